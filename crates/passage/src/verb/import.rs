//! `import`: another workspace, or a foreign table by a mapping, into a workspace.

mod built_in;
mod foreign;
mod planning;

use built_in::{built_in, show_map};
use foreign::tell_foreign;
use planning::{changed_cell, changes_text, into_planning};

use crate::answer::{Answer, Failure, counted, list, put};
use crate::cli::Import;
use crate::screen::{Table, cut};
use crate::verb::log::words;
use passage::Faulty;
use passage::document::ledger::{Imported, ImportedRow, SkippedRow};
use passage::document::to_line;
use passage::flat::TableName;
use passage::model::calendar::Date;
use passage::model::fault::{Fault, Origin};
use passage::today;
use passage::workspace::mapping::{AnyMapping, BUILT_IN, Mapping, Skipped, parse_any, propose, read_text, recognise};
use passage::workspace::raw::{Cell, RawTables};
use passage::workspace::single::{enter_on, read_table};
use passage::workspace::store::{self, Difference, Mode, NewRow, StoreError, TakenOver};
use passage::workspace::{ReadError, geo};
use passage::workspace::{read_sound_tables, read_tables};
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

/// How many rows the text shows.
const SHOWN: usize = 30;

pub(crate) fn run(arguments: &Import) -> Result<Answer, Failure> {
    if let Some(name) = &arguments.show_map {
        return show_map(name);
    }
    match &arguments.mapping {
        Some(mapping) => by_mapping(arguments, mapping),
        None => {
            tell_foreign(arguments)?;
            ours(arguments)
        }
    }
}

fn ours(arguments: &Import) -> Result<Answer, Failure> {
    let file = arguments.file();
    if !file.exists() && extension(file).is_some() {
        let fault = Fault::new("E101", Origin::Command, ReadError::NotFound(file.to_owned()).to_string());
        return Err(fault.hint("name the file to be taken in; check its folder, its name and its ending").into());
    }
    if has_parquet(file) {
        return Err(no_parquet(file));
    }
    if geo::is_map(arguments.file()) {
        return map(arguments);
    }
    match extension(arguments.file()).as_deref() {
        Some("csv") => single(arguments),
        Some("parquet") => Err(no_parquet(file)),
        _ => whole(arguments),
    }
}

fn no_parquet(file: &Path) -> Failure {
    let message = format!("`{}` cannot be taken in", file.display());
    let hint = "Parquet is for programs that read tables; take in the `.csv` of the table";
    Fault::new("E110", Origin::Command, message).hint(hint).into()
}

/// Whether a folder holds tables for other programs and none of ours.
fn has_parquet(folder: &Path) -> bool {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let extensions: Vec<String> = entries.filter_map(|path| extension(&path)).collect();
    extensions.iter().any(|one| one == "parquet") && !extensions.iter().any(|one| one == "csv")
}

fn extension(path: &Path) -> Option<String> {
    path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).filter(|_| !path.is_dir())
}

/// The tables that are there; one table or a map goes only into a workspace.
fn there(arguments: &Import) -> Result<RawTables, Failure> {
    if store::is_free(arguments.workspace()) {
        let message = format!("there is no workspace at `{}`", arguments.workspace().display());
        let hint = "one table or a map goes into a workspace that is there; `passage init DIR` makes one";
        return Err(Fault::new("E101", Origin::Command, message).hint(hint).into());
    }
    Ok(read_tables(arguments.workspace())?.0)
}

