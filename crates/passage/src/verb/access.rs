//! `access`: what is believed of each road, on whose word, and who says otherwise.

mod disputes;
mod rates;

use super::readings::open;
use super::{refuse_below_internal, terms};
use crate::answer::{Answer, Failure, headed, put};
use crate::cli::Access as Flags;
use crate::screen::{Table, cut, days, percent, tonnes};
use passage::Session;
use passage::audience::is_withheld;
use passage::document::rates::RatesDocument;
use passage::document::{Access, to_line};
use passage::model::audience::Redaction;
use passage::model::belief::{AccessDay, Basis, State, SubjectTimeline, Timeline, known, state_of};
use passage::model::calendar::Date;
use passage::model::measure::Kg;
use passage::model::network::{Network, StatementIndex, Subject};
use passage::model::settings::Rule;
use passage::model::statement::Modality;

/// How many calls that count for nothing are told of a road.
const CALLS_TOLD: usize = 3;

/// How many parties are examples of those that can be heard alone.
const PARTIES_TOLD: usize = 8;

/// Where none of the statements behind a state is for the audience.
const UNNAMED: &str = "by a statement that is not for this audience";

pub(crate) fn run(flags: &Flags) -> Result<Answer, Failure> {
    let arguments = &flags.common;
    if flags.rates {
        refuse_below_internal(&arguments.output, "the whole log stands behind rates, whoever may read it,")?;
    }
    let is_every_rule = arguments.view.is_every_rule();
    let session = open(arguments)?;
    let timeline = session.timeline();
    let readings = if is_every_rule { session.readings() } else { Vec::new() };
    let audience = arguments.audience();
    let redaction = Redaction::new(session.network(), audience);
    let timeline = redaction.timeline(&timeline);
    let told = |(rule, timeline): &(Rule, Timeline)| {
        let rule = Rule::parse(&redaction.rule(&rule.to_string())).unwrap_or_else(|| rule.clone());
        (rule, redaction.timeline(timeline))
    };
    let readings: Vec<(Rule, Timeline)> =
        readings.iter().map(told).filter(|(rule, _)| !is_withheld(&rule.to_string())).collect();
    let shown = session.shown_to(audience);
    let disputes = flags.disputes.then(|| shown.disputes());
    let rates = flags.rates.then(|| session.rates());
    let of_rates = rates.as_ref().map(|rates| RatesDocument::new(session.network(), rates));
    let mut document = Access::new(&shown, &timeline, &readings, disputes.as_deref());
    document.rates = of_rates;
    let document = to_line(&document);
    let text = match (&rates, &disputes) {
        (Some(rates), _) => rates::text(&shown, rates),
        (None, Some(disputes)) => disputes::text(&shown, disputes),
        (None, None) if is_every_rule => {
            let is_known = |party: &&str| {
                let rule = Rule::Party((*party).to_owned()).to_string();
                redaction.rule(&rule) == rule
            };
            let parties: Vec<&str> = session.parties().into_iter().filter(is_known).take(PARTIES_TOLD).collect();
            side_by_side(&shown, &readings, &parties)
        }
        (None, None) => text(&shown, &timeline),
    };
    let answer = Answer::new(text, document).mention(&session.warnings()).tell_left_out(&session, audience);
    Ok(answer.document_to(arguments.output.out.as_deref(), "access.json"))
}

fn text(session: &Session, timeline: &Timeline) -> String {
    let network = session.network();
    let mut text = heading(session, &terms(session));
    for subject in &timeline.subjects {
        put(&mut text, format_args!("\n{}\n", title(network, subject.subject)));
        text.push_str(&spans_text(network, timeline, &subject.days, "  "));
        for (group, days) in &subject.groups {
            put(&mut text, format_args!("  for goods of the group `{}`:\n", network[*group]));
            text.push_str(&spans_text(network, timeline, days, "    "));
        }
        text.push_str(&calls_text(session, subject));
    }
    text
}

fn heading(session: &Session, how: &str) -> String {
    let horizon = session.view().horizon;
    let days = days(horizon.start, horizon.last());
    headed(&session.network().settings.name, &format!("access {days}, {how}\n"))
}

/// `UPPER  Upper Bridge / Bridge of the Millers`.
fn title(network: &Network, subject: Subject) -> String {
    let id = network.subject_id(subject);
    match subject {
        Subject::Corridor(corridor) => {
            let corridor = &network[corridor];
            let names = std::iter::once(&corridor.name).chain(&corridor.other_names);
            format!("{id}  {}", names.map(String::as_str).collect::<Vec<_>>().join(" / "))
        }
        Subject::Leg(leg) => {
            let leg = &network[leg];
            format!("{id}  leg from {} to {}", network[leg.from].id, network[leg.to].id)
        }
        Subject::Site(site) => format!("{id}  {}", network[site].full_name()),
    }
}

/// Days in a row on which all is the same.
pub(super) struct Span<'a> {
    pub first: Date,
    pub last: Date,
    pub day: &'a AccessDay,
}

/// The days as spans, where a difference counts as `is_same` says.
pub(super) fn spans<'a>(
    timeline: &Timeline,
    days: &'a [AccessDay],
    is_same: impl Fn(&AccessDay, &AccessDay) -> bool,
) -> Vec<Span<'a>> {
    let mut spans: Vec<Span<'a>> = Vec::new();
    for (date, day) in timeline.horizon.dates().zip(days) {
        match spans.last_mut() {
            Some(span) if is_same(span.day, day) => span.last = date,
            _ => spans.push(Span { first: date, last: date, day }),
        }
    }
    spans
}

