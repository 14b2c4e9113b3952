//! A correct plan passes, and nothing in it can be changed without being found.

mod support;

use passage_model::belief::{View, fold};
use passage_model::calendar::Date;
use passage_model::capacity::{self, Capacity};
use passage_model::measure::Kg;
use passage_model::network::Network;
use passage_model::plan::{Plan, Quantity, RunsOut, Summary, Unmet};
use passage_model::settings::Rule;
use passage_model::verify::{CODES, Violation, verify};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::{date, network};

/// A port, a hub and two communities: flour and kits over a line to EAST, flour and beans to WEST by an agreed convoy.
const TABLES: &str = "
    plan 2030-01-01 6 driving=600 budget=5000
    site PORT supply
    site HUB warehouse storage=50000 handling=60000
    site LINE crossing handling=50000
    site EAST community people=10000 storage=20000
    site WEST community people=5000
    corridor NORTH trucks=4 inspection=60 default=open
    corridor SOUTH kg=30000 notice=2 default=open
    leg ROAD-1 PORT HUB 600 km=200 cost=10
    leg ROAD-2 HUB LINE 180 km=100 cost=5 corridors=NORTH
    leg ROAD-3 LINE EAST 180 km=100 cost=5 corridors=NORTH max=10000
    leg ROAD-4 HUB WEST 120 km=50 cost=4 corridors=SOUTH oneway=yes
    commodity FLOUR group=food kcal=3500 m3=1.5
    commodity BEANS group=food kcal=3400 m3=1.25 max_g=60
    commodity KIT group=shelter
    need EAST FLOUR 0.4
    need EAST KIT 0.02 from=2030-01-02 to=2030-01-02 unmet=deferred
    need WEST energy 2000
    stock PORT FLOUR 100000
    stock HUB FLOUR 30000
    stock EAST FLOUR 4000
    stock WEST FLOUR 5000
    supply PORT KIT 2000 2030-01-02
    offer HUB BEANS 500 kg=10000 lead=1
    fleet HEAVY PORT 2 20000 load=120 cost=1
    fleet LIGHT HUB 8 10000 volume=12 load=60 speed=0.9 cost=0.5
    commitment CONVOY-1 2030-01-02 HUB WEST corridor=SOUTH commodity=FLOUR kg=10000
";

fn tables() -> Network {
    network(TABLES)
}

fn capacity(network: &Network) -> Capacity {
    let horizon = network.settings.horizon;
    let view = View { rule: Rule::Latest, as_of: None, overrides: Vec::new(), horizon, without: Vec::new() };
    capacity::by_day(network, &fold(network, &view), network.settings.known_by.unwrap_or(horizon.start))
}

/// `depart arrive from to corridors legs fleet trucks commodity tonnes`.
fn movement(row: &str) -> Value {
    let words: Vec<&str> = row.split_whitespace().collect();
    let list = |word: &str| word.split('|').map(str::to_owned).collect::<Vec<_>>();
    json!({
        "depart": day(words[0]), "arrive": day(words[1]), "from": words[2], "to": words[3],
        "corridors": if words[4] == "-" { Vec::new() } else { list(words[4]) }, "legs": list(words[5]),
        "fleet": if words[6] == "-" { None } else { Some(words[6]) }, "trucks": words[7].parse::<i64>().expect("a number"),
        "commodity": words[8], "quantity_t": words[9].parse::<f64>().expect("a number"), "commitment": words.get(10),
    })
}

fn day(day: &str) -> String {
    format!("2030-01-{day:0>2}")
}

/// `day site commodity tonnes` a line.
fn quantities(rows: &str) -> Vec<Value> {
    let rows = rows.lines().map(|row| row.split_whitespace().collect::<Vec<_>>()).filter(|words| !words.is_empty());
    rows.map(|words| {
        json!({ "date": day(words[0]), "site": words[1], "commodity": words[2],
                "quantity_t": words[3].parse::<f64>().expect("a number") })
    })
    .collect()
}

