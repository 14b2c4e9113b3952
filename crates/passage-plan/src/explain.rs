//! Why a need is not met: what stands in the way, on which day, resting on whose words.
//!
//! First what can be told without prices: are there goods, is there a road, can they arrive in time. Where they can, the
//! prices of the relaxed program tell which limit the cheapest way still open runs into.

mod sentence;

use crate::expand::{Expansion, Flow, Goods, RowKind};
use crate::limits::{access_day, ids};
use crate::planner::Planned;
use crate::program::{Row, Solution};
use passage_model::belief::{Basis, Timeline};
use passage_model::calendar::Date;
use passage_model::explanation::{Cause, Grounds, Reason, ShutGate};
use passage_model::measure::Kg;
use passage_model::network::{CommodityIndex, FleetIndex, Item, Network, SiteIndex, StatementIndex, Subject};
use passage_model::plan::Unmet;
use std::collections::{BTreeMap, BTreeSet};

/// What is asked about.
#[derive(Clone, Copy, Debug)]
pub struct Shortage {
    /// Where.
    pub site: SiteIndex,
    /// What; `None`: every item that is short there.
    pub item: Option<Item>,
    /// When; `None`: the first day on which it is short.
    pub date: Option<Date>,
}

/// Explains a shortage, one reason an item; an item that is not short gets [`Cause::Met`].
#[must_use]
pub fn explain(planned: &Planned<'_>, timeline: &Timeline, shortage: &Shortage) -> Vec<Reason> {
    let network = planned.expansion.network;
    let needs = network.needs.iter().filter(|need| need.site == shortage.site);
    let mut items: Vec<Item> = needs.map(|need| need.item).collect();
    items.sort_unstable();
    items.dedup();
    items.retain(|item| shortage.item.is_none_or(|wanted| wanted == *item));
    let investigation = Investigation::new(planned, timeline);
    items.into_iter().map(|item| investigation.reason(shortage.site, item, shortage.date)).collect()
}

struct Investigation<'a> {
    planned: &'a Planned<'a>,
    expansion: &'a Expansion<'a>,
    network: &'a Network,
    timeline: &'a Timeline,
    prices: &'a Solution,
    rows: BTreeMap<RowKind, Row>,
}

impl<'a> Investigation<'a> {
    fn new(planned: &'a Planned<'a>, timeline: &'a Timeline) -> Self {
        let expansion = &planned.expansion;
        let kinds = expansion.row_kinds.iter().enumerate();
        let rows = kinds.map(|(position, kind)| (*kind, Row(position))).collect();
        Self { planned, expansion, network: expansion.network, timeline, prices: &planned.relaxed.first, rows }
    }

    fn reason(&self, site: SiteIndex, item: Item, date: Option<Date>) -> Reason {
        let (id, word) = (&self.network[site].id, self.network.item_name(item));
        let is_asked = |row: &&Unmet| row.site == *id && row.item == word && date.is_none_or(|date| row.date == date);
        let short = self.planned.plan.unmet.iter().find(is_asked);
        let horizon = self.expansion.capacity.horizon;
        let date = short.map_or(date.unwrap_or(horizon.start), |row| row.date);
        let cause = match (short, horizon.day(date)) {
            (Some(_), Some(day)) => self.find(site, item, day),
            (_, Some(_)) => Cause::Met,
            (_, None) => Cause::OutsideDays,
        };
        let list = |of: fn(&Grounds) -> &BTreeSet<StatementIndex>| {
            let all: BTreeSet<StatementIndex> = cause.grounds().flat_map(of).copied().collect();
            ids(self.network, &all.into_iter().collect::<Vec<_>>())
        };
        let met_share = short.map_or(1.0, |row| row.met_share);
        let words = sentence::of(&cause, self.network, id, word);
        Reason {
            site: id.clone(),
            item: word.to_owned(),
            date,
            met_share,
            bottleneck: cause.bottleneck(),
            ids: sentence::ids(&cause, self.network),
            because: list(|grounds| &grounds.because),
            disputed_by: list(|grounds| &grounds.disputed_by),
            sentence: if short.is_some() {
                format!("`{id}` gets {:.0} % of its `{word}` on {date}: {words}", met_share * 100.0)
            } else {
                words
            },
            cause: Some(cause),
        }
    }

