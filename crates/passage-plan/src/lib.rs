//! From a network and what may pass it to a delivery plan.
//!
//! ```text
//! Network + Capacity ─lanes, trips→ ways ─expand→ time-expanded program ─solve→ Solution ─replay→ Plan
//! ```
//!
//! Floats live between `expand` and `replay` and nowhere else. HiGHS is touched in `solver` only. Every constraint of
//! `docs/model.md` is built by one function of `expand::constraints`, and that page names it.

pub mod commitments;
pub mod compare;
pub mod control;
pub mod cut;
pub mod expand;
pub mod explain;
pub mod fast;
pub mod lane;
pub mod levels;
pub mod limits;
mod outcomes;
pub mod planner;
pub mod program;
pub mod readings;
pub mod replay;
pub mod solver;
pub mod staging;
pub mod standing;
pub mod tally;
pub mod trucks;
