//! What enters corridors, legs and sites on each day, against what may.

use super::rows::Trip;
use super::{Violation, tonnes};
use crate::calendar::Date;
use crate::capacity::{Capacity, GateDay, Limit};
use crate::network::{GroupIndex, Network, Subject};
use std::collections::BTreeMap;

/// Checks every gate on every day on which anything enters it.
pub(super) fn check(network: &Network, capacity: &Capacity, trips: &[Trip], found: &mut Vec<Violation>) {
    let mut entering: BTreeMap<(usize, usize), Vec<&Trip>> = BTreeMap::new();
    for trip in trips {
        let (Some(way), Some(depart)) = (&trip.way, trip.depart) else { continue };
        for (subject, days) in &way.entries {
            let Some(gate) = capacity.position(*subject) else { continue };
            if let Some(day) = usize::try_from(*days).ok().and_then(|days| depart.checked_add(days)) {
                entering.entry((gate, day)).or_default().push(trip);
            }
        }
    }
    for ((position, day), trips) in entering {
        let gate = &capacity.gates[position];
        // Past the last day nothing is known of the gate; the arrival past the last day is a violation already.
        let Some(gate_day) = gate.days.get(day) else { continue };
        let mut check = Check { network, subject: gate.subject, date: capacity.horizon.date(day), found: &mut *found };
        check.notice(gate_day, &trips);
        check.limits(gate_day, &trips);
    }
}

struct Check<'n, 'f> {
    network: &'n Network,
    subject: Subject,
    date: Date,
    found: &'f mut Vec<Violation>,
}

impl Check<'_, '_> {
    fn notice(&mut self, gate_day: &GateDay, trips: &[&Trip]) {
        for trip in trips.iter().filter(|trip| gate_day.is_in_notice && trip.commitment.is_none()) {
            let message =
                format!("{} on {}: notice has not run out, only commitments may enter", self.name(), self.date);
            self.blame("V304", message, Some(&trip.row));
        }
    }

    /// Each group with a limit of its own, all other goods together, and everything together.
    fn limits(&mut self, gate_day: &GateDay, trips: &[&Trip]) {
        let network = self.network;
        let has_own = |group: GroupIndex| gate_day.groups.iter().any(|(own, _)| *own == group);
        let group_of = |trip: &Trip| network[trip.commodity].group.filter(|group| has_own(*group));
        let mut buckets: BTreeMap<Option<GroupIndex>, Vec<&Trip>> = BTreeMap::new();
        for trip in trips {
            buckets.entry(group_of(trip)).or_default().push(trip);
        }
        for (group, trips) in &buckets {
            let goods = match group {
                Some(group) => format!(" with `{}`", network[*group]),
                None if gate_day.groups.is_empty() => String::new(),
                None => " with other goods".to_owned(),
            };
            let limit = group.map_or(gate_day.general, |group| gate_day.limit(Some(group)));
            self.limit(limit, trips, &goods);
        }
        if buckets.len() > 1 {
            self.limit(gate_day.total(), trips, " in all");
        }
    }

    fn limit(&mut self, limit: Limit, trips: &[&Trip], goods: &str) {
        let kg: i128 = trips.iter().map(|trip| trip.kg).sum();
        let trucks: i128 = trips.iter().map(|trip| trip.trucks).sum();
        let (name, date) = (self.name(), self.date);
        if limit.is_closed() {
            if kg > 0 || trucks > 0 {
                let message = format!("{name} on {date}: {}{goods} on {trucks} trucks enter, nothing may", tonnes(kg));
                self.blame("V301", message, None);
            }
            return;
        }
        if let Some(most) = limit.kg.filter(|most| kg > i128::from(*most)) {
            let message = format!("{name} on {date}: {}{goods} enter, {} may", tonnes(kg), tonnes(most.into()));
            self.blame("V302", message, None);
        }
        if let Some(most) = limit.trucks.filter(|most| trucks > i128::from(*most)) {
            let message = format!("{name} on {date}: {trucks} trucks{goods} enter, {most} may");
            self.blame("V303", message, None);
        }
    }

    fn name(&self) -> String {
        let kind = match self.subject {
            Subject::Corridor(_) => "corridor",
            Subject::Leg(_) => "leg",
            Subject::Site(_) => "site",
        };
        format!("{kind} `{}`", self.network.subject_id(self.subject))
    }

    fn blame(&mut self, code: &'static str, message: String, row: Option<&str>) {
        let violation = Violation::new(code, message).on(self.date).about(self.network.subject_id(self.subject));
        self.found.push(match row {
            Some(row) => violation.at(row),
            None => violation,
        });
    }
}
