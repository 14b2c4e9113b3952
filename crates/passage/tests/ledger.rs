//! The log as an access officer uses it: statements and deliveries in, looked at, carried over, audited.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

mod program;

use program::{Run, bridges_at, contents, passage, text};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

const CONTAINERS: [&str; 3] = ["ws", "ws.xlsx", "ws.gpkg"];

const TODAY: &str = "--today=2031-03-02";

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The two bridges in a container of this name.
fn bridges(name: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    bridges_at(&path);
    (folder, path)
}

fn add(path: &Path, arguments: &[&str]) -> Run {
    passage(&[&["log", "add", text(path), TODAY], arguments].concat())
}

fn list(path: &Path, arguments: &[&str]) -> Vec<String> {
    let run = passage(&[&["log", "list", text(path), "--json"], arguments].concat()).expect(0);
    ids(&run.json()["statements"])
}

fn ids(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

fn audit(path: &Path) -> Value {
    passage(&["audit", text(path), "--json"]).json()
}

fn head(path: &Path) -> String {
    audit(path)["head"].as_str().unwrap().to_owned()
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[track_caller]
fn assert_told(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
}

#[test]
fn a_statement_is_entered_by_one_line_or_by_flags_into_every_container() {
    let mut heads = BTreeSet::new();
    for name in CONTAINERS {
        let (_folder, path) = bridges(name);
        let run = add(&path, &["UPPER closed since yesterday says DRIVERS"]).expect(0);
        assert_told(&run.stdout, &["added statement `UPPER-20310302`", "valid_from 2031-03-01", "contradicts `S1`"]);
        let flags = ["--about=LOWER", "--says=open", "--source=MEDIATOR", "--valid-from=3 days ago", "--note=a, \"b\""];
        let run = add(&path, &flags).expect(0);
        assert_told(&run.stdout, &["added statement `LOWER-20310302`", "valid_from 2031-02-27", "note a, \"b\""]);
        let shown = passage(&["log", "list", text(&path), "--json", "--about=lower", "--since=2031-03-02"]).expect(0);
        let shown = &shown.json()["statements"][0];
        assert_eq!(shown["note"], "a, \"b\"");
        assert_eq!((&shown["said_on"], &shown["recorded_on"]), (&"2031-03-02".into(), &"2031-03-02".into()));
        heads.insert(head(&path));
        passage(&["check", text(&path)]).expect(0);
    }
    assert_eq!(heads.len(), 1, "the head does not depend on the container");
}

#[test]
fn one_event_on_two_roads_is_entered_at_once() {
    for name in CONTAINERS {
        let (_folder, path) = bridges(name);
        let run = add(&path, &["--about=UPPER,LOWER", "--says=closed", "--source=DRIVERS", "--json"]).expect(0);
        let document = run.json();
        assert_eq!(document["schema"], "passage.add/1");
        assert_eq!(document["ids"], serde_json::json!(["UPPER-20310302", "LOWER-20310302"]));
        assert_eq!(document["contradicts"]["UPPER-20310302"], serde_json::json!(["S1"]));
        assert_eq!(list(&path, &["--on=2031-03-02", "--source=drivers"]).len(), 3, "{name}");
    }
}

#[test]
fn a_copy_made_for_others_is_not_taken_back_in() {
    for name in ["copy.xlsx", "copy.gpkg", "copy"] {
        let (folder, path) = bridges("workspace");
        let copy = folder.path().join(name);
        passage(&["export", text(&path), text(&copy), "--audience", "partners"]).expect(0);
        let before = contents(&path);
        let run = passage(&["import", text(&copy), text(&path)]).expect(2);
        assert_told(&run.stderr, &["error[E515]", "made for `partners` readers"]);
        assert!(contents(&path) == before, "{name}");
        // Whoever gets the copy works with it.
        passage(&["check", text(&copy)]).expect(0);
        let theirs = folder.path().join("theirs");
        let told = passage(&["import", text(&copy), text(&theirs)]).expect(0).stderr;
        assert_told(&told, &["warning[W512]", "made for `partners` readers"]);
        // Its coarse places never pass for exact ones.
        for place in [&copy, &theirs] {
            assert_told(&passage(&["check", text(place)]).expect(0).stdout, &["warning[W512]"]);
            let out = folder.path().join("exact.gpkg");
            let refused = passage(&["export", text(place), text(&out), "--audience", "internal"]).expect(2).stderr;
            assert_told(&refused, &["error[E515]", "write it with `--audience partners`"]);
            for verb in
                [["convoys", text(place), "--audience", "internal"], ["report", text(place), "--audience", "internal"]]
            {
                assert_told(&passage(&verb).expect(2).stderr, &["error[E515]"]);
            }
            assert!(!out.exists());
        }
        let public = folder.path().join("public.gpkg");
        passage(&["export", text(&theirs), text(&public), "--audience", "public"]).expect(0);
        assert_told(&passage(&["check", text(&public)]).expect(0).stdout, &["made for `public` readers"]);
    }
}

#[test]
fn results_are_not_written_among_tables() {
    let (_folder, path) = bridges("workspace");
    let before = contents(&path);
    let run = passage(&["plan", text(&path), "--out", text(&path)]).expect(2);
    assert_told(&run.stderr, &["error[E518]", "choose another folder"]);
    assert!(contents(&path) == before);
}

#[test]
fn a_preview_writes_nothing() {
    for name in CONTAINERS {
        let (_folder, path) = bridges(name);
        let before = contents(&path);
        let run = add(&path, &["UPPER,LOWER closed says DRIVERS", "--preview"]).expect(0);
        assert_told(&run.stdout, &["would add statement `UPPER-20310302`", "would add statement `LOWER-20310302`"]);
        let delivery = ["deliveries", "add", text(&path), TODAY, "--preview", "--corridor=LOWER", "--json"];
        assert_eq!(passage(&delivery).expect(0).json()["is_preview"], true);
        assert!(contents(&path) == before, "{name}");
    }
}

#[test]
fn every_fault_of_a_new_statement_is_told_at_once_and_nothing_is_written() {
    for name in CONTAINERS {
        let (_folder, path) = bridges(name);
        let before = contents(&path);
        let wrong = [
            "--id=s1",
            "--about=UPPR",
            "--says=opn",
            "--source=CONCIL",
            "--valid-from=3.3.2031",
            "--t-per-day=12,5",
            "--trucks-per-day=2,5",
            "--supersedes=S99",
        ];
        let run = add(&path, &wrong).expect(2);
        let told = [
            "error[E102]: statement id `s1` is already used",
            "ids ignore case",
            "unknown corridor, leg or site `UPPR`",
            "defines `UPPER`",
            "did you mean `open`?",
            "unknown source `CONCIL`",
            "defines `COUNCIL`",
            "`3.3.2031` is not a date",
            "write `2031-03-03`",
            "write the decimal mark as a point: `12.5`",
            "`2,5` is not a whole number of trucks",
            "write a whole number, digits only",
            "unknown statement `S99`",
            "8 errors, 0 warnings",
        ];
        assert_told(&run.stderr, &told);
        assert_eq!(run.stdout, "");
        let run = add(&path, &[&wrong[..], &["--json"]].concat()).expect(2);
        assert_eq!(run.json()["counts"]["errors"], 8);
        assert!(contents(&path) == before, "{name}");
    }
}

#[test]
fn of_several_rows_with_one_fault_none_is_written() {
    for name in CONTAINERS {
        let (_folder, path) = bridges(name);
        let before = contents(&path);
        let run = add(&path, &["UPPER,NOWHERE closed says DRIVERS"]).expect(2);
        assert_told(&run.stderr, &["statements, new row 2", "`NOWHERE`", "1 error"]);
        assert!(contents(&path) == before, "{name}");
    }
}

#[test]
fn an_unknown_id_is_told_with_those_there_are() {
    let (_folder, path) = bridges("ws");
    let run = add(&path, &["UPPER closed says NOBODY"]).expect(2);
    assert_told(&run.stderr, &["unknown source `NOBODY`", "hint: `sources.csv` defines `COUNCIL`, `GUARD`"]);
}

#[test]
fn what_is_missing_or_unreadable_on_the_command_line_is_told() {
    let (_folder, path) = bridges("ws");
    let run = add(&path, &["--about=UPPER"]).expect(2);
    assert_told(&run.stderr, &["error[E521]", "lacks `--says`, `--source`", "ROAD closed since yesterday says SOURCE"]);
    let run = add(&path, &["UPPER is shut"]).expect(2);
    assert_told(&run.stderr, &["error[E520]", "begin with a road and one of `open`"]);
    let run = add(&path.join("nothing"), &["UPPER closed says DRIVERS"]).expect(2);
    assert_told(&run.stderr, &["error[E101]", "there is nothing at"]);
}

#[test]
fn new_ids_count_on_from_those_there_are() {
    for name in CONTAINERS {
        let (_folder, path) = bridges(name);
        for id in ["UPPER-20310302", "UPPER-20310302-2", "UPPER-20310302-3"] {
            let run = add(&path, &["UPPER closed says DRIVERS", "--json"]).expect(0);
            assert_eq!(run.json()["ids"][0], id, "{name}");
        }
    }
}

#[test]
fn a_correction_takes_the_place_of_what_it_corrects_and_both_stay_in_the_log() {
    for name in CONTAINERS {
        let (_folder, path) = bridges(name);
        add(&path, &["--about=UPPER", "--says=open", "--source=DRIVERS", "--supersedes=S3", "--id=FIX"]).expect(0);
        assert!(list(&path, &[]).contains(&"S3".to_owned()));
        assert!(!list(&path, &["--standing"]).contains(&"S3".to_owned()));
        assert!(list(&path, &["--standing", "--as-of=2031-03-01"]).contains(&"S3".to_owned()));
        let shown = passage(&["log", "show", text(&path), "s3"]).expect(0);
        assert_told(&shown.stdout, &["it does not stand", "takes its place:\n  FIX"]);
    }
}

#[test]
fn the_log_is_listed_by_every_filter() {
    let (_folder, path) = bridges("ws.gpkg");
    for (filter, wanted) in [
        (&["--about=lower"][..], &["S2", "S5", "S6", "S7"][..]),
        (&["--source=COUNCIL"], &["S1", "S7"]),
        (&["--source=RIVER"], &["S2"]),
        (&["--says=closed"], &["S2", "S3"]),
        (&["--modality=demand"], &["S4", "S5"]),
        (&["--since=2031-02-27", "--until=2031-02-27"], &["S4", "S5"]),
        (&["--on=2031-02-25"], &["S1", "S2"]),
        (&["--as-of=2031-02-25"], &["S1", "S2"]),
        (&["--text=REPAIRS"], &["S2"]),
        (&["--about=UPPER", "--says=open", "--modality=statement"], &["S1"]),
        (&["--text=nothing like it"], &[]),
    ] {
        assert_eq!(list(&path, filter), wanted, "{filter:?}");
    }
    let run = passage(&["log", "list", text(&path), "--about=UPPR"]).expect(2);
    assert_told(&run.stderr, &["did you mean `UPPER`?"]);
}

#[test]
fn a_statement_is_shown_with_what_stands_beside_and_against_it() {
    let (_folder, path) = bridges("ws");
    add(&path, &["UPPER closed says GUARD"]).expect(0);
    let run = passage(&["log", "show", text(&path), "S3"]).expect(0);
    assert_told(&run.stdout, &["said likewise by others:\n  UPPER-20310302", "said otherwise by others:\n  S1"]);
    let run = passage(&["log", "show", text(&path), "S3", "--json"]).expect(0);
    let document = run.json();
    assert_eq!(document["schema"], "passage.statement/1");
    assert_eq!(ids(&document["contradicts"]), ["S1"]);
    assert_eq!(ids(&document["supports"]), ["UPPER-20310302"]);
    passage(&["log", "show", text(&path), "S33"]).expect(2);
}

#[test]
fn disputes_stand_side_by_side() {
    for name in CONTAINERS {
        let (_folder, path) = bridges(name);
        let run = passage(&["access", text(&path), "--disputes"]).expect(0);
        assert_told(&run.stdout, &["open\n      S1", "closed\n      S3", "1 dispute;"]);
        let document = passage(&["access", text(&path), "--disputes", "--json"]).expect(0).json();
        let dispute = &document["disputes"][0];
        assert_eq!(dispute["about"], "UPPER");
        assert_eq!(dispute["pairs"], serde_json::json!([["S1", "S3"]]));
    }
}

#[test]
fn an_audit_tells_any_row_that_was_changed_or_is_gone() {
    for (change, id, why) in [
        ("UPDATE statements SET note = 'x' WHERE id = 'S3'", "S3", "was changed"),
        ("DELETE FROM statements WHERE id = 'S7'", "", "is gone"),
        ("UPDATE deliveries SET trucks = 2 WHERE id = 'D1'", "D1", "was changed"),
    ] {
        let (_folder, path) = bridges("ws.gpkg");
        let sound = passage(&["audit", text(&path)]).expect(0);
        assert_told(&sound.stdout, &["8 rows of the log", "as it was entered"]);
        let head = head(&path);
        let store = rusqlite::Connection::open(&path).unwrap();
        let guards: Vec<String> = store
            .prepare(
                "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('statements', 'deliveries')",
            )
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert!(store.execute(change, []).is_err(), "the guards refuse it");
        for guard in guards {
            store.execute_batch(&format!("DROP TRIGGER \"{guard}\"")).unwrap();
        }
        store.execute(change, []).unwrap();
        drop(store);
        let run = passage(&["audit", text(&path), "--json"]).expect(4);
        let document = run.json();
        assert!(keys(&document).is_superset(&BTreeSet::from(["ok", "rows", "head", "broken", "schema"])));
        assert_eq!(document["ok"], false);
        let broken = document["broken"].as_array().unwrap();
        let told = |one: &&Value| one["id"] == id && one["why"].as_str().unwrap().contains(why);
        let found = broken.iter().find(told).unwrap_or_else(|| panic!("{change}: {document}"));
        assert_eq!(keys(found), BTreeSet::from(["id", "table", "why"]));
        assert!(broken.iter().any(|one| one["why"].as_str().unwrap().contains("guard")));
        assert_told(&passage(&["audit", text(&path)]).expect(4).stdout, &["the log is not as it was entered"]);
        passage(&["audit", text(&path), "--head", &head]).expect(4);
    }
}

#[test]
fn a_container_without_a_chain_is_held_against_a_head_written_down() {
    let (_folder, path) = bridges("ws");
    let head = head(&path);
    passage(&["audit", text(&path), "--head", &head]).expect(0);
    assert_told(&passage(&["audit", text(&path)]).expect(0).stdout, &["keeps no chain", "--head"]);
    let log = path.join("statements.csv");
    fs::write(&log, fs::read_to_string(&log).unwrap().replace("S3,UPPER,closed", "S3,UPPER,open")).unwrap();
    let run = passage(&["audit", text(&path), "--head", &head]).expect(4);
    assert_told(&run.stdout, &["not the one that gave the head"]);
}

#[test]
fn a_round_trip_through_all_containers_loses_nothing() {
    let (folder, path) = bridges("ws");
    add(&path, &["UPPER,LOWER restricted to 3 trucks says GUARD: a \"note\", with comma"]).expect(0);
    let (store, book, back) = (folder.path().join("a.gpkg"), folder.path().join("b.xlsx"), folder.path().join("back"));
    let mut heads = vec![head(&path)];
    for (from, to) in [(&path, &store), (&store, &book), (&book, &back)] {
        let run = passage(&["export", text(from), text(to), "--json"]).expect(0);
        heads.push(run.json()["head"].as_str().unwrap().to_owned());
        heads.push(head(to));
    }
    heads.dedup();
    assert_eq!(heads.len(), 1, "{heads:?}");
    let plans: Vec<Value> =
        [&path, &store, &book, &back].map(|path| passage(&["plan", text(path), "--json"]).expect(0).json()).into();
    for plan in &plans[1..] {
        assert_eq!(plan["summary"], plans[0]["summary"]);
        assert_eq!(plan["movements"], plans[0]["movements"]);
        assert_eq!(plan["unmet"], plans[0]["unmet"]);
    }
    let run = passage(&["export", text(&path), text(&store)]).expect(2);
    assert_told(&run.stderr, &["error[E510]", "nothing is written over"]);
}

#[test]
fn an_import_lets_the_log_grow_and_puts_planning_tables_into_the_place_of_the_old() {
    for name in ["ws", "ws.gpkg"] {
        let (folder, path) = bridges(name);
        let other = folder.path().join("other");
        bridges_at(&other);
        add(&other, &["UPPER closed says GUARD"]).expect(0);
        let corridors = other.join("corridors.csv");
        fs::write(&corridors, fs::read_to_string(&corridors).unwrap().replace(",10,0,", ",12,0,")).unwrap();
        let before = contents(&path);
        let run = passage(&["import", text(&other), text(&path), "--preview"]).expect(0);
        assert_told(&run.stdout, &["would take", "1 new row of the log", "tables corridors"]);
        assert!(contents(&path) == before, "a preview writes nothing");
        let run = passage(&["import", text(&other), text(&path), "--json"]).expect(0);
        let document = run.json();
        assert_eq!(ids(&document["added"]), ["UPPER-20310302"]);
        assert_eq!(document["replaced"], serde_json::json!(["corridors"]));
        assert_eq!(head(&path), head(&other));
        let again = passage(&["import", text(&other), text(&path), "--json"]).expect(0).json();
        assert_eq!((&again["added"], &again["replaced"]), (&serde_json::json!([]), &serde_json::json!([])));
        let plan = |path: &Path| passage(&["plan", text(path), "--json"]).expect(0).json()["summary"].clone();
        assert_eq!(plan(&path), plan(&other));
    }
}

#[test]
fn an_import_never_changes_a_row_of_the_log() {
    for name in ["ws", "ws.gpkg"] {
        let (folder, path) = bridges(name);
        let other = folder.path().join("other");
        bridges_at(&other);
        let log = other.join("statements.csv");
        fs::write(&log, fs::read_to_string(&log).unwrap().replace("S3,UPPER,closed", "S3,UPPER,open")).unwrap();
        let before = contents(&path);
        let run = passage(&["import", text(&other), text(&path)]).expect(2);
        assert_told(&run.stderr, &["error[E511]", "`S3`", "`says` was `closed`, not `open`", "supersedes it"]);
        assert!(contents(&path) == before, "{name}");
    }
    let (folder, path) = bridges("ws.xlsx");
    let other = folder.path().join("other");
    bridges_at(&other);
    assert_told(&passage(&["import", text(&other), text(&path)]).expect(2).stderr, &["error[E512]"]);
}

#[test]
fn a_foreign_table_is_previewed_and_adds_nothing_the_second_time() {
    let fixtures = repository().join("fixtures/import");
    for name in CONTAINERS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        passage(&["import", text(&fixtures.join("workspace")), text(&path)]).expect(0);
        for (table, rows) in [("logie-like", 7), ("acled-like", 4)] {
            let (file, mapping) = (fixtures.join(format!("{table}.csv")), fixtures.join(format!("{table}.toml")));
            let import = |more: &[&str]| {
                let first = ["import", text(&file), text(&path), "--mapping", text(&mapping), "--today=2031-03-10"];
                passage(&[&first[..], more].concat()).expect(0)
            };
            let before = contents(&path);
            let previewed = import(&["--preview"]).stdout;
            assert_told(&previewed, &["about NORTH, says", "said_on 2031-03-0", "would be added", "left out\n  line "]);
            assert!(contents(&path) == before, "{name}");
            let document = import(&["--json"]).json();
            assert_eq!(document["schema"], "passage.import/1");
            assert_eq!(ids(&document["added"]).len(), rows, "{name} {table}");
            let after = contents(&path);
            let document = import(&["--json"]).json();
            assert_eq!(document["added"], serde_json::json!([]), "{name} {table}");
            assert!(contents(&path) == after, "{name}");
        }
        passage(&["check", text(&path)]).expect(0);
    }
}

#[test]
fn verbs_that_read_say_the_same_of_every_container() {
    let (_folder, path) = bridges("ws");
    let (_other, store) = bridges("ws.gpkg");
    let verbs: [&[&str]; 9] = [
        &["check"],
        &["access"],
        &["access", "--rule", "all"],
        &["outlook"],
        &["alerts"],
        &["reconcile"],
        &["log", "list"],
        &["compare"],
        &["plan"],
    ];
    for verb in verbs {
        let (words, flags) = if verb[0] == "log" { (verb, &[][..]) } else { verb.split_at(1) };
        let run = |path: &Path| passage(&[words, &[text(path)], flags].concat()).expect(0).stdout;
        assert_eq!(run(&path), run(&store), "{verb:?}");
    }
}

#[test]
fn a_fault_of_a_store_is_told_with_layer_and_row() {
    let (_folder, path) = bridges("ws.gpkg");
    let store = rusqlite::Connection::open(&path).unwrap();
    store.execute("UPDATE legs SET corridor = 'UPPR' WHERE id = 'UPPER-O'", []).unwrap();
    store.execute("UPDATE needs SET per_person_per_day = '0,5'", []).unwrap();
    drop(store);
    let run = passage(&["check", text(&path)]).expect(2);
    assert_told(
        &run.stdout,
        &["ws.gpkg: legs!", "unknown corridor `UPPR`", "ws.gpkg: needs!", "`0,5` is not a number"],
    );
    passage(&["plan", text(&path)]).expect(2);
    let run = add(&path, &["UPPER closed says DRIVERS"]).expect(0);
    assert_told(&run.stdout, &["added"]);
}

/// 4,000 people who need 0.5 kg each, so 2 t a day; 10 t stand there, 100 t at the port; one convoy of 5 t is agreed.
/// Invented.
fn town(path: &Path) {
    let files = [
        (
            "workspace.toml",
            "[workspace]\nname = \"Town\"\n[plan]\nstart = 2031-03-01\ndays = 7\nknown_by = 2031-02-28\n[access]\n\
             when_unknown = \"open\"\n",
        ),
        ("sites.csv", "id,name,kind,lat,lon,people\nPORT,Port,supply,10,10,\nTOWN,Town,community,10,11,4000\n"),
        ("legs.csv", "id,from,to,mode,length_km,transit_h,corridor\nR,PORT,TOWN,road,110,2,ROAD\n"),
        ("corridors.csv", "id,name,capacity_t_per_day\nROAD,The road,5\n"),
        ("commodities.csv", "id,name,group\nFLOUR,Flour,food\n"),
        ("needs.csv", "site,item,per_person_per_day,unit\n*,FLOUR,0.5,kg\n"),
        ("stocks.csv", "site,commodity,quantity_t,counted_on\nPORT,FLOUR,100,2031-02-28\nTOWN,FLOUR,10,2031-02-28\n"),
        ("sources.csv", "id,name,role\nRADIO,Radio,media\nDRIVERS,Drivers,own\n"),
        ("commitments.csv", "id,date,from,to,corridor,commodity,quantity_t\nK1,2031-03-02,PORT,TOWN,ROAD,FLOUR,5\n"),
    ];
    fs::create_dir(path).unwrap();
    for (name, text) in files {
        fs::write(path.join(name), text).unwrap();
    }
}

/// The agreed convoy as two people counted it: 5 t by one, 4 t by the other.
fn two_counts(path: &Path) {
    for (by, quantity) in [("A", "5"), ("B", "4")] {
        let row = ["--date=yesterday", "--corridor=ROAD", "--from=PORT", "--to=TOWN", "--commodity=FLOUR"];
        let count =
            ["--status=delivered", "--convoy=C1", "--commitment=K1", "--counted-by", by, "--quantity-t", quantity];
        let run = passage(&[&["deliveries", "add", text(path), "--today=2031-03-03"], &row[..], &count].concat());
        assert_told(&run.expect(0).stdout, &["added delivery `D-ROAD-20310302", "recorded_on 2031-03-03"]);
    }
}

#[test]
fn stocks_that_run_out_are_an_alert_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    town(&path);
    let row = passage(&["outlook", text(&path), "--json"]).expect(0).json()["rows"][0].clone();
    assert_eq!((&row["days_of_supply"], &row["runs_out"]), (&5.0.into(), &"2031-03-06".into()));
    let document = passage(&["alerts", text(&path), "--json"]).expect(0).json();
    assert_eq!(document["schema"], "passage.alerts/1");
    let alerts = document["alerts"].as_array().unwrap();
    assert_eq!(alerts.len(), 2, "{document}");
    for alert in alerts {
        assert_eq!(keys(alert), BTreeSet::from(["about", "because", "date", "message", "rule"]));
        assert_eq!(alert["about"], "TOWN FLOUR");
        assert_told(alert["message"].as_str().unwrap(), &["10 t against 2 t a day"]);
    }
    assert_eq!((&alerts[0]["rule"], &alerts[0]["date"]), (&"runs_out_within_days".into(), &"2031-03-06".into()));
    assert_eq!((&alerts[1]["rule"], &alerts[1]["date"]), (&"supply_days_under".into(), &"2031-03-01".into()));
    let run = passage(&["alerts", text(&path)]).expect(0);
    assert_told(
        &run.stdout,
        &[
            "Town's Flour lasts through 2031-03-05 (5 days), if nothing more arrives: 10 t against 2 t a day",
            "Town has 5 days of Flour",
        ],
    );
    add(&path, &["ROAD threatened says RADIO as threat"]).expect(0);
    let document = passage(&["alerts", text(&path), "--since=2031-03-01", "--json"]).expect(0).json();
    let rules: Vec<&str> =
        document["alerts"].as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect();
    assert!(rules.contains(&"threatened"), "{document}");
    assert!(rules.contains(&"runs_out_within_days"), "supplies are told as they stand: {document}");
    let run = passage(&["alerts", text(&path), "--since=2031-03-01"]).expect(0);
    let heading = "3 alerts on 2031-03-01; those about roads and counts are new since 2031-03-01, those about supplies and \
                   what crossed under plan show what holds on 2031-03-01";
    assert_told(&run.stdout, &[heading]);
    assert_told(&passage(&["alerts", "--help"]).expect(0).stdout, &["always show what holds today"]);
    let document = passage(&["alerts", text(&path), "--since=2031-03-02", "--json"]).expect(0).json();
    assert!(!document.to_string().contains("\"threatened\""), "recorded on that day, so no longer new: {document}");
}

