//! From claims to belief: `fold` turns the log into a timeline of what is believed of each road on each day.
//!
//! A rule decides, in the open; it never deletes the claim that lost. Each day carries the statements that decided it
//! and those that dispute it. See `docs/model.md`, "Access".

mod hearing;
mod life;
mod log;
mod passing;

pub(crate) use life::Life;

use crate::calendar::{Date, Horizon};
use crate::network::{GroupIndex, Network, StatementIndex, Subject};
use crate::settings::Rule;
use crate::statement::{Says, Statement};
use log::Log;
use serde::Serialize;
use std::sync::Arc;

/// What is believed of a road on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Usable in full.
    Open,
    /// Usable in part.
    Restricted,
    /// Not usable.
    Closed,
}

impl State {
    /// As the tables write it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Restricted => "restricted",
            Self::Closed => "closed",
        }
    }
}

/// Why the state is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Statements in the log.
    Statements,
    /// Nobody whom the rule listens to speaks of the day: `default_access`, or `when_unknown`.
    Default,
    /// The corridor is closed on this weekday.
    Weekday,
    /// A scenario overrules the log.
    Scenario,
    /// `--open` or `--close` overrules the log, or a case of `compare`.
    WhatIf,
}

/// Access to one corridor, leg or site on one day. Lists are in the order of the log; equal days share them.
#[derive(Clone, Debug, PartialEq)]
pub struct AccessDay {
    /// What is believed.
    pub state: State,
    /// Share of the full capacity, 0 to 1; `None` where a restriction gives a figure and the full capacity is not known.
    pub share: Option<f64>,
    /// Trucks that may pass; `None`: no limit.
    pub trucks_per_day: Option<i64>,
    /// Kilograms that may pass; `None`: no limit.
    pub kg_per_day: Option<i64>,
    /// Why.
    pub basis: Basis,
    /// The statements that decided.
    pub because: Arc<[StatementIndex]>,
    /// Where live statements of different sources disagree: those that say otherwise than what is believed.
    pub disputed_by: Arc<[StatementIndex]>,
    /// The live statements by which its use is threatened.
    pub exposed_by: Arc<[StatementIndex]>,
}

/// Access to one corridor, leg or site over the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct SubjectTimeline {
    /// What it is about.
    pub subject: Subject,
    /// Day by day, for goods in general.
    pub days: Vec<AccessDay>,
    /// Day by day for the commodity groups that scoped statements name, where that differs from goods in general.
    pub groups: Vec<(GroupIndex, Vec<AccessDay>)>,
}

/// What is believed of every corridor, and of each leg and site that anyone speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The days.
    pub horizon: Horizon,
    /// Corridors first, in table order, then legs, then sites.
    pub subjects: Vec<SubjectTimeline>,
}

impl Timeline {
    /// The timeline of a subject; `None` for a leg or site of which nobody speaks (it is open).
    #[must_use]
    pub fn of(&self, subject: Subject) -> Option<&SubjectTimeline> {
        let found = self.subjects.binary_search_by_key(&subject, |timeline| timeline.subject);
        found.ok().map(|position| &self.subjects[position])
    }
}

/// Overrules the log on the days it names.
#[derive(Clone, Debug, PartialEq)]
pub struct Override {
    /// What it is about.
    pub subject: Subject,
    /// Open, restricted or closed.
    pub says: Says,
    /// First day; `None`: from the start.
    pub from: Option<Date>,
    /// Last day; `None`: until further notice.
    pub to: Option<Date>,
    /// Share of the full capacity where restricted; `None` where not stated.
    pub share: Option<f64>,
    /// Trucks a day; `None` where not stated.
    pub trucks_per_day: Option<i64>,
    /// [`Basis::Scenario`] or [`Basis::WhatIf`].
    pub basis: Basis,
}

