//! Stocks and rations: a panel for each item, with what stands at the communities and the share of the ration met.

use super::axis::{Days, round_steps};
use super::flow::Flow;
use super::{INK, LINE, NOTE, WIDTH, line, name_lines, root, text, wrap};
use crate::language::Words;
use crate::markup::{Element, place};
use crate::report::{RunOut, StockCurve};
use passage_model::calendar::Horizon;

/// From the top of one row of panels to the top of the next, where each has one line of heading and one of run-outs.
const PANEL: f64 = 258.0;

/// More panels than this stand three a row, else two.
const FEW: usize = 4;

/// How a line is drawn: dashes and width.
const FULL: (&str, f64) = ("7 4", 1.8);
const HALF: (&str, f64) = ("2 3", 1.8);
const PLANNED: (&str, f64) = ("none", 2.4);

/// Draws the panels, two or three a row.
pub(crate) fn svg(curves: &[StockCurve], horizon: Horizon, words: &Words) -> Element {
    let mut bottom = 0.0;
    let mut panels = Element::new("g");
    let per_row = if curves.len() > FEW { 3 } else { 2 };
    let width = WIDTH / per_row as f64;
    for row in curves.chunks(per_row) {
        let heads: Vec<Head> = row.iter().map(|curve| Head::of(curve, width - 16.0, words)).collect();
        let more = heads.iter().map(Head::more).fold(0.0, f64::max);
        for (position, (curve, head)) in row.iter().zip(&heads).enumerate() {
            let left = position as f64 * width;
            let days = Days { horizon, left: left + 56.0, right: left + width - 12.0 };
            panels.push(head.element(left, bottom));
            panels.push(panel(curve, &days, bottom + more, words));
        }
        bottom += PANEL + more;
    }
    let (legend, end) = legend(bottom + 14.0, words);
    root(end, &words.say("figure-stock")).child(panels).child(legend)
}

/// By what the amounts of a curve are divided.
fn scale(curve: &StockCurve) -> f64 {
    if curve.unit == "t" || curve.most() < 1e6 { 1.0 } else { 1e6 }
}

/// The words above a panel, in lines.
struct Head {
    heading: (String, Vec<String>),
    run_out: (String, Vec<String>),
}

impl Head {
    /// In lines of a width.
    fn of(curve: &StockCurve, width: f64, words: &Words) -> Self {
        let key = if scale(curve) > 1.0 { "figure-stock-heading-millions" } else { "figure-stock-heading" };
        let heading = words.tell(key, [("item", curve.item.as_str().into()), ("unit", curve.unit.into())]);
        let run_out = run_out_words(curve, words);
        let (heading_lines, run_out_lines) = (wrap(&heading, width, 12.0), wrap(&run_out, width, 10.5));
        Self { heading: (heading, heading_lines), run_out: (run_out, run_out_lines) }
    }

    /// By how much they are higher than a line each.
    fn more(&self) -> f64 {
        let more = |lines: &[String], size: f64| (lines.len() - 1) as f64 * size * LINE;
        more(&self.heading.1, 12.0) + more(&self.run_out.1, 10.5)
    }

    fn element(&self, left: f64, top: f64) -> Element {
        let (heading, heading_lines) = &self.heading;
        let (run_out, run_out_lines) = &self.run_out;
        let below = top + 30.0 + (heading_lines.len() - 1) as f64 * 12.0 * LINE;
        let heading = name_lines(left + 4.0, top + 14.0, heading, heading_lines, 12.0);
        let run_out = name_lines(left + 4.0, below, run_out, run_out_lines, 10.5);
        Element::new("g").child(heading.with("font-weight", "bold")).child(run_out.with("fill", NOTE))
    }
}

