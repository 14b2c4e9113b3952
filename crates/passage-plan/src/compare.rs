//! What opening each corridor is worth: the plan is made again for every set of open corridors and every delay.
//!
//! Worth is a difference between plans, never a price: see `docs/model.md`, "Worth of access".

use crate::control::Control;
use crate::expand::expand;
use crate::outcomes::outcome;
use crate::planner::{PlanError, is_small};
use passage_model::belief::{Basis, Override, View, fold};
use passage_model::calendar::{Date, shift};
use passage_model::capacity::{Capacity, by_day};
use passage_model::comparison::{Case, Comparison, Delay, InTurn, Interaction, Trucks, Worth};
use passage_model::network::{CorridorIndex, Network, Subject};
use passage_model::plan::Summary;
use passage_model::statement::{Says, Statement};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Above so many corridors only none, each alone and all together are planned.
pub const ALL_SETS_UP_TO: usize = 6;

/// What to compare.
#[derive(Clone, Debug)]
pub struct Question {
    /// The day from which the corridors of a case are open.
    pub from: Date,
    /// Delays of opening to look at: one day to so many.
    pub delay_days: usize,
    /// Days between two openings, one after the other.
    pub days_between: usize,
}

/// When each corridor opens, in days after [`Question::from`], in table order; `None`: never.
type Opening = Vec<Option<usize>>;

/// Plans for every case of a question.
///
/// Large programs are solved with divisible trucks (`Comparison::trucks` tells): planning every case in whole trucks would
/// take too long, and the loss to rounding, which differs from case to case, would be taken for worth.
/// A plan that holds with fewer roads open, or with a later opening, holds with more; so of all plans found the one with
/// the fewest person-days short that holds stands for a case. Commitments bind the case
/// `believed` only: what was agreed under one state of the roads need not be possible under another.
///
/// # Errors
/// [`PlanError`] as of [`crate::planner::plan`].
pub fn compare(network: &Network, view: &View, known_by: Date, question: &Question) -> Result<Comparison, PlanError> {
    compare_with(network, view, known_by, question, &Control::default())
}

/// As [`compare`], watched plan by plan; it can be called off.
///
/// # Errors
/// As [`compare`], and [`PlanError::Cancelled`].
pub fn compare_with(
    network: &Network,
    view: &View,
    known_by: Date,
    question: &Question,
    control: &Control,
) -> Result<Comparison, PlanError> {
    let count = network.corridors.len();
    let free = Network { commitments: Vec::new(), ..network.clone() };
    let openings = openings(count, question);
    let trucks = trucks(&free, view, known_by, question.from);
    // The last is the case `believed`.
    let summaries = in_parallel(openings.len() + 1, control, |position, within| match openings.get(position) {
        Some(opening) => {
            let view = View { overrides: overrides(&free, view, question.from, opening), ..view.clone() };
            summary(&free, &view, known_by, trucks, within)
        }
        None => summary(network, view, known_by, trucks, within),
    })?;
    let believed = believed_case(
        network,
        &by_day(network, &fold(network, view), known_by),
        summaries.last().expect("a summary for each opening, and one more"),
    );
    let runs: BTreeMap<Opening, Summary> = openings.into_iter().zip(summaries).collect();
    // A leg or site that is stated shut while a corridor is open breaks the rule that more open roads do no harm.
    let has_counterclaim =
        |statement: &Statement| statement.with.is_some() && !matches!(statement.about, Subject::Corridor(_));
    let can_reuse = !network.statements.iter().any(has_counterclaim);
    let best = |opening: &Opening| -> &Summary {
        let own = &runs[opening];
        let others = runs.iter().filter(|(other, _)| can_reuse && is_no_earlier(other, opening));
        others
            .map(|(_, other)| other)
            .fold(own, |best, other| if other.person_days_short < best.person_days_short { other } else { best })
    };
    let short = |opening: &Opening| best(opening).person_days_short;
    let none = short(&vec![None; count]);
    let value = |set: &BTreeSet<usize>| none - short(&opened(count, set, 0));

    let cases = sets(count).iter().map(|set| case(network, set, best(&opened(count, set, 0)))).collect();
    let delays = |set: &BTreeSet<usize>| -> Vec<Delay> {
        let days = 0..=question.delay_days;
        days.map(|days| Delay { days, person_days_short: short(&opened(count, set, days)) }).collect()
    };
    let worth = (0..count)
        .map(|corridor| {
            let only = BTreeSet::from([corridor]);
            let delay = delays(&only);
            Worth {
                corridor: network.corridors[corridor].id.clone(),
                alone: value(&only),
                shapley: (count <= ALL_SETS_UP_TO).then(|| shapley(count, corridor, &value)),
                per_day_of_delay: delay.get(1).map_or(0.0, |day| day.person_days_short - delay[0].person_days_short),
                delay,
            }
        })
        .collect();
    let all: BTreeSet<usize> = (0..count).collect();
    Ok(Comparison {
        from: question.from,
        trucks,
        cases,
        worth,
        interaction: interaction(network, count, &value),
        believed,
        all_delayed: delays(&all),
        in_turn: pairs(count)
            .into_iter()
            .map(|(first, second)| {
                let in_turn = short(&in_turn(count, first, second, question.days_between));
                let together = short(&opened(count, &BTreeSet::from([first, second]), 0));
                InTurn {
                    first: network.corridors[first].id.clone(),
                    second: network.corridors[second].id.clone(),
                    days_between: question.days_between,
                    person_days_short: in_turn,
                    cost_of_waiting: in_turn - together,
                }
            })
            .collect(),
    })
}

