//! A cause in one English sentence, with ids as in the tables.

use crate::limits::subject_word;
use passage_model::belief::Basis;
use passage_model::explanation::{Cause, Grounds, ShutGate};
use passage_model::network::{Network, SiteIndex, StatementIndex};
use std::collections::BTreeSet;

/// The sentence, without a full stop; the need is named by the ids of its site and its item.
pub(super) fn of(cause: &Cause, network: &Network, site: &str, item: &str) -> String {
    match cause {
        Cause::Met => format!("the need for `{item}` at `{site}` is met in full"),
        Cause::OutsideDays => format!("the need for `{item}` at `{site}` is not on one of the days planned"),
        Cause::NoGoods { has_own } => {
            let whose = if *has_own { "there is none but what stood there itself" } else { "there is none" };
            format!("{whose} in stocks, supplies or offers")
        }
        Cause::NoRoad { from } => {
            let from = sites(network, from).join(", ");
            format!("no road with trucks leads there within the days planned from {from}")
        }
        Cause::TooLate { from, earliest } => {
            let from = sites(network, from).join(", ");
            format!("even on open roads goods from {from} arrive on {earliest} at the earliest")
        }
        Cause::Shut { gates, earliest } => {
            let first = earliest.map_or("cannot arrive within the days planned".to_owned(), |date| {
                format!("can arrive on {date} at the earliest")
            });
            if gates.is_empty() {
                return format!("the roads there are shut one after the other; goods {first}");
            }
            let notice = if gates.iter().any(|gate| gate.is_in_notice) { "; notice has to be given first" } else { "" };
            let parts: Vec<String> = gates.iter().map(|gate| shut(gate, network)).collect();
            format!("{}{notice}; goods {first}", parts.join(", "))
        }
        Cause::Full { gate, date, most, trucks, grounds } => {
            let kg = most.map(|kg| format!("{} t", kg.tonnes()));
            let trucks =
                trucks.map(|trucks| if trucks == 1 { "1 truck".to_owned() } else { format!("{trucks} trucks") });
            let most: Vec<String> = kg.into_iter().chain(trucks).collect();
            let by = grounds.as_ref().map_or_else(String::new, |grounds| resting_on(grounds, network));
            let (word, id) = (subject_word(*gate), network.subject_id(*gate));
            format!("{word} `{id}` lets no more than {} through on {date}{by}", most.join(" and "))
        }
        Cause::NoTrucks { fleet, trucks: 0 } => format!("the fleet `{}` has no trucks", network[*fleet].id),
        Cause::NoTrucks { fleet, trucks: 1 } => {
            let fleet = &network[*fleet].id;
            format!("the only truck of the fleet `{fleet}` is at work on the days that would have helped")
        }
        Cause::NoTrucks { fleet, trucks } => {
            let fleet = &network[*fleet].id;
            format!("all {trucks} trucks of the fleet `{fleet}` are at work on the days that would have helped")
        }
        Cause::StoreFull { site } => format!("the store or the loading bay of `{}` is full", network[*site].id),
        Cause::BudgetSpent => "the budget is spent".to_owned(),
        Cause::NoMoreGoods { commodity, site } => {
            format!("there is no more `{}` at `{}` to send in time", network[*commodity].id, network[*site].id)
        }
        Cause::Shared => "what there is, is shared: other days or places would go as short instead".to_owned(),
    }
}

/// The ids of what stands in the way.
pub(super) fn ids(cause: &Cause, network: &Network) -> Vec<String> {
    match cause {
        Cause::NoRoad { from } | Cause::TooLate { from, .. } => sites(network, from),
        Cause::Shut { gates, .. } => gates.iter().map(|gate| network.subject_id(gate.gate).to_owned()).collect(),
        Cause::Full { gate, .. } => vec![network.subject_id(*gate).to_owned()],
        Cause::NoTrucks { fleet, .. } => vec![network[*fleet].id.clone()],
        Cause::StoreFull { site } | Cause::NoMoreGoods { site, .. } => vec![network[*site].id.clone()],
        Cause::BudgetSpent => vec!["budget".to_owned()],
        Cause::Met | Cause::OutsideDays | Cause::NoGoods { .. } | Cause::Shared => Vec::new(),
    }
}

fn sites(network: &Network, sites: &[SiteIndex]) -> Vec<String> {
    sites.iter().map(|site| network[*site].id.clone()).collect()
}

fn shut(gate: &ShutGate, network: &Network) -> String {
    let id = network.subject_id(gate.gate);
    format!("`{id}` lets nothing through up to {}{}", gate.last, resting_on(&gate.grounds, network))
}

fn resting_on(grounds: &Grounds, network: &Network) -> String {
    let list = |set: &BTreeSet<StatementIndex>| {
        let ids: Vec<&str> = set.iter().map(|index| network[*index].id.as_str()).collect();
        ids.join(", ")
    };
    let by = match grounds.basis {
        _ if !grounds.because.is_empty() => format!("by {}", list(&grounds.because)),
        Basis::Scenario => "the scenario says so".to_owned(),
        Basis::WhatIf => "a what-if says so".to_owned(),
        Basis::Weekday => "closed on that weekday".to_owned(),
        Basis::Statements | Basis::Default => "nobody speaks of it: the default of the tables".to_owned(),
    };
    if grounds.disputed_by.is_empty() {
        format!(" ({by})")
    } else {
        format!(" ({by}; disputed by {})", list(&grounds.disputed_by))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use passage_model::network::{FleetIndex, LegIndex, Subject};
    use passage_workspace::{Options, read};
    use std::path::Path;

    fn told(cause: &Cause) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/nagorno-karabakh-2023");
        let network = read(&folder, &Options::default()).unwrap().network.unwrap();
        of(cause, &network, "PORT", "flour")
    }

    #[test]
    fn one_truck_is_no_trucks() {
        let fleet = FleetIndex(0);
        assert!(told(&Cause::NoTrucks { fleet, trucks: 0 }).ends_with(" has no trucks"));
        assert!(told(&Cause::NoTrucks { fleet, trucks: 1 }).starts_with("the only truck of the fleet "));
        assert!(told(&Cause::NoTrucks { fleet, trucks: 2 }).starts_with("all 2 trucks of the fleet "));
        let gate = Subject::Leg(LegIndex(0));
        let date = passage_model::calendar::Date::constant(2031, 3, 1);
        let full = Cause::Full { gate, date, most: None, trucks: Some(1), grounds: None };
        assert!(told(&full).contains(" lets no more than 1 truck through on "), "{}", told(&full));
    }

    #[test]
    fn roads_that_are_shut_in_turn_are_told_as_in_the_report() {
        let shut = told(&Cause::Shut { gates: Vec::new(), earliest: None });
        assert_eq!(shut, "the roads there are shut one after the other; goods cannot arrive within the days planned");
    }
}
