//! Why a shortage is there: the limit that binds, the day, and the statements it rests on, as data and as one sentence.

use crate::calendar::Date;
use serde::Serialize;

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
}
