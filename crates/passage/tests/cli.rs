//! The program from outside: verbs, exit codes, JSON keys, screens.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

struct Run {
    code: i32,
    stdout: String,
    stderr: String,
}

impl Run {
    fn json(&self) -> Value {
        assert!(self.stdout.ends_with('\n') && self.stdout.lines().count() == 1, "one document on one line: {self}");
        serde_json::from_str(&self.stdout).unwrap()
    }

    fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self}");
        self
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "exit {}\nstdout: {}\nstderr: {}", self.code, self.stdout, self.stderr)
    }
}

fn passage(arguments: &[&str]) -> Run {
    passage_in(Path::new(env!("CARGO_MANIFEST_DIR")), arguments)
}

fn passage_in(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
    let output = command.args(arguments).current_dir(folder).output().unwrap();
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

/// The two bridges in a folder of their own, with these files in the place of, or beside, their own.
fn bridges_with(files: &[(&str, &str)]) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("ws");
    passage(&["init", workspace.to_str().unwrap(), "--from", "two-bridges"]).expect(0);
    for (name, text) in files {
        fs::write(workspace.join(name), text).unwrap();
    }
    let path = workspace.to_str().unwrap().to_owned();
    (folder, path)
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn assert_has(value: &Value, wanted: &[&str]) {
    let found = keys(value);
    let missing: Vec<&&str> = wanted.iter().filter(|key| !found.contains(*key)).collect();
    assert!(missing.is_empty(), "{missing:?} not in {found:?}");
}

fn short(run: &Run) -> f64 {
    run.json()["summary"]["person_days_short"].as_f64().unwrap()
}

// Screens

#[test]
fn the_screen_of_check() {
    insta::assert_snapshot!(passage(&["check", &bridges()]).expect(0).stdout);
}

#[test]
fn the_screen_of_access() {
    insta::assert_snapshot!(passage(&["access", &bridges()]).expect(0).stdout);
}

#[test]
fn the_screen_of_access_under_every_rule() {
    insta::assert_snapshot!(passage(&["access", &bridges(), "--rule", "all"]).expect(0).stdout);
}

#[test]
fn the_screen_of_outlook() {
    insta::assert_snapshot!(passage(&["outlook", &bridges()]).expect(0).stdout);
}

#[test]
fn the_screen_of_plan() {
    insta::assert_snapshot!(passage(&["plan", &bridges()]).expect(0).stdout);
}

#[test]
fn the_screen_of_compare() {
    insta::assert_snapshot!(passage(&["compare", &bridges()]).expect(0).stdout);
}

#[test]
fn the_screen_of_explain() {
    insta::assert_snapshot!(passage(&["explain", &bridges(), "OSTRINE"]).expect(0).stdout);
}

#[test]
fn the_list_of_examples() {
    insta::assert_snapshot!(passage(&["init", "--list"]).expect(0).stdout);
}

#[test]
fn the_demo_fits_one_screen_and_writes_what_it_names() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out/demo");
    let run = passage_in(folder.path(), &["demo"]).expect(0);
    assert!(run.stdout.lines().count() <= 45, "{run}");
    let wide: Vec<&str> = run.stdout.lines().filter(|line| line.chars().count() > 110).collect();
    assert!(wide.is_empty(), "{wide:?}");
    for file in [
        "report.html",
        "report.xlsx",
        "workspace/sites.csv",
        "as-believed/plan.json",
        "both/movements.csv",
        "closed/unmet.csv",
    ] {
        assert!(out.join(file).is_file(), "{file}");
    }
    let plan = out.join("both/plan.json");
    passage(&["verify", out.join("workspace").to_str().unwrap(), plan.to_str().unwrap()]).expect(0);
}

// JSON