/// The plan for [`TABLES`], worked out by hand.
fn plan_json() -> Value {
    json!({
        "schema": "passage.plan/1", "workspace": "invented", "start": "2030-01-01", "days": 6,
        "summary": {
            "people": 15000, "need_t": 24.2, "met_t": 22.2, "unmet_t": 2.0, "met_share": 22.2 / 24.2,
            "worst_site": "EAST", "worst_site_met_share": 22.2 / 24.2, "person_days_short": 36714.5,
            "delivered_t": 32.2, "cost": 4790.0
        },
        "status": { "solver": "by hand", "outcome": "rounded", "gap": 0.0, "seconds": 0.0, "levels": [], "relaxed_cost": null },
        "movements": [
            movement("1 1 HUB EAST NORTH ROAD-2|ROAD-3 LIGHT 2 FLOUR 16"),
            movement("1 2 PORT HUB - ROAD-1 HEAVY 2 FLOUR 40"),
            movement("2 2 HUB WEST SOUTH ROAD-4 LIGHT 2 FLOUR 10 CONVOY-1"),
            movement("3 4 PORT HUB - ROAD-1 HEAVY 1 KIT 0.2"),
            movement("3 3 HUB WEST SOUTH ROAD-4 LIGHT 1 BEANS 4"),
            movement("5 5 HUB EAST NORTH ROAD-2|ROAD-3 LIGHT 1 KIT 0.2"),
            movement("6 6 HUB EAST NORTH ROAD-2|ROAD-3 LIGHT 1 FLOUR 2"),
        ],
        "purchases": [{
            "ordered": "2030-01-02", "date": "2030-01-03", "site": "HUB", "commodity": "BEANS", "quantity_t": 4.0,
            "price_per_t": 500.0, "offer": 1
        }],
        "distribution": quantities("
            1 EAST FLOUR 4
            2 EAST FLOUR 4
            3 EAST FLOUR 4
            4 EAST FLOUR 4
            5 EAST FLOUR 4
            6 EAST FLOUR 2
            5 EAST KIT 0.2
            1 WEST FLOUR 2.858
            2 WEST FLOUR 2.858
            3 WEST FLOUR 2.566
            4 WEST FLOUR 2.566
            5 WEST FLOUR 2.566
            6 WEST FLOUR 1.586
            3 WEST BEANS 0.3
            4 WEST BEANS 0.3
            5 WEST BEANS 0.3
            6 WEST BEANS 0.3
        "),
        "stocks": quantities("
            1 PORT FLOUR 60
            2 PORT FLOUR 60
            3 PORT FLOUR 60
            4 PORT FLOUR 60
            5 PORT FLOUR 60
            6 PORT FLOUR 60
            2 PORT KIT 2
            3 PORT KIT 1.8
            4 PORT KIT 1.8
            5 PORT KIT 1.8
            6 PORT KIT 1.8
            1 HUB FLOUR 14
            2 HUB FLOUR 44
            3 HUB FLOUR 44
            4 HUB FLOUR 44
            5 HUB FLOUR 44
            6 HUB FLOUR 42
            4 HUB KIT 0.2
            1 EAST FLOUR 16
            2 EAST FLOUR 12
            3 EAST FLOUR 8
            4 EAST FLOUR 4
            1 WEST FLOUR 2.142
            2 WEST FLOUR 9.284
            3 WEST FLOUR 6.718
            4 WEST FLOUR 4.152
            5 WEST FLOUR 1.586
            3 WEST BEANS 3.7
            4 WEST BEANS 3.4
            5 WEST BEANS 3.1
            6 WEST BEANS 2.8
        "),
        "unmet": [
            { "date": "2030-01-02", "site": "EAST", "item": "KIT", "need": 0.2, "unmet": 0.2, "unit": "t", "met_share": 0.0 },
            { "date": "2030-01-03", "site": "EAST", "item": "KIT", "need": 0.2, "unmet": 0.2, "unit": "t", "met_share": 0.0 },
            { "date": "2030-01-04", "site": "EAST", "item": "KIT", "need": 0.2, "unmet": 0.2, "unit": "t", "met_share": 0.0 },
            { "date": "2030-01-06", "site": "EAST", "item": "FLOUR", "need": 4.0, "unmet": 2.0, "unit": "t", "met_share": 0.5 },
            { "date": "2030-01-06", "site": "WEST", "item": "energy", "need": 1e7, "unmet": 3429000.0, "unit": "kcal", "met_share": 0.6571 },
        ],
        "limits": [],
        "runs_out": [
            { "site": "EAST", "item": "KIT", "date": "2030-01-02" },
            { "site": "EAST", "item": "FLOUR", "date": "2030-01-06" },
            { "site": "WEST", "item": "energy", "date": "2030-01-06" },
        ],
        "inputs_digest": "", "known_by": "2030-01-01", "as_of": null, "rule": "latest", "scenario": null, "what_ifs": []
    })
}

fn plan() -> Plan {
    serde_json::from_value(plan_json()).expect("it is a plan")
}

fn check(network: &Network, plan: &Plan) -> Vec<Violation> {
    verify(network, &capacity(network), plan)
}

fn codes(violations: &[Violation]) -> Vec<&'static str> {
    violations.iter().map(|violation| violation.code).collect()
}

/// The codes found after a change to the plan.
fn after(change: impl FnOnce(&mut Plan)) -> Vec<&'static str> {
    let mut plan = plan();
    change(&mut plan);
    codes(&check(&tables(), &plan))
}

