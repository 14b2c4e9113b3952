//! Labels on a map: each is put where it covers nothing, or stands as a number that a list under the map explains.

use super::{Area, text_width};

/// A straight line from one point to another.
pub(super) type Line = ((f64, f64), (f64, f64));

/// A label to be put beside a point.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    /// The point.
    pub(super) at: (f64, f64),
    /// How far from the point its mark reaches.
    pub(super) radius: f64,
    /// Lines of text with their size, the first on top.
    pub(super) lines: Vec<(String, f64)>,
}

/// Where a label came to stand.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Placed {
    /// In full, in this area.
    Full(Area),
    /// As a number, in this area.
    Number(Area),
}

/// Puts labels in the order given, each at the first free place around its point. `taken` is ground that nothing may
/// cover; `roads` are lines that labels avoid where they can.
pub(super) fn put(wanted: &[Wanted], frame: &Area, mut taken: Vec<Area>, roads: &[Line]) -> Vec<Placed> {
    let mut placed = Vec::new();
    for label in wanted {
        let width = label.lines.iter().map(|(line, size)| text_width(line, *size)).fold(0.0, f64::max);
        let height = label.lines.iter().map(|(_, size)| size * 1.2).sum();
        let place = match free(label, (width, height), frame, &taken, roads) {
            Some(area) => Placed::Full(area),
            None => {
                let number = (20.0, 13.0);
                let area = free(label, number, frame, &taken, &[]).unwrap_or_else(|| around(label, number, 2.0)[0]);
                Placed::Number(area)
            }
        };
        let (Placed::Full(area) | Placed::Number(area)) = place.clone();
        taken.push(area);
        placed.push(place);
    }
    placed
}

/// The free area around a point that crosses the fewest roads.
fn free(label: &Wanted, size: (f64, f64), frame: &Area, taken: &[Area], roads: &[Line]) -> Option<Area> {
    let candidates = [3.0, 14.0].into_iter().flat_map(|gap| around(label, size, gap));
    let is_free = |area: &Area| frame.holds(area) && !taken.iter().any(|other| other.overlaps(area));
    let crossings = |area: &Area| roads.iter().filter(|(from, to)| is_crossed(area, *from, *to)).count();
    // `min_by_key` keeps the first of equals: the nearer and more usual place.
    candidates.filter(is_free).min_by_key(crossings)
}

/// Areas of a size around a point: right, left, below, above, then the corners.
fn around(label: &Wanted, (width, height): (f64, f64), gap: f64) -> [Area; 8] {
    let (x, y) = label.at;
    let out = label.radius + gap;
    let corner = label.radius * 0.7 + gap;
    let area = |x: f64, y: f64| Area { x, y, width, height };
    [
        area(x + out, y - height / 2.0),
        area(x - out - width, y - height / 2.0),
        area(x - width / 2.0, y + out),
        area(x - width / 2.0, y - out - height),
        area(x + corner, y - corner - height),
        area(x + corner, y + corner),
        area(x - corner - width, y - corner - height),
        area(x - corner - width, y + corner),
    ]
}

/// Whether a line passes through an area, judged at points along it.
fn is_crossed(area: &Area, from: (f64, f64), to: (f64, f64)) -> bool {
    const POINTS: i32 = 60;
    let is_beside = from.0.max(to.0) < area.x || from.0.min(to.0) > area.x + area.width;
    if is_beside || from.1.max(to.1) < area.y || from.1.min(to.1) > area.y + area.height {
        return false;
    }
    (0..=POINTS).any(|step| {
        let part = f64::from(step) / f64::from(POINTS);
        let (x, y) = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
        (area.x..=area.x + area.width).contains(&x) && (area.y..=area.y + area.height).contains(&y)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_do_not_cover_each_other() {
        let frame = Area { x: 0.0, y: 0.0, width: 300.0, height: 200.0 };
        let label = |x: f64, y: f64| Wanted { at: (x, y), radius: 4.0, lines: vec![("Somewhere".to_owned(), 11.0)] };
        let wanted: Vec<Wanted> =
            (0..30).map(|step| label(120.0 + f64::from(step % 6) * 9.0, 90.0 + f64::from(step / 6) * 5.0)).collect();
        let placed = put(&wanted, &frame, Vec::new(), &[]);
        let full: Vec<Area> =
            placed.iter().filter_map(|p| if let Placed::Full(area) = p { Some(*area) } else { None }).collect();
        assert!(full.len() >= 8);
        for (position, area) in full.iter().enumerate() {
            assert!(full[position + 1..].iter().all(|other| !other.overlaps(area)));
        }
    }
}
