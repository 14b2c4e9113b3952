//! What the report takes for granted, how it was checked, and what it was made from.

use super::{paragraph, section, sentence};
use crate::language::{Language, Part, Words};
use crate::markup::{Element, Node, name};
use crate::report::{Method, Report};
use passage_model::audience::Audience;

/// Warnings that the page has room for.
const WARNINGS: usize = 40;

/// What the report takes for granted.
pub(super) fn assumptions(report: &Report<'_>) -> Element {
    let (method, words) = (&report.method, &report.words);
    let known = method.known_by.map(|date| words.tell("page-assumed-notice", [("date", words.date(date).into())]));
    let rest = ["assumed-worst-item", "assumed-source", "page-assumed-as-entered"];
    let assumed = known.into_iter().chain(rest.map(|key| words.say(key)));
    section(&words.say("assumed"))
        .child(Element::new("ul").children(assumed.map(|told| Element::new("li").child(told))))
        .child(Element::new("h3").child(words.say("warnings")))
        .children(warnings(method, report.heading.audience, words))
}

/// The last section: how the plans were checked, and the tables they were made from.
pub(super) fn method(report: &Report<'_>) -> Element {
    let (method, words) = (&report.method, &report.words);
    let mut section = section(&words.say("page-check"));
    let checks = checks(method, words).into_iter().map(|check| Element::new("li").children(check));
    section.push(Element::new("ul").children(checks));
    if !method.inputs_digest.is_empty() {
        let digest = Element::new("span").with("class", "digest").child(name(&method.inputs_digest));
        section.push(paragraph(words.nodes("page-check-digest", [("digest", digest.into())])));
    }
    section
}

fn checks(method: &Method, words: &Words) -> Vec<Vec<Node>> {
    let plans: Part = method.plans.into();
    let checked = match (method.plans, method.violations) {
        (0, _) => words.say("check-none"),
        (_, 0) => words.tell("page-check-clean", [("count", plans)]),
        (_, violations) => {
            let found = words.tell("page-check-violations", [("count", violations.into())]);
            words.tell("page-check-found", [("count", plans), ("violations", found.into())])
        }
    };
    let mut checks = vec![vec![checked.into()]];
    if let Some(status) = &method.status {
        let gap = words.gap(status.gap);
        let solver: Part = name(&status.solver).into();
        checks.push(match status.outcome.as_str() {
            "optimal" => words.nodes("page-check-optimal", [("solver", solver)]),
            "rounded" => words.nodes("page-check-rounded", [("solver", solver), ("gap", gap.into())]),
            other => {
                let outcome: Part = name(other).into();
                words.nodes("page-check-other", [("solver", solver), ("outcome", outcome), ("gap", gap.into())])
            }
        });
    }
    checks
}

fn warnings(method: &Method, audience: Audience, words: &Words) -> Vec<Element> {
    if method.warnings.is_empty() && method.withheld_warnings == 0 {
        return vec![sentence(&words.say("warnings-none"))];
    }
    let warning = |told: &String| Element::new("li").with("lang", Language::English).child(name(told));
    let mut list = Element::new("ul").children(method.warnings.iter().take(WARNINGS).map(warning));
    if method.warnings.len() > WARNINGS {
        let more = method.warnings.len() - WARNINGS;
        list.push(Element::new("li").child(words.tell("warnings-more", [("count", more.into())])));
    }
    if method.withheld_warnings > 0 {
        list.push(Element::new("li").child(words.warnings_withheld(audience, method.withheld_warnings)));
    }
    let is_foreign = words.language() != Language::English && !method.warnings.is_empty();
    is_foreign.then(|| sentence(&words.say("warnings-language"))).into_iter().chain([list]).collect()
}
