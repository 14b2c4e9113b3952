//! How well each place is served, day by day, under one plan.

use passage_model::calendar::{Date, Horizon, is_within};
use passage_model::network::{Item, Need, Network, SiteIndex, WhenUnmet};
use passage_model::plan::Plan;
use std::collections::BTreeMap;

/// How well the places that need anything are served.
#[derive(Clone, Debug)]
pub(crate) struct Service {
    pub(crate) horizon: Horizon,
    /// In table order.
    pub(crate) sites: Vec<SiteService>,
}

/// How well one place is served.
#[derive(Clone, Debug)]
pub(crate) struct SiteService {
    pub(crate) site: SiteIndex,
    /// People in need: the most that any need of the place names.
    pub(crate) people: i64,
    /// Met share of the worst-met item by day, 0 to 1.
    pub(crate) met: Vec<f64>,
    /// People short by day: people of the need x its unmet share, of the item where that is most.
    pub(crate) short: Vec<f64>,
}

/// A share below which people are said to go short; what rounding to whole kilograms leaves open is no shortage.
const MET_IN_FULL: f64 = 0.995;

impl Service {
    /// Reads the service from what a plan leaves unmet.
    pub(crate) fn of(network: &Network, plan: &Plan) -> Self {
        let horizon = horizon(plan);
        let mut sites: Vec<SiteService> = Vec::new();
        for site in network.site_indices() {
            let needs = network.needs.iter().filter(|need| need.site == site && need.people > 0);
            if let Some(people) = needs.map(|need| need.people).max() {
                sites.push(SiteService { site, people, met: vec![1.0; horizon.days], short: vec![0.0; horizon.days] });
            }
        }
        let by_id: BTreeMap<String, usize> =
            sites.iter().enumerate().map(|(position, s)| (network[s.site].id.to_lowercase(), position)).collect();
        for unmet in &plan.unmet {
            let position = by_id.get(&unmet.site.to_lowercase());
            if let Some((position, day)) = position.zip(horizon.day(unmet.date)) {
                let service = &mut sites[*position];
                let share = unmet.met_share.clamp(0.0, 1.0);
                let item = network.item(&unmet.item);
                let people = item.map_or(0, |item| people_on(network, service.site, item, unmet.date));
                service.met[day] = service.met[day].min(share);
                service.short[day] = service.short[day].max(people as f64 * (1.0 - share));
            }
        }
        Self { horizon, sites }
    }

    /// People in need in all.
    pub(crate) fn people(&self) -> i64 {
        self.sites.iter().map(|service| service.people).sum()
    }

    /// People short, summed over the places, by day; the days add up to the person-days short of the plan.
    pub(crate) fn short_by_day(&self) -> Vec<f64> {
        (0..self.horizon.days).map(|day| self.sites.iter().map(|service| service.short[day]).sum()).collect()
    }

    /// People at places that get less than they need on a day.
    pub(crate) fn people_short_on(&self, day: usize) -> i64 {
        self.sites.iter().filter(|service| service.met[day] < MET_IN_FULL).map(|service| service.people).sum()
    }
}

impl SiteService {
    /// Mean over the days of the met share of the worst-met item.
    pub(crate) fn mean(&self) -> f64 {
        self.met.iter().sum::<f64>() / self.met.len().max(1) as f64
    }

    /// Whether the place goes short on any day.
    pub(crate) fn is_short(&self) -> bool {
        self.met.iter().any(|met| *met < MET_IN_FULL)
    }
}

/// The most people that any row of a need names of those that ask on a day, or whose deferred need is still owed.
fn people_on(network: &Network, site: SiteIndex, item: Item, date: Date) -> i64 {
    let needs = network.needs.iter().filter(|need| need.site == site && need.item == item);
    let asks = |need: &&Need| {
        let to = if need.when_unmet == WhenUnmet::Deferred { None } else { need.to };
        is_within(date, need.from, to)
    };
    needs.filter(asks).map(|need| need.people).max().unwrap_or(0)
}

/// The days of a plan.
pub(crate) fn horizon(plan: &Plan) -> Horizon {
    Horizon { start: plan.start, days: plan.days }
}
