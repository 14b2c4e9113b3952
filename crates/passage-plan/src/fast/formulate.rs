//! From an operation to a linear program whose rows fall apart by commodity but for few.
//!
//! Goods on a leg are told apart by the type of truck that carries them. That is more columns than counting trucks by leg,
//! but no row ties goods on one leg together: only corridors, fleets, capped legs and full stores do.

use super::relief::{HOLDING_PER_T_DAY, Relief};

/// Minimise costs such that network rows equal, and coupling rows stay below, the right-hand side; columns lie between 0 and
/// their upper bound. The last columns, one a coupling row, are what is left of it.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Commodities: blocks of network rows.
    pub goods: usize,
    /// Network rows of each commodity: place x days + day.
    pub nodes: usize,
    /// Rows that tie commodities together, after all network rows.
    pub couplings: usize,
    /// Where each column begins in `rows` and `values`; one entry more than columns.
    pub starts: Vec<u32>,
    /// Rows of the coefficients: at most two network rows, of one commodity, and then coupling rows.
    pub rows: Vec<u32>,
    /// Coefficients.
    pub values: Vec<f64>,
    /// Cost of each column.
    pub costs: Vec<f64>,
    /// Upper bound of each column; 0 where it is closed.
    pub uppers: Vec<f64>,
    /// An upper bound that each column keeps in any solution, also where `uppers` is infinite.
    pub limits: Vec<f64>,
    /// Right-hand side.
    pub rhs: Vec<f64>,
    /// Day of each coupling row.
    pub coupling_days: Vec<usize>,
    /// Where the flows of each leg and type of truck begin among the columns.
    pub flows: Vec<FlowColumns>,
    /// First coupling row of the corridors, which come by corridor and day.
    pub corridor_rows: usize,
    /// A mean price of a tonne, by commodity.
    pub price_scale: Vec<f64>,
    /// Tonnes that a column of the commodity may carry, by order of magnitude.
    pub amount_scale: Vec<f64>,
}

/// The flows of a leg by one type of truck: by commodity, then by day of departure.
#[derive(Clone, Copy, Debug)]
pub struct FlowColumns {
    /// The leg.
    pub leg: usize,
    /// The type of truck.
    pub fleet: usize,
    /// The first column.
    pub first: usize,
    /// Days of departure, from the first day on.
    pub days: usize,
}

impl Problem {
    /// Number of columns.
    #[must_use]
    pub fn column_count(&self) -> usize {
        self.costs.len()
    }

    /// Number of rows.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.rhs.len()
    }

    /// Network rows of all commodities.
    #[must_use]
    pub fn network_rows(&self) -> usize {
        self.goods * self.nodes
    }

    /// Column of what a coupling row has left.
    #[must_use]
    pub fn slack(&self, coupling: usize) -> usize {
        self.column_count() - self.couplings + coupling
    }

    /// Rows and coefficients of a column.
    pub fn column(&self, column: usize) -> impl Iterator<Item = (usize, f64)> {
        let range = self.starts[column] as usize..self.starts[column + 1] as usize;
        self.rows[range.clone()].iter().map(|row| *row as usize).zip(self.values[range].iter().copied())
    }

    /// Sets the trucks that may enter the corridors, by corridor and day.
    pub fn set_corridors(&mut self, trucks_per_day: impl Iterator<Item = f64>, relief: &Relief) {
        for (row, trucks) in trucks_per_day.enumerate() {
            self.rhs[self.corridor_rows + row] = trucks;
        }
        for flows in self.flows.clone() {
            let Some(corridor) = relief.legs[flows.leg].corridor else { continue };
            for good in 0..self.goods {
                for day in 0..flows.days {
                    let trucks = self.rhs[self.corridor_rows + corridor * relief.days + day];
                    let column = flows.first + good * flows.days + day;
                    self.uppers[column] = if trucks > 0.0 { f64::INFINITY } else { 0.0 };
                    self.limits[column] = trucks * relief.fleets[flows.fleet].payload_t;
                }
            }
        }
        for corridor in 0..relief.corridors.len() {
            for day in 0..relief.days {
                let row = corridor * relief.days + day;
                let slack = self.slack(row);
                let trucks = self.rhs[self.corridor_rows + row];
                self.uppers[slack] = if trucks > 0.0 { f64::INFINITY } else { 0.0 };
                self.limits[slack] = trucks;
            }
        }
    }
}

/// Columns while they are added.
struct Columns {
    starts: Vec<u32>,
    rows: Vec<u32>,
    values: Vec<f64>,
    costs: Vec<f64>,
    uppers: Vec<f64>,
    limits: Vec<f64>,
}

impl Columns {
    fn add(&mut self, cost: f64, upper: f64, limit: f64, terms: impl Iterator<Item = (usize, f64)>) {
        for (row, value) in terms {
            self.rows.push(row as u32);
            self.values.push(value);
        }
        self.starts.push(self.rows.len() as u32);
        self.costs.push(cost);
        self.uppers.push(upper);
        self.limits.push(limit.min(upper));
    }
}

/// Coupling rows while they are added.
#[derive(Default)]
struct Couplings {
    rhs: Vec<f64>,
    days: Vec<usize>,
}

impl Couplings {
    /// Adds one row a day, and returns the first.
    fn add(&mut self, by_day: impl Iterator<Item = f64>) -> usize {
        let first = self.rhs.len();
        self.rhs.extend(by_day);
        self.days.extend(0..self.rhs.len() - first);
        first
    }
}

