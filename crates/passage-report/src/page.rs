//! The report as one HTML page: figures first, then who, where, why, and how it was checked.

mod access;
mod crossing;
mod method;
mod reading;
mod shortage;
mod summary;
mod supply;
mod table;
mod worth;

use crate::figure;
use crate::language::Words;
use crate::markup::{self, Element, Node, name};
use crate::report::{Name, Report};
use passage_model::belief::State;
use passage_model::calendar::Date;

/// The style of the page. It names no font, picture or style from outside.
const STYLE: &str = include_str!("page/style.css");

/// Writes the page.
pub(crate) fn html(report: &Report<'_>) -> String {
    format!("<!DOCTYPE html>\n{}\n", element(report))
}

/// The page as elements.
pub(crate) fn element(report: &Report<'_>) -> Element {
    let words = &report.words;
    let title = match report.heading.workspace.trim() {
        "" => words.say("report-title"),
        workspace => words.tell("report-title-of", [("workspace", workspace.into())]),
    };
    let main = Element::new("main")
        .child(summary::summary(report))
        .child(map(report))
        .child(access::access(&report.access, &report.heading, words))
        .children(crossing::crossings(report))
        .child(supply::weeks(report))
        .child(supply::supply(report))
        .child(shortage::shortage(report))
        .child(supply::scenarios(report))
        .child(worth::worth(report.worth.as_ref(), words))
        .child(reading::readings(&report.readings, words))
        .child(method::assumptions(report))
        .child(method::method(report))
        .child(
            Element::new("footer")
                .child(Element::new("p").with("class", "audience").child(words.audience(report.heading.audience))),
        );
    markup::page(words.language().code(), &title, STYLE, main)
}

fn map(report: &Report<'_>) -> Element {
    let (map, words) = (&report.map, &report.words);
    let section = section(&words.say("page-map"));
    if map.places.is_empty() {
        return section.child(sentence(&words.say("page-map-none")));
    }
    let roads = match map.date {
        Some(date) => words.tell("page-map-roads", [("date", words.date(date).into())]),
        None => words.say("page-map-roads-unknown"),
    };
    let mut section = section.child(sentence(&format!("{roads} {}", words.say("page-map-supply"))));
    if let Some(cells) = map.cells_per_degree {
        let degrees = 1.0 / f64::from(cells);
        let decimals = cells.checked_ilog10().unwrap_or_default() as usize;
        section.push(sentence(&words.tell(
            "page-map-cells",
            [("degrees", words.decimal(degrees, decimals).into()), ("length", words.amount(degrees * 111.32).into())],
        )));
    }
    let caption = words.say("page-map-all");
    section.push(captioned(figure::map::svg(map, None, words), &caption));
    if let Some(frame) = map.close_up {
        let caption = words.say("page-map-closer");
        section.push(captioned(figure::map::svg(map, Some(frame), words), &caption));
    }
    section
}

/// A part of the page under a heading.
fn section(heading: &str) -> Element {
    Element::new("section").child(Element::new("h2").child(heading))
}

/// A paragraph of plain words.
fn sentence(words: &str) -> Element {
    Element::new("p").child(words)
}

/// A paragraph with names in it.
fn paragraph(nodes: Vec<Node>) -> Element {
    Element::new("p").children(nodes)
}

/// A figure with the sentence that says what it shows.
fn captioned(svg: Element, caption: &str) -> Element {
    Element::new("figure").child(svg).child(Element::new("figcaption").child(caption))
}

/// A name with the first of its other names, for tables that name the same things again and again.
fn short_name(full: &Name) -> Vec<Node> {
    full_name(&Name { name: full.name.clone(), others: full.others.iter().take(1).cloned().collect() })
}

/// A name with its other names.
fn full_name(full: &Name) -> Vec<Node> {
    let mut nodes: Vec<Node> = vec![name(&full.name).into()];
    for other in &full.others {
        nodes.push(" / ".into());
        nodes.push(name(other).into());
    }
    nodes
}

/// The first need that is not met in full: when, where, what.
fn first_short(first: Option<&(Date, Name, String)>, words: &Words) -> Vec<Node> {
    match first {
        Some((date, site, item)) => words.nodes(
            "page-first-short",
            [("date", words.short_date(*date).into()), ("item", name(item).into()), ("place", name(&site.name).into())],
        ),
        None => vec![words.say("page-first-short-none").into()],
    }
}

/// The class of a state in the style sheet.
fn class_of(state: State) -> &'static str {
    match state {
        State::Open => "open",
        State::Restricted => "restricted",
        State::Closed => "closed",
    }
}
