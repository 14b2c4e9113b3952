//! `convoys`: dispatch sheets and movement-notification forms for the convoys of a plan. Nothing is sent anywhere.

use super::{open, read_plan, terms};
use crate::answer::{Answer, Exit, Failure, counted, headed, put};
use crate::cli::Convoys;
use crate::progress::Progress;
use crate::screen::{Table, days};
use passage::document::convoys::{Convoys as Document, NoConvoys};
use passage::document::to_line;
use passage::model::audience::Audience;
use passage::model::fault::{Fault, Origin};
use passage::model::measure::Kg;
use passage::model::plan::Plan;
use passage::report::convoy::{Departure, Papers, Selection, Standing};
use passage::report::{Language, convoys_page};
use passage::{Choice, Session, convoy, flat, plan_file};
use std::path::PathBuf;

pub(crate) fn run(arguments: &Convoys) -> Result<Answer, Failure> {
    let common = &arguments.common;
    let audience = common.output.audience.unwrap_or(Audience::Partners);
    if audience == Audience::Public {
        return Err(not_for_the_public());
    }
    if arguments.plan.is_some() && common.view.choice() != Choice::default() {
        return Err(has_terms_of_its_own());
    }
    let (session, plan) = match &arguments.plan {
        Some(path) => {
            let plan = read_plan(path)?;
            let own = plan_file::choice(&plan, &path.display().to_string())?;
            (Session::open(&common.workspace, &own)?, Some(plan))
        }
        None => (open(common)?, None),
    };
    let corridor = arguments.corridor.as_deref().map(|id| session.corridor(id)).transpose()?;
    let (from, to) = (arguments.depart.map(|days| days.from), arguments.depart.map(|days| days.to));
    let mut talk = String::new();
    let plan = match plan {
        Some(plan) => {
            talk.push_str(&other_tables(&session, &plan));
            let violations = session.verify(&plan).len();
            if violations > 0 {
                return Ok(refused(violations, talk));
            }
            plan
        }
        None => {
            let _progress = Progress::begin("planning");
            session.plan()?
        }
    };
    let papers = session.convoys(&plan, audience, &Selection { from, to, corridor });
    let papers = papers.ok_or_else(not_for_the_public)?;
    let text = text(&session.shown_to(audience), &plan, &papers);
    let mut answer = Answer::new(text, to_line(&Document::new(&papers))).mention(&session.warnings());
    answer = answer.tell_left_out(&session, audience);
    answer.talk.push_str(&talk);
    if arguments.wording.language != Language::English {
        answer.talk.push_str("note: the list on the screen is in English; `--language` is for the papers\n");
    }
    match &common.output.out {
        Some(folder) => {
            answer.files = vec![
                (PathBuf::from("convoys.html"), convoys_page(&papers, arguments.wording.language).into_bytes()),
                (PathBuf::from("convoys.csv"), flat::csv(&convoy::index(&papers))),
            ];
            let names: Vec<String> = answer.files.iter().map(|(path, _)| path.display().to_string()).collect();
            put(&mut answer.talk, format_args!("written to `{}`: {}\n", folder.display(), names.join(", ")));
            answer.folder = Some(folder.clone());
        }
        None => answer.talk.push_str("`--out DIR` writes the papers\n"),
    }
    Ok(answer)
}

fn not_for_the_public() -> Failure {
    let message = "papers of convoys tell days and places, and are for `partners` or `internal` only";
    let hint = "leave `--audience` out for partners; `passage report` adds movements up by week for the public";
    Fault::new("E522", Origin::Command, message).hint(hint).into()
}

/// What stands on papers of a plan has to be what the plan was made and checked under.
fn has_terms_of_its_own() -> Failure {
    let message = "`--plan` carries under what the plan was made, and no flag can overrule that";
    let hint =
        "leave the other flags out; `passage verify` checks a plan under others, and `passage plan` makes a new one";
    Fault::new("E110", Origin::Command, message).hint(hint).into()
}

