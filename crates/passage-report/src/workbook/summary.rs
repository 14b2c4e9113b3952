//! The first sheet: the three numbers, under what they were worked out, what to be careful about, and what else there is.

use super::look::Look;
use super::sheet::{Sheet, fit_height, sheet_name};
use super::value::Value;
use crate::language::{Language, Words};
use crate::markup::Node;
use crate::report::{Headline, Name, Report};
use rust_xlsxwriter::{Url, Workbook, Worksheet, XlsxError};

/// Warnings that the sheet lists.
const WARNINGS: usize = 200;
/// Widths of the columns, in letters.
const WIDTHS: [usize; 3] = [56, 26, 80];
/// Letters that surely fit on a line over all columns.
const LETTERS: usize = 140;
/// Letters that surely fit on a line of the last column.
const NOTE_LETTERS: usize = 75;
/// Height of a row that holds one of the first numbers, in points.
const LARGE_HEIGHT: f64 = 32.0;

/// What a row of the first sheet is.
enum Line {
    /// What the workbook is about.
    Title(String),
    /// What the rows below are about.
    Heading(String),
    /// One of the first numbers: what it counts, the number, and what to know about it.
    Large(String, Value, String),
    /// A term: what, its value, and what to know about it.
    Term(String, Value, String),
    /// A sentence over all columns.
    Words(String),
    /// Another sheet: its name, how much it holds of what, and what it tells.
    Link(String, String, String),
    Blank,
}

/// Adds the first sheet.
pub(super) fn write(book: &mut Workbook, report: &Report<'_>, sheets: &[Sheet], look: &Look) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet().set_name(sheet_name("summary", &report.words))?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width as f64)?;
    }
    for (row, line) in (0..).zip(lines(report, sheets)) {
        put(sheet, row, &line, look)?;
    }
    look.set_up_print(sheet);
    sheet.set_freeze_panes(2, 0)?.set_screen_gridlines(false);
    Ok(())
}

fn put(sheet: &mut Worksheet, row: u32, line: &Line, look: &Look) -> Result<(), XlsxError> {
    let text = |text: &str| Value::text(text);
    match line {
        Line::Blank => {}
        Line::Title(title) => {
            sheet.write_string_with_format(row, 0, title, &look.title)?;
        }
        Line::Heading(heading) => {
            sheet.write_string_with_format(row, 0, heading, &look.heading)?;
            sheet.write_blank(row, 1, &look.heading)?.write_blank(row, 2, &look.heading)?;
        }
        Line::Large(what, value, note) => {
            look.put(sheet, row, 0, &text(what))?;
            look.put_large(sheet, row, 1, value)?;
            look.put(sheet, row, 2, &text(note))?;
            sheet.set_row_height(row, LARGE_HEIGHT)?;
        }
        Line::Term(what, value, note) => {
            look.put(sheet, row, 0, &text(what))?;
            look.put_left(sheet, row, 1, value)?;
            look.put(sheet, row, 2, &text(note))?;
            fit_height(sheet, row, &[text(note)], &[NOTE_LETTERS])?;
        }
        Line::Words(words) => {
            sheet.merge_range(row, 0, row, 2, words, &look.words)?;
            fit_height(sheet, row, &[Value::text(words)], &[LETTERS])?;
        }
        Line::Link(name, count, what) => {
            let url = Url::new(format!("internal:'{}'!A1", name.replace('\'', "''"))).set_text(name);
            sheet.write_url_with_format(row, 0, url, &look.link)?;
            look.put(sheet, row, 1, &text(count))?;
            look.put(sheet, row, 2, &text(what))?;
            fit_height(sheet, row, &[text(what)], &[NOTE_LETTERS])?;
        }
    }
    Ok(())
}

