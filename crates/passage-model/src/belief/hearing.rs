//! The days of one corridor, leg or site: everybody who speaks of it, and whom the rule believes.
//!
//! What is believed changes only where somebody begins or ceases to speak, so it is made out once for each run of days
//! in between; equal days share their lists.

use super::passing::{FullCapacity, Passing, Stated};
use super::{AccessDay, Basis, Life, State, View, is_said_by, state_of};
use crate::calendar::{Date, is_within};
use crate::network::{CorridorIndex, GroupIndex, Network, SourceIndex, StatementIndex, Subject};
use crate::settings::Rule;
use crate::statement::{Modality, Says, Statement};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// A list of statements that equal days share.
type Shared = Arc<[StatementIndex]>;

/// Everybody who speaks of one subject within the horizon.
pub(super) struct Hearing<'a> {
    network: &'a Network,
    is_optimistic: bool,
    /// What it is about.
    pub subject: Subject,
    /// In the order of the log.
    voices: Vec<Voice>,
    /// The positions of `voices`, by the first day on which each speaks.
    by_first_day: Vec<usize>,
    /// What goes before the log, day by day.
    overlay: Vec<Option<AccessDay>>,
    /// The day where nobody is heard.
    default: AccessDay,
    /// The corridors that conditions ask for, those of statements outside the horizon included.
    pub partners: Vec<CorridorIndex>,
    /// The commodity groups that a scope names.
    pub groups: BTreeSet<GroupIndex>,
}

/// A statement, as the rule takes it on its subject.
struct Voice {
    statement: StatementIndex,
    /// Days of the horizon on which it counts, its condition aside.
    days: Range<usize>,
    /// The state it claims, where it can change belief.
    claim: Option<State>,
    /// Whether its use is threatened by it.
    is_threat: bool,
    /// Whether the rule listens to it.
    is_heard: bool,
    /// The larger, the sooner it is believed.
    rank: usize,
    source: SourceIndex,
    /// What its claim lets through.
    passing: Passing,
    /// The position in `partners` of the corridor on which it is conditional.
    partner: Option<usize>,
}

/// On which days the conditions on each partner of a hearing have turned out unmet: one list for each of `partners`.
pub(super) type Struck = Vec<Vec<bool>>;

impl<'a> Hearing<'a> {
    /// `statements` are those of the view that speak of the subject, in the order of the log.
    pub fn new(
        network: &'a Network,
        view: &View,
        dates: &[Date],
        subject: Subject,
        statements: &[StatementIndex],
    ) -> Self {
        let partners: BTreeSet<CorridorIndex> = statements.iter().filter_map(|index| network[*index].with).collect();
        let partners: Vec<CorridorIndex> = partners.into_iter().collect();
        let full = FullCapacity::of(network, subject);
        let party = match &view.rule {
            Rule::Party(party) => Some(party.clone()),
            Rule::Controller => Some(controller(network, subject)),
            _ => None,
        };
        let ranks = ranks(network, &view.rule, statements);
        let voices = statements.iter().zip(ranks).filter_map(|(index, rank)| {
            let statement = &network[*index];
            let claim = claim(statement);
            let is_threat = is_threat(statement);
            let days = Life::of(network, statement).within(dates);
            if days.is_empty() || (claim.is_none() && !is_threat) {
                return None;
            }
            Some(Voice {
                statement: *index,
                days,
                claim,
                is_threat,
                is_heard: party.as_ref().is_none_or(|party| is_said_by(network, statement, party)),
                rank,
                source: statement.source,
                passing: full.passing(claim.unwrap_or(State::Closed), Stated::of(statement)),
                partner: statement.with.and_then(|with| partners.binary_search(&with).ok()),
            })
        });
        let voices: Vec<Voice> = voices.collect();
        let mut by_first_day: Vec<usize> = (0..voices.len()).collect();
        by_first_day.sort_by_key(|voice| voices[*voice].days.start);

        let nobody: Shared = Arc::default();
        let day = |state: State, stated: Stated, basis: Basis| {
            let Passing { share, kg, trucks } = full.passing(state, stated);
            let (because, disputed_by, exposed_by) = (nobody.clone(), nobody.clone(), nobody.clone());
            AccessDay { state, share, trucks_per_day: trucks, kg_per_day: kg, basis, because, disputed_by, exposed_by }
        };
        let mut overlay = vec![None; dates.len()];
        for rule in view.overrides.iter().filter(|rule| rule.subject == subject) {
            let stated = Stated { share: rule.share, trucks_per_day: rule.trucks_per_day, kg_per_day: None };
            let overriding = day(state_of(rule.says).unwrap_or(State::Open), stated, rule.basis);
            for (overlay, date) in overlay.iter_mut().zip(dates) {
                if is_within(*date, rule.from, rule.to) {
                    *overlay = Some(overriding.clone());
                }
            }
        }
        if let Subject::Corridor(corridor) = subject {
            let closed_weekdays = &network[corridor].closed_weekdays;
            if !closed_weekdays.is_empty() {
                for (overlay, date) in overlay.iter_mut().zip(dates) {
                    if closed_weekdays.contains(&date.weekday()) {
                        *overlay = Some(day(State::Closed, Stated::default(), Basis::Weekday));
                    }
                }
            }
        }
        let default = if is_open_by_default(network, subject) { State::Open } else { State::Closed };
        let default = day(default, Stated::default(), Basis::Default);
        let is_optimistic = view.rule == Rule::Optimistic;
        let groups = statements.iter().flat_map(|index| network[*index].scope.iter().copied()).collect();
        Self { network, is_optimistic, subject, voices, by_first_day, overlay, default, partners, groups }
    }

