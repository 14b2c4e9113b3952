//! One file a verb.

mod access;
mod alerts;
mod audit;
mod check;
mod compare;
mod convoys;
mod deliveries;
mod demo;
mod explain;
mod export;
mod export_results;
mod import;
mod init;
mod lexicon;
mod log;
mod outlook;
mod plan;
mod read;
mod readings;
mod reconcile;
mod replay;
mod report;
mod review;
mod serve;
mod verify;

use crate::answer::{Answer, Failure};
use crate::cli::{Common, Output, Verb};
use passage::model::audience::Audience;
use passage::model::fault::{Fault, Origin};
use passage::model::plan::Plan;
use passage::workspace::audience::refuse_copy;
use passage::workspace::read_tables;
use passage::{Session, plan_file};
use std::fs;
use std::path::Path;

/// Runs a verb; what went wrong is told as the audience may read it.
pub(crate) fn run(verb: &Verb) -> Result<Answer, Failure> {
    answer(verb).map_err(|failure| match verb.workspace() {
        Some(path) => failure.told_to(path, verb.audience(), verb.asked_audience()),
        None => failure,
    })
}

fn answer(verb: &Verb) -> Result<Answer, Failure> {
    if let (Verb::Export(_) | Verb::Convoys(_) | Verb::Report(_), Some(path)) = (verb, verb.workspace())
        && let Ok((tables, _)) = read_tables(path)
    {
        refuse_copy(&tables, verb.audience())?;
    }
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
        Verb::Reconcile(arguments) => reconcile::run(arguments),
        Verb::Alerts(arguments) => alerts::run(arguments),
        Verb::Log(arguments) => log::run(arguments),
        Verb::Deliveries(arguments) => deliveries::run(arguments),
        Verb::Audit(arguments) => audit::run(arguments),
        Verb::Export(arguments) => export::run(arguments),
        Verb::Import(arguments) => import::run(arguments),
        Verb::Convoys(arguments) => convoys::run(arguments),
        Verb::Read(arguments) => read::run(arguments),
        Verb::Review(arguments) => review::run(arguments),
        Verb::Lexicon(arguments) => lexicon::run(arguments),
        Verb::Serve(arguments) => serve::run(arguments),
        Verb::Report(arguments) => report::run(arguments),
        Verb::Demo(arguments) => demo::run(arguments),
    }
}

/// The session of a command line.
fn open(arguments: &Common) -> Result<Session, Failure> {
    Ok(Session::open(&arguments.workspace, &arguments.view.choice())?)
}

/// Refuses a verb that cannot leave anything out to all but the owners of the workspace.
fn refuse_below_internal(output: &Output, why: &str) -> Result<(), Failure> {
    match output.audience {
        None | Some(Audience::Internal) => Ok(()),
        Some(_) => {
            let fault = Fault::new("E522", Origin::Command, format!("{why} and is only for `internal`"));
            Err(fault.hint("leave `--audience` out").into())
        }
    }
}

/// A plan file, as `passage plan --out DIR` writes it.
fn read_plan(path: &Path) -> Result<Plan, Failure> {
    let file = path.display().to_string();
    let text = fs::read_to_string(path).map_err(|error| {
        let origin = Origin::Text { file: file.clone(), line: 0, column: 0 };
        Fault::new("E110", origin, format!("the plan cannot be read: {error}"))
            .hint("name a `plan.json`, as `passage plan WORKSPACE --out DIR` writes it")
    })?;
    Ok(plan_file::parse(&text, &file)?)
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
