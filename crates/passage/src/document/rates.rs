//! How often corridors close and open: the key `rates` of `passage.access/1`.

use crate::rates::Rates;
use passage_model::calendar::Date;
use passage_model::closure::{Fit, Rate, TooFewSpells};
use passage_model::network::Network;
use serde::Serialize;

/// The rates of all corridors.
#[derive(Clone, Debug, Serialize)]
pub struct RatesDocument {
    /// First day looked at; `None`: nobody speaks of any day before today.
    pub first: Option<Date>,
    /// Last day looked at.
    pub last: Option<Date>,
    /// Every corridor.
    pub corridors: Vec<CorridorRates>,
}

/// The rates of a corridor, or how much of them the log holds.
#[derive(Clone, Debug, Serialize)]
pub struct CorridorRates {
    /// Id in the tables.
    pub id: String,
    /// Where they come from: `log`.
    pub from: &'static str,
    /// Passable spells that were seen to end.
    pub passable_ended: usize,
    /// Closed spells that were seen to end.
    pub closed_ended: usize,
    /// So many of each are needed.
    pub needed: usize,
    /// Closing; `None`: too few spells.
    pub closes: Option<RateEntry>,
    /// Opening; `None`: too few spells.
    pub opens: Option<RateEntry>,
    /// Mean share of the full capacity on passable days; `None`: too few spells.
    pub share: Option<f64>,
}

/// A chance per day.
#[derive(Clone, Debug, Serialize)]
pub struct RateEntry {
    /// The most likely chance from one day to the next.
    pub chance_per_day: f64,
    /// Lower end of the interval of 95 %.
    pub lowest: f64,
    /// Upper end.
    pub highest: f64,
    /// Days on which it could have changed.
    pub days: usize,
    /// Mean length of a spell in days.
    pub mean_days: Option<f64>,
}

impl RateEntry {
    fn new(rate: &Rate) -> Self {
        let Rate { days, chance, lowest, highest, .. } = *rate;
        Self { chance_per_day: chance, lowest, highest, days, mean_days: rate.mean_days() }
    }
}

impl RatesDocument {
    /// The document of fitted rates.
    #[must_use]
    pub fn new(network: &Network, rates: &Rates) -> Self {
        let corridors = rates.corridors.iter().map(|(corridor, fitted)| {
            let TooFewSpells { passable, closed, needed } = TooFewSpells::counted(fitted);
            let fit: Option<&Fit> = fitted.as_ref().ok();
            CorridorRates {
                id: network[*corridor].id.clone(),
                from: "log",
                passable_ended: passable,
                closed_ended: closed,
                needed,
                closes: fit.map(|fit| RateEntry::new(&fit.closes)),
                opens: fit.map(|fit| RateEntry::new(&fit.opens)),
                share: fit.map(|fit| fit.share),
            }
        });
        Self {
            first: rates.history.map(|history| history.start),
            last: rates.history.map(|history| history.last()),
            corridors: corridors.collect(),
        }
    }
}
