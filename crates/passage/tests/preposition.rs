//! Where to stage stock before it is known which scenario holds: from outside.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

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

fn preposition(workspace: &str, flags: &[&str]) -> Run {
    let arguments = [&["preposition", workspace], flags].concat();
    let output = Command::new(env!("CARGO_BIN_EXE_passage")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let Output { status, stdout, stderr } = output;
    Run { code: status.code().unwrap(), stdout: text(stdout), stderr: text(stderr) }
}

fn repository(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).to_str().unwrap().to_owned()
}

fn valleys() -> String {
    repository("fixtures/staging/two-valleys")
}

fn by_hand() -> Value {
    let text = fs::read_to_string(repository("fixtures/staging/two-valleys/expected.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn is_close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-3
}

/// A way to stage against what was found by hand.
fn check(name: &str, way: &Value, by_hand: &Value) {
    if let Some(value) = by_hand.get("value") {
        assert!(is_close(number(&way["value"]), number(value)), "{name}: value {}, by hand {value}", way["value"]);
    }
    for one in way["by_scenario"].as_array().unwrap() {
        let scenario = one["scenario"].as_str().unwrap();
        for (key, by_hand) in [
            ("person_days_short", &by_hand["short"]),
            ("weighted_short", &by_hand["short"]),
            ("regret", &by_hand["regret"]),
        ] {
            let (found, wanted) = (number(&one[key]), number(&by_hand[scenario]));
            assert!(is_close(found, wanted), "{name}, {scenario}: {key} {found}, by hand {wanted}");
        }
    }
    let stage = way["stage"].as_array().unwrap().iter().filter(|row| number(&row["quantity_t"]) > 0.0);
    let found: Vec<(String, f64)> =
        stage.map(|row| (row["site"].as_str().unwrap().to_owned(), number(&row["quantity_t"]))).collect();
    let wanted = by_hand["stage_t"].as_object().unwrap();
    assert_eq!(found.len(), wanted.len(), "{name}: {found:?}, by hand {wanted:?}");
    for (site, quantity) in found {
        assert!(is_close(quantity, number(&wanted[&site])), "{name}: {quantity} t at {site}");
    }
}

fn objectives(document: &Value) -> Vec<&str> {
    document["splits"].as_array().unwrap().iter().map(|split| split["objective"].as_str().unwrap()).collect()
}

#[test]
fn two_valleys_come_out_as_solved_by_hand() {
    let document = preposition(&valleys(), &["--weights", "north=3,south=1", "--json"]).expect(0).json();
    let by_hand = by_hand();
    assert_eq!(document["schema"], "passage.preposition/1");
    assert_eq!((&document["learn"], &document["differ_from"]), (&"2031-03-04".into(), &"2031-03-04".into()));
    assert_eq!(objectives(&document), ["expected", "cvar", "regret"]);
    for split in document["splits"].as_array().unwrap() {
        let objective = split["objective"].as_str().unwrap();
        check(objective, split, &by_hand[objective]);
    }
    for reference in document["references"].as_array().unwrap() {
        let name = reference["against"].as_str().unwrap();
        if let Some(by_hand) = by_hand.get(name) {
            check(name, reference, by_hand);
        }
    }
    for key in ["evpi", "vss"] {
        assert!(is_close(number(&document[key]), number(&by_hand[key])), "{key} {}", document[key]);
    }
    assert!(is_close(number(&document["evpi_at_most"]), number(&by_hand["regret"]["value"])));
    assert!(is_close(number(&document["balance"]["metric"]), number(&by_hand["balance"])));
}

#[test]
fn without_weights_nothing_is_said_that_needs_one() {
    let document = preposition(&valleys(), &["--json"]).expect(0).json();
    assert_eq!(objectives(&document), ["cvar", "regret"]);
    assert_eq!(document["splits"][0]["tail"], 1.0, "the worst scenario alone");
    check("cvar", &document["splits"][0], &by_hand()["cvar"]);
    for key in ["evpi", "vss", "balance"] {
        assert!(document[key].is_null(), "{key} {}", document[key]);
    }
    assert!(document["splits"][0]["expected"].is_null() && document["scenarios"][0]["weight"].is_null());
    let told = preposition(&valleys(), &[]).expect(0).stdout;
    assert!(told.contains("Nobody gave weights, so none is assumed"), "{told}");
    assert!(!told.to_lowercase().contains("probab") && !told.contains("likely"), "{told}");
}

#[test]
fn the_frontier_runs_from_one_objective_to_the_other() {
    let document =
        preposition(&valleys(), &["--weights", "north=3,south=1", "--points", "4", "--json"]).expect(0).json();
    let frontier = document["frontier"].as_array().unwrap();
    let points: Vec<(f64, f64)> =
        frontier.iter().map(|point| (number(&point["worst_regret"]), number(&point["least_short"]))).collect();
    // With a in NORTON: regret 6,000 - 1,000 a or 1,000 a, mean 9,000 - 500 a.
    for (point, (regret, mean)) in points.iter().zip([(6e3, 6e3), (5e3, 6.5e3), (4e3, 7e3), (3e3, 7.5e3)]) {
        assert!((point.0 - regret).abs() < 0.1 && (point.1 - mean).abs() < 0.1, "{points:?}");
    }
    assert_eq!(points.len(), 4);
}

#[test]
fn what_is_known_later_is_staged_for_longer() {
    let at = |date: &str| {
        let document = preposition(&valleys(), &["--learn", date, "--json"]).expect(0).json();
        number(&document["evpi_at_most"])
    };
    // On the first morning everything is known; a day later than the roads differ, nobody may set out for either valley.
    assert!(is_close(at("2031-03-01"), 0.0));
    assert!(at("2031-03-02") <= at("2031-03-03") + 1e-3 && at("2031-03-04") + 1.0 < at("2031-03-05"));
}

#[test]
fn scenarios_that_differ_from_the_first_day_leave_nothing_to_stage_and_say_so() {
    let bridges = repository("examples/two-bridges");
    let run = preposition(&bridges, &["--json"]).expect(0);
    let document = run.json();
    assert_eq!(document["learn"], document["start"]);
    assert!(document["splits"].as_array().unwrap().iter().all(|split| number(&split["worst_regret"]) < 1e-3));
    let told = preposition(&bridges, &[]).expect(0).stdout;
    assert!(told.contains("nothing can be staged before; `--learn DATE` says when it will be known"), "{told}");
}

#[test]
fn a_question_that_does_not_fit_the_tables_says_what_does() {
    let told = |flags: &[&str]| preposition(&valleys(), flags).expect(2).stderr;
    assert!(told(&["--weights", "north=1"]).contains("the scenario `south` has no weight"));
    assert!(told(&["--weights", "north=1,north=2,south=1"]).contains("has two weights"));
    assert!(told(&["--weights", "north=0,south=0"]).contains("add up to 0"));
    assert!(
        told(&["--weights", "nroth=1,south=1"]).contains("did you mean `north`"),
        "{}",
        told(&["--weights", "nroth=1,south=1"])
    );
    assert!(told(&["--weights", "north=-1,south=1"]).contains("expected a number from 0 up"));
    assert!(told(&["--among", "west"]).contains("E104"));
    assert!(told(&["--scenario", "north"]).contains("--among"));
    assert!(told(&["--learn", "2031-03-07"]).contains("outside of the days planned, 2031-03-01 to 2031-03-06"));
    assert!(told(&["--tail", "2"]).contains("expected a share from 0"));
    assert!(told(&["--audience", "public"]).contains("E522"));
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(valleys()).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().unwrap() != "scenarios.csv" {
            fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    let run = preposition(folder.path().to_str().unwrap(), &[]).expect(2);
    assert!(run.stderr.contains("the table `scenarios` is missing or has no rows"), "{}", run.stderr);
}

/// The two valleys in a folder of their own, with one more file.
fn valleys_with(file: &str, text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(valleys()).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    fs::write(folder.path().join(file), text).unwrap();
    let path = folder.path().to_str().unwrap().to_owned();
    (folder, path)
}

const COMMITMENTS: &str = "id,date,from,to,commodity,quantity_t,trucks\n";

#[test]
fn convoys_that_a_scenario_makes_impossible_are_left_out_and_named() {
    let agreed =
        format!("{COMMITMENTS}EARLY,2031-03-02,DEPOT,SUTTON,FLOUR,5,\nLATE,2031-03-05,DEPOT,NORTON,FLOUR,2,\n");
    let (_folder, workspace) = valleys_with("commitments.csv", &agreed);
    let document = preposition(&workspace, &["--json"]).expect(0).json();
    assert_eq!(document["not_kept"], serde_json::json!(["LATE"]), "the north valley is closed by then in `north`");
    for split in document["splits"].as_array().unwrap() {
        let moves = split["moves"].as_array().unwrap().iter();
        let kept = moves.filter(|one| one["depart"] == "2031-03-02" && one["to"] == "SUTTON");
        assert!(kept.map(|one| number(&one["quantity_t"])).sum::<f64>() >= 5.0 - 1e-6, "{split}");
    }
    assert!(preposition(&workspace, &[]).expect(0).stdout.contains("makes them impossible: `LATE`"));
}

#[test]
fn convoys_that_no_scenario_can_keep_are_exit_3() {
    let agreed = format!("{COMMITMENTS}MUCH,2031-03-01,DEPOT,SUTTON,FLOUR,200,\n");
    let (_folder, workspace) = valleys_with("commitments.csv", &agreed);
    let run = preposition(&workspace, &["--json"]).expect(3);
    assert_eq!(run.json()["culprits"][0]["commitment"], "MUCH");
}

#[test]
fn the_document_is_also_written_to_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let run = preposition(&valleys(), &["--json", "--out", folder.path().to_str().unwrap()]).expect(0);
    assert_eq!(fs::read_to_string(folder.path().join("preposition.json")).unwrap(), run.stdout);
}

#[test]
fn the_guide_tells_what_the_program_says() {
    let guide = fs::read_to_string(repository("docs/guides/preposition.md")).unwrap();
    let told = preposition(&valleys(), &[]).expect(0).stdout;
    let blocks: Vec<&str> =
        guide.split("```text\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default()).collect();
    assert!(blocks.len() > 4, "only {} blocks", blocks.len());
    for block in blocks {
        assert!(told.contains(block), "not told:\n{block}\nbut:\n{told}");
    }
}
