//! The article from which the program was founded: what it says, by whom, and what denies what.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use passage_read::gazetteer::{Gazetteer, Place};
use passage_read::lexicon::Lexicon;
use passage_read::{Reader, Reading, anchor};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// The article with its claims; `None` where the shared files are absent.
fn article() -> Option<(String, Vec<Value>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/articles");
    let folder =
        if folder.exists() { folder } else { PathBuf::from(std::env::var_os("PASSAGE_SHARED")?).join("articles") };
    let text = fs::read_to_string(folder.join("founding-article.txt")).ok()?;
    let gold = fs::read_to_string(folder.join("founding-article.gold.jsonl")).ok()?;
    Some((text, gold.lines().map(|line| serde_json::from_str(line).unwrap()).collect()))
}

fn read(text: &str) -> Reading {
    let corridor = |id: &str, names: &[&str]| Place {
        id: id.to_owned(),
        is_corridor: true,
        is_passage: true,
        names: names.iter().map(|name| (*name).to_owned()).collect(),
    };
    let gazetteer = Gazetteer {
        places: vec![corridor("lachin", &["Lachin corridor"]), corridor("aghdam", &["Aghdam road", "Akna road"])],
        sources: Vec::new(),
    };
    let anchor = anchor::find(text, None, None).unwrap();
    assert_eq!(anchor.date.to_string(), "2023-09-11");
    Reader::new(Lexicon::built_in(), &gazetteer).read(text, anchor.body, anchor.date)
}

fn kind(word: &str) -> &str {
    match word {
        "CALL_OPEN" => "CallToOpen",
        "STOCK_NEED" => "StockNeed",
        "DELIVERY_PENDING" => "DeliveryPending",
        "DENIAL" => "Denial",
        "THREAT" => "Threat",
        "TALKS" => "Talks",
        other => panic!("unknown type {other}"),
    }
}

#[test]
fn every_claim_of_the_founding_article_is_found_and_none_is_false() {
    let Some((text, gold)) = article() else {
        eprintln!("skipped: the shared articles are absent");
        return;
    };
    let reading = read(&text);
    let at =
        |value: &Value| text.char_indices().nth(value.as_u64().unwrap() as usize).map_or(text.len(), |(byte, _)| byte);
    let mut taken = vec![false; reading.claims.len()];
    for claim in &gold {
        let span = at(&claim["start"])..at(&claim["end"]);
        let found = reading.claims.iter().enumerate().position(|(index, one)| {
            let shared = one.span.end.min(span.end).saturating_sub(one.span.start.max(span.start));
            !taken[index]
                && one.kind.word() == kind(claim["types"][0].as_str().unwrap())
                && shared * 2 >= one.span.len().min(span.len())
        });
        let Some(found) = found else {
            assert_eq!(claim["optional"], true, "missed: {}", &text[span]);
            continue;
        };
        taken[found] = true;
        let one = &reading.claims[found];
        let words = &text[span];
        assert_eq!(one.speaker.name.as_deref().unwrap_or("NARRATOR"), claim["speaker"][0].as_str().unwrap(), "{words}");
        assert_eq!(one.speaker.party.as_deref().unwrap_or(""), claim["party"].as_str().unwrap(), "{words}");
        if claim["optional"] == false {
            assert_eq!(one.modality.word(), claim["modality"][0].as_str().unwrap(), "{words}");
        }
    }
    for (claim, taken) in reading.claims.iter().zip(taken) {
        assert!(taken, "false: {} “{}”", claim.kind, &text[claim.span.clone()]);
    }
}

#[test]
fn the_offer_of_the_founding_article_and_its_denial_are_a_pair() {
    let Some((text, _)) = article() else {
        eprintln!("skipped: the shared articles are absent");
        return;
    };
    let reading = read(&text);
    let pairs: Vec<(&str, &str)> = reading
        .links
        .iter()
        .filter(|link| link.kind.word() == "denies")
        .map(|link| (&text[reading.claims[link.from].span.clone()], &text[reading.claims[link.to].span.clone()]))
        .collect();
    let [(denial, offer)] = pairs.as_slice() else { panic!("{pairs:?}") };
    assert!(denial.starts_with("no such offer") && offer.contains("offered to hold"), "{denial} | {offer}");
}

#[test]
fn both_corridors_of_the_founding_article_are_those_named_before() {
    let Some((text, _)) = article() else {
        eprintln!("skipped: the shared articles are absent");
        return;
    };
    let reading = read(&text);
    let call = reading.claims.iter().find(|claim| text[claim.span.clone()].contains("repeat our call")).unwrap();
    let ids: Vec<&str> = call.places.iter().flat_map(|place| place.ids.iter().map(String::as_str)).collect();
    assert_eq!(ids, ["lachin", "aghdam"]);
}
