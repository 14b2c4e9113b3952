//! Results for an audience: plans, reasons and what is believed, with less in them. What each audience sees, and why,
//! stands in `docs/concepts/audiences.md`.

use crate::nearest::unknown;
use crate::{Faulty, Session};
use passage_model::alert::Alert;
use passage_model::audience::{Audience, Redaction, WITHHELD};
use passage_model::calendar::Date;
use passage_model::explanation::Reason;
use passage_model::fault::Fault;
use passage_model::network::{Network, SourceIndex, StatementIndex};
use passage_model::plan::Plan;
use passage_model::reading::{BelievedReading, Influence, Reading};
use passage_model::reconcile::{Passage, Variance};
use passage_model::settings::Rule;
use passage_model::stock::Account;
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
            shown.cause = None;
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

/// Readings for an audience: none by the word of a party that it may not know, since such a plan tells what that party
/// says; and the public learns of no commitment which it is.
#[must_use]
pub fn redact_readings(network: &Network, readings: Vec<Reading>, audience: Audience) -> Vec<Reading> {
    let rules = readings.iter().map(|reading| (reading.rule.as_str(), reading.is_same_as.as_deref()));
    let shown = shown_rules(network, rules, audience);
    let redact = |(reading, shown): (Reading, Option<ShownRule>)| {
        let ShownRule { rule, is_same_as } = shown?;
        Some(Reading { rule, is_same_as, not_kept: commitments_told(reading.not_kept, audience), ..reading })
    };
    readings.into_iter().zip(shown).filter_map(redact).collect()
}

/// The same for the readings of a comparison.
#[must_use]
pub fn redact_believed(network: &Network, readings: Vec<BelievedReading>, audience: Audience) -> Vec<BelievedReading> {
    let rules = readings.iter().map(|reading| (reading.rule.as_str(), reading.is_same_as.as_deref()));
    let shown = shown_rules(network, rules, audience);
    let redact = |(reading, shown): (BelievedReading, Option<ShownRule>)| {
        let ShownRule { rule, is_same_as } = shown?;
        Some(BelievedReading { rule, is_same_as, not_kept: commitments_told(reading.not_kept, audience), ..reading })
    };
    readings.into_iter().zip(shown).filter_map(redact).collect()
}

/// A rule as an audience may know it, with the first shown rule that is equal to it.
struct ShownRule {
    rule: String,
    is_same_as: Option<String>,
}

/// The rules of a list, each with the earlier one that it equals; `None` for those that are left out.
fn shown_rules<'a>(
    network: &Network,
    rules: impl Iterator<Item = (&'a str, Option<&'a str>)>,
    audience: Audience,
) -> Vec<Option<ShownRule>> {
    let redaction = Redaction::new(network, audience);
    // The first rule shown of those that are equal, by the first of all.
    let mut firsts: Vec<(&str, String)> = Vec::new();
    let show = |(written, same): (&'a str, Option<&'a str>)| {
        let rule = redaction.rule(written);
        if is_withheld(&rule) {
            return None;
        }
        let like = same.unwrap_or(written);
        let first = firsts.iter().find(|(known, _)| *known == like).map(|(_, first)| first.clone());
        if first.is_none() {
            firsts.push((like, rule.clone()));
        }
        Some(ShownRule { rule, is_same_as: first })
    };
    rules.map(show).collect()
}

/// Whether a rule hears a party that is not shown.
#[must_use]
pub fn is_withheld(rule: &str) -> bool {
    rule == format!("party:{WITHHELD}")
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
    let mut hidden = hidden_deliveries(network, &redaction);
    hidden.extend(statements.map(|id| id.to_lowercase()));
    let is_hidden = |id: &String| hidden.contains(&id.to_lowercase());
    let redact = |mut alert: Alert| {
        let rows = alert.because.len();
        alert.because.retain(|id| !is_hidden(id));
        alert.message = if rows != alert.because.len() {
            format!("{}: why rests on rows that are not for `{audience}`", alert.about)
        } else if redaction.is_clean(&alert.message) {
            redaction.text(&alert.message)
        } else {
            format!("{}: its words name what is not for `{audience}`", alert.about)
        };
        alert
    };
    alerts.into_iter().map(redact).collect()
}

