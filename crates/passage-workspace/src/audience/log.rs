//! What of the log stays for an audience, and by which names sources are shown.

use crate::header::normal;
use crate::nearest::nearest;
use crate::pcode;
use crate::raw::{Cell, RawRow, RawTable, RawTables};
use crate::store::LOG;
use passage_model::audience::{Audience, HiddenWords, Shown, Speaker, left_out, shown};
use passage_model::fault::Origin;
use passage_model::statement::{Role, Sensitivity};
use std::collections::{HashMap, HashSet};

/// What of the log stays, and by which names sources are shown.
pub(super) struct Log<'a> {
    /// Rows of statements and of deliveries that are left out.
    statements_out: Vec<bool>,
    deliveries_out: Vec<bool>,
    pub(super) sources: Vec<Shown>,
    /// Rows of sources by id, in lower case.
    pub(super) by_id: HashMap<String, usize>,
    /// Rows of sources by name, in lower case.
    by_name: HashMap<String, usize>,
    /// Ids of statements and of deliveries that stay, in lower case.
    pub(super) kept: [HashSet<String>; 2],
    pub(super) hidden: HiddenWords,
    /// Whether a table of the log is there and cannot be read: then nobody knows what a text could give away.
    pub(super) is_blind: bool,
    pub(super) parties: HashSet<String>,
    /// The level of each area of the gazetteer, by its code as codes are compared; `None` where the gazetteer does not say.
    levels: HashMap<String, Option<i64>>,
    audience: Audience,
    tables: &'a RawTables,
}

pub(super) fn key(cell: &Cell) -> String {
    cell.text().to_lowercase()
}

/// The rows of a table with one column as keys; none where there is no such table.
fn column(table: Option<&RawTable>, name: &str) -> Vec<String> {
    table.map_or_else(Vec::new, |table| table.rows.iter().map(|row| key(table.cell(row, name))).collect())
}

/// Whether each row may be read by an audience.
fn readable(table: Option<&RawTable>, audience: Audience) -> Vec<bool> {
    let Some(table) = table else { return Vec::new() };
    table.rows.iter().map(|row| sensitivity(table, row).is_some_and(|level| audience.may_read(level))).collect()
}

/// Whether each row is left out: it may not be read, or it is taken along by a row that takes its place.
fn rows_out(table: Option<&RawTable>, audience: Audience) -> Vec<bool> {
    let ids = column(table, "id");
    let rows: HashMap<&String, usize> = ids.iter().enumerate().map(|(row, id)| (id, row)).collect();
    let supersedes: Vec<Option<usize>> = column(table, "supersedes").iter().map(|id| rows.get(id).copied()).collect();
    left_out(&readable(table, audience), &supersedes)
}

/// The ids of the rows that stay, in lower case.
fn kept(table: Option<&RawTable>, outs: &[bool]) -> HashSet<String> {
    column(table, "id").into_iter().zip(outs).filter(|(_, out)| !**out).map(|(id, _)| id).collect()
}

/// Who may read a row; `None` where that cannot be told.
fn sensitivity(table: &RawTable, row: &RawRow) -> Option<Sensitivity> {
    let width = width(table);
    let is_shifted = row.cells.iter().skip(width).any(|cell| !cell.is_empty());
    if !table.is_usable || is_shifted {
        return None;
    }
    match key(table.cell(row, "sensitivity")).as_str() {
        // A header that was meant to be `sensitivity` must not make every row public.
        "" if table.position("sensitivity").is_none() && has_near_miss(table) => None,
        "" | "public" => Some(Sensitivity::Public),
        "partners" => Some(Sensitivity::Partners),
        "internal" => Some(Sensitivity::Internal),
        _ => None,
    }
}

fn is_blind(tables: &RawTables) -> bool {
    let is_log = |name: &str| LOG.contains(&name) || name == "sources";
    tables.unreadable.iter().any(|name| is_log(name))
        || tables.tables.iter().any(|table| is_log(table.schema.name) && !table.is_usable)
}

pub(super) fn width(table: &RawTable) -> usize {
    table.header.cells.len().max(table.tags.as_ref().map_or(0, |tags| tags.cells.len()))
}

fn has_near_miss(table: &RawTable) -> bool {
    let known: HashSet<usize> = table.positions.iter().flatten().copied().collect();
    let headers = table.header.cells.iter().enumerate().filter(|(position, _)| !known.contains(position));
    headers.into_iter().any(|(_, cell)| nearest(&normal(&cell.text()), ["sensitivity"]).is_some())
}

