use super::*;
use passage_model::audience::Audience;
use passage_model::network::{Nutrient, SiteKind};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The messages of a language: name, and the parts it asks for.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, text) in language.messages() {
        if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
            panic!("{language}/{file}: {errors:?}");
        }
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once('=').filter(|_| !line.starts_with([' ', '}'])) {
                key = name.trim().to_owned();
                let earlier = messages.insert(key.clone(), BTreeSet::new());
                assert!(earlier.is_none(), "{language}/{file}: `{key}` stands twice");
            }
            for part in line.split('$').skip(1) {
                let name = part.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect();
                messages.get_mut(&key).expect("a message begins before its parts").insert(name);
            }
        }
    }
    messages
}

/// The sources in `folder` that make reports: without files and parts that are tests.
fn sources(folder: &Path, found: &mut String) {
    for entry in folder.read_dir().expect("the folder of the sources can be read") {
        let path = entry.expect("its entries too").path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if path.is_dir() {
            sources(&path, found);
        } else if name.ends_with(".rs") && !["tests.rs", "sample.rs"].contains(&name.as_str()) {
            let text = std::fs::read_to_string(&path).expect("a source is text");
            found.push_str(text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default());
        }
    }
}

/// What stands between double quotes in the sources, comments left out.
fn literals() -> BTreeSet<String> {
    let mut text = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut text);
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned).collect()
}

/// Families of keys that the sources put together: what stands before the last part, as `month-` in `"month-{}"`.
fn families(literals: &BTreeSet<String>) -> Vec<&str> {
    let family = |literal: &'_ String| -> Option<usize> {
        let start = literal.find("-{")? + 1;
        let is_whole = literal.ends_with('}') && literal.matches('{').count() == 1;
        (is_whole && literal[..start].chars().all(is_key_letter)).then_some(start)
    };
    literals.iter().filter_map(|literal| family(literal).map(|start| &literal[..start])).collect()
}

fn is_key_letter(letter: char) -> bool {
    letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-' || letter == '_'
}

/// The last parts of keys that are named elsewhere: months, and words of the model.
fn last_parts() -> BTreeSet<String> {
    let words = Nutrient::ALL.map(Nutrient::name).into_iter().chain(Audience::ALL.map(Audience::name));
    let roles = ["party", "operator", "monitor", "media", "own", "source"];
    let kinds = [SiteKind::Supply, SiteKind::Warehouse, SiteKind::Crossing, SiteKind::Junction, SiteKind::Community];
    let words = words.chain(roles).map(str::to_owned).chain(kinds.map(|kind| kind.to_string()));
    words.chain((1..=12).map(|month: u8| month.to_string())).collect()
}

#[test]
fn every_language_has_the_same_messages_with_the_same_parts() {
    let english = messages(Language::English);
    for language in Language::ALL {
        assert_eq!(messages(language), english, "{language}");
    }
}

#[test]
fn every_message_is_used() {
    let (literals, last_parts) = (literals(), last_parts());
    let families = families(&literals);
    let is_used = |key: &String| {
        let is_in = |family: &&str| {
            key.strip_prefix(*family).is_some_and(|last| literals.contains(last) || last_parts.contains(last))
        };
        literals.contains(key) || families.iter().any(is_in)
    };
    let unused: Vec<String> = messages(Language::English).into_keys().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "messages that no source names: {unused:?}");
}

#[test]
fn every_key_that_the_sources_name_is_a_message() {
    let messages = messages(Language::English);
    let groups: BTreeSet<&str> =
        messages.keys().filter_map(|key| key.split_once('-')).map(|(group, _)| group).collect();
    let literals = literals();
    // What begins as messages do and has the form of a key is one.
    let is_key = |literal: &&String| {
        let group = literal.split_once('-').filter(|(group, last)| groups.contains(group) && !last.is_empty());
        group.is_some() && literal.chars().all(is_key_letter) && !literal.ends_with('-')
    };
    let named: Vec<&String> = literals.iter().filter(is_key).collect();
    assert!(named.len() > 300, "only {} keys are found in the sources", named.len());
    let unknown: Vec<&&String> = named.iter().filter(|key| !messages.contains_key(**key)).collect();
    assert!(unknown.is_empty(), "no messages: {unknown:?}");
    let is_group = |family: &&str| family.split_once('-').is_some_and(|(group, _)| groups.contains(group));
    for family in families(&literals).into_iter().filter(is_group) {
        assert!(messages.keys().any(|key| key.starts_with(family)), "no message begins with `{family}`");
    }
}

