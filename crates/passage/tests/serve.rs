//! The server: it says what the command line says, to those who may ask, and loses nothing that it has acknowledged.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

mod program;
mod served;

use program::{Run, bridges_at, passage, text};
use serde_json::{Value, json};
use served::Served;
use std::fs;
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;

fn bridges() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    bridges_at(&path);
    (folder, path)
}

/// What the command line prints, but for the time it took.
fn printed(run: Run) -> Value {
    without_seconds(run.expect(0).json())
}

fn without_seconds(mut document: Value) -> Value {
    if let Some(status) = document.get_mut("status") {
        status["seconds"] = json!(0);
    }
    document
}

/// The plan that the server makes under a choice.
fn served_plan(server: &Served, choice: &Value) -> Value {
    let answer = server.post("/api/answers", &json!({ "choice": choice })).expect(200).json();
    let plan = server.get(&format!("/api/plans/{}", answer["key"].as_str().unwrap())).expect(200).json();
    for figure in ["people", "met_share", "person_days_short", "delivered_t", "unmet_t", "worst_site"] {
        assert_eq!(answer["summary"][figure], plan["summary"][figure], "{figure}");
    }
    assert_eq!(answer["runs_out"], plan["runs_out"]);
    without_seconds(plan)
}

#[test]
fn plans_are_those_of_the_command_line_whatever_is_chosen() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let cases: [(Value, &[&str]); 8] = [
        (json!({}), &[]),
        (json!({"scenario": "BOTH"}), &["--scenario", "BOTH"]),
        (json!({"rule": "optimistic"}), &["--rule", "optimistic"]),
        (json!({"rule": "party:HILL"}), &["--rule", "party:HILL"]),
        (json!({"as_of": "2031-02-25"}), &["--as-of", "2031-02-25"]),
        (
            json!({"what_ifs": [{"corridor": "upper", "says": "open", "from": "2031-03-04", "to": "2031-03-09"}]}),
            &["--open", "upper@2031-03-04..2031-03-09"],
        ),
        (
            json!({"what_ifs": [{"corridor": "LOWER", "says": "open"},
                {"corridor": "LOWER", "says": "restricted", "from": "2031-03-06"}]}),
            &["--open", "LOWER", "--restrict", "LOWER@2031-03-06"],
        ),
        (
            json!({"scenario": "upper", "what_ifs": [{"corridor": "UPPER", "says": "closed", "to": "2031-03-03"}]}),
            &["--scenario", "upper", "--close", "UPPER@..2031-03-03"],
        ),
    ];
    for (choice, flags) in cases {
        let arguments = [&["plan", text(&path), "--json"], flags].concat();
        assert_eq!(served_plan(&server, &choice), printed(passage(&arguments)), "{choice}");
    }
}

#[test]
fn days_and_notice_of_the_command_line_hold_for_every_answer() {
    let (_folder, path) = bridges();
    let flags = ["--start", "2031-03-02", "--days", "9", "--known-by", "2031-03-01", "--scenario", "both"];
    let server = Served::start(&path, &flags);
    let workspace = server.get("/api/workspace").json();
    assert_eq!((&workspace["start"], &workspace["days"]), (&json!("2031-03-02"), &json!(9)));
    assert_eq!(workspace["choice"]["scenario"], "both", "the page begins with what was chosen");
    let plan = served_plan(&server, &workspace["choice"]);
    assert_eq!(plan, printed(passage(&[&["plan", text(&path), "--json"], &flags[..]].concat())));
}

#[test]
fn the_large_example_is_answered_as_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    passage(&["init", text(&path), "--from", "nagorno-karabakh-2023"]).expect(0);
    let server = Served::start(&path, &[]);
    for scenario in ["both", "lachin"] {
        let plan = printed(passage(&["plan", text(&path), "--scenario", scenario, "--json"]));
        assert_eq!(served_plan(&server, &json!({ "scenario": scenario })), plan);
    }
}

