//! Place codes of sites, looked up in the gazetteer. A code is an opaque text: whatever is wrong with it is a warning.

use super::Tables;
use crate::pcode::{Codes, Found, compared, is_rounded};
use crate::row::{Row, rows};
use crate::schema::quoted;
use passage_model::fault::Fault;
use passage_model::network::Area;
use std::collections::HashMap;

/// After so many codes that are not known no more neighbours are looked for: a gazetteer may have 100,000 codes.
const MOST_SEARCHES: usize = 20;

/// How many codes a hint lists.
const LISTED: usize = 4;

/// The deepest that areas lie in each other.
const DEEPEST: usize = 10;

/// The gazetteer.
#[derive(Default)]
pub(super) struct Gazetteer {
    codes: Codes,
    /// Area and parent of each code.
    areas: Vec<(Area, String)>,
    is_there: bool,
    searches: usize,
}

/// Reads the table `pcodes`.
pub(super) fn gazetteer(tables: &Tables<'_>, faults: &mut Vec<Fault>) -> Gazetteer {
    let Some(table) = tables.get("pcodes").filter(|table| table.is_usable && !table.rows.is_empty()) else {
        return Gazetteer::default();
    };
    let mut gazetteer = Gazetteer { is_there: true, ..Gazetteer::default() };
    let mut odd = Vec::new();
    let mut lines = HashMap::new();
    rows(Some(table), tables.ids, faults, |row| {
        let (code, name) = (row.text("pcode")?, row.text("name")?);
        let (_, parent) = (row.texts("other_names")?, row.text("parent")?);
        let (level, _) = (row.integer("level")?, row.text("source")?);
        match gazetteer.codes.add(&code) {
            Ok(position) => {
                lines.insert(position, row.raw.line);
                if !parent.is_empty() && !compared(&code).starts_with(&compared(&parent)) {
                    odd.push((code, parent.clone(), row.cell_origin("pcode")));
                }
                gazetteer.areas.push((Area { name, level }, parent));
            }
            Err(first) => {
                let line = lines.get(&first).copied().unwrap_or(0);
                let message = format!("place code `{code}` is already used on line {line}; the first is taken");
                row.fault(
                    "W142",
                    "pcode",
                    message,
                    "case, spaces and dashes do not tell codes apart; delete one of the two",
                );
            }
        }
        Ok(())
    });
    if let [(code, parent, origin), rest @ ..] = &odd[..] {
        let more = match rest.len() {
            0 => String::new(),
            1 => "; so does 1 further code".to_owned(),
            more => format!("; so do {more} further codes"),
        };
        let message = format!("place code `{code}` does not begin as its parent `{parent}` does{more}");
        let hint = "some countries number like that; where this one does not, a code or a parent is wrong";
        faults.push(Fault::new("W141", origin.clone(), message).hint(hint));
    }
    gazetteer
}

impl Gazetteer {
    /// The areas that a site lies in, from the country down; what is wrong with its code is told.
    pub fn look_up(&mut self, row: &mut Row<'_>, code: &str) -> Vec<Area> {
        if code.is_empty() {
            return Vec::new();
        }
        if !self.is_there {
            if is_rounded(code) {
                let message = format!("place code `{code}` is a rounded number: a spreadsheet took its digits away");
                let hint = "copy the code from its source again, into cells that are formatted as text";
                row.fault("W140", "pcode", message, hint);
            }
            return Vec::new();
        }
        match self.codes.find(code) {
            Found::Exact(position) => return self.lying_in(position),
            Found::Otherwise(position) => {
                let typed = self.codes.typed(position);
                let message = format!("place code `{code}` is written otherwise in `pcodes`");
                row.fault(
                    "W140",
                    "pcode",
                    message,
                    format!("write `{typed}`: other programs compare codes letter by letter"),
                );
                return self.lying_in(position);
            }
            Found::Damaged(positions) => {
                let typed: Vec<String> = positions
                    .iter()
                    .take(LISTED)
                    .map(|at| format!("`{}` ({})", self.codes.typed(*at), self.areas[*at].0.name))
                    .collect();
                let more = positions.len().saturating_sub(LISTED);
                let more = if more > 0 { format!(" and {more} more") } else { String::new() };
                let message =
                    format!("place code `{code}` is not in `pcodes`; a spreadsheet may have taken a part of it away");
                let hint = format!("did you mean {}{more}? format cells of codes as text", typed.join(", "));
                row.fault("W140", "pcode", message, hint);
            }
            Found::Unknown => {
                self.searches += 1;
                let near = if self.searches <= MOST_SEARCHES { self.codes.nearest(code) } else { None };
                let hint = match near {
                    Some(near) => format!("did you mean {}?", quoted(&[near])),
                    None => "check the code, and whether the gazetteer is of the same country and edition".to_owned(),
                };
                row.fault("W140", "pcode", format!("place code `{code}` is not in `pcodes`"), hint);
            }
        }
        Vec::new()
    }

    fn lying_in(&self, position: usize) -> Vec<Area> {
        let mut areas = Vec::new();
        let mut next = Some(position);
        while let Some(at) = next.filter(|_| areas.len() < DEEPEST) {
            let (area, parent) = &self.areas[at];
            areas.push(area.clone());
            next = match self.codes.find(parent) {
                Found::Exact(parent) | Found::Otherwise(parent) => Some(parent).filter(|parent| *parent != at),
                Found::Damaged(_) | Found::Unknown => None,
            };
        }
        areas.reverse();
        areas
    }
}
