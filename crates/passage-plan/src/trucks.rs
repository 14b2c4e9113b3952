//! Whole trucks: how many drive each trip on each day, so that no road and no fleet is asked for more than it has.
//!
//! Three ways, the first that fits everywhere counts; where trucks cost money out of a budget, the last. Each commodity on trucks of its own: nothing is lost, and every
//! row of the plan stands alone. Goods of one trip and day in shared trucks, rounded up: nothing is lost either. Else
//! days are walked in order: what the relaxed program has sent so far is the target, full trucks go first, then the
//! fullest of the rest while there is room; loads are then found anew for these trucks, by the same program.

use crate::expand::{Expansion, Flow, RowKind};
use crate::lane::Trip;
use crate::program::{Basis, Bounds, Column, Place, Program, Row, Solution};
use passage_model::measure::Minutes;
use passage_model::network::{CommodityIndex, FleetIndex, GroupIndex, SiteIndex};
use std::collections::{BTreeMap, BTreeSet};

/// Trucks that leave together on one trip, and the flows that share them.
#[derive(Clone, Debug)]
pub struct TruckLoad {
    /// Position of the trip in the expansion.
    pub trip: usize,
    /// Day of departure.
    pub day: usize,
    /// Positions of the flows in the expansion.
    pub flows: Vec<usize>,
    /// Trucks.
    pub trucks: i64,
}

/// All trucks of a plan.
#[derive(Clone, Debug, Default)]
pub struct WholeTrucks {
    /// Loads, those of commitments first.
    pub loads: Vec<TruckLoad>,
    /// Trucks of each committed drive, by its position in the expansion.
    pub drives: Vec<i64>,
    /// Whether every flow of the relaxed program found its trucks, so that nothing is lost by rounding.
    pub is_exact: bool,
}

/// A share of a truck below this is rounding of the solver.
const SLIVER: f64 = 1e-6;

/// Weight in tonnes below which goods are rounding of the solver.
const CRUMB_T: f64 = 1e-6;

/// The most loads looked at to take a truck from.
const VICTIMS: usize = 32;

/// Finds whole trucks for a relaxed solution.
#[must_use]
pub fn whole_trucks(expansion: &Expansion<'_>, solution: &Solution) -> WholeTrucks {
    let has_costly_trucks = expansion.trips.iter().any(|trip| trip.cost_per_truck > 0.0);
    if has_costly_trucks && expansion.network.settings.budget.is_some() {
        return by_days(expansion, solution);
    }
    let apart = if has_costly_trucks { None } else { rounded_up(expansion, solution, Sharing::Apart) };
    apart.or_else(|| rounded_up(expansion, solution, Sharing::Together)).unwrap_or_else(|| by_days(expansion, solution))
}

/// What could share trucks: day of departure, position of the trip, and 0 or, for goods under limits in trucks of their own,
/// the position of their group from 1.
type LoadKey = (usize, usize, usize);

/// The program in which only given trucks drive. The trucks change from solve to solve, and with them only bounds of rows.
#[derive(Debug)]
pub struct Restricted {
    /// The program, with a row for all that could be a load: its goods, in truckfuls, are no more than its trucks.
    pub program: Program,
    loads: BTreeMap<LoadKey, Row>,
    /// The budget for all but trucks, in place of the one that counts parts of trucks.
    budget: Option<(Row, f64)>,
}

impl Restricted {
    /// The program of an expansion with a row a load.
    #[must_use]
    pub fn new(expansion: &Expansion<'_>) -> Self {
        let mut program = expansion.program.clone();
        let mut loads = BTreeMap::new();
        for (key, flows) in groups(expansion, Sharing::Together) {
            let flows = flows.iter().map(|flow| &expansion.flows[*flow]);
            let terms: Vec<(Column, f64)> = flows.map(|flow| (flow.column, 1.0 / flow.load_t)).collect();
            loads.insert(key, program.row(Bounds::at_most(0.0), &terms));
        }
        let budget = restrict_budget(expansion, &mut program);
        Self { program, loads, budget }
    }

    /// The corner in this program that a corner of the program without trucks is.
    #[must_use]
    pub fn corner(&self, basis: &Basis) -> Basis {
        let mut basis = basis.clone();
        basis.rows.resize(self.program.rows.len(), Place::Basic);
        basis
    }

