//! Sentences that a person should look at although no rule typed them.

use crate::lexicon::class::Classes;
use crate::lexicon::grammar::Grammar;
use crate::mark::Marked;
use crate::sentence::Sentence;

/// With more points than these a sentence is shown: a word of roads or aid with a deed, or two such words.
const ENOUGH: u32 = 2;

/// Whether a sentence carries words of roads, aid, passage or need, and something that is done to them.
pub(crate) fn is_candidate(marked: &Marked<'_>, grammar: &Grammar, sentence: Sentence) -> bool {
    let mut all = Classes::NONE;
    let mut arguments = 0;
    for token in sentence.first..sentence.end {
        all = all.union(marked.classes[token]);
        arguments += u32::from(marked.classes[token].meets(grammar.arguments));
    }
    let has = |class: u8| all.has(class);
    let roads = [grammar.route, grammar.access, grammar.siege, grammar.barrier, grammar.traffic];
    let moving = [grammar.convoy, grammar.movement, grammar.aid, grammar.permit, grammar.truce, grammar.opening];
    let wanting = [grammar.need, grammar.stocks];
    let mut points = 0;
    for family in [roads.as_slice(), moving.as_slice(), wanting.as_slice()] {
        points += if family.iter().any(|class| has(*class)) { 2 } else { 0 };
    }
    if points == 0 {
        return false;
    }
    points += u32::from(all.meets(grammar.predicates));
    points += u32::from(has(grammar.demand) || has(grammar.deny) || has(grammar.allow) || has(grammar.refuse));
    points += u32::from(arguments > 3);
    points > ENOUGH
}
