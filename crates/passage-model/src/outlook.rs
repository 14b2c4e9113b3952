//! How long stocks last if nothing more arrives: days of supply and the day on which each need runs out.
//!
//! Only what stands at a site counts for it, and supplies that come to that very site on their day; nothing travels. A
//! commodity that serves several items of a site (itself, its group, a nutrient) is counted in full for each of them:
//! the rows of one site are separate answers, not shares of one store. A deferred need (kits) runs out on the first day
//! on which something is owed that cannot be handed out.

use crate::calendar::{Date, Horizon, is_within, shift};
use crate::demand::{daily, running_sum};
use crate::measure::Kg;
use crate::network::{Item, Need, Network, SiteIndex};
use serde::Serialize;
use std::collections::BTreeMap;

/// How many days ahead a run-out date is looked for.
pub const LOOK_AHEAD_DAYS: i64 = 3650;

/// The shares of the full ration of [`OutlookRow::ration_levels`].
pub const RATION_SHARES: [f64; 3] = [0.75, 0.5, 0.25];

/// How long stocks last everywhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outlook {
    /// One row for each site and item needed there: sites in table order, commodities before groups before nutrients.
    pub rows: Vec<OutlookRow>,
    /// One row for each item, over all sites.
    pub totals: Vec<OutlookTotal>,
}

/// What one site needs of one item, against what stands there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OutlookRow {
    /// Where.
    pub site: String,
    /// Commodity, group or nutrient.
    pub item: String,
    /// Weight of the goods that stand there at the start and serve the item.
    #[serde(rename = "quantity_t")]
    pub weight: Kg,
    /// Needed on the first day of the horizon on which anything is, in tonnes; `None` for a nutrient, or where nothing is needed.
    pub need_t_per_day: Option<f64>,
    /// What stands there, in `unit`: for a nutrient what the goods hold of it.
    pub quantity: f64,
    /// As `need_t_per_day`, in `unit`; `None` where nothing is needed in the horizon.
    pub need_per_day: Option<f64>,
    /// `t`, or the unit of the nutrient.
    pub unit: &'static str,
    /// `quantity / need_per_day`: days, with nothing else arriving; `None` where nothing is needed.
    pub days_of_supply: Option<f64>,
    /// The first day on which the need cannot be met in full when it is met in full until then; `None`: not within [`LOOK_AHEAD_DAYS`].
    pub runs_out: Option<Date>,
    /// How far the goods stretch on less, by [`RATION_SHARES`].
    pub ration_levels: Vec<RationLevel>,
}

/// How far goods stretch when everybody is given a share of the full ration.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RationLevel {
    /// Share of the full ration, 0 to 1.
    pub share: f64,
    /// The first day on which that share cannot be given out in full; `None`: not within [`LOOK_AHEAD_DAYS`].
    pub runs_out: Option<Date>,
}

/// One item over all sites that need it, against what stands anywhere (warehouses included).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OutlookTotal {
    /// Commodity, group or nutrient.
    pub item: String,
    /// Weight of the goods that stand anywhere at the start and serve the item.
    #[serde(rename = "quantity_t")]
    pub weight: Kg,
    /// Sum over the rows of the item, in tonnes; `None` for a nutrient, or where nothing is needed.
    pub need_t_per_day: Option<f64>,
    /// What stands anywhere, in `unit`.
    pub quantity: f64,
    /// As `need_t_per_day`, in `unit`; `None` where nothing is needed in the horizon.
    pub need_per_day: Option<f64>,
    /// `t`, or the unit of the nutrient.
    pub unit: &'static str,
    /// `quantity / need_per_day`: days, were all of it where it is needed; `None` where nothing is needed.
    pub days_of_supply: Option<f64>,
}

/// Works out how long stocks last, from the first day of the horizon on. Supplies count up to its last day.
#[must_use]
pub fn outlook(network: &Network, horizon: Horizon) -> Outlook {
    let mut needs: BTreeMap<(SiteIndex, Item), Vec<&Need>> = BTreeMap::new();
    for need in &network.needs {
        needs.entry((need.site, need.item)).or_default().push(need);
    }
    let mut rows = Vec::new();
    let mut needed: BTreeMap<Item, Option<f64>> = BTreeMap::new();
    for ((site, item), needs) in needs {
        let row = row(network, horizon, site, item, &needs);
        let sum = needed.entry(item).or_default();
        *sum = match (*sum, row.need_per_day) {
            (Some(a), Some(b)) => Some(a + b),
            (a, b) => a.or(b),
        };
        rows.push(row);
    }
    let totals = needed.into_iter().map(|(item, need)| total(network, item, need)).collect();
    Outlook { rows, totals }
}

