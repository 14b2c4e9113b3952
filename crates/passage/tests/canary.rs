//! What is above the level of an audience is in none of its artefacts: canaries stand in every text of the log, in sources
//! and in coordinates, and are looked for in all that the program and the library give out, faults included.
//!
//! A further artefact is a further line in [`ARTEFACTS`]; one that is packed (a workbook, a picture) has to be unpacked
//! there, since canaries are looked for in bytes.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use parquet::file::reader::{FileReader, SerializedFileReader};
use passage::model::audience::Audience;
use passage::workspace::audience::redact;
use passage::workspace::raw::{Cell, RawRow, RawTables};
use passage::workspace::read_tables;
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
const ARTEFACTS: [(&str, Give); 23] = [
    ("report", |ws, audience| run(ws, &["report"], audience)),
    ("tables with results", with_results),
    ("plan", |ws, audience| run(ws, &["plan"], audience)),
    ("plan under every rule", |ws, audience| run(ws, &["plan", "--rule", "all"], audience)),
    ("compare under every rule", |ws, audience| run(ws, &["compare", "--rule", "all"], audience)),
    ("outlook under every rule", |ws, audience| run(ws, &["outlook", "--rule", "all"], audience)),
    ("plan against the last one", |ws, audience| {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
        // A plan made by another rule, so that there are changes to tell.
        command.args(["plan", "--rule", "party:HILL"]).arg(ws).arg("--out").arg(folder.path());
        // Tables with faults give no plan; what is told of them is looked at all the same.
        let _made = command.output().unwrap();
        let last = folder.path().join("plan.json");
        run(ws, &["plan", "--against", last.to_str().unwrap()], audience)
    }),
    ("access", |ws, audience| run(ws, &["access"], audience)),
    ("disputes", |ws, audience| run(ws, &["access", "--disputes"], audience)),
    ("log", |ws, audience| run(ws, &["log list"], audience)),
    ("alerts", |ws, audience| run(ws, &["alerts"], audience)),
    ("reconcile", |ws, audience| run(ws, &["reconcile"], audience)),
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
    ("tables", |ws, audience| {
        let redacted = redact(&read_tables(ws).unwrap().0, audience);
        vec![
            ("tables".to_owned(), csv(&redacted.tables).into_bytes()),
            ("told".to_owned(), redacted.told.join("\n").into_bytes()),
        ]
    }),
];

/// A word that some audiences may not read: the widest that may, and the word.
const CANARIES: [(Audience, &str); 31] = [
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
    (Audience::Internal, "CANARYSETTING"),
    (Audience::Internal, "10:47"),
    (Audience::Internal, "0638 hrs"),
    (Audience::Internal, "41.234567"),
    (Audience::Internal, "44.345678"),
    (Audience::Partners, "CANARYPID"),
    (Audience::Partners, "CANARYPQUOTE"),
    (Audience::Partners, "CANARYPNOTE"),
    (Audience::Partners, "CANARYPURL"),
    (Audience::Partners, "CANARYPRELAY"),
    (Audience::Partners, "CANARYPDELIVERY"),
    (Audience::Partners, "CANARYPCOUNT"),
    (Audience::Partners, "CANARYMONITOR"),
    (Audience::Partners, "CANARYCOMMITMENT"),
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
        "id,name,kind,lat,lon,people,note
TOLLIVANE,Tollivane depot,supply,{lat},44.345678,,all goods from outside stand here
UPPER-END,Upper Bridge,crossing,41.13,44.95,,
LOWER-END,Lower Bridge,crossing,41.87,44.95,,
OSTRINE,Ostrine,community,41.13,44.78,10000,beyond the Upper Bridge
WEXLOW,Wexlow,community,41.96,44.80,5000,beyond the Lower Bridge
"
    )
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
S3,UPPER,closed,observation,,2031-03-02,2031-02-26,CANARYOWNID,,,,public,Our truck was sent back,,
S4,LOWER,closed,observation,,,2031-02-26,WATCH,,,,public,Seen from the hill,,
CANARYSUPERSEDED,LOWER,open,statement,,,2031-02-21,COUNCIL,,,,public,,,
CANARYIID,UPPER,restricted,observation,1,,2031-02-28,CANARYISOURCE,CANARYIRELAY,2,CANARYSUPERSEDED,internal,CANARYIQUOTE shut,https://canary.example/CANARYIURL,CANARYINOTE
CANARYPID,LOWER,closed,observation,,,2031-02-28,CANARYTRUST,CANARYPRELAY,2,,partners,CANARYPQUOTE shut,https://canary.example/CANARYPURL,CANARYPNOTE
"
    .to_owned()
}

fn deliveries() -> String {
    "id,date,corridor,quantity_t,trucks,status,counted_by,source,sensitivity,note
D1,2031-02-26,UPPER,5,1,turned_back,WATCH,invented,,see CANARYIID
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
            let bytes = fs::read(path).unwrap();
            if name.ends_with(".xlsx") {
                given.extend(unpacked(&name, bytes));
            } else {
                given.push((name, bytes));
            }
        }
    }
    given
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
