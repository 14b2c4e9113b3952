//! The queue of proposals, and what is decided about them.

use super::card::{BesideEntry, Card, CardEntry, Decided};
use super::record::{Decision, Line, Row, Text, Verdict, add, beside, read};
use super::rows::{entry, rows};
use crate::gazetteer::gazetteer;
use passage_model::calendar::Date;
use passage_model::fault::{Fault, Origin};
use passage_model::network::Network;
use passage_read::anchor::Anchor;
use passage_read::claim::{Claim, Kind, LinkKind, Modality, Named, PlaceMention, Span, Speaker, When};
use passage_read::intake::Document;
use passage_read::lexicon::Lexicon;
use passage_read::proposal::Provenance;
use passage_read::{Reader, Reading};
use passage_workspace::Options;
use passage_workspace::store::{Lock, Mode, NewRow, StoreError, append, has_id};
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Who decides, and on which day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewer {
    /// As the log's notes will name the person.
    pub name: String,
    /// The day of the decisions.
    pub on: Date,
}

/// What went into the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entered {
    /// Ids of new rows.
    pub ids: Vec<String>,
    /// Warnings about them.
    pub faults: Vec<Fault>,
}

/// Proposals of all texts under review, in the order of texts and words.
#[derive(Debug)]
pub struct Queue<'n> {
    workspace: PathBuf,
    record: PathBuf,
    network: &'n Network,
    reviewer: Reviewer,
    texts: Vec<Text>,
    readings: Vec<Reading>,
    cards: Vec<Card>,
    /// Decisions that stand, in their order.
    decisions: Vec<Decision>,
}

impl<'n> Queue<'n> {
    /// The queue of a workspace: what was taken up before, read with the lexicon as it is now.
    ///
    /// # Errors
    /// E110, E532: the record beside the workspace cannot be read.
    pub fn open(workspace: &Path, network: &'n Network, reviewer: Reviewer) -> Result<Self, Box<Fault>> {
        let record = beside(workspace);
        let mut queue = Self {
            workspace: workspace.to_owned(),
            network,
            reviewer,
            texts: Vec::new(),
            readings: Vec::new(),
            cards: Vec::new(),
            decisions: Vec::new(),
            record,
        };
        let lines = read(&queue.record)?;
        queue.decisions = standing(&lines);
        for text in lines.into_iter().filter_map(|line| line.text) {
            // Two reviewers can have taken it up at once.
            if queue.texts.iter().all(|other| other.sha256 != text.sha256) {
                queue.texts.push(text);
            }
        }
        queue.read_all();
        Ok(queue)
    }

    /// Takes in what others have decided since, and keeps them from deciding while the lock is held.
    fn catch_up(&mut self) -> Result<Lock, Vec<Fault>> {
        let lock = Lock::of_file(&self.record).map_err(faults)?;
        self.decisions = standing(&read(&self.record).map_err(|fault| vec![*fault])?);
        let mut taken_back: BTreeSet<usize> =
            (0..self.cards.len()).filter(|index| self.cards[*index].decided.is_some()).collect();
        for index in self.show_decisions() {
            taken_back.remove(&index);
        }
        for index in taken_back {
            self.cards[index].reset();
        }
        Ok(lock)
    }

    /// Shows on the cards what was decided about them; gives those cards.
    fn show_decisions(&mut self) -> Vec<usize> {
        let mut shown = Vec::new();
        for decision in &self.decisions {
            for index in self.meant(decision) {
                let card = &mut self.cards[index];
                card.decided = Some(decided(decision));
                card.changes.clone_from(&decision.changes);
                shown.push(index);
            }
        }
        shown
    }

    /// Takes up a report; one that is in the queue already stays as it is. Says whether it is new.
    ///
    /// # Errors
    /// E110: the record cannot be written.
    pub fn add(&mut self, title: &str, document: &Document, anchor: &Anchor) -> Result<bool, Box<Fault>> {
        let sha256 = Provenance::new(&document.text, "", None, None).digest;
        if self.texts.iter().any(|text| text.sha256 == sha256) {
            return Ok(false);
        }
        let text = Text {
            sha256,
            title: title.to_owned(),
            date: anchor.date,
            body: anchor.body,
            outlet: document.outlet.clone(),
            url: document.url.clone(),
            text: document.text.clone(),
        };
        add(&self.record, &Line { text: Some(text.clone()), decision: None })?;
        self.texts.push(text);
        self.read_all();
        Ok(true)
    }

