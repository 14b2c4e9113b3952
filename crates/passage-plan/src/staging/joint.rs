//! All scenarios in one program: a copy of the program of each, in which what is decided before the day of knowledge is the
//! same column.

use crate::expand::{Expansion, RowKind, expand_whole};
use crate::lane::{Lane, lanes};
use crate::levels::{Goal, hold, set_costs};
use crate::program::{Bounds, Column, Program, Row, Solution};
use crate::solver::{SolveError, Solver, Start};
use passage_model::capacity::Capacity;
use passage_model::network::{CommitmentIndex, CommodityIndex, LegIndex, Network, OfferIndex, SiteIndex};
use std::collections::{BTreeMap, BTreeSet};

/// What can be decided before it is known which scenario holds, by its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Decision {
    /// Goods that leave on a trip, a day and for a commitment or none.
    Flow(usize, CommodityIndex, usize, Option<CommitmentIndex>),
    /// Trucks of a commitment on a trip.
    Drive(CommitmentIndex, usize, usize),
    /// Goods given out on a day.
    Give(SiteIndex, CommodityIndex, usize),
    /// What is ordered on a day.
    Order(OfferIndex, usize),
}

/// The ways that any of some scenarios knows.
pub(super) fn ways<'a>(scenarios: impl Iterator<Item = (&'a Network, &'a Capacity)>) -> Vec<Lane> {
    let mut ways: Vec<Lane> = Vec::new();
    let mut known: BTreeSet<(SiteIndex, Vec<LegIndex>)> = BTreeSet::new();
    for (network, capacity) in scenarios {
        for lane in lanes(network, capacity) {
            if known.insert((lane.from, lane.legs.clone())) {
                ways.push(lane);
            }
        }
    }
    ways
}

/// The program of a scenario over the ways of all, so that a trip of one is the same trip in all.
pub(super) fn expansion<'a>(network: &'a Network, capacity: &'a Capacity, ways: &[Lane]) -> Expansion<'a> {
    // With every flow: what one scenario does not need, another may.
    let mut expansion = expand_whole(network, capacity, ways.to_vec());
    // Whether all commitments can be kept was looked at before.
    for (_, broken) in &expansion.broken {
        expansion.program.columns[broken.0] = Bounds::exactly(0.0);
    }
    expansion
}

/// What is decided in a program before a day, with its columns.
pub(super) fn decisions(expansion: &Expansion<'_>, learn: usize) -> BTreeMap<Decision, Column> {
    let flows = expansion.flows.iter().filter(|flow| flow.day < learn);
    let flows = flows.map(|flow| (Decision::Flow(flow.trip, flow.commodity, flow.day, flow.commitment), flow.column));
    let drives = expansion.committed.iter().filter(|drive| drive.day < learn);
    let drives = drives.map(|drive| (Decision::Drive(drive.commitment, drive.trip, drive.day), drive.column));
    let given = expansion.stores.iter().flat_map(|((site, commodity), store)| {
        let days = store.give.iter().enumerate().take(learn);
        days.map(|(day, column)| (Decision::Give(*site, *commodity, day), *column))
    });
    let orders = expansion.orders.iter().filter(|order| order.day < learn);
    let orders = orders.map(|order| (Decision::Order(order.offer, order.day), order.column));
    flows.chain(drives).chain(given).chain(orders).collect()
}

/// The joint program.
pub(super) struct Joint {
    pub program: Program,
    /// What its first rows stand for; those of shortages and measures are `None` or not in the list.
    pub kinds: Vec<Option<RowKind>>,
    /// Of each scenario: its columns in the joint program.
    pub columns: Vec<Vec<Column>>,
    /// What all scenarios share.
    pub shared: BTreeMap<Decision, Column>,
    /// Of each scenario: its level 1 in `unit` weighted person-days.
    pub short: Vec<Column>,
    /// Weighted person-days in a unit of `short`.
    pub unit: f64,
}

