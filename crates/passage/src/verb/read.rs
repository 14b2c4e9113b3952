//! `read`: what dated texts say of access, as drafts for a person to accept. Nothing is written.

use crate::answer::{Answer, Failure, counted, headed, list, put};
use crate::cli::Read;
use crate::screen::cut;
use passage::document::reading::{FileEntry, ReadDocument, because};
use passage::document::to_line;
use passage::gazetteer::gazetteer;
use passage::model::fault::{Fault, Origin};
use passage::read::anchor::{Anchor, find};
use passage::read::claim::{Claim, Kind, LinkKind};
use passage::read::intake::{Document, Format, IntakeError, documents, is_latin};
use passage::read::lexicon::Lexicon;
use passage::read::proposal::{Draft, Provenance, Table, propose};
use passage::read::{Reader, Reading};
use passage::{Choice, Session};
use std::fs;
use std::path::Path;

/// So wide is the text of a candidate sentence.
const WIDTH: usize = 160;

pub(crate) fn run(arguments: &Read) -> Result<Answer, Failure> {
    let session = Session::open(&arguments.workspace, &Choice::default())?;
    let gazetteer = gazetteer(session.network());
    let lexicon = Lexicon::built_in();
    let reader = Reader::new(lexicon, &gazetteer);
    let mut faults = Vec::new();
    let mut entries = Vec::new();
    let mut text = headed(&session.network().settings.name, "what these texts say of access, for a person to accept\n");
    let mut talk = String::new();
    for path in &arguments.files {
        let name = path.display().to_string();
        let reports = match read_file(path, &name) {
            Ok(reports) => reports,
            Err(fault) => {
                faults.push(*fault);
                continue;
            }
        };
        for document in &reports {
            let title =
                document.record.as_ref().map_or_else(|| name.clone(), |record| format!("{name}, record {record}"));
            let Some(anchor) = find(&document.text, arguments.date, document.date) else {
                let fault = Fault::new("E531", whole(&name), format!("`{title}` does not say of which day it is"));
                faults.push(fault.hint("begin it with a line `date 2031-03-09`, or give `--date`"));
                continue;
            };
            let mut warnings = Vec::new();
            if !is_latin(&document.text) {
                let message = format!("`{title}` is mostly in a script that the lexicon has no words in");
                let hint = "the lexicon is of English; nothing found does not mean that nothing is said";
                warnings.push(Fault::new("W531", whole(&name), message).hint(hint));
            }
            for doubt in &anchor.doubts {
                let message = format!("the date {} of `{title}` is in doubt: {doubt}", anchor.date);
                let hint = format!("confirm it with `--date {}`, or give the right one", anchor.date);
                warnings.push(Fault::new("W530", whole(&name), message).hint(hint));
            }
            talk.push_str(&list(&warnings));
            let reading = reader.read(&document.text, anchor.body, anchor.date);
            let outlet = document.outlet.as_deref();
            let from = Provenance::new(&document.text, lexicon.version(), outlet, document.url.as_deref());
            let drafts: Vec<Vec<Draft>> =
                (0..reading.claims.len()).map(|index| propose(&reading, index, &from)).collect();
            tell(&mut text, &title, &arguments.workspace, document, &anchor, &reading, &drafts);
            entries.push(FileEntry::new(&name, document, &anchor, &reading, &from, &drafts));
        }
    }
    if !faults.is_empty() {
        return Err(faults.into());
    }
    let mut answer = Answer::new(text, to_line(&ReadDocument::new(lexicon.version(), entries)));
    answer.talk = talk;
    Ok(answer.mention(&session.warnings()))
}

pub(super) fn whole(name: &str) -> Origin {
    Origin::Text { file: name.to_owned(), line: 0, column: 0 }
}

pub(super) fn read_file(path: &Path, name: &str) -> Result<Vec<Document>, Box<Fault>> {
    let bytes = fs::read(path)
        .map_err(|error| Box::new(Fault::new("E110", whole(name), format!("the report cannot be read: {error}"))))?;
    documents(name, &bytes).map_err(|error| {
        let hint = match error {
            IntakeError::Empty => "check that the right file was saved",
            IntakeError::TooLarge(_) => "cut it into several files",
            IntakeError::Binary => "save the report as plain text or as a page: PDF and office files are not read",
            IntakeError::Encoding(_) => "save it as UTF-8",
            IntakeError::Record(..) => "each line is one object with `text`, and `date` where known",
        };
        Box::new(Fault::new("E530", whole(name), error.to_string()).hint(hint))
    })
}

