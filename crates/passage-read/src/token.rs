//! Tokens: words, numbers and marks, each a slice of the text.

use crate::fold::fold_into;
use crate::hash::HashMap;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    Word,
    Number,
    Mark,
}

/// A word known to the lexicon; 0 for all others.
pub(crate) type WordId = u32;

/// One token, `start..end` in bytes of the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub start: usize,
    pub end: usize,
    pub kind: TokenKind,
    /// Begins with a capital letter.
    pub is_capital: bool,
    /// No blank stands before it.
    pub is_joined: bool,
    /// Two line ends or a bullet stand before it.
    pub begins_block: bool,
    /// An unknown word that ends in `ly`.
    pub is_adverb_like: bool,
    pub word: WordId,
}

/// Words whose full stop does not end a sentence.
const ABBREVIATIONS: [&str; 36] = [
    "mr", "mrs", "ms", "dr", "gen", "col", "lt", "sgt", "maj", "capt", "brig", "adm", "st", "rev", "sen", "rep", "gov",
    "prof", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "inc", "ltd",
    "approx", "vs", "km", "hon",
];

/// Clitics that are words by themselves.
const CLITICS: [&str; 6] = ["s", "re", "ve", "ll", "d", "m"];

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | '‘' | 'ʻ' | 'ʿ' | '`')
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&letter)
}

fn letters(text: &str, from: usize) -> usize {
    text[from..].find(|letter| !is_letter(letter)).map_or(text.len(), |length| from + length)
}

/// Cuts a text into tokens from a byte on, which is the start of a character, and looks each word up.
pub(crate) fn tokens(text: &str, from: usize, words: &HashMap<Box<str>, WordId>) -> Vec<Token> {
    let mut list = Vec::with_capacity(text.len() / 5 + 8);
    let mut folded = String::new();
    let mut at = from;
    let mut is_joined = false;
    let mut line_ends = 0;
    while let Some(letter) = text[at..].chars().next() {
        let start = at;
        if letter.is_whitespace() || letter.is_control() || letter == '\u{feff}' {
            at += letter.len_utf8();
            is_joined = false;
            line_ends += usize::from(letter == '\n');
            continue;
        }
        let (end, kind) = if letter.is_ascii_digit() {
            (number_end(text, at), TokenKind::Number)
        } else if is_letter(letter) {
            (word_end(text, at), TokenKind::Word)
        } else if is_apostrophe(letter) && is_joined && is_clitic(text, at + letter.len_utf8()) {
            (letters(text, at + letter.len_utf8()), TokenKind::Word)
        } else {
            (at + letter.len_utf8(), TokenKind::Mark)
        };
        let is_bullet = line_ends > 0 && matches!(letter, '•' | '*' | '-' | '–' | '·' | '▪' | '●');
        folded.clear();
        fold_into(&text[start..end], &mut folded);
        if folded.len() > 1 && folded.ends_with('.') && !folded[..folded.len() - 1].contains('.') {
            folded.pop();
        }
        let word = words.get(folded.as_str()).copied().unwrap_or(0);
        list.push(Token {
            start,
            end,
            kind,
            is_capital: letter.is_uppercase(),
            is_joined,
            begins_block: line_ends > 1 || is_bullet,
            is_adverb_like: word == 0 && folded.len() > 4 && folded.ends_with("ly") && !letter.is_uppercase(),
            word,
        });
        at = end;
        is_joined = true;
        line_ends = 0;
    }
    list
}

fn is_clitic(text: &str, from: usize) -> bool {
    let end = letters(text, from);
    CLITICS.contains(&&text[from..end])
}

/// The end of a word: apostrophes within it, `U.S.` and the stop of an abbreviation belong to it; `’s` and `n’t` do not.
fn word_end(text: &str, start: usize) -> usize {
    let mut end = letters(text, start);
    if let Some(dotted) = dotted_end(text, start) {
        return dotted;
    }
    // `n't` is a word by itself.
    if text[start..end].ends_with(['n', 'N']) && end - start > 1 {
        let mut rest = text[end..].chars();
        if rest.next().is_some_and(is_apostrophe) {
            let apostrophe = text[end..].chars().next().map_or(0, char::len_utf8);
            let after = &text[end + apostrophe..];
            if after.starts_with('t') && !after[1..].chars().next().is_some_and(is_letter) {
                return end - 1;
            }
        }
    }
    if text[start..end].eq_ignore_ascii_case("n") && text[..start].ends_with(is_letter) {
        let apostrophe = text[end..].chars().next().filter(|letter| is_apostrophe(*letter));
        if let Some(apostrophe) = apostrophe {
            return letters(text, end + apostrophe.len_utf8());
        }
    }
    while let Some(apostrophe) = text[end..].chars().next().filter(|letter| is_apostrophe(*letter)) {
        let from = end + apostrophe.len_utf8();
        let next = letters(text, from);
        if next == from || is_clitic(text, from) {
            break;
        }
        end = next;
    }
    let is_abbreviation = text[end..].starts_with('.')
        && ABBREVIATIONS.iter().any(|short| text[start..end].eq_ignore_ascii_case(short))
        && text[start..].starts_with(char::is_uppercase);
    if is_abbreviation { end + 1 } else { end }
}

/// The end of `U.S.` or `a.m.`; `None` where no such thing begins.
fn dotted_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    let mut letters = 0;
    while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) && bytes.get(at + 1) == Some(&b'.') {
        letters += 1;
        at += 2;
    }
    (letters > 1).then_some(at)
}

/// The end of a number: `2,700`, `3.5`, `10:30`, `227th`.
fn number_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        while bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        let goes_on =
            matches!(bytes.get(at), Some(b',' | b'.' | b':')) && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !goes_on {
            break;
        }
        at += 1;
    }
    let suffix = letters(text, at);
    if matches!(&text[at..suffix], "st" | "nd" | "rd" | "th") { suffix } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text, 0, &HashMap::default()).iter().map(|token| &text[token.start..token.end]).collect()
    }

    #[test]
    fn tokens_are_words_numbers_and_marks() {
        assert_eq!(cut("The U.S. didn’t pay $2,700."), ["The", "U.S.", "did", "n’t", "pay", "$", "2,700", "."]);
        assert_eq!(cut("Azerbaijan’s Sana’a on Nov. 6"), ["Azerbaijan", "’s", "Sana’a", "on", "Nov.", "6"]);
        assert_eq!(cut("the 227th day, 10:30"), ["the", "227th", "day", ",", "10:30"]);
        assert_eq!(cut("re-opened"), ["re", "-", "opened"]);
    }
}
