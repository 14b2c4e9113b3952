//! Who says what: verbs of saying with their source, the words that only tell so, and the words they hold for.

use crate::claim::Speaker;
use crate::lexicon::class::{Classes, Forms};
use crate::lexicon::grammar::Grammar;
use crate::mark::Marked;
use crate::predicate::{Search, Voice};
use crate::sentence::Sentence;
use crate::speaker::{Naming, People};
use crate::token::TokenKind;
use std::ops::Range;

/// A verb of saying in a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Cue {
    /// The verb.
    pub verb: usize,
    /// Words of source, verb and circumstances.
    pub words: Range<usize>,
    /// Words it holds for.
    pub content: Range<usize>,
    /// `None`: nobody that could be named.
    pub speaker: Option<Speaker>,
    /// The speaker is a news outlet, which hands on what others say.
    pub is_outlet: bool,
}

/// Words that, with `the`, mean whoever spoke before.
const POINTS_BACK: [&str; 9] =
    ["department", "agency", "organisation", "organization", "group", "mission", "charity", "body", "statement"];

/// What cues are searched with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attribution<'a> {
    pub marked: &'a Marked<'a>,
    pub grammar: &'a Grammar,
    pub naming: Naming<'a>,
    pub people: &'a People,
}

impl Attribution<'_> {
    fn has(&self, token: usize, class: u8) -> bool {
        self.marked.classes[token].has(class)
    }

    /// The cues of a sentence, first to last; `last` is who spoke last, for `he said`.
    pub(crate) fn cues(&self, sentence: Sentence, search: &Search<'_>, last: Option<&Speaker>) -> Vec<Cue> {
        let mut cues: Vec<Cue> = Vec::new();
        for token in sentence.first..sentence.end {
            if self.has(token, self.grammar.according) {
                cues.push(self.according(sentence, token));
            } else if self.has(token, self.grammar.say)
                && let Some(cue) =
                    self.said(sentence, token, search, cues.last().and_then(|cue| cue.speaker.as_ref()).or(last))
            {
                cues.push(cue);
            }
        }
        cues
    }

    fn is_end(&self, sentence: Sentence, token: usize) -> bool {
        (token..sentence.end).all(|token| self.marked.tokens[token].kind == TokenKind::Mark)
    }

    /// `according to WFP`.
    fn according(&self, sentence: Sentence, verb: usize) -> Cue {
        let first = (verb + 2).min(sentence.end);
        let end = (first..sentence.end)
            .find(|token| self.marked.tokens[*token].kind == TokenKind::Mark && !self.marked.is_mark(*token, "-"))
            .unwrap_or(sentence.end);
        let content = if verb == sentence.first { end..sentence.end } else { sentence.first..verb };
        let speaker = self.naming.resolve(first..end, self.people);
        let is_outlet = self.is_outlet(first..end);
        Cue { verb, words: verb..end, content, speaker, is_outlet }
    }

    fn is_outlet(&self, zone: Range<usize>) -> bool {
        zone.clone().any(|token| self.has(token, self.grammar.outlet))
    }

    fn said(&self, sentence: Sentence, verb: usize, search: &Search<'_>, last: Option<&Speaker>) -> Option<Cue> {
        let forms = self.marked.forms[verb];
        let before = (verb > sentence.first).then(|| verb - 1);
        let after = verb + 1;
        let is_after_quote = before.is_some_and(|before| {
            matches!(self.marked.word(before), "," | "”" | "\"" | "»")
                && self.marked.tokens[before].kind == TokenKind::Mark
        });
        let begins_name = after < sentence.end
            && (self.marked.tokens[after].is_capital
                || self.has(after, self.grammar.determiner)
                || self.has(after, self.grammar.title)
                // `said local official Adel Muthanna`.
                || self.has(after, self.grammar.adjective)
                    && (after + 1..sentence.end.min(after + 3))
                        .any(|token| self.has(token, self.grammar.title) || self.has(token, self.grammar.speaker_noun)));
        // `, said Rafah would stay shut`: a clause follows, no name.
        let is_clause = |end: usize| {
            (after..end).any(|token| {
                self.marked.classes[token].meets(self.grammar.auxiliaries) && !self.marked.tokens[token].is_capital
            })
        };
        let name_end = (after + 1..sentence.end).find(|token| self.ends_name(*token)).unwrap_or(sentence.end);
        if is_after_quote && begins_name && !is_clause(name_end) && forms.has(Forms::PAST.union(Forms::THIRD)) {
            let end = name_end;
            let tail = self.tail(sentence, end);
            let mut speaker = self.naming.resolve(after..end, self.people);
            if self.is_pronoun(after) && end == after + 1 {
                speaker = last.cloned();
            }
            let is_outlet = self.is_outlet(after..end);
            return Some(Cue { verb, words: verb..tail, content: sentence.first..sentence.end, speaker, is_outlet });
        }
        if forms.has(Forms::NOUN)
            && before.is_some_and(|before| {
                self.has(before, self.grammar.determiner)
                    || self.has(before, self.grammar.possessive)
                    || self.has(before, self.grammar.adjective)
                    || self.has(before, self.grammar.preposition)
            })
        {
            return None;
        }
        if !search.is_saying(verb) {
            return None;
        }
        let found = search.at(sentence, verb)?;
        let is_that = (after..sentence.end).next().is_some_and(|next| {
            self.has(next, self.grammar.that) || matches!(self.marked.word(next), ":" | "“" | "\"" | ",")
        });
        // `to say`, `famine was declared`, `observing the truce`: nobody speaks.
        let is_ing = forms.has(Forms::ING) && !forms.has(Forms::PAST) && found.voice == Voice::Active;
        let is_passive = found.voice == Voice::Passive && !(after < sentence.end && self.has(after, self.grammar.to));
        if found.is_infinitive || (is_ing && !is_that) || (is_passive && !is_that) {
            return None;
        }
        let tail = self.tail(sentence, after);
        let is_last = self.is_end(sentence, tail);
        let mut zone = found.subject.clone();
        let mut is_before = false;
        let has_comma = |zone: &Range<usize>| zone.clone().rev().find(|token| self.marked.is_mark(*token, ","));
        if is_last {
            // `…, the health director, Edith Quispe, said`.
            while zone.end > zone.start && self.marked.is_mark(zone.end - 1, ",") {
                zone.end -= 1;
            }
            if let Some(apposed) = self.apposed(search, &zone) {
                zone.start = apposed;
            } else if let Some(comma) = has_comma(&zone).filter(|comma| *comma + 1 < found.group) {
                zone.start = comma + 1;
            }
        } else if zone.end > zone.start && self.marked.is_mark(zone.end - 1, ",") {
            zone.end -= 1;
        } else if let Some(comma) = has_comma(&zone)
            && (sentence.first..comma).any(|token| search.is_verb(token))
        {
            // `Fighting has cut the road, agencies said as …`: what was said stands before.
            zone.start = comma + 1;
            is_before = true;
        }
        let is_pronoun = zone.len() <= 2 && zone.clone().any(|token| self.is_pronoun(token));
        // `The organisation says`: a word that points back to whoever spoke.
        let points_back = last.is_some() && points_back(self.marked, &zone);
        // `, saying that`: whoever the sentence is about.
        let is_aside = found.voice == Voice::Participle;
        let is_shared = is_aside || found.subject.end < found.group && !self.marked.is_mark(found.group - 1, ",");
        // `denied it had fired and said it was ready`: whoever denied.
        let acts = speech_acts(self.grammar).union(Classes::of(self.grammar.say));
        let first_act = (sentence.first..found.group).filter(|_| is_shared || is_pronoun || is_aside).find(|token| {
            self.marked.classes[*token].meets(acts) && self.marked.forms[*token].has(Forms::PAST.union(Forms::THIRD))
        });
        let shared = first_act
            .and_then(|act| search.at(sentence, act))
            .and_then(|act| self.naming.resolve(act.subject, self.people));
        let speaker = if shared.is_some() {
            shared
        } else if is_aside || is_pronoun || zone.is_empty() || points_back {
            last.cloned()
        } else {
            self.naming.resolve(zone.clone(), self.people)
        };
        // Where nothing but an object follows, the verb itself tells something: `announced a deal`.
        let last_word = if tail == after && !is_last { found.group.max(zone.start) } else { tail };
        let words = if found.is_relative || is_shared {
            found.group..last_word.max(found.group)
        } else {
            zone.start.min(found.group)..last_word
        };
        let content = if is_last || is_before { sentence.first..words.start } else { tail..sentence.end };
        let is_outlet = !is_aside && self.is_outlet(zone);
        Some(Cue { verb, words, content, speaker, is_outlet })
    }

    /// Where `the health director, Edith Quispe` or `Edith Quispe, the health director` begins at the end of a stretch.
    fn apposed(&self, search: &Search<'_>, zone: &Range<usize>) -> Option<usize> {
        let is_comma = |token: &usize| self.marked.is_mark(*token, ",");
        let last = zone.clone().rev().find(is_comma)?;
        let inner = (zone.start..last).rev().find(is_comma).map(|comma| comma + 1);
        let first = inner.or_else(|| (zone.start > 0 && is_comma(&(zone.start - 1))).then_some(zone.start))?;
        let (before, after) = (first..last, last + 1..zone.end);
        let is_office = |part: &Range<usize>| {
            let has_title = part
                .clone()
                .any(|token| self.has(token, self.grammar.title) || self.has(token, self.grammar.speaker_noun));
            has_title && !part.clone().any(|token| search.is_verb(token) && !self.has(token, self.grammar.title))
        };
        let is_name = |part: &Range<usize>| {
            !part.is_empty() && part.len() <= 5 && part.clone().all(|token| self.marked.tokens[token].is_capital)
        };
        (is_office(&before) && is_name(&after) || is_name(&before) && is_office(&after)).then_some(before.start)
    }

    fn is_pronoun(&self, token: usize) -> bool {
        [self.grammar.person_pronoun, self.grammar.pronoun, self.grammar.we]
            .into_iter()
            .any(|class| self.has(token, class))
    }

    fn ends_name(&self, token: usize) -> bool {
        let is_mark =
            self.marked.tokens[token].kind == TokenKind::Mark && !matches!(self.marked.word(token), "-" | "." | "’");
        is_mark
            && !(self.marked.is_mark(token, ",")
                && self.marked.classes.get(token + 1).is_some_and(|next| next.has(self.grammar.title)))
            || matches!(
                self.marked.word(token),
                "in" | "on" | "at" | "during" | "after" | "as" | "while" | "late" | "earlier"
            )
            || self.has(token, self.grammar.statement)
    }

    /// The end of what tells when, where and to whom something was said.
    fn tail(&self, sentence: Sentence, from: usize) -> usize {
        let mut end = from;
        let mut at = from;
        while at < sentence.end {
            let is_number = self.marked.tokens[at].kind == TokenKind::Number && end > from;
            let is_told = self.has(at, self.grammar.statement) || is_number;
            let goes_on = self.has(at, self.grammar.preposition)
                || self.has(at, self.grammar.determiner)
                || self.has(at, self.grammar.adjective)
                || self.has(at, self.grammar.adverb)
                || (self.marked.is_mark(at, ",")
                    && at > from
                    && self.has(at - 1, self.grammar.statement)
                    && self.marked.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number));
            if is_told {
                end = at + 1;
            } else if !goes_on {
                break;
            }
            at += 1;
        }
        if end < sentence.end && self.has(end, self.grammar.that) { end + 1 } else { end }
    }
}

