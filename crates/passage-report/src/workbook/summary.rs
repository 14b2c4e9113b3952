//! The first sheet: the three numbers, under what they were worked out, what to be careful about, and what else there is.

use super::look::Look;
use super::sheet::{Sheet, fit_height};
use super::value::Value;
use crate::number;
use crate::report::{Headline, Name, Report};
use crate::words;
use passage_model::audience::Audience;
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
    Heading(&'static str),
    /// One of the first numbers: what it counts, the number, and what to know about it.
    Large(&'static str, Value, String),
    /// A term: what, its value, and what to know about it.
    Term(&'static str, Value, String),
    /// A sentence over all columns.
    Words(String),
    /// Another sheet: its name, how much it holds of what, and what it tells.
    Link(&'static str, usize, &'static str, &'static str),
    Blank,
}

/// Adds the first sheet.
pub(super) fn write(book: &mut Workbook, report: &Report<'_>, sheets: &[Sheet], look: &Look) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet().set_name("Result summary")?;
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
            sheet.write_string_with_format(row, 0, *heading, &look.heading)?;
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
        Line::Link(name, count, unit, what) => {
            let url = Url::new(format!("internal:'{name}'!A1")).set_text(*name);
            sheet.write_url_with_format(row, 0, url, &look.link)?;
            look.put(sheet, row, 1, &Value::text(number::of(*count, unit.trim_end_matches('s'), unit)))?;
            look.put(sheet, row, 2, &text(what))?;
            fit_height(sheet, row, &[text(what)], &[NOTE_LETTERS])?;
        }
    }
    Ok(())
}

fn lines(report: &Report<'_>, sheets: &[Sheet]) -> Vec<Line> {
    let name = &report.heading.workspace;
    let title =
        if name.trim().is_empty() { "Situation report".to_owned() } else { format!("Situation report: {name}") };
    let audience = words::audience(report.heading.audience).replace("this page", "this workbook");
    let audience = audience.replace("This page", "This workbook");
    let mut lines = vec![Line::Title(title), Line::Words(audience), Line::Blank];
    lines.extend(headline(&report.headline, report.worth.is_some()));
    lines.extend([Line::Blank, Line::Heading("Under what it was worked out")]);
    lines.extend(terms(report));
    lines.extend([Line::Blank, Line::Heading("What is taken for granted")]);
    lines.push(Line::Words(
        "Shares and shortages count the item that is met worst; nobody's probability is assumed.".to_owned(),
    ));
    lines.push(Line::Words(
        "What is believed of a road is made from statements by the rule; it is not the truth.".to_owned(),
    ));
    lines.push(Line::Words("Figures marked assumed are in the tables' source column.".to_owned()));
    lines.extend([Line::Blank, Line::Heading("Warnings about the tables")]);
    lines.extend(warnings(report));
    lines.extend([Line::Blank, Line::Heading("What else there is")]);
    if sheets.iter().any(|sheet| !sheet.charts.is_empty()) {
        let charts = sheets.iter().map(|sheet| sheet.charts.len()).sum();
        lines.push(Line::Link("Result charts", charts, "charts", "what the sheets below hold, drawn"));
    }
    lines.extend(sheets.iter().map(|sheet| Line::Link(sheet.name, sheet.rows.len(), "rows", sheet.what)));
    lines
}

fn full(name: &Name) -> String {
    if name.others.is_empty() { name.name.clone() } else { format!("{} ({})", name.name, name.others.join(", ")) }
}

fn headline(headline: &Headline, is_compared: bool) -> Vec<Line> {
    let none = || Value::text("–");
    let (value, note) = match &headline.people {
        None => (none(), "There is no plan to read it from.".to_owned()),
        Some(people) => {
            let day = people.worst_day.map_or("Nobody goes short on these days.".to_owned(), |day| {
                format!("Worst day: {day}. {} person-days short in all.", number::amount(people.person_days))
            });
            let (all, met) = (number::count(people.people), number::percent(people.met_share));
            (Value::Count(people.on_worst_day), format!("Of {all} people; {met} of the need is met. {day}"))
        }
    };
    let people = Line::Large("People who go short on the worst day", value, note);
    let (value, note) = match &headline.first_to_run_out {
        None => (Value::text("none"), "No stock is seen to run out.".to_owned()),
        Some(first) => {
            let (item, site) = (&first.item, full(&first.site));
            let count = number::of(first.within_horizon, "stock", "stocks");
            (Value::Date(first.date), format!("{item} at {site}. {count} of {} run out within these days.", first.of))
        }
    };
    let stocks = Line::Large("First stock to run out if nothing more arrives", value, note);
    let (value, note) = match &headline.best_corridor {
        None if is_compared => (none(), "No corridor is worth anything on these days.".to_owned()),
        None => (none(), "Opening roads was not compared.".to_owned()),
        Some(best) => {
            let all = best.all.map(|all| format!(" All roads together: {}.", number::amount(all))).unwrap_or_default();
            let note = format!("By opening {} alone, against all closed.{all}", full(&best.corridor));
            (Value::Amount(best.alone), note)
        }
    };
    vec![people, stocks, Line::Large("Person-days short that opening one road would avoid", value, note)]
}

fn terms(report: &Report<'_>) -> Vec<Line> {
    let (heading, method) = (&report.heading, &report.method);
    let none = String::new;
    let days = Value::Count(i64::try_from(heading.horizon.days).unwrap_or(i64::MAX));
    let mut lines = vec![
        Line::Term("First day", Value::Date(heading.horizon.start), none()),
        Line::Term("Last day", Value::Date(heading.horizon.last()), none()),
        Line::Term("Days", days, none()),
        Line::Term("Rule", Value::text(&heading.rule), format!("How belief is made: {}.", words::rule(&heading.rule))),
        Line::Term(
            "Log as of",
            heading.as_of.map_or_else(|| Value::text("the whole log"), Value::Date),
            "What was recorded later is not read.".to_owned(),
        ),
        Line::Term(
            "Scenario",
            Value::text(heading.scenario.clone().unwrap_or_else(|| "none: as believed".to_owned())),
            none(),
        ),
    ];
    if !heading.what_ifs.is_empty() {
        let what_ifs = Value::text(heading.what_ifs.join(", "));
        lines.push(Line::Term("What-ifs on top of the log", what_ifs, none()));
    }
    lines.extend(method.known_by.map(|date| Line::Term("Notice counts from", Value::Date(date), none())));
    lines.push(Line::Term("Audience", Value::text(heading.audience.name()), none()));
    if !method.inputs_digest.is_empty() {
        let digest = method.inputs_digest.clone();
        lines.push(Line::Term("Tables it was made from (SHA-256)", Value::text("see right"), digest));
    }
    if let Some(status) = &method.status {
        let note =
            format!("A better plan could gain at most {:.2} % of the first objective.", status.gap.max(0.0) * 100.0);
        lines.push(Line::Term("Plan", Value::text(&status.outcome), format!("{}. {note}", status.solver)));
    }
    let (value, note) = match (method.plans, method.violations) {
        (0, _) => (Value::text("–"), "No plan was made, so there was none to check.".to_owned()),
        (plans, 0) => (
            Value::Count(0),
            format!(
                "A checker that shares no code with the planner went through {}.",
                number::of(plans, "plan", "plans")
            ),
        ),
        (plans, violations) => (
            Value::Count(i64::try_from(violations).unwrap_or(i64::MAX)),
            format!("In {}: do not act on this plan before they are looked into.", number::of(plans, "plan", "plans")),
        ),
    };
    lines.push(Line::Term("Violations found by the check", value, note));
    lines
}

fn warnings(report: &Report<'_>) -> Vec<Line> {
    let method = &report.method;
    let mut lines: Vec<Line> =
        method.warnings.iter().take(WARNINGS).map(|warning| Line::Words(warning.clone())).collect();
    if method.warnings.len() > WARNINGS {
        let more = number::of(method.warnings.len() - WARNINGS, "further warning", "further warnings");
        lines.push(Line::Words(format!("{more}: `passage check` lists them.")));
    }
    if method.withheld_warnings > 0 {
        let kept = number::of(method.withheld_warnings, "warning touches", "warnings touch");
        let what = match report.heading.audience {
            Audience::Public => "statements not for publication",
            Audience::Partners | Audience::Internal => "what is not for partners",
        };
        lines.push(Line::Words(format!("{kept} {what}.")));
    }
    if lines.is_empty() {
        lines.push(Line::Words("None.".to_owned()));
    }
    lines
}

/// The plans side by side.
pub(super) fn scenarios(report: &Report<'_>) -> Sheet {
    let mut sheet = Sheet::new(
        "Result scenarios",
        "the plans under each scenario, side by side",
        "No plan was made.",
        &[
            "scenario",
            "rule",
            "delivered, t",
            "need met",
            "person-days short",
            "worst place",
            "need met there",
            "first day short",
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