/// The levels of areas by place code.
fn levels(tables: &RawTables) -> HashMap<String, Option<i64>> {
    let Some(table) = tables.table("pcodes").filter(|table| table.is_usable) else { return HashMap::new() };
    let mut levels = HashMap::new();
    for row in &table.rows {
        let level = table.cell(row, "level").text().parse::<f64>().ok().map(|level| level as i64);
        // Of two rows of a code the first is taken, as where a workspace is read.
        levels.entry(pcode::compared(&table.cell(row, "pcode").text())).or_insert(level);
    }
    levels
}

impl<'a> Log<'a> {
    pub(super) fn read(tables: &'a RawTables, audience: Audience) -> Self {
        let (statements, deliveries) = (tables.table("statements"), tables.table("deliveries"));
        let (statements_out, deliveries_out) = (rows_out(statements, audience), rows_out(deliveries, audience));
        let mut log = Self {
            kept: [kept(statements, &statements_out), kept(deliveries, &deliveries_out)],
            statements_out,
            deliveries_out,
            sources: Vec::new(),
            by_id: HashMap::new(),
            by_name: HashMap::new(),
            hidden: HiddenWords::default(),
            is_blind: is_blind(tables),
            parties: HashSet::new(),
            levels: levels(tables),
            audience,
            tables,
        };
        log.name_sources(audience);
        log.hide();
        log
    }

    /// Whether a place code may be told: of one that the gazetteer lacks nobody knows how small its area is.
    pub(super) fn may_tell_code(&self, code: &str) -> bool {
        self.audience.may_know_area(self.levels.get(&pcode::compared(code)).copied().flatten())
    }

    /// How a source is shown that is named by its id or its name.
    pub(super) fn named(&self, word: &str) -> Option<&Shown> {
        let row = self.by_id.get(word).or_else(|| self.by_name.get(word))?;
        Some(&self.sources[*row])
    }

