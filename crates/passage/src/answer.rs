//! What a verb gives back, and how it fails.

use passage::audience::redact_faults;
use passage::backtest::BacktestError;
use passage::document::{Check, Contradiction, Counts, to_line};
use passage::model::audience::{Audience, WITHHELD};
use passage::model::fault::{Fault, Origin};
use passage::plan::commitments::Culprit;
use passage::plan::planner::PlanError;
use passage::trouble::{chain, of_reading, of_writing};
use passage::workspace::ReadError;
use passage::workspace::store::StoreError;
use passage::{Faulty, OpenError, QuestionError, Session, SituationError};
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Done; a shortage is a result.
    Done,
    /// A fault of the program.
    Fault,
    /// Bad input or usage.
    BadInput,
    /// Nothing can satisfy the commitments.
    Contradiction,
    /// `verify` found violations.
    Violations,
}

impl Exit {
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Fault => 1,
            Self::BadInput => 2,
            Self::Contradiction => 3,
            Self::Violations => 4,
        }
    }
}

/// What a verb has to say. Nothing is printed or written before all of it is there.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The result for a person.
    pub text: String,
    /// The result as one line of JSON.
    pub document: String,
    /// For stderr.
    pub talk: String,
    /// Where the files go; `None`: none are written.
    pub folder: Option<PathBuf>,
    /// Path below the folder and content.
    pub files: Vec<(PathBuf, Vec<u8>)>,
    /// How the program ends.
    pub exit: Exit,
}

impl Answer {
    pub(crate) fn new(text: String, document: String) -> Self {
        Self { text, document, talk: String::new(), folder: None, files: Vec::new(), exit: Exit::Done }
    }

    /// With `--out`, the document is also written there, as `access.json`.
    pub(crate) fn document_to(mut self, out: Option<&Path>, name: &str) -> Self {
        if let Some(folder) = out {
            self.files.push((PathBuf::from(name), self.document.clone().into_bytes()));
            self.folder = Some(folder.to_owned());
        }
        self
    }

    /// Says what was left out for an audience.
    pub(crate) fn tell_left_out(mut self, session: &Session, audience: Audience) -> Self {
        if let Some(told) = session.left_out(audience) {
            put(&mut self.talk, format_args!("{told}\n"));
        }
        self
    }

    /// Says that there are warnings about the tables, without listing them.
    pub(crate) fn mention(mut self, warnings: &[Fault]) -> Self {
        if !warnings.is_empty() {
            let count = counted(warnings.len(), "warning");
            put(&mut self.talk, format_args!("{count} about the tables; `passage check` lists them\n"));
        }
        self
    }
}

/// Why a verb gives no result.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Bad input: nothing was written.
    Faulty(Vec<Fault>),
    /// The same, in words that the audience may read already.
    Told(Vec<Fault>),
    /// Bad usage of a verb that has no JSON document, in a sentence.
    Usage(String),
    /// There is no plan.
    Plan(PlanError),
    /// The program is at fault: a report cannot be set.
    #[cfg(feature = "pdf")]
    Pdf(SituationError),
}

impl Failure {
    pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Self {
        Fault::new("E110", Origin::Command, format!("cannot write to `{}`: {error}", path.display())).into()
    }

    /// The same failure as an audience may be told it; `asked`: the audience that the command line names. Where it names
    /// none, whoever runs the program has to learn which commitments are in the way.
    pub(crate) fn told_to(self, workspace: &Path, audience: Audience, asked: Option<Audience>) -> Self {
        match self {
            Self::Faulty(faults) => Self::Faulty(redact_faults(workspace, &faults, audience)),
            Self::Plan(PlanError::Contradiction(culprits)) if audience != Audience::Internal => {
                let plain = |one: Culprit| match (asked, one.reason.split_once(" (statements ")) {
                    // Which convoy leaves when is the most dangerous thing in the tables.
                    (Some(Audience::Public), _) => {
                        let reason = format!("what stands in its way is not for `{audience}`");
                        Culprit { commitment: WITHHELD.to_owned(), reason }
                    }
                    // Behind the road that is closed stand the statements by which it is.
                    (_, Some((reason, _))) => Culprit { reason: reason.to_owned(), ..one },
                    (_, None) => one,
                };
                Self::Plan(PlanError::Contradiction(culprits.into_iter().map(plain).collect()))
            }
            other => other,
        }
    }

