//! Populations, needs, goods and place codes of other people fill planning tables; taking them in again changes nothing.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_model::fault::Fault;
use passage_workspace::mapping::{
    AnyMapping, BUILT_IN, PlanningMapping, PlanningProposal, parse_any, parse_planning, propose_planning, recognise,
    write_planning,
};
use passage_workspace::raw::RawTables;
use passage_workspace::store::{Mode, NewRow, StoreError, create};
use passage_workspace::{Options, read, read_tables};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// What the command line would say of a ration.
const RATION: [(&str, &str); 4] =
    [("item", "energy"), ("per_person_per_day", "2100"), ("unit", "kcal"), ("source", "assumed")];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn fixture(name: &str) -> PathBuf {
    repository().join("fixtures/import").join(name)
}

/// The real files, where this machine has them.
fn formats() -> Option<PathBuf> {
    let folder = repository().join("../shared/formats");
    if !folder.is_dir() {
        eprintln!("skipped: `../shared/formats` is not there");
        return None;
    }
    Some(folder)
}

fn printed(faults: &[Fault]) -> String {
    faults.iter().fold(String::new(), |mut text, fault| {
        writeln!(text, "{fault}").unwrap();
        text
    })
}

fn errors(faults: &[Fault]) -> String {
    let errors: Vec<Fault> = faults.iter().filter(|fault| fault.is_error()).cloned().collect();
    printed(&errors)
}

fn built_in(name: &str, set: &[(&str, &str)]) -> PlanningMapping {
    let text = BUILT_IN.iter().find(|map| map.name == name).unwrap().text;
    mapping(text, set)
}

fn mapping(text: &str, set: &[(&str, &str)]) -> PlanningMapping {
    let set: Vec<(String, String)> =
        set.iter().map(|(column, value)| ((*column).to_owned(), (*value).to_owned())).collect();
    parse_planning(text, "map.toml", &set).unwrap_or_else(|faults| panic!("{}", printed(&faults)))
}

/// A copy of the workspace of the fixtures, in a container of this name.
fn workspace(name: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    create(&read_tables(&fixture("workspace")).unwrap().0, &path).unwrap();
    (folder, path)
}

fn tables(path: &Path) -> RawTables {
    read_tables(path).unwrap().0
}

/// Takes a table in; the proposal that was written.
#[track_caller]
fn take_in(table: &Path, mapping: &PlanningMapping, second: Option<&Path>, workspace: &Path) -> PlanningProposal {
    let proposal = propose_planning(table, mapping, second, &tables(workspace)).unwrap();
    assert_eq!(errors(&proposal.faults), "");
    write_planning(workspace, &proposal, Mode::Write).unwrap_or_else(|error| panic!("{error}"));
    proposal
}

/// What a table given as text would do to the workspace of the fixtures.
fn proposed(table: &str, map: &str, set: &[(&str, &str)]) -> PlanningProposal {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.csv");
    fs::write(&path, table).unwrap();
    propose_planning(&path, &mapping(map, set), None, &tables(&fixture("workspace"))).unwrap()
}

fn cell(row: &NewRow, column: &str) -> String {
    row.cells[row.table.position(column).unwrap()].text().into_owned()
}

fn cells(proposal: &PlanningProposal, columns: &[&str]) -> Vec<Vec<String>> {
    proposal.added.iter().map(|row| columns.iter().map(|column| cell(row, column)).collect()).collect()
}

fn changes(proposal: &PlanningProposal) -> Vec<String> {
    let changes = proposal.changed.iter();
    changes.map(|change| format!("{} {}: {} → {}", change.row, change.column, change.from, change.to)).collect()
}

/// All files of a folder.
fn contents(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    let files =
        entries.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()));
    files.filter(|(name, _)| !name.ends_with(".lock")).collect()
}

/// A table as other people lay it out.
#[derive(Clone, Copy)]
struct Like {
    table: &'static str,
    map: &'static str,
    /// The second table that the mapping needs.
    second: Option<&'static str>,
    set: &'static [(&'static str, &'static str)],
}

/// Tables as other people lay them out, in the order in which a workspace needs them.
const LIKE: [Like; 4] = [
    Like {
        table: "cod-ps-like.csv",
        map: "cod-ps",
        second: Some("boundaries-like.geojson"),
        set: &[("source", "assumed")],
    },
    Like { table: "hpc-needs-like.csv", map: "hpc-needs", second: None, set: &RATION },
    Like { table: "wfp-commodities-like.csv", map: "wfp-commodities", second: None, set: &[] },
    Like { table: "cod-ab-like.csv", map: "cod-ab", second: None, set: &[] },
];

