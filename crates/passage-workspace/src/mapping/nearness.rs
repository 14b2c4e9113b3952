//! Which corridors an incident is near to, by great-circle distance to their straight legs.

use super::compared;
use crate::raw::{Cell, RawRow, RawTable, RawTables};
use crate::row::parts;
use crate::value::Field;
use std::collections::HashMap;

const EARTH_RADIUS_KM: f64 = 6371.0;

/// A point on the unit sphere.
type Point = [f64; 3];

/// The straight legs of corridors.
pub(super) struct Legs {
    /// Ends of a leg, and the corridors it belongs to.
    legs: Vec<(Point, Point, Vec<String>)>,
}

impl Legs {
    /// The legs of a workspace that belong to a corridor and whose ends have coordinates.
    pub fn of(tables: &RawTables) -> Self {
        let mut ends: HashMap<String, Point> = HashMap::new();
        if let Some(sites) = tables.table("sites") {
            for row in &sites.rows {
                if let Some(point) = point_of(sites, row) {
                    ends.entry(compared(&sites.cell(row, "id").text())).or_insert(point);
                }
            }
        }
        let mut legs = Vec::new();
        if let Some(table) = tables.table("legs") {
            for row in &table.rows {
                let end = |column| ends.get(&compared(&table.cell(row, column).text())).copied();
                let corridors: Vec<String> = parts(&table.cell(row, "corridor").text()).map(str::to_owned).collect();
                if let (Some(from), Some(to), false) = (end("from"), end("to"), corridors.is_empty()) {
                    legs.push((from, to, corridors));
                }
            }
        }
        Self { legs }
    }

    /// The ids of the corridors within so many kilometres of a place, each once.
    pub fn within(&self, lat: f64, lon: f64, km: f64) -> Vec<String> {
        let place = point(lat, lon);
        let mut found: Vec<String> = Vec::new();
        for (from, to, corridors) in &self.legs {
            if distance_km(place, *from, *to) > km {
                continue;
            }
            for corridor in corridors {
                if !found.iter().any(|known| known.eq_ignore_ascii_case(corridor)) {
                    found.push(corridor.clone());
                }
            }
        }
        found
    }
}

fn point_of(sites: &RawTable, row: &RawRow) -> Option<Point> {
    let degrees = |name, most| {
        let cell: &Cell = sites.cell(row, name);
        Field { cell, what: "column", name }.degrees(name, most).ok()
    };
    Some(point(degrees("lat", 90.0)?, degrees("lon", 180.0)?))
}

fn point(lat: f64, lon: f64) -> Point {
    let (lat, lon) = (lat.to_radians(), lon.to_radians());
    [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
}

fn dot(a: Point, b: Point) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn cross(a: Point, b: Point) -> Point {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

fn angle(a: Point, b: Point) -> f64 {
    let sine = cross(a, b);
    dot(sine, sine).sqrt().atan2(dot(a, b))
}

/// Kilometres from a place to the great-circle arc between two others.
fn distance_km(place: Point, from: Point, to: Point) -> f64 {
    let normal = cross(from, to);
    let length = dot(normal, normal).sqrt();
    let to_an_end = || angle(place, from).min(angle(place, to));
    let radians = if length < 1e-12 {
        // The ends are the same place, or opposite ones between which no arc is the straight one.
        to_an_end()
    } else if dot(cross(normal, from), place) >= 0.0 && dot(cross(to, normal), place) >= 0.0 {
        // The foot of the perpendicular lies between the ends.
        (dot(place, normal) / length).clamp(-1.0, 1.0).asin().abs()
    } else {
        to_an_end()
    };
    radians * EARTH_RADIUS_KM
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A degree of a great circle.
    const DEGREE_KM: f64 = 111.195;

    fn km(place: (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
        distance_km(point(place.0, place.1), point(from.0, from.1), point(to.0, to.1))
    }

    #[test]
    fn beside_the_leg_the_perpendicular_counts_and_beyond_it_the_nearer_end() {
        assert!((km((1.0, 5.0), (0.0, 0.0), (0.0, 10.0)) - DEGREE_KM).abs() < 0.1);
        assert!((km((0.0, 12.0), (0.0, 0.0), (0.0, 10.0)) - 2.0 * DEGREE_KM).abs() < 0.1);
        assert!((km((0.0, -1.0), (0.0, 0.0), (0.0, 10.0)) - DEGREE_KM).abs() < 0.1);
        assert!(km((0.0, 5.0), (0.0, 0.0), (0.0, 10.0)) < 0.001);
    }

    #[test]
    fn a_leg_over_the_date_line_and_one_without_length_have_their_distance() {
        assert!((km((1.0, 180.0), (0.0, 179.0), (0.0, -179.0)) - DEGREE_KM).abs() < 0.1);
        assert!((km((1.0, 0.0), (0.0, 0.0), (0.0, 0.0)) - DEGREE_KM).abs() < 0.1);
    }
}
