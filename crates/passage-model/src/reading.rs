//! How far the answer depends on whom one believes: plans under other rules, and with single statements left out.

use crate::calendar::Date;
use crate::comparison::{Case, Trucks};
use crate::measure::Kg;
use crate::plan::{RunsOut, Summary};
use serde::Serialize;

/// The figures of the plan under one rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reading {
    /// The rule.
    pub rule: String,
    /// All figures of the plan.
    pub summary: Summary,
    /// The first day on which each need cannot be met in full.
    pub runs_out: Vec<RunsOut>,
    /// An earlier rule of the list under which as much may pass everywhere on every day: it has the same figures, which
    /// were not computed twice. `None`: no earlier one.
    pub is_same_as: Option<String>,
    /// Commitments that cannot be kept under this rule: the figures are those of a plan without them.
    pub not_kept: Vec<String>,
    /// How trucks are counted, the same for all rules.
    pub trucks: Trucks,
}

/// What one statement changes, found by leaving it out and planning again. Differences are without it less with it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Influence {
    /// The statement.
    pub statement: String,
    /// Change of the person-days short.
    pub person_days_short: f64,
    /// Change of what is not met over the horizon.
    #[serde(rename = "unmet_t")]
    pub unmet: Kg,
    /// The needs that run out on another day, those that move most first.
    pub runs_out: Vec<Moved>,
    /// The corridors, legs and sites through which another amount may pass on some day.
    pub changes_access: Vec<String>,
    /// Commitments that can be kept only with it, or only without it.
    pub changes_commitments: Vec<String>,
    /// How trucks are counted, the same for all statements.
    pub trucks: Trucks,
}

/// A need that runs out on another day without a statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moved {
    /// Where.
    pub site: String,
    /// Commodity, group or nutrient.
    pub item: String,
    /// The day with the statement; `None`: not within the days planned.
    pub was: Option<Date>,
    /// The day without it; `None`: not within the days planned.
    pub now: Option<Date>,
    /// Days that it lasts longer without the statement, below zero shorter. `None` counts as the day after the last one
    /// planned, so that the true number can be larger.
    pub days: i64,
}

/// The case `believed` of a comparison under one rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BelievedReading {
    /// The rule.
    pub rule: String,
    /// The figures; `open` lists the corridors that are not closed on at least one day.
    pub case: Case,
    /// An earlier rule of the list with the same figures, as [`Reading::is_same_as`].
    pub is_same_as: Option<String>,
    /// Commitments that cannot be kept under this rule: the figures are those of a plan without them.
    pub not_kept: Vec<String>,
    /// How trucks are counted, the same for all rules.
    pub trucks: Trucks,
}
