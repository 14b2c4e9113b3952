//! Claims of one text that belong together.

use crate::claim::{Claim, Kind, Link, LinkKind};

/// Up to so many sentences back a denial looks for what it denies.
const SENTENCES_BACK: usize = 4;

/// Up to so many claims back another is held against.
const CLAIMS_BACK: usize = 200;

/// Kinds that can be denied: somebody offers, agrees, asks or accuses.
fn can_be_denied(kind: Kind) -> bool {
    !matches!(kind, Kind::Denial | Kind::StockNeed)
}

/// What a kind says of passage: open or not.
fn side(kind: Kind) -> Option<bool> {
    match kind {
        Kind::RouteOpen | Kind::DeliveryMade => Some(true),
        Kind::RouteClosed | Kind::DeliveryBlocked => Some(false),
        _ => None,
    }
}

fn share_place(one: &Claim, two: &Claim) -> bool {
    one.places.iter().any(|place| two.places.iter().any(|other| place.ids == other.ids))
}

/// The links among the claims of a text.
pub(crate) fn links(claims: &[Claim]) -> Vec<Link> {
    let mut list = Vec::new();
    for (from, claim) in claims.iter().enumerate() {
        if claim.kind == Kind::Denial {
            if let Some(to) = denied(claims, from) {
                list.push(Link { from, to, kind: LinkKind::Denies });
            }
            continue;
        }
        let Some(state) = side(claim.kind) else { continue };
        for (to, other) in claims.iter().enumerate().take(from).skip(from.saturating_sub(CLAIMS_BACK)) {
            let Some(other_state) = side(other.kind) else { continue };
            let are_of_others = claim.speaker.name != other.speaker.name;
            let same_days = match (&claim.event, &other.event) {
                (Some(one), Some(two)) => one.from <= two.to && two.from <= one.to,
                _ => true,
            };
            if !are_of_others || !share_place(claim, other) || !same_days {
                continue;
            }
            let kind = if state == other_state { LinkKind::Corroborates } else { LinkKind::Contradicts };
            if kind == LinkKind::Contradicts || claim.kind == other.kind {
                list.push(Link { from, to, kind });
            }
        }
    }
    list
}

/// The nearest claim before a denial that somebody else made, offers first.
fn denied(claims: &[Claim], from: usize) -> Option<usize> {
    let denial = &claims[from];
    let mut sentences = 0;
    let mut last = &denial.sentence;
    let mut nearest = None;
    for (to, other) in claims[..from].iter().enumerate().rev() {
        if other.sentence != *last {
            sentences += 1;
            last = &other.sentence;
        }
        if sentences > SENTENCES_BACK {
            break;
        }
        if !can_be_denied(other.kind) || other.speaker.name == denial.speaker.name {
            continue;
        }
        if matches!(other.modality, crate::claim::Modality::Offered) {
            return Some(to);
        }
        nearest = nearest.or(Some(to));
    }
    nearest
}