#[test]
fn series_add_up_to_the_plan() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let answer = server.post("/api/answers", &json!({"choice": {"scenario": "both"}})).expect(200).json();
    let plan = server.get(&format!("/api/plans/{}", answer["key"].as_str().unwrap())).json();
    let sum = |list: &Value| list.as_array().unwrap().iter().map(|one| one.as_f64().unwrap()).sum::<f64>();
    for corridor in answer["use"].as_array().unwrap() {
        let id = corridor["corridor"].as_str().unwrap();
        let moved = plan["movements"].as_array().unwrap().iter();
        let moved = moved.filter(|one| one["corridors"].as_array().unwrap().contains(&json!(id)));
        let moved: f64 = moved.map(|one| one["quantity_t"].as_f64().unwrap()).sum();
        assert!((sum(&corridor["t"]) - moved).abs() < 1e-6 && moved > 0.0, "{id}");
    }
    for place in answer["places"].as_array().unwrap() {
        for series in ["stock_t", "days_of_supply", "met_share"] {
            assert_eq!(place[series].as_array().unwrap().len(), 14, "{series} of {}", place["site"]);
        }
        let at = |row: &&Value| row["site"] == place["site"] && row["date"] == "2031-03-07";
        let stocks = plan["stocks"].as_array().unwrap().iter().filter(at);
        let stock: f64 = stocks.map(|row| row["quantity_t"].as_f64().unwrap()).sum();
        assert!((place["stock_t"][6].as_f64().unwrap() - stock).abs() < 1e-6, "{place}");
    }
    let access = passage(&["access", text(&path), "--scenario", "both", "--json"]).expect(0).json();
    assert_eq!(answer["corridors"][0]["days"], access["corridors"][0]["days"]);
    assert_eq!(answer["people_short"].as_array().unwrap().len(), 14);
}

#[test]
fn people_are_short_on_the_days_on_which_something_is_unmet() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let answer = server.post("/api/answers", &json!({"choice": {"scenario": "closed"}})).expect(200).json();
    let plan = server.get(&format!("/api/plans/{}", answer["key"].as_str().unwrap())).json();
    let (start, short) = (plan["start"].as_str().unwrap(), answer["people_short"].as_array().unwrap());
    let unmet: Vec<&str> = plan["unmet"].as_array().unwrap().iter().map(|row| row["date"].as_str().unwrap()).collect();
    assert!(start == "2031-03-01" && !unmet.is_empty());
    for (day, people) in short.iter().enumerate() {
        let is_unmet = unmet.contains(&format!("2031-03-{:02}", day + 1).as_str());
        assert_eq!(people.as_i64().unwrap() > 0, is_unmet, "day {day}");
    }
    let worst = &answer["shortages"][0];
    assert!(worst["people"].as_i64().unwrap() > 0 && worst["days"].as_i64().unwrap() > 0, "{worst}");
}

#[test]
fn documents_are_those_of_the_command_line() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let ws = text(&path);
    let pairs: [(&str, &[&str]); 6] = [
        ("/api/outlook", &["outlook", ws]),
        ("/api/log", &["log", "list", ws]),
        ("/api/log?as_of=2031-02-26", &["log", "list", ws, "--as-of", "2031-02-26"]),
        ("/api/statements/s3", &["log", "show", ws, "s3"]),
        ("/api/disputes", &["access", ws, "--disputes"]),
        (
            "/api/disputes?rule=pessimistic&as_of=2031-02-27",
            &["access", ws, "--disputes", "--rule", "pessimistic", "--as-of", "2031-02-27"],
        ),
    ];
    for (address, arguments) in pairs {
        let printed = passage(&[arguments, &["--json"]].concat()).expect(0);
        assert_eq!(server.get(address).expect(200).text(), printed.stdout, "{address}");
    }
    for asked in [json!({"site": "OSTRINE"}), json!({"site": "OSTRINE", "choice": {"scenario": "closed"}})] {
        let scenario = asked["choice"]["scenario"].as_str().map_or(Vec::new(), |id| vec!["--scenario", id]);
        let printed = passage(&[&["explain", ws, "OSTRINE", "--json"], &scenario[..]].concat()).expect(0);
        assert_eq!(server.post("/api/explanations", &asked).expect(200).text(), printed.stdout);
    }
}

