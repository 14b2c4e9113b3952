//! Reading requests: bodies and queries, with faults in place of the words of libraries.

use super::desk::Desk;
use super::refusal::{Refusal, command, unreadable};
use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::time::Duration;

/// The largest body: a question or a statement, with room to spare.
pub(crate) const MOST_BYTES: usize = 256 * 1024;

/// How long a body may take to arrive.
const PATIENCE: Duration = Duration::from_secs(20);

/// The JSON body of a request.
pub(crate) struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Arc<Desk>> for Body<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &Arc<Desk>) -> Result<Self, Refusal> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json")) {
            let fault = unreadable("the body of a request has to be JSON");
            let fault = fault.hint("send it with the header `Content-Type: application/json`");
            return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, fault));
        }
        let body = tokio::time::timeout(PATIENCE, to_bytes(request.into_body(), MOST_BYTES)).await;
        let body = body.map_err(|_| {
            let fault = unreadable(format!("the body did not arrive within {} seconds", PATIENCE.as_secs()));
            Refusal::new(StatusCode::REQUEST_TIMEOUT, fault.hint("send it again"))
        })?;
        let body = body.map_err(|_| {
            let fault = unreadable(format!("the body is larger than {} kB", MOST_BYTES / 1024));
            Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, fault.hint("ask for less at a time"))
        })?;
        // A list would be taken for the keys in their order.
        let is_object = body.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
        if !is_object {
            return Err(Refusal::faulty(vec![unreadable("the body is no JSON object")]));
        }
        let read = serde_json::from_slice(&body);
        read.map(Self).map_err(|error| Refusal::faulty(vec![unreadable(format!("the body cannot be read: {error}"))]))
    }
}

/// What an address names: an id, a key.
pub(crate) struct Named(pub String);

impl FromRequestParts<Arc<Desk>> for Named {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, desk: &Arc<Desk>) -> Result<Self, Refusal> {
        let path: Result<Path<String>, _> = Path::from_request_parts(parts, desk).await;
        path.map(|Path(name)| Self(name)).map_err(|error| {
            let fault = unreadable(format!("the address cannot be read: {}", error.body_text()));
            Refusal::new(StatusCode::BAD_REQUEST, fault.hint("write it in UTF-8, percent-encoded"))
        })
    }
}

/// The query of a request.
pub(crate) struct Asking<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<Arc<Desk>> for Asking<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<Desk>) -> Result<Self, Refusal> {
        let query = Query::try_from_uri(&parts.uri);
        query.map(|Query(read)| Self(read)).map_err(|error| {
            let fault = command("E542", format!("the query of the address cannot be read: {}", error.body_text()));
            Refusal::faulty(vec![fault])
        })
    }
}
