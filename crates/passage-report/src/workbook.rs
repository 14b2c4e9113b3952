//! The results as a workbook: one sheet a question, to be filtered, sorted, charted and printed in a spreadsheet program.
//!
//! ```text
//! Material ─compose→ Report ─sheets→ Sheet ─write→ .xlsx
//! ```
//!
//! What is told to whom is decided where the page is composed; only what the page does not show is taken from the
//! material here, and passes the same redaction. All that is text stays text, also where it begins like a formula. The same
//! material gives the same bytes, with no author and no time of writing.
//!
//! Every sheet is named `Result …`, or so in its language, so that it can stand in one workbook with the tables: a workspace
//! does not read it.

mod belief;
mod chart;
mod look;
mod movement;
mod sheet;
mod shortage;
mod stock;
mod summary;
#[cfg(test)]
mod tests;
mod value;
mod worth;

use crate::compose::compose;
use crate::compose::service::Service;
use crate::material::Material;
use look::Look;
use passage_model::audience::Redaction;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// The results as the bytes of an `.xlsx` workbook.
///
/// # Errors
/// When they do not fit a workbook: more rows or columns than a sheet has.
pub fn workbook(material: &Material<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let fixed = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&fixed));
    add_sheets(&mut book, material)?;
    book.save_to_buffer()
}

/// Adds the sheets of results behind those that a workbook has; their names begin with `Result `, in French with `Résultat `.
///
/// # Errors
/// As [`workbook`], and where the workbook has a sheet of the same name.
pub fn add_sheets(book: &mut Workbook, material: &Material<'_>) -> Result<(), XlsxError> {
    let report = compose(material);
    let words = &report.words;
    let redaction = Redaction::new(material.network, material.audience);
    let plan = material.plans.first().map(|(_, plan)| plan);
    let service = plan.map(|plan| Service::of(material.network, plan));
    let found = [
        Some(shortage::met_share(material, service.as_ref(), words)),
        Some(shortage::unmet(material, words)),
        Some(movement::movements(material, &report)),
        movement::by_week(&report),
        Some(stock::supply(&report)),
        stock::by_day(material, words),
        Some(belief::belief(material, &redaction, words)),
        Some(belief::statements(&report)),
        report.worth.as_ref().map(|worth| worth::corridors(worth, words)),
        report.worth.as_ref().map(|worth| worth::cases(worth, words)),
        report.worth.as_ref().and_then(|worth| worth::interaction(worth, words)),
        Some(summary::scenarios(&report)),
        Some(shortage::reasons(&report)),
        Some(shortage::limits(material, &redaction, words)),
    ];
    let sheets: Vec<_> = found.into_iter().flatten().collect();
    let look = Look::new(material.audience, words);
    summary::write(book, &report, &sheets, &look)?;
    chart::write(book, &sheets, &look, words)?;
    sheets.iter().try_for_each(|sheet| sheet.write(book, &look))
}
