//! The one place where the solver HiGHS (C++) is touched.
//!
//! Everything unsafe of the project is in this file: each call passes arrays whose lengths were checked just before.
#![expect(unsafe_code, reason = "HiGHS is called through its C interface")]

use crate::control::Cancel;
use crate::program::{Basis, Bounds, Place, Program, Solution, dual_bound};
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::fmt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// The solver could not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SolveError {
    /// No point satisfies all rows.
    Infeasible,
    /// The objective has no least value.
    Unbounded,
    /// Somebody asked for an end before there was an answer.
    Cancelled,
    /// The solver stopped with this status of its own.
    Stopped(i32),
    /// The solver gave a solution that its prices do not prove to be best.
    Unproved,
    /// No solution was found on this level of the objective.
    Level(&'static str, Box<SolveError>),
    /// The solver refused the program or an option.
    Refused(&'static str),
    /// There are more columns, rows or coefficients than the solver can count.
    TooLarge,
    /// The file could not be read as a program.
    Unreadable(String),
}

impl SolveError {
    /// Whether somebody asked for an end, on whichever level.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        match self {
            Self::Cancelled => true,
            Self::Level(_, error) => error.is_cancelled(),
            _ => false,
        }
    }
}

impl fmt::Display for SolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Infeasible => write!(f, "no solution satisfies every row of the program"),
            Self::Unbounded => write!(f, "the objective has no least value"),
            Self::Cancelled => write!(f, "the solver was asked to stop"),
            Self::Stopped(status) => write!(f, "the solver stopped with status {status}"),
            Self::Unproved => write!(f, "the solution that the solver gave is not proved to be the best"),
            Self::Level(level, error) => write!(f, "on level `{level}` {error}"),
            Self::Refused(call) => write!(f, "the solver refused `{call}`"),
            Self::TooLarge => write!(f, "the program is too large for the solver; plan fewer days or places"),
            Self::Unreadable(path) => write!(f, "`{path}` cannot be read as a linear program"),
        }
    }
}

impl std::error::Error for SolveError {}

/// Name and version of the solver.
#[must_use]
pub fn version() -> String {
    // SAFETY: returns a pointer to a static, zero-terminated string.
    let text = unsafe { CStr::from_ptr(highs_sys::Highs_version()) };
    format!("HiGHS {}", text.to_string_lossy())
}

/// A program inside the solver. Bounds and costs can change between solves; each solve starts from where the last ended.
pub struct Solver {
    handle: *mut c_void,
    columns: Vec<Bounds>,
    rows: Vec<Bounds>,
    /// The solver looks at its flag while it runs: it lives as long as the handle.
    cancel: Cancel,
}

/// What the last solution is worth to the next solve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Nothing, and there may be no solution: presolve again.
    Cold,

    /// Only costs have changed, or bounds that the last solution keeps, but it is far from the best: presolve again.
    Presolve,

    /// Nothing, but a corner was given that is not far off; there may be no solution.
    Corner,

    /// Only costs have changed, or bounds that the last solution keeps: the primal simplex goes on from it.
    LastSolution,
}

/// One way to solve a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Attempt {
    /// HiGHS: `simplex` or `ipx`, the interior point method, which crosses over to a corner.
    method: &'static CStr,
    /// HiGHS: 1 is the serial dual simplex, 4 the primal.
    simplex: i32,
    /// HiGHS: 0 is off, 2 equilibrates rows and columns.
    scaling: i32,
    /// HiGHS: `on`, `off` or `choose`, which is on where there is no basis to go on from.
    presolve: &'static CStr,
    /// HiGHS: 1 is Devex, which needs no work at the start; -1 leaves it to the solver.
    weights: i32,
    /// Whether the basis of the last solution is kept.
    has_basis: bool,
}

/// From the last solution.
///
/// HiGHS guards its simplex against going round in circles: where two steps in a row lead to a basis known before, the
/// second is forbidden, and where no other step is left it stops with status 15, though the program is sound. This happens
/// to the primal simplex where many columns are held, so that many bases lie in one point.
const FROM_LAST: Attempt =
    Attempt { method: c"simplex", simplex: 4, scaling: 0, presolve: c"choose", weights: -1, has_basis: true };

/// From a corner that was given, whose prices have the right signs or nearly so.
const FROM_CORNER: Attempt = Attempt { simplex: 1, weights: 1, ..FROM_LAST };

