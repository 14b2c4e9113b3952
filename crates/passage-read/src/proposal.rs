//! Claims as drafts of rows for the log, as a person could enter them.
//!
//! The manner of what was said is kept: a call to open is a demand and opens nothing; a report of closure is a statement by
//! its speaker, relayed by the outlet; an offer and its denial are two rows that name each other.

use crate::claim::{Claim, Kind, LinkKind, Modality, PlaceMention};
use crate::reader::Reading;
use passage_model::statement::{Modality as Manner, Says};
use sha2::{Digest, Sha256};

/// Which table of the log a draft is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Claims about access.
    Statements,
    /// What really moved.
    Deliveries,
}

/// A draft of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The table.
    pub table: Table,
    /// Columns with what goes into them; a column that has to be filled in and is not known is in `missing`.
    pub cells: Vec<(&'static str, String)>,
    /// Columns that a person has to fill in, each with what is known: `source` with the speaker's name.
    pub missing: Vec<(&'static str, String)>,
}

/// From which text claims come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance<'a> {
    /// The text that offsets count in.
    pub text: &'a str,
    /// SHA-256 of that text, in hexadecimal.
    pub digest: String,
    /// Version of the lexicon.
    pub lexicon: &'a str,
    /// Who published it, where known.
    pub outlet: Option<&'a str>,
    /// Where it was published, where known.
    pub url: Option<&'a str>,
}

impl<'a> Provenance<'a> {
    /// The provenance of a text.
    #[must_use]
    pub fn new(text: &'a str, lexicon: &'a str, outlet: Option<&'a str>, url: Option<&'a str>) -> Self {
        let digest = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        Self { text, digest, lexicon, outlet, url }
    }
}

/// What a claim says of a road and in what manner, in the words of the log; `None`: it goes into another table.
#[must_use]
pub fn manner(kind: Kind, modality: Modality) -> Option<(Says, Manner)> {
    let manner = match modality {
        Modality::Asserted | Modality::Warned => Manner::Statement,
        Modality::Denied => Manner::Denial,
        Modality::Demanded => Manner::Demand,
        Modality::Offered | Modality::Announced | Modality::Hypothetical => Manner::Plan,
    };
    Some(match kind {
        Kind::RouteOpen => (Says::Open, manner),
        Kind::RouteClosed => (Says::Closed, manner),
        Kind::RouteRestricted => (Says::Restricted, manner),
        Kind::CallToOpen => (Says::Open, Manner::Demand),
        // What was agreed counts as such only once it is: an offer is a plan.
        Kind::Agreement if modality == Modality::Asserted => (Says::Open, Manner::Agreement),
        Kind::Agreement => (Says::Open, manner),
        Kind::Denial => (Says::None, Manner::Denial),
        Kind::Threat if modality == Modality::Denied => (Says::None, Manner::Denial),
        Kind::Threat if modality == Modality::Demanded => (Says::None, Manner::Demand),
        Kind::Threat => (Says::Threatened, Manner::Threat),
        Kind::StockNeed | Kind::Talks => (Says::None, manner),
        Kind::DeliveryMade | Kind::DeliveryBlocked | Kind::DeliveryPending => return None,
    })
}

/// The word of the log for a delivery of that kind; `None`: no delivery.
fn status(kind: Kind, words: &str) -> Option<&'static str> {
    let is_on_way =
        ["way", "route", "left", "depart", "head", "sail", "transit"].iter().any(|word| words.contains(word));
    match kind {
        Kind::DeliveryMade => Some("crossed"),
        Kind::DeliveryBlocked => Some("turned_back"),
        Kind::DeliveryPending => Some(if is_on_way { "departed" } else { "staged" }),
        _ => None,
    }
}

fn says_word(says: Says) -> &'static str {
    match says {
        Says::Open => "open",
        Says::Restricted => "restricted",
        Says::Closed => "closed",
        Says::Threatened => "threatened",
        Says::None => "none",
    }
}

fn manner_word(manner: Manner) -> &'static str {
    match manner {
        Manner::Observation => "observation",
        Manner::Statement => "statement",
        Manner::Denial => "denial",
        Manner::Demand => "demand",
        Manner::Agreement => "agreement",
        Manner::Plan => "plan",
        Manner::Threat => "threat",
    }
}

/// The drafts of a claim: one row for each place it speaks of.
#[must_use]
pub fn propose(reading: &Reading, index: usize, from: &Provenance<'_>) -> Vec<Draft> {
    let Some(claim) = reading.claims.get(index) else { return Vec::new() };
    let quote = &from.text[claim.span.clone()];
    let mut places: Vec<&str> = Vec::new();
    let mut doubtful: Vec<String> = Vec::new();
    // What is said of passage is said of corridors and crossings, where any is named.
    // What moved is entered under a corridor.
    let has_passage = claim.places.iter().any(|place| place.is_passage);
    let is_delivery = manner(claim.kind, claim.modality).is_none();
    let suits = |place: &&PlaceMention| if is_delivery { place.is_corridor } else { place.is_passage || !has_passage };
    for place in claim.places.iter().filter(suits) {
        match place.ids.as_slice() {
            [id] if !places.contains(&id.as_str()) => places.push(id),
            [] | [_] => {}
            several => doubtful.push(several.join(" or ")),
        }
    }
    let rows = if places.is_empty() { vec![None] } else { places.into_iter().map(Some).collect() };
    rows.into_iter().map(|place| draft(reading, index, claim, from, quote, place, &doubtful)).collect()
}

