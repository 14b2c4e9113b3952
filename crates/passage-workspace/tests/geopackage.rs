//! Stores as GeoPackages: the fixture of each version opens for ever, and no file makes the reader panic.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_model::fault::Fault;
use passage_workspace::{Options, ReadError, Workspace, audit, read, read_tables};
use proptest::prelude::*;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/store/v1.gpkg")
}

/// A copy of the fixture, changed by these statements of SQL.
fn changed(sql: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws.gpkg");
    fs::copy(fixture(), &path).unwrap();
    Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    (folder, path)
}

fn read_changed(sql: &str) -> Workspace {
    let (_folder, path) = changed(sql);
    read(&path, &Options::default()).unwrap()
}

fn first_lines(workspace: &Workspace) -> Vec<String> {
    workspace.faults.iter().map(|fault| fault.to_string().lines().next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_store_of_version_1_opens() {
    let (tables, _) = read_tables(&fixture()).unwrap();
    let text = |table: &str, row: usize, column: usize| {
        tables.table(table).unwrap().rows[row].cells.get(column).map_or(String::new(), |cell| cell.text().into_owned())
    };
    let sizes: Vec<(&str, usize)> = tables.tables.iter().map(|table| (table.schema.name, table.rows.len())).collect();
    let expected = [
        ("sites", 4),
        ("legs", 3),
        ("corridors", 2),
        ("commodities", 4),
        ("needs", 1),
        ("stocks", 1),
        ("fleets", 1),
        ("sources", 2),
        ("statements", 3),
        ("deliveries", 2),
    ];
    assert_eq!(sizes, expected);
    let sites = tables.table("sites").unwrap();
    let header: Vec<_> = sites.header.cells.iter().map(|cell| cell.text().into_owned()).collect();
    let wanted = ["id", "name", "kind", "Breite", "lon", "people", "storage_t", "handling_t_per_day", "Colour", "fid"];
    assert_eq!(header, wanted);
    assert_eq!(sites.tags.as_ref().unwrap().cells[3].text(), "#geo+lat");
    assert_eq!(sites.position("lat"), Some(3));
    assert_eq!(
        (text("sites", 0, 8), text("sites", 3, 5), text("sites", 2, 9)),
        ("007".into(), "1000".into(), "3".into())
    );
    assert_eq!(text("statements", 1, 18), "a few, \"perhaps\" four");
    assert_eq!(text("statements", 1, 21), "007");
    assert_eq!(text("deliveries", 0, 6), "19.25");
    let settings: Vec<_> = tables.settings.settings.iter().map(|setting| setting.key.as_str()).collect();
    assert_eq!(settings, ["workspace.name", "plan.start", "plan.days"]);

    let workspace = read(&fixture(), &Options::default()).unwrap();
    assert_eq!(workspace.network.unwrap().statements.len(), 3);
    let found = audit(&fixture()).unwrap();
    assert_eq!((found.is_chained, found.rows, found.broken.len()), (true, 5, 0));
    assert_eq!(found.head, "2f92dd2857247c81234e562307d195ff6a7299ffe92c7342e837d8b4f35241e8");
}

#[test]
fn a_fault_names_layer_fid_and_cell() {
    let workspace = read_changed(
        "UPDATE sites SET lat = '12,5' WHERE id = 'GATE'; UPDATE workspace SET value = 'ten' WHERE key = 'plan.days';
         INSERT INTO stocks (site, commodity, quantity_t) VALUES ('GAET', 'FLOUR', 1)",
    );
    let lines = first_lines(&workspace);
    for wanted in [
        "ws.gpkg: sites!D2: error[E121]: `12,5` is not a number of degrees in column `lat`",
        "ws.gpkg: stocks!A2: error[E104]: unknown site `GAET` in column `site`",
        "ws.gpkg: workspace!B3: error[E121]: `ten` is not a whole number of days in setting `plan.days`",
        "ws.gpkg: sites: warning[W101]: unknown column `Colour`",
    ] {
        assert!(lines.contains(&wanted.to_owned()), "{lines:#?}");
    }
}

#[test]
fn missing_tables_and_near_misses_are_told() {
    let workspace = read_changed(
        "DROP TABLE needs; CREATE TABLE stockz (fid INTEGER PRIMARY KEY);
         INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('stockz', 'attributes', 'stockz')",
    );
    let lines = first_lines(&workspace);
    assert!(
        lines.contains(&"ws.gpkg: needs: error[E101]: the required table `needs` is missing".to_owned()),
        "{lines:#?}"
    );
    let near = "ws.gpkg: stockz: warning[W102]: layer `stockz` is not a table of a workspace";
    assert!(lines.contains(&near.to_owned()), "{lines:#?}");
    // A layer of the user's own is welcome.
    assert!(!lines.iter().any(|line| line.contains("wells")), "{lines:#?}");
}

/// A blob of a point.
fn point(lon: f64, lat: f64) -> String {
    let mut blob = b"GP\0\x01".to_vec();
    blob.extend(4326_i32.to_le_bytes());
    blob.push(1);
    blob.extend(1_u32.to_le_bytes());
    blob.extend([lon, lat].iter().flat_map(|number| number.to_le_bytes()));
    blob.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn place_of(workspace: &Workspace, id: &str) -> (f64, f64) {
    let site = workspace.network.as_ref().unwrap().sites.iter().find(|site| site.id == id).unwrap();
    (site.lat, site.lon)
}

#[test]
fn a_point_that_was_moved_or_drawn_on_the_map_counts() {
    let moved = point(36.5, 36.25);
    let workspace = read_changed(&format!(
        "UPDATE sites SET geom = x'{moved}' WHERE id = 'GATE';
         INSERT INTO sites (id, name, kind, geom) VALUES ('NEW', 'New', 'junction', x'{moved}')"
    ));
    assert_eq!(place_of(&workspace, "GATE"), (36.25, 36.5), "{:#?}", workspace.faults);
    assert_eq!(place_of(&workspace, "NEW"), (36.25, 36.5));
    assert!(!workspace.faults.iter().any(|fault| fault.code == "W501"));
}

#[test]
fn coordinates_that_were_typed_count() {
    let workspace = read_changed("UPDATE sites SET lat = 36.4 WHERE id = 'GATE'");
    assert_eq!(place_of(&workspace, "GATE"), (36.4, 36.0));
    assert!(!workspace.faults.iter().any(|fault| fault.code == "W501"));
}

#[test]
fn where_point_and_columns_were_both_changed_the_columns_count_and_it_is_told() {
    let moved = point(36.5, 36.25);
    let workspace = read_changed(&format!("UPDATE sites SET geom = x'{moved}', lat = 36.4 WHERE id = 'GATE'"));
    assert_eq!(place_of(&workspace, "GATE"), (36.4, 36.0));
    let wanted = "ws.gpkg: sites!D2: warning[W501]: `lat` and `lon` are 36.4, 36, but the point on the map is at 36.25, 36.5; the columns are used";
    assert!(first_lines(&workspace).contains(&wanted.to_owned()), "{:#?}", first_lines(&workspace));
}

#[test]
fn a_file_that_is_no_store_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws.gpkg");
    for (bytes, why) in [
        (&b""[..], "it has no table `gpkg_contents`"),
        (b"id,name\n", "it is no SQLite file"),
        (&[0; 4096], "it is no SQLite file"),
    ] {
        fs::write(&path, bytes).unwrap();
        let workspace = read(&path, &Options::default()).unwrap();
        let wanted = format!("ws.gpkg: error[E501]: the file is no Passage store: {why}");
        assert!(first_lines(&workspace).contains(&wanted), "{:#?}", first_lines(&workspace));
        assert!(workspace.network.is_none());
        assert!(matches!(audit(&path), Err(ReadError::Unreadable { .. })));
    }
    let workspace = read_changed("DROP TABLE passage_meta");
    let wanted = "ws.gpkg: error[E501]: the file is no Passage store: it has no table `passage_meta`";
    assert!(first_lines(&workspace).contains(&wanted.to_owned()));
}

#[test]
fn a_damaged_store_is_told() {
    let bytes = fs::read(fixture()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws.gpkg");
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    let workspace = read(&path, &Options::default()).unwrap();
    let lines = first_lines(&workspace);
    assert!(lines.iter().any(|line| line.starts_with("ws.gpkg: error[E501]: the store is damaged: ")), "{lines:#?}");
}

#[test]
fn a_store_of_a_newer_version_is_told() {
    let (_folder, path) = changed("UPDATE passage_meta SET value = '2' WHERE key = 'schema_version'");
    let workspace = read(&path, &Options::default()).unwrap();
    let wanted = "ws.gpkg: error[E502]: the store has version 2 of the tables, from a newer Passage; this one knows 1";
    assert!(first_lines(&workspace).contains(&wanted.to_owned()), "{:#?}", first_lines(&workspace));
    let error = std::error::Error::source(&audit(&path).unwrap_err()).unwrap().to_string();
    assert!(error.contains("version 2"), "{error}");
}

#[test]
fn reading_leaves_nothing_behind() {
    for sql in ["", "PRAGMA journal_mode = WAL"] {
        let (folder, path) = changed(sql);
        let before = fs::read(&path).unwrap();
        assert!(read(&path, &Options::default()).unwrap().network.is_some());
        assert!(fs::read(&path).unwrap() == before, "{sql}");
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["ws.gpkg"], "{sql}");
    }
}

#[test]
fn what_qgis_left_in_its_write_ahead_log_is_read() {
    let (folder, path) = changed("PRAGMA journal_mode = WAL");
    let qgis = Connection::open(&path).unwrap();
    qgis.execute_batch("UPDATE sites SET name = 'Port B' WHERE id = 'PORT-A'").unwrap();
    // As it is after a crash: the log is there and nobody has the file open.
    let copies = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), copies.path().join(entry.file_name())).unwrap();
    }
    for path in [path, copies.path().join("ws.gpkg")] {
        let workspace = read(&path, &Options::default()).unwrap();
        assert_eq!(workspace.network.unwrap().sites[0].name, "Port B");
    }
}

