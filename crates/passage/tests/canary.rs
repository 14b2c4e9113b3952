//! What is above the level of an audience is in none of its artefacts: canaries stand in every text of the log, in sources
//! and in coordinates, and are looked for in all that the program and the library give out, faults included.
//!
//! A further artefact is a further line in [`ARTEFACTS`]; one that is packed (a workbook, a picture) has to be unpacked
//! there, since canaries are looked for in bytes.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

#[expect(dead_code, reason = "shared between test files")]
mod served;

use parquet::file::reader::{FileReader, SerializedFileReader};
use passage::model::audience::{Audience, Redaction, WITHHELD};
use passage::model::network::Network;
use passage::report::Language;
use passage::workspace::audience::redact;
use passage::workspace::raw::{Cell, RawRow, RawTables};
use passage::workspace::{Options, build, read_tables};
use passage::{Choice, Session, Situation};
use serde_json::json;
use served::{Reply, Served};
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// Something that is given out: its name and its bytes.
type Given = (String, Vec<u8>);

/// Gives a workspace out to an audience.
type Give = fn(&Path, Audience) -> Vec<Given>;

/// Everything that is given out to an audience.
const ARTEFACTS: [(&str, Give); 29] = [
    ("report", |ws, audience| run(ws, &["report"], audience)),
    ("report on paper", paper),
    ("tables with results", with_results),
    ("plan", |ws, audience| run(ws, &["plan"], audience)),
    ("plan under every rule", |ws, audience| run(ws, &["plan", "--rule", "all"], audience)),
    ("compare under every rule", |ws, audience| run(ws, &["compare", "--rule", "all"], audience)),
    ("outlook under every rule", |ws, audience| run(ws, &["outlook", "--rule", "all"], audience)),
    ("plan against the last one", |ws, audience| {
        // A plan made by another rule, so that there are changes to tell.
        let (_folder, last) = planned(ws);
        run(ws, &["plan", "--against", &last], audience)
    }),
    ("access", |ws, audience| run(ws, &["access"], audience)),
    ("disputes", |ws, audience| run(ws, &["access", "--disputes"], audience)),
    ("log", |ws, audience| run(ws, &["log list"], audience)),
    ("alerts", |ws, audience| run(ws, &["alerts"], audience)),
    ("reconcile", |ws, audience| run(ws, &["reconcile"], audience)),
    ("reconcile against a plan", |ws, audience| {
        let (_folder, plan) = planned(ws);
        run(ws, &["reconcile", &plan, "--as-of", "2031-03-20"], audience)
    }),
    ("papers of convoys", |ws, audience| run(ws, &["convoys"], audience)),
    ("papers of convoys of a plan", |ws, audience| {
        let (_folder, plan) = planned(ws);
        run(ws, &["convoys", "--plan", &plan], audience)
    }),
    ("one statement", |ws, audience| run(ws, &["log show", "S5"], audience)),
    ("access under every rule", |ws, audience| run(ws, &["access", "--rule", "all"], audience)),
    ("explain", |ws, audience| run(ws, &["explain", "OSTRINE"], audience)),
    ("compare", |ws, audience| run(ws, &["compare"], audience)),
    ("outlook", |ws, audience| run(ws, &["outlook"], audience)),
    ("check", |ws, audience| run(ws, &["check"], audience)),
    ("GeoJSON", |ws, audience| export(ws, "map.geojson", audience)),
    ("KML", |ws, audience| export(ws, "map.kml", audience)),
    ("a table", |ws, audience| export(ws, "statements.csv", audience)),
    ("a result as a table", |ws, audience| export(ws, "access.csv", audience)),
    ("Parquet", |ws, audience| export(ws, "star.parquet/", audience)),
    ("the server", answered),
    ("tables", |ws, audience| {
        let redacted = redact(&read_tables(ws).unwrap().0, audience);
        vec![
            ("tables".to_owned(), csv(&redacted.tables).into_bytes()),
            ("told".to_owned(), redacted.told.join("\n").into_bytes()),
        ]
    }),
];

