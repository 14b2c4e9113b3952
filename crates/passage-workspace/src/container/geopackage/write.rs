//! From raw tables to the file.

use super::cells::Storage;
use super::columns::{GEOMETRY, Layout, Planned, plan, remember};
use super::connection::{create, open_to_write};
use super::meta::{self, quoted};
use super::trouble::Trouble;
use super::{definition, geometry, log, migrate, places};
use crate::raw::{Cell, RawSettings, RawTable, RawTables, SettingsState};
use crate::schema::{Column, Kind, SETTINGS, TABLES, Table};
use crate::store::{LOG, NewRow};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params, params_from_iter};
use std::collections::HashMap;
use std::path::Path;

/// Longitude and latitude of sites by their ids in lower case.
type Sites = HashMap<String, [f64; 2]>;

pub(super) fn write(path: &Path, tables: &RawTables) -> Result<(), Trouble> {
    let mut connection = create(path)?;
    definition::mark(&connection)?;
    let transaction = connection.transaction()?;
    definition::make_frame(&transaction)?;
    let sites = sites_of(tables);
    for schema in TABLES {
        match tables.table(schema.name) {
            Some(table) => {
                let columns = plan(table);
                definition::make_table(&transaction, schema, definition::all_columns(schema, &columns))?;
                remember(&transaction, table, &columns)?;
                insert_all(&transaction, table, &columns, Some(GEOMETRY), &sites, &Kept::default())?;
            }
            None => definition::make_table(&transaction, schema, definition::all_columns(schema, &[]))?,
        }
    }
    for name in LOG {
        log::chain(&transaction, log_table(name), 0)?;
        definition::guard_log(&transaction, name)?;
    }
    write_settings(&transaction, &tables.settings)?;
    definition::set_bounds(&transaction)?;
    Ok(transaction.commit()?)
}

pub(super) fn append(path: &Path, rows: &[NewRow]) -> Result<(), Trouble> {
    change(path, |connection| append_rows(connection, rows))
}

pub(super) fn replace(path: &Path, tables: &RawTables, log: &[NewRow]) -> Result<(), Trouble> {
    change(path, |connection| {
        let sites = sites_of(tables);
        for schema in TABLES.iter().filter(|schema| !LOG.contains(&schema.name)) {
            replace_table(connection, schema, tables.table(schema.name), &sites)?;
        }
        connection.execute("DELETE FROM workspace", [])?;
        write_settings(connection, &tables.settings)?;
        append_rows(connection, log)?;
        definition::set_bounds(connection)?;
        Ok(())
    })
}

/// One transaction over a store that is brought up to date first.
fn change(path: &Path, change: impl FnOnce(&Connection) -> Result<(), Trouble>) -> Result<(), Trouble> {
    let mut connection = open_to_write(path)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    migrate::bring_up(&transaction)?;
    change(&transaction)?;
    Ok(transaction.commit()?)
}

fn log_table(name: &str) -> &'static Table {
    crate::schema::table(name).expect("log tables are tables of the schema")
}

/// The place of every site of the tables.
fn sites_of(tables: &RawTables) -> Sites {
    let Some(table) = tables.table("sites") else {
        return Sites::new();
    };
    let place = |row| {
        let place = places::of_cells(table.cell(row, "lat"), table.cell(row, "lon"))?;
        Some((table.cell(row, "id").text().to_ascii_lowercase(), place))
    };
    table.rows.iter().filter_map(place).collect()
}

/// The point or line of a row; `None` where its place is not known or the table has no geometry.
fn shape<'a>(
    schema: &Table,
    cell: impl Fn(&str) -> &'a Cell,
    site: impl Fn(&str) -> Result<Option<[f64; 2]>, Trouble>,
) -> Result<Option<Vec<u8>>, Trouble> {
    let end = |column: &str| site(&cell(column).text().to_ascii_lowercase());
    Ok(match schema.name {
        "sites" => places::of_cells(cell("lat"), cell("lon")).map(geometry::point),
        "legs" => end("from")?.zip(end("to")?).map(|(from, to)| geometry::line(from, to)),
        _ => None,
    })
}

/// An insertion of rows with these columns, geometry before them.
fn insertion(table: &str, geometry: Option<&str>, columns: &[&str]) -> String {
    let names: Vec<String> = geometry.iter().chain(columns).map(|name| quoted(name)).collect();
    if names.is_empty() {
        return format!("INSERT INTO {} DEFAULT VALUES", quoted(table));
    }
    let marks = vec!["?"; names.len()].join(", ");
    format!("INSERT INTO {} ({}) VALUES ({marks})", quoted(table), names.join(", "))
}

