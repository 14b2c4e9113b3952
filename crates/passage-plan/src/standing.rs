//! How a plan in whole trucks and kilograms does on each level of the objective, so that two of them can be ranked.

use crate::expand::{Expansion, RowKind};
use crate::levels::Goal;
use crate::program::{Column, Row, Solution};
use crate::replay::Played;
use crate::tally::{cover_short, short_by_day};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The levels above the change against the last plan, in order.
const ABOVE: [Goal; 5] = [Goal::Need, Goal::WorstSite, Goal::Earliness, Goal::Exposure, Goal::Cost];

/// A difference on a level below this share of its value is rounding.
const ROUNDING: f64 = 1e-4;

/// A difference below this is rounding on any level.
const NOTHING: f64 = 1e-6;

/// Value of each level above the change against the last plan; less is better.
#[derive(Clone, Debug)]
pub struct Standing([f64; ABOVE.len()]);

impl Standing {
    /// Of a plan that costs so much.
    #[must_use]
    pub fn of(expansion: &Expansion<'_>, played: &Played, cost: f64) -> Self {
        let values = values(expansion, played);
        Self(ABOVE.map(|goal| match goal {
            Goal::Cost => cost,
            _ => goal.terms(expansion).iter().map(|(column, cost)| cost * values.value(*column)).sum(),
        }))
    }

    /// Ranks by the first level on which the two differ by more than rounding.
    #[must_use]
    pub fn rank(&self, other: &Self) -> Ordering {
        let both = self.0.iter().zip(&other.0);
        let mut differing = both.filter(|(a, b)| (*a - *b).abs() > NOTHING + ROUNDING * a.abs().max(b.abs()));
        differing.next().map_or(Ordering::Equal, |(a, b)| a.total_cmp(b))
    }
}

/// The plan as values of the columns that the levels weigh.
fn values(expansion: &Expansion<'_>, played: &Played) -> Solution {
    let mut values = vec![0.0; expansion.program.columns.len()];
    let flows: BTreeMap<_, Column> = expansion
        .flows
        .iter()
        .map(|flow| ((flow.trip, flow.commodity, flow.day, flow.commitment), flow.column))
        .collect();
    for shipment in &played.shipments {
        let key = (shipment.trip, shipment.commodity, shipment.day, shipment.commitment);
        if let Some(column) = flows.get(&key) {
            values[column.0] += shipment.kg as f64 / 1000.0;
        }
    }
    for (index, days) in expansion.unmet.iter().enumerate() {
        let shorts = short_by_day(expansion, played, index);
        for (tiers, short) in
            days.iter().zip(shorts).chain([(&expansion.cover[index], cover_short(expansion, played, index))])
        {
            let mut left: f64 = short;
            for (column, tier) in tiers.iter().zip(&expansion.network.settings.tiers) {
                values[column.0] = left.min(tier.share);
                left -= values[column.0];
            }
        }
    }
    if let Some(worst) = expansion.worst_share {
        let rows =
            (0..expansion.row_kinds.len()).filter(|row| matches!(expansion.row_kinds[*row], RowKind::WorstSite(_)));
        let shares = rows.map(|row| 1.0 - expansion.program.row_value(Row(row), &values));
        values[worst.0] = shares.fold(1.0, f64::min);
    }
    Solution { columns: values, ..Solution::default() }
}
