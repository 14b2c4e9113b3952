//! Tables for an audience: the same tables with less in them. What each audience sees, and why, stands in
//! `docs/concepts/audiences.md`.

use crate::header::normal;
use crate::nearest::nearest;
use crate::raw::{Cell, RawRow, RawSettings, RawTable, RawTables};
use crate::schema::{Kind, Presence, SETTINGS};
use crate::settings_file::split_tier;
use passage_model::audience::{Audience, HiddenWords, Shown, Speaker, left_out, shown, without_times};
use passage_model::fault::{Fault, Origin};
use passage_model::settings::Rule;
use passage_model::statement::{Role, Sensitivity};
use std::collections::{HashMap, HashSet};

/// Tables for an audience, and what was left out of them.
#[derive(Clone, Debug)]
pub struct Redacted {
    /// The tables; of those that could be built a network can still be built.
    pub tables: RawTables,
    /// What was left out, in counts, one sentence each; it names nothing.
    pub told: Vec<String>,
}

/// The tables as an audience may have them; for [`Audience::Internal`] they are unchanged.
///
/// Where it cannot be told who may read a row (an unknown sensitivity, a row longer than its header), it is left out.
#[must_use]
pub fn redact(tables: &RawTables, audience: Audience) -> Redacted {
    if audience == Audience::Internal {
        return Redacted { tables: tables.clone(), told: Vec::new() };
    }
    let mut writing = Writing { log: Log::read(tables, audience), audience, counts: Counts::default() };
    let tables = RawTables {
        tables: tables.tables.iter().map(|table| writing.table(table)).collect(),
        settings: writing.settings(&tables.settings),
        // It was that of other bytes.
        digest: String::new(),
        unreadable: tables.unreadable.clone(),
    };
    Redacted { tables, told: writing.counts.told(audience) }
}

/// Faults as an audience may be told them: one of a row that is left out, or that names what is left out, keeps its code
/// and its place and loses its words.
#[must_use]
pub fn redact_faults(tables: &RawTables, faults: &[Fault], audience: Audience) -> Vec<Fault> {
    if audience == Audience::Internal {
        return faults.to_vec();
    }
    let log = Log::read(tables, audience);
    let tell = |fault: &Fault| {
        let hint = fault.hint.as_deref().unwrap_or_default();
        if log.is_kept_back(tables, &fault.origin) || log.hidden.are_in(&fault.message) || log.hidden.are_in(hint) {
            let message = format!("what is wrong here is not for `{audience}`");
            return Fault {
                message,
                hint: Some("`passage check` without `--audience` tells it".to_owned()),
                ..fault.clone()
            };
        }
        Fault {
            message: without_times(&fault.message),
            hint: fault.hint.as_deref().map(without_times),
            ..fault.clone()
        }
    };
    faults.iter().map(tell).collect()
}

/// The tables whose rows have a sensitivity.
const LOGS: [&str; 2] = ["statements", "deliveries"];

/// What of the log stays, and by which names sources are shown.
struct Log<'a> {
    /// Rows of statements and of deliveries that are left out.
    statements_out: Vec<bool>,
    deliveries_out: Vec<bool>,
    sources: Vec<Shown>,
    /// Rows of sources by id, in lower case.
    by_id: HashMap<String, usize>,
    /// Rows of sources by name, in lower case.
    by_name: HashMap<String, usize>,
    /// Ids of statements and of deliveries that stay, in lower case.
    kept: [HashSet<String>; 2],
    hidden: HiddenWords,
    /// Whether a table of the log is there and cannot be read: then nobody knows what a text could give away.
    is_blind: bool,
    parties: HashSet<String>,
    tables: &'a RawTables,
}

fn key(cell: &Cell) -> String {
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
    let is_log = |name: &str| LOGS.contains(&name) || name == "sources";
    tables.unreadable.iter().any(|name| is_log(name))
        || tables.tables.iter().any(|table| is_log(table.schema.name) && !table.is_usable)
}

fn width(table: &RawTable) -> usize {
    table.header.cells.len().max(table.tags.as_ref().map_or(0, |tags| tags.cells.len()))
}

fn has_near_miss(table: &RawTable) -> bool {
    let known: HashSet<usize> = table.positions.iter().flatten().copied().collect();
    let headers = table.header.cells.iter().enumerate().filter(|(position, _)| !known.contains(position));
    headers.into_iter().any(|(_, cell)| nearest(&normal(&cell.text()), ["sensitivity"]).is_some())
}

