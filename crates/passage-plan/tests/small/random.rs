//! Random small networks with a bit of everything. Round numbers, so that a failure can be read; every bit adds one thing
//! and shrinks away by itself.

use super::{commodity, corridor, fleet, leg, need, network, site, statement, stock};
use passage_model::calendar::Weekday;
use passage_model::fault::Origin;
use passage_model::measure::Kg;
use passage_model::network::{
    CommodityIndex, CorridorIndex, GroupIndex, Item, LegIndex, Network, Nutrient, Offer, SiteIndex, SiteKind, Subject,
    Supply, WhenUnmet,
};
use passage_model::settings::Tier;
use passage_model::statement::{Modality, Says};
use proptest::collection::vec;
use proptest::prelude::*;

/// A random network: a supply, a warehouse and communities, one or two corridors between them.
pub fn any_network() -> impl Strategy<Value = Network> {
    let few = (any::<u64>(), any::<u64>()).prop_map(|(a, b)| a & b);
    let bits = prop_oneof![any::<u64>(), few];
    let shape = (2_usize..8, 1_usize..4, 1_usize..3, 1_usize..4);
    (shape, bits, vec(0_i64..30, LARGE), vec(0_i64..12, SMALL)).prop_map(|(shape, bits, large, small)| {
        let (days, communities, corridors, commodities) = shape;
        Draw { days, communities, corridors, commodities, bits, large, small }.network()
    })
}

const LARGE: usize = 40;
const SMALL: usize = 48;

/// What is drawn: sizes, yes or no, and numbers of 0 to 29 and 0 to 11.
struct Draw {
    days: usize,
    communities: usize,
    corridors: usize,
    commodities: usize,
    bits: u64,
    large: Vec<i64>,
    small: Vec<i64>,
}

/// The parts of a network while it is built.
struct Parts {
    goods: Vec<CommodityIndex>,
    ways: Vec<CorridorIndex>,
    source: SiteIndex,
    hub: SiteIndex,
    fork: SiteIndex,
    first: LegIndex,
    towns: Vec<SiteIndex>,
}

impl Draw {
    fn has(&self, bit: u32) -> bool {
        self.bits & (1 << bit) != 0
    }

    fn network(&self) -> Network {
        let mut n = network(self.days);
        let parts = self.roads(&mut n);
        self.people(&mut n, &parts);
        self.goods(&mut n, &parts);
        if self.has(8) {
            self.fleets(&mut n, &parts);
        }
        self.limits(&mut n, &parts);
        self.access(&mut n, &parts);
        n
    }

    fn roads(&self, n: &mut Network) -> Parts {
        let goods: Vec<CommodityIndex> = (0..self.commodities).map(|k| commodity(n, 3000 + 500 * k as i64)).collect();
        if self.has(22) {
            n.groups.push("relief".into());
            n.commodities[self.commodities - 1].group = Some(GroupIndex(1));
        }
        let ways: Vec<CorridorIndex> = (0..self.corridors)
            .map(|c| corridor(n, self.has(0).then_some(self.large[c]), self.has(1).then_some(1 + self.small[c] / 2)))
            .collect();
        let source = site(n, SiteKind::Supply, 0);
        let hub = site(n, SiteKind::Warehouse, 0);
        let fork = site(n, SiteKind::Junction, 0);
        let first = leg(n, source, fork, 1 + self.small[3], &[]);
        for (c, way) in ways.iter().enumerate() {
            leg(n, fork, hub, 1 + self.small[4 + c], &[*way]);
        }
        if self.has(30) {
            let beside = leg(n, fork, hub, 1 + self.small[30], &[]);
            n.legs[beside.0].kg_per_day = Some(500 * self.large[24]);
            n.legs[beside.0].is_one_way = self.has(33);
        }
        let mut towns = Vec::new();
        for c in 0..self.communities {
            let people = 1000 * (1 + self.large[8 + c]) + if self.has(29) { 37 * self.small[31] } else { 0 };
            let town = site(n, SiteKind::Community, people);
            let by = if self.has(3) { &ways[..1] } else { &[] };
            leg(n, if self.has(2) { hub } else { fork }, town, 1 + self.small[8 + c] / 3, by);
            towns.push(town);
        }
        if self.has(37) && towns.len() > 1 {
            leg(n, towns[0], towns[1], 1 + self.small[32] / 3, &[]);
        }
        Parts { goods, ways, source, hub, fork, first, towns }
    }

