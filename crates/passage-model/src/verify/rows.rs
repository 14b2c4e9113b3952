//! The rows of a plan with their ids looked up; a row that cannot be read is a violation and is left out.

use super::Violation;
use super::way::{self, Way};
use crate::calendar::{Date, Horizon};
use crate::network::{CommitmentIndex, CommodityIndex, CorridorIndex, FleetIndex, LegIndex, Network, SiteIndex};
use crate::plan::{Movement, Plan, Purchase, Quantity};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Kilograms by site and commodity, day by day.
pub(super) type Amounts = BTreeMap<(SiteIndex, CommodityIndex), Vec<i128>>;

/// What a plan says, in terms of the tables.
pub(super) struct Book<'a> {
    pub(super) trips: Vec<Trip<'a>>,
    pub(super) orders: Vec<Order<'a>>,
    pub(super) given: Amounts,
    pub(super) stocks: Amounts,
}

/// A movement.
pub(super) struct Trip<'a> {
    /// `movements[3]`.
    pub(super) row: String,
    pub(super) movement: &'a Movement,
    pub(super) from: SiteIndex,
    pub(super) to: SiteIndex,
    pub(super) commodity: CommodityIndex,
    pub(super) fleet: Option<FleetIndex>,
    pub(super) commitment: Option<CommitmentIndex>,
    /// `None` outside the horizon.
    pub(super) depart: Option<usize>,
    /// As written; `None` outside the horizon.
    pub(super) arrive: Option<usize>,
    /// Never negative.
    pub(super) kg: i128,
    /// Never negative.
    pub(super) trucks: i128,
    /// `None` where its legs make no way.
    pub(super) way: Option<Way>,
}

/// A purchase.
pub(super) struct Order<'a> {
    /// `purchases[3]`.
    pub(super) row: String,
    pub(super) purchase: &'a Purchase,
    pub(super) site: SiteIndex,
    pub(super) commodity: CommodityIndex,
    /// Day of hand-over; `None` outside the horizon.
    pub(super) day: Option<usize>,
    /// Never negative.
    pub(super) kg: i128,
}

/// Reads every row, and follows each movement along its legs.
pub(super) fn read<'a>(network: &Network, horizon: Horizon, plan: &'a Plan, found: &mut Vec<Violation>) -> Book<'a> {
    let mut reader = Reader { network, horizon, ids: Ids::of(network), found };
    let mut trips = Vec::new();
    for (position, movement) in plan.movements.iter().enumerate() {
        trips.extend(reader.trip(format!("movements[{position}]"), movement));
    }
    let mut orders = Vec::new();
    for (position, purchase) in plan.purchases.iter().enumerate() {
        orders.extend(reader.order(format!("purchases[{position}]"), purchase));
    }
    let given = reader.amounts("distribution", &plan.distribution);
    let stocks = reader.amounts("stocks", &plan.stocks);
    Book { trips, orders, given, stocks }
}

struct Reader<'n, 'f> {
    network: &'n Network,
    horizon: Horizon,
    ids: Ids,
    found: &'f mut Vec<Violation>,
}

