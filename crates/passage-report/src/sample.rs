//! A small invented operation for the tests: two roads, four communities, sources that disagree.

use crate::Material;
use crate::language::Language;
use passage_model::audience::Audience;
use passage_model::belief::{Basis, Timeline, View, fold};
use passage_model::calendar::{Date, Horizon, Weekday, days_between, shift};
use passage_model::comparison::{Case, Comparison, Delay, InTurn, Interaction, Trucks, Worth};
use passage_model::explanation::{Cause, Grounds, Reason, ShutGate};
use passage_model::fault::{Fault, Origin};
use passage_model::measure::Kg;
use passage_model::network::{
    Commodity, CommodityIndex, Corridor, CorridorIndex, Item, Leg, Mode, Need, Network, Nutrient, Site, SiteIndex,
    SiteKind, SourceIndex, StatementIndex, Stock, Subject, WhenUnmet,
};
use passage_model::outlook::{Outlook, outlook};
use passage_model::plan::{Movement, Plan, RunsOut, Status, Summary, Unmet};
use passage_model::reading::{Influence, Moved, Reading};
use passage_model::settings::{Rule, Settings};
use passage_model::statement::{Modality, Role, Says, Sensitivity, Source, Statement};
use std::collections::BTreeSet;

/// Everything that a material borrows.
pub(crate) struct Sample {
    pub(crate) network: Network,
    pub(crate) readings: Vec<(Rule, Timeline)>,
    pub(crate) outlook: Outlook,
    pub(crate) plans: Vec<(String, Plan)>,
    pub(crate) comparison: Option<Comparison>,
    pub(crate) outcomes: Vec<Reading>,
    pub(crate) influence: Vec<Influence>,
    pub(crate) reasons: Vec<Reason>,
    pub(crate) warnings: Vec<Fault>,
    pub(crate) audience: Audience,
    pub(crate) language: Language,
}

impl Sample {
    /// The material for a report.
    pub(crate) fn material(&self) -> Material<'_> {
        Material {
            network: &self.network,
            readings: &self.readings,
            outlook: &self.outlook,
            plans: &self.plans,
            comparison: self.comparison.as_ref(),
            outcomes: &self.outcomes,
            influence: &self.influence,
            reasons: &self.reasons,
            warnings: &self.warnings,
            violations: 0,
            map_on: None,
            audience: self.audience,
            language: self.language,
        }
    }

    /// Reads the log again after a change to the network.
    pub(crate) fn read_again(&mut self) {
        let horizon = self.network.settings.horizon;
        self.readings = [Rule::Latest, Rule::Pessimistic, Rule::Optimistic]
            .into_iter()
            .map(|rule| {
                let view =
                    View { rule: rule.clone(), as_of: None, overrides: Vec::new(), horizon, without: Vec::new() };
                (rule, fold(&self.network, &view))
            })
            .collect();
        self.outlook = outlook(&self.network, horizon);
    }
}

/// A date of March 2031.
pub(crate) fn march(day: i8) -> Date {
    Date::constant(2031, 3, day)
}

/// An operation without anything but its settings.
pub(crate) fn nothing() -> Sample {
    let mut settings = Settings::new(Horizon { start: march(3), days: 14 });
    settings.name = "Nothing yet".to_owned();
    let network = Network {
        settings,
        sites: Vec::new(),
        legs: Vec::new(),
        corridors: Vec::new(),
        commodities: Vec::new(),
        groups: Vec::new(),
        needs: Vec::new(),
        counts: Vec::new(),
        stocks: Vec::new(),
        supplies: Vec::new(),
        offers: Vec::new(),
        fleets: Vec::new(),
        sources: Vec::new(),
        statements: Vec::new(),
        deliveries: Vec::new(),
        commitments: Vec::new(),
        scenarios: Vec::new(),
    };
    let outlook = Outlook { rows: Vec::new(), totals: Vec::new() };
    Sample {
        network,
        readings: Vec::new(),
        outlook,
        plans: Vec::new(),
        comparison: None,
        outcomes: Vec::new(),
        influence: Vec::new(),
        reasons: Vec::new(),
        warnings: Vec::new(),
        audience: Audience::Public,
        language: Language::English,
    }
}

