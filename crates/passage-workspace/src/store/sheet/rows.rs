//! The rows of a sheet's XML, found by their place in the text and changed there.

use super::{Refusal, Value, cell_name};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::BTreeMap;
use std::ops::Range;

/// The last row that a sheet can have.
const LAST_LINE: usize = 1_048_576;

/// A sheet and the rows of it that are new or changed.
pub(super) struct Sheet {
    text: String,
    /// Prefix of its elements with the colon; most often empty.
    prefix: String,
    /// The element `sheetData`, or where its content is.
    data: Data,
    /// The rows that are there: line and place in the text.
    rows: BTreeMap<usize, Range<usize>>,
    changed: BTreeMap<usize, String>,
    dimension: Option<Range<usize>>,
    /// Relations to tables of the spreadsheet program.
    pub table_ids: Vec<String>,
    last_line: usize,
    last_column: usize,
}

enum Data {
    /// `<sheetData/>`, with nothing in it.
    Closed(Range<usize>),
    /// Ends before the closing tag.
    Open(usize),
}

/// A tag with its attributes.
pub(super) struct Tag {
    pub name: String,
    attributes: Vec<(String, String)>,
    pub range: Range<usize>,
}

impl Tag {
    fn of(start: &BytesStart<'_>, range: Range<usize>) -> Result<Self, Refusal> {
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| error.to_string())?;
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| error.to_string())?;
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
        Ok(Self { name: start.local_name().as_ref().to_owned(), attributes, range })
    }

    pub fn attribute(&self, name: &str) -> Option<String> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }

    /// The attribute `id` of the namespace of relations, whatever its prefix.
    pub fn relation_id(&self) -> Option<String> {
        self.attributes.iter().find(|(key, _)| key.ends_with(":id")).map(|(_, value)| value.clone())
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// The opening tags of these names in a part.
pub(super) fn tags(text: &str, names: &[&str]) -> Result<Vec<Tag>, Refusal> {
    let mut reader = Reader::from_str(text);
    let mut tags = Vec::new();
    loop {
        let before = position(&reader);
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) | Event::Empty(start) if names.contains(&start.local_name().as_ref()) => {
                tags.push(Tag::of(&start, before..position(&reader))?);
            }
            Event::Eof => return Ok(tags),
            _ => {}
        }
    }
}

impl Sheet {
    pub fn parse(text: String) -> Result<Self, Refusal> {
        let mut data = None;
        let mut prefix = String::new();
        let mut rows = BTreeMap::new();
        let mut dimension = None;
        let mut table_ids = Vec::new();
        let mut row: Option<(usize, usize)> = None;
        let mut line = 0;
        let mut reader = Reader::from_str(&text);
        loop {
            let before = position(&reader);
            let event = reader.read_event().map_err(|error| error.to_string())?;
            let after = position(&reader);
            match event {
                Event::Eof => break,
                Event::Start(start) | Event::Empty(start) => {
                    let is_closed = text[..after].ends_with("/>");
                    let name = start.local_name();
                    match name.as_ref() {
                        "sheetData" if data.is_none() => {
                            let whole = start.name();
                            prefix = whole.as_ref().strip_suffix("sheetData").unwrap_or_default().to_owned();
                            data = is_closed.then_some(Data::Closed(before..after));
                        }
                        "row" => {
                            let number = Tag::of(&start, before..after)?.attribute("r");
                            line = match number {
                                Some(number) => number.parse().map_err(|_| "a row has no number".to_owned())?,
                                None => line + 1,
                            };
                            if is_closed {
                                rows.insert(line, before..after);
                            } else {
                                row = Some((line, before));
                            }
                        }
                        "dimension" => dimension = Some(before..after),
                        "tablePart" => table_ids.extend(Tag::of(&start, before..after)?.relation_id()),
                        _ => {}
                    }
                }
                Event::End(end) => match end.local_name().as_ref() {
                    "row" => {
                        if let Some((line, start)) = row.take() {
                            rows.insert(line, start..after);
                        }
                    }
                    "sheetData" if data.is_none() => data = Some(Data::Open(before)),
                    _ => {}
                },
                _ => {}
            }
        }
        let data = data.ok_or("a sheet has no rows of the usual kind")?;
        let range = dimension.clone().map(|range: Range<usize>| text[range].to_owned());
        let reference = range.and_then(|tag| tags(&tag, &["dimension"]).ok()?.first()?.attribute("ref"));
        let last = reference.and_then(|range| last_cell(&range)).unwrap_or((0, 0));
        Ok(Self {
            text,
            prefix,
            data,
            rows,
            changed: BTreeMap::new(),
            dimension,
            table_ids,
            last_line: last.0,
            last_column: last.1,
        })
    }

