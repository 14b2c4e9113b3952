//! Which column of SQL is which column of a table: known ones by the name that the schema gives, others by their
//! header.

use super::cells::Storage;
use super::meta::{self, quoted};
use crate::header;
use crate::raw::{Cell, Place, RawRow, RawTable};
use crate::schema::Table;
use passage_model::fault::Fault;
use rusqlite::Connection;
use std::collections::HashSet;

/// The key of each of our tables.
pub(super) const KEY: &str = "fid";
/// The column of points or lines of each of our layers.
pub(super) const GEOMETRY: &str = "geom";

/// A column as it is remembered: name in SQL, header as typed, HXL tag.
type Typed = (String, Option<String>, Option<String>);

/// A column of a table that is to be written.
pub(super) struct Planned {
    pub name: String,
    pub storage: Storage,
    /// The header as typed; `None` for cells beyond the header.
    pub header: Option<String>,
    pub tag: Option<String>,
}

/// The columns of a table as typed, each with a name in SQL of its own.
pub(super) fn plan(table: &RawTable) -> Vec<Planned> {
    let width = |row: &RawRow| row.cells.len();
    let head = width(&table.header).max(table.tags.as_ref().map_or(0, width));
    let widest = table.rows.iter().map(width).max().unwrap_or(0).max(head);
    let mut taken: HashSet<String> = table.schema.columns.iter().map(|column| column.name.to_owned()).collect();
    taken.extend([KEY, GEOMETRY, "rowid", "oid", "_rowid_"].map(str::to_owned));
    let text = |row: &RawRow, position: usize| row.cells.get(position).map(|cell| cell.text().into_owned());
    (0..widest)
        .map(|position| {
            let header = text(&table.header, position);
            let known = table.positions.iter().position(|placed| *placed == Some(position));
            let (name, storage) = match known {
                Some(known) => {
                    let column = &table.schema.columns[known];
                    (column.name.to_owned(), Storage::of(&column.kind))
                }
                None => {
                    let cells = table.rows.iter().filter_map(|row| row.cells.get(position));
                    (free_name(header.as_deref(), position, &mut taken), Storage::of_cells(cells))
                }
            };
            Planned { name, storage, header, tag: table.tags.as_ref().and_then(|tags| text(tags, position)) }
        })
        .collect()
}

/// A name for a column that the schema does not know: its header, unless SQL or another column has that name.
fn free_name(header: Option<&str>, position: usize, taken: &mut HashSet<String>) -> String {
    let letters: String = header.unwrap_or_default().chars().filter(|letter| !letter.is_control()).collect();
    let wanted = if letters.is_empty() { format!("column_{}", position + 1) } else { letters };
    let numbered = (2_u32..).map(|number| format!("{wanted}_{number}"));
    let mut names = [wanted.clone()].into_iter().chain(numbered);
    names.find(|name| taken.insert(name.to_ascii_lowercase())).expect("there is always a further number")
}

/// Keeps the columns as typed.
pub(super) fn remember(connection: &Connection, table: &RawTable, columns: &[Planned]) -> rusqlite::Result<()> {
    let typed: Vec<_> = columns.iter().map(|column| (&column.name, &column.header, &column.tag)).collect();
    let text = serde_json::to_string(&typed).expect("texts are JSON");
    meta::set(connection, &meta::columns_key(table.schema.name), &text)
}

/// A column that is there.
pub(super) struct Found {
    pub name: String,
    /// Affinity of numbers, which changes text that spells one.
    pub is_numeric: bool,
    header: Option<String>,
    tag: Option<String>,
    /// A column of the schema that the table did not have when it was written: part of it only where it holds anything.
    is_spare: bool,
}

/// A table as it is in the file.
pub(super) struct Layout {
    pub schema: &'static Table,
    /// The name of the whole number that SQLite knows a row by.
    pub key: String,
    pub geometry: Option<String>,
    /// All columns but key and geometry: those that were written, in their order, then those that users added, then
    /// spare ones.
    pub columns: Vec<Found>,
    /// Whether the table was written as one that is there, be it without rows.
    pub is_written: bool,
}

