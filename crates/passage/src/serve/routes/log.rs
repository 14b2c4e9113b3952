//! `GET /api/log`: the statements.

use super::aside;
use super::workspace::AsOf;
use crate::document::ledger::{LogDocument, StatementEntry, standing};
use crate::document::to_line;
use crate::serve::api::fault::Faults;
use crate::serve::desk::Desk;
use crate::serve::pack::Packed;
use crate::serve::refusal::Refusal;
use crate::serve::request::Asking;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use passage_model::audience::Redaction;
use passage_model::network::StatementIndex;
use std::sync::Arc;

/// Every statement of the log that was recorded by a day.
#[utoipa::path(get, path = "/api/log", tag = "log", params(AsOf), responses(
    (status = 200, description = "`passage.log/1`", body = serde_json::Value),
    (status = 422, description = "the query cannot be read: E542", body = Faults),
))]
pub(crate) async fn list(
    State(desk): State<Arc<Desk>>,
    headers: HeaderMap,
    Asking(asking): Asking<AsOf>,
) -> Result<Response, Refusal> {
    let packed = aside(move || {
        let tables = desk.served().tables;
        let session = desk.session(&tables, &asking.choice())?;
        let network = session.network();
        let standing = standing(network, asking.as_of);
        let redaction = Redaction::new(network, desk.audience());
        let shown = session.shown_to(desk.audience());
        let indices = (0..network.statements.len()).map(StatementIndex);
        let is_recorded = |index: &StatementIndex| asking.as_of.is_none_or(|as_of| network[*index].known_on() <= as_of);
        let told = indices.filter(|index| is_recorded(index) && redaction.statement(*index).is_some());
        let entries: Vec<StatementEntry<'_>> =
            told.map(|index| StatementEntry::new(shown.network(), index, &standing)).collect();
        Ok(Packed::json(to_line(&LogDocument::new(asking.as_of, entries))))
    });
    Ok(packed.await?.response(&headers))
}