#[test]
fn a_population_with_boundaries_becomes_communities_with_coordinates() {
    let (_folder, path) = workspace("ws");
    let (table, second) = (fixture("cod-ps-like.csv"), fixture("boundaries-like.geojson"));
    let proposal = take_in(&table, &built_in("cod-ps", &[("source", "assumed")]), Some(&second), &path);
    assert_eq!(
        cells(&proposal, &["id", "name", "kind", "lat", "lon", "pcode", "people", "source"]),
        [
            ["XA01", "North Aland", "community", "36.5", "36.5", "XA01", "20000", "assumed"],
            ["XA02", "South Aland", "community", "35.5", "36.5", "XA02", "10000", "assumed"],
            ["XA03", "Îles d'Été", "community", "35.25", "37.75", "XA03", "3000", "assumed"],
        ]
    );
    let of_gazetteer = propose_planning(
        &table,
        &built_in("cod-ps", &[]),
        Some(&fixture("cod-ab-like.csv")),
        &tables(&fixture("workspace")),
    )
    .unwrap();
    assert_eq!(cells(&of_gazetteer, &["id", "lat", "lon"]), cells(&proposal, &["id", "lat", "lon"]));
}

#[test]
fn what_is_taken_in_makes_a_workspace_that_can_be_planned_and_once_more_changes_nothing() {
    for name in ["ws", "ws.gpkg", "ws.xlsx"] {
        let (folder, path) = workspace(name);
        let place = if path.is_dir() { path.as_path() } else { folder.path() };
        for Like { table, map, second, set } in LIKE {
            let second = second.map(fixture);
            let mapping = built_in(map, set);
            let first = take_in(&fixture(table), &mapping, second.as_deref(), &path);
            assert!(!first.added.is_empty(), "{name} {map}");
            let before = contents(place);
            let again = take_in(&fixture(table), &mapping, second.as_deref(), &path);
            assert_eq!((again.added.len(), changes(&again)), (0, Vec::<String>::new()), "{name} {map}");
            let after = contents(place);
            assert!(before == after, "{name} {map}: bytes changed");
        }
        let workspace = read(&path, &Options::default()).unwrap();
        let network = workspace.network.unwrap_or_else(|| panic!("{name}: {}", errors(&workspace.faults)));
        let north = network.sites.iter().find(|site| site.id == "XA01").unwrap();
        assert_eq!(north.people, 20_000, "{name}");
        assert_eq!(north.area_names(), "Aland / North Aland", "{name}");
        let needs: Vec<(i64, f64)> = network.needs.iter().map(|need| (need.people, need.per_person_per_day)).collect();
        assert!(needs.contains(&(6000, 2100.0)) && needs.contains(&(2000, 2100.0)), "{name}: {needs:?}");
    }
}

#[test]
fn people_in_need_are_the_totals_of_one_cluster_by_area() {
    let (_folder, path) = workspace("ws");
    let second = fixture("boundaries-like.geojson");
    take_in(&fixture("cod-ps-like.csv"), &built_in("cod-ps", &[]), Some(&second), &path);
    let proposal = take_in(&fixture("hpc-needs-like.csv"), &built_in("hpc-needs", &RATION), None, &path);
    assert_eq!(
        cells(&proposal, &["site", "item", "per_person_per_day", "unit", "people", "source"]),
        [["XA01", "energy", "2100", "kcal", "6000", "assumed"], ["XA02", "energy", "2100", "kcal", "2000", "assumed"]]
    );
    assert_eq!(proposal.filtered, 4);
    let less = built_in("hpc-needs", &[("per_person_per_day", "1800"), RATION[0], RATION[2], RATION[3]]);
    let proposal = take_in(&fixture("hpc-needs-like.csv"), &less, None, &path);
    assert_eq!(
        changes(&proposal),
        ["XA01 energy per_person_per_day: 2100 → 1800", "XA02 energy per_person_per_day: 2100 → 1800"]
    );
    assert_eq!(proposal.added.len(), 0);
}

