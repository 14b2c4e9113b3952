//! `workspace.toml` to raw settings, each with its line and column.

use crate::nearest::nearest;
use crate::raw::{Cell, Place, RawSetting, RawSettings, SettingsState};
use crate::schema::SETTINGS;
use passage_model::calendar::Date;
use passage_model::fault::{Fault, Origin};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub(crate) fn read(text: &str, place: Place, faults: &mut Vec<Fault>) -> RawSettings {
    let lines = Lines::new(text, &place);
    let mut settings = Vec::new();
    let state = match DeTable::parse(text) {
        Ok(table) => {
            collect(table.get_ref(), "", &lines, &mut settings, faults);
            settings.sort_by_key(|setting| setting.origin.position());
            SettingsState::Read
        }
        Err(error) => {
            faults.push(not_toml(&error, &lines));
            SettingsState::Unreadable
        }
    };
    RawSettings { place, settings, state }
}

/// The fault of a file that is not TOML.
pub(crate) fn not_toml(error: &toml::de::Error, lines: &Lines<'_>) -> Fault {
    let (line, column) = error.span().map_or((1, 1), |span| lines.position(span.start));
    let message = error.message().split_whitespace().collect::<Vec<_>>().join(" ");
    let fault = Fault::new("E129", lines.place.origin(line, column), format!("not valid TOML: {message}"));
    fault.hint("write `key = value`; texts stand in double quotes, numbers and dates do not")
}

fn collect(
    table: &DeTable<'_>,
    prefix: &str,
    lines: &Lines<'_>,
    settings: &mut Vec<RawSetting>,
    faults: &mut Vec<Fault>,
) {
    for (name, value) in table {
        let key = if prefix.is_empty() { name.get_ref().to_string() } else { format!("{prefix}.{}", name.get_ref()) };
        match value.get_ref() {
            DeValue::Table(inner) if is_section(&key) => {
                tell_unknown_section(inner, &key, lines.origin(name.span()), faults);
                collect(inner, &key, lines, settings, faults);
            }
            DeValue::Array(inner) if key == "plan.tier" => {
                for (position, tier) in inner.iter().enumerate() {
                    if let DeValue::Table(tier) = tier.get_ref() {
                        collect(tier, &format!("{key}.{}", position + 1), lines, settings, faults);
                    } else {
                        faults.push(not_single(&key, lines.origin(tier.span())));
                    }
                }
            }
            DeValue::Table(_) | DeValue::Array(_) if SETTINGS.column(&split_tier(&key).0).is_some() => {
                faults.push(not_single(&key, lines.origin(value.span())));
            }
            single => {
                let origin = lines.origin(value.span());
                let origin =
                    if SETTINGS.column(&split_tier(&key).0).is_some() { origin } else { lines.origin(name.span()) };
                settings.push(RawSetting { key, value: cell(single, lines.slice(value)), origin });
            }
        }
    }
}

/// A section that is not known is told once by its name; its keys are told by `settings`.
fn tell_unknown_section(inner: &DeTable<'_>, key: &str, origin: Origin, faults: &mut Vec<Fault>) {
    if inner.is_empty() && !["workspace", "plan", "access", "alerts"].contains(&key) {
        faults.push(unknown(key, origin));
    }
}

/// Tables are walked into where they are sections, known or not.
fn is_section(key: &str) -> bool {
    SETTINGS.column(key).is_none() && key != "plan.tier" && key.matches('.').count() < 3
}

/// The warning of a setting that is not known.
pub(crate) fn unknown(key: &str, origin: Origin) -> Fault {
    let hint = match nearest(key, SETTINGS.columns.iter().map(|column| column.name)) {
        Some(near) => format!("did you mean `{near}`? it is not read"),
        None => "it is not read".to_owned(),
    };
    Fault::new("W103", origin, format!("unknown setting `{key}`")).hint(hint)
}

fn not_single(key: &str, origin: Origin) -> Fault {
    let fault = Fault::new("E130", origin, format!("setting `{key}` does not have the form that was expected"));
    fault.hint(if key == "plan.tier" {
        "write each tier as a `[[plan.tier]]` with `share` and `weight`"
    } else {
        "write a single value"
    })
}

/// A key of a tier without its number, as in the schema, and the number: `plan.tier.2.share` is `plan.tier.share`, 2.
pub(crate) fn split_tier(key: &str) -> (String, Option<usize>) {
    let split = || {
        let (number, name) = key.strip_prefix("plan.tier.")?.split_once('.')?;
        Some((format!("plan.tier.{name}"), Some(number.parse().ok().filter(|number| *number > 0)?)))
    };
    split().unwrap_or_else(|| (key.to_owned(), None))
}

/// A single value as a cell; `typed` is the value as it stands in the file.
pub(crate) fn cell(value: &DeValue<'_>, typed: &str) -> Cell {
    match value {
        DeValue::String(text) => Cell::Text(text.to_string()),
        DeValue::Boolean(value) => Cell::Text(value.to_string()),
        DeValue::Datetime(moment) => {
            let date = moment.date.filter(|_| moment.time.is_none() && moment.offset.is_none());
            let date = date.and_then(|date| {
                Date::new(i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?)
                    .ok()
            });
            date.map_or_else(|| Cell::Text(moment.to_string()), Cell::Date)
        }
        // Numbers go on as typed: `1_000` and hexadecimal are TOML, and are read here.
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Cell::Text(number.to_string()),
            Err(_) => Cell::Text(typed.to_owned()),
        },
        DeValue::Float(number) => Cell::Text(number.as_str().to_owned()),
        DeValue::Array(_) | DeValue::Table(_) => Cell::Text(typed.to_owned()),
    }
}

/// Byte offsets to lines and columns.
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    place: &'a Place,
}

impl<'a> Lines<'a> {
    pub fn new(text: &'a str, place: &'a Place) -> Self {
        let starts = [0].into_iter().chain(text.match_indices('\n').map(|(end, _)| end + 1)).collect();
        Self { text, starts, place }
    }

    /// Line and column of a byte, from 1.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts[line - 1];
        let before = self.text.get(start..offset.min(self.text.len())).unwrap_or_default();
        (line, before.chars().count() + 1)
    }

    /// The place of what stands at a range of bytes.
    pub fn origin(&self, span: Range<usize>) -> Origin {
        let (line, column) = self.position(span.start);
        self.place.origin(line, column)
    }

    /// A value as typed.
    pub fn slice(&self, value: &Spanned<DeValue<'_>>) -> &'a str {
        self.text.get(value.span()).unwrap_or_default()
    }
}
