//! From a plan to its papers: which movements leave together, and what may be told of them.

use super::papers::{Cargo, Departure, Named, Notice, Papers, Standing, TruckLine, Way};
use super::way::Route;
use passage_model::audience::{Audience, Redaction};
use passage_model::belief::Timeline;
use passage_model::calendar::{Date, Horizon, is_within, shift};
use passage_model::measure::Kg;
use passage_model::network::{CorridorIndex, Network};
use passage_model::plan::{Movement, Plan};
use std::collections::BTreeMap;

/// What papers are made from; nothing else is read, not even the clock.
#[derive(Clone, Copy, Debug)]
pub struct ConvoyMaterial<'a> {
    /// The operation.
    pub network: &'a Network,
    /// The plan.
    pub plan: &'a Plan,
    /// What is believed under what the plan was made under.
    pub timeline: &'a Timeline,
    /// For whom the papers are.
    pub audience: Audience,
}

/// Which departures are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// First day of departure; `None`: from the first.
    pub from: Option<Date>,
    /// Last day of departure; `None`: to the last.
    pub to: Option<Date>,
    /// Only those that pass this corridor; `None`: all.
    pub corridor: Option<CorridorIndex>,
}

/// Draws up the papers; `None` for the public, since they tell what leaves where on which day. Numbers are those within the
/// whole plan, whatever is selected.
#[must_use]
pub fn convoys(material: &ConvoyMaterial<'_>, selection: &Selection) -> Option<Papers> {
    let (network, plan) = (material.network, material.plan);
    if material.audience == Audience::Public {
        return None;
    }
    let redaction = Redaction::new(network, material.audience);
    let groups = together(network, plan);
    let departures_in_plan = groups.len();
    let mut on_day: BTreeMap<Date, usize> = BTreeMap::new();
    let mut departures = Vec::new();
    for rows in groups.into_values() {
        let Some(first) = rows.first().and_then(|row| plan.movements.get(*row)) else { continue };
        let position = on_day.entry(first.depart).or_default();
        *position += 1;
        let passes =
            |corridor: CorridorIndex| first.corridors.iter().any(|id| id.eq_ignore_ascii_case(&network[corridor].id));
        if is_within(first.depart, selection.from, selection.to) && selection.corridor.is_none_or(passes) {
            let number = format!("{}-{position:02}", first.depart.strftime("%Y%m%d"));
            departures.push(departure(material, &redaction, number, &rows));
        }
    }
    Some(Papers {
        workspace: plan.workspace.clone(),
        audience: material.audience,
        start: plan.start,
        last: Horizon { start: plan.start, days: plan.days }.last(),
        rule: redaction.rule(&plan.rule),
        as_of: plan.as_of,
        has_later_statements: plan
            .as_of
            .is_some_and(|as_of| network.statements.iter().any(|statement| statement.known_on() > as_of)),
        known_by: plan.known_by,
        scenario: plan.scenario.clone(),
        what_ifs: plan.what_ifs.clone(),
        inputs_digest: plan.inputs_digest.clone(),
        departures_in_plan,
        departures,
    })
}

/// What makes a departure: day, origin, destination and corridors, each by its place in the tables, then by its id.
type Together = (Date, Vec<(Option<usize>, String)>);

/// Positions of the movements that leave together, the departures in the order of their numbers.
fn together(network: &Network, plan: &Plan) -> BTreeMap<Together, Vec<usize>> {
    let mut groups: BTreeMap<Together, Vec<usize>> = BTreeMap::new();
    for (position, movement) in plan.movements.iter().enumerate() {
        let site = |id: &String| (network.site(id).map(|site| site.0), id.to_lowercase());
        let corridor = |id: &String| (network.corridor(id).map(|corridor| corridor.0), id.to_lowercase());
        let ends = [site(&movement.from), site(&movement.to)];
        let way = ends.into_iter().chain(movement.corridors.iter().map(corridor)).collect();
        groups.entry((movement.depart, way)).or_default().push(position);
    }
    groups
}

