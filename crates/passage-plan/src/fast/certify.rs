//! Plans that hold, and bounds that hold: neither trusts the solver.

use super::formulate::Problem;
use super::relief::{HOLDING_PER_T_DAY, Relief};

/// How far limits may be passed, relative to the limit where that is above 1. Rounding of sums comes to less.
pub const TOLERANCE: f64 = 1.0e-9;

/// Repairs of overfull stores before a point is given up.
const MOST_REPAIRS: usize = 40;

/// A plan: what leaves, and what people go without. Stocks follow from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Movements {
    /// Tonnes by [`Problem::flows`]: by commodity, then by day of departure.
    pub flows: Vec<Vec<f64>>,
    /// Tonnes short (lost needs) or owed at the end of the day (deferred needs), by place, commodity and day.
    pub short: Vec<f64>,
}

/// Something that a plan does and may not.
#[derive(Clone, Debug, PartialEq)]
pub enum Broken {
    /// A quantity below 0 or not a number.
    Negative,
    /// More goes on a leg, through a corridor or by a fleet than may.
    Overfull(&'static str, usize, usize),
    /// More leaves or is given than is there, or more is left than may be.
    Stock(usize, usize, usize),
    /// More is short than is needed.
    Short(usize, usize, usize),
    /// The plan is not of this operation.
    Shape,
}

/// What prices prove: no solution of the program costs less, whatever the prices are.
///
/// Prices of coupling rows above 0 count as 0. A column whose cost the prices exceed stands at the most it can be.
#[must_use]
pub fn bound(problem: &Problem, prices: &[f64]) -> f64 {
    let network = problem.network_rows();
    let price = |row: usize| if row >= network { prices[row].min(0.0) } else { prices[row] };
    let of_rows: f64 = problem.rhs.iter().enumerate().map(|(row, rhs)| rhs * price(row)).sum();
    let columns = 0..problem.column_count() - problem.couplings;
    let of_columns: f64 = columns
        .map(|column| {
            let sum: f64 = problem.column(column).map(|(row, value)| value * price(row)).sum();
            let reduced = problem.costs[column] - sum;
            if reduced < 0.0 { reduced * problem.limits[column] } else { 0.0 }
        })
        .sum();
    of_rows + of_columns
}

/// What is there, place by commodity by day.
struct Grid {
    goods: usize,
    days: usize,
}

impl Grid {
    fn at(&self, place: usize, good: usize, day: usize) -> usize {
        (place * self.goods + good) * self.days + day
    }
}

fn exceeds(value: f64, limit: f64) -> bool {
    value > limit + TOLERANCE * limit.max(1.0)
}

/// Checks a plan against the operation, and works out what it costs.
///
/// # Errors
/// Everything that it breaks.
pub fn check(relief: &Relief, problem: &Problem, plan: &Movements) -> Result<f64, Vec<Broken>> {
    let (days, goods) = (relief.days, relief.goods.len());
    let grid = Grid { goods, days };
    let is_shaped = plan.flows.len() == problem.flows.len()
        && plan.flows.iter().zip(&problem.flows).all(|(flows, columns)| flows.len() == goods * columns.days)
        && plan.short.len() == relief.places.len() * goods * days;
    if !is_shaped {
        return Err(vec![Broken::Shape]);
    }
    let is_quantity = |value: &f64| *value >= 0.0 && value.is_finite();
    if !plan.flows.iter().flatten().chain(&plan.short).all(is_quantity) {
        return Err(vec![Broken::Negative]);
    }
    let mut cost = 0.0;
    let mut change = vec![0.0; plan.short.len()];
    let mut on_leg = vec![0.0; relief.legs.len() * days];
    let mut in_corridor = vec![0.0; relief.corridors.len() * days];
    let mut at_work = vec![0.0; relief.fleets.len() * days];
    for (columns, flows) in problem.flows.iter().zip(&plan.flows) {
        let leg = &relief.legs[columns.leg];
        let fleet = &relief.fleets[columns.fleet];
        for (at, tonnes) in flows.iter().enumerate() {
            let (good, day) = (at / columns.days, at % columns.days);
            let trucks = tonnes / fleet.payload_t;
            cost += tonnes * leg.cost_by(fleet);
            change[grid.at(leg.from, good, day)] -= tonnes;
            change[grid.at(leg.to, good, day + leg.lag_days)] += tonnes;
            on_leg[columns.leg * days + day] += trucks;
            if let Some(corridor) = leg.corridor {
                in_corridor[corridor * days + day] += trucks;
            }
            for (after, held) in leg.holds.iter().take(days - day).enumerate() {
                at_work[columns.fleet * days + day + after] += trucks * held;
            }
        }
    }
    let hold = |what, used: &[f64], limit: &dyn Fn(usize, usize) -> f64| {
        let over = used.iter().enumerate().filter(|(at, used)| exceeds(**used, limit(at / days, at % days)));
        over.map(|(at, _)| Broken::Overfull(what, at / days, at % days)).collect::<Vec<_>>()
    };
    let mut broken = hold("leg", &on_leg, &|leg, _| relief.legs[leg].trucks_per_day);
    broken.extend(hold("corridor", &in_corridor, &|corridor, day| relief.corridors[corridor].trucks_per_day[day]));
    broken.extend(hold("fleet", &at_work, &|fleet, day| relief.fleets[fleet].trucks[day]));
    let mut stored = vec![0.0; relief.places.len() * days];
    for (place, site) in relief.places.iter().enumerate() {
        for (good, account) in site.accounts.iter().enumerate() {
            let is_deferred = relief.goods[good].is_deferred;
            let (mut stock, mut owed) = (0.0, 0.0);
            for day in 0..days {
                let short = plan.short[grid.at(place, good, day)];
                let given = account.need(day) + if is_deferred { owed } else { 0.0 } - short;
                if exceeds(-given, 0.0) || (account.need_t.is_empty() && short > 0.0) {
                    broken.push(Broken::Short(place, good, day));
                }
                stock += account.inflow(day) + change[grid.at(place, good, day)] - given;
                if exceeds(-stock, 0.0) || exceeds(stock, account.most_t) {
                    broken.push(Broken::Stock(place, good, day));
                }
                stored[place * days + day] += stock;
                cost += stock * HOLDING_PER_T_DAY + relief.shortage_cost(place, good, day, short);
                owed = short;
            }
        }
    }
    broken.extend(hold("store", &stored, &|place, _| relief.places[place].storage_t));
    if broken.is_empty() { Ok(cost) } else { Err(broken) }
}

/// A plan near the values of the columns that keeps every limit; `None` where the values are too far from one.
///
/// Flows are cut to what corridors, fleets and legs let pass and to what is there, day by day; people go without what does
/// not arrive. Where a store would be overfull, what arrives there is cut and everything played again.
#[must_use]
pub fn repair(relief: &Relief, problem: &Problem, values: &[f64]) -> Option<Movements> {
    let (days, goods) = (relief.days, relief.goods.len());
    let grid = Grid { goods, days };
    let mut flows: Vec<Vec<f64>> = problem
        .flows
        .iter()
        .map(|columns| {
            let range = columns.first..columns.first + goods * columns.days;
            values[range].iter().map(|value| value.max(0.0)).collect()
        })
        .collect();
    cut_to_couplings(problem, &mut flows);
    let ledger = Ledger::of(relief, problem);
    for _ in 0..MOST_REPAIRS {
        let played = ledger.play(relief, problem, values, &mut flows, &grid);
        match played {
            Ok(short) => return Some(Movements { flows, short }),
            Err(cuts) => {
                if !ledger.cut_arrivals(relief, problem, &mut flows, &cuts) {
                    return None;
                }
            }
        }
    }
    None
}

/// Scales flows down where corridors, fleets or legs are overfull.
fn cut_to_couplings(problem: &Problem, flows: &mut [Vec<f64>]) {
    let network = problem.network_rows();
    let mut used = vec![0.0; problem.couplings];
    for (columns, flows) in problem.flows.iter().zip(flows.iter()) {
        for (at, tonnes) in flows.iter().enumerate() {
            for (row, value) in problem.column(columns.first + at).filter(|(row, _)| *row >= network) {
                used[row - network] += value * tonnes;
            }
        }
    }
    let share: Vec<f64> = used
        .iter()
        .zip(&problem.rhs[network..])
        .map(|(used, limit)| if *used > *limit { limit.max(0.0) / used * (1.0 - 1.0e-12) } else { 1.0 })
        .collect();
    for (columns, flows) in problem.flows.iter().zip(flows.iter_mut()) {
        for (at, tonnes) in flows.iter_mut().enumerate() {
            let rows = problem.column(columns.first + at).filter(|(row, _)| *row >= network);
            *tonnes *= rows.map(|(row, _)| share[row - network]).fold(1.0, f64::min);
        }
    }
}

/// A store that would be overfull: what arrives there on a day is to be this share of what it was.
struct Cut {
    place: usize,
    /// `None`: all commodities.
    good: Option<usize>,
    day: usize,
    excess_t: f64,
}

/// Flows by where they leave and arrive, and what is known day by day.
struct Ledger {
    leaving: Vec<Vec<usize>>,
    arriving: Vec<Vec<usize>>,
    goods: usize,
}

impl Ledger {
    fn of(relief: &Relief, problem: &Problem) -> Self {
        let mut leaving = vec![Vec::new(); relief.places.len()];
        let mut arriving = vec![Vec::new(); relief.places.len()];
        for (index, columns) in problem.flows.iter().enumerate() {
            leaving[relief.legs[columns.leg].from].push(index);
            arriving[relief.legs[columns.leg].to].push(index);
        }
        Self { leaving, arriving, goods: relief.goods.len() }
    }

