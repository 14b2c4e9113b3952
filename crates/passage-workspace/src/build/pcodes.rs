//! Place codes of sites, looked up in the gazetteer. A code is an opaque text: whatever is wrong with it is a warning.

use super::Tables;
use crate::pcode::{Codes, Found, compared, is_rounded};
use crate::row::{Row, rows};
use crate::schema::quoted;
use passage_model::fault::{Fault, Origin};
use passage_model::network::Area;
use std::collections::HashMap;

/// After so many codes that are not known no more neighbours are looked for: a gazetteer may have 100,000 codes.
const MOST_SEARCHES: usize = 20;

/// How many codes with one thing wrong are told one by one.
const TOLD: usize = 5;

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
    /// How many codes were looked up.
    looked_up: usize,
    /// Codes that lead to none, or not as they are typed, by what is wrong with them.
    wrong: [Vec<(Origin, String, String)>; 4],
    /// Codes of countries that have none here.
    strange: Vec<(Origin, String)>,
}

/// What is wrong with a code.
#[derive(Clone, Copy)]
enum Wrong {
    Rounded,
    Otherwise,
    Damaged,
    Unknown,
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
    if let Some((position, ring)) = gazetteer.ring() {
        let line = lines.get(&position).copied().unwrap_or(0);
        let column = table.position("parent").map_or(1, |at| at + 1);
        let message = format!("place code `{}` lies in itself: {}", gazetteer.codes.typed(position), ring.join(" in "));
        let hint = "correct the parent of one of them; the names of areas are shown up to there";
        faults.push(Fault::new("W145", table.place.origin(line, column), message).hint(hint));
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
                self.tell(Wrong::Rounded, row, message, hint.to_owned());
            }
            return Vec::new();
        }
        self.looked_up += 1;
        match self.codes.find(code) {
            Found::Exact(position) => return self.lying_in(position),
            Found::Otherwise(position) => {
                let typed = self.codes.typed(position);
                let message = format!("place code `{code}` is written otherwise in `pcodes`");
                let hint = format!("write `{typed}`: other programs compare codes letter by letter");
                self.tell(Wrong::Otherwise, row, message, hint);
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
                self.tell(Wrong::Damaged, row, message, hint);
            }
            Found::Unknown => {
                self.searches += 1;
                let near = if self.searches <= MOST_SEARCHES { self.codes.nearest(code) } else { None };
                let hint = match near {
                    Some(near) => format!("did you mean {}?", quoted(&[near])),
                    None => "check the code, and whether the gazetteer is of the same country and edition".to_owned(),
                };
                if !self.codes.has_country(code) {
                    self.strange.push((row.cell_origin("pcode"), code.to_owned()));
                }
                self.tell(Wrong::Unknown, row, format!("place code `{code}` is not in `pcodes`"), hint);
            }
        }
        Vec::new()
    }

    fn tell(&mut self, wrong: Wrong, row: &Row<'_>, message: String, hint: String) {
        self.wrong[wrong as usize].push((row.cell_origin("pcode"), message, hint));
    }

    /// What is wrong with the codes that were looked up: one by one, or as one where there are many or nothing fits.
    pub fn into_faults(self) -> Vec<Fault> {
        if let ([(origin, code), _, ..], true) = (&self.strange[..], self.strange.len() == self.looked_up) {
            let count = self.looked_up;
            let message =
                format!("none of the {count} place codes of `sites` is of a country in `pcodes`, as `{code}`");
            let hint =
                format!("take in the gazetteer of that country; `pcodes` has codes as `{}`", self.codes.typed(0));
            return vec![Fault::new("W140", origin.clone(), message).hint(hint)];
        }
        let mut faults = Vec::new();
        for mut wrong in self.wrong {
            let more = wrong.len().saturating_sub(TOLD);
            wrong.truncate(TOLD);
            if let (Some((_, message, _)), true) = (wrong.last_mut(), more > 0) {
                message.push_str(&format!("; so on {more} further line{}", if more == 1 { "" } else { "s" }));
            }
            let fault =
                |(origin, message, hint): (Origin, String, String)| Fault::new("W140", origin, message).hint(hint);
            faults.extend(wrong.into_iter().map(fault));
        }
        faults
    }

    /// The area that the parent of an area leads to.
    fn parent(&self, position: usize) -> Option<usize> {
        match self.codes.find(&self.areas[position].1) {
            Found::Exact(parent) | Found::Otherwise(parent) => Some(parent),
            Found::Damaged(_) | Found::Unknown => None,
        }
    }

    fn lying_in(&self, position: usize) -> Vec<Area> {
        let mut seen = Vec::new();
        let mut next = Some(position);
        while let Some(at) = next.filter(|at| seen.len() < DEEPEST && !seen.contains(at)) {
            seen.push(at);
            next = self.parent(at);
        }
        seen.iter().rev().map(|at| self.areas[*at].0.clone()).collect()
    }

    /// The first code whose parents lead back to it, with them.
    fn ring(&self) -> Option<(usize, Vec<String>)> {
        // By which walk each area was reached.
        let mut reached = vec![usize::MAX; self.areas.len()];
        for start in 0..self.areas.len() {
            let mut at = start;
            while reached[at] == usize::MAX {
                reached[at] = start;
                match self.parent(at) {
                    Some(parent) => at = parent,
                    None => break,
                }
                if reached[at] == start {
                    let mut ring = vec![format!("`{}`", self.codes.typed(at))];
                    let mut next = self.parent(at);
                    while let Some(parent) = next {
                        ring.push(format!("`{}`", self.codes.typed(parent)));
                        next = if parent == at { None } else { self.parent(parent) };
                    }
                    return Some((at, ring));
                }
            }
        }
        None
    }
}
