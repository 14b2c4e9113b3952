//! The objectives over scenarios, as columns and rows of the joint program.

use super::joint::{Decision, Joint};
use crate::expand::Expansion;
use crate::lane::Trip;
use crate::levels::Goal;
use crate::program::{Bounds, Column};

/// Columns by which scenarios are weighed, in units of the joint program.
pub(super) struct Measures {
    /// Shortage in the worst scenario.
    pub worst: Column,
    /// Largest regret.
    pub regret: Column,
    /// The value at risk, and by scenario what lies beyond it.
    beyond: (Column, Vec<Column>),
    weights: Option<Vec<f64>>,
    short: Vec<Column>,
}

impl Measures {
    /// Adds the measures over the first scenarios of a joint program, as many as there are figures in `known`: the least
    /// shortage that each can have, in weighted person-days.
    pub fn add(joint: &mut Joint, known: &[f64], weights: Option<Vec<f64>>) -> Self {
        let short: Vec<Column> = joint.short[..known.len()].to_vec();
        let worst = joint.program.column(Bounds::POSITIVE);
        let regret = joint.program.column(Bounds::POSITIVE);
        let at_risk = joint.program.column(Bounds::POSITIVE);
        let mut beyond = Vec::new();
        for (column, known) in short.iter().zip(known) {
            joint.program.row(Bounds::at_most(0.0), &[(*column, 1.0), (worst, -1.0)]);
            joint.program.row(Bounds::at_most(known / joint.unit), &[(*column, 1.0), (regret, -1.0)]);
            let over = joint.program.column(Bounds::POSITIVE);
            joint.program.row(Bounds::at_most(0.0), &[(*column, 1.0), (at_risk, -1.0), (over, -1.0)]);
            beyond.push(over);
        }
        Self { worst, regret, beyond: (at_risk, beyond), weights, short }
    }

    /// The mean by the weights; without weights the plain sum, which serves to choose between equals only.
    pub fn mean(&self) -> Vec<(Column, f64)> {
        let weights = self.weights.clone().unwrap_or_else(|| vec![1.0; self.short.len()]);
        self.short.iter().copied().zip(weights).filter(|(_, weight)| *weight > 0.0).collect()
    }

    /// The worst scenario.
    pub fn worst(&self) -> Vec<(Column, f64)> {
        vec![(self.worst, 1.0)]
    }

    /// The largest regret.
    pub fn regret(&self) -> Vec<(Column, f64)> {
        vec![(self.regret, 1.0)]
    }

    /// The mean of the worst `1 - tail` (Rockafellar and Uryasev 2000); of the whole tail the worst that has a weight.
    pub fn cvar(&self, tail: f64) -> Vec<(Column, f64)> {
        let (at_risk, beyond) = &self.beyond;
        let Some(weights) = &self.weights else { return self.worst() };
        let least = weights.iter().copied().filter(|weight| *weight > 0.0).fold(f64::INFINITY, f64::min);
        // A tail thinner than the lightest scenario holds the worst alone, whatever its weight.
        let part = (1.0 - tail).max(least);
        let terms = beyond.iter().zip(weights).map(|(column, weight)| (*column, weight / part));
        std::iter::once((*at_risk, 1.0)).chain(terms).collect()
    }

    /// One scenario alone.
    pub fn only(&self, scenario: usize) -> Vec<(Column, f64)> {
        vec![(self.short[scenario], 1.0)]
    }
}

/// The same shortage late rather than early, as in a plan, in one scenario.
pub(super) fn earliness(joint: &Joint, expansion: &Expansion<'_>, scenario: usize) -> Vec<(Column, f64)> {
    let columns = &joint.columns[scenario];
    Goal::Earliness.terms(expansion).into_iter().map(|(column, cost)| (columns[column.0], cost)).collect()
}

/// The same over scenarios, the first of the joint program.
pub(super) fn earliness_of_all(joint: &Joint, expansions: &[&Expansion<'_>]) -> Vec<(Column, f64)> {
    let each = expansions.iter().enumerate();
    each.flat_map(|(scenario, expansion)| earliness(joint, expansion, scenario)).collect()
}

/// What is moved and bought before the day of knowledge: as little as possible, and rather late than early.
pub(super) fn effort(joint: &Joint, expansion: &Expansion<'_>) -> Vec<(Column, f64)> {
    let days = expansion.horizon_days as f64;
    let weight = |decision: &Decision| match decision {
        Decision::Flow(trip, _, day, None) => {
            Some(1.0 + hours(expansion, &expansion.trips[*trip]) / 1000.0 - *day as f64 / (10.0 * days))
        }
        Decision::Order(..) => Some(1.0),
        Decision::Flow(..) | Decision::Drive(..) | Decision::Give(..) => None,
    };
    joint.shared.iter().filter_map(|(decision, column)| Some((*column, weight(decision)?))).collect()
}

/// Hours on the road of a trip, one way, inspection included.
pub(super) fn hours(expansion: &Expansion<'_>, trip: &Trip) -> f64 {
    let load = trip.fleet.map_or(0, |fleet| expansion.network[fleet].load_unload);
    (trip.holds_truck - load) as f64 / 120.0
}
