//! `compare`: what opening each corridor is worth.

use super::readings::{believed_text, open};
use super::terms;
use crate::answer::{Answer, Failure, counted, headed, put};
use crate::cli::{Compare, Opening};
use crate::progress::Progress;
use crate::screen::{Table, percent, tonnes_bare, whole};
use passage::audience::redact_believed;
use passage::document::readings::BelievedReadings;
use passage::document::{ComparisonDocument, to_line};
use passage::model::comparison::{Case, Comparison, Delay, Trucks};
use passage::plan::compare::Question;
use passage::{Faulty, Session};

pub(crate) fn run(arguments: &Compare) -> Result<Answer, Failure> {
    let session = open(&arguments.common)?;
    let question = question(&session, &arguments.opening)?;
    let comparison = {
        let _progress = Progress::begin("planning every case");
        session.compare(&question)?
    };
    let audience = arguments.common.audience();
    let readings = if arguments.common.view.is_every_rule() {
        let _progress = Progress::begin("planning under every rule");
        Some(redact_believed(session.network(), session.believed_by_rule()?, audience))
    } else {
        None
    };
    let keys = readings.as_deref().map(BelievedReadings::new);
    let document = to_line(&ComparisonDocument::new(&session, &comparison, keys));
    let shown = session.shown_to(audience);
    let believed = readings.as_deref().map_or_else(String::new, believed_text);
    let answer = Answer::new(text(&shown, &comparison, &believed), document).mention(&session.warnings());
    let answer = answer.tell_left_out(&session, audience);
    Ok(answer.document_to(arguments.common.output.out.as_deref(), "compare.json"))
}

pub(super) fn question(session: &Session, opening: &Opening) -> Result<Question, Faulty> {
    session.question(opening.from, usize::from(opening.delay_days), usize::from(opening.days_between))
}

fn text(session: &Session, comparison: &Comparison, believed: &str) -> String {
    let network = session.network();
    let horizon = session.view().horizon;
    let about = format!(
        "what opening is worth over {} from {}, {}\n\n",
        counted(horizon.days, "day"),
        horizon.start,
        terms(session)
    );
    let mut text = headed(&network.settings.name, &about);
    put(
        &mut text,
        format_args!("Open at full capacity from {} on, all other corridors closed throughout:\n", comparison.from),
    );
    text.push_str(&case_table(comparison).text());
    let mut worth = Table::new(&["corridor", ">alone", ">Shapley share", ">first day of delay", ">delay costs"]);
    for one in &comparison.worth {
        worth.row([
            one.corridor.clone(),
            whole(one.alone),
            one.shapley.map_or("-".to_owned(), whole),
            whole(one.per_day_of_delay),
            delays(&one.delay),
        ]);
    }
    if !worth.is_empty() {
        put(&mut text, format_args!("\nWorth in person-days short avoided, against all closed:\n{}", worth.text()));
    }
    for interaction in &comparison.interaction {
        put(&mut text, format_args!("\n{}\n", interaction_sentence(&interaction.corridors, interaction.value)));
    }
    text.push_str(&waiting_text(comparison));
    text.push_str(believed);
    text.push_str(match comparison.trucks {
        Trucks::Whole => "\nTrucks are whole, as in `plan`; see docs/model.md.\n",
        Trucks::Divisible => "\nTrucks are divisible here, in `plan` they are whole; see docs/model.md.\n",
    });
    text
}

fn case_table(comparison: &Comparison) -> Table {
    let mut table = Table::new(&["open", ">met", ">unmet, t", ">arrives, t", ">person-days short"]);
    let mut row = |name: String, case: &Case| {
        table.row([
            name,
            percent(case.met_share),
            tonnes_bare(case.unmet),
            tonnes_bare(case.delivered),
            whole(case.person_days_short),
        ]);
    };
    for case in &comparison.cases {
        row(if case.open.is_empty() { "none".to_owned() } else { case.open.join(" + ") }, case);
    }
    row("as believed".to_owned(), &comparison.believed);
    table
}

/// What the longest delay costs: `35,000 after 7 days`.
fn delays(list: &[Delay]) -> String {
    let Some(none) = list.first() else { return String::new() };
    let Some(last) = list.last().filter(|last| last.days > 0) else { return "-".to_owned() };
    format!("{} after {} days", whole(last.person_days_short - none.person_days_short), last.days)
}

pub(super) fn interaction_sentence(corridors: &[String], value: f64) -> String {
    let together = if corridors.len() == 2 { "together" } else { "all together" };
    let names = corridors.join(" and ");
    if value.abs() < 0.5 {
        return format!("{names}: {together} they are worth what they are worth one by one.");
    }
    let (word, why) =
        if value > 0.0 { ("more", "they help each other") } else { ("less", "one can stand in for the other") };
    format!("{names}: {together} they are worth {} {word} than the sum of each alone; {why}.", whole(value.abs()))
}

/// Together or one after the other, and each day of delay of all.
fn waiting_text(comparison: &Comparison) -> String {
    let mut text = String::new();
    let mut in_turn = Table::new(&["first", "then", ">days later", ">person-days short", ">more than both at once"]);
    for one in &comparison.in_turn {
        in_turn.row([
            one.first.clone(),
            one.second.clone(),
            one.days_between.to_string(),
            whole(one.person_days_short),
            whole(one.cost_of_waiting),
        ]);
    }
    if !in_turn.is_empty() {
        put(&mut text, format_args!("\nOne after the other instead of both at once:\n{}", in_turn.text()));
    }
    let Some(none) = comparison.all_delayed.first() else { return text };
    let mut delay = Table::new(&[">days of delay", ">person-days short", ">more than without"]);
    for one in &comparison.all_delayed {
        let more = one.person_days_short - none.person_days_short;
        delay.row([one.days.to_string(), whole(one.person_days_short), whole(more)]);
    }
    if comparison.all_delayed.len() > 1 {
        put(&mut text, format_args!("\nAll open, but later:\n{}", delay.text()));
    }
    text
}
