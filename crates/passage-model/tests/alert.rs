//! Early warnings: each rule tells what it should, and nothing where all is well.

mod support;

use passage_model::alert::{Alert, AlertMaterial, RULES, alerts, paragraph};
use passage_model::belief::{Timeline, View, fold};
use passage_model::calendar::Date;
use passage_model::measure::Kg;
use passage_model::network::Network;
use passage_model::outlook::outlook;
use passage_model::plan::{Movement, Plan, Quantity, SCHEMA, Status, Summary};
use passage_model::reconcile::reconcile;
use support::{date, network};

/// A plan of ten days from 11 January on; NORTH is open, and nobody needs anything.
const PLACES: &str = "
    plan 2030-01-11 10
    site HUB warehouse
    site EAST community people=10000
    corridor NORTH trucks=10 default=open
    commodity FLOUR group=food
    source ICRC
    source PARTY
";

fn place(rows: &str) -> Network {
    network(&format!("{PLACES}\n{rows}"))
}

fn believed(network: &Network, as_of: Option<Date>) -> Timeline {
    let settings = &network.settings;
    let (rule, horizon) = (settings.rule.clone(), settings.horizon);
    fold(network, &View { rule, as_of, overrides: Vec::new(), horizon, without: Vec::new() })
}

/// What is told today, the first day, with a plan (or none) and what moved against it.
fn told_with(network: &Network, since: Option<&str>, as_of: Option<&str>, plan: Option<&Plan>) -> Vec<Alert> {
    let (since, as_of) = (since.map(date), as_of.map(date));
    let now = believed(network, as_of);
    let before = since.map(|since| believed(network, Some(since)));
    let outlook = outlook(network, network.settings.horizon);
    let variance = reconcile(network, plan, as_of);
    let today = as_of.unwrap_or(network.settings.horizon.start);
    alerts(&AlertMaterial {
        network,
        now: &now,
        before: before.as_ref(),
        outlook: &outlook,
        plan,
        variance: Some(&variance),
        since,
        today,
        as_of,
    })
}

fn told(rows: &str) -> Vec<Alert> {
    told_with(&place(rows), None, None, None)
}

fn told_since(rows: &str, since: &str) -> Vec<Alert> {
    told_with(&place(rows), Some(since), None, None)
}

fn only(alerts: &[Alert]) -> &Alert {
    assert_eq!(alerts.len(), 1, "{alerts:#?}");
    &alerts[0]
}

fn rules(alerts: &[Alert]) -> Vec<&str> {
    alerts.iter().map(|alert| alert.rule).collect()
}

