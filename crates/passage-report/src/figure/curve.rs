//! People short by day, a line for each scenario.

use super::axis::{Days, round_steps};
use super::flow::Flow;
use super::{INK, NOTE, WIDTH, fit, isolate, line, root, text};
use crate::language::Words;
use crate::markup::{Element, place};
use crate::report::Scenario;
use passage_model::calendar::Horizon;

/// Dashes, one set after the other.
const DASHES: [&str; 5] = ["none", "10 5", "3 4", "12 4 3 4", "1 5"];

/// Colours, told apart by how dark they are too.
const COLOURS: [&str; 4] = ["#1b1b1b", "#1f5f8b", "#9a4a1c", "#5d7a2e"];

/// Draws the lines.
pub(crate) fn svg(scenarios: &[Scenario], horizon: Horizon, words: &Words) -> Element {
    let (top, bottom) = (18.0, 318.0);
    let days = Days { horizon, left: 76.0, right: WIDTH - 10.0 };
    let most = scenarios.iter().flat_map(|scenario| &scenario.short_by_day).copied().fold(0.0, f64::max);
    let steps = round_steps(most);
    let highest = steps.last().copied().unwrap_or(1.0);
    let y = |people: f64| bottom - (bottom - top) * people / highest;

    let mut grid = Element::new("g").with("fill", NOTE).with("font-size", "10.5");
    for step in &steps {
        grid.push(line((days.left, y(*step)), (days.right, y(*step)), "#dddddd", 0.8));
        grid.push(text(days.left - 6.0, y(*step) + 4.0, &words.amount(*step)).with("text-anchor", "end"));
    }
    let mut lines = Element::new("g").with("fill", "none");
    let marks_apart = horizon.days.div_ceil(12).max(1);
    for (position, scenario) in scenarios.iter().enumerate() {
        let points: Vec<(f64, f64)> =
            scenario.short_by_day.iter().enumerate().map(|(day, people)| (days.middle(day), y(*people))).collect();
        lines.push(styled(&points, position));
        // Marks of one line stand between those of another where lines run together.
        let shift = position * marks_apart / scenarios.len().max(1);
        for point in points.iter().skip(shift).step_by(marks_apart) {
            lines.push(mark(*point, position));
        }
    }

    let (legend, end) = legend(scenarios, bottom + 44.0);
    root(end, &words.say("figure-curve"))
        .child(grid)
        .child(days.element(top, bottom, bottom + 16.0, words))
        .child(line((days.left, bottom), (days.right, bottom), INK, 1.0))
        .child(lines)
        .child(legend)
}

fn styled(points: &[(f64, f64)], position: usize) -> Element {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", place(*x), place(*y))).collect();
    Element::new("polyline")
        .with("points", points.join(" "))
        .with("fill", "none")
        .with("stroke", COLOURS[position % COLOURS.len()])
        .with("stroke-width", "2")
        .with("stroke-dasharray", DASHES[position % DASHES.len()])
}

/// The mark of a line: disc, square, triangle, diamond, hollow disc, hollow square.
fn mark((x, y): (f64, f64), position: usize) -> Element {
    let colour = COLOURS[position % COLOURS.len()];
    let polygon = |points: &[(f64, f64)]| {
        let points: Vec<String> =
            points.iter().map(|(dx, dy)| format!("{},{}", place(x + dx), place(y + dy))).collect();
        Element::new("polygon").with("points", points.join(" "))
    };
    let disc = Element::new("circle").at("cx", x).at("cy", y).with("r", "4");
    let square = polygon(&[(-3.6, -3.6), (3.6, -3.6), (3.6, 3.6), (-3.6, 3.6)]);
    let (shape, is_hollow) = match position % 6 {
        0 => (disc, false),
        1 => (square, false),
        2 => (polygon(&[(0.0, -5.0), (4.6, 3.6), (-4.6, 3.6)]), false),
        3 => (polygon(&[(0.0, -5.2), (5.2, 0.0), (0.0, 5.2), (-5.2, 0.0)]), false),
        4 => (disc, true),
        _ => (square, true),
    };
    shape.with("fill", if is_hollow { "#ffffff" } else { colour }).with("stroke", colour).with("stroke-width", "1.4")
}

/// The legend, and where it ends.
fn legend(scenarios: &[Scenario], top: f64) -> (Element, f64) {
    let mut group = Element::new("g");
    let mut flow = Flow::new(76.0, top, 22.0);
    for (position, scenario) in scenarios.iter().enumerate() {
        let name = isolate(&fit(&scenario.name, WIDTH - 76.0 - 64.0, 12.0));
        let (x, behind) = flow.next(48.0, &name);
        let y = flow.y();
        group.push(styled(&[(x, y), (x + 48.0, y)], position));
        group.push(mark((x + 24.0, y), position));
        group.push(text(behind, y + 4.0, &name));
    }
    (group, flow.y() + 18.0)
}