    /// Whether its days rest on those of a corridor.
    pub fn is_conditional(&self) -> bool {
        !self.partners.is_empty()
    }

    /// Nothing struck yet.
    pub fn unstruck(&self) -> Struck {
        vec![vec![false; self.overlay.len()]; self.partners.len()]
    }

    /// Day by day, for goods of a group (`None`: goods in general).
    pub fn days(&self, group: Option<GroupIndex>, struck: &Struck) -> Vec<AccessDay> {
        let mut lists = Lists::default();
        let mut believed = self.default.clone();
        let mut days = Vec::with_capacity(self.overlay.len());
        self.each_day(group, struck, 0..self.overlay.len(), |day, live| {
            if let Some(live) = live {
                believed = self.believed(live, &mut lists);
            }
            days.push(match &self.overlay[day] {
                None => believed.clone(),
                Some(overlay) => AccessDay { exposed_by: believed.exposed_by.clone(), ..overlay.clone() },
            });
        });
        days
    }

    /// The states alone, made out anew on the days that are asked for.
    pub fn renew(&self, group: Option<GroupIndex>, struck: &Struck, is_asked: &[bool], states: &mut [State]) {
        let asked = (0..self.overlay.len()).filter(|day| is_asked[*day] && self.overlay[*day].is_none());
        let mut state = self.default.state;
        self.each_day(group, struck, asked, |day, live| {
            if let Some(live) = live {
                state = self.decide(live).map_or(self.default.state, |(_, state)| state);
            }
            states[day] = state;
        });
    }

    /// The states with every condition met.
    pub fn unconditional(&self, group: Option<GroupIndex>) -> Vec<State> {
        let overlay = self.overlay.iter();
        let mut states =
            overlay.map(|day| day.as_ref().map_or(self.default.state, |day| day.state)).collect::<Vec<_>>();
        self.renew(group, &self.unstruck(), &vec![true; states.len()], &mut states);
        states
    }

