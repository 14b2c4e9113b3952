//! Their cells as ours: numbers and words as every table reads them, dates in the order that the mapping states.

use crate::raw::Cell;
use crate::schema::{Column, Kind};
use crate::value::{Field, Mistake, date_of, parse_date};
use passage_model::calendar::Date;

/// The order in which a date as text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateOrder {
    /// `2031-03-09`.
    Iso,
    /// `9/3/2031`, `09.03.2031`, `9 March 2031`.
    DayFirst,
    /// `3/9/2031`, `March 9, 2031`.
    MonthFirst,
}

/// How dates as text are read; the date cells of workbooks are dates whatever this says.
#[derive(Clone, Copy, Debug)]
pub(super) struct DateForm {
    pub order: DateOrder,
    /// Whether a time of day behind the date is left away.
    pub drops_time: bool,
}

/// The form in which the mapping file itself and our tables write dates.
pub(super) const OUR_DATES: DateForm = DateForm { order: DateOrder::Iso, drops_time: false };

/// A cell as a column of ours holds it; ids of other rows stay text.
pub(super) fn read(column: &Column, field: Field<'_>, dates: DateForm) -> Result<Cell, Mistake> {
    match &column.kind {
        Kind::Number(range) => field.number(range).map(Cell::Number),
        Kind::Integer(range) => field.integer(range).map(|number| Cell::Number(number as f64)),
        Kind::Latitude => field.degrees("latitude", 90.0).map(Cell::Number),
        Kind::Longitude => field.degrees("longitude", 180.0).map(Cell::Number),
        Kind::Date => date(field, dates).map(Cell::Date),
        Kind::Word(words) => field.word(words).map(|word| Cell::Text(word.to_owned())),
        _ => field.text().map(|text| if text.is_empty() { Cell::Empty } else { Cell::Text(text) }),
    }
}

/// A date in the form that the mapping states.
pub(super) fn date(field: Field<'_>, form: DateForm) -> Result<Date, Mistake> {
    if let Cell::Date(_) | Cell::Number(_) = field.cell {
        return field.date();
    }
    let text = field.text()?;
    let (day, time) = without_time(&text);
    let is_dropped = time.is_none() || form.drops_time;
    let read = if time == Some(Time::OfWorkbook) { parse_date(day) } else { in_order(day, form.order) };
    if let (Some(date), true) = (read, is_dropped) {
        return Ok(date);
    }
    let (name, expected) = (field.name, form.order.words());
    let hint = if read.is_some() {
        "`time_of_day = \"drop\"` under `[import]` of the mapping leaves the time away".to_owned()
    } else {
        hint(day, form.order)
    };
    let message = format!("`{text}` is not a date in column `{name}`; {expected} was expected");
    Err(Mistake { code: "E122", message, hint: Some(hint) })
}

impl DateOrder {
    fn words(self) -> &'static str {
        match self {
            Self::Iso => "year-month-day",
            Self::DayFirst => "day, month, year",
            Self::MonthFirst => "month, day, year",
        }
    }

    /// The word for it in a mapping file.
    fn name(self) -> &'static str {
        match self {
            Self::Iso => "iso",
            Self::DayFirst => "dmy",
            Self::MonthFirst => "mdy",
        }
    }
}

/// Where a time of day comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Time {
    /// It was typed.
    Typed,
    /// The workbook holds a moment, which its reader writes out as ISO.
    OfWorkbook,
}

/// The text without a time of day, and which there was.
fn without_time(text: &str) -> (&str, Option<Time>) {
    if let Some(day) = text.strip_suffix(" and a time of day") {
        return (day, Some(Time::OfWorkbook));
    }
    let is_time = |rest: &str| rest.starts_with(|first: char| first.is_ascii_digit()) && rest.contains(':');
    let cut = text.char_indices().find(|(at, letter)| {
        matches!(letter, 'T' | 't' | ' ') && is_time(text[at + 1..].trim_start()) && !text[..*at].contains(':')
    });
    match cut {
        Some((at, _)) => (text[..at].trim_end(), Some(Time::Typed)),
        None => (text, None),
    }
}

