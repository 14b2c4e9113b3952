//! What an import would add: a walk over their rows.

use super::cells::{self, OUR_DATES};
use super::file::subject_column;
use super::foreign::{self, Foreign, Located};
use super::identity::{self, Log};
use super::names::{Called, Names};
use super::nearness::Legs;
use super::newcomers::Sources;
use super::told::Told;
use super::{Mapped, Mapping, Meaning, Word, compared};
use crate::container::ReadError;
use crate::raw::{Cell, RawRow, RawTables};
use crate::row::parts;
use crate::schema::{Column, Kind, Presence, quoted};
use crate::store::NewRow;
use crate::value::Field;
use passage_model::fault::{Fault, Origin};
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::path::Path;

/// What an import would add to a workspace.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// New rows: sources first, then rows of the log in the order of their table. Only where no fault is an error are
    /// they all that is to be added.
    pub rows: Vec<NewRow>,
    /// Rows of their table, or parts of them, that add nothing.
    pub skipped: Vec<Skipped>,
    /// Every fault of their table, and of what the mapping names in the workspace; by file, line and column.
    pub faults: Vec<Fault>,
}

/// A row of their table that adds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Where it is.
    pub origin: Origin,
    /// Why it adds nothing.
    pub why: Why,
}

/// Why a row of their table adds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The log has it, or their table has it twice.
    AlreadyThere {
        /// Id of the row in the log.
        id: String,
    },
    /// The mapping gives the word no meaning.
    SaysNothing {
        /// Their column.
        column: String,
        /// Their word.
        word: String,
    },
    /// No corridor is near enough.
    Outside {
        /// The distance that the mapping allows, as typed.
        within_km: String,
    },
    /// It names no place that the workspace knows, and the mapping says to leave such rows away.
    NotMatched {
        /// The place as typed; empty where the row has none.
        place: String,
    },
    /// It was edited since it was taken over, and rows of this table cannot take each other's place.
    Edited {
        /// Id of the row in the log.
        id: String,
    },
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AlreadyThere { id } => write!(f, "already there as `{id}`"),
            Self::SaysNothing { column, word } => write!(f, "`{word}` in column `{column}` says nothing"),
            Self::Outside { within_km } => write!(f, "no corridor within {within_km} km"),
            Self::NotMatched { place } if place.is_empty() => f.write_str("it names no place"),
            Self::NotMatched { place } => write!(f, "place `{place}` is not in the workspace"),
            Self::Edited { id } => write!(f, "differs from `{id}`, which is there; enter the correction by hand"),
        }
    }
}

/// Proposes the rows that a table of other people adds to a workspace; writes nothing.
///
/// `existing` are the tables of that workspace: their names are matched, and what they hold is not proposed again.
///
/// # Errors
/// When the system does not let us read the file. What is wrong within it is a fault in the proposal.
pub fn propose(table_file: &Path, mapping: &Mapping, existing: &RawTables) -> Result<Proposal, ReadError> {
    let mut faults = Vec::new();
    let foreign = foreign::read(table_file, mapping, &mut faults)?;
    let located = foreign.as_ref().and_then(|foreign| foreign.locate(mapping, &mut faults));
    let mut proposal = match (&foreign, &located) {
        (Some(foreign), Some(located)) => Walk::new(foreign, located, mapping, existing).run(),
        _ => Proposal::default(),
    };
    proposal.faults.extend(faults);
    crate::sort(&mut proposal.faults);
    Ok(proposal)
}

/// A cell or row that cannot be used; why is told already.
struct Faulty;

/// How the reading of a row ends early.
enum Stop {
    Faulty,
    Skipped(Why),
}

/// Why a name leads to no row.
enum Unmatched {
    Unknown(String),
    Several(String, Vec<String>),
}

/// Their rows, one by one.
struct Walk<'a> {
    foreign: &'a Foreign,
    located: &'a Located,
    mapping: &'a Mapping,
    /// Position of the column that says what a row speaks of.
    subject: usize,
    names: HashMap<usize, Names>,
    sources: Sources<'a>,
    legs: Legs,
    log: Log<'a>,
    /// Ids that the words of a column mean, by column and word; `None` where they lead to no row, which is told.
    meanings: HashMap<(usize, String), Option<Vec<String>>>,
    /// Columns in which an edit of their row shows.
    compared: Vec<usize>,
    /// Rows of their table so far, by id: line and cells.
    seen: HashMap<String, (usize, Vec<Cell>)>,
    told: Told,
    rows: Vec<NewRow>,
    skipped: Vec<Skipped>,
    faults: Vec<Fault>,
}

