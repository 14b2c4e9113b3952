//! One sentence with all that is known around it: who speaks, when, to whom; and what goes on to the next.

use crate::attribution::{Cue, heard, points_back, speech_acts};
use crate::claim::{Claim, Kind, Modality, Span, Speaker, When};
use crate::date::{DateMention, dates};
use crate::found::Found;
use crate::lexicon::class::{Classes, Forms};
use crate::link::Topic;
use crate::mark::Marked;
use crate::predicate::Search;
use crate::quantity::quantities;
use crate::reader::Reader;
use crate::sentence::Sentence;
use crate::speaker::{Naming, People};
use crate::token::TokenKind;
use passage_model::calendar::Date;
use std::ops::Range;

/// What a text has said so far, carried from sentence to sentence.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    pub speaker: Option<Speaker>,
    pub said: Option<When>,
    /// What the sentence before was about.
    pub topic: Classes,
    /// A quote that goes on over several sentences, with who is named as its speaker further on.
    pub quote: Option<(u32, Speaker)>,
    /// Passages named so far, the latest last.
    pub passages: Vec<usize>,
}

/// One sentence with all that is known around it.
#[derive(Debug)]
pub(crate) struct Scene<'a> {
    pub reader: &'a Reader<'a>,
    pub marked: &'a Marked<'a>,
    pub naming: Naming<'a>,
    pub people: &'a People,
    pub sentence: Sentence,
    pub cues: &'a [Cue],
    pub published: Date,
}

