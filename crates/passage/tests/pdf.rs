//! The situation report as PDF, as the program writes it; only in a build with the feature `pdf`. The text is read by
//! `pdftotext` of poppler; where that is not installed, such tests say so and pass.

#![cfg(feature = "pdf")]
#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

mod program;

use passage::model::audience::Audience;
use passage::report::Language;
use passage::{Choice, Session, Situation, example};
use passage_pdf::Document;
use program::{bridges_at, contents, passage, text};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// An example with some of its tables changed.
fn workspace(name: &str, changes: &[(&str, &str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    example::find(name).unwrap().write(&folder.path().join("ws")).unwrap();
    for (file, from, to) in changes {
        let path = folder.path().join("ws").join(file);
        let table = fs::read_to_string(&path).unwrap();
        assert!(table.contains(from), "{file} does not hold `{from}`");
        fs::write(&path, table.replace(from, to)).unwrap();
    }
    folder
}

fn report(folder: &TempDir, language: &str) -> Vec<u8> {
    let out = folder.path().join("out");
    let ws = folder.path().join("ws");
    let run = passage(&["report", text(&ws), "--out", text(&out), "--language", language, "--json"]).expect(0);
    assert_eq!(run.json()["files"], serde_json::json!(["report.html", "report.xlsx", "report.pdf"]));
    contents(&out).into_iter().find(|(name, _)| name == "report.pdf").unwrap().1
}

/// What a tool of poppler prints of a PDF; `None` without poppler.
fn read_by(tool: &str, arguments: &[&str], file: &Path) -> Option<String> {
    let mut command = Command::new(tool);
    match command.arg(file).args(arguments).output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            eprintln!("skipped: `{tool}` is not installed");
            None
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn the_case_of_september_2023_takes_two_to_four_pages() {
    let folder = workspace("nagorno-karabakh-2023", &[]);
    let readers = [
        (Audience::Public, Language::English),
        (Audience::Public, Language::French),
        (Audience::Internal, Language::English),
    ];
    for (audience, language) in readers {
        let session = Session::open(&folder.path().join("ws"), &Choice::default()).unwrap();
        let question = session.question(None, 0, 7).unwrap();
        let situation = Situation::of(&session, &question).unwrap();
        let print = passage::report::print(&situation.material(audience, language).unwrap());
        let set = passage_pdf::pdf(&Document {
            content: &print.content,
            title: &print.title,
            footer: &print.footer,
            page: &print.page,
            left_out: &print.left_out,
            language: language.code(),
            date: (2023, 9, 11),
        })
        .unwrap();
        assert!((2..=4).contains(&set.pages), "{audience}, {language}: {} pages", set.pages);
    }
}

#[test]
fn two_runs_give_the_same_bytes_and_no_clock_is_in_them() {
    let folder = tempfile::tempdir().unwrap();
    bridges_at(&folder.path().join("ws"));
    let pdf = report(&folder, "en");
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(pdf == report(&folder, "en"), "the bytes differ");
    let Some(about) = read_by("pdfinfo", &["-isodates"], &folder.path().join("out/report.pdf")) else { return };
    assert!(about.contains("Tagged:          yes"), "{about}");
    assert!(about.contains("CreationDate:    2031-02-28T00:00:00Z"), "{about}");
    assert!(!about.contains("Author:"), "{about}");
}

#[test]
fn names_stand_as_the_tables_have_them() {
    let hostile = "#import \"\"x\"\" $x$ @ref <label> *b*";
    let changes = [("sites.csv", "Ostrine,", "كاسيرا,"), ("sites.csv", "Wexlow,", &format!("\"{hostile}\",") as &str)];
    let folder = workspace("two-bridges", &changes);
    for language in ["en", "fr"] {
        report(&folder, language);
        let Some(text) = read_by("pdftotext", &["-"], &folder.path().join("out/report.pdf")) else { return };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("كاسيرا"), "{text}");
        assert!(text.contains("#import \"x\" $x$ @ref <label> *b*"), "{text}");
    }
}

#[test]
fn french_and_armenian_names_can_be_read() {
    let folder = workspace("nagorno-karabakh-2023", &[]);
    report(&folder, "fr");
    let Some(text) = read_by("pdftotext", &["-"], &folder.path().join("out/report.pdf")) else { return };
    for name in ["Ստեփանակերտ", "Степанакерт", "Xankəndi", "page 1 sur"] {
        assert!(text.contains(name), "{name}");
    }
}
