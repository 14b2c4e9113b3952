//! A workbook: one sheet per table, settings on the sheet `workspace`.

use super::{digest, missing_table};
use crate::like::is_like;
use crate::nearest::nearest;
use crate::raw::{Cell, Place, RawRow, RawSetting, RawSettings, RawTables, SettingsState};
use crate::schema::{SETTINGS, TABLES};
use crate::value::from_serial;
use crate::{header, schema};
use calamine::{DataRef, Reader, Xlsx, XlsxError, open_workbook_from_rs};
use passage_model::fault::Fault;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic;
use zip::ZipArchive;

/// Columns beyond this are no table of ours; a stray cell far to the right must not cost memory on every row.
const WIDEST: usize = 512;

/// How the names of sheets begin that hold results, in every language of reports: what Passage itself writes beside the tables,
/// and never reads. In small letters; the second French one is what is left where accents are lost.
const RESULTS: [&str; 3] = ["result ", "résultat ", "resultat "];

/// The sheet that lists faults, as [`crate::store::annotate`] writes it; it is not read either.
pub(crate) const FAULTS: &str = "Faults";

type Book = Xlsx<Cursor<Vec<u8>>>;

pub(crate) fn tables(bytes: Vec<u8>, file: &str, faults: &mut Vec<Fault>) -> RawTables {
    let digest = digest([("workbook", bytes.as_slice())]);
    // The library that reads workbooks panics on some damaged ones; here that is a fault of the file like any other.
    let read = panic::catch_unwind(|| {
        let mut faults = Vec::new();
        let read = read_book(bytes, file, &mut faults);
        (read, faults)
    });
    let (read, found) = read.unwrap_or_else(|_| (Err("it is damaged".to_owned()), Vec::new()));
    let mut raw = read.unwrap_or_else(|message| {
        faults.push(not_a_workbook(file, &message));
        let mut raw = no_tables(file);
        raw.unreadable = TABLES.iter().map(|table| table.name).collect();
        raw.settings.state = SettingsState::Unreadable;
        raw
    });
    faults.extend(found);
    raw.digest = digest;
    raw
}

/// One sheet of a workbook, the first where none is `wanted`; `None` after a fault.
pub(crate) fn sheet(
    bytes: Vec<u8>,
    file: &str,
    wanted: Option<&str>,
    faults: &mut Vec<Fault>,
) -> Option<(Place, Vec<RawRow>)> {
    let read = panic::catch_unwind(|| {
        let mut faults = Vec::new();
        let sheet = read_sheet(bytes, file, wanted, &mut faults);
        (sheet, faults)
    });
    let (sheet, found) = read.unwrap_or_else(|_| (Err("it is damaged".to_owned()), Vec::new()));
    faults.extend(found);
    sheet.unwrap_or_else(|message| {
        faults.push(not_a_workbook(file, &message));
        None
    })
}

fn read_sheet(
    bytes: Vec<u8>,
    file: &str,
    wanted: Option<&str>,
    faults: &mut Vec<Fault>,
) -> Result<Option<(Place, Vec<RawRow>)>, String> {
    let mut book = open(bytes)?;
    let names = book.sheet_names();
    let is_wanted = |name: &&String| wanted.is_none_or(|wanted| is_like(name, wanted));
    let Some(name) = names.iter().find(is_wanted) else {
        let wanted = wanted.unwrap_or_default();
        let hint = match nearest(wanted, names.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("its sheets are {}", schema::quoted(&names.iter().map(String::as_str).collect::<Vec<_>>())),
        };
        let place = Place { file: file.to_owned(), sheet: None };
        faults.push(Fault::new("E101", place.whole(), format!("the workbook has no sheet `{wanted}`")).hint(hint));
        return Ok(None);
    };
    let place = sheet_place(file, name);
    Ok(read_rows(&mut book, name, &place, faults).map(|rows| (place, rows)))
}

/// The names of the sheets of a workbook; none where it cannot be read.
pub(crate) fn sheet_names(bytes: Vec<u8>) -> Vec<String> {
    let names = panic::catch_unwind(|| open(bytes).map_or_else(|_| Vec::new(), |book| book.sheet_names()));
    names.unwrap_or_default()
}

fn open(bytes: Vec<u8>) -> Result<Book, String> {
    if promises_too_many_texts(&bytes) {
        return Err("it is damaged".to_owned());
    }
    open_workbook_from_rs(Cursor::new(bytes)).map_err(|error: XlsxError| in_line(&error.to_string()))
}

