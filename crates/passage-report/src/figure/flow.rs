//! The keys of a legend, one after the other, in as many rows as their words need.

use super::{WIDTH, text_width};

/// Room between a key and its words.
const LEAD: f64 = 6.0;

/// Where the next key of a legend stands. A row that is full goes on below.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flow {
    left: f64,
    x: f64,
    y: f64,
    /// From one row to the next.
    row: f64,
}

impl Flow {
    /// A legend that begins at a place, its rows so far apart.
    pub(super) fn new(left: f64, top: f64, row: f64) -> Self {
        Self { left, x: left, y: top, row }
    }

    /// Where a key of a width stands that has words behind it, and where the words begin. The next key stands behind both.
    pub(super) fn next(&mut self, key: f64, words: &str) -> (f64, f64) {
        const APART: f64 = 20.0;
        let lead = if key > 0.0 { key + LEAD } else { 0.0 };
        let width = lead + text_width(words, 12.0);
        if self.x > self.left && self.x + width > WIDTH - 4.0 {
            (self.x, self.y) = (self.left, self.y + self.row);
        }
        let x = self.x;
        self.x += width + APART;
        (x, x + lead)
    }

    /// The height of the row in which the last key stands.
    pub(super) fn y(&self) -> f64 {
        self.y
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_row_goes_on_below() {
        let mut flow = Flow::new(4.0, 10.0, 20.0);
        let rows: Vec<f64> = (0..9)
            .map(|_| {
                let (_, words) = flow.next(30.0, "a word of some length");
                assert!(words + text_width("a word of some length", 12.0) <= WIDTH);
                flow.y()
            })
            .collect();
        assert!(rows.is_sorted() && rows[0] == 10.0 && rows[8] == 50.0, "{rows:?}");
    }
}
