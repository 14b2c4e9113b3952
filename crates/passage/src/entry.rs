//! New rows of the log, from flags, prompts or one line: cells as typed, checked by the tables they go into.

mod line;

pub use line::parse_line;

use passage_model::calendar::Date;
use passage_workspace::raw::Cell;
use passage_workspace::schema::{self, Table};
use passage_workspace::store::NewRow;

/// A row that somebody is about to add to a table of the log: one text for each column that is filled in.
#[derive(Clone, Debug)]
pub struct Entry {
    table: &'static Table,
    cells: Vec<String>,
}

impl Entry {
    /// An empty statement.
    #[must_use]
    pub fn statement() -> Self {
        Self::of("statements")
    }

    /// An empty delivery.
    #[must_use]
    pub fn delivery() -> Self {
        Self::of("deliveries")
    }

    fn of(table: &str) -> Self {
        let table = schema::table(table).expect("the schema has the tables of the log");
        Self { table, cells: vec![String::new(); table.columns.len()] }
    }

    /// The table it goes into.
    #[must_use]
    pub fn table(&self) -> &'static Table {
        self.table
    }

    /// The text of a column; empty where nothing is filled in, or the table has no such column.
    #[must_use]
    pub fn get(&self, column: &str) -> &str {
        self.table.position(column).map_or("", |position| self.cells[position].as_str())
    }

    /// Fills in a column; one that the table does not have is left out.
    pub fn set(&mut self, column: &str, text: impl Into<String>) {
        if let Some(position) = self.table.position(column) {
            self.cells[position] = text.into().trim().to_owned();
        }
    }

    /// Fills in a column that is still empty.
    pub fn set_if_empty(&mut self, column: &str, text: impl Into<String>) {
        if self.get(column).is_empty() {
            self.set(column, text);
        }
    }

    /// Writes days out that are given as `today`, `yesterday` or `3 days ago`.
    pub fn write_days_out(&mut self, today: Date) {
        for (column, text) in self.table.columns.iter().zip(&mut self.cells) {
            if column.kind == schema::Kind::Date
                && let Some(day) = line::day_meant(text, today)
            {
                *text = day.to_string();
            }
        }
    }

    /// The columns that have to be filled in and are not, but for the id, which is made up.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        let required = self.table.columns.iter().filter(|column| column.presence == schema::Presence::Required);
        required.map(|column| column.name).filter(|name| *name != "id" && self.get(name).is_empty()).collect()
    }

    /// The rows for the tables: one for each corridor, leg or site of a statement (`LACHIN,AGHDAM` or `LACHIN|AGHDAM`).
    ///
    /// Ids that are not given are made of what the row is about and its day, so that they name nobody: `LACHIN-20230911`,
    /// then `LACHIN-20230911-2`. A given id gets the subject added where there are several.
    ///
    /// # Errors
    /// What `is_taken`, which looks an id up in the table, cannot find out.
    pub fn rows<E>(&self, today: Date, mut is_taken: impl FnMut(&str) -> Result<bool, E>) -> Result<Vec<NewRow>, E> {
        let is_statement = self.table.name == "statements";
        let (subject, day) = if is_statement { ("about", "said_on") } else { ("corridor", "date") };
        let mut subjects: Vec<&str> = self.get(subject).split([',', '|']).map(str::trim).collect();
        subjects.retain(|subject| !subject.is_empty());
        if subjects.is_empty() {
            subjects.push("");
        }
        let mut given: Vec<String> = Vec::new();
        let mut rows = Vec::new();
        for one in &subjects {
            let mut row = self.clone();
            row.set(subject, *one);
            row.set_if_empty(day, today.to_string());
            row.set_if_empty("recorded_on", today.to_string());
            let id = match (row.get("id"), subjects.len()) {
                ("", _) => {
                    let kind = if is_statement { "" } else { "D-" };
                    let base = format!("{kind}{}-{}", slug(one), row.get(day).replace('-', ""));
                    free(&base, |id| Ok(given.iter().any(|other| other.eq_ignore_ascii_case(id)) || is_taken(id)?))?
                }
                (id, 1) => id.to_owned(),
                (id, _) => format!("{id}-{}", slug(one)),
            };
            row.set("id", id.clone());
            given.push(id);
            rows.push(row.into_row());
        }
        Ok(rows)
    }

    fn into_row(self) -> NewRow {
        let cell = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
        NewRow { table: self.table, cells: self.cells.into_iter().map(cell).collect() }
    }
}

/// The text with only what an id may hold.
fn slug(text: &str) -> String {
    let slug: String = text.chars().filter(|letter| letter.is_ascii_alphanumeric() || "_-".contains(*letter)).collect();
    if slug.is_empty() { "ROW".to_owned() } else { slug }
}

/// The first of `base`, `base-2`, `base-3`… that is not taken.
fn free<E>(base: &str, mut is_taken: impl FnMut(&str) -> Result<bool, E>) -> Result<String, E> {
    let mut id = base.to_owned();
    let mut number = 1_u64;
    while is_taken(&id)? {
        number += 1;
        id = format!("{base}-{number}");
    }
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::convert::Infallible;

    fn cell(row: &NewRow, column: &str) -> String {
        row.cells[row.table.position(column).unwrap()].text().into_owned()
    }

    #[test]
    fn one_event_on_two_roads_is_two_statements_with_ids_that_name_nobody() {
        let mut entry = Entry::statement();
        entry.set("about", "UPPER,LOWER");
        entry.set("says", "closed");
        entry.set("source", "RADIO");
        let rows = entry.rows(date(2031, 3, 2), |id| Ok::<_, Infallible>(id == "UPPER-20310302")).unwrap();
        let ids: Vec<String> = rows.iter().map(|row| cell(row, "id")).collect();
        assert_eq!(ids, ["UPPER-20310302-2", "LOWER-20310302"]);
        assert!(
            rows.iter().all(|row| cell(row, "said_on") == "2031-03-02" && cell(row, "recorded_on") == "2031-03-02")
        );
    }

    #[test]
    fn the_same_road_twice_in_one_entry_gets_two_ids() {
        let mut entry = Entry::delivery();
        entry.set("corridor", "UPPER|UPPER");
        let rows = entry.rows(date(2031, 3, 2), |_| Ok::<_, Infallible>(false)).unwrap();
        let ids: Vec<String> = rows.iter().map(|row| cell(row, "id")).collect();
        assert_eq!(ids, ["D-UPPER-20310302", "D-UPPER-20310302-2"]);
    }

    #[test]
    fn days_are_written_out_and_other_texts_stay() {
        let mut entry = Entry::statement();
        entry.set("valid_from", "3 days ago");
        entry.set("valid_to", "Yesterday");
        entry.set("said_on", "monday");
        entry.set("note", "today");
        entry.write_days_out(date(2031, 3, 2));
        let cells = ["valid_from", "valid_to", "said_on", "note"].map(|column| entry.get(column).to_owned());
        assert_eq!(cells, ["2031-02-27", "2031-03-01", "monday", "today"]);
    }

    #[test]
    fn what_has_to_be_filled_in_is_named_without_the_id() {
        let mut entry = Entry::statement();
        assert_eq!(entry.missing(), ["about", "says", "said_on", "source"]);
        entry.set("says", " closed ");
        assert_eq!(entry.missing(), ["about", "said_on", "source"]);
        assert_eq!(entry.get("says"), "closed");
    }
}
