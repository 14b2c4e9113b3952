//! The fewest closures that make a place run out.
//!
//! A place runs out where its need cannot be met however everything is planned for it: no other place counts. So fewer
//! closures never make it run out where more do not. A plan that feeds it tells which corridors it uses: whatever makes the
//! place run out has to close one of them. Of many such plans the smallest set that hits them all is found, and tried; see
//! `docs/model.md`, "Closures that make a place run out".

mod hitting;

use crate::expand::{Expansion, expand_whole};
use crate::lane::lanes;
use crate::levels::set_costs;
use crate::planner::PlanError;
use crate::program::{Bounds, Column, Solution};
use crate::solver::{Solver, Start};
use hitting::{Set, all_smallest, smallest};
use passage_model::capacity::Capacity;
use passage_model::cut::{Closing, Cut, Found};
use passage_model::network::{CorridorIndex, Item, NeedIndex, Network, SiteIndex, Subject};
use std::collections::BTreeSet;

/// Up to so many corridors every smallest set is found, whatever it takes.
pub const EXACT_UP_TO: usize = 12;

/// Above, so many plans are made at most to show that fewer closures are not enough.
const MOST_PLANS: usize = 200;

/// A share of a day's need that is short below this is rounding of the solver.
const NOTHING: f64 = 1e-6;

/// What to ask.
#[derive(Clone, Copy, Debug)]
pub struct CutQuestion {
    /// The place.
    pub site: SiteIndex,
    /// What is needed there; `None`: anything.
    pub item: Option<Item>,
    /// The first day of the closures, as a day of the horizon.
    pub from: usize,
    /// The last day that counts, as a day of the horizon; not before `from`.
    pub by: usize,
}

/// Finds the fewest corridors whose closure from a day on makes a place run out by another. Commitments play no part: they
/// might serve others.
///
/// # Errors
/// [`PlanError::Solver`]: a fault of the program.
pub fn cut(network: &Network, capacity: &Capacity, question: CutQuestion) -> Result<Cut, PlanError> {
    let free = Network { commitments: Vec::new(), ..network.clone() };
    // With every flow: what is not needed while all is open may be needed then.
    let expansion = expand_whole(&free, capacity, lanes(&free, capacity));
    let mut search = Search::new(&expansion, question)?;
    let used = search.usable();
    let found = search.found(&used)?;
    Ok(Cut {
        site: network[question.site].id.clone(),
        item: question.item.map(|item| network.item_name(item).to_owned()),
        from: capacity.horizon.date(question.from),
        by: capacity.horizon.date(question.by),
        corridors: used.len(),
        found,
    })
}

struct Search<'a> {
    expansion: &'a Expansion<'a>,
    question: CutQuestion,
    solver: Solver,
    /// Of each flow: the corridors it enters, each with the day.
    entered: Vec<Vec<(CorridorIndex, usize)>>,
}

impl<'a> Search<'a> {
    fn new(expansion: &'a Expansion<'a>, question: CutQuestion) -> Result<Self, PlanError> {
        let gates = &expansion.capacity.gates;
        let entered = expansion.flows.iter().map(|flow| {
            let entries = expansion.trips[flow.trip].entries.iter();
            let corridors = entries.filter_map(|entry| match gates[entry.gate].subject {
                Subject::Corridor(corridor) => Some((corridor, flow.day + entry.offset)),
                Subject::Leg(_) | Subject::Site(_) => None,
            });
            corridors.collect()
        });
        let entered = entered.collect();
        let solver = Solver::new(&expansion.program)?;
        Ok(Self { expansion, question, solver, entered })
    }

