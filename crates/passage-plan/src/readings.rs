//! How far the answer depends on whom one believes: plans under every rule, and with each deciding statement left out.
//!
//! Influence is a difference between plans, as worth is: see `docs/model.md`, "Readings".

use crate::compare::believed_case;
use crate::control::Control;
use crate::outcomes::{Outcomes, Reached, Seen};
use crate::planner::PlanError;
use passage_model::belief::{AccessDay, State, SubjectTimeline, Timeline, View, fold};
use passage_model::calendar::{Date, Horizon, days_between, shift};
use passage_model::network::{GroupIndex, Item, Network, StatementIndex, Subject};
use passage_model::plan::RunsOut;
use passage_model::reading::{BelievedReading, Influence, Moved, Reading};
use passage_model::settings::Rule;
use std::collections::{BTreeMap, BTreeSet};

/// Person-days short below this are rounding.
const NOTHING: f64 = 1e-6;

/// The plan under each rule, in their order; those under which as much may pass on every day are planned once. Else the view
/// stays as it is: dates, scenario, what-ifs.
///
/// # Errors
/// As [`crate::planner::plan`], but for commitments that contradict a reading: these are left out and told.
pub fn readings(network: &Network, view: &View, known_by: Date, rules: &[Rule]) -> Result<Vec<Reading>, PlanError> {
    readings_with(network, view, known_by, rules, &Control::default())
}

/// As [`readings`], watched plan by plan; it can be called off.
///
/// # Errors
/// As [`readings`], and [`PlanError::Cancelled`].
pub fn readings_with(
    network: &Network,
    view: &View,
    known_by: Date,
    rules: &[Rule],
    control: &Control,
) -> Result<Vec<Reading>, PlanError> {
    let outcomes = Outcomes::of(network, &under(view, rules), known_by, control)?;
    let reading = |position: usize| {
        let Reached { outcome, not_kept } = outcomes.reached[position].clone();
        Reading {
            rule: rules[position].to_string(),
            summary: outcome.summary,
            runs_out: outcome.runs_out,
            is_same_as: same_as(&outcomes, rules, position),
            not_kept,
            trucks: outcomes.trucks,
        }
    };
    Ok((0..rules.len()).map(reading).collect())
}

/// The case `believed` of a comparison under each rule: all else in a comparison overrules the log.
///
/// # Errors
/// As [`readings`].
pub fn believed_under(
    network: &Network,
    view: &View,
    known_by: Date,
    rules: &[Rule],
) -> Result<Vec<BelievedReading>, PlanError> {
    believed_under_with(network, view, known_by, rules, &Control::default())
}

/// As [`believed_under`], watched plan by plan; it can be called off.
///
/// # Errors
/// As [`readings_with`].
pub fn believed_under_with(
    network: &Network,
    view: &View,
    known_by: Date,
    rules: &[Rule],
    control: &Control,
) -> Result<Vec<BelievedReading>, PlanError> {
    let outcomes = Outcomes::of(network, &under(view, rules), known_by, control)?;
    let reading = |position: usize| {
        let Reached { outcome, not_kept } = outcomes.reached[position].clone();
        BelievedReading {
            rule: rules[position].to_string(),
            case: believed_case(network, &outcomes.seen[position].capacity, &outcome.summary),
            is_same_as: same_as(&outcomes, rules, position),
            not_kept,
            trucks: outcomes.trucks,
        }
    };
    Ok((0..rules.len()).map(reading).collect())
}

fn under(view: &View, rules: &[Rule]) -> Vec<View> {
    rules.iter().map(|rule| View { rule: rule.clone(), ..view.clone() }).collect()
}

fn same_as(outcomes: &Outcomes, rules: &[Rule], position: usize) -> Option<String> {
    let same = outcomes.seen[position].same_as;
    (same != position).then(|| rules[same].to_string())
}

/// What each statement that decides any day changes when it alone is left out, the largest change of person-days short
/// first. What it superseded stands again then. Statements that stand in for each other each change nothing.
///
/// # Errors
/// As [`readings`].
pub fn influence(network: &Network, view: &View, known_by: Date) -> Result<Vec<Influence>, PlanError> {
    influence_with(network, view, known_by, &Control::default())
}

/// As [`influence`], watched plan by plan; it can be called off.
///
/// # Errors
/// As [`influence`], and [`PlanError::Cancelled`].
pub fn influence_with(
    network: &Network,
    view: &View,
    known_by: Date,
    control: &Control,
) -> Result<Vec<Influence>, PlanError> {
    let statements: Vec<StatementIndex> = deciding(network, view).into_iter().collect();
    let left_out = statements.iter().map(|statement| {
        let without = view.without.iter().copied().chain([*statement]).collect();
        View { without, ..view.clone() }
    });
    let views: Vec<View> = std::iter::once(view.clone()).chain(left_out).collect();
    let outcomes = Outcomes::of(network, &views, known_by, control)?;
    let (with, base) = (&outcomes.reached[0], &outcomes.seen[0]);
    let of = |(position, statement): (usize, &StatementIndex)| {
        let without = &outcomes.reached[position + 1];
        let (a, b) = (&with.outcome.summary, &without.outcome.summary);
        Influence {
            statement: network[*statement].id.clone(),
            person_days_short: b.person_days_short - a.person_days_short,
            unmet: b.unmet - a.unmet,
            runs_out: moved(view.horizon, &with.outcome.runs_out, &without.outcome.runs_out),
            changes_access: changed_access(network, base, &outcomes.seen[position + 1]),
            changes_commitments: differing(&with.not_kept, &without.not_kept),
            trucks: outcomes.trucks,
        }
    };
    let mut influences: Vec<Influence> = statements.iter().enumerate().map(of).collect();
    influences.sort_by(|a, b| {
        let size = |one: &Influence| one.person_days_short.abs();
        let days = |one: &Influence| one.runs_out.iter().map(|moved| moved.days.abs()).sum::<i64>();
        let by_size = size(b).total_cmp(&size(a)).then(b.unmet.0.abs().cmp(&a.unmet.0.abs()));
        by_size.then(days(b).cmp(&days(a))).then_with(|| a.statement.cmp(&b.statement))
    });
    Ok(influences)
}

