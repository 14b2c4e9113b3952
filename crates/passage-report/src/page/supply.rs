//! When each item runs out, the scenarios side by side, and what moves each week.

use super::table::{Cell, Table};
use super::{captioned, section, sentence, short_name};
use crate::figure;
use crate::markup::{Element, Node, name};
use crate::number;
use crate::report::Report;
use passage_model::measure::Kg;

/// The section on stocks.
pub(super) fn supply(report: &Report<'_>) -> Element {
    let section = section("When each item runs out");
    if report.supply.is_empty() {
        return section.child(sentence("Nothing is needed anywhere, so nothing runs out."));
    }
    let section = section.child(sentence(
        "How long what stands at each place lasts if nothing more arrives; beside it the first day short if the plan is carried out.",
    ));
    let section = if report.stocks.is_empty() {
        section
    } else {
        let caption = "Above: what stands at all communities together. Below: the share of the ration that the plan meets by day, over all people.";
        section.child(captioned(figure::stock::svg(&report.stocks, report.heading.horizon, &report.words), caption))
    };
    let columns = [
        "place",
        "item",
        "#in store",
        "#need a day",
        "#days of supply",
        "runs out",
        "on half rations",
        "with the plan",
    ];
    let mut table = Table::new(&columns);
    for row in &report.supply {
        table.row(vec![
            Cell::heading(short_name(&row.site)),
            Cell::words(name(&row.item)).class("item"),
            Cell::figure(measured(row.quantity, row.unit)),
            Cell::figure(row.need_per_day.map_or_else(|| "–".to_owned(), |need| measured(need, row.unit))),
            Cell::figure(row.days_of_supply.map_or_else(|| "–".to_owned(), number::amount)),
            row.runs_out.map_or_else(|| Cell::words("not seen to"), |date| Cell::date(Some(date))),
            row.half_ration_runs_out.map_or_else(|| Cell::words("not seen to"), |date| Cell::date(Some(date))),
            row.short_with_plan.map_or_else(|| Cell::words("not short"), |date| Cell::date(Some(date))),
        ]);
    }
    section.child(table.element())
}

/// A quantity with its unit.
fn measured(quantity: f64, unit: &str) -> String {
    let figure = match unit {
        "t" => number::tonnes(Kg::from_tonnes(quantity)),
        _ if quantity >= 1e6 => format!("{} million", number::amount(quantity / 1e6)),
        _ => number::amount(quantity),
    };
    format!("{figure}\u{a0}{unit}")
}

/// The section on scenarios.
pub(super) fn scenarios(report: &Report<'_>) -> Element {
    let section = section("Scenarios side by side");
    if report.scenarios.is_empty() {
        return section.child(sentence("No plan was made."));
    }
    let columns =
        ["scenario", "rule", "#delivered, t", "#need met", "#person-days short", "worst place", "first day short"];
    let mut table = Table::new(&columns);
    for scenario in &report.scenarios {
        let worst = match &scenario.worst {
            Some((site, share)) => {
                let mut nodes = short_name(site);
                nodes.push(format!(", {} met", number::percent(*share)).into());
                nodes
            }
            None => vec!["–".into()],
        };
        let first: Vec<Node> = match &scenario.first_short {
            Some((date, site, item)) => {
                vec![format!("{date}: ").into(), name(item).into(), " at ".into(), name(&site.name).into()]
            }
            None => vec!["none".into()],
        };
        table.row(vec![
            Cell::heading(vec![name(&scenario.name).into()]),
            Cell::words(scenario.rule.as_str()),
            Cell::figure(number::tonnes(scenario.delivered)),
            Cell::figure(number::percent(scenario.met_share)),
            Cell::figure(number::amount(scenario.person_days_short)),
            Cell::mixed(worst),
            Cell::mixed(first),
        ]);
    }
    let section = section.child(table.element());
    let is_short = report.scenarios.iter().any(|scenario| scenario.short_by_day.iter().any(|people| *people > 0.0));
    if !is_short {
        return section.child(sentence("Nobody goes short in any of them."));
    }
    let caption = "People short by day: people times the share of the day's need that is not met, for the item that \
                   is met worst. The area under a line is its person-days short.";
    section.child(captioned(figure::curve::svg(&report.scenarios, report.heading.horizon, &report.words), caption))
}

/// The section on movements.
pub(super) fn weeks(report: &Report<'_>) -> Element {
    let rows = report.weeks.as_slice();
    let section = section("The plan by week");
    if rows.is_empty() {
        return section.child(sentence("Nothing moves in this plan."));
    }
    let section = section.child(sentence(
        "Weeks are counted from the first day of the plan, by departure. Days and convoys are left out, since this \
         page may travel further than the plan should.",
    ));
    let caption = "Tonnes that move each week of the plan, by the corridors they pass.";
    let section = section.child(captioned(figure::delivery::svg(rows, report.heading.horizon, &report.words), caption));
    let mut table = Table::new(&["corridor", "commodity", "#trucks", "#tonnes"]);
    let mut week = None;
    for row in rows {
        if week.replace(row.from) != Some(row.from) {
            table.group(vec![format!("week from {}", row.from).into()]);
        }
        let mut corridors: Vec<Node> = Vec::new();
        for corridor in &row.corridors {
            if !corridors.is_empty() {
                corridors.push(" + ".into());
            }
            corridors.push(name(corridor).into());
        }
        if corridors.is_empty() {
            corridors.push("no corridor".into());
        }
        table.row(vec![
            Cell::mixed(corridors),
            Cell::words(name(&row.commodity)),
            Cell::figure(number::count(row.trucks)),
            Cell::figure(number::tonnes(row.quantity)),
        ]);
    }
    table.total(vec![
        Cell::words("all weeks"),
        Cell::words(""),
        Cell::figure(number::count(rows.iter().map(|row| row.trucks).sum())),
        Cell::figure(number::tonnes(rows.iter().map(|row| row.quantity).sum())),
    ]);
    section.child(table.element())
}