/// The codes found after a change to the tables: the plan no longer fits them.
fn with_tables(old: &str, new: &str) -> Vec<Violation> {
    assert!(TABLES.contains(old), "{old}");
    check(&network(&TABLES.replacen(old, new, 1)), &plan())
}

#[test]
fn a_correct_plan_has_no_violation() {
    assert_eq!(check(&tables(), &plan()), []);
}

#[test]
fn ids_may_be_written_in_any_case() {
    let text = plan_json().to_string().replace("\"HUB\"", "\"hub\"").replace("\"FLOUR\"", "\"Flour\"");
    assert_eq!(check(&tables(), &serde_json::from_str(&text).unwrap()), []);
}

#[test]
fn every_tampering_with_the_plan_is_found_by_name() {
    type Change = fn(&mut Plan);
    let changes: [(&str, &str, Change); 62] = [
        ("V101", "schema", |plan| plan.schema = "passage.plan/2".into()),
        ("V102", "start", |plan| plan.start = date("2030-01-02")),
        ("V102", "days", |plan| plan.days = 7),
        ("V103", "site", |plan| plan.movements[0].from = "NOWHERE".into()),
        ("V103", "commodity", |plan| plan.movements[0].commodity = "RICE".into()),
        ("V103", "leg", |plan| plan.movements[0].legs[0] = "ROAD-9".into()),
        ("V103", "corridor", |plan| plan.movements[0].corridors[0] = "WESTERN".into()),
        ("V103", "fleet", |plan| plan.movements[0].fleet = Some("MEDIUM".into())),
        ("V103", "commitment", |plan| plan.movements[2].commitment = Some("CONVOY-2".into())),
        ("V103", "site given out", |plan| plan.distribution[0].site = "NOWHERE".into()),
        ("V103", "site of stock", |plan| plan.stocks[0].site = "NOWHERE".into()),
        ("V103", "site of purchase", |plan| plan.purchases[0].site = "NOWHERE".into()),
        ("V104", "no quantity", |plan| plan.movements[0].quantity.0 = 0),
        ("V104", "negative stock", |plan| plan.stocks[0].quantity.0 = -1),
        ("V104", "negative trucks", |plan| plan.movements[0].trucks = -2),
        ("V105", "departs before the start", |plan| plan.movements[0].depart = date("2029-12-31")),
        ("V105", "arrives after the end", |plan| plan.movements[6].arrive = date("2030-01-07")),
        ("V105", "given out after the end", |plan| plan.distribution[5].date = date("2030-01-07")),
        ("V106", "the same stock twice", |plan| plan.stocks.push(plan.stocks[0].clone())),
        ("V106", "the same handout twice", |plan| plan.distribution.push(plan.distribution[0].clone())),
        ("V201", "a leg left out", |plan| drop(plan.movements[0].legs.remove(0))),
        ("V201", "a way that ends too early", |plan| drop(plan.movements[0].legs.pop())),
        ("V201", "no legs", |plan| plan.movements[0].legs.clear()),
        ("V201", "there and back", |plan| plan.movements[0].legs.push("ROAD-3".into())),
        ("V203", "goods end at a crossing", |plan| plan.movements[0].to = "LINE".into()),
        ("V204", "a corridor left out", |plan| plan.movements[0].corridors.clear()),
        ("V204", "a corridor too many", |plan| plan.movements[1].corridors.push("SOUTH".into())),
        ("V205", "no fleet", |plan| plan.movements[0].fleet = None),
        ("V206", "a fleet from elsewhere", |plan| plan.movements[1].fleet = Some("LIGHT".into())),
        ("V209", "a truck too heavy", |plan| plan.movements[0].fleet = Some("HEAVY".into())),
        ("V210", "a truck too few", |plan| plan.movements[0].trucks = 1),
        ("V210", "overloaded by a kilogram", |plan| plan.movements[0].quantity.0 += 1),
        ("V211", "arrives too early", |plan| plan.movements[1].arrive = date("2030-01-01")),
        ("V211", "arrives too late", |plan| plan.movements[0].arrive = date("2030-01-02")),
        ("V303", "too many trucks", |plan| plan.movements[0].trucks = 5),
        ("V304", "before notice has run out", |plan| plan.movements[2].commitment = None),
        ("V305", "a third heavy truck", |plan| plan.movements[1].trucks = 3),
        ("V401", "a commitment for another way", |plan| plan.movements[0].commitment = Some("CONVOY-1".into())),
        ("V402", "a commitment not kept", |plan| drop(plan.movements.remove(2))),
        ("V402", "a kilogram less than agreed", |plan| plan.movements[2].quantity.0 -= 1),
        ("V501", "no such offer", |plan| plan.purchases[0].offer = 2),
        ("V501", "offers count from one", |plan| plan.purchases[0].offer = 0),
        ("V501", "another price", |plan| plan.purchases[0].price_per_t = 499.0),
        ("V502", "ordered before the start", |plan| plan.purchases[0].ordered = date("2029-12-31")),
        ("V503", "handed over early", |plan| plan.purchases[0].date = date("2030-01-02")),
        ("V504", "more than offered", |plan| plan.purchases[0].quantity.0 = 10_001),
        ("V505", "more than the budget", |plan| plan.purchases[0].quantity.0 = 4_421),
        ("V601", "more sent than there is", |plan| plan.movements[1].quantity.0 = 100_001),
        ("V603", "a stock row left out", |plan| drop(plan.stocks.pop())),
        ("V603", "a kilogram less given out", |plan| plan.distribution[0].quantity.0 -= 1),
        ("V604", "a store too full", |plan| plan.movements[0].quantity.0 = 20_001),
        ("V701", "nobody needs it", |plan| plan.distribution[0].commodity = "BEANS".into()),
        ("V701", "given out at a store", |plan| plan.distribution[0].site = "HUB".into()),
        ("V702", "a kilogram beyond the need", |plan| plan.distribution[0].quantity.0 += 1),
        ("V702", "a kit too many", |plan| plan.distribution[6].quantity.0 += 1),
        ("V702", "a kilogram that feeds nobody", |plan| plan.distribution[7].quantity.0 += 1),
        ("V703", "more than people can eat", |plan| plan.distribution[13].quantity.0 += 1),
        ("V801", "a shortage left out", |plan| drop(plan.unmet.remove(0))),
        ("V801", "a shortage made up", |plan| plan.unmet[0].date = date("2030-01-01")),
        ("V801", "a shortage twice", |plan| plan.unmet.push(plan.unmet[0].clone())),
        ("V802", "runs out later", |plan| plan.runs_out[0].date = date("2030-01-03")),
        ("V802", "a run-out left out", |plan| drop(plan.runs_out.pop())),
    ];
    for (code, what, change) in changes {
        let found = after(change);
        assert!(found.contains(&code), "{what}: {code} is not in {found:?}");
    }
}

