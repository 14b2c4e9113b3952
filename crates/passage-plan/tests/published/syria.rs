//! Food assistance for Syria, a teaching case of the World Food Programme and the Zero Hunger Lab, as set in MIT 15.094
//! (2021): buy 25 foods from three countries and eight markets, carry them over 38 roads, meet twelve nutrients.
//!
//! The published program asks more than a workspace can say: everybody is given the same ration, and (in most readings) the
//! ration holds at least four times as much carbohydrate as protein and as fat, by mass, where carbohydrate is the energy
//! that protein (4 kcal/g) and fat (9 kcal/g) leave over, at 4 kcal/g. For these figures the rows are added to the
//! time-expanded program of the planner, the largest share that all needs can be met to by a column; prices, roads,
//! contents, needs and budget are those of the workspace. The last test is of the planner as it is.
//!
//! 49.25 g of fat are needed, as in `syria_foodreq.csv`. Two other figures stand elsewhere in the material of the case:
//! at 35 g all results here are the same but the last, at 89.25 g only the cost of nutrients alone is.
//!
//! Only 17,000 people at three of seven places are served in the published solution. What is said here of all 77,000, and
//! of the countries one by one, is our own correction of it, computed apart from Passage.

use crate::row;
use crate::support;
use crate::support::printed::assert_printed;
use crate::support::table::{Row, Table};
use crate::support::workspace::{Workspace, plan_with_open, relaxed_cost, slug, with_open};
use passage_model::network::{CommodityIndex, Item, Network, Nutrient, SiteIndex};
use passage_plan::expand::{Expansion, expand};
use passage_plan::program::{Bounds, Column, Program};
use passage_plan::solver::{SolveError, Solver, Start};
use std::collections::BTreeMap;
use std::path::Path;

const COUNTRIES: [&str; 3] = ["from-Gaziantep", "from-Beirut", "from-Amman"];

/// Which places are served.
#[derive(Clone, Copy, PartialEq)]
enum Served {
    /// The three of type "D": 17,000 people.
    AsPublished,
    /// All seven with a number of people: 77,000.
    Everybody,
}

/// The case as a workspace: a day, no time on the road, one corridor for the roads out of each country.
fn network(folder: &Path, served: Served, budget: Option<f64>) -> Network {
    let table = |file: &str| Table::read(folder, file);
    let (nodes, edges) = (table("syria_nodes.csv"), table("syria_edges.csv"));
    let (foods, prices) = (table("syria_foodnutrition.csv"), table("syria_foodcost.csv"));
    let required = table("syria_foodreq.csv");
    let required = required.rows().next().expect("one row of requirements").numbers(1, Nutrient::ALL.len());

    let is_abroad = |row: &Row<'_>| row.text("Type") == "I";
    let is_served = |row: &Row<'_>| match served {
        Served::AsPublished => row.text("Type") == "D",
        Served::Everybody => !row.text("Demand").is_empty(),
    };
    let sites = nodes.rows().map(|row| {
        let kind = match row.text("Type") {
            "I" => "supply",
            "R" => "warehouse",
            _ => "community",
        };
        row![slug(row.text("Name")), row.text("Name"), kind, 35, 38]
    });
    let needs = nodes.rows().filter(is_served).flat_map(|row| {
        let amounts = Nutrient::ALL.iter().zip(&required);
        amounts.map(move |(nutrient, amount)| {
            row![slug(row.text("Name")), nutrient.name(), amount, nutrient.unit(), row.text("Demand")]
        })
    });
    let abroad: Vec<&str> = nodes.rows().filter(is_abroad).map(|row| row.text("Name")).collect();
    let legs = edges.rows().enumerate().map(|(position, row)| {
        let (from, to) = (row.text("A"), row.text("B"));
        let corridor = if abroad.contains(&from) { format!("from-{from}") } else { String::new() };
        row![format!("road-{position}"), slug(from), slug(to), 100, 0, row.text("tCost"), "yes", corridor]
    });
    // Contents are of 100 g.
    let commodities = foods.rows().map(|row| {
        let contents = row.numbers(1, Nutrient::ALL.len()).into_iter().map(|content| (content * 10.0).to_string());
        row![slug(row.text("Food")), row.text("Food")].into_iter().chain(contents).collect()
    });
    let imported = abroad.iter().flat_map(|site| {
        foods.rows().map(move |row| row![slug(site), slug(row.text("Food")), row.text("InternationalPrice")])
    });
    // A price of 1,000,000 means that the food is not sold there.
    let sold = prices.rows().filter(|row| row.number("Price") < 1e6);
    let local = sold.map(|row| row![slug(row.text("A")), slug(row.text("Food")), row.text("Price")]);

    let contents: Vec<String> = Nutrient::ALL.iter().map(|nutrient| nutrient.column()).collect();
    let budget = budget.map_or(String::new(), |budget| format!("budget = {budget:.2}"));
    Workspace::new(&format!("days = 1\n{budget}"))
        .table("sites", "id,name,kind,lat,lon", sites)
        .table("corridors", "id,name,default_access", COUNTRIES.map(|id| row![id, id, "open"]))
        .table("legs", "id,from,to,length_km,transit_h,cost_per_t,one_way,corridor", legs)
        .table("commodities", &format!("id,name,{}", contents.join(",")), commodities)
        .table("needs", "site,item,per_person_per_day,unit,people", needs)
        .table("offers", "site,commodity,price_per_t", imported.chain(local))
        .read()
}

