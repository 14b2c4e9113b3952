//! What a road network can carry, found without the planner: maximum flow, and every simple way.

use passage_model::network::{CorridorIndex, LegIndex, Network, SiteIndex};
use passage_plan::lane::Lane;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The most that can flow from one site to another in a day, in kilograms, when legs and the sites on the way bear so much
/// (Edmonds and Karp). Each site is an arc from its way in to its way out; a two-way leg bears its limit in one direction or
/// the other, as flows against each other cancel out. What has no limit bears `no_limit`.
pub fn max_flow_kg(network: &Network, from: SiteIndex, to: SiteIndex, no_limit: i64) -> i64 {
    let (way_in, way_out) = (|site: SiteIndex| 2 * site.0, |site: SiteIndex| 2 * site.0 + 1);
    let mut room: BTreeMap<(usize, usize), i64> = BTreeMap::new();
    for site in network.site_indices() {
        let passes = network[site].handling_per_day.filter(|_| !network[site].is_store()).map_or(no_limit, |kg| kg.0);
        room.insert((way_in(site), way_out(site)), passes);
    }
    for leg in &network.legs {
        let bears = leg.kg_per_day.unwrap_or(no_limit);
        *room.entry((way_out(leg.from), way_in(leg.to))).or_default() += bears;
        if !leg.is_one_way {
            *room.entry((way_out(leg.to), way_in(leg.from))).or_default() += bears;
        }
    }
    let (source, sink) = (way_out(from), way_in(to));
    let mut flow = 0;
    while let Some(path) = augmenting(&room, source, sink) {
        let most = path.iter().map(|arc| room[arc]).min().unwrap_or(0);
        for (a, b) in path {
            *room.entry((a, b)).or_default() -= most;
            *room.entry((b, a)).or_default() += most;
        }
        flow += most;
    }
    flow
}

/// A shortest path of arcs with room.
fn augmenting(room: &BTreeMap<(usize, usize), i64>, source: usize, sink: usize) -> Option<Vec<(usize, usize)>> {
    let mut before: BTreeMap<usize, usize> = BTreeMap::new();
    let mut open = VecDeque::from([source]);
    while let Some(here) = open.pop_front() {
        for ((_, next), _) in room.range((here, 0)..(here + 1, 0)).filter(|(_, left)| **left > 0) {
            if *next != source && !before.contains_key(next) {
                before.insert(*next, here);
                open.push_back(*next);
            }
        }
    }
    let mut path = Vec::new();
    let mut here = sink;
    while here != source {
        let previous = *before.get(&here)?;
        path.push((previous, here));
        here = previous;
    }
    Some(path)
}

/// Every way from any store to any other that passes no site twice.
pub fn all_lanes(network: &Network) -> Vec<Lane> {
    let mut lanes = Vec::new();
    for from in network.site_indices().filter(|site| network[*site].is_store()) {
        walk(network, from, from, &mut BTreeSet::from([from]), &mut Vec::new(), &mut lanes);
    }
    lanes
}

fn walk(
    network: &Network,
    from: SiteIndex,
    here: SiteIndex,
    passed: &mut BTreeSet<SiteIndex>,
    legs: &mut Vec<LegIndex>,
    lanes: &mut Vec<Lane>,
) {
    for (index, leg) in network.legs.iter().enumerate() {
        let next = match (leg.from == here, leg.to == here && !leg.is_one_way) {
            (true, _) => leg.to,
            (_, true) => leg.from,
            _ => continue,
        };
        if !passed.insert(next) {
            continue;
        }
        legs.push(LegIndex(index));
        if network[next].is_store() {
            lanes.push(lane(network, from, next, legs));
        }
        walk(network, from, next, passed, legs, lanes);
        legs.pop();
        passed.remove(&next);
    }
}

fn lane(network: &Network, from: SiteIndex, to: SiteIndex, legs: &[LegIndex]) -> Lane {
    let mut corridors: Vec<CorridorIndex> = Vec::new();
    for corridor in legs.iter().flat_map(|leg| &network[*leg].corridors) {
        if !corridors.contains(corridor) {
            corridors.push(*corridor);
        }
    }
    let rows = || legs.iter().map(|leg| &network[*leg]);
    Lane {
        from,
        to,
        legs: legs.to_vec(),
        corridors,
        length_km: rows().map(|leg| leg.length_km).sum(),
        cost_per_t: rows().map(|leg| leg.cost_per_t).sum(),
        max_truck_kg: rows().filter_map(|leg| leg.max_truck_kg).min(),
        modes: rows().map(|leg| leg.mode).collect(),
    }
}

#[test]
fn the_flow_through_a_diamond_is_that_of_its_narrowest_cut() {
    use super::{leg, network, site};
    use passage_model::measure::Kg;
    use passage_model::network::SiteKind;
    let mut n = network(1);
    let [a, b, c, d] = [SiteKind::Supply, SiteKind::Junction, SiteKind::Junction, SiteKind::Community]
        .map(|kind| site(&mut n, kind, 0));
    for (from, to, kg) in [(a, b, 10), (a, c, 4), (b, c, 3), (b, d, 5), (c, d, 9)] {
        let index = leg(&mut n, from, to, 1, &[]);
        n.legs[index.0].kg_per_day = Some(kg);
    }
    // Out of `a` and `b`: 4 + 3 + 5.
    assert_eq!(max_flow_kg(&n, a, d, 1000), 12);
    n.sites[b.0].handling_per_day = Some(Kg(6));
    assert_eq!(max_flow_kg(&n, a, d, 1000), 10);
}