impl<'a> Walk<'a> {
    fn new(foreign: &'a Foreign, located: &'a Located, mapping: &'a Mapping, existing: &'a RawTables) -> Self {
        let subject = subject_column(mapping.table);
        let given = mapping.columns.iter().map(|mapped| mapped.ours);
        let given: HashSet<usize> = given.chain(mapping.constants.iter().map(|constant| constant.ours)).collect();
        let names = |ours: &usize| match mapping.table.columns[*ours].kind {
            Kind::Subject => Some((*ours, Names::of(existing, &["corridors", "legs", "sites"]))),
            Kind::Reference(table) if table != "sources" => Some((*ours, Names::of(existing, &[table]))),
            _ => None,
        };
        let is_compared = |ours: &usize| mapping.table.columns[*ours].name != "recorded_on";
        let mut walk = Self {
            foreign,
            located,
            mapping,
            subject,
            names: given.iter().filter_map(names).collect(),
            sources: Sources::of(existing, mapping.newcomers.as_deref()),
            legs: Legs::of(existing),
            log: Log::of(existing, mapping.table.name),
            meanings: HashMap::new(),
            compared: given.iter().copied().chain([subject]).filter(is_compared).collect(),
            seen: HashMap::new(),
            told: Told::default(),
            rows: Vec::new(),
            skipped: Vec::new(),
            faults: Vec::new(),
        };
        walk.compared.sort_unstable();
        walk.compared.dedup();
        walk.match_mapping();
        walk
    }

    fn run(mut self) -> Proposal {
        for row in &self.foreign.rows {
            match self.row(row) {
                Ok(()) | Err(Stop::Faulty) => {}
                Err(Stop::Skipped(why)) => self.skip(row, why),
            }
        }
        self.faults.extend(std::mem::take(&mut self.told).into_faults());
        let source = self.mapping.table.position("source").filter(|ours| self.is_source(*ours));
        let used = self.rows.iter().filter_map(|row| Some(row.cells[source?].text().into_owned())).collect();
        let mut rows: Vec<NewRow> = self.sources.into_rows(&used).collect();
        rows.extend(self.rows);
        Proposal { rows, skipped: self.skipped, faults: self.faults }
    }

    fn skip(&mut self, row: &RawRow, why: Why) {
        self.skipped.push(Skipped { origin: self.foreign.place.origin(row.line, 1), why });
    }

