//! The workspace as the page is shown it.

use super::api::choice::{Choice, State};
use super::api::fault::entries;
use super::api::workspace::{
    Audience, Commodity, Corridor, Item, Leg, Rule, Scenario, ScenarioRow, Site, SiteKind, Source, Workspace,
};
use super::desk::stale_told;
use super::tables::Tables;
use crate::Session;
use crate::audience::is_withheld;
use passage_model::audience::{self, Redaction, WITHHELD};
use passage_model::calendar::Weekday;
use passage_model::network::{self, Network};
use passage_model::settings;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a workspace tells about itself.
pub(crate) struct Facts<'a> {
    pub tables: &'a Tables,
    /// The session under the choice of the start, perhaps as of another day.
    pub session: &'a Session,
    pub audience: audience::Audience,
    /// Why nothing may be written; `None`: it may.
    pub why_not_editable: Option<String>,
    /// Faults of the tables on the disk, where they are not those that are served.
    pub stale: &'a [passage_model::fault::Fault],
}

/// Everything about a workspace that does not depend on a plan.
pub(crate) fn workspace(facts: &Facts<'_>) -> Workspace {
    let Facts { tables, session, audience, .. } = *facts;
    let redaction = Redaction::new(session.network(), audience);
    let shown = session.shown_to(audience);
    let network = shown.network();
    let settings = &network.settings;
    let horizon = session.view().horizon;
    let rules =
        session.every_rule().into_iter().filter(|rule| is_shown(&redaction, rule)).map(|rule| rule_entry(&rule));
    let mut choice = Choice::of(session.choice());
    choice.rule = choice.rule.filter(|_| is_shown(&redaction, &session.view().rule));
    let is_internal = audience == audience::Audience::Internal;
    Workspace {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        name: redaction.text(&settings.name),
        note: redaction.text(&settings.note),
        currency: settings.currency.clone(),
        start: horizon.start,
        days: horizon.days,
        known_by: session.known_by(),
        today: crate::today(),
        revision: session.digest().to_owned(),
        audience: audience_entry(audience),
        is_editable: facts.why_not_editable.is_none(),
        why_not_editable: facts.why_not_editable.clone(),
        rule: redaction.rule(&session.view().rule.to_string()),
        choice,
        people: people(network),
        sites: network.sites.iter().map(|site| site_entry(site, !is_internal)).collect(),
        legs: network.legs.iter().map(|leg| leg_entry(network, leg)).collect(),
        corridors: network.corridors.iter().map(|corridor| corridor_entry(network, corridor)).collect(),
        commodities: network.commodities.iter().map(|commodity| commodity_entry(network, commodity)).collect(),
        items: items(network),
        sources: network.sources.iter().filter(|source| source.id != WITHHELD).map(source_entry).collect(),
        rules: rules.collect(),
        scenarios: scenarios(network),
        warnings: entries(&tables.told(&session.warnings(), audience)),
        stale: entries(&stale_told(facts.stale, audience)),
        head: is_internal.then(|| tables.head.clone()),
        notice: session.left_out(audience),
    }
}

/// Whether an audience may know by whose word a rule decides.
pub(crate) fn is_shown(redaction: &Redaction<'_>, rule: &settings::Rule) -> bool {
    let written = rule.to_string();
    let shown = redaction.rule(&written);
    !is_withheld(&shown) && shown == written
}

fn audience_entry(audience: audience::Audience) -> Audience {
    match audience {
        audience::Audience::Public => Audience::Public,
        audience::Audience::Partners => Audience::Partners,
        audience::Audience::Internal => Audience::Internal,
    }
}

fn rule_entry(rule: &settings::Rule) -> Rule {
    let party = match rule {
        settings::Rule::Party(party) => Some(party.clone()),
        _ => None,
    };
    Rule { id: rule.to_string(), party }
}

/// As the summary of a plan counts: at each site the most that any need names.
fn people(network: &Network) -> i64 {
    let mut by_site = BTreeMap::new();
    for need in &network.needs {
        let most = by_site.entry(need.site).or_insert(0);
        *most = need.people.max(*most);
    }
    by_site.values().sum()
}

