//! The one place of the server that plans.

use super::api::job::JobKind;
use super::refusal::Refusal;
use crate::audience::{redact_influence, redact_plan, redact_readings, redact_reasons};
use crate::document::readings::{PlanWithReadings, Readings};
use crate::document::{ComparisonDocument, Explanation, to_line};
use crate::warning::unreached;
use crate::{Session, USUAL_DAYS};
use passage_model::audience::Audience;
use passage_model::calendar::Date;
use passage_model::explanation::Reason;
use passage_model::fault::Fault;
use passage_model::plan::Plan;
use passage_plan::compare;
use passage_plan::control::{Cancel, Control};
use passage_plan::explain::{Shortage, explain};
use passage_plan::planner::PlanError;

/// What is read off a plan while the program that it was made with is there.
pub(crate) struct Found {
    pub plan: Plan,
    pub unreached: Vec<Fault>,
    /// Why what runs out does, each on the first day.
    pub reasons: Vec<(String, Option<String>, Vec<Reason>)>,
}

/// The plan of a session with its warnings; `None` where it was called off.
pub(crate) fn plan(session: &Session, cancel: &Cancel) -> Result<Option<Found>, PlanError> {
    let control = Control::new(cancel.clone());
    unless_cancelled(session.plan_and_with(&control, |planned, timeline| {
        let network = session.network();
        let mut reasons = Vec::new();
        for row in &planned.plan.runs_out {
            let (Some(site), Some(item)) = (network.site(&row.site), network.item(&row.item)) else { continue };
            let shortage = Shortage { site, item: Some(item), date: None };
            reasons.push((row.site.clone(), Some(row.item.clone()), explain(planned, timeline, &shortage)));
        }
        Found { plan: planned.plan.clone(), unreached: unreached(planned, timeline), reasons }
    }))
}

/// Why a place goes short, as a document for an audience; `None` where it was called off.
pub(crate) fn explanation(
    session: &Session,
    shortage: &Shortage,
    audience: Audience,
    cancel: &Cancel,
) -> Result<Option<String>, PlanError> {
    let control = Control::new(cancel.clone());
    let reasons = session.plan_and_with(&control, |planned, timeline| explain(planned, timeline, shortage));
    Ok(unless_cancelled(reasons)?.map(|reasons| told(session, &reasons, audience)))
}

/// Reasons as a document for an audience.
pub(crate) fn told(session: &Session, reasons: &[Reason], audience: Audience) -> String {
    to_line(&Explanation::new(&redact_reasons(session.network(), reasons, audience)))
}

/// A piece of work.
pub(crate) struct Question {
    pub kind: JobKind,
    /// For a comparison, the day of opening.
    pub from: Option<Date>,
    pub audience: Audience,
}

impl Question {
    /// What a comparison asks.
    pub fn opening(&self, session: &Session) -> Result<compare::Question, Refusal> {
        Ok(session.question(self.from, USUAL_DAYS.into(), USUAL_DAYS.into())?)
    }
}

/// Does the work, watched, and gives its document; `None` where it was called off.
pub(crate) fn work(session: &Session, question: &Question, control: &Control) -> Result<Option<String>, Refusal> {
    let audience = question.audience;
    let document = match question.kind {
        JobKind::Plan => {
            session.plan_with(control).map(|plan| to_line(&redact_plan(session.network(), &plan, audience)))
        }
        JobKind::Compare => {
            let comparison = session.compare_with(&question.opening(session)?, control);
            comparison.map(|comparison| to_line(&ComparisonDocument::new(session, &comparison, None)))
        }
        JobKind::Readings => readings(session, audience, control),
    };
    Ok(unless_cancelled(document)?)
}

/// As `plan --rule all` prints it.
fn readings(session: &Session, audience: Audience, control: &Control) -> Result<String, PlanError> {
    let network = session.network();
    let readings = redact_readings(network, session.plans_by_rule_with(control)?, audience);
    let silent = Control::new(control.cancel().clone());
    let influence = redact_influence(network, session.influence_with(&silent)?, audience);
    let plan = redact_plan(network, &session.plan_with(&silent)?, audience);
    let shown = session.shown_to(audience);
    Ok(to_line(&PlanWithReadings::new(&plan, Readings::new(shown.network(), &readings, &influence))))
}

/// What was planned; `None` where it was called off.
fn unless_cancelled<T>(planned: Result<T, PlanError>) -> Result<Option<T>, PlanError> {
    match planned {
        Err(PlanError::Cancelled) => Ok(None),
        planned => planned.map(Some),
    }
}
