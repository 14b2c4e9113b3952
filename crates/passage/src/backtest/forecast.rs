//! One past day: what was believed of the days ahead, and what the plan would have sent.

use super::BacktestError;
use super::archive::Archive;
use passage_model::belief::{AccessDay, Basis, State, Timeline, View, fold};
use passage_model::calendar::{Date, Horizon, days_between};
use passage_model::capacity::by_day;
use passage_model::measure::Kg;
use passage_model::network::{CorridorIndex, Network, Subject};
use passage_model::plan::Plan;
use passage_model::settings::Rule;
use passage_plan::planner::{PlanError, Terms, plan};
use serde::Serialize;

/// Whether and how the plan of a past day was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanOfDay {
    /// In whole trucks, as `plan` makes it.
    Made,
    /// Every corridor was believed closed on all days ahead: nothing passes any, and no plan is needed to know it.
    AllClosed,
    /// No stock, supply or offer was known on the day: what would have been sent is not known.
    NothingToSend,
    /// The commitments could not all be kept.
    Contradiction,
}

/// What was believed of a corridor on a day, for goods in general.
#[derive(Clone, Copy)]
pub(super) struct Believed {
    pub state: State,
    /// Whether it rests on a statement, and not on a default or a weekday.
    pub is_spoken_of: bool,
}

/// One past day.
pub(super) struct Forecast {
    pub date: Date,
    /// For each corridor what is believed of the day itself and of each of the days ahead.
    pub believed: Vec<Vec<Believed>>,
    pub plan: PlanOfDay,
    /// For each corridor what the plan sends through; `None` where there is no plan.
    pub planned: Option<Vec<Kg>>,
    pub supplies_ahead: Kg,
}

impl Forecast {
    pub(super) fn of(archive: &Archive, date: Date, ahead: usize, rule: &Rule) -> Result<Self, BacktestError> {
        let network = archive.as_of(date, ahead)?;
        let view = |days| View {
            rule: rule.clone(),
            as_of: Some(date),
            overrides: Vec::new(),
            horizon: Horizon { start: date, days },
            without: Vec::new(),
        };
        let timeline = fold(&network, &view(ahead + 1));
        let believed = network.corridor_indices().map(|corridor| {
            let days = timeline.of(Subject::Corridor(corridor)).map(|timeline| &timeline.days);
            let believed =
                |day: &AccessDay| Believed { state: day.state, is_spoken_of: day.basis == Basis::Statements };
            days.into_iter().flatten().map(believed).collect()
        });
        let believed = believed.collect();
        let timeline = fold(&network, &view(ahead));
        let (plan, planned) = planned(&network, &timeline, date).map_err(|error| BacktestError::Plan(date, error))?;
        let last = timeline.horizon.last();
        let supplies = network.supplies.iter().filter(|supply| supply.date > date && supply.date <= last);
        let supplies_ahead = supplies.map(|supply| supply.quantity).sum();
        Ok(Self { date, believed, plan, planned, supplies_ahead })
    }

    /// What was believed of a corridor on a later day; `None` where the day was not looked at.
    pub(super) fn of_day(&self, corridor: CorridorIndex, date: Date) -> Option<Believed> {
        let lead = usize::try_from(days_between(self.date, date)).ok()?;
        self.believed[corridor.0].get(lead).copied()
    }
}

type Planned = (PlanOfDay, Option<Vec<Kg>>);

fn planned(network: &Network, timeline: &Timeline, date: Date) -> Result<Planned, PlanError> {
    if !has_goods(network, timeline.horizon) {
        return Ok((PlanOfDay::NothingToSend, None));
    }
    let is_agreed = network.commitments.iter().any(|convoy| timeline.horizon.day(convoy.date).is_some());
    if !is_agreed && is_all_closed(timeline) {
        return Ok((PlanOfDay::AllClosed, Some(vec![Kg::ZERO; network.corridors.len()])));
    }
    let capacity = by_day(network, timeline, date);
    match plan(network, timeline, &capacity, &Terms::default()) {
        Ok(planned) => Ok((PlanOfDay::Made, Some(by_corridor(network, &planned.plan)))),
        Err(PlanError::Contradiction(_)) => Ok((PlanOfDay::Contradiction, None)),
        Err(error) => Err(error),
    }
}

fn has_goods(network: &Network, horizon: Horizon) -> bool {
    let stocks = network.stocks.iter().any(|stock| stock.quantity.is_positive());
    let supplies = network.supplies.iter().any(|one| one.quantity.is_positive() && horizon.day(one.date).is_some());
    let is_offered = |from: Option<Date>, to: Option<Date>| {
        from.is_none_or(|from| from <= horizon.last()) && to.is_none_or(|to| horizon.start <= to)
    };
    stocks || supplies || network.offers.iter().any(|offer| is_offered(offer.from, offer.to))
}

fn is_all_closed(timeline: &Timeline) -> bool {
    let corridors = timeline.subjects.iter().filter(|timeline| matches!(timeline.subject, Subject::Corridor(_)));
    let mut days = corridors.flat_map(|timeline| {
        let groups = timeline.groups.iter().flat_map(|(_, days)| days);
        timeline.days.iter().chain(groups)
    });
    days.all(|day| day.state == State::Closed)
}

/// What the movements of a plan bring through each corridor.
fn by_corridor(network: &Network, plan: &Plan) -> Vec<Kg> {
    let through = |id: &str| {
        let movements =
            plan.movements.iter().filter(|movement| movement.corridors.iter().any(|corridor| corridor == id));
        movements.map(|movement| movement.quantity).sum()
    };
    network.corridors.iter().map(|corridor| through(&corridor.id)).collect()
}
