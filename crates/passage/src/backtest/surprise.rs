//! Turns of a corridor between passable and closed: who saw them coming, and who had given a sign.

use super::access_score::is_passable;
use super::forecast::{Believed, Forecast};
use super::hindsight::Hindsight;
use passage_model::belief::{Basis, known};
use passage_model::calendar::{Date, days_between, is_within, shift};
use passage_model::network::{CorridorIndex, Network, StatementIndex, Subject};
use passage_model::statement::{Modality, Says, Statement};
use serde::Serialize;
use std::cmp::Reverse;

/// The direction of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// From open or restricted to closed.
    Closure,
    /// From closed to open or restricted.
    Opening,
}

/// A turn of a corridor in hindsight, and what the forecasts before it said of the day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Surprise {
    /// The first day of the new state.
    pub date: Date,
    /// The corridor.
    pub corridor: String,
    /// The direction.
    pub turn: Turn,
    /// Whether the last forecast before the day said otherwise.
    pub is_surprise: bool,
    /// Whether the last forecast was right only because nobody was heard any more, and the road is closed by default.
    pub is_by_silence: bool,
    /// Forecasts that looked at the day, from days before it.
    pub forecasts: usize,
    /// Of those, how many said otherwise.
    pub wrong: usize,
    /// Days before the turn since when every forecast was right; `None` where the last one was wrong.
    pub foreseen_days: Option<i64>,
    /// The statements by which hindsight believes the new state.
    pub because: Vec<Sign>,
    /// Signs recorded before the day and still good on it, the latest first.
    pub signs: Vec<Sign>,
    /// Days from the first sign to the turn; `None` without a sign.
    pub warned_days: Option<i64>,
}

/// What makes a statement a sign of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SignKind {
    /// It decided what is believed.
    Decided,
    /// A threat or a warning of danger: of closing, of force, of a build-up.
    Threat,
    /// Somebody intended it.
    Plan,
    /// Somebody asked for it.
    Demand,
    /// Somebody claimed it of the day already; where the turn is a surprise, the rule did not follow.
    Claim,
}

/// A statement beside a turn.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sign {
    /// Id in the log.
    pub statement: String,
    /// What makes it a sign.
    pub kind: SignKind,
    /// Name of who said it.
    pub source: String,
    /// When it was said.
    pub said_on: Date,
    /// When the log held it.
    pub known_on: Date,
    /// Its quote, else its note.
    pub words: String,
}

impl Sign {
    fn new(network: &Network, index: StatementIndex, kind: SignKind) -> Self {
        let statement = &network[index];
        let words = if statement.quote.trim().is_empty() { &statement.note } else { &statement.quote };
        Self {
            statement: statement.id.clone(),
            kind,
            source: network[statement.source].name.clone(),
            said_on: statement.said_on,
            known_on: statement.known_on(),
            words: words.clone(),
        }
    }
}

/// What hindsight says of a corridor since a day, silent days left out.
#[derive(Clone, Copy)]
struct Spell {
    since: Date,
    is_passable: bool,
}

/// A turn with all that is needed to judge it.
struct Case<'a> {
    network: &'a Network,
    forecasts: &'a [Forecast],
    corridor: CorridorIndex,
    date: Date,
    turn: Turn,
    /// First day of the spell that ends.
    since: Date,
}

/// Every turn within the window of which a forecast could have spoken, by date.
///
/// Days of which nobody speaks are passed over: where a road is open, then unspoken of, then closed, it closes on the day on
/// which somebody says so, and not on the day on which the last word grew stale.
pub(super) fn turns(network: &Network, forecasts: &[Forecast], hindsight: &Hindsight) -> Vec<Surprise> {
    let mut turns = Vec::new();
    for corridor in network.corridor_indices() {
        let mut spell: Option<Spell> = None;
        for date in hindsight.horizon().dates() {
            let Some(then) = hindsight.day(corridor, date).filter(|day| day.basis == Basis::Statements) else {
                continue;
            };
            let is_passable = is_passable(then.state);
            match spell {
                Some(spell) if spell.is_passable == is_passable => continue,
                Some(Spell { since, .. }) => {
                    let turn = if is_passable { Turn::Opening } else { Turn::Closure };
                    let because = then.because.iter().map(|index| Sign::new(network, *index, SignKind::Decided));
                    let case = Case { network, forecasts, corridor, date, turn, since };
                    turns.extend(case.judged(because.collect()));
                }
                None => {}
            }
            spell = Some(Spell { since: date, is_passable });
        }
    }
    turns.sort_by_key(|turn| turn.date);
    turns
}

