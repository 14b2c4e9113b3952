//! Roads of which something else is believed than before, on which sources disagree, which somebody threatens, or of
//! which nobody has spoken for long.

use super::{Alert, AlertMaterial, NEWLY_DISPUTED, STALE, STATE_CHANGED, THREATENED, name, plural};
use crate::belief::{AccessDay, Basis, State, known, state_of};
use crate::calendar::{Date, days_between, shift};
use crate::network::{Network, StatementIndex, Subject};
use crate::statement::{Modality, Says, Statement};
use std::collections::{BTreeMap, BTreeSet};

/// What goes stale is told so many days ahead.
const GOING_STALE_WITHIN_DAYS: i64 = 7;

pub(super) fn tell(material: &AlertMaterial<'_>, alerts: &mut Vec<Alert>) {
    let settings = material.network.settings.alerts;
    for timeline in &material.now.subjects {
        let before = material.before.map(|before| before.of(timeline.subject).map(|timeline| &timeline.days[..]));
        if settings.state_changed {
            alerts.extend(changed(material, timeline.subject, &timeline.days, before));
        }
        if settings.newly_disputed {
            alerts.extend(disputed(material, timeline.subject, &timeline.days, before));
        }
    }
    let statements = known(material.network, material.as_of);
    if settings.threatened {
        threatened(material, &statements, alerts);
    }
    if settings.stale {
        stale(material, &statements, alerts);
    }
}

/// The days of the timeline from today on; all of them where today lies before it.
fn days_ahead(material: &AlertMaterial<'_>) -> std::ops::Range<usize> {
    let horizon = material.now.horizon;
    let today = usize::try_from(horizon.offset(material.today)).unwrap_or(0);
    today.min(horizon.days.saturating_sub(1))..horizon.days
}

/// The first day on which something else is believed: than with the log as it was known before, or (where that was not
/// asked for) than today. Closed weekdays are no change.
fn changed(
    material: &AlertMaterial<'_>,
    subject: Subject,
    now: &[AccessDay],
    before: Option<Option<&[AccessDay]>>,
) -> Option<Alert> {
    let today = days_ahead(material).start;
    let is_weekday = |day: &&usize| now.get(**day).is_none_or(|day| day.basis == Basis::Weekday);
    let mut days = days_ahead(material).filter(|day| !is_weekday(&day));
    let was = |day: usize| match before {
        // A leg or site of which nobody spoke is open.
        Some(before) => before.map_or(Some(State::Open), |before| before.get(day).map(|day| day.state)),
        None => now.get(today).filter(|day| day.basis != Basis::Weekday).map(|day| day.state),
    };
    let day = days.find(|day| was(*day).is_some_and(|was| was != now[*day].state))?;
    let (date, was, is) = (material.now.horizon.date(day), was(day)?, &now[day]);
    let (road, network) = (name(material.network, subject), material.network);
    let (was, state) = (was.word(), is.state.word());
    let message = match material.since {
        Some(since) if before.is_some() => {
            format!("{road} is believed {state} from {date} on; on {since} it was believed {was} for that day")
        }
        _ => format!("{road} is believed {state} from {date} on; until then {was}"),
    };
    let about = network.subject_id(subject).to_owned();
    Some(Alert { rule: STATE_CHANGED, about, date, message, because: statement_ids(network, &is.because) })
}

/// The first day on which sources disagree and did not before; where that was not asked for, today.
fn disputed(
    material: &AlertMaterial<'_>,
    subject: Subject,
    now: &[AccessDay],
    before: Option<Option<&[AccessDay]>>,
) -> Option<Alert> {
    let mut days = days_ahead(material);
    if before.is_none() {
        days.end = days.end.min(days.start + 1);
    }
    let was_disputed = |day: usize| {
        let before = before.flatten().and_then(|before| before.get(day));
        before.is_some_and(|day| !day.disputed_by.is_empty())
    };
    let day = days
        .into_iter()
        .find(|day| now.get(*day).is_some_and(|now| !now.disputed_by.is_empty() && !was_disputed(*day)))?;
    let (date, network, is) = (material.now.horizon.date(day), material.network, &now[day]);
    let rows: Vec<StatementIndex> = is.because.iter().chain(is.disputed_by.iter()).copied().collect();
    let road = name(network, subject);
    let message = format!(
        "sources disagree about {road} on {date}: {}; it is believed {}",
        voices(network, &rows),
        is.state.word()
    );
    let about = network.subject_id(subject).to_owned();
    Some(Alert {
        rule: NEWLY_DISPUTED,
        about,
        date,
        message: capitalised(&message),
        because: statement_ids(network, &rows),
    })
}

