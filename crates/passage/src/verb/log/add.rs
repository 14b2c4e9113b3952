//! `log add`, `deliveries add`: by flags, by one line, or asked for one by one.

use crate::answer::{Answer, Failure, list, put};
use crate::cli::{AddDelivery, AddStatement, Adding};
use passage::document::ledger::Added;
use passage::document::to_line;
use passage::entry::{Entry, parse_line};
use passage::model::calendar::Date;
use passage::model::dispute::relations;
use passage::model::fault::{Fault, Origin};
use passage::workspace::Container;
use passage::workspace::store::{Appended, Mode, NewRow, StoreError, append, has_id};
use passage::{Choice, Session, today};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

/// How often an id is made up that somebody else turns out to have taken.
const MOST_TRIES: usize = 100;

/// The size of a log that is read again in no time to find what contradicts a new row.
const MOST_BYTES: u64 = 4 << 20;

/// How many statements a line names.
const NAMED: usize = 3;

pub(super) fn add_statement(arguments: &AddStatement) -> Result<Answer, Failure> {
    let day = arguments.adding.today.unwrap_or_else(today);
    let mut entry = match &arguments.line {
        Some(line) => parse_line(line, day).map_err(|fault| *fault)?,
        None => Entry::statement(),
    };
    for (column, text) in &arguments.cells.0 {
        entry.set(column, text.as_str());
    }
    let asked = ["about", "says", "source", "said_on", "valid_from", "valid_to", "modality", "note"];
    add(entry, &arguments.adding, day, "said_on", &asked)
}

pub(in crate::verb) fn add_delivery(arguments: &AddDelivery) -> Result<Answer, Failure> {
    let day = arguments.adding.today.unwrap_or_else(today);
    let mut entry = Entry::delivery();
    for (column, text) in &arguments.cells.0 {
        entry.set(column, text.as_str());
    }
    let asked = ["corridor", "date", "status", "from", "to", "commodity", "quantity_t", "trucks", "counted_by", "note"];
    add(entry, &arguments.adding, day, "date", &asked)
}

fn add(mut entry: Entry, adding: &Adding, day: Date, dated: &str, asked: &[&str]) -> Result<Answer, Failure> {
    // A line in the place of the workspace is told as such, before anything that it lacks.
    Container::at(&adding.workspace)?;
    let is_prompted = !without_day(&entry, dated).is_empty() && io::stdin().is_terminal() && !adding.json;
    loop {
        if is_prompted {
            ask(&mut entry, day, dated, asked)?;
        }
        entry.set_if_empty(dated, day.to_string());
        entry.write_days_out(day);
        let missing = entry.missing();
        let result =
            if missing.is_empty() { write(&entry, adding, day) } else { Err(lacking(&entry, &missing).into()) };
        match result {
            // Whoever typed all that by hand gets another try, with what was typed.
            Err(Failure::Faulty(faults)) if is_prompted => {
                let mut stderr = io::stderr().lock();
                writeln!(stderr, "{}nothing was added; correct it, or leave with Ctrl-C", list(&faults))
                    .map_err(|error| unreadable(&error))?;
            }
            result => return result,
        }
    }
}

fn without_day(entry: &Entry, dated: &str) -> Vec<&'static str> {
    entry.missing().into_iter().filter(|column| *column != dated).collect()
}

fn lacking(entry: &Entry, missing: &[&str]) -> Fault {
    let flags: Vec<String> = missing.iter().map(|column| format!("`--{}`", column.replace('_', "-"))).collect();
    let noun = entry.table().noun;
    let fault = Fault::new("E521", Origin::Command, format!("the {noun} lacks {}", flags.join(", ")));
    fault.hint(if entry.table().name == "statements" {
        "give the flags, or one line: `ROAD closed since yesterday says SOURCE`"
    } else {
        "give the flags; `passage deliveries add --help` lists them"
    })
}

fn write(entry: &Entry, adding: &Adding, day: Date) -> Result<Answer, Failure> {
    let table = entry.table();
    let (rows, appended) = added(entry, adding, day)?;
    let ids: Vec<String> = rows.iter().map(|row| row.cells[0].text().into_owned()).collect();
    let mut text = String::new();
    for row in &rows {
        let verb = if adding.preview { "would add" } else { "added" };
        put(&mut text, format_args!("{verb} {} `{}`: {}\n", table.noun, row.cells[0].text(), words(row)));
    }
    let mut against = None;
    if !adding.preview && table.name == "statements" {
        against = contradicted(&adding.workspace, &ids);
        text.push_str(&told(&adding.workspace, &ids, against.as_ref()));
    }
    let mut answer = Answer::new(text, to_line(&Added::new(table.name, ids, adding.preview, against)));
    for fault in &appended.faults {
        put(&mut answer.talk, format_args!("{fault}\n"));
    }
    Ok(answer)
}

