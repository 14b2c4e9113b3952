//! What the plans under several views of the log come to. Views under which as much may pass everywhere are planned once.

use crate::compare::{in_parallel, trucks_of_readings};
use crate::control::Control;
use crate::planner::{Outcome, PlanError, Terms, plan_divisible, plan_with};
use passage_model::belief::{Timeline, View, fold};
use passage_model::calendar::Date;
use passage_model::capacity::{Capacity, by_day};
use passage_model::comparison::Trucks;
use passage_model::network::Network;

/// A view of the log with what may pass under it.
pub(crate) struct Seen {
    pub timeline: Timeline,
    pub capacity: Capacity,
    /// Position of the first view of the list under which as much may pass: its own where it is that.
    pub same_as: usize,
}

/// The outcome of a plan, with the commitments that had to be left out of it.
#[derive(Clone, Debug)]
pub(crate) struct Reached {
    pub outcome: Outcome,
    pub not_kept: Vec<String>,
}

/// Views, and what the plans under them come to, in the same order.
pub(crate) struct Outcomes {
    pub seen: Vec<Seen>,
    pub reached: Vec<Reached>,
    pub trucks: Trucks,
}

impl Outcomes {
    /// Plans under every view, each distinct capacity once.
    pub(crate) fn of(network: &Network, views: &[View], known_by: Date, control: &Control) -> Result<Self, PlanError> {
        let mut seen: Vec<Seen> = Vec::new();
        for view in views {
            let timeline = fold(network, view);
            let capacity = by_day(network, &timeline, known_by);
            let same_as = seen.iter().position(|other| other.capacity == capacity).unwrap_or(seen.len());
            seen.push(Seen { timeline, capacity, same_as });
        }
        let trucks = views.first().map_or(Trucks::Whole, |view| trucks_of_readings(network, view, known_by));
        let distinct: Vec<usize> = (0..seen.len()).filter(|position| seen[*position].same_as == *position).collect();
        let made =
            in_parallel(distinct.len(), control, |one, within| reach(network, &seen[distinct[one]], trucks, within))?;
        let of = |one: &Seen| {
            let position = distinct.iter().position(|other| *other == one.same_as);
            made[position.expect("what a view is the same as is distinct")].clone()
        };
        let reached = seen.iter().map(of).collect();
        Ok(Self { seen, reached, trucks })
    }
}

/// The outcome under a capacity. Commitments that contradict it are left out one by one, so that a reading of the log under
/// which a convoy is impossible has figures too.
fn reach(network: &Network, seen: &Seen, trucks: Trucks, control: &Control) -> Result<Reached, PlanError> {
    let mut network = network.clone();
    let mut not_kept = Vec::new();
    loop {
        let made = outcome(&network, &seen.timeline, &seen.capacity, trucks, control);
        let culprits = match made {
            Err(PlanError::Contradiction(culprits)) => culprits,
            made => return made.map(|outcome| Reached { outcome, not_kept }),
        };
        // Without any one of the culprits the others can be kept.
        let Some(position) = network
            .commitments
            .iter()
            .rposition(|commitment| culprits.iter().any(|culprit| culprit.commitment == commitment.id))
        else {
            return Err(PlanError::Contradiction(culprits));
        };
        not_kept.push(network.commitments.remove(position).id);
    }
}

/// The outcome of the plan with trucks counted so.
pub(crate) fn outcome(
    network: &Network,
    timeline: &Timeline,
    capacity: &Capacity,
    trucks: Trucks,
    control: &Control,
) -> Result<Outcome, PlanError> {
    match trucks {
        Trucks::Whole => {
            let plan = plan_with(network, timeline, capacity, &Terms::default(), control)?.plan;
            Ok(Outcome { summary: plan.summary, runs_out: plan.runs_out })
        }
        Trucks::Divisible => plan_divisible(network, timeline, capacity, control.cancel()),
    }
}
