//! What came to a site and what left it, convoy by convoy: each convoy once, whatever stages of it were seen.

use super::{Key, Window};
use crate::calendar::Date;
use crate::convoy::{Convoy, Sum, by_counter, convoys};
use crate::fault::Fault;
use crate::measure::Kg;
use crate::network::{CommodityIndex, Delivery, DeliveryIndex, DeliveryStatus, Network, SiteIndex};
use std::collections::{BTreeMap, BTreeSet};

/// In what way goods moved.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Received,
    Returned,
    Sent,
}

/// Goods that came or left.
pub(super) struct Entry {
    pub key: Key,
    pub date: Date,
    pub kind: Kind,
    pub quantity: Kg,
    pub rows: Vec<DeliveryIndex>,
    /// The warning where people who counted do not agree.
    pub rival: Option<Fault>,
}

/// All that moved; what cannot be booked, and what is still on its way, is told.
pub(super) fn ledger(
    network: &Network,
    as_of: Option<Date>,
    window: &Window<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<Entry> {
    let mut book = Book { network, window, entries: Vec::new(), not_booked: Vec::new(), on_the_way: Vec::new() };
    for convoy in convoys(network, as_of) {
        book.receive(&convoy);
        book.send(&convoy);
        book.look_for_unbooked(&convoy);
    }
    tell_not_booked(network, &mut book.not_booked, faults);
    faults.append(&mut book.on_the_way);
    book.entries
}

struct Book<'a> {
    network: &'a Network,
    window: &'a Window<'a>,
    entries: Vec<Entry>,
    /// With the reason.
    not_booked: Vec<(DeliveryIndex, &'static str)>,
    on_the_way: Vec<Fault>,
}

impl Book<'_> {
    /// What was delivered, by the lowest count: no plan rests on goods that one of those who counted has not seen.
    fn receive(&mut self, convoy: &Convoy) {
        let network = self.network;
        let delivered = convoy.at(network, DeliveryStatus::Delivered);
        for (key, rows) in self.by_goods(&delivered, |row| convoy.to(network, row)) {
            let sums = by_counter(network, &rows);
            let Some(least) = sums.values().min_by_key(|sum| sum.quantity) else { continue };
            let rival = self.rival(key, "delivered to", &sums, least);
            self.enter_parts(key, Kind::Received, least, rival);
        }
    }

    /// What left, by the stage and the count that saw the most of it, and what of that came back.
    fn send(&mut self, convoy: &Convoy) {
        let network = self.network;
        let has_left = |row: &DeliveryIndex| network[*row].status.is_some_and(|stage| stage != DeliveryStatus::Staged);
        let rows: Vec<DeliveryIndex> = convoy.rows.iter().copied().filter(has_left).collect();
        for (key, of_goods) in self.by_goods(&rows, |row| convoy.from(network, row)) {
            let same_start = |row: &&DeliveryIndex| convoy.from(network, **row) == Some(key.0);
            let Some(left_on) = rows.iter().filter(same_start).map(|row| network[*row].date).min() else { continue };
            let at = |stage| of_goods.iter().copied().filter(|row| network[*row].status == Some(stage)).collect();
            let by_stage =
                |stage| -> BTreeMap<String, Sum> { by_counter(network, &Vec::from_iter::<Vec<_>>(at(stage))) };
            let departed = by_stage(DeliveryStatus::Departed);
            let crossed = by_stage(DeliveryStatus::Crossed);
            let outcomes = [DeliveryStatus::Delivered, DeliveryStatus::TurnedBack, DeliveryStatus::Intercepted];
            let [delivered, turned_back, intercepted] = outcomes.map(by_stage);
            let has_other_outcome = !delivered.is_empty() || !intercepted.is_empty();
            let has_outcome = has_other_outcome || !turned_back.is_empty();
            if departed.is_empty() && crossed.is_empty() && !has_other_outcome {
                // Turned back, and nobody saw it leave: what is there is what was there.
                continue;
            }
            let ended: Kg = [&delivered, &turned_back, &intercepted].map(most).into_iter().map(quantity).sum();
            let passed = quantity(most(&crossed));
            let quantity_left = quantity(most(&departed)).max(passed).max(ended);
            match most(&departed).filter(|sum| sum.quantity == Some(quantity_left)) {
                Some(sum) => {
                    let rival = self.rival(key, "sent from", &departed, sum);
                    self.enter_parts(key, Kind::Sent, sum, rival);
                }
                None => {
                    let stage = if passed == quantity_left { &crossed } else { &delivered };
                    let rival = most(stage).and_then(|sum| self.rival(key, "sent from", stage, sum));
                    let rows = of_goods.clone();
                    let (date, kind) = (left_on, Kind::Sent);
                    self.entries.push(Entry { key, date, kind, quantity: quantity_left, rows, rival });
                }
            }
            if let Some(least) = turned_back.values().min_by_key(|sum| sum.quantity) {
                let rival = self.rival(key, "turned back to", &turned_back, least);
                self.enter_parts(key, Kind::Returned, least, rival);
            }
            if !has_outcome && self.window.holds(key, left_on) {
                self.tell_on_the_way(key, quantity_left, left_on, &of_goods);
            }
        }
    }

    /// The rows of each commodity at each store, as far as both and the quantity are known.
    fn by_goods(
        &self,
        rows: &[DeliveryIndex],
        site: impl Fn(DeliveryIndex) -> Option<SiteIndex>,
    ) -> BTreeMap<Key, Vec<DeliveryIndex>> {
        let mut by_goods: BTreeMap<Key, Vec<DeliveryIndex>> = BTreeMap::new();
        for row in rows {
            if let (Some(site), Some(commodity)) = (site(*row), goods(&self.network[*row]))
                && self.network[site].is_store()
            {
                by_goods.entry((site, commodity)).or_default().push(*row);
            }
        }
        by_goods
    }

    /// Each row of one person on its day.
    fn enter_parts(&mut self, key: Key, kind: Kind, sum: &Sum, rival: Option<Fault>) {
        for row in &sum.rows {
            let Delivery { date, quantity, .. } = self.network[*row];
            let quantity = quantity.unwrap_or_default();
            self.entries.push(Entry { key, date, kind, quantity, rows: vec![*row], rival: rival.clone() });
        }
    }

    fn rival(&self, (site, commodity): Key, what: &str, sums: &BTreeMap<String, Sum>, used: &Sum) -> Option<Fault> {
        let network = self.network;
        sums.values().find(|sum| sum.quantity != used.quantity)?;
        let name = |sum: &Sum| match sum.counted_by.as_str() {
            "" => "somebody".to_owned(),
            name => format!("`{name}`"),
        };
        let count = |sum: &Sum| {
            let row = &network[sum.rows[0]].id;
            format!("{} t by {} (`{row}`)", quantity(Some(sum)).tonnes(), name(sum))
        };
        let counts = sums.values().map(count).collect::<Vec<_>>().join(", ");
        let (site, commodity, used_t) = (&network[site].id, &network[commodity].id, quantity(Some(used)).tonnes());
        let message =
            format!("the `{commodity}` {what} `{site}` was counted differently: {counts}; {used_t} t are booked");
        let hint = "if they are different convoys, give each a word of its own in `convoy`";
        Some(Fault::new("W126", network[used.rows[0]].origin.clone(), message).hint(hint))
    }

    fn tell_on_the_way(&mut self, (site, commodity): Key, quantity: Kg, left_on: Date, rows: &[DeliveryIndex]) {
        let network = self.network;
        let (first, quantity) = (&network[rows[0]], quantity.tonnes());
        let (site, commodity) = (&network[site].id, &network[commodity].id);
        let message = format!(
            "{quantity} t of `{commodity}` left `{site}` on {left_on} (`{}`) and nobody says what became of them: they are in no stock",
            first.id
        );
        let hint = "enter a row of `deliveries` when they arrive; to plan with them now, enter them in `supplies`";
        self.on_the_way.push(Fault::new("W128", first.origin.clone(), message).hint(hint));
    }

    /// Rows that would change a stock were they complete.
    fn look_for_unbooked(&mut self, convoy: &Convoy) {
        let network = self.network;
        let starts: BTreeSet<SiteIndex> = (convoy.rows.iter())
            .filter(|row| goods(&network[**row]).is_some())
            .filter_map(|row| convoy.from(network, *row))
            .collect();
        for index in &convoy.rows {
            let row = &network[*index];
            let reason = match (row.commodity, row.quantity) {
                (None, None) => Some("no commodity and quantity"),
                (None, Some(_)) => Some("no commodity"),
                (Some(_), None) => Some("no quantity"),
                (Some(_), Some(_)) => None,
            };
            let (from, to) = (convoy.from(network, *index), convoy.to(network, *index));
            let reason = match row.status {
                Some(DeliveryStatus::Delivered) => {
                    let is_store = to.is_some_and(|to| network[to].is_store());
                    let place = if to.is_none() { "no `to`" } else { "goods only pass `to`" };
                    let holds = self.window.holds_any(to, row.date);
                    reason.or(Some(place).filter(|_| !is_store)).filter(|_| holds)
                }
                Some(DeliveryStatus::Departed | DeliveryStatus::Crossed | DeliveryStatus::Intercepted) => {
                    let start = from.filter(|from| network[*from].is_store() && !starts.contains(from));
                    reason.filter(|_| start.is_some() && self.window.holds_any(start, row.date))
                }
                Some(DeliveryStatus::Staged | DeliveryStatus::TurnedBack) | None => None,
            };
            self.not_booked.extend(reason.map(|reason| (*index, reason)));
        }
    }
}

fn tell_not_booked(network: &Network, rows: &mut [(DeliveryIndex, &'static str)], faults: &mut Vec<Fault>) {
    rows.sort_unstable();
    let Some((first, _)) = rows.first() else { return };
    let names: Vec<String> = rows.iter().map(|(row, reason)| format!("`{}` ({reason})", network[*row].id)).collect();
    let message = format!("what moved since the counts is not booked as stock: {}", names.join(", "));
    let hint = "fill in `commodity`, `quantity_t` and `to`, one row for each commodity; or count again";
    faults.push(Fault::new("W125", network[*first].origin.clone(), message).hint(hint));
}

/// The commodity of a row that says how much of it there is.
fn goods(row: &Delivery) -> Option<CommodityIndex> {
    row.quantity.and(row.commodity)
}

/// The person who counted most.
fn most(sums: &BTreeMap<String, Sum>) -> Option<&Sum> {
    sums.values().max_by_key(|sum| sum.quantity)
}

fn quantity(sum: Option<&Sum>) -> Kg {
    sum.and_then(|sum| sum.quantity).unwrap_or_default()
}
