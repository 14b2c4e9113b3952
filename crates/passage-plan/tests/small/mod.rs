//! Small networks, piece by piece, and their plans.

mod change;
mod cut;
pub mod flow;
pub mod order;
pub mod random;
mod staging;

use passage_model::belief::{Basis, Override, Timeline, View, fold};
use passage_model::calendar::{Date, Horizon};
use passage_model::capacity::{Capacity, by_day};
use passage_model::fault::Origin;
use passage_model::measure::Kg;
use passage_model::network::{
    Commitment, Commodity, CommodityIndex, Corridor, CorridorIndex, Fleet, GroupIndex, Item, Leg, LegIndex, Mode, Need,
    Network, Nutrient, Site, SiteIndex, SiteKind, SourceIndex, Stock, Subject, WhenUnmet,
};
use passage_model::plan::Plan;
use passage_model::settings::Settings;
use passage_model::statement::{Modality, Says, Sensitivity, Source, Statement};
use passage_plan::expand::{Expansion, expand, expand_over};
use passage_plan::lane::Lane;
use passage_plan::planner::{PlanError, Terms, plan};
use passage_plan::program::{Bounds, Solution};
use passage_plan::solver::{Solver, Start};

pub fn date(day: i8) -> Date {
    Date::new(2031, 3, day).expect("March has that day")
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
        counts: vec![],
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
        areas: Vec::new(),
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

pub fn leg(network: &mut Network, from: SiteIndex, to: SiteIndex, hours: i64, corridors: &[CorridorIndex]) -> LegIndex {
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
    LegIndex(index)
}

pub fn corridor(network: &mut Network, tonnes: Option<i64>, trucks: Option<i64>) -> CorridorIndex {
    let index = network.corridors.len();
    network.corridors.push(Corridor {
        id: format!("C{index}"),
        name: format!("Corridor {index}"),
        other_names: vec![],
        kg_per_day: tonnes.map(|tonnes| tonnes * 1000),
        trucks_per_day: trucks,
        convoys: None,
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

/// Nothing passes a corridor, up to and with a day; `None`: throughout.
pub fn close(corridor: CorridorIndex, to: Option<Date>) -> Override {
    Override {
        subject: Subject::Corridor(corridor),
        says: Says::Closed,
        from: None,
        to,
        share: None,
        trucks_per_day: None,
        basis: Basis::WhatIf,
    }
}

/// A claim of the only source about access, from the first day on until further notice.
pub fn statement(network: &mut Network, about: Subject, says: Says) -> &mut Statement {
    let start = network.settings.horizon.start;
    if network.sources.is_empty() {
        network.sources.push(Source {
            id: "WATCH".into(),
            name: "Road watch".into(),
            role: None,
            party: None,
            reliability: None,
            note: String::new(),
            origin: Origin::Command,
        });
    }
    network.statements.push(Statement {
        id: format!("A{}", network.statements.len()),
        about,
        says,
        modality: Modality::Observation,
        share: None,
        trucks_per_day: None,
        kg_per_day: None,
        valid_from: start,
        valid_to: None,
        said_on: start,
        recorded_on: None,
        source: SourceIndex(0),
        relayed_by: String::new(),
        credibility: None,
        scope: vec![],
        is_scoped: false,
        with: None,
        supersedes: None,
        sensitivity: Sensitivity::Public,
        quote: String::new(),
        url: String::new(),
        note: String::new(),
        origin: Origin::Command,
    });
    network.statements.last_mut().expect("one was just added")
}

/// A convoy from one store to another.
pub fn commitment(network: &mut Network, day: usize, from: SiteIndex, to: SiteIndex) -> &mut Commitment {
    let id = format!("M{}", network.commitments.len());
    let date = network.settings.horizon.date(day);
    network.commitments.push(Commitment {
        id,
        date,
        from,
        to,
        corridor: None,
        commodity: None,
        quantity: None,
        trucks: None,
        origin: Origin::Command,
    });
    network.commitments.last_mut().expect("one was just added")
}

pub fn terms() -> Terms<'static> {
    Terms { rule: "latest".into(), ..Terms::default() }
}

pub fn view(network: &Network, overrides: Vec<Override>) -> View {
    let settings = &network.settings;
    View { rule: settings.rule.clone(), as_of: None, overrides, horizon: settings.horizon, without: Vec::new() }
}

/// What may pass when something overrules the log; notice runs from the first day.
pub fn access(network: &Network, overrides: Vec<Override>) -> (Timeline, Capacity) {
    let timeline = fold(network, &view(network, overrides));
    let capacity = by_day(network, &timeline, network.settings.horizon.start);
    (timeline, capacity)
}

/// Plans, and so verifies, a network as the log has it.
pub fn planned(network: &Network) -> Result<Plan, PlanError> {
    let (timeline, capacity) = access(network, vec![]);
    plan(network, &timeline, &capacity, &terms()).map(|planned| planned.plan)
}

/// The first objective level with divisible trucks: people x priority x tier-weighted shortage, built here from the
/// meaning of the columns, in weighted person-days.
pub fn relaxed(expansion: &Expansion<'_>) -> Solution {
    relaxed_at(expansion, 0.0)
}

/// The same, with a price on each tonne that differs from the last plan.
pub fn relaxed_at(expansion: &Expansion<'_>, price_of_change: f64) -> Solution {
    let mut program = expansion.program.clone();
    for (_, broken) in &expansion.broken {
        program.columns[broken.0] = Bounds::exactly(0.0);
    }
    let settings = &expansion.network.settings;
    let mut costs = vec![0.0; program.columns.len()];
    for (index, need) in expansion.network.needs.iter().enumerate() {
        let importance = need.people as f64 * need.priority;
        let days = expansion.unmet[index].iter().map(|tiers| (tiers, importance));
        for (tiers, importance) in days.chain([(&expansion.cover[index], importance * settings.cover_days as f64)]) {
            for (column, tier) in tiers.iter().zip(&settings.tiers) {
                costs[column.0] += importance * tier.weight;
            }
        }
    }
    for column in &expansion.differing {
        costs[column.0] += price_of_change;
    }
    let mut solver = Solver::new(&program).expect("the program is well formed");
    solver.set_costs(&costs).expect("costs are numbers");
    solver.solve(Start::Cold).expect("shortage makes every program feasible")
}

/// Value of the first objective level with divisible trucks, in weighted person-days, when something overrules the log.
pub fn optimum(network: &Network, overrides: Vec<Override>) -> f64 {
    let (_, capacity) = access(network, overrides);
    optimum_under(network, &capacity)
}

/// The same under a given capacity.
pub fn optimum_under(network: &Network, capacity: &Capacity) -> f64 {
    relaxed(&expand(network, capacity)).primal
}

/// The same over given lanes.
pub fn optimum_over(network: &Network, capacity: &Capacity, lanes: Vec<Lane>) -> f64 {
    relaxed(&expand_over(network, capacity, lanes)).primal
}