impl Case<'_> {
    /// `None` where no forecast looked at the day.
    fn judged(&self, because: Vec<Sign>) -> Option<Surprise> {
        let before = self.forecasts.iter().filter(|forecast| forecast.date < self.date);
        let looking: Vec<(Date, Believed)> =
            before.filter_map(|forecast| Some((forecast.date, forecast.of_day(self.corridor, self.date)?))).collect();
        let is_right = |(_, believed): &&(Date, Believed)| is_passable(believed.state) == (self.turn == Turn::Opening);
        let last = looking.last()?;
        let since = looking.iter().rev().take_while(is_right).last();
        let signs = self.signs();
        let first_sign = signs.iter().map(|sign| sign.known_on).min();
        Some(Surprise {
            date: self.date,
            corridor: self.network[self.corridor].id.clone(),
            turn: self.turn,
            is_surprise: !is_right(&last),
            is_by_silence: is_right(&last) && !last.1.is_spoken_of,
            forecasts: looking.len(),
            wrong: looking.iter().filter(|seen| !is_right(seen)).count(),
            foreseen_days: since.map(|(from, _)| days_between(*from, self.date)),
            because,
            signs,
            warned_days: first_sign.map(|known_on| days_between(known_on, self.date)),
        })
    }

    /// The statements about the corridor or its legs, recorded before the day and still good on it, that point to the turn.
    fn signs(&self) -> Vec<Sign> {
        let (network, date) = (self.network, self.date);
        let is_about = |subject: Subject| match subject {
            Subject::Corridor(other) => other == self.corridor,
            Subject::Leg(leg) => network[leg].corridors.contains(&self.corridor),
            Subject::Site(_) => false,
        };
        let is_good = |statement: &Statement| {
            let stale = network.settings.stale_after_days.map(|days| shift(statement.said_on, days));
            stale.is_none_or(|stale| date < stale) && is_within(date, Some(statement.valid_from), statement.valid_to)
        };
        let mut signs: Vec<Sign> = Vec::new();
        for index in known(network, Some(shift(date, -1))) {
            let statement = &network[index];
            let kind = sign_of(statement, self.turn).filter(|_| is_about(statement.about) && is_good(statement));
            // What was claimed of the road before it last turned says nothing of the next turn.
            let is_old = |kind: &SignKind| *kind == SignKind::Claim && statement.known_on() < self.since;
            if let Some(kind) = kind.filter(|kind| !is_old(kind)) {
                signs.push(Sign::new(network, index, kind));
            }
        }
        signs.sort_by_key(|sign| Reverse(sign.said_on));
        signs
    }
}

/// What makes a statement a sign of a turn; `None` where it is none. A restriction is passable: it points to an opening and
/// to no closure, unless it is threatened. A claim about some goods or persons only says nothing
/// of goods in general.
fn sign_of(statement: &Statement, turn: Turn) -> Option<SignKind> {
    let points_there = match turn {
        Turn::Closure => statement.says == Says::Closed,
        Turn::Opening => matches!(statement.says, Says::Open | Says::Restricted),
    };
    let is_threat = statement.says == Says::Threatened
        || (statement.modality == Modality::Threat && matches!(statement.says, Says::Closed | Says::Restricted));
    match statement.modality {
        _ if is_threat => (turn == Turn::Closure).then_some(SignKind::Threat),
        Modality::Plan if points_there => Some(SignKind::Plan),
        Modality::Demand if points_there => Some(SignKind::Demand),
        modality if modality.can_change_access() && points_there && !statement.is_scoped => Some(SignKind::Claim),
        _ => None,
    }
}
