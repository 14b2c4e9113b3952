//! The operation as the tables give it: places, roads, goods, needs, trucks and the log.
//!
//! Text ids end here: inside, things refer to each other by dense typed indices. A network is never edited by a
//! what-if; access is an overlay (`belief`, `capacity`).

mod convoys;
mod goods;
mod indices;
mod roads;

pub use convoys::{Commitment, Delivery, DeliveryStatus, Fleet};
pub use goods::{Commodity, Item, Need, Nutrient, Offer, Stock, Supply, WhenUnmet};
pub use indices::{
    CommitmentIndex, CommodityIndex, CorridorIndex, DeliveryIndex, FleetIndex, GroupIndex, LegIndex, NeedIndex,
    OfferIndex, SiteIndex, SourceIndex, StatementIndex,
};
pub use roads::{Area, ConvoyLimit, Corridor, Leg, Mode, Site, SiteKind, Subject};

use crate::calendar::Date;
use crate::fault::Origin;
use crate::settings::Settings;
use crate::statement::{Says, Source, Statement};

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
    /// Every count of what stands where, in table order; `stock::roll_forward` makes the opening stocks of them.
    pub counts: Vec<Stock>,
    /// Opening stocks: what stands there on the first day of the horizon.
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

fn position<T>(list: &[T], id: &str, id_of: impl Fn(&T) -> &str) -> Option<usize> {
    list.iter().position(|item| id_of(item).eq_ignore_ascii_case(id))
}
