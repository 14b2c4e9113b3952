//! The words of a web page.

use super::{Document, Format, iso_date};
use passage_model::calendar::Date;

/// Elements whose content is no text.
const SKIPPED: [&str; 9] = ["script", "style", "head", "noscript", "template", "svg", "nav", "footer", "iframe"];
/// Elements that begin a new block.
const BLOCKS: [&str; 30] = [
    "p",
    "div",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "tr",
    "td",
    "th",
    "table",
    "section",
    "article",
    "header",
    "blockquote",
    "figure",
    "figcaption",
    "main",
    "aside",
    "pre",
    "hr",
    "dl",
    "dt",
    "dd",
    "body",
];

/// A page as one report.
pub(super) fn read(page: &str) -> Document {
    Document { format: Format::Html, record: None, text: words(page), date: published(page), outlet: None, url: None }
}

/// The text of a page: blocks apart by an empty line, runs of blanks as one.
pub(super) fn words(page: &str) -> String {
    let mut out = String::with_capacity(page.len() / 2);
    let mut rest = page;
    let mut needs_blank = false;
    let mut needs_block = false;
    while let Some(open) = rest.find('<') {
        push(&mut out, &rest[..open], &mut needs_blank, &mut needs_block);
        rest = &rest[open..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(close) = rest.find('>') else { break };
        let inside = &rest[1..close];
        let name: String = inside
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        rest = &rest[close + 1..];
        if SKIPPED.contains(&name.as_str()) && !inside.starts_with('/') && !inside.ends_with('/') {
            rest = behind(rest, &name);
        }
        needs_block |= BLOCKS.contains(&name.as_str());
    }
    push(&mut out, rest, &mut needs_blank, &mut needs_block);
    out
}

/// What stands behind the end of an element.
fn behind<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(found) = rest[from..].find("</") {
        let at = from + found + 2;
        if rest.get(at..at + name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name)) {
            return rest[at..].find('>').map_or("", |end| &rest[at + end + 1..]);
        }
        from = at;
    }
    ""
}

fn push(out: &mut String, raw: &str, needs_blank: &mut bool, needs_block: &mut bool) {
    for letter in entities(raw).chars() {
        if letter.is_whitespace() || letter.is_control() {
            *needs_blank = true;
            continue;
        }
        if !out.is_empty() {
            if *needs_block {
                out.push_str("\n\n");
            } else if *needs_blank {
                out.push(' ');
            }
        }
        *needs_blank = false;
        *needs_block = false;
        out.push(letter);
    }
}

/// A text with its entities written out; unknown ones stay.
fn entities(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let letter = end.and_then(|end| entity(&rest[1..end]).map(|letter| (letter, end)));
        if let Some((letter, end)) = letter {
            out.push(letter);
            rest = &rest[end + 1..];
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ldquo" => '“',
        "rdquo" => '”',
        "lsquo" => '‘',
        "rsquo" => '’',
        "laquo" => '«',
        "raquo" => '»',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "eacute" => 'é',
        "egrave" => 'è',
        "agrave" => 'à',
        "ccedil" => 'ç',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "auml" => 'ä',
        "euro" => '€',
        "pound" => '£',
        _ => return None,
    })
}

/// The day of publication, where the page says one.
fn published(page: &str) -> Option<Date> {
    const KEYS: [&str; 6] = ["article:published_time", "datePublished", "dc.date", "pubdate", "publish-date", "<time"];
    KEYS.iter().find_map(|key| {
        let at = page.find(key)?;
        let rest = &page[at..];
        let rest = &rest[..rest.char_indices().nth(200).map_or(rest.len(), |(end, _)| end)];
        let year = rest.match_indices("20").find_map(|(found, _)| iso_date(&rest[found..]));
        year.or_else(|| rest.match_indices("19").find_map(|(found, _)| iso_date(&rest[found..])))
    })
}
