//! A mapping file, from TOML to a mapping: every fault at once, each with its line.

use super::cells::{self, DateForm, DateOrder, OUR_DATES};
use super::{Constant, Mapped, Mapping, Meaning, Near, Theirs, Word, compared};
use crate::ids::malformed;
use crate::nearest::nearest;
use crate::raw::{Cell, Place};
use crate::row::parts;
use crate::schema::{self, Column, Kind, Presence, Range, Table, quoted};
use crate::settings_file::{Lines, cell, not_toml};
use crate::store::LOG;
use crate::value::Field;
use passage_model::fault::{Fault, Origin};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Sections of a mapping file.
const SECTIONS: [&str; 6] = ["import", "columns", "constant", "words", "sources", "near"];
/// Keys of `[import]`.
const IMPORT: [&str; 7] = ["table", "sheet", "header_row", "date_order", "time_of_day", "id_prefix", "key"];
/// Keys of `[near]`.
const NEAR: [&str; 3] = ["lat", "lon", "within_km"];
/// What the import itself fills in.
const MADE: [&str; 2] = ["id", "supersedes"];
/// Columns of `sources` that may be stated of every new source.
const OF_SOURCES: [&str; 4] = ["role", "party", "reliability", "note"];

/// The farthest an incident may be from a road and still be near to it.
const DISTANCE: Range = Range { unit: "kilometres", min: 0.0, is_above_min: true, max: 1000.0 };
/// The line of a header, at most as far down as a sheet reaches.
const LINE: Range = Range { unit: "", min: 1.0, is_above_min: false, max: 1_048_576.0 };

pub(super) fn read(text: &str, place: Place) -> Result<Mapping, Vec<Fault>> {
    let lines = Lines::new(text, &place);
    let root = DeTable::parse(text).map_err(|error| vec![not_toml(&error, &lines)])?;
    let mut file = File { lines: &lines, faults: Vec::new() };
    let mapping = file.mapping(&file.entries(root.get_ref()), &place);
    let mut faults = file.faults;
    faults.sort_by_key(|fault| fault.origin.position());
    match mapping {
        Some(mapping) if faults.is_empty() => Ok(mapping),
        _ => Err(faults),
    }
}

/// A key with its value.
struct Entry<'a> {
    key: String,
    origin: Origin,
    value: &'a Spanned<DeValue<'a>>,
}

struct File<'a> {
    lines: &'a Lines<'a>,
    faults: Vec<Fault>,
}

/// What stands under `[import]`.
struct Import {
    table: Option<&'static Table>,
    sheet: Option<String>,
    header_row: Option<usize>,
    dates: DateForm,
    id_prefix: Option<String>,
    key: Vec<Theirs>,
}

