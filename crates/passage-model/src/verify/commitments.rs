//! Agreed convoys: each of the horizon is kept, and no movement claims one that it does not fit.

use super::rows::Trip;
use super::{Violation, tonnes};
use crate::calendar::Horizon;
use crate::network::{Commitment, CommitmentIndex, Network};

/// Checks every commitment, and every movement that names one.
pub(super) fn check(network: &Network, horizon: Horizon, trips: &[Trip], found: &mut Vec<Violation>) {
    for (position, commitment) in network.commitments.iter().enumerate() {
        let index = CommitmentIndex(position);
        let (mut kg, mut trucks) = (0, 0);
        for trip in trips.iter().filter(|trip| trip.commitment == Some(index)) {
            if let Some(difference) = difference(network, commitment, trip) {
                let message = format!("commitment `{}` is {difference}", commitment.id);
                found.push(Violation::new("V401", message).on(commitment.date).about(&commitment.id).at(&trip.row));
            } else {
                kg += trip.kg;
                trucks += trip.trucks;
            }
        }
        if horizon.day(commitment.date).is_none() {
            continue;
        }
        let mut short = |moved: String, agreed: String| {
            let message =
                format!("commitment `{}` on {}: {moved} of the {agreed} agreed leave", commitment.id, commitment.date);
            found.push(Violation::new("V402", message).on(commitment.date).about(&commitment.id));
        };
        if let Some(agreed) = commitment.quantity.filter(|agreed| kg < i128::from(agreed.0)) {
            short(tonnes(kg), tonnes(agreed.0.into()));
        }
        if let Some(agreed) = commitment.trucks.filter(|agreed| trucks < i128::from(*agreed)) {
            short(trucks.to_string(), format!("{agreed} trucks"));
        }
    }
}

/// How a movement differs from what was agreed; `None` where it fits.
fn difference(network: &Network, commitment: &Commitment, trip: &Trip) -> Option<String> {
    let movement = trip.movement;
    if movement.depart != commitment.date {
        return Some(format!("for {}, the movement leaves on {}", commitment.date, movement.depart));
    }
    if (trip.from, trip.to) != (commitment.from, commitment.to) {
        let (from, to) = (&network[commitment.from].id, &network[commitment.to].id);
        return Some(format!(
            "from `{from}` to `{to}`, the movement goes from `{}` to `{}`",
            movement.from, movement.to
        ));
    }
    if let Some(commodity) = commitment.commodity.filter(|commodity| *commodity != trip.commodity) {
        return Some(format!("for `{}`, the movement carries `{}`", network[commodity].id, movement.commodity));
    }
    let corridor = &network[commitment.corridor?].id;
    let is_entered = movement.corridors.iter().any(|entered| entered.eq_ignore_ascii_case(corridor));
    (!is_entered).then(|| format!("by corridor `{corridor}`, which the movement does not enter"))
}
