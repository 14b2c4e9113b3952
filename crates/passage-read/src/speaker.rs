//! Who speaks: names of persons, organisations and offices, and the party they speak for.

use crate::claim::Speaker;
use crate::fold::fold;
use crate::lexicon::Actor;
use crate::lexicon::grammar::Grammar;
use crate::mark::Marked;
use crate::token::TokenKind;
use std::ops::Range;

/// More persons than these are not kept in mind.
const MOST_PEOPLE: usize = 500;

/// Persons that a text has named in full.
#[derive(Clone, Debug, Default)]
pub(crate) struct People(Vec<Person>);

/// A person with the last name, folded.
#[derive(Clone, Debug)]
struct Person {
    name: String,
    last: String,
    party: Option<String>,
}

/// What names are looked up with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Naming<'a> {
    pub marked: &'a Marked<'a>,
    pub grammar: &'a Grammar,
    pub actors: &'a [Actor],
}

/// Marks and words at which the name of somebody ends.
const ENDS: [&str; 14] =
    ["who", "which", "that", "said", "in", "on", "at", "during", "by", "when", "as", "while", "from", "to"];

impl Naming<'_> {
    fn is_capital_word(&self, token: usize) -> bool {
        let one = &self.marked.tokens[token];
        one.kind == TokenKind::Word && one.is_capital
    }

    fn has(&self, token: usize, class: u8) -> bool {
        self.marked.classes[token].has(class)
    }

    /// Persons named in full anywhere in the text, so that `Power` can be understood.
    pub(crate) fn people(&self) -> People {
        let mut people = People::default();
        let tokens = &self.marked.tokens;
        for known in self.marked.actors.iter().map(|one| &self.actors[one.index]).filter(|actor| actor.is_person) {
            people.add(known.name.clone(), Some(known.party.clone()).filter(|party| !party.is_empty()));
        }
        for sentence in &self.marked.sentences {
            let mut at = sentence.first;
            while at < sentence.end {
                if !self.is_person_word(at) {
                    at += 1;
                    continue;
                }
                let first = at;
                while at < sentence.end && (at == first || self.is_name_part(at)) {
                    at += 1;
                }
                let length = at - first;
                let has_title = first > sentence.first && self.is_title_before(sentence.first, first);
                let is_apposed = self.marked.tokens.get(at).is_some()
                    && at + 2 < sentence.end
                    && self.marked.is_mark(at, ",")
                    && (at + 1..sentence.end)
                        .take(7)
                        .take_while(|token| !self.marked.is_mark(*token, "."))
                        .any(|token| self.has(token, self.grammar.title));
                if (2..=4).contains(&length) && (has_title || is_apposed) {
                    let name = self.marked.text[tokens[first].start..tokens[at - 1].end].to_owned();
                    let around = first.saturating_sub(9).max(sentence.first)..(at + 9).min(sentence.end);
                    let party = self.party_near(around, first..at);
                    people.add(name, party);
                }
            }
        }
        people
    }

    /// A word that goes on with a name.
    fn is_name_part(&self, token: usize) -> bool {
        self.is_capital_word(token)
            && ![
                self.grammar.title,
                self.grammar.determiner,
                self.grammar.preposition,
                self.grammar.conjunction,
                self.grammar.statement,
                self.grammar.say,
            ]
            .into_iter()
            .any(|class| self.has(token, class))
            && !self.is_other_actor(token)
    }

    /// Whether a word belongs to an actor that is no person.
    fn is_other_actor(&self, token: usize) -> bool {
        self.marked.in_actor[token].is_some_and(|index| !self.actors[self.marked.actors[index].index].is_person)
    }

    /// A capitalised word that no list knows as something else.
    fn is_person_word(&self, token: usize) -> bool {
        self.is_capital_word(token)
            && !self.has(token, self.grammar.title)
            && !self.has(token, self.grammar.determiner)
            && !self.has(token, self.grammar.preposition)
            && !self.has(token, self.grammar.conjunction)
            && ![
                self.grammar.we,
                self.grammar.pronoun,
                self.grammar.person_pronoun,
                self.grammar.relative,
                self.grammar.subordinator,
                self.grammar.statement,
                self.grammar.say,
                self.grammar.adverb,
                self.grammar.speaker_noun,
            ]
            .into_iter()
            .any(|class| self.has(token, class))
            && !self.marked.classes[token].meets(self.grammar.arguments)
            && !self.is_other_actor(token)
    }

    /// Whether `spokesman`, `President` or the like stands before a name, if need be before a comma.
    fn is_title_before(&self, from: usize, first: usize) -> bool {
        let before = first - 1;
        self.has(before, self.grammar.title)
            || (self.marked.is_mark(before, ",") && before > from && self.has(before - 1, self.grammar.title))
            || (before > from
                && self.has(before - 1, self.grammar.title)
                && self.marked.word(before).len() <= 3
                && !self.has(before, self.grammar.preposition))
    }

    /// The party of whoever is named in or near a stretch, nearest before the name first.
    fn party_near(&self, around: Range<usize>, name: Range<usize>) -> Option<String> {
        let mut best: Option<(usize, &str)> = None;
        for mention in self.marked.actors_in(around.clone()) {
            let actor = &self.actors[mention.index];
            if actor.party.is_empty() {
                continue;
            }
            let lies_in_name = mention.first < name.end && mention.end > name.start;
            let (gap, between) = if lies_in_name {
                (0, 0..0)
            } else if mention.end <= name.start {
                (name.start - mention.end + 1, mention.end..name.start)
            } else {
                // What follows counts only where it tells who somebody is.
                (mention.first - name.end + 2, name.end..mention.first)
            };
            let is_cut = between.clone().any(|token| {
                let classes = self.marked.classes[token];
                classes.has(self.grammar.say)
                    || (mention.first >= name.end
                        && classes.meets(self.grammar.predicates)
                        && !classes.has(self.grammar.title))
                    || self.marked.is_mark(token, ";")
            });
            let follows_loosely = mention.first >= name.end
                && !between.clone().any(|token| {
                    self.marked.is_mark(token, ",")
                        || self.marked.word(token).eq_ignore_ascii_case("of")
                        || self.marked.word(token) == "("
                });
            if is_cut || follows_loosely {
                continue;
            }
            if best.is_none_or(|(known, _)| gap < known) {
                best = Some((gap, &actor.party));
            }
        }
        best.map(|(_, party)| party.to_owned())
    }

    /// Who is meant by the words of a stretch; `None`: nobody that could be named.
    pub(crate) fn resolve(&self, zone: Range<usize>, people: &People) -> Option<Speaker> {
        if let Some(speaker) = self.office_and_name(&zone, people) {
            return Some(speaker);
        }
        let zone = self.trim(zone);
        if zone.is_empty() {
            return None;
        }
        let grammar = self.grammar;
        let is_back = |token: usize| {
            [grammar.we, grammar.pronoun, grammar.person_pronoun].into_iter().any(|class| self.has(token, class))
        };
        if zone.clone().all(is_back)
            || zone.len() == 2 && is_back(zone.start) && self.marked.tokens[zone.start + 1].is_joined
        {
            return None;
        }
        // A last name alone.
        if zone.len() == 1
            && self.is_capital_word(zone.start)
            && let Some(known) = people.find(self.marked.word(zone.start))
        {
            return Some(self.speaker(known.name.clone(), known.party.clone(), zone, None));
        }
        // A person with a title, or a name that stands alone.
        let mut run: Option<Range<usize>> = None;
        let mut token = zone.start;
        while token < zone.end {
            let known = self
                .marked
                .actors_in(token..token + 1)
                .iter()
                .find(|one| one.first == token && self.actors[one.index].is_person);
            if let Some(known) = known {
                let mut first = known.first;
                while first > zone.start && self.is_person_word(first - 1) {
                    first -= 1;
                }
                let actor = &self.actors[known.index];
                // `an aide to Aliyev` is not Aliyev.
                let is_aide = first > zone.start + 1
                    && matches!(self.marked.word(first - 1), "to" | "for" | "of")
                    && self.has(first - 2, grammar.title);
                if is_aide {
                    let words = self.marked.slice(zone.start, known.end).to_owned();
                    return Some(self.speaker(words, Some(actor.party.clone()), zone.start..known.end, None));
                }
                return Some(self.speaker(
                    actor.name.clone(),
                    Some(actor.party.clone()),
                    first..known.end,
                    actor.source.clone(),
                ));
            }
            if self.is_person_word(token) {
                let first = token;
                token += 1;
                while token < zone.end && self.is_name_part(token) {
                    token += 1;
                }
                let is_named = first == zone.start && (token == zone.end || self.marked.is_mark(token, ","));
                let has_title = first > zone.start && self.is_title_before(zone.start, first);
                if (is_named || has_title) && run.is_none() {
                    run = Some(first..token);
                }
                continue;
            }
            token += 1;
        }
        if let Some(run) = run {
            let words = self.marked.slice(run.start, run.end).to_owned();
            let known = people.find(&words);
            let party = self.party_near(zone.clone(), run.clone()).or_else(|| known.and_then(|one| one.party.clone()));
            let name = known.map_or(words, |one| one.name.clone());
            return Some(self.speaker(name, party, run, None));
        }
        // `an aide to Aliyev`: everything up to the end of the name.
        let mentions: Vec<_> = self
            .marked
            .actors_in(zone.clone())
            .iter()
            .filter(|one| one.first >= zone.start && one.end <= zone.end)
            .collect();
        let whole = mentions.iter().find(|one| one.first == zone.start && one.end == zone.end);
        if let Some(whole) = whole {
            let actor = &self.actors[whole.index];
            return Some(self.speaker(
                self.as_named(actor, &zone),
                Some(actor.party.clone()),
                zone,
                actor.source.clone(),
            ));
        }
        let is_cut = |token: &usize| self.marked.is_mark(*token, ",") || self.marked.is_mark(*token, "(");
        let comma = zone.clone().find(is_cut).unwrap_or(zone.end);
        let head = zone.start..comma;
        if let Some(first) = mentions.iter().find(|one| one.first == head.start && one.end == head.end) {
            let actor = &self.actors[first.index];
            return Some(self.speaker(
                self.as_named(actor, &head),
                Some(actor.party.clone()),
                head,
                actor.source.clone(),
            ));
        }
        let is_somebody = head.clone().any(|token| {
            self.has(token, grammar.title) || self.has(token, grammar.speaker_noun) || self.is_capital_word(token)
        });
        if !is_somebody || head.len() > 14 {
            return None;
        }
        let party = self.party_near(zone.clone(), head.clone());
        let source = mentions.iter().find_map(|one| self.actors[one.index].source.clone());
        Some(self.speaker(self.marked.slice(head.start, head.end).to_owned(), party, head, source))
    }

    /// The name of an actor: of a country or an organisation as the text has it, `Washington`; of all others as listed.
    fn as_named(&self, actor: &Actor, words: &Range<usize>) -> String {
        if actor.is_person || actor.source.is_some() {
            return actor.name.clone();
        }
        self.marked.slice(words.start, words.end).to_owned()
    }

    /// `A ministry spokeswoman in Baku, Leyla Guliyeva`: an office, whatever belongs to it, a comma and a name.
    fn office_and_name(&self, zone: &Range<usize>, people: &People) -> Option<Speaker> {
        let comma = zone.clone().find(|token| self.marked.is_mark(*token, ","))?;
        let office = zone.start..comma;
        let first = comma + 1;
        let last = (first..zone.end).find(|token| self.marked.is_mark(*token, ",")).unwrap_or(zone.end);
        let is_office = office.clone().any(|token| self.has(token, self.grammar.title));
        let is_name = (2..=4).contains(&(last - first))
            && self.is_person_word(first)
            && (first + 1..last).all(|token| self.is_name_part(token));
        if !is_office || !is_name {
            return None;
        }
        let words = self.marked.slice(first, last).to_owned();
        let known = people.find(&words);
        let party = self.party_near(office, first..last).or_else(|| known.and_then(|one| one.party.clone()));
        let name = known.map_or(words, |one| one.name.clone());
        Some(self.speaker(name, party, first..last, None))
    }

    fn speaker(&self, name: String, party: Option<String>, tokens: Range<usize>, source: Option<String>) -> Speaker {
        let span = self.marked.tokens[tokens.start].start..self.marked.tokens[tokens.end - 1].end;
        Speaker { name: Some(name), party: party.filter(|party| !party.is_empty()), span: Some(span), source }
    }

    /// A stretch without what stands before and after a name: articles, conjunctions, marks.
    fn trim(&self, zone: Range<usize>) -> Range<usize> {
        let Range { mut start, mut end } = zone;
        while start < end {
            let is_front = self.has(start, self.grammar.determiner)
                || self.has(start, self.grammar.conjunction)
                || self.has(start, self.grammar.adverb)
                || self.has(start, self.grammar.statement)
                || self.has(start, self.grammar.preposition)
                || self.marked.tokens[start].kind == TokenKind::Number
                || self.marked.tokens[start].kind == TokenKind::Mark;
            if !is_front {
                break;
            }
            start += 1;
        }
        let is_end = |token: usize| {
            self.marked.tokens[token].kind == TokenKind::Mark
                && !matches!(self.marked.word(token), "," | "-" | "." | "(" | ")" | "’")
                || ENDS.iter().any(|word| self.marked.word(token).eq_ignore_ascii_case(word))
                    && !(token > 0 && self.is_aide(token))
        };
        end = (start..end).find(|token| is_end(*token)).unwrap_or(end);
        while end > start
            && (self.marked.tokens[end - 1].kind == TokenKind::Mark
                || self.has(end - 1, self.grammar.adverb) && !self.is_capital_word(end - 1))
        {
            end -= 1;
        }
        start..end
    }

    /// `aide to`, `envoy to`, `chief in`: the preposition belongs to the office.
    fn is_aide(&self, token: usize) -> bool {
        self.marked.word(token).eq_ignore_ascii_case("to") && self.has(token - 1, self.grammar.title)
    }
}

impl People {
    fn add(&mut self, name: String, party: Option<String>) {
        let Some(last) = name.split_whitespace().next_back().map(fold).filter(|_| self.0.len() < MOST_PEOPLE) else {
            return;
        };
        if let Some(known) = self.0.iter_mut().find(|one| one.last == last) {
            known.party = known.party.take().or(party);
            return;
        }
        self.0.push(Person { name, last, party });
    }

    /// The person whose last name ends these words.
    fn find(&self, words: &str) -> Option<&Person> {
        let last = words.split_whitespace().next_back().map(fold)?;
        self.0.iter().find(|one| one.last == last)
    }
}
