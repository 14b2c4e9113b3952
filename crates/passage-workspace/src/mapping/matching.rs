//! What a row speaks of and who says it: names of theirs to ids of ours, by the words of the mapping, the names of the
//! workspace, or nearness.

use super::names::Called;
use super::walk::{Faulty, Stop, Walk};
use super::{Mapped, Meaning, Why, compared};
use crate::raw::{Cell, RawRow};
use crate::row::parts;
use crate::schema::{Kind, quoted};
use crate::value::Field;
use passage_model::fault::{Fault, Origin};

/// Why a name leads to no row.
enum Unmatched {
    Unknown(String),
    Several(String, Vec<String>),
}

impl Walk<'_> {
    /// Looks up the ids that the mapping file itself names.
    pub fn match_mapping(&mut self) {
        let mapping = self.mapping;
        let mut named: Vec<(usize, String, &Cell, &Origin)> = Vec::new();
        for mapped in &mapping.columns {
            for word in mapped.words.iter().flatten() {
                if let Meaning::Ours(cell) = &word.means {
                    named.push((mapped.ours, word.theirs.clone(), cell, &word.origin));
                }
            }
        }
        for constant in &mapping.constants {
            named.push((constant.ours, String::new(), &constant.cell, &constant.origin));
        }
        for (ours, word, cell, origin) in named {
            if !self.is_matched(ours) {
                continue;
            }
            let found = self.ids(ours, &cell.text());
            if let Err(unmatched) = &found {
                let fault = self.unmatched(ours, unmatched, self.column(ours).name, origin.clone(), true);
                self.faults.push(fault);
            }
            self.meanings.insert((ours, word), found.ok());
        }
    }

    /// The ids that a name leads to; several names are separated by `|` where a row may speak of several roads.
    fn ids(&mut self, ours: usize, name: &str) -> Result<Vec<String>, Unmatched> {
        match self.called(ours, name) {
            Called::Row(id) => return Ok(vec![id]),
            Called::Several(ids) => return Err(Unmatched::Several(name.to_owned(), ids)),
            Called::Nothing => {}
        }
        if self.column(ours).kind != Kind::Subject || !name.contains('|') {
            return Err(Unmatched::Unknown(name.to_owned()));
        }
        let mut found: Vec<String> = Vec::new();
        for part in parts(name) {
            match self.called(ours, part) {
                Called::Row(id) if found.contains(&id) => {}
                Called::Row(id) => found.push(id),
                Called::Several(ids) => return Err(Unmatched::Several(part.to_owned(), ids)),
                Called::Nothing => return Err(Unmatched::Unknown(part.to_owned())),
            }
        }
        if found.is_empty() { Err(Unmatched::Unknown(name.to_owned())) } else { Ok(found) }
    }

    fn called(&mut self, ours: usize, name: &str) -> Called {
        if self.is_source(ours) {
            return self.sources.find_or_add(name);
        }
        self.names.get(&ours).map_or(Called::Nothing, |names| names.find(name))
    }

    /// The fault of a name that leads to no row, or to several.
    fn unmatched(&self, ours: usize, unmatched: &Unmatched, theirs: &str, origin: Origin, searches: bool) -> Fault {
        let column = self.column(ours);
        let noun = match column.kind {
            Kind::Reference(table) => crate::schema::table(table).map_or("row", |table| table.noun),
            _ => "corridor, leg or site",
        };
        let words = format!("`[words.{}]` of `{}`", column.name, self.mapping.place.file);
        match unmatched {
            Unmatched::Unknown(name) => {
                let near = match self.names.get(&ours) {
                    _ if !searches => None,
                    Some(names) => names.nearest(name),
                    None => self.sources.nearest(name),
                };
                let hint = match near {
                    Some(near) if origin.file() == self.mapping.place.file => format!("did you mean `{near}`?"),
                    Some(near) => format!("did you mean `{near}`? what a name stands for can be said under {words}"),
                    None if self.is_source(ours) => {
                        format!(
                            "enter it in `sources`, or write a section `[sources]` in `{}`, by which new sources are entered",
                            self.mapping.place.file
                        )
                    }
                    None => format!("say what it stands for under {words}; `\"\"` leaves the row away"),
                };
                Fault::new("E104", origin, format!("unknown {noun} `{name}` in column `{theirs}`")).hint(hint)
            }
            Unmatched::Several(name, ids) => {
                let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
                let message = format!("`{name}` in column `{theirs}` is the name of several: {}", quoted(&ids));
                Fault::new("E144", origin, message).hint(format!("say which is meant under {words}"))
            }
        }
    }

    /// The ids of what the row speaks of.
    pub fn subjects(&mut self, row: &RawRow) -> Result<Vec<String>, Stop> {
        let mapping = self.mapping;
        if let (Some(near), Some((lat, lon))) = (&mapping.nearness, self.located.place) {
            if self.foreign.cell(row, lat).is_empty() && self.foreign.cell(row, lon).is_empty() {
                return Err(Stop::Skipped(Why::NotMatched { place: String::new() }));
            }
            let found = (self.degrees(row, lat, &near.lat.name, "latitude", 90.0))
                .and_then(|lat_found| Ok((lat_found, self.degrees(row, lon, &near.lon.name, "longitude", 180.0)?)));
            let (lat, lon) = found.map_err(|Faulty| Stop::Faulty)?;
            let found = self.legs.within(lat, lon, near.within_km);
            let within_km = near.within_km.to_string();
            return if found.is_empty() { Err(Stop::Skipped(Why::Outside { within_km })) } else { Ok(found) };
        }
        let mapped = mapping.columns.iter().zip(&self.located.columns).find(|(mapped, _)| mapped.ours == self.subject);
        match mapped {
            Some((mapped, at)) => {
                let found = self.matched(row, mapped, *at)?;
                if found.is_empty() {
                    self.tell_empty(row, mapped, *at);
                    return Err(Stop::Faulty);
                }
                Ok(found)
            }
            None => match self.meanings.get(&(self.subject, String::new())) {
                Some(Some(ids)) => Ok(ids.clone()),
                _ => Err(Stop::Faulty),
            },
        }
    }

    /// The ids that a cell leads to: by the words of the mapping, else by the names of the workspace.
    pub fn matched(&mut self, row: &RawRow, mapped: &Mapped, at: usize) -> Result<Vec<String>, Stop> {
        let cell = self.foreign.cell(row, at);
        let origin = self.foreign.origin(row, at);
        let field = Field { cell, what: "column", name: &mapped.theirs.name };
        let text = field.text().map_err(|mistake| {
            self.faults.push(mistake.at(origin.clone()));
            Stop::Faulty
        })?;
        let typed = compared(&text);
        if let Some(meaning) = self.meanings.get(&(mapped.ours, typed.clone())) {
            return meaning.clone().ok_or(Stop::Faulty);
        }
        if typed.is_empty() {
            return Ok(Vec::new());
        }
        let unmatched = match self.ids(mapped.ours, &text) {
            Ok(ids) => return Ok(ids),
            Err(unmatched) => unmatched,
        };
        let other = mapped.words.iter().flatten().find(|word| word.theirs == "*");
        match other.filter(|_| matches!(unmatched, Unmatched::Unknown(_))).map(|word| &word.means) {
            Some(Meaning::Nothing) => Err(Stop::Skipped(Why::NotMatched { place: text })),
            Some(Meaning::Ours(_)) => {
                let meaning = self.meanings.get(&(mapped.ours, "*".to_owned()));
                meaning.cloned().flatten().ok_or(Stop::Faulty)
            }
            None => {
                let mut told = std::mem::take(&mut self.told);
                told.tell(mapped.ours, &typed, |searches| {
                    self.unmatched(mapped.ours, &unmatched, &mapped.theirs.name, origin, searches)
                });
                self.told = told;
                Err(Stop::Faulty)
            }
        }
    }
}
