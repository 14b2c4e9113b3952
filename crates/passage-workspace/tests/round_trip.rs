//! What goes from a folder into another container and back is what it was.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_model::fault::Fault;
use passage_workspace::raw::{Cell, RawRow, RawTable, RawTables};
use passage_workspace::read_tables;
use passage_workspace::schema::{Kind, TABLES, Table};
use passage_workspace::store::create;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Texts that have broken some table or other.
const TEXTS: [&str; 24] = [
    "007",
    "+5",
    "1.50",
    "1e5",
    "12345678901234567890",
    "2031-03-09",
    "2031-3-9",
    "=1+1",
    "@SUM(A1)",
    "-",
    "  two spaces before and one after ",
    "first line\nsecond line",
    "first line\r\nsecond line",
    "say \"so\"",
    "\"",
    "a,b;c\td",
    "Ստեփանակերտ",
    "مدينة غزة",
    "Hôpital général d’Été",
    "🚚🏥",
    "_x000D_",
    "<&>'",
    "sep=;",
    "yes",
];

/// A cell: one of the texts above, or any short text or number. Texts of nothing but spaces are empty cells.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        4 => prop::sample::select(TEXTS.to_vec()).prop_map(str::to_owned),
        2 => "[ -~\n\t\u{e9}\u{627}\u{1f69a}\u{1}]{0,12}",
        2 => (-1e6..1e6_f64).prop_map(|number| number.to_string()),
        1 => (1900_i32..2200, 1..13, 1..29).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
    ]
    .prop_map(|text| if text.trim().is_empty() || text.starts_with('#') { String::new() } else { text })
}

#[derive(Clone, Debug)]
struct File {
    table: &'static str,
    text: String,
}

fn quoted(cells: impl IntoIterator<Item = String>) -> String {
    let cells: Vec<String> = cells.into_iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
    format!("{}\n", cells.join(","))
}

/// A file of a table: its columns in any order with an unknown one among them, with or without a row of tags.
fn file(table: &'static Table) -> impl Strategy<Value = File> {
    let names: Vec<&'static str> = table.columns.iter().map(|column| column.name).chain(["my own column"]).collect();
    let width = names.len();
    let rows = prop::collection::vec(prop::collection::vec(cell(), 0..=width), 0..6);
    (Just(names).prop_shuffle(), rows, any::<bool>()).prop_map(move |(names, rows, has_tags)| {
        let mut text = quoted(names.iter().map(|name| (*name).to_owned()));
        if has_tags {
            text.push_str(&quoted(
                names
                    .iter()
                    .map(|name| table.column(name).map_or("#meta+mine".to_owned(), |column| column.tag.to_owned())),
            ));
        }
        for row in rows {
            text.push_str(&quoted(row));
        }
        File { table: table.name, text }
    })
}

/// Settings with unknown keys and sections.
fn settings() -> impl Strategy<Value = String> {
    ("[ -~\u{e9}\n\u{1}]{0,12}", 1..400_u32, any::<bool>(), any::<bool>()).prop_map(|(name, days, has_tiers, is_odd)| {
        let name = name.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\u{1}', "\\u0001");
        let tiers = if has_tiers {
            "[[plan.tier]]\nshare = 0.25\nweight = 1\n[[plan.tier]]\nshare = 0.750\nweight = 1e1\n"
        } else {
            ""
        };
        let odd = if is_odd { "[Team]\nLead = \"A. B.\"\n\"a.b\" = 7\nsince = 2031-01-01\n" } else { "" };
        format!(
            "# a comment\nloose = 1\n[plan]\nstart = 2031-03-01\ndays = {days}\ncount_pledged = true\nbudget = 1_000\n{tiers}\
             [workspace]\nname = \"{name}\"\nnote = \"007\"\n[access]\nrule = \"party:MoD\"\n{odd}"
        )
    })
}

fn files() -> impl Strategy<Value = (Vec<File>, String)> {
    let files: Vec<_> = TABLES.iter().map(|table| file(table).boxed()).collect();
    (files, settings())
}

/// The value of a cell: a number in a column of numbers, else the very text.
fn value(cell: &Cell, kind: Option<Kind>) -> String {
    let text = match cell {
        Cell::Text(text) => text.clone(),
        cell => cell.text().into_owned(),
    };
    let is_number = matches!(kind, Some(Kind::Number(_) | Kind::Integer(_) | Kind::Latitude | Kind::Longitude));
    match (is_number, text.trim().parse::<f64>()) {
        (true, Ok(number)) if number.is_finite() => format!("{number:?}"),
        // Ids are looked up without the spaces and breaks around them.
        _ if kind == Some(Kind::Id) => text.trim().to_owned(),
        // Spaces alone are an empty cell.
        _ if text.trim().is_empty() => String::new(),
        _ => text,
    }
}

