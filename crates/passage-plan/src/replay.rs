//! From tonnes to whole kilograms: the solution is played through day by day, and each step takes only what is there.
//!
//! The solver's figures are targets. Rounding never lets more pass, leave or be given than there is; what it costs shows
//! in the shortage of the plan, not in a broken rule.

use crate::expand::{Expansion, Flow};
use crate::program::Solution;
use crate::tally::whole_units;
use crate::trucks::WholeTrucks;
use passage_model::network::{
    CommitmentIndex, CommodityIndex, GroupIndex, NeedIndex, OfferIndex, SiteIndex, WhenUnmet,
};
use std::collections::{BTreeMap, BTreeSet};

/// Goods at a place.
pub type Store = (SiteIndex, CommodityIndex);

/// Goods on trucks, in whole kilograms.
#[derive(Clone, Copy, Debug)]
pub struct Shipment {
    /// Position of the trip in the expansion.
    pub trip: usize,
    /// What.
    pub commodity: CommodityIndex,
    /// Day of departure.
    pub day: usize,
    /// The commitment it keeps.
    pub commitment: Option<CommitmentIndex>,
    /// The load of [`WholeTrucks`] whose trucks it shares.
    pub load: usize,
    /// Whether others ride on the same trucks.
    pub is_shared: bool,
    /// Trucks; 0 where it rides on the trucks of another shipment of the load.
    pub trucks: i64,
    /// Kilograms.
    pub kg: i64,
}

/// Goods bought, in whole kilograms.
#[derive(Clone, Copy, Debug)]
pub struct Bought {
    /// From which offer.
    pub offer: OfferIndex,
    /// Day of the order.
    pub day: usize,
    /// Kilograms.
    pub kg: i64,
}

/// A plan in whole kilograms, by day.
#[derive(Clone, Debug, Default)]
pub struct Played {
    /// What travels.
    pub shipments: Vec<Shipment>,
    /// What is bought.
    pub bought: Vec<Bought>,
    /// Given out, by store and day.
    pub given: BTreeMap<Store, Vec<i64>>,
    /// In store at the end of the day.
    pub stock: BTreeMap<Store, Vec<i64>>,
}

/// How often goods may be held back so that they fit a store or keep a commitment, before the checker has the last word.
const ATTEMPTS: usize = 40;

/// Plays a solution with its trucks.
#[must_use]
pub fn replay(expansion: &Expansion<'_>, solution: &Solution, trucks: &WholeTrucks) -> Played {
    let mut shipments = shipments(expansion, solution, trucks);
    let bought = bought(expansion, solution, &shipments);
    let mut played = Day::play(expansion, solution, &shipments, &bought);
    for _ in 0..ATTEMPTS {
        // What could not go is not planned for: to hold it back would change nothing.
        let both = shipments.iter_mut().zip(&played.shipments);
        for (planned, played) in both.filter(|(_, played)| played.commitment.is_none()) {
            planned.kg = played.kg;
        }
        let overfull = overfull(expansion, &played);
        for excess in &overfull {
            hold_back(expansion, &mut shipments, &played, *excess);
        }
        // Stores first: commitments are looked at when everything fits.
        if overfull.is_empty() && !supply_commitments(expansion, &mut shipments, &played, trucks) {
            break;
        }
        played = Day::play(expansion, solution, &shipments, &bought);
    }
    settle_trucks(expansion, &mut played.shipments, trucks);
    played
}

fn kilograms(tonnes: f64) -> f64 {
    let kg = tonnes * 1000.0;
    // What the solver means as a whole number is one.
    if (kg - kg.round()).abs() < 1e-4 { kg.round() } else { kg }
}

