//! Papers for convoys: for each departure of a plan a dispatch sheet with a waybill, and a movement-notification form.
//!
//! ```text
//! ConvoyMaterial ─convoys→ Papers ─convoys_page→ one HTML page, a sheet of paper each
//! ```
//!
//! Papers tell days and places, so there are none for the public. What no table holds is a blank to be filled in by hand,
//! never a guess. Nothing is sent anywhere.

mod compose;
mod form;
mod index;
mod notification;
pub(crate) mod page;
mod papers;
mod sheet;
#[cfg(test)]
mod tests;
mod way;

pub use compose::{ConvoyMaterial, Selection, convoys};
pub use papers::{
    Believed, Cargo, Departure, Named, Notice, Papers, Passage, Place, Point, Somebody, Standing, Stretch, TruckLine,
    Voices, Way, Word,
};

use crate::language::{Language, Words};

/// The papers as one HTML page that needs nothing from outside: an index by day, then the sheets, each on a page of its own
/// when printed.
#[must_use]
pub fn convoys_page(papers: &Papers, language: Language) -> String {
    format!("<!DOCTYPE html>\n{}\n", page::tree(papers, &Words::of(language)))
}
