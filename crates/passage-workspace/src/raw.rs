//! Raw tables: cells as typed, with the place of each; what a container gives and a writer takes back.

use crate::schema::Table;
use passage_model::calendar::Date;
use passage_model::fault::Origin;
use std::borrow::Cow;

/// One cell as the container holds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, as typed.
    Text(String),
    /// A number of a workbook or of the settings.
    Number(f64),
    /// A date of a workbook or of the settings.
    Date(Date),
    /// The error value of a formula, `#N/A`.
    Error(String),
}

impl Cell {
    /// The cell as text, trimmed; empty where there is nothing.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) | Self::Error(text) => Cow::Borrowed(text.trim()),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Date(date) => Cow::Owned(date.to_string()),
        }
    }

    /// Whether there is nothing but spaces.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Number(_) | Self::Date(_) | Self::Error(_) => false,
        }
    }
}

/// The file, and in a workbook the sheet, that holds a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// File name within the workspace, or of the workbook.
    pub file: String,
    /// Sheet of a workbook; `None` for a text file.
    pub sheet: Option<String>,
}

impl Place {
    /// A cell of it; `line` and `column` count from 1, 0 where the whole table is meant.
    #[must_use]
    pub fn origin(&self, line: usize, column: usize) -> Origin {
        let file = self.file.clone();
        match &self.sheet {
            None => Origin::Text { file, line, column },
            Some(sheet) => Origin::Sheet { file, sheet: sheet.clone(), line, column },
        }
    }

    /// The whole of it.
    #[must_use]
    pub fn whole(&self) -> Origin {
        self.origin(0, 0)
    }

    /// What people call it in a sentence: the file, or the sheet.
    #[must_use]
    pub fn name(&self) -> &str {
        self.sheet.as_deref().unwrap_or(&self.file)
    }
}

/// One row of cells.
#[derive(Clone, Debug, PartialEq)]
pub struct RawRow {
    /// Line of the file or row of the sheet on which it begins, from 1.
    pub line: usize,
    /// The cells, in the order of the file; short rows end early.
    pub cells: Vec<Cell>,
}

/// One table as typed.
#[derive(Clone, Debug)]
pub struct RawTable {
    /// What it should hold.
    pub schema: &'static Table,
    /// Where it is.
    pub place: Place,
    /// The header row, as typed.
    pub header: RawRow,
    /// The row of HXL tags; `None` where there is none.
    pub tags: Option<RawRow>,
    /// For each column of the schema, its position in the rows.
    pub positions: Vec<Option<usize>>,
    /// The rows, without blank ones.
    pub rows: Vec<RawRow>,
    /// Whether the header can be used; if not, the rows are not looked at.
    pub is_usable: bool,
}

impl RawTable {
    /// The row of tags below the header; `None` where there is none, or where tags alone are the header.
    pub(crate) fn tags_below(&self) -> Option<&RawRow> {
        self.tags.as_ref().filter(|tags| **tags != self.header)
    }

    /// The position in the rows of a column of the schema; `None` where the table lacks it.
    #[must_use]
    pub fn position(&self, column: &str) -> Option<usize> {
        self.positions[self.schema.position(column)?]
    }

    /// The cell of a row in a column of the schema; empty where there is none.
    #[must_use]
    pub fn cell<'a>(&self, row: &'a RawRow, column: &str) -> &'a Cell {
        self.position(column).and_then(|position| row.cells.get(position)).unwrap_or(&Cell::Empty)
    }

    /// The place of a row's cell in a column of the schema; the start of the row where the table lacks the column.
    #[must_use]
    pub fn origin(&self, row: &RawRow, column: &str) -> Origin {
        self.place.origin(row.line, self.position(column).map_or(1, |position| position + 1))
    }

    /// The place of a row.
    #[must_use]
    pub fn row_origin(&self, row: &RawRow) -> Origin {
        self.place.origin(row.line, 1)
    }
}

/// One setting as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct RawSetting {
    /// Full key, `plan.start`; keys of tiers carry their number from 1, `plan.tier.1.share`.
    pub key: String,
    /// The value.
    pub value: Cell,
    /// Where it is.
    pub origin: Origin,
}

/// All settings as typed.
#[derive(Clone, Debug)]
pub struct RawSettings {
    /// Where they are.
    pub place: Place,
    /// The settings in the order of the file.
    pub settings: Vec<RawSetting>,
    /// Whether there are any and they could be read.
    pub state: SettingsState,
}

/// Whether settings were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsState {
    /// Found and read.
    Read,
    /// Not there.
    Missing,
    /// There, but not to be read; a fault says why.
    Unreadable,
}

/// All tables of a workspace as typed.
#[derive(Clone, Debug)]
pub struct RawTables {
    /// The tables that are there, in the order of the schema.
    pub tables: Vec<RawTable>,
    /// The settings.
    pub settings: RawSettings,
    /// SHA-256 over the bytes of the tables, in hexadecimal; independent of where the workspace lies.
    pub digest: String,
    /// Tables whose file or sheet is there but cannot be read.
    pub unreadable: Vec<&'static str>,
}

impl RawTables {
    /// The table of this name; `None` where it is not there.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&RawTable> {
        self.tables.iter().find(|table| table.schema.name == name)
    }
}
