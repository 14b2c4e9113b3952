//! Figures as inline SVG. Nothing is told by colour alone: lines differ in dashes and marks, areas in shade, hatching
//! and figures, so that a page printed in grey reads the same. Hatching is drawn line by line, without references.

mod axis;
mod flow;
mod label;
#[cfg(test)]
mod tests;

pub(crate) mod access;
pub(crate) mod curve;
pub(crate) mod delivery;
pub(crate) mod heat;
pub(crate) mod map;
pub(crate) mod stock;
pub(crate) mod tornado;
pub(crate) mod worth;

use crate::language::Words;
use crate::markup::{Element, place};

/// Width of every figure in its own units.
const WIDTH: f64 = 860.0;

/// Dark ink of lines and text.
const INK: &str = "#1b1b1b";

/// Lighter ink of axes and notes.
const NOTE: &str = "#555555";

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Area {
    /// The middle.
    fn centre(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Whether two rectangles share any ground.
    fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether the other lies within.
    fn holds(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }

    /// As an element without fill.
    fn element(&self) -> Element {
        Element::new("rect").at("x", self.x).at("y", self.y).at("width", self.width).at("height", self.height)
    }
}

/// The root of a figure; `title` is what a screen reader says.
fn root(height: f64, title: &str) -> Element {
    Element::new("svg")
        .with("viewBox", format!("0 0 {} {}", place(WIDTH), place(height)))
        .with("role", "img")
        .with("direction", "ltr")
        .with("font-family", "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif")
        .with("font-size", "12")
        .with("fill", INK)
        .child(Element::new("title").child(title))
}

/// Text whose baseline begins at a point.
fn text(x: f64, y: f64, words: &str) -> Element {
    Element::new("text").at("x", x).at("y", y).child(words)
}

/// Text cut to a width, with all of it as a title where it was cut; what is written from right to left stays apart.
fn fitted(x: f64, y: f64, words: &str, width: f64, size: f64) -> Element {
    let short = fit(words, width, size);
    let mut element = Element::new("text").at("x", x).at("y", y);
    if (size - 12.0).abs() > 0.01 {
        element = element.at("font-size", size);
    }
    if short != words {
        element.push(Element::new("title").child(words));
    }
    element.child(isolate(&short))
}

/// Text cut to a width, with a sign that it was; what it sets apart stays so.
fn fit(words: &str, width: f64, size: f64) -> String {
    let mut letters = words.chars().count();
    let mut short = words.to_owned();
    while letters > 1 && text_width(&short, size) > width {
        letters -= 1;
        short = cut(words, letters);
    }
    let count = |mark: char| short.chars().filter(|letter| *letter == mark).count();
    let open = count('\u{2068}').saturating_sub(count('\u{2069}'));
    short.extend(std::iter::repeat_n('\u{2069}', open));
    short
}

/// Text in one line, or in two where one is too short for it, broken between words; cut where two are too short as well.
fn wrap(words: &str, width: f64, size: f64) -> Vec<String> {
    if text_width(words, size) <= width {
        return vec![words.to_owned()];
    }
    let ends = words.char_indices().filter(|(_, letter)| *letter == ' ').map(|(position, _)| position);
    let end = ends.take_while(|end| text_width(&words[..*end], size) <= width).last().filter(|end| *end > 0);
    match end {
        Some(end) => vec![words[..end].to_owned(), fit(words[end..].trim_start(), width, size)],
        None => vec![fit(words, width, size)],
    }
}

/// From one line of wrapped text to the next, in sizes of its letters.
const LINE: f64 = 1.15;

/// A name in one line or two, the last of them on a baseline, with all of it as a title where it was cut.
fn name_above(x: f64, baseline: f64, words: &str, width: f64, size: f64) -> Element {
    let lines = wrap(words, width, size);
    let first = baseline - (lines.len() - 1) as f64 * size * LINE;
    name_lines(x, first, words, &lines, size)
}

/// A name in lines, the first of them on a baseline, with all of it as a title where it was cut.
fn name_lines(x: f64, baseline: f64, words: &str, lines: &[String], size: f64) -> Element {
    let mut group = Element::new("g");
    if (size - 12.0).abs() > 0.01 {
        group = group.at("font-size", size);
    }
    if lines.join(" ") != words {
        group.push(Element::new("title").child(words));
    }
    let at = |position: usize| baseline + position as f64 * size * LINE;
    group.children(lines.iter().enumerate().map(|(position, line)| text(x, at(position), &isolate(line))))
}

/// The first name of each script, then the others: so that as many readers as can be find theirs.
fn by_script(names: &[String]) -> Vec<&str> {
    let script = |name: &str| {
        let letter = name.chars().find(|letter| letter.is_alphabetic()).unwrap_or('a');
        [0x24f, 0x3ff, 0x52f, 0x58f, 0x5ff, 0x8ff].into_iter().filter(|last| letter as u32 > *last).count()
    };
    let is_first = |position: usize| !names[..position].iter().any(|other| script(other) == script(&names[position]));
    let (first, others): (Vec<usize>, Vec<usize>) = (0..names.len()).partition(|position| is_first(*position));
    first.into_iter().chain(others).map(|position| names[position].as_str()).collect()
}

/// Names beside each other, each set apart, as many as fit into a width, one of each script first.
fn beside(names: &[String], width: f64, size: f64) -> String {
    let names = by_script(names);
    let mut line = String::new();
    for (position, name) in names.iter().copied().enumerate() {
        let lead = if position == 0 { "" } else { " / " };
        let rest = if position + 1 < names.len() { " / …" } else { "" };
        let is_room = text_width(&format!("{line}{lead}{name}{rest}"), size) <= width;
        if !is_room && position > 0 {
            line.push_str(" / …");
            return line;
        }
        line.push_str(lead);
        line.push_str(&isolate(&if is_room { name.to_owned() } else { fit(name, width - 24.0, size) }));
    }
    line
}

/// A straight line.
fn line(from: (f64, f64), to: (f64, f64), colour: &str, width: f64) -> Element {
    Element::new("line")
        .at("x1", from.0)
        .at("y1", from.1)
        .at("x2", to.0)
        .at("y2", to.1)
        .with("stroke", colour)
        .at("stroke-width", width)
}

/// The path of diagonal lines over an area, so far apart; falling instead of rising where asked.
fn hatch(area: &Area, apart: f64, is_falling: bool) -> String {
    let mut path = String::new();
    // Lines x + y = c, cut at the edges of the area. They continue from one area to the next.
    let first = ((area.x + area.y) / apart).ceil() as i64;
    let last = ((area.x + area.width + area.y + area.height) / apart).floor() as i64;
    for step in first..=last {
        let c = step as f64 * apart;
        let x1 = (c - area.y - area.height).max(area.x);
        let x2 = (c - area.y).min(area.x + area.width);
        if x2 - x1 < 0.05 {
            continue;
        }
        let mirror = |x: f64| if is_falling { 2.0 * area.x + area.width - x } else { x };
        path.push_str(&format!("M{} {}L{} {}", place(mirror(x1)), place(c - x1), place(mirror(x2)), place(c - x2)));
    }
    path
}

/// The path of level lines over an area, so far apart.
fn stripes(area: &Area, apart: f64) -> String {
    let (first, last) = ((area.y / apart).ceil() as i64, ((area.y + area.height) / apart).floor() as i64);
    let level = |step: i64| format!("M{} {}H{}", place(area.x), place(step as f64 * apart), place(area.x + area.width));
    (first..=last).map(level).collect()
}

/// Lines of a hatching.
fn hatching(path: &str, colour: &str, width: f64) -> Element {
    Element::new("path").with("d", path).with("stroke", colour).at("stroke-width", width).with("fill", "none")
}

/// How much of a need is met, in steps that differ in shade and in hatching.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Full,
    Most,
    Half,
    Little,
    Least,
}

