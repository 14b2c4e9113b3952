//! Where to stage stock before it is known which scenario holds: a plan in two stages.
//!
//! What leaves, is given out or is bought before the day of knowledge is the same in every scenario; from that day on each
//! has a plan of its own. See `docs/model.md`, "Staging".

pub mod balance;
mod joint;
mod measure;
mod recourse;

use crate::commitments::{Culprit, culprits, not_found};
use crate::compare::in_parallel;
use crate::control::{Cancel, Control};
use crate::expand::{Expansion, expand};
use crate::levels::keep_commitments;
use crate::planner::PlanError;
use crate::program::{Bounds, Column, Solution};
use crate::solver::{SolveError, Solver, Start};
use joint::{Decision, Joint, expansion, ways};
use measure::{Measures, earliness, earliness_of_all, effort};
use passage_model::belief::{Timeline, View, fold};
use passage_model::calendar::Date;
use passage_model::capacity::{Capacity, GateDay, Limit, by_day};
use passage_model::demand;
use passage_model::measure::Kg;
use passage_model::network::{CommodityIndex, Network, SiteIndex};
use passage_model::risk::{cvar, mean, worst};
use passage_model::staging::{
    Against, FrontierPoint, InScenario, Known, Objective, Reference, Split, Staged, StagedWay, Staging, StagingMove,
};
use recourse::{Short, after, knowing};
use std::collections::{BTreeMap, BTreeSet};

/// One way in which things may be: a scenario of the tables, or a future drawn by chance. All situations of a question have
/// the same places, roads, goods and trucks; access and needs may differ.
#[derive(Clone, Debug)]
pub struct Situation {
    /// Name of the scenario.
    pub name: String,
    /// The operation.
    pub network: Network,
    /// What is believed.
    pub timeline: Timeline,
    /// What may pass.
    pub capacity: Capacity,
}

impl Situation {
    /// The situation of an operation under a view; `known_by` is the day from which notice runs.
    ///
    /// ```no_run
    /// # use passage_model::{belief::{View, fold}, calendar::Date, closure::Closures, network::Network};
    /// # use passage_plan::staging::Situation;
    /// # fn futures(network: &Network, view: &View, closures: &Closures, today: Date) -> Vec<Situation> {
    /// let believed = fold(network, view);
    /// let situation = |number: u64| {
    ///     let future = closures.future(network, &believed, 42, number);
    ///     let needs = future.needs(network, view.horizon);
    ///     Situation::new(number.to_string(), Network { needs, ..network.clone() }, &future.view(view), today)
    /// };
    /// (0..20).map(situation).collect()
    /// # }
    /// ```
    #[must_use]
    pub fn new(name: String, network: Network, view: &View, known_by: Date) -> Self {
        let timeline = fold(&network, view);
        let capacity = by_day(&network, &timeline, known_by);
        Self { name, network, timeline, capacity }
    }
}

/// What to ask of situations.
#[derive(Clone, Debug)]
pub struct StagingQuestion {
    /// The day of the horizon in the morning of which it is known which situation holds; 0 to the number of days less 1.
    pub learn: usize,
    /// Weights of the situations, which add up to 1; `None`: nobody gave any.
    pub weights: Option<Vec<f64>>,
    /// Share of the cases that the tail leaves out, 0 to 1; without weights it counts as 1.
    pub tail: f64,
    /// Points of the frontier; below 2: none.
    pub frontier_points: usize,
}

/// The first day of the horizon on which not the same may pass, or be needed, in all situations; `None`: there is none.
#[must_use]
pub fn differ_from(situations: &[Situation]) -> Option<usize> {
    let (first, others) = situations.split_first()?;
    let horizon = first.capacity.horizon;
    let needed = |one: &Situation| demand::amounts(&one.network, horizon);
    let needs: Vec<Vec<Vec<i64>>> = situations.iter().map(needed).collect();
    let on_day = |needs: &[Vec<i64>], day: usize| -> Vec<i64> { needs.iter().map(|days| days[day]).collect() };
    (0..horizon.days).find(|day| {
        let other_access = others.iter().any(|other| !is_same_access(&first.capacity, &other.capacity, *day));
        other_access || needs.iter().any(|other| on_day(other, *day) != on_day(&needs[0], *day))
    })
}

