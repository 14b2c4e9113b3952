//! How far an answer depends on whom one believes, and what changes against the last plan: from outside.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use passage::{Choice, Session};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

struct Run {
    code: i32,
    stdout: String,
    stderr: String,
}

impl Run {
    fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap()
    }

    fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout: {}\nstderr: {}", self.stdout, self.stderr);
        self
    }
}

fn passage(arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_passage")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let Output { status, stdout, stderr } = output;
    Run { code: status.code().unwrap(), stdout: text(stdout), stderr: text(stderr) }
}

fn example(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
    path.to_str().unwrap().to_owned()
}

fn bridges() -> String {
    example("two-bridges")
}

/// The two bridges in a folder of their own, with a file in place of its own.
fn bridges_with(file: &str, text: &str) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("ws");
    passage::example::find("two-bridges").unwrap().write(&workspace).unwrap();
    fs::write(workspace.join(file), text).unwrap();
    (folder, workspace.to_str().unwrap().to_owned())
}

/// A plan of a workspace, as a file.
fn issued(workspace: &str, flags: &[&str]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    passage(&[&["plan", workspace, "--out", out], flags].concat()).expect(0);
    let plan = folder.path().join("plan.json");
    (folder, plan)
}

fn word(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The rule and the person-days short of each reading of a document.
fn short_by_rule<'a>(document: &'a Value, figures: &str) -> Vec<(&'a str, f64)> {
    let readings = document["readings"].as_array().unwrap().iter();
    let short = |reading: &Value| reading[figures]["person_days_short"].as_f64().unwrap().round();
    readings.map(|reading| (reading["rule"].as_str().unwrap(), short(reading))).collect()
}

const SHORT: [(&str, f64); 9] = [
    ("latest", 100_000.0),
    ("pessimistic", 100_000.0),
    ("optimistic", 0.0),
    ("reliable", 100_000.0),
    ("controller", 0.0),
    ("party:HILL", 0.0),
    ("party:RIVER", 170_000.0),
    ("party:DRIVERS", 170_000.0),
    ("party:MEDIATOR", 100_000.0),
];

// Every rule

#[test]
fn the_screen_of_plan_under_every_rule() {
    insta::assert_snapshot!(passage(&["plan", &bridges(), "--rule", "all"]).expect(0).stdout);
}

#[test]
fn the_screen_of_outlook_under_every_rule() {
    insta::assert_snapshot!(passage(&["outlook", &bridges(), "--rule", "all"]).expect(0).stdout);
}

#[test]
fn plan_outlook_and_compare_tell_the_same_of_every_rule() {
    for (verb, figures) in [("plan", "summary"), ("outlook", "summary"), ("compare", "believed")] {
        let document = passage(&[verb, &bridges(), "--rule", "all", "--json"]).expect(0).json();
        assert_eq!(document["schema"], format!("passage.{verb}/1"));
        assert_eq!(short_by_rule(&document, figures), SHORT, "{verb}");
        let spread = &document["spread"]["person_days_short"];
        assert_eq!((spread["least"].as_f64(), spread["most"].as_f64()), (Some(0.0), Some(170_000.0)), "{verb}");
        let same = &document["readings"][1]["is_same_as"];
        assert_eq!(same, "latest", "{verb}");
    }
}

#[test]
fn the_readings_are_those_of_one_plan_after_the_other() {
    let ws = bridges();
    for (rule, wanted) in SHORT {
        let plan = passage(&["plan", &ws, "--rule", rule, "--json"]).expect(0).json();
        assert_eq!(plan["summary"]["person_days_short"].as_f64().unwrap().round(), wanted, "{rule}");
    }
}

#[test]
fn the_statement_that_moves_the_plan_most_is_told_first() {
    let plan = passage(&["plan", &bridges(), "--rule", "all", "--json"]).expect(0).json();
    let first = &plan["influence"][0];
    assert_eq!(first["statement"], "S3");
    assert_eq!(first["person_days_short"].as_f64().unwrap().round(), -100_000.0);
    assert_eq!(first["runs_out"][0]["site"], "OSTRINE");
    let sentence = first["sentence"].as_str().unwrap();
    assert!(sentence.ends_with("100,000 fewer person-days go short"), "{sentence}");
}

#[test]
fn without_rule_all_no_reading_is_in_any_document() {
    for verb in ["plan", "outlook", "compare"] {
        let document = passage(&[verb, &bridges(), "--json"]).expect(0).json();
        for key in ["readings", "spread", "influence"] {
            assert!(document.get(key).is_none(), "{verb} {key}");
        }
    }
}

