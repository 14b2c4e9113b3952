//! A layer or table of any GeoPackage, ours or not: its cells and its areas.

use super::super::workbook::sheet_place;
use super::connection::open_to_read;
use super::meta::quoted;
use super::trouble::Trouble;
use super::{file_name, geometry, meta};
use crate::container::ReadError;
use crate::like::is_like;
use crate::nearest::nearest;
use crate::raw::{Cell, Place};
use crate::schema;
use crate::shape::Polygon;
use passage_model::fault::Fault;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::path::Path;

/// A layer or table.
pub(crate) struct Layer {
    pub place: Place,
    /// Names of its columns, without key and geometry.
    pub columns: Vec<String>,
    pub rows: Vec<LayerRow>,
}

/// A row of a layer.
pub(crate) struct LayerRow {
    /// The number that SQLite knows it by.
    pub fid: usize,
    /// As the columns.
    pub cells: Vec<Cell>,
    /// Its area, or its point as a ring of one corner; empty where it has neither.
    pub polygons: Vec<Polygon>,
}

/// Reads a layer, the first where none is wanted; `None` after a fault.
pub(crate) fn read(path: &Path, wanted: Option<&str>, faults: &mut Vec<Fault>) -> Result<Option<Layer>, ReadError> {
    let file = file_name(path);
    match read_layer(path, &file, wanted, faults) {
        Ok(layer) => Ok(layer),
        // It is no store, and nobody said that it was one.
        Err(Trouble::NotAStore(why) | Trouble::Damaged(why)) => {
            let place = Place { file, sheet: None };
            let fault = Fault::new("E110", place.whole(), format!("the GeoPackage cannot be read: {why}"));
            faults.push(fault.hint("save it once more with the program that made it, or take another copy"));
            Ok(None)
        }
        Err(trouble) => trouble.told(path, &file, faults).map(|()| None),
    }
}

/// Whether the file is a store of a workspace; `false` where it cannot be read.
pub(crate) fn is_store(path: &Path) -> bool {
    open_to_read(path).is_ok_and(|connection| meta::has_table(&connection, meta::TABLE).unwrap_or(false))
}

fn read_layer(
    path: &Path,
    file: &str,
    wanted: Option<&str>,
    faults: &mut Vec<Fault>,
) -> Result<Option<Layer>, Trouble> {
    let connection = open_to_read(path)?;
    if !meta::has_table(&connection, "gpkg_contents")? {
        return Err(Trouble::NotAStore("it has no table `gpkg_contents`".to_owned()));
    }
    let names = names(&connection)?;
    let Some(name) = names.iter().find(|name| wanted.is_none_or(|wanted| is_like(name, wanted))) else {
        let wanted = wanted.unwrap_or_default();
        let place = Place { file: file.to_owned(), sheet: None };
        let all: Vec<&str> = names.iter().map(String::as_str).collect();
        let hint = match nearest(wanted, all.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("its layers are {}", schema::quoted(&all)),
        };
        faults.push(Fault::new("E101", place.whole(), format!("the GeoPackage has no layer `{wanted}`")).hint(hint));
        return Ok(None);
    };
    let geometry: Option<String> = connection
        .prepare("SELECT column_name FROM gpkg_geometry_columns WHERE lower(table_name) = lower(?1)")?
        .query_map([name], |row| row.get(0))?
        .next()
        .transpose()?;
    let mut query = connection.prepare("SELECT name, upper(type), pk FROM pragma_table_xinfo(?1) WHERE hidden <> 1")?;
    let there: Vec<(String, String, i64)> =
        query.query_map([name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?;
    let is_shape = |column: &str| geometry.as_ref().is_some_and(|geometry| geometry.eq_ignore_ascii_case(column));
    let is_attribute = |(column, kind, key): &&(String, String, i64)| !is_shape(column) && kind != "BLOB" && *key == 0;
    let columns: Vec<String> = there.iter().filter(is_attribute).map(|(column, ..)| column.clone()).collect();
    let cells: String = columns.iter().map(|column| format!(", {}", quoted(column))).collect();
    let shape = geometry.as_deref().map_or_else(|| "NULL".to_owned(), quoted);
    let mut query =
        connection.prepare(&format!("SELECT _rowid_, {shape}{cells} FROM {} ORDER BY _rowid_", quoted(name)))?;
    let mut found = query.query([])?;
    let mut rows = Vec::new();
    let mut elsewhere = None;
    while let Some(row) = found.next()? {
        let fid: i64 = row.get(0)?;
        let polygons = match row.get_ref(1)? {
            ValueRef::Blob(blob) => {
                let other = geometry::system(blob).filter(|system| *system != geometry::WGS_84);
                if let Some(system) = other {
                    elsewhere.get_or_insert((system, usize::try_from(fid).unwrap_or(0)));
                }
                geometry::polygons(blob).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        let mut cells = Vec::new();
        for position in 0..columns.len() {
            cells.push(cell(row.get_ref(position + 2)?));
        }
        rows.push(LayerRow { fid: usize::try_from(fid).unwrap_or(0), cells, polygons });
    }
    if let Some((system, fid)) = elsewhere {
        let message = format!(
            "the shapes of layer `{name}` stand in the coordinate system {system}; {} was expected",
            geometry::WGS_84
        );
        let hint =
            "save the layer in WGS 84 (EPSG:4326): in QGIS, Export > Save Features As, with that coordinate system";
        faults.push(Fault::new("E110", sheet_place(file, name).origin(fid, 1), message).hint(hint));
        return Ok(None);
    }
    Ok(Some(Layer { place: sheet_place(file, name), columns, rows }))
}

/// The layers, then the tables without geometry.
fn names(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let order = "CASE data_type WHEN 'features' THEN 0 ELSE 1 END, rowid";
    let kinds = "data_type IN ('features', 'attributes')";
    let mut query =
        connection.prepare(&format!("SELECT table_name FROM gpkg_contents WHERE {kinds} ORDER BY {order}"))?;
    query.query_map([], |row| row.get(0))?.collect()
}

fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Null | ValueRef::Blob(_) => Cell::Empty,
        // A long whole number is most often a code, and keeps its digits.
        ValueRef::Integer(number) if number.unsigned_abs() > 1 << 53 => Cell::Text(number.to_string()),
        ValueRef::Integer(number) => Cell::Number(number as f64),
        ValueRef::Real(number) => Cell::Number(number),
        ValueRef::Text(text) => match String::from_utf8_lossy(text) {
            text if text.trim().is_empty() => Cell::Empty,
            text => Cell::Text(text.into_owned()),
        },
    }
}