/// The sets of corridors that are planned: none first, then by size, in table order.
fn sets(count: usize) -> Vec<BTreeSet<usize>> {
    let mut sets: Vec<BTreeSet<usize>> = if count <= ALL_SETS_UP_TO {
        let masks = 0_u32..1 << count;
        masks.map(|mask| (0..count).filter(|corridor| mask & (1 << corridor) != 0).collect()).collect()
    } else {
        let singles = (0..count).map(|corridor| BTreeSet::from([corridor]));
        [BTreeSet::new(), (0..count).collect()].into_iter().chain(singles).collect()
    };
    sets.sort_by_key(|set| (set.len(), set.iter().copied().collect::<Vec<_>>()));
    sets
}

/// Ordered pairs; none above [`ALL_SETS_UP_TO`] corridors.
fn pairs(count: usize) -> Vec<(usize, usize)> {
    if count > ALL_SETS_UP_TO {
        return Vec::new();
    }
    (0..count).flat_map(|a| (0..count).filter(move |b| *b != a).map(move |b| (a, b))).collect()
}

fn opened(count: usize, set: &BTreeSet<usize>, days: usize) -> Opening {
    (0..count).map(|corridor| set.contains(&corridor).then_some(days)).collect()
}

fn in_turn(count: usize, first: usize, second: usize, days_between: usize) -> Opening {
    let day = |corridor| match corridor {
        _ if corridor == first => Some(0),
        _ if corridor == second => Some(days_between),
        _ => None,
    };
    (0..count).map(day).collect()
}

fn openings(count: usize, question: &Question) -> Vec<Opening> {
    let mut openings: BTreeSet<Opening> = sets(count).iter().map(|set| opened(count, set, 0)).collect();
    let singles = (0..count).map(|corridor| BTreeSet::from([corridor]));
    for set in singles.chain([(0..count).collect()]) {
        openings.extend((0..=question.delay_days).map(|days| opened(count, &set, days)));
    }
    openings.extend(pairs(count).into_iter().map(|(a, b)| in_turn(count, a, b, question.days_between)));
    openings.into_iter().collect()
}

/// Whether under `other` no corridor opens earlier than under `opening`, so that a plan for it holds there too.
fn is_no_earlier(other: &Opening, opening: &Opening) -> bool {
    let day = |day: &Option<usize>| day.unwrap_or(usize::MAX);
    other.iter().zip(opening).all(|(other, own)| day(other) >= day(own))
}

/// Makes so many plans on as many threads as the machine has, telling of each; the results are in order.
pub(crate) fn in_parallel<T: Send>(
    count: usize,
    control: &Control,
    make: impl Fn(usize, &Control) -> Result<T, PlanError> + Sync,
) -> Result<Vec<T>, PlanError> {
    control.tell(0, count);
    let (within, done) = (control.silent(), AtomicUsize::new(0));
    let make = |position: usize| -> Result<T, PlanError> {
        let made = make(position, &within)?;
        control.tell(done.fetch_add(1, Ordering::Relaxed) + 1, count);
        Ok(made)
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(count.max(1));
    let make = &make;
    let share = |thread: usize| -> Result<Vec<(usize, T)>, PlanError> {
        (thread..count).step_by(threads).map(|position| Ok((position, make(position)?))).collect()
    };
    let shares: Vec<Result<Vec<(usize, T)>, PlanError>> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|thread| scope.spawn(move || share(thread))).collect();
        running
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    let shares = shares.into_iter().collect::<Result<Vec<_>, _>>()?;
    let mut made: Vec<(usize, T)> = shares.into_iter().flatten().collect();
    made.sort_by_key(|(position, _)| *position);
    Ok(made.into_iter().map(|(_, one)| one).collect())
}

