//! `GET /api/events`: the tables on the disk have changed.

use crate::serve::api::event::WorkspaceEvent;
use crate::serve::desk::Desk;
use crate::serve::events::of_workspace;
use axum::extract::State;
use axum::response::Response;
use std::sync::Arc;

/// Server-sent events `workspace`: how the tables on the disk stand, and again whenever they change.
#[utoipa::path(get, path = "/api/events", tag = "workspace", responses(
    (status = 200, description = "the first event `workspace` tells how they stand, each further one a change", body = WorkspaceEvent,
        content_type = "text/event-stream"),
))]
pub(crate) async fn workspace(State(desk): State<Arc<Desk>>) -> Response {
    of_workspace(desk.changes(), desk.closing())
}
