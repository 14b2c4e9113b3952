//! Rules: what is proposed where which words stand together.

use super::class::{ClassId, Classes, Forms};
use crate::claim::{Kind, Modality};
use crate::token::WordId;

/// One rule of the lexicon.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    /// Its stable name.
    pub id: String,
    pub kind: Kind,
    /// The manner, where the sentence does not make it another.
    pub modality: Modality,
    pub shape: Shape,
    /// At least one of these has to stand in the clause.
    pub needs: Classes,
    /// None of these may stand in the clause.
    pub unless: Classes,
    /// Sentences in which it has to find its kind.
    pub finds: Vec<String>,
    /// Sentences in which it may find nothing.
    pub leaves: Vec<String>,
    /// Where it is written: file and line.
    pub place: (&'static str, usize),
}

/// What has to stand together.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    /// Who does what to what.
    Frame(Frame),
    /// Words in a row.
    Phrase(Vec<Element>),
    /// Words that have to stand in one clause, in any order; looked for only where nothing else was found.
    Clause(Vec<Element>),
}

/// `AGENT > VERB > PATIENT`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// `None`: anybody.
    pub agent: Option<Classes>,
    pub verb: ClassId,
    pub patient: Patient,
}

/// What the verb is done to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Patient {
    /// Nothing: the verb says something of its subject.
    None,
    /// Nothing, and no object may stand behind the verb.
    Absent,
    /// Anything.
    Any,
    /// Something of these classes.
    Of(Classes),
}

/// One element of a phrase.
#[derive(Clone, Debug)]
pub(crate) enum Element {
    /// A word of these classes or these words, in one of these forms (none: any).
    One { classes: Classes, words: Vec<WordId>, forms: Forms, is_optional: bool },
    /// Up to so many words, none of these classes, not over the end of a clause.
    Gap { most: usize, without: Classes },
}
