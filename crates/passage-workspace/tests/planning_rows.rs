//! Which rows are the same, and what their numbers are, when tables of other people fill planning tables.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_model::fault::Fault;
use passage_workspace::mapping::{PlanningMapping, PlanningProposal, parse_planning, propose_planning, write_planning};
use passage_workspace::read_tables;
use passage_workspace::store::{Mode, create};
use std::fs;
use std::path::{Path, PathBuf};

const STOCKS: &str = "[import]\ntable = 'stocks'\n[columns]\nsite = 'Place'\ncommodity = 'Goods'\nquantity_t = 'MT'\n\
                      counted_on = 'Day'\n";
const SITES: &str = "[import]\ntable = 'sites'\n[columns]\nid = 'code'\nname = 'name'\npcode = 'pcode'\n\
                     people = 'people'\n[constant]\nkind = 'community'\n";

fn workspace() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/import/workspace");
    create(&read_tables(&fixture).unwrap().0, &path).unwrap();
    (folder, path)
}

fn mapping(text: &str, set: &[(&str, &str)]) -> PlanningMapping {
    let set: Vec<(String, String)> =
        set.iter().map(|(column, value)| ((*column).to_owned(), (*value).to_owned())).collect();
    parse_planning(text, "map.toml", &set).unwrap_or_else(|faults| panic!("{}", told(&faults)))
}

fn told(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("{fault}\n")).collect()
}

/// What a file of this name would do to a workspace.
fn proposed(path: &Path, file: &str, text: &str, mapping: &PlanningMapping, second: Option<&Path>) -> PlanningProposal {
    let table = path.with_file_name(file);
    fs::write(&table, text).unwrap();
    propose_planning(&table, mapping, second, &read_tables(path).unwrap().0).unwrap()
}

fn added(proposal: &PlanningProposal, column: &str) -> Vec<String> {
    let cell =
        |row: &passage_workspace::store::NewRow| row.cells[row.table.position(column).unwrap()].text().into_owned();
    proposal.added.iter().map(cell).collect()
}

#[test]
fn what_stands_between_thousands_is_taken_out_of_texts_and_never_of_numbers() {
    let (_folder, path) = workspace();
    let map = mapping(&STOCKS.replace("table = 'stocks'", "table = 'stocks'\nthousands = '.'"), &[]);
    let rows = r#"[{"Place": "KASIR", "Goods": "FLOUR", "MT": 1.375, "Day": "2031-03-01"},
                   {"Place": "KASIR", "Goods": "FLOUR", "MT": "0.125", "Day": "2031-03-02"},
                   {"Place": "KASIR", "Goods": "FLOUR", "MT": "1.375", "Day": "2031-03-03"}]"#;
    let proposal = proposed(&path, "t.json", rows, &map, None);
    assert_eq!(added(&proposal, "quantity_t"), ["1.375", "0.125", "1375"], "{}", told(&proposal.faults));
}

#[test]
fn counts_of_two_sources_stand_beside_each_other() {
    let (_folder, path) = workspace();
    let with_source = mapping(&format!("{STOCKS}source = 'Who'\n"), &[]);
    let rows = "Place,Goods,MT,Day,Who\nKASIR,FLOUR,10,2031-03-01,Red\nKASIR,FLOUR,20,2031-03-01,Blue\n";
    let proposal = proposed(&path, "t.csv", rows, &with_source, None);
    assert_eq!(added(&proposal, "source"), ["Red", "Blue"], "{}", told(&proposal.faults));
    write_planning(&path, &proposal, Mode::Write).unwrap();
    let again = proposed(&path, "t.csv", rows, &with_source, None);
    assert_eq!((again.added.len(), again.changed.len()), (0, 0));
    let other = "Place,Goods,MT,Day,Who\nKASIR,FLOUR,12,2031-03-01,Green\n";
    assert_eq!(added(&proposed(&path, "t.csv", other, &with_source, None), "source"), ["Green"]);
    // Whose count a table is that does not say it, nobody can tell.
    let proposal =
        proposed(&path, "t.csv", "Place,Goods,MT,Day\nKASIR,FLOUR,12,2031-03-01\n", &mapping(STOCKS, &[]), None);
    assert!(told(&proposal.faults).contains("t.csv:2:1: error[E144]"), "{}", told(&proposal.faults));
}

