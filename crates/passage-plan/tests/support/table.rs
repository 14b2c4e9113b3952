//! CSV files of others, row by row; only what the cases need.

use std::fs;
use std::path::Path;

/// A table with its header.
pub struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// A row of a table.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    header: &'a [String],
    cells: &'a [String],
}

impl Table {
    /// Reads a file with one header row; a byte order mark and quoted cells are understood.
    pub fn read(folder: &Path, file: &str) -> Self {
        let path = folder.join(file);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut lines = text.trim_start_matches('\u{feff}').lines().filter(|line| !line.is_empty()).map(cells);
        let header = lines.next().unwrap_or_else(|| panic!("{} is empty", path.display()));
        Self { header, rows: lines.collect() }
    }

    /// The rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { header: &self.header, cells })
    }
}

impl<'a> Row<'a> {
    /// The cell of a column.
    pub fn text(&self, column: &str) -> &'a str {
        let position = self.header.iter().position(|name| name == column);
        &self.cells[position.unwrap_or_else(|| panic!("no column `{column}` among {:?}", self.header))]
    }

    /// The number in a column.
    pub fn number(&self, column: &str) -> f64 {
        self.text(column).parse().unwrap_or_else(|_| panic!("no number in `{column}` of {:?}", self.cells))
    }

    /// The numbers of `count` columns, from one position on.
    pub fn numbers(&self, first: usize, count: usize) -> Vec<f64> {
        let cells = &self.cells[first..first + count];
        cells.iter().map(|cell| cell.parse().unwrap_or_else(|_| panic!("no number in {:?}", self.cells))).collect()
    }
}

/// The cells of a line; commas within quotes are text.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => cells.push(String::new()),
            _ => cells.last_mut().expect("there is always a cell").push(letter),
        }
    }
    cells
}
