//! The one place where the solver HiGHS (C++) is touched.
//!
//! Everything unsafe of the project is in this file: each call passes arrays whose lengths were checked just before.
#![expect(unsafe_code, reason = "HiGHS is called through its C interface")]

use crate::program::{Bounds, Program, Solution, dual_bound};
use std::ffi::{CStr, CString, c_void};
use std::fmt;
use std::path::Path;

/// The solver could not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SolveError {
    /// No point satisfies all rows.
    Infeasible,
    /// The objective has no least value.
    Unbounded,
    /// The solver stopped with this status of its own.
    Stopped(i32),
    /// The solver refused the program or an option.
    Refused(&'static str),
    /// There are more columns, rows or coefficients than the solver can count.
    TooLarge,
    /// The file could not be read as a program.
    Unreadable(String),
}

impl fmt::Display for SolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Infeasible => write!(f, "no solution satisfies every row of the program"),
            Self::Unbounded => write!(f, "the objective has no least value"),
            Self::Stopped(status) => write!(f, "the solver stopped with status {status}"),
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
}

/// What the last solution is worth to the next solve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Nothing: presolve again.
    Cold,

    /// Only costs have changed, or bounds that the last solution keeps: the primal simplex goes on from it.
    LastSolution,
}

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
        let mut solver = Self::empty()?;
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
        let solver = Self::empty()?;
        let name = path.to_string_lossy().into_owned();
        let unreadable = || SolveError::Unreadable(name.clone());
        let path = CString::new(name.as_bytes()).map_err(|_| unreadable())?;
        // SAFETY: the path is zero-terminated.
        let status = unsafe { highs_sys::Highs_readModel(solver.handle, path.as_ptr()) };
        taken(status, "readModel").map_err(|_| unreadable())?;
        Ok(solver)
    }

    fn empty() -> Result<Self, SolveError> {
        // SAFETY: makes a new solver.
        let handle = unsafe { highs_sys::Highs_create() };
        if handle.is_null() {
            return Err(SolveError::Refused("create"));
        }
        let solver = Self { handle, columns: Vec::new(), rows: Vec::new() };
        // SAFETY: the option name is zero-terminated.
        taken(unsafe { highs_sys::Highs_setBoolOptionValue(handle, c"output_flag".as_ptr(), 0) }, "output_flag")?;
        // SAFETY: as above. One thread, so that the same program gives the same solution everywhere.
        taken(unsafe { highs_sys::Highs_setIntOptionValue(handle, c"threads".as_ptr(), 1) }, "threads")?;
        // SAFETY: as above. Programs of this crate are in tonnes and shares; on the Nagorno-Karabakh case scaling them
        // again tripled the time of the exposure level.
        let status = unsafe { highs_sys::Highs_setIntOptionValue(handle, c"simplex_scale_strategy".as_ptr(), 0) };
        taken(status, "simplex_scale_strategy")?;
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

    /// Solves to optimality.
    ///
    /// # Errors
    /// Where there is no optimal solution, or the solver stops without one.
    pub fn solve(&mut self, start: Start) -> Result<Solution, SolveError> {
        // HiGHS: 1 is the serial dual simplex, 4 the primal.
        let strategy = match start {
            Start::Cold => 1,
            Start::LastSolution => 4,
        };
        if start == Start::Cold {
            // SAFETY: forgets the basis, so that presolve runs again.
            taken(unsafe { highs_sys::Highs_clearSolver(self.handle) }, "clearSolver")?;
        }
        // SAFETY: the option name is zero-terminated.
        let status = unsafe { highs_sys::Highs_setIntOptionValue(self.handle, c"simplex_strategy".as_ptr(), strategy) };
        taken(status, "simplex_strategy")?;
        // SAFETY: the handle holds a program.
        taken(unsafe { highs_sys::Highs_run(self.handle) }, "run")?;
        // SAFETY: reads a status.
        match unsafe { highs_sys::Highs_getModelStatus(self.handle) } {
            highs_sys::kHighsModelStatusOptimal | highs_sys::kHighsModelStatusModelEmpty => Ok(self.solution()),
            highs_sys::kHighsModelStatusInfeasible => Err(SolveError::Infeasible),
            highs_sys::kHighsModelStatusUnbounded | highs_sys::kHighsModelStatusUnboundedOrInfeasible => {
                Err(SolveError::Unbounded)
            }
            other => Err(SolveError::Stopped(other)),
        }
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

fn taken(status: i32, call: &'static str) -> Result<(), SolveError> {
    if status == highs_sys::STATUS_ERROR { Err(SolveError::Refused(call)) } else { Ok(()) }
}