#[test]
fn two_rows_of_theirs_never_change_one_of_ours() {
    let (_folder, path) = workspace();
    let rows = "code,name,pcode,people\nKASIR,Kasir,XA0201,13000\nOTHER,Kasir,XA0201,14000\n";
    let proposal = proposed(&path, "t.csv", rows, &mapping(SITES, &[]), None);
    let told = told(&proposal.faults);
    assert!(told.contains("t.csv:3:1: error[E143]") && told.contains("`KASIR`") && told.contains("line 2"), "{told}");
}

#[test]
fn a_site_of_another_kind_under_the_same_id_is_another_site() {
    let (_folder, path) = workspace();
    let rows = "code,name,pcode,people\nPORT-A,Port Aland,,13000\n";
    let proposal = proposed(&path, "t.csv", rows, &mapping(SITES, &[]), None);
    assert!(told(&proposal.faults).contains("t.csv:2:1: error[E144]"), "{}", told(&proposal.faults));
    assert!(proposal.changed.is_empty());
}

#[test]
fn the_order_of_rows_does_not_change_their_sum() {
    let (_folder, path) = workspace();
    let map = mapping(&STOCKS.replace("table = 'stocks'", "table = 'stocks'\nsum = 'quantity_t'"), &[]);
    for rows in [["0.1", "0.2", "0.3"], ["0.3", "0.2", "0.1"]] {
        let rows: String = rows.iter().map(|tonnes| format!("KASIR,FLOUR,{tonnes},2031-03-01\n")).collect();
        let proposal = proposed(&path, "t.csv", &format!("Place,Goods,MT,Day\n{rows}"), &map, None);
        assert_eq!(added(&proposal, "quantity_t"), ["0.6"]);
    }
}

/// A mapping by which a second table gives coordinates.
fn joined(set: &[(&str, &str)]) -> PlanningMapping {
    let join = "[join]\nby = 'code'\nkey = 'pcode'\n[join.columns]\nlat = ['lat', 'center_lat']\nlon = ['lon', 'center_lon']\n";
    mapping(&format!("{SITES}{join}"), set)
}

const NEW_SITE: &str = "code,name,pcode,people\nN1,New,N1,10\n";

#[test]
fn a_code_that_a_second_table_has_twice_is_told_where_its_rows_differ() {
    let (_folder, path) = workspace();
    let second = path.with_file_name("second.csv");
    fs::write(&second, "pcode,lat,lon\nN1,36.1,36.1\nN1,36.1,36.1\n").unwrap();
    let proposal = proposed(&path, "t.csv", NEW_SITE, &joined(&[]), Some(&second));
    assert!(!told(&proposal.faults).contains("W144"), "{}", told(&proposal.faults));
    fs::write(&second, "pcode,lat,lon\nN1,36.1,36.1\nN1,37.9,36.1\n").unwrap();
    let proposal = proposed(&path, "t.csv", NEW_SITE, &joined(&[]), Some(&second));
    assert!(told(&proposal.faults).contains("second.csv:3:2: warning[W144]"), "{}", told(&proposal.faults));
    assert_eq!(added(&proposal, "lat"), ["36.1"]);
}

