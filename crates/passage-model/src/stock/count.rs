//! The count that each opening stock starts from.

use super::Key;
use crate::calendar::Date;
use crate::fault::Fault;
use crate::network::{Network, Stock};
use std::collections::BTreeMap;

/// A count in use.
pub(super) struct Base {
    /// Counts of one day, added up.
    pub stock: Stock,
    /// The day it stands for the end of.
    pub day: Date,
    /// Position of its first row.
    pub row: usize,
}

/// The latest count of each commodity at each site by the start and the as-of date; where there is none, the first after
/// that.
pub(super) fn bases(
    network: &Network,
    start: Date,
    as_of: Option<Date>,
    faults: &mut Vec<Fault>,
) -> BTreeMap<Key, Base> {
    let mut by_goods: BTreeMap<Key, Vec<Count<'_>>> = BTreeMap::new();
    let bound = as_of.map_or(start, |as_of| as_of.min(start));
    for (row, stock) in network.counts.iter().enumerate() {
        // A count without a date is one of the start, whenever the log is read.
        let is_known = stock.counted_on.is_none_or(|counted_on| counted_on <= bound);
        let day = stock.counted_on.unwrap_or(start);
        by_goods.entry((stock.site, stock.commodity)).or_default().push(Count { stock, row, day, is_known });
    }
    by_goods.into_iter().filter_map(|(key, counts)| Some((key, base(&counts, start, as_of, faults)?))).collect()
}

struct Count<'a> {
    stock: &'a Stock,
    row: usize,
    /// An empty `counted_on` is the start.
    day: Date,
    /// Whether it was made by the start and the as-of date.
    is_known: bool,
}

fn base(counts: &[Count<'_>], start: Date, as_of: Option<Date>, faults: &mut Vec<Fault>) -> Option<Base> {
    let latest = counts.iter().filter(|count| count.is_known).map(|count| count.day).max();
    let first_after = counts.iter().map(|count| count.day).min();
    let day = latest.or(first_after)?;
    let is_used = |count: &&Count<'_>| count.day == day && count.is_known == latest.is_some();
    let line = counts.iter().filter(is_used).map(|count| count.stock.origin.position().0).max().unwrap_or_default();
    let mut used: Option<Base> = None;
    for count in counts {
        if !is_used(&count) {
            tell_unused(count, day, line, faults);
            continue;
        }
        match &mut used {
            None => used = Some(Base { stock: count.stock.clone(), day, row: count.row }),
            Some(base) => base.stock.add(count.stock),
        }
    }
    if latest.is_none() {
        let after = as_of.filter(|as_of| *as_of < day.min(start)).map_or_else(String::new, |as_of| {
            format!(", though it was made after {as_of}, because there is none from before")
        });
        let message = format!("the count of {day} is taken as the stock at the start, {start}{after}");
        let hint = "start the plan on the day of the count, or later";
        faults
            .extend(used.iter().map(|base| Fault::new("W121", base.stock.origin.clone(), message.clone()).hint(hint)));
    }
    used
}

fn tell_unused(count: &Count<'_>, used: Date, line: usize, faults: &mut Vec<Fault>) {
    let counted_on = count.stock.counted_on.map_or_else(String::new, |date| format!(" of {date}"));
    let origin = count.stock.origin.clone();
    faults.push(if count.day < used {
        let message = format!("the count{counted_on} is not used: line {line} has a later one of the same goods");
        Fault::new("W110", origin, message).hint("of several counts the latest is the stock at the start")
    } else {
        let message = format!("the count{counted_on} is not used: line {line} has one that was made before");
        Fault::new("W124", origin, message).hint("start the plan after the day of this count to use it")
    });
}

impl Stock {
    /// Adds a count of the same goods on the same day.
    fn add(&mut self, other: &Self) {
        self.quantity += other.quantity;
        if !other.source.is_empty() && self.source != other.source {
            let separator = if self.source.is_empty() { "" } else { "; " };
            self.source = format!("{}{separator}{}", self.source, other.source);
        }
    }
}
