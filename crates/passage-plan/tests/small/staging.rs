//! Laws of staging, on random small networks.

use super::random::any_network;
use super::{access, commitment, commodity, corridor, leg, need, network, optimum, optimum_under, site, stock, view};
use passage_model::belief::{Basis, Override};
use passage_model::calendar::{Horizon, shift};
use passage_model::capacity::by_day;
use passage_model::closure::{Closures, Lasts, OnOff, RatesFrom, Shock};
use passage_model::fault::Origin;
use passage_model::measure::Kg;
use passage_model::network::{
    CorridorIndex, GroupIndex, Item, Need, Network, SiteIndex, SiteKind, Stock, Subject, WhenUnmet,
};
use passage_model::risk::{cvar, mean, shares, worst};
use passage_model::staging::{Against, Objective, Split, Staged, StagedWay, Staging};
use passage_model::statement::Says;
use passage_plan::staging::{Situation, StagingQuestion, stage};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

/// Optima of programs that should be equal may differ by the tolerance of the solver.
fn close_to(value: f64) -> f64 {
    1e-5 * value.abs().max(1.0)
}

fn is_close(a: f64, b: f64) -> bool {
    (a - b).abs() <= close_to(a.abs().max(b.abs()))
}

fn is_no_more(a: f64, b: f64) -> bool {
    a <= b + close_to(a.abs().max(b.abs()))
}

/// The same few cases each time, so that a push fails for its own faults only; with `PROPTEST_CASES` new ones.
fn cases(few: u32) -> Config {
    let config = Config { failure_persistence: None, ..Config::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => config,
        None => Config { cases: few, rng_seed: RngSeed::Fixed(1), ..config },
    }
}

/// A corridor is closed from a day on, or opens on it in full.
fn turns(network: &Network, corridor: usize, day: usize, says: Says) -> Override {
    let start = network.settings.horizon.start;
    Override {
        subject: Subject::Corridor(CorridorIndex(corridor % network.corridors.len())),
        says,
        from: Some(shift(start, day as i64)),
        to: None,
        share: None,
        trucks_per_day: None,
        basis: Basis::Scenario,
    }
}

fn situation(network: &Network, name: &str, overrides: Vec<Override>) -> Situation {
    Situation::new(name.to_owned(), network.clone(), &view(network, overrides), network.settings.horizon.start)
}

/// Three scenarios of a network, and their overrides: as the log has it, and with two turns.
fn scenarios(network: &Network, day: usize, turn: (usize, bool)) -> (Vec<Situation>, Vec<Vec<Override>>) {
    let (corridor, opens) = turn;
    let other = if opens { Says::Open } else { Says::Closed };
    let overrides = vec![
        vec![],
        vec![turns(network, 0, day, Says::Closed)],
        vec![turns(network, corridor, day, other), turns(network, corridor + 1, day + 1, Says::Closed)],
    ];
    let names = ["as-it-is", "closed", "turned"];
    let situations = names.iter().zip(&overrides).map(|(name, list)| situation(network, name, list.clone())).collect();
    (situations, overrides)
}

fn question(learn: usize, weights: Option<&[f64]>, tail: f64) -> StagingQuestion {
    let weights = weights.map(|weights| shares(weights).expect("weights of this file are above 0"));
    StagingQuestion { learn, weights, tail, frontier_points: 3 }
}

fn staged(situations: &[Situation], question: &StagingQuestion) -> Result<Staging, TestCaseError> {
    stage(situations, &situations[0], question).map_err(|error| TestCaseError::fail(format!("{error}: {error:?}")))
}

fn split(staging: &Staging, objective: Objective) -> &Split {
    staging.splits.iter().find(|split| split.objective == objective).expect("it was asked for")
}

fn shorts(way: &StagedWay) -> Vec<f64> {
    way.by_scenario.iter().map(|one| one.weighted_short).collect()
}

