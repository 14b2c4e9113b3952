//! The lexicographic objective: each level is solved among the best solutions of the one before.
//!
//! After a level, columns with a reduced cost and rows with a price are held where they are: by complementary slackness
//! exactly the optimal solutions remain, without a tolerance on the value. See `docs/model.md`, "Objective".

use crate::expand::Expansion;
use crate::program::{Basis, Bounds, Column, Solution};
use crate::solver::{SolveError, Solver, Start};
use passage_model::network::NeedIndex;
use passage_model::plan::Level;

/// Prices below this, relative to the largest cost, count as none.
const PRICE_TOLERANCE: f64 = 1e-7;

/// A share of an agreed convoy below this is rounding of the solver.
const BROKEN: f64 = 1e-6;

/// Which part of the objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// People x priority x tier-weighted shortage, in weighted person-days.
    Need,
    /// Met share of the worst-served site.
    WorstSite,
    /// The same shortage late rather than early.
    Earliness,
    /// Truck-hours where passage is threatened or disputed.
    Exposure,
    /// Purchases and transport.
    Cost,
    /// Tonnes that differ from the last issued plan.
    Change,
    /// No needless way, and no way later than it could be.
    Movement,
}

impl Goal {
    /// In order of rank.
    pub const ALL: [Self; 7] =
        [Self::Need, Self::WorstSite, Self::Earliness, Self::Exposure, Self::Cost, Self::Change, Self::Movement];

    /// Word for plan files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::WorstSite => "worst_site",
            Self::Earliness => "earliness",
            Self::Exposure => "exposure",
            Self::Cost => "cost",
            Self::Change => "change",
            Self::Movement => "movement",
        }
    }

    /// Cost of each column, in the unit of the level; empty where the level says nothing of this program.
    pub(crate) fn terms(self, expansion: &Expansion<'_>) -> Vec<(Column, f64)> {
        match self {
            Self::Need => need(expansion),
            Self::WorstSite => expansion.worst_share.map(|column| (column, -1.0)).into_iter().collect(),
            Self::Earliness => earliness(expansion),
            Self::Exposure => exposure(expansion),
            Self::Cost => expansion.costs(),
            Self::Change => expansion.differing.iter().map(|column| (*column, 1.0)).collect(),
            Self::Movement => movement(expansion),
        }
    }
}

/// The best solution by all levels.
#[derive(Debug)]
pub struct Ranked {
    /// Value and bound of each level.
    pub levels: Vec<Level>,
    /// Solution of the first level: its prices tell what holds the plan back.
    pub first: Solution,
    /// Solution of the last level.
    pub last: Solution,
    /// Corner of the first level.
    pub basis: Basis,
}

impl Ranked {
    /// Value of a level; `None` where it was not part of the objective.
    #[must_use]
    pub fn value(&self, goal: Goal) -> Option<f64> {
        self.levels.iter().find(|level| level.name == goal.name()).map(|level| level.primal)
    }
}

/// Where the first level begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// At the corner that is given.
    AtCorner,
    /// At the last solution of the solver, which has the same bounds and is the best by that level.
    Here,
}

