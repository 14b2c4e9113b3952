//! The tables back as a workbook with each fault as a note in its cell, for whoever mends them in a spreadsheet program.

use super::StoreError;
use super::check::same_place;
use super::create::put_workbook;
use super::typed::{Typed, typed};
use super::workbook::{self, DATE_FORMAT, kinds};
use crate::container::workbook::FAULTS;
use crate::raw::{Cell, RawTable, RawTables, SettingsState};
use crate::schema::{Kind, SETTINGS};
use crate::settings_file::split_tier;
use passage_model::fault::{Fault, column_letters};
use rust_xlsxwriter::{Color, Format, FormatBorder, Note, Url, Workbook, XlsxError};
use std::collections::BTreeMap;
use std::path::Path;

/// Letters on a line of a note, about.
const LETTERS: usize = 44;
/// Size of a line of a note, and its width, in pixels.
const NOTE: (u32, u32) = (18, 320);
/// The most letters of a note, or of a cell of the list.
const LONGEST: usize = 8_000;
/// The most links of a sheet that every spreadsheet program opens.
const LINKS: usize = 60_000;

/// Where the faults went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Annotated {
    /// Faults that stand as a note in a cell of a table, and in the list.
    pub in_cells: usize,
    /// Faults that only the list tells: their table is not there, or could not be read.
    pub only_listed: usize,
}

/// A cell of the workbook that is written: the sheet, row and column, both from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Position {
    sheet: &'static str,
    row: u32,
    column: u16,
}

/// Writes the tables into a new workbook with a first sheet that lists the faults, and each fault as a note in its cell:
/// errors on red with a bold edge, warnings on yellow. Tables that could not be read are left out; the list tells why.
///
/// The faults are those of the same tables. The workbook holds everything that the tables hold: it is for their owner. As
/// in [`create`](super::create), the look of a workbook that is annotated is not kept.
///
/// # Errors
/// When there is something at the path already or it does not end in `.xlsx`, when a text is too long for a cell (E515),
/// or when the system does not let us write.
pub fn annotate(tables: &RawTables, faults: &[Fault], path: &Path) -> Result<Annotated, StoreError> {
    let positions: Vec<Option<Position>> = faults.iter().map(|fault| position(tables, fault)).collect();
    put_workbook(path, || {
        let list = |book: &mut Workbook| list(book, faults, &positions);
        let notes = |book: &mut Workbook| notes(book, tables, faults, &positions);
        workbook::bytes(tables, list, notes)
    })?;
    let in_cells = positions.iter().flatten().count();
    Ok(Annotated { in_cells, only_listed: faults.len() - in_cells })
}

/// The cell of a fault; `None` where no sheet is written for its place.
fn position(tables: &RawTables, fault: &Fault) -> Option<Position> {
    let (line, column) = fault.origin.position();
    let column = u16::try_from(column.saturating_sub(1)).ok()?;
    if let Some(table) = tables.tables.iter().find(|table| same_place(&fault.origin, &table.place)) {
        return Some(Position { sheet: table.schema.name, row: row_of(table, line), column });
    }
    let settings = &tables.settings;
    if settings.state != SettingsState::Read || !same_place(&fault.origin, &settings.place) {
        return None;
    }
    let of_line = |exact: bool| {
        settings.settings.iter().position(|setting| {
            let there = setting.origin.position();
            if exact { there == fault.origin.position() } else { there.0 == line }
        })
    };
    let found = of_line(true).or_else(|| of_line(false)).and_then(|index| u32::try_from(index + 1).ok());
    // Keys stand in the first column, values in the second.
    Some(Position { sheet: SETTINGS.name, row: found.unwrap_or(0), column: u16::from(found.is_some()) })
}

/// The row of a line of the table as it was read; the row above where the line itself holds no row, the header where
/// the whole table is meant.
fn row_of(table: &RawTable, line: usize) -> u32 {
    if line == table.header.line {
        return 0;
    }
    let head = head(table);
    if head > 1 && table.tags.as_ref().is_some_and(|tags| tags.line == line) {
        return 1;
    }
    let above = table.rows.iter().enumerate().filter(|(_, row)| row.line <= line).max_by_key(|(_, row)| row.line);
    above.map_or(0, |(index, _)| u32::try_from(index + head).unwrap_or(u32::MAX))
}

/// Rows of the sheet above the first row of the table: the header, and tags that are not the header themselves.
fn head(table: &RawTable) -> usize {
    1 + usize::from(table.tags_below().is_some())
}

