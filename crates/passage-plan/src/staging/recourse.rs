//! What a way to stage comes to: in each scenario the best plan for the days after it is known.

use super::joint::Joint;
use super::measure::earliness_of_all;
use crate::expand::Expansion;
use crate::levels::{Begin, Goal, solve_levels};
use crate::planner::PlanError;
use crate::program::{Bounds, Column, Solution};
use crate::replay::replay;
use crate::solver::{SolveError, Solver, Start};
use crate::tally::Tally;
use crate::trucks::divisible;

/// By how much of itself, or of 1, a decision that is held may be off: by nothing but the last digits, else (where so
/// narrow a choice leaves the solver without a solution) by a gram in a tonne.
const ROUNDING: [f64; 2] = [1e-9, 1e-6];

/// The levels that say who goes short, and when. Those below would change no figure that is told.
const GOALS: [Goal; 2] = [Goal::Need, Goal::Earliness];

/// What a plan comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Short {
    /// Level 1 in weighted person-days.
    pub weighted: f64,
    /// Person-days short.
    pub person_days: f64,
}

/// The plan of somebody who knows from the first day that a scenario holds.
pub(super) fn knowing(expansion: &Expansion<'_>) -> Result<Short, PlanError> {
    let mut solver = Solver::new(&expansion.program)?;
    let (rows, columns) = (&expansion.program.rows, &expansion.program.columns);
    let ranked = solve_levels(expansion, &mut solver, rows, columns, &GOALS, Begin::AtCorner, &expansion.standstill())?;
    let weighted = ranked.value(Goal::Need).unwrap_or(0.0);
    Ok(Short { weighted, person_days: person_days(expansion, &ranked.last) })
}

/// The best plans of scenarios from the day of knowledge on, where all that is shared stays as a solution has it. The solver
/// goes on from that solution.
pub(super) fn after(
    joint: &Joint,
    expansions: &[&Expansion<'_>],
    solver: &mut Solver,
    solution: &Solution,
) -> Result<Vec<Short>, SolveError> {
    let [exact, near] = ROUNDING;
    held(joint, expansions, solver, (solution, exact)).or_else(|_| held(joint, expansions, solver, (solution, near)))
}

fn held(
    joint: &Joint,
    expansions: &[&Expansion<'_>],
    solver: &mut Solver,
    (solution, rounding): (&Solution, f64),
) -> Result<Vec<Short>, SolveError> {
    let mut columns = joint.program.columns.clone();
    for column in joint.shared.values() {
        let value = solution.value(*column);
        let slack = rounding * value.abs().max(1.0);
        let own = columns[column.0];
        let held = Bounds { lower: (value - slack).max(own.lower), upper: (value + slack).min(own.upper) };
        // A value outside of its bounds, by rounding, is at the nearer of them.
        let nearest = value.clamp(own.lower, own.upper);
        columns[column.0] = if held.lower <= held.upper { held } else { Bounds::exactly(nearest) };
    }
    let short: Vec<(Column, f64)> = joint.short.iter().map(|column| (*column, 1.0)).collect();
    let levels = [short, earliness_of_all(joint, expansions)];
    let (solution, _) = joint.solve(solver, columns, &levels, Start::LastSolution)?;
    let of = |(position, expansion): (usize, &&Expansion<'_>)| {
        let own = joint.columns[position].iter().map(|column| solution.value(*column)).collect();
        let own = Solution { columns: own, ..Solution::default() };
        let weighted = solution.value(joint.short[position]) * joint.unit;
        Short { weighted, person_days: person_days(expansion, &own) }
    };
    Ok(expansions.iter().enumerate().map(of).collect())
}

/// Person-days short of a solution, played through in whole kilograms.
fn person_days(expansion: &Expansion<'_>, solution: &Solution) -> f64 {
    let played = replay(expansion, solution, &divisible(expansion, solution));
    Tally::of(expansion, &played).summary(expansion, &played).person_days_short
}