/// Whether as much may pass everywhere on a day.
fn is_same_access(one: &Capacity, other: &Capacity, day: usize) -> bool {
    let free = GateDay {
        general: Limit { kg: None, trucks: None },
        groups: Vec::new(),
        is_in_notice: false,
        is_exposed: false,
    };
    let lets =
        |a: &GateDay, b: &GateDay| a.general == b.general && a.groups == b.groups && a.is_in_notice == b.is_in_notice;
    let covers = |one: &Capacity, other: &Capacity| {
        one.gates.iter().all(|gate| {
            let there = other.gate(gate.subject).map_or(&free, |other| &other.days[day]);
            lets(&gate.days[day], there)
        })
    };
    covers(one, other) && covers(other, one)
}

/// Finds the best ways to stage over situations, of which there is at least one, against those of somebody who plans for
/// access as `believed`, who moves nothing, and who bets on one situation. Trucks are divisible.
///
/// # Errors
/// [`PlanError::Contradiction`] where no situation can keep all commitments, or where those that every situation can keep have
/// no way of keeping them before it is known which one holds; the others are faults of the program.
pub fn stage(situations: &[Situation], believed: &Situation, question: &StagingQuestion) -> Result<Staging, PlanError> {
    let (situations, not_kept) = with_kept_commitments(situations)?;
    let believed = Situation { network: without(&believed.network, &not_kept), ..believed.clone() };
    Desk::new(&situations, &believed, question)?.staging(&situations, not_kept)
}

/// The network without some commitments.
fn without(network: &Network, ids: &[String]) -> Network {
    let mut network = network.clone();
    network.commitments.retain(|commitment| !ids.contains(&commitment.id));
    network
}

/// The situations without the commitments that one of them makes impossible, and the ids of these.
///
/// # Errors
/// Where no situation can keep all of them.
fn with_kept_commitments(situations: &[Situation]) -> Result<(Vec<Situation>, Vec<String>), PlanError> {
    let all = situations.iter().map(|one| contradiction(one, &[])).collect::<Result<Vec<_>, _>>()?;
    if let Some(Some(first)) = all.first()
        && all.iter().all(Option::is_some)
    {
        return Err(PlanError::Contradiction(first.clone()));
    }
    let mut not_kept: Vec<String> = Vec::new();
    for one in situations {
        while let Some(culprits) = contradiction(one, &not_kept)? {
            // Without any one of the culprits the others can be kept.
            match culprits.last() {
                Some(culprit) => not_kept.push(culprit.commitment.clone()),
                None => return Err(PlanError::Contradiction(not_found(&one.network, &one.capacity))),
            }
        }
    }
    let kept = situations.iter().map(|one| Situation { network: without(&one.network, &not_kept), ..one.clone() });
    Ok((kept.collect(), not_kept))
}

/// A set of commitments, but for some, that a situation cannot keep together; `None`: it can keep them all.
fn contradiction(one: &Situation, but_for: &[String]) -> Result<Option<Vec<Culprit>>, PlanError> {
    let network = without(&one.network, but_for);
    if network.commitments.is_empty() {
        return Ok(None);
    }
    let expansion = expand(&network, &one.capacity);
    let mut solver = Solver::new(&expansion.program)?;
    if keep_commitments(&expansion, &mut solver)?.is_some() {
        return Ok(None);
    }
    Ok(Some(culprits(&network, &one.timeline, &one.capacity, &Cancel::default())?))
}

