//! Clock times in free text: whoever reads that something happened at 22.15 can tell who stood there.

/// Stands for a clock time that was taken out.
const TIME: &str = "[time]";

/// Words after which `10h` and `22.15` are times of the day and no lengths or figures.
const AT: [&str; 4] = ["at", "à", "um", "в"];

/// Letters of a text with their places, read forward.
struct Reader<'a> {
    letters: &'a [char],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).copied()
    }

    /// A number of `least` to `most` digits; nothing is read where there are fewer or more.
    fn number(&mut self, least: usize, most: usize) -> Option<u32> {
        let digits = self.letters[self.at.min(self.letters.len())..].iter().take_while(|l| digit(**l).is_some());
        let count = digits.count();
        if count < least || count > most {
            return None;
        }
        let value =
            self.letters[self.at..self.at + count].iter().filter_map(|l| digit(*l)).fold(0, |sum, d| sum * 10 + d);
        self.at += count;
        Some(value)
    }

    fn spaces(&mut self) {
        while self.peek(0).is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    /// One of these words, in any case, with no letter or digit behind it.
    fn word(&mut self, words: &[&str]) -> bool {
        let found = words.iter().find(|word| {
            let letters = word.chars().count();
            let is_same = word.chars().enumerate().all(|(ahead, letter)| {
                self.peek(ahead).is_some_and(|other| other.to_lowercase().eq(letter.to_lowercase()))
            });
            is_same && !self.peek(letters).is_some_and(char::is_alphanumeric)
        });
        if let Some(word) = found {
            self.at += word.chars().count();
        }
        found.is_some()
    }

    /// The same, perhaps after spaces; nothing is read where there is none.
    fn word_after_spaces(&mut self, words: &[&str]) -> bool {
        let before = self.at;
        self.spaces();
        let is_found = self.word(words);
        if !is_found {
            self.at = before;
        }
        is_found
    }
}

/// A digit of Latin, Arabic or Persian script.
fn digit(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => letter.to_digit(10),
        '٠'..='٩' => Some(letter as u32 - '٠' as u32),
        '۰'..='۹' => Some(letter as u32 - '۰' as u32),
        _ => None,
    }
}

/// The text with `[time]` in place of every clock time: `10:30`, `2031-03-05T10:30:00Z`, `10h30`, `22.15 hrs`,
/// `0630 hours`, `6 am`, `6 o'clock`, `noon`. Dates stay. Where a time and a length or figure look the same (`6h30`),
/// it counts as a time: too much is taken out rather than too little.
///
/// ```
/// use passage_model::audience::without_times;
/// assert_eq!(without_times("left on 2031-03-05 at 10:30, back 6 p.m."), "left on 2031-03-05 at [time], back [time]");
/// ```
#[must_use]
pub fn without_times(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        let before = at.checked_sub(1).and_then(|before| letters.get(before)).copied();
        // `T10:30` right after a date is a time that is glued to it.
        let is_glued = matches!(letter, 'T' | 't') && before.is_some_and(|before| digit(before).is_some());
        let is_start = !before.is_some_and(|before| before.is_alphanumeric() || matches!(before, '.' | ',' | ':'));
        let start = if is_glued { at + 1 } else { at };
        let end = (is_glued || is_start).then(|| time(&letters, start)).flatten();
        if let Some(end) = end {
            kept.push_str(if is_glued { " " } else { "" });
            kept.push_str(TIME);
            at = end;
        } else {
            kept.push(letter);
            at += 1;
        }
    }
    kept
}

/// Where the clock time ends that begins at a place; `None`: none does.
fn time(letters: &[char], start: usize) -> Option<usize> {
    let reader = || Reader { letters, at: start };
    [in_words, colon, with_hour_letter, with_half_of_day, with_hours, after_at]
        .into_iter()
        .find_map(|form| form(&mut reader()))
}

fn is_hour(hour: u32) -> bool {
    hour <= 24
}

/// `noon`, `six o'clock`.
fn in_words(reader: &mut Reader<'_>) -> Option<usize> {
    const HOURS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if reader.word(&["noon", "midnight", "midday"]) {
        return Some(reader.at);
    }
    let is_hour = reader.word(&HOURS) || reader.number(1, 2).is_some_and(is_hour);
    (is_hour && reader.word_after_spaces(&["o'clock", "o’clock"])).then_some(reader.at)
}

/// `9:05`, `10:30:00.5`, with what tells half of the day or zone.
fn colon(reader: &mut Reader<'_>) -> Option<usize> {
    reader.number(1, 2).filter(|hour| is_hour(*hour))?;
    let is_colon = |letter: Option<char>| matches!(letter, Some(':' | '：' | '∶'));
    if !is_colon(reader.peek(0)) {
        return None;
    }
    reader.at += 1;
    reader.number(2, 2).filter(|minute| *minute < 60)?;
    if is_colon(reader.peek(0)) {
        reader.at += 1;
        reader.number(2, 2)?;
        if reader.peek(0) == Some('.') && reader.peek(1).is_some_and(|letter| digit(letter).is_some()) {
            reader.at += 1;
            reader.number(1, 9)?;
        }
    }
    Some(suffix(reader))
}

