//! The constraints: one function for each, which names the rows it adds. `docs/model.md` has them as equations.

use super::{CommittedTrucks, Expansion, Flow, Goods, RowKind};
use crate::program::{Bounds, Column, Solution};
use passage_model::capacity::Limit;
use passage_model::demand;
use passage_model::network::{
    CommitmentIndex, CommodityIndex, FleetIndex, GroupIndex, NeedIndex, OfferIndex, SiteIndex, WhenUnmet,
};
use std::collections::{BTreeMap, BTreeSet};

/// The least that an agreed truck carries, in tonnes.
const LEAST_LOAD_T: f64 = 0.001;

/// What is set aside against the rounding of what comes to where a convoy is agreed, in tonnes: each way and each order
/// loses less than a kilogram.
const SET_ASIDE_T: f64 = 0.01;

/// Adds every row to an expansion whose columns are there.
pub(super) fn add_constraints(expansion: &mut Expansion<'_>) {
    let ledger = Ledger::of(expansion);
    expansion.stock_balance(&ledger);
    expansion.needs_met();
    expansion.cover_at_the_end();
    expansion.gates(&ledger);
    expansion.fleets();
    expansion.storage();
    expansion.handling(&ledger);
    expansion.commitments_kept();
    expansion.offers();
    expansion.budget();
    expansion.worst_site();
}

/// Flows by what they touch, so that no row is found by search.
struct Ledger {
    /// By gate: (flow or trucks, day of entry).
    entering: Vec<Vec<(Load, usize)>>,
    leaving: BTreeMap<(SiteIndex, usize), Vec<usize>>,
    arriving: BTreeMap<(SiteIndex, usize), Vec<usize>>,
}

/// Something with trucks.
#[derive(Clone, Copy)]
enum Load {
    Flow(usize),
    Committed(usize),
}

impl Ledger {
    fn of(expansion: &Expansion<'_>) -> Self {
        let mut ledger = Self {
            entering: vec![Vec::new(); expansion.capacity.gates.len()],
            leaving: BTreeMap::new(),
            arriving: BTreeMap::new(),
        };
        for (index, flow) in expansion.flows.iter().enumerate() {
            let trip = &expansion.trips[flow.trip];
            let lane = &expansion.lanes[trip.lane];
            ledger.leaving.entry((lane.from, flow.day)).or_default().push(index);
            ledger.arriving.entry((lane.to, flow.day + trip.lag)).or_default().push(index);
            for entry in &trip.entries {
                ledger.entering[entry.gate].push((Load::Flow(index), flow.day + entry.offset));
            }
        }
        for (index, committed) in expansion.committed.iter().enumerate() {
            for entry in &expansion.trips[committed.trip].entries {
                ledger.entering[entry.gate].push((Load::Committed(index), committed.day + entry.offset));
            }
        }
        ledger
    }
}

