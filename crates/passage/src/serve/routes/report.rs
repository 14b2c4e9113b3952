//! `GET /report`: the situation report, to be printed.

use super::aside;
use crate::serve::api::choice::{Choice, WhatIf};
use crate::serve::api::fault::Faults;
use crate::serve::desk::Desk;
use crate::serve::pack::Packed;
use crate::serve::refusal::{Refusal, unreadable};
use crate::serve::request::Asking;
use crate::situation::SituationError;
use crate::{Situation, USUAL_DAYS, WhatIf as Kept, parse_date};
use axum::extract::State;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use passage_report::Language;
use std::sync::Arc;

/// The page brings its style along in itself, and needs nothing else.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The situation report under a choice, as one page that needs nothing from outside. It plans every scenario and case, which
/// takes a while.
#[utoipa::path(get, path = "/report", tag = "report", params(
    ("language" = Option<String>, Query, description = "`en` or `fr`"),
    ("rule" = Option<String>, Query, description = "belief rule"),
    ("as_of" = Option<String>, Query, description = "what was recorded after this day is hidden"),
    ("scenario" = Option<String>, Query, description = "a scenario of the tables"),
    ("what_if" = Option<Vec<String>>, Query, description = "`open:ID@FROM..TO`, so with `restrict` and `close`; repeatable"),
), responses(
    (status = 200, description = "the page", body = String, content_type = "text/html"),
    (status = 422, description = "the query cannot be read, or names what the tables do not define", body = Faults),
))]
pub(crate) async fn print(
    State(desk): State<Arc<Desk>>,
    headers: HeaderMap,
    Asking(query): Asking<Vec<(String, String)>>,
) -> Result<Response, Refusal> {
    let (choice, language) = asked(&query)?;
    let tables = desk.served().tables;
    let key = format!("report/{language}/{}", desk.key(&tables, &choice));
    let mut response = match desk.remembered(&key) {
        Some(page) => page.response(&headers),
        None => {
            let session = desk.session_aside(&tables, &choice).await?;
            let place = desk.place_for_long_work().await?;
            // Whoever was before may have asked the same.
            let page = match desk.remembered(&key) {
                Some(page) => page,
                None => {
                    let audience = desk.audience();
                    let page = aside(move || {
                        // Kept to the end, also where nobody waits any more.
                        let _place = place;
                        let question = session.question(None, USUAL_DAYS.into(), USUAL_DAYS.into())?;
                        let situation = Situation::of(&session, &question);
                        let page = situation.and_then(|one| Ok(one.html_for(audience, language)?));
                        page.map_err(|error| refused(error).told_to(audience))
                    });
                    let page = Packed::new(page.await?, "text/html; charset=utf-8");
                    desk.remember(key, page.clone());
                    page
                }
            };
            page.response(&headers)
        }
    };
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    Ok(response)
}

fn refused(error: SituationError) -> Refusal {
    match error {
        SituationError::Faulty(faulty) => faulty.into(),
        SituationError::Plan(error) => error.into(),
        error => Refusal::fault_of_ours(&error),
    }
}

/// The choice and the language of a query.
fn asked(query: &[(String, String)]) -> Result<(Choice, Language), Refusal> {
    let (mut choice, mut language) = (Choice::default(), Language::English);
    let refuse = |message: String| Refusal::faulty(vec![unreadable(message)]);
    for (name, text) in query.iter().filter(|(_, text)| !text.is_empty()) {
        match name.as_str() {
            "language" => {
                let found = Language::parse(text);
                language = found.ok_or_else(|| refuse(format!("`{text}` is no language of reports: `en` or `fr`")))?;
            }
            "rule" => choice.rule = Some(text.clone()),
            "scenario" => choice.scenario = Some(text.clone()),
            "as_of" => choice.as_of = Some(parse_date(text).map_err(&refuse)?),
            "what_if" => {
                let kept = Kept::parse_kept(text).map_err(|why| refuse(format!("`{text}` is no what-if: {why}")))?;
                choice.what_ifs.push(WhatIf::from(&kept));
            }
            _ => return Err(refuse(format!("`{name}` cannot be asked of a report"))),
        }
    }
    Ok((choice, language))
}
