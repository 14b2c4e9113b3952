//! The statements that a view lets through, and the conditions between them.

use super::hearing::{Hearing, Struck};
use super::{AccessDay, State, View};
use crate::calendar::Date;
use crate::network::{CorridorIndex, GroupIndex, Network, StatementIndex, Subject};
use std::collections::{BTreeMap, BTreeSet};

/// What a view lets through, by what it speaks of.
pub(super) struct Log<'a> {
    /// Corridors first, in table order, then legs, then sites.
    pub hearings: Vec<Hearing<'a>>,
    /// The hearings with conditions, those first that rest on the fewest corridors: what rests on a corridor rests on
    /// more than that corridor does, unless each asks for the other.
    conditional: Vec<Vec<usize>>,
}

impl<'a> Log<'a> {
    pub fn new(network: &'a Network, view: &View) -> Self {
        let mut by_subject: BTreeMap<Subject, Vec<StatementIndex>> =
            network.corridor_indices().map(|corridor| (Subject::Corridor(corridor), Vec::new())).collect();
        for rule in &view.overrides {
            by_subject.entry(rule.subject).or_default();
        }
        for index in view.known(network) {
            by_subject.entry(network[index].about).or_default().push(index);
        }
        let dates: Vec<Date> = view.horizon.dates().collect();
        let hearings = by_subject.into_iter();
        let hearings = hearings.map(|(subject, statements)| Hearing::new(network, view, &dates, subject, &statements));
        let hearings: Vec<Hearing<'a>> = hearings.collect();
        let mut conditional: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for position in (0..hearings.len()).filter(|position| !hearings[*position].partners.is_empty()) {
            conditional.entry(rests_on(&hearings, position)).or_default().push(position);
        }
        Self { hearings, conditional: conditional.into_values().collect() }
    }

    /// The commodity groups that scoped statements name.
    pub fn scoped_groups(&self) -> BTreeSet<GroupIndex> {
        self.hearings.iter().flat_map(|hearing| hearing.groups.iter().copied()).collect()
    }

    /// The days of every hearing for goods in general.
    pub fn general(&self) -> Vec<Vec<AccessDay>> {
        let mut days: Vec<Option<Vec<AccessDay>>> = vec![None; self.hearings.len()];
        self.believe(None, &mut days, &vec![true; self.hearings.len()], &[]);
        days.into_iter().flatten().collect()
    }

    /// The days for goods of one group of the hearings in which they can differ from goods in general.
    pub fn of_group(&self, group: GroupIndex, general: &[Vec<AccessDay>]) -> Vec<Option<Vec<AccessDay>>> {
        let mut is_touched: Vec<bool> = self.hearings.iter().map(|hearing| hearing.groups.contains(&group)).collect();
        loop {
            // Where a partner differs, what is on condition of it can.
            let also = (0..self.hearings.len()).filter(|position| {
                !is_touched[*position] && self.hearings[*position].partners.iter().any(|with| is_touched[with.0])
            });
            let also: Vec<usize> = also.collect();
            if also.is_empty() {
                break;
            }
            also.into_iter().for_each(|position| is_touched[position] = true);
        }
        let mut days: Vec<Option<Vec<AccessDay>>> = vec![None; self.hearings.len()];
        self.believe(Some(group), &mut days, &is_touched, general);
        days
    }

    /// Fills in the days of the hearings that are touched; of the others `general` holds.
    ///
    /// A statement on condition `with:B` counts at first; it is struck on the days on which B turns out closed, until
    /// nothing changes. So two openings that each ask for the other hold together ("simultaneous") or not at all.
    /// A corridor is settled before those that ask for it, so that no condition is judged by a state that does not last.
    fn believe(
        &self,
        group: Option<GroupIndex>,
        days: &mut [Option<Vec<AccessDay>>],
        is_touched: &[bool],
        general: &[Vec<AccessDay>],
    ) {
        let mut struck: Vec<Struck> = self.hearings.iter().map(Hearing::unstruck).collect();
        for (position, hearing) in self.hearings.iter().enumerate().filter(|(position, _)| is_touched[*position]) {
            days[position] = Some(hearing.days(group, &struck[position]));
        }
        for conditional in &self.conditional {
            loop {
                let mut changed: Vec<usize> = Vec::new();
                for position in conditional.iter().copied().filter(|position| is_touched[*position]) {
                    let partners = self.hearings[position].partners.iter().zip(&mut struck[position]);
                    let struck_anew = partners.map(|(with, struck)| {
                        // Corridors come first among the hearings, in table order.
                        let CorridorIndex(partner) = *with;
                        strike(struck, days[partner].as_deref().unwrap_or_else(|| &general[partner]))
                    });
                    if struck_anew.fold(false, |any, one| any | one) {
                        changed.push(position);
                    }
                }
                if changed.is_empty() {
                    break;
                }
                for position in changed {
                    days[position] = Some(self.hearings[position].days(group, &struck[position]));
                }
            }
        }
    }
}

/// Strikes the days on which a partner is closed; whether any of them was not struck before.
fn strike(struck: &mut [bool], partner: &[AccessDay]) -> bool {
    let mut is_new = false;
    for (struck, day) in struck.iter_mut().zip(partner) {
        is_new |= !*struck && day.state == State::Closed;
        *struck |= day.state == State::Closed;
    }
    is_new
}

/// How many subjects there are in a hearing's own and in all corridors that its conditions ask for, at whatever remove.
fn rests_on(hearings: &[Hearing<'_>], position: usize) -> usize {
    let mut is_found = vec![false; hearings.len()];
    is_found[position] = true;
    let (mut open, mut count) = (vec![position], 1);
    while let Some(position) = open.pop() {
        for CorridorIndex(partner) in &hearings[position].partners {
            if !std::mem::replace(&mut is_found[*partner], true) {
                open.push(*partner);
                count += 1;
            }
        }
    }
    count
}