    /// Plays the flows day by day, cuts them to what is there, and returns the shortages, or which stores are overfull on
    /// the first day on which any is.
    fn play(
        &self,
        relief: &Relief,
        problem: &Problem,
        values: &[f64],
        flows: &mut [Vec<f64>],
        grid: &Grid,
    ) -> Result<Vec<f64>, Vec<Cut>> {
        let (places, days) = (relief.places.len(), relief.days);
        let mut short = vec![0.0; places * self.goods * days];
        let mut stock = vec![0.0; places * self.goods];
        let mut owed = vec![0.0; places * self.goods];
        let mut arrived = vec![0.0; places];
        for day in 0..days {
            let mut stored = vec![0.0; places];
            let mut cuts = Vec::new();
            for good in 0..self.goods {
                for (place, arrived) in arrived.iter_mut().enumerate() {
                    *arrived = stock[place * self.goods + good] + relief.places[place].accounts[good].inflow(day);
                }
                self.move_goods(relief, problem, flows, good, day, &mut arrived);
                for place in 0..places {
                    let account = &relief.places[place].accounts[good];
                    let at = place * self.goods + good;
                    let is_deferred = relief.goods[good].is_deferred;
                    let asked = account.need(day) + if is_deferred { owed[at] } else { 0.0 };
                    let there = arrived[place].max(0.0);
                    let kept = values[grid.at(place, good, day)].clamp(0.0, there.min(account.most_t));
                    let given = (there - kept).min(asked);
                    short[grid.at(place, good, day)] = asked - given;
                    owed[at] = asked - given;
                    stock[at] = there - given;
                    stored[place] += stock[at];
                    if stock[at] > account.most_t {
                        cuts.push(Cut { place, good: Some(good), day, excess_t: stock[at] - account.most_t });
                    }
                }
            }
            for (place, stored) in stored.iter().enumerate() {
                let most = relief.places[place].storage_t;
                if *stored > most {
                    cuts.push(Cut { place, good: None, day, excess_t: stored - most });
                }
            }
            if !cuts.is_empty() {
                return Err(cuts);
            }
        }
        Ok(short)
    }

