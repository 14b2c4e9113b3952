//! What is written to a store, and what is read from it again.

use super::*;
use crate::audit::{audit, canonical, head};
use crate::raw::RawTable;
use crate::schema::table;
use crate::store::LOG;
use crate::{Options, build, read_tables};
use passage_model::calendar::Date;
use rusqlite::Connection;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

const STATEMENTS: &str = "\
id,about,says,modality,share,trucks_per_day,t_per_day,valid_from,valid_to,said_on,recorded_on,source,relayed_by,credibility,scope,condition,supersedes,sensitivity,quote,url,note,Heard at
S-1,NORTH,open,,,,,,,2031-02-20,,MONITOR,,,,,,,,,,
S-2,NORTH,restricted,observation,0.50,4,20.0,2031-02-21,2031-03-20,2031-02-21,2031-02-22,MONITOR,Radio A,2,food|water,with:SOUTH,S-1,partners,\"a few, \"\"perhaps\"\" four\",https://example.org/2,by phone,007
S-3,SOUTH,closed,statement,,,,,,2031-02-23,,AUTHORITY,,,,,,,,,,
";

const DELIVERIES: &str = "\
id,date,corridor,from,to,commodity,quantity_t,trucks,status,counted_by,source,note
D-1,2031-02-24,NORTH,PORT-A,KASIR,FLOUR,19.250,1,crossed,Monitor team,weekly count,first of two
D-2,2031-02-25,NORTH,,,,,2,turned_back,,,
";