#[test]
fn goods_get_ids_from_their_names_and_a_word_about_what_is_missing() {
    let (_folder, path) = workspace("ws");
    let proposal = take_in(&fixture("wfp-commodities-like.csv"), &built_in("wfp-commodities", &[]), None, &path);
    assert_eq!(
        cells(&proposal, &["id", "name", "group", "kcal_per_kg"]),
        [
            ["MAIZE", "Maize", "cereals and tubers", ""],
            ["LENTILS-RED", "Lentils (red)", "pulses and nuts", ""],
            ["OIL-SUNFLOWER-FILTERED", "Oil (sunflower, filtered)", "oil and fats", ""],
        ]
    );
    assert!(printed(&proposal.faults).contains("warning[W143]: 3 new commodities have no `kcal_per_kg`"));
}

#[test]
fn a_row_that_is_there_changes_only_where_it_differs_and_nothing_is_deleted() {
    let (_folder, path) = workspace("ws");
    let second = fixture("cod-ab-like.csv");
    let mapping = built_in("cod-ps", &[]);
    take_in(&fixture("cod-ps-like.csv"), &mapping, Some(&second), &path);
    // Somebody corrects the name and moves the place; a later edition has other people, and lacks an area.
    let sites = fs::read_to_string(path.join("sites.csv")).unwrap();
    fs::write(
        path.join("sites.csv"),
        sites
            .replace("North Aland", "Aland-Nord")
            .replace("XA01,Aland-Nord,,community,36.5", "XA01,Aland-Nord,,community,36.6"),
    )
    .unwrap();
    let later = path.parent().unwrap().join("later.csv");
    fs::write(&later, "Admin1_Name,Admin1_Code,T_TL\nNorth Aland,XA01,21000\nSouth Aland,XA02,10000\n").unwrap();
    let proposal = take_in(&later, &mapping, Some(&second), &path);
    assert_eq!(changes(&proposal), ["XA01 people: 20000 → 21000"]);
    let after = fs::read_to_string(path.join("sites.csv")).unwrap();
    assert!(after.contains("XA01,Aland-Nord,,community,36.6,36.5,XA01,21000"), "{after}");
    assert!(after.contains("XA03,") && after.contains("PORT-A,"), "{after}");
}

#[test]
fn a_place_that_has_an_id_of_its_own_is_known_by_its_code_and_kind() {
    let map = "[import]\ntable = 'sites'\n[columns]\nid = 'code'\npcode = 'code'\npeople = 'people'\n[constant]\nkind = 'community'\nname = 'x'\n";
    // Kasir has this code; so has nothing else. The port is no community.
    let proposal = proposed("code,people\nXA0201,13000\n", &map.replace("name = 'x'\n", "name = 'Kasir'\n"), &[]);
    assert_eq!(errors(&proposal.faults), "");
    assert_eq!(changes(&proposal), ["KASIR pcode: XA 0201 → XA0201", "KASIR people: 12000 → 13000"]);
    let proposal = proposed("code,people\nXA0101,13000\n", map, &[]);
    assert!(errors(&proposal.faults).contains("error[E145]: the new site `XA0101` has no coordinates"));
}

#[test]
fn rows_of_one_key_are_added_up_where_the_mapping_says_so() {
    let map =
        "[import]\ntable = 'needs'\nsum = 'people'\nthousands = ','\n[columns]\nsite = 'Code'\npeople = ' In need '\n";
    let table = "Code,Group,In need\nXA0201,women,\"1,060\"\nXA0201,men,940\nKasir,children,\"2,000\"\n";
    let proposal = proposed(table, map, &RATION);
    assert_eq!(errors(&proposal.faults), "");
    assert_eq!(cells(&proposal, &["site", "people"]), [["KASIR", "4000"]]);
    let unstated = proposed(table, &map.replace("thousands = ','\n", ""), &RATION);
    assert!(
        errors(&unstated.faults).contains("table.csv:2:3: error[E121]: `1,060` is not a whole number"),
        "{}",
        errors(&unstated.faults)
    );
}

#[test]
fn a_list_of_stocks_is_matched_by_names_and_codes_and_read_with_its_dates() {
    let map = "[import]\ntable = 'stocks'\nthousands = ','\ndate_order = 'dmy'\n[columns]\nsite = 'Place'\n\
               commodity = 'Goods'\nquantity_t = 'MT'\ncounted_on = 'Day'\n";
    let proposal = proposed("Place,Goods,MT,Day\nxa02-01,flour,\"1,200.5\",1/3/2031\n", map, &[]);
    assert_eq!(errors(&proposal.faults), "");
    assert_eq!(
        cells(&proposal, &["site", "commodity", "quantity_t", "counted_on"]),
        [["KASIR", "FLOUR", "1200.5", "2031-03-01"]]
    );
}