    /// Adds what arrives and takes what leaves on a day, cut so that nothing leaves that is not there.
    fn move_goods(
        &self,
        relief: &Relief,
        problem: &Problem,
        flows: &mut [Vec<f64>],
        good: usize,
        day: usize,
        there: &mut [f64],
    ) {
        let place_of = |days: usize, day: usize| good * days + day;
        for (columns, flows) in problem.flows.iter().zip(flows.iter()) {
            let leg = &relief.legs[columns.leg];
            if day < columns.days {
                there[leg.from] -= flows[place_of(columns.days, day)];
            }
            if day >= leg.lag_days && day - leg.lag_days < columns.days {
                there[leg.to] += flows[place_of(columns.days, day - leg.lag_days)];
            }
        }
        // What is cut at one place may be missing at the next on the same day.
        let mut waiting: Vec<usize> = (0..there.len()).filter(|place| there[*place] < 0.0).collect();
        // Goods that go round in a circle within a day would be cut by less and less: after a while all that leaves is.
        let mut patience = 8 * there.len();
        while let Some(place) = waiting.pop() {
            if there[place] >= 0.0 {
                continue;
            }
            patience = patience.saturating_sub(1);
            let leaving = || self.leaving[place].iter().filter(|flow| day < problem.flows[**flow].days);
            let total: f64 = leaving().map(|flow| flows[*flow][place_of(problem.flows[*flow].days, day)]).sum();
            let missing = -there[place];
            let share = if total > missing && patience > 0 { 1.0 - missing / total } else { 0.0 };
            for flow in leaving() {
                let columns = &problem.flows[*flow];
                let tonnes = &mut flows[*flow][place_of(columns.days, day)];
                let cut = *tonnes * (1.0 - share);
                *tonnes -= cut;
                there[place] += cut;
                let leg = &relief.legs[columns.leg];
                if leg.lag_days == 0 {
                    there[leg.to] -= cut;
                    if there[leg.to] < 0.0 {
                        waiting.push(leg.to);
                    }
                }
            }
            if share == 0.0 {
                there[place] = there[place].max(0.0);
            } else if there[place] < 0.0 && there[place] > -1.0e-9 {
                there[place] = 0.0;
            }
        }
    }

