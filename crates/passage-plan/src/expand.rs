//! The time-expanded program: one column a decision and day, one row a rule and day.
//!
//! Weights are tonnes here, shortages are shares of the need (0 to 1). The section numbers are those of `docs/model.md`.

pub mod change;
mod constraints;
mod needless;
mod standstill;

use crate::expand::change::LastPlan;
use crate::expand::needless::Needless;
use crate::lane::{Lane, Trip, lanes, trips};
use crate::program::{Bounds, Column, Program, Row};
use passage_model::calendar::is_within;
use passage_model::capacity::Capacity;
use passage_model::demand;
use passage_model::measure::Minutes;
use passage_model::network::{
    CommitmentIndex, CommodityIndex, FleetIndex, GroupIndex, Need, NeedIndex, Network, OfferIndex, SiteIndex, Subject,
    WhenUnmet,
};
use std::collections::{BTreeMap, BTreeSet};

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKind {
    /// Stock balance of a commodity at a site on a day.
    Balance(SiteIndex, CommodityIndex, usize),
    /// What leaves a site on a day was there before the day's arrivals.
    Departure(SiteIndex, CommodityIndex, usize),
    /// A need on a day.
    Need(NeedIndex, usize),
    /// Stock to be left at the end.
    Cover(NeedIndex),
    /// Weight that enters a gate on a day.
    GateWeight(usize, usize, Goods),
    /// Trucks that enter a gate on a day.
    GateTrucks(usize, usize, Goods),
    /// Trucks at work on a day.
    Fleet(FleetIndex, usize),
    /// Stock of all goods at the end of a day.
    Storage(SiteIndex, usize),
    /// Goods loaded and unloaded on a day.
    Handling(SiteIndex, usize),
    /// What was agreed to be carried.
    CommittedWeight(CommitmentIndex),
    /// The trucks that were agreed.
    CommittedTrucks(CommitmentIndex),
    /// What agreed trucks can carry.
    CommittedLoad(CommitmentIndex),
    /// What an offer holds.
    Offer(OfferIndex),
    /// Purchases and transport.
    Budget,
    /// The met share of a site is at least the worst.
    WorstSite(SiteIndex),
    /// What the last plan moved on a way on a day, by position among such ways.
    LastPlan(usize),
}

/// Of which goods a limit speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Goods {
    /// All together.
    All,
    /// Those of a group with a limit of its own.
    Group(GroupIndex),
    /// Those without.
    Others,
}

/// Goods on a trip.
#[derive(Clone, Copy, Debug)]
pub struct Flow {
    /// Position in [`Expansion::trips`].
    pub trip: usize,
    /// What.
    pub commodity: CommodityIndex,
    /// Day of departure.
    pub day: usize,
    /// The commitment it keeps; `None` where it is free.
    pub commitment: Option<CommitmentIndex>,
    /// Tonnes.
    pub column: Column,
    /// What one truck carries, in tonnes.
    pub load_t: f64,
}

/// Trucks agreed on a trip.
#[derive(Clone, Copy, Debug)]
pub struct CommittedTrucks {
    /// The commitment.
    pub commitment: CommitmentIndex,
    /// Position in [`Expansion::trips`].
    pub trip: usize,
    /// Day of departure.
    pub day: usize,
    /// Trucks.
    pub column: Column,
}

/// Columns of one commodity at one store, day by day.
#[derive(Clone, Debug, Default)]
pub struct StoreColumns {
    /// Stock at the end of the day.
    pub stock: Vec<Column>,
    /// Given out on the day; empty where nobody there needs it.
    pub give: Vec<Column>,
}

/// An order.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// From which offer.
    pub offer: OfferIndex,
    /// On which day.
    pub day: usize,
    /// Tonnes.
    pub column: Column,
}

/// Shortage columns of one need on one day: a share of the need, by tier, mildest first.
pub type TierColumns = Vec<Column>;

/// The program with the meaning of its columns and rows.
#[derive(Debug)]
pub struct Expansion<'a> {
    /// The operation.
    pub network: &'a Network,
    /// What may pass.
    pub capacity: &'a Capacity,
    /// Ways.
    pub lanes: Vec<Lane>,
    /// Ways by fleet.
    pub trips: Vec<Trip>,
    /// The program.
    pub program: Program,
    /// What each row stands for.
    pub row_kinds: Vec<RowKind>,
    /// Goods on trips.
    pub flows: Vec<Flow>,
    /// Trucks of commitments.
    pub committed: Vec<CommittedTrucks>,
    /// Stores by site and commodity.
    pub stores: BTreeMap<(SiteIndex, CommodityIndex), StoreColumns>,
    /// Orders.
    pub orders: Vec<Order>,
    /// Need per need and day, in whole units.
    pub needed: Vec<Vec<i64>>,
    /// What a shortage is a share of: the need of the day, for a deferred need all that was asked for so far.
    pub asked: Vec<Vec<i64>>,
    /// Shortage by need and day; empty on days without need.
    pub unmet: Vec<Vec<TierColumns>>,
    /// Shortage of the stock left at the end, by need; empty where none is wanted.
    pub cover: Vec<TierColumns>,
    /// Agreed but not possible: weight or trucks, as a share of what was agreed.
    pub broken: Vec<(CommitmentIndex, Column)>,
    /// The worst met share of a site; `None` with fewer than two sites in need.
    pub worst_share: Option<Column>,
    /// Tonnes that differ from the last plan, all columns added up; empty where none was given.
    pub differing: Vec<Column>,
    /// Days of the horizon.
    pub horizon_days: usize,
}

