//! The operation as the tables give it: places, roads, goods, needs, trucks and the log.
//!
//! Text ids end here: inside, things refer to each other by dense typed indices. A network is never edited by a
//! what-if; access is an overlay (`belief`, `capacity`).

use crate::calendar::{Date, Weekday};
use crate::fault::Origin;
use crate::measure::{Kg, Minutes};
use crate::settings::Settings;
use crate::statement::{Says, Source, Statement};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Index;

/// Typed positions in the lists of a [`Network`].
macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident => $list:ident: $item:ty;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);

        impl Index<$name> for Network {
            type Output = $item;
            fn index(&self, index: $name) -> &$item {
                &self.$list[index.0]
            }
        }
    )*};
}

indices! {
    /// Position of a site in [`Network::sites`].
    SiteIndex => sites: Site;
    /// Position of a leg in [`Network::legs`].
    LegIndex => legs: Leg;
    /// Position of a corridor in [`Network::corridors`].
    CorridorIndex => corridors: Corridor;
    /// Position of a commodity in [`Network::commodities`].
    CommodityIndex => commodities: Commodity;
    /// Position of a commodity group in [`Network::groups`].
    GroupIndex => groups: String;
    /// Position of a fleet in [`Network::fleets`].
    FleetIndex => fleets: Fleet;
    /// Position of a source in [`Network::sources`].
    SourceIndex => sources: Source;
    /// Position of a statement in [`Network::statements`].
    StatementIndex => statements: Statement;
    /// Position of a commitment in [`Network::commitments`].
    CommitmentIndex => commitments: Commitment;
    /// Position of an offer in [`Network::offers`].
    OfferIndex => offers: Offer;
    /// Position of a need in [`Network::needs`].
    NeedIndex => needs: Need;
}

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
    /// Latitude in degrees north; `None` where the cell is a fault (never in a built network).
    pub lat: f64,
    /// Longitude in degrees east.
    pub lon: f64,
    /// Place code, as typed.
    pub pcode: String,
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

    /// Name with the other names: `Stepanakert / Xankəndi`.
    #[must_use]
    pub fn full_name(&self) -> String {
        let mut names = vec![self.name.as_str()];
        names.extend(self.other_names.iter().map(String::as_str).filter(|name| *name != self.name));
        names.join(" / ")
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

/// Goods.
#[derive(Clone, Debug)]
pub struct Commodity {
    /// Id as typed.
    pub id: String,
    /// Name.
    pub name: String,
    /// Its group, of which statements and needs may speak.
    pub group: Option<GroupIndex>,
    /// Cubic metres per tonne, equal to litres per kilogram; `None`: volume is no limit.
    pub m3_per_t: Option<f64>,
    /// Weight of one piece; needed where a need counts pieces.
    pub kg_per_each: Option<f64>,
    /// Content per kilogram of each nutrient of [`Nutrient::ALL`], in thousandths of its unit.
    pub content_milli: [i64; Nutrient::ALL.len()],
    /// The most that one person can use in a day, in grams; `None`: no limit.
    pub max_g_per_person_day: Option<f64>,
    /// Days it keeps. Kept and shown; not yet a limit on the plan.
    pub shelf_life_days: Option<i64>,
    /// Whether it must stay cold. Kept and shown; not yet a limit on the plan.
    pub is_cold_chain: bool,
    /// Free text.
    pub note: String,
    /// Where it stands.
    pub origin: Origin,
}

/// A nutrient that a need may name instead of a commodity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nutrient {
    /// Food energy, kcal.
    Energy,
    /// Protein, g.
    Protein,
    /// Fat, g.
    Fat,
    /// Calcium, mg.
    Calcium,
    /// Iron, mg.
    Iron,
    /// Vitamin A, micrograms.
    VitaminA,
    /// Thiamine (B1), mg.
    Thiamine,
    /// Riboflavin (B2), mg.
    Riboflavin,
    /// Niacin (B3), mg.
    Niacin,
    /// Folate, micrograms.
    Folate,
    /// Vitamin C, mg.
    VitaminC,
    /// Iodine, micrograms.
    Iodine,
}

impl Nutrient {
    /// Every nutrient; the position is that in [`Commodity::content_milli`].
    pub const ALL: [Self; 12] = [
        Self::Energy,
        Self::Protein,
        Self::Fat,
        Self::Calcium,
        Self::Iron,
        Self::VitaminA,
        Self::Thiamine,
        Self::Riboflavin,
        Self::Niacin,
        Self::Folate,
        Self::VitaminC,
        Self::Iodine,
    ];

