//! The documents of the log: its entries, one entry with its relations, what was added, and the audit.

use passage_model::audience::Audience;
use passage_model::belief::known;
use passage_model::calendar::Date;
use passage_model::measure::Kg;
use passage_model::network::{Network, StatementIndex};
use passage_model::statement::{Modality, Says, Sensitivity};
use passage_workspace::{Audit, Broken};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// One statement of the log, with defaults filled in.
#[derive(Clone, Debug, Serialize)]
pub struct StatementEntry<'a> {
    /// Id in the tables.
    pub id: &'a str,
    /// The corridor, leg or site it speaks of.
    pub about: &'a str,
    /// What it says of the state.
    pub says: Says,
    /// In what manner.
    pub modality: Modality,
    /// Share of the full capacity that a restriction leaves.
    pub share: Option<f64>,
    /// Trucks a day that may pass.
    pub trucks_per_day: Option<i64>,
    /// Tonnes a day that may pass.
    pub t_per_day: Option<Kg>,
    /// First day it speaks of.
    pub valid_from: Date,
    /// Last day it speaks of.
    pub valid_to: Option<Date>,
    /// The day it was said.
    pub said_on: Date,
    /// The day from which the log holds it.
    pub recorded_on: Date,
    /// Who said it.
    pub source: &'a str,
    /// Through whom it reached us.
    pub relayed_by: &'a str,
    /// Credibility 1 to 6.
    pub credibility: Option<u8>,
    /// The commodity groups it speaks of; empty: all goods.
    pub scope: Vec<&'a str>,
    /// The corridor that has to be open too.
    pub with: Option<&'a str>,
    /// The statement it takes the place of.
    pub supersedes: Option<&'a str>,
    /// Whether it stands: superseded by nothing.
    pub stands: bool,
    /// Who may read it.
    pub sensitivity: Sensitivity,
    /// The words it rests on.
    pub quote: &'a str,
    /// Where it was published.
    pub url: &'a str,
    /// Free text.
    pub note: &'a str,
}

impl<'a> StatementEntry<'a> {
    /// The entry of a statement; `standing` are those that stand in the log.
    #[must_use]
    pub fn new(network: &'a Network, index: StatementIndex, standing: &BTreeSet<StatementIndex>) -> Self {
        let statement = &network[index];
        Self {
            id: &statement.id,
            about: network.subject_id(statement.about),
            says: statement.says,
            modality: statement.modality,
            share: statement.share,
            trucks_per_day: statement.trucks_per_day,
            t_per_day: statement.kg_per_day.map(Kg),
            valid_from: statement.valid_from,
            valid_to: statement.valid_to,
            said_on: statement.said_on,
            recorded_on: statement.known_on(),
            source: &network[statement.source].id,
            relayed_by: &statement.relayed_by,
            credibility: statement.credibility,
            scope: statement.scope.iter().map(|group| network[*group].as_str()).collect(),
            with: statement.with.map(|corridor| network[corridor].id.as_str()),
            supersedes: statement.supersedes.map(|old| network[old].id.as_str()),
            stands: standing.contains(&index),
            sensitivity: statement.sensitivity,
            quote: &statement.quote,
            url: &statement.url,
            note: &statement.note,
        }
    }
}

/// The statements that stand in the log as of a day.
#[must_use]
pub fn standing(network: &Network, as_of: Option<Date>) -> BTreeSet<StatementIndex> {
    known(network, as_of).into_iter().collect()
}

/// Statements of the log: `passage.log/1`.
#[derive(Clone, Debug, Serialize)]
pub struct LogDocument<'a> {
    schema: &'static str,
    as_of: Option<Date>,
    /// In the order of the log.
    statements: Vec<StatementEntry<'a>>,
}

impl<'a> LogDocument<'a> {
    /// The document of these statements.
    #[must_use]
    pub fn new(as_of: Option<Date>, statements: Vec<StatementEntry<'a>>) -> Self {
        Self { schema: "passage.log/1", as_of, statements }
    }
}

/// One statement with its relations: `passage.statement/1`.
#[derive(Clone, Debug, Serialize)]
pub struct StatementDocument<'a> {
    schema: &'static str,
    statement: StatementEntry<'a>,
    /// Said likewise by others.
    supports: Vec<StatementEntry<'a>>,
    /// Said otherwise by others.
    contradicts: Vec<StatementEntry<'a>>,
    /// What takes its place.
    superseded_by: Vec<StatementEntry<'a>>,
}

