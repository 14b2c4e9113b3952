//! Text for a screen: tables in plain characters, and numbers as people write them.

use crate::answer::put;
use passage::model::calendar::Date;
use passage::model::measure::Kg;

/// On which side of its column a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// A table without lines, indented by two.
#[derive(Debug)]
pub(crate) struct Table {
    sides: Vec<Side>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings; a heading that begins with `>` stands on the right, as its column does.
    pub(crate) fn new(headings: &[&str]) -> Self {
        let side = |heading: &&str| if heading.starts_with('>') { Side::Right } else { Side::Left };
        let words = headings.iter().map(|heading| heading.trim_start_matches('>').to_owned());
        Self { sides: headings.iter().map(side).collect(), rows: vec![words.collect()] }
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.len() < 2
    }

    /// The lines of the table, without blanks at their ends.
    pub(crate) fn text(&self) -> String {
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.sides.len()).map(width).collect();
        let mut text = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for ((cell, side), width) in row.iter().zip(&self.sides).zip(&widths) {
                let blank = " ".repeat(width - cell.chars().count());
                let padded = match side {
                    Side::Left => format!("{cell}{blank}"),
                    Side::Right => format!("{blank}{cell}"),
                };
                line.push_str("  ");
                line.push_str(&padded);
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

/// Adds a table under its title after a blank line; nothing where the table has no rows.
pub(crate) fn section(text: &mut String, title: &str, table: &Table) {
    if !table.is_empty() {
        put(text, format_args!("\n{title}\n{}", table.text()));
    }
}

/// `1,234,567`.
pub(crate) fn whole(number: f64) -> String {
    let rounded = number.round();
    let digits = format!("{:.0}", rounded.abs());
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if rounded < 0.0 { format!("-{text}") } else { text }
}

/// `12.5 t`; below a hundred kilograms to the kilogram.
pub(crate) fn tonnes(weight: Kg) -> String {
    format!("{} t", tonnes_bare(weight))
}

/// `12.5`, for columns that say the unit.
pub(crate) fn tonnes_bare(weight: Kg) -> String {
    if weight.0 == 0 || weight.0.abs() >= 100 { decimal(weight.tonnes()) } else { weight.tonnes().to_string() }
}

/// `1,234.5`.
pub(crate) fn decimal(number: f64) -> String {
    let tenths = (number.abs() * 10.0).round();
    let sign = if number < 0.0 && tenths > 0.0 { "-" } else { "" };
    format!("{sign}{}.{:.0}", whole((tenths / 10.0).floor()), tenths % 10.0)
}

/// `52.4 %`; 0 and 100 are kept for nothing and everything.
pub(crate) fn percent(share: f64) -> String {
    if share <= 0.0 {
        return "0 %".to_owned();
    }
    if share >= 1.0 {
        return "100 %".to_owned();
    }
    format!("{:.1} %", (share * 100.0).clamp(0.1, 99.9))
}

/// `2031-03-01`, or `2031-03-01 to 2031-03-14`.
pub(crate) fn days(first: Date, last: Date) -> String {
    if first == last { first.to_string() } else { format!("{first} to {last}") }
}

/// The text cut to so many characters, with `…` where something is left out.
pub(crate) fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        assert_eq!(whole(1_234_567.4), "1,234,567");
        assert_eq!(whole(-1_000.0), "-1,000");
        assert_eq!(whole(-0.2), "0");
        assert_eq!(decimal(999.96), "1,000.0");
        assert_eq!(decimal(-0.01), "0.0");
        assert_eq!(tonnes(Kg(12_500)), "12.5 t");
        assert_eq!(tonnes(Kg(40)), "0.04 t");
        assert_eq!(percent(0.9999), "99.9 %");
        assert_eq!(percent(1.0), "100 %");
    }

    #[test]
    fn columns_line_up_and_no_line_ends_in_blanks() {
        let mut table = Table::new(&["site", ">t"]);
        table.row(["Երևան".to_owned(), "1,000.0".to_owned()]);
        table.row(["A".to_owned(), "5.0".to_owned()]);
        assert_eq!(table.text(), "  site         t\n  Երևան  1,000.0\n  A          5.0\n");
        assert_eq!(cut("abcdef", 4), "abc…");
    }
}
