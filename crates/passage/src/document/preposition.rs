//! Where to stage stock: `passage.preposition/1`.

use crate::Session;
use passage_model::calendar::Date;
use passage_model::comparison::Trucks;
use passage_model::staging::Staging;
use serde::Serialize;

/// The document of a staging question.
#[derive(Clone, Debug, Serialize)]
pub struct PrepositionDocument<'a> {
    schema: &'static str,
    start: Date,
    last: Date,
    known_by: Date,
    inputs_digest: &'a str,
    rule: String,
    what_ifs: Vec<String>,
    trucks: Trucks,
    /// Of `value`, `regret` and whatever is not named otherwise.
    unit: &'static str,
    #[serde(flatten)]
    staging: &'a Staging,
}

impl<'a> PrepositionDocument<'a> {
    /// The document of an answer given in a session.
    #[must_use]
    pub fn new(session: &'a Session, staging: &'a Staging) -> Self {
        let horizon = session.view().horizon;
        Self {
            schema: "passage.preposition/1",
            start: horizon.start,
            last: horizon.last(),
            known_by: session.known_by(),
            inputs_digest: session.digest(),
            rule: session.view().rule.to_string(),
            what_ifs: session.what_ifs(),
            trucks: Trucks::Divisible,
            unit: "weighted person-days",
            staging,
        }
    }
}