fn site_entry(site: &network::Site, is_coarse: bool) -> Site {
    Site {
        id: site.id.clone(),
        name: site.name.clone(),
        other_names: site.other_names.clone(),
        kind: match site.kind {
            network::SiteKind::Supply => SiteKind::Supply,
            network::SiteKind::Warehouse => SiteKind::Warehouse,
            network::SiteKind::Crossing => SiteKind::Crossing,
            network::SiteKind::Junction => SiteKind::Junction,
            network::SiteKind::Community => SiteKind::Community,
        },
        lat: Some(site.lat),
        lon: Some(site.lon),
        people: (site.people > 0).then_some(site.people),
        is_coarse,
    }
}

fn leg_entry(network: &Network, leg: &network::Leg) -> Leg {
    let point = |site: network::SiteIndex| [network[site].lon, network[site].lat];
    Leg {
        id: leg.id.clone(),
        from: network[leg.from].id.clone(),
        to: network[leg.to].id.clone(),
        mode: word(&leg.mode),
        length_km: leg.length_km,
        corridors: leg.corridors.iter().map(|corridor| network[*corridor].id.clone()).collect(),
        line: vec![point(leg.from), point(leg.to)],
    }
}

fn corridor_entry(network: &Network, corridor: &network::Corridor) -> Corridor {
    let is_open = corridor.open_by_default.unwrap_or(network.settings.open_when_unknown);
    Corridor {
        id: corridor.id.clone(),
        name: corridor.name.clone(),
        other_names: corridor.other_names.clone(),
        controlled_by: Some(corridor.controlled_by.trim().to_owned()).filter(|party| !party.is_empty()),
        default_state: if is_open { State::Open } else { State::Closed },
        capacity_t_per_day: corridor.kg_per_day.map(|kg| kg as f64 / 1000.0),
        capacity_trucks_per_day: corridor.trucks_per_day,
        inspection_h: corridor.inspection as f64 / 60.0,
        notice_days: corridor.notice_days,
        closed_weekdays: corridor.closed_weekdays.iter().map(|day| weekday(*day).to_owned()).collect(),
        note: corridor.note.clone(),
    }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

fn commodity_entry(network: &Network, commodity: &network::Commodity) -> Commodity {
    Commodity {
        id: commodity.id.clone(),
        name: commodity.name.clone(),
        group: commodity.group.map_or_else(String::new, |group| network[group].clone()),
    }
}

/// What is needed anywhere: commodities before groups before nutrients.
fn items(network: &Network) -> Vec<Item> {
    let needed: BTreeSet<network::Item> = network.needs.iter().map(|need| need.item).collect();
    let entry = |item: network::Item| {
        let id = network.item_name(item).to_owned();
        let (name, unit) = match item {
            network::Item::Commodity(commodity) => (network[commodity].name.clone(), "t"),
            network::Item::Group(_) => (id.clone(), "t"),
            network::Item::Nutrient(nutrient) => (id.clone(), nutrient.unit()),
        };
        let name = if name.trim().is_empty() { id.clone() } else { name };
        Item { id, name, unit: unit.to_owned() }
    };
    needed.into_iter().map(entry).collect()
}

fn source_entry(source: &passage_model::statement::Source) -> Source {
    Source {
        id: source.id.clone(),
        name: source.name.clone(),
        role: source.role.as_ref().map_or_else(String::new, word),
        party: source.party.clone().filter(|party| !party.trim().is_empty()),
        reliability: source.reliability.map(String::from),
    }
}

fn scenarios(network: &Network) -> Vec<Scenario> {
    let rows = |name: &str| {
        let rows = network.scenarios.iter().filter(|row| row.scenario.eq_ignore_ascii_case(name));
        rows.map(|row| ScenarioRow {
            about: network.subject_id(row.about).to_owned(),
            says: word(&row.says),
            from: row.from,
            to: row.to,
            share: row.share,
            trucks_per_day: row.trucks_per_day,
        })
        .collect()
    };
    network.scenario_names().into_iter().map(|name| Scenario { id: name.to_owned(), rows: rows(name) }).collect()
}

/// A word as the tables write it.
pub(crate) fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
