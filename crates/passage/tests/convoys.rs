//! `passage convoys` from end to end: what it prints and writes, and what it refuses.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

mod program;

use program::{Run, bridges_at, contents, passage, text};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// Both bridges open, so that goods move.
const OPEN: [&str; 4] = ["--open", "UPPER", "--open", "LOWER"];

fn bridges() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    bridges_at(&path);
    (folder, path)
}

fn run(workspace: &std::path::Path, verb: &str, flags: &[&str]) -> Run {
    passage(&[&[verb, text(workspace)], flags].concat())
}

fn with_open<'a>(flags: &[&'a str]) -> Vec<&'a str> {
    [&OPEN, flags].concat()
}

fn weight(value: &Value) -> f64 {
    value["quantity_t"].as_f64().unwrap()
}

#[test]
fn sheets_add_up_to_the_movements_of_the_plan() {
    let (_folder, path) = bridges();
    let plan = run(&path, "plan", &with_open(&["--json"])).expect(0).json();
    let papers = run(&path, "convoys", &with_open(&["--json"])).expect(0).json();
    assert_eq!((&papers["schema"], &papers["audience"]), (&"passage.convoys/1".into(), &"partners".into()));
    let movements = plan["movements"].as_array().unwrap();
    let departures = papers["departures"].as_array().unwrap();
    assert!(!movements.is_empty(), "nothing moves, so that nothing could be lost");
    let trucks = |list: &[Value]| list.iter().map(|one| one["trucks"].as_i64().unwrap()).sum::<i64>();
    let tonnes = |list: &[Value]| list.iter().map(weight).sum::<f64>();
    assert_eq!((trucks(departures), papers["trucks"].as_i64().unwrap()), (trucks(movements), trucks(movements)));
    assert!((tonnes(departures) - tonnes(movements)).abs() < 1e-9);
    assert!((weight(&papers) - tonnes(movements)).abs() < 1e-9);
    let mut rows: Vec<i64> = Vec::new();
    for way in departures.iter().flat_map(|one| one["ways"].as_array().unwrap()) {
        for line in way["truck_lines"].as_array().unwrap() {
            rows.extend(line["movements"].as_array().unwrap().iter().map(|row| row.as_i64().unwrap()));
        }
    }
    rows.sort_unstable();
    assert_eq!(rows, (1..=movements.len() as i64).collect::<Vec<_>>());
}

#[test]
fn papers_are_one_page_and_an_index_and_the_same_twice() {
    let (folder, path) = bridges();
    let out = |name: &str| folder.path().join(name);
    for name in ["one", "two"] {
        run(&path, "convoys", &with_open(&["--out", text(&out(name))])).expect(0);
    }
    assert_eq!(contents(&out("one")), contents(&out("two")));
    let page = fs::read_to_string(out("one").join("convoys.html")).unwrap();
    assert!(page.contains("Dispatch sheet") && page.contains("Movement notification"));
    assert!(page.contains("For: partners") && page.contains("Do not dispatch on this sheet."));
    let index = fs::read_to_string(out("one").join("convoys.csv")).unwrap();
    let lines: Vec<&str> = index.lines().collect();
    assert!(lines[0].starts_with("number,depart,arrive,from,") && lines[1].starts_with("#x_movement+code,"));
    assert_eq!(lines.len() - 2, page.matches(">Movement notification<").count());
    run(&path, "convoys", &with_open(&["--language", "fr", "--out", text(&out("fr"))])).expect(0);
    let french = fs::read_to_string(out("fr").join("convoys.html")).unwrap();
    assert!(french.contains("lang=\"fr\"") && french.contains("Feuille de route"));
}

#[test]
fn the_public_is_refused() {
    let (folder, path) = bridges();
    let out = folder.path().join("out");
    let refused = run(&path, "convoys", &with_open(&["--audience", "public", "--out", text(&out)])).expect(2);
    assert!(refused.stderr.contains("error[E522]: papers of convoys tell days and places"), "{refused}");
    assert!(refused.stdout.is_empty() && !out.exists());
    let refused = run(&path, "convoys", &with_open(&["--audience", "public", "--json"])).expect(2);
    assert_eq!(refused.json()["faults"][0]["code"], "E522");
}