/// The operation of the tests.
pub(crate) fn valley() -> Sample {
    let mut sample = nothing();
    let network = &mut sample.network;
    network.settings.name = "Two roads to the valley".to_owned();
    network.sites = vec![
        site("PORT", "Port Aster", &[], SiteKind::Supply, (40.02, 45.10), 0),
        site("HUB", "Hub Orsa", &["Օրսա"], SiteKind::Warehouse, (39.60, 45.62), 0),
        site("GATE", "East Gate", &["بوابة الشرق"], SiteKind::Crossing, (39.98, 46.30), 0),
        site("FORK", "Fork", &[], SiteKind::Junction, (39.75, 46.22), 0),
        site("DORA", "Dora", &["Դորա", "Durə"], SiteKind::Community, (39.82, 46.45), 60_000),
        site("KASIRA", "Kasira", &["كاسيرا"], SiteKind::Community, (39.94, 46.52), 12_500),
        site("MIRE", "Mirə", &["Mira"], SiteKind::Community, (39.78, 46.56), 8_200),
        site("SEL", "Sel", &[], SiteKind::Community, (39.70, 46.40), 900),
    ];
    network.corridors =
        vec![corridor("WEST", "West road", &["Batı yolu"]), corridor("EAST", "East road", &["طريق الشرق"])];
    network.corridors[1].closed_weekdays = vec![Weekday::Sunday];
    network.legs = vec![
        leg("L1", 0, 1, 70.0, &[]),
        leg("L2", 1, 3, 60.0, &[0]),
        leg("L3", 3, 4, 22.0, &[0]),
        leg("L4", 0, 2, 110.0, &[1]),
        leg("L5", 2, 4, 25.0, &[1]),
        leg("L6", 4, 5, 16.0, &[]),
        leg("L7", 4, 6, 11.0, &[]),
        leg("L8", 3, 7, 18.0, &[]),
    ];
    network.commodities =
        vec![commodity("flour", "Wheat flour", 3_640_000), commodity("oil", "Vegetable oil", 8_840_000)];
    for position in 4..8 {
        network.needs.push(need(position, network.sites[position].people, Item::Commodity(CommodityIndex(0)), 0.4));
        network.needs.push(need(position, network.sites[position].people, Item::Nutrient(Nutrient::Energy), 2100.0));
    }
    network.stocks = [(4, 0, 150_000), (4, 1, 6_000), (5, 0, 41_000), (6, 0, 9_000)]
        .map(|(site, commodity, kg)| stock(site, commodity, kg))
        .to_vec();
    network.sources = vec![
        source("AUTH-A", "Authority of the west", Role::Party),
        source("AUTH-B", "Authority of the east", Role::Party),
        source("WATCH", "Road watch", Role::Monitor),
        source("FRIEND", "A friend of the mission", Role::Own),
    ];
    network.statements = vec![
        statement("S-1", 0, Says::Closed, Modality::Observation, 2, march(1), None),
        statement("S-2", 0, Says::Open, Modality::Denial, 1, march(5), Some(march(11))),
        statement("S-3", 1, Says::Open, Modality::Demand, 0, march(4), None),
        Statement {
            trucks_per_day: Some(6),
            relayed_by: "Harbour Radio".to_owned(),
            ..statement("S-4", 1, Says::Restricted, Modality::Agreement, 1, march(8), None)
        },
        statement("S-5", 1, Says::Closed, Modality::Threat, 0, march(10), Some(march(13))),
        Statement {
            sensitivity: Sensitivity::Internal,
            quote: "CANARY-QUOTE".to_owned(),
            url: "https://canary.example/CANARY-LINK".to_owned(),
            note: "CANARY-NOTE".to_owned(),
            relayed_by: "CANARY-RELAY".to_owned(),
            ..statement("S-CANARY", 0, Says::Closed, Modality::Observation, 3, march(9), None)
        },
    ];
    sample.read_again();
    sample.plans = vec![plan("main", 0.0), plan("both roads open from 2031-03-07", 0.35), plan("nothing moves", -0.3)]
        .into_iter()
        .map(|plan| (plan.scenario.clone().unwrap_or_default(), plan))
        .collect();
    sample.plans[0].1.scenario = None;
    sample.comparison = Some(comparison());
    (sample.outcomes, sample.influence) = (outcomes(), influence());
    sample.reasons = reasons(&sample.network);
    sample.warnings = vec![
        Fault::new(
            "W401",
            origin("needs.csv", 4),
            "no `FLOUR` reaches `SEL` before 2031-03-08; needed from 2031-03-03 on",
        ),
        Fault::new("W205", origin("statements.csv", 7), "statement `S-CANARY` of `FRIEND` is stale"),
    ];
    sample
}

