//! The content of a report, composed and redacted, before it takes the form of a page.
//!
//! Whatever a form (page, workbook, slide) shows, it takes from here: what is not here is in none of them.

mod crossing;

pub(crate) use crossing::{Crossing, CrossingWeek, Crossings, StatusNow};

use crate::language::Words;
use crate::markup::Node;
use passage_model::audience::Audience;
use passage_model::belief::{Basis, State};
use passage_model::calendar::{Date, Horizon, Weekday};
use passage_model::comparison::Comparison;
use passage_model::measure::Kg;
use passage_model::network::SiteKind;
use passage_model::plan::Status;
use passage_model::statement::{Modality, Says};

/// A situation report.
#[derive(Clone, Debug)]
pub(crate) struct Report<'a> {
    /// The words of the language that it is written in.
    pub(crate) words: Words,
    pub(crate) heading: Heading,
    pub(crate) headline: Headline,
    pub(crate) map: Map,
    pub(crate) access: Access,
    pub(crate) crossings: Crossings,
    pub(crate) supply: Vec<SupplyRow>,
    pub(crate) stocks: Vec<StockCurve>,
    pub(crate) scenarios: Vec<Scenario>,
    pub(crate) shortage: Shortage,
    pub(crate) worth: Option<Worth<'a>>,
    pub(crate) weeks: Vec<WeekRow>,
    pub(crate) readings: Readings,
    pub(crate) method: Method,
}

/// A thing of the tables by its name and its other names.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Name {
    /// The name; the id where the name is empty.
    pub(crate) name: String,
    /// Other names, without the name itself.
    pub(crate) others: Vec<String>,
}

/// What the report is about.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    pub(crate) workspace: String,
    pub(crate) horizon: Horizon,
    /// `None`: the whole log was read.
    pub(crate) as_of: Option<Date>,
    /// The rule as written in the settings.
    pub(crate) rule: String,
    /// For whom the report is.
    pub(crate) audience: Audience,
    pub(crate) scenario: Option<String>,
    pub(crate) what_ifs: Vec<String>,
}

/// The figures that come first.
#[derive(Clone, Debug)]
pub(crate) struct Headline {
    /// `None` where there is no plan.
    pub(crate) people: Option<PeopleShort>,
    /// The first stock to run out, and how many do within the days of the report.
    pub(crate) first_to_run_out: Option<FirstToRunOut>,
    /// The corridor that is worth most alone; `None` where there is no comparison or none is worth anything.
    pub(crate) best_corridor: Option<BestCorridor>,
}

/// How many people go short.
#[derive(Clone, Debug)]
pub(crate) struct PeopleShort {
    /// People in all.
    pub(crate) people: i64,
    /// Days that the plan is for.
    pub(crate) days: usize,
    /// The day on which most is missing; `None` where nothing is.
    pub(crate) worst_day: Option<Date>,
    /// People on that day at places that get less than they need.
    pub(crate) on_worst_day: i64,
    /// Person-days short over the horizon.
    pub(crate) person_days: f64,
    /// Share of the need that is met.
    pub(crate) met_share: f64,
}

/// The stock that runs out first if nothing more arrives.
#[derive(Clone, Debug)]
pub(crate) struct FirstToRunOut {
    pub(crate) date: Date,
    pub(crate) site: Name,
    pub(crate) item: String,
    /// Stocks that run out within the horizon.
    pub(crate) within_horizon: usize,
    /// Stocks in all.
    pub(crate) of: usize,
}

/// The corridor whose opening is worth most.
#[derive(Clone, Debug)]
pub(crate) struct BestCorridor {
    pub(crate) corridor: Name,
    /// Person-days short avoided when it alone opens, against all closed.
    pub(crate) alone: f64,
    /// Person-days short avoided when all open; `None` where no case has them all.
    pub(crate) all: Option<f64>,
    /// Person-days short with all corridors closed; `None` where there is no such case.
    pub(crate) all_closed: Option<f64>,
}

/// Places and roads.
#[derive(Clone, Debug)]
pub(crate) struct Map {
    /// The day for which access is drawn.
    pub(crate) date: Option<Date>,
    pub(crate) places: Vec<Place>,
    pub(crate) roads: Vec<Road>,
    /// Whether people are crowded into a small part of the map, so that a second, closer one helps.
    pub(crate) close_up: Option<Frame>,
    /// Places stand at the centres of cells, so many per degree; `None`: where they are.
    pub(crate) cells_per_degree: Option<u32>,
}

/// A part of the earth, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    pub(crate) south: f64,
    pub(crate) north: f64,
    pub(crate) west: f64,
    pub(crate) east: f64,
}

