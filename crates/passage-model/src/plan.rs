//! The delivery plan, as it is written to `plan.json` and read back by `verify`.
//!
//! Ids are those of the tables; weights are whole kilograms, written as tonnes.

use crate::calendar::{Date, Horizon};
use crate::measure::Kg;
use serde::{Deserialize, Serialize};

/// The value of [`Plan::schema`].
pub const SCHEMA: &str = "passage.plan/1";

/// Who gets what, by which corridor, which day; who goes without, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// `passage.plan/1`.
    pub schema: String,
    /// Name of the workspace.
    pub workspace: String,
    /// First day.
    pub start: Date,
    /// Number of days.
    pub days: usize,
    /// The figures of the whole plan.
    pub summary: Summary,
    /// How it was found.
    pub status: Status,
    /// What travels.
    pub movements: Vec<Movement>,
    /// What is bought.
    pub purchases: Vec<Purchase>,
    /// What is given out.
    pub distribution: Vec<Quantity>,
    /// What is in store at the end of each day.
    pub stocks: Vec<Quantity>,
    /// What is not met.
    pub unmet: Vec<Unmet>,
    /// What holds the plan back, by worth.
    pub limits: Vec<Limit>,
    /// The first day on which each need cannot be met in full.
    pub runs_out: Vec<RunsOut>,
    /// Digest of the tables it was made from (SHA-256).
    pub inputs_digest: String,
    /// The day from which notice runs.
    pub known_by: Date,
    /// The day after which the log is not read; `None`: all of it is.
    pub as_of: Option<Date>,
    /// The belief rule.
    pub rule: String,
    /// The scenario; `None`: as the log has it.
    pub scenario: Option<String>,
    /// `open:ID@FROM..TO` or `close:ID@FROM..TO`, in the order in which they were given.
    pub what_ifs: Vec<String>,
    /// What differs from the last issued plan; `None` where none was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<Against>,
}

/// What differs from the last issued plan, over the days that both plans cover.
///
/// Movements are compared by day of departure, origin, destination, corridors and commodity, all trucks together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Against {
    /// Digest of the tables that the last plan was made from.
    pub inputs_digest: String,
    /// First day of the last plan.
    pub start: Date,
    /// Its number of days.
    pub days: usize,
    /// Weight that moves as it did.
    #[serde(rename = "kept_t")]
    pub kept: Kg,
    /// Weight that moves and did not, and that moved and does not: the sum over `changes` of |`now_t` - `was_t`|.
    #[serde(rename = "changed_t")]
    pub changed: Kg,
    /// Weight of `gone`, which is in neither of the two.
    #[serde(rename = "gone_t")]
    pub gone_weight: Kg,
    /// What differs, by day.
    pub changes: Vec<Change>,
    /// Movements of the last plan that no plan of these tables and days could hold, by day.
    pub gone: Vec<Gone>,
}

impl Against {
    /// The first and last day that the last plan shares with a plan of these days; `None` where they share none.
    #[must_use]
    pub fn shared(&self, horizon: Horizon) -> Option<(Date, Date)> {
        let last = Horizon { start: self.start, days: self.days.max(1) }.last();
        let (first, last) = (self.start.max(horizon.start), last.min(horizon.last()));
        (first <= last && self.days > 0).then_some((first, last))
    }
}

/// Goods on one way on one day that are not what they were in the last plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Day of departure.
    pub depart: Date,
    /// From where.
    pub from: String,
    /// To where.
    pub to: String,
    /// The corridors it enters, in order.
    pub corridors: Vec<String>,
    /// What.
    pub commodity: String,
    /// In the last plan.
    #[serde(rename = "was_t")]
    pub was: Kg,
    /// In this plan.
    #[serde(rename = "now_t")]
    pub now: Kg,
}

/// A movement of the last plan that is no choice of this one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gone {
    /// Day of departure.
    pub depart: Date,
    /// From where.
    pub from: String,
    /// To where.
    pub to: String,
    /// The corridors it enters, in order.
    pub corridors: Vec<String>,
    /// What.
    pub commodity: String,
    /// In the last plan.
    #[serde(rename = "was_t")]
    pub was: Kg,
    /// Why it is none.
    pub why: WhyGone,
}

/// Why a movement of the last plan is no choice of this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyGone {
    /// It departs before the first day of this plan.
    BeforeStart,
    /// It departs after the last day of this plan.
    AfterEnd,
    /// Its site, corridor or commodity is no longer in the tables.
    NotInTables,
}

