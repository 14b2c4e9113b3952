//! Their file as rows of cells: text with separators, a workbook, JSON, or the shapes of a map.
//!
//! A file of shapes has two columns more than its attributes, `center_lat` and `center_lon`: a point inside of each shape.

use crate::container::geopackage::layer;
use crate::container::{self, ReadError};
use crate::header::normal;
use crate::raw::{Cell, Place, RawRow};
use crate::shape::{Polygon, point_inside};
use crate::{pcode, separated, text};
use passage_model::fault::Fault;
use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// The columns that shapes have besides their attributes, named as in gazetteers.
const CENTRE: [&str; 2] = ["center_lat", "center_lon"];

/// The largest number up to which a [`Cell::Number`] tells whole numbers apart.
const LONGEST_EXACT: u64 = 1 << 53;

/// What of a file is wanted.
#[derive(Clone, Copy, Default)]
pub(super) struct Wanted<'a> {
    /// Sheet of a workbook or layer of a GeoPackage, `*` for any letters; `None`: the first.
    pub sheet: Option<&'a str>,
    /// Line of the header; `None`: to be looked for.
    pub header_row: Option<usize>,
    /// Names of columns by which the separator is recognised.
    pub known: &'a [&'a str],
    /// Names of the column of codes; shapes of one code are one area.
    pub code: &'a [&'a str],
}

/// Rows of cells, the header among them.
pub(super) struct Source {
    pub place: Place,
    /// Without blank ones.
    pub rows: Vec<RawRow>,
    /// Whether any of them is an area of a map.
    pub has_areas: bool,
}

/// What a file is, by its extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Separated,
    Workbook,
    Json,
    GeoPackage,
}

impl Form {
    pub fn of(path: &Path) -> Self {
        let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
        match extension.as_deref() {
            Some("xlsx" | "xlsm") => Self::Workbook,
            Some("json" | "geojson") => Self::Json,
            Some("gpkg") => Self::GeoPackage,
            _ => Self::Separated,
        }
    }
}

/// The name of a file without its folders.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Reads their file; `None` after a fault of the whole file.
pub(super) fn read(path: &Path, wanted: Wanted<'_>, faults: &mut Vec<Fault>) -> Result<Option<Source>, ReadError> {
    let file = file_name(path);
    let form = Form::of(path);
    if form == Form::GeoPackage {
        return Ok(layer::read(path, wanted.sheet, faults)?.map(|layer| of_layer(layer, wanted)));
    }
    let bytes = container::read_bytes(path)?;
    if form == Form::Workbook {
        let sheet = container::sheet(bytes, &file, wanted.sheet, faults);
        return Ok(sheet.map(|(place, rows)| Source { place, rows, has_areas: false }));
    }
    let place = Place { file, sheet: None };
    let text = match text::decode(&bytes, &place) {
        Ok(text) => text,
        Err(fault) => {
            faults.push(*fault);
            return Ok(None);
        }
    };
    Ok(if form == Form::Json { json(text, place, wanted, faults) } else { separated_rows(text, place, wanted, faults) })
}

fn separated_rows(text: &str, place: Place, wanted: Wanted<'_>, faults: &mut Vec<Fault>) -> Option<Source> {
    // What stands above the header is no part of the table, and its commas say nothing of the separator.
    let above = wanted.header_row.map_or(0, |line| line - 1);
    let mut text = text;
    for _ in 0..above {
        text = text.split_once('\n').map_or("", |(_, below)| below);
    }
    let known: Vec<String> = wanted.known.iter().map(|name| normal(name)).collect();
    let separated = separated::read(text, &known.iter().map(String::as_str).collect::<HashSet<_>>());
    if let Some(line) = separated.open_quote {
        let origin = place.origin(line + above, 1);
        let fault = Fault::new("E110", origin, "a double quote opens a cell here and is never closed");
        faults.push(fault.hint("close it, or write a quote within a quoted cell twice"));
        return None;
    }
    let mut rows = separated.rows;
    for row in &mut rows {
        row.line += above;
    }
    Some(Source { place, rows, has_areas: false })
}