    /// Cuts what arrives at overfull stores; `false` where nothing arrives that could be cut.
    fn cut_arrivals(&self, relief: &Relief, problem: &Problem, flows: &mut [Vec<f64>], cuts: &[Cut]) -> bool {
        let mut is_cut = true;
        for cut in cuts {
            let goods = cut.good.map_or(0..self.goods, |good| good..good + 1);
            let arrival = |flow: usize| {
                let columns = &problem.flows[flow];
                let departed = cut.day.checked_sub(relief.legs[columns.leg].lag_days)?;
                (departed < columns.days).then_some((columns.days, departed))
            };
            let arriving: Vec<(usize, usize)> = self.arriving[cut.place]
                .iter()
                .filter_map(|flow| arrival(*flow).map(|(days, day)| (*flow, days, day)))
                .flat_map(|(flow, days, day)| goods.clone().map(move |good| (flow, good * days + day)))
                .collect();
            let total: f64 = arriving.iter().map(|(flow, at)| flows[*flow][*at]).sum();
            if total <= 0.0 {
                is_cut = false;
                continue;
            }
            let share = (1.0 - cut.excess_t * (1.0 + 1.0e-9) / total - 1.0e-12).max(0.0);
            for (flow, at) in arriving {
                flows[flow][at] *= share;
            }
        }
        is_cut
    }
}
