//! Lanes: ways from one store to another, and trips: lanes driven by a fleet.
//!
//! A lane knows its whole length in time, so that three legs of six hours are not one day; goods that change trucks or
//! stop over take two lanes. See `docs/model.md`, "Lanes".

use passage_model::capacity::Capacity;
use passage_model::measure::Minutes;
use passage_model::network::{
    CommodityIndex, CorridorIndex, Fleet, FleetIndex, LegIndex, Mode, Network, SiteIndex, Subject,
};
use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

/// The most ways kept from a store to any site; beyond it the slowest are left out.
const WAYS_TO_SITE: usize = 64;

/// A way from one store to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// First store.
    pub from: SiteIndex,
    /// Last store.
    pub to: SiteIndex,
    /// The legs in order.
    pub legs: Vec<LegIndex>,
    /// The corridors in order of entry.
    pub corridors: Vec<CorridorIndex>,
    /// Length in kilometres.
    pub length_km: f64,
    /// Cost of carrying a tonne.
    pub cost_per_t: f64,
    /// Heaviest load of a truck in kilograms; `None`: no limit.
    pub max_truck_kg: Option<i64>,
    /// Modes of its legs.
    pub modes: BTreeSet<Mode>,
}

/// A lane driven by a fleet, timed.
#[derive(Clone, Debug, PartialEq)]
pub struct Trip {
    /// The lane: position in the list it was made from.
    pub lane: usize,
    /// The fleet; `None` where no fleets are given.
    pub fleet: Option<FleetIndex>,
    /// Days from departure to arrival.
    pub lag: usize,
    /// Gates it enters, in order.
    pub entries: Vec<Entry>,
    /// Time for which it holds its truck: there, back, loading and unloading.
    pub holds_truck: Minutes,
    /// Load of a truck in kilograms.
    pub payload_kg: i64,
    /// Volume of a truck in cubic metres; `None`: no limit.
    pub volume_m3: Option<f64>,
    /// Cost of one truck there and back.
    pub cost_per_truck: f64,
    /// Cost of carrying a tonne, trucks apart.
    pub cost_per_t: f64,
}

/// A gate on the way of a trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Position in [`Capacity::gates`].
    pub gate: usize,
    /// Days from departure to entry.
    pub offset: usize,
    /// Time spent in it: inspection and legs of a corridor, the way of a leg; 0 for a site.
    pub within: Minutes,
}

impl Trip {
    /// What one truck can carry of a commodity, by weight and by volume, in whole kilograms.
    #[must_use]
    pub fn load_kg(&self, network: &Network, commodity: CommodityIndex) -> i64 {
        let by_volume = self
            .volume_m3
            .zip(network[commodity].m3_per_t)
            .filter(|(_, m3_per_t)| *m3_per_t > 0.0)
            .map(|(volume, m3_per_t)| (volume / m3_per_t * 1000.0).floor() as i64);
        by_volume.map_or(self.payload_kg, |kg| kg.min(self.payload_kg))
    }

    /// Share of a truck's working time that one trip takes on the `offset`-th day after departure.
    #[must_use]
    pub fn work_on_day(&self, fleet: &Fleet, offset: usize) -> Minutes {
        (self.holds_truck - offset as Minutes * fleet.work_per_day).clamp(0, fleet.work_per_day)
    }
}

/// Every lane between stores that no other beats: on time, cost, length, the truck it lets pass, the modes and the gates
/// it needs. Gates are corridors, and legs and sites that are limited or of which anybody speaks.
#[must_use]
pub fn lanes(network: &Network, capacity: &Capacity) -> Vec<Lane> {
    let roads = Roads::new(network, capacity);
    let served: BTreeSet<SiteIndex> = network.fleets.iter().flat_map(|fleet| fleet.serves.iter().copied()).collect();
    let origins = network
        .site_indices()
        .filter(|site| network[*site].is_store() && (network.fleets.is_empty() || served.contains(site)));
    origins.flat_map(|origin| roads.lanes_from(origin)).collect()
}