/// Adds the rows. An id that was made up and that somebody else took in the same moment is made up anew.
fn added(entry: &Entry, adding: &Adding, day: Date) -> Result<(Vec<NewRow>, Appended), Failure> {
    let mode = if adding.preview { Mode::Preview } else { Mode::Write };
    let is_taken = |fault: &Fault| fault.code == "E102";
    for _ in 0..MOST_TRIES {
        let rows = entry.rows(day, |id| has_id(&adding.workspace, entry.table(), id))?;
        match append(&adding.workspace, &rows, mode) {
            Err(StoreError::Faulty(faults)) if entry.get("id").is_empty() && faults.iter().any(is_taken) => {}
            Err(error) => return Err(error.into()),
            Ok(appended) => return Ok((rows, appended)),
        }
    }
    let fault = Fault::new("E516", Origin::Command, "others take every free id before it can be used");
    Err(fault.hint("try again, or give an id with `--id`").into())
}

/// The standing statements that say otherwise, by the id of the new one. `None` where it would take long to find out: a
/// large store is not read as a whole to add one row; nor where the workspace has faults elsewhere.
fn contradicted(workspace: &Path, ids: &[String]) -> Option<BTreeMap<String, Vec<String>>> {
    let log = if workspace.is_dir() { workspace.join("statements.csv") } else { workspace.to_owned() };
    if fs::metadata(log).ok()?.len() > MOST_BYTES {
        return None;
    }
    let session = Session::open(workspace, &Choice::default()).ok()?;
    let network = session.network();
    let others = |id: &String| {
        let others = relations(network, session.statement(id).ok()?, None).contradicts;
        Some((id.clone(), others.iter().map(|other| network[*other].id.clone()).collect()))
    };
    ids.iter().map(others).collect()
}

/// One line for each new statement that others contradict, or one line for all.
fn told(workspace: &Path, ids: &[String], against: Option<&BTreeMap<String, Vec<String>>>) -> String {
    let path = workspace.display().to_string();
    let path = if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path };
    let Some(against) = against else {
        let id = ids.first().map_or("", String::as_str);
        return format!("  what supports and contradicts it: `passage log show {path} {id}`\n");
    };
    let mut text = String::new();
    for (id, others) in against.iter().filter(|(_, others)| !others.is_empty()) {
        let named = others.iter().take(NAMED).map(|other| format!("`{other}`")).collect::<Vec<_>>().join(", ");
        let more = others.len().saturating_sub(NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        put(
            &mut text,
            format_args!("  `{id}` contradicts {named}{more}; side by side: `passage log show {path} {id}`\n"),
        );
    }
    if text.is_empty() {
        let it = if ids.len() == 1 { "it" } else { "them" };
        put(&mut text, format_args!("  no statement that stands contradicts {it}\n"));
    }
    text
}

/// The cells that are filled in, but for the id.
pub(in crate::verb) fn words(row: &NewRow) -> String {
    let filled = row.table.columns.iter().zip(&row.cells).skip(1).filter(|(_, cell)| !cell.is_empty());
    filled.map(|(column, cell)| format!("{} {}", column.name, cell.text())).collect::<Vec<_>>().join(", ")
}

/// Asks for each column; an empty answer keeps what stands in brackets.
fn ask(entry: &mut Entry, day: Date, dated: &str, asked: &[&str]) -> Result<(), Failure> {
    let mut stderr = io::stderr().lock();
    let mut input = io::stdin().lock();
    for column in asked {
        let described = entry.table().column(column).map_or_else(String::new, |column| column.kind.words());
        let before = match entry.get(column) {
            "" if *column == dated => day.to_string(),
            text => text.to_owned(),
        };
        let shown = if before.is_empty() { String::new() } else { format!(" [{before}]") };
        write!(stderr, "{column} ({described}){shown}: ").and_then(|()| stderr.flush()).map_err(|e| unreadable(&e))?;
        let mut typed = String::new();
        if input.read_line(&mut typed).map_err(|error| unreadable(&error))? == 0 {
            return Err(Fault::new("E521", Origin::Command, "the answers ended before all was asked").into());
        }
        entry.set(column, if typed.trim().is_empty() { before } else { typed });
    }
    Ok(())
}

fn unreadable(error: &io::Error) -> Failure {
    Fault::new("E521", Origin::Command, format!("the terminal cannot be used: {error}"))
        .hint("give flags instead")
        .into()
}