/// A site on the map.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) name: Name,
    pub(crate) kind: SiteKind,
    pub(crate) lat: f64,
    pub(crate) lon: f64,
    pub(crate) people: i64,
    /// Days that the item lasts that lasts least, if nothing more arrives; `None` where nothing is needed.
    pub(crate) days_of_supply: Option<f64>,
    /// Whether the place itself is believed closed.
    pub(crate) is_closed: bool,
}

/// A leg on the map.
#[derive(Clone, Debug)]
pub(crate) struct Road {
    /// Position of one end in the places.
    pub(crate) from: usize,
    /// Position of the other end.
    pub(crate) to: usize,
    /// What is believed; `None` where it belongs to no corridor and nobody speaks of it.
    pub(crate) state: Option<State>,
    /// Whether sources disagree.
    pub(crate) is_disputed: bool,
    /// Names of the corridors that bear their label here; each does so on one leg.
    pub(crate) labels: Vec<Name>,
}

/// What is believed of each road.
#[derive(Clone, Debug)]
pub(crate) struct Access {
    /// Days of the timelines; `None` where there is no reading.
    pub(crate) horizon: Option<Horizon>,
    /// The start and the first days on which any rule changes its mind.
    pub(crate) dates: Vec<Date>,
    /// Further days of change that the table has no room for.
    pub(crate) more_dates: usize,
    pub(crate) readings: Vec<ReadingRow>,
    pub(crate) lanes: Vec<Lane>,
    pub(crate) spans: Vec<Span>,
    pub(crate) statements: Vec<Cited>,
}

/// One road on the days of [`Access::dates`], under the rules that make the same of them.
#[derive(Clone, Debug)]
pub(crate) struct ReadingRow {
    pub(crate) road: Name,
    pub(crate) rules: Vec<String>,
    pub(crate) days: Vec<ReadingDay>,
}

/// What one rule makes of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ReadingDay {
    pub(crate) state: State,
    pub(crate) is_disputed: bool,
    /// Whether it is closed only because of the weekday.
    pub(crate) is_closed_weekday: bool,
}

/// One road, day by day, under the rule of the plan.
#[derive(Clone, Debug)]
pub(crate) struct Lane {
    pub(crate) road: Name,
    pub(crate) days: Vec<LaneDay>,
    /// Statements about it that the audience may read and that were said within the horizon.
    pub(crate) ticks: Vec<Tick>,
    /// The same that were said before.
    pub(crate) said_before: usize,
    /// Commodity groups for which something else is believed on some day.
    pub(crate) groups_apart: Vec<String>,
    /// Weekdays on which it is always closed.
    pub(crate) closed_weekdays: Vec<Weekday>,
}

/// A day of a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct LaneDay {
    pub(crate) state: State,
    pub(crate) is_disputed: bool,
    pub(crate) is_threatened: bool,
}

/// Statements of one kind on a lane, said on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tick {
    /// The day of the horizon on which they were said.
    pub(crate) day: usize,
    pub(crate) kind: TickKind,
    /// What each says and who says it.
    pub(crate) told: Vec<String>,
}

/// What a statement can do to belief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TickKind {
    /// It claims: it can change what is believed.
    Claim,
    /// It asks for something.
    Demand,
    /// It announces something.
    Plan,
    /// It threatens.
    Threat,
}

/// Days in a row on which the same is believed of a road for the same reason.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Span {
    pub(crate) road: Name,
    pub(crate) from: Date,
    pub(crate) to: Date,
    pub(crate) state: State,
    pub(crate) share: Option<f64>,
    pub(crate) trucks_per_day: Option<i64>,
    pub(crate) kg_per_day: Option<i64>,
    pub(crate) basis: Basis,
    pub(crate) because: Vec<Voice>,
    pub(crate) disputed_by: Vec<Voice>,
}

/// Who says something.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Voice {
    /// A statement that the audience may read.
    Told { source: String, relayed_by: String, id: String },
    /// A statement that may not.
    Withheld,
}

/// A statement that the report rests on, or that disputes it.
#[derive(Clone, Debug)]
pub(crate) struct Cited {
    pub(crate) road: Name,
    /// Rules under which it decides on some day.
    pub(crate) decides: Vec<String>,
    /// Rules under which it stands against what is believed on some day.
    pub(crate) disputes: Vec<String>,
    /// Whether it marks days as threatened.
    pub(crate) is_threat: bool,
    /// Whether it can change no state: a demand, a plan or a threat.
    pub(crate) is_without_effect: bool,
    /// What it says; `None` where the audience may not read it.
    pub(crate) content: Option<Content>,
}