/// Overrules every corridor: closed throughout, then open in full from its day on. Legs and sites stay as they were.
fn overrides(network: &Network, view: &View, from: Date, opening: &Opening) -> Vec<Override> {
    let kept = view.overrides.iter().filter(|rule| !matches!(rule.subject, Subject::Corridor(_))).cloned();
    let rule = |corridor: usize, says: Says, from: Option<Date>| Override {
        subject: Subject::Corridor(CorridorIndex(corridor)),
        says,
        from,
        to: None,
        share: None,
        trucks_per_day: None,
        basis: Basis::WhatIf,
    };
    let closed = (0..network.corridors.len()).map(|corridor| rule(corridor, Says::Closed, None));
    let days = opening.iter().enumerate();
    let open = days.filter_map(|(corridor, day)| Some(rule(corridor, Says::Open, Some(shift(from, (*day)? as i64)))));
    kept.chain(closed).chain(open).collect()
}

fn summary(
    network: &Network,
    view: &View,
    known_by: Date,
    trucks: Trucks,
    control: &Control,
) -> Result<Summary, PlanError> {
    let timeline = fold(network, view);
    let capacity = by_day(network, &timeline, known_by);
    Ok(outcome(network, &timeline, &capacity, trucks, control)?.summary)
}

fn case(network: &Network, set: &BTreeSet<usize>, summary: &Summary) -> Case {
    Case {
        open: set.iter().map(|corridor| network.corridors[*corridor].id.clone()).collect(),
        met_share: summary.met_share,
        unmet: summary.unmet,
        person_days_short: summary.person_days_short,
        delivered: summary.delivered,
        summary: summary.clone(),
    }
}

/// In whole trucks where every case is planned so in a blink, else in divisible ones; the same for all cases.
fn trucks(network: &Network, view: &View, known_by: Date, from: Date) -> Trucks {
    let all_open = vec![Some(0); network.corridors.len()];
    let view = View { overrides: overrides(network, view, from, &all_open), ..view.clone() };
    let capacity = by_day(network, &fold(network, &view), known_by);
    if is_small(&expand(network, &capacity)) { Trucks::Whole } else { Trucks::Divisible }
}

/// How trucks are counted where plans under several readings of the log are compared: as with all corridors open.
pub(crate) fn trucks_of_readings(network: &Network, view: &View, known_by: Date) -> Trucks {
    trucks(network, view, known_by, view.horizon.start)
}

/// The case of a capacity: `open` lists the corridors that are not closed on at least one day.
pub(crate) fn believed_case(network: &Network, capacity: &Capacity, summary: &Summary) -> Case {
    let is_ever_open = |corridor: &usize| {
        let gate = capacity.gate(Subject::Corridor(CorridorIndex(*corridor)));
        gate.is_some_and(|gate| gate.days.iter().any(|day| !day.total().is_closed()))
    };
    let set: BTreeSet<usize> = (0..network.corridors.len()).filter(is_ever_open).collect();
    case(network, &set, summary)
}

/// Mean worth that a corridor adds to those opened before it, over all orders of opening (Shapley 1953).
fn shapley(count: usize, corridor: usize, value: &impl Fn(&BTreeSet<usize>) -> f64) -> f64 {
    let factorial = |n: usize| (1..=n).map(|k| k as f64).product::<f64>();
    let others = sets(count).into_iter().filter(|set| !set.contains(&corridor));
    let parts = others.map(|set| {
        let mut with = set.clone();
        with.insert(corridor);
        let orders = factorial(set.len()) * factorial(count - set.len() - 1) / factorial(count);
        orders * (value(&with) - value(&set))
    });
    parts.sum()
}

/// v(AB) - v(A) - v(B) for each pair (v of none is 0), and the worth of all against the sum of singles.
fn interaction(network: &Network, count: usize, value: &impl Fn(&BTreeSet<usize>) -> f64) -> Vec<Interaction> {
    if count > ALL_SETS_UP_TO {
        return Vec::new();
    }
    let single = |corridor: usize| value(&BTreeSet::from([corridor]));
    let of = |set: BTreeSet<usize>| Interaction {
        corridors: set.iter().map(|corridor| network.corridors[*corridor].id.clone()).collect(),
        value: value(&set) - set.iter().map(|corridor| single(*corridor)).sum::<f64>(),
    };
    let mut list: Vec<Interaction> =
        pairs(count).into_iter().filter(|(a, b)| a < b).map(|(a, b)| of(BTreeSet::from([a, b]))).collect();
    if count > 2 {
        list.push(of((0..count).collect()));
    }
    list
}