/// Builds the program of an operation.
#[must_use]
pub fn formulate(relief: &Relief) -> Problem {
    let (days, goods) = (relief.days, relief.goods.len());
    let nodes = relief.places.len() * days;
    let network = goods * nodes;
    let row = |place: usize, good: usize, day: usize| good * nodes + place * days + day;

    let mut couplings = Couplings::default();
    for corridor in &relief.corridors {
        couplings.add(corridor.trucks_per_day.iter().copied());
    }
    let fleet_rows: Vec<usize> =
        relief.fleets.iter().map(|fleet| couplings.add(fleet.trucks.iter().copied())).collect();
    let each_day = |value: f64| std::iter::repeat_n(value, days);
    let leg_rows: Vec<Option<usize>> = relief
        .legs
        .iter()
        .map(|leg| leg.trucks_per_day.is_finite().then(|| couplings.add(each_day(leg.trucks_per_day))))
        .collect();
    let store_rows: Vec<Option<usize>> = relief
        .places
        .iter()
        .map(|place| place.storage_t.is_finite().then(|| couplings.add(each_day(place.storage_t))))
        .collect();

    let mut columns = Columns {
        starts: vec![0],
        rows: Vec::new(),
        values: Vec::new(),
        costs: Vec::new(),
        uppers: Vec::new(),
        limits: Vec::new(),
    };
    let available: Vec<f64> = (0..goods)
        .map(|good| {
            let accounts = relief.places.iter().map(|place| &place.accounts[good]);
            accounts.map(|account| account.opening_t + account.supply_t.iter().sum::<f64>()).sum()
        })
        .collect();
    for (place, site) in relief.places.iter().enumerate() {
        for (good, account) in site.accounts.iter().enumerate() {
            for day in 0..days {
                let next = (day + 1 < days).then(|| (row(place, good, day + 1), -1.0));
                let store = store_rows[place].map(|first| (network + first + day, 1.0));
                let terms = [Some((row(place, good, day), 1.0)), next, store].into_iter().flatten();
                columns.add(HOLDING_PER_T_DAY, account.most_t, available[good], terms);
            }
        }
    }
    for (place, site) in relief.places.iter().enumerate() {
        for (good, account) in site.accounts.iter().enumerate() {
            if account.need_t.is_empty() {
                continue;
            }
            let ever: f64 = account.need_t.iter().sum();
            for day in 0..days {
                let costs = relief.tier_costs(good, day);
                for (size, cost) in relief.tier_sizes(place, good, day).into_iter().zip(costs) {
                    let owed = relief.goods[good].is_deferred && day + 1 < days;
                    let next = owed.then(|| (row(place, good, day + 1), 1.0));
                    let terms = [Some((row(place, good, day), -1.0)), next].into_iter().flatten();
                    columns.add(cost, size, ever, terms);
                }
            }
        }
    }
    let mut flows = Vec::new();
    for (index, leg) in relief.legs.iter().enumerate() {
        let departures = days.saturating_sub(leg.lag_days);
        for &fleet in &leg.fleets {
            let per_t = 1.0 / relief.fleets[fleet].payload_t;
            let cost = leg.cost_by(&relief.fleets[fleet]);
            flows.push(FlowColumns { leg: index, fleet, first: columns.costs.len(), days: departures });
            for (good, available) in available.iter().enumerate() {
                for day in 0..departures {
                    let ends = [(row(leg.from, good, day), 1.0), (row(leg.to, good, day + leg.lag_days), -1.0)];
                    let corridor = leg.corridor.map(|corridor| (corridor * days + day, per_t));
                    let capped = leg_rows[index].map(|first| (first + day, per_t));
                    let holds = leg.holds.iter().take(days - day).enumerate();
                    let holds = holds.map(|(after, held)| (fleet_rows[fleet] + day + after, held * per_t));
                    let limits: Vec<(usize, f64)> = corridor.into_iter().chain(capped).chain(holds).collect();
                    let limit = limits.iter().map(|(row, value)| couplings.rhs[*row] / value);
                    let limit = limit.fold(*available, f64::min);
                    let is_closed = corridor.is_some_and(|(row, _)| couplings.rhs[row] <= 0.0);
                    let upper = if is_closed { 0.0 } else { f64::INFINITY };
                    let limits = limits.into_iter().map(|(row, value)| (network + row, value));
                    columns.add(cost, upper, limit, ends.into_iter().chain(limits));
                }
            }
        }
    }
    for (coupling, limit) in couplings.rhs.iter().enumerate() {
        let is_closed = *limit <= 0.0;
        let upper = if is_closed { 0.0 } else { f64::INFINITY };
        columns.add(0.0, upper, *limit, [(network + coupling, 1.0)].into_iter());
    }

    let mut rhs = vec![0.0; network];
    for (place, site) in relief.places.iter().enumerate() {
        for (good, account) in site.accounts.iter().enumerate() {
            for day in 0..days {
                rhs[row(place, good, day)] = account.inflow(day) - account.need(day);
            }
        }
    }
    let count = couplings.rhs.len();
    rhs.extend(couplings.rhs);
    let price_scale = (0..goods).map(|good| relief.tier_costs(good, 0)[2]).collect();
    let amount_scale = (0..goods)
        .map(|good| {
            let means = relief.places.iter().map(|place| place.accounts[good].mean_need()).filter(|mean| *mean > 0.0);
            let (sum, count) = means.fold((0.0, 0), |(sum, count), mean| (sum + mean, count + 1));
            (sum / f64::from(count.max(1))).max(1.0e-3)
        })
        .collect();
    Problem {
        goods,
        nodes,
        couplings: count,
        starts: columns.starts,
        rows: columns.rows,
        values: columns.values,
        costs: columns.costs,
        uppers: columns.uppers,
        limits: columns.limits,
        rhs,
        coupling_days: couplings.days,
        flows,
        corridor_rows: network,
        price_scale,
        amount_scale,
    }
}
