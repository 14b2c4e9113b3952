//! A report that is composed already, set as a PDF of A4 pages: tagged for screen readers, with embedded fonts, and the
//! same bytes for the same report.
//!
//! The crate knows nothing of aid or roads. It takes a tree of elements as JSON and gives bytes; Typst lays it out by a
//! template that belongs to the crate (`report.typ`). The tree is data: nothing in it is ever read as Typst code, no
//! file, package, font or clock of the machine is looked at.
//!
//! The tree is the `main` of a page: elements are objects with `tag`, and where they have them `class`, `colspan` and
//! `children`, which are elements or text. Figures are elements of the tag `picture` with their `svg`, its `title`, and
//! its `width` and `height` in units of their own.

mod font;
mod world;

use std::fmt;
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::Desk;

/// Pages that a report may fill before less is shown, or shown in smaller type.
const PAGES: usize = 4;

/// A tree of more bytes cannot keep to [`PAGES`] with its details, and is not tried with them.
const MOST_WITH_DETAILS: usize = 200_000;

/// How a report is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Setting {
    /// Whether details are shown.
    has_details: bool,
    /// The size of type, 0 the largest.
    density: u8,
}

/// From the roomiest to the tightest.
const SETTINGS: [Setting; 5] = [
    Setting { has_details: true, density: 0 },
    Setting { has_details: true, density: 1 },
    Setting { has_details: false, density: 0 },
    Setting { has_details: false, density: 1 },
    Setting { has_details: false, density: 2 },
];

/// A report to be set.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The tree as JSON.
    pub content: &'a str,
    /// The title that programs show.
    pub title: &'a str,
    /// What stands at the foot of every page.
    pub footer: &'a str,
    /// The number of a page, with `{page}` and `{pages}` where the numbers belong.
    pub page: &'a str,
    /// What stands in the place of a detail that is left out.
    pub left_out: &'a str,
    /// Code of the language, of ISO 639-1.
    pub language: &'a str,
    /// The date of the document: year, month from 1, day of the month from 1.
    pub date: (i32, u8, u8),
}

/// A report that is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// Why a report cannot be set: its tree is not as it should be, or the program is at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfError {
    messages: Vec<String>,
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the page cannot be set as PDF: {}", self.messages.join("; "))
    }
}

impl std::error::Error for PdfError {}

impl From<EcoVec<SourceDiagnostic>> for PdfError {
    fn from(diagnostics: EcoVec<SourceDiagnostic>) -> Self {
        Self { messages: diagnostics.iter().map(|one| one.message.to_string()).collect() }
    }
}

/// Sets a report: in the roomiest way that keeps it to four pages, else in the tightest. First type gets smaller, then what
/// is of class `detail` is left out, with a line that says so. The file conforms to PDF/UA-1 and PDF/A-2a where our fonts
/// have every letter of it, and is tagged in any case.
///
/// # Errors
/// The tree is not JSON or not of the shape that the template expects, or a figure is no SVG.
pub fn pdf(document: &Document<'_>) -> Result<Pdf, PdfError> {
    let set = fitted(document);
    // What is remembered of one report is of no use to the next.
    typst::comemo::evict(0);
    set
}

fn fitted(document: &Document<'_>) -> Result<Pdf, PdfError> {
    let is_tried = |setting: &Setting| !setting.has_details || document.content.len() <= MOST_WITH_DETAILS;
    let mut settings = SETTINGS.into_iter().filter(is_tried);
    let roomiest = settings.next().expect("without details every tree is tried");
    let mut laid_out = lay_out(document, roomiest)?;
    for setting in settings {
        if laid_out.pages().len() <= PAGES {
            break;
        }
        laid_out = lay_out(document, setting)?;
    }
    let pages = laid_out.pages().len();
    // The standards allow no letter without a font, and a name may be in a script that we have none for.
    let options = |standards| PdfOptions {
        creator: Smart::Custom(Some("Passage".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let strict = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).expect("the two standards go together");
    let bytes = typst_pdf::pdf(&laid_out, &options(strict))
        .or_else(|_| typst_pdf::pdf(&laid_out, &options(PdfStandards::default())))?;
    Ok(Pdf { bytes, pages })
}

fn lay_out(document: &Document<'_>, setting: Setting) -> Result<PagedDocument, PdfError> {
    Ok(typst::compile::<PagedDocument>(&Desk::of(document, setting)).output?)
}
