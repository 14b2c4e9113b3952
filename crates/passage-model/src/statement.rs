//! Claims about access: who said what about which road, when, and for which days.
//!
//! A statement is never the truth; `belief` makes a timeline of what is believed from them, by a rule in the open.

use crate::calendar::Date;
use crate::fault::Origin;
use crate::network::{CorridorIndex, GroupIndex, SourceIndex, StatementIndex, Subject};
use serde::{Deserialize, Serialize};

/// What a statement says of the road.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Says {
    /// It can be used in full.
    Open,
    /// It can be used in part: by a share, a number of trucks or of tonnes.
    Restricted,
    /// It cannot be used.
    Closed,
    /// Its use is in danger; the state itself stays as it is.
    Threatened,
    /// Nothing about the state (a note, a talk, a count).
    None,
}

/// In what manner it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    /// Somebody saw it.
    Observation,
    /// Somebody states it.
    Statement,
    /// Somebody states it against another's claim.
    Denial,
    /// Somebody asks for it.
    Demand,
    /// Both or all sides have agreed on it.
    Agreement,
    /// Somebody intends it.
    Plan,
    /// Somebody threatens it.
    Threat,
}

impl Modality {
    /// Whether it can change what is believed about access: a demand, a plan or a threat never does.
    #[must_use]
    pub fn can_change_access(self) -> bool {
        matches!(self, Self::Observation | Self::Statement | Self::Denial | Self::Agreement)
    }
}

/// Who may read a statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sensitivity {
    /// Anyone.
    #[default]
    Public,
    /// The partners of the operation.
    Partners,
    /// Only the owner of the workspace.
    Internal,
}

/// The part a source plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A party to the conflict or its authorities.
    Party,
    /// Somebody who moves goods or runs a crossing.
    Operator,
    /// Somebody who watches.
    Monitor,
    /// A news outlet.
    Media,
    /// One's own staff.
    Own,
}

/// Somebody who makes statements.
#[derive(Clone, Debug)]
pub struct Source {
    /// Id as typed.
    pub id: String,
    /// Name.
    pub name: String,
    /// The part it plays; `None` where not given.
    pub role: Option<Role>,
    /// The party it belongs to or speaks for; `None` where it has none.
    pub party: Option<String>,
    /// Reliability `A` (best) to `F` (cannot be judged); `None` counts as `F`.
    pub reliability: Option<char>,
    /// Free text.
    pub note: String,
    /// Where it stands.
    pub origin: Origin,
}

/// One claim, as entered in the log; never edited, only superseded.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Id as typed.
    pub id: String,
    /// The corridor, leg or site it speaks of.
    pub about: Subject,
    /// What it says of the state.
    pub says: Says,
    /// In what manner.
    pub modality: Modality,
    /// Share of the full capacity that a restriction leaves, 0 to 1; `None` where not stated.
    pub share: Option<f64>,
    /// Trucks a day that may pass; `None` where not stated.
    pub trucks_per_day: Option<i64>,
    /// Kilograms a day that may pass; `None` where not stated.
    pub kg_per_day: Option<i64>,
    /// First day it speaks of (the table's default, `said_on`, is already filled in).
    pub valid_from: Date,
    /// Last day it speaks of; `None`: until further notice.
    pub valid_to: Option<Date>,
    /// The day it was said.
    pub said_on: Date,
    /// The day it entered the log; `None`: the day it was said.
    pub recorded_on: Option<Date>,
    /// Who said it.
    pub source: SourceIndex,
    /// Through whom it reached us, as typed.
    pub relayed_by: String,
    /// Credibility 1 (confirmed) to 6 (cannot be judged); `None` counts as 6.
    pub credibility: Option<u8>,
    /// The commodity groups it speaks of; empty: all goods.
    pub scope: Vec<GroupIndex>,
    /// Whether its scope column held anything: a scope that names only groups without goods here covers nothing.
    pub is_scoped: bool,
    /// `with:CORRIDOR`: it counts only on days on which that corridor is not closed (restricted is open enough).
    /// `None`: no condition.
    pub with: Option<CorridorIndex>,
    /// The statement it takes the place of.
    pub supersedes: Option<StatementIndex>,
    /// Who may read it.
    pub sensitivity: Sensitivity,
    /// The words it rests on.
    pub quote: String,
    /// Where it was published.
    pub url: String,
    /// Free text.
    pub note: String,
    /// Where it stands.
    pub origin: Origin,
}

impl Statement {
    /// The day from which the log holds it: `recorded_on`, else `said_on`.
    #[must_use]
    pub fn known_on(&self) -> Date {
        self.recorded_on.unwrap_or(self.said_on)
    }

    /// Whether it speaks of goods of this group (`None`: goods without a group, or goods in general).
    #[must_use]
    pub fn covers(&self, group: Option<GroupIndex>) -> bool {
        !self.is_scoped || group.is_some_and(|group| self.scope.contains(&group))
    }
}
