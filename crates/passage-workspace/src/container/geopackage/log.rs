//! The log tables and the chain that holds their rows in their order.

use super::columns::{Layout, quoted_key};
use super::connection::open_to_read;
use super::read::{cells_of, place};
use super::trouble::Trouble;
use super::{definition, meta, migrate};
use crate::audit::{Broken, canonical, first_link, link};
use crate::raw::{RawRow, RawTable};
use crate::schema::{Table, table};
use crate::store::LOG;
use rusqlite::{Connection, OptionalExtension, params};
use std::path::Path;

/// A log table with what is needed to make its canonical rows.
struct Log {
    layout: Layout,
    head: RawTable,
}

impl Log {
    fn read(connection: &Connection, schema: &'static Table) -> Result<Option<Self>, Trouble> {
        let Some(layout) = Layout::read(connection, schema)? else {
            return Ok(None);
        };
        let head = layout.table(place("", schema.name), Vec::new(), &mut Vec::new());
        Ok(head.map(|head| Self { layout, head }))
    }

    /// The canonical row, and the id.
    fn row(&self, row: &rusqlite::Row<'_>) -> rusqlite::Result<(i64, String, String)> {
        let key = row.get(0)?;
        let row = RawRow { line: 0, cells: cells_of(row, &self.layout)? };
        Ok((key, canonical(&self.head, &row), self.head.cell(&row, "id").text().into_owned()))
    }
}

/// Gives links to the rows of a log table that have none yet, from `first` on.
pub(super) fn chain(connection: &Connection, schema: &'static Table, first: i64) -> Result<(), Trouble> {
    let Some(log) = Log::read(connection, schema)? else {
        return Ok(());
    };
    let last = "SELECT hash FROM passage_chain WHERE table_name = ?1 ORDER BY row DESC LIMIT 1";
    let last = connection.prepare_cached(last)?.query_row([schema.name], |row| row.get(0)).optional()?;
    let mut hash: String = last.unwrap_or_else(|| first_link(schema));
    let key = quoted_key(&log.layout.key);
    let mut query = connection.prepare(&format!("{} WHERE {key} >= ?1 ORDER BY {key}", log.layout.select()))?;
    let mut insert = connection.prepare_cached("INSERT INTO passage_chain VALUES (?1, ?2, ?3)")?;
    let mut rows = query.query([first])?;
    let mut end = None;
    while let Some(row) = rows.next()? {
        let (key, row, _) = log.row(row)?;
        hash = link(&hash, &row);
        insert.execute(params![schema.name, key, hash])?;
        end = Some(key);
    }
    if let Some(key) = end {
        let end = serde_json::to_string(&(key, &hash)).expect("a number and a text are JSON");
        meta::set(connection, &meta::end_key(schema.name), &end)?;
    }
    Ok(())
}

/// What in the log is not as it was entered.
pub(super) fn broken(path: &Path) -> Result<Vec<Broken>, Trouble> {
    let connection = open_to_read(path)?;
    migrate::version(&connection)?;
    let mut broken = Vec::new();
    for name in LOG {
        let mut tell = |id: &str, why: String| broken.push(Broken { table: name.to_owned(), id: id.to_owned(), why });
        let schema = table(name).expect("log tables are tables of the schema");
        for (act, done) in definition::GUARDS {
            let query = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1";
            let trigger =
                connection.query_row(query, [definition::guard_name(name, act)], |row| row.get(0)).optional()?;
            if trigger != Some(definition::guard(name, act, done)) {
                tell("", format!("the guard against rows being {done} is missing or was changed"));
            }
        }
        let links = links(&connection, name)?;
        let Some(links) = links else {
            tell("", "the table of links is missing".to_owned());
            continue;
        };
        let end: Option<(i64, String)> = meta::get_json(&connection, &meta::end_key(name))?;
        if end != links.last().cloned() {
            let why = match (&end, links.last()) {
                (Some((row, _)), _) => {
                    format!("the log ended with row {row}; that row or its link is gone or was changed")
                }
                (None, _) => "the note of the last row is missing".to_owned(),
            };
            tell("", why);
        }
        let Some(log) = Log::read(&connection, schema)? else {
            tell("", "the table is missing".to_owned());
            continue;
        };
        compare(&connection, &log, &links, &mut tell)?;
    }
    Ok(broken)
}

/// The links of a log table by row; `None` where the table of links is not there.
fn links(connection: &Connection, name: &str) -> Result<Option<Vec<(i64, String)>>, Trouble> {
    if !meta::has_table(connection, "passage_chain")? {
        return Ok(None);
    }
    let mut query = connection.prepare("SELECT row, hash FROM passage_chain WHERE table_name = ?1 ORDER BY row")?;
    let links = query.query_map([name], |row| {
        // A link that was made anything else than text fits nothing.
        Ok((row.get(0)?, row.get_ref(1)?.as_str().unwrap_or_default().to_owned()))
    })?;
    Ok(Some(links.collect::<Result<_, _>>()?))
}

/// Walks along rows and links. Each row is held against the link that stands before it, so that one change is told
/// once.
fn compare(
    connection: &Connection,
    log: &Log,
    links: &[(i64, String)],
    tell: &mut impl FnMut(&str, String),
) -> Result<(), Trouble> {
    let schema = log.layout.schema;
    let mut query = connection.prepare(&format!("{} ORDER BY {}", log.layout.select(), quoted_key(&log.layout.key)))?;
    let mut rows = query.query([])?;
    let mut previous = first_link(schema);
    let mut links = links.iter().peekable();
    while let Some(row) = rows.next()? {
        let (key, row, id) = log.row(row)?;
        while let Some((gone, hash)) = links.next_if(|(row, _)| *row < key) {
            tell("", format!("row {gone} is gone"));
            previous.clone_from(hash);
        }
        match links.next_if(|(row, _)| *row == key) {
            None => tell(&id, format!("row {key} has no link: it did not come in through the log")),
            Some((_, hash)) => {
                if link(&previous, &row) != *hash {
                    tell(
                        &id,
                        format!("row {key} or its link was changed, or a row before it is gone or in another place"),
                    );
                }
                previous.clone_from(hash);
            }
        }
    }
    for (gone, _) in links {
        tell("", format!("row {gone} is gone"));
    }
    Ok(())
}