#[test]
fn every_figure_of_the_summary_is_worked_out_again() {
    type Change = fn(&mut Plan);
    let changes: [(&str, Change); 10] = [
        ("people", |plan| plan.summary.people += 1),
        ("need_t", |plan| plan.summary.need.0 += 2),
        ("met_t", |plan| plan.summary.met.0 += 2),
        ("unmet_t", |plan| plan.summary.unmet.0 -= 2),
        ("met_share", |plan| plan.summary.met_share += 0.001),
        ("worst_site", |plan| plan.summary.worst_site = Some("WEST".into())),
        ("worst_site_met_share", |plan| plan.summary.worst_site_met_share -= 0.001),
        ("person_days_short", |plan| plan.summary.person_days_short -= 1.0),
        ("delivered_t", |plan| plan.summary.delivered.0 += 2),
        ("cost", |plan| plan.summary.cost -= 0.02),
    ];
    for (figure, change) in changes {
        let mut plan = plan();
        change(&mut plan);
        let found = check(&tables(), &plan);
        assert_eq!(codes(&found), ["V803"], "{figure}");
        assert_eq!(found[0].id.as_deref(), Some(figure));
    }
}

#[test]
fn every_row_of_a_shortage_is_worked_out_again() {
    assert_eq!(after(|plan| plan.unmet[3].need += 0.001), ["V801"]);
    assert_eq!(after(|plan| plan.unmet[3].unmet -= 0.001), ["V801"]);
    assert_eq!(after(|plan| plan.unmet[4].unmet += 1.0), ["V801"]);
    assert_eq!(after(|plan| plan.unmet[3].met_share = 0.51), ["V801"]);
    assert_eq!(after(|plan| plan.unmet[3].unit = "kg".into()), ["V801"]);
}

