//! What opening each road is worth.

use super::chart;
use super::sheet::Sheet;
use super::value::Value;
use crate::report::Worth;
use passage_model::comparison::Case;
use rust_xlsxwriter::{Chart, ChartDataLabel};

/// By road: alone, its share of the worth of all, and each day of delay.
pub(super) fn corridors(worth: &Worth<'_>) -> Sheet {
    let mut sheet = Sheet::new(
        "Result worth",
        "person-days short that opening each road would avoid, against all closed",
        "The tables name no corridors, so there is nothing to open.",
        &["road", "id", "alone", "share of the worth of all", "each day of delay costs"],
    );
    for row in &worth.comparison.worth {
        sheet.rows.push(vec![
            Value::text(worth.name(&row.corridor)),
            Value::text(&row.corridor),
            Value::Amount(row.alone),
            row.shapley.map_or(Value::Empty, Value::Amount),
            Value::Amount(row.per_day_of_delay),
        ]);
    }
    sheet.charts.extend(bars(&sheet));
    sheet
}

fn bars(sheet: &Sheet) -> Option<Chart> {
    let rows = u32::try_from(sheet.rows.len()).ok().filter(|rows| *rows > 0)?;
    let title = "Person-days short that opening a road would avoid";
    let alternative =
        "Bars: person-days short avoided by opening each road alone, and its share of the worth of all together";
    let mut chart = chart::titled(Chart::new_bar(), title, alternative);
    let mut label = ChartDataLabel::new();
    label.show_value().set_num_format("#,##0");
    for (position, (column, name)) in [(2, "alone"), (3, "share of the worth of all")].into_iter().enumerate() {
        let series = chart.add_series();
        series.set_categories(sheet.range(0, rows)).set_values(sheet.range(column, rows)).set_name(name);
        series.set_data_label(&label).set_gap(60);
        chart::fill(series, position);
    }
    chart::lie_down(&mut chart);
    chart.x_axis().set_num_format("#,##0");
    Some(chart)
}

/// Every set of open roads, and the log as it is.
pub(super) fn cases(worth: &Worth<'_>) -> Sheet {
    let mut sheet = Sheet::new(
        "Result cases",
        "the same days planned again for every set of open roads",
        "Nothing was compared.",
        &["open", "delivered, t", "need met", "not met, t", "person-days short", "avoided against all closed"],
    );
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
        row(joined(worth, &case.open), case);
    }
    row("as the log has it".to_owned(), &worth.comparison.believed);
    sheet
}

fn joined(worth: &Worth<'_>, ids: &[String]) -> String {
    let names: Vec<&str> = ids.iter().map(|id| worth.name(id)).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(" + ") }
}

/// What roads are worth together beyond the sum of each; `None` where that was not worked out.
pub(super) fn interaction(worth: &Worth<'_>) -> Option<Sheet> {
    if worth.comparison.interaction.is_empty() {
        return None;
    }
    let what = "what roads are worth together beyond the sum of each: above zero they help each other, below one stands in for the other";
    let header = ["roads", "person-days short avoided together, beyond the sum of each"];
    let mut sheet = Sheet::new("Result interaction", what, "Nothing was compared.", &header);
    for entry in &worth.comparison.interaction {
        sheet.rows.push(vec![Value::text(joined(worth, &entry.corridors)), Value::Amount(entry.value)]);
    }
    Some(sheet)
}