/// Who speaks in the words of a token: the innermost cue that holds for it, and the outlets around it.
pub(crate) fn heard(cues: &[Cue], token: usize) -> (Option<&Cue>, Vec<&Cue>) {
    let mut holding: Vec<&Cue> = cues.iter().filter(|cue| cue.content.contains(&token)).collect();
    holding.sort_by_key(|cue| (cue.content.len(), cue.verb.abs_diff(token)));
    let innermost = holding
        .iter()
        .position(|cue| cue.speaker.is_some() && !cue.is_outlet)
        .or_else(|| holding.iter().position(|cue| cue.speaker.is_some()));
    let Some(innermost) = innermost else { return (None, Vec::new()) };
    let chosen = holding.remove(innermost);
    holding.retain(|cue| cue.speaker.is_some());
    (Some(chosen), holding)
}

/// `The organisation`: words that mean whoever spoke before.
pub(crate) fn points_back(marked: &Marked<'_>, zone: &Range<usize>) -> bool {
    (2..=3).contains(&zone.len())
        && marked.word(zone.start).eq_ignore_ascii_case("the")
        && POINTS_BACK.contains(&marked.word(zone.start + 1))
}

/// The words of all cues, as flags a token.
pub(crate) fn flags(cues: &[Cue], is_attribution: &mut [bool]) {
    for cue in cues {
        for token in cue.words.clone() {
            is_attribution[token] = true;
        }
    }
}

/// Classes of verbs by which somebody does something with words.
pub(crate) fn speech_acts(grammar: &Grammar) -> Classes {
    let mut set = Classes::NONE;
    for class in [grammar.demand, grammar.warn, grammar.threaten, grammar.deny, grammar.offer, grammar.accuse] {
        set.insert(class);
    }
    set
}
