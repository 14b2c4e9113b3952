//! What becomes of the rows of a table when another takes its place.

use super::layout::schema_cells;
use super::typed::is_same;
use crate::raw::{Cell, RawTable};
use crate::schema::Table;
use std::collections::HashMap;

/// What becomes of the rows of a planning table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Table.
    pub table: &'static str,
    /// How many rows it has now.
    pub rows: usize,
    /// Rows that are new, by id or by what else makes them the same row.
    pub added: Vec<String>,
    /// Cells that change.
    pub changed: Vec<Changed>,
    /// Rows that disappear.
    pub gone: Vec<String>,
}

/// A cell that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Table.
    pub table: &'static str,
    /// What makes the row the same row, `AF01`, or `AF01 energy`.
    pub row: String,
    /// Column of ours.
    pub column: &'static str,
    /// As it is.
    pub from: String,
    /// As it would be.
    pub to: String,
}

impl Difference {
    /// From a table to the one that takes its place; columns that are not ours are not looked at.
    pub(super) fn of(old: Option<&RawTable>, new: &RawTable) -> Self {
        let schema = new.schema;
        let rows =
            |table: &RawTable| -> Vec<Vec<Cell>> { table.rows.iter().map(|row| schema_cells(table, row)).collect() };
        let (old, new) = (old.map(rows).unwrap_or_default(), rows(new));
        let mut difference = Self { table: schema.name, rows: old.len(), ..Self::default() };
        let mut there: HashMap<String, Vec<&Vec<Cell>>> = HashMap::new();
        for row in old.iter().rev() {
            there.entry(name(schema, row).to_lowercase()).or_default().push(row);
        }
        for row in &new {
            let name = name(schema, row);
            let Some(old) = there.get_mut(&name.to_lowercase()).and_then(Vec::pop) else {
                difference.added.push(name);
                continue;
            };
            for (column, (from, to)) in schema.columns.iter().zip(old.iter().zip(row)) {
                let is_id = column.name == "id";
                if !is_id && !is_same(from, to, Some(column.kind)) {
                    let (from, to) = (from.text().into_owned(), to.text().into_owned());
                    let change = Changed { table: schema.name, row: name.clone(), column: column.name, from, to };
                    difference.changed.push(change);
                }
            }
        }
        // In the order of the table.
        for row in &old {
            let name = name(schema, row);
            if there.get_mut(&name.to_lowercase()).and_then(Vec::pop).is_some() {
                difference.gone.push(name);
            }
        }
        difference
    }
}

/// What makes a row the same row: its id or code, the columns that tell its kind apart, or all that it holds.
fn name(schema: &Table, cells: &[Cell]) -> String {
    let key: &[&str] = match schema.name {
        "needs" => &["site", "item", "from", "to"],
        "stocks" => &["site", "commodity", "counted_on", "source"],
        "supplies" => &["site", "commodity", "date", "donor"],
        _ if schema.position("id").is_some() => &["id"],
        _ if schema.position("pcode").is_some() => &["pcode"],
        _ => &[],
    };
    let is_key = |column: &&str| key.is_empty() || key.contains(column);
    let parts = schema.columns.iter().zip(cells).filter(|(column, _)| is_key(&column.name));
    let parts = parts.map(|(_, cell)| cell.text().trim().to_owned()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}