impl<'a> Log<'a> {
    fn read(tables: &'a RawTables, audience: Audience) -> Self {
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
            tables,
        };
        log.name_sources(audience);
        log.hide();
        log
    }

    /// How a source is shown that is named by its id or its name.
    fn named(&self, word: &str) -> Option<&Shown> {
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
        self.hidden = hidden;
    }

    fn is_out(&self, table: &str, row: usize) -> bool {
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
    fn is_kept_back(&self, tables: &RawTables, origin: &Origin) -> bool {
        let sheet = match origin {
            Origin::Sheet { sheet, .. } => sheet.as_str(),
            Origin::Text { .. } => "",
            Origin::Command => return false,
        };
        let place = if sheet.is_empty() { origin.file().rsplit_once('.').map_or("", |(stem, _)| stem) } else { sheet };
        let (line, column) = origin.position();
        if tables.unreadable.iter().any(|name| name.eq_ignore_ascii_case(place)) {
            return LOGS.contains(&place.to_lowercase().as_str()) || place.eq_ignore_ascii_case("sources");
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
        if is_header || !(LOGS.contains(&name) || name == "sources") {
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

/// What was left out, by kind.
#[derive(Debug, Default)]
struct Counts {
    statements: usize,
    deliveries: usize,
    sources: usize,
    commitments: usize,
    roles: usize,
    texts: usize,
    times: usize,
    columns: usize,
    coordinates: usize,
    is_rule_changed: bool,
}

impl Counts {
    fn told(&self, audience: Audience) -> Vec<String> {
        let plural =
            |number: usize, one: &str, many: &str| format!("{number} {}", if number == 1 { one } else { many });
        let mut told = Vec::new();
        let mut tell = |number: usize, words: &dyn Fn(usize) -> String| {
            if number > 0 {
                told.push(words(number));
            }
        };
        tell(self.statements, &|n| format!("{} left out", plural(n, "statement", "statements")));
        tell(self.deliveries, &|n| format!("{} left out", plural(n, "delivery", "deliveries")));
        tell(self.commitments, &|n| format!("{} left out", plural(n, "commitment", "commitments")));
        tell(self.sources, &|n| format!("{} left out that nothing else names", plural(n, "source", "sources")));
        tell(self.roles, &|n| format!("{} shown by role", plural(n, "source", "sources")));
        tell(self.texts, &|n| format!("{} left out that may tell what else is", plural(n, "text", "texts")));
        tell(self.times, &|n| format!("clock times taken out of {}", plural(n, "text", "texts")));
        tell(self.columns, &|n| {
            format!("{} left out, since nobody knows what they hold", plural(n, "unknown column", "unknown columns"))
        });
        let degrees = audience.cells_per_degree().map_or(0.0, |cells| 1.0 / f64::from(cells));
        tell(self.coordinates, &|n| {
            format!("{} moved to the centres of cells of {degrees}°", plural(n, "site", "sites"))
        });
        if self.is_rule_changed {
            told.push("the rule is now `latest`, since the party that it hears is not shown".to_owned());
        }
        told
    }
}

struct Writing<'a> {
    log: Log<'a>,
    audience: Audience,
    counts: Counts,
}

impl Writing<'_> {
    fn table(&mut self, table: &RawTable) -> RawTable {
        let name = table.schema.name;
        // What is agreed is what moves next, by day and road.
        let is_public_commitments = name == "commitments" && self.audience == Audience::Public;
        let mut rows = Vec::new();
        for (position, row) in table.rows.iter().enumerate() {
            if is_public_commitments || self.log.is_out(name, position) {
                match name {
                    "statements" => self.counts.statements += 1,
                    "deliveries" => self.counts.deliveries += 1,
                    "commitments" => self.counts.commitments += 1,
                    _ => self.counts.sources += 1,
                }
                continue;
            }
            rows.push(self.row(table, position, row));
        }
        let mut kept = table.clone();
        kept.rows = rows;
        self.drop_unknown_columns(&mut kept);
        // Lines would tell where rows were left out.
        let first = kept.header.line.max(kept.tags.as_ref().map_or(0, |tags| tags.line)) + 1;
        kept.rows.iter_mut().enumerate().for_each(|(position, row)| row.line = first + position);
        kept
    }

    fn row(&mut self, table: &RawTable, position: usize, row: &RawRow) -> RawRow {
        let mut kept = row.clone();
        for (column, place) in table.schema.columns.iter().zip(&table.positions) {
            let Some(cell) = place.and_then(|place| kept.cells.get_mut(place)) else { continue };
            if cell.is_empty() {
                continue;
            }
            let is_text = matches!(column.kind, Kind::Text | Kind::Texts);
            *cell = match (table.schema.name, column.name) {
                ("sites", "lat" | "lon") => coarse(cell, self.audience),
                // A party that is named here keeps its name; anybody else is shown as in the sources.
                ("sites", "held_by") | ("corridors", "controlled_by") => match self.log.named(&key(cell)) {
                    Some(shown) if shown.is_role => Cell::Text(shown.id.clone()),
                    _ => continue,
                },
                ("commodities", "group") => continue,
                ("sources", _) => self.source_cell(position, column.name, cell),
                ("statements", "source") => self.source_id(cell),
                ("statements", "credibility") if self.audience == Audience::Public => Cell::Empty,
                ("statements", "supersedes") if !self.log.kept[0].contains(&key(cell)) => Cell::Empty,
                ("deliveries", "supersedes") if !self.log.kept[1].contains(&key(cell)) => Cell::Empty,
                // Commitments are not for the public.
                ("deliveries", "commitment") if self.audience == Audience::Public => Cell::Empty,
                ("statements", "relayed_by") => {
                    let is_published = !table.cell(row, "url").is_empty();
                    self.voice(cell, is_published)
                }
                ("deliveries", "counted_by") => {
                    let is_published = !table.cell(row, "source").is_empty();
                    self.voice(cell, is_published)
                }
                (_, "url") => self.link(cell),
                _ if is_text && column.presence != Presence::Required => self.text(cell),
                _ => continue,
            };
        }
        if table.schema.name == "sites" {
            self.counts.coordinates += 1;
        }
        kept
    }

    fn source_cell(&mut self, row: usize, column: &str, cell: &Cell) -> Cell {
        let shown = self.log.sources[row].clone();
        match column {
            "id" => {
                self.counts.roles += usize::from(shown.is_role);
                if shown.is_role { Cell::Text(shown.id) } else { cell.clone() }
            }
            "name" if shown.is_role => Cell::Text(shown.name),
            "party" if !shown.has_party => Cell::Empty,
            // A grade given to a party and published ends the talks with it.
            "reliability" if self.audience == Audience::Public => Cell::Empty,
            "note" if shown.is_role || self.audience == Audience::Public => Cell::Empty,
            "note" => self.text(cell),
            _ => cell.clone(),
        }
    }

    fn source_id(&self, cell: &Cell) -> Cell {
        match self.log.by_id.get(&key(cell)).map(|row| &self.log.sources[*row]) {
            Some(shown) if shown.is_role => Cell::Text(shown.id.clone()),
            _ => cell.clone(),
        }
    }

    /// Somebody named in free words: see [`passage_model::audience::Redaction`].
    fn voice(&mut self, cell: &Cell, is_published: bool) -> Cell {
        match self.log.named(&key(cell)) {
            Some(shown) if shown.is_role => Cell::Text(shown.id.clone()),
            Some(_) => cell.clone(),
            None if self.audience == Audience::Public && !is_published => {
                self.counts.texts += 1;
                Cell::Empty
            }
            None => self.text(cell),
        }
    }

    /// A free text without clock times; empty where it names what is left out.
    fn text(&mut self, cell: &Cell) -> Cell {
        let Cell::Text(text) = cell else { return cell.clone() };
        if self.log.is_blind || self.log.hidden.are_in(text) {
            self.counts.texts += 1;
            return Cell::Empty;
        }
        let without = without_times(text);
        self.counts.times += usize::from(without != *text);
        Cell::Text(without)
    }

    fn link(&mut self, cell: &Cell) -> Cell {
        let kept = self.text(cell);
        if kept == *cell { kept } else { Cell::Empty }
    }

    fn drop_unknown_columns(&mut self, table: &mut RawTable) {
        let known: Vec<usize> = table.positions.iter().flatten().copied().collect();
        let pick = |row: &RawRow| {
            let cells =
                (0..row.cells.len()).filter(|place| known.contains(place)).map(|place| row.cells[place].clone());
            RawRow { line: row.line, cells: cells.collect() }
        };
        self.counts.columns += (0..width(table)).filter(|place| !known.contains(place)).count();
        table.header = pick(&table.header);
        table.tags = table.tags.as_ref().map(pick);
        table.rows = table.rows.iter().map(pick).collect();
        for place in table.positions.iter_mut().flatten() {
            *place = known.iter().filter(|other| *other < place).count();
        }
    }

    fn settings(&mut self, settings: &RawSettings) -> RawSettings {
        let mut kept = settings.clone();
        kept.settings.retain(|setting| SETTINGS.column(&split_tier(&setting.key).0).is_some());
        for setting in &mut kept.settings {
            match setting.key.as_str() {
                "workspace.note" => setting.value = self.text(&setting.value),
                "access.rule" => setting.value = self.rule(&setting.value),
                _ => {}
            }
        }
        kept
    }

    /// The rule, with the role in place of a source shown by it.
    fn rule(&mut self, cell: &Cell) -> Cell {
        let Some(Rule::Party(party)) = Rule::parse(&cell.text()) else { return cell.clone() };
        let party = party.to_lowercase();
        if self.log.parties.contains(&party) {
            return cell.clone();
        }
        match self.log.by_id.get(&party).map(|row| &self.log.sources[*row]) {
            Some(shown) if !shown.is_role => cell.clone(),
            Some(shown) if !shown.is_left_out => Cell::Text(format!("party:{}", shown.id)),
            _ => {
                self.counts.is_rule_changed = true;
                Cell::Text(Rule::Latest.to_string())
            }
        }
    }
}

/// A coordinate moved to the centre of its cell; empty where it is none.
fn coarse(cell: &Cell, audience: Audience) -> Cell {
    let degrees = match cell {
        Cell::Number(number) => Some(*number),
        _ => cell.text().parse().ok(),
    };
    match degrees.filter(|degrees: &f64| degrees.is_finite() && degrees.abs() <= 180.0).map(|it| audience.coarse(it)) {
        None => Cell::Empty,
        Some(centre) if matches!(cell, Cell::Number(_)) => Cell::Number(centre),
        Some(centre) => Cell::Text(centre.to_string()),
    }
}
