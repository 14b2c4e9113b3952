//! The one place of the server that plans.

use crate::Session;
use passage_model::fault::Fault;
use passage_model::plan::Plan;
use passage_plan::control::{Cancel, Control};
use passage_plan::planner::PlanError;

/// The plan of a session with its warnings; `None` where it was called off.
pub(crate) fn plan(session: &Session, cancel: &Cancel) -> Result<Option<(Plan, Vec<Fault>)>, PlanError> {
    unless_cancelled(session.plan_and_warnings_with(None, &Control::new(cancel.clone())))
}

/// What was planned; `None` where it was called off.
pub(crate) fn unless_cancelled<T>(planned: Result<T, PlanError>) -> Result<Option<T>, PlanError> {
    match planned {
        Err(PlanError::Cancelled) => Ok(None),
        planned => planned.map(Some),
    }
}