fn lines(report: &Report<'_>, sheets: &[Sheet]) -> Vec<Line> {
    let words = &report.words;
    let title = match report.heading.workspace.trim() {
        "" => words.say("report-title"),
        _ => words.tell("report-title-of", [("workspace", report.heading.workspace.as_str().into())]),
    };
    let audience = words.say(&format!("workbook-audience-{}", report.heading.audience));
    let heading = |key: &str| [Line::Blank, Line::Heading(words.say(key))];
    let mut lines = vec![Line::Title(title), Line::Words(audience), Line::Blank];
    lines.extend(headline(&report.headline, report.worth.is_some(), words));
    lines.extend(heading("workbook-heading-terms"));
    lines.extend(terms(report));
    lines.extend(heading("assumed"));
    let granted = ["assumed-worst-item", "workbook-granted-belief", "assumed-source"];
    lines.extend(granted.map(|key| Line::Words(words.say(key))));
    lines.extend(heading("warnings"));
    lines.extend(warnings(report));
    lines.extend(heading("workbook-heading-sheets"));
    let charts: usize = sheets.iter().map(|sheet| sheet.charts.len()).sum();
    if charts > 0 {
        let count = words.tell("workbook-count-charts", [("count", charts.into())]);
        lines.push(Line::Link(sheet_name("charts", words), count, words.say("workbook-what-charts")));
    }
    lines.extend(sheets.iter().map(|sheet| {
        let count = words.tell("workbook-count-rows", [("count", sheet.rows.len().into())]);
        Line::Link(sheet.name.clone(), count, sheet.what.clone())
    }));
    lines
}

/// A name with its other names.
fn full(name: &Name) -> String {
    std::iter::once(&name.name).chain(&name.others).map(String::as_str).collect::<Vec<_>>().join(" / ")
}

/// Sentences one behind the other, without those that are empty.
fn sentences<const N: usize>(sentences: [String; N]) -> String {
    sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(" ")
}

fn headline(headline: &Headline, is_compared: bool, words: &Words) -> Vec<Line> {
    let none = || Value::text("–");
    let (value, note) = match &headline.people {
        None => (none(), words.say("headline-people-no-plan")),
        Some(people) => (Value::Count(people.on_worst_day), words.people_short(people).join(" ")),
    };
    let people = Line::Large(words.say("headline-people"), value, note);
    let (value, note) = match &headline.first_to_run_out {
        None => (Value::text(words.say("headline-stocks-none")), words.say("headline-stocks-none-seen")),
        Some(first) => {
            let parts = [("item", first.item.as_str().into()), ("place", full(&first.site).into())];
            let of = words.count(i64::try_from(first.of).unwrap_or(i64::MAX));
            let count =
                words.tell("headline-stocks-count", [("count", first.within_horizon.into()), ("of", of.into())]);
            (Value::Date(first.date), sentences([words.tell("headline-stocks-first", parts), count]))
        }
    };
    let stocks = Line::Large(words.say("headline-stocks"), value, note);
    let (value, note) = match &headline.best_corridor {
        None if is_compared => (none(), words.say("headline-opening-nothing")),
        None => (none(), words.say("headline-opening-not-compared")),
        Some(best) => {
            let alone = words.opened_alone(best, full(&best.corridor).into()).iter().map(Node::text).collect();
            let all = |all: f64| words.tell("headline-opening-all", [("amount", words.amount(all).into())]);
            (Value::Amount(best.alone), sentences([alone, best.all.map(all).unwrap_or_default()]))
        }
    };
    vec![people, stocks, Line::Large(words.say("headline-opening"), value, note)]
}

