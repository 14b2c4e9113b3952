//! Belief made the plain way, day by day and statement by statement: slow, and meant to be read.
//!
//! `belief::fold` must give exactly what this gives.

use passage_model::belief::{AccessDay, Basis, State, SubjectTimeline, Timeline, View, is_said_by, state_of};
use passage_model::calendar::{Date, is_within, shift};
use passage_model::network::{CorridorIndex, GroupIndex, Network, StatementIndex, Subject};
use passage_model::settings::Rule;
use passage_model::statement::{Modality, Says, Statement};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Folds the log into a timeline under a rule. The order of statements and their ids make no difference.
pub fn fold(network: &Network, view: &View) -> Timeline {
    let log = Log::new(network, view);
    let general = log.believe(None);
    let mut subjects: Vec<SubjectTimeline> =
        general.into_iter().map(|(subject, days)| SubjectTimeline { subject, days, groups: Vec::new() }).collect();
    for group in log.scoped_groups() {
        for (timeline, (_, days)) in subjects.iter_mut().zip(log.believe(Some(group))) {
            if days != timeline.days {
                timeline.groups.push((group, days));
            }
        }
    }
    Timeline { horizon: view.horizon, subjects }
}

/// The statements that stand in the log, in its order: recorded by `as_of` (`None`: whenever) and superseded by none that
/// was. A demand, a plan or a threat cannot take a claim about access out of the log, nor one about another road any.
fn known(network: &Network, view: &View) -> Vec<StatementIndex> {
    let mut known: Vec<StatementIndex> = (0..network.statements.len()).map(StatementIndex).collect();
    known.retain(|index| view.as_of.is_none_or(|as_of| network[*index].known_on() <= as_of));
    known.retain(|index| !view.without.contains(index));
    let can_change = |index: &StatementIndex| network[*index].modality.can_change_access();
    let may = |new: &StatementIndex, old: &StatementIndex| {
        network[*new].about == network[*old].about && (can_change(new) || !can_change(old))
    };
    let superseded: BTreeSet<StatementIndex> =
        known.iter().filter_map(|index| network[*index].supersedes.filter(|old| may(index, old))).collect();
    known.retain(|index| !superseded.contains(index));
    known
}

/// The statements that a view lets through, by what they speak of.
struct Log<'a> {
    network: &'a Network,
    view: &'a View,
    /// Sorted: corridors, legs, sites.
    by_subject: BTreeMap<Subject, Vec<StatementIndex>>,
}

/// A statement on a day: the key by which failed conditions are remembered.
type Spoken = (StatementIndex, usize);

impl<'a> Log<'a> {
    fn new(network: &'a Network, view: &'a View) -> Self {
        let mut by_subject: BTreeMap<Subject, Vec<StatementIndex>> =
            network.corridor_indices().map(|corridor| (Subject::Corridor(corridor), Vec::new())).collect();
        for rule in &view.overrides {
            by_subject.entry(rule.subject).or_default();
        }
        for index in known(network, view) {
            by_subject.entry(network[index].about).or_default().push(index);
        }
        Self { network, view, by_subject }
    }

    fn scoped_groups(&self) -> BTreeSet<GroupIndex> {
        let statements = self.by_subject.values().flatten();
        statements.flat_map(|index| self.network[*index].scope.iter().copied()).collect()
    }

    /// The timeline of every subject for goods of one group (`None`: goods in general).
    ///
    /// A statement on condition `with:B` counts at first; it is struck on the days on which B turns out closed, until
    /// nothing changes. So two openings that each ask for the other hold together ("simultaneous") or not at all.
    /// A corridor is settled before those that ask for it, so that no condition is judged by a state that does not last.
    fn believe(&self, group: Option<GroupIndex>) -> Vec<(Subject, Vec<AccessDay>)> {
        let mut struck: BTreeSet<Spoken> = BTreeSet::new();
        let mut timelines = self.timelines(group, &struck);
        for conditional in self.conditional() {
            loop {
                let before = struck.len();
                for (index, with) in &conditional {
                    // Corridors come first in `by_subject`, in table order.
                    let partner = &timelines[with.0].1;
                    let closed = (0..partner.len()).filter(|day| partner[*day].state == State::Closed);
                    struck.extend(closed.map(|day| (*index, day)));
                }
                if struck.len() == before {
                    break;
                }
                timelines = self.timelines(group, &struck);
            }
        }
        timelines
    }