/// Solves all levels in order. `rows` and `columns` are the bounds to begin with: those of the program in the solver, or
/// tighter.
///
/// # Errors
/// Where the solver finds no optimal solution; there is one where commitments can be kept.
pub fn solve_levels(
    expansion: &Expansion<'_>,
    solver: &mut Solver,
    rows: &[Bounds],
    columns: &[Bounds],
    goals: &[Goal],
    begin: Begin,
    corner: &Basis,
) -> Result<Ranked, SolveError> {
    let mut columns = columns.to_vec();
    let mut rows = rows.to_vec();
    let mut levels = Vec::new();
    let mut first = None;
    let mut last = Solution::default();
    let mut basis = Basis::default();
    for goal in goals {
        let terms = goal.terms(expansion);
        let is_first = first.is_none();
        if terms.is_empty() && !is_first {
            continue;
        }
        solver.set_bounds(&columns, &rows)?;
        let scale = set_costs(solver, columns.len(), &terms)?;
        let is_near = if is_first { begin == Begin::Here } else { *goal != Goal::Movement };
        let solution = if is_near {
            solver.solve(Start::LastSolution)
        } else if is_first || !is_mostly_held(&columns) {
            solver.set_basis(corner)?;
            solver.solve(Start::Corner)
        } else {
            solver.solve(Start::Presolve)
        };
        let solution = solution.map_err(|error| match error {
            SolveError::Infeasible if is_first => error,
            error => SolveError::Level(goal.name(), Box::new(error)),
        })?;
        let sign = if *goal == Goal::WorstSite { -1.0 } else { 1.0 };
        let unscaled = |value: f64| sign * value * scale;
        levels.push(Level {
            name: goal.name().to_owned(),
            primal: unscaled(solution.primal),
            dual: unscaled(solution.dual),
        });
        hold(&mut columns, &solution.columns, &solution.reduced_costs);
        hold(&mut rows, &solution.rows, &solution.prices);
        if is_first {
            basis = solver.basis()?;
            let mut priced = solution.clone();
            priced.prices.iter_mut().for_each(|price| *price *= scale);
            priced.reduced_costs.iter_mut().for_each(|price| *price *= scale);
            first = Some(priced);
        }
        last = solution;
    }
    let first = first.unwrap_or_else(|| last.clone());
    Ok(Ranked { levels, first, last, basis })
}

/// Whether so many columns are held that presolve, which leaves them out, pays.
fn is_mostly_held(columns: &[Bounds]) -> bool {
    columns.iter().filter(|bounds| bounds.lower < bounds.upper).count() * 2 < columns.len()
}

/// Gives the solver costs of at most 1, and returns what they were divided by.
pub(crate) fn set_costs(solver: &mut Solver, columns: usize, terms: &[(Column, f64)]) -> Result<f64, SolveError> {
    let largest = terms.iter().map(|(_, cost)| cost.abs()).fold(0.0, f64::max);
    let scale = if largest > 0.0 { largest } else { 1.0 };
    let mut costs = vec![0.0; columns];
    for (column, cost) in terms {
        costs[column.0] += cost / scale;
    }
    solver.set_costs(&costs)?;
    Ok(scale)
}

/// Holds at their bound those columns or rows whose price says that leaving it would cost.
pub(crate) fn hold(bounds: &mut [Bounds], values: &[f64], prices: &[f64]) {
    for ((bounds, value), price) in bounds.iter_mut().zip(values).zip(prices) {
        if price.abs() > PRICE_TOLERANCE && bounds.lower < bounds.upper {
            let is_lower = (value - bounds.lower).abs() <= (value - bounds.upper).abs();
            *bounds = Bounds::exactly(if is_lower { bounds.lower } else { bounds.upper });
        }
    }
}

/// Shortage columns with their weight: people x priority x weight of the tier, per day.
fn shortage<'a>(expansion: &'a Expansion<'_>) -> impl Iterator<Item = (Column, f64, usize)> + 'a {
    let tiers = &expansion.network.settings.tiers;
    (0..expansion.network.needs.len()).flat_map(move |need| {
        let weight = importance(expansion, NeedIndex(need));
        expansion.unmet[need].iter().enumerate().flat_map(move |(day, columns)| {
            columns.iter().zip(tiers).map(move |(column, tier)| (*column, weight * tier.weight, day))
        })
    })
}

fn importance(expansion: &Expansion<'_>, need: NeedIndex) -> f64 {
    let need = &expansion.network[need];
    need.people as f64 * need.priority
}