/// Every trip by which a fleet can drive a lane within the horizon; with no fleets, every lane with trucks without end.
#[must_use]
pub fn trips(network: &Network, capacity: &Capacity, lanes: &[Lane]) -> Vec<Trip> {
    let mut trips = Vec::new();
    for (position, lane) in lanes.iter().enumerate() {
        if network.fleets.is_empty() {
            trips.push(time(network, capacity, position, lane, None));
            continue;
        }
        for (index, fleet) in network.fleets.iter().enumerate() {
            let fits = lane.max_truck_kg.is_none_or(|kg| fleet.payload_kg <= kg);
            let drives = lane.modes.iter().all(|mode| fleet.modes.contains(mode));
            if fits && drives && fleet.serves.contains(&lane.from) {
                trips.push(time(network, capacity, position, lane, Some(FleetIndex(index))));
            }
        }
    }
    trips.retain(|trip| trip.lag < capacity.horizon.days);
    trips
}

fn time(network: &Network, capacity: &Capacity, position: usize, lane: &Lane, fleet: Option<FleetIndex>) -> Trip {
    let speed = fleet.map_or(1.0, |fleet| network[fleet].speed_factor);
    let days = |minutes: Minutes| (minutes / network.settings.driving_per_day.max(1)) as usize;
    let drive = |leg: LegIndex| (network[leg].transit as f64 / speed).round() as Minutes;
    let mut entries = Vec::new();
    let mut enter = |subject: Subject, minutes: Minutes, within: Minutes| {
        let gate = capacity.position(subject);
        entries.extend(gate.map(|gate| Entry { gate, offset: days(minutes), within }));
    };
    let mut entered = BTreeSet::new();
    let mut minutes: Minutes = 0;
    let mut site = lane.from;
    enter(Subject::Site(site), 0, 0);
    for leg in &lane.legs {
        for corridor in &network[*leg].corridors {
            if entered.insert(*corridor) {
                let legs = lane.legs.iter().filter(|leg| network[**leg].corridors.contains(corridor));
                let within = network[*corridor].inspection + legs.map(|leg| drive(*leg)).sum::<Minutes>();
                enter(Subject::Corridor(*corridor), minutes, within);
                minutes += network[*corridor].inspection;
            }
        }
        enter(Subject::Leg(*leg), minutes, drive(*leg));
        minutes += drive(*leg);
        site = if network[*leg].from == site { network[*leg].to } else { network[*leg].from };
        enter(Subject::Site(site), minutes, 0);
    }
    let nominal = network.settings.nominal_payload_kg;
    let payload_kg = match fleet {
        Some(fleet) => network[fleet].payload_kg,
        None => lane.max_truck_kg.map_or(nominal, |kg| kg.min(nominal)),
    };
    Trip {
        lane: position,
        fleet,
        lag: days(minutes),
        entries,
        holds_truck: 2 * minutes + fleet.map_or(0, |fleet| network[fleet].load_unload),
        payload_kg,
        volume_m3: fleet.and_then(|fleet| network[fleet].volume_m3),
        cost_per_truck: fleet.map_or(0.0, |fleet| network[fleet].cost_per_km * 2.0 * lane.length_km),
        cost_per_t: lane.cost_per_t,
    }
}

/// The legs by the sites at their ends.
struct Roads<'a> {
    network: &'a Network,
    capacity: &'a Capacity,
    /// For each site the legs that leave it and where they lead.
    leaving: Vec<Vec<(LegIndex, SiteIndex)>>,
    /// Whether a gate lets nothing through on any day.
    is_shut: Vec<bool>,
}

/// A way found so far.
#[derive(Clone)]
struct Label {
    site: SiteIndex,
    minutes: Minutes,
    lane: Lane,
    /// Each with the day on which it is entered.
    gates: BTreeSet<(usize, usize)>,
}

impl Label {
    fn enter(&mut self, roads: &Roads<'_>, subject: Subject) {
        let day = (self.minutes / roads.network.settings.driving_per_day.max(1)) as usize;
        self.gates.extend(roads.capacity.position(subject).map(|gate| (gate, day)));
    }

    /// Whether this way is at least as good as the other in every respect.
    fn beats(&self, other: &Self) -> bool {
        let lets_pass = match (self.lane.max_truck_kg, other.lane.max_truck_kg) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => a >= b,
        };
        self.minutes <= other.minutes
            && self.lane.cost_per_t <= other.lane.cost_per_t
            && self.lane.length_km <= other.lane.length_km
            && lets_pass
            && self.lane.modes.is_subset(&other.lane.modes)
            && self.gates.is_subset(&other.gates)
    }
}

