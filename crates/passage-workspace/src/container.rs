//! Containers of tables: a folder of CSV files, a workbook, or a GeoPackage. All give the same raw tables.

pub(crate) mod folder;
pub(crate) mod geopackage;
pub(crate) mod workbook;

pub(crate) use workbook::{sheet, sheet_names};

use crate::raw::RawTables;
use passage_model::fault::Fault;
use sha2::{Digest, Sha256};
use std::fmt;
use std::path::{Path, PathBuf};
use std::{error, io};

/// What holds the tables of a workspace. A further kind of container is a further variant here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Container {
    /// A folder with `workspace.toml` and CSV files.
    Folder(PathBuf),
    /// An `.xlsx` workbook, one sheet per table.
    Workbook(PathBuf),
    /// A `.gpkg` GeoPackage, one table or layer per table.
    GeoPackage(PathBuf),
}

/// Why a workspace could not be looked at.
#[derive(Debug)]
pub enum ReadError {
    /// There is nothing at the path.
    NotFound(PathBuf),
    /// Neither a folder, an `.xlsx` workbook nor a `.gpkg` store.
    NotAWorkspace(PathBuf),
    /// It is there, but the system does not let us read it.
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound(path) => write!(f, "there is nothing at `{}`", path.display()),
            Self::NotAWorkspace(path) => {
                let path = path.display();
                write!(f, "`{path}` is neither a folder of tables, an `.xlsx` workbook nor a `.gpkg` store")
            }
            Self::Unreadable { path, .. } => write!(f, "cannot read `{}`", path.display()),
        }
    }
}

impl error::Error for ReadError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Unreadable { error, .. } => Some(error),
            Self::NotFound(_) | Self::NotAWorkspace(_) => None,
        }
    }
}

impl Container {
    /// The container at a path, by what is there and by its extension.
    ///
    /// # Errors
    /// When there is nothing, or nothing that can hold tables.
    pub fn at(path: &Path) -> Result<Self, ReadError> {
        let metadata = std::fs::metadata(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => ReadError::NotFound(path.to_owned()),
            _ => ReadError::Unreadable { path: path.to_owned(), error },
        })?;
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if metadata.is_dir() {
            Ok(Self::Folder(path.to_owned()))
        } else if extension.eq_ignore_ascii_case("xlsx") || extension.eq_ignore_ascii_case("xlsm") {
            Ok(Self::Workbook(path.to_owned()))
        } else if extension.eq_ignore_ascii_case("gpkg") {
            Ok(Self::GeoPackage(path.to_owned()))
        } else {
            Err(ReadError::NotAWorkspace(path.to_owned()))
        }
    }

    /// Reads every table as typed; what is wrong with files and headers goes to `faults`.
    ///
    /// # Errors
    /// When the system does not let us read a file.
    pub fn tables(&self, faults: &mut Vec<Fault>) -> Result<RawTables, ReadError> {
        match self {
            Self::Folder(path) => folder::tables(path, faults),
            Self::GeoPackage(path) => geopackage::tables(path, faults),
            Self::Workbook(path) => {
                let bytes = read_bytes(path)?;
                let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
                Ok(workbook::tables(bytes, &name, faults))
            }
        }
    }
}

pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    std::fs::read(path).map_err(|error| ReadError::Unreadable { path: path.to_owned(), error })
}

/// SHA-256 in hexadecimal over names and bytes, in the order given.
fn digest<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in parts {
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    hexadecimal(&hash.finalize())
}

/// Bytes as hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).expect("half a byte is a digit");
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The fault of a required table that is not there, or not filled.
fn missing_table(place: &crate::raw::Place, table: &crate::schema::Table, is_there: bool) -> Fault {
    let what = match place.sheet {
        None => "file",
        Some(_) if place.file.to_ascii_lowercase().ends_with(".gpkg") => "layer",
        Some(_) => "sheet",
    };
    let (message, hint) = if is_there {
        (
            format!("the {what} of the required table `{}` is empty", table.name),
            "give it a header row; `passage init` writes templates".to_owned(),
        )
    } else {
        (
            format!("the required table `{}` is missing", table.name),
            format!("add the {what} `{}`; `passage init` writes templates", place.name()),
        )
    };
    Fault::new("E101", place.whole(), message).hint(hint)
}
