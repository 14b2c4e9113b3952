//! Stocks and rations: a panel for each item, with what stands at the communities and the share of the ration met.

use super::axis::{Days, round_steps};
use super::{INK, NOTE, WIDTH, fitted, line, root, text, text_width};
use crate::markup::{Element, place};
use crate::number;
use crate::report::{RunOut, StockCurve};
use passage_model::calendar::Horizon;

/// From the top of one row of panels to the top of the next.
const PANEL: f64 = 258.0;

/// How a line is drawn: dashes and width.
const FULL: (&str, f64) = ("7 4", 1.8);
const HALF: (&str, f64) = ("2 3", 1.8);
const PLANNED: (&str, f64) = ("none", 2.4);

/// Draws the panels, two a row.
pub(crate) fn svg(curves: &[StockCurve], horizon: Horizon) -> Element {
    let rows = curves.len().div_ceil(2);
    let bottom = PANEL * rows as f64;
    let mut figure = root(bottom + 58.0, "Stocks at the communities and share of the ration met, by item");
    for (position, curve) in curves.iter().enumerate() {
        let left = (position % 2) as f64 * WIDTH / 2.0;
        figure.push(panel(curve, horizon, left, (position / 2) as f64 * PANEL));
    }
    figure.child(legend(bottom + 14.0))
}

fn panel(curve: &StockCurve, horizon: Horizon, left: f64, top: f64) -> Element {
    let days = Days { horizon, left: left + 56.0, right: left + WIDTH / 2.0 - 12.0 };
    let (roof, floor) = (top + 46.0, top + 158.0);
    let (strip, ground) = (top + 194.0, top + 234.0);
    let (scale, unit) = if curve.unit == "t" || curve.most() < 1e6 { (1.0, "") } else { (1e6, "million ") };
    let steps = round_steps(curve.most() / scale);
    let highest = steps.last().copied().unwrap_or(1.0) * scale;
    let y = |amount: f64| floor - (floor - roof) * (amount / highest).clamp(0.0, 1.0);

    let mut group = Element::new("g");
    let heading = format!("{} ({unit}{})", curve.item, curve.unit);
    group.push(fitted(left + 4.0, top + 14.0, &heading, WIDTH / 2.0 - 16.0, 12.0).with("font-weight", "bold"));
    group.push(fitted(left + 4.0, top + 30.0, &run_out_words(curve), WIDTH / 2.0 - 16.0, 10.5).with("fill", NOTE));
    group.push(days.element(roof, floor, floor + 15.0));
    let mut grid = Element::new("g").with("fill", NOTE).with("font-size", "10.5").with("text-anchor", "end");
    for (position, step) in steps.iter().enumerate() {
        grid.push(line((days.left, y(step * scale)), (days.right, y(step * scale)), "#dddddd", 0.8));
        if position.is_multiple_of(2) {
            grid.push(text(days.left - 5.0, y(step * scale) + 4.0, &number::amount(*step)));
        }
    }
    group.push(grid);
    let points =
        |amounts: &[f64]| amounts.iter().enumerate().map(|(day, a)| (days.start(day), y(*a))).collect::<Vec<_>>();
    group.push(drawn(&points(&curve.half), HALF));
    group.push(drawn(&points(&curve.full), FULL));
    let planned: Vec<(f64, f64)> = curve.planned.iter().map(|(day, amount)| (days.start(*day), y(*amount))).collect();
    group.push(drawn(&planned, PLANNED));
    for point in &planned {
        group.push(Element::new("circle").at("cx", point.0).at("cy", point.1).with("r", "3").with("fill", INK));
    }
    group.push(line((days.left, floor), (days.right, floor), INK, 1.0));
    for (run_out, is_half) in [(&curve.full_runs_out, false), (&curve.half_runs_out, true)] {
        if let Some(day) = run_out.as_ref().and_then(|run_out| horizon.day(run_out.date)) {
            group.push(mark((days.start(day), floor), is_half));
        }
    }
    group.child(ration(curve, &days, strip, ground))
}

