//! Tokens with what the lexicon and the workspace know of them.

use crate::hash::HashMap;
use crate::lexicon::class::{Classes, Forms};
use crate::lexicon::trie::{Output, Trie};
use crate::lexicon::{Actor, Lexicon};
use crate::sentence::{Sentence, quotes, sentences};
use crate::token::{Token, TokenKind, WordId, tokens};
use std::ops::Range;

/// An entry of a list in the text: tokens `first..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub first: usize,
    pub end: usize,
    pub index: usize,
}

/// A text, cut and looked up.
#[derive(Debug)]
pub(crate) struct Marked<'a> {
    pub text: &'a str,
    pub tokens: Vec<Token>,
    pub classes: Vec<Classes>,
    pub forms: Vec<Forms>,
    pub quotes: Vec<u32>,
    pub sentences: Vec<Sentence>,
    /// The longest at each place, none within another.
    pub actors: Vec<Mention>,
    /// The actor that a token belongs to, by its position in `actors`.
    pub in_actor: Vec<Option<usize>>,
    /// The longest at each place, none within another.
    pub units: Vec<Mention>,
    /// All of the greatest length at each place.
    pub places: Vec<Mention>,
}

impl Marked<'_> {
    /// The words of a token as they stand.
    pub(crate) fn word(&self, token: usize) -> &str {
        let token = &self.tokens[token];
        &self.text[token.start..token.end]
    }

    /// Whether a token is that mark.
    pub(crate) fn is_mark(&self, token: usize, mark: &str) -> bool {
        self.tokens[token].kind == TokenKind::Mark && self.word(token) == mark
    }

    /// The actors that begin in a stretch of tokens or reach into it.
    pub(crate) fn actors_in(&self, tokens: Range<usize>) -> &[Mention] {
        let first = self.actors.partition_point(|one| one.end <= tokens.start);
        let end = self.actors.partition_point(|one| one.first < tokens.end);
        &self.actors[first.min(end)..end]
    }

    /// The text from one token to before another.
    pub(crate) fn slice(&self, first: usize, end: usize) -> &str {
        if first >= end { "" } else { &self.text[self.tokens[first].start..self.tokens[end - 1].end] }
    }
}

