//! The program killed at any moment, on a full disk, on what is read-only, and beside itself: no acknowledged row is
//! lost, and nothing is left torn.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

mod program;

use program::{bridges_at, contents, finished, passage, text};
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

const CONTAINERS: [&str; 3] = ["ws", "ws.xlsx", "ws.gpkg"];

/// Rounds of each test with killed writers: enough to be hit at each step, and few enough to wait for.
const ROUNDS: u32 = 25;

const MANY_ROUNDS: u32 = 200;

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs to its end or to `after`, whatever comes first.
fn killed(mut command: Command, after: Duration) -> Output {
    let mut child = command.spawn().unwrap();
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait_with_output().unwrap()
}

/// How long a run takes that nobody kills.
fn whole_time(mut command: Command) -> Duration {
    let start = Instant::now();
    assert!(command.output().unwrap().status.success());
    start.elapsed()
}

/// A moment in a run that takes this long, spread evenly over the rounds and a little beyond its end.
fn moment(whole: Duration, round: u32, rounds: u32) -> Duration {
    // A step that shares no factor with the rounds visits each of them, in no order.
    whole * (round * 7 % rounds) * 11 / (rounds * 10)
}

fn statements(path: &Path) -> BTreeSet<String> {
    let document = passage(&["log", "list", text(path), "--json"]).expect(0).json();
    let list = document["statements"].as_array().unwrap();
    list.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

/// It opens without errors, is as it was entered, and has all these statements.
#[track_caller]
fn assert_sound(path: &Path, acknowledged: &BTreeSet<String>) {
    passage(&["check", text(path)]).expect(0);
    passage(&["audit", text(path)]).expect(0);
    let there = statements(path);
    let lost: Vec<&String> = acknowledged.difference(&there).collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
}

/// Hidden files of ours: what a writer that was killed may leave until the next one.
fn litter(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with('.') && !name.ends_with(".lock")).collect()
}

/// Whether the program said that the row was added. A pair of statements comes in whole or not at all.
fn kill_adding(name: &str, rounds: u32) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    bridges_at(&path);
    let add = |id: &str| {
        let given = ["--about=UPPER,LOWER", "--says=closed", "--source=DRIVERS", "--note=one, \"two\"", "--id"];
        command(&[&["log", "add", text(&path)], &given[..], &[id]].concat())
    };
    let whole = whole_time(add("FIRST"));
    let mut acknowledged = BTreeSet::from(["FIRST-UPPER".to_owned(), "FIRST-LOWER".to_owned()]);
    let mut cut = 0;
    for round in 0..rounds {
        let id = format!("R{round}");
        let output = killed(add(&id), moment(whole, round, rounds));
        if String::from_utf8(output.stdout).unwrap().contains("added statement") {
            acknowledged.extend([format!("{id}-UPPER"), format!("{id}-LOWER")]);
        } else {
            cut += 1;
        }
        assert_sound(&path, &acknowledged);
        let there = statements(&path);
        let halves = [format!("{id}-UPPER"), format!("{id}-LOWER")].map(|id| there.contains(&id));
        assert_eq!(halves[0], halves[1], "half of {id}");
    }
    assert!(cut > 0, "nothing was killed in time");
    assert!(add("LAST").status().unwrap().success());
    assert_eq!(litter(folder.path()), Vec::<String>::new());
    if path.is_dir() {
        assert_eq!(litter(&path), Vec::<String>::new());
    }
}

/// A target is absent or whole.
fn kill_exporting(rounds: u32) {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("source");
    bridges_at(&source);
    let head = |path: &Path| passage(&["audit", text(path), "--json"]).expect(0).json()["head"].clone();
    let wanted = head(&source);
    let mut absent = 0;
    for name in CONTAINERS {
        let path = folder.path().join(name);
        let export = || command(&["export", text(&source), text(&path)]);
        let remove = || if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        let whole = whole_time(export());
        remove().unwrap();
        for round in 0..rounds {
            let output = killed(export(), moment(whole, round, rounds));
            let said = String::from_utf8(output.stdout).unwrap().contains("wrote");
            if path.exists() {
                assert_sound(&path, &BTreeSet::new());
                assert_eq!(head(&path), wanted);
                remove().unwrap();
            } else {
                absent += 1;
                assert!(!said, "it said that `{name}` was written");
            }
        }
        passage(&["export", text(&source), text(&path)]).expect(0);
        assert_eq!(litter(folder.path()), Vec::<String>::new());
    }
    assert!(absent > 0, "nothing was killed in time");
}