/// Whether the list of texts says that it has more texts than bytes: the library makes room for as many as it says.
fn promises_too_many_texts(bytes: &[u8]) -> bool {
    /// No packing of an archive makes more bytes of one.
    const DENSEST: usize = 1032;
    const COUNT: &str = "uniqueCount=";
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    (0..archive.len()).any(|position| {
        let Ok(part) = archive.by_index(position) else { return false };
        if !part.name().is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml")) {
            return false;
        }
        let most = usize::try_from(part.size()).unwrap_or(usize::MAX).min(bytes.len().saturating_mul(DENSEST));
        let mut head = Vec::new();
        // What cannot be unpacked is told by the library.
        let _ = part.take(4096).read_to_end(&mut head);
        let head = String::from_utf8_lossy(&head);
        let said = head.split_once(COUNT).map(|(_, rest)| rest.trim_start_matches(['"', '\'']));
        let digits: Option<String> = said.map(|said| said.chars().take_while(char::is_ascii_digit).collect());
        digits.is_some_and(|digits| !digits.is_empty() && digits.parse::<usize>().is_ok_and(|count| count > most))
    })
}

fn not_a_workbook(file: &str, message: &str) -> Fault {
    let place = Place { file: file.to_owned(), sheet: None };
    let message = format!("the file cannot be read as an `.xlsx` workbook: {message}");
    Fault::new("E110", place.whole(), message).hint("open it in a spreadsheet program and save it as `.xlsx` again")
}

pub(super) fn sheet_place(file: &str, sheet: &str) -> Place {
    Place { file: file.to_owned(), sheet: Some(sheet.to_owned()) }
}

pub(super) fn no_tables(file: &str) -> RawTables {
    let place = sheet_place(file, SETTINGS.name);
    RawTables {
        tables: Vec::new(),
        settings: RawSettings { place, settings: Vec::new(), state: SettingsState::Missing },
        digest: String::new(),
        unreadable: Vec::new(),
    }
}

/// The tables; the error says why the file is no workbook.
fn read_book(bytes: Vec<u8>, file: &str, faults: &mut Vec<Fault>) -> Result<RawTables, String> {
    let mut raw = no_tables(file);
    let mut book = open(bytes)?;
    let names = book.sheet_names();
    let find = |wanted: &str| {
        let exact = names.iter().find(|name| *name == wanted);
        exact.or_else(|| names.iter().find(|name| name.trim().eq_ignore_ascii_case(wanted)))
    };
    for table in TABLES {
        let Some(name) = find(table.name) else {
            if table.is_required {
                faults.push(missing_table(&sheet_place(file, table.name), table, false));
                raw.unreadable.push(table.name);
            }
            continue;
        };
        let place = sheet_place(file, name);
        let Some(rows) = read_rows(&mut book, name, &place, faults) else {
            raw.unreadable.push(table.name);
            continue;
        };
        match header::resolve(table, place.clone(), rows, faults) {
            Some(read) => raw.tables.push(read),
            None if table.is_required => {
                faults.push(missing_table(&place, table, true));
                raw.unreadable.push(table.name);
            }
            None => {}
        }
    }
    if let Some(name) = find(SETTINGS.name) {
        let place = sheet_place(file, name);
        raw.settings = match read_rows(&mut book, name, &place, faults) {
            Some(rows) => settings(rows, place),
            None => RawSettings { place, settings: Vec::new(), state: SettingsState::Unreadable },
        };
    }
    tell_unknown_sheets(&mut book, &names, file, faults);
    Ok(raw)
}

