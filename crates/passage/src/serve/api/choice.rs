//! What a question chooses beside the tables.

use crate::serve::refusal::unreadable;
use crate::{WhatIf as Kept, parse_date};
use passage_model::belief;
use passage_model::calendar::Date;
use passage_model::fault::Fault;
use passage_model::statement::Says;
use serde::{Deserialize, Deserializer, Serialize, de};
use utoipa::ToSchema;

/// Under which glasses the tables are looked at; what is left out is as the settings say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Belief rule.
    #[serde(default)]
    pub rule: Option<String>,
    /// What was recorded after this day is hidden; notice runs from it.
    #[serde(default, deserialize_with = "day")]
    #[schema(value_type = Option<String>, format = Date)]
    pub as_of: Option<Date>,
    /// A scenario of the tables.
    #[serde(default)]
    pub scenario: Option<String>,
    /// On top of log and scenario; a later one overrules an earlier one.
    #[serde(default)]
    pub what_ifs: Vec<WhatIf>,
}

/// What is taken for so, whatever the log says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WhatIf {
    /// Id of a corridor; of a leg or site too.
    pub corridor: String,
    /// What is taken for so.
    pub says: State,
    /// First day; without: from the start.
    #[serde(default, deserialize_with = "day")]
    #[schema(value_type = Option<String>, format = Date)]
    pub from: Option<Date>,
    /// Last day; without: until further notice.
    #[serde(default, deserialize_with = "day")]
    #[schema(value_type = Option<String>, format = Date)]
    pub to: Option<Date>,
}

/// State of a road on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Usable in full.
    Open,
    /// Usable in part.
    Restricted,
    /// Not usable.
    Closed,
}

impl From<belief::State> for State {
    fn from(state: belief::State) -> Self {
        match state {
            belief::State::Open => Self::Open,
            belief::State::Restricted => Self::Restricted,
            belief::State::Closed => Self::Closed,
        }
    }
}

impl Choice {
    /// The choice as it is on the command line; `start`, `days` and `known_by` are those of the `base`.
    pub(crate) fn resolved(&self, base: &crate::Choice) -> Result<crate::Choice, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut what_ifs = Vec::new();
        for what_if in &self.what_ifs {
            match what_if.kept() {
                Ok(kept) => what_ifs.push(kept),
                Err(fault) => faults.push(*fault),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let text = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        Ok(crate::Choice {
            scenario: text(&self.scenario),
            as_of: self.as_of,
            known_by: base.known_by,
            rule: text(&self.rule),
            start: base.start,
            days: base.days,
            what_ifs,
        })
    }

    /// The choice of a command line, as the page asks for it.
    pub(crate) fn of(choice: &crate::Choice) -> Self {
        Self {
            rule: choice.rule.clone(),
            as_of: choice.as_of,
            scenario: choice.scenario.clone(),
            what_ifs: choice.what_ifs.iter().map(WhatIf::from).collect(),
        }
    }
}

impl From<&Kept> for WhatIf {
    fn from(kept: &Kept) -> Self {
        let says = match kept.says {
            Says::Open => State::Open,
            Says::Restricted => State::Restricted,
            Says::Closed | Says::Threatened | Says::None => State::Closed,
        };
        Self { corridor: kept.id.clone(), says, from: kept.from, to: kept.to }
    }
}

impl WhatIf {
    fn kept(&self) -> Result<Kept, Box<Fault>> {
        let id = self.corridor.trim();
        if id.is_empty() {
            return Err(Box::new(unreadable("a what-if names no corridor")));
        }
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to < from
        {
            let message = format!("the what-if on `{id}` ends on {to}, before it begins on {from}");
            return Err(Box::new(unreadable(message)));
        }
        let says = match self.says {
            State::Open => Says::Open,
            State::Closed => Says::Closed,
            State::Restricted => Says::Restricted,
        };
        Ok(Kept { says, id: id.to_owned(), from: self.from, to: self.to })
    }
}

/// A date in no other form than `2031-03-09`.
pub(crate) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let text: Option<String> = Option::deserialize(deserializer)?;
    let text = text.filter(|text| !text.is_empty());
    text.map(|text| parse_date(&text).map_err(de::Error::custom)).transpose()
}
