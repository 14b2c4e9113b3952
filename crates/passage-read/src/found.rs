//! What rules find in a sentence, before it is known who says it and when.

use crate::claim::{Kind, Modality};
use crate::lexicon::Lexicon;
use crate::lexicon::class::Classes;
use crate::lexicon::rule::Rule;
use crate::predicate::Search;
use crate::sentence::Sentence;
use crate::settle::settle;
use std::ops::Range;

/// A claim in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub rule: usize,
    pub kind: Kind,
    pub modality: Modality,
    /// The clause.
    pub words: Range<usize>,
    /// The words that gave it away.
    pub trigger: Range<usize>,
    /// Where the subject stands that itself speaks: `Pashinyan urged`.
    pub spoken_by: Option<Range<usize>>,
    /// The verb on which it hangs.
    pub governor: Option<usize>,
    /// The words of the clause itself, without relative clauses within its subject.
    pub core: Range<usize>,
    /// Words in a row gave it away, not a verb with what belongs to it.
    pub is_phrase: bool,
    /// It only tells of what a noun is like: `people stranded on roofs`.
    pub is_aside: bool,
}

/// What is looked for in one sentence after another.
#[derive(Debug)]
pub(crate) struct Finder<'a> {
    pub search: Search<'a>,
    pub lexicon: &'a Lexicon,
    /// Classes of verbs whose subject speaks.
    pub speech_acts: Classes,
    /// Classes of what the sentence before was about.
    pub topic: Classes,
}

impl Finder<'_> {
    /// All that rules find in a sentence, with overlaps.
    pub(crate) fn raw(&self, sentence: Sentence) -> Vec<Found> {
        let mut list = Vec::new();
        for predicate in self.search.predicates(sentence) {
            list.extend(self.framed(sentence, &predicate));
        }
        self.phrases(sentence, &mut list);
        list
    }

    /// All that is found in a sentence, each thing once, first to last.
    pub(crate) fn found(&self, sentence: Sentence) -> Vec<Found> {
        let mut list = settle(self.raw(sentence));
        self.clauses(sentence, &mut list);
        list
    }

    /// All rules that fit anything in a sentence, whether they stand or not.
    pub(crate) fn rules(&self, sentence: Sentence) -> Vec<usize> {
        let mut list: Vec<usize> = Vec::new();
        for predicate in self.search.predicates(sentence) {
            let subject = self.subject_classes(sentence, &predicate);
            let object = self.search.first_argument(predicate.object.clone(), 9);
            list.extend(self.fitting(&predicate, subject, object.as_ref()).into_iter().map(|(_, index, _)| index));
        }
        let mut phrases = Vec::new();
        self.phrases(sentence, &mut phrases);
        list.extend(phrases.into_iter().map(|found| found.rule));
        list.extend(self.fitting_clauses(sentence));
        list
    }
}

pub(crate) fn is_allowed(rule: &Rule, in_clause: Classes) -> bool {
    (rule.needs == Classes::NONE || in_clause.meets(rule.needs)) && !in_clause.meets(rule.unless)
}