/// A word that some audiences may not read: the widest that may, and the word.
const CANARIES: [(Audience, &str); 41] = [
    (Audience::Internal, "CANARYIID"),
    (Audience::Internal, "CANARYIQUOTE"),
    (Audience::Internal, "CANARYINOTE"),
    (Audience::Internal, "CANARYIURL"),
    (Audience::Internal, "CANARYIRELAY"),
    (Audience::Internal, "CANARYISOURCE"),
    (Audience::Internal, "CANARYINAME"),
    (Audience::Internal, "CANARYIPARTY"),
    (Audience::Internal, "CANARYIREMARK"),
    (Audience::Internal, "CANARYIDELIVERY"),
    (Audience::Internal, "CANARYICOUNT"),
    (Audience::Internal, "CANARYIORIGIN"),
    (Audience::Internal, "CANARYIWORD"),
    (Audience::Internal, "CANARYCOLUMN"),
    (Audience::Internal, "CANARYOWNID"),
    (Audience::Internal, "CANARYOWNNAME"),
    (Audience::Internal, "CANARYSUPERSEDED"),
    (Audience::Internal, "CANARYOLD"),
    (Audience::Internal, "CANARYSETTING"),
    (Audience::Internal, "CANARYOWNQUOTE"),
    (Audience::Internal, "CANARYOWNURL"),
    (Audience::Internal, "10:47"),
    (Audience::Internal, "0638 hrs"),
    (Audience::Internal, "41.234567"),
    (Audience::Internal, "44.345678"),
    // As papers of convoys round them, to a metre.
    (Audience::Internal, "41.23457"),
    (Audience::Internal, "44.34568"),
    (Audience::Partners, "CANARYPID"),
    (Audience::Partners, "CANARYPQUOTE"),
    (Audience::Partners, "CANARYPNOTE"),
    (Audience::Partners, "CANARYPURL"),
    (Audience::Partners, "CANARYPRELAY"),
    (Audience::Partners, "CANARYPDELIVERY"),
    (Audience::Partners, "CANARYPCOUNT"),
    (Audience::Partners, "CANARYMONITOR"),
    (Audience::Partners, "CANARYSEENURL"),
    (Audience::Partners, "CANARYCOUNTURL"),
    (Audience::Partners, "CANARYCOMMITMENT"),
    (Audience::Partners, "CANARYCODE"),
    (Audience::Partners, "CANARYAREA"),
    (Audience::Partners, "CANARYNOLEVEL"),
];

/// A source that only a statement for partners names: even they see its role alone.
const TOLD_IN_TRUST: &str = "CANARYTRUST";

/// The two bridges with canaries; files given by name take the place of its own, or stand beside them.
fn workspace(files: &[(&str, String)]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    passage::example::find("two-bridges").unwrap().write(&path).unwrap();
    let settings = fs::read_to_string(path.join("workspace.toml")).unwrap();
    fs::write(path.join("workspace.toml"), settings.replace("note = \"", "note = \"CANARYSETTING CANARYIID. "))
        .unwrap();
    for (name, text) in [
        ("sites.csv", sites("41.234567")),
        ("scenarios.csv", "scenario,about,says\n".to_owned()),
        ("sources.csv", sources()),
        ("statements.csv", statements()),
        ("deliveries.csv", deliveries()),
        ("corridors.csv", corridors()),
        ("pcodes.csv", pcodes()),
        ("commitments.csv", "id,date,from,to,trucks\nCANARYCOMMITMENT,2031-03-12,TOLLIVANE,OSTRINE,1\n".to_owned()),
    ]
    .iter()
    .chain(files)
    {
        fs::write(path.join(name), text).unwrap();
    }
    (folder, path)
}

/// The sites of the two bridges, with the depot on a latitude.
fn sites(lat: &str) -> String {
    format!(
        "id,name,kind,lat,lon,people,pcode,held_by,note
TOLLIVANE,Tollivane depot,supply,{lat},44.345678,,XX0101CANARYCODE,CANARYOWNID,all goods from outside stand here
UPPER-END,Upper Bridge,crossing,41.13,44.95,,,CANARYOWNID and our drivers,
LOWER-END,Lower Bridge,crossing,41.87,44.95,,,,
OSTRINE,Ostrine,community,41.13,44.78,10000,XX01,,beyond the Upper Bridge
WEXLOW,Wexlow,community,41.96,44.80,5000,YY-CANARYNOLEVEL,,beyond the Lower Bridge
"
    )
}

/// The roads, one of them held by those who may not be named, in free words.
fn corridors() -> String {
    "id,name,capacity_t_per_day,default_access,controlled_by
UPPER,Upper Bridge,10,closed,CANARYOWNNAME Larsen; and CANARYIPARTY with CANARYISOURCE
LOWER,Lower Bridge,5,closed,GUARD
"
    .to_owned()
}

/// Areas down to one that is smaller than a cell of 0.1°, and one with a word in its name that is kept back.
fn pcodes() -> String {
    "pcode,name,parent,level
XX,Exland,,0
XX01,North Exland,XX,1
XX0101CANARYCODE,CANARYAREA Street,XX01,2
XX02,where CANARYIID stands,XX,1
"
    .to_owned()
}