    fn read_all(&mut self) {
        let gazetteer = gazetteer(self.network);
        let reader = Reader::new(Lexicon::built_in(), &gazetteer);
        self.readings = self.texts.iter().map(|text| reader.read(&text.text, text.body, text.date)).collect();
        self.cards.clear();
        for (number, (text, reading)) in self.texts.iter().zip(&self.readings).enumerate() {
            let mut cards: Vec<Card> = reading.claims.iter().map(|claim| card(number, claim.clone(), false)).collect();
            cards.extend(reading.candidates.iter().map(|span| card(number, untyped(text, span), true)));
            let first = self.cards.len();
            let mut order: Vec<usize> = (0..cards.len()).collect();
            order.sort_by_key(|index| (cards[*index].proposed.start, *index));
            let place = |claim: usize| order.iter().position(|index| *index == claim).map(|at| first + at);
            for link in &reading.links {
                let (Some(from), Some(to)) = (place(link.from), place(link.to)) else { continue };
                let (word, back) = match link.kind {
                    LinkKind::Denies => ("denies", "denied by"),
                    kind => (kind.word(), kind.word()),
                };
                cards[link.from].beside.push((to, word));
                cards[link.to].beside.push((from, back));
            }
            let mut cards: Vec<Option<Card>> = cards.into_iter().map(Some).collect();
            self.cards.extend(order.iter().filter_map(|index| cards[*index].take()));
        }
        self.show_decisions();
    }

    /// The cards that a decision is about: that of the very words, else, where a lexicon proposes others, those that share
    /// half of them.
    fn meant(&self, decision: &Decision) -> Vec<usize> {
        let Some(text) = self.texts.iter().position(|text| text.sha256 == decision.sha256) else { return Vec::new() };
        let of_text = || self.cards.iter().enumerate().filter(move |(_, card)| card.text == text);
        let same = of_text().find(|(_, card)| card.proposed == (decision.start..decision.end));
        match same {
            Some((index, _)) => vec![index],
            None => {
                of_text().filter(|(_, card)| card.shared_with(decision).is_some()).map(|(index, _)| index).collect()
            }
        }
    }

    /// All cards.
    #[must_use]
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// The card to change; a card that is decided stays as it is.
    pub fn card_mut(&mut self, index: usize) -> Option<&mut Card> {
        self.cards.get_mut(index).filter(|card| card.decided.is_none())
    }

    /// Drops what was changed on a card of which nothing is decided; says whether there was anything.
    pub fn reset(&mut self, index: usize) -> bool {
        match self.card_mut(index) {
            Some(card) if !card.changes.is_empty() => {
                card.reset();
                true
            }
            _ => false,
        }
    }

    /// The title and the words of the text of a card.
    #[must_use]
    pub fn text(&self, index: usize) -> (&str, &str) {
        self.cards.get(index).map_or(("", ""), |card| {
            let text = &self.texts[card.text];
            (&text.title, &text.text)
        })
    }

    /// The first card from a position on of which nothing is decided.
    #[must_use]
    pub fn open_from(&self, from: usize) -> Option<usize> {
        (from..self.cards.len()).find(|index| self.cards[*index].decided.is_none())
    }

