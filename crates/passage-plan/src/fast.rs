//! A planner for the linear program of level 1 at the size of a country, certified at any time.
//!
//! Relief over a network in time is many goods in the same network, held together by few rows: corridors, fleets, and of
//! capped legs and stores those that are nearly full. An interior point method needs one symmetric system a step. Ordered
//! by good, with what couples them last, that system takes a small part of the work that it takes without this knowledge.
//! `docs/performance.md` tells what was measured and what lost.
//!
//! ```text
//! Relief ─formulate→ Problem ─interior→ values, prices ─certify→ plan that holds, bound, gap
//! ```
//!
//! Nothing here knows HiGHS. A plan is checked against [`relief::Relief`] by code that does not know the solver, and a
//! bound holds for whatever prices it is made of.

pub mod certify;
pub mod compact;
mod factor;
pub mod formulate;
pub mod interior;
mod kernel;
mod order;
mod random;
pub mod relief;
pub mod session;
pub mod synthetic;