#[test]
fn every_document_has_the_keys_of_the_contract() {
    let ws = bridges();
    let document = |verb: &str| {
        let document = passage(&[verb, &ws, "--json"]).expect(0).json();
        assert_eq!(document["schema"], format!("passage.{verb}/1"));
        document
    };
    let check = document("check");
    assert_has(&check, &["faults", "counts"]);
    assert_has(&check["counts"], &["errors", "warnings"]);

    let access = document("access");
    assert_has(&access["corridors"][0], &["id", "days"]);
    let day = &access["corridors"][0]["days"][0];
    assert_has(
        day,
        &["date", "state", "share", "trucks_per_day", "t_per_day", "because", "disputed_by", "exposed_by", "basis"],
    );
    assert_eq!(day["because"][0], "S3");
    assert_eq!(day["disputed_by"][0], "S1");

    let outlook = document("outlook");
    let row = ["site", "item", "quantity_t", "need_t_per_day", "days_of_supply", "runs_out"];
    assert_has(&outlook["rows"][0], &row);
    assert_eq!(outlook["rows"][0]["runs_out"], "2031-03-03");

    let plan = document("plan");
    let lists = ["summary", "status", "movements", "distribution", "stocks", "unmet", "limits", "runs_out"];
    assert_has(&plan, &lists);
    assert_has(&plan, &["inputs_digest", "known_by", "as_of", "rule", "scenario", "what_ifs"]);
    assert_has(&plan["status"], &["solver", "outcome", "gap", "seconds"]);
    let summary = ["people", "need_t", "met_t", "unmet_t", "met_share", "worst_site", "worst_site_met_share"];
    assert_has(&plan["summary"], &summary);
    assert_has(&plan["summary"], &["person_days_short", "delivered_t", "cost"]);
    let movement = ["depart", "arrive", "from", "to", "corridors", "fleet", "trucks", "commodity", "quantity_t"];
    assert_has(&plan["movements"][0], &movement);

    let compare = document("compare");
    assert_has(&compare, &["cases", "worth", "interaction", "believed"]);
    assert_has(&compare["cases"][0], &["open", "met_share", "unmet_t", "person_days_short", "delivered_t"]);
    assert_has(&compare["worth"][0], &["corridor", "alone", "shapley", "per_day_of_delay"]);
    assert_has(&compare["interaction"][0], &["corridors", "value"]);
}

#[test]
fn the_worth_of_the_bridges_is_what_was_worked_out_on_paper() {
    let compare = passage(&["compare", &bridges(), "--json"]).expect(0).json();
    assert_eq!(compare["worth"][0]["alone"], 170_000.0);
    assert_eq!(compare["worth"][1]["alone"], 140_000.0);
    assert_eq!(compare["interaction"][0]["value"], -140_000.0);
}

#[test]
fn under_rule_all_the_document_holds_every_reading() {
    let access = passage(&["access", &bridges(), "--rule", "all", "--json"]).expect(0).json();
    let rules: Vec<&str> =
        access["readings"].as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["latest", "pessimistic", "optimistic", "reliable", "controller"]);
    assert_eq!(access["rule"], "latest");
    assert_eq!(access["corridors"], access["readings"][0]["corridors"]);
    assert_eq!(access["readings"][2]["corridors"][0]["days"][0]["state"], "open");
}

#[test]
fn two_runs_give_the_same_plan() {
    let run = || {
        let mut plan = passage(&["plan", &bridges(), "--json"]).expect(0).json();
        plan["status"].as_object_mut().unwrap().remove("seconds");
        plan
    };
    assert_eq!(run(), run());
}

// Choices

#[test]
fn the_rule_decides_between_the_claims() {
    for (rule, wanted) in [("latest", 100_000.0), ("optimistic", 0.0), ("controller", 0.0), ("party:RIVER", 170_000.0)]
    {
        let run = passage(&["plan", &bridges(), "--json", "--rule", rule]).expect(0);
        assert_eq!(short(&run), wanted, "{rule}");
        assert_eq!(run.json()["rule"], rule);
    }
}

