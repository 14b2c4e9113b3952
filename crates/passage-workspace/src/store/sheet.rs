//! Rows added to a workbook that is there: only the sheet's own XML is touched, and only where the rows go; every other
//! part (styles, charts, further sheets) is copied as it is.

mod package;
mod rows;

use super::layout::{self, by_table};
use super::typed::{Typed, typed};
use super::workbook::{kinds, too_long};
use super::{NewRow, StoreError, plain_fault};
use crate::container::workbook;
use crate::raw::{Cell, RawRow, RawTable, RawTables};
use package::Package;
use passage_model::calendar::{Date, days_between};
use passage_model::fault::{Fault, Origin, column_letters};
use rows::{Sheet, set_attribute};

/// Why the XML is not changed: in words for people.
type Refusal = String;

/// The bytes of the workbook with the rows added. `tables` is what it holds now.
pub(super) fn with_rows(bytes: &[u8], name: &str, tables: &RawTables, rows: &[NewRow]) -> Result<Vec<u8>, StoreError> {
    tell_long_texts(rows)?;
    let refused = |why: Refusal| {
        let message = format!("rows cannot be added to the workbook as it is: {why}");
        plain_fault("E512", name, message, "open it in a spreadsheet program and save it, or write a new file")
    };
    let mut package = Package::open(bytes).map_err(refused)?;
    for (schema, rows) in by_table(rows) {
        let sheet = package.sheet(schema.name).ok_or_else(|| {
            let message = format!("the workbook has no sheet `{}`", schema.name);
            plain_fault("E512", name, message, &format!("add a sheet of the name `{}`", schema.name))
        })?;
        let change = match tables.table(schema.name) {
            Some(table) if table.is_usable => add_rows(&mut package, &sheet, table.clone(), &rows),
            Some(_) => Err(format!("the header of sheet `{}` has faults", schema.name)),
            None if tables.unreadable.contains(&schema.name) && !schema.is_required => {
                Err(format!("the sheet `{}` cannot be read", schema.name))
            }
            None => begin_table(&mut package, &sheet, schema, &rows),
        };
        change.map_err(refused)?;
    }
    let changed = package.bytes().map_err(refused)?;
    let after = workbook::tables(changed.clone(), name, &mut Vec::new());
    if is_as_wanted(tables, &after, rows) {
        Ok(changed)
    } else {
        Err(refused("its sheets are of an unusual make".to_owned()))
    }
}

fn tell_long_texts(rows: &[NewRow]) -> Result<(), StoreError> {
    let cells = rows.iter().flat_map(|row| row.cells.iter());
    let faults: Vec<Fault> = cells.filter_map(|cell| too_long(cell, &|| Origin::Command)).collect();
    if faults.is_empty() { Ok(()) } else { Err(StoreError::Faulty(faults)) }
}

/// Whether the workbook reads back as what was there with the new rows behind it.
fn is_as_wanted(before: &RawTables, after: &RawTables, rows: &[NewRow]) -> bool {
    let new = by_table(rows);
    before.settings.settings == after.settings.settings
        && before.tables.iter().all(|table| after.table(table.schema.name).is_some())
        && after.tables.iter().all(|table| {
            let new = new.iter().find(|(schema, _)| schema.name == table.schema.name).map_or(&[][..], |(_, rows)| rows);
            let old = before.table(table.schema.name).map_or(&[][..], |table| &table.rows);
            let is_there = |(row, new): (&RawRow, &&NewRow)| {
                let cells = layout::schema_cells(table, row);
                cells.iter().zip(&new.cells).zip(table.schema.columns).all(|((there, new), column)| {
                    super::typed::is_same(there, new, Some(column.kind)) || there.text() == new.text()
                })
            };
            table.rows.len() == old.len() + new.len()
                && table.rows.iter().zip(old).all(|(row, old)| row == old)
                && table.rows[old.len()..].iter().zip(new).all(is_there)
        })
}

