//! Verbs around texts: reading them, and the lexicon they are read with.

use clap::{Args, Subcommand};
use passage::model::calendar::Date;
use passage::parse_date;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Read {
    /// The workspace: its sites, corridors and sources are looked for in the text
    #[arg(value_name = "WORKSPACE")]
    pub workspace: PathBuf,
    /// Reports: plain text, `.html`, `.eml`, or `.jsonl` with one report a line
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// The day of the reports, from which `Saturday` is reckoned (default: as each says of itself)
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub date: Option<Date>,
    /// Print one JSON document instead of text
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Review {
    /// The workspace: what is accepted goes into its log, and decisions are kept in `WORKSPACE.review.jsonl` beside it
    #[arg(value_name = "WORKSPACE")]
    pub workspace: PathBuf,
    /// Reports to take up, as `read` reads them; without any, those taken up before
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The day of the reports, from which `Saturday` is reckoned (default: as each says of itself)
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub date: Option<Date>,
    /// Who decides, for the notes in the log
    #[arg(long, value_name = "NAME", default_value = "reviewer", value_parser = signature)]
    pub reviewer: String,
    /// The day of the decisions (default: today)
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub today: Option<Date>,
    /// Print the queue as one JSON document, and decide nothing
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Lexicon {
    #[command(subcommand)]
    pub action: LexiconAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LexiconAction {
    /// Run the examples of every rule, and list entries that do nothing
    Check(LexiconCheck),
}

#[derive(Debug, Args)]
pub(crate) struct LexiconCheck {
    /// Print one JSON document instead of text
    #[arg(long)]
    pub json: bool,
}

/// A name to stand under decisions.
fn signature(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("a name is needed: it is kept with every decision".to_owned()),
        name => Ok(name.to_owned()),
    }
}