#[test]
fn as_of_hides_what_was_said_later_and_sets_known_by() {
    let state = |arguments: &[&str]| {
        let ws = bridges();
        let words = [&["access", ws.as_str(), "--json"], arguments].concat();
        let access = passage(&words).expect(0).json();
        let state = access["corridors"][0]["days"][0]["state"].as_str().unwrap().to_owned();
        (state, access["known_by"].as_str().unwrap().to_owned())
    };
    assert_eq!(state(&[]), ("closed".to_owned(), "2031-02-28".to_owned()));
    assert_eq!(state(&["--as-of", "2031-02-25"]), ("open".to_owned(), "2031-02-25".to_owned()));
    let both = ["--as-of", "2031-02-25", "--known-by", "2031-02-27"];
    assert_eq!(state(&both), ("open".to_owned(), "2031-02-27".to_owned()));
}

#[test]
fn of_two_what_ifs_the_later_on_the_command_line_counts() {
    let states = |arguments: &[&str]| {
        let ws = bridges();
        let access = passage(&[&["access", ws.as_str(), "--json"], arguments].concat()).expect(0).json();
        let days = access["corridors"][0]["days"].as_array().unwrap().clone();
        [0, 4, 8].map(|day: usize| days[day]["state"].as_str().unwrap().to_owned())
    };
    assert_eq!(states(&["--open", "UPPER", "--close", "UPPER@2031-03-05..2031-03-06"]), ["open", "closed", "open"]);
    assert_eq!(states(&["--close", "UPPER@2031-03-05..2031-03-06", "--open", "UPPER"]), ["open", "open", "open"]);
    assert_eq!(states(&["--open", "upper@2031-03-05"]), ["closed", "open", "open"]);
}

#[test]
fn a_what_if_may_close_a_leg_or_a_site() {
    let ws = bridges();
    for what in ["T-LOWER", "WEXLOW"] {
        let run = passage(&["plan", &ws, "--json", "--close", what]).expect(0);
        assert_eq!(short(&run), 170_000.0, "{what}");
        assert_eq!(run.json()["what_ifs"][0], format!("close:{what}"));
    }
}

#[test]
fn a_what_if_may_restrict_a_corridor_to_the_share_of_the_settings() {
    let (_folder, ws) = bridges_with(&[]);
    let days = ["UPPER@2031-03-02..2031-03-04", "UPPER@2031-03-03"];
    let words = ["access", &ws, "--json", "--open", "UPPER", "--restrict", days[0], "--open", days[1]];
    let access = passage(&words).expect(0).json();
    let state = |day: usize| access["corridors"][0]["days"][day]["state"].as_str().unwrap().to_owned();
    assert_eq!([0, 1, 2].map(state), ["open", "restricted", "open"], "the later of two counts");

    let made = |what: &[&str]| {
        let out = Path::new(&ws).join("out");
        let words = [&["plan", &ws, "--json", "--out", out.to_str().unwrap(), "--close", "LOWER"], what].concat();
        let plan = passage(&words).expect(0);
        (short(&plan), out.join("plan.json"), plan.json())
    };
    let (open, ..) = made(&["--open", "UPPER"]);
    let (closed, ..) = made(&["--close", "UPPER"]);
    let (restricted, file, plan) = made(&["--restrict", "UPPER"]);
    assert!(open < restricted && restricted < closed, "{open} {restricted} {closed}");
    assert_eq!(plan["what_ifs"], serde_json::json!(["close:LOWER", "restrict:UPPER"]));
    passage(&["verify", &ws, file.to_str().unwrap()]).expect(0);
    passage(&["verify", &ws, file.to_str().unwrap(), "--close", "UPPER"]).expect(4);
}

#[test]
fn a_scenario_overrules_the_log() {
    let run = passage(&["plan", &bridges(), "--json", "--scenario", "BOTH"]).expect(0);
    assert_eq!(short(&run), 0.0);
    assert_eq!(run.json()["scenario"], "both");
}