/// Says where the plan was made from other tables, and of which workspace; empty where the tables are the same.
fn other_tables(session: &Session, plan: &Plan) -> String {
    if plan.inputs_digest == session.digest() {
        return String::new();
    }
    let own = &session.network().settings.name;
    match plan.workspace == *own {
        true => "note: the tables are not those that the plan was made from (their digest differs)\n".to_owned(),
        false => format!(
            "note: this plan is of `{}` (the digest of its tables differs), and this workspace is `{own}`\n",
            plan.workspace
        ),
    }
}

/// What is said in place of papers where a plan does not hold. Violations name rows of the log: `verify` lists them.
fn refused(violations: usize, talk: String) -> Answer {
    let mut answer = Answer::new(String::new(), to_line(&NoConvoys::new(violations)));
    answer.talk.push_str(&talk);
    let count = counted(violations, "violation");
    put(
        &mut answer.talk,
        format_args!(
            "error: the plan does not hold: {count}; no papers are drawn up\n  hint: `passage verify` lists them\n"
        ),
    );
    Answer { exit: Exit::Violations, ..answer }
}

/// The index of the papers.
fn text(session: &Session, plan: &Plan, papers: &Papers) -> String {
    let about = format!("convoys of the plan for {}, ", days(papers.start, papers.last));
    let mut text = headed(&plan.workspace, &about);
    put(&mut text, format_args!("{}; notice from {}\n\n", terms(session), papers.known_by));
    if papers.departures_in_plan == 0 {
        text.push_str("nothing moves in this plan, so that there are no papers to draw up\n");
        return text;
    }
    if papers.departures.is_empty() {
        text.push_str("no departure of the plan is on these days and passes this corridor\n");
        return text;
    }
    let mut table =
        Table::new(&["number", "departs", "arrives", "from", "to", "by", ">trucks", ">t", "notify by", "goods, t"]);
    for departure in &papers.departures {
        let by: Vec<&str> = departure.corridors.iter().map(|corridor| corridor.id.as_str()).collect();
        table.row([
            departure.number.clone(),
            departure.depart.to_string(),
            departure.arrive.to_string(),
            departure.from.named.id.clone(),
            departure.to.named.id.clone(),
            if by.is_empty() { "no corridor".to_owned() } else { by.join(" + ") },
            departure.trucks.to_string(),
            exact(departure.quantity),
            notify_by(departure),
            goods(departure),
        ]);
    }
    text.push_str(&table.text());
    let count = counted(papers.departures.len(), "departure");
    let trucks = counted(usize::try_from(papers.trucks()).unwrap_or_default(), "truckload");
    put(&mut text, format_args!("\n{count}, {trucks}, {} t\n", exact(papers.quantity())));
    let late = papers.departures.iter().filter(|departure| is_late(departure)).count();
    if late > 0 {
        let count = counted(late, "departure");
        put(&mut text, format_args!("{count}: notice cannot be given in time by the dates of the plan\n"));
    }
    text
}

/// A weight in tonnes to the kilogram, as on the papers, so that the rows add up: `3.75`.
fn exact(weight: Kg) -> String {
    let (whole, rest) = (weight.0 / 1000, (weight.0 % 1000).abs());
    let decimals = format!("{rest:03}");
    match decimals.trim_end_matches('0') {
        "" => whole.to_string(),
        decimals => format!("{whole}.{decimals}"),
    }
}

/// `flour 12, oil 0.5`.
fn goods(departure: &Departure) -> String {
    let told = departure.cargo.iter().map(|cargo| format!("{} {}", cargo.named.id, exact(cargo.quantity)));
    told.collect::<Vec<_>>().join(", ")
}

fn is_late(departure: &Departure) -> bool {
    departure.notice.as_ref().is_some_and(|notice| notice.standing == Standing::Late)
}

fn notify_by(departure: &Departure) -> String {
    let Some(notice) = &departure.notice else { return "no notice period".to_owned() };
    let told = match notice.standing {
        Standing::InTime | Standing::InTimeForEntry => "",
        Standing::Agreed => " (agreed)",
        Standing::Late => " (past)",
    };
    format!("{}{told}", notice.submit_by)
}
