//! How far the answer depends on whom one believes: plans under other rules, and without single statements.

use super::table::{Cell, Column, Table};
use super::{captioned, first_short, paragraph, section, sentence};
use crate::figure::tornado::{self, Bar, Centre};
use crate::language::{Part, Words};
use crate::markup::{Element, Node, name};
use crate::report::{Influenced, Readings, RuleRow};

/// Statements that figure and table have room for.
const STATEMENTS: usize = 12;

/// Person-days short below this are rounding.
const NOTHING: f64 = 0.05;

/// The section on readings.
pub(super) fn readings(readings: &Readings, words: &Words) -> Element {
    let section = section(&words.say("page-readings"));
    if readings.rules.is_empty() {
        return section.child(sentence(&words.say("page-readings-not-made")));
    }
    let mut section = section.child(paragraph(spread(readings, words)));
    let own = readings.rules.iter().find(|row| row.is_own);
    if readings.has_divisible_trucks {
        section.push(sentence(&divisible(own, readings.planned, words)));
    }
    let own = own.or(readings.rules.first());
    let bars = rule_bars(readings, words);
    if let Some(own) = own.filter(|_| !bars.is_empty()) {
        let (rule, amount) = (words.rule_name(&own.rule), words.amount(own.person_days_short));
        let centre = words.tell("page-readings-centre", [("rule", rule.into()), ("amount", amount.into())]);
        let centre = Centre { value: own.person_days_short, words: &centre, is_amount: true };
        let (title, caption) = (words.say("figure-tornado-rules"), words.say("page-readings-caption"));
        section.push(captioned(tornado::svg(&bars, &centre, &title, words), &caption));
    }
    section.push(rules(&readings.rules, words));
    section.child(influence(readings, words))
}

/// Between what figures the answer lies.
fn spread(readings: &Readings, words: &Words) -> Vec<Node> {
    let by = |a: &&RuleRow, b: &&RuleRow| a.person_days_short.total_cmp(&b.person_days_short);
    let (Some(least), Some(most)) = (readings.rules.iter().min_by(by), readings.rules.iter().max_by(by)) else {
        return Vec::new();
    };
    let amount = |row: &RuleRow| -> Part { words.amount(row.person_days_short).into() };
    let rule = |row: &RuleRow| -> Part { words.rule(&row.rule).into() };
    if most.person_days_short - least.person_days_short < NOTHING {
        return words.nodes("page-readings-same", [("amount", amount(least))]);
    }
    let parts =
        [("least", amount(least)), ("least_rule", rule(least)), ("most", amount(most)), ("most_rule", rule(most))];
    let mut nodes = words.nodes("page-readings-spread", parts);
    if let Some(own) = readings.rules.iter().find(|row| row.is_own) {
        nodes.push(" ".into());
        nodes.extend(words.nodes("page-readings-own", [("rule", rule(own)), ("amount", amount(own))]));
    }
    nodes
}

/// Why these figures differ from that of the plan; with both where they do.
fn divisible(own: Option<&RuleRow>, planned: Option<f64>, words: &Words) -> String {
    let here = own.map(|own| words.amount(own.person_days_short));
    match here.zip(planned.map(|planned| words.amount(planned))) {
        Some((here, planned)) if here != planned => {
            words.tell("page-readings-divisible-differ", [("planned", planned.into()), ("here", here.into())])
        }
        _ => words.say("page-readings-divisible"),
    }
}

/// A bar for each set of rules under which as much may pass, the furthest from the rule of the plan first.
fn rule_bars(readings: &Readings, words: &Words) -> Vec<Bar> {
    let rows = &readings.rules;
    let own = rows.iter().position(|row| row.is_own).unwrap_or_default();
    let first = |position: usize| rows[position].same_as.unwrap_or(position);
    let centre = rows.get(own).map_or(0.0, |row| row.person_days_short);
    let mut bars: Vec<Bar> = Vec::new();
    for (position, row) in rows.iter().enumerate().filter(|(_, row)| row.same_as.is_none()) {
        let like = (0..rows.len()).filter(|other| first(*other) == position && *other != own);
        let names: Vec<String> = like.map(|other| words.rule_name(&rows[other].rule)).collect();
        if names.is_empty() {
            continue;
        }
        let note = if first(own) == position {
            words.say("page-readings-bar-same")
        } else {
            words.tell("page-readings-bar", [("share", words.percent(row.met_share).into())])
        };
        bars.push(Bar { words: words.joined("list-comma", names), note, value: row.person_days_short });
    }
    // Stable: equals stay in the order of the rules.
    bars.sort_by(|a, b| (b.value - centre).abs().total_cmp(&(a.value - centre).abs()));
    bars
}

fn rules(rows: &[RuleRow], words: &Words) -> Element {
    let columns = [
        Column::Words("column-rule"),
        Column::Figure("column-person-days-short"),
        Column::Figure("column-against-this-report"),
        Column::Figure("column-need-met"),
        Column::Figure("column-delivered"),
        Column::Words("column-first-day-short"),
        Column::Words("column-note"),
    ];
    let mut table = Table::of(words, &columns).caption(&words.say("page-readings-rules")).detail();
    let own = rows.iter().find(|row| row.is_own).map(|row| row.person_days_short);
    for row in rows {
        let against = own.map_or_else(|| "–".to_owned(), |own| signed(row.person_days_short - own, words));
        let mut notes: Vec<Vec<Node>> = Vec::new();
        if row.is_own {
            notes.push(vec![words.say("page-readings-note-own").into()]);
        }
        if let Some(same) = row.same_as.and_then(|same| rows.get(same)) {
            notes.push(words.nodes("page-readings-note-same", [("rule", words.rule(&same.rule).into())]));
        }
        if row.not_kept > 0 {
            notes.push(words.nodes("page-readings-note-not-kept", [("count", row.not_kept.into())]));
        }
        table.row(vec![
            Cell::heading(words.rule(&row.rule)),
            Cell::figure(words.amount(row.person_days_short)),
            Cell::figure(against),
            Cell::figure(words.percent(row.met_share)),
            Cell::figure(words.tonnes(row.delivered)),
            Cell::mixed(first_short(row.first_short.as_ref(), words)),
            Cell::mixed(words.list("list-semicolon", notes)),
        ]);
    }
    table.element()
}

