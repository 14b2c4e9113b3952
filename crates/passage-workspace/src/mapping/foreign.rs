//! The table of other people: rows as typed, and where in them the mapped columns are.

use super::source::{self, Source, Wanted};
use super::{Mapped, Mapping, Theirs};
use crate::container::ReadError;
use crate::header::{check_widths, is_tag_row, normal};
use crate::hxl::Tag;
use crate::nearest::nearest;
use crate::raw::{Cell, Place, RawRow};
use crate::schema::quoted;
use passage_model::fault::{Fault, Origin};
use std::collections::HashSet;
use std::path::Path;

/// How many rows from the top the row of tags is looked for in, as the standard of HXL says.
pub(super) const HEAD: usize = 25;

/// Their table.
pub(super) struct Foreign {
    pub place: Place,
    pub header: RawRow,
    pub tags: Option<RawRow>,
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

/// Reads their table; `None` after a fault of the whole file.
pub(super) fn read(path: &Path, mapping: &Mapping, faults: &mut Vec<Fault>) -> Result<Option<Foreign>, ReadError> {
    let known: Vec<&str> = mapping.all_theirs().map(|theirs| theirs.name.as_str()).collect();
    let sheet = mapping.sheet.as_deref();
    read_table(path, Wanted { sheet, header_row: mapping.header_row, known: &known, code: &[] }, faults)
}

/// Reads a table of theirs; `None` after a fault of the whole file.
pub(super) fn read_table(
    path: &Path,
    wanted: Wanted<'_>,
    faults: &mut Vec<Fault>,
) -> Result<Option<Foreign>, ReadError> {
    let read = source::read(path, wanted, faults)?;
    Ok(read.and_then(|source| foreign(source, wanted, faults)))
}

fn foreign(source: Source, wanted: Wanted<'_>, faults: &mut Vec<Fault>) -> Option<Foreign> {
    let Source { place, mut rows, .. } = source;
    // The header of objects and layers stands on no line.
    rows.retain(|row| row.line == 0 || wanted.header_row.is_none_or(|line| row.line >= line));
    if rows.is_empty() {
        let below = wanted.header_row.map_or_else(String::new, |line| format!(" from line {line} on"));
        let fault = Fault::new("E101", place.whole(), format!("the table to be imported is empty{below}"));
        faults.push(fault.hint("a header row was expected; check `sheet` and `header_row` under `[import]`"));
        return None;
    }
    let tag_row = rows.iter().take(HEAD).position(is_tag_row);
    let header_row = match tag_row {
        // Titles may stand above the header; it is the row that holds most of the names wanted, and of equals the last.
        Some(tags) if wanted.header_row.is_none() => {
            (0..tags).max_by_key(|row| known_names(&rows[*row], wanted.known)).unwrap_or(0)
        }
        _ => 0,
    };
    let tags = tag_row.map(|position| rows[position].clone());
    let header = rows[header_row].clone();
    let mut position = 0;
    rows.retain(|_| {
        position += 1;
        position > header_row + 1 && tag_row != Some(position - 1)
    });
    let width = header.cells.len().max(tags.as_ref().map_or(0, |tags| tags.cells.len()));
    check_widths(&place, width, &rows, faults);
    Some(Foreign { place, header, tags, rows })
}

fn known_names(row: &RawRow, known: &[&str]) -> usize {
    let names = known.iter().map(|name| normal(name));
    names.filter(|name| row.cells.iter().any(|cell| normal(&cell.text()) == *name)).count()
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
        let file = &mapping.place.file;
        let columns: Vec<Option<usize>> =
            mapping.columns.iter().map(|mapped| self.position(&mapped.theirs, file, faults)).collect();
        let place = mapping
            .nearness
            .as_ref()
            .map(|near| Some((self.position(&near.lat, file, faults)?, self.position(&near.lon, file, faults)?)));
        let key: Vec<Option<usize>> = mapping.key.iter().map(|theirs| self.position(theirs, file, faults)).collect();
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
    pub fn position(&self, theirs: &Theirs, file: &str, faults: &mut Vec<Fault>) -> Option<usize> {
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
        let line = theirs.origin.position().0;
        match found[..] {
            [one] => Some(one),
            [] => {
                let message = format!("the table lacks the column `{}`, which `{file}` line {line} names", theirs.name);
                let filled: Vec<&str> = headers.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
                let hint = match nearest(&theirs.name, filled.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => {
                        let some = &filled[..filled.len().min(20)];
                        match self.header.line {
                            0 => format!("its columns are {}", quoted(some)),
                            line => format!("the columns on line {line} are {}", quoted(some)),
                        }
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
