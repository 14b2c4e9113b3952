//! The way of a movement along its legs: how long it takes, what it enters and when, and which trucks can go it.

use super::rows::Trip;
use super::{Violation, tonnes};
use crate::calendar::{is_within, shift};
use crate::network::{CorridorIndex, Fleet, LegIndex, Network, SiteIndex, Subject};
use std::collections::BTreeSet;

/// A way that holds together.
pub(super) struct Way {
    /// Driving and inspection, one way.
    pub(super) minutes: i128,
    /// What it enters, with the whole days between departure and entry.
    pub(super) entries: Vec<(Subject, i128)>,
    pub(super) length_km: f64,
    /// Sum of the cost of a tonne over its legs.
    pub(super) cost_per_t: f64,
    /// What one truck takes of the goods, in kilograms; `None` where there are no such trucks.
    pub(super) truck_kg: Option<i64>,
}

/// Follows a movement along its legs and checks everything that can be said of it alone; `None` where the legs make no way.
pub(super) fn follow(
    network: &Network,
    trip: &Trip,
    legs: &[LegIndex],
    corridors: &[CorridorIndex],
    found: &mut Vec<Violation>,
) -> Option<Way> {
    let movement = trip.movement;
    for (site, word) in [(trip.from, "start"), (trip.to, "end")] {
        if !network[site].is_store() {
            let (id, kind) = (&network[site].id, network[site].kind);
            let message = format!("a movement cannot {word} at `{id}`, a {kind}: nothing is stored there");
            found.push(Violation::new("V203", message).on(movement.depart).about(id).at(&trip.row));
        }
    }
    let sites = match sites_along(network, trip.from, trip.to, legs) {
        Ok(sites) => sites,
        Err((code, id, message)) => {
            found.push(Violation::new(code, message).on(movement.depart).about(&id).at(&trip.row));
            return None;
        }
    };
    let fleet = trip.fleet.map(|fleet| &network[fleet]);
    let (mut way, entered) = drive(network, &sites, legs, fleet);
    way.truck_kg = check_trucks(network, trip, legs, found);
    if entered != corridors {
        let ids = |list: &[CorridorIndex]| {
            let ids: Vec<String> = list.iter().map(|corridor| format!("`{}`", network[*corridor].id)).collect();
            if ids.is_empty() { "no corridor".to_owned() } else { ids.join(", ") }
        };
        let message = format!("the legs enter {}, the movement names {}", ids(&entered), ids(corridors));
        found.push(Violation::new("V204", message).on(movement.depart).at(&trip.row));
    }
    let days = way.minutes / driving_per_day(network);
    let arrive = shift(movement.depart, i64::try_from(days).unwrap_or(i64::MAX));
    if arrive != movement.arrive {
        let message = format!(
            "from `{}` to `{}` are {} minutes at {} a day: who leaves on {} arrives on {arrive}, not on {}",
            movement.from,
            movement.to,
            way.minutes,
            driving_per_day(network),
            movement.depart,
            movement.arrive
        );
        found.push(Violation::new("V211", message).on(movement.depart).about(&movement.to).at(&trip.row));
    }
    Some(way)
}

/// The sites from the origin to the destination; else code, id and message of what is wrong with the legs.
fn sites_along(
    network: &Network,
    from: SiteIndex,
    to: SiteIndex,
    legs: &[LegIndex],
) -> Result<Vec<SiteIndex>, (&'static str, String, String)> {
    let mut here = from;
    let mut sites = vec![from];
    let mut passed = BTreeSet::from([from]);
    for index in legs {
        let leg = &network[*index];
        let next = if leg.from == here {
            leg.to
        } else if leg.to == here {
            leg.from
        } else {
            let message = format!("leg `{}` does not start at `{}`", leg.id, network[here].id);
            return Err(("V201", leg.id.clone(), message));
        };
        if leg.is_one_way && leg.to == here {
            let message = format!("leg `{}` is one way, from `{}` on", leg.id, network[leg.from].id);
            return Err(("V202", leg.id.clone(), message));
        }
        here = next;
        if !passed.insert(here) {
            let message = format!("the way passes `{}` twice", network[here].id);
            return Err(("V201", network[here].id.clone(), message));
        }
        sites.push(here);
    }
    if here != to || legs.is_empty() {
        let message = format!("the legs end at `{}`, the movement at `{}`", network[here].id, network[to].id);
        return Err(("V201", network[to].id.clone(), message));
    }
    Ok(sites)
}

