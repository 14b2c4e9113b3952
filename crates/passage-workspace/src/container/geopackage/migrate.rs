//! The version of the tables of a store, and the steps that bring an older one up to date.
//!
//! A store is brought up to date in the transaction of its first write; reading leaves it as it is. A step is added for
//! every version that was released, and none is ever changed.

use super::meta;
use super::trouble::Trouble;
use rusqlite::Connection;

/// The version that is written.
pub(super) const VERSION: u32 = 1;

/// What turns the tables of one version into those of the next.
type Step = fn(&Connection) -> rusqlite::Result<()>;

/// From which version each step starts.
const STEPS: &[(u32, Step)] = &[];

/// The version of a store; a newer one is refused.
pub(super) fn version(connection: &Connection) -> Result<u32, Trouble> {
    for table in ["gpkg_contents", meta::TABLE] {
        if !meta::has_table(connection, table)? {
            return Err(Trouble::NotAStore(format!("it has no table `{table}`")));
        }
    }
    let typed = meta::get(connection, meta::VERSION)?.unwrap_or_default();
    match typed.parse() {
        Ok(version) if version > VERSION => Err(Trouble::Newer(version)),
        Ok(version) => Ok(version),
        Err(_) => Err(Trouble::Damaged(format!("`{typed}` is not a version of the tables"))),
    }
}

/// Brings the tables up to date; part of the transaction that is open.
pub(super) fn bring_up(connection: &Connection) -> Result<(), Trouble> {
    run(connection, STEPS)
}

fn run(connection: &Connection, steps: &[(u32, Step)]) -> Result<(), Trouble> {
    let mut version = version(connection)?;
    while version < VERSION {
        let Some((_, step)) = steps.iter().find(|(from, _)| *from == version) else {
            return Err(Trouble::Damaged(format!("no version {version} of the tables was ever released")));
        };
        step(connection)?;
        version += 1;
        meta::set(connection, meta::VERSION, &version.to_string())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A store of a version that never was: the sources stand in a table of another name.
    fn version_0() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        let tables = "CREATE TABLE gpkg_contents (table_name TEXT); CREATE TABLE passage_meta (key TEXT PRIMARY KEY, \
                      value TEXT); INSERT INTO passage_meta VALUES ('schema_version', '0'); \
                      CREATE TABLE speakers (id TEXT); INSERT INTO speakers VALUES ('MONITOR')";
        connection.execute_batch(tables).unwrap();
        connection
    }

    #[test]
    fn an_older_store_is_brought_up_to_date_within_the_transaction() {
        let mut connection = version_0();
        let steps: &[(u32, Step)] =
            &[(0, |connection| connection.execute_batch("ALTER TABLE speakers RENAME TO sources"))];
        let transaction = connection.transaction().unwrap();
        run(&transaction, steps).unwrap();
        transaction.rollback().unwrap();
        assert_eq!(version(&connection).unwrap(), 0);
        assert!(meta::has_table(&connection, "speakers").unwrap());

        run(&connection, steps).unwrap();
        assert_eq!(version(&connection).unwrap(), 1);
        let id: String = connection.query_row("SELECT id FROM sources", [], |row| row.get(0)).unwrap();
        assert_eq!(id, "MONITOR");
        // What is up to date is left alone: the step would fail on it.
        run(&connection, steps).unwrap();
    }

    #[test]
    fn a_version_without_a_step_is_refused() {
        assert!(matches!(bring_up(&version_0()), Err(Trouble::Damaged(why)) if why.contains("version 0")));
    }

    #[test]
    fn each_released_version_has_its_step() {
        let from: Vec<u32> = STEPS.iter().map(|(from, _)| *from).collect();
        assert_eq!(from, (1..VERSION).collect::<Vec<_>>());
    }
}
