//! Numbers with their units.

use crate::claim::Quantity;
use crate::fold::fold;
use crate::lexicon::Unit;
use crate::lexicon::grammar::Grammar;
use crate::mark::Marked;
use crate::number_word::number_word;
use crate::token::TokenKind;
use std::ops::Range;

fn scale(word: &str) -> Option<f64> {
    match word {
        "hundred" => Some(100.0),
        "thousand" => Some(1_000.0),
        "million" | "m" => Some(1_000_000.0),
        "billion" => Some(1_000_000_000.0),
        "dozen" => Some(12.0),
        _ => None,
    }
}

/// A number that begins at a token: value and the token after it.
fn number(marked: &Marked<'_>, at: usize, end: usize) -> Option<(f64, usize)> {
    let token = &marked.tokens[at];
    let word = fold(marked.word(at));
    let (mut value, mut next) = if token.kind == TokenKind::Number {
        if word.contains(':') || word.ends_with(|letter: char| letter.is_ascii_alphabetic()) {
            return None;
        }
        (word.replace(',', "").parse::<f64>().ok()?, at + 1)
    } else {
        let value = number_word(&word).map(f64::from).or_else(|| {
            let is_scaled = matches!(word.as_str(), "a" | "half" | "an") && at + 1 < end;
            let following = if is_scaled { fold(marked.word(at + 1)) } else { String::new() };
            match (word.as_str(), following.as_str()) {
                ("half", "a") => Some(0.5),
                ("a", "hundred" | "thousand" | "million" | "dozen") => Some(1.0),
                _ => None,
            }
        })?;
        let is_half = word == "half";
        (value, at + 1 + usize::from(is_half))
    };
    // `twenty-five`, `two hundred`, `3.2 million`.
    let is_joined = next + 1 < end && marked.is_mark(next, "-") && (20.0..100.0).contains(&value);
    if is_joined
        && token.kind == TokenKind::Word
        && let Some(small) = number_word(&fold(marked.word(next + 1))).map(f64::from).filter(|small| *small < 10.0)
    {
        value += small;
        next += 2;
    }
    while next < end
        && let Some(factor) = scale(&fold(marked.word(next)))
    {
        value *= factor;
        next += 1;
    }
    value.is_finite().then_some((value, next))
}

/// The quantities in a stretch of tokens.
pub(crate) fn quantities(marked: &Marked<'_>, grammar: &Grammar, units: &[Unit], zone: Range<usize>) -> Vec<Quantity> {
    let mut list = Vec::new();
    let mut at = zone.start;
    while at < zone.end {
        let token = &marked.tokens[at];
        let is_number = token.kind == TokenKind::Number || marked.classes[at].has(grammar.number_word);
        let Some((value, next)) = (if is_number { number(marked, at, zone.end) } else { None }) else {
            at += 1;
            continue;
        };
        // `300 to 400 trucks`, `300-400 trucks`.
        let mut upper = None;
        let mut after = next;
        if next + 1 < zone.end
            && (marked.is_mark(next, "-") || marked.is_mark(next, "–") || matches!(marked.word(next), "to" | "or"))
            && let Some((second, end)) = number(marked, next + 1, zone.end)
            && second > value
        {
            upper = Some(second);
            after = end;
        }
        // Up to three words that describe may stand before the unit: `19 aid trucks`, `50 more`.
        let unit = (after..zone.end.min(after + 5))
            .take_while(|token| {
                let one = &marked.tokens[*token];
                *token == after
                    || (one.kind == TokenKind::Word || marked.is_mark(*token, "-"))
                        && !marked.classes[*token].has(grammar.preposition)
            })
            .find_map(|token| {
                let at = marked.units.binary_search_by_key(&token, |unit| unit.first).ok()?;
                marked.units.get(at).filter(|unit| unit.end <= zone.end.max(token + 1))
            });
        let Some(unit) = unit.filter(|unit| {
            unit.first == after || (after..unit.first).all(|token| !marked.classes[token].meets(grammar.auxiliaries))
        }) else {
            at = after.max(at + 1);
            continue;
        };
        let is_approximate =
            (at.saturating_sub(3).max(zone.start)..at).any(|token| marked.classes[token].has(grammar.approximate));
        let span = token.start..marked.tokens[unit.end - 1].end;
        list.push(Quantity { span, value, upper, unit: units[unit.index].name.clone(), is_approximate });
        at = unit.end.max(at + 1);
    }
    list
}