    /// Tells of each of some days, in order, who is live on it, in the order of the log; `None` where these are the same
    /// as on the one before.
    fn each_day(
        &self,
        group: Option<GroupIndex>,
        struck: &Struck,
        days: impl Iterator<Item = usize>,
        mut tell: impl FnMut(usize, Option<&[&Voice]>),
    ) {
        let covers = |voice: &usize| self.network[self.voices[*voice].statement].covers(group);
        let mut coming = self.by_first_day.iter().copied().filter(covers).peekable();
        let changes = self.changes(struck);
        let mut speaking: Vec<usize> = Vec::new();
        let mut live: Vec<&Voice> = Vec::new();
        let mut next = 0;
        for day in days {
            let is_change = changes[next..=day].contains(&true);
            next = day + 1;
            if !is_change {
                tell(day, None);
                continue;
            }
            speaking.retain(|voice| day < self.voices[*voice].days.end);
            while let Some(voice) = coming.next_if(|voice| self.voices[*voice].days.start <= day) {
                if day < self.voices[voice].days.end {
                    speaking.push(voice);
                }
            }
            // Those who went on speaking are in order already.
            speaking.sort();
            live.clear();
            let voices = speaking.iter().map(|voice| &self.voices[*voice]);
            live.extend(voices.filter(|voice| voice.partner.is_none_or(|partner| !struck[partner][day])));
            tell(day, Some(&live));
        }
    }

    /// On which days another set of statements counts than on the day before.
    fn changes(&self, struck: &Struck) -> Vec<bool> {
        let days = self.overlay.len();
        let mut changes = vec![false; days + 1];
        changes[0] = true;
        for voice in &self.voices {
            changes[voice.days.start] = true;
            changes[voice.days.end] = true;
        }
        for struck in struck {
            let days = struck.iter().skip(1).zip(struck);
            for (change, (today, before)) in changes.iter_mut().skip(1).zip(days) {
                *change |= today != before;
            }
        }
        changes
    }

    /// The rank and state that the rule believes of the live voices; `None` where it hears nobody.
    fn decide(&self, live: &[&Voice]) -> Option<(usize, State)> {
        let heard = live.iter().filter(|voice| voice.is_heard);
        // Between equals the more cautious state counts, never the order of rows.
        heard.filter_map(|voice| Some((voice.rank, voice.claim?))).max()
    }

    /// The day as the log has it.
    fn believed(&self, live: &[&Voice], lists: &mut Lists) -> AccessDay {
        let claims = live.iter().filter_map(|voice| Some((voice, voice.claim?)));
        let mut disagreement = Disagreement::default();
        claims.clone().for_each(|(voice, claim)| disagreement.hear(voice.source, claim));
        let decided = self.decide(live);
        let state = decided.map_or(self.default.state, |(_, state)| state);
        let is_disputed = disagreement.is_dispute();
        let mut passing: Option<Passing> = None;
        lists.clear();
        for (voice, claim) in claims {
            if claim != state {
                if is_disputed {
                    lists.disputed_by.push(voice.statement);
                }
            } else if voice.is_heard && decided.is_some_and(|(rank, _)| rank == voice.rank) {
                lists.because.push(voice.statement);
                // Of statements that decide together the lowest figures count, under `optimistic` the highest.
                passing = Some(passing.map_or(voice.passing, |passing| {
                    if self.is_optimistic {
                        passing.or_wider(voice.passing)
                    } else {
                        passing.or_narrower(voice.passing)
                    }
                }));
            }
        }
        lists.exposed_by.extend(live.iter().filter(|voice| voice.is_threat).map(|voice| voice.statement));

        let mut day = self.default.clone();
        if let Some(Passing { share, kg, trucks }) = passing {
            (day.state, day.basis) = (state, Basis::Statements);
            (day.share, day.kg_per_day, day.trucks_per_day) = (share, kg, trucks);
        }
        day.because = lists.because.share();
        day.disputed_by = lists.disputed_by.share();
        day.exposed_by = lists.exposed_by.share();
        day
    }
}

/// The lists of a day in the making.
#[derive(Default)]
struct Lists {
    because: List,
    disputed_by: List,
    exposed_by: List,
}

impl Lists {
    fn clear(&mut self) {
        for list in [&mut self.because, &mut self.disputed_by, &mut self.exposed_by] {
            list.items.clear();
        }
    }
}

/// One list, and the last one that was shared.
#[derive(Default)]
struct List {
    items: Vec<StatementIndex>,
    last: Shared,
    nobody: Shared,
}

