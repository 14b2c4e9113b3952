//! What is believed of a leg: of itself and of every corridor that it belongs to, day by day.

use crate::language::Words;
use passage_model::belief::{AccessDay, Basis, State, Timeline};
use passage_model::calendar::Date;
use passage_model::network::{Leg, LegIndex, Network, StatementIndex, Subject};
use std::collections::BTreeSet;

/// Days in a row on which the same is believed on the same word.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spell {
    pub from: Date,
    pub to: Date,
    pub day: Day,
}

/// What is believed on a day.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Day {
    pub state: State,
    /// Why; `None`: nobody speaks of it, so it is taken as open.
    pub basis: Option<Basis>,
    /// Statements that decided, that say otherwise, and that threaten.
    pub because: BTreeSet<StatementIndex>,
    pub disputed_by: BTreeSet<StatementIndex>,
    pub exposed_by: BTreeSet<StatementIndex>,
}

impl Day {
    fn unspoken() -> Self {
        Self {
            state: State::Open,
            basis: None,
            because: BTreeSet::new(),
            disputed_by: BTreeSet::new(),
            exposed_by: BTreeSet::new(),
        }
    }

    /// A road is no better than the worst of what it belongs to.
    fn join(&mut self, other: &AccessDay) {
        if self.basis.is_none() || other.state > self.state {
            self.state = other.state;
            self.basis = Some(other.basis);
            self.because.clear();
        }
        if other.state == self.state {
            self.because.extend(other.because.iter().copied());
        }
        self.disputed_by.extend(other.disputed_by.iter().copied());
        self.exposed_by.extend(other.exposed_by.iter().copied());
    }

    pub fn is_disputed(&self) -> bool {
        !self.disputed_by.is_empty()
    }

    pub fn is_threatened(&self) -> bool {
        !self.exposed_by.is_empty()
    }

    /// In a word or two: `closed, disputed`.
    pub fn words(&self, words: &Words) -> String {
        let mut told = vec![words.state(self.state)];
        told.extend(self.is_disputed().then(|| words.say("figure-file-disputed")));
        told.extend(self.is_threatened().then(|| words.say("says-threatened")));
        words.joined("list-comma", told)
    }
}

/// The ids of statements in the order of the log, separated as in the tables.
pub(super) fn ids(network: &Network, statements: &BTreeSet<StatementIndex>) -> String {
    statements.iter().map(|index| network[*index].id.as_str()).collect::<Vec<_>>().join("|")
}

/// What is believed of a leg over the horizon.
pub(super) fn of_leg(timeline: &Timeline, leg: &Leg, index: LegIndex) -> Vec<Spell> {
    let corridors = leg.corridors.iter().map(|corridor| Subject::Corridor(*corridor));
    spells(timeline, std::iter::once(Subject::Leg(index)).chain(corridors))
}

/// What is believed of subjects that have to be passed together.
pub(super) fn spells(timeline: &Timeline, subjects: impl Iterator<Item = Subject>) -> Vec<Spell> {
    let known: Vec<_> = subjects.filter_map(|subject| timeline.of(subject)).collect();
    let mut spells: Vec<Spell> = Vec::new();
    for (position, date) in timeline.horizon.dates().enumerate() {
        let mut day = Day::unspoken();
        known.iter().filter_map(|subject| subject.days.get(position)).for_each(|other| day.join(other));
        match spells.last_mut() {
            Some(last) if last.day == day => last.to = date,
            _ => spells.push(Spell { from: date, to: date, day }),
        }
    }
    spells
}
