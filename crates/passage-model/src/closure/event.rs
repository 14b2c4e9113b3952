//! What may happen beside chance closures of single roads: events of a table, and shocks that close several roads at once.

use super::{ClosureError, is_chance, is_factor};
use crate::belief::state_of;
use crate::calendar::Date;
use crate::network::{SiteIndex, Subject};
use crate::statement::Says;

/// How long something lasts, from its first day on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lasts {
    /// To the end of the days planned.
    ToTheEnd,
    /// So many days, at least 1.
    Days(usize),
    /// From so many to so many days, each number alike.
    Between(usize, usize),
    /// At least a day, and ends after each with this chance: 1 / the mean number of days.
    EndsWithChance(f64),
}

/// When something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occurs {
    /// On this day.
    On(Date),
    /// On one of these days, each alike; both ends included.
    Within(Date, Date),
    /// After the last day of an event that stands before this one, by so many to so many days (1: the next day); not at all
    /// where that one does not happen or does not end.
    After {
        /// Position of the other event.
        event: usize,
        /// Fewest days, at least 1.
        least_days: usize,
        /// Most days.
        most_days: usize,
    },
}

/// A row of a table of events: what, when, how long, how likely, and (by [`Occurs::After`]) what follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Id; case makes no difference.
    pub id: String,
    /// The corridors, legs or sites it is about; empty: it only raises need.
    pub about: Vec<Subject>,
    /// Open, restricted or closed.
    pub says: Says,
    /// Share of the full capacity where restricted; `None`: that of the settings.
    pub share: Option<f64>,
    /// When.
    pub occurs: Occurs,
    /// Chance that it happens at all, 0 to 1.
    pub chance: f64,
    /// How long.
    pub lasts: Lasts,
    /// Factor on the people in need while it lasts; 1: none.
    pub need_factor: f64,
    /// Where need is raised; empty: everywhere.
    pub needy: Vec<SiteIndex>,
}

/// What closes several roads at once and raises need: a use of force, a flood.
#[derive(Clone, Debug, PartialEq)]
pub struct Shock {
    /// Id; case makes no difference.
    pub id: String,
    /// The corridors, legs or sites it closes.
    pub closes: Vec<Subject>,
    /// Chance that it begins on a day on which it does not last, 0 to 1.
    pub chance_per_day: f64,
    /// How long.
    pub lasts: Lasts,
    /// Factor on the people in need while it lasts; 1: none.
    pub need_factor: f64,
    /// Where need is raised; empty: everywhere.
    pub needy: Vec<SiteIndex>,
}

impl Lasts {
    fn check(self, id: &str) -> Result<(), ClosureError> {
        let out_of_range = |value: usize, expected| {
            Err(ClosureError::OutOfRange(format!("`{id}`"), "the number of days", value as f64, expected))
        };
        match self {
            Self::ToTheEnd => Ok(()),
            Self::Days(days) if days == 0 => out_of_range(days, "1 or more"),
            Self::Between(least, _) if least == 0 => out_of_range(least, "1 or more"),
            Self::Between(least, most) if most < least => out_of_range(most, "no fewer than the fewest"),
            Self::Days(_) | Self::Between(..) => Ok(()),
            Self::EndsWithChance(chance) => is_chance(&|| format!("`{id}`"), "the chance of ending", chance),
        }
    }
}

impl Event {
    pub(super) fn check(&self, position: usize) -> Result<(), ClosureError> {
        let what = || format!("event `{}`", self.id);
        is_chance(&what, "the chance", self.chance)?;
        if let Some(share) = self.share {
            is_chance(&what, "the share", share)?;
        }
        is_factor(&what, self.need_factor)?;
        self.lasts.check(&self.id)?;
        let changes_need = self.need_factor.total_cmp(&1.0).is_ne();
        if (self.about.is_empty() && !changes_need) || (!self.about.is_empty() && state_of(self.says).is_none()) {
            return Err(ClosureError::Nothing(self.id.clone()));
        }
        match self.occurs {
            Occurs::On(_) => Ok(()),
            Occurs::Within(from, to) if from <= to => Ok(()),
            Occurs::After { event, least_days, most_days } if event < position => {
                if least_days == 0 || most_days < least_days {
                    let days = if least_days == 0 { least_days } else { most_days };
                    return Err(ClosureError::OutOfRange(what(), "the days after", days as f64, "1 or more, in order"));
                }
                Ok(())
            }
            Occurs::After { .. } => Err(ClosureError::Follows(self.id.clone())),
            Occurs::Within(..) => Err(ClosureError::EndsFirst(self.id.clone())),
        }
    }
}

impl Shock {
    pub(super) fn check(&self) -> Result<(), ClosureError> {
        let what = || format!("shock `{}`", self.id);
        is_chance(&what, "the chance per day", self.chance_per_day)?;
        is_factor(&what, self.need_factor)?;
        self.lasts.check(&self.id)?;
        if self.closes.is_empty() && self.need_factor.total_cmp(&1.0).is_eq() {
            return Err(ClosureError::Nothing(self.id.clone()));
        }
        Ok(())
    }
}
