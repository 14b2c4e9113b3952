//! The interior point method: Mehrotra's predictor and corrector, with the further correctors of Gondzio.
//!
//! Values and prices of any step can be handed to [`super::certify`], so that the method stops as soon as the gap is small
//! enough.

use super::factor::Factor;
use super::formulate::Problem;
use super::kernel::vectorised;

/// How near steps come to the bounds.
const NEAR_BOUND: f64 = 0.99;

/// Products of value and price outside of this range around their aim are corrected.
const CENTRE: (f64, f64) = (0.1, 10.0);

/// A further corrector must lengthen the two steps together by this much.
const GAIN: f64 = 0.02;

/// Conjugate gradients end when the residual is this part of the first.
const RESIDUAL: f64 = 1.0e-3;

/// The same where the direction only tells how far the next may go.
const ROUGH: f64 = 1.0e-2;

/// Most steps of conjugate gradients.
const MOST_GRADIENTS: usize = 12;

/// A point of the method.
#[derive(Clone, Debug)]
pub struct Iterate {
    /// Values of the columns.
    pub values: Vec<f64>,
    /// Prices of the rows.
    pub prices: Vec<f64>,
    /// Prices of the lower bounds.
    lower: Vec<f64>,
    /// Prices of the upper bounds.
    upper: Vec<f64>,
    /// Mean product of value and price of a bound.
    pub centre: f64,
}

/// How far a point is from an optimum, by its own account.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Steps made.
    pub steps: usize,
    /// Cost of the values, which may not yet keep the rows.
    pub cost: f64,
    /// What the prices promise, if they kept all columns.
    pub bound: f64,
    /// Largest residual of a row, relative to the largest right-hand side.
    pub residual: f64,
    /// Coupling rows in the border.
    pub border: usize,
}

impl Progress {
    /// Gap between cost and bound, relative to the cost.
    #[must_use]
    pub fn gap(&self) -> f64 {
        (self.cost - self.bound).abs() / self.cost.abs().max(1.0e-9)
    }
}

/// The method on one program.
#[derive(Debug)]
pub struct Interior {
    factor: Factor,
    theta: Vec<f64>,
    work: Work,
    /// Most further correctors a step.
    correctors: usize,
}

/// Memory that steps use again.
#[derive(Debug, Default)]
struct Work {
    row_residual: Vec<f64>,
    column_residual: Vec<f64>,
    aim: Aim,
    step: Direction,
    other: Direction,
    tried: Aim,
    rhs: Vec<f64>,
    /// Right-hand side that the last prices solve exactly.
    known: Vec<f64>,
    solved: Vec<f64>,
    change: Vec<f64>,
    weighted: Vec<f64>,
    residual: Vec<f64>,
    preconditioned: Vec<f64>,
    search: Vec<f64>,
    product: Vec<f64>,
}

/// What the products of values and prices should change by.
#[derive(Clone, Debug, Default)]
struct Aim {
    lower: Vec<f64>,
    upper: Vec<f64>,
}

/// A direction.
#[derive(Clone, Debug, Default)]
struct Direction {
    values: Vec<f64>,
    prices: Vec<f64>,
}

impl Interior {
    /// Works out the order of elimination.
    #[must_use]
    pub fn new(problem: &Problem) -> Self {
        let correctors = 2;
        Self {
            factor: Factor::new(problem),
            theta: vec![0.0; problem.column_count()],
            work: Work::default(),
            correctors,
        }
    }