fn every_way(staging: &Staging) -> Vec<&StagedWay> {
    let splits = staging.splits.iter().map(|split| &split.way);
    splits.chain(staging.references.iter().map(|reference| &reference.way)).collect()
}

/// A network with a day on which its scenarios turn, and the day of knowledge.
fn any_question() -> impl Strategy<Value = (Network, usize, usize, (usize, bool))> {
    (any_network(), 0_usize..6, 0_usize..6, (0_usize..2, any::<bool>())).prop_map(|(network, day, learn, turn)| {
        let days = network.settings.horizon.days;
        (network, day % days, learn % days, turn)
    })
}

const WEIGHTS: [f64; 3] = [2.0, 1.0, 1.0];

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn each_split_is_the_best_for_its_objective((network, day, learn, turn) in any_question(), tail in 0.0_f64..1.0) {
        let (situations, _) = scenarios(&network, day, turn);
        let question = question(learn, Some(&WEIGHTS), tail);
        let staging = staged(&situations, &question)?;
        let weights = shares(&WEIGHTS).expect("above 0");
        for way in every_way(&staging) {
            let shorts = shorts(way);
            prop_assert!(is_no_more(split(&staging, Objective::Expected).value, mean(&shorts, &weights)));
            prop_assert!(is_no_more(split(&staging, Objective::Cvar).value, cvar(&shorts, &weights, tail)));
            let rounding = close_to(worst(&shorts));
            prop_assert!(split(&staging, Objective::Regret).value <= way.worst_regret + rounding);
        }
    }

    #[test]
    fn nobody_does_better_than_who_knows_and_knowing_is_worth_something((network, day, learn, turn) in any_question()) {
        let (situations, overrides) = scenarios(&network, day, turn);
        let staging = staged(&situations, &question(learn, Some(&WEIGHTS), 0.5))?;
        for (known, overrides) in staging.scenarios.iter().zip(overrides) {
            let alone = optimum(&network, overrides);
            prop_assert!(is_close(known.weighted_short, alone), "{} for {alone}", known.weighted_short);
        }
        for way in every_way(&staging) {
            for (one, known) in way.by_scenario.iter().zip(&staging.scenarios) {
                prop_assert!(is_no_more(known.weighted_short, one.weighted_short), "{one:?} beats {known:?}");
                prop_assert!(one.regret >= 0.0);
            }
        }
        let weights = shares(&WEIGHTS).expect("above 0");
        let known: Vec<f64> = staging.scenarios.iter().map(|one| one.weighted_short).collect();
        let expected = split(&staging, Objective::Expected).value;
        // Not clamped at 0: the differences themselves.
        prop_assert!(is_no_more(mean(&known, &weights), expected));
        let believed = staging.references.iter().find(|one| one.against == Against::Believed).expect("always there");
        prop_assert!(is_no_more(expected, believed.way.expected.expect("weights were given")));
        prop_assert!(staging.evpi.is_some_and(|evpi| evpi >= 0.0) && staging.vss.is_some_and(|vss| vss >= 0.0));
        prop_assert!(is_no_more(expected, mean(&known, &weights) + staging.evpi_at_most), "{staging:?}");
    }

    #[test]
    fn a_tail_of_0_is_the_mean_and_of_1_the_worst((network, day, learn, turn) in any_question()) {
        let (situations, _) = scenarios(&network, day, turn);
        let all = staged(&situations, &question(learn, Some(&WEIGHTS), 0.0))?;
        prop_assert!(is_close(split(&all, Objective::Cvar).value, split(&all, Objective::Expected).value));
        let none = staged(&situations, &question(learn, Some(&WEIGHTS), 1.0))?;
        let unweighted = staged(&situations, &question(learn, None, 0.3))?;
        let (worst_of, alone) = (split(&none, Objective::Cvar), split(&unweighted, Objective::Cvar));
        prop_assert!(is_close(worst_of.value, worst(&shorts(&worst_of.way))));
        prop_assert!(is_close(worst_of.value, alone.value), "without weights only the worst counts");
    }

    #[test]
    fn one_scenario_alone_is_the_plan((network, day, learn, turn) in any_question()) {
        let (situations, overrides) = scenarios(&network, day, turn);
        let staging = staged(&situations[2..], &question(learn, Some(&[1.0]), 0.5))?;
        let plan = optimum(&network, overrides[2].clone());
        for split in staging.splits.iter().filter(|split| split.objective != Objective::Regret) {
            prop_assert!(is_close(split.value, plan), "{} for {plan}", split.value);
        }
        prop_assert!(split(&staging, Objective::Regret).value <= close_to(plan));
        prop_assert_eq!(staging.differ_from, None);
    }

    #[test]
    fn knowing_later_is_never_better((network, day, _, turn) in any_question()) {
        let (situations, _) = scenarios(&network, day, turn);
        let mut before: Option<(f64, f64)> = None;
        for learn in 0..network.settings.horizon.days {
            let staging = staged(&situations, &question(learn, Some(&WEIGHTS), 0.5))?;
            let now = (split(&staging, Objective::Expected).value, split(&staging, Objective::Regret).value);
            if let Some(before) = before {
                let regret_grows = before.1 <= now.1 + close_to(now.0);
                prop_assert!(is_no_more(before.0, now.0) && regret_grows, "{before:?}, a day later {now:?}");
            } else {
                prop_assert!(now.1 <= close_to(now.0), "who knows on the first morning regrets nothing: {now:?}");
            }
            before = Some(now);
        }
    }

    #[test]
    fn what_leaves_before_the_day_is_possible_in_every_scenario((network, day, learn, turn) in any_question()) {
        let (situations, _) = scenarios(&network, day, turn);
        let staging = staged(&situations, &question(learn, Some(&WEIGHTS), 0.5))?;
        let horizon = network.settings.horizon;
        for way in every_way(&staging) {
            for one in &way.moves {
                prop_assert!(one.depart < horizon.date(learn) && one.quantity.is_positive());
                for corridor in &one.corridors {
                    let subject = network.subject(corridor).expect("it is in the tables");
                    for situation in &situations {
                        let gate = situation.capacity.gate(subject).expect("corridors are gates");
                        let entered = horizon.day(one.depart).expect("within the days");
                        let until = horizon.day(one.arrive).expect("within the days");
                        let is_open = (entered..=until).any(|day| !gate.days[day].total().is_closed());
                        prop_assert!(is_open, "{one:?} in `{}`", situation.name);
                    }
                }
            }
        }
    }
}

