//! How long stocks last, and what stands where on each day of the plan.

use super::chart;
use super::look::date_format;
use super::sheet::Sheet;
use super::value::Value;
use crate::compose::service::horizon;
use crate::compose::{item_of_id, site_of_id};
use crate::language::Words;
use crate::material::Material;
use crate::report::{Report, SupplyRow};
use passage_model::audience::Audience;
use passage_model::calendar::Horizon;
use passage_model::measure::Kg;
use passage_model::network::{Network, SiteKind};
use passage_model::plan::Plan;
use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartDataLabelPosition, ChartFormat, ChartMarker, ChartMarkerType, ChartSolidFill, Color,
};
use std::collections::BTreeMap;

/// Rows that the chart of days of supply has room for.
const BARS: usize = 15;
/// Lines that the chart of stocks has room for.
const LINES: usize = 6;
/// The column of the mark in the sheet of stocks by day; the stocks stand behind it.
const MARKS: u16 = 2;

/// How long each item lasts at each place if nothing more arrives, the first to run out first.
pub(super) fn supply(report: &Report<'_>) -> Sheet {
    let words = &report.words;
    let mut sheet = Sheet::new(
        words,
        "stocks",
        &[
            "column-place",
            "column-item",
            "column-place-and-item",
            "column-in-store",
            "column-need-a-day",
            "column-unit",
            "column-days-of-supply",
            "column-runs-out",
            "column-runs-out-on-half",
            "column-first-day-short-with-plan",
        ],
    );
    for row in &report.supply {
        sheet.rows.push(vec![
            Value::text(&row.site.name),
            Value::text(&row.item),
            Value::text(pair(&row.site.name, &row.item, words)),
            Value::measured(row.quantity, row.unit),
            row.need_per_day.map_or(Value::Empty, |need| Value::measured(need, row.unit)),
            Value::text(row.unit),
            row.days_of_supply.map_or(Value::Empty, Value::Amount),
            Value::date(row.runs_out),
            Value::date(row.half_ration_runs_out),
            Value::date(row.short_with_plan),
        ]);
    }
    sheet.notes.extend(report.supply.iter().any(SupplyRow::is_rationed).then(|| words.say("note-rations")));
    sheet.charts.extend(supply_chart(&sheet, words));
    sheet
}

fn supply_chart(sheet: &Sheet, words: &Words) -> Option<Chart> {
    let rows = u32::try_from(sheet.rows.len().min(BARS)).ok().filter(|rows| *rows > 0)?;
    let title = if sheet.rows.len() > BARS {
        words.tell("workbook-chart-supply-first", [("count", BARS.into())])
    } else {
        words.say("workbook-chart-supply")
    };
    let mut chart = chart::titled(Chart::new_bar(), &title, &words.say("workbook-alternative-supply"));
    let mut label = ChartDataLabel::new();
    label.show_value().set_num_format("0.0");
    let series = chart.add_series();
    series
        .set_categories(sheet.range(2, rows))
        .set_values(sheet.range(6, rows))
        .set_name(&words.say("column-days-of-supply"));
    series.set_data_label(&label).set_gap(40);
    chart::fill(series, 2);
    chart::lie_down(&mut chart);
    chart.x_axis().set_min(0).set_name(&words.say("workbook-axis-days")).set_num_format("0");
    chart.legend().set_hidden();
    Some(chart)
}

/// What stands where, or is needed there, in one cell.
fn pair(site: &str, item: &str, words: &Words) -> String {
    words.tell("workbook-pair", [("place", site.into()), ("item", item.into())])
}

/// What one line of the chart follows.
struct Store<'a> {
    site: &'a str,
    commodity: &'a str,
    /// Weight at the end of each day.
    days: Vec<Kg>,
}

/// What stands at each place at the end of each day of the plan; `None` for the public, and where no stock is planned.
pub(super) fn by_day(material: &Material<'_>, words: &Words) -> Option<Sheet> {
    let (_, plan) = material.plans.first().filter(|_| material.audience != Audience::Public)?;
    let network = material.network;
    let stores = stores(network, plan);
    if stores.is_empty() {
        return None;
    }
    let mut sheet = Sheet::new(words, "stock-by-day", &["column-date", "column-first-day-short", "column-mark"]);
    let names: Vec<String> = stores
        .iter()
        .map(|store| pair(&site_of_id(network, store.site).name, &item_of_id(network, store.commodity), words))
        .collect();
    let in_tonnes = |name: &String| words.tell("workbook-in-tonnes", [("what", name.as_str().into())]);
    sheet.header.extend(names.iter().map(|name| Value::text(in_tonnes(name))));
    let short = short_by_day(network, plan, words);
    for (position, date) in horizon(plan).dates().enumerate() {
        let told = short.get(&position).map(|needs| words.joined("list-semicolon", needs.iter()));
        let mark = if told.is_some() { Value::Count(0) } else { Value::Empty };
        let mut row = vec![Value::Date(date), Value::text(told.unwrap_or_default()), mark];
        row.extend(stores.iter().map(|store| Value::weight(store.days.get(position).copied().unwrap_or_default())));
        sheet.rows.push(row);
    }
    let chart = by_day_chart(&sheet, &names, &short, (horizon(plan), words));
    sheet.charts.push(chart);
    Some(sheet)
}

