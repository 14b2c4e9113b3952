//! Words in a row, with gaps.

use crate::claim::{Kind, Modality};
use crate::found::{Finder, Found, is_allowed};
use crate::lexicon::class::{Classes, Forms};
use crate::lexicon::rule::{Element, Rule, Shape};
use crate::manner::{Manner, shaped};
use crate::predicate::Search;
use crate::sentence::Sentence;

/// The end of the phrase that begins at a token; `None`: none does.
pub(crate) fn matches(search: &Search<'_>, elements: &[Element], at: usize, end: usize) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else { return Some(at) };
    match element {
        Element::One { is_optional, .. } => {
            if at < end && is_one(search, element, at) {
                let found = matches(search, rest, at + 1, end);
                if found.is_some() {
                    return found;
                }
            }
            if *is_optional { matches(search, rest, at, end) } else { None }
        }
        Element::Gap { most, without } => {
            for token in at..=at + most {
                let found = matches(search, rest, token, end);
                if found.is_some() {
                    return found;
                }
                if token >= end || search.marked.classes[token].meets(*without) || search.is_boundary(token) {
                    return None;
                }
            }
            None
        }
    }
}

/// Whether a token is that element.
pub(crate) fn is_one(search: &Search<'_>, element: &Element, at: usize) -> bool {
    let Element::One { classes, words, forms, .. } = element else { return false };
    let token = &search.marked.tokens[at];
    if token.word != 0 && words.contains(&token.word) {
        return true;
    }
    search.marked.classes[at].meets(*classes) && (*forms == Forms::NONE || search.marked.forms[at].has(*forms))
}

impl Finder<'_> {
    pub(crate) fn phrases(&self, sentence: Sentence, list: &mut Vec<Found>) {
        let marked = self.search.marked;
        for at in sentence.first..sentence.end {
            if self.search.is_attribution[at] {
                continue;
            }
            let by_word = self.lexicon.phrases_by_word.get(&marked.tokens[at].word);
            let by_class =
                marked.classes[at].iter().filter_map(|class| self.lexicon.phrases_by_class.get(usize::from(class)));
            for index in by_word.into_iter().chain(by_class).flatten() {
                let is_within = list.iter().any(|found| found.rule == *index && found.trigger.end > at);
                if !is_within {
                    list.extend(self.phrase(sentence, *index, at));
                }
            }
        }
    }

    /// What a rule finds in the words from a token on.
    pub(crate) fn phrase(&self, sentence: Sentence, index: usize, at: usize) -> Option<Found> {
        let marked = self.search.marked;
        let rule = &self.lexicon.rules[index];
        let Shape::Phrase(elements) = &rule.shape else { return None };
        let end = matches(&self.search, elements, at, sentence.end)?;
        let words = self.around(sentence, at..end);
        // A word such as `only` behind the clause counts.
        let wide = words.start.min(at)..(words.end + 1).max(end).min(sentence.end);
        let in_clause = wide.fold(Classes::NONE, |set, token| set.union(marked.classes[token]));
        if !is_allowed(rule, in_clause) {
            return None;
        }
        let (kind, modality) = self.phrased(sentence, rule, at, words.start)?;
        let is_speech = is_spoken(elements, self.speech_acts) || marked.classes[at].meets(self.speech_acts);
        let act = if is_speech { self.search.at(sentence, at) } else { None };
        let spoken_by = act.filter(|act| !act.is_infinitive).map(|act| self.speaking(sentence, &act));
        let words = if spoken_by.is_some() { self.trimmed(at..words.end) } else { words };
        let core = words.clone();
        Some(Found {
            rule: index,
            kind,
            modality,
            core,
            words,
            trigger: at..end,
            spoken_by,
            governor: None,
            is_phrase: true,
            is_aside: false,
        })
    }

    /// What a phrase says after words such as `no`, `must` or `if` before it.
    pub(crate) fn phrased(&self, sentence: Sentence, rule: &Rule, at: usize, start: usize) -> Option<(Kind, Modality)> {
        let marked = self.search.marked;
        let grammar = self.search.grammar;
        let from = start.max(at.saturating_sub(6)).max(sentence.first);
        let has = |class: u8| (from..at).any(|token| marked.classes[token].has(class));
        let manner = Manner {
            is_negated: (at.saturating_sub(3).max(from)..at)
                .any(|token| marked.classes[token].has(grammar.no) || marked.classes[token].has(grammar.not)),
            is_yet: false,
            is_future: has(grammar.will),
            is_possible: has(grammar.may),
            is_normative: has(grammar.must),
            is_ability: false,
            is_no_longer: false,
            is_conditional: (start.saturating_sub(2).max(sentence.first)..at)
                .any(|token| marked.classes[token].has(grammar.if_)),
            governor: None,
            governor_at: None,
            is_governor_negated: false,
        };
        if rule.kind == Kind::StockNeed && !manner.is_conditional {
            return (!manner.is_negated).then_some((rule.kind, rule.modality));
        }
        let is_asked = (at.saturating_sub(16).max(sentence.first)..at)
            .any(|token| marked.classes[token].has(grammar.demand) && marked.classes[token].meets(self.speech_acts));
        if is_asked && rule.kind == Kind::Threat {
            return Some((rule.kind, Modality::Demanded));
        }
        shaped(rule.kind, rule.modality, &manner)
    }
}

/// Whether the subject before a phrase speaks.
fn is_spoken(elements: &[Element], speech_acts: Classes) -> bool {
    matches!(elements.first(), Some(Element::One { classes, .. }) if classes.meets(speech_acts))
}
