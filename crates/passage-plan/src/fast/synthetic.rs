//! Made-up operations of a given size: sources, warehouses, corridors into zones, hubs and communities.
//!
//! All figures are assumed. The shape is that of a country of which some zones can be reached through contested corridors
//! only: corridors carry about two thirds of what their zones need, and trucks are just enough.

use super::random::Random;
use super::relief::{Account, Corridor, Fleet, Good, Leg, Place, Relief};

/// How large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 6 places, 3 commodities, 20 days, 1 corridor.
    Tiny,
    /// 12 places, 6 commodities, 60 days, 2 corridors.
    Small,
    /// 150 places, 12 commodities, 90 days, 10 corridors, 3 types of truck.
    Medium,
    /// 1,000 places, 12 commodities, 90 days, 40 corridors, 3 types of truck.
    Large,
}

/// Days, goods, types of truck, places, sources, warehouses, zones, corridors, accessible communities, hubs a zone, side in
/// km, trucks in days of the mean need.
struct Shape {
    days: usize,
    goods: usize,
    fleets: usize,
    places: usize,
    sources: usize,
    warehouses: usize,
    zones: usize,
    corridors: usize,
    accessible: usize,
    hubs: usize,
    side_km: f64,
    trucks: f64,
    crossing_storage_t: f64,
}

impl Size {
    /// The size of a letter: `XS`, `S`, `M` or `L`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "XS" => Some(Self::Tiny),
            "S" => Some(Self::Small),
            "M" => Some(Self::Medium),
            "L" => Some(Self::Large),
            _ => None,
        }
    }

    fn shape(self) -> Shape {
        let small = Shape {
            days: 60,
            goods: 6,
            fleets: 1,
            places: 12,
            sources: 2,
            warehouses: 2,
            zones: 1,
            corridors: 2,
            accessible: 0,
            hubs: 2,
            side_km: 200.0,
            trucks: 3.5,
            crossing_storage_t: 400.0,
        };
        match self {
            Self::Tiny => Shape {
                days: 20,
                goods: 3,
                places: 6,
                sources: 1,
                warehouses: 1,
                corridors: 1,
                hubs: 1,
                side_km: 150.0,
                trucks: 6.0,
                ..small
            },
            Self::Small => small,
            Self::Medium => Shape {
                days: 90,
                goods: 12,
                fleets: 3,
                places: 150,
                sources: 4,
                warehouses: 16,
                zones: 7,
                corridors: 10,
                accessible: 30,
                side_km: 700.0,
                trucks: 3.6,
                crossing_storage_t: 800.0,
                ..small
            },
            Self::Large => Shape {
                days: 90,
                goods: 12,
                fleets: 3,
                places: 1000,
                sources: 8,
                warehouses: 60,
                zones: 30,
                corridors: 40,
                accessible: 200,
                side_km: 1500.0,
                trucks: 3.8,
                crossing_storage_t: 800.0,
                ..small
            },
        }
    }
}

/// Need of a person in kg a day, priority, whether deferred.
const GOODS: [(f64, f64, bool); 12] = [
    (0.400, 3.0, false),
    (0.030, 2.5, false),
    (0.150, 2.0, false),
    (0.005, 5.0, true),
    (0.010, 5.0, false),
    (0.020, 2.0, true),
    (0.100, 1.5, false),
    (0.060, 2.0, false),
    (0.020, 1.0, false),
    (0.004, 4.0, false),
    (0.025, 1.0, true),
    (0.015, 1.5, true),
];

const SPEED_KM_PER_H: f64 = 35.0;
const DRIVING_H_PER_DAY: f64 = 10.0;
const LOADING_H: f64 = 3.0;
const INSPECTION_H: f64 = 7.0;
const PORT_H: f64 = 4.0;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Source,
    Warehouse,
    Crossing,
    Hub(usize),
    Community(Option<usize>),
}

struct Site {
    kind: Kind,
    at: [f64; 2],
    people: f64,
}

struct Builder {
    random: Random,
    shape: Shape,
    sites: Vec<Site>,
    legs: Vec<Leg>,
}

/// Makes up an operation; the same seed makes the same.
#[must_use]
pub fn operation(size: Size, seed: u64) -> Relief {
    let mut builder = Builder { random: Random::new(seed), shape: size.shape(), sites: Vec::new(), legs: Vec::new() };
    builder.place_sites();
    builder.join_sites();
    builder.fill()
}

fn round(value: f64, digits: i32) -> f64 {
    let scale = 10f64.powi(digits);
    (value * scale).round() / scale
}

impl Builder {
    fn add(&mut self, kind: Kind, at: [f64; 2], people: f64) {
        self.sites.push(Site { kind, at, people });
    }

