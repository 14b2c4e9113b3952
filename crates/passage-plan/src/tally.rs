//! What a plan in whole kilograms comes to: shortages by need and day, run-out days, and the figures of the summary.

use crate::expand::Expansion;
use crate::replay::{Played, Store};
use passage_model::demand::cover_amount;
use passage_model::measure::Kg;
use passage_model::network::{Item, Need, Network, SiteIndex, SiteKind, WhenUnmet};
use passage_model::plan::{RunsOut, Summary, Unmet};
use std::collections::BTreeMap;

/// Need and shortage of one item at one site on one day, in whole units.
#[derive(Clone, Copy, Debug, Default)]
struct Short {
    need: i64,
    unmet: i64,
    people: i64,
}

/// Shortages by site, item and day.
#[derive(Debug)]
pub struct Tally {
    days: BTreeMap<(SiteIndex, Item), Vec<Short>>,
    /// Need and shortage over the horizon by site and item: what was asked for, and of that what was not met.
    totals: BTreeMap<(SiteIndex, Item), Short>,
}

impl Tally {
    /// Counts a plan.
    #[must_use]
    pub fn of(expansion: &Expansion<'_>, played: &Played) -> Self {
        let mut tally = Self { days: BTreeMap::new(), totals: BTreeMap::new() };
        for (index, need) in expansion.network.needs.iter().enumerate() {
            tally.count(expansion, played, index, need);
        }
        tally
    }

    fn count(&mut self, expansion: &Expansion<'_>, played: &Played, index: usize, need: &Need) {
        let last = expansion.horizon_days - 1;
        let key = (need.site, need.item);
        let by_day = self.days.entry(key).or_insert_with(|| vec![Short::default(); last + 1]);
        let total = self.totals.entry(key).or_default();
        for (day, unmet) in unmet_by_day(expansion, played, index, need).into_iter().enumerate() {
            let asked = expansion.asked[index][day];
            if asked == 0 {
                continue;
            }
            by_day[day].need += asked;
            by_day[day].unmet += unmet;
            by_day[day].people = by_day[day].people.max(need.people);
            if need.when_unmet == WhenUnmet::Lost || day == last {
                total.need += asked;
                total.unmet += unmet;
            }
        }
        total.people = total.people.max(need.people);
    }

    /// Rows of what is not met, by day, then in the order of sites and items.
    #[must_use]
    pub fn unmet(&self, expansion: &Expansion<'_>) -> Vec<Unmet> {
        let network = expansion.network;
        let mut rows = Vec::new();
        for day in 0..expansion.horizon_days {
            for ((site, item), days) in &self.days {
                let short = days[day];
                if short.unmet == 0 {
                    continue;
                }
                let amount = |units: i64| if item.is_weight() { Kg(units).tonnes() } else { units as f64 };
                let unit = match item {
                    Item::Nutrient(nutrient) => nutrient.unit(),
                    _ => "t",
                };
                rows.push(Unmet {
                    date: expansion.capacity.horizon.date(day),
                    site: network[*site].id.clone(),
                    item: network.item_name(*item).to_owned(),
                    need: amount(short.need),
                    unmet: amount(short.unmet),
                    unit: unit.to_owned(),
                    met_share: 1.0 - share(short),
                });
            }
        }
        rows
    }

    /// The first day on which each need cannot be met in full.
    #[must_use]
    pub fn runs_out(&self, expansion: &Expansion<'_>) -> Vec<RunsOut> {
        let network = expansion.network;
        self.days
            .iter()
            .filter_map(|((site, item), days)| {
                let day = days.iter().position(|short| short.unmet > 0)?;
                Some(RunsOut {
                    site: network[*site].id.clone(),
                    item: network.item_name(*item).to_owned(),
                    date: expansion.capacity.horizon.date(day),
                })
            })
            .collect()
    }

    /// The figures of the plan but for cost.
    #[must_use]
    pub fn summary(&self, expansion: &Expansion<'_>, played: &Played) -> Summary {
        let network = expansion.network;
        let sites: Vec<SiteIndex> =
            network.site_indices().filter(|site| self.totals.keys().any(|(other, _)| other == site)).collect();
        let people = |site: &SiteIndex| {
            let of_site = self.totals.iter().filter(|((other, _), _)| other == site);
            of_site.map(|(_, total)| total.people).max().unwrap_or(0)
        };
        let weights = self.totals.iter().filter(|((_, item), _)| item.is_weight());
        let (need, unmet) = weights.fold((0, 0), |(need, unmet), (_, total)| (need + total.need, unmet + total.unmet));
        let mut worst: Option<(SiteIndex, f64)> = None;
        for site in &sites {
            let Some(share) = self.met_share(|(other, _)| other == site) else { continue };
            if worst.is_none_or(|(_, least)| share < least) {
                worst = Some((*site, share));
            }
        }
        let delivered = played.shipments.iter().filter(|shipment| {
            let to = expansion.lanes[expansion.trips[shipment.trip].lane].to;
            network[to].kind == SiteKind::Community
        });
        Summary {
            people: sites.iter().map(people).sum(),
            need: Kg(need),
            met: Kg(need - unmet),
            unmet: Kg(unmet),
            met_share: self.met_share(|_| true).unwrap_or(1.0),
            worst_site: worst.map(|(site, _)| network[site].id.clone()),
            worst_site_met_share: worst.map_or(1.0, |(_, share)| share),
            person_days_short: self.person_days_short(&sites, expansion.horizon_days),
            delivered: Kg(delivered.map(|shipment| shipment.kg).sum()),
            cost: 0.0,
        }
    }

