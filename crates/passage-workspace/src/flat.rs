//! Flat tables: one typed value for each row and column, for programs that load tables and do not know ours.

use crate::raw::{Cell, RawRow, RawTable, RawTables};
use crate::schema::{Column, Kind, TABLES, Table};
use crate::value::Field;
use passage_model::calendar::Date;
use std::collections::HashMap;

/// A table of typed columns, all of the same length.
#[derive(Clone, Debug, PartialEq)]
pub struct FlatTable {
    /// Name, as a file without its extension.
    pub name: &'static str,
    /// The columns.
    pub columns: Vec<FlatColumn>,
}

/// A column of a flat table.
#[derive(Clone, Debug, PartialEq)]
pub struct FlatColumn {
    /// Name, `quantity_t`.
    pub name: &'static str,
    /// HXL hashtag with attributes.
    pub tag: &'static str,
    /// One value a row.
    pub values: Values,
}

/// The values of a column; `None` where the cell is empty.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Ids, words and texts.
    Text(Vec<Option<String>>),
    /// Numbers, in the unit that the name of the column ends in.
    Number(Vec<Option<f64>>),
    /// Whole numbers.
    Integer(Vec<Option<i64>>),
    /// Civil dates.
    Date(Vec<Option<Date>>),
    /// Yes or no.
    YesNo(Vec<Option<bool>>),
}

impl FlatTable {
    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |column| column.values.len())
    }
}

impl Values {
    /// Number of values.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Text(list) => list.len(),
            Self::Number(list) => list.len(),
            Self::Integer(list) => list.len(),
            Self::Date(list) => list.len(),
            Self::YesNo(list) => list.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A table with every column of its schema, in its order, whether or not the workspace has them; without rows where it
/// lacks the table. Empty cells stay empty: no default takes their place. An id that refers to another table is written
/// as that table writes it, so that tables can be joined on it. Unknown columns are left out.
#[must_use]
pub fn flat(schema: &'static Table, tables: &RawTables) -> FlatTable {
    let ids = Ids::of(tables);
    let table = tables.table(schema.name).filter(|table| table.is_usable);
    let column = |column: &'static Column| {
        let cells: Vec<&Cell> = table.map_or_else(Vec::new, |table| {
            table.rows.iter().map(|row: &RawRow| table.cell(row, column.name)).collect()
        });
        FlatColumn { name: column.name, tag: column.tag, values: values(column, &cells, &ids) }
    };
    FlatTable { name: schema.name, columns: schema.columns.iter().map(column).collect() }
}

fn values(column: &'static Column, cells: &[&Cell], ids: &Ids) -> Values {
    fn each<T>(cells: &[&Cell], name: &str, read: impl Fn(Field<'_>) -> Option<T>) -> Vec<Option<T>> {
        let value = |cell: &&Cell| {
            if cell.is_empty() { None } else { read(Field { cell, what: "column", name }) }
        };
        cells.iter().map(value).collect()
    }
    let name = column.name;
    match column.kind {
        Kind::Number(range) => Values::Number(each(cells, name, |field| field.number(&range).ok())),
        Kind::Latitude => Values::Number(each(cells, name, |field| field.degrees("latitude", 90.0).ok())),
        Kind::Longitude => Values::Number(each(cells, name, |field| field.degrees("longitude", 180.0).ok())),
        Kind::Integer(range) => Values::Integer(each(cells, name, |field| field.integer(&range).ok())),
        Kind::Date => Values::Date(each(cells, name, |field| field.date().ok())),
        Kind::YesNo => Values::YesNo(each(cells, name, |field| field.yes_no().ok())),
        kind => Values::Text(each(cells, name, |field| Some(ids.written(kind, &field.cell.text())))),
    }
}

/// Ids as the tables that define them write them.
struct Ids(HashMap<(&'static str, String), String>);

impl Ids {
    fn of(tables: &RawTables) -> Self {
        let of = |table: &RawTable| {
            let name = table.schema.name;
            let ids = table.rows.iter().map(|row| table.cell(row, "id").text().into_owned()).collect::<Vec<_>>();
            ids.into_iter().map(move |id| ((name, id.to_lowercase()), id))
        };
        let defining = TABLES.iter().filter(|table| table.position("id").is_some());
        Self(defining.filter_map(|table| tables.table(table.name)).flat_map(of).collect())
    }

    fn one(&self, tables: &[&'static str], typed: &str) -> String {
        let typed = typed.trim();
        let found = tables.iter().find_map(|table| self.0.get(&(*table, typed.to_lowercase())));
        found.cloned().unwrap_or_else(|| typed.to_owned())
    }

    fn written(&self, kind: Kind, typed: &str) -> String {
        match kind {
            Kind::Reference(table) => self.one(&[table], typed),
            Kind::References(table) => {
                typed.split('|').map(|one| self.one(&[table], one)).collect::<Vec<_>>().join("|")
            }
            Kind::SiteOrEvery => self.one(&["sites"], typed),
            Kind::Subject => self.one(&["corridors", "legs", "sites"], typed),
            Kind::Item => self.one(&["commodities"], typed),
            _ => typed.to_owned(),
        }
    }
}
