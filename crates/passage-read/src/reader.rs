//! One text read: stage after stage, each a pure function of the one before.

use crate::attribution::{Attribution, Cue, flags, heard, points_back, speech_acts};
use crate::candidate::is_candidate;
use crate::claim::{Claim, Kind, Link, Modality, Named, PlaceMention, Span, Speaker, When};
use crate::date::{DateMention, dates};
use crate::found::{Finder, Found};
use crate::gazetteer::{Gazetteer, Place};
use crate::hash::HashMap;
use crate::lexicon::class::Classes;
use crate::lexicon::grammar::Grammar;
use crate::lexicon::trie::{Output, Trie};
use crate::lexicon::{Actor, Lexicon, intern};
use crate::link::links;
use crate::mark::{Marked, mark};
use crate::predicate::Search;
use crate::quantity::quantities;
use crate::sentence::Sentence;
use crate::speaker::{Naming, People};
use crate::token::WordId;
use passage_model::calendar::Date;
use std::ops::Range;

/// Reads texts with a lexicon and the places and sources of a workspace.
#[derive(Debug)]
pub struct Reader<'l> {
    lexicon: &'l Lexicon,
    words: HashMap<Box<str>, WordId>,
    trie: Trie,
    actors: Vec<Actor>,
    places: Vec<KnownPlace>,
}

/// A place under one of its names.
#[derive(Clone, Debug)]
struct KnownPlace {
    id: String,
    is_corridor: bool,
    is_passage: bool,
    /// The name was cut down to what tells it from others.
    is_cut: bool,
}

/// What a text was found to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The claims, in the order of their words.
    pub claims: Vec<Claim>,
    /// Sentences that carry words of roads, aid or need and in which no claim was found.
    pub candidates: Vec<Span>,
    /// How many sentences the text has.
    pub sentences: usize,
    /// Claims that belong together.
    pub links: Vec<Link>,
}

/// So many sentences of a quote are looked through for who speaks.
const SENTENCES_AHEAD: usize = 12;

/// What a text has said so far, carried from sentence to sentence.
#[derive(Debug, Default)]
struct Memory {
    speaker: Option<Speaker>,
    said: Option<When>,
    /// What the sentence before was about.
    topic: Classes,
    /// A quote that goes on over several sentences, with who is named as its speaker further on.
    quote: Option<(u32, Speaker)>,
    /// Passages named so far, the latest last.
    passages: Vec<usize>,
}

impl<'l> Reader<'l> {
    /// A reader for the places and sources of a workspace.
    #[must_use]
    pub fn new(lexicon: &'l Lexicon, gazetteer: &Gazetteer) -> Self {
        let mut reader = Self {
            lexicon,
            words: lexicon.words.clone(),
            trie: lexicon.trie.clone(),
            actors: lexicon.actors.clone(),
            places: Vec::new(),
        };
        for place in &gazetteer.places {
            reader.add_place(place);
        }
        for source in &gazetteer.sources {
            let index = reader.actors.len();
            reader.actors.push(Actor {
                name: source.name.clone(),
                party: source.party.clone().unwrap_or_default(),
                is_person: false,
                is_country: false,
                source: Some(source.id.clone()),
            });
            let words = intern(&mut reader.words, &source.name);
            reader.trie.add(&words, Output::Actor(index));
        }
        reader
    }

    fn add_place(&mut self, place: &Place) {
        for (name, is_cut) in place.aliases() {
            let words = intern(&mut self.words, &name);
            let known = KnownPlace {
                id: place.id.clone(),
                is_corridor: place.is_corridor,
                is_passage: place.is_passage,
                is_cut,
            };
            self.trie.add(&words, Output::Place(self.places.len()));
            self.places.push(known);
        }
    }

    /// All rules that fit anything in a text, whether they stand or not.
    pub(crate) fn fitting(&self, text: &str) -> Vec<usize> {
        self.sentences(text, |finder, sentence| finder.rules(sentence))
    }

    /// What stands of it in the end.
    pub(crate) fn settled(&self, text: &str) -> Vec<Found> {
        self.sentences(text, |finder, sentence| finder.found(sentence))
    }

