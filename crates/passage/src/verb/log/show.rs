//! `log show`: one statement, and what stands beside, against, before and after it.

use super::list::word;
use crate::answer::{Answer, Failure, put};
use crate::cli::LogShow;
use crate::screen::days;
use passage::document::ledger::{StatementDocument, StatementEntry, standing};
use passage::document::to_line;
use passage::model::audience::{Audience, Redaction};
use passage::model::dispute::relations;
use passage::model::network::StatementIndex;
use passage::{Choice, Session};

pub(super) fn run(arguments: &LogShow) -> Result<Answer, Failure> {
    let choice = Choice { as_of: arguments.as_of, ..Choice::default() };
    let session = Session::open(&arguments.workspace, &choice)?;
    let network = session.network();
    let audience = arguments.output.audience.unwrap_or(Audience::Internal);
    // What is typed is told back as it is: whether it is one of the words kept back must not show.
    let index = session.statement_for(&arguments.id, audience).map_err(|faulty| Failure::Told(faulty.0))?;
    let standing = standing(network, arguments.as_of);
    let relations = relations(network, index, arguments.as_of);
    let redaction = Redaction::new(network, audience);
    let shown = session.shown_to(audience);
    let network = shown.network();
    let entry = |index: &StatementIndex| StatementEntry::new(network, *index, &standing);
    let may_read = |index: &&StatementIndex| redaction.statement(**index).is_some();
    let entries = |list: &[StatementIndex]| list.iter().filter(may_read).map(entry).collect::<Vec<_>>();
    let own = entry(&index);
    let supports = entries(&relations.supports);
    let contradicts = entries(&relations.contradicts);
    let superseded_by = entries(&relations.superseded_by);
    let superseded = relations.supersedes.as_ref().filter(may_read).map(entry);

    let name = &network[network[index].source].name;
    let mut text = format!("{}\n  source: {name}\n", sentence(&own));
    for (title, cell) in [("via", own.relayed_by), ("quote", own.quote), ("note", own.note), ("link", own.url)] {
        if !cell.is_empty() {
            put(&mut text, format_args!("  {title}: {cell}\n"));
        }
    }
    put(&mut text, format_args!("  recorded on {}, for {} readers\n", own.recorded_on, word(&own.sensitivity)));
    if !own.stands {
        text.push_str("  it does not stand: ");
        text.push_str(if superseded_by.is_empty() { "it is not recorded yet\n" } else { "another took its place\n" });
    }
    list(&mut text, "said likewise by others", &supports);
    list(&mut text, "said otherwise by others", &contradicts);
    list(&mut text, "takes its place", &superseded_by);
    list(&mut text, "it takes the place of", superseded.as_slice());
    let document = to_line(&StatementDocument::new(own, supports, contradicts, superseded_by));
    let answer = Answer::new(text, document).tell_left_out(&session, audience);
    Ok(answer.document_to(arguments.output.out.as_deref(), "statement.json"))
}

fn list(text: &mut String, title: &str, entries: &[StatementEntry<'_>]) {
    if !entries.is_empty() {
        put(text, format_args!("\n{title}:\n"));
    }
    for entry in entries {
        put(text, format_args!("  {}\n", sentence(entry)));
    }
}

/// `S3 (2031-03-01) says in an observation: UPPER closed from 2031-03-01, RADIO`.
fn sentence(entry: &StatementEntry<'_>) -> String {
    let until = entry.valid_to.map_or_else(|| format!("from {} on", entry.valid_from), |to| days(entry.valid_from, to));
    let mut figures = Vec::new();
    figures.extend(entry.share.map(|share| format!("share {share}")));
    figures.extend(entry.trucks_per_day.map(|trucks| format!("{trucks} trucks a day")));
    figures.extend(entry.t_per_day.map(|weight| format!("{} t a day", weight.tonnes())));
    figures.extend((!entry.scope.is_empty()).then(|| format!("only {}", entry.scope.join(", "))));
    figures.extend(entry.with.map(|with| format!("only while `{with}` is open too")));
    let figures = if figures.is_empty() { String::new() } else { format!(" ({})", figures.join("; ")) };
    let (says, manner) = (word(&entry.says), word(&entry.modality));
    format!("{}  {}: {says}{figures} {until}; {manner} of {} on {}", entry.id, entry.about, entry.source, entry.said_on)
}
