//! `reconcile`: what really moved, held against a plan and what was agreed.

use super::read_plan;
use crate::answer::{Answer, Failure, headed};
use crate::cli::Reconcile;
use crate::screen::{Table, section, tonnes_bare};
use passage::Session;
use passage::audience::{redact_accounts, redact_variance};
use passage::document::monitoring::ReconcileDocument;
use passage::document::to_line;
use passage::model::convoy::Range;
use passage::model::reconcile::{CommitmentVariance, Outcome, Variance};
use passage::model::stock::Account;
use passage::workspace::schema::MOST_DAYS;
use std::ops::RangeInclusive;

/// How many days a plan can have; a file may say anything.
const DAYS: RangeInclusive<usize> = 1..=MOST_DAYS as usize;

/// How many rows a cell names.
const NAMED: usize = 3;

pub(crate) fn run(arguments: &Reconcile) -> Result<Answer, Failure> {
    let plan = arguments.plan.as_deref().map(read_plan).transpose()?;
    let mut choice = arguments.common.view.choice();
    // The stocks shown are those of the plan's first day.
    choice.start = choice.start.or(plan.as_ref().map(|plan| plan.start));
    choice.days = choice.days.or(plan.as_ref().map(|plan| plan.days).filter(|days| DAYS.contains(days)));
    let session = Session::open(&arguments.common.workspace, &choice)?;
    let audience = arguments.common.audience();
    let network = session.network();
    let variance = redact_variance(network, session.reconcile(plan.as_ref()), audience);
    let stocks = redact_accounts(network, session.stock_accounts(), audience);
    let as_of = session.view().as_of;
    let digest = plan.as_ref().map(|plan| plan.inputs_digest.as_str());
    let document = to_line(&ReconcileDocument::new(as_of, digest, &variance, &stocks));
    let days = match (variance.from, variance.to) {
        (Some(from), Some(to)) => format!("what really moved from {from} to {to}\n"),
        _ => "no delivery is recorded for these days\n".to_owned(),
    };
    let mut text = headed(&session.network().settings.name, &days);
    if plan.is_none() {
        text.push_str(
            "No plan was named, so nothing is held against one; `passage plan --out DIR` writes `plan.json`.\n",
        );
    }
    section(&mut text, "By corridor; counts of different people are never added up", &corridors(&variance));
    section(&mut text, "Agreed convoys", &commitments(&variance.commitments));
    section(&mut text, "Arrivals", &arrivals(&variance));
    section(&mut text, "Stocks that moved since they were counted", &accounts(&stocks));
    let answer = Answer::new(text, document).mention(&session.warnings()).tell_left_out(&session, audience);
    Ok(answer.document_to(arguments.common.output.out.as_deref(), "reconcile.json"))
}

/// `361.0`, `361.0 to 400.0` where counts differ, or `-` where nobody weighed it: 0 would say that nothing came.
fn weight(range: Range) -> String {
    let (least, most) = (tonnes_bare(range.least), tonnes_bare(range.most));
    between(least, most, range.is_weighed, range.most.is_positive())
}

fn trucks(range: Range) -> String {
    between(range.least_trucks.to_string(), range.most_trucks.to_string(), range.is_counted, range.most_trucks > 0)
}

/// From the lowest to the highest count; `at least` where something was not measured, `-` where nothing was.
fn between(least: String, most: String, is_complete: bool, has_some: bool) -> String {
    match (is_complete, has_some) {
        (false, false) => "-".to_owned(),
        (false, true) => format!("at least {least}"),
        (true, _) if least == most => most,
        (true, _) => format!("{least} to {most}"),
    }
}

/// The first ids of a list, and how many more there are.
fn some(ids: &[String]) -> String {
    let named = ids.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    if ids.len() > NAMED { format!("{named} and {} more", ids.len() - NAMED) } else { named }
}

fn corridors(variance: &Variance) -> Table {
    let mut table =
        Table::new(&["corridor", ">planned, t", ">trucks", ">crossed, t", ">trucks", "seen, and by whose count"]);
    for one in &variance.corridors {
        let total = &one.total;
        let mut first = [
            one.corridor.clone(),
            tonnes_bare(total.planned),
            total.planned_trucks.to_string(),
            weight(total.crossed),
            trucks(total.crossed),
        ];
        for stage in &total.stages {
            let status = stage.status.map_or_else(|| "no status".to_owned(), |status| status.word().replace('_', " "));
            for count in &stage.counts {
                let by = if count.counted_by.is_empty() { "nobody named" } else { &count.counted_by };
                let seen = [
                    count.quantity.map(|weight| format!("{} t", tonnes_bare(weight))),
                    count
                        .trucks
                        .map(|trucks| if trucks == 1 { "1 truck".to_owned() } else { format!("{trucks} trucks") }),
                ];
                let seen: Vec<String> = seen.into_iter().flatten().collect();
                let seen = if seen.is_empty() { "not measured".to_owned() } else { seen.join(", ") };
                let cell = format!("{status}: {seen} by {by} ({})", some(&count.because));
                table.row(std::mem::take(&mut first).into_iter().chain([cell]));
            }
        }
        if total.stages.is_empty() {
            table.row(first.into_iter().chain(["nothing".to_owned()]));
        }
    }
    table
}

fn commitments(list: &[CommitmentVariance]) -> Table {
    let mut table =
        Table::new(&["agreed convoy", "day", ">agreed, t", ">trucks", "what became of it", ">delivered, t", "rows"]);
    for one in list {
        table.row([
            one.commitment.clone(),
            one.date.to_string(),
            one.agreed.map_or_else(String::new, tonnes_bare),
            one.agreed_trucks.map_or_else(String::new, |trucks| trucks.to_string()),
            outcome(one.outcome).to_owned(),
            weight(one.delivered),
            some(&one.because),
        ]);
    }
    table
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Kept => "kept",
        Outcome::Short => "less came",
        Outcome::Disputed => "kept by one count, not by another",
        Outcome::NotMeasured => "came; nobody says how much",
        Outcome::UnderWay => "under way",
        Outcome::TurnedBack => "turned back",
        Outcome::Intercepted => "intercepted",
        Outcome::NotSeen => "not seen",
    }
}

fn arrivals(variance: &Variance) -> Table {
    let mut table = Table::new(&["site", "goods", ">planned, t", ">delivered, t", "rows"]);
    for one in &variance.arrivals {
        let goods = one.commodity.clone().unwrap_or_else(|| "mixed or not known".to_owned());
        table.row([one.site.clone(), goods, tonnes_bare(one.planned), weight(one.delivered), some(&one.because)]);
    }
    table
}

/// Only stocks that moved since they were counted.
fn accounts(list: &[Account]) -> Table {
    let headings =
        ["site", "goods", "counted on", ">counted, t", ">came, t", ">left, t", ">used, assumed, t", ">at the start, t"];
    let mut table = Table::new(&headings);
    for one in list.iter().filter(|one| one.opening != one.count) {
        table.row([
            one.site.clone(),
            one.commodity.clone(),
            one.counted_on.map_or_else(String::new, |date| date.to_string()),
            tonnes_bare(one.count),
            tonnes_bare(one.received + one.returned),
            tonnes_bare(one.sent),
            tonnes_bare(one.issued),
            tonnes_bare(one.opening),
        ]);
    }
    table
}
