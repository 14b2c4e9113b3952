//! Bars to both sides of a value: how far an answer moves under other rules, or without single statements.

use super::axis::round_steps;
use super::flow::Flow;
use super::{Area, INK, LINE, NOTE, WIDTH, fit, hatch, hatching, line, name_lines, root, text, text_width, wrap};
use crate::language::Words;
use crate::markup::Element;

/// From the top of a bar whose words take one line to the top of the next.
const ROW: f64 = 36.0;

/// Width that the words of a bar may take.
const LABEL: f64 = 306.0;

/// One bar of a tornado.
#[derive(Clone, Debug)]
pub(crate) struct Bar {
    /// Who or what it is.
    pub(crate) words: String,
    /// A second, smaller line; may be empty.
    pub(crate) note: String,
    /// Where the bar ends, on the axis of the figure.
    pub(crate) value: f64,
}

/// What the bars of a tornado are measured against.
#[derive(Clone, Debug)]
pub(crate) struct Centre<'a> {
    /// Where the bars begin.
    pub(crate) value: f64,
    /// What stands there.
    pub(crate) words: &'a str,
    /// Whether figures on the axis are amounts; else they are changes and bear a sign.
    pub(crate) is_amount: bool,
}

/// Draws the bars around their centre; `title` is what a screen reader says.
pub(crate) fn svg(bars: &[Bar], centre: &Centre<'_>, title: &str, words: &Words) -> Element {
    let (left, right, top) = (386.0, WIDTH - 84.0, 46.0);
    let values = || bars.iter().map(|bar| bar.value).chain([centre.value]);
    let (least, most) = (values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max));
    let span = (most - least).max(1.0);
    let x = |value: f64| left + (right - left) * (value - least) / span;
    let mut bottom = top;
    let mut rows = Element::new("g");
    for bar in bars {
        let (element, height) = row(bar, centre, bottom, &x, words);
        rows.push(element);
        bottom += height;
    }

    let (legend, end) = legend(bottom + 12.0, words);
    let mut figure = root(end, title);
    let mut grid = Element::new("g").with("fill", NOTE).with("font-size", "10.5").with("text-anchor", "middle");
    for step in steps(least, most).into_iter().filter(|step| (x(*step) - x(centre.value)).abs() > 1.0) {
        grid.push(line((x(step), top - 6.0), (x(step), bottom), "#dddddd", 0.8));
        grid.push(text(x(step), top - 10.0, &figure_words(step, centre, words)));
    }
    figure.push(grid);
    figure.push(rows);
    let middle = x(centre.value);
    figure.push(line((middle, top - 6.0), (middle, bottom), INK, 1.6));
    let told = fit(centre.words, WIDTH - 16.0, 12.0);
    let half = text_width(&told, 12.0) / 2.0;
    let told_at = middle.clamp(half + 4.0, WIDTH - half - 4.0);
    figure.push(text(told_at, 14.0, &told).with("text-anchor", "middle").with("font-weight", "bold"));
    figure.child(legend)
}

/// A row, and its height with the gap below.
fn row(bar: &Bar, centre: &Centre<'_>, top: f64, x: &impl Fn(f64) -> f64, words: &Words) -> (Element, f64) {
    let mut group = Element::new("g");
    let lines = wrap(&bar.words, LABEL, 12.0);
    let more = (lines.len() - 1) as f64 * 12.0 * LINE;
    group.push(name_lines(4.0, top + 14.0, &bar.words, &lines, 12.0).with("font-weight", "bold"));
    let notes = wrap(&bar.note, LABEL, 10.5);
    if !bar.note.is_empty() {
        group.push(name_lines(4.0, top + 28.0 + more, &bar.note, &notes, 10.5).with("fill", NOTE));
    }
    let more = more + (notes.len() - 1) as f64 * 10.5 * LINE;
    let (from, to) = (x(centre.value.min(bar.value)), x(centre.value.max(bar.value)));
    let area = Area { x: from, y: top + 5.0, width: to - from, height: 20.0 };
    let is_less = bar.value < centre.value;
    if area.width > 0.0 {
        group.push(shape(&area, is_less));
    }
    let figure = figure_words(bar.value, centre, words);
    let (at, anchor) = if is_less { (from - 5.0, "end") } else { (to + 5.0, "start") };
    (group.child(text(at, top + 19.0, &figure).with("text-anchor", anchor)), ROW + more)
}

/// Hatched where fewer go short, dark where more do.
fn shape(area: &Area, is_less: bool) -> Element {
    let edge = area.element().with("stroke", INK).with("stroke-width", "0.8");
    if !is_less {
        return edge.with("fill", "#6d1f12");
    }
    Element::new("g").child(edge.with("fill", "#ffffff")).child(hatching(&hatch(area, 6.0, false), "#1f5f8b", 1.4))
}

fn figure_words(value: f64, centre: &Centre<'_>, words: &Words) -> String {
    if centre.is_amount || value <= 0.0 { words.amount(value) } else { format!("+{}", words.amount(value)) }
}

/// Round figures between two values.
fn steps(least: f64, most: f64) -> Vec<f64> {
    let apart = round_steps((most - least).max(1.0)).get(1).copied().unwrap_or(1.0);
    let (first, last) = ((least / apart).ceil() as i64, (most / apart).floor() as i64);
    (first..=last).map(|step| step as f64 * apart).collect()
}

/// The legend, and where it ends.
fn legend(top: f64, words: &Words) -> (Element, f64) {
    let mut group = Element::new("g");
    let mut flow = Flow::new(4.0, top, 20.0);
    for (is_less, key) in [(true, "figure-tornado-fewer"), (false, "figure-tornado-more")] {
        let label = words.say(key);
        let (x, behind) = flow.next(30.0, &label);
        group.push(shape(&Area { x, y: flow.y(), width: 30.0, height: 13.0 }, is_less));
        group.push(text(behind, flow.y() + 11.0, &label));
    }
    (group, flow.y() + 22.0)
}
