//! How long stocks last, and the plans side by side.

use super::service::{Service, horizon};
use super::{item_in, site_of_id};
use crate::language::Words;
use crate::material::Material;
use crate::report::{Scenario, SupplyRow};
use passage_model::audience::Redaction;
use passage_model::plan::{Plan, RunsOut};

/// How long each item lasts at each place, the first to run out first.
pub(crate) fn supply(material: &Material<'_>, words: &Words) -> Vec<SupplyRow> {
    let network = material.network;
    let plan = material.plans.first().map(|(_, plan)| plan);
    let mut rows: Vec<SupplyRow> = material
        .outlook
        .rows
        .iter()
        .map(|row| SupplyRow {
            site: site_of_id(network, &row.site),
            item: item_in(words, network, &row.item),
            quantity: row.quantity,
            need_per_day: row.need_per_day,
            unit: row.unit,
            days_of_supply: row.days_of_supply,
            runs_out: row.runs_out,
            half_ration_runs_out: row
                .ration_levels
                .iter()
                .find(|level| level.share == 0.5)
                .and_then(|level| level.runs_out),
            short_with_plan: plan.and_then(|plan| {
                let mut short = plan.runs_out.iter();
                let found = short.find(|short| short.site == row.site && short.item == row.item);
                found.map(|short| short.date)
            }),
        })
        .collect();
    // Stable: equals stay in table order.
    rows.sort_by_key(|row| (row.runs_out.is_none(), row.runs_out));
    rows
}

/// The plans side by side.
pub(crate) fn scenarios(
    material: &Material<'_>,
    services: &[Service],
    redaction: &Redaction<'_>,
    words: &Words,
) -> Vec<Scenario> {
    let network = material.network;
    let scenario = |name: &str, plan: &Plan, service: &Service| {
        let first = first_short(plan);
        let worst = plan.summary.worst_site.as_deref();
        Scenario {
            // Only a scenario has a name in the tables.
            name: if plan.scenario.is_some() { name.to_owned() } else { words.say("as-believed") },
            rule: redaction.rule(&plan.rule),
            delivered: plan.summary.delivered,
            met_share: plan.summary.met_share,
            person_days_short: plan.summary.person_days_short,
            worst: worst.map(|site| (site_of_id(network, site), plan.summary.worst_site_met_share)),
            first_short: first
                .map(|short| (short.date, site_of_id(network, &short.site), item_in(words, network, &short.item))),
            short_by_day: service.short_by_day(),
        }
    };
    let plans = material.plans.iter().zip(services);
    plans.map(|((name, plan), service)| scenario(name, plan, service)).collect()
}

fn first_short(plan: &Plan) -> Option<&RunsOut> {
    let last = horizon(plan).last();
    plan.runs_out.iter().filter(|short| short.date <= last).min_by_key(|short| short.date)
}
