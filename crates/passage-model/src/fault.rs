//! What is wrong with the tables: every fault with its place, its code and a way to mend it.
//!
//! Codes never change meaning. Each has a line in `docs/reference/errors.md` and a case in `fixtures/bad/`.

use serde::Serialize;
use std::fmt;

/// How bad a fault is: an error stops every verb, a warning is only told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The tables cannot be used.
    Error,
    /// The tables can be used; somebody should look.
    Warning,
}

/// Where in the tables a fault is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A cell or a line of a text file; `line` and `column` count from 1, 0 where the whole file is meant.
    Text {
        /// File name within the workspace, `stocks.csv`.
        file: String,
        /// Line of the file.
        line: usize,
        /// Column: the position of the cell in its row, counted in cells.
        column: usize,
    },
    /// A cell of a workbook; `line` and `column` count from 1, 0 where the whole sheet is meant.
    Sheet {
        /// Workbook file name.
        file: String,
        /// Sheet name.
        sheet: String,
        /// Row of the sheet.
        line: usize,
        /// Column of the sheet.
        column: usize,
    },
    /// The command line.
    Command,
}

impl Origin {
    /// The file, `stocks.csv` or `plan.xlsx`; `command line` for the command line.
    #[must_use]
    pub fn file(&self) -> &str {
        match self {
            Self::Text { file, .. } | Self::Sheet { file, .. } => file,
            Self::Command => "command line",
        }
    }

    /// Line and column, from 1; 0 where the whole file is meant.
    #[must_use]
    pub fn position(&self) -> (usize, usize) {
        match self {
            Self::Text { line, column, .. } | Self::Sheet { line, column, .. } => (*line, *column),
            Self::Command => (0, 0),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text { file, line: 0, .. } => write!(f, "{file}"),
            Self::Text { file, line, column } => write!(f, "{file}:{line}:{column}"),
            Self::Sheet { file, sheet, line: 0, .. } => write!(f, "{file}: {sheet}"),
            Self::Sheet { file, sheet, line, column } => {
                write!(f, "{file}: {sheet}!{}{line}", column_letters(*column))
            }
            Self::Command => f.write_str(self.file()),
        }
    }
}

/// The letters a spreadsheet gives a column: 1 is `A`, 27 is `AA`.
#[must_use]
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        letters.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// One thing that is wrong, or odd, with the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// `E102`, `W401`; listed in `docs/reference/errors.md`.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// Where it is.
    pub origin: Origin,
    /// What is wrong: lowercase, no full stop, values in backticks.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Fault {
    /// A fault whose severity follows from the first letter of its code (`E…` or `W…`).
    #[must_use]
    pub fn new(code: &'static str, origin: Origin, message: impl Into<String>) -> Self {
        let severity = if code.starts_with('W') { Severity::Warning } else { Severity::Error };
        Self { code, severity, origin, message: message.into(), hint: None }
    }

    /// The same fault with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Whether it stops every verb.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = if self.is_error() { "error" } else { "warning" };
        write!(f, "{}: {severity}[{}]: {}", self.origin, self.code, self.message)?;
        if let Some(hint) = &self.hint {
            write!(f, "\n  hint: {hint}")?;
        }
        Ok(())
    }
}
