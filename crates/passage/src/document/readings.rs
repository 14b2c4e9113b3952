//! How far the answer depends on whom one believes: the keys that `--rule all` adds to `passage.plan/1`,
//! `passage.outlook/1` and `passage.compare/1`.

use passage_model::comparison::{Case, Trucks};
use passage_model::network::Network;
use passage_model::plan::Plan;
use passage_model::reading::{BelievedReading, Influence, Reading};
use passage_plan::readings::sentence;
use serde::Serialize;

/// The keys added to a plan and to an outlook.
#[derive(Clone, Debug, Serialize)]
pub struct Readings<'a> {
    readings: &'a [Reading],
    spread: Spread,
    influence: Vec<InfluenceEntry<'a>>,
}

/// What a statement changes when it alone is left out, with a sentence on it.
#[derive(Clone, Debug, Serialize)]
struct InfluenceEntry<'a> {
    #[serde(flatten)]
    influence: &'a Influence,
    sentence: String,
}

impl<'a> Readings<'a> {
    /// The keys of these readings; `network` gives the words of the sentences.
    #[must_use]
    pub fn new(network: &Network, readings: &'a [Reading], influence: &'a [Influence]) -> Self {
        let entry = |one: &'a Influence| InfluenceEntry { influence: one, sentence: sentence(one, network) };
        let short = readings.iter().map(|reading| reading.summary.person_days_short);
        Self { readings, spread: Spread::of(short), influence: influence.iter().map(entry).collect() }
    }
}

/// The keys added to a comparison: its case `believed` under each rule.
#[derive(Clone, Debug, Serialize)]
pub struct BelievedReadings<'a> {
    readings: Vec<BelievedEntry<'a>>,
    spread: Spread,
}

/// The case `believed` under one rule.
#[derive(Clone, Debug, Serialize)]
struct BelievedEntry<'a> {
    rule: &'a str,
    believed: &'a Case,
    is_same_as: Option<&'a str>,
    not_kept: &'a [String],
    trucks: Trucks,
}

impl<'a> BelievedReadings<'a> {
    /// The keys of these readings.
    #[must_use]
    pub fn new(readings: &'a [BelievedReading]) -> Self {
        let entry = |reading: &'a BelievedReading| BelievedEntry {
            rule: &reading.rule,
            believed: &reading.case,
            is_same_as: reading.is_same_as.as_deref(),
            not_kept: &reading.not_kept,
            trucks: reading.trucks,
        };
        let short = readings.iter().map(|reading| reading.case.person_days_short);
        Self { readings: readings.iter().map(entry).collect(), spread: Spread::of(short) }
    }
}

/// How far the readings lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Spread {
    /// Of person-days short over the horizon.
    pub person_days_short: Range,
}

/// From the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Range {
    /// The smallest of all.
    pub least: f64,
    /// The largest of all.
    pub most: f64,
}

impl Spread {
    /// The spread of person-days short; 0 to 0 of none.
    #[must_use]
    pub fn of(person_days_short: impl Iterator<Item = f64>) -> Self {
        let widened = |range: Option<Range>, one: f64| match range {
            Some(Range { least, most }) => Some(Range { least: least.min(one), most: most.max(one) }),
            None => Some(Range { least: one, most: one }),
        };
        let range = person_days_short.fold(None, widened);
        Self { person_days_short: range.unwrap_or(Range { least: 0.0, most: 0.0 }) }
    }
}

/// A plan beside what it would be under other rules. The keys of the plan stay as they are in `plan.json`, so that `verify`
/// reads the document too.
#[derive(Clone, Debug, Serialize)]
pub struct PlanWithReadings<'a> {
    #[serde(flatten)]
    plan: &'a Plan,
    #[serde(flatten)]
    readings: Readings<'a>,
}

impl<'a> PlanWithReadings<'a> {
    /// The document of a plan and its readings.
    #[must_use]
    pub fn new(plan: &'a Plan, readings: Readings<'a>) -> Self {
        Self { plan, readings }
    }
}
