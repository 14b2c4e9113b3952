//! What `export` writes for other programs, and what `import` takes back of it.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use parquet::file::reader::{FileReader, SerializedFileReader};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

fn passage(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_passage")).current_dir(folder).args(words).output().unwrap()
}

/// Runs a verb that has to succeed; its stdout and stderr.
fn done(folder: &Path, words: &[&str]) -> (String, String) {
    let output = passage(folder, words);
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{words:?}\n{told}");
    (String::from_utf8(output.stdout).unwrap(), told)
}

/// Runs a verb that has to refuse; what it says.
fn refused(folder: &Path, words: &[&str]) -> String {
    let output = passage(folder, words);
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{words:?}\n{told}");
    told
}

/// The two bridges as `ws` in a folder of their own.
fn bridges() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    passage::example::find("two-bridges").unwrap().write(&folder.path().join("ws")).unwrap();
    let path = folder.path().to_owned();
    (folder, path)
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn feature<'a>(map: &'a Value, id: &str) -> &'a Value {
    let features = map["features"].as_array().unwrap();
    features.iter().find(|feature| feature["properties"]["id"] == id).unwrap()
}

/// The files of a workspace with their content.
fn content(workspace: &Path) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = fs::read_dir(workspace)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "csv"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn a_map_has_points_for_sites_and_lines_for_legs_with_longitude_first() {
    let (_folder, path) = bridges();
    done(&path, &["export", "ws", "map.geojson", "--audience", "internal"]);
    let map = json(&path.join("map.geojson"));
    assert_eq!(map["type"], "FeatureCollection");
    let site = feature(&map, "OSTRINE");
    assert_eq!(site["geometry"]["type"], "Point");
    let [lon, lat] = [0, 1].map(|place| site["geometry"]["coordinates"][place].as_f64().unwrap());
    let row = fs::read_to_string(path.join("ws/sites.csv")).unwrap();
    let row = row.lines().find(|line| line.starts_with("OSTRINE")).unwrap().to_owned();
    assert!(row.contains(&format!("{lat},{lon}")), "{row}: {lat} {lon}");
    let bbox: Vec<f64> = map["bbox"].as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect();
    assert!(bbox[0] <= lon && lon <= bbox[2] && bbox[1] <= lat && lat <= bbox[3], "{bbox:?}");
    let lines = map["features"].as_array().unwrap().iter().filter(|one| one["geometry"]["type"] == "LineString");
    assert!(lines.count() > 0);
}

#[test]
fn a_leg_shows_what_is_believed_of_its_corridor() {
    let (_folder, path) = bridges();
    let state = |flags: &[&str]| {
        done(&path, &[&["export", "ws", "map.geojson", "--audience", "internal"], flags].concat());
        let map = json(&path.join("map.geojson"));
        let features = map["features"].as_array().unwrap().clone();
        let leg = features.into_iter().find(|one| one["properties"]["corridor"] == "UPPER").unwrap();
        leg["properties"].clone()
    };
    assert_eq!(state(&["--open", "UPPER"])["state"], "open");
    let closed = state(&["--close", "UPPER"]);
    assert_eq!((&closed["state"], &closed["basis"]), (&Value::from("closed"), &Value::from("what_if")));
    let first_day = state(&["--close", "UPPER@2031-03-01..2031-03-01", "--open", "UPPER@2031-03-02"]);
    assert_eq!(first_day["access"].as_array().unwrap().len(), 2, "{first_day}");
}

#[test]
fn the_same_workspace_gives_the_same_bytes() {
    let (_folder, path) = bridges();
    for file in ["map.geojson", "map.kml", "sites.csv", "access.csv", "all.parquet/", "unmet.parquet"] {
        let read = || -> Vec<Vec<u8>> {
            done(&path, &["export", "ws", file, "--audience", "internal"]);
            let target = path.join(file);
            if !target.is_dir() {
                return vec![fs::read(target).unwrap()];
            }
            let mut files: Vec<PathBuf> = fs::read_dir(target).unwrap().map(|entry| entry.unwrap().path()).collect();
            files.sort();
            files.iter().map(|file| fs::read(file).unwrap()).collect()
        };
        assert!(read() == read(), "{file}");
    }
}