    /// What is printed in place of the answer of a verb; with `--json` faults and contradictions are a document.
    pub(crate) fn answer(&self, verb: &str, is_json: bool) -> Answer {
        let answer = Answer::new(String::new(), String::new());
        match self {
            Self::Faulty(faults) | Self::Told(faults) => {
                let talk = if is_json { String::new() } else { list(faults) };
                Answer { document: to_line(&Check::new(faults)), talk, exit: Exit::BadInput, ..answer }
            }
            Self::Usage(sentence) => Answer { talk: format!("error: {sentence}\n"), exit: Exit::BadInput, ..answer },
            Self::Plan(error @ PlanError::Contradiction(culprits)) => Answer {
                document: to_line(&Contradiction::new(verb, culprits)),
                talk: format!("error: {error}\n"),
                exit: Exit::Contradiction,
                ..answer
            },
            Self::Plan(error) => Answer { talk: format!("error: {}\n", chain(error)), exit: Exit::Fault, ..answer },
            #[cfg(feature = "pdf")]
            Self::Pdf(error) => Answer { talk: format!("error: {}\n", chain(error)), exit: Exit::Fault, ..answer },
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Faulty(of_writing(error))
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        of_reading(&error).into()
    }
}

impl From<Vec<Fault>> for Failure {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Faulty(faults)
    }
}

impl From<QuestionError> for Failure {
    fn from(error: QuestionError) -> Self {
        match error {
            QuestionError::Faulty(faulty) => faulty.into(),
            QuestionError::Plan(error) => error.into(),
        }
    }
}

impl From<PlanError> for Failure {
    fn from(error: PlanError) -> Self {
        Self::Plan(error)
    }
}

impl From<BacktestError> for Failure {
    fn from(error: BacktestError) -> Self {
        match error {
            BacktestError::Open(error) => error.into(),
            BacktestError::Plan(_, error) => error.into(),
        }
    }
}

impl From<SituationError> for Failure {
    fn from(error: SituationError) -> Self {
        match error {
            SituationError::Faulty(faulty) => faulty.into(),
            SituationError::Plan(error) => error.into(),
            SituationError::Workbook(error) => {
                let message = format!("the results do not fit a workbook: {error}");
                Fault::new("E515", Origin::Command, message).hint("plan for fewer days with `--days`").into()
            }
            #[cfg(feature = "pdf")]
            SituationError::Pdf(_) => Self::Pdf(error),
        }
    }
}

impl From<Faulty> for Failure {
    fn from(faulty: Faulty) -> Self {
        Self::Faulty(faulty.0)
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Faulty(vec![fault])
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Faulty(faulty) => faulty.into(),
            OpenError::Read(error) => error.into(),
        }
    }
}

/// Faults for a person: one after the other, a blank line between files, the totals last.
pub(crate) fn list(faults: &[Fault]) -> String {
    let mut text = String::new();
    let mut file = None;
    for fault in faults {
        if file.is_some_and(|file| file != fault.origin.file()) {
            text.push('\n');
        }
        file = Some(fault.origin.file());
        put(&mut text, format_args!("{fault}\n"));
    }
    if !faults.is_empty() {
        text.push('\n');
    }
    put(&mut text, format_args!("{}\n", totals(Counts::of(faults))));
    text
}

fn totals(counts: Counts) -> String {
    format!("{}, {}", counted(counts.errors, "error"), counted(counts.warnings, "warning"))
}

/// What a text is about, after the name of the workspace where it has one.
pub(crate) fn headed(name: &str, about: &str) -> String {
    let mut letters = about.chars();
    match (name.trim(), letters.next()) {
        ("", Some(first)) => first.to_uppercase().chain(letters).collect(),
        _ => format!("{name}: {about}"),
    }
}

/// `1 error`, `2 errors`.
pub(crate) fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// Adds formatted text.
pub(crate) fn put(text: &mut String, part: std::fmt::Arguments<'_>) {
    text.write_fmt(part).expect("a string takes all that is written to it");
}
