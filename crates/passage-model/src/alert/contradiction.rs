//! Counts and deliveries that contradict what the tables, the log or the plan assume.

use super::{ASSUMPTION_CONTRADICTED, Alert, AlertMaterial, name};
use crate::belief::State;
use crate::calendar::Date;
use crate::convoy::Range;
use crate::measure::Kg;
use crate::network::{CommodityIndex, CorridorIndex, SiteIndex, Subject};
use crate::reconcile::{crossings, ids};
use std::collections::BTreeMap;

pub(super) fn tell(material: &AlertMaterial<'_>, alerts: &mut Vec<Alert>) {
    if !material.network.settings.alerts.assumption_contradicted {
        return;
    }
    for ((corridor, date), (crossed, rows)) in crossings(material.network, material.as_of) {
        if !rows.iter().any(|row| material.is_new(material.network[*row].known_on())) {
            continue;
        }
        let rows = ids(material.network, rows);
        alerts.extend(above_capacity(material, corridor, date, crossed, &rows));
        alerts.extend(on_a_closed_day(material, corridor, date, crossed, &rows));
    }
    counted_below_plan(material, alerts);
}

/// More crossed in a day, by the lowest count, than the tables say can.
fn above_capacity(
    material: &AlertMaterial<'_>,
    corridor: CorridorIndex,
    date: Date,
    crossed: Range,
    rows: &[String],
) -> Option<Alert> {
    let full = &material.network[corridor];
    let trucks = full.trucks_per_day.filter(|full| crossed.least_trucks > *full);
    let weight = full.kg_per_day.map(Kg).filter(|full| crossed.least > *full);
    let part = match (trucks, weight) {
        (None, None) => return None,
        (Some(full), _) => {
            format!("{} trucks crossed {{}} on {date}, where `corridors` says {full} a day", crossed.least_trucks)
        }
        (None, Some(full)) => {
            let (crossed, full) = (crossed.least.tonnes(), full.tonnes());
            format!("{crossed} t crossed {{}} on {date}, where `corridors` says {full} t a day")
        }
    };
    let message = part.replace("{}", &name(material.network, Subject::Corridor(corridor)));
    Some(alert(full.id.clone(), date, message, rows.to_vec()))
}

/// Something crossed on a day on which the corridor is believed closed.
fn on_a_closed_day(
    material: &AlertMaterial<'_>,
    corridor: CorridorIndex,
    date: Date,
    crossed: Range,
    rows: &[String],
) -> Option<Alert> {
    let network = material.network;
    let subject = Subject::Corridor(corridor);
    let day = material.now.horizon.day(date)?;
    let access = material.now.of(subject)?.days.get(day).filter(|access| access.state == State::Closed)?;
    let what = match (crossed.least_trucks, crossed.least) {
        (0, weight) if weight.is_positive() => format!("{} t", weight.tonnes()),
        (0, _) => "a convoy".to_owned(),
        (1, _) => "1 truck".to_owned(),
        (trucks, _) => format!("{trucks} trucks"),
    };
    let message = format!("{} is believed closed on {date}, and {what} crossed it that day", name(network, subject));
    let statements = access.because.iter().map(|index| network[*index].id.clone());
    let because = rows.iter().cloned().chain(statements).collect();
    Some(alert(network[corridor].id.clone(), date, message, because))
}

/// A count below what the last plan says is left at the end of that day.
fn counted_below_plan(material: &AlertMaterial<'_>, alerts: &mut Vec<Alert>) {
    let (network, Some(plan)) = (material.network, material.plan) else { return };
    let mut counts: BTreeMap<(Date, SiteIndex, CommodityIndex), Kg> = BTreeMap::new();
    for count in &network.counts {
        let Some(date) = count.counted_on else { continue };
        if material.is_new(date) && material.as_of.is_none_or(|as_of| date <= as_of) {
            *counts.entry((date, count.site, count.commodity)).or_default() += count.quantity;
        }
    }
    for row in &plan.stocks {
        let (Some(site), Some(commodity)) = (network.site(&row.site), network.commodity(&row.commodity)) else {
            continue;
        };
        let Some(count) = counts.get(&(row.date, site, commodity)).filter(|count| **count < row.quantity) else {
            continue;
        };
        let about = format!("{} {}", network[site].id, network[commodity].id);
        let message = format!(
            "{} t of {} were counted at {} on {}, where the last plan expected {} t",
            count.tonnes(),
            network[commodity].name,
            network[site].full_name(),
            row.date,
            row.quantity.tonnes()
        );
        alerts.push(alert(about.clone(), row.date, message, vec![about]));
    }
}

fn alert(about: String, date: Date, message: String, because: Vec<String>) -> Alert {
    Alert { rule: ASSUMPTION_CONTRADICTED, about, date, message, because }
}