impl Layout {
    /// The table as it is; `None` where there is none.
    pub(super) fn read(connection: &Connection, schema: &'static Table) -> rusqlite::Result<Option<Self>> {
        let mut query = connection.prepare_cached(
            "SELECT name, upper(type), pk FROM pragma_table_xinfo(?1) WHERE hidden <> 1 ORDER BY cid",
        )?;
        let there: Vec<(String, String, i64)> = query
            .query_map([schema.name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        if there.is_empty() {
            return Ok(None);
        }
        let mut query = connection
            .prepare_cached("SELECT column_name FROM gpkg_geometry_columns WHERE lower(table_name) = lower(?1)")?;
        let geometry: Option<String> = query.query_map([schema.name], |row| row.get(0))?.next().transpose()?;
        let is_key = |kind: &str, key: i64| key == 1 && kind == "INTEGER";
        let key = there.iter().find(|(_, kind, key)| is_key(kind, *key));
        let key = key.map_or_else(|| "_rowid_".to_owned(), |(name, ..)| name.clone());
        let typed: Option<Vec<Typed>> = meta::get_json(connection, &meta::columns_key(schema.name))?;
        let is_written = typed.is_some();
        let mut typed = typed.unwrap_or_default();
        typed.retain(|(name, ..)| there.iter().any(|(other, ..)| other.eq_ignore_ascii_case(name)));
        let mut columns = Vec::new();
        for (name, kind, pk) in there {
            let is_of_schema = schema.column(&name.to_ascii_lowercase()).is_some();
            let is_geometry = geometry.as_ref().is_some_and(|geometry| geometry.eq_ignore_ascii_case(&name));
            // Binary data is no cell; it stays where it is.
            if is_geometry || kind == "BLOB" || (is_key(&kind, pk) && !is_of_schema) {
                continue;
            }
            let written = typed.iter().position(|(other, ..)| other.eq_ignore_ascii_case(&name));
            let (header, tag) = match written {
                Some(position) => (typed[position].1.clone(), typed[position].2.clone()),
                None => (Some(name.clone()), None),
            };
            let is_spare = is_written && written.is_none() && is_of_schema;
            let is_numeric = !["TEXT", "CHAR", "CLOB", "BLOB"].iter().any(|word| kind.contains(word));
            let order = (is_spare, written.unwrap_or(usize::MAX));
            columns.push((order, Found { name, is_numeric, header, tag, is_spare }));
        }
        columns.sort_by_key(|(order, _)| *order);
        let columns = columns.into_iter().map(|(_, column)| column).collect();
        Ok(Some(Self { schema, key, geometry, columns, is_written }))
    }

    /// The statement that selects key, geometry (or nothing) and cells of rows.
    pub(super) fn select(&self) -> String {
        let geometry = self.geometry.as_deref().map_or_else(|| "NULL".to_owned(), quoted);
        let cells: String = self.columns.iter().map(|column| format!(", {}", quoted(&column.name))).collect();
        format!("SELECT {}, {geometry}{cells} FROM {}", quoted_key(&self.key), quoted(self.schema.name))
    }

    /// Position among the columns of one with this name.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name.eq_ignore_ascii_case(name))
    }

    /// Leaves spare columns away that hold nothing.
    pub(super) fn without_unused(&mut self, rows: &mut [RawRow]) {
        let mut is_used = vec![false; self.columns.len()];
        for row in rows.iter() {
            for (used, cell) in is_used.iter_mut().zip(&row.cells) {
                *used = *used || *cell != Cell::Empty;
            }
        }
        let is_kept: Vec<bool> =
            self.columns.iter().zip(is_used).map(|(column, used)| used || !column.is_spare).collect();
        let first_gap = is_kept.iter().position(|kept| !kept).unwrap_or(is_kept.len());
        if is_kept[first_gap..].contains(&true) {
            for row in rows {
                let mut kept = is_kept.iter();
                row.cells.retain(|_| *kept.next().expect("no row is wider than the table"));
            }
        }
        let mut kept = is_kept.iter();
        self.columns.retain(|_| *kept.next().expect("one for each column"));
    }

    /// The table with these rows; `None` where there is not even a header.
    pub(super) fn table(&self, place: Place, rows: Vec<RawRow>, faults: &mut Vec<Fault>) -> Option<RawTable> {
        let row = |texts: Vec<Option<&String>>| {
            let width = texts.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
            let cell = |text: Option<&String>| match text {
                Some(text) if !text.is_empty() => Cell::Text(text.clone()),
                _ => Cell::Empty,
            };
            RawRow { line: 0, cells: texts[..width].iter().map(|text| cell(*text)).collect() }
        };
        let header = row(self.columns.iter().map(|column| column.header.as_ref()).collect());
        let tags = row(self.columns.iter().map(|column| column.tag.as_ref()).collect());
        // Where tags alone are the header, they are read as both.
        let has_tags = tags.cells.iter().any(|cell| !cell.is_empty()) && tags != header;
        let head = [header].into_iter().chain(has_tags.then_some(tags));
        header::resolve(self.schema, place, head.chain(rows).collect(), faults)
    }
}

/// The key as SQL writes it; the name that SQLite has for every row is no name of a column.
pub(super) fn quoted_key(key: &str) -> String {
    if key == "_rowid_" { key.to_owned() } else { quoted(key) }
}
