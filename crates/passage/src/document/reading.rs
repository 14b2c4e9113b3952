//! What was read in dated texts, and what the lexicon's own examples say: `passage.read/1`, `passage.lexicon/1`.

use passage_model::calendar::Date;
use passage_read::Reading;
use passage_read::anchor::Anchor;
use passage_read::claim::{Claim, Named, Quantity, Span, When};
use passage_read::intake::{Document, Format};
use passage_read::lexicon::{LexiconFault, LexiconReport};
use passage_read::proposal::{Draft, Provenance, Table};
use serde::Serialize;

/// What was read in some files: `passage.read/1`.
#[derive(Clone, Debug, Serialize)]
pub struct ReadDocument {
    schema: &'static str,
    lexicon: String,
    /// One for each report, in the order of the command line.
    pub files: Vec<FileEntry>,
}

impl ReadDocument {
    /// The document of these reports.
    #[must_use]
    pub fn new(lexicon: &str, files: Vec<FileEntry>) -> Self {
        Self { schema: "passage.read/1", lexicon: lexicon.to_owned(), files }
    }
}

/// One report.
#[derive(Clone, Debug, Serialize)]
pub struct FileEntry {
    /// As given on the command line.
    pub file: String,
    /// Which record of the file; absent where the file is one report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    format: &'static str,
    /// The text that offsets count in, where it is not the file itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    sha256: String,
    anchor: Date,
    anchor_from: &'static str,
    anchor_doubts: Vec<String>,
    claims: Vec<ClaimEntry>,
    /// Sentences to look at: those in which something was typed, and those with words of roads, aid or need in which
    /// nothing was.
    candidates: Vec<CandidateEntry>,
    /// How many of them were not typed.
    not_typed: usize,
    links: Vec<LinkEntry>,
    /// How many sentences the text has.
    sentences: usize,
}

impl FileEntry {
    /// The entry of a report; `drafts` are those of each claim.
    #[must_use]
    pub fn new(
        file: &str,
        document: &Document,
        anchor: &Anchor,
        reading: &Reading,
        from: &Provenance<'_>,
        drafts: &[Vec<Draft>],
    ) -> Self {
        let text = &document.text;
        let claims = reading.claims.iter().zip(drafts).map(|(claim, drafts)| ClaimEntry::new(text, claim, drafts));
        let link =
            |link: &passage_read::claim::Link| LinkEntry { from: link.from, to: link.to, kind: link.kind.word() };
        Self {
            file: file.to_owned(),
            record: document.record.clone(),
            format: document.format.word(),
            text: (document.format != Format::Text).then(|| text.clone()),
            sha256: from.digest.clone(),
            anchor: anchor.date,
            anchor_from: anchor.origin.word(),
            anchor_doubts: anchor.doubts.clone(),
            claims: claims.collect(),
            candidates: candidates(reading),
            not_typed: reading.candidates.len(),
            links: reading.links.iter().map(link).collect(),
            sentences: reading.sentences,
        }
    }
}

/// All sentences to look at, in the order of the text.
fn candidates(reading: &Reading) -> Vec<CandidateEntry> {
    let mut typed: Vec<&Span> = reading.claims.iter().map(|claim| &claim.sentence).collect();
    typed.sort_by_key(|span| span.start);
    typed.dedup();
    let entry = |typed: bool| move |span: &Span| CandidateEntry { start: span.start, end: span.end, typed };
    let mut list: Vec<CandidateEntry> = typed.into_iter().map(entry(true)).collect();
    list.extend(reading.candidates.iter().map(entry(false)));
    list.sort_by_key(|candidate| candidate.start);
    list
}

/// A sentence to look at.
#[derive(Clone, Copy, Debug, Serialize)]
struct CandidateEntry {
    start: usize,
    end: usize,
    /// A claim in it is proposed.
    typed: bool,
}

/// A stretch of the text, in bytes.
#[derive(Clone, Copy, Debug, Serialize)]
struct SpanEntry {
    start: usize,
    end: usize,
}

impl SpanEntry {
    fn new(span: &Span) -> Self {
        Self { start: span.start, end: span.end }
    }
}

/// One claim.
#[derive(Clone, Debug, Serialize)]
struct ClaimEntry {
    start: usize,
    end: usize,
    text: String,
    kind: &'static str,
    modality: &'static str,
    /// `NARRATOR`: the text in its own voice.
    speaker: String,
    party: String,
    addressee: String,
    via: Vec<String>,
    /// Ids of the workspace, one a place; of a name that several places bear, all of them with `|` between.
    places: Vec<String>,
    /// A day, or first and last day with `/` between.
    said: String,
    said_because: String,
    event: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_because: Option<String>,
    quantities: Vec<QuantityEntry>,
    rule: String,
    sentence: SpanEntry,
    trigger: SpanEntry,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker_span: Option<SpanEntry>,
    place_mentions: Vec<PlaceEntry>,
    /// Rows of the log as a person could enter them.
    drafts: Vec<DraftEntry>,
}

