//! Texts, numbers and dates in one language.

use super::Language;
use crate::markup::Node;
use crate::number;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use passage_model::calendar::Date;
use passage_model::measure::Kg;
use std::fmt;
use std::sync::Arc;

/// Stand around the position of a part while a message is put together; no text of a table keeps them.
const PART: (char, char) = ('\u{e000}', '\u{e001}');

/// What is put into a message.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    /// A whole number: it is written with its thousands apart, and chooses between singular and plural.
    Count(i64),
    /// Text that is already in the language, or that has none: a formatted figure, a date.
    Text(String),
    /// A piece of markup, such as a name from the tables; only [`Words::nodes`] takes it as it is.
    Node(Node),
    /// Several pieces one after the other.
    Nodes(Vec<Node>),
}

impl Part {
    /// The part as markup; a number as it is written.
    pub(crate) fn nodes(self) -> Vec<Node> {
        match self {
            Self::Count(count) => vec![number::count(count).into()],
            Self::Text(text) => vec![text.into()],
            Self::Node(node) => vec![node],
            Self::Nodes(nodes) => nodes,
        }
    }
}

impl From<usize> for Part {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
impl From<i64> for Part {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}
impl From<String> for Part {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<Node> for Part {
    fn from(node: Node) -> Self {
        Self::Node(node)
    }
}
impl From<Vec<Node>> for Part {
    fn from(nodes: Vec<Node>) -> Self {
        Self::Nodes(nodes)
    }
}
impl From<crate::markup::Element> for Part {
    fn from(element: crate::markup::Element) -> Self {
        Self::Node(element.into())
    }
}

/// The words of one language. Keys are names of messages in `messages/`; tests hold that every key that the sources name is
/// there in every language, with the same parts.
#[derive(Clone)]
pub(crate) struct Words {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

impl Words {
    /// Those of a language.
    pub(crate) fn of(language: Language) -> Self {
        let identifier = language.code().parse().expect("a code of two letters is an identifier of a language");
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Names from the tables are set apart by markup; marks of direction inside text would count as letters.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(number::count(number.value as i64)),
            _ => None,
        }));
        for (_, text) in language.messages() {
            // What cannot be read is left out, and the test on keys finds it missing.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle: Arc::new(bundle) }
    }

    /// English in letters that no table has, so that a test can tell what is in the messages from what is not.
    #[cfg(test)]
    pub(crate) fn masked() -> Self {
        let mut words = Self::of(Language::English);
        let bundle = Arc::get_mut(&mut words.bundle).expect("nobody else has it yet");
        bundle.set_transform(Some(|text| {
            let masked = text.chars().map(|letter| if letter.is_ascii_alphabetic() { 'ω' } else { letter });
            masked.collect::<String>().into()
        }));
        words
    }

    /// Which language it is.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// A text without parts.
    pub(crate) fn say(&self, key: &str) -> String {
        self.tell(key, [])
    }

    /// A text with parts.
    pub(crate) fn tell<const N: usize>(&self, key: &str, parts: [(&'static str, Part); N]) -> String {
        let mut arguments = FluentArgs::with_capacity(N);
        for (name, part) in parts {
            let value = match part {
                Part::Count(count) => FluentValue::from(count),
                Part::Text(text) => FluentValue::from(text),
                part @ (Part::Node(_) | Part::Nodes(_)) => {
                    FluentValue::from(part.nodes().iter().map(Node::text).collect::<String>())
                }
            };
            arguments.set(name, value);
        }
        self.format(key, &arguments)
    }

    /// A text with parts of markup: nodes in the order in which the language wants them.
    pub(crate) fn nodes<const N: usize>(&self, key: &str, parts: [(&'static str, Part); N]) -> Vec<Node> {
        let mut arguments = FluentArgs::with_capacity(N);
        let mut pieces: Vec<Vec<Node>> = Vec::new();
        for (name, part) in parts {
            let value = match part {
                Part::Count(count) => FluentValue::from(count),
                Part::Text(text) => FluentValue::from(text.replace([PART.0, PART.1], "\u{fffd}")),
                part @ (Part::Node(_) | Part::Nodes(_)) => {
                    pieces.push(part.nodes());
                    FluentValue::from(format!("{}{}{}", PART.0, pieces.len() - 1, PART.1))
                }
            };
            arguments.set(name, value);
        }
        let text = self.format(key, &arguments);
        let mut nodes = Vec::new();
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once(PART.0) {
            let Some((position, after)) = after.split_once(PART.1) else { break };
            if !before.is_empty() {
                nodes.push(before.into());
            }
            let piece = position.parse::<usize>().ok().and_then(|position| pieces.get(position));
            nodes.extend(piece.into_iter().flatten().cloned());
            rest = after;
        }
        if !rest.is_empty() {
            nodes.push(rest.into());
        }
        nodes
    }

    fn format(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no message `{key}` in {}", self.language);
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "message `{key}` in {}: {errors:?}", self.language);
        text
    }

    /// A day in words: `11 September 2023`, `1er octobre 2023`.
    pub(crate) fn date(&self, date: Date) -> String {
        self.day_of(date, "date", &format!("month-{}", date.month()))
    }

    /// A day for tables: `11 Sep 2023`, `11 sept. 2023`.
    pub(crate) fn short_date(&self, date: Date) -> String {
        self.day_of(date, "date", &format!("month-short-{}", date.month()))
    }

    /// A day for axes, without its year: `11 Sep`, `11 sept.`.
    pub(crate) fn day(&self, date: Date) -> String {
        self.day_of(date, "day-of-month", &format!("month-short-{}", date.month()))
    }

    fn day_of(&self, date: Date, key: &str, month: &str) -> String {
        let month = self.say(month);
        let (day, year) = (i64::from(date.day()), date.year().to_string());
        match key {
            "date" => self.tell("date", [("day", day.into()), ("month", month.into()), ("year", year.into())]),
            _ => self.tell("day-of-month", [("day", day.into()), ("month", month.into())]),
        }
    }

    /// A whole number with its thousands apart.
    pub(crate) fn count(&self, number: i64) -> String {
        number::count(number)
    }

    /// A quantity: whole from 10 on, one decimal below.
    pub(crate) fn amount(&self, number: f64) -> String {
        self.marked(number::amount(number))
    }

    /// A weight in tonnes, without the unit: whole from 100 t on, one decimal from 1 t on, else to the kilogram.
    pub(crate) fn tonnes(&self, weight: Kg) -> String {
        self.marked(number::tonnes(weight))
    }

    /// A share, 0 to 1, as a percentage; only nothing is 0 % and only everything is 100 %.
    pub(crate) fn percent(&self, share: f64) -> String {
        number::percent(share)
    }

    /// A number with so many decimals.
    pub(crate) fn decimal(&self, number: f64, decimals: usize) -> String {
        self.marked(format!("{number:.decimals$}"))
    }

    /// A number written with a point, with the mark of the language in its place.
    fn marked(&self, number: String) -> String {
        number.replace('.', &self.language.decimal_mark().to_string())
    }
}

#[cfg(test)]
pub(crate) mod tests;
