//! Text with separators: `,` `;` or tab, quoted cells, any line ends, true line numbers.
//!
//! Read by hand and not with the `csv` crate: that one counts lines differently after CRLF and blank lines, and a
//! quote that is never closed swallows the rest of the file without a word.

use crate::raw::{Cell, RawRow};
use std::collections::HashSet;

/// Rows without blank ones, and the line of a quote that is never closed.
pub(crate) struct Separated {
    pub rows: Vec<RawRow>,
    /// `,`, `;` or tab.
    pub separator: u8,
    /// Whether the first line names the separator, as Excel writes it.
    pub names_separator: bool,
    pub open_quote: Option<usize>,
}

/// Reads text; `known` are the header names in lower case by which the separator is recognised.
pub(crate) fn read(text: &str, known: &HashSet<&str>) -> Separated {
    let mut first_line = 1;
    let mut text = text;
    let mut separator = None;
    if let Some(rest) = text.strip_prefix("sep=") {
        // The line that Excel writes and reads to name its separator.
        let line_end = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let mut letters = rest[..line_end].trim_end_matches(['\r', '\n']).chars();
        if let (Some(letter @ (',' | ';' | '\t')), None) = (letters.next(), letters.next()) {
            separator = Some(letter as u8);
            text = &rest[line_end..];
            first_line = 2;
        }
    }
    let names_separator = separator.is_some();
    let separator = separator.unwrap_or_else(|| detect(text, known));
    let parser = Parser { bytes: text.as_bytes(), text, separator, position: 0, line: first_line };
    Separated { names_separator, ..parser.rows() }
}

/// The separator that yields most known names in the first row that is not blank; else the most frequent one.
fn detect(text: &str, known: &HashSet<&str>) -> u8 {
    let head = text.trim_start_matches(['\r', '\n', ' ']);
    let candidates = [b',', b';', b'\t'].into_iter().map(|separator| {
        let mut parser = Parser { bytes: head.as_bytes(), text: head, separator, position: 0, line: 1 };
        let cells = parser.row().map(|row| row.cells).unwrap_or_default();
        let names = cells.iter().filter(|cell| known.contains(crate::header::normal(&cell.text()).as_str())).count();
        (separator, (names, cells.len()))
    });
    let mut best = (b',', (0, 0));
    for candidate in candidates {
        if candidate.1 > best.1 {
            best = candidate;
        }
    }
    best.0
}

struct Parser<'a> {
    bytes: &'a [u8],
    text: &'a str,
    separator: u8,
    position: usize,
    line: usize,
}

impl Parser<'_> {
    fn rows(mut self) -> Separated {
        let mut rows = Vec::new();
        let mut open_quote = None;
        loop {
            match self.row() {
                Ok(row) => {
                    if row.cells.iter().any(|cell| !cell.is_empty()) {
                        rows.push(row);
                    }
                }
                Err(End::OfText) => break,
                Err(End::InQuote(line)) => {
                    open_quote = Some(line);
                    break;
                }
            }
        }
        Separated { rows, separator: self.separator, names_separator: false, open_quote }
    }

    fn row(&mut self) -> Result<RawRow, End> {
        if self.position >= self.bytes.len() {
            return Err(End::OfText);
        }
        let mut row = RawRow { line: self.line, cells: Vec::new() };
        loop {
            let cell = self.cell()?;
            row.cells.push(cell);
            match self.bytes.get(self.position) {
                Some(byte) if *byte == self.separator => self.position += 1,
                Some(b'\r') => {
                    self.position += 1 + usize::from(self.bytes.get(self.position + 1) == Some(&b'\n'));
                    self.line += 1;
                    return Ok(row);
                }
                Some(_) => {
                    self.position += 1;
                    self.line += 1;
                    return Ok(row);
                }
                None => return Ok(row),
            }
        }
    }

    /// Reads up to a separator, a line end or the end of the text.
    fn cell(&mut self) -> Result<Cell, End> {
        let start = self.position;
        let mut quote = start;
        while self.separator != b' ' && self.bytes.get(quote) == Some(&b' ') {
            quote += 1;
        }
        let mut value = String::new();
        if self.bytes.get(quote) == Some(&b'"') {
            self.position = quote + 1;
            self.quoted(&mut value)?;
        }
        let rest = self.position;
        while self
            .bytes
            .get(self.position)
            .is_some_and(|byte| *byte != self.separator && !matches!(byte, b'\r' | b'\n'))
        {
            self.position += 1;
        }
        value.push_str(&self.text[rest..self.position]);
        Ok(if value.trim().is_empty() { Cell::Empty } else { text_cell(value) })
    }

    /// Reads up to the closing quote; `position` is behind it then.
    fn quoted(&mut self, value: &mut String) -> Result<(), End> {
        let opened_on = self.line;
        loop {
            let start = self.position;
            while self.bytes.get(self.position).is_some_and(|byte| *byte != b'"') {
                let byte = self.bytes[self.position];
                let is_pair = byte == b'\r' && self.bytes.get(self.position + 1) == Some(&b'\n');
                self.line += usize::from(matches!(byte, b'\r' | b'\n') && !is_pair);
                self.position += 1;
            }
            value.push_str(&self.text[start..self.position]);
            if self.position >= self.bytes.len() {
                return Err(End::InQuote(opened_on));
            }
            self.position += 1;
            if self.bytes.get(self.position) != Some(&b'"') {
                return Ok(());
            }
            value.push('"');
            self.position += 1;
        }
    }
}

enum End {
    OfText,
    InQuote(usize),
}

/// Spreadsheets save the error of a formula as its text.
pub(crate) fn text_cell(value: String) -> Cell {
    const ERRORS: [&str; 8] = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"];
    if ERRORS.contains(&value.trim()) { Cell::Error(value.trim().to_owned()) } else { Cell::Text(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(usize, Vec<String>)> {
        let known = HashSet::from(["id", "name"]);
        let rows = read(text, &known).rows.into_iter();
        rows.map(|row| (row.line, row.cells.iter().map(|cell| cell.text().into_owned()).collect())).collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn lines_are_counted_through_quoted_line_breaks_and_blank_lines() {
        let text = "id,name\r\n\r\nA,\"two\r\nlines\"\r\n\r\nB,\"say \"\"so\"\"\"\r\n";
        assert_eq!(
            lines(text),
            [row(1, &["id", "name"]), row(3, &["A", "two\r\nlines"]), row(6, &["B", "say \"so\""])]
        );
    }

    #[test]
    fn each_separator_is_recognised() {
        for separator in [",", ";", "\t"] {
            let text = format!("id{separator}name\nA{separator}b\n");
            assert_eq!(lines(&text), [row(1, &["id", "name"]), row(2, &["A", "b"])]);
        }
        assert_eq!(lines("sep=;\nid;name\nA;1,5\n"), [row(2, &["id", "name"]), row(3, &["A", "1,5"])]);
    }

    #[test]
    fn old_line_ends_and_a_missing_last_one_are_read() {
        assert_eq!(lines("id,name\rA,b\rC,d"), [row(1, &["id", "name"]), row(2, &["A", "b"]), row(3, &["C", "d"])]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_told_with_its_line() {
        let read = read("id,name\nA,\"b\nC,d\n", &HashSet::new());
        assert_eq!(read.open_quote, Some(2));
    }
}
