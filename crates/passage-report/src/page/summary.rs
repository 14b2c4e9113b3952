//! Title, dates and the three figures that come first.

use super::full_name;
use crate::markup::{Element, Node, name};
use crate::number;
use crate::report::{Heading, Headline, Report};
use crate::words;

/// The top of the page.
pub(super) fn summary(report: &Report<'_>) -> Element {
    let headline = &report.headline;
    let title = match report.heading.workspace.trim() {
        "" => Element::new("h1").child("Situation report"),
        workspace => Element::new("h1").child("Situation report: ").child(name(workspace)),
    };
    Element::new("header").child(title).children(lines(&report.heading)).child(
        Element::new("div")
            .with("class", "numbers")
            .child(people(headline))
            .child(stocks(headline))
            .child(access(headline, report.worth.is_some())),
    )
}

fn lines(heading: &Heading) -> Vec<Element> {
    let horizon = heading.horizon;
    let days = number::of(horizon.days, "day", "days");
    let known = match heading.as_of {
        Some(date) => format!("as the log was known on {date}"),
        None => "with the whole log".to_owned(),
    };
    let mut access = Element::new("p").child(format!("What is believed of the roads: rule “{}”, ", heading.rule));
    access.push(format!("{}.", words::rule(&heading.rule)));
    let mut lines = vec![
        Element::new("p").with("class", "audience").child(words::audience(heading.audience)),
        Element::new("p").child(format!("{} to {} ({days}), {known}.", horizon.start, horizon.last())),
        access,
    ];
    if let Some(scenario) = &heading.scenario {
        lines.push(Element::new("p").child("Scenario: ").child(name(scenario)).child("."));
    }
    if !heading.what_ifs.is_empty() {
        lines.push(Element::new("p").child(format!("What-ifs on top of the log: {}.", heading.what_ifs.join(", "))));
    }
    lines
}

fn card(question: &str, figure: Vec<Node>, lines: Vec<Element>) -> Element {
    Element::new("div")
        .with("class", "number")
        .child(Element::new("h2").child(question))
        .child(Element::new("strong").children(figure))
        .children(lines)
}

fn line(words: String) -> Element {
    Element::new("p").child(words)
}

fn people(headline: &Headline) -> Element {
    let question = "People who go short on the worst day";
    let Some(people) = &headline.people else {
        return card(question, vec!["–".into()], vec![line("There is no plan to read it from.".to_owned())]);
    };
    let all = format!(
        "of {} people; {} of the need is met.",
        number::count(people.people),
        number::percent(people.met_share)
    );
    let Some(worst) = people.worst_day else {
        return card(question, vec!["0".into()], vec![line(all), line("Nobody goes short on these days.".to_owned())]);
    };
    let person_days = format!(
        "{} person-days short in all (a person who gets half of the need for two days counts as one).",
        number::amount(people.person_days)
    );
    let lines = vec![line(all), line(format!("Worst day: {worst}.")), line(person_days)];
    card(question, vec![number::count(people.on_worst_day).into()], lines)
}

fn stocks(headline: &Headline) -> Element {
    let question = "First stock to run out if nothing more arrives";
    let Some(first) = &headline.first_to_run_out else {
        return card(question, vec!["none".into()], vec![line("No stock is seen to run out.".to_owned())]);
    };
    let what = Element::new("p").child(name(&first.item)).child(" at ").children(full_name(&first.site)).child(".");
    let count = line(format!(
        "{} of {} run out within these days.",
        number::of(first.within_horizon, "stock", "stocks"),
        number::count(i64::try_from(first.of).unwrap_or(i64::MAX))
    ));
    card(question, vec![first.date.to_string().into()], vec![what, count])
}

fn access(headline: &Headline, is_compared: bool) -> Element {
    let question = "Person-days short that opening one road would avoid";
    let Some(best) = &headline.best_corridor else {
        let words = if is_compared {
            "No corridor is worth anything on these days."
        } else {
            "Opening roads was not compared."
        };
        return card(question, vec!["–".into()], vec![line(words.to_owned())]);
    };
    let what =
        Element::new("p").child("By opening ").children(full_name(&best.corridor)).child(" alone, against all closed.");
    let mut lines = vec![what];
    lines.extend(best.all.map(|all| line(format!("All roads together: {}.", number::amount(all)))));
    card(question, vec![number::amount(best.alone).into()], lines)
}