#[test]
fn reasons_that_were_found_with_the_plan_are_those_that_are_found_alone() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let choice = json!({"scenario": "closed"});
    let answer = server.post("/api/answers", &json!({ "choice": choice })).expect(200).json();
    let rows = answer["runs_out"].as_array().unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        let (site, item) = (row["site"].as_str().unwrap(), row["item"].as_str().unwrap());
        let printed = passage(&["explain", text(&path), site, item, "--scenario", "closed", "--json"]).expect(0);
        let why = json!({"choice": choice, "site": site, "item": item});
        assert_eq!(server.post("/api/explanations", &why).expect(200).text(), printed.stdout);
    }
}

#[test]
fn jobs_give_the_documents_of_the_command_line() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let ws = text(&path);
    let kinds: [(&str, &[&str]); 3] =
        [("plan", &["plan", ws]), ("compare", &["compare", ws]), ("readings", &["plan", ws, "--rule", "all"])];
    for (kind, arguments) in kinds {
        let job = server.post("/api/jobs", &json!({"kind": kind, "choice": {}})).expect(202).json();
        let address = format!("/api/jobs/{}", job["id"].as_str().unwrap());
        server.until(&address, |job| (job["state"] == "done").then_some(()));
        let job = server.get(&address).json();
        let total = if kind == "readings" { &Value::Null } else { &job["done"] };
        assert_eq!(&job["total"], total, "{job}");
        let result = without_seconds(server.get(&format!("{address}/result")).expect(200).json());
        assert_eq!(result, printed(passage(&[arguments, &["--json"]].concat())), "{kind}");
    }
}

#[test]
fn a_job_tells_how_far_it_is_until_it_ends() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let job = server.post("/api/jobs", &json!({"kind": "compare", "choice": {}})).expect(202).json();
    let mut events = server.events(&format!("/api/jobs/{}/events", job["id"].as_str().unwrap()));
    let mut states = Vec::new();
    let mut line = String::new();
    while events.read_line(&mut line).unwrap() > 0 {
        if let Some(data) = line.strip_prefix("data: ") {
            let job: Value = serde_json::from_str(data).unwrap();
            states.push(job["state"].as_str().unwrap().to_owned());
            if job["state"] == "done" {
                break;
            }
        }
        line.clear();
    }
    assert_eq!(states.last().map(String::as_str), Some("done"), "{states:?}");
}

#[test]
fn a_job_that_is_called_off_has_no_result() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    passage(&["init", text(&path), "--from", "nagorno-karabakh-2023"]).expect(0);
    let server = Served::start(&path, &[]);
    let job = server.post("/api/jobs", &json!({"kind": "readings", "choice": {}})).expect(202).json();
    let address = format!("/api/jobs/{}", job["id"].as_str().unwrap());
    server.send("DELETE", &address, "").expect(200);
    assert_eq!(server.get(&address).json()["state"], "cancelled");
    assert_eq!(server.get(&format!("{address}/result")).expect(404).codes(), ["E546"]);
}

#[test]
fn a_job_that_is_called_off_leaves_its_place_to_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    passage(&["init", text(&path), "--from", "nagorno-karabakh-2023"]).expect(0);
    // Compared over so many days, it takes most of a minute where it is not called off.
    let server = Served::start(&path, &["--days", "120"]);
    let begin = || {
        let job = server.post("/api/jobs", &json!({"kind": "compare", "choice": {}})).expect(202).json();
        format!("/api/jobs/{}", job["id"].as_str().unwrap())
    };
    let (first, second) = (begin(), begin());
    server.until(&first, |job| (job["state"] == "running").then_some(()));
    assert_eq!(server.get(&second).json()["state"], "waiting", "one after the other");
    let begun = Instant::now();
    server.send("DELETE", &first, "").expect(200);
    server.until(&second, |job| (job["state"] == "running").then_some(()));
    assert!(begun.elapsed() < Duration::from_secs(10), "the first was planned to its end: {:?}", begun.elapsed());
}

