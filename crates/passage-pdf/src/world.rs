//! All that Typst may look at while it sets a report.

use crate::font::CASE;
use crate::{Document, Setting};
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The template.
const TEMPLATE: &str = include_str!("report.typ");

/// Where the template stands.
static MAIN: LazyLock<FileId> = LazyLock::new(|| file("report.typ"));

/// Where the template finds the tree.
static CONTENT: LazyLock<FileId> = LazyLock::new(|| file("content.json"));

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the name of a file without folders is a path");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// Two files, our fonts and what is said about the document; everything else is refused.
pub(crate) struct Desk {
    library: LazyHash<Library>,
    template: Source,
    content: Bytes,
    date: Option<Datetime>,
}

impl Desk {
    /// For a document in one of the settings of the template.
    pub(crate) fn of(document: &Document<'_>, setting: Setting) -> Self {
        let (year, month, day) = document.date;
        let said = [
            ("title", document.title.to_owned()),
            ("footer", document.footer.to_owned()),
            ("page", document.page.to_owned()),
            ("language", document.language.to_owned()),
            ("year", year.to_string()),
            ("month", month.to_string()),
            ("day", day.to_string()),
            ("density", setting.density.to_string()),
            ("details", if setting.has_details { "yes" } else { "no" }.to_owned()),
            ("left-out", document.left_out.to_owned()),
        ];
        let inputs: Dict = said.into_iter().map(|(name, value)| (name.into(), value.into_value())).collect();
        Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            template: Source::new(*MAIN, TEMPLATE.to_owned()),
            content: Bytes::from_string(document.content.to_owned()),
            date: Datetime::from_ymd(year, month, day),
        }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &CASE.book
    }

    fn main(&self) -> FileId {
        *MAIN
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == *MAIN { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *CONTENT { Ok(self.content.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        CASE.fonts.get(index).cloned()
    }

    /// The date of the document: the clock is never read.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.date
    }
}
