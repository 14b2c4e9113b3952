//! Which rows of `deliveries` speak of the same goods on their way, so that no truck is counted twice.
//!
//! A convoy is staged, departs, crosses, and is delivered, turned back or intercepted; each stage may be a row, and each
//! may be counted by several people. Rows belong together by the column `convoy`; without it by `commitment`; without
//! either only where they are plainly the same: see [`convoys`] and `docs/model.md`, "What really moved".

use crate::calendar::{Date, days_between};
use crate::measure::Kg;
use crate::network::{
    CommitmentIndex, CommodityIndex, CorridorIndex, Delivery, DeliveryIndex, DeliveryStatus, Network, SiteIndex,
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Rows without `convoy` and `commitment` are recognised as a later stage of the same goods for so many days.
pub const RECOGNISED_WITHIN_DAYS: i64 = 14;

/// The rows of one convoy, by day, then stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Convoy {
    /// Its rows, at least one.
    pub rows: Vec<DeliveryIndex>,
}

/// What several people counted of one thing: never summed over them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Range {
    /// By the lowest count.
    #[serde(rename = "least_t")]
    pub least: Kg,
    /// By the highest count.
    #[serde(rename = "most_t")]
    pub most: Kg,
    /// By the lowest count of trucks.
    pub least_trucks: i64,
    /// By the highest count of trucks.
    pub most_trucks: i64,
    /// Whether somebody weighed all of it; where not, the weights lack what nobody weighed.
    pub is_weighed: bool,
    /// Whether somebody counted all of its trucks; where not, the trucks lack those that nobody counted.
    pub is_counted: bool,
}

/// Nothing, of which nothing is left out.
impl Default for Range {
    fn default() -> Self {
        let (nothing, none) = (Kg::ZERO, 0);
        Self {
            least: nothing,
            most: nothing,
            least_trucks: none,
            most_trucks: none,
            is_weighed: true,
            is_counted: true,
        }
    }
}

impl Range {
    /// Two different things, one beside the other.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            least: self.least + other.least,
            most: self.most + other.most,
            least_trucks: self.least_trucks.saturating_add(other.least_trucks),
            most_trucks: self.most_trucks.saturating_add(other.most_trucks),
            is_weighed: self.is_weighed && other.is_weighed,
            is_counted: self.is_counted && other.is_counted,
        }
    }

    /// Whether the counts agree.
    #[must_use]
    pub fn is_agreed(self) -> bool {
        self.least == self.most && self.least_trucks == self.most_trucks
    }
}

/// The deliveries that stand in the log, in its order: recorded by `as_of` (`None`: whenever) and superseded by none that
/// was.
#[must_use]
pub fn known(network: &Network, as_of: Option<Date>) -> Vec<DeliveryIndex> {
    let mut known: Vec<DeliveryIndex> = (0..network.deliveries.len()).map(DeliveryIndex).collect();
    known.retain(|index| as_of.is_none_or(|as_of| network[*index].known_on() <= as_of));
    let superseded: BTreeSet<DeliveryIndex> = known.iter().filter_map(|index| network[*index].supersedes).collect();
    known.retain(|index| !superseded.contains(index));
    known
}

/// The known deliveries, convoy by convoy. The order of rows makes no difference.
///
/// Rows without `convoy` and `commitment` are one convoy where corridor, from, to and commodity are the same and either
/// the later row is a later stage of the same quantity and trucks, or another person counted the same stage on the same
/// day.
#[must_use]
pub fn convoys(network: &Network, as_of: Option<Date>) -> Vec<Convoy> {
    let mut rows = known(network, as_of);
    rows.sort_by_cached_key(|index| order(network, *index));
    let mut convoys: Vec<Convoy> = Vec::new();
    let mut named: BTreeMap<Name, usize> = BTreeMap::new();
    let names = Names::of(network, &rows);
    let mut nameless: BTreeMap<Way, Vec<usize>> = BTreeMap::new();
    for row in rows {
        let found = match names.name(network, row) {
            Some(name) => *named.entry(name).or_insert(convoys.len()),
            None => {
                let open = nameless.entry(Way::of(network, row)).or_default();
                open.retain(|convoy| !convoys[*convoy].is_past(network, network[row].date));
                let same = open.iter().copied().find(|convoy| convoys[*convoy].is_continued_by(network, row));
                same.unwrap_or_else(|| {
                    open.push(convoys.len());
                    convoys.len()
                })
            }
        };
        match convoys.get_mut(found) {
            Some(convoy) => convoy.rows.push(row),
            None => convoys.push(Convoy { rows: vec![row] }),
        }
    }
    convoys
}

