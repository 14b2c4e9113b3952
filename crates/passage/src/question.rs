//! Why a question about a workspace has no answer.

use crate::Faulty;
use passage_model::fault::Fault;
use passage_plan::planner::PlanError;
use std::fmt;

/// Why a question has no answer.
#[derive(Debug)]
pub enum QuestionError {
    /// The question names what the tables do not have.
    Faulty(Faulty),
    /// There is no plan.
    Plan(PlanError),
}

impl fmt::Display for QuestionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faulty(_) => f.write_str("the question does not fit the tables"),
            Self::Plan(_) => f.write_str("there is no plan"),
        }
    }
}

impl std::error::Error for QuestionError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Faulty(faulty) => Some(faulty),
            Self::Plan(error) => Some(error),
        }
    }
}

impl From<Faulty> for QuestionError {
    fn from(faulty: Faulty) -> Self {
        Self::Faulty(faulty)
    }
}

impl From<Fault> for QuestionError {
    fn from(fault: Fault) -> Self {
        Self::Faulty(Faulty(vec![fault]))
    }
}
