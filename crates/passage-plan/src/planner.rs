//! The planner: network and capacity to a plan that the checker has passed.

use crate::commitments::{Culprit, culprits, not_found};
use crate::control::{Cancel, Control};
use crate::expand::change::LastPlan;
use crate::expand::{Expansion, expand, expand_near};
use crate::levels::{Begin, Goal, Ranked, keep_commitments, solve_levels};
use crate::limits::limits;
use crate::program::Bounds;
use crate::replay::{Bought, Played, Shipment, Store, replay};
use crate::solver::{SolveError, Solver, version};
use crate::standing::Standing;
use crate::tally::{Tally, weighted_shortage};
use crate::trucks::{Restricted, WholeTrucks, divisible, improved, whole_trucks};
use passage_model::belief::Timeline;
use passage_model::calendar::Date;
use passage_model::capacity::Capacity;
use passage_model::measure::Kg;
use passage_model::network::Network;
use passage_model::plan::{Movement, Plan, Purchase, Quantity, RunsOut, SCHEMA, Status, Summary};
use passage_model::verify::{Violation, verify};
use std::collections::BTreeMap;
use std::fmt;
use std::time::Instant;

/// How often whole trucks are moved to where they are worth more.
const IMPROVEMENTS: usize = 2;

/// The same for programs for which an attempt takes a fiftieth of a second.
const IMPROVEMENTS_IF_QUICK: usize = 16;

/// Programs of fewer columns are quick.
const QUICK: usize = 20_000;

/// Programs of fewer columns are small: `compare` plans many cases.
const SMALL: usize = 6000;

/// A loss to whole trucks, as a share of the first level, that is not worth another attempt.
const NEAR_ENOUGH: f64 = 0.001;

/// Under what a plan is made; it is written into the plan, so that `verify` can build the same capacity.
#[derive(Clone, Debug, Default)]
pub struct Terms<'p> {
    /// Digest of the tables.
    pub inputs_digest: String,
    /// The day after which the log is not read.
    pub as_of: Option<Date>,
    /// The belief rule.
    pub rule: String,
    /// The scenario.
    pub scenario: Option<String>,
    /// What-ifs, as in [`Plan::what_ifs`].
    pub what_ifs: Vec<String>,
    /// The last issued plan, from which this one differs no more than it has to; `None`: there is none, or it does not
    /// matter.
    pub against: Option<&'p Plan>,
}

/// Why there is no plan.
#[derive(Debug)]
pub enum PlanError {
    /// Nothing can keep all commitments together; each of these could be kept without the others.
    Contradiction(Vec<Culprit>),
    /// The solver failed: a fault of the program.
    Solver(SolveError),
    /// Somebody asked for an end before there was a plan.
    Cancelled,
    /// The checker found a fault in the plan: a fault of the program; the plan is not given out.
    Unsound(Vec<Violation>),
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contradiction(culprits) => {
                let ids: Vec<String> = culprits.iter().map(|culprit| format!("`{}`", culprit.commitment)).collect();
                write!(f, "nothing can keep the commitments {}", ids.join(", "))?;
                culprits.iter().try_for_each(|culprit| write!(f, "\n  `{}`: {}", culprit.commitment, culprit.reason))
            }
            Self::Solver(_) => write!(f, "the solver failed"),
            Self::Cancelled => write!(f, "planning was called off"),
            Self::Unsound(violations) => {
                write!(f, "the plan does not hold; this is a fault of the program, please report it")?;
                violations.iter().try_for_each(|violation| write!(f, "\n  {}: {}", violation.code, violation.message))
            }
        }
    }
}

impl std::error::Error for PlanError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Solver(error) => Some(error),
            Self::Contradiction(_) | Self::Cancelled | Self::Unsound(_) => None,
        }
    }
}

impl From<SolveError> for PlanError {
    fn from(error: SolveError) -> Self {
        if error.is_cancelled() { Self::Cancelled } else { Self::Solver(error) }
    }
}

/// A plan with what it was read off.
#[derive(Debug)]
pub struct Planned<'a> {
    /// The plan, checked.
    pub plan: Plan,
    /// The program.
    pub expansion: Expansion<'a>,
    /// The solution with divisible trucks and kilograms.
    pub relaxed: Ranked,
}

