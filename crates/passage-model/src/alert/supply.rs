//! Needs that have few days of supply, or run out soon, if nothing more arrives.

use super::{Alert, AlertMaterial, RUNS_OUT_WITHIN_DAYS, SUPPLY_DAYS_UNDER, figure, name, plural};
use crate::calendar::{Date, days_between, shift};
use crate::network::Subject;
use crate::outlook::OutlookRow;

pub(super) fn tell(material: &AlertMaterial<'_>, alerts: &mut Vec<Alert>) {
    let settings = material.network.settings.alerts;
    for row in &material.outlook.rows {
        let Some(days) = row.days_of_supply else { continue };
        let about = format!("{} {}", row.site, row.item);
        if let Some(date) = row.runs_out
            && days_between(material.today, date) <= settings.runs_out_within_days
        {
            let message = runs_out(material, row, date);
            let because = vec![about.clone()];
            alerts.push(Alert { rule: RUNS_OUT_WITHIN_DAYS, about: about.clone(), date, message, because });
        }
        if days < settings.supply_days_under {
            let message = format!(
                "{} has {} of {}, fewer than {}, if nothing more arrives{}",
                place(material, row),
                days_of_supply(days),
                item(material, row),
                figure(settings.supply_days_under),
                stands(row)
            );
            let (date, because) = (material.today, vec![about.clone()]);
            alerts.push(Alert { rule: SUPPLY_DAYS_UNDER, about, date, message, because });
        }
    }
}

fn runs_out(material: &AlertMaterial<'_>, row: &OutlookRow, date: Date) -> String {
    let (place, item, stands) = (place(material, row), item(material, row), stands(row));
    let in_days = days_between(material.today, date);
    if in_days < 0 {
        return format!("{place} has not had enough {item} since {date}, if nothing more has arrived{stands}");
    }
    if date <= material.now.horizon.start || in_days == 0 {
        return format!("{place} does not have enough {item} for {date}, if nothing more arrives{stands}");
    }
    let (last, days) = (shift(date, -1), plural(in_days, "day"));
    format!("{place}'s {item} lasts through {last} ({days}), if nothing more arrives{stands}")
}

fn days_of_supply(days: f64) -> String {
    match figure(days).as_str() {
        "1" => "1 day".to_owned(),
        days => format!("{days} days"),
    }
}

/// What stands there, against what is needed.
fn stands(row: &OutlookRow) -> String {
    let need =
        row.need_per_day.map_or_else(String::new, |need| format!(" against {} {} a day", amount(need), row.unit));
    format!(": {} {}{need}", amount(row.quantity), row.unit)
}

/// Tonnes to the kilogram, nutrients to the unit.
fn amount(number: f64) -> String {
    let rounded = if number < 1000.0 { (number * 1000.0).round() / 1000.0 } else { number.round() };
    format!("{rounded}")
}

fn place(material: &AlertMaterial<'_>, row: &OutlookRow) -> String {
    let site = material.network.site(&row.site);
    site.map_or_else(|| row.site.clone(), |site| name(material.network, Subject::Site(site)))
}

fn item(material: &AlertMaterial<'_>, row: &OutlookRow) -> String {
    let commodity = material.network.commodity(&row.item);
    commodity.map_or_else(|| row.item.replace('_', " "), |commodity| material.network[commodity].name.clone())
}
