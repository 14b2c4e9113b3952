//! What may pass where on each day: the timeline laid over the network, in whole kilograms and whole trucks.

use crate::belief::{AccessDay, SubjectTimeline, Timeline};
use crate::calendar::{Date, Horizon, shift};
use crate::network::{GroupIndex, LegIndex, Network, SiteIndex, Subject};
use std::collections::{BTreeMap, BTreeSet};

/// The most that may pass in a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Kilograms; `None`: no limit.
    pub kg: Option<i64>,
    /// Trucks; `None`: no limit.
    pub trucks: Option<i64>,
}

impl Limit {
    /// Nothing may pass.
    pub const CLOSED: Self = Self { kg: Some(0), trucks: Some(0) };

    /// Whether nothing may pass.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.kg == Some(0) || self.trucks == Some(0)
    }

    /// The wider of two limits, weight and trucks apart.
    #[must_use]
    pub fn or_wider(self, other: Self) -> Self {
        let wider = |a: Option<i64>, b: Option<i64>| Some(a?.max(b?));
        Self { kg: wider(self.kg, other.kg), trucks: wider(self.trucks, other.trucks) }
    }
}

/// One gate on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct GateDay {
    /// Limit for goods of which no group limit speaks, all of them together.
    pub general: Limit,
    /// Limits for the goods of single groups, all goods of the group together.
    pub groups: Vec<(GroupIndex, Limit)>,
    /// Whether only commitments may enter: notice has not run out.
    pub is_in_notice: bool,
    /// Whether its use is threatened, or its state disputed, for goods in general or for any group.
    pub is_exposed: bool,
}

impl GateDay {
    /// The limit that goods of a group fall under.
    #[must_use]
    pub fn limit(&self, group: Option<GroupIndex>) -> Limit {
        let own = group.and_then(|group| self.groups.iter().find(|(other, _)| *other == group));
        own.map_or(self.general, |(_, limit)| *limit)
    }

    /// The limit for everything together: the widest of the limits of the day.
    #[must_use]
    pub fn total(&self) -> Limit {
        self.groups.iter().fold(self.general, |total, (_, limit)| total.or_wider(*limit))
    }
}

/// A corridor, leg or site that can hold goods up.
#[derive(Clone, Debug, PartialEq)]
pub struct Gate {
    /// What it is.
    pub subject: Subject,
    /// Day by day.
    pub days: Vec<GateDay>,
}

/// What may pass every gate on every day. Roads that are no gate have no limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Capacity {
    /// The days.
    pub horizon: Horizon,
    /// The day from which notice runs.
    pub known_by: Date,
    /// Corridors first, in table order, then legs, then sites.
    pub gates: Vec<Gate>,
    position: BTreeMap<Subject, usize>,
}

impl Capacity {
    /// The position in `gates` of a subject; `None` where it has no limit.
    #[must_use]
    pub fn position(&self, subject: Subject) -> Option<usize> {
        self.position.get(&subject).copied()
    }

    /// The gate of a subject; `None` where it has no limit.
    #[must_use]
    pub fn gate(&self, subject: Subject) -> Option<&Gate> {
        self.position(subject).map(|position| &self.gates[position])
    }
}

/// Lays a timeline over the network. `known_by` is the day from which the notice of corridors runs.
#[must_use]
pub fn by_day(network: &Network, timeline: &Timeline, known_by: Date) -> Capacity {
    let horizon = timeline.horizon;
    let mut subjects: BTreeSet<Subject> = timeline.subjects.iter().map(|timeline| timeline.subject).collect();
    let legs = (0..network.legs.len()).map(LegIndex);
    let limited = legs.filter(|leg| network[*leg].kg_per_day.is_some() || network[*leg].trucks_per_day.is_some());
    subjects.extend(limited.map(Subject::Leg));
    let passed = network.site_indices().filter(|site| is_passed_with_limit(network, *site));
    subjects.extend(passed.map(Subject::Site));

    let gates: Vec<Gate> = subjects
        .into_iter()
        .map(|subject| {
            let access = timeline.of(subject);
            let day = |day| gate_day(network, access, subject, (day, horizon.date(day)), known_by);
            Gate { subject, days: (0..horizon.days).map(day).collect() }
        })
        .collect();
    let position = gates.iter().enumerate().map(|(position, gate)| (gate.subject, position)).collect();
    Capacity { horizon, known_by, gates, position }
}

/// Whether goods pass a site without being stored and its handling is limited.
fn is_passed_with_limit(network: &Network, site: SiteIndex) -> bool {
    !network[site].is_store() && network[site].handling_per_day.is_some()
}

fn gate_day(
    network: &Network,
    access: Option<&SubjectTimeline>,
    subject: Subject,
    (day, date): (usize, Date),
    known_by: Date,
) -> GateDay {
    let is_in_notice = match subject {
        Subject::Corridor(corridor) => {
            let notice = network[corridor].notice_days;
            notice > 0 && date < shift(known_by, notice)
        }
        Subject::Leg(_) | Subject::Site(_) => false,
    };
    let Some(access) = access else {
        let general = match subject {
            Subject::Leg(leg) => Limit { kg: network[leg].kg_per_day, trucks: network[leg].trucks_per_day },
            Subject::Site(site) => Limit { kg: network[site].handling_per_day.map(|kg| kg.0), trucks: None },
            Subject::Corridor(_) => Limit::CLOSED,
        };
        return GateDay { general, groups: Vec::new(), is_in_notice, is_exposed: false };
    };
    let limit = |day: &AccessDay| Limit { kg: day.kg_per_day, trucks: day.trucks_per_day };
    let is_exposed = |day: &AccessDay| !day.exposed_by.is_empty() || !day.disputed_by.is_empty();
    let general = &access.days[day];
    GateDay {
        general: limit(general),
        groups: access.groups.iter().map(|(group, days)| (*group, limit(&days[day]))).collect(),
        is_in_notice,
        is_exposed: is_exposed(general) || access.groups.iter().any(|(_, days)| is_exposed(&days[day])),
    }
}
