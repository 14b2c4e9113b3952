//! The page of all papers.

use super::papers::Papers;
use super::{index, notification, sheet};
use crate::language::Words;
use crate::markup::{self, Element};

/// The style of the papers. It names no font, picture or style from outside.
const STYLE: &str = include_str!("style.css");

/// The page as a tree, for every form in which it is printed: an index by day, then a dispatch sheet and a notification form
/// for each departure.
pub(crate) fn tree(papers: &Papers, words: &Words) -> Element {
    let title = match papers.workspace.trim() {
        "" => words.say("convoy-title"),
        workspace => words.tell("convoy-title-of", [("workspace", workspace.into())]),
    };
    let mut main = Element::new("main").child(index::index(papers, words, &title));
    for departure in &papers.departures {
        main.push(sheet::sheet(papers, words, departure));
        main.push(notification::notification(papers, words, departure));
    }
    markup::page(words.language().code(), &title, STYLE, main)
}