#[test]
fn start_and_days_may_be_chosen() {
    let plan = passage(&["plan", &bridges(), "--json", "--start", "2031-03-03", "--days", "5"]).expect(0).json();
    assert_eq!(plan["start"], "2031-03-03");
    assert_eq!(plan["days"], 5);
}

// Bad input

#[test]
fn names_that_are_not_known_are_told_with_those_that_are() {
    let ws = bridges();
    let cases: [(&[&str], &str, &str); 6] = [
        (&["--scenario", "bothh"], "unknown scenario `bothh`", "did you mean `both`?"),
        (&["--rule", "latst"], "unknown rule `latst`", "did you mean `latest`?"),
        (&["--rule", "party:RIVR"], "unknown party `RIVR`", "did you mean `RIVER`?"),
        (&["--open", "UPER"], "unknown corridor, leg or site `UPER`", "did you mean `UPPER`?"),
        (&["--rule", "newest"], "unknown rule `newest`", "known: `latest`"),
        (&["--scenario", "x", "--close", "y"], "unknown corridor, leg or site `y`", "known: `UPPER`"),
    ];
    for (flags, message, hint) in cases {
        let run = passage(&[&["plan", ws.as_str()], flags].concat()).expect(2);
        assert!(run.stdout.is_empty(), "{run}");
        assert!(run.stderr.contains(message) && run.stderr.contains(hint), "{run}");
    }
    let run = passage(&["explain", &ws, "OSTRIN"]).expect(2);
    assert!(run.stderr.contains("unknown site `OSTRIN`") && run.stderr.contains("did you mean `OSTRINE`?"), "{run}");
    let run = passage(&["explain", &ws, "OSTRINE", "fod"]).expect(2);
    assert!(run.stderr.contains("unknown item `fod`") && run.stderr.contains("did you mean `food`?"), "{run}");
}

#[test]
fn a_faulty_workspace_yields_no_plan_and_no_file() {
    let (folder, ws) =
        bridges_with(&[("stocks.csv", "site,commodity,quantity_t\nTOLLIVANE,FLOUR,\"80,5\"\nNOWHERE,FLOUR,1\n")]);
    let out = folder.path().join("out");
    for verb in ["plan", "report", "compare", "outlook", "access"] {
        let run = passage(&[verb, &ws, "--out", out.to_str().unwrap()]).expect(2);
        assert!(run.stdout.is_empty(), "{run}");
        assert!(run.stderr.starts_with("stocks.csv:2:3: error[E121]: `80,5` is not a number"), "{run}");
        assert!(run.stderr.ends_with("\n2 errors, 0 warnings\n"), "{run}");
        assert!(!out.exists(), "{verb}");
    }
    let run = passage(&["plan", &ws, "--json", "--out", out.to_str().unwrap()]).expect(2);
    let document = run.json();
    assert_eq!(document["schema"], "passage.check/1");
    assert_eq!(document["counts"]["errors"], 2);
    assert_has(&document["faults"][0], &["code", "severity", "file", "line", "column", "message", "hint"]);
    assert_eq!(document["faults"][0]["line"], 2);
    assert!(!out.exists());

    let run = passage(&["check", &ws]).expect(2);
    assert!(run.stdout.contains("stocks.csv:3:1: error[E104]") && run.stdout.contains("  hint: "), "{run}");
    passage(&["check", &ws, "--json"]).expect(2);
}

#[test]
fn where_there_is_no_workspace_there_is_a_hint() {
    let run = passage(&["plan", "there/is/nothing"]).expect(2);
    assert!(run.stderr.contains("there is nothing at `there/is/nothing`"), "{run}");
    let run = passage(&["check", "there/is/nothing", "--json"]).expect(2);
    assert_eq!(run.json()["counts"]["errors"], 1);
}

