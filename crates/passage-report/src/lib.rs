//! Situation reports: from the network, what is believed of its roads, and the plans, to something a person can read.
//!
//! ```text
//! Material ─compose→ Report ─html→ one page      content and redaction first, then a form
//!                           ├print→ the page as data, for a typesetter
//!                           └workbook→ .xlsx
//! ```
//!
//! `compose` decides what is said and what is kept back; the forms (`page`, and the figures it shows) only lay it out.
//! The page carries everything it needs: no script, no font, no picture and no style from outside. The same material
//! gives the same bytes.
//!
//! What each audience is told stands in `docs/concepts/audiences.md`. Statements above its level show neither words, link,
//! source nor date; for every audience movements show by week, never by day. Papers for convoys ([`convoy`]) do tell days, and
//! there are none for the public.

mod compose;
pub mod convoy;
mod figure;
pub mod geo;
mod language;
mod markup;
mod material;
mod number;
mod page;
mod print;
mod report;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
mod words;
mod workbook;

pub use convoy::{convoys, convoys_page};
pub use language::Language;
pub use material::Material;
pub use print::Print;
pub use rust_xlsxwriter::XlsxError;
pub use workbook::{add_sheets, workbook};

/// The situation report as one HTML page that needs nothing from outside.
#[must_use]
pub fn html(material: &Material<'_>) -> String {
    page::html(&compose::compose(material))
}

/// The same page as data, for a typesetter of paper.
#[must_use]
pub fn print(material: &Material<'_>) -> Print {
    print::print(&compose::compose(material))
}
