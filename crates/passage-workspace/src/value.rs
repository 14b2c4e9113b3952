//! From a cell to a number, a date or a word; what cannot be read says what was expected and how to write it.

mod date;
mod number;

pub(crate) use date::{date_of, from_serial, parse_date};
pub(crate) use number::parse_number;

use crate::nearest::nearest;
use crate::raw::Cell;
use crate::schema::{Range, quoted};
use date::date_hint;
use number::number_hint;
use passage_model::calendar::Date;
use passage_model::fault::{Fault, Origin};

/// What counts things.
const WHOLE: &str = "whole number";

/// Weekdays in full and by three letters, Monday first in both.
const WEEKDAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
];

/// Units of needs.
pub(crate) const UNITS: &[&str] = &["g", "kg", "l", "kcal", "each", "mg", "ug"];

/// A number that counts things has no decimal mark to be written in another way.
fn for_whole(hint: String) -> String {
    if hint.contains("decimal mark") { "write a whole number, digits only".to_owned() } else { hint }
}

/// The date of a workbook cell that lost its date format; 15000 is 1941, 80000 is 2119.
pub(crate) fn date_of_serial(serial: f64) -> Option<Date> {
    let is_likely = (15_000.0..80_000.0).contains(&serial) && serial.fract() == 0.0;
    if is_likely { from_serial(serial, false) } else { None }
}

/// Why a cell cannot be read.
#[derive(Debug, PartialEq)]
pub(crate) struct Mistake {
    pub code: &'static str,
    pub message: String,
    pub hint: Option<String>,
}

impl Mistake {
    fn new(code: &'static str, message: String, hint: Option<String>) -> Self {
        Self { code, message, hint }
    }

    pub fn at(self, origin: Origin) -> Fault {
        Fault { hint: self.hint, ..Fault::new(self.code, origin, self.message) }
    }
}

/// A cell with what it is called in messages: ``column `quantity_t` `` or ``setting `plan.days` ``.
#[derive(Clone, Copy)]
pub(crate) struct Field<'a> {
    pub cell: &'a Cell,
    pub what: &'static str,
    pub name: &'a str,
}