#[test]
fn counts_of_two_people_are_never_added_up() {
    for name in CONTAINERS {
        let folder = tempfile::tempdir().unwrap();
        let (source, path) = (folder.path().join("source"), folder.path().join(name));
        town(&source);
        passage(&["import", text(&source), text(&path)]).expect(0);
        two_counts(&path);
        let document = passage(&["reconcile", text(&path), "--start=2031-03-04", "--json"]).expect(0).json();
        let crossed = &document["corridors"][0]["total"]["crossed"];
        assert_eq!((&crossed["least_t"], &crossed["most_t"]), (&4.0.into(), &5.0.into()), "{name}");
        assert_eq!(document["commitments"][0]["outcome"], "disputed");
        let run = passage(&["reconcile", text(&path)]).expect(0);
        let told =
            ["4.0 to 5.0", "delivered: 5.0 t by A", "delivered: 4.0 t by B", "kept by one count, not by another"];
        assert_told(&run.stdout, &told);
        let road = run.stdout.lines().find(|line| line.trim_start().starts_with("ROAD")).unwrap();
        assert!(road.contains("4.0 to 5.0       -  "), "trucks that nobody counted are not 0: {road}");
    }
}

#[test]
fn what_nobody_measured_is_not_told_as_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    town(&path);
    for (convoy, more) in [("C1", "--quantity-t=5"), ("C2", "--note=sealed")] {
        let row = ["--date=2031-03-02", "--corridor=ROAD", "--to=TOWN", "--status=delivered", "--trucks=1"];
        let convoy = ["--convoy", convoy, more];
        passage(&[&["deliveries", "add", text(&path), "--today=2031-03-03"], &row[..], &convoy].concat()).expect(0);
    }
    let run = passage(&["reconcile", text(&path), "--start=2031-03-04"]).expect(0);
    assert_told(&run.stdout, &["at least 5.0", "delivered: 5.0 t, 2 trucks by nobody named"]);
    let town = run.stdout.lines().find(|line| line.trim_start().starts_with("TOWN")).unwrap();
    assert!(town.contains("at least 5.0"), "{town}");
}

