//! Days in words, reckoned from the date of the text: past by default, as news is.

use crate::fold::fold;
use crate::mark::Marked;
use crate::number_word::number_word;
use crate::token::TokenKind;
use passage_model::calendar::{Date, shift};
use std::ops::Range;

/// A day or a run of days in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DateMention {
    pub tokens: Range<usize>,
    pub from: Date,
    pub to: Date,
    /// How it was reckoned.
    pub because: String,
}

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
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// Words at which an expression of time can begin; all others are passed by.
const FIRST: [&str; 24] = [
    "today",
    "tonight",
    "yesterday",
    "tomorrow",
    "overnight",
    "last",
    "past",
    "this",
    "next",
    "earlier",
    "late",
    "early",
    "mid",
    "in",
    "since",
    "the",
    "a",
    "an",
    "several",
    "few",
    "on",
    "over",
    "previous",
    "same",
];

/// The month of a word, also cut short: `Sept`.
pub(crate) fn month(word: &str) -> Option<i8> {
    let word = word.strip_suffix('.').unwrap_or(word);
    let is_short = (3..=4).contains(&word.len());
    let found = MONTHS
        .iter()
        .position(|month| *month == word || (is_short && month.starts_with(word) && word.len() < month.len()))?;
    i8::try_from(found + 1).ok()
}

fn weekday(word: &str) -> Option<i8> {
    let found = WEEKDAYS.iter().position(|day| *day == word)?;
    i8::try_from(found + 1).ok()
}

/// A small count in words or figures.
pub(crate) fn count(word: &str) -> Option<i64> {
    if let Ok(number) = word.parse::<i64>() {
        return (0..10_000).contains(&number).then_some(number);
    }
    if matches!(word, "a" | "an") {
        return Some(1);
    }
    number_word(word).filter(|value| *value > 0).map(i64::from)
}

/// Whether a word begins as months and weekdays do.
fn is_calendar(word: &[u8]) -> bool {
    const HEADS: [&[u8; 3]; 19] = [
        b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec", b"mon", b"tue",
        b"wed", b"thu", b"fri", b"sat", b"sun",
    ];
    word.get(..3).is_some_and(|head| HEADS.iter().any(|one| one.eq_ignore_ascii_case(head)))
}

/// The first and the last day of a month.
fn whole_month(year: i16, month: i8) -> Option<(Date, Date)> {
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

/// The reading of expressions of time around one anchor.
#[derive(Debug)]
struct Reader<'a> {
    marked: &'a Marked<'a>,
    anchor: Date,
    words: Vec<String>,
    first: usize,
}

