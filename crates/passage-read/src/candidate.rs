//! Sentences that a person should look at although no rule typed them.

use crate::lexicon::grammar::Grammar;
use crate::mark::Marked;
use crate::sentence::Sentence;

/// Whether a sentence carries words of roads, aid, passage or need.
pub(crate) fn is_candidate(marked: &Marked<'_>, grammar: &Grammar, sentence: Sentence) -> bool {
    let strong = [
        grammar.route,
        grammar.convoy,
        grammar.aid,
        grammar.access,
        grammar.movement,
        grammar.barrier,
        grammar.truce,
        grammar.permit,
        grammar.stocks,
        grammar.siege,
        grammar.need,
        grammar.opening,
    ];
    (sentence.first..sentence.end).any(|token| strong.iter().any(|class| marked.classes[token].has(*class)))
}
