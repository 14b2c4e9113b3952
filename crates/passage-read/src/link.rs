//! Claims of one text that belong together.

use crate::claim::{Claim, Kind, Link, LinkKind, Modality};

/// Up to so many sentences back another claim is held against one.
const SENTENCES_BACK: usize = 5;

/// Up to so many claims back.
const CLAIMS_BACK: usize = 40;

/// What a claim speaks of, beyond what is proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Topic {
    /// Its nouns and names, in the singular where that is an `s` less.
    pub nouns: Vec<String>,
    /// Of a denial: what it would be without the denial.
    pub denied: Option<Kind>,
    /// Which sentence it stands in.
    pub sentence: usize,
}

/// What a kind is about: roads, goods, need, or words between parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Road,
    Goods,
    Need,
    Words,
}

fn family(kind: Kind) -> Option<Family> {
    match kind {
        Kind::RouteOpen | Kind::RouteClosed | Kind::RouteRestricted | Kind::Threat => Some(Family::Road),
        Kind::DeliveryMade | Kind::DeliveryBlocked | Kind::DeliveryPending => Some(Family::Goods),
        Kind::StockNeed => Some(Family::Need),
        Kind::Agreement | Kind::Talks | Kind::CallToOpen => Some(Family::Words),
        Kind::Denial => None,
    }
}

/// What a kind says of passage: open or not.
fn side(kind: Kind) -> Option<bool> {
    match kind {
        Kind::RouteOpen | Kind::DeliveryMade => Some(true),
        Kind::RouteClosed | Kind::RouteRestricted | Kind::DeliveryBlocked => Some(false),
        _ => None,
    }
}

fn share_place(one: &Claim, two: &Claim) -> bool {
    one.places.iter().any(|place| two.places.iter().any(|other| place.ids == other.ids))
}

fn shared_nouns(one: &Topic, two: &Topic) -> usize {
    one.nouns.iter().filter(|noun| two.nouns.contains(noun)).count()
}

/// The links among the claims of a text; `topics` are theirs, in the same order.
pub(crate) fn links(claims: &[Claim], topics: &[Topic]) -> Vec<Link> {
    let mut list = Vec::new();
    for (from, claim) in claims.iter().enumerate() {
        if claim.kind == Kind::Denial {
            list.extend(denied(claims, topics, from).map(|to| Link { from, to, kind: LinkKind::Denies }));
            continue;
        }
        let first = from.saturating_sub(CLAIMS_BACK);
        for (to, other) in claims.iter().enumerate().take(from).skip(first) {
            let is_near = topics[from].sentence - topics[to].sentence <= SENTENCES_BACK;
            if let Some(kind) = relation(claim, other).filter(|_| is_near)
                && (share_place(claim, other) || shared_nouns(&topics[from], &topics[to]) > 0)
            {
                list.push(Link { from, to, kind });
            }
        }
    }
    list
}

/// How two claims that are no denials stand to each other: by different speakers who are named, of roads both or of goods
/// both, as facts, of days that can be the same.
fn relation(claim: &Claim, other: &Claim) -> Option<LinkKind> {
    let (state, other_state) = (side(claim.kind)?, side(other.kind)?);
    let are_named = claim.speaker.name.is_some() && other.speaker.name.is_some();
    let are_others = claim.speaker.name != other.speaker.name;
    let are_facts = claim.modality == Modality::Asserted && other.modality == Modality::Asserted;
    let same_days = match (&claim.event, &other.event) {
        (Some(one), Some(two)) => one.from <= two.to && two.from <= one.to,
        _ => true,
    };
    let same_family = family(claim.kind) == family(other.kind);
    if !(are_others && are_facts && same_days && same_family) {
        return None;
    }
    match state == other_state {
        true => (claim.kind == other.kind && share_place(claim, other)).then_some(LinkKind::Corroborates),
        false => are_named.then_some(LinkKind::Contradicts),
    }
}

/// The claim before a denial that it denies best; `None`: none that fits.
fn denied(claims: &[Claim], topics: &[Topic], from: usize) -> Option<usize> {
    let (denial, topic) = (&claims[from], &topics[from]);
    let mut best: Option<(usize, usize)> = None;
    for (to, other) in claims.iter().enumerate().take(from).skip(from.saturating_sub(CLAIMS_BACK)) {
        let distance = topic.sentence - topics[to].sentence;
        let is_own = other.speaker.name == denial.speaker.name;
        if distance > SENTENCES_BACK || is_own || other.kind == Kind::Denial || other.modality == Modality::Denied {
            continue;
        }
        let shared = shared_nouns(topic, &topics[to]);
        let is_offer = other.modality == Modality::Offered;
        let fits = match topic.denied.map(|kind| (family(kind), side(kind))) {
            // `the road was not closed`: of roads or goods that were held up.
            Some((Some(Family::Road | Family::Goods), Some(false))) => side(other.kind) == Some(false),
            Some((Some(Family::Need), _)) => other.kind == Kind::StockNeed,
            // `no such offer was made`: of offers, deals and talks.
            Some((Some(Family::Words), _)) => family(other.kind) == Some(Family::Words),
            _ => false,
        };
        // `denied it`: what was said right before.
        let is_bare = topic.nouns.is_empty() && distance <= 1 && side(other.kind).is_some();
        if !(fits || is_bare || shared > 0 || is_offer && topic.denied.is_none()) {
            continue;
        }
        if denial.speaker.name.is_none() && shared == 0 && !is_offer {
            continue;
        }
        let score = usize::from(fits) * 6
            + usize::from(is_offer) * 4
            + shared.min(3) * 4
            + usize::from(share_place(denial, other)) * 2
            + usize::from(is_bare) * 3
            + (SENTENCES_BACK - distance) * 2;
        // Of equals the later stands.
        if best.is_none_or(|(known, _)| score >= known) {
            best = Some((score, to));
        }
    }
    best.map(|(_, to)| to)
}
