//! The tables of another workspace, taken over into one that is there.

use super::append::{Log, Mode, open_to_write};
use super::difference::Difference;
use super::typed::is_same;
use super::workbook::kinds;
use super::{LOG, NewRow, StoreError, check, folder, journal, layout, own_columns, plain_fault, settings};
use crate::audience::made_for;
use crate::container::folder::{SETTINGS_FILE, file_names, find};
use crate::container::{Container, geopackage};
use crate::raw::{Cell, Place, RawRow, RawSettings, RawTable, RawTables, SettingsState};
use crate::schema::{SETTINGS, quoted};
use crate::settings_file::split_tier;
use crate::{Options, build};
use passage_model::fault::{Fault, Origin};
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// How many rows that disappear a warning lists.
const LISTED: usize = 12;

/// What was taken over, or would be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenOver {
    /// Rows added to the log: table and id, in the order of the tables.
    pub added: Vec<(&'static str, String)>,
    /// Planning tables that were replaced because they differ; `workspace` stands for the settings.
    pub replaced: Vec<&'static str>,
    /// What becomes of the rows of those tables; nothing where the container is new.
    pub differences: Vec<Difference>,
    /// Warnings that are new.
    pub faults: Vec<Fault>,
}

impl TakenOver {
    /// What a new container takes over: everything.
    #[must_use]
    pub fn everything(tables: &RawTables) -> Self {
        let is_log = |table: &&RawTable| LOG.contains(&table.schema.name);
        let ids = |table: &RawTable| {
            let id = |row: &RawRow| (table.schema.name, table.cell(row, "id").text().into_owned());
            table.rows.iter().map(id).collect::<Vec<_>>()
        };
        let planning = tables.tables.iter().filter(|table| !is_log(table)).map(|table| table.schema.name);
        Self {
            added: tables.tables.iter().filter(is_log).flat_map(ids).collect(),
            replaced: std::iter::once(SETTINGS.name).chain(planning).collect(),
            differences: Vec::new(),
            faults: Vec::new(),
        }
    }
}

/// Takes the tables of another workspace over into a folder or a GeoPackage that is there, all or none.
///
/// Planning tables and settings that `tables` has take the place of those there; tables that it lacks stay, and so do
/// columns that somebody added, row by id; comments of `workspace.toml` go where settings differ. The log only
/// grows: rows with new ids are added, equal rows are skipped. Taking the same over twice changes nothing. Unknown
/// columns of the log are not taken over (W511).
///
/// # Errors
/// When a row of the log has an id that is there with other content (E511), when it would bring a new error into the
/// workspace, when the workspace is a workbook (E512), or when the system does not let us read or write; then nothing
/// has changed.
pub fn take_over(path: &Path, tables: &RawTables, mode: Mode) -> Result<TakenOver, StoreError> {
    take_over_checked(path, tables, mode, |_| Ok(()))
}

/// As [`take_over`] of one planning table, and only where the table is still as it was read: `was`.
///
/// # Errors
/// As [`take_over`]; and when somebody has changed the table since (E516).
pub(crate) fn take_over_unchanged(
    path: &Path,
    tables: &RawTables,
    was: Option<&RawTable>,
    mode: Mode,
) -> Result<TakenOver, StoreError> {
    take_over_checked(path, tables, mode, |there| {
        let Some(name) = tables.tables.first().map(|table| table.schema.name) else { return Ok(()) };
        let is_unchanged = match (there.table(name), was) {
            (Some(now), Some(was)) => is_same_table(now, was),
            (now, was) => now.is_none() && was.is_none(),
        };
        if is_unchanged {
            return Ok(());
        }
        let message = format!("somebody has changed table `{name}` since it was read; nothing was written");
        let file = there.table(name).map_or_else(|| name.to_owned(), |table| table.place.file.clone());
        Err(plain_fault("E516", &file, &message, "import once more; then what they entered is looked at too"))
    })
}

fn take_over_checked(
    path: &Path,
    tables: &RawTables,
    mode: Mode,
    check: impl Fn(&RawTables) -> Result<(), StoreError>,
) -> Result<TakenOver, StoreError> {
    let container = Container::at(path)?;
    refuse_workbook(&container)?;
    tell_copy(tables)?;
    tell_unusable(tables)?;
    let _lock = (mode == Mode::Write).then(|| open_to_write(&container)).transpose()?;
    take_over_to(&container, tables, mode, check)
}

