//! Laws that hold for every network (MODEL, "Laws"). Every plan made here has passed the checker: `plan` runs it.

mod small;

use passage_model::network::CorridorIndex;
use proptest::prelude::*;
use small::{any_network, optimum, plan_with};

/// Two optima of the same program may differ by the tolerance of the solver.
fn close_to(value: f64) -> f64 {
    1e-5 * value.abs().max(1.0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn every_plan_passes_the_checker_and_its_bound_is_proved(network in any_network()) {
        let plan = plan_with(&network, &[]).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let level = &plan.status.levels[0];
        prop_assert!((level.primal - level.dual).abs() <= close_to(level.primal), "{level:?}");
        prop_assert!(plan.status.gap >= 0.0);
    }

    #[test]
    fn closing_a_corridor_never_makes_the_optimum_better(network in any_network()) {
        let open = plan_with(&network, &[]).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let closed = plan_with(&network, &[CorridorIndex(0)]).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert!(optimum(&open) <= optimum(&closed) + close_to(optimum(&closed)));
    }
}
