//! What a file of other people is, told by its columns and tags and not by its name, and what to do with it.

use super::foreign::HEAD;
use super::source::{self, Form, Source, Wanted};
use crate::container::geopackage::layer::is_store;
use crate::container::{ReadError, read_bytes, sheet_names};
use crate::header::{is_tag_row, normal};
use crate::hxl::Tag;
use crate::raw::{Place, RawRow};
use crate::schema::{self, SETTINGS, quoted};
use passage_model::fault::Fault;
use std::path::Path;

/// How many columns a message lists.
const LISTED: usize = 16;

/// A kind of file that people hand on.
struct Signature {
    /// What it is.
    what: &'static str,
    /// Names of columns and tags of which one set has to be there; `@` stands for a digit.
    any: &'static [&'static [&'static str]],
    /// Whether its rows are areas of a map; `None`: whether or not.
    has_areas: Option<bool>,
    /// What to do.
    advice: &'static str,
}

/// The kinds that are known, those that say most first.
const SIGNATURES: &[Signature] = &[
    Signature {
        what: "a list of the lengths of place codes by country",
        any: &[&["location", "country_length", "admin_1_length"]],
        has_areas: None,
        advice: "it holds no places and nothing to plan with; Passage takes place codes as they are, and looks them up in a \
                 gazetteer of the country: take in its COD-AB workbook with `--map cod-ab`",
    },
    Signature {
        what: "an analysis of food insecurity by area (IPC)",
        any: &[&["date_of_analysis", "phase_3_number_current"], &["phase_3+_number_current", "phase_5_number_current"]],
        has_areas: None,
        advice: "phases say how badly off people are, not what they need, so that it cannot become `needs` by itself; use it \
                 to decide on rations and `priority`, or take people in need from the HPC table with `--map hpc-needs`",
    },
    Signature {
        what: "a table of people in need by area and cluster (HPC)",
        any: &[&["cluster", "in_need", "targeted"], &["#inneed", "#targeted", "#sector"]],
        has_areas: None,
        advice: "`passage import FILE WORKSPACE --map hpc-needs --set item=energy --set per_person_per_day=2100 --set unit=kcal \
                 --set source=\"who says so\"` makes needs of it; the sites must be there, with their place codes",
    },
    Signature {
        what: "a population table by area (COD-PS)",
        any: &[&["admin@_code", "t_tl"], &["adm@_pcode", "t_tl"], &["#adm@+code", "#population"]],
        has_areas: None,
        advice: "`passage import FILE WORKSPACE --map cod-ps --join GAZETTEER` makes sites of it; it has no coordinates: \
                 GAZETTEER is the COD-AB workbook or the boundaries of the same areas",
    },
    Signature {
        what: "a gazetteer of areas with place codes (COD-AB)",
        any: &[&["adm@_pcode", "adm@_name", "center_lat"], &["adm@_pcode", "adm@_en", "center_lat"]],
        has_areas: Some(false),
        advice: "`passage import FILE WORKSPACE --map cod-ab` fills the table `pcodes`, by which `check` finds damaged codes; \
                 with `--join FILE` it gives coordinates to a population table",
    },
    Signature {
        what: "a map of areas with place codes (administrative boundaries)",
        any: &[&["adm@_pcode"], &["#adm@+code"]],
        has_areas: Some(true),
        advice: "areas are not sites; with `--join FILE` a point inside of each gives coordinates to a population table \
                 (`--map cod-ps`), and `--map cod-ab` takes its names and codes into `pcodes`",
    },
    Signature {
        what: "a map of areas",
        any: &[&[]],
        has_areas: Some(true),
        advice: "areas are not sites; a mapping file can use them as its `[join]`, by a column that holds a code or name \
                 (docs/guides/import.md)",
    },
    Signature {
        what: "a list of commodities (WFP prices)",
        any: &[&["commodity_id", "commodity", "category"]],
        has_areas: None,
        advice: "`passage import FILE WORKSPACE --map wfp-commodities` makes commodities of it; it says nothing of energy, \
                 volume or shelf life, which you fill in",
    },
    Signature {
        what: "a list of who does what where (3W) with HXL tags",
        any: &[&["#org", "#sector"]],
        has_areas: None,
        advice: "it tells of activities, not of sites, needs or stocks, so that there is nothing to plan with; where it holds \
                 people of areas, a mapping file can take them by their tags (docs/guides/import.md)",
    },
];

/// The hashtags of HXL 1.1, by which a row of tags is known that lost its `#`.
const HASHTAGS: [&str; 44] = [
    "access",
    "activity",
    "adm1",
    "adm2",
    "adm3",
    "adm4",
    "adm5",
    "affected",
    "beneficiary",
    "capacity",
    "cause",
    "channel",
    "contact",
    "country",
    "crisis",
    "currency",
    "date",
    "description",
    "event",
    "frequency",
    "geo",
    "group",
    "impact",
    "indicator",
    "inneed",
    "item",
    "loc",
    "meta",
    "modality",
    "need",
    "operations",
    "org",
    "output",
    "population",
    "reached",
    "region",
    "respondee",
    "sector",
    "service",
    "severity",
    "status",
    "subsector",
    "targeted",
    "value",
];

/// Says what a file is that is no table of ours, and what to do (E146); `None` where it may be one of ours: a workspace, a
/// map of points and lines, or a folder.
///
/// # Errors
/// When the system does not let us read the file.
pub fn recognise(path: &Path) -> Result<Option<Fault>, ReadError> {
    if path.is_dir() {
        return Ok(None);
    }
    let mut faults = Vec::new();
    let mut sources = Vec::new();
    match Form::of(path) {
        Form::Workbook => {
            let names = sheet_names(read_bytes(path)?);
            let is_ours =
                |name: &String| schema::table(name.trim()).is_some() || name.trim().eq_ignore_ascii_case(SETTINGS.name);
            if names.is_empty() || names.iter().any(is_ours) {
                return Ok(None);
            }
            for name in &names {
                let wanted = Wanted { sheet: Some(name), ..Wanted::default() };
                sources.extend(source::read(path, wanted, &mut Vec::new())?);
            }
        }
        Form::GeoPackage if is_store(path) => return Ok(None),
        _ => sources.extend(source::read(path, Wanted::default(), &mut faults)?),
    }
    let is_map = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("geojson"));
    if is_map && !sources.iter().any(|source| source.has_areas) {
        return Ok(None);
    }
    let Some(first) = sources.first() else { return Ok(faults.into_iter().next()) };
    let known = sources.iter().find_map(|source| SIGNATURES.iter().find_map(|one| one.found(source)));
    Ok(Some(known.unwrap_or_else(|| unknown(first))))
}

