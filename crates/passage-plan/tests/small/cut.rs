//! The fewest closures that make a place run out: worked out by hand, and by trying all of them.

use super::random::any_network;
use super::{access, close, commodity, corridor, leg, need, network, optimum, site, stock};
use passage_model::cut::{Closing, Cut, Found};
use passage_model::network::{CorridorIndex, Item, Network, SiteIndex, SiteKind, WhenUnmet};
use passage_plan::cut::{CutQuestion, cut};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use std::collections::BTreeSet;

fn cases(few: u32) -> Config {
    let config = Config { failure_persistence: None, ..Config::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => config,
        None => Config { cases: few, rng_seed: RngSeed::Fixed(1), ..config },
    }
}

/// A depot and a town that needs 10 t a day for 6 days, joined by so many corridors of 10 t a day; one more joins the town to a
/// warehouse with 30 t.
fn star(corridors: usize) -> (Network, SiteIndex) {
    let mut n = network(6);
    let goods = commodity(&mut n, 3500);
    let depot = site(&mut n, SiteKind::Supply, 0);
    let store = site(&mut n, SiteKind::Warehouse, 0);
    let town = site(&mut n, SiteKind::Community, 10_000);
    for _ in 0..corridors {
        let by = corridor(&mut n, Some(10), None);
        leg(&mut n, depot, town, 2, &[by]);
    }
    let by = corridor(&mut n, Some(20), None);
    leg(&mut n, store, town, 2, &[by]);
    need(&mut n, town, Item::Commodity(goods), 1.0, WhenUnmet::Lost);
    stock(&mut n, depot, goods, 1000);
    stock(&mut n, store, goods, 30);
    (n, town)
}

fn found(network: &Network, site: SiteIndex, from: usize, by: usize) -> Cut {
    let (_, capacity) = access(network, vec![]);
    let question = CutQuestion { site, item: None, from, by };
    cut(network, &capacity, question).unwrap_or_else(|error| panic!("{error}: {error:?}"))
}

fn closing(cut: &Cut) -> &Closing {
    match &cut.found {
        Found::Closures(closing) => closing,
        other => panic!("no closures: {other:?}"),
    }
}

#[test]
fn a_town_with_two_roads_and_a_store_runs_out_when_both_roads_close() {
    let (n, town) = star(2);
    let cut = found(&n, town, 0, 5);
    let closing = closing(&cut);
    // 30 t last three days; the store alone is not missed.
    assert_eq!(closing.sets, [["C0", "C1"]]);
    assert_eq!((closing.at_least, closing.is_exact, cut.corridors), (2, true, 3));
    assert_eq!(closing.runs_out, n.settings.horizon.date(3));
    // Open for so many days they bring 20 t a day, of which 10 t are eaten: after two days 20 t are kept and 30 t stand in
    // the store, 50 t for four days; after one day 40 t for five.
    assert_eq!(closing.days_of_warning, 2);
}

#[test]
fn a_town_that_lasts_on_its_store_is_cut_off_by_no_closures() {
    let (mut n, town) = star(2);
    assert_eq!(found(&n, town, 3, 5).found, Found::Never, "by then enough can be brought in");
    n.stocks[1].site = town;
    assert_eq!(found(&n, town, 0, 2).found, Found::Never);
    n.stocks.clear();
    assert_eq!(found(&n, town, 0, 5).found, Found::RunsOutAnyway { runs_out: n.settings.horizon.start });
}

#[test]
fn every_smallest_set_is_told() {
    // One corridor and the store: closing the corridor, or neither of the others, is enough.
    let (mut n, town) = star(1);
    let (a, b) = (corridor(&mut n, None, None), corridor(&mut n, None, None));
    // The road from the depot has two gates in a row now, and a second road by the second of them.
    n.legs[0].corridors.push(a);
    n.legs[1].corridors.push(b);
    n.stocks[1].quantity = passage_model::measure::Kg(1000);
    let cut = found(&n, town, 0, 5);
    assert_eq!(closing(&cut).sets, [["C0"], ["C2"]]);
    assert_eq!(closing(&cut).runs_out, n.settings.horizon.start);
}

#[test]
fn beyond_twelve_corridors_the_answer_is_bounded() {
    let (n, town) = star(13);
    let cut = found(&n, town, 0, 5);
    let closing = closing(&cut);
    assert_eq!(cut.corridors, 14);
    assert!(!closing.is_exact && closing.sets.len() == 1);
    let set: BTreeSet<&String> = closing.sets[0].iter().collect();
    assert!(closing.at_least <= set.len());
    assert_eq!(set.len(), 13, "all roads from the depot, and not the store: {closing:?}");
}

/// Whether the need of a place alone cannot be met under closures, planned anew from the tables.
fn runs_out(network: &Network, site: SiteIndex, closed: u32) -> bool {
    let alone =
        Network { needs: network.needs.iter().filter(|need| need.site == site).cloned().collect(), ..network.clone() };
    let corridors = network.corridor_indices().filter(|corridor| closed & (1 << corridor.0) != 0);
    let people = alone.needs.iter().map(|need| need.people as f64 * need.priority).fold(0.0, f64::max);
    optimum(&alone, corridors.map(|corridor| close(corridor, None)).collect()) > 1e-5 * people
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn closures_are_those_that_trying_all_of_them_finds(network in any_network()) {
        // Stock wanted after the last day is no need of these days.
        let mut network = network;
        network.settings.cover_days = 0;
        let last = network.settings.horizon.days - 1;
        let count = network.corridors.len();
        for site in network.needs.iter().map(|need| need.site).collect::<BTreeSet<_>>() {
            let cut = found(&network, site, 0, last);
            let cuts: Vec<u32> = (0..1_u32 << count).filter(|closed| runs_out(&network, site, *closed)).collect();
            let least = cuts.iter().map(|closed| closed.count_ones()).min();
            match (&cut.found, least) {
                (Found::Never, None) | (Found::RunsOutAnyway { .. }, Some(0)) => {}
                (Found::Closures(closing), Some(least)) if least > 0 => {
                    prop_assert_eq!(closing.at_least, least as usize);
                    let smallest = cuts.iter().filter(|closed| closed.count_ones() == least);
                    let smallest: Vec<Vec<&str>> = smallest.map(|closed| {
                        let corridors = (0..count).filter(|corridor| closed & (1 << corridor) != 0);
                        corridors.map(|corridor| network[CorridorIndex(corridor)].id.as_str()).collect()
                    }).collect();
                    prop_assert_eq!(&closing.sets, &smallest);
                    prop_assert!(closing.days_of_warning >= 1 && closing.days_of_warning <= last + 1);
                }
                (found, least) => prop_assert!(false, "{found:?}, but by trying {least:?}"),
            }
        }
    }
}