#[test]
fn wrong_usage_is_bad_input_and_help_is_not() {
    let ws = bridges();
    let wrong: [&[&str]; 10] = [
        &[],
        &["fly", &ws],
        &["serve", &ws, "--port", "none"],
        &["plan"],
        &["plan", &ws, "--start", "1 March"],
        &["plan", &ws, "--start", "2031-02-30"],
        &["plan", &ws, "--days", "0"],
        &["plan", &ws, "--start", "9999-12-25"],
        &["plan", &ws, "--open", "UPPER@2031-03-09..2031-03-01"],
        &["compare", &ws, "--from", "2031-04-01"],
    ];
    for arguments in wrong {
        let run = passage(arguments).expect(2);
        assert!(run.stdout.is_empty() && !run.stderr.is_empty(), "{run}");
    }
    assert!(passage(&["--help"]).expect(0).stdout.contains("Exit status: 0 done"));
    assert!(passage(&["--version"]).expect(0).stdout.starts_with("passage "));
    passage(&["plan", "--help"]).expect(0);
}

#[test]
fn commitments_that_contradict_what_is_believed_name_the_culprits() {
    let rows = "id,date,from,to,corridor,commodity,quantity_t\nC1,2031-03-02,TOLLIVANE,OSTRINE,UPPER,FLOUR,5\n";
    let (folder, ws) = bridges_with(&[("commitments.csv", rows)]);
    let out = folder.path().join("out");
    for verb in ["plan", "explain", "compare", "report"] {
        let mut words = vec![verb, &ws];
        words.extend((verb == "explain").then_some("OSTRINE"));
        words.extend(["--out", out.to_str().unwrap()]);
        let run = passage(&words).expect(3);
        assert!(run.stdout.is_empty() && run.stderr.contains("`C1`"), "{run}");
        assert!(!out.exists());
    }
    for verb in ["plan", "explain", "compare", "report"] {
        let mut words = vec![verb, &ws, "--json"];
        words.extend((verb == "explain").then_some("OSTRINE"));
        let document = passage(&words).expect(3).json();
        assert_eq!(document["schema"], format!("passage.{verb}/1"));
        assert_eq!(document["outcome"], "contradiction");
        assert_eq!(document["culprits"][0]["commitment"], "C1");
    }
    passage(&["plan", &ws, "--rule", "optimistic"]).expect(0);
}

// Files

#[test]
fn a_plan_is_written_with_its_tables_and_holds() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("a/b");
    let ws = bridges();
    let view = ["--as-of", "2031-02-25", "--rule", "optimistic", "--days", "10", "--close", "UPPER@2031-03-05"];
    passage(&[&["plan", &ws, "--out", out.to_str().unwrap()], &view[..]].concat()).expect(0);
    let mut names: Vec<String> =
        fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let wanted = ["distribution", "limits", "movements", "plan", "planned_stocks", "purchases", "runs_out", "unmet"];
    assert_eq!(names, wanted.map(|name| if name == "plan" { "plan.json".to_owned() } else { format!("{name}.csv") }));
    let movements = fs::read_to_string(out.join("movements.csv")).unwrap();
    assert!(movements.starts_with("depart,arrive,from,to,corridors,"), "{movements}");

    let plan = out.join("plan.json");
    let verify = passage(&["verify", &ws, plan.to_str().unwrap()]).expect(0);
    assert_eq!((verify.stdout.as_str(), verify.stderr.as_str()), ("the plan holds\n", ""));
    let document = passage(&["verify", &ws, plan.to_str().unwrap(), "--json"]).expect(0).json();
    assert_eq!(document["ok"], true);
    assert_eq!(document["violations"].as_array().unwrap().len(), 0);
    // Does it still hold if the bridge closes earlier?
    let run = passage(&["verify", &ws, plan.to_str().unwrap(), "--close", "UPPER"]).expect(4);
    assert!(run.stdout.contains("V301"), "{run}");
}

fn planned() -> (TempDir, PathBuf, Value) {
    let folder = tempfile::tempdir().unwrap();
    passage(&["plan", &bridges(), "--out", folder.path().to_str().unwrap()]).expect(0);
    let path = folder.path().join("plan.json");
    let plan = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    (folder, path, plan)
}

