//! From the file to raw tables.

use super::super::workbook::{no_tables, settings, sheet_place};
use super::super::{ReadError, digest, missing_table};
use super::columns::{Layout, quoted_key};
use super::connection::open_to_read;
use super::meta::quoted;
use super::trouble::Trouble;
use super::{cells, file_name, migrate, places};
use crate::nearest::nearest;
use crate::raw::{Cell, Place, RawRow, RawTable, RawTables, SettingsState};
use crate::schema::{SETTINGS, TABLES, Table};
use crate::store::LOG;
use passage_model::fault::Fault;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::path::Path;

/// The point or line of a row, as a blob.
type Shape = Option<Vec<u8>>;

/// Which rows to read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    All,
    /// Of the log only the headers.
    Planning,
}

/// Reads the tables; a file that cannot be used is a fault like any other.
pub(super) fn read(path: &Path, rows: Rows, faults: &mut Vec<Fault>) -> Result<RawTables, ReadError> {
    let file = file_name(path);
    let mut found = Vec::new();
    match read_store(path, &file, rows, &mut found) {
        Ok(raw) => {
            faults.extend(found);
            Ok(raw)
        }
        Err(trouble) => {
            trouble.told(path, &file, faults)?;
            let mut raw = no_tables(&file);
            raw.unreadable = TABLES.iter().map(|table| table.name).collect();
            raw.settings.state = SettingsState::Unreadable;
            raw.digest = digest([("store", super::super::read_bytes(path)?.as_slice())]);
            Ok(raw)
        }
    }
}

fn read_store(path: &Path, file: &str, rows: Rows, faults: &mut Vec<Fault>) -> Result<RawTables, Trouble> {
    let connection = open_to_read(path)?;
    migrate::version(&connection)?;
    let mut raw = no_tables(file);
    for table in TABLES {
        let is_log = LOG.contains(&table.name);
        match read_table(&connection, table, file, rows == Rows::All || !is_log, faults)? {
            Some(read) => raw.tables.push(read),
            None if table.is_required => {
                faults.push(missing_table(&place(file, table.name), table, false));
                raw.unreadable.push(table.name);
            }
            None => {}
        }
    }
    if let Some(layout) = Layout::read(&connection, &SETTINGS)? {
        let (rows, _) = read_rows(&connection, &layout)?;
        if layout.is_written || !rows.is_empty() {
            raw.settings = settings(key_and_value(&layout, rows), place(file, SETTINGS.name));
        }
    }
    tell_near_misses(&connection, file, faults)?;
    raw.digest = digest_of(&raw);
    Ok(raw)
}

/// The place of a table.
pub(super) fn place(file: &str, table: &str) -> Place {
    sheet_place(file, table)
}

fn read_table(
    connection: &Connection,
    table: &'static Table,
    file: &str,
    has_rows: bool,
    faults: &mut Vec<Fault>,
) -> Result<Option<RawTable>, Trouble> {
    let Some(mut layout) = Layout::read(connection, table)? else {
        return Ok(None);
    };
    let place = place(file, table.name);
    let (mut rows, points) = if has_rows {
        check(connection, table)?;
        read_rows(connection, &layout)?
    } else {
        (Vec::new(), Vec::new())
    };
    let is_filled = !rows.is_empty() || (!has_rows && is_filled(connection, table)?);
    if !layout.is_written && !is_filled {
        return Ok(None);
    }
    if table.name == "sites" {
        places::follow_points(connection, &layout, &points, &mut rows, &place, faults)?;
    }
    rows.retain(|row| !row.cells.is_empty());
    layout.without_unused(&mut rows);
    Ok(layout.table(place, rows, faults))
}

/// Lets SQLite look through the pages of a table: one that is broken may otherwise only seem to have fewer rows.
fn check(connection: &Connection, table: &Table) -> Result<(), Trouble> {
    let query = format!("PRAGMA quick_check({})", quoted(table.name));
    let answer: String = connection.query_row(&query, [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(Trouble::Damaged(super::super::workbook::in_line(&answer))) }
}

fn is_filled(connection: &Connection, table: &Table) -> rusqlite::Result<bool> {
    connection.prepare(&format!("SELECT 1 FROM {} LIMIT 1", quoted(table.name)))?.exists([])
}

/// The rows by key, those without a cell among them, and the geometry of each.
fn read_rows(connection: &Connection, layout: &Layout) -> rusqlite::Result<(Vec<RawRow>, Vec<Shape>)> {
    let mut query = connection.prepare(&format!("{} ORDER BY {}", layout.select(), quoted_key(&layout.key)))?;
    let mut rows = query.query([])?;
    let (mut read, mut shapes) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let key: i64 = row.get(0)?;
        read.push(RawRow { line: usize::try_from(key).unwrap_or(0), cells: cells_of(row, layout)? });
        shapes.push(row.get_ref(1)?.as_blob_or_null().ok().flatten().map(<[u8]>::to_vec));
    }
    Ok((read, shapes))
}

