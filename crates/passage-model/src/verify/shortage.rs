//! Who goes without: what is not met, and the figures of the whole plan, worked out again from what is given out.
//!
//! All needs of one site for one item (in different periods, say) are one ledger. A need that is **lost** when unmet is
//! gone with its day; a **deferred** one stays owed until it is handed out.

use super::rows::Amounts;
use super::{Violation, money};
use crate::calendar::{Date, Horizon, is_within};
use crate::demand;
use crate::network::{Item, Need, Network, SiteIndex, WhenUnmet};
use crate::plan::{Plan, Unmet};
use std::collections::BTreeMap;

/// The needs of one site for one item, day by day, in kilograms or the nutrient's unit.
pub(super) struct Ledger {
    pub(super) site: SiteIndex,
    pub(super) item: Item,
    pub(super) days: Vec<LedgerDay>,
    /// The largest number of people of its rows, on whatever day.
    pub(super) most_people: i64,
    /// Needed over the horizon.
    need: i128,
    /// Not met over the horizon: lost, or still owed at its end.
    unmet: i128,
}

/// A row of the table of needs, with what it asks for on each day.
type Row<'a> = (&'a Need, &'a [i64]);

/// One day of a ledger.
pub(super) struct LedgerDay {
    /// The most that may be handed out: the need of the day, and what is owed from before.
    pub(super) owed: i128,
    /// As shown: the need of the day; of a deferred need all that was asked for so far.
    need: i128,
    /// Not met; of a deferred need what is still owed at the end of the day.
    unmet: i128,
    people: i64,
}

impl LedgerDay {
    /// Share of the need that is not met, 0 to 1; 0 where nothing is needed.
    fn unmet_share(&self) -> f64 {
        if self.need > 0 { self.unmet as f64 / self.need as f64 } else { 0.0 }
    }
}

/// Works out every ledger from what is given out.
pub(super) fn ledgers(network: &Network, horizon: Horizon, given: &Amounts) -> Vec<Ledger> {
    let demand = demand::amounts(network, horizon);
    let mut rows: BTreeMap<(SiteIndex, Item), Vec<Row>> = BTreeMap::new();
    for (need, demand) in network.needs.iter().zip(&demand) {
        rows.entry((need.site, need.item)).or_default().push((need, demand));
    }
    let mut by_site: BTreeMap<SiteIndex, Amounts> = BTreeMap::new();
    for ((site, commodity), amounts) in given {
        by_site.entry(*site).or_default().insert((*site, *commodity), amounts.clone());
    }
    let nothing = Amounts::new();
    let ledgers = rows.into_iter().map(|((site, item), rows)| {
        let given = by_site.get(&site).unwrap_or(&nothing);
        let met: Vec<i128> = (0..horizon.days).map(|day| given_towards(network, item, given, day)).collect();
        ledger(horizon, site, item, &rows, &met)
    });
    ledgers.collect()
}

/// What the goods given out on a day hold of an item, in whole units.
fn given_towards(network: &Network, item: Item, given: &Amounts, day: usize) -> i128 {
    let milli = |commodity| i128::from(network.content_milli(item, commodity));
    given.iter().map(|((_, commodity), amounts)| milli(*commodity) * amounts[day]).sum::<i128>() / 1000
}

fn ledger(horizon: Horizon, site: SiteIndex, item: Item, rows: &[Row], met: &[i128]) -> Ledger {
    let needed = |day: usize, when_unmet: WhenUnmet| -> i128 {
        let rows = rows.iter().filter(|(need, _)| need.when_unmet == when_unmet);
        rows.map(|(_, demand)| i128::from(demand[day])).sum()
    };
    let (mut asked, mut backlog, mut need, mut lost) = (0, 0, 0, 0);
    let mut days = Vec::with_capacity(horizon.days);
    for (day, met) in met.iter().enumerate() {
        let (today, deferred) = (needed(day, WhenUnmet::Lost), needed(day, WhenUnmet::Deferred));
        asked += deferred;
        let owed = today + backlog + deferred;
        let unmet = (today - met).max(0);
        backlog = (backlog + deferred - (met - today).max(0)).max(0);
        need += today + deferred;
        lost += unmet;
        let people = people_on(horizon, day, rows);
        days.push(LedgerDay { owed, need: today + asked, unmet: unmet + backlog, people });
    }
    let most_people = rows.iter().map(|(need, _)| need.people).max().unwrap_or(0);
    Ledger { site, item, days, most_people, need, unmet: lost + backlog }
}

/// The people of the rows that ask on a day; where none does (a deferred need is still owed), of those that have asked.
fn people_on(horizon: Horizon, day: usize, rows: &[Row]) -> i64 {
    let date = horizon.date(day);
    let asking = rows.iter().filter(|(need, _)| is_within(date, need.from, need.to));
    let have_asked = rows.iter().filter(|(need, _)| need.from.is_none_or(|from| from <= date));
    asking.map(|(need, _)| need.people).max().or_else(|| have_asked.map(|(need, _)| need.people).max()).unwrap_or(0)
}

