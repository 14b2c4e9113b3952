//! The back-test: for each past day, what was known, what the plan would have been, and what then happened.
//!
//! ```text
//! path ─Archive::as_of→ Network of day D ─forecast→ believed, planned ┐
//! Network ─Hindsight::of→ believed with the whole log                 ├─score→ Backtest
//! Network ─judge→ crossings and trucks sent back                      ┘
//! ```
//! What each score means, and what it cannot show, stands in `docs/model.md`, "Back-test".

mod access_score;
mod archive;
mod crossing;
mod forecast;
mod hindsight;
mod rules;
mod surprise;
mod tonnes;

pub use access_score::{AccessScore, LEADS};
pub use crossing::{Crossed, Crossing, CrossingScore, Passed};
pub use forecast::PlanOfDay;
pub use hindsight::Weight;
pub use rules::RuleScore;
pub use surprise::{Sign, SignKind, Surprise, Turn};
pub use tonnes::TonnesScore;

use crate::choice::out_of_range;
use crate::{Choice, Faulty, OpenError};
use archive::Archive;
use crossing::Passing;
use forecast::Forecast;
use hindsight::Hindsight;
use passage_model::belief::State;
use passage_model::calendar::{Date, days_between, shift};
use passage_model::measure::Kg;
use passage_model::settings::Rule;
use passage_plan::planner::PlanError;
use passage_workspace::schema::MOST_DAYS;
use serde::Serialize;
use std::fmt;
use std::path::Path;

/// Longest window of a back-test, in days.
pub const LONGEST_WINDOW: i64 = 3660;

/// Which days are played again, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// First day.
    pub from: Date,
    /// Last day; what happened later is not judged.
    pub to: Date,
    /// Days from one day played to the next, at least 1.
    pub every: usize,
    /// Days looked ahead and planned for on each day, at least 1.
    pub ahead: usize,
    /// A belief rule; `None`: that of the settings.
    pub rule: Option<String>,
    /// Whether the rules that name no party are scored beside it.
    pub is_every_rule: bool,
}

impl Window {
    /// Every day from `from` to `to`, fourteen days ahead, under the rule of the settings.
    #[must_use]
    pub fn daily(from: Date, to: Date) -> Self {
        Self { from, to, every: 1, ahead: 14, rule: None, is_every_rule: false }
    }

    /// The days that are played.
    fn days(&self) -> impl Iterator<Item = Date> {
        let last = days_between(self.from, self.to);
        let from = self.from;
        (0..=last).step_by(self.every.max(1)).map(move |day| shift(from, day))
    }

    fn faults(&self) -> Result<(), Faulty> {
        let fault = |message: String, hint: &str| Err(Faulty(vec![out_of_range(message).hint(hint)]));
        if self.to < self.from {
            return fault(
                format!("the window ends on {}, before it begins on {}", self.to, self.from),
                "choose a later `--to`",
            );
        }
        if days_between(self.from, self.to) >= LONGEST_WINDOW {
            return fault(
                format!("the window from {} to {} is longer than {LONGEST_WINDOW} days", self.from, self.to),
                "choose a later `--from`",
            );
        }
        if self.every == 0 || self.ahead == 0 || self.ahead > usize::from(MOST_DAYS) {
            let hint = "choose `--every` of at least 1, and `--ahead` within the range";
            return fault(format!("days between and days ahead count from 1, days ahead to {MOST_DAYS}"), hint);
        }
        Ok(())
    }
}

/// What a back-test found.
#[derive(Clone, Debug, Serialize)]
pub struct Backtest {
    /// Name of the workspace.
    pub workspace: String,
    /// Digest of the tables (SHA-256).
    pub inputs_digest: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Days from one day played to the next.
    pub every: usize,
    /// Days looked ahead and planned for.
    pub ahead: usize,
    /// The belief rule, of forecast and hindsight alike.
    pub rule: String,
    /// The days played, in order.
    pub days: Vec<Day>,
    /// The scores.
    pub scores: Scores,
    /// Turns of a corridor between passable and closed, by date.
    pub surprises: Vec<Surprise>,
    /// Goods that crossed or were sent back, by date.
    pub crossings: Vec<Crossing>,
    /// The rules side by side; empty where not asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by_rule: Vec<RuleScore>,
    /// On whose word hindsight rests, the statement that decides most corridor-days of the window first.
    pub hindsight_rests_on: Vec<Weight>,
    /// What the scores cannot show, in sentences.
    pub notes: Vec<String>,
}