/// What was counted in rows that speak of one stage of one convoy: rows of one person are parts of a whole, those of
/// different people are counts of the same. Who left a row without a figure gives no lowest count where somebody else gives
/// all, and may still give the highest.
#[must_use]
pub fn counted(network: &Network, rows: &[DeliveryIndex]) -> Range {
    let sums = by_counter(network, rows);
    let weights = || sums.values().filter_map(|sum| sum.quantity);
    let trucks = || sums.values().filter_map(|sum| sum.trucks);
    let has_all = |sum: &&Sum, has: fn(&Delivery) -> bool| sum.rows.iter().all(|row| has(&network[*row]));
    let all_weights = sums.values().filter(|sum| has_all(sum, |row| row.quantity.is_some()));
    let all_weights = all_weights.filter_map(|sum| sum.quantity).min();
    let all_trucks = sums.values().filter(|sum| has_all(sum, |row| row.trucks.is_some()));
    let all_trucks = all_trucks.filter_map(|sum| sum.trucks).min();
    Range {
        least: all_weights.or_else(|| weights().min()).unwrap_or_default(),
        most: weights().max().unwrap_or_default(),
        least_trucks: all_trucks.or_else(|| trucks().min()).unwrap_or_default(),
        most_trucks: trucks().max().unwrap_or_default(),
        is_weighed: rows.is_empty() || all_weights.is_some(),
        is_counted: rows.is_empty() || all_trucks.is_some(),
    }
}

/// What one person counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sum {
    /// As typed.
    pub counted_by: String,
    /// `None` where no row has a quantity.
    pub quantity: Option<Kg>,
    /// `None` where no row has trucks.
    pub trucks: Option<i64>,
    pub rows: Vec<DeliveryIndex>,
}

/// The sums of each person who counted; those without a name are one.
pub(crate) fn by_counter(network: &Network, rows: &[DeliveryIndex]) -> BTreeMap<String, Sum> {
    let mut sums: BTreeMap<String, Sum> = BTreeMap::new();
    for index in rows {
        let row = &network[*index];
        let sum = sums.entry(counter(&row.counted_by)).or_default();
        if sum.rows.is_empty() {
            sum.counted_by = row.counted_by.trim().to_owned();
        }
        if let Some(quantity) = row.quantity {
            sum.quantity = Some(sum.quantity.unwrap_or_default() + quantity);
        }
        if let Some(trucks) = row.trucks {
            sum.trucks = Some(sum.trucks.unwrap_or_default().saturating_add(trucks));
        }
        sum.rows.push(*index);
    }
    sums
}

impl Convoy {
    /// The rows of one stage.
    #[must_use]
    pub fn at(&self, network: &Network, stage: DeliveryStatus) -> Vec<DeliveryIndex> {
        self.rows.iter().copied().filter(|row| network[*row].status == Some(stage)).collect()
    }

    /// Where a row starts: as it says, else where the only site that the convoy names says.
    pub(crate) fn from(&self, network: &Network, row: DeliveryIndex) -> Option<SiteIndex> {
        network[row].from.or_else(|| self.only(|row| network[row].from))
    }

    /// Where a row ends, likewise.
    pub(crate) fn to(&self, network: &Network, row: DeliveryIndex) -> Option<SiteIndex> {
        network[row].to.or_else(|| self.only(|row| network[row].to))
    }

    fn only(&self, site: impl Fn(DeliveryIndex) -> Option<SiteIndex>) -> Option<SiteIndex> {
        let sites: BTreeSet<SiteIndex> = self.rows.iter().filter_map(|row| site(*row)).collect();
        sites.first().copied().filter(|_| sites.len() == 1)
    }

