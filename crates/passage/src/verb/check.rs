//! `check`: every fault of all tables.

use super::open;
use crate::answer::{Answer, Exit, Failure, counted, list};
use crate::cli::Common;
use passage::audience::redact_faults;
use passage::document::{Check, to_line};
use passage::model::fault::Fault;
use passage::model::network::Network;

pub(crate) fn run(arguments: &Common) -> Result<Answer, Failure> {
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
    let answer = Answer::new(format!("{head}{}", list(&faults)), to_line(&Check::new(&faults)));
    Ok(Answer { exit, ..answer.document_to(arguments.output.out.as_deref(), "check.json") })
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
