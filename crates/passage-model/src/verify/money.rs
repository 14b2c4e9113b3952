//! Purchases against their offers, and what everything costs.

use super::rows::{Book, Order};
use super::{Violation, tonnes};
use crate::calendar::{Horizon, is_within, shift};
use crate::network::{Network, Offer};

/// Checks purchases and budget; returns what purchases and transport cost together.
pub(super) fn check(network: &Network, horizon: Horizon, book: &Book, found: &mut Vec<Violation>) -> f64 {
    let mut bought = vec![0_i128; network.offers.len()];
    for order in &book.orders {
        let position = order.purchase.offer.checked_sub(1).filter(|position| *position < network.offers.len());
        let Some(position) = position else {
            let message = format!("there is no row {} in the table of offers", order.purchase.offer);
            found.push(Violation::new("V501", message).about(&order.purchase.site).at(&order.row));
            continue;
        };
        bought[position] += order.kg;
        check_order(network, horizon, order, &network.offers[position], found);
    }
    for (position, (offer, bought)) in network.offers.iter().zip(bought).enumerate() {
        if let Some(most) = offer.quantity.filter(|most| bought > i128::from(most.0)) {
            let (bought, most) = (tonnes(bought), tonnes(most.0.into()));
            let message = format!("offer {}: {bought} are bought, {most} are offered", position + 1);
            found.push(Violation::new("V504", message).about(&network[offer.site].id));
        }
    }
    let cost = purchases(book) + transport(network, book);
    if let Some(budget) = network.settings.budget
        && cost > budget + tolerance(budget)
    {
        let message = format!("purchases and transport cost {cost:.2}, the budget is {budget:.2}");
        found.push(Violation::new("V505", message).about("budget"));
    }
    cost
}

/// By how much two sums of money may differ from rounding.
pub(super) fn tolerance(money: f64) -> f64 {
    (money.abs() * 1e-9).max(0.01)
}

fn check_order(network: &Network, horizon: Horizon, order: &Order, offer: &Offer, found: &mut Vec<Violation>) {
    let purchase = order.purchase;
    let mut blame = |code, message| {
        found.push(Violation::new(code, message).on(purchase.ordered).about(&purchase.site).at(&order.row));
    };
    let has_price = (purchase.price_per_t - offer.price_per_t).abs() <= offer.price_per_t.abs() * 1e-9;
    if (order.site, order.commodity) != (offer.site, offer.commodity) || !has_price {
        let message = format!(
            "offer {} is `{}` at `{}` for {} a tonne, not `{}` at `{}` for {}",
            purchase.offer,
            network[offer.commodity].id,
            network[offer.site].id,
            offer.price_per_t,
            purchase.commodity,
            purchase.site,
            purchase.price_per_t
        );
        blame("V501", message);
    }
    if !is_within(purchase.ordered, offer.from, offer.to) || horizon.day(purchase.ordered).is_none() {
        blame("V502", format!("offer {} cannot be ordered on {}", purchase.offer, purchase.ordered));
    }
    let date = shift(purchase.ordered, i64::try_from(offer.lead_days).unwrap_or(i64::MAX));
    if date != purchase.date {
        let message =
            format!("what is ordered on {} is handed over on {date}, not on {}", purchase.ordered, purchase.date);
        blame("V503", message);
    }
}

fn purchases(book: &Book) -> f64 {
    book.orders.iter().map(|order| order.purchase.price_per_t * order.kg as f64 / 1000.0).sum()
}

/// Legs cost by the tonne, trucks by the kilometre, out and back.
fn transport(network: &Network, book: &Book) -> f64 {
    let costs = book.trips.iter().filter_map(|trip| {
        let way = trip.way.as_ref()?;
        let per_km = trip.fleet.map_or(0.0, |fleet| network[fleet].cost_per_km);
        Some(way.cost_per_t * trip.kg as f64 / 1000.0 + per_km * 2.0 * way.length_km * trip.trucks as f64)
    });
    costs.sum()
}