fn shipments(expansion: &Expansion<'_>, solution: &Solution, trucks: &WholeTrucks) -> Vec<Shipment> {
    let network = expansion.network;
    let mut sent: BTreeMap<(usize, CommodityIndex), Sent> = BTreeMap::new();
    let mut shipments: Vec<Shipment> = Vec::new();
    let mut exact: Vec<f64> = Vec::new();
    let mut loads: Vec<usize> = (0..trucks.loads.len()).collect();
    loads.sort_by_key(|load| trucks.loads[*load].day);
    for position in loads {
        let load = &trucks.loads[position];
        let mut room = load.trucks as f64;
        for flow in load.flows.iter().map(|flow| &expansion.flows[*flow]) {
            let trip = &expansion.trips[flow.trip];
            let tonnes = solution.value(flow.column);
            let to = expansion.lanes[trip.lane].to;
            // Rounded up over the days, so that a community is not left short by a kilogram that its supplier has; down
            // where a store or the budget could be overrun.
            let is_tight = network[to].storage.is_some() || network.settings.budget.is_some();
            let wanted = if flow.commitment.is_some() {
                kilograms(tonnes).floor() as i64
            } else {
                sent.entry((flow.trip, flow.commodity)).or_default().next(tonnes, is_tight)
            };
            let truck_kg = trip.load_kg(network, flow.commodity);
            let kg = wanted.min(((room + 1e-9) * truck_kg as f64).floor() as i64).max(0);
            room -= kg as f64 / truck_kg as f64;
            let Flow { trip, commodity, day, commitment, .. } = *flow;
            let is_shared = load.flows.len() > 1;
            shipments.push(Shipment { trip, commodity, day, commitment, load: position, is_shared, trucks: 0, kg });
            exact.push(kilograms(tonnes));
        }
    }
    complete_commitments(expansion, &mut shipments, &exact, trucks);
    // What is agreed goes first; the rest in the order of the program.
    shipments.sort_by_key(|shipment| (shipment.day, shipment.commitment.is_none()));
    shipments
}

/// What was sent so far on one trip, exactly and in whole kilograms.
#[derive(Default)]
struct Sent {
    tonnes: f64,
    kg: i64,
}

impl Sent {
    /// The next whole kilograms, so that the sum is the exact one rounded up or down.
    fn next(&mut self, tonnes: f64, is_rounded_down: bool) -> i64 {
        self.tonnes += tonnes;
        let sum = kilograms(self.tonnes);
        let sum = if is_rounded_down { sum.floor() } else { sum.ceil() } as i64;
        let next = (sum - self.kg).max(0);
        self.kg += next;
        next
    }
}

/// Gives back the kilograms that rounding down took from commitments: to what a truck carries in all, so that none leaves
/// empty, then to what is agreed in all. `exact`: the kilograms of each shipment before rounding.
fn complete_commitments(expansion: &Expansion<'_>, shipments: &mut [Shipment], exact: &[f64], trucks: &WholeTrucks) {
    for index in (0..expansion.network.commitments.len()).map(CommitmentIndex) {
        let mut own: Vec<usize> =
            (0..shipments.len()).filter(|row| shipments[*row].commitment == Some(index)).collect();
        // Those first that lost most: there the goods are.
        let lost = |row: &usize| exact[*row] - shipments[*row].kg as f64;
        own.sort_by(|a, b| lost(b).total_cmp(&lost(a)));
        let in_all = |rows: &[usize]| (rows.iter().map(|row| exact[*row]).sum::<f64>() + 1e-3).floor() as i64;
        let trips: BTreeSet<usize> = own.iter().map(|row| shipments[*row].trip).collect();
        for trip in trips {
            let rows: Vec<usize> = own.iter().copied().filter(|row| shipments[*row].trip == trip).collect();
            fill(expansion, shipments, &rows, in_all(&rows), trucks);
        }
        let agreed = expansion.network[index].quantity.map_or(0, |quantity| quantity.0);
        fill(expansion, shipments, &own, agreed.max(in_all(&own)), trucks);
    }
}

