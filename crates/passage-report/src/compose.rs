//! From material to report: what is said, in what order, and what is kept back.

mod access;
mod crossing;
mod headline;
mod map;
mod method;
mod reading;
mod reason;
pub(crate) mod service;
mod shortage;
mod stock;
mod supply;
mod week;
mod wording;

use crate::language::Words;
use crate::material::Material;
use crate::report::{Heading, Name, Report, Worth};
use passage_model::audience::Redaction;
use passage_model::comparison::Comparison;
use passage_model::network::{CommodityIndex, CorridorIndex, Item, LegIndex, Network, SiteIndex, Subject};
use passage_model::plan::Plan;
use service::Service;

/// Composes the report. The same material gives the same report.
pub(crate) fn compose<'a>(material: &Material<'a>) -> Report<'a> {
    compose_in(Words::of(material.language), material)
}

/// The same in given words.
pub(crate) fn compose_in<'a>(words: Words, material: &Material<'a>) -> Report<'a> {
    let network = material.network;
    let plan = material.plans.first().map(|(_, plan)| plan);
    let redaction = Redaction::new(network, material.audience);
    let services: Vec<Service> = material.plans.iter().map(|(_, plan)| Service::of(network, plan)).collect();
    let service = services.first();
    let worth = material.comparison.map(|comparison| worth(network, comparison));
    Report {
        heading: heading(network, plan, &redaction),
        headline: headline::headline(material, service, worth.as_ref(), &words),
        map: map::map(material, service),
        access: access::access(material, &redaction, &words),
        crossings: crossing::crossings(material, &redaction),
        supply: supply::supply(material, &words),
        stocks: stock::stocks(material, &words),
        scenarios: supply::scenarios(material, &services, &redaction, &words),
        shortage: shortage::shortage(material, service, &redaction, &words),
        worth,
        weeks: plan.map(|plan| week::weeks(network, plan)).unwrap_or_default(),
        readings: reading::readings(material, &redaction, &words),
        method: method::method(material, &redaction),
        words,
    }
}

fn heading(network: &Network, plan: Option<&Plan>, redaction: &Redaction<'_>) -> Heading {
    let settings = &network.settings;
    let horizon = plan.map_or(settings.horizon, service::horizon);
    let workspace = plan.map_or(&settings.name, |plan| &plan.workspace).clone();
    Heading {
        workspace,
        horizon,
        as_of: plan.and_then(|plan| plan.as_of),
        rule: redaction.rule(&plan.map_or_else(|| settings.rule.to_string(), |plan| plan.rule.clone())),
        audience: redaction.audience(),
        scenario: plan.and_then(|plan| plan.scenario.clone()),
        what_ifs: plan.map(|plan| plan.what_ifs.clone()).unwrap_or_default(),
    }
}

fn worth<'a>(network: &Network, comparison: &'a Comparison) -> Worth<'a> {
    let short = |open: usize| {
        let mut cases = comparison.cases.iter();
        cases.find(|case| case.open.len() == open).map(|case| case.person_days_short)
    };
    let all_closed = short(0);
    let all_open = short(comparison.worth.len()).filter(|_| !comparison.worth.is_empty());
    let corridors = comparison.worth.iter().map(|worth| &worth.corridor);
    let names = corridors.map(|id| (id.clone(), corridor_of_id(network, id).name)).collect();
    Worth { comparison, names, all_closed, together: all_closed.zip(all_open).map(|(closed, open)| closed - open) }
}

/// A name and the other names beside it; the id where the name is empty.
fn name(id: &str, name: &str, others: &[String]) -> Name {
    let name = if name.trim().is_empty() { id } else { name }.to_owned();
    let others = others.iter().filter(|other| **other != name && !other.trim().is_empty()).cloned().collect();
    Name { name, others }
}

pub(crate) fn site_name(network: &Network, index: SiteIndex) -> Name {
    let site = &network[index];
    name(&site.id, &site.name, &site.other_names)
}

fn corridor_name(network: &Network, index: CorridorIndex) -> Name {
    let corridor = &network[index];
    name(&corridor.id, &corridor.name, &corridor.other_names)
}

fn leg_name(network: &Network, index: LegIndex) -> Name {
    let leg = &network[index];
    let (from, to) = (site_name(network, leg.from), site_name(network, leg.to));
    Name { name: format!("{} – {}", from.name, to.name), others: vec![leg.id.clone()] }
}

pub(crate) fn subject_name(network: &Network, subject: Subject) -> Name {
    match subject {
        Subject::Corridor(corridor) => corridor_name(network, corridor),
        Subject::Leg(leg) => leg_name(network, leg),
        Subject::Site(site) => site_name(network, site),
    }
}

/// The name of the site of this id; the id itself where there is none.
pub(crate) fn site_of_id(network: &Network, id: &str) -> Name {
    network.site(id).map_or_else(|| name(id, "", &[]), |site| site_name(network, site))
}

/// The name of the corridor of this id; the id itself where there is none.
pub(crate) fn corridor_of_id(network: &Network, id: &str) -> Name {
    network.corridor(id).map_or_else(|| name(id, "", &[]), |corridor| corridor_name(network, corridor))
}

/// What people call an item: a nutrient in the language of the report, else as [`item_of_id`].
fn item_in(words: &Words, network: &Network, id: &str) -> String {
    match network.item(id) {
        Some(Item::Nutrient(nutrient)) => words.nutrient(nutrient),
        _ => item_of_id(network, id),
    }
}

/// The name of a commodity, else the word for the item as in the tables.
pub(crate) fn item_of_id(network: &Network, id: &str) -> String {
    let commodity = network.commodity(id).map(|CommodityIndex(position)| &network.commodities[position]);
    commodity.map_or_else(|| id.to_owned(), |commodity| name(&commodity.id, &commodity.name, &[]).name)
}