    /// The bounds of rows and columns when these trucks drive.
    #[must_use]
    pub fn bounds(
        &self,
        expansion: &Expansion<'_>,
        trucks: &WholeTrucks,
        columns: &[Bounds],
    ) -> (Vec<Bounds>, Vec<Bounds>) {
        let (mut rows, mut columns) = (self.program.rows.clone(), columns.to_vec());
        for (drive, trucks) in expansion.committed.iter().zip(&trucks.drives) {
            columns[drive.column.0] = Bounds::exactly(*trucks as f64);
        }
        let mut spent = 0.0;
        let mut has_trucks = vec![false; expansion.flows.len()];
        for load in trucks.loads.iter().filter(|load| is_free(expansion, load)) {
            load.flows.iter().for_each(|flow| has_trucks[*flow] = true);
            rows[self.loads[&key_of(expansion, load)].0].upper += load.trucks as f64;
            spent += load.trucks as f64 * expansion.trips[load.trip].cost_per_truck;
        }
        let without = expansion.flows.iter().zip(has_trucks).filter(|(_, has_trucks)| !has_trucks);
        for (flow, _) in without.filter(|(flow, _)| flow.commitment.is_none()) {
            columns[flow.column.0] = Bounds::exactly(0.0);
        }
        if let Some((row, budget)) = self.budget {
            rows[row.0].upper = budget - spent;
        }
        (rows, columns)
    }
}

fn is_free(expansion: &Expansion<'_>, load: &TruckLoad) -> bool {
    load.flows.first().is_some_and(|flow| expansion.flows[*flow].commitment.is_none())
}

fn key_of(expansion: &Expansion<'_>, load: &TruckLoad) -> LoadKey {
    (load.day, load.trip, own_limit(expansion, &expansion.flows[load.flows[0]]))
}

/// Lifts the budget that counts parts of trucks and adds one for all other costs; its row, and the budget of the workspace.
fn restrict_budget(expansion: &Expansion<'_>, program: &mut Program) -> Option<(Row, f64)> {
    let row = expansion.row_kinds.iter().position(|kind| *kind == RowKind::Budget)?;
    let budget = program.rows[row].upper;
    program.rows[row] = Bounds::at_most(f64::INFINITY);
    let free = expansion.flows.iter().filter(|flow| flow.commitment.is_none());
    let by_truck: BTreeMap<Column, f64> =
        free.map(|flow| (flow.column, expansion.trips[flow.trip].cost_per_truck / flow.load_t)).collect();
    let costs = expansion.costs().into_iter();
    let terms: Vec<(Column, f64)> =
        costs.map(|(column, cost)| (column, cost - by_truck.get(&column).unwrap_or(&0.0))).collect();
    Some((program.row(Bounds::at_most(budget), &terms), budget))
}

