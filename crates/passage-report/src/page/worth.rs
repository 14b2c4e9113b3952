//! What opening each corridor is worth.

use super::table::{Cell, Column, Table};
use super::{captioned, section, sentence};
use crate::figure;
use crate::language::Words;
use crate::markup::{Element, Node, name};
use crate::report::Worth;
use passage_model::comparison::{Case, Trucks};

/// The section on the worth of access.
pub(super) fn worth(worth: Option<&Worth<'_>>, words: &Words) -> Element {
    let section = section(&words.say("page-worth"));
    let Some(worth) = worth else {
        return section.child(sentence(&words.say("page-worth-not-compared")));
    };
    if worth.comparison.worth.is_empty() {
        return section.child(sentence(&words.say("empty-worth")));
    }
    let mut lead = words.tell("page-worth-lead", [("date", words.date(worth.comparison.from).into())]);
    if worth.comparison.trucks == Trucks::Divisible {
        lead = format!("{lead} {}", words.say("page-worth-divisible"));
    }
    let mut section = section.child(sentence(&lead));
    section.push(cases(worth, words));
    if worth.comparison.worth.iter().any(|corridor| corridor.alone > 0.0) || worth.together.is_some_and(|all| all > 0.0)
    {
        let caption = words.say("page-worth-figure");
        section.push(captioned(figure::worth::svg(worth, words), &caption));
    } else {
        section.push(sentence(&words.say("page-worth-nothing")));
    }
    section.push(corridors(worth, words));
    if !worth.comparison.interaction.is_empty() {
        section.push(interaction(worth, words));
    }
    section.push(in_turn(worth, words));
    section
}

fn cases(worth: &Worth<'_>, words: &Words) -> Element {
    let mut table = Table::of(
        words,
        &[
            Column::Words("column-open"),
            Column::Figure("column-delivered"),
            Column::Figure("column-need-met"),
            Column::Figure("column-not-met-tonnes"),
            Column::Figure("column-person-days-short"),
            Column::Figure("column-avoided"),
        ],
    );
    let mut row = |open: Vec<Node>, case: &Case| {
        let avoided = worth.all_closed.map(|closed| words.amount(closed - case.person_days_short));
        table.row(vec![
            Cell::heading(open),
            Cell::figure(words.tonnes(case.delivered)),
            Cell::figure(words.percent(case.met_share)),
            Cell::figure(words.tonnes(case.unmet)),
            Cell::figure(words.amount(case.person_days_short)),
            Cell::figure(avoided.unwrap_or_else(|| "–".to_owned())),
        ]);
    };
    for case in &worth.comparison.cases {
        row(joined(worth, &case.open, words), case);
    }
    row(vec![words.say("as-the-log").into()], &worth.comparison.believed);
    table.element()
}

fn joined(worth: &Worth<'_>, ids: &[String], words: &Words) -> Vec<Node> {
    if ids.is_empty() {
        return vec![words.say("no-road").into()];
    }
    words.list("list-plus", ids.iter().map(|id| name(worth.name(id))))
}

fn corridors(worth: &Worth<'_>, words: &Words) -> Element {
    let columns = [
        Column::Words("column-road"),
        Column::Figure("column-alone"),
        Column::Figure("column-share-of-all"),
        Column::Figure("column-each-day-of-delay"),
    ];
    let mut table = Table::of(words, &columns).caption(&words.say("page-worth-roads"));
    for corridor in &worth.comparison.worth {
        table.row(vec![
            Cell::heading(vec![name(worth.name(&corridor.corridor)).into()]),
            Cell::figure(words.amount(corridor.alone)),
            Cell::figure(corridor.shapley.map_or_else(|| "–".to_owned(), |share| words.amount(share))),
            Cell::figure(words.amount(corridor.per_day_of_delay)),
        ]);
    }
    table.element()
}

fn interaction(worth: &Worth<'_>, words: &Words) -> Element {
    let columns =
        [Column::Words("column-roads"), Column::Figure("column-beyond-the-sum"), Column::Words("column-meaning")];
    let mut table = Table::of(words, &columns).caption(&words.say("page-worth-interaction"));
    for entry in &worth.comparison.interaction {
        let meaning = match entry.value {
            value if value >= 0.05 => "roads-help",
            value if value <= -0.05 => "roads-stand-in",
            _ => "page-worth-apart",
        };
        table.row(vec![
            Cell::heading(joined(worth, &entry.corridors, words)),
            Cell::figure(words.amount(entry.value)),
            Cell::words(words.say(meaning)),
        ]);
    }
    table.element()
}

fn in_turn(worth: &Worth<'_>, words: &Words) -> Element {
    if worth.comparison.in_turn.is_empty() {
        return sentence(&words.say("page-worth-turn-not-compared"));
    }
    let columns = [
        Column::Words("column-opens-first"),
        Column::Words("column-opens-later"),
        Column::Figure("column-days-between"),
        Column::Figure("column-person-days-short"),
        Column::Figure("column-cost-of-waiting"),
    ];
    let mut table = Table::of(words, &columns).caption(&words.say("page-worth-turn"));
    for turn in &worth.comparison.in_turn {
        table.row(vec![
            Cell::heading(vec![name(worth.name(&turn.first)).into()]),
            Cell::words(name(worth.name(&turn.second))),
            Cell::figure(turn.days_between.to_string()),
            Cell::figure(words.amount(turn.person_days_short)),
            Cell::figure(words.amount(turn.cost_of_waiting)),
        ]);
    }
    table.element()
}
