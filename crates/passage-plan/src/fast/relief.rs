//! A relief operation as plain figures: what the fast planner plans, and what its plans are checked against.

/// Cost of a tonne that lies in a store for a day, in the unit of the objective.
pub const HOLDING_PER_T_DAY: f64 = 0.02e-3;

/// Cost of a truck that leaves on a leg on which several types of truck may go.
pub const COST_PER_TRUCK: f64 = 2.0e-3;

/// Shares of a lost need by tier of shortage, mildest first.
pub const LOST_SHARES: [f64; 3] = [0.25, 0.35, 0.40];

/// How much shortage in each tier of a lost need weighs.
pub const LOST_WEIGHTS: [f64; 3] = [1.0, 2.0, 4.0];

/// Days of need that each tier of a deferred need holds.
pub const DEFERRED_DAYS: [f64; 3] = [2.0, 5.0, f64::INFINITY];

/// How much what is owed in each tier of a deferred need weighs a day.
pub const DEFERRED_WEIGHTS: [f64; 3] = [0.3, 0.6, 1.2];

/// An operation over some days. Quantities are in tonnes.
#[derive(Clone, Debug, Default)]
pub struct Relief {
    /// Days of the horizon.
    pub days: usize,
    /// Commodities.
    pub goods: Vec<Good>,
    /// Places.
    pub places: Vec<Place>,
    /// Types of truck.
    pub fleets: Vec<Fleet>,
    /// Corridors.
    pub corridors: Vec<Corridor>,
    /// Legs, one way each.
    pub legs: Vec<Leg>,
}

/// A commodity.
#[derive(Clone, Debug)]
pub struct Good {
    /// Importance of a shortage.
    pub priority: f64,
    /// What a person needs in a day, in kilograms.
    pub kg_per_person_day: f64,
    /// Whether what is not met is owed, rather than lost.
    pub is_deferred: bool,
}

/// A place where goods can stay.
#[derive(Clone, Debug)]
pub struct Place {
    /// Most that all goods together may weigh at the end of a day; infinite where there is no limit.
    pub storage_t: f64,
    /// By commodity.
    pub accounts: Vec<Account>,
}

/// One commodity at one place.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// Needed on each day; empty where nobody needs it.
    pub need_t: Vec<f64>,
    /// What comes in on each day from outside; empty where nothing does.
    pub supply_t: Vec<f64>,
    /// What is there on the first day.
    pub opening_t: f64,
    /// Most that may be left at the end of a day; infinite where there is no limit.
    pub most_t: f64,
}

/// Trucks of one type.
#[derive(Clone, Debug)]
pub struct Fleet {
    /// What one truck carries.
    pub payload_t: f64,
    /// Trucks by day.
    pub trucks: Vec<f64>,
}

/// A corridor.
#[derive(Clone, Debug)]
pub struct Corridor {
    /// Trucks that may enter on each day; 0 where closed.
    pub trucks_per_day: Vec<f64>,
}

/// A leg, one way.
#[derive(Clone, Debug)]
pub struct Leg {
    /// Origin.
    pub from: usize,
    /// Destination.
    pub to: usize,
    /// Days from departure to arrival.
    pub lag_days: usize,
    /// How much of a day a trip holds its truck, from the day of departure on.
    pub holds: Vec<f64>,
    /// The corridor it leads through.
    pub corridor: Option<usize>,
    /// Trucks that may leave on a day; infinite where there is no limit.
    pub trucks_per_day: f64,
    /// Types of truck that may go.
    pub fleets: Vec<usize>,
    /// Cost of a tonne.
    pub cost_per_t: f64,
}

impl Leg {
    /// Cost of a tonne in trucks of a type, in the unit of the objective.
    #[must_use]
    pub fn cost_by(&self, fleet: &Fleet) -> f64 {
        let by_truck = if self.fleets.len() > 1 { COST_PER_TRUCK / fleet.payload_t } else { 0.0 };
        self.cost_per_t * 1.0e-3 + by_truck
    }
}

impl Account {
    /// What is needed on a day.
    #[must_use]
    pub fn need(&self, day: usize) -> f64 {
        self.need_t.get(day).copied().unwrap_or(0.0)
    }

    /// What comes in on a day: supplies, and on the first day the opening stock.
    #[must_use]
    pub fn inflow(&self, day: usize) -> f64 {
        let opening = if day == 0 { self.opening_t } else { 0.0 };
        opening + self.supply_t.get(day).copied().unwrap_or(0.0)
    }

    /// Mean need of a day.
    #[must_use]
    pub fn mean_need(&self) -> f64 {
        self.need_t.iter().sum::<f64>() / self.need_t.len().max(1) as f64
    }
}

impl Relief {
    /// What a tonne short weighs in each tier on a day. Shortage later weighs a little more, so that earlier needs come first.
    #[must_use]
    pub fn tier_costs(&self, good: usize, day: usize) -> [f64; 3] {
        let good = &self.goods[good];
        let weights = if good.is_deferred { DEFERRED_WEIGHTS } else { LOST_WEIGHTS };
        let late = 1.0 + 1.0e-3 * day as f64 / (self.days.max(2) - 1) as f64;
        weights.map(|weight| weight * good.priority / good.kg_per_person_day * late)
    }

    /// How much each tier of shortage holds on a day, in tonnes.
    #[must_use]
    pub fn tier_sizes(&self, place: usize, good: usize, day: usize) -> [f64; 3] {
        let account = &self.places[place].accounts[good];
        if self.goods[good].is_deferred {
            let mean = account.mean_need();
            DEFERRED_DAYS.map(|days| if days.is_finite() { days * mean } else { days })
        } else {
            LOST_SHARES.map(|share| share * account.need(day))
        }
    }

    /// What a shortage costs on a day, filled up from the mildest tier.
    #[must_use]
    pub fn shortage_cost(&self, place: usize, good: usize, day: usize, mut short_t: f64) -> f64 {
        let tiers = self.tier_sizes(place, good, day).into_iter().zip(self.tier_costs(good, day));
        tiers
            .map(|(size, cost)| {
                let part = short_t.min(size).max(0.0);
                short_t -= part;
                part * cost
            })
            .sum()
    }
}