#[test]
fn faults_of_the_workspace_to_be_are_told_where_the_row_stands() {
    let map = "[import]\ntable = 'needs'\n[columns]\nsite = 'Code'\nitem = 'What'\nunit = 'Unit'\nper_person_per_day = 'Ration'\n[constant]\nsource = 'assumed'\n";
    let table = "Ration,Code,What,Unit\n400,XA0201,MAIZE,g\n-1,XA0201,energy,kcal\n5,XA0199,energy,kcal\n2,KASIR,energy,litre\n";
    let proposal = proposed(table, map, &[]);
    let found: Vec<(usize, usize, &str)> = proposal
        .faults
        .iter()
        .filter(|fault| fault.is_error())
        .map(|fault| (fault.origin.position().0, fault.origin.position().1, fault.code))
        .collect();
    assert_eq!(found, [(3, 1, "E113"), (4, 2, "E104"), (5, 4, "E111")], "{}", printed(&proposal.faults));
    // Only what no cell by itself shows is left to the check of the whole.
    let proposal = proposed("Ration,Code,What,Unit\n400,XA0201,MAIZE,g\n", map, &[]);
    assert!(
        printed(&proposal.faults).starts_with("table.csv:2:3: error[E104]: unknown item `MAIZE`"),
        "{}",
        printed(&proposal.faults)
    );
}

#[test]
fn a_workbook_that_is_there_takes_new_rows_and_no_changes() {
    let (_folder, path) = workspace("ws.xlsx");
    let map = "[import]\ntable = 'commodities'\n[columns]\nid = 'Name'\nname = 'Name'\nkcal_per_kg = 'kcal'\n";
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("goods.csv");
    fs::write(&table, "Name,kcal\nMaize,3600\n").unwrap();
    take_in(&table, &mapping(map, &[]), None, &path);
    assert_eq!(tables(&path).table("commodities").unwrap().rows.len(), 2);
    fs::write(&table, "Name,kcal\nMaize,3650\n").unwrap();
    let proposal = propose_planning(&table, &mapping(map, &[]), None, &tables(&path)).unwrap();
    let refused = write_planning(&path, &proposal, Mode::Write).unwrap_err();
    assert!(matches!(&refused, StoreError::Faulty(faults) if faults[0].code == "E512"), "{refused}");
}

#[test]
fn the_mappings_that_are_built_in_are_the_files_of_the_folder_mappings() {
    for map in BUILT_IN {
        let file = repository().join("mappings").join(format!("{}.toml", map.name));
        assert_eq!(fs::read_to_string(file).unwrap(), map.text);
    }
}

#[test]
fn a_mapping_of_an_unknown_table_is_told_with_all_that_can_be_filled() {
    let faults = parse_any("[import]\ntable = 'site'\n", "map.toml", &[]).unwrap_err();
    assert!(
        printed(&faults)
            .starts_with("map.toml:2:1: error[E111]: `site` is not one of `statements`, `deliveries`, `sites`")
    );
    assert!(printed(&faults).contains("did you mean `sites`?"));
    assert!(matches!(parse_any(BUILT_IN[0].text, "map.toml", &[]), Ok(AnyMapping::Planning(_))));
}

#[test]
fn the_four_forms_of_one_tagged_table_give_the_same_rows() {
    let Some(formats) = formats() else { return };
    let map = "[import]\ntable = 'commodities'\n[columns]\nid = '#adm1'\nname = '#sector'\ngroup = '#org'\nmax_g_per_person_day = '#targeted +f'\n";
    let rows = |form: &str| {
        let path = formats.join(format!("hxl/input-valid.{form}"));
        let proposal = propose_planning(&path, &mapping(map, &[]), None, &tables(&fixture("workspace"))).unwrap();
        assert_eq!(errors(&proposal.faults), "", "{form}");
        cells(&proposal, &["id", "name", "group", "max_g_per_person_day"])
    };
    let csv = rows("csv");
    assert_eq!(csv[0], ["LOS-SANTOS", "WASH", "ACNUR", "100"]);
    assert_eq!(csv.len(), 4);
    for form in ["tsv", "json", "xlsx"] {
        assert_eq!(rows(form), csv, "{form}");
    }
}

