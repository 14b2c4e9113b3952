//! `/api/jobs`: work that takes longer than a click.

use crate::serve::api::fault::Faults;
use crate::serve::api::job::{Job, NewJob};
use crate::serve::desk::Desk;
use crate::serve::events::of_job;
use crate::serve::jobs::{begin, find};
use crate::serve::refusal::Refusal;
use crate::serve::request::{Body, Named};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use std::sync::Arc;

/// Begins a piece of work.
#[utoipa::path(post, path = "/api/jobs", tag = "jobs", request_body = NewJob, responses(
    (status = 202, body = Job),
    (status = 409, description = "the tables have changed: E543", body = Faults),
    (status = 422, description = "the choice names what the tables do not define", body = Faults),
    (status = 503, description = "too many jobs are waiting: E545", body = Faults),
))]
pub(crate) async fn start(
    State(desk): State<Arc<Desk>>,
    Body(new): Body<NewJob>,
) -> Result<(StatusCode, Json<Job>), Refusal> {
    Ok((StatusCode::ACCEPTED, Json(begin(&desk, new).await?.job())))
}

/// How far a job is.
#[utoipa::path(get, path = "/api/jobs/{id}", tag = "jobs",
    params(("id" = String, Path, description = "id of a job")), responses(
    (status = 200, body = Job),
    (status = 404, description = "there is no such job: E546", body = Faults),
))]
pub(crate) async fn show(State(desk): State<Arc<Desk>>, Named(id): Named) -> Result<Json<Job>, Refusal> {
    Ok(Json(find(&desk, &id)?.job()))
}

/// What a job came to: a document by its kind.
#[utoipa::path(get, path = "/api/jobs/{id}/result", tag = "jobs",
    params(("id" = String, Path, description = "id of a job")), responses(
    (status = 200, description = "`passage.plan/1`, `passage.compare/1`", body = serde_json::Value),
    (status = 404, description = "there is no such job, or no result: E546", body = Faults),
))]
pub(crate) async fn result(
    State(desk): State<Arc<Desk>>,
    headers: HeaderMap,
    Named(id): Named,
) -> Result<Response, Refusal> {
    Ok(find(&desk, &id)?.result()?.response(&headers))
}

/// Calls a job off.
#[utoipa::path(delete, path = "/api/jobs/{id}", tag = "jobs",
    params(("id" = String, Path, description = "id of a job")), responses(
    (status = 200, body = Job),
    (status = 404, description = "there is no such job: E546", body = Faults),
))]
pub(crate) async fn cancel(State(desk): State<Arc<Desk>>, Named(id): Named) -> Result<Json<Job>, Refusal> {
    let work = find(&desk, &id)?;
    work.cancel();
    Ok(Json(work.job()))
}

/// Server-sent events `job` with how far a job is, until it ends.
#[utoipa::path(get, path = "/api/jobs/{id}/events", tag = "jobs",
    params(("id" = String, Path, description = "id of a job")), responses(
    (status = 200, description = "each event `job` holds a job", body = Job, content_type = "text/event-stream"),
    (status = 404, description = "there is no such job: E546", body = Faults),
))]
pub(crate) async fn events(State(desk): State<Arc<Desk>>, Named(id): Named) -> Result<Response, Refusal> {
    Ok(of_job(find(&desk, &id)?.follow(), desk.closing()))
}
