//! What is believed of past days with the whole log.

use super::Window;
use passage_model::belief::{AccessDay, Basis, Timeline, View, fold};
use passage_model::calendar::{Date, Horizon, days_between, shift};
use passage_model::network::{CorridorIndex, GroupIndex, Network, StatementIndex, Subject};
use passage_model::settings::Rule;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Belief about the window and the day before it, with all that was recorded whenever.
pub(super) struct Hindsight(Timeline);

impl Hindsight {
    pub(super) fn of(network: &Network, window: &Window, rule: &Rule) -> Self {
        let start = shift(window.from, -1);
        let days = usize::try_from(days_between(start, window.to)).map_or(1, |days| days + 1);
        let horizon = Horizon { start, days };
        Self(fold(
            network,
            &View { rule: rule.clone(), as_of: None, overrides: Vec::new(), horizon, without: Vec::new() },
        ))
    }

    /// A day for goods in general; `None` outside the window.
    pub(super) fn day(&self, corridor: CorridorIndex, date: Date) -> Option<&AccessDay> {
        access(&self.0, corridor, None, date)
    }

    /// A day for the goods of a group; `None` outside the window.
    pub(super) fn day_for(&self, corridor: CorridorIndex, group: Option<GroupIndex>, date: Date) -> Option<&AccessDay> {
        access(&self.0, corridor, group, date)
    }

    /// Whether anybody spoke of the day: what rests on a default or a weekday proves nothing either way.
    pub(super) fn is_spoken_of(&self, corridor: CorridorIndex, date: Date) -> bool {
        self.day(corridor, date).is_some_and(|day| day.basis == Basis::Statements)
    }

    /// The statements that decide days of the window, those that decide most first.
    pub(super) fn rests_on(&self, network: &Network) -> Vec<Weight> {
        let mut days: BTreeMap<StatementIndex, usize> = BTreeMap::new();
        for corridor in network.corridor_indices() {
            let own = self.0.horizon.dates().skip(1).filter_map(|date| self.day(corridor, date));
            for index in own.flat_map(|day| day.because.iter()) {
                *days.entry(*index).or_default() += 1;
            }
        }
        let weight = |(index, corridor_days): (StatementIndex, usize)| {
            let statement = &network[index];
            Weight {
                statement: statement.id.clone(),
                source: network[statement.source].name.clone(),
                said_on: statement.said_on,
                corridor_days,
            }
        };
        let mut weights: Vec<Weight> = days.into_iter().map(weight).collect();
        // Stable: equals stay in the order of the log.
        weights.sort_by_key(|weight| Reverse(weight.corridor_days));
        weights
    }

    /// The days of which hindsight speaks.
    pub(super) fn horizon(&self) -> Horizon {
        self.0.horizon
    }
}

/// How much of hindsight rests on one statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Weight {
    /// Id in the log.
    pub statement: String,
    /// Name of who said it.
    pub source: String,
    /// When it was said.
    pub said_on: Date,
    /// Days of corridors within the window that it decides, alone or with others.
    pub corridor_days: usize,
}

/// Access to a corridor on a day for goods of a group (`None`: goods in general).
pub(super) fn access(
    timeline: &Timeline,
    corridor: CorridorIndex,
    group: Option<GroupIndex>,
    date: Date,
) -> Option<&AccessDay> {
    let day = timeline.horizon.day(date)?;
    let timeline = timeline.of(Subject::Corridor(corridor))?;
    let own = group.and_then(|group| timeline.groups.iter().find(|(other, _)| *other == group));
    own.map_or(&timeline.days, |(_, days)| days).get(day)
}
