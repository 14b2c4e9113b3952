//! The stock balance of every store, day by day.
//!
//! What arrives on a day can be given out that day and sent on from the next day.

use super::rows::{Book, Trip};
use super::{Violation, tonnes};
use crate::calendar::Horizon;
use crate::network::{CommodityIndex, Network, SiteIndex, SiteKind};
use std::collections::BTreeMap;

/// What comes to a store and leaves it, of one commodity, in kilograms by day.
struct Account {
    /// Opening stock (on the first day), supplies and purchases.
    came: Vec<i128>,
    arrived: Vec<i128>,
    sent: Vec<i128>,
    given: Vec<i128>,
    /// As the plan says, at the end of the day.
    stated: Vec<i128>,
}

type Accounts = BTreeMap<(SiteIndex, CommodityIndex), Account>;

/// Checks that no store gives what it does not have, holds more than it can, or handles more than it can.
pub(super) fn check(network: &Network, horizon: Horizon, book: &Book, found: &mut Vec<Violation>) {
    let accounts = accounts(network, horizon, book);
    let days = horizon.days;
    let mut held: BTreeMap<SiteIndex, Vec<i128>> = BTreeMap::new();
    let mut came: BTreeMap<SiteIndex, Vec<i128>> = BTreeMap::new();
    let mut handled: BTreeMap<SiteIndex, Vec<i128>> = BTreeMap::new();
    for ((site, commodity), account) in &accounts {
        let stock = balance(network, horizon, (*site, *commodity), account, found);
        add(held.entry(*site).or_insert_with(|| vec![0; days]), &stock);
        add(came.entry(*site).or_insert_with(|| vec![0; days]), &account.came);
        let handled = handled.entry(*site).or_insert_with(|| vec![0; days]);
        add(handled, &account.arrived);
        add(handled, &account.sent);
    }
    // An agreed convoy is not turned away at a full store.
    for trip in book.trips.iter().filter(|trip| trip.commitment.is_some()) {
        if let Some(sum) = trip.arrive.and_then(|day| came.get_mut(&trip.to)?.get_mut(day)) {
            *sum += trip.kg;
        }
    }
    for (index, held) in held {
        let site = &network[index];
        let mut own = 0;
        for (day, (held, came)) in held.into_iter().zip(&came[&index]).enumerate() {
            own += came;
            // What already stands there, or comes without the plan's doing, may stay.
            if let Some(storage) = site.storage.filter(|storage| held > own.max(i128::from(storage.0))) {
                let (date, held, most) = (horizon.date(day), tonnes(held), tonnes(storage.0.into()));
                let message = format!("site `{}` on {date}: {held} in store, {most} fit", site.id);
                found.push(Violation::new("V604", message).on(date).about(&site.id));
            }
        }
    }
    for (index, handled) in handled {
        let site = &network[index];
        let Some(most) = site.handling_per_day.filter(|_| site.is_store()) else { continue };
        for (day, handled) in handled.into_iter().enumerate().filter(|(_, handled)| *handled > i128::from(most.0)) {
            let (date, handled, most) = (horizon.date(day), tonnes(handled), tonnes(most.0.into()));
            let message = format!("site `{}` on {date}: {handled} are loaded and unloaded, {most} can be", site.id);
            found.push(Violation::new("V605", message).on(date).about(&site.id));
        }
    }
}

/// Weight of all movements that end at communities.
pub(super) fn delivered(network: &Network, trips: &[Trip]) -> i128 {
    let is_delivery = |trip: &&Trip| network[trip.to].kind == SiteKind::Community;
    trips.iter().filter(is_delivery).map(|trip| trip.kg).sum()
}

fn accounts(network: &Network, horizon: Horizon, book: &Book) -> Accounts {
    let mut accounts = Accounts::new();
    let mut at = |site, commodity, column: fn(&mut Account) -> &mut Vec<i128>, day: usize, kg: i128| {
        let account = accounts.entry((site, commodity)).or_insert_with(|| Account::empty(horizon.days));
        if let Some(sum) = column(account).get_mut(day) {
            *sum += kg;
        }
    };
    for stock in &network.stocks {
        at(stock.site, stock.commodity, |account| &mut account.came, 0, stock.quantity.0.into());
    }
    for supply in network.supplies.iter().filter(|supply| network.settings.count_pledged || !supply.is_pledged) {
        if let Some(day) = horizon.day(supply.date) {
            at(supply.site, supply.commodity, |account| &mut account.came, day, supply.quantity.0.into());
        }
    }
    for order in &book.orders {
        if let Some(day) = order.day {
            at(order.site, order.commodity, |account| &mut account.came, day, order.kg);
        }
    }
    for trip in &book.trips {
        if let Some(day) = trip.depart {
            at(trip.from, trip.commodity, |account| &mut account.sent, day, trip.kg);
        }
        if let Some(day) = trip.arrive {
            at(trip.to, trip.commodity, |account| &mut account.arrived, day, trip.kg);
        }
    }
    for ((site, commodity), given) in &book.given {
        for (day, kg) in given.iter().enumerate() {
            at(*site, *commodity, |account| &mut account.given, day, *kg);
        }
    }
    for ((site, commodity), stocks) in &book.stocks {
        for (day, kg) in stocks.iter().enumerate() {
            at(*site, *commodity, |account| &mut account.stated, day, *kg);
        }
    }
    accounts
}

/// Replays one account; returns the stock at the end of each day.
fn balance(
    network: &Network,
    horizon: Horizon,
    (site, commodity): (SiteIndex, CommodityIndex),
    account: &Account,
    found: &mut Vec<Violation>,
) -> Vec<i128> {
    let (site, commodity) = (&network[site].id, &network[commodity].id);
    let mut stock = 0;
    let days = 0..horizon.days;
    days.map(|day| {
        let date = horizon.date(day);
        let mut blame = |code, message| found.push(Violation::new(code, message).on(date).about(site));
        let there = stock + account.came[day];
        let (sent, arrived, given) = (account.sent[day], account.arrived[day], account.given[day]);
        let before = stock;
        stock = there - sent + arrived - given;
        if stock < 0 && before >= 0 {
            let (left, had) = (tonnes(sent + given), tonnes(there + arrived));
            blame("V601", format!("site `{site}` on {date}: {left} of `{commodity}` leave, {had} are there"));
        }
        if sent > there.max(0) && sent > 0 && sent <= there.max(0) + arrived {
            let (sent, there) = (tonnes(sent), tonnes(there.max(0)));
            blame("V602", format!("site `{site}` on {date}: {sent} of `{commodity}` are sent on, {there} were there before the arrivals of the day"));
        }
        if stock != account.stated[day] {
            let (stock, stated) = (tonnes(stock), tonnes(account.stated[day]));
            blame("V603", format!("site `{site}` on {date}: {stock} of `{commodity}` are left, the plan says {stated}"));
        }
        stock
    })
    .collect()
}

impl Account {
    fn empty(days: usize) -> Self {
        let none = || vec![0; days];
        Self { came: none(), arrived: none(), sent: none(), given: none(), stated: none() }
    }
}

fn add(sums: &mut [i128], amounts: &[i128]) {
    for (sum, amount) in sums.iter_mut().zip(amounts) {
        *sum += amount;
    }
}