/// From scratch. Programs of this crate are in tonnes and shares; on the Nagorno-Karabakh case scaling them again tripled
/// the time of the exposure level.
const FROM_SCRATCH: Attempt = Attempt { simplex: 1, has_basis: false, ..FROM_LAST };

/// What is tried in this order where an attempt ends without a proved solution. All start without a basis, so that
/// what went wrong before does not matter, and all give the same solution each time.
const OTHERS: [Attempt; 3] = [
    Attempt { presolve: c"on", scaling: 2, ..FROM_SCRATCH },
    Attempt { presolve: c"off", scaling: 2, ..FROM_SCRATCH },
    Attempt { method: c"ipx", presolve: c"on", scaling: 2, ..FROM_SCRATCH },
];

/// How far values may lie outside of bounds, relative to the bound where that is above 1, and how far prices may have the
/// wrong sign; ten times what HiGHS allows itself.
const TOLERANCE: f64 = 1e-6;

/// A gap below this is rounding, however small the cost.
const ROUNDING: f64 = 1e-9;

/// A cost so near the bound that the prices prove, relative to the cost, is looked for in every way.
const NEAR: f64 = 1e-6;

/// A cost so near is taken where no way comes nearer, relative to the cost where that is above 1. HiGHS lets prices of
/// 1e-7 have the wrong sign, which comes to this where they stand on bounds of a hundred tonnes.
const NEAR_ENOUGH: f64 = 1e-5;

// SAFETY: the handle is owned, and HiGHS keeps no thread-local state for it; it may move to another thread.
unsafe impl Send for Solver {}

impl Drop for Solver {
    fn drop(&mut self) {
        // SAFETY: the handle was made by `Highs_create` and is destroyed once.
        unsafe { highs_sys::Highs_destroy(self.handle) };
    }
}

impl Solver {
    /// Hands a program to the solver, with all costs 0.
    ///
    /// # Errors
    /// [`SolveError::Refused`] where the solver does not take it (a coefficient that is not a number).
    pub fn new(program: &Program) -> Result<Self, SolveError> {
        Self::with_cancel(program, &Cancel::default())
    }

    /// The same, so that a solve ends early when `cancel` is raised: with [`SolveError::Cancelled`].
    ///
    /// # Errors
    /// As [`Solver::new`].
    pub fn with_cancel(program: &Program, cancel: &Cancel) -> Result<Self, SolveError> {
        let mut solver = Self::empty(cancel)?;
        let (column_count, row_count) = (program.columns.len(), program.rows.len());
        if [column_count, row_count, program.values.len()].into_iter().any(|count| i32::try_from(count).is_err()) {
            return Err(SolveError::TooLarge);
        }
        let split = |bounds: &[Bounds]| -> (Vec<f64>, Vec<f64>) {
            bounds.iter().map(|bounds| (bounds.lower, bounds.upper)).unzip()
        };
        let (column_lower, column_upper) = split(&program.columns);
        let (row_lower, row_upper) = split(&program.rows);
        let costs = vec![0.0; column_count];
        let starts = if program.starts.is_empty() { vec![0] } else { program.starts.clone() };
        assert_eq!(starts.len(), row_count + 1, "a program has one start a row and one at the end");
        // SAFETY: lengths agree: columns with costs and bounds, rows with bounds and starts, indices with values.
        let status = unsafe {
            highs_sys::Highs_passLp(
                solver.handle,
                column_count as i32,
                row_count as i32,
                program.values.len() as i32,
                highs_sys::MATRIX_FORMAT_ROW_WISE,
                highs_sys::OBJECTIVE_SENSE_MINIMIZE,
                0.0,
                costs.as_ptr(),
                column_lower.as_ptr(),
                column_upper.as_ptr(),
                row_lower.as_ptr(),
                row_upper.as_ptr(),
                starts.as_ptr(),
                program.indices.as_ptr(),
                program.values.as_ptr(),
            )
        };
        taken(status, "passLp")?;
        solver.columns.clone_from(&program.columns);
        solver.rows.clone_from(&program.rows);
        Ok(solver)
    }