/// A place as the text names it.
#[derive(Clone, Debug, Serialize)]
struct PlaceEntry {
    start: usize,
    end: usize,
    ids: Vec<String>,
    how: &'static str,
}

/// A number with its unit.
#[derive(Clone, Debug, Serialize)]
struct QuantityEntry {
    value: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    upper: Option<f64>,
    unit: String,
    approximate: bool,
    start: usize,
    end: usize,
}

/// A draft of a row.
#[derive(Clone, Debug, Serialize)]
struct DraftEntry {
    table: &'static str,
    row: serde_json::Map<String, serde_json::Value>,
    /// Columns to fill in, with what is known of each.
    missing: serde_json::Map<String, serde_json::Value>,
}

/// Two claims that belong together, by their positions in the list.
#[derive(Clone, Copy, Debug, Serialize)]
struct LinkEntry {
    from: usize,
    to: usize,
    kind: &'static str,
}

/// The reckoning of a day in words: `“on Sunday”: the last such day`.
#[must_use]
pub fn because(text: &str, when: &When) -> String {
    match &when.span {
        Some(span) => format!("“{}”: {}", &text[span.clone()], when.because),
        None => when.because.clone(),
    }
}

impl ClaimEntry {
    fn new(text: &str, claim: &Claim, drafts: &[Draft]) -> Self {
        let mut places: Vec<String> = Vec::new();
        for place in &claim.places {
            let ids = place.ids.join("|");
            if !places.contains(&ids) {
                places.push(ids);
            }
        }
        let place = |place: &passage_read::claim::PlaceMention| PlaceEntry {
            start: place.span.start,
            end: place.span.end,
            ids: place.ids.clone(),
            how: if place.how == Named::Name { "named" } else { "points_back" },
        };
        let quantity = |one: &Quantity| QuantityEntry {
            value: one.value,
            upper: one.upper,
            unit: one.unit.clone(),
            approximate: one.is_approximate,
            start: one.span.start,
            end: one.span.end,
        };
        Self {
            start: claim.span.start,
            end: claim.span.end,
            text: text[claim.span.clone()].to_owned(),
            kind: claim.kind.word(),
            modality: claim.modality.word(),
            speaker: claim.speaker.name.clone().unwrap_or_else(|| "NARRATOR".to_owned()),
            party: claim.speaker.party.clone().unwrap_or_default(),
            addressee: claim.addressee.clone().unwrap_or_default(),
            via: claim.via.clone(),
            places,
            said: claim.said.to_string(),
            said_because: because(text, &claim.said),
            event: claim.event.as_ref().map(ToString::to_string),
            event_because: claim.event.as_ref().map(|event| because(text, event)),
            quantities: claim.quantities.iter().map(quantity).collect(),
            rule: claim.rule.clone(),
            sentence: SpanEntry::new(&claim.sentence),
            trigger: SpanEntry::new(&claim.trigger),
            speaker_span: claim.speaker.span.as_ref().map(SpanEntry::new),
            place_mentions: claim.places.iter().map(place).collect(),
            drafts: drafts.iter().map(DraftEntry::new).collect(),
        }
    }
}

impl DraftEntry {
    fn new(draft: &Draft) -> Self {
        let map = |cells: &[(&'static str, String)]| {
            cells.iter().map(|(column, text)| ((*column).to_owned(), serde_json::Value::from(text.as_str()))).collect()
        };
        Self { table: table(draft.table), row: map(&draft.cells), missing: map(&draft.missing) }
    }
}

fn table(table: Table) -> &'static str {
    match table {
        Table::Statements => "statements",
        Table::Deliveries => "deliveries",
    }
}

/// The lexicon held against its examples: `passage.lexicon/1`.
#[derive(Clone, Debug, Serialize)]
pub struct LexiconDocument {
    schema: &'static str,
    version: String,
    rules: usize,
    entries: usize,
    examples: usize,
    ok: bool,
    failed: Vec<LexiconEntry>,
    shadowed: Vec<LexiconEntry>,
}

/// One line of the lexicon with what is wrong with it.
#[derive(Clone, Debug, Serialize)]
struct LexiconEntry {
    file: &'static str,
    line: usize,
    message: String,
}

impl LexiconDocument {
    /// The document of a check.
    #[must_use]
    pub fn new(lexicon: &passage_read::lexicon::Lexicon, report: &LexiconReport) -> Self {
        let list = |faults: &[LexiconFault]| {
            let entry = |fault: &LexiconFault| LexiconEntry {
                file: fault.file,
                line: fault.line,
                message: fault.message.clone(),
            };
            faults.iter().map(entry).collect()
        };
        Self {
            schema: "passage.lexicon/1",
            version: lexicon.version().to_owned(),
            rules: lexicon.rules(),
            entries: lexicon.entries(),
            examples: report.examples,
            ok: report.failed.is_empty(),
            failed: list(&report.failed),
            shadowed: list(&report.shadowed),
        }
    }
}
