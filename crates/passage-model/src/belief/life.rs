//! On which days a statement counts.

use crate::calendar::{Date, shift};
use crate::network::Network;
use crate::statement::Statement;
use std::ops::Range;

/// The days on which a statement counts, its condition aside: those of which it speaks, until it goes stale.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Life {
    first: Date,
    last: Option<Date>,
    stale: Option<Date>,
}

impl Life {
    pub(crate) fn of(network: &Network, statement: &Statement) -> Self {
        let stale = network.settings.stale_after_days.map(|days| shift(statement.said_on, days));
        Self { first: statement.valid_from, last: statement.valid_to, stale }
    }

    /// Whether it counts on a day.
    pub(crate) fn holds(&self, date: Date) -> bool {
        self.first <= date && self.last.is_none_or(|last| date <= last) && self.stale.is_none_or(|stale| date < stale)
    }

    /// The first day, not before `from`, on which both count; `None` where there is none.
    pub(crate) fn meets(&self, other: &Self, from: Option<Date>) -> Option<Date> {
        let first = self.first.max(other.first);
        let first = from.map_or(first, |from| from.max(first));
        (self.holds(first) && other.holds(first)).then_some(first)
    }

    /// The positions, in a list of dates in order, on which it counts.
    pub(crate) fn within(&self, dates: &[Date]) -> Range<usize> {
        let start = dates.partition_point(|date| *date < self.first);
        let end = dates.partition_point(|date| *date < self.first || self.holds(*date));
        start..end.max(start)
    }
}
