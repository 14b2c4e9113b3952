//! The tables on the disk: looked at every so often, and read again when somebody has changed them.

use super::desk::Desk;
use std::fs::{self, Metadata};
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use tokio::task::spawn_blocking;

/// Between two looks.
const EVERY: Duration = Duration::from_millis(700);

/// What can be told of files without reading them: name, length, and when they were written.
pub(crate) type Traces = Vec<(String, u64, Option<SystemTime>)>;

/// Looks until the server ends. `read` are the traces of the tables that are served, from before they were read.
pub(crate) async fn watch(desk: Arc<Desk>, read: Traces) {
    let mut closing = desk.closing();
    let mut looks = Looks::since(read);
    loop {
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            _ = closing.wait_for(|is_closing| *is_closing) => return,
        }
        let now = traces_of(&desk).await;
        if looks.is_due(&now) {
            let desk = Arc::clone(&desk);
            // A panic has been told by the hook of the program; the next change is looked at all the same.
            let is_read = spawn_blocking(move || desk.read_again().is_read).await.unwrap_or(true);
            looks.end(now, is_read);
        }
    }
}

/// What was seen.
struct Looks {
    /// When the tables were last read.
    read: Traces,
    /// At the last look.
    before: Traces,
    /// Whether the last reading came to nothing: somebody held the file, or the disk was away.
    has_failed: bool,
}

impl Looks {
    fn since(read: Traces) -> Self {
        Self { before: read.clone(), read, has_failed: false }
    }

    /// Whether the tables are to be read. Whoever writes file by file is given the time to write the last.
    fn is_due(&mut self, now: &Traces) -> bool {
        let is_settled = *now == self.before;
        self.before.clone_from(now);
        is_settled && (self.has_failed || *now != self.read)
    }

    /// They were read as they stood at a look; what could not be read is read again at the next.
    fn end(&mut self, look: Traces, is_read: bool) {
        self.read = look;
        self.has_failed = !is_read;
    }
}

async fn traces_of(desk: &Arc<Desk>) -> Traces {
    let path = desk.setup.path.clone();
    spawn_blocking(move || traces(&path)).await.unwrap_or_default()
}

/// Of the tables of a folder, or of a file and what its database keeps beside it. What cannot be looked at has no trace.
pub(crate) fn traces(path: &Path) -> Traces {
    let mut traces = if path.is_dir() { of_folder(path).unwrap_or_default() } else { of_file(path) };
    traces.sort();
    traces
}

fn of_folder(path: &Path) -> io::Result<Traces> {
    let mut traces = Vec::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_table = [".csv", ".toml"].iter().any(|ending| name.to_lowercase().ends_with(ending));
        if is_table && !name.starts_with('.') {
            let metadata = fs::metadata(entry.path())?;
            traces.push(trace(name, &metadata));
        }
    }
    Ok(traces)
}

fn of_file(path: &Path) -> Traces {
    let beside = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        name
    };
    let files = [path.as_os_str().to_owned(), beside("-wal"), beside("-journal")];
    let traces = files.into_iter().filter_map(|file| {
        let metadata = fs::metadata(&file).ok()?;
        Some(trace(file.to_string_lossy().into_owned(), &metadata))
    });
    traces.collect()
}

fn trace(name: String, metadata: &Metadata) -> (String, u64, Option<SystemTime>) {
    (name, metadata.len(), metadata.modified().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_a_table_leaves_a_trace_and_other_files_leave_none() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("sites.csv"), "id\n").unwrap();
        let before = traces(folder.path());
        assert_eq!(before.len(), 1);
        fs::write(folder.path().join("notes.txt"), "x").unwrap();
        fs::write(folder.path().join(".passage.lock"), "").unwrap();
        assert_eq!(traces(folder.path()), before);
        fs::write(folder.path().join("sites.csv"), "id\nA\n").unwrap();
        assert_ne!(traces(folder.path()), before);
    }

    #[test]
    fn a_change_is_read_once_it_has_settled_and_a_reading_that_failed_is_repeated() {
        let traces = |length: u64| vec![("sites.csv".to_owned(), length, None)];
        let mut looks = Looks::since(traces(1));
        assert!(!looks.is_due(&traces(1)));
        // Also what changed between the first reading and the first look.
        assert!(!looks.is_due(&traces(2)), "the writer may not be done");
        assert!(looks.is_due(&traces(2)));
        looks.end(traces(2), false);
        assert!(looks.is_due(&traces(2)), "nothing has changed, but nothing was read either");
        looks.end(traces(2), true);
        assert!(!looks.is_due(&traces(2)));
    }

    #[test]
    fn what_is_not_there_has_no_trace() {
        let folder = tempfile::tempdir().unwrap();
        assert!(traces(&folder.path().join("gone.gpkg")).is_empty());
    }
}
