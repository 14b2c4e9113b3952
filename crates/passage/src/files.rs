//! Files of results, written whole or not at all.

use crate::answer::Failure;
use passage::model::fault::{Fault, Origin};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{fs, io, process};

/// Writes files below a folder, which is made where it is not there. Every file is first written beside its place and
/// then renamed, so that a reader never meets half a file, and the files of an earlier run stay until all new ones are
/// on the disk.
pub(crate) fn write_all(folder: &Path, files: &[(PathBuf, Vec<u8>)]) -> io::Result<()> {
    let mut written: Vec<(PathBuf, PathBuf)> = Vec::new();
    let result = write_beside(folder, files, &mut written)
        .and_then(|()| written.iter().try_for_each(|(beside, path)| fs::rename(beside, path)));
    if result.is_err() {
        for (beside, _) in &written {
            // Those already renamed are no longer there, and the first error is the one to tell.
            let _ = fs::remove_file(beside);
        }
    }
    result
}

/// Results do not go where tables are: `stocks.csv` would be the one as well as the other.
///
/// # Errors
/// E518, where the folder is a workspace.
pub(crate) fn refuse_workspace(folder: &Path) -> Result<(), Failure> {
    if !folder.join("workspace.toml").exists() {
        return Ok(());
    }
    let message = format!("`{}` is a workspace; results would lie among its tables", folder.display());
    Err(Fault::new("E518", Origin::Command, message).hint("choose another folder for `--out`").into())
}

fn write_beside(folder: &Path, files: &[(PathBuf, Vec<u8>)], written: &mut Vec<(PathBuf, PathBuf)>) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for (relative, bytes) in files {
        let path = folder.join(relative);
        let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else { continue };
        fs::create_dir_all(parent)?;
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}.tmp", process::id()));
        let beside = parent.join(hidden);
        written.push((beside.clone(), path.clone()));
        fs::write(beside, bytes)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_written_with_their_folders_and_nothing_is_left_beside_them() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("a/b");
        let files = [(PathBuf::from("one.txt"), b"1".to_vec()), (PathBuf::from("c/two.txt"), b"2".to_vec())];
        write_all(&out, &files).unwrap();
        assert_eq!(fs::read(out.join("c/two.txt")).unwrap(), b"2");
        assert_eq!(fs::read_dir(&out).unwrap().count(), 2);
    }

    #[test]
    fn where_a_file_cannot_be_written_none_is() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("taken"), "a file, not a folder").unwrap();
        let files = [(PathBuf::from("one.txt"), b"1".to_vec()), (PathBuf::from("taken/two.txt"), b"2".to_vec())];
        assert!(write_all(folder.path(), &files).is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
