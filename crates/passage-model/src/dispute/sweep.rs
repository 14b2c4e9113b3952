//! Days on which answers of different sources to one question contradict each other.
//!
//! Who speaks is kept up day by day as counts of distinct (answer, source) pairs, so that whether a statement is
//! contradicted is a difference of counts and no search.

use crate::network::SourceIndex;
use std::ops::Range;

/// An answer to the question.
pub(super) struct Said {
    pub source: SourceIndex,
    /// Position in the list of answers.
    pub answer: usize,
    /// Days on which it holds, at least one.
    pub days: Range<usize>,
    /// Whether it speaks of the goods in question by name; of two that contradict, one must.
    pub is_named: bool,
}

/// Days that follow on each other and on which the same answers are contradicted.
pub(super) struct Run {
    pub days: Range<usize>,
    /// Positions of those that take part, in order.
    pub said: Vec<usize>,
}

/// The runs of days on which there are contradictions, in order.
pub(super) fn runs(said: &[Said], answers: usize, days: usize) -> Vec<Run> {
    if answers < 2 {
        return Vec::new();
    }
    let mut sources: Vec<SourceIndex> = said.iter().map(|said| said.source).collect();
    sources.sort_unstable();
    sources.dedup();
    let source = |said: &Said| sources.partition_point(|source| *source < said.source);
    let voices: Vec<Voice> = said.iter().map(|said| Voice { answer: said.answer, source: source(said) }).collect();
    let mut pairs: Vec<Voice> = voices.clone();
    pairs.sort_unstable();
    pairs.dedup();
    let pair: Vec<usize> = voices.iter().map(|voice| pairs.partition_point(|pair| pair < voice)).collect();
    let tally = || Tally {
        by_pair: vec![0; pairs.len()],
        by_answer: vec![0; answers],
        by_source: vec![0; sources.len()],
        all: 0,
    };
    let (mut everybody, mut named) = (tally(), tally());

    let mut coming: Vec<usize> = (0..said.len()).collect();
    coming.sort_by_key(|position| said[*position].days.start);
    let mut coming = coming.into_iter().peekable();
    let mut is_change = vec![false; days + 1];
    for said in said {
        is_change[said.days.start] = true;
        is_change[said.days.end] = true;
    }
    let mut speaking: Vec<usize> = Vec::new();
    let mut found: Vec<Run> = Vec::new();
    let mut current: Option<Current> = None;
    for day in (0..=days).filter(|day| is_change[*day]) {
        speaking.retain(|position| {
            let speaks = day < said[*position].days.end;
            if !speaks {
                everybody.remove(voices[*position], pair[*position]);
                if said[*position].is_named {
                    named.remove(voices[*position], pair[*position]);
                }
            }
            speaks
        });
        while let Some(position) = coming.next_if(|position| said[*position].days.start <= day) {
            speaking.push(position);
            everybody.add(voices[position], pair[position]);
            if said[position].is_named {
                named.add(voices[position], pair[position]);
            }
        }
        let is_contradicted = |position: &usize| {
            let tally = if said[*position].is_named { &everybody } else { &named };
            tally.has_other(voices[*position], pair[*position])
        };
        let mut contested = vec![false; answers];
        let joining: Vec<usize> = speaking.iter().copied().filter(is_contradicted).collect();
        joining.iter().for_each(|position| contested[said[*position].answer] = true);
        if current.as_ref().is_some_and(|current| current.contested != contested) {
            found.extend(current.take().map(|current| current.end(day)));
        }
        if !joining.is_empty() {
            let begin = || Current { start: day, contested, takes_part: vec![false; said.len()] };
            let current = current.get_or_insert_with(begin);
            joining.into_iter().for_each(|position| current.takes_part[position] = true);
        }
    }
    found
}

/// Who gives which answer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Voice {
    answer: usize,
    source: usize,
}

/// A run that may go on.
struct Current {
    start: usize,
    contested: Vec<bool>,
    takes_part: Vec<bool>,
}

impl Current {
    fn end(self, day: usize) -> Run {
        let takes_part = self.takes_part.iter().enumerate().filter(|(_, takes_part)| **takes_part);
        Run { days: self.start..day, said: takes_part.map(|(position, _)| position).collect() }
    }
}

/// The distinct (answer, source) pairs that speak on a day.
struct Tally {
    /// How many statements make each pair.
    by_pair: Vec<usize>,
    /// How many pairs there are of each answer.
    by_answer: Vec<usize>,
    /// How many pairs there are of each source.
    by_source: Vec<usize>,
    /// How many pairs there are.
    all: usize,
}

impl Tally {
    fn add(&mut self, voice: Voice, pair: usize) {
        self.by_pair[pair] += 1;
        if self.by_pair[pair] == 1 {
            self.by_answer[voice.answer] += 1;
            self.by_source[voice.source] += 1;
            self.all += 1;
        }
    }

    fn remove(&mut self, voice: Voice, pair: usize) {
        self.by_pair[pair] -= 1;
        if self.by_pair[pair] == 0 {
            self.by_answer[voice.answer] -= 1;
            self.by_source[voice.source] -= 1;
            self.all -= 1;
        }
    }

    /// Whether another source gives another answer.
    fn has_other(&self, voice: Voice, pair: usize) -> bool {
        let own = usize::from(self.by_pair[pair] > 0);
        self.all + own > self.by_answer[voice.answer] + self.by_source[voice.source]
    }
}
