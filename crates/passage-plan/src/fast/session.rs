//! One operation, planned and planned again under other states of its corridors.

use super::certify::{Movements, bound, check, repair};
use super::formulate::{Problem, formulate};
use super::interior::{Interior, Iterate, Progress};
use super::relief::{Corridor, Relief};

/// Steps after which the method gives up.
const MOST_STEPS: usize = 80;

/// Points with a larger gap than this are not certified: no plan near them is any good.
const ROUGHEST: f64 = 0.05;

/// A plan with what is proved of it.
#[derive(Clone, Debug)]
pub struct Certified {
    /// The best plan found.
    pub movements: Movements,
    /// What it costs.
    pub cost: f64,
    /// No plan costs less than this.
    pub bound: f64,
    /// Steps of the interior point method; 0 where an old plan and old prices were near enough.
    pub steps: usize,
}

impl Certified {
    /// Gap between cost and bound, relative to the cost.
    #[must_use]
    pub fn gap(&self) -> f64 {
        (self.cost - self.bound) / self.cost.abs().max(1.0e-9)
    }
}

/// An operation that is planned many times.
#[derive(Debug)]
pub struct Session {
    relief: Relief,
    problem: Problem,
    interior: Interior,
    last: Option<Iterate>,
}

impl Session {
    /// Loads an operation.
    #[must_use]
    pub fn new(relief: Relief) -> Self {
        let problem = formulate(&relief);
        let interior = Interior::new(&problem);
        Self { relief, problem, interior, last: None }
    }

    /// The operation, with its corridors as they were last set.
    #[must_use]
    pub fn relief(&self) -> &Relief {
        &self.relief
    }

    /// The program.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// Plans until the certified gap is at most `target`. `watch` is told of each step, and ends the search by `false`.
    ///
    /// Returns the best that was found where the target is out of reach, and `None` where no plan was found at all.
    pub fn plan(
        &mut self,
        target: f64,
        mut watch: impl FnMut(Progress, Option<&Certified>) -> bool,
    ) -> Option<Certified> {
        self.improve(target, None, &mut watch)
    }

    /// Plans with other trucks a day through the corridors, and keeps them for what comes after.
    ///
    /// The last prices bound the new optimum at once, and the last plan, cut to what may pass now, is a first plan. Where
    /// these are not near enough, the method starts anew. Returns `None` where the corridors are not those of the
    /// operation, or no plan was found.
    pub fn what_if(&mut self, corridors: &[Corridor], target: f64) -> Option<Certified> {
        let days = self.relief.days;
        let is_alike = corridors.len() == self.relief.corridors.len()
            && corridors.iter().all(|corridor| corridor.trucks_per_day.len() == days);
        if !is_alike {
            return None;
        }
        self.relief.corridors = corridors.to_vec();
        let trucks = corridors.iter().flat_map(|corridor| corridor.trucks_per_day.iter().copied());
        self.problem.set_corridors(trucks, &self.relief);
        let mut best = None;
        if let Some(last) = &self.last {
            certify(&self.relief, &self.problem, last, 0, &mut best);
        }
        if best.as_ref().is_some_and(|best| best.gap() <= target) {
            return best;
        }
        self.improve(target, best, &mut |_, _| true)
    }

    fn improve(
        &mut self,
        target: f64,
        mut best: Option<Certified>,
        watch: &mut impl FnMut(Progress, Option<&Certified>) -> bool,
    ) -> Option<Certified> {
        let mut iterate = Interior::start(&self.problem);
        let (relief, problem) = (&self.relief, &self.problem);
        self.interior.improve(problem, &mut iterate, MOST_STEPS, |iterate, progress| {
            if progress.gap() < f64::max(3.0 * target, ROUGHEST) {
                certify(relief, problem, iterate, progress.steps, &mut best);
            }
            let is_wanted = watch(progress, best.as_ref());
            !is_wanted || best.as_ref().is_some_and(|best| best.gap() <= target)
        });
        self.last = Some(iterate);
        best
    }
}

/// Certifies a point, and keeps the better plan and the better bound.
fn certify(relief: &Relief, problem: &Problem, iterate: &Iterate, steps: usize, best: &mut Option<Certified>) {
    let proved = bound(problem, &iterate.prices);
    let plan = repair(relief, problem, &iterate.values);
    let checked = plan.and_then(|plan| check(relief, problem, &plan).ok().map(|cost| (plan, cost)));
    match (best.as_mut(), checked) {
        (Some(best), checked) => {
            best.bound = best.bound.max(proved);
            best.steps = steps;
            if let Some((movements, cost)) = checked.filter(|(_, cost)| *cost < best.cost) {
                best.cost = cost;
                best.movements = movements;
            }
        }
        (None, Some((movements, cost))) => *best = Some(Certified { movements, cost, bound: proved, steps }),
        (None, None) => {}
    }
}