/// What the published program is asked.
#[derive(Clone, Copy, PartialEq)]
enum Aim {
    /// The least cost of meeting every need in full, per day.
    LeastCost,
    /// The largest share to which the budget meets every need.
    LargestShare,
}

/// Whether carbohydrate has to be four times the protein and the fat.
#[derive(Clone, Copy, PartialEq)]
enum Diet {
    NutrientsOnly,
    WithRatios,
}

struct Answer {
    /// Cost of a day, or share of the needs.
    value: f64,
    /// Kilograms a person is given a day.
    ration: BTreeMap<String, f64>,
}

/// Solves the published program, with the named countries open.
fn solve(network: &Network, open: &[&str], diet: Diet, aim: Aim) -> Result<Answer, SolveError> {
    let (_, capacity) = with_open(network, open);
    let expansion = expand(network, &capacity);
    let mut program = expansion.program.clone();
    let share = same_share(&expansion, &mut program, aim);
    same_ration(&expansion, &mut program);
    if diet == Diet::WithRatios {
        ratios(&expansion, &mut program);
    }
    let mut costs = vec![0.0; program.columns.len()];
    match aim {
        Aim::LeastCost => expansion.costs().into_iter().for_each(|(column, cost)| costs[column.0] += cost),
        Aim::LargestShare => costs[share.0] = -1.0,
    }
    let mut solver = Solver::new(&program)?;
    solver.set_costs(&costs)?;
    let solution = solver.solve(Start::Cold)?;
    let given = places(network)[0];
    let ration = network.commodity_indices().filter_map(|food| {
        let kilograms = solution.value(give(&expansion, given.0, food)?) / given.1;
        (kilograms > 1e-9).then(|| (network[food].id.clone(), kilograms))
    });
    let value = if aim == Aim::LeastCost { solution.primal } else { solution.value(share) };
    Ok(Answer { value, ration: ration.collect() })
}

/// The places with needs, with their people in thousands.
fn places(network: &Network) -> Vec<(SiteIndex, f64)> {
    let places: BTreeMap<SiteIndex, f64> =
        network.needs.iter().map(|need| (need.site, need.people as f64 / 1000.0)).collect();
    places.into_iter().collect()
}

/// Tonnes of a food given out at a place; `None` where it cannot get there.
fn give(expansion: &Expansion<'_>, site: SiteIndex, food: CommodityIndex) -> Option<Column> {
    expansion.stores.get(&(site, food))?.give.first().copied()
}

