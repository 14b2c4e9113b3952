//! One sheet of results: a table with a filter, and the charts that draw it.

use super::look::Look;
use super::value::Value;
use crate::language::Words;
use passage_model::belief::State;
use rust_xlsxwriter::{
    Chart, Color, ConditionalFormat2ColorScale, ConditionalFormatCell, ConditionalFormatCellRule, Format, Workbook,
    Worksheet, XlsxError,
};

/// The narrowest and widest column, in letters.
const WIDTHS: (usize, usize) = (9, 45);
/// The widest column of a sheet that would be too wide to read in print, in letters.
const WIDEST_OF_MANY: usize = 30;
/// Letters that a page on its side has room for in print that can be read.
const PAGE_WIDTH: usize = 210;
/// Height of a line, in points.
const LINE_HEIGHT: f64 = 15.0;
/// Height of a row with upright dates, in points.
const UPRIGHT_HEIGHT: f64 = 62.0;
/// The highest row that there is, in points.
const HIGHEST_ROW: f64 = 409.0;

/// A table that becomes a sheet.
pub(super) struct Sheet {
    /// Its name, which begins with `Result ` in the language.
    pub(super) name: String,
    /// What it tells, in one line.
    pub(super) what: String,
    /// What stands below the header where there are no rows.
    pub(super) when_empty: String,
    /// The heads of the columns.
    pub(super) header: Vec<Value>,
    /// The rows, in the order of the columns.
    pub(super) rows: Vec<Vec<Value>>,
    /// Columns that stay in view.
    pub(super) frozen: u16,
    /// Columns with a filter, from the first on; `None`: all.
    pub(super) filtered: Option<u16>,
    /// Columns that are coloured by what they hold.
    pub(super) colours: Vec<Colours>,
    /// What to know about it, below the rows.
    pub(super) notes: Vec<String>,
    /// What draws it.
    pub(super) charts: Vec<Chart>,
}

/// Columns from one to another, coloured by what they hold; the colour only repeats what the cell says.
#[derive(Clone, Debug)]
pub(super) enum Colours {
    /// Shares: the less, the darker.
    Shares(u16, u16),
    /// The word of each state of roads, from the worst to the best.
    States(u16, u16, [String; 3]),
}

/// The name of a sheet: as a workbook takes it, whatever the message says.
pub(super) fn sheet_name(key: &str, words: &Words) -> String {
    const LONGEST: usize = 31;
    let name = words.say(&format!("workbook-name-{key}"));
    name.chars().filter(|letter| !"[]:*?/\\".contains(*letter)).take(LONGEST).collect()
}

impl Sheet {
    /// A sheet without rows, by the keys of its messages: of its name, what it tells, what stands in it where it is empty,
    /// and its columns.
    pub(super) fn new(words: &Words, key: &str, columns: &[&str]) -> Self {
        Self {
            name: sheet_name(key, words),
            what: words.say(&format!("workbook-what-{key}")),
            when_empty: words.say(&format!("empty-{key}")),
            header: columns.iter().map(|column| Value::text(words.say(column))).collect(),
            rows: Vec::new(),
            frozen: 1,
            filtered: None,
            colours: Vec::new(),
            notes: Vec::new(),
            charts: Vec::new(),
        }
    }

    /// The cells of a column, without its head, as a chart names them; the row of the head is 0.
    pub(super) fn range(&self, column: u16, rows: u32) -> (&str, u32, u16, u32, u16) {
        (&self.name, 1, column, rows, column)
    }

    /// The head of a column, as a chart names it.
    pub(super) fn head(&self, column: u16) -> (&str, u32, u16) {
        (&self.name, 0, column)
    }

