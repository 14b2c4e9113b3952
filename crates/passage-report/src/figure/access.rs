//! The access timeline: a lane for each road, a cell for each day.

use super::axis::Days;
use super::{Area, INK, NOTE, WIDTH, beside, fitted, hatch, hatching, line, root, text, text_width};
use crate::markup::{Element, place};
use crate::report::{Access, Lane, LaneDay, TickKind};
use passage_model::belief::State;
use passage_model::calendar::Horizon;

/// From the top of one lane to the top of the next.
const LANE: f64 = 52.0;

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
    let cells = top + 22.0;
    let mut group = Element::new("g");
    group.push(fitted(4.0, cells + 9.0, &lane.road.name, 190.0, 12.0).with("font-weight", "bold"));
    if !lane.road.others.is_empty() {
        let words = beside(&lane.road.others, 206.0, 10.5);
        let all = Element::new("title").child(lane.road.others.join(" / "));
        let note = Element::new("text").at("x", 4.0).at("y", cells + 23.0).child(all).child(words);
        group.push(note.with("font-size", "10.5").with("fill", NOTE));
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
        let told = Element::new("title").child(tick.told.join("\n"));
        group.push(tick_element(days.middle(tick.day), cells, tick.kind).child(told));
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

/// A statement above a lane. A claim is a full wedge right on it; what can change no belief stands above: a demand is a
/// ring, a plan a hollow square, a threat a bar through a diamond.
fn tick_element(x: f64, y: f64, kind: TickKind) -> Element {
    let polygon = |points: &[(f64, f64)], fill: &str| {
        let points: Vec<String> =
            points.iter().map(|(dx, dy)| format!("{},{}", place(x + dx), place(y + dy))).collect();
        let shape = Element::new("polygon").with("points", points.join(" "));
        shape.with("fill", fill).with("stroke", INK).with("stroke-width", "1.2")
    };
    match kind {
        TickKind::Claim => polygon(&[(-4.0, -9.0), (4.0, -9.0), (0.0, -1.0)], INK),
        TickKind::Demand => {
            let ring = Element::new("circle").at("cx", x - 5.0).at("cy", y - 15.0).with("r", "3.6");
            ring.with("fill", "#ffffff").with("stroke", INK).with("stroke-width", "1.2")
        }
        TickKind::Plan => polygon(&[(-3.4, -18.4), (3.4, -18.4), (3.4, -11.6), (-3.4, -11.6)], "#ffffff"),
        TickKind::Threat => polygon(&[(5.0, -20.0), (9.4, -15.0), (5.0, -10.0), (0.6, -15.0)], INK),
    }
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
    let mut x = 12.0;
    for (kind, words) in [
        (TickKind::Claim, "claim"),
        (TickKind::Demand, "demand"),
        (TickKind::Plan, "plan"),
        (TickKind::Threat, "threat"),
    ] {
        // The shapes stand at different heights above a lane, and on one line here.
        let y = if kind == TickKind::Claim { second + 1.0 } else { second + 11.0 };
        group.push(tick_element(x, y, kind));
        group.push(text(x + 14.0, second, words));
        x += 14.0 + text_width(words, 12.0) + 26.0;
    }
    group.child(text(x, second, "on the day it was said; only a claim can change a state").with("fill", NOTE))
}