impl Reader<'_, '_> {
    fn trip<'a>(&mut self, row: String, movement: &'a Movement) -> Option<Trip<'a>> {
        let from = self.site(&row, &movement.from);
        let to = self.site(&row, &movement.to);
        let commodity = self.commodity(&row, &movement.commodity);
        let legs: Option<Vec<LegIndex>> = movement.legs.iter().map(|id| self.leg(&row, id)).collect();
        let corridors: Option<Vec<CorridorIndex>> =
            movement.corridors.iter().map(|id| self.corridor(&row, id)).collect();
        let fleet = movement.fleet.as_ref().map(|id| self.fleet(&row, id));
        let commitment = movement.commitment.as_ref().map(|id| self.commitment(&row, id));
        let depart = self.day(&row, movement.depart);
        let arrive = self.day(&row, movement.arrive);
        let kg = self.quantity(&row, movement.quantity.0);
        if movement.trucks < 0 {
            let message = format!("{} trucks cannot leave", movement.trucks);
            self.found.push(Violation::new("V104", message).about(&movement.commodity).at(&row));
        }
        let (from, to, commodity) = (from?, to?, commodity?);
        let fleet = match fleet {
            Some(fleet) => Some(fleet?),
            None => None,
        };
        let mut trip = Trip {
            row,
            movement,
            from,
            to,
            commodity,
            fleet,
            commitment: commitment.flatten(),
            depart,
            arrive,
            kg,
            trucks: i128::from(movement.trucks.max(0)),
            way: None,
        };
        if let (Some(legs), Some(corridors)) = (legs, corridors) {
            trip.way = way::follow(self.network, &trip, &legs, &corridors, self.found);
        }
        Some(trip)
    }

    fn order<'a>(&mut self, row: String, purchase: &'a Purchase) -> Option<Order<'a>> {
        let site = self.site(&row, &purchase.site);
        let commodity = self.commodity(&row, &purchase.commodity);
        let day = self.day(&row, purchase.date);
        let kg = self.quantity(&row, purchase.quantity.0);
        Some(Order { row, purchase, site: site?, commodity: commodity?, day, kg })
    }

    fn amounts(&mut self, table: &str, quantities: &[Quantity]) -> Amounts {
        let mut amounts = Amounts::new();
        let mut seen = BTreeSet::new();
        for (position, quantity) in quantities.iter().enumerate() {
            let row = format!("{table}[{position}]");
            let site = self.site(&row, &quantity.site);
            let commodity = self.commodity(&row, &quantity.commodity);
            let day = self.day(&row, quantity.date);
            let kg = self.quantity(&row, quantity.quantity.0);
            let (Some(site), Some(commodity), Some(day)) = (site, commodity, day) else { continue };
            if !seen.insert((site, commodity, day)) {
                let Quantity { date, site, commodity, .. } = quantity;
                let message = format!("a second row for `{commodity}` at `{site}` on {date}");
                self.found.push(Violation::new("V106", message).on(*date).about(site).at(&row));
            }
            amounts.entry((site, commodity)).or_insert_with(|| vec![0; self.horizon.days])[day] += kg;
        }
        amounts
    }

    fn site(&mut self, row: &str, id: &str) -> Option<SiteIndex> {
        let position = find(&self.ids.sites, id);
        self.known(row, "site", id, position.map(SiteIndex))
    }

    fn commodity(&mut self, row: &str, id: &str) -> Option<CommodityIndex> {
        let position = find(&self.ids.commodities, id);
        self.known(row, "commodity", id, position.map(CommodityIndex))
    }

    fn leg(&mut self, row: &str, id: &str) -> Option<LegIndex> {
        let position = find(&self.ids.legs, id);
        self.known(row, "leg", id, position.map(LegIndex))
    }

    fn corridor(&mut self, row: &str, id: &str) -> Option<CorridorIndex> {
        let position = find(&self.ids.corridors, id);
        self.known(row, "corridor", id, position.map(CorridorIndex))
    }

    fn fleet(&mut self, row: &str, id: &str) -> Option<FleetIndex> {
        let position = find(&self.ids.fleets, id);
        self.known(row, "fleet", id, position.map(FleetIndex))
    }

    fn commitment(&mut self, row: &str, id: &str) -> Option<CommitmentIndex> {
        let position = find(&self.ids.commitments, id);
        self.known(row, "commitment", id, position.map(CommitmentIndex))
    }

    fn known<T>(&mut self, row: &str, what: &str, id: &str, index: Option<T>) -> Option<T> {
        if index.is_none() {
            self.found.push(Violation::new("V103", format!("unknown {what} `{id}`")).about(id).at(row));
        }
        index
    }

    fn day(&mut self, row: &str, date: Date) -> Option<usize> {
        let day = self.horizon.day(date);
        if day.is_none() {
            let message = format!("{date} lies outside {} to {}", self.horizon.start, self.horizon.last());
            self.found.push(Violation::new("V105", message).on(date).at(row));
        }
        day
    }

    /// A row without a quantity is a violation; a negative one counts as none from here on.
    fn quantity(&mut self, row: &str, kg: i64) -> i128 {
        if kg <= 0 {
            let message = format!("a quantity of {} is not above zero", super::tonnes(i128::from(kg)));
            self.found.push(Violation::new("V104", message).at(row));
        }
        i128::from(kg.max(0))
    }
}

/// Positions by id, in lower case.
struct Ids {
    sites: HashMap<String, usize>,
    legs: HashMap<String, usize>,
    corridors: HashMap<String, usize>,
    commodities: HashMap<String, usize>,
    fleets: HashMap<String, usize>,
    commitments: HashMap<String, usize>,
}

impl Ids {
    fn of(network: &Network) -> Self {
        Self {
            sites: positions(network.sites.iter().map(|site| &site.id)),
            legs: positions(network.legs.iter().map(|leg| &leg.id)),
            corridors: positions(network.corridors.iter().map(|corridor| &corridor.id)),
            commodities: positions(network.commodities.iter().map(|commodity| &commodity.id)),
            fleets: positions(network.fleets.iter().map(|fleet| &fleet.id)),
            commitments: positions(network.commitments.iter().map(|commitment| &commitment.id)),
        }
    }
}

fn positions<'a>(ids: impl Iterator<Item = &'a String>) -> HashMap<String, usize> {
    ids.enumerate().map(|(position, id)| (id.to_ascii_lowercase(), position)).collect()
}

fn find(positions: &HashMap<String, usize>, id: &str) -> Option<usize> {
    positions.get(&id.to_ascii_lowercase()).copied()
}