fn sources() -> String {
    "id,name,role,party,reliability,note
COUNCIL,Hill Council,party,HILL,C,
GUARD,River Guard,party,RIVER,C,
CANARYOWNID,CANARYOWNNAME Larsen,own,,A,
WATCH,CANARYMONITOR watch,monitor,,B,
CANARYISOURCE,CANARYINAME Street 5,monitor,CANARYIPARTY,B,CANARYIREMARK
CANARYTRUST,The CANARYTRUST men,operator,,B,
"
    .to_owned()
}

fn statements() -> String {
    "id,about,says,modality,trucks_per_day,valid_to,said_on,source,relayed_by,credibility,supersedes,sensitivity,quote,url,note,colour
S1,UPPER,open,statement,,,2031-02-20,COUNCIL,,,,public,Open since 10:47,https://news.example/s1,at 0638 hrs
S2,LOWER,closed,statement,,2031-03-07,2031-02-25,GUARD,,,,public,,,we heard CANARYIID CANARYIWORD,CANARYCOLUMN
S3,UPPER,closed,observation,,2031-03-02,2031-02-26,CANARYOWNID,,,,public,Our truck CANARYOWNQUOTE,https://own.example/CANARYOWNURL,
S4,LOWER,closed,observation,,,2031-02-26,WATCH,,,,public,Seen from the hill,https://seen.example/CANARYSEENURL,
CANARYSUPERSEDED,LOWER,open,statement,,,2031-02-21,COUNCIL,,,,public,,,
CANARYIID,UPPER,restricted,observation,1,,2031-02-28,CANARYISOURCE,CANARYIRELAY,2,CANARYSUPERSEDED,internal,CANARYIQUOTE shut,https://canary.example/CANARYIURL,CANARYINOTE
CANARYOLD,LOWER,closed,observation,,,2031-02-22,CANARYISOURCE,,,,internal,,,
S5,LOWER,closed,observation,,,2031-02-27,WATCH,,3,CANARYOLD,public,,,
CANARYPID,LOWER,closed,observation,,,2031-02-28,WATCH,CANARYPRELAY,2,,partners,CANARYPQUOTE shut,https://canary.example/CANARYPURL,CANARYPNOTE
S8,LOWER,closed,observation,,,2031-02-28,CANARYTRUST,,2,,partners,CANARYTRUSTQUOTE shut,https://trust.example/CANARYTRUSTURL,
"
    .to_owned()
}

fn deliveries() -> String {
    "id,date,corridor,quantity_t,trucks,status,counted_by,source,sensitivity,note
D1,2031-02-26,UPPER,5,1,turned_back,WATCH,https://seen.example/CANARYCOUNTURL,,see CANARYIID
CANARYIDELIVERY,2031-02-27,UPPER,5,1,crossed,CANARYICOUNT,CANARYIORIGIN,internal,CANARYIWORD of drivers
CANARYPDELIVERY,2031-02-27,UPPER,5,1,crossed,CANARYPCOUNT,,partners,
"
    .to_owned()
}

/// Runs a verb for an audience, as text and as JSON with files: all that it prints and writes.
fn run(workspace: &Path, words: &[&str], audience: Audience) -> Vec<Given> {
    let mut given = Vec::new();
    for is_json in [false, true] {
        let out = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
        command.current_dir(out.path()).args(words[0].split(' ')).arg(workspace).args(&words[1..]);
        command.args(["--audience", audience.name(), "--out", "files"]).args(is_json.then_some("--json"));
        let output = command.output().unwrap();
        assert_ne!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
        given.push(("stdout".to_owned(), output.stdout));
        given.push(("stderr".to_owned(), output.stderr));
        for entry in fs::read_dir(out.path().join("files")).into_iter().flatten() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let bytes = fs::read(&path).unwrap();
            if name.ends_with(".xlsx") {
                given.extend(unpacked(&name, bytes));
            } else if name.ends_with(".pdf") {
                given.extend(extracted(&path));
                given.push((name, bytes));
            } else {
                given.push((name, bytes));
            }
        }
    }
    given
}