impl List {
    fn push(&mut self, statement: StatementIndex) {
        self.items.push(statement);
    }

    fn extend(&mut self, statements: impl Iterator<Item = StatementIndex>) {
        self.items.extend(statements);
    }

    /// The list, as one that is there already where it can be.
    fn share(&mut self) -> Shared {
        if self.items.is_empty() {
            return self.nobody.clone();
        }
        if *self.last != *self.items {
            self.last = self.items.as_slice().into();
        }
        self.last.clone()
    }
}

/// Whether sources disagree: for each state, who claims it.
#[derive(Default)]
struct Disagreement([Claimants; 3]);

/// Who claims a state.
#[derive(Clone, Copy, Default, PartialEq)]
enum Claimants {
    #[default]
    Nobody,
    One(SourceIndex),
    Many,
}

impl Disagreement {
    fn hear(&mut self, source: SourceIndex, claim: State) {
        let claimants = &mut self.0[claim as usize];
        *claimants = match *claimants {
            Claimants::Nobody => Claimants::One(source),
            Claimants::One(other) if other == source => Claimants::One(other),
            Claimants::One(_) | Claimants::Many => Claimants::Many,
        };
    }

    /// Whether two sources claim different states: not so where a single source claims all that is claimed.
    fn is_dispute(&self) -> bool {
        let mut claimed = self.0.into_iter().filter(|claimants| *claimants != Claimants::Nobody);
        let Some(first) = claimed.next() else { return false };
        claimed.any(|other| other != first || other == Claimants::Many)
    }
}

/// The state that a statement claims, where it can change belief.
fn claim(statement: &Statement) -> Option<State> {
    state_of(statement.says).filter(|_| statement.modality.can_change_access())
}

fn is_threat(statement: &Statement) -> bool {
    statement.says == Says::Threatened
        || (statement.modality == Modality::Threat && matches!(statement.says, Says::Closed | Says::Restricted))
}

/// The order in which the rule believes statements, as numbers: larger is believed first.
fn ranks(network: &Network, rule: &Rule, statements: &[StatementIndex]) -> Vec<usize> {
    let by_state = |rank: fn(State) -> usize| {
        statements.iter().map(|index| claim(&network[*index]).map_or(0, rank)).collect::<Vec<_>>()
    };
    match rule {
        Rule::Pessimistic => return by_state(|state| state as usize),
        Rule::Optimistic => return by_state(|state| State::Closed as usize - state as usize),
        _ => {}
    }
    let keys: Vec<_> = statements.iter().map(|index| rank(network, rule, &network[*index])).collect();
    let mut order = keys.clone();
    order.sort_unstable();
    order.dedup();
    keys.iter().map(|key| order.partition_point(|other| other < key)).collect()
}

/// Whom the rule believes first: reliability and credibility under `reliable`, then the day it was said, then that of
/// recording.
fn rank(network: &Network, rule: &Rule, statement: &Statement) -> (Reverse<char>, Reverse<u8>, Date, Date) {
    let (reliability, credibility) = match rule {
        Rule::Reliable => {
            let source = &network[statement.source];
            (source.reliability.unwrap_or('F').to_ascii_uppercase(), statement.credibility.unwrap_or(6))
        }
        _ => ('A', 1),
    };
    (Reverse(reliability), Reverse(credibility), statement.said_on, statement.known_on())
}

fn is_open_by_default(network: &Network, subject: Subject) -> bool {
    match subject {
        Subject::Corridor(corridor) => network[corridor].open_by_default.unwrap_or(network.settings.open_when_unknown),
        Subject::Leg(_) | Subject::Site(_) => true,
    }
}

fn controller(network: &Network, subject: Subject) -> String {
    let of_corridor = |corridor: &CorridorIndex| network[*corridor].controlled_by.clone();
    match subject {
        Subject::Corridor(corridor) => of_corridor(&corridor),
        Subject::Leg(leg) => network[leg].corridors.first().map(of_corridor).unwrap_or_default(),
        Subject::Site(site) => network[site].held_by.clone(),
    }
}