fn values(table: &RawTable, row: &RawRow) -> Vec<String> {
    let kind = |at: usize| {
        let column = table.positions.iter().position(|position| *position == Some(at));
        column.map(|column| table.schema.columns[column].kind)
    };
    let mut values: Vec<String> = row.cells.iter().enumerate().map(|(at, cell)| value(cell, kind(at))).collect();
    while values.last().is_some_and(String::is_empty) {
        values.pop();
    }
    values
}

/// All that must not be lost, by table; headers, tags and rows in order, settings by key.
fn content(tables: &RawTables) -> BTreeMap<String, Vec<Vec<String>>> {
    let mut content = BTreeMap::new();
    for table in &tables.tables {
        let rows = [Some(&table.header), table.tags.as_ref()].into_iter().flatten().chain(&table.rows);
        content.insert(table.schema.name.to_owned(), rows.map(|row| values(table, row)).collect());
    }
    let number_keys = ["plan.days", "plan.budget", "plan.tier.1.share", "plan.tier.2.share", "plan.tier.2.weight"];
    let mut settings: Vec<Vec<String>> = (tables.settings.settings.iter())
        .map(|setting| {
            let kind = number_keys.contains(&setting.key.as_str()).then_some(Kind::Latitude);
            vec![setting.key.clone(), value(&setting.value, kind)]
        })
        .collect();
    settings.sort();
    content.insert("workspace".to_owned(), settings);
    content
}

fn read(path: &Path) -> RawTables {
    let (tables, faults) = read_tables(path).unwrap();
    let errors: Vec<&Fault> = faults.iter().filter(|fault| fault.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    tables
}

/// Writes the files into a folder and takes them through containers of these names; compares at each.
fn check(files: &[File], settings: &str, stops: &[&str]) {
    let place = tempfile::tempdir().unwrap();
    let first = place.path().join("first");
    fs::create_dir(&first).unwrap();
    for file in files {
        fs::write(first.join(format!("{}.csv", file.table)), &file.text).unwrap();
    }
    fs::write(first.join("workspace.toml"), settings).unwrap();
    let mut tables = read(&first);
    let wanted = content(&tables);
    for stop in stops {
        let path: PathBuf = place.path().join(stop);
        create(&tables, &path).unwrap();
        tables = read(&path);
        assert_eq!(content(&tables), wanted, "at {stop}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_workbook_loses_nothing((files, settings) in files()) {
        check(&files, &settings, &["a.xlsx", "b", "c.xlsx", "d"]);
    }

    #[test]
    fn a_geopackage_loses_nothing((files, settings) in files()) {
        check(&files, &settings, &["a.gpkg", "b", "c.gpkg", "d.xlsx", "e.gpkg", "f"]);
    }
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/two-bridges");
    let tables = read(&case);
    let place = tempfile::tempdir().unwrap();
    create(&tables, &place.path().join("a.xlsx")).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(2100));
    create(&tables, &place.path().join("b.xlsx")).unwrap();
    assert_eq!(fs::read(place.path().join("a.xlsx")).unwrap(), fs::read(place.path().join("b.xlsx")).unwrap());
    create(&tables, &place.path().join("a")).unwrap();
    assert_eq!(content(&read(&place.path().join("a"))), content(&tables));
}

#[test]
fn a_row_of_tags_comes_back_from_a_geopackage() {
    let place = tempfile::tempdir().unwrap();
    let tagged = "id,name,role\n#org+code,#org+name,#org+type\nRADIO,Radio,media\n";
    let empty = "id,date,corridor\n#x_movement+code,#date,#x_corridor+code\n";
    fs::write(place.path().join("sources.csv"), tagged).unwrap();
    fs::write(place.path().join("deliveries.csv"), empty).unwrap();
    fs::write(place.path().join("workspace.toml"), "[plan]\ndays = 7\n").unwrap();
    for (name, header) in [("sites", "id,name,kind,lat,lon\n"), ("commodities", "id,name\n")] {
        fs::write(place.path().join(format!("{name}.csv")), header).unwrap();
    }
    fs::write(place.path().join("needs.csv"), "site,item,per_person_per_day,unit\n").unwrap();
    let (store, back) = (place.path().join("a.gpkg"), place.path().join("back"));
    create(&read_tables(place.path()).unwrap().0, &store).unwrap();
    create(&read_tables(&store).unwrap().0, &back).unwrap();
    assert_eq!(fs::read_to_string(back.join("sources.csv")).unwrap(), tagged);
    assert_eq!(fs::read_to_string(back.join("deliveries.csv")).unwrap(), empty);
}