/// What the server answers to every kind of question, faults included; nothing where the tables are at fault.
fn answered(workspace: &Path, audience: Audience) -> Vec<Given> {
    if Session::open(workspace, &Choice::default()).is_err() {
        return Vec::new();
    }
    let server = Served::start(workspace, &["--audience", audience.name(), "--no-ahead"]);
    let mut given: Vec<Given> = Vec::new();
    let mut keep = |name: &str, reply: Reply| {
        assert!(reply.status != 500, "{name}: {}", reply.text());
        given.push((name.to_owned(), reply.head.into_bytes()));
        given.push((name.to_owned(), reply.body));
    };
    let ids = ["S1", "S5", "CANARYIID", "CANARYPID", "CANARYSUPERSEDED"].map(|id| format!("/api/statements/{id}"));
    let gets = ["/api/workspace", "/api/outlook", "/api/log", "/api/log?as_of=2031-02-27", "/api/disputes", "/report"];
    let gets = gets.into_iter().map(str::to_owned).chain(ids);
    for address in gets.chain(["/api/disputes?rule=party:CANARYIPARTY".to_owned(), "/api/columns".to_owned()]) {
        // What was asked for is told back as it was typed.
        if address.contains("CANARY") {
            let told = server.get(&address);
            assert!(audience == Audience::Internal || told.status >= 400 || address.contains("PID"), "{address}");
            continue;
        }
        keep(&address, server.get(&address));
    }
    for choice in [json!({}), json!({"rule": "reliable"}), json!({"scenario": "both"}), json!({"as_of": "2031-02-27"})]
    {
        let answer = server.post("/api/answers", &json!({ "choice": choice }));
        if answer.status == 200 {
            let key = answer.json()["key"].as_str().unwrap().to_owned();
            keep("a plan", server.get(&format!("/api/plans/{key}")));
        }
        keep("an answer", answer);
        keep("reasons", server.post("/api/explanations", &json!({"choice": choice, "site": "OSTRINE"})));
    }
    for body in [json!({"choice": {"rule": "party:X"}}), json!({"choice": {"scenario": "x"}})] {
        keep("a fault", server.post("/api/answers", &body));
    }
    for kind in ["plan", "compare", "readings"] {
        let job = server.post("/api/jobs", &json!({"kind": kind, "choice": {}})).json();
        let address = format!("/api/jobs/{}", job["id"].as_str().unwrap());
        server
            .until(&address, |job| ["done", "failed"].map(|state| job["state"] == state).contains(&true).then_some(()));
        keep(kind, server.get(&address));
        keep(kind, server.get(&format!("{address}/result")));
    }
    given
}

/// The text of a PDF, as poppler reads it: its streams are packed. Without poppler nothing; what is set as PDF is looked
/// through in any case, before it is set.
fn extracted(path: &Path) -> Option<Given> {
    match Command::new("pdftotext").arg(path).arg("-").output() {
        Ok(output) => Some(("report.pdf, extracted".to_owned(), output.stdout)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("skipped: `pdftotext` is not installed");
            None
        }
        Err(error) => panic!("{error}"),
    }
}

/// What is set as PDF for an audience; nothing where the tables are at fault.
fn paper(workspace: &Path, audience: Audience) -> Vec<Given> {
    let Ok(session) = Session::open(workspace, &Choice::default()) else { return Vec::new() };
    let question = session.question(None, 0, 7).unwrap();
    let Ok(situation) = Situation::of(&session, &question) else { return Vec::new() };
    let print = passage::report::print(&situation.material(audience, Language::English).unwrap());
    vec![
        ("content".to_owned(), print.content.into_bytes()),
        ("title and foot".to_owned(), format!("{} {}", print.title, print.footer).into_bytes()),
    ]
}

/// The plan of a workspace as a file; where the tables have faults, what is told of them is looked at all the same.
fn planned(workspace: &Path) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
    let _made =
        command.args(["plan", "--rule", "party:HILL"]).arg(workspace).arg("--out").arg(folder.path()).output().unwrap();
    let plan = folder.path().join("plan.json");
    let plan = plan.to_str().unwrap().to_owned();
    (folder, plan)
}

/// The document that a verb prints for an audience.
fn document(workspace: &Path, words: &[&str], audience: Audience) -> serde_json::Value {
    let mut given = run(workspace, words, audience);
    let is_document = |given: &Given| given.0 == "stdout" && given.1.starts_with(b"{");
    let position = given.iter().rposition(is_document).unwrap();
    serde_json::from_slice(&given.swap_remove(position).1).unwrap()
}

/// Every part of a workbook: what is packed cannot be searched.
fn unpacked(name: &str, bytes: Vec<u8>) -> Vec<Given> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let parts = 0..archive.len();
    let part = |index| {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (format!("{name}: {}", file.name().unwrap()), bytes)
    };
    parts.map(part).collect()
}

/// The tables and the results in one workbook; nothing where the tables are at fault.
fn with_results(workspace: &Path, audience: Audience) -> Vec<Given> {
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("all.xlsx");
    let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
    command.arg("export").arg(workspace).arg(&file).args(["--results", "--audience", audience.name()]);
    let output = command.output().unwrap();
    assert_ne!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let mut given = vec![("stdout".to_owned(), output.stdout), ("stderr".to_owned(), output.stderr)];
    if let Ok(bytes) = fs::read(&file) {
        given.extend(unpacked("all.xlsx", bytes));
    }
    given
}

