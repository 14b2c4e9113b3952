//! What really moved, held against a plan and against what was agreed.
//!
//! Nothing here is summed over people who counted the same: each has an own line, and figures that need one number are
//! given from the lowest to the highest count. A movement of the plan is held to enter its corridors on its day of
//! departure.

mod agreed;

pub use agreed::{CommitmentVariance, Outcome};

use crate::calendar::{Date, shift};
use crate::convoy::{Convoy, Range, by_counter, convoys, counted};
use crate::measure::Kg;
use crate::network::{CommodityIndex, CorridorIndex, DeliveryIndex, DeliveryStatus, Network, SiteIndex};
use crate::plan::{Movement, Plan};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What really moved, against what was planned and agreed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Variance {
    /// First day compared: that of the plan, else of the deliveries; `None`: there is no day to compare.
    pub from: Option<Date>,
    /// Last day compared: the as-of date, else the day of the latest delivery; never after the plan ends.
    pub to: Option<Date>,
    /// Every corridor on which anything was planned or seen, in table order.
    pub corridors: Vec<CorridorVariance>,
    /// Every commitment due by the last day, in table order.
    pub commitments: Vec<CommitmentVariance>,
    /// Every commodity that should have come to a site, or did, in table order; goods of unknown kind last.
    pub arrivals: Vec<ArrivalVariance>,
}

/// One corridor.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CorridorVariance {
    /// Its id.
    pub corridor: String,
    /// Over all days.
    pub total: Passage,
    /// The days on which anything was planned or seen.
    pub days: Vec<CorridorDay>,
}

/// One corridor on one day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CorridorDay {
    /// The day.
    pub date: Date,
    /// What was planned and seen.
    pub passage: Passage,
}

/// What was planned to pass a corridor, and what was seen of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Passage {
    /// Planned to enter.
    #[serde(rename = "planned_t")]
    pub planned: Kg,
    /// Trucks planned to enter.
    pub planned_trucks: i64,
    /// What came across: seen crossing, or, where nobody saw that, delivered.
    pub crossed: Range,
    /// Each stage of which there are rows, in the order of the table; rows without a status last.
    pub stages: Vec<Stage>,
}

/// What was seen at one stage.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stage {
    /// The stage; `None`: rows that name none.
    pub status: Option<DeliveryStatus>,
    /// Over all convoys, each from its lowest to its highest count.
    pub range: Range,
    /// What each person counted; not to be summed.
    pub counts: Vec<Count>,
}

/// What one person counted at one stage.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Count {
    /// Who, as typed; empty where not known.
    pub counted_by: String,
    /// How much; `None` where no row says.
    #[serde(rename = "quantity_t")]
    pub quantity: Option<Kg>,
    /// How many trucks; `None` where no row says.
    pub trucks: Option<i64>,
    /// The deliveries, by id.
    pub because: Vec<String>,
}

/// One commodity at one site.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ArrivalVariance {
    /// Where.
    pub site: String,
    /// What; `None`: mixed or not known.
    pub commodity: Option<String>,
    /// Planned to arrive.
    #[serde(rename = "planned_t")]
    pub planned: Kg,
    /// Delivered.
    pub delivered: Range,
    /// The deliveries, by id.
    pub because: Vec<String>,
}

/// Holds what really moved against a plan (`None`: only what moved), as it was recorded by `as_of` (`None`: whenever).
#[must_use]
pub fn reconcile(network: &Network, plan: Option<&Plan>, as_of: Option<Date>) -> Variance {
    let convoys = convoys(network, as_of);
    let dates = || convoys.iter().flat_map(|convoy| &convoy.rows).map(|row| network[*row].date);
    let last = as_of.or_else(|| dates().max());
    let ends = plan.map(|plan| shift(plan.start, i64::try_from(plan.days).unwrap_or(i64::MAX) - 1));
    let to = [last, ends].into_iter().flatten().min().filter(|_| last.is_some());
    let from = plan.map(|plan| plan.start).or_else(|| dates().min());
    let days = from.zip(to).filter(|(from, to)| from <= to);
    let agreed = last.map_or_else(Vec::new, |last| agreed::commitments(network, &convoys, last));
    let Some(days) = days else {
        return Variance { from: None, to: None, corridors: Vec::new(), commitments: agreed, arrivals: Vec::new() };
    };
    let movements = plan.map_or(&[][..], |plan| &plan.movements);
    Variance {
        from: Some(days.0),
        to: Some(days.1),
        corridors: corridors(network, &convoys, movements, days),
        commitments: agreed,
        arrivals: arrivals(network, &convoys, movements, days),
    }
}

