//! What makes a row the same row: its id for ever, and whether it has changed since it was taken over.

use super::compared;
use crate::container::hexadecimal;
use crate::raw::{Cell, RawRow, RawTable, RawTables};
use crate::schema::{Column, Kind, Presence, Table};
use crate::value::{Field, parse_number};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// Letters of the hash in an id: 48 bits, of which 100,000 rows make the same one in 50,000 logs once.
const LETTERS: usize = 12;

/// SHA-256 over parts, in hexadecimal.
pub(super) fn hash<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hexadecimal(&hash.finalize())
}

/// The id of what a row says of a road, by the row's key cells.
pub(super) fn id(prefix: &str, key: &[String], subject: &str) -> String {
    let subject = compared(subject);
    let hash = hash(key.iter().map(String::as_str).chain([subject.as_str()]));
    format!("{prefix}-{}", &hash[..LETTERS])
}

/// A key cell in one form, whether it comes from a workbook or a text file.
pub(super) fn key_cell(cell: &Cell) -> String {
    let text = compared(&cell.text());
    // `36.10` of a text file is the number 36.1 of a workbook; `0114` is a code, and long digits are one too.
    let is_code = text.starts_with('0') && text[1..].starts_with(|letter: char| letter.is_ascii_digit());
    let is_number = !is_code && text.len() <= 15 && !text.contains(['e', '+']);
    match parse_number(&text).filter(|_| is_number) {
        Some(number) => number.to_string(),
        None => text,
    }
}

/// The rows of a log by id.
pub(super) struct Log<'a> {
    table: Option<&'a RawTable>,
    by_id: HashMap<String, &'a RawRow>,
}

/// The last of the rows that take each other's place.
pub(super) struct Last<'a> {
    /// Its id.
    pub id: String,
    /// The id of a row that would take its place.
    pub next_id: String,
    table: &'a RawTable,
    row: &'a RawRow,
}

impl<'a> Log<'a> {
    pub fn of(tables: &'a RawTables, name: &str) -> Self {
        let table = tables.table(name);
        let rows =
            table.iter().flat_map(|table| table.rows.iter().map(|row| (compared(&table.cell(row, "id").text()), row)));
        Self { table, by_id: rows.collect() }
    }

    /// The row of this id, or the last that took its place by an earlier import.
    pub fn last(&self, id: &str) -> Option<Last<'a>> {
        let table = self.table?;
        let mut row = *self.by_id.get(&compared(id))?;
        let mut last = id.to_owned();
        let mut number = 2_usize;
        loop {
            let next_id = format!("{id}-{number}");
            match self.by_id.get(&compared(&next_id)) {
                Some(next) => (row, last) = (next, next_id),
                None => return Some(Last { id: last, next_id, table, row }),
            }
            number += 1;
        }
    }
}

impl Last<'_> {
    /// Whether the row holds the same as these cells in the columns given, by their positions in the schema.
    pub fn is_same(&self, cells: &[Cell], columns: &[usize]) -> bool {
        let schema = self.table.schema;
        columns.iter().all(|column| {
            let known = self.table.cell(self.row, schema.columns[*column].name);
            is_same_cell(&schema.columns[*column], known, &cells[*column])
        })
    }
}

/// The first of these columns in which two rows differ.
pub(super) fn first_difference<'a>(table: &'a Table, columns: &[usize], a: &[Cell], b: &[Cell]) -> Option<&'a Column> {
    let differing = columns.iter().find(|column| !is_same_cell(&table.columns[**column], &a[**column], &b[**column]));
    differing.map(|column| &table.columns[*column])
}

/// Whether two cells of a column hold the same, however a container writes it.
pub(super) fn is_same_cell(column: &Column, a: &Cell, b: &Cell) -> bool {
    let form = |cell: &Cell| {
        let field = Field { cell, what: "column", name: column.name };
        let text = match (column.kind, column.presence) {
            (_, Presence::Default(default)) if cell.is_empty() => default.to_owned(),
            (Kind::Date, _) => field.date().map_or_else(|_| cell.text().into_owned(), |date| date.to_string()),
            (Kind::Number(_) | Kind::Integer(_), _) => match parse_number(&cell.text()) {
                Some(number) => number.to_string(),
                None => cell.text().into_owned(),
            },
            _ => cell.text().into_owned(),
        };
        // Workbooks keep neither control characters nor, always, the ends of lines.
        let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        plain.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ")
    };
    let (a, b) = (form(a), form(b));
    match column.kind {
        Kind::Text | Kind::Texts => a == b,
        _ => a.eq_ignore_ascii_case(&b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_cell_is_the_same_from_text_and_from_a_workbook() {
        assert_eq!(key_cell(&Cell::Text(" 36.10 ".to_owned())), key_cell(&Cell::Number(36.1)));
        assert_eq!(key_cell(&Cell::Text("North  Road".to_owned())), "north road");
        assert_ne!(key_cell(&Cell::Text("0114".to_owned())), key_cell(&Cell::Text("114".to_owned())));
    }

    #[test]
    fn an_id_is_the_same_for_ever() {
        // A changed way of hashing would add every row of every log once more.
        assert_eq!(id("ROADS", &["m12".to_owned(), "2031-03-09".to_owned()], "NORTH"), "ROADS-ed9718a1bd25");
    }
}