/// Checks the rows of what is not met, and the first days on which needs run out.
pub(super) fn check(network: &Network, horizon: Horizon, plan: &Plan, ledgers: &[Ledger], found: &mut Vec<Violation>) {
    check_unmet(network, horizon, plan, ledgers, found);
    check_runs_out(network, horizon, plan, ledgers, found);
}

fn check_unmet(network: &Network, horizon: Horizon, plan: &Plan, ledgers: &[Ledger], found: &mut Vec<Violation>) {
    let mut missing: BTreeMap<(SiteIndex, Item, Date), &LedgerDay> = BTreeMap::new();
    for ledger in ledgers {
        for (day, of_day) in ledger.days.iter().enumerate().filter(|(_, of_day)| of_day.unmet > 0) {
            missing.insert((ledger.site, ledger.item, horizon.date(day)), of_day);
        }
    }
    for (position, row) in plan.unmet.iter().enumerate() {
        let place = format!("unmet[{position}]");
        let Unmet { date, site, item, .. } = row;
        let mut blame = |what: String| {
            let message = format!("`{item}` at `{site}` on {date}: {what}");
            found.push(Violation::new("V801", message).on(*date).about(site).at(&place));
        };
        let key = network.site(site).zip(network.item(item)).map(|(site, item)| (site, item, *date));
        match key.and_then(|key| Some((key.1, missing.remove(&key)?))) {
            None => blame("the replay finds nothing unmet, or the row is there twice".to_owned()),
            Some((item, of_day)) => {
                if let Some(what) = difference(row, item, of_day) {
                    blame(what);
                }
            }
        }
    }
    for ((site, item, date), of_day) in missing {
        let (id, name) = (&network[site].id, network.item_name(item));
        let (unit, per_unit) = unit(item);
        let (unmet, need) = (of_day.unmet as f64 / per_unit, of_day.need as f64 / per_unit);
        let message =
            format!("`{name}` at `{id}` on {date}: {unmet} of {need} {unit} are not met, the plan has no row for it");
        found.push(Violation::new("V801", message).on(date).about(id));
    }
}

/// How a row differs from the replay; `None` where it agrees to half a kilogram or half a unit.
fn difference(row: &Unmet, item: Item, day: &LedgerDay) -> Option<String> {
    let (unit, per_unit) = unit(item);
    if row.unit != unit {
        return Some(format!("the unit is `{unit}`, not `{}`", row.unit));
    }
    let (need, unmet) = (day.need as f64, day.unmet as f64);
    for (word, stated, replayed) in [("needed", row.need, need), ("not met", row.unmet, unmet)] {
        if !is_near(stated * per_unit, replayed, 0.5) {
            return Some(format!("{} {unit} are {word}, the plan says {stated}", replayed / per_unit));
        }
    }
    let met_share = 1.0 - day.unmet_share();
    (!is_near(row.met_share, met_share, 1e-6)).then(|| format!("the met share is {met_share}, not {}", row.met_share))
}

/// The unit in which an item is shown, and how many of the whole units of a ledger make one.
fn unit(item: Item) -> (&'static str, f64) {
    match item {
        Item::Nutrient(nutrient) => (nutrient.unit(), 1.0),
        Item::Commodity(_) | Item::Group(_) => ("t", 1000.0),
    }
}

fn check_runs_out(network: &Network, horizon: Horizon, plan: &Plan, ledgers: &[Ledger], found: &mut Vec<Violation>) {
    let mut missing = BTreeMap::new();
    for ledger in ledgers {
        if let Some(day) = ledger.days.iter().position(|of_day| of_day.unmet > 0) {
            missing.insert((ledger.site, ledger.item), horizon.date(day));
        }
    }
    for (position, row) in plan.runs_out.iter().enumerate() {
        let key = network.site(&row.site).zip(network.item(&row.item));
        let date = key.and_then(|key| missing.remove(&key));
        if date != Some(row.date) {
            let replayed =
                date.map_or("does not run out, or is there twice".to_owned(), |date| format!("runs out on {date}"));
            let message = format!("`{}` at `{}` {replayed}, the plan says {}", row.item, row.site, row.date);
            let place = format!("runs_out[{position}]");
            found.push(Violation::new("V802", message).on(row.date).about(&row.site).at(&place));
        }
    }
    for ((site, item), date) in missing {
        let (id, item) = (&network[site].id, network.item_name(item));
        let message = format!("`{item}` at `{id}` runs out on {date}, the plan does not say so");
        found.push(Violation::new("V802", message).on(date).about(id));
    }
}

