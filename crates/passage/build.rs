//! Embeds every file of the examples and of the page, so that the program carries them along.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let here = PathBuf::from(variable("CARGO_MANIFEST_DIR"));
    let examples = here.join("..").join("..").join("examples");
    println!("cargo::rerun-if-changed={}", examples.display());
    let mut code = String::from("const EMBEDDED: &[Example] = &[\n");
    for folder in entries(&examples)?.into_iter().filter(|path| path.is_dir()) {
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut files = Vec::new();
        collect(&folder, &folder, &mut files)?;
        put(&mut code, format_args!("Example {{ name: {:?}, files: &[\n", name(&folder)));
        for (relative, path) in files {
            put(&mut code, format_args!("({relative:?}, include_bytes!({:?})),\n", path.canonicalize()?));
        }
        code.push_str("] },\n");
    }
    code.push_str("];\n");
    let out = PathBuf::from(variable("OUT_DIR"));
    fs::write(out.join("embedded.rs"), code)?;
    fs::write(out.join("page.rs"), page(&here.join("..").join("..").join("dashboard").join("dist"))?)
}

/// The files of the page by their paths.
fn page(folder: &Path) -> io::Result<String> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    collect(folder, folder, &mut files)?;
    let mut code = String::from("const PAGE: &[(&str, &[u8])] = &[\n");
    for (relative, path) in files {
        put(&mut code, format_args!("({relative:?}, include_bytes!({:?})),\n", path.canonicalize()?));
    }
    code.push_str("];\n");
    Ok(code)
}

fn variable(name: &str) -> String {
    env::var(name).expect("cargo sets it for every build script")
}

/// What lies in a folder, sorted by name; hidden files are left out.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let paths: Result<Vec<PathBuf>, io::Error> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect();
    let mut paths = paths?;
    paths.retain(|path| !name(path).starts_with('.'));
    paths.sort();
    Ok(paths)
}

/// The files below a folder with their path from `root`, parted by `/`.
fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for path in entries(folder)? {
        println!("cargo::rerun-if-changed={}", path.display());
        if path.is_dir() {
            collect(root, &path, files)?;
        } else {
            let relative = path.strip_prefix(root).expect("it was found below the root");
            let parts: Vec<String> = relative.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            files.push((parts.join("/"), path));
        }
    }
    Ok(())
}

fn name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

fn put(code: &mut String, part: std::fmt::Arguments<'_>) {
    code.write_fmt(part).expect("a string takes all that is written to it");
}
