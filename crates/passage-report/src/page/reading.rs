//! How far the answer depends on whom one believes: plans under other rules, and without single statements.

use super::table::{Cell, Table};
use super::{captioned, section, sentence};
use crate::figure::tornado::{self, Bar, Centre};
use crate::language::Words;
use crate::markup::{Element, name};
use crate::number;
use crate::report::{Influenced, Readings, RuleRow};

/// Statements that figure and table have room for.
const STATEMENTS: usize = 12;

/// Person-days short below this are rounding.
const NOTHING: f64 = 0.05;

/// The section on readings.
pub(super) fn readings(readings: &Readings, words: &Words) -> Element {
    let section = section("How far the answer depends on whom one believes");
    if readings.rules.is_empty() {
        return section.child(sentence("Plans under other rules were not made for this report."));
    }
    let mut section = section.child(sentence(&spread(readings)));
    if readings.has_divisible_trucks {
        section.push(sentence(
            "Trucks are divisible in these figures, for all rules and statements alike: they can differ from those of the \
             plan, which moves whole trucks.",
        ));
    }
    let own = readings.rules.iter().find(|row| row.is_own).or(readings.rules.first());
    let bars = rule_bars(readings);
    if let Some(own) = own.filter(|_| !bars.is_empty()) {
        let told = format!("{}: {}", own.rule, number::amount(own.person_days_short));
        let centre = Centre { value: own.person_days_short, words: &told, is_amount: true };
        let figure = tornado::svg(&bars, &centre, &words.say("figure-tornado-rules"), words);
        section.push(captioned(figure, "Person-days short if another rule makes belief out of the same statements."));
    }
    section.push(rules(&readings.rules));
    section.child(influence(readings, words))
}

/// Between what figures the answer lies.
fn spread(readings: &Readings) -> String {
    let by = |a: &&RuleRow, b: &&RuleRow| a.person_days_short.total_cmp(&b.person_days_short);
    let (Some(least), Some(most)) = (readings.rules.iter().min_by(by), readings.rules.iter().max_by(by)) else {
        return String::new();
    };
    if most.person_days_short - least.person_days_short < NOTHING {
        return format!(
            "Whichever of these rules one believes, {} person-days are short.",
            number::amount(least.person_days_short)
        );
    }
    let own = readings.rules.iter().find(|row| row.is_own);
    let own = own.map_or_else(String::new, |own| {
        format!(" Under the rule of this report, {}, they are {}.", own.rule, number::amount(own.person_days_short))
    });
    format!(
        "By whom one believes, between {} (rule {}) and {} (rule {}) person-days are short.{own}",
        number::amount(least.person_days_short),
        least.rule,
        number::amount(most.person_days_short),
        most.rule
    )
}

/// A bar for each set of rules under which as much may pass, the furthest from the rule of the plan first.
fn rule_bars(readings: &Readings) -> Vec<Bar> {
    let rows = &readings.rules;
    let own = rows.iter().position(|row| row.is_own).unwrap_or_default();
    let first = |position: usize| rows[position].same_as.unwrap_or(position);
    let centre = rows.get(own).map_or(0.0, |row| row.person_days_short);
    let mut bars: Vec<Bar> = Vec::new();
    for (position, row) in rows.iter().enumerate().filter(|(_, row)| row.same_as.is_none()) {
        let like = (0..rows.len()).filter(|other| first(*other) == position && *other != own);
        let names: Vec<&str> = like.map(|other| rows[other].rule.as_str()).collect();
        if names.is_empty() {
            continue;
        }
        let note = if first(own) == position {
            "as much may pass as under the rule of the plan".to_owned()
        } else {
            format!("{} of the need is met", number::percent(row.met_share))
        };
        bars.push(Bar { words: names.join(", "), note, value: row.person_days_short });
    }
    // Stable: equals stay in the order of the rules.
    bars.sort_by(|a, b| (b.value - centre).abs().total_cmp(&(a.value - centre).abs()));
    bars
}

fn rules(rows: &[RuleRow]) -> Element {
    let columns =
        ["rule", "#person-days short", "#against this report", "#need met", "#delivered, t", "first short", ""];
    let mut table = Table::new(&columns).caption("The plan under each rule");
    let own = rows.iter().find(|row| row.is_own).map(|row| row.person_days_short);
    for row in rows {
        let against = own.map_or_else(|| "–".to_owned(), |own| signed(row.person_days_short - own));
        let first = match &row.first_short {
            Some((date, site, item)) => {
                vec![format!("{date}: ").into(), name(item).into(), " at ".into(), name(&site.name).into()]
            }
            None => vec!["none".into()],
        };
        let mut notes = Vec::new();
        if row.is_own {
            notes.push("the rule of this report".to_owned());
        }
        if let Some(same) = row.same_as.and_then(|same| rows.get(same)) {
            notes.push(format!("as much may pass as under {}", same.rule));
        }
        if row.not_kept > 0 {
            notes.push(format!("{} cannot be kept", number::of(row.not_kept, "commitment", "commitments")));
        }
        table.row(vec![
            Cell::heading(vec![name(&row.rule).into()]),
            Cell::figure(number::amount(row.person_days_short)),
            Cell::figure(against),
            Cell::figure(number::percent(row.met_share)),
            Cell::figure(number::tonnes(row.delivered)),
            Cell::mixed(first),
            Cell::words(notes.join("; ")),
        ]);
    }
    table.element()
}

