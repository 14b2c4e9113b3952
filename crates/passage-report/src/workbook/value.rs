//! What a cell holds, with its unit; how it looks follows from that.

use crate::language::Words;
use passage_model::calendar::Date;
use passage_model::measure::Kg;

/// The longest text of a cell, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;

/// The content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// Nothing.
    Empty,
    /// Words, written as text whatever they look like.
    Text(String),
    /// Whole things: people, trucks, days.
    Count(i64),
    /// A quantity that is no weight: person-days, days of supply, nutrients.
    Amount(f64),
    /// A weight in tonnes.
    Tonnes(f64),
    /// A share, 0 to 1.
    Share(f64),
    /// A day.
    Date(Date),
}

impl Value {
    /// Words; cut where a cell holds no more.
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            return Self::Empty;
        }
        if text.len() <= LONGEST_TEXT {
            return Self::Text(text);
        }
        let mut units = 0;
        let fits = |letter: &char| {
            units += letter.len_utf16();
            units < LONGEST_TEXT
        };
        Self::Text(text.chars().take_while(fits).collect())
    }

    /// A weight.
    pub(super) fn weight(weight: Kg) -> Self {
        Self::Tonnes(weight.tonnes())
    }

    /// A quantity in `t` or the unit of a nutrient.
    pub(super) fn measured(quantity: f64, unit: &str) -> Self {
        if unit == "t" { Self::Tonnes(quantity) } else { Self::Amount(quantity) }
    }

    /// A date; empty where there is none.
    pub(super) fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }

    /// `yes`, or nothing.
    pub(super) fn yes(is: bool, words: &Words) -> Self {
        if is { Self::text(words.say("workbook-yes")) } else { Self::Empty }
    }

    /// How many letters it takes, about.
    pub(super) fn width(&self) -> usize {
        match self {
            Self::Empty => 0,
            Self::Text(text) => text.chars().count(),
            Self::Count(number) => number.to_string().len() * 4 / 3,
            Self::Amount(number) | Self::Tonnes(number) => format!("{number:.3}").len() * 4 / 3,
            Self::Share(_) => 7,
            Self::Date(_) => 10,
        }
    }
}
