//! What is believed of each road under each rule, and on whose word.

use super::subject_name;
use super::wording::Wording;
use crate::language::Words;
use crate::material::Material;
use crate::report::{Access, Cited, Content, Lane, LaneDay, ReadingDay, ReadingRow, Span, Tick, TickKind, Voice};
use passage_model::audience::Redaction;
use passage_model::belief::{AccessDay, Basis, State, SubjectTimeline, Timeline, known};
use passage_model::calendar::{Date, Horizon};
use passage_model::network::{StatementIndex, Subject};
use passage_model::settings::Rule;
use passage_model::statement::{Modality, Statement};
use std::collections::{BTreeMap, BTreeSet};

/// Columns of the table of readings: the start, and the first days of change.
const DATES: usize = 7;

/// Draws together the readings of the log.
pub(crate) fn access(material: &Material<'_>, redaction: &Redaction<'_>, words: &Words) -> Access {
    let network = material.network;
    let wording = Wording { network, redaction, words };
    let Some((_, timeline)) = material.readings.first() else {
        return Access {
            horizon: None,
            dates: Vec::new(),
            more_dates: 0,
            readings: Vec::new(),
            lanes: Vec::new(),
            spans: Vec::new(),
            statements: Vec::new(),
        };
    };
    let horizon = timeline.horizon;
    let mut days = change_days(material.readings);
    let more_dates = days.len().saturating_sub(DATES);
    days.truncate(DATES);
    Access {
        horizon: Some(horizon),
        dates: days.iter().map(|day| horizon.date(*day)).collect(),
        more_dates,
        readings: readings(material, &days, redaction),
        lanes: timeline.subjects.iter().map(|subject| lane(material, subject, horizon, wording)).collect(),
        spans: timeline.subjects.iter().flat_map(|subject| spans(subject, horizon, wording)).collect(),
        statements: cited(material, horizon, wording),
    }
}

/// The day after which the log is not read; `None`: the whole log is.
fn as_of(material: &Material<'_>) -> Option<Date> {
    material.plans.first().and_then(|(_, plan)| plan.as_of)
}

/// The first day and every day on which any rule believes otherwise of any road than on the day before. A weekday on
/// which a corridor is always closed is no change.
fn change_days(readings: &[(Rule, Timeline)]) -> Vec<usize> {
    let mut days = BTreeSet::from([0]);
    for subject in readings.iter().flat_map(|(_, timeline)| &timeline.subjects) {
        let ordinary = subject.days.iter().enumerate().filter(|(_, day)| day.basis != Basis::Weekday);
        let mut before: Option<State> = None;
        for (position, day) in ordinary {
            if before.is_some_and(|state| state != day.state) {
                days.insert(position);
            }
            before = Some(day.state);
        }
    }
    days.into_iter().collect()
}

fn readings(material: &Material<'_>, days: &[usize], redaction: &Redaction<'_>) -> Vec<ReadingRow> {
    let Some((_, first)) = material.readings.first() else { return Vec::new() };
    let mut rows: Vec<ReadingRow> = Vec::new();
    for subject in first.subjects.iter().map(|subject| subject.subject) {
        for (rule, timeline) in material.readings {
            let Some(believed) = timeline.of(subject) else { continue };
            let road = subject_name(material.network, subject);
            let rule = redaction.rule(&rule.to_string());
            let days: Vec<ReadingDay> = days
                .iter()
                .filter_map(|day| believed.days.get(*day))
                .map(|day| ReadingDay {
                    state: day.state,
                    is_disputed: !day.disputed_by.is_empty(),
                    is_closed_weekday: day.basis == Basis::Weekday,
                })
                .collect();
            match rows.iter_mut().find(|row| row.road == road && row.days == days) {
                Some(row) => row.rules.push(rule),
                None => rows.push(ReadingRow { road, rules: vec![rule], days }),
            }
        }
    }
    rows
}

