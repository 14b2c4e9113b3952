//! Their rows, one by one: from cells to rows of the log.

use super::cells;
use super::foreign::{Foreign, Located};
use super::identity::{self, Log};
use super::names::Names;
use super::nearness::Legs;
use super::newcomers::Sources;
use super::reading::is_value;
use super::told::Told;
use super::whole::subject_column;
use super::{Mapped, Mapping, Meaning, Proposal, Skipped, Why, Word, compared};
use crate::raw::{Cell, RawRow, RawTables};
use crate::schema::{Column, Kind};
use crate::store::NewRow;
use crate::value::Field;
use passage_model::calendar::shift;
use passage_model::fault::Fault;
use std::collections::{HashMap, HashSet};

/// A cell or row that cannot be used; why is told already.
pub(super) struct Faulty;

/// How the reading of a row ends early.
pub(super) enum Stop {
    Faulty,
    Skipped(Why),
}

/// Their rows, one by one.
pub(super) struct Walk<'a> {
    pub foreign: &'a Foreign,
    pub located: &'a Located,
    pub mapping: &'a Mapping,
    /// Position of the column that says what a row speaks of.
    pub subject: usize,
    pub names: HashMap<usize, Names>,
    pub sources: Sources<'a>,
    pub legs: Legs,
    pub log: Log<'a>,
    /// Ids that the words of a column mean, by column and word; `None` where they lead to no row, which is told.
    pub meanings: HashMap<(usize, String), Option<Vec<String>>>,
    /// Columns in which an edit of their row shows.
    pub compared: Vec<usize>,
    /// Rows of their table so far, by id: line and cells.
    pub seen: HashMap<String, (usize, Vec<Cell>)>,
    pub told: Told,
    pub rows: Vec<NewRow>,
    pub skipped: Vec<Skipped>,
    pub faults: Vec<Fault>,
}

impl<'a> Walk<'a> {
    /// A walk over the rows of a table.
    pub fn new(foreign: &'a Foreign, located: &'a Located, mapping: &'a Mapping, existing: &'a RawTables) -> Self {
        let subject = subject_column(mapping.table);
        let given = mapping.columns.iter().map(|mapped| mapped.ours);
        let given: HashSet<usize> = given.chain(mapping.constants.iter().map(|constant| constant.ours)).collect();
        let names = |ours: &usize| match mapping.table.columns[*ours].kind {
            Kind::Subject => Some((*ours, Names::of(existing, &["corridors", "legs", "sites"]))),
            Kind::Reference(table) if table != "sources" => Some((*ours, Names::of(existing, &[table]))),
            _ => None,
        };
        let is_compared = |ours: &usize| mapping.table.columns[*ours].name != "recorded_on";
        let end = mapping.valid_days.and(mapping.table.position("valid_to"));
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
            compared: given.iter().copied().chain([subject]).chain(end).filter(is_compared).collect(),
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

    /// Walks over every row.
    pub fn run(mut self) -> Proposal {
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

    /// A column of ours.
    pub fn column(&self, ours: usize) -> &'static Column {
        &self.mapping.table.columns[ours]
    }

    /// Whether a column holds the id of a source; elsewhere it is free text.
    pub fn is_source(&self, ours: usize) -> bool {
        self.column(ours).kind == Kind::Reference("sources")
    }

    /// Whether a column names rows of the workspace.
    pub fn is_matched(&self, ours: usize) -> bool {
        matches!(self.column(ours).kind, Kind::Subject | Kind::Reference(_))
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
        self.end_validity(&mut cells);
        self.check_days(row, &cells);
        let subjects = subjects?;
        if is_faulty || self.faults.len() > before {
            return Err(Stop::Faulty);
        }
        let key = self.key(row)?;
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

    /// Gives a statement without an end the one that the mapping states.
    fn end_validity(&self, cells: &mut [Cell]) {
        let position = |name| self.mapping.table.position(name);
        let (Some(days), Some(end)) = (self.mapping.valid_days, position("valid_to")) else {
            return;
        };
        let first = ["valid_from", "said_on"].into_iter().filter_map(position).find_map(|ours| match &cells[ours] {
            Cell::Date(date) => Some(*date),
            _ => None,
        });
        if let (true, Some(first)) = (cells[end].is_empty(), first) {
            cells[end] = Cell::Date(shift(first, days - 1));
        }
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
    fn key(&mut self, row: &RawRow) -> Result<Vec<String>, Stop> {
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
        let key: Vec<String> = self.located.key.iter().map(cell).collect();
        if key.iter().all(String::is_empty) {
            // All rows without a key would be the same row, each an edit of the one before.
            let origin = self.foreign.origin(row, self.located.key[0]);
            let fault = Fault::new("E106", origin, "every column of the `key` is empty on this row");
            self.faults.push(fault.hint("fill one of them in, or name other columns in `key`"));
            return Err(Stop::Faulty);
        }
        Ok(key)
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
