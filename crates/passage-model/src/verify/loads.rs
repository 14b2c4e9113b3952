//! What trucks carry: the rows of one load share its trucks, every other row has trucks of its own.

use super::rows::Trip;
use super::{Violation, tonnes};
use std::collections::BTreeMap;

/// Checks that no load is heavier or bulkier than its trucks take.
pub(super) fn check(trips: &[Trip], found: &mut Vec<Violation>) {
    let mut loads: BTreeMap<&str, Vec<&Trip>> = BTreeMap::new();
    for trip in trips {
        match &trip.movement.load {
            Some(load) => loads.entry(load).or_default().push(trip),
            None => check_load(&[trip], found),
        }
    }
    for (load, trips) in loads {
        let first = trips[0].movement;
        let is_together = |trip: &&Trip| {
            let other = trip.movement;
            (first.depart, &first.from, &first.legs, &first.fleet, &first.commitment)
                == (other.depart, &other.from, &other.legs, &other.fleet, &other.commitment)
        };
        if !trips.iter().all(is_together) {
            let message = format!("the rows of load `{load}` do not travel together");
            found.push(Violation::new("V212", message).on(first.depart).about(load).at(&trips[0].row));
        }
        check_load(&trips, found);
    }
}

/// Each row takes its part of the trucks, by the goods of which a truck takes least; together no more than there are.
fn check_load(trips: &[&Trip], found: &mut Vec<Violation>) {
    let trucks: i128 = trips.iter().map(|trip| trip.trucks).sum();
    let parts = trips.iter().filter_map(|trip| {
        let truck_kg = trip.way.as_ref()?.truck_kg?;
        Some(if truck_kg > 0 { trip.kg as f64 / truck_kg as f64 } else { f64::INFINITY })
    });
    let needed: f64 = parts.sum();
    if needed > trucks as f64 * (1.0 + 1e-12) + 1e-9 {
        let kg = trips.iter().map(|trip| trip.kg).sum();
        let goods: Vec<String> = trips.iter().map(|trip| format!("`{}`", trip.movement.commodity)).collect();
        let goods = goods.join(", ");
        let message = format!("{} of {goods} on {trucks} trucks, {} are needed", tonnes(kg), needed.ceil());
        let first = trips[0];
        let violation = Violation::new("V210", message).on(first.movement.depart);
        found.push(violation.about(&first.movement.commodity).at(&first.row));
    }
}
