//! Rows of the workspace by what people call them: id, name, other names, place code.

use super::compared;
use crate::nearest::nearest;
use crate::pcode;
use crate::raw::RawTables;
use crate::row::parts;
use std::collections::HashMap;

/// The columns by which a row is known, the surest first.
const COLUMNS: [&str; 4] = ["id", "name", "other_names", "pcode"];

/// What the rows of some tables are called.
pub(super) struct Names {
    /// For each of [`COLUMNS`] and each table: the column, and the ids that a name leads to.
    levels: Vec<(&'static str, HashMap<String, Vec<String>>)>,
    /// Every name as typed, to look for the nearest one.
    all: Vec<String>,
}

/// What a name leads to.
#[derive(Debug, PartialEq)]
pub(super) enum Called {
    /// The row of this id.
    Row(String),
    /// Several rows, and nothing says which.
    Several(Vec<String>),
    /// No row.
    Nothing,
}

impl Names {
    /// The names of the rows of these tables; where two tables share a name, the first is meant.
    pub fn of(tables: &RawTables, wanted: &[&str]) -> Self {
        let mut names = Self { levels: Vec::new(), all: Vec::new() };
        for column in COLUMNS {
            for name in wanted {
                let mut level: HashMap<String, Vec<String>> = HashMap::new();
                let Some(table) = tables.table(name).filter(|table| table.position(column).is_some()) else {
                    continue;
                };
                for row in &table.rows {
                    let (id, cell) = (table.cell(row, "id").text(), table.cell(row, column).text());
                    if id.is_empty() {
                        continue;
                    }
                    for called in parts(&cell) {
                        let ids = level.entry(key(column, called)).or_default();
                        if !ids.iter().any(|known| known.eq_ignore_ascii_case(&id)) {
                            ids.push(id.clone().into_owned());
                        }
                        names.all.push(called.to_owned());
                    }
                }
                names.levels.push((column, level));
            }
        }
        names
    }

    /// What a name leads to, in any case; an id is surer than a name, a name than one of the other names.
    pub fn find(&self, name: &str) -> Called {
        for (column, level) in &self.levels {
            match level.get(&key(column, name)).map(Vec::as_slice) {
                Some([one]) => return Called::Row(one.clone()),
                Some(several) => return Called::Several(several.to_vec()),
                None => {}
            }
        }
        Called::Nothing
    }

    /// The known name that was most likely meant.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        nearest(name, self.all.iter().map(String::as_str))
    }
}

/// A place code is typed with and without spaces and dashes.
fn key(column: &str, name: &str) -> String {
    if column == "pcode" { pcode::compared(name) } else { compared(name) }
}
