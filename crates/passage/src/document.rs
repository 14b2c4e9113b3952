//! The JSON documents of the contract: one a verb, the same from the program and the server.
//!
//! Quantities are tonnes, dates ISO, shares 0 to 1, ids as in the tables. A plan is a document by itself
//! (`passage.plan/1`).

pub mod convoys;
pub mod dispute;
pub mod ledger;
pub mod monitoring;
pub mod preposition;
pub mod rates;
pub mod reading;
pub mod readings;

use crate::Session;
use crate::backtest::Backtest;
use dispute::DisputeEntry;
use passage_model::belief::{AccessDay, Basis, State, SubjectTimeline, Timeline};
use passage_model::calendar::{Date, Horizon};
use passage_model::comparison::Comparison;
use passage_model::cut::Cut;
use passage_model::dispute::Dispute;
use passage_model::explanation::Reason;
use passage_model::fault::{Fault, Origin, Severity};
use passage_model::measure::Kg;
use passage_model::network::{Network, StatementIndex, Subject};
use passage_model::outlook::Outlook;
use passage_model::settings::Rule;
use passage_model::verify::Violation;
use passage_plan::commitments::Culprit;
use rates::RatesDocument;
use readings::{BelievedReadings, Readings};
use serde::Serialize;

/// A document as it is printed: one line.
#[must_use]
pub fn to_line(document: &impl Serialize) -> String {
    let mut line = serde_json::to_string(document).expect("documents hold only numbers, words and lists");
    line.push('\n');
    line
}

/// All faults: `passage.check/1`.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    schema: &'static str,
    /// Sorted by file, line and column.
    pub faults: Vec<FaultEntry>,
    /// How many there are.
    pub counts: Counts,
}

/// One fault.
#[derive(Clone, Debug, Serialize)]
pub struct FaultEntry {
    /// `E102`.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// File name within the workspace, or `command line`.
    pub file: String,
    /// Sheet of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// From 1; 0 where the whole file is meant.
    pub line: usize,
    /// From 1, counted in cells; 0 where the whole file is meant.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

/// How many faults there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// They stop every verb.
    pub errors: usize,
    /// They are only told.
    pub warnings: usize,
}

impl Check {
    /// The document of these faults.
    #[must_use]
    pub fn new(faults: &[Fault]) -> Self {
        let entry = |fault: &Fault| {
            let (line, column) = fault.origin.position();
            let file = fault.origin.file().to_owned();
            let sheet = match &fault.origin {
                Origin::Sheet { sheet, .. } => Some(sheet.clone()),
                Origin::Text { .. } | Origin::Command => None,
            };
            let Fault { code, severity, message, hint, .. } = fault.clone();
            FaultEntry { code, severity, file, sheet, line, column, message, hint }
        };
        Self { schema: "passage.check/1", faults: faults.iter().map(entry).collect(), counts: Counts::of(faults) }
    }
}

impl Counts {
    /// Counts faults.
    #[must_use]
    pub fn of(faults: &[Fault]) -> Self {
        let errors = faults.iter().filter(|fault| fault.is_error()).count();
        Self { errors, warnings: faults.len() - errors }
    }
}

/// What is believed of every road: `passage.access/1`.
#[derive(Clone, Debug, Serialize)]
pub struct Access {
    schema: &'static str,
    /// The rule of `corridors`, `legs` and `sites`.
    pub rule: String,
    /// The day after which the log is not read.
    pub as_of: Option<Date>,
    /// The day from which notice runs.
    pub known_by: Date,
    /// The scenario.
    pub scenario: Option<String>,
    /// What-ifs on top of it.
    pub what_ifs: Vec<String>,
    /// First day.
    pub start: Date,
    /// Last day.
    pub last: Date,
    /// The roads.
    #[serde(flatten)]
    pub roads: Roads,
    /// The same under every rule, where asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Reading>,
    /// Who contradicts whom, whatever the rule, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disputes: Option<Vec<DisputeEntry>>,
    /// How often corridors close and open, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rates: Option<RatesDocument>,
}

/// What is believed under one rule.
#[derive(Clone, Debug, Serialize)]
pub struct Reading {
    /// The rule.
    pub rule: String,
    /// The roads.
    #[serde(flatten)]
    pub roads: Roads,
}