fn lane(material: &Material<'_>, timeline: &SubjectTimeline, horizon: Horizon, wording: Wording<'_>) -> Lane {
    let Wording { network, redaction, .. } = wording;
    let as_of = as_of(material);
    let public = known(network, as_of).into_iter().filter_map(|index| redaction.statement(index));
    let said: Vec<&Statement> = public.filter(|statement| statement.about == timeline.subject).collect();
    let ticks = ticks(&said, horizon, wording);
    let closed_weekdays = match timeline.subject {
        Subject::Corridor(corridor) => network[corridor].closed_weekdays.to_vec(),
        Subject::Leg(_) | Subject::Site(_) => Vec::new(),
    };
    Lane {
        road: subject_name(network, timeline.subject),
        days: timeline
            .days
            .iter()
            .map(|day| LaneDay {
                state: day.state,
                is_disputed: !day.disputed_by.is_empty(),
                is_threatened: !day.exposed_by.is_empty(),
            })
            .collect(),
        ticks,
        said_before: said.iter().filter(|statement| statement.said_on < horizon.start).count(),
        groups_apart: timeline.groups.iter().map(|(group, _)| network[*group].clone()).collect(),
        closed_weekdays,
    }
}

/// What was said of a road, by day and kind.
fn ticks(said: &[&Statement], horizon: Horizon, wording: Wording<'_>) -> Vec<Tick> {
    let words = wording.words;
    let mut ticks: BTreeMap<(usize, TickKind), Vec<String>> = BTreeMap::new();
    let mut said = said.to_vec();
    said.sort_by(|a, b| a.id.cmp(&b.id));
    for statement in said {
        let Some(day) = horizon.day(statement.said_on) else { continue };
        let kind = match statement.modality {
            Modality::Observation | Modality::Statement | Modality::Denial | Modality::Agreement => TickKind::Claim,
            Modality::Demand => TickKind::Demand,
            Modality::Plan => TickKind::Plan,
            Modality::Threat => TickKind::Threat,
        };
        let told = words.tell(
            "tick",
            [
                ("id", statement.id.as_str().into()),
                ("said", words.said(statement.says, statement.modality).into()),
                ("source", wording.source(statement.source).into()),
                ("date", words.date(statement.said_on).into()),
            ],
        );
        ticks.entry((day, kind)).or_default().push(told);
    }
    ticks.into_iter().map(|((day, kind), told)| Tick { day, kind, told }).collect()
}

/// Runs of days on which the same is believed for the same reason; a weekday on which it is always closed does not cut a run.
fn spans(timeline: &SubjectTimeline, horizon: Horizon, wording: Wording<'_>) -> Vec<Span> {
    let is_same = |a: &AccessDay, b: &AccessDay| {
        let figures = |day: &AccessDay| (day.state, day.basis, day.trucks_per_day, day.kg_per_day);
        figures(a) == figures(b) && a.share == b.share && a.because == b.because && a.disputed_by == b.disputed_by
    };
    let mut runs: Vec<(usize, usize, &AccessDay)> = Vec::new();
    for (position, day) in timeline.days.iter().enumerate() {
        match runs.last_mut() {
            Some((_, last, like)) if is_same(like, day) || day.basis == Basis::Weekday => *last = position,
            _ => runs.push((position, position, day)),
        }
    }
    let voices = |indices: &[StatementIndex]| voices(indices, wording);
    runs.into_iter()
        .map(|(from, to, day)| Span {
            road: subject_name(wording.network, timeline.subject),
            from: horizon.date(from),
            to: horizon.date(to),
            state: day.state,
            share: day.share,
            trucks_per_day: day.trucks_per_day,
            kg_per_day: day.kg_per_day,
            basis: day.basis,
            because: voices(&day.because),
            disputed_by: voices(&day.disputed_by),
        })
        .collect()
}

/// Who is heard, by day of saying; what is withheld comes last, so that its place tells nothing.
fn voices(indices: &[StatementIndex], wording: Wording<'_>) -> Vec<Voice> {
    let redaction = wording.redaction;
    let mut public: Vec<&Statement> = indices.iter().filter_map(|index| redaction.statement(*index)).collect();
    public.sort_by(|a, b| (a.said_on, &a.id).cmp(&(b.said_on, &b.id)));
    let withheld = indices.len() - public.len();
    let named = public.into_iter().map(|statement| Voice::Told {
        source: wording.source(statement.source),
        relayed_by: wording.relay(statement),
        id: statement.id.clone(),
    });
    named.chain((withheld > 0).then_some(Voice::Withheld)).collect()
}

