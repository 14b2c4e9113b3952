//! The table of other people: rows as typed, and where in them the mapped columns are.

use super::{Mapped, Mapping, Theirs};
use crate::container::{self, ReadError};
use crate::header::{check_widths, is_tag_row, normal};
use crate::hxl::Tag;
use crate::nearest::nearest;
use crate::raw::{Cell, Place, RawRow};
use crate::schema::quoted;
use crate::{separated, text};
use passage_model::fault::{Fault, Origin};
use std::collections::HashSet;
use std::path::Path;

/// How many rows below the header may come before the row of tags.
const HEAD: usize = 3;

/// Their table.
pub(super) struct Foreign {
    pub place: Place,
    header: RawRow,
    tags: Option<RawRow>,
    pub rows: Vec<RawRow>,
}

/// Where in their rows the columns are that the mapping names.
pub(super) struct Located {
    /// As `Mapping::columns`.
    pub columns: Vec<usize>,
    /// What makes a row the same row, in the order of the mapping.
    pub key: Vec<usize>,
    /// Latitude and longitude; `None` where the mapping does not ask for nearness.
    pub place: Option<(usize, usize)>,
}

/// The name of a file without its folders.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Reads their table; `None` after a fault of the whole file.
pub(super) fn read(path: &Path, mapping: &Mapping, faults: &mut Vec<Fault>) -> Result<Option<Foreign>, ReadError> {
    let bytes = container::read_bytes(path)?;
    let name = file_name(path);
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let is_workbook = ["xlsx", "xlsm"].iter().any(|known| extension.eq_ignore_ascii_case(known));
    let read = if is_workbook {
        container::sheet(bytes, &name, mapping.sheet.as_deref(), faults)
    } else {
        separated_rows(&bytes, name, mapping, faults)
    };
    Ok(read.and_then(|(place, rows)| foreign(place, rows, mapping.header_row, faults)))
}

fn separated_rows(
    bytes: &[u8],
    file: String,
    mapping: &Mapping,
    faults: &mut Vec<Fault>,
) -> Option<(Place, Vec<RawRow>)> {
    let place = Place { file, sheet: None };
    let text = text::decode(bytes, &place).map_err(|fault| faults.push(*fault)).ok()?;
    // What stands above the header is no part of the table, and its commas say nothing of the separator.
    let above = mapping.header_row.map_or(0, |line| line - 1);
    let mut text = text;
    for _ in 0..above {
        text = text.split_once('\n').map_or("", |(_, below)| below);
    }
    let known: Vec<String> = mapping.all_theirs().map(|theirs| normal(&theirs.name)).collect();
    let separated = separated::read(text, &known.iter().map(String::as_str).collect::<HashSet<_>>());
    if let Some(line) = separated.open_quote {
        let origin = place.origin(line + above, 1);
        let fault = Fault::new("E110", origin, "a double quote opens a cell here and is never closed");
        faults.push(fault.hint("close it, or write a quote within a quoted cell twice"));
        return None;
    }
    let mut rows = separated.rows;
    for row in &mut rows {
        row.line += above;
    }
    Some((place, rows))
}

fn foreign(place: Place, mut rows: Vec<RawRow>, header_row: Option<usize>, faults: &mut Vec<Fault>) -> Option<Foreign> {
    rows.retain(|row| header_row.is_none_or(|line| row.line >= line));
    if rows.is_empty() {
        let below = header_row.map_or_else(String::new, |line| format!(" from line {line} on"));
        let fault = Fault::new("E101", place.whole(), format!("the table to be imported is empty{below}"));
        faults.push(fault.hint("a header row was expected; check `sheet` and `header_row` under `[import]`"));
        return None;
    }
    let header = rows.remove(0);
    let tags = if is_tag_row(&header) {
        Some(header.clone())
    } else {
        rows.iter().take(HEAD).position(is_tag_row).map(|position| rows.remove(position))
    };
    let width = header.cells.len().max(tags.as_ref().map_or(0, |tags| tags.cells.len()));
    check_widths(&place, width, &rows, faults);
    Some(Foreign { place, header, tags, rows })
}

