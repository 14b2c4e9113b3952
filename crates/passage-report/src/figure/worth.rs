//! What opening each corridor is worth, as bars: alone, its share of the whole, all together, and what roads are worth to
//! each other.

use super::axis::round_steps;
use super::{Area, INK, NOTE, WIDTH, fitted, hatch, hatching, line, root, text, text_width};
use crate::markup::Element;
use crate::number;
use crate::report::Worth;

/// Sets of roads that the figure has room for.
const INTERACTIONS: usize = 16;

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

    let below = bottom + 40.0;
    let interaction = interaction(worth, below);
    let height = interaction.as_ref().map_or(bottom + 34.0, |(_, end)| *end);
    let mut figure = root(height, "Person-days short that opening each corridor avoids");
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
            figure.push(fitted(4.0, y + 16.0, words, 194.0, 12.0).with("font-weight", "bold"));
        }
        figure.push(bar(&area, *fill));
        figure.push(text(area.x + area.width + 5.0, y + 16.0, &number::amount(*value)));
    }
    figure.push(line((left, top - 4.0), (left, bottom), INK, 1.0));
    figure = figure.child(legend(&bars, bottom + 12.0));
    if let Some((element, _)) = interaction {
        figure.push(element);
    }
    figure
}

/// What roads are worth together beyond the sum of each alone, as bars to both sides of nothing, and where they end.
fn interaction(worth: &Worth<'_>, top: f64) -> Option<(Element, f64)> {
    let entries = worth.comparison.interaction.iter().take(INTERACTIONS);
    let rows: Vec<(String, f64)> = entries
        .map(|entry| {
            let names: Vec<&str> = entry.corridors.iter().map(|id| worth.name(id)).collect();
            (names.join(" + "), entry.value)
        })
        .collect();
    let most = rows.iter().map(|(_, value)| value.abs()).fold(0.0, f64::max);
    if most < 0.05 {
        return None;
    }
    let (middle, reach) = (WIDTH * 0.62, WIDTH * 0.24);
    let mut group = Element::new("g");
    let heading = text(4.0, top + 14.0, "together, beyond the sum of each alone").with("font-weight", "bold");
    group.push(heading);
    group.push(
        text(middle - 6.0, top + 14.0, "one stands in for the other").with("text-anchor", "end").with("fill", NOTE),
    );
    group.push(text(middle + 6.0, top + 14.0, "they help each other").with("fill", NOTE));
    for (position, (words, value)) in rows.iter().enumerate() {
        let y = top + 22.0 + 24.0 * position as f64;
        group.push(fitted(4.0, y + 16.0, words, middle - reach - 90.0, 12.0));
        let width = reach * value.abs() / most;
        let area = Area { x: if *value < 0.0 { middle - width } else { middle }, y: y + 3.0, width, height: 17.0 };
        group.push(bar(&area, if *value < 0.0 { Fill::Share } else { Fill::Alone }));
        let (x, anchor) = if *value < 0.0 { (area.x - 5.0, "end") } else { (area.x + width + 5.0, "start") };
        let sign = if *value > 0.0 { "+" } else { "" };
        let figure = format!("{sign}{}", number::amount(*value));
        group.push(text(x, y + 16.0, &figure).with("text-anchor", anchor));
    }
    let end = top + 28.0 + 24.0 * rows.len() as f64;
    group.push(line((middle, top + 20.0), (middle, end - 4.0), INK, 1.0));
    Some((group, end))
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
