//! `GET /api/columns`, `POST /api/statements`, `POST /api/scenarios`: what is entered.

use crate::serve::api::entry::{Added, AddedScenario, Column, Columns, NewScenario, NewStatement};
use crate::serve::api::fault::Faults;
use crate::serve::desk::Desk;
use crate::serve::entering;
use crate::serve::refusal::Refusal;
use crate::serve::request::Body;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use passage_workspace::schema::{self, Kind, Presence};
use std::sync::Arc;

/// The columns that can be filled in.
#[utoipa::path(get, path = "/api/columns", tag = "log", responses((status = 200, body = Columns)))]
pub(crate) async fn columns() -> Json<Columns> {
    let table = schema::table("statements").expect("the schema has the tables of the log");
    Json(Columns { statements: table.columns.iter().map(column).collect() })
}

fn column(column: &schema::Column) -> Column {
    let words = match column.kind {
        Kind::Word(words) => words.iter().map(|word| (*word).to_owned()).collect(),
        _ => Vec::new(),
    };
    let when_empty = match column.presence {
        Presence::Required => String::new(),
        Presence::Default(text) => format!("`{text}`"),
        Presence::Empty(text) => text.to_owned(),
    };
    Column {
        name: column.name.to_owned(),
        is_required: column.presence == Presence::Required && column.name != "id",
        meaning: column.meaning.to_owned(),
        kind: column.kind.words(),
        words,
        when_empty,
    }
}

/// Adds a statement to the log, or looks whether it could be added. When it is answered, it is on the disk.
#[utoipa::path(post, path = "/api/statements", tag = "log", request_body = NewStatement, responses(
    (status = 200, description = "a preview: nothing was added", body = Added),
    (status = 201, body = Added),
    (status = 403, description = "nothing may be entered here: E550", body = Faults),
    (status = 422, description = "the statement has faults", body = Faults),
))]
pub(crate) async fn add_statement(
    State(desk): State<Arc<Desk>>,
    Body(statement): Body<NewStatement>,
) -> Result<(StatusCode, Json<Added>), Refusal> {
    let status = if statement.preview { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, Json(entering::statement(&desk, statement).await?)))
}

/// Adds a scenario to the tables. When it is answered, it is on the disk.
#[utoipa::path(post, path = "/api/scenarios", tag = "log", request_body = NewScenario, responses(
    (status = 201, body = AddedScenario),
    (status = 403, description = "nothing may be entered here: E550", body = Faults),
    (status = 422, description = "the name is taken, or a what-if names what the tables do not define", body = Faults),
))]
pub(crate) async fn add_scenario(
    State(desk): State<Arc<Desk>>,
    Body(scenario): Body<NewScenario>,
) -> Result<(StatusCode, Json<AddedScenario>), Refusal> {
    Ok((StatusCode::CREATED, Json(entering::scenario(&desk, scenario).await?)))
}
