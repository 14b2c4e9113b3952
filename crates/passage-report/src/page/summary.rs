//! Title, dates and the three figures that come first.

use super::{full_name, paragraph, sentence};
use crate::language::{Part, Words};
use crate::markup::{Element, Node, name};
use crate::report::{Heading, Headline, Report};

/// The top of the page.
pub(super) fn summary(report: &Report<'_>) -> Element {
    let (headline, words) = (&report.headline, &report.words);
    let title = match report.heading.workspace.trim() {
        "" => vec![words.say("report-title").into()],
        workspace => words.nodes("report-title-of", [("workspace", name(workspace).into())]),
    };
    Element::new("header").child(Element::new("h1").children(title)).children(lines(&report.heading, words)).child(
        Element::new("div")
            .with("class", "numbers")
            .child(people(headline, words))
            .child(stocks(headline, words))
            .child(access(headline, report.worth.is_some(), words)),
    )
}

fn lines(heading: &Heading, words: &Words) -> Vec<Element> {
    let horizon = heading.horizon;
    let known = match heading.as_of {
        Some(date) => words.tell("page-known-on", [("date", words.date(date).into())]),
        None => words.say("page-known-whole"),
    };
    let when = words.tell(
        "page-when",
        [
            ("first", words.date(horizon.start).into()),
            ("last", words.date(horizon.last()).into()),
            ("count", horizon.days.into()),
            ("known", known.into()),
        ],
    );
    let (rule, meaning) = (words.rule(&heading.rule), words.rule_meaning(&heading.rule));
    let mut lines = vec![
        Element::new("p").with("class", "audience").child(words.audience(heading.audience)),
        sentence(&when),
        paragraph(words.nodes("page-rule", [("rule", rule.into()), ("meaning", meaning.into())])),
    ];
    if let Some(scenario) = &heading.scenario {
        lines.push(paragraph(words.nodes("page-scenario", [("scenario", name(scenario).into())])));
    }
    if !heading.what_ifs.is_empty() {
        let what_ifs = words.list("list-comma", heading.what_ifs.iter().map(|what_if| name(what_if)));
        lines.push(paragraph(words.nodes("page-what-ifs", [("what_ifs", what_ifs.into())])));
    }
    lines
}

fn card(question: &str, figure: impl Into<Node>, lines: Vec<Element>) -> Element {
    Element::new("div")
        .with("class", "number")
        .child(Element::new("h2").child(question))
        .child(Element::new("strong").child(figure))
        .children(lines)
}

fn people(headline: &Headline, words: &Words) -> Element {
    let question = words.say("headline-people");
    let Some(people) = &headline.people else {
        return card(&question, "–", vec![sentence(&words.say("headline-people-no-plan"))]);
    };
    let told = words.people_short(people).iter().map(|told| sentence(told)).collect();
    card(&question, words.count(people.on_worst_day), told)
}

fn stocks(headline: &Headline, words: &Words) -> Element {
    let question = words.say("headline-stocks");
    let Some(first) = &headline.first_to_run_out else {
        return card(
            &question,
            words.say("headline-stocks-none"),
            vec![sentence(&words.say("headline-stocks-none-seen"))],
        );
    };
    let item: Part = name(&first.item).into();
    let what = words.nodes("headline-stocks-first", [("item", item), ("place", full_name(&first.site).into())]);
    let of = words.count(i64::try_from(first.of).unwrap_or(i64::MAX));
    let count = words.tell("headline-stocks-count", [("count", first.within_horizon.into()), ("of", of.into())]);
    card(&question, words.date(first.date), vec![paragraph(what), sentence(&count)])
}

fn access(headline: &Headline, is_compared: bool, words: &Words) -> Element {
    let question = words.say("headline-opening");
    let Some(best) = &headline.best_corridor else {
        let key = if is_compared { "headline-opening-nothing" } else { "headline-opening-not-compared" };
        return card(&question, "–", vec![sentence(&words.say(key))]);
    };
    let mut lines = vec![paragraph(words.opened_alone(best, full_name(&best.corridor).into()))];
    lines.extend(
        best.all.map(|all| sentence(&words.tell("headline-opening-all", [("amount", words.amount(all).into())]))),
    );
    card(&question, words.amount(best.alone), lines)
}
