//! One writer at a time: a hidden file that is locked while somebody writes.

use super::{StoreError, plain_fault};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// How long to wait for another writer.
const PATIENCE: Duration = Duration::from_secs(60);

/// Held while writing; the lock is gone with it, also when the process is killed.
#[derive(Debug)]
pub struct Lock {
    /// The system holds the lock as long as the file is open.
    file: File,
    path: PathBuf,
}

impl Lock {
    /// The lock of a folder of tables.
    pub(crate) fn of_folder(folder: &Path) -> Result<Self, StoreError> {
        Self::take(folder.join(".passage.lock"))
    }

    /// The lock of a single file, which need not be there.
    ///
    /// # Errors
    /// E516: somebody else has been writing for a minute; or the folder cannot be written to.
    pub fn of_file(file: &Path) -> Result<Self, StoreError> {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        Self::take(file.with_file_name(format!(".{name}.lock")))
    }

    fn take(path: PathBuf) -> Result<Self, StoreError> {
        let begin = Instant::now();
        loop {
            let refused = |error| StoreError::Write { path: super::atomic::folder_of(&path).to_owned(), error };
            let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(refused)?;
            match file.try_lock() {
                // The writer before may have deleted the file that we have opened: then nobody else would see our lock.
                Ok(()) if is_at(&file, &path) => return Ok(Self { file, path }),
                Ok(()) => continue,
                Err(TryLockError::Error(error)) => return Err(refused(error)),
                Err(TryLockError::WouldBlock) => {}
            }
            if begin.elapsed() > PATIENCE {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let hint = "try again; if no other program writes here, restart the computer that holds the lock";
                return Err(plain_fault("E516", &name, "somebody else has been writing here for a minute", hint));
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if cfg!(unix) {
            // A lock file that stays is no harm: the next writer takes it over.
            let _ = std::fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

/// Whether the path still leads to the open file.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (Ok(open), Ok(there)) = (file.metadata(), std::fs::metadata(path)) else {
        return false;
    };
    (open.dev(), open.ino()) == (there.dev(), there.ino())
}

/// Lock files are not deleted here.
#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> bool {
    true
}
