//! Every code has a case in `fixtures/bad`, a line in `docs/reference/errors.md`, and says what it says there.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_workspace::{Options, read, reference_markdown};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn is_blessing() -> bool {
    std::env::var_os("PASSAGE_BLESS").is_some_and(|value| value == "1")
}

/// Compares a committed file with what it should be, or writes it.
fn assert_fresh(path: &Path, wanted: &str) {
    if is_blessing() {
        fs::write(path, wanted).unwrap();
        return;
    }
    let found = fs::read_to_string(path).unwrap_or_default();
    assert_eq!(found, wanted, "{} is stale; run with PASSAGE_BLESS=1", path.display());
}

/// The cases in the order of their names, without the base.
fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> =
        fs::read_dir(repository().join("fixtures/bad")).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.is_dir() && path.file_name().unwrap() != "base");
    cases.sort();
    cases
}

/// Lays the files of a case over the base, as a whole workspace.
fn overlay(case: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for from in [repository().join("fixtures/bad/base").as_path(), case] {
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
    }
    folder
}

fn printed(case: &Path) -> String {
    let folder = overlay(case);
    let workspace = read(folder.path(), &Options::default()).unwrap();
    let has_error = workspace.faults.iter().any(passage_model::fault::Fault::is_error);
    assert_eq!(workspace.network.is_none(), has_error, "{}", case.display());
    workspace.faults.iter().fold(String::new(), |mut text, fault| {
        writeln!(text, "{fault}").unwrap();
        text
    })
}

#[test]
fn the_base_of_the_bad_cases_has_no_fault() {
    assert_eq!(printed(&repository().join("fixtures/bad/base")), "");
}

#[test]
fn every_bad_case_prints_what_it_should() {
    for case in cases() {
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let printed = printed(&case);
        let code = &name[..4];
        assert!(printed.contains(&format!("[{code}]")), "{name} does not show its code:\n{printed}");
        assert_fresh(&case.join("expected.txt"), &printed);
    }
}

/// Codes as they stand between double quotes in the source.
fn codes_in_source() -> BTreeSet<String> {
    // The warnings about opening stocks are found where they are worked out.
    let model = repository().join("crates/passage-model/src");
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), model];
    let mut codes = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(path).unwrap();
            codes.extend(text.split('"').filter(|part| is_code(part)).map(str::to_owned));
        }
    }
    codes
}

fn is_code(text: &str) -> bool {
    text.len() == 4 && text.starts_with(['E', 'W']) && text[1..].bytes().all(|byte| byte.is_ascii_digit())
}

fn code_stands_in_a_test(code: &str) -> bool {
    let tests = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")).unwrap();
    let mut tests = tests.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    tests.any(|path| fs::read_to_string(path).unwrap().contains(code))
}

#[test]
fn every_code_has_a_line_of_documentation_and_a_case() {
    let page = fs::read_to_string(repository().join("docs/reference/errors.md")).unwrap();
    let mut cases: BTreeSet<String> =
        cases().iter().map(|case| case.file_name().unwrap().to_string_lossy()[..4].to_owned()).collect();
    // Faults of mapping files have no workspace to stand in; `tests/mapping.rs` prints their cases.
    let of_mappings = fs::read_dir(repository().join("fixtures/import/bad")).unwrap();
    let of_mappings = of_mappings.map(|entry| entry.unwrap().file_name().to_string_lossy()[..4].to_owned());
    cases.extend(of_mappings.filter(|code| ["E14", "W14"].contains(&&code[..3])));
    let codes = codes_in_source();
    assert!(codes.len() > 50, "{codes:?}");
    for code in &codes {
        assert!(page.contains(&format!("| {code} |")), "{code} is not in errors.md");
        // Faults of a store are no faults of tables that a folder could hold.
        let has_test = code[1..].starts_with('5') && code_stands_in_a_test(code);
        assert!(has_test || cases.contains(code), "{code} has no case in fixtures/bad");
    }
    assert_eq!(cases.difference(&codes).collect::<Vec<_>>(), Vec::<&String>::new(), "cases of codes that are gone");
}

#[test]
fn the_reference_page_of_tables_is_fresh() {
    assert_fresh(&repository().join("docs/reference/tables.md"), &reference_markdown());
}
