//! What a cell holds, by its column: text in a column of numbers is a number where it reads as one.

use crate::raw::Cell;
use crate::schema::Kind;
use crate::value::{parse_date, parse_number};
use passage_model::calendar::Date;
use std::borrow::Cow;

/// More digits than this a workbook does not keep.
const MOST_DIGITS: usize = 15;

/// A value as a workbook has them.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Typed<'a> {
    Empty,
    Number(f64),
    Date(Date),
    Text(Cow<'a, str>),
    /// The error of a formula.
    Error(&'a str),
}

/// The value of a cell in a column of this kind; `None`: a column that is not known, whose texts stay texts.
pub(super) fn typed(cell: &Cell, kind: Option<Kind>) -> Typed<'_> {
    match (cell, kind) {
        (Cell::Empty, _) => Typed::Empty,
        (Cell::Number(number), _) => Typed::Number(*number),
        (Cell::Date(date), _) if is_of_workbooks(*date) => Typed::Date(*date),
        (Cell::Date(date), _) => Typed::Text(Cow::Owned(date.to_string())),
        (Cell::Error(error), _) => Typed::Error(error),
        (Cell::Text(text), Some(Kind::Number(_) | Kind::Integer(_) | Kind::Latitude | Kind::Longitude)) => {
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            let number = parse_number(text.trim()).filter(|_| digits <= MOST_DIGITS);
            number.map_or(Typed::Text(Cow::Borrowed(text)), Typed::Number)
        }
        (Cell::Text(text), Some(Kind::Date)) => {
            let date = parse_date(text.trim()).filter(|date| is_of_workbooks(*date));
            date.map_or(Typed::Text(Cow::Borrowed(text)), Typed::Date)
        }
        (Cell::Text(text), _) => Typed::Text(Cow::Borrowed(text)),
    }
}

/// Workbooks begin in 1900, with a leap day that there was not.
fn is_of_workbooks(date: Date) -> bool {
    date.year() > 1904
}

/// Whether two cells of a column hold the same: numbers and dates by value, texts as typed.
pub(crate) fn is_same(one: &Cell, other: &Cell, kind: Option<Kind>) -> bool {
    let value = |cell| match typed(cell, kind) {
        Typed::Text(text) if text.trim().is_empty() => Typed::Empty,
        value => value,
    };
    value(one) == value(other)
}
