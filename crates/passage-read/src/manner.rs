//! How the words around a verb change what it says: `has not reopened`, `must be opened`, `agreed to open`, `threatened to
//! close`, `would be delivered`.

use crate::claim::{Kind, Modality};
use crate::lexicon::class::Classes;
use crate::lexicon::grammar::Grammar;
use crate::mark::Marked;
use crate::predicate::{Predicate, Search};
use crate::sentence::Sentence;

/// The verb on which another hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Governor {
    Demand,
    Warn,
    Threaten,
    Agree,
    Offer,
    Refuse,
    Fail,
    Deny,
    Plan,
    Allow,
    Begin,
    Try,
    /// `to deliver aid`: what for, not what.
    Purpose,
}

/// Words around a verb, boiled down.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Manner {
    pub governor: Option<Governor>,
    pub governor_at: Option<usize>,
    /// The governor itself is negated: `did not agree to open`.
    pub is_governor_negated: bool,
    pub is_negated: bool,
    /// `have yet to`.
    pub is_yet: bool,
    pub is_future: bool,
    pub is_possible: bool,
    pub is_ability: bool,
    pub is_normative: bool,
    pub is_conditional: bool,
    /// `no longer`: it was so before.
    pub is_no_longer: bool,
}

fn governors(grammar: &Grammar) -> [(u8, Governor); 14] {
    [
        (grammar.demand, Governor::Demand),
        (grammar.call, Governor::Demand),
        (grammar.warn, Governor::Warn),
        (grammar.threaten, Governor::Threaten),
        (grammar.refuse, Governor::Refuse),
        (grammar.fail, Governor::Fail),
        (grammar.agree_to, Governor::Agree),
        (grammar.offer, Governor::Offer),
        (grammar.ready, Governor::Offer),
        (grammar.deny, Governor::Deny),
        (grammar.plan, Governor::Plan),
        (grammar.allow, Governor::Allow),
        (grammar.begin, Governor::Begin),
        (grammar.try_, Governor::Try),
    ]
}

