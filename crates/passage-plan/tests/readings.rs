//! How far the answer depends on whom one believes, on the worked example `two-bridges`, whose README has the figures.

use passage_model::belief::View;
use passage_model::calendar::Date;
use passage_model::comparison::Trucks;
use passage_model::network::Network;
use passage_model::reading::Influence;
use passage_model::settings::Rule;
use passage_plan::readings::{believed_under, influence, readings, sentence};
use passage_workspace::{Options, read};
use std::path::Path;

fn example(name: &str) -> Network {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
    let workspace = read(&folder, &Options::default()).expect("the examples are part of the repository");
    workspace.network.expect("the examples have no errors")
}

fn view(network: &Network, rule: Rule) -> View {
    View { rule, as_of: None, overrides: Vec::new(), horizon: network.settings.horizon, without: Vec::new() }
}

fn known_by(network: &Network) -> Date {
    network.settings.known_by.unwrap_or(network.settings.horizon.start)
}

fn influences(network: &Network, rule: Rule) -> Vec<Influence> {
    influence(network, &view(network, rule), known_by(network)).expect("there are plans")
}

#[test]
fn every_rule_has_its_own_figures_and_rules_that_agree_are_planned_once() {
    let n = example("two-bridges");
    let rules = ["latest", "optimistic", "pessimistic", "reliable", "controller", "party:RIVER"];
    let rules: Vec<Rule> = rules.iter().map(|rule| Rule::parse(rule).expect("it is a rule")).collect();
    let found = readings(&n, &view(&n, Rule::Latest), known_by(&n), &rules).expect("there are plans");
    let short: Vec<f64> = found.iter().map(|reading| reading.summary.person_days_short.round()).collect();
    assert_eq!(short, [100_000.0, 0.0, 100_000.0, 100_000.0, 0.0, 170_000.0]);
    let same: Vec<Option<&str>> = found.iter().map(|reading| reading.is_same_as.as_deref()).collect();
    assert_eq!(same, [None, None, Some("latest"), Some("latest"), None, None]);
    assert!(found.iter().all(|reading| reading.trucks == Trucks::Whole && reading.not_kept.is_empty()));
    // Shortage is spread over all days, so that no day is met in full.
    let first = &found[0].runs_out[0];
    assert_eq!((first.site.as_str(), first.date), ("OSTRINE", Date::constant(2031, 3, 1)));
    assert_eq!(found[1].runs_out, []);

    let believed = believed_under(&n, &view(&n, Rule::Latest), known_by(&n), &rules).expect("there are plans");
    for (reading, believed) in found.iter().zip(&believed) {
        assert_eq!((&reading.rule, &reading.summary), (&believed.rule, &believed.case.summary));
    }
    assert_eq!(believed[0].case.open, ["LOWER"]);
    assert_eq!(believed[1].case.open, ["UPPER", "LOWER"]);
    assert_eq!(believed[5].case.open, [""; 0]);
}

#[test]
fn leaving_out_the_statement_that_closes_a_bridge_takes_its_shortage_away() {
    let n = example("two-bridges");
    let found = influences(&n, Rule::Latest);
    // The drivers close the Upper Bridge; the mediator opens the Lower Bridge, worth 70,000 person-days.
    let told: Vec<(&str, f64)> =
        found.iter().map(|one| (one.statement.as_str(), one.person_days_short.round())).collect();
    assert_eq!(told, [("S3", -100_000.0), ("S6", 70_000.0), ("S2", 0.0)]);
    assert_eq!(found[0].changes_access, ["UPPER"]);
    assert_eq!(found[0].unmet.tonnes(), -50.0);
    let moved = &found[0].runs_out[0];
    assert_eq!((moved.now, moved.site.as_str()), (None, "OSTRINE"));
    assert_eq!(
        sentence(&found[0], &n),
        "without `S3` `OSTRINE` runs short of food at least 14 days later, and 100,000 fewer person-days go short"
    );
    assert_eq!(sentence(&found[2], &n), "without `S2` nothing changes");
}

#[test]
fn a_statement_that_decides_nothing_has_no_influence_to_tell() {
    let n = example("two-bridges");
    for one in influences(&n, Rule::Latest) {
        assert!(!["S1", "S4", "S5", "S7"].contains(&one.statement.as_str()), "{} decides no day", one.statement);
    }
}

#[test]
fn the_order_of_statements_does_not_matter() {
    let n = example("two-bridges");
    let mut turned = n.clone();
    assert!(n.statements.iter().all(|statement| statement.supersedes.is_none()), "indices would have to turn too");
    turned.statements.reverse();
    for rule in Rule::without_party() {
        assert_eq!(influences(&n, rule.clone()), influences(&turned, rule));
    }
}

#[test]
#[ignore = "plans a real case some thirty times; slow without optimisation"]
fn the_influence_of_every_statement_of_a_real_log_is_found() {
    let n = example("nagorno-karabakh-2023");
    let begun = std::time::Instant::now();
    let found = influences(&n, Rule::Latest);
    eprintln!("{} statements in {:.1} s, trucks {:?}", found.len(), begun.elapsed().as_secs_f64(), found[0].trucks);
    for one in &found {
        eprintln!("{}", sentence(one, &n));
    }
    assert!(found.is_sorted_by(|a, b| a.person_days_short.abs() >= b.person_days_short.abs()));
    assert!(found.iter().any(|one| one.person_days_short.abs() > 1.0));
}