    /// A first point, of the order of magnitude of the needs.
    #[must_use]
    pub fn start(problem: &Problem) -> Iterate {
        let (rows, columns) = (problem.row_count(), problem.column_count());
        let network = problem.network_rows();
        let scales = problem.price_scale.iter().zip(&problem.amount_scale);
        let centre = 0.1 * scales.map(|(price, amount)| price * amount).sum::<f64>() / problem.goods as f64;
        let coupling_price = 0.01 * problem.price_scale.iter().copied().fold(f64::INFINITY, f64::min);
        let mut iterate = Iterate {
            values: vec![0.0; columns],
            prices: vec![-coupling_price; rows],
            lower: vec![0.0; columns],
            upper: vec![0.0; columns],
            centre,
        };
        for good in 0..problem.goods {
            iterate.prices[good * problem.nodes..(good + 1) * problem.nodes].fill(0.1 * problem.price_scale[good]);
        }
        for column in 0..columns {
            let first = problem.column(column).next().map_or(0, |(row, _)| row);
            let value = match problem.amount_scale.get(first / problem.nodes) {
                Some(amount) if first < network => 20.0 * amount,
                _ => problem.rhs[first].max(0.1),
            };
            iterate.values[column] = value.min(0.5 * problem.uppers[column]);
        }
        iterate.price_bounds(problem);
        iterate
    }

    /// Goes on from a point until `inspect` says that it is enough, or for `most_steps`.
    pub fn improve(
        &mut self,
        problem: &Problem,
        iterate: &mut Iterate,
        most_steps: usize,
        mut inspect: impl FnMut(&Iterate, Progress) -> bool,
    ) {
        self.measure(problem, iterate);
        for steps in 1..=most_steps {
            self.step(problem, iterate);
            let progress = Progress { steps, ..self.measure(problem, iterate) };
            if inspect(iterate, progress) || !progress.cost.is_finite() {
                break;
            }
        }
    }

    /// Residuals, cost and bound of a point.
    fn measure(&mut self, problem: &Problem, iterate: &mut Iterate) -> Progress {
        let work = &mut self.work;
        work.row_residual.clone_from(&problem.rhs);
        work.column_residual.resize(problem.column_count(), 0.0);
        let mut cost = 0.0;
        let mut bound: f64 = problem.rhs.iter().zip(&iterate.prices).map(|(rhs, price)| rhs * price).sum();
        let (mut products, mut count) = (0.0, 0.0);
        for column in 0..problem.column_count() {
            let upper = problem.uppers[column];
            if upper <= 0.0 {
                work.column_residual[column] = 0.0;
                continue;
            }
            let value = iterate.values[column];
            let mut rest = problem.costs[column];
            for (row, coefficient) in problem.column(column) {
                work.row_residual[row] -= coefficient * value;
                rest -= coefficient * iterate.prices[row];
            }
            work.column_residual[column] = rest - iterate.lower[column] + iterate.upper[column];
            cost += problem.costs[column] * value;
            products += value * iterate.lower[column];
            count += 1.0;
            if upper.is_finite() {
                bound -= upper * iterate.upper[column];
                products += (upper - value) * iterate.upper[column];
                count += 1.0;
            }
        }
        iterate.centre = products / f64::max(count, 1.0);
        let largest = problem.rhs.iter().fold(1.0, |largest, rhs| rhs.abs().max(largest));
        let residual = work.row_residual.iter().fold(0.0, |worst, rest| rest.abs().max(worst)) / largest;
        Progress { steps: 0, cost, bound, residual, border: self.factor.border_len() }
    }