    /// Met share of some needs: by weight, or of nutrients (the mean over the nutrient needs of each day, weighed by people),
    /// whichever is lower. `None` where nothing is needed.
    fn met_share(&self, is_in: impl Fn(&(SiteIndex, Item)) -> bool) -> Option<f64> {
        let by_weight = self.totals.iter().filter(|((site, item), _)| is_in(&(*site, *item)) && item.is_weight());
        let (need, unmet) =
            by_weight.fold((0, 0), |(need, unmet), (_, total)| (need + total.need, unmet + total.unmet));
        let by_weight = (need > 0).then(|| (need - unmet) as f64 / need as f64);
        let nutrients = self.days.iter().filter(|((site, item), _)| is_in(&(*site, *item)) && !item.is_weight());
        let days = nutrients.flat_map(|(_, days)| days).filter(|day| day.need > 0);
        let (people, met) = days.fold((0.0, 0.0), |(people, met), day| {
            (people + day.people as f64, met + day.people as f64 * (1.0 - share(*day)))
        });
        let by_nutrient = (people > 0.0).then(|| met / people);
        by_weight.into_iter().chain(by_nutrient).reduce(f64::min)
    }

    /// Sum over sites and days of people x the unmet share of the day's worst-met item.
    fn person_days_short(&self, sites: &[SiteIndex], days: usize) -> f64 {
        let on_day = |site: &SiteIndex, day: usize| {
            let items = self.days.iter().filter(|((other, _), _)| other == site);
            items.map(|(_, by_day)| by_day[day].people as f64 * share(by_day[day])).fold(0.0, f64::max)
        };
        sites.iter().map(|site| (0..days).map(|day| on_day(site, day)).sum::<f64>()).sum()
    }
}

fn share(short: Short) -> f64 {
    if short.need > 0 { short.unmet as f64 / short.need as f64 } else { 0.0 }
}

/// Not met by day, in whole units: of the day where lost, all that is still owed where deferred.
fn unmet_by_day(expansion: &Expansion<'_>, played: &Played, index: usize, need: &Need) -> Vec<i64> {
    let mut owed = 0;
    let days = expansion.needed[index].iter().enumerate();
    days.map(|(day, amount)| {
        let before = if need.when_unmet == WhenUnmet::Deferred { owed } else { 0 };
        owed = (before + amount - given(expansion, played, need, day)).max(0);
        owed
    })
    .collect()
}

/// The first level of the objective in whole kilograms: people x priority x tier-weighted shortage, in weighted
/// person-days, with what is missing at the end for the days of cover.
#[must_use]
pub fn weighted_shortage(expansion: &Expansion<'_>, played: &Played) -> f64 {
    let network = expansion.network;
    let mut sum = 0.0;
    for (index, need) in network.needs.iter().enumerate() {
        let importance = need.people as f64 * need.priority;
        for short in short_by_day(expansion, played, index) {
            sum += importance * weigh(network, short);
        }
        let missing = cover_short(expansion, played, index);
        sum += importance * network.settings.cover_days as f64 * weigh(network, missing);
    }
    sum
}

/// The unmet share of a need, day by day: what the shortage columns of the program stand for.
pub(crate) fn short_by_day(expansion: &Expansion<'_>, played: &Played, index: usize) -> Vec<f64> {
    let unmet = unmet_by_day(expansion, played, index, &expansion.network.needs[index]).into_iter();
    let asked = expansion.asked[index].iter();
    unmet.zip(asked).map(|(unmet, need)| share(Short { need: *need, unmet, people: 0 })).collect()
}

/// The share of the stock wanted at the end that is not there.
pub(crate) fn cover_short(expansion: &Expansion<'_>, played: &Played, index: usize) -> f64 {
    let need = &expansion.network.needs[index];
    let wanted = cover_amount(expansion.network, need, expansion.capacity.horizon);
    let left = content(expansion, need, |store| played.stock.get(store).and_then(|days| days.last().copied()));
    share(Short { need: wanted, unmet: (wanted - left).max(0), people: 0 })
}

/// A shortage of a share of the need, with the weight of each slice that it reaches into.
fn weigh(network: &Network, short: f64) -> f64 {
    let mut left = short;
    let slices = network.settings.tiers.iter().map(|tier| {
        let part = left.min(tier.share);
        left -= part;
        part * tier.weight
    });
    slices.sum()
}

/// What is given out on a day, in whole units of a need's item.
fn given(expansion: &Expansion<'_>, played: &Played, need: &Need, day: usize) -> i64 {
    content(expansion, need, |store| played.given.get(store).map(|days| days[day]))
}

/// Sum of content in thousandths of a unit x kilograms, in whole units.
pub(crate) fn whole_units(parts: impl Iterator<Item = (i64, i64)>) -> i64 {
    let milli: i128 = parts.map(|(milli, kg)| i128::from(milli) * i128::from(kg)).sum();
    i64::try_from(milli / 1000).unwrap_or(i64::MAX)
}

/// What some kilograms at the site of a need contain of its item, in whole units.
fn content(expansion: &Expansion<'_>, need: &Need, kg: impl Fn(&Store) -> Option<i64>) -> i64 {
    let network = expansion.network;
    let milli = network
        .commodity_indices()
        .map(|commodity| (network.content_milli(need.item, commodity), kg(&(need.site, commodity)).unwrap_or(0)));
    whole_units(milli)
}
