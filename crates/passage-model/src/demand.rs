//! What is needed day by day, in whole units: kilograms, or the unit of the nutrient.

use crate::calendar::{Horizon, is_within};
use crate::network::{Need, Network};

/// The amount of each need on each day of the horizon: `amounts[need][day]`, in kilograms or nutrient units.
///
/// Amounts are rounded so that their running sum is the nearest whole unit to the exact sum: nothing is gained or
/// lost over the horizon, and a need of a few grams a day becomes a kilogram every so many days.
#[must_use]
pub fn amounts(network: &Network, horizon: Horizon) -> Vec<Vec<i64>> {
    network.needs.iter().map(|need| need_amounts(need, horizon)).collect()
}

fn need_amounts(need: &Need, horizon: Horizon) -> Vec<i64> {
    let daily = need.per_person_per_day * need.people as f64;
    let mut active_days = 0_u32;
    let mut given = 0_i64;
    horizon
        .dates()
        .map(|date| {
            if !is_within(date, need.from, need.to) {
                return 0;
            }
            active_days += 1;
            let sum = (daily * f64::from(active_days)).round() as i64;
            let amount = sum - given;
            given = sum;
            amount
        })
        .collect()
}

/// The amount that should be left in store after the last day for `cover_days`, in whole units; 0 where the need has
/// ended by then or is deferred (what is owed once is not stocked up on).
#[must_use]
pub fn cover_amount(network: &Network, need: &Need, horizon: Horizon) -> i64 {
    let is_active = is_within(horizon.last(), need.from, need.to);
    if !is_active || need.when_unmet == crate::network::WhenUnmet::Deferred {
        return 0;
    }
    (need.per_person_per_day * need.people as f64 * network.settings.cover_days as f64).round() as i64
}