/// One day played again.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Day {
    /// The day: what was recorded after it is hidden.
    pub date: Date,
    /// Whether and how the plan of the day was made.
    pub plan: PlanOfDay,
    /// Of what the plan counts on: supplies dated after the day, which may have been entered later.
    #[serde(rename = "supplies_ahead_t")]
    pub supplies_ahead: Kg,
    /// Every corridor, in table order.
    pub corridors: Vec<CorridorDay>,
}

/// One corridor, seen from one day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CorridorDay {
    /// Id in the tables.
    pub id: String,
    /// The state believed for this day and each of the days ahead, goods in general: `ahead` + 1 states.
    pub forecast: Vec<State>,
    /// The state of this day, believed with the whole log.
    pub hindsight: State,
    /// Whether that rests on any statement, and not on a default or a weekday.
    pub is_spoken_of: bool,
    /// What the plan of the day would send through in the days planned; `None` where there is no plan.
    #[serde(rename = "planned_t")]
    pub planned: Option<Kg>,
    /// What is recorded to have crossed in the same days, up to the end of the window.
    pub crossed: Crossed,
}

/// The scores, each with its number of cases.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scores {
    /// Access by days ahead: over all corridors first, then corridor by corridor.
    pub access: Vec<AccessScore>,
    /// Turns of a corridor that the forecast of the day before did not show.
    pub surprises: SurpriseScore,
    /// Planned against crossed, all corridors first.
    pub tonnes: Vec<TonnesScore>,
    /// Crossings on days believed closed, and trucks sent back on days believed passable.
    pub crossings: CrossingScore,
}

/// How many turns were seen coming.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SurpriseScore {
    /// Turns from passable to closed.
    pub closures: usize,
    /// Of those, believed passable by the last forecast before.
    pub surprise_closures: usize,
    /// Of the closures, believed closed before only because nobody was heard any more: right by silence.
    pub closures_by_silence: usize,
    /// Of the surprise closures, those of which somebody had given a sign.
    pub with_sign: usize,
    /// Turns from closed to passable.
    pub openings: usize,
    /// Of those, believed closed by the last forecast before.
    pub surprise_openings: usize,
}

/// Why there is no back-test.
#[derive(Debug)]
pub enum BacktestError {
    /// The workspace cannot be used, or the window names what it does not define.
    Open(OpenError),
    /// A plan of a past day failed by a fault of the program.
    Plan(Date, PlanError),
}

impl fmt::Display for BacktestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open(error) => error.fmt(f),
            Self::Plan(date, _) => write!(f, "the plan of {date} cannot be made"),
        }
    }
}

impl std::error::Error for BacktestError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Open(error) => error.source(),
            Self::Plan(_, error) => Some(error),
        }
    }
}

impl From<OpenError> for BacktestError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

impl From<Faulty> for BacktestError {
    fn from(faulty: Faulty) -> Self {
        Self::Open(OpenError::Faulty(faulty))
    }
}

/// Plays the days of a window again and scores what was believed and planned by what then happened.
///
/// It takes the path and not a [`crate::Session`]: a session holds the latest counts only, and on a past day earlier ones
/// were the latest.
///
/// # Errors
/// [`BacktestError::Open`] where the tables, the rule or the window cannot be used.
pub fn backtest(path: &Path, window: &Window) -> Result<Backtest, BacktestError> {
    window.faults()?;
    let choice = Choice { rule: window.rule.clone(), ..Choice::default() };
    let archive = Archive::open(path, &choice)?;
    let rule = archive.session.view().rule.clone();
    let own = played(&archive, window, &rule)?;
    let mut by_rule = Vec::new();
    if window.is_every_rule {
        by_rule.push(own.rule_score(&rule, &own));
        for other in Rule::without_party().into_iter().filter(|other| *other != rule) {
            by_rule.push(played(&archive, window, &other)?.rule_score(&other, &own));
        }
    }
    Ok(own.told(&archive, window, &rule, by_rule))
}

