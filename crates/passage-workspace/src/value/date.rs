//! Dates as text or as the serial numbers of workbooks, and how to write what was probably meant.

use super::number::{is_digits, western_digits};
use passage_model::calendar::{Date, shift};

pub(crate) fn parse_date(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    if !(is_digits(text.get(..4)?) && is_digits(text.get(5..7)?) && is_digits(text.get(8..)?)) {
        return None;
    }
    date_of(text.get(..4)?, text.get(5..7)?, text.get(8..)?)
}

fn date_of(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok().filter(|date| date.year() > 0)
}

/// How to write the date that was probably meant; where two may be meant, both are named and none is chosen.
pub(super) fn date_hint(text: &str) -> String {
    let western = western_digits(text);
    if western != text {
        return if parse_date(&western).is_some() {
            format!("write Western digits: `{western}`")
        } else {
            "write Western digits, as in `2031-03-09`".to_owned()
        };
    }
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ']).collect();
    if let [first, second, third] = parts[..]
        && parts.iter().all(|part| is_digits(part))
    {
        if first.len() == 4 {
            return match date_of(first, second, third) {
                Some(date) => format!("write `{date}`"),
                None => "there is no such day in the calendar".to_owned(),
            };
        }
        if third.len() == 4 {
            return match (date_of(third, second, first), date_of(third, first, second)) {
                (Some(date), Some(other)) if date != other => {
                    format!("write `{date}` if the day comes first, `{other}` if the month does")
                }
                (Some(date), _) | (None, Some(date)) => format!("write `{date}`"),
                (None, None) => "there is no such day in the calendar".to_owned(),
            };
        }
    }
    if text.len() == 8
        && is_digits(text)
        && let Some(date) = date_of(&text[..4], &text[4..6], &text[6..])
    {
        return format!("write `{date}`");
    }
    if let Some(date) = text.get(..10).and_then(parse_date) {
        return format!("leave the time of day away: `{date}`");
    }
    "write it as in `2031-03-09`".to_owned()
}

/// The date of the serial number that a workbook keeps for it; `None` beyond the years that workbooks know.
pub(crate) fn from_serial(serial: f64, is_1904: bool) -> Option<Date> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let days = serial.floor() as i64;
    let (base, days) = match (is_1904, days) {
        (true, _) => (Date::constant(1904, 1, 1), days),
        // Workbooks believe in a 29 February 1900, serial 60.
        (false, ..60) => (Date::constant(1899, 12, 31), days),
        (false, _) => (Date::constant(1899, 12, 30), days),
    };
    Some(shift(base, days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_never_guessed() {
        let hint = |text: &str| {
            assert_eq!(parse_date(text), None, "{text}");
            date_hint(text)
        };
        assert_eq!(hint("11/09/2023"), "write `2023-09-11` if the day comes first, `2023-11-09` if the month does");
        assert_eq!(hint("25.12.2023"), "write `2023-12-25`");
        assert_eq!(hint("2023-02-30"), "there is no such day in the calendar");
        assert_eq!(hint("20230911"), "write `2023-09-11`");
        assert_eq!(hint("2023-09-11T10:00"), "leave the time of day away: `2023-09-11`");
        assert_eq!(hint("2023-9-1"), "write `2023-09-01`");
        assert_eq!(hint("soon"), "write it as in `2031-03-09`");
    }

    #[test]
    fn serial_numbers_of_workbooks_are_dates() {
        assert_eq!(from_serial(45_180.0, false).unwrap().to_string(), "2023-09-11");
        assert_eq!(from_serial(1.0, false).unwrap().to_string(), "1900-01-01");
        assert_eq!(from_serial(0.0, true).unwrap().to_string(), "1904-01-01");
        assert_eq!(from_serial(f64::NAN, false), None);
        assert_eq!(from_serial(1e300, true), None);
    }
}