/// `10h30`, `10 h 30`; `10h` only after a word like `at`, since alone it is a length.
fn with_hour_letter(reader: &mut Reader<'_>) -> Option<usize> {
    let is_after_at = is_after_at(reader);
    reader.number(1, 2).filter(|hour| is_hour(*hour))?;
    reader.spaces();
    if !matches!(reader.peek(0), Some('h' | 'H' | 'ч')) {
        return None;
    }
    reader.at += 1;
    let behind = reader.at;
    reader.spaces();
    if reader.number(2, 2).is_some_and(|minute| minute < 60) && !reader.peek(0).is_some_and(char::is_alphanumeric) {
        return Some(reader.at);
    }
    reader.at = behind;
    (is_after_at && !reader.peek(0).is_some_and(char::is_alphanumeric)).then_some(behind)
}

/// `6 am`, `6.30 p.m.`.
fn with_half_of_day(reader: &mut Reader<'_>) -> Option<usize> {
    reader.number(1, 2).filter(|hour| is_hour(*hour))?;
    if reader.peek(0) == Some('.') {
        reader.at += 1;
        reader.number(2, 2)?;
    }
    reader.word_after_spaces(&HALVES).then_some(reader.at)
}

/// `22.15 hrs`, `0630 hours`, `0630Z`.
fn with_hours(reader: &mut Reader<'_>) -> Option<usize> {
    const HOURS: [&str; 9] = ["hrs", "hours", "h", "uhr", "z", "utc", "gmt", "lt", "ч"];
    let start = reader.at;
    let is_four = reader.number(4, 4).is_some_and(|number| number / 100 <= 24 && number % 100 < 60);
    if !is_four {
        reader.at = start;
        dotted(reader)?;
    }
    reader.word_after_spaces(&HOURS).then_some(reader.at)
}

/// `at 22.15`, but not `at 22.15 t` or `at 12.50 USD`: what a unit follows is a figure.
fn after_at(reader: &mut Reader<'_>) -> Option<usize> {
    if !is_after_at(reader) {
        return None;
    }
    dotted(reader)?;
    let end = reader.at;
    if matches!(reader.peek(0), Some('.' | '-')) && reader.peek(1).is_some_and(|letter| digit(letter).is_some()) {
        return None;
    }
    let is_figure =
        ["t", "kg", "km", "%", "usd", "eur", "tonnes", "per", "a"].iter().any(|unit| reader.word_after_spaces(&[unit]));
    (!is_figure && !matches!(reader.peek(0), Some('%' | '°'))).then_some(end)
}

/// `22.15`, two digits on both sides.
fn dotted(reader: &mut Reader<'_>) -> Option<()> {
    reader.number(1, 2).filter(|hour| is_hour(*hour))?;
    if reader.peek(0) != Some('.') {
        return None;
    }
    reader.at += 1;
    reader.number(2, 2).filter(|minute| *minute < 60)?;
    Some(())
}

const HALVES: [&str; 4] = ["am", "pm", "a.m.", "p.m."];

/// Reads on over `pm`, `UTC`, `+04:00`.
fn suffix(reader: &mut Reader<'_>) -> usize {
    const ZONES: [&str; 8] = ["z", "utc", "gmt", "hrs", "hours", "h", "uhr", "lt"];
    // Behind a hyphen stands the end of a span, `10:30-11:45`, more often than a zone.
    if reader.peek(0) == Some('+') {
        let before = reader.at;
        reader.at += 1;
        let is_zone = reader.number(2, 2).is_some() && reader.peek(0) == Some(':') && {
            reader.at += 1;
            reader.number(2, 2).is_some()
        };
        if !is_zone {
            reader.at = before;
        }
    }
    if !reader.word_after_spaces(&HALVES) {
        reader.word_after_spaces(&ZONES);
    }
    reader.at
}

fn is_after_at(reader: &Reader<'_>) -> bool {
    let before: String = reader.letters[..reader.at].iter().collect();
    let word = before.trim_end().rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    before.ends_with(char::is_whitespace) && AT.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::without_times;

    #[test]
    fn every_form_of_a_clock_time_is_taken_out() {
        for time in [
            "10:30",
            "9:05",
            "10:30:15",
            "10:30 am",
            "10：30",
            "١٠:٣٠",
            "10h30",
            "10 h 30",
            "22.15 hrs",
            "22.15h",
            "0630 hours",
            "0630Z",
            "6 am",
            "6am",
            "6.30 p.m.",
            "11 PM",
            "six o'clock",
            "6 o’clock",
            "noon",
            "Midnight",
            "18:00 UTC",
            "18:00+04:00",
        ] {
            assert_eq!(
                without_times(&format!("left on the day, {time}, by road")),
                "left on the day, [time], by road",
                "{time}"
            );
        }
        assert_eq!(without_times("2031-03-05T10:30:00Z"), "2031-03-05 [time]");
        assert_eq!(without_times("at 22.15 by road; à 10h"), "at [time] by road; à [time]");
        assert_eq!(without_times("10:30-11:45"), "[time]-[time]");
    }

    #[test]
    fn dates_and_figures_stay() {
        for text in [
            "2023-09-11",
            "11.09.2023",
            "on 5 March 2031",
            "30.8 t",
            "transit 10 h",
            "400 t a day",
            "at 22.15 t",
            "1,100 of them",
            "NK004",
            "S-10",
            "about 6 trucks",
            "ratio 1:1000",
            "2022",
            "at 11.09.2023",
            "km 36",
            "noonday",
            "7 days",
        ] {
            assert_eq!(without_times(text), text);
        }
    }

    #[test]
    fn a_text_without_times_stays_so() {
        let once = without_times("12:00 and 13h15, at 14.30, 9pm");
        assert_eq!(once, "[time] and [time], at [time], [time]");
        assert_eq!(without_times(&once), once);
    }
}
