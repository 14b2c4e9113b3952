//! Who goes without, when, and why.

use super::chart;
use super::sheet::{Colours, Sheet};
use super::value::Value;
use crate::compose::service::{Service, SiteService};
use crate::compose::{item_of_id, site_name, site_of_id, subject_name};
use crate::language::Words;
use crate::material::Material;
use crate::report::Report;
use passage_model::audience::Redaction;
use passage_model::network::Network;
use passage_model::plan::Limit;
use rust_xlsxwriter::{Chart, ChartDataLabel};

/// Places that the chart has room for.
const BARS: usize = 20;
/// The column of the mean in the sheet of met shares; the days stand behind it.
const MEAN: u16 = 4;

/// Met share by place and day, the worst place first.
pub(super) fn met_share(material: &Material<'_>, service: Option<&Service>, words: &Words) -> Sheet {
    let mut sheet = Sheet::new(
        words,
        "met-share",
        &["column-place", "column-other-names", "column-id", "column-people", "column-mean"],
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
            Value::text(name.others.join(" / ")),
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
    sheet.charts.extend(met_chart(&sheet, words));
    sheet
}

fn met_chart(sheet: &Sheet, words: &Words) -> Option<Chart> {
    let rows = u32::try_from(sheet.rows.len().min(BARS)).ok().filter(|rows| *rows > 0)?;
    let title = if sheet.rows.len() > BARS {
        words.tell("workbook-chart-met-worst", [("count", BARS.into())])
    } else {
        words.say("workbook-chart-met")
    };
    let mut chart = chart::titled(Chart::new_bar(), &title, &words.say("workbook-alternative-met"));
    let mut label = ChartDataLabel::new();
    label.show_value().set_num_format("0%");
    let series = chart.add_series();
    series
        .set_categories(sheet.range(0, rows))
        .set_values(sheet.range(MEAN, rows))
        .set_name(&words.say("column-met-share"));
    series.set_data_label(&label).set_gap(40);
    chart::fill(series, 0);
    chart::lie_down(&mut chart);
    chart.x_axis().set_min(0).set_max(1).set_num_format("0%");
    chart.legend().set_hidden();
    Some(chart)
}

/// Every need that is not met in full, day by day.
pub(super) fn unmet(material: &Material<'_>, words: &Words) -> Sheet {
    let header = [
        "column-date",
        "column-place",
        "column-id",
        "column-item",
        "column-item-id",
        "column-need",
        "column-not-met",
        "column-unit",
        "column-met-share",
    ];
    let mut sheet = Sheet::new(words, "unmet", &header);
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
        &report.words,
        "reasons",
        &["column-place", "column-item", "column-on", "column-met-share", "column-why"],
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
pub(super) fn limits(material: &Material<'_>, redaction: &Redaction<'_>, words: &Words) -> Sheet {
    let header = [
        "column-date",
        "column-what",
        "column-name",
        "column-id",
        "column-worth-of-one-more",
        "column-rests-on-the-statements",
    ];
    let mut sheet = Sheet::new(words, "limits", &header);
    for limit in material.plans.first().map(|(_, plan)| &plan.limits).into_iter().flatten() {
        sheet.rows.push(vec![
            Value::Date(limit.date),
            Value::text(limit_kind(&limit.what, words)),
            Value::text(limit_name(material.network, limit)),
            Value::text(&limit.id),
            Value::Amount(limit.worth),
            Value::text(behind(limit, redaction, words)),
        ]);
    }
    sheet
}

/// What holds the plan back, in a word; as it stands where it is none that is known.
fn limit_kind(what: &str, words: &Words) -> String {
    let key = match what {
        "corridor" => "workbook-corridor",
        "leg" => "workbook-leg",
        "site" => "workbook-site",
        "storage" => "workbook-limit-storage",
        "handling" => "workbook-limit-handling",
        "fleet" => "workbook-limit-fleet",
        "supply" => "workbook-limit-supply",
        "budget" => "workbook-limit-budget",
        _ => return what.to_owned(),
    };
    words.say(key)
}

fn limit_name(network: &Network, limit: &Limit) -> String {
    match limit.what.as_str() {
        "corridor" | "leg" | "site" | "storage" | "handling" => {
            network.subject(&limit.id).map_or_else(String::new, |subject| subject_name(network, subject).name)
        }
        _ => String::new(),
    }
}

fn behind(limit: &Limit, redaction: &Redaction<'_>, words: &Words) -> String {
    let (told, kept): (Vec<&String>, Vec<&String>) = limit.because.iter().partition(|id| redaction.has_statement(id));
    let mut ids: Vec<String> = told.into_iter().cloned().collect();
    if !kept.is_empty() {
        ids.push(words.withheld(redaction.audience()));
    }
    words.joined("list-semicolon", ids)
}