    /// The cells of a log's column: those of rows that stay, or those of rows that are left out.
    fn cells(&self, table: &str, name: &'static str, is_out: bool) -> Vec<&'a Cell> {
        let outs = if table == "statements" { &self.statements_out } else { &self.deliveries_out };
        let Some(table) = self.tables.table(table) else { return Vec::new() };
        let rows = table.rows.iter().zip(outs).filter(|(_, out)| **out == is_out);
        rows.map(|(row, _)| table.cell(row, name)).filter(|cell| !cell.is_empty()).collect()
    }

    fn name_sources(&mut self, audience: Audience) {
        let keys = |cells: Vec<&Cell>| cells.into_iter().map(key).collect::<HashSet<String>>();
        let named = keys(self.cells("statements", "source", false));
        let in_public: HashSet<String> = match self.tables.table("statements") {
            None => HashSet::new(),
            Some(table) => {
                let kept = table.rows.iter().zip(&self.statements_out).filter(|(_, out)| !**out).map(|(row, _)| row);
                let public = kept.filter(|row| sensitivity(table, row) == Some(Sensitivity::Public));
                public.map(|row| key(table.cell(row, "source"))).collect()
            }
        };
        let mut words = keys(self.cells("statements", "relayed_by", false));
        words.extend(keys(self.cells("deliveries", "counted_by", false)));
        let controllers: Vec<String> = column(self.tables.table("corridors"), "controlled_by")
            .into_iter()
            .chain(column(self.tables.table("sites"), "held_by"))
            .filter(|word| !word.is_empty())
            .collect();
        let Some(table) = self.tables.table("sources") else { return };
        let typed: Vec<[String; 3]> = table
            .rows
            .iter()
            .map(|row| ["id", "name", "party"].map(|column| table.cell(row, column).text().into_owned()))
            .collect();
        let speakers: Vec<Speaker<'_>> = table
            .rows
            .iter()
            .zip(&typed)
            .map(|(row, [id, name, party])| {
                let own = [id.to_lowercase(), name.to_lowercase()];
                let is_controller = controllers.iter().any(|word| own.contains(word));
                Speaker {
                    id,
                    name,
                    role: role(&key(table.cell(row, "role"))),
                    party,
                    has_spoken_in_public: in_public.contains(&own[0]),
                    is_named: named.contains(&own[0]) || own.iter().any(|word| words.contains(word)) || is_controller,
                    is_controller,
                }
            })
            .collect();
        let controllers: Vec<&str> = controllers.iter().map(String::as_str).collect();
        self.sources = shown(&speakers, audience, &controllers);
        for (row, [id, name, party]) in typed.iter().enumerate() {
            for (rows, word) in [(&mut self.by_id, id), (&mut self.by_name, name)] {
                if !word.is_empty() {
                    rows.entry(word.to_lowercase()).or_insert(row);
                }
            }
            if self.sources[row].has_party {
                self.parties.insert(party.to_lowercase());
            }
        }
    }

    /// Gathers the words by which what is left out could be known elsewhere.
    fn hide(&mut self) {
        let mut hidden = HiddenWords::default();
        let mut told: HashSet<String> = HashSet::from(["assumed".to_owned()]);
        for (word, row) in self.by_id.iter().chain(&self.by_name) {
            if self.sources[*row].is_role {
                hidden.add(word);
            } else {
                told.insert(word.clone());
            }
        }
        for (table, name) in [("statements", "relayed_by"), ("deliveries", "counted_by"), ("deliveries", "source")] {
            told.extend(self.cells(table, name, false).into_iter().map(key));
        }
        for name in ["id", "quote", "url", "note"] {
            self.cells("statements", name, true).into_iter().for_each(|cell| hidden.add(&cell.text()));
        }
        self.cells("deliveries", "note", true).into_iter().for_each(|cell| hidden.add(&cell.text()));
        // A delivery often bears the id of the statement that tells it.
        let ids = self.cells("deliveries", "id", true).into_iter();
        ids.filter(|id| !self.kept[0].contains(&key(id))).for_each(|id| hidden.add(&id.text()));
        for (table, name) in [("statements", "relayed_by"), ("deliveries", "counted_by"), ("deliveries", "source")] {
            let cells = self.cells(table, name, true).into_iter();
            cells.filter(|cell| !told.contains(&key(cell))).for_each(|cell| hidden.add(&cell.text()));
        }
        for code in column(self.tables.table("sites"), "pcode") {
            if !self.may_tell_code(&code) {
                hidden.add_code(&code);
            }
        }
        self.hidden = hidden;
    }

    pub(super) fn is_out(&self, table: &str, row: usize) -> bool {
        let list = match table {
            "statements" => &self.statements_out,
            "deliveries" => &self.deliveries_out,
            "sources" => return self.sources.get(row).is_some_and(|shown| shown.is_left_out),
            _ => return false,
        };
        list.get(row).copied().unwrap_or(true)
    }

    /// Whether a place is that of something that is kept back: a row of the log, a source shown by its role, an exact
    /// coordinate, or anything in a table of the log that cannot be read.
    pub(super) fn is_kept_back(&self, tables: &RawTables, origin: &Origin) -> bool {
        let sheet = match origin {
            Origin::Sheet { sheet, .. } => sheet.as_str(),
            Origin::Text { .. } => "",
            Origin::Command => return false,
        };
        let place = if sheet.is_empty() { origin.file().rsplit_once('.').map_or("", |(stem, _)| stem) } else { sheet };
        let (line, column) = origin.position();
        if tables.unreadable.iter().any(|name| name.eq_ignore_ascii_case(place)) {
            return LOG.contains(&place.to_lowercase().as_str()) || place.eq_ignore_ascii_case("sources");
        }
        let is_here = |table: &&RawTable| {
            table.place.file == origin.file() && table.place.sheet.as_deref().unwrap_or_default() == sheet
        };
        let Some(table) = tables.tables.iter().find(is_here) else { return false };
        let name = table.schema.name;
        if name == "sites" {
            return ["lat", "lon"].into_iter().any(|degrees| table.position(degrees) == column.checked_sub(1))
                && column > 0;
        }
        let is_header = line == 0 || line == table.header.line;
        if is_header || !(LOG.contains(&name) || name == "sources") {
            return false;
        }
        let row = table.rows.iter().position(|row| row.line == line);
        row.is_none_or(|row| self.is_out(name, row) || (name == "sources" && self.sources[row].is_role))
    }
}

fn role(word: &str) -> Option<Role> {
    Some(match word {
        "party" => Role::Party,
        "operator" => Role::Operator,
        "monitor" => Role::Monitor,
        "media" => Role::Media,
        "own" => Role::Own,
        _ => return None,
    })
}