/// Every real file with what is said of it.
const REAL: [(&str, &str, &str); 15] = [
    ("boundaries/sudan_adm1.gpkg", "map of areas with place codes", "--join"),
    ("boundaries/sudan_sdn_admbnda_adm1_cbs_nic_ssa_20200831.json", "map of areas with place codes", "--join"),
    ("hno/afg_hpc_needs_api_2024.csv", "people in need by area and cluster (HPC)", "--map hpc-needs"),
    ("hxl/input-invalid.csv", "row 3 looks like a row of HXL tags", "`#sector+es`"),
    ("hxl/input-status.csv", "who does what where (3W)", "nothing to plan with"),
    ("hxl/input-untagged.csv", "neither a row of HXL tags nor known names, but `Registro`", "--map FILE.toml"),
    ("hxl/input-valid.csv", "who does what where (3W)", "nothing to plan with"),
    ("hxl/input-valid.json", "who does what where (3W) with HXL tags, as JSON", "nothing to plan with"),
    ("hxl/input-valid.tsv", "who does what where (3W)", "nothing to plan with"),
    ("hxl/input-valid.xlsx", "who does what where (3W)", "nothing to plan with"),
    ("ipc/ipc_eth_area_wide.csv", "food insecurity by area (IPC)", "phases say how badly off people are"),
    ("pcodes/caf_cod_ab.xlsx", "gazetteer of areas with place codes (COD-AB)", "--map cod-ab"),
    ("pcodes/global-pcode-lengths.csv", "lengths of place codes by country", "nothing to plan with"),
    (
        "population/population_afg_afg_admpop_adm1_2021_v2.csv",
        "population table by area (COD-PS)",
        "--map cod-ps --join",
    ),
    ("prices/global_wfp_commodities.csv", "list of commodities (WFP prices)", "--map wfp-commodities"),
];

#[test]
fn every_real_file_is_told_for_what_it_is_and_what_to_do() {
    let Some(formats) = formats() else { return };
    for (file, what, advice) in REAL {
        let fault = recognise(&formats.join(file)).unwrap().unwrap_or_else(|| panic!("{file}: not told"));
        assert_eq!(fault.code, "E146", "{file}");
        assert!(fault.message.contains(what), "{file}: {}", fault.message);
        assert!(fault.hint.as_deref().unwrap_or_default().contains(advice), "{file}: {:?}", fault.hint);
    }
    let mut there = Vec::new();
    for folder in fs::read_dir(&formats).unwrap() {
        let folder = folder.unwrap().path();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let files = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().to_string_lossy().into_owned());
        there.extend(files.filter(|file| !file.contains("LICENSE")).map(|file| format!("{name}/{file}")));
    }
    there.sort();
    let told: Vec<&str> = REAL.iter().map(|(file, ..)| *file).collect();
    assert_eq!(there, told, "a file that nobody looked at");
}

#[test]
fn the_real_tables_fill_a_workspace_by_the_mappings_that_are_built_in() {
    let Some(formats) = formats() else { return };
    let (folder, path) = workspace("ws");
    let population = formats.join("population/population_afg_afg_admpop_adm1_2021_v2.csv");
    // No gazetteer of Afghanistan is among the files: coordinates are made up.
    let mut gazetteer = "adm1_pcode,center_lat,center_lon\n".to_owned();
    for number in 1..=34 {
        writeln!(gazetteer, "AF{number:02},{},{}", 31 + number % 6, 62 + number % 8).unwrap();
    }
    let second = folder.path().join("gazetteer.csv");
    fs::write(&second, gazetteer).unwrap();
    let sites = take_in(&population, &built_in("cod-ps", &[]), Some(&second), &path);
    assert_eq!(sites.added.len(), 34);
    let people: i64 = sites.added.iter().map(|row| cell(row, "people").parse::<i64>().unwrap()).sum();
    assert_eq!(people, 40_411_869, "sum of column T_TL");
    let needs = take_in(&formats.join("hno/afg_hpc_needs_api_2024.csv"), &built_in("hpc-needs", &RATION), None, &path);
    // The file is the beginning of the whole table: it has one province.
    assert_eq!(cells(&needs, &["site", "people"]), [["AF01", "2160768"]]);
    let goods =
        take_in(&formats.join("prices/global_wfp_commodities.csv"), &built_in("wfp-commodities", &[]), None, &path);
    assert_eq!(goods.added.len(), 1077 - 118);
    let codes = take_in(&formats.join("pcodes/caf_cod_ab.xlsx"), &built_in("cod-ab", &[]), None, &path);
    assert_eq!(codes.added.len(), 437, "distinct codes of all sheets");
    assert_eq!(codes.faults.iter().filter(|fault| fault.code == "W144").count(), 2);
    for (table, map, second) in [
        ("population/population_afg_afg_admpop_adm1_2021_v2.csv", "cod-ps", Some(second.as_path())),
        ("hno/afg_hpc_needs_api_2024.csv", "hpc-needs", None),
        ("prices/global_wfp_commodities.csv", "wfp-commodities", None),
        ("pcodes/caf_cod_ab.xlsx", "cod-ab", None),
    ] {
        let before = contents(&path);
        let set: &[(&str, &str)] = if map == "hpc-needs" { &RATION } else { &[] };
        let again = take_in(&formats.join(table), &built_in(map, set), second, &path);
        assert_eq!((again.added.len(), again.changed.len()), (0, 0), "{map}");
        assert!(contents(&path) == before, "{map}");
    }
    assert_eq!(errors(&read(&path, &Options::default()).unwrap().faults), "");
}

