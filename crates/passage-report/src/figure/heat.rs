//! The strip of days: how much of its need each place gets on each day, worst place on top.

use super::axis::Days;
use super::{Area, INK, NOTE, Step, WIDTH, beside, fitted, hatching, root, text, text_width};
use crate::markup::Element;
use crate::number;
use crate::report::ServiceRow;
use passage_model::calendar::Horizon;

/// Height of a row.
const ROW: f64 = 33.0;

/// Narrowest cell that still holds its figure.
const CELL_WITH_FIGURE: f64 = 17.0;

/// Draws the strip.
pub(crate) fn svg(rows: &[ServiceRow], horizon: Horizon) -> Element {
    let days = Days { horizon, left: 240.0, right: WIDTH - 4.0 };
    let has_figures = days.width() >= CELL_WITH_FIGURE;
    let bottom = 24.0 + ROW * rows.len() as f64;
    let title = "Share of need met by place and day";
    let mut figure = root(bottom + 42.0, title).child(days.element(18.0, bottom, 14.0));
    for (position, row) in rows.iter().enumerate() {
        figure.push(row_element(row, &days, 24.0 + ROW * position as f64, has_figures));
    }
    figure.child(legend(bottom + 16.0, has_figures))
}

fn row_element(row: &ServiceRow, days: &Days, top: f64, has_figures: bool) -> Element {
    let mut group =
        Element::new("g").child(fitted(4.0, top + 12.0, &row.site.name, 190.0, 12.0).with("font-weight", "bold"));
    let mut note = format!("{} people", number::count(row.people));
    if !row.site.others.is_empty() {
        let room = 226.0 - text_width(&note, 10.5) - 12.0;
        note = format!("{note}; {}", beside(&row.site.others, room, 10.5));
    }
    let all = Element::new("title").child(row.site.others.join(" / "));
    let note = Element::new("text").at("x", 4.0).at("y", top + 25.0).child(all).child(note);
    group.push(note.with("font-size", "10.5").with("fill", NOTE));
    let height = ROW - 3.0;
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
            let words = number::count((share * 100.0).floor() as i64);
            figures.push(text(days.middle(day), top + 17.0, &words).with("fill", step.ink()));
        }
        group.push(figures);
    }
    group
}

fn legend(top: f64, has_figures: bool) -> Element {
    let mut group = Element::new("g");
    let mut x = 4.0;
    for step in Step::ALL {
        let area = Area { x, y: top, width: 30.0, height: 15.0 };
        group.push(area.element().with("fill", step.fill()).with("stroke", INK).with("stroke-width", "0.6"));
        let path = step.hatch(&area);
        if !has_figures && !path.is_empty() {
            group.push(hatching(&path, step.ink(), 0.7));
        }
        group.push(text(x + 36.0, top + 12.0, step.words()));
        x += 36.0 + text_width(step.words(), 12.0) + 18.0;
    }
    if has_figures {
        group.push(text(x, top + 12.0, "figures: per cent met").with("fill", NOTE));
    }
    group
}
