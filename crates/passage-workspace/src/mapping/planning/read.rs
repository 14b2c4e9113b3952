//! One cell of theirs to one of ours.

use super::{Filled, PlanningMapping, slug::slug};
use crate::mapping::cells;
use crate::mapping::foreign::Foreign;
use crate::mapping::names::{Called, Names};
use crate::mapping::reading::is_value;
use crate::mapping::told::Told;
use crate::mapping::{Meaning, Why, Word, compared};
use crate::raw::{Cell, RawRow, RawTables};
use crate::schema::{Column, Kind, quoted};
use crate::value::Field;
use passage_model::fault::{Fault, Origin};
use std::collections::HashMap;

/// How the reading of a row ends early.
pub(super) enum Stop {
    /// Why is told already.
    Faulty,
    /// The row says nothing to us.
    Skipped(Why),
}

/// Reads cells; keeps what is wrong with them.
pub(super) struct Reader<'a> {
    mapping: &'a PlanningMapping,
    /// What the rows of the workspace are called to which a column of ours refers.
    names: HashMap<usize, Names>,
    pub told: Told,
    pub faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    pub fn new(mapping: &'a PlanningMapping, existing: &RawTables) -> Self {
        let names = |(ours, column): (usize, &Column)| match column.kind {
            Kind::Reference(table) => Some((ours, Names::of(existing, &[table]))),
            Kind::SiteOrEvery => Some((ours, Names::of(existing, &["sites"]))),
            Kind::Item => Some((ours, Names::of(existing, &["commodities"]))),
            _ => None,
        };
        let names = mapping.table.columns.iter().enumerate().filter_map(names).collect();
        Self { mapping, names, told: Told::default(), faults: Vec::new() }
    }

    /// A cell of ours; empty where theirs says nothing. `at` are the positions of their columns, of which all but a column of
    /// texts has one.
    pub fn cell(&mut self, filled: &Filled, foreign: &Foreign, row: &RawRow, at: &[usize]) -> Result<Cell, Stop> {
        let column = &self.mapping.table.columns[filled.ours];
        let Some(first) = at.first() else { return Ok(Cell::Empty) };
        if column.kind == Kind::Texts {
            return Ok(texts(at.iter().map(|at| foreign.cell(row, *at))));
        }
        let (cell, origin) = (foreign.cell(row, *first), foreign.origin(row, *first));
        let theirs = foreign.header.cells.get(*first).map(Cell::text).unwrap_or_default();
        let name = if theirs.is_empty() { filled.theirs[0].name.as_str() } else { theirs.as_ref() };
        let field = Field { cell, what: "column", name };
        let text = field.text().map_err(|mistake| self.tell(mistake.at(origin.clone())))?;
        let typed = compared(&text);
        let words = || filled.words.iter().flatten();
        if let Some(word) = words().find(|word| word.theirs == typed) {
            return self.meaning(word, filled.ours, name, &text);
        }
        if text.is_empty() {
            return Ok(Cell::Empty);
        }
        let other = words().find(|word| word.theirs == "*");
        if self.names.contains_key(&filled.ours) {
            return self.named(filled.ours, &text, name, origin, other);
        }
        // A number that a program wrote has no thousands in it.
        let thousands = self.mapping.thousands.filter(|_| matches!(cell, Cell::Text(_)));
        let plain = thousands.and_then(|separator| without_thousands(&text, separator)).map(Cell::Text);
        let field = match &plain {
            Some(plain) if is_value(column.kind) => Field { cell: plain, ..field },
            _ => field,
        };
        let own = match column.kind {
            Kind::Id => Ok(Cell::Text(slug(&text))),
            _ => cells::read(column, field, self.mapping.dates),
        };
        match (own, other) {
            (Ok(_) | Err(_), Some(word)) if !is_value(column.kind) => self.meaning(word, filled.ours, name, &text),
            (Ok(cell), _) => Ok(cell),
            (Err(_), Some(word)) => self.meaning(word, filled.ours, name, &text),
            (Err(mistake), None) => match column.kind {
                Kind::Word(known) => {
                    self.tell_word(filled, name, &text, known, origin);
                    Err(Stop::Faulty)
                }
                _ => Err(self.tell(mistake.at(origin))),
            },
        }
    }

    fn tell(&mut self, fault: Fault) -> Stop {
        self.faults.push(fault);
        Stop::Faulty
    }

    fn meaning(&mut self, word: &Word, ours: usize, theirs: &str, text: &str) -> Result<Cell, Stop> {
        match &word.means {
            Meaning::Nothing => {
                Err(Stop::Skipped(Why::SaysNothing { column: theirs.to_owned(), word: text.to_owned() }))
            }
            Meaning::Ours(cell) if self.names.contains_key(&ours) => {
                let name = self.mapping.table.columns[ours].name;
                self.named(ours, &cell.text(), name, word.origin.clone(), None)
            }
            Meaning::Ours(cell) => Ok(cell.clone()),
        }
    }

    /// The id of the row of the workspace that a name leads to.
    fn named(
        &mut self,
        ours: usize,
        text: &str,
        theirs: &str,
        origin: Origin,
        other: Option<&Word>,
    ) -> Result<Cell, Stop> {
        let column = &self.mapping.table.columns[ours];
        let names = &self.names[&ours];
        let words = format!("`[words.{}]` of `{}`", column.name, self.mapping.place.file);
        match (names.find(text), other) {
            (Called::Row(id), _) => return Ok(Cell::Text(id)),
            // Every community, a group, or a nutrient; what is none of them is told when all is checked.
            (Called::Nothing, None) if column.kind == Kind::Item || text == "*" => {
                return Ok(Cell::Text(text.to_owned()));
            }
            (Called::Nothing, Some(word)) => {
                return match &word.means {
                    Meaning::Nothing => Err(Stop::Skipped(Why::NotMatched { place: text.to_owned() })),
                    Meaning::Ours(cell) => Ok(cell.clone()),
                };
            }
            (Called::Several(ids), _) => {
                let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
                let message = format!("`{text}` in column `{theirs}` is the name of several: {}", quoted(&ids));
                let fault = Fault::new("E144", origin, message).hint(format!("say which is meant under {words}"));
                self.told.tell(ours, &compared(text), |_| fault);
            }
            (Called::Nothing, None) => {
                let noun = match column.kind {
                    Kind::Reference(table) => crate::schema::table(table).map_or("row", |table| table.noun),
                    _ => "site",
                };
                self.told.tell(ours, &compared(text), |searches| {
                    let near = if searches { names.nearest(text) } else { None };
                    let hint = match near {
                        Some(near) => {
                            format!("did you mean `{near}`? what a name stands for can be said under {words}")
                        }
                        None => format!(
                            "enter it in the workspace first, or say what it stands for under {words}; `\"*\" = \"\"` \
                             there leaves out rows of what the workspace does not have"
                        ),
                    };
                    Fault::new("E104", origin, format!("unknown {noun} `{text}` in column `{theirs}`")).hint(hint)
                });
            }
        }
        Err(Stop::Faulty)
    }

    fn tell_word(&mut self, filled: &Filled, theirs: &str, text: &str, known: &[&'static str], origin: Origin) {
        let ours = self.mapping.table.columns[filled.ours].name;
        let file = &self.mapping.place.file;
        self.told.tell(filled.ours, &compared(text), |_| {
            let message = format!("`{text}` in column `{theirs}` is not a word that the mapping knows");
            let hint = format!(
                "write `\"{text}\" = …` under `[words.{ours}]` of `{file}`, one of {}, or `\"\"`",
                quoted(known)
            );
            Fault::new("E111", origin, message).hint(hint)
        });
    }
}

