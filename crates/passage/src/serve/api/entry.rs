//! What is entered from the page.

use super::choice::WhatIf;
use super::fault::Fault;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A statement to be added to the log.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStatement {
    /// Column of the table `statements` to text, as typed. `supersedes` takes the place of an earlier one.
    pub cells: BTreeMap<String, String>,
    /// Whether it is only checked.
    #[serde(default)]
    pub preview: bool,
}

/// What was added to the log, or would be.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Added {
    /// Ids of the new rows: one for each corridor, leg or site named.
    pub ids: Vec<String>,
    /// The tables as they are now.
    pub revision: String,
    /// Head of the log as it is now; null where tables on the disk have faults, so that those before are served on.
    #[schema(required)]
    pub head: Option<String>,
    /// Warnings about the new rows, and the faults of the tables where those before are served on.
    pub faults: Vec<Fault>,
    /// For each new row the statements that say otherwise; empty for a preview, and where `head` is null.
    pub contradicts: BTreeMap<String, Vec<String>>,
}

/// A scenario to be added to the tables.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewScenario {
    /// Its name; one that no scenario has.
    pub id: String,
    /// At least one.
    pub what_ifs: Vec<WhatIf>,
}

/// A scenario that was added.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AddedScenario {
    /// Its name.
    pub id: String,
    /// The tables as they are now.
    pub revision: String,
}

/// The columns of the tables that the page can fill in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Columns {
    /// Of the table `statements`, in its order.
    pub statements: Vec<Column>,
}

/// A column of a table.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Whether it has to be filled in; the id is made up where it is empty.
    pub is_required: bool,
    /// What it means, in one sentence.
    pub meaning: String,
    /// What a cell holds, in words.
    pub kind: String,
    /// The words of which a cell holds one; empty where it holds anything else.
    pub words: Vec<String>,
    /// What an empty cell means; empty where it has to be filled in.
    pub when_empty: String,
}
