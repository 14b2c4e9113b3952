//! Files of reports: plain text, pages, mails and records, each as one or more texts.

mod html;
mod mail;
mod records;

use passage_model::calendar::Date;
use std::fmt;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text: offsets are those of the file.
    Text,
    /// A web page.
    Html,
    /// A mail.
    Mail,
    /// JSON lines, one report each.
    Records,
}

impl Format {
    /// As the JSON has it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::Mail => "mail",
            Self::Records => "records",
        }
    }
}

/// One report of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What the file is.
    pub format: Format,
    /// Which record of the file: its id, or its line; `None`: the file is one report.
    pub record: Option<String>,
    /// The text that offsets count in: of plain text the file itself, else what was taken out of it.
    pub text: String,
    /// The day that the file gives for it.
    pub date: Option<Date>,
    /// Who published it, as the file says.
    pub outlet: Option<String>,
    /// Where it was published, as the file says.
    pub url: Option<String>,
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IntakeError {
    /// Nothing but blanks.
    Empty,
    /// More bytes than are read at once.
    TooLarge(usize),
    /// Not text.
    Binary,
    /// Text in another encoding; the byte at which it is no UTF-8.
    Encoding(usize),
    /// A record that cannot be read: line and why.
    Record(usize, String),
}

impl fmt::Display for IntakeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file holds no text"),
            Self::TooLarge(bytes) => write!(
                f,
                "there are {bytes} bytes; up to {MOST_BYTES} of a file and {MOST_TEXT} of one report are read"
            ),
            Self::Binary => f.write_str("the file is not text"),
            Self::Encoding(byte) => write!(f, "the file is not UTF-8 from byte {byte} on"),
            Self::Record(line, why) => write!(f, "the record on line {line} cannot be read: {why}"),
        }
    }
}

impl std::error::Error for IntakeError {}

/// Most bytes of one file.
pub const MOST_BYTES: usize = 64 << 20;

/// Most bytes of one report.
pub const MOST_TEXT: usize = 8 << 20;

/// The reports of a file, by its name and what is in it.
///
/// # Errors
/// [`IntakeError`], where it is empty, too large, no text, in another encoding, or a record lacks its text.
pub fn documents(name: &str, bytes: &[u8]) -> Result<Vec<Document>, IntakeError> {
    let list = taken_out(name, bytes)?;
    match list.iter().map(|document| document.text.len()).find(|length| *length > MOST_TEXT) {
        Some(length) => Err(IntakeError::TooLarge(length)),
        None => Ok(list),
    }
}

/// The same, however long each is.
fn taken_out(name: &str, bytes: &[u8]) -> Result<Vec<Document>, IntakeError> {
    if bytes.len() > MOST_BYTES {
        return Err(IntakeError::TooLarge(bytes.len()));
    }
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    if extension == "eml" {
        return mail::read(bytes).map(|document| vec![document]);
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(IntakeError::Encoding(0));
    }
    if bytes.iter().take(4096).any(|byte| *byte == 0) || bytes.starts_with(b"%PDF") {
        return Err(IntakeError::Binary);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| IntakeError::Encoding(error.valid_up_to()))?;
    if text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}').is_empty() {
        return Err(IntakeError::Empty);
    }
    let head = text.trim_start().get(..15).unwrap_or_default().to_ascii_lowercase();
    match extension.as_str() {
        "jsonl" | "ndjson" | "json" => records::read(text),
        "html" | "htm" | "xhtml" => Ok(vec![html::read(text)]),
        _ if head.starts_with("<!doctype html") || head.starts_with("<html") => Ok(vec![html::read(text)]),
        _ => Ok(vec![Document {
            format: Format::Text,
            record: None,
            text: text.to_owned(),
            date: None,
            outlet: None,
            url: None,
        }]),
    }
}

/// Whether most letters of a text are of a script that the lexicon has words in.
#[must_use]
pub fn is_latin(text: &str) -> bool {
    let (mut latin, mut all) = (0_usize, 0_usize);
    for letter in text.chars().take(20_000).filter(|letter| letter.is_alphabetic()) {
        all += 1;
        latin += usize::from(letter < '\u{250}');
    }
    all == 0 || latin * 2 >= all
}

/// The first ten letters of a text as a date.
pub(crate) fn iso_date(text: &str) -> Option<Date> {
    text.trim().get(..10)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_taken_as_it_is() {
        let documents = documents("a.txt", "\u{feff}The road.\r\n".as_bytes()).unwrap();
        assert_eq!(documents[0].text, "\u{feff}The road.\r\n");
        assert_eq!(documents[0].format, Format::Text);
    }

    #[test]
    fn what_is_no_text_is_told_apart() {
        assert_eq!(documents("a.txt", b" \n"), Err(IntakeError::Empty));
        assert_eq!(documents("a.txt", b"a\0b"), Err(IntakeError::Binary));
        let long = vec![b'a'; MOST_TEXT + 1];
        assert_eq!(documents("a.txt", &long), Err(IntakeError::TooLarge(MOST_TEXT + 1)));
        assert_eq!(documents("a.txt", b"caf\xe9"), Err(IntakeError::Encoding(3)));
        assert_eq!(documents("a.txt", &[0xff, 0xfe, 0x41, 0]), Err(IntakeError::Encoding(0)));
        assert!(is_latin("Adré ist zu") && !is_latin("Дорога закрыта"));
    }

    #[test]
    fn a_page_gives_its_words_and_its_date() {
        let page = "<!DOCTYPE html><html><head><title>x</title><meta property=\"article:published_time\" \
            content=\"2031-03-09T10:00:00Z\"><style>p{}</style></head><body><h1>News &amp; more</h1><p>The road\n is <b>closed</b>.</p></body></html>";
        let document = documents("a.html", page.as_bytes()).unwrap().remove(0);
        assert_eq!(document.text, "News & more\n\nThe road is closed.");
        assert_eq!(document.date, Some("2031-03-09".parse().unwrap()));
    }

    #[test]
    fn a_mail_gives_its_plain_part() {
        let mail = "From: desk@example.org\r\nDate: Sun, 9 Mar 2031 10:00:00 +0400\r\nContent-Type: multipart/alternative;\r\n boundary=\"b\"\r\n\r\n\
            --b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe Adr=C3=A9 road is =\r\nclosed.\r\n--b\r\n\
            Content-Type: text/html\r\n\r\n<p>other</p>\r\n--b--\r\n";
        let document = documents("a.eml", mail.as_bytes()).unwrap().remove(0);
        assert_eq!(document.text.trim(), "The Adré road is closed.");
        assert_eq!(document.date, Some("2031-03-09".parse().unwrap()));
    }

    #[test]
    fn records_give_one_report_a_line() {
        let lines = "{\"id\":\"a\",\"text\":\"The road.\",\"date\":\"2031-03-09\",\"publisher\":\"Desk\"}\n\n{\"body\":\"The port.\"}\n";
        let found = documents("a.jsonl", lines.as_bytes()).unwrap();
        assert_eq!(found[0].record.as_deref(), Some("a"));
        assert_eq!(found[0].outlet.as_deref(), Some("Desk"));
        assert_eq!((found[1].record.as_deref(), found[1].text.as_str()), (Some("3"), "The port."));
        assert!(matches!(documents("a.jsonl", b"{\"id\":1}"), Err(IntakeError::Record(1, _))));
    }
}
