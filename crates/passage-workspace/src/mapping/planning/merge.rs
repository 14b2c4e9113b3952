//! Rows merged into the table that is there: new ones added, others changed where they differ, none deleted.

use super::incoming::{self, Incoming, Unjoined, key_of};
use super::{PlanningMapping, key_columns};
use crate::container::{Container, ReadError};
use crate::mapping::identity::is_same_cell;
use crate::mapping::told::Told;
use crate::mapping::{Skipped, Why};
use crate::raw::{Cell, Place, RawRow, RawTable, RawTables};
use crate::schema::Presence;
use crate::single::without_tables;
use crate::store::{self, Changed, Mode, NewRow, StoreError};
use crate::{Options, build, pcode};
use passage_model::fault::{Fault, Origin};
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// What an import would do to a planning table.
#[derive(Clone, Debug)]
pub struct PlanningProposal {
    /// The table as it would be; all others and the settings stay as they are.
    pub tables: RawTables,
    /// The table as it was read; `None` where there was none.
    there: Option<RawTable>,
    /// Rows that are new, in the order of their table.
    pub added: Vec<NewRow>,
    /// Cells that change.
    pub changed: Vec<Changed>,
    /// Rows of their table that add nothing, but for those that the filter leaves out.
    pub skipped: Vec<Skipped>,
    /// How many rows the filter leaves out.
    pub filtered: usize,
    /// Every fault, of their table and of what the workspace would be; by file, line and column.
    pub faults: Vec<Fault>,
}

/// Proposes what a table of other people adds to a planning table, and changes in it; writes nothing. `second` is the file
/// of the second table, where there is one.
///
/// # Errors
/// When the system does not let us read a file. What is wrong within it is a fault in the proposal.
pub fn propose_planning(
    table_file: &Path,
    mapping: &PlanningMapping,
    second: Option<&Path>,
    existing: &RawTables,
) -> Result<PlanningProposal, ReadError> {
    let read = incoming::read(table_file, mapping, second, existing)?;
    let schema = mapping.table;
    let place = Place { file: format!("{}.csv", schema.name), sheet: None };
    let there = existing.table(schema.name).cloned();
    let is_unusable = there.as_ref().is_some_and(|table| !table.is_usable)
        || existing.unreadable.contains(&schema.name) && !schema.is_required;
    let table = there.unwrap_or_else(|| store::empty_table(schema, place));
    let mut merging = Merging {
        mapping,
        rows: HashMap::new(),
        matched: HashMap::new(),
        told: Told::default(),
        touched: HashSet::new(),
        added: Vec::new(),
        changed: Vec::new(),
        skipped: read.skipped,
        faults: read.faults,
        table,
    };
    if is_unusable {
        let message = format!("table `{}` of the workspace cannot be read", schema.name);
        let fault = Fault::new("E515", merging.table.place.whole(), message);
        merging.faults.push(fault.hint("`passage check` tells what is wrong"));
    } else {
        for at in 0..merging.table.rows.len() {
            let key = merging.key(&cells_of(&merging.table, &merging.table.rows[at]));
            merging.rows.entry(key).or_default().push(at);
        }
        let codes = merging.by_pcode();
        for row in &read.rows {
            merging.merge(row, &codes);
        }
    }
    merging.tell_lacking_contents(&table_place(table_file));
    Ok(merging.into_proposal(existing, &read.rows, read.filtered))
}

/// Writes what was proposed; a workbook that is there takes new rows, but no changes.
///
/// # Errors
/// As [`store::take_over`]; then nothing has changed.
pub fn write_planning(path: &Path, proposal: &PlanningProposal, mode: Mode) -> Result<(), StoreError> {
    if proposal.added.is_empty() && proposal.changed.is_empty() {
        return Ok(());
    }
    if matches!(Container::at(path)?, Container::Workbook(_)) && proposal.changed.is_empty() {
        return store::append(path, &proposal.added, mode).map(|_| ());
    }
    // The rows that changed were looked for in the table as it was then.
    store::take_over_unchanged(path, &proposal.tables, proposal.there.as_ref(), mode).map(|_| ())
}

fn table_place(path: &Path) -> Place {
    Place { file: crate::mapping::source::file_name(path), sheet: None }
}

struct Merging<'a> {
    mapping: &'a PlanningMapping,
    table: RawTable,
    /// Positions of rows by what makes them the same row.
    rows: HashMap<Vec<String>, Vec<usize>>,
    /// The line of theirs for each row that is there and was found.
    matched: HashMap<usize, usize>,
    told: Told,
    /// Lines of the table on which a row is new or changed.
    touched: HashSet<usize>,
    added: Vec<NewRow>,
    changed: Vec<Changed>,
    skipped: Vec<Skipped>,
    faults: Vec<Fault>,
}

