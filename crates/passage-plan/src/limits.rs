//! What holds a plan back, read off the prices of the first objective level, with the statements behind it.

use crate::expand::{Expansion, Goods, RowKind};
use crate::program::{Row, Solution};
use passage_model::belief::{AccessDay, Timeline};
use passage_model::network::{CommodityIndex, GroupIndex, Network, SiteIndex, SiteKind, StatementIndex, Subject};
use passage_model::plan::Limit;
use std::collections::BTreeMap;

/// Prices below this, in weighted person-days, are rounding of the solver.
const NOTHING: f64 = 1e-6;

/// Limits by worth, the largest first; between equals by day. Closed gates are no limits here: nothing could be priced
/// that may not pass at all; `explain` and `compare` speak of them.
#[must_use]
pub fn limits(expansion: &Expansion<'_>, timeline: &Timeline, first: &Solution) -> Vec<Limit> {
    let kinds = expansion.row_kinds.iter().enumerate();
    let values: BTreeMap<RowKind, f64> = kinds.map(|(row, kind)| (*kind, -first.price(Row(row)))).collect();
    let mut worth: BTreeMap<(&'static str, String, usize), (f64, Vec<StatementIndex>)> = BTreeMap::new();
    for (kind, value) in values.iter().filter(|(kind, value)| **value > NOTHING && is_turning(&values, kind)) {
        if let Some((what, id, day, because)) = describe(expansion, timeline, *kind) {
            let entry = worth.entry((what, id, day)).or_insert((0.0, because));
            entry.0 = entry.0.max(*value);
        }
    }
    let mut limits: Vec<Limit> = worth
        .into_iter()
        .map(|((what, id, day), (worth, because))| Limit {
            what: what.to_owned(),
            id,
            date: expansion.capacity.horizon.date(day),
            worth: (worth * 1e6).round() / 1e6,
            because: ids(expansion.network, &because),
        })
        .collect();
    limits.sort_by(|a, b| b.worth.total_cmp(&a.worth).then(a.date.cmp(&b.date)).then(a.id.cmp(&b.id)));
    limits
}

/// The ids of statements.
#[must_use]
pub fn ids(network: &Network, statements: &[StatementIndex]) -> Vec<String> {
    statements.iter().map(|index| network[*index].id.clone()).collect()
}

/// The word for what a gate is.
#[must_use]
pub fn subject_word(subject: Subject) -> &'static str {
    match subject {
        Subject::Corridor(_) => "corridor",
        Subject::Leg(_) => "leg",
        Subject::Site(_) => "site",
    }
}

/// The day of a subject in a timeline, for goods of a group (`None`: in general); `None` where nobody speaks of it.
#[must_use]
pub fn access_day(timeline: &Timeline, subject: Subject, day: usize, group: Option<GroupIndex>) -> Option<&AccessDay> {
    let timeline = timeline.of(subject)?;
    let own = timeline.groups.iter().find(|(other, _)| Some(*other) == group);
    own.map_or(&timeline.days, |(_, days)| days).get(day)
}

/// Goods that come today serve on every later day too: of days on which they are worth as much, the last one speaks.
fn is_turning(values: &BTreeMap<RowKind, f64>, kind: &RowKind) -> bool {
    let RowKind::Balance(site, commodity, day) = *kind else { return true };
    let later = values.get(&RowKind::Balance(site, commodity, day + 1));
    later.is_none_or(|later| *later < values[kind] - NOTHING)
}

/// Whether goods stand, come in or are sold at a site that sends them on: more of them there would be a supply.
fn is_own(network: &Network, site: SiteIndex, commodity: CommodityIndex) -> bool {
    let stocks = network.stocks.iter().map(|one| (one.site, one.commodity));
    let supplies = network.supplies.iter().map(|one| (one.site, one.commodity));
    network[site].kind != SiteKind::Community && stocks.chain(supplies).any(|own| own == (site, commodity))
}

type Described = (&'static str, String, usize, Vec<StatementIndex>);

fn describe(expansion: &Expansion<'_>, timeline: &Timeline, kind: RowKind) -> Option<Described> {
    let network = expansion.network;
    match kind {
        RowKind::GateWeight(gate, day, goods) | RowKind::GateTrucks(gate, day, goods) => {
            let group = match goods {
                Goods::Group(group) => Some(group),
                Goods::All | Goods::Others => None,
            };
            let subject = expansion.capacity.gates[gate].subject;
            let because = access_day(timeline, subject, day, group).map(|day| day.because.to_vec()).unwrap_or_default();
            Some((subject_word(subject), network.subject_id(subject).to_owned(), day, because))
        }
        RowKind::Fleet(fleet, day) => Some(("fleet", network[fleet].id.clone(), day, Vec::new())),
        RowKind::Storage(site, day) => Some(("storage", network[site].id.clone(), day, Vec::new())),
        RowKind::Handling(site, day) => Some(("handling", network[site].id.clone(), day, Vec::new())),
        RowKind::Balance(site, commodity, day) if is_own(network, site, commodity) => {
            Some(("supply", network[site].id.clone(), day, Vec::new()))
        }
        RowKind::Offer(offer) => Some(("supply", network[network[offer].site].id.clone(), 0, Vec::new())),
        RowKind::Budget => Some(("budget", "budget".to_owned(), 0, Vec::new())),
        RowKind::Balance(..)
        | RowKind::Departure(..)
        | RowKind::Need(..)
        | RowKind::Cover(_)
        | RowKind::CommittedWeight(_)
        | RowKind::CommittedTrucks(_)
        | RowKind::CommittedLoad(_)
        | RowKind::WorstSite(_)
        | RowKind::LastPlan(_) => None,
    }
}