/// Under which rules a statement decides, under which it disputes, and whether it threatens.
#[derive(Clone, Debug, Default)]
struct Part {
    decides: Vec<String>,
    disputes: Vec<String>,
    is_threat: bool,
    is_without_effect: bool,
}

/// Every statement that decides, disputes or threatens on any day under any rule, and every public demand, plan or
/// threat that speaks of these days.
fn cited(material: &Material<'_>, horizon: Horizon, wording: Wording<'_>) -> Vec<Cited> {
    let redaction = wording.redaction;
    let network = material.network;
    let as_of = as_of(material);
    let mut parts = vec![Part::default(); network.statements.len()];
    for (rule, timeline) in material.readings {
        let rule = redaction.rule(&rule.to_string());
        let add = |list: &mut Vec<String>| {
            if !list.contains(&rule) {
                list.push(rule.clone());
            }
        };
        let general = timeline.subjects.iter().flat_map(|subject| &subject.days);
        let scoped = timeline.subjects.iter().flat_map(|subject| subject.groups.iter().flat_map(|(_, days)| days));
        for day in general.chain(scoped) {
            day.because.iter().for_each(|index| add(&mut parts[index.0].decides));
            day.disputed_by.iter().for_each(|index| add(&mut parts[index.0].disputes));
            day.exposed_by.iter().for_each(|index| parts[index.0].is_threat = true);
        }
    }
    for index in known(network, as_of) {
        parts[index.0].is_without_effect = redaction.statement(index).is_some_and(|statement| {
            let is_live =
                statement.valid_from <= horizon.last() && statement.valid_to.is_none_or(|to| to >= horizon.start);
            !statement.modality.can_change_access() && is_live
        });
    }
    let mut order: Vec<usize> = (0..parts.len())
        .filter(|position| {
            let part = &parts[*position];
            part.is_threat || part.is_without_effect || !part.decides.is_empty() || !part.disputes.is_empty()
        })
        .collect();
    order.sort_by_key(|position| {
        let statement = &network.statements[*position];
        // What is withheld comes last of its road and keeps no order of time.
        let public = redaction.statement(StatementIndex(*position)).map(|public| (public.said_on, public.id.as_str()));
        (statement.about, public.is_none(), public, parts[*position].decides.clone(), parts[*position].disputes.clone())
    });
    let mut cited: Vec<Cited> = Vec::new();
    for position in order {
        let part = parts[position].clone();
        let content = redaction.statement(StatementIndex(position)).map(|statement| content(statement, wording));
        let about = subject_name(network, network.statements[position].about);
        // How many are withheld is told no more than what they say.
        if let Some(last) =
            cited.last_mut().filter(|last| content.is_none() && last.content.is_none() && last.road == about)
        {
            merge(&mut last.decides, part.decides);
            merge(&mut last.disputes, part.disputes);
            last.is_threat |= part.is_threat;
            continue;
        }
        cited.push(Cited {
            road: about,
            decides: part.decides,
            disputes: part.disputes,
            is_threat: part.is_threat,
            is_without_effect: part.is_without_effect,
            content,
        });
    }
    cited
}

fn merge(rules: &mut Vec<String>, more: Vec<String>) {
    for rule in more {
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
}

fn content(statement: &Statement, wording: Wording<'_>) -> Content {
    let Wording { network, redaction, .. } = wording;
    Content {
        id: statement.id.clone(),
        says: statement.says,
        modality: statement.modality,
        said_on: statement.said_on,
        valid_from: statement.valid_from,
        valid_to: statement.valid_to,
        scope: statement.scope.iter().map(|group| network[*group].clone()).collect(),
        with: statement.with.map(|corridor| super::corridor_name(network, corridor).name),
        source: wording.source(statement.source),
        relayed_by: wording.relay(statement),
        quote: redaction.quote(statement),
        url: redaction.link(statement),
    }
}