/// Moves trucks to where they are worth most: empty ones are taken off, and one more drives each load that the prices of
/// `loaded`, the restricted program at its first level, say it would help, where there is room. As long as none could be
/// added, one that is worth less is taken from the same fleet: one only, because prices hold for small steps. `None`: none
/// would help.
#[must_use]
pub fn improved(
    expansion: &Expansion<'_>,
    restricted: &Restricted,
    trucks: &WholeTrucks,
    loaded: &Solution,
) -> Option<WholeTrucks> {
    let mut room = Room::new(expansion);
    let mut better = WholeTrucks { loads: Vec::new(), ..trucks.clone() };
    let all = groups(expansion, Sharing::Together);
    // Of a load that drives, the price of a truck; of one that does not, what its goods would be worth.
    let gain = |flow: &usize| -loaded.reduced_costs[expansion.flows[*flow].column.0] * expansion.flows[*flow].load_t;
    let mut worth: BTreeMap<LoadKey, f64> =
        all.iter().map(|(key, flows)| (*key, flows.iter().map(gain).fold(0.0, f64::max))).collect();
    let mut position: BTreeMap<LoadKey, usize> = BTreeMap::new();
    for load in &trucks.loads {
        let mut load = load.clone();
        if is_free(expansion, &load) {
            let key = key_of(expansion, &load);
            let used = rounded(loaded.rows[restricted.loads[&key].0]).min(load.trucks);
            worth.insert(key, if used < load.trucks { 0.0 } else { -loaded.price(restricted.loads[&key]) });
            load.trucks = used;
            position.insert(key, better.loads.len());
        }
        if let Some(first) = load.flows.first() {
            room.force(load.trip, expansion.flows[*first].commodity, load.day, load.trucks);
        }
        better.loads.push(load);
    }
    let mut order: Vec<LoadKey> = worth.keys().copied().filter(|key| worth[key] > SLIVER).collect();
    order.sort_by(|a, b| worth[b].total_cmp(&worth[a]).then(a.cmp(b)));
    let mut has_changed = false;
    for key in order {
        let (day, trip, _) = key;
        let commodity = expansion.flows[all[&key][0]].commodity;
        let mut has_room = room.take(trip, commodity, day, 1) == 1;
        if !has_room && !has_changed {
            let idle = idle_load(expansion, &better.loads, &worth, key);
            for victim in idle {
                let load = &mut better.loads[victim];
                let goods = expansion.flows[load.flows[0]].commodity;
                room.force(load.trip, goods, load.day, -1);
                has_room = room.take(trip, commodity, day, 1) == 1;
                if has_room {
                    load.trucks -= 1;
                    break;
                }
                room.force(load.trip, goods, load.day, 1);
            }
        }
        if has_room {
            has_changed = true;
            match position.get(&key) {
                Some(load) => better.loads[*load].trucks += 1,
                None => better.loads.push(TruckLoad { trip, day, flows: all[&key].clone(), trucks: 1 }),
            }
        }
    }
    better.loads.retain(|load| load.trucks > 0);
    has_changed.then_some(better)
}

/// Free loads of the same fleet whose trucks the prices say are worth less than half as much, the least first.
fn idle_load(
    expansion: &Expansion<'_>,
    loads: &[TruckLoad],
    worth: &BTreeMap<LoadKey, f64>,
    wanted: LoadKey,
) -> Vec<usize> {
    let fleet = expansion.trips[wanted.1].fleet;
    let value = |load: &TruckLoad| worth.get(&key_of(expansion, load)).copied().unwrap_or(0.0);
    let is_idle = |load: &TruckLoad| {
        load.trucks > 0
            && is_free(expansion, load)
            && expansion.trips[load.trip].fleet == fleet
            && (load.day, load.trip) != (wanted.0, wanted.1)
            && value(load) < worth[&wanted] / 2.0
    };
    let mut idle: Vec<usize> = (0..loads.len()).filter(|load| is_idle(&loads[*load])).collect();
    idle.sort_by(|a, b| value(&loads[*a]).total_cmp(&value(&loads[*b])).then(a.cmp(b)));
    idle.truncate(VICTIMS);
    idle
}

/// Trucks enough for every flow of a relaxed solution, whether there is room for them or not.
#[must_use]
pub fn divisible(expansion: &Expansion<'_>, solution: &Solution) -> WholeTrucks {
    let mut trucks = committed(expansion, solution, &mut Room::new(expansion));
    for (position, flow) in expansion.flows.iter().enumerate().filter(|(_, flow)| flow.commitment.is_none()) {
        let count = rounded(truckfuls(expansion, solution, position));
        if count > 0 {
            let Flow { trip, day, .. } = *flow;
            trucks.loads.push(TruckLoad { trip, day, flows: vec![position], trucks: count });
        }
    }
    trucks.is_exact = true;
    trucks
}

fn rounded(share: f64) -> i64 {
    (share - SLIVER).ceil().max(0.0) as i64
}

/// Whether goods share trucks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sharing {
    Apart,
    Together,
}

/// The free flows that could share trucks, by trip and day. Goods under different limits in trucks never do.
fn groups(expansion: &Expansion<'_>, sharing: Sharing) -> BTreeMap<LoadKey, Vec<usize>> {
    let mut groups: BTreeMap<LoadKey, Vec<usize>> = BTreeMap::new();
    for (position, flow) in expansion.flows.iter().enumerate().filter(|(_, flow)| flow.commitment.is_none()) {
        let key = match sharing {
            Sharing::Apart => flow.commodity.0,
            Sharing::Together => own_limit(expansion, flow),
        };
        groups.entry((flow.day, flow.trip, key)).or_default().push(position);
    }
    groups
}