    fn row(&self, line: usize) -> Option<&str> {
        let changed = self.changed.get(&line).map(String::as_str);
        changed.or_else(|| self.rows.get(&line).map(|range| &self.text[range.clone()]))
    }

    /// The first line below `line` where none of these cells holds a formula.
    pub fn next_free(&self, line: usize, values: &[(usize, Value)]) -> Result<usize, Refusal> {
        for line in line + 1..=LAST_LINE {
            let cells = self.row(line).map(cells).transpose()?.unwrap_or_default();
            let is_taken = |column: &usize| cells.iter().any(|cell| cell.column == *column && cell.has_formula);
            if !values.iter().any(|(column, _)| is_taken(column)) {
                return Ok(line);
            }
        }
        Err("there is no room below the last row".to_owned())
    }

    /// Puts values into a row, new or there; styles come from the cell itself, else from the row `above`.
    pub fn put(&mut self, line: usize, values: &[(usize, Value)], above: Option<usize>) -> Result<(), Refusal> {
        let there = self.row(line).map(cells).transpose()?.unwrap_or_default();
        let above = above.and_then(|line| self.row(line)).map(cells).transpose()?.unwrap_or_default();
        let attributes = self.row(line).map(row_attributes).transpose()?.unwrap_or_default();
        let style_of = |cells: &[CellText], column: usize| {
            cells.iter().find(|cell| cell.column == column).and_then(|cell| cell.style.clone())
        };
        let mut texts: BTreeMap<usize, String> =
            there.iter().map(|cell| (cell.column, with_name(&cell.text, line, cell.column))).collect();
        for (column, value) in values {
            let own = style_of(&there, *column);
            let copied = style_of(&above, *column);
            let style = if matches!(value, Value::Serial(_)) { copied.or(own) } else { own.or(copied) };
            texts.insert(*column, self.cell(line, *column, value, style));
            self.last_column = self.last_column.max(*column + 1);
        }
        let prefix = &self.prefix;
        let cells: String = texts.into_values().collect();
        self.changed.insert(line, format!("<{prefix}row r=\"{line}\"{attributes}>{cells}</{prefix}row>"));
        self.last_line = self.last_line.max(line);
        Ok(())
    }

    fn cell(&self, line: usize, column: usize, value: &Value, style: Option<String>) -> String {
        let prefix = &self.prefix;
        let name = cell_name(line, column);
        let style =
            style.map_or_else(String::new, |style| format!(" s=\"{}\"", quick_xml::escape::escape(style.as_str())));
        match value {
            Value::Number(number) => {
                format!("<{prefix}c r=\"{name}\"{style}><{prefix}v>{number}</{prefix}v></{prefix}c>")
            }
            Value::Serial(serial) => {
                format!("<{prefix}c r=\"{name}\"{style}><{prefix}v>{serial}</{prefix}v></{prefix}c>")
            }
            Value::Text(text) => {
                let text = escaped(text);
                format!(
                    "<{prefix}c r=\"{name}\"{style} t=\"inlineStr\"><{prefix}is>\
                     <{prefix}t xml:space=\"preserve\">{text}</{prefix}t></{prefix}is></{prefix}c>"
                )
            }
        }
    }

