//! `access --rates`: how often corridors close and open, by the log.

use super::title;
use crate::answer::{counted, headed, put};
use crate::screen::{days, decimal, percent};
use crate::verb::terms;
use passage::Session;
use passage::model::closure::{Fit, Rate};
use passage::model::network::Subject;
use passage::rates::Rates;

pub(super) fn text(session: &Session, rates: &Rates) -> String {
    let network = session.network();
    let when = rates.history.map_or_else(
        || "no day before today is spoken of".to_owned(),
        |history| format!("by what was believed {}", days(history.start, history.last())),
    );
    let about = format!("how corridors close and open, {when}, {}\n", terms(session));
    let mut text = headed(&network.settings.name, &about);
    for (corridor, fitted) in &rates.corridors {
        put(&mut text, format_args!("\n{}\n", title(network, Subject::Corridor(*corridor))));
        match fitted {
            Ok(fit) => text.push_str(&fit_text(fit)),
            Err(too_few) => put(&mut text, format_args!("  no rates: {too_few}\n")),
        }
    }
    if rates.corridors.iter().all(|(_, fitted)| fitted.is_err()) {
        return text;
    }
    text.push_str(
        "\nFitted to the log, which holds what somebody chose to enter; days of which nobody spoke are no evidence. The \
         interval holds the true chance 95 times in 100, if the chance is the same on every day.\n",
    );
    text
}

fn fit_text(fit: &Fit) -> String {
    let mut text = String::new();
    for (verb, state, rate) in [("closes", "passable", &fit.closes), ("opens", "closed", &fit.opens)] {
        put(
            &mut text,
            format_args!(
                "  {verb} with a chance of {} a day ({} to {}): {} spells in {}, {} {state} on average\n",
                percent(rate.chance),
                percent(rate.lowest),
                percent(rate.highest),
                rate.ended,
                counted(rate.days, "day"),
                mean(rate)
            ),
        );
    }
    put(&mut text, format_args!("  passes {} of its full capacity while passable, on average\n", percent(fit.share)));
    text
}

fn mean(rate: &Rate) -> String {
    rate.mean_days().map_or_else(|| "not known how long".to_owned(), |days| format!("{} days", decimal(days)))
}
