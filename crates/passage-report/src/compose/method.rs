//! How the report came about, and what it takes for granted.

use crate::material::Material;
use crate::report::Method;
use passage_model::audience::Redaction;
use passage_model::fault::Fault;

/// Gathers warnings, the solver's account and the result of the check.
pub(crate) fn method(material: &Material<'_>, redaction: &Redaction<'_>) -> Method {
    let plan = material.plans.first().map(|(_, plan)| plan);
    let sayable = material.warnings.iter().filter(|fault| redaction.is_sayable(fault));
    let warnings: Vec<String> = sayable.map(|fault| redaction.text(&text(fault))).collect();
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