/// Makes the plan: who gets what, by which corridor, which day, and who goes without.
///
/// # Errors
/// [`PlanError::Contradiction`] where the commitments cannot all be kept; the others are faults of the program.
pub fn plan<'a>(
    network: &'a Network,
    timeline: &Timeline,
    capacity: &'a Capacity,
    terms: &Terms<'_>,
) -> Result<Planned<'a>, PlanError> {
    plan_with(network, timeline, capacity, terms, &Control::default())
}

/// As [`plan`], watched: it counts as one plan, and can be called off.
///
/// # Errors
/// As [`plan`], and [`PlanError::Cancelled`].
pub fn plan_with<'a>(
    network: &'a Network,
    timeline: &Timeline,
    capacity: &'a Capacity,
    terms: &Terms<'_>,
    control: &Control,
) -> Result<Planned<'a>, PlanError> {
    let begun = Instant::now();
    control.tell(0, 1);
    let cancel = control.cancel();
    let mut expansion = expand(network, capacity);
    let mut solver = Solver::with_cancel(&expansion.program, cancel)?;
    let columns = with_commitments(&expansion, timeline, &mut solver, cancel)?;
    let mut solved = solve_whole(&expansion, &mut solver, &columns, cancel)?;
    let last = terms.against.map(|last| LastPlan::read(network, capacity, last));
    if let Some(last) = &last {
        // What was found without it, by a program without what only it moved, stands for choice: it can be the last plan.
        expansion = expand_near(network, capacity, last);
        let mut solver = Solver::with_cancel(&expansion.program, cancel)?;
        let columns = with_commitments(&expansion, timeline, &mut solver, cancel)?;
        expansion.measure_change(last);
        solved = nearest(&expansion, last, columns, solved, cancel)?;
    }
    let sound = |expansion: &Expansion<'_>, solved: &Solved| {
        let against = last.as_ref().map(|last| last.compare(expansion, &solved.whole.played));
        let plan = Plan { against, ..write(expansion, solved, terms) };
        let violations = verify(network, capacity, &plan);
        if violations.is_empty() { Ok(plan) } else { Err(violations) }
    };
    let mut made = sound(&expansion, &solved);
    if let Some((goods, room)) = made.as_ref().err().and_then(|violations| lost_to_rounding(violations)) {
        // Kilograms that rounding lost on the way to an agreed convoy: some are set aside for it, and all is planned anew.
        expansion.set_aside_for_commitments(&solved.relaxed.last, goods, room);
        let mut solver = Solver::with_cancel(&expansion.program, cancel)?;
        let careful = with_commitments(&expansion, timeline, &mut solver, cancel)
            .and_then(|columns| solve_whole(&expansion, &mut solver, &columns, cancel));
        if let Some(careful) = if_possible(careful)? {
            // The bound stays that of the program with nothing set aside.
            solved.whole = careful.whole;
            made = sound(&expansion, &solved);
        }
    }
    let mut plan = made.map_err(PlanError::Unsound)?;
    plan.limits = limits(&expansion, timeline, &solved.relaxed.first);
    plan.status.seconds = begun.elapsed().as_secs_f64();
    let Solved { relaxed, .. } = solved;
    control.tell(1, 1);
    Ok(Planned { plan, expansion, relaxed })
}

/// Where nothing is wrong but what kilograms do that rounding moved: whether agreed convoys lack goods, and whether stores
/// are too full.
fn lost_to_rounding(violations: &[Violation]) -> Option<(bool, bool)> {
    let has = |code: &str| violations.iter().any(|violation| violation.code == code);
    let is_all = violations.iter().all(|violation| matches!(violation.code, "V402" | "V604"));
    is_all.then(|| (has("V402"), has("V604")))
}

/// Whether planning in whole trucks takes a blink, so that `compare` can do so for every case.
#[must_use]
pub fn is_small(expansion: &Expansion<'_>) -> bool {
    expansion.program.columns.len() < SMALL
}

/// What a plan comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// All figures.
    pub summary: Summary,
    /// The first day on which each need cannot be met in full.
    pub runs_out: Vec<RunsOut>,
}

