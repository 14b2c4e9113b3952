//! Results for an audience: plans, reasons and what is believed, with less in them. What each audience sees, and why,
//! stands in `docs/concepts/audiences.md`.

use crate::Session;
use passage_model::alert::Alert;
use passage_model::audience::{Audience, Redaction, WITHHELD};
use passage_model::explanation::Reason;
use passage_model::fault::Fault;
use passage_model::network::Network;
use passage_model::plan::Plan;
use passage_model::reading::{BelievedReading, Influence, Reading};
use passage_model::settings::Rule;
use passage_workspace::{audience, read_tables};
use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

/// A plan for an audience. Statements that it may not read are named nowhere; to the public, what moves, stands, is
/// bought and given out by day is left out, since that tells what can be taken where. Such a plan cannot be verified:
/// `verify` is for the plan as it was made.
#[must_use]
pub fn redact_plan(network: &Network, plan: &Plan, audience: Audience) -> Plan {
    let mut plan = with_statements_of(network, plan, audience);
    if audience == Audience::Public {
        plan.movements.clear();
        plan.purchases.clear();
        plan.distribution.clear();
        plan.stocks.clear();
        if let Some(against) = &mut plan.against {
            against.changes.clear();
            against.gone.clear();
        }
    }
    plan
}

/// A plan that names only the statements an audience may read, with all that moves by day: to be added up by week.
#[must_use]
pub fn with_statements_of(network: &Network, plan: &Plan, audience: Audience) -> Plan {
    let redaction = Redaction::new(network, audience);
    let mut plan = plan.clone();
    plan.limits.iter_mut().for_each(|limit| limit.because.retain(|id| redaction.has_statement(id)));
    plan.rule = redaction.rule(&plan.rule);
    plan
}

/// Reasons for an audience: a sentence that rests on what it may not read is put in other words.
#[must_use]
pub fn redact_reasons(network: &Network, reasons: &[Reason], audience: Audience) -> Vec<Reason> {
    let redaction = Redaction::new(network, audience);
    let redact = |reason: &Reason| {
        let mut shown = reason.clone();
        for list in [&mut shown.because, &mut shown.disputed_by] {
            list.retain(|id| redaction.has_statement(id));
        }
        let is_whole = shown.because == reason.because && shown.disputed_by == reason.disputed_by;
        shown.sentence = if is_whole && redaction.is_clean(&reason.sentence) {
            redaction.text(&reason.sentence)
        } else {
            let Reason { site, item, date, .. } = reason;
            let by = if reason.ids.is_empty() { String::new() } else { format!(" for `{}`", reason.ids.join("`, `")) };
            format!(
                "`{site}` goes short of `{item}` on {date}; why rests{by} on statements that are not for `{audience}`"
            )
        };
        shown
    };
    reasons.iter().map(redact).collect()
}

/// Readings for an audience: rules name a party only where it may know it, and the public learns of no commitment which it is.
#[must_use]
pub fn redact_readings(network: &Network, readings: Vec<Reading>, audience: Audience) -> Vec<Reading> {
    let redaction = Redaction::new(network, audience);
    let redact = |reading: Reading| Reading {
        rule: redaction.rule(&reading.rule),
        is_same_as: reading.is_same_as.map(|rule| redaction.rule(&rule)),
        not_kept: commitments_told(reading.not_kept, audience),
        ..reading
    };
    readings.into_iter().map(redact).collect()
}

/// The same for the readings of a comparison.
#[must_use]
pub fn redact_believed(network: &Network, readings: Vec<BelievedReading>, audience: Audience) -> Vec<BelievedReading> {
    let redaction = Redaction::new(network, audience);
    let redact = |reading: BelievedReading| BelievedReading {
        rule: redaction.rule(&reading.rule),
        is_same_as: reading.is_same_as.map(|rule| redaction.rule(&rule)),
        not_kept: commitments_told(reading.not_kept, audience),
        ..reading
    };
    readings.into_iter().map(redact).collect()
}

/// Influence for an audience: only that of statements that it may read.
#[must_use]
pub fn redact_influence(network: &Network, influence: Vec<Influence>, audience: Audience) -> Vec<Influence> {
    let redaction = Redaction::new(network, audience);
    let shown = influence.into_iter().filter(|one| redaction.has_statement(&one.statement));
    shown
        .map(|one| Influence { changes_commitments: commitments_told(one.changes_commitments, audience), ..one })
        .collect()
}

/// Ids of commitments; for the public each is [`WITHHELD`], since it may not know which convoy leaves when.
fn commitments_told(ids: Vec<String>, audience: Audience) -> Vec<String> {
    if audience == Audience::Public { vec![WITHHELD.to_owned(); ids.len()] } else { ids }
}

/// Early warnings for an audience: one that rests on what it may not read keeps its rule, its day and what it is about.
#[must_use]
pub fn redact_alerts(network: &Network, alerts: Vec<Alert>, audience: Audience) -> Vec<Alert> {
    let redaction = Redaction::new(network, audience);
    let statements = network.statements.iter().map(|one| &one.id).filter(|id| !redaction.has_statement(id));
    let deliveries = network.deliveries.iter().enumerate().filter(|(index, _)| !redaction.has_delivery(*index));
    let hidden: HashSet<String> =
        statements.chain(deliveries.map(|(_, one)| &one.id)).map(|id| id.to_lowercase()).collect();
    let is_hidden = |id: &String| hidden.contains(&id.to_lowercase());
    let redact = |mut alert: Alert| {
        let rows = alert.because.len();
        alert.because.retain(|id| !is_hidden(id));
        alert.message = if rows == alert.because.len() && redaction.is_clean(&alert.message) {
            redaction.text(&alert.message)
        } else {
            format!("{}: why rests on rows that are not for `{audience}`", alert.about)
        };
        alert
    };
    alerts.into_iter().map(redact).collect()
}

/// Faults for an audience, by the tables at a path: one that tells what the audience may not read keeps its code and its
/// place and loses its words. Where the tables cannot be read at all, no fault tells of them.
#[must_use]
pub fn redact_faults(path: &Path, faults: &[Fault], audience: Audience) -> Vec<Fault> {
    if audience == Audience::Internal {
        return faults.to_vec();
    }
    let Ok((tables, _)) = read_tables(path) else { return faults.to_vec() };
    audience::redact_faults(&tables, faults, audience)
}

impl Session {
    /// The same session as an audience may see it: names, words and places of [`Redaction::network`]. It is for showing
    /// what was worked out, and not for working anything out: what is believed rests on the whole log.
    #[must_use]
    pub fn shown_to(&self, audience: Audience) -> Self {
        let redaction = Redaction::new(&self.network, audience);
        let mut shown = self.clone();
        if let Some(rule) = Rule::parse(&redaction.rule(&shown.resolved.view.rule.to_string())) {
            shown.resolved.view.rule = rule;
        }
        shown.warnings = Arc::new(self.warnings.iter().filter(|fault| redaction.is_sayable(fault)).cloned().collect());
        shown.network = Arc::new(redaction.network());
        shown
    }

    /// What was left out for an audience, in words for a person; `None` where nothing was.
    #[must_use]
    pub fn left_out(&self, audience: Audience) -> Option<String> {
        let number = Redaction::new(&self.network, audience).statements_left_out();
        let noun = if number == 1 { "statement is" } else { "statements are" };
        (number > 0).then(|| format!("{number} {noun} not for `{audience}`; what is believed rests on the whole log"))
    }
}
