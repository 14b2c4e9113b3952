//! The record of a review: a file of JSON lines beside the workspace, only ever added to.

use passage_model::calendar::Date;
use passage_model::fault::{Fault, Origin};
use serde::{Deserialize, Serialize};
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The record of a workspace: `demo.review.jsonl` beside `demo`.
#[must_use]
pub fn beside(workspace: &Path) -> PathBuf {
    let whole = fs::canonicalize(workspace).unwrap_or_else(|_| workspace.to_owned());
    let name = whole.file_name().map_or_else(|| "workspace".to_owned(), |name| name.to_string_lossy().into_owned());
    whole.with_file_name(format!("{name}.review.jsonl"))
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is to go into the log.
    Accepted,
    /// It went into the log.
    Entered,
    /// It is left out.
    Rejected,
    /// The decision before is taken back.
    Undone,
}

/// One line of the record: a text, or a decision.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
}

/// A report in the queue. The text is kept, so that what rests on it can be looked at when the file is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Text {
    pub sha256: String,
    pub title: String,
    pub date: Date,
    pub body: usize,
    pub outlet: Option<String>,
    pub url: Option<String>,
    pub text: String,
}

/// A decision about some words of a text, with the draft as it was accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Decision {
    pub sha256: String,
    /// The words as they were proposed, in bytes.
    pub start: usize,
    pub end: usize,
    /// Those words.
    pub words: String,
    pub verdict: Verdict,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What the reviewer changed: `kind RouteOpen`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<String>,
    pub rule: String,
    pub lexicon: String,
    pub reviewer: String,
    pub on: Date,
    /// Rows for the log: table, and cells by column.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Row>,
    /// Ids that they were given there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ids: Vec<String>,
}

impl Decision {
    /// Whether it is about the same words as another.
    pub(super) fn is_of(&self, other: &Self) -> bool {
        self.sha256 == other.sha256 && self.start == other.start && self.end == other.end
    }
}

/// A row for a table of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Row {
    pub table: String,
    pub cells: Vec<(String, String)>,
}

/// The lines of a record; none where there is no file.
pub(super) fn read(path: &Path) -> Result<Vec<Line>, Box<Fault>> {
    let file = path.display().to_string();
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => {
            let origin = Origin::Text { file, line: 0, column: 0 };
            return Err(Box::new(Fault::new(
                "E110",
                origin,
                format!("the record of the review cannot be read: {error}"),
            )));
        }
    };
    let mut lines = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let read = serde_json::from_str(line).map_err(|error| {
            let origin = Origin::Text { file: file.clone(), line: number + 1, column: 0 };
            let message = format!("this line is none of a review record: {error}");
            Box::new(Fault::new("E532", origin, message).hint("restore the file, or delete this line alone"))
        })?;
        lines.push(read);
    }
    Ok(lines)
}

/// Adds a line, and waits until it is on disk.
pub(super) fn add(path: &Path, line: &Line) -> Result<(), Box<Fault>> {
    let write = || -> io::Result<()> {
        let mut words = serde_json::to_string(line)?;
        words.push('\n');
        let mut file = OpenOptions::new().create(true).append(true).open(path)?;
        file.write_all(words.as_bytes())?;
        file.sync_data()
    };
    write().map_err(|error| {
        let message = format!("cannot write to `{}`: {error}", path.display());
        Box::new(Fault::new("E110", Origin::Command, message))
    })
}
