//! What a store knows about itself: the table `passage_meta` of keys and values.

use rusqlite::{Connection, OptionalExtension};
use serde::de::DeserializeOwned;

pub(super) const TABLE: &str = "passage_meta";
/// Key of the version of the tables.
pub(super) const VERSION: &str = "schema_version";

/// Key of the columns of a table as typed: name in SQL, header, HXL tag.
pub(super) fn columns_key(table: &str) -> String {
    format!("columns:{table}")
}

/// Key of the last row of a log table with its link.
pub(super) fn end_key(table: &str) -> String {
    format!("end:{table}")
}

pub(super) fn get(connection: &Connection, key: &str) -> rusqlite::Result<Option<String>> {
    let mut query = connection.prepare_cached("SELECT value FROM passage_meta WHERE key = ?1")?;
    query.query_row([key], |row| row.get(0)).optional()
}

/// A value that is JSON; `None` where there is none or it cannot be read.
pub(super) fn get_json<T: DeserializeOwned>(connection: &Connection, key: &str) -> rusqlite::Result<Option<T>> {
    Ok(get(connection, key)?.and_then(|text| serde_json::from_str(&text).ok()))
}

pub(super) fn set(connection: &Connection, key: &str, value: &str) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached("INSERT OR REPLACE INTO passage_meta (key, value) VALUES (?1, ?2)")?;
    insert.execute([key, value]).map(|_| ())
}

pub(super) fn remove(connection: &Connection, key: &str) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM passage_meta WHERE key = ?1", [key]).map(|_| ())
}

/// Whether there is a table of this name, in any case.
pub(super) fn has_table(connection: &Connection, name: &str) -> rusqlite::Result<bool> {
    let query = "SELECT 1 FROM sqlite_schema WHERE type IN ('table', 'view') AND lower(name) = lower(?1)";
    connection.prepare_cached(query)?.exists([name])
}

/// A name as SQL writes it.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