    fn timelines(&self, group: Option<GroupIndex>, struck: &BTreeSet<Spoken>) -> Vec<(Subject, Vec<AccessDay>)> {
        let subjects = self.by_subject.iter();
        let timelines = subjects.map(|(subject, statements)| {
            let days = 0..self.view.horizon.days;
            (*subject, days.map(|day| self.day(*subject, statements, group, day, struck)).collect())
        });
        timelines.collect()
    }

    /// The statements with a condition and the corridor each asks for, those first that rest on the fewest corridors:
    /// what rests on a corridor rests on more than that corridor does, unless each asks for the other.
    fn conditional(&self) -> Vec<Vec<(StatementIndex, CorridorIndex)>> {
        let mut conditional: BTreeMap<usize, Vec<(StatementIndex, CorridorIndex)>> = BTreeMap::new();
        for (subject, statements) in &self.by_subject {
            for index in statements {
                if let Some(with) = self.network[*index].with {
                    conditional.entry(self.rests_on(*subject).len()).or_default().push((*index, with));
                }
            }
        }
        conditional.into_values().collect()
    }

    /// The subject itself and every corridor that its conditions ask for, at whatever remove.
    fn rests_on(&self, subject: Subject) -> BTreeSet<Subject> {
        let mut found = BTreeSet::from([subject]);
        let mut open = vec![subject];
        while let Some(subject) = open.pop() {
            let statements = self.by_subject.get(&subject).into_iter().flatten();
            for with in statements.filter_map(|index| self.network[*index].with) {
                if found.insert(Subject::Corridor(with)) {
                    open.push(Subject::Corridor(with));
                }
            }
        }
        found
    }

    fn day(
        &self,
        subject: Subject,
        statements: &[StatementIndex],
        group: Option<GroupIndex>,
        day: usize,
        struck: &BTreeSet<Spoken>,
    ) -> AccessDay {
        let date = self.view.horizon.date(day);
        let speaking: Vec<StatementIndex> = statements
            .iter()
            .copied()
            .filter(|index| {
                let statement = &self.network[*index];
                statement.covers(group) && self.is_live(statement, date) && !struck.contains(&(*index, day))
            })
            .collect();
        let exposed_by = speaking.iter().copied().filter(|index| self.is_threat(*index)).collect();
        let live: Vec<StatementIndex> = speaking
            .into_iter()
            .filter(|index| {
                let statement = &self.network[*index];
                statement.modality.can_change_access() && state_of(statement.says).is_some()
            })
            .collect();

        let overriding = self.view.overrides.iter().rev();
        let mut overriding = overriding.filter(|rule| rule.subject == subject && is_within(date, rule.from, rule.to));
        let mut access = if self.is_closed_weekday(subject, date) {
            self.access(subject, State::Closed, None, Basis::Weekday)
        } else if let Some(rule) = overriding.next() {
            let state = state_of(rule.says).unwrap_or(State::Open);
            let stated = Stated { share: rule.share, trucks_per_day: rule.trucks_per_day, kg_per_day: None };
            self.access(subject, state, Some(stated), rule.basis)
        } else {
            self.believed(subject, &live)
        };
        if access.basis == Basis::Statements || access.basis == Basis::Default {
            access.disputed_by = self.disputes(&live, access.state).into();
        }
        access.exposed_by = exposed_by;
        access
    }

    /// The day as the log has it.
    fn believed(&self, subject: Subject, live: &[StatementIndex]) -> AccessDay {
        let heard = self.heard(subject, live);
        let Some(state) = self.decide(&heard) else {
            let state = if self.is_open_by_default(subject) { State::Open } else { State::Closed };
            return self.access(subject, state, None, Basis::Default);
        };
        let because: Vec<StatementIndex> = self.deciding(&heard, state);
        let figures: Vec<Stated> = because.iter().map(|index| Stated::of(&self.network[*index])).collect();
        // Several statements may decide together; of their figures the lowest count, under `optimistic` the highest.
        let days = figures.into_iter().map(|stated| self.access(subject, state, Some(stated), Basis::Statements));
        let is_optimistic = self.view.rule == Rule::Optimistic;
        let chosen = days.reduce(|a, b| if is_optimistic { or_wider(a, b) } else { or_narrower(a, b) });
        let mut access = chosen.unwrap_or_else(|| self.access(subject, state, None, Basis::Statements));
        access.because = because.into();
        access
    }