fn refuse_workbook(container: &Container) -> Result<(), StoreError> {
    if let Container::Workbook(path) = container {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let message = "tables cannot be taken over into a workbook that is there: its look and formulas would be lost";
        return Err(plain_fault("E512", &name, message, "write a new file"));
    }
    Ok(())
}

/// As [`take_over`] of tables that can be taken over, where `check` finds nothing against it; to write, the caller holds
/// the lock.
pub(super) fn take_over_to(
    container: &Container,
    tables: &RawTables,
    mode: Mode,
    check: impl Fn(&RawTables) -> Result<(), StoreError>,
) -> Result<TakenOver, StoreError> {
    let there = container.tables(&mut Vec::new())?;
    check(&there)?;
    let change = Change::of(&there, tables)?;
    let faults = change.check(&there)?;
    if mode == Mode::Write && !change.is_empty() {
        match container {
            Container::Folder(folder) => journal::commit(folder, &change.files(folder)?)?,
            Container::GeoPackage(path) => geopackage::replace(path, &change.over(&there), &change.log)?,
            Container::Workbook(_) => unreachable!("refused above"),
        }
    }
    let id = |row: &NewRow| check::cell(row.table, &row.cells, "id").text().into_owned();
    Ok(TakenOver {
        added: change.log.iter().map(|row| (row.table.name, id(row))).collect(),
        replaced: change.replaced(),
        differences: change.differences(&there),
        faults,
    })
}

/// A copy that was made for others lacks what they may not see: taken back in, it would take the place of the whole.
fn tell_copy(tables: &RawTables) -> Result<(), StoreError> {
    let Some(audience) = made_for(tables) else { return Ok(()) };
    let file = tables.settings.place.file.clone();
    let message =
        format!("this copy was made for `{audience}` readers; its names, places and texts are not those of the log");
    Err(plain_fault("E515", &file, &message, "take in what was written with `--audience internal`"))
}

/// A table whose columns are not known cannot be taken over, nor settings that cannot be read.
pub(super) fn tell_unusable(tables: &RawTables) -> Result<(), StoreError> {
    let mut faults = Vec::new();
    let mut tell = |what: &str, origin: Origin| {
        let fault = Fault::new("E515", origin, format!("{what} cannot be read, and so cannot be taken over"));
        faults.push(fault.hint("`passage check` tells what is wrong"));
    };
    for table in tables.tables.iter().filter(|table| !table.is_usable) {
        tell(&format!("table `{}`", table.schema.name), table.place.whole());
    }
    // A required table may be left out of what is taken over; any other is named here only if it is damaged.
    let is_optional = |name: &&&str| crate::schema::table(name).is_some_and(|table| !table.is_required);
    for name in tables.unreadable.iter().filter(is_optional) {
        tell(&format!("table `{name}`"), tables.settings.place.whole());
    }
    if tables.settings.state == SettingsState::Unreadable {
        tell("the file or sheet of settings", tables.settings.place.whole());
    }
    if faults.is_empty() { Ok(()) } else { Err(StoreError::Faulty(faults)) }
}

/// What differs from the workspace that is there.
struct Change {
    /// Planning tables and settings to be replaced; without the log.
    planning: RawTables,
    /// Rows to be added to the log.
    log: Vec<NewRow>,
    /// Where each of them comes from.
    origins: Vec<Origin>,
    /// Warnings about what is left behind.
    faults: Vec<Fault>,
}

