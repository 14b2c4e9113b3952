//! What the tests of published results share: where the cases lie, workspaces written from them, plans made of those.

pub mod printed;
pub mod table;
pub mod workspace;

use std::env;
use std::path::{Path, PathBuf};

/// The folder of a case, or `None` (and a message) where it is not on this machine.
pub fn case(name: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = env::var_os("PASSAGE_SHARED").map_or(beside, PathBuf::from);
    let folder = shared.join("cases").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: the case `{name}` is not at {}; PASSAGE_SHARED names another place", folder.display());
    None
}
