//! Where to stage stock before it is known which scenario of the tables holds.

use crate::choice::{out_of_range, scenario_overrides};
use crate::nearest::unknown;
use crate::question::QuestionError;
use crate::{Faulty, Session};
use passage_model::belief::View;
use passage_model::calendar::Date;
use passage_model::fault::{Fault, Origin};
use passage_model::risk::shares;
use passage_model::staging::Staging;
use passage_plan::staging::{Situation, StagingQuestion, differ_from, stage};

/// How likely each scenario is to whoever asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Weights {
    /// All alike, because somebody says so.
    Equal,
    /// A number for each, by its name as typed.
    Given(Vec<(String, f64)>),
}

impl Weights {
    /// Reads `equal`, or `ID=NUMBER,ID=NUMBER`.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    ///
    /// ```
    /// use passage::preposition::Weights;
    /// assert_eq!(Weights::parse("a=1,b=3"), Ok(Weights::Given(vec![("a".into(), 1.0), ("b".into(), 3.0)])));
    /// assert!(Weights::parse("a=-1").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.trim().eq_ignore_ascii_case("equal") {
            return Ok(Self::Equal);
        }
        let one = |part: &str| -> Result<(String, f64), String> {
            let (id, number) = part.split_once('=').ok_or_else(|| {
                format!("`{part}` is no weight; write `equal`, or `SCENARIO=NUMBER` with commas between")
            })?;
            let number = number.trim();
            let weight = number.parse::<f64>().ok().filter(|weight| (0.0..=1e9).contains(weight));
            let weight = weight.ok_or_else(|| format!("`{number}` is no weight; expected a number from 0 up"))?;
            Ok((id.trim().to_owned(), weight))
        };
        text.split(',').map(one).collect::<Result<_, _>>().map(Self::Given)
    }
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct StagingChoice {
    /// The scenarios, by name as typed; empty: all of the tables.
    pub among: Vec<String>,
    /// The day in the morning of which it is known which one holds; `None`: the first day on which they differ.
    pub learn: Option<Date>,
    /// How likely each is; `None`: nobody says.
    pub weights: Option<Weights>,
    /// Of the tail: the share of cases left out, 0 to 1.
    pub tail: f64,
    /// Points of the frontier; below 2: none.
    pub frontier_points: usize,
}

impl Session {
    /// Where to stage stock before it is known which scenario holds. What-ifs count in every scenario; the plan for access
    /// as believed is that of this session.
    ///
    /// # Errors
    /// [`QuestionError::Faulty`] where the tables have no such scenario, a weight is missing, or the day of knowledge lies
    /// outside of the days planned; else as [`Session::plan`].
    pub fn preposition(&self, choice: &StagingChoice) -> Result<Staging, QuestionError> {
        let names = self.scenarios_of(choice)?;
        let situations: Vec<Situation> = names.iter().map(|name| self.situation(name)).collect();
        let horizon = self.view().horizon;
        let learn = match choice.learn {
            None => differ_from(&situations).unwrap_or(0),
            Some(date) => horizon.day(date).ok_or_else(|| {
                let message =
                    format!("{date} lies outside of the days planned, {} to {}", horizon.start, horizon.last());
                out_of_range(message).hint("choose another `--learn`, or other days with `--start` and `--days`")
            })?,
        };
        let weights = match &choice.weights {
            Some(weights) => Some(weights_of(&names, weights)?),
            None => None,
        };
        let question = StagingQuestion { learn, weights, tail: choice.tail, frontier_points: choice.frontier_points };
        let believed = Situation::new("believed".to_owned(), self.network().clone(), self.view(), self.known_by());
        stage(&situations, &believed, &question).map_err(QuestionError::Plan)
    }

    /// The scenarios that are asked for, as the tables write them, each once.
    fn scenarios_of(&self, choice: &StagingChoice) -> Result<Vec<String>, QuestionError> {
        if let Some(scenario) = self.scenario() {
            let message = format!("`--scenario {scenario}` names one scenario; here all of the tables are looked at");
            return Err(Fault::new("E111", Origin::Command, message).hint("name some with `--among ID,ID`").into());
        }
        let known = self.network().scenario_names();
        if known.is_empty() {
            let fault = Fault::new("E101", Origin::Command, "the table `scenarios` is missing or has no rows");
            return Err(fault.hint("add a scenario for each way in which access may turn out").into());
        }
        if choice.among.is_empty() {
            return Ok(known.into_iter().map(str::to_owned).collect());
        }
        let mut names: Vec<String> = Vec::new();
        for typed in choice.among.iter().map(|typed| typed.trim()) {
            let Some(name) = known.iter().find(|name| name.eq_ignore_ascii_case(typed)) else {
                return Err(unknown("E104", "scenario", typed, known).into());
            };
            if !names.iter().any(|other| other == name) {
                names.push((*name).to_owned());
            }
        }
        Ok(names)
    }

    fn situation(&self, scenario: &str) -> Situation {
        let network = self.network().clone();
        let overrides = [scenario_overrides(&network, scenario), self.view().overrides.clone()].concat();
        let view = View { overrides, ..self.view().clone() };
        Situation::new(scenario.to_owned(), network, &view, self.known_by())
    }
}

/// A weight for each scenario, in order; they add up to 1.
fn weights_of(names: &[String], weights: &Weights) -> Result<Vec<f64>, Faulty> {
    let faulty = |fault: Fault, hint: String| Faulty(vec![fault.hint(hint)]);
    let Weights::Given(given) = weights else { return Ok(vec![1.0 / names.len() as f64; names.len()]) };
    for (typed, _) in given {
        if !names.iter().any(|name| name.eq_ignore_ascii_case(typed)) {
            return Err(Faulty(vec![unknown("E104", "scenario", typed, names.iter().map(String::as_str))]));
        }
    }
    let weight = |name: &String| -> Result<f64, Faulty> {
        let of_name = given.iter().filter(|(typed, _)| typed.eq_ignore_ascii_case(name));
        match of_name.map(|(_, weight)| *weight).collect::<Vec<_>>().as_slice() {
            [weight] => Ok(*weight),
            [] => {
                let hint = format!("add `{name}=NUMBER` to `--weights`; with 0 only its regret counts");
                Err(faulty(out_of_range(format!("the scenario `{name}` has no weight")), hint))
            }
            _ => Err(faulty(out_of_range(format!("the scenario `{name}` has two weights")), "give it one".to_owned())),
        }
    };
    let given: Vec<f64> = names.iter().map(weight).collect::<Result<_, _>>()?;
    let hint = || "give at least one scenario a weight above 0".to_owned();
    shares(&given).ok_or_else(|| faulty(out_of_range("the weights add up to 0".to_owned()), hint()))
}
