//! A GeoPackage: SQLite with one table for each table of a workspace, which QGIS and GDAL open and edit.
//!
//! `sites` is a layer of points and `legs` one of straight lines; all other tables have no geometry. The settings stand
//! in the table `workspace` as keys and values. What is ours alone is in `passage_meta` (version of the tables, headers
//! and HXL tags as typed), `passage_chain` (the links of the log, see [`crate::audit`]) and `passage_places`.
//!
//! - Numbers are numbers, all else is text; a cell that is no number stays in a column of numbers as typed, so that it
//!   is told as a fault. Columns that the schema does not know are kept; a column of the schema that the table did not
//!   have becomes part of it with the first cell that it holds.
//! - The point of a site is drawn from `lat` and `lon`. A point that was moved on the map counts, as `passage_places`
//!   tells which of the two was changed; where both were, the columns count and W501 tells it. A point without `lat`
//!   and `lon` gives them. Lines are drawn from the sites at each write; where they were drawn otherwise is not read.
//! - Tables and layers that others added stay for good. Where planning tables are replaced, columns that the new table
//!   does not have stay too, with their cells where a row has the id of an old one.
//! - The log tables refuse changed and deleted rows by triggers, and each row has its link in the chain.
//! - In places of faults the row is the `fid`.

mod cells;
mod columns;
mod connection;
mod definition;
mod geometry;
pub(crate) mod layer;
mod log;
mod meta;
mod migrate;
mod places;
mod read;
#[cfg(test)]
mod tests;
mod trouble;
mod write;

use super::ReadError;
use crate::audit::Broken;
use crate::raw::{Cell, RawTables};
use crate::schema::Table;
use crate::store::{NewRow, StoreError};
use passage_model::fault::Fault;
use std::path::Path;

/// Reads every table as typed.
pub(crate) fn tables(path: &Path, faults: &mut Vec<Fault>) -> Result<RawTables, ReadError> {
    read::read(path, read::Rows::All, faults)
}

/// Without the rows of the log: what a new row of the log is checked against.
pub(crate) fn planning_tables(path: &Path, faults: &mut Vec<Fault>) -> Result<RawTables, ReadError> {
    read::read(path, read::Rows::Planning, faults)
}

/// The row of a log table with this id, in any case, one cell for each column of the schema; `None` where there is
/// none.
pub(crate) fn log_row(path: &Path, table: &'static Table, id: &str) -> Result<Option<Vec<Cell>>, ReadError> {
    read::log_row(path, table, id).map_err(|trouble| trouble.reading(path))
}

/// Makes a new file at a path at which there is none.
pub(crate) fn write(path: &Path, tables: &RawTables) -> Result<(), StoreError> {
    write::write(path, tables).map_err(|trouble| trouble.writing(path))
}

/// Adds rows, all or none: those of log tables get their link in the chain.
pub(crate) fn append(path: &Path, rows: &[NewRow]) -> Result<(), StoreError> {
    write::append(path, rows).map_err(|trouble| trouble.writing(path))
}

/// Replaces every planning table and the settings by those of `tables`, and adds `log`; all or nothing.
pub(crate) fn replace(path: &Path, tables: &RawTables, log: &[NewRow]) -> Result<(), StoreError> {
    write::replace(path, tables, log).map_err(|trouble| trouble.writing(path))
}

/// What in the log is not as it was entered.
pub(crate) fn broken(path: &Path) -> Result<Vec<Broken>, ReadError> {
    log::broken(path).map_err(|trouble| trouble.reading(path))
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
