//! Spells: runs of days on which a road was believed passable, or closed, as the log has it.

use crate::belief::{Basis, State, SubjectTimeline, Timeline, View, fold};
use crate::calendar::{Date, Horizon, days_between, shift};
use crate::network::Network;

/// How far back the log is looked at, in days.
pub const HISTORY_DAYS: i64 = 3660;

/// Days in a row on which statements decided, all passable (open or restricted) or all closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    /// Whether anything could pass.
    pub is_passable: bool,
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
    /// Days on which statements decided; days closed by their weekday are in between and not counted.
    pub days: usize,
    /// Whether the day before is known to have been otherwise; else nobody knows how long it had lasted.
    pub has_begun: bool,
    /// Whether the day after is known to have been otherwise; else nobody knows how much longer it lasted.
    pub has_ended: bool,
}

/// What is believed of the days before `before`, from the first of which any statement speaks on, at most
/// [`HISTORY_DAYS`] of them. Scenarios and what-ifs play no part; the as-of date and the rule of the view do. `None`: nobody
/// speaks of any day before.
#[must_use]
pub fn history(network: &Network, view: &View, before: Date) -> Option<Timeline> {
    let first = view.known(network).into_iter().map(|statement| network[statement].valid_from).min()?;
    let start = first.max(shift(before, -HISTORY_DAYS));
    let days = usize::try_from(days_between(start, before)).ok().filter(|days| *days > 0)?;
    let view = View { overrides: Vec::new(), horizon: Horizon { start, days }, ..view.clone() };
    Some(fold(network, &view))
}

/// The spells of a road, in order, for goods in general. Days on which nobody whom the rule listens to speaks are no
/// evidence: a spell next to them is cut off there. Days closed by their weekday are passed over.
#[must_use]
pub fn spells(horizon: Horizon, road: &SubjectTimeline) -> Vec<Spell> {
    let mut spells: Vec<Spell> = Vec::new();
    // Whether the last spell goes on to the day before the one looked at.
    let mut is_running = false;
    for (day, access) in road.days.iter().enumerate() {
        match access.basis {
            Basis::Weekday => continue,
            Basis::Statements => {}
            Basis::Default | Basis::Scenario | Basis::WhatIf => {
                is_running = false;
                continue;
            }
        }
        let date = horizon.date(day);
        let is_passable = access.state != State::Closed;
        let mut has_begun = false;
        if let Some(spell) = spells.last_mut().filter(|_| is_running) {
            if spell.is_passable == is_passable {
                spell.last = date;
                spell.days += 1;
                continue;
            }
            spell.has_ended = true;
            has_begun = true;
        }
        spells.push(Spell { is_passable, first: date, last: date, days: 1, has_begun, has_ended: false });
        is_running = true;
    }
    spells
}
