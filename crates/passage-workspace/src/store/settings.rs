//! Settings as `workspace.toml`.

use super::StoreError;
use crate::raw::{Cell, Place, RawSetting, RawSettings};
use crate::schema::{Kind, SETTINGS};
use crate::settings_file::{self, split_tier};
use crate::value::parse_date;
use passage_model::fault::Fault;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

/// Tiers beyond this number are a mistake; they are kept under their full keys.
const MOST_TIERS: usize = 100;

/// The settings, grouped: the three sections of the schema, then unknown ones.
pub(super) fn toml(settings: &RawSettings) -> Result<String, StoreError> {
    tell_double_keys(settings)?;
    let keys: HashSet<&str> = settings.settings.iter().map(|setting| setting.key.as_str()).collect();
    let mut loose = Vec::new();
    let mut sections: Vec<(&str, Vec<(&str, &RawSetting)>)> =
        ["workspace", "plan", "access"].into_iter().map(|name| (name, Vec::new())).collect();
    let mut tiers: BTreeMap<usize, Vec<(String, &RawSetting)>> = BTreeMap::new();
    for setting in &settings.settings {
        let (key, tier) = split_tier(&setting.key);
        match (key.strip_prefix("plan.tier."), tier, setting.key.split_once('.')) {
            (Some(name), Some(tier @ 1..=MOST_TIERS), _) if !name.contains('.') => {
                tiers.entry(tier).or_default().push((name.to_owned(), setting));
            }
            // A key cannot be a value and a section at once: then it keeps its full name.
            (_, _, Some((section, name)))
                if !keys.contains(section) && !section.is_empty() && setting.key != "plan.tier" =>
            {
                match sections.iter_mut().find(|(known, _)| *known == section) {
                    Some((_, keys)) => keys.push((name, setting)),
                    None => sections.push((section, vec![(name, setting)])),
                }
            }
            _ => loose.push(setting),
        }
    }
    let mut text = String::new();
    for setting in loose {
        put(&mut text, format_args!("{} = {}\n", quoted(&setting.key), value(setting)));
    }
    let last_tier = tiers.keys().next_back().copied().unwrap_or(0);
    for (section, keys) in sections {
        if !keys.is_empty() {
            begin(&mut text, format_args!("[{}]\n", name(section)));
        }
        for (key, setting) in keys {
            put(&mut text, format_args!("{} = {}\n", name(key), value(setting)));
        }
        if section != "plan" {
            continue;
        }
        for tier in 1..=last_tier {
            begin(&mut text, format_args!("[[plan.tier]]\n"));
            for (key, setting) in tiers.get(&tier).into_iter().flatten() {
                put(&mut text, format_args!("{} = {}\n", name(key), value(setting)));
            }
        }
    }
    Ok(text)
}

fn tell_double_keys(settings: &RawSettings) -> Result<(), StoreError> {
    let mut seen = HashSet::new();
    let doubles = settings.settings.iter().filter(|setting| !seen.insert(setting.key.as_str()));
    let faults: Vec<Fault> = doubles
        .map(|setting| {
            let message = format!("setting `{}` is already given above", setting.key);
            Fault::new("E107", setting.origin.clone(), message).hint("delete one of the two")
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(StoreError::Faulty(faults)) }
}

fn begin(text: &mut String, line: std::fmt::Arguments<'_>) {
    if !text.is_empty() {
        text.push('\n');
    }
    put(text, line);
}

fn put(text: &mut String, line: std::fmt::Arguments<'_>) {
    text.write_fmt(line).expect("a string takes all that is written to it");
}

/// A key, bare where TOML allows it.
fn name(key: &str) -> String {
    let is_bare = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    if !key.is_empty() && key.chars().all(is_bare) { key.to_owned() } else { quoted(key) }
}

/// A value: dates and numbers bare, all else in double quotes.
fn value(setting: &RawSetting) -> String {
    let (key, _) = split_tier(&setting.key);
    let kind = SETTINGS.column(&key).map(|column| column.kind);
    match &setting.value {
        Cell::Date(date) => date.to_string(),
        Cell::Text(text) if is_bare(text, kind) => text.clone(),
        Cell::Text(text) => quoted(text),
        cell @ Cell::Number(_) if is_as_typed(&cell.text()) => cell.text().into_owned(),
        cell => quoted(&cell.text()),
    }
}

fn is_bare(text: &str, kind: Option<Kind>) -> bool {
    match kind {
        Some(Kind::Number(_) | Kind::Integer(_)) => is_as_typed(text),
        Some(Kind::Date) => parse_date(text).is_some(),
        Some(Kind::YesNo) => matches!(text, "true" | "false"),
        _ => false,
    }
}

/// Whether TOML reads this as a number, and gives back what was typed.
fn is_as_typed(text: &str) -> bool {
    if !text.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '+' | '-'))
        || text.contains(['\n', '#'])
    {
        return false;
    }
    let mut faults = Vec::new();
    let place = Place { file: String::new(), sheet: None };
    let read = settings_file::read(&format!("value = {text}\n"), place, &mut faults);
    matches!(read.settings.as_slice(), [one] if one.value == Cell::Text(text.to_owned())) && faults.is_empty()
}

/// A text in double quotes as TOML writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() => put(&mut quoted, format_args!("\\u{:04X}", u32::from(letter))),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