fn departure(material: &ConvoyMaterial<'_>, redaction: &Redaction<'_>, number: String, rows: &[usize]) -> Departure {
    let (network, plan) = (material.network, material.plan);
    let movements: Vec<&Movement> = rows.iter().map(|row| &plan.movements[*row]).collect();
    let first = movements[0];
    let mut routes: Vec<(Route<'_>, Vec<usize>)> = Vec::new();
    for row in rows {
        let route = Route::of(network, &plan.movements[*row]);
        match routes.iter_mut().find(|(other, _)| other.is_like(&route)) {
            Some((_, rows)) => rows.push(*row),
            None => routes.push((route, vec![*row])),
        }
    }
    let ways: Vec<Way> = routes
        .into_iter()
        .map(|(route, rows)| route.way(material, redaction, truck_lines(network, plan, &rows)))
        .collect();
    let lines = || ways.iter().flat_map(|way| &way.truck_lines);
    Departure {
        depart: first.depart,
        arrive: movements.iter().map(|movement| movement.arrive).max().unwrap_or(first.arrive),
        from: super::way::place(network, redaction, &first.from),
        to: super::way::place(network, redaction, &first.to),
        corridors: first.corridors.iter().map(|id| corridor(network, id)).collect(),
        trucks: lines().map(|line| line.trucks).sum(),
        quantity: movements.iter().map(|movement| movement.quantity).sum(),
        cargo: in_all(lines().flat_map(|line| &line.cargo)),
        notice: notice(material, first, &movements, &ways),
        commitments: distinct(lines().flat_map(|line| &line.commitments)),
        number,
        ways,
    }
}

/// The trucks of some movements: rows of the same load share theirs, and goods stay with their truck.
fn truck_lines(network: &Network, plan: &Plan, rows: &[usize]) -> Vec<TruckLine> {
    let mut loads: Vec<Vec<usize>> = Vec::new();
    for row in rows {
        let load = |row: usize| plan.movements[row].load.as_ref().filter(|load| !load.is_empty());
        let fleet = |row: usize| plan.movements[row].fleet.as_ref();
        let same = loads.iter_mut().find(|others| {
            let other = others[0];
            load(*row).is_some() && load(other) == load(*row) && fleet(other) == fleet(*row)
        });
        match same {
            Some(others) => others.push(*row),
            None => loads.push(vec![*row]),
        }
    }
    loads.into_iter().map(|rows| truck_line(network, plan, &rows)).collect()
}

fn truck_line(network: &Network, plan: &Plan, rows: &[usize]) -> TruckLine {
    let movements: Vec<&Movement> = rows.iter().map(|row| &plan.movements[*row]).collect();
    let trucks = movements.iter().map(|movement| movement.trucks).sum();
    let id = movements[0].fleet.as_deref();
    let fleet = id.and_then(|id| network.fleet(id)).map(|index| &network[index]);
    let goods = movements.iter().map(|movement| cargo(network, movement, trucks));
    let mut cargo = merged(goods, |_, _| {});
    let is_shared = cargo.len() > 1;
    cargo.iter_mut().for_each(|cargo| cargo.is_shared = is_shared);
    TruckLine {
        fleet: id.map(str::to_owned),
        trucks,
        payload: fleet.map(|fleet| Kg(fleet.payload_kg)),
        load_unload_h: fleet.map(|fleet| fleet.load_unload as f64 / 60.0),
        cargo,
        commitments: distinct(movements.iter().filter_map(|movement| movement.commitment.as_ref())),
        movements: rows.iter().map(|row| row + 1).collect(),
    }
}

fn cargo(network: &Network, movement: &Movement, trucks: i64) -> Cargo {
    let commodity = network.commodity(&movement.commodity).map(|index| &network[index]);
    let volume = commodity.and_then(|commodity| commodity.m3_per_t);
    Cargo {
        named: Named::of(&movement.commodity, commodity.map_or("", |commodity| &commodity.name), &[]),
        quantity: movement.quantity,
        volume_m3: volume.map(|m3_per_t| movement.quantity.tonnes() * m3_per_t),
        trucks,
        is_shared: false,
        is_cold_chain: commodity.is_some_and(|commodity| commodity.is_cold_chain),
    }
}

/// Each commodity once. Trucks with several goods count for each of these.
fn in_all<'a>(goods: impl Iterator<Item = &'a Cargo>) -> Vec<Cargo> {
    merged(goods.cloned(), |sum, one| {
        sum.trucks += one.trucks;
        sum.is_shared |= one.is_shared;
    })
}

/// Goods of the same name in one, with what `add` does besides to their sum.
fn merged(goods: impl Iterator<Item = Cargo>, add: impl Fn(&mut Cargo, &Cargo)) -> Vec<Cargo> {
    let mut merged: Vec<Cargo> = Vec::new();
    for one in goods {
        match merged.iter_mut().find(|sum| sum.named == one.named) {
            Some(sum) => {
                sum.quantity += one.quantity;
                sum.volume_m3 = sum.volume_m3.zip(one.volume_m3).map(|(a, b)| a + b);
                add(sum, &one);
            }
            None => merged.push(one),
        }
    }
    merged
}

/// The longest notice of the corridors. A corridor without one asks for none that the tables know of.
fn notice(material: &ConvoyMaterial<'_>, first: &Movement, movements: &[&Movement], ways: &[Way]) -> Option<Notice> {
    let (network, plan) = (material.network, material.plan);
    let corridors = first.corridors.iter().filter_map(|id| network.corridor(id)).map(|index| &network[index]);
    let strictest =
        corridors.filter(|corridor| corridor.notice_days > 0).max_by_key(|corridor| corridor.notice_days)?;
    let submit_by = shift(first.depart, -strictest.notice_days);
    // Notice runs from `known_by`; what lies before the day up to which the log was read is past as well.
    let earliest = plan.as_of.map_or(plan.known_by, |as_of| as_of.max(plan.known_by));
    let passages = || ways.iter().flat_map(|way| &way.passages).filter(|passage| passage.notice_days > 0);
    let standing = if submit_by >= earliest {
        Standing::InTime
    } else if movements.iter().all(|movement| movement.commitment.is_some()) {
        Standing::Agreed
    } else if passages().all(|passage| shift(passage.enters_on, -passage.notice_days) >= earliest) {
        Standing::InTimeForEntry
    } else {
        Standing::Late
    };
    Some(Notice { corridor: strictest.id.clone(), days: strictest.notice_days, submit_by, standing })
}

pub(super) fn corridor(network: &Network, id: &str) -> Named {
    let found = network.corridor(id).map(|index| &network[index]);
    found.map_or_else(|| Named::of(id, "", &[]), |found| Named::of(&found.id, &found.name, &found.other_names))
}

impl Named {
    /// The names of something; the id stands for a name that is empty.
    pub(super) fn of(id: &str, name: &str, other_names: &[String]) -> Self {
        let name = if name.trim().is_empty() { id } else { name }.to_owned();
        let other_names = other_names.iter().filter(|other| **other != name && !other.trim().is_empty());
        Self { id: id.to_owned(), other_names: other_names.cloned().collect(), name }
    }
}

fn distinct<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for id in ids {
        if !list.contains(id) {
            list.push(id.clone());
        }
    }
    list
}
