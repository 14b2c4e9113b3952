//! A new container with all tables.

use super::lock::Lock;
use super::{StoreError, atomic, folder, journal, plain_fault, workbook};
use crate::container::{ReadError, geopackage};
use crate::raw::{RawTables, SettingsState};
use rust_xlsxwriter::{Workbook, XlsxError};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// What a path is to become.
enum Kind {
    Folder,
    Workbook,
    GeoPackage,
}

/// Writes all tables into a new container: `.xlsx`, `.gpkg`, or a folder where the path has no extension or ends in a
/// slash. Whole or not at all: until all is on the disk, there is nothing at the path.
///
/// Carried over: settings, headers, rows of tags, unknown columns, the order of columns and rows, and every cell.
/// Not carried over: comments of `workspace.toml`, titles above the header, blank rows, the look of a workbook, and
/// files and sheets that are no tables.
///
/// # Errors
/// When there is something at the path already (an empty folder is fine), when a table could not be read or does not
/// fit the container, or when the system does not let us write.
pub fn create(tables: &RawTables, path: &Path) -> Result<(), StoreError> {
    let kind = kind(path)?;
    tell_unreadable(tables)?;
    let target = atomic::target(path)?;
    refuse_existing(&target, matches!(kind, Kind::Folder))?;
    atomic::refuse_read_only(atomic::folder_of(&target))?;
    if matches!(kind, Kind::Folder) && target.is_dir() {
        return fill_folder(&target, tables);
    }
    let bytes = match kind {
        Kind::Workbook => Some(workbook::bytes(tables, |_| Ok(()), |_| Ok(()))?),
        Kind::Folder | Kind::GeoPackage => None,
    };
    let _lock = Lock::of_file(&target)?;
    refuse_existing(&target, false)?;
    let temporary = match (kind, bytes) {
        (Kind::Workbook, bytes) => atomic::write_temporary(&target, &bytes.unwrap_or_default())?,
        (Kind::GeoPackage, _) => write_geopackage(&target, tables)?,
        (Kind::Folder, _) => write_folder(&target, tables)?,
    };
    atomic::put(&temporary, &target)
}

/// Writes all tables into a new workbook, as [`create`], with further sheets behind them that `add` writes. Sheets whose
/// names begin with `Result ` or `Résultat ` are no tables and are not read back.
///
/// # Errors
/// As [`create`], and when what `add` writes does not fit a workbook.
pub fn create_workbook(
    tables: &RawTables,
    path: &Path,
    add: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>,
) -> Result<(), StoreError> {
    tell_unreadable(tables)?;
    put_workbook(path, || workbook::bytes(tables, |_| Ok(()), add))
}

/// Writes a new workbook, whole or not at all.
pub(super) fn put_workbook(path: &Path, bytes: impl FnOnce() -> Result<Vec<u8>, StoreError>) -> Result<(), StoreError> {
    if !matches!(kind(path)?, Kind::Workbook) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let message = format!("notes and results fit only a workbook, which `{name}` is not by its name");
        return Err(plain_fault("E515", &name, message, "end the name in `.xlsx`"));
    }
    let target = atomic::target(path)?;
    refuse_existing(&target, false)?;
    atomic::refuse_read_only(atomic::folder_of(&target))?;
    let bytes = bytes()?;
    let _lock = Lock::of_file(&target)?;
    refuse_existing(&target, false)?;
    atomic::put(&atomic::write_temporary(&target, &bytes)?, &target)
}

/// Whether a new container can be made at a path: nothing is there, or an empty folder.
#[must_use]
pub fn is_free(path: &Path) -> bool {
    refuse_existing(path, true).is_ok()
}

/// Whether a path names a container: a folder, an `.xlsx` workbook or a `.gpkg`.
///
/// # Errors
/// When it ends in anything else.
pub fn check_name(path: &Path) -> Result<(), StoreError> {
    kind(path).map(|_| ())
}