/// Exports for an audience: what is printed, the bytes of every file, and of Parquet what it holds once decoded.
fn export(workspace: &Path, file: &str, audience: Audience) -> Vec<Given> {
    let out = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
    command.current_dir(out.path()).arg("export").arg(workspace).arg(file).args(["--audience", audience.name()]);
    let output = command.output().unwrap();
    assert_ne!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let mut given = vec![("stdout".to_owned(), output.stdout), ("stderr".to_owned(), output.stderr)];
    let written = out.path().join(file);
    let folder = if written.is_dir() { written } else { out.path().to_owned() };
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.ends_with(".parquet") {
            let reader = SerializedFileReader::new(fs::File::open(&path).unwrap()).unwrap();
            let rows: Vec<String> = reader.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect();
            given.push((format!("{name}, decoded"), rows.join("\n").into_bytes()));
        }
        given.push((name, fs::read(&path).unwrap()));
    }
    given
}

/// Tables as CSV text, settings included.
fn csv(tables: &RawTables) -> String {
    let line = |row: &RawRow| {
        let cells: Vec<String> = row.cells.iter().map(|cell: &Cell| format!("\"{}\"", cell.text())).collect();
        format!("{}\n", cells.join(","))
    };
    let tables_text =
        tables.tables.iter().flat_map(|table| std::iter::once(&table.header).chain(&table.rows)).map(line);
    let settings = tables.settings.settings.iter().map(|one| format!("{}={}\n", one.key, one.value.text()));
    tables_text.chain(settings).collect()
}

fn holds(bytes: &[u8], canary: &str) -> bool {
    String::from_utf8_lossy(bytes).to_lowercase().contains(&canary.to_lowercase())
}

/// The canaries that an audience may not read and that are there all the same, with their places.
fn escaped(workspace: &Path, audience: Audience) -> Vec<String> {
    let mut escaped = Vec::new();
    let above = CANARIES.iter().filter(|(widest, _)| *widest > audience).map(|(_, canary)| *canary);
    let above: Vec<&str> = above.chain((audience != Audience::Internal).then_some(TOLD_IN_TRUST)).collect();
    for (artefact, give) in ARTEFACTS {
        for (name, bytes) in give(workspace, audience) {
            let found = above.iter().filter(|canary| holds(&bytes, canary));
            escaped.extend(found.map(|canary| format!("{audience}: {canary} in {artefact}, {name}")));
        }
    }
    escaped
}

#[test]
fn no_artefact_holds_what_is_above_its_audience() {
    let (_folder, path) = workspace(&[]);
    for audience in Audience::ALL {
        let escaped = escaped(&path, audience);
        assert!(escaped.is_empty(), "{escaped:#?}");
    }
}

#[test]
fn the_workbook_of_the_report_is_searched_part_by_part() {
    let (_folder, path) = workspace(&[]);
    let given = run(&path, &["report"], Audience::Internal);
    let parts: Vec<&String> =
        given.iter().map(|(name, _)| name).filter(|name| name.starts_with("report.xlsx")).collect();
    assert!(parts.iter().any(|name| name.ends_with("sharedStrings.xml")), "{parts:?}");
    let is_seen = given.iter().any(|(name, bytes)| name.starts_with("report.xlsx") && holds(bytes, "CANARYIQUOTE"));
    assert!(is_seen, "no canary is in the workbook, so that none could be missed there");
}

#[test]
fn those_who_may_read_it_do() {
    let (_folder, path) = workspace(&[]);
    for audience in [Audience::Partners, Audience::Internal] {
        let all: Vec<Given> = ARTEFACTS.iter().flat_map(|(_, give)| give(&path, audience)).collect();
        for (widest, canary) in CANARIES {
            let is_there = all.iter().any(|(_, bytes)| holds(bytes, canary));
            assert!(widest > audience || is_there, "{audience} cannot read {canary}");
        }
    }
}

#[test]
fn each_artefact_that_cites_the_log_can_let_a_canary_out() {
    let (_folder, path) = workspace(&[]);
    for (artefact, give) in ARTEFACTS {
        if ["compare", "outlook", "check"].contains(&artefact) {
            continue;
        }
        let given = give(&path, Audience::Internal);
        let is_seen = given.iter().any(|(_, bytes)| CANARIES.iter().any(|(_, canary)| holds(bytes, canary)));
        assert!(is_seen, "no canary is in {artefact}, so that none could be missed there");
    }
}