#[test]
fn a_later_plan_starts_from_what_is_there_now() {
    for name in CONTAINERS {
        let folder = tempfile::tempdir().unwrap();
        let (source, path) = (folder.path().join("source"), folder.path().join(name));
        town(&source);
        passage(&["import", text(&source), text(&path)]).expect(0);
        two_counts(&path);
        let plan = passage(&["plan", text(&path), "--start=2031-03-04", "--json"]).expect(0).json();
        let stock = |site: &str| {
            let rows = plan["stocks"].as_array().unwrap();
            let row = rows.iter().find(|row| row["site"] == site && row["date"] == "2031-03-04").unwrap();
            row["quantity_t"].as_f64().unwrap()
        };
        // The lowest count of what came (10 + 4 t, 2 t eaten that day), the highest of what left.
        assert_eq!((stock("TOWN"), stock("PORT")), (12.0, 95.0), "{name}");
        let row =
            passage(&["outlook", text(&path), "--start=2031-03-04", "--json"]).expect(0).json()["rows"][0].clone();
        assert_eq!((&row["quantity_t"], &row["days_of_supply"]), (&14.0.into(), &7.0.into()));
    }
}

#[test]
fn a_plan_that_was_issued_is_held_against_what_crossed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    town(&path);
    let out = folder.path().join("out");
    passage(&["plan", text(&path), "--out", text(&out)]).expect(0);
    two_counts(&path);
    let plan = out.join("plan.json");
    let document = passage(&["reconcile", text(&path), text(&plan), "--json"]).expect(0).json();
    let total = &document["corridors"][0]["total"];
    assert_eq!((&total["planned_t"], &total["crossed"]["most_t"]), (&5.0.into(), &5.0.into()), "{document}");
    let run = passage(&["reconcile", text(&path), text(&folder.path().join("none.json"))]).expect(2);
    assert_told(&run.stderr, &["error[E110]", "none.json"]);
}