impl Merging<'_> {
    /// Positions of the sites that are there, by kind and place code.
    fn by_pcode(&self) -> HashMap<(String, String), Vec<usize>> {
        let mut found: HashMap<(String, String), Vec<usize>> = HashMap::new();
        if self.table.schema.name == "sites" {
            for (at, row) in self.table.rows.iter().enumerate() {
                let code = pcode::compared(&self.table.cell(row, "pcode").text());
                if !code.is_empty() {
                    let kind = self.table.cell(row, "kind").text().to_lowercase();
                    found.entry((kind, code)).or_default().push(at);
                }
            }
        }
        found
    }

    fn merge(&mut self, row: &Incoming, codes: &HashMap<(String, String), Vec<usize>>) {
        let schema = self.table.schema;
        let key = self.key(&row.cells);
        let cell = |name: &str| schema.position(name).map_or(&Cell::Empty, |ours| &row.cells[ours]);
        let of_code = (cell("kind").text().to_lowercase(), pcode::compared(&cell("pcode").text()));
        // People give a place an id of their own; its code tells that it is the same place.
        let of_key = self.rows.get(&key).map_or(&[][..], Vec::as_slice);
        let of_code = if of_key.is_empty() { codes.get(&of_code) } else { None };
        match of_code.map_or(of_key, Vec::as_slice) {
            [] => self.add(row, key),
            &[at] if of_code.is_none() && self.is_of_other_kind(row, at) => self.tell_other_kind(row, at),
            &[at] => match self.matched.insert(at, row.line) {
                None => self.change(row, at),
                Some(line) => self.tell_matched(row, at, line),
            },
            _ if of_code.is_some() => self.tell_several(row, cell("pcode").text().as_ref()),
            [first, ..] => self.tell_alike(row, *first),
        }
    }

    /// What makes a row the same row. Where nothing says who counted, the count of whoever counted is meant.
    fn key(&self, cells: &[Cell]) -> Vec<String> {
        let schema = self.table.schema;
        let mut key = key_of(schema, cells);
        let source = schema.position("source").filter(|_| schema.name == "stocks");
        if source.is_some_and(|ours| !self.mapping.fills(ours)) {
            // The source is the last of its key.
            key.pop();
        }
        key
    }

    /// Whether a site that is there under the same id is of another kind than theirs, which nothing tells to keep.
    fn is_of_other_kind(&self, row: &Incoming, at: usize) -> bool {
        let schema = self.table.schema;
        let Some(ours) = schema.position("kind").filter(|_| schema.name == "sites") else { return false };
        let (new, old) = (row.cells[ours].text(), self.table.cell(&self.table.rows[at], "kind").text());
        !new.is_empty() && !old.is_empty() && !new.eq_ignore_ascii_case(&old)
    }

    fn tell_other_kind(&mut self, row: &Incoming, at: usize) {
        let there = &self.table.rows[at];
        let [id, kind] = ["id", "kind"].map(|name| self.table.cell(there, name).text().into_owned());
        let theirs = self.table.schema.position("kind").map_or_else(Default::default, |ours| row.cells[ours].text());
        let message = format!("site `{id}` is a {kind} in the workspace, and a {theirs} here: two places with one id");
        let ours = self.table.schema.position("id").unwrap_or(0);
        let hint = format!("give theirs an id of its own under `[words.id]` of `{}`", self.mapping.place.file);
        self.faults.push(Fault::new("E144", row.origin(ours), message).hint(hint));
    }

    /// Two rows of theirs that are one of ours would overwrite each other, the other way round at the next import.
    fn tell_matched(&mut self, row: &Incoming, at: usize, line: usize) {
        let name = name_of(&self.table, &self.table.rows[at]);
        let noun = self.table.schema.noun;
        let message = format!("the row is the same {noun} `{name}` of the workspace as the row on line {line}");
        let hint = "two rows of theirs have its id and its place code; leave one of them out with `[filter]`, or correct \
                    the code of the site";
        self.faults.push(Fault::new("E143", row.place.origin(row.line, 1), message).hint(hint));
    }

    fn tell_alike(&mut self, row: &Incoming, at: usize) {
        let (name, schema) = (name_of(&self.table, &self.table.rows[at]), self.table.schema);
        let message = format!("several rows of `{}` in the workspace are `{name}`", schema.name);
        let ours = key_columns(schema).first().copied().unwrap_or(0);
        let fault = Fault::new("E144", row.origin(ours), message);
        let hint = if schema.name == "stocks" {
            "say who counted: map the column `source`, or give it with `--set source=…`"
        } else {
            "delete or correct one of them first"
        };
        self.faults.push(fault.hint(hint));
    }

    fn tell_several(&mut self, row: &Incoming, code: &str) {
        let message = format!("several sites of the workspace have the place code `{}`", code.to_uppercase());
        let id = self.table.schema.position("id").unwrap_or(0);
        let fault = Fault::new("E144", row.origin(id), message);
        self.faults.push(fault.hint(format!("say which is meant under `[words.id]` of `{}`", self.mapping.place.file)));
    }

    fn change(&mut self, row: &Incoming, at: usize) {
        let schema = self.table.schema;
        let key = key_columns(schema);
        let mut is_changed = false;
        for (ours, new) in row.cells.iter().enumerate() {
            let column = &schema.columns[ours];
            let old = self.table.cell(&self.table.rows[at], column.name);
            let is_kept = self.mapping.keeps.contains(&ours) && !old.is_empty();
            if new.is_empty() || key.contains(&ours) || is_kept || is_same_cell(column, old, new) {
                continue;
            }
            let words = |at: &usize| self.table.cell(&self.table.rows[*at], column.name).text().into_owned();
            let (from, to) = (words(&at), new.text().into_owned());
            let name = name_of(&self.table, &self.table.rows[at]);
            self.changed.push(Changed { table: schema.name, row: name, column: column.name, from, to });
            set(&mut self.table, at, ours, new.clone());
            is_changed = true;
        }
        if is_changed {
            self.touched.insert(self.table.rows[at].line);
        } else {
            let id = name_of(&self.table, &self.table.rows[at]);
            let origin = row.place.origin(row.line, 1);
            self.skipped.push(Skipped { origin, why: Why::AlreadyThere { id } });
        }
    }

    fn add(&mut self, row: &Incoming, key: Vec<String>) {
        let schema = self.table.schema;
        let lacks = |name: &str| schema.position(name).is_some_and(|ours| row.cells[ours].is_empty());
        if schema.name == "sites" && (lacks("lat") || lacks("lon")) {
            self.tell_no_place(row);
            return;
        }
        let is_lacking =
            |ours: &usize| schema.columns[*ours].presence == Presence::Required && row.cells[*ours].is_empty();
        if let Some(ours) = (0..schema.columns.len()).find(is_lacking) {
            let name = schema.columns[ours].name;
            let fault = Fault::new("E106", row.origin(ours), format!("the required column `{name}` would be empty"));
            let hint = format!("fill it in; `\"\" = \"\"` under `[words.{name}]` leaves such rows away");
            self.told.tell(ours, "", |_| fault.hint(hint));
            return;
        }
        let line = store::FIRST_LINE + self.added.len();
        self.table.rows.push(RawRow { line, cells: Vec::new() });
        let at = self.table.rows.len() - 1;
        for (ours, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            set(&mut self.table, at, ours, cell.clone());
        }
        self.rows.entry(key).or_default().push(at);
        self.touched.insert(line);
        self.added.push(NewRow { table: schema, cells: row.cells.clone() });
    }

    fn tell_no_place(&mut self, row: &Incoming) {
        let id = self.table.schema.position("id").unwrap_or(0);
        let name = row.cells[id].text().into_owned();
        let (word, fault) = match &row.unjoined {
            Some(Unjoined { code, origin, table: Some(table), near }) => {
                let message =
                    format!("`{code}` is not among {table}, so that the new site `{name}` has no coordinates");
                let hint = match near {
                    Some(near) => {
                        format!("did you mean `{near}`? both tables must use the same edition of place codes")
                    }
                    None => {
                        "both tables must be of the same country, the same level and the same edition of place codes"
                            .to_owned()
                    }
                };
                // Codes that are near to none are told as one: the tables do not go together.
                (
                    if near.is_some() { code.as_str() } else { "" },
                    Fault::new("E145", origin.clone(), message).hint(hint),
                )
            }
            _ => {
                let message =
                    format!("the new site `{name}` has no coordinates: neither the table nor the mapping gives them");
                let hint = "give a second table of the same place codes that has them with `--join FILE`: a gazetteer \
                            (COD-AB workbook) or the boundaries as GeoJSON or GeoPackage; or enter the site by hand";
                ("", Fault::new("E145", row.origin(id), message).hint(hint))
            }
        };
        self.told.tell(id, word, |_| fault);
    }

    /// Goods without their contents meet no need in nutrients: figures that nobody gave are not made up.
    fn tell_lacking_contents(&mut self, place: &Place) {
        let schema = self.table.schema;
        let Some(energy) = schema.position("kcal_per_kg") else { return };
        let lacking = self.added.iter().filter(|row| row.cells[energy].is_empty()).count();
        if lacking > 0 {
            let goods = if lacking == 1 { "1 new commodity has" } else { &format!("{lacking} new commodities have") };
            let message = format!("{goods} no `kcal_per_kg`: the table does not give it, and nothing is made up");
            let hint = "fill in energy, protein, fat, volume and shelf life, as far as you plan with them, from a table of food \
                        composition; until then these goods meet no need in `energy`, `protein` or `fat`";
            self.faults.push(Fault::new("W143", place.whole(), message).hint(hint));
        }
    }

    fn into_proposal(mut self, existing: &RawTables, rows: &[Incoming], filtered: usize) -> PlanningProposal {
        self.faults.extend(std::mem::take(&mut self.told).into_faults());
        if !self.faults.iter().any(Fault::is_error) {
            self.faults.extend(self.checked(existing, rows));
        }
        let schema = self.table.schema;
        let first = self.table.rows.iter().map(|row| row.line).filter(|line| *line < store::FIRST_LINE).max();
        let first = first.unwrap_or(self.table.header.line) + 1;
        for row in self.table.rows.iter_mut().filter(|row| row.line >= store::FIRST_LINE) {
            row.line = first + row.line - store::FIRST_LINE;
        }
        let mut tables = without_tables(&self.table.place.file);
        tables.tables.push(self.table);
        crate::sort(&mut self.faults);
        PlanningProposal {
            tables,
            there: existing.table(schema.name).cloned(),
            added: self.added,
            changed: self.changed,
            skipped: self.skipped,
            filtered,
            faults: self.faults,
        }
    }

    /// What would be wrong with the workspace that is not so now; faults of a row of theirs are told where it stands.
    fn checked(&self, existing: &RawTables, rows: &[Incoming]) -> Vec<Fault> {
        let mut merged = existing.clone();
        let name = self.table.schema.name;
        merged.tables.retain(|table| table.schema.name != name);
        merged.unreadable.retain(|unreadable| *unreadable != name);
        merged.tables.push(self.table.clone());
        let before: HashSet<(&str, String)> =
            build(existing, &Options::default()).1.into_iter().map(|fault| (fault.code, fault.message)).collect();
        let by_key: HashMap<Vec<String>, &Incoming> =
            rows.iter().map(|row| (key_of(self.table.schema, &row.cells), row)).collect();
        let (_, after) = build(&merged, &Options::default());
        let mut faults = Vec::new();
        for fault in after {
            if before.contains(&(fault.code, fault.message.clone())) {
                continue;
            }
            let (line, column) = fault.origin.position();
            let is_ours = store::same_place(&fault.origin, &self.table.place) && self.touched.contains(&line);
            let row = if is_ours { self.table.rows.iter().find(|row| row.line == line) } else { None };
            let theirs = row.and_then(|row| by_key.get(&key_of(self.table.schema, &cells_of(&self.table, row))));
            let origin: Option<Origin> = theirs.map(|theirs| {
                let ours = self.table.positions.iter().position(|at| at.is_some_and(|at| at + 1 == column));
                ours.map_or_else(|| theirs.place.origin(theirs.line, 1), |ours| theirs.origin(ours))
            });
            let origin = origin.unwrap_or_else(|| fault.origin.clone());
            faults.push(store::with_numbers(&fault, origin));
        }
        faults
    }
}

/// What people call a row: its id, or what makes it the same row.
fn name_of(table: &RawTable, row: &RawRow) -> String {
    let key = key_columns(table.schema).into_iter();
    let parts = key.map(|ours| table.cell(row, table.schema.columns[ours].name).text().into_owned());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn cells_of(table: &RawTable, row: &RawRow) -> Vec<Cell> {
    table.schema.columns.iter().map(|column| table.cell(row, column.name).clone()).collect()
}

fn set(table: &mut RawTable, row: usize, ours: usize, cell: Cell) {
    if table.positions[ours].is_none() {
        store::add_columns(table, &[ours]);
    }
    let Some(position) = table.positions[ours] else { return };
    let cells = &mut table.rows[row].cells;
    if cells.len() <= position {
        cells.resize(position + 1, Cell::Empty);
    }
    cells[position] = cell;
}
