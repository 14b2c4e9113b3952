//! What is needed day by day, in whole units: kilograms, or the unit of the nutrient.

use crate::calendar::{Horizon, is_within};
use crate::network::{Need, Network, WhenUnmet};

/// The amount of each need on each day of the horizon: `amounts[need][day]`, in kilograms or nutrient units.
///
/// Amounts are rounded so that their running sum is the nearest whole unit to the exact sum: nothing is gained or
/// lost over the horizon, and a need of a few grams a day becomes a kilogram every so many days.
#[must_use]
pub fn amounts(network: &Network, horizon: Horizon) -> Vec<Vec<i64>> {
    network.needs.iter().map(|need| need_amounts(need, horizon)).collect()
}

/// Needed in a day on which the need runs, not rounded: kilograms, or the nutrient's unit.
#[must_use]
pub fn daily(need: &Need) -> f64 {
    need.per_person_per_day * need.people as f64
}

/// Needed over the first so many days on which the need runs, in whole units, if everybody is given this share (0 to 1)
/// of the full ration.
#[must_use]
pub fn running_sum(need: &Need, active_days: u32, share: f64) -> i64 {
    (daily(need) * share * f64::from(active_days)).round() as i64
}

fn need_amounts(need: &Need, horizon: Horizon) -> Vec<i64> {
    let mut active_days = 0_u32;
    let mut given = 0_i64;
    horizon
        .dates()
        .map(|date| {
            if !is_within(date, need.from, need.to) {
                return 0;
            }
            active_days += 1;
            let sum = running_sum(need, active_days, 1.0);
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
    if !is_active || need.when_unmet == WhenUnmet::Deferred {
        return 0;
    }
    (daily(need) * network.settings.cover_days as f64).round() as i64
}