#[test]
fn a_plan_that_was_tampered_with_does_not_hold() {
    let (_folder, path, plan) = planned();
    let tampered = |change: &dyn Fn(&mut Value)| {
        let mut plan = plan.clone();
        change(&mut plan);
        fs::write(&path, plan.to_string()).unwrap();
        let run = passage(&["verify", &bridges(), path.to_str().unwrap(), "--json"]).expect(4);
        let document = run.json();
        assert_eq!(document["ok"], false);
        assert_has(&document["violations"][0], &["code", "message"]);
        document["violations"][0]["code"].as_str().unwrap().to_owned()
    };
    tampered(&|plan| plan["movements"][0]["quantity_t"] = 400.0.into());
    tampered(&|plan| plan["movements"][0]["to"] = "NOWHERE".into());
    tampered(&|plan| plan["summary"]["person_days_short"] = 0.0.into());
    tampered(&|plan| plan["distribution"] = Value::Array(Vec::new()));
    assert_eq!(tampered(&|plan| plan["days"] = 0.into()), "V102");
}

#[test]
fn a_plan_for_other_tables_is_checked_against_these_and_noted() {
    let (_folder, path, _) = planned();
    let (_ws_folder, ws) =
        bridges_with(&[("deliveries.csv", "id,date,corridor,status\nD9,2031-02-26,UPPER,turned_back\n")]);
    let run = passage(&["verify", &ws, path.to_str().unwrap()]).expect(0);
    assert!(run.stderr.contains("digest differs"), "{run}");
}

#[test]
fn bad_input_under_json_is_one_document_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let (ws, file) = (bridges(), file.to_str().unwrap());
    for (words, code, place) in [
        (vec!["plan", "no/workspace"], "E101", "command line"),
        (vec!["plan", &ws, "--scenario", "none"], "E104", "command line"),
        (vec!["compare", &ws, "--from", "2031-04-01"], "E113", "command line"),
        (vec!["plan", &ws, "--start", "9999-12-25"], "E113", "command line"),
        (vec!["outlook", &ws, "--out", file], "E110", "command line"),
        (vec!["verify", &ws, "no/plan.json"], "E110", "no/plan.json"),
    ] {
        let run = passage(&[&words[..], &["--json"]].concat()).expect(2);
        let document = run.json();
        assert_eq!(document["schema"], "passage.check/1", "{run}");
        assert_eq!(document["counts"]["errors"], 1, "{run}");
        assert_eq!(document["faults"][0]["code"], code, "{run}");
        assert_eq!(document["faults"][0]["file"], place, "{run}");
    }
}

#[test]
fn what_is_no_plan_file_is_bad_input_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    for (text, told) in [
        ("{\n  \"schema\": oops\n}", "plan.json:2:13: error[E110]"),
        ("{\"schema\": \"passage.check/1\"}", "this is `passage.check/1`, not `passage.plan/1`"),
        ("{\"schema\": \"passage.plan/1\"}", "missing field"),
        ("\u{feff}", "plan.json:1:1: error[E110]"),
    ] {
        fs::write(&path, text).unwrap();
        let run = passage(&["verify", &bridges(), path.to_str().unwrap()]).expect(2);
        assert!(run.stderr.contains(told), "{told}: {run}");
    }
    fs::write(&path, [0xff, 0xfe]).unwrap();
    passage(&["verify", &bridges(), path.to_str().unwrap()]).expect(2);
    passage(&["verify", &bridges(), "no/plan.json"]).expect(2);
}

#[test]
fn every_reading_verb_writes_its_document_where_it_is_told_to() {
    let folder = tempfile::tempdir().unwrap();
    let (ws, out) = (bridges(), folder.path().to_str().unwrap());
    for verb in ["check", "access", "outlook", "compare"] {
        let run = passage(&[verb, &ws, "--out", out, "--json"]).expect(0);
        assert_eq!(fs::read_to_string(folder.path().join(format!("{verb}.json"))).unwrap(), run.stdout);
    }
    passage(&["explain", &ws, "WEXLOW", "food", "2031-03-10", "--out", out]).expect(0);
    let text = fs::read_to_string(folder.path().join("explain.json")).unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document["schema"], "passage.explain/1");
    assert_eq!(document["reasons"][0]["site"], "WEXLOW");
}

