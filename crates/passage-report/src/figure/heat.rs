//! The strip of days: how much of its need each place gets on each day, worst place on top.

use super::axis::Days;
use super::flow::Flow;
use super::{Area, INK, LINE, NOTE, Step, WIDTH, beside, hatching, name_lines, root, text, text_width, wrap};
use crate::language::Words;
use crate::markup::Element;
use crate::report::ServiceRow;
use passage_model::calendar::Horizon;

/// Height of a row whose name takes one line.
const ROW: f64 = 33.0;

/// Width that a name may take.
const NAME: f64 = 206.0;

/// Narrowest cell that still holds its figure.
const CELL_WITH_FIGURE: f64 = 17.0;

/// Draws the strip.
pub(crate) fn svg(rows: &[ServiceRow], horizon: Horizon, words: &Words) -> Element {
    let days = Days { horizon, left: 240.0, right: WIDTH - 4.0 };
    let has_figures = days.width() >= CELL_WITH_FIGURE;
    let mut bottom = 24.0;
    let mut drawn = Element::new("g");
    for row in rows {
        let (element, height) = row_element(row, &days, bottom, has_figures, words);
        drawn.push(element);
        bottom += height;
    }
    let (legend, end) = legend(bottom + 16.0, has_figures, words);
    let figure = root(end, &words.say("figure-heat")).child(days.element(18.0, bottom, 14.0, words));
    figure.child(drawn).child(legend)
}

/// A row, and its height with the gap below.
fn row_element(row: &ServiceRow, days: &Days, top: f64, has_figures: bool, words: &Words) -> (Element, f64) {
    let lines = wrap(&row.site.name, NAME, 12.0);
    let more = (lines.len() - 1) as f64 * 12.0 * LINE;
    let name = name_lines(4.0, top + 12.0, &row.site.name, &lines, 12.0);
    let mut group = Element::new("g").child(name.with("font-weight", "bold"));
    let mut note = words.tell("figure-people", [("count", row.people.into())]);
    if !row.site.others.is_empty() {
        let room = 226.0 - text_width(&note, 10.5) - 12.0;
        let names = beside(&row.site.others, room, 10.5);
        note = words.tell("figure-heat-place", [("people", note.into()), ("names", names.into())]);
    }
    let all = Element::new("title").child(row.site.others.join(" / "));
    let note = Element::new("text").at("x", 4.0).at("y", top + 25.0 + more).child(all).child(note);
    group.push(note.with("font-size", "10.5").with("fill", NOTE));
    let height = ROW + more - 3.0;
    let steps: Vec<Step> = row.met.iter().map(|share| Step::of(*share)).collect();
    let mut first = 0;
    for run in steps.chunk_by(|a, b| a == b) {
        let x = days.start(first);
        let area = Area { x, y: top, width: days.start(first + run.len()) - x, height };
        group.push(area.element().with("fill", run[0].fill()).with("stroke", "#777777").with("stroke-width", "0.5"));
        let path = run[0].hatch(&area);
        if !has_figures && !path.is_empty() {
            group.push(hatching(&path, run[0].ink(), 0.7));
        }
        first += run.len();
    }
    if has_figures {
        let mut figures = Element::new("g").with("font-size", "10.5").with("text-anchor", "middle");
        for (day, (share, step)) in row.met.iter().zip(&steps).enumerate().filter(|(_, (_, step))| **step != Step::Full)
        {
            let figure = words.count((share * 100.0).floor() as i64);
            figures.push(text(days.middle(day), top + height / 2.0 + 3.0, &figure).with("fill", step.ink()));
        }
        group.push(figures);
    }
    (group, height + 3.0)
}

/// The legend, and where it ends.
fn legend(top: f64, has_figures: bool, words: &Words) -> (Element, f64) {
    let mut group = Element::new("g");
    let mut flow = Flow::new(4.0, top, 22.0);
    for step in Step::ALL {
        let label = step.words(words);
        let (x, behind) = flow.next(30.0, &label);
        let area = Area { x, y: flow.y(), width: 30.0, height: 15.0 };
        group.push(area.element().with("fill", step.fill()).with("stroke", INK).with("stroke-width", "0.6"));
        let path = step.hatch(&area);
        if !has_figures && !path.is_empty() {
            group.push(hatching(&path, step.ink(), 0.7));
        }
        group.push(text(behind, flow.y() + 12.0, &label));
    }
    if has_figures {
        let note = words.say("figure-heat-note");
        let (x, _) = flow.next(0.0, &note);
        group.push(text(x, flow.y() + 12.0, &note).with("fill", NOTE));
    }
    (group, flow.y() + 26.0)
}
