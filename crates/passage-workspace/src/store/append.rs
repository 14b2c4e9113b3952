//! Rows added to what is there, all or none.

use super::lock::Lock;
use super::{NewRow, StoreError, atomic, check, folder, journal, layout, sheet};
use crate::container::{Container, ReadError, geopackage, read_bytes, workbook};
use crate::raw::{Cell, RawTables};
use crate::schema::Table;
use passage_model::fault::Fault;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Whether a change is made, or only looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Only check; nothing is written.
    Preview,
    /// Check and write.
    Write,
}

/// Rows that were added, or would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appended {
    /// Warnings about the new rows.
    pub faults: Vec<Fault>,
}

/// Checks new rows as [`crate::build`] does, against what is there, and adds them, all or none. Faults elsewhere in the
/// workspace do not stop them. When it returns, the rows are on the disk.
///
/// # Errors
/// When a new row has an error, or the system does not let us read or write; then nothing has changed.
pub fn append(path: &Path, rows: &[NewRow], mode: Mode) -> Result<Appended, StoreError> {
    let container = Container::at(path)?;
    let _lock = (mode == Mode::Write).then(|| open_to_write(&container)).transpose()?;
    append_to(&container, rows, mode)
}

/// As [`append`]; to write, the caller holds the lock.
pub(super) fn append_to(container: &Container, rows: &[NewRow], mode: Mode) -> Result<Appended, StoreError> {
    match container {
        Container::Folder(folder) => {
            let tables = container.tables(&mut Vec::new())?;
            let log = Log::of(&tables);
            let faults = checked(check::new_rows(planning(&tables), rows, &|table, id| Ok(log.row(table, id)))?)?;
            if mode == Mode::Write {
                journal::commit(folder, &folder::with_rows(folder, rows)?)?;
            }
            Ok(Appended { faults })
        }
        Container::Workbook(path) => {
            let path = atomic::target(path)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let bytes = read_bytes(&path)?;
            let tables = workbook::tables(bytes.clone(), &name, &mut Vec::new());
            let log = Log::of(&tables);
            let faults = checked(check::new_rows(planning(&tables), rows, &|table, id| Ok(log.row(table, id)))?)?;
            let changed = sheet::with_rows(&bytes, &name, &tables, rows)?;
            if mode == Mode::Write {
                atomic::replace(&path, &changed)?;
            }
            Ok(Appended { faults })
        }
        Container::GeoPackage(path) => {
            let planning = geopackage::planning_tables(path, &mut Vec::new())?;
            let log_row =
                |table: &'static Table, id: &str| -> Result<_, ReadError> { geopackage::log_row(path, table, id) };
            let faults = checked(check::new_rows(planning, rows, &log_row)?)?;
            if mode == Mode::Write {
                geopackage::append(path, rows)?;
            }
            Ok(Appended { faults })
        }
    }
}

/// Whether a table of the log has a row of this id, in any case.
///
/// # Errors
/// When the workspace cannot be read.
pub fn has_id(path: &Path, table: &'static Table, id: &str) -> Result<bool, StoreError> {
    let container = Container::at(path)?;
    if let Container::GeoPackage(path) = &container {
        return Ok(geopackage::log_row(path, table, id)?.is_some());
    }
    Ok(Log::of(&container.tables(&mut Vec::new())?).row(table, id).is_some())
}

/// The tables without the log, which may be long.
fn planning(tables: &RawTables) -> RawTables {
    RawTables {
        tables: tables.tables.iter().filter(|table| !super::LOG.contains(&table.schema.name)).cloned().collect(),
        settings: tables.settings.clone(),
        digest: String::new(),
        unreadable: tables.unreadable.clone(),
    }
}

/// Takes the lock of a container; in a folder, changes that were not finished are finished, and litter is removed.
pub(super) fn open_to_write(container: &Container) -> Result<Lock, StoreError> {
    let real = |path: &PathBuf| -> Result<PathBuf, StoreError> {
        let target = atomic::target(path)?;
        atomic::refuse_read_only(&target)?;
        Ok(target)
    };
    match container {
        Container::Folder(path) => {
            let folder = real(path)?;
            let lock = Lock::of_folder(&folder)?;
            journal::finish(&folder)?;
            journal::clean(&folder);
            Ok(lock)
        }
        Container::Workbook(path) | Container::GeoPackage(path) => {
            let file = real(path)?;
            atomic::refuse_read_only(atomic::folder_of(&file))?;
            let lock = Lock::of_file(&file)?;
            // A stale temporary that cannot be removed is no harm: it is written over.
            let _ = atomic::remove(&atomic::temporary(&file));
            Ok(lock)
        }
    }
}

/// The warnings; any error stops.
pub(super) fn checked(faults: Vec<Fault>) -> Result<Vec<Fault>, StoreError> {
    if faults.iter().any(Fault::is_error) { Err(StoreError::Faulty(faults)) } else { Ok(faults) }
}

/// Rows of the log by id, in any case.
pub(super) struct Log(HashMap<(&'static str, String), Vec<Cell>>);

impl Log {
    pub(super) fn of(tables: &RawTables) -> Self {
        let mut rows = HashMap::new();
        for table in super::LOG.iter().filter_map(|name| tables.table(name)) {
            for row in &table.rows {
                let id = table.cell(row, "id").text().to_lowercase();
                if !id.is_empty() {
                    rows.entry((table.schema.name, id)).or_insert_with(|| layout::schema_cells(table, row));
                }
            }
        }
        Self(rows)
    }

    pub(super) fn row(&self, table: &'static Table, id: &str) -> Option<Vec<Cell>> {
        self.0.get(&(table.name, id.trim().to_lowercase())).cloned()
    }
}
