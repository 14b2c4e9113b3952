//! When each item runs out, the scenarios side by side, and what moves each week.

use super::table::{Cell, Column, Table};
use super::{captioned, first_short, section, sentence, short_name};
use crate::figure;
use crate::language::{Part, Words};
use crate::markup::{Element, Node, name};
use crate::report::{Report, Scenario, SupplyRow, WeekRow};
use passage_model::calendar::Date;
use passage_model::measure::Kg;

/// The section on stocks.
pub(super) fn supply(report: &Report<'_>) -> Element {
    let words = &report.words;
    let section = section(&words.say("page-supply"));
    if report.supply.is_empty() {
        return section.child(sentence(&words.say("empty-stocks")));
    }
    let mut section = section.child(sentence(&words.say("page-supply-lead")));
    if !report.stocks.is_empty() {
        let caption = words.say("page-supply-figure");
        section.push(captioned(figure::stock::svg(&report.stocks, report.heading.horizon, words), &caption));
    }
    let mut table = Table::of(
        words,
        &[
            Column::Words("column-place"),
            Column::Words("column-item"),
            Column::Figure("column-in-store"),
            Column::Figure("column-need-a-day"),
            Column::Figure("column-days-of-supply"),
            Column::Words("column-runs-out"),
            Column::Words("column-runs-out-on-half"),
            Column::Words("column-first-day-short-with-plan"),
        ],
    )
    .detail();
    report.supply.iter().for_each(|row| table.row(supply_row(row, words)));
    let section = section.child(table.element());
    if report.supply.iter().any(SupplyRow::is_rationed) { section.child(note("note-rations", words)) } else { section }
}

fn supply_row(row: &SupplyRow, words: &Words) -> Vec<Cell> {
    let on = |date: Option<Date>, otherwise: &str| {
        date.map_or_else(|| Cell::words(words.say(otherwise)), |date| Cell::date(Some(date), words))
    };
    let need = row.need_per_day.map_or_else(|| "–".to_owned(), |need| measured(need, row.unit, words));
    vec![
        Cell::heading(short_name(&row.site)),
        Cell::words(name(&row.item)).class("item"),
        Cell::figure(measured(row.quantity, row.unit, words)),
        Cell::figure(need),
        Cell::figure(row.days_of_supply.map_or_else(|| "–".to_owned(), |days| words.amount(days))),
        on(row.runs_out, "page-supply-lasts"),
        on(row.half_ration_runs_out, "page-supply-lasts"),
        on(row.short_with_plan, "page-supply-not-short"),
    ]
}

/// A quantity with its unit.
fn measured(quantity: f64, unit: &str, words: &Words) -> String {
    if unit != "t" && quantity >= 1e6 {
        let millions = quantity / 1e6;
        let amount: Part = words.amount(millions).into();
        return words.tell("million", [("count", (millions as i64).into()), ("amount", amount), ("unit", unit.into())]);
    }
    let figure = if unit == "t" { words.tonnes(Kg::from_tonnes(quantity)) } else { words.amount(quantity) };
    format!("{figure}\u{a0}{unit}")
}

/// The section on scenarios.
pub(super) fn scenarios(report: &Report<'_>) -> Element {
    let words = &report.words;
    let section = section(&words.say("page-scenarios"));
    if report.scenarios.is_empty() {
        return section.child(sentence(&words.say("empty-scenarios")));
    }
    let mut table = Table::of(
        words,
        &[
            Column::Words("column-scenario"),
            Column::Words("column-rule"),
            Column::Figure("column-delivered"),
            Column::Figure("column-need-met"),
            Column::Figure("column-person-days-short"),
            Column::Words("column-worst-place"),
            Column::Words("column-first-day-short"),
        ],
    );
    report.scenarios.iter().for_each(|scenario| table.row(scenario_row(scenario, words)));
    let section = section.child(table.element());
    let is_short = report.scenarios.iter().any(|scenario| scenario.short_by_day.iter().any(|people| *people > 0.0));
    if !is_short {
        return section.child(sentence(&words.say("page-scenarios-nobody-short")));
    }
    let caption = words.say("page-scenarios-figure");
    section.child(captioned(figure::curve::svg(&report.scenarios, report.heading.horizon, words), &caption))
}

fn scenario_row(scenario: &Scenario, words: &Words) -> Vec<Cell> {
    let worst: Vec<Node> = match &scenario.worst {
        Some((site, share)) => {
            let share: Part = words.percent(*share).into();
            words.nodes("page-scenarios-worst", [("place", short_name(site).into()), ("share", share)])
        }
        None => vec!["–".into()],
    };
    vec![
        Cell::heading(vec![name(&scenario.name).into()]),
        Cell::mixed(words.rule(&scenario.rule)),
        Cell::figure(words.tonnes(scenario.delivered)),
        Cell::figure(words.percent(scenario.met_share)),
        Cell::figure(words.amount(scenario.person_days_short)),
        Cell::mixed(worst),
        Cell::mixed(first_short(scenario.first_short.as_ref(), words)),
    ]
}

/// The section on movements.
pub(super) fn weeks(report: &Report<'_>) -> Element {
    let (rows, words) = (report.weeks.as_slice(), &report.words);
    let section = section(&words.say("page-weeks"));
    if rows.is_empty() {
        return section.child(sentence(&words.say("empty-movements")));
    }
    let section = section.child(sentence(&words.say("page-weeks-lead")));
    let caption = words.say("page-weeks-figure");
    let section = section.child(captioned(figure::delivery::svg(rows, report.heading.horizon, words), &caption));
    let mut table = Table::of(
        words,
        &[
            Column::Words("column-corridor"),
            Column::Words("column-commodity"),
            Column::Figure("column-trucks"),
            Column::Figure("column-tonnes"),
        ],
    )
    .detail();
    let mut week = None;
    for row in rows {
        if week.replace(row.from) != Some(row.from) {
            table.group(vec![words.tell("page-weeks-from", [("date", words.date(row.from).into())]).into()]);
        }
        let corridors = if row.corridors.is_empty() {
            vec![words.say("no-corridor").into()]
        } else {
            words.list("list-plus", row.corridors.iter().map(|corridor| name(corridor)))
        };
        table.row(vec![
            Cell::mixed(corridors),
            Cell::words(name(&row.commodity)),
            Cell::figure(words.count(row.trucks)),
            Cell::figure(words.tonnes(row.quantity)),
        ]);
    }
    table.total(vec![
        Cell::words(words.say("page-weeks-all")),
        Cell::words(""),
        Cell::figure(words.count(rows.iter().map(|row| row.trucks).sum())),
        Cell::figure(words.tonnes(rows.iter().map(|row| row.quantity).sum())),
    ]);
    let section = section.child(table.element());
    if rows.iter().any(WeekRow::is_shared) { section.child(note("note-shared-trucks", words)) } else { section }
}

/// What to know about a table, under it.
fn note(key: &str, words: &Words) -> Element {
    Element::new("p").with("class", "note").child(words.say(key))
}
