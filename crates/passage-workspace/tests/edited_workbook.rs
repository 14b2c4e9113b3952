//! What people and spreadsheet programs make of a workbook that was exported: titles, merged cells, hidden rows, numbers
//! as text, dates as serial numbers, tags; and a whole round through LibreOffice.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_workspace::raw::RawTables;
use passage_workspace::{Options, build, read_tables, store};
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

fn base() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/bad/base")
}

/// The base tables as a workbook whose sheet `sites` somebody wrote by hand.
fn with_sites(write: impl FnOnce(&mut Worksheet)) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.xlsx");
    let (mut tables, _) = read_tables(&base()).unwrap();
    tables.tables.retain(|table| table.schema.name != "sites");
    tables.unreadable.clear();
    store::create_workbook(&tables, &path, |book: &mut Workbook| {
        write(book.add_worksheet().set_name("sites")?);
        Ok(())
    })
    .unwrap();
    (folder, path)
}

/// The lines of a table of the base, as cells.
fn lines(table: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(base().join(format!("{table}.csv"))).unwrap();
    text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// Writes cells as text, all of them, from a row on.
fn put(sheet: &mut Worksheet, first: u32, lines: &[Vec<String>]) {
    for (row, line) in (first..).zip(lines) {
        for (column, cell) in (0..).zip(line) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
}

fn faults(path: &Path) -> Vec<String> {
    let (tables, mut faults) = read_tables(path).unwrap();
    faults.extend(build(&tables, &Options::default()).1);
    faults.iter().map(ToString::to_string).collect()
}

/// What the tables come to: the network as debug text, without the places of rows.
fn sites_of(path: &Path) -> Vec<(String, f64, f64, i64)> {
    let (tables, _) = read_tables(path).unwrap();
    let network = build(&tables, &Options::default()).0.unwrap();
    network.sites.iter().map(|site| (site.id.clone(), site.lat, site.lon, site.people)).collect()
}

#[test]
fn numbers_written_as_text_are_numbers() {
    let (_folder, path) = with_sites(|sheet| put(sheet, 0, &lines("sites")));
    assert_eq!(faults(&path), faults(&base()));
    assert_eq!(sites_of(&path), sites_of(&base()));
}

#[test]
fn a_title_in_merged_cells_may_stand_above_the_header() {
    let (_folder, path) = with_sites(|sheet| {
        sheet.merge_range(0, 0, 0, 5, "Places of the operation", &Format::new()).unwrap();
        put(sheet, 2, &lines("sites"));
    });
    assert_eq!(faults(&path), faults(&base()));
    assert_eq!(sites_of(&path), sites_of(&base()));
}

#[test]
fn groups_in_merged_cells_may_stand_above_the_header() {
    let (_folder, path) = with_sites(|sheet| {
        sheet.merge_range(0, 0, 0, 2, "name", &Format::new()).unwrap();
        sheet.merge_range(0, 3, 0, 4, "position", &Format::new()).unwrap();
        put(sheet, 1, &lines("sites"));
    });
    assert_eq!(faults(&path), faults(&base()));
}

#[test]
fn a_header_spread_over_two_rows_is_told_as_such() {
    let (_folder, path) = with_sites(|sheet| {
        let mut lines = lines("sites");
        let header = lines.remove(0);
        let (upper, lower): (Vec<String>, Vec<String>) =
            header
                .into_iter()
                .map(|name| {
                    if ["lat", "lon"].contains(&name.as_str()) { ("position".into(), name) } else { (name, "".into()) }
                })
                .unzip();
        put(sheet, 0, &[upper, lower]);
        put(sheet, 2, &lines);
    });
    let told = faults(&path).join("\n");
    assert!(told.contains("E105") && told.contains("the names are spread over lines 1 and 2; unmerge them"), "{told}");
}

#[test]
fn a_hidden_row_counts_like_any_other() {
    let (_folder, path) = with_sites(|sheet| {
        put(sheet, 0, &lines("sites"));
        sheet.set_row_hidden(1).unwrap();
        sheet.set_column_hidden(1).unwrap();
    });
    assert_eq!(sites_of(&path), sites_of(&base()));
}

#[test]
fn a_row_of_tags_below_the_header_is_no_row_of_the_table() {
    let (_folder, path) = with_sites(|sheet| {
        let mut lines = lines("sites");
        let tags = lines[0].iter().map(|name| if name == "id" { "#loc+code".to_owned() } else { format!("#x+{name}") });
        let tags = tags.collect();
        lines.insert(1, tags);
        put(sheet, 0, &lines);
    });
    assert_eq!(sites_of(&path), sites_of(&base()));
}

#[test]
fn results_and_faults_beside_the_tables_are_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.xlsx");
    let (tables, _) = read_tables(&base()).unwrap();
    store::create_workbook(&tables, &path, |book| {
        for name in [
            "Result stocks",
            "Result movements",
            "Faults",
            "result of my own",
            "Résultat stocks",
            "RÉSULTAT SCÉNARIOS",
            "resultat sans accent",
        ] {
            book.add_worksheet().set_name(name)?.write_string(0, 0, "words")?;
        }
        Ok(())
    })
    .unwrap();
    assert_eq!(faults(&path), faults(&base()));
}

fn values(tables: &RawTables) -> Vec<Vec<String>> {
    let rows = tables.tables.iter().flat_map(|table| std::iter::once(&table.header).chain(&table.rows));
    let texts = rows.map(|row| {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| cell.text().into_owned()).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        cells
    });
    let settings = tables.settings.settings.iter();
    texts.chain(settings.map(|setting| vec![setting.key.clone(), setting.value.text().into_owned()])).collect()
}

#[test]
#[ignore = "needs LibreOffice: run with `--ignored` where `soffice` is installed"]
fn a_round_through_libreoffice_changes_no_cell() {
    let folder = tempfile::tempdir().unwrap();
    for example in ["nagorno-karabakh-2023", "two-bridges"] {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(example);
        let written = folder.path().join(format!("{example}.xlsx"));
        let (tables, _) = read_tables(&workspace).unwrap();
        store::create(&tables, &written).unwrap();
        for format in ["ods", "xlsx"] {
            let out = folder.path().join(format);
            let from =
                if format == "xlsx" { folder.path().join(format!("ods/{example}.ods")) } else { written.clone() };
            let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
            let status = Command::new("soffice")
                .args([&profile, "--headless", "--convert-to", format, "--outdir"])
                .arg(&out)
                .arg(&from)
                .output()
                .unwrap();
            assert!(status.status.success(), "{status:?}");
        }
        let through = folder.path().join("xlsx").join(format!("{example}.xlsx"));
        let (one, _) = read_tables(&written).unwrap();
        let (other, told) = read_tables(&through).unwrap();
        assert_eq!(values(&other), values(&one), "{example}");
        assert!(told.is_empty(), "{told:?}");
    }
}