fn row(network: &Network, horizon: Horizon, site: SiteIndex, item: Item, needs: &[&Need]) -> OutlookRow {
    let figures = Figures::of(network, item, Some(site), need_per_day(horizon, item, needs));
    let coming = coming(network, horizon, site, item);
    let runs_out = |share| runs_out(horizon.start, needs, figures.milli, &coming, share);
    OutlookRow {
        site: network[site].id.clone(),
        item: network.item_name(item).to_owned(),
        weight: figures.weight,
        need_t_per_day: figures.need_per_day.filter(|_| item.is_weight()),
        quantity: figures.quantity,
        need_per_day: figures.need_per_day,
        unit: figures.unit,
        days_of_supply: figures.days_of_supply(),
        runs_out: runs_out(1.0),
        ration_levels: RATION_SHARES.map(|share| RationLevel { share, runs_out: runs_out(share) }).to_vec(),
    }
}

fn total(network: &Network, item: Item, need_per_day: Option<f64>) -> OutlookTotal {
    let figures = Figures::of(network, item, None, need_per_day);
    OutlookTotal {
        item: network.item_name(item).to_owned(),
        weight: figures.weight,
        need_t_per_day: figures.need_per_day.filter(|_| item.is_weight()),
        quantity: figures.quantity,
        need_per_day: figures.need_per_day,
        unit: figures.unit,
        days_of_supply: figures.days_of_supply(),
    }
}

/// What stands there of an item, and what is needed of it.
struct Figures {
    weight: Kg,
    /// Thousandths of a kilogram, or of the nutrient's unit.
    milli: i128,
    /// In `unit`.
    quantity: f64,
    /// In `unit`.
    need_per_day: Option<f64>,
    unit: &'static str,
}

impl Figures {
    /// Of one site, or (`None`) of all.
    fn of(network: &Network, item: Item, site: Option<SiteIndex>, need_per_day: Option<f64>) -> Self {
        let stocks = network.stocks.iter().filter(|stock| site.is_none_or(|site| stock.site == site));
        let (mut weight, mut milli) = (Kg::ZERO, 0);
        for stock in stocks {
            let content = i128::from(network.content_milli(item, stock.commodity));
            if content > 0 {
                weight += stock.quantity;
                milli += content * i128::from(stock.quantity.0);
            }
        }
        let (unit, quantity) = match item {
            Item::Nutrient(nutrient) => (nutrient.unit(), milli as f64 / 1000.0),
            Item::Commodity(_) | Item::Group(_) => ("t", weight.tonnes()),
        };
        Self { weight, milli, quantity, need_per_day, unit }
    }

    fn days_of_supply(&self) -> Option<f64> {
        self.need_per_day.map(|need| self.quantity / need)
    }
}

/// Needed on the first day of the horizon on which anything is, in tonnes or the nutrient's unit.
fn need_per_day(horizon: Horizon, item: Item, needs: &[&Need]) -> Option<f64> {
    let per_unit = if item.is_weight() { 1000.0 } else { 1.0 };
    let needed = horizon.dates().map(|date| {
        let active = needs.iter().filter(|need| is_within(date, need.from, need.to));
        active.map(|need| daily(need)).sum::<f64>() / per_unit
    });
    needed.into_iter().find(|need| *need > 0.0)
}

/// What the supplies that come to a site within the horizon hold of an item, by day of arrival, in thousandths.
fn coming(network: &Network, horizon: Horizon, site: SiteIndex, item: Item) -> BTreeMap<Date, i128> {
    let mut coming = BTreeMap::new();
    for supply in network.supplies.iter().filter(|supply| supply.site == site) {
        let counts = network.settings.count_pledged || !supply.is_pledged;
        if counts && horizon.day(supply.date).is_some() {
            let content = i128::from(network.content_milli(item, supply.commodity));
            *coming.entry(supply.date).or_default() += content * i128::from(supply.quantity.0);
        }
    }
    coming
}

/// The first day on which a share of the needs cannot be met. Running sums are rounded to whole units, as the demand of
/// the planner is, so that the two agree on the day.
fn runs_out(start: Date, needs: &[&Need], opening: i128, coming: &BTreeMap<Date, i128>, share: f64) -> Option<Date> {
    let mut there = opening;
    let mut active_days = vec![0_u32; needs.len()];
    (0..LOOK_AHEAD_DAYS).map(|day| shift(start, day)).find(|date| {
        there += coming.get(date).copied().unwrap_or(0);
        let mut asked = 0_i128;
        for (need, days) in needs.iter().zip(&mut active_days) {
            if is_within(*date, need.from, need.to) {
                *days += 1;
            }
            asked += i128::from(running_sum(need, *days, share));
        }
        asked * 1000 > there
    })
}
