//! Faults of reading and writing a workspace, as the program and the server tell them.

use passage_model::fault::{Fault, Origin};
use passage_workspace::ReadError;
use passage_workspace::store::StoreError;
use std::error::Error;
use std::io;
use std::path::Path;

/// An error with what caused it.
#[must_use]
pub fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

/// The fault of a workspace that is not there or cannot be read.
#[must_use]
pub fn of_reading(error: &ReadError) -> Fault {
    let code = if matches!(error, ReadError::NotFound(_)) { "E101" } else { "E110" };
    let other_spreadsheet = matches!(error, ReadError::NotAWorkspace(path) if is_other_spreadsheet(path));
    let hint = if other_spreadsheet {
        "open it in a spreadsheet program and save it as `.xlsx`"
    } else {
        "name a folder of tables, an `.xlsx` workbook or a `.gpkg`; `passage init DIR` makes one"
    };
    Fault::new(code, Origin::Command, chain(error)).hint(hint)
}

/// Why nothing was written: every fault.
#[must_use]
pub fn of_writing(error: StoreError) -> Vec<Fault> {
    match error {
        StoreError::Read(error) => vec![of_reading(&error)],
        StoreError::Faulty(faults) => faults,
        StoreError::Write { error: ref cause, .. } => {
            let hint = match cause.kind() {
                io::ErrorKind::NotFound => "there is no such folder; make it first",
                io::ErrorKind::StorageFull => "the disk is full; make room, or write to another one",
                _ => "see that the disk is not full and that you may write there",
            };
            vec![Fault::new("E517", Origin::Command, chain(&error)).hint(hint)]
        }
    }
}

/// Whether it is a workbook of a kind that is not read, by its extension.
fn is_other_spreadsheet(path: &Path) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    matches!(extension.as_deref(), Some("ods" | "fods" | "xls" | "xlsb"))
}