fn kind(path: &Path) -> Result<Kind, StoreError> {
    let has_slash = path.to_string_lossy().ends_with(std::path::is_separator);
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        _ if has_slash || path.is_dir() => Ok(Kind::Folder),
        None => Ok(Kind::Folder),
        Some("xlsx") => Ok(Kind::Workbook),
        Some("gpkg") => Ok(Kind::GeoPackage),
        Some(_) => Err(ReadError::NotAWorkspace(path.to_owned()).into()),
    }
}

/// A table that could not be read cannot be carried over; without it the copy would look whole.
fn tell_unreadable(tables: &RawTables) -> Result<(), StoreError> {
    let names = tables.unreadable.iter().map(|name| format!("table `{name}`"));
    let settings = (tables.settings.state == SettingsState::Unreadable).then(|| "the settings".to_owned());
    let Some(what) = names.chain(settings).next() else {
        return Ok(());
    };
    let message = format!("{what} cannot be read, so that a copy would lack what is there");
    let place = tables.settings.place.file.clone();
    Err(plain_fault("E515", &place, message, "`passage check` tells what is wrong"))
}

fn refuse_existing(target: &Path, is_empty_folder_fine: bool) -> Result<(), StoreError> {
    let Ok(metadata) = fs::symlink_metadata(target) else {
        return Ok(());
    };
    if metadata.is_dir() && is_empty_folder_fine {
        let entries = fs::read_dir(target).map_err(|error| StoreError::Write { path: target.to_owned(), error })?;
        // What a killed writer has left is not somebody's work.
        let is_ours = |name: &str| name == ".passage.lock" || (name.starts_with('.') && name.ends_with(atomic::ENDING));
        if entries.flatten().all(|entry| is_ours(&entry.file_name().to_string_lossy())) {
            return Ok(());
        }
    }
    let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let message = if metadata.is_dir() {
        format!("the folder `{name}` is there already and not empty")
    } else {
        format!("the file `{name}` is there already")
    };
    Err(plain_fault("E510", &name, message, "choose another name; nothing is written over"))
}

/// Fills an empty folder; it stays the same folder, so that links to it and rights on it last.
fn fill_folder(target: &Path, tables: &RawTables) -> Result<(), StoreError> {
    let files = folder::files(tables)?;
    let _lock = Lock::of_folder(target)?;
    refuse_existing(target, true)?;
    journal::clean(target);
    journal::commit(target, &files)
}

fn write_folder(target: &Path, tables: &RawTables) -> Result<PathBuf, StoreError> {
    let files = folder::files(tables)?;
    let temporary = atomic::temporary(target);
    let write = || -> std::io::Result<()> {
        atomic::remove(&temporary)?;
        fs::create_dir(&temporary)?;
        for (name, bytes) in &files {
            let path = temporary.join(name);
            fs::write(&path, bytes)?;
            File::open(&path)?.sync_all()?;
        }
        atomic::sync_folder(&temporary)
    };
    finished(write(), temporary, target)
}

fn write_geopackage(target: &Path, tables: &RawTables) -> Result<PathBuf, StoreError> {
    let temporary = atomic::temporary(target);
    finished(atomic::remove(&temporary), temporary.clone(), target)?;
    if let Err(error) = geopackage::write(&temporary, tables) {
        let _ = atomic::remove(&temporary);
        return Err(error);
    }
    let sync = || File::options().write(true).open(&temporary)?.sync_all();
    finished(sync(), temporary.clone(), target)
}

/// The temporary; after an error it is removed, or stays as litter for the next writer to remove.
fn finished(result: std::io::Result<()>, temporary: PathBuf, target: &Path) -> Result<PathBuf, StoreError> {
    match result {
        Ok(()) => Ok(temporary),
        Err(error) => {
            let _ = atomic::remove(&temporary);
            Err(StoreError::Write { path: target.to_owned(), error })
        }
    }
}