/// JSON as programs write tables: a list of rows, a list of objects, or the features of a map.
fn json(text: &str, place: Place, wanted: Wanted<'_>, faults: &mut Vec<Fault>) -> Option<Source> {
    let mut tell = |message: String| {
        let fault = Fault::new("E110", place.whole(), message);
        faults.push(fault.hint("a list of rows, a list of objects, or a GeoJSON FeatureCollection was expected"));
    };
    let read: Value = match serde_json::from_str(text) {
        Ok(read) => read,
        Err(error) => {
            tell(format!("this is no JSON: {error}"));
            return None;
        }
    };
    let source = match read {
        Value::Array(items) if items.iter().all(Value::is_array) => Some(of_rows(items, place.clone())),
        Value::Array(items) if items.iter().all(Value::is_object) => {
            Some(of_objects(items.into_iter().map(|item| (object(item), Vec::new())), place.clone(), wanted))
        }
        Value::Object(mut map) if map.get("type").is_some_and(|kind| kind == "FeatureCollection") => {
            let features = match map.remove("features") {
                Some(Value::Array(features)) => features,
                _ => Vec::new(),
            };
            let feature = |feature: Value| {
                let mut feature = object(feature);
                let polygons = feature.get("geometry").map(polygons).unwrap_or_default();
                (feature.remove("properties").map(object).unwrap_or_default(), polygons)
            };
            Some(of_objects(features.into_iter().map(feature), place.clone(), wanted))
        }
        _ => None,
    };
    if source.is_none() {
        tell("this JSON is no table".to_owned());
    }
    source
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn of_rows(items: Vec<Value>, place: Place) -> Source {
    let row = |(position, item): (usize, Value)| {
        let cells = match item {
            Value::Array(cells) => cells.iter().map(cell).collect(),
            _ => Vec::new(),
        };
        RawRow { line: position + 1, cells }
    };
    let mut rows: Vec<RawRow> = items.into_iter().enumerate().map(row).collect();
    rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    Source { place, rows, has_areas: false }
}

/// The line of a row is its number; the header, which stands on no line, has none.
fn of_objects(
    items: impl Iterator<Item = (Map<String, Value>, Vec<Polygon>)>,
    place: Place,
    wanted: Wanted<'_>,
) -> Source {
    let items: Vec<_> = items.collect();
    let mut seen = HashSet::new();
    let names: Vec<String> =
        items.iter().flat_map(|(item, _)| item.keys()).filter(|name| seen.insert(*name)).cloned().collect();
    let rows = items.iter().enumerate().map(|(position, (item, polygons))| {
        let cells = names.iter().map(|name| item.get(name).map_or(Cell::Empty, cell)).collect();
        (position + 1, cells, polygons.as_slice())
    });
    with_centres(place, &names, wanted, rows)
}

fn of_layer(layer: layer::Layer, wanted: Wanted<'_>) -> Source {
    let rows = layer.rows.iter().map(|row| (row.fid, row.cells.clone(), row.polygons.as_slice()));
    with_centres(layer.place, &layer.columns, wanted, rows)
}

/// Rows with line, cells and area, to which the columns of their centres are added.
fn with_centres<'a>(
    place: Place,
    names: &[String],
    wanted: Wanted<'_>,
    rows: impl Iterator<Item = (usize, Vec<Cell>, &'a [Polygon])>,
) -> Source {
    let is_named = CENTRE.iter().any(|name| names.iter().any(|known| normal(known) == *name));
    let mut header: Vec<Cell> = names.iter().cloned().map(Cell::Text).collect();
    let (mut has_centres, mut has_areas) = (false, false);
    let mut all = Vec::new();
    let rows: Vec<_> = rows.collect();
    // An area of several features, as of an island and its mainland, has one point: that of the largest.
    let of_code = wanted.code.iter().find_map(|code| names.iter().position(|name| normal(name) == normal(code)));
    let code = |cells: &[Cell]| -> Option<String> {
        of_code.and_then(|at| cells.get(at)).map(|cell| pcode::compared(&cell.text())).filter(|code| !code.is_empty())
    };
    let mut areas: HashMap<String, Vec<Polygon>> = HashMap::new();
    for (_, cells, polygons) in &rows {
        if let Some(code) = code(cells) {
            areas.entry(code).or_default().extend(polygons.iter().cloned());
        }
    }
    for (line, mut cells, polygons) in rows {
        let area = code(&cells).and_then(|code| areas.get(&code)).map_or(polygons, Vec::as_slice);
        if let (Some([lon, lat]), false) = (point_inside(area), is_named) {
            cells.resize(names.len(), Cell::Empty);
            cells.extend([Cell::Number(lat), Cell::Number(lon)]);
            has_centres = true;
        }
        has_areas |= polygons.iter().flatten().any(|ring| ring.len() > 1);
        all.push(RawRow { line, cells });
    }
    if has_centres {
        header.extend(CENTRE.map(|name| Cell::Text(name.to_owned())));
    }
    all.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    all.insert(0, RawRow { line: 0, cells: header });
    Source { place, rows: all, has_areas }
}

fn cell(value: &Value) -> Cell {
    let text = match value {
        Value::Null => return Cell::Empty,
        // A number with a fraction keeps more digits than anybody measures; a long whole number is most often a code.
        Value::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
            (Some(whole), ..) if whole.unsigned_abs() > LONGEST_EXACT => whole.to_string(),
            (None, Some(whole), _) => whole.to_string(),
            (.., number) => return number.map_or(Cell::Empty, Cell::Number),
        },
        Value::String(text) => text.clone(),
        Value::Bool(value) => if *value { "yes" } else { "no" }.to_owned(),
        Value::Array(_) | Value::Object(_) => value.to_string(),
    };
    if text.trim().is_empty() { Cell::Empty } else { separated::text_cell(text) }
}

/// The polygons of a geometry of GeoJSON; a point is a ring of one corner.
fn polygons(geometry: &Value) -> Vec<Polygon> {
    let coordinates = &geometry["coordinates"];
    let corner = |value: &Value| Some([value.get(0)?.as_f64()?, value.get(1)?.as_f64()?]);
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let ring = |value: &Value| list(value).iter().filter_map(corner).collect::<Vec<_>>();
    let polygon = |value: &Value| list(value).iter().map(ring).collect::<Polygon>();
    match geometry["type"].as_str() {
        Some("Point") => corner(coordinates).map(|point| vec![vec![vec![point]]]).unwrap_or_default(),
        Some("Polygon") => vec![polygon(coordinates)],
        Some("MultiPolygon") => list(coordinates).iter().map(polygon).collect(),
        _ => Vec::new(),
    }
}