/// The tables of a workspace come in whole or not at all.
fn kill_importing(rounds: u32) {
    for name in ["ws", "ws.gpkg"] {
        let folder = tempfile::tempdir().unwrap();
        let (source, first, path) =
            (folder.path().join("source"), folder.path().join(format!("first-{name}")), folder.path().join(name));
        bridges_at(&source);
        bridges_at(&first);
        passage(&["log", "add", text(&source), "UPPER,LOWER closed says DRIVERS", "--today=2031-03-02"]).expect(0);
        let corridors = source.join("corridors.csv");
        fs::write(&corridors, fs::read_to_string(&corridors).unwrap().replace(",10,0,", ",12,0,")).unwrap();
        let copy = || {
            let _ = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
            if first.is_file() {
                fs::copy(&first, &path).unwrap();
                return;
            }
            fs::create_dir(&path).unwrap();
            for (name, bytes) in contents(&first) {
                fs::write(path.join(name), bytes).unwrap();
            }
        };
        let met = |path: &Path| {
            let plan = passage(&["plan", text(path), "--json"]).expect(0).json();
            (plan["summary"]["met_t"].clone(), statements(path).len())
        };
        let (before, after) = (met(&first), met(&source));
        assert_ne!(before, after);
        let import = || command(&["import", text(&source), text(&path)]);
        copy();
        let whole = whole_time(import());
        let mut seen = [0, 0];
        for round in 0..rounds {
            copy();
            let output = killed(import(), moment(whole, round, rounds));
            let said = String::from_utf8(output.stdout).unwrap().contains("took");
            assert_sound(&path, &BTreeSet::new());
            let found = met(&path);
            assert!(found == before || found == after, "{name}: half of an import: {found:?}");
            assert!(!said || found == after, "{name}: acknowledged and lost");
            seen[usize::from(found == after)] += 1;
        }
        assert!(seen[0] > 0, "{name}: nothing was killed in time");
        assert!(import().status().unwrap().success());
        assert_eq!(met(&path), after);
    }
}

#[test]
fn a_killed_log_add_loses_nothing_in_a_folder() {
    kill_adding("ws", ROUNDS);
}

#[test]
fn a_killed_log_add_loses_nothing_in_a_workbook() {
    kill_adding("ws.xlsx", ROUNDS);
}

#[test]
fn a_killed_log_add_loses_nothing_in_a_geopackage() {
    kill_adding("ws.gpkg", ROUNDS);
}

#[test]
fn a_killed_export_leaves_nothing_or_all() {
    kill_exporting(ROUNDS);
}

#[test]
fn a_killed_import_leaves_the_old_or_the_new() {
    kill_importing(ROUNDS);
}

#[test]
#[ignore = "slow: 200 killed writers for each verb and container"]
fn nothing_is_lost_when_writers_are_killed_many_times() {
    for name in CONTAINERS {
        kill_adding(name, MANY_ROUNDS);
    }
    kill_exporting(MANY_ROUNDS);
    kill_importing(MANY_ROUNDS);
}

#[test]
fn several_who_write_at_once_lose_nothing_and_need_no_other_ids() {
    for name in CONTAINERS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        bridges_at(&path);
        let add = || command(&["log", "add", text(&path), "UPPER closed says DRIVERS", "--today=2031-03-02", "--json"]);
        let writers: Vec<_> = (0..6).map(|_| add().spawn().unwrap()).collect();
        let mut ids = BTreeSet::new();
        for writer in writers {
            let run = finished(writer.wait_with_output().unwrap()).expect(0);
            ids.insert(run.json()["ids"][0].as_str().unwrap().to_owned());
        }
        assert_eq!(ids.len(), 6, "{name}: {ids:?}");
        assert_sound(&path, &ids);
    }
}

#[test]
fn what_is_read_only_is_told_and_stays_as_it_is() {
    for name in CONTAINERS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        bridges_at(&path);
        let file = if path.is_dir() { path.join("statements.csv") } else { path.clone() };
        fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).unwrap();
        let before = contents(&path);
        let run = passage(&["log", "add", text(&path), "UPPER closed says DRIVERS"]).expect(2);
        assert!(run.stderr.contains("error[E514]") && run.stderr.contains("is read-only"), "{run}");
        assert!(run.stderr.contains("nothing was written"), "{run}");
        assert!(contents(&path) == before, "{name}");
    }
}

/// A disk of its own with this much room; `None` where mounting is not permitted.
struct Disk(PathBuf, #[expect(dead_code, reason = "removes the folder")] tempfile::TempDir);

impl Disk {
    fn new(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("disk");
        fs::create_dir(&place).unwrap();
        let size = format!("size={size}");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "passage-test", text(&place)]).output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self(place, folder));
        }
        println!("skipped: mounting a small disk is not permitted here");
        None
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_is_told_and_the_old_file_stays_whole() {
    for name in CONTAINERS {
        let Some(disk) = Disk::new("1m") else { return };
        let path = disk.0.join(name);
        bridges_at(&path);
        // The rest of the disk is filled to the last byte.
        let filler = disk.0.join("filler");
        let _ = fs::write(&filler, vec![0; 2 << 20]);
        let before = contents(&path);
        for arguments in [
            &["log", "add", text(&path), "UPPER closed says DRIVERS"][..],
            &["export", text(&path), text(&disk.0.join("copy.xlsx"))],
            &["export", text(&path), text(&disk.0.join("copy.gpkg"))],
            &["export", text(&path), text(&disk.0.join("copy"))],
        ] {
            let run = passage(arguments).expect(2);
            assert!(run.stderr.contains("error[E517]") && run.stderr.contains("as it was"), "{arguments:?}: {run}");
            assert!(run.stderr.contains("the disk is full"), "{arguments:?}: {run}");
            assert_eq!(run.stdout, "");
        }
        assert!(contents(&path) == before, "{name}");
        assert!(!disk.0.join("copy").exists() && !disk.0.join("copy.gpkg").exists());
        fs::remove_file(&filler).unwrap();
        passage(&["log", "add", text(&path), "UPPER closed says DRIVERS"]).expect(0);
        assert_sound(&path, &BTreeSet::new());
    }
}
