//! The lexicon: words in classes, rules over them, actors and units, all of it data in tab-separated files.

mod check;
pub(crate) mod class;
mod files;
pub(crate) mod grammar;
mod inflection;
mod pattern;
pub(crate) mod rule;
pub(crate) mod trie;

pub use check::LexiconReport;
pub use files::LexiconFault;

use crate::claim::{Kind, Modality};
use crate::fold::fold;
use crate::hash::HashMap;
use crate::token::{WordId, tokens};
use class::{ClassId, Classes, Forms, MOST_CLASSES};
use files::{ACTORS, IRREGULAR, RULES, UNITS, WORDS, rows};
use grammar::Grammar;
use inflection::{Irregulars, noun};
use rule::{Element, Rule, Shape};
use sha2::{Digest, Sha256};
use std::sync::OnceLock;
use trie::{Output, Trie};

/// The version of the lexicon: raised by hand when a rule changes its meaning.
pub const VERSION: &str = "2";

/// Somebody or something that speaks, whom the lexicon knows.
#[derive(Clone, Debug)]
pub(crate) struct Actor {
    pub name: String,
    /// Empty: none.
    pub party: String,
    pub is_person: bool,
    /// A country or an adjective of one: it tells of whom somebody is, and is named only where nobody else is.
    pub is_country: bool,
    /// The source of the workspace that it is; `None`: of the lexicon alone.
    pub source: Option<String>,
}

/// A unit that counts are in.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    pub name: String,
}

/// Words in classes, rules, actors and units.
#[derive(Clone, Debug)]
pub struct Lexicon {
    pub(crate) words: HashMap<Box<str>, WordId>,
    pub(crate) trie: Trie,
    pub(crate) classes: Vec<String>,
    class_ids: HashMap<String, ClassId>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) actors: Vec<Actor>,
    pub(crate) units: Vec<Unit>,
    pub(crate) grammar: Grammar,
    /// Rules by the verb of their frame.
    pub(crate) frames: Vec<Vec<usize>>,
    /// Phrases by a word that begins them.
    pub(crate) phrases_by_word: HashMap<WordId, Vec<usize>>,
    /// Phrases by a class that begins them.
    pub(crate) phrases_by_class: Vec<Vec<usize>>,
    /// Rules of the shape `clause`, in the order in which they are tried.
    pub(crate) clauses: Vec<usize>,
    /// Each entry with its class and place, to tell which hide which.
    pub(crate) entries: Vec<Entry>,
    version: String,
}

/// One entry of a word list as it was written.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub words: Vec<WordId>,
    pub text: String,
    pub class: Option<ClassId>,
    pub place: (&'static str, usize),
}

