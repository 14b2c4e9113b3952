//! Reading dated texts: from outside.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

mod program;

use program::{Run, bridges_at, contents, passage, text};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        bridges_at(&desk.path("ws"));
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, name: &str, content: &[u8], more: &[&str]) -> Run {
        let file = self.path(name);
        fs::write(&file, content).unwrap();
        let workspace = self.path("ws");
        passage(&[&["read", text(&workspace), text(&file)], more].concat())
    }

    fn tables(&self) -> Vec<(String, Vec<u8>)> {
        contents(&self.path("ws"))
    }
}

const REPORT: &str = "date 2031-03-10\nThe army has closed the Upper bridge, drivers said on Sunday. \
The minister called for the reopening of the Lower bridge. Ten trucks with 80 tonnes of flour wait at the Upper bridge.\n";

#[test]
fn a_report_gives_claims_whose_offsets_slice_the_file_and_the_log_stays_as_it_was() {
    let desk = Desk::new();
    let before = desk.tables();
    let document = desk.read("a.txt", REPORT.as_bytes(), &["--json"]).expect(0).json();
    assert_eq!(document["schema"], "passage.read/1");
    let file = &document["files"][0];
    assert_eq!((file["anchor"].as_str(), file["anchor_from"].as_str()), (Some("2031-03-10"), Some("header")));
    let claims = file["claims"].as_array().unwrap();
    let kinds: Vec<&str> = claims.iter().map(|claim| claim["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["RouteClosed", "CallToOpen", "DeliveryPending"]);
    for claim in claims {
        let at = |key: &str| claim[key].as_u64().unwrap() as usize;
        assert_eq!(&REPORT[at("start")..at("end")], claim["text"].as_str().unwrap());
    }
    assert_eq!(claims[0]["said"], "2031-03-09");
    assert_eq!(claims[0]["speaker"], "drivers");
    assert_eq!(claims[2]["quantities"][1]["value"], 80.0);
    assert_eq!(desk.tables(), before);
}

#[test]
fn a_call_is_drafted_as_a_demand_and_a_closure_as_a_statement_with_the_words_it_rests_on() {
    let desk = Desk::new();
    let document = desk.read("a.txt", REPORT.as_bytes(), &["--json"]).expect(0).json();
    let draft = |claim: usize| document["files"][0]["claims"][claim]["drafts"][0].clone();
    let closed = draft(0);
    assert_eq!(
        (closed["row"]["says"].as_str(), closed["row"]["modality"].as_str()),
        (Some("closed"), Some("statement"))
    );
    assert_eq!(closed["row"]["about"], "UPPER");
    assert!(closed["row"]["note"].as_str().unwrap().contains("rule closed."), "{closed}");
    let call = draft(1);
    assert_eq!((call["row"]["says"].as_str(), call["row"]["modality"].as_str()), (Some("open"), Some("demand")));
    let waiting = draft(2);
    assert_eq!((waiting["table"].as_str(), waiting["row"]["status"].as_str()), (Some("deliveries"), Some("staged")));
}

#[test]
fn a_drafted_line_can_be_run_once_its_source_is_filled_in() {
    let desk = Desk::new();
    let shown = desk.read("a.txt", REPORT.as_bytes(), &[]).expect(0).stdout;
    let line = shown.lines().find(|line| line.contains("passage log add")).unwrap();
    assert!(line.contains("--about UPPER --says closed --modality statement --said-on 2031-03-09"), "{line}");
    assert!(shown.contains("3 claims proposed"), "{shown}");
    let workspace = desk.path("ws");
    let document = desk.read("a.txt", REPORT.as_bytes(), &["--json"]).expect(0).json();
    let row = document["files"][0]["claims"][0]["drafts"][0]["row"].as_object().unwrap().clone();
    let mut arguments = vec!["log".to_owned(), "add".to_owned(), text(&workspace).to_owned()];
    for (column, value) in &row {
        if column != "source" {
            arguments.extend([format!("--{}", column.replace('_', "-")), value.as_str().unwrap().to_owned()]);
        }
    }
    arguments.extend(["--source".to_owned(), "DRIVERS".to_owned(), "--today".to_owned(), "2031-03-10".to_owned()]);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    passage(&arguments).expect(0);
    let list = passage(&["log", "list", text(&workspace), "--text", "has closed the Upper bridge"]).expect(0).stdout;
    assert!(list.contains("UPPER"), "{list}");
}

#[test]
fn the_same_files_are_read_the_same_byte_for_byte() {
    let desk = Desk::new();
    let first = desk.read("a.txt", REPORT.as_bytes(), &["--json"]).expect(0).stdout;
    assert_eq!(first, desk.read("a.txt", REPORT.as_bytes(), &["--json"]).expect(0).stdout);
}

#[test]
fn a_text_without_a_date_asks_for_one_and_a_doubtful_one_is_told() {
    let desk = Desk::new();
    let run = desk.read("a.txt", b"The Upper bridge is closed.", &[]).expect(2);
    assert!(run.stderr.contains("E531") && run.stderr.contains("--date"), "{run}");
    desk.read("a.txt", b"The Upper bridge is closed.", &["--date", "2031-03-09"]).expect(0);
    let swapped = "date 2031-09-03\nOn 8 March 2031 the Upper bridge closed.";
    let run = desk.read("a.txt", swapped.as_bytes(), &[]).expect(0);
    assert!(run.stderr.contains("W530") && run.stderr.contains("2031-03-09"), "{run}");
    assert!(!desk.read("a.txt", swapped.as_bytes(), &["--date", "2031-03-09"]).expect(0).stderr.contains("W530"));
}

#[test]
fn what_is_no_readable_report_is_told_and_nothing_else() {
    let desk = Desk::new();
    for (name, content) in [
        ("empty.txt", b"  \n".as_slice()),
        ("binary.txt", b"a\0b"),
        ("latin.txt", b"caf\xe9"),
        ("bad.jsonl", b"{\"id\":1}"),
    ] {
        let run = desk.read(name, content, &["--date", "2031-03-09"]).expect(2);
        assert!(run.stderr.contains("E530") && run.stderr.contains(name), "{run}");
    }
    let run = desk.read("other.txt", "Мост закрыт с понедельника.".as_bytes(), &["--date", "2031-03-09"]).expect(0);
    assert!(run.stderr.contains("W531"), "{run}");
}

#[test]
fn pages_mails_and_records_give_the_text_that_offsets_count_in() {
    let desk = Desk::new();
    let page = "<html><head><meta property=\"article:published_time\" content=\"2031-03-10\"></head><body><p>The Upper bridge &amp; road are closed.</p></body></html>";
    let mail = "Date: Mon, 10 Mar 2031 09:00:00 +0000\nContent-Type: text/plain\n\nThe Upper bridge is closed.\n";
    let records = "{\"id\":\"r1\",\"date\":\"2031-03-10\",\"text\":\"The Upper bridge is closed.\"}\n";
    for (name, content) in [("a.html", page), ("a.eml", mail), ("a.jsonl", records)] {
        let document = desk.read(name, content.as_bytes(), &["--json"]).expect(0).json();
        let file = &document["files"][0];
        assert_eq!(file["anchor"], "2031-03-10", "{name}");
        let words = file["text"].as_str().unwrap();
        let claim = &file["claims"][0];
        let at = |key: &str| claim[key].as_u64().unwrap() as usize;
        assert_eq!(claim["kind"], "RouteClosed");
        assert_eq!(&words[at("start")..at("end")], claim["text"].as_str().unwrap());
    }
}

#[test]
fn candidate_sentences_are_listed_and_counted() {
    let desk = Desk::new();
    let report = "date 2031-03-10\nThe ferry and the aid depot remain a matter for the convoy committee. It rained.\n";
    let document: Value = desk.read("a.txt", report.as_bytes(), &["--json"]).expect(0).json();
    let file = &document["files"][0];
    assert_eq!((file["claims"].as_array().unwrap().len(), file["candidates"].as_array().unwrap().len()), (0, 1));
    assert_eq!((file["candidates"][0]["typed"].as_bool(), file["not_typed"].as_u64()), (Some(false), Some(1)));
    assert_eq!(file["sentences"], 2);
    let shown = desk.read("a.txt", report.as_bytes(), &[]).expect(0).stdout;
    assert!(shown.contains("0 claims proposed, 1 candidate sentence not typed, of 2 sentences"), "{shown}");
}

#[test]
fn the_lexicon_does_what_its_examples_say() {
    let run = passage(&["lexicon", "check", "--json"]).expect(0).json();
    assert_eq!((run["schema"].as_str(), run["ok"].as_bool()), (Some("passage.lexicon/1"), Some(true)));
    assert!(run["rules"].as_u64().unwrap() > 100);
}