impl Change {
    fn of(there: &RawTables, tables: &RawTables) -> Result<Self, StoreError> {
        let mut planning = tables.clone();
        planning.unreadable = Vec::new();
        let mut gone = Vec::new();
        planning.tables.retain_mut(|table| {
            let Some(old) = there.table(table.schema.name) else { return !LOG.contains(&table.schema.name) };
            let mut faults = Vec::new();
            *table = own_columns::kept(table, old, &mut faults);
            let is_changed = !LOG.contains(&table.schema.name) && !is_same_table(old, table);
            gone.extend(faults.into_iter().filter(|_| is_changed));
            is_changed
        });
        if tables.settings.state != SettingsState::Read || is_same_settings(&there.settings, &tables.settings) {
            planning.settings.state = SettingsState::Missing;
            planning.settings.settings.clear();
        }
        let mut change = Self { planning, log: Vec::new(), origins: Vec::new(), faults: gone };
        let log = Log::of(there);
        let mut faults = Vec::new();
        for table in LOG.iter().filter_map(|name| tables.table(name)) {
            change.faults.extend(left_behind(table));
            for row in &table.rows {
                let id = table.cell(row, "id").text();
                let cells = layout::schema_cells(table, row);
                let known = if id.is_empty() { None } else { log.row(table.schema, &id) };
                match known {
                    None => {
                        change.log.push(NewRow { table: table.schema, cells });
                        change.origins.push(table.row_origin(row));
                    }
                    Some(known) => faults.extend(changed(table, row, &known, &cells)),
                }
            }
        }
        if faults.is_empty() { Ok(change) } else { Err(StoreError::Faulty(faults)) }
    }

    fn is_empty(&self) -> bool {
        self.log.is_empty() && self.replaced().is_empty()
    }

    fn replaced(&self) -> Vec<&'static str> {
        let settings = (self.planning.settings.state == SettingsState::Read).then_some(SETTINGS.name);
        settings.into_iter().chain(self.planning.tables.iter().map(|table| table.schema.name)).collect()
    }

    /// The tables that are there with those in their place that replace them.
    fn over(&self, there: &RawTables) -> RawTables {
        let mut merged = there.clone();
        for table in &self.planning.tables {
            merged.tables.retain(|old| old.schema.name != table.schema.name);
            merged.unreadable.retain(|name| *name != table.schema.name);
            merged.tables.push(table.clone());
        }
        if self.planning.settings.state == SettingsState::Read {
            merged.settings = self.planning.settings.clone();
        }
        merged
    }

    /// The warnings that the change brings; errors stop it. What is wrong there already does not.
    fn check(&self, there: &RawTables) -> Result<Vec<Fault>, StoreError> {
        let mut merged = self.over(there);
        let mut places = Vec::new();
        for (number, row) in self.log.iter().enumerate() {
            let there = merged.tables.iter().position(|table| table.schema.name == row.table.name);
            let position = there.unwrap_or_else(|| {
                let place = Place { file: row.table.name.to_owned(), sheet: None };
                merged.tables.push(layout::empty(row.table, place));
                merged.tables.len() - 1
            });
            let table = &mut merged.tables[position];
            let lacking = layout::lacking(table, &[row]);
            layout::add_columns(table, &lacking);
            let cells = layout::cells(table, &row.cells);
            table.rows.push(RawRow { line: check::FIRST_LINE + number, cells });
            if !places.contains(&table.place) {
                places.push(table.place.clone());
            }
        }
        let (_, before) = build(there, &Options::default());
        let known: HashSet<(&str, &str)> = before.iter().map(|fault| (fault.code, fault.message.as_str())).collect();
        let (_, after) = build(&merged, &Options::default());
        let mut faults = self.faults.clone();
        faults.extend(self.differences(there).iter().zip(&self.planning.tables).filter_map(gone));
        for fault in &after {
            let (line, _) = fault.origin.position();
            let is_new_row =
                line >= check::FIRST_LINE && places.iter().any(|place| check::same_place(&fault.origin, place));
            let origin = if is_new_row { self.origins.get(line - check::FIRST_LINE) } else { None };
            if is_new_row || !known.contains(&(fault.code, fault.message.as_str())) {
                faults.push(check::with_numbers(fault, origin.unwrap_or(&fault.origin).clone()));
            }
        }
        super::append::checked(faults)
    }

    /// What becomes of the rows of the planning tables, in the order of `planning`.
    fn differences(&self, there: &RawTables) -> Vec<Difference> {
        let difference = |table: &RawTable| Difference::of(there.table(table.schema.name), table);
        self.planning.tables.iter().map(difference).collect()
    }

    /// The files of a folder that change.
    fn files(&self, folder: &Path) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let mut files = Vec::new();
        if self.planning.settings.state == SettingsState::Read {
            let names = file_names(folder)?;
            let name = find(&names, SETTINGS_FILE).unwrap_or(SETTINGS_FILE).to_owned();
            files.push((name, settings::toml(&self.planning.settings)?.into_bytes()));
        }
        for table in &self.planning.tables {
            let (name, dialect) = folder::dialect(folder, table.schema)?;
            files.push((name, folder::file(table, dialect)));
        }
        files.extend(folder::with_rows(folder, &self.log)?);
        Ok(files)
    }
}