/// A supply with 20 t, from which C0 leads to a warehouse, and C1 from there to a town of people that need 5 t a day.
fn by_warehouse(days: usize) -> (Network, [SiteIndex; 3]) {
    let mut n = network(days);
    let flour = commodity(&mut n, 3500);
    let supply = site(&mut n, SiteKind::Supply, 0);
    let warehouse = site(&mut n, SiteKind::Warehouse, 0);
    let town = site(&mut n, SiteKind::Community, 10_000);
    for (from, to) in [(supply, warehouse), (warehouse, town)] {
        let road = corridor(&mut n, None, None);
        leg(&mut n, from, to, 2, &[road]);
    }
    stock(&mut n, supply, flour, 20);
    need(&mut n, town, Item::Group(GroupIndex(0)), 0.5, WhenUnmet::Lost);
    (n, [supply, warehouse, town])
}

fn held_against(staging: &Staging) -> Vec<Against> {
    staging.references.iter().map(|one| one.against).collect()
}

#[test]
fn an_agreed_convoy_whose_goods_have_to_be_brought_first_leaves_no_way_to_stay() {
    let (mut n, [_, warehouse, town]) = by_warehouse(5);
    let convoy = commitment(&mut n, 2, warehouse, town);
    convoy.quantity = Some(Kg(5_000));
    let situations = [situation(&n, "open", vec![]), situation(&n, "closed", vec![turns(&n, 1, 3, Says::Closed)])];
    let staging =
        stage(&situations, &situations[0], &question(3, Some(&[1.0, 1.0]), 0.5)).expect("the splits are there");
    assert_eq!(staging.splits.len(), 3);
    assert_eq!(held_against(&staging), [Against::Believed, Against::Scenario, Against::Scenario]);
    assert!(staging.vss.is_some());
}