    fn around(&mut self, centre: [f64; 2], deviation: f64) -> [f64; 2] {
        [centre[0] + deviation * self.random.normal(), centre[1] + deviation * self.random.normal()]
    }

    fn place_sites(&mut self) {
        let side = self.shape.side_km;
        for _ in 0..self.shape.sources {
            let at = [self.random.between(0.0, side), self.random.between(0.0, 0.1 * side)];
            self.add(Kind::Source, at, 0.0);
        }
        for _ in 0..self.shape.warehouses {
            let at = [self.random.between(0.0, side), self.random.between(0.0, side)];
            self.add(Kind::Warehouse, at, 0.0);
        }
        let (near, far) = (0.15 * side, 0.95 * side);
        let zones: Vec<[f64; 2]> =
            (0..self.shape.zones).map(|_| [self.random.between(near, far), self.random.between(near, far)]).collect();
        for corridor in 0..self.shape.corridors {
            let at = self.around(zones[corridor % zones.len()], 0.05 * side);
            self.add(Kind::Crossing, [at[0], at[1] - 0.06 * side], 0.0);
        }
        for (zone, centre) in zones.iter().enumerate() {
            for _ in 0..self.shape.hubs {
                let at = self.around(*centre, 0.02 * side);
                self.add(Kind::Hub(zone), at, 0.0);
            }
        }
        let communities = self.shape.places - self.sites.len();
        for community in 0..communities - self.shape.accessible {
            let zone = community % zones.len();
            let at = self.around(zones[zone], 0.05 * side);
            let people = (10.3 + 0.8 * self.random.normal()).exp().round();
            self.add(Kind::Community(Some(zone)), at, people);
        }
        for _ in 0..self.shape.accessible {
            let at = [self.random.between(0.0, side), self.random.between(0.0, side)];
            let people = (10.0 + 0.8 * self.random.normal()).exp().round();
            self.add(Kind::Community(None), at, people);
        }
    }

    fn km(&self, from: usize, to: usize) -> f64 {
        let (a, b) = (self.sites[from].at, self.sites[to].at);
        (a[0] - b[0]).hypot(a[1] - b[1]) * 1.3 + 5.0
    }

    fn nearest(&self, site: usize, among: &[usize], count: usize) -> Vec<usize> {
        let mut others: Vec<usize> = among.iter().copied().filter(|other| *other != site).collect();
        others.sort_by(|a, b| self.km(site, *a).total_cmp(&self.km(site, *b)));
        others.truncate(count);
        others
    }

    fn of(&self, is_wanted: impl Fn(Kind) -> bool) -> Vec<usize> {
        (0..self.sites.len()).filter(|site| is_wanted(self.sites[*site].kind)).collect()
    }

    fn leg(&mut self, from: usize, to: usize, fleets: &[usize], trucks_per_day: f64, corridor: Option<usize>) {
        if from == to || self.legs.iter().any(|leg| leg.from == from && leg.to == to) {
            return;
        }
        let mut hours = self.km(from, to) / SPEED_KM_PER_H;
        if corridor.is_some() {
            hours += INSPECTION_H;
        }
        if self.sites[from].kind == Kind::Source {
            hours += PORT_H;
        }
        let mut held = (2.0 * hours + LOADING_H) / DRIVING_H_PER_DAY;
        let mut holds = Vec::new();
        while held > 1.0e-9 {
            holds.push(held.min(1.0));
            held -= 1.0;
        }
        let lag_days = ((hours / DRIVING_H_PER_DAY + 0.35) as usize).min(4);
        let cost_per_t = 0.12 * hours * 35.0 + 3.0;
        let fleets = fleets.to_vec();
        self.legs.push(Leg { from, to, lag_days, holds, corridor, trucks_per_day, fleets, cost_per_t });
    }

    fn both_ways(&mut self, from: usize, to: usize, fleets: &[usize], trucks_per_day: f64) {
        self.leg(from, to, fleets, trucks_per_day, None);
        self.leg(to, from, fleets, trucks_per_day, None);
    }