/// What the best plan comes to when trucks can be divided, without the noise of rounding to whole ones, so that differences
/// between cases are theirs alone. No plan in whole trucks does better on the first level. Cost counts parts of trucks.
///
/// # Errors
/// As [`plan_with`], but for [`PlanError::Unsound`].
pub fn plan_divisible(
    network: &Network,
    timeline: &Timeline,
    capacity: &Capacity,
    cancel: &Cancel,
) -> Result<Outcome, PlanError> {
    let expansion = expand(network, capacity);
    let mut solver = Solver::with_cancel(&expansion.program, cancel)?;
    let columns = with_commitments(&expansion, timeline, &mut solver, cancel)?;
    let rows = &expansion.program.rows;
    let relaxed =
        solve_levels(&expansion, &mut solver, rows, &columns, &Goal::ALL, Begin::AtCorner, &expansion.standstill())?;
    let played = replay(&expansion, &relaxed.last, &divisible(&expansion, &relaxed.last));
    let costs = expansion.costs().into_iter();
    let cost = costs.fold(0.0, |sum, (column, cost)| sum + cost * relaxed.last.value(column));
    let tally = Tally::of(&expansion, &played);
    let summary = Summary { cost, ..tally.summary(&expansion, &played) };
    Ok(Outcome { summary, runs_out: tally.runs_out(&expansion) })
}

/// The bounds of the columns with every commitment kept.
fn with_commitments(
    expansion: &Expansion<'_>,
    timeline: &Timeline,
    solver: &mut Solver,
    cancel: &Cancel,
) -> Result<Vec<Bounds>, PlanError> {
    match keep_commitments(expansion, solver)? {
        Some(columns) => Ok(columns),
        None => Err(PlanError::Contradiction(culprits(expansion.network, timeline, expansion.capacity, cancel)?)),
    }
}

struct Solved {
    relaxed: Ranked,
    whole: Whole,
}

/// A plan in whole trucks and whole kilograms.
struct Whole {
    played: Played,
    summary: Summary,
    tally: Tally,
    /// Value of the first level.
    value: f64,
}

/// Solves with divisible trucks, then in whole trucks and whole kilograms.
fn solve_whole(
    expansion: &Expansion<'_>,
    solver: &mut Solver,
    columns: &[Bounds],
    cancel: &Cancel,
) -> Result<Solved, PlanError> {
    let relaxed = solve_levels(
        expansion,
        solver,
        &expansion.program.rows,
        columns,
        &Goal::ALL,
        Begin::AtCorner,
        &expansion.standstill(),
    )?;
    let whole = make_whole(expansion, columns, &relaxed, cancel)?;
    Ok(Solved { relaxed, whole })
}

/// Finds whole trucks and whole kilograms for a relaxed solution.
fn make_whole(
    expansion: &Expansion<'_>,
    columns: &[Bounds],
    relaxed: &Ranked,
    cancel: &Cancel,
) -> Result<Whole, PlanError> {
    let trucks = whole_trucks(expansion, &relaxed.last);
    let played = if trucks.is_exact {
        replay(expansion, &relaxed.last, &trucks)
    } else {
        let improved = improve(expansion, trucks, columns, relaxed, cancel);
        let (trucks, loaded) = improved.map_err(|error| match error {
            // Whole trucks can only be too few for goods that were agreed.
            PlanError::Solver(SolveError::Infeasible) => {
                PlanError::Contradiction(not_found(expansion.network, expansion.capacity))
            }
            error => error,
        })?;
        replay(expansion, &loaded.last, &trucks)
    };
    let tally = Tally::of(expansion, &played);
    let summary = Summary { cost: cost(expansion, &played), ..tally.summary(expansion, &played) };
    let value = weighted_shortage(expansion, &played);
    Ok(Whole { played, summary, tally, value })
}