/// 0 for goods under the general limits in trucks all the way, else the position of their group from 1.
fn own_limit(expansion: &Expansion<'_>, flow: &Flow) -> usize {
    let group = expansion.network[flow.commodity].group;
    let entries = &expansion.trips[flow.trip].entries;
    let has_own = entries.iter().any(|entry| {
        let days = &expansion.capacity.gates[entry.gate].days;
        days[flow.day + entry.offset].groups.iter().any(|(own, _)| Some(*own) == group)
    });
    group.filter(|_| has_own).map_or(0, |group| group.0 + 1)
}

fn truckfuls(expansion: &Expansion<'_>, solution: &Solution, flow: usize) -> f64 {
    let flow = &expansion.flows[flow];
    solution.value(flow.column) / flow.load_t
}

fn rounded_up(expansion: &Expansion<'_>, solution: &Solution, sharing: Sharing) -> Option<WholeTrucks> {
    let mut room = Room::new(expansion);
    let mut trucks = committed(expansion, solution, &mut room);
    for ((day, trip, _), flows) in groups(expansion, sharing) {
        let flows: Vec<usize> =
            flows.into_iter().filter(|flow| solution.value(expansion.flows[*flow].column) > CRUMB_T).collect();
        let Some(first) = flows.first() else { continue };
        let wanted = rounded(flows.iter().map(|flow| truckfuls(expansion, solution, *flow)).sum()).max(1);
        if room.take(trip, expansion.flows[*first].commodity, day, wanted) < wanted {
            return None;
        }
        trucks.loads.push(TruckLoad { trip, day, flows, trucks: wanted });
    }
    trucks.is_exact = true;
    Some(trucks)
}

/// Trucks of commitments, before all others.
fn committed(expansion: &Expansion<'_>, solution: &Solution, room: &mut Room<'_>) -> WholeTrucks {
    let mut trucks = WholeTrucks::default();
    for drive in &expansion.committed {
        let is_on = |flow: &Flow| flow.trip == drive.trip && flow.commitment == Some(drive.commitment);
        let flows = (0..expansion.flows.len()).filter(|flow| is_on(&expansion.flows[*flow]));
        let flows: Vec<usize> = flows.collect();
        let needed: f64 = flows.iter().map(|flow| truckfuls(expansion, solution, *flow)).sum();
        let count = rounded(solution.value(drive.column).max(needed));
        if let Some(first) = flows.first() {
            room.force(drive.trip, expansion.flows[*first].commodity, drive.day, count);
        }
        trucks.drives.push(count);
        if count > 0 {
            trucks.loads.push(TruckLoad { trip: drive.trip, day: drive.day, flows, trucks: count });
        }
    }
    trucks
}

/// The goods that share trucks on one trip, day after day; weights in truckfuls.
struct Series {
    trip: usize,
    commodity: CommodityIndex,
    /// Flows by day of departure.
    days: BTreeMap<usize, Vec<usize>>,
    sent: f64,
    target: f64,
    total: f64,
}

impl Series {
    fn owed(&self) -> f64 {
        self.target - self.sent
    }
}

fn by_days(expansion: &Expansion<'_>, solution: &Solution) -> WholeTrucks {
    let mut room = Room::new(expansion);
    room.reserve(expansion, solution);
    let mut trucks = committed(expansion, solution, &mut room);
    let mut series = all_series(expansion, solution);
    let mut loads: BTreeMap<(usize, usize), i64> = BTreeMap::new();
    feed_commitments(expansion, solution, &mut room, &mut series, &mut loads);
    for day in 0..expansion.horizon_days {
        for one in &mut series {
            let flows = one.days.get(&day).into_iter().flatten();
            one.target += flows.map(|flow| truckfuls(expansion, solution, *flow)).sum::<f64>();
        }
        let mut order: Vec<usize> = (0..series.len()).filter(|one| series[*one].days.contains_key(&day)).collect();
        order.sort_by(|a, b| series[*b].owed().total_cmp(&series[*a].owed()).then(a.cmp(b)));
        for position in &order {
            let one = &mut series[*position];
            let wanted = (one.owed() + SLIVER).floor().max(0.0) as i64;
            let placed = room.take(one.trip, one.commodity, day, wanted);
            *loads.entry((*position, day)).or_default() += placed;
            one.sent += placed as f64;
        }
        order.sort_by(|a, b| series[*b].owed().total_cmp(&series[*a].owed()).then(a.cmp(b)));
        for position in &order {
            let one = &mut series[*position];
            if one.owed() < 1e-3 || room.take(one.trip, one.commodity, day, 1) == 0 {
                continue;
            }
            *loads.entry((*position, day)).or_default() += 1;
            // The truck is filled with what would go later, as far as it stands there today.
            let early = standing(expansion, solution, one, day).min(one.total - one.target).min(1.0 - one.owed());
            one.sent += one.owed().min(1.0) + early.max(0.0);
        }
    }
    for ((position, day), count) in loads.into_iter().filter(|(_, count)| *count > 0) {
        let flows = series[position].days[&day].clone();
        trucks.loads.push(TruckLoad { trip: series[position].trip, day, flows, trucks: count });
    }
    trucks
}