    fn join_sites(&mut self) {
        let is_small = self.shape.fleets == 1;
        let all: Vec<usize> = (0..self.shape.fleets).collect();
        let not_heavy = if is_small { all.clone() } else { all[1..].to_vec() };
        let light = if is_small { all.clone() } else { all[2..].to_vec() };
        let through_corridor = if is_small { all.clone() } else { all[..2].to_vec() };
        let free = f64::INFINITY;
        let sources = self.of(|kind| kind == Kind::Source);
        let warehouses = self.of(|kind| kind == Kind::Warehouse);
        let crossings = self.of(|kind| kind == Kind::Crossing);
        for source in sources {
            for to in self.nearest(source, &warehouses, 6) {
                self.leg(source, to, &all, free, None);
            }
            for to in self.nearest(source, &crossings, 2) {
                self.leg(source, to, &all, free, None);
            }
        }
        for &warehouse in &warehouses {
            for to in self.nearest(warehouse, &warehouses, 3) {
                self.both_ways(warehouse, to, &all, free);
            }
        }
        for (corridor, &crossing) in crossings.iter().enumerate() {
            let zone = corridor % self.shape.zones;
            for from in self.nearest(crossing, &warehouses, if is_small { 2 } else { 3 }) {
                self.leg(from, crossing, &all, free, None);
            }
            let hubs = self.of(|kind| kind == Kind::Hub(zone));
            for to in self.nearest(crossing, &hubs, if corridor < self.shape.zones { 1 } else { 2 }) {
                self.leg(crossing, to, &through_corridor, free, Some(corridor));
            }
        }
        for zone in 0..self.shape.zones {
            let hubs = self.of(|kind| kind == Kind::Hub(zone));
            for from in &hubs {
                for to in &hubs {
                    let trucks = self.random.whole(10, 30) as f64;
                    self.leg(*from, *to, &not_heavy, trucks, None);
                }
            }
            let communities = self.of(|kind| kind == Kind::Community(Some(zone)));
            for &community in &communities {
                for hub in self.nearest(community, &hubs, 2) {
                    self.last_leg(hub, community, 0.6, 0.5, &not_heavy, &light);
                }
                for other in self.nearest(community, &communities, 1) {
                    if self.random.unit() < 0.5 {
                        self.both_ways(community, other, &light, free);
                    }
                }
            }
        }
        for community in self.of(|kind| kind == Kind::Community(None)) {
            for warehouse in self.nearest(community, &warehouses, 2) {
                self.last_leg(warehouse, community, 0.7, 0.3, &not_heavy, &light);
            }
        }
    }

    fn last_leg(&mut self, from: usize, to: usize, wide: f64, capped: f64, not_heavy: &[usize], light: &[usize]) {
        let is_wide = self.random.unit() < wide;
        let is_capped = self.random.unit() < capped;
        let trucks = if is_capped { self.random.whole(6, 25) as f64 } else { f64::INFINITY };
        self.leg(from, to, if is_wide { not_heavy } else { light }, trucks, None);
    }

    fn needs(&mut self) -> Vec<Vec<Vec<f64>>> {
        let (days, goods) = (self.shape.days, self.shape.goods);
        let mut needs = Vec::new();
        for site in 0..self.sites.len() {
            let people = self.sites[site].people;
            if people == 0.0 {
                needs.push(vec![Vec::new(); goods]);
                continue;
            }
            let phase = self.random.between(0.0, 6.0);
            let of_good = (0..goods).map(|good| {
                let base = people * GOODS[good].0 / 1000.0;
                let day = |day: usize| {
                    let season = 1.0 + 0.15 * (day as f64 / days as f64 * std::f64::consts::TAU + phase).sin();
                    round(base * season * self.random.between(0.95, 1.05), 4)
                };
                (0..days).map(day).collect()
            });
            needs.push(of_good.collect());
        }
        needs
    }

    fn corridors(&mut self, zone_t_per_day: &[f64]) -> Vec<Corridor> {
        let (days, zones) = (self.shape.days, self.shape.zones);
        let payload = if self.shape.fleets == 1 { 20.0 } else { 22.0 };
        let mut trucks = vec![0.0; self.shape.corridors];
        for (zone, needed) in zone_t_per_day.iter().enumerate() {
            let own: Vec<usize> = (zone..trucks.len()).step_by(zones).collect();
            let shares = self.random.shares(own.len(), 3.0);
            for (corridor, share) in own.into_iter().zip(shares) {
                trucks[corridor] = round(1.2 * 0.9 * share * needed / payload, 1).max(2.0);
            }
        }
        let mut corridor = |trucks: f64| {
            let mut trucks_per_day = Vec::new();
            while trucks_per_day.len() < days {
                let run = self.random.whole(4, 15);
                let share = [1.0, 1.0, 1.0, 0.5, 0.25, 0.0][self.random.whole(0, 6)];
                trucks_per_day.extend(std::iter::repeat_n(trucks * share, run));
            }
            trucks_per_day.truncate(days);
            Corridor { trucks_per_day }
        };
        trucks.into_iter().map(&mut corridor).collect()
    }

