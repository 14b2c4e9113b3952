//! An audit finds whatever was changed in the log behind the chain's back.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_workspace::{Audit, audit, head, read_tables, schema};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

const WITHOUT_GUARDS: &str = "
    DROP TRIGGER passage_statements_no_update; DROP TRIGGER passage_statements_no_delete;
    DROP TRIGGER passage_deliveries_no_update; DROP TRIGGER passage_deliveries_no_delete;";

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/store/v1.gpkg")
}

/// The audit of a copy of the fixture after these statements, without what is told of its guards.
fn after(sql: &str) -> Audit {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws.gpkg");
    fs::copy(fixture(), &path).unwrap();
    let connection = Connection::open(&path).unwrap();
    // The guards are put back, as somebody would who hides a trace.
    let mut query = connection.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").unwrap();
    let guards: Vec<String> = query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(guards.len(), 4);
    drop(query);
    connection
        .execute_batch(&format!("PRAGMA synchronous = OFF; {WITHOUT_GUARDS} {sql}; {}", guards.join(";")))
        .unwrap();
    drop(connection);
    audit(&path).unwrap()
}

fn found(sql: &str) -> Vec<(String, String)> {
    after(sql).broken.into_iter().map(|broken| (broken.table, broken.id)).collect()
}

fn at(places: &[(&str, &str)]) -> Vec<(String, String)> {
    places.iter().map(|(table, id)| ((*table).to_owned(), (*id).to_owned())).collect()
}

#[test]
fn an_untouched_log_is_whole() {
    assert_eq!(after("").broken, []);
    assert_eq!(after("").head, audit(&fixture()).unwrap().head);
}

#[test]
fn a_change_of_any_field_of_any_row_is_found() {
    let mut fields = 0;
    let store = Connection::open(fixture()).unwrap();
    // Columns of the schema that are younger than the fixture are not in it.
    let has = |table: &str, column: &str| {
        let query = "SELECT count(*) FROM pragma_table_info(?1) WHERE name = ?2";
        store.query_row(query, [table, column], |row| row.get::<_, i64>(0)).unwrap() == 1
    };
    for (table, ids) in [("statements", &["S-1", "S-2", "S-3"][..]), ("deliveries", &["D-1", "D-2"])] {
        let extra = (table == "statements").then_some("Heard at");
        let columns = schema::table(table).unwrap().columns.iter().map(|column| column.name);
        let columns = columns.filter(|column| has(table, column));
        for column in columns.chain(extra) {
            for id in ids {
                for value in ["'changed'", "NULL"] {
                    let sql = format!("UPDATE {table} SET \"{column}\" = {value} WHERE id = '{id}'");
                    let audit = after(&sql);
                    if value == "NULL" && audit.head == after("").head {
                        // It was empty.
                        continue;
                    }
                    let told = audit.broken.iter().map(|broken| (broken.table.as_str(), broken.id.as_str()));
                    let id =
                        if column == "id" { value.trim_matches('\'').replace("NULL", "") } else { (*id).to_owned() };
                    assert_eq!(told.collect::<Vec<_>>(), [(table, id.as_str())], "{sql}");
                    fields += 1;
                }
            }
        }
    }
    // 22 columns of three statements and 12 of two deliveries were changed; those that held anything were emptied too.
    assert!(fields > 90 + 40, "{fields}");
}

#[test]
fn a_change_of_any_field_of_the_chain_is_found() {
    for row in 1..=3 {
        for change in
            ["hash = 'x'", "hash = NULL", "hash = upper(hash)", "hash = x'00'", "row = row + 100", "table_name = 'x'"]
        {
            // A column that may not be empty refuses; what was not changed is whole.
            let audit = after(&format!(
                "UPDATE OR IGNORE passage_chain SET {change} WHERE table_name = 'statements' AND row = {row}"
            ));
            let is_refused = change == "hash = NULL";
            assert_eq!(audit.broken.is_empty(), is_refused, "{row} {change}: {:?}", audit.broken);
            let id = format!("S-{row}");
            let names_it = audit.broken.iter().any(|broken| broken.table == "statements" && broken.id == id);
            assert!(is_refused || names_it, "{row} {change}: {:?}", audit.broken);
        }
    }
    assert_eq!(
        found(
            "UPDATE passage_chain SET table_name = 'deliveries', row = 3 WHERE table_name = 'statements' AND row = 3"
        ),
        at(&[("statements", ""), ("statements", "S-3"), ("deliveries", ""), ("deliveries", "")])
    );
}

