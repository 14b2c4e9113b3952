//! How roads may close and open again: rates fitted to the log or given by somebody, events, shocks; and futures drawn from
//! these.
//!
//! ```text
//! log ─history→ Timeline ─fit→ Fit ─┐
//! rates, events, shocks ─as given───┴─new→ Closures ─future(seed, number)→ Future ─view, needs→ a plan as any other
//! ```
//!
//! A rate is a chance per day, never a belief about a party; each tells whether it was fitted or given. See
//! `docs/model.md`, "Closures".

mod dice;
mod event;
mod fit;
mod future;
mod spell;

pub use event::{Event, Lasts, Occurs, Shock};
pub use fit::{ENDED_SPELLS_NEEDED, Fit, Rate, TooFewSpells, fit};
pub use future::{Future, RaisedNeed};
pub use spell::{HISTORY_DAYS, Spell, history, spells};

use crate::network::Subject;
use std::collections::BTreeSet;
use std::fmt;

/// Where the rates of a road come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatesFrom {
    /// Fitted to the log ([`fit`]).
    Log,
    /// Given by somebody.
    User,
}

/// A road that closes and opens again by chance, each day anew.
#[derive(Clone, Debug, PartialEq)]
pub struct OnOff {
    /// The corridor, leg or site.
    pub subject: Subject,
    /// Chance that it closes from a day on which it is passable to the next, 0 to 1.
    pub closes: f64,
    /// Chance that it opens from a day on which it is closed to the next, 0 to 1.
    pub opens: f64,
    /// Share of its full capacity that passes while it is passable, above 0 to 1.
    pub share: f64,
    /// Where the figures come from.
    pub from: RatesFrom,
}

/// How roads may change, checked: every chance is one, every reference holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Closures {
    roads: Vec<OnOff>,
    shocks: Vec<Shock>,
    events: Vec<Event>,
}

/// Why a model of closures cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub enum ClosureError {
    /// A figure is out of range: what has it (roads by their place in the list), which figure, the figure, what was expected.
    OutOfRange(String, &'static str, f64, &'static str),
    /// Two roads are about the same subject, or two events or shocks have the same id; ids ignore case.
    Twice(String),
    /// An event follows one that does not stand before it.
    Follows(String),
    /// An event or shock changes no road and no need, or says nothing of the access to the roads it names.
    Nothing(String),
    /// An event would happen within days that end before they begin.
    EndsFirst(String),
}

impl fmt::Display for ClosureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OutOfRange(what, figure, value, expected) => {
                write!(f, "{figure} of {what} is {value}; expected {expected}")
            }
            Self::Twice(what) => write!(f, "{what} is given twice"),
            Self::Follows(id) => write!(f, "event `{id}` follows one that does not stand before it"),
            Self::Nothing(id) => write!(f, "`{id}` changes no road and no need"),
            Self::EndsFirst(id) => write!(f, "the days of event `{id}` end before they begin"),
        }
    }
}

impl std::error::Error for ClosureError {}

impl Closures {
    /// A model of these roads, shocks and events.
    ///
    /// # Errors
    /// The first thing that makes no sense.
    pub fn new(roads: Vec<OnOff>, shocks: Vec<Shock>, events: Vec<Event>) -> Result<Self, ClosureError> {
        let mut subjects = BTreeSet::new();
        for (position, road) in roads.iter().enumerate() {
            let what = || format!("road {}", position + 1);
            is_chance(&what, "the chance of closing", road.closes)?;
            is_chance(&what, "the chance of opening", road.opens)?;
            if !(road.share > 0.0 && road.share <= 1.0) {
                return Err(ClosureError::OutOfRange(what(), "the share", road.share, "above 0, at most 1"));
            }
            if !subjects.insert(road.subject) {
                return Err(ClosureError::Twice(what()));
            }
        }
        let ids = shocks.iter().map(|shock| &shock.id).chain(events.iter().map(|event| &event.id));
        let mut known = BTreeSet::new();
        for id in ids {
            if !known.insert(id.to_lowercase()) {
                return Err(ClosureError::Twice(format!("`{id}`")));
            }
        }
        shocks.iter().try_for_each(Shock::check)?;
        events.iter().enumerate().try_for_each(|(position, event)| event.check(position))?;
        Ok(Self { roads, shocks, events })
    }

    /// The roads that change by chance.
    #[must_use]
    pub fn roads(&self) -> &[OnOff] {
        &self.roads
    }

    /// The shocks.
    #[must_use]
    pub fn shocks(&self) -> &[Shock] {
        &self.shocks
    }

    /// The events.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }
}

fn is_chance(what: &dyn Fn() -> String, figure: &'static str, value: f64) -> Result<(), ClosureError> {
    if (0.0..=1.0).contains(&value) {
        return Ok(());
    }
    Err(ClosureError::OutOfRange(what(), figure, value, "a chance from 0 to 1"))
}

fn is_factor(what: &dyn Fn() -> String, value: f64) -> Result<(), ClosureError> {
    if (0.0..=MOST_NEED_FACTOR).contains(&value) {
        return Ok(());
    }
    Err(ClosureError::OutOfRange(what(), "the factor on people in need", value, "a factor from 0 to 100"))
}

/// The largest factor on the people in need.
const MOST_NEED_FACTOR: f64 = 100.0;
