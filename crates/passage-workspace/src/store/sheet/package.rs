//! A workbook as the zip archive of XML parts that it is.

use super::Refusal;
use super::rows::{Tag, tags};
use std::collections::HashMap;
use std::io::{Cursor, Read as _, Write as _};
use zip::{ZipArchive, ZipWriter};

pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Names of the sheets and their parts.
    sheets: Vec<(String, String)>,
    /// Whether dates count from 1904.
    pub is_1904: bool,
    changed: HashMap<String, String>,
}

/// No part of a workbook that people edit is larger, in bytes.
const LARGEST_PART: u64 = 1 << 30;

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
        let mut package = Self { archive, sheets: Vec::new(), is_1904: false, changed: HashMap::new() };
        let root = package.relations("")?;
        let book = root.iter().find(|relation| relation.kind.ends_with("/officeDocument"));
        let book = book.ok_or("it does not name its main part")?.target.clone();
        let parts: HashMap<String, String> =
            package.relations(&book)?.into_iter().map(|relation| (relation.id, relation.target)).collect();
        let text = package.text(&book)?;
        for tag in tags(&text, &["sheet", "workbookPr"])? {
            if tag.name == "workbookPr" {
                package.is_1904 = tag.attribute("date1904").is_some_and(|value| value == "1" || value == "true");
            } else if let (Some(name), Some(part)) =
                (tag.attribute("name"), tag.relation_id().and_then(|id| parts.get(&id)))
            {
                package.sheets.push((name, part.clone()));
            }
        }
        Ok(package)
    }

    /// The part of a sheet by its name, as the reader of workbooks finds it.
    pub fn sheet(&self, wanted: &str) -> Option<String> {
        let exact = self.sheets.iter().find(|(name, _)| name == wanted);
        let found = exact.or_else(|| self.sheets.iter().find(|(name, _)| name.trim().eq_ignore_ascii_case(wanted)));
        found.map(|(_, part)| part.clone())
    }

    /// The text of a part, as changed so far.
    pub fn text(&mut self, part: &str) -> Result<String, Refusal> {
        if let Some(text) = self.changed.get(part) {
            return Ok(text.clone());
        }
        let unreadable = |why: &dyn std::fmt::Display| format!("its part `{part}` cannot be read: {why}");
        let file = self.archive.by_name(part).map_err(|error| unreadable(&error))?;
        let mut bytes = Vec::new();
        file.take(LARGEST_PART).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
        let text = String::from_utf8(bytes).map_err(|error| unreadable(&error))?;
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }

    pub fn replace(&mut self, part: &str, text: String) {
        self.changed.insert(part.to_owned(), text);
    }

    /// The parts of the spreadsheet program's own tables on a sheet.
    pub fn table_parts(&mut self, sheet: &str, ids: &[String]) -> Result<Vec<String>, Refusal> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let relations = self.relations(sheet)?.into_iter();
        Ok(relations.filter(|relation| ids.contains(&relation.id)).map(|relation| relation.target).collect())
    }

    /// What a part refers to; the part of no name is the whole.
    fn relations(&mut self, part: &str) -> Result<Vec<Relation>, Refusal> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let text = self.text(&format!("{folder}{slash}_rels/{name}.rels"))?;
        let relation = |tag: Tag| {
            let target = tag.attribute("Target")?;
            let (id, kind) = (tag.attribute("Id")?, tag.attribute("Type").unwrap_or_default());
            Some(Relation { id, kind, target: joined(folder, &target) })
        };
        Ok(tags(&text, &["Relationship"])?.into_iter().filter_map(relation).collect())
    }

    /// The archive with the changed parts; all others are copied without being unpacked.
    pub fn bytes(mut self) -> Result<Vec<u8>, Refusal> {
        let mut changed = std::mem::take(&mut self.changed);
        let mut write = || -> zip::result::ZipResult<Vec<u8>> {
            let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
            writer.set_raw_comment(self.archive.comment().into())?;
            for position in 0..self.archive.len() {
                let file = self.archive.by_index_raw(position)?;
                let name = file.name()?.into_owned();
                match changed.remove(&name) {
                    None => writer.raw_copy_file(file)?,
                    Some(text) => {
                        let options = file.options().compression_method(zip::CompressionMethod::Deflated);
                        writer.start_file(name, options)?;
                        writer.write_all(text.as_bytes())?;
                    }
                }
            }
            Ok(writer.finish()?.into_inner())
        };
        write().map_err(|error| error.to_string())
    }
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// A target as seen from a folder of the archive.
fn joined(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}