/// What a statement says that the audience may read.
#[derive(Clone, Debug)]
pub(crate) struct Content {
    pub(crate) id: String,
    pub(crate) says: Says,
    pub(crate) modality: Modality,
    pub(crate) said_on: Date,
    pub(crate) valid_from: Date,
    pub(crate) valid_to: Option<Date>,
    /// The commodity groups it speaks of; empty: all goods.
    pub(crate) scope: Vec<String>,
    /// The corridor that must not be closed.
    pub(crate) with: Option<String>,
    pub(crate) source: String,
    pub(crate) relayed_by: String,
    pub(crate) quote: String,
    pub(crate) url: String,
}

/// How long something lasts at a place.
#[derive(Clone, Debug)]
pub(crate) struct SupplyRow {
    pub(crate) site: Name,
    pub(crate) item: String,
    /// What stands there, in `unit`.
    pub(crate) quantity: f64,
    /// Needed per day, in `unit`; `None` where nothing is needed.
    pub(crate) need_per_day: Option<f64>,
    /// `t`, or the unit of the nutrient.
    pub(crate) unit: &'static str,
    /// `None` where nothing is needed.
    pub(crate) days_of_supply: Option<f64>,
    /// `None`: not within the years that were looked at.
    pub(crate) runs_out: Option<Date>,
    /// The same where everybody is given half of the ration.
    pub(crate) half_ration_runs_out: Option<Date>,
    /// The first day short under the main plan; `None`: none.
    pub(crate) short_with_plan: Option<Date>,
}

impl SupplyRow {
    /// Whether the place goes short under the plan before its stock would be used up.
    pub(crate) fn is_rationed(&self) -> bool {
        self.short_with_plan.is_some_and(|short| self.runs_out.is_none_or(|used_up| short < used_up))
    }
}

/// What stands at the communities of one item, and how much of the ration is met.
#[derive(Clone, Debug)]
pub(crate) struct StockCurve {
    pub(crate) item: String,
    /// `t`, or the unit of the nutrient.
    pub(crate) unit: &'static str,
    /// In `unit` before the first day and after each, on full rations, if nothing more arrives.
    pub(crate) full: Vec<f64>,
    /// The same on half rations.
    pub(crate) half: Vec<f64>,
    /// Under the main plan: days that have passed and what stands there then, in `unit`; empty where there is none.
    pub(crate) planned: Vec<(usize, f64)>,
    /// Where and when full rations first run out, if nothing more arrives.
    pub(crate) full_runs_out: Option<RunOut>,
    /// The same on half rations.
    pub(crate) half_runs_out: Option<RunOut>,
    /// Share of the ration that the main plan meets by day, 0 to 1; empty where there is none.
    pub(crate) ration: Vec<f64>,
}

impl StockCurve {
    /// The most that stands there on any day, in `unit`.
    pub(crate) fn most(&self) -> f64 {
        let planned = self.planned.iter().map(|(_, amount)| amount);
        self.full.iter().chain(&self.half).chain(planned).copied().fold(0.0, f64::max)
    }
}

/// Where and when something runs out.
#[derive(Clone, Debug)]
pub(crate) struct RunOut {
    pub(crate) date: Date,
    pub(crate) site: Name,
}

/// One plan among others.
#[derive(Clone, Debug)]
pub(crate) struct Scenario {
    pub(crate) name: String,
    pub(crate) rule: String,
    pub(crate) delivered: Kg,
    pub(crate) met_share: f64,
    pub(crate) person_days_short: f64,
    /// The worst-served place and its met share.
    pub(crate) worst: Option<(Name, f64)>,
    /// The first need that is not met in full: when, where, what.
    pub(crate) first_short: Option<(Date, Name, String)>,
    /// People short by day: people of the need x its unmet share, of the worst item, summed over the places.
    pub(crate) short_by_day: Vec<f64>,
}

/// Who goes without, and why.
#[derive(Clone, Debug)]
pub(crate) struct Shortage {
    pub(crate) rows: Vec<ServiceRow>,
    /// Places that go short and that the figure has no room for.
    pub(crate) more_rows: usize,
    /// Places that never go short.
    pub(crate) served: usize,
    pub(crate) reasons: Vec<WhyRow>,
}

/// One place, day by day.
#[derive(Clone, Debug)]
pub(crate) struct ServiceRow {
    pub(crate) site: Name,
    pub(crate) people: i64,
    /// Met share of the worst-met item by day, 0 to 1.
    pub(crate) met: Vec<f64>,
}

