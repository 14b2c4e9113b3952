//! Trucks, convoys that are agreed, and what really moved.

use super::{CommitmentIndex, CommodityIndex, CorridorIndex, DeliveryIndex, Mode, SiteIndex};
use crate::calendar::Date;
use crate::fault::Origin;
use crate::measure::{Kg, Minutes};
use crate::statement::Sensitivity;
use serde::{Deserialize, Serialize};

/// Trucks of one kind at one base.
#[derive(Clone, Debug)]
pub struct Fleet {
    /// Id as typed.
    pub id: String,
    /// Home of the trucks.
    pub base: SiteIndex,
    /// Number of trucks.
    pub trucks: i64,
    /// Load of a truck in kilograms.
    pub payload_kg: i64,
    /// Volume of a truck in cubic metres; `None`: volume is no limit.
    pub volume_m3: Option<f64>,
    /// Working time of a truck in a day.
    pub work_per_day: Minutes,
    /// Loading plus unloading of one trip, both ends together.
    pub load_unload: Minutes,
    /// Speed against that of the leg: driving time is divided by it.
    pub speed_factor: f64,
    /// Cost of a kilometre, out or back.
    pub cost_per_km: f64,
    /// Sites at which its trips begin.
    pub serves: Vec<SiteIndex>,
    /// Modes it can travel.
    pub modes: Vec<Mode>,
    /// First day it is there; `None`: from the start.
    pub from: Option<Date>,
    /// Last day it is there; `None`: to the end.
    pub to: Option<Date>,
    /// Where it stands.
    pub origin: Origin,
}

/// A convoy that is already agreed: the plan keeps it.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// Id as typed.
    pub id: String,
    /// Day of departure.
    pub date: Date,
    /// From where.
    pub from: SiteIndex,
    /// To where.
    pub to: SiteIndex,
    /// By which corridor; `None`: any.
    pub corridor: Option<CorridorIndex>,
    /// What; `None`: any goods.
    pub commodity: Option<CommodityIndex>,
    /// At least this much; `None` where only trucks are agreed.
    pub quantity: Option<Kg>,
    /// At least so many trucks; `None` where only a quantity is agreed.
    pub trucks: Option<i64>,
    /// Where it stands.
    pub origin: Origin,
}

/// What really moved, as somebody counted it.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// Id as typed.
    pub id: String,
    /// When.
    pub date: Date,
    /// By which corridor; `None` where not known.
    pub corridor: Option<CorridorIndex>,
    /// From where, as a site; `None` where not known.
    pub from: Option<SiteIndex>,
    /// To where; `None` where not known.
    pub to: Option<SiteIndex>,
    /// What; `None` where mixed or not known.
    pub commodity: Option<CommodityIndex>,
    /// How much; `None` where not known.
    pub quantity: Option<Kg>,
    /// How many trucks; `None` where not known.
    pub trucks: Option<i64>,
    /// What became of it.
    pub status: Option<DeliveryStatus>,
    /// By whose count; empty where not known.
    pub counted_by: String,
    /// The day it entered the log; `None`: the day it happened.
    pub recorded_on: Option<Date>,
    /// The row it takes the place of: a correction.
    pub supersedes: Option<DeliveryIndex>,
    /// Rows of the same convoy share this word, through all stages; `None`: see `convoy::convoys`.
    pub convoy: Option<String>,
    /// The agreed convoy that it belongs to; `None` where it belongs to none.
    pub commitment: Option<CommitmentIndex>,
    /// Who may read it.
    pub sensitivity: Sensitivity,
    /// Where the row comes from.
    pub source: String,
    /// Free text.
    pub note: String,
    /// Where it stands.
    pub origin: Origin,
}

impl Delivery {
    /// The day from which the log holds it: `recorded_on`, else the day it happened.
    #[must_use]
    pub fn known_on(&self) -> Date {
        self.recorded_on.unwrap_or(self.date)
    }
}

/// What became of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryStatus {
    /// Stands ready.
    Staged,
    /// Has left.
    Departed,
    /// Has passed the crossing.
    Crossed,
    /// Has arrived.
    Delivered,
    /// Was sent back.
    TurnedBack,
    /// Was taken.
    Intercepted,
}

impl DeliveryStatus {
    /// Every stage, in the order of the table.
    pub const ALL: [Self; 6] =
        [Self::Staged, Self::Departed, Self::Crossed, Self::Delivered, Self::TurnedBack, Self::Intercepted];

    /// As the tables write it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Staged => "staged",
            Self::Departed => "departed",
            Self::Crossed => "crossed",
            Self::Delivered => "delivered",
            Self::TurnedBack => "turned_back",
            Self::Intercepted => "intercepted",
        }
    }

    /// Whether nothing comes after it: delivered, turned back or intercepted.
    #[must_use]
    pub fn is_outcome(self) -> bool {
        matches!(self, Self::Delivered | Self::TurnedBack | Self::Intercepted)
    }
}
