//! How often the state believed some days before is the one believed with hindsight.

use super::Window;
use super::forecast::{Believed, Forecast};
use super::hindsight::Hindsight;
use passage_model::belief::State;
use passage_model::calendar::shift;
use passage_model::network::{CorridorIndex, Network};
use serde::Serialize;

/// The days ahead at which access is scored; 0 is the day itself.
pub const LEADS: [usize; 5] = [0, 1, 3, 7, 14];

/// Access believed some days before against hindsight. A case is a corridor on a day within the window.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AccessScore {
    /// Days from the forecast to the day it is about.
    pub days_ahead: usize,
    /// The corridor; `None`: all together.
    pub corridor: Option<String>,
    /// Cases.
    pub cases: usize,
    /// Of those, the same state as hindsight.
    pub agree: usize,
    /// Of those that agree, believed by default because nobody was heard: right by silence.
    pub agree_by_silence: usize,
    /// Of the cases, passable or closed as in hindsight: open and restricted count as one.
    pub agree_passable: usize,
    /// `confusion[forecast][hindsight]`, each in the order open, restricted, closed.
    pub confusion: [[usize; 3]; 3],
    /// How many cases are right for who takes the day ahead to be as the day of the forecast is believed to be.
    pub agree_as_today: usize,
    /// How many cases are right for who always says closed.
    pub agree_always_closed: usize,
    /// Left out: days of which nobody spoke, even later, and days closed by their weekday.
    pub unspoken: usize,
}

impl AccessScore {
    fn new(days_ahead: usize, corridor: Option<String>) -> Self {
        Self {
            days_ahead,
            corridor,
            cases: 0,
            agree: 0,
            agree_by_silence: 0,
            agree_passable: 0,
            confusion: [[0; 3]; 3],
            agree_as_today: 0,
            agree_always_closed: 0,
            unspoken: 0,
        }
    }

    /// Cases believed open or restricted, and of those how many were so in hindsight.
    #[must_use]
    pub fn believed_passable(&self) -> (usize, usize) {
        let rows = &self.confusion[..2];
        let all = rows.iter().flatten().sum();
        (all, rows.iter().flat_map(|row| &row[..2]).sum())
    }

    /// Cases believed closed, and of those how many were so in hindsight.
    #[must_use]
    pub fn believed_closed(&self) -> (usize, usize) {
        (self.confusion[2].iter().sum(), self.confusion[2][2])
    }

    fn count(&mut self, believed: Believed, today: State, then: State) {
        let forecast = believed.state;
        self.cases += 1;
        self.agree += usize::from(forecast == then);
        self.agree_by_silence += usize::from(forecast == then && !believed.is_spoken_of);
        self.agree_passable += usize::from(is_passable(forecast) == is_passable(then));
        self.confusion[position(forecast)][position(then)] += 1;
        self.agree_as_today += usize::from(today == then);
        self.agree_always_closed += usize::from(then == State::Closed);
    }
}

/// Whether anything passes.
pub(super) fn is_passable(state: State) -> bool {
    state != State::Closed
}

fn position(state: State) -> usize {
    match state {
        State::Open => 0,
        State::Restricted => 1,
        State::Closed => 2,
    }
}

/// For each lead the score over all corridors, then those of the single ones.
pub(super) fn scores(
    network: &Network,
    forecasts: &[Forecast],
    hindsight: &Hindsight,
    window: &Window,
) -> Vec<AccessScore> {
    let mut scores = Vec::new();
    for lead in LEADS.into_iter().filter(|lead| *lead <= window.ahead) {
        let mut all = AccessScore::new(lead, None);
        let mut single: Vec<AccessScore> = Vec::new();
        for corridor in network.corridor_indices() {
            let mut own = AccessScore::new(lead, Some(network[corridor].id.clone()));
            for forecast in forecasts {
                count(forecast, corridor, lead, hindsight, window, &mut [&mut all, &mut own]);
            }
            single.push(own);
        }
        scores.push(all);
        if single.len() > 1 {
            scores.append(&mut single);
        }
    }
    scores
}

fn count(
    forecast: &Forecast,
    corridor: CorridorIndex,
    lead: usize,
    hindsight: &Hindsight,
    window: &Window,
    scores: &mut [&mut AccessScore],
) {
    let date = shift(forecast.date, lead as i64);
    let days = &forecast.believed[corridor.0];
    let (Some(believed), Some(today), Some(then)) = (days.get(lead), days.first(), hindsight.day(corridor, date))
    else {
        return;
    };
    if date > window.to {
        return;
    }
    for score in scores {
        if hindsight.is_spoken_of(corridor, date) {
            score.count(*believed, today.state, then.state);
        } else {
            score.unspoken += 1;
        }
    }
}
