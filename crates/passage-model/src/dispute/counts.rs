//! Counts of what went through that differ.
//!
//! What is set side by side is what each counter says of one day, corridor, status and commodity, all its rows together:
//! three convoys of one counter against one row of another. Collected is not delivered, and mixed traffic is not aid:
//! rows of another status or another commodity, or of none, are another question.

use super::{Claim, Dispute, DisputeKind, Side};
use crate::belief::View;
use crate::calendar::Date;
use crate::convoy::known;
use crate::measure::Kg;
use crate::network::{CommodityIndex, CorridorIndex, Delivery, DeliveryStatus, Network, SourceIndex, Subject};
use std::collections::{BTreeMap, BTreeSet};

/// The corridor, day, status and commodity that a count is of.
type Counted = (CorridorIndex, Date, Option<DeliveryStatus>, Option<CommodityIndex>);

/// The rows of each counter.
type ByCounter = BTreeMap<String, Vec<usize>>;

/// The disputes among the deliveries of a view's days, by corridor and day.
pub(super) fn disputes(network: &Network, view: &View) -> Vec<Dispute> {
    let mut counted: BTreeMap<Counted, ByCounter> = BTreeMap::new();
    for index in known(network, view.as_of) {
        let delivery = &network[index];
        let Some(corridor) = delivery.corridor else { continue };
        let Some(counter) = counter(delivery) else { continue };
        if view.horizon.day(delivery.date).is_some() {
            let key = (corridor, delivery.date, delivery.status, delivery.commodity);
            counted.entry(key).or_default().entry(counter).or_default().push(index.0);
        }
    }
    let mut disputes = Vec::new();
    for ((corridor, date, ..), by_counter) in &counted {
        let trucks = |delivery: &Delivery| delivery.trucks;
        let kg = |delivery: &Delivery| delivery.quantity.map(|kg| kg.0);
        for sides in [sides(network, by_counter, trucks, Claim::Trucks), sides(network, by_counter, kg, quantity)] {
            if !sides.is_empty() {
                let (subject, kind) = (Subject::Corridor(*corridor), DisputeKind::Count);
                disputes.push(Dispute { subject, group: None, first: *date, last: *date, kind, sides });
            }
        }
    }
    disputes
}

fn quantity(kg: i64) -> Claim {
    Claim::Quantity(Kg(kg))
}

/// By whose count: `counted_by`, else where the row comes from; `None` where nobody is named, who can contradict nobody.
fn counter(delivery: &Delivery) -> Option<String> {
    let named = [&delivery.counted_by, &delivery.source].into_iter().find(|name| !name.trim().is_empty())?;
    Some(named.trim().to_lowercase())
}

/// Who counts the same, by what they count; empty where all agree. A counter of whom one row lacks the figure gives no total.
fn sides(
    network: &Network,
    by_counter: &ByCounter,
    figure: impl Fn(&Delivery) -> Option<i64>,
    claim: impl Fn(i64) -> Claim,
) -> Vec<Side> {
    let mut by_total: BTreeMap<i64, Vec<(&String, &Vec<usize>)>> = BTreeMap::new();
    for (counter, rows) in by_counter {
        let mut figures = rows.iter().map(|row| figure(&network.deliveries[*row]));
        if let Some(total) = figures.try_fold(0_i64, |total, figure| Some(total.saturating_add(figure?))) {
            by_total.entry(total).or_default().push((counter, rows));
        }
    }
    if by_total.len() < 2 {
        return Vec::new();
    }
    let sides = by_total.into_iter().map(|(total, counts)| {
        let sources: BTreeSet<SourceIndex> =
            counts.iter().filter_map(|(counter, _)| listed(network, counter)).collect();
        let mut deliveries: Vec<usize> = counts.iter().flat_map(|(_, rows)| rows.iter().copied()).collect();
        deliveries.sort_unstable();
        let (statements, sources) = (Vec::new(), sources.into_iter().collect());
        Side { claim: claim(total), statements, deliveries, sources }
    });
    sides.collect()
}

/// The source of which this is the id or the name.
fn listed(network: &Network, counter: &str) -> Option<SourceIndex> {
    let is_counter = |name: &str| name.trim().to_lowercase() == counter;
    let by_id = network.sources.iter().position(|source| is_counter(&source.id));
    let found = by_id.or_else(|| network.sources.iter().position(|source| is_counter(&source.name)));
    found.map(SourceIndex)
}
