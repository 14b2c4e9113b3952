//! How long belief and disputes take on a log of 100,000 statements over 200 corridors and a year of days.
//!
//! ```text
//! cargo bench -p passage-model --bench fold            times
//! cargo bench -p passage-model --bench fold -- plain   also the plain way that the tests hold `fold` to, for comparison
//! ```
//!
//! The log is made by a fixed recipe: nobody said any of it.

#[path = "../tests/oracle/mod.rs"]
mod oracle;
#[path = "../tests/support/mod.rs"]
mod support;

use passage_model::belief::{AccessDay, Timeline, View, fold, known};
use passage_model::calendar::{Horizon, shift};
use passage_model::dispute::disputes;
use passage_model::network::{CorridorIndex, GroupIndex, Network, SourceIndex, StatementIndex, Subject};
use passage_model::settings::Rule;
use passage_model::statement::{Modality, Says};
use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::{SystemTime, UNIX_EPOCH};

const CORRIDORS: usize = 200;
const STATEMENTS: usize = 100_000;
const DAYS: usize = 365;

fn main() {
    let words: Vec<String> = std::env::args().collect();
    if !words.iter().any(|word| word == "--bench") {
        return;
    }
    let with_plain = words.iter().any(|word| word == "plain");
    println!("{STATEMENTS} statements, {CORRIDORS} corridors, {DAYS} days; seconds, the mean of several runs");
    for (name, life, is_tied) in [
        ("30 days each", Some(30), false),
        ("open-ended", None, false),
        ("30 days each, a fifth scoped or conditional", Some(30), true),
        ("open-ended, a fifth scoped or conditional", None, true),
    ] {
        let network = log(life, is_tied);
        for rule in [Rule::Latest, Rule::Pessimistic, Rule::Reliable] {
            let horizon = network.settings.horizon;
            let view = View { rule, as_of: None, without: Vec::new(), overrides: Vec::new(), horizon };
            let time = seconds(5, || fold(&network, &view));
            let timeline = fold(&network, &view);
            let (bytes, lists) = written(&timeline);
            let floor = seconds(40, || touched(bytes));
            print!("{name}: {}: fold {time:.3}, writing its {} MB alone {floor:.3}", view.rule, bytes / 1_000_000);
            print!(" ({lists} lists)");
            if with_plain {
                let start = clock();
                let plain = oracle::fold(&network, &view);
                let seconds = clock() - start;
                print!(", the plain way {seconds:.2} ({:.0} times)", seconds / time);
                assert!(plain == timeline, "they differ");
            }
            println!();
        }
        let horizon = network.settings.horizon;
        let view = View { rule: Rule::Latest, as_of: None, without: Vec::new(), overrides: Vec::new(), horizon };
        let time = seconds(5, || disputes(&network, &view));
        println!("{name}: disputes {time:.3} ({} found)", disputes(&network, &view).len());
        println!("{name}: known {:.4}", seconds(100, || known(&network, None)));
    }
}

fn log(life: Option<i64>, is_tied: bool) -> Network {
    let corridors: Vec<String> = (0..CORRIDORS).map(|corridor| format!("corridor C{corridor} trucks=40")).collect();
    let sources = "source A reliability=A\nsource B reliability=B\nsource C party=B reliability=C\nsource D";
    let first = "statement S C0 open 2030-01-01 scope=food\nstatement S C0 open 2030-01-01 scope=medical";
    let text = format!("plan 2030-01-01 {DAYS}\n{}\n{sources}\n{first}", corridors.join("\n"));
    let mut network = support::network(&text);
    network.settings.horizon = Horizon { start: network.settings.horizon.start, days: DAYS };
    let row = network.statements[0].clone();
    let mut state = 1_u64;
    let mut draw = |bound: u64| {
        // Knuth's MMIX generator: the same log every time.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % bound
    };
    let rows = (0..STATEMENTS).map(|position| {
        let mut row = row.clone();
        row.id = format!("S{position}");
        row.about = Subject::Corridor(CorridorIndex(draw(CORRIDORS as u64) as usize));
        row.says = [Says::Open, Says::Open, Says::Restricted, Says::Closed][draw(4) as usize];
        row.modality =
            [Modality::Statement, Modality::Observation, Modality::Demand, Modality::Denial][draw(4) as usize];
        row.said_on = shift(network.settings.horizon.start, draw(DAYS as u64) as i64);
        row.valid_from = row.said_on;
        row.valid_to = life.map(|days| shift(row.said_on, days - 1));
        row.source = SourceIndex(draw(4) as usize);
        row.credibility = Some(1 + draw(6) as u8);
        let tie = if is_tied { draw(10) } else { 9 };
        row.is_scoped = tie == 0;
        row.scope = if tie == 0 { vec![GroupIndex(draw(2) as usize)] } else { Vec::new() };
        row.with = (tie == 1).then(|| CorridorIndex(draw(CORRIDORS as u64) as usize));
        row.supersedes = (draw(20) == 0 && position > 0).then(|| StatementIndex(draw(position as u64) as usize));
        row
    });
    network.statements = rows.collect();
    network
}

/// Seconds of one run, as the mean of several; what it gives is dropped outside the clock.
fn seconds<T>(runs: usize, run: impl Fn() -> T) -> f64 {
    let time = |_| {
        let start = clock();
        let result = black_box(run());
        let time = clock() - start;
        drop(result);
        time
    };
    (0..runs).map(time).sum::<f64>() / runs as f64
}

/// Seconds that this thread has had on a processor, so that other work on the machine counts less; where the system does
/// not tell, seconds of the day.
fn clock() -> f64 {
    let schedule = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = schedule.and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(
        || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |time| time.as_secs_f64()),
        |nanoseconds| nanoseconds / 1e9,
    )
}

/// Bytes and lists of a timeline, shared lists once.
fn written(timeline: &Timeline) -> (usize, usize) {
    let (mut lists, mut bytes) = (BTreeSet::new(), 0);
    for subject in &timeline.subjects {
        for days in std::iter::once(&subject.days).chain(subject.groups.iter().map(|(_, days)| days)) {
            bytes += size_of_val(days.as_slice());
            for list in days.iter().flat_map(|day| [&day.because, &day.disputed_by, &day.exposed_by]) {
                if lists.insert(list.as_ptr()) {
                    bytes += size_of_val::<[StatementIndex]>(list);
                }
            }
        }
    }
    (bytes, lists.len())
}

/// Writes so many bytes to fresh memory, a day's worth at a time.
fn touched(bytes: usize) -> Vec<Vec<u64>> {
    let words = size_of::<AccessDay>().div_ceil(8) * DAYS;
    (0..bytes.div_ceil(8 * words)).map(|part| vec![part as u64 + 1; words]).collect()
}