/// The statements that decide any day for any goods.
fn deciding(network: &Network, view: &View) -> BTreeSet<StatementIndex> {
    let timeline = fold(network, view);
    let days = timeline
        .subjects
        .iter()
        .flat_map(|subject| subject.days.iter().chain(subject.groups.iter().flat_map(|(_, days)| days)));
    days.flat_map(|day| day.because.iter().copied()).collect()
}

/// The needs that run out on another day, those that move most first.
fn moved(horizon: Horizon, with: &[RunsOut], without: &[RunsOut]) -> Vec<Moved> {
    type WasNow = (Option<Date>, Option<Date>);
    let mut both: BTreeMap<(&str, &str), WasNow> = BTreeMap::new();
    for row in with {
        both.entry((&row.site, &row.item)).or_default().0 = Some(row.date);
    }
    for row in without {
        both.entry((&row.site, &row.item)).or_default().1 = Some(row.date);
    }
    let after = shift(horizon.last(), 1);
    let rows = both.into_iter().filter(|(_, (was, now))| was != now);
    let mut rows: Vec<Moved> = rows
        .map(|((site, item), (was, now))| Moved {
            site: site.to_owned(),
            item: item.to_owned(),
            was,
            now,
            days: days_between(was.unwrap_or(after), now.unwrap_or(after)),
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.days.abs()));
    rows
}

/// The ids of what another amount may pass through on some day.
fn changed_access(network: &Network, with: &Seen, without: &Seen) -> Vec<String> {
    let timelines = with.timeline.subjects.iter().chain(&without.timeline.subjects);
    let subjects: BTreeSet<Subject> = timelines.map(|timeline| timeline.subject).collect();
    let differs = |subject: &Subject| passing(&with.timeline, *subject) != passing(&without.timeline, *subject);
    subjects.into_iter().filter(differs).map(|subject| network.subject_id(subject).to_owned()).collect()
}

/// What may pass on each day, for goods in general and by group; empty where nobody speaks of the subject.
fn passing(timeline: &Timeline, subject: Subject) -> Vec<(Option<GroupIndex>, Vec<Passing>)> {
    let of_days = |days: &[AccessDay]| days.iter().map(Passing::of).collect::<Vec<_>>();
    let all = |subject: &SubjectTimeline| {
        let groups = subject.groups.iter().map(|(group, days)| (Some(*group), of_days(days)));
        std::iter::once((None, of_days(&subject.days))).chain(groups).collect()
    };
    timeline.of(subject).map(all).unwrap_or_default()
}

/// What may pass on a day, whoever says so.
#[derive(PartialEq)]
struct Passing(State, Option<f64>, Option<i64>, Option<i64>);

impl Passing {
    fn of(day: &AccessDay) -> Self {
        Self(day.state, day.share, day.trucks_per_day, day.kg_per_day)
    }
}

fn differing(a: &[String], b: &[String]) -> Vec<String> {
    let only = |a: &[String], b: &[String]| a.iter().filter(|id| !b.contains(id)).cloned().collect::<Vec<_>>();
    [only(a, b), only(b, a)].concat()
}

/// One sentence on what a statement changes, without a full stop: "without `S3` the flour at `OSTRINE` lasts 6 days longer,
/// and 100,000 fewer person-days go short".
#[must_use]
pub fn sentence(influence: &Influence, network: &Network) -> String {
    let without = format!("without `{}`", influence.statement);
    let mut parts: Vec<String> = Vec::new();
    if let Some(most) = influence.runs_out.first() {
        let count = most.days.abs();
        let least = if most.was.is_none() || most.now.is_none() { "at least " } else { "" };
        let days = if count == 1 { "day" } else { "days" };
        let how = if most.days > 0 { "later" } else { "sooner" };
        parts.push(format!(
            "`{}` runs short of {} {least}{count} {days} {how}",
            most.site,
            item_word(network, &most.item)
        ));
    }
    let person_days = influence.person_days_short.abs().round();
    if influence.person_days_short.abs() > NOTHING && person_days > 0.0 {
        let how = if influence.person_days_short > 0.0 { "more" } else { "fewer" };
        parts.push(format!("{} {how} person-days go short", grouped(person_days as i64)));
    }
    if let [first, ..] = influence.changes_commitments.as_slice() {
        parts.push(format!("whether the commitment `{first}` can be kept changes"));
    }
    if !parts.is_empty() {
        return format!("{without} {}", parts.join(", and "));
    }
    match influence.changes_access.as_slice() {
        [] => format!("{without} nothing changes"),
        roads => {
            let roads: Vec<String> = roads.iter().map(|road| format!("`{road}`")).collect();
            format!("{without} access to {} changes, but nobody is served better or worse", roads.join(", "))
        }
    }
}

/// What people call an item: the name of a commodity, else the word of the tables.
fn item_word(network: &Network, item: &str) -> String {
    match network.item(item) {
        Some(Item::Commodity(commodity)) => network[commodity].name.to_lowercase(),
        _ => item.to_lowercase(),
    }
}

/// A whole number with commas between its thousands.
fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
