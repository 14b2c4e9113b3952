//! `alerts`: what somebody should look at, each with its reason and the rows behind it.

use super::{open, read_plan};
use crate::answer::{Answer, Failure, counted, headed, put};
use crate::cli::Alerts;
use crate::screen::Table;
use passage::document::monitoring::AlertsDocument;
use passage::document::to_line;
use passage::model::alert::{Alert, is_supply, paragraph};

/// So many warnings are told in full; of more, those about supplies are a table.
const TOLD_IN_FULL: usize = 8;

pub(crate) fn run(arguments: &Alerts) -> Result<Answer, Failure> {
    let session = open(&arguments.common)?;
    let plan = arguments.against.as_deref().map(read_plan).transpose()?;
    let audience = arguments.common.audience();
    let alerts = session.alerts_for(arguments.since, plan.as_ref(), audience);
    let words = paragraph(&alerts);
    let today = session.today();
    // Stocks and crossings are not worked out as they were known on that day.
    let since = arguments.since.map_or(String::new(), |since| {
        format!(
            "; those about roads and counts are new since {since}, those about supplies and what crossed under plan show \
             what holds on {today}"
        )
    });
    let about = format!("{} on {today}{since}\n\n", counted(alerts.len(), "alert"));
    let mut text = headed(&session.network().settings.name, &about);
    put(&mut text, format_args!("{words}\n"));
    let (supply, others): (Vec<&Alert>, Vec<&Alert>) =
        alerts.iter().partition(|alert| is_supply(alert) && alerts.len() > TOLD_IN_FULL);
    for alert in others {
        put(&mut text, format_args!("\n{}  {}  {}\n  {}\n", alert.date, alert.rule, alert.about, alert.message));
        if !alert.because.is_empty() {
            put(&mut text, format_args!("  rests on {}\n", alert.because.join(", ")));
        }
    }
    if !supply.is_empty() {
        let mut table = Table::new(&["day", "rule", "site and item"]);
        supply.iter().for_each(|alert| {
            table.row([alert.date.to_string(), alert.rule.to_owned(), alert.about.clone()]);
        });
        put(
            &mut text,
            format_args!("\nNeeds that run low, if nothing more arrives; `passage outlook` has the figures\n"),
        );
        text.push_str(&table.text());
    }
    let document = to_line(&AlertsDocument::new(arguments.since, today, &alerts, &words));
    let answer = Answer::new(text, document).mention(&session.warnings()).tell_left_out(&session, audience);
    Ok(answer.document_to(arguments.common.output.out.as_deref(), "alerts.json"))
}
