//! What a report tells of crossings and corridors, as a Logistics Cluster situation report does: latest status, operational
//! situation, procedures.

use super::Name;
use passage_model::belief::State;
use passage_model::calendar::{Date, Weekday};
use passage_model::convoy::Range;
use passage_model::measure::Kg;

/// The section on crossings and corridors; empty where the tables have neither.
#[derive(Clone, Debug, Default)]
pub(crate) struct Crossings {
    /// Corridors first, then sites of kind `crossing`, in table order.
    pub(crate) rows: Vec<Crossing>,
    /// Whether a plan was made.
    pub(crate) has_plan: bool,
    /// Whether rows of deliveries are kept back.
    pub(crate) has_withheld: bool,
}

/// A corridor, or a site of kind `crossing`.
#[derive(Clone, Debug)]
pub(crate) struct Crossing {
    pub(crate) name: Name,
    /// Whether it is a site.
    pub(crate) is_site: bool,
    /// Of a site: the corridors of its legs. Of a corridor: the crossings at its legs.
    pub(crate) beside: Vec<Name>,
    /// What is believed of it; `None` where nobody speaks of it by itself.
    pub(crate) status: Option<StatusNow>,
    /// The party that controls the corridor or holds the site; empty where not given.
    pub(crate) controlled_by: String,
    /// Full capacity a day, or handling a day; `None`: no limit given.
    pub(crate) weight_per_day: Option<Kg>,
    /// Full capacity in trucks a day; `None`: no limit given.
    pub(crate) trucks_per_day: Option<i64>,
    /// Convoys a day and trucks in one; `None`: not given.
    pub(crate) convoys: Option<(f64, i64)>,
    /// Inspection in hours; 0: none given.
    pub(crate) inspection_h: f64,
    /// Days of notice; 0: none given.
    pub(crate) notice_days: i64,
    /// Weekdays on which it is always closed.
    pub(crate) closed_weekdays: Vec<Weekday>,
    /// Planned and recorded, by week.
    pub(crate) weeks: Vec<CrossingWeek>,
    /// Planned against what may pass in all on the days planned, 0 to 1; `None` where there is no limit or nothing may pass.
    pub(crate) used_share: Option<f64>,
}

/// What is believed on the first day, and what comes after.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StatusNow {
    pub(crate) state: State,
    pub(crate) is_disputed: bool,
    /// The first day on which something else is believed, and what; closed weekdays are no change.
    pub(crate) next: Option<(Date, State)>,
    /// Days of the horizon on which sources disagree: how many, the first, the last.
    pub(crate) disputed: Option<(usize, Date, Date)>,
    /// The same for days on which its use is threatened.
    pub(crate) threatened: Option<(usize, Date, Date)>,
    /// Days of the horizon.
    pub(crate) days: usize,
}

/// A week, counted from the first day of the plan.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CrossingWeek {
    pub(crate) from: Date,
    /// Planned to depart through it.
    pub(crate) planned_trucks: i64,
    pub(crate) planned: Kg,
    /// What somebody recorded; `None`: nothing of that kind.
    pub(crate) crossed: Option<Range>,
    pub(crate) turned_back: Option<Range>,
    pub(crate) intercepted: Option<Range>,
}