    /// The word used in the column `item` of needs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Energy => "energy",
            Self::Protein => "protein",
            Self::Fat => "fat",
            Self::Calcium => "calcium",
            Self::Iron => "iron",
            Self::VitaminA => "vitamin_a",
            Self::Thiamine => "thiamine",
            Self::Riboflavin => "riboflavin",
            Self::Niacin => "niacin",
            Self::Folate => "folate",
            Self::VitaminC => "vitamin_c",
            Self::Iodine => "iodine",
        }
    }

    /// The unit it is needed in.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::Energy => "kcal",
            Self::Protein | Self::Fat => "g",
            Self::VitaminA | Self::Folate | Self::Iodine => "ug",
            _ => "mg",
        }
    }

    /// The column of the commodities table that holds its content, `kcal_per_kg` or `iron_mg_per_kg`.
    #[must_use]
    pub fn column(self) -> String {
        match self {
            Self::Energy => "kcal_per_kg".to_owned(),
            _ => format!("{}_{}_per_kg", self.name(), self.unit()),
        }
    }
}

/// What is needed: a commodity, any of a group of commodities, or a nutrient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// One commodity, by weight.
    Commodity(CommodityIndex),
    /// Any commodity of a group, by weight.
    Group(GroupIndex),
    /// A nutrient, whatever food it comes from.
    Nutrient(Nutrient),
}

impl Item {
    /// Whether it is counted by weight (in kilograms) and not as a nutrient.
    #[must_use]
    pub fn is_weight(self) -> bool {
        !matches!(self, Self::Nutrient(_))
    }
}

/// What becomes of a need that is not met on its day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WhenUnmet {
    /// It is gone: nobody eats today's bread tomorrow.
    #[default]
    Lost,
    /// It is still owed the next day: a blanket, a kit.
    Deferred,
}

/// What people at one site need per day. Rows of the table with `*` are already spread over the communities.
#[derive(Clone, Debug)]
pub struct Need {
    /// Where.
    pub site: SiteIndex,
    /// What.
    pub item: Item,
    /// How much one person needs in a day: kilograms where [`Item::is_weight`], else the nutrient's unit.
    pub per_person_per_day: f64,
    /// People in need.
    pub people: i64,
    /// First day; `None`: from the start of any horizon.
    pub from: Option<Date>,
    /// Last day; `None`: until further notice.
    pub to: Option<Date>,
    /// Weight against other needs; larger counts more.
    pub priority: f64,
    /// What becomes of it when unmet.
    pub when_unmet: WhenUnmet,
    /// Where the row comes from.
    pub source: String,
    /// Where it stands.
    pub origin: Origin,
}

/// Goods that stand at a site when the plan starts: the latest count of each commodity.
#[derive(Clone, Debug)]
pub struct Stock {
    /// Where.
    pub site: SiteIndex,
    /// What.
    pub commodity: CommodityIndex,
    /// How much.
    pub quantity: Kg,
    /// When it was counted; `None`: at the start.
    pub counted_on: Option<Date>,
    /// Who counted.
    pub source: String,
    /// Where it stands.
    pub origin: Origin,
}

/// Goods that come into the operation on a day.
#[derive(Clone, Debug)]
pub struct Supply {
    /// Where.
    pub site: SiteIndex,
    /// What.
    pub commodity: CommodityIndex,
    /// How much.
    pub quantity: Kg,
    /// When.
    pub date: Date,
    /// Whether it is only pledged.
    pub is_pledged: bool,
    /// Who gives it.
    pub donor: String,
    /// Who says so.
    pub source: String,
    /// Where it stands.
    pub origin: Origin,
}

/// Goods that the plan may buy.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Where they are handed over.
    pub site: SiteIndex,
    /// What.
    pub commodity: CommodityIndex,
    /// Price of a tonne.
    pub price_per_t: f64,
    /// How much in all; `None`: no limit.
    pub quantity: Option<Kg>,
    /// Days from order to hand-over.
    pub lead_days: usize,
    /// First day of ordering; `None`: from the start.
    pub from: Option<Date>,
    /// Last day of ordering; `None`: to the end.
    pub to: Option<Date>,
    /// Where it stands.
    pub origin: Origin,
}

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
    /// By whose count.
    pub counted_by: String,
    /// Where the row comes from.
    pub source: String,
    /// Free text.
    pub note: String,
    /// Where it stands.
    pub origin: Origin,
}