impl Step {
    const ALL: [Self; 5] = [Self::Full, Self::Most, Self::Half, Self::Little, Self::Least];

    /// The step of a met share.
    fn of(share: f64) -> Self {
        match share {
            share if share >= 0.995 => Self::Full,
            share if share >= 0.75 => Self::Most,
            share if share >= 0.5 => Self::Half,
            share if share >= 0.25 => Self::Little,
            _ => Self::Least,
        }
    }

    /// The step of so many days of supply.
    fn of_days(days: f64) -> Self {
        match days {
            days if days >= 30.0 => Self::Full,
            days if days >= 14.0 => Self::Most,
            days if days >= 7.0 => Self::Half,
            days if days >= 3.0 => Self::Little,
            _ => Self::Least,
        }
    }

    /// The days of supply that it stands for.
    fn words_of_days(self, words: &Words) -> String {
        words.say(match self {
            Self::Full => "figure-days-full",
            Self::Most => "figure-days-most",
            Self::Half => "figure-days-half",
            Self::Little => "figure-days-little",
            Self::Least => "figure-days-least",
        })
    }

    /// The met share that it stands for.
    fn words(self, words: &Words) -> String {
        words.say(match self {
            Self::Full => "figure-met-full",
            Self::Most => "figure-met-most",
            Self::Half => "figure-met-half",
            Self::Little => "figure-met-little",
            Self::Least => "figure-met-least",
        })
    }

    fn fill(self) -> &'static str {
        match self {
            Self::Full => "#ffffff",
            Self::Most => "#fbe3cd",
            Self::Half => "#f0b287",
            Self::Little => "#c2643a",
            Self::Least => "#6d1f12",
        }
    }

    /// Ink that can be read on the fill.
    fn ink(self) -> &'static str {
        match self {
            Self::Full | Self::Most | Self::Half => INK,
            Self::Little | Self::Least => "#ffffff",
        }
    }

    /// Diagonal lines over an area; none for the first and the last step.
    fn hatch(self, area: &Area) -> String {
        match self {
            Self::Full | Self::Least => String::new(),
            Self::Most => hatch(area, 8.0, false),
            Self::Half => hatch(area, 4.0, false),
            Self::Little => hatch(area, 4.0, false) + &hatch(area, 4.0, true),
        }
    }
}

/// Text cut to so many letters, with a sign that it was.
fn cut(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let kept: String = text.chars().take(letters.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Text set apart from what stands beside it, where it is written from right to left. Marks of direction in the text
/// itself go: one that is not closed would turn all that follows.
fn isolate(text: &str) -> String {
    let is_right_to_left =
        |letter: char| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    let is_mark = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let text: String = text.chars().filter(|letter| !is_mark(*letter)).collect();
    if text.chars().any(is_right_to_left) { format!("\u{2068}{text}\u{2069}") } else { text }
}

/// Width that text will take, near enough to keep labels apart.
fn text_width(text: &str, size: f64) -> f64 {
    let width = |letter: char| match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | ' ' | '.' | ',' | '|' | '/' | '(' | ')' => 0.34,
        'm' | 'w' | 'M' | 'W' => 0.9,
        '\u{2066}'..='\u{2069}' => 0.0,
        // Armenian letters are wide, Cyrillic ones a little.
        '\u{530}'..='\u{58f}' => 0.75,
        letter if letter.is_uppercase() => 0.7,
        '\u{400}'..='\u{52f}' => 0.64,
        '…' => 1.0,
        letter if letter >= '\u{2e80}' => 1.0,
        _ => 0.6,
    };
    text.chars().map(width).sum::<f64>() * size
}
