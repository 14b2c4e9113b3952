//! Tables for an audience: the same tables with less in them. What each audience sees, and why, stands in
//! `docs/concepts/audiences.md`.

mod log;

use crate::raw::{Cell, RawRow, RawSetting, RawSettings, RawTable, RawTables};
use crate::schema::{Kind, Presence, SETTINGS};
use crate::settings_file::split_tier;
use log::{Log, key, width};
use passage_model::audience::{Audience, is_link, without_times};
use passage_model::fault::Fault;
use passage_model::settings::Rule;

/// Tables for an audience, and what was left out of them.
#[derive(Clone, Debug)]
pub struct Redacted {
    /// The tables; of those that could be built a network can still be built.
    pub tables: RawTables,
    /// What was left out, in counts, one sentence each; it names nothing.
    pub told: Vec<String>,
}

/// The setting that says for whom a copy was made.
const AUDIENCE_KEY: &str = "workspace.audience";

/// For whom these tables were made, as typed; `None` where nothing was left out of them.
#[must_use]
pub fn made_for(tables: &RawTables) -> Option<String> {
    let made = tables.settings.settings.iter().find(|setting| setting.key == AUDIENCE_KEY);
    made.map(|setting| setting.value.text().into_owned()).filter(|audience| !audience.is_empty())
}

/// A warning about a copy that was made for others: its places and names are not those of the log.
pub(crate) fn tell_copy(tables: &RawTables) -> Option<Fault> {
    let made = made_for(tables).filter(|audience| Audience::parse(audience) != Some(Audience::Internal))?;
    let setting = tables.settings.settings.iter().find(|setting| setting.key == AUDIENCE_KEY)?;
    let message = format!(
        "this is a copy made for `{made}` readers: its coordinates are the centres of cells, and names, texts and rows are \
         left out of it"
    );
    let hint = "distances and places are not exact; nothing can be written from it for anybody who may know more; plan \
                with the workspace that it was made from";
    Some(Fault::new("W512", setting.origin.clone(), message).hint(hint))
}

/// Refuses to write for an audience what was made for one that may know less: places would be taken for exact.
///
/// # Errors
/// Where the tables are a copy that was made for others than these (E515).
pub fn refuse_copy(tables: &RawTables, audience: Audience) -> Result<(), Vec<Fault>> {
    let Some(made) = made_for(tables) else { return Ok(()) };
    // A word that is not known may stand for whatever is left out.
    let known = Audience::parse(&made).unwrap_or(Audience::Public);
    if audience <= known {
        return Ok(());
    }
    let message = format!(
        "this workspace is a copy made for `{made}` readers, whose places are not exact; it cannot be written for `{audience}`"
    );
    let hint = format!("write it with `--audience {known}`, or use the workspace that it was made from");
    Err(vec![Fault::new("E515", tables.settings.place.whole(), message).hint(hint)])
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

/// What was left out, by kind.
#[derive(Debug, Default)]
struct Counts {
    statements: usize,
    deliveries: usize,
    sources: usize,
    commitments: usize,
    roles: usize,
    areas: usize,
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
        tell(self.areas, &|n| {
            format!("{} left out that may be smaller than a cell of its coordinates", plural(n, "area", "areas"))
        });
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
            let is_small_area = name == "pcodes" && !self.log.may_tell_code(&table.cell(row, "pcode").text());
            if is_public_commitments || is_small_area || self.log.is_out(name, position) {
                match name {
                    "pcodes" => self.counts.areas += 1,
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
                    Some(_) => continue,
                    // Free words may name whom the other tables do not: see `Redaction::controller`.
                    None => self.text(cell),
                },
                ("sites", "pcode") if !self.log.may_tell_code(&cell.text()) => Cell::Empty,
                ("pcodes", "name") if self.text(cell).is_empty() => self.text(&table.cell(row, "pcode").clone()),
                ("commodities", "group") => continue,
                ("sources", _) => self.source_cell(position, column.name, cell),
                ("statements", "source") => self.source_id(cell),
                ("statements", "credibility") if self.audience == Audience::Public => Cell::Empty,
                ("statements", "supersedes") if !self.log.kept[0].contains(&key(cell)) => Cell::Empty,
                ("deliveries", "supersedes") if !self.log.kept[1].contains(&key(cell)) => Cell::Empty,
                // Commitments are not for the public.
                ("deliveries", "commitment") if self.audience == Audience::Public => Cell::Empty,
                ("statements", "relayed_by") => {
                    let is_published = !table.cell(row, "url").is_empty() && !self.is_spoken_in_role(table, row);
                    self.voice(cell, is_published)
                }
                ("deliveries", "counted_by") => {
                    let is_published = !table.cell(row, "source").is_empty();
                    self.voice(cell, is_published)
                }
                ("statements", "quote" | "url") if self.is_spoken_in_role(table, row) => self.left_out(),
                ("deliveries", "source") if is_link(&cell.text()) && self.is_role(table.cell(row, "counted_by")) => {
                    self.left_out()
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

    /// Whether a cell names a source that is shown by its role.
    fn is_role(&self, cell: &Cell) -> bool {
        self.log.named(&key(cell)).is_some_and(|shown| shown.is_role)
    }

    /// Whether a statement is that of a source shown by its role, or came through one: its link and its words would tell
    /// who that is.
    fn is_spoken_in_role(&self, table: &RawTable, row: &RawRow) -> bool {
        self.is_role(table.cell(row, "source")) || self.is_role(table.cell(row, "relayed_by"))
    }

    /// A text that may tell what is left out.
    fn left_out(&mut self) -> Cell {
        self.counts.texts += 1;
        Cell::Empty
    }

    /// Somebody named in free words: see [`passage_model::audience::Redaction`].
    fn voice(&mut self, cell: &Cell, is_published: bool) -> Cell {
        match self.log.named(&key(cell)) {
            Some(shown) if shown.is_role => Cell::Text(shown.id.clone()),
            Some(_) => cell.clone(),
            None if self.audience == Audience::Public && !is_published => self.left_out(),
            None => self.text(cell),
        }
    }

    /// A free text without clock times; empty where it names what is left out.
    fn text(&mut self, cell: &Cell) -> Cell {
        let Cell::Text(text) = cell else { return cell.clone() };
        if self.log.is_blind || self.log.hidden.are_in(text) {
            return self.left_out();
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
        // A copy of a copy has no more in it than the first.
        let made = kept.settings.iter().find(|setting| setting.key == AUDIENCE_KEY);
        let made = made.filter(|setting| !setting.value.is_empty());
        let made = made.map(|setting| Audience::parse(&setting.value.text()).unwrap_or(Audience::Public));
        let audience = made.map_or(self.audience, |made| made.min(self.audience));
        kept.settings.retain(|setting| setting.key != AUDIENCE_KEY);
        let value = Cell::Text(audience.name().to_owned());
        kept.settings.push(RawSetting { key: AUDIENCE_KEY.to_owned(), value, origin: settings.place.whole() });
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
