//! Tables as CSV files.

use super::layout::{self, by_table};
use super::{NewRow, StoreError, settings};
use crate::container::folder::{SETTINGS_FILE, file_names, find};
use crate::container::{ReadError, read_bytes};
use crate::raw::{Cell, Place, RawRow, RawTable, RawTables, SettingsState};
use crate::schema::Table;
use crate::{header, separated, text};
use passage_model::fault::Fault;
use std::path::Path;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// How a CSV file is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dialect {
    has_byte_order_mark: bool,
    /// Whether the first line names the separator, as Excel writes it.
    names_separator: bool,
    separator: char,
    line_end: &'static str,
}

impl Default for Dialect {
    fn default() -> Self {
        Self { has_byte_order_mark: false, names_separator: false, separator: ',', line_end: "\n" }
    }
}

/// A CSV file that is there.
struct Existing {
    dialect: Dialect,
    /// All rows but blank ones, with titles above the header.
    rows: Vec<RawRow>,
    /// The table; `None` where the file has no rows at all.
    table: Option<RawTable>,
    ends_in_line_end: bool,
}

impl Existing {
    fn read(schema: &'static Table, file: &str, bytes: &[u8]) -> Result<Self, StoreError> {
        let place = Place { file: file.to_owned(), sheet: None };
        let text = text::decode(bytes, &place).map_err(|fault| StoreError::Faulty(vec![*fault]))?;
        let known = schema.columns.iter().map(|column| column.name).collect();
        let read = separated::read(text, &known);
        if let Some(line) = read.open_quote {
            let fault =
                Fault::new("E110", place.origin(line, 1), "a double quote opens a cell here and is never closed");
            let hint = "close it, or write a quote within a quoted cell twice";
            return Err(StoreError::Faulty(vec![fault.hint(hint)]));
        }
        let mut faults = Vec::new();
        let table = header::resolve(schema, place, read.rows.clone(), &mut faults);
        if table.as_ref().is_some_and(|table| !table.is_usable) {
            faults.retain(Fault::is_error);
            return Err(StoreError::Faulty(faults));
        }
        let line_end = match text.find(['\r', '\n']) {
            Some(end) if text[end..].starts_with("\r\n") => "\r\n",
            Some(end) if text[end..].starts_with('\r') => "\r",
            _ => "\n",
        };
        let dialect = Dialect {
            has_byte_order_mark: bytes.starts_with(BYTE_ORDER_MARK.as_bytes()),
            names_separator: read.names_separator,
            separator: char::from(read.separator),
            line_end,
        };
        Ok(Self { dialect, rows: read.rows, table, ends_in_line_end: text.ends_with(['\r', '\n']) })
    }
}

/// The files of all tables and of the settings.
pub(super) fn files(tables: &RawTables) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    let mut files = Vec::new();
    if tables.settings.state == SettingsState::Read {
        files.push((SETTINGS_FILE.to_owned(), settings::toml(&tables.settings)?.into_bytes()));
    }
    for table in &tables.tables {
        files.push((format!("{}.csv", table.schema.name), file(table, Dialect::default())));
    }
    Ok(files)
}

/// The files that change when rows are added.
pub(super) fn with_rows(folder: &Path, rows: &[NewRow]) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    let names = file_names(folder)?;
    let mut files = Vec::new();
    for (schema, rows) in by_table(rows) {
        let wanted = format!("{}.csv", schema.name);
        let name = find(&names, &wanted);
        let bytes = name.map(|name| read_bytes(&folder.join(name))).transpose()?;
        let file = name.unwrap_or(&wanted).to_owned();
        let changed = with_rows_of(schema, &file, bytes.as_deref(), &rows)?;
        files.push((file, changed));
    }
    Ok(files)
}

fn with_rows_of(
    schema: &'static Table,
    file_name: &str,
    bytes: Option<&[u8]>,
    rows: &[&NewRow],
) -> Result<Vec<u8>, StoreError> {
    let existing = bytes.map(|bytes| Existing::read(schema, file_name, bytes)).transpose()?;
    let place = Place { file: file_name.to_owned(), sheet: None };
    let (Some(bytes), Some(Existing { dialect, rows: lines, table: Some(mut table), ends_in_line_end })) =
        (bytes, existing)
    else {
        let mut table = layout::empty(schema, place);
        for row in rows {
            let cells = layout::cells(&table, &row.cells);
            table.rows.push(RawRow { line: 0, cells });
        }
        return Ok(file(&table, Dialect::default()));
    };
    let lacking = layout::lacking(&table, rows);
    let mut text;
    if lacking.is_empty() {
        text = bytes.to_vec();
        if !ends_in_line_end {
            text.extend(dialect.line_end.bytes());
        }
    } else {
        layout::add_columns(&mut table, &lacking);
        text = head(dialect).into_bytes();
        for line in &lines {
            let changed = if line.line == table.header.line {
                &table.header
            } else {
                table.tags.as_ref().filter(|tags| tags.line == line.line).unwrap_or(line)
            };
            text.extend(line_of(&changed.cells, dialect).bytes());
        }
    }
    for row in rows {
        text.extend(line_of(&layout::cells(&table, &row.cells), dialect).bytes());
    }
    Ok(text)
}

/// How the file of a table is written; as usual where there is none or it cannot be read.
pub(super) fn dialect(folder: &Path, schema: &'static Table) -> Result<(String, Dialect), ReadError> {
    let names = file_names(folder)?;
    let wanted = format!("{}.csv", schema.name);
    let Some(name) = find(&names, &wanted) else {
        return Ok((wanted, Dialect::default()));
    };
    let existing = Existing::read(schema, name, &read_bytes(&folder.join(name))?);
    Ok((name.to_owned(), existing.map(|existing| existing.dialect).unwrap_or_default()))
}

/// A table as a CSV file: header, tags and rows as they are typed.
pub(super) fn file(table: &RawTable, dialect: Dialect) -> Vec<u8> {
    let mut text = head(dialect);
    text.push_str(&line_of(&table.header.cells, dialect));
    if let Some(tags) = table.tags_below() {
        text.push_str(&line_of(&tags.cells, dialect));
    }
    for row in &table.rows {
        text.push_str(&line_of(&row.cells, dialect));
    }
    text.into_bytes()
}

fn head(dialect: Dialect) -> String {
    let mark = if dialect.has_byte_order_mark { BYTE_ORDER_MARK } else { "" };
    if dialect.names_separator {
        format!("{mark}sep={}{}", dialect.separator, dialect.line_end)
    } else {
        mark.to_owned()
    }
}

fn line_of(cells: &[Cell], dialect: Dialect) -> String {
    let mut line = String::new();
    for (position, cell) in cells.iter().enumerate() {
        if position > 0 {
            line.push(dialect.separator);
        }
        match cell {
            // As typed, with spaces around; what looks like a formula stays what it is.
            Cell::Text(text) => push_text(&mut line, text),
            Cell::Empty => {}
            Cell::Number(_) | Cell::Date(_) | Cell::Error(_) => push_text(&mut line, &cell.text()),
        }
    }
    line.push_str(dialect.line_end);
    line
}

/// A cell, in double quotes where any reader might take it for something else without them.
fn push_text(line: &mut String, text: &str) {
    let is_plain = !text.contains([',', ';', '\t', '"', '\r', '\n', '\u{feff}'])
        && !text.starts_with("sep=")
        && text.trim().len() == text.len();
    if is_plain {
        line.push_str(text);
    } else {
        line.push('"');
        line.push_str(&text.replace('"', "\"\""));
        line.push('"');
    }
}
