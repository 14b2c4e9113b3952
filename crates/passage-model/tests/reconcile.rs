//! What really moved, against plan and agreement.

mod support;

use passage_model::convoy::Range;
use passage_model::measure::Kg;
use passage_model::network::DeliveryStatus;
use passage_model::plan::{Movement, Plan, SCHEMA, Status, Summary};
use passage_model::reconcile::{CorridorVariance, Outcome, Variance, reconcile};
use support::{date, network};

/// A plan of ten days from 11 January on.
const PLACES: &str = "
    plan 2030-01-11 10
    site HUB warehouse
    site EAST community people=10000
    corridor NORTH
    corridor SOUTH
    commodity FLOUR
    commodity BEANS
    commitment A1 2030-01-12 HUB EAST kg=20000 trucks=1
";

fn movement(depart: &str, tonnes: i64) -> Movement {
    Movement {
        depart: date(depart),
        arrive: date(depart),
        from: "HUB".into(),
        to: "EAST".into(),
        corridors: vec!["NORTH".into()],
        legs: Vec::new(),
        fleet: None,
        trucks: tonnes / 20,
        commodity: "FLOUR".into(),
        quantity: Kg(tonnes * 1000),
        commitment: None,
        load: None,
    }
}

/// 40 t by NORTH on 11 January, 60 t on 12 January, 20 t on 20 January.
fn plan() -> Plan {
    Plan {
        schema: SCHEMA.into(),
        workspace: String::new(),
        start: date("2030-01-11"),
        days: 10,
        summary: Summary::default(),
        status: Status::default(),
        movements: vec![movement("2030-01-11", 40), movement("2030-01-12", 60), movement("2030-01-20", 20)],
        purchases: Vec::new(),
        distribution: Vec::new(),
        stocks: Vec::new(),
        unmet: Vec::new(),
        limits: Vec::new(),
        runs_out: Vec::new(),
        inputs_digest: String::new(),
        known_by: date("2030-01-11"),
        as_of: None,
        rule: "latest".into(),
        scenario: None,
        what_ifs: Vec::new(),
        against: None,
    }
}

fn held(rows: &str) -> Variance {
    reconcile(&network(&format!("{PLACES}\n{rows}")), Some(&plan()), None)
}

fn north(variance: &Variance) -> &CorridorVariance {
    assert_eq!(variance.corridors.len(), 1);
    &variance.corridors[0]
}

fn weights(range: Range) -> (i64, i64) {
    (range.least.0 / 1000, range.most.0 / 1000)
}

fn outcome(rows: &str) -> Outcome {
    held(rows).commitments[0].outcome
}

const SEEN: &str = "
    delivery D1 2030-01-11 departed corridor=NORTH from=HUB to=EAST commodity=FLOUR kg=40000 trucks=2 convoy=C1
    delivery D2 2030-01-11 crossed corridor=NORTH from=HUB to=EAST commodity=FLOUR kg=38000 trucks=2 convoy=C1 by=DRIVERS
    delivery D3 2030-01-11 crossed corridor=NORTH from=HUB to=EAST commodity=FLOUR kg=30000 trucks=2 convoy=C1 by=MONITOR
    delivery D4 2030-01-12 turned_back corridor=NORTH from=HUB to=EAST commodity=FLOUR kg=60000 trucks=3 convoy=C2 by=DRIVERS
";

#[test]
fn planned_and_seen_stand_side_by_side_up_to_the_last_day_seen() {
    let variance = held(SEEN);
    assert_eq!((variance.from, variance.to), (Some(date("2030-01-11")), Some(date("2030-01-12"))));
    let north = north(&variance);
    assert_eq!((north.total.planned, north.total.planned_trucks), (Kg(100_000), 5));
    assert_eq!(weights(north.total.crossed), (30, 38));
    let days: Vec<_> = north.days.iter().map(|day| (day.date, day.passage.planned.0 / 1000)).collect();
    assert_eq!(days, [(date("2030-01-11"), 40), (date("2030-01-12"), 60)]);
    assert_eq!(weights(north.days[1].passage.crossed), (0, 0));
}

