//! One line for a tired person: `LACHIN closed since yesterday says ICRC`.

use super::Entry;
use crate::parse_date;
use passage_model::calendar::{Date, shift};
use passage_model::fault::{Fault, Origin};

const STATES: [&str; 5] = ["open", "restricted", "closed", "threatened", "none"];

const MODALITIES: [&str; 7] = ["observation", "statement", "denial", "demand", "agreement", "plan", "threat"];

/// The words that begin a part of the line.
const KEYWORDS: [&str; 10] = ["since", "from", "until", "said", "on", "to", "says", "say", "via", "as"];

const FORM: &str = "write it as `ROAD closed since yesterday says SOURCE`; also `UPPER,LOWER restricted to 10 trucks from \
2031-03-02 until 2031-03-09 said 2031-03-01 says SOURCE via RELAY as denial: note`";

/// Reads a statement from one line.
///
/// ```text
/// ROAD[,ROAD] STATE [to N trucks | to N t | to N %] [since|from DAY] [until DAY] [said|on DAY] says SOURCE [via RELAY]
///     [as MODALITY] [: note]
/// ```
/// A day is `2031-03-09`, `today`, `yesterday` or `3 days ago`. Whether road and source exist is judged by the tables.
///
/// # Errors
/// E520: the first word that cannot be read, and the form of a line.
pub fn parse_line(line: &str, today: Date) -> Result<Entry, Box<Fault>> {
    let (words, note) = line.split_once(": ").map_or((line, ""), |(words, note)| (words, note));
    let mut words = Words { rest: words.split_whitespace().collect(), today };
    let mut entry = Entry::statement();
    entry.set("note", note);
    let mut subjects = Vec::new();
    let state = loop {
        let word = words
            .next()
            .ok_or_else(|| unreadable(&format!("it has to begin with a road and one of {}", quoted(&STATES))))?;
        if STATES.contains(&word.to_lowercase().as_str()) && !subjects.is_empty() {
            break word.to_lowercase();
        }
        subjects.extend(word.split(',').filter(|part| !part.is_empty() && !part.eq_ignore_ascii_case("and")));
    };
    entry.set("about", subjects.join(","));
    entry.set("says", state);
    while let Some(word) = words.next() {
        let (column, text) = match word.to_lowercase().as_str() {
            "since" | "from" => ("valid_from", words.day()?.to_string()),
            "until" => ("valid_to", words.day()?.to_string()),
            "said" | "on" => ("said_on", words.day()?.to_string()),
            "to" => figure(&mut words)?,
            "says" | "say" => ("source", words.take("a source after `says`")?.to_owned()),
            "via" => ("relayed_by", words.up_to_keyword()),
            "as" => ("modality", modality(words.take("a modality after `as`")?)?),
            other => return Err(unreadable(&format!("`{other}` is not understood here"))),
        };
        if text.is_empty() {
            return Err(unreadable(&format!("nothing stands after `{word}`")));
        }
        // The log cannot be edited afterwards: of two answers neither is taken.
        if !entry.get(column).is_empty() {
            return Err(unreadable(&format!("`{column}` is told twice: `{}` and `{text}`", entry.get(column))));
        }
        entry.set(column, text);
    }
    Ok(entry)
}

/// The column and the text of `to 10 trucks`, `to 50 t`, `to 30 %`; a date after `to` is the last day.
fn figure(words: &mut Words<'_>) -> Result<(&'static str, String), Box<Fault>> {
    let word = words.take("a number or a day after `to`")?;
    if parse_date(word).is_ok() || ["today", "yesterday"].contains(&word.to_lowercase().as_str()) {
        words.rest.insert(0, word);
        return Ok(("valid_to", words.day()?.to_string()));
    }
    let (number, glued) =
        word.split_at(word.find(|letter: char| letter.is_alphabetic() || letter == '%').unwrap_or(word.len()));
    if number.is_empty() {
        return Err(unreadable(&format!("`{word}` is neither a number nor a day")));
    }
    let unit = if glued.is_empty() { words.take("`trucks`, `t` or `%` after the number")? } else { glued };
    let figure = match unit.to_lowercase().as_str() {
        "truck" | "trucks" => ("trucks_per_day", number.to_owned()),
        "t" | "tonne" | "tonnes" => ("t_per_day", number.to_owned()),
        "%" | "percent" => match number.parse::<f64>() {
            Ok(percent) => ("share", (percent / 100.0).to_string()),
            Err(_) => return Err(unreadable(&format!("`{number}` is not a number"))),
        },
        _ => return Err(unreadable(&format!("`{unit}` is none of `trucks`, `t`, `%`"))),
    };
    if words.rest.first().is_some_and(|word| ["a", "per"].contains(word)) && words.rest.get(1) == Some(&"day") {
        words.rest.drain(..2);
    }
    Ok(figure)
}

fn modality(word: &str) -> Result<String, Box<Fault>> {
    let lower = word.to_lowercase();
    if MODALITIES.contains(&lower.as_str()) {
        return Ok(lower);
    }
    Err(unreadable(&format!("`{word}` is none of {}", quoted(&MODALITIES))))
}

fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// The day that somebody means by `today`, `yesterday` or `3 days ago`; `None` for every other text.
pub(super) fn day_meant(text: &str, today: Date) -> Option<Date> {
    match text.to_lowercase().split_whitespace().collect::<Vec<_>>().as_slice() {
        ["today"] => Some(today),
        ["yesterday"] => Some(shift(today, -1)),
        [days, "day" | "days", "ago"] => days.parse::<u16>().ok().map(|days| shift(today, -i64::from(days))),
        _ => None,
    }
}

fn unreadable(what: &str) -> Box<Fault> {
    Box::new(Fault::new("E520", Origin::Command, format!("the line cannot be read: {what}")).hint(FORM))
}

struct Words<'a> {
    rest: Vec<&'a str>,
    today: Date,
}

impl<'a> Words<'a> {
    fn next(&mut self) -> Option<&'a str> {
        (!self.rest.is_empty()).then(|| self.rest.remove(0))
    }

    fn take(&mut self, wanted: &str) -> Result<&'a str, Box<Fault>> {
        self.next().ok_or_else(|| unreadable(&format!("it ends where {wanted} should stand")))
    }

    fn day(&mut self) -> Result<Date, Box<Fault>> {
        let word = self.take("a day")?;
        if let Some(day) = day_meant(word, self.today) {
            return Ok(day);
        }
        if let [unit, ago, ..] = self.rest[..]
            && let Some(day) = day_meant(&format!("{word} {unit} {ago}"), self.today)
        {
            self.rest.drain(..2);
            return Ok(day);
        }
        parse_date(word).map_err(|reason| unreadable(&reason))
    }

    /// The words up to the next keyword, for names of several words.
    fn up_to_keyword(&mut self) -> String {
        let is_keyword = |word: &&str| KEYWORDS.contains(&word.to_lowercase().as_str());
        let end = self.rest.iter().position(is_keyword).unwrap_or(self.rest.len());
        self.rest.drain(..end).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(line: &str) -> Entry {
        parse_line(line, date(2031, 3, 2)).unwrap()
    }

    #[test]
    fn closed_since_yesterday_says_somebody() {
        let entry = read("UPPER closed since yesterday says RADIO");
        let cells = ["about", "says", "valid_from", "source"].map(|column| entry.get(column).to_owned());
        assert_eq!(cells, ["UPPER", "closed", "2031-03-01", "RADIO"]);
        assert_eq!(entry.get("said_on"), "", "the program fills in today");
    }

    #[test]
    fn everything_that_a_line_can_hold() {
        let entry = read(
            "upper, LOWER restricted to 10 trucks a day from 3 days ago until 2031-03-09 said today says RADIO via News \
             of the Valley as denial: seen at 10: two trucks",
        );
        for (column, text) in [
            ("about", "upper,LOWER"),
            ("says", "restricted"),
            ("trucks_per_day", "10"),
            ("valid_from", "2031-02-27"),
            ("valid_to", "2031-03-09"),
            ("said_on", "2031-03-02"),
            ("source", "RADIO"),
            ("relayed_by", "News of the Valley"),
            ("modality", "denial"),
            ("note", "seen at 10: two trucks"),
        ] {
            assert_eq!(entry.get(column), text, "{column}");
        }
        let entry = read("UPPER closed Says GUARD Via Radio on 2031-02-27 As denial");
        let cells = ["relayed_by", "said_on", "modality"].map(|column| entry.get(column).to_owned());
        assert_eq!(cells, ["Radio", "2031-02-27", "denial"]);
        assert_eq!(read("A restricted to 30% says B").get("share"), "0.3");
        assert_eq!(read("A restricted to 12.5 t says B").get("t_per_day"), "12.5");
        assert_eq!(read("A open from yesterday to 2031-03-05 says B").get("valid_to"), "2031-03-05");
    }

    #[test]
    fn what_cannot_be_read_is_named_with_the_form_of_a_line() {
        for (line, what) in [
            ("", "begin with a road and one of `open`"),
            ("closed", "begin with a road and one of `open`"),
            ("UPPER is shut", "begin with a road and one of `open`"),
            ("UPPER closed since Monday", "`Monday` is not a date"),
            ("UPPER closed says", "it ends where a source"),
            ("UPPER closed maybe", "`maybe` is not understood here"),
            ("UPPER restricted to ten trucks", "`ten` is neither a number nor a day"),
            ("UPPER restricted to 10 lorries", "`lorries` is none of"),
            ("UPPER closed as rumour", "`rumour` is none of"),
            ("UPPER closed says GUARD says COUNCIL", "`source` is told twice: `GUARD` and `COUNCIL`"),
            ("UPPER closed via says GUARD", "nothing stands after `via`"),
            ("UPPER closed from 2031-03-02 since yesterday says GUARD", "`valid_from` is told twice"),
        ] {
            let fault = parse_line(line, date(2031, 3, 2)).unwrap_err();
            assert!(fault.message.contains(what), "{line}: {fault}");
            assert!(fault.hint.is_some());
        }
    }
}