#[test]
fn what_crossed_and_was_not_measured_is_not_told_as_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    town(&path);
    let row = ["--corridor=ROAD", "--status=crossed", "--trucks=1", "--date=2031-03-02"];
    passage(&[&["deliveries", "add", text(&path), TODAY], &row[..]].concat()).expect(0);
    let run = passage(&["reconcile", text(&path)]).expect(0);
    let road = run.stdout.lines().find(|line| line.trim_start().starts_with("ROAD")).unwrap();
    let cells: Vec<&str> = road.split_whitespace().collect();
    assert_eq!(cells[..8], ["ROAD", "0.0", "0", "-", "1", "crossed:", "1", "truck"], "{road}");
    let run = passage(&["deliveries", "add", text(&path)]).expect(2);
    assert_told(&run.stderr, &["lacks `--corridor`", "passage deliveries add --help"]);
}

#[test]
fn a_preview_of_an_import_refuses_what_the_import_would() {
    let (folder, path) = bridges("ws");
    let run = passage(&["import", text(&path), text(&folder.path().join("ws.txt")), "--preview"]).expect(2);
    assert_told(&run.stderr, &["error[E110]", "neither a folder of tables"]);
}

/// Types at a terminal of its own: one line for each prompt.
const TERMINAL: &str = r#"
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], sys.argv[1:])
answers, seen = sys.stdin.read().split("\n"), b""
while True:
    try:
        part = os.read(terminal, 4096)
    except OSError:
        break
    if not part:
        break
    seen += part
    if seen.endswith(b": ") and answers:
        os.write(terminal, (answers.pop(0) + "\n").encode())