/// First and last day.
type Days = (Date, Date);

fn is_in((from, to): Days, date: Date) -> bool {
    from <= date && date <= to
}

fn corridors(network: &Network, convoys: &[Convoy], movements: &[Movement], days: Days) -> Vec<CorridorVariance> {
    let planned: Vec<(CorridorIndex, &Movement)> = (movements.iter())
        .filter(|movement| is_in(days, movement.depart))
        .flat_map(|movement| {
            let entered = movement.corridors.iter().filter_map(|id| network.corridor(id));
            entered.map(move |corridor| (corridor, movement))
        })
        .collect();
    let variance = |corridor: CorridorIndex| {
        let planned: Vec<&Movement> =
            planned.iter().filter(|(other, _)| *other == corridor).map(|(_, one)| *one).collect();
        let seen = seen(network, convoys, corridor, days);
        let passage = |date: Option<Date>| {
            let is_of = |other: Date| date.is_none_or(|date| date == other);
            let planned = planned.iter().copied().filter(|movement| is_of(movement.depart));
            passage(network, planned, &seen, is_of)
        };
        let mut dates: BTreeSet<Date> = planned.iter().map(|movement| movement.depart).collect();
        dates.extend(seen.iter().flatten().map(|row| network[*row].date));
        let days = dates.iter().map(|date| CorridorDay { date: *date, passage: passage(Some(*date)) }).collect();
        let is_touched = !dates.is_empty();
        is_touched.then(|| CorridorVariance { corridor: network[corridor].id.clone(), total: passage(None), days })
    };
    network.corridor_indices().filter_map(variance).collect()
}

/// The rows of each convoy about a corridor.
fn seen(network: &Network, convoys: &[Convoy], corridor: CorridorIndex, days: Days) -> Vec<Vec<DeliveryIndex>> {
    let is_of = |row: &DeliveryIndex| network[*row].corridor == Some(corridor) && is_in(days, network[*row].date);
    let rows = convoys.iter().map(|convoy| convoy.rows.iter().copied().filter(is_of).collect::<Vec<_>>());
    rows.filter(|rows| !rows.is_empty()).collect()
}

fn passage<'a>(
    network: &Network,
    planned: impl Iterator<Item = &'a Movement>,
    seen: &[Vec<DeliveryIndex>],
    is_of: impl Fn(Date) -> bool,
) -> Passage {
    let mut passage = Passage::default();
    for movement in planned {
        passage.planned += movement.quantity;
        passage.planned_trucks = passage.planned_trucks.saturating_add(movement.trucks);
    }
    for rows in seen {
        let across: Vec<DeliveryIndex> =
            across(network, rows).into_iter().filter(|row| is_of(network[*row].date)).collect();
        passage.crossed = passage.crossed.and(counted(network, &across));
    }
    let statuses = DeliveryStatus::ALL.into_iter().map(Some).chain([None]);
    passage.stages = statuses.filter_map(|status| stage(network, seen, status, &is_of)).collect();
    passage
}

/// The rows by which a convoy came across a corridor: those that saw it crossing, else those that saw it delivered.
#[must_use]
pub fn across(network: &Network, rows: &[DeliveryIndex]) -> Vec<DeliveryIndex> {
    let at = |stage| rows.iter().copied().filter(move |row| network[*row].status == Some(stage)).collect::<Vec<_>>();
    let crossed = at(DeliveryStatus::Crossed);
    if crossed.is_empty() { at(DeliveryStatus::Delivered) } else { crossed }
}