#[test]
fn real_boundaries_give_a_point_inside_of_each_area_from_either_form() {
    let Some(formats) = formats() else { return };
    let mut codes = "Admin1_Name,Admin1_Code,T_TL\n".to_owned();
    for number in 1..=18 {
        writeln!(codes, "Area {number},SD{number:02},1000").unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("people.csv");
    fs::write(&table, codes).unwrap();
    let rows = |file: &str| {
        let second = formats.join("boundaries").join(file);
        let existing = tables(&fixture("workspace"));
        let proposal = propose_planning(&table, &built_in("cod-ps", &[]), Some(&second), &existing).unwrap();
        assert_eq!(errors(&proposal.faults), "", "{file}");
        let number = |row: &NewRow, column| cell(row, column).parse::<f64>().unwrap();
        let places = proposal.added.iter().map(|row| (cell(row, "id"), number(row, "lat"), number(row, "lon")));
        places.collect::<Vec<_>>()
    };
    let (json, gpkg) = (rows("sudan_sdn_admbnda_adm1_cbs_nic_ssa_20200831.json"), rows("sudan_adm1.gpkg"));
    assert_eq!(json.len(), 18);
    let khartoum = json.iter().find(|(id, ..)| id == "SD01").unwrap();
    assert!((15.0..16.7).contains(&khartoum.1) && (31.5..34.4).contains(&khartoum.2), "{khartoum:?}");
    for (one, other) in json.iter().zip(&gpkg) {
        assert_eq!(one.0, other.0);
        assert!((one.1 - other.1).abs() < 0.05 && (one.2 - other.2).abs() < 0.05, "{one:?} {other:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_as_a_table_or_mapping_give_faults_and_no_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        which in 0..4_usize,
    ) {
        let Like { table, map, second, set } = LIKE[which];
        let folder = tempfile::tempdir().unwrap();
        let existing = tables(&fixture("workspace"));
        let mutated = |mut bytes: Vec<u8>| {
            for (at, byte) in &edits {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            bytes
        };
        let second = second.map(fixture);
        for form in ["csv", "json", "xlsx", "gpkg", "geojson"] {
            let path = folder.path().join(format!("t.{form}"));
            fs::write(&path, &bytes).unwrap();
            let proposal = propose_planning(&path, &built_in(map, set), second.as_deref(), &existing).unwrap();
            prop_assert!(!proposal.faults.is_empty(), "{form}");
            recognise(&path).unwrap();
        }
        let path = folder.path().join("t.csv");
        fs::write(&path, mutated(fs::read(fixture(table)).unwrap())).unwrap();
        propose_planning(&path, &built_in(map, set), second.as_deref(), &existing).unwrap();
        let map_text = BUILT_IN.iter().find(|one| one.name == map).unwrap().text;
        let text = String::from_utf8_lossy(&mutated(map_text.as_bytes().to_vec())).into_owned();
        if let Ok(AnyMapping::Planning(mapping)) = parse_any(&text, "map.toml", &[]) {
            propose_planning(&fixture(table), &mapping, second.as_deref(), &existing).unwrap();
        }
        let shapes = folder.path().join("t.geojson");
        fs::write(&shapes, mutated(fs::read(fixture("boundaries-like.geojson")).unwrap())).unwrap();
        propose_planning(&fixture("cod-ps-like.csv"), &built_in("cod-ps", &[]), Some(&shapes), &existing).unwrap();
    }
}
