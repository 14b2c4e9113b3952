//! What the report takes for granted, how it was checked, and what it was made from.

use super::{section, sentence};
use crate::markup::Element;
use crate::number;
use crate::report::{Method, Report};
use passage_model::audience::Audience;

/// Warnings that the page has room for.
const WARNINGS: usize = 40;

/// What the report takes for granted.
pub(super) fn assumptions(report: &Report<'_>) -> Element {
    let method = &report.method;
    let known = method.known_by.map(|date| format!("Notice to those who control the roads counts from {date}."));
    let assumed = known.into_iter().chain(
        [
            "Shares and shortages count the item that is met worst; nobody's probability is assumed.",
            "Figures marked assumed are in the tables' source column.",
        ]
        .map(str::to_owned),
    );
    section("What is taken for granted")
        .child(Element::new("ul").children(assumed.map(|words| Element::new("li").child(words))))
        .child(Element::new("h3").child("Warnings about the tables"))
        .child(warnings(method, report.heading.audience))
}

/// The last section: how the plans were checked, and the tables they were made from.
pub(super) fn method(report: &Report<'_>) -> Element {
    let method = &report.method;
    let mut section = section("How it was checked");
    section.push(Element::new("ul").children(checks(method).into_iter().map(|check| Element::new("li").child(check))));
    if !method.inputs_digest.is_empty() {
        let digest = Element::new("span").with("class", "digest").child(method.inputs_digest.as_str());
        section.push(Element::new("p").child("Tables it was made from (SHA-256): ").child(digest));
    }
    section
}

fn checks(method: &Method) -> Vec<String> {
    let mut checks = Vec::new();
    match (method.plans, method.violations) {
        (0, _) => checks.push("No plan was made, so there was none to check.".to_owned()),
        (plans, 0) => checks.push(format!(
            "A checker that shares no code with the planner went through {} and found no violation.",
            number::of(plans, "plan", "plans")
        )),
        (plans, violations) => checks.push(format!(
            "A checker that shares no code with the planner went through {} and found {}: do not act on this plan before \
             they are looked into.",
            number::of(plans, "plan", "plans"),
            number::of(violations, "violation", "violations")
        )),
    }
    if let Some(status) = &method.status {
        let gap = format!("{:.2}\u{202f}%", status.gap.max(0.0) * 100.0);
        checks.push(match status.outcome.as_str() {
            "optimal" => format!("Solver: {}. No plan on these ways leaves less weighted shortage.", status.solver),
            "rounded" => format!(
                "Solver: {}. The plan is in whole trucks and whole kilograms; a better one could gain at most {gap} of \
                 the first objective.",
                status.solver
            ),
            other => format!("Solver: {}. Outcome: {other}; gap {gap}.", status.solver),
        });
    }
    checks
}

fn warnings(method: &Method, audience: Audience) -> Element {
    if method.warnings.is_empty() && method.withheld_warnings == 0 {
        return sentence("None.");
    }
    let mut list = Element::new("ul")
        .children(method.warnings.iter().take(WARNINGS).map(|w| Element::new("li").child(w.as_str())));
    if method.warnings.len() > WARNINGS {
        let more = number::of(method.warnings.len() - WARNINGS, "further warning", "further warnings");
        list.push(Element::new("li").child(format!("{more}: `passage check` lists them.")));
    }
    if method.withheld_warnings > 0 {
        let kept = number::of(method.withheld_warnings, "warning touches", "warnings touch");
        let what = match audience {
            Audience::Public => "statements not for publication",
            Audience::Partners | Audience::Internal => "what is not for partners",
        };
        list.push(Element::new("li").child(format!("{kept} {what}.")));
    }
    list
}