#[test]
fn a_statement_that_was_acknowledged_outlives_the_server() {
    for name in ["ws", "ws.gpkg", "ws.xlsx"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        bridges_at(&path);
        let mut server = Served::start(&path, &[]);
        let before = server.get("/api/workspace").json();
        let cells = json!({"about": "LOWER", "says": "closed", "source": "GUARD", "said_on": "2031-02-28",
            "note": "Closed until further notice,\nas told by radio."});
        let preview = server.post("/api/statements", &json!({"cells": cells, "preview": true})).expect(200).json();
        assert_eq!(preview["revision"], before["revision"], "a preview changes nothing");
        let added = server.post("/api/statements", &json!({"cells": cells, "preview": false})).expect(201).json();
        assert_eq!(preview["ids"], added["ids"]);
        server.child.kill().unwrap();
        server.child.wait().unwrap();

        let server = Served::start(&path, &[]);
        let id = added["ids"][0].as_str().unwrap();
        let statement = server.get(&format!("/api/statements/{id}")).expect(200).json();
        assert_eq!(statement["statement"]["note"], "Closed until further notice, as told by radio.", "{name}");
        let after = server.get("/api/workspace").json();
        assert_eq!((&after["revision"], &after["head"]), (&added["revision"], &added["head"]), "{name}");
        assert_ne!(after["revision"], before["revision"]);
    }
}

#[test]
fn a_statement_changes_what_is_believed_and_is_undone_by_superseding_it() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let state = |day: usize| {
        let answer = server.post("/api/answers", &json!({"choice": {}})).expect(200).json();
        answer["corridors"][0]["days"][day]["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state(3), "closed");
    let cells = json!({"about": "UPPER", "says": "open", "source": "DRIVERS", "said_on": "2031-02-28"});
    let added = server.post("/api/statements", &json!({"cells": cells, "preview": false})).expect(201).json();
    let id = added["ids"][0].as_str().unwrap();
    assert!(added["contradicts"][id].as_array().unwrap().contains(&json!("S1")) || state(3) == "open", "{added}");
    assert_eq!(state(3), "open");
    let undo =
        json!({"about": "UPPER", "says": "none", "source": "DRIVERS", "said_on": "2031-02-28", "supersedes": id});
    server.post("/api/statements", &json!({"cells": undo, "preview": false})).expect(201);
    assert_eq!(state(3), "closed");
    assert_eq!(server.get(&format!("/api/statements/{id}")).json()["statement"]["stands"], false);
}

#[test]
fn a_statement_that_was_added_beside_faulty_tables_is_acknowledged_with_their_faults() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let before = server.get("/api/workspace").json();
    fs::write(path.join("scenarios.csv"), "scenario,about,says,from,to\nother,UPER,open,,\n").unwrap();
    let cells = json!({"about": "UPPER", "says": "open", "source": "DRIVERS", "said_on": "2031-02-28"});
    let added = server.post("/api/statements", &json!({"cells": cells, "preview": false})).expect(201).json();
    assert_eq!((&added["revision"], &added["head"]), (&before["revision"], &Value::Null), "{added}");
    let codes: Vec<&Value> = added["faults"].as_array().unwrap().iter().map(|fault| &fault["code"]).collect();
    assert!(codes.contains(&&json!("E104")), "{added}");
    let written = fs::read_to_string(path.join("statements.csv")).unwrap();
    assert!(written.contains(added["ids"][0].as_str().unwrap()), "{written}");
}

#[test]
fn what_is_wrong_with_a_statement_is_told_and_nothing_is_written() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let before = fs::read(path.join("statements.csv")).unwrap();
    let cases = [
        (json!({"says": "open"}), "E521"),
        (json!({"about": "UPER", "says": "open", "source": "GUARD"}), "E104"),
        (json!({"about": "UPPER", "says": "open", "sauce": "GUARD"}), "E542"),
        (json!({"about": "UPPER", "says": "open", "source": "GUARD", "id": "S1"}), "E102"),
    ];
    for (cells, code) in cases {
        let told = server.post("/api/statements", &json!({"cells": cells, "preview": false})).expect(422);
        assert!(told.codes().contains(&code.to_owned()), "{cells}: {}", told.text());
    }
    assert_eq!(fs::read(path.join("statements.csv")).unwrap(), before);
}

