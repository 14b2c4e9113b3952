//! Sentences that a person should look at although no rule typed them.

use crate::lexicon::class::Classes;
use crate::lexicon::grammar::Grammar;
use crate::mark::Marked;
use crate::sentence::Sentence;

/// With more points than these a sentence is shown: a word of roads or aid with a deed, or two such words.
const ENOUGH: u32 = 2;

/// Whether a sentence carries words of roads, aid, passage or need, and something that is done to them. `is_after` says that
/// the sentence before is shown, so that `it was refused` can point back to it.
pub(crate) fn is_candidate(marked: &Marked<'_>, grammar: &Grammar, sentence: Sentence, is_after: bool) -> bool {
    let mut all = Classes::NONE;
    let mut arguments = 0;
    for token in sentence.first..sentence.end {
        all = all.union(marked.classes[token]);
        arguments += u32::from(marked.classes[token].meets(grammar.arguments));
    }
    let has = |class: u8| all.has(class);
    let any = |classes: &[u8]| classes.iter().any(|class| has(*class));
    let answers =
        [grammar.deny, grammar.refuse, grammar.allow, grammar.agree_to, grammar.offer, grammar.fail, grammar.threaten];
    if is_after && any(&[grammar.pronoun, grammar.we, grammar.back]) && any(&answers) {
        return true;
    }
    let roads = [grammar.route, grammar.access, grammar.siege, grammar.barrier, grammar.traffic];
    let moving = [grammar.convoy, grammar.movement, grammar.aid, grammar.permit, grammar.truce, grammar.opening];
    let wanting = [grammar.need, grammar.stocks];
    let mut points = 0;
    for family in [roads.as_slice(), moving.as_slice(), wanting.as_slice()] {
        points += if any(family) { 2 } else { 0 };
    }
    if points == 0 {
        return false;
    }
    points += u32::from(all.meets(grammar.predicates));
    points += u32::from(any(&[grammar.demand, grammar.deny, grammar.allow, grammar.refuse]));
    points += u32::from(arguments > 3);
    // What one person does at home: `she minds her bread`.
    let is_private =
        has(grammar.person_pronoun) && !any(&[grammar.say, grammar.number_word, grammar.route, grammar.access]);
    points > ENOUGH + u32::from(is_private) * 2
}
