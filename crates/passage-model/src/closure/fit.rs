//! Rates of closing and opening, fitted to spells.
//!
//! The law is the exponential one, on days: what can happen tomorrow does not depend on how long it has lasted. It is the
//! only one that cut-off spells at both ends leave intact: of a spell whose beginning nobody saw, the age is not known, and
//! any law with a memory would have to guess it. And a second figure, how the chance changes with age, would be estimated
//! from the handful of spells that logs hold. What it cannot show, such as roads that close for longer the longer they are
//! closed, it does not pretend to.

use super::spell::{Spell, spells};
use super::{OnOff, RatesFrom};
use crate::belief::{Basis, State, Timeline};
use crate::network::Subject;
use std::fmt;

/// So many spells of each kind have to have been seen to end. With five the upper end of the interval is about seven times
/// the lower; with fewer nearly any rate would do.
pub const ENDED_SPELLS_NEEDED: usize = 5;

/// A share of 1 less the confidence of the interval beyond each of its ends: 95 %.
const BEYOND: f64 = 0.025;

/// The chance of a change from one day to the next, with its evidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// Spells that were seen to end.
    pub ended: usize,
    /// Days on which it could have changed to the next and both are known.
    pub days: usize,
    /// The most likely chance per day: `ended / days`; 0 without days.
    pub chance: f64,
    /// Lower end of the interval in which the chance lies with a confidence of 95 % (Clopper and Pearson 1934).
    pub lowest: f64,
    /// Upper end.
    pub highest: f64,
}

impl Rate {
    /// The rate of so many ended spells in so many days.
    #[must_use]
    pub fn new(ended: usize, days: usize) -> Self {
        let ended = ended.min(days);
        let chance = if days == 0 { 0.0 } else { ended as f64 / days as f64 };
        // Fewer than were seen is likely below the lower end, more above the upper one.
        let lowest = if ended == 0 { 0.0 } else { crossing(|p| 1.0 - at_most(ended - 1, days, p) >= BEYOND) };
        let highest = if ended == days { 1.0 } else { crossing(|p| at_most(ended, days, p) < BEYOND) };
        Self { ended, days, chance, lowest, highest }
    }

    /// Mean length of a spell in days; `None` where none was seen to end.
    #[must_use]
    pub fn mean_days(&self) -> Option<f64> {
        (self.ended > 0).then(|| 1.0 / self.chance)
    }

    /// Changes per day of the exponential law whose spells, seen day by day, change with this chance.
    #[must_use]
    pub fn per_day(&self) -> f64 {
        -(-self.chance).ln_1p()
    }

    fn of(spells: &[Spell], is_passable: bool) -> Self {
        let mut ended = 0;
        let mut days = 0;
        for spell in spells.iter().filter(|spell| spell.is_passable == is_passable) {
            ended += usize::from(spell.has_ended);
            // After the last day of a spell that was cut off nobody knows what came.
            days += spell.days - usize::from(!spell.has_ended);
        }
        Self::new(ended, days)
    }
}

/// The smallest chance, to 2^-60, from which on something holds that, once it holds, holds for all larger ones.
fn crossing(holds: impl Fn(f64) -> bool) -> f64 {
    let (mut below, mut above) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = (below + above) / 2.0;
        if holds(middle) { above = middle } else { below = middle }
    }
    (below + above) / 2.0
}

/// The chance of at most so many of `trials` that each come with chance `p`.
fn at_most(most: usize, trials: usize, p: f64) -> f64 {
    if p <= 0.0 {
        return 1.0;
    }
    if p >= 1.0 {
        return if most >= trials { 1.0 } else { 0.0 };
    }
    // In logarithms: the first term alone is too small for a number where many are expected.
    let mut term = trials as f64 * (-p).ln_1p();
    let odds = p.ln() - (-p).ln_1p();
    let mut sum = term.exp();
    for count in 1..=most.min(trials) {
        term += odds + ((trials - count + 1) as f64 / count as f64).ln();
        sum += term.exp();
    }
    sum.min(1.0)
}

