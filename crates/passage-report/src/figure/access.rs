//! The access timeline: a lane for each road, a cell for each day.

use super::axis::Days;
use super::flow::Flow;
use super::{Area, INK, NOTE, WIDTH, beside, hatch, hatching, line, name_above, root, text};
use crate::language::Words;
use crate::markup::{Element, place};
use crate::report::{Access, Lane, LaneDay, TickKind};
use passage_model::belief::State;
use passage_model::calendar::Horizon;

/// From the top of one lane to the top of the next.
const LANE: f64 = 52.0;

/// Height of the cells.
const CELL: f64 = 22.0;

/// Draws the timeline.
pub(crate) fn svg(access: &Access, horizon: Horizon, words: &Words) -> Element {
    let days = Days { horizon, left: 220.0, right: WIDTH - 4.0 };
    let bottom = 24.0 + LANE * access.lanes.len() as f64;
    let (legend, end) = legend(bottom + 14.0, words);
    let mut figure = root(end, &words.say("figure-access")).child(days.element(20.0, bottom, 14.0, words));
    for (position, lane) in access.lanes.iter().enumerate() {
        figure.push(lane_element(lane, &days, 24.0 + LANE * position as f64));
    }
    figure.child(legend)
}

fn lane_element(lane: &Lane, days: &Days, top: f64) -> Element {
    let cells = top + 22.0;
    let mut group = Element::new("g");
    group.push(name_above(4.0, cells + 9.0, &lane.road.name, 196.0, 12.0).with("font-weight", "bold"));
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

/// The legend, and where it ends.
fn legend(top: f64, words: &Words) -> (Element, f64) {
    let mut group = Element::new("g");
    let mut flow = Flow::new(4.0, top, 22.0);
    for state in [State::Open, State::Restricted, State::Closed] {
        let label = words.state(state);
        let (x, behind) = flow.next(26.0, &label);
        let area = Area { x, y: flow.y(), width: 26.0, height: 14.0 };
        group.push(cell(&area, state));
        group.push(area.element().with("fill", "none").with("stroke", INK));
        group.push(text(behind, flow.y() + 11.0, &label));
    }
    let disputed = words.say("figure-disputed");
    let (x, behind) = flow.next(26.0, &disputed);
    let area = Area { x, y: flow.y(), width: 26.0, height: 14.0 };
    group.push(hatching(&hatch(&area, 7.0, false), INK, 1.0));
    group.push(area.element().with("fill", "none").with("stroke", INK));
    group.push(text(behind, flow.y() + 11.0, &disputed));
    let threatened = words.say("says-threatened");
    let (x, behind) = flow.next(26.0, &threatened);
    let y = flow.y() + 8.0;
    group.push(line((x, y), (x + 26.0, y), INK, 2.4).with("stroke-dasharray", "2 3"));
    group.push(text(behind, flow.y() + 11.0, &threatened));

    let mut flow = Flow::new(6.0, flow.y() + 32.0, 20.0);
    for (kind, key) in [
        (TickKind::Claim, "figure-claim"),
        (TickKind::Demand, "modality-demand"),
        (TickKind::Plan, "modality-plan"),
        (TickKind::Threat, "modality-threat"),
    ] {
        let label = words.say(key);
        let (x, behind) = flow.next(14.0, &label);
        // The shapes stand at different heights and sides of a day above a lane, and on one line here.
        let (y, middle) = match kind {
            TickKind::Claim => (flow.y() + 1.0, x + 6.0),
            TickKind::Demand => (flow.y() + 11.0, x + 11.0),
            TickKind::Plan => (flow.y() + 11.0, x + 6.0),
            TickKind::Threat => (flow.y() + 11.0, x + 1.0),
        };
        group.push(tick_element(middle, y, kind));
        group.push(text(behind, flow.y(), &label));
    }
    let note = words.say("figure-access-note");
    let (x, _) = flow.next(0.0, &note);
    group.push(text(x, flow.y(), &note).with("fill", NOTE));
    (group, flow.y() + 10.0)
}
