//! Bars to both sides of a value: how far an answer moves under other rules, or without single statements.

use super::axis::round_steps;
use super::{Area, INK, NOTE, WIDTH, fitted, hatch, hatching, line, root, text, text_width};
use crate::markup::Element;
use crate::number;

/// From the top of one bar to the top of the next.
const ROW: f64 = 36.0;

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
pub(crate) fn svg(bars: &[Bar], centre: &Centre<'_>, title: &str) -> Element {
    let (left, right, top) = (386.0, WIDTH - 84.0, 46.0);
    let values = || bars.iter().map(|bar| bar.value).chain([centre.value]);
    let (least, most) = (values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max));
    let span = (most - least).max(1.0);
    let x = |value: f64| left + (right - left) * (value - least) / span;
    let bottom = top + ROW * bars.len() as f64;

    let mut figure = root(bottom + 34.0, title);
    let mut grid = Element::new("g").with("fill", NOTE).with("font-size", "10.5").with("text-anchor", "middle");
    for step in steps(least, most).into_iter().filter(|step| (x(*step) - x(centre.value)).abs() > 1.0) {
        grid.push(line((x(step), top - 6.0), (x(step), bottom), "#dddddd", 0.8));
        grid.push(text(x(step), top - 10.0, &figure_words(step, centre)));
    }
    figure.push(grid);
    for (position, bar) in bars.iter().enumerate() {
        figure.push(row(bar, centre, top + ROW * position as f64, &x));
    }
    let middle = x(centre.value);
    figure.push(line((middle, top - 6.0), (middle, bottom), INK, 1.6));
    let half = text_width(centre.words, 12.0) / 2.0;
    let words_at = middle.clamp(half + 4.0, WIDTH - half - 4.0);
    figure.push(text(words_at, 14.0, centre.words).with("text-anchor", "middle").with("font-weight", "bold"));
    figure.child(legend(bottom + 12.0))
}

fn row(bar: &Bar, centre: &Centre<'_>, top: f64, x: &impl Fn(f64) -> f64) -> Element {
    let mut group = Element::new("g");
    group.push(fitted(4.0, top + 14.0, &bar.words, 306.0, 12.0).with("font-weight", "bold"));
    if !bar.note.is_empty() {
        group.push(fitted(4.0, top + 28.0, &bar.note, 306.0, 10.5).with("fill", NOTE));
    }
    let (from, to) = (x(centre.value.min(bar.value)), x(centre.value.max(bar.value)));
    let area = Area { x: from, y: top + 5.0, width: to - from, height: 20.0 };
    let is_less = bar.value < centre.value;
    if area.width > 0.0 {
        group.push(shape(&area, is_less));
    }
    let words = figure_words(bar.value, centre);
    let (at, anchor) = if is_less { (from - 5.0, "end") } else { (to + 5.0, "start") };
    group.child(text(at, top + 19.0, &words).with("text-anchor", anchor))
}

/// Hatched where fewer go short, dark where more do.
fn shape(area: &Area, is_less: bool) -> Element {
    let edge = area.element().with("stroke", INK).with("stroke-width", "0.8");
    if !is_less {
        return edge.with("fill", "#6d1f12");
    }
    Element::new("g").child(edge.with("fill", "#ffffff")).child(hatching(&hatch(area, 6.0, false), "#1f5f8b", 1.4))
}

fn figure_words(value: f64, centre: &Centre<'_>) -> String {
    if centre.is_amount || value <= 0.0 { number::amount(value) } else { format!("+{}", number::amount(value)) }
}

/// Round figures between two values.
fn steps(least: f64, most: f64) -> Vec<f64> {
    let apart = round_steps((most - least).max(1.0)).get(1).copied().unwrap_or(1.0);
    let (first, last) = ((least / apart).ceil() as i64, (most / apart).floor() as i64);
    (first..=last).map(|step| step as f64 * apart).collect()
}

fn legend(top: f64) -> Element {
    let words = "fewer person-days short";
    let second = 46.0 + text_width(words, 12.0) + 24.0;
    let key = |x: f64| Area { x, y: top, width: 30.0, height: 13.0 };
    Element::new("g")
        .child(shape(&key(4.0), true))
        .child(text(40.0, top + 11.0, words))
        .child(shape(&key(second), false))
        .child(text(second + 36.0, top + 11.0, "more person-days short"))
}