    /// Reads a program with its costs from an MPS or LP file.
    ///
    /// # Errors
    /// [`SolveError::Unreadable`] where the file is not such a program.
    pub fn read(path: &Path) -> Result<Self, SolveError> {
        let solver = Self::empty(&Cancel::default())?;
        let name = path.to_string_lossy().into_owned();
        let unreadable = || SolveError::Unreadable(name.clone());
        let path = CString::new(name.as_bytes()).map_err(|_| unreadable())?;
        // SAFETY: the path is zero-terminated.
        let status = unsafe { highs_sys::Highs_readModel(solver.handle, path.as_ptr()) };
        taken(status, "readModel").map_err(|_| unreadable())?;
        Ok(solver)
    }

    fn empty(cancel: &Cancel) -> Result<Self, SolveError> {
        // SAFETY: makes a new solver.
        let handle = unsafe { highs_sys::Highs_create() };
        if handle.is_null() {
            return Err(SolveError::Refused("create"));
        }
        let solver = Self { handle, columns: Vec::new(), rows: Vec::new(), cancel: cancel.clone() };
        // SAFETY: the option name is zero-terminated.
        taken(unsafe { highs_sys::Highs_setBoolOptionValue(handle, c"output_flag".as_ptr(), 0) }, "output_flag")?;
        // SAFETY: as above. One thread, so that the same program gives the same solution everywhere.
        taken(unsafe { highs_sys::Highs_setIntOptionValue(handle, c"threads".as_ptr(), 1) }, "threads")?;
        let flag = std::ptr::from_ref(solver.cancel.flag());
        // SAFETY: `interrupt` has the type that is asked for, and the flag outlives the handle. It is only read.
        let status = unsafe { highs_sys::Highs_setCallback(handle, Some(interrupt), flag.cast_mut().cast()) };
        taken(status, "setCallback")?;
        for when in [highs_sys::kHighsCallbackSimplexInterrupt, highs_sys::kHighsCallbackIpmInterrupt] {
            // SAFETY: a callback was set.
            taken(unsafe { highs_sys::Highs_startCallback(handle, when) }, "startCallback")?;
        }
        Ok(solver)
    }

    /// Replaces all costs.
    ///
    /// # Errors
    /// [`SolveError::Refused`] where a cost is not a number.
    pub fn set_costs(&mut self, costs: &[f64]) -> Result<(), SolveError> {
        assert_eq!(costs.len(), self.columns.len(), "one cost a column");
        if costs.is_empty() {
            return Ok(());
        }
        // SAFETY: the range is all columns and `costs` is as long.
        let status =
            unsafe { highs_sys::Highs_changeColsCostByRange(self.handle, 0, costs.len() as i32 - 1, costs.as_ptr()) };
        taken(status, "changeColsCost")
    }

    /// Replaces all bounds of columns and rows.
    ///
    /// # Errors
    /// [`SolveError::Refused`] where a bound is not a number.
    pub fn set_bounds(&mut self, columns: &[Bounds], rows: &[Bounds]) -> Result<(), SolveError> {
        assert_eq!((columns.len(), rows.len()), (self.columns.len(), self.rows.len()), "bounds for all");
        let (lower, upper): (Vec<f64>, Vec<f64>) = columns.iter().map(|b| (b.lower, b.upper)).unzip();
        if !columns.is_empty() {
            // SAFETY: the range is all columns and both arrays are as long.
            let status = unsafe {
                let last = columns.len() as i32 - 1;
                highs_sys::Highs_changeColsBoundsByRange(self.handle, 0, last, lower.as_ptr(), upper.as_ptr())
            };
            taken(status, "changeColsBounds")?;
        }
        let (lower, upper): (Vec<f64>, Vec<f64>) = rows.iter().map(|b| (b.lower, b.upper)).unzip();
        if !rows.is_empty() {
            // SAFETY: the range is all rows and both arrays are as long.
            let status = unsafe {
                let last = rows.len() as i32 - 1;
                highs_sys::Highs_changeRowsBoundsByRange(self.handle, 0, last, lower.as_ptr(), upper.as_ptr())
            };
            taken(status, "changeRowsBounds")?;
        }
        self.columns.copy_from_slice(columns);
        self.rows.copy_from_slice(rows);
        Ok(())
    }