#[test]
fn the_report_is_one_page_that_needs_nothing_from_outside() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let run = passage(&["report", &bridges(), "--out", out.to_str().unwrap(), "--json"]).expect(0);
    assert_eq!(run.json()["files"][0], "report.html");
    let page = fs::read_to_string(out.join("report.html")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") || page.starts_with("<!doctype html>"), "{}", &page[..60]);
    assert!(!page.contains("<script"));
}

#[test]
fn a_new_workspace_is_whole_and_never_takes_the_place_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("empty");
    let path = empty.to_str().unwrap();
    passage(&["init", path]).expect(0);
    assert!(empty.join("sites.csv").is_file() && empty.join("workspace.toml").is_file());
    passage(&["check", path]).expect(2);
    let run = passage(&["init", path]).expect(2);
    assert!(run.stderr.contains("is not empty"), "{run}");
    let workbook = folder.path().join("plan.xlsx");
    let run = passage(&["init", workbook.to_str().unwrap()]).expect(2);
    assert!(run.stderr.contains("`init` makes a folder") && !workbook.exists(), "{run}");

    for name in ["two-bridges", "nagorno-karabakh-2023"] {
        let path = folder.path().join(name);
        passage(&["init", path.to_str().unwrap(), "--from", name]).expect(0);
        passage(&["check", path.to_str().unwrap()]).expect(0);
        let own = fs::read(path.join("statements.csv")).unwrap();
        assert_eq!(own, fs::read(Path::new(&example(name)).join("statements.csv")).unwrap());
    }
    let other = folder.path().join("other");
    let run = passage(&["init", other.to_str().unwrap(), "--from", "three-bridges"]).expect(2);
    assert!(run.stderr.contains("known: `nagorno-karabakh-2023`, `two-bridges`"), "{run}");
    assert!(!other.exists());
}

#[test]
fn a_workbook_of_another_kind_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let hint = |name: &str| {
        let path = folder.path().join(name);
        fs::write(&path, "").unwrap();
        let run = passage(&["plan", path.to_str().unwrap()]).expect(2);
        assert!(run.stderr.contains("E110"), "{run}");
        run.stderr.lines().find(|line| line.contains("hint:")).unwrap_or_default().to_owned()
    };
    assert!(hint("plan.ods").contains("save it as `.xlsx`"));
    assert!(hint("plan.XLS").contains("save it as `.xlsx`"));
    assert!(hint("plan.docx").contains("name a folder of tables"));
}

#[test]
fn warnings_are_counted_on_stderr_and_listed_by_check() {
    let ws = example("nagorno-karabakh-2023");
    let run = passage(&["outlook", &ws]).expect(0);
    assert!(run.stderr.contains("warnings about the tables; `passage check` lists them"), "{run}");
    let check = passage(&["check", &ws]).expect(0);
    assert!(check.stdout.contains("warning[W105]") && check.stdout.contains("0 errors, "), "{check}");
    assert!(check.stderr.is_empty());
}

#[test]
fn statements_that_grew_too_old_become_a_warning() {
    let settings = "[plan]\nstart = 2031-03-01\ndays = 14\n[access]\nstale_after_days = 7\n";
    let (_folder, ws) = bridges_with(&[("workspace.toml", settings)]);
    let run = passage(&["check", &ws]).expect(0);
    assert!(run.stdout.contains("warning[W205]: what was said of `UPPER` no longer counts after 7 days"), "{run}");
}

