//! Axes: days from left to right, amounts from bottom to top.

use super::{NOTE, line, text};
use crate::markup::Element;
use passage_model::calendar::Horizon;

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
    pub(super) fn element(&self, top: f64, bottom: f64, baseline: f64) -> Element {
        const APART: f64 = 84.0;
        let steps = [1, 2, 7, 14, 28, 56, 112, 364];
        let is_wide = |step: &usize| *step as f64 * self.width() >= APART;
        let step = steps.into_iter().find(is_wide).unwrap_or_else(|| (APART / self.width()).ceil() as usize);
        let mut group = Element::new("g").with("fill", NOTE).with("font-size", "10.5");
        for day in (0..self.horizon.days).step_by(step) {
            let x = self.start(day);
            group.push(line((x, top), (x, bottom), "#c8c8c8", 0.8));
            if x + 64.0 <= self.right {
                group.push(text(x + 2.0, baseline, &self.horizon.date(day).to_string()));
            }
        }
        group
    }
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
    use super::round_steps;

    #[test]
    fn steps_are_round_and_reach_the_most() {
        assert_eq!(round_steps(9.0), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(round_steps(120_000.0), [0.0, 25_000.0, 50_000.0, 75_000.0, 100_000.0, 125_000.0]);
        assert_eq!(round_steps(0.0), [0.0, 1.0]);
    }
}