fn terms(report: &Report<'_>) -> Vec<Line> {
    let (heading, method, words) = (&report.heading, &report.method, &report.words);
    let term = |key: &str, value: Value, note: String| Line::Term(words.say(key), value, note);
    let none = String::new;
    let days = Value::Count(i64::try_from(heading.horizon.days).unwrap_or(i64::MAX));
    let as_of = heading.as_of.map_or_else(|| Value::text(words.say("whole-log")), Value::Date);
    let scenario = heading.scenario.clone().unwrap_or_else(|| words.say("workbook-no-scenario"));
    let audience = words.say(&format!("workbook-audience-name-{}", heading.audience));
    let mut lines = vec![
        term("workbook-term-first-day", Value::Date(heading.horizon.start), none()),
        term("workbook-term-last-day", Value::Date(heading.horizon.last()), none()),
        term("workbook-term-days", days, none()),
        term(
            "workbook-term-rule",
            Value::text(words.rule_name(&heading.rule)),
            words.tell("workbook-rule", [("rule", words.rule_sentence(&heading.rule).into())]),
        ),
        term("workbook-term-as-of", as_of, words.say("workbook-term-as-of-note")),
        term("workbook-term-scenario", Value::text(scenario), none()),
    ];
    if !heading.what_ifs.is_empty() {
        lines.push(term(
            "workbook-term-what-ifs",
            Value::text(words.joined("list-comma", heading.what_ifs.iter())),
            none(),
        ));
    }
    lines.extend(method.known_by.map(|date| term("workbook-term-notice", Value::Date(date), none())));
    lines.push(term("workbook-term-audience", Value::text(audience), none()));
    if !method.inputs_digest.is_empty() {
        let digest = method.inputs_digest.clone();
        lines.push(term("workbook-term-digest", Value::text(words.say("workbook-see-right")), digest));
    }
    if let Some(status) = &method.status {
        let gap = words.gap(status.gap);
        let note =
            words.tell("workbook-term-plan-note", [("solver", status.solver.as_str().into()), ("gap", gap.into())]);
        lines.push(term("workbook-term-plan", Value::text(outcome(&status.outcome, words)), note));
    }
    let (value, note) = match (method.plans, method.violations) {
        (0, _) => (Value::text("–"), words.say("check-none")),
        (plans, 0) => (Value::Count(0), words.tell("workbook-check-passed", [("count", plans.into())])),
        (plans, violations) => (
            Value::Count(i64::try_from(violations).unwrap_or(i64::MAX)),
            words.tell("workbook-check-failed", [("count", plans.into())]),
        ),
    };
    lines.push(term("workbook-term-check", value, note));
    lines
}

/// How the search for the plan ended, in a word; as it stands where it is none that is known.
fn outcome(outcome: &str, words: &Words) -> String {
    match outcome {
        "optimal" => words.say("workbook-plan-optimal"),
        "rounded" => words.say("workbook-plan-rounded"),
        _ => outcome.to_owned(),
    }
}

fn warnings(report: &Report<'_>) -> Vec<Line> {
    let (method, words) = (&report.method, &report.words);
    let mut lines: Vec<Line> =
        method.warnings.iter().take(WARNINGS).map(|warning| Line::Words(warning.clone())).collect();
    if method.warnings.len() > WARNINGS {
        let more = method.warnings.len() - WARNINGS;
        lines.push(Line::Words(words.tell("warnings-more", [("count", more.into())])));
    }
    if method.withheld_warnings > 0 {
        lines.push(Line::Words(words.warnings_withheld(report.heading.audience, method.withheld_warnings)));
    }
    if lines.is_empty() {
        lines.push(Line::Words(words.say("warnings-none")));
    } else if words.language() != Language::English && !method.warnings.is_empty() {
        lines.insert(0, Line::Words(words.say("warnings-language")));
    }
    lines
}

/// The plans side by side.
pub(super) fn scenarios(report: &Report<'_>) -> Sheet {
    let mut sheet = Sheet::new(
        &report.words,
        "scenarios",
        &[
            "column-scenario",
            "column-rule",
            "column-delivered",
            "column-need-met",
            "column-person-days-short",
            "column-worst-place",
            "column-need-met-there",
            "column-first-day-short",
            "column-where",
            "column-what",
        ],
    );
    for scenario in &report.scenarios {
        let mut row = vec![
            Value::text(&scenario.name),
            Value::text(report.words.rule_name(&scenario.rule)),
            Value::weight(scenario.delivered),
            Value::Share(scenario.met_share),
            Value::Amount(scenario.person_days_short),
        ];
        match &scenario.worst {
            Some((site, share)) => row.extend([Value::text(&site.name), Value::Share(*share)]),
            None => row.extend([Value::Empty, Value::Empty]),
        }
        match &scenario.first_short {
            Some((date, site, item)) => {
                row.extend([Value::Date(*date), Value::text(&site.name), Value::text(item)]);
            }
            None => row.extend([Value::Empty, Value::Empty, Value::Empty]),
        }
        sheet.rows.push(row);
    }
    sheet
}