#[test]
fn an_agreed_convoy_that_cannot_go_as_believed_leaves_no_plan_as_believed() {
    let (mut n, [supply, warehouse, _]) = by_warehouse(5);
    commitment(&mut n, 1, supply, warehouse).quantity = Some(Kg(5_000));
    let situations = [situation(&n, "open", vec![]), situation(&n, "closed", vec![turns(&n, 1, 3, Says::Closed)])];
    let believed = situation(&n, "believed", vec![turns(&n, 0, 0, Says::Closed)]);
    let staging = stage(&situations, &believed, &question(3, Some(&[1.0, 1.0]), 0.5)).expect("the splits are there");
    assert_eq!(staging.splits.len(), 3);
    assert_eq!(held_against(&staging), [Against::Stay, Against::Scenario, Against::Scenario]);
    assert!(staging.vss.is_none() && staging.evpi.is_some());
}

#[test]
fn a_future_that_only_raises_needs_is_not_planned_for_as_believed() {
    let (mut n, [supply, ..]) = by_warehouse(4);
    // Beside the town another, which needs nothing as believed and comes first in the other future.
    let other = site(&mut n, SiteKind::Community, 100_000);
    let road = corridor(&mut n, None, None);
    leg(&mut n, supply, other, 2, &[road]);
    need(&mut n, other, Item::Group(GroupIndex(0)), 0.5, WhenUnmet::Lost);
    n.needs[1].priority = 2.0;
    let needy = situation(&n, "needy", vec![]);
    let mut calm = n.clone();
    calm.needs.truncate(1);
    calm.needs.push(Need { people: 0, ..n.needs[1].clone() });
    let calm = situation(&calm, "calm", vec![]);
    assert_eq!(needy.capacity, calm.capacity);
    let staging =
        stage(&[needy.clone(), calm.clone()], &calm, &question(2, Some(&[1.0, 1.0]), 0.5)).expect("no convoys");
    let as_believed =
        staging.references.iter().find(|one| one.against == Against::Believed).expect("nothing forbids it");
    let as_if_needy =
        staging.references.iter().find(|one| one.scenario.as_deref() == Some("needy")).expect("a bet on each");
    // What waits for the other town before it is known which future holds comes too late for the first.
    assert!(shorts(&as_if_needy.way)[1] > 10_000.0, "{staging:#?}");
    assert!(shorts(&as_believed.way)[1] < 1.0, "{staging:#?}");
}

/// Futures drawn by chance: the first corridor closes and opens, and a shock closes all and raises need.
fn futures(network: &Network, seed: u64, count: u64) -> Vec<Situation> {
    let subjects: Vec<Subject> = network.corridor_indices().map(Subject::Corridor).collect();
    let road = OnOff { subject: subjects[0], closes: 0.3, opens: 0.4, share: 1.0, from: RatesFrom::User };
    let shock = Shock {
        id: "SHOCK".to_owned(),
        closes: subjects,
        chance_per_day: 0.1,
        lasts: Lasts::Days(2),
        need_factor: 1.5,
        needy: Vec::new(),
    };
    let closures = Closures::new(vec![road], vec![shock], vec![]).expect("every figure is in range");
    let base = view(network, vec![]);
    let (believed, _) = access(network, vec![]);
    let situation = |number: u64| {
        let future = closures.future(network, &believed, seed, number);
        let needs = future.needs(network, base.horizon);
        let start = network.settings.horizon.start;
        Situation::new(number.to_string(), Network { needs, ..network.clone() }, &future.view(&base), start)
    };
    (0..count).map(situation).collect()
}