/// What the glossary says that French reports do not say; without words that are right in another sense.
fn words_not_used() -> Vec<String> {
    let glossary = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/glossary.md");
    let glossary = std::fs::read_to_string(glossary).expect("the glossary can be read");
    let part = glossary.split("## In French").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or_default();
    let cells = part.lines().filter_map(|line| line.trim_end_matches(['|', ' ']).split('|').nth(3));
    let words = cells.skip(2).flat_map(|cell| cell.split(", ")).filter(|word| !word.contains('('));
    words.map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

/// Whether a text holds a word or words, or their plural, and not only as a part of longer ones.
fn holds_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let after = &text[at + word.len()..];
        let after = after.strip_prefix('s').unwrap_or(after);
        !text[..at].ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

#[test]
fn french_messages_use_the_words_of_the_glossary() {
    let words = words_not_used();
    assert!(words.len() > 8 && words.iter().any(|word| word == "communauté"), "{words:?}");
    for (file, text) in Language::French.messages() {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            // What stands in front of it is a key.
            let told = line.split_once(" = ").map_or(line, |(_, told)| told);
            // Names of parts are not told.
            let told: String =
                told.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest)).collect();
            let found: Vec<&String> = words.iter().filter(|word| holds_word(&told.to_lowercase(), word)).collect();
            assert!(found.is_empty(), "{file}: {found:?} in: {line}");
        }
    }
}

/// The first mark of a French text in front of which a line could break, or that has no space in front of it.
pub(crate) fn loose_mark(text: &str) -> Option<&str> {
    let loose = [" :", " ;", " ?", " !", " »", "« ", " %"].into_iter().find(|mark| text.contains(mark));
    let tight = text.char_indices().skip(1).find(|(at, letter)| {
        let before = text[..*at].chars().next_back();
        matches!(letter, ';' | '?' | '!' | '»') && !matches!(before, Some('\u{a0}' | '\u{202f}' | '"'))
    });
    loose.or(tight.map(|(at, _)| &text[at..]))
}

#[test]
fn french_marks_never_begin_a_line() {
    for (file, text) in Language::French.messages() {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            assert_eq!(loose_mark(line), None, "{file}: a space that does not break is missing: {line}");
        }
    }
}

#[test]
fn dates_and_numbers_follow_the_language() {
    let [english, french] = Language::ALL.map(Words::of);
    let first = Date::constant(2023, 10, 1);
    assert_eq!([english.date(first), french.date(first)], ["1 October 2023", "1er octobre 2023"]);
    assert_eq!([english.short_date(first), french.short_date(first)], ["1 Oct 2023", "1er oct. 2023"]);
    assert_eq!([english.day(first), french.day(first)], ["1 Oct", "1er oct."]);
    assert_eq!([english.amount(1.3), french.amount(1.3)], ["1.3", "1,3"]);
    assert_eq!(french.tell("days", [("count", 1234_i64.into())]), "1\u{202f}234 jours");
    assert_eq!(french.tell("days", [("count", 0_i64.into())]), "0 jour");
}

#[test]
fn parts_of_markup_stand_where_the_language_wants_them() {
    let words = Words::of(Language::English);
    let month = crate::markup::name("<b>");
    let nodes = words.nodes("date", [("day", 1_i64.into()), ("month", month.into()), ("year", "9".into())]);
    let line = crate::markup::Element::new("p").children(nodes).to_string();
    assert_eq!(line, "<p>1 <bdi dir=\"auto\">&lt;b&gt;</bdi> 9</p>");
}
