//! What rules find in a sentence, before it is known who says it and when.

use crate::claim::{Kind, Modality};
use crate::lexicon::Lexicon;
use crate::lexicon::class::Classes;
use crate::lexicon::rule::{Element, Frame, Patient, Rule, Shape};
use crate::manner::{Manner, is_none, manner, shaped};
use crate::phrase;
use crate::predicate::{Predicate, Search, Voice};
use crate::sentence::Sentence;
use crate::token::TokenKind;
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

    /// Classes of what a stretch is about, pronouns followed back.
    fn subject_classes(&self, sentence: Sentence, predicate: &Predicate) -> Classes {
        let grammar = self.search.grammar;
        let marked = self.search.marked;
        let zone = predicate.subject.clone();
        if predicate.is_reduced {
            let near = predicate.group.saturating_sub(2).max(sentence.first)..predicate.group;
            return self.last_argument(near).unwrap_or_default();
        }
        if predicate.is_relative {
            // `the region, which has been blocked`: a place right before it.
            let weak = Classes::of(grammar.name).union(Classes::of(grammar.place_word));
            let end = zone.start.saturating_sub(1).max(sentence.first);
            let last = (sentence.first..end).rev().find(|token| !marked.is_mark(*token, ","));
            if let Some(last) =
                last.filter(|last| marked.classes[*last].meets(weak) && !marked.classes[*last].meets(grammar.arguments))
            {
                return marked.classes[last].and(weak);
            }
            let from = zone.start.saturating_sub(12).max(sentence.first);
            return self.last_argument(from..zone.start.saturating_sub(1)).unwrap_or(self.topic);
        }
        if let Some((classes, _)) = self.search.first_argument(zone.clone(), 40)
            && classes.meets(grammar.arguments)
        {
            return classes;
        }
        // `Buses that were due at noon turned back`: the subject stands before `that`.
        let is_after_relative = zone.start > sentence.first && {
            let before = marked.classes[zone.start - 1];
            before.has(grammar.relative) || before.has(grammar.that)
        };
        if is_after_relative
            && zone.clone().any(|token| self.search.is_verb(token))
            && let Some(before) = self.last_argument(sentence.first..zone.start - 1)
        {
            return before;
        }
        // `The gate, closed since May, is to be opened`: the subject stands before what is put in.
        let is_put_in = predicate.group > zone.start && marked.is_mark(predicate.group - 1, ",");
        if is_put_in
            && zone.start > sentence.first
            && let Some((classes, _)) = self.search.first_argument(sentence.first..zone.start, 20)
        {
            return classes;
        }
        let is_pronoun =
            |token: &usize| marked.classes[*token].has(grammar.pronoun) || marked.classes[*token].has(grammar.both);
        let weak = Classes::of(grammar.name).union(Classes::of(grammar.place_word));
        // A name is the subject where it stands right before the verb or begins what does.
        let last = zone.end.checked_sub(1).filter(|last| zone.contains(last));
        let first = zone.clone().find(|token| !marked.classes[*token].has(grammar.determiner));
        let is_head = last.is_some_and(|last| marked.classes[last].meets(weak))
            || first.is_some_and(|first| {
                let next = first + 1;
                marked.classes[first].meets(weak)
                    && next < zone.end
                    && (marked.classes[next].has(grammar.preposition) || marked.is_mark(next, ","))
            });
        let named = if is_head { zone.clone() } else { zone.end..zone.end };
        let names = named.fold(Classes::NONE, |set, token| set.union(marked.classes[token].and(weak)));
        let mut set = Classes::NONE;
        if zone.clone().any(|token| is_pronoun(&token)) || zone.is_empty() {
            let before = self.last_argument(sentence.first..zone.start);
            set = before.map_or(self.topic, |before| before.union(self.topic));
        } else if predicate.voice == Voice::Participle
            || zone.start > sentence.first && marked.classes[zone.start - 1].has(grammar.conjunction)
        {
            set = self.last_argument(sentence.first..zone.start).unwrap_or_default();
        }
        set.union(names)
    }

    /// Classes of the last thing named in a stretch.
    fn last_argument(&self, zone: Range<usize>) -> Option<Classes> {
        let marked = self.search.marked;
        let last = zone.clone().rev().find(|token| marked.classes[*token].meets(self.search.grammar.arguments))?;
        let mut set = marked.classes[last];
        let mut token = last;
        while token > zone.start && marked.classes[token - 1].meets(self.search.grammar.arguments) {
            token -= 1;
            set = set.union(marked.classes[token]);
        }
        Some(set)
    }

    fn framed(&self, sentence: Sentence, predicate: &Predicate) -> Option<Found> {
        let marked = self.search.marked;
        let grammar = self.search.grammar;
        let subject = self.subject_classes(sentence, predicate);
        let object =
            self.search.first_argument(predicate.object.clone(), 9).or_else(|| self.pronoun(sentence, predicate));
        let reduced;
        let mut predicate = predicate;
        let mut fitting = self.fitting(predicate, subject, object.as_ref());
        if fitting.is_empty() && predicate.is_reduced {
            // `with all roads out of the city blocked`: the noun stands further off.
            let noun = self.search.first_argument(predicate.subject.clone(), 20).map(|(classes, _)| classes);
            fitting = self.fitting(predicate, noun.unwrap_or_default(), object.as_ref());
        }
        if fitting.is_empty() && predicate.may_be_passive {
            // `leaving food stranded`: a participle right behind its noun after all.
            let near = predicate.group.saturating_sub(2).max(sentence.first)..predicate.group;
            let noun = self.last_argument(near).unwrap_or_default();
            fitting = self.fitting(predicate, noun, object.as_ref());
            reduced = Predicate { is_reduced: true, ..predicate.clone() };
            predicate = &reduced;
        }
        // Of rules that fit as well the first stands.
        let best = fitting.iter().max_by_key(|(score, index, _)| (*score, std::cmp::Reverse(*index)));
        let (_, index, is_passive) = *best?;
        let rule = &self.lexicon.rules[index];
        let mut manner = manner(&self.search, sentence, predicate);
        if let Some((_, range)) = &object
            && !is_passive
            && !manner.is_negated
        {
            manner.is_negated = is_none(marked, grammar, range.start, predicate.head + 1);
        }
        let is_speech = marked.classes[predicate.head].meets(self.speech_acts);
        let (kind, modality) = if is_speech && manner.governor.is_none() && !manner.is_negated {
            if manner.is_conditional {
                return None;
            }
            (rule.kind, rule.modality)
        } else {
            shaped(rule.kind, rule.modality, &manner)?
        };
        let words = self.clause(sentence, predicate, is_speech && !is_passive);
        let spoken_by =
            (is_speech && !is_passive && !predicate.is_infinitive).then(|| self.speaking(sentence, predicate));
        Some(Found {
            rule: index,
            kind,
            modality,
            trigger: predicate.group..predicate.head + 1,
            spoken_by,
            governor: manner.governor_at,
            core: if words.start < predicate.subject.start {
                predicate.group..words.end.max(predicate.head + 1)
            } else {
                words.clone()
            },
            words,
            is_phrase: false,
            is_aside: predicate.is_reduced || (predicate.may_be_passive && is_passive),
        })
    }

    /// What `it` or `them` right behind a verb stands for.
    fn pronoun(&self, sentence: Sentence, predicate: &Predicate) -> Option<(Classes, Range<usize>)> {
        let at = predicate.head + 1;
        let is_one =
            at < sentence.end && ["it", "them"].iter().any(|one| self.search.marked.word(at).eq_ignore_ascii_case(one));
        let before =
            || self.search.first_argument(sentence.first..predicate.subject.start, 40).map(|(classes, _)| classes);
        is_one.then(|| (before().unwrap_or(self.topic), at..at + 1))
    }

    /// All rules whose frame fits a verb: how well, which, and whether the verb was read as passive.
    fn fitting(
        &self,
        predicate: &Predicate,
        subject: Classes,
        object: Option<&(Classes, Range<usize>)>,
    ) -> Vec<(u8, usize, bool)> {
        let marked = self.search.marked;
        let mut clause = predicate.subject.start.min(predicate.group)..predicate.object.end;
        let in_clause = clause.by_ref().fold(Classes::NONE, |set, token| set.union(marked.classes[token]));
        let mut list = Vec::new();
        for class in marked.classes[predicate.head].iter() {
            for index in self.lexicon.frames.get(usize::from(class)).into_iter().flatten() {
                let rule = &self.lexicon.rules[*index];
                let Shape::Frame(frame) = &rule.shape else { continue };
                let Some((score, is_passive)) = self.fits(predicate, frame, subject, object) else { continue };
                if is_allowed(rule, in_clause) {
                    list.push((score + u8::from(rule.needs != Classes::NONE), *index, is_passive));
                }
            }
        }
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

    /// The words of whoever does a speech act: before `who also called for` it is the name before `who`.
    fn speaking(&self, sentence: Sentence, predicate: &Predicate) -> Range<usize> {
        let marked = self.search.marked;
        let zone = predicate.subject.clone();
        if predicate.is_relative {
            let end = zone.start.saturating_sub(1).max(sentence.first);
            let comma = (sentence.first..end.saturating_sub(1)).rev().find(|token| marked.is_mark(*token, ","));
            let start = comma.map_or(sentence.first, |comma| comma + 1);
            // `administrator, Samantha Power, who`: the name is alone between commas.
            return start..end;
        }
        if zone.is_empty() && zone.start > sentence.first {
            return sentence.first..sentence.first;
        }
        zone
    }

    /// Whether a frame fits a verb; the better it fits the higher, and whether it was read as passive.
    fn fits(
        &self,
        predicate: &Predicate,
        frame: &Frame,
        subject: Classes,
        object: Option<&(Classes, Range<usize>)>,
    ) -> Option<(u8, bool)> {
        let object_classes = object.map_or(Classes::NONE, |(classes, _)| *classes);
        let agent_score = |agent: Classes| match frame.agent {
            None => Some(0),
            Some(wanted) => agent.meets(wanted).then_some(2),
        };
        let is_asked = self.search.marked.classes[predicate.head].has(self.search.grammar.demand);
        let passive = || {
            // `they were asked to pay`: nothing is asked for.
            if is_asked && !subject.has(self.search.grammar.opening) {
                return None;
            }
            let by = self.by_agent(predicate);
            match frame.patient {
                Patient::Of(wanted) if subject.meets(wanted) => Some(4 + agent_score(by)?),
                Patient::Any => Some(1 + agent_score(by)?),
                Patient::None | Patient::Absent => agent_score(subject).map(|score| 2 + score),
                Patient::Of(_) => None,
            }
        };
        let active = || match frame.patient {
            Patient::Of(wanted) if object_classes.meets(wanted) => Some(4 + agent_score(subject)?),
            Patient::Any => Some(1 + agent_score(subject)?),
            Patient::Absent if self.has_object(predicate, object) => None,
            Patient::None | Patient::Absent => agent_score(subject).map(|score| 2 + score),
            Patient::Of(_) => None,
        };
        match predicate.voice {
            Voice::Passive => passive().map(|score| (score, true)),
            Voice::Active | Voice::Participle => match active() {
                Some(score) => Some((score, false)),
                None if predicate.may_be_passive => passive().map(|score| (score, true)),
                None => None,
            },
        }
    }

    /// Whether something stands right behind the verb, without a preposition.
    fn has_object(&self, predicate: &Predicate, object: Option<&(Classes, Range<usize>)>) -> bool {
        let Some((_, range)) = object else { return false };
        let grammar = self.search.grammar;
        !(predicate.head + 1..range.start).any(|token| {
            self.search.marked.classes[token].has(grammar.preposition) || self.search.marked.is_mark(token, ",")
        })
    }

    fn by_agent(&self, predicate: &Predicate) -> Classes {
        let marked = self.search.marked;
        let by = predicate.object.clone().take(8).find(|token| marked.word(*token).eq_ignore_ascii_case("by"));
        let Some(by) = by else { return Classes::NONE };
        self.search.first_argument(by + 1..predicate.object.end, 6).map_or(Classes::NONE, |(classes, _)| classes)
    }

    /// The clause of a verb, without who speaks.
    fn clause(&self, sentence: Sentence, predicate: &Predicate, is_speech: bool) -> Range<usize> {
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

    fn ends_speech(&self, token: usize) -> bool {
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
    fn around(&self, sentence: Sentence, trigger: Range<usize>) -> Range<usize> {
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

    fn phrases(&self, sentence: Sentence, list: &mut Vec<Found>) {
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
    fn phrase(&self, sentence: Sentence, index: usize, at: usize) -> Option<Found> {
        let marked = self.search.marked;
        let rule = &self.lexicon.rules[index];
        let Shape::Phrase(elements) = &rule.shape else { return None };
        let end = phrase::matches(&self.search, elements, at, sentence.end)?;
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
    fn phrased(&self, sentence: Sentence, rule: &Rule, at: usize, start: usize) -> Option<(Kind, Modality)> {
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

pub(crate) fn is_allowed(rule: &Rule, in_clause: Classes) -> bool {
    (rule.needs == Classes::NONE || in_clause.meets(rule.needs)) && !in_clause.meets(rule.unless)
}

/// Which of two claims on the same words stands: what is asked, denied or agreed goes before what it is about.
fn rank(kind: Kind, modality: Modality, is_phrase: bool) -> u8 {
    match (kind, modality) {
        // `urged them to refrain from attacks` opens nothing; `would seize any truck` has seized none.
        (Kind::Threat, Modality::Demanded) => return 0,
        (Kind::Threat, Modality::Warned) => return 3,
        // `each lorry is emptied at the post`: a phrase knows better than its verb.
        (Kind::RouteRestricted, _) if is_phrase => return 3,
        _ => {}
    }
    match kind {
        Kind::Denial => 0,
        Kind::CallToOpen => 1,
        Kind::Agreement => 2,
        Kind::Talks => 3,
        Kind::DeliveryBlocked => 4,
        Kind::RouteClosed => 5,
        Kind::RouteRestricted => 6,
        Kind::RouteOpen => 7,
        Kind::DeliveryMade => 8,
        Kind::DeliveryPending => 9,
        Kind::Threat => 10,
        Kind::StockNeed => 11,
    }
}

pub(crate) fn overlap(one: &Range<usize>, two: &Range<usize>) -> usize {
    one.end.min(two.end).saturating_sub(one.start.max(two.start))
}

/// Of claims on the same words one stays.
fn settle(mut raw: Vec<Found>) -> Vec<Found> {
    raw.sort_by_key(|one| (one.is_aside, rank(one.kind, one.modality, one.is_phrase), one.trigger.start, one.rule));
    let mut kept: Vec<Found> = Vec::new();
    for one in raw {
        let clash = kept.iter_mut().find(|other| {
            let shared = overlap(&other.core, &one.core);
            let shorter = other.core.len().min(one.core.len());
            overlap(&other.trigger, &one.trigger) > 0 || shared * 2 >= shorter.max(1)
        });
        match clash {
            None => kept.push(one),
            // The same said twice is one claim over both.
            Some(other)
                if other.kind == one.kind && other.spoken_by.is_none() && overlap(&other.core, &one.core) > 0 =>
            {
                let end = other.words.end.max(one.words.end);
                let start = other.words.start.min(one.words.start);
                if end - start <= other.words.len().max(one.words.len()) + 12 {
                    other.words = start..end;
                }
            }
            Some(_) => {}
        }
    }
    kept.sort_by_key(|one| (one.words.start, one.words.end));
    kept
}