/// Adds kilograms, one to each of the rows with room in turn, until they have so many together.
fn fill(expansion: &Expansion<'_>, shipments: &mut [Shipment], rows: &[usize], wanted: i64, trucks: &WholeTrucks) {
    let mut needed = truckfuls(expansion, shipments);
    let mut missing = wanted - rows.iter().map(|row| shipments[*row].kg).sum::<i64>();
    while missing > 0 {
        let before = missing;
        for row in rows {
            let one = &mut shipments[*row];
            let truck = 1.0 / expansion.trips[one.trip].load_kg(expansion.network, one.commodity) as f64;
            let needed = needed.entry(one.load).or_default();
            if missing > 0 && *needed + truck <= trucks.loads[one.load].trucks as f64 + 1e-9 {
                one.kg += 1;
                *needed += truck;
                missing -= 1;
            }
        }
        if missing == before {
            return;
        }
    }
}

/// What each load needs, in trucks.
fn truckfuls(expansion: &Expansion<'_>, shipments: &[Shipment]) -> BTreeMap<usize, f64> {
    let mut needed: BTreeMap<usize, f64> = BTreeMap::new();
    for shipment in shipments {
        let truck_kg = expansion.trips[shipment.trip].load_kg(expansion.network, shipment.commodity);
        *needed.entry(shipment.load).or_default() += shipment.kg as f64 / truck_kg as f64;
    }
    needed
}

/// Writes trucks to shipments: no more than the goods need, unless agreed. Of a shared load each commodity counts its full
/// trucks, and the rest goes to those with the most left over.
fn settle_trucks(expansion: &Expansion<'_>, shipments: &mut Vec<Shipment>, trucks: &WholeTrucks) {
    shipments.retain(|one| one.kg > 0);
    let needed = truckfuls(expansion, shipments);
    for (position, needed) in needed {
        let load = &trucks.loads[position];
        let mut own: Vec<&mut Shipment> = shipments.iter_mut().filter(|one| one.load == position).collect();
        let is_agreed = own.iter().any(|one| one.commitment.is_some());
        let count = if is_agreed { load.trucks } else { load.trucks.min((needed - 1e-9).ceil() as i64) };
        let is_shared = own.len() > 1;
        let part =
            |one: &Shipment| one.kg as f64 / expansion.trips[one.trip].load_kg(expansion.network, one.commodity) as f64;
        let mut left = count;
        for one in &mut own {
            one.is_shared = is_shared;
            one.trucks = (part(one) + 1e-9).floor() as i64;
            left -= one.trucks;
        }
        own.sort_by(|a, b| (part(b) - b.trucks as f64).total_cmp(&(part(a) - a.trucks as f64)));
        let rows = own.len();
        for (row, one) in own.iter_mut().enumerate() {
            let more = if row + 1 == rows { left } else { left.min(1) };
            one.trucks += more.max(0);
            left -= more.max(0);
        }
    }
}

fn bought(expansion: &Expansion<'_>, solution: &Solution, shipments: &[Shipment]) -> Vec<Bought> {
    let network = expansion.network;
    let mut left: Vec<i64> = network.offers.iter().map(|offer| offer.quantity.map_or(i64::MAX, |kg| kg.0)).collect();
    let mut sent: Vec<Sent> = network.offers.iter().map(|_| Sent::default()).collect();
    let mut bought = Vec::new();
    for order in &expansion.orders {
        let tonnes = solution.value(order.column);
        let offer = &network[order.offer];
        // As goods on trucks: what lies around could fill a store that others need.
        let is_tight = network[offer.site].storage.is_some() || network.settings.budget.is_some();
        let is_first = sent[order.offer.0].kg == 0;
        let mut kg = sent[order.offer.0].next(tonnes, is_tight);
        if kg > 0 && is_first && !is_tight {
            // Each way from here rounds up by less than a kilogram; the order itself has done so once.
            let is_from_here = |one: &&Shipment| {
                expansion.lanes[expansion.trips[one.trip].lane].from == offer.site && one.commodity == offer.commodity
            };
            let ways: BTreeSet<usize> = shipments.iter().filter(is_from_here).map(|one| one.trip).collect();
            kg += (ways.len() as i64 - 1).max(0);
        }
        let kg = kg.min(left[order.offer.0]);
        if kg > 0 {
            left[order.offer.0] -= kg;
            bought.push(Bought { offer: order.offer, day: order.day, kg });
        }
    }
    bought
}