/// Every need is met to the same share, or better: in full where the cost is asked for.
fn same_share(expansion: &Expansion<'_>, program: &mut Program, aim: Aim) -> Column {
    let share = program.column(if aim == Aim::LeastCost { Bounds::exactly(1.0) } else { Bounds::up_to(1.0) });
    for days in &expansion.unmet {
        let mut terms: Vec<(Column, f64)> = days[0].iter().map(|column| (*column, 1.0)).collect();
        terms.push((share, 1.0));
        program.row(Bounds::at_most(1.0), &terms);
    }
    share
}

/// Everybody is given the same kilograms of every food.
fn same_ration(expansion: &Expansion<'_>, program: &mut Program) {
    let places = places(expansion.network);
    for food in expansion.network.commodity_indices() {
        for pair in places.windows(2) {
            let per_person = |(site, people): (SiteIndex, f64), sign: f64| {
                give(expansion, site, food).map(|column| (column, sign / people))
            };
            let terms: Vec<(Column, f64)> =
                per_person(pair[0], 1.0).into_iter().chain(per_person(pair[1], -1.0)).collect();
            program.row(Bounds::exactly(0.0), &terms);
        }
    }
}

/// Carbohydrate is at least four times the protein and four times the fat.
fn ratios(expansion: &Expansion<'_>, program: &mut Program) {
    let network = expansion.network;
    let content =
        |nutrient: Nutrient, food: CommodityIndex| network.content_milli(Item::Nutrient(nutrient), food) as f64 / 1e6;
    for (site, _) in places(network) {
        for other in [Nutrient::Protein, Nutrient::Fat] {
            let terms = network.commodity_indices().filter_map(|food| {
                let (protein, fat) = (content(Nutrient::Protein, food), content(Nutrient::Fat, food));
                let carbohydrate = (content(Nutrient::Energy, food) - 4.0 * protein - 9.0 * fat) / 4.0;
                Some((give(expansion, site, food)?, carbohydrate - 4.0 * content(other, food)))
            });
            program.row(Bounds::at_least(0.0), &terms.collect::<Vec<_>>());
        }
    }
}

fn assert_ration(answer: &Answer, published: &[(&str, &str)]) {
    let foods: Vec<&str> = answer.ration.keys().map(String::as_str).collect();
    let wanted: Vec<&str> = published.iter().map(|(food, _)| *food).collect();
    assert_eq!(foods, wanted);
    for (food, kilograms) in published {
        assert_printed(food, answer.ration[*food], kilograms);
    }
}

#[test]
fn nutrients_for_17_000_people_cost_what_was_published() {
    let Some(folder) = support::case("syria-food") else { return };
    let network = network(&folder, Served::AsPublished, None);
    let answer = solve(&network, &COUNTRIES, Diet::NutrientsOnly, Aim::LeastCost).expect("all needs can be met");
    assert_printed("cost of a day", answer.value, "7,501.42");
    let published = [
        ("Beans", "0.0516747"),
        ("Milk", "0.0668016"),
        ("Oil", "0.130384"),
        ("Salt", "1.5E-5"),
        ("Wheat", "0.0828805"),
        ("Wheat-soya-blend-WSB", "0.07"),
    ];
    assert_ration(&answer, &published);
}

#[test]
fn a_balanced_diet_for_17_000_people_costs_what_was_published() {
    let Some(folder) = support::case("syria-food") else { return };
    let network = network(&folder, Served::AsPublished, None);
    let answer = solve(&network, &COUNTRIES, Diet::WithRatios, Aim::LeastCost).expect("all needs can be met");
    assert_printed("cost of a day", answer.value, "7,915.693");
    let published = [
        ("Beans", "0.0362343"),
        ("Bulgur", "0.0257037"),
        ("Corn-soya-blend-CSB", "0.07"),
        ("Milk", "0.107979"),
        ("Oil", "0.0649884"),
        ("Salt", "1.5E-5"),
        ("Sugar", "0.0918063"),
        ("Wheat", "0.0883501"),
    ];
    assert_ration(&answer, &published);
}

