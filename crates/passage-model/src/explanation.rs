//! Why a shortage is there: the limit that binds, the day, and the statements it rests on, as data and as one sentence.
//!
//! The data come first: [`Cause`] holds every part of the sentence, so that it can be worded again in another language, or
//! with names in the place of ids.

use crate::belief::Basis;
use crate::calendar::Date;
use crate::measure::Kg;
use crate::network::{CommodityIndex, FleetIndex, SiteIndex, StatementIndex, Subject};
use serde::Serialize;
use std::collections::BTreeSet;

/// What kind of thing stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bottleneck {
    /// There is no shortage to explain.
    None,
    /// No road leads there at all.
    NoRoad,
    /// Every road there is closed, or its notice has not run out, on every day that would have helped.
    Closed,
    /// Even on open roads goods would arrive after that day: the way itself takes too long.
    TooLate,
    /// A corridor, leg or crossing lets no more through.
    Capacity,
    /// There are no more trucks.
    Trucks,
    /// There are no more goods where they could be sent from.
    Supply,
    /// A store or its loading bay is full.
    Store,
    /// The money is spent.
    Budget,
    /// Others' needs weigh as much: sharing leaves this one short.
    Shared,
}

/// Why one need of one site is not met on one day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reason {
    /// Where.
    pub site: String,
    /// Commodity, group or nutrient.
    pub item: String,
    /// When.
    pub date: Date,
    /// Share of the need that is met that day, 0 to 1.
    pub met_share: f64,
    /// What stands in the way.
    pub bottleneck: Bottleneck,
    /// Ids of what stands in the way: corridors, legs, sites or fleets.
    pub ids: Vec<String>,
    /// The statements it rests on.
    pub because: Vec<String>,
    /// The statements that say otherwise.
    pub disputed_by: Vec<String>,
    /// One plain sentence.
    pub sentence: String,
    /// What stands in the way, as the parts of that sentence; `None` where it is kept back from an audience.
    #[serde(skip)]
    pub cause: Option<Cause>,
}

/// What stands in the way, with all that is told about it.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// Nothing: the need is met in full.
    Met,
    /// Nothing is known: the day is not one of those planned.
    OutsideDays,
    /// No goods for it stand, come in or are sold anywhere but at the place itself.
    NoGoods {
        /// Whether there are any at the place itself.
        has_own: bool,
    },
    /// No road with trucks leads there within the days planned.
    NoRoad {
        /// Where the goods are.
        from: Vec<SiteIndex>,
    },
    /// The way itself takes too long.
    TooLate {
        /// Where the goods are.
        from: Vec<SiteIndex>,
        /// The first day on which they can be there, even on open roads.
        earliest: Date,
    },
    /// What is shut, or has its notice to run, on the days that would have helped.
    Shut {
        /// Each by itself; empty: none alone, but one after the other.
        gates: Vec<ShutGate>,
        /// The first day on which goods can be there; `None`: not within the days planned.
        earliest: Option<Date>,
    },
    /// Something lets no more through.
    Full {
        /// What.
        gate: Subject,
        /// On which day.
        date: Date,
        /// The weight that may pass on that day; `None`: not limited.
        most: Option<Kg>,
        /// The trucks that may pass on that day; `None`: not limited.
        trucks: Option<i64>,
        /// On whose word; `None`: nobody speaks of it, and it is no corridor.
        grounds: Option<Grounds>,
    },
    /// A fleet has no trucks left.
    NoTrucks {
        /// Which.
        fleet: FleetIndex,
        /// The trucks it has, all of them at work; 0: it has none.
        trucks: i64,
    },
    /// A store or its loading bay is full.
    StoreFull {
        /// Which.
        site: SiteIndex,
    },
    /// The money is spent.
    BudgetSpent,
    /// There are no more goods to send.
    NoMoreGoods {
        /// What.
        commodity: CommodityIndex,
        /// From where.
        site: SiteIndex,
    },
    /// What there is, is shared: other days or places would go as short instead.
    Shared,
}

/// A gate that keeps goods from arriving.
#[derive(Clone, Debug, PartialEq)]
pub struct ShutGate {
    /// What.
    pub gate: Subject,
    /// The last of the days that would have helped on which it lets nothing through.
    pub last: Date,
    /// Whether on some of these days it is open, and only its notice has not run out.
    pub is_in_notice: bool,
    /// What that rests on.
    pub grounds: Grounds,
}

/// What a belief rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Grounds {
    /// Why the state is what it is.
    pub basis: Basis,
    /// The statements it rests on.
    pub because: BTreeSet<StatementIndex>,
    /// The statements that say otherwise.
    pub disputed_by: BTreeSet<StatementIndex>,
}

impl Cause {
    /// What kind of thing it is.
    #[must_use]
    pub fn bottleneck(&self) -> Bottleneck {
        match self {
            Self::Met | Self::OutsideDays => Bottleneck::None,
            Self::NoRoad { .. } => Bottleneck::NoRoad,
            Self::TooLate { .. } => Bottleneck::TooLate,
            Self::Shut { .. } => Bottleneck::Closed,
            Self::Full { .. } => Bottleneck::Capacity,
            Self::NoTrucks { .. } => Bottleneck::Trucks,
            Self::NoGoods { .. } | Self::NoMoreGoods { .. } => Bottleneck::Supply,
            Self::StoreFull { .. } => Bottleneck::Store,
            Self::BudgetSpent => Bottleneck::Budget,
            Self::Shared => Bottleneck::Shared,
        }
    }

    /// What each belief in it rests on.
    pub fn grounds(&self) -> impl Iterator<Item = &Grounds> {
        let (gates, one) = match self {
            Self::Shut { gates, .. } => (gates.as_slice(), None),
            Self::Full { grounds, .. } => (&[][..], grounds.as_ref()),
            _ => (&[][..], None),
        };
        gates.iter().map(|gate| &gate.grounds).chain(one)
    }
}
