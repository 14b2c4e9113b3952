//! What opening each corridor is worth, found by planning again for every set of open corridors.

use crate::calendar::Date;
use crate::measure::Kg;
use crate::plan::Summary;
use serde::Serialize;

/// The figures of the plan under one set of open corridors.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Case {
    /// The corridors that are open at full capacity from [`Comparison::from`] on; all others are closed throughout.
    pub open: Vec<String>,
    /// Met share, 0 to 1.
    pub met_share: f64,
    /// Not met over the horizon.
    #[serde(rename = "unmet_t")]
    pub unmet: Kg,
    /// Person-days short over the horizon.
    pub person_days_short: f64,
    /// Weight of all movements that arrive at communities.
    #[serde(rename = "delivered_t")]
    pub delivered: Kg,
    /// All figures of the plan.
    pub summary: Summary,
}

/// What one more day of delay costs: person-days short when the corridors open so many days after [`Comparison::from`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Delay {
    /// Days of delay; 0 is no delay.
    pub days: usize,
    /// Person-days short over the horizon.
    pub person_days_short: f64,
}

/// What one corridor is worth, in person-days short avoided against all corridors closed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Worth {
    /// The corridor.
    pub corridor: String,
    /// v({c}): it alone is open.
    pub alone: f64,
    /// Its Shapley share of the worth of all together; `None` above six corridors.
    pub shapley: Option<f64>,
    /// What the first further day of delay costs when it alone opens.
    pub per_day_of_delay: f64,
    /// Person-days short by days of delay, when it alone opens.
    pub delay: Vec<Delay>,
}

/// v(S) less the worth of its parts: above zero the corridors help each other, below they stand in for each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Interaction {
    /// A pair, or all corridors (against the sum of its singles).
    pub corridors: Vec<String>,
    /// Person-days short avoided.
    pub value: f64,
}

/// How trucks are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Trucks {
    /// As in a plan: the figures of a case are those of `plan` under the same roads, or better.
    Whole,
    /// Parts of trucks count, for speed: figures are slightly better than those of a plan where trucks are scarce.
    Divisible,
}

/// The same days under every set of open corridors.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The day from which the corridors of a case are open.
    pub from: Date,
    /// How trucks are counted, in every case.
    pub trucks: Trucks,
    /// One case a set: none first, then by number of corridors, in table order.
    pub cases: Vec<Case>,
    /// One entry a corridor, in table order.
    pub worth: Vec<Worth>,
    /// Pairs, then all corridors where there are more than two; empty above six corridors.
    pub interaction: Vec<Interaction>,
    /// As the log has it.
    pub believed: Case,
    /// All corridors open together, by days of delay.
    pub all_delayed: Vec<Delay>,
    /// One after the other instead of together: each order of opening for a pair of corridors, the second so many days after the first.
    pub in_turn: Vec<InTurn>,
}

/// Two corridors that open one after the other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InTurn {
    /// Opens on [`Comparison::from`].
    pub first: String,
    /// Opens later.
    pub second: String,
    /// Days between the two.
    pub days_between: usize,
    /// Person-days short over the horizon.
    pub person_days_short: f64,
    /// Person-days short that opening both on the first day would avoid.
    pub cost_of_waiting: f64,
}