fn insert_all(
    connection: &Connection,
    table: &RawTable,
    columns: &[Planned],
    geometry: Option<&str>,
    sites: &Sites,
    kept: &Kept,
) -> Result<(), Trouble> {
    let geometry = geometry.filter(|_| ["sites", "legs"].contains(&table.schema.name));
    let names: Vec<&str> = columns.iter().map(|column| &column.name).chain(&kept.columns).map(String::as_str).collect();
    let mut insert = connection.prepare(&insertion(table.schema.name, geometry, &names))?;
    for row in &table.rows {
        let mut values: Vec<Value> = Vec::with_capacity(names.len() + 1);
        if geometry.is_some() {
            let site = |id: &str| Ok(sites.get(id).copied());
            values.push(shape(table.schema, |column| table.cell(row, column), site)?.into());
        }
        for (position, column) in columns.iter().enumerate() {
            values.push(row.cells.get(position).map_or(Value::Null, |cell| column.storage.value(cell)));
        }
        values.extend(kept.of(&table.cell(row, "id").text()));
        let key = insert.insert(params_from_iter(values))?;
        if table.schema.name == "sites" {
            places::note(connection, key, places::of_cells(table.cell(row, "lat"), table.cell(row, "lon")))?;
        }
    }
    Ok(())
}

/// Cells of columns that users added, by the id of their row in lower case.
#[derive(Default)]
struct Kept {
    columns: Vec<String>,
    rows: HashMap<String, Vec<Value>>,
}

