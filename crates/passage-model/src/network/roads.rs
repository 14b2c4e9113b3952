//! Places, and the legs and corridors between them.

use super::{CorridorIndex, LegIndex, SiteIndex};
use crate::calendar::Weekday;
use crate::fault::Origin;
use crate::measure::{Kg, Minutes};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a site is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SiteKind {
    /// Goods come into the operation here.
    Supply,
    /// Goods are stored here.
    Warehouse,
    /// A border, line or checkpoint; goods pass and are not stored.
    Crossing,
    /// A fork in the road; goods pass and are not stored.
    Junction,
    /// People live here and are given goods.
    Community,
}

/// A division of a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Name.
    pub name: String,
    /// 0 for a country, 1 for its first division, and so on; `None` where the gazetteer does not say.
    pub level: Option<i64>,
}

/// A place.
#[derive(Clone, Debug)]
pub struct Site {
    /// Id as typed.
    pub id: String,
    /// Name.
    pub name: String,
    /// Other names, in the order given; both names of a disputed place are kept.
    pub other_names: Vec<String>,
    /// What it is for.
    pub kind: SiteKind,
    /// Latitude in degrees north.
    pub lat: f64,
    /// Longitude in degrees east.
    pub lon: f64,
    /// Place code, as typed.
    pub pcode: String,
    /// The areas that it lies in, from the country down to that of its code; empty where no gazetteer has its code.
    pub areas: Vec<Area>,
    /// People; 0 where not given.
    pub people: i64,
    /// What can be stored at the end of a day; `None`: no limit.
    pub storage: Option<Kg>,
    /// What can be loaded and unloaded in a day, both together; at a crossing or junction what can pass. `None`: no limit.
    pub handling_per_day: Option<Kg>,
    /// Who holds the place, as typed.
    pub held_by: String,
    /// Free text.
    pub note: String,
    /// Where the row comes from.
    pub source: String,
    /// Where it stands.
    pub origin: Origin,
}

impl Site {
    /// Whether goods can be stored here, so that a lane may start or end here.
    #[must_use]
    pub fn is_store(&self) -> bool {
        matches!(self.kind, SiteKind::Supply | SiteKind::Warehouse | SiteKind::Community)
    }

    /// The areas by name, from the country down: `Aland / North Aland`; empty where none is known.
    #[must_use]
    pub fn area_names(&self) -> String {
        self.areas.iter().map(|area| area.name.as_str()).collect::<Vec<_>>().join(" / ")
    }

    /// Name with the other names: `Stepanakert / Xankəndi`.
    #[must_use]
    pub fn full_name(&self) -> String {
        let mut names = vec![self.name.as_str()];
        names.extend(self.other_names.iter().map(String::as_str).filter(|name| *name != self.name));
        names.join(" / ")
    }
}

impl fmt::Display for SiteKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Supply => "supply",
            Self::Warehouse => "warehouse",
            Self::Crossing => "crossing",
            Self::Junction => "junction",
            Self::Community => "community",
        })
    }
}

/// How goods travel on a leg.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// By truck.
    Road,
    /// By train.
    Rail,
    /// By barge.
    River,
    /// By ship.
    Sea,
    /// By aircraft.
    Air,
    /// By porters or animals.
    Foot,
}

impl Mode {
    /// Speed assumed where `transit_h` is empty, in km/h: our assumption, told by a warning, not a measurement.
    #[must_use]
    pub fn default_speed_km_per_h(self) -> f64 {
        match self {
            Self::Road => 40.0,
            Self::Rail => 30.0,
            Self::River => 10.0,
            Self::Sea => 20.0,
            Self::Air => 300.0,
            Self::Foot => 4.0,
        }
    }
}

/// A stretch of road between two sites.
#[derive(Clone, Debug)]
pub struct Leg {
    /// Id as typed.
    pub id: String,
    /// One end.
    pub from: SiteIndex,
    /// The other end.
    pub to: SiteIndex,
    /// How goods travel.
    pub mode: Mode,
    /// Length in kilometres.
    pub length_km: f64,
    /// Driving time, from the table or from length and the assumed speed.
    pub transit: Minutes,
    /// What may pass in a day, both directions together; `None`: no limit.
    pub kg_per_day: Option<i64>,
    /// Trucks that may pass in a day, both directions together, loaded only; `None`: no limit.
    pub trucks_per_day: Option<i64>,
    /// Heaviest load of a truck on this leg in kilograms; `None`: no limit.
    pub max_truck_kg: Option<i64>,
    /// Cost of carrying a tonne over the leg.
    pub cost_per_t: f64,
    /// Whether it can only be used from `from` to `to`.
    pub is_one_way: bool,
    /// The corridors it belongs to.
    pub corridors: Vec<CorridorIndex>,
    /// Free text.
    pub note: String,
    /// Where the row comes from.
    pub source: String,
    /// Where it stands.
    pub origin: Origin,
}

/// A named run of legs that is opened, closed and negotiated as one.
#[derive(Clone, Debug)]
pub struct Corridor {
    /// Id as typed.
    pub id: String,
    /// Name.
    pub name: String,
    /// Other names.
    pub other_names: Vec<String>,
    /// Full capacity per day in kilograms; `None`: no limit.
    pub kg_per_day: Option<i64>,
    /// Full capacity per day in trucks, convoys (`convoys_per_day` x `convoy_max_trucks`) included; `None`: no limit.
    pub trucks_per_day: Option<i64>,
    /// The convoys in which it lets trucks pass; `None`: trucks need not pass in convoys, or not all is given.
    pub convoys: Option<ConvoyLimit>,
    /// Time for inspection, counted as driving time.
    pub inspection: Minutes,
    /// Days between making a movement known and the first entry; 0: none.
    pub notice_days: i64,
    /// Weekdays on which it is always closed.
    pub closed_weekdays: Vec<Weekday>,
    /// State on days of which no live statement speaks; `None`: as `when_unknown` says.
    pub open_by_default: Option<bool>,
    /// The party that controls it: a source id or a party name, as typed; empty where not given.
    pub controlled_by: String,
    /// Free text.
    pub note: String,
    /// Where it stands.
    pub origin: Origin,
}

/// In what convoys a corridor lets trucks pass.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ConvoyLimit {
    /// Convoys a day; below 1 where not every day has one.
    pub convoys_per_day: f64,
    /// Trucks in one convoy.
    pub convoy_max_trucks: i64,
}

/// What access can be stated of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A corridor.
    Corridor(CorridorIndex),
    /// A single leg.
    Leg(LegIndex),
    /// A site: nothing starts, ends or passes there while it is closed.
    Site(SiteIndex),
}
