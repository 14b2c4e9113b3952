//! `outlook`: how long stocks last if nothing more arrives.

use super::open;
use crate::answer::{Answer, Failure, headed, put};
use crate::cli::Common;
use crate::screen::{Table, decimal, tonnes_bare, whole};
use passage::Session;
use passage::document::{OutlookDocument, to_line};
use passage::model::outlook::{LOOK_AHEAD_DAYS, Outlook};

pub(crate) fn run(arguments: &Common) -> Result<Answer, Failure> {
    let session = open(arguments)?;
    let outlook = session.outlook();
    let document = to_line(&OutlookDocument::new(session.view().horizon, &outlook));
    let audience = arguments.audience();
    let shown = session.shown_to(audience);
    let answer = Answer::new(text(&shown, &outlook), document).mention(&session.warnings());
    let answer = answer.tell_left_out(&session, audience);
    Ok(answer.document_to(arguments.output.out.as_deref(), "outlook.json"))
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
    let never = || format!("not in {} years", LOOK_AHEAD_DAYS / 365);
    for row in &outlook.rows {
        let half = row.ration_levels.iter().find(|level| level.share == 0.5);
        let date = |date: Option<passage::model::calendar::Date>| date.map_or_else(never, |date| date.to_string());
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