/// A warning about rows that disappear: whoever has a short table may not know that it takes the place of the whole.
fn gone((difference, table): (&Difference, &RawTable)) -> Option<Fault> {
    let Difference { table: name, rows, gone, .. } = difference;
    if gone.is_empty() {
        return None;
    }
    let ids: Vec<&str> = gone.iter().take(LISTED).map(String::as_str).collect();
    let more = gone.len().saturating_sub(LISTED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let message = format!(
        "the table takes the place of the whole of `{name}`: {} of its {rows} rows disappear: {}{more}",
        gone.len(),
        quoted(&ids)
    );
    let hint = "take in a table that has all rows; a mapping file (`--map`) adds and changes rows, and takes none away";
    Some(Fault::new("W513", table.place.whole(), message).hint(hint))
}

/// A warning for each unknown column of the log that holds anything.
fn left_behind(table: &RawTable) -> Vec<Fault> {
    let mut faults = Vec::new();
    let kinds = kinds(table);
    for position in 0..layout::width(table) {
        let is_known = kinds.get(position).copied().flatten().is_some();
        let is_filled = table.rows.iter().any(|row| row.cells.get(position).is_some_and(|cell| !cell.is_empty()));
        if !is_known && is_filled {
            let header = table.header.cells.get(position).map(Cell::text).unwrap_or_default();
            let message = format!("unknown column `{header}` of `{}` is not taken over", table.schema.name);
            let fault = Fault::new("W511", table.place.origin(table.header.line, position + 1), message);
            faults.push(fault.hint("put what it says into `note`"));
        }
    }
    faults
}

/// The fault of a row whose id is there with other content; `None` where both are equal.
fn changed(table: &RawTable, row: &RawRow, known: &[Cell], cells: &[Cell]) -> Option<Fault> {
    let columns = table.schema.columns.iter().zip(known.iter().zip(cells));
    let differs = |column: &crate::schema::Column, known: &Cell, cell: &Cell| {
        // The id is the same but for the case of its letters.
        column.name != "id" && !is_same(known, cell, Some(column.kind))
    };
    let (column, (known, cell)) = columns.into_iter().find(|(column, (known, cell))| differs(column, known, cell))?;
    let id = table.cell(row, "id").text();
    let message = format!(
        "{} `{id}` is in the log with other content: `{}` was `{}`, not `{}`",
        table.schema.noun,
        column.name,
        known.text(),
        cell.text()
    );
    let hint = if table.schema.column("supersedes").is_some() {
        "the log is never changed; enter a new row that supersedes it"
    } else {
        "the log is never changed; enter a new row with an id of its own"
    };
    Some(Fault::new("E511", table.origin(row, column.name), message).hint(hint))
}

fn is_same_table(one: &RawTable, other: &RawTable) -> bool {
    let kinds = kinds(one);
    let is_same_row = |one: &RawRow, other: &RawRow, kinds: &[Option<crate::schema::Kind>]| {
        (0..one.cells.len().max(other.cells.len())).all(|position| {
            let cell = |row: &RawRow| row.cells.get(position).cloned().unwrap_or_default();
            is_same(&cell(one), &cell(other), kinds.get(position).copied().flatten())
        })
    };
    let tags_are_same = match (&one.tags, &other.tags) {
        (Some(one), Some(other)) => is_same_row(one, other, &[]),
        (one, other) => one.is_none() && other.is_none(),
    };
    tags_are_same
        && is_same_row(&one.header, &other.header, &[])
        && one.rows.len() == other.rows.len()
        && one.rows.iter().zip(&other.rows).all(|(one, other)| is_same_row(one, other, &kinds))
}

fn is_same_settings(one: &RawSettings, other: &RawSettings) -> bool {
    let by_key = |settings: &RawSettings| -> HashMap<String, Cell> {
        settings.settings.iter().map(|setting| (setting.key.clone(), setting.value.clone())).collect()
    };
    let (one, other) = (by_key(one), by_key(other));
    one.len() == other.len()
        && one.iter().all(|(key, value)| {
            let kind = SETTINGS.column(&split_tier(key).0).map(|column| column.kind);
            other.get(key).is_some_and(|other| is_same(value, other, kind))
        })
}
