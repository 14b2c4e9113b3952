//! `GET /api/log`, `/api/statements/{id}`, `/api/disputes`: what was said, and who says otherwise.

use super::aside;
use super::workspace::AsOf;
use crate::document::ledger::{LogDocument, StatementDocument, StatementEntry, standing};
use crate::document::{Access, to_line};
use crate::serve::api::choice::{Choice, day};
use crate::serve::api::fault::Faults;
use crate::serve::desk::Desk;
use crate::serve::pack::Packed;
use crate::serve::refusal::Refusal;
use crate::serve::request::{Asking, Named};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use passage_model::audience::Redaction;
use passage_model::calendar::Date;
use passage_model::dispute::relations;
use passage_model::network::StatementIndex;
use serde::Deserialize;
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

/// One statement, and what stands beside, against and after it.
#[utoipa::path(get, path = "/api/statements/{id}", tag = "log",
    params(("id" = String, Path, description = "id of a statement"), AsOf), responses(
    (status = 200, description = "`passage.statement/1`", body = serde_json::Value),
    (status = 404, description = "the log has no such statement: E104", body = Faults),
))]
pub(crate) async fn show(
    State(desk): State<Arc<Desk>>,
    headers: HeaderMap,
    Named(id): Named,
    Asking(asking): Asking<AsOf>,
) -> Result<Response, Refusal> {
    let packed = aside(move || {
        let tables = desk.served().tables;
        let audience = desk.audience();
        let session = desk.session(&tables, &asking.choice())?;
        let index = session.statement_for(&id, audience);
        let index = index.map_err(|faulty| Refusal { status: StatusCode::NOT_FOUND, faults: faulty.0 })?;
        let standing = standing(session.network(), asking.as_of);
        let relations = relations(session.network(), index, asking.as_of);
        let redaction = Redaction::new(session.network(), audience);
        let shown = session.shown_to(audience);
        let entry = |index: &StatementIndex| StatementEntry::new(shown.network(), *index, &standing);
        let entries = |list: &[StatementIndex]| {
            let told = list.iter().filter(|index| redaction.statement(**index).is_some());
            told.map(entry).collect::<Vec<_>>()
        };
        let (supports, contradicts) = (entries(&relations.supports), entries(&relations.contradicts));
        let document = StatementDocument::new(entry(&index), supports, contradicts, entries(&relations.superseded_by));
        Ok(Packed::json(to_line(&document)))
    });
    Ok(packed.await?.response(&headers))
}

/// By which rule, and as of which day, the log is read.
#[derive(Clone, Debug, Deserialize, utoipa::IntoParams)]
pub(crate) struct Reading {
    /// Belief rule; without: that of the settings.
    #[serde(default)]
    rule: Option<String>,
    /// What was recorded after this day is hidden.
    #[serde(default, deserialize_with = "day")]
    #[param(value_type = Option<String>, format = Date)]
    as_of: Option<Date>,
}

/// Who contradicts whom, with what is believed.
#[utoipa::path(get, path = "/api/disputes", tag = "log", params(Reading), responses(
    (status = 200, description = "`passage.access/1` with `disputes`", body = serde_json::Value),
    (status = 422, description = "the query cannot be read, or names no rule", body = Faults),
))]
pub(crate) async fn disputes(
    State(desk): State<Arc<Desk>>,
    headers: HeaderMap,
    Asking(asking): Asking<Reading>,
) -> Result<Response, Refusal> {
    let packed = aside(move || {
        let tables = desk.served().tables;
        let choice = Choice { rule: asking.rule, as_of: asking.as_of, ..Choice::default() };
        let session = desk.session(&tables, &choice)?;
        let timeline = Redaction::new(session.network(), desk.audience()).timeline(&session.timeline());
        let shown = session.shown_to(desk.audience());
        Ok(Packed::json(to_line(&Access::new(&shown, &timeline, &[], Some(&shown.disputes())))))
    });
    Ok(packed.await?.response(&headers))
}
