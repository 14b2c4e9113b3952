//! What opening each corridor is worth.

use super::table::{Cell, Table};
use super::{captioned, section, sentence};
use crate::figure;
use crate::language::Words;
use crate::markup::{Element, Node, name};
use crate::number;
use crate::report::Worth;
use passage_model::comparison::{Case, Trucks};

/// The section on the worth of access.
pub(super) fn worth(worth: Option<&Worth<'_>>, words: &Words) -> Element {
    let section = section("What opening each road is worth");
    let Some(worth) = worth else {
        return section.child(sentence("Opening roads was not compared for this report."));
    };
    if worth.comparison.worth.is_empty() {
        return section.child(sentence("The tables name no corridors, so there is nothing to open."));
    }
    let trucks = match worth.comparison.trucks {
        Trucks::Whole => "",
        Trucks::Divisible => " Trucks are divisible in these figures.",
    };
    let mut section = section.child(sentence(&format!(
        "The same days are planned again for every set of open roads: those of the set are open in full from {} on, \
         all others are closed throughout.{trucks}",
        worth.comparison.from
    )));
    section.push(cases(worth));
    if worth.comparison.worth.iter().any(|corridor| corridor.alone > 0.0) || worth.together.is_some_and(|all| all > 0.0)
    {
        section
            .push(captioned(figure::worth::svg(worth, words), "Person-days short avoided, against all roads closed."));
    } else {
        section.push(sentence("Opening them avoids no shortage on these days."));
    }
    section.push(corridors(worth));
    if !worth.comparison.interaction.is_empty() {
        section.push(interaction(worth));
    }
    section.push(in_turn(worth));
    section
}

fn cases(worth: &Worth<'_>) -> Element {
    let columns = ["open", "#delivered, t", "#need met", "#not met, t", "#person-days short", "#avoided"];
    let mut table = Table::new(&columns);
    let mut row = |open: Vec<Node>, case: &Case| {
        let avoided = worth.all_closed.map(|closed| number::amount(closed - case.person_days_short));
        table.row(vec![
            Cell::heading(open),
            Cell::figure(number::tonnes(case.delivered)),
            Cell::figure(number::percent(case.met_share)),
            Cell::figure(number::tonnes(case.unmet)),
            Cell::figure(number::amount(case.person_days_short)),
            Cell::figure(avoided.unwrap_or_else(|| "–".to_owned())),
        ]);
    };
    for case in &worth.comparison.cases {
        row(joined(worth, &case.open), case);
    }
    row(vec!["as the log has it".into()], &worth.comparison.believed);
    table.element()
}

fn joined(worth: &Worth<'_>, ids: &[String]) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    for id in ids {
        if !nodes.is_empty() {
            nodes.push(" + ".into());
        }
        nodes.push(name(worth.name(id)).into());
    }
    if nodes.is_empty() {
        nodes.push("none".into());
    }
    nodes
}

fn corridors(worth: &Worth<'_>) -> Element {
    let columns = ["road", "#alone", "#share of the worth of all", "#each day of delay costs"];
    let mut table = Table::new(&columns).caption("Person-days short avoided, by road");
    for corridor in &worth.comparison.worth {
        table.row(vec![
            Cell::heading(vec![name(worth.name(&corridor.corridor)).into()]),
            Cell::figure(number::amount(corridor.alone)),
            Cell::figure(corridor.shapley.map_or_else(|| "–".to_owned(), number::amount)),
            Cell::figure(number::amount(corridor.per_day_of_delay)),
        ]);
    }
    table.element()
}

fn interaction(worth: &Worth<'_>) -> Element {
    let mut table = Table::new(&["roads", "#together, beyond the sum of each", "which means"])
        .caption("Whether roads help each other or stand in for each other");
    for entry in &worth.comparison.interaction {
        let meaning = match entry.value {
            value if value >= 0.05 => "they help each other",
            value if value <= -0.05 => "one stands in for the other in part",
            _ => "they work apart",
        };
        table.row(vec![
            Cell::heading(joined(worth, &entry.corridors)),
            Cell::figure(number::amount(entry.value)),
            Cell::words(meaning),
        ]);
    }
    table.element()
}

fn in_turn(worth: &Worth<'_>) -> Element {
    if worth.comparison.in_turn.is_empty() {
        return sentence("Opening one after the other was not compared.");
    }
    let columns = ["opens first", "opens later", "#days between", "#person-days short", "#cost of waiting"];
    let mut table = Table::new(&columns).caption("In turn, against together on the first day");
    for turn in &worth.comparison.in_turn {
        table.row(vec![
            Cell::heading(vec![name(worth.name(&turn.first)).into()]),
            Cell::words(name(worth.name(&turn.second))),
            Cell::figure(turn.days_between.to_string()),
            Cell::figure(number::amount(turn.person_days_short)),
            Cell::figure(number::amount(turn.cost_of_waiting)),
        ]);
    }
    table.element()
}
