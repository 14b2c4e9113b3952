//! What is believed of each road under each rule, and on whose word.

use super::table::{Cell, Column, Table};
use super::{captioned, class_of, full_name, section, sentence};
use crate::figure;
use crate::language::{Part, Words};
use crate::markup::{Element, Node, name};
use crate::report::{Access, Cited, Content, Heading, Lane, ReadingDay, Span, Voice};
use passage_model::audience::Audience;
use passage_model::belief::{Basis, State};

/// The section on access.
pub(super) fn access(access: &Access, heading: &Heading, words: &Words) -> Element {
    let section = section(&words.say("page-access"));
    let Some(horizon) = access.horizon else {
        return section.child(sentence(&words.say("page-access-not-read")));
    };
    if access.lanes.is_empty() {
        return section.child(sentence(&words.say("empty-belief")));
    }
    let mut section = section.child(sentence(&words.say("page-access-lead")));
    section.push(readings(access, words));
    let caption = words.tell("page-access-figure", [("rule", words.rule_name(&heading.rule).into())]);
    section.push(captioned(figure::access::svg(access, horizon, words), &caption));
    section = section.children(access.lanes.iter().filter_map(|lane| note(lane, words)));
    section.push(spans(access, heading, words));
    section.push(Element::new("h3").child(words.say("page-access-statements")));
    if access.statements.is_empty() {
        return section.child(sentence(&words.say("page-access-no-statement")));
    }
    section.push(statements(&access.statements, heading.audience, words));
    let has_withheld = access.statements.iter().any(|cited| cited.content.is_none());
    if has_withheld {
        section.push(sentence(&words.say(match heading.audience {
            Audience::Public => "page-access-withheld-public",
            Audience::Partners | Audience::Internal => "page-access-withheld-partners",
        })));
    }
    section
}

fn readings(access: &Access, words: &Words) -> Element {
    let head = words.say("column-rule");
    let dates: Vec<String> = access.dates.iter().map(|date| words.short_date(*date)).collect();
    let columns: Vec<&str> = [head.as_str()].into_iter().chain(dates.iter().map(String::as_str)).collect();
    let mut table = Table::new(&columns).caption(&words.say("page-access-readings"));
    let mut road = None;
    for row in &access.readings {
        if road.replace(&row.road) != Some(&row.road) {
            table.group(full_name(&row.road));
        }
        let rules = row.rules.iter().map(|rule| words.rule(rule));
        let mut cells = vec![Cell::heading(words.list("list-comma", rules))];
        cells.extend(row.days.iter().map(|day| reading_day(day, words)));
        table.row(cells);
    }
    if access.more_dates == 0 {
        return table.element();
    }
    let more = words.tell("page-access-more-dates", [("count", access.more_dates.into())]);
    Element::new("div").child(table.element()).child(Element::new("p").with("class", "note").child(more))
}

fn reading_day(day: &ReadingDay, words: &Words) -> Cell {
    let state = if day.is_closed_weekday { words.say("closed-on-weekday") } else { words.state(day.state) };
    let told = if day.is_disputed { words.tell("page-access-disputed", [("state", state.into())]) } else { state };
    Cell::words(told).class(class_of(day.state))
}

/// What the lane of a road does not show.
fn note(lane: &Lane, words: &Words) -> Option<Element> {
    let mut notes: Vec<Vec<Node>> = Vec::new();
    if !lane.closed_weekdays.is_empty() {
        let weekdays = words.list("list-comma", lane.closed_weekdays.iter().map(|day| words.weekday(*day)));
        notes.push(words.nodes("page-access-note-weekdays", [("weekdays", weekdays.into())]));
    }
    if lane.said_before > 0 {
        notes.push(words.nodes("page-access-note-before", [("count", lane.said_before.into())]));
    }
    if !lane.groups_apart.is_empty() {
        let groups = words.list("list-comma", lane.groups_apart.iter().map(|group| name(group)));
        notes.push(words.nodes("page-access-note-groups", [("groups", groups.into())]));
    }
    if notes.is_empty() {
        return None;
    }
    let road: Part = name(&lane.road.name).into();
    let note = words.nodes("page-access-note", [("road", road), ("notes", words.list("list-semicolon", notes).into())]);
    Some(Element::new("p").with("class", "note").children(note))
}

fn spans(access: &Access, heading: &Heading, words: &Words) -> Element {
    let voices = |list: &[Voice]| voices(list, heading.audience, words);
    let columns = [
        Column::Words("column-from-day"),
        Column::Words("column-to-day"),
        Column::Words("column-believed"),
        Column::Words("column-room"),
        Column::Words("column-on-the-word-of"),
        Column::Words("column-disputed-by"),
    ];
    let caption = words.tell("page-access-spans", [("rule", words.rule_name(&heading.rule).into())]);
    let mut table = Table::of(words, &columns).caption(&caption).detail();
    let mut above: Option<&Span> = None;
    for span in &access.spans {
        let before = above.replace(span).filter(|before| before.road == span.road);
        if before.is_none() {
            table.group(full_name(&span.road));
        }
        let told = |of: fn(&Span) -> &[Voice]| match before {
            // A long list is told once.
            Some(before) if of(span).len() > 1 && of(before) == of(span) => vec![words.say("page-as-above").into()],
            _ => voices(of(span)),
        };
        let because = match span.basis {
            Basis::Statements => told(|span| &span.because),
            other => vec![words.basis(other).into()],
        };
        table.row(vec![
            Cell::date(Some(span.from), words),
            Cell::date(Some(span.to), words),
            Cell::words(words.state(span.state)).class(class_of(span.state)),
            Cell::mixed(room(span, words)),
            Cell::mixed(because),
            Cell::mixed(told(|span| &span.disputed_by)),
        ]);
    }
    table.element()
}

