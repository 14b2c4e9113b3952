//! Tables in: a folder of CSV files, a workbook or a GeoPackage becomes a checked network, or all faults of all tables at once.
//!
//! ```text
//! path ─Container::tables→ RawTables ─build→ Network | Vec<Fault>
//! ```
//!
//! One schema, as data, drives validation, templates and the reference page.

pub mod audience;
mod audit;
mod build;
mod container;
pub mod flat;
pub mod geo;
mod header;
mod hxl;
mod ids;
mod like;
pub mod mapping;
mod nearest;
mod pcode;
pub mod raw;
mod reference;
mod row;
pub mod schema;
mod separated;
mod settings_file;
mod shape;
pub mod single;
pub mod store;
mod template;
mod text;
mod value;

pub use audit::{Audit, Broken, audit, head};
pub use build::build;
pub use container::{Container, ReadError};
pub use reference::reference_markdown;
pub use template::{template, write_templates};

use passage_model::calendar::Date;
use passage_model::fault::{Fault, Origin};
use passage_model::network::Network;
use raw::RawTables;
use std::path::Path;
use store::StoreError;

/// What the command line says in place of the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// First day of the plan; `None`: as the settings say.
    pub start: Option<Date>,
    /// Days planned for; `None`: as the settings say.
    pub days: Option<usize>,
}

/// A workspace as read.
#[derive(Debug)]
pub struct Workspace {
    /// The operation; `None` where any fault is an error.
    pub network: Option<Network>,
    /// Every fault, sorted by file, line, column and code.
    pub faults: Vec<Fault>,
    /// SHA-256 over the bytes of the tables, in hexadecimal; independent of where the workspace lies.
    pub digest: String,
}

/// Reads and checks a workspace: a folder of CSV files, an `.xlsx` workbook or a `.gpkg` store.
///
/// # Errors
/// When there is no workspace at the path or the system does not let us read it. What is wrong within the tables is no
/// error of this function but a fault in the result.
///
/// ```
/// # let folder = tempfile::tempdir()?;
/// let workspace = passage_workspace::read(folder.path(), &passage_workspace::Options::default())?;
/// assert!(workspace.network.is_none());
/// assert_eq!(workspace.faults[0].to_string().lines().next(),
///     Some("commodities.csv: error[E101]: the required table `commodities` is missing"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read(path: &Path, options: &Options) -> Result<Workspace, ReadError> {
    let (tables, faults) = read_tables(path)?;
    Ok(check(&tables, faults, options))
}

/// Checks tables that have been read, `faults` being those of [`read_tables`].
#[must_use]
pub fn check(tables: &RawTables, mut faults: Vec<Fault>, options: &Options) -> Workspace {
    let (network, more) = build(tables, options);
    faults.extend(more);
    sort(&mut faults);
    let network = network.filter(|_| !faults.iter().any(Fault::is_error));
    Workspace { network, faults, digest: tables.digest.clone() }
}

/// Reads the tables of a workspace as typed, with the faults of files and headers; no cell is looked at.
///
/// # Errors
/// As [`read`].
pub fn read_tables(path: &Path) -> Result<(RawTables, Vec<Fault>), ReadError> {
    let mut faults = Vec::new();
    let tables = Container::at(path)?.tables(&mut faults)?;
    faults.extend(audience::tell_copy(&tables));
    Ok((tables, faults))
}

/// Reads the tables of a workspace as typed, with its warnings, where no fault is an error: what may be written elsewhere.
///
/// # Errors
/// As [`read`], and every fault where any is an error.
pub fn read_sound_tables(path: &Path) -> Result<(RawTables, Vec<Fault>), StoreError> {
    let (tables, mut faults) = read_tables(path)?;
    faults.extend(build(&tables, &Options::default()).1);
    sort(&mut faults);
    if faults.iter().any(Fault::is_error) { Err(StoreError::Faulty(faults)) } else { Ok((tables, faults)) }
}

/// Sorts faults by file, sheet, line, column and code.
fn sort(faults: &mut [Fault]) {
    let sheet = |origin: &Origin| match origin {
        Origin::Sheet { sheet, .. } => sheet.clone(),
        Origin::Text { .. } | Origin::Command => String::new(),
    };
    faults.sort_by_cached_key(|fault| {
        let origin = &fault.origin;
        (origin.file().to_owned(), sheet(origin), origin.position(), fault.code)
    });
}