/// Everything a question is answered with.
struct Desk<'a> {
    question: &'a StagingQuestion,
    /// Of the situations, in order.
    expansions: Vec<Expansion<'a>>,
    believed: Expansion<'a>,
    joint: Joint,
    measures: Measures,
    /// The plan of somebody who knows the situation, each.
    known: Vec<Short>,
}

/// Decisions before the day of knowledge, with the stock that they leave, and what they come to.
struct Way {
    /// In tonnes or trucks, where above 0.
    decided: BTreeMap<Decision, f64>,
    /// In tonnes.
    stock: BTreeMap<(SiteIndex, CommodityIndex), f64>,
    /// By situation.
    shorts: Vec<Short>,
}

impl<'a> Desk<'a> {
    fn new(
        situations: &'a [Situation],
        believed: &'a Situation,
        question: &'a StagingQuestion,
    ) -> Result<Self, PlanError> {
        let all = situations.iter().chain([believed]);
        let ways = ways(all.map(|one| (&one.network, &one.capacity)));
        let of = |one: &'a Situation| expansion(&one.network, &one.capacity, &ways);
        let expansions: Vec<Expansion<'a>> = situations.iter().map(of).collect();
        let believed = of(believed);
        let known = in_parallel(expansions.len(), &Control::default(), |position, _| knowing(&expansions[position]))?;
        let mut joint = Joint::new(&expansions.iter().collect::<Vec<_>>(), question.learn);
        let least: Vec<f64> = known.iter().map(|short| short.weighted).collect();
        let measures = Measures::add(&mut joint, &least, question.weights.clone());
        Ok(Self { question, expansions, believed, joint, measures, known })
    }

    fn staging(&self, situations: &[Situation], not_kept: Vec<String>) -> Result<Staging, PlanError> {
        let horizon = self.expansions[0].capacity.horizon;
        let weights = self.question.weights.as_deref();
        let own: Vec<&Expansion<'_>> = self.expansions.iter().collect();
        let among_equals = [earliness_of_all(&self.joint, &own), effort(&self.joint, &self.expansions[0])];
        let mean_of = self.measures.mean();
        // Without weights there is no mean, and only the whole tail needs none.
        let tail = if weights.is_some() { self.question.tail } else { 1.0 };
        let levels = |first: Vec<(Column, f64)>| -> Vec<Vec<(Column, f64)>> {
            [first, mean_of.clone()].into_iter().chain(among_equals.clone()).collect()
        };
        let mut objectives = vec![
            (Objective::Cvar, levels(self.measures.cvar(tail))),
            (Objective::Regret, levels(self.measures.regret())),
        ];
        if weights.is_some() {
            let levels = std::iter::once(mean_of.clone()).chain(among_equals.clone()).collect();
            objectives.insert(0, (Objective::Expected, levels));
        }
        let bets = (0..self.expansions.len()).map(|position| levels(self.measures.only(position)));
        let jobs: Vec<Job> = objectives
            .iter()
            .map(|(_, levels)| Job::Best(levels.clone()))
            .chain([Job::Stay(vec![mean_of.clone(), among_equals[0].clone()]), Job::Believed])
            .chain(bets.map(Job::Best))
            .collect();
        let ways = in_parallel(jobs.len(), &Control::default(), |job, _| self.way(&jobs[job]))?;
        let told = |way: &Option<Way>| way.as_ref().map(|way| self.told(situations, way));
        let (best, others) = ways.split_at(objectives.len());
        let splits: Vec<Split> = objectives
            .iter()
            .zip(best)
            .filter_map(|((objective, _), way)| Some(self.split(*objective, tail, told(way)?)))
            .collect();
        let names = [(Against::Stay, None), (Against::Believed, None)].into_iter();
        let names = names.chain(situations.iter().map(|one| (Against::Scenario, Some(one.name.clone()))));
        let references: Vec<Reference> = names
            .zip(others)
            .filter_map(|((against, scenario), way)| Some(Reference { against, scenario, way: told(way)? }))
            .collect();
        let frontier = self.frontier(&splits)?;
        let expected = splits.iter().find(|split| split.objective == Objective::Expected).map(|split| split.value);
        let least_mean = weights.map(|weights| mean(&self.known_short(), weights));
        let by_belief = references.iter().find(|reference| reference.against == Against::Believed);
        let by_belief = by_belief.and_then(|reference| reference.way.expected);
        let regret = splits.iter().find(|split| split.objective == Objective::Regret).map_or(0.0, |split| split.value);
        let balance = weights.map(|weights| balance::balance(situations, weights)).transpose()?;
        Ok(Staging {
            learn: horizon.date(self.question.learn),
            differ_from: differ_from(situations).map(|day| horizon.date(day)),
            scenarios: self.scenarios(situations),
            splits,
            references,
            frontier,
            evpi: expected.zip(least_mean).map(|(expected, least)| not_below_zero(expected - least)),
            evpi_at_most: regret,
            vss: by_belief.zip(expected).map(|(believed, expected)| not_below_zero(believed - expected)),
            balance,
            not_kept,
        })
    }

