//! What a report is made from.

use crate::language::Language;
use passage_model::audience::Audience;
use passage_model::belief::Timeline;
use passage_model::calendar::Date;
use passage_model::comparison::Comparison;
use passage_model::explanation::Reason;
use passage_model::fault::Fault;
use passage_model::network::Network;
use passage_model::outlook::Outlook;
use passage_model::plan::Plan;
use passage_model::reading::{Influence, Reading};
use passage_model::settings::Rule;

/// Everything that a report is made from; nothing else is read, not even the clock.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The operation.
    pub network: &'a Network,
    /// What is believed under each rule; the first is the rule of the plan.
    pub readings: &'a [(Rule, Timeline)],
    /// How long stocks last if nothing more arrives.
    pub outlook: &'a Outlook,
    /// Name of the scenario and its plan; the first is the main one.
    pub plans: &'a [(String, Plan)],
    /// What opening each corridor is worth; `None` where it was not asked for.
    pub comparison: Option<&'a Comparison>,
    /// The figures of the plan under each rule, that of the plan first; empty where they were not asked for.
    pub outcomes: &'a [Reading],
    /// What each statement that decides changes when it is left out, the largest change first; empty where it was not
    /// asked for.
    pub influence: &'a [Influence],
    /// Why people go without, in the order in which it is to be read.
    pub reasons: &'a [Reason],
    /// Warnings about the tables.
    pub warnings: &'a [Fault],
    /// Violations that the independent check found in the plans; 0: it found none.
    pub violations: usize,
    /// The day for which the map shows access; `None`: the first day of the main plan.
    pub map_on: Option<Date>,
    /// For whom the report is.
    pub audience: Audience,
    /// The language that it is written in.
    pub language: Language,
}