impl Expansion<'_> {
    /// Constraint 1: what was there and comes in is given out, sent on or left; what arrives today leaves tomorrow.
    fn stock_balance(&mut self, ledger: &Ledger) {
        let mut supplied: BTreeMap<(SiteIndex, CommodityIndex, usize), f64> = BTreeMap::new();
        for stock in &self.network.stocks {
            *supplied.entry((stock.site, stock.commodity, 0)).or_default() += stock.quantity.tonnes();
        }
        for supply in &self.network.supplies {
            if let Some(day) = self.capacity.horizon.day(supply.date) {
                *supplied.entry((supply.site, supply.commodity, day)).or_default() += supply.quantity.tonnes();
            }
        }
        let mut bought: BTreeMap<(SiteIndex, CommodityIndex, usize), Vec<Column>> = BTreeMap::new();
        for order in &self.orders {
            let offer = &self.network[order.offer];
            bought.entry((offer.site, offer.commodity, order.day + offer.lead_days)).or_default().push(order.column);
        }
        let none = Vec::new();
        for ((site, commodity), columns) in self.stores.clone() {
            for day in 0..self.horizon_days {
                let of_commodity = |flow: &&usize| self.flows[**flow].commodity == commodity;
                let column = |flow: &usize| self.flows[*flow].column;
                let leaving: Vec<Column> =
                    ledger.leaving.get(&(site, day)).unwrap_or(&none).iter().filter(of_commodity).map(column).collect();
                let arriving: Vec<Column> = ledger
                    .arriving
                    .get(&(site, day))
                    .unwrap_or(&none)
                    .iter()
                    .filter(of_commodity)
                    .map(column)
                    .collect();
                let supply = supplied.get(&(site, commodity, day)).copied().unwrap_or(0.0);
                let orders = bought.get(&(site, commodity, day)).cloned().unwrap_or_default();

                let mut terms = vec![(columns.stock[day], 1.0)];
                let mut before = Vec::new();
                if day > 0 {
                    before.push((columns.stock[day - 1], -1.0));
                }
                before.extend(orders.iter().map(|column| (*column, -1.0)));
                terms.extend(&before);
                terms.extend(columns.give.get(day).map(|column| (*column, 1.0)));
                terms.extend(leaving.iter().map(|column| (*column, 1.0)));
                terms.extend(arriving.iter().map(|column| (*column, -1.0)));
                self.row(RowKind::Balance(site, commodity, day), Bounds::exactly(supply), &terms);

                if !leaving.is_empty() && !arriving.is_empty() {
                    before.extend(leaving.iter().map(|column| (*column, 1.0)));
                    self.row(RowKind::Departure(site, commodity, day), Bounds::at_most(supply), &before);
                }
            }
        }
    }

    /// Constraints 2 and 3: what is given out and what is short make up the need, in tiers.
    ///
    /// Goods that serve one need by weight are never given beyond it. Goods that serve several, a flour also its group or
    /// energy, may exceed one for the sake of another.
    fn needs_met(&mut self) {
        for need in (0..self.network.needs.len()).map(NeedIndex) {
            let is_exact = self.is_given_exactly(need);
            let serving = self.serving(need);
            let is_deferred = self.network[need].when_unmet == WhenUnmet::Deferred;
            for day in 0..self.horizon_days {
                let asked = self.asked[need.0][day] as f64;
                if asked <= 0.0 {
                    for (commodity, _) in &serving {
                        self.hold_back(need, *commodity, day);
                    }
                    continue;
                }
                let mut terms: Vec<(Column, f64)> = Vec::new();
                for (commodity, content) in &serving {
                    let give = &self.stores[&(self.network[need].site, *commodity)].give;
                    terms.push((give[day], content / asked));
                }
                terms.extend(self.unmet[need.0][day].iter().map(|column| (*column, 1.0)));
                let mut amount = self.needed[need.0][day] as f64 / asked;
                if is_deferred && day > 0 && self.asked[need.0][day - 1] > 0 {
                    // What was owed the evening before is owed still.
                    let before = self.asked[need.0][day - 1] as f64 / asked;
                    terms.extend(self.unmet[need.0][day - 1].iter().map(|column| (*column, -before)));
                } else if !is_deferred {
                    amount = 1.0;
                }
                let bounds = if is_exact { Bounds::exactly(amount) } else { Bounds::at_least(amount) };
                self.row(RowKind::Need(need, day), bounds, &terms);
            }
        }
    }

    /// On a day on which nothing at the site asks for a commodity, none is given out.
    fn hold_back(&mut self, need: NeedIndex, commodity: CommodityIndex, day: usize) {
        let site = self.network[need].site;
        let is_asked = self.served(site, commodity).any(|other| self.asked[other.0][day] > 0);
        if !is_asked {
            let column = self.stores[&(site, commodity)].give[day];
            self.program.columns[column.0] = Bounds::exactly(0.0);
        }
    }

    /// Constraint 8: stock left at the end counts as need.
    fn cover_at_the_end(&mut self) {
        for need in (0..self.network.needs.len()).map(NeedIndex) {
            if self.cover[need.0].is_empty() {
                continue;
            }
            let wanted = demand::cover_amount(self.network, &self.network[need], self.capacity.horizon) as f64;
            let last = self.horizon_days - 1;
            let mut terms: Vec<(Column, f64)> = self.cover[need.0].iter().map(|column| (*column, 1.0)).collect();
            for (commodity, content) in self.serving(need) {
                let store = &self.stores[&(self.network[need].site, commodity)];
                terms.push((store.stock[last], content / wanted));
            }
            self.row(RowKind::Cover(need), Bounds::at_least(1.0), &terms);
        }
    }

    /// Constraint 4: corridors, legs and crossings, in tonnes and in trucks.
    fn gates(&mut self, ledger: &Ledger) {
        for gate in 0..self.capacity.gates.len() {
            let mut by_day: Vec<Vec<Load>> = vec![Vec::new(); self.horizon_days];
            for (load, day) in &ledger.entering[gate] {
                by_day[*day].push(*load);
            }
            for (day, loads) in by_day.iter().enumerate() {
                if loads.is_empty() {
                    continue;
                }
                let limits = self.capacity.gates[gate].days[day].clone();
                self.gate(gate, day, Goods::All, limits.total(), loads);
                if limits.groups.is_empty() {
                    continue;
                }
                let own: Vec<GroupIndex> = limits.groups.iter().map(|(group, _)| *group).collect();
                for (group, limit) in &limits.groups {
                    let of_group = self.of_goods(loads, |other| other == Some(*group));
                    self.gate(gate, day, Goods::Group(*group), *limit, &of_group);
                }
                let others = self.of_goods(loads, |group| group.is_none_or(|group| !own.contains(&group)));
                self.gate(gate, day, Goods::Others, limits.general, &others);
            }
        }
    }

    /// Those loads whose goods are of a group; the trucks of a commitment where it names its goods.
    fn of_goods(&self, loads: &[Load], is_of: impl Fn(Option<GroupIndex>) -> bool) -> Vec<Load> {
        let keep = |load: &&Load| match load {
            Load::Flow(flow) => is_of(self.network[self.flows[*flow].commodity].group),
            Load::Committed(drive) => {
                let agreed = self.network[self.committed[*drive].commitment].commodity;
                agreed.is_some_and(|commodity| is_of(self.network[commodity].group))
            }
        };
        loads.iter().filter(keep).copied().collect()
    }

    fn gate(&mut self, gate: usize, day: usize, goods: Goods, limit: Limit, loads: &[Load]) {
        if let Some(kg) = limit.kg {
            let terms: Vec<(Column, f64)> = loads
                .iter()
                .filter_map(|load| match load {
                    Load::Flow(flow) => Some((self.flows[*flow].column, 1.0)),
                    Load::Committed(_) => None,
                })
                .collect();
            self.row(RowKind::GateWeight(gate, day, goods), Bounds::at_most(kg as f64 / 1000.0), &terms);
        }
        if let Some(trucks) = limit.trucks {
            // Goods of a commitment ride on its own trucks, where these are counted.
            let drives: BTreeSet<CommitmentIndex> = loads
                .iter()
                .filter_map(|load| match load {
                    Load::Committed(drive) => Some(self.committed[*drive].commitment),
                    Load::Flow(_) => None,
                })
                .collect();
            let truck = |load: &Load| match load {
                Load::Flow(flow) => {
                    let flow = &self.flows[*flow];
                    let rides = flow.commitment.is_some_and(|commitment| drives.contains(&commitment));
                    (!rides).then_some((flow.column, 1.0 / flow.load_t))
                }
                Load::Committed(committed) => Some((self.committed[*committed].column, 1.0)),
            };
            let terms: Vec<(Column, f64)> = loads.iter().filter_map(truck).collect();
            self.row(RowKind::GateTrucks(gate, day, goods), Bounds::at_most(trucks as f64), &terms);
        }
    }

    /// Constraint 5: a trip holds its truck until it is back and unloaded.
    fn fleets(&mut self) {
        let mut at_work: BTreeMap<(FleetIndex, usize), Vec<(Column, f64)>> = BTreeMap::new();
        let free = self.flows.iter().filter(|flow| flow.commitment.is_none());
        let free = free.map(|flow| (flow.trip, flow.day, flow.column, 1.0 / flow.load_t));
        let agreed = self.committed.iter().map(|trucks| (trucks.trip, trucks.day, trucks.column, 1.0));
        for (trip, day, column, trucks) in free.chain(agreed) {
            let trip = &self.trips[trip];
            let Some(index) = trip.fleet else { continue };
            let fleet = &self.network[index];
            for offset in 0..self.horizon_days - day {
                let work = trip.work_on_day(fleet, offset);
                if work <= 0 {
                    break;
                }
                let share = work as f64 / fleet.work_per_day as f64;
                at_work.entry((index, day + offset)).or_default().push((column, trucks * share));
            }
        }
        for ((fleet, day), terms) in at_work {
            let trucks = self.network[fleet].trucks as f64;
            self.row(RowKind::Fleet(fleet, day), Bounds::at_most(trucks), &terms);
        }
    }

    /// Constraint 6: what is left at the end of a day fits the store. What came in there by itself is never forced out.
    fn storage(&mut self) {
        for site in self.network.site_indices() {
            let Some(storage) = self.network[site].storage else { continue };
            for day in 0..self.horizon_days {
                let most = storage.tonnes().max(self.own_goods_t(site, day));
                let stores =
                    self.stores.range((site, CommodityIndex(0))..).take_while(|((other, _), _)| *other == site);
                let terms: Vec<(Column, f64)> = stores.map(|(_, columns)| (columns.stock[day], 1.0)).collect();
                if !terms.is_empty() {
                    self.row(RowKind::Storage(site, day), Bounds::at_most(most), &terms);
                }
            }
        }
    }

    /// Stock, supplies and agreed convoys that have come in at a site by a day, in tonnes.
    fn own_goods_t(&self, site: SiteIndex, day: usize) -> f64 {
        let stocks = self.network.stocks.iter().filter(|stock| stock.site == site).map(|stock| stock.quantity);
        let horizon = self.capacity.horizon;
        let is_in = |date| horizon.day(date).is_some_and(|arrived| arrived <= day);
        let supplies = self.network.supplies.iter().filter(|supply| supply.site == site && is_in(supply.date));
        let agreed = self.network.commitments.iter().enumerate().filter(|(index, commitment)| {
            let drives = self.committed.iter().filter(|drive| drive.commitment == CommitmentIndex(*index));
            // By whichever way it comes: the latest counts.
            let arrival = drives.map(|drive| drive.day + self.trips[drive.trip].lag).max();
            commitment.to == site && arrival.is_some_and(|arrival| arrival <= day)
        });
        let agreed = agreed.filter_map(|(_, commitment)| commitment.quantity);
        let supplies = supplies.map(|supply| supply.quantity);
        stocks.chain(supplies).chain(agreed).map(|kg| kg.tonnes()).sum()
    }

    /// Constraint 6: what is loaded and unloaded in a day.
    fn handling(&mut self, ledger: &Ledger) {
        for site in self.network.site_indices() {
            let Some(handling) = self.network[site].handling_per_day.filter(|_| self.network[site].is_store()) else {
                continue;
            };
            for day in 0..self.horizon_days {
                let leaving = ledger.leaving.get(&(site, day)).into_iter().flatten();
                let arriving = ledger.arriving.get(&(site, day)).into_iter().flatten();
                let terms: Vec<(Column, f64)> =
                    leaving.chain(arriving).map(|flow| (self.flows[*flow].column, 1.0)).collect();
                if !terms.is_empty() {
                    self.row(RowKind::Handling(site, day), Bounds::at_most(handling.tonnes()), &terms);
                }
            }
        }
    }

    /// Constraint 7: convoys already agreed are kept; what cannot be kept shows in `broken`.
    fn commitments_kept(&mut self) {
        for index in (0..self.network.commitments.len()).map(CommitmentIndex) {
            let commitment = &self.network[index];
            if self.capacity.horizon.day(commitment.date).is_none() {
                continue;
            }
            let (quantity, trucks) = (commitment.quantity, commitment.trucks);
            let goods: Vec<Flow> = self.flows.iter().filter(|flow| flow.commitment == Some(index)).copied().collect();
            let drives: Vec<CommittedTrucks> =
                self.committed.iter().filter(|drive| drive.commitment == index).copied().collect();
            for drive in &drives {
                let on_it = || goods.iter().filter(|flow| flow.trip == drive.trip);
                let mut terms: Vec<(Column, f64)> = on_it().map(|flow| (flow.column, 1.0 / flow.load_t)).collect();
                terms.push((drive.column, -1.0));
                self.row(RowKind::CommittedLoad(index), Bounds::at_most(0.0), &terms);
                // An agreed truck that carries nothing is no convoy.
                let mut terms: Vec<(Column, f64)> = on_it().map(|flow| (flow.column, 1.0)).collect();
                terms.push((drive.column, -LEAST_LOAD_T));
                self.row(RowKind::CommittedLoad(index), Bounds::at_least(0.0), &terms);
            }
            if let Some(quantity) = quantity.filter(|kg| kg.is_positive()) {
                let broken = self.column(Bounds::up_to(1.0));
                self.broken.push((index, broken));
                let mut terms: Vec<(Column, f64)> = goods.iter().map(|flow| (flow.column, 1.0)).collect();
                terms.push((broken, quantity.tonnes()));
                // Trucks that are agreed may carry more; where only a weight is agreed, no more passes before notice.
                let is_in_notice = drives.iter().any(|drive| {
                    let entries = &self.trips[drive.trip].entries;
                    entries
                        .iter()
                        .any(|entry| self.capacity.gates[entry.gate].days[drive.day + entry.offset].is_in_notice)
                });
                let bounds = if is_in_notice && trucks.is_none() { Bounds::exactly } else { Bounds::at_least };
                self.row(RowKind::CommittedWeight(index), bounds(quantity.tonnes()), &terms);
            }
            if let Some(trucks) = trucks.filter(|trucks| *trucks > 0) {
                let broken = self.column(Bounds::up_to(1.0));
                self.broken.push((index, broken));
                let mut terms: Vec<(Column, f64)> = drives.iter().map(|drive| (drive.column, 1.0)).collect();
                terms.push((broken, trucks as f64));
                let bounds =
                    if quantity.is_some() { Bounds::at_least(trucks as f64) } else { Bounds::exactly(trucks as f64) };
                self.row(RowKind::CommittedTrucks(index), bounds, &terms);
            }
        }
    }

    /// Leaves some kilograms of what keeps agreed convoys at their origin on their day (`goods`), and some of the room of
    /// stores (`room`), so that whole kilograms keep what parts of kilograms do.
    pub(crate) fn set_aside_for_commitments(&mut self, solution: &Solution, goods: bool, room: bool) {
        let mut origins: BTreeSet<(SiteIndex, CommodityIndex, usize)> = BTreeSet::new();
        for flow in self.flows.iter().filter(|flow| goods && solution.value(flow.column) > 0.0) {
            let from = flow.commitment.map(|commitment| self.network[commitment].from);
            origins.extend(from.map(|from| (from, flow.commodity, flow.day)));
        }
        let mut before_arrivals = BTreeSet::new();
        for (kind, bounds) in self.row_kinds.iter().zip(&mut self.program.rows) {
            match *kind {
                RowKind::Departure(site, commodity, day) if origins.contains(&(site, commodity, day)) => {
                    bounds.upper -= SET_ASIDE_T;
                    before_arrivals.insert((site, commodity, day));
                }
                RowKind::Storage(..) if room => bounds.upper -= SET_ASIDE_T,
                _ => {}
            }
        }
        for (site, commodity, day) in origins.difference(&before_arrivals) {
            let stock = self.stores[&(*site, *commodity)].stock[*day];
            self.program.columns[stock.0].lower = SET_ASIDE_T;
        }
    }

    /// Constraint 7: no more is bought than is offered.
    fn offers(&mut self) {
        for index in (0..self.network.offers.len()).map(OfferIndex) {
            let Some(quantity) = self.network[index].quantity else { continue };
            let orders = self.orders.iter().filter(|order| order.offer == index);
            let terms: Vec<(Column, f64)> = orders.map(|order| (order.column, 1.0)).collect();
            if !terms.is_empty() {
                self.row(RowKind::Offer(index), Bounds::at_most(quantity.tonnes()), &terms);
            }
        }
    }

    /// Constraint 7: purchases and transport stay within the budget.
    fn budget(&mut self) {
        if let Some(budget) = self.network.settings.budget {
            let terms: Vec<(Column, f64)> = self.costs();
            if !terms.is_empty() {
                self.row(RowKind::Budget, Bounds::at_most(budget), &terms);
            }
        }
    }

    /// Objective level 2: the met share of every site is at least that of the worst.
    ///
    /// A site has up to two rows: its needs by weight, and its nutrient needs, which count by their people.
    fn worst_site(&mut self) {
        let sites: BTreeSet<SiteIndex> = self.network.needs.iter().map(|need| need.site).collect();
        if sites.len() < 2 {
            return;
        }
        let worst = self.column(Bounds::up_to(1.0));
        self.worst_share = Some(worst);
        for site in sites {
            for is_weight in [true, false] {
                let mut terms = self.shortage_of(site, is_weight);
                let total: f64 = terms.iter().map(|(_, weight)| weight).sum::<f64>() / self.tier_count();
                if total > 0.0 {
                    terms.iter_mut().for_each(|(_, weight)| *weight /= total);
                    terms.push((worst, 1.0));
                    self.row(RowKind::WorstSite(site), Bounds::at_most(1.0), &terms);
                }
            }
        }
    }

    fn tier_count(&self) -> f64 {
        self.network.settings.tiers.len() as f64
    }

    /// Shortage columns of a site with what a full shortage weighs: kilograms, or for nutrients people.
    fn shortage_of(&self, site: SiteIndex, is_weight: bool) -> Vec<(Column, f64)> {
        let mut terms: Vec<(Column, f64)> = Vec::new();
        for (index, need) in self.network.needs.iter().enumerate() {
            if need.site != site || need.item.is_weight() != is_weight {
                continue;
            }
            // What is owed by weight counts once, at the end; nutrients count day by day.
            let is_counted_once = is_weight && need.when_unmet == WhenUnmet::Deferred;
            let first = if is_counted_once { self.horizon_days - 1 } else { 0 };
            for day in first..self.horizon_days {
                let weight = if is_weight { self.asked[index][day] } else { need.people };
                terms.extend(self.unmet[index][day].iter().map(|column| (*column, weight as f64)));
            }
        }
        terms
    }
}