#[test]
fn faults_tell_no_canary_either() {
    let log = statements();
    let broken: [(&str, &str, String); 9] = [
        ("an unknown road", "statements.csv", log.replace("CANARYIID,UPPER", "CANARYIID,CANARYIWORD")),
        (
            "a date that is none",
            "statements.csv",
            log.replace("2031-02-28,CANARYISOURCE", "CANARYIWORD 10:47,CANARYISOURCE"),
        ),
        ("an unknown source", "statements.csv", log.replace(",CANARYISOURCE,", ",CANARYIWORD,")),
        ("a sensitivity that is none", "statements.csv", log.replace(",internal,", ",CANARYIWORD,")),
        (
            "a second of the same id",
            "statements.csv",
            format!("{log}CANARYIID,UPPER,open,,,,2031-02-28,GUARD,,,,internal,,,\n"),
        ),
        ("a quote that is never closed", "statements.csv", format!("{log}\"CANARYIWORD")),
        ("a row that is too long", "statements.csv", log.replace("CANARYINOTE", "CANARYINOTE,x,CANARYIWORD")),
        (
            "a weight that is none",
            "deliveries.csv",
            deliveries().replace(",5,1,crossed,CANARYICOUNT", ",CANARYIWORD,1,crossed,CANARYICOUNT"),
        ),
        ("a latitude beyond the pole", "sites.csv", sites("141.234567")),
    ];
    for (what, file, text) in broken {
        let (_folder, path) = workspace(&[(file, text)]);
        let internal = run(&path, &["check"], Audience::Internal);
        assert!(internal.iter().any(|(_, bytes)| holds(bytes, "error[E")), "{what} is no fault");
        for audience in [Audience::Public, Audience::Partners] {
            let escaped = escaped(&path, audience);
            assert!(escaped.is_empty(), "{what}: {escaped:#?}");
        }
    }
}

#[test]
fn nobody_who_names_no_audience_is_given_more_than_before() {
    let (_folder, path) = workspace(&[]);
    let out = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
    let output = command.current_dir(out.path()).arg("report").arg(&path).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let page = fs::read(out.path().join("out/report.html")).unwrap();
    assert!(holds(&page, "For: public"));
    for (_, canary) in CANARIES {
        assert!(!holds(&page, canary), "{canary}");
    }
}

#[test]
fn the_public_is_told_how_much_changes_and_not_what() {
    let (_folder, path) = workspace(&[]);
    let against = ARTEFACTS.iter().find(|(artefact, _)| *artefact == "plan against the last one").unwrap().1;
    let lines = |audience, file: &str| {
        let given = against(&path, audience);
        let (_, bytes) = given.iter().find(|(name, _)| name == file).unwrap();
        String::from_utf8_lossy(bytes).lines().count()
    };
    assert!(lines(Audience::Partners, "changes.csv") > 1, "nothing changes, so that nothing could be told");
    assert_eq!(lines(Audience::Public, "changes.csv"), 1);
    let given = against(&path, Audience::Public);
    let (_, screen) = &given[0];
    assert!(holds(screen, "which movements change is not for this audience"));
}

#[test]
fn what_a_statement_changes_is_told_only_to_those_who_may_read_it() {
    let (_folder, path) = workspace(&[]);
    let rows = |audience| {
        let given = run(&path, &["plan", "--rule", "all"], audience);
        let (_, bytes) = given.iter().find(|(name, _)| name == "influence.csv").unwrap();
        String::from_utf8_lossy(bytes).lines().count() - 1
    };
    let (internal, partners, public) = (rows(Audience::Internal), rows(Audience::Partners), rows(Audience::Public));
    assert!(public < partners && partners < internal, "{public} {partners} {internal}");
}

#[test]
fn nothing_tells_that_something_is_withheld_in_its_place() {
    let (_folder, path) = workspace(&[]);
    for audience in [Audience::Public, Audience::Partners] {
        for (artefact, give) in ARTEFACTS {
            for (name, bytes) in give(&path, audience) {
                assert!(!holds(&bytes, "party:withheld"), "{audience}: a hidden party in {artefact}, {name}");
                for key in ["supersedes", "id", "rule", "is_same_as", "commitment", "statement"] {
                    let told = format!("\"{key}\":\"withheld\"");
                    assert!(!holds(&bytes, &told), "{audience}: {told} in {artefact}, {name}");
                }
            }
        }
    }
}

