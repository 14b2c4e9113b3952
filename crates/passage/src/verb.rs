//! One file a verb.

mod access;
mod check;
mod compare;
mod demo;
mod explain;
mod init;
mod outlook;
mod plan;
mod replay;
mod report;
mod verify;

use crate::answer::{Answer, Failure};
use crate::cli::{Common, Verb};
use passage::Session;

pub(crate) fn run(verb: &Verb) -> Result<Answer, Failure> {
    match verb {
        Verb::Init(arguments) => init::run(arguments),
        Verb::Check(arguments) => check::run(arguments),
        Verb::Access(arguments) => access::run(arguments),
        Verb::Outlook(arguments) => outlook::run(arguments),
        Verb::Plan(arguments) => plan::run(arguments),
        Verb::Compare(arguments) => compare::run(arguments),
        Verb::Explain(arguments) => explain::run(arguments),
        Verb::Verify(arguments) => verify::run(arguments),
        Verb::Replay(arguments) => replay::run(arguments),
        Verb::Report(arguments) => report::run(arguments),
        Verb::Demo(arguments) => demo::run(arguments),
    }
}

/// The session of a command line.
fn open(arguments: &Common) -> Result<Session, Failure> {
    Ok(Session::open(&arguments.workspace, &arguments.view.choice())?)
}

/// Under what a result was made, in one line: `rule latest, log up to 2031-02-28, scenario both, open:UPPER`.
fn terms(session: &Session) -> String {
    let view = session.view();
    let mut parts = vec![format!("rule `{}`", view.rule)];
    parts.push(view.as_of.map_or("the whole log".to_owned(), |as_of| format!("the log as of {as_of}")));
    parts.extend(session.scenario().map(|scenario| format!("scenario `{scenario}`")));
    parts.extend(session.what_ifs());
    parts.join(", ")
}
