//! `POST /api/explanations`: why a place goes short.

use crate::serve::api::explanation::Why;
use crate::serve::api::fault::Faults;
use crate::serve::desk::Desk;
use crate::serve::refusal::Refusal;
use crate::serve::request::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use std::sync::Arc;

/// Why a place goes short, item by item, and on whose word that rests.
#[utoipa::path(post, path = "/api/explanations", tag = "answers", request_body = Why, responses(
    (status = 200, description = "`passage.explain/1`", body = serde_json::Value),
    (status = 409, description = "the tables have changed: E543", body = Faults),
    (status = 422, description = "the tables define no such site or item", body = Faults),
))]
pub(crate) async fn ask(
    State(desk): State<Arc<Desk>>,
    headers: HeaderMap,
    Body(why): Body<Why>,
) -> Result<Response, Refusal> {
    Ok(desk.explanation(&why).await?.response(&headers))
}
