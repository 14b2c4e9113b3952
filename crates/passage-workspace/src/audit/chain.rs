//! Canonical rows, and the links that hold them in their order.

use crate::container::hexadecimal;
use crate::raw::{Cell, RawRow, RawTable};
use crate::schema::{Kind, Table};
use crate::value::{date_of_serial, parse_number};
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// Stands between what is hashed together.
const SEPARATOR: [u8; 1] = [0x1e];

/// The link before the first: SHA-256 of the name of the table, so that no row fits into the chain of another.
pub(crate) fn first_link(table: &Table) -> String {
    hexadecimal(&Sha256::digest(table.name))
}

/// The link of a row: SHA-256 over the link before it and the canonical row.
pub(crate) fn link(previous: &str, row: &str) -> String {
    hash_of([previous, row])
}

/// The head of several chains.
pub(super) fn head_of<'a>(links: impl IntoIterator<Item = &'a str>) -> String {
    hash_of(links)
}

fn hash_of<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    for (position, part) in parts.into_iter().enumerate() {
        if position > 0 {
            hash.update(SEPARATOR);
        }
        hash.update(part);
    }
    hexadecimal(&hash.finalize())
}

/// The row as the same text in every container: pairs of column and value, known columns as the schema orders them,
/// then the others by name; without empty cells.
pub(crate) fn canonical(table: &RawTable, row: &RawRow) -> String {
    let mut pairs: Vec<(Cow<'_, str>, Cow<'_, str>)> = Vec::with_capacity(row.cells.len());
    for (column, position) in table.schema.columns.iter().zip(&table.positions) {
        let cell = position.and_then(|position| row.cells.get(position)).filter(|cell| !cell.is_empty());
        pairs.extend(cell.map(|cell| (Cow::Borrowed(column.name), value(&column.kind, cell))));
    }
    let known = pairs.len();
    let filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    if filled.clone().count() > known {
        for (position, cell) in filled.filter(|(position, _)| !table.positions.contains(&Some(*position))) {
            let name = table.header.cells.get(position).map(Cell::text).unwrap_or_default();
            pairs.push((name, cell.text()));
        }
        pairs[known..].sort();
    }
    serde_json::to_string(&pairs).expect("texts are JSON")
}

/// A cell as text: numbers in their shortest form, dates as ISO, all else as typed.
fn value<'a>(kind: &Kind, cell: &'a Cell) -> Cow<'a, str> {
    let other = match (kind, cell) {
        (Kind::Number(_) | Kind::Integer(_) | Kind::Latitude | Kind::Longitude, _) => {
            number(cell).map(|number| number.to_string())
        }
        (Kind::Date, Cell::Number(serial)) => date_of_serial(*serial).map(|date| date.to_string()),
        _ => None,
    };
    other.map_or_else(|| cell.text(), Cow::Owned)
}

/// The number that a cell holds or spells; `-0` is 0.
pub(crate) fn number(cell: &Cell) -> Option<f64> {
    let number = match cell {
        Cell::Number(number) => Some(*number),
        Cell::Text(text) => parse_number(text.trim()),
        Cell::Empty | Cell::Date(_) | Cell::Error(_) => None,
    };
    number.filter(|number| number.is_finite()).map(|number| number + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raw::Place;
    use crate::{header, schema};
    use passage_model::calendar::Date;

    fn canonical_of(header: &[&str], cells: Vec<Cell>) -> String {
        let names = header.iter().map(|name| Cell::Text((*name).to_owned())).collect();
        let rows = vec![RawRow { line: 1, cells: names }, RawRow { line: 2, cells }];
        let place = Place { file: "deliveries.csv".to_owned(), sheet: None };
        let table = header::resolve(schema::table("deliveries").unwrap(), place, rows, &mut Vec::new()).unwrap();
        canonical(&table, &table.rows[0])
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn the_same_row_is_the_same_text_however_it_was_typed() {
        let wanted = r#"[["id","D-1"],["date","2031-03-09"],["quantity_t","1.5"],["Alpha","x"],["beta","007"]]"#;
        let date = Date::constant(2031, 3, 9);
        let header = ["id", "beta", "Quantity T", "date", "note", "Alpha"];
        for (quantity, day) in [
            (text("1.50"), text("2031-03-09")),
            (text(" 1.5 "), Cell::Date(date)),
            (Cell::Number(1.5), Cell::Number(47_916.0)),
        ] {
            let cells = vec![text("D-1 "), text("007"), quantity, day, Cell::Empty, text("x")];
            assert_eq!(canonical_of(&header, cells), wanted);
        }
        let header = ["Alpha", "date", "id", "quantity_t", "beta"];
        let cells = vec![text("x"), Cell::Date(date), text("D-1"), text("1.5"), text("007")];
        assert_eq!(canonical_of(&header, cells), wanted);
    }

    #[test]
    fn what_is_no_number_stays_as_typed() {
        assert_eq!(canonical_of(&["trucks"], vec![text("12,5")]), r#"[["trucks","12,5"]]"#);
        assert_eq!(canonical_of(&["trucks"], vec![text("-0")]), r#"[["trucks","0"]]"#);
        assert_eq!(canonical_of(&["trucks"], vec![text("1e999")]), r#"[["trucks","1e999"]]"#);
    }
}
