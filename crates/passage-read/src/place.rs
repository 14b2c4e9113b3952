//! The places of a claim: those in its words, and those that `both corridors` points back to.

use crate::claim::{Named, PlaceMention};
use crate::found::Found;
use crate::scene::{Memory, Scene};
use std::ops::Range;

impl Scene<'_> {
    /// Places named in the sentence.
    pub(crate) fn places(&self) -> Vec<NamedPlace> {
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
    pub(crate) fn placed(&self, one: &Found, mentions: &[NamedPlace], memory: &Memory) -> Vec<PlaceMention> {
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

    pub(crate) fn point_back(
        &self,
        one: &Found,
        mentions: &[NamedPlace],
        memory: &Memory,
        list: &mut Vec<PlaceMention>,
    ) {
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
pub(crate) struct NamedPlace {
    pub tokens: Range<usize>,
    pub all: Vec<usize>,
    /// Those where goods are let through.
    pub passages: Vec<usize>,
}