impl File<'_> {
    /// The keys of a table in the order of the file.
    fn entries<'a>(&self, table: &'a DeTable<'a>) -> Vec<Entry<'a>> {
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

    fn fault(&mut self, code: &'static str, origin: Origin, message: String, hint: impl Into<String>) {
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
            key: import.key,
            columns,
            constants,
            nearness,
            newcomers,
        })
    }

    /// The keys of a section; `None` where it is not there.
    fn section<'a>(&mut self, sections: &'a [Entry<'a>], name: &str) -> Option<Vec<Entry<'a>>> {
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

    fn unknown(&mut self, entry: &Entry<'_>, noun: &str, known: &[&str]) {
        let hint = match nearest(&entry.key, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("known here are {}", quoted(known)),
        };
        self.fault("E140", entry.origin.clone(), format!("unknown {noun} `{}`", entry.key), hint);
    }

    /// A text; anything else is a fault.
    fn text(&mut self, entry: &Entry<'_>) -> Option<String> {
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
    fn filled(&mut self, entry: &Entry<'_>) -> Option<String> {
        let text = self.text(entry)?;
        if text.is_empty() {
            let message = format!("`{}` is empty", entry.key);
            self.fault("E106", self.lines.origin(entry.value.span()), message, "fill it in, or delete the line");
            return None;
        }
        Some(text)
    }

    /// One of the words.
    fn word(&mut self, entry: &Entry<'_>, words: &[&'static str]) -> Option<&'static str> {
        let cell = Cell::Text(self.text(entry)?);
        let field = Field { cell: &cell, what: "setting", name: &entry.key };
        let origin = self.lines.origin(entry.value.span());
        field.word(words).map_err(|mistake| self.faults.push(mistake.at(origin))).ok()
    }

    /// A number.
    fn number(&mut self, entry: &Entry<'_>, range: &Range, is_whole: bool) -> Option<f64> {
        let value = cell(entry.value.get_ref(), self.lines.slice(entry.value));
        let field = Field { cell: &value, what: "setting", name: &entry.key };
        let read = if is_whole { field.integer(range).map(|number| number as f64) } else { field.number(range) };
        let origin = self.lines.origin(entry.value.span());
        read.map_err(|mistake| self.faults.push(mistake.at(origin))).ok()
    }

    fn theirs(&mut self, entry: &Entry<'_>) -> Option<Theirs> {
        let name = self.filled(entry)?;
        Some(Theirs { name, origin: self.lines.origin(entry.value.span()) })
    }

    fn import(&mut self, entries: &[Entry<'_>], place: &Place) -> Import {
        let dates = DateForm { order: DateOrder::Iso, drops_time: false };
        let mut import = Import { table: None, sheet: None, header_row: None, dates, id_prefix: None, key: Vec::new() };
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
                "key" => import.key = self.key(entry),
                _ => self.unknown(entry, "key", &IMPORT),
            }
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

    fn key(&mut self, entry: &Entry<'_>) -> Vec<Theirs> {
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
            let message = "`key` is empty".to_owned();
            self.fault("E106", entry.origin.clone(), message, "name columns of their table, or delete the line");
        }
        key
    }

    /// The column of ours that a key names.
    fn column(&mut self, entry: &Entry<'_>, table: &'static Table) -> Option<(usize, &'static Column)> {
        if MADE.contains(&entry.key.as_str()) {
            let message = format!("`{}` is filled in by the import itself", entry.key);
            let hint = "delete the line; what makes a row the same row stands in `key` under `[import]`";
            self.fault("E142", entry.origin.clone(), message, hint);
            return None;
        }
        let Some(position) = table.position(&entry.key) else {
            let names: Vec<&str> =
                table.columns.iter().map(|column| column.name).filter(|name| !MADE.contains(name)).collect();
            self.unknown(entry, &format!("column of `{}`", table.name), &names);
            return None;
        };
        Some((position, &table.columns[position]))
    }

    fn columns(&mut self, sections: &[Entry<'_>], table: &'static Table) -> Vec<Mapped> {
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

    fn constants(&mut self, sections: &[Entry<'_>], table: &'static Table, columns: &[Mapped]) -> Vec<Constant> {
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

    fn words(&mut self, sections: &[Entry<'_>], table: &'static Table, columns: &mut [Mapped]) {
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

    fn nearness(&mut self, sections: &[Entry<'_>], place: &Place) -> Option<Near> {
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

    fn newcomers(&mut self, sections: &[Entry<'_>]) -> Option<Vec<(usize, Cell)>> {
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

    /// Every column that is required must come from somewhere, and what a row speaks of from one place only.
    fn check_whole(
        &mut self,
        table: &'static Table,
        columns: &[Mapped],
        constants: &[Constant],
        is_near: bool,
        place: &Place,
    ) {
        let subject = subject_column(table);
        let is_given = |ours: usize| {
            columns.iter().any(|mapped| mapped.ours == ours) || constants.iter().any(|constant| constant.ours == ours)
        };
        let missing: Vec<&str> = (table.columns.iter().enumerate())
            .filter(|(_, column)| column.presence == Presence::Required && !MADE.contains(&column.name))
            .filter(|(ours, _)| !(is_given(*ours) || is_near && *ours == subject))
            .map(|(_, column)| column.name)
            .collect();
        // A line that is there and faulty has been told already.
        if !missing.is_empty() && self.faults.is_empty() {
            let columns = if missing.len() == 1 { "column" } else { "columns" };
            let message = format!("the mapping lacks the required {columns} {}", quoted(&missing));
            let hint = "name their column in `[columns]`, or the same value for every row in `[constant]`";
            self.fault("E141", place.whole(), message, hint);
        }
        if is_near && is_given(subject) {
            let name = table.columns[subject].name;
            let message = format!("`{name}` is given, and by `[near]` once more");
            let mapped = columns.iter().find(|mapped| mapped.ours == subject).map(|mapped| &mapped.theirs.origin);
            let constant = constants.iter().find(|constant| constant.ours == subject).map(|constant| &constant.origin);
            let origin = mapped.or(constant).cloned().unwrap_or_else(|| place.whole());
            self.fault("E107", origin, message, format!("delete `{name}`, or the section `[near]`"));
        }
        if table.columns[subject].kind != Kind::Subject {
            self.check_one_corridor(columns, constants, subject);
        }
    }

    /// A delivery goes by one corridor; spread over several it would be counted for each.
    fn check_one_corridor(&mut self, columns: &[Mapped], constants: &[Constant], subject: usize) {
        let words = columns.iter().filter(|mapped| mapped.ours == subject).flat_map(|mapped| mapped.words.iter());
        let words = words.flatten().filter_map(|word| match &word.means {
            Meaning::Ours(cell) => Some((cell, &word.origin)),
            Meaning::Nothing => None,
        });
        let constants = constants.iter().filter(|constant| constant.ours == subject);
        let all = words.chain(constants.map(|constant| (&constant.cell, &constant.origin)));
        let several: Vec<Fault> = all
            .filter(|(cell, _)| parts(&cell.text()).count() > 1)
            .map(|(cell, origin)| {
                let message = format!("`{}` names several corridors for one delivery", cell.text());
                Fault::new("E142", origin.clone(), message).hint("name the one that it went by")
            })
            .collect();
        self.faults.extend(several);
    }
}

/// The position of the column that says what a row speaks of: `about` of a statement, `corridor` of a delivery.
pub(super) fn subject_column(table: &Table) -> usize {
    let is_subject = |column: &Column| column.kind == Kind::Subject || column.name == "corridor";
    table.columns.iter().position(is_subject).expect("a table of the log says what its rows speak of")
}
