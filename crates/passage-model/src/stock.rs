//! What stands at each site when the plan starts: the latest count, and what is known to have moved since.
//!
//! ```text
//! opening = count + received + returned - sent - issued + missing
//! ```
//!
//! `issued` is assumed and 0 unless the settings say otherwise; `missing` is what left beyond what was there, so that no
//! stock is negative. See `docs/model.md`, "What really moved".

mod count;
mod issue;
mod moved;

use crate::calendar::{Date, days_between};
use crate::fault::Fault;
use crate::measure::Kg;
use crate::network::{CommodityIndex, DeliveryIndex, Network, SiteIndex, Stock};
use count::{Base, bases};
use moved::{Entry, Kind, ledger};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The codes of all faults that [`roll_forward`] tells.
pub const CODES: [&str; 10] = ["W107", "W110", "W121", "W124", "W125", "W126", "W127", "W128", "W129", "W130"];

/// A count of goods that people use is told as old so many days before the start.
const OLD_COUNT_DAYS: i64 = 7;

/// The opening stocks, how they came about, and what is odd about them.
#[derive(Clone, Debug)]
pub struct RolledForward {
    /// What stands where on the first day: counted goods in table order, then goods that only arrived.
    pub stocks: Vec<Stock>,
    /// One account for each of `stocks`, in the same order.
    pub accounts: Vec<Account>,
    /// Warnings.
    pub faults: Vec<Fault>,
}

/// How the opening stock of one commodity at one site came about.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Account {
    /// Where.
    pub site: String,
    /// What.
    pub commodity: String,
    /// As counted; 0 where nobody counted.
    #[serde(rename = "count_t")]
    pub count: Kg,
    /// When it was counted; `None`: at the start, or by nobody.
    pub counted_on: Option<Date>,
    /// Delivered to the site after the count and before the start.
    #[serde(rename = "received_t")]
    pub received: Kg,
    /// Sent from the site and turned back.
    #[serde(rename = "returned_t")]
    pub returned: Kg,
    /// Sent from the site.
    #[serde(rename = "sent_t")]
    pub sent: Kg,
    /// Taken to have been used there; 0 unless `consumption_since_count` is set.
    #[serde(rename = "issued_t")]
    pub issued: Kg,
    /// What left beyond what was there.
    #[serde(rename = "missing_t")]
    pub missing: Kg,
    /// What stands there at the start.
    #[serde(rename = "opening_t")]
    pub opening: Kg,
    /// The deliveries it rests on, by id.
    pub because: Vec<String>,
}

/// A commodity at a site.
type Key = (SiteIndex, CommodityIndex);

/// Rolls the counts forward to a start, with what was recorded by `as_of` (`None`: whenever).
///
/// A count stands for the end of its day: what moved on that day is taken to be in it. What moves on the day of the start
/// or later is not counted. Where nothing moved after the count, the opening stock is the count.
#[must_use]
pub fn roll_forward(network: &Network, start: Date, as_of: Option<Date>) -> RolledForward {
    let mut faults = Vec::new();
    let bases = bases(network, start, as_of, &mut faults);
    let window = Window { first_count: bases.values().map(|base| base.day).min(), start, bases: &bases };
    let ledger = ledger(network, as_of, &window, &mut faults);
    let mut entries: BTreeMap<Key, Vec<&Entry>> = BTreeMap::new();
    for entry in ledger.iter().filter(|entry| window.holds(entry.key, entry.date)) {
        entries.entry(entry.key).or_default().push(entry);
    }
    // A site that nobody counts and that only sends is the beginning of the way, not a store to keep an account of.
    entries.retain(|key, entries| bases.contains_key(key) || entries.iter().any(|entry| entry.kind == Kind::Received));
    tell_rivals(entries.values().flatten(), &mut faults);

    let issued = issue::issued(network, &window, &entries);
    let mut rolled = RolledForward { stocks: Vec::new(), accounts: Vec::new(), faults };
    // The order of the table is the one that people know.
    let mut keys: Vec<Key> = bases.keys().copied().collect();
    keys.sort_by_key(|key| bases[key].row);
    keys.extend(entries.keys().filter(|key| !bases.contains_key(key)));
    for key in keys {
        let moved = entries.get(&key).map_or(&[][..], Vec::as_slice);
        rolled.close(network, key, &window, moved, issued.get(&key).copied().unwrap_or_default());
    }
    tell_full_stores(network, &mut rolled);
    tell_old_counts(network, &bases, start, &mut rolled.faults);
    rolled
}

/// Where people have used what was counted long before the start, the plan counts on goods that are gone; once a site.
fn tell_old_counts(network: &Network, bases: &BTreeMap<Key, Base>, start: Date, faults: &mut Vec<Fault>) {
    if network.settings.consumption_since_count {
        return;
    }
    let mut oldest: BTreeMap<SiteIndex, &Base> = BTreeMap::new();
    for ((site, commodity), base) in bases {
        let mut needs = network.needs.iter().filter(|need| need.site == *site);
        let is_old = days_between(base.day, start) >= OLD_COUNT_DAYS && base.stock.quantity > Kg::ZERO;
        if is_old && needs.any(|need| network.content_milli(need.item, *commodity) > 0) {
            let known = oldest.entry(*site).or_insert(base);
            if base.day < known.day {
                *known = base;
            }
        }
    }
    for (site, base) in oldest {
        let (id, days) = (&network[site].id, days_between(base.day, start));
        let message = format!(
            "stocks at `{id}` were counted on {}, {days} days before the start; what people used since is not subtracted",
            base.day
        );
        let hint = "count again, or set `consumption_since_count = true` under `[plan]`";
        faults.push(Fault::new("W130", base.stock.origin.clone(), message).hint(hint));
    }
}

