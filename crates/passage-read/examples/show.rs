//! Shows what is read in a text from standard input: `show [DATE]`.

#![expect(clippy::unwrap_used, reason = "a tool for whoever writes rules")]

use passage_read::Reader;
use passage_read::gazetteer::Gazetteer;
use passage_read::lexicon::Lexicon;
use std::io::Read as _;

fn main() {
    let date = std::env::args().nth(1).map_or_else(|| "2031-03-10".parse().unwrap(), |date| date.parse().unwrap());
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let reading = Reader::new(Lexicon::built_in(), &Gazetteer::default()).read(&text, 0, date);
    for claim in &reading.claims {
        let speaker = claim.speaker.name.as_deref().unwrap_or("NARRATOR");
        let event = claim.event.as_ref().map_or_else(String::new, ToString::to_string);
        println!(
            "{:15} {:12} {:22} {speaker} ({}) said {} event {event} | {}",
            claim.kind.word(),
            claim.modality.word(),
            claim.rule,
            claim.speaker.party.as_deref().unwrap_or(""),
            claim.said,
            text[claim.span.clone()].replace('\n', " ")
        );
    }
    for span in &reading.candidates {
        println!("?  {}", text[span.clone()].replace('\n', " "));
    }
    println!(
        "{} claims, {} candidates, {} sentences",
        reading.claims.len(),
        reading.candidates.len(),
        reading.sentences
    );
}
