//! How often corridors close and open, by the log.

use crate::Session;
use passage_model::calendar::{Date, Horizon};
use passage_model::closure::{Fit, TooFewSpells, fit, history};
use passage_model::network::{CorridorIndex, Subject};

/// What the log of the days before today says of how each corridor closes and opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Rates {
    /// The days looked at; `None`: nobody speaks of any.
    pub history: Option<Horizon>,
    /// Every corridor, in table order.
    pub corridors: Vec<(CorridorIndex, Result<Fit, TooFewSpells>)>,
}

impl Session {
    /// Fits the rates of every corridor to the log, read under the rule and as of the day of this session; days from today on
    /// are no evidence yet.
    #[must_use]
    pub fn rates(&self) -> Rates {
        let today: Date = self.today();
        let past = history(self.network(), self.view(), today);
        let of = |corridor: CorridorIndex| {
            let none = || Err(TooFewSpells::none());
            let fitted = past.as_ref().map_or_else(none, |past| fit(past, Subject::Corridor(corridor)));
            (corridor, fitted)
        };
        let corridors = self.network().corridor_indices().map(of).collect();
        Rates { history: past.map(|past| past.horizon), corridors }
    }
}