    fn sentences<T>(&self, text: &str, find: impl Fn(&Finder<'_>, Sentence) -> Vec<T>) -> Vec<T> {
        let marked = mark(text, 0, &self.words, &self.trie, self.lexicon, &self.actors, |_| false);
        let grammar = &self.lexicon.grammar;
        let is_attribution = vec![false; marked.tokens.len()];
        let search = Search { marked: &marked, grammar, is_attribution: &is_attribution };
        let finder = Finder { search, lexicon: self.lexicon, speech_acts: speech_acts(grammar), topic: Classes::NONE };
        marked.sentences.iter().flat_map(|sentence| find(&finder, *sentence)).collect()
    }

    /// Reads a text that was published on a day, past what only dates it (`anchor::find` tells where that ends). The same
    /// text gives the same reading, byte for byte.
    #[must_use]
    pub fn read(&self, text: &str, body: usize, published: Date) -> Reading {
        let body = (body..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        let is_passage = |index: usize| self.places[index].is_passage && !self.places[index].is_cut;
        let marked = mark(text, body, &self.words, &self.trie, self.lexicon, &self.actors, is_passage);
        let grammar = &self.lexicon.grammar;
        let naming = Naming { marked: &marked, grammar, actors: &self.actors };
        let people = naming.people();
        let mut is_attribution = vec![false; marked.tokens.len()];
        let mut memory = Memory::default();
        let mut claims = Vec::new();
        let mut candidates = Vec::new();
        let mut is_shown = false;
        for sentence in &marked.sentences {
            let attribution = Attribution { marked: &marked, grammar, naming, people: &people };
            let plain = Search { marked: &marked, grammar, is_attribution: &is_attribution };
            let cues = attribution.cues(*sentence, &plain, memory.speaker.as_ref());
            flags(&cues, &mut is_attribution);
            let search = Search { marked: &marked, grammar, is_attribution: &is_attribution };
            let finder =
                Finder { search, lexicon: self.lexicon, speech_acts: speech_acts(grammar), topic: memory.topic };
            let found = finder.found(*sentence);
            memory.quote =
                self.ahead(&marked, &attribution, *sentence, &plain_of(&marked, grammar, &is_attribution), &memory);
            let scene = Scene {
                reader: self,
                marked: &marked,
                naming,
                people: &people,
                sentence: *sentence,
                cues: &cues,
                published,
            };
            let before = claims.len();
            scene.assemble(&found, &mut memory, &mut claims);
            let is_typed = claims.len() > before;
            is_shown = is_typed || is_candidate(&marked, grammar, *sentence, is_shown);
            if is_shown && !is_typed {
                candidates.push(scene.span(sentence.first..sentence.end));
            }
            let first = search.first_argument(sentence.first..sentence.end, 60);
            if let Some((classes, _)) = first {
                memory.topic = classes;
            }
        }
        let links = links(&claims);
        Reading { claims, candidates, sentences: marked.sentences.len(), links }
    }

    /// The speaker of a quote that goes on, where a later sentence of it names one.
    fn ahead(
        &self,
        marked: &Marked<'_>,
        attribution: &Attribution<'_>,
        sentence: Sentence,
        plain: &Search<'_>,
        memory: &Memory,
    ) -> Option<(u32, Speaker)> {
        let quote = marked.quotes[sentence.end - 1];
        if quote == 0 {
            return None;
        }
        if memory.quote.as_ref().is_some_and(|(known, _)| *known == quote) {
            return memory.quote.clone();
        }
        let next = marked.sentences.partition_point(|one| one.first < sentence.end);
        let last = marked.sentences[next..]
            .iter()
            .take(SENTENCES_AHEAD)
            .take_while(|one| marked.quotes[one.first] == quote)
            .last()?;
        let cues = attribution.cues(*last, plain, memory.speaker.as_ref());
        let cue = cues.into_iter().find(|cue| marked.quotes[cue.verb] != quote)?;
        Some((quote, cue.speaker?))
    }
}

fn plain_of<'a>(marked: &'a Marked<'a>, grammar: &'a Grammar, is_attribution: &'a [bool]) -> Search<'a> {
    Search { marked, grammar, is_attribution }
}

/// One sentence with all that is known around it.
#[derive(Debug)]
struct Scene<'a> {
    reader: &'a Reader<'a>,
    marked: &'a Marked<'a>,
    naming: Naming<'a>,
    people: &'a People,
    sentence: Sentence,
    cues: &'a [Cue],
    published: Date,
}

impl Scene<'_> {
    fn span(&self, tokens: Range<usize>) -> Span {
        self.marked.tokens[tokens.start].start..self.marked.tokens[tokens.end - 1].end
    }

