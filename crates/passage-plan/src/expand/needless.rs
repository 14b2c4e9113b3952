//! Flows that no plan needs, so that the program is built without them: ways that another beats on the day, and ways
//! through a store from which goods would only go on to where they could have gone at once.
//!
//! For each such flow there is another, or none, that could take its place in any solution and leave every level of the
//! objective as good or better: it asks no more of fleet, gates and budget, and its goods are there as soon.

use super::Expansion;
use super::change::LastPlan;
use crate::lane::{Entry, Trip};
use passage_model::capacity::Limit;
use passage_model::network::{CommodityIndex, GroupIndex, SiteIndex};
use std::collections::{BTreeMap, BTreeSet};

/// Which flows are needless.
pub(super) struct Needless<'p> {
    /// The plan that is to be changed least: what it moved is never needless.
    last: Option<&'p LastPlan<'p>>,
    /// By kind of goods and trip, the days on which they are; a trip without an entry is needed on all.
    days: BTreeMap<(usize, usize), Vec<bool>>,
    /// The kind of each commodity.
    kinds: Vec<usize>,
}

/// Goods that may go the same ways and are wanted in the same places.
#[derive(PartialEq)]
struct Kind {
    group: Option<GroupIndex>,
    /// Where they are used: given out, or loaded for a commitment.
    ends: BTreeSet<SiteIndex>,
}

impl<'p> Needless<'p> {
    /// Of an expansion with its trips.
    pub(super) fn of(expansion: &Expansion<'_>, last: Option<&'p LastPlan<'p>>) -> Self {
        let network = expansion.network;
        let (mut known, mut kinds, mut days) = (Vec::new(), Vec::new(), BTreeMap::new());
        for commodity in network.commodity_indices() {
            let served = network.site_indices().filter(|site| expansion.served(*site, commodity).next().is_some());
            let loaded = network.commitments.iter().map(|commitment| commitment.from);
            let kind = Kind { group: network[commodity].group, ends: served.chain(loaded).collect() };
            let position = known.iter().position(|other| *other == kind).unwrap_or(known.len());
            if position == known.len() {
                let found = Search::new(expansion, commodity, &kind).needless(last.is_none());
                days.extend(found.into_iter().map(|(trip, days)| ((position, trip), days)));
                known.push(kind);
            }
            kinds.push(position);
        }
        Self { last, days, kinds }
    }

    /// Whether the flow of a commodity on a trip on a day is needless.
    pub(super) fn contains(
        &self,
        expansion: &Expansion<'_>,
        trip: usize,
        commodity: CommodityIndex,
        day: usize,
    ) -> bool {
        self.days.get(&(self.kinds[commodity.0], trip)).is_some_and(|days| days[day])
            && !self.last.is_some_and(|last| last.has_moved(expansion, trip, commodity, day))
    }
}

/// The search among the flows of one kind of goods.
struct Search<'a> {
    expansion: &'a Expansion<'a>,
    kind: &'a Kind,
    /// By gate and day, whether it limits anything.
    is_limited: Vec<Vec<bool>>,
    /// By trip and day, whether goods may leave.
    may_leave: Vec<Vec<bool>>,
    /// The trips from one site to another.
    between: BTreeMap<(SiteIndex, SiteIndex), Vec<usize>>,
}

impl<'a> Search<'a> {
    fn new(expansion: &'a Expansion<'a>, commodity: CommodityIndex, kind: &'a Kind) -> Self {
        let is_limit = |limit: &Limit| limit.kg.is_some() || limit.trucks.is_some();
        let gates = expansion.capacity.gates.iter().map(|gate| {
            let days = gate.days.iter();
            days.map(|day| is_limit(&day.general) || day.groups.iter().any(|(_, limit)| is_limit(limit))).collect()
        });
        let leaves = |trip: &Trip| -> Vec<bool> {
            (0..expansion.horizon_days).map(|day| expansion.may_leave(trip, commodity, day, false)).collect()
        };
        let mut between: BTreeMap<(SiteIndex, SiteIndex), Vec<usize>> = BTreeMap::new();
        for (position, trip) in expansion.trips.iter().enumerate() {
            let lane = &expansion.lanes[trip.lane];
            between.entry((lane.from, lane.to)).or_default().push(position);
        }
        Self {
            expansion,
            kind,
            is_limited: gates.collect(),
            may_leave: expansion.trips.iter().map(leaves).collect(),
            between,
        }
    }

    fn ends(&self, trip: usize) -> (SiteIndex, SiteIndex) {
        let lane = &self.expansion.lanes[self.expansion.trips[trip].lane];
        (lane.from, lane.to)
    }