/// All expressions of time in the tokens of a sentence.
pub(crate) fn dates(marked: &Marked<'_>, zone: Range<usize>, anchor: Date) -> Vec<DateMention> {
    let mut list = Vec::new();
    let might = |token: &usize| {
        let one = &marked.tokens[*token];
        let word = marked.word(*token);
        one.kind == TokenKind::Number
            || (one.kind == TokenKind::Word && word.is_ascii() && {
                let bytes = word.as_bytes();
                (one.is_capital && (3..=9).contains(&bytes.len()) && is_calendar(bytes))
                    || FIRST.iter().any(|first| first.eq_ignore_ascii_case(word))
                    || (one.word != 0 && number_word(word).is_some())
            })
    };
    let mut at = zone.start;
    while let Some(start) = (at..zone.end).find(&might) {
        let end = (start + 9).min(zone.end);
        let words = (start..end).map(|token| fold(marked.word(token)).trim_end_matches('.').to_owned()).collect();
        let reader = Reader { marked, anchor, words, first: start };
        match reader.read() {
            Some(found) => {
                at = found.tokens.end.max(start + 1);
                list.push(found);
            }
            None => at = start + 1,
        }
    }
    list
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    fn found(&self, length: usize, days: (Date, Date), because: String) -> Option<DateMention> {
        Some(DateMention { tokens: self.first..self.first + length, from: days.0, to: days.1, because })
    }

    fn day(&self, length: usize, day: Date, because: &str) -> Option<DateMention> {
        self.found(length, (day, day), because.to_owned())
    }

    fn read(&self) -> Option<DateMention> {
        self.iso().or_else(|| self.dated()).or_else(|| self.near()).or_else(|| self.week()).or_else(|| self.ago())
    }

    /// `2023-09-11`: numbers with dashes between.
    fn iso(&self) -> Option<DateMention> {
        let token = &self.marked.tokens[self.first];
        if token.kind != TokenKind::Number || self.word(0).len() != 4 || self.word(1) != "-" || self.word(3) != "-" {
            return None;
        }
        let day = Date::new(self.word(0).parse().ok()?, self.word(2).parse().ok()?, self.word(4).parse().ok()?).ok()?;
        self.day(5, day, "as written")
    }

    fn is_month(&self, at: usize) -> Option<i8> {
        let token = self.marked.tokens.get(self.first + at)?;
        // `may` and `march` are months with a capital only.
        if token.is_capital { month(self.word(at)) } else { None }
    }

    fn day_number(&self, at: usize) -> Option<i8> {
        let word = self.word(at);
        let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let number: i8 = digits.parse().ok()?;
        (1..=31).contains(&number).then_some(number)
    }

    fn year(&self, at: usize) -> Option<(i16, usize)> {
        let skip = usize::from(self.word(at) == ",");
        let year: i16 = self.word(at + skip).parse().ok()?;
        (self.word(at + skip).len() == 4 && (1900..2200).contains(&year)).then_some((year, at + skip + 1))
    }

    /// The year of a day without one: the nearest to the anchor, the past where in doubt.
    fn nearest(&self, month: i8, day: i8) -> Option<Date> {
        let year = self.anchor.year();
        let candidates = [year - 1, year, year + 1].into_iter().filter_map(|year| Date::new(year, month, day).ok());
        // Up to two months ahead is taken as ahead.
        candidates.filter(|date| *date <= shift(self.anchor, 62)).max()
    }

    /// `September 10`, `10 September 2023`, `in July`, `mid-June`, `since March 2022`.
    fn dated(&self) -> Option<DateMention> {
        if let Some(day) = self.day_number(0)
            && let Some(month) = self.is_month(1).or_else(|| if self.word(1) == "of" { self.is_month(2) } else { None })
        {
            let after = if self.is_month(1).is_some() { 2 } else { 3 };
            if let Some((year, end)) = self.year(after) {
                return self.day(end, Date::new(year, month, day).ok()?, "as written");
            }
            return self.day(after, self.nearest(month, day)?, "the year nearest to the text");
        }
        if let Some(month) = self.is_month(0) {
            if let Some(day) = self.day_number(1)
                && self.word(1).len() <= 4
            {
                if let Some((year, end)) = self.year(2) {
                    return self.day(end, Date::new(year, month, day).ok()?, "as written");
                }
                return self.day(2, self.nearest(month, day)?, "the year nearest to the text");
            }
            if let Some((year, end)) = self.year(1) {
                return self.found(end, whole_month(year, month)?, "the month as written".to_owned());
            }
            if MONTHS.contains(&self.word(0)) && self.marked.tokens[self.first].is_capital && self.is_after_time_word()
            {
                return self.whole(1, month);
            }
            return None;
        }
        let part = self.word(0);
        let dash = usize::from(self.word(1) == "-");
        if matches!(part, "early" | "mid" | "late")
            && let Some(month) = self.is_month(1 + dash)
        {
            let found = self.whole(2 + dash, month)?;
            let first = found.from;
            let (from, to) = match part {
                "early" => (first, shift(first, 9)),
                "mid" => (shift(first, 9), shift(first, 19)),
                _ => (shift(first, 19), found.to),
            };
            return self.found(2 + dash, (from, to), format!("{part} in the month"));
        }
        None
    }

    fn is_after_time_word(&self) -> bool {
        let before = self.first.checked_sub(1).map(|before| fold(self.marked.word(before)));
        before.is_some_and(|word| {
            matches!(
                word.as_str(),
                "in" | "since"
                    | "until"
                    | "by"
                    | "from"
                    | "during"
                    | "last"
                    | "of"
                    | "and"
                    | "to"
                    | "through"
                    | "late"
                    | "early"
                    | "this"
            )
        })
    }

    fn whole(&self, length: usize, month: i8) -> Option<DateMention> {
        let year = self.anchor.year();
        let year = if month > self.anchor.month() { year - 1 } else { year };
        self.found(length, whole_month(year, month)?, "the latest such month".to_owned())
    }

    /// The last such weekday, this day included.
    fn last_weekday(&self, day: i8) -> Date {
        let back = i64::from(self.anchor.weekday().to_monday_one_offset() - day).rem_euclid(7);
        shift(self.anchor, -back)
    }

    fn monday(&self) -> Date {
        shift(self.anchor, -i64::from(self.anchor.weekday().to_monday_zero_offset()))
    }

    /// `today`, `on Saturday`, `next Tuesday`.
    fn near(&self) -> Option<DateMention> {
        match self.word(0) {
            "today" | "tonight" => return self.day(1, self.anchor, "the day of the text"),
            "yesterday" => return self.day(1, shift(self.anchor, -1), "the day before the text"),
            "tomorrow" => return self.day(1, shift(self.anchor, 1), "the day after the text"),
            "overnight" => {
                return self.found(1, (shift(self.anchor, -1), self.anchor), "the night before the text".to_owned());
            }
            _ => {}
        }
        let (word, length) = match self.word(0) {
            "last" | "this" | "past" | "next" => (self.word(1), 2),
            word => (word, 1),
        };
        let day = weekday(word)?;
        let last = self.last_weekday(day);
        let is_ahead = self.word(0) == "next" || (self.word(0) != "last" && self.is_ahead());
        if is_ahead && last < self.anchor {
            return self.day(length, shift(last, 7), "the next such day after the text");
        }
        if self.word(0) == "last" && last == self.anchor {
            return self.day(length, shift(last, -7), "the last such day before the text");
        }
        self.day(length, last, "the last such day, the text's own included")
    }

    /// Whether words before speak of what is to come.
    fn is_ahead(&self) -> bool {
        let is =
            |token: usize, words: &[&str]| words.iter().any(|one| self.marked.word(token).eq_ignore_ascii_case(one));
        let next_to =
            self.first.checked_sub(1).is_some_and(|before| is(before, &["by", "until", "from", "starting", "next"]));
        let from = self.first.saturating_sub(9);
        let mut before = (from..self.first).rev().take_while(|token| !self.marked.is_mark(*token, "."));
        next_to
            || before
                .any(|token| is(token, &["will", "expected", "scheduled", "due", "plans", "planned", "set", "would"]))
    }

    /// `late last week`, `this week`, `the past month`, `earlier this year`, `next week`.
    fn week(&self) -> Option<DateMention> {
        let mut at = 0;
        let part = match self.word(0) {
            part @ ("late" | "early" | "earlier") => {
                at = 1;
                part.to_owned()
            }
            "the" => {
                at = 1;
                String::new()
            }
            _ => String::new(),
        };
        let which = self.word(at);
        if !matches!(which, "last" | "past" | "this" | "next" | "previous" | "same") {
            return None;
        }
        let unit = self.word(at + 1);
        let length = at + 2;
        let anchor = self.anchor;
        let days = match (which, unit) {
            ("last" | "previous", "week") => {
                let monday = shift(self.monday(), -7);
                match part.as_str() {
                    "late" => (shift(monday, 3), shift(monday, 6)),
                    "early" | "earlier" => (monday, shift(monday, 2)),
                    _ => (monday, shift(monday, 6)),
                }
            }
            ("past", "week") => (shift(anchor, -7), anchor),
            ("past", "month") => (shift(anchor, -30), anchor),
            ("past", "year") => (shift(anchor, -365), anchor),
            ("this", "week") => (self.monday(), if part.is_empty() { shift(self.monday(), 6) } else { anchor }),
            ("next", "week") => (shift(self.monday(), 7), shift(self.monday(), 13)),
            ("last" | "previous", "month") => {
                let last = shift(anchor.first_of_month(), -1);
                (last.first_of_month(), last)
            }
            ("this", "month") => {
                (anchor.first_of_month(), if part.is_empty() { anchor.last_of_month() } else { anchor })
            }
            ("next", "month") => {
                let first = shift(anchor.last_of_month(), 1);
                (first, first.last_of_month())
            }
            ("last" | "previous", "year") => {
                let year = anchor.year().checked_sub(1)?;
                (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)
            }
            ("this", "year") => (anchor.first_of_year(), anchor),
            ("last", "night") => (shift(anchor, -1), shift(anchor, -1)),
            ("this", "morning" | "evening" | "afternoon") => (anchor, anchor),
            ("last" | "past" | "this", "weekend") => {
                let saturday = self.last_weekday(6);
                (saturday, shift(saturday, 1))
            }
            _ => return None,
        };
        self.found(length, days, format!("{which} {unit} around the text").trim().to_owned())
    }

    /// `two weeks ago`, `a month earlier`, `in the past 24 hours`, `the last ten days`.
    fn ago(&self) -> Option<DateMention> {
        let in_past = matches!(self.word(0), "last" | "past")
            || (self.word(0) == "the" && matches!(self.word(1), "last" | "past"));
        let at = if self.word(0) == "the" { 2 } else { usize::from(in_past) };
        let number = count(self.word(at)).or(match self.word(at) {
            "several" | "few" => Some(3),
            _ => None,
        })?;
        let unit = self.word(at + 1).trim_end_matches('s');
        let days = match unit {
            "hour" => (number + 12) / 24,
            "day" => number,
            "week" => number * 7,
            "month" => number * 30,
            "year" => number * 365,
            _ => return None,
        };
        let unit_word = format!("{} {unit}s back", self.word(at));
        if in_past {
            return self.found(at + 2, (shift(self.anchor, -days), self.anchor), unit_word);
        }
        if !matches!(self.word(at + 2), "ago" | "earlier") {
            return None;
        }
        let day = shift(self.anchor, -days);
        match unit {
            "month" => {
                let mut month = i64::from(self.anchor.month()) - number % 12;
                let mut year = i64::from(self.anchor.year()) - number / 12;
                if month < 1 {
                    month += 12;
                    year -= 1;
                }
                let days = whole_month(i16::try_from(year).ok()?, i8::try_from(month).ok()?)?;
                self.found(at + 3, days, unit_word)
            }
            "year" => {
                let year = i16::try_from(i64::from(self.anchor.year()) - number).ok()?;
                self.found(at + 3, (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?), unit_word)
            }
            "week" => self.found(at + 3, (day, day), unit_word),
            _ => self.found(at + 3, (day, day), unit_word),
        }
    }
}
