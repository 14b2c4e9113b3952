//! What moves: by day, or for the public by week only.

use super::chart;
use super::look::date_format;
use super::sheet::Sheet;
use super::value::Value;
use crate::compose::{corridor_of_id, item_of_id, site_of_id};
use crate::language::Words;
use crate::material::Material;
use crate::report::{Report, WeekRow};
use passage_model::audience::Audience;
use passage_model::calendar::Date;
use passage_model::measure::Kg;
use passage_model::network::Network;
use passage_model::plan::Movement;
use rust_xlsxwriter::{Chart, ChartType};
use std::collections::BTreeMap;

/// What moves, as the audience may know it.
pub(super) fn movements(material: &Material<'_>, report: &Report<'_>) -> Sheet {
    match material.audience {
        Audience::Public => weeks(report),
        Audience::Partners | Audience::Internal => days(material, &report.words),
    }
}

/// By week of departure: what travels further than the plan should tells no day and no convoy.
fn weeks(report: &Report<'_>) -> Sheet {
    let words = &report.words;
    let mut sheet = Sheet::new(
        words,
        "movements",
        &["column-week-from", "column-corridors", "column-commodity", "column-trucks", "column-quantity-t"],
    );
    sheet.what = words.say("workbook-movements-by-week");
    for week in &report.weeks {
        sheet.rows.push(vec![
            Value::Date(week.from),
            Value::text(joined(&week.corridors, words)),
            Value::text(&week.commodity),
            Value::Count(week.trucks),
            Value::weight(week.quantity),
        ]);
    }
    let is_shared = report.weeks.iter().any(WeekRow::is_shared);
    sheet.notes.extend(is_shared.then(|| words.say("note-shared-trucks")));
    sheet
}

fn days(material: &Material<'_>, words: &Words) -> Sheet {
    let header = [
        "column-departs",
        "column-arrives",
        "column-from-place",
        "column-to-place",
        "column-corridors",
        "column-fleet",
        "column-trucks",
        "column-commodity",
        "column-quantity-t",
        "column-keeps-commitment",
        "column-on-the-trucks-of-load",
    ];
    let mut sheet = Sheet::new(words, "movements", &header);
    let network = material.network;
    let mut is_shared = false;
    for movement in material.plans.first().map(|(_, plan)| &plan.movements).into_iter().flatten() {
        sheet.rows.push(day(network, movement, words));
        is_shared |= movement.trucks == 0 && movement.quantity.is_positive();
    }
    sheet.notes.extend(is_shared.then(|| words.say("note-shared-trucks")));
    sheet
}

fn day(network: &Network, movement: &Movement, words: &Words) -> Vec<Value> {
    let corridors: Vec<String> = movement.corridors.iter().map(|id| corridor_of_id(network, id).name).collect();
    vec![
        Value::Date(movement.depart),
        Value::Date(movement.arrive),
        Value::text(site_of_id(network, &movement.from).name),
        Value::text(site_of_id(network, &movement.to).name),
        Value::text(joined(&corridors, words)),
        Value::text(movement.fleet.clone().unwrap_or_default()),
        Value::Count(movement.trucks),
        Value::text(item_of_id(network, &movement.commodity)),
        Value::weight(movement.quantity),
        Value::text(movement.commitment.clone().unwrap_or_default()),
        Value::text(movement.load.clone().unwrap_or_default()),
    ]
}

fn joined(corridors: &[String], words: &Words) -> String {
    if corridors.is_empty() { words.say("no-corridor") } else { words.joined("list-plus", corridors) }
}

/// Tonnes by week of departure and corridors, as the chart draws them; `None` where nothing moves.
pub(super) fn by_week(report: &Report<'_>) -> Option<Sheet> {
    let words = &report.words;
    let mut ways: Vec<String> = Vec::new();
    let mut weeks: BTreeMap<Date, BTreeMap<usize, Kg>> = BTreeMap::new();
    for row in &report.weeks {
        let way = joined(&row.corridors, words);
        let position = ways.iter().position(|known| *known == way).unwrap_or_else(|| {
            ways.push(way);
            ways.len() - 1
        });
        *weeks.entry(row.from).or_default().entry(position).or_default() += row.quantity;
    }
    if weeks.is_empty() {
        return None;
    }
    let mut sheet = Sheet::new(words, "by-corridor", &["column-week-from"]);
    let in_tonnes = |way: &String| words.tell("workbook-in-tonnes", [("what", way.as_str().into())]);
    sheet.header.extend(ways.iter().map(|way| Value::text(in_tonnes(way))));
    for (week, tonnes) in &weeks {
        let mut row = vec![Value::Date(*week)];
        row.extend((0..ways.len()).map(|way| Value::weight(tonnes.get(&way).copied().unwrap_or(Kg::ZERO))));
        sheet.rows.push(row);
    }
    let chart = Chart::new(ChartType::ColumnStacked);
    let (title, alternative) = (words.say("workbook-chart-deliveries"), words.say("workbook-alternative-deliveries"));
    let mut chart = chart::titled(chart, &title, &alternative);
    let rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    for (position, (column, _)) in (1..).zip(&ways).enumerate() {
        let series = chart.add_series();
        series.set_categories(sheet.range(0, rows)).set_values(sheet.range(column, rows)).set_name(sheet.head(column));
        series.set_gap(60);
        chart::fill(series, position);
    }
    // A text axis: as a date axis the columns would be a day wide.
    chart.x_axis().set_num_format(date_format(words)).set_text_axis(true);
    chart.y_axis().set_name(&words.say("workbook-axis-tonnes")).set_num_format("#,##0");
    sheet.charts.push(chart);
    Some(sheet)
}