/// The sheet that lists all faults.
fn list(book: &mut Workbook, faults: &[Fault], positions: &[Option<Position>]) -> Result<(), XlsxError> {
    let head = Format::new().set_bold();
    let (error, warning) = (fill(true), fill(false));
    let wrapped = Format::new().set_text_wrap();
    let sheet = book.add_worksheet().set_name(FAULTS)?;
    let columns =
        [("severity", 10), ("code", 8), ("cell", 22), ("what is wrong", 70), ("what to do", 70), ("as read", 32)];
    for (column, (name, width)) in (0..).zip(columns) {
        sheet.write_string_with_format(0, column, name, &head)?.set_column_width(column, width)?;
    }
    for (row, (fault, position)) in (1..).zip(faults.iter().zip(positions)) {
        let (word, format) = if fault.is_error() { ("error", &error) } else { ("warning", &warning) };
        sheet.write_string_with_format(row, 0, word, format)?.write_string(row, 1, fault.code)?;
        if let Some(position) = position {
            let cell = format!("{}{}", column_letters(usize::from(position.column) + 1), position.row + 1);
            let shown = format!("{}!{cell}", position.sheet);
            if (row as usize) <= LINKS {
                let link = Url::new(format!("internal:'{}'!{cell}", position.sheet)).set_text(shown);
                sheet.write_url(row, 2, link)?;
            } else {
                sheet.write_string(row, 2, shown)?;
            }
        }
        sheet.write_string_with_format(row, 3, cut(&fault.message), &wrapped)?;
        sheet.write_string_with_format(row, 4, cut(fault.hint.as_deref().unwrap_or_default()), &wrapped)?;
        sheet.write_string(row, 5, fault.origin.to_string())?;
    }
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_landscape().set_print_fit_to_pages(1, 0);
    match u32::try_from(faults.len()) {
        Ok(0) => sheet.write_string(1, 0, "no fault was found")?,
        Ok(last) => sheet.autofilter(0, 0, last, 5)?,
        Err(_) => return Err(XlsxError::RowColumnLimitError),
    };
    Ok(())
}

/// Red for errors, yellow for warnings; the bold edge tells errors without colour.
fn fill(is_error: bool) -> Format {
    if is_error {
        Format::new().set_background_color(Color::RGB(0x00FF_C7CE)).set_border(FormatBorder::Thick).set_bold()
    } else {
        Format::new().set_background_color(Color::RGB(0x00FF_EB9C))
    }
}

/// Puts each fault into its cell; those of one cell stand in one note, errors first.
fn notes(
    book: &mut Workbook,
    tables: &RawTables,
    faults: &[Fault],
    positions: &[Option<Position>],
) -> Result<(), XlsxError> {
    let mut cells: BTreeMap<Position, Vec<&Fault>> = BTreeMap::new();
    for (fault, position) in faults.iter().zip(positions) {
        if let Some(position) = position {
            cells.entry(*position).or_default().push(fault);
        }
    }
    for (position, mut faults) in cells {
        faults.sort_by_key(|fault| fault.severity);
        let sheet = book.worksheet_from_name(position.sheet)?;
        let mut format = fill(faults.iter().any(|fault| fault.is_error()));
        if holds_date(tables, position) {
            format = format.set_num_format(DATE_FORMAT);
        }
        sheet.set_cell_format(position.row, position.column, &format)?;
        let text: Vec<String> = faults.iter().map(|fault| words(fault)).collect();
        sheet.insert_note(position.row, position.column, &note(&text.join("\n\n")))?;
    }
    Ok(())
}

fn words(fault: &Fault) -> String {
    let severity = if fault.is_error() { "error" } else { "warning" };
    let hint = fault.hint.as_deref().map(|hint| format!("\nhint: {hint}")).unwrap_or_default();
    format!("{severity} {}: {}{hint}", fault.code, fault.message)
}

fn note(text: &str) -> Note {
    let text = cut(text);
    let lines: usize = text.lines().map(|line| line.chars().count() / LETTERS + 1).sum();
    let height = u32::try_from(lines + 1).unwrap_or(u32::MAX).min(40) * NOTE.0;
    // No name but ours: the workbook may be sent on.
    Note::new(text).set_author("Passage").add_author_prefix(false).set_width(NOTE.1).set_height(height)
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// Whether a cell of the workbook is written as a date, which needs its format to be read as one.
fn holds_date(tables: &RawTables, position: Position) -> bool {
    let is_date = |cell: &Cell, kind: Option<Kind>| matches!(typed(cell, kind), Typed::Date(_));
    let row = position.row as usize;
    if position.sheet == SETTINGS.name {
        let setting = row.checked_sub(1).and_then(|index| tables.settings.settings.get(index));
        return setting.is_some_and(|setting| {
            let kind = SETTINGS.column(&split_tier(&setting.key).0).map(|column| column.kind);
            is_date(&setting.value, kind)
        });
    }
    let Some(table) = tables.table(position.sheet) else { return false };
    let column = usize::from(position.column);
    let cell =
        row.checked_sub(head(table)).and_then(|index| table.rows.get(index)).and_then(|row| row.cells.get(column));
    cell.is_some_and(|cell| is_date(cell, kinds(table).get(column).copied().flatten()))
}