/// Trucks for goods on their way to where an agreed convoy leaves, before all that is free: without them it has no load.
fn feed_commitments(
    expansion: &Expansion<'_>,
    solution: &Solution,
    room: &mut Room<'_>,
    series: &mut [Series],
    loads: &mut BTreeMap<(usize, usize), i64>,
) {
    let lane = |trip: usize| &expansion.lanes[expansion.trips[trip].lane];
    let origins: BTreeSet<SiteIndex> = expansion.committed.iter().map(|drive| lane(drive.trip).from).collect();
    for (position, one) in series.iter_mut().enumerate().filter(|(_, one)| origins.contains(&lane(one.trip).to)) {
        for (day, flows) in &one.days {
            let wanted = rounded(flows.iter().map(|flow| truckfuls(expansion, solution, *flow)).sum());
            let placed = room.take(one.trip, one.commodity, *day, wanted);
            *loads.entry((position, *day)).or_default() += placed;
            one.sent += placed as f64;
        }
    }
}

/// Truckfuls of the goods of a series that the solution leaves standing at its origin at the end of a day.
fn standing(expansion: &Expansion<'_>, solution: &Solution, series: &Series, day: usize) -> f64 {
    let origin = expansion.lanes[expansion.trips[series.trip].lane].from;
    let flows = series.days[&day].iter().map(|flow| &expansion.flows[*flow]);
    let stock = |flow: &Flow| solution.value(expansion.stores[&(origin, flow.commodity)].stock[day]);
    flows.map(|flow| stock(flow) / flow.load_t).sum()
}

fn all_series(expansion: &Expansion<'_>, solution: &Solution) -> Vec<Series> {
    let mut series: BTreeMap<(usize, usize), Series> = BTreeMap::new();
    for ((day, trip, key), flows) in groups(expansion, Sharing::Together) {
        let one = series.entry((trip, key)).or_insert_with(|| Series {
            trip,
            commodity: expansion.flows[flows[0]].commodity,
            days: BTreeMap::new(),
            sent: 0.0,
            target: 0.0,
            total: 0.0,
        });
        one.total += flows.iter().map(|flow| truckfuls(expansion, solution, *flow)).sum::<f64>();
        one.days.insert(day, flows);
    }
    series.into_values().filter(|one| one.total > SLIVER).collect()
}

/// Trucks that can still pass and trucks that are still free.
struct Room<'a> {
    expansion: &'a Expansion<'a>,
    /// By gate, day and group (`None`: the limit for goods without one of their own).
    groups: BTreeMap<(usize, usize, Option<GroupIndex>), i64>,
    /// The groups that have a limit of their own, by gate and day.
    own: BTreeSet<(usize, usize, GroupIndex)>,
    /// By gate and day, for everything.
    total: BTreeMap<(usize, usize), i64>,
    /// Working time of the whole fleet, by day.
    fleets: BTreeMap<(FleetIndex, usize), Minutes>,
    /// What is left of the budget for trucks, in the currency; `None`: no limit.
    budget: Option<f64>,
}