    /// Lets a card speak of these places.
    ///
    /// # Errors
    /// E521: none of the workspace has that id.
    pub fn set_places(&mut self, index: usize, ids: &[&str]) -> Result<(), Box<Fault>> {
        let mut places = Vec::new();
        let span = self.cards.get(index).map_or(0..0, |card| card.claim.span.clone());
        for id in ids {
            let corridor = self.network.corridors.iter().find(|one| one.id.eq_ignore_ascii_case(id)).map(|one| &one.id);
            let site = self.network.sites.iter().find(|one| one.id.eq_ignore_ascii_case(id)).map(|one| &one.id);
            let leg = self.network.legs.iter().find(|one| one.id.eq_ignore_ascii_case(id)).map(|one| &one.id);
            let Some(known) = corridor.or(site).or(leg) else {
                let fault = Fault::new("E521", Origin::Command, format!("no corridor, leg or site has the id `{id}`"));
                return Err(Box::new(fault.hint("several ids are separated by commas")));
            };
            places.push(PlaceMention {
                span: span.clone(),
                ids: vec![known.clone()],
                is_passage: true,
                is_corridor: corridor.is_some(),
                how: Named::Name,
            });
        }
        if let Some(card) = self.card_mut(index) {
            card.claim.places = places;
            card.changes.push(format!("places {}", ids.join(",")));
        }
        Ok(())
    }

    /// Gives a card the source of the workspace that says it.
    ///
    /// # Errors
    /// E521: the workspace has no such source.
    pub fn set_source(&mut self, index: usize, id: &str) -> Result<(), Box<Fault>> {
        let Some(source) = self.network.sources.iter().find(|source| source.id.eq_ignore_ascii_case(id)) else {
            let known: Vec<String> = self.network.sources.iter().map(|source| format!("`{}`", source.id)).collect();
            let fault = Fault::new("E521", Origin::Command, format!("no source has the id `{id}`"));
            return Err(Box::new(fault.hint(format!("the sources are {}", known.join(", ")))));
        };
        if let Some(card) = self.card_mut(index) {
            let name = card.claim.speaker.name.clone().or_else(|| Some(source.name.clone()));
            let party = source.party.clone().or_else(|| card.claim.speaker.party.clone());
            card.claim.speaker = Speaker { name, party, source: Some(source.id.clone()), ..card.claim.speaker.clone() };
            card.changes.push(format!("source {}", source.id));
        }
        Ok(())
    }

    /// Gives a card the day on which it was said, or with `of_event` the day that it tells of.
    pub fn set_day(&mut self, index: usize, day: Date, of_event: bool) {
        if let Some(card) = self.card_mut(index) {
            let when = When { from: day, to: day, span: None, because: "as the reviewer says".to_owned() };
            let name = if of_event { "event" } else { "said" };
            if of_event {
                card.claim.event = Some(when);
            } else {
                card.claim.said = when;
            }
            card.changes.push(format!("{name} {day}"));
        }
    }

    /// Lets a card rest on these words of its text, those nearest to its own; without words on its whole sentence.
    ///
    /// # Errors
    /// E521: the text does not hold these words.
    pub fn set_words(&mut self, index: usize, words: &str) -> Result<(), Box<Fault>> {
        let Some(card) = self.cards.get(index).filter(|card| card.decided.is_none()) else { return Ok(()) };
        let text = &self.texts[card.text].text;
        let span = if words.is_empty() {
            card.claim.sentence.clone()
        } else {
            let at = card.claim.span.start;
            let found = text.match_indices(words).map(|(start, _)| start).min_by_key(|start| start.abs_diff(at));
            let Some(start) = found else {
                let fault = Fault::new("E521", Origin::Command, format!("the text does not hold `{words}`"));
                return Err(Box::new(fault.hint("give the words exactly as they stand")));
            };
            start..start + words.len()
        };
        let change = format!("words {}-{}", span.start, span.end);
        if let Some(card) = self.card_mut(index) {
            card.claim.span = span;
            card.changes.push(change);
        }
        Ok(())
    }

    /// Accepts one card. Its rows are checked now and go into the log with [`Queue::enter`].
    ///
    /// # Errors
    /// E521: it has no kind, or a column of the log is not known; E516: somebody else has decided about it; and every fault
    /// that the tables would have.
    pub fn accept(&mut self, index: usize) -> Result<(), Vec<Fault>> {
        let Some(card) = self.cards.get(index).filter(|card| card.decided.is_none()) else { return Ok(()) };
        if card.is_untyped {
            let fault = Fault::new("E521", Origin::Command, "no rule typed this sentence");
            return Err(vec![fault.hint("`k RouteClosed` says what it claims, then `a`")]);
        }
        let made = self.rows_of(card).map_err(|fault| vec![*fault])?;
        let new = self.new_rows(&made).map_err(faults)?;
        append(&self.workspace, &new, Mode::Preview).map_err(faults)?;
        self.decide(index, Verdict::Accepted, "", made)
    }