/// One table of ours: a planning table takes the place of the one that is there, the log grows.
fn single(arguments: &Import) -> Result<Answer, Failure> {
    let stem = arguments.file().file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = arguments.table.as_deref().unwrap_or(&stem);
    let parsed = TableName::parse(name).map_err(|Faulty(faults)| {
        let hint =
            "name one of ours with `--table`, or tell by `--map FILE.toml` what the columns of a foreign table mean";
        Failure::Faulty(faults.into_iter().map(|fault| fault.hint(hint)).collect())
    })?;
    let TableName::Input(schema) = parsed else {
        let message = format!("`{name}` is worked out, and cannot be taken in");
        return Err(Fault::new("E104", Origin::Command, message).hint("take in a table of the workspace").into());
    };
    let there = there(arguments)?;
    let (mut tables, warnings) = read_table(arguments.file(), schema)?;
    enter_on(&mut tables, &there, arguments.today.unwrap_or_else(today));
    let taken = store::take_over(arguments.workspace(), &tables, mode(arguments)).map_err(|error| match error {
        StoreError::Faulty(faults) => StoreError::Faulty(gathered(faults)),
        other => other,
    })?;
    let faults: Vec<Fault> = warnings.into_iter().chain(taken.faults.iter().cloned()).collect();
    Ok(told(arguments, &taken, false).mention(&faults))
}

/// Places and roads of a map file, merged by id into those that are there.
fn map(arguments: &Import) -> Result<Answer, Failure> {
    let merged = geo::read(arguments.file(), &there(arguments)?)?;
    let taken = store::take_over(arguments.workspace(), &merged.tables, mode(arguments))?;
    let mut answer = told(arguments, &taken, false);
    for line in &merged.told {
        put(&mut answer.talk, format_args!("{line}\n"));
    }
    Ok(answer)
}

fn mode(arguments: &Import) -> Mode {
    if arguments.preview { Mode::Preview } else { Mode::Write }
}

/// Another workspace: into a new container as it is, into one that is there table by table.
fn whole(arguments: &Import) -> Result<Answer, Failure> {
    let (tables, warnings) = read_sound_tables(arguments.file())?;
    let is_new = store::is_free(arguments.workspace());
    let taken = if is_new {
        store::check_name(arguments.workspace())?;
        if !arguments.preview {
            store::create(&tables, arguments.workspace())?;
        }
        TakenOver::everything(&tables)
    } else {
        store::take_over(arguments.workspace(), &tables, mode(arguments))?
    };
    let mut answer = told(arguments, &taken, is_new);
    // What makes the places of a copy unfit to plan with is said at once.
    let (copies, others): (Vec<Fault>, Vec<Fault>) = warnings.into_iter().partition(|fault| fault.code == "W512");
    if !copies.is_empty() {
        answer.talk.push_str(&list(&copies));
    }
    Ok(answer.mention(&others))
}

