//! `import --map` as a person uses it: planning tables of other people, previewed, taken in, and told for what they are.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

mod program;

use program::{bridges_at, contents, passage, text};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const RATION: [&str; 8] = [
    "--set",
    "item=energy",
    "--set",
    "per_person_per_day=2100",
    "--set",
    "unit=kcal",
    "--set",
    "source=assumed for this test",
];

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/import").join(name)
}

fn workspace() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    passage(&["import", text(&fixture("workspace")), text(&path)]).expect(0);
    (folder, path)
}

#[track_caller]
fn assert_told(told: &str, parts: &[&str]) {
    for part in parts {
        assert!(told.contains(part), "`{part}` is not in:\n{told}");
    }
}

#[test]
fn a_population_is_previewed_taken_in_and_shown_as_a_change_when_it_grows() {
    let (folder, path) = workspace();
    let (table, second) = (fixture("cod-ps-like.csv"), fixture("boundaries-like.geojson"));
    let import = |table: &Path, more: &[&str]| {
        let first = ["import", text(table), text(&path), "--map", "cod-ps", "--join", text(&second)];
        passage(&[&first[..], more].concat()).expect(0)
    };
    let before = contents(&path);
    let previewed = import(&table, &["--preview"]).stdout;
    assert_told(&previewed, &["XA03", "people 3000", "3 rows would be added to `sites`, 0 rows would be changed"]);
    assert!(contents(&path) == before);
    let document = import(&table, &["--json"]).json();
    assert_eq!(document["schema"], "passage.import/1");
    assert_eq!(document["added"].as_array().unwrap().len(), 3);
    let after = contents(&path);
    assert_told(
        &import(&table, &[]).stdout,
        &["0 rows added to `sites`, 0 rows changed, 3 rows of the file add nothing"],
    );
    assert!(contents(&path) == after);
    let later = folder.path().join("later.csv");
    fs::write(&later, fs::read_to_string(&table).unwrap().replace(",20000,", ",21000,")).unwrap();
    let document = import(&later, &["--json", "--preview"]).json();
    let change = serde_json::json!(
        [{"table": "sites", "row": "XA01", "column": "people", "from": "20000", "to": "21000"}]
    );
    assert_eq!(document["changed"], change);
    assert_told(&import(&later, &[]).stdout, &["XA01  people  20000  21000", "1 row changed"]);
    passage(&["check", text(&path)]).expect(0);
}

#[test]
fn needs_ask_for_the_ration_and_its_source() {
    let (_folder, path) = workspace();
    let second = fixture("cod-ab-like.csv");
    let sites = ["import", text(&fixture("cod-ps-like.csv")), text(&path), "--map", "cod-ps", "--join", text(&second)]
        .map(str::to_owned);
    passage(&sites.each_ref().map(String::as_str)).expect(0);
    let table = fixture("hpc-needs-like.csv");
    let needs = ["import", text(&table), text(&path), "--mapping", "hpc-needs"];
    let refused = passage(&needs).expect(2).stderr;
    assert_told(&refused, &["error[E141]", "`item`, `per_person_per_day`, `unit`, `source`", "--set COLUMN=VALUE"]);
    let run = passage(&[&needs[..], &RATION].concat()).expect(0);
    assert_told(
        &run.stdout,
        &["2 rows added to `needs`", "4 rows left out by `[filter]`", "no row in `needs`: ", "XA03"],
    );
    let plan = passage(&["outlook", text(&path), "--json"]).expect(0);
    assert!(plan.json()["rows"].as_array().unwrap().iter().any(|row| row["site"] == "XA02"));
}

#[test]
fn mappings_that_are_built_in_are_listed_and_shown() {
    let listed = passage(&["import", "--show-map"]).expect(0).stdout;
    assert_told(&listed, &["cod-ab", "cod-ps", "hpc-needs", "wfp-commodities"]);
    let document = passage(&["import", "--show-map", "--json"]).expect(0).json();
    assert_eq!(document["maps"].as_array().unwrap().len(), 4);
    for name in ["cod-ab", "cod-ps", "hpc-needs", "wfp-commodities"] {
        let shown = passage(&["import", "--show-map", name]).expect(0).stdout;
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mappings").join(format!("{name}.toml"));
        assert_eq!(shown, fs::read_to_string(file).unwrap());
    }
    assert_told(&passage(&["import", "--show-map", "cod"]).expect(2).stderr, &["no mapping `cod`", "`cod-ps`"]);
    let (_folder, path) = workspace();
    let table = fixture("cod-ps-like.csv");
    let refused = passage(&["import", text(&table), text(&path), "--map", "cod"]).expect(2).stderr;
    assert_told(&refused, &["error[E110]", "the mappings that are built in are", "`cod-ps`"]);
}

