//! Entering statements and scenarios: one after the other, and acknowledged when they are on the disk.

use super::api::choice::WhatIf;
use super::api::entry::{Added, AddedScenario, NewScenario, NewStatement};
use super::api::fault::entries;
use super::desk::{Desk, Served, stale_told};
use super::refusal::{Refusal, command, unreadable};
use super::routes::aside;
use super::shown::word;
use super::tables::Tables;
use crate::entry::Entry;
use passage_model::dispute::relations;
use passage_model::fault::Fault;
use passage_workspace::raw::Cell;
use passage_workspace::schema;
use passage_workspace::store::{Appended, Mode, NewRow, StoreError, add_scenario, append, has_id};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// How often an id is made up that somebody else turns out to have taken.
const MOST_TRIES: usize = 100;

/// How long the name of a scenario may be.
const LONGEST_NAME: usize = 60;

/// Adds a statement, or (for a preview) looks whether it could be added.
pub(crate) async fn statement(desk: &Arc<Desk>, new: NewStatement) -> Result<Added, Refusal> {
    let turn = desk.turn_to_write().await?;
    let desk = Arc::clone(desk);
    aside(move || {
        // Kept to the end, also where nobody waits any more.
        let _turn = turn;
        let entry = filled_in(&new.cells)?;
        let mode = if new.preview { Mode::Preview } else { Mode::Write };
        let (rows, appended) = added(&desk.setup.path, &entry, mode)?;
        let ids: Vec<String> = rows.iter().map(|row| row.cells[0].text().into_owned()).collect();
        // It is on the disk; what the tables are now is looked at, and others are told.
        let Served { tables, stale, .. } = if new.preview { desk.served() } else { desk.read_again() };
        let contradicts = if new.preview { BTreeMap::new() } else { contradicted(&tables, &ids) };
        let mut faults = entries(&appended.faults);
        // Where other tables have faults, those before are served on: they know nothing of the new rows.
        faults.extend(entries(&stale_told(&stale, desk.audience())));
        Ok(Added {
            ids,
            revision: tables.revision().to_owned(),
            head: stale.is_empty().then(|| tables.head.clone()),
            faults,
            contradicts,
        })
    })
    .await
}

/// The row as `log add` fills it in: said today unless told otherwise.
fn filled_in(cells: &BTreeMap<String, String>) -> Result<Entry, Refusal> {
    let today = crate::today();
    let mut entry = Entry::statement();
    let columns: Vec<&str> = entry.table().columns.iter().map(|column| column.name).collect();
    let unknown: Vec<Fault> = cells
        .keys()
        .filter(|name| !columns.contains(&name.as_str()))
        .map(|name| crate::nearest::unknown("E542", "column", name, columns.iter().copied()))
        .collect();
    if !unknown.is_empty() {
        return Err(Refusal::faulty(unknown));
    }
    for (column, text) in cells {
        // A line of a table holds one line of text.
        entry.set(
            column,
            text.split(['\r', '\n']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" "),
        );
    }
    entry.set_if_empty("said_on", today.to_string());
    entry.write_days_out(today);
    let missing = entry.missing();
    if missing.is_empty() {
        return Ok(entry);
    }
    let names = missing.iter().map(|column| format!("`{column}`")).collect::<Vec<_>>().join(", ");
    let fault = command("E521", format!("the statement lacks {names}"));
    Err(Refusal::faulty(vec![fault.hint("fill in these columns; the others may stay empty")]))
}

/// Adds the rows. An id that was made up and that somebody else took in the same moment is made up anew.
fn added(path: &Path, entry: &Entry, mode: Mode) -> Result<(Vec<NewRow>, Appended), Refusal> {
    let is_taken = |fault: &Fault| fault.code == "E102";
    for _ in 0..MOST_TRIES {
        let rows = entry.rows(crate::today(), |id| has_id(path, entry.table(), id))?;
        match append(path, &rows, mode) {
            Err(StoreError::Faulty(faults)) if entry.get("id").is_empty() && faults.iter().any(is_taken) => {}
            Err(error) => return Err(error.into()),
            Ok(appended) => return Ok((rows, appended)),
        }
    }
    let fault = command("E516", "others take every free id before it can be used");
    Err(Refusal::faulty(vec![fault.hint("try again, or give an id")]))
}

/// The standing statements that say otherwise, by the id of the new one.
fn contradicted(tables: &Tables, ids: &[String]) -> BTreeMap<String, Vec<String>> {
    let session = &tables.session;
    let network = session.network();
    let others = |id: &String| {
        let others = relations(network, session.statement(id).ok()?, None).contradicts;
        Some((id.clone(), others.iter().map(|other| network[*other].id.clone()).collect()))
    };
    ids.iter().filter_map(others).collect()
}

/// Adds a scenario.
pub(crate) async fn scenario(desk: &Arc<Desk>, new: NewScenario) -> Result<AddedScenario, Refusal> {
    let turn = desk.turn_to_write().await?;
    let desk = Arc::clone(desk);
    aside(move || {
        let _turn = turn;
        let name = new.id.trim();
        if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
            let message = format!("`{name}` is no name of a scenario; it has 1 to {LONGEST_NAME} letters");
            return Err(Refusal::faulty(vec![unreadable(message)]));
        }
        if new.what_ifs.is_empty() {
            return Err(Refusal::faulty(vec![unreadable("a scenario needs at least one what-if")]));
        }
        let rows: Vec<NewRow> = new.what_ifs.iter().map(|what_if| row(name, what_if)).collect();
        add_scenario(&desk.setup.path, name, &rows)?;
        let tables = desk.read_again().tables;
        Ok(AddedScenario { id: name.to_owned(), revision: tables.revision().to_owned() })
    })
    .await
}

fn row(name: &str, what_if: &WhatIf) -> NewRow {
    let table = schema::table("scenarios").expect("the schema has scenarios");
    let cell = |column: &schema::Column| {
        let text = match column.name {
            "scenario" => name.to_owned(),
            "about" => what_if.corridor.trim().to_owned(),
            "says" => word(&what_if.says),
            "from" => what_if.from.map_or_else(String::new, |date| date.to_string()),
            "to" => what_if.to.map_or_else(String::new, |date| date.to_string()),
            _ => String::new(),
        };
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    };
    NewRow { table, cells: table.columns.iter().map(cell).collect() }
}
