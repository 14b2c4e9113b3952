//! New rows in the columns of a table as it is.

use super::NewRow;
use crate::raw::{Cell, Place, RawRow, RawTable};
use crate::schema::Table;

/// How many columns the widest row has.
pub(super) fn width(table: &RawTable) -> usize {
    let head = [Some(&table.header), table.tags.as_ref()].into_iter().flatten();
    head.chain(&table.rows).map(|row| row.cells.len()).max().unwrap_or(0)
}

/// The positions among the schema's columns that new rows fill and the table lacks.
pub(super) fn lacking(table: &RawTable, rows: &[&NewRow]) -> Vec<usize> {
    let is_filled = |column: usize| rows.iter().any(|row| row.cells.get(column).is_some_and(|cell| !cell.is_empty()));
    let columns = 0..table.positions.len();
    columns.filter(|column| table.positions[*column].is_none() && is_filled(*column)).collect()
}

/// Adds columns of the schema to the right of all others.
pub(crate) fn add_columns(table: &mut RawTable, columns: &[usize]) {
    let is_headed_by_tags = table.tags.is_some() && table.tags_below().is_none();
    for (position, column) in (width(table)..).zip(columns) {
        let schema = &table.schema.columns[*column];
        let header = if is_headed_by_tags { schema.tag } else { schema.name };
        set(&mut table.header, position, header);
        if let Some(tags) = &mut table.tags {
            set(tags, position, schema.tag);
        }
        table.positions[*column] = Some(position);
    }
}

fn set(row: &mut RawRow, position: usize, text: &str) {
    if row.cells.len() <= position {
        row.cells.resize(position + 1, Cell::Empty);
    }
    row.cells[position] = Cell::Text(text.to_owned());
}

/// The cells of a new row in the columns of the table.
pub(super) fn cells(table: &RawTable, row: &[Cell]) -> Vec<Cell> {
    let width = table.positions.iter().flatten().max().map_or(0, |last| last + 1);
    let mut cells = vec![Cell::Empty; width];
    for (position, cell) in table.positions.iter().zip(row) {
        if let Some(position) = position
            && !cell.is_empty()
        {
            cells[*position] = cell.clone();
        }
    }
    cells
}

/// A table with every column of the schema and no rows.
pub(crate) fn empty(schema: &'static Table, place: Place) -> RawTable {
    let header = schema.columns.iter().map(|column| Cell::Text(column.name.to_owned())).collect();
    RawTable {
        schema,
        place,
        header: RawRow { line: 1, cells: header },
        tags: None,
        positions: (0..schema.columns.len()).map(Some).collect(),
        rows: Vec::new(),
        is_usable: true,
    }
}

/// The new rows of one table after another, in the order of the schema.
pub(super) fn by_table(rows: &[NewRow]) -> Vec<(&'static Table, Vec<&NewRow>)> {
    let of = |table: &'static Table| {
        let rows: Vec<&NewRow> = rows.iter().filter(|row| row.table.name == table.name).collect();
        (!rows.is_empty()).then_some((table, rows))
    };
    crate::schema::TABLES.iter().filter_map(of).collect()
}

/// The cells of a row, one for each column of the schema.
pub(super) fn schema_cells(table: &RawTable, row: &RawRow) -> Vec<Cell> {
    let cell = |position: &Option<usize>| position.and_then(|position| row.cells.get(position)).cloned();
    table.positions.iter().map(|position| cell(position).unwrap_or_default()).collect()
}
