//! What stands beside, against, before and after one statement.

use super::{claimed_state, figures};
use crate::belief::{Life, known, taken_out_by};
use crate::calendar::Date;
use crate::network::{Network, StatementIndex};
use crate::statement::Statement;

/// How a statement stands to the others, each list in the order of the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relations {
    /// Standing statements of other sources that claim the same state of the same subject, on shared days and goods.
    pub supports: Vec<StatementIndex>,
    /// Standing statements of other sources that claim another state, or another figure for the same state.
    pub contradicts: Vec<StatementIndex>,
    /// The statement that it takes out of the log; `None` where it takes the place of none.
    pub supersedes: Option<StatementIndex>,
    /// The statements that take it out of the log.
    pub superseded_by: Vec<StatementIndex>,
}

/// How a statement stands to the others as of a day (`None`: all that is recorded). Days are not bounded by the horizon.
/// A demand, a plan or a threat neither supports nor contradicts, and neither does a source its own word.
#[must_use]
pub fn relations(network: &Network, statement: StatementIndex, as_of: Option<Date>) -> Relations {
    let own = &network[statement];
    let is_recorded = |other: &Statement| as_of.is_none_or(|as_of| other.known_on() <= as_of);
    let mut relations = Relations {
        supersedes: taken_out_by(network, own).filter(|old| is_recorded(&network[*old])),
        ..Relations::default()
    };
    for (position, other) in network.statements.iter().enumerate() {
        if is_recorded(other) && taken_out_by(network, other) == Some(statement) {
            relations.superseded_by.push(StatementIndex(position));
        }
    }
    for index in known(network, as_of) {
        let other = &network[index];
        match compare(network, own, other) {
            Some(Agreement::Agree) => relations.supports.push(index),
            Some(Agreement::Differ) => relations.contradicts.push(index),
            None => {}
        }
    }
    relations
}

enum Agreement {
    Agree,
    Differ,
}

/// Whether two statements of different sources answer the same question, and how.
fn compare(network: &Network, a: &Statement, b: &Statement) -> Option<Agreement> {
    let (state, other) = (claimed_state(a)?, claimed_state(b)?);
    let share_days = || Life::of(network, a).meets(&Life::of(network, b), None).is_some();
    if a.source == b.source || a.about != b.about || !share_goods(a, b) || !share_days() {
        return None;
    }
    let is_other = |(a, b)| matches!((a, b), (Some(a), Some(b)) if a != b);
    let differ = state != other || figures(a).into_iter().zip(figures(b)).any(is_other);
    Some(if differ { Agreement::Differ } else { Agreement::Agree })
}

/// Whether there are goods of which both speak.
fn share_goods(a: &Statement, b: &Statement) -> bool {
    match (a.is_scoped, b.is_scoped) {
        (false, false) => true,
        (true, false) => !a.scope.is_empty(),
        (false, true) => !b.scope.is_empty(),
        (true, true) => a.scope.iter().any(|group| b.scope.contains(group)),
    }
}