#[test]
fn a_budget_of_6_000_dollars_meets_the_published_share_of_the_needs() {
    let Some(folder) = support::case("syria-food") else { return };
    let network = network(&folder, Served::AsPublished, Some(6000.0));
    let answer = solve(&network, &COUNTRIES, Diet::WithRatios, Aim::LargestShare).expect("nothing need be met");
    assert_printed("share of the needs", answer.value, "0.75799");
}

#[test]
fn every_set_of_open_countries_costs_and_serves_what_a_second_program_found() {
    let Some(folder) = support::case("syria-food") else { return };
    let [gaziantep, beirut, amman] = COUNTRIES;
    let sets: [(&[&str], &str, &str, &str); 7] = [
        (&[gaziantep], "7,966.5", "32,422.6", "0.1851"),
        (&[beirut], "8,284.4", "32,765.1", "0.1831"),
        (&[amman], "8,729.8", "33,585.0", "0.1787"),
        (&[gaziantep, beirut], "7,915.7", "31,370.3", "0.1913"),
        (&[gaziantep, amman], "7,966.5", "31,077.8", "0.1931"),
        (&[beirut, amman], "8,284.4", "32,441.1", "0.1850"),
        (&COUNTRIES, "7,915.7", "31,046.3", "0.1933"),
    ];
    let as_published = network(&folder, Served::AsPublished, None);
    let everybody = network(&folder, Served::Everybody, None);
    let within_budget = network(&folder, Served::Everybody, Some(6000.0));
    for (open, cost_as_published, cost, share) in sets {
        let value = |network: &Network, aim: Aim| {
            solve(network, open, Diet::WithRatios, aim).expect("all needs can be met from any country").value
        };
        assert_printed("cost for 17,000", value(&as_published, Aim::LeastCost), cost_as_published);
        assert_printed("cost for 77,000", value(&everybody, Aim::LeastCost), cost);
        assert_printed("share for 77,000", value(&within_budget, Aim::LargestShare), share);
    }
}

#[test]
fn with_every_country_closed_nobody_can_be_given_the_whole_diet() {
    let Some(folder) = support::case("syria-food") else { return };
    let everybody = network(&folder, Served::Everybody, None);
    let cost = solve(&everybody, &[], Diet::WithRatios, Aim::LeastCost);
    assert_eq!(cost.err(), Some(SolveError::Infeasible));
    let within_budget = network(&folder, Served::Everybody, Some(6000.0));
    let share = solve(&within_budget, &[], Diet::WithRatios, Aim::LargestShare).expect("nothing need be met");
    assert_printed("share of the needs", share.value, "0.0000");
}

/// The planner itself: every place may have a ration of its own, which costs a little less than published. The figures
/// were found by a second program that shares no code with Passage. They are those of divisible kilograms: a place here
/// needs 30 to 375 g of salt for its iodine, which no plan in whole kilograms can carry as cheaply.
#[test]
fn plans_with_a_ration_of_its_own_for_every_place_cost_what_a_second_program_found() {
    let Some(folder) = support::case("syria-food") else { return };
    let [gaziantep, beirut, amman] = COUNTRIES;
    let sets: [(&[&str], &str, &str); 7] = [
        (&[gaziantep], "7,431.22", "29,285.39"),
        (&[beirut], "7,802.97", "29,728.66"),
        (&[amman], "8,232.95", "30,533.12"),
        (&[gaziantep, beirut], "7,410.81", "28,244.14"),
        (&[gaziantep, amman], "7,431.22", "27,940.57"),
        (&[beirut, amman], "7,802.97", "29,404.68"),
        (&COUNTRIES, "7,410.81", "27,920.16"),
    ];
    let networks = [Served::AsPublished, Served::Everybody].map(|served| network(&folder, served, None));
    for (open, as_published, everybody) in sets {
        for (network, cost) in networks.iter().zip([as_published, everybody]) {
            let plan = plan_with_open(network, open);
            let short = plan.status.levels[0].primal;
            assert!(short.abs() < 1e-6, "{open:?} leaves {short} weighted person-days short");
            assert_printed("cost of a day", relaxed_cost(&plan), cost);
        }
    }
}