/// Why one need is not met.
#[derive(Clone, Debug)]
pub(crate) struct WhyRow {
    pub(crate) site: Name,
    pub(crate) item: String,
    pub(crate) date: Date,
    pub(crate) met_share: f64,
    /// Why, with names set apart.
    pub(crate) why: Vec<Node>,
    /// The same as plain text, for forms without markup.
    pub(crate) sentence: String,
}

/// What opening each corridor is worth.
#[derive(Clone, Debug)]
pub(crate) struct Worth<'a> {
    pub(crate) comparison: &'a Comparison,
    /// Id and name of each corridor of the comparison.
    pub(crate) names: Vec<(String, String)>,
    /// Person-days short with all corridors closed; `None` where there is no such case.
    pub(crate) all_closed: Option<f64>,
    /// Person-days short avoided by all together; `None` where there is no such case.
    pub(crate) together: Option<f64>,
}

impl Worth<'_> {
    /// The name of a corridor of the comparison.
    pub(crate) fn name<'b>(&'b self, id: &'b str) -> &'b str {
        self.names.iter().find(|(known, _)| known == id).map_or(id, |(_, name)| name)
    }
}

/// How far the answer depends on whom one believes.
#[derive(Clone, Debug)]
pub(crate) struct Readings {
    /// Rules that the audience may know of; empty where no plans were made under other rules.
    pub(crate) rules: Vec<RuleRow>,
    /// What statements change that the audience may read, the largest change first.
    pub(crate) influence: Vec<Influenced>,
    /// Whether trucks are divisible in these figures.
    pub(crate) has_divisible_trucks: bool,
    /// Person-days short of the main plan; `None` where there is none.
    pub(crate) planned: Option<f64>,
    /// Whether statements that decide are left out of `influence`.
    pub(crate) has_withheld: bool,
}

/// The plan under one rule.
#[derive(Clone, Debug)]
pub(crate) struct RuleRow {
    pub(crate) rule: String,
    pub(crate) person_days_short: f64,
    pub(crate) met_share: f64,
    pub(crate) delivered: Kg,
    /// The first need that is not met in full: when, where, what.
    pub(crate) first_short: Option<(Date, Name, String)>,
    /// An earlier row under which as much may pass.
    pub(crate) same_as: Option<usize>,
    /// Commitments that cannot be kept.
    pub(crate) not_kept: usize,
    /// Whether it is the rule of the main plan.
    pub(crate) is_own: bool,
}

/// What one statement changes when it is left out.
#[derive(Clone, Debug)]
pub(crate) struct Influenced {
    pub(crate) id: String,
    pub(crate) source: String,
    pub(crate) said_on: Date,
    pub(crate) road: Name,
    pub(crate) says: Says,
    pub(crate) modality: Modality,
    /// Without it less with it.
    pub(crate) person_days_short: f64,
    /// The need that runs out on another day and moves most.
    pub(crate) first_moved: Option<Shift>,
    /// Whether another amount may pass anywhere.
    pub(crate) changes_access: bool,
    /// Commitments that can be kept only with it, or only without it.
    pub(crate) commitments: usize,
}

/// A need that runs out on another day.
#[derive(Clone, Debug)]
pub(crate) struct Shift {
    pub(crate) site: Name,
    pub(crate) item: String,
    /// Days that it lasts longer, below zero shorter.
    pub(crate) days: i64,
    /// Whether one of the two days lies beyond those planned.
    pub(crate) is_at_least: bool,
}

/// What moves in a week.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WeekRow {
    /// First day of the week, counted from the start of the plan.
    pub(crate) from: Date,
    /// Names of the corridors in the order of travel; empty: none.
    pub(crate) corridors: Vec<String>,
    pub(crate) commodity: String,
    pub(crate) trucks: i64,
    pub(crate) quantity: Kg,
}

impl WeekRow {
    /// Whether its goods travel only on trucks that other goods are counted with.
    pub(crate) fn is_shared(&self) -> bool {
        self.trucks == 0 && self.quantity.is_positive()
    }
}

/// How the report came about, and what it takes for granted.
#[derive(Clone, Debug)]
pub(crate) struct Method {
    /// Warnings that the audience may read.
    pub(crate) warnings: Vec<String>,
    /// Warnings that touch what it may not.
    pub(crate) withheld_warnings: usize,
    /// Solver, outcome and gap of the main plan.
    pub(crate) status: Option<Status>,
    /// The day from which notice runs.
    pub(crate) known_by: Option<Date>,
    pub(crate) inputs_digest: String,
    pub(crate) violations: usize,
    /// Plans that were checked.
    pub(crate) plans: usize,
}