impl Foreign {
    /// The cell of a row; empty where the row is short.
    pub fn cell<'a>(&self, row: &'a RawRow, position: usize) -> &'a Cell {
        row.cells.get(position).unwrap_or(&Cell::Empty)
    }

    /// The place of a cell.
    pub fn origin(&self, row: &RawRow, position: usize) -> Origin {
        self.place.origin(row.line, position + 1)
    }

    /// Finds every column that the mapping names; `None` after a fault.
    pub fn locate(&self, mapping: &Mapping, faults: &mut Vec<Fault>) -> Option<Located> {
        let columns: Vec<Option<usize>> =
            mapping.columns.iter().map(|mapped| self.position(&mapped.theirs, mapping, faults)).collect();
        let place = mapping
            .nearness
            .as_ref()
            .map(|near| Some((self.position(&near.lat, mapping, faults)?, self.position(&near.lon, mapping, faults)?)));
        let key: Vec<Option<usize>> = mapping.key.iter().map(|theirs| self.position(theirs, mapping, faults)).collect();
        // A column that several lines name is told once.
        let mut told = HashSet::new();
        faults.retain(|fault| fault.code != "E105" || told.insert(fault.message.clone()));
        let columns = columns.into_iter().collect::<Option<Vec<_>>>()?;
        let place = match place {
            None => None,
            Some(found) => Some(found?),
        };
        let mut key = key.into_iter().collect::<Option<Vec<_>>>()?;
        if key.is_empty() {
            key.extend(&columns);
            key.extend(place.iter().flat_map(|(lat, lon)| [lat, lon]));
        }
        Some(Located { columns, key, place })
    }

    /// Where a column is that the mapping names: by header, or by tag where the name begins with `#`.
    fn position(&self, theirs: &Theirs, mapping: &Mapping, faults: &mut Vec<Fault>) -> Option<usize> {
        let headers: Vec<String> = self.header.cells.iter().map(|cell| cell.text().into_owned()).collect();
        let wanted = normal(&theirs.name);
        let mut found: Vec<usize> =
            (0..headers.len()).filter(|position| normal(&headers[*position]) == wanted).collect();
        if let (true, Some(tag), Some(tags)) = (found.is_empty(), Tag::parse(&theirs.name), &self.tags) {
            let is_it = |cell: &Cell| Tag::parse(&cell.text()).is_some_and(|of| of.is_a(&tag));
            found = (0..tags.cells.len()).filter(|position| is_it(&tags.cells[*position])).collect();
            // A tag that says no more than the one wanted is meant, where others say more.
            let exact = |position: &&usize| Tag::parse(&tags.cells[**position].text()).as_ref() == Some(&tag);
            if let Some(exact) = found.iter().find(exact) {
                found = vec![*exact];
            }
        }
        let origin = self.place.origin(self.header.line, found.get(1).map_or(1, |second| second + 1));
        let (file, line) = (&mapping.place.file, theirs.origin.position().0);
        match found[..] {
            [one] => Some(one),
            [] => {
                let message = format!("the table lacks the column `{}`, which `{file}` line {line} names", theirs.name);
                let filled: Vec<&str> = headers.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
                let hint = match nearest(&theirs.name, filled.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => {
                        let some = &filled[..filled.len().min(20)];
                        format!("the columns on line {} are {}", self.header.line, quoted(some))
                    }
                };
                faults.push(Fault::new("E105", origin, message).hint(hint));
                None
            }
            [first, ..] => {
                let message = format!(
                    "column `{}`, which `{file}` line {line} names, is already used for column {}",
                    theirs.name,
                    first + 1
                );
                faults.push(Fault::new("E107", origin, message).hint("rename one of the two, or delete it"));
                None
            }
        }
    }
}

impl Mapping {
    /// Every column of theirs that is named.
    fn all_theirs(&self) -> impl Iterator<Item = &Theirs> {
        let near = self.nearness.iter().flat_map(|near| [&near.lat, &near.lon]);
        self.columns.iter().map(|Mapped { theirs, .. }| theirs).chain(&self.key).chain(near)
    }
}
