//! `export --results` and `report.xlsx`: tables and results in workbooks, of which only the tables are read back.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use calamine::{Reader, Xlsx, open_workbook};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn passage(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_passage")).args(words).output().unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn bridges() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/two-bridges")
}

#[test]
fn tables_with_results_plan_as_the_tables_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (plain, full) = (folder.path().join("plain.xlsx"), folder.path().join("full.xlsx"));
    let bridges = bridges();
    assert_eq!(passage(&["export", text(&bridges), text(&plain)]).status.code(), Some(0));
    assert_eq!(passage(&["export", text(&bridges), text(&full), "--results"]).status.code(), Some(0));
    let names = open_workbook::<Xlsx<_>, _>(&full).unwrap().sheet_names();
    let results = names.iter().position(|name| name == "Result summary").unwrap();
    assert!(names[..results].iter().all(|name| !name.starts_with("Result ")), "the tables come first: {names:?}");
    assert!(names[results..].iter().all(|name| name.starts_with("Result ")), "{names:?}");
    let check = passage(&["check", text(&full)]);
    assert_eq!(check.stdout, passage(&["check", text(&plain)]).stdout);
    let summary = |path: &Path| {
        let plan: serde_json::Value = serde_json::from_slice(&passage(&["plan", text(path), "--json"]).stdout).unwrap();
        plan["summary"].clone()
    };
    assert_eq!(summary(&full), summary(&plain));
    // And into a folder again, without the results.
    let again = folder.path().join("again");
    assert_eq!(passage(&["import", text(&full), text(&again)]).status.code(), Some(0));
    assert!(again.join("sites.csv").is_file());
    assert!(fs::read_dir(&again).unwrap().flatten().all(|file| !text(&file.path()).contains("esult")));
}

#[test]
fn french_results_are_not_read_back_either() {
    let folder = tempfile::tempdir().unwrap();
    let (plain, full) = (folder.path().join("plain.xlsx"), folder.path().join("full.xlsx"));
    let bridges = bridges();
    assert_eq!(passage(&["export", text(&bridges), text(&plain)]).status.code(), Some(0));
    let export = ["export", text(&bridges), text(&full), "--results", "--language", "fr"];
    assert_eq!(passage(&export).status.code(), Some(0));
    let names = open_workbook::<Xlsx<_>, _>(&full).unwrap().sheet_names();
    assert!(names.iter().filter(|name| name.starts_with("Résultat ")).count() > 12, "{names:?}");
    let check = passage(&["check", text(&full)]);
    assert_eq!(check.stdout, passage(&["check", text(&plain)]).stdout);
    assert_eq!(check.stderr, passage(&["check", text(&plain)]).stderr);
}

#[test]
fn two_runs_of_the_report_give_the_same_workbook() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = |name: &str| {
        let out = folder.path().join(name);
        assert_eq!(passage(&["report", text(&bridges()), "--out", text(&out)]).status.code(), Some(0));
        fs::read(out.join("report.xlsx")).unwrap()
    };
    assert_eq!(bytes("one"), bytes("two"));
}

#[test]
fn results_go_into_a_workbook_only() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("tables");
    let output = passage(&["export", text(&bridges()), text(&out), "--results"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("E515"), "{output:?}");
    assert!(!out.exists());
}