fn tell(
    text: &mut String,
    title: &str,
    workspace: &Path,
    document: &Document,
    anchor: &Anchor,
    reading: &Reading,
    drafts: &[Vec<Draft>],
) {
    put(text, format_args!("\n{title}\n  date {} ({})\n", anchor.date, anchor.origin));
    if document.format != Format::Text {
        put(text, format_args!("  offsets count in the text taken out of the file; `--json` gives it\n"));
    }
    let mut sentence = None;
    for (index, (claim, drafts)) in reading.claims.iter().zip(drafts).enumerate() {
        if sentence != Some(&claim.sentence) {
            sentence = Some(&claim.sentence);
            put(text, format_args!("\n  {}\n", one_line(&document.text[claim.sentence.clone()])));
        }
        tell_claim(text, &document.text, index, claim, reading);
        for draft in drafts {
            put(text, format_args!("        {}\n", command(draft, workspace)));
            for (column, known) in &draft.missing {
                put(text, format_args!("        # {}: {known}\n", column.to_uppercase()));
            }
        }
    }
    if !reading.candidates.is_empty() {
        put(
            text,
            format_args!("\n  not typed, though they carry words of roads, aid or need; look at them yourself:\n"),
        );
        for span in &reading.candidates {
            let words = cut(&one_line(&document.text[span.clone()]), WIDTH);
            put(text, format_args!("    {}-{}  {words}\n", span.start, span.end));
        }
    }
    let claims = counted(reading.claims.len(), "claim");
    let candidates = counted(reading.candidates.len(), "candidate sentence");
    let sentences = counted(reading.sentences, "sentence");
    put(
        text,
        format_args!(
            "\n  {claims} proposed, {candidates} not typed, of {sentences}; there may be more, and nothing was written\n"
        ),
    );
}

fn tell_claim(text: &mut String, words: &str, index: usize, claim: &Claim, reading: &Reading) {
    let speaker = claim.speaker.name.as_deref().unwrap_or("the text itself");
    let party = claim.speaker.party.as_ref().map_or_else(String::new, |party| format!(" ({party})"));
    let to = claim.addressee.as_ref().map_or_else(String::new, |to| format!(" to {to}"));
    let via = if claim.via.is_empty() { String::new() } else { format!(", by way of {}", claim.via.join(", ")) };
    let number = index + 1;
    put(text, format_args!("    [{number}] {} {}: {speaker}{party}{to}{via}\n", claim.kind, claim.modality));
    put(text, format_args!("        “{}”\n", one_line(&words[claim.span.clone()])));
    put(text, format_args!("        said {} ({})", claim.said, because(words, &claim.said)));
    if let Some(event) = &claim.event {
        put(text, format_args!("; of {event} ({})", because(words, event)));
    }
    put(text, format_args!("; rule {}\n", claim.rule));
    let places: Vec<String> = claim.places.iter().map(|place| place.ids.join(" or ")).collect();
    let quantities: Vec<&str> = claim.quantities.iter().map(|one| &words[one.span.clone()]).collect();
    let about: Vec<String> =
        [places.join(", "), quantities.join(", ")].into_iter().filter(|part| !part.is_empty()).collect();
    if !about.is_empty() {
        put(text, format_args!("        {}\n", about.join("; ")));
    }
    for link in reading.links.iter().filter(|link| link.from == index) {
        let word = match link.kind {
            LinkKind::Denies => "denies",
            LinkKind::Contradicts => "contradicts",
            LinkKind::Corroborates => "says the same as",
        };
        put(text, format_args!("        {word} [{}]\n", link.to + 1));
    }
    if claim.kind == Kind::CallToOpen {
        put(text, format_args!("        a call opens nothing: it is kept as a demand\n"));
    }
}

/// The line that a person could run to enter a draft.
fn command(draft: &Draft, workspace: &Path) -> String {
    let verb = match draft.table {
        Table::Statements => "log add",
        Table::Deliveries => "deliveries add",
    };
    let mut line = format!("passage {verb} {}", quoted(&workspace.display().to_string()));
    for (column, known) in &draft.cells {
        put(&mut line, format_args!(" --{} {}", column.replace('_', "-"), quoted(known)));
    }
    for (column, _) in &draft.missing {
        put(&mut line, format_args!(" --{} {}", column.replace('_', "-"), column.to_uppercase()));
    }
    line
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let is_plain =
        !word.is_empty() && word.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_./:".contains(letter));
    if is_plain { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

pub(super) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