    /// Rejects one card, for a reason.
    ///
    /// # Errors
    /// E516: somebody else has decided about it; E110, E532: the record cannot be read or written.
    pub fn reject(&mut self, index: usize, reason: &str) -> Result<(), Vec<Fault>> {
        self.decide(index, Verdict::Rejected, reason, Vec::new())
    }

    /// Takes the last decision back that is not in the log yet, and says which card it was.
    ///
    /// # Errors
    /// E110, E532: the record cannot be read or written.
    pub fn undo(&mut self) -> Result<Option<usize>, Vec<Fault>> {
        let seen = self.decisions.clone();
        let _lock = self.catch_up()?;
        // What others have decided meanwhile is theirs to take back.
        let is_ours = |decision: &Decision| decision.verdict != Verdict::Entered && seen.contains(decision);
        let Some(last) = self.decisions.iter().rposition(is_ours) else {
            return Ok(None);
        };
        let decision = self.decisions[last].clone();
        let undone = Decision { verdict: Verdict::Undone, rows: Vec::new(), on: self.reviewer.on, ..decision.clone() };
        add(&self.record, &Line { text: None, decision: Some(undone) }).map_err(|fault| vec![*fault])?;
        self.decisions.remove(last);
        let meant = self.meant(&decision);
        for index in &meant {
            self.cards[*index].reset();
        }
        Ok(meant.first().copied())
    }