/// What may pass in a day.
fn room(span: &Span, words: &Words) -> Vec<Node> {
    if span.state == State::Closed {
        return vec![words.say("page-room-nothing").into()];
    }
    let trucks = span.trucks_per_day.map(|trucks| words.tell("page-room-trucks", [("count", trucks.into())]));
    let weight = span.kg_per_day.map(|kg| {
        let weight = words.tonnes(passage_model::measure::Kg(kg));
        words.tell("page-room-weight", [("weight", weight.into())])
    });
    let share = span.share.filter(|share| *share < 1.0);
    let share = share.map(|share| words.tell("page-room-share", [("share", words.percent(share).into())]));
    let parts: Vec<String> = [trucks, weight, share].into_iter().flatten().collect();
    if parts.is_empty() { vec![words.say("page-room-unlimited").into()] } else { words.list("list-figures", parts) }
}

/// Who says it, each named once, with the ids of the statements; a dash where nobody does.
fn voices(voices: &[Voice], audience: Audience, words: &Words) -> Vec<Node> {
    if voices.is_empty() {
        return vec!["–".into()];
    }
    let mut speakers: Vec<((&str, &str), Vec<&str>)> = Vec::new();
    for voice in voices {
        if let Voice::Told { source, relayed_by, id } = voice {
            let who = (source.as_str(), relayed_by.as_str());
            match speakers.iter_mut().find(|(known, _)| *known == who) {
                Some((_, ids)) => ids.push(id),
                None => speakers.push((who, vec![id])),
            }
        }
    }
    let cited = speakers.iter().map(|((source, relay), ids)| cited(speaker(source, relay, words), ids, words));
    let withheld = voices.contains(&Voice::Withheld).then(|| vec![words.withheld(audience).into()]);
    words.list("list-semicolon", cited.chain(withheld))
}

/// Somebody, with the ids of what was said.
fn cited(who: Vec<Node>, ids: &[&str], words: &Words) -> Vec<Node> {
    let ids = words.list("list-comma", ids.iter().map(|id| name(id)));
    words.nodes("voice-cited", [("source", who.into()), ("id", ids.into())])
}

/// A source, and through whom it was heard.
fn speaker(source: &str, relayed_by: &str, words: &Words) -> Vec<Node> {
    if relayed_by.is_empty() {
        return vec![name(source).into()];
    }
    words.nodes("page-voice-through", [("source", name(source).into()), ("relay", name(relayed_by).into())])
}

fn statements(cited: &[Cited], audience: Audience, words: &Words) -> Element {
    let mut table = Table::of(
        words,
        &[
            Column::Words("column-says"),
            Column::Words("column-said-on"),
            Column::Words("column-for-days"),
            Column::Words("column-who"),
            Column::Words("column-part"),
        ],
    )
    .detail();
    let mut road = None;
    for statement in cited {
        if road.replace(&statement.road) != Some(&statement.road) {
            table.group(full_name(&statement.road));
        }
        let part = Cell::mixed(part(statement, words));
        match &statement.content {
            Some(content) => table.row(vec![
                Cell::words(words.said(content.says, content.modality)),
                Cell::date(Some(content.said_on), words),
                Cell::mixed(validity(content, words)),
                Cell::mixed(who(content, words)),
                part,
            ]),
            None => {
                let dash = || Cell::words("–");
                table.row(vec![dash(), dash(), dash(), Cell::words(words.withheld(audience)), part]);
            }
        }
    }
    table.element()
}

/// The days and goods that a statement speaks of, and its condition.
fn validity(content: &Content, words: &Words) -> Vec<Node> {
    let from: Part = words.short_date(content.valid_from).into();
    let days = match content.valid_to {
        Some(to) => words.nodes("days-from-to", [("from", from), ("to", words.short_date(to).into())]),
        None => words.nodes("page-valid-open", [("from", from)]),
    };
    let mut parts = vec![days];
    if !content.scope.is_empty() {
        let groups = words.list("list-comma", content.scope.iter().map(|group| name(group)));
        parts.push(words.nodes("scope-only", [("groups", groups.into())]));
    }
    if let Some(with) = &content.with {
        parts.push(words.nodes("page-valid-with", [("corridor", name(with).into())]));
    }
    words.list("list-semicolon", parts)
}

fn who(content: &Content, words: &Words) -> Vec<Node> {
    let mut nodes = cited(speaker(&content.source, &content.relayed_by, words), &[&content.id], words);
    if !content.quote.is_empty() {
        nodes.push(Element::new("br").into());
        nodes.extend(words.nodes("page-quote", [("quote", name(&content.quote).into())]));
    }
    if !content.url.is_empty() {
        nodes.push(Element::new("br").into());
        nodes.push(Element::new("span").with("class", "link").child(name(&content.url)).into());
    }
    nodes
}

/// What part a statement plays: where it decides, where it disputes, whether it threatens.
fn part(statement: &Cited, words: &Words) -> Vec<Node> {
    let rules = |list: &[String]| words.list("list-comma", list.iter().map(|rule| words.rule(rule)));
    let mut parts: Vec<Vec<Node>> = Vec::new();
    if !statement.decides.is_empty() {
        parts.push(words.nodes("page-part-decides", [("rules", rules(&statement.decides).into())]));
    }
    if !statement.disputes.is_empty() {
        parts.push(words.nodes("page-part-disputes", [("rules", rules(&statement.disputes).into())]));
    }
    if statement.is_threat {
        parts.push(vec![words.say("page-part-threat").into()]);
    }
    if statement.is_without_effect {
        parts.push(vec![words.say("page-part-no-effect").into()]);
    }
    words.list("list-semicolon", parts)
}
