//! What stands at the communities day by day, and how much of the ration the plan meets.

use super::service::horizon;
use super::{item_in, site_of_id};
use crate::language::Words;
use crate::material::Material;
use crate::report::{RunOut, StockCurve};
use passage_model::calendar::{Horizon, days_between, is_within};
use passage_model::demand::daily;
use passage_model::network::{Item, Need, Network, SiteIndex};
use passage_model::outlook::OutlookRow;
use passage_model::plan::Plan;
use std::collections::{BTreeMap, BTreeSet};

/// Items that the figure has room for.
const ITEMS: usize = 12;

/// A curve for each item that is needed, the first to run out first.
pub(crate) fn stocks(material: &Material<'_>, words: &Words) -> Vec<StockCurve> {
    let plan = material.plans.first().map(|(_, plan)| plan);
    let days = plan.map_or(material.network.settings.horizon, horizon);
    let mut items: BTreeMap<Item, Vec<&OutlookRow>> = BTreeMap::new();
    for row in material.outlook.rows.iter().filter(|row| row.need_per_day.is_some()) {
        if let Some(item) = material.network.item(&row.item) {
            items.entry(item).or_default().push(row);
        }
    }
    let mut curves: Vec<StockCurve> =
        items.into_iter().map(|(item, rows)| curve(material.network, plan, days, item, &rows, words)).collect();
    curves.sort_by_key(|curve| (curve.full_runs_out.is_none(), curve.full_runs_out.as_ref().map(|first| first.date)));
    curves.truncate(ITEMS);
    curves
}

fn curve(
    network: &Network,
    plan: Option<&Plan>,
    days: Horizon,
    item: Item,
    rows: &[&OutlookRow],
    words: &Words,
) -> StockCurve {
    let alone = |share: f64| {
        let places =
            rows.iter().filter_map(|row| Some(left(network, days, network.site(&row.site)?, item, row, share)));
        places.fold(vec![0.0; days.days + 1], |sum, place| sum.iter().zip(place).map(|(a, b)| a + b).collect())
    };
    let half =
        |row: &OutlookRow| row.ration_levels.iter().find(|level| level.share == 0.5).and_then(|level| level.runs_out);
    let first = |date: &dyn Fn(&OutlookRow) -> Option<passage_model::calendar::Date>| {
        let run_outs =
            rows.iter().filter_map(|row| Some(RunOut { date: date(row)?, site: site_of_id(network, &row.site) }));
        run_outs.min_by_key(|run_out| run_out.date)
    };
    let full = alone(1.0);
    StockCurve {
        item: item_in(words, network, network.item_name(item)),
        unit: rows.first().map_or("t", |row| row.unit),
        planned: plan.map(|plan| planned(network, plan, item, rows, full[0])).unwrap_or_default(),
        full,
        half: alone(0.5),
        full_runs_out: first(&|row| row.runs_out),
        half_runs_out: first(&half),
        ration: plan.map(|plan| ration(network, plan, item)).unwrap_or_default(),
    }
}

/// What is left at a place before the first day and after each, if nothing more arrives than what is due there.
fn left(network: &Network, days: Horizon, site: SiteIndex, item: Item, row: &OutlookRow, share: f64) -> Vec<f64> {
    let per_unit = per_unit(item);
    let needs: Vec<&Need> = network.needs.iter().filter(|need| need.site == site && need.item == item).collect();
    let counts = |pledged: bool| network.settings.count_pledged || !pledged;
    let mut there = row.quantity;
    let mut left = vec![there];
    for date in days.dates() {
        let due = network.supplies.iter().filter(|due| due.site == site && due.date == date && counts(due.is_pledged));
        there += due.map(|due| holds(network, item, due.commodity, due.quantity.0)).sum::<f64>();
        let asked =
            needs.iter().filter(|need| is_within(date, need.from, need.to)).map(|need| daily(need)).sum::<f64>();
        there = (there - asked * share / per_unit).max(0.0);
        left.push(there);
    }
    left
}

/// What stands at the places under a plan, before the first day and at the end of each week: days would tell convoys.
fn planned(network: &Network, plan: &Plan, item: Item, rows: &[&OutlookRow], opening: f64) -> Vec<(usize, f64)> {
    let places: BTreeSet<SiteIndex> = rows.iter().filter_map(|row| network.site(&row.site)).collect();
    let weeks = (1..=plan.days.div_ceil(7)).map(|week| (week * 7).min(plan.days));
    let mut sums: BTreeMap<usize, f64> = weeks.map(|day| (day, 0.0)).collect();
    for stock in &plan.stocks {
        let is_there = network.site(&stock.site).is_some_and(|site| places.contains(&site));
        let day = usize::try_from(days_between(plan.start, stock.date) + 1).ok();
        if let (true, Some(sum), Some(commodity)) =
            (is_there, day.and_then(|day| sums.get_mut(&day)), network.commodity(&stock.commodity))
        {
            *sum += holds(network, item, commodity, stock.quantity.0);
        }
    }
    std::iter::once((0, opening)).chain(sums).collect()
}

/// The share of the ration that a plan meets by day, over all places, weighed by people.
fn ration(network: &Network, plan: &Plan, item: Item) -> Vec<f64> {
    let days = horizon(plan);
    let mut people = vec![0.0; days.days];
    let mut by_site: BTreeMap<SiteIndex, i64> = BTreeMap::new();
    for need in network.needs.iter().filter(|need| need.item == item) {
        let most = by_site.entry(need.site).or_default();
        *most = need.people.max(*most);
    }
    for (site, count) in &by_site {
        let needs = || network.needs.iter().filter(|need| need.item == item && need.site == *site);
        for (day, date) in days.dates().enumerate() {
            if needs().any(|need| is_within(date, need.from, need.to)) {
                people[day] += *count as f64;
            }
        }
    }
    let mut short = vec![0.0; days.days];
    for row in plan.unmet.iter().filter(|row| network.item(&row.item) == Some(item)) {
        let count = network.site(&row.site).and_then(|site| by_site.get(&site));
        if let Some((day, count)) = days.day(row.date).zip(count) {
            short[day] += *count as f64 * (1.0 - row.met_share.clamp(0.0, 1.0));
        }
    }
    let share = |(people, short): (&f64, f64)| if *people > 0.0 { (1.0 - short / people).max(0.0) } else { 1.0 };
    people.iter().zip(short).map(share).collect()
}

/// What so many kilograms of a commodity hold of an item: tonnes, or the nutrient's unit.
fn holds(network: &Network, item: Item, commodity: passage_model::network::CommodityIndex, kg: i64) -> f64 {
    let content = network.content_milli(item, commodity) as f64 / 1000.0;
    content * kg as f64 / per_unit(item)
}

fn per_unit(item: Item) -> f64 {
    if item.is_weight() { 1000.0 } else { 1.0 }
}
