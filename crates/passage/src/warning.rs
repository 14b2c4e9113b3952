//! Warnings that need more than the tables: the days of the view, or a plan.

use passage_model::belief::{Timeline, View, state_of};
use passage_model::calendar::{Date, is_within, shift};
use passage_model::explanation::Bottleneck;
use passage_model::fault::Fault;
use passage_model::network::{Network, Subject};
use passage_model::statement::Statement;
use passage_plan::explain::{Shortage, explain};
use passage_plan::planner::Planned;
use std::collections::{BTreeMap, BTreeSet};

/// For each road the statements that would still speak of the days of the view but have grown too old to count.
pub(crate) fn stale(network: &Network, view: &View) -> Vec<Fault> {
    let Some(days) = network.settings.stale_after_days else { return Vec::new() };
    let is_known = |statement: &Statement| view.as_of.is_none_or(|as_of| statement.known_on() <= as_of);
    let known: Vec<&Statement> = network.statements.iter().filter(|statement| is_known(statement)).collect();
    let superseded: BTreeSet<_> = known.iter().filter_map(|statement| statement.supersedes).collect();
    let mut by_subject: BTreeMap<Subject, Vec<(&Statement, Date)>> = BTreeMap::new();
    for (position, statement) in network.statements.iter().enumerate() {
        let until = shift(statement.said_on, days);
        let speaks_on = |date: Date| date >= until && is_within(date, Some(statement.valid_from), statement.valid_to);
        let is_claim = statement.modality.can_change_access() && state_of(statement.says).is_some();
        let is_superseded = superseded.iter().any(|index| index.0 == position);
        if is_claim && is_known(statement) && !is_superseded && view.horizon.dates().any(speaks_on) {
            by_subject.entry(statement.about).or_default().push((statement, until));
        }
    }
    by_subject.into_iter().map(|(subject, old)| stale_fault(network, view, subject, &old, days)).collect()
}

fn stale_fault(network: &Network, view: &View, subject: Subject, old: &[(&Statement, Date)], days: i64) -> Fault {
    let name = |(statement, until): &(&Statement, Date)| {
        let when = if *until > view.horizon.start { format!(" (from {until} on)") } else { String::new() };
        format!("`{}`{when}", statement.id)
    };
    let list = old.iter().map(name).collect::<Vec<_>>().join(", ");
    let id = network.subject_id(subject);
    let message = format!("what was said of `{id}` no longer counts after {days} days: {list}");
    Fault::new("W205", old[0].0.origin.clone(), message)
        .hint("ask again and enter the answer, or set `stale_after_days` higher")
}

/// The communities that get nothing of something on the first day on which it is needed, because nothing can be there.
pub(crate) fn unreached(planned: &Planned<'_>, timeline: &Timeline) -> Vec<Fault> {
    let network = planned.expansion.network;
    let horizon = timeline.horizon;
    let mut told = BTreeSet::new();
    let mut faults = Vec::new();
    for need in &network.needs {
        let Some(first) = horizon.dates().find(|date| is_within(*date, need.from, need.to)) else { continue };
        let (site, item) = (&network[need.site].id, network.item_name(need.item));
        let unmet = &planned.plan.unmet;
        let is_empty =
            unmet.iter().any(|row| row.date == first && row.met_share <= 0.0 && row.site == *site && row.item == item);
        if !is_empty || told.contains(&need.site) {
            continue;
        }
        let shortage = Shortage { site: need.site, item: Some(need.item), date: Some(first) };
        let cannot = |bottleneck: Bottleneck| {
            matches!(bottleneck, Bottleneck::NoRoad | Bottleneck::Closed | Bottleneck::TooLate)
        };
        if !explain(planned, timeline, &shortage).iter().any(|reason| cannot(reason.bottleneck)) {
            continue;
        }
        told.insert(need.site);
        let arrivals = planned.plan.movements.iter().filter(|movement| movement.to == *site);
        let message = match arrivals.map(|movement| movement.arrive).min() {
            Some(date) => format!("nothing reaches `{site}` before {date}; its need of `{item}` starts on {first}"),
            None => {
                format!("nothing reaches `{site}` up to {}; its need of `{item}` starts on {first}", horizon.last())
            }
        };
        let hint = format!("`passage explain WORKSPACE {site}` shows what stands in the way and on whose word");
        faults.push(Fault::new("W401", need.origin.clone(), message).hint(hint));
    }
    faults
}