/// Through which glasses the log is read.
#[derive(Clone, Debug)]
pub struct View {
    /// The rule that decides.
    pub rule: Rule,
    /// What was recorded after this day is hidden; `None`: nothing is.
    pub as_of: Option<Date>,
    /// Statements left out, as if they had never been entered: what they superseded stands again.
    pub without: Vec<StatementIndex>,
    /// What overrules the log; on a day that several name, the last in the list counts.
    pub overrides: Vec<Override>,
    /// The days.
    pub horizon: Horizon,
}

impl View {
    /// The statements that stand in the log as this view reads it, in its order: see [`known`].
    #[must_use]
    pub fn known(&self, network: &Network) -> Vec<StatementIndex> {
        standing(network, self.as_of, &self.without)
    }
}

/// Folds the log into a timeline under a rule. The order of statements and their ids make no difference.
#[must_use]
pub fn fold(network: &Network, view: &View) -> Timeline {
    let log = Log::new(network, view);
    let general = log.general();
    let mut groups: Vec<Vec<(GroupIndex, Vec<AccessDay>)>> = vec![Vec::new(); general.len()];
    for group in log.scoped_groups() {
        for (position, days) in log.of_group(group, &general).into_iter().enumerate() {
            if let Some(days) = days.filter(|days| *days != general[position]) {
                groups[position].push((group, days));
            }
        }
    }
    let subjects = log.hearings.iter().zip(general).zip(groups);
    let subjects = subjects.map(|((hearing, days), groups)| SubjectTimeline { subject: hearing.subject, days, groups });
    Timeline { horizon: view.horizon, subjects: subjects.collect() }
}

/// The statements that stand in the log, in its order: recorded by `as_of` (`None`: whenever) and superseded by none that
/// was. A demand, a plan or a threat cannot take a claim about access out of the log, and no statement takes out one about
/// another road.
#[must_use]
pub fn known(network: &Network, as_of: Option<Date>) -> Vec<StatementIndex> {
    standing(network, as_of, &[])
}

fn standing(network: &Network, as_of: Option<Date>, without: &[StatementIndex]) -> Vec<StatementIndex> {
    let is_recorded = |statement: &Statement| as_of.is_none_or(|as_of| statement.known_on() <= as_of);
    let mut is_known: Vec<bool> = network.statements.iter().map(is_recorded).collect();
    for StatementIndex(left_out) in without {
        if let Some(is_known) = is_known.get_mut(*left_out) {
            *is_known = false;
        }
    }
    let mut stands = is_known.clone();
    for (statement, _) in network.statements.iter().zip(&is_known).filter(|(_, is_known)| **is_known) {
        if let Some(old) = taken_out_by(network, statement) {
            stands[old.0] = false;
        }
    }
    (0..stands.len()).filter(|position| stands[*position]).map(StatementIndex).collect()
}

/// The statement that a statement takes out of the log; `None` where it names none, or may not.
pub(crate) fn taken_out_by(network: &Network, statement: &Statement) -> Option<StatementIndex> {
    let old = statement.supersedes.filter(|old| old.0 < network.statements.len())?;
    let is_of_the_road = statement.about == network[old].about;
    let may = statement.modality.can_change_access() || !network[old].modality.can_change_access();
    (is_of_the_road && may).then_some(old)
}

/// The state that a statement claims; `None` for a threat or for nothing said.
#[must_use]
pub fn state_of(says: Says) -> Option<State> {
    match says {
        Says::Open => Some(State::Open),
        Says::Restricted => Some(State::Restricted),
        Says::Closed => Some(State::Closed),
        Says::Threatened | Says::None => None,
    }
}

/// Whether a statement was made by a party: by the source of that id, or a source that belongs to it.
#[must_use]
pub fn is_said_by(network: &Network, statement: &Statement, party: &str) -> bool {
    let source = &network[statement.source];
    let is_party = |name: &str| !party.is_empty() && name.eq_ignore_ascii_case(party);
    is_party(&source.id) || source.party.as_deref().is_some_and(is_party)
}