#[test]
fn the_shapes_of_one_code_are_one_area() {
    let (_folder, path) = workspace();
    let second = path.with_file_name("areas.geojson");
    let square = |west: f64, side: f64| {
        let corners =
            [[west, 36.0], [west + side, 36.0], [west + side, 36.0 + side], [west, 36.0 + side], [west, 36.0]];
        format!(
            r#"{{"type": "Feature", "properties": {{"pcode": "N1"}}, "geometry": {{"type": "Polygon", "coordinates": [{corners:?}]}}}}"#
        )
    };
    let features =
        format!(r#"{{"type": "FeatureCollection", "features": [{}, {}]}}"#, square(36.0, 0.2), square(37.0, 1.0));
    fs::write(&second, features).unwrap();
    let proposal = proposed(&path, "t.csv", NEW_SITE, &joined(&[]), Some(&second));
    assert_eq!(added(&proposal, "lon"), ["37.5"], "{}", told(&proposal.faults));
    assert!(!told(&proposal.faults).contains("W144"), "{}", told(&proposal.faults));
}

#[test]
fn a_column_that_stands_twice_never_leads_to_the_next_name() {
    let (_folder, path) = workspace();
    let map = mapping(&SITES.replace("'people'", "['people', 'old']"), &[]);
    let rows = "code,name,pcode,people,people,old\nKASIR,Kasir,XA0201,1,2,3\n";
    let proposal = proposed(&path, "t.csv", rows, &map, None);
    assert!(told(&proposal.faults).contains("error[E107]"), "{}", told(&proposal.faults));
}

#[test]
fn what_is_set_on_the_command_line_counts_before_a_second_table() {
    let (_folder, path) = workspace();
    let second = path.with_file_name("second.csv");
    fs::write(&second, "pcode,lat,lon\nN1,36.1,36.1\n").unwrap();
    let proposal = proposed(&path, "t.csv", NEW_SITE, &joined(&[("lat", "35")]), Some(&second));
    assert_eq!((added(&proposal, "lat"), added(&proposal, "lon")), (vec!["35".to_owned()], vec!["36.1".to_owned()]));
    let proposal = proposed(&path, "t.csv", NEW_SITE, &joined(&[("lat", "35"), ("lon", "36")]), None);
    assert_eq!(added(&proposal, "lat"), ["35"], "{}", told(&proposal.faults));
}

#[test]
fn the_deepest_level_is_the_highest_number_in_whatever_order_levels_are_listed() {
    let (_folder, path) = workspace();
    let map = SITES.replace("table = 'sites'", "table = 'sites'\nlevels = [2, 1]\ntake = 'deepest'");
    let map = map.replace("id = 'code'", "id = 'code{level}'\nlat = 'lat'\nlon = 'lon'");
    let rows = "code1,code2,name,pcode,people,lat,lon\nA1,A2,New,,10,36,36\n";
    let proposal = proposed(&path, "t.csv", rows, &mapping(&map, &[]), None);
    assert_eq!(added(&proposal, "id"), ["A2"], "{}", told(&proposal.faults));
}

#[test]
fn a_table_that_somebody_has_changed_since_is_not_written_over() {
    let (_folder, path) = workspace();
    let rows = "code,name,pcode,people\nKASIR,Kasir,XA0201,13000\n";
    let proposal = proposed(&path, "t.csv", rows, &mapping(SITES, &[]), None);
    let sites = fs::read_to_string(path.join("sites.csv")).unwrap();
    let edited = sites.replace("12000", "12500");
    assert_ne!(edited, sites);
    fs::write(path.join("sites.csv"), &edited).unwrap();
    let refused = write_planning(&path, &proposal, Mode::Write).unwrap_err().to_string();
    assert!(refused.contains("somebody has changed table `sites`"), "{refused}");
    assert_eq!(fs::read_to_string(path.join("sites.csv")).unwrap(), edited);
}

#[test]
fn a_long_whole_number_of_json_keeps_its_digits() {
    let (_folder, path) = workspace();
    let map = "[import]\ntable = 'pcodes'\n[columns]\npcode = 'code'\nname = 'name'\nlevel = 'level'\n";
    let rows = r#"[{"code": 9007199254740993, "name": "A", "level": 1}, {"code": 12345678901234567890, "name": "B", "level": 1}]"#;
    let proposal = proposed(&path, "t.json", rows, &mapping(map, &[]), None);
    assert_eq!(added(&proposal, "pcode"), ["9007199254740993", "12345678901234567890"], "{}", told(&proposal.faults));
}

#[test]
fn a_fault_of_the_whole_file_is_told_once_and_columns_of_objects_stand_on_no_line() {
    let (_folder, path) = workspace();
    let map = SITES.replace("table = 'sites'", "table = 'sites'\nlevels = [1, 2, 3, 4]");
    let map = map.replace("'code'", "'code{level}'");
    let proposal = proposed(&path, "t.json", "{", &mapping(&map, &[]), None);
    assert_eq!(proposal.faults.len(), 1, "{}", told(&proposal.faults));
    let map = SITES
        .replace("table = 'sites'", "table = 'sites'\nheader_row = 1")
        .replace("pcode = 'pcode'", "pcode = 'code'");
    let proposal =
        proposed(&path, "t.json", r#"[{"where": "x", "name": "y", "people": 1}]"#, &mapping(&map, &[]), None);
    let told = told(&proposal.faults);
    assert!(told.contains("its columns are") && !told.contains("line 0"), "{told}");
    assert_eq!(told.matches("E105").count(), 1, "{told}");
}

#[test]
fn a_spreadsheet_of_another_kind_is_told_whatever_its_name() {
    let (_folder, path) = workspace();
    let map = mapping(SITES, &[]);
    let mut bytes = b"PK\x03\x04\x14\0\0\0\0\0".to_vec();
    bytes.extend([0; 20]);
    bytes.extend(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    for name in ["t.ods", "t.csv", "t.xlsx"] {
        let table = path.with_file_name(name);
        fs::write(&table, &bytes).unwrap();
        let proposal = propose_planning(&table, &map, None, &read_tables(&path).unwrap().0).unwrap();
        let told = told(&proposal.faults);
        assert!(told.contains("error[E110]") && told.contains("save it as `.xlsx`"), "{told}");
    }
}

/// The warnings about place codes of a workspace with these sites and this gazetteer.
fn of_place_codes(codes: &[&str], gazetteer: &str) -> Vec<String> {
    let (_folder, path) = workspace();
    let rows: String = codes
        .iter()
        .enumerate()
        .map(|(number, code)| format!("S{number},Site {number},junction,36,36.{number},{code}\n"))
        .collect();
    fs::write(path.join("sites.csv"), format!("id,name,kind,lat,lon,pcode\n{rows}")).unwrap();
    fs::write(path.join("pcodes.csv"), gazetteer).unwrap();
    let faults = passage_workspace::read(&path, &passage_workspace::Options::default()).unwrap().faults;
    faults.iter().filter(|fault| fault.code.starts_with("W14")).map(ToString::to_string).collect()
}

#[test]
fn many_wrong_place_codes_are_told_together() {
    let all = ["XA9991", "XA9992", "XA9993", "XA9994", "XA9995", "XA9996", "XA9997"];
    let told = of_place_codes(&all, "pcode,name\nXA01,North\n");
    assert_eq!(told.len(), 5, "{told:?}");
    assert!(told[4].contains("so on 2 further lines"), "{told:?}");
    let told = of_place_codes(&all, "pcode,name\nXB01,North\n");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("none of the 7 place codes"), "{told:?}");
}

#[test]
fn parents_that_lead_back_to_a_code_are_told_and_its_names_end() {
    let told = of_place_codes(&["XA03"], "pcode,name,parent\nXA01,North,XA02\nXA02,South,XA01\nXA03,East,XA02\n");
    let ring: Vec<&String> = told.iter().filter(|told| told.contains("W145")).collect();
    assert_eq!(ring.len(), 1, "{told:?}");
    assert!(ring[0].contains("`XA01` in `XA02` in `XA01`"), "{ring:?}");
}

#[test]
fn shapes_in_another_coordinate_system_are_told_and_a_damaged_geopackage_is_not_called_a_store() {
    let (_folder, path) = workspace();
    let map = mapping(&SITES.replace("'sites'", "'sites'\nsheet = 'sites'").replace("'code'", "'id'"), &[]);
    let theirs = path.with_file_name("areas.gpkg");
    create(&read_tables(&path).unwrap().0, &theirs).unwrap();
    let connection = rusqlite::Connection::open(&theirs).unwrap();
    // The identifier of the system stands in bytes 4 to 7 of each shape: 32637 in place of 4326.
    connection
        .execute_batch("UPDATE sites SET geom = CAST(substr(geom, 1, 4) || x'7D7F0000' || substr(geom, 9) AS BLOB);")
        .unwrap();
    drop(connection);
    let existing = read_tables(&path).unwrap().0;
    let of = |file: &Path| told(&propose_planning(file, &map, None, &existing).unwrap().faults);
    assert!(of(&theirs).contains("the coordinate system 32637"), "{}", of(&theirs));
    fs::write(&theirs, "no database at all, but long enough to be read as one".repeat(40)).unwrap();
    assert!(of(&theirs).contains("the GeoPackage cannot be read") && !of(&theirs).contains("store"), "{}", of(&theirs));
}