/// Cuts a text and looks all of it up.
pub(crate) fn mark<'a>(
    text: &'a str,
    from: usize,
    words: &HashMap<Box<str>, WordId>,
    trie: &Trie,
    lexicon: &Lexicon,
    actors: &[Actor],
    is_passage: impl Fn(usize) -> bool,
) -> Marked<'a> {
    let tokens = tokens(text, from, words);
    let grammar = &lexicon.grammar;
    let mut classes = vec![Classes::NONE; tokens.len()];
    let mut forms = vec![Forms::NONE; tokens.len()];
    let (mut found_actors, mut found_units, mut found_places) = (Vec::new(), Vec::new(), Vec::new());
    // What is to be passed over hides what lies within it, and nothing that is as long.
    let mut discarded: Vec<(usize, usize)> = Vec::new();
    let mut given: Vec<(usize, usize, Output)> = Vec::new();
    let (mut actor_end, mut unit_end, mut place_end) = (0, 0, 0);
    for first in 0..tokens.len() {
        let mut actor = None;
        let mut unit = None;
        let mut places: Vec<Mention> = Vec::new();
        trie.walk(tokens[first..].iter().map(|token| token.word), |length, outputs| {
            let end = first + length;
            for output in outputs {
                match output {
                    Output::Classes { .. } => given.push((first, end, *output)),
                    Output::Discard => discarded.push((first, end)),
                    Output::Actor(index) => actor = Some(Mention { first, end, index: *index }),
                    Output::Unit(index) => unit = Some(Mention { first, end, index: *index }),
                    Output::Place(index) => {
                        if places.first().is_some_and(|known| known.end < end) {
                            places.clear();
                        }
                        places.push(Mention { first, end, index: *index });
                    }
                }
            }
        });
        if let Some(actor) = actor.filter(|one| first >= actor_end && is_named(text, &tokens, one, &actors[one.index]))
        {
            actor_end = actor.end;
            found_actors.push(actor);
        }
        if let Some(unit) = unit.filter(|_| first >= unit_end) {
            unit_end = unit.end;
            found_units.push(unit);
        }
        if first >= place_end {
            let is_capital = tokens[first].is_capital || !text[tokens[first].start..tokens[first].end].is_ascii();
            if let Some(place) = places.first().filter(|_| is_capital) {
                place_end = place.end;
                found_places.append(&mut places);
            }
        }
    }
    let mut hidden = discarded.iter().peekable();
    // Of verbs that begin at a word the longest is meant: `run out of`, not `run`.
    let mut longest = vec![0; tokens.len()];
    for (first, end, output) in &given {
        if is_verb(output) {
            longest[*first] = (*end).max(longest[*first]);
        }
    }
    given.retain(|(first, end, output)| !is_verb(output) || *end == longest[*first]);
    for (first, end, output) in given {
        while hidden.next_if(|(_, hides)| *hides <= first).is_some() {}
        let is_hidden = hidden
            .clone()
            .take_while(|(start, _)| *start <= first)
            .any(|(start, hides)| end <= *hides && end - first < hides - start);
        if let Output::Classes { classes: set, forms: form, is_on_last } = output
            && !is_hidden
        {
            let on = if is_on_last { end - 1 } else { first };
            classes[on] = classes[on].union(set);
            forms[on] = forms[on].union(form);
            // `no longer`, `going to`: every word of it belongs to the verb.
            let of_verb = set.and(
                grammar
                    .auxiliaries
                    .union(Classes::of(grammar.not))
                    .union(Classes::of(grammar.adverb))
                    .union(Classes::of(grammar.if_)),
            );
            for more in &mut classes[first..end] {
                *more = more.union(of_verb);
            }
        }
    }
    // `WHO` and `US` are no pronouns.
    for mention in &found_actors {
        let is_short = mention.end - mention.first == 1 && tokens[mention.first].end - tokens[mention.first].start <= 4;
        if is_short {
            classes[mention.first] = Classes::NONE;
            forms[mention.first] = Forms::NONE;
        }
    }
    let mut in_actor = vec![None; tokens.len()];
    for (index, mention) in found_actors.iter().enumerate() {
        in_actor[mention.first..mention.end].fill(Some(index));
    }
    let sentences = sentences(text, &tokens);
    for sentence in &sentences {
        for at in sentence.first..sentence.end {
            let token = &tokens[at];
            if token.is_adverb_like {
                classes[at].insert(grammar.adverb);
            }
            // The first word of a sentence is a name only where the next is one too.
            let is_first = at == sentence.first || tokens[at - 1].kind == TokenKind::Mark;
            let goes_on = tokens.get(at + 1).is_some_and(|next| next.is_capital && next.word == 0);
            let is_name = token.is_capital
                && token.kind == TokenKind::Word
                && token.word == 0
                && (!is_first || goes_on || !text[token.start..token.end].ends_with('s'));
            if is_name {
                classes[at].insert(grammar.name);
            }
        }
    }
    for mention in found_actors
        .iter()
        .filter(|one| actors[one.index].is_country || actors[one.index].is_person)
        .chain(&found_places)
    {
        classes[mention.first..mention.end].iter_mut().for_each(|set| set.insert(grammar.name));
    }
    // A corridor is a road by whatever name, and a count a number in whatever script.
    for mention in found_places.iter().filter(|mention| is_passage(mention.index)) {
        classes[mention.end - 1].insert(grammar.route);
        forms[mention.end - 1] = forms[mention.end - 1].union(Forms::NOUN);
    }
    for (token, set) in tokens.iter().zip(&mut classes).filter(|(token, _)| token.kind == TokenKind::Number) {
        debug_assert!(token.start < token.end);
        set.insert(grammar.number_word);
    }
    let quotes = quotes(text, &tokens);
    Marked {
        text,
        tokens,
        classes,
        forms,
        quotes,
        sentences,
        actors: found_actors,
        in_actor,
        units: found_units,
        places: found_places,
    }
}

/// Whether an entry is a verb or an adjective that is said of something.
fn is_verb(output: &Output) -> bool {
    matches!(output, Output::Classes { forms, is_on_last: false, .. } if *forms != Forms::NONE)
}

/// Names are written with a capital; short ones (`US`, `WHO`) in capitals only.
fn is_named(text: &str, tokens: &[Token], mention: &Mention, actor: &Actor) -> bool {
    let words = &text[tokens[mention.first].start..tokens[mention.end - 1].end];
    if mention.end - mention.first == 1 && words.chars().count() <= 3 {
        return !words.chars().any(char::is_lowercase);
    }
    tokens[mention.first].is_capital || actor.name.starts_with(char::is_lowercase)
}