impl Kept {
    /// The columns that the new table does not have.
    fn read(connection: &Connection, layout: &Layout, columns: &[Planned]) -> rusqlite::Result<Self> {
        let is_planned = |name: &str| columns.iter().any(|planned| planned.name.eq_ignore_ascii_case(name));
        let id = layout.schema.columns.iter().find(|column| column.kind == Kind::Id);
        let id = id.and_then(|id| layout.position(id.name)).map(|position| &layout.columns[position].name);
        let Some(id) = id else {
            return Ok(Self::default());
        };
        let mut query = connection.prepare("SELECT name, pk FROM pragma_table_xinfo(?1) WHERE hidden = 0")?;
        let all: Vec<(String, i64)> =
            query.query_map([layout.schema.name], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        let is_ours = |name: &str| {
            let is_geometry = layout.geometry.as_ref().is_some_and(|geometry| geometry.eq_ignore_ascii_case(name));
            is_geometry || layout.schema.column(&name.to_ascii_lowercase()).is_some() || is_planned(name)
        };
        let columns: Vec<String> =
            all.into_iter().filter(|(name, key)| *key == 0 && !is_ours(name)).map(|(name, _)| name).collect();
        if columns.is_empty() {
            return Ok(Self::default());
        }
        let names: Vec<String> = columns.iter().map(|name| quoted(name)).collect();
        let select = format!("SELECT {}, {} FROM {}", quoted(id), names.join(", "), quoted(layout.schema.name));
        let mut query = connection.prepare(&select)?;
        let rows = query.query_map([], |row| {
            let id = super::cells::cell(row.get_ref(0)?).text().to_ascii_lowercase();
            let values = (1..=columns.len()).map(|column| row.get(column)).collect::<rusqlite::Result<_>>()?;
            Ok((id, values))
        })?;
        let rows = rows.collect::<rusqlite::Result<_>>()?;
        Ok(Self { columns, rows })
    }

    fn of(&self, id: &str) -> Vec<Value> {
        let row = self.rows.get(&id.to_ascii_lowercase());
        row.cloned().unwrap_or_else(|| vec![Value::Null; self.columns.len()])
    }
}

fn replace_table(
    connection: &Connection,
    schema: &'static Table,
    table: Option<&RawTable>,
    sites: &Sites,
) -> Result<(), Trouble> {
    let columns = table.map(plan).unwrap_or_default();
    let layout = layout_of(connection, schema, &columns)?;
    let kept = Kept::read(connection, &layout, &columns)?;
    connection.execute(&format!("DELETE FROM {}", quoted(schema.name)), [])?;
    // Rows are counted from 1 again.
    connection.execute("DELETE FROM sqlite_sequence WHERE name = ?1", [schema.name])?;
    if schema.name == "sites" {
        connection.execute("DELETE FROM passage_places", [])?;
    }
    match table {
        Some(table) => {
            remember(connection, table, &columns)?;
            insert_all(connection, table, &columns, layout.geometry.as_deref(), sites, &kept)
        }
        None => Ok(meta::remove(connection, &meta::columns_key(schema.name))?),
    }
}

/// The table as it is in the file, made or given columns where it lacks them.
fn layout_of(connection: &Connection, schema: &'static Table, columns: &[Planned]) -> Result<Layout, Trouble> {
    let wanted: Vec<(&str, Storage)> = definition::all_columns(schema, columns).collect();
    if let Some(layout) = Layout::read(connection, schema)? {
        for (name, storage) in wanted {
            let there = layout.position(name).map(|position| &layout.columns[position]);
            let is_of_schema = schema.column(name).is_some();
            if let Some(there) = there {
                // A column of numbers would change codes such as `007`.
                if is_of_schema || !there.is_numeric || storage.sql() != "TEXT" {
                    continue;
                }
                let drop = format!("ALTER TABLE {} DROP COLUMN {}", quoted(schema.name), quoted(&there.name));
                connection.execute_batch(&drop)?;
            }
            let add = format!("ALTER TABLE {} ADD COLUMN {} {}", quoted(schema.name), quoted(name), storage.sql());
            connection.execute_batch(&add)?;
        }
    } else {
        definition::make_table(connection, schema, wanted.into_iter())?;
    }
    let layout = Layout::read(connection, schema)?;
    layout.ok_or_else(|| Trouble::Damaged(format!("the table `{}` cannot be made", schema.name)))
}

fn append_rows(connection: &Connection, rows: &[NewRow]) -> Result<(), Trouble> {
    for schema in TABLES {
        let rows: Vec<&NewRow> = rows.iter().filter(|row| row.table.name == schema.name).collect();
        if rows.is_empty() {
            continue;
        }
        let layout = layout_of(connection, schema, &[])?;
        let mut first = None;
        for row in rows {
            let key = append_row(connection, &layout, row)?;
            first.get_or_insert(key);
        }
        if let Some(first) = first.filter(|_| LOG.contains(&schema.name)) {
            log::chain(connection, schema, first)?;
        }
        if layout.geometry.is_some() {
            definition::set_bounds(connection)?;
        }
    }
    Ok(())
}

fn append_row(connection: &Connection, layout: &Layout, row: &NewRow) -> Result<i64, Trouble> {
    let schema = layout.schema;
    let filled: Vec<(&Column, &Cell)> =
        schema.columns.iter().zip(&row.cells).filter(|(_, cell)| !cell.is_empty()).collect();
    let cell = |name: &str| schema.position(name).and_then(|position| row.cells.get(position)).unwrap_or(&Cell::Empty);
    let geometry = layout.geometry.as_deref();
    let names: Vec<&str> = filled.iter().map(|(column, _)| column.name).collect();
    let mut values: Vec<Value> = Vec::with_capacity(names.len() + 1);
    if geometry.is_some() {
        values.push(shape(schema, cell, |id| site(connection, id))?.into());
    }
    values.extend(filled.iter().map(|(column, cell)| Storage::of(&column.kind).value(cell)));
    let mut insert = connection.prepare_cached(&insertion(schema.name, geometry, &names))?;
    let key = insert.insert(params_from_iter(values))?;
    if schema.name == "sites" {
        places::note(connection, key, places::of_cells(cell("lat"), cell("lon")))?;
    }
    Ok(key)
}

/// The place of a site that stands in the file.
fn site(connection: &Connection, id: &str) -> Result<Option<[f64; 2]>, Trouble> {
    let query = "SELECT lat, lon FROM sites WHERE lower(trim(id)) = ?1";
    let cells = connection
        .prepare_cached(query)?
        .query_row([id], |row| Ok((super::cells::cell(row.get_ref(0)?), super::cells::cell(row.get_ref(1)?))))
        .optional()?;
    Ok(cells.and_then(|(lat, lon)| places::of_cells(&lat, &lon)))
}

fn write_settings(connection: &Connection, settings: &RawSettings) -> Result<(), Trouble> {
    let key = meta::columns_key(SETTINGS.name);
    if settings.state == SettingsState::Missing {
        return Ok(meta::remove(connection, &key)?);
    }
    meta::set(connection, &key, "[]")?;
    let mut insert = connection.prepare_cached("INSERT INTO workspace (key, value) VALUES (?1, ?2)")?;
    for setting in &settings.settings {
        let value = Storage::Text.value(&setting.value);
        insert.execute(params![setting.key, value])?;
    }
    Ok(())
}
