//! Why a store cannot be used, as a fault of the tables or as what the system says.

use super::super::ReadError;
use super::super::workbook::in_line;
use super::migrate::VERSION;
use crate::raw::Place;
use crate::store::StoreError;
use passage_model::fault::Fault;
use rusqlite::ErrorCode;
use std::io;
use std::path::Path;

#[derive(Debug)]
pub(super) enum Trouble {
    /// It is no store of ours; the words end the sentence "it is no Passage store: …".
    NotAStore(String),
    /// SQLite finds it broken, and says how.
    Damaged(String),
    /// A newer Passage has written it, with this version of the schema.
    Newer(u32),
    /// The system, or another program, does not let us.
    System(io::Error),
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        let system = |kind, words: &str| Self::System(io::Error::new(kind, words.to_owned()));
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotAStore("it is no SQLite file".to_owned()),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => system(
                io::ErrorKind::ResourceBusy,
                "another program is writing to it; save and close it there, or try again",
            ),
            Some(ErrorCode::DiskFull) => system(io::ErrorKind::StorageFull, "the disk is full"),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
                system(io::ErrorKind::PermissionDenied, "the file, or the folder it is in, is read-only")
            }
            Some(ErrorCode::CannotOpen) => {
                system(io::ErrorKind::PermissionDenied, "the file, or the folder it is in, cannot be opened")
            }
            // What a file says that was cut short.
            Some(ErrorCode::SystemIoFailure) if is_short_read(&error) => Self::Damaged("it ends too early".to_owned()),
            Some(ErrorCode::SystemIoFailure) => {
                Self::System(io::Error::other(in_line(&format!("the disk failed: {error}"))))
            }
            _ => Self::Damaged(in_line(&error.to_string())),
        }
    }
}

/// `SQLITE_IOERR_SHORT_READ`.
fn is_short_read(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|error| error.extended_code == 10 | (2 << 8))
}

impl Trouble {
    /// The fault of the file, or the system's error.
    fn fault(self, file: &str) -> Result<Fault, io::Error> {
        let whole = Place { file: file.to_owned(), sheet: None }.whole();
        Ok(match self {
            Self::NotAStore(why) => Fault::new("E501", whole, format!("the file is no Passage store: {why}"))
                .hint("`passage import` makes a store of a folder or workbook"),
            Self::Damaged(why) => Fault::new("E501", whole, format!("the store is damaged: {why}"))
                .hint("take the last whole copy; do not write to this one"),
            Self::Newer(version) => Fault::new(
                "E502",
                whole,
                format!(
                    "the store has version {version} of the tables, from a newer Passage; this one knows {VERSION}"
                ),
            )
            .hint("install the newer Passage, or have the store exported there to a folder"),
            Self::System(error) => return Err(error),
        })
    }

    /// For a reader that goes on with faults.
    pub(super) fn told(self, path: &Path, file: &str, faults: &mut Vec<Fault>) -> Result<(), ReadError> {
        let fault = self.fault(file).map_err(|error| ReadError::Unreadable { path: path.to_owned(), error })?;
        faults.push(fault);
        Ok(())
    }

    /// For a reader that cannot go on.
    pub(super) fn reading(self, path: &Path) -> ReadError {
        let error = match self.fault(&super::file_name(path)) {
            Ok(fault) => io::Error::new(io::ErrorKind::InvalidData, fault.message),
            Err(error) => error,
        };
        ReadError::Unreadable { path: path.to_owned(), error }
    }

    pub(super) fn writing(self, path: &Path) -> StoreError {
        match self.fault(&super::file_name(path)) {
            Ok(fault) => StoreError::Faulty(vec![fault]),
            Err(error) => StoreError::Write { path: path.to_owned(), error },
        }
    }
}