    fn people(&self, n: &mut Network, parts: &Parts) {
        for (c, town) in parts.towns.iter().enumerate() {
            let when = if self.has(4) && c == 0 { WhenUnmet::Deferred } else { WhenUnmet::Lost };
            let item = match self.small[12 + c] % 3 {
                0 => Item::Group(GroupIndex(0)),
                1 => Item::Nutrient(Nutrient::Energy),
                _ => Item::Commodity(parts.goods[c % self.commodities]),
            };
            need(n, *town, item, if item.is_weight() { 0.45 } else { 2100.0 }, when);
            if self.has(5) && item != Item::Commodity(parts.goods[0]) {
                need(n, *town, Item::Commodity(parts.goods[0]), 0.055, WhenUnmet::Lost);
            }
            if self.has(22) && self.has(23) {
                need(n, *town, Item::Group(GroupIndex(1)), 0.02, when);
            }
        }
        if self.has(27) {
            let day = |number: i64| n.settings.horizon.date(number as usize % self.days);
            let (from, to) = (day(self.small[33]), day(self.small[34]));
            let first = &mut n.needs[0];
            (first.from, first.to) = if from <= to { (Some(from), Some(to)) } else { (Some(from), None) };
        }
        if self.has(28) {
            n.needs[0].priority = 2.5;
        }
        if self.has(36) {
            let tier = |share, weight| Tier { share, weight };
            n.settings.tiers = vec![tier(0.5, 1.0), tier(0.5, 1.0 + self.small[35] as f64)];
        }
        n.settings.cover_days = if self.has(14) { 2 } else { 0 };
    }

    fn goods(&self, n: &mut Network, parts: &Parts) {
        for (c, town) in parts.towns.iter().enumerate() {
            stock(n, *town, parts.goods[0], self.small[16 + c]);
        }
        for good in &parts.goods {
            stock(n, parts.source, *good, 3 * self.large[16 + good.0]);
            n.supplies.push(Supply {
                site: if self.has(7) { parts.hub } else { parts.source },
                commodity: *good,
                quantity: Kg(1000 * self.large[20 + good.0] + 137),
                date: n.settings.horizon.date(self.small[19] as usize % self.days),
                is_pledged: false,
                donor: String::new(),
                source: String::new(),
                origin: Origin::Command,
            });
        }
        if self.has(29) {
            for (row, stock) in n.stocks.iter_mut().enumerate() {
                stock.quantity += Kg(83 * self.small[row % SMALL] + row as i64);
            }
        }
        if self.has(11) {
            for (bit, price) in [(11, 400.0), (43, 333.3)].into_iter().filter(|(bit, _)| self.has(*bit)) {
                n.offers.push(Offer {
                    site: if bit == 43 { parts.hub } else { parts.source },
                    commodity: parts.goods[0],
                    price_per_t: price,
                    quantity: (bit == 43 || self.has(12)).then_some(Kg(20_000)),
                    lead_days: self.small[23] as usize % 3,
                    from: None,
                    to: None,
                    origin: Origin::Command,
                });
            }
        }
        if self.has(13) {
            n.settings.budget = Some(1000.0 * self.large[23] as f64);
        }
        if self.has(26) {
            n.commodities[0].max_g_per_person_day = Some(40.0 * self.large[25] as f64);
        }
    }