/// Adds rows below the last one of a table.
fn add_rows(package: &mut Package, part: &str, mut table: RawTable, rows: &[&NewRow]) -> Result<(), Refusal> {
    let mut sheet = Sheet::parse(package.text(part)?)?;
    let lacking = layout::lacking(&table, rows);
    if !lacking.is_empty() {
        let (header, tags) = (table.header.clone(), table.tags.clone());
        layout::add_columns(&mut table, &lacking);
        let changed = |old: &RawRow, new: &RawRow| -> Vec<(usize, Value)> {
            let cells = new.cells.iter().enumerate().skip(old.cells.len());
            cells.filter(|(_, cell)| !cell.is_empty()).map(|(column, cell)| (column, text_value(cell))).collect()
        };
        sheet.put(table.header.line, &changed(&header, &table.header), None)?;
        if let (Some(old), Some(new)) = (&tags, &table.tags)
            && new.line != table.header.line
        {
            sheet.put(new.line, &changed(old, new), None)?;
        }
    }
    let head = table.tags.as_ref().map_or(0, |tags| tags.line).max(table.header.line);
    let last = table.rows.last().map_or(head, |row| row.line);
    let above = table.rows.last().cloned();
    let kinds = kinds(&table);
    let mut line = last;
    for row in rows {
        let cells = layout::cells(&table, &row.cells);
        let values: Vec<(usize, Value)> = (cells.iter().enumerate())
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(column, cell)| {
                let has_date_above =
                    above.as_ref().is_some_and(|above| matches!(above.cells.get(column), Some(Cell::Date(_))));
                let kind = kinds.get(column).copied().flatten();
                (column, value(cell, kind, has_date_above, package.is_1904))
            })
            .collect();
        line = sheet.next_free(line, &values)?;
        sheet.put(line, &values, above.as_ref().map(|above| above.line))?;
    }
    for table_part in package.table_parts(part, &sheet.table_ids)? {
        let text = package.text(&table_part)?;
        if let Some(longer) = longer_table(&text, table.header.line, last, line)? {
            package.replace(&table_part, longer);
        }
    }
    package.replace(part, sheet.text()?);
    Ok(())
}

/// Header and rows on a sheet that is empty.
fn begin_table(
    package: &mut Package,
    part: &str,
    schema: &'static crate::schema::Table,
    rows: &[&NewRow],
) -> Result<(), Refusal> {
    let mut sheet = Sheet::parse(package.text(part)?)?;
    let place = crate::raw::Place { file: String::new(), sheet: None };
    let table = layout::empty(schema, place);
    let header: Vec<(usize, Value)> =
        table.header.cells.iter().enumerate().map(|(column, cell)| (column, text_value(cell))).collect();
    let first = sheet.next_free(0, &header)?;
    sheet.put(first, &header, None)?;
    package.replace(part, sheet.text()?);
    let header = RawRow { line: first, ..table.header.clone() };
    add_rows(package, part, RawTable { header, ..table }, rows)
}

/// What a cell is to hold, as XML has it.
pub(super) enum Value {
    Number(f64),
    /// A date by its serial number, in the style of the cell above.
    Serial(i64),
    Text(String),
}

fn text_value(cell: &Cell) -> Value {
    Value::Text(match cell {
        Cell::Text(text) => text.clone(),
        cell => cell.text().into_owned(),
    })
}

fn value(cell: &Cell, kind: Option<crate::schema::Kind>, has_date_above: bool, is_1904: bool) -> Value {
    match typed(cell, kind) {
        Typed::Number(number) => Value::Number(number),
        // A number alone is no date: its style makes it one. Without one above that can be copied, the text stands.
        Typed::Date(date) if has_date_above => Value::Serial(serial(date, is_1904)),
        _ => text_value(cell),
    }
}

fn serial(date: Date, is_1904: bool) -> i64 {
    let base = if is_1904 { Date::constant(1904, 1, 1) } else { Date::constant(1899, 12, 30) };
    days_between(base, date)
}

/// The part of a table of the spreadsheet program with its range extended to `line`; `None` where it is no table that
/// ends where ours does.
fn longer_table(text: &str, header: usize, last: usize, line: usize) -> Result<Option<String>, Refusal> {
    let tags = rows::tags(text, &["table", "autoFilter"])?;
    let Some(root) = tags.first().filter(|tag| tag.name == "table") else {
        return Ok(None);
    };
    let has_totals = root.attribute("totalsRowCount").is_some_and(|count| count != "0");
    let Some((first, end)) = root.attribute("ref").and_then(|range| rows::lines_of(&range)) else {
        return Ok(None);
    };
    if has_totals || first != header || end != last.max(end.min(last + 1)) || end >= line {
        return Ok(None);
    }
    let mut changed = text.to_owned();
    for tag in tags.iter().rev() {
        let Some(range) = tag.attribute("ref") else { continue };
        if rows::lines_of(&range) != Some((first, end)) {
            continue;
        }
        let (start, bottom) = range.split_once(':').unwrap_or((&range, &range));
        let letters: String = bottom.chars().filter(|letter| !letter.is_ascii_digit()).collect();
        let longer = format!("{start}:{letters}{line}");
        changed.replace_range(tag.range.clone(), &set_attribute(&text[tag.range.clone()], "ref", &longer));
    }
    Ok(Some(changed))
}

/// The name of a cell, `B12`.
fn cell_name(line: usize, column: usize) -> String {
    format!("{}{line}", column_letters(column + 1))
}
