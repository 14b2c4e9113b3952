//! A point inside of an area, to stand for it on a map.

/// Corners of a closed line: longitude and latitude in degrees.
pub(crate) type Ring = Vec<[f64; 2]>;

/// An outer ring, then the rings of its holes.
pub(crate) type Polygon = Vec<Ring>;

/// Where between south and north a line is laid through an area whose centre lies outside of it.
const CUTS: [f64; 7] = [0.5, 0.375, 0.625, 0.25, 0.75, 0.125, 0.875];

/// Decimals of a coordinate: 0.1 m.
const DECIMALS: f64 = 1e6;

/// A point inside of the largest of some polygons: the centre of its area where that lies within, else the middle of the
/// widest stretch of a line from west to east through it. A ring of one corner is a point, and is given as it is.
/// `None` where there is no corner.
pub(crate) fn point_inside(polygons: &[Polygon]) -> Option<[f64; 2]> {
    let largest = polygons.iter().max_by(|one, other| area(one).total_cmp(&area(other)))?;
    let outer = largest.first()?;
    let first = *outer.first()?;
    let found = centre(largest)
        .filter(|centre| is_inside(largest, *centre))
        .or_else(|| CUTS.iter().find_map(|share| middle_of_cut(largest, *share)))
        .unwrap_or(first);
    let rounded = found.map(|degrees| (degrees * DECIMALS).round() / DECIMALS);
    let is_point = outer.len() == 1;
    Some(if is_point || is_inside(largest, rounded) { rounded } else { found })
}

/// Twice the area of a ring, in square degrees, with its sign.
fn doubled_area(ring: &Ring) -> f64 {
    edges(ring).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum()
}

fn area(polygon: &Polygon) -> f64 {
    let outer = polygon.first().map_or(0.0, |ring| doubled_area(ring).abs());
    let holes: f64 = polygon.iter().skip(1).map(|ring| doubled_area(ring).abs()).sum();
    outer - holes
}

/// The edges of a ring, closed whether or not its first corner is written again.
fn edges(ring: &Ring) -> impl Iterator<Item = ([f64; 2], [f64; 2])> {
    ring.iter().zip(ring.iter().skip(1).chain(ring.first())).map(|(a, b)| (*a, *b))
}

/// The centre of the area without its holes; `None` where it has no area.
fn centre(polygon: &Polygon) -> Option<[f64; 2]> {
    // Measured from a corner, so that small areas far from 0, 0 keep their digits.
    let [x0, y0] = *polygon.first()?.first()?;
    let (mut x, mut y, mut whole) = (0.0, 0.0, 0.0);
    for (position, ring) in polygon.iter().enumerate() {
        let (mut ring_x, mut ring_y, mut doubled) = (0.0, 0.0, 0.0);
        for (a, b) in edges(ring) {
            let (a, b) = ([a[0] - x0, a[1] - y0], [b[0] - x0, b[1] - y0]);
            let cross = a[0] * b[1] - b[0] * a[1];
            ring_x += (a[0] + b[0]) * cross;
            ring_y += (a[1] + b[1]) * cross;
            doubled += cross;
        }
        // Holes count against the area, in whichever direction they are drawn.
        let sign = if (doubled < 0.0) == (position == 0) { -1.0 } else { 1.0 };
        (x, y, whole) = (x + sign * ring_x, y + sign * ring_y, whole + sign * doubled);
    }
    let point = [x0 + x / (3.0 * whole), y0 + y / (3.0 * whole)];
    point.iter().all(|degrees| degrees.is_finite()).then_some(point)
}

/// Whether a point lies within, and in no hole.
fn is_inside(polygon: &Polygon, [x, y]: [f64; 2]) -> bool {
    crossings(polygon, y).filter(|crossing| *crossing > x).count() % 2 == 1
}

/// Where the line from west to east at this latitude crosses the rings.
fn crossings(polygon: &Polygon, y: f64) -> impl Iterator<Item = f64> {
    let crossed = move |(a, b): ([f64; 2], [f64; 2])| {
        ((a[1] > y) != (b[1] > y)).then(|| a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]))
    };
    polygon.iter().flat_map(edges).filter_map(crossed)
}

fn middle_of_cut(polygon: &Polygon, share: f64) -> Option<[f64; 2]> {
    let latitudes = || polygon.first().into_iter().flatten().map(|corner| corner[1]);
    let (south, north) = (latitudes().fold(f64::MAX, f64::min), latitudes().fold(f64::MIN, f64::max));
    let y = south + (north - south) * share;
    let mut crossed: Vec<f64> = crossings(polygon, y).collect();
    crossed.sort_by(f64::total_cmp);
    let stretches = crossed.chunks_exact(2).map(|ends| (ends[1] - ends[0], f64::midpoint(ends[0], ends[1])));
    let (_, middle) = stretches.max_by(|one, other| one.0.total_cmp(&other.0))?;
    Some([middle, y]).filter(|point| is_inside(polygon, *point))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(west: f64, south: f64, side: f64) -> Ring {
        vec![[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]]
    }

    #[test]
    fn the_centre_of_a_square_stands_for_it_and_of_several_the_largest_counts() {
        assert_eq!(point_inside(&[vec![square(10.0, 20.0, 2.0)]]), Some([11.0, 21.0]));
        let both = [vec![square(0.0, 0.0, 1.0)], vec![square(10.0, 20.0, 2.0)]];
        assert_eq!(point_inside(&both), Some([11.0, 21.0]));
    }

    #[test]
    fn a_horseshoe_and_a_ring_with_a_hole_get_a_point_that_lies_within() {
        let horseshoe =
            vec![vec![[0.0, 0.0], [6.0, 0.0], [6.0, 6.0], [5.0, 6.0], [5.0, 1.0], [1.0, 1.0], [1.0, 6.0], [0.0, 6.0]]];
        assert!(!is_inside(&horseshoe, centre(&horseshoe).unwrap()));
        assert!(is_inside(&horseshoe, point_inside(std::slice::from_ref(&horseshoe)).unwrap()));
        let ring = vec![square(0.0, 0.0, 6.0), square(1.0, 1.0, 4.0)];
        assert!(is_inside(&ring, point_inside(std::slice::from_ref(&ring)).unwrap()));
    }

    #[test]
    fn a_point_is_itself_and_nothing_is_nothing() {
        assert_eq!(point_inside(&[vec![vec![[36.5, 5.25]]]]), Some([36.5, 5.25]));
        assert_eq!(point_inside(&[]), None);
        assert_eq!(point_inside(&[Vec::new()]), None);
        assert_eq!(point_inside(&[vec![Vec::new()]]), None);
    }

    #[test]
    fn an_area_without_extent_gives_a_corner() {
        assert_eq!(point_inside(&[vec![vec![[1.0, 1.0], [2.0, 2.0], [1.0, 1.0]]]]), Some([1.0, 1.0]));
    }
}