#[test]
fn a_file_of_other_people_is_told_for_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    bridges_at(&path);
    let before = contents(&path);
    for (file, what) in [
        ("cod-ps-like.csv", "--map cod-ps"),
        ("hpc-needs-like.csv", "--map hpc-needs"),
        ("wfp-commodities-like.csv", "--map wfp-commodities"),
        ("cod-ab-like.csv", "--map cod-ab"),
        ("boundaries-like.geojson", "areas are not sites"),
        ("acled-like.csv", "HXL tags of a kind that is not known: `#event+code`"),
        ("logie-like.csv", "`Road ID`, `Status`, `Comment`"),
    ] {
        let refused = passage(&["import", text(&fixture(file)), text(&path)]).expect(2).stderr;
        assert_told(&refused, &["error[E146]", what]);
    }
    assert!(contents(&path) == before);
}

#[test]
fn flags_of_mappings_that_would_do_nothing_are_refused() {
    let (folder, path) = workspace();
    let (table, second) = (fixture("wfp-commodities-like.csv"), fixture("cod-ab-like.csv"));
    let import =
        |table: &Path, more: &[&str]| passage(&[&["import", text(table), text(&path)], more].concat()).expect(2).stderr;
    let told = import(&table, &["--map", "wfp-commodities", "--join", text(&second)]);
    assert_told(&told, &["error[E142]", "no section `[join]`"]);
    let told = import(&fixture("cod-ps-like.csv"), &["--map", "cod-ps", "--join", text(&folder.path().join("no.csv"))]);
    assert_told(&told, &["there is nothing at"]);
    let map = fixture("logie-like.toml");
    let told = import(&fixture("logie-like.csv"), &["--map", text(&map), "--set", "source=X"]);
    assert_told(&told, &["error[E142]", "`--set` fills columns of planning tables"]);
    for flag in [["--join", "nonexist.csv"], ["--table", "needs"]] {
        let told = import(&fixture("logie-like.csv"), &["--map", text(&map), flag[0], flag[1]]);
        assert_told(&told, &["error[E142]", flag[0], "would never be used"]);
    }
    assert_told(&import(&table, &["--map", "wfp-commodities", "--set", "kcal"]), &["write it as in `unit=kcal`"]);
    assert_told(
        &import(&table, &["--map", "wfp-commodities", "--set", "kcl_per_kg=3"]),
        &["error[E140]", "`kcl_per_kg`"],
    );
}

#[test]
fn a_table_that_cannot_be_read_is_never_written_over() {
    for broken in ["id,name,kind\nA,\"never closed,supply\n", "name,kind\nA,supply\n", "id,name\nA,caf\u{e9}\n"] {
        let (_folder, path) = workspace();
        let bytes: Vec<u8> = broken.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        fs::write(path.join("sites.csv"), &bytes).unwrap();
        let (table, second) = (fixture("cod-ps-like.csv"), fixture("cod-ab-like.csv"));
        let run = passage(&["import", text(&table), text(&path), "--map", "cod-ps", "--join", text(&second)]).expect(2);
        assert_told(&run.stderr, &["sites.csv:", "error[E1"]);
        assert_eq!(fs::read(path.join("sites.csv")).unwrap(), bytes);
    }
}

#[test]
fn maps_show_the_areas_that_a_site_lies_in_and_are_taken_back() {
    let (folder, path) = workspace();
    let codes = folder.path().join("codes.csv");
    fs::write(&codes, "adm0_pcode,adm0_name,adm1_pcode,adm1_name\nXA,Aland,XA0201,Kasir District\n").unwrap();
    let run = passage(&["import", text(&codes), text(&path), "--map", "cod-ab"]).expect(0);
    assert_told(&run.stderr, &["place code `XA 0201` is written otherwise", "write `XA0201`"]);
    let (geojson, kml) = (folder.path().join("map.geojson"), folder.path().join("map.kml"));
    for file in [&geojson, &kml] {
        passage(&["export", text(&path), text(file), "--audience", "internal"]).expect(0);
        assert_told(&fs::read_to_string(file).unwrap(), &["Aland / Kasir District"]);
    }
    let before = contents(&path);
    let run = passage(&["import", text(&geojson), text(&path)]).expect(0);
    assert!(!run.stderr.contains("areas"), "{run}");
    assert!(contents(&path) == before);
}

