//! A folder with `workspace.toml` and one CSV file per table.

use super::{ReadError, digest, missing_table, read_bytes};
use crate::nearest::nearest;
use crate::raw::{Place, RawSettings, RawTables, SettingsState};
use crate::schema::{TABLES, Table};
use crate::store::journal;
use crate::{header, separated, settings_file, text};
use passage_model::fault::Fault;
use std::collections::HashSet;
use std::path::Path;
use std::time::SystemTime;

pub(crate) const SETTINGS_FILE: &str = "workspace.toml";

/// How often a folder is read anew when its files change meanwhile.
const MOST_READINGS: usize = 5;

pub(super) fn tables(folder: &Path, faults: &mut Vec<Fault>) -> Result<RawTables, ReadError> {
    let mut reading = 1;
    loop {
        let mut found = Vec::new();
        journal::recover(folder, &mut found);
        let before = Stamp::of(folder)?;
        let raw = tables_once(folder, &mut found)?;
        // A change to several files may have come in between; half of it must not be read.
        if reading == MOST_READINGS || Stamp::of(folder)? == before {
            faults.extend(found);
            return Ok(raw);
        }
        reading += 1;
    }
}

/// What tells whether a file of the folder has changed.
#[derive(PartialEq)]
struct Stamp(Vec<(String, u64, Option<SystemTime>)>);

impl Stamp {
    fn of(folder: &Path) -> Result<Self, ReadError> {
        let mut files = file_names(folder)?;
        files.retain(|file| file == journal::JOURNAL || !file.starts_with('.'));
        files.sort();
        let stamp = |file: String| {
            let metadata = std::fs::metadata(folder.join(&file)).ok();
            let (length, modified) = metadata.map_or((0, None), |data| (data.len(), data.modified().ok()));
            (file, length, modified)
        };
        Ok(Self(files.into_iter().map(stamp).collect()))
    }
}

fn tables_once(folder: &Path, faults: &mut Vec<Fault>) -> Result<RawTables, ReadError> {
    let mut files = file_names(folder)?;
    files.sort();
    let mut contents: Vec<(&str, Vec<u8>)> = Vec::new();
    let mut raw =
        RawTables { tables: Vec::new(), settings: missing_settings(), digest: String::new(), unreadable: Vec::new() };
    let mut used = HashSet::new();
    for table in TABLES {
        let wanted = format!("{}.csv", table.name);
        let Some(file) = find(&files, &wanted) else {
            if table.is_required {
                faults.push(missing_table(&Place { file: wanted, sheet: None }, table, false));
                raw.unreadable.push(table.name);
            }
            continue;
        };
        used.insert(file);
        let bytes = read_bytes(&folder.join(file))?;
        read_table(table, file, &bytes, &mut raw, faults);
        contents.push((table.name, bytes));
    }
    if let Some(file) = find(&files, SETTINGS_FILE) {
        let bytes = read_bytes(&folder.join(file))?;
        raw.settings = read_settings(file, &bytes, faults);
        contents.push((SETTINGS_FILE, bytes));
    }
    tell_unknown_files(&files, &used, faults);
    raw.digest = digest(contents.iter().map(|(name, bytes)| (*name, bytes.as_slice())));
    Ok(raw)
}

pub(crate) fn file_names(folder: &Path) -> Result<Vec<String>, ReadError> {
    let unreadable = |error| ReadError::Unreadable { path: folder.to_owned(), error };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        // A name that is not Unicode is no table of ours.
        if let Ok(name) = entry.map_err(unreadable)?.file_name().into_string() {
            names.push(name);
        }
    }
    Ok(names)
}

/// The file of this name, in any case; the exact one first.
pub(crate) fn find<'a>(files: &'a [String], wanted: &str) -> Option<&'a str> {
    let exact = files.iter().find(|file| *file == wanted);
    exact.or_else(|| files.iter().find(|file| file.eq_ignore_ascii_case(wanted))).map(String::as_str)
}

pub(crate) fn read_table(
    table: &'static Table,
    file: &str,
    bytes: &[u8],
    raw: &mut RawTables,
    faults: &mut Vec<Fault>,
) {
    let place = Place { file: file.to_owned(), sheet: None };
    let text = match text::decode(bytes, &place) {
        Ok(text) => text,
        Err(fault) => {
            faults.push(*fault);
            raw.unreadable.push(table.name);
            return;
        }
    };
    let known = table.columns.iter().map(|column| column.name).collect();
    let separated = separated::read(text, &known);
    if let Some(line) = separated.open_quote {
        let fault = Fault::new("E110", place.origin(line, 1), "a double quote opens a cell here and is never closed");
        faults.push(fault.hint("close it, or write a quote within a quoted cell twice"));
        raw.unreadable.push(table.name);
        return;
    }
    match header::resolve(table, place.clone(), separated.rows, faults) {
        Some(read) => raw.tables.push(read),
        None if table.is_required => {
            faults.push(missing_table(&place, table, true));
            raw.unreadable.push(table.name);
        }
        None => {}
    }
}

fn missing_settings() -> RawSettings {
    let place = Place { file: SETTINGS_FILE.to_owned(), sheet: None };
    RawSettings { place, settings: Vec::new(), state: SettingsState::Missing }
}

fn read_settings(file: &str, bytes: &[u8], faults: &mut Vec<Fault>) -> RawSettings {
    let place = Place { file: file.to_owned(), sheet: None };
    match text::decode(bytes, &place) {
        Ok(text) => settings_file::read(text, place, faults),
        Err(fault) => {
            faults.push(*fault);
            RawSettings { place, settings: Vec::new(), state: SettingsState::Unreadable }
        }
    }
}

fn tell_unknown_files(files: &[String], used: &HashSet<&str>, faults: &mut Vec<Fault>) {
    for file in files {
        let Some((stem, extension)) = file.rsplit_once('.') else {
            continue;
        };
        if !extension.eq_ignore_ascii_case("csv") || used.contains(file.as_str()) {
            continue;
        }
        let near = nearest(stem, TABLES.iter().map(|table| table.name));
        let hint = match near {
            Some(name) => format!("did you mean `{name}.csv`? the file is not read"),
            None => "it is not read".to_owned(),
        };
        let place = Place { file: file.clone(), sheet: None };
        faults.push(Fault::new("W102", place.whole(), format!("`{file}` is not a table of a workspace")).hint(hint));
    }
}
