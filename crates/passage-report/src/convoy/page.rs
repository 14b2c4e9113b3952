//! The page of all papers.

use super::papers::Papers;
use super::{index, notification, sheet};
use crate::language::Words;
use crate::markup::{Element, Node};

/// The style of the papers. It names no font, picture or style from outside.
const STYLE: &str = include_str!("style.css");

/// The page as a tree, for every form in which it is printed: an index by day, then a dispatch sheet and a notification form
/// for each departure.
pub(crate) fn tree(papers: &Papers, words: &Words) -> Element {
    let title = match papers.workspace.trim() {
        "" => words.say("convoy-title"),
        workspace => words.tell("convoy-title-of", [("workspace", workspace.into())]),
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
        .child(Element::new("title").child(title.as_str()))
        .child(Element::new("style").child(Node::Style(STYLE)));
    let mut main = Element::new("main").child(index::index(papers, words, &title));
    for departure in &papers.departures {
        main.push(sheet::sheet(papers, words, departure));
        main.push(notification::notification(papers, words, departure));
    }
    Element::new("html").with("lang", words.language().code()).child(head).child(Element::new("body").child(main))
}
