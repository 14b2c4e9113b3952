//! `report`: the situation report, as a page and as a workbook.

use super::compare::question;
use super::open;
use crate::answer::{Answer, Failure, put};
use crate::cli::Report;
use crate::progress::Progress;
use passage::Situation;
use passage::model::audience::Audience;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Where the report goes unless `--out` says otherwise.
const FOLDER: &str = "out";

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
    let (html, workbook) = {
        let _progress = Progress::begin("planning every scenario and case");
        let situation = Situation::of(&session, &question)?;
        (situation.html_for(audience, language)?, situation.workbook_for(audience, language)?)
    };
    let folder = arguments.common.output.out.clone().unwrap_or_else(|| PathBuf::from(FOLDER));
    let files = vec![(PathBuf::from("report.html"), html.into_bytes()), (PathBuf::from("report.xlsx"), workbook)];
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
    let answer = Answer::new(text, document).mention(&session.warnings()).tell_left_out(&session, audience);
    Ok(Answer { folder: Some(folder), files, ..answer })
}