/// The cells of a row that was selected as [`Layout::select`] says; they end with the last that holds anything.
pub(super) fn cells_of(row: &rusqlite::Row<'_>, layout: &Layout) -> rusqlite::Result<Vec<Cell>> {
    let value = |column: usize| row.get_ref(column + 2);
    let mut width = layout.columns.len();
    // Most rows end early, and memory for what is not there adds up.
    while width > 0 && value(width - 1)? == ValueRef::Null {
        width -= 1;
    }
    let mut read: Vec<Cell> =
        (0..width).map(|column| Ok(cells::cell(value(column)?))).collect::<rusqlite::Result<_>>()?;
    read.truncate(read.iter().rposition(|cell| *cell != Cell::Empty).map_or(0, |last| last + 1));
    Ok(read)
}

/// The rows of the settings with the key first and the value second, as on the sheet of a workbook.
fn key_and_value(layout: &Layout, mut rows: Vec<RawRow>) -> Vec<RawRow> {
    let (key, value) = (layout.position("key"), layout.position("value"));
    for row in &mut rows {
        let cell = |position: Option<usize>| position.and_then(|at| row.cells.get(at)).cloned().unwrap_or_default();
        row.cells = vec![cell(key), cell(value)];
    }
    rows
}

/// The row of a log table with this id.
pub(super) fn log_row(path: &Path, table: &'static Table, id: &str) -> Result<Option<Vec<Cell>>, Trouble> {
    let connection = open_to_read(path)?;
    migrate::version(&connection)?;
    let Some(layout) = Layout::read(&connection, table)? else {
        return Ok(None);
    };
    // As written it can be answered by the index.
    let mut query = connection.prepare(&format!(
        "{} WHERE lower(\"id\") = lower(?1) ORDER BY {} LIMIT 1",
        layout.select(),
        quoted_key(&layout.key)
    ))?;
    let mut rows = query.query([id.trim()])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let row = RawRow { line: 0, cells: cells_of(row, &layout)? };
    let Some(head) = layout.table(place("", table.name), Vec::new(), &mut Vec::new()) else {
        return Ok(None);
    };
    Ok(Some(table.columns.iter().map(|column| head.cell(&row, column.name).clone()).collect()))
}

/// Layers of others are welcome; one whose name is nearly that of a table was probably meant as that.
fn tell_near_misses(connection: &Connection, file: &str, faults: &mut Vec<Fault>) -> Result<(), Trouble> {
    let mut query = connection.prepare("SELECT table_name FROM gpkg_contents ORDER BY table_name")?;
    let names: Vec<String> = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for name in names {
        if crate::schema::table(&name).is_some() || name.eq_ignore_ascii_case(SETTINGS.name) {
            continue;
        }
        if let Some(near) = nearest(&name, TABLES.iter().map(|table| table.name)) {
            let message = format!("layer `{name}` is not a table of a workspace");
            let fault = Fault::new("W102", place(file, &name).whole(), message);
            faults.push(fault.hint(format!("did you mean `{near}`? the layer is kept, but not read")));
        }
    }
    Ok(())
}

/// Over what the tables hold, as the bytes of the file change with every program that opens it.
fn digest_of(raw: &RawTables) -> String {
    let rows = |rows: &mut dyn Iterator<Item = &RawRow>| {
        let mut text = String::new();
        for row in rows {
            for cell in &row.cells {
                text.push_str(&cell.text());
                text.push('\u{1f}');
            }
            text.push('\u{1e}');
        }
        text
    };
    let mut parts: Vec<(&str, String)> = raw
        .tables
        .iter()
        .map(|table| (table.schema.name, rows(&mut [&table.header].into_iter().chain(&table.tags).chain(&table.rows))))
        .collect();
    let settings = raw.settings.settings.iter();
    let settings = settings.map(|setting| format!("{}\u{1f}{}\u{1e}", setting.key, setting.value.text())).collect();
    parts.push((SETTINGS.name, settings));
    digest(parts.iter().map(|(name, text)| (*name, text.as_bytes())))
}
