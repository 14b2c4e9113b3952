//! The date of a text, from which `Saturday` and `last week` are reckoned.

use crate::date::{DateMention, dates};
use crate::hash::HashMap;
use crate::mark::Marked;
use crate::sentence::sentences;
use crate::token::tokens;
use passage_model::calendar::{Date, days_between};
use std::fmt;

/// Where the date of a text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnchorOrigin {
    /// A person gave it.
    Given,
    /// A line `date 2023-09-11` at the head of the text.
    Header,
    /// What the file says of itself: the head of a mail, the data of a page or of a record.
    Metadata,
    /// A full date in its first lines.
    Dateline,
    /// The latest full date anywhere in it.
    Text,
}

impl AnchorOrigin {
    /// As the JSON has it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Header => "header",
            Self::Metadata => "metadata",
            Self::Dateline => "dateline",
            Self::Text => "text",
        }
    }
}

impl fmt::Display for AnchorOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Given => "given on the command line",
            Self::Header => "from its first line",
            Self::Metadata => "from what the file says of itself",
            Self::Dateline => "from a date in its first lines",
            Self::Text => "the latest date in the text: a guess",
        })
    }
}

/// The date of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The day.
    pub date: Date,
    /// Where it comes from.
    pub origin: AnchorOrigin,
    /// The byte at which the text begins behind what only dates it.
    pub body: usize,
    /// Why somebody should confirm it; empty: no doubt.
    pub doubts: Vec<String>,
}

/// So many characters are its first lines.
const HEAD: usize = 300;

/// Days by which a text may speak of what is to come before that is odd.
const AHEAD: i64 = 45;

/// The date of a text: the one given, else that of its first line, of the file, of its dateline, or the latest in it.
/// `None`: there is none.
#[must_use]
pub fn find(text: &str, given: Option<Date>, metadata: Option<Date>) -> Option<Anchor> {
    let header = header(text);
    let body = header.map_or(0, |(_, body)| body);
    let far = Date::constant(2100, 1, 1);
    let known = given.or(header.map(|(date, _)| date)).or(metadata);
    let named = named(text, body, known.unwrap_or(far));
    let head = named.iter().find(|(at, _)| *at < body + HEAD).map(|(_, date)| *date);
    let (date, origin) = match (given, header, metadata, head) {
        (Some(date), ..) => (date, AnchorOrigin::Given),
        (None, Some((date, _)), ..) => (date, AnchorOrigin::Header),
        (None, None, Some(date), _) => (date, AnchorOrigin::Metadata),
        (None, None, None, Some(date)) => (date, AnchorOrigin::Dateline),
        (None, None, None, None) => (named.iter().map(|(_, date)| *date).max()?, AnchorOrigin::Text),
    };
    let mut doubts = Vec::new();
    if origin == AnchorOrigin::Text {
        doubts.push("it is the latest date in the text, which may be older than the text".to_owned());
    }
    if origin != AnchorOrigin::Given {
        doubts.extend(swapped(date, &named));
        let others = [header.map(|(date, _)| date), metadata];
        for other in others.into_iter().flatten().filter(|other| *other != date) {
            doubts.push(format!("the file says {other} of itself"));
        }
        let ahead = named.iter().map(|(_, date)| *date).max().filter(|latest| days_between(date, *latest) > AHEAD);
        if let Some(latest) = ahead.filter(|_| doubts.is_empty()) {
            doubts.push(format!("the text speaks of {latest}, long after it"));
        }
    }
    Some(Anchor { date, origin, body, doubts })
}

/// A line `date 2023-09-11` at the very head, with the byte behind it.
fn header(text: &str) -> Option<(Date, usize)> {
    let start =
        text.len() - text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}').len();
    let rest = &text[start..];
    let word = rest.get(..4).filter(|word| word.eq_ignore_ascii_case("date"))?;
    let after = rest[word.len()..].trim_start_matches([' ', '\t', ':']);
    let date = after.get(..10)?;
    let is_iso = date
        .bytes()
        .enumerate()
        .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    let date: Date = if is_iso { date.parse().ok()? } else { return None };
    Some((date, text.len() - after.len() + 10))
}

/// Days that a text names with day, month and year, each with its byte.
fn named(text: &str, body: usize, around: Date) -> Vec<(usize, Date)> {
    let tokens = tokens(text, body, &HashMap::default());
    let sentences = sentences(text, &tokens);
    let marked = Marked {
        text,
        classes: Vec::new(),
        forms: Vec::new(),
        quotes: Vec::new(),
        sentences: Vec::new(),
        actors: Vec::new(),
        in_actor: Vec::new(),
        units: Vec::new(),
        places: Vec::new(),
        tokens,
    };
    let is_day = |mention: &DateMention| mention.from == mention.to && mention.because == "as written";
    let found = sentences.iter().flat_map(|sentence| dates(&marked, sentence.first..sentence.end, around));
    found.filter(is_day).map(|mention| (marked.tokens[mention.tokens.start].start, mention.from)).collect()
}

/// Whether day and month look swapped: with both the other way round the date is near a day that the text names, and as
/// it stands it is far from all of them.
fn swapped(date: Date, named: &[(usize, Date)]) -> Option<String> {
    let other = Date::new(date.year(), date.day(), date.month()).ok().filter(|other| *other != date)?;
    let near = |day: Date| named.iter().any(|(_, named)| days_between(*named, day).abs() <= 10);
    (near(other) && !near(date)).then(|| format!("day and month may be swapped: the text fits {other}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_at_the_head_dates_the_text_and_is_no_part_of_it() {
        let text = " date 2031-03-09 The road is closed.";
        let anchor = find(text, None, None).unwrap();
        assert_eq!((anchor.date, anchor.origin), (day("2031-03-09"), AnchorOrigin::Header));
        assert_eq!(&text[anchor.body..], " The road is closed.");
        assert!(anchor.doubts.is_empty());
    }

    #[test]
    fn a_dateline_dates_a_text_without_more() {
        let anchor = find("KASIR, March 9, 2031 — The road is closed.", None, None).unwrap();
        assert_eq!((anchor.date, anchor.origin), (day("2031-03-09"), AnchorOrigin::Dateline));
        assert!(find("The road is closed.", None, None).is_none());
    }

    #[test]
    fn a_swap_of_day_and_month_is_doubted() {
        let anchor = find("date 2025-03-06\nOn 2 June 2025 the port closed.", None, None).unwrap();
        assert_eq!(anchor.doubts, ["day and month may be swapped: the text fits 2025-06-03"]);
        assert!(find("On 2 June 2025 it closed.", Some(day("2025-03-06")), None).unwrap().doubts.is_empty());
    }
}
