//! Title, dates and the three figures that come first.

use super::{full_name, paragraph, sentence};
use crate::language::{Part, Words};
use crate::markup::{Element, Node, name};
use crate::report::{Heading, Headline, Report};

/// The top of the page.
pub(super) fn summary(report: &Report<'_>) -> Element {
    let (headline, words) = (&report.headline, &report.words);
    let title = match report.heading.workspace.trim() {
        "" => vec![words.say("page-title").into()],
        workspace => words.nodes("page-title-of", [("workspace", name(workspace).into())]),
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
    let question = words.say("page-people");
    let Some(people) = &headline.people else {
        return card(&question, "–", vec![sentence(&words.say("page-people-no-plan"))]);
    };
    let share = words.percent(people.met_share);
    let all = sentence(&words.tell("page-people-all", [("count", people.people.into()), ("share", share.into())]));
    let Some(worst) = people.worst_day else {
        return card(&question, "0", vec![all, sentence(&words.say("page-nobody-short"))]);
    };
    let worst = words.tell("page-people-worst", [("date", words.date(worst).into())]);
    let person_days = words.tell("page-people-days", [("amount", words.amount(people.person_days).into())]);
    card(&question, words.count(people.on_worst_day), vec![all, sentence(&worst), sentence(&person_days)])
}

fn stocks(headline: &Headline, words: &Words) -> Element {
    let question = words.say("page-stocks");
    let Some(first) = &headline.first_to_run_out else {
        return card(&question, words.say("page-stocks-none"), vec![sentence(&words.say("page-stocks-none-seen"))]);
    };
    let item: Part = name(&first.item).into();
    let what = words.nodes("page-stocks-first", [("item", item), ("place", full_name(&first.site).into())]);
    let of = words.count(i64::try_from(first.of).unwrap_or(i64::MAX));
    let count = words.tell("page-stocks-count", [("count", first.within_horizon.into()), ("of", of.into())]);
    card(&question, words.date(first.date), vec![paragraph(what), sentence(&count)])
}

fn access(headline: &Headline, is_compared: bool, words: &Words) -> Element {
    let question = words.say("page-opening");
    let Some(best) = &headline.best_corridor else {
        let key = if is_compared { "page-opening-nothing" } else { "page-opening-not-compared" };
        return card(&question, "–", vec![sentence(&words.say(key))]);
    };
    let what = words.nodes("page-opening-alone", [("corridor", full_name(&best.corridor).into())]);
    let mut lines = vec![paragraph(what)];
    lines.extend(best.all.map(|all| sentence(&words.tell("page-opening-all", [("amount", words.amount(all).into())]))));
    card(&question, words.amount(best.alone), lines)
}
