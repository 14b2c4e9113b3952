//! Words in a row, with gaps.

use crate::lexicon::class::Forms;
use crate::lexicon::rule::Element;
use crate::predicate::Search;

/// The end of the phrase that begins at a token; `None`: none does.
pub(crate) fn matches(search: &Search<'_>, elements: &[Element], at: usize, end: usize) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else { return Some(at) };
    match element {
        Element::One { is_optional, .. } => {
            if at < end && is_one(search, element, at) {
                let found = matches(search, rest, at + 1, end);
                if found.is_some() {
                    return found;
                }
            }
            if *is_optional { matches(search, rest, at, end) } else { None }
        }
        Element::Gap { most, without } => {
            for token in at..=at + most {
                let found = matches(search, rest, token, end);
                if found.is_some() {
                    return found;
                }
                if token >= end || search.marked.classes[token].meets(*without) || search.is_boundary(token) {
                    return None;
                }
            }
            None
        }
    }
}

/// Whether a token is that element.
pub(crate) fn is_one(search: &Search<'_>, element: &Element, at: usize) -> bool {
    let Element::One { classes, words, forms, .. } = element else { return false };
    let token = &search.marked.tokens[at];
    if token.word != 0 && words.contains(&token.word) {
        return true;
    }
    search.marked.classes[at].meets(*classes) && (*forms == Forms::NONE || search.marked.forms[at].has(*forms))
}
