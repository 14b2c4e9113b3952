//! A new scenario: rows of the table `scenarios` under a name that is free.

use super::append::{append_to, open_to_write};
use super::take_over::{take_over_to, tell_unusable};
use super::{Mode, NewRow, StoreError, layout};
use crate::container::Container;
use crate::raw::{Cell, Place, RawRow, RawTables};
use crate::schema::Table;
use crate::single::without_tables;
use passage_model::fault::Fault;
use std::path::Path;

/// The name of the table.
const TABLE: &str = "scenarios";

/// Adds a scenario to a workspace, all its rows or none; `rows` are of the table `scenarios` and bear its name. When it
/// returns, they are on the disk.
///
/// # Errors
/// When a scenario of this name is there (E102), when a row has an error, when somebody else goes on writing (E516), or
/// when the system does not let us read or write; then nothing has changed.
pub fn add_scenario(path: &Path, name: &str, rows: &[NewRow]) -> Result<(), StoreError> {
    let container = Container::at(path)?;
    // From the look at the names to the last row: else two could find the same name free, and both write.
    let _lock = open_to_write(&container)?;
    let tables = container.tables(&mut Vec::new())?;
    refuse_taken(&tables, name)?;
    match &container {
        Container::Folder(_) | Container::Workbook(_) => append_to(&container, rows, Mode::Write).map(|_| ()),
        Container::GeoPackage(_) => {
            // What new rows lack is told as for the other containers; the whole table is written anew.
            append_to(&container, rows, Mode::Preview)?;
            let Some(schema) = rows.first().map(|row| row.table) else { return Ok(()) };
            let changed = with_rows(&tables, schema, rows);
            tell_unusable(&changed)?;
            take_over_to(&container, &changed, Mode::Write, |_| Ok(())).map(|_| ())
        }
    }
}

fn refuse_taken(tables: &RawTables, name: &str) -> Result<(), StoreError> {
    let Some(table) = tables.table(TABLE) else { return Ok(()) };
    let is_taken = |row: &&RawRow| table.cell(row, "scenario").text().eq_ignore_ascii_case(name.trim());
    let Some(row) = table.rows.iter().find(is_taken) else { return Ok(()) };
    let there = table.cell(row, "scenario").text().into_owned();
    let fault = Fault::new("E102", table.origin(row, "scenario"), format!("scenario `{there}` is there already"));
    Err(StoreError::Faulty(vec![fault.hint("give the new scenario a name of its own")]))
}

/// The one table with the rows behind those that are there.
fn with_rows(tables: &RawTables, schema: &'static Table, rows: &[NewRow]) -> RawTables {
    let place = Place { file: tables.settings.place.file.clone(), sheet: Some(TABLE.to_owned()) };
    let mut table = tables.table(TABLE).cloned().unwrap_or_else(|| layout::empty(schema, place));
    let lacking = layout::lacking(&table, &rows.iter().collect::<Vec<_>>());
    layout::add_columns(&mut table, &lacking);
    let last = table.rows.last().map_or(table.header.line, |row| row.line);
    for (number, row) in rows.iter().enumerate() {
        let cells: Vec<Cell> = layout::cells(&table, &row.cells);
        table.rows.push(RawRow { line: last + 1 + number, cells });
    }
    RawTables { tables: vec![table], ..without_tables(&tables.settings.place.file) }
}
