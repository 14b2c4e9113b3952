//! What is believed of each road on each day, and the statements behind it.

use super::sheet::{Colours, Sheet};
use super::value::Value;
use crate::compose::subject_name;
use crate::language::Words;
use crate::material::Material;
use crate::report::{Cited, Report};
use passage_model::audience::Redaction;
use passage_model::belief::AccessDay;
use passage_model::measure::Kg;
use passage_model::network::{Network, StatementIndex, Subject};

/// Each road on each day under the rule of the plan, for goods in general and for groups of which something else holds.
pub(super) fn belief(material: &Material<'_>, redaction: &Redaction<'_>, words: &Words) -> Sheet {
    let mut sheet = Sheet::new(
        words,
        "belief",
        &[
            "column-road",
            "column-id",
            "column-kind",
            "column-goods",
            "column-date",
            "column-believed",
            "column-share-of-capacity",
            "column-trucks-a-day",
            "column-tonnes-a-day",
            "column-disputed",
            "column-threatened",
            "column-why",
            "column-on-the-word-of",
            "column-disputed-by",
            "column-threatened-by",
        ],
    );
    let network = material.network;
    let Some((_, timeline)) = material.readings.first() else { return sheet };
    let all = words.say("workbook-all-goods");
    for subject in &timeline.subjects {
        let general = std::iter::once((all.as_str(), &subject.days));
        let groups = subject.groups.iter().map(|(group, days)| (network[*group].as_str(), days));
        for (goods, days) in general.chain(groups) {
            for (date, day) in timeline.horizon.dates().zip(days) {
                let (kind, id) = kind(network, subject.subject, words);
                let mut row = vec![
                    Value::text(subject_name(network, subject.subject).name),
                    Value::text(id),
                    Value::text(kind),
                    Value::text(goods),
                    Value::Date(date),
                ];
                row.extend(cells(day, redaction, words));
                sheet.rows.push(row);
            }
        }
    }
    sheet.frozen = 2;
    sheet.colours.push(Colours::states(5, 5, words));
    sheet
}

fn kind<'a>(network: &'a Network, subject: Subject, words: &Words) -> (String, &'a str) {
    match subject {
        Subject::Corridor(corridor) => (words.say("workbook-corridor"), &network[corridor].id),
        Subject::Leg(leg) => (words.say("workbook-leg"), &network[leg].id),
        Subject::Site(site) => (words.say("workbook-site"), &network[site].id),
    }
}

fn cells(day: &AccessDay, redaction: &Redaction<'_>, words: &Words) -> [Value; 10] {
    [
        Value::text(words.state(day.state)),
        day.share.map_or(Value::Empty, Value::Share),
        day.trucks_per_day.map_or(Value::Empty, Value::Count),
        day.kg_per_day.map_or(Value::Empty, |kg| Value::weight(Kg(kg))),
        Value::yes(!day.disputed_by.is_empty(), words),
        Value::yes(!day.exposed_by.is_empty(), words),
        Value::text(words.basis(day.basis)),
        ids(&day.because, redaction, words),
        ids(&day.disputed_by, redaction, words),
        ids(&day.exposed_by, redaction, words),
    ]
}

/// The ids of those that the audience may read, by day of saying; that others are behind it is said, but not how many.
fn ids(indices: &[StatementIndex], redaction: &Redaction<'_>, words: &Words) -> Value {
    let mut told: Vec<_> = indices.iter().filter_map(|index| redaction.statement(*index)).collect();
    told.sort_by(|a, b| (a.said_on, &a.id).cmp(&(b.said_on, &b.id)));
    let mut ids: Vec<String> = told.iter().map(|statement| statement.id.clone()).collect();
    if told.len() < indices.len() {
        ids.push(words.withheld(redaction.audience()));
    }
    Value::text(words.joined("list-semicolon", ids))
}

/// The statements that decide, dispute or threaten.
pub(super) fn statements(report: &Report<'_>) -> Sheet {
    let words = &report.words;
    let mut sheet = Sheet::new(
        words,
        "statements",
        &[
            "column-id",
            "column-about",
            "column-says",
            "column-manner",
            "column-who",
            "column-through",
            "column-said-on",
            "column-for-days-from",
            "column-to-day",
            "column-only-goods",
            "column-only-while-open",
            "column-decides-under",
            "column-disputes-under",
            "column-threatens",
            "column-changes-no-state",
            "column-words",
            "column-link",
        ],
    );
    let audience = report.heading.audience;
    for cited in &report.access.statements {
        let about = Value::text(&cited.road.name);
        let part = part(cited, words);
        let mut row = match &cited.content {
            Some(content) => vec![
                Value::text(&content.id),
                about,
                Value::text(words.says(content.says)),
                Value::text(words.modality(content.modality)),
                Value::text(&content.source),
                Value::text(&content.relayed_by),
                Value::Date(content.said_on),
                Value::Date(content.valid_from),
                Value::date(content.valid_to),
                Value::text(words.joined("list-comma", content.scope.iter())),
                Value::text(content.with.clone().unwrap_or_default()),
            ],
            None => {
                let mut row = vec![Value::Empty; 11];
                row[1] = about;
                row[4] = Value::text(words.withheld(audience));
                row
            }
        };
        row.extend(part);
        let content = cited.content.as_ref();
        row.push(Value::text(content.map(|content| content.quote.clone()).unwrap_or_default()));
        row.push(Value::text(content.map(|content| content.url.clone()).unwrap_or_default()));
        sheet.rows.push(row);
    }
    sheet.colours.push(Colours::states(2, 2, words));
    sheet
}

fn part(cited: &Cited, words: &Words) -> [Value; 4] {
    [
        Value::text(words.joined("list-comma", cited.decides.iter().map(|rule| words.rule_name(rule)))),
        Value::text(words.joined("list-comma", cited.disputes.iter().map(|rule| words.rule_name(rule)))),
        Value::yes(cited.is_threat, words),
        Value::yes(cited.is_without_effect, words),
    ]
}