/// Tags below the header, a name in the place of a tagged column, a column that the schema does not know.
const SITES: &str = "\
id,name,kind,Breite,lon,people,storage_t,handling_t_per_day,Colour,fid
#loc+code,#loc+name,#loc+type,#geo+lat,#geo+lon,#population,,,,
PORT-A,Port A,supply,36.00,36.00,,,,007,1
GATE,Gate,crossing,36.10,36.00,,,,,2
TARIQ-HUB-1,Tariq Hub,warehouse,36.20,36.00,,500,,red,3
KASIR,Kasir,community,36.30,36.00,1000,50,,,4
";

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The base of the bad cases, with these files in place of its own.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(repository().join("fixtures/bad/base")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn rich() -> TempDir {
    folder(&[("statements.csv", STATEMENTS), ("deliveries.csv", DELIVERIES), ("sites.csv", SITES)])
}

/// A store made of a folder, in a folder of its own.
fn store(from: &TempDir) -> (TempDir, PathBuf) {
    let (tables, _) = read_tables(from.path()).unwrap();
    let into = tempfile::tempdir().unwrap();
    let path = into.path().join("ws.gpkg");
    write(&path, &tables).unwrap();
    (into, path)
}

fn canonical_rows(table: &RawTable) -> Vec<String> {
    table.rows.iter().map(|row| canonical(table, row)).collect()
}

fn assert_same(found: &RawTables, wanted: &RawTables) {
    let names = |tables: &RawTables| tables.tables.iter().map(|table| table.schema.name).collect::<Vec<_>>();
    assert_eq!(names(found), names(wanted));
    let texts = |row: &crate::raw::RawRow| {
        let mut texts: Vec<String> = row.cells.iter().map(|cell| cell.text().into_owned()).collect();
        texts.truncate(texts.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1));
        texts
    };
    for (found, wanted) in found.tables.iter().zip(&wanted.tables) {
        assert_eq!(texts(&found.header), texts(&wanted.header));
        assert_eq!(found.tags.as_ref().map(texts), wanted.tags.as_ref().map(texts));
        assert_eq!(found.positions, wanted.positions);
        assert_eq!(canonical_rows(found), canonical_rows(wanted));
    }
    let settings = |tables: &RawTables| {
        let settings = tables.settings.settings.iter();
        settings.map(|setting| (setting.key.clone(), setting.value.text().into_owned())).collect::<Vec<_>>()
    };
    assert_eq!(settings(found), settings(wanted));
    assert_eq!(found.settings.state, wanted.settings.state);
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn new_row(name: &str, cells: &[(&str, Cell)]) -> NewRow {
    let table = table(name).unwrap();
    let cell = |column: &str| cells.iter().find(|(name, _)| *name == column).map(|(_, cell)| cell.clone());
    NewRow { table, cells: table.columns.iter().map(|column| cell(column.name).unwrap_or_default()).collect() }
}

fn statement(id: &str) -> NewRow {
    let date = Cell::Date(Date::constant(2031, 2, 26));
    new_row(
        "statements",
        &[
            ("id", text(id)),
            ("about", text("SOUTH")),
            ("says", text("open")),
            ("share", text("0.50")),
            ("said_on", date),
            ("source", text("MONITOR")),
        ],
    )
}

#[test]
fn tables_come_back_as_they_were_written() {
    // Tags alone, and titles above the header.
    let tags = "#loc+code,#loc+name,#loc+type,#geo+lat,#geo+lon,#population\nPORT-A,A,supply,36,36,\nKASIR,K,community,36,36,9\nGATE,G,crossing,36,36,\nTARIQ-HUB-1,T,junction,36,36,\n";
    let titled = format!("List of sites,,\n,,\n{SITES}");
    for from in [folder(&[]), rich(), folder(&[("sites.csv", tags)]), folder(&[("sites.csv", &titled)])] {
        let (wanted, mut faults_wanted) = read_tables(from.path()).unwrap();
        let (_into, path) = store(&from);
        let (found, mut faults) = read_tables(&path).unwrap();
        assert_same(&found, &wanted);
        let messages = |faults: &mut Vec<Fault>| {
            let mut messages: Vec<_> = faults.drain(..).map(|fault| (fault.code, fault.message)).collect();
            messages.sort();
            messages
        };
        assert_eq!(messages(&mut faults), messages(&mut faults_wanted));
        assert_eq!(head(&found), head(&wanted));
        let (network, faults) = build(&found, &Options::default());
        let (network_wanted, _) = build(&wanted, &Options::default());
        assert_eq!(network.expect("it has no errors").sites.len(), network_wanted.unwrap().sites.len(), "{faults:?}");
    }
}

#[test]
fn tables_with_faults_come_back_with_their_faults() {
    let cases = fs::read_dir(repository().join("fixtures/bad")).unwrap().map(|entry| entry.unwrap().path());
    let mut checked = 0;
    for case in cases.filter(|path| path.is_dir()) {
        let files: Vec<(String, Vec<u8>)> = fs::read_dir(&case)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap()))
            .collect();
        let from = folder(&[]);
        for (name, bytes) in &files {
            fs::write(from.path().join(name), bytes).unwrap();
        }
        let (wanted, mut faults_wanted) = read_tables(from.path()).unwrap();
        if !wanted.unreadable.is_empty() || wanted.settings.state == crate::raw::SettingsState::Unreadable {
            continue;
        }
        faults_wanted.extend(build(&wanted, &Options::default()).1);
        let (_into, path) = store(&from);
        let (found, mut faults) = read_tables(&path).unwrap();
        faults.extend(build(&found, &Options::default()).1);
        let codes = |faults: &[Fault]| {
            // A file that is no table, a section and a setting that is no single value have no place in a store.
            let mut codes: Vec<_> =
                faults.iter().map(|fault| fault.code).filter(|code| !["W102", "W103", "E130"].contains(code)).collect();
            codes.sort_unstable();
            codes
        };
        assert_eq!(codes(&faults), codes(&faults_wanted), "{}: {faults:#?}", case.display());
        checked += 1;
    }
    assert!(checked > 40, "{checked}");
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    let from = rich();
    let ((_one, first), (_two, second)) = (store(&from), store(&from));
    assert!(fs::read(first).unwrap() == fs::read(second).unwrap());
}