/// Corridors, and the legs and sites of which anyone speaks.
#[derive(Clone, Debug, Serialize)]
pub struct Roads {
    /// Every corridor, in table order.
    pub corridors: Vec<SubjectAccess>,
    /// Legs of which anyone speaks.
    pub legs: Vec<SubjectAccess>,
    /// Sites of which anyone speaks.
    pub sites: Vec<SubjectAccess>,
}

/// One corridor, leg or site.
#[derive(Clone, Debug, Serialize)]
pub struct SubjectAccess {
    /// Id in the tables.
    pub id: String,
    /// Day by day, for goods in general.
    pub days: Vec<DayAccess>,
    /// Day by day for groups of goods that statements single out, where that differs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupAccess>,
}

/// Access for the goods of one group.
#[derive(Clone, Debug, Serialize)]
pub struct GroupAccess {
    /// The group.
    pub group: String,
    /// Day by day.
    pub days: Vec<DayAccess>,
}

/// One day.
#[derive(Clone, Debug, Serialize)]
pub struct DayAccess {
    /// The day.
    pub date: Date,
    /// What is believed.
    pub state: State,
    /// Share of the full capacity; `None` where it is not known.
    pub share: Option<f64>,
    /// Trucks that may pass; `None`: no limit.
    pub trucks_per_day: Option<i64>,
    /// Tonnes that may pass; `None`: no limit.
    pub t_per_day: Option<Kg>,
    /// Why.
    pub basis: Basis,
    /// Ids of the statements that decided.
    pub because: Vec<String>,
    /// Ids of the statements that say otherwise.
    pub disputed_by: Vec<String>,
    /// Ids of the statements by which its use is threatened.
    pub exposed_by: Vec<String>,
}

impl Access {
    /// The document of a session; with `readings` also under every rule, with `disputes` who contradicts whom.
    #[must_use]
    pub fn new(
        session: &Session,
        timeline: &Timeline,
        readings: &[(Rule, Timeline)],
        disputes: Option<&[Dispute]>,
    ) -> Self {
        let (network, view) = (session.network(), session.view());
        let reading = |(rule, timeline): &(Rule, Timeline)| Reading {
            rule: rule.to_string(),
            roads: Roads::new(network, timeline),
        };
        Self {
            schema: "passage.access/1",
            rule: view.rule.to_string(),
            as_of: view.as_of,
            known_by: session.known_by(),
            scenario: session.scenario().map(str::to_owned),
            what_ifs: session.what_ifs(),
            start: view.horizon.start,
            last: view.horizon.last(),
            roads: Roads::new(network, timeline),
            readings: readings.iter().map(reading).collect(),
            disputes: disputes.map(|list| list.iter().map(|one| DisputeEntry::new(network, one)).collect()),
            rates: None,
        }
    }
}

impl Roads {
    fn new(network: &Network, timeline: &Timeline) -> Self {
        let of = |is_kind: fn(Subject) -> bool| {
            let subjects = timeline.subjects.iter().filter(|subject| is_kind(subject.subject));
            subjects.map(|subject| SubjectAccess::new(network, timeline.horizon, subject)).collect()
        };
        Self {
            corridors: of(|subject| matches!(subject, Subject::Corridor(_))),
            legs: of(|subject| matches!(subject, Subject::Leg(_))),
            sites: of(|subject| matches!(subject, Subject::Site(_))),
        }
    }
}

impl SubjectAccess {
    fn new(network: &Network, horizon: Horizon, timeline: &SubjectTimeline) -> Self {
        let days = |days: &[AccessDay]| {
            let dated = horizon.dates().zip(days);
            dated.map(|(date, day)| DayAccess::new(network, date, day)).collect::<Vec<_>>()
        };
        let groups = timeline.groups.iter();
        Self {
            id: network.subject_id(timeline.subject).to_owned(),
            days: days(&timeline.days),
            groups: groups
                .map(|(group, list)| GroupAccess { group: network[*group].clone(), days: days(list) })
                .collect(),
        }
    }
}

impl DayAccess {
    pub(crate) fn new(network: &Network, date: Date, day: &AccessDay) -> Self {
        let ids = |list: &[StatementIndex]| list.iter().map(|index| network[*index].id.clone()).collect();
        Self {
            date,
            state: day.state,
            share: day.share,
            trucks_per_day: day.trucks_per_day,
            t_per_day: day.kg_per_day.map(Kg),
            basis: day.basis,
            because: ids(&day.because),
            disputed_by: ids(&day.disputed_by),
            exposed_by: ids(&day.exposed_by),
        }
    }
}