    fn find(&self, site: SiteIndex, item: Item, day: usize) -> Cause {
        let serving = self.network.commodity_indices();
        let goods: Vec<CommodityIndex> =
            serving.filter(|commodity| self.network.content_milli(item, *commodity) > 0).collect();
        let holders: BTreeSet<SiteIndex> = goods.iter().flat_map(|commodity| self.holders(*commodity)).collect();
        let from: Vec<SiteIndex> = holders.iter().copied().filter(|holder| *holder != site).collect();
        if from.is_empty() {
            return Cause::NoGoods { has_own: !holders.is_empty() };
        }
        let in_time = |is_access_ignored: bool| {
            let days = goods.iter().filter_map(|commodity| self.earliest(*commodity, is_access_ignored).remove(&site));
            days.min()
        };
        match (in_time(true), in_time(false)) {
            (None, _) => Cause::NoRoad { from },
            (Some(by_road), _) if by_road > day => Cause::TooLate { from, earliest: self.date(by_road) },
            (Some(_), by_access) if by_access.is_none_or(|first| first > day) => {
                self.shut(site, &goods, day, by_access)
            }
            _ => self.priced(site, &goods, day, 0),
        }
    }

    fn date(&self, day: usize) -> Date {
        self.expansion.capacity.horizon.date(day)
    }

    /// The stores at which a commodity stands, comes in or is sold.
    fn holders(&self, commodity: CommodityIndex) -> BTreeSet<SiteIndex> {
        let stocks = self.network.stocks.iter().filter(|one| one.commodity == commodity).map(|one| one.site);
        let supplies = self.network.supplies.iter().filter(|one| one.commodity == commodity).map(|one| one.site);
        let offers = self.network.offers.iter().filter(|one| one.commodity == commodity).map(|one| one.site);
        stocks.chain(supplies).chain(offers).collect()
    }

    /// The first day on which goods that came by road can be at each site.
    fn earliest(&self, commodity: CommodityIndex, is_access_ignored: bool) -> BTreeMap<SiteIndex, usize> {
        let horizon = self.expansion.capacity.horizon;
        let mut ready: BTreeMap<SiteIndex, usize> = BTreeMap::new();
        let mut have = |site: SiteIndex, day: usize| {
            let first = ready.entry(site).or_insert(day);
            *first = day.min(*first);
        };
        self.network.stocks.iter().filter(|one| one.commodity == commodity).for_each(|one| have(one.site, 0));
        for supply in self.network.supplies.iter().filter(|one| one.commodity == commodity) {
            horizon.day(supply.date).into_iter().for_each(|day| have(supply.site, day));
        }
        for order in &self.expansion.orders {
            let offer = &self.network[order.offer];
            if offer.commodity == commodity {
                have(offer.site, order.day + offer.lead_days);
            }
        }
        let mut arrived: BTreeMap<SiteIndex, usize> = BTreeMap::new();
        loop {
            let before = arrived.clone();
            for trip in &self.expansion.trips {
                let lane = &self.expansion.lanes[trip.lane];
                let onward = arrived.get(&lane.from).map(|day| day + 1);
                let Some(from) = ready.get(&lane.from).copied().into_iter().chain(onward).min() else { continue };
                let leaves = (from..self.expansion.horizon_days).find(|day| {
                    if is_access_ignored {
                        day + trip.lag < self.expansion.horizon_days
                    } else {
                        self.expansion.may_leave(trip, commodity, *day, false)
                    }
                });
                if let Some(day) = leaves {
                    let first = arrived.entry(lane.to).or_insert(day + trip.lag);
                    *first = (*first).min(day + trip.lag);
                }
            }
            if arrived == before {
                return arrived;
            }
        }
    }

