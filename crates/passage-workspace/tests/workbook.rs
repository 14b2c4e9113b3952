//! Workbooks hold the same tables as folders, with the same faults.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_workspace::{Options, Workspace, read};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::path::Path;

/// The sheets of a valid workbook; `edit` changes them before they are saved.
fn workspace(edit: impl FnOnce(&mut Workbook)) -> Workspace {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.xlsx");
    let mut book = Workbook::new();
    for table in ["sites", "legs", "corridors", "commodities", "needs", "stocks", "fleets", "sources", "statements"] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/bad/base").join(format!("{table}.csv"));
        let sheet = book.add_worksheet().set_name(table).unwrap();
        for (row, line) in std::fs::read_to_string(file).unwrap().lines().enumerate() {
            for (column, cell) in line.split(',').enumerate() {
                let (row, column) = (row as u32, column as u16);
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write(row, column, number).unwrap(),
                    Err(_) => sheet.write(row, column, cell).unwrap(),
                };
            }
        }
    }
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let settings = book.add_worksheet().set_name("Workspace").unwrap();
    settings.write(0, 0, "key").unwrap().write(0, 1, "value").unwrap();
    settings.write(1, 0, "start").unwrap();
    settings.write_with_format(1, 1, ExcelDateTime::from_ymd(2031, 3, 1).unwrap(), &date).unwrap();
    settings.write(2, 0, "plan.days").unwrap().write(2, 1, 10).unwrap();
    settings.write(3, 0, "count_pledged").unwrap().write(3, 1, true).unwrap();
    settings.write(4, 0, "tier.1.share").unwrap().write(4, 1, 1).unwrap();
    settings.write(5, 0, "plan.tier.1.weight").unwrap().write(5, 1, 2).unwrap();
    edit(&mut book);
    book.save(&path).unwrap();
    read(&path, &Options::default()).unwrap()
}

fn printed(workspace: &Workspace) -> Vec<String> {
    workspace.faults.iter().map(|fault| fault.to_string().lines().next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_workbook_is_read_like_a_folder() {
    let workspace = workspace(|_| {});
    assert_eq!(printed(&workspace), Vec::<String>::new());
    let network = workspace.network.unwrap();
    assert_eq!(network.sites.len(), 4);
    assert_eq!(network.settings.horizon.start.to_string(), "2031-03-01");
    assert!(network.settings.count_pledged);
    assert_eq!(network.settings.tiers.len(), 1);
}

#[test]
fn dates_as_serial_numbers_and_numbers_as_text_are_read() {
    let workspace = workspace(|book| {
        let sheet = book.worksheet_from_name("stocks").unwrap();
        sheet.write(0, 3, "counted_on").unwrap();
        sheet.write(1, 2, "100.5").unwrap().write(1, 3, 47_907).unwrap();
        sheet.set_row_hidden(1).unwrap();
    });
    assert_eq!(printed(&workspace), Vec::<String>::new());
    let stock = &workspace.network.unwrap().stocks[0];
    assert_eq!(stock.quantity.0, 100_500);
    assert_eq!(stock.counted_on.unwrap().to_string(), "2031-02-28");
}

#[test]
fn faults_name_the_cell() {
    let workspace = workspace(|book| {
        let sheet = book.worksheet_from_name("stocks").unwrap();
        sheet.write(1, 2, "12,5").unwrap();
        sheet.write(4, 0, "PORT-B").unwrap().write(4, 1, "FLOUR").unwrap();
        sheet.write_formula(4, 2, Formula::new("=NA()").set_result("#N/A")).unwrap();
        let settings = book.worksheet_from_name("Workspace").unwrap();
        settings.write(6, 0, "dayz").unwrap().write(6, 1, 4).unwrap();
        book.add_worksheet().set_name("stock").unwrap().write(0, 0, "x").unwrap();
        book.add_worksheet().set_name("Sheet1").unwrap();
    });
    assert_eq!(
        printed(&workspace),
        [
            "plan.xlsx: Workspace!B7: warning[W103]: unknown setting `dayz`",
            "plan.xlsx: stock: warning[W102]: sheet `stock` is not a table of a workspace",
            "plan.xlsx: stocks!C2: error[E121]: `12,5` is not a number of tonnes in column `quantity_t`",
            "plan.xlsx: stocks!A5: error[E104]: unknown site `PORT-B` in column `site`",
            "plan.xlsx: stocks!C5: error[E127]: a formula gives `#N/A` in column `quantity_t`",
        ]
    );
    assert_eq!(workspace.faults[3].hint.as_deref(), Some("`sites` line 2 defines `PORT-A`"));
}

#[test]
fn a_stray_cell_far_away_is_a_fault_and_costs_nothing() {
    let workspace = workspace(|book| {
        let sheet = book.worksheet_from_name("stocks").unwrap();
        sheet.write(1_048_575, 16_383, "x").unwrap();
    });
    assert_eq!(
        printed(&workspace),
        ["plan.xlsx: stocks!XFD1048576: error[E108]: a cell stands beyond column 512, where no table reaches"]
    );
}

#[test]
fn what_is_no_workbook_is_a_fault_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.xlsx");
    std::fs::write(&path, "no zip").unwrap();
    let workspace = read(&path, &Options::default()).unwrap();
    assert_eq!(workspace.faults.len(), 1, "{:?}", workspace.faults);
    assert_eq!(workspace.faults[0].code, "E110");
}

#[test]
fn a_workbook_without_its_sheets_is_told_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.xlsx");
    Workbook::new().save(&path).unwrap();
    let workspace = read(&path, &Options::default()).unwrap();
    let codes: Vec<&str> = workspace.faults.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["E101", "W112", "E101", "E101", "E131"]);
}
