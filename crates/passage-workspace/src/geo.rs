//! Places and roads from map files: GeoJSON as `export` wrote it and a map program edited it, and the points of a KML
//! file, merged into the tables `sites` and `legs` that are there.

mod geojson;
mod kml;
mod merge;

use crate::container::{ReadError, read_bytes};
use crate::raw::{Place, RawTables};
use crate::schema::Table;
use crate::single::without_tables;
use crate::store::StoreError;
use crate::text;
use passage_model::fault::Fault;
use std::path::Path;

/// A map file merged into the tables that are there.
#[derive(Debug)]
pub struct Merged {
    /// The tables that the file speaks of, whole; to be taken over.
    pub tables: RawTables,
    /// What was not taken from the file, and what was assumed: one sentence each.
    pub told: Vec<String>,
}

/// A point or line of a map file.
#[derive(Debug)]
struct Feature {
    /// `sites` or `legs`.
    table: &'static Table,
    /// The id; `None` where the file gives only a name.
    id: Option<String>,
    /// What people call it; empty where the file does not say.
    name: String,
    /// Columns with what they are to hold, without the id.
    cells: Vec<(&'static str, String)>,
    /// Longitude and latitude of a point.
    position: Option<(f64, f64)>,
    /// Which it is in the file, `feature 3`.
    place: String,
}

/// What a reader makes of a file.
#[derive(Debug, Default)]
struct Features {
    features: Vec<Feature>,
    told: Vec<String>,
}

/// Properties that exports add to the columns of the tables: results, which nobody can type in.
const RESULTS: [&str; 13] = [
    "table",
    "areas",
    "audience",
    "state",
    "basis",
    "disputed",
    "threatened",
    "because",
    "disputed_by",
    "access",
    "days_of_supply",
    "first_short_item",
    "runs_out",
];

/// Whether the file is one that [`read`] reads, by its extension.
#[must_use]
pub fn is_map(path: &Path) -> bool {
    extension(path).is_some_and(|extension| ["geojson", "kml", "kmz"].contains(&extension.as_str()))
}

fn extension(path: &Path) -> Option<String> {
    path.extension().map(|extension| extension.to_string_lossy().to_lowercase())
}

/// Reads a `.geojson` or `.kml` file and merges it into the tables that are there, by id. What the file leaves empty stays
/// as it is; rows that it lacks stay too.
///
/// # Errors
/// When the file cannot be read (E110), was made for an audience that is not told everything (E515), or gives a new site
/// or leg without what its row needs (E106).
pub fn read(path: &Path, there: &RawTables) -> Result<Merged, StoreError> {
    let file = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    if !path.exists() {
        return Err(ReadError::NotFound(path.to_owned()).into());
    }
    let place = Place { file: file.clone(), sheet: None };
    let extension = extension(path);
    if extension.as_deref() == Some("kmz") {
        let fault = Fault::new("E110", place.whole(), "a `.kmz` file is packed");
        return Err(StoreError::Faulty(vec![fault.hint("unpack it, and take in the `.kml` inside")]));
    }
    let bytes = read_bytes(path)?;
    let text = text::decode(&bytes, &place).map_err(|fault| StoreError::Faulty(vec![*fault]))?;
    let features = match extension.as_deref() {
        Some("kml") => kml::features(text, there),
        _ => geojson::features(text),
    };
    let merged = features.and_then(|features| merge::merge(features, there, without_tables(&file)));
    merged.map_err(|flaw| StoreError::Faulty(vec![flaw.at(&place)]))
}

/// What is wrong with a map file.
#[derive(Debug)]
struct Flaw {
    code: &'static str,
    message: String,
    hint: &'static str,
}

impl Flaw {
    fn new(code: &'static str, message: impl Into<String>, hint: &'static str) -> Self {
        Self { code, message: message.into(), hint }
    }

    fn at(self, place: &Place) -> Fault {
        Fault::new(self.code, place.whole(), self.message).hint(self.hint)
    }
}

/// The flaw of a feature that was made for an audience which is not told everything.
fn not_whole(place: &str, audience: &str) -> Flaw {
    let message =
        format!("{place} was written for `{audience}`: its position is that of a cell, and texts were left out");
    Flaw::new("E515", message, "take in what was written with `--audience internal`")
}
