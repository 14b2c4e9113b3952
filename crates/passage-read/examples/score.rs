//! Scores the reader on annotated reports, by their guidelines: `score FILE.jsonl… [--show]`. Files in either of the two
//! schemes: one line an article with its claims, or one line a claim with the text in a `.txt` of the same name.

#![expect(clippy::unwrap_used, reason = "a tool for the bench; what fails in it is seen at once")]

use passage_model::calendar::Date;
use passage_read::gazetteer::Gazetteer;
use passage_read::lexicon::Lexicon;
use passage_read::{Reader, Reading};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;

struct Gold {
    span: Range<usize>,
    kinds: Vec<&'static str>,
    is_optional: bool,
    word: String,
}

struct Article {
    id: String,
    text: String,
    date: Date,
    gold: Vec<Gold>,
    /// Kinds that the scheme knows; proposals of others are not scored.
    known: Vec<&'static str>,
}

fn bytes(text: &str, start: u64, end: u64) -> Range<usize> {
    let at = |position: u64| text.char_indices().nth(position as usize).map_or(text.len(), |(byte, _)| byte);
    at(start)..at(end)
}

fn of_type(word: &str, modality: &str) -> Vec<&'static str> {
    match word {
        "open" => vec!["RouteOpen"],
        "closed" => vec!["RouteClosed", "DeliveryBlocked"],
        "restricted" => vec!["RouteRestricted"],
        "call_to_open" => vec!["CallToOpen"],
        "denied" => vec!["DeliveryBlocked", "Denial"],
        "threat" => vec!["Threat"],
        "delivery" if modality == "failed" => vec!["DeliveryBlocked"],
        "delivery" => vec!["DeliveryMade", "DeliveryPending"],
        "agreement" => vec!["Agreement"],
        "RESTRICTED" => vec!["RouteRestricted"],
        "CALL_OPEN" => vec!["CallToOpen"],
        "DENIAL" => vec!["Denial"],
        "THREAT" => vec!["Threat"],
        "DELIVERY_PENDING" => vec!["DeliveryPending"],
        "STOCK_NEED" => vec!["StockNeed"],
        "TALKS" => vec!["Talks"],
        other => panic!("unknown type {other}"),
    }
}

fn articles(path: &str) -> Vec<Article> {
    let content = std::fs::read_to_string(path).unwrap();
    let lines = content.lines().filter(|line| !line.trim().is_empty());
    let values: Vec<Value> = lines.map(|line| serde_json::from_str(line).unwrap()).collect();
    let date = |value: &Value| value.as_str().unwrap().parse().unwrap();
    if values[0].get("text").is_some() {
        let known = vec![
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
        ];
        return values
            .iter()
            .map(|one| {
                let text = one["text"].as_str().unwrap().to_owned();
                let gold = one["claims"].as_array().unwrap().iter().map(|claim| Gold {
                    span: bytes(&text, claim["start"].as_u64().unwrap(), claim["end"].as_u64().unwrap()),
                    kinds: of_type(claim["type"].as_str().unwrap(), claim["modality"].as_str().unwrap()),
                    is_optional: false,
                    word: claim["type"].as_str().unwrap().to_owned(),
                });
                Article {
                    id: one["id"].as_str().unwrap().to_owned(),
                    date: date(&one["date"]),
                    gold: gold.collect(),
                    text: text.clone(),
                    known: known.clone(),
                }
            })
            .collect();
    }
    let text = std::fs::read_to_string(path.replace(".gold.jsonl", ".txt")).unwrap();
    let gold = values.iter().map(|claim| Gold {
        span: bytes(&text, claim["start"].as_u64().unwrap(), claim["end"].as_u64().unwrap()),
        kinds: claim["types"].as_array().unwrap().iter().flat_map(|one| of_type(one.as_str().unwrap(), "")).collect(),
        is_optional: claim["optional"].as_bool().unwrap(),
        word: claim["types"].to_string(),
    });
    let known = passage_read::claim::Kind::ALL.map(|kind| kind.word()).to_vec();
    vec![Article {
        id: values[0]["article"].as_str().unwrap().to_owned(),
        date: date(&values[0]["anchor"]),
        gold: gold.collect(),
        text: text.clone(),
        known,
    }]
}