#[test]
fn a_table_that_takes_the_place_of_the_whole_tells_what_changes_and_what_disappears() {
    let (folder, path) = workspace();
    let sites = fs::read_to_string(path.join("sites.csv")).unwrap();
    let table = folder.path().join("sites.csv");
    fs::write(&table, sites.replace("12000", "12500")).unwrap();
    let import = |more: &[&str]| passage(&[&["import", text(&table), text(&path)], more].concat());
    let told = import(&["--preview"]).expect(0).stdout;
    assert_told(
        &told,
        &[
            "`sites`: 0 rows would be added, 1 row would be changed, 0 rows would disappear",
            "KASIR  people  12000  12500",
        ],
    );
    assert_eq!(import(&["--preview", "--json"]).expect(0).json()["changed"][0]["row"], "KASIR");
    // A short table breaks what refers to the rest, and says so once.
    let short: Vec<&str> = sites.lines().take(2).collect();
    fs::write(&table, short.join("\n")).unwrap();
    let told = import(&["--preview"]).expect(2).stderr;
    assert_told(
        &told,
        &["warning[W513]", "takes the place of the whole of `sites`", "rows disappear: `", "error[E104]"],
    );
    fs::write(&table, format!("{sites}NEW,New,,junction,36,36\n")).unwrap();
    assert_told(&import(&[]).expect(0).stdout, &["`sites`: 1 row added, 0 rows changed", "new: NEW"]);
    fs::write(&table, &sites).unwrap();
    let run = import(&["--preview"]).expect(0);
    assert_told(&run.stdout, &["1 row would disappear", "gone: NEW"]);
    assert_told(&run.stderr, &["warning[W513]"]);
}

#[test]
fn a_preview_into_a_workbook_lists_what_it_cannot_write() {
    let (folder, path) = workspace();
    let book = folder.path().join("ws.xlsx");
    passage(&["export", text(&path), text(&book)]).expect(0);
    let (table, map) = (folder.path().join("people.csv"), folder.path().join("people.toml"));
    fs::write(&table, "id,name,people\nKASIR,Kasir,12500\n").unwrap();
    fs::write(
        &map,
        "[import]\ntable = 'sites'\n[columns]\nid = 'id'\nname = 'name'\npeople = 'people'\n[constant]\nkind = 'community'\n",
    )
    .unwrap();
    let run = passage(&["import", text(&table), text(&book), "--map", text(&map), "--preview"]).expect(2);
    assert_told(&run.stdout, &["KASIR  people  12000  12500"]);
    assert_told(&run.stderr, &["error[E512]"]);
}

#[test]
fn the_wrong_map_or_file_is_told_for_what_it_is() {
    let (folder, path) = workspace();
    let table = fixture("cod-ps-like.csv");
    let run = ["import", text(&table), text(&path), "--map", "hpc-needs"];
    let told = passage(&[&run[..], &RATION].concat()).expect(2).stderr;
    let (first, rest) = told.split_once("error[E105]").unwrap();
    assert_told(first, &["error[E146]", "population table by area"]);
    assert_told(rest, &["built-in map `hpc-needs`"]);
    assert!(!told.contains("hpc-needs.toml"), "{told}");
    let missing = passage(&["import", text(&folder.path().join("sites.csv")), text(&path)]).expect(2).stderr;
    assert!(missing.contains("there is nothing at") && !missing.contains("passage init"), "{missing}");
    let tables = folder.path().join("parquet");
    fs::create_dir(&tables).unwrap();
    fs::write(tables.join("sites.parquet"), "PAR1").unwrap();
    let told = passage(&["import", text(&tables), text(&path)]).expect(2).stderr;
    assert_told(&told, &["error[E110]", "take in the `.csv` of the table"]);
}
