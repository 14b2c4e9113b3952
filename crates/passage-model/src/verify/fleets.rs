//! Truck time: a trip holds its truck out, back and for loading, from the day of departure on.

use super::Violation;
use super::rows::Trip;
use crate::calendar::Horizon;
use crate::network::Network;

/// Checks that no fleet works longer on a day than its trucks have hours.
pub(super) fn check(network: &Network, horizon: Horizon, trips: &[Trip], found: &mut Vec<Violation>) {
    let mut used: Vec<Vec<i128>> = vec![vec![0; horizon.days]; network.fleets.len()];
    for trip in trips {
        let (Some(way), Some(depart), Some(index)) = (&trip.way, trip.depart, trip.fleet) else { continue };
        let fleet = &network[index];
        let work = i128::from(fleet.work_per_day.max(0));
        let mut left = 2 * way.minutes + i128::from(fleet.load_unload);
        for day in &mut used[index.0][depart..] {
            let today = left.clamp(0, work);
            *day += today * trip.trucks;
            left -= today;
        }
    }
    for (fleet, used) in network.fleets.iter().zip(&used) {
        let most = i128::from(fleet.trucks) * i128::from(fleet.work_per_day);
        for (day, used) in used.iter().enumerate().filter(|(_, used)| **used > most) {
            let date = horizon.date(day);
            let message =
                format!("fleet `{}` on {date}: its trips take {used} minutes, its trucks have {most}", fleet.id);
            found.push(Violation::new("V305", message).on(date).about(&fleet.id));
        }
    }
}
