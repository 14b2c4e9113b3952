//! What really moved: goods that crossed or were sent back, and by whose count.

use super::Window;
use super::access_score::is_passable;
use super::hindsight::{Hindsight, access};
use passage_model::belief::{State, View, fold};
use passage_model::calendar::{Date, Horizon, shift};
use passage_model::convoy::{convoys, counted};
use passage_model::measure::Kg;
use passage_model::network::{CorridorIndex, Delivery, DeliveryIndex, DeliveryStatus, Network};
use passage_model::reconcile::across;
use passage_model::settings::Rule;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What became of goods at a corridor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Passed {
    /// They crossed or were delivered: the corridor was passable, for that traffic at least.
    Crossed,
    /// They were sent back or taken.
    SentBack,
}

impl Passed {
    fn of(delivery: &Delivery) -> Option<Self> {
        match delivery.status? {
            DeliveryStatus::Crossed | DeliveryStatus::Delivered => Some(Self::Crossed),
            DeliveryStatus::TurnedBack | DeliveryStatus::Intercepted => Some(Self::SentBack),
            DeliveryStatus::Staged | DeliveryStatus::Departed => None,
        }
    }
}

/// One row of `deliveries` that shows whether a corridor could be passed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Crossing {
    /// Id in the table.
    pub delivery: String,
    /// The day.
    pub date: Date,
    /// The corridor.
    pub corridor: String,
    /// What became of it.
    pub what: Passed,
    /// The commodity; `None` where mixed or not named, so that it need not be aid.
    pub commodity: Option<String>,
    /// How much; `None` where not known.
    #[serde(rename = "quantity_t")]
    pub quantity: Option<Kg>,
    /// Trucks; `None` where not known.
    pub trucks: Option<i64>,
    /// By whose count.
    pub counted_by: String,
    /// The state believed the day before, for goods of its group.
    pub believed_before: State,
    /// The state believed at the end of the day itself.
    pub believed_on_the_day: State,
    /// The state believed with the whole log.
    pub hindsight: State,
    /// Free text of the row.
    pub note: String,
}

impl Crossing {
    /// Whether what happened is not what was believed the day before.
    #[must_use]
    pub fn is_against_belief(&self) -> bool {
        is_passable(self.believed_before) != (self.what == Passed::Crossed)
    }
}

/// Crossings and trucks sent back against what was believed the day before; cases are corridor-days, so that two counts
/// of one convoy are one case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CrossingScore {
    /// Corridor-days with a crossing.
    pub crossed: usize,
    /// Of those, believed closed the day before for all that crossed: missed crossings.
    pub missed: usize,
    /// Of those with a crossing, closed even in hindsight: the log and the deliveries disagree.
    pub closed_in_hindsight: usize,
    /// Corridor-days on which goods were sent back or taken.
    pub sent_back: usize,
    /// Of those, believed passable the day before for any of them.
    pub sent_back_believed_passable: usize,
}

impl CrossingScore {
    pub(super) fn of(crossings: &[Crossing]) -> Self {
        let mut days: BTreeMap<(Passed, &str, Date), Vec<&Crossing>> = BTreeMap::new();
        for crossing in crossings {
            days.entry((crossing.what, &crossing.corridor, crossing.date)).or_default().push(crossing);
        }
        let mut score = Self::default();
        for ((what, _, _), rows) in days {
            let is_closed = |state: fn(&Crossing) -> State| rows.iter().all(|row| !is_passable(state(row)));
            match what {
                Passed::Crossed => {
                    score.crossed += 1;
                    score.missed += usize::from(is_closed(|row| row.believed_before));
                    score.closed_in_hindsight += usize::from(is_closed(|row| row.hindsight));
                }
                Passed::SentBack => {
                    score.sent_back += 1;
                    score.sent_back_believed_passable += usize::from(!is_closed(|row| row.believed_before));
                }
            }
        }
        score
    }
}

/// What passed one corridor, or was sent back there, of one convoy; rows of people who counted the same are all in it.
pub(super) struct Passing {
    corridor: CorridorIndex,
    what: Passed,
    rows: Vec<DeliveryIndex>,
}

