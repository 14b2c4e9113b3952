//! Verbs that write: new rows of the log, containers in and out.

use super::{Common, Output, ViewFlags, Wording};
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches, Subcommand};
use passage::model::audience::Audience;
use passage::model::calendar::Date;
use passage::parse_date;
use passage::workspace::schema::{self, Column, Kind, Table};
use std::path::{Path, PathBuf};

const DAYS: &str = "Days are `2031-03-09`, `today`, `yesterday` or `3 days ago`. Nothing in the log is ever changed: a \
correction is a new row with --supersedes.";

#[derive(Debug, Args)]
pub(crate) struct Log {
    #[command(subcommand)]
    pub action: LogAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LogAction {
    /// Enter a statement: by flags, by one line (`"UPPER closed since yesterday says RADIO"`), or asked for one by one
    #[command(after_help = DAYS)]
    Add(AddStatement),
    /// List statements: who said what of which road, when, for which days
    List(LogList),
    /// One statement with what supports it, contradicts it and takes its place
    Show(LogShow),
}

#[derive(Debug, Args)]
pub(crate) struct Deliveries {
    #[command(subcommand)]
    pub action: DeliveriesAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum DeliveriesAction {
    /// Enter what really moved, by whose count
    #[command(after_help = DAYS)]
    Add(AddDelivery),
}

/// How rows are added.
#[derive(Debug, Args)]
pub(crate) struct Adding {
    /// The workspace: a folder of tables, an `.xlsx` workbook or a `.gpkg`
    #[arg(value_name = "WORKSPACE")]
    pub workspace: PathBuf,
    /// Check and show what would be added, and add nothing
    #[arg(long)]
    pub preview: bool,
    /// The day that counts as today (default: that of this computer's clock)
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub today: Option<Date>,
    /// Print one JSON document instead of text
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct AddStatement {
    #[command(flatten)]
    pub adding: Adding,
    /// One line: `ROAD[,ROAD] STATE [to N trucks] [since DAY] [until DAY] says SOURCE [as MODALITY] [: note]`
    #[arg(value_name = "LINE")]
    pub line: Option<String>,
    #[command(flatten)]
    pub cells: StatementCells,
}

#[derive(Debug, Args)]
pub(crate) struct AddDelivery {
    #[command(flatten)]
    pub adding: Adding,
    #[command(flatten)]
    pub cells: DeliveryCells,
}

/// A flag for every column of `statements`.
#[derive(Debug)]
pub(crate) struct StatementCells(pub Vec<(&'static str, String)>);

/// A flag for every column of `deliveries`.
#[derive(Debug)]
pub(crate) struct DeliveryCells(pub Vec<(&'static str, String)>);

macro_rules! flags_of_table {
    ($cells:ident, $table:literal) => {
        impl Args for $cells {
            fn augment_args(command: Command) -> Command {
                flags(command, $table)
            }

            fn augment_args_for_update(command: Command) -> Command {
                flags(command, $table)
            }
        }

        impl FromArgMatches for $cells {
            fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
                Ok(Self(cells(matches, $table)))
            }

            fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
                self.0 = cells(matches, $table);
                Ok(())
            }
        }
    };
}

flags_of_table!(StatementCells, "statements");
flags_of_table!(DeliveryCells, "deliveries");

fn table(name: &str) -> &'static Table {
    schema::table(name).expect("the schema has the tables of the log")
}

/// The schema gives the flags, so that none is forgotten and their help is that of the columns.
fn flags(command: Command, name: &str) -> Command {
    command.args(table(name).columns.iter().map(|column| {
        Arg::new(column.name)
            .long(column.name.replace('_', "-"))
            .value_name(value_name(column))
            .help(help(column))
            .allow_negative_numbers(true)
            .help_heading("Columns")
    }))
}

/// Columns of which an entry may name several, one row each.
const SUBJECTS: [&str; 2] = ["about", "corridor"];

/// A short word for what is typed after the flag.
fn value_name(column: &Column) -> &'static str {
    match column.kind {
        _ if SUBJECTS.contains(&column.name) => "ID[,ID]",
        Kind::Id | Kind::Reference(_) => "ID",
        Kind::Number(_) | Kind::Integer(_) => "N",
        Kind::Date => "DATE",
        Kind::Word(_) => "WORD",
        Kind::Groups => "GROUPS",
        Kind::Condition => "with:ID",
        _ => "TEXT",
    }
}

/// What the column means, and what may be typed where the value name does not say it.
fn help(column: &Column) -> String {
    let meaning = column.meaning.trim_end_matches('.');
    let several = if SUBJECTS.contains(&column.name) { "; several, separated by `,`: one row each" } else { "" };
    let typed = match &column.kind {
        Kind::Id => "default: made of what it is about and the day".to_owned(),
        Kind::Text | Kind::Date | Kind::Integer(_) => String::new(),
        Kind::Number(range) if range.unit.is_empty() => range.words(),
        Kind::Number(range) => range.unit.to_owned(),
        Kind::Word(words) => words.join(", "),
        kind => kind.words(),
    };
    if typed.is_empty() { format!("{meaning}{several}") } else { format!("{meaning}{several} ({typed})") }
}

fn cells(matches: &ArgMatches, name: &str) -> Vec<(&'static str, String)> {
    let given = |column: &'static str| Some((column, matches.get_one::<String>(column)?.clone()));
    table(name).columns.iter().filter_map(|column| given(column.name)).collect()
}

#[derive(Debug, Args)]
pub(crate) struct LogList {
    /// The workspace: a folder of tables, an `.xlsx` workbook or a `.gpkg`
    #[arg(value_name = "WORKSPACE")]
    pub workspace: PathBuf,
    /// Only what is about this corridor, leg or site
    #[arg(long, value_name = "ID")]
    pub about: Option<String>,
    /// Only what this source, or a source of this party, said
    #[arg(long, value_name = "ID")]
    pub source: Option<String>,
    /// Only what says this
    #[arg(long, value_name = "STATE", value_parser = ["open", "restricted", "closed", "threatened", "none"])]
    pub says: Option<String>,
    /// Only what was said in this manner
    #[arg(long, value_name = "MODALITY", value_parser = ["observation", "statement", "denial", "demand", "agreement", "plan", "threat"])]
    pub modality: Option<String>,
    /// Only what was said on this day or later
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub since: Option<Date>,
    /// Only what was said on this day or before
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub until: Option<Date>,
    /// Only what speaks of this day
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub on: Option<Date>,
    /// Hide all that was recorded after this day
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub as_of: Option<Date>,
    /// Only what holds this text in its id, quote, note, link or relay, in any case
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
    /// Only what still stands: superseded by nothing
    #[arg(long)]
    pub standing: bool,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct LogShow {
    /// The workspace: a folder of tables, an `.xlsx` workbook or a `.gpkg`
    #[arg(value_name = "WORKSPACE")]
    pub workspace: PathBuf,
    /// The statement
    #[arg(value_name = "ID")]
    pub id: String,
    /// Hide all that was recorded after this day
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub as_of: Option<Date>,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Audit {
    /// The workspace
    #[arg(value_name = "WORKSPACE")]
    pub workspace: PathBuf,
    /// The head written down before: tells whether the log is still the one that gave it
    #[arg(long, value_name = "HASH")]
    pub head: Option<String>,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The workspace
    #[arg(value_name = "WORKSPACE")]
    pub workspace: PathBuf,
    /// What to write: a new folder, `.xlsx` or `.gpkg` with all tables; `.geojson` or `.kml` with places and roads; `.csv`
    /// or `.parquet` with one table; or `NAME.parquet/`, a folder with each table and result
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Into a workbook: also plan and compare, and add the sheets of results behind the tables
    #[arg(long)]
    pub results: bool,
    /// For `.csv` and `.parquet`: a table of the workspace, or access, outlook, movements, distribution, planned_stocks or
    /// unmet (default: the name of the file)
    #[arg(long, value_name = "TABLE")]
    pub table: Option<String>,
    /// For a folder, `.xlsx` or `.gpkg`: with a row of HXL tags in every table; `.csv` always has one
    #[arg(long)]
    pub hxl: bool,
    /// Who will read it: rows above the level are left out and the rest is made coarser (default: internal for a folder,
    /// `.xlsx` or `.gpkg`, else public)
    #[arg(long, value_name = "AUDIENCE", value_parser = super::audience)]
    pub audience: Option<Audience>,
    #[command(flatten)]
    pub wording: Wording,
    #[command(flatten)]
    pub view: ViewFlags,
    /// Print one JSON document instead of text
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// A workspace (folder, `.xlsx`, `.gpkg`), one table of ours as `.csv`, places and roads as `.geojson`, places as
    /// `.kml`, or with `--map` any table
    #[arg(value_name = "FILE", required_unless_present = "show_map")]
    file: Option<PathBuf>,
    /// The workspace it goes into; a new one is made where there is none
    #[arg(value_name = "WORKSPACE", required_unless_present = "show_map")]
    workspace: Option<PathBuf>,
    /// How the columns of a foreign table become ours: a mapping file (docs/guides/import.md), or the name of one that is
    /// built in
    #[arg(long = "map", visible_alias = "mapping", value_name = "FILE.toml|NAME")]
    pub mapping: Option<PathBuf>,
    /// With `--map`: the second table that its `[join]` asks for, as a gazetteer with coordinates
    #[arg(long, value_name = "FILE", requires = "mapping")]
    pub join: Option<PathBuf>,
    /// With `--map`, for planning tables: what is the same on every row; repeatable
    #[arg(long, value_name = "COLUMN=VALUE", requires = "mapping", value_parser = constant)]
    pub set: Vec<(String, String)>,
    /// Print a mapping file that is built in, to be changed; without NAME, list them
    #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "", conflicts_with_all = ["file", "mapping", "table", "preview"])]
    pub show_map: Option<String>,
    /// For `.csv`: which table it is (default: the name of the file)
    #[arg(long, value_name = "TABLE")]
    pub table: Option<String>,
    /// Show what would be added and changed, and write nothing
    #[arg(long)]
    pub preview: bool,
    /// With `--map` or `.csv`: the day on which the rows enter the log (default: today by this computer's clock)
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub today: Option<Date>,
    /// Print one JSON document instead of text
    #[arg(long)]
    pub json: bool,
}

impl Import {
    /// What is taken in.
    pub(crate) fn file(&self) -> &Path {
        self.file.as_deref().expect("without it only a map is shown")
    }

    /// What it goes into.
    pub(crate) fn workspace(&self) -> &Path {
        self.workspace.as_deref().expect("without it only a map is shown")
    }
}

/// A column of ours with its value.
fn constant(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((column, value)) if !column.trim().is_empty() && !value.trim().is_empty() => {
            Ok((column.trim().to_owned(), value.trim().to_owned()))
        }
        _ => Err("write it as in `unit=kcal`".to_owned()),
    }
}

#[derive(Debug, Args)]
pub(crate) struct Reconcile {
    #[command(flatten)]
    pub common: Common,
    /// The plan that was issued, `plan.json`; without one, only commitments are held against what moved
    #[arg(value_name = "PLAN")]
    pub plan: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Alerts {
    #[command(flatten)]
    pub common: Common,
    /// What is new of roads and counts since this day; supplies and what crossed under plan always show what holds today
    /// (default: what holds today of all)
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub since: Option<Date>,
    /// The plan that was issued, `plan.json`, to hold what crossed against
    #[arg(long, value_name = "PLAN")]
    pub against: Option<PathBuf>,
}
