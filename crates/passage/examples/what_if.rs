//! How long a what-if takes where the tables have been read already, as in the dashboard: see `bench/what_if/README.md`.
//!
//! `cargo run --release -p passage --example what_if -- [WORKSPACE [RUNS [FILE]]]`: every set of open corridors (all others
//! closed), opening on several days, planned in one thread. Prints a table; `FILE` is written as JSON.

use passage::model::calendar::{Date, shift};
use passage::model::network::Network;
use passage::model::statement::Says;
use passage::{Choice, Session, WhatIf};
use std::error::Error;
use std::path::Path;
use std::time::Instant;

/// Days after the start on which the corridors open.
const DELAYS: [i64; 6] = [0, 3, 7, 10, 14, 21];

/// At most so many corridors are opened in all ways.
const CORRIDORS: usize = 4;

/// One what-if with how long it took.
struct Asked {
    open: Vec<String>,
    from: Date,
    /// Of all runs, sorted.
    milliseconds: Vec<f64>,
    person_days_short: f64,
    gap: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let workspace = arguments.next().unwrap_or_else(|| "examples/nagorno-karabakh-2023".to_owned());
    let runs: usize = arguments.next().map_or(Ok(5), |runs| runs.parse())?;
    let session = Session::open(Path::new(&workspace), &Choice::default())?;
    let all = cases(session.network(), session.view().horizon.start, session.view().horizon.last());
    let asked: Vec<Asked> =
        all.iter().map(|(open, from)| ask(&session, open, *from, runs)).collect::<Result<_, _>>()?;

    println!("{} {}, median of {runs} runs, one thread", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"));
    for one in &asked {
        let open = if one.open.is_empty() { "none".to_owned() } else { one.open.join(" + ") };
        println!(
            "{:8.1} ms  {:10.0} person-days short, gap {:.5}  open from {}: {open}",
            median(&one.milliseconds),
            one.person_days_short,
            one.gap,
            one.from
        );
    }
    let mut medians: Vec<f64> = asked.iter().map(|one| median(&one.milliseconds)).collect();
    medians.sort_by(f64::total_cmp);
    println!("{:8.1} ms  median of {} what-ifs", median(&medians), medians.len());
    println!("{:8.1} ms  the slowest of them", medians.last().copied().unwrap_or(0.0));
    if let Some(path) = arguments.next() {
        std::fs::write(path, document(&workspace, runs, &asked, &medians))?;
    }
    Ok(())
}

/// Every set of corridors with every day of opening; the empty set once.
fn cases(network: &Network, start: Date, last: Date) -> Vec<(Vec<String>, Date)> {
    let ids: Vec<&str> = network.corridors.iter().map(|corridor| corridor.id.as_str()).take(CORRIDORS).collect();
    let sets = (0..1_usize << ids.len()).map(|mask| {
        let open = ids.iter().enumerate().filter(|(position, _)| mask & (1 << position) != 0);
        open.map(|(_, id)| (*id).to_owned()).collect::<Vec<_>>()
    });
    let days: Vec<Date> = DELAYS.iter().map(|days| shift(start, *days)).filter(|day| *day <= last).collect();
    sets.flat_map(|open| {
        let days = if open.is_empty() { &days[..1] } else { &days[..] };
        days.iter().map(move |day| (open.clone(), *day)).collect::<Vec<_>>()
    })
    .collect()
}

/// Asks the same what-if several times.
fn ask(session: &Session, open: &[String], from: Date, runs: usize) -> Result<Asked, Box<dyn Error>> {
    let what_if = |says: Says, id: &str, from: Option<Date>| WhatIf { says, id: id.to_owned(), from, to: None };
    let closed = session.network().corridors.iter().map(|corridor| what_if(Says::Closed, &corridor.id, None));
    let opened = open.iter().map(|id| what_if(Says::Open, id, Some(from)));
    let choice = Choice { what_ifs: closed.chain(opened).collect(), ..Choice::default() };
    let mut asked = Asked { open: open.to_vec(), from, milliseconds: Vec::new(), person_days_short: 0.0, gap: 0.0 };
    for _ in 0..runs.max(1) {
        let begun = Instant::now();
        let plan = session.with(&choice)?.plan()?;
        asked.milliseconds.push(begun.elapsed().as_secs_f64() * 1000.0);
        asked.person_days_short = plan.summary.person_days_short;
        asked.gap = plan.status.gap;
    }
    asked.milliseconds.sort_by(f64::total_cmp);
    Ok(asked)
}

fn median(sorted: &[f64]) -> f64 {
    sorted.get(sorted.len() / 2).copied().unwrap_or(0.0)
}

fn document(workspace: &str, runs: usize, asked: &[Asked], medians: &[f64]) -> String {
    let rows: Vec<serde_json::Value> = asked
        .iter()
        .map(|one| {
            serde_json::json!({
                "open": one.open,
                "from": one.from,
                "milliseconds": median(&one.milliseconds),
                "person_days_short": one.person_days_short,
                "gap": one.gap,
            })
        })
        .collect();
    let document = serde_json::json!({
        "workspace": workspace,
        "version": env!("CARGO_PKG_VERSION"),
        "runs": runs,
        "median_milliseconds": median(medians),
        "slowest_milliseconds": medians.last(),
        "what_ifs": rows,
    });
    format!("{document:#}\n")
}
