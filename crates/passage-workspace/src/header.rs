//! Which column is which: by name, else by HXL tag; unknown ones are told and kept.

use crate::hxl::Tag;
use crate::nearest::nearest;
use crate::raw::{Cell, Place, RawRow, RawTable};
use crate::schema::{Column, Presence, Table, quoted};
use passage_model::fault::Fault;

/// How many rows from the top may come before the row of tags.
const HEAD: usize = 25;

/// A header as the schema writes it: lower case, one `_` for spaces and hyphens.
pub(crate) fn normal(header: &str) -> String {
    let words = header.split(|letter: char| letter.is_whitespace() || letter == '-' || letter == '_');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect::<Vec<_>>().join("_")
}

/// Makes a table of the rows of a file or sheet; `None` where there is no row at all.
pub(crate) fn resolve(
    schema: &'static Table,
    place: Place,
    mut rows: Vec<RawRow>,
    faults: &mut Vec<Fault>,
) -> Option<RawTable> {
    let tag_row = rows.iter().take(HEAD).position(is_tag_row);
    let header_row = match tag_row {
        None => header_row(schema, &rows),
        Some(0) => 0,
        // Titles may stand above the header; it is the row that holds most known names, and of equals the last.
        Some(tags) => (0..tags).max_by_key(|row| known_names(schema, &rows[*row]))?,
    };
    let tags = tag_row.map(|row| rows.remove(row));
    let (header, tags) = match (tag_row, tags) {
        (Some(0), Some(row)) => (row.clone(), Some(row)),
        (_, tags) if rows.is_empty() => (tags.clone()?, tags),
        (_, tags) => {
            rows.drain(..header_row);
            (rows.remove(0), tags)
        }
    };
    let mut table =
        RawTable { schema, place, header, tags, positions: vec![None; schema.columns.len()], rows, is_usable: true };
    locate_columns(&mut table, faults);
    if table.is_usable {
        let width = table.header.cells.len().max(table.tags.as_ref().map_or(0, |tags| tags.cells.len()));
        check_widths(&table.place, width, &table.rows, faults);
    }
    Some(table)
}

/// The row of the header where no tags tell it: the first, unless that one lacks a required column and a row near the top
/// has all of them. Above it stand titles, often in merged cells, as people write them into workbooks.
fn header_row(schema: &Table, rows: &[RawRow]) -> usize {
    let has_all = |row: &RawRow| {
        let names: Vec<String> = row.cells.iter().map(|cell| normal(&cell.text())).collect();
        let mut required = schema.columns.iter().filter(|column| column.presence == Presence::Required);
        required.all(|column| names.iter().any(|name| name == column.name))
    };
    rows.iter().take(HEAD).position(has_all).unwrap_or(0)
}

/// Whether at least half of the cells that hold anything are hashtags.
pub(crate) fn is_tag_row(row: &RawRow) -> bool {
    let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let tags = row.cells.iter().filter(|cell| Tag::parse(&cell.text()).is_some()).count();
    tags > 0 && tags * 2 >= filled
}

fn known_names(schema: &Table, row: &RawRow) -> usize {
    row.cells.iter().filter(|cell| schema.column(&normal(&cell.text())).is_some()).count()
}