proptest! {
    #![proptest_config(cases(8))]

    #[test]
    fn stock_can_be_staged_for_futures_drawn_by_chance((network, _, learn, _) in any_question(), seed in 0_u64..1000) {
        let situations = futures(&network, seed, 4);
        let staging = staged(&situations, &question(learn, Some(&[1.0; 4]), 0.75))?;
        for (known, one) in staging.scenarios.iter().zip(&situations) {
            let alone = optimum_under(&one.network, &one.capacity);
            prop_assert!(is_close(known.weighted_short, alone), "{} for {alone}", known.weighted_short);
        }
        let weights = [0.25; 4];
        for way in every_way(&staging) {
            prop_assert!(is_no_more(split(&staging, Objective::Expected).value, mean(&shorts(way), &weights)));
            prop_assert!(way.by_scenario.iter().all(|one| one.regret >= 0.0));
        }
        // The worst quarter of four alike is the worst of them.
        prop_assert!(is_close(split(&staging, Objective::Cvar).value, worst(&shorts(&split(&staging, Objective::Cvar).way))));
    }
}

/// A network without what a day carries over to the next beside stock: trucks under way, what is owed, money spent.
fn restartable(network: Network) -> Network {
    let mut network = network;
    network.fleets.clear();
    network.offers.clear();
    network.settings.budget = None;
    network.needs.iter_mut().for_each(|need| need.when_unmet = WhenUnmet::Lost);
    network.sites.iter_mut().for_each(|site| site.storage = None);
    // Whole kilograms a day, so that rounding begins anew at no cost.
    network.needs.iter_mut().for_each(|need| need.people = (need.people / 1000).max(1) * 1000);
    network
}

/// Level 1 of a plan that begins on a day with what stands there then, in a situation.
fn begun_anew(network: &Network, stage: &[Staged], one: &Situation, learn: usize) -> f64 {
    let horizon = network.settings.horizon;
    let mut later = network.clone();
    later.settings.horizon = Horizon { start: horizon.date(learn), days: horizon.days - learn };
    let site = |id: &str| network.site(id).expect("it is in the tables");
    later.stocks = stage
        .iter()
        .map(|row| Stock {
            site: site(&row.site),
            commodity: network.commodity(&row.commodity).expect("it is in the tables"),
            quantity: row.quantity,
            counted_on: None,
            source: String::new(),
            origin: Origin::Command,
        })
        .collect();
    let mut timeline = one.timeline.clone();
    timeline.horizon = later.settings.horizon;
    for subject in &mut timeline.subjects {
        subject.days.drain(..learn);
        subject.groups.iter_mut().for_each(|(_, days)| drop(days.drain(..learn)));
    }
    let capacity = by_day(&later, &timeline, horizon.start);
    optimum_under(&later, &capacity)
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn who_begins_anew_with_the_split_gets_what_it_was_said_to_come_to((network, day, learn, turn) in any_question()) {
        let network = restartable(network);
        let (situations, _) = scenarios(&network, day, turn);
        let staging = staged(&situations, &question(learn, Some(&WEIGHTS), 0.5))?;
        let morning = network.settings.horizon.date(learn);
        for way in every_way(&staging).into_iter().filter(|way| way.moves.iter().all(|one| one.arrive < morning)) {
            let anew: Vec<f64> =
                situations.iter().map(|one| begun_anew(&network, &way.stage, one, learn)).collect();
            // What was short before the day is the same in all, so that only differences are the day's.
            let before: Vec<f64> = shorts(way).iter().zip(&anew).map(|(all, later)| all - later).collect();
            let most = worst(&shorts(way));
            for short in &before {
                // Stock is told to the kilogram; a kilogram is a small share of a day's need.
                let kilograms = 1e-3 * most + 10.0;
                prop_assert!((short - before[0]).abs() <= kilograms, "{:?} of {:?}, anew {anew:?}", before, shorts(way));
                prop_assert!(*short >= -kilograms);
            }
        }
    }
}
