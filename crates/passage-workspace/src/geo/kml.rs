//! Points of a KML file.

use super::{Feature, Features, Flaw, RESULTS, not_whole};
use crate::raw::RawTables;
use crate::schema::{Table, table};
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

const HINT: &str = "save the places as KML once more; a `.kmz` has to be unpacked first";

/// What stands in a placemark.
#[derive(Default)]
struct Placemark {
    name: String,
    /// Names and values of its extended data.
    data: Vec<(String, String)>,
    coordinates: Option<String>,
    /// Whether it is a shape other than a single point.
    is_shape: bool,
}

pub(super) fn features(text: &str, there: &RawTables) -> Result<Features, Flaw> {
    let sites = table("sites").expect("the schema has sites");
    let mut found = Features::default();
    let mut shapes = 0;
    for (position, placemark) in placemarks(text)?.into_iter().enumerate() {
        let place = format!("placemark {} (`{}`)", position + 1, placemark.name);
        let datum = |name: &str| {
            let found = placemark.data.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.trim().to_owned()).filter(|value| !value.is_empty())
        };
        if datum("table").is_some_and(|table| table != "sites") {
            continue;
        }
        let Some(coordinates) = placemark.coordinates.as_deref().filter(|_| !placemark.is_shape) else {
            shapes += 1;
            continue;
        };
        if let Some(audience) = datum("audience").filter(|audience| audience != "internal") {
            return Err(not_whole(&place, &audience));
        }
        let Some(point) = point(coordinates) else {
            let message = format!("{place} has the coordinates `{}`", coordinates.trim());
            return Err(Flaw::new("E110", message, "longitude, comma, latitude was expected"));
        };
        let id = datum("id").or_else(|| known_by_name(there, &placemark.name));
        let is_known = id.is_some();
        let cells = cells(sites, &placemark, is_known);
        let name = placemark.name.trim().to_owned();
        found.features.push(Feature { table: sites, id, name, cells, position: Some(point), place });
    }
    if shapes > 0 {
        found.told.push(format!("{shapes} of the file left out: only points are taken in from KML"));
    }
    if found.features.is_empty() {
        return Err(Flaw::new("E110", "the file holds no placemark that is a point", HINT));
    }
    Ok(found)
}

/// The columns that a placemark gives; its name only where the site is new, since exports put more than the name there.
fn cells(sites: &'static Table, placemark: &Placemark, is_known: bool) -> Vec<(&'static str, String)> {
    let mut cells = Vec::new();
    for (name, value) in &placemark.data {
        let name = crate::header::normal(name);
        let is_ours = ["id", "lat", "lon"].contains(&name.as_str()) || RESULTS.contains(&name.as_str());
        if let Some(column) = sites.column(&name).filter(|_| !is_ours && !value.trim().is_empty()) {
            cells.push((column.name, value.trim().to_owned()));
        }
    }
    if !is_known && !cells.iter().any(|(name, _)| *name == "name") && !placemark.name.trim().is_empty() {
        cells.push(("name", placemark.name.trim().to_owned()));
    }
    cells
}

/// The id of the site that has this id, name or other name, in any case; `None` where none or several do.
fn known_by_name(there: &RawTables, name: &str) -> Option<String> {
    let sites = there.table("sites")?;
    let wanted = name.trim().to_lowercase();
    let is_it = |text: &str| !wanted.is_empty() && text.trim().to_lowercase() == wanted;
    let mut found = sites.rows.iter().filter(|row| {
        let names = sites.cell(row, "other_names").text().into_owned();
        is_it(&sites.cell(row, "id").text()) || is_it(&sites.cell(row, "name").text()) || names.split('|').any(is_it)
    });
    let first = found.next()?;
    found.next().is_none().then(|| sites.cell(first, "id").text().into_owned())
}

fn point(coordinates: &str) -> Option<(f64, f64)> {
    let mut parts = coordinates.trim().split(',').map(|part| part.trim().parse::<f64>().ok());
    let (lon, lat) = (parts.next()??, parts.next()??);
    (lon.is_finite() && lat.is_finite()).then_some((lon, lat))
}

fn placemarks(text: &str) -> Result<Vec<Placemark>, Flaw> {
    let broken = |why: String| Flaw::new("E110", format!("this is no KML: {why}"), HINT);
    let mut reader = Reader::from_str(text);
    let mut placemarks = Vec::new();
    let mut path: Vec<String> = Vec::new();
    let mut current: Option<Placemark> = None;
    let mut words = String::new();
    let mut key = String::new();
    loop {
        match reader.read_event().map_err(|error| broken(error.to_string()))? {
            Event::Eof => break,
            Event::Start(start) => {
                let name = start.local_name().as_ref().to_owned();
                begin(&name, &start, &mut current, &mut key);
                path.push(name);
                words.clear();
            }
            Event::Empty(start) => {
                let name = start.local_name().as_ref().to_owned();
                begin(&name, &start, &mut current, &mut key);
            }
            Event::Text(text) => words.push_str(&text.xml10_content()),
            Event::CData(text) => words.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let letter = reference.resolve_char_ref().map_err(|error| broken(error.to_string()))?;
                match (letter, reference.xml10_content().as_ref()) {
                    (Some(letter), _) => words.push(letter),
                    (None, "amp") => words.push('&'),
                    (None, "lt") => words.push('<'),
                    (None, "gt") => words.push('>'),
                    (None, "quot") => words.push('"'),
                    (None, "apos") => words.push('\''),
                    (None, other) => return Err(broken(format!("unknown entity `{other}`"))),
                }
            }
            Event::End(_) => {
                let name = path.pop().unwrap_or_default();
                let parent = path.last().map_or("", String::as_str);
                if let Some(placemark) = &mut current {
                    match (parent, name.as_str()) {
                        ("Placemark", "name") => placemark.name = words.trim().to_owned(),
                        (_, "value" | "SimpleData") => placemark.data.push((key.clone(), words.clone())),
                        ("Point", "coordinates") => placemark.coordinates = Some(words.clone()),
                        _ => {}
                    }
                }
                if name == "Placemark" {
                    placemarks.extend(current.take());
                }
                words.clear();
            }
            _ => {}
        }
    }
    if !path.is_empty() {
        return Err(broken(format!("`{}` is never closed", path.join("/"))));
    }
    Ok(placemarks)
}

fn begin(name: &str, start: &BytesStart<'_>, current: &mut Option<Placemark>, key: &mut String) {
    match name {
        "Placemark" => *current = Some(Placemark::default()),
        "Data" | "SimpleData" => {
            let attribute = start.try_get_attribute("name").ok().flatten();
            let value =
                attribute.and_then(|name| Some(name.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned()));
            *key = value.unwrap_or_default();
        }
        "MultiGeometry" | "LineString" | "Polygon" | "Track" | "MultiTrack" | "Model" => {
            if let Some(placemark) = current {
                placemark.is_shape = true;
            }
        }
        _ => {}
    }
}
