//! JSON lines: one report a line.

use super::{Document, Format, IntakeError, iso_date};
use serde_json::Value;

const TEXT: [&str; 4] = ["text", "body", "content", "article"];
const DATE: [&str; 4] = ["date", "published", "published_at", "anchor"];
const OUTLET: [&str; 4] = ["publisher", "outlet", "source", "site"];
const URL: [&str; 2] = ["url", "link"];

/// The reports of a file of records, in order.
pub(super) fn read(text: &str) -> Result<Vec<Document>, IntakeError> {
    let lines = text.trim_start_matches('\u{feff}').lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| record(at + 1, line)).collect()
}

fn record(line: usize, text: &str) -> Result<Document, IntakeError> {
    let value: Value = serde_json::from_str(text).map_err(|error| IntakeError::Record(line, error.to_string()))?;
    let get = |keys: &[&str]| keys.iter().find_map(|key| value.get(key)?.as_str()).map(str::to_owned);
    let body = get(&TEXT).ok_or_else(|| IntakeError::Record(line, "it has no `text`".to_owned()))?;
    Ok(Document {
        format: Format::Records,
        record: Some(get(&["id"]).unwrap_or_else(|| line.to_string())),
        text: body,
        date: get(&DATE).and_then(|date| iso_date(&date)),
        outlet: get(&OUTLET),
        url: get(&URL),
    })
}