/// What the words around a predicate do to it.
pub(crate) fn manner(search: &Search<'_>, sentence: Sentence, predicate: &Predicate) -> Manner {
    let (marked, grammar) = (search.marked, search.grammar);
    let list = governors(grammar);
    let mut all = Classes::NONE;
    for (class, _) in list {
        all.insert(class);
    }
    let mut manner = Manner {
        is_negated: predicate.is_negated,
        is_yet: predicate.is_yet,
        is_future: predicate.is_future,
        is_possible: predicate.is_possible,
        is_ability: predicate.is_ability,
        is_normative: predicate.is_normative,
        ..Manner::default()
    };
    let find = |token: usize| {
        let classes = marked.classes[token];
        list.iter().find(|(class, _)| classes.has(*class)).map(|(_, governor)| *governor)
    };
    if predicate.is_infinitive {
        let at = search.governed(sentence.first, predicate.group, all);
        manner.governor = Some(at.and_then(find).unwrap_or(Governor::Purpose));
        manner.governor_at = at;
        manner.is_yet |= at.is_some_and(|at| marked.word(at).eq_ignore_ascii_case("yet"));
    } else {
        // `demanded that the road be opened`, `warned food would run out`.
        let start = predicate.subject.start;
        let before = start.checked_sub(1).filter(|before| *before >= sentence.first);
        if let Some(before) = before {
            let is_that = marked.classes[before].has(grammar.that);
            let reach = if is_that { 7 } else { 1 };
            let from = start.saturating_sub(reach).max(sentence.first);
            let mut that = all;
            that = that
                .without(Classes::of(grammar.allow))
                .without(Classes::of(grammar.begin))
                .without(Classes::of(grammar.try_));
            let at = search.governed(from, start, that);
            manner.governor = at.and_then(find);
            manner.governor_at = at;
        }
        // `agreed to let barges carry food`: what holds for `let` holds for what follows.
        let near = predicate.group.saturating_sub(6).max(sentence.first)..predicate.group;
        let lets = near.rev().find(|token| {
            marked.word(*token).eq_ignore_ascii_case("let") || marked.word(*token).eq_ignore_ascii_case("letting")
        });
        if let Some(lets) = lets.filter(|_| marked.forms[predicate.head].has(crate::lexicon::class::Forms::BASE)) {
            let at = search.governed(lets.saturating_sub(3).max(sentence.first), lets, all);
            manner.governor = Some(at.and_then(find).unwrap_or(Governor::Allow));
            manner.governor_at = at;
        }
        // `began entering`, `stopped blocking`: right before the verb.
        if let Some(before) = predicate.group.checked_sub(1).filter(|before| *before >= sentence.first)
            && marked.forms[predicate.head].has(crate::lexicon::class::Forms::ING)
            && marked.classes[before].has(grammar.begin)
        {
            manner.governor = Some(Governor::Begin);
        }
    }
    let group = predicate.group.saturating_sub(1).max(sentence.first)..predicate.head;
    manner.is_no_longer = group.clone().any(|token| marked.word(token).eq_ignore_ascii_case("longer"));
    // `pledged not to attack`.
    let before = predicate.group.checked_sub(1).filter(|before| *before >= sentence.first);
    manner.is_negated |=
        predicate.is_infinitive && before.is_some_and(|before| marked.classes[before].has(grammar.not));
    if let Some(at) = manner.governor_at {
        let from = at.saturating_sub(3).max(sentence.first);
        manner.is_governor_negated = (from..at).any(|token| {
            marked.classes[token].has(grammar.not)
                || marked.classes[token].has(grammar.no)
                || marked.classes[token].has(grammar.can) && marked.word(token).contains("not")
        });
    }
    // `No trucks have entered`.
    let first = predicate.subject.clone().find(|token| marked.tokens[*token].kind != crate::token::TokenKind::Mark);
    manner.is_negated |= first.is_some_and(|first| marked.classes[first].has(grammar.no));
    manner.is_negated |= predicate.subject.clone().any(|token| marked.word(token).eq_ignore_ascii_case("neither"));
    let mut clause = predicate.subject.start.saturating_sub(2).max(sentence.first)..predicate.group;
    manner.is_conditional = clause.any(|token| marked.classes[token].has(grammar.if_));
    // `when it will open`, `once they arrive`: not yet.
    let is_past = marked.forms[predicate.head].has(crate::lexicon::class::Forms::PAST);
    let before = predicate.subject.start.checked_sub(1).filter(|before| *before >= sentence.first);
    manner.is_conditional |= before.is_some_and(|before| {
        let word = marked.word(before);
        let is_time = ["when", "after"].iter().any(|one| word.eq_ignore_ascii_case(one));
        let is_for =
            word.eq_ignore_ascii_case("so") && (predicate.is_ability || manner.is_possible || manner.is_future);
        is_for
            || ["once", "before"].iter().any(|one| word.eq_ignore_ascii_case(one))
            || is_time && (manner.is_future || manner.is_possible || !is_past)
    });
    manner
}