#[test]
fn the_readings_that_stay_name_only_each_other() {
    let (_folder, path) = workspace(&[]);
    for (verb, key) in [("plan", "summary"), ("outlook", "summary"), ("compare", "believed")] {
        let rows = |audience| document(&path, &[verb, "--rule", "all"], audience);
        let (all, told) = (rows(Audience::Internal), rows(Audience::Public));
        let list = |document: &serde_json::Value| document["readings"].as_array().unwrap().clone();
        assert!(list(&told).len() < list(&all).len(), "{verb}: no reading is left out");
        let mut earlier: Vec<String> = Vec::new();
        for reading in list(&told) {
            if let Some(same) = reading["is_same_as"].as_str() {
                assert!(earlier.iter().any(|rule| rule == same), "{verb}: {same} is no earlier rule");
            }
            earlier.push(reading["rule"].as_str().unwrap().to_owned());
        }
        let short = list(&told).into_iter().map(|reading| reading[key]["person_days_short"].as_f64().unwrap());
        let most = short.fold(0.0, f64::max);
        assert_eq!(told["spread"]["person_days_short"]["most"].as_f64(), Some(most), "{verb}");
    }
}

#[test]
fn the_examples_of_parties_are_those_that_the_audience_knows() {
    let (_folder, path) = workspace(&[]);
    let given = run(&path, &["access", "--rule", "all"], Audience::Public);
    let text = String::from_utf8_lossy(&given[0].1).into_owned();
    let examples = text.lines().find(|line| line.starts_with("One party alone")).unwrap();
    assert!(examples.ends_with("for example HILL, RIVER, COUNCIL, GUARD"), "{examples}");
}

#[test]
fn what_moved_is_worked_out_from_all_rows_and_told_with_less() {
    let (_folder, path) = workspace(&[]);
    let (_plan_folder, plan) = planned(&path);
    let words = ["reconcile", &plan, "--as-of", "2031-03-20"];
    let of = |audience| document(&path, &words, audience);
    let (internal, partners, public) = (of(Audience::Internal), of(Audience::Partners), of(Audience::Public));
    let figures = |document: &serde_json::Value| {
        let totals = document["corridors"].as_array().unwrap().iter().map(|one| {
            let total = &one["total"];
            (one["corridor"].clone(), total["planned_t"].clone(), total["crossed"].clone())
        });
        let arrivals = document["arrivals"].as_array().unwrap().iter().map(|one| one["delivered"].clone());
        let opening = document["stocks"].as_array().unwrap().iter().map(|one| one["opening_t"].clone());
        (totals.collect::<Vec<_>>(), arrivals.collect::<Vec<_>>(), opening.collect::<Vec<_>>())
    };
    assert_eq!(figures(&public), figures(&internal));
    assert_eq!(figures(&partners), figures(&internal));
    let number = |document: &serde_json::Value| document["commitments"].as_array().unwrap().len();
    assert_eq!((number(&internal), number(&partners), number(&public)), (1, 1, 0));
    let days = |document: &serde_json::Value| {
        let corridors = document["corridors"].as_array().unwrap().iter();
        corridors.map(|one| one["days"].as_array().unwrap().len()).sum::<usize>()
    };
    assert!(days(&internal) > 0 && days(&partners) == days(&internal) && days(&public) == 0);
    let public = document(&path, &["reconcile"], Audience::Public);
    assert!(public.to_string().contains("Monitor 1") && !public.to_string().contains("WATCH"), "{public}");
    let given = run(&path, &words, Audience::Public);
    assert!(
        given.iter().any(|(_, bytes)| holds(bytes, "2 deliveries are not for `public`")),
        "not told what is left out"
    );
}

#[test]
fn verbs_that_tell_all_refuse_a_wider_audience() {
    let (_folder, path) = workspace(&[]);
    let (_plan_folder, plan) = planned(&path);
    let path = path.to_str().unwrap();
    for words in [
        vec!["audit", path],
        vec!["verify", path, &plan],
        vec!["replay", path, "--from", "2031-02-25", "--to", "2031-02-26"],
    ] {
        for audience in [Audience::Public, Audience::Partners] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
            let output = command.args(&words).args(["--audience", audience.name()]).output().unwrap();
            assert_eq!(output.status.code(), Some(2), "{words:?} for {audience}");
            assert!(output.stdout.is_empty() && holds(&output.stderr, "error[E522]"), "{words:?} for {audience}");
        }
        if words[0] != "replay" {
            let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
            let output = command.args(&words).args(["--audience", "internal"]).output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
    }
}

