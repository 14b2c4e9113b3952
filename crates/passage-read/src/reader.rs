//! One text read: stage after stage, each a pure function of the one before.

use crate::attribution::{Attribution, flags, speech_acts};
use crate::candidate::is_candidate;
use crate::claim::{Claim, Link, Span, Speaker};
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
use crate::scene::{Memory, Scene};
use crate::sentence::Sentence;
use crate::speaker::Naming;
use crate::token::WordId;
use passage_model::calendar::Date;

/// Reads texts with a lexicon and the places and sources of a workspace.
#[derive(Debug)]
pub struct Reader<'l> {
    pub(crate) lexicon: &'l Lexicon,
    words: HashMap<Box<str>, WordId>,
    trie: Trie,
    actors: Vec<Actor>,
    pub(crate) places: Vec<KnownPlace>,
}

/// A place under one of its names.
#[derive(Clone, Debug)]
pub(crate) struct KnownPlace {
    pub id: String,
    pub is_corridor: bool,
    pub is_passage: bool,
    /// The name was cut down to what tells it from others.
    pub is_cut: bool,
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
        let mut topics = Vec::new();
        for (number, sentence) in marked.sentences.iter().enumerate() {
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
            topics.extend(found.iter().map(|one| scene.topic(one, number)).take(claims.len() - before));
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
        let links = links(&claims, &topics);
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
