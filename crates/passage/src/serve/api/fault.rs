//! Faults as the page reads them.

use passage_model::fault::{self, Origin};
use serde::Serialize;
use utoipa::ToSchema;

/// What is answered in place of a result.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Faults {
    /// At least one.
    pub faults: Vec<Fault>,
}

/// One fault, as `check --json` lists it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Fault {
    /// `E102`; see `docs/reference/errors.md`.
    pub code: String,
    /// Error or warning.
    pub severity: Severity,
    /// File name within the workspace, or `command line` for what was asked or typed.
    pub file: String,
    /// Sheet of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub sheet: Option<String>,
    /// From 1; 0 where the whole file is meant.
    pub line: usize,
    /// From 1, counted in cells; 0 where the whole file is meant.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    #[schema(required)]
    pub hint: Option<String>,
}

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It stops what was asked.
    Error,
    /// It is only told.
    Warning,
}

impl From<&fault::Fault> for Fault {
    fn from(fault: &fault::Fault) -> Self {
        let (line, column) = fault.origin.position();
        let sheet = match &fault.origin {
            Origin::Sheet { sheet, .. } => Some(sheet.clone()),
            Origin::Text { .. } | Origin::Command => None,
        };
        Self {
            code: fault.code.to_owned(),
            severity: if fault.is_error() { Severity::Error } else { Severity::Warning },
            file: fault.origin.file().to_owned(),
            sheet,
            line,
            column,
            message: fault.message.clone(),
            hint: fault.hint.clone(),
        }
    }
}

/// The faults in their order.
pub(crate) fn entries(faults: &[fault::Fault]) -> Vec<Fault> {
    faults.iter().map(Fault::from).collect()
}