fn stage(
    network: &Network,
    seen: &[Vec<DeliveryIndex>],
    status: Option<DeliveryStatus>,
    is_of: impl Fn(Date) -> bool,
) -> Option<Stage> {
    let mut range = Range::default();
    let mut all = Vec::new();
    for rows in seen {
        let is_meant = |row: &DeliveryIndex| network[*row].status == status && is_of(network[*row].date);
        let rows: Vec<DeliveryIndex> = rows.iter().copied().filter(is_meant).collect();
        range = range.and(counted(network, &rows));
        all.extend(rows);
    }
    let counts = by_counter(network, &all).into_values().map(|sum| Count {
        counted_by: sum.counted_by,
        quantity: sum.quantity,
        trucks: sum.trucks,
        because: ids(network, sum.rows),
    });
    (!all.is_empty()).then(|| Stage { status, range, counts: counts.collect() })
}

/// What came across each corridor on each day, with the rows behind it: only what was seen crossing.
pub(crate) fn crossings(
    network: &Network,
    as_of: Option<Date>,
) -> BTreeMap<(CorridorIndex, Date), (Range, Vec<DeliveryIndex>)> {
    let mut crossings: BTreeMap<(CorridorIndex, Date), (Range, Vec<DeliveryIndex>)> = BTreeMap::new();
    for convoy in convoys(network, as_of) {
        let mut by_day: BTreeMap<(CorridorIndex, Date), Vec<DeliveryIndex>> = BTreeMap::new();
        for row in convoy.at(network, DeliveryStatus::Crossed) {
            if let Some(corridor) = network[row].corridor {
                by_day.entry((corridor, network[row].date)).or_default().push(row);
            }
        }
        for (key, rows) in by_day {
            let (range, all) = crossings.entry(key).or_default();
            *range = range.and(counted(network, &rows));
            all.extend(rows);
        }
    }
    crossings
}

fn arrivals(network: &Network, convoys: &[Convoy], movements: &[Movement], days: Days) -> Vec<ArrivalVariance> {
    /// Goods of unknown kind (`true`) come after those of every commodity.
    type Goods = (SiteIndex, bool, Option<CommodityIndex>);
    let key = |site: SiteIndex, commodity: Option<CommodityIndex>| -> Goods { (site, commodity.is_none(), commodity) };
    let mut arrivals: BTreeMap<Goods, (Kg, Range, Vec<DeliveryIndex>)> = BTreeMap::new();
    for movement in movements.iter().filter(|movement| is_in(days, movement.arrive)) {
        if let (Some(site), Some(commodity)) = (network.site(&movement.to), network.commodity(&movement.commodity)) {
            arrivals.entry(key(site, Some(commodity))).or_default().0 += movement.quantity;
        }
    }
    for convoy in convoys {
        let mut parts: BTreeMap<Goods, Vec<DeliveryIndex>> = BTreeMap::new();
        for row in convoy.at(network, DeliveryStatus::Delivered) {
            if let Some(site) = convoy.to(network, row).filter(|_| is_in(days, network[row].date)) {
                parts.entry(key(site, network[row].commodity)).or_default().push(row);
            }
        }
        for (key, rows) in parts {
            let (_, range, all) = arrivals.entry(key).or_default();
            *range = range.and(counted(network, &rows));
            all.extend(rows);
        }
    }
    let arrival = |((site, _, commodity), (planned, delivered, rows)): (Goods, (Kg, Range, Vec<DeliveryIndex>))| {
        ArrivalVariance {
            site: network[site].id.clone(),
            commodity: commodity.map(|commodity| network[commodity].id.clone()),
            planned,
            delivered,
            because: ids(network, rows),
        }
    };
    arrivals.into_iter().map(arrival).collect()
}

/// The ids of rows, in table order.
pub(crate) fn ids(network: &Network, mut rows: Vec<DeliveryIndex>) -> Vec<String> {
    rows.sort_unstable();
    rows.dedup();
    rows.into_iter().map(|row| network[row].id.clone()).collect()
}