/// Checks the figures of the whole plan. `delivered` in kilograms, `cost` in the currency of the workspace.
pub(super) fn check_summary(
    network: &Network,
    plan: &Plan,
    ledgers: &[Ledger],
    delivered: i128,
    cost: f64,
    found: &mut Vec<Violation>,
) {
    let summary = &plan.summary;
    let all: Vec<&Ledger> = ledgers.iter().collect();
    let (need, unmet) = weight(&all);
    let people = people(ledgers);
    let mut figure = |key: &str, stated: f64, replayed: f64, tolerance: f64| {
        if !is_near(stated, replayed, tolerance) {
            let message = format!("`{key}` is {replayed}, the plan says {stated}");
            found.push(Violation::new("V803", message).about(key));
        }
    };
    // In tonnes: a kilogram, and a little for the conversion.
    let kilogram = |tonnes: f64| 0.001_000_1 + tonnes.abs() * 1e-9;
    let weights = [
        ("need_t", summary.need, need),
        ("met_t", summary.met, need - unmet),
        ("unmet_t", summary.unmet, unmet),
        ("delivered_t", summary.delivered, delivered),
    ];
    for (key, stated, replayed) in weights {
        let replayed = replayed as f64 / 1000.0;
        figure(key, stated.tonnes(), replayed, kilogram(replayed));
    }
    figure("people", summary.people as f64, people as f64, 0.5);
    figure("met_share", summary.met_share, met_share(&all).unwrap_or(1.0), 1e-6);
    let short = person_days_short(ledgers);
    figure("person_days_short", summary.person_days_short, short, short * 1e-6 + 1e-6);
    figure("cost", summary.cost, cost, money::tolerance(cost));

    let worst = worst_site(network, ledgers);
    figure("worst_site_met_share", summary.worst_site_met_share, worst.map_or(1.0, |(_, share)| share), 1e-6);
    let worst = worst.map(|(site, _)| network[site].id.as_str());
    let stated = summary.worst_site.as_deref();
    let is_same = match (stated, worst) {
        (Some(stated), Some(worst)) => stated.eq_ignore_ascii_case(worst),
        (stated, worst) => stated == worst,
    };
    if !is_same {
        let name = |site: Option<&str>| site.map_or("nobody".to_owned(), |id| format!("`{id}`"));
        let message = format!("`worst_site` is {}, the plan says {}", name(worst), name(stated));
        found.push(Violation::new("V803", message).about("worst_site"));
    }
}

/// The largest number of people of each site with needs, added up.
fn people(ledgers: &[Ledger]) -> i128 {
    by_site(ledgers)
        .values()
        .filter_map(|of_site| of_site.iter().map(|ledger| i128::from(ledger.most_people)).max())
        .sum()
}

/// Needed and not met by weight, in kilograms.
fn weight(ledgers: &[&Ledger]) -> (i128, i128) {
    let weights = || ledgers.iter().filter(|ledger| ledger.item.is_weight());
    (weights().map(|ledger| ledger.need).sum(), weights().map(|ledger| ledger.unmet).sum())
}

/// The met share by weight, or of nutrients (the mean over the nutrient needs of each day, weighed by people), whichever
/// is lower; `None` where nothing is needed.
fn met_share(ledgers: &[&Ledger]) -> Option<f64> {
    let (need, unmet) = weight(ledgers);
    let by_weight = (need > 0).then(|| (need - unmet) as f64 / need as f64);
    let nutrients = ledgers.iter().filter(|ledger| !ledger.item.is_weight());
    let days = || nutrients.clone().flat_map(|ledger| &ledger.days).filter(|day| day.need > 0);
    let people: f64 = days().map(|day| day.people as f64).sum();
    let met: f64 = days().map(|day| day.people as f64 * (1.0 - day.unmet_share())).sum();
    let by_nutrient = (people > 0.0).then(|| met / people);
    by_weight.into_iter().chain(by_nutrient).reduce(f64::min)
}

/// The site with the lowest met share, the first in table order between equals; `None` where nothing is needed.
fn worst_site(network: &Network, ledgers: &[Ledger]) -> Option<(SiteIndex, f64)> {
    let by_site = by_site(ledgers);
    let mut worst: Option<(SiteIndex, f64)> = None;
    for site in network.site_indices() {
        let Some(share) = by_site.get(&site).and_then(|of_site| met_share(of_site)) else { continue };
        if worst.is_none_or(|(_, lowest)| share < lowest) {
            worst = Some((site, share));
        }
    }
    worst
}

/// Over sites and days: people times the unmet share of the need that is met worst.
fn person_days_short(ledgers: &[Ledger]) -> f64 {
    let mut worst: BTreeMap<(SiteIndex, usize), f64> = BTreeMap::new();
    for ledger in ledgers {
        for (day, of_day) in ledger.days.iter().enumerate() {
            let short = of_day.people as f64 * of_day.unmet_share();
            let so_far = worst.entry((ledger.site, day)).or_default();
            *so_far = so_far.max(short);
        }
    }
    worst.values().sum()
}

/// The ledgers of each site that needs anything.
pub(super) fn by_site(ledgers: &[Ledger]) -> BTreeMap<SiteIndex, Vec<&Ledger>> {
    let mut by_site: BTreeMap<SiteIndex, Vec<&Ledger>> = BTreeMap::new();
    for ledger in ledgers {
        by_site.entry(ledger.site).or_default().push(ledger);
    }
    by_site
}

fn is_near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance
}