fn in_order(text: &str, order: DateOrder) -> Option<Date> {
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let (day, month, year) = match (order, &parts[..]) {
        (DateOrder::Iso, _) => return parse_date(text),
        (DateOrder::DayFirst, [day, month, year]) | (DateOrder::MonthFirst, [month, day, year]) => (day, month, year),
        _ => return None,
    };
    let is_number =
        |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let by_name = month_of(month).map(|number| number.to_string());
    let month = by_name.as_deref().unwrap_or(month);
    (year.len() == 4 && is_number(year, 4) && is_number(month, 2) && is_number(day, 2))
        .then(|| date_of(year, month, day))?
}

/// The number of a month by its English name or the first three letters of it.
fn month_of(name: &str) -> Option<usize> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.to_ascii_lowercase();
    MONTHS.iter().position(|month| *month == name || month[..3] == name).map(|position| position + 1)
}

fn hint(day: &str, order: DateOrder) -> String {
    let others = [DateOrder::Iso, DateOrder::DayFirst, DateOrder::MonthFirst].into_iter();
    let fitting: Vec<String> = others
        .filter(|other| *other != order)
        .filter_map(|other| Some(format!("{} if `date_order = \"{}\"`", in_order(day, other)?, other.name())))
        .collect();
    match fitting.as_slice() {
        [] => match order {
            DateOrder::Iso => "write it as in `2031-03-09`".to_owned(),
            DateOrder::DayFirst => "write it as in `09/03/2031` or `9 March 2031`, with the year in full".to_owned(),
            DateOrder::MonthFirst => "write it as in `03/09/2031` or `March 9, 2031`, with the year in full".to_owned(),
        },
        fitting => format!("it would be {} under `[import]` of the mapping", fitting.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_date(text: &str, order: DateOrder, drops_time: bool) -> Result<String, String> {
        let cell = Cell::Text(text.to_owned());
        let read = date(Field { cell: &cell, what: "column", name: "Date" }, DateForm { order, drops_time });
        read.map(|date| date.to_string()).map_err(|mistake| mistake.hint.unwrap_or_default())
    }

    #[test]
    fn the_mapping_states_the_order_of_a_date() {
        for text in ["9/3/2031", "09.03.2031", "9 March 2031", "9-Mar-2031"] {
            assert_eq!(read_date(text, DateOrder::DayFirst, false).as_deref(), Ok("2031-03-09"), "{text}");
        }
        for text in ["3/9/2031", "March 9, 2031"] {
            assert_eq!(read_date(text, DateOrder::MonthFirst, false).as_deref(), Ok("2031-03-09"), "{text}");
        }
        assert_eq!(
            read_date("9/3/2031", DateOrder::Iso, false).unwrap_err(),
            "it would be 2031-03-09 if `date_order = \"dmy\"`, 2031-09-03 if `date_order = \"mdy\"` under `[import]` of the mapping"
        );
        assert!(read_date("9/3/31", DateOrder::DayFirst, false).is_err());
        assert!(read_date("2031-03-09", DateOrder::DayFirst, false).is_err());
    }

    #[test]
    fn a_time_of_day_is_dropped_only_where_the_mapping_says_so() {
        for text in ["2031-03-09T10:00:00Z", "2031-03-09 10:00", "2031-03-09 and a time of day"] {
            assert_eq!(read_date(text, DateOrder::Iso, true).as_deref(), Ok("2031-03-09"), "{text}");
            assert!(read_date(text, DateOrder::Iso, false).unwrap_err().contains("time_of_day"), "{text}");
        }
        let moment = "2031-03-09 and a time of day";
        assert_eq!(read_date(moment, DateOrder::DayFirst, true).as_deref(), Ok("2031-03-09"));
    }
}
