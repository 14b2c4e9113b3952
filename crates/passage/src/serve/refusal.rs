//! What is answered in place of a result: a status and faults, as JSON.

use super::api::fault::{Faults, entries};
use crate::Faulty;
use crate::trouble::{chain, of_writing};
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use passage_model::audience::Audience;
use passage_model::fault::{Fault, Origin};
use passage_plan::commitments::Culprit;
use passage_plan::planner::PlanError;
use passage_workspace::store::StoreError;
use std::error::Error;

/// Commitments that cannot all be kept.
const CONTRADICTION: &str = "E548";

/// The program is at fault.
const OURS: &str = "E549";

/// Why there is no result.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub status: StatusCode,
    /// At least one, in words that the audience may read.
    pub faults: Vec<Fault>,
}

impl Refusal {
    pub fn new(status: StatusCode, fault: Fault) -> Self {
        Self { status, faults: vec![fault] }
    }

    /// What was asked for cannot be done with these tables.
    pub fn faulty(faults: Vec<Fault>) -> Self {
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, faults }
    }

    /// E549: the program is at fault.
    pub fn fault_of_ours(error: &dyn Error) -> Self {
        let fault = command(OURS, format!("a fault of the program, not of your tables: {}", chain(error)));
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, fault.hint("please report it"))
    }

    /// E549: a thread of ours has panicked. What it said is for nobody but who sees what the program prints, where it was
    /// told by the hook of panics.
    pub fn broken_off() -> Self {
        let fault = command(OURS, "a fault of the program, not of your tables: it stopped in the middle of an answer");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, fault.hint("please report it, with what the program has printed"))
    }

    /// E546: there is no such thing.
    pub fn unknown(message: impl Into<String>, hint: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, command("E546", message).hint(hint))
    }

    /// E543: the tables have changed since the page read them.
    pub fn outdated() -> Self {
        let fault = command("E543", "the tables have changed since this was asked about");
        Self::new(StatusCode::CONFLICT, fault.hint("read the workspace again, and ask once more"))
    }

    /// E545: more is asked than can be answered now.
    pub fn busy(message: &str) -> Self {
        let fault = command("E545", message);
        Self::new(StatusCode::SERVICE_UNAVAILABLE, fault.hint("try again in a moment"))
    }

    /// E550: nothing may be entered here.
    pub fn not_editable(why: String) -> Self {
        let fault = command("E550", format!("nothing can be entered: {why}"));
        Self::new(StatusCode::FORBIDDEN, fault.hint("serve the workspace itself, without `--audience`"))
    }

    /// The same for an audience: commitments tell which convoy leaves when, which only the owner is told; a fault of ours
    /// may name them too, so others read of it only that there is one, and the rest is printed.
    pub fn told_to(self, audience: Audience) -> Self {
        let has = |code: &str| self.faults.iter().any(|fault| fault.code == code);
        if audience == Audience::Internal {
            self
        } else if has(OURS) {
            self.faults.iter().for_each(|fault| eprintln!("{fault}"));
            let message = format!("a fault of the program, not of the tables; what it says is not for `{audience}`");
            Self::new(self.status, command(OURS, message).hint("ask whoever keeps the workspace to report it"))
        } else if has(CONTRADICTION) {
            let message = format!("the commitments cannot all be kept; which these are is not for `{audience}`");
            Self::new(self.status, command(CONTRADICTION, message).hint("ask whoever keeps the workspace"))
        } else {
            self
        }
    }

    /// E547: nobody waits for it any more, or somebody has stopped it.
    pub fn cancelled() -> Self {
        Self::new(StatusCode::GONE, command("E547", "the planning was cancelled").hint("ask again"))
    }
}

/// The fault of what was asked.
pub(crate) fn command(code: &'static str, message: impl Into<String>) -> Fault {
    Fault::new(code, Origin::Command, message)
}

/// E542: a request that cannot be read.
pub(crate) fn unreadable(message: impl Into<String>) -> Fault {
    command("E542", message)
}

impl From<Faulty> for Refusal {
    fn from(faulty: Faulty) -> Self {
        Self::faulty(faulty.0)
    }
}

impl From<PlanError> for Refusal {
    fn from(error: PlanError) -> Self {
        let culprits = match &error {
            PlanError::Contradiction(culprits) => culprits,
            PlanError::Cancelled => return Self::cancelled(),
            PlanError::Solver(_) | PlanError::Unsound(_) => return Self::fault_of_ours(&error),
        };
        let fault = |culprit: &Culprit| {
            let message =
                format!("commitment `{}` cannot be kept with the others: {}", culprit.commitment, culprit.reason);
            command(CONTRADICTION, message).hint("change one of the commitments that are named, or what is believed")
        };
        Self::faulty(culprits.iter().map(fault).collect())
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        let status = match &error {
            StoreError::Faulty(_) => StatusCode::UNPROCESSABLE_ENTITY,
            StoreError::Read(_) | StoreError::Write { .. } => StatusCode::SERVICE_UNAVAILABLE,
        };
        Self { status, faults: of_writing(error) }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (self.status, Json(Faults { faults: entries(&self.faults) })).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use passage_model::verify::Violation;

    #[test]
    fn a_fault_of_ours_names_commitments_to_the_owner_alone() {
        let unsound = || {
            let violation = Violation {
                code: "V01",
                message: "commitment `SECRET-1` is not kept".to_owned(),
                date: None,
                id: Some("SECRET-1".to_owned()),
                row: None,
            };
            Refusal::from(PlanError::Unsound(vec![violation]))
        };
        let told = |refusal: &Refusal| refusal.faults.iter().map(ToString::to_string).collect::<String>();
        assert!(told(&unsound().told_to(Audience::Internal)).contains("SECRET-1"));
        for audience in [Audience::Partners, Audience::Public] {
            let refusal = unsound().told_to(audience);
            assert_eq!(refusal.status, StatusCode::INTERNAL_SERVER_ERROR);
            assert!(told(&refusal).contains("E549") && !told(&refusal).contains("SECRET-1"), "{}", told(&refusal));
        }
    }

    #[tokio::test]
    async fn what_a_panic_said_is_told_nobody() {
        let panicked = || -> Result<(), Refusal> { panic!("commitment `SECRET-1`") };
        let refusal = super::super::routes::aside(panicked).await.unwrap_err();
        assert_eq!(refusal.faults[0].code, "E549");
        assert!(!refusal.faults[0].message.contains("SECRET-1"), "{}", refusal.faults[0]);
    }
}
