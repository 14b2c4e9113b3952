//! Columns that somebody has added to a table stay when another's table takes its place.

use super::layout::width;
use super::workbook::kinds;
use crate::header::normal;
use crate::raw::{Cell, RawRow, RawTable};
use passage_model::fault::Fault;
use std::collections::HashMap;

/// The new table with the unknown columns of the old one that it lacks, to the right of its own; cells go with the id of
/// their row. In a table without ids nobody knows which row is which: then a warning (W511) names the column that goes.
pub(super) fn kept(new: &RawTable, old: &RawTable, faults: &mut Vec<Fault>) -> RawTable {
    let mut table = new.clone();
    let headers = |table: &RawTable| table.header.cells.iter().map(|cell| normal(&cell.text())).collect::<Vec<_>>();
    let (there, own, known) = (headers(new), headers(old), kinds(old));
    let ids = new.position("id").zip(old.position("id"));
    for (position, header) in own.iter().enumerate() {
        let is_known = known.get(position).copied().flatten().is_some();
        if is_known || header.is_empty() || there.contains(header) {
            continue;
        }
        match ids {
            Some(_) => add(&mut table, old, position),
            None => faults.push(gone(old, position)),
        }
    }
    table
}

fn add(table: &mut RawTable, old: &RawTable, position: usize) {
    let at = width(table);
    let cell = |row: &RawRow| row.cells.get(position).cloned().unwrap_or_default();
    let id = |table: &RawTable, row: &RawRow| table.cell(row, "id").text().to_lowercase();
    let by_id: HashMap<String, Cell> = old.rows.iter().map(|row| (id(old, row), cell(row))).collect();
    let mut filled = Vec::new();
    for row in &table.rows {
        filled.push(by_id.get(&id(table, row)).cloned().unwrap_or_default());
    }
    set(&mut table.header, at, cell(&old.header));
    if let (Some(tags), Some(own)) = (&mut table.tags, &old.tags) {
        set(tags, at, cell(own));
    }
    for (row, cell) in table.rows.iter_mut().zip(filled).filter(|(_, cell)| !cell.is_empty()) {
        set(row, at, cell);
    }
}

fn set(row: &mut RawRow, at: usize, cell: Cell) {
    row.cells.resize(row.cells.len().max(at + 1), Cell::Empty);
    row.cells[at] = cell;
}

fn gone(old: &RawTable, position: usize) -> Fault {
    let header = old.header.cells.get(position).map(Cell::text).unwrap_or_default();
    let message = format!("the column `{header}` of `{}` is not kept: its rows have no id", old.schema.name);
    let fault = Fault::new("W511", old.place.origin(old.header.line, position + 1), message);
    fault.hint("add it to the table that is taken over")
}
