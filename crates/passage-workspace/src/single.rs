//! One table as one CSV file, with a row of HXL tags, and back.

use crate::container::{ReadError, folder, read_bytes};
use crate::raw::{Cell, Place, RawRow, RawSettings, RawTable, RawTables, SettingsState};
use crate::schema::Table;
use crate::store::{self, StoreError};
use passage_model::calendar::Date;
use passage_model::fault::Fault;
use std::collections::HashMap;
use std::path::Path;

/// The attribute of the tags of coordinates that were moved to the centre of a cell.
const COARSE: &str = "+coarse";

/// A table as a CSV file, every cell as typed.
#[must_use]
pub fn csv(table: &RawTable) -> Vec<u8> {
    store::csv(table)
}

/// The table with a row of HXL tags below its header: those that it has, and those of the schema. `is_coarse`: the
/// coordinates were moved for an audience; their tags say so, by which [`read_table`] knows them.
#[must_use]
pub fn tagged(table: &RawTable, is_coarse: bool) -> RawTable {
    let mut tagged = table.clone();
    let width = table.header.cells.len().max(table.tags.as_ref().map_or(0, |tags| tags.cells.len()));
    let mut tags = table.tags.as_ref().map_or_else(Vec::new, |tags| tags.cells.clone());
    tags.resize(width, Cell::Empty);
    let is_headed_by_tags = table.tags.as_ref().is_some_and(|tags| tags.line == table.header.line);
    tagged.header.cells.resize(width, Cell::Empty);
    for (column, position) in table.schema.columns.iter().zip(&table.positions) {
        let Some(position) = *position else { continue };
        if is_headed_by_tags {
            tagged.header.cells[position] = Cell::Text(column.name.to_owned());
        }
        let mut tag = tags[position].text().into_owned();
        if tag.is_empty() {
            column.tag.clone_into(&mut tag);
        }
        if is_coarse && ["lat", "lon"].contains(&column.name) && !tag.contains(COARSE) {
            tag.push_str(COARSE);
        }
        tags[position] = Cell::Text(tag);
    }
    tagged.tags = Some(RawRow { line: table.header.line + 1, cells: tags });
    tagged
}

/// Reads one CSV file as a table, with the warnings about it. All other tables and the settings are missing from the
/// result, and so stay as they are where it is taken over.
///
/// # Errors
/// When the file cannot be read as this table, or its coordinates were moved for an audience (E515).
pub fn read_table(path: &Path, schema: &'static Table) -> Result<(RawTables, Vec<Fault>), StoreError> {
    let file = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    if !path.exists() {
        return Err(ReadError::NotFound(path.to_owned()).into());
    }
    let bytes = read_bytes(path)?;
    let mut tables = without_tables(&file);
    let mut faults = Vec::new();
    folder::read_table(schema, &file, &bytes, &mut tables, &mut faults);
    if tables.tables.is_empty() && !faults.iter().any(Fault::is_error) {
        let place = Place { file: file.clone(), sheet: None };
        faults.push(Fault::new("E101", place.whole(), "the file has no header row").hint("give it one"));
    }
    for table in &tables.tables {
        let tags = table.tags.as_ref().map_or(&[][..], |tags| &tags.cells);
        if let Some(position) = tags.iter().position(|cell| cell.text().contains(COARSE)) {
            let origin = table.place.origin(table.header.line, position + 1);
            let message = "coordinates here were moved to the centres of cells, for an audience";
            let hint = "take in what was written with `--audience internal`";
            faults.push(Fault::new("E515", origin, message).hint(hint));
        }
    }
    if faults.iter().any(Fault::is_error) { Err(StoreError::Faulty(faults)) } else { Ok((tables, faults)) }
}

/// Tables of which none is there.
pub(crate) fn without_tables(file: &str) -> RawTables {
    let place = Place { file: file.to_owned(), sheet: None };
    RawTables {
        tables: Vec::new(),
        settings: RawSettings { place, settings: Vec::new(), state: SettingsState::Missing },
        digest: String::new(),
        unreadable: Vec::new(),
    }
}

/// Gives rows of the log that are new the day on which they enter it, where they name none, so that no view of an earlier
/// day knows them. A row that is there already keeps its day: the same file can be taken in again.
pub fn enter_on(tables: &mut RawTables, there: &RawTables, today: Date) {
    const COLUMN: &str = "recorded_on";
    for table in tables.tables.iter_mut().filter(|table| store::LOG.contains(&table.schema.name)) {
        let Some(column) = table.schema.position(COLUMN) else { continue };
        if table.positions[column].is_none() {
            store::add_columns(table, &[column]);
        }
        let Some(position) = table.positions[column] else { continue };
        let old = there.table(table.schema.name);
        let days_there: HashMap<String, &Cell> = old.map_or_else(HashMap::new, |old| {
            old.rows.iter().map(|row| (old.cell(row, "id").text().to_lowercase(), old.cell(row, COLUMN))).collect()
        });
        let kept = |id: &str| days_there.get(&id.to_lowercase()).map(|cell| (*cell).clone());
        let days: Vec<Cell> = table
            .rows
            .iter()
            .map(|row| match table.cell(row, COLUMN) {
                cell if cell.is_empty() => kept(&table.cell(row, "id").text()).unwrap_or(Cell::Date(today)),
                cell => cell.clone(),
            })
            .collect();
        for (row, day) in table.rows.iter_mut().zip(days) {
            if row.cells.len() <= position {
                row.cells.resize(position + 1, Cell::Empty);
            }
            row.cells[position] = day;
        }
    }
}
