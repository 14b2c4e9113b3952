//! A mapping file for a planning table, from TOML to a mapping: every fault at once, each with its line.

use super::{Filled, Filter, Join, KEYS, PlanningMapping, key_columns};
use crate::mapping::cells::{self, DateForm, DateOrder, OUR_DATES};
use crate::mapping::file::{Entry, File};
use crate::mapping::sections::LINE;
use crate::mapping::{Constant, Mapped, Theirs, compared};
use crate::raw::{Cell, Place};
use crate::schema::{self, Kind, Presence, Range, Table, quoted};
use crate::settings_file::{Lines, not_toml};
use crate::value::Field;
use passage_model::fault::{Fault, Origin};
use std::path::PathBuf;
use toml::de::{DeTable, DeValue};

/// Sections of a mapping file.
const SECTIONS: [&str; 6] = ["import", "columns", "constant", "words", "filter", "join"];
/// Keys of `[import]`.
const IMPORT: [&str; 11] = [
    "table",
    "sheet",
    "header_row",
    "date_order",
    "time_of_day",
    "thousands",
    "levels",
    "take",
    "repeated",
    "sum",
    "keep",
];
/// Keys of `[join]`.
const JOIN: [&str; 5] = ["file", "sheet", "by", "key", "columns"];

/// Levels of administration, from the country down.
const LEVELS: Range = Range { unit: "", min: 0.0, is_above_min: false, max: 9.0 };

/// The mapping that a text holds, or all that is wrong with it.
pub(super) fn read(text: &str, place: Place, set: &[(String, String)]) -> Result<PlanningMapping, Vec<Fault>> {
    let lines = Lines::new(text, &place);
    let root = DeTable::parse(text).map_err(|error| vec![not_toml(&error, &lines)])?;
    let mut file = File { lines: &lines, faults: Vec::new(), made: &[] };
    let mapping = file.planning(&file.entries(root.get_ref()), &place, set);
    let mut faults = file.faults;
    faults.sort_by_key(|fault| fault.origin.position());
    match mapping {
        Some(mapping) if faults.is_empty() => Ok(mapping),
        _ => Err(faults),
    }
}