    /// Which gates keep goods from arriving by a day.
    fn shut(&self, site: SiteIndex, goods: &[CommodityIndex], day: usize, first: Option<usize>) -> Cause {
        let capacity = self.expansion.capacity;
        /// The days on which a gate is shut, and whether it is so on some for its notice alone.
        #[derive(Default)]
        struct Shut(BTreeSet<usize>, bool);
        let mut gates: BTreeMap<usize, Shut> = BTreeMap::new();
        for trip in self.expansion.trips.iter().filter(|trip| self.leads_on(trip.lane, site)) {
            for departure in 0..self.expansion.horizon_days.min((day + 1).saturating_sub(trip.lag)) {
                for entry in &trip.entries {
                    let entered = departure + entry.offset;
                    let gate = &capacity.gates[entry.gate].days[entered];
                    let is_closed = goods.iter().all(|good| gate.limit(self.network[*good].group).is_closed());
                    if is_closed || gate.is_in_notice {
                        let shut = gates.entry(entry.gate).or_default();
                        shut.0.insert(entered);
                        shut.1 |= gate.is_in_notice && !is_closed;
                    }
                }
            }
        }
        let group = goods.first().and_then(|good| self.network[*good].group);
        let gates = gates.into_iter().map(|(gate, Shut(days, is_in_notice))| {
            let gate = capacity.gates[gate].subject;
            let mut grounds = Grounds { basis: Basis::Default, because: BTreeSet::new(), disputed_by: BTreeSet::new() };
            for access in days.iter().filter_map(|day| access_day(self.timeline, gate, *day, group)) {
                grounds.because.extend(access.because.iter().copied());
                grounds.disputed_by.extend(access.disputed_by.iter().copied());
                grounds.basis = access.basis;
            }
            ShutGate { gate, last: self.date(days.last().copied().unwrap_or(day)), is_in_notice, grounds }
        });
        Cause::Shut { gates: gates.collect(), earliest: first.map(|day| self.date(day)) }
    }

    /// Whether a lane ends at a site, or at a store from which lanes lead on to it.
    fn leads_on(&self, lane: usize, site: SiteIndex) -> bool {
        let to = self.expansion.lanes[lane].to;
        to == site || self.expansion.lanes.iter().any(|next| next.from == to && next.to == site)
    }

    /// The limit that the cheapest way still open runs into, by prices; `depth` counts stores walked back.
    fn priced(&self, site: SiteIndex, goods: &[CommodityIndex], day: usize, depth: usize) -> Cause {
        let flows = self.expansion.flows.iter().filter(|flow| {
            let trip = &self.expansion.trips[flow.trip];
            let is_here = self.expansion.lanes[trip.lane].to == site && flow.day + trip.lag <= day;
            is_here && flow.commitment.is_none() && goods.contains(&flow.commodity)
        });
        let cheapest = flows.min_by(|a, b| {
            let cost = |flow: &Flow| self.prices.reduced_costs[flow.column.0];
            cost(a).total_cmp(&cost(b)).then(b.day.cmp(&a.day))
        });
        let Some(flow) = cheapest else { return Cause::Shared };
        let parts = self.parts(flow, site, day);
        let Some((what, price)) = parts.into_iter().max_by(|a, b| a.1.total_cmp(&b.1)) else { return Cause::Shared };
        if price < 1e-6 {
            return Cause::Shared;
        }
        match what {
            Part::Gate(gate, day) => self.full_gate(gate, day, flow.commodity),
            Part::Fleet(fleet) => Cause::NoTrucks { fleet, trucks: self.network[fleet].trucks },
            Part::Store(site) => Cause::StoreFull { site },
            Part::Budget => Cause::BudgetSpent,
            Part::Origin(origin, departure) => {
                let has_inflow = depth < self.network.sites.len()
                    && self.expansion.flows.iter().any(|other| {
                        let trip = &self.expansion.trips[other.trip];
                        let is_here = self.expansion.lanes[trip.lane].to == origin;
                        is_here && other.commodity == flow.commodity && other.day + trip.lag < departure
                    });
                if has_inflow {
                    return self.priced(origin, &[flow.commodity], departure - 1, depth + 1);
                }
                Cause::NoMoreGoods { commodity: flow.commodity, site: origin }
            }
        }
    }