/// Of plans that are no worse on any level above, the one that differs least from the last plan: `found`, which was made
/// without it; the best by all levels; and the last plan with what is to be added to it.
fn nearest(
    expansion: &Expansion<'_>,
    last: &LastPlan<'_>,
    mut columns: Vec<Bounds>,
    found: Solved,
    cancel: &Cancel,
) -> Result<Solved, PlanError> {
    columns.extend_from_slice(&expansion.program.columns[columns.len()..]);
    let mut solver = Solver::with_cancel(&expansion.program, cancel)?;
    let rows = &expansion.program.rows;
    let relaxed =
        solve_levels(expansion, &mut solver, rows, &columns, &Goal::ALL, Begin::AtCorner, &expansion.standstill())?;
    let mut others = Vec::new();
    others.extend(if_possible(make_whole(expansion, &columns, &relaxed, cancel))?);
    let held = last.hold(expansion, &columns);
    let kept = solve_levels(expansion, &mut solver, rows, &held, &Goal::ALL, Begin::AtCorner, &expansion.standstill())
        .map_err(PlanError::from);
    if let Some(kept) = if_possible(kept)? {
        // Loads are found among all goods again, so that a truck that cannot be had makes no plan impossible.
        others.extend(if_possible(make_whole(expansion, &columns, &kept, cancel))?);
    }
    let standing = |whole: &Whole| Standing::of(expansion, &whole.played, whole.summary.cost);
    let changed = |whole: &Whole| last.compare(expansion, &whole.played).changed;
    let limit = standing(&found.whole);
    let mut best = found.whole;
    for other in others {
        if standing(&other).rank(&limit).is_le() && changed(&other) < changed(&best) {
            best = other;
        }
    }
    Ok(Solved { relaxed, whole: best })
}