/// Plans 60 t on three trucks by NORTH on 11 January, and 30 t of flour left at HUB that day.
fn plan() -> Plan {
    let movement = Movement {
        depart: date("2030-01-11"),
        arrive: date("2030-01-11"),
        from: "HUB".into(),
        to: "EAST".into(),
        corridors: vec!["NORTH".into()],
        legs: Vec::new(),
        fleet: None,
        trucks: 3,
        commodity: "FLOUR".into(),
        quantity: Kg(60_000),
        commitment: None,
        load: None,
    };
    let left =
        Quantity { date: date("2030-01-11"), site: "HUB".into(), commodity: "FLOUR".into(), quantity: Kg(30_000) };
    Plan {
        schema: SCHEMA.into(),
        workspace: String::new(),
        start: date("2030-01-11"),
        days: 10,
        summary: Summary::default(),
        status: Status::default(),
        movements: vec![movement],
        purchases: Vec::new(),
        distribution: Vec::new(),
        stocks: vec![left],
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

#[test]
fn where_all_is_well_nothing_is_told() {
    let alerts = told("need EAST FLOUR 0.4\nstock EAST FLOUR 100000");
    assert_eq!(alerts, []);
    assert_eq!(paragraph(&alerts), "Nothing that the rules look for has been found.");
}

#[test]
fn ten_tonnes_at_four_a_day_are_told_as_two_and_a_half_days_that_end_on_the_third() {
    let alerts = told("need EAST FLOUR 0.4\nstock EAST FLOUR 10000");
    assert_eq!(rules(&alerts), ["runs_out_within_days", "supply_days_under"]);
    assert_eq!((alerts[0].about.as_str(), alerts[0].date), ("EAST FLOUR", date("2030-01-13")));
    assert_eq!(
        alerts[0].message,
        "EAST's FLOUR lasts through 2030-01-12 (2 days), if nothing more arrives: 10 t against 4 t a day"
    );
    assert_eq!(
        alerts[1].message,
        "EAST has 2.5 days of FLOUR, fewer than 7, if nothing more arrives: 10 t against 4 t a day"
    );
    assert_eq!(alerts[1].because, ["EAST FLOUR"]);
    assert_eq!(paragraph(&alerts), format!("{}.", alerts[0].message));
}

#[test]
fn a_site_with_nothing_is_told_on_the_first_day() {
    let alerts = told("need EAST FLOUR 0.4");
    assert!(alerts[0].message.starts_with("EAST does not have enough FLOUR for 2030-01-11"), "{}", alerts[0].message);
}

#[test]
fn thresholds_are_those_of_the_settings() {
    // 40 t last ten days and run out on the eleventh; 20 days run out after the 14 that are looked at.
    let ten_days = "need EAST FLOUR 0.4\nstock EAST FLOUR 40000";
    assert_eq!(rules(&told(ten_days)), ["runs_out_within_days"]);
    let raised = format!("plan 2030-01-11 10 supply_days=10.5\n{ten_days}");
    assert_eq!(rules(&told(&raised)), ["runs_out_within_days", "supply_days_under"]);
    assert_eq!(told("need EAST FLOUR 0.4\nstock EAST FLOUR 80000"), []);
}

#[test]
fn a_change_is_told_against_what_was_believed_then() {
    let rows = "statement S1 NORTH open 2030-01-01
        statement S2 NORTH closed 2030-01-09 from=2030-01-13";
    let alerts = told_since(rows, "2030-01-05");
    let alert = only(&alerts);
    assert_eq!((alert.rule, alert.about.as_str(), alert.date), ("state_changed", "NORTH", date("2030-01-13")));
    assert_eq!(
        alert.message,
        "NORTH is believed closed from 2030-01-13 on; on 2030-01-05 it was believed open for that day"
    );
    assert_eq!(alert.because, ["S2"]);
    assert_eq!(told_since(rows, "2030-01-09"), []);
}

#[test]
fn without_a_day_to_compare_with_a_change_ahead_is_told() {
    let closes = "statement S1 NORTH closed 2030-01-09 from=2030-01-13";
    assert_eq!(only(&told(closes)).message, "NORTH is believed closed from 2030-01-13 on; until then open");
    assert_eq!(told("statement S1 NORTH closed 2030-01-09"), []);
}

#[test]
fn closed_weekdays_are_no_change() {
    assert_eq!(told("corridor SOUTH default=open weekday=sun"), []);
}

#[test]
fn a_new_dispute_names_both_sides_and_an_old_one_is_not_told_again() {
    let rows = "statement S1 NORTH open 2030-01-08 by=ICRC
        statement S2 NORTH closed 2030-01-07 by=PARTY recorded=2030-01-09";
    let alerts = told_since(rows, "2030-01-08");
    assert_eq!(
        only(&alerts).message,
        "Sources disagree about NORTH on 2030-01-11: open by ICRC (2030-01-08), closed by PARTY (2030-01-07); it is believed open"
    );
    assert_eq!(only(&alerts).because, ["S1", "S2"]);
    assert_eq!(told_since(rows, "2030-01-09"), []);
    assert_eq!(rules(&told(rows)), ["newly_disputed"]);
}

#[test]
fn threats_are_told_once_a_road_and_only_when_new() {
    let rows = "statement S1 NORTH threatened 2030-01-08 by=ICRC
        statement S2 NORTH closed 2030-01-09 by=PARTY as=threat
        statement S3 NORTH threatened 2030-01-02 to=2030-01-05";
    let alerts = told(rows);
    assert_eq!(only(&alerts).rule, "threatened");
    assert_eq!((only(&alerts).date, &only(&alerts).because[..]), (date("2030-01-09"), &["S1".into(), "S2".into()][..]));
    assert_eq!(only(&told_since(rows, "2030-01-08")).because, ["S2"]);
    assert_eq!(told_since(rows, "2030-01-09"), []);
}

#[test]
fn the_last_word_on_a_road_is_told_when_it_grows_too_old() {
    let stale = |rows: &str| {
        let alerts = told(&format!("plan 2030-01-11 10 stale=10\ncorridor WEST default=open\n{rows}"));
        alerts.into_iter().filter(|alert| alert.rule == "stale").collect::<Vec<_>>()
    };
    let old = stale("statement S1 WEST open 2029-12-30");
    assert_eq!((only(&old).date, only(&old).about.as_str()), (date("2030-01-09"), "WEST"));
    let going = stale("statement S1 WEST open 2030-01-05");
    assert!(only(&going).message.contains("will no longer count from 2030-01-15"), "{going:?}");
    assert_eq!(stale("statement S1 WEST open 2029-12-30\nstatement S2 WEST open 2030-01-10"), []);
    assert_eq!(stale("statement S1 WEST open 2029-12-30 to=2030-01-03"), []);
    assert_eq!(stale("statement S1 WEST open 2029-12-30\nstatement S2 WEST open 2030-01-10 to=2030-01-19"), []);
}

#[test]
fn a_corridor_on_which_less_crossed_than_planned_is_told_with_the_rows() {
    let crossed = |kg: i64| {
        let network = place(&format!("delivery D1 2030-01-11 crossed corridor=NORTH commodity=FLOUR kg={kg} trucks=2"));
        told_with(&network, None, None, Some(&plan()))
    };
    let alerts = crossed(40_000);
    assert_eq!(only(&alerts).rule, "crossed_under_plan_share");
    assert_eq!(
        only(&alerts).message,
        "40 of 60 t planned from 2030-01-11 to 2030-01-11 have been seen to cross NORTH, less than 80 %, 2 of 3 trucks"
    );
    assert_eq!(only(&alerts).because, ["D1"]);
    assert_eq!(crossed(48_000), []);
}

#[test]
fn trucks_that_nobody_weighed_are_held_against_the_trucks_planned() {
    let row = |trucks: i64| format!("delivery D1 2030-01-11 crossed corridor=NORTH trucks={trucks}");
    assert_eq!(told_with(&place(&row(3)), None, None, Some(&plan())), []);
    assert_eq!(rules(&told_with(&place(&row(2)), None, None, Some(&plan()))), ["crossed_under_plan_share"]);
}

/// Three crossings of two trucks each, of which one was weighed: 5 t.
const PARTLY_WEIGHED: &str = "
    delivery D1 2030-01-11 crossed corridor=NORTH trucks=2 kg=5000 convoy=C1
    delivery D2 2030-01-11 crossed corridor=NORTH trucks=2 convoy=C2
    delivery D3 2030-01-11 crossed corridor=NORTH trucks=2 convoy=C3
";

fn plan_of(trucks: i64, kg: i64) -> Plan {
    let mut plan = plan();
    (plan.movements[0].trucks, plan.movements[0].quantity) = (trucks, Kg(kg));
    plan
}

#[test]
fn where_only_some_were_weighed_trucks_are_compared() {
    let network = place(PARTLY_WEIGHED);
    let told = |trucks: i64, kg: i64| told_with(&network, None, None, Some(&plan_of(trucks, kg)));
    assert_eq!(told(6, 15_000), []);
    assert_eq!(told(8, 5000), [], "what was weighed is already enough");
    assert_eq!(
        only(&told(8, 15_000)).message,
        "6 of 8 trucks planned from 2030-01-11 to 2030-01-11 have been seen to cross NORTH, less than 80 %; only 5 t were weighed"
    );
}

#[test]
fn where_neither_weight_nor_trucks_are_known_of_all_nothing_is_told() {
    let uncounted = PARTLY_WEIGHED.replace("trucks=2 convoy=C3", "convoy=C3");
    assert_eq!(told_with(&place(&uncounted), None, None, Some(&plan_of(8, 15_000))), []);
    let nothing_known = "delivery D1 2030-01-11 crossed corridor=NORTH";
    assert_eq!(told_with(&place(nothing_known), None, None, Some(&plan())), []);
    assert_eq!(told_with(&place(PARTLY_WEIGHED), None, None, Some(&plan_of(0, 15_000))), []);
}

#[test]
fn where_nothing_was_seen_to_cross_all_of_the_plan_is_missing() {
    let network = place("delivery D1 2030-01-11 departed corridor=NORTH trucks=2");
    assert_eq!(
        only(&told_with(&network, None, None, Some(&plan()))).message,
        "0 of 60 t planned from 2030-01-11 to 2030-01-11 have been seen to cross NORTH, less than 80 %"
    );
}

#[test]
fn trucks_without_weight_are_not_told_as_0_tonnes() {
    let alerts = told_with(&place("delivery D1 2030-01-11 crossed corridor=NORTH trucks=1"), None, None, Some(&plan()));
    assert_eq!(
        only(&alerts).message,
        "1 of 3 trucks planned from 2030-01-11 to 2030-01-11 have been seen to cross NORTH, less than 80 %; not weighed"
    );
}

#[test]
fn more_trucks_in_a_day_than_the_tables_say_are_a_contradiction() {
    let rows = |by_monitor: i64| {
        format!(
            "delivery D1 2030-01-11 crossed corridor=NORTH trucks=12 convoy=C1 by=DRIVERS
             delivery D2 2030-01-11 crossed corridor=NORTH trucks={by_monitor} convoy=C1 by=MONITOR"
        )
    };
    let alerts = told(&rows(11));
    assert_eq!(only(&alerts).message, "11 trucks crossed NORTH on 2030-01-11, where `corridors` says 10 a day");
    assert_eq!(only(&alerts).because, ["D1", "D2"]);
    assert_eq!(told(&rows(10)), []);
}

#[test]
fn a_crossing_on_a_day_believed_closed_is_a_contradiction() {
    let rows = "statement S1 NORTH closed 2030-01-09
        delivery D1 2030-01-12 crossed corridor=NORTH trucks=2 recorded=2030-01-14";
    let alerts = told(rows);
    assert_eq!(only(&alerts).message, "NORTH is believed closed on 2030-01-12, and 2 trucks crossed it that day");
    assert_eq!(only(&alerts).because, ["D1", "S1"]);
    assert_eq!(told_since(rows, "2030-01-14"), []);
    assert_eq!(told_with(&place(rows), None, Some("2030-01-13"), None), []);
}

#[test]
fn a_count_below_what_the_plan_expected_is_a_contradiction() {
    let told = |kg: i64| {
        let crossed = "delivery D1 2030-01-11 crossed corridor=NORTH commodity=FLOUR kg=60000";
        let network = place(&format!("{crossed}\ncount HUB FLOUR {kg} on=2030-01-11"));
        told_with(&network, None, None, Some(&plan()))
    };
    let alerts = told(25_000);
    assert_eq!(
        only(&alerts).message,
        "25 t of FLOUR were counted at HUB on 2030-01-11, where the last plan expected 30 t"
    );
    assert_eq!(only(&alerts).because, ["HUB FLOUR"]);
    assert_eq!(told(30_000), []);
}

#[test]
fn a_rule_that_is_switched_off_tells_nothing() {
    let mut network = place(
        "plan 2030-01-11 10 stale=3
         need EAST FLOUR 0.4
         statement S1 NORTH open 2030-01-10 by=ICRC
         statement S2 NORTH closed 2030-01-09 by=PARTY
         statement S3 NORTH threatened 2030-01-09
         delivery D1 2030-01-11 crossed corridor=NORTH trucks=12",
    );
    let mut plan = plan();
    plan.movements[0].trucks = 30;
    assert_eq!(
        rules(&told_with(&network, None, None, Some(&plan))),
        [
            "runs_out_within_days",
            "supply_days_under",
            "threatened",
            "newly_disputed",
            "assumption_contradicted",
            "crossed_under_plan_share",
            "stale"
        ]
    );
    let settings = &mut network.settings.alerts;
    (settings.newly_disputed, settings.threatened, settings.stale) = (false, false, false);
    (settings.state_changed, settings.assumption_contradicted) = (false, false);
    (settings.supply_days_under, settings.crossed_under_plan_share) = (0.0, 0.0);
    assert_eq!(rules(&told_with(&network, None, None, Some(&plan))), ["runs_out_within_days"]);
}

#[test]
fn the_paragraph_begins_with_what_is_most_urgent_and_counts_the_rest() {
    let alert = |rule, number: usize| Alert {
        rule,
        about: format!("EAST {number}"),
        date: date("2030-01-11"),
        message: format!("Sentence {number}"),
        because: Vec::new(),
    };
    let many: Vec<Alert> = (0..14).map(|number| alert(RULES[2], number)).collect();
    let text = paragraph(&many);
    assert!(text.starts_with("Sentence 0. Sentence 1. ") && text.ends_with("Sentence 11. There are 2 more warnings."));
    assert!(paragraph(&many[..13]).ends_with("Sentence 11. There is 1 more warning."));
}

#[test]
fn many_needs_are_one_sentence_that_names_the_first() {
    let need = |site: &str, item: &str, day: &str| Alert {
        rule: RULES[0],
        about: format!("{site} {item}"),
        date: date(day),
        message: "one".to_owned(),
        because: Vec::new(),
    };
    let needs = [
        need("EAST", "FLOUR", "2030-01-13"),
        need("EAST", "OIL", "2030-01-14"),
        need("WEST", "FLOUR", "2030-01-13"),
        need("WEST", "OIL", "2030-01-15"),
        need("WEST", "SALT", "2030-01-15"),
    ];
    assert_eq!(
        paragraph(&needs),
        "5 needs at 2 places run low; not met in full from 2030-01-13 on, the first of them: FLOUR at EAST, WEST, if \
         nothing more arrives."
    );
    assert_eq!(paragraph(&needs[..2]), "one. one.");
}

#[test]
fn an_alert_is_written_with_the_keys_that_other_programs_read() {
    let alerts = told("need EAST FLOUR 0.4\nstock EAST FLOUR 10000");
    let json = serde_json::to_value(&alerts[1]).unwrap();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["about", "because", "date", "message", "rule"]);
    assert_eq!(json["date"], "2030-01-11");
}