sys.stdout.buffer.write(seen)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"#;

/// What a terminal showed; `None` where there is no Python to make one.
fn typed(arguments: &[&str], answers: &str) -> Option<Run> {
    let mut command = Command::new("python3");
    command.args(["-c", TERMINAL, env!("CARGO_BIN_EXE_passage")]).args(arguments);
    let spawned = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let Ok(mut child) = spawned else {
        println!("skipped: there is no `python3` to make a terminal");
        return None;
    };
    child.stdin.take().unwrap().write_all(answers.as_bytes()).unwrap();
    let run = program::finished(child.wait_with_output().unwrap());
    if run.stderr.contains("No module named") {
        println!("skipped: this system has no terminals");
        return None;
    }
    Some(run)
}

#[test]
fn what_is_not_given_is_asked_for_and_asked_again_after_a_mistake() {
    let (_folder, path) = bridges("ws");
    let answers = "UPPER\nopn\nDRIVERS\n\n\n\n\nby radio\n\nopen\n\n\nyesterday\n\nobservation\n\n";
    let Some(run) = typed(&["log", "add", text(&path), TODAY], answers) else { return };
    let run = run.expect(0);
    let told =
        ["said_on", "[2031-03-02]", "did you mean `open`?", "nothing was added; correct it", "[opn]", "[by radio]"];
    assert_told(&run.stdout, &told);
    assert_told(&run.stdout, &["added statement `UPPER-20310302`", "modality observation", "valid_from 2031-03-01"]);
    let run = passage(&["log", "list", text(&path), "--text=by radio", "--json"]).expect(0);
    assert_eq!(run.json()["statements"].as_array().unwrap().len(), 1);
}

