//! A foreign table by a mapping into a planning table.

use super::{SHOWN, id, mode, put_skipped, rows_text, skipped_rows, there};
use crate::answer::{Answer, Exit, Failure, counted, list, put};
use crate::cli::Import;
use crate::screen::{Table, cut};
use passage::document::ledger::{ChangedCell, Imported, ImportedRow};
use passage::document::to_line;
use passage::model::fault::{Fault, Origin};
use passage::workspace::mapping::{Changed, PlanningMapping, PlanningProposal, propose_planning, write_planning};
use passage::workspace::raw::RawTables;
use passage::workspace::store::StoreError;
use passage::workspace::{ReadError, read_tables};
use std::collections::BTreeSet;
use std::path::Path;

/// Rows of a planning table: added where they are new, changed where they differ.
pub(super) fn into_planning(arguments: &Import, mapping: &PlanningMapping, name: &Path) -> Result<Answer, Failure> {
    there(arguments)?;
    let (existing, faults) = read_tables(arguments.workspace())?;
    tell_unreadable(mapping, faults)?;
    // A file that the mapping names lies beside it.
    let beside = mapping.second_file().map(|file| name.parent().map_or_else(|| file.to_owned(), |at| at.join(file)));
    let second = arguments.join.clone().or(beside);
    for file in [Some(arguments.file()), second.as_deref()].into_iter().flatten() {
        if !file.exists() {
            return Err(ReadError::NotFound(file.to_owned()).into());
        }
    }
    if arguments.join.is_some() && !mapping.has_join() {
        let fault =
            Fault::new("E142", Origin::Command, "`--join` would never be used: the mapping has no section `[join]`");
        return Err(fault.hint("write one that says by which code the tables go together").into());
    }
    let proposal = propose_planning(arguments.file(), mapping, second.as_deref(), &existing)?;
    if proposal.faults.iter().any(Fault::is_error) {
        return Err(Failure::Faulty(proposal.faults));
    }
    let refused = match write_planning(arguments.workspace(), &proposal, mode(arguments)) {
        Ok(()) => Vec::new(),
        // What would change is worth to be seen, and entered by hand.
        Err(StoreError::Faulty(faults)) if arguments.preview && faults.iter().all(|fault| fault.code == "E512") => {
            faults
        }
        Err(error) => return Err(error.into()),
    };
    let mut text = if proposal.added.is_empty() { String::new() } else { rows_text(&proposal.added) };
    if !proposal.changed.is_empty() {
        text.push_str(&changes_text(&proposal.changed));
    }
    let verb = if arguments.preview { "would be " } else { "" };
    let rows: BTreeSet<&str> = proposal.changed.iter().map(|change| change.row.as_str()).collect();
    put(
        &mut text,
        format_args!(
            "{} {verb}added to `{}`, {} {verb}changed, {} of the file add nothing\n",
            counted(proposal.added.len(), "row"),
            mapping.table().name,
            counted(rows.len(), "row"),
            counted(proposal.skipped.len(), "row"),
        ),
    );
    put_skipped(&mut text, &proposal.skipped);
    if proposal.filtered > 0 {
        put(&mut text, format_args!("{} left out by `[filter]`\n", counted(proposal.filtered, "row")));
    }
    if let Some(line) = without_need(&existing, &proposal) {
        text.push_str(&line);
    }
    let added =
        proposal.added.iter().map(|row| ImportedRow { table: row.table.name.to_owned(), id: id(row) }).collect();
    let changed = proposal.changed.iter().map(changed_cell).collect();
    let document = Imported::new(arguments.preview, added, Vec::new(), skipped_rows(&proposal.skipped));
    let mut answer = Answer::new(text, to_line(&document.with_changes(changed)));
    if !refused.is_empty() {
        answer.exit = Exit::BadInput;
    }
    let faults: Vec<Fault> = proposal.faults.into_iter().chain(refused).collect();
    if !faults.is_empty() {
        answer.talk.push_str(&list(&faults));
    }
    Ok(answer)
}

/// The communities that no need is stated for, where needs came in.
fn without_need(existing: &RawTables, proposal: &PlanningProposal) -> Option<String> {
    let (needs, sites) = (proposal.tables.table("needs")?, existing.table("sites")?);
    let served: BTreeSet<String> = needs.rows.iter().map(|row| needs.cell(row, "site").text().to_lowercase()).collect();
    if served.contains("*") {
        return None;
    }
    let communities = sites.rows.iter().filter(|row| sites.cell(row, "kind").text().eq_ignore_ascii_case("community"));
    let ids = communities.map(|row| sites.cell(row, "id").text().into_owned());
    let ids: Vec<String> = ids.filter(|id| !served.contains(&id.to_lowercase())).collect();
    let more = ids.len().saturating_sub(SHOWN);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let listed = ids[..ids.len().min(SHOWN)].join(", ");
    let (count, verb) =
        if ids.len() == 1 { ("1 community".to_owned(), "has") } else { (format!("{} communities", ids.len()), "have") };
    (!ids.is_empty()).then(|| format!("{count} of `sites` {verb} no row in `needs`: {listed}{more}\n"))
}

/// A table that is there and cannot be read must not be taken for an empty one.
fn tell_unreadable(mapping: &PlanningMapping, faults: Vec<Fault>) -> Result<(), Failure> {
    let name = mapping.table().name;
    let is_of_table = |origin: &Origin| match origin {
        Origin::Text { file, .. } => Path::new(file).file_stem().is_some_and(|stem| stem.eq_ignore_ascii_case(name)),
        Origin::Sheet { sheet, .. } => sheet.trim().eq_ignore_ascii_case(name),
        Origin::Command => false,
    };
    // A table that is missing or empty is one to be filled.
    let is_in_the_way = |fault: &Fault| fault.is_error() && fault.code != "E101" && is_of_table(&fault.origin);
    if faults.iter().any(is_in_the_way) {
        return Err(Failure::Faulty(faults.into_iter().filter(is_in_the_way).collect()));
    }
    Ok(())
}

pub(super) fn changed_cell(change: &Changed) -> ChangedCell {
    ChangedCell {
        table: change.table.to_owned(),
        row: change.row.clone(),
        column: change.column.to_owned(),
        from: change.from.clone(),
        to: change.to.clone(),
    }
}

pub(super) fn changes_text(changes: &[Changed]) -> String {
    let mut table = Table::new(&["row", "column", "from", "to"]);
    for change in changes.iter().take(SHOWN) {
        let from = if change.from.is_empty() { "(empty)" } else { &change.from };
        table.row([change.row.clone(), change.column.to_owned(), cut(from, 60), cut(&change.to, 60)]);
    }
    let mut text = table.text();
    if changes.len() > SHOWN {
        put(&mut text, format_args!("  and {} more\n", changes.len() - SHOWN));
    }
    text
}