    fn known_short(&self) -> Vec<f64> {
        self.known.iter().map(|short| short.weighted).collect()
    }

    fn scenarios(&self, situations: &[Situation]) -> Vec<Known> {
        let weight = |position: usize| self.question.weights.as_ref().map(|weights| weights[position]);
        let known = situations.iter().zip(&self.known).enumerate().map(|(position, (one, short))| Known {
            scenario: one.name.clone(),
            weight: weight(position),
            person_days_short: short.person_days,
            weighted_short: short.weighted,
        });
        known.collect()
    }

    /// A way as asked for; `None`: one that is only held against the best, and can keep no commitments.
    fn way(&self, job: &Job) -> Result<Option<Way>, PlanError> {
        let way = self.if_possible(job)?;
        let is_reference = matches!(job, Job::Stay(_) | Job::Believed);
        let has_commitments = !self.expansions[0].network.commitments.is_empty();
        if way.is_none() && !(is_reference && has_commitments) {
            return Err(self.joint_error(SolveError::Infeasible));
        }
        Ok(way)
    }

    fn if_possible(&self, job: &Job) -> Result<Option<Way>, PlanError> {
        let own: Vec<&Expansion<'_>> = self.expansions.iter().collect();
        match job {
            Job::Best(levels) => self.solved(&self.joint, &own, levels, |_| {}),
            Job::Stay(levels) => self.solved(&self.joint, &own, levels, |columns| {
                for (decision, column) in &self.joint.shared {
                    if matches!(decision, Decision::Flow(_, _, _, None) | Decision::Order(..)) {
                        columns[column.0] = Bounds::exactly(0.0);
                    }
                }
            }),
            Job::Believed => {
                let is_same =
                    |one: &Expansion<'_>| one.capacity == self.believed.capacity && one.needed == self.believed.needed;
                if let Some(same) = self.expansions.iter().position(is_same) {
                    // Only its own days count: planning for others too would be no plan as believed.
                    let later = earliness(&self.joint, &self.believed, same);
                    let levels = [self.measures.only(same), later, effort(&self.joint, &self.believed)];
                    return self.solved(&self.joint, &own, &levels, |_| {});
                }
                // What it decides has to be possible in every situation, and in that believed too.
                let all: Vec<&Expansion<'_>> = own.iter().copied().chain([&self.believed]).collect();
                let joint = Joint::new(&all, self.question.learn);
                let last = self.expansions.len();
                let short = vec![(joint.short[last], 1.0)];
                let levels = [short, earliness(&joint, &self.believed, last), effort(&joint, &self.believed)];
                self.solved(&joint, &all, &levels, |_| {})
            }
        }
    }