/// What really moved, for an audience: figures rest on all rows, and rows that it may not read are named nowhere. The public
/// learns neither of agreed convoys nor what was planned or seen on which day.
#[must_use]
pub fn redact_variance(network: &Network, mut variance: Variance, audience: Audience) -> Variance {
    if audience == Audience::Internal {
        return variance;
    }
    let redaction = Redaction::new(network, audience);
    let hidden = hidden_deliveries(network, &redaction);
    let keep = |ids: &mut Vec<String>| ids.retain(|id| !hidden.contains(&id.to_lowercase()));
    let redact = |passage: &mut Passage| {
        for count in passage.stages.iter_mut().flat_map(|stage| &mut stage.counts) {
            keep(&mut count.because);
            let has_source = |id: &String| {
                let delivery = network.deliveries.iter().find(|one| one.id.eq_ignore_ascii_case(id));
                delivery.is_some_and(|one| !one.source.trim().is_empty())
            };
            let is_published = count.because.iter().any(has_source);
            count.counted_by = redaction.counted_by(&count.counted_by, is_published);
        }
    };
    for corridor in &mut variance.corridors {
        if audience == Audience::Public {
            corridor.days.clear();
        }
        redact(&mut corridor.total);
        corridor.days.iter_mut().for_each(|day| redact(&mut day.passage));
    }
    if audience == Audience::Public {
        variance.commitments.clear();
    }
    variance.commitments.iter_mut().for_each(|one| keep(&mut one.because));
    variance.arrivals.iter_mut().for_each(|one| keep(&mut one.because));
    variance
}

/// How opening stocks come about, without the ids of rows that an audience may not read.
#[must_use]
pub fn redact_accounts(network: &Network, mut accounts: Vec<Account>, audience: Audience) -> Vec<Account> {
    let hidden = hidden_deliveries(network, &Redaction::new(network, audience));
    accounts.iter_mut().for_each(|one| one.because.retain(|id| !hidden.contains(&id.to_lowercase())));
    accounts
}

/// Ids of the deliveries that are left out, in lower case.
fn hidden_deliveries(network: &Network, redaction: &Redaction<'_>) -> HashSet<String> {
    let deliveries = network.deliveries.iter().enumerate().filter(|(index, _)| !redaction.has_delivery(*index));
    deliveries.map(|(_, one)| one.id.to_lowercase()).collect()
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
        let redaction = Redaction::new(&self.network, audience);
        let kinds = [
            (redaction.statements_left_out(), "statement", "statements"),
            (redaction.deliveries_left_out(), "delivery", "deliveries"),
        ];
        let total: usize = kinds.iter().map(|(number, ..)| number).sum();
        let told: Vec<String> = kinds
            .iter()
            .filter(|(number, ..)| *number > 0)
            .map(|(number, one, many)| format!("{number} {}", if *number == 1 { one } else { many }))
            .collect();
        let verb = if total == 1 { "is" } else { "are" };
        let told = told.join(" and ");
        (total > 0).then(|| format!("{told} {verb} not for `{audience}`; what is believed rests on the whole log"))
    }

    /// The statement of an id, where an audience may read it; one that it may not read is as unknown as any other.
    ///
    /// # Errors
    /// When the log holds no such statement for the audience.
    pub fn statement_for(&self, id: &str, audience: Audience) -> Result<StatementIndex, Faulty> {
        let redaction = Redaction::new(&self.network, audience);
        let found = self.statement(id).ok().filter(|index| redaction.statement(*index).is_some());
        let known = self.network.statements.iter().map(|one| one.id.as_str()).filter(|id| redaction.has_statement(id));
        found.ok_or_else(|| Faulty(vec![unknown("E104", "statement", id, known)]))
    }

    /// [`Session::alerts`] in the words of an audience: with the names under which it knows the sources.
    #[must_use]
    pub fn alerts_for(&self, since: Option<Date>, plan: Option<&Plan>, audience: Audience) -> Vec<Alert> {
        let redaction = Redaction::new(&self.network, audience);
        let mut named = (*self.network).clone();
        for (position, source) in named.sources.iter_mut().enumerate() {
            // The id and the party stay: by them the rule knows whom it hears.
            redaction.source_name(SourceIndex(position)).clone_into(&mut source.name);
        }
        let mut session = self.clone();
        session.network = Arc::new(named);
        redact_alerts(&self.network, session.alerts(since, plan), audience)
    }
}