/// The stores that hold more at the end of a day than they can, each with its first such day and the kilograms too many.
fn overfull(expansion: &Expansion<'_>, played: &Played) -> Vec<(SiteIndex, usize, i64)> {
    let network = expansion.network;
    let mut overfull = Vec::new();
    for site in network.site_indices() {
        let Some(storage) = network[site].storage else { continue };
        let mut own: i64 = network.stocks.iter().filter(|stock| stock.site == site).map(|stock| stock.quantity.0).sum();
        for day in 0..expansion.horizon_days {
            let date = expansion.capacity.horizon.date(day);
            let supplies = network.supplies.iter().filter(|supply| supply.site == site && supply.date == date);
            let agreed = played.shipments.iter().filter(|shipment| {
                let trip = &expansion.trips[shipment.trip];
                let is_here = expansion.lanes[trip.lane].to == site && shipment.day + trip.lag == day;
                is_here && shipment.commitment.is_some()
            });
            own += supplies.map(|supply| supply.quantity.0).chain(agreed.map(|one| one.kg)).sum::<i64>();
            let stores = played.stock.range((site, CommodityIndex(0))..).take_while(|((other, _), _)| *other == site);
            let held: i64 = stores.map(|(_, days)| days[day]).sum();
            let excess = held - storage.0.max(own);
            if excess > 0 {
                overfull.push((site, day, excess));
                break;
            }
        }
    }
    overfull
}

/// Holds goods back that would arrive at a site by a day and lie there at its end, the latest first. Goods that are given
/// out or sent on would make no room.
fn hold_back(
    expansion: &Expansion<'_>,
    shipments: &mut [Shipment],
    played: &Played,
    (site, day, excess): (SiteIndex, usize, i64),
) {
    let mut left = excess;
    let mut lying: BTreeMap<CommodityIndex, i64> = BTreeMap::new();
    for shipment in shipments.iter_mut().rev().filter(|shipment| shipment.commitment.is_none()) {
        let trip = &expansion.trips[shipment.trip];
        if expansion.lanes[trip.lane].to == site && shipment.day + trip.lag <= day {
            let store = (site, shipment.commodity);
            let lies = || played.stock.get(&store).map_or(0, |days| days[day]);
            let lies = lying.entry(shipment.commodity).or_insert_with(lies);
            let less = left.min(shipment.kg).min(*lies);
            shipment.kg -= less;
            *lies -= less;
            left -= less;
        }
    }
}

/// Gives the kilograms that rounding took back to the first commitment that went short: free goods are left at its
/// origin, the latest first, or trucks with room bring more there. Whether any were found.
fn supply_commitments(
    expansion: &Expansion<'_>,
    shipments: &mut [Shipment],
    played: &Played,
    trucks: &WholeTrucks,
) -> bool {
    // Shipments are played in the order in which they are planned.
    let mut both = shipments.iter().zip(&played.shipments);
    let short = both.find(|(planned, played)| planned.commitment.is_some() && played.kg < planned.kg);
    let Some((planned, missing)) = short.map(|(planned, played)| (*planned, planned.kg - played.kg)) else {
        return false;
    };
    let lane = |shipment: &Shipment| &expansion.lanes[expansion.trips[shipment.trip].lane];
    let origin = lane(&planned).from;
    let needed = truckfuls(expansion, shipments);
    let mut left = missing;
    let same =
        shipments.iter_mut().rev().filter(|other| other.commitment.is_none() && other.commodity == planned.commodity);
    let (mut leaving, mut coming) = (Vec::new(), Vec::new());
    for other in same {
        if lane(other).from == origin && other.day <= planned.day {
            leaving.push(other);
        } else if lane(other).to == origin && other.day + expansion.trips[other.trip].lag < planned.day {
            coming.push(other);
        }
    }
    for free in leaving {
        let less = left.min(free.kg);
        free.kg -= less;
        left -= less;
    }
    for free in coming.into_iter().filter(|free| free.kg > 0) {
        let truck_kg = expansion.trips[free.trip].load_kg(expansion.network, free.commodity) as f64;
        let room = (trucks.loads[free.load].trucks as f64 - needed[&free.load]) * truck_kg + 1e-6;
        let more = left.min(room.floor() as i64).max(0);
        free.kg += more;
        left -= more;
    }
    left < missing
}

