//! What the plan says of its changes against the last one, as far as its own movements tell.

use super::{Violation, tonnes};
use crate::calendar::{Date, Horizon};
use crate::plan::Plan;
use std::collections::{BTreeMap, BTreeSet};

/// Day of departure, origin, destination, corridors and commodity; ids in lower case.
type Way = (Date, String, String, Vec<String>, String);

/// Checks the sums, and that what moves now is what the movements say. The last plan itself is not at hand.
pub(super) fn check(horizon: Horizon, plan: &Plan, found: &mut Vec<Violation>) {
    let Some(against) = &plan.against else { return };
    let shared = against.shared(horizon);
    let is_shared = |date: Date| shared.is_some_and(|(first, last)| first <= date && date <= last);
    let mut moving: BTreeMap<Way, i128> = BTreeMap::new();
    for movement in plan.movements.iter().filter(|movement| is_shared(movement.depart)) {
        let way = way(movement.depart, &movement.from, &movement.to, &movement.corridors, &movement.commodity);
        *moving.entry(way).or_default() += i128::from(movement.quantity.0);
    }
    let mut seen: BTreeSet<Way> = BTreeSet::new();
    let (mut kept, mut changed) = (0_i128, 0_i128);
    for (position, change) in against.changes.iter().enumerate() {
        let row = format!("against.changes[{position}]");
        let (was, now) = (i128::from(change.was.0), i128::from(change.now.0));
        let way = way(change.depart, &change.from, &change.to, &change.corridors, &change.commodity);
        let moves = moving.remove(&way).unwrap_or(0);
        if !seen.insert(way) || moves != now || was == now || was < 0 || !is_shared(change.depart) {
            let message = format!(
                "`{}` from `{}` to `{}` was {} and is {}, {} moves on a day of both plans",
                change.commodity,
                change.from,
                change.to,
                tonnes(was),
                tonnes(now),
                tonnes(moves)
            );
            found.push(Violation::new("V901", message).on(change.depart).about(&change.commodity).at(&row));
        }
        kept += was.min(now);
        changed += (now - was).abs();
    }
    kept += moving.values().sum::<i128>();
    let gone: i128 = against.gone.iter().map(|gone| i128::from(gone.was.0)).sum();
    for (figure, told, is) in
        [("kept_t", against.kept, kept), ("changed_t", against.changed, changed), ("gone_t", against.gone_weight, gone)]
    {
        if i128::from(told.0) != is {
            let message = format!("`{figure}` is {}, the rows come to {}", tonnes(i128::from(told.0)), tonnes(is));
            found.push(Violation::new("V902", message).about(figure));
        }
    }
}

fn way(depart: Date, from: &str, to: &str, corridors: &[String], commodity: &str) -> Way {
    let corridors = corridors.iter().map(|corridor| corridor.to_ascii_lowercase()).collect();
    (depart, from.to_ascii_lowercase(), to.to_ascii_lowercase(), corridors, commodity.to_ascii_lowercase())
}