    /// By trip, the days on which it is needless; detours only where asked for: one can be nearer to the last plan.
    fn needless(self, is_straight: bool) -> BTreeMap<usize, Vec<bool>> {
        let mut found: BTreeMap<usize, Vec<bool>> = BTreeMap::new();
        let mut is_used: Vec<bool> = self.may_leave.iter().map(|days| days.contains(&true)).collect();
        let mut detours: Vec<usize> = (0..is_used.len())
            .filter(|trip| is_straight && is_used[*trip] && !self.kind.ends.contains(&self.ends(*trip).1))
            .collect();
        // A detour less can make another one needless.
        loop {
            let mut has_changed = false;
            detours.retain(|trip| {
                let days = self.needless_detour(*trip, &is_used);
                let is_gone = days.iter().zip(&self.may_leave[*trip]).all(|(gone, leaves)| *gone || !leaves);
                found.insert(*trip, days);
                has_changed |= is_gone;
                is_used[*trip] = !is_gone;
                !is_gone
            });
            if !has_changed {
                break;
            }
        }
        for trips in self.between.values() {
            for trip in trips {
                for day in (0..self.expansion.horizon_days).filter(|day| self.may_leave[*trip][*day]) {
                    if trips.iter().any(|other| self.takes_the_place(*other, *trip, day)) {
                        found.entry(*trip).or_insert_with(|| vec![false; self.expansion.horizon_days])[day] = true;
                    }
                }
            }
        }
        found
    }

    /// Whether one trip beats another between the same sites on a day; of equals the first does.
    fn takes_the_place(&self, other: usize, trip: usize, day: usize) -> bool {
        let lag = |trip: usize| self.expansion.trips[trip].lag;
        let beats = |a: usize, b: usize| {
            let is_in_time = lag(a) == lag(b) || lag(a) < lag(b) && self.is_calm(self.ends(b).1);
            is_in_time && self.beats(a, b, day)
        };
        other != trip && beats(other, trip) && (other < trip || !beats(trip, other))
    }

    /// The days on which goods need not go by a trip to a store where nobody uses them: wherever they would go on to from
    /// there, they could go at once by the same trucks, on the same day or on that of the last stretch.
    fn needless_detour(&self, detour: usize, is_used: &[bool]) -> Vec<bool> {
        let days = self.expansion.horizon_days;
        let (origin, store) = self.ends(detour);
        if !self.is_calm(origin) {
            return vec![false; days];
        }
        let mut is_needless = vec![true; days];
        for last in self.last_stretches(origin, store, is_used) {
            let to = self.ends(last).1;
            let none = Vec::new();
            let at_once = self.between.get(&(origin, to)).unwrap_or(&none);
            let lag = |trip: usize| self.expansion.trips[trip].lag;
            let is_calm = self.is_calm(to);
            let is_there = |direct: usize, day: usize, other: usize, latest: usize| {
                is_calm && lag(direct) <= latest && self.beats(direct, other, day)
            };
            let leaves_last = (0..days).filter(|day| self.may_leave[last][*day]);
            let is_replaced = |day| at_once.iter().any(|direct| is_there(*direct, day, last, lag(last)));
            if leaves_last.clone().all(is_replaced) {
                continue;
            }
            for (day, is_needless) in is_needless.iter_mut().enumerate().filter(|(_, is_needless)| **is_needless) {
                *is_needless = at_once.iter().any(|direct| is_there(*direct, day, detour, lag(detour) + 1));
            }
        }
        is_needless
    }

    /// The trips by which goods that stand at a store can come to the first place where they are used, without coming back
    /// to where they were before.
    fn last_stretches(&self, origin: SiteIndex, store: SiteIndex, is_used: &[bool]) -> Vec<usize> {
        let mut reached = BTreeSet::from([store]);
        let mut next = vec![store];
        let mut last = Vec::new();
        while let Some(site) = next.pop() {
            let from_here = self.between.range((site, SiteIndex(0))..).take_while(|((from, _), _)| *from == site);
            for ((_, to), trips) in from_here.filter(|((_, to), _)| *to != origin) {
                let mut trips = trips.iter().filter(|trip| is_used[**trip]);
                if self.kind.ends.contains(to) {
                    last.extend(trips);
                } else if trips.next().is_some() && reached.insert(*to) {
                    next.push(*to);
                }
            }
        }
        last
    }

    /// Whether a site takes in, keeps and sends on whatever comes, on any day.
    fn is_calm(&self, site: SiteIndex) -> bool {
        let site = &self.expansion.network[site];
        site.storage.is_none() && site.handling_per_day.is_none()
    }

    /// Whether goods may leave on both trips on a day and ask no more of fleet, gates and budget on `trip`.
    fn beats(&self, trip: usize, other: usize, day: usize) -> bool {
        let (a, b) = (&self.expansion.trips[trip], &self.expansion.trips[other]);
        self.may_leave[trip][day]
            && self.may_leave[other][day]
            && a.fleet == b.fleet
            && a.holds_truck <= b.holds_truck
            && a.payload_kg >= b.payload_kg
            && a.cost_per_truck <= b.cost_per_truck
            && a.cost_per_t <= b.cost_per_t
            && self.expansion.exposed(a, day) <= self.expansion.exposed(b, day)
            && a.entries.iter().all(|entry| {
                let same = |own: &&Entry| (own.gate, own.offset) == (entry.gate, entry.offset);
                !self.is_limited[entry.gate][day + entry.offset] || b.entries.iter().find(same).is_some()
            })
    }
}