/// L1. Stock that is missing at the end counts like as many days of shortage after it.
fn need(expansion: &Expansion<'_>) -> Vec<(Column, f64)> {
    let mut terms: Vec<(Column, f64)> = shortage(expansion).map(|(column, weight, _)| (column, weight)).collect();
    let cover_days = expansion.network.settings.cover_days as f64;
    for (need, columns) in expansion.cover.iter().enumerate() {
        let weight = importance(expansion, NeedIndex(need)) * cover_days;
        let tiers = &expansion.network.settings.tiers;
        terms.extend(columns.iter().zip(tiers).map(|(column, tier)| (*column, weight * tier.weight)));
    }
    terms
}

/// L3. Among equal sums, shortage later in the horizon: by then something may have changed.
fn earliness(expansion: &Expansion<'_>) -> Vec<(Column, f64)> {
    let days = expansion.horizon_days as f64;
    shortage(expansion).map(|(column, weight, day)| (column, weight * (days - day as f64) / days)).collect()
}

/// L4. Truck-hours within gates on days on which their use is threatened or their state disputed.
fn exposure(expansion: &Expansion<'_>) -> Vec<(Column, f64)> {
    let hours = |trip: usize, day: usize| expansion.exposed(&expansion.trips[trip], day) as f64 / 60.0;
    let free = expansion.flows.iter().filter(|flow| flow.commitment.is_none());
    let free = free.map(|flow| (flow.column, hours(flow.trip, flow.day) / flow.load_t));
    free.filter(|(_, hours)| *hours > 0.0).collect()
}

/// The last level: tonnes moved, the sooner the better; nothing given out or bought in excess.
fn movement(expansion: &Expansion<'_>) -> Vec<(Column, f64)> {
    let days = expansion.horizon_days as f64;
    let flows = expansion.flows.iter().map(|flow| {
        let trip = &expansion.trips[flow.trip];
        let hours = trip.holds_truck as f64 / 60.0;
        (flow.column, 1.0 + hours / 1000.0 + (flow.day + trip.lag) as f64 / days)
    });
    let drives = expansion.committed.iter().map(|drive| (drive.column, 1.0));
    let given = expansion.stores.values().flat_map(|store| store.give.iter().map(|column| (*column, 1.0)));
    let bought = expansion.orders.iter().map(|order| (order.column, 1.0 + order.day as f64 / days));
    flows.chain(drives).chain(given).chain(bought).collect()
}

/// The bounds of the columns with every commitment kept, on whole trucks; `None` where they cannot all be kept.
///
/// # Errors
/// Where the solver finds no optimal solution.
pub fn keep_commitments(expansion: &Expansion<'_>, solver: &mut Solver) -> Result<Option<Vec<Bounds>>, SolveError> {
    let mut columns = expansion.program.columns.clone();
    if expansion.broken.is_empty() {
        return Ok(Some(columns));
    }
    let broken = expansion.broken.iter().map(|(_, column)| (*column, 1.0));
    // A little against each truck, so that a convoy is not split over ways for nothing.
    let drives = expansion.committed.iter().map(|drive| (drive.column, 1e-6));
    let terms: Vec<(Column, f64)> = broken.chain(drives).collect();
    set_costs(solver, columns.len(), &terms)?;
    let is_kept = |solution: &Solution| expansion.broken.iter().all(|(_, column)| solution.value(*column) <= BROKEN);
    let on_level = |error| SolveError::Level("commitments", Box::new(error));
    let solution = solver.solve(Start::Cold).map_err(on_level)?;
    if !is_kept(&solution) {
        return Ok(None);
    }
    for drive in &expansion.committed {
        columns[drive.column.0] = Bounds::exactly((solution.value(drive.column) - BROKEN).ceil().max(0.0));
    }
    solver.set_bounds(&columns, &expansion.program.rows)?;
    match solver.solve(Start::Cold) {
        Ok(solution) if is_kept(&solution) => {}
        Ok(_) | Err(SolveError::Infeasible) => return Ok(None),
        Err(error) => return Err(on_level(error)),
    }
    for (_, column) in &expansion.broken {
        columns[column.0] = Bounds::exactly(0.0);
    }
    Ok(Some(columns))
}
