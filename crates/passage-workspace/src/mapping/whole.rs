//! Whether the parts of a mapping file make a whole.

use super::file::{File, MADE};
use super::{Constant, Mapped, Meaning};
use crate::raw::Place;
use crate::row::parts;
use crate::schema::{Column, Kind, Presence, Table, quoted};
use passage_model::fault::Fault;

impl File<'_> {
    /// Every column that is required must come from somewhere, and what a row speaks of from one place only.
    pub fn check_whole(
        &mut self,
        table: &'static Table,
        columns: &[Mapped],
        constants: &[Constant],
        is_near: bool,
        place: &Place,
    ) {
        let subject = subject_column(table);
        let is_given = |ours: usize| {
            columns.iter().any(|mapped| mapped.ours == ours) || constants.iter().any(|constant| constant.ours == ours)
        };
        let missing: Vec<&str> = (table.columns.iter().enumerate())
            .filter(|(_, column)| column.presence == Presence::Required && !MADE.contains(&column.name))
            .filter(|(ours, _)| !(is_given(*ours) || is_near && *ours == subject))
            .map(|(_, column)| column.name)
            .collect();
        // A line that is there and faulty has been told already.
        if !missing.is_empty() && self.faults.is_empty() {
            let columns = if missing.len() == 1 { "column" } else { "columns" };
            let message = format!("the mapping lacks the required {columns} {}", quoted(&missing));
            let hint = "name their column in `[columns]`, or the same value for every row in `[constant]`";
            self.fault("E141", place.whole(), message, hint);
        }
        if is_near && is_given(subject) {
            let name = table.columns[subject].name;
            let message = format!("`{name}` is given, and by `[near]` once more");
            let mapped = columns.iter().find(|mapped| mapped.ours == subject).map(|mapped| &mapped.theirs.origin);
            let constant = constants.iter().find(|constant| constant.ours == subject).map(|constant| &constant.origin);
            let origin = mapped.or(constant).cloned().unwrap_or_else(|| place.whole());
            self.fault("E107", origin, message, format!("delete `{name}`, or the section `[near]`"));
        }
        if table.columns[subject].kind != Kind::Subject {
            self.check_one_corridor(columns, constants, subject);
        }
    }

    /// A delivery goes by one corridor; spread over several it would be counted for each.
    fn check_one_corridor(&mut self, columns: &[Mapped], constants: &[Constant], subject: usize) {
        let words = columns.iter().filter(|mapped| mapped.ours == subject).flat_map(|mapped| mapped.words.iter());
        let words = words.flatten().filter_map(|word| match &word.means {
            Meaning::Ours(cell) => Some((cell, &word.origin)),
            Meaning::Nothing => None,
        });
        let constants = constants.iter().filter(|constant| constant.ours == subject);
        let all = words.chain(constants.map(|constant| (&constant.cell, &constant.origin)));
        let several: Vec<Fault> = all
            .filter(|(cell, _)| parts(&cell.text()).count() > 1)
            .map(|(cell, origin)| {
                let message = format!("`{}` names several corridors for one delivery", cell.text());
                Fault::new("E142", origin.clone(), message).hint("name the one that it went by")
            })
            .collect();
        self.faults.extend(several);
    }
}

/// The position of the column that says what a row speaks of: `about` of a statement, `corridor` of a delivery.
pub(super) fn subject_column(table: &Table) -> usize {
    let is_subject = |column: &Column| column.kind == Kind::Subject || column.name == "corridor";
    table.columns.iter().position(is_subject).expect("a table of the log says what its rows speak of")
}
