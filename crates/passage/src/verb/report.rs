//! `report`: the situation report, as a page, as a workbook and, in a build with the feature `pdf`, on paper.

use super::compare::question;
use super::open;
use crate::answer::{Answer, Failure, put};
use crate::cli::Report;
use crate::progress::Progress;
use passage::Situation;
use passage::model::audience::Audience;
use passage::report::Language;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Where the report goes unless `--out` says otherwise.
const FOLDER: &str = "out";

/// Said by a build that cannot write a PDF.
const NO_PDF: &str = "this build writes no PDF: print `report.html` from a browser, it is made for that, or build with \
                      `--features pdf`\n";

/// What was written: `passage.report/1`.
#[derive(Serialize)]
struct Written<'a> {
    schema: &'static str,
    audience: Audience,
    folder: &'a Path,
    files: Vec<&'a Path>,
}

pub(crate) fn run(arguments: &Report) -> Result<Answer, Failure> {
    let session = open(&arguments.common)?;
    let question = question(&session, &arguments.opening)?;
    let audience = arguments.common.output.audience.unwrap_or(Audience::Public);
    let language = arguments.wording.language;
    let files = {
        let _progress = Progress::begin("planning every scenario and case");
        let situation = Situation::of(&session, &question)?;
        let page = situation.html_for(audience, language)?.into_bytes();
        let workbook = situation.workbook_for(audience, language)?;
        let mut files = vec![(PathBuf::from("report.html"), page), (PathBuf::from("report.xlsx"), workbook)];
        files.extend(paper(&situation, audience, language)?);
        files
    };
    let folder = arguments.common.output.out.clone().unwrap_or_else(|| PathBuf::from(FOLDER));
    let mut text = String::new();
    for (path, _) in &files {
        put(&mut text, format_args!("{}\n", folder.join(path).display()));
    }
    let written = Written {
        schema: "passage.report/1",
        audience,
        folder: &folder,
        files: files.iter().map(|(path, _)| path.as_path()).collect(),
    };
    let document = passage::document::to_line(&written);
    let mut answer = Answer::new(text, document).mention(&session.warnings()).tell_left_out(&session, audience);
    if cfg!(not(feature = "pdf")) {
        answer.talk.push_str(NO_PDF);
    }
    Ok(Answer { folder: Some(folder), files, ..answer })
}

/// The report on paper; `None` in a build that writes no PDF.
#[cfg(feature = "pdf")]
pub(super) fn paper(
    situation: &Situation,
    audience: Audience,
    language: Language,
) -> Result<Option<(PathBuf, Vec<u8>)>, Failure> {
    Ok(Some((PathBuf::from("report.pdf"), situation.pdf_for(audience, language)?)))
}

#[cfg(not(feature = "pdf"))]
pub(super) fn paper(_: &Situation, _: Audience, _: Language) -> Result<Option<(PathBuf, Vec<u8>)>, Failure> {
    Ok(None)
}