impl Field<'_> {
    fn place(&self) -> String {
        format!("in {} `{}`", self.what, self.name)
    }

    /// Text, trimmed; the error value of a formula is a mistake.
    pub fn text(&self) -> Result<String, Mistake> {
        match self.cell {
            Cell::Error(error) => {
                let hint = "mend the formula, or type the value".to_owned();
                Err(Mistake::new("E127", format!("a formula gives `{error}` {}", self.place()), Some(hint)))
            }
            cell => Ok(cell.text().into_owned()),
        }
    }

    /// A finite number within a range.
    pub fn number(&self, range: &Range) -> Result<f64, Mistake> {
        let number = self.any_number(range.unit, "number")?;
        self.in_range(number, range)
    }

    /// A whole number within a range.
    pub fn integer(&self, range: &Range) -> Result<i64, Mistake> {
        let number = self.any_number(range.unit, WHOLE)?;
        if number.fract() != 0.0 {
            let of = if range.unit.is_empty() { String::new() } else { format!(" of {}", range.unit) };
            let message = format!("`{}` is not a whole number{of} {}", self.cell.text(), self.place());
            return Err(Mistake::new("E124", message, None));
        }
        Ok(self.in_range(number, range)? as i64)
    }

    /// A number of degrees up to `most` on either side of zero.
    pub fn degrees(&self, word: &str, most: f64) -> Result<f64, Mistake> {
        let number = self.any_number("degrees", "number")?;
        if number.abs() <= most {
            return Ok(number);
        }
        Err(Mistake::new("E112", format!("{word} {} is outside -{most} to {most}", self.cell.text()), None))
    }

    fn any_number(&self, unit: &str, noun: &str) -> Result<f64, Mistake> {
        let text = self.text()?;
        if let Cell::Number(number) = self.cell
            && number.is_finite()
        {
            return Ok(*number);
        }
        if let Some(number) = parse_number(&text) {
            return Ok(number);
        }
        let of = if unit.is_empty() { String::new() } else { format!(" of {unit}") };
        let message = format!("`{text}` is not a {noun}{of} {}", self.place());
        let hint = match self.cell {
            Cell::Date(_) => Some("the cell is formatted as a date; format it as a number".to_owned()),
            _ if noun == WHOLE => number_hint(&text).map(for_whole),
            _ => number_hint(&text),
        };
        Err(Mistake::new("E121", message, hint))
    }

    fn in_range(&self, number: f64, range: &Range) -> Result<f64, Mistake> {
        if range.contains(number) {
            // `-0` is a zero like any other.
            return Ok(number + 0.0);
        }
        let text = self.cell.text();
        let (unit, max) = (range.unit, range.max);
        let side = match (number > max, range.is_above_min) {
            (true, _) => format!("above {max}"),
            (false, true) => format!("not above {}", range.min),
            (false, false) => format!("below {}", range.min),
        };
        let message = format!("`{text}` is {side} {}", self.place());
        let of = if unit.is_empty() { String::new() } else { format!(" of {unit}") };
        let hint = if number > max && *range == Range::SHARE {
            format!("write a share as a part of 1: `{}` for {text} %", number / 100.0)
        } else if number > max {
            format!("a number{of} up to {max} was expected; check the digits")
        } else {
            format!("a number{of}, {}, was expected", range.words())
        };
        Err(Mistake::new("E113", message, Some(hint)))
    }

    /// A civil date, `2023-09-11`.
    pub fn date(&self) -> Result<Date, Mistake> {
        match self.cell {
            Cell::Date(date) => return Ok(*date),
            Cell::Number(serial) => {
                if let Some(date) = date_of_serial(*serial) {
                    return Ok(date);
                }
            }
            _ => {}
        }
        let text = self.text()?;
        parse_date(&text).ok_or_else(|| {
            let message = format!("`{text}` is not a date {}; year-month-day was expected", self.place());
            Mistake::new("E122", message, Some(date_hint(&text)))
        })
    }

    /// `yes` or `no`.
    pub fn yes_no(&self) -> Result<bool, Mistake> {
        let text = self.text()?;
        match text.to_lowercase().as_str() {
            "yes" | "true" | "1" => Ok(true),
            "no" | "false" | "0" => Ok(false),
            _ => {
                let message = format!("`{text}` is neither `yes` nor `no` {}", self.place());
                Err(Mistake::new("E111", message, None))
            }
        }
    }

    /// One of the words, in any case.
    pub fn word(&self, words: &[&'static str]) -> Result<&'static str, Mistake> {
        let text = self.text()?;
        self.word_of(&text, words)
    }

    /// `text`, which is a part of the cell, as a weekday: days from Monday.
    pub fn weekday_of(&self, text: &str) -> Result<usize, Mistake> {
        let position = WEEKDAYS.iter().position(|word| word.eq_ignore_ascii_case(text));
        position.map(|position| position % 7).ok_or_else(|| {
            let near = nearest(text, WEEKDAYS[..7].iter().copied());
            let hint =
                near.map_or_else(|| "write `friday` or `fri`".to_owned(), |near| format!("did you mean `{near}`?"));
            Mistake::new("E111", format!("`{text}` is not a weekday {}", self.place()), Some(hint))
        })
    }

    /// `text`, which is a part of the cell, as one of the words.
    pub fn word_of(&self, text: &str, words: &[&'static str]) -> Result<&'static str, Mistake> {
        words.iter().copied().find(|word| word.eq_ignore_ascii_case(text)).ok_or_else(|| {
            let message = format!("`{text}` is not one of {} {}", quoted(words), self.place());
            let near = nearest(text, words.iter().copied());
            Mistake::new("E111", message, near.map(|near| format!("did you mean `{near}`?")))
        })
    }
}