/// Weight that can still pass or be handled.
struct Weight {
    gates: BTreeMap<(usize, usize, Option<GroupIndex>), i64>,
    total: BTreeMap<(usize, usize), i64>,
    handling: BTreeMap<(SiteIndex, usize), i64>,
}

impl Weight {
    fn new(expansion: &Expansion<'_>) -> Self {
        let mut weight = Self { gates: BTreeMap::new(), total: BTreeMap::new(), handling: BTreeMap::new() };
        for (gate, days) in expansion.capacity.gates.iter().enumerate() {
            for (day, limits) in days.days.iter().enumerate() {
                weight.total.extend(limits.total().kg.map(|kg| ((gate, day), kg)));
                weight.gates.extend(limits.general.kg.map(|kg| ((gate, day, None), kg)));
                for (group, limit) in &limits.groups {
                    weight.gates.insert((gate, day, Some(*group)), limit.kg.unwrap_or(i64::MAX / 4));
                }
            }
        }
        for site in expansion.network.site_indices().filter(|site| expansion.network[*site].is_store()) {
            if let Some(handling) = expansion.network[site].handling_per_day {
                weight.handling.extend((0..expansion.horizon_days).map(|day| ((site, day), handling.0)));
            }
        }
        weight
    }

    /// Takes what passes of a shipment from every limit; returns the kilograms.
    fn take(&mut self, expansion: &Expansion<'_>, shipment: &Shipment) -> i64 {
        let mut passes = shipment.kg;
        self.limits(expansion, shipment, |left| passes = passes.min(*left));
        let passes = passes.max(0);
        self.limits(expansion, shipment, |left| *left -= passes);
        passes
    }

    /// Every limit that a shipment runs up against.
    fn limits(&mut self, expansion: &Expansion<'_>, shipment: &Shipment, mut touch: impl FnMut(&mut i64)) {
        let trip = &expansion.trips[shipment.trip];
        let lane = &expansion.lanes[trip.lane];
        let group = expansion.network[shipment.commodity].group;
        for entry in &trip.entries {
            let (gate, day) = (entry.gate, shipment.day + entry.offset);
            let group = group.filter(|group| self.gates.contains_key(&(gate, day, Some(*group))));
            self.total.get_mut(&(gate, day)).into_iter().for_each(&mut touch);
            self.gates.get_mut(&(gate, day, group)).into_iter().for_each(&mut touch);
        }
        for bay in [(lane.from, shipment.day), (lane.to, shipment.day + trip.lag)] {
            self.handling.get_mut(&bay).into_iter().for_each(&mut touch);
        }
    }
}

/// One pass through the days.
struct Day<'a> {
    expansion: &'a Expansion<'a>,
    solution: &'a Solution,
    /// In store, updated through the day.
    stock: BTreeMap<Store, i64>,
    /// Still owed, by need: only for deferred needs.
    owed: Vec<i64>,
}

