//! Accepted claims as rows of the log.

use super::record::Row;
use crate::entry::Entry;
use passage_model::calendar::Date;
use passage_model::fault::{Fault, Origin};
use passage_read::Reading;
use passage_read::proposal::{Provenance, Table, propose};

/// The rows of a claim of a reading, with who accepted it in the note.
///
/// # Errors
/// E521: a column that the log needs is not known; the hint says by which key it is given.
pub(super) fn rows(
    reading: &Reading,
    claim: usize,
    from: &Provenance<'_>,
    accepted: &str,
) -> Result<Vec<Row>, Box<Fault>> {
    let mut list = Vec::new();
    for draft in propose(reading, claim, from) {
        if let Some((column, known)) = draft.missing.first() {
            let message = format!("the row lacks `{column}` ({known})");
            let hint = match *column {
                "source" => "`s ID` says which of your sources it is; `passage check` lists the tables",
                _ => "`p ID` says which corridor, leg or site it is about",
            };
            return Err(Box::new(Fault::new("E521", Origin::Command, message).hint(hint)));
        }
        let table = match draft.table {
            Table::Statements => "statements",
            Table::Deliveries => "deliveries",
        };
        let cells = draft.cells.into_iter().map(|(column, text)| {
            let text = if column == "note" { format!("{text}; {accepted}") } else { text };
            (column.to_owned(), text)
        });
        list.push(Row { table: table.to_owned(), cells: cells.collect() });
    }
    Ok(list)
}

/// A row as an entry of the log, recorded on a day.
pub(super) fn entry(row: &Row, today: Date) -> Entry {
    let mut entry = if row.table == "deliveries" { Entry::delivery() } else { Entry::statement() };
    for (column, text) in &row.cells {
        entry.set(column, text.as_str());
    }
    entry.set_if_empty("recorded_on", today.to_string());
    entry
}