    /// The corridors that anything can enter while closures would last.
    fn usable(&self) -> Vec<CorridorIndex> {
        let days = self.question.from..=self.question.by;
        let entered = self.entered.iter().flatten().filter(|(_, day)| days.contains(day));
        entered.map(|(corridor, _)| *corridor).collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn found(&mut self, corridors: &[CorridorIndex]) -> Result<Found, PlanError> {
        if let Some(day) = self.runs_out(&[], self.question.from)? {
            return Ok(Found::RunsOutAnyway { runs_out: self.expansion.capacity.horizon.date(day) });
        }
        if self.fed(corridors, self.question.from, self.question.by)?.is_some() {
            return Ok(Found::Never);
        }
        let names = |set: &Set| -> Vec<CorridorIndex> { set.iter().map(|place| corridors[*place]).collect() };
        let mut plans: Vec<Set> = Vec::new();
        let (sets, at_least, is_exact) = if corridors.len() <= EXACT_UP_TO {
            let sets = self.every_smallest(corridors, &mut plans)?;
            let size = sets.first().map_or(0, Set::len);
            (sets, size, true)
        } else {
            self.bounded(corridors, &mut plans)?
        };
        let first = sets.first().map(&names).unwrap_or_default();
        let horizon = self.expansion.capacity.horizon;
        let day = self.runs_out(&first, self.question.from)?.unwrap_or(self.question.by);
        let ids = |set: &Set| -> Vec<String> {
            names(set).into_iter().map(|corridor| self.expansion.network[corridor].id.clone()).collect()
        };
        let sets = sets.iter().map(ids).collect();
        let days_of_warning = self.days_of_warning(&first)?;
        Ok(Found::Closures(Closing { sets, at_least, is_exact, runs_out: horizon.date(day), days_of_warning }))
    }

    /// Every smallest set of places in a list whose closure makes the place run out.
    fn every_smallest(&mut self, corridors: &[CorridorIndex], plans: &mut Vec<Set>) -> Result<Vec<Set>, PlanError> {
        loop {
            let mut cuts = Vec::new();
            let candidates = all_smallest(plans, corridors.len());
            if candidates.is_empty() {
                // Only rounding feeds a place by no corridor at all, since closing all of them was tried before.
                return Ok(vec![(0..corridors.len()).collect()]);
            }
            for set in candidates {
                // A plan found a moment ago may have shown already that this one is not enough.
                if plans.iter().any(|plan| plan.is_disjoint(&set)) {
                    continue;
                }
                match self.plan_under(corridors, &set)? {
                    Some(plan) => plans.push(plan),
                    None => cuts.push(set),
                }
            }
            // Each hits every plan, so all cuts of this size were among the candidates, and none is smaller.
            if !cuts.is_empty() {
                return Ok(cuts);
            }
        }
    }

    /// A set from which none can be left out, how many closures are needed at least, and whether that is as many.
    fn bounded(
        &mut self,
        corridors: &[CorridorIndex],
        plans: &mut Vec<Set>,
    ) -> Result<(Vec<Set>, usize, bool), PlanError> {
        for _ in 0..MOST_PLANS {
            let Some(set) = smallest(plans, corridors.len()) else { break };
            match self.plan_under(corridors, &set)? {
                Some(plan) => plans.push(plan),
                None => return Ok((vec![set.clone()], set.len(), false)),
            }
        }
        let at_least = hitting::at_least(plans);
        let mut set: Set = (0..corridors.len()).collect();
        for place in 0..corridors.len() {
            let mut without = set.clone();
            without.remove(&place);
            if self.plan_under(corridors, &without)?.is_none() {
                set = without;
            }
        }
        Ok((vec![set], at_least, false))
    }

    /// The places in the list of the corridors that a plan which feeds the place uses while the others are closed; `None`:
    /// there is no such plan.
    fn plan_under(&mut self, corridors: &[CorridorIndex], closed: &Set) -> Result<Option<Set>, PlanError> {
        let names: Vec<CorridorIndex> = closed.iter().map(|place| corridors[*place]).collect();
        let Some(solution) = self.fed(&names, self.question.from, self.question.by)? else { return Ok(None) };
        let moving = self.expansion.flows.iter().zip(&self.entered);
        let used = moving.filter(|(flow, _)| solution.value(flow.column) > NOTHING);
        let used: BTreeSet<CorridorIndex> = used
            .flat_map(|(_, entered)| entered)
            .filter(|(_, day)| *day >= self.question.from)
            .map(|(corridor, _)| *corridor)
            .collect();
        Ok(Some((0..corridors.len()).filter(|place| used.contains(&corridors[*place])).collect()))
    }

    /// A plan that meets the need in full on all days up to `by` with these corridors closed from a day on, with as few
    /// tonnes moved as it takes; `None`: there is none.
    fn fed(&mut self, closed: &[CorridorIndex], from: usize, by: usize) -> Result<Option<Solution>, PlanError> {
        let mut columns = self.expansion.program.columns.clone();
        for (flow, entered) in self.expansion.flows.iter().zip(&self.entered) {
            if entered.iter().any(|(corridor, day)| *day >= from && closed.contains(corridor)) {
                columns[flow.column.0] = Bounds::exactly(0.0);
            }
        }
        let short: Vec<Column> = self.short(by).collect();
        self.solver.set_bounds(&columns, &self.expansion.program.rows)?;
        let terms: Vec<(Column, f64)> = short.iter().map(|column| (*column, 1.0)).collect();
        set_costs(&mut self.solver, columns.len(), &terms)?;
        let solution = self.solver.solve(Start::Cold)?;
        if short.iter().map(|column| solution.value(*column)).sum::<f64>() > NOTHING {
            return Ok(None);
        }
        // What moves for nothing would name corridors that are not needed.
        for column in short {
            columns[column.0] = Bounds::up_to(NOTHING);
        }
        self.solver.set_bounds(&columns, &self.expansion.program.rows)?;
        // Corridors are a little dearer one after the other, so that what can come by one does not come by many: the fewer a
        // plan uses, the more it rules out.
        let moving = self.expansion.flows.iter().zip(&self.entered);
        let moved: Vec<(Column, f64)> = moving
            .map(|(flow, entered)| {
                let dearer: usize = entered.iter().map(|(corridor, _)| corridor.0 + 1).sum();
                (flow.column, 1.0 + dearer as f64 / self.expansion.network.corridors.len() as f64)
            })
            .collect();
        set_costs(&mut self.solver, columns.len(), &moved)?;
        Ok(Some(self.solver.solve(Start::Presolve)?))
    }

    /// The shortages that count, up to a day.
    fn short(&self, by: usize) -> impl Iterator<Item = Column> + use<'a> {
        let (expansion, question) = (self.expansion, self.question);
        let needs = (0..expansion.network.needs.len()).filter(move |need| {
            let need = &expansion.network[NeedIndex(*need)];
            need.site == question.site && question.item.is_none_or(|item| item == need.item)
        });
        needs.flat_map(move |need| expansion.unmet[need].iter().take(by + 1).flatten().copied())
    }

    /// The first day whose need cannot be met in full together with all days before; `None`: it lasts.
    fn runs_out(&mut self, closed: &[CorridorIndex], from: usize) -> Result<Option<usize>, PlanError> {
        if self.fed(closed, from, self.question.by)?.is_some() {
            return Ok(None);
        }
        let (mut first, mut last) = (0, self.question.by);
        while first < last {
            let middle = (first + last) / 2;
            if self.fed(closed, from, middle)?.is_some() {
                first = middle + 1;
            } else {
                last = middle;
            }
        }
        Ok(Some(first))
    }

    /// By how many days closures would have to come later for the place to last.
    fn days_of_warning(&mut self, closed: &[CorridorIndex]) -> Result<usize, PlanError> {
        // Closed after the last day that counts is not closed.
        let (mut least, mut most) = (1, self.question.by + 1 - self.question.from);
        while least < most {
            let middle = (least + most) / 2;
            if self.fed(closed, self.question.from + middle, self.question.by)?.is_some() {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        Ok(least)
    }
}
