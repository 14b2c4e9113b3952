//! What opening each corridor is worth, as bars: alone, its share of the whole, and all together.

use super::axis::round_steps;
use super::{Area, INK, NOTE, WIDTH, cut, hatch, hatching, isolate, line, root, text, text_width};
use crate::markup::Element;
use crate::number;
use crate::report::Worth;

/// How a bar is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fill {
    Alone,
    Share,
    Together,
}

/// Draws the bars.
pub(crate) fn svg(worth: &Worth<'_>) -> Element {
    let (left, right, top) = (220.0, WIDTH - 90.0, 24.0);
    let bars = bars(worth);
    let most = bars.iter().map(|(_, _, value)| *value).fold(0.0, f64::max);
    let steps = round_steps(most);
    let highest = steps.last().copied().unwrap_or(1.0);
    let x = |value: f64| left + (right - left) * value.max(0.0) / highest;
    let bottom = top + 24.0 * bars.len() as f64;

    let mut figure = root(bottom + 34.0, "Person-days short that opening each corridor avoids");
    let mut grid = Element::new("g").with("fill", NOTE).with("font-size", "11").with("text-anchor", "middle");
    for step in &steps {
        grid.push(line((x(*step), top - 4.0), (x(*step), bottom), "#dddddd", 0.8));
        grid.push(text(x(*step), top - 9.0, &number::amount(*step)));
    }
    figure.push(grid);
    for (position, (words, fill, value)) in bars.iter().enumerate() {
        let y = top + 24.0 * position as f64;
        let area = Area { x: left, y: y + 3.0, width: x(*value) - left, height: 17.0 };
        if *fill != Fill::Share {
            figure.push(text(4.0, y + 16.0, &isolate(&cut(words, 32))).with("font-weight", "bold"));
        }
        figure.push(bar(&area, *fill));
        figure.push(text(area.x + area.width + 5.0, y + 16.0, &number::amount(*value)));
    }
    figure.push(line((left, top - 4.0), (left, bottom), INK, 1.0));
    figure.child(legend(&bars, bottom + 12.0))
}

/// Words, fill and value of each bar, from top to bottom.
fn bars(worth: &Worth<'_>) -> Vec<(String, Fill, f64)> {
    let mut bars = Vec::new();
    for corridor in &worth.comparison.worth {
        let name = worth.name(&corridor.corridor).to_owned();
        bars.push((name.clone(), Fill::Alone, corridor.alone));
        bars.extend(corridor.shapley.map(|share| (name, Fill::Share, share)));
    }
    let together = worth.together.filter(|_| worth.comparison.worth.len() > 1);
    bars.extend(together.map(|together| ("all together".to_owned(), Fill::Together, together)));
    bars
}

fn bar(area: &Area, fill: Fill) -> Element {
    let edge = area.element().with("stroke", INK).with("stroke-width", "0.8");
    match fill {
        Fill::Alone => edge.with("fill", "#1f5f8b"),
        Fill::Together => edge.with("fill", "#2b2b2b"),
        Fill::Share => Element::new("g").child(edge.with("fill", "#ffffff")).child(hatching(
            &hatch(area, 6.0, false),
            "#1f5f8b",
            1.4,
        )),
    }
}

fn legend(bars: &[(String, Fill, f64)], top: f64) -> Element {
    let mut group = Element::new("g");
    let mut x = 4.0;
    let words = [
        (Fill::Alone, "it alone is open"),
        (Fill::Share, "its share of the worth of all (Shapley)"),
        (Fill::Together, "all are open"),
    ];
    for (fill, words) in words.into_iter().filter(|(fill, _)| bars.iter().any(|(_, other, _)| other == fill)) {
        group.push(bar(&Area { x, y: top, width: 30.0, height: 13.0 }, fill));
        group.push(text(x + 36.0, top + 11.0, words));
        x += 36.0 + text_width(words, 12.0) + 24.0;
    }
    group
}
