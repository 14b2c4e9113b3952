//! What a file is that is no table of ours.

use super::extension;
use crate::answer::Failure;
use crate::cli::Import;
use passage::flat::TableName;
use passage::workspace::mapping::recognise;

/// Says what a file is that is no table of ours.
pub(super) fn tell_foreign(arguments: &Import) -> Result<(), Failure> {
    let file = arguments.file();
    let extension = extension(file);
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let is_named = arguments.table.is_some() || TableName::parse(&stem).is_ok();
    let is_ours = match extension.as_deref() {
        None => file.is_dir(),
        Some("csv") => is_named,
        Some("kml" | "kmz" | "parquet") => true,
        Some(_) => false,
    };
    if is_ours || !file.exists() {
        return Ok(());
    }
    match recognise(file)? {
        Some(fault) => Err(Failure::Faulty(vec![fault])),
        None => Ok(()),
    }
}
