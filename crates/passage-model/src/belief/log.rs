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
    /// Days of the horizon.
    days: usize,
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
        for position in (0..hearings.len()).filter(|position| hearings[*position].is_conditional()) {
            conditional.entry(rests_on(&hearings, position)).or_default().push(position);
        }
        Self { hearings, conditional: conditional.into_values().collect(), days: dates.len() }
    }

    /// The commodity groups that scoped statements name.
    pub fn scoped_groups(&self) -> BTreeSet<GroupIndex> {
        self.hearings.iter().flat_map(|hearing| hearing.groups.iter().copied()).collect()
    }

    /// The days of every hearing for goods in general.
    pub fn general(&self) -> Vec<Vec<AccessDay>> {
        let days = self.believe(None, &vec![true; self.hearings.len()], &[]);
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
        self.believe(Some(group), &is_touched, general)
    }

    /// The days of the hearings that are touched; of the others `general` holds.
    ///
    /// A statement on condition `with:B` counts at first; it is struck on the days on which B turns out closed, until
    /// nothing changes. So two openings that each ask for the other hold together ("simultaneous") or not at all.
    /// A corridor is settled before those that ask for it, so that no condition is judged by a state that does not last.
    fn believe(
        &self,
        group: Option<GroupIndex>,
        is_touched: &[bool],
        general: &[Vec<AccessDay>],
    ) -> Vec<Option<Vec<AccessDay>>> {
        let mut struck: Vec<Struck> = self.hearings.iter().map(Hearing::unstruck).collect();
        let mut states = self.states_of_partners(group, is_touched, general);
        for conditional in &self.conditional {
            // At first every partner is looked at, then those of which a state may have changed.
            let mut is_looked_at = vec![true; self.hearings.len()];
            loop {
                let mut renewed: Vec<(usize, Vec<bool>)> = Vec::new();
                for position in conditional.iter().copied().filter(|position| is_touched[*position]) {
                    let mut is_struck_anew = vec![false; self.days];
                    // Corridors come first among the hearings, in table order.
                    let partners = self.hearings[position].partners.iter().zip(&mut struck[position]);
                    for (partner, struck) in partners.filter(|(partner, _)| is_looked_at[partner.0]) {
                        strike(struck, &states[partner.0], &mut is_struck_anew);
                    }
                    if is_struck_anew.contains(&true) {
                        renewed.push((position, is_struck_anew));
                    }
                }
                if renewed.is_empty() {
                    break;
                }
                is_looked_at.fill(false);
                for (position, is_asked) in &renewed {
                    let states = &mut states[*position];
                    if !states.is_empty() {
                        self.hearings[*position].renew(group, &struck[*position], is_asked, states);
                        is_looked_at[*position] = true;
                    }
                }
            }
        }
        let touched = self.hearings.iter().zip(&struck).zip(is_touched);
        touched.map(|((hearing, struck), is_touched)| is_touched.then(|| hearing.days(group, struck))).collect()
    }

    /// Day by day the states of the corridors that conditions of touched hearings ask for, every condition met; empty for
    /// all others.
    fn states_of_partners(
        &self,
        group: Option<GroupIndex>,
        is_touched: &[bool],
        general: &[Vec<AccessDay>],
    ) -> Vec<Vec<State>> {
        let mut states: Vec<Vec<State>> = vec![Vec::new(); self.hearings.len()];
        for (hearing, _) in self.hearings.iter().zip(is_touched).filter(|(_, is_touched)| **is_touched) {
            for CorridorIndex(partner) in &hearing.partners {
                if !states[*partner].is_empty() {
                    continue;
                }
                states[*partner] = if is_touched[*partner] {
                    self.hearings[*partner].unconditional(group)
                } else {
                    general[*partner].iter().map(|day| day.state).collect()
                };
            }
        }
        states
    }
}

/// Strikes the days on which a partner is closed, and marks those that were not struck before.
fn strike(struck: &mut [bool], partner: &[State], is_struck_anew: &mut [bool]) {
    for ((struck, state), is_new) in struck.iter_mut().zip(partner).zip(is_struck_anew) {
        if *state == State::Closed && !*struck {
            *struck = true;
            *is_new = true;
        }
    }
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