impl Joint {
    /// Joins programs over the same lanes. What one of them does not allow before the day, none does.
    pub fn new(expansions: &[&Expansion<'_>], learn: usize) -> Self {
        let own: Vec<BTreeMap<Decision, Column>> =
            expansions.iter().map(|expansion| decisions(expansion, learn)).collect();
        let goals: Vec<Vec<(Column, f64)>> = expansions.iter().map(|one| Goal::Need.terms(one)).collect();
        let largest = goals.iter().flatten().map(|(_, cost)| cost.abs()).fold(0.0, f64::max);
        let mut joint = Self {
            program: Program::default(),
            kinds: Vec::new(),
            columns: Vec::new(),
            shared: BTreeMap::new(),
            short: Vec::new(),
            unit: if largest > 0.0 { largest } else { 1.0 },
        };
        joint.share(expansions, &own);
        for ((expansion, own), goal) in expansions.iter().zip(&own).zip(&goals) {
            joint.copy(expansion, own, goal);
        }
        joint
    }

    /// Adds a column for each decision that every scenario allows.
    fn share(&mut self, expansions: &[&Expansion<'_>], own: &[BTreeMap<Decision, Column>]) {
        for decision in own.first().into_iter().flat_map(BTreeMap::keys) {
            let columns: Option<Vec<Column>> = own.iter().map(|one| one.get(decision).copied()).collect();
            if let Some(columns) = columns {
                let bounds = expansions.iter().zip(columns).map(|(one, column)| one.program.columns[column.0]);
                let within = bounds
                    .fold(Bounds::POSITIVE, |a, b| Bounds { lower: a.lower.max(b.lower), upper: a.upper.min(b.upper) });
                self.shared.insert(*decision, self.program.column(within));
            }
        }
    }

    fn copy(&mut self, expansion: &Expansion<'_>, own: &BTreeMap<Decision, Column>, goal: &[(Column, f64)]) {
        let mut columns: Vec<Option<Column>> = vec![None; expansion.program.columns.len()];
        for (decision, column) in own {
            let joint = self.shared.get(decision).copied();
            columns[column.0] = Some(joint.unwrap_or_else(|| self.program.column(Bounds::exactly(0.0))));
        }
        let bounds = expansion.program.columns.iter();
        let columns: Vec<Column> = columns
            .into_iter()
            .zip(bounds)
            .map(|(column, bounds)| column.unwrap_or_else(|| self.program.column(*bounds)))
            .collect();
        for (row, kind) in expansion.row_kinds.iter().enumerate() {
            // The met share of the worst site is no part of the objective here.
            if !matches!(kind, RowKind::WorstSite(_)) {
                let terms: Vec<(Column, f64)> = expansion
                    .program
                    .row_terms(Row(row))
                    .map(|(column, coefficient)| (columns[column.0], coefficient))
                    .collect();
                self.program.row(expansion.program.rows[row], &terms);
                self.kinds.push(Some(*kind));
            }
        }
        let short = self.program.column(Bounds::POSITIVE);
        let mut terms: Vec<(Column, f64)> =
            goal.iter().map(|(column, cost)| (columns[column.0], cost / self.unit)).collect();
        terms.push((short, -1.0));
        self.program.row(Bounds::exactly(0.0), &terms);
        self.kinds.push(None);
        self.short.push(short);
        self.columns.push(columns);
    }

    /// The least of each objective among the best of those before it, within the bounds of the columns; gives the solution
    /// and the value of the first. `start`: what the last solution of the solver is worth to the first.
    pub fn solve(
        &self,
        solver: &mut Solver,
        mut columns: Vec<Bounds>,
        objectives: &[Vec<(Column, f64)>],
        start: Start,
    ) -> Result<(Solution, f64), SolveError> {
        let mut rows = self.program.rows.clone();
        let mut last = Solution::default();
        let mut first = None;
        for terms in objectives.iter().filter(|terms| !terms.is_empty()) {
            solver.set_bounds(&columns, &rows)?;
            let scale = set_costs(solver, columns.len(), terms)?;
            let solution = solver.solve(if first.is_none() { start } else { Start::LastSolution })?;
            hold(&mut columns, &solution.columns, &solution.reduced_costs);
            hold(&mut rows, &solution.rows, &solution.prices);
            first = first.or(Some(solution.primal * scale));
            last = solution;
        }
        Ok((last, first.unwrap_or(0.0)))
    }
}
