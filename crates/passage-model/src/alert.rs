//! Early warning: what somebody should look at today, each with its reason and the rows behind it.
//!
//! Every rule compares what is known with a threshold of the settings (section `[alerts]`) or with what was known before;
//! none foretells anything. See `docs/model.md`, "What really moved".

mod access;
mod contradiction;
mod moved;
mod supply;

use crate::belief::Timeline;
use crate::calendar::Date;
use crate::network::{Network, Subject};
use crate::outlook::Outlook;
use crate::plan::Plan;
use crate::reconcile::Variance;
use serde::Serialize;
use std::collections::BTreeSet;

/// The rules by their names, the most urgent first. Each is also the name of its setting.
pub const RULES: [&str; 8] = [
    RUNS_OUT_WITHIN_DAYS,
    SUPPLY_DAYS_UNDER,
    STATE_CHANGED,
    THREATENED,
    NEWLY_DISPUTED,
    ASSUMPTION_CONTRADICTED,
    CROSSED_UNDER_PLAN_SHARE,
    STALE,
];

const RUNS_OUT_WITHIN_DAYS: &str = "runs_out_within_days";
const SUPPLY_DAYS_UNDER: &str = "supply_days_under";
const STATE_CHANGED: &str = "state_changed";
const THREATENED: &str = "threatened";
const NEWLY_DISPUTED: &str = "newly_disputed";
const ASSUMPTION_CONTRADICTED: &str = "assumption_contradicted";
const CROSSED_UNDER_PLAN_SHARE: &str = "crossed_under_plan_share";
const STALE: &str = "stale";

/// So many needs are told one by one; more of them in one sentence.
const MOST_NEEDS: usize = 4;

/// So many sentences make a paragraph; the rest are counted in its last one.
const MOST_SENTENCES: usize = 12;

/// One early warning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alert {
    /// One of [`RULES`].
    pub rule: &'static str,
    /// What it is about: the id of a corridor, leg or site, or a site and an item, `OSTRINE FLOUR`.
    pub about: String,
    /// The day it concerns: that of running out, of the change, of what was said, counted or crossed.
    pub date: Date,
    /// The reason in plain words, with numbers, units and dates.
    pub message: String,
    /// The rows behind it: ids of statements and deliveries; `SITE ITEM` for stocks and needs.
    pub because: Vec<String>,
}

/// What warnings are drawn from.
#[derive(Clone, Copy, Debug)]
pub struct AlertMaterial<'a> {
    /// The operation, with the opening stocks as they are known.
    pub network: &'a Network,
    /// What is believed now.
    pub now: &'a Timeline,
    /// What was believed with the log as it was known on `since`, over the same days; `None`: not asked for.
    pub before: Option<&'a Timeline>,
    /// How long stocks last.
    pub outlook: &'a Outlook,
    /// The last plan issued; `None`: there is none.
    pub plan: Option<&'a Plan>,
    /// What really moved against that plan; `None`: not asked for.
    pub variance: Option<&'a Variance>,
    /// Only what was recorded after this day is new; `None`: everything that holds on `today` is told. Supplies and what
    /// crossed under plan are told as they stand on `today` in either case.
    pub since: Option<Date>,
    /// The as-of date, else the first day.
    pub today: Date,
    /// What was recorded after this day is hidden; `None`: nothing is.
    pub as_of: Option<Date>,
}

/// Every warning that the settings ask for: the most urgent rule first, then by day and by what it is about.
#[must_use]
pub fn alerts(material: &AlertMaterial<'_>) -> Vec<Alert> {
    let mut alerts = Vec::new();
    supply::tell(material, &mut alerts);
    access::tell(material, &mut alerts);
    contradiction::tell(material, &mut alerts);
    moved::tell(material, &mut alerts);
    alerts.sort_by_cached_key(|alert| (urgency(alert.rule), alert.date, alert.about.clone(), alert.message.clone()));
    alerts
}

/// The warnings in one paragraph of plain words, in the order given. What several rules say of one thing is said once, and
/// needs that run out at many places are one sentence.
#[must_use]
pub fn paragraph(alerts: &[Alert]) -> String {
    let (supply, others): (Vec<&Alert>, Vec<&Alert>) = alerts.iter().partition(|alert| is_supply(alert));
    let mut needs: Vec<&Alert> = Vec::new();
    for alert in supply {
        if !needs.iter().any(|other| other.about == alert.about) {
            needs.push(alert);
        }
    }
    let mut sentences: Vec<String> = if needs.len() > MOST_NEEDS {
        vec![together(&needs)]
    } else {
        needs.iter().map(|alert| format!("{}.", alert.message)).collect()
    };
    sentences.extend(others.iter().map(|alert| format!("{}.", alert.message)));
    if sentences.is_empty() {
        return "Nothing that the rules look for has been found.".to_owned();
    }
    let more = sentences.len().saturating_sub(MOST_SENTENCES);
    sentences.truncate(MOST_SENTENCES);
    match more {
        0 => {}
        1 => sentences.push("There is 1 more warning.".to_owned()),
        more => sentences.push(format!("There are {more} more warnings.")),
    }
    sentences.join(" ")
}

/// Whether it tells of a need that runs out or has few days of supply.
#[must_use]
pub fn is_supply(alert: &Alert) -> bool {
    [RUNS_OUT_WITHIN_DAYS, SUPPLY_DAYS_UNDER].contains(&alert.rule)
}

/// Many needs in one sentence, with those named that come first: `24 needs at 4 places run short or run out …`.
fn together(needs: &[&Alert]) -> String {
    let halves = |alert: &Alert| {
        let (site, item) = alert.about.split_once(' ').unwrap_or((&alert.about, ""));
        (site.to_owned(), item.to_owned())
    };
    let list = |names: BTreeSet<String>| names.into_iter().collect::<Vec<_>>().join(", ");
    let sites: BTreeSet<String> = needs.iter().map(|alert| halves(alert).0).collect();
    let mut text = format!("{} needs at {} run low", needs.len(), plural(sites.len() as i64, "place"));
    let dated = || needs.iter().filter(|alert| alert.rule == RUNS_OUT_WITHIN_DAYS);
    if let Some(first) = dated().map(|alert| alert.date).min() {
        let (sites, items): (BTreeSet<String>, BTreeSet<String>) =
            dated().filter(|alert| alert.date == first).map(|alert| halves(alert)).unzip();
        text.push_str(&format!(
            "; not met in full from {first} on, the first of them: {} at {}",
            list(items),
            list(sites)
        ));
    }
    text.push_str(", if nothing more arrives.");
    text
}

fn urgency(rule: &str) -> usize {
    RULES.iter().position(|other| *other == rule).unwrap_or(RULES.len())
}

impl AlertMaterial<'_> {
    /// Whether something that entered the log on a day is to be told.
    fn is_new(&self, known_on: Date) -> bool {
        self.since.is_none_or(|since| known_on > since)
    }
}

/// A corridor or site by its name and the first of its other names, a leg by its id: both names, and no list of seven.
fn name(network: &Network, subject: Subject) -> String {
    let both = |name: &String, others: &[String]| match others.iter().find(|other| *other != name) {
        Some(other) => format!("{name} / {other}"),
        None => name.clone(),
    };
    match subject {
        Subject::Corridor(corridor) => both(&network[corridor].name, &network[corridor].other_names),
        Subject::Leg(leg) => network[leg].id.clone(),
        Subject::Site(site) => both(&network[site].name, &network[site].other_names),
    }
}

/// A figure with at most one decimal.
fn figure(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    format!("{rounded}")
}

/// `1 day`, `2 days`.
fn plural(number: i64, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
}
