//! What is given to people: nothing where it serves nobody, nothing beyond the need through a side door.

use super::rows::Amounts;
use super::shortage::{self, Ledger};
use super::{Violation, tonnes};
use crate::calendar::{Date, Horizon};
use crate::network::{CommodityIndex, Item, Network, SiteIndex};
use std::collections::BTreeMap;

/// Checks the goods given out at each site on each day.
pub(super) fn check(
    network: &Network,
    horizon: Horizon,
    given: &Amounts,
    ledgers: &[Ledger],
    found: &mut Vec<Violation>,
) {
    let mut by_day: BTreeMap<(SiteIndex, usize), Vec<(CommodityIndex, i128)>> = BTreeMap::new();
    for ((site, commodity), amounts) in given {
        for (day, kg) in amounts.iter().enumerate().filter(|(_, kg)| **kg > 0) {
            by_day.entry((*site, day)).or_default().push((*commodity, *kg));
        }
    }
    let by_site = shortage::by_site(ledgers);
    for ((site, day), goods) in by_day {
        let ledgers = by_site.get(&site).map_or(&[][..], Vec::as_slice);
        let handout = Handout { network, site, date: horizon.date(day), day, goods, ledgers };
        handout.check_items(found);
        handout.check_goods(found);
    }
}

/// The goods given out at one site on one day.
struct Handout<'a> {
    network: &'a Network,
    site: SiteIndex,
    date: Date,
    day: usize,
    goods: Vec<(CommodityIndex, i128)>,
    /// The needs of the site.
    ledgers: &'a [&'a Ledger],
}

impl Handout<'_> {
    /// An item by weight is not given beyond its need, goods that serve another need too apart.
    fn check_items(&self, found: &mut Vec<Violation>) {
        let serves_another = |commodity: CommodityIndex, item: Item| {
            self.ledgers.iter().any(|ledger| ledger.item != item && self.content(ledger, commodity) > 0)
        };
        for ledger in self.ledgers.iter().filter(|ledger| ledger.item.is_weight()) {
            if !self.has_room(ledger, |commodity| !serves_another(commodity, ledger.item)) {
                let item = self.network.item_name(ledger.item);
                let (given, owed) = (self.given_milli(ledger, |_| true) / 1000, ledger.days[self.day].owed);
                let what = format!("{} of `{item}` are given out, {} are needed", tonnes(given), tonnes(owed));
                found.push(self.violation("V702", &what));
            }
        }
    }

    /// Each commodity serves an item that is not yet met without it, and nobody is given more than they can use.
    fn check_goods(&self, found: &mut Vec<Violation>) {
        for (commodity, kg) in &self.goods {
            let id = &self.network[*commodity].id;
            let served = || self.ledgers.iter().filter(|ledger| self.content(ledger, *commodity) > 0);
            if served().next().is_none() {
                found
                    .push(self.violation("V701", &format!("{} of `{id}` are given out, nobody needs it", tonnes(*kg))));
                continue;
            }
            if !served().any(|ledger| self.has_room(ledger, |_| true)) {
                let what = format!("{} of `{id}` are given out, more than any need there asks for", tonnes(*kg));
                found.push(self.violation("V702", &what));
            }
            let people = served().map(|ledger| ledger.most_people).max().unwrap_or(0);
            let most =
                self.network[*commodity].max_g_per_person_day.map(|grams| (grams * people as f64 / 1000.0).ceil());
            if let Some(most) = most.filter(|most| *kg > *most as i128) {
                let what =
                    format!("{} of `{id}` are given out, {people} people can use {} t", tonnes(*kg), most / 1000.0);
                found.push(self.violation("V703", &what));
            }
        }
    }

    /// Whether what is given towards an item stays within what is owed. Whole kilograms may overshoot: by less than
    /// one kilogram of each commodity given.
    fn has_room(&self, ledger: &Ledger, counts: impl Fn(CommodityIndex) -> bool) -> bool {
        let counted = || self.goods.iter().filter(|(commodity, _)| counts(*commodity));
        let slack: i128 = counted().map(|(commodity, _)| self.content(ledger, *commodity)).sum();
        let given = self.given_milli(ledger, &counts);
        given == 0 || given < ledger.days[self.day].owed * 1000 + slack
    }

    /// Thousandths of the item's unit.
    fn given_milli(&self, ledger: &Ledger, counts: impl Fn(CommodityIndex) -> bool) -> i128 {
        let counted = self.goods.iter().filter(|(commodity, _)| counts(*commodity));
        counted.map(|(commodity, kg)| self.content(ledger, *commodity) * kg).sum()
    }

    fn content(&self, ledger: &Ledger, commodity: CommodityIndex) -> i128 {
        i128::from(self.network.content_milli(ledger.item, commodity))
    }

    fn violation(&self, code: &'static str, what: &str) -> Violation {
        let site = &self.network[self.site].id;
        Violation::new(code, format!("site `{site}` on {}: {what}", self.date)).on(self.date).about(site)
    }
}
