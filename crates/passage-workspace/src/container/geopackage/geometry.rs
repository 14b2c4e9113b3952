//! Points and lines as the blobs of a GeoPackage: a short head, then well-known binary.

use crate::shape::{Polygon, Ring};

/// Identifier of WGS 84, in which all of ours stands.
pub(super) const WGS_84: i32 = 4326;

const LITTLE_ENDIAN: u8 = 1;
const ENVELOPE_XY: u8 = 1 << 1;
const EMPTY: u8 = 1 << 4;

/// A point at longitude and latitude in degrees.
pub(super) fn point([lon, lat]: [f64; 2]) -> Vec<u8> {
    let mut blob = head(LITTLE_ENDIAN);
    blob.push(LITTLE_ENDIAN);
    blob.extend(1_u32.to_le_bytes());
    blob.extend([lon, lat].iter().flat_map(|number| number.to_le_bytes()));
    blob
}

/// A straight line between two points of longitude and latitude in degrees.
pub(super) fn line(from: [f64; 2], to: [f64; 2]) -> Vec<u8> {
    let mut blob = head(LITTLE_ENDIAN | ENVELOPE_XY);
    let envelope = [from[0].min(to[0]), from[0].max(to[0]), from[1].min(to[1]), from[1].max(to[1])];
    blob.extend(envelope.iter().flat_map(|number| number.to_le_bytes()));
    blob.push(LITTLE_ENDIAN);
    blob.extend(2_u32.to_le_bytes());
    blob.extend(2_u32.to_le_bytes());
    blob.extend([from, to].iter().flatten().flat_map(|number| number.to_le_bytes()));
    blob
}

fn head(flags: u8) -> Vec<u8> {
    let mut blob = vec![b'G', b'P', 0, flags];
    blob.extend(WGS_84.to_le_bytes());
    blob
}

/// Longitude and latitude of a point in WGS 84; `None` for anything else.
pub(super) fn point_of(blob: &[u8]) -> Option<[f64; 2]> {
    let parsed = Parsed::of(blob)?;
    if parsed.system != WGS_84 {
        return None;
    }
    let mut shape = Bytes { rest: parsed.shape, is_little: true };
    (shape.kind()? == 1).then_some(())?;
    let point = [shape.double()?, shape.double()?];
    point.iter().all(|number| number.is_finite()).then_some(point)
}

/// The identifier of the coordinate system; `None` where it is no geometry.
pub(super) fn system(blob: &[u8]) -> Option<i32> {
    Parsed::of(blob).filter(|parsed| !parsed.is_empty).map(|parsed| parsed.system)
}

/// Whether the head says that there is nothing; `None` where it is no geometry.
pub(super) fn is_empty(blob: &[u8]) -> Option<bool> {
    Parsed::of(blob).map(|parsed| parsed.is_empty)
}

/// The polygons of an area in WGS 84; a point is a ring of one corner. `None` for anything else.
pub(super) fn polygons(blob: &[u8]) -> Option<Vec<Polygon>> {
    let parsed = Parsed::of(blob)?;
    if parsed.system != WGS_84 {
        return None;
    }
    let mut shape = Bytes { rest: parsed.shape, is_little: true };
    let (kind, dimensions) = shape.kind_and_dimensions()?;
    match kind {
        1 => Some(vec![vec![vec![shape.corner(dimensions)?]]]),
        3 => Some(vec![shape.polygon(dimensions)?]),
        6 => {
            let mut found = Vec::new();
            for _ in 0..shape.integer()? {
                let (kind, dimensions) = shape.kind_and_dimensions()?;
                (kind == 3).then_some(())?;
                found.push(shape.polygon(dimensions)?);
            }
            Some(found)
        }
        _ => None,
    }
}

/// West, east, south and north end; `None` where it is empty or of a kind that we never write and that says none
/// itself.
pub(super) fn bounds(blob: &[u8]) -> Option<[f64; 4]> {
    let parsed = Parsed::of(blob)?;
    if parsed.is_empty || parsed.envelope.is_some() {
        return parsed.envelope.filter(|_| !parsed.is_empty);
    }
    let mut shape = Bytes { rest: parsed.shape, is_little: true };
    let (kind, dimensions) = shape.kind_and_dimensions()?;
    let count = match kind {
        1 => 1,
        2 => shape.integer()?,
        _ => return None,
    };
    let mut found: Option<[f64; 4]> = None;
    for _ in 0..count {
        let (x, y) = (shape.double()?, shape.double()?);
        for _ in 2..dimensions {
            shape.double()?;
        }
        let [west, east, south, north] = found.unwrap_or([x, x, y, y]);
        found = Some([west.min(x), east.max(x), south.min(y), north.max(y)]);
    }
    found
}

