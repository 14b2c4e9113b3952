//! The sections of a mapping file.

use super::cells::{self, DateForm, DateOrder, OUR_DATES};
use super::file::{Entry, File};
use super::{Constant, Mapped, Meaning, Near, Theirs, Word, compared};
use crate::ids::malformed;
use crate::raw::{Cell, Place};
use crate::schema::{self, Column, Range, Table};
use crate::settings_file::cell;
use crate::store::LOG;
use crate::value::Field;
use toml::de::DeValue;

/// Keys of `[import]`.
const IMPORT: [&str; 8] =
    ["table", "sheet", "header_row", "date_order", "time_of_day", "id_prefix", "key", "valid_days"];
/// Keys of `[near]`.
const NEAR: [&str; 3] = ["lat", "lon", "within_km"];
/// Columns of `sources` that may be stated of every new source.
const OF_SOURCES: [&str; 4] = ["role", "party", "reliability", "note"];

/// The farthest an incident may be from a road and still be near to it.
const DISTANCE: Range = Range { unit: "kilometres", min: 0.0, is_above_min: true, max: 1000.0 };
/// The line of a header, at most as far down as a sheet reaches.
pub(super) const LINE: Range = Range { unit: "", min: 1.0, is_above_min: false, max: 1_048_576.0 };

/// Days for which a statement can be valid.
const DAYS: Range = Range { unit: "days", min: 1.0, is_above_min: false, max: schema::MOST_DAYS as f64 };

/// What stands under `[import]`.
pub(super) struct Import {
    pub table: Option<&'static Table>,
    pub sheet: Option<String>,
    pub header_row: Option<usize>,
    pub dates: DateForm,
    pub id_prefix: Option<String>,
    pub valid_days: Option<i64>,
    pub key: Vec<Theirs>,
}