#[test]
fn a_plan_made_before_is_checked_and_printed() {
    let (folder, path) = bridges();
    let out = folder.path().join("plan");
    run(&path, "plan", &with_open(&["--out", text(&out)])).expect(0);
    let file = out.join("plan.json");
    let now = run(&path, "convoys", &with_open(&["--json"])).expect(0).json();
    let then = run(&path, "convoys", &["--plan", text(&file), "--json"]).expect(0).json();
    assert_eq!(then, now);
    let mut plan: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    plan["movements"][0]["quantity_t"] = 1_000_000.into();
    fs::write(&file, plan.to_string()).unwrap();
    let refused = run(&path, "convoys", &["--plan", text(&file), "--json"]).expect(4);
    assert!(refused.json()["violations"].as_u64().unwrap() > 0);
}

#[test]
fn papers_of_a_plan_are_never_those_of_other_flags() {
    let (folder, path) = bridges();
    let out = folder.path().join("plan");
    run(&path, "plan", &["--out", text(&out)]).expect(0);
    let file = out.join("plan.json");
    let flags = [["--close", "UPPER"], ["--open", "UPPER"], ["--as-of", "2031-02-28"], ["--rule", "optimistic"]];
    for flag in flags.into_iter().chain([["--scenario", "x"], ["--known-by", "2031-02-28"], ["--days", "5"]]) {
        let papers = ["--plan", text(&file), flag[0], flag[1], "--out", text(&out)];
        let refused = run(&path, "convoys", &papers).expect(2);
        assert!(refused.stderr.contains("no flag can overrule that"), "{refused}");
        assert!(!out.join("convoys.html").exists());
    }
}

#[test]
fn papers_of_a_plan_that_reads_less_than_the_log_say_so() {
    let (folder, path) = bridges();
    let out = folder.path().join("plan");
    run(&path, "plan", &["--open", "UPPER", "--as-of", "2031-02-24", "--out", text(&out)]).expect(0);
    run(&path, "convoys", &["--plan", text(&out.join("plan.json")), "--out", text(&out)]).expect(0);
    let page = fs::read_to_string(out.join("convoys.html")).unwrap();
    assert!(page.contains("The log was read up to 24 February 2031."), "{page}");
    assert_eq!(page.matches("the log holds later statements").count(), page.matches("class=\"sheet\"").count());
    run(&path, "plan", &["--open", "UPPER", "--out", text(&out)]).expect(0);
    run(&path, "convoys", &["--plan", text(&out.join("plan.json")), "--out", text(&out)]).expect(0);
    let page = fs::read_to_string(out.join("convoys.html")).unwrap();
    assert!(page.contains("The whole log was read.") && !page.contains("later statements"), "{page}");
}

#[test]
fn a_plan_of_another_workspace_is_named_before_its_violations() {
    let (folder, path) = bridges();
    let out = folder.path().join("plan");
    run(&path, "plan", &with_open(&["--out", text(&out)])).expect(0);
    let settings = fs::read_to_string(path.join("workspace.toml")).unwrap();
    fs::write(path.join("workspace.toml"), settings.replacen("name = \"", "name = \"Not ", 1)).unwrap();
    let needs = fs::read_to_string(path.join("sites.csv")).unwrap().replace("TOLLIVANE", "TOLLIVANA");
    fs::write(path.join("sites.csv"), &needs).unwrap();
    for table in ["legs.csv", "stocks.csv", "deliveries.csv", "supplies.csv", "fleets.csv", "offers.csv"] {
        if let Ok(rows) = fs::read_to_string(path.join(table)) {
            fs::write(path.join(table), rows.replace("TOLLIVANE", "TOLLIVANA")).unwrap();
        }
    }
    let refused = run(&path, "convoys", &["--plan", text(&out.join("plan.json"))]).expect(4);
    let told = refused.stderr.find("this plan is of `").expect("the other workspace is named");
    assert!(told < refused.stderr.find("the plan does not hold").unwrap(), "{refused}");
    assert!(refused.stderr.contains("and this workspace is `Not "), "{refused}");
    let missing = run(&path, "convoys", &["--plan", "nowhere.json"]).expect(2);
    assert!(missing.stderr.contains("hint: name a `plan.json`"), "{missing}");
}

