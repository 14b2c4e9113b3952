//! Whatever is read: no panic, offsets that slice the text, the same every time.

use passage_model::calendar::Date;
use passage_read::gazetteer::{Gazetteer, Place};
use passage_read::intake::documents;
use passage_read::lexicon::Lexicon;
use passage_read::proposal::{Provenance, propose};
use passage_read::{Reader, anchor};
use proptest::prelude::*;

const REPORT: &str = "date 2031-03-10\nKASIR, March 10 — Rebels have closed the Tariq crossing, the UN said on Sunday. “We call for the \
opening of both roads,” Foreign Minister Ana Petrova’s aide told reporters; 19 trucks with 300–400 tonnes of flour wait since last week. \
An army spokesman denied it on Nov. 6, 2030, adding that no such request had been made.\n\n- Fuel for two days is left.\n";

fn gazetteer() -> Gazetteer {
    let place = |id: &str, names: &[&str]| Place {
        id: id.to_owned(),
        is_corridor: id == "TARIQ",
        is_passage: id == "TARIQ",
        names: names.iter().map(|name| (*name).to_owned()).collect(),
    };
    Gazetteer {
        places: vec![place("TARIQ", &["Tariq crossing"]), place("KASIR", &["Kasir", "Kaşır"])],
        sources: Vec::new(),
    }
}

fn hold(text: &str) {
    let date = Date::constant(2031, 3, 10);
    let body = anchor::find(text, None, None).map_or(0, |anchor| anchor.body);
    let reader = Reader::new(Lexicon::built_in(), &gazetteer());
    let reading = reader.read(text, body, date);
    assert_eq!(reading, reader.read(text, body, date));
    let from = Provenance::new(text, "1", None, None);
    for (index, claim) in reading.claims.iter().enumerate() {
        let spans = [&claim.span, &claim.sentence, &claim.trigger];
        let more = claim.places.iter().map(|place| &place.span).chain(claim.quantities.iter().map(|one| &one.span));
        let whens =
            claim.said.span.iter().chain(claim.event.iter().flat_map(|event| &event.span)).chain(&claim.speaker.span);
        for span in spans.into_iter().chain(more).chain(whens) {
            assert!(!text[span.clone()].is_empty());
        }
        assert!(claim.sentence.start <= claim.span.start && claim.span.end <= claim.sentence.end);
        assert!(!propose(&reading, index, &from).is_empty());
    }
    for candidate in &reading.candidates {
        assert!(!text[candidate.clone()].is_empty());
        assert!(!reading.claims.iter().any(|claim| claim.sentence == *candidate));
    }
    for link in &reading.links {
        assert!(link.to < link.from && link.from < reading.claims.len());
    }
}

proptest! {
    #[test]
    fn any_text_can_be_read(text in "\\PC{0,300}") {
        hold(&text);
    }

    #[test]
    fn any_words_of_reports_can_be_read(words in prop::collection::vec(prop::sample::select(REPORT.split(' ').collect::<Vec<_>>()), 0..80)) {
        hold(&words.join(" "));
    }

    #[test]
    fn a_report_with_anything_put_in_can_be_read(at in 0..REPORT.len(), put in "\\PC{0,12}", cut in 0..40_usize) {
        let start = (at..=REPORT.len()).find(|at| REPORT.is_char_boundary(*at)).unwrap();
        let end = (start + cut..=REPORT.len()).find(|at| REPORT.is_char_boundary(*at)).unwrap_or(REPORT.len());
        hold(&format!("{}{put}{}", &REPORT[..start], &REPORT[end.max(start)..]));
    }

    #[test]
    fn any_bytes_are_a_document_or_a_clear_message(bytes in prop::collection::vec(any::<u8>(), 0..400), kind in prop::sample::select(vec!["a.txt", "a.html", "a.eml", "a.jsonl", "a"])) {
        match documents(kind, &bytes) {
            Ok(list) => list.iter().for_each(|document| hold(&document.text)),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}

#[test]
fn a_report_is_read_as_it_stands() {
    hold(REPORT);
    let reading = Reader::new(Lexicon::built_in(), &gazetteer()).read(REPORT, 15, Date::constant(2031, 3, 10));
    let found: Vec<(&str, &str)> =
        reading.claims.iter().map(|claim| (claim.kind.word(), claim.modality.word())).collect();
    let expected = [
        ("RouteClosed", "asserted"),
        ("CallToOpen", "demanded"),
        ("DeliveryPending", "asserted"),
        ("Denial", "denied"),
        ("StockNeed", "asserted"),
    ];
    for one in expected {
        assert!(found.contains(&one), "{one:?} is not among {found:?}");
    }
    let closed = &reading.claims[0];
    assert_eq!(closed.places[0].ids, ["TARIQ"]);
    assert_eq!(closed.speaker.name.as_deref(), Some("UN"));
    assert_eq!(closed.said.to_string(), "2031-03-09");
}

#[test]
fn a_name_that_several_places_bear_stays_ambiguous() {
    let place =
        |id: &str| Place { id: id.to_owned(), is_corridor: false, is_passage: false, names: vec!["Adré".to_owned()] };
    let gazetteer = Gazetteer { places: vec![place("A-1"), place("A-2")], sources: Vec::new() };
    let reading =
        Reader::new(Lexicon::built_in(), &gazetteer).read("Trucks reached Adre.", 0, Date::constant(2031, 3, 10));
    assert_eq!(reading.claims[0].places[0].ids, ["A-1", "A-2"]);
}

#[test]
#[ignore = "slow without optimisation: `cargo test --release -p passage-read -- --ignored` prints articles a second"]
fn five_thousand_articles_are_read_a_second() {
    let reader = Reader::new(Lexicon::built_in(), &gazetteer());
    let words: Vec<&str> = REPORT.split_whitespace().cycle().take(255).collect();
    let article = words.join(" ");
    let date = Date::constant(2031, 3, 10);
    let started = std::time::Instant::now();
    let count = 20_000;
    let claims: usize = (0..count).map(|_| reader.read(&article, 0, date).claims.len()).sum();
    let a_second = f64::from(count) / started.elapsed().as_secs_f64();
    println!("{a_second:.0} articles of 255 words a second, {claims} claims");
    assert!(a_second > 5_000.0, "{a_second:.0}");
}

#[test]
fn a_long_text_without_an_end_takes_no_time_with_its_square() {
    let started = std::time::Instant::now();
    let endless = "the trucks “ said Ana Petrova and UN closed the road, which was 19 trucks on May 3 ".repeat(4_000);
    hold(&endless);
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}