    fn solved(
        &self,
        joint: &Joint,
        all: &[&Expansion<'_>],
        levels: &[Vec<(Column, f64)>],
        restrict: impl FnOnce(&mut Vec<Bounds>),
    ) -> Result<Option<Way>, PlanError> {
        let mut columns = joint.program.columns.clone();
        restrict(&mut columns);
        let mut solver = Solver::new(&joint.program)?;
        let solution = match joint.solve(&mut solver, columns, levels, Start::Cold) {
            Ok((solution, _)) => solution,
            Err(SolveError::Infeasible) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let shorts = after(joint, all, &mut solver, &solution)?;
        Ok(Some(Way { decided: decided(joint, &solution), stock: self.stock(joint, &solution), shorts }))
    }

    /// Commitments that can be kept in each situation may have no way of keeping them that is one in all.
    fn joint_error(&self, error: SolveError) -> PlanError {
        let one = &self.expansions[0];
        match error {
            SolveError::Infeasible if !one.network.commitments.is_empty() => {
                PlanError::Contradiction(not_found(one.network, one.capacity))
            }
            error => PlanError::Solver(error),
        }
    }

    /// The stock in the morning of the day of knowledge, in tonnes.
    fn stock(&self, joint: &Joint, solution: &Solution) -> BTreeMap<(SiteIndex, CommodityIndex), f64> {
        let expansion = &self.expansions[0];
        match self.question.learn.checked_sub(1) {
            None => now(expansion.network),
            Some(before) => {
                let stores = expansion.stores.iter();
                let left = |column: Column| solution.value(joint.columns[0][column.0]);
                stores.map(|(store, columns)| (*store, left(columns.stock[before]))).collect()
            }
        }
    }

    fn told(&self, situations: &[Situation], way: &Way) -> StagedWay {
        let shorts = &way.shorts;
        let weighted: Vec<f64> = shorts.iter().map(|short| short.weighted).collect();
        let regrets: Vec<f64> =
            weighted.iter().zip(&self.known).map(|(short, known)| not_below_zero(short - known.weighted)).collect();
        let by_scenario = situations.iter().zip(shorts).zip(&regrets).map(|((one, short), regret)| InScenario {
            scenario: one.name.clone(),
            person_days_short: short.person_days,
            weighted_short: short.weighted,
            regret: *regret,
        });
        StagedWay {
            stage: self.staged(way),
            moves: self.moves(way),
            expected: self.question.weights.as_deref().map(|weights| mean(&weighted, weights)),
            worst_short: worst(&weighted),
            worst_regret: worst(&regrets),
            by_scenario: by_scenario.collect(),
        }
    }

    fn split(&self, objective: Objective, tail: f64, way: StagedWay) -> Split {
        let shorts: Vec<f64> = way.by_scenario.iter().map(|one| one.weighted_short).collect();
        let value = match (objective, self.question.weights.as_deref()) {
            (Objective::Regret, _) => way.worst_regret,
            (Objective::Expected, Some(weights)) => mean(&shorts, weights),
            (Objective::Cvar, Some(weights)) => cvar(&shorts, weights, tail),
            (Objective::Expected | Objective::Cvar, None) => way.worst_short,
        };
        let tail = (objective == Objective::Cvar).then_some(tail);
        Split { objective, tail, value, way }
    }

    fn staged(&self, way: &Way) -> Vec<Staged> {
        let network = self.expansions[0].network;
        let now = now(network);
        let stores: BTreeSet<_> = now.keys().chain(way.stock.keys()).copied().collect();
        let of = |stock: &BTreeMap<_, f64>, store| Kg::from_tonnes(stock.get(store).copied().unwrap_or(0.0));
        let rows = stores.iter().map(|store| Staged {
            site: network[store.0].id.clone(),
            commodity: network[store.1].id.clone(),
            quantity: of(&way.stock, store),
            now: of(&now, store),
        });
        rows.filter(|row| row.quantity.is_positive() || row.now.is_positive()).collect()
    }

    fn moves(&self, way: &Way) -> Vec<StagingMove> {
        let expansion = &self.expansions[0];
        let (network, horizon) = (expansion.network, expansion.capacity.horizon);
        let one = |(decision, tonnes): (&Decision, &f64)| {
            let Decision::Flow(trip, commodity, day, _) = *decision else { return None };
            let quantity = Kg::from_tonnes(*tonnes);
            if !quantity.is_positive() {
                return None;
            }
            let trip = &expansion.trips[trip];
            let lane = &expansion.lanes[trip.lane];
            let load_t = trip.load_kg(network, commodity) as f64 / 1000.0;
            Some(StagingMove {
                depart: horizon.date(day),
                arrive: horizon.date(day + trip.lag),
                from: network[lane.from].id.clone(),
                to: network[lane.to].id.clone(),
                corridors: lane.corridors.iter().map(|corridor| network[*corridor].id.clone()).collect(),
                fleet: trip.fleet.map(|fleet| network[fleet].id.clone()),
                commodity: network[commodity].id.clone(),
                quantity,
                trucks: (tonnes / load_t * 1000.0).round() / 1000.0,
            })
        };
        let mut moves: Vec<StagingMove> = way.decided.iter().filter_map(one).collect();
        moves.sort_by(|a, b| {
            let key = |one: &StagingMove| (one.depart, one.from.clone(), one.to.clone(), one.commodity.clone());
            key(a).cmp(&key(b))
        });
        moves
    }

    /// The least mean (without weights: worst) shortage under falling bounds on regret, from that of the split which is best
    /// for it down to the least regret.
    fn frontier(&self, splits: &[Split]) -> Result<Vec<FrontierPoint>, PlanError> {
        let points = self.question.frontier_points;
        let of = |objective| splits.iter().find(|split| split.objective == objective);
        let other = of(Objective::Expected).or(of(Objective::Cvar));
        let (Some(most), Some(least)) = (other, of(Objective::Regret)) else { return Ok(Vec::new()) };
        let (most, least) = (most.way.worst_regret, least.way.worst_regret);
        if points < 2 || most - least <= NOTHING * most.max(1.0) {
            return Ok(Vec::new());
        }
        let objective = if self.question.weights.is_some() { self.measures.mean() } else { self.measures.worst() };
        in_parallel(points, &Control::default(), |point, _| {
            let bound = most + (least - most) * point as f64 / (points - 1) as f64;
            let mut columns = self.joint.program.columns.clone();
            columns[self.measures.regret.0].upper = (bound + NOTHING * bound.max(1.0)) / self.joint.unit;
            let mut solver = Solver::new(&self.joint.program)?;
            let solved = self.joint.solve(&mut solver, columns, std::slice::from_ref(&objective), Start::Cold);
            let (_, value) = solved.map_err(|error| self.joint_error(error))?;
            Ok(FrontierPoint { worst_regret: bound, least_short: value * self.joint.unit })
        })
    }
}

/// A way to find decisions.
enum Job {
    /// The best by these objectives.
    Best(Vec<Vec<(Column, f64)>>),
    /// Nothing free leaves.
    Stay(Vec<Vec<(Column, f64)>>),
    /// The plan for access as believed.
    Believed,
}

/// A difference below this share is rounding.
const NOTHING: f64 = 1e-6;

/// A difference that cannot be negative but by rounding.
fn not_below_zero(difference: f64) -> f64 {
    difference.max(0.0)
}

fn decided(joint: &Joint, solution: &Solution) -> BTreeMap<Decision, f64> {
    let values = joint.shared.iter().map(|(decision, column)| (*decision, solution.value(*column).max(0.0)));
    values.filter(|(_, value)| *value > 0.0).collect()
}

/// The opening stocks in tonnes.
fn now(network: &Network) -> BTreeMap<(SiteIndex, CommodityIndex), f64> {
    let mut now = BTreeMap::new();
    for stock in &network.stocks {
        *now.entry((stock.site, stock.commodity)).or_default() += stock.quantity.tonnes();
    }
    now
}
