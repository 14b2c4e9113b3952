//! `audit`: whether the log is as it was entered.

use super::refuse_below_internal;
use crate::answer::{Answer, Exit, Failure, counted, put};
use crate::cli::Audit;
use passage::document::ledger::AuditDocument;
use passage::document::to_line;
use passage::workspace::audit;

pub(crate) fn run(arguments: &Audit) -> Result<Answer, Failure> {
    refuse_below_internal(&arguments.output, "an audit names rows of the log that nobody else may read")?;
    let found = audit(&arguments.workspace)?;
    let is_same_head = arguments.head.as_ref().map(|head| head.trim().eq_ignore_ascii_case(&found.head));
    let mut text = format!("{} of the log, head {}\n", counted(found.rows, "row"), found.head);
    for broken in &found.broken {
        let id = if broken.id.is_empty() { String::new() } else { format!(" `{}`", broken.id) };
        put(&mut text, format_args!("{}{id}: {}\n", broken.table, broken.why));
    }
    text.push_str(match (found.is_chained, found.broken.is_empty(), is_same_head) {
        (_, _, Some(false)) => "the log is not the one that gave the head written down before\n",
        (true, false, _) => "the log is not as it was entered\n",
        (true, true, _) => "the log is as it was entered\n",
        (false, _, Some(true)) => "the log is the one that gave the head written down before\n",
        (false, _, None) => {
            "this container keeps no chain, so nothing could be checked; write the head down and compare it with \
             `--head`, or keep the log in a `.gpkg`\n"
        }
    });
    let document = AuditDocument::new(&found, is_same_head);
    let exit = if found.broken.is_empty() && is_same_head != Some(false) { Exit::Done } else { Exit::Violations };
    let answer = Answer::new(text, to_line(&document)).document_to(arguments.output.out.as_deref(), "audit.json");
    Ok(Answer { exit, ..answer })
}