/// The head of a blob, and the well-known binary behind it.
struct Parsed<'a> {
    is_empty: bool,
    system: i32,
    envelope: Option<[f64; 4]>,
    shape: &'a [u8],
}

impl<'a> Parsed<'a> {
    fn of(blob: &'a [u8]) -> Option<Self> {
        let flags = *blob.strip_prefix(b"GP\0")?.first()?;
        let mut bytes = Bytes { rest: blob.get(4..)?, is_little: flags & LITTLE_ENDIAN != 0 };
        let system = bytes.integer()?.cast_signed();
        let numbers = [0, 4, 6, 6, 8].get(usize::from((flags >> 1) & 7)).copied()?;
        let mut envelope = [0.0; 4];
        for position in 0..numbers {
            let number = bytes.double()?;
            if let Some(side) = envelope.get_mut(position) {
                *side = number;
            }
        }
        let envelope = (numbers > 0).then_some(envelope);
        Some(Self { is_empty: flags & EMPTY != 0, system, envelope, shape: bytes.rest })
    }
}

struct Bytes<'a> {
    rest: &'a [u8],
    is_little: bool,
}

impl Bytes<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(*taken)
    }

    fn integer(&mut self) -> Option<u32> {
        let bytes = self.take()?;
        Some(if self.is_little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
    }

    fn double(&mut self) -> Option<f64> {
        let bytes = self.take()?;
        Some(if self.is_little { f64::from_le_bytes(bytes) } else { f64::from_be_bytes(bytes) })
    }

    /// Longitude and latitude, without height and measure.
    fn corner(&mut self, dimensions: u32) -> Option<[f64; 2]> {
        let corner = [self.double()?, self.double()?];
        for _ in 2..dimensions {
            self.double()?;
        }
        Some(corner)
    }

    fn polygon(&mut self, dimensions: u32) -> Option<Polygon> {
        let mut rings = Polygon::new();
        for _ in 0..self.integer()? {
            let mut ring = Ring::new();
            for _ in 0..self.integer()? {
                ring.push(self.corner(dimensions)?);
            }
            rings.push(ring);
        }
        Some(rings)
    }

    /// The kind of a shape of well-known binary, 1 for a point, 2 for a line; with or without height and measure.
    fn kind(&mut self) -> Option<u32> {
        self.kind_and_dimensions().map(|(kind, _)| kind)
    }

    fn kind_and_dimensions(&mut self) -> Option<(u32, u32)> {
        let [order] = self.take()?;
        self.is_little = order == LITTLE_ENDIAN;
        let code = self.integer()?;
        let dimensions = [2, 3, 3, 4].get(usize::try_from(code / 1000).ok()?).copied()?;
        Some((code % 1000, dimensions))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_and_a_line_are_read_back() {
        let blob = point([36.25, -1.5]);
        assert_eq!(point_of(&blob), Some([36.25, -1.5]));
        assert_eq!(bounds(&blob), Some([36.25, 36.25, -1.5, -1.5]));
        assert_eq!(is_empty(&blob), Some(false));
        let blob = line([36.0, 5.0], [35.0, 7.0]);
        assert_eq!(bounds(&blob), Some([35.0, 36.0, 5.0, 7.0]));
        assert_eq!(point_of(&blob), None);
    }

    #[test]
    fn shapes_of_others_are_read() {
        // Big-endian, with height, no envelope.
        let mut blob = b"GP\0\0\0\0\x10\xe6\0\0\0\x03\xe9".to_vec();
        blob.extend([2.0_f64, 3.0, 9.0].iter().flat_map(|number| number.to_be_bytes()));
        assert_eq!(point_of(&blob), Some([2.0, 3.0]));
        assert_eq!(bounds(&blob), Some([2.0, 2.0, 3.0, 3.0]));
        blob[3] |= EMPTY;
        assert_eq!((is_empty(&blob), bounds(&blob)), (Some(true), None));
    }

    #[test]
    fn cut_blobs_are_no_geometry() {
        let blob = line([36.0, 5.0], [35.0, 7.0]);
        for length in 0..blob.len() {
            assert_eq!(point_of(&blob[..length]), None);
            assert!(length >= 40 || bounds(&blob[..length]).is_none(), "{length}");
        }
    }
}
