//! A what-if has one answer: whatever was asked before, on whichever thread, and on the command line.

use passage::document::to_line;
use passage::model::statement::Says;
use passage::{Choice, Session, WhatIf};
use std::path::{Path, PathBuf};
use std::process::Command;

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/nagorno-karabakh-2023")
}

/// Flags of the command line, and the same as a choice.
fn asked(flags: &[(&str, Says, &str)]) -> (Vec<String>, Choice) {
    let words = flags.iter().flat_map(|(flag, _, what)| [(*flag).to_owned(), (*what).to_owned()]).collect();
    let what_ifs = flags.iter().map(|(_, says, what)| WhatIf::parse(*says, what).unwrap()).collect();
    (words, Choice { what_ifs, ..Choice::default() })
}

fn questions() -> [(Vec<String>, Choice); 3] {
    let (open, close) = (("--open", Says::Open), ("--close", Says::Closed));
    [
        asked(&[(close.0, close.1, "LACHIN"), (open.0, open.1, "AGHDAM@2023-09-25")]),
        asked(&[(open.0, open.1, "LACHIN@2023-09-14..2023-09-20"), (open.0, open.1, "AGHDAM")]),
        asked(&[("--restrict", Says::Restricted, "LACHIN"), (close.0, close.1, "AGHDAM")]),
    ]
}

/// The plan as it is written, but for how long it took.
fn timeless(line: &str) -> serde_json::Value {
    let mut plan: serde_json::Value = serde_json::from_str(line).unwrap();
    plan["status"]["seconds"] = 0.into();
    plan
}

fn answer(session: &Session, choice: &Choice) -> serde_json::Value {
    timeless(&to_line(&session.with(choice).unwrap().plan().unwrap()))
}

#[test]
fn a_what_if_has_the_same_answer_in_any_order_on_any_thread_and_on_the_command_line() {
    let session = Session::open(&example(), &Choice::default()).unwrap();
    let questions = questions();
    let told: Vec<_> = questions
        .iter()
        .map(|(words, _)| {
            let command = Command::new(env!("CARGO_BIN_EXE_passage"))
                .args(["plan", example().to_str().unwrap(), "--json"])
                .args(words)
                .output()
                .unwrap();
            assert!(command.status.success(), "{words:?}");
            timeless(&String::from_utf8(command.stdout).unwrap())
        })
        .collect();
    assert_ne!(told[0]["summary"], told[1]["summary"], "they are different questions");
    for order in [[0, 1, 2], [2, 0, 1]] {
        for position in order {
            assert_eq!(answer(&session, &questions[position].1), told[position], "{order:?}: {position}");
        }
    }
    std::thread::scope(|scope| {
        let threads = questions.iter().map(|(_, choice)| scope.spawn(|| answer(&session, choice)));
        let threads: Vec<_> = threads.collect();
        for (thread, told) in threads.into_iter().zip(&told) {
            assert_eq!(&thread.join().unwrap(), told);
        }
    });
}
