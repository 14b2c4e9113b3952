//! What opening each corridor is worth, as bars: alone, its share of the whole, all together, and what roads are worth to
//! each other.

use super::axis::round_steps;
use super::flow::Flow;
use super::{
    Area, INK, LINE, NOTE, WIDTH, fit, fitted, hatch, hatching, line, name_lines, root, text, text_width, wrap,
};
use crate::language::Words;
use crate::markup::Element;
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
pub(crate) fn svg(worth: &Worth<'_>, words: &Words) -> Element {
    let (left, right, top) = (220.0, WIDTH - 90.0, 24.0);
    let bars = bars(worth, words);
    let most = bars.iter().map(|(_, _, value)| *value).fold(0.0, f64::max);
    let steps = round_steps(most);
    let highest = steps.last().copied().unwrap_or(1.0);
    let x = |value: f64| left + (right - left) * value.max(0.0) / highest;
    let bottom = top + 24.0 * bars.len() as f64;

    let (legend, end) = legend(&bars, bottom + 12.0, words);
    let interaction = interaction(worth, end + 6.0, words);
    let height = interaction.as_ref().map_or(end, |(_, end)| *end);
    let mut figure = root(height, &words.say("figure-worth"));
    let mut grid = Element::new("g").with("fill", NOTE).with("font-size", "11").with("text-anchor", "middle");
    for step in &steps {
        grid.push(line((x(*step), top - 4.0), (x(*step), bottom), "#dddddd", 0.8));
        grid.push(text(x(*step), top - 9.0, &words.amount(*step)));
    }
    figure.push(grid);
    for (position, (name, fill, value)) in bars.iter().enumerate() {
        let y = top + 24.0 * position as f64;
        let area = Area { x: left, y: y + 3.0, width: x(*value) - left, height: 17.0 };
        if *fill != Fill::Share {
            // A second line stands beside the bar of the share.
            let has_share = bars.get(position + 1).is_some_and(|(_, fill, _)| *fill == Fill::Share);
            let label = if has_share {
                name_lines(4.0, y + 16.0, name, &wrap(name, 194.0, 12.0), 12.0)
            } else {
                fitted(4.0, y + 16.0, name, 194.0, 12.0)
            };
            figure.push(label.with("font-weight", "bold"));
        }
        figure.push(bar(&area, *fill));
        figure.push(text(area.x + area.width + 5.0, y + 16.0, &words.amount(*value)));
    }
    figure.push(line((left, top - 4.0), (left, bottom), INK, 1.0));
    figure.push(legend);
    if let Some((element, _)) = interaction {
        figure.push(element);
    }
    figure
}

/// What roads are worth together beyond the sum of each alone, as bars to both sides of nothing, and where they end.
fn interaction(worth: &Worth<'_>, top: f64, words: &Words) -> Option<(Element, f64)> {
    let entries = worth.comparison.interaction.iter().take(INTERACTIONS);
    let (middle, reach) = (WIDTH * 0.62, WIDTH * 0.24);
    let room = middle - reach - 90.0;
    let rows: Vec<(String, Vec<String>, f64)> = entries
        .map(|entry| {
            let names: Vec<&str> = entry.corridors.iter().map(|id| worth.name(id)).collect();
            let all = words.joined("list-plus", names.iter().copied());
            // Each gets its share of two lines, so that none is lost behind another.
            let share = 1.8 * room / names.len().max(1) as f64 - 24.0;
            let is_long = text_width(&all, 12.0) > 1.8 * room;
            let short = |name: &&str| if is_long { fit(name, share, 12.0) } else { (*name).to_owned() };
            let told = names.iter().map(short).collect::<Vec<_>>().join(&words.say("list-plus"));
            (all, wrap(&told, room, 12.0), entry.value)
        })
        .collect();
    let most = rows.iter().map(|(_, _, value)| value.abs()).fold(0.0, f64::max);
    if most < 0.05 {
        return None;
    }
    let mut group = Element::new("g");
    group.push(text(4.0, top + 14.0, &words.say("figure-worth-together")).with("font-weight", "bold"));
    let instead = text(middle - 6.0, top + 32.0, &words.say("roads-stand-in"));
    group.push(instead.with("text-anchor", "end").with("fill", NOTE));
    group.push(text(middle + 6.0, top + 32.0, &words.say("roads-help")).with("fill", NOTE));
    let top = top + 18.0;
    let mut y = top + 22.0;
    for (names, lines, value) in &rows {
        group.push(name_lines(4.0, y + 16.0, names, lines, 12.0));
        let width = reach * value.abs() / most;
        let area = Area { x: if *value < 0.0 { middle - width } else { middle }, y: y + 3.0, width, height: 17.0 };
        group.push(bar(&area, if *value < 0.0 { Fill::Share } else { Fill::Alone }));
        let (x, anchor) = if *value < 0.0 { (area.x - 5.0, "end") } else { (area.x + width + 5.0, "start") };
        let sign = if *value > 0.0 { "+" } else { "" };
        let figure = format!("{sign}{}", words.amount(*value));
        group.push(text(x, y + 16.0, &figure).with("text-anchor", anchor));
        y += 24.0 + (lines.len() - 1) as f64 * 12.0 * LINE;
    }
    let end = y + 6.0;
    group.push(line((middle, top + 20.0), (middle, end - 4.0), INK, 1.0));
    Some((group, end))
}

/// Words, fill and value of each bar, from top to bottom.
fn bars(worth: &Worth<'_>, words: &Words) -> Vec<(String, Fill, f64)> {
    let mut bars = Vec::new();
    for corridor in &worth.comparison.worth {
        let name = worth.name(&corridor.corridor).to_owned();
        bars.push((name.clone(), Fill::Alone, corridor.alone));
        bars.extend(corridor.shapley.map(|share| (name, Fill::Share, share)));
    }
    let together = worth.together.filter(|_| worth.comparison.worth.len() > 1);
    bars.extend(together.map(|together| (words.say("figure-worth-all"), Fill::Together, together)));
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

/// The legend, and where it ends.
fn legend(bars: &[(String, Fill, f64)], top: f64, words: &Words) -> (Element, f64) {
    let mut group = Element::new("g");
    let mut flow = Flow::new(4.0, top, 20.0);
    let keys = [
        (Fill::Alone, "figure-worth-key-alone"),
        (Fill::Share, "figure-worth-key-share"),
        (Fill::Together, "figure-worth-key-all"),
    ];
    for (fill, key) in keys.into_iter().filter(|(fill, _)| bars.iter().any(|(_, other, _)| other == fill)) {
        let label = words.say(key);
        let (x, behind) = flow.next(30.0, &label);
        group.push(bar(&Area { x, y: flow.y(), width: 30.0, height: 13.0 }, fill));
        group.push(text(behind, flow.y() + 11.0, &label));
    }
    (group, flow.y() + 22.0)
}
