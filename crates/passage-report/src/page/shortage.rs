//! Who goes without, and why.

use super::{captioned, full_name, section, sentence};
use crate::figure;
use crate::markup::{Element, name};
use crate::number;
use crate::report::{Report, WhyRow};

/// Reasons that the page has room for.
const REASONS: usize = 60;

/// The section on shortage.
pub(super) fn shortage(report: &Report<'_>) -> Element {
    let section = section("Who goes without, and why");
    let shortage = &report.shortage;
    if report.scenarios.is_empty() {
        return section.child(sentence("No plan was made."));
    }
    if shortage.rows.is_empty() && shortage.reasons.is_empty() {
        return section.child(sentence("Nobody goes short on these days."));
    }
    let mut section = section;
    if !shortage.rows.is_empty() {
        let caption = "Share of the day's need met, for the item that is met worst; the place served worst on top.";
        section.push(captioned(figure::heat::svg(&shortage.rows, report.heading.horizon, &report.words), caption));
    }
    if shortage.more_rows > 0 {
        let more = number::of(shortage.more_rows, "further place goes", "further places go");
        section.push(sentence(&format!("{more} short, less than those shown.")));
    }
    if shortage.served > 0 {
        let served = number::of(shortage.served, "place gets", "places get");
        section.push(sentence(&format!("{served} all that is needed on every day.")));
    }
    if shortage.reasons.is_empty() {
        return section.child(sentence("No reasons were worked out for this report."));
    }
    section.push(Element::new("h3").child("Why"));
    section.push(Element::new("ul").children(shortage.reasons.iter().take(REASONS).map(reason)));
    if shortage.reasons.len() > REASONS {
        let more = number::of(shortage.reasons.len() - REASONS, "further reason is", "further reasons are");
        section.push(sentence(&format!("{more} left out here; `passage explain` tells them.")));
    }
    section
}

fn reason(why: &WhyRow) -> Element {
    Element::new("li")
        .children(full_name(&why.site))
        .child(", ")
        .child(name(&why.item))
        .child(format!(", {}, {} met: ", why.date, number::percent(why.met_share)))
        .child(why.sentence.as_str())
}