/// The stocks of the communities, else of every place, the first to be used up first.
fn stores<'a>(network: &Network, plan: &'a Plan) -> Vec<Store<'a>> {
    let is_community = |id: &str| network.site(id).is_some_and(|site| network[site].kind == SiteKind::Community);
    let has_community = plan.stocks.iter().any(|row| is_community(&row.site));
    let days = horizon(plan);
    let mut stores: BTreeMap<_, Store<'a>> = BTreeMap::new();
    for row in plan.stocks.iter().filter(|row| !has_community || is_community(&row.site)) {
        let Some(day) = days.day(row.date) else { continue };
        let site = network.site(&row.site).map(|site| site.0);
        let commodity = network.commodity(&row.commodity).map(|commodity| commodity.0);
        let store = stores.entry((site, &row.site, commodity, &row.commodity)).or_insert_with(|| Store {
            site: &row.site,
            commodity: &row.commodity,
            days: vec![Kg::ZERO; days.days],
        });
        store.days[day] += row.quantity;
    }
    let mut stores: Vec<Store<'a>> = stores.into_values().collect();
    let used_up = |store: &Store<'_>| store.days.iter().position(|weight| !weight.is_positive()).unwrap_or(usize::MAX);
    // Stable: equals stay in table order.
    stores.sort_by_key(|store| (used_up(store), std::cmp::Reverse(store.days.iter().max().copied())));
    stores
}

/// The needs that go short for the first time, by day of the plan.
fn short_by_day(network: &Network, plan: &Plan, words: &Words) -> BTreeMap<usize, Vec<String>> {
    let mut short: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for row in &plan.runs_out {
        let Some(day) = horizon(plan).day(row.date) else { continue };
        let need = pair(&site_of_id(network, &row.site).name, &item_of_id(network, &row.item), words);
        short.entry(day).or_default().push(need);
    }
    short
}

fn by_day_chart(
    sheet: &Sheet,
    names: &[String],
    short: &BTreeMap<usize, Vec<String>>,
    (days, words): (Horizon, &Words),
) -> Chart {
    let title = if names.len() > LINES {
        words.tell("workbook-chart-stocks-first", [("count", LINES.into())])
    } else {
        words.say("workbook-chart-stocks")
    };
    let mut chart = chart::titled(Chart::new_line(), &title, &words.say("workbook-alternative-stocks"));
    let rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    for (position, (column, _)) in (MARKS + 1..).zip(names).take(LINES).enumerate() {
        let series = chart.add_series();
        series.set_categories(sheet.range(0, rows)).set_values(sheet.range(column, rows)).set_name(sheet.head(column));
        chart::line(series, position);
    }
    if !short.is_empty() {
        marks(&mut chart, sheet, rows, short, (days, words));
    }
    chart.x_axis().set_num_format(date_format(words)).set_date_axis(true);
    chart.y_axis().set_name(&words.say("workbook-axis-tonnes")).set_min(0).set_num_format("#,##0");
    chart
}

/// Marks without a line on the days on which a need goes short for the first time.
fn marks(
    chart: &mut Chart,
    sheet: &Sheet,
    rows: u32,
    short: &BTreeMap<usize, Vec<String>>,
    (days, words): (Horizon, &Words),
) {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(Color::Black));
    let mut marker = ChartMarker::new();
    marker.set_type(ChartMarkerType::Diamond).set_size(10).set_format(&mut format);
    let labels: Vec<ChartDataLabel> = (0..days.days)
        .map(|day| match short.get(&day) {
            Some(needs) => ChartDataLabel::new().set_value(needs.len().to_string().as_str()).to_custom(),
            None => ChartDataLabel::new().set_hidden().to_custom(),
        })
        .collect();
    let mut above = ChartDataLabel::new();
    above.show_value().set_position(ChartDataLabelPosition::Above);
    let series = chart.add_series();
    series.set_categories(sheet.range(0, rows)).set_values(sheet.range(MARKS, rows));
    series.set_name(&words.say("workbook-axis-marks")).set_marker(&marker);
    series.set_data_label(&above).set_custom_data_labels(&labels);
    series.set_format(ChartFormat::new().set_no_line());
}