#[test]
fn the_rule_of_the_settings_comes_first_and_makes_the_plan() {
    let settings = fs::read_to_string(Path::new(&bridges()).join("workspace.toml")).unwrap();
    let optimistic = settings.replace("rule = \"latest\"", "rule = \"party:river\"");
    assert_ne!(settings, optimistic, "the settings name no rule to replace");
    let (_folder, ws) = bridges_with("workspace.toml", &optimistic);
    let plan = passage(&["plan", &ws, "--rule", "all", "--json"]).expect(0).json();
    assert_eq!(plan["summary"]["person_days_short"].as_f64().unwrap().round(), 170_000.0);
    let rules: Vec<&str> = short_by_rule(&plan, "summary").into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(rules[..2], ["party:river", "latest"]);
    assert!(!rules.contains(&"party:RIVER"), "one rule stands twice: {rules:?}");
}

#[test]
fn only_those_who_spoke_of_roads_by_the_day_of_the_view_have_a_rule() {
    let rules = |as_of: &str| {
        let choice = Choice { as_of: passage::parse_date(as_of).ok(), ..Choice::default() };
        let session = Session::open(Path::new(&bridges()), &choice).unwrap();
        let rules = session.every_rule().into_iter().map(|rule| rule.to_string());
        rules.filter(|rule| rule.starts_with("party:")).collect::<Vec<_>>()
    };
    assert_eq!(rules("2031-02-20"), [""; 0]);
    assert_eq!(rules("2031-02-25"), ["party:HILL", "party:RIVER"]);
    // The charities only ask.
    assert!(!rules("2031-02-28").contains(&"party:CHARITIES".to_owned()));
}

#[test]
fn verify_reads_the_document_and_the_file_of_a_plan_under_every_rule() {
    let ws = bridges();
    let (folder, plan) = issued(&ws, &["--rule", "all"]);
    let document = folder.path().join("document.json");
    fs::write(&document, passage(&["plan", &ws, "--rule", "all", "--json"]).expect(0).stdout).unwrap();
    for plan in [&plan, &document] {
        assert_eq!(passage(&["verify", &ws, word(plan)]).expect(0).stdout, "the plan holds\n");
    }
    assert!(!fs::read_to_string(&plan).unwrap().contains("\"readings\""));
    let table = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(table("readings.csv").lines().count(), 1 + SHORT.len());
    let influence = table("influence.csv");
    assert!(influence.lines().nth(1).unwrap().starts_with("S3,-100000,-50,OSTRINE,food,2031-03-01,,14,UPPER,"));
}

#[test]
fn a_commitment_that_a_rule_makes_impossible_is_told_and_the_rule_still_has_figures() {
    let (_folder, ws) = bridges_with("commitments.csv", "id,date,from,to,trucks\nC1,2031-03-12,TOLLIVANE,OSTRINE,1\n");
    let run = passage(&["plan", &ws, "--rule", "all"]).expect(0);
    assert!(run.stdout.contains("by party:RIVER 1 commitment cannot be kept and is not counted: C1"), "{}", run.stdout);
    let public = passage(&["plan", &ws, "--rule", "all", "--audience", "public"]).expect(0);
    assert!(public.stdout.contains("cannot be kept and is not counted: withheld"), "{}", public.stdout);
    assert!(!public.stdout.contains("C1"), "{}", public.stdout);
}

#[test]
fn verbs_that_need_one_rule_refuse_every_rule() {
    let ws = bridges();
    for words in [vec!["explain", &ws, "OSTRINE"], vec!["report", &ws], vec!["alerts", &ws]] {
        let run = passage(&[&words[..], &["--rule", "all"]].concat()).expect(2);
        assert!(run.stderr.contains("`--rule all` stands for every rule; one is needed here"), "{}", run.stderr);
    }
}

// Against the last plan

#[test]
fn a_plan_made_against_itself_changes_nothing() {
    let ws = bridges();
    let (_folder, last) = issued(&ws, &[]);
    let run = passage(&["plan", &ws, "--against", word(&last)]).expect(0);
    let told = "What changes against the plan of 2031-03-01\n  nothing on 2031-03-01 to 2031-03-14: all 35.0 t move";
    assert!(run.stdout.contains(told), "{}", run.stdout);
    let plan = passage(&["plan", &ws, "--against", word(&last), "--json"]).expect(0).json();
    let against = &plan["against"];
    assert_eq!((against["changed_t"].as_f64(), against["kept_t"].as_f64()), (Some(0.0), Some(35.0)));
    assert_eq!(against["changes"], Value::Array(Vec::new()));
    let own = serde_json::from_str::<Value>(&fs::read_to_string(&last).unwrap()).unwrap();
    assert_eq!(plan["movements"], own["movements"]);
}