impl Lexicon {
    /// The lexicon that comes with the program.
    ///
    /// # Panics
    /// Never: a test holds that its files are sound.
    #[must_use]
    pub fn built_in() -> &'static Self {
        static BUILT: OnceLock<Lexicon> = OnceLock::new();
        BUILT.get_or_init(|| Self::parse().expect("a test holds that the files are sound"))
    }

    /// Reads the files.
    ///
    /// # Errors
    /// Every line that cannot be read.
    pub fn parse() -> Result<Self, Vec<LexiconFault>> {
        let mut faults = Vec::new();
        let irregulars = Irregulars::parse(IRREGULAR.text);
        let mut lexicon = Self::empty();
        lexicon.read_words(&irregulars, &mut faults);
        lexicon.read_actors(&mut faults);
        lexicon.read_units(&mut faults);
        match Grammar::find(&lexicon.class_ids) {
            Ok(grammar) => lexicon.grammar = grammar,
            Err(missing) => {
                faults.push(LexiconFault::new((WORDS[0].name, 0), format!("no words of class `{missing}`")))
            }
        }
        lexicon.read_rules(&mut faults);
        lexicon.index_rules();
        let mut digest = Sha256::new();
        for file in WORDS.iter().chain(RULES).chain([&IRREGULAR, &ACTORS, &UNITS]) {
            digest.update(file.text.as_bytes());
        }
        let hash: String = digest.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        lexicon.version = format!("{VERSION}.{hash}");
        if faults.is_empty() { Ok(lexicon) } else { Err(faults) }
    }

    fn empty() -> Self {
        Self {
            words: HashMap::default(),
            trie: Trie::default(),
            classes: Vec::new(),
            class_ids: HashMap::default(),
            rules: Vec::new(),
            actors: Vec::new(),
            units: Vec::new(),
            grammar: Grammar::default(),
            frames: Vec::new(),
            phrases_by_word: HashMap::default(),
            phrases_by_class: Vec::new(),
            clauses: Vec::new(),
            entries: Vec::new(),
            version: String::new(),
        }
    }

    /// The version with a fingerprint of all files: `1.0a1b2c3d`.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// How many rules there are.
    #[must_use]
    pub fn rules(&self) -> usize {
        self.rules.len()
    }

    /// How many words and phrases there are.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.entries.len()
    }

    /// The words of an entry, taken in where they are new.
    pub(crate) fn intern(&mut self, text: &str) -> Vec<WordId> {
        intern(&mut self.words, text)
    }

    fn class(&mut self, name: &str) -> Option<ClassId> {
        if let Some(class) = self.class_ids.get(name) {
            return Some(*class);
        }
        if self.classes.len() >= MOST_CLASSES {
            return None;
        }
        let class = ClassId::try_from(self.classes.len()).ok()?;
        self.classes.push(name.to_owned());
        self.class_ids.insert(name.to_owned(), class);
        Some(class)
    }

    fn read_words(&mut self, irregulars: &Irregulars, faults: &mut Vec<LexiconFault>) {
        // The pseudo-class of names is given by code, not by a list.
        let _ = self.class("NAME");
        for file in WORDS {
            for (line, cells) in rows(file) {
                let place = (file.name, line);
                let [classes, kind, entries] = cells.as_slice() else {
                    faults.push(LexiconFault::new(place, "expected class, kind and entries"));
                    continue;
                };
                let mut set = Classes::NONE;
                let mut first = None;
                if *kind != "discard" {
                    for name in classes.split('|') {
                        let Some(class) = self.class(name) else {
                            faults.push(LexiconFault::new(place, "too many classes"));
                            continue;
                        };
                        set.insert(class);
                        first = first.or(Some(class));
                    }
                }
                for entry in entries.split('|') {
                    let forms = match *kind {
                        "noun" => noun(entry),
                        "verb" => irregulars.verb(entry),
                        "adj" => vec![(entry.to_owned(), Forms::PARTICIPLE)],
                        "word" | "discard" => vec![(entry.to_owned(), Forms::NONE)],
                        _ => {
                            faults.push(LexiconFault::new(place, format!("unknown kind `{kind}`")));
                            break;
                        }
                    };
                    for (form, forms) in forms {
                        let words = self.intern(&form);
                        if words.is_empty() {
                            faults.push(LexiconFault::new(place, "an empty entry"));
                            continue;
                        }
                        let output = if *kind == "discard" {
                            Output::Discard
                        } else {
                            Output::Classes { classes: set, forms, is_on_last: *kind == "noun" }
                        };
                        self.trie.add(&words, output);
                        self.entries.push(Entry { words, text: form, class: first, place });
                    }
                }
            }
        }
    }

    fn read_actors(&mut self, faults: &mut Vec<LexiconFault>) {
        for (line, cells) in rows(&ACTORS) {
            let [name, kind, party, aliases] = cells.as_slice() else {
                faults.push(LexiconFault::new((ACTORS.name, line), "expected name, kind, party and aliases"));
                continue;
            };
            let actor = Actor {
                name: (*name).to_owned(),
                party: (*party).to_owned(),
                is_person: *kind == "person",
                is_country: *kind == "country",
                source: None,
            };
            let index = self.actors.len();
            self.actors.push(actor);
            for alias in std::iter::once(*name).chain(aliases.split('|')).filter(|alias| !alias.is_empty()) {
                let words = self.intern(alias);
                self.trie.add(&words, Output::Actor(index));
            }
        }
    }

    fn read_units(&mut self, faults: &mut Vec<LexiconFault>) {
        for (line, cells) in rows(&UNITS) {
            let [name, forms] = cells.as_slice() else {
                faults.push(LexiconFault::new((UNITS.name, line), "expected unit and forms"));
                continue;
            };
            let index = self.units.len();
            self.units.push(Unit { name: (*name).to_owned() });
            for form in forms.split('|') {
                let words = self.intern(form);
                self.trie.add(&words, Output::Unit(index));
            }
        }
    }

    fn read_rules(&mut self, faults: &mut Vec<LexiconFault>) {
        let mut seen: HashMap<String, usize> = HashMap::default();
        for file in RULES {
            for (line, cells) in rows(file) {
                let place = (file.name, line);
                let [id, kind, modality, shape, pattern, examples @ ..] = cells.as_slice() else {
                    faults.push(LexiconFault::new(place, "expected id, kind, modality, shape, pattern and examples"));
                    continue;
                };
                if seen.insert((*id).to_owned(), line).is_some() {
                    faults.push(LexiconFault::new(place, format!("rule id `{id}` is already used")));
                }
                let Some(kind) = Kind::parse(kind) else {
                    faults.push(LexiconFault::new(place, format!("unknown kind `{kind}`")));
                    continue;
                };
                let Some(modality) = Modality::parse(modality) else {
                    faults.push(LexiconFault::new(place, format!("unknown modality `{modality}`")));
                    continue;
                };
                let parsed = match *shape {
                    "frame" => pattern::frame(pattern, &self.class_ids),
                    "phrase" => {
                        let words = &mut self.words;
                        pattern::phrase(pattern, &self.class_ids, &mut |text: &str| intern(words, text))
                    }
                    "clause" => {
                        let words = &mut self.words;
                        pattern::clause(pattern, &self.class_ids, &mut |text: &str| intern(words, text))
                    }
                    other => Err(format!("unknown shape `{other}`")),
                };
                let parsed = match parsed {
                    Ok(parsed) => parsed,
                    Err(why) => {
                        faults.push(LexiconFault::new(place, why));
                        continue;
                    }
                };
                let example = |mark: &str| -> Vec<String> {
                    examples.iter().filter_map(|one| one.strip_prefix(mark)).map(|one| one.trim().to_owned()).collect()
                };
                if examples.iter().any(|one| !one.is_empty() && !one.starts_with('+') && !one.starts_with('-')) {
                    faults.push(LexiconFault::new(place, "an example begins with `+` or `-`"));
                }
                self.rules.push(Rule {
                    id: (*id).to_owned(),
                    kind,
                    modality,
                    shape: parsed.shape,
                    needs: parsed.needs,
                    unless: parsed.unless,
                    finds: example("+"),
                    leaves: example("-"),
                    place,
                });
            }
        }
    }

    fn index_rules(&mut self) {
        self.frames = vec![Vec::new(); self.classes.len()];
        self.phrases_by_class = vec![Vec::new(); self.classes.len()];
        for (index, rule) in self.rules.iter().enumerate() {
            match &rule.shape {
                Shape::Frame(frame) => {
                    self.frames[usize::from(frame.verb)].push(index);
                    self.grammar.predicates.insert(frame.verb);
                }
                Shape::Clause(_) => self.clauses.push(index),
                Shape::Phrase(elements) => {
                    let Some(Element::One { classes, words, .. }) = elements.first() else { continue };
                    for word in words {
                        self.phrases_by_word.entry(*word).or_default().push(index);
                    }
                    for class in classes.iter() {
                        self.phrases_by_class[usize::from(class)].push(index);
                    }
                }
            }
        }
    }
}

/// The words of an entry, taken in where they are new.
pub(crate) fn intern(words: &mut HashMap<Box<str>, WordId>, text: &str) -> Vec<WordId> {
    let cut = tokens(text, 0, words);
    let mut list = Vec::with_capacity(cut.len());
    for token in cut {
        let mut folded = fold(&text[token.start..token.end]);
        if folded.len() > 1 && folded.ends_with('.') && !folded[..folded.len() - 1].contains('.') {
            folded.pop();
        }
        let next = WordId::try_from(words.len() + 1).expect("a lexicon has fewer than four thousand million words");
        list.push(*words.entry(folded.into_boxed_str()).or_insert(next));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_sound() {
        if let Err(faults) = Lexicon::parse() {
            let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
            panic!("{}", lines.join("\n"));
        }
    }
}
