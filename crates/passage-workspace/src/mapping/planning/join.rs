//! A second table: the row of each code.

use super::incoming::{at_level, located};
use super::read::{Reader, Stop};
use super::{Filled, Join, PlanningMapping};
use crate::container::ReadError;
use crate::mapping::foreign::{self, Foreign};
use crate::mapping::source::Wanted;
use crate::nearest::nearest;
use crate::pcode;
use crate::raw::{Cell, RawRow};
use passage_model::fault::Fault;
use std::collections::HashMap;
use std::path::Path;

/// The rows of the second table by their codes.
pub(super) struct Joined {
    foreign: Foreign,
    columns: Vec<(Filled, Vec<usize>)>,
    /// Positions of rows, by code in the form in which codes are compared.
    rows: HashMap<String, usize>,
    /// Codes as typed.
    codes: Vec<String>,
}

impl Joined {
    /// Reads the second table at a level; `None` after a fault.
    pub fn read(
        path: &Path,
        join: &Join,
        mapping: &PlanningMapping,
        level: Option<u8>,
        faults: &mut Vec<Fault>,
    ) -> Result<Option<Self>, ReadError> {
        let sheets = join.sheets.iter().map(|sheet| at_level(sheet, level));
        let codes: Vec<String> = join.key.iter().map(|theirs| at_level(&theirs.name, level)).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let wanted = Wanted { code: &codes, ..Wanted::default() };
        let Some(foreign) = read_sheet(path, sheets, wanted, faults)? else { return Ok(None) };
        let file = &mapping.place.file;
        let key = located(&foreign, &join.key, level, false, file, faults).and_then(|at| at.first().copied());
        let columns = join.columns.iter().map(|filled| {
            let is_texts = mapping.table.columns[filled.ours].kind == crate::schema::Kind::Texts;
            let at = located(&foreign, &filled.theirs, level, is_texts, file, faults)?;
            Some((filled.clone(), at))
        });
        let columns: Option<Vec<_>> = columns.collect();
        let (Some(key), Some(columns)) = (key, columns) else { return Ok(None) };
        let mut joined = Self { rows: HashMap::new(), codes: Vec::new(), columns, foreign };
        for (position, row) in joined.foreign.rows.iter().enumerate() {
            let code = joined.foreign.cell(row, key).text().into_owned();
            if code.is_empty() {
                continue;
            }
            let first = *joined.rows.entry(pcode::compared(&code)).or_insert(position);
            faults.extend(joined.differing(first, position, &code, mapping));
            joined.codes.push(code);
        }
        Ok(Some(joined))
    }

    /// A warning where two rows of one code differ in what is taken from them; the first is taken.
    fn differing(&self, first: usize, second: usize, code: &str, mapping: &PlanningMapping) -> Option<Fault> {
        let (first, second) = (&self.foreign.rows[first], &self.foreign.rows[second]);
        let differs = |at: &usize| self.foreign.cell(first, *at).text() != self.foreign.cell(second, *at).text();
        let differing =
            self.columns.iter().find_map(|(filled, at)| Some((filled.ours, *at.iter().find(|at| differs(at))?)));
        let (ours, at) = differing?;
        let message = format!(
            "`{code}` stands on line {} already, with another `{}`: the first is taken",
            first.line, mapping.table.columns[ours].name
        );
        let hint = "whoever made the table gave one code twice; ask them which is meant";
        Some(Fault::new("W144", self.foreign.origin(second, at), message).hint(hint))
    }

    /// What the row of a code says of columns of ours; `None` where there is no such row.
    pub fn cells(&self, code: &str, reader: &mut Reader<'_>) -> Option<Result<Vec<(usize, Cell)>, Stop>> {
        let row: &RawRow = self.foreign.rows.get(*self.rows.get(&pcode::compared(code))?)?;
        let cells = self.columns.iter().map(|(filled, at)| {
            let cell = reader.cell(filled, &self.foreign, row, at)?;
            Ok((filled.ours, cell))
        });
        Some(cells.collect())
    }

    /// What it is called, and how many codes it has.
    pub fn words(&self) -> String {
        format!("the {} codes of `{}`", self.rows.len(), self.foreign.place.name())
    }

    /// The code of the same country that was most likely meant.
    pub fn nearest(&self, code: &str) -> Option<&str> {
        let letters = |code: &str| -> String { code.chars().take_while(|letter| letter.is_alphabetic()).collect() };
        let country = letters(code).to_lowercase();
        let codes = self.codes.iter().map(String::as_str);
        nearest(code, codes.filter(|known| letters(known).to_lowercase() == country))
    }
}

/// Reads the first of some sheets that is there, or the first of all where none is named.
pub(super) fn read_sheet(
    path: &Path,
    sheets: impl Iterator<Item = String>,
    wanted: Wanted<'_>,
    faults: &mut Vec<Fault>,
) -> Result<Option<Foreign>, ReadError> {
    let sheets: Vec<String> = sheets.collect();
    let mut missing = Vec::new();
    let names = sheets.iter().map(|sheet| Some(sheet.as_str())).chain(sheets.is_empty().then_some(None));
    for sheet in names {
        let mut found = Vec::new();
        let read = foreign::read_table(path, Wanted { sheet, ..wanted }, &mut found)?;
        let is_missing = read.is_none() && found.iter().all(|fault| fault.code == "E101");
        if !is_missing {
            faults.extend(found);
            return Ok(read);
        }
        missing.extend(found);
    }
    missing.truncate(1);
    faults.extend(missing);
    Ok(None)
}
