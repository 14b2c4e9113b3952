//! The one place of the server that plans: so that what the planner offers is wired here alone.

use crate::Session;
use passage_model::fault::Fault;
use passage_model::plan::Plan;
use passage_plan::planner::PlanError;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Says that nobody waits any more. Clones say so together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stop(Arc<AtomicBool>);

impl Stop {
    pub fn set(&self) {
        self.0.store(true, Ordering::Release);
    }

    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// The plan of a session with its warnings; `None` where it was stopped.
pub(crate) fn plan(session: &Session, stop: &Stop) -> Result<Option<(Plan, Vec<Fault>)>, PlanError> {
    if stop.is_set() {
        return Ok(None);
    }
    session.plan_with_warnings(None).map(Some)
}
