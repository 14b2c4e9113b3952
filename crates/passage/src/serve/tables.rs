//! The tables that are served: read, checked and found good.

use crate::{Choice, OpenError, Session};
use passage_model::audience::Audience;
use passage_model::fault::Fault;
use passage_workspace::raw::RawTables;
use passage_workspace::{audience, head, read_tables};
use std::path::Path;

/// One good state of the tables.
#[derive(Debug)]
pub(crate) struct Tables {
    /// With the days of the command line, and nothing else chosen.
    pub session: Session,
    /// Head of the log.
    pub head: String,
    /// As typed: they decide which faults may be told to whom. `None` for the owner, who is told all.
    raw: Option<RawTables>,
    /// Why the tables are not the whole of the workspace; `None`: they are.
    pub made_for: Option<String>,
}

impl Tables {
    /// Reads them.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn read(path: &Path, start: &Choice, audience: Audience) -> Result<Self, OpenError> {
        let (tables, faults) = read_tables(path).map_err(OpenError::Read)?;
        let days = Choice { start: start.start, days: start.days, known_by: start.known_by, ..Choice::default() };
        let session = Session::of(&tables, faults, &days)?;
        let head = head(&tables);
        let made_for = audience::made_for(&tables);
        let raw = (audience != Audience::Internal).then_some(tables);
        Ok(Self { session, head, raw, made_for })
    }

    /// Names the tables; changes whenever they change.
    pub fn revision(&self) -> &str {
        self.session.digest()
    }

    /// Faults in words that an audience may read.
    pub fn told(&self, faults: &[Fault], audience: Audience) -> Vec<Fault> {
        match &self.raw {
            Some(raw) => audience::redact_faults(raw, faults, audience),
            None => faults.to_vec(),
        }
    }
}