    /// The live statements that the rule listens to.
    fn heard(&self, subject: Subject, live: &[StatementIndex]) -> Vec<StatementIndex> {
        let party = match &self.view.rule {
            Rule::Party(party) => party.clone(),
            Rule::Controller => self.controller(subject),
            _ => return live.to_vec(),
        };
        live.iter().copied().filter(|index| is_said_by(self.network, &self.network[*index], &party)).collect()
    }

    /// The state that the rule believes; `None` where it hears nobody.
    fn decide(&self, heard: &[StatementIndex]) -> Option<State> {
        let states = heard.iter().filter_map(|index| state_of(self.network[*index].says));
        match self.view.rule {
            Rule::Pessimistic => states.max(),
            Rule::Optimistic => states.min(),
            _ => {
                let best = heard.iter().map(|index| self.rank(*index)).max()?;
                // Between equals the more cautious state counts, never the order of rows.
                let equals = heard.iter().filter(|index| self.rank(**index) == best);
                equals.filter_map(|index| state_of(self.network[*index].says)).max()
            }
        }
    }

    /// Of the statements heard, those that decided for this state.
    fn deciding(&self, heard: &[StatementIndex], state: State) -> Vec<StatementIndex> {
        let agreeing = heard.iter().copied().filter(|index| state_of(self.network[*index].says) == Some(state));
        match self.view.rule {
            Rule::Pessimistic | Rule::Optimistic => agreeing.collect(),
            _ => {
                let best = heard.iter().map(|index| self.rank(*index)).max();
                agreeing.filter(|index| Some(self.rank(*index)) == best).collect()
            }
        }
    }

    /// The order in which statements count: larger is listened to first.
    fn rank(&self, index: StatementIndex) -> (Reverse<char>, Reverse<u8>, Date, Date) {
        let statement = &self.network[index];
        let (reliability, credibility) = match self.view.rule {
            Rule::Reliable => {
                let source = &self.network[statement.source];
                (source.reliability.unwrap_or('F').to_ascii_uppercase(), statement.credibility.unwrap_or(6))
            }
            _ => ('A', 1),
        };
        (Reverse(reliability), Reverse(credibility), statement.said_on, statement.known_on())
    }

    /// Where live statements of different sources disagree: those that say otherwise than `believed`.
    fn disputes(&self, live: &[StatementIndex], believed: State) -> Vec<StatementIndex> {
        let voices: BTreeSet<(usize, Option<State>)> =
            live.iter().map(|index| (self.network[*index].source.0, state_of(self.network[*index].says))).collect();
        let is_disputed = voices.iter().any(|a| voices.iter().any(|b| a.0 != b.0 && a.1 != b.1));
        if !is_disputed {
            return Vec::new();
        }
        live.iter().copied().filter(|index| state_of(self.network[*index].says) != Some(believed)).collect()
    }

    fn is_live(&self, statement: &Statement, date: Date) -> bool {
        let is_fresh = self.view_stale_day(statement).is_none_or(|stale| date < stale);
        is_fresh && is_within(date, Some(statement.valid_from), statement.valid_to)
    }

    fn view_stale_day(&self, statement: &Statement) -> Option<Date> {
        self.network.settings.stale_after_days.map(|days| shift(statement.said_on, days))
    }

    fn is_threat(&self, index: StatementIndex) -> bool {
        let statement = &self.network[index];
        statement.says == Says::Threatened
            || (statement.modality == Modality::Threat && matches!(statement.says, Says::Closed | Says::Restricted))
    }

    fn is_closed_weekday(&self, subject: Subject, date: Date) -> bool {
        match subject {
            Subject::Corridor(corridor) => self.network[corridor].closed_weekdays.contains(&date.weekday()),
            Subject::Leg(_) | Subject::Site(_) => false,
        }
    }

    fn is_open_by_default(&self, subject: Subject) -> bool {
        match subject {
            Subject::Corridor(corridor) => {
                self.network[corridor].open_by_default.unwrap_or(self.network.settings.open_when_unknown)
            }
            Subject::Leg(_) | Subject::Site(_) => true,
        }
    }

