//! Features merged into the rows that are there, by id.

use super::{Feature, Features, Flaw, Merged};
use crate::raw::{Cell, Place, RawRow, RawTable, RawTables};
use crate::schema::{Column, Kind, Presence, Table, table};
use crate::store::{add_columns, empty_table, is_same};
use crate::value::{Field, parse_number};
use std::collections::{HashMap, HashSet};

/// Degrees below which a point has not moved: 0.1 m. Map programs round what they save.
const UNMOVED: f64 = 1e-6;

/// Decimals of a coordinate that is written anew: 1 cm.
const DECIMALS: f64 = 1e7;

/// What a new site is where the file does not say: nothing is stored or needed there.
const KIND: &str = "junction";

pub(super) fn merge(found: Features, there: &RawTables, empty: RawTables) -> Result<Merged, Flaw> {
    let mut told = found.told;
    let mut tables = empty;
    let mut assumed = 0;
    for name in ["sites", "legs"] {
        let schema = table(name).expect("the schema has sites and legs");
        let features: Vec<&Feature> = found.features.iter().filter(|feature| feature.table.name == name).collect();
        if features.is_empty() {
            continue;
        }
        let place = Place { file: format!("{name}.csv"), sheet: None };
        let old = there.table(name).cloned().unwrap_or_else(|| empty_table(schema, place));
        tables.tables.push(merged(old, &features, &mut assumed)?);
    }
    if assumed > 0 {
        let sites = if assumed == 1 { "1 new site is" } else { &format!("{assumed} new sites are") };
        told.push(format!("{sites} `{KIND}` for now, since the file does not say what they are for"));
    }
    Ok(Merged { tables, told })
}

fn merged(mut table: RawTable, features: &[&Feature], assumed: &mut usize) -> Result<RawTable, Flaw> {
    let mut rows: HashMap<String, usize> = (table.rows.iter().enumerate())
        .map(|(position, row)| (table.cell(row, "id").text().to_lowercase(), position))
        .collect();
    let mut seen = HashSet::new();
    for feature in features {
        let id = match &feature.id {
            Some(id) => id.clone(),
            None => id_of(&feature.name, &rows).ok_or_else(|| {
                let message = format!("{} has neither an id nor a name", feature.place);
                Flaw::new("E106", message, "give it a property `id`")
            })?,
        };
        if !seen.insert(id.to_lowercase()) {
            let message = format!("{} has the id `{id}`, which stands in the file already", feature.place);
            return Err(Flaw::new("E102", message, "give each an id of its own"));
        }
        let known = rows.get(&id.to_lowercase()).copied();
        let row = known.unwrap_or_else(|| {
            let line = table.rows.last().map_or(table.header.line, |row| row.line) + 1;
            table.rows.push(RawRow { line, cells: Vec::new() });
            let row = table.rows.len() - 1;
            rows.insert(id.to_lowercase(), row);
            set(&mut table, row, "id", &id);
            row
        });
        for (column, text) in &feature.cells {
            set(&mut table, row, column, text);
        }
        if let Some((lon, lat)) = feature.position {
            move_to(&mut table, row, "lat", lat);
            move_to(&mut table, row, "lon", lon);
        }
        if known.is_none() {
            if table.schema.name == "sites" && table.cell(&table.rows[row], "kind").is_empty() {
                set(&mut table, row, "kind", KIND);
                *assumed += 1;
            }
            tell_lacking(&table, row, feature)?;
        }
    }
    Ok(table)
}

/// An id for a place that has only a name; `None` where it has none. A name without letters of ours gets a number.
fn id_of(name: &str, rows: &HashMap<String, usize>) -> Option<String> {
    if name.is_empty() {
        return None;
    }
    let letters = name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' });
    let slug = letters.collect::<String>().to_uppercase();
    let slug = slug.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let stem = if slug.is_empty() { "SITE".to_owned() } else { slug };
    let is_free = |id: &String| !rows.contains_key(&id.to_lowercase());
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.clone()).chain(numbered).find(is_free)
}

/// Types a text into a cell, unless that says the same already.
fn set(table: &mut RawTable, row: usize, name: &str, text: &str) {
    let Some(column) = table.schema.position(name) else { return };
    let new = Cell::Text(text.to_owned());
    if says_the_same(&table.schema.columns[column], table.cell(&table.rows[row], name), &new) {
        return;
    }
    if table.positions[column].is_none() {
        add_columns(table, &[column]);
    }
    let Some(position) = table.positions[column] else { return };
    let cells = &mut table.rows[row].cells;
    if cells.len() <= position {
        cells.resize(position + 1, Cell::Empty);
    }
    cells[position] = new;
}

/// Whether two cells of a column say the same, however they are typed; an empty cell says its default.
fn says_the_same(column: &Column, old: &Cell, new: &Cell) -> bool {
    let default = match column.presence {
        Presence::Default(default) if old.is_empty() => Some(Cell::Text(default.to_owned())),
        _ => None,
    };
    let old = default.as_ref().unwrap_or(old);
    let parts = |cell: &Cell| -> Vec<String> {
        let text = cell.text();
        let text = if column.kind == Kind::Texts { text.into_owned() } else { text.to_lowercase() };
        text.split('|').map(|part| part.trim().to_owned()).collect()
    };
    let yes_no = |cell| Field { cell, what: "column", name: column.name }.yes_no().ok();
    match column.kind {
        Kind::Texts | Kind::References(_) | Kind::Reference(_) | Kind::Word(_) => parts(old) == parts(new),
        Kind::YesNo => yes_no(old).is_some() && yes_no(old) == yes_no(new),
        kind => is_same(old, new, Some(kind)) || old.text() == new.text(),
    }
}

fn move_to(table: &mut RawTable, row: usize, name: &str, degrees: f64) {
    let old = match table.cell(&table.rows[row], name) {
        Cell::Number(number) => Some(*number),
        cell => parse_number(&cell.text()),
    };
    if old.is_none_or(|old| (old - degrees).abs() > UNMOVED) {
        set(table, row, name, &((degrees * DECIMALS).round() / DECIMALS).to_string());
    }
}

/// The flaw of a new row without what it has to have.
fn tell_lacking(table: &RawTable, row: usize, feature: &Feature) -> Result<(), Flaw> {
    let schema: &Table = table.schema;
    let is_lacking = |name: &&str| table.cell(&table.rows[row], name).is_empty();
    let required = schema.columns.iter().filter(|column| column.presence == Presence::Required);
    let lacking: Vec<&str> = required.map(|column| column.name).filter(is_lacking).collect();
    if lacking.is_empty() {
        return Ok(());
    }
    let id = table.cell(&table.rows[row], "id").text();
    let names = lacking.join("`, `");
    let message = format!("{} would be the new {} `{id}`, and lacks `{names}`", feature.place, schema.noun);
    Err(Flaw::new("E106", message, "give it properties of these names"))
}