#[test]
fn what_was_interrupted_is_taken_back() {
    let (folder, path) = changed("");
    let wanted = read(&path, &Options::default()).unwrap().digest;
    let writer = Connection::open(&path).unwrap();
    writer
        .execute_batch(
            "PRAGMA cache_size = 1; BEGIN; UPDATE sites SET name = 'Elsewhere';
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
             INSERT INTO sites (id, name, note) SELECT 'X-' || i, 'X', hex(zeroblob(100)) FROM n",
        )
        .unwrap();
    // As it is when the power fails: a part of the rows and the journal are on the disk.
    let copies = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), copies.path().join(entry.file_name())).unwrap();
    }
    assert!(fs::metadata(copies.path().join("ws.gpkg-journal")).unwrap().len() > 0);
    let after = copies.path().join("ws.gpkg");
    assert!(fs::read(&after).unwrap() != fs::read(fixture()).unwrap(), "nothing was written yet");
    assert_eq!(read(&after, &Options::default()).unwrap().digest, wanted);
}

/// A root user may write everywhere; there this shows less.
#[cfg(unix)]
#[test]
fn a_store_that_can_only_be_read_is_read() {
    use std::os::unix::fs::PermissionsExt;
    for (sql, file_mode, folder_mode) in [
        ("", 0o444, 0o755),
        ("", 0o644, 0o555),
        ("", 0o444, 0o555),
        ("PRAGMA journal_mode = WAL", 0o644, 0o555),
        ("PRAGMA journal_mode = WAL", 0o444, 0o555),
        ("PRAGMA journal_mode = WAL", 0o444, 0o755),
    ] {
        let (folder, path) = changed(sql);
        // Letters that have a meaning in links.
        let odd = folder.path().join("a?b#c%41 é.gpkg");
        fs::rename(path, &odd).unwrap();
        fs::set_permissions(&odd, fs::Permissions::from_mode(file_mode)).unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(folder_mode)).unwrap();
        let workspace = read(&odd, &Options::default());
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let workspace = workspace.unwrap_or_else(|error| panic!("{sql} {file_mode:o} {folder_mode:o}: {error:?}"));
        assert!(workspace.network.is_some(), "{sql} {file_mode:o} {folder_mode:o}: {:#?}", workspace.faults);
    }
}

