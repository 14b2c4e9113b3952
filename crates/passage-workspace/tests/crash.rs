//! A writer that is killed at any moment loses no acknowledged row and leaves nothing torn.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_workspace::raw::Cell;
use passage_workspace::schema::table;
use passage_workspace::store::{Mode, NewRow, append, create};
use passage_workspace::{Options, read, read_tables};
use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{env, fs};

const TARGET: &str = "PASSAGE_TEST_APPEND_TO";
const PREFIX: &str = "PASSAGE_TEST_PREFIX";

fn base() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/bad/base")
}

fn row(table_name: &str, filled: &[(&str, &str)]) -> NewRow {
    let table = table(table_name).unwrap();
    let mut cells = vec![Cell::Empty; table.columns.len()];
    for (column, text) in filled {
        cells[table.position(column).unwrap()] = Cell::Text((*text).to_owned());
    }
    NewRow { table, cells }
}

/// A statement and a delivery of the same id, so that a folder changes two files at once.
fn pair(id: &str) -> [NewRow; 2] {
    let quote = "a quote, \"with quotes\"\nand lines";
    [
        row(
            "statements",
            &[
                ("id", id),
                ("about", "PORT-A"),
                ("says", "open"),
                ("said_on", "2031-03-01"),
                ("source", "S-1"),
                ("quote", quote),
            ],
        ),
        row("deliveries", &[("id", id), ("date", "2031-03-01"), ("corridor", "NORTH"), ("note", quote)]),
    ]
}

/// A workspace to add rows to: the base, with a source `S-1`.
fn workspace(path: &Path) {
    let scratch = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(base()).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), scratch.path().join(entry.file_name())).unwrap();
    }
    fs::write(scratch.path().join("sources.csv"), "id,name,role\nS-1,Somebody,media\n").unwrap();
    fs::write(scratch.path().join("statements.csv"), "id,about,says,said_on,source\n").unwrap();
    fs::write(scratch.path().join("deliveries.csv"), "id,date,corridor\n").unwrap();
    create(&read_tables(scratch.path()).unwrap().0, path).unwrap();
}

/// Not a test of its own: run by the others in a process of its own, it adds rows until it is killed.
#[test]
fn appending_child() {
    let (Some(path), Ok(prefix)) = (env::var_os(TARGET), env::var(PREFIX)) else { return };
    let most = env::var("PASSAGE_TEST_MOST").map_or(usize::MAX, |most| most.parse().unwrap());
    for number in 0..most {
        let id = format!("{prefix}-{number}");
        append(Path::new(&path), &pair(&id), Mode::Write).unwrap();
        println!("\nadded {id}");
    }
}

fn child(path: &Path, prefix: &str) -> Command {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(["--exact", "appending_child", "--nocapture", "--test-threads", "1"]);
    command.env(TARGET, path).env(PREFIX, prefix).stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

/// The ids that a child has acknowledged.
fn acknowledged(output: impl std::io::Read) -> Vec<String> {
    let lines = BufReader::new(output).lines().map_while(Result::ok);
    lines.filter_map(|line| Some(line.strip_prefix("added ")?.to_owned())).collect()
}

fn check(path: &Path, acknowledged: &HashSet<String>) {
    let workspace = read(path, &Options::default()).unwrap();
    assert_eq!(workspace.faults, []);
    let network = workspace.network.unwrap();
    let statements: HashSet<String> = network.statements.iter().map(|one| one.id.clone()).collect();
    let deliveries: HashSet<String> = network.deliveries.iter().map(|one| one.id.clone()).collect();
    assert_eq!(statements, deliveries, "half of a change");
    assert!(acknowledged.is_subset(&statements), "lost: {:?}", acknowledged.difference(&statements));
    assert!(network.statements.iter().all(|one| one.quote == "a quote, \"with quotes\"\nand lines"), "torn");
}

/// Files that are no tables, in the folder of the workspace and around it.
fn litter(path: &Path) -> Vec<String> {
    let folders = [path.is_dir().then_some(path), path.parent()];
    let entries = folders.into_iter().flatten().flat_map(|folder| fs::read_dir(folder).unwrap());
    let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with('.')).collect()
}

fn kill_writers(name: &str, rounds: u64) {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join(name);
    workspace(&path);
    let mut all = HashSet::new();
    for round in 0..rounds {
        let mut child = child(&path, &format!("R{round}")).spawn().unwrap();
        // Spread over start, first row and later ones, in steps that share no factor.
        std::thread::sleep(Duration::from_micros(4_000 + round * 7_919 % 61_000));
        child.kill().unwrap();
        let output = child.stdout.take().unwrap();
        all.extend(acknowledged(output));
        child.wait().unwrap();
        check(&path, &all);
    }
    assert!(!all.is_empty(), "every writer was killed before its first row");
    append(&path, &pair("LAST"), Mode::Write).unwrap();
    assert_eq!(litter(&path), Vec::<String>::new());
    all.insert("LAST".to_owned());
    check(&path, &all);
}

fn write_at_once(name: &str) {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join(name);
    workspace(&path);
    let children: Vec<_> = (0..4)
        .map(|writer| child(&path, &format!("W{writer}")).env("PASSAGE_TEST_MOST", "10").spawn().unwrap())
        .collect();
    let mut all = HashSet::new();
    for mut child in children {
        all.extend(acknowledged(child.stdout.take().unwrap()));
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(all.len(), 40);
    check(&path, &all);
    assert_eq!(litter(&path), Vec::<String>::new());
}

#[test]
fn a_folder_outlives_killed_writers() {
    kill_writers("workspace", 40);
}

#[test]
fn a_workbook_outlives_killed_writers() {
    kill_writers("workspace.xlsx", 40);
}

#[test]
fn a_geopackage_outlives_killed_writers() {
    kill_writers("workspace.gpkg", 40);
}

#[test]
#[ignore = "slow: 200 killed writers per container"]
fn containers_outlive_many_killed_writers() {
    kill_writers("workspace", 200);
    kill_writers("workspace.xlsx", 200);
    kill_writers("workspace.gpkg", 200);
}

#[test]
fn writers_at_once_lose_no_row() {
    write_at_once("workspace");
    write_at_once("workspace.xlsx");
    write_at_once("workspace.gpkg");
}