fn origin(file: &str, line: usize) -> Origin {
    Origin::Text { file: file.to_owned(), line, column: 1 }
}

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

fn site(id: &str, name: &str, other_names: &[&str], kind: SiteKind, (lat, lon): (f64, f64), people: i64) -> Site {
    Site {
        id: id.to_owned(),
        name: name.to_owned(),
        other_names: texts(other_names),
        kind,
        lat,
        lon,
        pcode: String::new(),
        areas: Vec::new(),
        people,
        storage: None,
        handling_per_day: None,
        held_by: String::new(),
        note: String::new(),
        source: "assumed".to_owned(),
        origin: origin("sites.csv", 2),
    }
}

fn corridor(id: &str, name: &str, other_names: &[&str]) -> Corridor {
    Corridor {
        id: id.to_owned(),
        name: name.to_owned(),
        other_names: texts(other_names),
        kg_per_day: None,
        trucks_per_day: Some(20),
        convoys: None,
        inspection: 60,
        notice_days: 1,
        closed_weekdays: Vec::new(),
        open_by_default: Some(false),
        controlled_by: String::new(),
        note: String::new(),
        origin: origin("corridors.csv", 2),
    }
}

fn leg(id: &str, from: usize, to: usize, length_km: f64, corridors: &[usize]) -> Leg {
    Leg {
        id: id.to_owned(),
        from: SiteIndex(from),
        to: SiteIndex(to),
        mode: Mode::Road,
        length_km,
        transit: 90,
        kg_per_day: None,
        trucks_per_day: None,
        max_truck_kg: None,
        cost_per_t: 0.0,
        is_one_way: false,
        corridors: corridors.iter().map(|corridor| CorridorIndex(*corridor)).collect(),
        note: String::new(),
        source: String::new(),
        origin: origin("legs.csv", 2),
    }
}

fn commodity(id: &str, name: &str, kcal_per_kg_milli: i64) -> Commodity {
    let mut content_milli = [0; Nutrient::ALL.len()];
    content_milli[0] = kcal_per_kg_milli;
    Commodity {
        id: id.to_owned(),
        name: name.to_owned(),
        group: None,
        m3_per_t: None,
        kg_per_each: None,
        content_milli,
        max_g_per_person_day: None,
        shelf_life_days: None,
        is_cold_chain: false,
        note: String::new(),
        origin: origin("commodities.csv", 2),
    }
}

fn need(site: usize, people: i64, item: Item, per_person_per_day: f64) -> Need {
    Need {
        site: SiteIndex(site),
        item,
        per_person_per_day,
        people,
        from: None,
        to: None,
        priority: 1.0,
        when_unmet: WhenUnmet::Lost,
        source: String::new(),
        origin: origin("needs.csv", 2),
    }
}

fn stock(site: usize, commodity: usize, kg: i64) -> Stock {
    Stock {
        site: SiteIndex(site),
        commodity: CommodityIndex(commodity),
        quantity: Kg(kg),
        counted_on: None,
        source: String::new(),
        origin: origin("stocks.csv", 2),
    }
}

fn source(id: &str, name: &str, role: Role) -> Source {
    Source {
        id: id.to_owned(),
        name: name.to_owned(),
        role: Some(role),
        party: None,
        reliability: Some('C'),
        note: String::new(),
        origin: origin("sources.csv", 2),
    }
}

fn statement(
    id: &str,
    corridor: usize,
    says: Says,
    modality: Modality,
    source: usize,
    said_on: Date,
    valid_to: Option<Date>,
) -> Statement {
    Statement {
        id: id.to_owned(),
        about: Subject::Corridor(CorridorIndex(corridor)),
        says,
        modality,
        share: None,
        trucks_per_day: None,
        kg_per_day: None,
        valid_from: said_on,
        valid_to,
        said_on,
        recorded_on: None,
        source: SourceIndex(source),
        relayed_by: String::new(),
        credibility: None,
        scope: Vec::new(),
        is_scoped: false,
        with: None,
        supersedes: None,
        sensitivity: Sensitivity::Public,
        quote: format!("what {id} rests on"),
        url: format!("https://news.example/{}", id.to_lowercase()),
        note: String::new(),
        origin: origin("statements.csv", 2),
    }
}