#[test]
fn a_store_of_an_older_version_is_read_as_it_is() {
    let (_folder, path) = changed("UPDATE passage_meta SET value = '0' WHERE key = 'schema_version'");
    let before = fs::read(&path).unwrap();
    assert!(read(&path, &Options::default()).unwrap().network.is_some());
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn the_log_refuses_to_be_changed() {
    let (_folder, path) = changed("");
    let connection = Connection::open(&path).unwrap();
    for (sql, words) in [
        (
            "UPDATE statements SET says = 'closed' WHERE id = 'S-1'",
            "a row of the log is never changed: enter a new one that supersedes it",
        ),
        ("DELETE FROM statements", "a row of the log is never deleted: enter a new one that supersedes it"),
        ("UPDATE deliveries SET trucks = 3", "a row of the log is never changed: enter a new one that corrects it"),
        (
            "DELETE FROM deliveries WHERE id = 'D-1'",
            "a row of the log is never deleted: enter a new one that corrects it",
        ),
    ] {
        assert_eq!(connection.execute_batch(sql).unwrap_err().to_string(), words);
    }
}

fn read_bytes(bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws.gpkg");
    fs::write(&path, bytes).unwrap();
    // What the system reports is as good as a fault; anything but a panic is.
    if let Ok(workspace) = read(&path, &Options::default()) {
        assert_eq!(workspace.network.is_none(), workspace.faults.iter().any(Fault::is_error));
    }
    if let Err(error) = audit(&path) {
        assert!(!error.to_string().is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn a_store_cut_short_gives_faults_and_no_panic(length in any::<prop::sample::Index>()) {
        let bytes = fs::read(fixture()).unwrap();
        read_bytes(&bytes[..length.index(bytes.len())]);
    }

    #[test]
    fn a_store_with_flipped_bits_gives_faults_and_no_panic(
        flips in prop::collection::vec((any::<prop::sample::Index>(), 0..8_u32), 1..12),
        is_in_head in any::<bool>(),
    ) {
        let mut bytes = fs::read(fixture()).unwrap();
        let length = if is_in_head { 4096 } else { bytes.len() };
        for (at, bit) in flips {
            bytes[at.index(length)] ^= 1 << bit;
        }
        read_bytes(&bytes);
    }

    #[test]
    fn any_values_in_a_store_give_faults_and_no_panic(
        table in prop::sample::select(vec!["sites", "legs", "needs", "stocks", "fleets", "workspace", "passage_meta",
            "passage_chain", "passage_places", "gpkg_contents", "gpkg_geometry_columns"]),
        column in any::<prop::sample::Index>(),
        value in prop::sample::select(vec!["NULL", "''", "x'00ff'", "x'4750000100'", "9223372036854775807", "-1", "1e999",
            "-1e999", "1e308", "'[[1]]'", "'{'", "cast(x'ff00' AS TEXT)", "'0'", "zeroblob(40)"]),
    ) {
        let (_folder, path) = changed("");
        let connection = Connection::open(&path).unwrap();
        let columns: Vec<String> = {
            let mut query = connection.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
            query.query_map([table], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        // Where the table itself refuses the value there is nothing to read.
        let sql = format!("UPDATE OR IGNORE {table} SET \"{}\" = {value}", columns[column.index(columns.len())]);
        if connection.execute_batch(&sql).is_ok() {
            drop(connection);
            read_bytes(&fs::read(&path).unwrap());
        }
    }
}