#[test]
fn deleted_rows_are_found_with_and_without_their_links() {
    assert_eq!(found("DELETE FROM statements WHERE id = 'S-2'"), at(&[("statements", "")]));
    let both = "DELETE FROM statements WHERE id = 'S-2'; DELETE FROM passage_chain WHERE table_name = 'statements' AND row = 2";
    assert_eq!(found(both), at(&[("statements", "S-3")]));
    let last = "DELETE FROM statements WHERE id = 'S-3'; DELETE FROM passage_chain WHERE table_name = 'statements' AND row = 3";
    assert_eq!(found(last), at(&[("statements", "")]));
    let all = "DELETE FROM deliveries; DELETE FROM passage_chain WHERE table_name = 'deliveries'";
    assert_eq!(found(all), at(&[("deliveries", "")]));
    assert_eq!(found("DROP TABLE deliveries; CREATE TABLE deliveries (id TEXT)")[0].0, "deliveries");
}

#[test]
fn rows_that_did_not_come_in_through_the_log_are_found() {
    let row = "'S-4', 'NORTH', 'closed', '2031-02-26', 'MONITOR')";
    assert_eq!(
        found(&format!("INSERT INTO statements (id, about, says, said_on, source) VALUES ({row}")),
        at(&[("statements", "S-4")])
    );
    assert_eq!(
        found(&format!("INSERT INTO statements (fid, id, about, says, said_on, source) VALUES (-1, {row}")),
        at(&[("statements", "S-4")])
    );
}

#[test]
fn another_order_is_found() {
    let swap = "UPDATE statements SET fid = -2 WHERE fid = 2; UPDATE statements SET fid = 2 WHERE fid = 3;
                UPDATE statements SET fid = 3 WHERE fid = -2";
    assert_eq!(found(swap), at(&[("statements", "S-3"), ("statements", "S-2")]));
}

#[test]
fn missing_guards_links_and_notes_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ws.gpkg");
    fs::copy(fixture(), &path).unwrap();
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch("DROP TRIGGER passage_deliveries_no_update").unwrap();
    let broken = audit(&path).unwrap().broken;
    assert_eq!((broken.len(), broken[0].table.as_str(), broken[0].id.as_str()), (1, "deliveries", ""));
    assert_eq!(broken[0].why, "the guard against rows being changed is missing or was changed");
    let weak = "CREATE TRIGGER passage_deliveries_no_update BEFORE UPDATE ON deliveries BEGIN SELECT 1; END";
    connection.execute_batch(weak).unwrap();
    assert_eq!(audit(&path).unwrap().broken.len(), 1);

    assert_eq!(found("DROP TABLE passage_chain"), at(&[("statements", ""), ("deliveries", "")]));
    assert_eq!(found("DELETE FROM passage_meta WHERE key = 'end:statements'"), at(&[("statements", "")]));
    assert_eq!(
        found("UPDATE passage_meta SET value = '[3,\"x\"]' WHERE key = 'end:statements'"),
        at(&[("statements", "")])
    );
}

#[test]
fn the_head_of_a_folder_is_computed_and_nothing_in_it_is_broken() {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/bad/base");
    let (tables, _) = read_tables(&base).unwrap();
    let found = audit(&base).unwrap();
    assert_eq!(found, Audit { is_chained: false, rows: 1, head: head(&tables), broken: Vec::new() });
    assert_eq!(found.head.len(), 64);
}