/// What became of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// One row of a named scenario: it overrules the log on the days it names.
#[derive(Clone, Debug)]
pub struct ScenarioRow {
    /// Name of the scenario.
    pub scenario: String,
    /// The corridor, leg or site it speaks of.
    pub about: Subject,
    /// Open, restricted or closed.
    pub says: Says,
    /// First day; `None`: from the start.
    pub from: Option<Date>,
    /// Last day; `None`: until further notice.
    pub to: Option<Date>,
    /// Share of the full capacity, 0 to 1.
    pub share: Option<f64>,
    /// Trucks a day.
    pub trucks_per_day: Option<i64>,
    /// Where it stands.
    pub origin: Origin,
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

/// The whole operation, checked: every reference holds, every number is in range.
#[derive(Clone, Debug)]
pub struct Network {
    /// Settings.
    pub settings: Settings,
    /// Places.
    pub sites: Vec<Site>,
    /// Roads.
    pub legs: Vec<Leg>,
    /// Corridors.
    pub corridors: Vec<Corridor>,
    /// Goods.
    pub commodities: Vec<Commodity>,
    /// Names of the commodity groups.
    pub groups: Vec<String>,
    /// Needs, one entry per community.
    pub needs: Vec<Need>,
    /// Opening stocks.
    pub stocks: Vec<Stock>,
    /// Supplies.
    pub supplies: Vec<Supply>,
    /// Offers.
    pub offers: Vec<Offer>,
    /// Fleets; empty: the number of trucks is no limit.
    pub fleets: Vec<Fleet>,
    /// Sources.
    pub sources: Vec<Source>,
    /// The log.
    pub statements: Vec<Statement>,
    /// What really moved.
    pub deliveries: Vec<Delivery>,
    /// Agreed convoys.
    pub commitments: Vec<Commitment>,
    /// Scenario rows.
    pub scenarios: Vec<ScenarioRow>,
}

impl Network {
    /// Content of an item in one kilogram of a commodity, in thousandths of the item's unit (kilograms, or the
    /// nutrient's unit); 0 where the commodity does not serve the item.
    #[must_use]
    pub fn content_milli(&self, item: Item, commodity: CommodityIndex) -> i64 {
        match item {
            Item::Commodity(wanted) => i64::from(wanted == commodity) * 1000,
            Item::Group(group) => i64::from(self[commodity].group == Some(group)) * 1000,
            Item::Nutrient(nutrient) => {
                let position = Nutrient::ALL.iter().position(|other| *other == nutrient);
                position.map_or(0, |position| self[commodity].content_milli[position])
            }
        }
    }

    /// The word for an item, as in the tables.
    #[must_use]
    pub fn item_name(&self, item: Item) -> &str {
        match item {
            Item::Commodity(commodity) => &self[commodity].id,
            Item::Group(group) => &self[group],
            Item::Nutrient(nutrient) => nutrient.name(),
        }
    }

    /// The id of a corridor, leg or site, as typed.
    #[must_use]
    pub fn subject_id(&self, subject: Subject) -> &str {
        match subject {
            Subject::Corridor(corridor) => &self[corridor].id,
            Subject::Leg(leg) => &self[leg].id,
            Subject::Site(site) => &self[site].id,
        }
    }

    /// The site of this id, in any case.
    #[must_use]
    pub fn site(&self, id: &str) -> Option<SiteIndex> {
        position(&self.sites, id, |site| &site.id).map(SiteIndex)
    }

    /// The leg of this id, in any case.
    #[must_use]
    pub fn leg(&self, id: &str) -> Option<LegIndex> {
        position(&self.legs, id, |leg| &leg.id).map(LegIndex)
    }

    /// The corridor of this id, in any case.
    #[must_use]
    pub fn corridor(&self, id: &str) -> Option<CorridorIndex> {
        position(&self.corridors, id, |corridor| &corridor.id).map(CorridorIndex)
    }

    /// The commodity of this id, in any case.
    #[must_use]
    pub fn commodity(&self, id: &str) -> Option<CommodityIndex> {
        position(&self.commodities, id, |commodity| &commodity.id).map(CommodityIndex)
    }

    /// The fleet of this id, in any case.
    #[must_use]
    pub fn fleet(&self, id: &str) -> Option<FleetIndex> {
        position(&self.fleets, id, |fleet| &fleet.id).map(FleetIndex)
    }

    /// The corridor, leg or site of this id, looked for in that order.
    #[must_use]
    pub fn subject(&self, id: &str) -> Option<Subject> {
        self.corridor(id)
            .map(Subject::Corridor)
            .or_else(|| self.leg(id).map(Subject::Leg))
            .or_else(|| self.site(id).map(Subject::Site))
    }

    /// The item of this word: a nutrient, else a commodity, else a group.
    #[must_use]
    pub fn item(&self, word: &str) -> Option<Item> {
        let nutrient = Nutrient::ALL.into_iter().find(|nutrient| nutrient.name().eq_ignore_ascii_case(word));
        nutrient
            .map(Item::Nutrient)
            .or_else(|| self.commodity(word).map(Item::Commodity))
            .or_else(|| position(&self.groups, word, |group| group).map(|group| Item::Group(GroupIndex(group))))
    }

    /// The names of the scenarios, in the order of the table.
    #[must_use]
    pub fn scenario_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for row in &self.scenarios {
            if !names.iter().any(|name| name.eq_ignore_ascii_case(&row.scenario)) {
                names.push(&row.scenario);
            }
        }
        names
    }

    /// Every position of the sites.
    pub fn site_indices(&self) -> impl Iterator<Item = SiteIndex> + use<> {
        (0..self.sites.len()).map(SiteIndex)
    }

    /// Every position of the commodities.
    pub fn commodity_indices(&self) -> impl Iterator<Item = CommodityIndex> + use<> {
        (0..self.commodities.len()).map(CommodityIndex)
    }

    /// Every position of the corridors.
    pub fn corridor_indices(&self) -> impl Iterator<Item = CorridorIndex> + use<> {
        (0..self.corridors.len()).map(CorridorIndex)
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

fn position<T>(list: &[T], id: &str, id_of: impl Fn(&T) -> &str) -> Option<usize> {
    list.iter().position(|item| id_of(item).eq_ignore_ascii_case(id))
}