/// The texts of several columns, each once.
fn texts<'a>(cells: impl Iterator<Item = &'a Cell>) -> Cell {
    let mut found: Vec<String> = Vec::new();
    for cell in cells {
        let text = cell.text().into_owned();
        if !text.is_empty() && !found.contains(&text) {
            found.push(text);
        }
    }
    if found.is_empty() { Cell::Empty } else { Cell::Text(found.join("|")) }
}

/// A number without what stands between its thousands; `None` where that is not all that keeps it from being one.
fn without_thousands(text: &str, separator: char) -> Option<String> {
    let is_separator =
        |letter: char| letter == separator || separator == ' ' && matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2009}');
    let decimal = if separator == '.' { ',' } else { '.' };
    let (whole, rest) = match text.split_once(decimal) {
        Some((whole, rest)) => (whole, format!(".{rest}")),
        None => (text, String::new()),
    };
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut groups = digits.split(is_separator);
    let is_number = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    // `0.125` is an eighth, whatever stands between thousands.
    let head = groups.next().filter(|head| head.len() <= 3 && is_number(head) && !head.starts_with('0'))?;
    let groups: Vec<&str> = groups.collect();
    let is_whole = !groups.is_empty() && groups.iter().all(|group| group.len() == 3 && is_number(group));
    is_whole.then(|| format!("{sign}{head}{}{rest}", groups.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_thousands_is_taken_out_and_nothing_else() {
        assert_eq!(without_thousands("1,357,036", ',').as_deref(), Some("1357036"));
        assert_eq!(without_thousands("1.357.036,5", '.').as_deref(), Some("1357036.5"));
        assert_eq!(without_thousands("1\u{202f}357 036", ' ').as_deref(), Some("1357036"));
        for text in ["0,125", "01,125", "12,5", "1,3570", "1234,567", "1,,234", ",123", "many"] {
            assert_eq!(without_thousands(text, ','), None, "{text}");
        }
    }
}
