//! All tables as a new workbook.

use super::typed::{Typed, typed};
use super::{StoreError, plain_fault};
use crate::raw::{Cell, Place, RawRow, RawSettings, RawTable, RawTables, SettingsState};
use crate::schema::{Kind, SETTINGS};
use crate::settings_file::split_tier;
use passage_model::calendar::Date;
use passage_model::fault::{Fault, Origin};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

/// The longest text of a cell, in UTF-16 units.
pub(super) const LONGEST_TEXT: usize = 32_767;

/// How dates are shown.
pub(super) const DATE_FORMAT: &str = "yyyy-mm-dd";

/// The errors that a formula can give in every spreadsheet program.
const ERRORS: [&str; 7] = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"];

/// How cells look.
struct Formats {
    header: Format,
    tags: Format,
    date: Format,
}

/// The bytes of a workbook; the same for the same tables, with no author and no time of writing. `before` and `after`
/// add sheets in front of the tables and behind them, or change the looks of the tables.
pub(super) fn bytes(
    tables: &RawTables,
    before: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>,
    after: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>,
) -> Result<Vec<u8>, StoreError> {
    let faults = long_texts(tables);
    if !faults.is_empty() {
        return Err(StoreError::Faulty(faults));
    }
    let place = tables.settings.place.file.clone();
    let book = || {
        let mut book = Workbook::new();
        let fixed = ExcelDateTime::from_ymd(2000, 1, 1)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&fixed));
        before(&mut book)?;
        add_tables(&mut book, tables)?;
        after(&mut book)?;
        book.save_to_buffer()
    };
    book().map_err(|error| {
        let message = format!("the tables do not fit a workbook: {error}");
        plain_fault("E515", &place, message, "write a folder or a `.gpkg`")
    })
}

fn add_tables(book: &mut Workbook, tables: &RawTables) -> Result<(), XlsxError> {
    let formats = Formats {
        header: Format::new().set_bold(),
        tags: Format::new().set_italic(),
        date: Format::new().set_num_format(DATE_FORMAT),
    };
    if tables.settings.state == SettingsState::Read {
        settings(book.add_worksheet().set_name(SETTINGS.name)?, &tables.settings, &formats)?;
    }
    for table in &tables.tables {
        sheet(book.add_worksheet().set_name(table.schema.name)?, table, &formats)?;
    }
    // Rows come into the log later, and only where there is a sheet for them.
    let later = ["sources", "needs", "stocks", "supplies", "pcodes"];
    for name in super::LOG.into_iter().chain(later).filter(|name| tables.table(name).is_none()) {
        book.add_worksheet().set_name(name)?;
    }
    Ok(())
}

fn settings(sheet: &mut Worksheet, settings: &RawSettings, formats: &Formats) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 0, "key", &formats.header)?;
    sheet.write_string_with_format(0, 1, "value", &formats.header)?;
    sheet.set_freeze_panes(1, 0)?.set_column_width(0, 32)?.set_column_width(1, 32)?;
    for (line, setting) in (1..).zip(&settings.settings) {
        sheet.write_string(line, 0, &setting.key)?;
        let (key, _) = split_tier(&setting.key);
        let kind = SETTINGS.column(&key).map(|column| column.kind);
        write(sheet, line, 1, &setting.value, kind, formats)?;
    }
    Ok(())
}

fn sheet(sheet: &mut Worksheet, table: &RawTable, formats: &Formats) -> Result<(), XlsxError> {
    let tags = table.tags_below();
    let mut line = 0;
    for (row, format) in [(Some(&table.header), &formats.header), (tags, &formats.tags)] {
        let Some(row) = row else { continue };
        for (column, cell) in (0..).zip(&row.cells) {
            let text = plain(cell);
            if line == 0 {
                sheet.set_column_width(column, (text.chars().count() + 2).clamp(10, 40) as f64)?;
            }
            if !text.is_empty() {
                sheet.write_string_with_format(line, column, text, format)?;
            }
        }
        line += 1;
    }
    sheet.set_freeze_panes(line, 0)?;
    let kinds = kinds(table);
    for row in &table.rows {
        for (column, cell) in (0..).zip(&row.cells) {
            let kind = kinds.get(usize::from(column)).copied().flatten();
            write(sheet, line, column, cell, kind, formats)?;
        }
        line += 1;
    }
    Ok(())
}

/// The text of a header, with spaces around it as typed.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        cell => cell.text().into_owned(),
    }
}

/// For each position in the rows of a table the kind of its column; `None` where the column is not known.
pub(super) fn kinds(table: &RawTable) -> Vec<Option<Kind>> {
    let mut kinds = Vec::new();
    for (column, position) in table.schema.columns.iter().zip(&table.positions) {
        let Some(position) = *position else { continue };
        if kinds.len() <= position {
            kinds.resize(position + 1, None);
        }
        kinds[position] = Some(column.kind);
    }
    kinds
}

fn write(
    sheet: &mut Worksheet,
    line: u32,
    column: u16,
    cell: &Cell,
    kind: Option<Kind>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match typed(cell, kind) {
        Typed::Empty => {}
        Typed::Number(number) => {
            sheet.write_number(line, column, number)?;
        }
        Typed::Date(date) => {
            sheet.write_datetime_with_format(line, column, moment(date)?, &formats.date)?;
        }
        Typed::Error(error) if ERRORS.contains(&error) => {
            sheet.write_formula(line, column, Formula::new(format!("={error}")).set_result(error))?;
        }
        // Always text, also where it begins with `=`.
        Typed::Error(text) => {
            sheet.write_string(line, column, text)?;
        }
        Typed::Text(text) => {
            sheet.write_string(line, column, text)?;
        }
    }
    Ok(())
}

fn moment(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: i8| u8::try_from(part).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or_default(), part(date.month()), part(date.day()))
}

/// Texts that no cell of a workbook can hold.
fn long_texts(tables: &RawTables) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut look = |cell: &Cell, origin: &dyn Fn() -> Origin| {
        if let Some(fault) = too_long(cell, origin) {
            faults.push(fault);
        }
    };
    for table in &tables.tables {
        let look_at = &mut |row: &RawRow, place: &Place| {
            for (position, cell) in row.cells.iter().enumerate() {
                look(cell, &|| place.origin(row.line, position + 1));
            }
        };
        look_at(&table.header, &table.place);
        table.rows.iter().for_each(|row| look_at(row, &table.place));
    }
    for setting in &tables.settings.settings {
        look(&setting.value, &|| setting.origin.clone());
    }
    faults
}

/// The fault of a text that no cell of a workbook can hold.
pub(super) fn too_long(cell: &Cell, origin: &dyn Fn() -> Origin) -> Option<Fault> {
    let Cell::Text(text) = cell else { return None };
    let length = if text.len() > LONGEST_TEXT { text.encode_utf16().count() } else { 0 };
    (length > LONGEST_TEXT).then(|| {
        let message = format!("the text has {length} letters; a cell of a workbook holds {LONGEST_TEXT}");
        Fault::new("E515", origin(), message).hint("shorten it, or write a folder or a `.gpkg`")
    })
}