impl Signature {
    fn found(&self, source: &Source) -> Option<Fault> {
        if self.has_areas.is_some_and(|areas| areas != source.has_areas) {
            return None;
        }
        let rows = || source.rows.iter().take(HEAD);
        let set = self.any.iter().find_map(|set| rows().find(|row| set.iter().all(|name| has(row, name))))?;
        let message = format!("this is {}{}", self.what, form_of(source));
        Some(Fault::new("E146", source.place.origin(set.line, 1), message).hint(self.advice))
    }
}

/// What people call the form of a file, where it matters.
fn form_of(source: &Source) -> &'static str {
    let is_json = source.place.file.to_lowercase().ends_with("json");
    if is_json && !source.has_areas { ", as JSON" } else { "" }
}

/// Whether a row holds a name or a tag; `@` stands for a digit.
fn has(row: &RawRow, name: &str) -> bool {
    let mut digits = if name.contains('@') { 0..10 } else { 0..1 };
    digits.any(|digit| {
        let name = name.replace('@', &digit.to_string());
        match Tag::parse(&name) {
            Some(wanted) => row.cells.iter().any(|cell| Tag::parse(&cell.text()).is_some_and(|tag| tag.is_a(&wanted))),
            None => row.cells.iter().any(|cell| normal(&cell.text()) == name),
        }
    })
}