impl<'a> Room<'a> {
    fn new(expansion: &'a Expansion<'a>) -> Self {
        let mut room = Self {
            expansion,
            groups: BTreeMap::new(),
            own: BTreeSet::new(),
            total: BTreeMap::new(),
            fleets: BTreeMap::new(),
            budget: expansion.network.settings.budget,
        };
        for (gate, days) in expansion.capacity.gates.iter().enumerate() {
            for (day, limits) in days.days.iter().enumerate() {
                room.total.extend(limits.total().trucks.map(|trucks| ((gate, day), trucks)));
                room.groups.extend(limits.general.trucks.map(|trucks| ((gate, day, None), trucks)));
                for (group, limit) in &limits.groups {
                    room.own.insert((gate, day, *group));
                    room.groups.extend(limit.trucks.map(|trucks| ((gate, day, Some(*group)), trucks)));
                }
            }
        }
        for (index, fleet) in expansion.network.fleets.iter().enumerate() {
            for day in 0..expansion.horizon_days {
                room.fleets.insert((FleetIndex(index), day), fleet.trucks * fleet.work_per_day);
            }
        }
        room
    }

    /// Where convoys are agreed, keeps what the relaxed solution spends on goods and carriage out of the reach of trucks.
    fn reserve(&mut self, expansion: &Expansion<'_>, solution: &Solution) {
        let Some(budget) = self.budget.as_mut().filter(|_| !expansion.committed.is_empty()) else { return };
        let orders = expansion
            .orders
            .iter()
            .map(|order| expansion.network[order.offer].price_per_t * solution.value(order.column));
        let flows =
            expansion.flows.iter().map(|flow| expansion.trips[flow.trip].cost_per_t * solution.value(flow.column));
        *budget -= orders.chain(flows).sum::<f64>();
    }

    /// Takes room for up to `wanted` trucks and says for how many there was.
    fn take(&mut self, trip: usize, commodity: CommodityIndex, day: usize, wanted: i64) -> i64 {
        let placed = wanted.min(self.most(trip, commodity, day)).max(0);
        self.force(trip, commodity, day, placed);
        placed
    }

    fn most(&self, trip: usize, commodity: CommodityIndex, day: usize) -> i64 {
        let trip = &self.expansion.trips[trip];
        let mut most = i64::MAX;
        for entry in &trip.entries {
            let day = day + entry.offset;
            most = most.min(self.total.get(&(entry.gate, day)).copied().unwrap_or(i64::MAX));
            let key = self.group_key(entry.gate, day, commodity);
            most = most.min(self.groups.get(&key).copied().unwrap_or(i64::MAX));
        }
        for (key, work) in self.work(trip, day) {
            most = most.min(self.fleets[&key] / work);
        }
        if let Some(budget) = self.budget.filter(|_| trip.cost_per_truck > 0.0) {
            most = most.min((budget / trip.cost_per_truck).floor() as i64);
        }
        most
    }

    /// Takes room whether there is any or not.
    fn force(&mut self, trip: usize, commodity: CommodityIndex, day: usize, trucks: i64) {
        let trip = &self.expansion.trips[trip];
        for entry in &trip.entries {
            let day = day + entry.offset;
            let key = self.group_key(entry.gate, day, commodity);
            for left in [self.total.get_mut(&(entry.gate, day)), self.groups.get_mut(&key)].into_iter().flatten() {
                *left -= trucks;
            }
        }
        for (key, work) in self.work(trip, day) {
            *self.fleets.entry(key).or_default() -= work * trucks;
        }
        if let Some(budget) = &mut self.budget {
            *budget -= trip.cost_per_truck * trucks as f64;
        }
    }

    fn group_key(&self, gate: usize, day: usize, commodity: CommodityIndex) -> (usize, usize, Option<GroupIndex>) {
        let group = self.expansion.network[commodity].group;
        (gate, day, group.filter(|group| self.own.contains(&(gate, day, *group))))
    }

    /// The working time that one truck takes from its fleet, by day.
    fn work(&self, trip: &Trip, day: usize) -> Vec<((FleetIndex, usize), Minutes)> {
        let Some(index) = trip.fleet else { return Vec::new() };
        let fleet = &self.expansion.network[index];
        (0..self.expansion.horizon_days - day)
            .map(|offset| ((index, day + offset), trip.work_on_day(fleet, offset)))
            .take_while(|(_, work)| *work > 0)
            .collect()
    }
}
