//! What is believed of each road under each rule, and on whose word.

use super::table::{Cell, Table};
use super::{captioned, full_name, section, sentence};
use crate::figure;
use crate::language::Words;
use crate::markup::{Element, Node, name};
use crate::number;
use crate::report::{Access, Cited, Content, Heading, Span, Voice};
use crate::words;
use passage_model::audience::Audience;
use passage_model::belief::{Basis, State};

/// The section on access.
pub(super) fn access(access: &Access, heading: &Heading, words: &Words) -> Element {
    let section = section("What is believed of each road, and on whose word");
    let Some(horizon) = access.horizon else {
        return section.child(sentence("The log was not read for this report."));
    };
    if access.lanes.is_empty() {
        return section
            .child(sentence("The tables name no corridors, and nobody speaks of a road: every road counts as open."));
    }
    let mut section = section.child(sentence(
        "A rule makes one belief out of statements that may contradict each other. Where the rules differ below, the \
         answer depends on whom one believes.",
    ));
    section.push(readings(access));
    let caption = format!(
        "Access under the rule “{}”. A dashed line under a lane marks days on which its use is threatened.",
        heading.rule
    );
    section.push(captioned(figure::access::svg(access, horizon, words), &caption));
    section = section.children(notes(access));
    section.push(spans(access, heading));
    section.push(Element::new("h3").child("Statements that decide, dispute or threaten"));
    if access.statements.is_empty() {
        return section.child(sentence(
            "No statement decides on any of these days: every state is a default, a scenario or a what-if.",
        ));
    }
    section.push(statements(&access.statements, heading.audience));
    let has_withheld = access.statements.iter().any(|cited| cited.content.is_none());
    if has_withheld {
        let what = match heading.audience {
            Audience::Public => "What is not public is kept out of this page",
            Audience::Partners | Audience::Internal => "What is not for partners is kept out of this page",
        };
        section.push(sentence(&format!("{what}; what is believed of the roads rests on it all the same.")));
    }
    section
}

fn readings(access: &Access) -> Element {
    let dates: Vec<String> = access.dates.iter().map(ToString::to_string).collect();
    let columns: Vec<&str> = ["rule"].into_iter().chain(dates.iter().map(String::as_str)).collect();
    let mut table =
        Table::new(&columns).caption("Each road under each rule, at the start and on the days on which belief changes");
    let mut road = None;
    for row in &access.readings {
        if road.replace(&row.road) != Some(&row.road) {
            table.group(full_name(&row.road));
        }
        let mut cells = vec![Cell::heading(vec![row.rules.join(", ").into()])];
        cells.extend(row.days.iter().map(|day| {
            let disputed = if day.is_disputed { ", disputed" } else { "" };
            let weekday = if day.is_closed_weekday { " on that weekday" } else { "" };
            Cell::words(format!("{}{weekday}{disputed}", words::state(day.state))).class(words::state(day.state))
        }));
        table.row(cells);
    }
    let more = match access.more_dates {
        0 => return table.element(),
        more => {
            format!("Belief changes on {}, which the figure shows.", number::of(more, "further day", "further days"))
        }
    };
    Element::new("div").child(table.element()).child(Element::new("p").with("class", "note").child(more))
}

fn notes(access: &Access) -> Vec<Element> {
    access
        .lanes
        .iter()
        .filter_map(|lane| {
            let mut parts = Vec::new();
            if !lane.closed_weekdays.is_empty() {
                parts.push(format!("always closed on {}", lane.closed_weekdays.join(", ")));
            }
            if lane.said_before > 0 {
                parts.push(format!(
                    "{} made before the first day",
                    number::of(lane.said_before, "statement", "statements")
                ));
            }
            if !lane.groups_apart.is_empty() {
                parts.push(format!(
                    "goods of the group {} fall under statements of their own",
                    lane.groups_apart.join(", ")
                ));
            }
            let line = Element::new("p").with("class", "note").child(name(&lane.road.name));
            (!parts.is_empty()).then(|| line.child(format!(": {}.", parts.join("; "))))
        })
        .collect()
}