fn locate_columns(table: &mut RawTable, faults: &mut Vec<Fault>) {
    let schema = table.schema;
    let width = table.header.cells.len().max(table.tags.as_ref().map_or(0, |tags| tags.cells.len()));
    let text =
        |row: &RawRow, position: usize| row.cells.get(position).map_or(String::new(), |cell| cell.text().into_owned());
    let headers: Vec<String> = (0..width).map(|position| text(&table.header, position)).collect();
    let mut unknown = Vec::new();
    for (position, header) in headers.iter().enumerate() {
        let Some(found) = schema.position(&normal(header)) else {
            unknown.push(position);
            continue;
        };
        if let Some(first) = table.positions[found] {
            let message = format!("column `{header}` is already used for column {}", first + 1);
            let origin = table.place.origin(table.header.line, position + 1);
            faults.push(Fault::new("E107", origin, message).hint("rename one of the two, or delete it"));
            table.is_usable = false;
        } else {
            table.positions[found] = Some(position);
        }
    }
    // Names come first: a tag only places a column that no name has placed.
    for position in unknown {
        let tag = table.tags.as_ref().and_then(|tags| Tag::parse(&text(tags, position)));
        let by_tag = tag.and_then(|tag| column_of_tag(schema, &tag)).filter(|found| table.positions[*found].is_none());
        match by_tag {
            Some(found) => table.positions[found] = Some(position),
            None => tell_unknown(table, &headers[position], position, faults),
        }
    }
    let is_missing = |(column, position): (&Column, &Option<usize>)| {
        (column.presence == Presence::Required && position.is_none()).then_some(column.name)
    };
    let missing: Vec<&str> = schema.columns.iter().zip(&table.positions).filter_map(is_missing).collect();
    if !missing.is_empty() {
        let columns = if missing.len() == 1 { "column" } else { "columns" };
        let message = format!("table `{}` lacks the required {columns} {}", schema.name, quoted(&missing));
        let found: Vec<&str> = headers.iter().map(String::as_str).filter(|header| !header.is_empty()).collect();
        let close = missing.iter().find_map(|name| Some((nearest(name, found.iter().copied())?, name)));
        let hint = match close {
            Some((header, name)) => format!("did you mean `{name}` by the header `{header}`?"),
            None if table.header.line == 0 => "add them to the table".to_owned(),
            None if below(table, &missing) => format!(
                "the names are spread over lines {} and {}; unmerge them, so that each column has its name in one row",
                table.header.line,
                table.rows.first().map_or(0, |row| row.line)
            ),
            None => format!("the header row was looked for on line {}", table.header.line),
        };
        faults.push(Fault::new("E105", table.place.origin(table.header.line, 1), message).hint(hint));
        table.is_usable = false;
    }
}

/// Whether the row below the header holds one of these names: a header of two rows, with merged cells in the first.
fn below(table: &RawTable, names: &[&str]) -> bool {
    let row = table.rows.first();
    row.is_some_and(|row| row.cells.iter().any(|cell| names.contains(&normal(&cell.text()).as_str())))
}

/// The column whose tag this is; of several, the one that says most.
fn column_of_tag(schema: &Table, tag: &Tag) -> Option<usize> {
    let tags = schema.columns.iter().map(|column| Tag::parse(column.tag));
    let fitting = tags.enumerate().filter_map(|(position, of)| Some((position, of.filter(|of| tag.is_a(of))?)));
    fitting.max_by_key(|(_, of)| of.attribute_count()).map(|(position, _)| position)
}

fn tell_unknown(table: &RawTable, header: &str, position: usize, faults: &mut Vec<Fault>) {
    let origin = table.place.origin(table.header.line, position + 1);
    if header.is_empty() {
        let is_used = table.rows.iter().any(|row| row.cells.get(position).is_some_and(|cell| !cell.is_empty()));
        if is_used {
            let fault = Fault::new("W101", origin, format!("column {} holds cells but has no header", position + 1));
            faults.push(fault.hint("it is not read; give it a header, or delete it"));
        }
        return;
    }
    let free = table.schema.columns.iter().zip(&table.positions).filter(|(_, position)| position.is_none());
    let near = nearest(&normal(header), free.map(|(column, _)| column.name));
    let hint = match near {
        Some(name) => format!("did you mean `{name}`? it is kept, but not read"),
        None => "it is kept, but not read".to_owned(),
    };
    faults.push(Fault::new("W101", origin, format!("unknown column `{header}`")).hint(hint));
}

/// Cells beyond the header are a fault: most often a separator within a text that is not quoted.
pub(crate) fn check_widths(place: &Place, width: usize, rows: &[RawRow], faults: &mut Vec<Fault>) {
    for row in rows {
        let Some(extra) = row.cells.iter().skip(width).position(|cell| !cell.is_empty()) else {
            continue;
        };
        let filled = row.cells.iter().rposition(|cell: &Cell| !cell.is_empty()).map_or(0, |last| last + 1);
        let message = format!("the row has {filled} cells, but the header has {width}");
        let fault = Fault::new("E108", place.origin(row.line, width + extra + 1), message);
        faults.push(fault.hint("put text that holds the separator in double quotes, or delete what stands beyond"));
    }
}
