//! Day series read off a plan: what stands where, who is short, what enters each corridor.

use super::api::answer::{CommodityStock, CorridorUse, Place, Shortage};
use crate::people_in_need;
use passage_model::calendar::{Date, Horizon, is_within};
use passage_model::demand::daily;
use passage_model::network::{CommodityIndex, CorridorIndex, Item, LegIndex, Need, Network, SiteIndex};
use passage_model::plan::{Movement, Plan};
use std::collections::{BTreeMap, HashMap};

/// The series of one plan.
pub(crate) struct Series<'a> {
    network: &'a Network,
    horizon: Horizon,
    plan: &'a Plan,
    sites: HashMap<&'a str, SiteIndex>,
    commodities: HashMap<&'a str, CommodityIndex>,
}

impl<'a> Series<'a> {
    pub fn new(network: &'a Network, plan: &'a Plan) -> Self {
        let sites = network.site_indices().map(|index| (network[index].id.as_str(), index)).collect();
        let commodities = network.commodity_indices().map(|index| (network[index].id.as_str(), index)).collect();
        Self { network, horizon: Horizon { start: plan.start, days: plan.days }, plan, sites, commodities }
    }

    /// People, day by day, whose worst-met item is not met in full.
    pub fn people_short(&self) -> Vec<i64> {
        let mut by_site: BTreeMap<(usize, &str), i64> = BTreeMap::new();
        let people = self.people();
        for row in self.plan.unmet.iter().filter(|row| row.unmet > 0.0) {
            let Some(day) = self.horizon.day(row.date) else { continue };
            let in_need = people.get(&(row.site.as_str(), row.item.as_str())).copied().unwrap_or(0);
            let most = by_site.entry((day, row.site.as_str())).or_default();
            *most = (*most).max(in_need);
        }
        let mut short = vec![0; self.horizon.days];
        for ((day, _), people) in by_site {
            short[day] += people;
        }
        short
    }

    /// The people who need an item at a site.
    fn people(&self) -> HashMap<(&'a str, &'a str), i64> {
        let network = self.network;
        let key = |need: &Need| (network[need.site].id.as_str(), network.item_name(need.item));
        network.needs.iter().map(|need| (key(need), people_in_need(network, need.site, need.item))).collect()
    }

    /// Who goes without, by site and item, those with the most unmet person-days first.
    pub fn shortages(&self) -> Vec<Shortage> {
        struct Row {
            first: Date,
            days: usize,
            lowest: f64,
            missing: f64,
        }
        let mut rows: BTreeMap<(&str, &str), Row> = BTreeMap::new();
        for unmet in &self.plan.unmet {
            let start = Row { first: unmet.date, days: 0, lowest: 1.0, missing: 0.0 };
            let row = rows.entry((&unmet.site, &unmet.item)).or_insert(start);
            row.first = row.first.min(unmet.date);
            row.days += 1;
            row.lowest = row.lowest.min(unmet.met_share);
            row.missing += 1.0 - unmet.met_share;
        }
        let people = self.people();
        let mut shortages: Vec<(f64, Shortage)> = Vec::new();
        for ((site, item), Row { first, days, lowest, missing }) in rows {
            let people = people.get(&(site, item)).copied().unwrap_or(0);
            let mean_share = 1.0 - missing / days as f64;
            let (site, item) = (site.to_owned(), item.to_owned());
            let shortage = Shortage { site, item, people, first, days, lowest_share: lowest, mean_share };
            shortages.push((people as f64 * missing, shortage));
        }
        // Stable: equals stay in the order of their names.
        shortages.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        shortages.into_iter().map(|(_, shortage)| shortage).collect()
    }

    /// Every site with people or stock on any day; without stocks where these `are_shown` to nobody.
    pub fn places(&self, are_stocks_shown: bool) -> Vec<Place> {
        let stocks = self.stocks();
        let shares = self.shares();
        let none = BTreeMap::new();
        let places = self.network.site_indices().filter_map(|site| {
            let needs: Vec<&Need> = self.network.needs.iter().filter(|need| need.site == site).collect();
            let stock = stocks.get(&site).unwrap_or(&none);
            if self.network[site].people == 0 && needs.is_empty() && stock.is_empty() {
                return None;
            }
            let id = self.network[site].id.as_str();
            let mut place = Place {
                site: id.to_owned(),
                stock_t: Vec::new(),
                days_of_supply: Vec::new(),
                met_share: self.met_share(id, &needs, &shares),
                by_commodity: Vec::new(),
            };
            if are_stocks_shown {
                place.stock_t = self.total(stock);
                place.days_of_supply = self.days_of_supply(&needs, stock);
                place.by_commodity = self.by_commodity(stock);
            }
            Some(place)
        });
        places.collect()
    }

    /// Kilograms at the end of each day, by site and commodity.
    fn stocks(&self) -> BTreeMap<SiteIndex, BTreeMap<CommodityIndex, Vec<i64>>> {
        let mut stocks: BTreeMap<SiteIndex, BTreeMap<CommodityIndex, Vec<i64>>> = BTreeMap::new();
        for row in &self.plan.stocks {
            let site = self.sites.get(row.site.as_str());
            let commodity = self.commodities.get(row.commodity.as_str());
            let (Some(site), Some(commodity), Some(day)) = (site, commodity, self.horizon.day(row.date)) else {
                continue;
            };
            let days = stocks.entry(*site).or_default().entry(*commodity);
            days.or_insert_with(|| vec![0; self.horizon.days])[day] += row.quantity.0;
        }
        stocks
    }

