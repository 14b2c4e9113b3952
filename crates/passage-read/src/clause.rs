//! Clauses in which words of several classes stand together, in whatever order: tried where no other rule found anything.

use crate::found::{Finder, Found, is_allowed};
use crate::lexicon::class::Classes;
use crate::lexicon::rule::{Element, Rule, Shape};
use crate::manner::{Manner, shaped};
use crate::phrase;
use crate::sentence::Sentence;
use crate::settle::overlap;
use std::ops::Range;

/// A label before a colon has up to so many words: `North bridge: no lorries`.
const LABEL: usize = 6;

impl Finder<'_> {
    /// Adds what whole clauses say of which no words were claimed yet.
    pub(crate) fn clauses(&self, sentence: Sentence, list: &mut Vec<Found>) {
        let known = list.len();
        for zone in self.cuts(sentence) {
            let is_taken = list[..known].iter().any(|found| {
                let shared = overlap(&found.words, &zone);
                shared * 2 >= found.words.len().min(zone.len()) || overlap(&found.trigger, &zone) > 0
            });
            if !is_taken && let Some(found) = self.clause_claim(sentence, zone) {
                list.push(found);
            }
        }
        if list.len() > known {
            list.sort_by_key(|one| (one.words.start, one.words.end));
        }
    }

    /// All rules of this shape that fit any clause.
    pub(crate) fn fitting_clauses(&self, sentence: Sentence) -> Vec<usize> {
        let mut list = Vec::new();
        for zone in self.cuts(sentence) {
            let classes = self.classes_of(&zone);
            let rules = self.lexicon.clauses.iter().copied();
            list.extend(rules.filter(|index| self.fits_clause(&self.lexicon.rules[*index], &zone, classes).is_some()));
        }
        list
    }

    /// The clauses of a sentence.
    fn cuts(&self, sentence: Sentence) -> Vec<Range<usize>> {
        let marked = self.search.marked;
        let grammar = self.search.grammar;
        let mut list = Vec::new();
        let mut first = sentence.first;
        for token in sentence.first..sentence.end {
            let is_label = marked.is_mark(token, ":") && token - sentence.first <= LABEL;
            let is_join = marked.is_mark(token, ",")
                && token + 1 < sentence.end
                && marked.classes[token + 1].has(grammar.conjunction)
                || marked.classes[token].has(grammar.subordinator) && !marked.classes[token].has(grammar.adverb);
            let is_speech = self.search.is_attribution[token];
            if (self.search.is_boundary(token) && !is_label || is_join) && (token > first || is_speech) {
                if token > first {
                    list.push(first..token);
                }
                first = if is_join || is_speech { token + 1 } else { token };
            }
        }
        if first < sentence.end {
            list.push(first..sentence.end);
        }
        list
    }

    fn classes_of(&self, zone: &Range<usize>) -> Classes {
        let marked = self.search.marked;
        let own = zone.clone().fold(Classes::NONE, |set, token| set.union(marked.classes[token]));
        // `they brought it`: what was spoken of before.
        if own.meets(self.search.grammar.arguments) || !own.has(self.search.grammar.pronoun) {
            return own;
        }
        own.union(self.topic.and(self.search.grammar.arguments))
    }

    /// The words that fit a rule: from the first to the last.
    fn fits_clause(&self, rule: &Rule, zone: &Range<usize>, in_clause: Classes) -> Option<Range<usize>> {
        let Shape::Clause(elements) = &rule.shape else { return None };
        // Most rules fail here, without a look at any word.
        let is_hopeless = |element: &Element| matches!(element, Element::One { classes, words, .. } if words.is_empty() && !in_clause.meets(*classes));
        if elements.iter().any(is_hopeless) || !is_allowed(rule, in_clause) {
            return None;
        }
        let mut trigger: Option<Range<usize>> = None;
        let mut last: Option<usize> = None;
        for element in elements {
            let at = zone.clone().find(|token| Some(*token) != last && phrase::is_one(&self.search, element, *token));
            match at {
                Some(at) => {
                    trigger = Some(match trigger {
                        Some(known) => known.start.min(at)..known.end.max(at + 1),
                        None => at..at + 1,
                    });
                    last = Some(at);
                }
                // A word that points back stands for it.
                None if matches!(element, Element::One { classes, .. } if in_clause.meets(*classes)) => {}
                None => return None,
            }
        }
        trigger
    }

    fn clause_claim(&self, sentence: Sentence, zone: Range<usize>) -> Option<Found> {
        let grammar = self.search.grammar;
        let marked = self.search.marked;
        let in_clause = self.classes_of(&zone);
        let is_negated = in_clause.has(grammar.no) || in_clause.has(grammar.not);
        let before = zone.start.saturating_sub(2).max(sentence.first)..zone.start;
        let is_conditional = before.chain(zone.clone()).any(|token| marked.classes[token].has(grammar.if_));
        if is_conditional {
            return None;
        }
        let manner = Manner {
            is_future: in_clause.has(grammar.will),
            is_possible: in_clause.has(grammar.may),
            is_normative: in_clause.has(grammar.must),
            ..Manner::default()
        };
        self.lexicon.clauses.iter().find_map(|index| {
            let rule = &self.lexicon.rules[*index];
            if is_negated && !names_negation(rule, grammar.no, grammar.not) {
                return None;
            }
            let trigger = self.fits_clause(rule, &zone, in_clause)?;
            let (kind, modality) = shaped(rule.kind, rule.modality, &manner)?;
            Some(Found {
                rule: *index,
                kind,
                modality,
                words: self.trimmed(zone.clone()),
                core: zone.clone(),
                trigger,
                spoken_by: None,
                governor: None,
                is_phrase: true,
                is_aside: false,
            })
        })
    }
}

/// Whether a rule itself asks for a word such as `no`.
fn names_negation(rule: &Rule, no: u8, not: u8) -> bool {
    let Shape::Clause(elements) = &rule.shape else { return false };
    elements
        .iter()
        .any(|element| matches!(element, Element::One { classes, .. } if classes.has(no) || classes.has(not)))
}