    /// How many cards are accepted and not in the log yet.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.decisions.iter().filter(|decision| decision.verdict == Verdict::Accepted).count()
    }

    /// Puts all that was accepted into the log: all of it, or nothing.
    ///
    /// # Errors
    /// Every fault that the tables would have, and what the container or the record refuses.
    pub fn enter(&mut self) -> Result<Entered, Vec<Fault>> {
        if self.waiting() == 0 {
            return Ok(Entered::default());
        }
        let _lock = self.catch_up()?;
        if self.waiting() == 0 {
            return Ok(Entered::default());
        }
        // As the log is now: others may have entered the same since we began.
        let there =
            passage_workspace::read(&self.workspace, &Options::default()).map_err(|error| faults(error.into()))?;
        let Some(log) = there.network else { return Err(there.faults) };
        let mut all: Vec<NewRow> = Vec::new();
        let mut entered: Vec<Decision> = Vec::new();
        for decision in self.decisions.iter().filter(|decision| decision.verdict == Verdict::Accepted) {
            let taken = |id: &str| all.iter().any(|row| row.cells[0].text().eq_ignore_ascii_case(id));
            let known = known(&log, decision);
            if known.len() >= decision.rows.len() {
                entered.push(Decision {
                    verdict: Verdict::Entered,
                    on: self.reviewer.on,
                    ids: known,
                    ..decision.clone()
                });
                continue;
            }
            let mut ids = Vec::new();
            let mut new = Vec::new();
            for row in &decision.rows {
                let entry = entry(row, self.reviewer.on);
                let made = entry
                    .rows(self.reviewer.on, |id| {
                        let is_here = ids.iter().any(|other: &String| other.eq_ignore_ascii_case(id));
                        Ok::<_, StoreError>(is_here || taken(id) || has_id(&self.workspace, entry.table(), id)?)
                    })
                    .map_err(faults)?;
                ids.extend(made.iter().map(|row| row.cells[0].text().into_owned()));
                new.extend(made);
            }
            all.extend(new);
            entered.push(Decision { verdict: Verdict::Entered, on: self.reviewer.on, ids, ..decision.clone() });
        }
        let mut made = Entered::default();
        if !all.is_empty() {
            made.faults = append(&self.workspace, &all, Mode::Write).map_err(faults)?.faults;
        }
        for decision in entered {
            add(&self.record, &Line { text: None, decision: Some(decision.clone()) }).map_err(|fault| vec![*fault])?;
            made.ids.extend(decision.ids.iter().cloned());
            for index in self.meant(&decision) {
                self.cards[index].decided = Some(Decided::Entered(decision.ids.clone()));
            }
            self.decisions.retain(|other| !other.is_of(&decision));
            self.decisions.push(decision);
        }
        Ok(made)
    }

    fn decide(&mut self, index: usize, verdict: Verdict, reason: &str, rows: Vec<Row>) -> Result<(), Vec<Fault>> {
        if self.cards.get(index).is_none_or(|card| card.decided.is_some()) {
            return Ok(());
        }
        let _lock = self.catch_up()?;
        let card = &self.cards[index];
        if card.decided.is_some() {
            let fault = Fault::new("E516", Origin::Command, "somebody else has decided about these words meanwhile");
            return Err(vec![fault.hint("`passage review WORKSPACE --json` shows what was decided")]);
        }
        let text = &self.texts[card.text];
        let decision = Decision {
            sha256: text.sha256.clone(),
            start: card.proposed.start,
            end: card.proposed.end,
            words: text.text[card.proposed.clone()].to_owned(),
            verdict,
            reason: reason.to_owned(),
            changes: card.changes.clone(),
            rule: card.claim.rule.clone(),
            lexicon: Lexicon::built_in().version().to_owned(),
            reviewer: self.reviewer.name.clone(),
            on: self.reviewer.on,
            rows,
            ids: Vec::new(),
        };
        add(&self.record, &Line { text: None, decision: Some(decision.clone()) }).map_err(|fault| vec![*fault])?;
        self.cards[index].decided = Some(decided(&decision));
        self.decisions.push(decision);
        Ok(())
    }

    /// The rows of a card as it stands, with the words of what it contradicts in their notes.
    fn rows_of(&self, card: &Card) -> Result<Vec<Row>, Box<Fault>> {
        let text = &self.texts[card.text];
        let mut reading = self.readings[card.text].clone();
        let place = reading.claims.iter().position(|claim| claim.span == card.proposed);
        let claim = place.unwrap_or(reading.claims.len());
        match place {
            Some(place) => reading.claims[place] = card.claim.clone(),
            None => reading.claims.push(card.claim.clone()),
        }
        let from =
            Provenance::new(&text.text, Lexicon::built_in().version(), text.outlet.as_deref(), text.url.as_deref());
        let mut accepted = format!("accepted by {} on {}", self.reviewer.name, self.reviewer.on);
        if !card.changes.is_empty() {
            accepted.push_str(&format!(" with {}", card.changes.join(", ")));
        }
        rows(&reading, claim, &from, &accepted)
    }

    fn new_rows(&self, made: &[Row]) -> Result<Vec<NewRow>, StoreError> {
        let mut list: Vec<NewRow> = Vec::new();
        for row in made {
            let entry = entry(row, self.reviewer.on);
            let new = entry.rows(self.reviewer.on, |id| {
                let is_here = list.iter().any(|row| row.cells[0].text().eq_ignore_ascii_case(id));
                Ok::<_, StoreError>(is_here || has_id(&self.workspace, entry.table(), id)?)
            })?;
            list.extend(new);
        }
        Ok(list)
    }

    /// The queue as a document: `passage.review/1`.
    #[must_use]
    pub fn document(&self) -> impl Serialize + use<> {
        let texts = self.texts.iter().map(|text| TextEntry {
            sha256: text.sha256.clone(),
            title: text.title.clone(),
            date: text.date,
            text: text.text.clone(),
        });
        ReviewDocument {
            schema: "passage.review/1",
            lexicon: Lexicon::built_in().version().to_owned(),
            texts: texts.collect(),
            cards: self.cards.iter().map(|card| self.card_entry(card)).collect(),
        }
    }

    fn card_entry(&self, card: &Card) -> CardEntry {
        let text = &self.texts[card.text];
        let claim = &card.claim;
        let (word, reason, rows) = match &card.decided {
            None => (None, None, Vec::new()),
            Some(Decided::Accepted) => (Some("accepted"), None, Vec::new()),
            Some(Decided::Entered(ids)) => (Some("entered"), None, ids.clone()),
            Some(Decided::Rejected(reason)) => (Some("rejected"), Some(reason.clone()), Vec::new()),
        };
        CardEntry {
            sha256: text.sha256.clone(),
            start: claim.span.start,
            end: claim.span.end,
            text: text.text[claim.span.clone()].to_owned(),
            sentence: text.text[claim.sentence.clone()].to_owned(),
            kind: (!card.is_untyped).then(|| claim.kind.word()),
            modality: claim.modality.word(),
            speaker: claim.speaker.name.clone().unwrap_or_else(|| "NARRATOR".to_owned()),
            source: claim.speaker.source.clone(),
            places: claim.places.iter().map(|place| place.ids.join("|")).collect(),
            said: claim.said.to_string(),
            event: claim.event.as_ref().map(ToString::to_string),
            rule: claim.rule.clone(),
            beside: card.beside.iter().map(|(card, how)| BesideEntry { card: *card, how }).collect(),
            decided: word,
            reason,
            rows,
            changes: card.changes.clone(),
        }
    }
}