fn unknown(source: &Source) -> Fault {
    let rows = || source.rows.iter().take(HEAD);
    if let Some(row) = rows().find(|row| is_tag_row(row)) {
        let tags = listed(row, |text| Tag::parse(text).is_some());
        let message = format!("this is a table with HXL tags{} of a kind that is not known: {tags}", form_of(source));
        return Fault::new("E146", source.place.origin(row.line, 1), message).hint(BY_MAPPING);
    }
    if let Some(row) = rows().find(|row| is_row_of_lost_tags(row)) {
        let column = row.cells.iter().position(|cell| !cell.is_empty()).map_or(1, |at| at + 1);
        let first = row.cells.get(column - 1).map(|cell| cell.text().into_owned()).unwrap_or_default();
        let message = format!(
            "row {} looks like a row of HXL tags, but its cells do not begin with `#`: {}",
            row.line,
            listed(row, |_| true)
        );
        let hint = format!("write `#{first}` and so on; without tags, name columns by their headers in a mapping file");
        return Fault::new("E146", source.place.origin(row.line, column), message).hint(hint);
    }
    no_kind(source)
}

/// What to do with a table that has columns of its own.
const BY_MAPPING: &str = "say in a mapping file which columns are ours, and give it with `--map FILE.toml` \
                          (docs/guides/import.md); `passage import --show-map` lists those that are built in";

fn no_kind(source: &Source) -> Fault {
    let filled = |row: &&RawRow| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    // Titles and merged cells hold less than the row of names.
    let widest = source.rows.iter().take(HEAD).map(|row| filled(&row)).max().unwrap_or(0);
    let header = source.rows.iter().take(HEAD).find(|row| filled(row) * 4 >= widest * 3 && widest > 0);
    let Some(header) = header else {
        let place: &Place = &source.place;
        return Fault::new("E101", place.whole(), "the table to be imported is empty")
            .hint("a header row was expected");
    };
    let message = format!(
        "this is no table of ours, and none that is known by its columns: it has neither a row of HXL tags nor known names, \
         but {}",
        listed(header, |_| true)
    );
    Fault::new("E146", source.place.origin(header.line, 1), message).hint(BY_MAPPING)
}

fn listed(row: &RawRow, is_wanted: impl Fn(&str) -> bool) -> String {
    let texts: Vec<String> = row.cells.iter().map(|cell| cell.text().into_owned()).collect();
    let texts: Vec<&str> =
        texts.iter().map(String::as_str).filter(|text| !text.is_empty() && is_wanted(text)).collect();
    let more = texts.len().saturating_sub(LISTED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}{more}", quoted(&texts[..texts.len().min(LISTED)]))
}

/// Whether at least half of the cells would be tags of HXL with a `#` before them.
fn is_row_of_lost_tags(row: &RawRow) -> bool {
    let texts: Vec<String> = row.cells.iter().map(|cell| cell.text().into_owned()).collect();
    let filled = texts.iter().filter(|text| !text.is_empty()).count();
    let is_tag = |text: &&String| {
        let hashtag = text.split('+').next().unwrap_or_default().trim().to_lowercase();
        HASHTAGS.contains(&hashtag.as_str()) && Tag::parse(&format!("#{text}")).is_some()
    };
    let lost = texts.iter().filter(is_tag).count();
    lost >= 2 && lost * 2 >= filled && texts.iter().any(|text| text.contains('+'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn told(text: &str) -> String {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let path = folder.path().join("table.csv");
        fs::write(&path, text).expect("there is room for a file");
        recognise(&path).expect("the file can be read").expect("it is no table of ours").to_string()
    }

    #[test]
    fn a_table_is_known_by_its_columns_in_any_case_and_order() {
        assert!(told("t_tl , ADM2_PCODE\n5,XX01\n").contains("a population table by area (COD-PS)"));
        assert!(told("Title\n\nCategory,Targeted,In need,Cluster\nx,1,2,FSC\n").contains("people in need"));
    }

    #[test]
    fn what_is_not_known_is_told_with_its_columns() {
        let told = told("My title\nColour,Taste\nred,sweet\n");
        assert!(told.contains("table.csv:2") && told.contains("`Colour`, `Taste`"), "{told}");
    }

    #[test]
    fn tags_without_their_sign_are_told() {
        let told = told("Organisation,Sector\norg+name,sector\nX,WASH\n");
        assert!(told.contains("row 2 looks like a row of HXL tags") && told.contains("`#org+name`"), "{told}");
    }
}
