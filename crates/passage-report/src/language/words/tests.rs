use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

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

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().expect("the folder of the sources can be read") {
        let path = entry.expect("its entries too").path();
        if path.is_dir() { sources(&path, found) } else { found.push(path) }
    }
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
    let mut paths = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut paths);
    let text: String = paths.iter().map(|path| std::fs::read_to_string(path).expect("a source is text")).collect();
    // A key is named whole, or as a family: `&format!("month-{}", …)`.
    let is_used = |key: &str| {
        let family = key.rsplit_once('-').map(|(family, _)| format!("\"{family}-{{"));
        text.contains(&format!("\"{key}\"")) || family.is_some_and(|family| text.contains(&family))
    };
    let unused: Vec<String> = messages(Language::English).into_keys().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "messages that no source names: {unused:?}");
}

#[test]
fn french_marks_never_begin_a_line() {
    for (file, text) in Language::French.messages() {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let loose = [" :", " ;", " ?", " !", " »", "« "].into_iter().find(|mark| line.contains(mark));
            assert_eq!(loose, None, "{file}: a space that does not break belongs there: {line}");
            let tight = line.char_indices().skip(1).find(|(at, letter)| {
                let before = line[..*at].chars().next_back();
                matches!(letter, ';' | '?' | '!' | '»') && !matches!(before, Some('\u{a0}' | '\u{202f}' | '"'))
            });
            assert_eq!(tight, None, "{file}: a space that does not break is missing: {line}");
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