/// The queue of a workspace.
#[derive(Debug, Serialize)]
struct ReviewDocument {
    schema: &'static str,
    lexicon: String,
    texts: Vec<TextEntry>,
    cards: Vec<CardEntry>,
}

/// A text under review.
#[derive(Debug, Serialize)]
struct TextEntry {
    sha256: String,
    title: String,
    date: Date,
    text: String,
}

fn card(text: usize, claim: Claim, is_untyped: bool) -> Card {
    let proposed = claim.span.clone();
    let original = (claim.clone(), is_untyped);
    Card { text, claim, proposed, is_untyped, original, beside: Vec::new(), decided: None, changes: Vec::new() }
}

/// A sentence that no rule typed, as a claim that still lacks its kind.
fn untyped(text: &Text, span: &Span) -> Claim {
    Claim {
        span: span.clone(),
        sentence: span.clone(),
        trigger: span.clone(),
        kind: Kind::StockNeed,
        modality: Modality::Asserted,
        speaker: Speaker { name: None, party: None, span: None, source: None },
        addressee: None,
        via: Vec::new(),
        places: Vec::new(),
        said: When { from: text.date, to: text.date, span: None, because: "the date of the text".to_owned() },
        event: None,
        quantities: Vec::new(),
        rule: "none".to_owned(),
    }
}

/// The decisions that stand after all lines of a record, in their order.
fn standing(lines: &[Line]) -> Vec<Decision> {
    let mut standing: Vec<Decision> = Vec::new();
    for decision in lines.iter().filter_map(|line| line.decision.as_ref()) {
        standing.retain(|other| !other.is_of(decision));
        if decision.verdict != Verdict::Undone {
            standing.push(decision.clone());
        }
    }
    standing
}

/// The rows of the log that a decision made already: somebody else entered it, or the program was stopped before it could
/// write so into the record.
fn known(log: &Network, decision: &Decision) -> Vec<String> {
    let notes = decision.rows.iter().flat_map(|row| &row.cells).filter(|(column, _)| column == "note");
    let notes: Vec<&str> = notes.map(|(_, note)| note.as_str()).collect();
    let statements = log.statements.iter().map(|one| (&one.id, &one.note));
    let deliveries = log.deliveries.iter().map(|one| (&one.id, &one.note));
    let all = statements.chain(deliveries).filter(|(_, note)| notes.contains(&note.as_str()));
    all.map(|(id, _)| id.clone()).collect()
}

fn decided(decision: &Decision) -> Decided {
    match decision.verdict {
        Verdict::Entered => Decided::Entered(decision.ids.clone()),
        Verdict::Rejected => Decided::Rejected(decision.reason.clone()),
        Verdict::Accepted | Verdict::Undone => Decided::Accepted,
    }
}

fn faults(error: StoreError) -> Vec<Fault> {
    match error {
        StoreError::Faulty(faults) => faults,
        other => vec![Fault::new("E110", Origin::Command, other.to_string())],
    }
}
