//! New rows, checked as `build` checks those that are there; only their own faults count.

use super::{LOG, NewRow, StoreError, layout};
use crate::container::ReadError;
use crate::raw::{Cell, Place, RawRow, RawTables};
use crate::schema::{Kind, Table};
use crate::{Options, build, ids};
use passage_model::fault::{Fault, Origin};
use std::collections::HashSet;

/// New rows stand on lines from here on, where no file has any, so that their faults can be told from others.
pub(crate) const FIRST_LINE: usize = usize::MAX / 2;

/// A row of the log by its id; `None` where there is none.
pub(super) type LogRow<'a> = dyn Fn(&'static Table, &str) -> Result<Option<Vec<Cell>>, ReadError> + 'a;

/// The faults of new rows among the tables that are there. `planning` are those tables without the log.
pub(super) fn new_rows(planning: RawTables, rows: &[NewRow], log_row: &LogRow<'_>) -> Result<Vec<Fault>, StoreError> {
    let mut merged = planning;
    let mut faults = Vec::new();
    let mut places = Vec::new();
    for (schema, rows) in layout::by_table(rows) {
        let is_log = LOG.contains(&schema.name);
        let there = merged.tables.iter().position(|table| table.schema.name == schema.name);
        let mut table = match there {
            Some(position) => merged.tables.remove(position),
            None => layout::empty(schema, Place { file: schema.name.to_owned(), sheet: None }),
        };
        let lacking = layout::lacking(&table, &rows);
        layout::add_columns(&mut table, &lacking);
        if is_log {
            faults.extend(taken_ids(schema, &rows, log_row)?);
            for (line, cells) in referred_to(schema, &rows, log_row)?.into_iter().enumerate() {
                table.rows.push(RawRow { line: line + 2, cells });
            }
        }
        for (number, row) in rows.iter().enumerate() {
            table.rows.push(RawRow { line: FIRST_LINE + number, cells: layout::cells(&table, &row.cells) });
        }
        places.push((schema, table.place.clone()));
        merged.tables.push(table);
    }
    let (_, found) = build(&merged, &Options::default());
    for fault in found {
        let (line, _) = fault.origin.position();
        let is_of = |place: &Place| same_place(&fault.origin, place);
        if line >= FIRST_LINE
            && let Some((table, _)) = places.iter().find(|(_, place)| is_of(place))
        {
            faults.push(with_numbers(&fault, place_of(table, line - FIRST_LINE)));
        }
    }
    faults.sort_by_cached_key(|fault| fault.origin.file().to_owned());
    Ok(faults)
}

/// Where a new row is said to stand; it has no line in any file yet.
fn place_of(table: &Table, number: usize) -> Origin {
    Place { file: format!("{}, new row {}", table.name, number + 1), sheet: None }.whole()
}

pub(crate) fn same_place(origin: &Origin, place: &Place) -> bool {
    match origin {
        Origin::Text { file, .. } => *file == place.file && place.sheet.is_none(),
        Origin::Sheet { file, sheet, .. } => *file == place.file && Some(sheet) == place.sheet.as_ref(),
        Origin::Command => false,
    }
}

/// Rows of the log keep their ids for ever: a new row needs one that nobody has, in any case of letters.
fn taken_ids(schema: &'static Table, rows: &[&NewRow], log_row: &LogRow<'_>) -> Result<Vec<Fault>, ReadError> {
    let mut faults = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let id = cell(schema, &row.cells, "id").text();
        if id.is_empty() || ids::malformed(&id, schema.noun, Origin::Command).is_some() {
            continue;
        }
        let Some(there) = log_row(schema, &id)? else {
            continue;
        };
        let there = cell(schema, &there, "id").text().into_owned();
        let message = format!("{} id `{id}` is already used in `{}`", schema.noun, schema.name);
        let hint = if there == *id {
            format!("give each {} an id of its own", schema.noun)
        } else {
            format!("ids ignore case, so `{there}` and `{id}` are the same {}", schema.noun)
        };
        faults.push(Fault::new("E102", place_of(schema, number), message).hint(hint));
    }
    Ok(faults)
}

/// The rows of the log that new ones refer to.
fn referred_to(schema: &'static Table, rows: &[&NewRow], log_row: &LogRow<'_>) -> Result<Vec<Vec<Cell>>, ReadError> {
    let key = |row: &NewRow, column: &str| cell(schema, &row.cells, column).text().to_lowercase();
    let mut seen: HashSet<String> = rows.iter().map(|row| key(row, "id")).collect();
    let mut found = Vec::new();
    for column in schema.columns.iter().filter(|column| column.kind == Kind::Reference(schema.name)) {
        for row in rows {
            let id = key(row, column.name);
            if !id.is_empty() && seen.insert(id.clone()) {
                found.extend(log_row(schema, &id)?);
            }
        }
    }
    Ok(found)
}

/// The cell of a row that has one for each column of the schema.
pub(super) fn cell<'a>(schema: &Table, cells: &'a [Cell], column: &str) -> &'a Cell {
    schema.position(column).and_then(|position| cells.get(position)).unwrap_or(&Cell::Empty)
}

/// The fault at another place, and with the lines of new rows told by their numbers.
pub(crate) fn with_numbers(fault: &Fault, origin: Origin) -> Fault {
    let (message, hint) = (numbered(&fault.message), fault.hint.as_deref().map(numbered));
    Fault { origin, message, hint, ..fault.clone() }
}

fn numbered(text: &str) -> String {
    let mut parts = text.split("line ");
    let mut numbered = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(part.len());
        match part[..end].parse::<usize>() {
            Ok(line) if line >= FIRST_LINE => {
                numbered.push_str(&format!("new row {}", line - FIRST_LINE + 1));
                numbered.push_str(&part[end..]);
            }
            _ => {
                numbered.push_str("line ");
                numbered.push_str(part);
            }
        }
    }
    numbered
}