fn told(arguments: &Import, taken: &TakenOver, is_new: bool) -> Answer {
    let verb = if arguments.preview { "would take" } else { "took" };
    let (from, into) = (arguments.file().display(), arguments.workspace().display());
    let mut text = format!("{verb} `{from}` into `{into}`: {} of the log", counted(taken.added.len(), "new row"));
    if !taken.replaced.is_empty() {
        let what = if is_new { "tables" } else { "in the place of its own: tables" };
        put(&mut text, format_args!("; {what} {}", taken.replaced.join(", ")));
    }
    text.push('\n');
    let mut changed = Vec::new();
    for difference in &taken.differences {
        put_difference(&mut text, difference, arguments.preview);
        changed.extend(difference.changed.iter().map(changed_cell));
    }
    let row = |(table, id): &(&'static str, String)| ImportedRow { table: (*table).to_owned(), id: id.clone() };
    let added = taken.added.iter().map(row).collect();
    let replaced = taken.replaced.iter().map(|name| (*name).to_owned()).collect();
    let document = to_line(&Imported::new(arguments.preview, added, replaced, Vec::new()).with_changes(changed));
    let mut answer = Answer::new(text, document);
    if !taken.faults.is_empty() {
        answer.talk.push_str(&list(&taken.faults));
    }
    answer
}

/// What becomes of the rows of a table.
fn put_difference(text: &mut String, difference: &Difference, is_preview: bool) {
    let verb = if is_preview { "would be " } else { "" };
    let rows: BTreeSet<&str> = difference.changed.iter().map(|change| change.row.as_str()).collect();
    put(
        text,
        format_args!(
            "`{}`: {} {verb}added, {} {verb}changed, {} {}\n",
            difference.table,
            counted(difference.added.len(), "row"),
            counted(rows.len(), "row"),
            counted(difference.gone.len(), "row"),
            match (is_preview, difference.gone.len()) {
                (true, _) => "would disappear",
                (false, 1) => "disappears",
                (false, _) => "disappear",
            }
        ),
    );
    for (what, ids) in [("new", &difference.added), ("gone", &difference.gone)] {
        if !ids.is_empty() {
            let more = ids.len().saturating_sub(SHOWN);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            put(text, format_args!("  {what}: {}{more}\n", ids[..ids.len().min(SHOWN)].join(", ")));
        }
    }
    if !difference.changed.is_empty() {
        text.push_str(&changes_text(&difference.changed));
    }
}

/// Faults of one kind in one column are told once, with the number of further lines: a short table leaves hundreds of them.
fn gathered(faults: Vec<Fault>) -> Vec<Fault> {
    const TOLD: usize = 3;
    let mut counts: HashMap<(&str, String, usize), (usize, usize)> = HashMap::new();
    let mut told: Vec<Fault> = Vec::new();
    for fault in faults {
        let (_, column) = fault.origin.position();
        let count = counts.entry((fault.code, fault.origin.file().to_owned(), column)).or_default();
        count.0 += 1;
        if count.0 <= TOLD {
            count.1 = told.len();
            told.push(fault);
        }
    }
    for (count, last) in counts.into_values().filter(|(count, _)| *count > TOLD) {
        let more = count - TOLD;
        told[last].message.push_str(&format!("; so on {more} further line{}", if more == 1 { "" } else { "s" }));
    }
    told
}

fn by_mapping(arguments: &Import, name: &Path) -> Result<Answer, Failure> {
    // A file of that name is meant before a mapping that is built in.
    let (text, file) = match built_in(&name.to_string_lossy()).filter(|_| !name.exists()) {
        Some(map) => (map.text.to_owned(), format!("{}.toml", map.name)),
        None => (read_text(name).map_err(|faults| no_mapping(faults, name))?, file_name(name)),
    };
    let is_built_in = !name.exists();
    let answer = with_mapping(arguments, name, &text, &file);
    answer.map_err(|failure| match failure {
        Failure::Faulty(faults) if is_built_in => Failure::Faulty(of_built_in(arguments, faults, &file)),
        other => other,
    })
}

/// Faults of a built-in mapping: first what the file is, where it lacks columns; there is no file of the mapping to look at.
fn of_built_in(arguments: &Import, faults: Vec<Fault>, file: &str) -> Vec<Fault> {
    let name = file.trim_end_matches(".toml");
    let (quoted, plain) = (format!("`{file}`"), format!("built-in map `{name}`"));
    let mut told: Vec<Fault> = Vec::new();
    if faults.iter().any(|fault| fault.code == "E105") {
        told.extend(recognise(arguments.file()).ok().flatten());
    }
    told.extend(faults.into_iter().map(|mut fault| {
        fault.message = fault.message.replace(&quoted, &plain);
        fault.hint = fault.hint.map(|hint| hint.replace(&quoted, &plain));
        if let Origin::Text { file: at, .. } = &mut fault.origin
            && at == file
        {
            *at = format!("built-in map {name}");
        }
        fault
    }));
    told
}

fn with_mapping(arguments: &Import, name: &Path, text: &str, file: &str) -> Result<Answer, Failure> {
    let mapping = parse_any(text, file, &arguments.set)?;
    let idle = match (&mapping, &arguments.table, &arguments.join) {
        (_, Some(_), _) => Some(("--table", "the mapping says under `[import]` which table it fills")),
        (AnyMapping::Log(_), _, Some(_)) => Some(("--join", "a mapping of the log takes no second table")),
        _ => None,
    };
    if let Some((flag, why)) = idle {
        let message = format!("`{flag}` would never be used: {why}");
        return Err(Fault::new("E142", Origin::Command, message).hint(format!("leave `{flag}` out")).into());
    }
    match mapping {
        AnyMapping::Log(mapping) => into_log(arguments, &mapping),
        AnyMapping::Planning(mapping) => into_planning(arguments, &mapping, name),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// The faults of a mapping file that cannot be read, with those that are built in where it may have been meant as one.
fn no_mapping(mut faults: Vec<Fault>, name: &Path) -> Vec<Fault> {
    if !name.exists() {
        let names = BUILT_IN.map(|map| format!("`{}`", map.name)).join(", ");
        for fault in faults.iter_mut().filter(|fault| fault.hint.is_none()) {
            fault.hint = Some(format!("there is no such file; the mappings that are built in are {names}"));
        }
    }
    faults
}

fn put_skipped(text: &mut String, skipped: &[Skipped]) {
    for skipped in skipped.iter().take(SHOWN) {
        put(text, format_args!("  line {}: {}\n", skipped.origin.position().0, skipped.why));
    }
    if skipped.len() > SHOWN {
        put(text, format_args!("  and {} more\n", skipped.len() - SHOWN));
    }
}

fn skipped_rows(skipped: &[Skipped]) -> Vec<SkippedRow> {
    skipped.iter().map(|one| SkippedRow { line: one.origin.position().0, why: one.why.to_string() }).collect()
}

fn into_log(arguments: &Import, mapping: &Mapping) -> Result<Answer, Failure> {
    let (existing, _) = read_tables(arguments.workspace())?;
    let proposal = propose(arguments.file(), mapping, &existing)?;
    if proposal.faults.iter().any(Fault::is_error) {
        return Err(Failure::Faulty(proposal.faults));
    }
    let rows = recorded(&proposal.rows, arguments.today.unwrap_or_else(today));
    let appended = store::append(arguments.workspace(), &rows, mode(arguments))?;
    let mut text = if rows.is_empty() { String::new() } else { rows_text(&rows) };
    let verb = if arguments.preview { "would be added" } else { "added" };
    let (count, skipped) = (counted(rows.len(), "row"), counted(proposal.skipped.len(), "row"));
    put(&mut text, format_args!("{count} {verb}, {skipped} of the file left out\n"));
    put_skipped(&mut text, &proposal.skipped);
    let added = rows.iter().map(|row| ImportedRow { table: row.table.name.to_owned(), id: id(row) }).collect();
    let skipped = skipped_rows(&proposal.skipped);
    let mut answer = Answer::new(text, to_line(&Imported::new(arguments.preview, added, Vec::new(), skipped)));
    let warnings: Vec<Fault> = proposal.faults.into_iter().chain(appended.faults).collect();
    if !warnings.is_empty() {
        answer.talk.push_str(&list(&warnings));
    }
    Ok(answer)
}

/// The rows with the day on which they enter the log, so that no view of an earlier day knows them.
fn recorded(rows: &[NewRow], today: Date) -> Vec<NewRow> {
    let mut rows = rows.to_vec();
    for row in &mut rows {
        if let Some(position) = row.table.position("recorded_on")
            && row.cells[position].is_empty()
        {
            row.cells[position] = Cell::Date(today);
        }
    }
    rows
}

fn id(row: &NewRow) -> String {
    row.cells[0].text().into_owned()
}

fn rows_text(rows: &[NewRow]) -> String {
    let mut table = Table::new(&["table", "id", "what"]);
    for row in rows.iter().take(SHOWN) {
        table.row([row.table.name.to_owned(), id(row), cut(&words(row), 120)]);
    }
    let mut text = table.text();
    if rows.len() > SHOWN {
        put(&mut text, format_args!("  and {} more\n", rows.len() - SHOWN));
    }
    text
}
