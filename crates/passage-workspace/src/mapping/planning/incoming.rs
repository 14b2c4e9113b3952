//! Their rows as rows of ours, level by level: filtered, joined, and those of one key put together.

use super::join::{Joined, read_sheet};
use super::read::{Reader, Stop};
use super::sum::Sum;
use super::{Filled, PlanningMapping, key_columns};
use crate::container::ReadError;
use crate::mapping::foreign::Foreign;
use crate::mapping::identity::first_difference;
use crate::mapping::source::Wanted;
use crate::mapping::{Skipped, Theirs, compared};
use crate::nearest::nearest;
use crate::raw::{Cell, Place, RawRow, RawTables};
use crate::schema::{Kind, Presence, Table, quoted};
use crate::value::{Field, parse_number};
use passage_model::fault::{Fault, Origin};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;

/// A row of ours that their table gives.
pub(super) struct Incoming {
    /// One cell for each column of the schema.
    pub cells: Vec<Cell>,
    /// Where it stands in their table.
    pub place: Place,
    pub line: usize,
    /// Their column for each of ours, from 0.
    pub positions: Vec<Option<usize>>,
    /// Why the second table says nothing of it.
    pub unjoined: Option<Unjoined>,
}

/// A code of which the second table has no row.
pub(super) struct Unjoined {
    pub code: String,
    pub origin: Origin,
    /// The second table, in words; `None` where there is none.
    pub table: Option<String>,
    pub near: Option<String>,
}

impl Incoming {
    /// The place of the cell from which a column of ours is filled.
    pub fn origin(&self, ours: usize) -> Origin {
        let at = self.positions.get(ours).copied().flatten();
        self.place.origin(self.line, at.map_or(1, |at| at + 1))
    }
}

/// What a reading of their table gives.
pub(super) struct Read {
    pub rows: Vec<Incoming>,
    pub skipped: Vec<Skipped>,
    /// Rows that the filter leaves out.
    pub filtered: usize,
    pub faults: Vec<Fault>,
}

/// Reads their table; `second` is the file of the second one.
pub(super) fn read(
    path: &Path,
    mapping: &PlanningMapping,
    second: Option<&Path>,
    existing: &RawTables,
) -> Result<Read, ReadError> {
    let mut reading = Reading {
        mapping,
        reader: Reader::new(mapping, existing),
        rows: Vec::new(),
        by_key: HashMap::new(),
        skipped: Vec::new(),
        filtered: 0,
        sums: HashMap::new(),
        filter_words: vec![(false, BTreeSet::new()); mapping.filters.len()],
    };
    let known: Vec<&str> =
        mapping.columns.iter().flat_map(|filled| &filled.theirs).map(|one| one.name.as_str()).collect();
    let levels: Vec<Option<u8>> =
        if mapping.levels.is_empty() { vec![None] } else { mapping.levels.iter().copied().map(Some).collect() };
    let mut passes = Vec::new();
    let mut absent = Vec::new();
    for level in levels {
        let mut faults = Vec::new();
        let sheets = mapping.sheets.iter().map(|sheet| at_level(sheet, level));
        let names: Vec<String> = known.iter().map(|name| at_level(name, level)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let of_key = mapping.columns.iter().filter(|filled| key_columns(mapping.table).contains(&filled.ours));
        let codes: Vec<String> =
            of_key.flat_map(|filled| &filled.theirs).map(|theirs| at_level(&theirs.name, level)).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let wanted = Wanted { sheet: None, header_row: mapping.header_row, known: &names, code: &codes };
        let foreign = read_sheet(path, sheets, wanted, &mut faults)?;
        let is_there = foreign.as_ref().is_some_and(|foreign| reading.has_key(foreign, level, &mut faults));
        // A level that the table does not have is no fault as long as it has another one.
        let is_absent =
            !is_there && level.is_some() && faults.iter().all(|fault| ["E101", "E105"].contains(&fault.code));
        if is_absent {
            absent.extend(faults);
        } else {
            passes.push((level, foreign, faults));
        }
    }
    if mapping.takes_deepest && passes.iter().all(|(.., faults)| faults.is_empty()) {
        passes.drain(..passes.len().saturating_sub(1));
    }
    if passes.is_empty() {
        absent.truncate(1);
        reading.reader.faults.extend(absent);
    }
    for (level, foreign, faults) in passes {
        reading.reader.faults.extend(faults);
        if let Some(foreign) = foreign {
            reading.pass(&foreign, level, second)?;
        }
    }
    reading.tell_useless_filters(path);
    let mut faults = reading.reader.faults;
    faults.extend(reading.reader.told.into_faults());
    // Each level reads the file once more, and several columns of ours may be filled from one of theirs.
    let mut told = HashSet::new();
    faults.retain(|fault| {
        let message = if fault.code == "E105" { fault.message.split(", which").next() } else { None };
        told.insert((fault.code, fault.origin.to_string(), message.unwrap_or(&fault.message).to_owned()))
    });
    Ok(Read { rows: reading.rows, skipped: reading.skipped, filtered: reading.filtered, faults })
}

struct Reading<'a> {
    mapping: &'a PlanningMapping,
    reader: Reader<'a>,
    rows: Vec<Incoming>,
    /// Positions among `rows`.
    by_key: HashMap<Vec<String>, usize>,
    skipped: Vec<Skipped>,
    filtered: usize,
    /// Sums of rows of one key, by position among `rows` and column of ours.
    sums: HashMap<(usize, usize), Sum>,
    /// For each filter: whether any row has one of its words, and some words that rows have.
    filter_words: Vec<(bool, BTreeSet<String>)>,
}

