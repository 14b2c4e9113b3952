//! The belief rules side by side.

use super::{AccessScore, CrossingScore, SurpriseScore};
use serde::Serialize;

/// How one rule would have served.
///
/// Each rule agrees best with its own hindsight: one that always believes "open" is never surprised. So the same forecasts
/// are also held against the hindsight of the rule of the back-test, and against what crossed and what was sent back,
/// which no rule can choose.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleScore {
    /// The rule.
    pub rule: String,
    /// Over all corridors, against hindsight under the same rule.
    pub access: Vec<AccessScore>,
    /// Over all corridors, against hindsight under the rule of the back-test.
    pub access_by_main: Vec<AccessScore>,
    /// Against what really moved.
    pub crossings: CrossingScore,
    /// Turns under its own hindsight.
    pub surprises: SurpriseScore,
}

/// Only the scores over all corridors.
pub(super) fn over_all(scores: Vec<AccessScore>) -> Vec<AccessScore> {
    scores.into_iter().filter(|score| score.corridor.is_none()).collect()
}
