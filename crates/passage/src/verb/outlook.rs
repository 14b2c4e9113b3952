//! `outlook`: how long stocks last if nothing more arrives.

use super::readings::{Believing, open};
use crate::answer::{Answer, Failure, headed, put};
use crate::cli::Common;
use crate::screen::{Table, decimal, tonnes_bare, whole};
use passage::Session;
use passage::document::{OutlookDocument, to_line};
use passage::model::calendar::Date;
use passage::model::outlook::{LOOK_AHEAD_DAYS, Outlook};
use passage::model::reading::Reading;

/// Up to so many rules that differ each have a column.
const RULES_SIDE_BY_SIDE: usize = 5;

pub(crate) fn run(arguments: &Common) -> Result<Answer, Failure> {
    let session = open(arguments)?;
    let outlook = session.outlook();
    let audience = arguments.audience();
    let shown = session.shown_to(audience);
    let believing = Believing::asked(&session, &arguments.view, audience)?;
    let keys = believing.as_ref().map(|believing| believing.keys(shown.network()));
    let document = to_line(&OutlookDocument::new(session.view().horizon, &outlook, keys));
    let mut text = text(&shown, &outlook);
    if let Some(believing) = &believing {
        text.push_str(&planned_text(&outlook, &believing.readings));
        text.push_str(&believing.text(shown.network()));
    }
    let answer = Answer::new(text, document).mention(&session.warnings());
    let answer = answer.tell_left_out(&session, audience);
    Ok(answer.document_to(arguments.output.out.as_deref(), "outlook.json"))
}

/// When each need runs out if nothing more arrives, beside the plan under each rule: where many rules differ, under the rule
/// of the workspace, and the soonest and longest of all.
fn planned_text(outlook: &Outlook, readings: &[Reading]) -> String {
    let distinct: Vec<&Reading> = readings.iter().filter(|reading| reading.is_same_as.is_none()).collect();
    let Some(own) = distinct.first().filter(|_| !outlook.rows.is_empty()) else { return String::new() };
    let is_wide = distinct.len() <= RULES_SIDE_BY_SIDE;
    let rules: Vec<&str> = if is_wide {
        distinct.iter().map(|reading| reading.rule.as_str()).collect()
    } else {
        vec![&own.rule, "soonest", "by rule", "longest", "by rule"]
    };
    let headings: Vec<&str> = ["site", "item", "nothing arrives"].into_iter().chain(rules).collect();
    let mut table = Table::new(&headings);
    for row in outlook.rows.iter().filter(|row| row.need_per_day.is_some()) {
        let planned = |reading: &Reading| {
            let found = reading.runs_out.iter().find(|one| one.site == row.site && one.item == row.item);
            found.map(|one| one.date)
        };
        let told = |date: Option<Date>| date.map_or_else(|| "met".to_owned(), |date| date.to_string());
        let mut cells =
            vec![row.site.clone(), row.item.clone(), row.runs_out.map_or_else(never, |date| date.to_string())];
        if is_wide {
            cells.extend(distinct.iter().map(|reading| told(planned(reading))));
        } else {
            let order = |reading: &&&Reading| planned(reading).unwrap_or(Date::MAX);
            // Of equals the first of the rules is named, which is that of the workspace where it is among them.
            let soonest = distinct.iter().min_by_key(order);
            let longest = distinct.iter().rev().max_by_key(order);
            cells.push(told(planned(own)));
            for reading in [soonest, longest].into_iter().flatten() {
                cells.extend([told(planned(reading)), reading.rule.clone()]);
            }
        }
        table.row(cells);
    }
    format!(
        "\nOn which day each need is first not met in full: if nothing more arrives, and as planned by each rule\n{}  \
         A plan that sees a gap coming cuts rations early, so it can be short before stocks would be empty.\n",
        table.text()
    )
}

fn never() -> String {
    format!("not in {} years", LOOK_AHEAD_DAYS / 365)
}

fn text(session: &Session, outlook: &Outlook) -> String {
    let horizon = session.view().horizon;
    let about = format!("how long stocks last from {} on, if nothing more arrives\n\n", horizon.start);
    let mut text = headed(&session.network().settings.name, &about);
    if outlook.rows.is_empty() {
        text.push_str("  nothing is needed anywhere\n");
        return text;
    }
    let mut table = Table::new(&[
        "site",
        "item",
        ">stock, t",
        ">holds",
        ">needed a day",
        "unit",
        ">days",
        "runs out on",
        "at half ration",
    ]);
    for row in &outlook.rows {
        let half = row.ration_levels.iter().find(|level| level.share == 0.5);
        let date = |date: Option<Date>| date.map_or_else(never, |date| date.to_string());
        table.row([
            row.site.clone(),
            row.item.clone(),
            tonnes_bare(row.weight),
            amount(row.quantity, row.unit),
            row.need_per_day.map_or("-".to_owned(), |need| amount(need, row.unit)),
            row.unit.to_owned(),
            row.days_of_supply.map_or("-".to_owned(), decimal),
            row.need_per_day.map_or("-".to_owned(), |_| date(row.runs_out)),
            half.map_or_else(String::new, |level| date(level.runs_out)),
        ]);
    }
    text.push_str(&table.text());
    let mut totals = Table::new(&["all sites", ">stock, t", ">holds", ">needed a day", "unit", ">days"]);
    for row in &outlook.totals {
        totals.row([
            row.item.clone(),
            tonnes_bare(row.weight),
            amount(row.quantity, row.unit),
            row.need_per_day.map_or("-".to_owned(), |need| amount(need, row.unit)),
            row.unit.to_owned(),
            row.days_of_supply.map_or("-".to_owned(), decimal),
        ]);
    }
    put(
        &mut text,
        format_args!("\nIf all that stands anywhere, warehouses included, were where it is needed:\n{}", totals.text()),
    );
    text
}

/// Tonnes with one decimal, nutrients whole.
fn amount(number: f64, unit: &str) -> String {
    if unit == "t" { decimal(number) } else { whole(number) }
}