    /// Adds it to a workbook.
    pub(super) fn write(&self, book: &mut Workbook, look: &Look) -> Result<(), XlsxError> {
        let sheet = book.add_worksheet().set_name(&self.name)?;
        let mut widths: Vec<usize> = (0..self.header.len()).map(|column| self.width(column)).collect();
        if widths.iter().sum::<usize>() > PAGE_WIDTH {
            widths.iter_mut().for_each(|width| *width = (*width).min(WIDEST_OF_MANY));
        }
        for (column, (head, width)) in (0..).zip(self.header.iter().zip(&widths)) {
            look.put_header(sheet, column, head)?;
            sheet.set_column_width(column, *width as f64)?;
        }
        // The button of the filter takes three letters of room.
        let room: Vec<usize> = widths.iter().map(|width| width.saturating_sub(3)).collect();
        fit_height(sheet, 0, &self.header, &room)?;
        if self.header.iter().any(|head| matches!(head, Value::Date(_))) {
            sheet.set_row_height(0, UPRIGHT_HEIGHT)?;
        }
        for (line, row) in (1..).zip(&self.rows) {
            for (column, value) in (0..).zip(row) {
                look.put(sheet, line, column, value)?;
            }
            fit_height(sheet, line, row, &widths)?;
        }
        sheet.set_freeze_panes(1, self.frozen)?.set_repeat_rows(0, 0)?;
        look.set_up_print(sheet);
        let last_row = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let notes = u32::try_from(self.notes.len()).unwrap_or(u32::MAX);
        // Outside the filter: a note is no row.
        for (line, note) in (last_row + 2..).zip(&self.notes) {
            sheet.write_string(line, 0, note)?;
        }
        let end = if notes > 0 { last_row + 1 + notes } else { last_row.max(1) };
        let right = u16::try_from(self.header.len().saturating_sub(1)).unwrap_or(u16::MAX);
        sheet.set_print_area(0, 0, end, right)?;
        let columns = self.filtered.map_or(self.header.len(), usize::from);
        let last_column = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
        if last_row == 0 {
            sheet.write_string(1, 0, &self.when_empty)?;
            return Ok(());
        }
        sheet.autofilter(0, 0, last_row, last_column)?;
        self.colours.iter().try_for_each(|colours| colours.add(sheet, last_row))
    }

    /// The width of a column: of what it holds, within bounds; dates over a column stand upright.
    fn width(&self, column: usize) -> usize {
        let head = match self.header.get(column) {
            Some(Value::Text(head)) => head.split(' ').map(|word| word.chars().count()).max().unwrap_or(0) + 3,
            _ => 0,
        };
        let cells = self.rows.iter().filter_map(|row| row.get(column)).map(Value::width).max().unwrap_or(0);
        let narrowest = if matches!(self.header.get(column), Some(Value::Date(_))) { 7 } else { WIDTHS.0 };
        (cells + 2).max(head).clamp(narrowest, WIDTHS.1)
    }
}

/// Makes a row as high as its texts, which not every spreadsheet program does when it opens a file.
pub(super) fn fit_height(sheet: &mut Worksheet, row: u32, values: &[Value], widths: &[usize]) -> Result<(), XlsxError> {
    let lines = |(value, width): (&Value, &usize)| match value {
        Value::Text(text) => text.lines().map(|line| line.chars().count().div_ceil((*width).max(1)).max(1)).sum(),
        _ => 1,
    };
    let most = values.iter().zip(widths).map(lines).max().unwrap_or(1);
    if most > 1 {
        sheet.set_row_height(row, (LINE_HEIGHT * most as f64).min(HIGHEST_ROW))?;
    }
    Ok(())
}

impl Colours {
    /// The states of roads from one column to another.
    pub(super) fn states(from: u16, to: u16, words: &Words) -> Self {
        let states = [State::Closed, State::Restricted, State::Open];
        Self::States(from, to, states.map(|state| words.state(state)))
    }

    fn add(&self, sheet: &mut Worksheet, last_row: u32) -> Result<(), XlsxError> {
        match self {
            Self::Shares(from, to) => {
                let scale = ConditionalFormat2ColorScale::new()
                    .set_minimum(rust_xlsxwriter::ConditionalFormatType::Number, 0)
                    .set_maximum(rust_xlsxwriter::ConditionalFormatType::Number, 1)
                    .set_minimum_color("E8A07A")
                    .set_maximum_color("FFFFFF");
                sheet.add_conditional_format(1, *from, last_row, *to, &scale)?;
            }
            Self::States(from, to, states) => {
                for (state, colour) in states.iter().zip([0x00E8_A07A, 0x00F6_E3B4, 0x00DD_EBF7]) {
                    let rule = ConditionalFormatCell::new()
                        .set_rule(ConditionalFormatCellRule::EqualTo(state.clone()))
                        .set_format(Format::new().set_background_color(Color::RGB(colour)));
                    sheet.add_conditional_format(1, *from, last_row, *to, &rule)?;
                }
            }
        }
        Ok(())
    }
}
