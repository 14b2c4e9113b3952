//! One cell of theirs to one of ours.

use super::cells::{self, OUR_DATES};
use super::walk::{Faulty, Walk};
use super::{Mapped, Meaning, Word, compared};
use crate::raw::{Cell, RawRow};
use crate::schema::{Kind, Presence, quoted};
use crate::value::Field;
use passage_model::fault::Fault;

impl Walk<'_> {
    /// A cell of ours from one of theirs.
    pub fn cell(&mut self, row: &RawRow, mapped: &Mapped, at: usize) -> Result<Cell, Faulty> {
        let column = self.column(mapped.ours);
        let cell = self.foreign.cell(row, at);
        let typed = compared(&cell.text());
        let read = if self.is_matched(mapped.ours) {
            let ids = self.matched(row, mapped, at).map_err(|_| Faulty)?;
            ids.into_iter().next().map_or(Cell::Empty, Cell::Text)
        } else {
            let words = || mapped.words.iter().flatten();
            let exact = words().find(|word| word.theirs == typed);
            let other = words().find(|word| word.theirs == "*" && !typed.is_empty());
            let own =
                || cells::read(column, Field { cell, what: "column", name: &mapped.theirs.name }, self.mapping.dates);
            let meaning = |word: &Word| match &word.means {
                Meaning::Ours(cell) => cell.clone(),
                Meaning::Nothing => Cell::Empty,
            };
            match (exact, other) {
                (Some(word), _) => meaning(word),
                _ if cell.is_empty() => Cell::Empty,
                (None, Some(word)) if !is_value(column.kind) || own().is_err() => meaning(word),
                _ if matches!(column.kind, Kind::Word(_)) => return self.word(row, mapped, at, &typed),
                _ => own().map_err(|mistake| {
                    self.faults.push(mistake.at(self.foreign.origin(row, at)));
                    Faulty
                })?,
            }
        };
        if read.is_empty() && column.presence == Presence::Required {
            self.tell_empty(row, mapped, at);
            return Err(Faulty);
        }
        Ok(read)
    }

    pub fn tell_empty(&mut self, row: &RawRow, mapped: &Mapped, at: usize) {
        let (theirs, ours) = (&mapped.theirs.name, self.column(mapped.ours).name);
        let message = format!("column `{theirs}` is empty; it gives the required column `{ours}`");
        let hint = format!("fill it in; `\"\" = \"\"` under `[words.{ours}]` leaves such rows away");
        self.faults.push(Fault::new("E106", self.foreign.origin(row, at), message).hint(hint));
    }

    /// A word that `[words]` does not list: it is not known, or where nothing is listed it may be one of ours.
    fn word(&mut self, row: &RawRow, mapped: &Mapped, at: usize, typed: &str) -> Result<Cell, Faulty> {
        let column = self.column(mapped.ours);
        let cell = self.foreign.cell(row, at);
        let (theirs, ours) = (&mapped.theirs.name, column.name);
        let field = Field { cell, what: "column", name: theirs };
        let origin = self.foreign.origin(row, at);
        let file = &self.mapping.place.file;
        if let (None, Ok(cell)) = (&mapped.words, cells::read(column, field, OUR_DATES)) {
            return Ok(cell);
        }
        let known: &[&str] = if let Kind::Word(words) = column.kind { words } else { &[] };
        let words = mapped.words.as_deref().unwrap_or_default();
        let text = cell.text();
        self.told.tell(mapped.ours, typed, |searches| {
            let message = format!("`{text}` in column `{theirs}` is not a word that the mapping knows");
            let own: &[&str] = if words.is_empty() { known } else { &[] };
            let all = words.iter().map(|word| word.theirs.as_str()).chain(own.iter().copied());
            let near = searches.then(|| crate::nearest::nearest(typed, all));
            let line =
                format!("`\"{text}\" = …` under `[words.{ours}]` of `{file}`, one of {}, or `\"\"`", quoted(known));
            let hint = match near.flatten() {
                Some(near) => format!("did you mean `{near}`? else write {line}"),
                None => format!("write {line}"),
            };
            Fault::new("E111", origin, message).hint(hint)
        });
        Err(Faulty)
    }

    pub fn degrees(&mut self, row: &RawRow, at: usize, name: &str, word: &str, most: f64) -> Result<f64, Faulty> {
        let cell = self.foreign.cell(row, at);
        if cell.is_empty() {
            let message = format!("the {word} in column `{name}` is empty");
            self.faults.push(Fault::new("E106", self.foreign.origin(row, at), message));
            return Err(Faulty);
        }
        let read = Field { cell, what: "column", name }.degrees(word, most);
        read.map_err(|mistake| {
            self.faults.push(mistake.at(self.foreign.origin(row, at)));
            Faulty
        })
    }
}

/// Whether a column is read by its form, so that `*` stands only for what cannot be read.
pub(super) fn is_value(kind: Kind) -> bool {
    matches!(kind, Kind::Date | Kind::Number(_) | Kind::Integer(_) | Kind::Latitude | Kind::Longitude)
}