/// `None` where there is no such plan.
fn if_possible<T>(made: Result<T, PlanError>) -> Result<Option<T>, PlanError> {
    match made {
        Ok(made) => Ok(Some(made)),
        Err(PlanError::Contradiction(_) | PlanError::Solver(SolveError::Infeasible)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Moves whole trucks to where they are worth most, a few times, and loads the best of them by all levels.
fn improve(
    expansion: &Expansion<'_>,
    mut trucks: WholeTrucks,
    columns: &[Bounds],
    relaxed: &Ranked,
    cancel: &Cancel,
) -> Result<(WholeTrucks, Ranked), PlanError> {
    let restricted = Restricted::new(expansion);
    let mut solver = Solver::with_cancel(&restricted.program, cancel)?;
    let corner = restricted.corner(&expansion.standstill());
    // Each time from the corner: after a change of trucks the last solution is far off.
    let mut load = |trucks: &WholeTrucks, goals: &[Goal], begin: Begin| -> Result<Ranked, PlanError> {
        let (rows, columns) = restricted.bounds(expansion, trucks, columns);
        Ok(solve_levels(expansion, &mut solver, &rows, &columns, goals, begin, &corner)?)
    };
    let value = |ranked: &Ranked| ranked.value(Goal::Need).unwrap_or(f64::INFINITY);
    let bound = value(relaxed);
    let mut loaded = load(&trucks, &[Goal::Need], Begin::AtCorner)?;
    let (mut best, mut least) = (trucks.clone(), value(&loaded));
    let mut is_last = true;
    let is_quick = expansion.program.columns.len() < QUICK;
    for _ in 0..if is_quick { IMPROVEMENTS_IF_QUICK } else { IMPROVEMENTS } {
        if least - bound <= NEAR_ENOUGH * least.abs() {
            break;
        }
        let Some(next) = improved(expansion, &restricted, &trucks, &loaded.first) else { break };
        trucks = next;
        loaded = load(&trucks, &[Goal::Need], Begin::AtCorner)?;
        is_last = value(&loaded) < least;
        if is_last {
            (best, least) = (trucks.clone(), value(&loaded));
        }
    }
    let loaded = load(&best, &Goal::ALL, if is_last { Begin::Here } else { Begin::AtCorner })?;
    Ok((best, loaded))
}

/// Purchases and transport in whole trucks, in the currency of the workspace.
fn cost(expansion: &Expansion<'_>, played: &Played) -> f64 {
    let bought = played.bought.iter().map(|one| Kg(one.kg).tonnes() * expansion.network[one.offer].price_per_t);
    let moved = played.shipments.iter().map(|shipment| {
        let trip = &expansion.trips[shipment.trip];
        Kg(shipment.kg).tonnes() * trip.cost_per_t + shipment.trucks as f64 * trip.cost_per_truck
    });
    bought.chain(moved).fold(0.0, |sum, cost| sum + cost)
}

fn write(expansion: &Expansion<'_>, solved: &Solved, terms: &Terms<'_>) -> Plan {
    let network = expansion.network;
    let horizon = expansion.capacity.horizon;
    let bound = solved.relaxed.levels.first().map_or(0.0, |level| level.dual);
    let gap = ((solved.whole.value - bound) / solved.whole.value.abs().max(1.0)).max(0.0);
    Plan {
        schema: SCHEMA.to_owned(),
        workspace: network.settings.name.clone(),
        start: horizon.start,
        days: horizon.days,
        summary: solved.whole.summary.clone(),
        status: Status {
            solver: version(),
            outcome: if gap < 1e-6 { "optimal" } else { "rounded" }.to_owned(),
            gap,
            seconds: 0.0,
            levels: solved.relaxed.levels.clone(),
            relaxed_cost: solved.relaxed.value(Goal::Cost),
        },
        movements: movements(expansion, &solved.whole.played),
        purchases: purchases(expansion, &solved.whole.played),
        distribution: quantities(expansion, &solved.whole.played.given),
        stocks: quantities(expansion, &solved.whole.played.stock),
        unmet: solved.whole.tally.unmet(expansion),
        limits: Vec::new(),
        runs_out: solved.whole.tally.runs_out(expansion),
        inputs_digest: terms.inputs_digest.clone(),
        known_by: expansion.capacity.known_by,
        as_of: terms.as_of,
        rule: terms.rule.clone(),
        scenario: terms.scenario.clone(),
        what_ifs: terms.what_ifs.clone(),
        against: None,
    }
}

fn movements(expansion: &Expansion<'_>, played: &Played) -> Vec<Movement> {
    let network = expansion.network;
    let horizon = expansion.capacity.horizon;
    let movement = |shipment: &Shipment| {
        let trip = &expansion.trips[shipment.trip];
        let lane = &expansion.lanes[trip.lane];
        Movement {
            depart: horizon.date(shipment.day),
            arrive: horizon.date(shipment.day + trip.lag),
            from: network[lane.from].id.clone(),
            to: network[lane.to].id.clone(),
            corridors: lane.corridors.iter().map(|corridor| network[*corridor].id.clone()).collect(),
            legs: lane.legs.iter().map(|leg| network[*leg].id.clone()).collect(),
            fleet: trip.fleet.map(|fleet| network[fleet].id.clone()),
            trucks: shipment.trucks,
            commodity: network[shipment.commodity].id.clone(),
            quantity: Kg(shipment.kg),
            commitment: shipment.commitment.map(|commitment| network[commitment].id.clone()),
            load: shipment.is_shared.then(|| (shipment.load + 1).to_string()),
        }
    };
    played.shipments.iter().map(movement).collect()
}

fn purchases(expansion: &Expansion<'_>, played: &Played) -> Vec<Purchase> {
    let network = expansion.network;
    let horizon = expansion.capacity.horizon;
    let purchase = |bought: &Bought| {
        let offer = &network[bought.offer];
        Purchase {
            ordered: horizon.date(bought.day),
            date: horizon.date(bought.day + offer.lead_days),
            site: network[offer.site].id.clone(),
            commodity: network[offer.commodity].id.clone(),
            quantity: Kg(bought.kg),
            price_per_t: offer.price_per_t,
            offer: bought.offer.0 + 1,
        }
    };
    played.bought.iter().map(purchase).collect()
}

/// Rows by day, then site and commodity, where there is anything.
fn quantities(expansion: &Expansion<'_>, stores: &BTreeMap<Store, Vec<i64>>) -> Vec<Quantity> {
    let mut rows = Vec::new();
    for day in 0..expansion.horizon_days {
        for ((site, commodity), days) in stores.iter().filter(|(_, days)| days[day] > 0) {
            rows.push(Quantity {
                date: expansion.capacity.horizon.date(day),
                site: expansion.network[*site].id.clone(),
                commodity: expansion.network[*commodity].id.clone(),
                quantity: Kg(days[day]),
            });
        }
    }
    rows
}
