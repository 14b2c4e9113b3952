//! Opening a store: to read without leaving a trace, or to write with all that QGIS may have added.

use super::geometry;
use super::trouble::Trouble;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::ffi::OsString;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long to wait for another program that holds the file.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens a store to read it, with a transaction begun so that all tables are of one moment.
///
/// Where a program was interrupted while writing, or QGIS left its write-ahead log, the file is opened to be written
/// to: SQLite then takes back or takes over what is unfinished. So is a file in the mode of QGIS, as otherwise what
/// SQLite puts beside it would stay there. A file that can only be read is opened as one that nobody writes.
pub(super) fn open_to_read(path: &Path) -> Result<Connection, Trouble> {
    let attempts = if is_beside(path, "-wal") || is_beside(path, "-journal") {
        [Access::Write, Access::Read]
    } else if is_in_mode_of_qgis(path) {
        [Access::Write, Access::Unchanging]
    } else {
        [Access::Read, Access::Unchanging]
    };
    let mut refused = None;
    for access in attempts {
        match begin_to_read(path, access) {
            Ok(connection) => return Ok(connection),
            Err(error) if is_refusal(&error) => refused = Some(error),
            Err(error) => return Err(error.into()),
        }
    }
    Err(refused.expect("each way in was tried").into())
}

/// Opens a store to change it.
pub(super) fn open_to_write(path: &Path) -> Result<Connection, Trouble> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // While QGIS has the file open it stays in its write-ahead mode, which is as safe.
    match connection.pragma_update(None, "journal_mode", "DELETE") {
        Err(error) if !is_held(&error) => return Err(error.into()),
        _ => {}
    }
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

/// Makes a new file.
pub(super) fn create(path: &Path) -> Result<Connection, Trouble> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

#[derive(Clone, Copy)]
enum Access {
    Read,
    Write,
    /// As [`Access::Read`], for a file in a folder in which SQLite may not make files of its own.
    Unchanging,
}

fn begin_to_read(path: &Path, access: Access) -> rusqlite::Result<Connection> {
    let connection = match access {
        Access::Read => connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?,
        Access::Write => connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?,
        Access::Unchanging => {
            connect(&unchanging(path), OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI)?
        }
    };
    connection.busy_timeout(PATIENCE)?;
    connection.execute_batch("BEGIN")?;
    // Only now is the file looked at.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(connection)
}

fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF")?;
    let traits = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    // The triggers of a spatial index, which QGIS and GDAL add, call these.
    connection.create_scalar_function("ST_IsEmpty", 1, traits, |context| {
        Ok(blob(context.get_raw(0)).and_then(geometry::is_empty))
    })?;
    for (name, side) in [("ST_MinX", 0), ("ST_MaxX", 1), ("ST_MinY", 2), ("ST_MaxY", 3)] {
        connection.create_scalar_function(name, 1, traits, move |context| {
            Ok(blob(context.get_raw(0)).and_then(geometry::bounds).map(|bounds| bounds[side]))
        })?;
    }
    Ok(connection)
}

fn blob(value: rusqlite::types::ValueRef<'_>) -> Option<&[u8]> {
    value.as_blob_or_null().ok().flatten()
}

/// The path as a link that tells SQLite that the file does not change.
fn unchanging(path: &Path) -> PathBuf {
    let mut link = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' | b':' => {
                link.push(char::from(*byte));
            }
            b'\\' => link.push('/'),
            byte => {
                link.push('%');
                link.push_str(&super::super::hexadecimal(&[*byte]));
            }
        }
    }
    link.push_str("?immutable=1");
    PathBuf::from(link)
}

/// Whether there is a file beside this one, with this added to its name, that holds anything.
fn is_beside(path: &Path, ending: &str) -> bool {
    let mut name = OsString::from(path);
    name.push(ending);
    fs::metadata(name).is_ok_and(|metadata| metadata.len() > 0)
}

/// Whether the head of the file asks for a write-ahead log.
fn is_in_mode_of_qgis(path: &Path) -> bool {
    let mut head = [0; 20];
    fs::File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok() && head[18..] == [2, 2]
}

/// Whether SQLite may not do what this way of opening the file asks for.
fn is_refusal(error: &rusqlite::Error) -> bool {
    let codes = [ErrorCode::CannotOpen, ErrorCode::ReadOnly, ErrorCode::PermissionDenied];
    error.sqlite_error_code().is_some_and(|code| codes.contains(&code))
}

fn is_held(error: &rusqlite::Error) -> bool {
    let codes = [ErrorCode::DatabaseBusy, ErrorCode::DatabaseLocked];
    error.sqlite_error_code().is_some_and(|code| codes.contains(&code))
}