#[test]
fn a_plan_that_no_longer_fits_the_tables_is_found() {
    let changes = [
        ("V202", "leg ROAD-4 HUB WEST", "leg ROAD-4 WEST HUB"),
        ("V207", "speed=0.9", "speed=0.9 modes=rail"),
        ("V208", "load=120 cost=1", "load=120 cost=1 from=2030-01-02"),
        ("V208", "load=120 cost=1", "load=120 cost=1 to=2030-01-02"),
        ("V210", "volume=12", "volume=11.9"),
        ("V211", "driving=600", "driving=601"),
        ("V301", "trucks=4 inspection=60 default=open", "trucks=4 inspection=60 default=closed"),
        ("V302", "site LINE crossing handling=50000", "site LINE crossing handling=15999"),
        ("V302", "SOUTH kg=30000", "SOUTH kg=9999"),
        ("V303", "NORTH trucks=4", "NORTH trucks=1"),
        ("V303", "leg ROAD-3 LINE EAST 180", "leg ROAD-3 LINE EAST 180 trucks=1"),
        ("V304", "notice=2", "notice=3"),
        ("V305", "fleet HEAVY PORT 2 20000 load=120", "fleet HEAVY PORT 2 20000 load=301"),
        ("V401", "commodity=FLOUR kg=10000", "commodity=BEANS kg=10000"),
        ("V401", "HUB WEST corridor=SOUTH", "HUB WEST corridor=NORTH"),
        ("V402", "commodity=FLOUR kg=10000", "commodity=FLOUR trucks=3"),
        ("V502", "kg=10000 lead=1", "kg=10000 lead=1 from=2030-01-03"),
        ("V502", "kg=10000 lead=1", "kg=10000 lead=1 to=2030-01-01"),
        ("V504", "kg=10000 lead=1", "kg=3999 lead=1"),
        ("V505", "budget=5000", "budget=4789"),
        ("V602", "stock HUB FLOUR 30000", "stock HUB FLOUR 20000"),
        ("V603", "supply PORT KIT 2000 2030-01-02", "supply PORT KIT 2000 2030-01-02 pledged=yes"),
        ("V604", "storage=50000", "storage=43999"),
        ("V605", "handling=60000", "handling=49999"),
    ];
    for (code, old, new) in changes {
        let found = with_tables(old, new);
        assert!(codes(&found).contains(&code), "{new}: {code} is not in {found:?}");
    }
}

#[test]
fn every_code_is_listed_once_in_order() {
    assert!(CODES.is_sorted_by(|a, b| a.0 < b.0));
}

#[test]
fn a_violation_says_what_when_and_how_much() {
    let found = with_tables("NORTH trucks=4", "NORTH trucks=1");
    let expected = "corridor `NORTH` on 2030-01-01: 2 trucks enter, 1 may";
    assert_eq!(found.iter().map(|violation| violation.message.as_str()).collect::<Vec<_>>(), [expected]);
    let json = serde_json::to_value(&found[0]).unwrap();
    assert_eq!(json, json!({ "code": "V303", "message": expected, "date": "2030-01-01", "id": "NORTH" }));
}

#[test]
fn a_way_that_just_fits_is_no_violation() {
    // Exactly as much as there is room for: trucks of the corridor, handling, storage, budget.
    for (old, new) in [
        ("NORTH trucks=4", "NORTH trucks=2"),
        ("handling=60000", "handling=50000"),
        ("storage=50000", "storage=44200"),
        ("budget=5000", "budget=4790"),
        ("SOUTH kg=30000", "SOUTH kg=10000"),
        ("kg=10000 lead=1", "kg=4000 lead=1 from=2030-01-02 to=2030-01-02"),
        ("fleet HEAVY PORT 2 20000 load=120", "fleet HEAVY PORT 2 20000 load=300"),
        ("commodity=FLOUR kg=10000", "trucks=2"),
    ] {
        assert_eq!(with_tables(old, new), [], "{new}");
    }
}

/// One corridor, one movement; no need, so that only the road is judged.
fn on_the_road(tables: &str, movements: &[&str]) -> Vec<Violation> {
    let network = network(&format!("plan 2030-01-01 6\n{tables}"));
    let mut plan = plan_json();
    plan["movements"] = movements.iter().map(|row| movement(row)).collect();
    for key in ["purchases", "distribution", "stocks", "unmet", "runs_out"] {
        plan[key] = json!([]);
    }
    let found = check(&network, &serde_json::from_value(plan).expect("it is a plan"));
    found.into_iter().filter(|violation| matches!(&violation.code[..2], "V2" | "V3")).collect()
}

const ROAD: &str = "
    site PORT supply
    site MID junction
    site TOWN community
    commodity FLOUR group=food
    commodity KIT group=shelter
    commodity FUEL
    source GOV
";

#[test]
fn twenty_four_hours_at_ten_a_day_arrive_on_the_third_day() {
    let tables = format!("{ROAD}\nleg ROAD PORT TOWN 1440");
    assert_eq!(on_the_road(&tables, &["1 3 PORT TOWN - ROAD - 1 FLOUR 10"]), []);
    assert_eq!(codes(&on_the_road(&tables, &["1 2 PORT TOWN - ROAD - 1 FLOUR 10"])), ["V211"]);
}

