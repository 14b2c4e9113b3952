//! What stands wrongly on many lines is told once, with the number of lines.

use passage_model::fault::Fault;
use std::collections::HashMap;

/// After so many different faults no more neighbours are looked for: something else is wrong then.
const MOST_SEARCHES: usize = 200;

/// Faults of words and names, each told on the first line where it stands.
#[derive(Default)]
pub(super) struct Told {
    positions: HashMap<(usize, String), usize>,
    faults: Vec<(Fault, usize)>,
}

impl Told {
    /// Tells a word of a column; `fault` is made the first time. Its argument is whether to look for a neighbour.
    pub fn tell(&mut self, column: usize, word: &str, fault: impl FnOnce(bool) -> Fault) {
        let next = self.faults.len();
        let position = *self.positions.entry((column, word.to_owned())).or_insert(next);
        if position == next {
            self.faults.push((fault(next < MOST_SEARCHES), 0));
        } else {
            self.faults[position].1 += 1;
        }
    }

    /// The faults, with the number of further lines.
    pub fn into_faults(self) -> impl Iterator<Item = Fault> {
        self.faults.into_iter().map(|(mut fault, more)| {
            match more {
                0 => {}
                1 => fault.message.push_str("; so on 1 further line"),
                more => fault.message.push_str(&format!("; so on {more} further lines")),
            }
            fault
        })
    }
}
