//! The section on crossings and corridors, built like that of a Logistics Cluster situation report.

use super::table::{Cell, Table};
use super::{full_name, short_name};
use crate::language::{Part, Words};
use crate::markup::{Element, Node, name};
use crate::report::{Crossing, CrossingWeek, Name, Report, StatusNow};
use passage_model::audience::Audience;
use passage_model::calendar::Date;
use passage_model::convoy::Range;
use passage_model::measure::Kg;

/// The section; `None` where the tables have neither crossings nor corridors.
pub(super) fn crossings(report: &Report<'_>) -> Option<Element> {
    let (crossings, words) = (&report.crossings, &report.words);
    if crossings.rows.is_empty() {
        return None;
    }
    let paragraph = |key: &str| Element::new("p").child(words.say(key));
    let mut section = super::section(&words.say("crossing-title"));
    section.push(paragraph(if crossings.has_plan { "crossing-intro" } else { "crossing-intro-no-plan" }));
    if crossings.has_withheld {
        section.push(paragraph(match report.heading.audience {
            Audience::Public => "crossing-withheld-public",
            Audience::Partners | Audience::Internal => "crossing-withheld-partners",
        }));
    }
    for crossing in &crossings.rows {
        section.push(Element::new("h3").children(heading(crossing, &crossings.rows, words)));
        section.push(told(crossing, words));
        section = match same_weeks(crossing, &crossings.rows) {
            Some(corridor) => {
                let parts = [("name", Part::from(name(&corridor.name.name)))];
                section.child(Element::new("p").with("class", "note").children(words.nodes("crossing-weeks-as", parts)))
            }
            None => section.children(weeks(crossing, words)),
        };
    }
    Some(section)
}

/// The names; where a corridor and a crossing have the same, also which of the two it is.
fn heading(crossing: &Crossing, rows: &[Crossing], words: &Words) -> Vec<Node> {
    let is_alike = |other: &&Crossing| other.name.name.trim().eq_ignore_ascii_case(crossing.name.name.trim());
    if rows.iter().filter(is_alike).count() < 2 {
        return full_name(&crossing.name);
    }
    let key = if crossing.is_site { "crossing-heading-site" } else { "crossing-heading-corridor" };
    words.nodes(key, [("name", full_name(&crossing.name).into())])
}

/// Latest status, operational situation, procedures, open questions.
fn told(crossing: &Crossing, words: &Words) -> Element {
    let columns = [words.say("crossing-what"), words.say("crossing-told")];
    let mut table = Table::new(&columns.each_ref().map(String::as_str));
    let rows = [
        ("crossing-status", latest(crossing, words)),
        ("crossing-situation", situation(crossing, words)),
        ("crossing-procedures", procedures(crossing, words)),
        ("crossing-open-questions", open_questions(crossing, words)),
    ];
    for (key, parts) in rows {
        if parts.is_empty() {
            continue;
        }
        let mut nodes: Vec<Node> = Vec::new();
        for part in parts {
            if !nodes.is_empty() {
                nodes.push(" ".into());
            }
            nodes.extend(part);
        }
        table.row(vec![Cell::heading(vec![words.say(key).into()]), Cell::mixed(nodes)]);
    }
    table.element()
}

fn latest(crossing: &Crossing, words: &Words) -> Vec<Vec<Node>> {
    let mut parts: Vec<Vec<Node>> = Vec::new();
    match &crossing.status {
        Some(status) => {
            let believed = Element::new("strong").child(words.state(status.state));
            let key = if status.is_disputed { "crossing-believed-disputed" } else { "crossing-believed" };
            parts.push(words.nodes(key, [("state", believed.into())]));
            parts.push(vec![next(status, words).into()]);
        }
        None => parts.push(vec![words.say("crossing-nobody-speaks").into()]),
    }
    if !crossing.beside.is_empty() {
        let key = if crossing.is_site { "crossing-on-corridors" } else { "crossing-has-crossings" };
        let names = Element::new("span").children(list(words, &crossing.beside));
        parts.push(words.nodes(key, [("names", names.into())]));
    }
    if !crossing.controlled_by.is_empty() {
        let party = name(&crossing.controlled_by);
        let key = if crossing.is_site { "crossing-held-by" } else { "crossing-controlled-by" };
        parts.push(words.nodes(key, [("party", party.into())]));
    }
    parts
}

fn next(status: &StatusNow, words: &Words) -> String {
    match status.next {
        Some((date, after)) => {
            let parts = [("state", Part::from(words.state(after))), ("date", words.date(date).into())];
            words.tell("crossing-next", parts)
        }
        None => words.tell("crossing-no-change", [("count", status.days.into())]),
    }
}

/// Names, one after the other.
fn list(words: &Words, names: &[Name]) -> Vec<Node> {
    words.list("list-comma", names.iter().map(short_name))
}

fn situation(crossing: &Crossing, words: &Words) -> Vec<Vec<Node>> {
    let mut parts: Vec<Vec<Node>> = Vec::new();
    let per_day = match (crossing.weight_per_day, crossing.trucks_per_day) {
        (Some(weight), Some(trucks)) => {
            let parts = [("tonnes", Part::from(words.tonnes(weight))), ("trucks", trucks.into())];
            Some(words.tell("crossing-capacity-both", parts))
        }
        (Some(weight), None) => Some(words.tell("crossing-capacity-tonnes", [("tonnes", words.tonnes(weight).into())])),
        (None, Some(trucks)) => Some(words.tell("crossing-capacity-trucks", [("trucks", trucks.into())])),
        (None, None) => None,
    };
    parts.push(vec![per_day.unwrap_or_else(|| words.say("crossing-no-capacity")).into()]);
    let planned: Kg = crossing.weeks.iter().map(|week| week.planned).sum();
    let trucks: i64 = crossing.weeks.iter().map(|week| week.planned_trucks).sum();
    if planned.is_positive() {
        let sums = [("tonnes", Part::from(words.tonnes(planned))), ("trucks", trucks.into())];
        parts.push(vec![words.tell("crossing-planned", sums).into()]);
        if let Some(share) = crossing.used_share {
            parts.push(vec![words.tell("crossing-used", [("share", words.percent(share).into())]).into()]);
        }
    }
    parts
}

