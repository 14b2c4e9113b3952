//! What opening each road is worth.

use super::chart;
use super::sheet::Sheet;
use super::value::Value;
use crate::language::Words;
use crate::report::Worth;
use passage_model::comparison::Case;
use rust_xlsxwriter::{Chart, ChartDataLabel};

/// By road: alone, its share of the worth of all, and each day of delay.
pub(super) fn corridors(worth: &Worth<'_>, words: &Words) -> Sheet {
    let header = ["column-road", "column-id", "column-alone", "column-share-of-all", "column-each-day-of-delay"];
    let mut sheet = Sheet::new(words, "worth", &header);
    for row in &worth.comparison.worth {
        sheet.rows.push(vec![
            Value::text(worth.name(&row.corridor)),
            Value::text(&row.corridor),
            Value::Amount(row.alone),
            row.shapley.map_or(Value::Empty, Value::Amount),
            Value::Amount(row.per_day_of_delay),
        ]);
    }
    sheet.charts.extend(bars(&sheet, words));
    sheet
}

fn bars(sheet: &Sheet, words: &Words) -> Option<Chart> {
    let rows = u32::try_from(sheet.rows.len()).ok().filter(|rows| *rows > 0)?;
    let (title, alternative) = (words.say("workbook-chart-worth"), words.say("workbook-alternative-worth"));
    let mut chart = chart::titled(Chart::new_bar(), &title, &alternative);
    let mut label = ChartDataLabel::new();
    label.show_value().set_num_format("#,##0");
    for (position, (column, name)) in [(2, "column-alone"), (3, "column-share-of-all")].into_iter().enumerate() {
        let series = chart.add_series();
        series.set_categories(sheet.range(0, rows)).set_values(sheet.range(column, rows)).set_name(&words.say(name));
        series.set_data_label(&label).set_gap(60);
        chart::fill(series, position);
    }
    chart::lie_down(&mut chart);
    chart.x_axis().set_num_format("#,##0");
    Some(chart)
}

/// Every set of open roads, and the log as it is.
pub(super) fn cases(worth: &Worth<'_>, words: &Words) -> Sheet {
    let header = [
        "column-open",
        "column-delivered",
        "column-need-met",
        "column-not-met-tonnes",
        "column-person-days-short",
        "column-avoided",
    ];
    let mut sheet = Sheet::new(words, "cases", &header);
    let mut row = |open: String, case: &Case| {
        let avoided = worth.all_closed.map(|closed| closed - case.person_days_short);
        sheet.rows.push(vec![
            Value::text(open),
            Value::weight(case.delivered),
            Value::Share(case.met_share),
            Value::weight(case.unmet),
            Value::Amount(case.person_days_short),
            avoided.map_or(Value::Empty, Value::Amount),
        ]);
    };
    for case in &worth.comparison.cases {
        row(joined(worth, &case.open, words), case);
    }
    row(words.say("as-the-log"), &worth.comparison.believed);
    sheet
}

fn joined(worth: &Worth<'_>, ids: &[String], words: &Words) -> String {
    let names: Vec<&str> = ids.iter().map(|id| worth.name(id)).collect();
    if names.is_empty() { words.say("no-road") } else { words.joined("list-plus", names) }
}

/// What roads are worth together beyond the sum of each; `None` where that was not worked out.
pub(super) fn interaction(worth: &Worth<'_>, words: &Words) -> Option<Sheet> {
    if worth.comparison.interaction.is_empty() {
        return None;
    }
    let mut sheet = Sheet::new(words, "interaction", &["column-roads", "column-beyond-the-sum"]);
    for entry in &worth.comparison.interaction {
        sheet.rows.push(vec![Value::text(joined(worth, &entry.corridors, words)), Value::Amount(entry.value)]);
    }
    Some(sheet)
}
