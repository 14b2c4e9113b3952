//! Warnings that need more than the tables: the days of the view, or a plan.

use passage_model::belief::{Timeline, View, known, state_of};
use passage_model::calendar::{Date, is_within, shift};
use passage_model::explanation::Bottleneck;
use passage_model::fault::Fault;
use passage_model::network::{Item, Need, Network, SiteIndex, Subject};
use passage_model::plan::Plan;
use passage_model::statement::Statement;
use passage_plan::explain::{Shortage, explain};
use passage_plan::planner::Planned;
use std::collections::{BTreeMap, BTreeSet};

/// For each road the statements that would still speak of the days of the view but have grown too old to count.
pub(crate) fn stale(network: &Network, view: &View) -> Vec<Fault> {
    let Some(days) = network.settings.stale_after_days else { return Vec::new() };
    let mut by_subject: BTreeMap<Subject, Vec<(&Statement, Date)>> = BTreeMap::new();
    for index in known(network, view.as_of) {
        let statement = &network[index];
        let until = shift(statement.said_on, days);
        let speaks_on = |date: Date| date >= until && is_within(date, Some(statement.valid_from), statement.valid_to);
        let is_claim = statement.modality.can_change_access() && state_of(statement.says).is_some();
        if is_claim && view.horizon.dates().any(speaks_on) {
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

/// What reaches a community too late: one warning for all items that begin to be needed, and begin to arrive, together.
pub(crate) fn unreached(planned: &Planned<'_>, timeline: &Timeline) -> Vec<Fault> {
    /// Where, from which day needed, and when it arrives.
    type Late = (SiteIndex, Date, Option<Date>);
    let network = planned.expansion.network;
    let horizon = timeline.horizon;
    let mut told: BTreeSet<(SiteIndex, Item)> = BTreeSet::new();
    let mut late: BTreeMap<Late, Vec<&Need>> = BTreeMap::new();
    for need in &network.needs {
        let Some(first) = horizon.dates().find(|date| is_within(*date, need.from, need.to)) else { continue };
        let arrives = first_arrival(network, &planned.plan, need);
        if arrives.is_some_and(|date| date <= first)
            || told.contains(&(need.site, need.item))
            || !is_empty(network, &planned.plan, need, first)
            || !is_cut_off(planned, timeline, need, first)
        {
            continue;
        }
        told.insert((need.site, need.item));
        late.entry((need.site, first, arrives)).or_default().push(need);
    }
    let last = horizon.last();
    let fault = |((site, first, arrives), needs): (Late, Vec<&Need>)| {
        let site = &network[site].id;
        let items: Vec<String> = needs.iter().map(|need| format!("`{}`", network.item_name(need.item))).collect();
        let items = items.join(" or ");
        let until = arrives.map_or_else(|| format!("up to {last}"), |date| format!("before {date}"));
        let message = format!("no {items} reaches `{site}` {until}; needed from {first} on");
        let hint = format!("`passage explain WORKSPACE {site}` shows what stands in the way and on whose word");
        Fault::new("W401", needs[0].origin.clone(), message).hint(hint)
    };
    late.into_iter().map(fault).collect()
}

/// The first day on which anything arrives that serves a need.
fn first_arrival(network: &Network, plan: &Plan, need: &Need) -> Option<Date> {
    let serves = |commodity: &str| {
        network.commodity(commodity).is_some_and(|commodity| network.content_milli(need.item, commodity) > 0)
    };
    let arrivals = plan.movements.iter().filter(|movement| movement.to == network[need.site].id);
    arrivals.filter(|movement| serves(&movement.commodity)).map(|movement| movement.arrive).min()
}

/// Whether nothing at all of a need is met on a day.
fn is_empty(network: &Network, plan: &Plan, need: &Need, date: Date) -> bool {
    let (site, item) = (&network[need.site].id, network.item_name(need.item));
    let mut rows = plan.unmet.iter().filter(|row| row.date == date && row.site == *site && row.item == item);
    rows.any(|row| row.met_share <= 0.0)
}

/// Whether it is the roads that keep everything away.
fn is_cut_off(planned: &Planned<'_>, timeline: &Timeline, need: &Need, date: Date) -> bool {
    let shortage = Shortage { site: need.site, item: Some(need.item), date: Some(date) };
    let by_roads = [Bottleneck::NoRoad, Bottleneck::Closed, Bottleneck::TooLate];
    explain(planned, timeline, &shortage).iter().any(|reason| by_roads.contains(&reason.bottleneck))
}
