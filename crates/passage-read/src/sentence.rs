//! Quotes and sentences.

use crate::token::{Token, TokenKind};

/// A sentence: tokens `first..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub first: usize,
    pub end: usize,
}

/// Longer runs without a stop are cut: they are lists or noise, and nothing may take time with the square of a text.
const MOST_TOKENS: usize = 400;

/// A dateline has up to so many words and marks.
const DATELINE: usize = 12;

/// The quote each token stands in, numbered from 1; 0: none. Marks of quotation count as inside.
pub(crate) fn quotes(text: &str, tokens: &[Token]) -> Vec<u32> {
    let mut list = Vec::with_capacity(tokens.len());
    let (mut count, mut is_open) = (0, false);
    for token in tokens {
        if token.begins_block {
            is_open = false;
        }
        let mark = if token.kind == TokenKind::Mark { &text[token.start..token.end] } else { "" };
        let (opens, closes) = match mark {
            "“" | "«" | "„" => (true, false),
            "”" | "»" => (false, true),
            "\"" => (!is_open, is_open),
            _ => (false, false),
        };
        if opens && !is_open {
            count += 1;
            is_open = true;
        }
        list.push(if is_open { count } else { 0 });
        if closes {
            is_open = false;
        }
    }
    list
}

/// The sentences, one after the other; every token is in one.
pub(crate) fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut list = Vec::new();
    let mut first = 0;
    let mut at = 0;
    let mut push = |first: usize, end: usize| {
        if tokens[first..end].iter().any(|token| token.kind != TokenKind::Mark) {
            list.push(Sentence { first, end });
        }
    };
    while at < tokens.len() {
        if tokens[at].begins_block && at > first {
            push(first, at);
            first = at;
        }
        if at == first
            && let Some(end) = dateline(text, tokens, first)
        {
            push(first, end);
            first = end;
            at = end;
            continue;
        }
        if at - first >= MOST_TOKENS {
            push(first, at);
            first = at;
        }
        if !ends(text, tokens, first, at) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while let Some(next) = tokens.get(end).filter(|next| next.is_joined && is_closing(text, next)) {
            debug_assert_eq!(next.kind, TokenKind::Mark);
            end += 1;
        }
        let is_end = tokens.get(end).is_none_or(|next| {
            let begins = next.is_capital || next.kind != TokenKind::Word || !text[next.start..next.end].is_ascii();
            next.begins_block || (begins && (!next.is_joined || end > at + 1))
        });
        if is_end {
            push(first, end);
            first = end;
        }
        at = end;
    }
    if first < tokens.len() {
        push(first, tokens.len());
    }
    list
}

/// The end of `PORT SUDAN, 4 March -` at the beginning of a block: where and when something was written is no part of what is told.
fn dateline(text: &str, tokens: &[Token], first: usize) -> Option<usize> {
    let word = |token: &Token| &text[token.start..token.end];
    let head = &tokens[first];
    let is_shouted = |token: &Token| {
        let letters = word(token);
        letters.chars().count() > 1 && !letters.chars().any(char::is_lowercase)
    };
    if !(first == 0 || head.begins_block) || head.kind != TokenKind::Word || !is_shouted(head) {
        return None;
    }
    for (position, token) in tokens.iter().enumerate().skip(first + 1).take(DATELINE) {
        let is_dash = matches!(word(token), "-" | "–" | "—" | "--");
        if token.kind == TokenKind::Mark && is_dash && !token.is_joined {
            return (position + 1 < tokens.len()).then_some(position + 1);
        }
        let goes_on = match token.kind {
            TokenKind::Mark => matches!(word(token), "," | "(" | ")" | "/" | "-" | "."),
            TokenKind::Number => true,
            TokenKind::Word => token.is_capital,
        };
        if !goes_on || token.begins_block {
            return None;
        }
    }
    None
}

fn ends(text: &str, tokens: &[Token], first: usize, at: usize) -> bool {
    let token = &tokens[at];
    if token.kind != TokenKind::Mark {
        return false;
    }
    match &text[token.start..token.end] {
        "!" | "?" | "…" | "。" | "؟" | "।" => true,
        "." => {
            // `J. Smith`: an initial.
            let is_initial = at > first && {
                let before = &tokens[at - 1];
                before.is_capital && text[before.start..before.end].chars().count() == 1
            };
            // `convoy no. 31`.
            let is_number = at > first
                && text[tokens[at - 1].start..tokens[at - 1].end].eq_ignore_ascii_case("no")
                && tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number);
            !is_initial && !is_number
        }
        _ => false,
    }
}

fn is_closing(text: &str, token: &Token) -> bool {
    token.kind == TokenKind::Mark
        && matches!(&text[token.start..token.end], "”" | "\"" | "»" | ")" | "]" | "’" | "'" | "." | "!" | "?")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::HashMap;
    use crate::token::tokens;

    fn cut(text: &str) -> Vec<String> {
        let tokens = tokens(text, 0, &HashMap::default());
        let slice = |one: &Sentence| text[tokens[one.first].start..tokens[one.end - 1].end].to_owned();
        sentences(text, &tokens).iter().map(slice).collect()
    }

    #[test]
    fn a_dateline_is_no_part_of_the_first_sentence() {
        let expected = ["PORT SUDAN, March 8 -", "Two trucks came.", "UN staff - all of them - left."];
        assert_eq!(cut("PORT SUDAN, March 8 - Two trucks came. UN staff - all of them - left."), expected);
    }

    #[test]
    fn sentences_end_at_stops_and_not_at_abbreviations() {
        let text =
            "The U.S. Agency met Gen. Smith on Nov. 6. “We wait.” He left at 10:30. Why?\n\nA heading\n\n- one\n- two";
        let expected = [
            "The U.S. Agency met Gen. Smith on Nov. 6.",
            "“We wait.”",
            "He left at 10:30.",
            "Why?",
            "A heading",
            "- one",
            "- two",
        ];
        assert_eq!(cut(text), expected);
    }
}