impl File<'_> {
    fn planning(&mut self, sections: &[Entry<'_>], place: &Place, set: &[(String, String)]) -> Option<PlanningMapping> {
        for section in sections {
            if !SECTIONS.contains(&section.key.as_str()) {
                self.unknown(section, "section", &SECTIONS);
            }
        }
        let import = self.section(sections, "import").unwrap_or_default();
        let names = KEYS.map(|(name, _)| name);
        let table = import.iter().find(|entry| entry.key == "table");
        let table = table.and_then(|entry| self.word(entry, &names)).and_then(schema::table)?;
        let mut mapping = PlanningMapping {
            place: place.clone(),
            table,
            sheets: Vec::new(),
            header_row: None,
            dates: DateForm { order: DateOrder::Iso, drops_time: false },
            thousands: None,
            levels: Vec::new(),
            takes_deepest: false,
            sums: Vec::new(),
            takes_first: false,
            keeps: Vec::new(),
            columns: Vec::new(),
            constants: Vec::new(),
            filters: Vec::new(),
            join: None,
        };
        for entry in &import {
            self.import_key(entry, &mut mapping);
        }
        for entry in self.section(sections, "columns").unwrap_or_default() {
            mapping.columns.extend(self.filled_column(&entry, table));
        }
        let mut mapped: Vec<Mapped> = mapping.columns.iter().map(of_first).collect();
        mapping.constants = self.constants(sections, table, &mapped);
        self.set(&mut mapping, set);
        self.words(sections, table, &mut mapped);
        for (filled, mapped) in mapping.columns.iter_mut().zip(mapped) {
            filled.words = mapped.words;
        }
        mapping.filters = self.filters(sections);
        mapping.join = self.join(sections, table, place);
        if let Some(join) = &mut mapping.join {
            let is_set =
                |ours: usize| mapping.constants.iter().any(|it| it.ours == ours && it.origin == Origin::Command);
            join.columns.retain(|filled| !is_set(filled.ours));
        }
        // A second table of which every column is set on the command line is needed no more.
        let is_idle = mapping.join.as_ref().is_some_and(|join| join.columns.is_empty() && !set.is_empty());
        mapping.join = mapping.join.filter(|_| !is_idle);
        self.check_planning(&mapping, place);
        Some(mapping)
    }

    fn import_key(&mut self, entry: &Entry<'_>, mapping: &mut PlanningMapping) {
        match entry.key.as_str() {
            "table" => {}
            "sheet" => mapping.sheets = self.sheets(entry),
            "header_row" => mapping.header_row = self.number(entry, &LINE, true).map(|line| line as usize),
            "date_order" => {
                mapping.dates.order = match self.word(entry, &["iso", "dmy", "mdy"]) {
                    Some("dmy") => DateOrder::DayFirst,
                    Some("mdy") => DateOrder::MonthFirst,
                    _ => DateOrder::Iso,
                }
            }
            "time_of_day" => mapping.dates.drops_time = self.word(entry, &["refuse", "drop"]) == Some("drop"),
            "thousands" => {
                // A space is what stands between thousands as well; `word` would trim it.
                let typed = match entry.value.get_ref() {
                    DeValue::String(text) => text.to_string(),
                    _ => String::new(),
                };
                mapping.thousands =
                    [",", ".", " ", "'"].contains(&typed.as_str()).then(|| typed.chars().next()).flatten();
                if mapping.thousands.is_none() {
                    let message = format!("`{}` does not have the form that was expected", entry.key);
                    let origin = self.lines.origin(entry.value.span());
                    self.fault("E130", origin, message, "write `\",\"`, `\".\"`, `\" \"` or `\"'\"`");
                }
            }
            "levels" => mapping.levels = self.levels(entry),
            "take" => mapping.takes_deepest = self.word(entry, &["all", "deepest"]) == Some("deepest"),
            "repeated" => mapping.takes_first = self.word(entry, &["refuse", "first"]) == Some("first"),
            "sum" => mapping.sums = self.positions(entry, mapping.table),
            "keep" => mapping.keeps = self.positions(entry, mapping.table),
            _ => self.unknown(entry, "key", &IMPORT),
        }
    }

    fn sheets(&mut self, entry: &Entry<'_>) -> Vec<String> {
        self.key(entry).into_iter().map(|sheet| sheet.name).collect()
    }

    fn levels(&mut self, entry: &Entry<'_>) -> Vec<u8> {
        let DeValue::Array(items) = entry.value.get_ref() else {
            return self.number(entry, &LEVELS, true).map(|level| level as u8).into_iter().collect();
        };
        let mut levels = Vec::new();
        for value in items.iter() {
            let item = Entry { key: entry.key.clone(), origin: self.lines.origin(value.span()), value };
            levels.extend(self.number(&item, &LEVELS, true).map(|level| level as u8));
        }
        levels.sort_unstable();
        levels.dedup();
        levels
    }

    /// Columns of ours by their names.
    fn positions(&mut self, entry: &Entry<'_>, table: &'static Table) -> Vec<usize> {
        let mut found = Vec::new();
        for named in self.key(entry) {
            match table.position(&named.name) {
                Some(position) => found.push(position),
                None => {
                    let named = Entry { key: named.name, origin: named.origin, value: entry.value };
                    let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
                    self.unknown(&named, &format!("column of `{}`", table.name), &names);
                }
            }
        }
        found
    }

    fn filled_column(&mut self, entry: &Entry<'_>, table: &'static Table) -> Option<Filled> {
        let column = self.column(entry, table);
        let theirs = self.key(entry);
        column.filter(|_| !theirs.is_empty()).map(|(ours, _)| Filled { ours, theirs, words: None })
    }

    /// What the command line says is the same on every row takes the place of what the file says.
    fn set(&mut self, mapping: &mut PlanningMapping, set: &[(String, String)]) {
        let table = mapping.table;
        for (name, typed) in set {
            let Some(ours) = table.position(&name.to_lowercase()) else {
                let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
                let message = format!("unknown column of `{}` `{name}`", table.name);
                self.fault("E140", Origin::Command, message, format!("known here are {}", quoted(&names)));
                continue;
            };
            let cell = Cell::Text(typed.clone());
            let column = &table.columns[ours];
            let field = Field { cell: &cell, what: "column", name: column.name };
            match cells::read(column, field, OUR_DATES) {
                Ok(cell) => {
                    mapping.columns.retain(|filled| filled.ours != ours);
                    mapping.constants.retain(|constant| constant.ours != ours);
                    mapping.constants.push(Constant { ours, cell, origin: Origin::Command });
                }
                Err(mistake) => self.faults.push(mistake.at(Origin::Command)),
            }
        }
    }

    fn filters(&mut self, sections: &[Entry<'_>]) -> Vec<Filter> {
        let mut filters = Vec::new();
        for entry in self.section(sections, "filter").unwrap_or_default() {
            let items = match entry.value.get_ref() {
                DeValue::Array(items) => items.iter().collect(),
                _ => vec![entry.value],
            };
            let mut words = Vec::new();
            for value in items {
                let item = Entry { key: entry.key.clone(), origin: self.lines.origin(value.span()), value };
                words.extend(self.text(&item).map(|word| compared(&word)));
            }
            filters.push(Filter { theirs: Theirs { name: entry.key, origin: entry.origin }, words });
        }
        filters
    }

    fn join(&mut self, sections: &[Entry<'_>], table: &'static Table, place: &Place) -> Option<Join> {
        let entries = self.section(sections, "join")?;
        let mut join = Join { file: None, sheets: Vec::new(), by: Vec::new(), key: Vec::new(), columns: Vec::new() };
        for entry in &entries {
            match (entry.key.as_str(), entry.value.get_ref()) {
                ("file", _) => join.file = self.filled(entry).map(PathBuf::from),
                ("sheet", _) => join.sheets = self.sheets(entry),
                ("by", _) => join.by = self.key(entry),
                ("key", _) => join.key = self.key(entry),
                ("columns", DeValue::Table(columns)) => {
                    for column in self.entries(columns) {
                        join.columns.extend(self.filled_from_join(&column, table));
                    }
                }
                ("columns", _) => {
                    let message = "`columns` does not have the form that was expected".to_owned();
                    self.fault("E130", entry.origin.clone(), message, "write it as a section, `[join.columns]`");
                }
                _ => self.unknown(entry, "key", &JOIN),
            }
        }
        for name in ["by", "key", "columns"] {
            if !entries.iter().any(|entry| entry.key == name) {
                let origin = sections.iter().find(|section| section.key == "join");
                let origin = origin.map_or_else(|| place.whole(), |section| section.origin.clone());
                let message = format!("the mapping lacks `{name}` under `[join]`");
                let hint = "`[join]` needs `by`, the column of the table that holds the code, `key`, the column of the \
                            second table that holds it, and `[join.columns]`";
                self.fault("E141", origin, message, hint);
            }
        }
        Some(join)
    }

    fn filled_from_join(&mut self, entry: &Entry<'_>, table: &'static Table) -> Option<Filled> {
        let filled = self.filled_column(entry, table)?;
        if key_columns(table).contains(&filled.ours) {
            let message = format!("`{}` makes a row the same row, and cannot come from a second table", entry.key);
            self.fault("E142", entry.origin.clone(), message, "name a column of the table itself in `[columns]`");
            return None;
        }
        Some(filled)
    }

    /// Every column that is required must come from somewhere; coordinates may be there already, row by row.
    fn check_planning(&mut self, mapping: &PlanningMapping, place: &Place) {
        let table = mapping.table;
        let is_given = |name: &str| {
            let ours = table.position(name);
            let joined = mapping.join.iter().flat_map(|join| &join.columns);
            mapping.columns.iter().chain(joined).any(|filled| Some(filled.ours) == ours)
                || mapping.constants.iter().any(|constant| Some(constant.ours) == ours)
        };
        let is_place = |name: &str| table.name == "sites" && ["lat", "lon"].contains(&name);
        // A ration that nobody vouches for is no figure to plan with.
        let is_needed = |column: &&schema::Column| {
            column.presence == Presence::Required || (table.name, column.name) == ("needs", "source")
        };
        let missing: Vec<&str> = (table.columns.iter().filter(is_needed))
            .map(|column| column.name)
            .filter(|name| !is_given(name) && !is_place(name))
            .collect();
        if !missing.is_empty() && self.faults.is_empty() {
            let columns = if missing.len() == 1 { "column" } else { "columns" };
            let message = format!("the mapping lacks the required {columns} {}", quoted(&missing));
            let hint = "name their column in `[columns]`, or the same value for every row in `[constant]` or with \
                        `--set COLUMN=VALUE`";
            self.fault("E141", place.whole(), message, hint);
        }
        for ours in &mapping.sums {
            let column = &table.columns[*ours];
            if !matches!(column.kind, Kind::Number(_) | Kind::Integer(_)) {
                let message = format!("`{}` holds no numbers that could be added up", column.name);
                self.fault("E142", place.whole(), message, "take it out of `sum` under `[import]`");
            }
        }
    }
}

/// The column with the first of its names, by which its words are read.
fn of_first(filled: &Filled) -> Mapped {
    Mapped { ours: filled.ours, theirs: filled.theirs[0].clone(), words: None }
}
