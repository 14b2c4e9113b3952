//! What really moved: goods that crossed or were sent back, and by whose count.

use super::Window;
use super::access_score::is_passable;
use super::hindsight::{Hindsight, access};
use passage_model::belief::{State, View, fold};
use passage_model::calendar::{Date, Horizon, shift};
use passage_model::measure::Kg;
use passage_model::network::{CorridorIndex, Delivery, DeliveryStatus, Network};
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

/// The rows of the window that show whether a corridor could be passed, with what was believed, by date.
pub(super) fn judge(network: &Network, window: &Window, rule: &Rule, hindsight: &Hindsight) -> Vec<Crossing> {
    let mut crossings = Vec::new();
    for delivery in &network.deliveries {
        let is_within = (window.from..=window.to).contains(&delivery.date);
        let (Some(corridor), Some(what), true) = (delivery.corridor, Passed::of(delivery), is_within) else { continue };
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
    // Stable: rows of one day stay in the order of the table.
    crossings.sort_by_key(|crossing| crossing.date);
    crossings
}

/// What is recorded to have crossed a corridor over some days. Counts of one day by different counters are rivals and
/// make a range; they are not summed.
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
    /// Days of which no counter gives all weights: the sums are too low by what they left out.
    pub days_without_weight: usize,
}

impl Crossed {
    pub(super) fn between(network: &Network, corridor: CorridorIndex, first: Date, last: Date) -> Self {
        let crossed = network.deliveries.iter().filter(|delivery| {
            delivery.corridor == Some(corridor)
                && (first..=last).contains(&delivery.date)
                && Passed::of(delivery) == Some(Passed::Crossed)
        });
        let mut days: BTreeMap<Date, Vec<&Delivery>> = BTreeMap::new();
        for delivery in crossed {
            days.entry(delivery.date).or_default().push(delivery);
        }
        days.values().fold(Self::default(), |sum, rows| sum.and(Self::on_a_day(rows)))
    }

    fn on_a_day(rows: &[&Delivery]) -> Self {
        let counters: BTreeSet<String> = rows.iter().map(|row| row.counted_by.to_lowercase()).collect();
        let mut complete: Vec<Kg> = Vec::new();
        let mut partial = Kg::ZERO;
        for counter in counters {
            let own: Vec<Option<Kg>> =
                rows.iter().filter(|row| row.counted_by.to_lowercase() == counter).map(|row| row.quantity).collect();
            let sum: Kg = own.iter().copied().flatten().sum();
            if own.iter().all(Option::is_some) { complete.push(sum) } else { partial = partial.max(sum) }
        }
        let (low, high) = (complete.iter().min(), complete.iter().max());
        Self {
            rows: rows.len(),
            low: low.copied().unwrap_or(partial),
            high: high.copied().unwrap_or(partial),
            days_without_weight: usize::from(complete.is_empty()),
        }
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
