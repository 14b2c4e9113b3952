//! `POST /api/answers`, `GET /api/plans/{key}`.

use crate::serve::api::answer::{Answer, Question};
use crate::serve::api::fault::Faults;
use crate::serve::desk::Desk;
use crate::serve::refusal::Refusal;
use crate::serve::request::{Body, Named};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use std::sync::Arc;

/// What the plan under a choice comes to; answered from memory where it was asked before.
#[utoipa::path(post, path = "/api/answers", tag = "answers", request_body = Question, responses(
    (status = 200, body = Answer),
    (status = 409, description = "the tables have changed: E543", body = Faults),
    (status = 422, description = "the choice names what the tables do not define, or nothing keeps the commitments", body = Faults),
))]
pub(crate) async fn ask(
    State(desk): State<Arc<Desk>>,
    headers: HeaderMap,
    Body(question): Body<Question>,
) -> Result<Response, Refusal> {
    let answer = desk.answer(&question.choice, question.revision.as_deref()).await?;
    Ok(answer.response(&headers))
}

/// The plan of an answer: what `passage plan --json` prints.
#[utoipa::path(get, path = "/api/plans/{key}", tag = "answers",
    params(("key" = String, Path, description = "the key of an answer")), responses(
    (status = 200, description = "`passage.plan/1`", body = serde_json::Value),
    (status = 404, description = "no answer has this key: E546", body = Faults),
    (status = 409, description = "the plan was forgotten, and the tables have changed: E543", body = Faults),
))]
pub(crate) async fn plan(
    State(desk): State<Arc<Desk>>,
    headers: HeaderMap,
    Named(key): Named,
) -> Result<Response, Refusal> {
    Ok(desk.plan(&key).await?.response(&headers))
}
