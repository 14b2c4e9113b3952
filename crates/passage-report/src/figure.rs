//! Figures as inline SVG. Nothing is told by colour alone: lines differ in dashes and marks, areas in shade, hatching
//! and figures, so that a page printed in grey reads the same. Hatching is drawn line by line, without references.

mod axis;
mod label;

pub(crate) mod access;
pub(crate) mod curve;
pub(crate) mod heat;
pub(crate) mod map;
pub(crate) mod worth;

use crate::markup::{Element, place};

/// Width of every figure in its own units.
const WIDTH: f64 = 1000.0;

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
        .with("font-family", "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif")
        .with("font-size", "12")
        .with("fill", INK)
        .child(Element::new("title").child(title))
}

/// Text whose baseline begins at a point.
fn text(x: f64, y: f64, words: &str) -> Element {
    Element::new("text").at("x", x).at("y", y).child(words)
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

    fn words(self) -> &'static str {
        match self {
            Self::Full => "all met",
            Self::Most => "75 % or more",
            Self::Half => "50 to 74 %",
            Self::Little => "25 to 49 %",
            Self::Least => "under 25 %",
        }
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

/// Text set apart from what stands beside it, where it is written from right to left.
fn isolate(text: &str) -> String {
    let is_right_to_left =
        |letter: char| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    if text.chars().any(is_right_to_left) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
}

/// Width that text will take, near enough to keep labels apart.
fn text_width(text: &str, size: f64) -> f64 {
    let width = |letter: char| match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | ' ' | '.' | ',' | '|' | '/' | '(' | ')' => 0.34,
        'm' | 'w' | 'M' | 'W' => 0.9,
        letter if letter.is_uppercase() => 0.7,
        letter if letter >= '\u{2e80}' => 1.0,
        _ => 0.58,
    };
    text.chars().map(width).sum::<f64>() * size
}
