//! `log add`, `deliveries add`: by flags, by one line, or asked for one by one.

use crate::answer::{Answer, Failure, list, put};
use crate::cli::{AddDelivery, AddStatement, Adding};
use passage::document::ledger::Added;
use passage::document::to_line;
use passage::entry::{Entry, parse_line};
use passage::model::calendar::Date;
use passage::model::fault::{Fault, Origin};
use passage::today;
use passage::workspace::store::{Mode, NewRow, append, has_id};
use std::io::{self, BufRead, IsTerminal, Write};

pub(super) fn add_statement(arguments: &AddStatement) -> Result<Answer, Failure> {
    let day = arguments.adding.today.unwrap_or_else(today);
    let mut entry = match &arguments.line {
        Some(line) => parse_line(line, day)?,
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
    let is_prompted = !without_day(&entry, dated).is_empty() && io::stdin().is_terminal() && !adding.json;
    loop {
        if is_prompted {
            ask(&mut entry, day, dated, asked)?;
        }
        entry.set_if_empty(dated, day.to_string());
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
    fault.hint("give the flags, or one line: `ROAD closed since yesterday says SOURCE`")
}

fn write(entry: &Entry, adding: &Adding, day: Date) -> Result<Answer, Failure> {
    let table = entry.table();
    let rows = entry.rows(day, |id| has_id(&adding.workspace, table, id))?;
    let mode = if adding.preview { Mode::Preview } else { Mode::Write };
    let appended = append(&adding.workspace, &rows, mode)?;
    let ids: Vec<String> = rows.iter().map(|row| row.cells[0].text().into_owned()).collect();
    let mut text = String::new();
    for row in &rows {
        let verb = if adding.preview { "would add" } else { "added" };
        put(&mut text, format_args!("{verb} {} `{}`: {}\n", table.noun, row.cells[0].text(), words(row)));
    }
    if !adding.preview && table.name == "statements" {
        let hint = "what supports and contradicts it: `passage log show WORKSPACE";
        put(&mut text, format_args!("  {hint} {}`\n", ids.first().map_or("", String::as_str)));
    }
    let mut answer = Answer::new(text, to_line(&Added::new(table.name, ids, adding.preview)));
    for fault in &appended.faults {
        put(&mut answer.talk, format_args!("{fault}\n"));
    }
    Ok(answer)
}

/// The cells that are filled in, but for the id.
fn words(row: &NewRow) -> String {
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
