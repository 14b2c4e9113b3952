//! The stretches left and right of a verb that hold who does it and to what.

use crate::lexicon::class::{Classes, Forms};
use crate::predicate::{Predicate, Search};
use crate::sentence::Sentence;
use crate::token::TokenKind;
use std::ops::Range;

impl Search<'_> {
    pub(crate) fn find_subject(&self, sentence: Sentence, found: &mut Predicate) {
        let mut start = found.group;
        let mut has_content = false;
        // `The convoy reached the town and was looted`: the subject is that of the verb before.
        if start > sentence.first && self.has(start - 1, self.grammar.conjunction) {
            let verb = (sentence.first..start - 1)
                .rev()
                .take_while(|token| !self.is_boundary(*token))
                .find(|token| self.is_verbal(*token));
            if let Some(verb) = verb {
                start = verb;
                while start > sentence.first
                    && (self.is_verbal(start - 1) || self.is_adverb(start - 1) || self.has(start - 1, self.grammar.not))
                {
                    start -= 1;
                }
            }
        }
        let end = start;
        while start > sentence.first {
            let before = start - 1;
            // `the Committee (ICRC) called`.
            let is_word = self.marked.tokens[start].kind == TokenKind::Word;
            if self.marked.is_mark(before, ")") && is_word && !self.is_attribution[before] {
                let from = before.saturating_sub(7).max(sentence.first);
                if let Some(open) = (from..before).rev().find(|token| self.marked.is_mark(*token, "("))
                    && open > sentence.first
                {
                    start = open;
                    continue;
                }
            }
            if has_content && self.is_finite(sentence, before) {
                // A relative clause within the subject: `the flotilla, which set sail, was stopped`.
                let mut verb = before;
                while verb > sentence.first && (self.is_verbal(verb - 1) || self.is_adverb(verb - 1)) {
                    verb -= 1;
                }
                if verb > sentence.first && self.has(verb - 1, self.grammar.relative) {
                    start = verb;
                }
                break;
            }
            if self.is_boundary(before) {
                let is_next = (start..found.group).all(|token| self.is_adverb(token));
                found.is_relative =
                    is_next && (self.has(before, self.grammar.relative) || self.has(before, self.grammar.that));
                break;
            }
            if self.has(before, self.grammar.conjunction) && has_content && self.splits(sentence, before) {
                break;
            }
            has_content |= self.marked.classes[before].meets(self.grammar.arguments)
                || self.has(before, self.grammar.name)
                || self.has(before, self.grammar.speaker_noun)
                || self.has(before, self.grammar.we)
                || self.has(before, self.grammar.person_pronoun)
                || self.has(before, self.grammar.pronoun);
            start = before;
        }
        // `On the road, trucks were stopped`: what comes before the comma is no subject.
        let zone = start..end;
        let first_word = zone.clone().find(|token| self.marked.tokens[*token].kind != TokenKind::Mark);
        let is_aside =
            |token: usize| self.has(token, self.grammar.preposition) || self.has(token, self.grammar.statement);
        if let Some(first) = first_word
            && (is_aside(first)
                || (start > sentence.first && is_aside(start - 1) && self.has(start - 1, self.grammar.subordinator)))
            && let Some(comma) = zone.clone().find(|token| self.marked.is_mark(*token, ","))
            && comma + 1 < end
        {
            start = comma + 1;
        }
        while start < end && self.marked.tokens[start].kind == TokenKind::Mark {
            start += 1;
        }
        found.subject = start..end;
    }

    /// Whether `and` joins two clauses: a verb stands before it.
    pub(crate) fn splits(&self, sentence: Sentence, conjunction: usize) -> bool {
        let clause = (sentence.first..conjunction).rev().take(25).take_while(|token| !self.is_boundary(*token));
        clause.into_iter().any(|token| self.is_finite(sentence, token))
    }

    pub(crate) fn find_object(&self, sentence: Sentence, found: &mut Predicate) {
        let start = found.head + 1;
        let mut end = start;
        while end < sentence.end {
            if self.is_boundary(end) {
                break;
            }
            let is_join = self.has(end, self.grammar.conjunction) || self.marked.is_mark(end, ",");
            if is_join && self.begins_clause(sentence, end + 1) {
                break;
            }
            end += 1;
        }
        found.object = start..end;
    }

    /// Whether a subject and a verb follow: `, and around 200 trucks wait`.
    pub(crate) fn begins_clause(&self, sentence: Sentence, from: usize) -> bool {
        let mut has_content = false;
        let grammar = self.grammar;
        let first =
            (from..sentence.end).find(|token| !self.is_adverb(*token) && !self.has(*token, grammar.conjunction));
        if first
            .is_some_and(|first| [grammar.we, grammar.person_pronoun].into_iter().any(|class| self.has(first, class)))
        {
            return true;
        }
        for token in (from..sentence.end).take(9) {
            if self.is_boundary(token) || self.marked.is_mark(token, ",") {
                return false;
            }
            if self.is_verbal(token)
                || (has_content
                    && self.marked.classes[token].meets(self.grammar.predicates)
                    && self.forms(token, Forms::BASE)
                    && !self.forms(token, Forms::NOUN)
                    && !self.has(token - 1, self.grammar.to))
            {
                return true;
            }
            has_content |=
                self.marked.classes[token].meets(self.grammar.arguments) || self.has(token, self.grammar.name);
        }
        false
    }

    /// The classes of the first thing in a stretch that can be done something to, with where it stands; compounds such as
    /// `aid convoy` are one thing. Names alone count only where nothing else is found near.
    pub(crate) fn first_argument(&self, zone: Range<usize>, most: usize) -> Option<(Classes, Range<usize>)> {
        let grammar = self.grammar;
        let arguments = grammar.arguments;
        let mut name: Option<(Classes, Range<usize>)> = None;
        let weak = Classes::of(grammar.name).union(Classes::of(grammar.place_word));
        let mut token = zone.start;
        let last = zone.end.min(zone.start + most);
        while token < last {
            // `began to ration bread`: what follows belongs to the second verb.
            let is_verb =
                |next: usize| self.forms(next, Forms::BASE) && self.marked.classes[next].meets(grammar.predicates);
            if token > zone.start.max(1) - 1
                && self.has(token, grammar.to)
                && token + 1 < zone.end
                && is_verb(token + 1)
            {
                return name;
            }
            // `, hitting power stations`: another deed.
            if self.marked.is_mark(token, ",")
                && token + 1 < zone.end
                && self.forms(token + 1, Forms::ING)
                && token > zone.start
            {
                return name;
            }
            if self.marked.classes[token].meets(arguments) {
                let mut set = self.marked.classes[token];
                let mut end = token + 1;
                // `passenger and cargo transport` is one thing too.
                let goes_on = |end: usize| {
                    self.marked.classes[end].meets(arguments)
                        || self.marked.is_mark(end, "-")
                        || (self.has(end, grammar.conjunction)
                            && end + 1 < zone.end
                            && self.marked.classes[end + 1].meets(arguments))
                };
                while end < zone.end && goes_on(end) {
                    set = set.union(self.marked.classes[end]);
                    end += 1;
                }
                // `closed Rafah to aid trucks`: what stands before the preposition counts too.
                let Some((names, range)) = name else {
                    return Some((set.without(Classes::of(grammar.place_word)), token..end));
                };
                let is_apart = (range.end..token)
                    .any(|between| self.has(between, grammar.preposition) || self.marked.is_mark(between, ","));
                let set = if is_apart { set.union(names) } else { set.without(weak) };
                return Some((set, range.start..end));
            }
            if self.marked.classes[token].meets(weak) {
                let classes =
                    Classes::of(if self.has(token, grammar.name) { grammar.name } else { grammar.place_word });
                name = Some(name.map_or((classes, token..token + 1), |(known, range)| (known.union(classes), range)));
            }
            token += 1;
        }
        name
    }
}
