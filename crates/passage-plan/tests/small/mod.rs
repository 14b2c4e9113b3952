//! Small networks built by hand, and random ones for the laws.

use passage_model::belief::{Basis, Override, View, fold};
use passage_model::calendar::{Date, Horizon};
use passage_model::capacity::by_day;
use passage_model::fault::Origin;
use passage_model::measure::Kg;
use passage_model::network::{
    Commodity, CommodityIndex, Commitment, Corridor, CorridorIndex, Fleet, GroupIndex, Item, Leg, Mode, Need, Network, Nutrient,
    Offer, Site, SiteIndex, SiteKind, Stock, Subject, Supply, WhenUnmet,
};
use passage_model::plan::Plan;
use passage_model::settings::Settings;
use passage_model::statement::Says;
use passage_plan::planner::{PlanError, Terms, plan};
use proptest::prelude::*;

pub fn date(day: i8) -> Date {
    Date::new(2031, 3, day).unwrap()
}

pub fn network(days: usize) -> Network {
    Network {
        settings: Settings::new(Horizon { start: date(1), days }),
        sites: vec![],
        legs: vec![],
        corridors: vec![],
        commodities: vec![],
        groups: vec!["food".into()],
        needs: vec![],
        stocks: vec![],
        supplies: vec![],
        offers: vec![],
        fleets: vec![],
        sources: vec![],
        statements: vec![],
        deliveries: vec![],
        commitments: vec![],
        scenarios: vec![],
    }
}

pub fn site(network: &mut Network, kind: SiteKind, people: i64) -> SiteIndex {
    let index = network.sites.len();
    network.sites.push(Site {
        id: format!("S{index}"),
        name: format!("Site {index}"),
        other_names: vec![],
        kind,
        lat: 1.0,
        lon: 1.0,
        pcode: String::new(),
        people,
        storage: None,
        handling_per_day: None,
        held_by: String::new(),
        note: String::new(),
        source: String::new(),
        origin: Origin::Command,
    });
    SiteIndex(index)
}

pub fn leg(network: &mut Network, from: SiteIndex, to: SiteIndex, hours: i64, corridors: &[CorridorIndex]) -> usize {
    let index = network.legs.len();
    network.legs.push(Leg {
        id: format!("L{index}"),
        from,
        to,
        mode: Mode::Road,
        length_km: 40.0 * hours as f64,
        transit: hours * 60,
        kg_per_day: None,
        trucks_per_day: None,
        max_truck_kg: None,
        cost_per_t: 0.0,
        is_one_way: false,
        corridors: corridors.to_vec(),
        note: String::new(),
        source: String::new(),
        origin: Origin::Command,
    });
    index
}

pub fn corridor(network: &mut Network, tonnes: Option<i64>, trucks: Option<i64>) -> CorridorIndex {
    let index = network.corridors.len();
    network.corridors.push(Corridor {
        id: format!("C{index}"),
        name: format!("Corridor {index}"),
        other_names: vec![],
        kg_per_day: tonnes.map(|tonnes| tonnes * 1000),
        trucks_per_day: trucks,
        inspection: 0,
        notice_days: 0,
        closed_weekdays: vec![],
        open_by_default: Some(true),
        controlled_by: String::new(),
        note: String::new(),
        origin: Origin::Command,
    });
    CorridorIndex(index)
}

pub fn commodity(network: &mut Network, kcal_per_kg: i64) -> CommodityIndex {
    let index = network.commodities.len();
    let mut content_milli = [0; Nutrient::ALL.len()];
    content_milli[0] = kcal_per_kg * 1000;
    network.commodities.push(Commodity {
        id: format!("K{index}"),
        name: format!("Commodity {index}"),
        group: Some(GroupIndex(0)),
        m3_per_t: None,
        kg_per_each: None,
        content_milli,
        max_g_per_person_day: None,
        shelf_life_days: None,
        is_cold_chain: false,
        note: String::new(),
        origin: Origin::Command,
    });
    CommodityIndex(index)
}

pub fn need(network: &mut Network, site: SiteIndex, item: Item, per_person: f64, when_unmet: WhenUnmet) {
    let people = network[site].people;
    network.needs.push(Need {
        site,
        item,
        per_person_per_day: per_person,
        people,
        from: None,
        to: None,
        priority: 1.0,
        when_unmet,
        source: String::new(),
        origin: Origin::Command,
    });
}

pub fn stock(network: &mut Network, site: SiteIndex, commodity: CommodityIndex, tonnes: i64) {
    let quantity = Kg(tonnes * 1000);
    let source = String::new();
    network.stocks.push(Stock { site, commodity, quantity, counted_on: None, source, origin: Origin::Command });
}

pub fn fleet(network: &mut Network, base: SiteIndex, trucks: i64, payload_t: i64) -> usize {
    let index = network.fleets.len();
    network.fleets.push(Fleet {
        id: format!("F{index}"),
        base,
        trucks,
        payload_kg: payload_t * 1000,
        volume_m3: None,
        work_per_day: 600,
        load_unload: 120,
        speed_factor: 1.0,
        cost_per_km: 0.0,
        serves: vec![base],
        modes: vec![Mode::Road],
        from: None,
        to: None,
        origin: Origin::Command,
    });
    index
}

pub fn close(corridor: CorridorIndex) -> Override {
    Override {
        subject: Subject::Corridor(corridor),
        says: Says::Closed,
        from: None,
        to: None,
        share: None,
        trucks_per_day: None,
        basis: Basis::WhatIf,
    }
}

pub fn terms() -> Terms {
    Terms { inputs_digest: String::new(), as_of: None, rule: "latest".into(), scenario: None, what_ifs: vec![] }
}