fn influence(readings: &Readings, words: &Words) -> Element {
    let mut part = Element::new("div").child(Element::new("h3").child(words.say("page-influence")));
    let moving: Vec<&Influenced> =
        readings.influence.iter().filter(|one| one.person_days_short.abs() >= NOTHING).collect();
    part.push(paragraph(strongest(&moving, readings, words)));
    let shown: Vec<&Influenced> = moving.iter().take(STATEMENTS).copied().collect();
    if !shown.is_empty() {
        let bars: Vec<Bar> = shown.iter().map(|one| statement_bar(one, words)).collect();
        let centre = words.say("page-influence-centre");
        let centre = Centre { value: 0.0, words: &centre, is_amount: false };
        let (title, caption) = (words.say("figure-tornado-statements"), words.say("page-influence-caption"));
        part.push(captioned(tornado::svg(&bars, &centre, &title, words), &caption));
        part.push(statements(&shown, words));
    }
    if moving.len() > shown.len() {
        let more = moving.len() - shown.len();
        part.push(sentence(&words.tell("page-influence-more", [("count", more.into())])));
    }
    let still = readings.influence.len() - moving.len();
    if still > 0 {
        part.push(sentence(&words.tell("page-influence-still", [("count", still.into())])));
    }
    if readings.has_withheld {
        part.push(sentence(&words.say("page-influence-withheld")));
    }
    part
}

fn statement_bar(one: &Influenced, words: &Words) -> Bar {
    let said = words.said(one.says, one.modality);
    Bar {
        words: words
            .tell("page-influence-bar", [("id", one.id.as_str().into()), ("source", one.source.as_str().into())]),
        note: words.tell(
            "page-influence-bar-note",
            [
                ("date", words.short_date(one.said_on).into()),
                ("said", said.into()),
                ("road", one.road.name.as_str().into()),
            ],
        ),
        value: one.person_days_short,
    }
}

/// What the statement does that moves most.
fn strongest(moving: &[&Influenced], readings: &Readings, words: &Words) -> Vec<Node> {
    match moving.first() {
        Some(one) => {
            let key = if one.person_days_short > 0.0 { "page-influence-worse" } else { "page-influence-better" };
            let parts = [
                ("id", name(&one.id).into()),
                ("source", name(&one.source).into()),
                ("date", words.date(one.said_on).into()),
                ("amount", words.amount(one.person_days_short.abs()).into()),
            ];
            words.nodes(key, parts)
        }
        None if readings.influence.is_empty() => vec![words.say("page-influence-none-decides").into()],
        None => vec![words.say("page-influence-none-moves").into()],
    }
}

fn statements(shown: &[&Influenced], words: &Words) -> Element {
    let columns = [
        Column::Words("column-statement"),
        Column::Words("column-who"),
        Column::Words("column-said-on"),
        Column::Words("column-says"),
        Column::Figure("column-change"),
        Column::Words("column-moves-most"),
    ];
    let mut table = Table::of(words, &columns).caption(&words.say("page-influence-table")).detail();
    for one in shown {
        let said = words.said(one.says, one.modality);
        let says = words.nodes("page-influence-says", [("road", name(&one.road.name).into()), ("said", said.into())]);
        table.row(vec![
            Cell::heading(vec![name(&one.id).into()]),
            Cell::words(name(&one.source)),
            Cell::date(Some(one.said_on), words),
            Cell::mixed(says),
            Cell::figure(signed(one.person_days_short, words)),
            Cell::mixed(moved(one, words)),
        ]);
    }
    table.element()
}

/// The need that runs out on another day, and whether convoys agreed are touched.
fn moved(one: &Influenced, words: &Words) -> Vec<Node> {
    let mut parts: Vec<Vec<Node>> = Vec::new();
    if let Some(shift) = &one.first_moved {
        let key = match (shift.days > 0, shift.is_at_least) {
            (true, false) => "page-influence-longer",
            (true, true) => "page-influence-longer-at-least",
            (false, false) => "page-influence-shorter",
            (false, true) => "page-influence-shorter-at-least",
        };
        let (item, place) = (name(&shift.item), name(&shift.site.name));
        let days: Part = shift.days.saturating_abs().into();
        parts.push(words.nodes(key, [("item", item.into()), ("place", place.into()), ("count", days)]));
    }
    if one.commitments > 0 {
        parts.push(words.nodes("page-influence-commitments", [("count", one.commitments.into())]));
    }
    if parts.is_empty() {
        let nothing = if one.changes_access { words.say("column-room") } else { "–".to_owned() };
        parts.push(vec![nothing.into()]);
    }
    words.list("list-semicolon", parts)
}

/// A change with its sign.
fn signed(change: f64, words: &Words) -> String {
    match change {
        change if change.abs() < NOTHING => "0".to_owned(),
        change if change > 0.0 => format!("+{}", words.amount(change)),
        change => words.amount(change),
    }
}
