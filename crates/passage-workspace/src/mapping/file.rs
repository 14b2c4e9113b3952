//! A mapping file, from TOML to a mapping: every fault at once, each with its line.

use super::{Mapping, Theirs};
use crate::nearest::nearest;
use crate::raw::{Cell, Place};
use crate::schema::{Range, quoted};
use crate::settings_file::{Lines, cell, not_toml};
use crate::value::Field;
use passage_model::fault::{Fault, Origin};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Sections of a mapping file.
const SECTIONS: [&str; 6] = ["import", "columns", "constant", "words", "sources", "near"];
/// What the import itself fills in.
pub(super) const MADE: [&str; 2] = ["id", "supersedes"];

/// The mapping that a text holds, or all that is wrong with it.
pub(super) fn read(text: &str, place: Place) -> Result<Mapping, Vec<Fault>> {
    let lines = Lines::new(text, &place);
    let root = DeTable::parse(text).map_err(|error| vec![not_toml(&error, &lines)])?;
    let mut file = File { lines: &lines, faults: Vec::new(), made: &MADE };
    let mapping = file.mapping(&file.entries(root.get_ref()), &place);
    let mut faults = file.faults;
    faults.sort_by_key(|fault| fault.origin.position());
    match mapping {
        Some(mapping) if faults.is_empty() => Ok(mapping),
        _ => Err(faults),
    }
}

/// The table of ours that a mapping names, and where in the text; `None` where it names none.
pub(super) fn table_named(text: &str) -> Option<(String, usize)> {
    let root = DeTable::parse(text).ok()?;
    let DeValue::Table(import) = root.get_ref().get("import")?.get_ref() else { return None };
    let value = import.get("table")?;
    match value.get_ref() {
        DeValue::String(name) => Some((name.trim().to_owned(), value.span().start)),
        _ => None,
    }
}

/// A key with its value.
pub(super) struct Entry<'a> {
    pub key: String,
    pub origin: Origin,
    pub value: &'a Spanned<DeValue<'a>>,
}

/// A mapping file while it is read.
pub(super) struct File<'a> {
    pub lines: &'a Lines<'a>,
    pub faults: Vec<Fault>,
    /// Columns that no mapping fills, since the import itself does.
    pub made: &'static [&'static str],
}

impl File<'_> {
    /// The keys of a table in the order of the file.
    pub fn entries<'a>(&self, table: &'a DeTable<'a>) -> Vec<Entry<'a>> {
        let mut entries: Vec<(usize, Entry<'a>)> = table
            .iter()
            .map(|(key, value)| {
                let origin = self.lines.origin(key.span());
                (key.span().start, Entry { key: key.get_ref().to_string(), origin, value })
            })
            .collect();
        entries.sort_by_key(|(start, _)| *start);
        entries.into_iter().map(|(_, entry)| entry).collect()
    }

    pub fn fault(&mut self, code: &'static str, origin: Origin, message: String, hint: impl Into<String>) {
        self.faults.push(Fault::new(code, origin, message).hint(hint));
    }

    fn mapping(&mut self, sections: &[Entry<'_>], place: &Place) -> Option<Mapping> {
        for section in sections {
            if !SECTIONS.contains(&section.key.as_str()) {
                self.unknown(section, "section", &SECTIONS);
            }
        }
        let import = self.section(sections, "import").unwrap_or_default();
        let import = self.import(&import, place);
        // Which columns there are follows from the table; without it nothing more can be said.
        let table = import.table?;
        let mut columns = self.columns(sections, table);
        let constants = self.constants(sections, table, &columns);
        self.words(sections, table, &mut columns);
        let nearness = self.nearness(sections, place);
        let newcomers = self.newcomers(sections);
        self.check_whole(table, &columns, &constants, nearness.is_some(), place);
        columns.sort_by_key(|mapped| mapped.ours);
        Some(Mapping {
            place: place.clone(),
            table,
            sheet: import.sheet,
            header_row: import.header_row,
            dates: import.dates,
            id_prefix: import.id_prefix?,
            valid_days: import.valid_days,
            key: import.key,
            columns,
            constants,
            nearness,
            newcomers,
        })
    }

    /// The keys of a section; `None` where it is not there.
    pub fn section<'a>(&mut self, sections: &'a [Entry<'a>], name: &str) -> Option<Vec<Entry<'a>>> {
        let section = sections.iter().find(|section| section.key == name)?;
        match section.value.get_ref() {
            DeValue::Table(table) => Some(self.entries(table)),
            _ => {
                let message = format!("`{name}` does not have the form that was expected");
                self.fault("E130", section.origin.clone(), message, format!("write it as a section, `[{name}]`"));
                None
            }
        }
    }

    pub fn unknown(&mut self, entry: &Entry<'_>, noun: &str, known: &[&str]) {
        let hint = match nearest(&entry.key, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("known here are {}", quoted(known)),
        };
        self.fault("E140", entry.origin.clone(), format!("unknown {noun} `{}`", entry.key), hint);
    }

    /// A text; anything else is a fault.
    pub fn text(&mut self, entry: &Entry<'_>) -> Option<String> {
        match entry.value.get_ref() {
            DeValue::String(text) => Some(text.trim().to_owned()),
            _ => {
                let message = format!("`{}` does not have the form that was expected", entry.key);
                self.fault("E130", self.lines.origin(entry.value.span()), message, "write a text in double quotes");
                None
            }
        }
    }

    /// A text that is not empty.
    pub fn filled(&mut self, entry: &Entry<'_>) -> Option<String> {
        let text = self.text(entry)?;
        if text.is_empty() {
            let message = format!("`{}` is empty", entry.key);
            self.fault("E106", self.lines.origin(entry.value.span()), message, "fill it in, or delete the line");
            return None;
        }
        Some(text)
    }

    /// One of the words.
    pub fn word(&mut self, entry: &Entry<'_>, words: &[&'static str]) -> Option<&'static str> {
        let cell = Cell::Text(self.text(entry)?);
        let field = Field { cell: &cell, what: "setting", name: &entry.key };
        let origin = self.lines.origin(entry.value.span());
        field.word(words).map_err(|mistake| self.faults.push(mistake.at(origin))).ok()
    }

    /// A number.
    pub fn number(&mut self, entry: &Entry<'_>, range: &Range, is_whole: bool) -> Option<f64> {
        let value = cell(entry.value.get_ref(), self.lines.slice(entry.value));
        let field = Field { cell: &value, what: "setting", name: &entry.key };
        let read = if is_whole { field.integer(range).map(|number| number as f64) } else { field.number(range) };
        let origin = self.lines.origin(entry.value.span());
        read.map_err(|mistake| self.faults.push(mistake.at(origin))).ok()
    }

    pub fn theirs(&mut self, entry: &Entry<'_>) -> Option<Theirs> {
        let name = self.filled(entry)?;
        Some(Theirs { name, origin: self.lines.origin(entry.value.span()) })
    }
}