/// Builds the program of a network under a capacity.
#[must_use]
pub fn expand<'a>(network: &'a Network, capacity: &'a Capacity) -> Expansion<'a> {
    expand_over(network, capacity, lanes(network, capacity))
}

/// Builds the program with all that a last plan moved, so that a plan can stay near it.
#[must_use]
pub fn expand_near<'a>(network: &'a Network, capacity: &'a Capacity, last: &LastPlan<'_>) -> Expansion<'a> {
    build(network, capacity, lanes(network, capacity), |expansion| Some(Needless::of(expansion, Some(last))))
}

/// Builds the program over given lanes.
#[must_use]
pub fn expand_over<'a>(network: &'a Network, capacity: &'a Capacity, lanes: Vec<Lane>) -> Expansion<'a> {
    build(network, capacity, lanes, |expansion| Some(Needless::of(expansion, None)))
}

/// Builds the program with every flow, also those that no plan needs: what the smaller program is held against.
#[must_use]
pub fn expand_whole<'a>(network: &'a Network, capacity: &'a Capacity) -> Expansion<'a> {
    build(network, capacity, lanes(network, capacity), |_| None)
}

fn build<'a, 'p>(
    network: &'a Network,
    capacity: &'a Capacity,
    lanes: Vec<Lane>,
    needless: impl FnOnce(&Expansion<'a>) -> Option<Needless<'p>>,
) -> Expansion<'a> {
    let trips = trips(network, capacity, &lanes);
    let needed = demand::amounts(network, capacity.horizon);
    let asked = network.needs.iter().zip(&needed).map(|(need, days)| asked(need, days)).collect();
    let mut expansion = Expansion {
        network,
        capacity,
        lanes,
        trips,
        program: Program::default(),
        row_kinds: Vec::new(),
        flows: Vec::new(),
        committed: Vec::new(),
        stores: BTreeMap::new(),
        orders: Vec::new(),
        needed,
        asked,
        unmet: Vec::new(),
        cover: Vec::new(),
        broken: Vec::new(),
        worst_share: None,
        differing: Vec::new(),
        horizon_days: capacity.horizon.days,
    };
    let reach = expansion.reach();
    expansion.add_stores(&reach);
    let needless = needless(&expansion);
    expansion.add_flows(&reach, needless.as_ref());
    expansion.add_orders();
    expansion.add_commitments(&reach);
    expansion.add_shortages();
    constraints::add_constraints(&mut expansion);
    expansion
}

/// Needs as they are owed: of the day where lost, all so far where deferred.
fn asked(need: &Need, needed: &[i64]) -> Vec<i64> {
    let mut sum = 0;
    let deferred = needed.iter().map(|amount| {
        sum += amount;
        sum
    });
    match need.when_unmet {
        WhenUnmet::Lost => needed.to_vec(),
        WhenUnmet::Deferred => deferred.collect(),
    }
}