/// What the rows that stand say of every corridor, convoy by convoy: what crossed counts once, also where it was seen
/// again when it was delivered.
pub(super) fn passings(network: &Network) -> Vec<Passing> {
    let mut passings = Vec::new();
    for convoy in convoys(network, None) {
        let mut roads: BTreeMap<CorridorIndex, Vec<DeliveryIndex>> = BTreeMap::new();
        for row in convoy.rows {
            if let Some(corridor) = network[row].corridor {
                roads.entry(corridor).or_default().push(row);
            }
        }
        for (corridor, rows) in roads {
            let crossed = across(network, &rows);
            let sent_back = |row: &DeliveryIndex| Passed::of(&network[*row]) == Some(Passed::SentBack);
            let sent_back: Vec<DeliveryIndex> = rows.into_iter().filter(sent_back).collect();
            let both = [(Passed::Crossed, crossed), (Passed::SentBack, sent_back)];
            let seen = both.into_iter().filter(|(_, rows)| !rows.is_empty());
            passings.extend(seen.map(|(what, rows)| Passing { corridor, what, rows }));
        }
    }
    passings
}

/// The rows of the window that show whether a corridor could be passed, with what was believed, by date.
pub(super) fn judge(
    network: &Network,
    passings: &[Passing],
    window: &Window,
    rule: &Rule,
    hindsight: &Hindsight,
) -> Vec<Crossing> {
    let rows = passings.iter().flat_map(|passing| passing.rows.iter().map(move |row| (*row, passing)));
    let mut rows: Vec<(DeliveryIndex, &Passing)> =
        rows.filter(|(row, _)| (window.from..=window.to).contains(&network[*row].date)).collect();
    // Rows of one day stay in the order of the table.
    rows.sort_by_key(|(row, _)| (network[*row].date, *row));
    let mut crossings = Vec::new();
    for (row, Passing { corridor, what, .. }) in rows {
        let (delivery, corridor, what) = (&network[row], *corridor, *what);
        let group = delivery.commodity.and_then(|commodity| network[commodity].group);
        let believed = |as_of: Date| {
            let horizon = Horizon { start: delivery.date, days: 1 };
            let view =
                View { rule: rule.clone(), as_of: Some(as_of), overrides: Vec::new(), horizon, without: Vec::new() };
            access(&fold(network, &view), corridor, group, delivery.date).map_or(State::Closed, |day| day.state)
        };
        let then = hindsight.day_for(corridor, group, delivery.date);
        crossings.push(Crossing {
            delivery: delivery.id.clone(),
            date: delivery.date,
            corridor: network[corridor].id.clone(),
            what,
            commodity: delivery.commodity.map(|commodity| network[commodity].id.clone()),
            quantity: delivery.quantity,
            trucks: delivery.trucks,
            counted_by: delivery.counted_by.clone(),
            believed_before: believed(shift(delivery.date, -1)),
            believed_on_the_day: believed(delivery.date),
            hindsight: then.map_or(State::Closed, |day| day.state),
            note: delivery.note.clone(),
        });
    }
    crossings
}

/// What is recorded to have crossed a corridor over some days, convoy by convoy. Counts of one convoy by different
/// counters are rivals and make a range; they are not summed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Crossed {
    /// Rows of `deliveries`; 0: nothing is recorded, which is not the same as nothing crossed.
    pub rows: usize,
    /// By the lowest counts.
    #[serde(rename = "low_t")]
    pub low: Kg,
    /// By the highest counts.
    #[serde(rename = "high_t")]
    pub high: Kg,
    /// Days with a convoy of which no counter gives all weights: the sums are too low by what they left out.
    pub days_without_weight: usize,
}

impl Crossed {
    pub(super) fn between(
        network: &Network,
        passings: &[Passing],
        corridor: CorridorIndex,
        first: Date,
        last: Date,
    ) -> Self {
        let mut crossed = Self::default();
        let mut days_without_weight: BTreeSet<Date> = BTreeSet::new();
        for passing in passings {
            if passing.corridor != corridor || passing.what != Passed::Crossed {
                continue;
            }
            let is_within = |row: &DeliveryIndex| (first..=last).contains(&network[*row].date);
            let rows: Vec<DeliveryIndex> = passing.rows.iter().copied().filter(is_within).collect();
            let range = counted(network, &rows);
            if !range.is_weighed {
                let unweighed = rows.iter().filter(|row| network[**row].quantity.is_none());
                days_without_weight.extend(unweighed.map(|row| network[*row].date));
            }
            crossed.rows += rows.len();
            crossed.low += range.least;
            crossed.high += range.most;
        }
        Self { days_without_weight: days_without_weight.len(), ..crossed }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            rows: self.rows + other.rows,
            low: self.low + other.low,
            high: self.high + other.high,
            days_without_weight: self.days_without_weight + other.days_without_weight,
        }
    }
}
