//! Work that takes longer than a click.

use super::choice::{Choice, day};
use super::fault::Fault;
use passage_model::calendar::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Work to be done.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewJob {
    /// What is to be done.
    pub kind: JobKind,
    /// Under which choice.
    #[serde(default)]
    pub choice: Choice,
    /// The revision of the tables that it is about; without: as they are now.
    #[serde(default)]
    pub revision: Option<String>,
    /// For `compare`, the day from which the corridors of a case are open; without: the first day.
    #[serde(default, deserialize_with = "day")]
    #[schema(value_type = Option<String>, format = Date)]
    pub from: Option<Date>,
}

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum JobKind {
    /// The plan: `passage.plan/1`.
    Plan,
    /// What opening each corridor is worth: `passage.compare/1`.
    Compare,
    /// The plan with what it would be under each rule, and what single statements change: `plan --rule all`.
    Readings,
}

/// How far work is.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Job {
    /// Names it.
    pub id: String,
    /// What is done.
    pub kind: JobKind,
    /// How it stands.
    pub state: JobState,
    /// Plans made.
    pub done: usize,
    /// Plans to be made; null where that is not known yet.
    #[schema(required)]
    pub total: Option<usize>,
    /// Why it failed.
    pub faults: Vec<Fault>,
}

/// How work stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum JobState {
    /// Others are before it.
    Waiting,
    /// It is being done.
    Running,
    /// The result is there.
    Done,
    /// There is none, and faults say why.
    Failed,
    /// Somebody called it off.
    Cancelled,
}

impl JobState {
    /// Whether nothing more will come of it.
    pub(crate) fn has_ended(self) -> bool {
        matches!(self, Self::Done | Self::Failed | Self::Cancelled)
    }
}
