//! Folding a log: as the plain way of belief has it, whatever the log; and what hiding rows comes to.

mod oracle;
mod random_log;
mod support;

use passage_model::belief::{AccessDay, Basis, Override, Timeline, View, fold};
use passage_model::network::StatementIndex;
use passage_model::settings::Rule;
use proptest::prelude::*;
use random_log::{ROADS, SAYS, SUBJECTS, cut, day, log, view};
use std::sync::Arc;
use support::network;

/// Every rule, two parties among them.
fn every_rule() -> Vec<Rule> {
    let mut rules = Rule::without_party().to_vec();
    rules.extend([Rule::Party("GOV".into()), Rule::Party("monitor".into())]);
    rules
}

/// Overrides of any subject on any days.
fn overrides() -> impl Strategy<Value = Vec<Override>> {
    let days = (proptest::option::of(-2_i64..12), proptest::option::of(-2_i64..14));
    let row =
        (0_usize..SUBJECTS.len(), 0_usize..3, days, proptest::option::of(0_u32..5), proptest::option::of(0_i64..50));
    let row = row.prop_map(|(about, says, (from, to), share, trucks_per_day)| Override {
        subject: network(ROADS).subject(SUBJECTS[about]).expect("it is in the tables"),
        says: SAYS[says],
        from: from.map(day),
        to: to.map(day),
        share: share.map(|quarters| f64::from(quarters) / 4.0),
        trucks_per_day,
        basis: Basis::WhatIf,
    });
    proptest::collection::vec(row, 0..3)
}

/// A timeline of a shorter log, with the places that its rows had in the longer one.
fn moved(mut timeline: Timeline, places: &[StatementIndex]) -> Timeline {
    let moved = |list: &mut Arc<[StatementIndex]>| *list = list.iter().map(|index| places[index.0]).collect();
    let all = |day: &mut AccessDay| {
        moved(&mut day.because);
        moved(&mut day.disputed_by);
        moved(&mut day.exposed_by);
    };
    for subject in &mut timeline.subjects {
        subject.days.iter_mut().for_each(all);
        subject.groups.iter_mut().for_each(|(_, days)| days.iter_mut().for_each(all));
    }
    timeline
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn fold_gives_what_the_plain_way_gives(
        network in log(30),
        overrides in overrides(),
        as_of in proptest::option::of(-5_i64..16),
        without in proptest::collection::vec((0_usize..30).prop_map(StatementIndex), 0..3),
    ) {
        for rule in every_rule() {
            let (as_of, overrides, without) = (as_of.map(day), overrides.clone(), without.clone());
            let view = View { as_of, overrides, without, ..view(&network, rule) };
            prop_assert_eq!(fold(&network, &view), oracle::fold(&network, &view));
        }
    }

    #[test]
    fn as_of_a_day_equals_a_log_cut_at_that_day(network in log(30), overrides in overrides(), as_of in -5_i64..18) {
        let as_of = day(as_of);
        let (before, places) = cut(&network, |_, statement| statement.known_on() <= as_of);
        for rule in every_rule() {
            let now = View { overrides: overrides.clone(), ..view(&network, rule) };
            let then = View { as_of: Some(as_of), ..now.clone() };
            prop_assert_eq!(fold(&network, &then), moved(fold(&before, &now), &places));
        }
    }

    #[test]
    fn a_statement_left_out_is_as_if_it_had_never_been_entered(
        network in log(30),
        without in proptest::collection::vec((0_usize..30).prop_map(StatementIndex), 0..4),
    ) {
        let (never, places) = cut(&network, |position, _| !without.contains(&StatementIndex(position)));
        for rule in every_rule() {
            let all = view(&network, rule);
            let left_out = View { without: without.clone(), ..all.clone() };
            prop_assert_eq!(fold(&network, &left_out), moved(fold(&never, &all), &places));
        }
    }

    #[test]
    fn every_subject_is_found_and_no_other(network in log(20)) {
        let timeline = fold(&network, &view(&network, Rule::Latest));
        for id in ["NORTH", "SOUTH", "EAST", "WEST", "ROAD", "X", "B", "A"] {
            let subject = network.subject(id).expect("it is in the tables");
            let plain = timeline.subjects.iter().find(|timeline| timeline.subject == subject);
            prop_assert_eq!(timeline.of(subject), plain);
        }
    }
}

#[test]
fn what_a_left_out_statement_superseded_stands_again() {
    let network = network(
        "plan 2030-01-01 3\ncorridor NORTH\nsource UN\n\
         statement S1 NORTH open 2030-01-01\nstatement S2 NORTH closed 2030-01-02 supersedes=S1",
    );
    let all = view(&network, Rule::Latest);
    assert_eq!(all.known(&network), [StatementIndex(1)]);
    let left_out = View { without: vec![StatementIndex(1)], ..all };
    assert_eq!(left_out.known(&network), [StatementIndex(0)]);
    assert_eq!(*fold(&network, &left_out).subjects[0].days[2].because, [StatementIndex(0)]);
}

#[test]
fn equal_days_share_their_lists() {
    let network = network(
        "plan 2030-01-01 9\ncorridor NORTH weekday=sat\nsource UN\nsource GOV\n\
         statement S1 NORTH open 2029-01-01 by=UN\nstatement S2 NORTH closed 2029-01-02 by=GOV\n\
         statement S3 NORTH threatened 2030-01-03 by=UN",
    );
    let days = &fold(&network, &view(&network, Rule::Latest)).subjects[0].days;
    assert!(days[4].because.is_empty(), "2030-01-05 is a Saturday");
    assert!(Arc::ptr_eq(&days[0].because, &days[8].because));
    assert!(Arc::ptr_eq(&days[0].disputed_by, &days[8].disputed_by));
    assert!(Arc::ptr_eq(&days[2].exposed_by, &days[4].exposed_by));
}