#[test]
fn a_scenario_is_kept_under_a_name_of_its_own() {
    for name in ["ws", "ws.gpkg", "ws.xlsx"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        bridges_at(&path);
        let server = Served::start(&path, &[]);
        let what_ifs = json!([{"corridor": "UPPER", "says": "open", "from": "2031-03-04", "to": null},
            {"corridor": "LOWER", "says": "restricted"}]);
        let added = server.post("/api/scenarios", &json!({"id": "spring", "what_ifs": what_ifs})).expect(201).json();
        let workspace = server.get("/api/workspace").json();
        assert_eq!(workspace["revision"], added["revision"]);
        let scenario = workspace["scenarios"].as_array().unwrap().last().unwrap().clone();
        assert_eq!((&scenario["id"], &scenario["rows"][0]["from"]), (&json!("spring"), &json!("2031-03-04")), "{name}");
        let plan = printed(passage(&["plan", text(&path), "--scenario", "spring", "--json"]));
        assert_eq!(served_plan(&server, &json!({"scenario": "spring"})), plan, "{name}");
        let taken = server.post("/api/scenarios", &json!({"id": "Spring", "what_ifs": what_ifs})).expect(422);
        assert_eq!(taken.codes(), ["E102"], "{name}");
        let unknown = json!({"id": "other", "what_ifs": [{"corridor": "UPER", "says": "open"}]});
        assert_eq!(server.post("/api/scenarios", &unknown).expect(422).codes(), ["E104"], "{name}");
        assert_eq!(server.get("/api/workspace").json()["scenarios"].as_array().unwrap().len(), 5, "{name}");
    }
}

#[test]
fn changed_tables_are_read_again_and_faulty_ones_leave_the_last_good_state() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let mut events = server.events("/api/events");
    let before = server.get("/api/workspace").json();
    let revision = before["revision"].as_str().unwrap().to_owned();
    let settings = fs::read_to_string(path.join("workspace.toml")).unwrap();
    fs::write(path.join("workspace.toml"), settings.replace("Two bridges", "Three bridges")).unwrap();
    let name = |workspace: &Value| (workspace["name"] == "Three bridges").then(|| workspace["revision"].clone());
    let changed = server.until("/api/workspace", name);
    assert_ne!(changed, json!(revision));
    let outdated = json!({"choice": {}, "revision": revision});
    assert_eq!(server.post("/api/answers", &outdated).expect(409).codes(), ["E543"]);

    fs::write(path.join("workspace.toml"), settings.replace("days = 14", "days = many")).unwrap();
    let is_stale = |workspace: &Value| (!workspace["stale"].as_array().unwrap().is_empty()).then(|| workspace.clone());
    let stale = server.until("/api/workspace", is_stale);
    assert_eq!((&stale["name"], &stale["revision"]), (&json!("Three bridges"), &changed));
    server.post("/api/answers", &json!({"choice": {}, "revision": changed})).expect(200);

    let mut told = Vec::new();
    let mut line = String::new();
    while told.len() < 3 && events.read_line(&mut line).unwrap() > 0 {
        told.extend(line.strip_prefix("data: ").map(|data| serde_json::from_str::<Value>(data).unwrap()));
        line.clear();
    }
    assert_eq!(told[0], json!({"revision": revision, "faults": []}), "how they stand is told at once");
    assert_eq!(told[1], json!({"revision": changed, "faults": []}));
    assert_eq!(told[2]["revision"], changed);
    assert!(!told[2]["faults"].as_array().unwrap().is_empty());
}

