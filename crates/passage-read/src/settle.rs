//! Of claims on the same words one stays.

use crate::claim::{Kind, Modality};
use crate::found::Found;
use std::ops::Range;

/// Which of two claims on the same words stands: what is asked, denied or agreed goes before what it is about.
fn rank(kind: Kind, modality: Modality, is_phrase: bool) -> u8 {
    match (kind, modality) {
        // `urged them to refrain from attacks` opens nothing; `would seize any truck` has seized none.
        (Kind::Threat, Modality::Demanded) => return 0,
        (Kind::Threat, Modality::Warned) => return 3,
        // `each lorry is emptied at the post`: a phrase knows better than its verb.
        (Kind::RouteRestricted, _) if is_phrase => return 3,
        _ => {}
    }
    match kind {
        Kind::Denial => 0,
        Kind::CallToOpen => 1,
        Kind::Agreement => 2,
        Kind::Talks => 3,
        Kind::DeliveryBlocked => 4,
        Kind::RouteClosed => 5,
        Kind::RouteRestricted => 6,
        Kind::RouteOpen => 7,
        Kind::DeliveryMade => 8,
        Kind::DeliveryPending => 9,
        Kind::Threat => 10,
        Kind::StockNeed => 11,
    }
}

pub(crate) fn overlap(one: &Range<usize>, two: &Range<usize>) -> usize {
    one.end.min(two.end).saturating_sub(one.start.max(two.start))
}

/// Of claims on the same words one stays.
pub(crate) fn settle(mut raw: Vec<Found>) -> Vec<Found> {
    raw.sort_by_key(|one| (one.is_aside, rank(one.kind, one.modality, one.is_phrase), one.trigger.start, one.rule));
    let mut kept: Vec<Found> = Vec::new();
    for one in raw {
        let clash = kept.iter_mut().find(|other| {
            let shared = overlap(&other.core, &one.core);
            let shorter = other.core.len().min(one.core.len());
            overlap(&other.trigger, &one.trigger) > 0 || shared * 2 >= shorter.max(1)
        });
        match clash {
            None => kept.push(one),
            // The same said twice is one claim over both.
            Some(other)
                if other.kind == one.kind && other.spoken_by.is_none() && overlap(&other.core, &one.core) > 0 =>
            {
                let end = other.words.end.max(one.words.end);
                let start = other.words.start.min(one.words.start);
                if end - start <= other.words.len().max(one.words.len()) + 12 {
                    other.words = start..end;
                }
            }
            Some(_) => {}
        }
    }
    kept.sort_by_key(|one| (one.words.start, one.words.end));
    kept
}