impl Reading<'_> {
    /// Whether the table has the columns that make a row the same row, as far as they are filled from it.
    fn has_key(&self, foreign: &Foreign, level: Option<u8>, faults: &mut Vec<Fault>) -> bool {
        let key = key_columns(self.mapping.table);
        let file = &self.mapping.place.file;
        let mut of_key = self.mapping.columns.iter().filter(|filled| key.contains(&filled.ours));
        of_key.all(|filled| located(foreign, &filled.theirs, level, false, file, faults).is_some())
    }

    fn pass(&mut self, foreign: &Foreign, level: Option<u8>, second: Option<&Path>) -> Result<(), ReadError> {
        let mapping = self.mapping;
        let file = &mapping.place.file;
        let faults = &mut self.reader.faults;
        let columns = mapping.columns.iter().map(|filled| {
            let is_texts = mapping.table.columns[filled.ours].kind == Kind::Texts;
            located(foreign, &filled.theirs, level, is_texts, file, faults).map(|at| (filled, at))
        });
        let columns: Vec<Option<(&Filled, Vec<usize>)>> = columns.collect();
        let filters = mapping.filters.iter().map(|filter| {
            located(foreign, std::slice::from_ref(&filter.theirs), level, false, file, faults)?.first().copied()
        });
        let filters: Vec<Option<usize>> = filters.collect();
        let mut by = None;
        let mut joined = None;
        if let Some(join) = &mapping.join {
            by = located(foreign, &join.by, level, false, file, faults).and_then(|at| at.first().copied());
            if let Some(path) = second {
                joined = Joined::read(path, join, mapping, level, faults)?;
                if joined.is_none() {
                    return Ok(());
                }
            }
        }
        let (Some(columns), Some(filters)) =
            (columns.into_iter().collect::<Option<Vec<_>>>(), filters.into_iter().collect::<Option<Vec<_>>>())
        else {
            return Ok(());
        };
        let mut positions = vec![None; mapping.table.columns.len()];
        for (filled, at) in &columns {
            positions[filled.ours] = at.first().copied();
        }
        for row in &foreign.rows {
            if !self.is_wanted(foreign, row, &filters) {
                self.filtered += 1;
                continue;
            }
            let mut cells = vec![Cell::Empty; mapping.table.columns.len()];
            for constant in &mapping.constants {
                cells[constant.ours] = constant.cell.clone();
            }
            let level_column = mapping.table.position("level");
            if let (Some(level), Some(column)) = (level, level_column.filter(|column| cells[*column].is_empty())) {
                cells[column] = Cell::Number(f64::from(level));
            }
            match self.fill(&mut cells, foreign, row, &columns) {
                Ok(()) => {}
                Err(Stop::Faulty) => continue,
                Err(Stop::Skipped(why)) => {
                    self.skipped.push(Skipped { origin: foreign.place.origin(row.line, 1), why });
                    continue;
                }
            }
            let mut unjoined = None;
            if let Some(by) = by {
                let code = foreign.cell(row, by).text().into_owned();
                match joined.as_ref().and_then(|joined| joined.cells(&code, &mut self.reader)) {
                    Some(Ok(found)) => {
                        found
                            .into_iter()
                            .filter(|(_, cell)| !cell.is_empty())
                            .for_each(|(ours, cell)| cells[ours] = cell);
                    }
                    Some(Err(_)) => continue,
                    None => {
                        let near = joined.as_ref().and_then(|joined| joined.nearest(&code)).map(str::to_owned);
                        let table = joined.as_ref().map(Joined::words);
                        unjoined = Some(Unjoined { code, origin: foreign.origin(row, by), table, near });
                    }
                }
            }
            let place = foreign.place.clone();
            self.add(Incoming { cells, place, line: row.line, positions: positions.clone(), unjoined });
        }
        Ok(())
    }

    fn fill(
        &mut self,
        cells: &mut [Cell],
        foreign: &Foreign,
        row: &RawRow,
        columns: &[(&Filled, Vec<usize>)],
    ) -> Result<(), Stop> {
        let mut end = Ok(());
        for (filled, at) in columns {
            match self.reader.cell(filled, foreign, row, at) {
                Ok(cell) => cells[filled.ours] = cell,
                Err(Stop::Skipped(why)) => return Err(Stop::Skipped(why)),
                Err(Stop::Faulty) => end = Err(Stop::Faulty),
            }
        }
        end?;
        for ours in key_columns(self.mapping.table) {
            let column = &self.mapping.table.columns[ours];
            let filled = columns.iter().find(|(filled, _)| filled.ours == ours);
            if let (Some((filled, at)), true, Presence::Required) = (filled, cells[ours].is_empty(), column.presence) {
                let theirs = &filled.theirs[0].name;
                let message = format!("column `{theirs}` is empty; it gives the required column `{}`", column.name);
                let hint = format!("fill it in; `\"\" = \"\"` under `[words.{}]` leaves such rows away", column.name);
                let origin = foreign.origin(row, at.first().copied().unwrap_or(0));
                self.reader.told.tell(ours, "", |_| Fault::new("E106", origin, message).hint(hint));
                return Err(Stop::Faulty);
            }
        }
        Ok(())
    }

    fn is_wanted(&mut self, foreign: &Foreign, row: &RawRow, filters: &[usize]) -> bool {
        let mut is_wanted = true;
        for ((filter, at), seen) in self.mapping.filters.iter().zip(filters).zip(&mut self.filter_words) {
            let typed = foreign.cell(row, *at).text().into_owned();
            let word = compared(&typed);
            let fits = filter.words.iter().any(|wanted| *wanted == word || (wanted == "*" && !word.is_empty()));
            seen.0 |= fits;
            if seen.1.len() < 20 && !typed.is_empty() {
                seen.1.insert(typed);
            }
            is_wanted &= fits;
        }
        is_wanted
    }

    /// A filter that no row passes was most likely mistyped.
    fn tell_useless_filters(&mut self, path: &Path) {
        let is_read = self.filtered > 0 || !self.rows.is_empty();
        for (filter, (fits, words)) in self.mapping.filters.iter().zip(&self.filter_words) {
            if *fits || !is_read {
                continue;
            }
            let typed: Vec<&str> = filter.words.iter().map(String::as_str).collect();
            let file = crate::mapping::source::file_name(path);
            let message = format!("no row of `{file}` has {} in column `{}`", quoted(&typed), filter.theirs.name);
            let near = typed.iter().find_map(|typed| nearest(typed, words.iter().map(String::as_str)));
            let hint = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => {
                    let some: Vec<&str> = words.iter().map(String::as_str).take(12).collect();
                    format!("there are {}", quoted(&some))
                }
            };
            self.reader.faults.push(Fault::new("E142", filter.theirs.origin.clone(), message).hint(hint));
        }
    }

    /// Adds a row, or puts it together with the one that has its key.
    fn add(&mut self, row: Incoming) {
        let table = self.mapping.table;
        let key = key_of(table, &row.cells);
        let Some(position) = self.by_key.get(&key).copied() else {
            self.by_key.insert(key, self.rows.len());
            self.rows.push(row);
            return;
        };
        let first = &mut self.rows[position];
        let others: Vec<usize> = (0..table.columns.len()).filter(|ours| !self.mapping.sums.contains(ours)).collect();
        if let Some(column) = first_difference(table, &others, &first.cells, &row.cells) {
            let message =
                format!("the row has the same key as the one on line {}, and another `{}`", first.line, column.name);
            let ours = table.position(column.name).unwrap_or(0);
            if self.mapping.takes_first {
                let name = row.cells[key_columns(table)[0]].text().into_owned();
                let message = format!(
                    "`{name}` stands on line {} already, with another `{}`: the first is taken",
                    first.line, column.name
                );
                let hint = "whoever made the table gave one code twice; ask them which is meant";
                self.reader.faults.push(Fault::new("W144", row.origin(ours), message).hint(hint));
                return;
            }
            let key: Vec<&str> = key_columns(table).iter().map(|ours| table.columns[*ours].name).collect();
            let own_id =
                if table.position("id").is_some() { ", give it an id of its own under `[words.id]`" } else { "" };
            let hint = format!(
                "the key is {}: leave one of the rows out with `[filter]`{own_id}, or name the column in `sum` if rows are to \
                 be added up",
                quoted(&key)
            );
            self.reader.faults.push(Fault::new("E143", row.origin(ours), message).hint(hint));
            return;
        }
        let number = |cell: &Cell| match cell {
            Cell::Number(number) => Some(*number),
            cell => parse_number(&cell.text()),
        };
        for ours in &self.mapping.sums {
            if let Some(more) = number(&row.cells[*ours]) {
                let start = || number(&first.cells[*ours]).map(Sum::of).unwrap_or_default();
                let sum = self.sums.entry((position, *ours)).or_insert_with(start);
                sum.add(more);
                first.cells[*ours] = Cell::Number(sum.total());
            }
        }
    }
}

