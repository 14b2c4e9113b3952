//! What does not depend on a plan.

use super::choice::{Choice, State};
use super::fault::Fault;
use passage_model::calendar::Date;
use serde::Serialize;
use utoipa::ToSchema;

/// The operation as the tables give it, for an audience.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Workspace {
    /// Version of the program.
    pub version: String,
    /// Name of the workspace.
    pub name: String,
    /// Free text of the settings.
    pub note: String,
    /// Currency of all costs.
    pub currency: String,
    /// First day planned.
    #[schema(value_type = String, format = Date)]
    pub start: Date,
    /// Number of days planned.
    pub days: usize,
    /// The day from which notice runs.
    #[schema(value_type = String, format = Date)]
    pub known_by: Date,
    /// The day by the clock of the server; no result rests on it.
    #[schema(value_type = String, format = Date)]
    pub today: Date,
    /// Digest of the tables; changes whenever they change.
    pub revision: String,
    /// For whom everything here is.
    pub audience: Audience,
    /// Whether statements and scenarios may be added.
    pub is_editable: bool,
    /// Why not.
    #[schema(required)]
    pub why_not_editable: Option<String>,
    /// The belief rule at the start.
    pub rule: String,
    /// The choice that the server was started with: what the page begins with.
    pub choice: Choice,
    /// People at the communities that need anything.
    pub people: i64,
    /// Places.
    pub sites: Vec<Site>,
    /// Roads.
    pub legs: Vec<Leg>,
    /// Corridors.
    pub corridors: Vec<Corridor>,
    /// Goods.
    pub commodities: Vec<Commodity>,
    /// What is needed anywhere.
    pub items: Vec<Item>,
    /// Who says something.
    pub sources: Vec<Source>,
    /// The rules by which the log can be read, that of the start first.
    pub rules: Vec<Rule>,
    /// Scenarios of the tables.
    pub scenarios: Vec<Scenario>,
    /// What is odd about the tables.
    pub warnings: Vec<Fault>,
    /// Errors in the tables on the disk: what is served is then the last good state. Empty: it is the tables on the disk.
    pub stale: Vec<Fault>,
    /// Head of the log; not for others than the owner.
    #[schema(required)]
    pub head: Option<String>,
    /// What was left out for the audience.
    #[schema(required)]
    pub notice: Option<String>,
}

/// For whom a result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Anyone.
    Public,
    /// The partners of the operation.
    Partners,
    /// Only the owner of the workspace.
    Internal,
}

/// A place.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Site {
    /// Id in the tables.
    pub id: String,
    /// Name.
    pub name: String,
    /// Other names.
    pub other_names: Vec<String>,
    /// What it is for.
    pub kind: SiteKind,
    /// Degrees north.
    #[schema(required)]
    pub lat: Option<f64>,
    /// Degrees east.
    #[schema(required)]
    pub lon: Option<f64>,
    /// People who live there; null where not given.
    #[schema(required)]
    pub people: Option<i64>,
    /// Whether the coordinates are those of a cell of a grid, and not of the place.
    pub is_coarse: bool,
}

/// What a site is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum SiteKind {
    /// Goods come into the operation.
    Supply,
    /// Goods are stored.
    Warehouse,
    /// Goods pass a line.
    Crossing,
    /// A fork in the road.
    Junction,
    /// People live here.
    Community,
}

/// A stretch of road between two sites.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Leg {
    /// Id in the tables.
    pub id: String,
    /// One end.
    pub from: String,
    /// The other end.
    pub to: String,
    /// How goods travel: `road`, `rail`, `river`, `sea`, `air`, `foot`.
    pub mode: String,
    /// Kilometres.
    pub length_km: f64,
    /// Ids of its corridors.
    pub corridors: Vec<String>,
    /// Longitude and latitude of its points.
    pub line: Vec<[f64; 2]>,
}

/// A named run of legs.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Corridor {
    /// Id in the tables.
    pub id: String,
    /// Name.
    pub name: String,
    /// Other names.
    pub other_names: Vec<String>,
    /// Who controls it, as the tables write it; null where not given.
    #[schema(required)]
    pub controlled_by: Option<String>,
    /// State on days of which nobody speaks.
    pub default_state: State,
    /// Full capacity in tonnes a day; null: no limit.
    #[schema(required)]
    pub capacity_t_per_day: Option<f64>,
    /// Full capacity in trucks a day; null: no limit.
    #[schema(required)]
    pub capacity_trucks_per_day: Option<i64>,
    /// Hours of inspection.
    pub inspection_h: f64,
    /// Days of notice.
    pub notice_days: i64,
    /// Weekdays on which it is always closed, in English.
    pub closed_weekdays: Vec<String>,
    /// Free text.
    pub note: String,
}

/// Goods.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Commodity {
    /// Id in the tables.
    pub id: String,
    /// Name.
    pub name: String,
    /// Its group; empty where it has none.
    pub group: String,
}

/// Something that is needed: a commodity, a group or a nutrient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Item {
    /// As the tables write it.
    pub id: String,
    /// Name of the commodity, else the id.
    pub name: String,
    /// `t`, or the unit of the nutrient.
    pub unit: String,
}

/// Somebody who says something.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Source {
    /// Id in the tables; for others than the owner the code of a role may stand in its place.
    pub id: String,
    /// Name.
    pub name: String,
    /// `party`, `operator`, `monitor`, `media`, `own`; empty where not given.
    pub role: String,
    /// The party it belongs to.
    #[schema(required)]
    pub party: Option<String>,
    /// A to F.
    #[schema(required)]
    pub reliability: Option<String>,
}

/// A rule by which the log can be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Rule {
    /// `latest`, `party:ID`.
    pub id: String,
    /// The party whose word alone counts; null for the other rules.
    #[schema(required)]
    pub party: Option<String>,
}

/// A scenario of the tables.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Scenario {
    /// Its name.
    pub id: String,
    /// Its rows, in the order of the table.
    pub rows: Vec<ScenarioRow>,
}

/// What a scenario says of one road.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ScenarioRow {
    /// The corridor, leg or site.
    pub about: String,
    /// `open`, `restricted`, `closed`.
    pub says: String,
    /// First day; null: from the start.
    #[schema(value_type = Option<String>, format = Date, required)]
    pub from: Option<Date>,
    /// Last day; null: until further notice.
    #[schema(value_type = Option<String>, format = Date, required)]
    pub to: Option<Date>,
    /// Share of the full capacity.
    #[schema(required)]
    pub share: Option<f64>,
    /// Trucks a day.
    #[schema(required)]
    pub trucks_per_day: Option<i64>,
}
