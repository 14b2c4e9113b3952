//! `check`: every fault of all tables.

use super::open;
use crate::answer::{Answer, Exit, Failure, counted, list, put};
use crate::cli::{Check, Common};
use passage::audience::redact_faults;
use passage::document::{Check as Document, to_line};
use passage::model::audience::Audience;
use passage::model::fault::{Fault, Origin};
use passage::model::network::Network;
use passage::workspace::{read_tables, store};
use std::path::Path;

pub(crate) fn run(check: &Check) -> Result<Answer, Failure> {
    let arguments = &check.common;
    let (faults, head) = match open(arguments) {
        Ok(session) => {
            let shown = session.shown_to(arguments.audience());
            (redact_faults(&arguments.workspace, &session.warnings(), arguments.audience()), contents(shown.network()))
        }
        Err(Failure::Faulty(faults)) => {
            (redact_faults(&arguments.workspace, &faults, arguments.audience()), String::new())
        }
        Err(failure) => return Err(failure),
    };
    let exit = if faults.iter().any(Fault::is_error) { Exit::BadInput } else { Exit::Done };
    let mut answer = Answer::new(format!("{head}{}", list(&faults)), to_line(&Document::new(&faults)));
    if let Some(path) = &check.annotate {
        answer.talk.push_str(&annotate(arguments, &faults, path)?);
    }
    Ok(Answer { exit, ..answer.document_to(arguments.output.out.as_deref(), "check.json") })
}

/// Writes the tables with their faults to a new workbook; says so in words for stderr.
fn annotate(arguments: &Common, faults: &[Fault], path: &Path) -> Result<String, Failure> {
    let audience = arguments.audience();
    if audience != Audience::Internal {
        let message = format!("`--annotate` writes the tables as they are, which are not for `{audience}`");
        return Err(Fault::new("E110", Origin::Command, message).hint("leave `--audience` out").into());
    }
    let (tables, _) = read_tables(&arguments.workspace)?;
    let annotated = store::annotate(&tables, faults, path)?;
    let (out, notes) = (path.display(), counted(annotated.in_cells, "fault"));
    let mut talk = format!("wrote `{out}`: {notes} in cells");
    if annotated.only_listed > 0 {
        put(&mut talk, format_args!(", {} only on the sheet `Faults`", annotated.only_listed));
    }
    let is_workbook = arguments.workspace.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx"));
    if is_workbook {
        let from = arguments.workspace.display();
        put(&mut talk, format_args!("; it holds the tables of `{from}` anew, without its look and other sheets"));
    }
    talk.push('\n');
    Ok(talk)
}

/// What was read, in one line.
fn contents(network: &Network) -> String {
    let parts = [
        counted(network.sites.len(), "site"),
        counted(network.legs.len(), "leg"),
        counted(network.corridors.len(), "corridor"),
        counted(network.statements.len(), "statement"),
        counted(network.stocks.len(), "stock"),
        counted(network.needs.len(), "need"),
    ];
    format!("{}\n\n", parts.join(", "))
}