#[test]
fn a_new_row_of_the_log_is_chained_and_found_by_its_id() {
    let (_into, path) = store(&rich());
    let before = audit(&path).unwrap();
    assert_eq!((before.is_chained, before.rows, before.broken.len()), (true, 5, 0));
    append(&path, &[statement("S-4"), statement("S-5")]).unwrap();
    let after = audit(&path).unwrap();
    assert_eq!((after.rows, after.broken.as_slice()), (7, &[][..]));
    assert_ne!(after.head, before.head);

    let table = table("statements").unwrap();
    let row = log_row(&path, table, "s-4").unwrap().unwrap();
    assert_eq!(row.len(), table.columns.len());
    assert_eq!(row[0], text("S-4"));
    assert_eq!(row[table.position("share").unwrap()], Cell::Number(0.5));
    assert_eq!(row[table.position("said_on").unwrap()], text("2031-02-26"));
    assert_eq!(log_row(&path, table, "S-9").unwrap(), None);
    let plan = Connection::open(&path)
        .unwrap()
        .query_row("EXPLAIN QUERY PLAN SELECT * FROM statements WHERE lower(\"id\") = lower('x')", [], |row| {
            row.get::<_, String>(3)
        })
        .unwrap();
    assert!(plan.contains("passage_statements_id"), "{plan}");
}

#[test]
fn the_head_is_that_of_a_folder_with_the_same_rows() {
    let (_into, path) = store(&rich());
    append(&path, &[statement("S-4")]).unwrap();
    let line = "S-4,SOUTH,open,,.5,,,,,2031-02-26,,MONITOR,,,,,,,,,,\n";
    let same = folder(&[("statements.csv", &format!("{STATEMENTS}{line}")), ("deliveries.csv", DELIVERIES)]);
    let of_folder = audit(same.path()).unwrap();
    assert_eq!((of_folder.is_chained, of_folder.rows, of_folder.broken.len()), (false, 6, 0));
    assert_eq!(audit(&path).unwrap().head, of_folder.head);
}

#[test]
fn a_table_that_was_not_there_grows_from_its_first_row() {
    let (_into, path) = store(&folder(&[]));
    assert!(read_tables(&path).unwrap().0.table("deliveries").is_none());
    let date = Cell::Date(Date::constant(2031, 2, 26));
    append(
        &path,
        &[new_row("deliveries", &[("id", text("D-1")), ("date", date), ("corridor", text("NORTH"))]), statement("S-2")],
    )
    .unwrap();
    let (tables, _) = read_tables(&path).unwrap();
    assert_eq!(canonical_rows(tables.table("deliveries").unwrap()).len(), 1);
    // `share` was no column of the base.
    let statements = tables.table("statements").unwrap();
    assert_eq!(statements.cell(&statements.rows[1], "share"), &Cell::Number(0.5));
    assert_eq!(statements.position("quote"), None);
    assert_eq!(audit(&path).unwrap().broken, []);
}

#[test]
fn planning_tables_are_without_the_rows_of_the_log() {
    let (_into, path) = store(&rich());
    let mut faults = Vec::new();
    let tables = planning_tables(&path, &mut faults).unwrap();
    assert_eq!(tables.table("sites").unwrap().rows.len(), 4);
    for name in LOG {
        let table = tables.table(name).unwrap();
        assert!(table.is_usable && table.rows.is_empty(), "{name}");
    }
}