/// Adds up the way. A corridor is entered once, before its first leg; its inspection counts from then on.
fn drive(
    network: &Network,
    sites: &[SiteIndex],
    legs: &[LegIndex],
    fleet: Option<&Fleet>,
) -> (Way, Vec<CorridorIndex>) {
    let driving = driving_per_day(network);
    let mut way = Way { minutes: 0, entries: Vec::new(), length_km: 0.0, cost_per_t: 0.0, truck_kg: None };
    let mut entered: Vec<CorridorIndex> = Vec::new();
    for (index, site) in legs.iter().zip(sites) {
        let leg = &network[*index];
        way.entries.push((Subject::Site(*site), way.minutes / driving));
        for corridor in &leg.corridors {
            if !entered.contains(corridor) {
                entered.push(*corridor);
                way.entries.push((Subject::Corridor(*corridor), way.minutes / driving));
                way.minutes += i128::from(network[*corridor].inspection);
            }
        }
        way.entries.push((Subject::Leg(*index), way.minutes / driving));
        way.minutes += match fleet {
            Some(fleet) => i128::from((leg.transit as f64 / fleet.speed_factor).round() as i64),
            None => i128::from(leg.transit),
        };
        way.length_km += leg.length_km;
        way.cost_per_t += leg.cost_per_t;
    }
    way.entries.extend(sites.last().map(|site| (Subject::Site(*site), way.minutes / driving)));
    (way, entered)
}

/// Whether such trucks exist and may go this way on this day; what one of them takes of the goods, in kilograms.
fn check_trucks(network: &Network, trip: &Trip, legs: &[LegIndex], found: &mut Vec<Violation>) -> Option<i64> {
    let movement = trip.movement;
    let mut blame = |code, id: &str, message| {
        found.push(Violation::new(code, message).on(movement.depart).about(id).at(&trip.row));
    };
    let Some(fleet) = trip.fleet.map(|fleet| &network[fleet]) else {
        if !network.fleets.is_empty() {
            blame("V205", &movement.from, "a movement names no fleet".to_owned());
            return None;
        }
        let limits = legs.iter().filter_map(|leg| network[*leg].max_truck_kg);
        return Some(limits.fold(network.settings.nominal_payload_kg, i64::min));
    };
    if !fleet.serves.contains(&trip.from) {
        let message = format!("fleet `{}` does not serve `{}`", fleet.id, network[trip.from].id);
        blame("V206", &fleet.id, message);
    }
    if !is_within(movement.depart, fleet.from, fleet.to) {
        let message = format!("fleet `{}` is not there on {}", fleet.id, movement.depart);
        blame("V208", &fleet.id, message);
    }
    for leg in legs.iter().map(|leg| &network[*leg]) {
        if !fleet.modes.contains(&leg.mode) {
            let message = format!("fleet `{}` cannot travel leg `{}`", fleet.id, leg.id);
            blame("V207", &fleet.id, message);
        }
        if let Some(limit) = leg.max_truck_kg.filter(|limit| fleet.payload_kg > *limit) {
            let (payload, limit) = (tonnes(fleet.payload_kg.into()), tonnes(limit.into()));
            let message = format!("a truck of `{}` carries {payload}, leg `{}` bears {limit}", fleet.id, leg.id);
            blame("V209", &leg.id, message);
        }
    }
    Some(load_of(network, fleet, trip))
}

/// What one truck takes of the goods of a trip, by weight and by volume.
fn load_of(network: &Network, fleet: &Fleet, trip: &Trip) -> i64 {
    let by_volume = match (fleet.volume_m3, network[trip.commodity].m3_per_t) {
        (Some(volume), Some(per_tonne)) if per_tonne > 0.0 => (volume / per_tonne * 1000.0).floor() as i64,
        _ => i64::MAX,
    };
    fleet.payload_kg.min(by_volume)
}

/// Driving in one day; at least a minute, so that it can be divided by.
fn driving_per_day(network: &Network) -> i128 {
    i128::from(network.settings.driving_per_day.max(1))
}