    /// The corner that the next solve begins at, with [`Start::Corner`].
    ///
    /// # Errors
    /// [`SolveError::Refused`] where it is no corner of the program.
    pub fn set_basis(&mut self, basis: &Basis) -> Result<(), SolveError> {
        assert_eq!((basis.columns.len(), basis.rows.len()), (self.columns.len(), self.rows.len()), "places for all");
        let status = |place: &Place| match place {
            Place::Lower => highs_sys::kHighsBasisStatusLower,
            Place::Upper => highs_sys::kHighsBasisStatusUpper,
            Place::Basic => highs_sys::kHighsBasisStatusBasic,
        };
        let columns: Vec<i32> = basis.columns.iter().map(status).collect();
        let rows: Vec<i32> = basis.rows.iter().map(status).collect();
        // SAFETY: one place a column and one a row.
        taken(unsafe { highs_sys::Highs_setBasis(self.handle, columns.as_ptr(), rows.as_ptr()) }, "setBasis")
    }

    /// The corner of the last solution.
    ///
    /// # Errors
    /// [`SolveError::Refused`] where there is no solution yet.
    pub fn basis(&self) -> Result<Basis, SolveError> {
        let (mut columns, mut rows) = (vec![0; self.columns.len()], vec![0; self.rows.len()]);
        // SAFETY: one place a column and one a row.
        let status = unsafe { highs_sys::Highs_getBasis(self.handle, columns.as_mut_ptr(), rows.as_mut_ptr()) };
        taken(status, "getBasis")?;
        let place = |status: &i32| match *status {
            highs_sys::kHighsBasisStatusBasic => Place::Basic,
            highs_sys::kHighsBasisStatusUpper => Place::Upper,
            _ => Place::Lower,
        };
        Ok(Basis { columns: columns.iter().map(place).collect(), rows: rows.iter().map(place).collect() })
    }

    /// Solves to optimality. Where the solver fails, other ways are tried, always the same in the same order.
    ///
    /// # Errors
    /// Where there is no optimal solution, or every way ends without one: the error of the last.
    pub fn solve(&mut self, start: Start) -> Result<Solution, SolveError> {
        let first = match start {
            Start::Cold | Start::Presolve => None,
            Start::Corner => Some(FROM_CORNER),
            Start::LastSolution => Some(FROM_LAST),
        };
        let mut failed = SolveError::Unproved;
        let mut nearest: Option<Solution> = None;
        for attempt in first.into_iter().chain([FROM_SCRATCH]).chain(OTHERS) {
            if self.cancel.is_cancelled() {
                return Err(SolveError::Cancelled);
            }
            match self.attempt(&attempt) {
                Ok(solution) if gap(&solution) <= NEAR * solution.primal.abs() + ROUNDING => return Ok(solution),
                Ok(solution) => {
                    if nearest.as_ref().is_none_or(|nearest| gap(&solution) < gap(nearest)) {
                        nearest = Some(solution);
                    }
                }
                Err(error @ (SolveError::Refused(_) | SolveError::Cancelled)) => return Err(error),
                // But for a cold start the last solution keeps all bounds: rounding alone can say that there is none.
                Err(error @ (SolveError::Infeasible | SolveError::Unbounded))
                    if matches!(start, Start::Cold | Start::Corner) =>
                {
                    return nearest.filter(is_near_enough).ok_or(error);
                }
                Err(error) => failed = error,
            }
        }
        nearest.filter(is_near_enough).ok_or(failed)
    }

    /// Solves in one way; prices of the solution keep their signs, but how near they come to its cost is not yet known.
    fn attempt(&mut self, attempt: &Attempt) -> Result<Solution, SolveError> {
        if !attempt.has_basis {
            // SAFETY: forgets the basis, so that presolve runs again.
            taken(unsafe { highs_sys::Highs_clearSolver(self.handle) }, "clearSolver")?;
        }
        self.set_number(c"simplex_strategy", attempt.simplex)?;
        self.set_number(c"simplex_scale_strategy", attempt.scaling)?;
        self.set_number(c"simplex_dual_edge_weight_strategy", attempt.weights)?;
        self.set_word(c"presolve", attempt.presolve)?;
        self.set_word(c"solver", attempt.method)?;
        // SAFETY: the handle holds a program. An error of the run shows in the status below.
        let run = unsafe { highs_sys::Highs_run(self.handle) };
        // SAFETY: reads a status.
        match unsafe { highs_sys::Highs_getModelStatus(self.handle) } {
            highs_sys::kHighsModelStatusInterrupt => Err(SolveError::Cancelled),
            other if run == highs_sys::STATUS_ERROR => Err(SolveError::Stopped(other)),
            highs_sys::kHighsModelStatusOptimal | highs_sys::kHighsModelStatusModelEmpty => {
                let solution = self.solution();
                if self.is_sound(&solution) { Ok(solution) } else { Err(SolveError::Unproved) }
            }
            highs_sys::kHighsModelStatusInfeasible => Err(SolveError::Infeasible),
            highs_sys::kHighsModelStatusUnbounded => Err(SolveError::Unbounded),
            other => Err(SolveError::Stopped(other)),
        }
    }