/// A plan under which places go short from some day on, less so by `better`.
fn plan(scenario: &str, better: f64) -> Plan {
    let (start, days) = (march(3), 14);
    let mut unmet = Vec::new();
    for (site, people, first) in
        [("DORA", 60_000.0, 6), ("KASIRA", 12_500.0, 8), ("MIRE", 8_200.0, 2), ("SEL", 900.0, 0)]
    {
        for day in first..days {
            let met_share = (0.82 - 0.06 * (day - first) as f64 + better).clamp(0.0, 1.0);
            let need = people * 0.0004;
            let left = need * (1.0 - met_share);
            if left > 0.0 {
                let date = shift(start, day as i64);
                let (site, item, unit) = (site.to_owned(), "flour".to_owned(), "t".to_owned());
                unmet.push(Unmet { date, site, item, need, unmet: left, unit, met_share });
            }
        }
    }
    let movement = |depart: i8, corridor: &str, commodity: &str, trucks: i64, kg: i64| Movement {
        depart: march(depart),
        arrive: march(depart + 1),
        from: "PORT".to_owned(),
        to: "DORA".to_owned(),
        corridors: vec![corridor.to_owned()],
        legs: Vec::new(),
        fleet: None,
        trucks,
        commodity: commodity.to_owned(),
        quantity: Kg(kg),
        commitment: None,
        load: None,
    };
    let person_days_short = unmet.iter().map(|unmet| (1.0 - unmet.met_share) * unmet.need / 0.0004).sum();
    let first = unmet.iter().min_by_key(|unmet| unmet.date);
    let runs_out = first.map(|unmet| RunsOut { site: unmet.site.clone(), item: unmet.item.clone(), date: unmet.date });
    Plan {
        schema: passage_model::plan::SCHEMA.to_owned(),
        workspace: "Two roads to the valley".to_owned(),
        start,
        days,
        summary: Summary {
            people: 81_600,
            need: Kg(456_960),
            met: Kg(325_000),
            unmet: Kg(131_960),
            met_share: (0.711 + better).min(1.0),
            worst_site: Some("SEL".to_owned()),
            worst_site_met_share: (0.43 + better).clamp(0.0, 1.0),
            person_days_short,
            delivered: Kg(119_000),
            cost: 0.0,
        },
        status: Status {
            solver: "HiGHS 1.11".to_owned(),
            outcome: "rounded".to_owned(),
            gap: 0.004,
            seconds: 0.5,
            levels: Vec::new(),
            relaxed_cost: None,
        },
        movements: vec![
            movement(9, "EAST", "flour", 4, 78_000),
            movement(10, "EAST", "flour", 2, 21_000),
            movement(11, "EAST", "oil", 1, 20_000),
            movement(6, "WEST", "flour", 3, 60_000),
        ],
        purchases: Vec::new(),
        distribution: Vec::new(),
        stocks: Vec::new(),
        unmet,
        limits: Vec::new(),
        runs_out: runs_out.into_iter().collect(),
        inputs_digest: "0123456789abcdef".repeat(4),
        known_by: start,
        as_of: None,
        rule: "latest".to_owned(),
        scenario: Some(scenario.to_owned()),
        what_ifs: Vec::new(),
        against: None,
    }
}

