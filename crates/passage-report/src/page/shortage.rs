//! Who goes without, and why.

use super::{captioned, full_name, section, sentence};
use crate::figure;
use crate::language::Words;
use crate::markup::{Element, name};
use crate::report::{Report, WhyRow};

/// Reasons that the page has room for.
const REASONS: usize = 60;

/// The section on shortage.
pub(super) fn shortage(report: &Report<'_>) -> Element {
    let words = &report.words;
    let section = section(&words.say("page-shortage"));
    let shortage = &report.shortage;
    if report.scenarios.is_empty() {
        return section.child(sentence(&words.say("empty-scenarios")));
    }
    if shortage.rows.is_empty() && shortage.reasons.is_empty() {
        return section.child(sentence(&words.say("headline-nobody-short")));
    }
    let mut section = section;
    if !shortage.rows.is_empty() {
        let caption = words.say("page-shortage-figure");
        section.push(captioned(figure::heat::svg(&shortage.rows, report.heading.horizon, words), &caption));
    }
    if shortage.more_rows > 0 {
        section.push(sentence(&words.tell("page-shortage-more", [("count", shortage.more_rows.into())])));
    }
    if shortage.served > 0 {
        section.push(sentence(&words.tell("page-shortage-served", [("count", shortage.served.into())])));
    }
    if shortage.reasons.is_empty() {
        return section.child(sentence(&words.say("page-why-none")));
    }
    section.push(Element::new("h3").child(words.say("page-why")));
    let reasons = shortage.reasons.iter().take(REASONS).map(|why| reason(why, words));
    section.push(Element::new("ul").children(reasons));
    if shortage.reasons.len() > REASONS {
        let more = shortage.reasons.len() - REASONS;
        section.push(sentence(&words.tell("page-why-more", [("count", more.into())])));
    }
    section
}

fn reason(why: &WhyRow, words: &Words) -> Element {
    Element::new("li").children(words.nodes(
        "page-why-row",
        [
            ("place", full_name(&why.site).into()),
            ("item", name(&why.item).into()),
            ("date", words.date(why.date).into()),
            ("share", words.percent(why.met_share).into()),
            ("why", why.why.clone().into()),
        ],
    ))
}