    fn set_number(&mut self, option: &'static CStr, value: i32) -> Result<(), SolveError> {
        // SAFETY: the option name is zero-terminated.
        taken(unsafe { highs_sys::Highs_setIntOptionValue(self.handle, option.as_ptr(), value) }, "set option")
    }

    fn set_word(&mut self, option: &'static CStr, value: &'static CStr) -> Result<(), SolveError> {
        // SAFETY: name and value are zero-terminated.
        let status = unsafe { highs_sys::Highs_setStringOptionValue(self.handle, option.as_ptr(), value.as_ptr()) };
        taken(status, "set option")
    }

    /// Whether a solution keeps all bounds and its prices stand on bounds, so that they prove one (weak duality). A program
    /// read from a file is known to the solver alone, whose word is taken for it.
    fn is_sound(&self, solution: &Solution) -> bool {
        if (solution.columns.len(), solution.rows.len()) != (self.columns.len(), self.rows.len()) {
            return true;
        }
        let columns = self.columns.iter().zip(&solution.columns).zip(&solution.reduced_costs);
        let rows = self.rows.iter().zip(&solution.rows).zip(&solution.prices);
        columns.chain(rows).all(|((bounds, value), price)| is_kept(*bounds, *value) && can_stand(*bounds, *price))
    }

    fn solution(&self) -> Solution {
        // SAFETY: reads two counts and a number.
        let (column_count, row_count, primal) = unsafe {
            (
                highs_sys::Highs_getNumCol(self.handle) as usize,
                highs_sys::Highs_getNumRow(self.handle) as usize,
                highs_sys::Highs_getObjectiveValue(self.handle),
            )
        };
        let mut solution = Solution {
            primal,
            dual: primal,
            columns: vec![0.0; column_count],
            reduced_costs: vec![0.0; column_count],
            prices: vec![0.0; row_count],
            rows: vec![0.0; row_count],
        };
        // SAFETY: the arrays are as long as the counts just read. The status is "warning" at worst, for an empty program.
        unsafe {
            highs_sys::Highs_getSolution(
                self.handle,
                solution.columns.as_mut_ptr(),
                solution.reduced_costs.as_mut_ptr(),
                solution.rows.as_mut_ptr(),
                solution.prices.as_mut_ptr(),
            );
        }
        if column_count == self.columns.len() && row_count == self.rows.len() {
            solution.dual = dual_bound(&self.columns, &self.rows, &solution.reduced_costs, &solution.prices);
        }
        solution
    }
}

/// What the solver calls at every step, with the flag as `cancel`: where that is raised, it stops.
unsafe extern "C" fn interrupt(
    _when: c_int,
    _message: *const c_char,
    _so_far: *const highs_sys::HighsCallbackDataOut,
    answer: *mut highs_sys::HighsCallbackDataIn,
    cancel: *mut c_void,
) {
    // SAFETY: the solver was given a flag that outlives it, and hands over what it reads the answer from; or nothing, where
    // it expects no answer.
    unsafe {
        if !answer.is_null() && !cancel.is_null() && (*cancel.cast::<AtomicBool>()).load(Ordering::Relaxed) {
            (*answer).user_interrupt = 1;
        }
    }
}

fn taken(status: i32, call: &'static str) -> Result<(), SolveError> {
    if status == highs_sys::STATUS_ERROR { Err(SolveError::Refused(call)) } else { Ok(()) }
}

/// How far the cost of a solution lies from the bound that its prices prove.
fn gap(solution: &Solution) -> f64 {
    (solution.primal - solution.dual).abs()
}

fn is_near_enough(solution: &Solution) -> bool {
    gap(solution) <= NEAR_ENOUGH * solution.primal.abs().max(1.0)
}

/// Whether a value lies within bounds.
fn is_kept(bounds: Bounds, value: f64) -> bool {
    let below = bounds.lower - TOLERANCE * bounds.lower.abs().max(1.0);
    let above = bounds.upper + TOLERANCE * bounds.upper.abs().max(1.0);
    (below..=above).contains(&value)
}