    fn step(&mut self, problem: &Problem, iterate: &mut Iterate) {
        let columns = problem.column_count();
        let mut work = std::mem::take(&mut self.work);
        for column in 0..columns {
            let (value, upper) = (iterate.values[column], problem.uppers[column]);
            self.theta[column] = if upper <= 0.0 {
                0.0
            } else {
                let weight = iterate.lower[column] / value;
                1.0 / (weight + if upper.is_finite() { iterate.upper[column] / (upper - value) } else { 0.0 })
            };
        }
        self.factor.factorise(problem, &self.theta);

        work.aim.lower.resize(columns, 0.0);
        work.aim.upper.resize(columns, 0.0);
        for column in 0..columns {
            let value = iterate.values[column];
            work.aim.lower[column] = -value * iterate.lower[column];
            let upper = problem.uppers[column];
            work.aim.upper[column] = if upper.is_finite() { -(upper - value) * iterate.upper[column] } else { 0.0 };
        }
        let mut step = std::mem::take(&mut work.step);
        let mut aim = std::mem::take(&mut work.aim);
        self.direction(problem, iterate, &aim, true, &mut step, &mut work);
        let lengths = lengths(problem, iterate, &aim, &step);
        let reached = centre_after(problem, iterate, &aim, &step, lengths);
        let wanted = (reached / iterate.centre).powi(3).min(1.0) * iterate.centre;
        for column in (0..columns).filter(|column| problem.uppers[*column] > 0.0) {
            let (value, upper) = (iterate.values[column], problem.uppers[column]);
            let change = step.values[column];
            let lower_change = (aim.lower[column] - iterate.lower[column] * change) / value;
            aim.lower[column] += wanted - change * lower_change;
            if upper.is_finite() {
                let upper_change = (aim.upper[column] + iterate.upper[column] * change) / (upper - value);
                aim.upper[column] += wanted + change * upper_change;
            }
        }
        self.direction(problem, iterate, &aim, false, &mut step, &mut work);
        let mut lengths = self::lengths(problem, iterate, &aim, &step);

        let mut tried = std::mem::take(&mut work.tried);
        let mut other = std::mem::take(&mut work.other);
        for _ in 0..self.correctors {
            tried.lower.clone_from(&aim.lower);
            tried.upper.clone_from(&aim.upper);
            correct(problem, iterate, &aim, &step, lengths, wanted, &mut tried);
            self.direction(problem, iterate, &tried, false, &mut other, &mut work);
            let longer = self::lengths(problem, iterate, &tried, &other);
            if longer.0 + longer.1 < lengths.0 + lengths.1 + GAIN {
                break;
            }
            lengths = longer;
            std::mem::swap(&mut step, &mut other);
            std::mem::swap(&mut aim, &mut tried);
        }
        let primal = (lengths.0 * NEAR_BOUND).min(1.0);
        let dual = (lengths.1 * NEAR_BOUND).min(1.0);
        for column in (0..columns).filter(|column| problem.uppers[*column] > 0.0) {
            let (value, upper) = (iterate.values[column], problem.uppers[column]);
            let change = step.values[column];
            iterate.values[column] = value + primal * change;
            let lower_change = (aim.lower[column] - iterate.lower[column] * change) / value;
            iterate.lower[column] += dual * lower_change;
            if upper.is_finite() {
                let upper_change = (aim.upper[column] + iterate.upper[column] * change) / (upper - value);
                iterate.upper[column] += dual * upper_change;
            }
        }
        for (price, change) in iterate.prices.iter_mut().zip(&step.prices) {
            *price += dual * change;
        }
        work.step = step;
        work.other = other;
        work.aim = aim;
        work.tried = tried;
        self.work = work;
    }

    /// The direction that makes residuals vanish and products reach their aim.
    fn direction(
        &mut self,
        problem: &Problem,
        iterate: &Iterate,
        aim: &Aim,
        is_first: bool,
        direction: &mut Direction,
        work: &mut Work,
    ) {
        let columns = problem.column_count();
        work.rhs.clone_from(&work.row_residual);
        work.weighted.resize(columns, 0.0);
        direction.values.resize(columns, 0.0);
        for column in 0..columns {
            let upper = problem.uppers[column];
            if upper <= 0.0 {
                work.weighted[column] = 0.0;
                continue;
            }
            let value = iterate.values[column];
            let mut rest = work.column_residual[column] - aim.lower[column] / value;
            if upper.is_finite() {
                rest += aim.upper[column] / (upper - value);
            }
            work.weighted[column] = rest;
            let weighted = self.theta[column] * rest;
            for (row, coefficient) in problem.column(column) {
                work.rhs[row] += coefficient * weighted;
            }
        }
        // Only what differs from the last direction is solved for.
        let known = std::mem::take(&mut work.known);
        let solved = std::mem::take(&mut work.solved);
        let wanted = work.rhs.clone();
        if is_first {
            direction.prices.clear();
            direction.prices.resize(problem.row_count(), 0.0);
        } else {
            for (rhs, known) in work.rhs.iter_mut().zip(&known) {
                *rhs -= known;
            }
            direction.prices.clone_from(&solved);
        }
        let mut change = std::mem::take(&mut work.change);
        self.solve(problem, work, &mut change, is_first);
        add_scaled(&mut direction.prices, &change, 1.0);
        work.change = change;
        work.known = known;
        work.solved = solved;
        work.known.clone_from(&wanted);
        for (known, rest) in work.known.iter_mut().zip(&work.residual) {
            *known -= rest;
        }
        work.solved.clone_from(&direction.prices);
        for column in 0..columns {
            if problem.uppers[column] <= 0.0 {
                direction.values[column] = 0.0;
                continue;
            }
            let sum: f64 = problem.column(column).map(|(row, value)| value * direction.prices[row]).sum();
            direction.values[column] = self.theta[column] * (sum - work.weighted[column]);
        }
    }