    fn controller(&self, subject: Subject) -> String {
        let of_corridor = |corridor: &CorridorIndex| self.network[*corridor].controlled_by.clone();
        match subject {
            Subject::Corridor(corridor) => of_corridor(&corridor),
            Subject::Leg(leg) => self.network[leg].corridors.first().map(of_corridor).unwrap_or_default(),
            Subject::Site(site) => self.network[site].held_by.clone(),
        }
    }

    /// Full capacity in kilograms and trucks per day.
    fn full(&self, subject: Subject) -> (Option<i64>, Option<i64>) {
        match subject {
            Subject::Corridor(corridor) => (self.network[corridor].kg_per_day, self.network[corridor].trucks_per_day),
            Subject::Leg(leg) => (self.network[leg].kg_per_day, self.network[leg].trucks_per_day),
            Subject::Site(site) => {
                let site = &self.network[site];
                (site.handling_per_day.filter(|_| !site.is_store()).map(|kg| kg.0), None)
            }
        }
    }

    /// What a state lets through: closed nothing, restricted the share or the figures stated but never more than the
    /// full capacity, open everything unless a share or figures are stated.
    fn access(&self, subject: Subject, state: State, stated: Option<Stated>, basis: Basis) -> AccessDay {
        let (full_kg, full_trucks) = self.full(subject);
        let stated = stated.unwrap_or_default();
        let has_figure = stated.trucks_per_day.is_some() || stated.kg_per_day.is_some();
        let (share, kg, trucks) = match state {
            State::Closed => (Some(0.0), Some(0), Some(0)),
            State::Open if !has_figure && stated.share.is_none() => (Some(1.0), full_kg, full_trucks),
            State::Open | State::Restricted if !has_figure || stated.share.is_some() => {
                let share = stated.share.unwrap_or(self.network.settings.restricted_share);
                let part = |full: i64| (full as f64 * share + 1e-9).floor() as i64;
                let kg = least(stated.kg_per_day, full_kg.map(part));
                (Some(share), kg, least(stated.trucks_per_day, full_trucks.map(part)))
            }
            State::Open | State::Restricted => {
                let figure = |stated: Option<i64>, full: Option<i64>| match state {
                    State::Restricted => least(stated, full),
                    State::Open | State::Closed => stated.or(full),
                };
                let kg = figure(stated.kg_per_day, full_kg);
                let trucks = figure(stated.trucks_per_day, full_trucks);
                let of_full =
                    |part: Option<i64>, full: Option<i64>| Some(part? as f64 / full.filter(|f| *f > 0)? as f64);
                let shares = [of_full(stated.kg_per_day, full_kg), of_full(stated.trucks_per_day, full_trucks)];
                let share = shares.into_iter().flatten().reduce(f64::min).map(|share| share.min(1.0));
                (share, kg, trucks)
            }
        };
        let (because, disputed_by, exposed_by) = Default::default();
        AccessDay { state, share, trucks_per_day: trucks, kg_per_day: kg, basis, because, disputed_by, exposed_by }
    }
}

/// The lower of each figure; no limit is the highest.
fn or_narrower(mut a: AccessDay, b: AccessDay) -> AccessDay {
    a.kg_per_day = least(a.kg_per_day, b.kg_per_day);
    a.trucks_per_day = least(a.trucks_per_day, b.trucks_per_day);
    a.share = [a.share, b.share].into_iter().flatten().reduce(f64::min);
    a
}

/// The higher of each figure; no limit is the highest.
fn or_wider(mut a: AccessDay, b: AccessDay) -> AccessDay {
    let most = |a: Option<i64>, b: Option<i64>| Some(a?.max(b?));
    a.kg_per_day = most(a.kg_per_day, b.kg_per_day);
    a.trucks_per_day = most(a.trucks_per_day, b.trucks_per_day);
    a.share = [a.share, b.share].into_iter().flatten().reduce(f64::max);
    a
}

/// The figures of a statement.
#[derive(Clone, Copy, Default)]
struct Stated {
    share: Option<f64>,
    trucks_per_day: Option<i64>,
    kg_per_day: Option<i64>,
}

impl Stated {
    fn of(statement: &Statement) -> Self {
        let Statement { share, trucks_per_day, kg_per_day, .. } = *statement;
        Self { share, trucks_per_day, kg_per_day }
    }
}

fn least(a: Option<i64>, b: Option<i64>) -> Option<i64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
