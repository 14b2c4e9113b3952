//! Going through what was read, with keys from a pipe: from outside.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

mod program;

use program::{Run, bridges_at, contents, finished, passage, text};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const REPORT: &str = "date 2031-03-10\nThe army has closed the Upper bridge, drivers said on Sunday. \
The minister called for the reopening of the Lower bridge. Ten trucks with 80 tonnes of flour wait at the Upper bridge.\n";

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        bridges_at(&desk.path("ws"));
        fs::write(desk.path("report.txt"), REPORT).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Takes the report up and types these lines.
    fn review(&self, keys: &str) -> Run {
        self.review_at("ws", keys)
    }

    fn review_at(&self, workspace: &str, keys: &str) -> Run {
        left(self.begin(workspace, "Nadia"), keys)
    }

    /// Takes the report up and waits for keys.
    fn begin(&self, workspace: &str, reviewer: &str) -> Child {
        let (workspace, report) = (self.path(workspace), self.path("report.txt"));
        Command::new(env!("CARGO_BIN_EXE_passage"))
            .args(["review", text(&workspace), text(&report), "--today", "2031-03-11", "--reviewer", reviewer])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    /// Waits until the record holds these words.
    fn until_recorded(&self, words: &str) {
        let record = self.path("ws.review.jsonl");
        let begin = Instant::now();
        while !fs::read_to_string(&record).is_ok_and(|lines| lines.contains(words)) {
            assert!(begin.elapsed() < Duration::from_secs(60), "the record never held {words}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    fn cards(&self) -> Vec<Value> {
        let document = passage(&["review", text(&self.path("ws")), "--json"]).expect(0).json();
        assert_eq!(document["schema"], "passage.review/1");
        document["cards"].as_array().unwrap().clone()
    }

    fn statements(&self) -> String {
        fs::read_to_string(self.path("ws/statements.csv")).unwrap()
    }

    fn decisions(&self) -> Vec<String> {
        self.cards().iter().map(|card| card["decided"].as_str().unwrap_or("open").to_owned()).collect()
    }
}

/// Types the last lines.
fn left(mut child: Child, keys: &str) -> Run {
    child.stdin.take().unwrap().write_all(keys.as_bytes()).unwrap();
    finished(child.wait_with_output().unwrap())
}

#[test]
fn what_is_accepted_goes_into_the_log_with_the_words_it_rests_on_and_who_accepted_it() {
    let desk = Desk::new();
    let before = desk.statements();
    let run = desk.review("s DRIVERS\na\nq\n").expect(0);
    assert!(run.stdout.contains("added `UPPER-20310309`"), "{run}");
    let after = desk.statements();
    assert_eq!(after.lines().count(), before.lines().count() + 1, "one row is added");
    let row = after.lines().last().unwrap();
    for part in [
        "UPPER,closed,statement",
        "DRIVERS",
        "The army has closed the Upper bridge",
        "bytes 16-",
        "of text sha256 ",
        "rule closed.close",
        "lexicon ",
        "accepted by Nadia on 2031-03-11 with source DRIVERS",
    ] {
        assert!(row.contains(part), "{part}: {row}");
    }
    assert_eq!(desk.decisions(), ["entered", "open", "open"]);
    passage(&["check", text(&desk.path("ws"))]).expect(0);
}

#[test]
fn decisions_are_signed() {
    let run = passage(&["review", "ws", "--reviewer", "  "]).expect(2);
    assert!(run.stderr.contains("a name is needed"), "{run}");
}

#[test]
fn what_is_rejected_or_skipped_leaves_the_log_as_it_was_and_is_remembered() {
    let desk = Desk::new();
    let before = contents(&desk.path("ws"));
    desk.review("r duplicate\nn\nr claim\n").expect(0);
    assert_eq!(contents(&desk.path("ws")), before);
    assert_eq!(desk.decisions(), ["rejected", "open", "rejected"]);
    assert_eq!(desk.cards()[0]["reason"], "duplicate");
    let again = desk.review("").expect(0);
    assert!(again.stderr.contains("2 of 3") && !again.stderr.contains("1 of 3"), "{again}");
}

#[test]
fn a_claim_that_lacks_a_column_is_not_accepted_and_the_key_that_gives_it_is_told() {
    let desk = Desk::new();
    let run = desk.review("a\nq\n").expect(0);
    assert!(run.stderr.contains("the row lacks `source` (drivers)") && run.stderr.contains("`s ID`"), "{run}");
    assert_eq!(desk.decisions(), ["open", "open", "open"]);
    let run = desk.review("s NOBODY\np NOWHERE\nd yesterday-ish\nk Door\nx\nr\nq\n").expect(0);
    for part in
        ["no source has the id `NOBODY`", "has the id `NOWHERE`", "`Door` is no kind", "`x` is no key", "has a reason"]
    {
        assert!(run.stderr.contains(part), "{part}: {run}");
    }
}

#[test]
fn a_reviewer_changes_kind_manner_place_source_dates_and_words() {
    let desk = Desk::new();
    let keys = "k RouteRestricted\nm announced\np LOWER\ns GUARD\nd 2031-03-08\nf 2031-03-12\ne\na\nq\n";
    let run = desk.review(keys).expect(0);
    assert!(run.stdout.contains("added `LOWER-20310308`"), "{run}");
    let log = desk.statements();
    let row = log.lines().last().unwrap();
    assert!(row.contains("LOWER,restricted,plan") && row.contains("2031-03-12") && row.contains("GUARD"), "{row}");
    assert!(row.contains("drivers said on Sunday."), "the whole sentence: {row}");
    assert!(row.contains("with kind RouteRestricted, modality announced, places LOWER"), "{row}");
}

#[test]
fn the_last_decision_can_be_taken_back_until_it_is_in_the_log() {
    let desk = Desk::new();
    let before = desk.statements();
    desk.review("s DRIVERS\na\nu\nr speaker\nu\nu\nq\n").expect(0);
    assert_eq!(desk.statements(), before);
    assert_eq!(desk.decisions(), ["open", "open", "open"]);
    desk.review("s DRIVERS\na\nq\n").expect(0);
    let run = desk.review("u\nq\n").expect(0);
    assert!(run.stderr.contains("there is nothing to take back") && run.stderr.contains("--supersedes"), "{run}");
}

#[test]
fn a_delivery_is_entered_as_what_moved_and_a_call_as_a_demand() {
    let desk = Desk::new();
    let run = desk.review("n\ns COUNCIL\na\na\nq\n").expect(0);
    assert!(run.stdout.contains("2 new rows in the log"), "{run}");
    let log = desk.statements();
    assert!(log.lines().last().unwrap().contains("LOWER,open,demand"), "{log}");
    let deliveries = fs::read_to_string(desk.path("ws/deliveries.csv")).unwrap();
    let row = deliveries.lines().last().unwrap();
    assert!(row.contains("UPPER") && row.contains("staged") && row.contains("accepted by Nadia"), "{row}");
}

#[test]
fn decisions_stand_where_a_later_lexicon_proposes_other_words_for_the_same() {
    let desk = Desk::new();
    desk.review("r claim\nq\n").expect(0);
    let record = desk.path("ws.review.jsonl");
    let lines = fs::read_to_string(&record).unwrap();
    let start = desk.cards()[0]["start"].as_u64().unwrap();
    let end = desk.cards()[0]["end"].as_u64().unwrap();
    // As if the words had been proposed without their first nine bytes.
    let older =
        lines.replace(&format!("\"start\":{start},\"end\":{end}"), &format!("\"start\":{},\"end\":{end}", start + 9));
    assert_ne!(older, lines);
    fs::write(&record, older).unwrap();
    assert_eq!(desk.decisions(), ["rejected", "open", "open"]);
}

#[test]
fn what_is_in_the_log_is_not_entered_again_where_the_record_was_not_told() {
    let desk = Desk::new();
    desk.review("s DRIVERS\na\nq\n").expect(0);
    let log = desk.statements();
    let record = desk.path("ws.review.jsonl");
    let lines = fs::read_to_string(&record).unwrap();
    let kept: Vec<&str> = lines.lines().filter(|line| !line.contains("\"entered\"")).collect();
    assert_eq!(kept.len() + 1, lines.lines().count());
    fs::write(&record, kept.join("\n") + "\n").unwrap();
    assert_eq!(desk.decisions(), ["accepted", "open", "open"]);
    desk.review("q\n").expect(0);
    assert_eq!(desk.statements(), log);
    assert_eq!(desk.decisions(), ["entered", "open", "open"]);
}

#[test]
fn what_one_reviewer_accepted_and_another_entered_is_not_entered_twice() {
    let desk = Desk::new();
    let before = desk.statements();
    let mut first = desk.begin("ws", "Omar");
    first.stdin.as_mut().unwrap().write_all(b"s DRIVERS\na\n").unwrap();
    desk.until_recorded("\"accepted\"");
    desk.review("q\n").expect(0);
    let after = desk.statements();
    assert_eq!(after.lines().count(), before.lines().count() + 1);
    left(first, "q\n").expect(0);
    assert_eq!(desk.statements(), after);
    assert_eq!(desk.decisions(), ["entered", "open", "open"]);
}

#[test]
fn what_another_reviewer_decided_meanwhile_is_neither_decided_nor_taken_back() {
    let desk = Desk::new();
    let accepting = desk.begin("ws", "Omar");
    desk.until_recorded("\"text\"");
    let mut undoing = desk.begin("ws", "Lena");
    undoing.stdin.as_mut().unwrap().write_all(b"s DRIVERS\na\n").unwrap();
    desk.until_recorded("\"accepted\"");
    desk.review("q\n").expect(0);
    let log = desk.statements();
    let run = left(accepting, "s DRIVERS\na\nr claim\nq\n").expect(0);
    assert!(run.stderr.contains("E516") && run.stderr.contains("somebody else has decided"), "{run}");
    let run = left(undoing, "u\nq\n").expect(0);
    assert!(run.stderr.contains("there is nothing to take back"), "{run}");
    assert_eq!(desk.statements(), log);
    assert_eq!(desk.decisions(), ["entered", "rejected", "open"]);
}

#[test]
fn a_text_that_two_reviewers_took_up_at_once_is_in_the_queue_once() {
    let desk = Desk::new();
    desk.review("q\n").expect(0);
    let record = desk.path("ws.review.jsonl");
    let line = fs::read_to_string(&record).unwrap();
    fs::write(&record, line.repeat(2)).unwrap();
    assert_eq!(desk.decisions(), ["open", "open", "open"]);
}

#[test]
fn a_record_that_cannot_be_read_is_told_with_its_line() {
    let desk = Desk::new();
    desk.review("q\n").expect(0);
    let record = desk.path("ws.review.jsonl");
    let mut lines = fs::read_to_string(&record).unwrap();
    lines.push_str("{\"decision\":");
    fs::write(&record, lines).unwrap();
    let run = desk.review("q\n").expect(2);
    assert!(run.stderr.contains("E532") && run.stderr.contains(":2:"), "{run}");
}

#[test]
fn a_store_takes_what_is_accepted_and_its_audit_holds() {
    let desk = Desk::new();
    bridges_at(&desk.path("store.gpkg"));
    desk.review_at("store.gpkg", "s DRIVERS\na\nq\n").expect(0);
    assert!(desk.path("store.gpkg.review.jsonl").exists());
    passage(&["audit", text(&desk.path("store.gpkg"))]).expect(0);
    let list = passage(&["log", "list", text(&desk.path("store.gpkg")), "--json"]).expect(0);
    assert!(list.stdout.contains("UPPER-20310309"), "{list}");
}
