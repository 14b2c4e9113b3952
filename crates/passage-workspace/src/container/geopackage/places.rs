//! Where the sites lie: their points and their columns `lat` and `lon`, of which either may have been changed.

use super::columns::Layout;
use super::geometry;
use super::meta;
use crate::audit::number;
use crate::raw::{Cell, Place, RawRow};
use passage_model::fault::Fault;
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// Longitude and latitude that two cells give; `None` where they do not name a place on earth.
pub(super) fn of_cells(lat: &Cell, lon: &Cell) -> Option<[f64; 2]> {
    let (lat, lon) = (number(lat)?, number(lon)?);
    (lat.abs() <= 90.0 && lon.abs() <= 180.0).then_some([lon, lat])
}

/// Notes where a site lay when it was written.
pub(super) fn note(connection: &Connection, key: i64, place: Option<[f64; 2]>) -> rusqlite::Result<()> {
    let Some([lon, lat]) = place else {
        return Ok(());
    };
    let mut insert =
        connection.prepare_cached("INSERT OR REPLACE INTO passage_places (fid, lat, lon) VALUES (?1, ?2, ?3)")?;
    insert.execute(params![key, lat, lon]).map(|_| ())
}

/// Puts points that were drawn or moved on the map into `lat` and `lon`; where columns and point were both changed, and
/// differ, the columns count and a warning tells it.
pub(super) fn follow_points(
    connection: &Connection,
    layout: &Layout,
    points: &[Option<Vec<u8>>],
    rows: &mut [RawRow],
    place: &Place,
    faults: &mut Vec<Fault>,
) -> rusqlite::Result<()> {
    let (Some(lat), Some(lon)) = (layout.position("lat"), layout.position("lon")) else {
        return Ok(());
    };
    let noted = noted(connection)?;
    for (row, blob) in rows.iter_mut().zip(points) {
        let Some(point) = blob.as_deref().and_then(geometry::point_of) else {
            continue;
        };
        let cell = |position: usize| row.cells.get(position).unwrap_or(&Cell::Empty);
        let (cells, noted) = (of_cells(cell(lat), cell(lon)), noted.get(&row.line).copied());
        let is_blank = cell(lat).is_empty() && cell(lon).is_empty();
        if cells == Some(point) || (!is_blank && Some(point) == noted) {
            continue;
        }
        let is_moved = cells.is_some() && cells == noted;
        if is_blank || is_moved {
            let width = row.cells.len().max(lat + 1).max(lon + 1);
            row.cells.resize(width, Cell::Empty);
            row.cells[lat] = Cell::Number(point[1]);
            row.cells[lon] = Cell::Number(point[0]);
        } else if let Some([lon_typed, lat_typed]) = cells {
            let message = format!(
                "`lat` and `lon` are {lat_typed}, {lon_typed}, but the point on the map is at {}, {}; the columns are used",
                point[1], point[0]
            );
            let fault = Fault::new("W501", place.origin(row.line, lat + 1), message);
            faults.push(
                fault.hint("type the coordinates that are right; the point follows when Passage next writes the table"),
            );
        }
    }
    Ok(())
}

fn noted(connection: &Connection) -> rusqlite::Result<HashMap<usize, [f64; 2]>> {
    if !meta::has_table(connection, "passage_places")? {
        return Ok(HashMap::new());
    }
    let mut query =
        connection.prepare("SELECT fid, lat, lon FROM passage_places WHERE lat IS NOT NULL AND lon IS NOT NULL")?;
    let places = query.query_map([], |row| {
        let key: i64 = row.get(0)?;
        Ok((usize::try_from(key).unwrap_or(0), [row.get(2)?, row.get(1)?]))
    })?;
    places.collect()
}