    fn column(&self, ours: usize) -> &'static Column {
        &self.mapping.table.columns[ours]
    }

    /// Whether a column holds the id of a source; elsewhere it is free text.
    fn is_source(&self, ours: usize) -> bool {
        self.column(ours).kind == Kind::Reference("sources")
    }

    fn is_matched(&self, ours: usize) -> bool {
        matches!(self.column(ours).kind, Kind::Subject | Kind::Reference(_))
    }

    /// Looks up the ids that the mapping file itself names.
    fn match_mapping(&mut self) {
        let mapping = self.mapping;
        let mut named: Vec<(usize, String, &Cell, &Origin)> = Vec::new();
        for mapped in &mapping.columns {
            for word in mapped.words.iter().flatten() {
                if let Meaning::Ours(cell) = &word.means {
                    named.push((mapped.ours, word.theirs.clone(), cell, &word.origin));
                }
            }
        }
        for constant in &mapping.constants {
            named.push((constant.ours, String::new(), &constant.cell, &constant.origin));
        }
        for (ours, word, cell, origin) in named {
            if !self.is_matched(ours) {
                continue;
            }
            let found = self.ids(ours, &cell.text());
            if let Err(unmatched) = &found {
                let fault = self.unmatched(ours, unmatched, self.column(ours).name, origin.clone(), true);
                self.faults.push(fault);
            }
            self.meanings.insert((ours, word), found.ok());
        }
    }

    /// The ids that a name leads to; several names are separated by `|` where a row may speak of several roads.
    fn ids(&mut self, ours: usize, name: &str) -> Result<Vec<String>, Unmatched> {
        match self.called(ours, name) {
            Called::Row(id) => return Ok(vec![id]),
            Called::Several(ids) => return Err(Unmatched::Several(name.to_owned(), ids)),
            Called::Nothing => {}
        }
        if self.column(ours).kind != Kind::Subject || !name.contains('|') {
            return Err(Unmatched::Unknown(name.to_owned()));
        }
        let mut found: Vec<String> = Vec::new();
        for part in parts(name) {
            match self.called(ours, part) {
                Called::Row(id) if found.contains(&id) => {}
                Called::Row(id) => found.push(id),
                Called::Several(ids) => return Err(Unmatched::Several(part.to_owned(), ids)),
                Called::Nothing => return Err(Unmatched::Unknown(part.to_owned())),
            }
        }
        if found.is_empty() { Err(Unmatched::Unknown(name.to_owned())) } else { Ok(found) }
    }

    fn called(&mut self, ours: usize, name: &str) -> Called {
        if self.is_source(ours) {
            return self.sources.find_or_add(name);
        }
        self.names.get(&ours).map_or(Called::Nothing, |names| names.find(name))
    }

    /// The fault of a name that leads to no row, or to several.
    fn unmatched(&self, ours: usize, unmatched: &Unmatched, theirs: &str, origin: Origin, searches: bool) -> Fault {
        let column = self.column(ours);
        let noun = match column.kind {
            Kind::Reference(table) => crate::schema::table(table).map_or("row", |table| table.noun),
            _ => "corridor, leg or site",
        };
        let words = format!("`[words.{}]` of `{}`", column.name, self.mapping.place.file);
        match unmatched {
            Unmatched::Unknown(name) => {
                let near = match self.names.get(&ours) {
                    _ if !searches => None,
                    Some(names) => names.nearest(name),
                    None => self.sources.nearest(name),
                };
                let hint = match near {
                    Some(near) if origin.file() == self.mapping.place.file => format!("did you mean `{near}`?"),
                    Some(near) => format!("did you mean `{near}`? what a name stands for can be said under {words}"),
                    None if self.is_source(ours) => {
                        format!(
                            "enter it in `sources`, or write a section `[sources]` in `{}`, by which new sources are entered",
                            self.mapping.place.file
                        )
                    }
                    None => format!("say what it stands for under {words}; `\"\"` leaves the row away"),
                };
                Fault::new("E104", origin, format!("unknown {noun} `{name}` in column `{theirs}`")).hint(hint)
            }
            Unmatched::Several(name, ids) => {
                let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
                let message = format!("`{name}` in column `{theirs}` is the name of several: {}", quoted(&ids));
                Fault::new("E144", origin, message).hint(format!("say which is meant under {words}"))
            }
        }
    }

    fn row(&mut self, row: &RawRow) -> Result<(), Stop> {
        let mapping = self.mapping;
        for (mapped, at) in mapping.columns.iter().zip(&self.located.columns) {
            self.is_said(mapped, self.foreign.cell(row, *at))?;
        }
        let subjects = self.subjects(row);
        if let Err(Stop::Skipped(why)) = subjects {
            return Err(Stop::Skipped(why));
        }
        let before = self.faults.len();
        let mut cells = vec![Cell::Empty; mapping.table.columns.len()];
        let mut is_faulty = subjects.is_err();
        for (mapped, at) in mapping.columns.iter().zip(&self.located.columns) {
            if mapped.ours == self.subject {
                continue;
            }
            match self.cell(row, mapped, *at) {
                Ok(cell) => cells[mapped.ours] = cell,
                Err(Faulty) => is_faulty = true,
            }
        }
        for constant in mapping.constants.iter().filter(|constant| constant.ours != self.subject) {
            let meaning = self.meanings.get(&(constant.ours, String::new()));
            cells[constant.ours] = match (self.is_matched(constant.ours), meaning) {
                (false, _) => constant.cell.clone(),
                (true, Some(Some(ids))) => Cell::Text(ids.join("|")),
                // Told by `match_mapping`.
                (true, _) => return Err(Stop::Faulty),
            };
        }
        self.check_days(row, &cells);
        let subjects = subjects?;
        if is_faulty || self.faults.len() > before {
            return Err(Stop::Faulty);
        }
        let key = self.key(row);
        for subject in subjects {
            let mut cells = cells.clone();
            cells[self.subject] = Cell::Text(subject.clone());
            self.add(row, identity::id(&mapping.id_prefix, &key, &subject), cells);
        }
        Ok(())
    }

    /// Whether a word says nothing to us, so that the rest of the row does not matter.
    fn is_said(&self, mapped: &Mapped, cell: &Cell) -> Result<(), Stop> {
        let typed = compared(&cell.text());
        let is_exact = |word: &&Word| word.theirs == typed;
        let words = || mapped.words.iter().flatten();
        // Names are looked up in the workspace before `*` means them; an empty cell is no other word.
        let takes_others =
            !typed.is_empty() && !self.is_matched(mapped.ours) && !is_value(self.column(mapped.ours).kind);
        let other = |word: &&Word| takes_others && word.theirs == "*";
        match words().find(is_exact).or_else(|| words().find(other)).map(|word| &word.means) {
            Some(Meaning::Nothing) => {
                let word = cell.text().into_owned();
                Err(Stop::Skipped(if mapped.ours == self.subject {
                    Why::NotMatched { place: word }
                } else {
                    Why::SaysNothing { column: mapped.theirs.name.clone(), word }
                }))
            }
            _ => Ok(()),
        }
    }

    /// The ids of what the row speaks of.
    fn subjects(&mut self, row: &RawRow) -> Result<Vec<String>, Stop> {
        let mapping = self.mapping;
        if let (Some(near), Some((lat, lon))) = (&mapping.nearness, self.located.place) {
            if self.foreign.cell(row, lat).is_empty() && self.foreign.cell(row, lon).is_empty() {
                return Err(Stop::Skipped(Why::NotMatched { place: String::new() }));
            }
            let found = (self.degrees(row, lat, &near.lat.name, "latitude", 90.0))
                .and_then(|lat_found| Ok((lat_found, self.degrees(row, lon, &near.lon.name, "longitude", 180.0)?)));
            let (lat, lon) = found.map_err(|Faulty| Stop::Faulty)?;
            let found = self.legs.within(lat, lon, near.within_km);
            let within_km = near.within_km.to_string();
            return if found.is_empty() { Err(Stop::Skipped(Why::Outside { within_km })) } else { Ok(found) };
        }
        let mapped = mapping.columns.iter().zip(&self.located.columns).find(|(mapped, _)| mapped.ours == self.subject);
        match mapped {
            Some((mapped, at)) => {
                let found = self.matched(row, mapped, *at)?;
                if found.is_empty() {
                    self.tell_empty(row, mapped, *at);
                    return Err(Stop::Faulty);
                }
                Ok(found)
            }
            None => match self.meanings.get(&(self.subject, String::new())) {
                Some(Some(ids)) => Ok(ids.clone()),
                _ => Err(Stop::Faulty),
            },
        }
    }

    fn degrees(&mut self, row: &RawRow, at: usize, name: &str, word: &str, most: f64) -> Result<f64, Faulty> {
        let cell = self.foreign.cell(row, at);
        if cell.is_empty() {
            let message = format!("the {word} in column `{name}` is empty");
            self.faults.push(Fault::new("E106", self.foreign.origin(row, at), message));
            return Err(Faulty);
        }
        let read = Field { cell, what: "column", name }.degrees(word, most);
        read.map_err(|mistake| {
            self.faults.push(mistake.at(self.foreign.origin(row, at)));
            Faulty
        })
    }

    /// The ids that a cell leads to: by the words of the mapping, else by the names of the workspace.
    fn matched(&mut self, row: &RawRow, mapped: &Mapped, at: usize) -> Result<Vec<String>, Stop> {
        let cell = self.foreign.cell(row, at);
        let origin = self.foreign.origin(row, at);
        let field = Field { cell, what: "column", name: &mapped.theirs.name };
        let text = field.text().map_err(|mistake| {
            self.faults.push(mistake.at(origin.clone()));
            Stop::Faulty
        })?;
        let typed = compared(&text);
        if let Some(meaning) = self.meanings.get(&(mapped.ours, typed.clone())) {
            return meaning.clone().ok_or(Stop::Faulty);
        }
        if typed.is_empty() {
            return Ok(Vec::new());
        }
        let unmatched = match self.ids(mapped.ours, &text) {
            Ok(ids) => return Ok(ids),
            Err(unmatched) => unmatched,
        };
        let other = mapped.words.iter().flatten().find(|word| word.theirs == "*");
        match other.filter(|_| matches!(unmatched, Unmatched::Unknown(_))).map(|word| &word.means) {
            Some(Meaning::Nothing) => Err(Stop::Skipped(Why::NotMatched { place: text })),
            Some(Meaning::Ours(_)) => {
                let meaning = self.meanings.get(&(mapped.ours, "*".to_owned()));
                meaning.cloned().flatten().ok_or(Stop::Faulty)
            }
            None => {
                let mut told = std::mem::take(&mut self.told);
                told.tell(mapped.ours, &typed, |searches| {
                    self.unmatched(mapped.ours, &unmatched, &mapped.theirs.name, origin, searches)
                });
                self.told = told;
                Err(Stop::Faulty)
            }
        }
    }

    /// A cell of ours from one of theirs.
    fn cell(&mut self, row: &RawRow, mapped: &Mapped, at: usize) -> Result<Cell, Faulty> {
        let column = self.column(mapped.ours);
        let cell = self.foreign.cell(row, at);
        let typed = compared(&cell.text());
        let read = if self.is_matched(mapped.ours) {
            let ids = self.matched(row, mapped, at).map_err(|_| Faulty)?;
            ids.into_iter().next().map_or(Cell::Empty, Cell::Text)
        } else {
            let words = || mapped.words.iter().flatten();
            let exact = words().find(|word| word.theirs == typed);
            let other = words().find(|word| word.theirs == "*" && !typed.is_empty());
            let own =
                || cells::read(column, Field { cell, what: "column", name: &mapped.theirs.name }, self.mapping.dates);
            let meaning = |word: &Word| match &word.means {
                Meaning::Ours(cell) => cell.clone(),
                Meaning::Nothing => Cell::Empty,
            };
            match (exact, other) {
                (Some(word), _) => meaning(word),
                _ if cell.is_empty() => Cell::Empty,
                (None, Some(word)) if !is_value(column.kind) || own().is_err() => meaning(word),
                _ if matches!(column.kind, Kind::Word(_)) => return self.word(row, mapped, at, &typed),
                _ => own().map_err(|mistake| {
                    self.faults.push(mistake.at(self.foreign.origin(row, at)));
                    Faulty
                })?,
            }
        };
        if read.is_empty() && column.presence == Presence::Required {
            self.tell_empty(row, mapped, at);
            return Err(Faulty);
        }
        Ok(read)
    }

    fn tell_empty(&mut self, row: &RawRow, mapped: &Mapped, at: usize) {
        let (theirs, ours) = (&mapped.theirs.name, self.column(mapped.ours).name);
        let message = format!("column `{theirs}` is empty; it gives the required column `{ours}`");
        let hint = format!("fill it in; `\"\" = \"\"` under `[words.{ours}]` leaves such rows away");
        self.faults.push(Fault::new("E106", self.foreign.origin(row, at), message).hint(hint));
    }

    /// A word that `[words]` does not list: it is not known, or where nothing is listed it may be one of ours.
    fn word(&mut self, row: &RawRow, mapped: &Mapped, at: usize, typed: &str) -> Result<Cell, Faulty> {
        let column = self.column(mapped.ours);
        let cell = self.foreign.cell(row, at);
        let (theirs, ours) = (&mapped.theirs.name, column.name);
        let field = Field { cell, what: "column", name: theirs };
        let origin = self.foreign.origin(row, at);
        let file = &self.mapping.place.file;
        if let (None, Ok(cell)) = (&mapped.words, cells::read(column, field, OUR_DATES)) {
            return Ok(cell);
        }
        let known: &[&str] = if let Kind::Word(words) = column.kind { words } else { &[] };
        let words = mapped.words.as_deref().unwrap_or_default();
        let text = cell.text();
        self.told.tell(mapped.ours, typed, |searches| {
            let message = format!("`{text}` in column `{theirs}` is not a word that the mapping knows");
            let own: &[&str] = if words.is_empty() { known } else { &[] };
            let all = words.iter().map(|word| word.theirs.as_str()).chain(own.iter().copied());
            let near = searches.then(|| crate::nearest::nearest(typed, all));
            let line =
                format!("`\"{text}\" = …` under `[words.{ours}]` of `{file}`, one of {}, or `\"\"`", quoted(known));
            let hint = match near.flatten() {
                Some(near) => format!("did you mean `{near}`? else write {line}"),
                None => format!("write {line}"),
            };
            Fault::new("E111", origin, message).hint(hint)
        });
        Err(Faulty)
    }

    /// A statement may not end before it begins.
    fn check_days(&mut self, row: &RawRow, cells: &[Cell]) {
        let table = self.mapping.table;
        let day = |name| match table.position(name).map(|ours| &cells[ours]) {
            Some(Cell::Date(date)) => Some(*date),
            _ => None,
        };
        let from = day("valid_from").or(day("said_on"));
        if let (Some(from), Some(to)) = (from, day("valid_to"))
            && to < from
        {
            let message = format!("the {} ends on {to}, before it begins on {from}", table.noun);
            let origin = self.foreign.place.origin(row.line, 1);
            self.faults
                .push(Fault::new("E203", origin, message).hint("correct one of the dates, or leave the end empty"));
        }
    }

    /// The cells that make the row the same row; a date is the same in whatever form it is written.
    fn key(&self, row: &RawRow) -> Vec<String> {
        let is_date = |at: &usize| {
            let mut mapped = self.mapping.columns.iter().zip(&self.located.columns);
            mapped.any(|(mapped, position)| position == at && self.column(mapped.ours).kind == Kind::Date)
        };
        let cell = |at: &usize| {
            let cell = self.foreign.cell(row, *at);
            let field = Field { cell, what: "column", name: "" };
            match is_date(at).then(|| cells::date(field, self.mapping.dates)) {
                Some(Ok(date)) => date.to_string(),
                _ => identity::key_cell(cell),
            }
        };
        self.located.key.iter().map(cell).collect()
    }

    /// Adds a row under an id, unless the log or their table has it.
    fn add(&mut self, row: &RawRow, id: String, mut cells: Vec<Cell>) {
        let table = self.mapping.table;
        if let Some((line, first)) = self.seen.get(&id) {
            match identity::first_difference(table, &self.compared, first, &cells) {
                None => self.skip(row, Why::AlreadyThere { id }),
                Some(column) => {
                    let message =
                        format!("the row has the same key as the one on line {line}, and another `{}`", column.name);
                    let hint = format!(
                        "name columns in `key` of `{}` that tell the two apart, or delete one of them",
                        self.mapping.place.file
                    );
                    self.faults.push(Fault::new("E143", self.foreign.place.origin(row.line, 1), message).hint(hint));
                }
            }
            return;
        }
        self.seen.insert(id.clone(), (row.line, cells.clone()));
        let position = |name| table.position(name);
        let new_id = match self.log.last(&id) {
            None => id,
            Some(last) if last.is_same(&cells, &self.compared) => {
                self.skip(row, Why::AlreadyThere { id: last.id });
                return;
            }
            Some(last) => {
                let Some(supersedes) = position("supersedes") else {
                    self.skip(row, Why::Edited { id: last.id });
                    return;
                };
                cells[supersedes] = Cell::Text(last.id);
                last.next_id
            }
        };
        cells[position("id").expect("rows of the log have ids")] = Cell::Text(new_id);
        self.rows.push(NewRow { table, cells });
    }
}

/// Whether a column is read by its form, so that `*` stands only for what cannot be read.
fn is_value(kind: Kind) -> bool {
    matches!(kind, Kind::Date | Kind::Number(_) | Kind::Integer(_) | Kind::Latitude | Kind::Longitude)
}
