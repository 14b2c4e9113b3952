//! Axes: days from left to right, amounts from bottom to top.

use super::{NOTE, line, text, text_width};
use crate::language::Words;
use crate::markup::Element;
use passage_model::calendar::{Date, Horizon};

/// Days from left to right.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    pub(super) horizon: Horizon,
    /// Left edge of the first day.
    pub(super) left: f64,
    /// Right edge of the last day.
    pub(super) right: f64,
}

impl Days {
    /// Width of a day.
    pub(super) fn width(&self) -> f64 {
        (self.right - self.left) / self.horizon.days.max(1) as f64
    }

    /// Left edge of a day.
    pub(super) fn start(&self, day: usize) -> f64 {
        self.left + self.width() * day as f64
    }

    /// Middle of a day.
    pub(super) fn middle(&self, day: usize) -> f64 {
        self.start(day) + self.width() / 2.0
    }

    /// Dates above or below, with light lines from `top` to `bottom`; the words stand at `baseline`.
    pub(super) fn element(&self, top: f64, bottom: f64, baseline: f64, words: &Words) -> Element {
        const APART: f64 = 84.0;
        let steps = [1, 2, 7, 14, 28, 56, 112, 364];
        let is_wide = |step: &usize| *step as f64 * self.width() >= APART;
        let step = steps.into_iter().find(is_wide).unwrap_or_else(|| (APART / self.width()).ceil() as usize);
        let mut group = Element::new("g").with("fill", NOTE).with("font-size", "10.5");
        let mut before = None;
        for day in (0..self.horizon.days).step_by(step) {
            let x = self.start(day);
            group.push(line((x, top), (x, bottom), "#c8c8c8", 0.8));
            let date = self.horizon.date(day);
            let label = date_label(date, before, words);
            if x + 2.0 + text_width(&label, 10.5) <= self.right + 4.0 {
                group.push(text(x + 2.0, baseline, &label));
                before = Some(date);
            }
        }
        group
    }
}

/// A day on an axis; with its year where it is the first, or where the one before is of another year.
pub(super) fn date_label(date: Date, before: Option<Date>, words: &Words) -> String {
    if before.is_some_and(|before| before.year() == date.year()) { words.day(date) } else { words.short_date(date) }
}

/// Round figures from 0 up to at least `most`, at most six of them; `[0, 1]` where there is nothing.
pub(super) fn round_steps(most: f64) -> Vec<f64> {
    if most <= 0.0 || !most.is_finite() {
        return vec![0.0, 1.0];
    }
    let power = 10_f64.powf((most / 5.0).log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].map(|part| part * power).into_iter().find(|step| most / step <= 5.0);
    let step = step.unwrap_or(10.0 * power);
    let steps = (most / step).ceil() as usize;
    (0..=steps).map(|position| position as f64 * step).collect()
}

#[cfg(test)]
mod tests {
    use super::{date_label, round_steps};
    use crate::language::{Language, Words};
    use passage_model::calendar::Date;

    #[test]
    fn a_date_bears_its_year_at_the_start_and_where_it_changes() {
        let words = Words::of(Language::French);
        let (old, new) = (Date::constant(2023, 12, 28), Date::constant(2024, 1, 4));
        assert_eq!(date_label(old, None, &words), "28 déc. 2023");
        assert_eq!(date_label(new, Some(old), &words), "4 janv. 2024");
        assert_eq!(date_label(old, Some(old), &words), "28 déc.");
    }

    #[test]
    fn steps_are_round_and_reach_the_most() {
        assert_eq!(round_steps(9.0), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(round_steps(120_000.0), [0.0, 25_000.0, 50_000.0, 75_000.0, 100_000.0, 125_000.0]);
        assert_eq!(round_steps(0.0), [0.0, 1.0]);
    }
}