fn spans(access: &Access, heading: &Heading) -> Element {
    let rule = &heading.rule;
    let voices = |list: &[Voice]| voices(list, heading.audience);
    let columns = ["from", "to", "believed", "what may pass", "on whose word", "disputed by"];
    let mut table = Table::new(&columns).caption(&format!("On whose word, under the rule “{rule}”"));
    let mut road = None;
    for span in &access.spans {
        if road.replace(&span.road) != Some(&span.road) {
            table.group(full_name(&span.road));
        }
        let because = match span.basis {
            Basis::Statements => voices(&span.because),
            other => vec![words::basis(other).into()],
        };
        table.row(vec![
            Cell::date(Some(span.from)),
            Cell::date(Some(span.to)),
            Cell::words(words::state(span.state)).class(words::state(span.state)),
            Cell::words(room(span)),
            Cell::mixed(because),
            Cell::mixed(voices(&span.disputed_by)),
        ]);
    }
    table.element()
}

/// What may pass in a day.
fn room(span: &Span) -> String {
    if span.state == State::Closed {
        return "nothing".to_owned();
    }
    let trucks = span.trucks_per_day.map(|trucks| format!("{} trucks a day", number::count(trucks)));
    let weight = span.kg_per_day.map(|kg| format!("{} t a day", number::tonnes(passage_model::measure::Kg(kg))));
    let share =
        span.share.filter(|share| *share < 1.0).map(|share| format!("{} of the capacity", number::percent(share)));
    let parts: Vec<String> = [trucks, weight, share].into_iter().flatten().collect();
    if parts.is_empty() { "no limit given".to_owned() } else { parts.join(", ") }
}

/// Who says it; a dash where nobody does.
fn voices(voices: &[Voice], audience: Audience) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    for voice in voices {
        if !nodes.is_empty() {
            nodes.push("; ".into());
        }
        match voice {
            Voice::Told { source, relayed_by, said_on } => {
                nodes.push(name(source).into());
                if !relayed_by.is_empty() {
                    nodes.push(" through ".into());
                    nodes.push(name(relayed_by).into());
                }
                nodes.push(format!(", {said_on}").into());
            }
            Voice::Withheld => nodes.push(words::withheld(audience).into()),
        }
    }
    if nodes.is_empty() {
        nodes.push("–".into());
    }
    nodes
}

fn statements(cited: &[Cited], audience: Audience) -> Element {
    let mut table = Table::new(&["says", "said on", "for the days", "who says so", "its part, by rule"]);
    let mut road = None;
    for statement in cited {
        if road.replace(&statement.road) != Some(&statement.road) {
            table.group(full_name(&statement.road));
        }
        let part = Cell::words(part(statement));
        match &statement.content {
            Some(content) => table.row(vec![
                Cell::words(format!("{} ({})", content.says, content.modality)),
                Cell::date(Some(content.said_on)),
                Cell::words(validity(content)),
                Cell::mixed(who(content)),
                part,
            ]),
            None => {
                let dash = || Cell::words("–");
                table.row(vec![dash(), dash(), dash(), Cell::words(words::withheld(audience)), part]);
            }
        }
    }
    table.element()
}

/// The days and goods that a statement speaks of, and its condition.
fn validity(content: &Content) -> String {
    let mut words = match content.valid_to {
        Some(to) => format!("{} to {to}", content.valid_from),
        None => format!("{} until further notice", content.valid_from),
    };
    if !content.scope.is_empty() {
        words.push_str(&format!("; only {}", content.scope.join(", ")));
    }
    if let Some(with) = &content.with {
        words.push_str(&format!("; only while {with} is not closed"));
    }
    words
}

fn who(content: &Content) -> Vec<Node> {
    let mut nodes: Vec<Node> = vec![name(&content.source).into()];
    if !content.relayed_by.is_empty() {
        nodes.push(" through ".into());
        nodes.push(name(&content.relayed_by).into());
    }
    nodes.push(format!(" [{}]", content.id).into());
    if !content.quote.is_empty() {
        nodes.push(Element::new("br").into());
        nodes.push("“".into());
        nodes.push(name(&content.quote).into());
        nodes.push("”".into());
    }
    if !content.url.is_empty() {
        nodes.push(Element::new("br").into());
        nodes.push(Element::new("span").with("class", "link").child(content.url.as_str()).into());
    }
    nodes
}

/// What part a statement plays: where it decides, where it disputes, whether it threatens.
fn part(statement: &Cited) -> String {
    let mut parts = Vec::new();
    if !statement.decides.is_empty() {
        parts.push(format!("decides under {}", statement.decides.join(", ")));
    }
    if !statement.disputes.is_empty() {
        parts.push(format!("disputes under {}", statement.disputes.join(", ")));
    }
    if statement.is_threat {
        parts.push("marks days as threatened".to_owned());
    }
    if statement.is_without_effect {
        parts.push("changes no state".to_owned());
    }
    parts.join("; ")
}
