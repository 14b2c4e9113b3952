//! The last issued plan in the terms of this one, and the columns that measure what differs from it.

use super::{Expansion, RowKind};
use crate::program::{Bounds, Column};
use crate::replay::Played;
use passage_model::calendar::Date;
use passage_model::capacity::Capacity;
use passage_model::measure::Kg;
use passage_model::network::{CommodityIndex, CorridorIndex, Network, SiteIndex};
use passage_model::plan::{Against, Change, Gone, Movement, Plan, WhyGone};
use std::collections::{BTreeMap, BTreeSet};

/// Goods on one way on one day, on whatever trucks: that by which movements of two plans are compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    day: usize,
    from: SiteIndex,
    to: SiteIndex,
    corridors: Vec<CorridorIndex>,
    commodity: CommodityIndex,
}

/// The last issued plan, as far as it can be compared with a plan of these tables and days.
#[derive(Debug)]
pub struct LastPlan<'p> {
    plan: &'p Plan,
    /// Kilograms on the days of both plans.
    moved: BTreeMap<Way, i64>,
    /// The movements behind `moved`.
    movements: Vec<&'p Movement>,
    gone: Vec<Gone>,
    /// The days of both plans.
    shared: BTreeSet<usize>,
}

impl<'p> LastPlan<'p> {
    /// Looks every movement of the last plan up in the tables and in the days of this one.
    #[must_use]
    pub fn read(network: &Network, capacity: &Capacity, plan: &'p Plan) -> Self {
        let horizon = capacity.horizon;
        let mut last =
            Self { plan, moved: BTreeMap::new(), movements: Vec::new(), gone: Vec::new(), shared: BTreeSet::new() };
        let shared = head(plan).shared(horizon);
        let is_shared = |date: Date| shared.is_some_and(|(first, last)| first <= date && date <= last);
        last.shared = (0..horizon.days).filter(|day| is_shared(horizon.date(*day))).collect();
        for movement in plan.movements.iter().filter(|movement| movement.quantity.is_positive()) {
            let way = horizon.day(movement.depart).and_then(|day| way(network, movement, day));
            let why = match way {
                _ if movement.depart < shared.map_or(horizon.start, |(first, _)| first) => WhyGone::BeforeStart,
                _ if !is_shared(movement.depart) => WhyGone::AfterEnd,
                None => WhyGone::NotInTables,
                Some(way) => {
                    *last.moved.entry(way).or_default() += movement.quantity.0;
                    last.movements.push(movement);
                    continue;
                }
            };
            last.gone.push(Gone {
                depart: movement.depart,
                from: movement.from.clone(),
                to: movement.to.clone(),
                corridors: movement.corridors.clone(),
                commodity: movement.commodity.clone(),
                was: movement.quantity,
                why,
            });
        }
        last.gone.sort_by_key(|gone| gone.depart);
        last
    }

    /// Whether the last plan moved goods where a trip would take them on a day.
    pub(super) fn has_moved(
        &self,
        expansion: &Expansion<'_>,
        trip: usize,
        commodity: CommodityIndex,
        day: usize,
    ) -> bool {
        self.moved.contains_key(&expansion.way(trip, commodity, day))
    }

    /// What differs in a plan in whole kilograms.
    #[must_use]
    pub fn compare(&self, expansion: &Expansion<'_>, played: &Played) -> Against {
        let network = expansion.network;
        let mut both: BTreeMap<Way, (i64, i64)> = self.moved.iter().map(|(way, kg)| (way.clone(), (*kg, 0))).collect();
        for shipment in played.shipments.iter().filter(|shipment| self.shared.contains(&shipment.day)) {
            let way = expansion.way(shipment.trip, shipment.commodity, shipment.day);
            both.entry(way).or_default().1 += shipment.kg;
        }
        let mut against = head(self.plan);
        against.gone.clone_from(&self.gone);
        against.gone_weight = self.gone.iter().map(|gone| gone.was).sum();
        for (way, (was, now)) in both {
            against.kept += Kg(was.min(now));
            if was == now {
                continue;
            }
            against.changed += Kg((now - was).abs());
            against.changes.push(Change {
                depart: expansion.capacity.horizon.date(way.day),
                from: network[way.from].id.clone(),
                to: network[way.to].id.clone(),
                corridors: way.corridors.iter().map(|corridor| network[*corridor].id.clone()).collect(),
                commodity: network[way.commodity].id.clone(),
                was: Kg(was),
                now: Kg(now),
            });
        }
        against
    }