    /// The XML with all changes.
    pub fn text(&self) -> Result<String, Refusal> {
        let prefix = &self.prefix;
        let (data, end) = match &self.data {
            Data::Closed(range) => (Some(range.clone()), range.end),
            Data::Open(end) => (None, *end),
        };
        // Each change is put where its row stands, or before the first row below it.
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        let mut behind = String::new();
        for (line, row) in &self.changed {
            match self.rows.get(line).cloned() {
                Some(range) => edits.push((range, row.clone())),
                None => match self.rows.range(line..).next() {
                    Some((_, next)) => edits.push((next.start..next.start, row.clone())),
                    None => behind.push_str(row),
                },
            }
        }
        match data {
            Some(range) => edits.push((range, format!("<{prefix}sheetData>{behind}</{prefix}sheetData>"))),
            None => edits.push((end..end, behind)),
        }
        if let Some(range) = &self.dimension {
            let tag = &self.text[range.clone()];
            let reference = tags(tag, &["dimension"])?.first().and_then(|tag| tag.attribute("ref")).unwrap_or_default();
            let start = reference.split(':').next().filter(|_| last_cell(&reference) != Some((1, 1)));
            let last = cell_name(self.last_line.max(1), self.last_column.saturating_sub(1));
            let whole = format!("{}:{last}", start.filter(|start| !start.is_empty()).unwrap_or("A1"));
            edits.push((range.clone(), set_attribute(tag, "ref", &whole)));
        }
        edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut text = String::with_capacity(self.text.len() + 1024);
        let mut at = 0;
        for (range, new) in edits {
            text.push_str(&self.text[at..range.start]);
            text.push_str(&new);
            at = range.end;
        }
        text.push_str(&self.text[at..]);
        Ok(text)
    }
}

/// A cell of a row as it stands in the text.
struct CellText {
    column: usize,
    style: Option<String>,
    has_formula: bool,
    text: String,
}

fn cells(row: &str) -> Result<Vec<CellText>, Refusal> {
    let mut reader = Reader::from_str(row);
    let mut cells: Vec<CellText> = Vec::new();
    let mut next = 0;
    let mut begun: Option<(usize, CellText)> = None;
    loop {
        let before = position(&reader);
        let event = reader.read_event().map_err(|error| error.to_string())?;
        let after = position(&reader);
        match event {
            Event::Eof => return Ok(cells),
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == "c" => {
                let tag = Tag::of(&start, before..after)?;
                let column =
                    tag.attribute("r").and_then(|name| last_cell(&name)).map_or(next, |(_, column)| column - 1);
                next = column + 1;
                let cell = CellText { column, style: tag.attribute("s"), has_formula: false, text: String::new() };
                if row[..after].ends_with("/>") {
                    cells.push(CellText { text: row[before..after].to_owned(), ..cell });
                } else {
                    begun = Some((before, cell));
                }
            }
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == "f" => {
                if let Some((_, cell)) = &mut begun {
                    cell.has_formula = true;
                }
            }
            Event::End(end) if end.local_name().as_ref() == "c" => {
                if let Some((start, cell)) = begun.take() {
                    cells.push(CellText { text: row[start..after].to_owned(), ..cell });
                }
            }
            _ => {}
        }
    }
}

/// The attributes of a row but its number, and the hint of how wide it is, which may be wrong now.
fn row_attributes(row: &str) -> Result<String, Refusal> {
    let tags = tags(row, &["row"])?;
    let attributes = tags.first().map(|tag| tag.attributes.as_slice()).unwrap_or_default();
    let kept = attributes.iter().filter(|(name, _)| name != "r" && name != "spans");
    Ok(kept.map(|(name, value)| format!(" {name}=\"{}\"", quick_xml::escape::escape(value.as_str()))).collect())
}

/// A cell that bears its name, which it may have left to its position.
fn with_name(cell: &str, line: usize, column: usize) -> String {
    set_attribute(cell, "r", &cell_name(line, column))
}

/// The text with an attribute of its first tag set; the value needs no escape.
pub(super) fn set_attribute(text: &str, name: &str, value: &str) -> String {
    let name_end =
        text.find(|letter: char| letter.is_whitespace() || letter == '>' || letter == '/').unwrap_or(text.len());
    let mut at = name_end;
    loop {
        let rest = &text[at..];
        let key_start = at + (rest.len() - rest.trim_start().len());
        let Some(key_length) = text[key_start..].find(|letter: char| letter.is_whitespace() || "=/>".contains(letter))
        else {
            break;
        };
        let key = &text[key_start..key_start + key_length];
        let Some(quote_at) = text[key_start..].find(['"', '\'', '>']).map(|quote| key_start + quote) else { break };
        let quote = &text[quote_at..=quote_at];
        if key.is_empty() || quote == ">" {
            break;
        }
        let Some(end) = text[quote_at + 1..].find(quote).map(|end| quote_at + 1 + end) else { break };
        if key == name {
            return format!("{}{value}{}", &text[..=quote_at], &text[end..]);
        }
        at = end + 1;
    }
    format!("{} {name}=\"{value}\"{}", &text[..name_end], &text[name_end..])
}

