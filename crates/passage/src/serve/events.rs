//! Server-sent events: what is told until somebody has gone, or the server ends.

use super::api::event::WorkspaceEvent;
use super::api::job::Job;
use axum::response::sse::{Event, KeepAlive};
use axum::response::{IntoResponse, Response, Sse};
use futures_util::stream::{Stream, unfold};
use serde::Serialize;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::watch;

/// Between two signs of life.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// How the tables stand, and every change from now on.
pub(crate) fn of_workspace(changes: watch::Receiver<WorkspaceEvent>, closing: watch::Receiver<bool>) -> Response {
    let next = |(mut changes, mut closing): (watch::Receiver<WorkspaceEvent>, watch::Receiver<bool>)| async move {
        let has_changed = tokio::select! {
            changed = changes.changed() => changed.is_ok(),
            _ = closing.wait_for(|is_closing| *is_closing) => false,
        };
        // Of several changes at once the last is told.
        let change = changes.borrow_and_update().clone();
        has_changed.then(|| (event("workspace", &change), (changes, closing)))
    };
    stay_awake(unfold((changes, closing), next))
}

/// How a job stands, until it has ended.
pub(crate) fn of_job(mut told: watch::Receiver<Job>, closing: watch::Receiver<bool>) -> Response {
    told.mark_changed();
    let next = |followed: Option<(watch::Receiver<Job>, watch::Receiver<bool>)>| async move {
        let (mut told, mut closing) = followed?;
        let has_changed = tokio::select! {
            changed = told.changed() => changed.is_ok(),
            _ = closing.wait_for(|is_closing| *is_closing) => false,
        };
        let job = told.borrow_and_update().clone();
        let rest = (!job.state.has_ended()).then_some((told, closing));
        has_changed.then(|| (event("job", &job), rest))
    };
    stay_awake(unfold(Some((told, closing)), next))
}

fn event(name: &str, data: &impl Serialize) -> Result<Event, Infallible> {
    let text = serde_json::to_string(data).expect("events hold only numbers, words and lists");
    Ok(Event::default().event(name).data(text))
}

fn stay_awake(stream: impl Stream<Item = Result<Event, Infallible>> + Send + 'static) -> Response {
    Sse::new(stream).keep_alive(KeepAlive::new().interval(HEARTBEAT)).into_response()
}
