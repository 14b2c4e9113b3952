//! The smaller program against the whole one, level by level, on the September 2023 example.

use passage_model::belief::{Basis, Override, View, fold};
use passage_model::calendar::shift;
use passage_model::capacity::{Capacity, by_day};
use passage_model::network::{CorridorIndex, Network, Subject};
use passage_model::plan::Level;
use passage_model::statement::Says;
use passage_plan::expand::{Expansion, expand, expand_whole};
use passage_plan::lane::lanes;
use passage_plan::levels::{Begin, Goal, solve_levels};
use passage_plan::solver::Solver;
use passage_workspace::{Options, read};
use std::path::Path;

fn example() -> Network {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/nagorno-karabakh-2023");
    let workspace = read(&folder, &Options::default()).expect("the examples are part of the repository");
    workspace.network.expect("the examples have no errors")
}

/// Both roads closed, then each of these open from so many days after the start.
fn opened(network: &Network, opening: [Option<i64>; 2]) -> Capacity {
    let horizon = network.settings.horizon;
    let rule = |corridor: usize, says: Says, from| Override {
        subject: Subject::Corridor(CorridorIndex(corridor)),
        says,
        from,
        to: None,
        share: None,
        trucks_per_day: None,
        basis: Basis::WhatIf,
    };
    let closed = (0..2).map(|corridor| rule(corridor, Says::Closed, None));
    let days = opening.iter().enumerate();
    let open = days.filter_map(|(corridor, day)| Some(rule(corridor, Says::Open, Some(shift(horizon.start, (*day)?)))));
    let overrides = closed.chain(open).collect();
    let rule = network.settings.rule.clone();
    let timeline = fold(network, &View { rule, as_of: None, overrides, horizon, without: vec![] });
    by_day(network, &timeline, horizon.start)
}

fn levels(expansion: &Expansion<'_>) -> Vec<Level> {
    let program = &expansion.program;
    let mut solver = Solver::new(program).expect("the program is well formed");
    let corner = expansion.standstill();
    let ranked =
        solve_levels(expansion, &mut solver, &program.rows, &program.columns, &Goal::ALL, Begin::AtCorner, &corner);
    ranked.expect("shortage makes every program feasible").levels
}

#[test]
fn no_level_is_worse_without_the_flows_that_no_plan_needs() {
    let network = example();
    for opening in [[None, None], [Some(7), None], [None, Some(0)], [Some(10), Some(3)]] {
        let capacity = opened(&network, opening);
        let (less, whole) =
            (expand(&network, &capacity), expand_whole(&network, &capacity, lanes(&network, &capacity)));
        let (a, b) = (levels(&less), levels(&whole));
        assert_eq!(a.len(), b.len(), "{opening:?}");
        for (a, b) in a.iter().zip(&b) {
            assert!((a.primal - b.primal).abs() <= 1e-6 * b.primal.abs().max(1.0), "{opening:?}: {a:?} {b:?}");
        }
        if opening.iter().any(Option::is_some) {
            assert!(less.flows.len() < whole.flows.len(), "{opening:?}");
        }
    }
}

#[test]
fn goods_never_go_to_a_store_only_to_come_back() {
    let network = example();
    let capacity = opened(&network, [Some(0), Some(0)]);
    let expansion = expand(&network, &capacity);
    let ways = |from: &str, to: &str| {
        let (from, to) = (network.site(from).expect("it is there"), network.site(to).expect("it is there"));
        let lane = |trip: usize| &expansion.lanes[expansion.trips[trip].lane];
        expansion.flows.iter().filter(|flow| (lane(flow.trip).from, lane(flow.trip).to) == (from, to)).count()
    };
    assert_eq!([ways("KORN", "GORI"), ways("STEP", "KORN"), ways("GORI", "BARD"), ways("AGHD", "BARD")], [0; 4]);
    // From there the way on is shorter: this is no detour.
    assert!(ways("GORI", "KORN") > 0 && ways("BARD", "AGHD") > 0);
}