/// The window under one rule.
struct Played<'a> {
    archive: &'a Archive,
    window: &'a Window,
    forecasts: Vec<Forecast>,
    hindsight: Hindsight,
    passings: Vec<Passing>,
    crossings: Vec<Crossing>,
    surprises: Vec<Surprise>,
}

fn played<'a>(archive: &'a Archive, window: &'a Window, rule: &Rule) -> Result<Played<'a>, BacktestError> {
    let network = archive.session.network();
    let hindsight = Hindsight::of(network, window, rule);
    let forecasts = window.days().map(|date| Forecast::of(archive, date, window.ahead, rule));
    let forecasts: Vec<Forecast> = forecasts.collect::<Result<_, _>>()?;
    let passings = crossing::passings(network);
    let crossings = crossing::judge(network, &passings, window, rule, &hindsight);
    let surprises = surprise::turns(network, &forecasts, &hindsight);
    Ok(Played { archive, window, forecasts, hindsight, passings, crossings, surprises })
}

impl Played<'_> {
    fn rule_score(&self, rule: &Rule, own: &Self) -> RuleScore {
        let network = self.archive.session.network();
        let access = |hindsight| access_score::scores(network, &self.forecasts, hindsight, self.window);
        RuleScore {
            rule: rule.to_string(),
            access: rules::over_all(access(&self.hindsight)),
            access_by_main: rules::over_all(access(&own.hindsight)),
            crossings: CrossingScore::of(&self.crossings),
            surprises: SurpriseScore::of(&self.surprises),
        }
    }

    fn told(self, archive: &Archive, window: &Window, rule: &Rule, by_rule: Vec<RuleScore>) -> Backtest {
        let network = archive.session.network();
        let days: Vec<Day> = self.forecasts.iter().map(|forecast| self.day(forecast)).collect();
        let scores = Scores {
            access: access_score::scores(network, &self.forecasts, &self.hindsight, window),
            surprises: SurpriseScore::of(&self.surprises),
            tonnes: tonnes::scores(network, &days, window),
            crossings: CrossingScore::of(&self.crossings),
        };
        Backtest {
            workspace: network.settings.name.clone(),
            inputs_digest: archive.session.digest().to_owned(),
            from: window.from,
            to: window.to,
            every: window.every,
            ahead: window.ahead,
            rule: rule.to_string(),
            hindsight_rests_on: self.hindsight.rests_on(network),
            notes: archive.notes(window, &days),
            days,
            scores,
            surprises: self.surprises,
            crossings: self.crossings,
            by_rule,
        }
    }

    fn day(&self, forecast: &Forecast) -> Day {
        let network = self.archive.session.network();
        let last = shift(forecast.date, self.window.ahead as i64 - 1).min(self.window.to);
        let corridors = network.corridor_indices().map(|corridor| {
            let then = self.hindsight.day(corridor, forecast.date);
            CorridorDay {
                id: network[corridor].id.clone(),
                forecast: forecast.believed[corridor.0].iter().map(|believed| believed.state).collect(),
                hindsight: then.map_or(State::Closed, |day| day.state),
                is_spoken_of: self.hindsight.is_spoken_of(corridor, forecast.date),
                planned: forecast.planned.as_ref().map(|planned| planned[corridor.0]),
                crossed: Crossed::between(network, &self.passings, corridor, forecast.date, last),
            }
        });
        Day {
            date: forecast.date,
            plan: forecast.plan,
            supplies_ahead: forecast.supplies_ahead,
            corridors: corridors.collect(),
        }
    }
}

impl SurpriseScore {
    fn of(turns: &[Surprise]) -> Self {
        let mut score = Self::default();
        for turn in turns {
            let is_surprise = usize::from(turn.is_surprise);
            match turn.turn {
                Turn::Closure => {
                    score.closures += 1;
                    score.surprise_closures += is_surprise;
                    score.closures_by_silence += usize::from(turn.is_by_silence);
                    score.with_sign += usize::from(turn.is_surprise && !turn.signs.is_empty());
                }
                Turn::Opening => {
                    score.openings += 1;
                    score.surprise_openings += is_surprise;
                }
            }
        }
        score
    }
}