impl Expansion<'_> {
    fn column(&mut self, bounds: Bounds) -> Column {
        self.program.column(bounds)
    }

    fn row(&mut self, kind: RowKind, bounds: Bounds, terms: &[(Column, f64)]) -> Row {
        self.row_kinds.push(kind);
        self.program.row(bounds, terms)
    }

    /// The needs that are served at a site by a commodity.
    pub fn served(&self, site: SiteIndex, commodity: CommodityIndex) -> impl Iterator<Item = NeedIndex> {
        let needs = (0..self.network.needs.len()).map(NeedIndex);
        needs.filter(move |need| {
            let need = &self.network[*need];
            need.site == site && self.network.content_milli(need.item, commodity) > 0
        })
    }

    /// Which goods can ever be at which store: where they stand, come in or are sold, and wherever trips lead from there.
    fn reach(&self) -> BTreeSet<(SiteIndex, CommodityIndex)> {
        let network = self.network;
        let stocks = network.stocks.iter().map(|stock| (stock.site, stock.commodity));
        let supplies = network.supplies.iter().map(|supply| (supply.site, supply.commodity));
        let offers = network.offers.iter().map(|offer| (offer.site, offer.commodity));
        let mut reach: BTreeSet<_> = stocks.chain(supplies).chain(offers).collect();
        let mut next: Vec<(SiteIndex, CommodityIndex)> = reach.iter().copied().collect();
        let ways: BTreeSet<(SiteIndex, SiteIndex)> =
            self.trips.iter().map(|trip| (self.lanes[trip.lane].from, self.lanes[trip.lane].to)).collect();
        while let Some((site, commodity)) = next.pop() {
            let from_here = ways.range((site, SiteIndex(0))..).take_while(|(from, _)| *from == site);
            for (_, to) in from_here {
                if reach.insert((*to, commodity)) {
                    next.push((*to, commodity));
                }
            }
        }
        reach
    }

    fn add_stores(&mut self, reach: &BTreeSet<(SiteIndex, CommodityIndex)>) {
        for (site, commodity) in reach {
            let most = self.most_given_t(*site, *commodity);
            let stock = (0..self.horizon_days).map(|_| self.column(Bounds::POSITIVE)).collect();
            let is_served = self.served(*site, *commodity).next().is_some();
            let days = if is_served { 0..self.horizon_days } else { 0..0 };
            let give = days.map(|day| {
                let most = most.min(self.most_asked_t(*site, *commodity, day));
                self.column(Bounds::up_to(most))
            });
            let give = give.collect();
            self.stores.insert((*site, *commodity), StoreColumns { stock, give });
        }
    }

    /// The most of a commodity that people at a site can use in a day, in tonnes.
    fn most_given_t(&self, site: SiteIndex, commodity: CommodityIndex) -> f64 {
        let people = self.served(site, commodity).map(|need| self.network[need].people).max().unwrap_or(0);
        let grams = self.network[commodity].max_g_per_person_day;
        grams.map_or(f64::INFINITY, |grams| (grams * people as f64 / 1000.0).floor() / 1000.0)
    }

    /// The most of a commodity that any single need at a site asks for on a day, in tonnes: handing out is no way to empty
    /// a store.
    fn most_asked_t(&self, site: SiteIndex, commodity: CommodityIndex, day: usize) -> f64 {
        let kg = self.served(site, commodity).map(|need| {
            let milli = self.network.content_milli(self.network[need].item, commodity);
            (self.asked[need.0][day] as f64 * 1000.0 / milli as f64).ceil()
        });
        kg.fold(0.0, f64::max) / 1000.0
    }

    /// Whether goods may leave on a trip on a day: every gate is open to them when they reach it, the trucks are there,
    /// and they arrive within the horizon.
    pub fn may_leave(&self, trip: &Trip, commodity: CommodityIndex, day: usize, is_committed: bool) -> bool {
        let date = self.capacity.horizon.date(day);
        let is_there = trip.fleet.is_none_or(|fleet| {
            let fleet = &self.network[fleet];
            is_within(date, fleet.from, fleet.to)
        });
        let group = self.network[commodity].group;
        is_there
            && day + trip.lag < self.horizon_days
            && trip.entries.iter().all(|entry| {
                let gate = &self.capacity.gates[entry.gate].days[day + entry.offset];
                !gate.limit(group).is_closed() && (is_committed || !gate.is_in_notice)
            })
    }

    /// For how long trucks that leave on a trip on a day are within gates whose use is threatened or disputed then.
    #[must_use]
    pub fn exposed(&self, trip: &Trip, day: usize) -> Minutes {
        let exposed = trip.entries.iter().filter(|entry| {
            let gate = &self.capacity.gates[entry.gate];
            !matches!(gate.subject, Subject::Site(_)) && gate.days[day + entry.offset].is_exposed
        });
        exposed.map(|entry| entry.within).sum()
    }

    fn add_flow(&mut self, trip: usize, commodity: CommodityIndex, day: usize, commitment: Option<CommitmentIndex>) {
        let load_t = self.trips[trip].load_kg(self.network, commodity) as f64 / 1000.0;
        if load_t <= 0.0 {
            return;
        }
        let column = self.column(Bounds::POSITIVE);
        self.flows.push(Flow { trip, commodity, day, commitment, column, load_t });
    }

    fn add_flows(&mut self, reach: &BTreeSet<(SiteIndex, CommodityIndex)>, needless: Option<&Needless<'_>>) {
        let forwards: BTreeSet<SiteIndex> = self.lanes.iter().map(|lane| lane.from).collect();
        for trip in 0..self.trips.len() {
            let lane = &self.lanes[self.trips[trip].lane];
            let (from, to) = (lane.from, lane.to);
            let goods: Vec<CommodityIndex> = self
                .network
                .commodity_indices()
                .filter(|commodity| reach.contains(&(from, *commodity)))
                .filter(|commodity| forwards.contains(&to) || self.served(to, *commodity).next().is_some())
                .collect();
            for commodity in goods {
                for day in 0..self.horizon_days {
                    let is_possible = self.may_leave(&self.trips[trip], commodity, day, false);
                    let is_needless = |needless: &Needless<'_>| needless.contains(self, trip, commodity, day);
                    if is_possible && !needless.is_some_and(is_needless) {
                        self.add_flow(trip, commodity, day, None);
                    }
                }
            }
        }
    }

    fn add_orders(&mut self) {
        for (index, offer) in self.network.offers.iter().enumerate() {
            for day in 0..self.horizon_days {
                let date = self.capacity.horizon.date(day);
                if is_within(date, offer.from, offer.to) && day + offer.lead_days < self.horizon_days {
                    let most = offer.quantity.map_or(f64::INFINITY, |kg| kg.tonnes());
                    let column = self.program.column(Bounds::up_to(most));
                    self.orders.push(Order { offer: OfferIndex(index), day, column });
                }
            }
        }
    }

    fn add_commitments(&mut self, reach: &BTreeSet<(SiteIndex, CommodityIndex)>) {
        for (index, commitment) in self.network.commitments.iter().enumerate() {
            let Some(day) = self.capacity.horizon.day(commitment.date) else { continue };
            let index = CommitmentIndex(index);
            for position in 0..self.trips.len() {
                let trip = &self.trips[position];
                let lane = &self.lanes[trip.lane];
                let matches = lane.from == commitment.from
                    && lane.to == commitment.to
                    && commitment.corridor.is_none_or(|corridor| lane.corridors.contains(&corridor));
                if !matches {
                    continue;
                }
                let goods: Vec<CommodityIndex> = self
                    .network
                    .commodity_indices()
                    .filter(|commodity| commitment.commodity.is_none_or(|wanted| wanted == *commodity))
                    .filter(|commodity| reach.contains(&(commitment.from, *commodity)))
                    .filter(|commodity| self.may_leave(&self.trips[position], *commodity, day, true))
                    .collect();
                if goods.is_empty() {
                    continue;
                }
                for commodity in goods {
                    self.add_flow(position, commodity, day, Some(index));
                }
                let column = self.column(Bounds::POSITIVE);
                self.committed.push(CommittedTrucks { commitment: index, trip: position, day, column });
            }
        }
    }

    fn add_shortages(&mut self) {
        let tiers = self.network.settings.tiers.clone();
        let add = |expansion: &mut Self| -> TierColumns {
            tiers.iter().map(|tier| expansion.column(Bounds::up_to(tier.share))).collect()
        };
        for need in 0..self.network.needs.len() {
            let days: Vec<TierColumns> = (0..self.horizon_days)
                .map(|day| if self.asked[need][day] > 0 { add(self) } else { Vec::new() })
                .collect();
            self.unmet.push(days);
            let wanted = demand::cover_amount(self.network, &self.network.needs[need], self.capacity.horizon);
            let cover = if wanted > 0 { add(self) } else { Vec::new() };
            self.cover.push(cover);
        }
    }

    /// The goods that can be given out for a need, with their content per tonne in the need's unit.
    pub fn serving(&self, need: NeedIndex) -> Vec<(CommodityIndex, f64)> {
        let Need { site, item, .. } = self.network[need];
        let goods = self.network.commodity_indices();
        let content = goods.map(|commodity| (commodity, self.network.content_milli(item, commodity) as f64));
        content.filter(|(commodity, milli)| *milli > 0.0 && self.stores.contains_key(&(site, *commodity))).collect()
    }

    /// Whether no more than the need may be given: it counts by weight, and its goods serve nothing else there.
    pub fn is_given_exactly(&self, need: NeedIndex) -> bool {
        let Need { site, item, .. } = self.network[need];
        let serves_only_it = |commodity| self.served(site, commodity).all(|other| self.network[other].item == item);
        item.is_weight() && self.serving(need).iter().all(|(commodity, _)| serves_only_it(*commodity))
    }

    /// Cost per unit of each column that costs anything, in the currency of the workspace.
    #[must_use]
    pub fn costs(&self) -> Vec<(Column, f64)> {
        let orders = self.orders.iter().map(|order| (order.column, self.network[order.offer].price_per_t));
        let flows = self.flows.iter().map(|flow| {
            let trip = &self.trips[flow.trip];
            let by_truck = if flow.commitment.is_some() { 0.0 } else { trip.cost_per_truck / flow.load_t };
            (flow.column, trip.cost_per_t + by_truck)
        });
        let agreed = self.committed.iter().map(|drive| (drive.column, self.trips[drive.trip].cost_per_truck));
        orders.chain(flows).chain(agreed).filter(|(_, cost)| *cost != 0.0).collect()
    }
}
