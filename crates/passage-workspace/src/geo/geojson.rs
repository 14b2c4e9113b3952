//! Features of a GeoJSON file.

use super::{Feature, Features, Flaw, RESULTS, not_whole};
use crate::header::normal;
use crate::schema::{Table, table};
use geojson::{GeoJson, GeometryValue, JsonObject, JsonValue};
use std::collections::BTreeSet;

const HINT: &str = "`passage export WORKSPACE FILE.geojson` writes one that can be taken in";

pub(super) fn features(text: &str) -> Result<Features, Flaw> {
    let read: GeoJson = text
        .parse()
        .map_err(|error: geojson::Error| Flaw::new("E110", format!("this is no GeoJSON: {error}"), HINT))?;
    let GeoJson::FeatureCollection(collection) = read else {
        return Err(Flaw::new("E110", "this is not a FeatureCollection", HINT));
    };
    let mut found = Features::default();
    let mut unknown = BTreeSet::new();
    for (position, feature) in collection.features.into_iter().enumerate() {
        let place = format!("feature {}", position + 1);
        let properties = feature.properties.unwrap_or_default();
        let geometry = feature.geometry.map(|geometry| geometry.value);
        let table = table_of(&properties, geometry.as_ref(), &place)?;
        if let Some(audience) = text_of(&properties, "audience").filter(|audience| audience != "internal") {
            return Err(not_whole(&place, &audience));
        }
        let mut cells = Vec::new();
        for (name, value) in &properties {
            let name = normal(name);
            let is_ours = ["id", "lat", "lon"].contains(&name.as_str()) || RESULTS.contains(&name.as_str());
            match table.column(&name) {
                _ if is_ours => {}
                Some(column) => cells.extend(written(value).map(|text| (column.name, text))),
                // What a map shows beside a leg; and map programs give every feature every property, empty.
                None if name == "name" || written(value).is_none() => {}
                None => drop(unknown.insert(name)),
            }
        }
        found.features.push(Feature {
            table,
            id: text_of(&properties, "id"),
            name: text_of(&properties, "name").unwrap_or_default(),
            cells,
            position: point(geometry.as_ref()).filter(|_| table.name == "sites"),
            place,
        });
    }
    if !unknown.is_empty() {
        let names = unknown.into_iter().collect::<Vec<_>>().join("`, `");
        found.told.push(format!("no column has the name `{names}`: not taken in"));
    }
    Ok(found)
}

/// The table that a feature is a row of: the one it names, else by its geometry.
fn table_of(properties: &JsonObject, geometry: Option<&GeometryValue>, place: &str) -> Result<&'static Table, Flaw> {
    let named = text_of(properties, "table");
    let name = match (named.as_deref(), geometry) {
        (Some(name), _) => name,
        (None, Some(GeometryValue::Point { .. })) => "sites",
        (None, Some(GeometryValue::LineString { .. } | GeometryValue::MultiLineString { .. })) => "legs",
        (None, _) => {
            let message = format!("{place} is neither a point nor a line");
            return Err(Flaw::new("E110", message, "sites are points and legs are lines; delete what is neither"));
        }
    };
    let found = table(name).filter(|table| ["sites", "legs"].contains(&table.name));
    found.ok_or_else(|| {
        let message = format!("{place} is of table `{name}`");
        Flaw::new("E110", message, "only `sites` and `legs` can be taken in from a map file")
    })
}

fn text_of(properties: &JsonObject, name: &str) -> Option<String> {
    let (_, value) = properties.iter().find(|(key, _)| normal(key) == name)?;
    written(value)
}

/// A value as one types it; `None` where there is nothing.
fn written(value: &JsonValue) -> Option<String> {
    let text = match value {
        JsonValue::Null | JsonValue::Object(_) => return None,
        JsonValue::String(text) => text.trim().to_owned(),
        JsonValue::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        JsonValue::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => whole.to_string(),
            // Map programs write a whole number as `12.0`.
            (None, Some(number)) => number.to_string(),
            (None, None) => number.to_string(),
        },
        JsonValue::Array(list) => list.iter().filter_map(written).collect::<Vec<_>>().join("|"),
    };
    (!text.is_empty()).then_some(text)
}

fn point(geometry: Option<&GeometryValue>) -> Option<(f64, f64)> {
    match geometry? {
        GeometryValue::Point { coordinates } => match coordinates.as_slice() {
            [lon, lat, ..] => Some((*lon, *lat)),
            _ => None,
        },
        // Some programs save every point as a collection of one.
        GeometryValue::MultiPoint { coordinates } => match coordinates.as_slice() {
            [only] => match only.as_slice() {
                [lon, lat, ..] => Some((*lon, *lat)),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}
