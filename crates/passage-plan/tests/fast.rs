//! The fast planner against HiGHS on the textbook program, and its certificates against anything.

use passage_plan::fast::certify::{Broken, bound, check, repair};
use passage_plan::fast::compact::compact;
use passage_plan::fast::formulate::formulate;
use passage_plan::fast::relief::Relief;
use passage_plan::fast::session::{Certified, Session};
use passage_plan::fast::synthetic::{Size, operation};
use passage_plan::solver::{Solver, Start};
use proptest::prelude::*;

/// What HiGHS finds.
fn optimum(relief: &Relief) -> f64 {
    let (program, costs) = compact(relief);
    let mut solver = Solver::new(&program).expect("the textbook program is one");
    solver.set_costs(&costs).expect("one cost a column");
    solver.solve(Start::Cold).expect("to move nothing is a solution").primal
}

fn planned(relief: &Relief, target: f64) -> Certified {
    Session::new(relief.clone()).plan(target, |_, _| true).expect("to move nothing is a plan")
}

#[test]
fn plan_and_bound_enclose_the_optimum_that_highs_finds() {
    for seed in 1..=5 {
        let relief = operation(Size::Tiny, seed);
        let (best, optimum) = (planned(&relief, 1e-4), optimum(&relief));
        assert!(best.gap() <= 1e-4, "seed {seed}: gap {}", best.gap());
        let rounding = 1e-6 * optimum;
        assert!(best.bound <= optimum + rounding, "seed {seed}: bound {} above {optimum}", best.bound);
        assert!(best.cost >= optimum - rounding, "seed {seed}: cost {} below {optimum}", best.cost);
    }
}

#[test]
fn a_small_country_is_planned_to_a_ten_thousandth_and_encloses_the_optimum() {
    let relief = operation(Size::Small, 1);
    let (best, optimum) = (planned(&relief, 1e-4), optimum(&relief));
    assert!(best.gap() <= 1e-4, "gap {}", best.gap());
    assert!(best.bound <= optimum * (1.0 + 1e-6) && best.cost >= optimum * (1.0 - 1e-6), "{best:?} {optimum}");
}

#[test]
fn a_what_if_encloses_the_optimum_of_its_own_corridors() {
    let relief = operation(Size::Tiny, 2);
    let mut session = Session::new(relief.clone());
    session.plan(1e-4, |_, _| true).unwrap();
    for day in [0, 7, 15] {
        let mut changed = relief.clone();
        changed.corridors[0].trucks_per_day[day..].fill(0.0);
        let best = session.what_if(&changed.corridors, 1e-3).unwrap();
        let optimum = optimum(&changed);
        assert!(best.gap() <= 1e-3, "day {day}: gap {}", best.gap());
        assert!(best.bound <= optimum * (1.0 + 1e-6), "day {day}: bound {} above {optimum}", best.bound);
        assert!(best.cost >= optimum * (1.0 - 1e-6), "day {day}: cost {} below {optimum}", best.cost);
        let movements = check(&changed, session.problem(), &best.movements);
        assert_eq!(movements.map(|cost| cost.to_bits()), Ok(best.cost.to_bits()), "day {day}");
    }
}

#[test]
fn a_what_if_that_changes_nothing_takes_no_step() {
    let relief = operation(Size::Tiny, 3);
    let mut session = Session::new(relief.clone());
    session.plan(1e-4, |_, _| true).unwrap();
    assert_eq!(session.what_if(&relief.corridors, 1e-3).unwrap().steps, 0);
    assert!(session.what_if(&[], 1e-3).is_none(), "corridors of another operation");
}

#[test]
fn the_search_ends_when_the_watcher_says_so() {
    let mut seen = 0;
    let mut session = Session::new(operation(Size::Tiny, 1));
    session.plan(0.0, |_, _| {
        seen += 1;
        seen < 3
    });
    assert_eq!(seen, 3);
}

#[test]
fn the_same_operation_gives_the_same_plan() {
    let relief = operation(Size::Tiny, 4);
    let (one, other) = (planned(&relief, 1e-3), planned(&relief, 1e-3));
    assert_eq!(one.movements, other.movements);
    assert_eq!((one.cost.to_bits(), one.bound.to_bits()), (other.cost.to_bits(), other.bound.to_bits()));
}

#[test]
fn a_plan_that_breaks_a_limit_is_not_taken() {
    let relief = operation(Size::Tiny, 1);
    let problem = formulate(&relief);
    let nothing = vec![0.0; problem.column_count()];
    let plan = repair(&relief, &problem, &nothing).unwrap();
    assert!(check(&relief, &problem, &plan).is_ok(), "to move nothing is a plan");

    let mut negative = plan.clone();
    negative.flows[0][0] = -1.0;
    assert_eq!(check(&relief, &problem, &negative), Err(vec![Broken::Negative]));

    let mut overfull = plan.clone();
    overfull.flows[0][0] = 1e6;
    let broken = check(&relief, &problem, &overfull).unwrap_err();
    assert!(broken.iter().any(|broken| matches!(broken, Broken::Overfull("fleet", _, _))), "{broken:?}");
    assert!(broken.iter().any(|broken| matches!(broken, Broken::Stock(..))), "{broken:?}");

    let mut other = plan;
    other.short.pop();
    assert_eq!(check(&relief, &problem, &other), Err(vec![Broken::Shape]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_prices_give_a_bound_and_any_values_a_plan(seed in 0_u64..1000, noise in proptest::collection::vec(-1.0_f64..1.0, 64)) {
        let relief = operation(Size::Tiny, seed);
        let problem = formulate(&relief);
        let optimum = optimum(&relief);
        let scale = problem.price_scale[0];
        let prices: Vec<f64> = (0..problem.row_count()).map(|row| scale * noise[row * 7 % 64]).collect();
        prop_assert!(bound(&problem, &prices) <= optimum * (1.0 + 1e-6));
        let values: Vec<f64> = (0..problem.column_count()).map(|column| 20.0 * noise[column * 11 % 64]).collect();
        if let Some(plan) = repair(&relief, &problem, &values) {
            let cost = check(&relief, &problem, &plan);
            prop_assert!(cost.as_ref().is_ok_and(|cost| *cost >= optimum * (1.0 - 1e-6)), "{cost:?} {optimum}");
        }
    }
}
