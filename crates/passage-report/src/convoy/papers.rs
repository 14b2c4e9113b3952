//! What stands on the papers, as the audience may read it.

use passage_model::audience::Audience;
use passage_model::belief::{Basis, State};
use passage_model::calendar::Date;
use passage_model::measure::Kg;
use passage_model::network::{ConvoyLimit, Mode, SiteKind};
use serde::Serialize;

/// The papers of a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Papers {
    /// Name of the workspace.
    pub workspace: String,
    /// For whom they are; never the public.
    pub audience: Audience,
    /// First day of the plan.
    pub start: Date,
    /// Last day of the plan.
    pub last: Date,
    /// The belief rule, as the audience may know it.
    pub rule: String,
    /// The day after which the log was not read; `None`: all of it was.
    pub as_of: Option<Date>,
    /// Whether the log holds statements from after that day, of which the plan knows nothing.
    pub has_later_statements: bool,
    /// The day from which the plan counts notice.
    pub known_by: Date,
    /// The scenario that overrules the log; `None`: as the log has it.
    pub scenario: Option<String>,
    /// What-ifs on top of it.
    pub what_ifs: Vec<String>,
    /// Digest of the tables that the plan was made from.
    pub inputs_digest: String,
    /// Departures of the whole plan, also those that were not selected.
    pub departures_in_plan: usize,
    /// The departures selected, by day.
    pub departures: Vec<Departure>,
}

/// What leaves one site on one day for one other site over the same corridors.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Departure {
    /// Its number within the plan, `20310309-01`: the day, then the position on that day.
    pub number: String,
    /// Day of departure.
    pub depart: Date,
    /// Day on which the last truck arrives.
    pub arrive: Date,
    /// Origin.
    pub from: Place,
    /// Destination.
    pub to: Place,
    /// The corridors in order; empty: none is passed.
    pub corridors: Vec<Named>,
    /// Trucks in all.
    pub trucks: i64,
    /// Weight in all.
    #[serde(rename = "quantity_t")]
    pub quantity: Kg,
    /// Goods, each commodity once.
    pub cargo: Vec<Cargo>,
    /// The longest notice that a corridor asks for; `None`: the tables name no notice period for these corridors.
    pub notice: Option<Notice>,
    /// Ids of the commitments that it keeps.
    pub commitments: Vec<String>,
    /// The ways that its trucks take; several where the same corridors are reached by other legs or at another speed.
    pub ways: Vec<Way>,
}

/// A thing of the tables by its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Id in the tables.
    pub id: String,
    /// Name; the id where there is none.
    pub name: String,
    /// Other names.
    pub other_names: Vec<String>,
}

/// A site as the audience may see it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Place {
    /// Its names.
    #[serde(flatten)]
    pub named: Named,
    /// Place code; empty where the tables give none.
    pub pcode: String,
    /// What it is for; `None` for an id that the tables do not define.
    pub kind: Option<SiteKind>,
    /// Latitude and longitude in degrees, for partners the centre of a cell of 0.01°; `None` for an unknown id.
    pub coordinates: Option<(f64, f64)>,
    /// Where the coordinates come from, as the tables say.
    pub source: String,
}

/// How long before departure a movement has to be made known.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Notice {
    /// The corridor that asks for it.
    pub corridor: String,
    /// Days of notice.
    pub days: i64,
    /// Departure less the notice.
    pub submit_by: Date,
    /// Whether that day can be kept.
    pub standing: Standing,
}

/// Whether notice can be given in time, by the plan's own dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The last day for it lies on or after the day from which the plan counts notice.
    InTime,
    /// It lies before, and everything on the way is agreed already, which the plan keeps whatever the notice.
    Agreed,
    /// It lies before; counted to the day on which the corridor is entered, as the plan does, the notice is kept.
    InTimeForEntry,
    /// It lies before.
    Late,
}

/// Goods of one kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cargo {
    /// The commodity.
    #[serde(flatten)]
    pub named: Named,
    /// Weight.
    #[serde(rename = "quantity_t")]
    pub quantity: Kg,
    /// Cubic metres; `None` where `m3_per_t` is not given.
    pub volume_m3: Option<f64>,
    /// Trucks that carry it.
    pub trucks: i64,
    /// Whether some of these trucks carry other goods too.
    pub is_shared: bool,
    /// Whether it must stay cold.
    pub is_cold_chain: bool,
}