#[test]
fn an_alert_on_rows_that_may_be_read_is_told_with_the_names_that_may() {
    let threats = "S6,LOWER,threatened,threat,,,2031-02-28,WATCH,,,,public,,,
CANARYTHREAT,UPPER,threatened,threat,,,2031-02-28,CANARYISOURCE,,,,internal,,,
";
    let (_folder, path) = workspace(&[("statements.csv", format!("{}{threats}", statements()))]);
    let of = |audience| document(&path, &["alerts"], audience)["alerts"].as_array().unwrap().clone();
    let (internal, public) = (of(Audience::Internal), of(Audience::Public));
    let is_whole = |alert: &&serde_json::Value| {
        internal.iter().any(|other| ["rule", "about", "date", "because"].iter().all(|key| other[*key] == alert[*key]))
    };
    let whole: Vec<&serde_json::Value> = public.iter().filter(is_whole).collect();
    let message = |alert: &serde_json::Value| alert["message"].as_str().unwrap().to_owned();
    assert!(whole.iter().all(|alert| !message(alert).contains("not for `public`")), "{whole:#?}");
    assert!(whole.iter().any(|alert| message(alert).contains("Monitor 1")), "{whole:#?}");
    let rests_on_hidden = public.iter().any(|alert| message(alert).contains("rows that are not for `public`"));
    assert!(rests_on_hidden, "no alert rests on rows that are kept back");
}

#[test]
fn a_statement_that_is_kept_back_is_as_unknown_as_any_other() {
    let (_folder, path) = workspace(&[]);
    for (audience, hidden) in
        [(Audience::Public, "CANARYPID"), (Audience::Public, "CANARYIID"), (Audience::Partners, "CANARYIID")]
    {
        for is_json in [false, true] {
            let told = |id: &str| {
                let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
                command.args(["log", "show"]).arg(&path).args([id, "--audience", audience.name()]);
                let output = command.args(is_json.then_some("--json")).output().unwrap();
                assert_eq!(output.status.code(), Some(2), "{id} for {audience}");
                String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
            };
            let (found, unknown) = (told(hidden), told("CANARYZID"));
            assert!(found.contains("E104") && found.contains(&format!("unknown statement `{hidden}`")), "{found}");
            assert_eq!(found.replace(hidden, "CANARYZID"), unknown);
            assert!(!unknown.contains(hidden) && unknown.contains("`S5`"), "{unknown}");
        }
    }
}

/// What a network tells that an audience may be kept from, row by row; rows that only keep a place are left out.
fn told(network: &Network) -> [Vec<String>; 3] {
    let is_shown = |id: &str| id != WITHHELD;
    let sources = network
        .sources
        .iter()
        .filter(|one| is_shown(&one.id))
        .map(|one| format!("{} {} {:?} {:?} {}", one.id, one.name, one.party, one.reliability, one.note));
    let statements = network.statements.iter().filter(|one| is_shown(&one.id)).map(|one| {
        let earlier = one.supersedes.map(|earlier| &network[earlier].id);
        let (source, by) = (&network[one.source].id, &one.relayed_by);
        format!("{} {source} {:?} {earlier:?} {} {} {}", one.id, one.credibility, one.quote, one.note, one.url)
            + &format!(" {}", if by.is_empty() { "nobody" } else { "somebody" })
    });
    let deliveries = network.deliveries.iter().filter(|one| is_shown(&one.id)).map(|one| {
        let earlier = one.supersedes.map(|earlier| &network[earlier].id);
        format!("{} {earlier:?} {} {} {}", one.id, one.commitment.is_some(), one.source, one.note)
    });
    [sources.collect(), statements.collect(), deliveries.collect()]
}

#[test]
fn tables_and_results_are_cut_down_alike() {
    let deliveries =
        "id,date,corridor,quantity_t,trucks,status,counted_by,supersedes,commitment,source,sensitivity,note
CANARYIDELIVERY,2031-02-26,UPPER,5,1,turned_back,CANARYICOUNT,,,CANARYIORIGIN,internal,CANARYIWORD
D1,2031-02-26,UPPER,5,1,turned_back,WATCH,CANARYIDELIVERY,CANARYCOMMITMENT,invented,,seen
D2,2031-02-27,UPPER,4,1,crossed,WATCH,D1,,invented,,see CANARYIID
";
    let (_folder, path) = workspace(&[("deliveries.csv", deliveries.to_owned())]);
    let tables = read_tables(&path).unwrap().0;
    let built = |tables: &RawTables| {
        let (network, faults) = build(tables, &Options::default());
        network.unwrap_or_else(|| panic!("{faults:#?}"))
    };
    let whole = built(&tables);
    for audience in Audience::ALL {
        let from_tables = built(&redact(&tables, audience).tables);
        let from_network = Redaction::new(&whole, audience).network();
        assert_eq!(told(&from_tables), told(&from_network), "{audience}");
    }
    let internal = told(&whole);
    assert!(internal[1].iter().any(|row| row.contains("CANARYOLD")), "nothing supersedes what is kept back");
}