impl<'a> Day<'a> {
    fn play(expansion: &'a Expansion<'a>, solution: &'a Solution, planned: &[Shipment], bought: &[Bought]) -> Played {
        let network = expansion.network;
        let horizon = expansion.capacity.horizon;
        let mut weight = Weight::new(expansion);
        // What is agreed has its place wherever it passes, also before what departs sooner.
        let agreed = planned.iter().map(|one| if one.commitment.is_some() { weight.take(expansion, one) } else { 0 });
        let agreed: Vec<i64> = agreed.collect();
        let mut day_state = Self {
            expansion,
            solution,
            stock: expansion.stores.keys().map(|store| (*store, 0)).collect(),
            owed: vec![0; network.needs.len()],
        };
        let mut played = Played { bought: bought.to_vec(), ..Played::default() };
        for stock in &network.stocks {
            *day_state.stock.entry((stock.site, stock.commodity)).or_default() += stock.quantity.0;
        }
        for day in 0..expansion.horizon_days {
            let today = network.supplies.iter().filter(|supply| horizon.day(supply.date) == Some(day));
            for supply in today {
                *day_state.stock.entry((supply.site, supply.commodity)).or_default() += supply.quantity.0;
            }
            for order in bought.iter().filter(|order| order.day + network[order.offer].lead_days == day) {
                let offer = &network[order.offer];
                *day_state.stock.entry((offer.site, offer.commodity)).or_default() += order.kg;
            }
            for (shipment, agreed) in planned.iter().zip(&agreed).filter(|(shipment, _)| shipment.day == day) {
                let mut shipment = *shipment;
                let trip = &expansion.trips[shipment.trip];
                let standing =
                    day_state.stock.entry((expansion.lanes[trip.lane].from, shipment.commodity)).or_default();
                shipment.kg = shipment.kg.min(*standing).max(0);
                shipment.kg = if shipment.commitment.is_some() {
                    shipment.kg.min(*agreed)
                } else {
                    weight.take(expansion, &shipment)
                };
                *standing -= shipment.kg;
                played.shipments.push(shipment);
            }
            let arriving = played.shipments.iter().filter(|one| one.day + expansion.trips[one.trip].lag == day);
            for shipment in arriving {
                let to = expansion.lanes[expansion.trips[shipment.trip].lane].to;
                *day_state.stock.entry((to, shipment.commodity)).or_default() += shipment.kg;
            }
            for site in network.site_indices() {
                for (store, kg) in day_state.give(site, day) {
                    played.given.entry(store).or_insert_with(|| vec![0; expansion.horizon_days])[day] = kg;
                }
            }
            for (store, kg) in &day_state.stock {
                played.stock.entry(*store).or_insert_with(|| vec![0; expansion.horizon_days])[day] = *kg;
            }
        }
        played
    }

    /// Gives out at a site on a day what the solution says, to the kilogram that the needs ask for.
    fn give(&mut self, site: SiteIndex, day: usize) -> Vec<(Store, i64)> {
        let network = self.expansion.network;
        let needs: Vec<NeedIndex> =
            (0..network.needs.len()).map(NeedIndex).filter(|need| network[*need].site == site).collect();
        if needs.is_empty() {
            return Vec::new();
        }
        for need in &needs {
            let amount = self.expansion.needed[need.0][day];
            let is_deferred = network[*need].when_unmet == WhenUnmet::Deferred;
            self.owed[need.0] = if is_deferred { self.owed[need.0] + amount } else { amount };
        }
        let mut given: BTreeMap<CommodityIndex, i64> = BTreeMap::new();
        for ((_, commodity), columns) in self.at(site) {
            if let Some(column) = columns.give.get(day) {
                let kg = kilograms(self.solution.value(*column)).round() as i64;
                given.insert(commodity, kg.clamp(0, self.most(site, commodity, day)));
            }
        }
        for need in &needs {
            self.meet(*need, day, &mut given);
        }
        self.trim(&needs, &mut given);
        for need in &needs {
            let content = self.content(*need, &given);
            let is_deferred = network[*need].when_unmet == WhenUnmet::Deferred;
            self.owed[need.0] = if is_deferred { (self.owed[need.0] - content).max(0) } else { 0 };
        }
        for (commodity, kg) in &given {
            *self.stock.entry((site, *commodity)).or_default() -= kg;
        }
        given.into_iter().filter(|(_, kg)| *kg > 0).map(|(commodity, kg)| ((site, commodity), kg)).collect()
    }

