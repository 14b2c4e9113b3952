//! Who goes without, when, and why.

use super::chart;
use super::sheet::{Colours, Sheet};
use super::value::Value;
use crate::compose::service::{Service, SiteService};
use crate::compose::{item_of_id, site_name, site_of_id, subject_name};
use crate::material::Material;
use crate::report::Report;
use crate::words;
use passage_model::audience::Redaction;
use passage_model::network::Network;
use passage_model::plan::Limit;
use rust_xlsxwriter::{Chart, ChartDataLabel};

/// Places that the chart has room for.
const BARS: usize = 20;
/// The column of the mean in the sheet of met shares; the days stand behind it.
const MEAN: u16 = 4;

/// Met share by place and day, the worst place first.
pub(super) fn met_share(material: &Material<'_>, service: Option<&Service>) -> Sheet {
    let mut sheet = Sheet::new(
        "Result met share",
        "share of the need that is met, by place and day, of the item that is met worst",
        "No plan was made, or nobody needs anything.",
        &["place", "other names", "id", "people", "mean"],
    );
    let Some(service) = service else { return sheet };
    sheet.header.extend(service.horizon.dates().map(Value::Date));
    let network = material.network;
    let mut sites: Vec<&SiteService> = service.sites.iter().collect();
    // Stable: equals stay in table order.
    sites.sort_by(|a, b| a.mean().total_cmp(&b.mean()));
    for site in sites {
        let name = site_name(network, site.site);
        let mut row = vec![
            Value::text(name.name),
            Value::text(name.others.join(", ")),
            Value::text(&network[site.site].id),
            Value::Count(site.people),
            Value::Share(site.mean()),
        ];
        row.extend(site.met.iter().map(|met| Value::Share(*met)));
        sheet.rows.push(row);
    }
    let last = u16::try_from(sheet.header.len() - 1).unwrap_or(u16::MAX);
    sheet.colours.push(Colours::Shares(MEAN, last));
    sheet.filtered = Some(MEAN + 1);
    sheet.charts.extend(met_chart(&sheet));
    sheet
}

fn met_chart(sheet: &Sheet) -> Option<Chart> {
    let rows = u32::try_from(sheet.rows.len().min(BARS)).ok().filter(|rows| *rows > 0)?;
    let title = if sheet.rows.len() > BARS {
        format!("Met share by place: the {BARS} that are served worst")
    } else {
        "Met share by place, mean of all days".to_owned()
    };
    let alternative = "Bars: the share of the need that is met at each place, of the item that is met worst";
    let mut chart = chart::titled(Chart::new_bar(), &title, alternative);
    let mut label = ChartDataLabel::new();
    label.show_value().set_num_format("0%");
    let series = chart.add_series();
    series.set_categories(sheet.range(0, rows)).set_values(sheet.range(MEAN, rows)).set_name("met share");
    series.set_data_label(&label).set_gap(40);
    chart::fill(series, 0);
    chart::lie_down(&mut chart);
    chart.x_axis().set_min(0).set_max(1).set_num_format("0%");
    chart.legend().set_hidden();
    Some(chart)
}

/// Every need that is not met in full, day by day.
pub(super) fn unmet(material: &Material<'_>) -> Sheet {
    let mut sheet = Sheet::new(
        "Result unmet",
        "every need that is not met in full, day by day",
        "Every need is met in full.",
        &["date", "place", "id", "item", "item id", "need", "not met", "unit", "met share"],
    );
    let network = material.network;
    for row in material.plans.first().map(|(_, plan)| &plan.unmet).into_iter().flatten() {
        sheet.rows.push(vec![
            Value::Date(row.date),
            Value::text(site_of_id(network, &row.site).name),
            Value::text(&row.site),
            Value::text(item_of_id(network, &row.item)),
            Value::text(&row.item),
            Value::measured(row.need, &row.unit),
            Value::measured(row.unmet, &row.unit),
            Value::text(&row.unit),
            Value::Share(row.met_share),
        ]);
    }
    sheet.colours.push(Colours::Shares(8, 8));
    sheet
}

/// Why the worst shortages are there.
pub(super) fn reasons(report: &Report<'_>) -> Sheet {
    let mut sheet = Sheet::new(
        "Result reasons",
        "why the worst shortages are there",
        "No shortage was explained.",
        &["place", "item", "on", "met share", "why"],
    );
    for reason in &report.shortage.reasons {
        sheet.rows.push(vec![
            Value::text(&reason.site.name),
            Value::text(&reason.item),
            Value::Date(reason.date),
            Value::Share(reason.met_share),
            Value::text(&reason.sentence),
        ]);
    }
    sheet.colours.push(Colours::Shares(3, 3));
    sheet
}

/// What holds the plan back.
pub(super) fn limits(material: &Material<'_>, redaction: &Redaction<'_>) -> Sheet {
    let mut sheet = Sheet::new(
        "Result limits",
        "what holds the plan back on which day; worth: weighted person-days short that one more unit would avoid, at the margin",
        "Nothing holds the plan back.",
        &["date", "what", "name", "id", "worth of one more unit", "rests on the statements"],
    );
    for limit in material.plans.first().map(|(_, plan)| &plan.limits).into_iter().flatten() {
        sheet.rows.push(vec![
            Value::Date(limit.date),
            Value::text(&limit.what),
            Value::text(limit_name(material.network, limit)),
            Value::text(&limit.id),
            Value::Amount(limit.worth),
            Value::text(behind(limit, redaction)),
        ]);
    }
    sheet
}

fn limit_name(network: &Network, limit: &Limit) -> String {
    match limit.what.as_str() {
        "corridor" | "leg" | "site" | "storage" | "handling" => {
            network.subject(&limit.id).map_or_else(String::new, |subject| subject_name(network, subject).name)
        }
        _ => String::new(),
    }
}

fn behind(limit: &Limit, redaction: &Redaction<'_>) -> String {
    let (told, kept): (Vec<&String>, Vec<&String>) = limit.because.iter().partition(|id| redaction.has_statement(id));
    let mut words: Vec<&str> = told.into_iter().map(String::as_str).collect();
    if !kept.is_empty() {
        words.push(words::withheld(redaction.audience()));
    }
    words.join("; ")
}
