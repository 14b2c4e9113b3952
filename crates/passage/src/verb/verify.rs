//! `verify`: checks a plan file without the code that made it.

use super::{read_plan, refuse_below_internal};
use crate::answer::{Answer, Exit, Failure, counted, put};
use crate::cli::Verify;
use passage::document::{Verification, to_line};
use passage::model::verify::Violation;
use passage::{Choice, Session, plan_file};

pub(crate) fn run(arguments: &Verify) -> Result<Answer, Failure> {
    refuse_below_internal(&arguments.common.output, "a check of a plan names what moves when")?;
    let plan = read_plan(&arguments.plan)?;
    let own = plan_file::choice(&plan, &arguments.plan.display().to_string())?;
    let session = Session::open(&arguments.common.workspace, &overruled(own, arguments.common.view.choice()))?;
    let violations = session.verify(&plan);
    let is_same_digest = plan.inputs_digest == session.digest();
    let document = to_line(&Verification::new(&violations, is_same_digest));
    let mut answer = Answer::new(result(&violations), document);
    if !is_same_digest {
        answer.talk.push_str("note: the tables are not those that the plan was made from (their digest differs)\n");
    }
    if !violations.is_empty() {
        answer.exit = Exit::Violations;
    }
    Ok(answer.document_to(arguments.common.output.out.as_deref(), "verify.json"))
}

/// What the plan was made under, but for what the command line says: does it still hold if a road closes?
pub(super) fn overruled(own: Choice, flags: Choice) -> Choice {
    Choice {
        scenario: flags.scenario.or(own.scenario),
        as_of: flags.as_of.or(own.as_of),
        known_by: flags.known_by.or(own.known_by),
        rule: flags.rule.or(own.rule),
        start: flags.start.or(own.start),
        days: flags.days.or(own.days),
        what_ifs: own.what_ifs.into_iter().chain(flags.what_ifs).collect(),
    }
}

fn result(violations: &[Violation]) -> String {
    if violations.is_empty() {
        return "the plan holds\n".to_owned();
    }
    let mut text = String::new();
    for violation in violations {
        let place = violation.row.as_ref().map_or(String::new(), |row| format!("{row}: "));
        put(&mut text, format_args!("{place}violation[{}]: {}\n", violation.code, violation.message));
    }
    put(&mut text, format_args!("\nthe plan does not hold: {}\n", counted(violations.len(), "violation")));
    text
}