#[test]
fn a_page_that_began_with_a_scenario_that_is_gone_begins_as_believed() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &["--scenario", "both"]);
    assert_eq!(server.get("/api/workspace").json()["choice"]["scenario"], "both");
    fs::write(path.join("scenarios.csv"), "scenario,about,says,from,to\nother,UPPER,open,,\n").unwrap();
    let is_other = |workspace: &Value| (workspace["scenarios"][0]["id"] == "other").then(|| workspace.clone());
    assert_eq!(server.until("/api/workspace", is_other)["choice"]["scenario"], Value::Null);
}

#[test]
fn only_the_page_of_the_server_may_ask() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let host = server.host().to_owned();
    let get = |headers: &str| server.ask(&format!("GET /api/workspace HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"));
    for name in ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "", "localhost.evil.example"] {
        assert_eq!(get(&format!("Host: {name}\r\n")).expect(403).codes(), ["E541"], "{name}");
    }
    let port = host.rsplit_once(':').unwrap().1;
    get(&format!("Host: localhost:{port}\r\n")).expect(200);
    get(&format!("Host: {host}\r\nOrigin: http://{host}\r\n")).expect(200);
    for header in [
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image",
        "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty",
    ] {
        assert_eq!(get(&format!("Host: {host}\r\n{header}\r\n")).expect(403).codes(), ["E541"], "{header}");
    }
    let post = |headers: &str| {
        server.ask(&format!(
            "POST /api/answers HTTP/1.1\r\nHost: {host}\r\n{headers}Content-Type: application/json\r\nContent-Length: 2\r\n\
             Connection: close\r\n\r\n{{}}"
        ))
    };
    assert_eq!(post("").expect(403).codes(), ["E541"], "who does not say whence may change nothing");
    assert_eq!(post("Origin: http://evil.example\r\n").expect(403).codes(), ["E541"]);
    assert_eq!(post("Sec-Fetch-Site: cross-site\r\n").expect(403).codes(), ["E541"]);
    post("Sec-Fetch-Site: same-origin\r\n").expect(200);
    post(&format!("Origin: http://{host}\r\n")).expect(200);
}

#[test]
fn every_answer_forbids_what_the_page_does_not_need() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    for address in ["/", "/api/workspace", "/nowhere", "/api/plans/none"] {
        let reply = server.get(address);
        let policy = reply.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{address}: {policy}");
        assert_eq!(reply.header("x-content-type-options").as_deref(), Some("nosniff"), "{address}");
        assert_eq!(reply.header("referrer-policy").as_deref(), Some("no-referrer"), "{address}");
        assert!(reply.header("access-control-allow-origin").is_none(), "{address}");
    }
}

#[test]
fn with_a_token_nobody_is_answered_without_it() {
    let (_folder, path) = bridges();
    let token = "open-sesame-0123456789";
    let server = Served::start(&path, &["--token", token]);
    assert!(server.url.ends_with(&format!("/?token={token}")), "{}", server.url);
    for address in ["/", "/api/workspace", "/report", "/assets/none.js"] {
        assert_eq!(server.get(address).expect(401).codes(), ["E540"], "{address}");
    }
    server.get("/?token=open-sesame-0123456788").expect(401);
    let elsewhere = server.get(&format!("//evil.example/?token={token}")).expect(303);
    assert_eq!(elsewhere.header("location").as_deref(), Some("/"));
    let opened = server.get(&format!("/?token={token}")).expect(303);
    assert_eq!(opened.header("location").as_deref(), Some("/"), "the token does not stay in the address");
    let cookie = opened.header("set-cookie").unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && !cookie.contains(token), "{cookie}");
    let cookie = cookie.split(';').next().unwrap();
    let host = server.host();
    let get = |header: &str| {
        server.ask(&format!("GET /api/workspace HTTP/1.1\r\nHost: {host}\r\n{header}\r\nConnection: close\r\n\r\n"))
    };
    get(&format!("Cookie: other=1; {cookie}")).expect(200);
    get(&format!("Cookie: {cookie}x")).expect(401);
    let again =
        format!("GET /?token={token} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n");
    server.ask(&again).expect(303);
    get(&format!("Authorization: Bearer {token}")).expect(200);
    get("Authorization: Bearer ").expect(401);
}

