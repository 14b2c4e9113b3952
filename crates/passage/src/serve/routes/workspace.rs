//! `GET /api/workspace`, `GET /api/outlook`: what does not depend on a plan.

use super::aside;
use crate::document::{OutlookDocument, to_line};
use crate::serve::api::choice::{Choice, day};
use crate::serve::api::fault::Faults;
use crate::serve::api::workspace::Workspace;
use crate::serve::desk::{Desk, Served};
use crate::serve::pack::Packed;
use crate::serve::refusal::Refusal;
use crate::serve::request::Asking;
use crate::serve::shown::{Facts, workspace};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use passage_model::calendar::Date;
use serde::Deserialize;
use std::sync::Arc;

/// As of which day the log is read.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::IntoParams)]
pub(crate) struct AsOf {
    /// What was recorded after this day is hidden.
    #[serde(default, deserialize_with = "day")]
    #[param(value_type = Option<String>, format = Date)]
    pub as_of: Option<Date>,
}

impl AsOf {
    /// The choice of that day, and nothing else.
    pub fn choice(self) -> Choice {
        Choice { as_of: self.as_of, ..Choice::default() }
    }
}

/// Everything about the workspace that does not depend on a plan.
#[utoipa::path(get, path = "/api/workspace", tag = "workspace", params(AsOf), responses(
    (status = 200, body = Workspace),
    (status = 422, description = "the query cannot be read: E542", body = Faults),
))]
pub(crate) async fn show(
    State(desk): State<Arc<Desk>>,
    headers: HeaderMap,
    Asking(asking): Asking<AsOf>,
) -> Result<Response, Refusal> {
    let served = desk.served();
    let as_of = asking.as_of.map_or_else(String::new, |date| date.to_string());
    let key = format!("workspace/{}/{as_of}/{}", served.tables.revision(), crate::today());
    if served.stale.is_empty()
        && let Some(packed) = desk.remembered(&key)
    {
        return Ok(packed.response(&headers));
    }
    let packed = aside(move || {
        let Served { tables, stale, .. } = served;
        let mut choice = Choice::of(&desk.setup.start);
        choice.as_of = asking.as_of.or(choice.as_of);
        // The tables may have lost a scenario or a road that the server was started with.
        let session = desk.session(&tables, &choice).or_else(|_| desk.session(&tables, &asking.choice()))?;
        let facts = Facts {
            tables: &tables,
            session: &session,
            audience: desk.audience(),
            why_not_editable: desk.why_not_editable(&tables),
            stale: &stale,
        };
        let document = serde_json::to_vec(&workspace(&facts)).map_err(|error| Refusal::fault_of_ours(&error))?;
        let packed = Packed::json(document);
        if stale.is_empty() {
            desk.remember(key, packed.clone());
        }
        Ok(packed)
    });
    Ok(packed.await?.response(&headers))
}

/// How long stocks last if nothing more arrives.
#[utoipa::path(get, path = "/api/outlook", tag = "workspace", params(AsOf), responses(
    (status = 200, description = "`passage.outlook/1`", body = serde_json::Value),
))]
pub(crate) async fn outlook(
    State(desk): State<Arc<Desk>>,
    headers: HeaderMap,
    Asking(asking): Asking<AsOf>,
) -> Result<Response, Refusal> {
    let packed = aside(move || {
        let tables = desk.served().tables;
        let session = desk.session(&tables, &asking.choice())?;
        let outlook = session.outlook();
        Ok(Packed::json(to_line(&OutlookDocument::new(session.view().horizon, &outlook, None))))
    });
    Ok(packed.await?.response(&headers))
}
