//! One proposal as a person sees it.

use super::record::Decision;
use passage_read::claim::{Claim, Kind, Modality, Span};
use serde::Serialize;

/// A proposal: a claim, or a sentence that no rule typed, with what was made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Position of its text in the queue.
    pub text: usize,
    /// The claim, with what the reviewer changed.
    pub claim: Claim,
    /// The words that were proposed, by which the card is known.
    pub proposed: Span,
    /// Whether no rule typed it: it has to be given a kind before it can be accepted.
    pub is_untyped: bool,
    /// The claim and whether it was typed, as it was proposed.
    pub(super) original: (Claim, bool),
    /// Cards of the same text that belong with it, and how: `denies`, `denied by`, `contradicts`, `corroborates`.
    pub beside: Vec<(usize, &'static str)>,
    /// What was decided; `None`: nothing yet.
    pub decided: Option<Decided>,
    /// What was changed, in words: `kind RouteOpen`.
    pub changes: Vec<String>,
}

/// What was decided of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided {
    /// It is to go into the log.
    Accepted,
    /// It went into the log under these ids.
    Entered(Vec<String>),
    /// It is left out, for a reason.
    Rejected(String),
}

impl Card {
    /// Gives it another kind, which also types it.
    pub fn set_kind(&mut self, kind: Kind) {
        self.claim.kind = kind;
        if self.is_untyped {
            self.claim.modality = match kind {
                Kind::CallToOpen => Modality::Demanded,
                Kind::Denial => Modality::Denied,
                Kind::Threat => Modality::Warned,
                _ => Modality::Asserted,
            };
        }
        self.is_untyped = false;
        self.changes.push(format!("kind {kind}"));
    }

    /// Gives it another manner.
    pub fn set_modality(&mut self, modality: Modality) {
        self.claim.modality = modality;
        self.changes.push(format!("modality {modality}"));
    }

    /// As it was proposed, with nothing decided.
    pub(super) fn reset(&mut self) {
        (self.claim, self.is_untyped) = self.original.clone();
        self.changes.clear();
        self.decided = None;
    }

    /// How many bytes a decision shares with these words; `None`: less than half of the shorter, so that it means others.
    pub(super) fn shared_with(&self, decision: &Decision) -> Option<usize> {
        let shared = self.proposed.end.min(decision.end).saturating_sub(self.proposed.start.max(decision.start));
        let shorter = self.proposed.len().min(decision.end.saturating_sub(decision.start));
        (shorter > 0 && shared * 2 >= shorter).then_some(shared)
    }
}

/// A card as `--json` gives it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CardEntry {
    pub sha256: String,
    pub start: usize,
    pub end: usize,
    pub text: String,
    pub sentence: String,
    pub kind: Option<&'static str>,
    pub modality: &'static str,
    pub speaker: String,
    pub source: Option<String>,
    pub places: Vec<String>,
    pub said: String,
    pub event: Option<String>,
    pub rule: String,
    pub beside: Vec<BesideEntry>,
    pub decided: Option<&'static str>,
    pub reason: Option<String>,
    pub rows: Vec<String>,
    pub changes: Vec<String>,
}

/// A card that belongs with another.
#[derive(Clone, Debug, Serialize)]
pub(super) struct BesideEntry {
    pub card: usize,
    pub how: &'static str,
}
