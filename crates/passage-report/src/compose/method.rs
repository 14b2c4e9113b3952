//! How the report came about, and what it takes for granted.

use crate::material::Material;
use crate::redaction::Redaction;
use crate::report::Method;
use passage_model::fault::Fault;

/// Gathers warnings, the solver's account and the result of the check.
pub(crate) fn method(material: &Material<'_>, redaction: &Redaction<'_>) -> Method {
    let plan = material.plans.first().map(|(_, plan)| plan);
    let is_sayable = |fault: &&Fault| {
        let hint = fault.hint.as_deref().unwrap_or_default();
        redaction.is_clean(&fault.message) && redaction.is_clean(hint) && !redaction.is_kept_back(&fault.origin)
    };
    let warnings: Vec<String> = material.warnings.iter().filter(is_sayable).map(text).collect();
    Method {
        withheld_warnings: material.warnings.len() - warnings.len(),
        warnings,
        status: plan.map(|plan| plan.status.clone()),
        known_by: plan.map(|plan| plan.known_by),
        inputs_digest: plan.map(|plan| plan.inputs_digest.clone()).unwrap_or_default(),
        violations: material.violations,
        plans: material.plans.len(),
    }
}

fn text(fault: &Fault) -> String {
    let place = fault.origin.to_string();
    format!("{} ({}, {place})", fault.message, fault.code)
}
