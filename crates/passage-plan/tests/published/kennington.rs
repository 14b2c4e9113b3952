//! The PDS problems of Kennington: multicommodity flow of patients to hospitals, airlifted over several days.
//!
//! The same shape as a plan, at a larger scale, without its meaning: only the layer that talks to the solver is tested.
//! Optima as in the tables of the netlib collection.

use crate::support;
use crate::support::printed::assert_printed;
use bzip2::read::BzDecoder;
use passage_plan::solver::{Solver, Start};
use std::fs::File;
use std::io;

fn assert_optimum(problem: &str, printed: &str) {
    let Some(folder) = support::case("kennington") else { return };
    let packed = File::open(folder.join(format!("{problem}.mps.bz2"))).expect("the case holds the problem");
    let unpacked = tempfile::tempdir().expect("a folder for temporary files can be made");
    let path = unpacked.path().join(format!("{problem}.mps"));
    let mut file = File::create(&path).expect("a file can be made in the folder just made");
    io::copy(&mut BzDecoder::new(packed), &mut file).expect("the problem can be unpacked");
    let mut solver = Solver::read(&path).expect("the problem can be read");
    let solution = solver.solve(Start::Cold).expect("the problem has an optimum");
    assert_printed(problem, solution.primal, printed);
}

#[test]
fn patient_distribution_over_2_days_costs_what_was_published() {
    assert_optimum("pds-02", "2.8857862010E10");
}

#[test]
fn patient_distribution_over_6_days_costs_what_was_published() {
    assert_optimum("pds-06", "2.7761037600E10");
}
