//! What a state lets through: the state, what is stated with it, and the full capacity make the figures of a day.

use super::State;
use crate::network::{Network, Subject};
use crate::statement::Statement;

/// The figures of a statement or an override, as stated.
#[derive(Clone, Copy, Default)]
pub(super) struct Stated {
    /// Share of the full capacity.
    pub share: Option<f64>,
    /// Trucks a day.
    pub trucks_per_day: Option<i64>,
    /// Kilograms a day.
    pub kg_per_day: Option<i64>,
}

impl Stated {
    pub fn of(statement: &Statement) -> Self {
        let Statement { share, trucks_per_day, kg_per_day, .. } = *statement;
        Self { share, trucks_per_day, kg_per_day }
    }
}

/// What may pass in a day.
#[derive(Clone, Copy)]
pub(super) struct Passing {
    /// Share of the full capacity; `None`: not known.
    pub share: Option<f64>,
    /// Kilograms; `None`: no limit.
    pub kg: Option<i64>,
    /// Trucks; `None`: no limit.
    pub trucks: Option<i64>,
}

impl Passing {
    /// The lower of each figure; no limit is the highest.
    pub fn or_narrower(self, other: Self) -> Self {
        Self {
            kg: least(self.kg, other.kg),
            trucks: least(self.trucks, other.trucks),
            share: [self.share, other.share].into_iter().flatten().reduce(f64::min),
        }
    }

    /// The higher of each figure; no limit is the highest.
    pub fn or_wider(self, other: Self) -> Self {
        let most = |a: Option<i64>, b: Option<i64>| Some(a?.max(b?));
        Self {
            kg: most(self.kg, other.kg),
            trucks: most(self.trucks, other.trucks),
            share: [self.share, other.share].into_iter().flatten().reduce(f64::max),
        }
    }
}

/// The full capacity of a subject, and the share of it that a restriction without figures leaves.
#[derive(Clone, Copy)]
pub(super) struct FullCapacity {
    kg: Option<i64>,
    trucks: Option<i64>,
    restricted_share: f64,
}

impl FullCapacity {
    pub fn of(network: &Network, subject: Subject) -> Self {
        let (kg, trucks) = match subject {
            Subject::Corridor(corridor) => (network[corridor].kg_per_day, network[corridor].trucks_per_day),
            Subject::Leg(leg) => (network[leg].kg_per_day, network[leg].trucks_per_day),
            Subject::Site(site) => {
                let site = &network[site];
                (site.handling_per_day.filter(|_| !site.is_store()).map(|kg| kg.0), None)
            }
        };
        Self { kg, trucks, restricted_share: network.settings.restricted_share }
    }

    /// What a state lets through: closed nothing, restricted the share or the figures stated but never more than the
    /// full capacity, open everything unless a share or figures are stated.
    pub fn passing(&self, state: State, stated: Stated) -> Passing {
        let (full_kg, full_trucks) = (self.kg, self.trucks);
        let has_figure = stated.trucks_per_day.is_some() || stated.kg_per_day.is_some();
        match state {
            State::Closed => Passing { share: Some(0.0), kg: Some(0), trucks: Some(0) },
            State::Open if !has_figure && stated.share.is_none() => {
                Passing { share: Some(1.0), kg: full_kg, trucks: full_trucks }
            }
            State::Open | State::Restricted if !has_figure || stated.share.is_some() => {
                let share = stated.share.unwrap_or(self.restricted_share);
                let part = |full: i64| (full as f64 * share + 1e-9).floor() as i64;
                let kg = least(stated.kg_per_day, full_kg.map(part));
                Passing { share: Some(share), kg, trucks: least(stated.trucks_per_day, full_trucks.map(part)) }
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
                Passing { share, kg, trucks }
            }
        }
    }
}

fn least(a: Option<i64>, b: Option<i64>) -> Option<i64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