/// Line and column, both from 1, of the last cell of a range: `A1:F10` is 10, 6.
fn last_cell(range: &str) -> Option<(usize, usize)> {
    let last = range.rsplit(':').next()?.replace('$', "");
    let digits = last.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, line) = last.split_at(digits);
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        return None;
    }
    let letters = letters.bytes().map(|letter| usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((line.parse().ok()?, letters.fold(0, |column, letter| column * 26 + letter)))
}

/// The first and the last line of a range.
pub(super) fn lines_of(range: &str) -> Option<(usize, usize)> {
    let first = last_cell(range.split(':').next()?)?;
    Some((first.0, last_cell(range)?.0))
}

/// Text as XML of a workbook: what XML cannot hold is written `_x000D_`, and what looks so already is masked.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '_' if is_escape(&text[at..]) => escaped.push_str("_x005F_"),
            '\n' | '\t' => escaped.push(letter),
            '\u{fffe}' | '\u{ffff}' | '\0'..'\u{20}' => escaped.push_str(&format!("_x{:04X}_", u32::from(letter))),
            letter => escaped.push(letter),
        }
    }
    escaped
}

fn is_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7 && bytes[1] == b'x' && bytes[6] == b'_' && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_set_where_it_is_or_added() {
        assert_eq!(set_attribute("<a ref='A1' b=\"x\"/>", "ref", "A2"), "<a ref='A2' b=\"x\"/>");
        assert_eq!(set_attribute("<a b=\"ref=\"/>", "ref", "A2"), "<a ref=\"A2\" b=\"ref=\"/>");
        assert_eq!(set_attribute("<a>ref=\"x\"</a>", "ref", "A2"), "<a ref=\"A2\">ref=\"x\"</a>");
    }

    #[test]
    fn rows_go_between_those_that_are_there() {
        let text = "<x:worksheet><x:dimension ref=\"A1:B2\"/><x:sheetData><x:row r=\"1\" ht=\"20\" spans=\"1:2\">\
                    <x:c r=\"A1\" s=\"3\"><x:v>1</x:v></x:c></x:row><x:row r=\"9\"/></x:sheetData></x:worksheet>";
        let mut sheet = Sheet::parse(text.to_owned()).unwrap();
        sheet.put(2, &[(0, Value::Number(2.5)), (2, Value::Text("a<b".to_owned()))], Some(1)).unwrap();
        assert_eq!(
            sheet.text().unwrap(),
            "<x:worksheet><x:dimension ref=\"A1:C2\"/><x:sheetData><x:row r=\"1\" ht=\"20\" spans=\"1:2\">\
             <x:c r=\"A1\" s=\"3\"><x:v>1</x:v></x:c></x:row><x:row r=\"2\"><x:c r=\"A2\" s=\"3\"><x:v>2.5</x:v></x:c>\
             <x:c r=\"C2\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">a&lt;b</x:t></x:is></x:c></x:row>\
             <x:row r=\"9\"/></x:sheetData></x:worksheet>"
        );
    }

    #[test]
    fn a_formula_is_never_written_over() {
        let text = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><f>B1</f><v></v></c></row></sheetData></worksheet>";
        let sheet = Sheet::parse(text.to_owned()).unwrap();
        assert_eq!(sheet.next_free(0, &[(0, Value::Number(1.0))]).unwrap(), 2);
        assert_eq!(sheet.next_free(0, &[(1, Value::Number(1.0))]).unwrap(), 1);
    }

    #[test]
    fn an_empty_sheet_is_opened() {
        let mut sheet = Sheet::parse("<worksheet><sheetData/><a/></worksheet>".to_owned()).unwrap();
        sheet.put(1, &[(0, Value::Number(1.0))], None).unwrap();
        assert_eq!(
            sheet.text().unwrap(),
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><a/></worksheet>"
        );
    }
}
