//! Verbs with what belongs to them: voice, negation, time, and the stretches of words left and right that hold who does it
//! and to what.

use crate::lexicon::class::{ClassId, Classes, Forms};
use crate::lexicon::grammar::Grammar;
use crate::mark::Marked;
use crate::sentence::Sentence;
use crate::token::TokenKind;
use std::ops::Range;

/// How a verb stands to its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// `they closed it`.
    Active,
    /// `it was closed`, `trucks stranded at the border`.
    Passive,
    /// `, closing the road`.
    Participle,
}

/// A verb of the lexicon in a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Predicate {
    pub head: usize,
    /// The first word of the verb group.
    pub group: usize,
    pub voice: Voice,
    /// Both readings stand: `the trucks blocked at`, `they blocked the`.
    pub may_be_passive: bool,
    /// A participle right behind its noun: `food stranded on the bank`.
    pub is_reduced: bool,
    pub is_negated: bool,
    /// `have yet to`.
    pub is_yet: bool,
    pub is_future: bool,
    /// `may`, `could`, `would`.
    pub is_possible: bool,
    /// `must`, `should`; `that it be`.
    pub is_normative: bool,
    /// `can`.
    pub is_ability: bool,
    /// `to close`.
    pub is_infinitive: bool,
    /// Words that hold the subject.
    pub subject: Range<usize>,
    /// The clause begins with a word that points back: `which was closed`.
    pub is_relative: bool,
    /// Words that hold the object and what follows.
    pub object: Range<usize>,
}

/// What verb groups are searched with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Search<'a> {
    pub marked: &'a Marked<'a>,
    pub grammar: &'a Grammar,
    /// Words that only tell who speaks.
    pub is_attribution: &'a [bool],
}