impl Scene<'_> {
    pub(crate) fn span(&self, tokens: Range<usize>) -> Span {
        self.marked.tokens[tokens.start].start..self.marked.tokens[tokens.end - 1].end
    }

    pub(crate) fn when(&self, mention: &DateMention) -> When {
        let span = self.span(mention.tokens.clone());
        When { from: mention.from, to: mention.to, span: Some(span), because: mention.because.clone() }
    }

    pub(crate) fn published(&self) -> When {
        When { from: self.published, to: self.published, span: None, because: "the date of the text".to_owned() }
    }

    pub(crate) fn assemble(&self, found: &[Found], memory: &mut Memory, claims: &mut Vec<Claim>) {
        let mentions = self.places();
        for mention in &mentions {
            memory.passages.extend(mention.passages.iter().copied());
        }
        let sentence = self.sentence;
        if found.is_empty() && self.cues.is_empty() {
            return;
        }
        let dates = dates(self.marked, sentence.first..sentence.end, self.published);
        let cue_said = |cue: &Cue| {
            dates.iter().find(|date| cue.words.contains(&date.tokens.start)).or_else(|| {
                // `On August 19 a UN spokesman said`: before the source, with what is said after.
                let is_before = cue.content.start >= cue.words.end;
                dates.iter().find(|date| {
                    is_before
                        && date.tokens.end <= cue.words.end
                        && date.tokens.start < cue.words.start
                        && date.tokens.end + 3 >= cue.words.start
                })
            })
        };
        for one in found {
            let (cue, outer) = heard(self.cues, one.trigger.start);
            let mut said: Option<When> = None;
            let mut used: Option<Range<usize>> = None;
            let mut speaker = None;
            if let Some(zone) = &one.spoken_by {
                speaker = if points_back(self.marked, zone) && memory.speaker.is_some() {
                    memory.speaker.clone()
                } else {
                    self.naming.resolve(zone.clone(), self.people)
                };
                let is_we = zone.clone().any(|token| self.marked.classes[token].has(self.naming.grammar.we));
                if speaker.is_none() && !is_we && (zone.is_empty() || self.is_pronoun(zone)) {
                    speaker = memory.speaker.clone();
                }
                if speaker.is_some() {
                    let head = one.trigger.end;
                    let date = dates.iter().find(|date| {
                        date.tokens.end <= head || date.tokens.start == head || date.tokens.start == head + 1
                    });
                    if let Some(date) = date {
                        said = Some(self.when(date));
                        used = Some(date.tokens.clone());
                    }
                }
            }
            let is_own = speaker.is_some();
            if speaker.is_none() {
                speaker = cue.and_then(|cue| cue.speaker.clone());
            }
            if let Some(cue) = cue
                && said.is_none()
                && let Some(date) = cue_said(cue)
            {
                said = Some(self.when(date));
                used = Some(date.tokens.clone());
            }
            // `warned that`, `demanded that`: the subject of the verb on which it hangs speaks.
            if speaker.is_none()
                && let Some(governor) = one.governor
                && self.marked.classes[governor].meets(speech_acts(self.naming.grammar))
            {
                speaker = self.subject_of(governor);
            }
            if speaker.is_none() && cue.is_none() && one.spoken_by.is_none() {
                let acts = speech_acts(self.naming.grammar);
                let act = (sentence.first..one.trigger.start)
                    .rev()
                    .take(12)
                    .find(|token| self.marked.classes[*token].meets(acts));
                speaker = act.and_then(|act| self.subject_of(act));
            }
            // A quote that goes on belongs to whoever spoke.
            let is_quoted = self.marked.quotes[one.trigger.start] > 0;
            let quote = self.marked.quotes[one.trigger.start];
            if speaker.is_none()
                && let Some((_, owner)) = memory.quote.as_ref().filter(|(known, _)| is_quoted && *known == quote)
            {
                speaker = Some(owner.clone());
            }
            if speaker.is_none() && is_quoted {
                speaker = memory.speaker.clone();
                said = said.or_else(|| memory.said.clone());
            }
            if said.is_none()
                && let (Some(speaker), Some(last)) = (&speaker, &memory.speaker)
                && speaker.name == last.name
            {
                said = memory.said.clone();
            }
            let mut via: Vec<String> = Vec::new();
            if is_own {
                via.extend(
                    cue.into_iter().filter_map(|cue| cue.speaker.as_ref()).filter_map(|speaker| speaker.name.clone()),
                );
            }
            via.extend(outer.iter().filter_map(|cue| cue.speaker.as_ref()).filter_map(|speaker| speaker.name.clone()));
            let speaker = speaker.unwrap_or(Speaker { name: None, party: None, span: None, source: None });
            via.retain(|name| Some(name) != speaker.name.as_ref());
            let event = self.event(one, &dates, used.as_ref());
            claims.push(Claim {
                span: self.span(one.words.clone()),
                sentence: self.span(sentence.first..sentence.end),
                trigger: self.span(one.trigger.clone()),
                kind: one.kind,
                modality: one.modality,
                addressee: self.addressee(one),
                via,
                places: self.placed(one, &mentions, memory),
                said: said.clone().unwrap_or_else(|| self.published()),
                event,
                quantities: quantities(self.marked, self.naming.grammar, &self.reader.lexicon.units, one.words.clone()),
                rule: self.reader.lexicon.rules[one.rule].id.clone(),
                speaker: speaker.clone(),
            });
            if speaker.name.is_some() && is_own {
                memory.speaker = Some(speaker);
                memory.said = said;
            }
        }
        if let Some(cue) = self.cues.iter().rev().find(|cue| cue.speaker.is_some()) {
            let is_same = memory
                .speaker
                .as_ref()
                .is_some_and(|last| cue.speaker.as_ref().is_some_and(|speaker| speaker.name == last.name));
            let said = cue_said(cue).map(|date| self.when(date));
            if !is_same || said.is_some() {
                memory.said = said;
            }
            memory.speaker.clone_from(&cue.speaker);
        }
    }

    pub(crate) fn is_pronoun(&self, zone: &Range<usize>) -> bool {
        zone.len() <= 3
            && zone.clone().any(|token| {
                let classes = self.marked.classes[token];
                classes.has(self.naming.grammar.person_pronoun) || classes.has(self.naming.grammar.pronoun)
            })
    }

    pub(crate) fn subject_of(&self, verb: usize) -> Option<Speaker> {
        let none = vec![false; self.marked.tokens.len()];
        let search = Search { marked: self.marked, grammar: self.naming.grammar, is_attribution: &none };
        let found = search.at(self.sentence, verb)?;
        self.naming.resolve(found.subject, self.people)
    }

    /// The day of what is told: a date in the clause, else the nearest in the sentence that does not say when it was said.
    pub(crate) fn event(&self, one: &Found, dates: &[DateMention], used: Option<&Range<usize>>) -> Option<When> {
        let free = |date: &&DateMention| {
            let is_dateline = date.tokens.end <= one.words.start
                && (date.tokens.end..one.words.start)
                    .any(|token| matches!(self.marked.word(token), "—" | "–" | "--" | ")" | ":"));
            !is_dateline
                && used.is_none_or(|used| *used != date.tokens)
                && !self.cues.iter().any(|cue| cue.words.contains(&date.tokens.start))
        };
        let within = dates.iter().filter(free).find(|date| one.words.contains(&date.tokens.start));
        let near = || {
            let distance = |date: &&DateMention| date.tokens.start.abs_diff(one.trigger.start);
            dates
                .iter()
                .filter(free)
                .filter(|date| date.tokens.end + 4 >= one.words.start && date.tokens.start <= one.words.end + 4)
                .min_by_key(distance)
        };
        within.or_else(near).map(|date| self.when(date))
    }

    /// What a claim speaks of, to find what it belongs with.
    pub(crate) fn topic(&self, one: &Found, sentence: usize) -> Topic {
        let grammar = self.naming.grammar;
        let rule = &self.reader.lexicon.rules[one.rule];
        let is_noun = |token: &usize| {
            let classes = self.marked.classes[*token];
            classes.meets(grammar.arguments) || classes.has(grammar.name)
        };
        let stem = |token: usize| {
            let word = self.marked.word(token).to_lowercase();
            word.strip_suffix('s').map_or(word.clone(), str::to_owned)
        };
        let nouns = one.words.clone().filter(is_noun).map(stem).filter(|word| word.len() > 3);
        // Rules for denials tell by their words what is denied.
        let named = |class: u8| one.words.clone().any(|token| self.marked.classes[token].has(class));
        let denied = match rule.kind {
            Kind::Denial if named(grammar.proposal) || named(grammar.talks) || named(grammar.deal) => {
                Some(Kind::Agreement)
            }
            Kind::Denial if named(grammar.need) => Some(Kind::StockNeed),
            Kind::Denial if named(grammar.route) || named(grammar.siege) => Some(Kind::RouteClosed),
            Kind::Denial if named(grammar.convoy) || named(grammar.aid) => Some(Kind::DeliveryBlocked),
            Kind::Denial => None,
            kind => Some(kind),
        };
        Topic { nouns: nouns.collect(), denied, sentence }
    }

    /// To whom something is said or with whom somebody talks.
    pub(crate) fn addressee(&self, one: &Found) -> Option<String> {
        let marked = self.marked;
        let grammar = self.naming.grammar;
        let is_asked = matches!(one.modality, Modality::Demanded | Modality::Offered | Modality::Warned);
        if !(is_asked || one.kind == Kind::Talks) {
            return None;
        }
        let has_word =
            |token: usize, words: &[&str]| words.iter().any(|word| marked.word(token).eq_ignore_ascii_case(word));
        let last = self.sentence.end.min(one.words.end + 1);
        let with = (one.trigger.start..one.words.end).find(|token| has_word(*token, &["with"]));
        let mut start = match with.filter(|_| one.kind == Kind::Talks) {
            Some(with) => with + 1,
            None => {
                // Right behind the verb: `urged all sides to`, `called on them to`.
                let acts = speech_acts(grammar);
                let from = one.governor.unwrap_or(one.words.start).min(one.words.start);
                let act = (from..last)
                    .find(|token| marked.classes[*token].meets(acts) && marked.forms[*token] != Forms::NOUN)?;
                act + 1
            }
        };
        if start < last && has_word(start, &["on", "upon", "to", "with"]) {
            start += 1;
        }
        let ends = ["to", "for", "that", "against", "by", "not", "on", "from", "over", "about", "in", "at", "who"];
        let is_end = |token: &usize| {
            has_word(*token, &ends)
                || marked.classes[*token].has(grammar.that)
                || marked.tokens[*token].kind == TokenKind::Mark && !marked.is_mark(*token, "-")
        };
        let end = (start..self.sentence.end.min(start + 9)).find(is_end)?;
        let is_open_end = one.kind == Kind::Talks || has_word(end, &["to", "not", "for", "that", "against", "in"]);
        if start >= end || !is_open_end {
            return None;
        }
        let head = marked.classes[end - 1];
        let things = [grammar.route, grammar.access, grammar.aid, grammar.opening, grammar.truce, grammar.movement];
        let is_thing = things.into_iter().any(|class| head.has(class));
        let is_somebody = (start..end).any(|token| {
            let classes = marked.classes[token];
            marked.tokens[token].is_capital
                || [
                    grammar.title,
                    grammar.speaker_noun,
                    grammar.both,
                    grammar.workers,
                    grammar.leaders,
                    grammar.traffic,
                ]
                .into_iter()
                .any(|class| classes.has(class))
        });
        let is_pronoun = start + 1 == end && self.is_pronoun(&(start..end)) && !marked.classes[start].has(grammar.both);
        if is_thing && !marked.tokens[start].is_capital || !is_somebody || is_pronoun {
            return None;
        }
        // `both sides` stays whole.
        let is_counted = marked.classes[start].has(grammar.both);
        let named =
            self.naming.resolve(start..end, self.people).filter(|_| !is_counted).and_then(|speaker| speaker.name);
        named.or_else(|| Some(marked.slice(start, end).trim_start_matches("the ").to_owned()))
    }
}
