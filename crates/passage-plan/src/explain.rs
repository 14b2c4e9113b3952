//! Why a need is not met: what stands in the way, on which day, resting on whose words.
//!
//! First what can be told without prices: are there goods, is there a road, can they arrive in time. Where they can, the
//! prices of the relaxed program tell which limit the cheapest way still open runs into.

use crate::expand::{Expansion, Flow, Goods, RowKind};
use crate::limits::{access_day, ids, subject_word};
use crate::planner::Planned;
use crate::program::{Row, Solution};
use passage_model::belief::{Basis, Timeline};
use passage_model::calendar::Date;
use passage_model::explanation::{Bottleneck, Reason};
use passage_model::measure::Kg;
use passage_model::network::{CommodityIndex, Item, Network, SiteIndex, StatementIndex, Subject};
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

/// Explains a shortage, one reason an item; an item that is not short gets [`Bottleneck::None`].
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

/// What was found to stand in the way.
struct Finding {
    bottleneck: Bottleneck,
    ids: Vec<String>,
    because: BTreeSet<StatementIndex>,
    disputed_by: BTreeSet<StatementIndex>,
    sentence: String,
}

impl Finding {
    fn new(bottleneck: Bottleneck, ids: Vec<String>, sentence: String) -> Self {
        Self { bottleneck, ids, because: BTreeSet::new(), disputed_by: BTreeSet::new(), sentence }
    }
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
        let finding = match (short, horizon.day(date)) {
            (Some(_), Some(day)) => self.find(site, item, day),
            _ => {
                let when = if horizon.day(date).is_some() { "is met in full" } else { "is outside the days planned" };
                Finding::new(Bottleneck::None, Vec::new(), format!("the need for `{word}` at `{id}` {when}"))
            }
        };
        let list = |set: &BTreeSet<StatementIndex>| ids(self.network, &set.iter().copied().collect::<Vec<_>>());
        let met_share = short.map_or(1.0, |row| row.met_share);
        let opening = if short.is_some() {
            format!("`{id}` gets {:.0} % of its `{word}` on {date}: ", met_share * 100.0)
        } else {
            String::new()
        };
        Reason {
            site: id.clone(),
            item: word.to_owned(),
            date,
            met_share,
            bottleneck: finding.bottleneck,
            ids: finding.ids,
            because: list(&finding.because),
            disputed_by: list(&finding.disputed_by),
            sentence: opening + &finding.sentence,
        }
    }

    fn find(&self, site: SiteIndex, item: Item, day: usize) -> Finding {
        let serving = self.network.commodity_indices();
        let goods: Vec<CommodityIndex> =
            serving.filter(|commodity| self.network.content_milli(item, *commodity) > 0).collect();
        let holders: BTreeSet<SiteIndex> = goods.iter().flat_map(|commodity| self.holders(*commodity)).collect();
        let elsewhere: Vec<String> =
            holders.iter().filter(|holder| **holder != site).map(|holder| self.network[*holder].id.clone()).collect();
        if elsewhere.is_empty() {
            let whose = if holders.is_empty() { "there is none" } else { "there is none but what stood there itself" };
            return Finding::new(Bottleneck::Supply, Vec::new(), format!("{whose} in stocks, supplies or offers"));
        }
        let in_time = |is_access_ignored: bool| {
            let days = goods.iter().filter_map(|commodity| self.earliest(*commodity, is_access_ignored).remove(&site));
            days.min()
        };
        match (in_time(true), in_time(false)) {
            (None, _) => Finding::new(
                Bottleneck::NoRoad,
                elsewhere.clone(),
                format!("no road with trucks leads there within the days planned from {}", elsewhere.join(", ")),
            ),
            (Some(by_road), _) if by_road > day => self.too_late(by_road, &elsewhere),
            (Some(_), by_access) if by_access.is_none_or(|first| first > day) => {
                self.closed(site, &goods, day, by_access)
            }
            _ => self.priced(site, &goods, day, 0),
        }
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

    fn too_late(&self, day: usize, elsewhere: &[String]) -> Finding {
        let date = self.expansion.capacity.horizon.date(day);
        let sentence =
            format!("even on open roads goods from {} arrive on {date} at the earliest", elsewhere.join(", "));
        Finding::new(Bottleneck::TooLate, elsewhere.to_vec(), sentence)
    }

    /// Which gates keep goods from arriving by a day.
    fn closed(&self, site: SiteIndex, goods: &[CommodityIndex], day: usize, first: Option<usize>) -> Finding {
        let capacity = self.expansion.capacity;
        let mut gates: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        let mut is_notice = false;
        for trip in self.expansion.trips.iter().filter(|trip| self.leads_on(trip.lane, site)) {
            for departure in 0..self.expansion.horizon_days.min((day + 1).saturating_sub(trip.lag)) {
                for entry in &trip.entries {
                    let entered = departure + entry.offset;
                    let gate = &capacity.gates[entry.gate].days[entered];
                    let shut = goods.iter().all(|good| gate.limit(self.network[*good].group).is_closed());
                    if shut || gate.is_in_notice {
                        is_notice |= gate.is_in_notice && !shut;
                        gates.entry(entry.gate).or_default().insert(entered);
                    }
                }
            }
        }
        let mut finding = Finding::new(Bottleneck::Closed, Vec::new(), String::new());
        let mut parts = Vec::new();
        for (gate, days) in &gates {
            let subject = capacity.gates[*gate].subject;
            let id = self.network.subject_id(subject).to_owned();
            let (mut because, mut disputed) = (BTreeSet::new(), BTreeSet::new());
            let mut basis = Basis::Default;
            let group = goods.first().and_then(|good| self.network[*good].group);
            for access in days.iter().filter_map(|day| access_day(self.timeline, subject, *day, group)) {
                because.extend(access.because.iter().copied());
                disputed.extend(access.disputed_by.iter().copied());
                basis = access.basis;
            }
            let last = days.last().copied().unwrap_or(day);
            let until = format!("`{id}` lets nothing through up to {}", capacity.horizon.date(last));
            parts.push(until + &self.resting_on(basis, &because, &disputed));
            finding.ids.push(id);
            finding.because.extend(because);
            finding.disputed_by.extend(disputed);
        }
        let first = first.map_or("cannot arrive within the days planned".to_owned(), |day| {
            format!("can arrive on {} at the earliest", capacity.horizon.date(day))
        });
        let notice = if is_notice { "; notice has to be given first" } else { "" };
        finding.sentence = if parts.is_empty() {
            format!("the roads there are shut in a row, so that goods {first}")
        } else {
            format!("{}{notice}; goods {first}", parts.join(", "))
        };
        finding
    }

    /// Whether a lane ends at a site, or at a store from which lanes lead on to it.
    fn leads_on(&self, lane: usize, site: SiteIndex) -> bool {
        let to = self.expansion.lanes[lane].to;
        to == site || self.expansion.lanes.iter().any(|next| next.from == to && next.to == site)
    }

    fn resting_on(
        &self,
        basis: Basis,
        because: &BTreeSet<StatementIndex>,
        disputed: &BTreeSet<StatementIndex>,
    ) -> String {
        let list =
            |set: &BTreeSet<StatementIndex>| ids(self.network, &set.iter().copied().collect::<Vec<_>>()).join(", ");
        let by = match basis {
            _ if !because.is_empty() => format!("by {}", list(because)),
            Basis::Scenario => "by the scenario".to_owned(),
            Basis::WhatIf => "by the what-if".to_owned(),
            Basis::Weekday => "closed on that weekday".to_owned(),
            Basis::Statements | Basis::Default => "no statement; the default".to_owned(),
        };
        if disputed.is_empty() { format!(" ({by})") } else { format!(" ({by}; disputed by {})", list(disputed)) }
    }

    /// The limit that the cheapest way still open runs into, by prices; `depth` counts stores walked back.
    fn priced(&self, site: SiteIndex, goods: &[CommodityIndex], day: usize, depth: usize) -> Finding {
        let flows = self.expansion.flows.iter().filter(|flow| {
            let trip = &self.expansion.trips[flow.trip];
            let is_here = self.expansion.lanes[trip.lane].to == site && flow.day + trip.lag <= day;
            is_here && flow.commitment.is_none() && goods.contains(&flow.commodity)
        });
        let cheapest = flows.min_by(|a, b| {
            let cost = |flow: &Flow| self.prices.reduced_costs[flow.column.0];
            cost(a).total_cmp(&cost(b)).then(b.day.cmp(&a.day))
        });
        let Some(flow) = cheapest else { return self.shared() };
        let parts = self.parts(flow, site, day);
        let Some((what, price)) = parts.into_iter().max_by(|a, b| a.1.total_cmp(&b.1)) else { return self.shared() };
        if price < 1e-6 {
            return self.shared();
        }
        match what {
            Part::Gate(gate, day) => self.full_gate(gate, day, flow.commodity),
            Part::Fleet(fleet) => {
                let id = self.network.fleets[fleet].id.clone();
                let trucks = self.network.fleets[fleet].trucks;
                let sentence = match trucks {
                    0 => format!("`{id}` has no trucks"),
                    _ => format!("all {trucks} trucks of `{id}` are at work on the days that would have helped"),
                };
                Finding::new(Bottleneck::Trucks, vec![id], sentence)
            }
            Part::Store(site) => {
                let id = self.network[site].id.clone();
                let sentence = format!("the store or the loading bay of `{id}` is full");
                Finding::new(Bottleneck::Store, vec![id], sentence)
            }
            Part::Budget => {
                let sentence = "the budget is spent".to_owned();
                Finding::new(Bottleneck::Budget, vec!["budget".to_owned()], sentence)
            }
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
                self.no_more_goods(origin, flow.commodity)
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
            parts.push((Part::Fleet(fleet.0), busy.sum()));
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

    fn full_gate(&self, gate: usize, day: usize, commodity: CommodityIndex) -> Finding {
        let gate = &self.expansion.capacity.gates[gate];
        let group = self.network[commodity].group;
        let limit = gate.days[day].limit(group);
        let id = self.network.subject_id(gate.subject).to_owned();
        let date = self.expansion.capacity.horizon.date(day);
        let kg = limit.kg.map(|kg| format!("{} t", Kg(kg).tonnes()));
        let trucks = limit.trucks.map(|trucks| format!("{trucks} trucks"));
        let most: Vec<String> = kg.into_iter().chain(trucks).collect();
        let access = access_day(self.timeline, gate.subject, day, group);
        let set = |list: Option<&[StatementIndex]>| list.into_iter().flatten().copied().collect::<BTreeSet<_>>();
        let because = set(access.map(|access| &*access.because));
        let disputed_by = set(access.map(|access| &*access.disputed_by));
        let word = subject_word(gate.subject);
        let on_whose_word = match gate.subject {
            Subject::Leg(_) | Subject::Site(_) if access.is_none() => String::new(),
            _ => self.resting_on(access.map_or(Basis::Default, |access| access.basis), &because, &disputed_by),
        };
        let sentence =
            format!("{word} `{id}` lets no more than {} through on {date}{on_whose_word}", most.join(" and "));
        Finding { because, disputed_by, ..Finding::new(Bottleneck::Capacity, vec![id], sentence) }
    }

    fn no_more_goods(&self, origin: SiteIndex, commodity: CommodityIndex) -> Finding {
        let id = self.network[origin].id.clone();
        let sentence = format!("there is no more `{}` at `{id}` to send in time", self.network[commodity].id);
        Finding::new(Bottleneck::Supply, vec![id], sentence)
    }

    fn shared(&self) -> Finding {
        let sentence = "what there is, is shared: other days or places would go as short instead".to_owned();
        Finding::new(Bottleneck::Shared, Vec::new(), sentence)
    }
}

/// Something that a flow pays for.
#[derive(Clone, Copy)]
enum Part {
    Gate(usize, usize),
    Fleet(usize),
    Store(SiteIndex),
    Budget,
    Origin(SiteIndex, usize),
}