fn comparison() -> Comparison {
    let case = |open: &[&str], person_days_short: f64| Case {
        open: texts(open),
        met_share: 1.0 - person_days_short / 1_142_400.0,
        unmet: Kg((person_days_short * 0.4) as i64),
        person_days_short,
        delivered: Kg(600_000 - (person_days_short * 0.4) as i64),
        summary: Summary::default(),
    };
    let delay = |days: usize, person_days_short: f64| Delay { days, person_days_short };
    let worth = |corridor: &str, alone: f64, shapley: f64, per_day_of_delay: f64| Worth {
        corridor: corridor.to_owned(),
        alone,
        shapley: Some(shapley),
        per_day_of_delay,
        delay: vec![delay(0, 500_000.0 - alone), delay(7, 520_000.0 - alone / 2.0)],
    };
    Comparison {
        trucks: Trucks::Whole,
        from: march(7),
        cases: vec![
            case(&[], 500_000.0),
            case(&["WEST"], 180_000.0),
            case(&["EAST"], 340_000.0),
            case(&["WEST", "EAST"], 120_500.0),
        ],
        worth: vec![worth("WEST", 320_000.0, 269_750.0, 31_200.0), worth("EAST", 160_000.0, 109_750.0, 15_800.4)],
        interaction: vec![Interaction { corridors: texts(&["WEST", "EAST"]), value: -100_500.0 }],
        believed: case(&[], 391_222.5),
        all_delayed: vec![delay(0, 120_500.0)],
        in_turn: vec![InTurn {
            first: "EAST".to_owned(),
            second: "WEST".to_owned(),
            days_between: days_between(march(7), march(10)) as usize,
            person_days_short: 210_000.0,
            cost_of_waiting: 89_500.0,
        }],
    }
}

fn outcomes() -> Vec<Reading> {
    let reading = |rule: &str, person_days_short: f64, first: i8, same: Option<&str>| Reading {
        rule: rule.to_owned(),
        summary: Summary {
            person_days_short,
            met_share: 1.0 - person_days_short / 1_142_400.0,
            delivered: Kg(600_000 - (person_days_short * 0.4) as i64),
            ..Summary::default()
        },
        runs_out: vec![RunsOut { site: "SEL".to_owned(), item: "flour".to_owned(), date: march(first) }],
        is_same_as: same.map(str::to_owned),
        not_kept: if rule == "pessimistic" { texts(&["CANARY-CONVOY"]) } else { Vec::new() },
        trucks: Trucks::Whole,
    };
    vec![
        reading("latest", 391_222.5, 3, None),
        reading("pessimistic", 500_000.0, 3, None),
        reading("optimistic", 120_500.0, 9, None),
        reading("reliable", 391_222.5, 3, Some("latest")),
        reading("party:AUTH-B", 340_000.0, 5, None),
        reading("party:FRIEND", 500_000.0, 3, Some("pessimistic")),
    ]
}

fn influence() -> Vec<Influence> {
    let one = |statement: &str, person_days_short: f64, moved: Option<(&str, i64)>| Influence {
        statement: statement.to_owned(),
        person_days_short,
        unmet: Kg((person_days_short * 0.4) as i64),
        runs_out: moved
            .map(|(site, days)| Moved {
                site: site.to_owned(),
                item: "flour".to_owned(),
                was: Some(march(6)),
                now: Some(shift(march(6), days)),
                days,
            })
            .into_iter()
            .collect(),
        changes_access: texts(&["WEST"]),
        changes_commitments: Vec::new(),
        trucks: Trucks::Whole,
    };
    vec![
        one("S-CANARY", -180_000.0, Some(("DORA", 6))),
        one("S-2", 95_000.0, Some(("MIRE", -2))),
        one("S-4", 64_200.0, None),
        one("S-1", 0.0, None),
    ]
}

/// Why two places go short, by the ids of statements.
pub(crate) fn reasons(network: &Network) -> Vec<Reason> {
    let reason = |site: &str, day: i8, met_share: f64, id: &str| {
        let statement = network.statements.iter().position(|one| one.id == id);
        let grounds = Grounds {
            basis: Basis::Statements,
            because: statement.map(StatementIndex).into_iter().collect(),
            disputed_by: BTreeSet::new(),
        };
        let gate = Subject::Corridor(CorridorIndex(0));
        let cause = Cause::Shut {
            gates: vec![ShutGate { gate, last: march(day), is_in_notice: false, grounds }],
            earliest: Some(march(day + 5)),
        };
        Reason {
            site: site.to_owned(),
            item: "flour".to_owned(),
            date: march(day),
            met_share,
            bottleneck: cause.bottleneck(),
            ids: texts(&["WEST"]),
            because: texts(&[id]),
            disputed_by: Vec::new(),
            sentence: format!("`WEST` lets nothing through (by {id})"),
            cause: Some(cause),
        }
    };
    vec![reason("SEL", 3, 0.4, "S-1"), reason("DORA", 12, 0.64, "S-CANARY")]
}
