//! The report as one HTML page: figures first, then who, where, why, and how it was checked.

mod access;
mod method;
mod reading;
mod shortage;
mod summary;
mod supply;
mod table;
mod worth;

use crate::figure;
use crate::markup::{Element, Node, name};
use crate::number;
use crate::report::{Name, Report};
use crate::words;

/// The style of the page. It names no font, picture or style from outside.
const STYLE: &str = include_str!("page/style.css");

/// Writes the page.
pub(crate) fn html(report: &Report<'_>) -> String {
    format!("<!DOCTYPE html>\n{}\n", element(report))
}

/// The page as elements.
pub(crate) fn element(report: &Report<'_>) -> Element {
    let title = match report.heading.workspace.trim() {
        "" => "Situation report".to_owned(),
        workspace => format!("Situation report: {workspace}"),
    };
    let head = Element::new("head")
        .child(Element::new("meta").with("charset", "utf-8"))
        .child(Element::new("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
        // Whatever a table holds, a browser that shows this page fetches nothing.
        .child(
            Element::new("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", "default-src 'none'; style-src 'unsafe-inline'"),
        )
        .child(Element::new("title").child(title))
        .child(Element::new("style").child(Node::Style(STYLE)));
    let main = Element::new("main")
        .child(summary::summary(report))
        .child(map(report))
        .child(access::access(&report.access, &report.heading))
        .child(supply::weeks(report))
        .child(supply::supply(report))
        .child(shortage::shortage(report))
        .child(supply::scenarios(report))
        .child(worth::worth(report.worth.as_ref()))
        .child(reading::readings(&report.readings))
        .child(method::assumptions(report))
        .child(method::method(report))
        .child(
            Element::new("footer")
                .child(Element::new("p").with("class", "audience").child(words::audience(report.heading.audience))),
        );
    let body = Element::new("body").child(main);
    Element::new("html").with("lang", "en").child(head).child(body)
}

fn map(report: &Report<'_>) -> Element {
    let map = &report.map;
    let section = section("Places and roads");
    if map.places.is_empty() {
        return section.child(sentence("The tables name no places."));
    }
    let roads = match map.date {
        Some(date) => format!("Roads are drawn as they are believed on {date}."),
        None => "What is believed of the roads is not known for the day of the map.".to_owned(),
    };
    let supply = "The figure beside a place is its days of supply: how long the item lasts there that lasts least, if nothing more arrives.";
    let mut section = section.child(sentence(&format!("{roads} {supply}")));
    if let Some(cells) = map.cells_per_degree {
        let degrees = 1.0 / f64::from(cells);
        section.push(sentence(&format!(
            "Places are drawn at the centres of cells of {degrees}° ({} km from south to north), and not where they are.",
            number::amount(degrees * 111.32)
        )));
    }
    section.push(captioned(figure::map::svg(map, None), "All places and roads. Straight lines stand for roads."));
    if let Some(frame) = map.close_up {
        section
            .push(captioned(figure::map::svg(map, Some(frame)), "Closer: the communities and what lies around them."));
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