/// The days whose movements count for each commodity at each site.
struct Window<'a> {
    bases: &'a BTreeMap<Key, Base>,
    /// The day of the earliest count in use: goods that nobody counted are taken to be 0 on it. `None`: there is none.
    first_count: Option<Date>,
    start: Date,
}

impl Window<'_> {
    /// The day after which movements count.
    fn after(&self, key: Key) -> Option<Date> {
        self.bases.get(&key).map(|base| base.day).or(self.first_count)
    }

    fn holds(&self, key: Key, date: Date) -> bool {
        self.after(key).is_some_and(|after| after < date && date < self.start)
    }

    /// Whether movements of a day count for any goods of a site (`None`: of any site).
    fn holds_any(&self, site: Option<SiteIndex>, date: Date) -> bool {
        let days =
            self.bases.iter().filter(|(key, _)| site.is_some_and(|site| key.0 == site)).map(|(_, base)| base.day);
        days.min().or(self.first_count).is_some_and(|after| after < date && date < self.start)
    }
}

impl RolledForward {
    /// Closes the account of one commodity at one site.
    fn close(&mut self, network: &Network, key: Key, window: &Window<'_>, moved: &[&Entry], issued: Kg) {
        let base = window.bases.get(&key);
        let sum = |kind: Kind| moved.iter().filter(|entry| entry.kind == kind).map(|entry| entry.quantity).sum::<Kg>();
        let count = base.map_or(Kg::ZERO, |base| base.stock.quantity);
        let (received, returned, sent) = (sum(Kind::Received), sum(Kind::Returned), sum(Kind::Sent));
        let balance = count + received + returned - sent - issued;
        let missing = if balance < Kg::ZERO { -balance } else { Kg::ZERO };
        let opening = balance + missing;
        let rows: BTreeSet<DeliveryIndex> = moved.iter().flat_map(|entry| entry.rows.iter().copied()).collect();
        let because: Vec<String> = rows.iter().map(|row| network[*row].id.clone()).collect();
        let (site, commodity) = (&network[key.0].id, &network[key.1].id);
        let stock = match (base, rows.first()) {
            (Some(base), _) => Stock { quantity: opening, ..base.stock.clone() },
            (None, Some(row)) => {
                let row = &network[*row];
                let day = window.first_count.unwrap_or(window.start);
                let message =
                    format!("nobody has counted `{commodity}` at `{site}`: none is taken to be there on {day}");
                let hint = "count what stands there, and enter it in `stocks`";
                self.faults.push(Fault::new("W129", row.origin.clone(), message).hint(hint));
                let (source, origin) = (row.source.clone(), row.origin.clone());
                Stock { site: key.0, commodity: key.1, quantity: opening, counted_on: None, source, origin }
            }
            (None, None) => return,
        };
        if missing.is_positive() {
            let (left, there) = (sent.tonnes(), (count + received + returned).tonnes());
            let message = format!(
                "{left} t of `{commodity}` left `{site}` by {}, where {there} t were: 0 t are left",
                list(&because)
            );
            let hint = "check the count and the deliveries, or count again";
            self.faults.push(Fault::new("W127", stock.origin.clone(), message).hint(hint));
        }
        self.accounts.push(Account {
            site: site.clone(),
            commodity: commodity.clone(),
            count,
            counted_on: stock.counted_on,
            received,
            returned,
            sent,
            issued,
            missing,
            opening,
            because,
        });
        self.stocks.push(stock);
    }
}

/// Where several people counted the same and do not agree.
fn tell_rivals<'a>(entries: impl Iterator<Item = &'a &'a Entry>, faults: &mut Vec<Fault>) {
    for rival in entries.filter_map(|entry| entry.rival.as_ref()) {
        if !faults.contains(rival) {
            faults.push(rival.clone());
        }
    }
}

fn tell_full_stores(network: &Network, rolled: &mut RolledForward) {
    let mut sums: BTreeMap<SiteIndex, (Kg, &Stock)> = BTreeMap::new();
    for stock in &rolled.stocks {
        let (sum, _) = sums.entry(stock.site).or_insert((Kg::ZERO, stock));
        *sum += stock.quantity;
    }
    let mut full = Vec::new();
    for (site, (sum, stock)) in sums {
        let site = &network[site];
        if let Some(storage) = site.storage.filter(|storage| sum > *storage) {
            let (id, sum, storage) = (&site.id, sum.tonnes(), storage.tonnes());
            let message = format!("stocks at `{id}` add up to {sum} t, above its `storage_t` of {storage}");
            let hint = "check the counts, and the storage in `sites`";
            full.push(Fault::new("W107", stock.origin.clone(), message).hint(hint));
        }
    }
    rolled.faults.extend(full);
}

/// Ids in backticks.
fn list(ids: &[String]) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}