/// What a verb of that kind says in that manner; `None`: nothing that could be logged.
pub(crate) fn shaped(kind: Kind, modality: Modality, manner: &Manner) -> Option<(Kind, Modality)> {
    use Governor as G;
    use Kind as K;
    use Modality as M;
    let is_positive = matches!(kind, K::RouteOpen | K::DeliveryMade | K::DeliveryPending | K::Agreement);
    let is_negative = matches!(kind, K::RouteClosed | K::RouteRestricted | K::DeliveryBlocked);
    let negated = manner.is_negated ^ manner.is_governor_negated;
    if manner.is_conditional {
        return None;
    }
    if manner.is_yet && kind == K::DeliveryMade {
        return Some((K::DeliveryPending, M::Asserted));
    }
    match manner.governor {
        Some(G::Purpose) => return None,
        Some(G::Try) if is_positive => return None,
        Some(G::Allow) if is_positive => return None,
        Some(G::Demand) => {
            return match kind {
                _ if is_positive => Some((K::CallToOpen, M::Demanded)),
                _ if is_negative && negated => Some((K::CallToOpen, M::Demanded)),
                K::DeliveryBlocked => None,
                _ if is_negative => Some((K::Threat, M::Demanded)),
                K::StockNeed => Some((kind, modality)),
                _ => Some((kind, M::Demanded)),
            };
        }
        Some(G::Threaten) => return (is_negative || kind == K::Threat).then_some((K::Threat, M::Warned)),
        Some(G::Agree) if is_positive => {
            return Some(match manner.is_governor_negated {
                true if kind == K::DeliveryMade => (K::DeliveryBlocked, M::Asserted),
                true => (K::Denial, M::Denied),
                false => (K::Agreement, M::Asserted),
            });
        }
        Some(G::Agree) if manner.is_negated && (is_negative || kind == K::Threat) => {
            return Some((K::Agreement, M::Asserted));
        }
        Some(G::Offer) if is_positive => return Some((K::Agreement, M::Offered)),
        Some(G::Offer | G::Agree) if kind == K::Talks => {
            return Some((kind, if manner.governor == Some(G::Offer) { M::Offered } else { M::Asserted }));
        }
        Some(G::Refuse | G::Fail) if is_positive => {
            return match kind {
                K::RouteOpen => Some((K::RouteClosed, M::Asserted)),
                K::Agreement => Some((K::Denial, M::Denied)),
                _ => Some((K::DeliveryBlocked, M::Asserted)),
            };
        }
        Some(G::Refuse | G::Fail) if is_negative => return None,
        Some(G::Deny) => return Some((K::Denial, M::Denied)),
        Some(G::Plan) => {
            return match kind {
                K::DeliveryMade | K::DeliveryPending => Some((K::DeliveryPending, M::Announced)),
                K::RouteClosed | K::RouteOpen | K::RouteRestricted | K::Talks => Some((kind, M::Announced)),
                _ => Some((kind, modality)),
            };
        }
        Some(G::Warn) if is_negative && (manner.is_future || manner.is_possible) => {
            return Some((K::Threat, M::Warned));
        }
        Some(G::Warn) if kind == K::StockNeed => return Some((kind, M::Warned)),
        _ => {}
    }
    if manner.is_normative {
        return match kind {
            _ if is_positive => Some((K::CallToOpen, M::Demanded)),
            _ if is_negative && negated => Some((K::CallToOpen, M::Demanded)),
            K::Talks | K::Threat => Some((kind, M::Demanded)),
            K::StockNeed => Some((kind, modality)),
            _ => Some((kind, M::Demanded)),
        };
    }
    if negated {
        return match kind {
            K::RouteClosed | K::RouteRestricted if manner.is_no_longer => Some((K::RouteOpen, M::Asserted)),
            K::RouteClosed | K::RouteRestricted if manner.is_future => Some((K::RouteOpen, M::Announced)),
            K::RouteOpen => Some((K::RouteClosed, M::Asserted)),
            K::RouteRestricted if !manner.is_future => Some((K::RouteOpen, M::Asserted)),
            K::DeliveryMade => Some((K::DeliveryBlocked, M::Asserted)),
            K::DeliveryPending => None,
            K::RouteClosed | K::RouteRestricted | K::DeliveryBlocked => Some((K::Denial, M::Denied)),
            K::Agreement => Some((K::Denial, M::Denied)),
            K::CallToOpen | K::Denial => None,
            K::Threat => Some((K::Threat, M::Denied)),
            K::Talks => Some((K::Denial, M::Denied)),
            K::StockNeed => None,
        };
    }
    if manner.is_ability && is_positive {
        return (kind == K::RouteOpen).then_some((kind, modality));
    }
    if manner.is_future {
        return match kind {
            K::DeliveryMade => Some((K::DeliveryPending, M::Announced)),
            K::StockNeed => Some((kind, M::Warned)),
            K::Denial | K::Threat | K::CallToOpen => Some((kind, modality)),
            _ => Some((kind, M::Announced)),
        };
    }
    if manner.is_possible {
        return match kind {
            K::DeliveryMade => Some((K::DeliveryPending, M::Hypothetical)),
            K::RouteClosed | K::DeliveryBlocked => Some((K::Threat, M::Hypothetical)),
            K::StockNeed => Some((kind, M::Warned)),
            K::CallToOpen | K::Denial | K::Threat => Some((kind, modality)),
            _ => Some((kind, M::Hypothetical)),
        };
    }
    Some((kind, modality))
}

/// Whether the words of a stretch say that what they name is none: `no trucks`.
pub(crate) fn is_none(marked: &Marked<'_>, grammar: &Grammar, at: usize, from: usize) -> bool {
    (from..at).rev().take(3).any(|token| marked.classes[token].has(grammar.no))
}
