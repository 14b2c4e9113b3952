//! `check --annotate`: the tables back as a workbook, each fault as a note in its cell.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use calamine::{Reader, Xlsx, open_workbook};
use passage::workspace::read_tables;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// The two bridges with two errors, one of them in a date, and an unknown column.
fn faulty() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    passage::example::find("two-bridges").unwrap().write(&path).unwrap();
    let stocks = "site,commodity,quantity_t,counted_on,colour\nTOLLIVANE,FLOUR,\"12,5\",2031-02-28,red\n\
                  NOWHERE,FLOUR,4,2031-02-28,\nTOLLIVANE,FLOUR,7,28/02/2031,\n";
    fs::write(path.join("stocks.csv"), stocks).unwrap();
    (folder, path)
}

fn passage(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_passage")).args(words).output().unwrap()
}

fn annotate(workspace: &Path, out: &Path) -> Output {
    passage(&["check", workspace.to_str().unwrap(), "--annotate", out.to_str().unwrap()])
}

fn parts(path: &Path) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// The notes of the workbook: the cell and the words, sheet by sheet.
fn notes(path: &Path) -> Vec<(String, String)> {
    let comments = parts(path).into_iter().filter(|(name, _)| name.starts_with("xl/comments")).map(|(_, text)| text);
    let mut notes = Vec::new();
    for text in comments {
        for comment in text.split("<comment ref=\"").skip(1) {
            let (cell, rest) = comment.split_once('"').unwrap();
            let words = rest.split("</comment>").next().unwrap();
            notes.push((cell.to_owned(), words.to_owned()));
        }
    }
    notes
}

fn is_at(notes: &[(String, String)], cell: &str, words: &str) -> bool {
    notes.iter().any(|(at, text)| at == cell && text.contains(words))
}

#[test]
fn each_fault_stands_as_a_note_in_its_cell_also_where_there_are_errors() {
    let (folder, path) = faulty();
    let out = folder.path().join("mend.xlsx");
    let output = annotate(&path, &out);
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stderr).contains("mend.xlsx`: 4 faults in cells\n"), "{output:?}");
    let notes = notes(&out);
    assert_eq!(notes.len(), 4, "{notes:?}");
    assert!(is_at(&notes, "C2", "error E121: `12,5` is not a number of tonnes"), "{notes:?}");
    assert!(is_at(&notes, "C2", "hint: "), "{notes:?}");
    assert!(is_at(&notes, "A3", "error E104: unknown site `NOWHERE`"), "{notes:?}");
    assert!(is_at(&notes, "D4", "error E122"), "{notes:?}");
    assert!(is_at(&notes, "E1", "warning W101: unknown column `colour`"), "{notes:?}");
}

#[test]
fn the_first_sheet_lists_every_fault_with_a_link_to_its_cell() {
    let (folder, path) = faulty();
    let out = folder.path().join("mend.xlsx");
    annotate(&path, &out);
    let mut book: Xlsx<_> = open_workbook(&out).unwrap();
    assert_eq!(book.sheet_names()[0], "Faults");
    let list = book.worksheet_range("Faults").unwrap();
    let rows: Vec<Vec<String>> = list.rows().skip(1).map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let short: Vec<[&str; 3]> = rows.iter().map(|row| [row[0].as_str(), row[1].as_str(), row[2].as_str()]).collect();
    assert_eq!(
        short,
        [
            ["warning", "W101", "stocks!E1"],
            ["error", "E121", "stocks!C2"],
            ["error", "E104", "stocks!A3"],
            ["error", "E122", "stocks!D4"],
        ]
    );
    let sheet = parts(&out).into_iter().find(|(name, _)| name == "xl/worksheets/sheet1.xml").unwrap().1;
    assert!(sheet.contains("location=\"'stocks'!C2\""), "{sheet}");
}

#[test]
fn the_annotated_workbook_has_the_same_faults_and_is_sound_once_they_are_mended() {
    let (folder, path) = faulty();
    let out = folder.path().join("mend.xlsx");
    annotate(&path, &out);
    let codes = |path: &Path| {
        let output = passage(&["check", path.to_str().unwrap(), "--json"]);
        let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let faults = document["faults"].as_array().unwrap().clone();
        let mut codes: Vec<String> = faults.iter().map(|fault| fault["code"].as_str().unwrap().to_owned()).collect();
        codes.sort();
        codes
    };
    // No warning about the sheet `Faults`, and dates that have a note are dates still.
    assert_eq!(codes(&out), codes(&path));
    let again = folder.path().join("again.xlsx");
    let output = annotate(&out, &again);
    // Hints name a table as its container does: a file, or a sheet.
    let plain = |path: &Path| notes(path).into_iter().map(|(cell, note)| (cell, note.replace(".csv`", "`")));
    assert!(plain(&again).eq(plain(&out)));
    assert!(String::from_utf8_lossy(&output.stderr).contains("without its look and other sheets"));
}

#[test]
fn a_geopackage_is_annotated_by_the_rows_of_its_tables() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    passage::example::find("two-bridges").unwrap().write(&path).unwrap();
    let legs = fs::read_to_string(path.join("legs.csv")).unwrap();
    // One leg shorter than the straight line between its ends: a warning. A store has no lines of header and tags.
    let short = legs.replacen(",road,20,", ",road,1,", 1);
    assert_ne!(short, legs);
    let tags = "#x_leg+code,#loc+origin+code,#loc+dest+code,,,,,";
    let short = short.replacen('\n', &format!("\n{tags}\n"), 1);
    fs::write(path.join("legs.csv"), short).unwrap();
    let store = folder.path().join("ws.gpkg");
    assert_eq!(
        passage(&["export", path.to_str().unwrap(), store.to_str().unwrap(), "--audience", "internal"]).status.code(),
        Some(0)
    );
    let (of_folder, of_store) = (folder.path().join("folder.xlsx"), folder.path().join("store.xlsx"));
    annotate(&path, &of_folder);
    annotate(&store, &of_store);
    assert!(is_at(&notes(&of_folder), "E3", "warning W105"), "{:?}", notes(&of_folder));
    assert_eq!(notes(&of_store), notes(&of_folder));
}

#[test]
fn nothing_is_written_over_and_nothing_but_a_workbook_is_written() {
    let (folder, path) = faulty();
    let out = folder.path().join("mend.xlsx");
    fs::write(&out, "somebody's work").unwrap();
    let output = annotate(&path, &out);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("E510"), "{output:?}");
    assert_eq!(fs::read(&out).unwrap(), b"somebody's work");
    let other = folder.path().join("mend.ods");
    let output = annotate(&path, &other);
    assert_eq!(output.status.code(), Some(2));
    assert!(!other.exists());
}

#[test]
fn tables_as_they_are_go_to_nobody_but_their_owner() {
    let (folder, path) = faulty();
    let out = folder.path().join("mend.xlsx");
    let words = ["check", path.to_str().unwrap(), "--annotate", out.to_str().unwrap(), "--audience", "partners"];
    let output = passage(&words);
    assert_eq!(output.status.code(), Some(2));
    assert!(!out.exists());
}

#[test]
fn what_cannot_be_read_is_listed_and_the_rest_is_written() {
    let (folder, path) = faulty();
    fs::write(path.join("legs.csv"), b"id,from\n\xff\xfe").unwrap();
    let out = folder.path().join("mend.xlsx");
    let output = annotate(&path, &out);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("1 only on the sheet `Faults`"), "{told}");
    let (tables, _) = read_tables(&out).unwrap();
    assert!(tables.table("legs").is_none() && tables.table("stocks").is_some());
}
