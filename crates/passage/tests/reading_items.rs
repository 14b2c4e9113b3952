//! The annotated items of `bench/read`: their offsets are those of the words they name, so that any scorer measures the same.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const KINDS: [&str; 12] = [
    "RouteOpen",
    "RouteClosed",
    "RouteRestricted",
    "CallToOpen",
    "Agreement",
    "Denial",
    "Threat",
    "DeliveryMade",
    "DeliveryBlocked",
    "DeliveryPending",
    "StockNeed",
    "Talks",
];
const MODALITIES: [&str; 7] = ["asserted", "denied", "demanded", "offered", "warned", "announced", "hypothetical"];

fn files(split: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../bench/read/items").join(split);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn items() -> Vec<Value> {
    let mut items = Vec::new();
    for file in ["develop", "held-out"].iter().flat_map(|split| files(split)) {
        let text = fs::read_to_string(file).unwrap();
        items.extend(text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()));
    }
    items
}

fn rows<'a>(item: &'a Value, key: &str) -> &'a [Value] {
    item[key].as_array().unwrap()
}

fn offset(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

#[test]
fn every_span_is_the_slice_of_the_text_at_its_byte_offsets_and_stays_in_one_sentence() {
    let items = items();
    assert!(items.len() >= 80, "{} items", items.len());
    for item in &items {
        let text = item["text"].as_str().unwrap();
        for claim in rows(item, "claims") {
            let (start, end) = (offset(&claim["start"]), offset(&claim["end"]));
            assert_eq!(text.get(start..end), claim["span"].as_str(), "{} {}", item["id"], claim["number"]);
            let home = rows(item, "sentences")
                .iter()
                .any(|sentence| offset(&sentence[0]) <= start && end <= offset(&sentence[1]));
            assert!(home, "{} {} runs over a sentence", item["id"], claim["number"]);
        }
    }
}

#[test]
fn kinds_and_modalities_are_those_of_the_contract() {
    for item in &items() {
        for claim in rows(item, "claims") {
            for (key, known) in [("types", &KINDS[..]), ("modality", &MODALITIES[..])] {
                let words = rows(claim, key);
                assert!((1..=2).contains(&words.len()), "{} {}: {key}", item["id"], claim["number"]);
                for word in words {
                    assert!(known.contains(&word.as_str().unwrap()), "{} {}: {word}", item["id"], claim["number"]);
                }
            }
        }
    }
}

#[test]
fn no_crisis_is_both_to_learn_from_and_held_out() {
    let names = |split| -> Vec<_> { files(split).iter().map(|file| file.file_name().unwrap().to_owned()).collect() };
    let (develop, held_out) = (names("develop"), names("held-out"));
    assert!(!develop.is_empty() && !held_out.is_empty());
    assert!(develop.iter().all(|name| !held_out.contains(name)), "{develop:?} and {held_out:?}");
}