    /// What a flow pays for, in weighted person-days a tonne.
    fn parts(&self, flow: &Flow, site: SiteIndex, day: usize) -> Vec<(Part, f64)> {
        let trip = &self.expansion.trips[flow.trip];
        let from = self.expansion.lanes[trip.lane].from;
        let paid = |kind: RowKind| self.rows.get(&kind).map_or(0.0, |row| -self.prices.price(*row));
        let group = self.network[flow.commodity].group;
        let mut parts = Vec::new();
        for entry in &trip.entries {
            let entered = flow.day + entry.offset;
            let of = |goods| {
                paid(RowKind::GateWeight(entry.gate, entered, goods))
                    + paid(RowKind::GateTrucks(entry.gate, entered, goods)) / flow.load_t
            };
            let limits = &self.expansion.capacity.gates[entry.gate].days[entered];
            let own = group.filter(|group| limits.groups.iter().any(|(other, _)| other == group));
            let own = own.map_or(Goods::Others, Goods::Group);
            parts.push((Part::Gate(entry.gate, entered), of(Goods::All) + of(own)));
        }
        if let Some(fleet) = trip.fleet {
            let busy = (flow.day..self.expansion.horizon_days).map(|day| {
                let work = trip.work_on_day(&self.network[fleet], day - flow.day);
                let share = work as f64 / self.network[fleet].work_per_day as f64;
                paid(RowKind::Fleet(fleet, day)) * share / flow.load_t
            });
            parts.push((Part::Fleet(fleet), busy.sum()));
        }
        let stored: f64 = (flow.day + trip.lag..=day).map(|day| paid(RowKind::Storage(site, day))).sum();
        let handled = paid(RowKind::Handling(site, flow.day + trip.lag));
        parts.push((Part::Store(site), stored + handled));
        parts.push((Part::Store(from), paid(RowKind::Handling(from, flow.day))));
        let cost = trip.cost_per_t + trip.cost_per_truck / flow.load_t;
        parts.push((Part::Budget, paid(RowKind::Budget) * cost));
        let origin = paid(RowKind::Balance(from, flow.commodity, flow.day))
            + paid(RowKind::Departure(from, flow.commodity, flow.day));
        let is_bought = self.network.offers.iter().any(|offer| offer.commodity == flow.commodity && offer.site == from);
        let has_spent = paid(RowKind::Budget) > 0.0;
        let origin_part = if is_bought && has_spent { Part::Budget } else { Part::Origin(from, flow.day) };
        parts.push((origin_part, origin));
        parts
    }

    fn full_gate(&self, gate: usize, day: usize, commodity: CommodityIndex) -> Cause {
        let gate = &self.expansion.capacity.gates[gate];
        let group = self.network[commodity].group;
        let limit = gate.days[day].limit(group);
        let access = access_day(self.timeline, gate.subject, day, group);
        let set = |list: Option<&[StatementIndex]>| list.into_iter().flatten().copied().collect::<BTreeSet<_>>();
        let is_spoken_of = access.is_some() || matches!(gate.subject, Subject::Corridor(_));
        Cause::Full {
            gate: gate.subject,
            date: self.date(day),
            most: limit.kg.map(Kg),
            trucks: limit.trucks,
            grounds: is_spoken_of.then(|| Grounds {
                basis: access.map_or(Basis::Default, |access| access.basis),
                because: set(access.map(|access| &*access.because)),
                disputed_by: set(access.map(|access| &*access.disputed_by)),
            }),
        }
    }
}

/// Something that a flow pays for.
#[derive(Clone, Copy)]
enum Part {
    Gate(usize, usize),
    Fleet(FleetIndex),
    Store(SiteIndex),
    Budget,
    Origin(SiteIndex, usize),
}