#[test]
fn two_people_who_count_the_same_have_a_line_each_and_are_not_summed() {
    let variance = held(SEEN);
    let stages = &north(&variance).total.stages;
    let crossed = stages.iter().find(|stage| stage.status == Some(DeliveryStatus::Crossed)).unwrap();
    let lines: Vec<_> = crossed.counts.iter().map(|count| (count.counted_by.as_str(), count.quantity)).collect();
    assert_eq!(lines, [("DRIVERS", Some(Kg(38_000))), ("MONITOR", Some(Kg(30_000)))]);
    assert_eq!((crossed.range.least_trucks, crossed.range.most_trucks), (2, 2));
    assert!(!crossed.range.is_agreed());
    let others: Vec<_> = stages.iter().map(|stage| (stage.status, weights(stage.range))).collect();
    assert_eq!(others[0], (Some(DeliveryStatus::Departed), (40, 40)));
    assert_eq!(others[2], (Some(DeliveryStatus::TurnedBack), (60, 60)));
}

#[test]
fn a_range_says_whether_all_was_weighed_and_counted() {
    let complete = |rows: &str| {
        let crossed = north(&held(rows)).total.crossed;
        (weights(crossed), crossed.is_weighed, crossed.is_counted)
    };
    let row =
        |id: &str, more: &str| format!("delivery {id} 2030-01-11 crossed corridor=NORTH commodity=FLOUR {more}\n");
    let weighed = row("D1", "kg=5000 trucks=2 convoy=C1 by=X");
    assert_eq!(complete(&weighed), ((5, 5), true, true));
    assert_eq!(complete(&(weighed.clone() + &row("D2", "trucks=2 convoy=C2 by=X"))), ((5, 5), false, true));
    assert_eq!(complete(&(weighed.clone() + &row("D2", "kg=1000 convoy=C2 by=X"))), ((6, 6), true, false));
    // Of one convoy it is enough that somebody weighed all of it; who left some out gives no lowest count.
    let rivals = row("D2", "kg=3000 convoy=C1 by=Y") + &row("D3", "trucks=1 convoy=C1 by=Y");
    assert_eq!(complete(&(weighed + &rivals)), ((5, 5), true, true));
    assert_eq!(complete("delivery D1 2030-01-11 staged corridor=NORTH"), ((0, 0), true, true), "nothing has crossed");
}

#[test]
fn different_convoys_are_added_whoever_counted_them() {
    let rows = "delivery D1 2030-01-11 crossed corridor=NORTH commodity=FLOUR kg=10000 convoy=C1 by=DRIVERS
        delivery D2 2030-01-11 crossed corridor=NORTH commodity=FLOUR kg=20000 convoy=C2 by=MONITOR";
    assert_eq!(weights(north(&held(rows)).total.crossed), (30, 30));
}

#[test]
fn what_was_delivered_has_come_across_though_nobody_saw_it_cross() {
    let rows = "delivery D1 2030-01-12 delivered corridor=NORTH to=EAST commodity=FLOUR kg=10000";
    let variance = held(rows);
    assert_eq!(weights(north(&variance).total.crossed), (10, 10));
    let [flour] = &variance.arrivals[..] else { panic!("{:?}", variance.arrivals) };
    assert_eq!((flour.site.as_str(), flour.commodity.as_deref()), ("EAST", Some("FLOUR")));
    assert_eq!((flour.planned, weights(flour.delivered)), (Kg(100_000), (10, 10)));
    assert_eq!(flour.because, ["D1"]);
}