/// How long stocks last: `passage.outlook/1`.
#[derive(Clone, Debug, Serialize)]
pub struct OutlookDocument<'a> {
    schema: &'static str,
    start: Date,
    last: Date,
    #[serde(flatten)]
    outlook: &'a Outlook,
    #[serde(flatten)]
    readings: Option<Readings<'a>>,
}

impl<'a> OutlookDocument<'a> {
    /// The document of an outlook; `readings`: the plans under every rule, where asked for.
    #[must_use]
    pub fn new(horizon: Horizon, outlook: &'a Outlook, readings: Option<Readings<'a>>) -> Self {
        Self { schema: "passage.outlook/1", start: horizon.start, last: horizon.last(), outlook, readings }
    }
}

/// What opening corridors is worth: `passage.compare/1`.
#[derive(Clone, Debug, Serialize)]
pub struct ComparisonDocument<'a> {
    schema: &'static str,
    start: Date,
    last: Date,
    known_by: Date,
    inputs_digest: &'a str,
    #[serde(flatten)]
    comparison: &'a Comparison,
    #[serde(flatten)]
    readings: Option<BelievedReadings<'a>>,
}

impl<'a> ComparisonDocument<'a> {
    /// The document of a comparison made in a session; `readings`: its case `believed` under every rule, where asked for.
    #[must_use]
    pub fn new(session: &'a Session, comparison: &'a Comparison, readings: Option<BelievedReadings<'a>>) -> Self {
        let horizon = session.view().horizon;
        Self {
            schema: "passage.compare/1",
            start: horizon.start,
            last: horizon.last(),
            known_by: session.known_by(),
            inputs_digest: session.digest(),
            comparison,
            readings,
        }
    }
}

/// What was believed and planned on past days, and what then happened: `passage.replay/1`.
#[derive(Clone, Debug, Serialize)]
pub struct Replay<'a> {
    schema: &'static str,
    #[serde(flatten)]
    backtest: &'a Backtest,
}

impl<'a> Replay<'a> {
    /// The document of a back-test.
    #[must_use]
    pub fn new(backtest: &'a Backtest) -> Self {
        Self { schema: "passage.replay/1", backtest }
    }
}

/// Why a need is not met: `passage.explain/1`.
#[derive(Clone, Debug, Serialize)]
pub struct Explanation<'a> {
    schema: &'static str,
    reasons: &'a [Reason],
    /// What would make the place run out, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    closures: Option<&'a Cut>,
}

impl<'a> Explanation<'a> {
    /// The document of these reasons.
    #[must_use]
    pub fn new(reasons: &'a [Reason]) -> Self {
        Self { schema: "passage.explain/1", reasons, closures: None }
    }

    /// The document of the closures that would make a place run out.
    #[must_use]
    pub fn of_closures(cut: &'a Cut) -> Self {
        Self { schema: "passage.explain/1", reasons: &[], closures: Some(cut) }
    }
}

/// What a plan may not do, or says wrongly: `passage.verify/1`.
#[derive(Clone, Debug, Serialize)]
pub struct Verification<'a> {
    schema: &'static str,
    ok: bool,
    violations: &'a [Violation],
    is_same_digest: bool,
}

impl<'a> Verification<'a> {
    /// The document of these violations; `is_same_digest` where the tables are those that the plan was made from.
    #[must_use]
    pub fn new(violations: &'a [Violation], is_same_digest: bool) -> Self {
        Self { schema: "passage.verify/1", ok: violations.is_empty(), violations, is_same_digest }
    }
}

/// In place of what rests on a plan: commitments that cannot all be kept.
#[derive(Clone, Debug, Serialize)]
pub struct Contradiction {
    schema: String,
    outcome: &'static str,
    culprits: Vec<CulpritEntry>,
}

/// A commitment that stands in the way of a plan.
#[derive(Clone, Debug, Serialize)]
struct CulpritEntry {
    commitment: String,
    reason: String,
}

impl Contradiction {
    /// The document of these commitments in place of that of a verb: `passage.compare/1` for `compare`.
    #[must_use]
    pub fn new(verb: &str, culprits: &[Culprit]) -> Self {
        let entry = |one: &Culprit| CulpritEntry { commitment: one.commitment.clone(), reason: one.reason.clone() };
        let culprits = culprits.iter().map(entry).collect();
        Self { schema: format!("passage.{verb}/1"), outcome: "contradiction", culprits }
    }
}
