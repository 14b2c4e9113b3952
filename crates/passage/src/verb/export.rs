//! `export`: a workspace into another container, whole or for an audience.

use super::export_results;
use crate::answer::{Answer, Failure, put};
use crate::cli::Export;
use passage::document::ledger::Exported;
use passage::document::to_line;
use passage::workspace::audience::redact;
use passage::workspace::{head, read_sound_tables, store};

pub(crate) fn run(arguments: &Export) -> Result<Answer, Failure> {
    let (tables, warnings) = read_sound_tables(&arguments.workspace)?;
    let redacted = redact(&tables, arguments.audience);
    if arguments.results {
        export_results::write(arguments, &redacted.tables)?;
    } else {
        store::create(&redacted.tables, &arguments.file)?;
    }
    let rows: Vec<(&str, usize)> =
        redacted.tables.tables.iter().map(|table| (table.schema.name, table.rows.len())).collect();
    let parts: Vec<String> = rows.iter().map(|(name, rows)| format!("{name} {rows}")).collect();
    let head = head(&redacted.tables);
    let path = arguments.file.display();
    let mut text = format!("wrote `{path}` for {} readers: {}\n", arguments.audience, parts.join(", "));
    put(&mut text, format_args!("head of its log: {head}\n"));
    let document = to_line(&Exported::new(&arguments.file, arguments.audience, &rows, &head, &redacted.told));
    let mut answer = Answer::new(text, document).mention(&warnings);
    for line in &redacted.told {
        put(&mut answer.talk, format_args!("{line}\n"));
    }
    Ok(answer)
}