    fn fleets(&self, n: &mut Network, parts: &Parts) {
        let first = fleet(n, parts.source, self.small[20], 2 + self.small[21]);
        n.fleets[first].cost_per_km = if self.has(9) { 1.5 } else { 0.0 };
        let second = fleet(n, parts.hub, 1 + self.small[22], 5);
        if self.has(24) {
            let other = fleet(n, parts.source, 1 + self.small[24], 3);
            n.fleets[other].cost_per_km = if self.has(9) { 0.7 } else { 0.0 };
            n.fleets[other].load_unload = 60 * self.small[25];
        }
        if self.has(18) {
            n.fleets[first].volume_m3 = Some(1.0 + self.large[26] as f64);
            for (k, good) in n.commodities.iter_mut().enumerate() {
                good.m3_per_t = (self.small[36 + k] > 0).then_some(self.small[36 + k] as f64 / 2.0);
            }
        }
        if self.has(20) {
            n.fleets[first].speed_factor = 0.7;
        }
        if self.has(35) {
            let day = self.small[26] as usize % self.days;
            n.fleets[second].from = Some(n.settings.horizon.date(day));
        }
        if self.has(41) {
            n.fleets[second].serves.push(parts.source);
        }
        if self.has(44) {
            n.fleets[first].work_per_day = 60 * (1 + self.small[27]);
        }
        if self.has(45) && !parts.towns.is_empty() {
            n.fleets[second].serves.push(parts.towns[0]);
        }
    }

    fn limits(&self, n: &mut Network, parts: &Parts) {
        if self.has(6) {
            for (c, town) in parts.towns.iter().enumerate() {
                n.sites[town.0].storage = Some(Kg(1000 * (1 + self.large[12 + c])));
            }
        }
        if self.has(25) {
            n.sites[parts.hub.0].storage = Some(Kg(700 * self.large[27]));
        }
        if self.has(10) {
            n.sites[parts.source.0].handling_per_day = Some(Kg(1000 * (1 + self.large[22])));
        }
        if self.has(34) {
            n.sites[parts.hub.0].handling_per_day = Some(Kg(1300 * self.large[28]));
        }
        if self.has(38) {
            n.sites[parts.fork.0].handling_per_day = Some(Kg(1700 * self.large[29]));
        }
        if self.has(19) {
            n.legs[1].max_truck_kg = Some(500 + 1000 * self.small[28]);
        }
        if self.has(31) {
            n.legs[parts.first.0].trucks_per_day = Some(self.small[29]);
        }
        n.legs[parts.first.0].cost_per_t = if self.has(16) { 12.5 } else { 0.0 };
        n.corridors[0].inspection = if self.has(17) { 180 } else { 0 };
    }

    fn access(&self, n: &mut Network, parts: &Parts) {
        n.corridors[0].notice_days = if self.has(15) { 2 } else { 0 };
        if self.has(21) {
            n.corridors[0].closed_weekdays = vec![Weekday::Monday, Weekday::Thursday];
        }
        let (near, far) =
            (Subject::Corridor(parts.ways[0]), Subject::Corridor(*parts.ways.last().unwrap_or(&parts.ways[0])));
        if self.has(32) {
            let to = n.settings.horizon.date(self.small[39] as usize % self.days);
            let one = statement(n, far, Says::Restricted);
            one.share = self.has(46).then_some(0.3);
            one.valid_to = Some(to);
        }
        if self.has(22) {
            let says = if self.has(39) { Says::Restricted } else { Says::Closed };
            let group = GroupIndex(usize::from(self.has(47)));
            let one = statement(n, near, says);
            (one.scope, one.is_scoped) = (vec![group], true);
            one.kg_per_day = self.has(48).then_some(900 * self.large[30]);
            one.trucks_per_day = self.has(49).then_some(self.small[40]);
        }
        if self.has(40) {
            let one = statement(n, far, Says::Closed);
            one.modality = Modality::Threat;
        }
        if self.has(42) {
            let from = n.settings.horizon.date(self.small[41] as usize % self.days);
            let one = statement(n, Subject::Leg(parts.first), Says::Restricted);
            one.trucks_per_day = Some(self.small[42]);
            one.valid_from = from;
        }
    }
}