/// What the sources say, each state once: "open by A (2030-01-04), closed by B (2030-01-05)".
fn voices(network: &Network, rows: &[StatementIndex]) -> String {
    let voice = |index: &StatementIndex| {
        let statement = &network[*index];
        let state = state_of(statement.says).map_or("nothing", State::word);
        format!("{state} by {} ({})", network[statement.source].name, statement.said_on)
    };
    let mut told: Vec<String> = Vec::new();
    for voice in rows.iter().map(voice) {
        if !told.contains(&voice) {
            told.push(voice);
        }
    }
    told.join(", ")
}

/// Threats and warnings that are new, or (where nothing else is asked for) hold today or later; one alert a road.
fn threatened(material: &AlertMaterial<'_>, statements: &[StatementIndex], alerts: &mut Vec<Alert>) {
    let network = material.network;
    let mut by_subject: BTreeMap<Subject, Vec<StatementIndex>> = BTreeMap::new();
    for index in statements {
        let statement = &network[*index];
        let is_threat = statement.says == Says::Threatened || statement.modality == Modality::Threat;
        let has_ended = statement.valid_to.is_some_and(|to| to < material.today);
        let is_stale = stale_day(network, statement).is_some_and(|stale| stale <= material.today);
        if is_threat && !has_ended && !is_stale && material.is_new(statement.known_on()) {
            by_subject.entry(statement.about).or_default().push(*index);
        }
    }
    for (subject, rows) in by_subject {
        let date = rows.iter().map(|index| network[*index].said_on).max().unwrap_or(material.today);
        let said = |index: &StatementIndex| {
            let statement = &network[*index];
            format!("{} ({})", network[statement.source].name, statement.said_on)
        };
        let by: BTreeSet<String> = rows.iter().map(said).collect();
        let (road, by) = (name(network, subject), by.into_iter().collect::<Vec<_>>().join(", "));
        let message = format!("{road} is said to be threatened, by {by}; what is believed of it stays as it is");
        let about = network.subject_id(subject).to_owned();
        alerts.push(Alert { rule: THREATENED, about, date, message, because: statement_ids(network, &rows) });
    }
}

/// Roads on which the last claim that speaks of today has grown too old to count, or will within days.
fn stale(material: &AlertMaterial<'_>, statements: &[StatementIndex], alerts: &mut Vec<Alert>) {
    let network = material.network;
    /// When the last claim ends, and those that would speak on but for their age.
    type Last = (Date, Vec<StatementIndex>);
    let mut last: BTreeMap<Subject, Last> = BTreeMap::new();
    for index in statements {
        let statement = &network[*index];
        let is_claim = statement.modality.can_change_access() && state_of(statement.says).is_some();
        let Some(until) = stale_day(network, statement).filter(|_| is_claim) else { continue };
        let ended = statement.valid_to.map(|to| shift(to, 1)).filter(|ended| *ended < until);
        let end = ended.unwrap_or(until);
        let (day, rows) = last.entry(statement.about).or_insert((end, Vec::new()));
        if end > *day {
            (*day, *rows) = (end, Vec::new());
        }
        if end == *day && ended.is_none() {
            rows.push(*index);
        }
    }
    last.retain(|_, (_, rows)| !rows.is_empty());
    for (subject, (date, rows)) in last {
        let in_days = days_between(material.today, date);
        let is_new = material.since.is_none_or(|since| date > since);
        if in_days > GOING_STALE_WITHIN_DAYS || !is_new {
            continue;
        }
        let road = name(network, subject);
        let said_on = rows.iter().map(|index| network[*index].said_on).max().unwrap_or(date);
        let after = plural(network.settings.stale_after_days.unwrap_or_default(), "day");
        let counts = if in_days <= 0 { "no longer counts since" } else { "will no longer count from" };
        let message =
            format!("What was last said of {road}, on {said_on}, {counts} {date}: it is {after} old then; ask again");
        let about = network.subject_id(subject).to_owned();
        alerts.push(Alert { rule: STALE, about, date, message, because: statement_ids(network, &rows) });
    }
}

/// The first day on which a statement is too old to count; `None`: never.
fn stale_day(network: &Network, statement: &Statement) -> Option<Date> {
    network.settings.stale_after_days.map(|days| shift(statement.said_on, days))
}

fn statement_ids(network: &Network, rows: &[StatementIndex]) -> Vec<String> {
    rows.iter().map(|index| network[*index].id.clone()).collect()
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