#[test]
fn a_corridor_is_entered_on_the_day_the_way_reaches_it_and_its_inspection_counts_once() {
    let tables = format!(
        "{ROAD}\ncorridor NORTH inspection=60 default=open\nsource X\n
        statement S1 NORTH closed 2029-12-01 from=2030-01-02 to=2030-01-02
        leg FIRST PORT MID DRIVE\nleg SECOND MID TOWN 1 corridors=NORTH"
    );
    let trip = |drive: &str, arrive: &str| {
        on_the_road(
            &tables.replace("DRIVE", drive),
            &[&format!("1 {arrive} PORT TOWN NORTH FIRST|SECOND - 1 FLOUR 10")],
        )
    };
    assert_eq!(trip("599", "2"), [], "entered on the first day, inspected into the second");
    assert_eq!(trip("538", "1"), [], "599 minutes arrive on the same day");
    assert_eq!(codes(&trip("600", "2")), ["V301"], "entered on the second day, when it is closed");
    assert_eq!(codes(&trip("1200", "3")), [""; 0], "entered on the third day");
    let twice = tables.replace("leg FIRST PORT MID DRIVE", "leg FIRST PORT MID 538 corridors=NORTH");
    assert_eq!(on_the_road(&twice, &["1 1 PORT TOWN NORTH FIRST|SECOND - 1 FLOUR 10"]), []);
}

#[test]
fn where_there_are_no_fleets_trucks_are_nominal_and_held_by_the_legs() {
    let tables = format!("{ROAD}\nleg FIRST PORT MID 60 max=15000\nleg SECOND MID TOWN 60");
    let trip = |row: &str| codes(&on_the_road(&tables, &[row]));
    assert_eq!(trip("1 1 PORT TOWN - FIRST|SECOND - 2 FLOUR 30"), [""; 0]);
    assert_eq!(trip("1 1 PORT TOWN - FIRST|SECOND - 2 FLOUR 30.001"), ["V210"]);
}

#[test]
fn a_scope_holds_each_group_and_everything_together() {
    let tables = format!(
        "{ROAD}\ncorridor NORTH kg=50000 default=closed\nleg ROAD PORT TOWN 60 corridors=NORTH
        statement S1 NORTH restricted 2029-12-01 scope=food kg=20000"
    );
    let trips = |rows: &[&str]| codes(&on_the_road(&tables, rows));
    assert_eq!(trips(&["1 1 PORT TOWN NORTH ROAD - 1 FLOUR 20"]), [""; 0]);
    assert_eq!(trips(&["1 1 PORT TOWN NORTH ROAD - 2 FLOUR 20.001"]), ["V302"]);
    assert_eq!(trips(&["1 1 PORT TOWN NORTH ROAD - 1 KIT 1"]), ["V301"], "kits are not in the scope");
    assert_eq!(trips(&["1 1 PORT TOWN NORTH ROAD - 1 FUEL 1"]), ["V301"], "nor are goods without a group");
    let open = tables.replace("default=closed", "default=open").replace("S1 NORTH restricted", "S1 NORTH open");
    let together = &["1 1 PORT TOWN NORTH ROAD - 1 FLOUR 20", "1 1 PORT TOWN NORTH ROAD - 2 KIT 30.001"];
    let found = on_the_road(&open, together);
    assert_eq!(codes(&found), ["V302"]);
    assert_eq!(found[0].message, "corridor `NORTH` on 2030-01-01: 50.001 t in all enter, 50 t may");
}

#[test]
fn nothing_enters_a_closed_road_even_without_a_truck() {
    let tables = format!("{ROAD}\ncorridor NORTH trucks=0 default=open\nleg ROAD PORT TOWN 60 corridors=NORTH");
    let found = codes(&on_the_road(&tables, &["1 1 PORT TOWN NORTH ROAD - 0 FLOUR 1"]));
    assert_eq!(found, ["V210", "V301"]);
}

#[test]
fn a_closed_town_lets_nothing_in() {
    let tables = format!("{ROAD}\nleg ROAD PORT TOWN 60\nstatement S1 TOWN closed 2029-12-01");
    assert_eq!(codes(&on_the_road(&tables, &["1 1 PORT TOWN - ROAD - 1 FLOUR 1"])), ["V301"]);
}