impl File<'_> {
    pub fn import(&mut self, entries: &[Entry<'_>], place: &Place) -> Import {
        let dates = DateForm { order: DateOrder::Iso, drops_time: false };
        let mut import = Import {
            table: None,
            sheet: None,
            header_row: None,
            dates,
            id_prefix: None,
            valid_days: None,
            key: Vec::new(),
        };
        for entry in entries {
            match entry.key.as_str() {
                "table" => import.table = self.word(entry, &LOG).and_then(schema::table),
                "sheet" => import.sheet = self.filled(entry),
                "header_row" => import.header_row = self.number(entry, &LINE, true).map(|line| line as usize),
                "date_order" => {
                    import.dates.order = match self.word(entry, &["iso", "dmy", "mdy"]) {
                        Some("dmy") => DateOrder::DayFirst,
                        Some("mdy") => DateOrder::MonthFirst,
                        _ => DateOrder::Iso,
                    }
                }
                "time_of_day" => import.dates.drops_time = self.word(entry, &["refuse", "drop"]) == Some("drop"),
                "id_prefix" => {
                    import.id_prefix = self.filled(entry);
                    let origin = self.lines.origin(entry.value.span());
                    let fault = import.id_prefix.as_ref().and_then(|prefix| malformed(prefix, "row", origin));
                    self.faults.extend(fault);
                }
                "valid_days" => import.valid_days = self.number(entry, &DAYS, true).map(|days| days as i64),
                "key" => import.key = self.key(entry),
                _ => self.unknown(entry, "key", &IMPORT),
            }
        }
        if let (Some(table), Some(entry)) = (import.table, entries.iter().find(|entry| entry.key == "valid_days"))
            && table.position("valid_to").is_none()
        {
            let message = format!("`valid_days` would never be used: `{}` has no column `valid_to`", table.name);
            self.fault("E142", entry.origin.clone(), message, "delete the line");
        }
        for (name, hint) in [
            ("table", "write `table = \"statements\"` or `table = \"deliveries\"`"),
            ("id_prefix", "write a short word that names whose table it is, as `id_prefix = \"ROADS\"`"),
        ] {
            if !entries.iter().any(|entry| entry.key == name) {
                self.fault("E141", place.whole(), format!("the mapping lacks `{name}` under `[import]`"), hint);
            }
        }
        import
    }

    /// Columns of theirs: one, or a list of them.
    pub fn key(&mut self, entry: &Entry<'_>) -> Vec<Theirs> {
        let DeValue::Array(items) = entry.value.get_ref() else {
            return self.theirs(entry).into_iter().collect();
        };
        let mut key = Vec::new();
        for value in items.iter() {
            let origin = self.lines.origin(value.span());
            let item = Entry { key: entry.key.clone(), origin, value };
            key.extend(self.theirs(&item));
        }
        if items.is_empty() {
            let message = format!("`{}` is empty", entry.key);
            self.fault("E106", entry.origin.clone(), message, "name columns of their table, or delete the line");
        }
        key
    }

    /// The column of ours that a key names.
    pub fn column(&mut self, entry: &Entry<'_>, table: &'static Table) -> Option<(usize, &'static Column)> {
        if self.made.contains(&entry.key.as_str()) {
            let message = format!("`{}` is filled in by the import itself", entry.key);
            let hint = "delete the line; what makes a row the same row stands in `key` under `[import]`";
            self.fault("E142", entry.origin.clone(), message, hint);
            return None;
        }
        let Some(position) = table.position(&entry.key) else {
            let names: Vec<&str> =
                table.columns.iter().map(|column| column.name).filter(|name| !self.made.contains(name)).collect();
            self.unknown(entry, &format!("column of `{}`", table.name), &names);
            return None;
        };
        Some((position, &table.columns[position]))
    }

    pub fn columns(&mut self, sections: &[Entry<'_>], table: &'static Table) -> Vec<Mapped> {
        let mut columns = Vec::new();
        for entry in self.section(sections, "columns").unwrap_or_default() {
            let column = self.column(&entry, table);
            let theirs = self.theirs(&entry);
            if let (Some((ours, _)), Some(theirs)) = (column, theirs) {
                columns.push(Mapped { ours, theirs, words: None });
            }
        }
        columns
    }

    pub fn constants(&mut self, sections: &[Entry<'_>], table: &'static Table, columns: &[Mapped]) -> Vec<Constant> {
        let mut constants = Vec::new();
        for entry in self.section(sections, "constant").unwrap_or_default() {
            let Some((ours, column)) = self.column(&entry, table) else {
                continue;
            };
            if columns.iter().any(|mapped| mapped.ours == ours) {
                let message = format!("`{}` stands in `[columns]` and in `[constant]`", entry.key);
                self.fault("E107", entry.origin.clone(), message, "delete one of the two");
            }
            if let Some(cell) = self.our_cell(&entry, column) {
                constants.push(Constant { ours, cell, origin: self.lines.origin(entry.value.span()) });
            }
        }
        constants
    }

    /// A value as a cell of ours.
    fn our_cell(&mut self, entry: &Entry<'_>, column: &Column) -> Option<Cell> {
        let origin = self.lines.origin(entry.value.span());
        if matches!(entry.value.get_ref(), DeValue::Array(_) | DeValue::Table(_)) {
            let message = format!("`{}` does not have the form that was expected", entry.key);
            self.fault("E130", origin, message, "write a single value");
            return None;
        }
        let typed = cell(entry.value.get_ref(), self.lines.slice(entry.value));
        if typed.is_empty() {
            self.fault("E106", origin, format!("`{}` is empty", entry.key), "fill it in, or delete the line");
            return None;
        }
        let field = Field { cell: &typed, what: "column", name: column.name };
        cells::read(column, field, OUR_DATES).map_err(|mistake| self.faults.push(mistake.at(origin))).ok()
    }

    pub fn words(&mut self, sections: &[Entry<'_>], table: &'static Table, columns: &mut [Mapped]) {
        for section in self.section(sections, "words").unwrap_or_default() {
            let Some((ours, column)) = self.column(&section, table) else {
                continue;
            };
            let entries = match section.value.get_ref() {
                DeValue::Table(words) => self.entries(words),
                _ => {
                    let message = format!("`words.{}` does not have the form that was expected", section.key);
                    let hint = format!("write `[words.{}]` and below it `\"their word\" = \"ours\"`", section.key);
                    self.fault("E130", section.origin.clone(), message, hint);
                    continue;
                }
            };
            let words = self.words_of(&entries, column);
            match columns.iter_mut().find(|mapped| mapped.ours == ours) {
                Some(mapped) => mapped.words = Some(words),
                None => {
                    let message =
                        format!("`[words.{0}]` would never be used: `{0}` is not in `[columns]`", section.key);
                    let hint = format!("name their column of `{}` in `[columns]`, or delete the section", section.key);
                    self.fault("E142", section.origin.clone(), message, hint);
                }
            }
        }
    }

    fn words_of(&mut self, entries: &[Entry<'_>], column: &Column) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::new();
        for entry in entries {
            let theirs = compared(&entry.key);
            if words.iter().any(|word| word.theirs == theirs) {
                let message = format!("`{}` is given twice; words ignore case and spaces", entry.key);
                self.fault("E107", entry.origin.clone(), message, "delete one of the two");
                continue;
            }
            let means = match entry.value.get_ref() {
                DeValue::String(text) if text.trim().is_empty() => Meaning::Nothing,
                _ => match self.our_cell(entry, column) {
                    Some(cell) => Meaning::Ours(cell),
                    None => continue,
                },
            };
            words.push(Word { theirs, means, origin: self.lines.origin(entry.value.span()) });
        }
        words
    }

    pub fn nearness(&mut self, sections: &[Entry<'_>], place: &Place) -> Option<Near> {
        let entries = self.section(sections, "near")?;
        let (mut lat, mut lon, mut within_km) = (None, None, None);
        for entry in &entries {
            match entry.key.as_str() {
                "lat" => lat = self.theirs(entry),
                "lon" => lon = self.theirs(entry),
                "within_km" => within_km = self.number(entry, &DISTANCE, false),
                _ => self.unknown(entry, "key", &NEAR),
            }
        }
        for name in NEAR {
            if !entries.iter().any(|entry| entry.key == name) {
                let origin = sections.iter().find(|section| section.key == "near");
                let origin = origin.map_or_else(|| place.whole(), |section| section.origin.clone());
                let message = format!("the mapping lacks `{name}` under `[near]`");
                self.fault("E141", origin, message, "`[near]` needs their columns `lat` and `lon`, and `within_km`");
            }
        }
        Some(Near { lat: lat?, lon: lon?, within_km: within_km? })
    }

    pub fn newcomers(&mut self, sections: &[Entry<'_>]) -> Option<Vec<(usize, Cell)>> {
        let entries = self.section(sections, "sources")?;
        let table = schema::table("sources").expect("the schema has a table of sources");
        let mut cells = Vec::new();
        for entry in &entries {
            match table.position(&entry.key).filter(|_| OF_SOURCES.contains(&entry.key.as_str())) {
                Some(position) => {
                    cells.extend(self.our_cell(entry, &table.columns[position]).map(|cell| (position, cell)));
                }
                None => self.unknown(entry, "key", &OF_SOURCES),
            }
        }
        Some(cells)
    }
}
