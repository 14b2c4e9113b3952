//! Sources by name, and rows for those that the workspace does not know yet.

use super::compared;
use super::identity::hash;
use super::names::{Called, Names};
use crate::raw::{Cell, RawTables};
use crate::schema;
use crate::store::NewRow;
use std::collections::{HashMap, HashSet};

/// The longest id made of a name, in letters.
const LONGEST: usize = 40;

/// The sources of a workspace, and those that an import adds.
pub(super) struct Sources<'a> {
    names: Names,
    ids: HashSet<String>,
    /// Ids of those that are new, by name.
    added: HashMap<String, String>,
    rows: Vec<NewRow>,
    /// What is known of every new one; `None`: there may be none.
    of_new: Option<&'a [(usize, Cell)]>,
}

impl<'a> Sources<'a> {
    pub fn of(tables: &RawTables, of_new: Option<&'a [(usize, Cell)]>) -> Self {
        let ids = tables.table("sources").map_or_else(HashSet::new, |table| {
            table.rows.iter().map(|row| compared(&table.cell(row, "id").text())).collect()
        });
        let names = Names::of(tables, &["sources"]);
        Self { names, ids, added: HashMap::new(), rows: Vec::new(), of_new }
    }

    /// The source of this id or name; one that is not known is entered, where the mapping allows it.
    pub fn find_or_add(&mut self, name: &str) -> Called {
        let found = self.names.find(name);
        let Some(of_new) = self.of_new.filter(|_| found == Called::Nothing) else {
            return found;
        };
        if let Some(id) = self.added.get(&compared(name)) {
            return Called::Row(id.clone());
        }
        let id = self.free_id(name);
        let table = schema::table("sources").expect("the schema has a table of sources");
        let mut cells = vec![Cell::Empty; table.columns.len()];
        let named = [("id", id.as_str()), ("name", name)].map(|(column, text)| {
            (table.position(column).expect("sources have ids and names"), Cell::Text(text.to_owned()))
        });
        for (position, cell) in named.into_iter().chain(of_new.iter().cloned()) {
            cells[position] = cell;
        }
        self.rows.push(NewRow { table, cells });
        self.ids.insert(compared(&id));
        self.added.insert(compared(name), id.clone());
        Called::Row(id)
    }

    /// The known name that was most likely meant.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        self.names.nearest(name)
    }

    /// The rows of new sources among these ids.
    pub fn into_rows(self, used: &HashSet<String>) -> impl Iterator<Item = NewRow> {
        let is_used = move |row: &NewRow| row.cells.first().is_some_and(|id| used.contains(id.text().as_ref()));
        self.rows.into_iter().filter(is_used)
    }

    /// The letters and digits of the name; with a hash where that does not tell it from others.
    fn free_id(&self, name: &str) -> String {
        let words = name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let slug = words.map(str::to_ascii_uppercase).collect::<Vec<_>>().join("-");
        let is_whole = name.chars().all(|letter| letter.is_ascii() || !letter.is_alphanumeric());
        if is_whole && !slug.is_empty() && slug.len() <= LONGEST && !self.ids.contains(&compared(&slug)) {
            return slug;
        }
        let start: String = slug.chars().take(LONGEST).collect();
        let start = start.trim_end_matches('-');
        let start = if start.is_empty() { "SOURCE" } else { start };
        format!("{start}-{}", &hash([compared(name).as_str()])[..6])
    }
}
