//! Tables out: new containers, rows added to the log, tables taken over; all or nothing.

mod annotate;
mod append;
mod atomic;
mod check;
mod create;
mod difference;
mod folder;
pub(crate) mod journal;
mod layout;
mod lock;
mod own_columns;
mod scenario;
mod settings;
mod sheet;
mod take_over;
mod typed;
mod workbook;

pub use annotate::{Annotated, annotate};
pub use append::{Appended, Mode, append, has_id};
pub use create::{check_name, create, create_workbook, is_free};
pub use difference::{Changed, Difference};
pub use lock::Lock;
pub use scenario::add_scenario;
pub use take_over::{TakenOver, take_over};

pub(crate) use check::{FIRST_LINE, same_place, with_numbers};
pub(crate) use layout::{add_columns, empty as empty_table};
pub(crate) use take_over::take_over_unchanged;
pub(crate) use typed::is_same;

use crate::container::ReadError;
use crate::raw::{Cell, Place, RawTable};
use crate::schema::Table;
use passage_model::fault::Fault;
use std::path::PathBuf;
use std::{error, fmt, io};

/// The tables that only grow: a correction is a new row that takes the place of an old one.
pub const LOG: [&str; 2] = ["statements", "deliveries"];

/// A row to be added to a table.
#[derive(Clone, Debug)]
pub struct NewRow {
    /// The table.
    pub table: &'static Table,
    /// One cell for each column of the schema, in its order.
    pub cells: Vec<Cell>,
}

/// Why nothing was written.
#[derive(Debug)]
pub enum StoreError {
    /// The container cannot be looked at.
    Read(ReadError),
    /// What was to be written has faults, or what is there forbids it.
    Faulty(Vec<Fault>),
    /// The system does not let us write.
    Write {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(_) => write!(f, "the workspace cannot be read"),
            Self::Faulty(faults) => {
                let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
            Self::Write { path, .. } => write!(f, "cannot write `{}`; what was there is as it was", path.display()),
        }
    }
}

impl error::Error for StoreError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Read(error) => Some(error),
            Self::Write { error, .. } => Some(error),
            Self::Faulty(_) => None,
        }
    }
}

impl From<ReadError> for StoreError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

/// A table as a CSV file.
pub(crate) fn csv(table: &RawTable) -> Vec<u8> {
    folder::file(table, folder::Dialect::default())
}

/// The error of one fault of a whole file.
fn plain_fault(code: &'static str, file: &str, message: impl Into<String>, hint: &str) -> StoreError {
    let place = Place { file: file.to_owned(), sheet: None };
    StoreError::Faulty(vec![Fault::new(code, place.whole(), message).hint(hint)])
}