    /// Solves the system for `work.rhs`: the factor, and conjugate gradients for what it leaves out.
    fn solve(&mut self, problem: &Problem, work: &mut Work, solution: &mut Vec<f64>, is_rough: bool) {
        let rows = problem.row_count();
        solution.resize(rows, 0.0);
        work.preconditioned.resize(rows, 0.0);
        work.product.resize(rows, 0.0);
        self.factor.solve(problem, &work.rhs, solution);
        self.multiply(problem, solution, &mut work.product);
        work.residual.clear();
        work.residual.extend(work.rhs.iter().zip(&work.product).map(|(rhs, product)| rhs - product));
        let first = dot(&work.rhs, solution).abs();
        let (accuracy, share) = if is_rough { (ROUGH, f64::INFINITY) } else { (RESIDUAL, 1.0) };
        let tolerated = (share * largest(&work.row_residual)).max(1.0e-8 * largest(&problem.rhs));
        self.factor.solve(problem, &work.residual, &mut work.preconditioned);
        let mut energy = dot(&work.residual, &work.preconditioned);
        work.search.clone_from(&work.preconditioned);
        for _ in 0..MOST_GRADIENTS {
            let worst = largest(&work.residual);
            if (energy <= accuracy * accuracy * first && worst <= tolerated) || !energy.is_finite() {
                break;
            }
            self.multiply(problem, &work.search, &mut work.product);
            let curvature = dot(&work.search, &work.product);
            if curvature <= 0.0 {
                break;
            }
            let length = energy / curvature;
            add_scaled(solution, &work.search, length);
            add_scaled(&mut work.residual, &work.product, -length);
            self.factor.solve(problem, &work.residual, &mut work.preconditioned);
            let next = dot(&work.residual, &work.preconditioned);
            let share = next / energy;
            for (search, value) in work.search.iter_mut().zip(&work.preconditioned) {
                *search = value + share * *search;
            }
            energy = next;
        }
    }

    /// `product = A · theta · Aᵀ · prices`.
    fn multiply(&self, problem: &Problem, prices: &[f64], product: &mut [f64]) {
        product.fill(0.0);
        vectorised(
            #[inline(always)]
            || {
                for (column, weight) in self.theta.iter().enumerate() {
                    let range = problem.starts[column] as usize..problem.starts[column + 1] as usize;
                    let (rows, values) = (&problem.rows[range.clone()], &problem.values[range]);
                    let sum: f64 = rows.iter().zip(values).map(|(row, value)| value * prices[*row as usize]).sum();
                    let weighted = weight * sum;
                    for (row, value) in rows.iter().zip(values) {
                        product[*row as usize] += value * weighted;
                    }
                }
            },
        );
    }
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

fn largest(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |worst, value| value.abs().max(worst))
}

fn add_scaled(target: &mut [f64], values: &[f64], factor: f64) {
    for (target, value) in target.iter_mut().zip(values) {
        *target += factor * value;
    }
}

