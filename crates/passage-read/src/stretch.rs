//! The words that a claim rests on: the clause around what gave it away.

use crate::found::Finder;
use crate::predicate::Predicate;
use crate::sentence::Sentence;
use crate::token::TokenKind;
use std::ops::Range;

impl Finder<'_> {
    /// The clause of a verb, without who speaks.
    pub(crate) fn clause(&self, sentence: Sentence, predicate: &Predicate, is_speech: bool) -> Range<usize> {
        let mut start = if is_speech { predicate.group } else { predicate.subject.start.min(predicate.group) };
        if predicate.is_relative && !is_speech {
            start = predicate.subject.start.saturating_sub(1).max(sentence.first);
        }
        if predicate.is_reduced && !is_speech {
            let marked = self.search.marked;
            let comma = (start..predicate.group.saturating_sub(1)).rev().find(|token| marked.is_mark(*token, ","));
            start = comma.map_or(start, |comma| comma + 1);
        }
        // `The flotilla, which set sail, was stopped`: the clause begins with what stands before `which`.
        if !is_speech && !predicate.is_relative && start > sentence.first && start == predicate.subject.start {
            let before = self.search.marked.classes[start - 1];
            if before.has(self.search.grammar.relative) {
                start -= 1;
                while start > sentence.first && !self.search.is_boundary(start - 1) {
                    start -= 1;
                }
            }
        }
        // `The bridge was hit and was closed`: the second deed has words of its own.
        if !is_speech && predicate.subject.end < predicate.group {
            let grammar = self.search.grammar;
            let between = predicate.subject.end..predicate.group;
            if between.clone().any(|token| self.search.is_verb(token))
                && self.search.marked.classes[predicate.group - 1].has(grammar.conjunction)
            {
                start = predicate.group;
            }
        }
        let mut end = predicate.object.end;
        // What is called for, warned of or offered goes on over `that` and `to`.
        if is_speech {
            while end < sentence.end && !self.search.is_attribution[end] && !self.ends_speech(end) {
                end += 1;
            }
        }
        self.trimmed(start..end)
    }

    pub(crate) fn ends_speech(&self, token: usize) -> bool {
        self.search.marked.tokens[token].kind == TokenKind::Mark
            && matches!(self.search.marked.word(token), ";" | "—" | ":" | "”" | "!")
            || self.search.marked.word(token) == "while"
    }

    /// A stretch without marks and conjunctions at its ends.
    pub(crate) fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let marked = self.search.marked;
        let grammar = self.search.grammar;
        let Range { mut start, mut end } = range;
        let is_loose = |token: usize| {
            marked.tokens[token].kind == TokenKind::Mark && !matches!(marked.word(token), ")" | "%" | "”" | "\"")
        };
        while start < end
            && (marked.tokens[start].kind == TokenKind::Mark && !matches!(marked.word(start), "$" | "€" | "“" | "\"")
                || marked.classes[start].has(grammar.conjunction))
        {
            start += 1;
        }
        let is_front = |token: usize| {
            [grammar.conjunction, grammar.determiner].into_iter().any(|class| marked.classes[token].has(class))
        };
        while end > start + 1
            && (is_loose(end - 1) || is_front(end - 1) && !marked.classes[end - 1].has(grammar.pronoun))
        {
            end -= 1;
        }
        // A quotation that was not opened here is not closed here.
        let is_close = |token: usize| matches!(marked.word(token), "”" | "\"" | "»");
        while end > start
            && is_close(end - 1)
            && !(start..end - 1).any(|token| matches!(marked.word(token), "“" | "\"" | "«"))
        {
            end -= 1;
            while end > start && is_loose(end - 1) {
                end -= 1;
            }
        }
        start..end
    }

    /// The clause around a stretch of tokens.
    pub(crate) fn around(&self, sentence: Sentence, trigger: Range<usize>) -> Range<usize> {
        let mut start = trigger.start;
        while start > sentence.first && !self.search.is_boundary(start - 1) {
            start -= 1;
        }
        let mut end = trigger.end;
        while end < sentence.end && !self.search.is_boundary(end) {
            end += 1;
        }
        // A conjunction between two clauses cuts.
        let marked = self.search.marked;
        let cut = (start..trigger.start).rev().find(|token| {
            marked.is_mark(*token, ",") && marked.classes[token + 1].has(self.search.grammar.conjunction)
        });
        start = cut.map_or(start, |cut| cut + 1);
        let cut = (trigger.end..end).find(|token| {
            marked.is_mark(*token, ",")
                && token + 1 < end
                && marked.classes[token + 1].has(self.search.grammar.conjunction)
        });
        end = cut.unwrap_or(end);
        self.trimmed(start..end)
    }
}