#[test]
fn a_site_that_is_added_lies_on_the_map_and_its_legs_lead_to_it() {
    let (_into, path) = store(&rich());
    let site = [
        ("id", text("DAR")),
        ("name", text("Dar")),
        ("kind", text("junction")),
        ("lat", text("37.50")),
        ("lon", text("38")),
    ];
    let leg = [("id", text("L9")), ("from", text("gate")), ("to", text("Dar")), ("length_km", Cell::Number(9.0))];
    append(&path, &[new_row("legs", &leg), new_row("sites", &site)]).unwrap();
    let connection = Connection::open(&path).unwrap();
    let shape = |query: &str| connection.query_row(query, [], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    assert_eq!(geometry::point_of(&shape("SELECT geom FROM sites WHERE id = 'DAR'")), Some([38.0, 37.5]));
    let line = geometry::bounds(&shape("SELECT geom FROM legs WHERE id = 'L9'"));
    assert_eq!(line, Some([36.0, 38.0, 36.1, 37.5]));
    let bounds = "SELECT max_x, max_y FROM gpkg_contents WHERE table_name = 'sites'";
    assert_eq!(connection.query_row(bounds, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap(), (38.0, 37.5));
}

#[test]
fn replaced_tables_leave_the_log_and_what_users_added() {
    let (_into, path) = store(&rich());
    let before = audit(&path).unwrap();
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch(
            "ALTER TABLE sites ADD COLUMN photo BLOB; ALTER TABLE sites ADD COLUMN \"Störung\" TEXT;
             UPDATE sites SET photo = x'00ff', \"Störung\" = 'yes' WHERE id = 'KASIR';
             CREATE TABLE wells (fid INTEGER PRIMARY KEY, depth_m REAL); INSERT INTO wells VALUES (1, 12.5);",
        )
        .unwrap();
    drop(connection);
    let sites = SITES.replace("GATE,Gate,crossing", "GATE,Old gate,junction").replace(",red,", ",07,");
    let next = folder(&[
        ("sites.csv", &sites),
        ("statements.csv", "id\n"),
        ("workspace.toml", "[plan]\nstart = 2031-04-01\n"),
    ]);
    fs::remove_file(next.path().join("stocks.csv")).unwrap();
    let (tables, _) = read_tables(next.path()).unwrap();
    replace(&path, &tables, &[statement("S-4")]).unwrap();

    let (found, _) = read_tables(&path).unwrap();
    assert!(found.table("stocks").is_none());
    let sites = found.table("sites").unwrap();
    assert_eq!(sites.cell(&sites.rows[1], "name").text(), "Old gate");
    assert_eq!(sites.header.cells.last(), Some(&text("Störung")));
    assert_eq!(found.settings.settings.len(), 1);
    let after = audit(&path).unwrap();
    assert_eq!((after.rows, after.broken.len()), (before.rows + 1, 0));
    let connection = Connection::open(&path).unwrap();
    let kept = "SELECT photo, \"Störung\", Colour FROM sites WHERE \"Störung\" IS NOT NULL";
    let kept: (Vec<u8>, String, Option<String>) =
        connection.query_row(kept, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    assert_eq!(kept, (vec![0, 255], "yes".to_owned(), None));
    assert_eq!(connection.query_row("SELECT depth_m FROM wells", [], |row| row.get::<_, f64>(0)).unwrap(), 12.5);
    // What was read is written back as it is.
    replace(&path, &found, &[]).unwrap();
    assert_same(&read_tables(&path).unwrap().0, &found);
}

#[test]
fn a_column_of_numbers_makes_way_for_codes() {
    let sites = SITES.replace("007", "7").replace("red", "8");
    let (_into, path) = store(&folder(&[("sites.csv", &sites)]));
    let (tables, _) = read_tables(rich().path()).unwrap();
    replace(&path, &tables, &[]).unwrap();
    let (found, _) = read_tables(&path).unwrap();
    let colour = &found.table("sites").unwrap().rows[0].cells[8];
    assert_eq!(colour, &text("007"));
}

#[test]
fn a_spatial_index_does_not_stand_in_the_way() {
    let (_into, path) = store(&rich());
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch(
            "CREATE VIRTUAL TABLE rtree_sites_geom USING rtree(id, minx, maxx, miny, maxy);
             CREATE TRIGGER rtree_sites_geom_insert AFTER INSERT ON sites WHEN (NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
             BEGIN INSERT OR REPLACE INTO rtree_sites_geom VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),
             ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
             CREATE TRIGGER rtree_sites_geom_delete AFTER DELETE ON sites WHEN OLD.geom NOT NULL
             BEGIN DELETE FROM rtree_sites_geom WHERE id = OLD.fid; END;",
        )
        .unwrap();
    drop(connection);
    let (tables, _) = read_tables(&path).unwrap();
    replace(&path, &tables, &[]).unwrap();
    let connection = Connection::open(&path).unwrap();
    let count = connection.query_row("SELECT count(*) FROM rtree_sites_geom", [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count, 4);
}

#[test]
fn rows_come_in_all_or_none() {
    let (_into, path) = store(&rich());
    let before = fs::read(&path).unwrap();
    Connection::open(&path).unwrap().execute_batch("DROP TABLE passage_places").unwrap();
    let site = [
        ("id", text("DAR")),
        ("name", text("Dar")),
        ("kind", text("junction")),
        ("lat", text("1")),
        ("lon", text("1")),
    ];
    let error = append(&path, &[statement("S-4"), new_row("sites", &site)]).unwrap_err();
    assert!(matches!(error, StoreError::Faulty(_)), "{error}");
    assert_eq!(audit(&path).unwrap().rows, 5);
    assert!(before.len() > 1000);
}

#[test]
fn a_file_that_another_program_holds_is_told() {
    let (_into, path) = store(&rich());
    let holder = Connection::open(&path).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let Err(StoreError::Write { error, .. }) = append(&path, &[statement("S-4")]) else {
        panic!("it should wait, and then refuse");
    };
    assert!(error.to_string().contains("another program"), "{error}");
    holder.execute_batch("ROLLBACK").unwrap();
    append(&path, &[statement("S-4")]).unwrap();
}

#[test]
fn a_store_in_the_mode_of_qgis_takes_rows_and_is_left_in_ours() {
    let (_into, path) = store(&rich());
    let qgis = Connection::open(&path).unwrap();
    qgis.pragma_update(None, "journal_mode", "WAL").unwrap();
    qgis.execute_batch("UPDATE sites SET name = 'Port B' WHERE id = 'PORT-A'").unwrap();
    // While the other program has it open.
    append(&path, &[statement("S-4")]).unwrap();
    let (tables, _) = read_tables(&path).unwrap();
    assert_eq!(tables.table("sites").unwrap().rows[0].cells[1], text("Port B"));
    drop(qgis);
    append(&path, &[statement("S-5")]).unwrap();
    assert_eq!(audit(&path).unwrap().rows, 7);
    assert_eq!(fs::read(&path).unwrap()[18], 1, "it is still in the mode of QGIS");
}

#[test]
fn a_store_that_cannot_be_written_to_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws.gpkg");
    assert!(matches!(append(&path, &[statement("S-4")]), Err(StoreError::Write { .. })));
    fs::write(&path, "no store").unwrap();
    let Err(StoreError::Faulty(faults)) = append(&path, &[statement("S-4")]) else {
        panic!("it took a row");
    };
    assert_eq!(faults[0].code, "E501");
    assert_eq!(fs::read(&path).unwrap(), b"no store");
}

#[test]
#[ignore = "makes the fixture of version 1 anew, which is never done once it is released"]
fn the_fixture_of_version_1_is_made() {
    let (_into, path) = store(&rich());
    Connection::open(&path)
        .unwrap()
        .execute_batch(
            "CREATE TABLE wells (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, depth_m REAL);
             INSERT INTO wells SELECT 1, geom, 12.5 FROM sites WHERE id = 'KASIR';
             INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, srs_id)
             VALUES ('wells', 'features', 'wells', '2031-01-01T00:00:00.000Z', 4326);
             INSERT INTO gpkg_geometry_columns VALUES ('wells', 'geom', 'POINT', 4326, 0, 0); VACUUM;",
        )
        .unwrap();
    fs::create_dir_all(repository().join("fixtures/store")).unwrap();
    fs::copy(path, repository().join("fixtures/store/v1.gpkg")).unwrap();
}

/// `.ci/gdal.py` says how to run it.
#[test]
#[ignore = "needs a Python with pyogrio and geopandas, named by PASSAGE_PYTHON"]
fn gdal_reads_and_edits_a_store() {
    let (_into, path) = store(&folder(&[("statements.csv", STATEMENTS), ("deliveries.csv", DELIVERIES)]));
    let gdal = |step: &str| {
        let python = std::env::var("PASSAGE_PYTHON").expect("PASSAGE_PYTHON names a Python");
        let script = repository().join(".ci/gdal.py");
        let output = std::process::Command::new(python).arg(script).args([step]).arg(&path).output().unwrap();
        assert!(output.status.success(), "{step}: {}", String::from_utf8_lossy(&output.stderr));
    };
    let place = |id: &str| {
        let (tables, faults) = read_tables(&path).unwrap();
        assert!(faults.iter().all(|fault| ["W101"].contains(&fault.code)), "{faults:#?}");
        let sites = tables.table("sites").unwrap();
        let row = sites.rows.iter().find(|row| sites.cell(row, "id").text() == id).unwrap();
        (sites.cell(row, "lat").clone(), sites.cell(row, "lon").clone())
    };
    gdal("read");
    gdal("append");
    assert_eq!(place("DAR"), (Cell::Number(36.4), Cell::Number(36.5)));
    gdal("rewrite");
    assert_eq!(place("GATE"), (Cell::Number(36.15), Cell::Number(36.05)));
    assert_eq!(place("DAR"), (Cell::Number(36.4), Cell::Number(36.5)));
    assert_eq!(audit(&path).unwrap().broken, []);

    let (mut tables, _) = read_tables(&path).unwrap();
    let sites = tables.tables.iter_mut().find(|table| table.schema.name == "sites").unwrap();
    assert_eq!(sites.rows.len(), 5);
    // As a folder from before that knows nothing of the column that was added.
    let added = sites.header.cells.iter().position(|cell| cell.text() == "checked").unwrap();
    sites.header.cells.truncate(added);
    sites.rows.iter_mut().for_each(|row| row.cells.truncate(added));
    replace(&path, &tables, &[statement("S-4")]).unwrap();
    let far = [
        ("id", text("FAR")),
        ("name", text("Far")),
        ("kind", text("junction")),
        ("lat", text("41")),
        ("lon", text("41")),
    ];
    append(&path, &[new_row("sites", &far)]).unwrap();
    gdal("after");
    assert_eq!(audit(&path).unwrap().broken, []);
    assert_eq!(read_tables(&path).unwrap().0.table("statements").unwrap().rows.len(), 4);
}

/// `cargo test --release -p passage-workspace --lib -- --ignored --nocapture large_log`
#[test]
#[ignore = "slow: writes 100,000 rows; the figures are of use in a release build only"]
fn a_large_log_is_read_in_a_second_and_takes_a_row_in_milliseconds() {
    use std::fmt::Write as _;
    use std::time::Instant;
    let mut log = String::from("id,about,says,valid_from,said_on,recorded_on,source,share,quote\n");
    for row in 0..100_000 {
        let date = format!("2030-{:02}-{:02}", row % 12 + 1, row % 28 + 1);
        writeln!(log, "S-{row},NORTH,restricted,{date},{date},{date},MONITOR,0.5,said in the report of the day")
            .unwrap();
    }
    let from = folder(&[("statements.csv", &log)]);
    let time = Instant::now();
    let (tables, _) = read_tables(from.path()).unwrap();
    println!("folder read: {:?}", time.elapsed());
    let time = Instant::now();
    let (_into, path) = store(&from);
    println!("folder read and store written: {:?}, {} bytes", time.elapsed(), fs::metadata(&path).unwrap().len());
    let time = Instant::now();
    let (found, _) = read_tables(&path).unwrap();
    println!("store read: {:?}", time.elapsed());
    assert_eq!(found.table("statements").unwrap().rows.len(), 100_000);
    assert_eq!(head(&found), head(&tables));
    let time = Instant::now();
    let connection = Connection::open(&path).unwrap();
    connection.query_row("PRAGMA quick_check(statements)", [], |_| Ok(())).unwrap();
    println!("of that, looking through the pages: {:?}", time.elapsed());
    drop(connection);
    let time = Instant::now();
    let mut file = fs::File::create(path.with_extension("tmp")).unwrap();
    for _ in 0..100 {
        std::io::Write::write_all(&mut file, &[0; 4096]).unwrap();
        file.sync_all().unwrap();
    }
    println!("one sync of this disk: {:?}", time.elapsed() / 100);
    let time = Instant::now();
    planning_tables(&path, &mut Vec::new()).unwrap();
    println!("planning tables read: {:?}", time.elapsed());
    let time = Instant::now();
    for row in 0..100 {
        append(&path, &[statement(&format!("T-{row}"))]).unwrap();
    }
    println!("one row added: {:?}", time.elapsed() / 100);
    let time = Instant::now();
    assert!(log_row(&path, table("statements").unwrap(), "t-50").unwrap().is_some());
    println!("one row found: {:?}", time.elapsed());
    let time = Instant::now();
    assert_eq!(audit(&path).unwrap().broken, []);
    println!("audit: {:?}", time.elapsed());
}