#[test]
fn those_for_whom_less_is_shown_enter_nothing() {
    let (_folder, path) = bridges();
    let before = program::contents(&path);
    for audience in ["partners", "public"] {
        let server = Served::start(&path, &["--audience", audience]);
        let workspace = server.get("/api/workspace").json();
        assert_eq!((&workspace["audience"], &workspace["is_editable"]), (&json!(audience), &json!(false)));
        assert!(workspace["why_not_editable"].is_string() && workspace["head"].is_null());
        assert_eq!(workspace["sites"][0]["is_coarse"], true);
        let cells = json!({"about": "UPPER", "says": "open", "source": "GUARD"});
        let statement = json!({"cells": cells, "preview": true});
        assert_eq!(server.post("/api/statements", &statement).expect(403).codes(), ["E550"]);
        let scenario = json!({"id": "x", "what_ifs": [{"corridor": "UPPER", "says": "open"}]});
        assert_eq!(server.post("/api/scenarios", &scenario).expect(403).codes(), ["E550"]);
    }
    assert_eq!(program::contents(&path), before);
}

#[test]
fn the_public_is_not_told_what_stands_where_on_which_day() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &["--audience", "public"]);
    let answer = server.post("/api/answers", &json!({"choice": {"scenario": "both"}})).expect(200).json();
    assert_eq!(answer["use"], json!([]));
    for place in answer["places"].as_array().unwrap() {
        assert_eq!((&place["stock_t"], &place["by_commodity"]), (&json!([]), &json!([])), "{place}");
        assert_eq!(place["days_of_supply"], json!([]));
    }
    assert!(answer["notice"].as_str().unwrap().contains("not for `public`"));
}

#[test]
fn requests_that_cannot_be_read_are_told_what_is_wrong() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let posts = [
        ("/api/answers", "{", 422),
        ("/api/answers", "", 422),
        ("/api/answers", "[]", 422),
        ("/api/answers", "{\"choice\": {\"rules\": \"latest\"}}", 422),
        ("/api/answers", "{\"choice\": {\"as_of\": \"soon\"}}", 422),
        ("/api/answers", "{\"choice\": {\"as_of\": \"2031-02-30\"}}", 422),
        ("/api/answers", "{\"choice\": {\"what_ifs\": [{\"corridor\": \"\", \"says\": \"open\"}]}}", 422),
        ("/api/answers", "{\"choice\": {\"what_ifs\": [{\"corridor\": \"UPPER\", \"says\": \"ajar\"}]}}", 422),
        (
            "/api/answers",
            "{\"choice\": {\"what_ifs\": [{\"corridor\": \"UPPER\", \"says\": \"open\", \"from\": \"2031-03-09\", \
             \"to\": \"2031-03-01\"}]}}",
            422,
        ),
        ("/api/jobs", "{\"kind\": \"dig\"}", 422),
        ("/api/jobs", "{\"kind\": \"compare\", \"from\": \"2041-01-01\"}", 422),
        ("/api/scenarios", "{\"id\": \"\", \"what_ifs\": []}", 422),
        ("/api/scenarios", "{\"id\": \"x\", \"what_ifs\": []}", 422),
        ("/api/explanations", "{\"site\": \"NOWHERE\"}", 422),
        ("/api/workspace", "{}", 405),
        ("/api/nothing", "{}", 404),
    ];
    for (address, body, status) in posts {
        let told = server.send("POST", address, body).expect(status);
        assert!(!told.codes().is_empty(), "{address} {body}");
    }
    for (address, status) in [
        ("/api/workspace?as_of=soon", 422),
        ("/api/statements/NONE", 404),
        ("/api/statements/%ff%fe", 400),
        ("/api/plans/none", 404),
        ("/api/jobs/9999", 404),
        ("/api/jobs/9999/events", 404),
        ("/api/disputes?rule=newest", 422),
        ("/report?language=xx", 422),
        ("/report?color=red", 422),
        ("/../../etc/passwd", 404),
        ("/assets/..%2f..%2fCargo.toml", 404),
    ] {
        let told = server.get(address).expect(status);
        assert!(!told.codes().is_empty(), "{address}");
    }
    let large = format!("{{\"choice\": {{\"rule\": \"{}\"}}}}", "x".repeat(300_000));
    assert_eq!(server.send("POST", "/api/answers", &large).expect(413).codes(), ["E542"]);
    let host = server.host();
    let plain = format!(
        "POST /api/answers HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Type: text/plain\r\n\
         Content-Length: 2\r\nConnection: close\r\n\r\n{{}}"
    );
    assert_eq!(server.ask(&plain).expect(415).codes(), ["E542"]);
    server.get("/api/workspace").expect(200);
}

