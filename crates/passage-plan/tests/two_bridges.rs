//! The example `two-bridges` with small changes: each has to be planned, and every plan made here has passed the checker.

use passage_model::belief::{Basis, Override, View, fold};
use passage_model::capacity::by_day;
use passage_model::network::Network;
use passage_model::plan::Plan;
use passage_plan::planner::{Terms, plan};
use passage_workspace::Options;
use std::path::Path;

fn two_bridges() -> Network {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/two-bridges");
    let workspace = passage_workspace::read(&folder, &Options::default()).expect("the example is there");
    workspace.network.expect("the example holds no fault")
}

/// The plan under a scenario, with so many trucks a day over the Upper and the Lower Bridge.
fn planned(network: &Network, scenario: Option<&str>, trucks: [Option<i64>; 2], days: usize) -> Result<Plan, String> {
    let mut network = network.clone();
    network.settings.horizon.days = days;
    for (corridor, trucks) in network.corridors.iter_mut().zip(trucks) {
        corridor.trucks_per_day = trucks;
    }
    let rows = network.scenarios.iter().filter(|row| Some(row.scenario.as_str()) == scenario);
    let overrides = rows.map(|row| Override {
        subject: row.about,
        says: row.says,
        from: row.from,
        to: row.to,
        share: row.share,
        trucks_per_day: row.trucks_per_day,
        basis: Basis::Scenario,
    });
    let settings = &network.settings;
    let (rule, horizon, overrides) = (settings.rule.clone(), settings.horizon, overrides.collect());
    let timeline = fold(&network, &View { rule, as_of: None, overrides, horizon, without: Vec::new() });
    let capacity = by_day(&network, &timeline, horizon.start);
    let terms = Terms { rule: settings.rule.to_string(), ..Terms::default() };
    let planned = plan(&network, &timeline, &capacity, &terms).map_err(|error| format!("{error}: {error:?}"))?;
    Ok(planned.plan)
}

/// One truck a day over the Lower Bridge: on level `earliness` the primal simplex knew no step that it had not taken, and
/// stopped (HiGHS 1.16, status 15).
#[test]
fn one_truck_a_day_over_a_bridge_is_planned() {
    let network = two_bridges();
    for trucks in [[Some(1), Some(1)], [None, Some(1)]] {
        let plan = planned(&network, None, trucks, 14).unwrap_or_else(|error| panic!("{trucks:?}: {error}"));
        let across = |date: &str| -> i64 {
            let rows = plan.movements.iter().filter(|row| row.depart.to_string() == date);
            rows.filter(|row| row.corridors.iter().any(|id| id == "LOWER")).map(|row| row.trucks).sum()
        };
        assert_eq!(across("2031-03-08"), 1, "the Lower Bridge opens on 8 March: {trucks:?}");
    }
}

#[test]
fn every_small_change_to_the_example_is_planned_and_again_the_same() {
    let network = two_bridges();
    let mut names: Vec<Option<&str>> = network.scenario_names().into_iter().map(Some).collect();
    names.push(None);
    for trucks in 1..=6 {
        for trucks in [[Some(trucks), Some(trucks)], [Some(trucks), None], [None, Some(trucks)]] {
            for name in &names {
                for days in [1, 7, 14, 21] {
                    let made = || {
                        let mut plan = planned(&network, *name, trucks, days)
                            .unwrap_or_else(|error| panic!("{trucks:?}, {name:?}, {days} days: {error}"));
                        plan.status.seconds = 0.0;
                        plan
                    };
                    let first = made();
                    if days == 7 {
                        assert_eq!(first, made(), "{trucks:?}, {name:?}");
                    }
                }
            }
        }
    }
}