impl Search<'_> {
    pub(crate) fn has(&self, token: usize, class: ClassId) -> bool {
        self.marked.classes[token].has(class)
    }

    pub(crate) fn forms(&self, token: usize, forms: Forms) -> bool {
        self.marked.forms[token].has(forms)
    }

    pub(crate) fn is_adverb(&self, token: usize) -> bool {
        self.has(token, self.grammar.adverb)
    }

    pub(crate) fn is_word(&self, token: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.marked.word(token).eq_ignore_ascii_case(word))
    }

    /// Whether a clause ends before or at this word.
    pub(crate) fn is_boundary(&self, token: usize) -> bool {
        self.is_attribution[token]
            || self.marked.classes[token].meets(self.grammar.boundaries)
            || self.is_saying(token)
            || (self.marked.tokens[token].kind == TokenKind::Mark && self.is_cut(token))
    }

    /// Whether a word of saying stands as a verb, not as `the claim`.
    pub(crate) fn is_saying(&self, token: usize) -> bool {
        self.has(token, self.grammar.say)
            && !(self.forms(token, Forms::NOUN) && token > 0 && self.makes_noun(token - 1))
            && self.forms(token, Forms::PAST.union(Forms::THIRD).union(Forms::ING))
            || self.is_word(token, &["say", "tell", "believe"])
    }

    /// Whether a mark ends a clause; quotation does so only where speech begins, not around single words.
    pub(crate) fn is_cut(&self, token: usize) -> bool {
        match self.marked.word(token) {
            ";" | ":" | "—" | "–" | "(" | ")" | "…" | "!" | "?" => true,
            "“" | "\"" | "«" => token == 0 || self.marked.tokens[token - 1].kind == TokenKind::Mark,
            "”" | "»" => token > 0 && self.marked.is_mark(token - 1, ","),
            _ => false,
        }
    }

    /// Whether it is a finite verb or an auxiliary.
    pub(crate) fn is_verb(&self, token: usize) -> bool {
        self.is_verbal(token)
    }

    pub(crate) fn is_verbal(&self, token: usize) -> bool {
        self.marked.classes[token].meets(self.grammar.auxiliaries)
            || (self.forms(token, Forms::PAST.union(Forms::THIRD))
                && !self.forms(token, Forms::NOUN)
                && (token == 0 || !self.makes_noun(token - 1) || self.has(token - 1, self.grammar.that)))
    }

    /// Whether it is a finite verb, not a participle that goes on with a noun: `a vessel chartered by`.
    pub(crate) fn is_finite(&self, sentence: Sentence, token: usize) -> bool {
        let goes_on =
            token + 1 < sentence.end && (self.has(token + 1, self.grammar.preposition) || self.is_adverb(token + 1));
        self.is_verbal(token)
            && (self.marked.classes[token].meets(self.grammar.auxiliaries)
                || !(self.forms(token, Forms::PARTICIPLE) && goes_on))
    }

    /// Whether a noun has to follow this word.
    pub(crate) fn makes_noun(&self, token: usize) -> bool {
        let grammar = self.grammar;
        if self.marked.tokens[token].kind == TokenKind::Number {
            return true;
        }
        let classes = self.marked.classes[token];
        let is_somebody = classes.has(grammar.speaker_noun) || classes.has(grammar.title);
        let is_thing = classes.has(grammar.adjective) && classes.meets(grammar.arguments);
        classes.meets(grammar.before_nouns) && !is_somebody && !is_thing
    }

    /// All verbs of the lexicon in the sentence that stand as verbs.
    pub(crate) fn predicates(&self, sentence: Sentence) -> Vec<Predicate> {
        let of_interest =
            |token: &usize| self.marked.classes[*token].meets(self.grammar.predicates) && !self.is_attribution[*token];
        (sentence.first..sentence.end).filter(of_interest).filter_map(|head| self.at(sentence, head)).collect()
    }

    /// The verb at a token with what belongs to it; `None`: it stands there as something else.
    pub(crate) fn at(&self, sentence: Sentence, head: usize) -> Option<Predicate> {
        let grammar = self.grammar;
        let mut found = Predicate {
            head,
            group: head,
            voice: Voice::Active,
            may_be_passive: false,
            is_reduced: false,
            is_negated: false,
            is_yet: false,
            is_future: false,
            is_possible: false,
            is_normative: false,
            is_ability: false,
            is_infinitive: false,
            subject: head..head,
            is_relative: false,
            object: head + 1..head + 1,
        };
        let (mut be, mut bare_be, mut have, mut does, mut modal, mut copula) =
            (false, false, false, false, false, false);
        let mut group = head;
        while group > sentence.first {
            let before = group - 1;
            let is = |class| self.has(before, class);
            if self.is_attribution[before] {
                break;
            }
            if is(grammar.not) {
                found.is_negated = true;
                found.is_yet |= self.is_word(before, &["yet"]);
                if is(grammar.can) {
                    found.is_ability = true;
                    modal = true;
                }
            } else if is(grammar.be) {
                be = true;
                bare_be = self.is_word(before, &["be"]);
            } else if is(grammar.have) && (group < head || self.forms(head, Forms::PARTICIPLE)) {
                have = true;
            } else if is(grammar.do_) && self.forms(head, Forms::BASE) {
                does = true;
            } else if is(grammar.will) {
                found.is_future = true;
                modal = true;
            } else if is(grammar.may) {
                found.is_possible = true;
                modal = true;
            } else if is(grammar.must) {
                found.is_normative = true;
                modal = true;
            } else if is(grammar.can) {
                found.is_ability = true;
                modal = true;
            } else if is(grammar.copula)
                && self.forms(head, Forms::PARTICIPLE)
                && !self.makes_noun_before(sentence, before)
            {
                copula = true;
            } else if is(grammar.to) && (self.forms(head, Forms::BASE) || be || copula || have) {
                found.is_infinitive = true;
                group = before;
                break;
            } else if !(self.is_adverb(before) || self.is_comma_adverb(sentence, before)) {
                break;
            }
            group = before;
        }
        // Adverbs at the front of a clause are no part of the group.
        while group < head && (self.is_adverb(group) || self.marked.tokens[group].kind == TokenKind::Mark) {
            group += 1;
        }
        found.group = group;
        let before = (sentence.first..group).rev().find(|token| !self.is_adverb(*token) || self.makes_noun(*token));
        let after = (head + 1 < sentence.end).then_some(head + 1);
        let is_noun_place = before
            .is_some_and(|before| self.makes_noun(before) && !(be || have || modal || does || copula))
            && !(self.forms(head, Forms::ING) && before.is_some_and(|before| self.has(before, grammar.preposition)))
            && !found.is_infinitive;
        let is_joined_noun =
            self.marked.tokens[head].is_joined && head > sentence.first && self.marked.is_mark(head - 1, "-");
        let is_helped = self.forms(head, Forms::PARTICIPLE) && have
            || self.forms(head, Forms::ING) && be
            || self.forms(head, Forms::BASE) && (found.is_infinitive || modal || does);
        if self.forms(head, Forms::PARTICIPLE) && (be || copula) {
            found.voice = Voice::Passive;
        } else if is_helped {
            // `has closed`, `is closing`, `will close`: active, as it stands.
        } else if is_noun_place || (is_joined_noun && !self.is_word(head - 1, &["re"]) && !self.is_prefix(head)) {
            // `the closed road`, `air-dropped` as a noun.
            return None;
        } else if self.forms(head, Forms::PAST) {
            let follows = after.is_none_or(|after| {
                self.has(after, grammar.preposition)
                    || self.is_adverb(after)
                    || self.marked.tokens[after].kind == TokenKind::Mark
            });
            found.may_be_passive = follows && self.forms(head, Forms::PARTICIPLE);
            if found.may_be_passive && after.is_some_and(|after| self.is_word(after, &["by"])) {
                found.voice = Voice::Passive;
                found.is_reduced = true;
            }
        } else if self.forms(head, Forms::PARTICIPLE) {
            // `impassable roads`.
            if after.is_some_and(|after| self.marked.classes[after].meets(grammar.arguments)) {
                return None;
            }
            // Without an auxiliary: `trucks stuck at the border`, `the road closed since`.
            let before = before.filter(|before| {
                self.marked.tokens[*before].kind != TokenKind::Mark || self.marked.is_mark(*before, ",")
            })?;
            if !self.marked.classes[before].meets(grammar.arguments)
                && !self.marked.is_mark(before, ",")
                && !self.has(before, grammar.name)
                && !self.has(before, grammar.conjunction)
            {
                return None;
            }
            found.voice = Voice::Passive;
            found.is_reduced = !self.has(before, grammar.conjunction);
        } else if self.forms(head, Forms::THIRD) {
            let before = before?;
            let is_act = self.marked.classes[head].has(grammar.demand) && !self.marked.classes[head].has(grammar.aid);
            let has_object = after.is_some_and(|after| {
                self.has(after, grammar.determiner) || self.marked.tokens[after].kind == TokenKind::Number
            });
            if self.forms(head, Forms::NOUN) && !is_act && !has_object && !self.is_plain_subject(before) {
                return None;
            }
        } else if self.forms(head, Forms::BASE) {
            // `they block`, `let trucks enter`: needs somebody before it.
            let before = before?;
            let is_subject = self.is_plain_subject(before)
                || self.marked.classes[before].meets(grammar.arguments)
                || self.has(before, grammar.conjunction)
                || self.has(before, grammar.place_word)
                || self.has(before, grammar.back);
            let is_noun = self.forms(head, Forms::NOUN) && !self.is_plain_subject(before);
            if !is_subject || is_noun {
                return None;
            }
        } else if self.forms(head, Forms::ING) {
            let before = before?;
            let is_start = self.marked.is_mark(before, ",")
                || self.has(before, grammar.begin)
                || self.is_word(before, &["by", "and", "while", "after"]);
            let is_accused = self.is_word(before, &["of", "for"])
                && self.governed(sentence.first, before, Classes::of(grammar.accuse)).is_some();
            if !is_start && !is_accused {
                return None;
            }
            found.voice = Voice::Participle;
        } else {
            return None;
        }
        self.find_subject(sentence, &mut found);
        if found.is_infinitive
            && group > sentence.first
            && !self.has(group - 1, grammar.demand)
            && self.forms(group - 1, Forms::PAST.union(Forms::PARTICIPLE).union(Forms::THIRD))
            && let Some(governor) = self.at(sentence, group - 1).filter(|governor| !governor.is_infinitive)
        {
            // `is expected to arrive`: whoever is expected arrives.
            found.subject = governor.subject;
            found.is_relative = governor.is_relative;
        }
        self.find_object(sentence, &mut found);
        if bare_be && !modal && !found.is_infinitive && found.voice == Voice::Passive {
            found.is_normative = true;
        }
        Some(found)
    }

    /// Whether a word can only be the subject of what follows, not a part of its name.
    pub(crate) fn is_plain_subject(&self, token: usize) -> bool {
        let grammar = self.grammar;
        [grammar.pronoun, grammar.person_pronoun, grammar.we, grammar.relative, grammar.title, grammar.speaker_noun]
            .into_iter()
            .any(|class| self.has(token, class) && !self.has(token, grammar.determiner))
    }

    pub(crate) fn is_prefix(&self, head: usize) -> bool {
        head > 1
            && self.marked.tokens[head - 1].is_joined
            && self.is_word(head - 2, &["re", "un", "air", "off", "para", "pre"])
    }

    pub(crate) fn makes_noun_before(&self, sentence: Sentence, token: usize) -> bool {
        token > sentence.first && self.has(token - 1, self.grammar.determiner)
    }

    /// `, however,` within a verb group.
    pub(crate) fn is_comma_adverb(&self, sentence: Sentence, token: usize) -> bool {
        self.marked.is_mark(token, "-") && token > sentence.first && self.is_word(token - 1, &["re", "un"])
            || (self.is_word(token, &["re"]) && self.marked.is_mark(token + 1, "-"))
    }

    /// The nearest word of those classes before a token, within so many words and not over the end of the clause but one.
    pub(crate) fn governed(&self, from: usize, before: usize, classes: Classes) -> Option<usize> {
        (from..before).rev().take(10).find(|token| self.marked.classes[*token].meets(classes))
    }
}
