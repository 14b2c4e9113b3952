//! What an import would add, and why the rest of a table adds nothing.

use super::Mapping;
use super::foreign;
use super::walk::Walk;
use crate::container::ReadError;
use crate::raw::RawTables;
use crate::store::NewRow;
use passage_model::fault::{Fault, Origin};
use std::fmt;
use std::path::Path;

/// What an import would add to a workspace.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// New rows: sources first, then rows of the log in the order of their table. Only where no fault is an error are
    /// they all that is to be added.
    pub rows: Vec<NewRow>,
    /// Rows of their table, or parts of them, that add nothing.
    pub skipped: Vec<Skipped>,
    /// Every fault of their table, and of what the mapping names in the workspace; by file, line and column.
    pub faults: Vec<Fault>,
}

/// A row of their table that adds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Where it is.
    pub origin: Origin,
    /// Why it adds nothing.
    pub why: Why,
}

/// Why a row of their table adds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The log has it, or their table has it twice.
    AlreadyThere {
        /// Id of the row in the log.
        id: String,
    },
    /// The mapping gives the word no meaning.
    SaysNothing {
        /// Their column.
        column: String,
        /// Their word.
        word: String,
    },
    /// No corridor is near enough.
    Outside {
        /// The distance that the mapping allows, as typed.
        within_km: String,
    },
    /// It names no place that the workspace knows, and the mapping says to leave such rows away.
    NotMatched {
        /// The place as typed; empty where the row has none.
        place: String,
    },
    /// It was edited since it was taken over, and rows of this table cannot take each other's place.
    Edited {
        /// Id of the row in the log.
        id: String,
    },
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AlreadyThere { id } => write!(f, "already there as `{id}`"),
            Self::SaysNothing { column, word } if word.is_empty() => write!(f, "column `{column}` is empty"),
            Self::SaysNothing { column, word } => write!(f, "`{word}` in column `{column}` says nothing"),
            Self::Outside { within_km } => write!(f, "no corridor within {within_km} km"),
            Self::NotMatched { place } if place.is_empty() => f.write_str("it names no place"),
            Self::NotMatched { place } => write!(f, "place `{place}` is not in the workspace"),
            Self::Edited { id } => write!(f, "differs from `{id}`, which is there; enter the correction by hand"),
        }
    }
}

/// Proposes the rows that a table of other people adds to a workspace; writes nothing.
///
/// `existing` are the tables of that workspace: their names are matched, and what they hold is not proposed again.
///
/// # Errors
/// When the system does not let us read the file. What is wrong within it is a fault in the proposal.
pub fn propose(table_file: &Path, mapping: &Mapping, existing: &RawTables) -> Result<Proposal, ReadError> {
    let mut faults = Vec::new();
    let foreign = foreign::read(table_file, mapping, &mut faults)?;
    let located = foreign.as_ref().and_then(|foreign| foreign.locate(mapping, &mut faults));
    let mut proposal = match (&foreign, &located) {
        (Some(foreign), Some(located)) => Walk::new(foreign, located, mapping, existing).run(),
        _ => Proposal::default(),
    };
    proposal.faults.extend(faults);
    crate::sort(&mut proposal.faults);
    Ok(proposal)
}