#[test]
fn prompts_are_only_for_what_a_line_leaves_open() {
    let (_folder, path) = bridges("ws");
    let Some(run) = typed(&["log", "add", text(&path), TODAY, "UPPER closed says DRIVERS"], "") else { return };
    let run = run.expect(0);
    assert!(!run.stdout.contains("source ("), "{run}");
    let before = contents(&path);
    let Some(run) = typed(&["log", "add", text(&path), TODAY, "--preview"], "UPPER\nclosed\nDRIVERS\n\n\n\n\n\n")
    else {
        return;
    };
    assert_told(&run.expect(0).stdout, &["would add statement `UPPER-20310302-2`"]);
    assert!(contents(&path) == before);
}

/// The codes that this crate raises.
fn codes(folder: &Path, codes: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            self::codes(&path, codes);
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        let is_code = |part: &&str| {
            part.len() == 4 && part.starts_with(['E', 'W']) && part[1..].bytes().all(|byte| byte.is_ascii_digit())
        };
        codes.extend(text.split('"').filter(is_code).map(str::to_owned));
    }
}

#[test]
fn every_code_of_the_program_has_a_line_of_documentation() {
    let mut found = BTreeSet::new();
    codes(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(["E110", "E517", "E520", "E521"].iter().all(|code| found.contains(*code)), "{found:?}");
    let page = fs::read_to_string(repository().join("docs/reference/errors.md")).unwrap();
    let without: Vec<&String> = found.iter().filter(|code| !page.contains(&format!("| {code} |"))).collect();
    assert!(without.is_empty(), "not in errors.md: {without:?}");
}