/// The rows of a sheet without blank ones; `None` after a fault.
fn read_rows(book: &mut Book, sheet: &str, place: &Place, faults: &mut Vec<Fault>) -> Option<Vec<RawRow>> {
    let is_1904 = book.has_1904_epoch();
    let mut rows: BTreeMap<u32, Vec<Cell>> = BTreeMap::new();
    let mut stray = None;
    let mut read = || -> Result<(), XlsxError> {
        let mut cells = book.worksheet_cells_reader(sheet)?;
        while let Some(cell) = cells.next_cell()? {
            let value = cell_value(cell.get_value(), is_1904);
            if value.is_empty() {
                continue;
            }
            let (row, column) = cell.get_position();
            let column = column as usize;
            if column >= WIDEST {
                stray.get_or_insert((row, column));
                continue;
            }
            let row = rows.entry(row).or_default();
            if row.len() <= column {
                row.resize(column + 1, Cell::Empty);
            }
            row[column] = value;
        }
        Ok(())
    };
    if let Err(error) = read() {
        let message = format!("the sheet cannot be read: {}", in_line(&error.to_string()));
        let fault = Fault::new("E110", place.whole(), message);
        faults.push(fault.hint("open the workbook in a spreadsheet program and save it as `.xlsx` again"));
        return None;
    }
    if let Some((row, column)) = stray {
        let message = format!("a cell stands beyond column {WIDEST}, where no table reaches");
        let fault = Fault::new("E108", place.origin(row as usize + 1, column + 1), message);
        faults.push(fault.hint("delete what stands beyond the table"));
    }
    Some(rows.into_iter().map(|(row, cells)| RawRow { line: row as usize + 1, cells }).collect())
}

fn cell_value(value: &DataRef<'_>, is_1904: bool) -> Cell {
    let text = |text: &str| {
        if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    };
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(value) => text(value),
        DataRef::SharedString(value) => text(value),
        DataRef::Bool(value) => Cell::Text(if *value { "yes" } else { "no" }.to_owned()),
        DataRef::DateTime(moment) if moment.is_duration() => Cell::Text(format!("{} h", moment.as_f64() * 24.0)),
        DataRef::DateTime(moment) => {
            let serial = moment.as_f64();
            match from_serial(serial, is_1904) {
                Some(date) if serial.fract() == 0.0 => Cell::Date(date),
                Some(date) => Cell::Text(format!("{date} and a time of day")),
                None => Cell::Number(serial),
            }
        }
        DataRef::DateTimeIso(moment) => text(moment.strip_suffix("T00:00:00").unwrap_or(moment)),
        DataRef::DurationIso(duration) => text(duration),
        DataRef::Error(error) => Cell::Error(error.to_string()),
    }
}

/// Rows of key and value; a key without a point is looked up by its last word.
pub(super) fn settings(rows: Vec<RawRow>, place: Place) -> RawSettings {
    let mut settings = Vec::new();
    for row in rows {
        let cell = |position: usize| row.cells.get(position).cloned().unwrap_or_default();
        let typed = cell(0).text().into_owned();
        let key = typed.to_lowercase();
        let is_header = key == "key" && cell(1).text().eq_ignore_ascii_case("value");
        if key.is_empty() || is_header || key.starts_with('#') {
            continue;
        }
        let origin = place.origin(row.line, 2);
        settings.push(RawSetting { key: full_key(&key).unwrap_or(typed), value: cell(1), origin });
    }
    RawSettings { place, settings, state: SettingsState::Read }
}

/// The key with its section; `None` where no setting has this key.
fn full_key(key: &str) -> Option<String> {
    let sections = ["workspace.", "plan.", "access."];
    let sections = sections.iter().map(|section| format!("{section}{key}"));
    let is_known = |whole: &String| {
        let (schema_key, _) = crate::settings_file::split_tier(whole);
        SETTINGS.column(&schema_key).is_some()
    };
    sections.into_iter().chain([key.to_owned()]).find(is_known)
}

fn tell_unknown_sheets(book: &mut Book, names: &[String], file: &str, faults: &mut Vec<Fault>) {
    for name in names {
        let trimmed = name.trim();
        let small = trimmed.to_lowercase();
        let is_result = RESULTS.iter().any(|mark| small.starts_with(mark));
        let is_ours = is_result || trimmed.eq_ignore_ascii_case(FAULTS);
        if is_ours || schema::table(trimmed).is_some() || trimmed.eq_ignore_ascii_case(SETTINGS.name) {
            continue;
        }
        let has_cells =
            book.worksheet_cells_reader(name).is_ok_and(|mut cells| matches!(cells.next_cell(), Ok(Some(_))));
        if !has_cells {
            continue;
        }
        let known = TABLES.iter().map(|table| table.name).chain([SETTINGS.name]);
        let hint = match nearest(trimmed, known) {
            Some(near) => format!("did you mean `{near}`? the sheet is not read"),
            None => "it is not read".to_owned(),
        };
        let message = format!("sheet `{name}` is not a table of a workspace");
        faults.push(Fault::new("W102", sheet_place(file, name).whole(), message).hint(hint));
    }
}

/// A message of another library on one line.
pub(super) fn in_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}