#[test]
fn goods_of_unknown_kind_that_arrive_have_a_line_of_their_own() {
    let variance = held("delivery D1 2030-01-12 delivered corridor=NORTH to=EAST kg=10000");
    let lines: Vec<_> =
        variance.arrivals.iter().map(|row| (row.commodity.as_deref(), weights(row.delivered))).collect();
    assert_eq!(lines, [(Some("FLOUR"), (0, 0)), (None, (10, 10))]);
}

#[test]
fn a_commitment_is_kept_by_all_that_was_agreed_and_by_nothing_less() {
    let row = |kg: i64, by: &str, status: &str| {
        format!("delivery D{kg} 2030-01-12 {status} to=EAST commodity=FLOUR kg={kg} commitment=A1 by={by}\n")
    };
    assert_eq!(outcome(&row(20_000, "X", "delivered")), Outcome::Kept);
    assert_eq!(outcome(&row(19_999, "X", "delivered")), Outcome::Short);
    assert_eq!(outcome(&(row(20_000, "X", "delivered") + &row(15_000, "Y", "delivered"))), Outcome::Disputed);
    assert_eq!(outcome(&row(20_000, "X", "departed")), Outcome::UnderWay);
    assert_eq!(outcome(&(row(20_000, "X", "departed") + &row(19_000, "X", "turned_back"))), Outcome::TurnedBack);
    assert_eq!(outcome(&row(20_000, "X", "intercepted")), Outcome::Intercepted);
    assert_eq!(outcome("delivery D1 2030-01-12 delivered to=EAST commitment=A1"), Outcome::NotMeasured);
}

#[test]
fn a_commitment_of_which_a_part_was_not_weighed_is_not_called_short() {
    let convoys = |weight: &str| {
        format!(
            "delivery D1 2030-01-12 delivered to=EAST commodity=FLOUR kg={weight} commitment=A1 convoy=C1 by=X
             delivery D2 2030-01-12 delivered to=EAST commodity=FLOUR commitment=A1 convoy=C2 by=X"
        )
    };
    assert_eq!(outcome(&convoys("5000")), Outcome::NotMeasured);
    assert_eq!(outcome(&convoys("20000")), Outcome::Kept, "what was weighed is enough");
}

#[test]
fn a_delivery_that_names_no_commitment_keeps_none() {
    let variance = held("delivery D1 2030-01-12 delivered from=HUB to=EAST commodity=FLOUR kg=20000");
    assert_eq!(variance.commitments[0].outcome, Outcome::NotSeen);
    assert!(variance.commitments[0].because.is_empty());
}

#[test]
fn a_commitment_that_is_not_due_yet_is_left_out() {
    assert!(held("delivery D1 2030-01-11 crossed corridor=NORTH").commitments.is_empty());
}

#[test]
fn what_was_recorded_after_the_as_of_date_is_not_seen() {
    let network = network(&format!("{PLACES}\n{SEEN}"));
    let variance = reconcile(&network, Some(&plan()), Some(date("2030-01-11")));
    assert_eq!(variance.to, Some(date("2030-01-11")));
    assert_eq!((north(&variance).total.planned, north(&variance).days.len()), (Kg(40_000), 1));
}

#[test]
fn without_a_plan_what_moved_is_shown_alone() {
    let variance = reconcile(&network(&format!("{PLACES}\n{SEEN}")), None, None);
    assert_eq!((variance.from, north(&variance).total.planned), (Some(date("2030-01-11")), Kg::ZERO));
    assert_eq!(reconcile(&network(PLACES), None, None).from, None);
}

#[test]
fn written_to_json_weights_are_tonnes_and_words_are_those_of_the_tables() {
    let json = serde_json::to_value(held(SEEN)).unwrap();
    let total = &json["corridors"][0]["total"];
    assert_eq!(total["planned_t"], 100.0);
    assert_eq!((&total["crossed"]["least_t"], &total["crossed"]["most_t"]), (&30.0.into(), &38.0.into()));
    assert_eq!(total["stages"][2]["status"], "turned_back");
    assert_eq!(json["commitments"][0]["outcome"], "not_seen");
}