#[test]
fn the_screen_of_a_plan_against_the_last_one() {
    let ws = bridges();
    let (_folder, last) = issued(&ws, &[]);
    let later = ["plan", &ws, "--start", "2031-03-05", "--days", "8", "--against", word(&last)];
    insta::assert_snapshot!(passage(&later).expect(0).stdout);
}

#[test]
fn changes_are_written_as_a_table_and_verify_accepts_the_plan() {
    let ws = bridges();
    let (_folder, last) = issued(&ws, &[]);
    let (folder, plan) = issued(&ws, &["--rule", "optimistic", "--against", word(&last)]);
    passage(&["verify", &ws, word(&plan)]).expect(0);
    let table = fs::read_to_string(folder.path().join("changes.csv")).unwrap();
    assert_eq!(table.lines().next(), Some("depart,from,to,corridors,commodity,was_t,now_t,gone"));
    let plan: Value = serde_json::from_str(&fs::read_to_string(&plan).unwrap()).unwrap();
    let rows = plan["against"]["changes"].as_array().unwrap().len() + plan["against"]["gone"].as_array().unwrap().len();
    assert!(rows > 0 && table.lines().count() == rows + 1, "{table}");
}

#[test]
fn every_rule_and_the_last_plan_go_together() {
    let ws = bridges();
    let (_folder, last) = issued(&ws, &[]);
    let plan = passage(&["plan", &ws, "--rule", "all", "--against", word(&last), "--json"]).expect(0).json();
    assert_eq!(plan["against"]["changed_t"].as_f64(), Some(0.0));
    assert_eq!(short_by_rule(&plan, "summary"), SHORT);
}

#[test]
fn what_is_no_plan_of_this_workspace_is_refused() {
    let ws = bridges();
    let (folder, last) = issued(&ws, &[]);
    let text = fs::read_to_string(&last).unwrap();
    let other =
        text.replace("TOLLIVANE", "ELSEWHERE-1").replace("OSTRINE", "ELSEWHERE-2").replace("WEXLOW", "ELSEWHERE-3");
    let public = passage(&["plan", &ws, "--audience", "public", "--json"]).expect(0).stdout;
    let cases = [
        (other, "this is a plan of `Two bridges`; these tables have none of its sites"),
        (public, "this plan has 35 t arrive and names no movements"),
        ("{}".to_owned(), "this is a file without a schema"),
    ];
    for (text, message) in cases {
        let path = folder.path().join("other.json");
        fs::write(&path, text).unwrap();
        let run = passage(&["plan", &ws, "--against", word(&path)]).expect(2);
        assert!(run.stdout.is_empty() && run.stderr.contains(message), "{}", run.stderr);
    }
    let run = passage(&["plan", &ws, "--against", "nowhere/plan.json"]).expect(2);
    assert!(run.stderr.contains("nowhere/plan.json: error[E110]: the plan cannot be read"), "{}", run.stderr);
}

#[test]
fn a_place_that_the_tables_no_longer_have_is_told_as_gone() {
    let ws = bridges();
    let (folder, last) = issued(&ws, &[]);
    let path = folder.path().join("renamed.json");
    fs::write(&path, fs::read_to_string(&last).unwrap().replace("WEXLOW", "OLD-TOWN")).unwrap();
    let run = passage(&["plan", &ws, "--against", word(&path)]).expect(0);
    let told = "of that plan were on places, corridors or goods that the tables no longer have";
    assert!(run.stdout.contains(told), "{}", run.stdout);
}

// A real case

#[test]
fn a_real_log_is_read_under_every_rule() {
    let ws = example("nagorno-karabakh-2023");
    let plan = passage(&["plan", &ws, "--as-of", "2023-09-11", "--rule", "all", "--json"]).expect(0).json();
    let readings = plan["readings"].as_array().unwrap();
    for reading in readings {
        for key in ["rule", "is_same_as", "summary", "runs_out", "trucks", "not_kept"] {
            assert!(reading.get(key).is_some(), "{key}");
        }
    }
    assert!(readings.iter().any(|reading| reading["is_same_as"].is_string()), "no two rules agree");
    assert!(!plan["influence"].as_array().unwrap().is_empty());
}