    fn total(&self, stock: &BTreeMap<CommodityIndex, Vec<i64>>) -> Vec<f64> {
        let on = |day: usize| tonnes(stock.values().map(|days| days[day]).sum());
        (0..self.horizon.days).map(on).collect()
    }

    fn by_commodity(&self, stock: &BTreeMap<CommodityIndex, Vec<i64>>) -> Vec<CommodityStock> {
        let of = |(commodity, days): (&CommodityIndex, &Vec<i64>)| CommodityStock {
            commodity: self.network[*commodity].id.clone(),
            t: days.iter().map(|kg| tonnes(*kg)).collect(),
        };
        stock.iter().map(of).collect()
    }

    /// As `outlook` counts: what stands there and serves an item, by the need of the next day.
    fn days_of_supply(&self, needs: &[&Need], stock: &BTreeMap<CommodityIndex, Vec<i64>>) -> Vec<Option<f64>> {
        let mut items: BTreeMap<Item, Vec<&Need>> = BTreeMap::new();
        for need in needs {
            items.entry(need.item).or_default().push(need);
        }
        let lasts = |day: usize, item: Item, needs: &[&Need]| {
            let next = self.horizon.date(day + 1);
            let active = needs.iter().filter(|need| is_within(next, need.from, need.to));
            let needed: f64 = active.map(|need| daily(need)).sum();
            let held = stock.iter().map(|(commodity, days)| {
                i128::from(self.network.content_milli(item, *commodity)) * i128::from(days[day])
            });
            let held = held.sum::<i128>() as f64 / 1000.0;
            (needed > 0.0).then(|| held / needed)
        };
        let scarcest = |day: usize| items.iter().filter_map(|(item, needs)| lasts(day, *item, needs)).reduce(f64::min);
        (0..self.horizon.days).map(scarcest).collect()
    }

    /// The lowest met share of each site and day on which anything is unmet.
    fn shares(&self) -> HashMap<(&'a str, usize), f64> {
        let mut shares = HashMap::new();
        for row in &self.plan.unmet {
            if let Some(day) = self.horizon.day(row.date) {
                let lowest = shares.entry((row.site.as_str(), day)).or_insert(1.0_f64);
                *lowest = lowest.min(row.met_share);
            }
        }
        shares
    }

    fn met_share(&self, site: &str, needs: &[&Need], shares: &HashMap<(&str, usize), f64>) -> Vec<Option<f64>> {
        let on = |(day, date): (usize, Date)| {
            let is_needed = needs.iter().any(|need| is_within(date, need.from, need.to) && daily(need) > 0.0);
            shares.get(&(site, day)).copied().or_else(|| is_needed.then_some(1.0))
        };
        self.horizon.dates().enumerate().map(on).collect()
    }

    /// What enters each corridor on each day, in the order of the table.
    pub fn corridor_use(&self) -> Vec<CorridorUse> {
        let corridors = self.network.corridor_indices();
        let empty = |corridor: CorridorIndex| CorridorUse {
            corridor: self.network[corridor].id.clone(),
            t: vec![0.0; self.horizon.days],
            trucks: vec![0; self.horizon.days],
        };
        let mut used: Vec<CorridorUse> = corridors.map(empty).collect();
        let mut kg = vec![vec![0_i64; self.horizon.days]; used.len()];
        for movement in &self.plan.movements {
            for (corridor, date) in entries(self.network, movement) {
                if let Some(day) = self.horizon.day(date) {
                    kg[corridor.0][day] += movement.quantity.0;
                    used[corridor.0].trucks[day] += movement.trucks;
                }
            }
        }
        for (row, kg) in used.iter_mut().zip(kg) {
            row.t = kg.into_iter().map(tonnes).collect();
        }
        used
    }
}

/// The corridors that a movement enters, each with its day, as `docs/model.md` times lanes: a corridor is entered before its
/// first leg, and its inspection counts from then on.
fn entries(network: &Network, movement: &Movement) -> Vec<(CorridorIndex, Date)> {
    let fleet = movement.fleet.as_deref().and_then(|id| network.fleet(id));
    let speed = fleet.map_or(1.0, |fleet| network[fleet].speed_factor);
    let driving = network.settings.driving_per_day.max(1);
    let legs: Vec<LegIndex> = movement.legs.iter().filter_map(|id| network.leg(id)).collect();
    let mut entries: Vec<(CorridorIndex, Date)> = Vec::new();
    let mut minutes = 0;
    for leg in legs {
        for corridor in &network[leg].corridors {
            if !entries.iter().any(|(other, _)| other == corridor) {
                entries.push((*corridor, passage_model::calendar::shift(movement.depart, minutes / driving)));
                minutes += network[*corridor].inspection;
            }
        }
        minutes += (network[leg].transit as f64 / speed).round() as i64;
    }
    entries
}

fn tonnes(kg: i64) -> f64 {
    kg as f64 / 1000.0
}