/// Whether there is a bound for a price to stand on; without one it proves nothing.
fn can_stand(bounds: Bounds, price: f64) -> bool {
    let bound = if price > 0.0 { bounds.lower } else { bounds.upper };
    price.abs() <= TOLERANCE || bound.is_finite()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::Column;

    /// Two goods to fill a truck of 5 t, worth 3 and 2 a tonne, of which there are 4 t each: 4 t and 1 t, worth 14.
    fn truck(least_t: f64) -> Solver {
        let mut program = Program::default();
        let goods: Vec<Column> = (0..2).map(|_| program.column(Bounds::up_to(4.0))).collect();
        let all: Vec<(Column, f64)> = goods.iter().map(|good| (*good, 1.0)).collect();
        program.row(Bounds { lower: least_t, upper: 5.0 }, &all);
        program.row(Bounds::at_least(least_t), &all);
        let mut solver = Solver::new(&program).unwrap();
        solver.set_costs(&[-3.0, -2.0]).unwrap();
        solver
    }

    fn attempts() -> impl Iterator<Item = Attempt> {
        [FROM_LAST, FROM_CORNER, FROM_SCRATCH].into_iter().chain(OTHERS)
    }

    #[test]
    fn every_way_to_solve_finds_the_same_best_solution() {
        for attempt in attempts() {
            let solution = truck(0.0).attempt(&attempt).unwrap();
            assert!((solution.primal + 14.0).abs() < 1e-6, "{attempt:?}: {solution:?}");
            assert!((solution.dual + 14.0).abs() < 1e-6, "{attempt:?}: {solution:?}");
            assert!((solution.columns[0] - 4.0).abs() < 1e-6, "{attempt:?}: {solution:?}");
        }
    }

    #[test]
    fn no_way_to_solve_finds_a_solution_where_there_is_none() {
        for attempt in attempts() {
            assert_eq!(truck(9.0).attempt(&attempt).err(), Some(SolveError::Infeasible), "{attempt:?}");
        }
        for start in [Start::Cold, Start::Presolve, Start::LastSolution] {
            assert_eq!(truck(9.0).solve(start).err(), Some(SolveError::Infeasible), "{start:?}");
        }
    }

    #[test]
    fn a_solver_that_runs_looks_whether_somebody_wants_an_end() {
        // Presolve alone solves so small a program, before there is a step to stop at.
        for attempt in attempts().map(|attempt| Attempt { presolve: c"off", ..attempt }) {
            let mut solver = truck(0.0);
            solver.cancel.cancel();
            assert_eq!(solver.attempt(&attempt).err(), Some(SolveError::Cancelled), "{attempt:?}");
        }
        let mut solver = truck(0.0);
        solver.cancel.cancel();
        assert_eq!(solver.solve(Start::Cold).err(), Some(SolveError::Cancelled));
    }

    #[test]
    fn ways_do_not_change_those_after_them() {
        let mut solver = truck(0.0);
        let first = solver.solve(Start::Cold).unwrap();
        for attempt in attempts() {
            solver.attempt(&attempt).unwrap();
            let again = solver.solve(Start::Cold).unwrap();
            assert_eq!((&first.columns, &first.prices), (&again.columns, &again.prices), "after {attempt:?}");
        }
    }

    #[test]
    fn a_solution_counts_only_where_its_prices_prove_it() {
        let mut solver = truck(0.0);
        let best = solver.solve(Start::Cold).unwrap();
        assert!(solver.is_sound(&best) && is_near_enough(&best));
        let worse = Solution { primal: -13.8, ..best.clone() };
        assert!(!is_near_enough(&worse), "a worse solution");
        let outside = Solution { columns: vec![4.5, 0.5], ..best.clone() };
        assert!(!solver.is_sound(&outside), "a value out of bounds");
        let overloaded = Solution { rows: vec![5.5, 5.5], ..best.clone() };
        assert!(!solver.is_sound(&overloaded), "a row out of bounds");
        let baseless = Solution { prices: vec![best.prices[0], -1.0], ..best.clone() };
        assert!(!solver.is_sound(&baseless), "a price on a bound that is not there");
    }

    #[test]
    fn the_error_of_a_level_names_it() {
        let error = SolveError::Level("earliness", Box::new(SolveError::Stopped(15)));
        assert_eq!(error.to_string(), "on level `earliness` the solver stopped with status 15");
    }
}
