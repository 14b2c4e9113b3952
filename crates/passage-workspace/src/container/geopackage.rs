//! A GeoPackage; this stand-in gives way to the real one.

use super::ReadError;
use crate::raw::{Cell, RawTables};
use crate::schema::Table;
use crate::store::{NewRow, StoreError};
use passage_model::fault::Fault;
use std::path::Path;

fn not_yet(path: &Path) -> ReadError {
    ReadError::NotAWorkspace(path.to_owned())
}

pub(crate) fn tables(path: &Path, _faults: &mut Vec<Fault>) -> Result<RawTables, ReadError> {
    Err(not_yet(path))
}

pub(crate) fn planning_tables(path: &Path, _faults: &mut Vec<Fault>) -> Result<RawTables, ReadError> {
    Err(not_yet(path))
}

pub(crate) fn log_row(path: &Path, _table: &'static Table, _id: &str) -> Result<Option<Vec<Cell>>, ReadError> {
    Err(not_yet(path))
}

pub(crate) fn write(path: &Path, _tables: &RawTables) -> Result<(), StoreError> {
    Err(not_yet(path).into())
}

pub(crate) fn append(path: &Path, _rows: &[NewRow]) -> Result<(), StoreError> {
    Err(not_yet(path).into())
}

pub(crate) fn replace(path: &Path, _tables: &RawTables, _log: &[NewRow]) -> Result<(), StoreError> {
    Err(not_yet(path).into())
}