/// What the log says of how a road closes and opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The road.
    pub subject: Subject,
    /// Its spells, in order.
    pub spells: Vec<Spell>,
    /// Closing, of days on which it was passable.
    pub closes: Rate,
    /// Opening, of days on which it was closed.
    pub opens: Rate,
    /// Mean share of the full capacity on passable days, above 0 to 1; 1 where no share is known of any.
    pub share: f64,
}

impl Fit {
    /// The road with the most likely rates.
    #[must_use]
    pub fn road(&self) -> OnOff {
        OnOff {
            subject: self.subject,
            closes: self.closes.chance,
            opens: self.opens.chance,
            share: self.share,
            from: RatesFrom::Log,
        }
    }
}

/// A log that holds too little of a road: how much, and how much is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooFewSpells {
    /// Passable spells that were seen to end.
    pub passable: usize,
    /// Closed spells that were seen to end.
    pub closed: usize,
    /// So many of each are needed.
    pub needed: usize,
}

impl TooFewSpells {
    /// Of a road of which nobody speaks.
    #[must_use]
    pub fn none() -> Self {
        Self { passable: 0, closed: 0, needed: ENDED_SPELLS_NEEDED }
    }

    /// How many spells a fit rests on, or how many there are where they are too few.
    #[must_use]
    pub fn counted(fitted: &Result<Fit, Self>) -> Self {
        match fitted {
            Ok(fit) => Self { passable: fit.closes.ended, closed: fit.opens.ended, needed: ENDED_SPELLS_NEEDED },
            Err(too_few) => *too_few,
        }
    }
}

impl fmt::Display for TooFewSpells {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { passable, closed, needed } = self;
        write!(
            f,
            "the log has seen {passable} passable and {closed} closed spells end; {needed} of each are needed to fit rates"
        )
    }
}

impl std::error::Error for TooFewSpells {}

/// Fits the rates of a road to a timeline of past days ([`super::history`]), by maximum likelihood, with what is cut off at
/// both ends and beside days of which nobody speaks.
///
/// # Errors
/// Where fewer than [`ENDED_SPELLS_NEEDED`] spells of either kind were seen to end.
pub fn fit(history: &Timeline, subject: Subject) -> Result<Fit, TooFewSpells> {
    let road = history.of(subject);
    let spells = road.map_or_else(Vec::new, |road| spells(history.horizon, road));
    let (closes, opens) = (Rate::of(&spells, true), Rate::of(&spells, false));
    if closes.ended.min(opens.ended) < ENDED_SPELLS_NEEDED {
        return Err(TooFewSpells { passable: closes.ended, closed: opens.ended, needed: ENDED_SPELLS_NEEDED });
    }
    let days = road.into_iter().flat_map(|road| &road.days);
    let passable = days.filter(|day| day.basis == Basis::Statements && day.state != State::Closed);
    let shares: Vec<f64> = passable.filter_map(|day| day.share).filter(|share| *share > 0.0).collect();
    let share = if shares.is_empty() { 1.0 } else { shares.iter().sum::<f64>() / shares.len() as f64 };
    Ok(Fit { subject, spells, closes, opens, share: share.min(1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_that_of_the_tables() {
        // Clopper and Pearson 1934: 10 of 100 is 4.90 % to 17.62 %; 0 of 10 reaches to 30.85 %.
        let rate = Rate::new(10, 100);
        assert!((rate.lowest - 0.0490).abs() < 5e-5 && (rate.highest - 0.1762).abs() < 5e-5, "{rate:?}");
        let none = Rate::new(0, 10);
        assert!(none.lowest == 0.0 && (none.highest - 0.3085).abs() < 5e-5, "{none:?}");
        assert_eq!((Rate::new(10, 10).highest, none.mean_days()), (1.0, None));
    }

    #[test]
    fn many_years_of_days_do_not_drown_in_small_numbers() {
        let rate = Rate::new(2_000, 1_000_000);
        assert!((rate.lowest - 0.001_913).abs() < 2e-6 && (rate.highest - 0.002_090).abs() < 2e-6, "{rate:?}");
    }

    #[test]
    fn seen_day_by_day_the_exponential_law_changes_with_the_chance() {
        let rate = Rate::new(10, 100);
        assert!(((-rate.per_day()).exp() - 0.9).abs() < 1e-12);
    }
}