fn panel(curve: &StockCurve, days: &Days, top: f64, words: &Words) -> Element {
    let (roof, floor) = (top + 46.0, top + 158.0);
    let (strip, ground) = (top + 194.0, top + 234.0);
    let scale = scale(curve);
    let steps = round_steps(curve.most() / scale);
    let highest = steps.last().copied().unwrap_or(1.0) * scale;
    let y = |amount: f64| floor - (floor - roof) * (amount / highest).clamp(0.0, 1.0);

    let mut group = Element::new("g");
    group.push(days.element(roof, floor, floor + 15.0, words));
    let mut grid = Element::new("g").with("fill", NOTE).with("font-size", "10.5").with("text-anchor", "end");
    for (position, step) in steps.iter().enumerate() {
        grid.push(line((days.left, y(step * scale)), (days.right, y(step * scale)), "#dddddd", 0.8));
        if position.is_multiple_of(2) {
            grid.push(text(days.left - 5.0, y(step * scale) + 4.0, &words.amount(*step)));
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
        if let Some(day) = run_out.as_ref().and_then(|run_out| days.horizon.day(run_out.date)) {
            group.push(mark((days.start(day), floor), is_half));
        }
    }
    group.child(ration(curve, days, strip, ground, words))
}

/// The share of the ration that the plan meets on each day, as an area under a line of a full ration.
fn ration(curve: &StockCurve, days: &Days, roof: f64, floor: f64, words: &Words) -> Element {
    let mut group = Element::new("g").with("font-size", "10.5").with("fill", NOTE);
    for share in [1.0, 0.5, 0.0] {
        let y = floor - (floor - roof) * share;
        group.push(line((days.left, y), (days.right, y), "#c8c8c8", 0.8));
        group.push(text(days.left - 5.0, y + 4.0, &words.percent(share)).with("text-anchor", "end"));
    }
    if curve.ration.is_empty() {
        return group.child(text(days.left + 4.0, roof + 24.0, &words.say("figure-no-plan")));
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

fn run_out_words(curve: &StockCurve, words: &Words) -> String {
    let told = |run_out: &RunOut| {
        let site = run_out.site.name.as_str().into();
        words.tell("figure-stock-run-out", [("date", words.short_date(run_out.date).into()), ("site", site)])
    };
    match (&curve.full_runs_out, &curve.half_runs_out) {
        (Some(full), Some(half)) => words.tell(
            "figure-stock-full-and-half",
            [("full", told(full).into()), ("half", words.short_date(half.date).into())],
        ),
        (Some(full), None) => words.tell("figure-stock-full-only", [("full", told(full).into())]),
        (None, _) => words.say("figure-stock-none"),
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

/// The legend, and where it ends.
fn legend(top: f64, words: &Words) -> (Element, f64) {
    let mut group = Element::new("g");
    let mut flow = Flow::new(4.0, top, 22.0);
    for (style, key) in
        [(PLANNED, "figure-stock-planned"), (FULL, "figure-stock-alone"), (HALF, "figure-stock-alone-half")]
    {
        let label = words.say(key);
        let (x, behind) = flow.next(40.0, &label);
        let y = flow.y();
        group.push(drawn(&[(x, y), (x + 40.0, y)], style));
        if style == PLANNED {
            group.push(Element::new("circle").at("cx", x + 20.0).at("cy", y).with("r", "3").with("fill", INK));
        }
        group.push(text(behind, y + 4.0, &label));
    }
    let mut flow = Flow::new(4.0, flow.y() + 26.0, 22.0);
    for (is_half, key) in [(false, "figure-stock-first-out"), (true, "figure-stock-first-out-half")] {
        let label = words.say(key);
        let (x, behind) = flow.next(14.0, &label);
        group.push(mark((x + 7.0, flow.y()), is_half));
        group.push(text(behind, flow.y() + 4.0, &label));
    }
    let label = words.say("figure-stock-ration");
    let (x, behind) = flow.next(30.0, &label);
    let key = Element::new("rect").at("x", x).at("y", flow.y() - 7.0).with("width", "30").with("height", "14");
    group.push(key.with("fill", "#c9dbe8").with("stroke", "#1f5f8b"));
    group.push(text(behind, flow.y() + 4.0, &label));
    (group, flow.y() + 18.0)
}
