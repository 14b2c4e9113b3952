//! Days of the planning horizon.
//!
//! Dates are civil dates; inside the planner a day is its distance from the first day of the horizon.

use jiff::ToSpan;
pub use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

/// The days a plan is made for: `days` days from `start` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Horizon {
    /// First day.
    pub start: Date,
    /// Number of days, at least 1.
    pub days: usize,
}

impl Horizon {
    /// The date of a day of the horizon (day 0 is `start`); days past the end are dated on.
    #[must_use]
    pub fn date(&self, day: usize) -> Date {
        shift(self.start, day as i64)
    }

    /// The last day of the horizon.
    #[must_use]
    pub fn last(&self) -> Date {
        self.date(self.days.saturating_sub(1))
    }

    /// Days from `start` to `date`; negative before the start, not bounded by the end.
    #[must_use]
    pub fn offset(&self, date: Date) -> i64 {
        days_between(self.start, date)
    }

    /// The day of the horizon that `date` is; `None` outside the horizon.
    #[must_use]
    pub fn day(&self, date: Date) -> Option<usize> {
        usize::try_from(self.offset(date)).ok().filter(|day| *day < self.days)
    }

    /// The dates of the horizon in order.
    pub fn dates(&self) -> impl Iterator<Item = Date> {
        let horizon = *self;
        (0..horizon.days).map(move |day| horizon.date(day))
    }
}

/// Whole days from `from` to `to`; negative where `to` is the earlier one.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i64 {
    let span = from.until((jiff::Unit::Day, to)).expect("a span between civil dates fits in days");
    i64::from(span.get_days())
}

/// The date `days` days after `date`, held at the ends of the calendar (years -9999 to 9999).
#[must_use]
pub fn shift(date: Date, days: i64) -> Date {
    date.saturating_add(days.clamp(-7_000_000, 7_000_000).days())
}

/// Whether `date` lies in `from..=to`, where a missing end is open.
#[must_use]
pub fn is_within(date: Date, from: Option<Date>, to: Option<Date>) -> bool {
    from.is_none_or(|from| from <= date) && to.is_none_or(|to| date <= to)
}