#[test]
fn a_map_that_nobody_edited_changes_nothing_when_it_comes_back() {
    let (_folder, path) = bridges();
    let before = content(&path.join("ws"));
    for file in ["map.geojson", "map.kml"] {
        done(&path, &["export", "ws", file, "--audience", "internal"]);
        let (text, told) = done(&path, &["import", file, "ws"]);
        assert!(!text.contains("tables"), "{file}: {text}");
        assert!(!told.contains("not taken in"), "{file}: {told}");
        assert_eq!(content(&path.join("ws")), before, "{file}");
    }
}

#[test]
fn a_place_moved_on_a_map_moves_in_the_table_and_nothing_else_does() {
    let (_folder, path) = bridges();
    done(&path, &["export", "ws", "map.geojson", "--audience", "internal"]);
    let mut map = json(&path.join("map.geojson"));
    let features = map["features"].as_array_mut().unwrap();
    let site = features.iter_mut().find(|one| one["properties"]["id"] == "OSTRINE").unwrap();
    site["geometry"]["coordinates"] = serde_json::json!([44.5, 41.25]);
    features.retain(|one| one["properties"]["id"] == "OSTRINE");
    fs::write(path.join("edited.geojson"), map.to_string()).unwrap();
    let before = content(&path.join("ws"));
    let (text, _) = done(&path, &["import", "edited.geojson", "ws"]);
    assert!(text.contains("tables sites"), "{text}");
    let changed: Vec<_> = content(&path.join("ws"))
        .into_iter()
        .zip(before)
        .flat_map(|((file, now), (_, then))| {
            let lines = now.lines().map(str::to_owned).zip(then.lines().map(str::to_owned)).collect::<Vec<_>>();
            lines.into_iter().filter(|(now, then)| now != then).map(move |(now, _)| (file.clone(), now))
        })
        .collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0].1.starts_with("OSTRINE") && changed[0].1.contains("41.25,44.5"), "{changed:?}");
}

#[test]
fn only_properties_that_hold_something_and_have_no_column_are_told() {
    let (_folder, path) = bridges();
    done(&path, &["export", "ws", "map.geojson", "--audience", "internal"]);
    let mut map = json(&path.join("map.geojson"));
    for one in map["features"].as_array_mut().unwrap() {
        one["properties"]["fid"] = Value::Null;
        one["properties"]["length_km"] = one["properties"].get("length_km").cloned().unwrap_or(Value::Null);
    }
    fs::write(path.join("map.geojson"), map.to_string()).unwrap();
    let (text, told) = done(&path, &["import", "map.geojson", "ws"]);
    assert!(!text.contains("tables") && !told.contains("not taken in"), "{text}{told}");
    map["features"][0]["properties"]["colour"] = Value::from("red");
    fs::write(path.join("map.geojson"), map.to_string()).unwrap();
    let (_, told) = done(&path, &["import", "map.geojson", "ws"]);
    assert!(told.contains("no column has the name `colour`: not taken in"), "{told}");
}

#[test]
fn a_map_made_for_others_does_not_come_back() {
    let (_folder, path) = bridges();
    for file in ["map.geojson", "map.kml", "sites.csv"] {
        done(&path, &["export", "ws", file]);
        let before = content(&path.join("ws"));
        let told = refused(&path, &["import", file, "ws"]);
        assert!(told.contains("error[E515]"), "{told}");
        assert_eq!(content(&path.join("ws")), before);
    }
}

