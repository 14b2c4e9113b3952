//! The fewest corridors whose closure makes a place run out.

use crate::calendar::Date;
use serde::Serialize;

/// Closures that make a place run out, however well everything else is planned for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cut {
    /// The place.
    pub site: String,
    /// Commodity, group or nutrient; `None`: anything that is needed there.
    pub item: Option<String>,
    /// The first day of the closures; they last to the end.
    pub from: Date,
    /// The last day that counts.
    pub by: Date,
    /// Corridors that can be used on any of the days from `from` to `by`.
    pub corridors: usize,
    /// What was found.
    #[serde(flatten)]
    pub found: Found,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Found {
    /// It runs out with every corridor as believed.
    RunsOutAnyway {
        /// The first day whose need cannot be met in full together with all days before.
        runs_out: Date,
    },
    /// No closures make it run out: what is there, or comes by roads that belong to no corridor, is enough.
    Never,
    /// Closures of these make it run out.
    Closures(Closing),
}

/// Sets of corridors whose closure makes a place run out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Closing {
    /// Every smallest set where `is_exact`, else one that is small; ids in table order.
    pub sets: Vec<Vec<String>>,
    /// No smaller number of closures makes it run out.
    pub at_least: usize,
    /// Whether these are all the smallest sets; else a smaller one may have been missed, but none below `at_least`.
    pub is_exact: bool,
    /// Under the first set: the first day whose need cannot be met in full together with all days before.
    pub runs_out: Date,
    /// Under the first set: by how many days the closures would have to come later, and be known of on the first day of the
    /// plan, for the place to last to `by`.
    pub days_of_warning: usize,
}