/// The share of the ration that the plan meets on each day, as an area under a line of a full ration.
fn ration(curve: &StockCurve, days: &Days, roof: f64, floor: f64) -> Element {
    let mut group = Element::new("g").with("font-size", "10.5").with("fill", NOTE);
    for (share, words) in [(1.0, "100\u{202f}%"), (0.5, "50\u{202f}%"), (0.0, "0")] {
        let y = floor - (floor - roof) * share;
        group.push(line((days.left, y), (days.right, y), "#c8c8c8", 0.8));
        group.push(text(days.left - 5.0, y + 4.0, words).with("text-anchor", "end"));
    }
    if curve.ration.is_empty() {
        return group.child(text(days.left + 4.0, roof + 24.0, "no plan was made"));
    }
    let mut path = format!("M{} {}", place(days.left), place(floor));
    for (day, share) in curve.ration.iter().enumerate() {
        let y = floor - (floor - roof) * share.clamp(0.0, 1.0);
        path.push_str(&format!("L{} {}L{} {}", place(days.start(day)), place(y), place(days.start(day + 1)), place(y)));
    }
    path.push_str(&format!("L{} {}Z", place(days.right), place(floor)));
    let area = Element::new("path").with("d", path).with("fill", "#c9dbe8").with("stroke", "#1f5f8b");
    group.child(area.with("stroke-width", "1"))
}

fn run_out_words(curve: &StockCurve) -> String {
    let told = |run_out: &RunOut| format!("{} ({})", run_out.date, run_out.site.name);
    match (&curve.full_runs_out, &curve.half_runs_out) {
        (Some(full), Some(half)) => format!("\u{d7} {}; \u{25cb} on half rations {}", told(full), half.date),
        (Some(full), None) => format!("\u{d7} {}; on half rations not seen to run out", told(full)),
        (None, _) => "not seen to run out".to_owned(),
    }
}

fn drawn(points: &[(f64, f64)], (dashes, width): (&str, f64)) -> Element {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", place(*x), place(*y))).collect();
    Element::new("polyline")
        .with("points", points.join(" "))
        .with("fill", "none")
        .with("stroke", INK)
        .at("stroke-width", width)
        .with("stroke-dasharray", dashes)
}

/// The mark of a run-out: a cross for the full ration, a ring for half of it.
fn mark((x, y): (f64, f64), is_half: bool) -> Element {
    if is_half {
        let ring = Element::new("circle").at("cx", x).at("cy", y).with("r", "5").with("fill", "#ffffff");
        return ring.with("stroke", INK).with("stroke-width", "1.6");
    }
    let arm = |from: (f64, f64), to: (f64, f64)| line((x + from.0, y + from.1), (x + to.0, y + to.1), "#8b1a1a", 2.4);
    Element::new("g").child(arm((-5.0, -5.0), (5.0, 5.0))).child(arm((-5.0, 5.0), (5.0, -5.0)))
}

fn legend(top: f64) -> Element {
    let mut group = Element::new("g");
    let mut x = 4.0;
    for (style, words) in [
        (PLANNED, "with the plan, at the end of each week"),
        (FULL, "if nothing more arrives"),
        (HALF, "the same on half rations"),
    ] {
        group.push(drawn(&[(x, top), (x + 40.0, top)], style));
        if style == PLANNED {
            group.push(Element::new("circle").at("cx", x + 20.0).at("cy", top).with("r", "3").with("fill", INK));
        }
        group.push(text(x + 46.0, top + 4.0, words));
        x += 46.0 + text_width(words, 12.0) + 22.0;
    }
    let second = top + 26.0;
    group.push(mark((12.0, second), false));
    group.push(text(24.0, second + 4.0, "first place runs out"));
    let x = 24.0 + text_width("first place runs out", 12.0) + 24.0;
    group.push(mark((x, second), true));
    group.push(text(x + 12.0, second + 4.0, "the same on half rations"));
    let x = x + 12.0 + text_width("the same on half rations", 12.0) + 24.0;
    let key = Element::new("rect").at("x", x).at("y", second - 7.0).with("width", "30").with("height", "14");
    group.push(key.with("fill", "#c9dbe8").with("stroke", "#1f5f8b"));
    group.child(text(x + 36.0, second + 4.0, "share of the ration met by the plan"))
}