    /// Whether no row of this day or later can belong to it.
    fn is_past(&self, network: &Network, date: Date) -> bool {
        self.rows.iter().all(|row| days_between(network[*row].date, date) > RECOGNISED_WITHIN_DAYS)
    }

    /// Whether a row of the same way, not earlier than those here, speaks of the same goods.
    fn is_continued_by(&self, network: &Network, row: DeliveryIndex) -> bool {
        let new = &network[row];
        let rows = || self.rows.iter().map(|row| &network[*row]);
        let (Some(stage), Some(reached)) = (new.status, rows().filter_map(|row| row.status).max_by_key(rank)) else {
            return false;
        };
        let Some(last) = rows().map(|row| row.date).max() else { return false };
        let is_soon = (0..=RECOGNISED_WITHIN_DAYS).contains(&days_between(last, new.date));
        let has_figure = new.quantity.is_some() || new.trucks.is_some();
        let is_same_load = rows().any(|row| (row.quantity, row.trucks) == (new.quantity, new.trucks));
        let is_next_stage = rank(&stage) > rank(&reached) && is_soon && has_figure && is_same_load;

        let by = counter(&new.counted_by);
        let of_stage = || rows().filter(|row| row.status == Some(stage));
        let is_other_person =
            !by.is_empty() && of_stage().all(|row| !row.counted_by.trim().is_empty() && counter(&row.counted_by) != by);
        let is_rival = stage == reached && is_other_person && of_stage().all(|row| row.date == new.date);
        is_next_stage || is_rival
    }
}

/// How far goods are on their way.
fn rank(stage: &DeliveryStatus) -> u8 {
    match stage {
        DeliveryStatus::Staged => 0,
        DeliveryStatus::Departed => 1,
        DeliveryStatus::Crossed => 2,
        DeliveryStatus::Delivered | DeliveryStatus::TurnedBack | DeliveryStatus::Intercepted => 3,
    }
}

fn counter(typed: &str) -> String {
    typed.trim().to_lowercase()
}

/// By day and stage; the rest makes the order one that does not rest on that of rows.
fn order(network: &Network, index: DeliveryIndex) -> impl Ord + use<> {
    let row = &network[index];
    let stage = row.status.as_ref().map(rank);
    (row.date, stage, row.quantity, row.trucks, counter(&row.counted_by), row.id.to_lowercase())
}

/// Where goods of one kind go, as far as it is known.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Way(Option<CorridorIndex>, Option<SiteIndex>, Option<SiteIndex>, Option<CommodityIndex>);

impl Way {
    fn of(network: &Network, row: DeliveryIndex) -> Self {
        let row = &network[row];
        Self(row.corridor, row.from, row.to, row.commodity)
    }
}

/// By what rows say that they belong together.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    Convoy(String),
    Commitment(CommitmentIndex),
}

/// Convoys by the commitment that they keep.
struct Names(BTreeMap<CommitmentIndex, BTreeSet<String>>);

impl Names {
    fn of(network: &Network, rows: &[DeliveryIndex]) -> Self {
        let mut convoys: BTreeMap<CommitmentIndex, BTreeSet<String>> = BTreeMap::new();
        for row in rows.iter().map(|row| &network[*row]) {
            if let (Some(commitment), Some(convoy)) = (row.commitment, &row.convoy) {
                convoys.entry(commitment).or_default().insert(convoy.to_lowercase());
            }
        }
        Self(convoys)
    }

    /// A row that names only its commitment is of the one convoy that keeps it.
    fn name(&self, network: &Network, row: DeliveryIndex) -> Option<Name> {
        let row = &network[row];
        if let Some(convoy) = &row.convoy {
            return Some(Name::Convoy(convoy.to_lowercase()));
        }
        let commitment = row.commitment?;
        let convoys = self.0.get(&commitment).filter(|convoys| convoys.len() == 1);
        Some(convoys.and_then(BTreeSet::first).map_or(Name::Commitment(commitment), |name| Name::Convoy(name.clone())))
    }
}