fn procedures(crossing: &Crossing, words: &Words) -> Vec<Vec<Node>> {
    let mut parts: Vec<String> = Vec::new();
    if crossing.inspection_h > 0.0 {
        parts.push(words.tell("crossing-inspection", [("hours", words.amount(crossing.inspection_h).into())]));
    }
    if crossing.notice_days > 0 {
        parts.push(words.tell("crossing-notice", [("count", crossing.notice_days.into())]));
    }
    if let Some((convoys, trucks)) = crossing.convoys {
        let figures = [("convoys", Part::from(words.amount(convoys))), ("trucks", trucks.into())];
        parts.push(words.tell("crossing-convoys", figures));
    }
    if !crossing.closed_weekdays.is_empty() {
        let days = words.list("list-comma", crossing.closed_weekdays.iter().map(|day| words.weekday(*day)));
        parts.push(words.tell("crossing-closed-weekdays", [("days", days.into())]));
    }
    parts.into_iter().map(|part| vec![part.into()]).collect()
}

fn open_questions(crossing: &Crossing, words: &Words) -> Vec<Vec<Node>> {
    let Some(status) = &crossing.status else { return Vec::new() };
    let told = |key: &str, run: Option<(usize, Date, Date)>| {
        run.map(|(days, from, to)| {
            let parts = [
                ("count", Part::from(days)),
                ("all", status.days.into()),
                ("from", words.date(from).into()),
                ("to", words.date(to).into()),
            ];
            vec![words.tell(key, parts).into()]
        })
    };
    let disputed = told("crossing-disputed", status.disputed);
    disputed.into_iter().chain(told("crossing-threatened", status.threatened)).collect()
}

/// The corridor over which all goes that is planned through a crossing; `None` where there is none, or nothing planned.
fn same_weeks<'a>(crossing: &Crossing, rows: &'a [Crossing]) -> Option<&'a Crossing> {
    let planned = |crossing: &Crossing| -> Vec<(Date, i64, Kg)> {
        let weeks = crossing.weeks.iter().filter(|week| week.planned_trucks > 0 || week.planned.is_positive());
        weeks.map(|week| (week.from, week.planned_trucks, week.planned)).collect()
    };
    let own = planned(crossing);
    let mut corridors = rows.iter().filter(|row| !row.is_site && crossing.beside.contains(&row.name));
    corridors.find(|row| crossing.is_site && !own.is_empty() && planned(row) == own)
}

/// Planned and recorded by week; nothing where there is neither.
fn weeks(crossing: &Crossing, words: &Words) -> Option<Element> {
    if crossing.weeks.is_empty() {
        return None;
    }
    let has_records =
        |week: &CrossingWeek| [week.crossed, week.turned_back, week.intercepted].iter().any(Option::is_some);
    let has_records = crossing.weeks.iter().any(has_records);
    let mut columns = vec![
        words.say("crossing-week-from"),
        format!("#{}", words.say("crossing-planned-trucks")),
        format!("#{}", words.say("crossing-planned-tonnes")),
    ];
    let recorded = ["crossing-crossed", "crossing-turned-back", "crossing-intercepted"];
    if has_records {
        columns.extend(recorded.map(|key| format!("#{}", words.say(key))));
    }
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let mut table = Table::new(&columns).detail();
    for week in &crossing.weeks {
        let mut cells = vec![
            Cell::heading(vec![words.short_date(week.from).into()]),
            Cell::figure(words.count(week.planned_trucks)),
            Cell::figure(words.tonnes(week.planned)),
        ];
        if has_records {
            let told = [week.crossed, week.turned_back, week.intercepted];
            cells.extend(
                told.map(|range| Cell::figure(range.map_or_else(|| "–".to_owned(), |range| count(words, range)))),
            );
        }
        table.row(cells);
    }
    Some(table.element())
}

/// What was counted: `trucks: 3–4, 60–78 t`; what nobody counted is left out, and where that is a part, the rest is the
/// least that there was.
fn count(words: &Words, range: Range) -> String {
    let between = |least: String, most: String| if least == most { least } else { format!("{least}–{most}") };
    let trucks = (range.most_trucks > 0).then(|| match range.is_counted {
        true => {
            let number = between(words.count(range.least_trucks), words.count(range.most_trucks));
            words.tell("crossing-trucks", [("trucks", number.into())])
        }
        false => words.tell("crossing-trucks-at-least", [("trucks", words.count(range.least_trucks).into())]),
    });
    let weight = range.most.is_positive().then(|| match range.is_weighed {
        true => {
            let number = between(words.tonnes(range.least), words.tonnes(range.most));
            words.tell("crossing-tonnes", [("tonnes", number.into())])
        }
        false => words.tell("crossing-tonnes-at-least", [("tonnes", words.tonnes(range.least).into())]),
    });
    let parts: Vec<String> = [trucks, weight].into_iter().flatten().collect();
    if parts.is_empty() { words.say("crossing-not-counted") } else { told_list(words, parts) }
}

/// Plain words side by side.
fn told_list(words: &Words, parts: Vec<String>) -> String {
    words.list("list-comma", parts).iter().map(Node::text).collect()
}

#[cfg(test)]
mod tests;