    /// The bounds of the columns with the goods of the last plan on the trips that they were on; movements for which there
    /// is no such trip any more are left to the program, and so is all that the last plan did not move.
    #[must_use]
    pub fn hold(&self, expansion: &Expansion<'_>, columns: &[Bounds]) -> Vec<Bounds> {
        let network = expansion.network;
        let same = |a: &str, b: &str| a.eq_ignore_ascii_case(b);
        let mut held: BTreeMap<Column, i64> = BTreeMap::new();
        for movement in &self.movements {
            let flow = expansion.flows.iter().find(|flow| {
                let trip = &expansion.trips[flow.trip];
                let lane = &expansion.lanes[trip.lane];
                let fleet = trip.fleet.map(|fleet| network[fleet].id.as_str());
                let commitment = flow.commitment.map(|commitment| network[commitment].id.as_str());
                expansion.capacity.horizon.date(flow.day) == movement.depart
                    && same(&network[flow.commodity].id, &movement.commodity)
                    && same(&network[lane.from].id, &movement.from)
                    && same(&network[lane.to].id, &movement.to)
                    && lane.legs.len() == movement.legs.len()
                    && lane.legs.iter().zip(&movement.legs).all(|(leg, id)| same(&network[*leg].id, id))
                    && fleet.map(str::to_ascii_lowercase) == movement.fleet.as_deref().map(str::to_ascii_lowercase)
                    && commitment.map(str::to_ascii_lowercase)
                        == movement.commitment.as_deref().map(str::to_ascii_lowercase)
            });
            if let Some(flow) = flow {
                *held.entry(flow.column).or_default() += movement.quantity.0;
            }
        }
        let mut columns = columns.to_vec();
        for (column, kg) in held {
            columns[column.0] = Bounds::exactly(kg as f64 / 1000.0);
        }
        columns
    }
}

/// What is told of a last plan before anything is compared.
fn head(plan: &Plan) -> Against {
    Against {
        inputs_digest: plan.inputs_digest.clone(),
        start: plan.start,
        days: plan.days,
        kept: Kg::ZERO,
        changed: Kg::ZERO,
        gone_weight: Kg::ZERO,
        changes: Vec::new(),
        gone: Vec::new(),
    }
}

/// `None` where the tables do not have one of its ids.
fn way(network: &Network, movement: &Movement, day: usize) -> Option<Way> {
    Some(Way {
        day,
        from: network.site(&movement.from)?,
        to: network.site(&movement.to)?,
        corridors: movement.corridors.iter().map(|id| network.corridor(id)).collect::<Option<_>>()?,
        commodity: network.commodity(&movement.commodity)?,
    })
}

impl Expansion<'_> {
    fn way(&self, trip: usize, commodity: CommodityIndex, day: usize) -> Way {
        let lane = &self.lanes[self.trips[trip].lane];
        Way { day, from: lane.from, to: lane.to, corridors: lane.corridors.clone(), commodity }
    }

    /// Equation 10: what moves on a way is what the last plan moved there, but for `above` and `below`. Where the last plan
    /// moved nothing, all that moves differs, and no row is needed.
    pub fn measure_change(&mut self, last: &LastPlan<'_>) {
        let mut terms: BTreeMap<Way, Vec<(Column, f64)>> =
            last.moved.keys().map(|way| (way.clone(), Vec::new())).collect();
        for flow in self.flows.iter().filter(|flow| last.shared.contains(&flow.day)) {
            let way = self.way(flow.trip, flow.commodity, flow.day);
            terms.entry(way).or_default().push((flow.column, 1.0));
        }
        for (position, (way, mut terms)) in terms.into_iter().enumerate() {
            match last.moved.get(&way) {
                None => self.differing.extend(terms.into_iter().map(|(column, _)| column)),
                Some(kg) => {
                    let (above, below) = (self.column(Bounds::POSITIVE), self.column(Bounds::POSITIVE));
                    terms.extend([(above, -1.0), (below, 1.0)]);
                    self.row(RowKind::LastPlan(position), Bounds::exactly(*kg as f64 / 1000.0), &terms);
                    self.differing.extend([above, below]);
                }
            }
        }
    }
}
