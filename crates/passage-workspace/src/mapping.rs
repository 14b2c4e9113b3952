//! Tables of other people become rows of ours, by a mapping file that a user writes.
//!
//! ```text
//! mapping file ─read_mapping→ Mapping
//! their table + Mapping + RawTables ─propose→ Proposal      nothing is written
//! ```
//!
//! The same row of their table gives the same id for ever. A row that is in the log is skipped, and one that was edited
//! becomes a new statement that takes the place of the earlier one: the log only grows, and importing the same table
//! again adds nothing. How to write a mapping file stands in `docs/guides/import.md`.

mod cells;
mod file;
mod foreign;
mod identity;
mod matching;
mod names;
mod nearness;
mod newcomers;
mod planning;
mod proposal;
mod reading;
mod sections;
mod signature;
mod source;
mod told;
mod walk;
mod whole;

pub use planning::{
    BUILT_IN, BuiltIn, Changed, PlanningMapping, PlanningProposal, parse_planning, propose_planning, write_planning,
};
pub use proposal::{Proposal, Skipped, Why, propose};
pub use signature::recognise;

use crate::container;
use crate::raw::{Cell, Place};
use crate::schema::Table;
use crate::text;
use cells::DateForm;
use passage_model::fault::{Fault, Origin};
use std::path::Path;

/// How the columns and words of a table of other people become ours: a mapping file as read and checked.
#[derive(Clone, Debug)]
pub struct Mapping {
    place: Place,
    table: &'static Table,
    /// Sheet of a workbook; `None`: the first.
    sheet: Option<String>,
    /// Line of the header; `None`: the first that is not blank.
    header_row: Option<usize>,
    dates: DateForm,
    id_prefix: String,
    /// Days for which a statement without an end is valid; `None`: until further notice.
    valid_days: Option<i64>,
    /// Their columns that make a row the same row; empty: all that are mapped.
    key: Vec<Theirs>,
    /// In the order of the schema.
    columns: Vec<Mapped>,
    constants: Vec<Constant>,
    nearness: Option<Near>,
    /// What is known of every source that is new; `None`: a new source is a fault.
    newcomers: Option<Vec<(usize, Cell)>>,
}

/// A column of theirs, by header or by HXL tag.
#[derive(Clone, Debug)]
struct Theirs {
    name: String,
    origin: Origin,
}

/// A column of ours that is filled from one of theirs.
#[derive(Clone, Debug)]
struct Mapped {
    /// Position in the schema.
    ours: usize,
    theirs: Theirs,
    /// What their words mean; `None`: cells are read as they are.
    words: Option<Vec<Word>>,
}

/// One of their words.
#[derive(Clone, Debug)]
struct Word {
    /// In the form in which names are compared; `*` is every other word.
    theirs: String,
    means: Meaning,
    origin: Origin,
}

/// What one of their words means.
#[derive(Clone, Debug)]
enum Meaning {
    /// The row says nothing to us.
    Nothing,
    /// This cell of ours.
    Ours(Cell),
}

/// A column of ours that is the same on every row.
#[derive(Clone, Debug)]
struct Constant {
    /// Position in the schema.
    ours: usize,
    cell: Cell,
    origin: Origin,
}

/// Finding corridors by the distance of an incident.
#[derive(Clone, Debug)]
struct Near {
    lat: Theirs,
    lon: Theirs,
    within_km: f64,
}

impl Mapping {
    /// The table of ours into which rows go, `statements` or `deliveries`.
    #[must_use]
    pub fn table(&self) -> &'static Table {
        self.table
    }
}

/// Reads a mapping file.
///
/// # Errors
/// Every fault of the file at once; also where it cannot be read.
pub fn read_mapping(path: &Path) -> Result<Mapping, Vec<Fault>> {
    parse(&read_text(path)?, &source::file_name(path))
}

/// Reads the text of a mapping file; `file_name` is what its faults call it.
///
/// # Errors
/// Every fault at once, in the order of the file.
///
/// ```
/// let mapping = passage_workspace::mapping::parse(r#"
/// [import]
/// table = "statements"
/// id_prefix = "ROADS"
/// [columns]
/// about = "Road"
/// says = "Status"
/// said_on = "Date"
/// [constant]
/// source = "MONITOR"
/// "#, "roads.toml").expect("the mapping is whole");
/// assert_eq!(mapping.table().name, "statements");
/// ```
pub fn parse(text: &str, file_name: &str) -> Result<Mapping, Vec<Fault>> {
    file::read(text, Place { file: file_name.to_owned(), sheet: None })
}

/// A mapping file for whatever table.
#[derive(Clone, Debug)]
pub enum AnyMapping {
    /// For a table of the log, which only grows.
    Log(Box<Mapping>),
    /// For a planning table, of which rows are added and changed.
    Planning(Box<PlanningMapping>),
}

/// Reads the text of a mapping file for whatever table; `file_name` is what its faults call it, and `set` are columns of
/// ours with what is the same on every row, which only planning tables take from the command line.
///
/// # Errors
/// Every fault at once, in the order of the file.
pub fn parse_any(text: &str, file_name: &str, set: &[(String, String)]) -> Result<AnyMapping, Vec<Fault>> {
    let table = file::table_named(text);
    let is_log = |name: &str| crate::store::LOG.iter().any(|log| log.eq_ignore_ascii_case(name));
    let is_planning = |name: &str| planning::tables().any(|table| table.eq_ignore_ascii_case(name));
    match table {
        Some((name, _)) if is_planning(&name) => {
            parse_planning(text, file_name, set).map(|mapping| AnyMapping::Planning(Box::new(mapping)))
        }
        Some((name, offset)) if !is_log(&name) => {
            let known: Vec<&str> = crate::store::LOG.into_iter().chain(planning::tables()).collect();
            let line = 1 + text[..offset.min(text.len())].matches('\n').count();
            let place = Place { file: file_name.to_owned(), sheet: None };
            let message = format!("`{name}` is not one of {} in setting `table`", crate::schema::quoted(&known));
            let fault = Fault::new("E111", place.origin(line, 1), message);
            Err(vec![match crate::nearest::nearest(&name, known.iter().copied()) {
                Some(near) => fault.hint(format!("did you mean `{near}`?")),
                None => fault,
            }])
        }
        _ if !set.is_empty() => {
            let message = "`--set` fills columns of planning tables, and this mapping is of the log";
            let fault = Fault::new("E142", Origin::Command, message);
            Err(vec![fault.hint("write what is the same on every row under `[constant]` of the mapping")])
        }
        _ => parse(text, file_name).map(|mapping| AnyMapping::Log(Box::new(mapping))),
    }
}

/// The text of a mapping file.
///
/// # Errors
/// When it cannot be read.
pub fn read_text(path: &Path) -> Result<String, Vec<Fault>> {
    let place = Place { file: source::file_name(path), sheet: None };
    let bytes = container::read_bytes(path).map_err(|error| {
        let why = std::error::Error::source(&error).map_or_else(String::new, |why| format!(": {why}"));
        vec![Fault::new("E110", place.whole(), format!("the mapping file cannot be read{why}"))]
    })?;
    text::decode(&bytes, &place).map(str::to_owned).map_err(|fault| vec![*fault])
}

/// A name in the form in which names are compared: lower case, single spaces.
fn compared(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