/// A plan in which nothing moves, for what is at the site and given out there.
fn given_out(tables: &str, change: impl FnOnce(&mut Plan)) -> Vec<Violation> {
    let network = network(&format!("plan 2030-01-01 2\nsite TOWN community people=1000\n{tables}"));
    let mut plan = plan();
    plan.days = 2;
    plan.summary = Summary { met_share: 1.0, worst_site_met_share: 1.0, ..Summary::default() };
    plan.movements.clear();
    plan.purchases.clear();
    for list in [&mut plan.distribution, &mut plan.stocks] {
        list.clear();
    }
    plan.unmet.clear();
    plan.runs_out.clear();
    change(&mut plan);
    check(&network, &plan)
}

fn handed(day: &str, commodity: &str, kg: i64) -> Quantity {
    Quantity { date: date(day), site: "TOWN".into(), commodity: commodity.into(), quantity: Kg(kg) }
}

#[test]
fn where_nothing_is_needed_everything_is_met() {
    assert_eq!(given_out("", |_| ()), []);
}

#[test]
fn where_nothing_is_needed_by_weight_the_met_share_is_the_mean_of_the_nutrients() {
    // 1000 people need 2 000 000 kcal a day: all of it on the first day, three quarters on the second.
    let tables = "commodity RICE kcal=4000\nneed TOWN energy 2000\nstock TOWN RICE 875";
    let found = given_out(tables, |plan| {
        plan.distribution = vec![handed("2030-01-01", "RICE", 500), handed("2030-01-02", "RICE", 375)];
        plan.stocks = vec![handed("2030-01-01", "RICE", 375)];
        plan.unmet = vec![Unmet {
            date: date("2030-01-02"),
            site: "TOWN".into(),
            item: "energy".into(),
            need: 2e6,
            unmet: 5e5,
            unit: "kcal".into(),
            met_share: 0.75,
        }];
        plan.runs_out = vec![RunsOut { site: "TOWN".into(), item: "energy".into(), date: date("2030-01-02") }];
        let summary = &mut plan.summary;
        (summary.people, summary.met_share, summary.worst_site_met_share) = (1000, 0.875, 0.875);
        (summary.worst_site, summary.person_days_short) = (Some("TOWN".into()), 250.0);
    });
    assert_eq!(found, []);
}

#[test]
fn needs_of_two_periods_are_one_ledger() {
    let tables =
        "commodity RICE\nneed TOWN RICE 0.4 to=2030-01-01\nneed TOWN RICE 0.2 from=2030-01-02\nstock TOWN RICE 600";
    let found = given_out(tables, |plan| {
        plan.distribution = vec![handed("2030-01-01", "RICE", 400), handed("2030-01-02", "RICE", 200)];
        plan.stocks = vec![handed("2030-01-01", "RICE", 200)];
        let summary = &mut plan.summary;
        (summary.people, summary.need, summary.met) = (1000, Kg(600), Kg(600));
        summary.worst_site = Some("TOWN".into());
    });
    assert_eq!(found, []);
}

#[test]
fn what_is_owed_from_the_day_before_may_be_handed_out_and_no_more() {
    let tables = "commodity KIT\nneed TOWN KIT 0.1 unmet=deferred\nstock TOWN KIT 300";
    let late = |kg: i64| {
        given_out(tables, |plan| {
            plan.distribution = vec![handed("2030-01-02", "KIT", kg)];
            plan.stocks = vec![handed("2030-01-01", "KIT", 300), handed("2030-01-02", "KIT", 300 - kg)];
            plan.unmet = vec![Unmet {
                date: date("2030-01-01"),
                site: "TOWN".into(),
                item: "KIT".into(),
                need: 0.1,
                unmet: 0.1,
                unit: "t".into(),
                met_share: 0.0,
            }];
            plan.runs_out = vec![RunsOut { site: "TOWN".into(), item: "KIT".into(), date: date("2030-01-01") }];
            let summary = &mut plan.summary;
            (summary.people, summary.need, summary.met) = (1000, Kg(200), Kg(200));
            (summary.worst_site, summary.person_days_short) = (Some("TOWN".into()), 1000.0);
        })
    };
    assert_eq!(late(200), []);
    assert_eq!(codes(&late(201)), ["V702", "V702"]);
}

#[test]
fn two_goods_of_a_group_may_each_be_rounded_up_by_less_than_a_kilogram() {
    let tables = "commodity RICE group=food\ncommodity BEANS group=food\nneed TOWN food 0.1\nstock TOWN RICE 300\nstock TOWN BEANS 300";
    let beyond = |kg: i64| {
        let found = given_out(tables, |plan| {
            plan.distribution = vec![handed("2030-01-01", "RICE", 50), handed("2030-01-01", "BEANS", 50 + kg)];
        });
        found.iter().any(|violation| violation.code == "V702")
    };
    assert_eq!([beyond(0), beyond(1), beyond(2)], [false, false, true]);
}

