//! One file, whole or not at all: a temporary beside it, synced, then renamed into its place.

use super::{StoreError, plain_fault};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// How the names of temporaries end.
pub(super) const ENDING: &str = ".passage-new";

/// The file or folder itself where the path is a link.
pub(super) fn target(path: &Path) -> Result<PathBuf, StoreError> {
    if path.is_symlink() {
        return fs::canonicalize(path).map_err(|error| StoreError::Write { path: path.to_owned(), error });
    }
    Ok(path.to_owned())
}

/// The temporary of a file: hidden, beside it, always of the same name, so that a stale one is written over.
pub(super) fn temporary(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}{ENDING}"))
}

/// The folder in which a file is.
pub(super) fn folder_of(target: &Path) -> &Path {
    target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Refuses what is marked as read-only: a rename would replace it all the same.
pub(super) fn refuse_read_only(path: &Path) -> Result<(), StoreError> {
    let Ok(metadata) = fs::metadata(path) else {
        return Ok(());
    };
    // The mark on a folder of Windows does not mean that nothing can be written in it.
    if metadata.permissions().readonly() && (metadata.is_file() || cfg!(unix)) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let what = if metadata.is_dir() { "folder" } else { "file" };
        let message = format!("the {what} `{name}` is read-only; nothing was written");
        return Err(plain_fault("E514", &name, message, "allow writing, or write to another place"));
    }
    Ok(())
}

/// Writes the temporary of a file, down to the disk; a part of one is removed.
pub(super) fn write_temporary(target: &Path, bytes: &[u8]) -> Result<PathBuf, StoreError> {
    refuse_read_only(target)?;
    refuse_read_only(folder_of(target))?;
    let temporary = temporary(target);
    let write = || -> io::Result<()> {
        remove(&temporary)?;
        let mut file = File::create_new(&temporary)?;
        file.write_all(bytes)?;
        if let Ok(metadata) = fs::metadata(target) {
            file.set_permissions(metadata.permissions())?;
        }
        file.sync_all()
    };
    write().map_err(|error| {
        // What stays is a stale temporary, which the next writer removes.
        let _ = fs::remove_file(&temporary);
        StoreError::Write { path: target.to_owned(), error }
    })?;
    Ok(temporary)
}

/// Puts a temporary, file or folder, into its place.
pub(super) fn put(temporary: &Path, target: &Path) -> Result<(), StoreError> {
    fs::rename(temporary, target).map_err(|error| {
        let _ = remove(temporary);
        StoreError::Write { path: target.to_owned(), error }
    })?;
    sync_folder(folder_of(target)).map_err(|error| StoreError::Write { path: target.to_owned(), error })
}

/// Replaces a file by these bytes.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let target = target(path)?;
    put(&write_temporary(&target, bytes)?, &target)
}

/// Makes renames in a folder last.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    // Other systems cannot open a folder as a file.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Removes a file or a folder; that there is none is fine.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    let result = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}
