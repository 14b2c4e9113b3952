//! The figures that come first: who goes short, how long stocks last, what opening a road is worth.

use super::service::Service;
use super::{corridor_of_id, item_in, site_of_id};
use crate::language::Words;
use crate::material::Material;
use crate::report::{BestCorridor, FirstToRunOut, Headline, PeopleShort, Worth};
use passage_model::outlook::OutlookRow;

/// Draws the first figures together.
pub(crate) fn headline(
    material: &Material<'_>,
    service: Option<&Service>,
    worth: Option<&Worth<'_>>,
    words: &Words,
) -> Headline {
    Headline {
        people: service.and_then(|service| people_short(material, service)),
        first_to_run_out: first_to_run_out(material, service, words),
        best_corridor: worth.and_then(|worth| best_corridor(material, worth)),
    }
}

fn people_short(material: &Material<'_>, service: &Service) -> Option<PeopleShort> {
    let (_, plan) = material.plans.first()?;
    let short = service.short_by_day();
    // The first of equals: the day that is told should not depend on rounding.
    let worst = (0..short.len()).rev().max_by(|a, b| short[*a].total_cmp(&short[*b]));
    let worst = worst.filter(|day| service.people_short_on(*day) > 0);
    Some(PeopleShort {
        people: service.people(),
        days: service.horizon.days,
        worst_day: worst.map(|day| service.horizon.date(day)),
        on_worst_day: worst.map_or(0, |day| service.people_short_on(day)),
        person_days: plan.summary.person_days_short,
        met_share: plan.summary.met_share,
    })
}

fn first_to_run_out(material: &Material<'_>, service: Option<&Service>, words: &Words) -> Option<FirstToRunOut> {
    let horizon = service.map_or(material.network.settings.horizon, |service| service.horizon);
    let rows: Vec<&OutlookRow> = material.outlook.rows.iter().collect();
    let first = rows.iter().filter(|row| row.runs_out.is_some()).min_by_key(|row| row.runs_out)?;
    Some(FirstToRunOut {
        date: first.runs_out?,
        site: site_of_id(material.network, &first.site),
        item: item_in(words, material.network, &first.item),
        within_horizon: rows.iter().filter(|row| row.runs_out.is_some_and(|date| date <= horizon.last())).count(),
        of: rows.len(),
    })
}

fn best_corridor(material: &Material<'_>, worth: &Worth<'_>) -> Option<BestCorridor> {
    let mut best = worth.comparison.worth.first()?;
    for other in &worth.comparison.worth {
        if other.alone > best.alone {
            best = other;
        }
    }
    let corridor = corridor_of_id(material.network, &best.corridor);
    (best.alone > 0.0 || worth.together.is_some_and(|all| all > 0.0)).then_some(BestCorridor {
        corridor,
        alone: best.alone,
        all: worth.together,
        all_closed: worth.all_closed,
    })
}