impl<'a> StatementDocument<'a> {
    /// The document of a statement and those that support it, contradict it and take its place.
    #[must_use]
    pub fn new(
        statement: StatementEntry<'a>,
        supports: Vec<StatementEntry<'a>>,
        contradicts: Vec<StatementEntry<'a>>,
        superseded_by: Vec<StatementEntry<'a>>,
    ) -> Self {
        Self { schema: "passage.statement/1", statement, supports, contradicts, superseded_by }
    }
}

/// What was added to a table of the log: `passage.add/1`.
#[derive(Clone, Debug, Serialize)]
pub struct Added {
    schema: &'static str,
    table: &'static str,
    ids: Vec<String>,
    is_preview: bool,
    /// The standing statements that say otherwise, by the id of the new one; `None` where nobody looked.
    contradicts: Option<BTreeMap<String, Vec<String>>>,
}

impl Added {
    /// The document of these ids; `contradicts` are the statements that say otherwise, where somebody has looked.
    #[must_use]
    pub fn new(
        table: &'static str,
        ids: Vec<String>,
        is_preview: bool,
        contradicts: Option<BTreeMap<String, Vec<String>>>,
    ) -> Self {
        Self { schema: "passage.add/1", table, ids, is_preview, contradicts }
    }
}

/// Whether the log is as it was entered: `passage.audit/1`.
#[derive(Clone, Debug, Serialize)]
pub struct AuditDocument<'a> {
    schema: &'static str,
    ok: bool,
    /// Whether the container keeps a chain; without one only the head can be compared.
    is_chained: bool,
    rows: usize,
    head: &'a str,
    /// Whether the head is the one that was written down before; absent where none was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    is_same_head: Option<bool>,
    broken: &'a [Broken],
}

impl<'a> AuditDocument<'a> {
    /// The document of an audit; `is_same_head` where a head was written down before.
    #[must_use]
    pub fn new(audit: &'a Audit, is_same_head: Option<bool>) -> Self {
        Self {
            schema: "passage.audit/1",
            ok: audit.broken.is_empty() && is_same_head != Some(false),
            is_chained: audit.is_chained,
            rows: audit.rows,
            head: &audit.head,
            is_same_head,
            broken: &audit.broken,
        }
    }
}

/// What was written for whom: `passage.export/1`.
#[derive(Clone, Debug, Serialize)]
pub struct Exported<'a> {
    schema: &'static str,
    file: &'a Path,
    audience: Audience,
    /// Rows of each table.
    rows: BTreeMap<&'a str, usize>,
    /// Head of the log as written; absent where the file is no workspace.
    #[serde(skip_serializing_if = "Option::is_none")]
    head: Option<&'a str>,
    /// What was left out or made coarser, in words.
    left_out: &'a [String],
}

impl<'a> Exported<'a> {
    /// The document of what was written; `head` where it is a whole workspace.
    #[must_use]
    pub fn new(
        file: &'a Path,
        audience: Audience,
        rows: &[(&'a str, usize)],
        head: Option<&'a str>,
        left_out: &'a [String],
    ) -> Self {
        Self { schema: "passage.export/1", file, audience, rows: rows.iter().copied().collect(), head, left_out }
    }
}

/// What came in, or would: `passage.import/1`.
#[derive(Clone, Debug, Serialize)]
pub struct Imported {
    schema: &'static str,
    is_preview: bool,
    /// Rows of the log that are new.
    added: Vec<ImportedRow>,
    /// Cells of planning tables that were changed.
    changed: Vec<ChangedCell>,
    /// Tables that were replaced.
    replaced: Vec<String>,
    /// Rows of the file that add nothing, and why.
    skipped: Vec<SkippedRow>,
}

/// A row that came in.
#[derive(Clone, Debug, Serialize)]
pub struct ImportedRow {
    /// Its table.
    pub table: String,
    /// Its id.
    pub id: String,
}

/// A cell of a planning table that was changed.
#[derive(Clone, Debug, Serialize)]
pub struct ChangedCell {
    /// Its table.
    pub table: String,
    /// What makes its row the same row.
    pub row: String,
    /// Its column.
    pub column: String,
    /// As it was.
    pub from: String,
    /// As it is.
    pub to: String,
}

/// A row that adds nothing.
#[derive(Clone, Debug, Serialize)]
pub struct SkippedRow {
    /// Its line in the file.
    pub line: usize,
    /// Why.
    pub why: String,
}

impl Imported {
    /// The document of an import.
    #[must_use]
    pub fn new(is_preview: bool, added: Vec<ImportedRow>, replaced: Vec<String>, skipped: Vec<SkippedRow>) -> Self {
        Self { schema: "passage.import/1", is_preview, added, changed: Vec::new(), replaced, skipped }
    }

    /// The same with cells that were changed.
    #[must_use]
    pub fn with_changes(self, changed: Vec<ChangedCell>) -> Self {
        Self { changed, ..self }
    }
}