#[test]
fn equal_questions_at_once_are_answered_alike() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let ask = || server.post("/api/answers", &json!({"choice": {"scenario": "both"}})).expect(200).body;
    let answers: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(ask)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    // The time that planning took is part of the answer: only one planning gives equal bytes.
    assert!(answers.iter().all(|answer| *answer == answers[0]));
}

#[test]
fn the_report_is_a_page_with_a_policy_of_its_own() {
    let (_folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let report = server.get("/report?language=fr&scenario=both&what_if=close:UPPER@2031-03-02..2031-03-03").expect(200);
    assert!(report.text().starts_with("<!DOCTYPE html>") || report.text().starts_with("<!doctype html>"));
    assert!(report.text().contains("lang=\"fr\""));
    assert!(report.header("content-security-policy").unwrap().contains("style-src 'unsafe-inline'"));
}

#[test]
fn a_server_that_cannot_start_says_why() {
    let (folder, path) = bridges();
    let server = Served::start(&path, &[]);
    let port = server.host().rsplit_once(':').unwrap().1;
    let taken = passage(&["serve", text(&path), "--port", port]).expect(2);
    assert!(taken.stderr.contains("error[E544]") && taken.stderr.contains("choose `--port`"), "{taken}");
    let short = passage(&["serve", text(&path), "--port", "0", "--token", "1234"]).expect(2);
    assert!(short.stderr.contains("error[E544]") && short.stderr.contains("16"), "{short}");
    let absent = passage(&["serve", text(&folder.path().join("none")), "--port", "0"]).expect(2);
    assert!(absent.stderr.contains("error[E101]"), "{absent}");
    let unknown = passage(&["serve", text(&path), "--port", "0", "--scenario", "none"]).expect(2);
    assert!(unknown.stderr.contains("error[E104]"), "{unknown}");
    fs::write(path.join("sites.csv"), "id,name\nA,\n").unwrap();
    let faulty = passage(&["serve", text(&path), "--port", "0"]).expect(2);
    assert!(faulty.stderr.matches("error[").count() > 3, "every fault is listed: {faulty}");
}

#[test]
fn an_address_that_others_reach_needs_a_token() {
    let (_folder, path) = bridges();
    let mut server = Served::start(&path, &["--bind", "0.0.0.0"]);
    let token = server.url.split_once("?token=").map(|(_, token)| token.to_owned()).unwrap();
    assert_eq!(token.len(), 40, "made up where none is given");
    let port = server.host().rsplit_once(':').unwrap().1.to_owned();
    server.url = format!("http://127.0.0.1:{port}/");
    server.get("/api/workspace").expect(401);
    server.get(&format!("/?token={token}")).expect(303);
}

#[cfg(unix)]
#[test]
fn it_ends_when_it_is_told_to() {
    let (_folder, path) = bridges();
    for signal in ["INT", "TERM"] {
        let mut server = Served::start(&path, &[]);
        let _open = server.events("/api/events");
        assert_eq!(server.signal(signal), Some(0), "{signal}");
    }
}

#[test]
fn the_document_of_the_api_is_fresh() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dashboard/openapi.json");
    let document = passage::serve::openapi();
    if std::env::var_os("PASSAGE_BLESS").is_some() {
        fs::write(&file, &document).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == document, "run the test with PASSAGE_BLESS=1 and make the types of the page anew");
}