fn spans_text(network: &Network, timeline: &Timeline, list: &[AccessDay], indent: &str) -> String {
    let mut text = String::new();
    for span in spans(timeline, list, |a, b| a == b) {
        let day = span.day;
        put(
            &mut text,
            format_args!("{indent}{}  {}{}\n", days(span.first, span.last), state(day), basis(network, day)),
        );
        let lists = [("disputed by", &day.disputed_by), ("threatened by", &day.exposed_by)];
        for (word, statements) in lists.into_iter().filter(|(_, statements)| !statements.is_empty()) {
            let cited: Vec<String> =
                statements.iter().map(|index| cite(network, *index, word == "disputed by")).collect();
            put(&mut text, format_args!("{indent}    {word} {}\n", cited.join(", ")));
        }
    }
    text
}

/// `open`, with what may pass where that is limited.
fn state(day: &AccessDay) -> String {
    let word = day.state.word();
    let share = day.share.filter(|share| *share > 0.0 && *share < 1.0);
    let figures = [
        share.map(|share| format!("{} of capacity", percent(share))),
        day.kg_per_day.map(|kg| format!("{} a day", tonnes(Kg(kg)))),
        day.trucks_per_day.map(|trucks| format!("{trucks} trucks a day")),
    ];
    let figures: Vec<String> = figures.into_iter().flatten().collect();
    if day.state == State::Closed || figures.is_empty() {
        word.to_owned()
    } else {
        format!("{word} ({})", figures.join(", "))
    }
}

fn basis(network: &Network, day: &AccessDay) -> String {
    match day.basis {
        Basis::Statements if day.because.is_empty() => format!(", {UNNAMED}"),
        Basis::Statements => {
            let cited: Vec<String> = day.because.iter().map(|index| cite(network, *index, false)).collect();
            format!(", by {}", cited.join(", "))
        }
        Basis::Default => " by default; nobody whom the rule hears speaks of it".to_owned(),
        Basis::Weekday => ", as always on this weekday".to_owned(),
        Basis::Scenario => " in the scenario".to_owned(),
        Basis::WhatIf => " as a what-if".to_owned(),
    }
}

/// `S3 (Our own drivers, said 2031-02-26)`; with what it says where that is not plain.
fn cite(network: &Network, index: StatementIndex, with_state: bool) -> String {
    let statement = &network[index];
    let via = if statement.relayed_by.is_empty() || statement.relayed_by == network[statement.source].name {
        String::new()
    } else {
        format!(" through {}", statement.relayed_by)
    };
    let says = state_of(statement.says).filter(|_| with_state).map_or(String::new(), |state| {
        let with = statement.with.map_or(String::new(), |with| format!(" while {} is not closed", network[with].id));
        format!(": {}{with}", state.word())
    });
    format!("{} ({}{via}, said {}{says})", statement.id, network[statement.source].name, statement.said_on)
}

/// Demands and plans to open, restrict or close that speak of the days and count for nothing, the latest first.
fn calls_text(session: &Session, subject: &SubjectTimeline) -> String {
    let (network, view) = (session.network(), session.view());
    let mut calls: Vec<StatementIndex> = known(network, view.as_of);
    calls.retain(|index| {
        let statement = &network[*index];
        statement.about == subject.subject
            && matches!(statement.modality, Modality::Demand | Modality::Plan)
            && state_of(statement.says).is_some()
            && statement.valid_from <= view.horizon.last()
            && statement.valid_to.is_none_or(|to| view.horizon.start <= to)
    });
    calls.sort_by_key(|index| std::cmp::Reverse(network[*index].said_on));
    if calls.is_empty() {
        return String::new();
    }
    let told: Vec<String> = calls.iter().take(CALLS_TOLD).map(|index| cite(network, *index, true)).collect();
    let more = calls.len().saturating_sub(CALLS_TOLD);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("  asked for or planned, which changes nothing: {}{more}\n", told.join(", "))
}

/// The states under every rule, in a table for each corridor.
fn side_by_side(session: &Session, readings: &[(Rule, Timeline)], parties: &[&str]) -> String {
    let network = session.network();
    let mut text = heading(session, "by every rule");
    let Some((_, first)) = readings.first() else { return text };
    for subject in &first.subjects {
        put(&mut text, format_args!("\n{}\n", title(network, subject.subject)));
        let mut table = Table::new(&["rule", "believed", "on whose word"]);
        for (rule, timeline) in readings {
            let days = timeline.of(subject.subject).map_or(&[][..], |subject| &subject.days);
            let mut name = rule.to_string();
            for span in spans(timeline, days, |a, b| a.state == b.state && a.because == b.because && a.basis == b.basis)
            {
                let state = format!("{} to {} {}", span.first, span.last, span.day.state.word());
                table.row([std::mem::take(&mut name), state, cut(&word(network, span.day), 100)]);
            }
        }
        text.push_str(&table.text());
    }
    if !parties.is_empty() {
        put(
            &mut text,
            format_args!("\nOne party alone is heard with `--rule party:ID`, ID for example {}\n", parties.join(", ")),
        );
    }
    text
}

/// On whose word, in short, with whether it is disputed.
fn word(network: &Network, day: &AccessDay) -> String {
    let ids =
        |list: &[StatementIndex]| list.iter().map(|index| network[*index].id.as_str()).collect::<Vec<_>>().join(", ");
    let because = match day.basis {
        Basis::Statements if day.because.is_empty() => UNNAMED.to_owned(),
        Basis::Statements => format!("by {}", ids(&day.because)),
        Basis::Default => "by default".to_owned(),
        Basis::Weekday => "as always on this weekday".to_owned(),
        Basis::Scenario => "in the scenario".to_owned(),
        Basis::WhatIf => "as a what-if".to_owned(),
    };
    if day.disputed_by.is_empty() { because } else { format!("{because}; disputed by {}", ids(&day.disputed_by)) }
}
