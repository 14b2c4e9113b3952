//! Places and roads as map files: GeoJSON for map programs, KML for phones.
//!
//! Pure functions from what an audience may see to bytes: the same material gives the same bytes.

mod geojson;
mod kml;
mod road;

pub use geojson::geojson;
pub use kml::kml;

use crate::language::{Language, Words};
use passage_model::audience::Audience;
use passage_model::belief::{Basis, Timeline};
use passage_model::calendar::Date;
use passage_model::network::{Network, Site};
use passage_model::outlook::{Outlook, OutlookRow};

/// What a map file is made of; network and timeline as the audience may see them.
#[derive(Clone, Copy, Debug)]
pub struct GeoMaterial<'a> {
    /// Places, roads, statements.
    pub network: &'a Network,
    /// What is believed of the roads.
    pub timeline: &'a Timeline,
    /// How long stocks last if nothing more arrives.
    pub outlook: &'a Outlook,
    /// For whom it is.
    pub audience: Audience,
    /// The rule of belief, as written.
    pub rule: &'a str,
    /// The day after which the log is not read; `None`: all of it is.
    pub as_of: Option<Date>,
    /// The scenario; `None`: as the log has it.
    pub scenario: Option<&'a str>,
    /// What-ifs on top of it.
    pub what_ifs: &'a [String],
    /// The language of names and descriptions; columns, ids and states in data have none.
    pub language: Language,
}

impl<'a> GeoMaterial<'a> {
    /// The need of a site that its stocks serve for the fewest days; `None` where nothing is needed there.
    fn shortest(&self, site: &Site) -> Option<&'a OutlookRow> {
        let rows = self.outlook.rows.iter().filter(|row| row.site == site.id);
        let timed = rows.filter_map(|row| Some((row.days_of_supply?, row)));
        timed.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, row)| row)
    }

    /// Under what it was made, in a sentence.
    fn terms(&self, words: &Words) -> String {
        let as_of = self.as_of.map_or_else(
            || words.say("whole-log"),
            |date| words.tell("figure-file-as-of", [("date", words.date(date).into())]),
        );
        let mut parts = vec![words.tell("figure-file-rule", [("rule", self.rule.into())]), as_of];
        parts.extend(self.scenario.map(|scenario| words.tell("figure-file-scenario", [("scenario", scenario.into())])));
        parts.extend(self.what_ifs.iter().cloned());
        words.joined("list-comma", parts)
    }
}

/// The word for a basis, as in the documents of the program.
fn basis_word(basis: Basis) -> &'static str {
    match basis {
        Basis::Statements => "statements",
        Basis::Default => "default",
        Basis::Weekday => "weekday",
        Basis::Scenario => "scenario",
        Basis::WhatIf => "what_if",
    }
}

/// People; `None` where the tables do not say.
fn people(site: &Site) -> Option<i64> {
    (site.people > 0).then_some(site.people)
}
