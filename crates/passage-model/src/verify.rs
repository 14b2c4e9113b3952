//! An independent check of a plan: the whole plan is replayed in whole kilograms and whole minutes.
//!
//! It knows no solver and shares no code with the planner; it rests on the tables, on what may pass on each day
//! ([`Capacity`]) and on what is needed on each day (`demand`). Any plan file can be checked, however mangled: what
//! makes no sense becomes a violation.
//!
//! ```text
//! rows         ids and dates of the plan are looked up               V1..
//! way          each movement along its legs: times, trucks, entries  V2..
//! loads        what trucks carry                                      V2..
//! gates        what enters corridors, legs and sites; fleets         V3..
//! commitments  agreed convoys                                        V4..
//! money        purchases, cost and budget                            V5..
//! stores       stock balance, storage, handling                      V6..
//! handout      what is given to people                               V7..
//! shortage     what is not met, and the figures of the whole plan    V8..
//! against      what the plan says of its changes against the last one V9..
//! ```

mod against;
mod commitments;
mod fleets;
mod gates;
mod handout;
mod loads;
mod money;
mod rows;
mod shortage;
mod stores;
mod way;

use crate::calendar::Date;
use crate::capacity::Capacity;
use crate::network::Network;
use crate::plan::{Plan, SCHEMA};
use serde::Serialize;

/// Every code with what it means. Codes never change meaning.
pub const CODES: [(&str, &str); 43] = [
    ("V101", "the file is not a plan of this version"),
    ("V102", "the plan is for other days"),
    ("V103", "an id is not in the tables"),
    ("V104", "a row has no quantity, or a negative number"),
    ("V105", "a date lies outside the horizon"),
    ("V106", "two rows speak of the same thing"),
    ("V201", "the legs of a movement do not lead from its origin to its destination"),
    ("V202", "a leg is used against its one way"),
    ("V203", "a movement starts or ends where nothing can be stored"),
    ("V204", "the corridors of a movement are not those of its legs"),
    ("V205", "a movement names no fleet"),
    ("V206", "a fleet starts where it does not serve"),
    ("V207", "a fleet cannot travel the mode of a leg"),
    ("V208", "a fleet is not there on that day"),
    ("V209", "a truck is too heavy for a leg"),
    ("V210", "the trucks cannot carry the quantity"),
    ("V211", "a movement arrives on another day than its way takes"),
    ("V212", "goods that share a truck do not travel together"),
    ("V301", "goods enter where nothing may pass"),
    ("V302", "more weight enters than may pass"),
    ("V303", "more trucks enter than may pass"),
    ("V304", "goods enter before notice has run out"),
    ("V305", "the trucks of a fleet work longer than a day has hours for them"),
    ("V401", "a movement keeps a commitment in another way than agreed"),
    ("V402", "a commitment is not kept in full"),
    ("V501", "a purchase is not what was offered"),
    ("V502", "an order lies outside the days of the offer"),
    ("V503", "bought goods are handed over on another day than the offer says"),
    ("V504", "more is bought than is offered"),
    ("V505", "the plan costs more than the budget"),
    ("V601", "more goods leave a store than are there"),
    ("V602", "goods are sent on before they can have been unloaded"),
    ("V603", "the stock in the plan is not what the replay finds"),
    ("V604", "a store holds more than it can"),
    ("V605", "a store loads and unloads more than it can"),
    ("V701", "goods are given out where nobody needs them"),
    ("V702", "more is given out than is needed"),
    ("V703", "more is given out than people can use in a day"),
    ("V801", "a row of what is not met is wrong, missing or one too many"),
    ("V802", "a day on which a need runs out is wrong, missing or one too many"),
    ("V803", "a figure of the summary is not what the replay finds"),
    ("V901", "a change against the last plan is not what the movements say"),
    ("V902", "the sums of the changes against the last plan are not those of their rows"),
];

/// One thing that a plan may not do, or says wrongly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Violation {
    /// One of [`CODES`].
    pub code: &'static str,
    /// What is wrong, with the figures: lowercase, no full stop, ids in backticks.
    pub message: String,
    /// The day it is about; `None` where it is about no single day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The id of what is broken (corridor, leg, site, fleet, commitment …), or the key of a figure; `None` where the whole plan is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Where it stands in the plan file, `movements[3]`; `None` where no single row is to blame.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
}

impl Violation {
    fn new(code: &'static str, message: String) -> Self {
        Self { code, message, date: None, id: None, row: None }
    }

    fn on(mut self, date: Date) -> Self {
        self.date = Some(date);
        self
    }

    fn about(mut self, id: &str) -> Self {
        self.id = Some(id.to_owned());
        self
    }

    fn at(mut self, row: &str) -> Self {
        self.row = Some(row.to_owned());
        self
    }
}

/// Replays a plan against the tables and what may pass; a correct plan has no violation.
///
/// `capacity` must be that of the plan: the same days, belief rule, as-of date, scenario and what-ifs.
#[must_use]
pub fn verify(network: &Network, capacity: &Capacity, plan: &Plan) -> Vec<Violation> {
    let mut found = Vec::new();
    check_head(capacity, plan, &mut found);
    let book = rows::read(network, capacity.horizon, plan, &mut found);
    loads::check(&book.trips, &mut found);
    gates::check(network, capacity, &book.trips, &mut found);
    fleets::check(network, capacity.horizon, &book.trips, &mut found);
    commitments::check(network, capacity.horizon, &book.trips, &mut found);
    let cost = money::check(network, capacity.horizon, &book, &mut found);
    stores::check(network, capacity.horizon, &book, &mut found);
    let ledgers = shortage::ledgers(network, capacity.horizon, &book.given);
    handout::check(network, capacity.horizon, &book.given, &ledgers, &mut found);
    shortage::check(network, capacity.horizon, plan, &ledgers, &mut found);
    let delivered = stores::delivered(network, &book.trips);
    shortage::check_summary(network, plan, &ledgers, delivered, cost, &mut found);
    against::check(capacity.horizon, plan, &mut found);
    found
}

fn check_head(capacity: &Capacity, plan: &Plan, found: &mut Vec<Violation>) {
    if plan.schema != SCHEMA {
        found.push(Violation::new("V101", format!("the file is `{}`, not `{SCHEMA}`", plan.schema)).about("schema"));
    }
    let horizon = capacity.horizon;
    if (plan.start, plan.days) != (horizon.start, horizon.days) {
        let message = format!(
            "the plan is for {} days from {} on, the tables are read for {} days from {} on",
            plan.days, plan.start, horizon.days, horizon.start
        );
        found.push(Violation::new("V102", message).about("start"));
    }
}

/// A weight for people to read: `12.5 t`.
fn tonnes(kg: i128) -> String {
    format!("{} t", kg as f64 / 1000.0)
}
