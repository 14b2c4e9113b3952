//! What moves each week, as stacked bars: a part for each corridor, told apart by shade and hatching.

use super::axis::{date_label, round_steps};
use super::{Area, INK, NOTE, WIDTH, fitted, hatch, hatching, line, root, stripes, text};
use crate::language::Words;
use crate::markup::Element;
use crate::report::WeekRow;
use passage_model::calendar::{Date, Horizon, days_between, shift};

/// How many ways have a fill of their own; the rest are drawn as one.
const FILLS: usize = 6;

/// Draws a bar for each week of the horizon.
pub(crate) fn svg(rows: &[WeekRow], horizon: Horizon, words: &Words) -> Element {
    let (left, right, top, bottom) = (62.0, WIDTH - 10.0, 24.0, 244.0);
    let ways = ways(rows, words);
    let weeks: Vec<Date> = (0..horizon.days.div_ceil(7)).map(|week| horizon.date(week * 7)).collect();
    let sums: Vec<Vec<f64>> = weeks.iter().map(|week| sums(rows, *week, &ways, words)).collect();
    let most = sums.iter().map(|parts| parts.iter().sum::<f64>()).fold(0.0, f64::max);
    let steps = round_steps(most);
    let highest = steps.last().copied().unwrap_or(1.0);
    let y = |tonnes: f64| bottom - (bottom - top) * tonnes / highest;

    let mut figure = root(bottom + 30.0 + 22.0 * ways.len() as f64, &words.say("figure-delivery"));
    let mut grid = Element::new("g").with("fill", NOTE).with("font-size", "10.5");
    grid.push(text(4.0, 12.0, &words.say("figure-tonnes")));
    for step in &steps {
        grid.push(line((left, y(*step)), (right, y(*step)), "#dddddd", 0.8));
        grid.push(text(left - 6.0, y(*step) + 4.0, &words.amount(*step)).with("text-anchor", "end"));
    }
    figure.push(grid);
    let column = (right - left) / weeks.len().max(1) as f64;
    // Dates stand only under as many bars as there is room for.
    let dated = (88.0 / column).ceil().max(1.0) as usize;
    let mut before = None;
    for (position, (week, parts)) in weeks.iter().zip(&sums).enumerate() {
        let width = (column * 0.62).min(110.0);
        let x = left + column * position as f64 + (column - width) / 2.0;
        let mut below = 0.0;
        for (way, part) in parts.iter().enumerate().filter(|(_, part)| **part > 0.0) {
            let area = Area { x, y: y(below + part), width, height: y(below) - y(below + part) };
            figure.push(filled(&area, way));
            below += part;
        }
        let middle = x + width / 2.0;
        if width >= 28.0 {
            let sum = text(middle, y(below) - 5.0, &words.amount(below)).with("text-anchor", "middle");
            figure.push(sum.with("font-weight", "bold"));
        }
        if position.is_multiple_of(dated) {
            let date = text(middle, bottom + 15.0, &date_label(*week, before, words)).with("text-anchor", "middle");
            figure.push(date.with("font-size", "10.5").with("fill", NOTE));
            before = Some(*week);
        }
    }
    figure.push(line((left, bottom), (right, bottom), INK, 1.0));
    for (position, way) in ways.iter().enumerate() {
        let y = bottom + 28.0 + 22.0 * position as f64;
        figure.push(filled(&Area { x: left, y, width: 34.0, height: 15.0 }, position));
        let all: f64 = sums.iter().map(|parts| parts[position]).sum();
        let label =
            words.tell("figure-delivery-way", [("way", way.as_str().into()), ("tonnes", words.amount(all).into())]);
        figure.push(fitted(left + 42.0, y + 12.0, &label, right - left - 50.0, 12.0));
    }
    figure
}

/// The ways that goods take, the heaviest first.
fn ways(rows: &[WeekRow], words: &Words) -> Vec<String> {
    let mut ways: Vec<(String, i64)> = Vec::new();
    for row in rows {
        let name = way(row, words);
        match ways.iter_mut().find(|(known, _)| *known == name) {
            Some((_, weight)) => *weight += row.quantity.0,
            None => ways.push((name, row.quantity.0)),
        }
    }
    ways.sort_by_key(|(_, weight)| -weight);
    let has_more = ways.len() > FILLS;
    ways.truncate(if has_more { FILLS - 1 } else { FILLS });
    let mut names: Vec<String> = ways.into_iter().map(|(name, _)| name).collect();
    names.extend(has_more.then(|| words.say("figure-delivery-others")));
    names
}

fn way(row: &WeekRow, words: &Words) -> String {
    if row.corridors.is_empty() { words.say("no-corridor") } else { words.joined("list-plus", &row.corridors) }
}

/// Tonnes of a week by way; what is none of the others falls to the last.
fn sums(rows: &[WeekRow], week: Date, ways: &[String], words: &Words) -> Vec<f64> {
    let mut sums = vec![0.0; ways.len()];
    for row in rows.iter().filter(|row| (0..7).contains(&days_between(week, row.from)) && row.from < shift(week, 7)) {
        let name = way(row, words);
        let position = ways.iter().position(|known| *known == name);
        if let Some(sum) = position.or(ways.len().checked_sub(1)).and_then(|position| sums.get_mut(position)) {
            *sum += row.quantity.tonnes();
        }
    }
    sums
}

/// The fill of a way: dark, rising lines, white, crossed lines, level lines, grey.
fn filled(area: &Area, way: usize) -> Element {
    let fill = match way {
        0 => "#1f5f8b",
        5 => "#b5b5b5",
        _ => "#ffffff",
    };
    let path = match way {
        1 => hatch(area, 6.0, false),
        3 => hatch(area, 6.0, false) + &hatch(area, 6.0, true),
        4 => stripes(area, 5.0),
        _ => String::new(),
    };
    let mut group = Element::new("g").child(area.element().with("fill", fill).with("stroke", INK));
    if !path.is_empty() {
        group.push(hatching(&path, INK, 1.1));
    }
    group
}