fn influence(readings: &Readings, words: &Words) -> Element {
    let mut part = Element::new("div").child(Element::new("h3").child("Which statement moves the answer most"));
    let moving: Vec<&Influenced> =
        readings.influence.iter().filter(|one| one.person_days_short.abs() >= NOTHING).collect();
    part.push(sentence(&strongest(&moving, readings)));
    let shown: Vec<&Influenced> = moving.iter().take(STATEMENTS).copied().collect();
    if !shown.is_empty() {
        let bar = |one: &&Influenced| Bar {
            words: format!("{}: {}", one.id, one.source),
            note: format!("{}: {} ({}), {}", one.said_on, one.says, one.modality, one.road.name),
            value: one.person_days_short,
        };
        let bars: Vec<Bar> = shown.iter().map(bar).collect();
        let centre = Centre { value: 0.0, words: "with the whole log", is_amount: false };
        let figure = tornado::svg(&bars, &centre, &words.say("figure-tornado-statements"), words);
        part.push(captioned(
            figure,
            "Change of person-days short when one statement is left out and all is planned again.",
        ));
        part.push(statements(&shown));
    }
    if moving.len() > shown.len() {
        let more = number::of(moving.len() - shown.len(), "further statement changes", "further statements change");
        part.push(sentence(&format!("{more} the answer by less.")));
    }
    let still = readings.influence.len() - moving.len();
    if still > 0 {
        let words = number::of(still, "statement that decides changes", "statements that decide change");
        part.push(sentence(&format!("{words} no person-day when left out alone: others say the same.")));
    }
    if readings.has_withheld {
        part.push(sentence("Statements that this audience may not read are left out here."));
    }
    part
}

/// What the statement does that moves most.
fn strongest(moving: &[&Influenced], readings: &Readings) -> String {
    match moving.first() {
        Some(one) => {
            let how = if one.person_days_short > 0.0 { "more" } else { "fewer" };
            let days = number::amount(one.person_days_short.abs());
            format!("Without {} ({}, {}), {days} {how} person-days are short.", one.id, one.source, one.said_on)
        }
        None if readings.influence.is_empty() => "No statement that may be told here decides on these days.".to_owned(),
        None => "No single statement moves the answer: leaving out any one changes no person-day.".to_owned(),
    }
}

fn statements(shown: &[&Influenced]) -> Element {
    let columns = ["statement", "who says so", "said on", "says", "#change of person-days short", "what moves most"];
    let mut table = Table::new(&columns).caption("Without each statement");
    for one in shown {
        table.row(vec![
            Cell::heading(vec![one.id.as_str().into()]),
            Cell::words(name(&one.source)),
            Cell::date(Some(one.said_on)),
            Cell::mixed(vec![name(&one.road.name).into(), format!(": {} ({})", one.says, one.modality).into()]),
            Cell::figure(signed(one.person_days_short)),
            Cell::mixed(moved(one)),
        ]);
    }
    table.element()
}

/// The need that runs out on another day, and whether convoys agreed are touched.
fn moved(one: &Influenced) -> Vec<crate::markup::Node> {
    let mut nodes = Vec::new();
    if let Some(shift) = &one.first_moved {
        let days = number::of(usize::try_from(shift.days.unsigned_abs()).unwrap_or(usize::MAX), "day", "days");
        let least = if shift.is_at_least { "at least " } else { "" };
        let how = if shift.days > 0 { "longer" } else { "less" };
        nodes.push(name(&shift.item).into());
        nodes.push(" at ".into());
        nodes.push(name(&shift.site.name).into());
        nodes.push(format!(" lasts {least}{days} {how}").into());
    }
    if one.commitments > 0 {
        let count = number::of(one.commitments, "commitment", "commitments");
        nodes.push(format!("{}{count} kept or not", if nodes.is_empty() { "" } else { "; " }).into());
    }
    if nodes.is_empty() {
        nodes.push(if one.changes_access { "what may pass" } else { "–" }.into());
    }
    nodes
}

/// A change with its sign.
fn signed(change: f64) -> String {
    match change {
        change if change.abs() < NOTHING => "0".to_owned(),
        change if change > 0.0 => format!("+{}", number::amount(change)),
        change => number::amount(change),
    }
}
