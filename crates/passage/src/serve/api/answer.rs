//! The answer to a choice: figures and day series of its plan.

use super::choice::{Choice, State};
use super::fault::Fault;
use passage_model::calendar::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A question.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What is chosen beside the tables.
    #[serde(default)]
    pub choice: Choice,
    /// The revision of the tables that it is about; without: as they are now.
    #[serde(default)]
    pub revision: Option<String>,
}

/// What the plan under a choice comes to.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Answer {
    /// Names the plan: `GET /api/plans/{key}`.
    pub key: String,
    /// The tables it was made from.
    pub revision: String,
    /// What was chosen.
    pub choice: Choice,
    /// First day.
    #[schema(value_type = String, format = Date)]
    pub start: Date,
    /// Number of days; each series has one entry a day.
    pub days: usize,
    /// The figures of the whole plan.
    pub summary: Summary,
    /// How it was found.
    pub status: Status,
    /// People, day by day, whose worst-met item is not met in full.
    pub people_short: Vec<i64>,
    /// The first day on which each need cannot be met in full.
    pub runs_out: Vec<RunsOut>,
    /// Every site with people or stock on any day.
    pub places: Vec<Place>,
    /// What is believed of each corridor, what-ifs in force.
    pub corridors: Vec<CorridorDays>,
    /// What enters each corridor; empty where that is not for the audience.
    #[serde(rename = "use")]
    pub corridor_use: Vec<CorridorUse>,
    /// Who goes without, by site and item, the worst first.
    pub shortages: Vec<Shortage>,
    /// What holds the plan back, by worth.
    pub limits: Vec<Limit>,
    /// About the tables, the log and the plan.
    pub warnings: Vec<Fault>,
    /// What was left out for the audience.
    #[schema(required)]
    pub notice: Option<String>,
}

/// The figures of the whole plan, as `passage.plan/1` defines them.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Summary {
    /// People at the communities that need anything.
    pub people: i64,
    /// Tonnes needed.
    pub need_t: f64,
    /// Tonnes of that met.
    pub met_t: f64,
    /// Tonnes of that not met.
    pub unmet_t: f64,
    /// Met share.
    pub met_share: f64,
    /// The worst-served community; null where nothing is needed.
    #[schema(required)]
    pub worst_site: Option<String>,
    /// Its met share.
    pub worst_site_met_share: f64,
    /// Sum over communities and days of people times the unmet share of the day's worst-met item.
    pub person_days_short: f64,
    /// Tonnes that arrive at communities.
    pub delivered_t: f64,
    /// Purchases and transport, in the currency of the workspace.
    pub cost: f64,
}

/// How a plan was found.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Status {
    /// Solver and version.
    pub solver: String,
    /// `optimal` or `rounded`.
    pub outcome: String,
    /// How much better another plan could be at most.
    pub gap: f64,
    /// Seconds of planning.
    pub seconds: f64,
}

/// When a need runs out.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RunsOut {
    /// Where.
    pub site: String,
    /// Commodity, group or nutrient.
    pub item: String,
    /// The first day on which it cannot be met in full.
    #[schema(value_type = String, format = Date)]
    pub date: Date,
}

/// A site, day by day. `stock_t`, `days_of_supply` and `by_commodity` are empty where stocks by day are not for the audience.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Place {
    /// The site.
    pub site: String,
    /// Tonnes in store at the end of each day.
    pub stock_t: Vec<f64>,
    /// Days that what is in store at the end of each day lasts at the need of the next day, for the scarcest item; null
    /// where nothing is needed then.
    pub days_of_supply: Vec<Option<f64>>,
    /// Met share of the worst-met item of each day; null where nothing is needed.
    pub met_share: Vec<Option<f64>>,
    /// The stock of each commodity.
    pub by_commodity: Vec<CommodityStock>,
}

/// A commodity at a site.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CommodityStock {
    /// The commodity.
    pub commodity: String,
    /// Tonnes in store at the end of each day.
    pub t: Vec<f64>,
}

/// What is believed of a corridor.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CorridorDays {
    /// The corridor.
    pub id: String,
    /// Day by day, for goods in general.
    pub days: Vec<CorridorDay>,
}

/// What is believed of a corridor on a day, as `access --json` tells it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CorridorDay {
    /// The day.
    #[schema(value_type = String, format = Date)]
    pub date: Date,
    /// What is believed.
    pub state: State,
    /// Share of the full capacity; null where a restriction gives a figure and the full capacity is not known.
    #[schema(required)]
    pub share: Option<f64>,
    /// Trucks that may pass; null: no limit.
    #[schema(required)]
    pub trucks_per_day: Option<i64>,
    /// Tonnes that may pass; null: no limit.
    #[schema(required)]
    pub t_per_day: Option<f64>,
    /// `statements`, `default`, `weekday`, `scenario`, `what_if`.
    pub basis: String,
    /// Ids of the statements that decided.
    pub because: Vec<String>,
    /// Ids of the statements that say otherwise.
    pub disputed_by: Vec<String>,
    /// Ids of the statements by which its use is threatened.
    pub exposed_by: Vec<String>,
}

/// What enters a corridor.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CorridorUse {
    /// The corridor.
    pub corridor: String,
    /// Tonnes that enter on each day.
    pub t: Vec<f64>,
    /// Trucks that enter on each day.
    pub trucks: Vec<i64>,
}

/// An item that a site is short of.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Shortage {
    /// Where.
    pub site: String,
    /// Commodity, group or nutrient.
    pub item: String,
    /// People who need it.
    pub people: i64,
    /// The first day.
    #[schema(value_type = String, format = Date)]
    pub first: Date,
    /// How many days.
    pub days: usize,
    /// The lowest met share of these days.
    pub lowest_share: f64,
    /// Their mean met share.
    pub mean_share: f64,
}

/// Something that holds the plan back on a day.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Limit {
    /// `corridor`, `leg`, `site`, `fleet`, `storage`, `handling`, `supply` or `budget`.
    pub what: String,
    /// Id in the tables.
    pub id: String,
    /// The day.
    #[schema(value_type = String, format = Date)]
    pub date: Date,
    /// Weighted person-days that one more unit would avoid, at the margin.
    pub worth: f64,
    /// The statements behind it.
    pub because: Vec<String>,
}
