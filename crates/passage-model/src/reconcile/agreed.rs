//! What became of each convoy that was agreed.

use super::ids;
use crate::calendar::Date;
use crate::convoy::{Convoy, Range, counted};
use crate::measure::Kg;
use crate::network::{Commitment, CommitmentIndex, DeliveryIndex, DeliveryStatus, Network};
use serde::Serialize;

/// One agreed convoy.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommitmentVariance {
    /// Its id.
    pub commitment: String,
    /// Agreed day of departure.
    pub date: Date,
    /// Agreed weight; `None` where only trucks are agreed.
    #[serde(rename = "agreed_t")]
    pub agreed: Option<Kg>,
    /// Agreed trucks; `None` where only a weight is agreed.
    pub agreed_trucks: Option<i64>,
    /// What became of it.
    pub outcome: Outcome,
    /// Delivered, over its convoys.
    pub delivered: Range,
    /// The deliveries, by id.
    pub because: Vec<String>,
}

/// What became of an agreed convoy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// All that was agreed was delivered, by every count.
    Kept,
    /// Less was delivered, by every count.
    Short,
    /// All by one count, less by another.
    Disputed,
    /// Delivered, but nobody says how much.
    NotMeasured,
    /// Staged, departed or crossed, and not yet seen to arrive.
    UnderWay,
    /// Sent back.
    TurnedBack,
    /// Taken.
    Intercepted,
    /// No delivery names it.
    NotSeen,
}

/// Every commitment due by a day. Only rows that name it, or share their `convoy` with one that does, are held against it:
/// likeness is no proof of an agreement kept.
pub(super) fn commitments(network: &Network, convoys: &[Convoy], last: Date) -> Vec<CommitmentVariance> {
    let all = (0..network.commitments.len()).map(CommitmentIndex);
    let due = all.filter(|index| network[*index].date <= last);
    due.map(|index| variance(network, convoys, index, last)).collect()
}

fn variance(network: &Network, convoys: &[Convoy], index: CommitmentIndex, last: Date) -> CommitmentVariance {
    let commitment = &network[index];
    let of_it = convoys.iter().filter(|convoy| convoy.rows.iter().any(|row| network[*row].commitment == Some(index)));
    let mut delivered = Range::default();
    let mut rows = Vec::new();
    for convoy in of_it {
        let is_meant = |row: &DeliveryIndex| {
            let row = &network[*row];
            row.date <= last && row.commitment.is_none_or(|other| other == index)
        };
        let of_convoy: Vec<DeliveryIndex> = convoy.rows.iter().copied().filter(is_meant).collect();
        delivered = delivered.and(counted(network, &at(network, &of_convoy, DeliveryStatus::Delivered)));
        rows.extend(of_convoy);
    }
    CommitmentVariance {
        commitment: commitment.id.clone(),
        date: commitment.date,
        agreed: commitment.quantity,
        agreed_trucks: commitment.trucks,
        outcome: outcome(network, commitment, &rows, delivered),
        delivered,
        because: ids(network, rows),
    }
}

fn at(network: &Network, rows: &[DeliveryIndex], stage: DeliveryStatus) -> Vec<DeliveryIndex> {
    rows.iter().copied().filter(|row| network[*row].status == Some(stage)).collect()
}

fn outcome(network: &Network, commitment: &Commitment, rows: &[DeliveryIndex], delivered: Range) -> Outcome {
    let arrived = at(network, rows, DeliveryStatus::Delivered);
    if arrived.is_empty() {
        let has = |stage| !at(network, rows, stage).is_empty();
        return match rows {
            [] => Outcome::NotSeen,
            _ if has(DeliveryStatus::TurnedBack) => Outcome::TurnedBack,
            _ if has(DeliveryStatus::Intercepted) => Outcome::Intercepted,
            _ => Outcome::UnderWay,
        };
    }
    // Each figure that was agreed and is known: whether the lowest and whether the highest count reaches it. Where a part
    // was not measured, what was measured can be enough and can never be too little.
    let mut reached = Vec::new();
    if let Some(agreed) = commitment.quantity
        && (delivered.is_weighed || delivered.least >= agreed)
    {
        reached.push((delivered.least >= agreed, delivered.most >= agreed));
    }
    if let Some(agreed) = commitment.trucks
        && (delivered.is_counted || delivered.least_trucks >= agreed)
    {
        reached.push((delivered.least_trucks >= agreed, delivered.most_trucks >= agreed));
    }
    match &reached[..] {
        [] => Outcome::NotMeasured,
        figures if figures.iter().all(|(least, _)| *least) => Outcome::Kept,
        figures if figures.iter().any(|(_, most)| !most) => Outcome::Short,
        _ => Outcome::Disputed,
    }
}
