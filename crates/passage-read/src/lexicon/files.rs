//! The files of the lexicon, and what can be wrong in them.

use std::fmt;

/// A file as it is built in.
#[derive(Clone, Copy, Debug)]
pub(super) struct File {
    pub name: &'static str,
    pub text: &'static str,
}

macro_rules! file {
    ($name:literal) => {
        File { name: $name, text: include_str!(concat!("../../lexicon/", $name)) }
    };
}

pub(super) const IRREGULAR: File = file!("irregular.tsv");
pub(super) const ACTORS: File = file!("actors.tsv");
pub(super) const UNITS: File = file!("units.tsv");
pub(super) const WORDS: &[File] =
    &[file!("words-grammar.tsv"), file!("words-things.tsv"), file!("words-deeds.tsv"), file!("words-discard.tsv")];
pub(super) const RULES: &[File] = &[
    file!("rules-routes.tsv"),
    file!("rules-deliveries.tsv"),
    file!("rules-speech.tsv"),
    file!("rules-needs.tsv"),
    file!("rules-clauses.tsv"),
];

/// The rows of a file, without comments and empty lines, with their line from 1.
pub(super) fn rows(file: &File) -> impl Iterator<Item = (usize, Vec<&'static str>)> + use<> {
    let lines = file.text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|(number, line)| (number + 1, line.split('\t').collect()))
}

/// Something wrong in a file of the lexicon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconFault {
    /// File below `lexicon/`.
    pub file: &'static str,
    /// From 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

impl LexiconFault {
    pub(crate) fn new(place: (&'static str, usize), message: impl Into<String>) -> Self {
        Self { file: place.0, line: place.1, message: message.into() }
    }
}

impl fmt::Display for LexiconFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}