#[test]
fn points_of_a_phone_become_sites_that_hold_nothing() {
    let (_folder, path) = bridges();
    let kml = "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>
        <Placemark><name>Old mill &amp; ford</name><Point><coordinates>44.9,41.5,0</coordinates></Point></Placemark>
        <Placemark><name>A walk</name><LineString><coordinates>44,41 45,42</coordinates></LineString></Placemark>
        </Document></kml>";
    fs::write(path.join("phone.kml"), kml).unwrap();
    let (_, told) = done(&path, &["import", "phone.kml", "ws"]);
    assert!(told.contains("1 new site is `junction` for now"), "{told}");
    assert!(told.contains("1 of the file left out"), "{told}");
    let sites = fs::read_to_string(path.join("ws/sites.csv")).unwrap();
    assert!(sites.lines().any(|line| line.starts_with("OLD-MILL-FORD,Old mill & ford,")), "{sites}");
    done(&path, &["check", "ws"]);
}

#[test]
fn what_is_no_map_is_refused_with_what_it_is() {
    let (_folder, path) = bridges();
    for (file, text, told) in [
        ("a.geojson", "{\"type\":\"Nonsense\"}", "this is no GeoJSON"),
        ("b.geojson", "{\"type\":\"Point\",\"coordinates\":[1,2]}", "not a FeatureCollection"),
        ("c.kml", "<kml><Placemark>", "this is no KML"),
        ("d.kml", "<kml/>", "no placemark that is a point"),
        ("e.kmz", "PK", "is packed"),
        ("f.parquet", "PAR1", "cannot be taken in"),
        (
            "g.geojson",
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"X"},
               "geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}"#,
            "lacks `from`, `to`, `length_km`",
        ),
    ] {
        fs::write(path.join(file), text).unwrap();
        let found = refused(&path, &["import", file, "ws"]);
        assert!(found.contains(told), "{file}: {found}");
    }
}

#[test]
fn a_table_has_its_hxl_tags_below_its_header_and_is_read_back() {
    let (_folder, path) = bridges();
    done(&path, &["export", "ws", "needs.csv", "--audience", "internal"]);
    let text = fs::read_to_string(path.join("needs.csv")).unwrap();
    let tags: Vec<&str> = text.lines().nth(1).unwrap().split(',').collect();
    assert_eq!(&tags[..2], ["#loc+code", "#item+code"]);
    done(&path, &["import", "needs.csv", "ws"]);
    done(&path, &["check", "ws"]);
    let (text, _) = done(&path, &["import", "needs.csv", "ws"]);
    assert!(text.contains("0 new rows") && !text.contains("tables"), "{text}");
}

#[test]
fn statements_come_in_by_the_sheet_and_the_log_only_grows() {
    let (_folder, path) = bridges();
    let rows =
        "id,about,says,said_on,source\nNEW-1,UPPER,closed,2031-02-27,COUNCIL\nNEW-2,LOWER,open,2031-02-27,COUNCIL\n";
    fs::write(path.join("bulk.csv"), rows).unwrap();
    let before = fs::read_to_string(path.join("ws/statements.csv")).unwrap();
    let take = ["import", "bulk.csv", "ws", "--table", "statements", "--today", "2031-03-03"];
    let (text, _) = done(&path, &take);
    assert!(text.contains("2 new rows"), "{text}");
    let after = fs::read_to_string(path.join("ws/statements.csv")).unwrap();
    assert!(after.lines().count() == before.lines().count() + 2 && after.contains("2031-03-03"), "{after}");
    // On another day the same file adds nothing.
    let (text, _) = done(&path, &["import", "bulk.csv", "ws", "--table", "statements", "--today", "2031-04-04"]);
    assert!(text.contains("0 new rows"), "{text}");
    fs::write(path.join("bulk.csv"), rows.replace("closed", "open")).unwrap();
    assert!(refused(&path, &take).contains("error[E511]"));
}

#[test]
fn a_folder_with_tags_is_a_workspace_like_any_other() {
    let (_folder, path) = bridges();
    done(&path, &["export", "ws", "tagged", "--hxl"]);
    for (file, text) in content(&path.join("tagged")) {
        assert!(text.lines().nth(1).unwrap().starts_with('#'), "{file}");
    }
    let plan = |workspace: &str| -> Value {
        let mut plan: Value = serde_json::from_str(&done(&path, &["plan", workspace, "--json"]).0).unwrap();
        plan["summary"].take()
    };
    assert_eq!(plan("tagged"), plan("ws"));
}