#[test]
fn a_community_that_nothing_reaches_in_time_is_told() {
    let stocks = "site,commodity,quantity_t\nTOLLIVANE,FLOUR,80\nOSTRINE,FLOUR,10\n";
    let (_folder, ws) = bridges_with(&[("stocks.csv", stocks)]);
    let run = passage(&["plan", &ws, "--json"]).expect(0);
    let told = "warning[W401]: no `food` reaches `WEXLOW` before 2031-03-08; needed from 2031-03-01 on";
    assert!(run.stderr.contains(told), "{run}");
    assert!(!run.stderr.contains("`OSTRINE`"), "{run}");
    run.json();
}

#[test]
fn goods_that_do_not_serve_a_need_do_not_reach_it() {
    let goods = "id,name,group,kcal_per_kg\nFLOUR,Wheat flour,food,3500\nFUEL,Diesel,fuel,\n";
    let needs = "site,item,per_person_per_day,unit\nWEXLOW,FUEL,1,kg\nWEXLOW,FLOUR,1,kg\n";
    let stocks = "site,commodity,quantity_t\nTOLLIVANE,FLOUR,80\nWEXLOW,FLOUR,10\nOSTRINE,FLOUR,10\n";
    let (_folder, ws) = bridges_with(&[("commodities.csv", goods), ("needs.csv", needs), ("stocks.csv", stocks)]);
    let run = passage(&["plan", &ws]).expect(0);
    assert!(!run.stderr.contains("W401"), "there is no fuel at all, so that no road keeps it away: {run}");
    let stocks = "site,commodity,quantity_t\nTOLLIVANE,FUEL,80\nWEXLOW,FLOUR,10\nOSTRINE,FLOUR,10\n";
    let (_folder, ws) = bridges_with(&[("commodities.csv", goods), ("needs.csv", needs), ("stocks.csv", stocks)]);
    let run = passage(&["plan", &ws]).expect(0);
    assert!(run.stderr.contains("no `FUEL` reaches `WEXLOW` before 2031-03-0"), "{run}");
    let run = passage(&["plan", &ws, "--close", "UPPER", "--close", "LOWER"]).expect(0);
    assert!(run.stderr.contains("no `FUEL` reaches `WEXLOW` up to 2031-03-14"), "{run}");
}

#[test]
fn a_workspace_without_a_name_has_headings_all_the_same() {
    let settings = "[plan]\nstart = 2031-03-01\ndays = 1\n";
    let (_folder, ws) = bridges_with(&[("workspace.toml", settings)]);
    for (verb, head) in [
        ("plan", "Plan for 2031-03-01 (1 day), "),
        ("access", "Access 2031-03-01"),
        ("outlook", "How long "),
        ("compare", "What opening is worth over 1 day "),
    ] {
        let run = passage(&[verb, &ws]).expect(0);
        assert!(run.stdout.starts_with(head), "{run}");
    }
}

#[test]
fn a_cell_that_a_spreadsheet_would_take_for_a_formula_is_made_safe() {
    let goods = "id,name,group,kcal_per_kg\n-FLOUR,Wheat flour,food,3500\n";
    let stocks = "site,commodity,quantity_t\nTOLLIVANE,-FLOUR,80\n";
    let (folder, ws) = bridges_with(&[
        ("commodities.csv", goods),
        ("stocks.csv", stocks),
        ("deliveries.csv", "id,date,corridor,status\n"),
    ]);
    let out = folder.path().join("out");
    passage(&["plan", &ws, "--out", out.to_str().unwrap()]).expect(0);
    let movements = fs::read_to_string(out.join("movements.csv")).unwrap();
    assert!(movements.contains(",'-FLOUR,"), "{movements}");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_fault() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_passage"))
        .args(["access", &bridges(), "--json", "--days", "3660"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn a_closed_pipe_leaves_the_exit_status_as_it_is() {
    let (_folder, path, mut plan) = planned();
    plan["distribution"] = Value::Array(Vec::new());
    fs::write(&path, plan.to_string()).unwrap();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
    let status = command.args(["verify", &bridges(), path.to_str().unwrap()]).stdout(writer).status().unwrap();
    assert_eq!(status.code(), Some(4));
}