    fn when(&self, mention: &DateMention) -> When {
        let span = self.span(mention.tokens.clone());
        When { from: mention.from, to: mention.to, span: Some(span), because: mention.because.clone() }
    }

    fn published(&self) -> When {
        When { from: self.published, to: self.published, span: None, because: "the date of the text".to_owned() }
    }

    fn assemble(&self, found: &[Found], memory: &mut Memory, claims: &mut Vec<Claim>) {
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

    fn is_pronoun(&self, zone: &Range<usize>) -> bool {
        zone.len() <= 3
            && zone.clone().any(|token| {
                let classes = self.marked.classes[token];
                classes.has(self.naming.grammar.person_pronoun) || classes.has(self.naming.grammar.pronoun)
            })
    }

    fn subject_of(&self, verb: usize) -> Option<Speaker> {
        let none = vec![false; self.marked.tokens.len()];
        let search = Search { marked: self.marked, grammar: self.naming.grammar, is_attribution: &none };
        let found = search.at(self.sentence, verb)?;
        self.naming.resolve(found.subject, self.people)
    }

    /// The day of what is told: a date in the clause, else the nearest in the sentence that does not say when it was said.
    fn event(&self, one: &Found, dates: &[DateMention], used: Option<&Range<usize>>) -> Option<When> {
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

    /// To whom something is said or with whom somebody talks.
    fn addressee(&self, one: &Found) -> Option<String> {
        let grammar = self.naming.grammar;
        let is_asked = matches!(one.modality, Modality::Demanded | Modality::Offered | Modality::Warned);
        if !(is_asked || one.kind == Kind::Talks) {
            return None;
        }
        let mut start = one.trigger.end;
        if one.kind == Kind::Talks {
            let with =
                (one.trigger.start..one.words.end).find(|token| matches!(self.marked.word(*token), "with" | "With"));
            start = with.map(|with| with + 1)?;
        } else if let Some(governor) = one.governor.filter(|governor| *governor + 1 < one.trigger.start) {
            start = governor + 1;
        }
        let end = (start..self.sentence.end.min(start + 9))
            .find(|token| {
                let word = self.marked.word(*token);
                matches!(word, "to" | "for" | "that" | "against" | "by" | "on" | "and" | "not" | ".")
                    || self.marked.classes[*token].has(grammar.that)
            })
            .unwrap_or(self.sentence.end.min(start + 9));
        if start >= end
            || !(self.marked.tokens[start].is_capital
                || self.marked.classes[start].has(grammar.determiner)
                || self.marked.classes[start].has(grammar.title)
                || self.marked.classes[start].has(grammar.speaker_noun))
        {
            return None;
        }
        let named = self.naming.resolve(start..end, self.people).and_then(|speaker| speaker.name);
        let is_somebody = (start..end).any(|token| {
            let classes = self.marked.classes[token];
            self.marked.tokens[token].is_capital || classes.has(grammar.title) || classes.has(grammar.speaker_noun)
        });
        named.or_else(|| is_somebody.then(|| self.marked.slice(start, end).trim_start_matches("the ").to_owned()))
    }

    /// Places named in the sentence.
    fn places(&self) -> Vec<NamedPlace> {
        let sentence = self.sentence;
        let grammar = self.naming.grammar;
        let mut list: Vec<NamedPlace> = Vec::new();
        let inside = {
            let from = self.marked.places.partition_point(|one| one.first < sentence.first);
            self.marked.places[from..]
                .iter()
                .take_while(|one| one.first < sentence.end)
                .filter(|one| one.end <= sentence.end)
        };
        for mention in inside {
            let tokens = mention.first..mention.end;
            if let Some(known) = list.iter_mut().find(|known| known.tokens == tokens) {
                known.all.push(mention.index);
            } else {
                list.push(NamedPlace { tokens, all: vec![mention.index], passages: Vec::new() });
            }
        }
        for place in &mut list {
            // `Lachin` alone is the town, before `corridor` the corridor.
            let has_route = (place.tokens.end..sentence.end.min(place.tokens.end + 5))
                .take_while(|token| !self.marked.is_mark(*token, ".") && !self.marked.is_mark(*token, ";"))
                .any(|token| self.marked.classes[token].has(grammar.route))
                || place.tokens.clone().any(|token| self.marked.classes[token].has(grammar.route));
            let known = &self.reader.places;
            let suits = |index: &usize| known[*index].is_passage == has_route;
            if place.all.iter().any(suits)
                && !place.all.iter().all(|index| !known[*index].is_cut && known[*index].is_corridor)
            {
                place.all.retain(suits);
            }
            // A crossing that has the name of its corridor: the log speaks of the corridor.
            let corridors = place.all.iter().filter(|index| known[**index].is_corridor).count();
            if corridors > 0 && place.all.iter().all(|index| known[*index].is_passage) {
                place.all.retain(|index| known[*index].is_corridor);
            }
            place.all.sort_by(|one, two| known[*one].id.cmp(&known[*two].id));
            place.all.dedup_by(|one, two| known[*one].id == known[*two].id);
            place.passages = place.all.iter().copied().filter(|index| known[*index].is_passage).collect();
            place.passages.truncate(1);
        }
        list
    }

    /// The places of a claim: those in its words, or those that a word such as `both corridors` points back to.
    fn placed(&self, one: &Found, mentions: &[NamedPlace], memory: &Memory) -> Vec<PlaceMention> {
        let known = &self.reader.places;
        let mut list: Vec<PlaceMention> = Vec::new();
        for mention in mentions
            .iter()
            .filter(|mention| mention.tokens.start < one.words.end && mention.tokens.end > one.words.start)
        {
            let ids: Vec<String> = mention.all.iter().map(|index| known[*index].id.clone()).collect();
            let is_passage = !mention.passages.is_empty();
            let is_corridor = mention.all.iter().all(|index| known[*index].is_corridor);
            list.push(PlaceMention {
                span: self.span(mention.tokens.clone()),
                ids,
                is_passage,
                is_corridor,
                how: Named::Name,
            });
        }
        let has_passage = mentions.iter().any(|mention| {
            mention.tokens.start < one.words.end && mention.tokens.end > one.words.start && !mention.passages.is_empty()
        });
        if !has_passage {
            self.point_back(one, mentions, memory, &mut list);
        }
        list
    }

    fn point_back(&self, one: &Found, mentions: &[NamedPlace], memory: &Memory, list: &mut Vec<PlaceMention>) {
        let grammar = self.naming.grammar;
        let marked = self.marked;
        let has = |token: usize, class: u8| marked.classes[token].has(class);
        let is_back = |token: usize| {
            has(token, grammar.both)
                || has(token, grammar.determiner)
                || has(token, grammar.back)
                || has(token, grammar.number_word)
        };
        let route = one.words.clone().find(|token| {
            has(*token, grammar.route)
                && *token > self.sentence.first
                && (is_back(token - 1) || (*token > one.words.start + 1 && is_back(token - 2)))
        });
        let Some(route) = route else { return };
        // Only what was named before counts.
        let later: usize =
            mentions.iter().filter(|mention| mention.tokens.start > route).map(|mention| mention.passages.len()).sum();
        let earlier = &memory.passages[..memory.passages.len().saturating_sub(later)];
        let is_two = (route.saturating_sub(3).max(self.sentence.first)..route)
            .any(|token| has(token, grammar.both) || marked.word(token).eq_ignore_ascii_case("two"))
            || marked.word(route).ends_with('s') && !marked.word(route).ends_with("ss");
        let mut ids: Vec<&str> = Vec::new();
        for index in earlier.iter().rev() {
            let id = self.reader.places[*index].id.as_str();
            if !ids.contains(&id) {
                ids.push(id);
            }
            if ids.len() == if is_two { 2 } else { 1 } {
                break;
            }
        }
        for id in ids.into_iter().rev() {
            list.push(PlaceMention {
                span: self.span(route..route + 1),
                ids: vec![id.to_owned()],
                is_passage: true,
                is_corridor: self.reader.places.iter().any(|place| place.is_corridor && place.id == id),
                how: Named::Back,
            });
        }
    }
}

/// A name in the text with all places that bear it.
#[derive(Clone, Debug)]
struct NamedPlace {
    tokens: Range<usize>,
    all: Vec<usize>,
    /// Those where goods are let through.
    passages: Vec<usize>,
}
