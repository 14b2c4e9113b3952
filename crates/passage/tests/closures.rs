//! Which closures would make a place run out: from outside.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

fn explain(site: &str, flags: &[&str]) -> (i32, String, String) {
    let bridges = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/two-bridges");
    let arguments = [&["explain", bridges.to_str().unwrap(), site], flags].concat();
    let output = Command::new(env!("CARGO_BIN_EXE_passage")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// The closures of a document, with both bridges open.
fn closures(site: &str, flags: &[&str]) -> Value {
    let open = ["--open", "UPPER", "--open", "LOWER", "--closures", "--json"];
    let (code, stdout, stderr) = explain(site, &[&open, flags].concat());
    assert_eq!(code, 0, "{stderr}");
    let document: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!((&document["schema"], &document["reasons"]), (&json!("passage.explain/1"), &json!([])));
    document["closures"].clone()
}

#[test]
fn a_town_that_two_bridges_lead_to_runs_out_when_both_close() {
    // 5 t a day are needed in Ostrine, where 10 t stand: for two days. Over the lower bridge 5 t a day come, and go on to
    // Ostrine by the road that joins the towns; trucks start at the depot only, so that what stands in Wexlow stays there.
    let cut = closures("OSTRINE", &[]);
    assert_eq!(cut["outcome"], "closures");
    assert_eq!(
        (&cut["sets"], &cut["at_least"], &cut["is_exact"]),
        (&json!([["UPPER", "LOWER"]]), &json!(2), &json!(true))
    );
    assert_eq!(cut["runs_out"], "2031-03-03");
    // 14 days need 70 t: 60 t have to come over the bridges, at 15 t a day.
    assert_eq!(cut["days_of_warning"], 4);
    assert_eq!(closures("OSTRINE", &["2031-03-02"])["outcome"], "never");
}

#[test]
fn a_tired_person_is_told_in_sentences() {
    let (code, told, _) = explain("OSTRINE", &["--open", "UPPER", "--open", "LOWER", "--closures"]);
    assert_eq!(code, 0);
    assert!(told.contains("UPPER + LOWER: it would run out on 2031-03-03. Closed 4 days later"), "{told}");
    assert!(told.contains("No smaller number does; 2 corridors looked at."), "{told}");
    let (_, told, _) = explain("OSTRINE", &["--close", "UPPER", "--close", "LOWER", "--closures"]);
    assert!(told.contains("it runs out on 2031-03-03, whatever is sent there"), "{told}");
    let (_, told, _) = explain("TOLLIVANE", &["--closures"]);
    assert!(told.contains("nothing is needed at"), "{told}");
}

#[test]
fn days_that_do_not_fit_and_audiences_are_refused() {
    let refused = |flags: &[&str]| {
        let (code, _, stderr) = explain("OSTRINE", flags);
        assert_eq!(code, 2, "{stderr}");
        stderr
    };
    assert!(refused(&["food", "2031-04-01", "--closures"]).contains("outside of the days planned"));
    assert!(refused(&["food", "2031-03-04", "--closures", "--closed-from", "2031-03-05"]).contains("come after"));
    assert!(refused(&["--closed-from", "2031-03-05"]).contains("--closures"));
    assert!(refused(&["--closures", "--audience", "public"]).contains("E522"));
}
