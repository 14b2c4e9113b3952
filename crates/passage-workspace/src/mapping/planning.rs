//! Planning tables are filled from tables of other people: populations, needs, goods, place codes.
//!
//! ```text
//! mapping file ─read_planning_mapping→ PlanningMapping
//! their table (+ a second one, by code) + PlanningMapping + RawTables ─propose_planning→ PlanningProposal
//! ```
//!
//! A row with a new id is added; one that is there is changed only in columns that the mapping fills and in which it
//! differs; nothing is deleted. So the same table taken in twice changes nothing the second time.

mod built_in;
mod file;
mod incoming;
mod join;
mod merge;
mod read;
mod slug;
mod sum;

pub use crate::store::Changed;
pub use built_in::{BUILT_IN, BuiltIn};
pub use merge::{PlanningProposal, propose_planning, write_planning};

use super::cells::DateForm;
use super::{Constant, Theirs, Word};
use crate::raw::Place;
use crate::schema::Table;
use passage_model::fault::Fault;
use std::path::{Path, PathBuf};

/// The planning tables that a mapping can fill, each with the columns that make a row the same row.
const KEYS: [(&str, &[&str]); 6] = [
    ("sites", &["id"]),
    ("needs", &["site", "item", "from", "to"]),
    ("commodities", &["id"]),
    ("stocks", &["site", "commodity", "counted_on", "source"]),
    ("supplies", &["site", "commodity", "date", "donor"]),
    ("pcodes", &["pcode"]),
];

/// How a table of other people fills one of our planning tables: a mapping file as read and checked.
#[derive(Clone, Debug)]
pub struct PlanningMapping {
    place: Place,
    table: &'static Table,
    /// Sheets of a workbook or layers of a GeoPackage, of which the first that is there is read; none: the first of all.
    sheets: Vec<String>,
    /// Line of the header; `None`: to be looked for.
    header_row: Option<usize>,
    dates: DateForm,
    /// What stands between thousands; `None`: nothing does.
    thousands: Option<char>,
    /// Levels of administration, of which the number stands for `{level}` in names; none: there are no such names.
    levels: Vec<u8>,
    /// Whether only the last of the levels is taken that the table has.
    takes_deepest: bool,
    /// Positions of columns of ours that are added up over rows of one key.
    sums: Vec<usize>,
    /// Whether of several rows with one key the first is taken; else two that differ are a fault.
    takes_first: bool,
    /// Positions of columns of ours in which a row that is there keeps what it has.
    keeps: Vec<usize>,
    columns: Vec<Filled>,
    constants: Vec<Constant>,
    filters: Vec<Filter>,
    join: Option<Join>,
}

/// A column of ours that is filled from theirs.
#[derive(Clone, Debug)]
struct Filled {
    /// Position in the schema.
    ours: usize,
    /// Their columns: of several the first that is there, for a column of texts all that are there.
    theirs: Vec<Theirs>,
    /// What their words mean; `None`: cells are read as they are.
    words: Option<Vec<Word>>,
}

/// Rows are taken only where a column of theirs holds one of some words.
#[derive(Clone, Debug)]
struct Filter {
    theirs: Theirs,
    /// In the form in which names are compared; `*` is any word, the empty one the empty cell.
    words: Vec<String>,
}

/// A second table, of which each row completes the row of the first that has its code.
#[derive(Clone, Debug)]
struct Join {
    /// `None`: it is to be named on the command line.
    file: Option<PathBuf>,
    sheets: Vec<String>,
    /// Columns of the first table that may hold the code.
    by: Vec<Theirs>,
    /// Columns of the second table that may hold it.
    key: Vec<Theirs>,
    columns: Vec<Filled>,
}

impl PlanningMapping {
    /// The table of ours that it fills.
    #[must_use]
    pub fn table(&self) -> &'static Table {
        self.table
    }

    /// Whether a second table completes the rows.
    #[must_use]
    pub fn has_join(&self) -> bool {
        self.join.is_some()
    }

    /// Whether something is said of a column of ours, by the table, the mapping or the command line.
    fn fills(&self, ours: usize) -> bool {
        let joined = self.join.iter().flat_map(|join| &join.columns);
        self.columns.iter().chain(joined).any(|filled| filled.ours == ours)
            || self.constants.iter().any(|constant| constant.ours == ours)
    }

    /// The file of the second table, as the mapping names it; `None` where it names none.
    #[must_use]
    pub fn second_file(&self) -> Option<&Path> {
        self.join.as_ref()?.file.as_deref()
    }
}

/// The planning tables that a mapping can fill.
pub(super) fn tables() -> impl Iterator<Item = &'static str> {
    KEYS.into_iter().map(|(name, _)| name)
}

/// The positions of the columns that make a row of a planning table the same row.
fn key_columns(table: &Table) -> Vec<usize> {
    let key = KEYS.iter().find(|(name, _)| *name == table.name).map_or(&[][..], |(_, key)| key);
    key.iter().filter_map(|name| table.position(name)).collect()
}

/// Reads the text of a mapping file for a planning table; `file_name` is what its faults call it, and `set` are columns
/// of ours with what is the same on every row, as typed on the command line.
///
/// # Errors
/// Every fault at once, in the order of the file.
///
/// ```
/// let mapping = passage_workspace::mapping::parse_planning(r#"
/// [import]
/// table = "commodities"
/// [columns]
/// id = "commodity"
/// name = "commodity"
/// "#, "goods.toml", &[]).expect("the mapping is whole");
/// assert_eq!(mapping.table().name, "commodities");
/// ```
pub fn parse_planning(text: &str, file_name: &str, set: &[(String, String)]) -> Result<PlanningMapping, Vec<Fault>> {
    file::read(text, Place { file: file_name.to_owned(), sheet: None }, set)
}