/// How far the values and the prices can go.
fn lengths(problem: &Problem, iterate: &Iterate, aim: &Aim, step: &Direction) -> (f64, f64) {
    let (mut primal, mut dual) = (1.0_f64, 1.0_f64);
    for column in 0..problem.column_count() {
        let upper = problem.uppers[column];
        if upper <= 0.0 {
            continue;
        }
        let (value, change) = (iterate.values[column], step.values[column]);
        if change < 0.0 {
            primal = primal.min(-value / change);
        }
        let lower = iterate.lower[column];
        let lower_change = (aim.lower[column] - lower * change) / value;
        if lower_change < 0.0 {
            dual = dual.min(-lower / lower_change);
        }
        if upper.is_finite() {
            let room = upper - value;
            if change > 0.0 {
                primal = primal.min(room / change);
            }
            let price = iterate.upper[column];
            let upper_change = (aim.upper[column] + price * change) / room;
            if upper_change < 0.0 {
                dual = dual.min(-price / upper_change);
            }
        }
    }
    (primal, dual)
}

/// Mean product after a step.
fn centre_after(problem: &Problem, iterate: &Iterate, aim: &Aim, step: &Direction, lengths: (f64, f64)) -> f64 {
    let (mut products, mut count) = (0.0, 0.0);
    for column in (0..problem.column_count()).filter(|column| problem.uppers[*column] > 0.0) {
        let (value, change, upper) = (iterate.values[column], step.values[column], problem.uppers[column]);
        let lower = iterate.lower[column];
        let lower_change = (aim.lower[column] - lower * change) / value;
        products += (value + lengths.0 * change) * (lower + lengths.1 * lower_change);
        count += 1.0;
        if upper.is_finite() {
            let room = upper - value;
            let price = iterate.upper[column];
            let upper_change = (aim.upper[column] + price * change) / room;
            products += (room - lengths.0 * change) * (price + lengths.1 * upper_change);
            count += 1.0;
        }
    }
    products / f64::max(count, 1.0)
}

/// Moves the aim of products that would be far from the centre after a longer step.
fn correct(
    problem: &Problem,
    iterate: &Iterate,
    aim: &Aim,
    step: &Direction,
    lengths: (f64, f64),
    wanted: f64,
    tried: &mut Aim,
) {
    let longer = |length: f64| (length * 1.08 + 0.08).min(1.0);
    let (primal, dual) = (longer(lengths.0), longer(lengths.1));
    let (low, high) = (CENTRE.0 * wanted, CENTRE.1 * wanted);
    let correction = |product: f64| {
        if product < low {
            low - product
        } else if product > high {
            (high - product).max(-high)
        } else {
            0.0
        }
    };
    for column in (0..problem.column_count()).filter(|column| problem.uppers[*column] > 0.0) {
        let (value, change, upper) = (iterate.values[column], step.values[column], problem.uppers[column]);
        let lower = iterate.lower[column];
        let lower_change = (aim.lower[column] - lower * change) / value;
        tried.lower[column] += correction((value + primal * change) * (lower + dual * lower_change));
        if upper.is_finite() {
            let room = upper - value;
            let price = iterate.upper[column];
            let upper_change = (aim.upper[column] + price * change) / room;
            tried.upper[column] += correction((room - primal * change) * (price + dual * upper_change));
        }
    }
}

impl Iterate {
    /// Prices of bounds that suit values, prices and centre.
    fn price_bounds(&mut self, problem: &Problem) {
        for column in (0..problem.column_count()).filter(|column| problem.uppers[*column] > 0.0) {
            let upper = problem.uppers[column];
            let sum: f64 = problem.column(column).map(|(row, value)| value * self.prices[row]).sum();
            let reduced = problem.costs[column] - sum;
            let lower = self.centre / self.values[column];
            if upper.is_finite() {
                let above = self.centre / (upper - self.values[column]);
                let is_up = reduced > lower - above;
                self.lower[column] = if is_up { above + reduced } else { lower };
                self.upper[column] = if is_up { above } else { lower - reduced };
            } else {
                self.lower[column] = reduced.max(lower);
            }
        }
    }
}
