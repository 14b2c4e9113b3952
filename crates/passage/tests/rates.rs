//! How often corridors close and open by the log: from outside.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The two valleys with a log of February: north is open for three days and closed for two, six times over; of the south
/// somebody speaks once.
fn with_log() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let valleys = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/staging/two-valleys");
    for entry in fs::read_dir(valleys).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    fs::write(folder.path().join("sources.csv"), "id,name\nWATCH,Road watch\n").unwrap();
    let mut log = "id,about,says,modality,share,valid_from,valid_to,said_on,source\n".to_owned();
    for turn in 0..5 {
        let day = 1 + 5 * turn;
        log += &format!(
            "O{turn},NORTH,restricted,observation,0.4,2031-02-{day:02},2031-02-{:02},2031-02-{day:02},WATCH\n",
            day + 2
        );
        let day = day + 3;
        log += &format!(
            "C{turn},NORTH,closed,observation,,2031-02-{day:02},2031-02-{:02},2031-02-{day:02},WATCH\n",
            day + 1
        );
    }
    log += "O5,NORTH,restricted,observation,0.4,2031-02-26,,2031-02-26,WATCH\n";
    log += "S,SOUTH,open,observation,,2031-02-10,2031-02-12,2031-02-10,WATCH\n";
    fs::write(folder.path().join("statements.csv"), log).unwrap();
    let path = folder.path().to_str().unwrap().to_owned();
    (folder, path)
}

fn access(workspace: &str, flags: &[&str]) -> (i32, String, String) {
    let arguments = [&["access", workspace, "--rates"], flags].concat();
    let output = Command::new(env!("CARGO_BIN_EXE_passage")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn rates_come_with_their_interval_and_where_they_are_from() {
    let (_folder, workspace) = with_log();
    let (code, stdout, stderr) = access(&workspace, &["--json"]);
    assert_eq!(code, 0, "{stderr}");
    let document: Value = serde_json::from_str(&stdout).unwrap();
    let rates = &document["rates"];
    assert_eq!((&rates["first"], &rates["last"]), (&"2031-02-01".into(), &"2031-02-28".into()));
    let north = &rates["corridors"][0];
    assert_eq!((&north["id"], &north["from"]), (&"NORTH".into(), &"log".into()));
    assert_eq!((&north["passable_ended"], &north["closed_ended"]), (&5.into(), &5.into()));
    // Five spells ended in 15 passable days and two more of the last, unfinished one; five in 10 closed days.
    let figure = |value: &Value| value.as_f64().unwrap();
    assert_eq!((&north["closes"]["days"], &north["opens"]["days"]), (&17.into(), &10.into()));
    assert!((figure(&north["closes"]["chance_per_day"]) - 5.0 / 17.0).abs() < 1e-9, "{north}");
    assert!((figure(&north["opens"]["mean_days"]) - 2.0).abs() < 1e-9 && (figure(&north["share"]) - 0.4).abs() < 1e-9);
    assert!(figure(&north["opens"]["lowest"]) < 0.5 && figure(&north["opens"]["highest"]) > 0.5, "{north}");
    let south = &rates["corridors"][1];
    assert!(south["closes"].is_null() && south["needed"] == 5 && south["passable_ended"] == 0, "{south}");
}

#[test]
fn too_little_is_refused_in_words_and_others_are_told_nothing() {
    let (_folder, workspace) = with_log();
    let (_, told, _) = access(&workspace, &[]);
    assert!(told.contains("opens with a chance of 50.0 % a day (18.7 % to 81.3 %): 5 spells in 10 days"), "{told}");
    assert!(
        told.contains("no rates: the log has seen 0 passable and 0 closed spells end; 5 of each are needed"),
        "{told}"
    );
    let (_, earlier, _) = access(&workspace, &["--as-of", "2031-02-12"]);
    assert!(earlier.contains("2 passable and 2 closed spells end"), "what was said later is not known: {earlier}");
    let (code, _, stderr) = access(&workspace, &["--audience", "public"]);
    assert!(code == 2 && stderr.contains("E522"), "{stderr}");
}
