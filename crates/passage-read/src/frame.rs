//! Frames held against verbs: who does what to what.

use crate::found::{Finder, Found, is_allowed};
use crate::lexicon::class::Classes;
use crate::lexicon::rule::{Frame, Patient, Shape};
use crate::manner::{is_none, manner, shaped};
use crate::predicate::{Predicate, Voice};
use crate::sentence::Sentence;
use std::ops::Range;

impl Finder<'_> {
    /// Classes of what a stretch is about, pronouns followed back.
    pub(crate) fn subject_classes(&self, sentence: Sentence, predicate: &Predicate) -> Classes {
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
    pub(crate) fn last_argument(&self, zone: Range<usize>) -> Option<Classes> {
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

    pub(crate) fn framed(&self, sentence: Sentence, predicate: &Predicate) -> Option<Found> {
        let marked = self.search.marked;
        let grammar = self.search.grammar;
        let subject = self.subject_classes(sentence, predicate);
        let object = self
            .search
            .first_argument(predicate.object.clone(), 9)
            .filter(|(_, range)| predicate.voice == Voice::Passive || !self.is_elsewhere(predicate, range.start))
            .or_else(|| self.pronoun(sentence, predicate));
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

    /// Whether a thing only tells where something is done: `a crater in front of the station`.
    fn is_elsewhere(&self, predicate: &Predicate, thing: usize) -> bool {
        let mut between = predicate.head + 1..thing;
        let has_object = between
            .clone()
            .next()
            .is_some_and(|token| !self.search.marked.classes[token].has(self.search.grammar.preposition));
        has_object
            && between.any(|token| {
                ["in", "at", "near", "behind", "outside", "during"]
                    .iter()
                    .any(|word| self.search.marked.word(token).eq_ignore_ascii_case(word))
            })
    }

    /// What `it` or `them` right behind a verb stands for.
    pub(crate) fn pronoun(&self, sentence: Sentence, predicate: &Predicate) -> Option<(Classes, Range<usize>)> {
        let at = predicate.head + 1;
        let is_one =
            at < sentence.end && ["it", "them"].iter().any(|one| self.search.marked.word(at).eq_ignore_ascii_case(one));
        let before =
            || self.search.first_argument(sentence.first..predicate.subject.start, 40).map(|(classes, _)| classes);
        is_one.then(|| (before().unwrap_or(self.topic), at..at + 1))
    }

    /// All rules whose frame fits a verb: how well, which, and whether the verb was read as passive.
    pub(crate) fn fitting(
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

    /// The words of whoever does a speech act: before `who also called for` it is the name before `who`.
    pub(crate) fn speaking(&self, sentence: Sentence, predicate: &Predicate) -> Range<usize> {
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
    pub(crate) fn fits(
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
    pub(crate) fn has_object(&self, predicate: &Predicate, object: Option<&(Classes, Range<usize>)>) -> bool {
        let Some((_, range)) = object else { return false };
        let grammar = self.search.grammar;
        !(predicate.head + 1..range.start).any(|token| {
            self.search.marked.classes[token].has(grammar.preposition) || self.search.marked.is_mark(token, ",")
        })
    }

    pub(crate) fn by_agent(&self, predicate: &Predicate) -> Classes {
        let marked = self.search.marked;
        let by = predicate.object.clone().take(8).find(|token| marked.word(*token).eq_ignore_ascii_case("by"));
        let Some(by) = by else { return Classes::NONE };
        self.search.first_argument(by + 1..predicate.object.end, 6).map_or(Classes::NONE, |(classes, _)| classes)
    }
}