    fn fill(mut self) -> Relief {
        let (days, goods) = (self.shape.days, self.shape.goods);
        let mut needs = self.needs();
        let total = |is_counted: &dyn Fn(usize) -> bool, good: usize, needs: &[Vec<Vec<f64>>]| -> f64 {
            (0..needs.len()).filter(|site| is_counted(*site)).map(|site| needs[site][good].iter().sum::<f64>()).sum()
        };
        let everywhere: Vec<f64> = (0..goods).map(|good| total(&|_| true, good, &needs)).collect();
        let of_zone: Vec<Vec<f64>> = (0..self.shape.zones)
            .map(|zone| {
                let is_in = |site: usize| self.sites[site].kind == Kind::Community(Some(zone));
                (0..goods).map(|good| total(&is_in, good, &needs) / days as f64).collect()
            })
            .collect();
        let zone_t: Vec<f64> = of_zone.iter().map(|goods| goods.iter().sum()).collect();
        let corridors = self.corridors(&zone_t);
        let all_t_per_day = everywhere.iter().sum::<f64>() / days as f64;
        let (warehouses, hubs) = (self.shape.warehouses.max(1) as f64, self.shape.hubs as f64);

        let mut supplies = vec![vec![Vec::new(); goods]; self.sites.len()];
        for (good, needed) in everywhere.iter().enumerate() {
            let shares = self.random.shares(self.shape.sources, 4.0);
            for (source, share) in shares.into_iter().enumerate() {
                let mut day = self.random.whole(0, 4);
                let mut landings = Vec::new();
                while day < days {
                    landings.push(day);
                    day += self.random.whole(4, 10);
                }
                let parts = self.random.shares(landings.len(), 6.0);
                let mut by_day = vec![0.0; days];
                for (day, part) in landings.into_iter().zip(parts) {
                    by_day[day] += round(0.95 * needed * share * part, 3);
                }
                supplies[source][good] = by_day;
            }
        }

        let mut places = Vec::new();
        for site in 0..self.sites.len() {
            let kind = self.sites[site].kind;
            let days_of_stock = match kind {
                Kind::Hub(_) => self.random.between(1.0, 3.0),
                Kind::Community(_) => self.random.between(1.0, 5.0),
                _ => 0.0,
            };
            let accounts: Vec<Account> = (0..goods)
                .map(|good| {
                    let need_t = std::mem::take(&mut needs[site][good]);
                    let mean = need_t.iter().sum::<f64>() / days as f64;
                    let (opening_t, most_t) = match kind {
                        Kind::Community(_) => (round(mean * days_of_stock, 3), round(mean * 10.0 + 1.0, 2)),
                        Kind::Warehouse => (round(everywhere[good] / days as f64 * 6.0 / warehouses, 3), f64::INFINITY),
                        Kind::Hub(zone) => (round(of_zone[zone][good] * days_of_stock / hubs, 3), f64::INFINITY),
                        Kind::Source | Kind::Crossing => (0.0, f64::INFINITY),
                    };
                    let supply_t = std::mem::take(&mut supplies[site][good]);
                    Account { need_t, supply_t, opening_t, most_t }
                })
                .collect();
            let opening: f64 = accounts.iter().map(|account| account.opening_t).sum();
            let storage_t = match kind {
                Kind::Crossing => self.shape.crossing_storage_t,
                Kind::Hub(zone) => round(opening + 14.0 * zone_t[zone], 1),
                Kind::Warehouse => round(opening + 20.0 * all_t_per_day / warehouses, 1),
                Kind::Source | Kind::Community(_) => f64::INFINITY,
            };
            places.push(Place { storage_t, accounts });
        }

        let types: &[(f64, f64)] =
            if self.shape.fleets == 1 { &[(20.0, 1.0)] } else { &[(30.0, 0.6), (15.0, 0.45), (5.0, 0.35)] };
        let mut fleets = Vec::new();
        for (payload_t, share) in types {
            let trucks = all_t_per_day * share / payload_t * self.shape.trucks;
            let by_day = (0..days).map(|_| round(trucks * (1.0 + 0.05 * self.random.normal()), 1).max(0.0)).collect();
            fleets.push(Fleet { payload_t: *payload_t, trucks: by_day });
        }
        let goods = GOODS[..goods].iter();
        let goods = goods.map(|(kg, priority, is_deferred)| Good {
            priority: *priority,
            kg_per_person_day: *kg,
            is_deferred: *is_deferred,
        });
        Relief { days, goods: goods.collect(), places, fleets, corridors, legs: self.legs }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_the_places_and_days_they_promise() {
        for (size, places, days) in [(Size::Tiny, 6, 20), (Size::Small, 12, 60), (Size::Medium, 150, 90)] {
            let relief = operation(size, 3);
            assert_eq!((relief.places.len(), relief.days), (places, days), "{size:?}");
            assert!(relief.legs.iter().all(|leg| leg.from < places && leg.to < places));
        }
    }

    #[test]
    fn the_same_seed_makes_the_same_operation_and_another_seed_another() {
        let trucks = |seed| operation(Size::Small, seed).fleets[0].trucks.clone();
        assert_eq!(trucks(1), trucks(1));
        assert_ne!(trucks(1), trucks(2));
    }
}