impl<'a> Roads<'a> {
    fn new(network: &'a Network, capacity: &'a Capacity) -> Self {
        let mut leaving = vec![Vec::new(); network.sites.len()];
        for (index, leg) in network.legs.iter().enumerate() {
            leaving[leg.from.0].push((LegIndex(index), leg.to));
            if !leg.is_one_way {
                leaving[leg.to.0].push((LegIndex(index), leg.from));
            }
        }
        let is_shut = capacity.gates.iter().map(|gate| gate.days.iter().all(|day| day.total().is_closed())).collect();
        Self { network, capacity, leaving, is_shut }
    }

    /// The lanes over gates that let anything through on any day, then those over gates that never do: nothing moves on
    /// these, but they tell why. Each search has its own allowance, so that shut ways never crowd out open ones.
    fn lanes_from(&self, origin: SiteIndex) -> Vec<Lane> {
        let mut lanes = self.search(origin, |gate| !self.is_shut[gate]);
        if self.is_shut.iter().any(|is_shut| *is_shut) {
            let known: BTreeSet<Vec<LegIndex>> = lanes.iter().map(|lane| lane.legs.clone()).collect();
            let all = self.search(origin, |_| true);
            lanes.extend(all.into_iter().filter(|lane| !known.contains(&lane.legs)));
        }
        lanes
    }

    /// Label-correcting search for all ways that no other beats, over the gates that may be entered.
    fn search(&self, origin: SiteIndex, may_enter: impl Fn(usize) -> bool) -> Vec<Lane> {
        let start = Lane {
            from: origin,
            to: origin,
            legs: Vec::new(),
            corridors: Vec::new(),
            length_km: 0.0,
            cost_per_t: 0.0,
            max_truck_kg: None,
            modes: BTreeSet::new(),
        };
        let gates = self.capacity.position(Subject::Site(origin)).map(|gate| (gate, 0)).into_iter().collect();
        let mut kept: Vec<Vec<Label>> = vec![Vec::new(); self.network.sites.len()];
        // The quickest way first; between equals that with fewer legs, then the one found first.
        let mut found = vec![Label { site: origin, minutes: 0, lane: start, gates }];
        let mut open = BinaryHeap::from([Reverse((0, 0, 0))]);
        while let Some(Reverse((_, _, position))) = open.pop() {
            let label = found[position].clone();
            let known = &mut kept[label.site.0];
            if known.len() >= WAYS_TO_SITE || known.iter().any(|other| other.beats(&label)) {
                continue;
            }
            for (leg, to) in &self.leaving[label.site.0] {
                if self.is_new(&label.lane, *to) {
                    let next = self.extend(&label, *leg, *to);
                    if !next.gates.iter().all(|(gate, _)| may_enter(*gate)) {
                        continue;
                    }
                    open.push(Reverse((next.minutes, next.lane.legs.len(), found.len())));
                    found.push(next);
                }
            }
            kept[label.site.0].push(label);
        }
        let ends = self.network.site_indices().filter(|site| *site != origin && self.network[*site].is_store());
        ends.flat_map(|site| std::mem::take(&mut kept[site.0])).map(|label| label.lane).collect()
    }

    /// Whether a way has not yet been at a site.
    fn is_new(&self, lane: &Lane, site: SiteIndex) -> bool {
        let touches = |leg: &LegIndex| self.network[*leg].from == site || self.network[*leg].to == site;
        site != lane.from && !lane.legs.iter().any(touches)
    }

    fn extend(&self, label: &Label, leg: LegIndex, to: SiteIndex) -> Label {
        let mut next = label.clone();
        let road = &self.network[leg];
        for corridor in &road.corridors {
            if !next.lane.corridors.contains(corridor) {
                next.lane.corridors.push(*corridor);
                next.enter(self, Subject::Corridor(*corridor));
                next.minutes += self.network[*corridor].inspection;
            }
        }
        next.enter(self, Subject::Leg(leg));
        next.minutes += road.transit;
        next.enter(self, Subject::Site(to));
        next.site = to;
        next.lane.to = to;
        next.lane.legs.push(leg);
        next.lane.length_km += road.length_km;
        next.lane.cost_per_t += road.cost_per_t;
        next.lane.modes.insert(road.mode);
        next.lane.max_truck_kg = match (next.lane.max_truck_kg, road.max_truck_kg) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        next
    }
}