pub fn view(network: &Network, overrides: Vec<Override>) -> View {
    View { rule: network.settings.rule.clone(), as_of: None, overrides, horizon: network.settings.horizon }
}

/// Plans (and so verifies) a network with some corridors closed.
pub fn plan_with(network: &Network, closed: &[CorridorIndex]) -> Result<Plan, PlanError> {
    let timeline = fold(network, &view(network, closed.iter().map(|corridor| close(*corridor)).collect()));
    let capacity = by_day(network, &timeline, network.settings.horizon.start);
    plan(network, &timeline, &capacity, &terms()).map(|planned| planned.plan)
}

/// The bound and value of the first objective level: divisible trucks, weighted person-days.
pub fn optimum(plan: &Plan) -> f64 {
    plan.status.levels[0].primal
}

/// A random network with a bit of everything. Round numbers, so that a failure can be read.
pub fn any_network() -> impl Strategy<Value = Network> {
    let shape = (2_usize..8, 1_usize..4, 1_usize..3, 1_usize..4);
    let limits = (any::<u32>(), proptest::collection::vec(0_i64..30, 24), proptest::collection::vec(0_i64..12, 24));
    (shape, limits).prop_map(|((days, communities, corridors, commodities), (bits, large, small))| {
        build(days, communities, corridors, commodities, bits, &large, &small)
    })
}

fn build(
    days: usize,
    communities: usize,
    corridors: usize,
    commodities: usize,
    bits: u32,
    large: &[i64],
    small: &[i64],
) -> Network {
    let has = |bit: u32| bits & (1 << bit) != 0;
    let mut n = network(days);
    let goods: Vec<CommodityIndex> = (0..commodities).map(|k| commodity(&mut n, 3000 + 500 * k as i64)).collect();
    let ways: Vec<CorridorIndex> = (0..corridors)
        .map(|c| corridor(&mut n, has(0).then_some(large[c]), has(1).then_some(1 + small[c] / 2)))
        .collect();
    let source = site(&mut n, SiteKind::Supply, 0);
    let hub = site(&mut n, SiteKind::Warehouse, 0);
    let fork = site(&mut n, SiteKind::Junction, 0);
    leg(&mut n, source, fork, 1 + small[3], &[]);
    for (c, way) in ways.iter().enumerate() {
        leg(&mut n, fork, hub, 1 + small[4 + c], &[*way]);
    }
    for c in 0..communities {
        let town = site(&mut n, SiteKind::Community, 1000 * (1 + large[8 + c]));
        leg(&mut n, if has(2) { hub } else { fork }, town, 1 + small[8 + c] / 3, if has(3) { &ways[..1] } else { &[] });
        let when = if has(4) && c == 0 { WhenUnmet::Deferred } else { WhenUnmet::Lost };
        let item = match small[12 + c] % 3 {
            0 => Item::Group(GroupIndex(0)),
            1 => Item::Nutrient(Nutrient::Energy),
            _ => Item::Commodity(goods[c % commodities]),
        };
        need(&mut n, town, item, if item.is_weight() { 0.45 } else { 2100.0 }, when);
        if has(5) && item != Item::Commodity(goods[0]) {
            need(&mut n, town, Item::Commodity(goods[0]), 0.055, WhenUnmet::Lost);
        }
        stock(&mut n, town, goods[0], small[16 + c]);
        if has(6) {
            n.sites[town.0].storage = Some(Kg(1000 * (1 + large[12 + c])));
        }
    }
    for good in &goods {
        stock(&mut n, source, *good, 3 * large[16 + good.0]);
        let supply_day = n.settings.horizon.date(small[19] as usize % days);
        n.supplies.push(Supply {
            site: if has(7) { hub } else { source },
            commodity: *good,
            quantity: Kg(1000 * large[20 + good.0] + 137),
            date: supply_day,
            is_pledged: false,
            donor: String::new(),
            source: String::new(),
            origin: Origin::Command,
        });
    }
    if has(8) {
        let first = fleet(&mut n, source, small[20], 2 + small[21]);
        n.fleets[first].cost_per_km = if has(9) { 1.5 } else { 0.0 };
        fleet(&mut n, hub, 1 + small[22], 5);
    }
    if has(10) {
        n.sites[source.0].handling_per_day = Some(Kg(1000 * (1 + large[22])));
    }
    if has(11) {
        let lead_days = small[23] as usize % 3;
        let quantity = has(12).then_some(Kg(20_000));
        n.offers.push(Offer {
            site: source,
            commodity: goods[0],
            price_per_t: 400.0,
            quantity,
            lead_days,
            from: None,
            to: None,
            origin: Origin::Command,
        });
        n.settings.budget = has(13).then_some(1000.0 * large[23] as f64);
    }
    n.settings.cover_days = if has(14) { 2 } else { 0 };
    n.corridors[0].notice_days = if has(15) { 2 } else { 0 };
    n.legs[0].cost_per_t = if has(16) { 12.5 } else { 0.0 };
    n.corridors[0].inspection = if has(17) { 180 } else { 0 };
    n
}

/// A convoy from the first site to the second.
pub fn commitment(day: i8, commodity: Option<CommodityIndex>, tonnes: Option<i64>, trucks: Option<i64>) -> Commitment {
    Commitment {
        id: format!("M{day}"),
        date: date(day),
        from: SiteIndex(0),
        to: SiteIndex(1),
        corridor: None,
        commodity,
        quantity: tonnes.map(|tonnes| Kg(tonnes * 1000)),
        trucks,
        origin: Origin::Command,
    }
}