/// What makes a row the same row.
pub(super) fn key_of(table: &Table, cells: &[Cell]) -> Vec<String> {
    let part = |ours: usize| {
        let cell = &cells[ours];
        match table.columns[ours].kind {
            Kind::Date => {
                let date = Field { cell, what: "column", name: table.columns[ours].name }.date();
                date.map_or_else(|_| compared(&cell.text()), |date| date.to_string())
            }
            _ => compared(&cell.text()),
        }
    };
    key_columns(table).into_iter().map(part).collect()
}

/// A name with the number of a level in it.
pub(super) fn at_level(name: &str, level: Option<u8>) -> String {
    let Some(level) = level else { return name.to_owned() };
    let parent = level.checked_sub(1).map_or_else(String::new, |parent| parent.to_string());
    name.replace("{level}", &level.to_string()).replace("{parent}", &parent)
}

/// Where the columns are that a part of the mapping names: the first of several that is there, or, with `all`, each that is
/// there. `None` after a fault; nothing where a level has no parent.
pub(super) fn located(
    foreign: &Foreign,
    theirs: &[Theirs],
    level: Option<u8>,
    all: bool,
    file: &str,
    faults: &mut Vec<Fault>,
) -> Option<Vec<usize>> {
    let has_parent = level != Some(0);
    let mut found = Vec::new();
    let mut first_fault = None;
    for one in theirs.iter().filter(|one| has_parent || !one.name.contains("{parent}")) {
        let mut missing = Vec::new();
        let named = Theirs { name: at_level(&one.name, level), origin: one.origin.clone() };
        match foreign.position(&named, file, &mut missing) {
            Some(position) if all => found.push(position),
            Some(position) => return Some(vec![position]),
            // A column that stands twice is there: the next name would be another column.
            None if missing.iter().any(|fault| fault.code != "E105") => {
                faults.extend(missing);
                return None;
            }
            None => drop(first_fault.get_or_insert(missing)),
        }
    }
    match first_fault {
        Some(missing) if found.is_empty() && !(all && theirs.len() > 1) => {
            faults.extend(missing);
            None
        }
        _ => Some(found),
    }
}