    fn at(&self, site: SiteIndex) -> impl Iterator<Item = (Store, &'a crate::expand::StoreColumns)> + use<'a> {
        let stores = self.expansion.stores.range((site, CommodityIndex(0))..);
        stores.take_while(move |((other, _), _)| *other == site).map(|(store, columns)| (*store, columns))
    }

    /// The most of a commodity that can be given out now: what is there, and what people can use.
    fn most(&self, site: SiteIndex, commodity: CommodityIndex, day: usize) -> i64 {
        let standing = self.stock.get(&(site, commodity)).copied().unwrap_or(0);
        let standing = (standing - self.promised(site, commodity, day)).max(0);
        let columns = &self.expansion.stores[&(site, commodity)];
        let upper = columns.give.get(day).map_or(0.0, |column| self.expansion.program.columns[column.0].upper);
        if upper.is_finite() { standing.min((upper * 1000.0).round() as i64) } else { standing }
    }

    /// What the solution leaves standing for convoys that are agreed for later days, in kilograms.
    fn promised(&self, site: SiteIndex, commodity: CommodityIndex, day: usize) -> i64 {
        let later = self.expansion.flows.iter().any(|flow| {
            let from = self.expansion.lanes[self.expansion.trips[flow.trip].lane].from;
            flow.commitment.is_some() && flow.day > day && flow.commodity == commodity && from == site
        });
        if !later {
            return 0;
        }
        kilograms(self.solution.value(self.expansion.stores[&(site, commodity)].stock[day])).ceil() as i64
    }

    /// What the given goods contain of an item, in whole units.
    fn content(&self, need: NeedIndex, given: &BTreeMap<CommodityIndex, i64>) -> i64 {
        let network = self.expansion.network;
        whole_units(given.iter().map(|(commodity, kg)| (network.content_milli(network[need].item, *commodity), *kg)))
    }

    /// Adds the kilograms that rounding left out, as far as the solution meets the need and the goods are there.
    fn meet(&self, need: NeedIndex, day: usize, given: &mut BTreeMap<CommodityIndex, i64>) {
        let network = self.expansion.network;
        let short: f64 = self.expansion.unmet[need.0][day].iter().map(|column| self.solution.value(*column)).sum();
        let short = (short * self.expansion.asked[need.0][day] as f64 - 1e-3).round().max(0.0) as i64;
        let target = self.owed[need.0] - short;
        for commodity in given.keys().copied().collect::<Vec<_>>() {
            let missing = target - self.content(need, given);
            let milli = network.content_milli(network[need].item, commodity);
            if missing <= 0 || milli == 0 {
                continue;
            }
            let more = missing.saturating_mul(1000).saturating_add(milli - 1) / milli;
            let most = self.most(network[need].site, commodity, day);
            let kg = given.entry(commodity).or_default();
            *kg = kg.saturating_add(more).min(most).max(*kg);
        }
    }

    /// Takes back what no need asks for: beyond a need by weight, or beyond all that a food serves.
    fn trim(&self, needs: &[NeedIndex], given: &mut BTreeMap<CommodityIndex, i64>) {
        let network = self.expansion.network;
        for commodity in given.keys().copied().collect::<Vec<_>>() {
            let serves = needs.iter().filter(|need| network.content_milli(network[**need].item, commodity) > 0);
            // Kilograms that could be taken back without a need going short, need by need.
            let spare = |need: &NeedIndex| {
                let milli = network.content_milli(network[*need].item, commodity);
                (self.content(*need, given) - self.owed[need.0]).max(0).saturating_mul(1000) / milli
            };
            let (exact, other): (Vec<NeedIndex>, Vec<NeedIndex>) =
                serves.partition(|need| self.expansion.is_given_exactly(**need));
            let too_much = exact.iter().map(spare).max().unwrap_or(0);
            let useless = exact.iter().chain(&other).map(spare).min().unwrap_or(0);
            let kg = given.entry(commodity).or_default();
            *kg = (*kg - too_much.max(useless)).max(0);
        }
    }
}
