//! Where to stage stock before it is known which scenario holds.
//!
//! Shortages to be compared are in weighted person-days, as the first level of a plan counts them: people x priority x the
//! weight of the tiers that the shortage reaches into. Person-days short, as everywhere else, stand beside them.

use crate::calendar::Date;
use crate::measure::Kg;
use serde::Serialize;

/// What a split is best for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Objective {
    /// The mean over the scenarios, by the weights given.
    Expected,
    /// The mean of the worst part of the scenarios, by the weights given; of the whole tail the worst scenario, which needs
    /// no weights.
    Cvar,
    /// The largest regret in any scenario, which needs no weights.
    Regret,
}

/// Goods that stand at a site in the morning of the day on which it is known which scenario holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Staged {
    /// Where.
    pub site: String,
    /// What.
    pub commodity: String,
    /// How much stands there on that day.
    #[serde(rename = "quantity_t")]
    pub quantity: Kg,
    /// How much stands there on the first day.
    #[serde(rename = "now_t")]
    pub now: Kg,
}

/// Goods that leave before that day, whichever scenario holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StagingMove {
    /// Day of departure.
    pub depart: Date,
    /// Day of arrival; from the day of knowledge on, the goods are on the road on that day.
    pub arrive: Date,
    /// From where.
    pub from: String,
    /// To where.
    pub to: String,
    /// The corridors it enters, in order.
    pub corridors: Vec<String>,
    /// The trucks' fleet; `None` where no fleets are given.
    pub fleet: Option<String>,
    /// What.
    pub commodity: String,
    /// How much.
    #[serde(rename = "quantity_t")]
    pub quantity: Kg,
    /// Trucks, not rounded.
    pub trucks: f64,
}

/// What a split comes to where one scenario holds, with the best plan for the days after it is known.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InScenario {
    /// The scenario.
    pub scenario: String,
    /// Person-days short over the horizon.
    pub person_days_short: f64,
    /// The shortage in weighted person-days.
    pub weighted_short: f64,
    /// What it falls short, in weighted person-days, of the plan of somebody who had known the scenario from the first day.
    pub regret: f64,
}

/// Goods staged in one way, and what comes of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StagedWay {
    /// What stands where on the day of knowledge, by site and commodity, where anything stands or stood.
    pub stage: Vec<Staged>,
    /// What has to leave before.
    pub moves: Vec<StagingMove>,
    /// The mean shortage by the weights given, in weighted person-days; `None` without weights.
    pub expected: Option<f64>,
    /// The shortage in the worst scenario, in weighted person-days.
    pub worst_short: f64,
    /// The largest regret, in weighted person-days.
    pub worst_regret: f64,
    /// Scenario by scenario.
    pub by_scenario: Vec<InScenario>,
}

/// The best way to stage for an objective.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Split {
    /// What it is best for.
    pub objective: Objective,
    /// Of [`Objective::Cvar`]: the share of the cases that is left out of the mean; 1 is the worst scenario alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tail: Option<f64>,
    /// The objective, in weighted person-days.
    pub value: f64,
    /// Stage, moves and figures.
    #[serde(flatten)]
    pub way: StagedWay,
}

/// What splits are held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Against {
    /// Nothing free leaves and nothing is bought before the day: stock stays where it stands.
    Stay,
    /// The plan for access as the log has it, followed up to the day.
    Believed,
    /// The best for one scenario, as if it were certain.
    Scenario,
}

/// A way to stage that somebody might choose without looking at all scenarios.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reference {
    /// Which.
    pub against: Against,
    /// Of [`Against::Scenario`]: the scenario.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenario: Option<String>,
    /// Stage, moves and figures.
    #[serde(flatten)]
    pub way: StagedWay,
}

/// A scenario, with the plan of somebody who knows from the first day that it holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Known {
    /// The scenario.
    pub scenario: String,
    /// Its weight among all, which add up to 1; `None`: none was given.
    pub weight: Option<f64>,
    /// Person-days short of that plan.
    pub person_days_short: f64,
    /// Its shortage in weighted person-days: the least there can be.
    pub weighted_short: f64,
}

/// The least mean shortage (without weights: the least worst shortage) of all ways whose regret nowhere exceeds a bound.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FrontierPoint {
    /// The bound, in weighted person-days.
    pub worst_regret: f64,
    /// The least of the other, in weighted person-days.
    pub least_short: f64,
}

/// How well the stock stands where it stands: against the same stock in the best places (after ESUPS; Acimovic and Goentzel
/// 2016).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Balance {
    /// Mean shortage with the stock where it stands, in weighted person-days.
    pub short: f64,
    /// The same with the stock of supplies and warehouses spread over these as is best for the mean.
    pub short_ideal: f64,
    /// Mean carriage of the plans with that shortage, in tonne-hours on the road.
    pub carriage: f64,
    /// The same with the stock in the best places: those of least carriage among those of least shortage.
    pub carriage_ideal: f64,
    /// `carriage / carriage_ideal`, 1 is best; `None` where the shortages differ, so that not the same is carried, or
    /// where nothing need be carried.
    pub metric: Option<f64>,
}

/// Where to stage stock before it is known which scenario holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Staging {
    /// The day in the morning of which it is known; what leaves on it may rest on that.
    pub learn: Date,
    /// The first day on which not the same may pass under every scenario; `None`: there is none.
    pub differ_from: Option<Date>,
    /// The scenarios.
    pub scenarios: Vec<Known>,
    /// The best splits.
    pub splits: Vec<Split>,
    /// What they are held against; those by which agreed convoys cannot go are left out.
    pub references: Vec<Reference>,
    /// Between regret and mean (without weights: regret and worst), by falling bound.
    pub frontier: Vec<FrontierPoint>,
    /// Expected value of perfect information: what knowing from the first day would avoid, in weighted person-days on
    /// average; `None` without weights.
    pub evpi: Option<f64>,
    /// No weights whatever make [`Staging::evpi`] larger than this: the least worst regret.
    pub evpi_at_most: f64,
    /// Value of the stochastic solution: what planning for all scenarios avoids against planning for access as believed, in
    /// weighted person-days on average; `None` without weights, or where planning so can keep no commitments.
    pub vss: Option<f64>,
    /// How well the stock stands; `None` without weights.
    pub balance: Option<Balance>,
    /// Commitments that one of the scenarios makes impossible; they are left out of all.
    pub not_kept: Vec<String>,
}
