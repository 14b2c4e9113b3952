//! `explain`: why a place goes short.

use super::{open, refuse_below_internal, terms};
use crate::answer::{Answer, Failure, counted, headed, put};
use crate::cli::Explain;
use crate::progress::Progress;
use crate::verb::plan::full_name;
use passage::audience::redact_reasons;
use passage::document::{Explanation, to_line};
use passage::model::cut::{Cut, Found};
use passage::model::explanation::Reason;
use passage::plan::explain::Shortage;
use passage::{Session, parse_date};

pub(crate) fn run(arguments: &Explain) -> Result<Answer, Failure> {
    let session = open(&arguments.common)?;
    // `explain WS SITE 2031-03-05` asks for everything on that day.
    let as_date = arguments.item.as_deref().and_then(|item| parse_date(item).ok());
    let (item, date) = match (as_date, arguments.date) {
        (Some(date), None) => (None, Some(date)),
        _ => (arguments.item.as_deref(), arguments.date),
    };
    let shortage = session.shortage(&arguments.site, item, date)?;
    if arguments.closures {
        return closures(arguments, &session, &shortage);
    }
    let reasons = {
        let _progress = Progress::begin("planning");
        session.explain(&shortage)?
    };
    let audience = arguments.common.audience();
    let reasons = redact_reasons(session.network(), &reasons, audience);
    let shown = session.shown_to(audience);
    let document = to_line(&Explanation::new(&reasons));
    let id = &session.network()[shortage.site].id;
    let needed = session.needed_items(Some(shortage.site));
    let answer = Answer::new(text(&shown, id, &needed, &reasons), document).mention(&session.warnings());
    let answer = answer.tell_left_out(&session, audience);
    Ok(answer.document_to(arguments.common.output.out.as_deref(), "explain.json"))
}

/// `--closures`: what would make the place run out, instead of why it goes short.
fn closures(arguments: &Explain, session: &Session, shortage: &Shortage) -> Result<Answer, Failure> {
    refuse_below_internal(&arguments.common.output, "what would cut a place off endangers it")?;
    let cut = {
        let _progress = Progress::begin("trying closures");
        session.cut(shortage, arguments.closed_from)?
    };
    let document = to_line(&Explanation::of_closures(&cut));
    let answer = Answer::new(closures_text(session, shortage, &cut), document).mention(&session.warnings());
    Ok(answer.document_to(arguments.common.output.out.as_deref(), "explain.json"))
}

fn closures_text(session: &Session, shortage: &Shortage, cut: &Cut) -> String {
    let needed = session.needed_items(Some(shortage.site));
    let is_needed = |item: &str| needed.iter().any(|other| other == item);
    if needed.is_empty() || cut.item.as_deref().is_some_and(|item| !is_needed(item)) {
        return text(session, &session.network()[shortage.site].id, &needed, &[]);
    }
    let name = full_name(session.network(), &cut.site);
    let what = cut.item.as_ref().map_or_else(String::new, |item| format!(" of {item}"));
    let mut text =
        headed(&session.network().settings.name, &format!("what would cut {name} off, {}\n\n", terms(session)));
    match &cut.found {
        Found::RunsOutAnyway { runs_out } => put(
            &mut text,
            format_args!("With every corridor as believed it runs out{what} on {runs_out}, whatever is sent there.\n"),
        ),
        Found::Never => put(
            &mut text,
            format_args!(
                "No closures from {} on make it run out{what} by {}, if all is done for it ({} looked at).\n",
                cut.from,
                cut.by,
                counted(cut.corridors, "corridor")
            ),
        ),
        Found::Closures(closing) => {
            let size = closing.sets.first().map_or(0, Vec::len);
            let corridors = if size == 1 { "this corridor".to_owned() } else { format!("these {size} corridors") };
            let which = if closing.sets.len() > 1 { " (any of these sets)" } else { "" };
            put(
                &mut text,
                format_args!(
                    "Closed from {} on, {corridors}{which} would make it run out{what} by {}, whatever is sent there:\n",
                    cut.from, cut.by
                ),
            );
            for set in &closing.sets {
                put(&mut text, format_args!("  {}\n", set.join(" + ")));
            }
            if closing.is_exact {
                put(
                    &mut text,
                    format_args!("No smaller number does; {} looked at.\n", counted(cut.corridors, "corridor")),
                );
            } else {
                put(
                    &mut text,
                    format_args!(
                        "At least {} needed; of {} not every set was tried.\n",
                        if closing.at_least == 1 { "1 is".to_owned() } else { format!("{} are", closing.at_least) },
                        counted(cut.corridors, "corridor")
                    ),
                );
            }
            let first = closing.sets.first().map(|set| set.join(" + ")).unwrap_or_default();
            put(
                &mut text,
                format_args!(
                    "{first}: it would run out on {}. Closed {} later, and known of from the first day planned, it would \
                     last to {}.\n",
                    closing.runs_out,
                    counted(closing.days_of_warning, "day"),
                    cut.by
                ),
            );
        }
    }
    text.push_str(
        "All other places are left aside here, and trucks are divisible: it is the best that could be done.\n",
    );
    text
}

fn text(session: &Session, site: &str, needed: &[String], reasons: &[Reason]) -> String {
    if reasons.is_empty() {
        return match needed.join(", ") {
            none if none.is_empty() => format!("nothing is needed at {}\n", full_name(session.network(), site)),
            items => format!("that is not needed at {}; needed there: {items}\n", full_name(session.network(), site)),
        };
    }
    let mut text = String::new();
    for reason in reasons {
        put(&mut text, format_args!("{}\n", reason.sentence));
        for (word, ids) in [("rests on", &reason.because), ("disputed by", &reason.disputed_by)] {
            for statement in session.network().statements.iter().filter(|statement| ids.contains(&statement.id)) {
                let source = &session.network()[statement.source].name;
                let note = [&statement.quote, &statement.note].into_iter().find(|note| !note.is_empty());
                let words = note.map_or(String::new(), |note| format!(": {note}"));
                put(
                    &mut text,
                    format_args!("  {word} {} ({source}, said {}){words}\n", statement.id, statement.said_on),
                );
            }
        }
    }
    text
}