#[test]
fn any_numbers_and_dates_are_judged_without_panic() {
    let extremes: [fn(&mut Plan); 8] = [
        |plan| plan.days = usize::MAX,
        |plan| plan.start = Date::MIN,
        |plan| plan.movements.iter_mut().for_each(|movement| movement.trucks = i64::MAX),
        |plan| plan.movements.iter_mut().for_each(|movement| movement.quantity.0 = i64::MAX),
        |plan| plan.movements.iter_mut().for_each(|movement| movement.quantity.0 = i64::MIN),
        |plan| plan.movements.iter_mut().for_each(|movement| movement.depart = Date::MAX),
        |plan| plan.purchases[0].offer = usize::MAX,
        |plan| plan.summary.cost = f64::NAN,
    ];
    for (position, change) in extremes.into_iter().enumerate() {
        assert!(!after(change).is_empty(), "{position}");
    }
}

/// Fields that say how a plan was made and not what is done.
const TELLING: [&str; 9] =
    ["/status", "/limits", "/workspace", "/inputs_digest", "/rule", "/known_by", "/as_of", "/scenario", "/what_ifs"];

/// The JSON pointers of every single value.
fn leaves(value: &Value, path: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| leaves(value, format!("{path}/{key}"), found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(position, value)| leaves(value, format!("{path}/{position}"), found));
        }
        _ => found.push(path),
    }
}

fn perturbed(value: &Value, choice: usize) -> Value {
    const IDS: [&str; 9] = ["PORT", "HUB", "LINE", "WEST", "HEAVY", "LIGHT", "KIT", "BEANS", "CONVOY-1"];
    let other = json!(IDS[choice % IDS.len()]);
    match value {
        Value::Number(number) => {
            let number = number.as_f64().expect("every number is one");
            let changed =
                [number + 1.0, number - 1.0, number + 0.6, -number - 1.0, number * 3.0 + 1.0, number + 1e9][choice % 6];
            if changed.fract() == 0.0 && value.is_i64() | value.is_u64() {
                json!(changed as i64)
            } else {
                json!(changed)
            }
        }
        Value::String(text) => match text.parse::<Date>() {
            Ok(date) => {
                let days = [1, -1, 2, 7, 400, -5][choice % 6];
                json!(passage_model::calendar::shift(date, days).to_string())
            }
            Err(_) if other == *value => Value::Null,
            Err(_) if choice.is_multiple_of(3) => json!(format!("{text}-X")),
            Err(_) => other,
        },
        _ => other,
    }
}

/// Whether a changed plan is refused, or found faulty.
fn is_caught(changed: Value) -> bool {
    match serde_json::from_value::<Plan>(changed) {
        Err(_) => true,
        Ok(plan) => !check(&tables(), &plan).is_empty(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn no_single_value_can_be_changed_without_being_found(pick in 0_usize..10_000, choice in 0_usize..1000) {
        let mut json = plan_json();
        let mut paths = Vec::new();
        leaves(&json, String::new(), &mut paths);
        paths.retain(|path| !TELLING.iter().any(|telling| path.starts_with(telling)));
        let path = &paths[pick % paths.len()];
        let value = json.pointer_mut(path).unwrap();
        let changed = perturbed(value, choice);
        let message = format!("{path}: {value} became {changed}");
        *value = changed;
        prop_assert!(is_caught(json), "{message}");
    }

    #[test]
    fn several_changes_at_once_never_panic(changes in proptest::collection::vec((any::<usize>(), 0_usize..1000), 1..8)) {
        let mut json = plan_json();
        let mut paths = Vec::new();
        leaves(&json, String::new(), &mut paths);
        for (pick, choice) in changes {
            let value = json.pointer_mut(&paths[pick % paths.len()]).expect("the path was listed");
            *value = match (choice % 3, value.is_number()) {
                (0, true) => json!([i64::MAX, i64::MIN, 0, 1_000_000_000_000_i64, -1_000_000_000_000_i64][choice % 5]),
                _ => perturbed(value, choice),
            };
        }
        if let Ok(plan) = serde_json::from_value::<Plan>(json) {
            check(&tables(), &plan);
        }
    }

    #[test]
    fn no_row_can_be_left_out_or_doubled(table in 0_usize..6, pick in 0_usize..100, is_doubled: bool) {
        let mut json = plan_json();
        let table = ["movements", "purchases", "distribution", "stocks", "unmet", "runs_out"][table];
        let rows = json[table].as_array_mut().unwrap();
        let row = rows.remove(pick % rows.len());
        if is_doubled {
            rows.extend([row.clone(), row]);
        }
        prop_assert!(is_caught(json));
    }
}
