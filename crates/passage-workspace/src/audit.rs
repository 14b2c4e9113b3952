//! The log as it was entered: the head of its hash chain, and what in it was changed behind the chain's back.
//!
//! Each log table has a chain of its own. The link of a row is SHA-256 over the link before it, the byte 0x1e and the
//! canonical row: a JSON array of pairs of column and value, known columns as the schema orders them, then unknown ones
//! by name, without empty cells; numbers in their shortest form, dates as ISO, no spaces around texts. The head is
//! SHA-256 over the last links of all log tables with 0x1e between them. It depends on the rows alone: the same log
//! gives the same head in every container.
//!
//! A store keeps the links, so that an audit names the row that was changed. Whoever rewrites rows, links and triggers
//! alike leaves no trace in the file: only a head that was noted elsewhere shows that.

mod chain;

pub(crate) use chain::{canonical, first_link, link, number};

use crate::container::{Container, ReadError, geopackage};
use crate::raw::RawTables;
use crate::store::LOG;
use serde::Serialize;
use std::path::Path;

/// What an audit found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    /// Whether the container keeps the chain; folders and workbooks do not, and nothing in them can be found broken.
    pub is_chained: bool,
    /// Rows of the log.
    pub rows: usize,
    /// The head that the rows give in their order, in hexadecimal.
    pub head: String,
    /// What does not fit, in the order of tables and rows.
    pub broken: Vec<Broken>,
}

/// One place at which the log is not as it was entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Broken {
    /// The log table.
    pub table: String,
    /// Id of the row; empty where the row is gone or the whole table is meant.
    pub id: String,
    /// What was found, in words.
    pub why: String,
}

/// Checks the log of a workspace against its chain.
///
/// # Errors
/// When there is no workspace at the path, the system does not let us read it, or it is no store that can be read.
pub fn audit(path: &Path) -> Result<Audit, ReadError> {
    let container = Container::at(path)?;
    let tables = container.tables(&mut Vec::new())?;
    let rows = LOG.iter().filter_map(|name| tables.table(name)).map(|table| table.rows.len()).sum();
    let (is_chained, broken) = match &container {
        Container::GeoPackage(path) => (true, geopackage::broken(path)?),
        Container::Folder(_) | Container::Workbook(_) => (false, Vec::new()),
    };
    Ok(Audit { is_chained, rows, head: head(&tables), broken })
}

/// The head that the rows of the log give in their order, in hexadecimal; the same for a folder, a workbook and a
/// store.
#[must_use]
pub fn head(tables: &RawTables) -> String {
    let links: Vec<String> = LOG
        .iter()
        .map(|name| {
            let schema = crate::schema::table(name).expect("log tables are tables of the schema");
            let rows = tables.table(name).into_iter().flat_map(|table| table.rows.iter().map(move |row| (table, row)));
            rows.fold(first_link(schema), |previous, (table, row)| link(&previous, &canonical(table, row)))
        })
        .collect();
    chain::head_of(links.iter().map(String::as_str))
}
