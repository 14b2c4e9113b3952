//! The program as another process, and small workspaces for it.

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    pub fn json(&self) -> Value {
        assert!(self.stdout.ends_with('\n') && self.stdout.lines().count() == 1, "one document on one line: {self}");
        serde_json::from_str(&self.stdout).unwrap()
    }

    #[track_caller]
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self}");
        self
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "exit {}\nstdout: {}\nstderr: {}", self.code, self.stdout, self.stderr)
    }
}

/// Runs the program with these arguments.
pub fn passage(arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
    finished(command.args(arguments).output().unwrap())
}

pub fn finished(output: Output) -> Run {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let Output { status, stdout, stderr } = output;
    Run { code: status.code().unwrap(), stdout: text(stdout), stderr: text(stderr) }
}

/// A path as an argument.
pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The two bridges at a path, in the container that its ending names.
pub fn bridges_at(path: &Path) {
    if path.extension().is_none() {
        passage(&["init", text(path), "--from", "two-bridges"]).expect(0);
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("ws");
    passage(&["init", text(&source), "--from", "two-bridges"]).expect(0);
    passage(&["export", text(&source), text(path)]).expect(0);
}

/// All files below a path with what is in them, but for the lock.
pub fn contents(path: &Path) -> Vec<(String, Vec<u8>)> {
    if path.is_file() {
        return vec![(String::new(), fs::read(path).unwrap())];
    }
    let entries = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    let mut files: Vec<_> = entries.map(|path| (name(&path), fs::read(&path).unwrap())).collect();
    files.retain(|(name, _)| name != ".passage.lock");
    files.sort();
    files
}
