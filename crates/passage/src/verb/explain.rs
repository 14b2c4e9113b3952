//! `explain`: why a place goes short.

use super::open;
use crate::answer::{Answer, Failure, put};
use crate::cli::Explain;
use crate::progress::Progress;
use crate::verb::plan::full_name;
use passage::audience::redact_reasons;
use passage::document::{Explanation, to_line};
use passage::model::explanation::Reason;
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
