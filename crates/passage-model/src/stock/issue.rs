//! What is taken to have been used since the count: assumed, never seen; only where the settings ask for it.

use super::moved::{Entry, Kind};
use super::{Key, Window};
use crate::calendar::{Date, is_within, shift};
use crate::demand::running_sum;
use crate::measure::Kg;
use crate::network::{Item, Need, Network, SiteIndex};
use std::collections::BTreeMap;

/// Used at each site between count and start, by the needs for commodities and groups; nutrients are left out, because
/// nothing says which food they came from. Never more than was there: what is not there is not used later.
pub(super) fn issued(
    network: &Network,
    window: &Window<'_>,
    entries: &BTreeMap<Key, Vec<&Entry>>,
) -> BTreeMap<Key, Kg> {
    let mut issued = BTreeMap::new();
    let Some(first) = window.first_count.filter(|_| network.settings.consumption_since_count) else { return issued };
    let mut there: BTreeMap<Key, Kg> = window
        .bases
        .iter()
        .map(|(key, base)| (*key, base.stock.quantity))
        .chain(entries.keys().filter(|key| !window.bases.contains_key(key)).map(|key| (*key, Kg::ZERO)))
        .collect();
    let mut needs: Vec<(&Need, u32)> =
        network.needs.iter().filter(|need| need.item.is_weight()).map(|need| (need, 0)).collect();
    // A good that serves a need of its own and one of its group is counted for both: the own need comes first.
    needs.sort_by_key(|(need, _)| (need.site, need.item));
    let mut date = shift(first, 1);
    while date < window.start {
        move_goods(&mut there, entries, date);
        let mut used_today: BTreeMap<Key, Kg> = BTreeMap::new();
        for (need, days) in needs.iter_mut().filter(|(need, _)| is_within(date, need.from, need.to)) {
            let mut left = Kg(running_sum(need, *days + 1, 1.0) - running_sum(need, *days, 1.0));
            *days += 1;
            let keys = serving(network, need.site, need.item).filter(|key| window.holds(*key, date));
            let keys: Vec<Key> = keys.filter(|key| there.contains_key(key)).collect();
            for key in &keys {
                left -= used_today.get(key).copied().unwrap_or_default().min(left);
            }
            for key in keys {
                let stock = there.entry(key).or_default();
                let used = left.min((*stock).max(Kg::ZERO));
                left -= used;
                *stock -= used;
                *used_today.entry(key).or_default() += used;
                *issued.entry(key).or_default() += used;
            }
        }
        date = shift(date, 1);
    }
    issued
}

fn move_goods(there: &mut BTreeMap<Key, Kg>, entries: &BTreeMap<Key, Vec<&Entry>>, date: Date) {
    for (key, entries) in entries {
        for entry in entries.iter().filter(|entry| entry.date == date) {
            let stock = there.entry(*key).or_default();
            match entry.kind {
                Kind::Received | Kind::Returned => *stock += entry.quantity,
                Kind::Sent => *stock -= entry.quantity,
            }
        }
    }
}

/// The commodities at a site that serve an item, in table order.
fn serving(network: &Network, site: SiteIndex, item: Item) -> impl Iterator<Item = Key> {
    let commodities = network.commodity_indices().filter(move |commodity| network.content_milli(item, *commodity) > 0);
    commodities.map(move |commodity| (site, commodity))
}
