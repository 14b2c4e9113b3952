//! The examples that the program carries along.

use std::path::Path;
use std::{fs, io};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// A whole workspace that is built in.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Name, as after `init --from`.
    pub name: &'static str,
    /// Path within the workspace, parted by `/`, and content of every file.
    pub files: &'static [(&'static str, &'static [u8])],
}

/// Every example, by name.
pub fn all() -> impl Iterator<Item = Example> {
    EMBEDDED.iter().copied()
}

/// The example of this name, in any case.
#[must_use]
pub fn find(name: &str) -> Option<Example> {
    all().find(|example| example.name.eq_ignore_ascii_case(name))
}

impl Example {
    /// What it is about: the first heading of its README, else its name.
    #[must_use]
    pub fn title(&self) -> &'static str {
        let readme = self.files.iter().find(|(path, _)| *path == "README.md");
        let text = readme.and_then(|(_, bytes)| std::str::from_utf8(bytes).ok()).unwrap_or_default();
        text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or(self.name)
    }

    /// Writes every file below a folder, which is made where it is not there.
    ///
    /// # Errors
    /// When the system does not let us write.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        for (path, bytes) in self.files {
            let path = path.split('/').fold(folder.to_owned(), |path, part| path.join(part));
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(path, bytes)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_examples_are_carried_along_with_all_their_files() {
        let names: Vec<&str> = all().map(|example| example.name).collect();
        assert_eq!(names, ["nagorno-karabakh-2023", "two-bridges"]);
        let bridges = find("Two-Bridges").unwrap();
        assert_eq!(bridges.title(), "Two bridges");
        for file in ["workspace.toml", "sites.csv", "needs.csv"] {
            assert!(bridges.files.iter().any(|(path, _)| *path == file), "{file}");
        }
        let nested = find("nagorno-karabakh-2023").unwrap();
        assert!(nested.files.iter().any(|(path, _)| *path == "alternatives/README.md"));
    }
}