fn draft(
    reading: &Reading,
    index: usize,
    claim: &Claim,
    from: &Provenance<'_>,
    quote: &str,
    place: Option<&str>,
    doubtful: &[String],
) -> Draft {
    let mut cells: Vec<(&'static str, String)> = Vec::new();
    let mut missing = Vec::new();
    let speaker = claim.speaker.name.as_deref();
    let outlet = from.outlet.unwrap_or("the outlet");
    let note = note(reading, index, claim, from);
    let place_column = if manner(claim.kind, claim.modality).is_some() { "about" } else { "corridor" };
    match place {
        Some(place) => cells.push((place_column, place.to_owned())),
        None if doubtful.is_empty() => {
            let sort = if place_column == "corridor" { "corridor" } else { "place" };
            missing.push((place_column, format!("no {sort} of the workspace is named")));
        }
        None => missing.push((place_column, doubtful.join(", "))),
    }
    let Some((says, manner)) = manner(claim.kind, claim.modality) else {
        cells.push(("date", claim.event.as_ref().unwrap_or(&claim.said).from.to_string()));
        cells.extend(status(claim.kind, &quote.to_lowercase()).map(|status| ("status", status.to_owned())));
        let figure = |unit: &str| claim.quantities.iter().find(|one| one.unit == unit && one.upper.is_none());
        cells.extend(figure("tonnes").map(|one| ("quantity_t", one.value.to_string())));
        cells.extend(figure("trucks").map(|one| ("trucks", one.value.to_string())));
        cells.push(("counted_by", speaker.unwrap_or(outlet).to_owned()));
        cells.push(("source", from.url.unwrap_or(outlet).to_owned()));
        cells.push(("note", format!("“{}” {note}", quote.replace('\n', " "))));
        return Draft { table: Table::Deliveries, cells, missing };
    };
    cells.push(("says", says_word(says).to_owned()));
    cells.push(("modality", manner_word(manner).to_owned()));
    cells.push(("said_on", claim.said.to.to_string()));
    let speaks_of_days = matches!(says, Says::Open | Says::Closed | Says::Restricted | Says::Threatened);
    cells.extend(claim.event.iter().filter(|_| speaks_of_days).map(|event| ("valid_from", event.from.to_string())));
    match &claim.speaker.source {
        Some(source) => cells.push(("source", source.clone())),
        None => missing.push(("source", speaker.unwrap_or(outlet).to_owned())),
    }
    let mut relays: Vec<&str> = claim.via.iter().map(String::as_str).collect();
    if speaker.is_some() {
        relays.extend(from.outlet);
    }
    if !relays.is_empty() {
        cells.push(("relayed_by", relays.join(", ")));
    }
    cells.push(("quote", quote.replace('\n', " ")));
    cells.extend(from.url.map(|url| ("url", url.to_owned())));
    cells.push(("note", note));
    Draft { table: Table::Statements, cells, missing }
}

/// Where a claim comes from, for whoever checks it later.
fn note(reading: &Reading, index: usize, claim: &Claim, from: &Provenance<'_>) -> String {
    let digest = from.digest.get(..16).unwrap_or(&from.digest);
    let mut note = format!(
        "read: {} {}, bytes {}-{} of text sha256 {digest}, rule {}, lexicon {}",
        claim.kind, claim.modality, claim.span.start, claim.span.end, claim.rule, from.lexicon
    );
    for link in reading.links.iter().filter(|link| link.from == index || link.to == index) {
        let other = if link.from == index { link.to } else { link.from };
        let word = match (link.kind, link.from == index) {
            (LinkKind::Denies, true) => "denies",
            (LinkKind::Denies, false) => "denied by",
            (kind, _) => kind.word(),
        };
        let words = reading.claims.get(other).map_or("", |other| &from.text[other.span.clone()]);
        note.push_str(&format!("; {word} “{}”", words.replace('\n', " ")));
    }
    note
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_said_as_a_fact_can_change_access() {
        for kind in Kind::ALL {
            for modality in Modality::ALL {
                let Some((says, manner)) = manner(kind, modality) else { continue };
                assert!(kind != Kind::CallToOpen || manner == Manner::Demand);
                let is_fact = matches!(modality, Modality::Asserted | Modality::Warned | Modality::Denied);
                let changes = manner.can_change_access() && says != Says::None;
                assert!(!changes || is_fact, "{kind} {modality} became {says:?} {manner:?}");
            }
        }
    }
}