fn shared(one: &Range<usize>, two: &Range<usize>) -> f64 {
    let common = one.end.min(two.end).saturating_sub(one.start.max(two.start));
    common as f64 / one.len().min(two.len()).max(1) as f64
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let show = arguments.iter().any(|one| one == "--show");
    let reader = Reader::new(Lexicon::built_in(), &Gazetteer::default());
    let (mut right, mut proposed, mut wanted, mut flagged, mut sentences, mut seen) = (0, 0, 0, 0, 0, 0);
    let mut misses: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for path in arguments.iter().filter(|one| !one.starts_with("--")) {
        for article in articles(path) {
            let Reading { claims, candidates, sentences: count, .. } =
                reader.read(&article.text, if article.text.starts_with(" date") { 16 } else { 0 }, article.date);
            let mut taken = vec![false; article.gold.len()];
            sentences += count;
            let mut typed: Vec<Range<usize>> = claims.iter().map(|claim| claim.sentence.clone()).collect();
            typed.dedup();
            flagged += typed.len() + candidates.len();
            let places: Vec<&Range<usize>> = typed.iter().chain(&candidates).collect();
            if show {
                println!("== {}", article.id);
            }
            for claim in &claims {
                if !article.known.contains(&claim.kind.word()) {
                    continue;
                }
                let found = article.gold.iter().enumerate().find(|(index, gold)| {
                    !taken[*index] && gold.kinds.contains(&claim.kind.word()) && shared(&claim.span, &gold.span) >= 0.5
                });
                let verdict = match found {
                    Some((index, gold)) => {
                        taken[index] = true;
                        if !gold.is_optional {
                            right += 1;
                            proposed += 1;
                        }
                        "ok "
                    }
                    None => {
                        let is_near =
                            article.gold.iter().any(|gold| gold.is_optional && shared(&claim.span, &gold.span) >= 0.5);
                        proposed += usize::from(!is_near);
                        "BAD"
                    }
                };
                if show {
                    println!(
                        "  {verdict} {:16} {:12} [{}] {:24} | {}",
                        claim.kind.word(),
                        claim.modality.word(),
                        claim.rule,
                        claim.speaker.name.clone().unwrap_or_default(),
                        article.text[claim.span.clone()].replace('\n', " ")
                    );
                }
            }
            for (gold, taken) in article.gold.iter().zip(&taken).filter(|(gold, _)| !gold.is_optional) {
                wanted += 1;
                let entry = misses.entry(gold.word.clone()).or_default();
                entry.1 += 1;
                entry.0 += usize::from(*taken);
                let is_seen = places.iter().any(|place| shared(place, &gold.span) >= 0.5);
                seen += usize::from(is_seen);
                if show && !taken {
                    println!(
                        "  MISS{} {:?} | {}",
                        if is_seen { "" } else { " UNSEEN" },
                        gold.kinds,
                        article.text[gold.span.clone()].replace('\n', " ")
                    );
                }
            }
        }
    }
    let share = |one: usize, all: usize| one as f64 / all.max(1) as f64;
    println!(
        "precision {:.2} ({right}/{proposed})  recall {:.2} ({right}/{wanted})",
        share(right, proposed),
        share(right, wanted)
    );
    println!(
        "seen {:.2} ({seen}/{wanted}) at {:.2} of sentences flagged ({flagged}/{sentences})",
        share(seen, wanted),
        share(flagged, sentences)
    );
    for (word, (found, all)) in misses {
        println!("  {word} {found}/{all}");
    }
}
