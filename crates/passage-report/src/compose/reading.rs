//! How far the answer depends on whom one believes.

use super::wording::Wording;
use super::{item_in, site_of_id, subject_name};
use crate::language::Words;
use crate::material::Material;
use crate::report::{Influenced, Readings, RuleRow, Shift};
use passage_model::audience::{Redaction, WITHHELD};
use passage_model::comparison::Trucks;
use passage_model::network::StatementIndex;
use passage_model::reading::{Influence, Moved, Reading};

/// Draws together the plans under other rules, and what single statements change.
pub(crate) fn readings(material: &Material<'_>, redaction: &Redaction<'_>, words: &Words) -> Readings {
    // What a party says in confidence is told no more by what a plan would be if one believed it.
    let told: Vec<&Reading> = material
        .outcomes
        .iter()
        .filter(|reading| redaction.rule(&reading.rule) != format!("party:{WITHHELD}"))
        .collect();
    let own = material.plans.first().map(|(_, plan)| plan.rule.as_str());
    let own = own.or_else(|| material.outcomes.first().map(|reading| reading.rule.as_str()));
    let mut rules: Vec<RuleRow> = Vec::new();
    let mut likes: Vec<&str> = Vec::new();
    for reading in told {
        let like = reading.is_same_as.as_deref().unwrap_or(&reading.rule);
        let first = reading.runs_out.iter().min_by_key(|run_out| run_out.date);
        let network = material.network;
        rules.push(RuleRow {
            rule: redaction.rule(&reading.rule),
            person_days_short: reading.summary.person_days_short,
            met_share: reading.summary.met_share,
            delivered: reading.summary.delivered,
            first_short: first
                .map(|first| (first.date, site_of_id(network, &first.site), item_in(words, network, &first.item))),
            same_as: likes.iter().position(|known| *known == like),
            not_kept: reading.not_kept.len(),
            is_own: own.is_some_and(|own| own.eq_ignore_ascii_case(&reading.rule)),
        });
        likes.push(like);
    }
    let influence: Vec<Influenced> =
        material.influence.iter().filter_map(|influence| influenced(material, influence, redaction, words)).collect();
    let has_divisible_trucks = material.outcomes.iter().any(|reading| reading.trucks == Trucks::Divisible);
    Readings {
        rules,
        has_divisible_trucks,
        planned: material.plans.first().map(|(_, plan)| plan.summary.person_days_short),
        has_withheld: influence.len() < material.influence.len(),
        influence,
    }
}

/// What a statement changes; `None` where the audience may not read it.
fn influenced(
    material: &Material<'_>,
    influence: &Influence,
    redaction: &Redaction<'_>,
    words: &Words,
) -> Option<Influenced> {
    let network = material.network;
    let position = network.statements.iter().position(|one| one.id.eq_ignore_ascii_case(&influence.statement))?;
    let statement = redaction.statement(StatementIndex(position))?;
    let shift = |moved: &Moved| Shift {
        site: site_of_id(network, &moved.site),
        item: item_in(words, network, &moved.item),
        days: moved.days,
        is_at_least: moved.was.is_none() || moved.now.is_none(),
    };
    Some(Influenced {
        id: statement.id.clone(),
        source: Wording { network, redaction, words }.source(statement.source),
        said_on: statement.said_on,
        road: subject_name(network, statement.about),
        says: statement.says,
        modality: statement.modality,
        person_days_short: influence.person_days_short,
        first_moved: influence.runs_out.first().map(shift),
        changes_access: !influence.changes_access.is_empty(),
        commitments: influence.changes_commitments.len(),
    })
}