#[test]
fn what_stands_in_the_list_adds_up_to_its_sum() {
    let (_folder, path) = bridges();
    let told = run(&path, "convoys", &with_open(&["--language", "fr"])).expect(0);
    assert!(told.stderr.contains("the list on the screen is in English"), "{told}");
    let rows: Vec<Vec<&str>> = told.stdout.lines().map(|line| line.split_whitespace().collect()).collect();
    let head = rows.iter().find(|row| row.first() == Some(&"number")).unwrap();
    assert_eq!(head[..2], ["number", "departs"]);
    let departures: Vec<&Vec<&str>> =
        rows.iter().filter(|row| row.first().is_some_and(|it| it.contains("-0"))).collect();
    // number, departs, arrives, from, to, by, trucks, t
    let sum: f64 = departures.iter().map(|row| row[7].parse::<f64>().unwrap()).sum();
    let kilograms = (sum * 1000.0).round() as i64;
    let last = told.stdout.lines().find(|line| line.contains("truckload")).unwrap();
    let shown = last.rsplit(", ").next().unwrap().trim_end_matches(" t").parse::<f64>().unwrap();
    assert!(!departures.is_empty() && (shown * 1000.0).round() as i64 == kilograms, "{told}");
}

#[test]
fn days_and_corridors_can_be_picked() {
    let (_folder, path) = bridges();
    let all = run(&path, "convoys", &with_open(&["--json"])).expect(0).json();
    let departures = all["departures"].as_array().unwrap();
    let first = departures[0]["depart"].as_str().unwrap();
    let of_day = run(&path, "convoys", &with_open(&["--depart", first, "--json"])).expect(0).json();
    let expected: Vec<&Value> = departures.iter().filter(|one| one["depart"] == first).collect();
    assert_eq!(of_day["departures"].as_array().unwrap().iter().collect::<Vec<_>>(), expected);
    assert!(expected.len() < departures.len(), "all depart on one day, so that nothing is picked");
    let upper = run(&path, "convoys", &with_open(&["--corridor", "upper", "--json"])).expect(0).json();
    let upper = upper["departures"].as_array().unwrap();
    assert!(!upper.is_empty() && upper.iter().all(|one| one["corridors"][0]["id"] == "UPPER"));
    let unknown = run(&path, "convoys", &["--corridor", "UPPR"]).expect(2);
    assert!(unknown.stderr.contains("unknown corridor `UPPR`"), "{unknown}");
    run(&path, "convoys", &["--depart", "2031-03-09..2031-03-02"]).expect(2);
}

#[test]
fn a_plan_in_which_nothing_moves_says_so() {
    let (folder, path) = bridges();
    let out = folder.path().join("out");
    let closed = ["--close", "UPPER", "--close", "LOWER", "--out", text(&out)];
    let told = run(&path, "convoys", &closed).expect(0);
    assert!(told.stdout.contains("nothing moves in this plan"), "{told}");
    assert!(fs::read_to_string(out.join("convoys.html")).unwrap().contains("Nothing moves in this plan"));
}

#[test]
fn commitments_that_contradict_are_told_and_give_no_papers() {
    let (_folder, path) = bridges();
    let agreed = "id,date,from,to,corridor,trucks\nAGREED,2031-03-02,TOLLIVANE,WEXLOW,LOWER,1\n";
    fs::write(path.join("commitments.csv"), agreed).unwrap();
    run(&path, "convoys", &["--close", "LOWER"]).expect(3);
    let papers = run(&path, "convoys", &with_open(&["--json"])).expect(0).json();
    let departures = papers["departures"].as_array().unwrap();
    assert!(departures.iter().any(|one| one["commitments"] == serde_json::json!(["AGREED"])), "{papers}");
}
