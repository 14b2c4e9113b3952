//! `init`: a new workspace.

use crate::answer::{Answer, Exit, Failure, put};
use crate::cli::Init;
use passage::example::{self, Example};
use passage::workspace::write_templates;
use std::path::Path;
use std::{fs, io};

pub(crate) fn run(arguments: &Init) -> Result<Answer, Failure> {
    let folder = match (&arguments.folder, arguments.list) {
        (Some(folder), false) => folder,
        _ => return Ok(Answer::new(examples(), String::new())),
    };
    if is_named_as_a_file(folder) {
        let path = folder.display();
        let hint =
            "name a folder; once its first day is set, `passage export FOLDER PATH` makes a workbook or store of it";
        return Err(Failure::Usage(format!("`init` makes a folder, and `{path}` is named as a file\n  hint: {hint}")));
    }
    if !is_free(folder).map_err(|error| Failure::unwritable(folder, &error))? {
        return Err(Failure::Usage(format!("`{}` is not empty; name a new folder", folder.display())));
    }
    let written = match &arguments.from {
        None => write_templates(folder),
        Some(name) => found(name)?.write(folder),
    };
    written.map_err(|error| Failure::unwritable(folder, &error))?;
    let mut talk = format!("a new workspace is in `{}`\n", folder.display());
    if arguments.from.is_none() {
        talk.push_str("  hint: README.txt says what each column means; `passage check` what is still missing\n");
    }
    Ok(Answer { talk, exit: Exit::Done, ..Answer::new(String::new(), String::new()) })
}

fn found(name: &str) -> Result<Example, Failure> {
    example::find(name).ok_or_else(|| {
        let known: Vec<String> = example::all().map(|example| format!("`{}`", example.name)).collect();
        Failure::Usage(format!("unknown example `{name}`\n  hint: known: {}", known.join(", ")))
    })
}

/// Whether others would take the folder for a workbook or a store, by its name.
fn is_named_as_a_file(folder: &Path) -> bool {
    let extension = folder.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    matches!(extension.as_deref(), Some("xlsx" | "gpkg"))
}

fn is_free(folder: &Path) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

fn examples() -> String {
    let width = example::all().map(|example| example.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for example in example::all() {
        put(&mut text, format_args!("{:width$}  {}\n", example.name, example.title()));
    }
    text
}
