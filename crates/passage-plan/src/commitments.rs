//! Commitments that contradict each other or what is believed: which ones, and why.

use crate::control::Cancel;
use crate::expand::expand_over;
use crate::lane::{Lane, Trip, lanes};
use crate::levels::keep_commitments;
use crate::limits::{access_day, ids};
use crate::solver::{SolveError, Solver};
use passage_model::belief::Timeline;
use passage_model::capacity::Capacity;
use passage_model::network::{Commitment, CommodityIndex, Network};

/// A commitment that stands in the way of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Culprit {
    /// Its id.
    pub commitment: String,
    /// Why, in one sentence.
    pub reason: String,
}

/// A set of commitments that cannot all be kept and from which none can be left out: without any one the others can.
///
/// Found by leaving one out after the other and keeping out those that are not needed for the contradiction.
///
/// # Errors
/// Where the solver fails or is called off.
pub fn culprits(
    network: &Network,
    timeline: &Timeline,
    capacity: &Capacity,
    cancel: &Cancel,
) -> Result<Vec<Culprit>, SolveError> {
    let in_horizon = |commitment: &Commitment| capacity.horizon.day(commitment.date).is_some();
    let mut core: Vec<Commitment> = network.commitments.iter().filter(|one| in_horizon(one)).cloned().collect();
    let lanes = lanes(network, capacity);
    // Around again until each was tried with those that are left: what one convoy brings another can need.
    let (mut position, mut kept) = (0, 0);
    while kept < core.len() {
        let mut without = core.clone();
        without.remove(position);
        if can_keep(network, capacity, &lanes, &without, cancel)? {
            kept += 1;
            position += 1;
        } else {
            kept = 0;
            core = without;
        }
        position = if position < core.len() { position } else { 0 };
    }
    let alone = core.len() == 1;
    Ok(core
        .iter()
        .map(|one| Culprit {
            commitment: one.id.clone(),
            reason: reason(network, timeline, capacity, &lanes, one, alone),
        })
        .collect())
}

/// The commitments of the days planned, where parts of trucks would keep them and no whole trucks were found that do.
#[must_use]
pub fn not_found(network: &Network, capacity: &Capacity) -> Vec<Culprit> {
    let in_horizon = |commitment: &&Commitment| capacity.horizon.day(commitment.date).is_some();
    let reason = "no plan in whole trucks was found that keeps it with the others; not every one was tried";
    let culprit = |one: &Commitment| Culprit { commitment: one.id.clone(), reason: reason.to_owned() };
    network.commitments.iter().filter(in_horizon).map(culprit).collect()
}

fn can_keep(
    network: &Network,
    capacity: &Capacity,
    lanes: &[Lane],
    commitments: &[Commitment],
    cancel: &Cancel,
) -> Result<bool, SolveError> {
    let network = Network { commitments: commitments.to_vec(), ..network.clone() };
    let expansion = expand_over(&network, capacity, lanes.to_vec());
    let mut solver = Solver::with_cancel(&expansion.program, cancel)?;
    Ok(keep_commitments(&expansion, &mut solver)?.is_some())
}

/// Why a commitment of the core cannot be kept; `alone`: it contradicts the tables and not other commitments.
fn reason(
    network: &Network,
    timeline: &Timeline,
    capacity: &Capacity,
    lanes: &[Lane],
    one: &Commitment,
    alone: bool,
) -> String {
    let expansion = expand_over(network, capacity, lanes.to_vec());
    let (from, to) = (&network[one.from].id, &network[one.to].id);
    let fits = |trip: &&Trip| {
        let lane = &expansion.lanes[trip.lane];
        let corridor = one.corridor.is_none_or(|corridor| lane.corridors.contains(&corridor));
        lane.from == one.from && lane.to == one.to && corridor
    };
    let trips: Vec<&Trip> = expansion.trips.iter().filter(fits).collect();
    if trips.is_empty() {
        let by = one.corridor.map_or(String::new(), |corridor| format!(" by `{}`", network[corridor].id));
        return format!("no road and no fleet lead from `{from}` to `{to}`{by} within the days planned");
    }
    let day = capacity.horizon.day(one.date).expect("only commitments within the horizon are looked at");
    let goods = |commodity: &CommodityIndex| one.commodity.is_none_or(|wanted| wanted == *commodity);
    let is_open = |trip: &&Trip| {
        network.commodity_indices().filter(goods).any(|commodity| expansion.may_leave(trip, commodity, day, true))
    };
    if !trips.iter().any(is_open) {
        let group = one.commodity.and_then(|commodity| network[commodity].group);
        let closed = trips.iter().flat_map(|trip| &trip.entries).find(|entry| {
            capacity.gates[entry.gate].days.get(day + entry.offset).is_some_and(|gate| gate.limit(group).is_closed())
        });
        let Some(entry) = closed else {
            return format!(
                "it would arrive at `{to}` after the last day planned, or its fleet is not there on {}",
                one.date
            );
        };
        let subject = capacity.gates[entry.gate].subject;
        let date = capacity.horizon.date(day + entry.offset);
        let because = access_day(timeline, subject, day + entry.offset, group)
            .map(|access| ids(network, &access.because))
            .filter(|list| !list.is_empty())
            .map_or(String::new(), |list| format!(" (statements {})", list.join(", ")));
        return format!("`{}` is believed closed on {date}{because}", network.subject_id(subject));
    }
    if alone {
        format!("on {} there are not enough goods at `{from}`, whole trucks, room on the way or money for it", one.date)
    } else {
        "together they ask for more goods, whole trucks, room on the way or money than there are".to_owned()
    }
}