#[test]
fn parquet_keeps_types_and_empty_cells() {
    let (_folder, path) = bridges();
    done(&path, &["export", "ws", "star.parquet/", "--audience", "internal"]);
    let open = |name: &str| {
        let file = fs::File::open(path.join("star.parquet").join(name)).unwrap();
        SerializedFileReader::new(file).unwrap()
    };
    let types = |name: &str| -> Vec<String> {
        let reader = open(name);
        let schema = reader.metadata().file_metadata().schema_descr();
        schema.columns().iter().map(|one| format!("{} {}", one.name(), one.physical_type())).collect()
    };
    let has = |name: &str, column: &str| assert!(types(name).contains(&column.to_owned()), "{:?}", types(name));
    has("sites.parquet", "lat DOUBLE");
    has("sites.parquet", "people INT64");
    has("statements.parquet", "said_on INT32");
    has("access.parquet", "disputed BOOLEAN");
    has("movements.parquet", "quantity_t DOUBLE");
    // Every table has its file, those of which the workspace has none too.
    assert_eq!(fs::read_dir(path.join("star.parquet")).unwrap().count(), 21);
    let sites = open("sites.parquet");
    let rows: Vec<String> = sites.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect();
    assert!(rows.iter().any(|row| row.contains("people: 10000")), "{rows:?}");
    assert!(rows.iter().any(|row| row.contains("people: null")), "{rows:?}");
    let access = open("access.parquet");
    let date = access.get_row_iter(None).unwrap().next().unwrap().unwrap().to_string();
    assert!(date.contains("date: 2031-03-0"), "{date}");
}

#[test]
fn what_a_phone_shows_tells_states_in_words_and_in_pieces() {
    let (_folder, path) = bridges();
    done(&path, &["export", "ws", "map.kml", "--close", "UPPER", "--open", "LOWER"]);
    let text = fs::read_to_string(path.join("map.kml")).unwrap();
    assert!(text.contains(": closed") && text.contains(": open"), "{text}");
    assert!(!text.contains("<href>"), "a picture from outside");
    let pieces = |words: &str| {
        let placemark = text.split("<Placemark>").find(|part| part.contains(words)).unwrap().to_owned();
        placemark.matches("<LineString>").count()
    };
    assert_eq!((pieces(": open"), pieces(": closed")), (1, 12));
}

#[test]
fn nothing_is_written_where_it_would_do_harm_or_mean_nothing() {
    let (_folder, path) = bridges();
    let before = content(&path.join("ws"));
    assert!(refused(&path, &["export", "ws", "ws/sites.csv"]).contains("error[E510]"));
    assert!(refused(&path, &["export", "ws", "site.csv"]).contains("did you mean `sites`"));
    assert!(refused(&path, &["export", "ws", "x.csv", "--table", "sitse"]).contains("did you mean `sites`"));
    assert!(refused(&path, &["export", "ws", "copy", "--rule", "optimistic"]).contains("as they are typed"));
    assert!(refused(&path, &["export", "ws", "map.kml", "--table", "sites"]).contains("--table"));
    assert!(refused(&path, &["import", "ws/sites.csv", "nowhere"]).contains("there is no workspace"));
    assert_eq!(content(&path.join("ws")), before);
    assert!(!path.join("copy").exists());
}

#[test]
fn containers_are_whole_and_all_else_is_for_the_public_unless_told_otherwise() {
    let (_folder, path) = bridges();
    let (text, told) = done(&path, &["export", "ws", "copy"]);
    assert!(text.contains("for internal") && told.contains("nothing is left out"), "{text}{told}");
    for file in ["map.geojson", "map.kml", "statements.csv", "star.parquet/"] {
        let (text, told) = done(&path, &["export", "ws", file]);
        assert!(text.contains("for public") && told.contains("--audience internal"), "{text}{told}");
    }
}
