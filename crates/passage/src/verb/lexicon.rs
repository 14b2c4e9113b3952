//! `lexicon check`: the rules held against their own examples.

use crate::answer::{Answer, Exit, Failure, counted, put};
use crate::cli::{Lexicon as Arguments, LexiconAction};
use passage::document::reading::LexiconDocument;
use passage::document::to_line;
use passage::read::lexicon::Lexicon;

pub(crate) fn run(arguments: &Arguments) -> Result<Answer, Failure> {
    let LexiconAction::Check(_) = arguments.action;
    let lexicon = Lexicon::built_in();
    let report = lexicon.check();
    let mut text = format!(
        "lexicon {}: {}, {}, {}\n",
        lexicon.version(),
        counted(lexicon.rules(), "rule"),
        counted(lexicon.entries(), "form"),
        counted(report.examples, "example")
    );
    for fault in &report.failed {
        put(&mut text, format_args!("  error: {fault}\n"));
    }
    for fault in &report.shadowed {
        put(&mut text, format_args!("  warning: {fault}\n"));
    }
    if report.failed.is_empty() && report.shadowed.is_empty() {
        text.push_str("  every example comes out as written, and no entry is hidden by another\n");
    }
    let mut answer = Answer::new(text, to_line(&LexiconDocument::new(lexicon, &report)));
    if !report.failed.is_empty() {
        answer.exit = Exit::BadInput;
    }
    Ok(answer)
}
