//! The first sheet: the three numbers, under what they were worked out, what to be careful about, and what else there is.

use super::look::Look;
use super::sheet::{Sheet, fit_height, sheet_name};
use super::value::Value;
use crate::language::{Language, Words};
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
        "" => words.say("workbook-title-unnamed"),
        _ => words.tell("workbook-title", [("name", report.heading.workspace.as_str().into())]),
    };
    let audience = words.say(&format!("workbook-audience-{}", report.heading.audience));
    let heading = |key: &str| [Line::Blank, Line::Heading(words.say(key))];
    let mut lines = vec![Line::Title(title), Line::Words(audience), Line::Blank];
    lines.extend(headline(&report.headline, report.worth.is_some(), words));
    lines.extend(heading("workbook-heading-terms"));
    lines.extend(terms(report));
    lines.extend(heading("workbook-heading-granted"));
    let granted = ["workbook-granted-worst", "workbook-granted-belief", "workbook-granted-assumed"];
    lines.extend(granted.map(|key| Line::Words(words.say(key))));
    lines.extend(heading("workbook-heading-warnings"));
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

fn full(name: &Name) -> String {
    if name.others.is_empty() { name.name.clone() } else { format!("{} ({})", name.name, name.others.join(", ")) }
}

/// Sentences one behind the other, without those that are empty.
fn sentences<const N: usize>(sentences: [String; N]) -> String {
    sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(" ")
}

fn headline(headline: &Headline, is_compared: bool, words: &Words) -> Vec<Line> {
    let none = || Value::text("–");
    let (value, note) = match &headline.people {
        None => (none(), words.say("workbook-people-no-plan")),
        Some(people) => {
            let of = words.tell(
                "workbook-people-of",
                [("count", people.people.into()), ("met", words.percent(people.met_share).into())],
            );
            let day = people.worst_day.map_or_else(
                || words.say("workbook-people-none"),
                |day| {
                    let person_days = words.amount(people.person_days).into();
                    words.tell("workbook-people-day", [("day", words.date(day).into()), ("person_days", person_days)])
                },
            );
            (Value::Count(people.on_worst_day), sentences([of, day]))
        }
    };
    let people = Line::Large(words.say("workbook-people"), value, note);
    let (value, note) = match &headline.first_to_run_out {
        None => (Value::text(words.say("workbook-stock-none-short")), words.say("workbook-stock-none")),
        Some(first) => {
            let (item, site) = (first.item.as_str().into(), full(&first.site).into());
            let parts =
                [("item", item), ("place", site), ("count", first.within_horizon.into()), ("all", first.of.into())];
            (Value::Date(first.date), words.tell("workbook-stock-first", parts))
        }
    };
    let stocks = Line::Large(words.say("workbook-stock"), value, note);
    let (value, note) = match &headline.best_corridor {
        None if is_compared => (none(), words.say("workbook-worth-none")),
        None => (none(), words.say("workbook-worth-unasked")),
        Some(best) => {
            let alone = words.tell("workbook-worth-alone", [("road", full(&best.corridor).into())]);
            let all = |all: f64| words.tell("workbook-worth-all", [("person_days", words.amount(all).into())]);
            (Value::Amount(best.alone), sentences([alone, best.all.map(all).unwrap_or_default()]))
        }
    };
    vec![people, stocks, Line::Large(words.say("workbook-worth"), value, note)]
}

fn terms(report: &Report<'_>) -> Vec<Line> {
    let (heading, method, words) = (&report.heading, &report.method, &report.words);
    let term = |key: &str, value: Value, note: String| Line::Term(words.say(key), value, note);
    let none = String::new;
    let days = Value::Count(i64::try_from(heading.horizon.days).unwrap_or(i64::MAX));
    let as_of = heading.as_of.map_or_else(|| Value::text(words.say("workbook-whole-log")), Value::Date);
    let scenario = heading.scenario.clone().unwrap_or_else(|| words.say("workbook-no-scenario"));
    let audience = words.say(&format!("workbook-audience_name-{}", heading.audience));
    let mut lines = vec![
        term("workbook-term-first-day", Value::Date(heading.horizon.start), none()),
        term("workbook-term-last-day", Value::Date(heading.horizon.last()), none()),
        term("workbook-term-days", days, none()),
        term(
            "workbook-term-rule",
            Value::text(&heading.rule),
            words.tell("workbook-rule", [("rule", words.rule_sentence(&heading.rule).into())]),
        ),
        term("workbook-term-as-of", as_of, words.say("workbook-term-as-of-note")),
        term("workbook-term-scenario", Value::text(scenario), none()),
    ];
    if !heading.what_ifs.is_empty() {
        lines.push(term("workbook-term-what-ifs", Value::text(heading.what_ifs.join(", ")), none()));
    }
    lines.extend(method.known_by.map(|date| term("workbook-term-notice", Value::Date(date), none())));
    lines.push(term("workbook-term-audience", Value::text(audience), none()));
    if !method.inputs_digest.is_empty() {
        let digest = method.inputs_digest.clone();
        lines.push(term("workbook-term-digest", Value::text(words.say("workbook-see-right")), digest));
    }
    if let Some(status) = &method.status {
        let gap = words.decimal(status.gap.max(0.0) * 100.0, 2);
        let note =
            words.tell("workbook-term-plan-note", [("solver", status.solver.as_str().into()), ("gap", gap.into())]);
        lines.push(term("workbook-term-plan", Value::text(outcome(&status.outcome, words)), note));
    }
    let (value, note) = match (method.plans, method.violations) {
        (0, _) => (Value::text("–"), words.say("workbook-check-no-plan")),
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
        lines.push(Line::Words(words.tell("workbook-warnings-more", [("count", more.into())])));
    }
    if method.withheld_warnings > 0 {
        let key = format!("workbook-warnings_withheld-{}", report.heading.audience);
        lines.push(Line::Words(words.tell(&key, [("count", method.withheld_warnings.into())])));
    }
    if lines.is_empty() {
        lines.push(Line::Words(words.say("workbook-warnings-none")));
    } else if words.language() != Language::English && !method.warnings.is_empty() {
        lines.insert(0, Line::Words(words.say("workbook-warnings-language")));
    }
    lines
}

/// The plans side by side.
pub(super) fn scenarios(report: &Report<'_>) -> Sheet {
    let mut sheet = Sheet::new(
        &report.words,
        "scenarios",
        &[
            "scenario",
            "rule",
            "delivered_t",
            "need_met",
            "person_days_short",
            "worst_place",
            "need_met_there",
            "first_day_short",
            "where",
            "what",
        ],
    );
    for scenario in &report.scenarios {
        let mut row = vec![
            Value::text(&scenario.name),
            Value::text(&scenario.rule),
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