/// One way from origin to destination, and the trucks on it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Way {
    /// Day of arrival.
    pub arrive: Date,
    /// The points in order, origin and destination included.
    pub points: Vec<Point>,
    /// The legs in order; empty where the plan names none.
    pub stretches: Vec<Stretch>,
    /// Length in kilometres; `None` where the plan names no legs.
    pub length_km: Option<f64>,
    /// Driving in hours, without inspection; `None` where the plan names no legs.
    pub drive_h: Option<f64>,
    /// Inspection at the corridors in hours.
    pub inspection_h: f64,
    /// The corridors entered, in order.
    pub passages: Vec<Passage>,
    /// The trucks, by fleet and load.
    pub truck_lines: Vec<TruckLine>,
}

/// A point of a way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Point {
    /// Where.
    pub place: Place,
    /// The day on which it is reached, as the plan counts driving and inspection.
    pub on: Date,
}

/// A leg of a way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stretch {
    /// Id of the leg.
    pub leg: String,
    /// How goods travel.
    pub mode: Mode,
    /// Length in kilometres.
    pub length_km: f64,
    /// Driving in hours, at the speed of these trucks.
    pub drive_h: f64,
    /// Ids of the corridors that begin with it.
    pub enters: Vec<String>,
}

/// A corridor on a way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Passage {
    /// The corridor.
    #[serde(flatten)]
    pub named: Named,
    /// The day on which it is entered.
    pub enters_on: Date,
    /// What is believed of it that day: for goods in general, and for groups of the cargo of which something else is.
    pub believed: Vec<Believed>,
    /// Who controls it, as the tables say; without a name where they do not.
    pub controlled_by: Somebody,
    /// Inspection in hours; 0 where none is given.
    pub inspection_h: f64,
    /// Days of notice; 0 where none is given.
    pub notice_days: i64,
    /// Full capacity in trucks a day; `None`: no limit given.
    pub trucks_per_day: Option<i64>,
    /// Full capacity a day; `None`: no limit given.
    pub t_per_day: Option<Kg>,
    /// The convoys in which trucks pass; `None`: not given.
    pub convoys: Option<ConvoyLimit>,
}

/// What is believed of a corridor on a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Believed {
    /// The commodity group it is about; `None`: goods in general.
    pub group: Option<String>,
    /// The state.
    pub state: State,
    /// Trucks that may pass that day; `None`: no limit.
    pub trucks_per_day: Option<i64>,
    /// Weight that may pass that day; `None`: no limit.
    pub t_per_day: Option<Kg>,
    /// Why.
    pub basis: Basis,
    /// On whose word.
    pub because: Voices,
    /// Who says otherwise.
    pub disputed_by: Voices,
    /// Whether its use is threatened that day.
    pub is_threatened: bool,
}

/// Those who say something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Voices {
    /// Statements that the audience may read, by day.
    pub told: Vec<Word>,
    /// Whether there are others.
    pub has_withheld: bool,
}

/// Somebody by the name that the audience may know.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Somebody {
    /// Name; a role in English.
    pub name: String,
    /// The code of the role that stands in place of the name: `MONITOR-1`; `None`: the name is their own.
    #[serde(skip)]
    pub role: Option<String>,
}

/// A statement, by who made it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Word {
    /// When it was said.
    pub said_on: Date,
    /// Its id.
    pub statement: String,
    /// By whom, under the name that the audience may know.
    pub source: Somebody,
    /// Through whom; without a name: directly, or not to be told.
    pub relayed_by: Somebody,
}

/// Trucks of one fleet with the same load.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TruckLine {
    /// The fleet; `None` where the tables give no fleets.
    pub fleet: Option<String>,
    /// Trucks.
    pub trucks: i64,
    /// Load of a truck; `None` where the tables give no fleets.
    #[serde(rename = "payload_t")]
    pub payload: Option<Kg>,
    /// Loading plus unloading in hours, both ends together; `None` where the tables give no fleets.
    pub load_unload_h: Option<f64>,
    /// Goods that ride on these trucks.
    pub cargo: Vec<Cargo>,
    /// Ids of the commitments that it keeps.
    pub commitments: Vec<String>,
    /// Rows of the plan's movements, counted from 1.
    pub movements: Vec<usize>,
}

impl Papers {
    /// Trucks of all departures selected.
    #[must_use]
    pub fn trucks(&self) -> i64 {
        self.departures.iter().map(|departure| departure.trucks).sum()
    }

    /// Weight of all departures selected.
    #[must_use]
    pub fn quantity(&self) -> Kg {
        self.departures.iter().map(|departure| departure.quantity).sum()
    }
}
