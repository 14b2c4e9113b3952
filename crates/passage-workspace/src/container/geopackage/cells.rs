//! Cells as values of SQLite and back; columns are typed, cells that do not fit their column stay text as typed.

use crate::audit::number;
use crate::raw::Cell;
use crate::schema::Kind;
use crate::separated::text_cell;
use crate::value::date_of_serial;
use rusqlite::types::{Value, ValueRef};
use std::borrow::Cow;

/// Beyond this a whole number has no exact place among numbers with a fraction.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Storage {
    Text,
    Real,
    Integer,
    /// Text that may hold a date.
    Date,
    /// Text without spaces around it.
    Id,
}

impl Storage {
    pub(super) fn of(kind: &Kind) -> Self {
        match kind {
            Kind::Number(_) | Kind::Latitude | Kind::Longitude => Self::Real,
            Kind::Integer(_) => Self::Integer,
            Kind::Date => Self::Date,
            Kind::Id => Self::Id,
            _ => Self::Text,
        }
    }

    /// The storage of a column that the schema does not know: of numbers only where each is written in its shortest
    /// form, so that codes such as `007` stay as they are.
    pub(super) fn of_cells<'a>(cells: impl Iterator<Item = &'a Cell>) -> Self {
        let mut storage = None;
        for cell in cells.filter(|cell| !cell.is_empty()) {
            storage = match number(cell).filter(|number| number.to_string() == typed(cell)) {
                None => return Self::Text,
                Some(number) if is_whole(number) && storage != Some(Self::Real) => Some(Self::Integer),
                Some(_) => Some(Self::Real),
            };
        }
        storage.unwrap_or(Self::Text)
    }

    /// The type as SQL writes it.
    pub(super) fn sql(self) -> &'static str {
        match self {
            Self::Real => "REAL",
            Self::Integer => "INTEGER",
            Self::Text | Self::Date | Self::Id => "TEXT",
        }
    }

    /// The value that a cell becomes in a column of this storage.
    pub(super) fn value(self, cell: &Cell) -> Value {
        if cell.is_empty() {
            return Value::Null;
        }
        match (self, number(cell)) {
            (Self::Integer, Some(number)) if is_whole(number) => Value::Integer(number as i64),
            (Self::Integer | Self::Real, Some(number)) => Value::Real(number),
            (Self::Date, Some(serial)) if matches!(cell, Cell::Number(_)) => {
                Value::Text(date_of_serial(serial).map_or_else(|| serial.to_string(), |date| date.to_string()))
            }
            (Self::Id, _) => Value::Text(cell.text().into_owned()),
            _ => Value::Text(typed(cell).into_owned()),
        }
    }
}

fn is_whole(number: f64) -> bool {
    number.fract() == 0.0 && number.abs() <= EXACT
}

/// The cell as text, with the spaces around it.
fn typed(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => Cow::Borrowed(text),
        cell => cell.text(),
    }
}

/// The cell that a value is read as.
pub(super) fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Null => Cell::Empty,
        ValueRef::Integer(number) if (number as f64).abs() < EXACT => Cell::Number(number as f64),
        ValueRef::Integer(number) => Cell::Text(number.to_string()),
        ValueRef::Real(number) if number.is_finite() => Cell::Number(number),
        // SQLite makes infinity of text such as `1e999` in a column of numbers.
        ValueRef::Real(number) => Cell::Text(if number > 0.0 { "1e999" } else { "-1e999" }.to_owned()),
        ValueRef::Text(text) => {
            let text = String::from_utf8_lossy(text);
            if text.trim().is_empty() { Cell::Empty } else { text_cell(text.into_owned()) }
        }
        ValueRef::Blob(bytes) => Cell::Text(format!("binary data of {} bytes", bytes.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn numbers_are_numbers_and_what_is_none_stays_as_typed() {
        assert_eq!(Storage::Real.value(&text(" 1.50 ")), Value::Real(1.5));
        assert_eq!(Storage::Integer.value(&text("12")), Value::Integer(12));
        assert_eq!(Storage::Integer.value(&Cell::Number(1.5)), Value::Real(1.5));
        assert_eq!(Storage::Real.value(&text("12,5")), Value::Text("12,5".to_owned()));
        assert_eq!(Storage::Text.value(&text("007")), Value::Text("007".to_owned()));
        assert_eq!(Storage::Date.value(&Cell::Number(45_180.0)), Value::Text("2023-09-11".to_owned()));
        assert_eq!(Storage::Real.value(&text("  ")), Value::Null);
    }

    #[test]
    fn a_column_is_of_numbers_only_where_no_cell_would_change() {
        let of = |cells: &[&str]| Storage::of_cells(cells.iter().map(|cell| text(cell)).collect::<Vec<_>>().iter());
        assert_eq!(of(&["1", "", "-3"]), Storage::Integer);
        assert_eq!(of(&["1", "2.5", "3"]), Storage::Real);
        for odd in ["007", "1.50", " 1", "-0", "1e5", "9007199254740993", "x"] {
            assert_eq!(of(&["1", odd]), Storage::Text, "{odd}");
        }
        assert_eq!(of(&[]), Storage::Text);
    }
}
