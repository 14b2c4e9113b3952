//! Several files of a folder in one change: temporaries, then a journal that names them, then the renames.
//!
//! The journal coming into its place is the moment at which the change is made. Whoever opens the folder after a crash
//! finishes what a journal says. Without a journal, temporaries are litter: readers do not see them, writers remove them.

use super::lock::Lock;
use super::{StoreError, atomic, plain_fault};
use passage_model::fault::Fault;
use std::fs;
use std::io;
use std::path::Path;

/// The journal of a folder.
pub(crate) const JOURNAL: &str = ".passage.journal";

const FIRST_LINE: &str = "passage journal 1";
const LAST_LINE: &str = "end";

/// Finishes a change that was made but not finished; where the system does not let us, that is a fault.
pub(crate) fn recover(folder: &Path, faults: &mut Vec<Fault>) {
    if !folder.join(JOURNAL).is_file() {
        return;
    }
    match Lock::of_folder(folder).and_then(|_lock| finish(folder)) {
        Ok(()) => {}
        Err(StoreError::Faulty(found)) => faults.extend(found),
        Err(error) => {
            if let StoreError::Faulty(found) = unfinished(&error) {
                faults.extend(found);
            }
        }
    }
}

/// Finishes a change that was made but not finished; the caller holds the lock.
pub(super) fn finish(folder: &Path) -> Result<(), StoreError> {
    let journal = folder.join(JOURNAL);
    let text = match fs::read_to_string(&journal) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(unfinished(&error)),
    };
    let names = names(&text).ok_or_else(|| {
        let message = "the journal of an unfinished change cannot be read";
        plain_fault("E513", JOURNAL, message, "look at the tables, then delete this file")
    })?;
    let redo = || -> io::Result<()> {
        for name in names {
            let target = folder.join(name);
            match fs::rename(atomic::temporary(&target), &target) {
                // Renamed before the crash.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                result => result?,
            }
        }
        atomic::sync_folder(folder)?;
        fs::remove_file(&journal)?;
        atomic::sync_folder(folder)
    };
    redo().map_err(|error| unfinished(&error))
}

fn unfinished(error: &dyn std::error::Error) -> StoreError {
    let message = format!("a change is written but not all of its files could be put into their places: {error}");
    plain_fault("E513", JOURNAL, message, "allow writing in the folder, then open the workspace again")
}

/// The files that a journal names; `None` where it is damaged or names what does not lie in the folder.
fn names(text: &str) -> Option<Vec<&str>> {
    let lines = text.strip_prefix(FIRST_LINE)?.strip_prefix('\n')?.strip_suffix('\n')?;
    let lines: Vec<&str> = lines.split('\n').collect();
    let (last, names) = lines.split_last()?;
    let is_plain = |name: &&str| is_plain(name);
    (*last == LAST_LINE && names.iter().all(is_plain)).then(|| names.to_vec())
}

/// Whether this can only be a table or the settings in the folder itself: a journal that came with a workspace from
/// elsewhere must not move other files.
fn is_plain(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_table = ending.eq_ignore_ascii_case("csv") || ending.eq_ignore_ascii_case("toml");
    is_table && !name.starts_with('.') && !name.contains(['/', '\\', ':', '\r'])
}

/// Writes files of a folder, all or none; the caller holds the lock and has finished what was unfinished.
pub(super) fn commit(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), StoreError> {
    if files.is_empty() {
        return Ok(());
    }
    if let [(name, bytes)] = files {
        return atomic::replace(&folder.join(name), bytes);
    }
    for (name, _) in files {
        let target = folder.join(name);
        if target.is_symlink() {
            let message =
                format!("`{name}` is a link; several files change together only where they lie in the folder");
            return Err(plain_fault("E514", name, message, "replace the link by the file itself"));
        }
        if !is_plain(name) {
            let message = format!("`{name}` cannot be the name of a table");
            return Err(plain_fault("E514", name, message, "rename the file"));
        }
    }
    let prepare = || -> Result<(), StoreError> {
        for (name, bytes) in files {
            atomic::write_temporary(&folder.join(name), bytes)?;
        }
        let synced = atomic::sync_folder(folder);
        synced.map_err(|error| StoreError::Write { path: folder.to_owned(), error })?;
        let names: String = files.iter().map(|(name, _)| format!("{name}\n")).collect();
        let text = format!("{FIRST_LINE}\n{names}{LAST_LINE}\n");
        atomic::replace(&folder.join(JOURNAL), text.as_bytes())
    };
    prepare().inspect_err(|_| {
        if !folder.join(JOURNAL).exists() {
            clean(folder);
        }
    })?;
    finish(folder)
}

/// Removes temporaries that no journal names; what cannot be removed is no harm.
pub(super) fn clean(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') && name.ends_with(atomic::ENDING) {
            let _ = atomic::remove(&entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_names_only_files_of_its_folder() {
        assert_eq!(names("passage journal 1\nsites.csv\nend\n"), Some(vec!["sites.csv"]));
        for name in ["../x.csv", "/x.csv", "a/b.csv", "C:x.csv", ".x.csv", "", "id_rsa"] {
            assert_eq!(names(&format!("passage journal 1\n{name}\nend\n")), None, "{name}");
        }
        assert_eq!(names("passage journal 1\nsites.csv\n"), None, "cut short");
    }
}