/// The figures of the whole plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// People at the communities that need anything.
    pub people: i64,
    /// Needed over the horizon, goods by weight.
    #[serde(rename = "need_t")]
    pub need: Kg,
    /// Of that, met.
    #[serde(rename = "met_t")]
    pub met: Kg,
    /// Of that, not met.
    #[serde(rename = "unmet_t")]
    pub unmet: Kg,
    /// Met share, 0 to 1: by weight (`met_t` / `need_t`), or of nutrients (the mean of the nutrient needs of each day, weighed by people), whichever is lower; 1 where nothing is needed.
    pub met_share: f64,
    /// The worst-served community; `None` where nothing is needed.
    pub worst_site: Option<String>,
    /// Its met share.
    pub worst_site_met_share: f64,
    /// Sum over communities and days of people x the unmet share of the day's worst-met item.
    pub person_days_short: f64,
    /// Weight of all movements that arrive at communities.
    #[serde(rename = "delivered_t")]
    pub delivered: Kg,
    /// Purchases and transport, in the currency of the workspace.
    pub cost: f64,
}

/// How a plan was found, and how good it is shown to be.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Status {
    /// Solver and version.
    pub solver: String,
    /// `optimal`: no plan on these ways leaves less weighted shortage. `rounded`: the best plan found in whole trucks and kilograms; `gap` bounds what a better one could gain.
    pub outcome: String,
    /// (value - bound) / max(|value|, 1) of the first objective level, where the bound is that of divisible trucks.
    pub gap: f64,
    /// Wall time of planning.
    pub seconds: f64,
    /// Objective levels in order.
    pub levels: Vec<Level>,
    /// The least cost with divisible trucks and kilograms, where cost was a level; `None` otherwise.
    pub relaxed_cost: Option<f64>,
}

/// One level of the lexicographic objective.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Level {
    /// `need`, `worst_site`, `earliness`, `exposure`, `cost`, `change` or `movement`.
    pub name: String,
    /// Value of the plan with divisible trucks.
    pub primal: f64,
    /// Bound from the dual program: no plan with divisible trucks is better.
    pub dual: f64,
}

/// Goods of one kind on one lane on one day, in whole trucks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Movement {
    /// Day of departure.
    pub depart: Date,
    /// Day of arrival; the goods can be given out that day.
    pub arrive: Date,
    /// From where.
    pub from: String,
    /// To where.
    pub to: String,
    /// The corridors it enters, in order.
    pub corridors: Vec<String>,
    /// The legs it takes, in order.
    pub legs: Vec<String>,
    /// The fleet; `None` where no fleets are given.
    pub fleet: Option<String>,
    /// Trucks; 0 where the goods ride on the trucks of another row of the same `load`.
    pub trucks: i64,
    /// What.
    pub commodity: String,
    /// How much.
    #[serde(rename = "quantity_t")]
    pub quantity: Kg,
    /// The commitment that it keeps; `None` where it was the planner's choice.
    pub commitment: Option<String>,
    /// Rows of the same load share its trucks, which are counted once, over all of them; `None`: own trucks.
    #[serde(default)]
    pub load: Option<String>,
}

/// Goods bought from an offer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Purchase {
    /// Day of the order.
    pub ordered: Date,
    /// Day of hand-over.
    pub date: Date,
    /// Where.
    pub site: String,
    /// What.
    pub commodity: String,
    /// How much.
    #[serde(rename = "quantity_t")]
    pub quantity: Kg,
    /// Price of a tonne.
    pub price_per_t: f64,
    /// Row of the offer in its table, counted from 1.
    pub offer: usize,
}

/// A weight of a commodity at a site on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// Day.
    pub date: Date,
    /// Where.
    pub site: String,
    /// What.
    pub commodity: String,
    /// How much.
    #[serde(rename = "quantity_t")]
    pub quantity: Kg,
}

/// A need that is not met in full on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unmet {
    /// Day.
    pub date: Date,
    /// Where.
    pub site: String,
    /// Commodity, group or nutrient.
    pub item: String,
    /// Needed that day; for a deferred need, all that was asked for so far. In `unit`.
    pub need: f64,
    /// Not met; for a deferred need, what is still owed at the end of the day. In `unit`.
    pub unmet: f64,
    /// `t`, or the unit of the nutrient.
    pub unit: String,
    /// 1 - unmet / need.
    pub met_share: f64,
}

/// Something that holds the plan back on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Limit {
    /// `corridor`, `leg`, `site`, `fleet`, `storage`, `handling`, `supply` or `budget`.
    pub what: String,
    /// Id in the tables.
    pub id: String,
    /// Day.
    pub date: Date,
    /// Weighted person-days of shortage that one more unit (tonne, truck) would avoid, at the margin: a hint from the prices of the relaxed program.
    pub worth: f64,
    /// The statements behind it; empty where it rests on none.
    pub because: Vec<String>,
}

/// The first day on which a need cannot be met in full.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunsOut {
    /// Where.
    pub site: String,
    /// Commodity, group or nutrient.
    pub item: String,
    /// That day.
    pub date: Date,
}
