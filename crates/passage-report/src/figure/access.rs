//! The access timeline: a lane for each road, a cell for each day.

use super::axis::Days;
use super::{Area, INK, NOTE, WIDTH, cut, hatch, hatching, isolate, line, root, text, text_width};
use crate::markup::{Element, place};
use crate::report::{Access, Lane, LaneDay};
use passage_model::belief::State;
use passage_model::calendar::Horizon;

/// From the top of one lane to the top of the next.
const LANE: f64 = 46.0;

/// Height of the cells.
const CELL: f64 = 22.0;

/// Draws the timeline.
pub(crate) fn svg(access: &Access, horizon: Horizon) -> Element {
    let days = Days { horizon, left: 220.0, right: WIDTH - 4.0 };
    let bottom = 24.0 + LANE * access.lanes.len() as f64;
    let title = "What is believed of each road, day by day";
    let mut figure = root(bottom + 56.0, title).child(days.element(20.0, bottom, 14.0));
    for (position, lane) in access.lanes.iter().enumerate() {
        figure.push(lane_element(lane, &days, 24.0 + LANE * position as f64));
    }
    figure.child(legend(bottom + 14.0))
}

fn lane_element(lane: &Lane, days: &Days, top: f64) -> Element {
    let cells = top + 14.0;
    let mut group = Element::new("g");
    group.push(text(4.0, cells + 9.0, &isolate(&cut(&lane.road.name, 30))).with("font-weight", "bold"));
    let others: Vec<String> = lane.road.others.iter().map(|other| isolate(other)).collect();
    if !others.is_empty() {
        let words = cut(&others.join(" / "), 38);
        group.push(text(4.0, cells + 22.0, &words).with("font-size", "10").with("fill", NOTE));
    }
    for (first, last, like) in runs(&lane.days) {
        let x = days.start(first);
        let area = Area { x, y: cells, width: days.start(last + 1) - x, height: CELL };
        group.push(cell(&area, like.state));
        if like.is_disputed {
            let path = hatch(&area, 7.0, false);
            group.push(hatching(&path, "#ffffff", 2.6));
            group.push(hatching(&path, INK, 1.0));
        }
        if like.is_threatened {
            let y = cells + CELL + 4.0;
            group.push(
                line((area.x + 1.0, y), (area.x + area.width - 1.0, y), INK, 2.4).with("stroke-dasharray", "2 3"),
            );
        }
    }
    group.push(
        Area { x: days.left, y: cells, width: days.right - days.left, height: CELL }
            .element()
            .with("fill", "none")
            .with("stroke", INK),
    );
    for tick in &lane.ticks {
        group.push(tick_element(days.middle(tick.day), cells, tick.can_change_access));
    }
    group
}

/// The cell of a state: pale where open, half dark where restricted, dark where closed.
fn cell(area: &Area, state: State) -> Element {
    let pale = area.element().with("fill", "#dcebf5");
    match state {
        State::Open => pale,
        State::Restricted => {
            let low = Area { y: area.y + area.height / 2.0, height: area.height / 2.0, ..*area };
            Element::new("g").child(pale).child(low.element().with("fill", "#8f6a00"))
        }
        State::Closed => area.element().with("fill", "#6d1f12"),
    }
}

/// A statement above a lane: a full wedge where it can change belief, a hollow one where it cannot.
fn tick_element(x: f64, y: f64, can_change_access: bool) -> Element {
    let points = [(x - 4.0, y - 9.0), (x + 4.0, y - 9.0), (x, y - 1.0)];
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", place(*x), place(*y))).collect();
    let fill = if can_change_access { INK } else { "#ffffff" };
    Element::new("polygon").with("points", points.join(" ")).with("fill", fill).with("stroke", INK)
}

/// Days in a row that look the same.
fn runs(days: &[LaneDay]) -> Vec<(usize, usize, LaneDay)> {
    let mut runs: Vec<(usize, usize, LaneDay)> = Vec::new();
    for (position, day) in days.iter().enumerate() {
        match runs.last_mut() {
            Some((_, last, like)) if like == day => *last = position,
            _ => runs.push((position, position, *day)),
        }
    }
    runs
}

fn legend(top: f64) -> Element {
    let mut group = Element::new("g");
    let mut x = 4.0;
    for (state, words) in [(State::Open, "open"), (State::Restricted, "restricted"), (State::Closed, "closed")] {
        let area = Area { x, y: top, width: 26.0, height: 14.0 };
        group.push(cell(&area, state));
        group.push(area.element().with("fill", "none").with("stroke", INK));
        group.push(text(x + 32.0, top + 11.0, words));
        x += 32.0 + text_width(words, 12.0) + 22.0;
    }
    let area = Area { x, y: top, width: 26.0, height: 14.0 };
    group.push(hatching(&hatch(&area, 7.0, false), INK, 1.0));
    group.push(area.element().with("fill", "none").with("stroke", INK));
    group.push(text(x + 32.0, top + 11.0, "sources disagree"));
    x += 32.0 + text_width("sources disagree", 12.0) + 22.0;
    group.push(line((x, top + 8.0), (x + 26.0, top + 8.0), INK, 2.4).with("stroke-dasharray", "2 3"));
    group.push(text(x + 32.0, top + 11.0, "threatened"));
    let second = top + 32.0;
    group.push(tick_element(10.0, second, true));
    group.push(text(22.0, second, "a statement about access was made"));
    let x = 22.0 + text_width("a statement about access was made", 12.0) + 24.0;
    group.push(tick_element(x, second, false));
    group.push(text(x + 12.0, second, "a demand, a plan or a threat was made: it changes no state"));
    group
}
