//! `log list`: statements by what they are about, who said them, and when.

use crate::answer::{Answer, Failure, counted, put};
use crate::cli::LogList;
use crate::screen::{Table, cut, days};
use passage::document::ledger::{LogDocument, StatementEntry, standing};
use passage::document::to_line;
use passage::model::audience::{Audience, Redaction};
use passage::model::belief::is_said_by;
use passage::model::calendar::is_within;
use passage::model::network::StatementIndex;
use passage::model::statement::Statement;
use passage::{Choice, Session};

pub(super) fn run(arguments: &LogList) -> Result<Answer, Failure> {
    let choice = Choice { as_of: arguments.as_of, ..Choice::default() };
    let session = Session::open(&arguments.workspace, &choice)?;
    let audience = arguments.output.audience.unwrap_or(Audience::Internal);
    let network = session.network();
    let about = arguments.about.as_deref().map(|id| session.subject(id)).transpose()?;
    let voice = arguments.source.as_deref().map(|id| session.voice(id)).transpose()?;
    let standing = standing(network, arguments.as_of);
    let indices = (0..network.statements.len()).map(StatementIndex);
    let wanted = indices.filter(|index| {
        let statement = &network[*index];
        about.is_none_or(|about| statement.about == about)
            && voice.is_none_or(|voice| is_said_by(network, statement, voice))
            && (!arguments.standing || standing.contains(index))
            && is_wanted(statement, arguments)
    });
    let redaction = Redaction::new(network, audience);
    let wanted: Vec<StatementIndex> = wanted.filter(|index| redaction.statement(*index).is_some()).collect();
    let shown = session.shown_to(audience);
    let entries: Vec<StatementEntry<'_>> =
        wanted.iter().map(|index| StatementEntry::new(shown.network(), *index, &standing)).collect();
    let mut table = Table::new(&["id", "said on", "about", "says", "for", "source", "manner", "note"]);
    for entry in &entries {
        let until =
            entry.valid_to.map_or_else(|| format!("from {}", entry.valid_from), |to| days(entry.valid_from, to));
        let remark = if entry.stands { entry.note } else { "superseded" };
        table.row([
            entry.id.to_owned(),
            entry.said_on.to_string(),
            entry.about.to_owned(),
            word(&entry.says),
            until,
            entry.source.to_owned(),
            word(&entry.modality),
            cut(remark, 60),
        ]);
    }
    let mut text = if table.is_empty() { String::new() } else { table.text() };
    put(&mut text, format_args!("\n{}\n", counted(entries.len(), "statement")));
    let document = to_line(&LogDocument::new(arguments.as_of, entries));
    let answer = Answer::new(text, document).tell_left_out(&session, audience);
    Ok(answer.document_to(arguments.output.out.as_deref(), "log.json"))
}

/// A word as the tables write it.
pub(super) fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn is_wanted(statement: &Statement, arguments: &LogList) -> bool {
    let is = |wanted: &Option<String>, found: &str| wanted.as_ref().is_none_or(|wanted| wanted == found);
    let holds = |text: &String| {
        let text = text.to_lowercase();
        let places = [&statement.id, &statement.quote, &statement.note, &statement.url, &statement.relayed_by];
        places.iter().any(|place| place.to_lowercase().contains(&text))
    };
    is(&arguments.says, &word(&statement.says))
        && is(&arguments.modality, &word(&statement.modality))
        && is_within(statement.said_on, arguments.since, arguments.until)
        && arguments.on.is_none_or(|day| is_within(day, Some(statement.valid_from), statement.valid_to))
        && arguments.as_of.is_none_or(|as_of| statement.known_on() <= as_of)
        && arguments.text.as_ref().is_none_or(holds)
}
