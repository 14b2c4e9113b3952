//! Plans that differ no more than they have to from the last one that was issued.

use super::random::any_network;
use super::{access, close, corridor, leg, need, network, planned, relaxed_at, site, stock, terms};
use passage_model::calendar::shift;
use passage_model::capacity::Capacity;
use passage_model::measure::Kg;
use passage_model::network::{CommodityIndex, CorridorIndex, GroupIndex, Item, Network, SiteKind, WhenUnmet};
use passage_model::plan::{Against, Movement, Plan, WhyGone};
use passage_model::verify::verify;
use passage_plan::expand::change::LastPlan;
use passage_plan::expand::{Expansion, expand, expand_near, expand_whole};
use passage_plan::lane::lanes;
use passage_plan::planner::{Terms, plan};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Two roads as good as each other, C0 and C1, lead from a supply with 20 t to a town that needs 5 t a day for two days.
fn two_roads() -> Network {
    let mut n = network(2);
    let flour = super::commodity(&mut n, 3500);
    let supply = site(&mut n, SiteKind::Supply, 0);
    let town = site(&mut n, SiteKind::Community, 10_000);
    for _ in 0..2 {
        let road = corridor(&mut n, None, None);
        leg(&mut n, supply, town, 2, &[road]);
    }
    stock(&mut n, supply, flour, 20);
    need(&mut n, town, Item::Group(GroupIndex(0)), 0.5, WhenUnmet::Lost);
    n
}

fn against(network: &Network, capacity: &Capacity, last: &Plan) -> Plan {
    let (timeline, _) = access(network, vec![]);
    let terms = Terms { against: Some(last), ..terms() };
    plan(network, &timeline, capacity, &terms).expect("there is a plan").plan
}

fn changes(plan: &Plan) -> &Against {
    plan.against.as_ref().expect("a last plan was given")
}

/// The corridors that anything moves by.
fn used(plan: &Plan) -> Vec<&str> {
    let mut used: Vec<&str> = plan.movements.iter().flat_map(|one| &one.corridors).map(String::as_str).collect();
    used.sort_unstable();
    used.dedup();
    used
}

#[test]
fn of_two_roads_as_good_as_each_other_the_last_plan_decides() {
    let n = two_roads();
    let (_, open) = access(&n, vec![]);
    for (shut, last_road) in [(1, "C0"), (0, "C1")] {
        let (timeline, capacity) = access(&n, vec![close(CorridorIndex(shut), None)]);
        let last = plan(&n, &timeline, &capacity, &terms()).expect("there is a plan").plan;
        assert_eq!(used(&last), [last_road]);
        let next = against(&n, &open, &last);
        assert_eq!(used(&next), [last_road], "the last plan went by {last_road}");
        assert_eq!((changes(&next).changed, changes(&next).kept), (Kg(0), Kg(10_000)));
        assert_eq!(next.status.levels.iter().find(|level| level.name == "change").map(|level| level.primal), Some(0.0));
    }
}

#[test]
fn a_road_that_has_closed_is_left_and_both_ends_of_the_change_are_counted() {
    let n = two_roads();
    let last = planned(&n).expect("there is a plan");
    let road = used(&last)[0].to_owned();
    let shut = n.corridor(&road).expect("it is in the tables");
    let (timeline, capacity) = access(&n, vec![close(shut, None)]);
    let terms = Terms { against: Some(&last), ..terms() };
    let next = plan(&n, &timeline, &capacity, &terms).expect("there is a plan").plan;
    assert_eq!(next.summary.unmet, Kg(0));
    let told = changes(&next);
    // 10 t leave one road for the other.
    assert_eq!((told.kept, told.changed, told.gone_weight), (Kg(0), Kg(20_000), Kg(0)));
    assert!(told.changes.iter().all(|row| (row.corridors[0] == road) == (row.now == Kg(0))));
}

#[test]
fn days_that_only_one_plan_covers_are_no_change_and_what_is_past_is_listed() {
    let mut n = two_roads();
    n.corridors[0].kg_per_day = Some(5_000);
    n.corridors[1].open_by_default = Some(false);
    let last = planned(&n).expect("there is a plan");
    let mut later = n.clone();
    later.settings.horizon.start = shift(n.settings.horizon.start, 1);
    later.settings.horizon.days = 4;
    // What the first day brought has been eaten, and what is left lasts for three days of four.
    later.stocks[0].quantity = Kg(15_000);
    let (_, capacity) = access(&later, vec![]);
    let next = against(&later, &capacity, &last);
    let told = changes(&next);
    assert_eq!(told.gone_weight, Kg(5_000));
    assert!(told.gone.iter().all(|gone| gone.why == WhyGone::BeforeStart));
    assert_eq!((told.changed, told.kept), (Kg(0), Kg(5_000)));
    assert_eq!(next.summary.met, Kg(15_000));
}

#[test]
fn what_the_tables_no_longer_name_is_gone() {
    let n = two_roads();
    let mut last = planned(&n).expect("there is a plan");
    last.movements.iter_mut().for_each(|one| one.corridors = vec!["OLD-ROAD".to_owned()]);
    let (_, capacity) = access(&n, vec![]);
    let next = against(&n, &capacity, &last);
    let told = changes(&next);
    assert!(!told.gone.is_empty() && told.gone.iter().all(|gone| gone.why == WhyGone::NotInTables));
    assert_eq!((told.gone_weight, told.kept, told.changed), (Kg(10_000), Kg(0), Kg(10_000)));
}

#[test]
fn what_a_plan_says_of_its_changes_is_checked() {
    let n = two_roads();
    let last = planned(&n).expect("there is a plan");
    let (timeline, capacity) = access(&n, vec![close(n.corridor(used(&last)[0]).expect("it is there"), None)]);
    let terms = Terms { against: Some(&last), ..terms() };
    let next = plan(&n, &timeline, &capacity, &terms).expect("there is a plan").plan;
    let codes = |change: fn(&mut Against)| {
        let mut plan = next.clone();
        change(plan.against.as_mut().expect("a last plan was given"));
        let mut codes: Vec<&str> = verify(&n, &capacity, &plan).iter().map(|violation| violation.code).collect();
        codes.dedup();
        codes
    };
    assert_eq!(codes(|_| ()), [""; 0]);
    assert_eq!(codes(|against| against.changed += Kg(1)), ["V902"]);
    assert_eq!(codes(|against| against.kept += Kg(1)), ["V902"]);
    assert_eq!(codes(|against| against.gone_weight += Kg(1)), ["V902"]);
    assert_eq!(codes(|against| against.changes[0].now += Kg(1)), ["V901", "V902"]);
    assert_eq!(codes(|against| against.changes.push(against.changes[0].clone())), ["V901", "V902"]);
    assert_eq!(codes(|against| against.days = 0), ["V901"]);
}

/// The days, lanes and goods of all flows.
fn ways(expansion: &Expansion<'_>) -> BTreeSet<(usize, usize, CommodityIndex)> {
    expansion.flows.iter().map(|flow| (flow.day, expansion.trips[flow.trip].lane, flow.commodity)).collect()
}

proptest! {
    #![proptest_config(crate::cases(64))]

    #[test]
    fn a_plan_made_again_is_the_last_plan(network in any_network()) {
        let last = planned(&network).expect("there is a plan");
        let (_, capacity) = access(&network, vec![]);
        let next = against(&network, &capacity, &last);
        prop_assert_eq!(changes(&next).changed, Kg(0));
        prop_assert_eq!(changes(&next).kept, last.movements.iter().map(|one| one.quantity).sum::<Kg>());
        prop_assert_eq!(next.summary, last.summary);
    }

    #[test]
    fn flows_that_no_plan_near_the_last_one_needs_are_not_missed(
        network in any_network(),
        mesh in crate::any_mesh(true, 3),
        skip in 0_usize..20,
        price in 1.0_f64..2000.0,
    ) {
        for network in [network, mesh] {
            let (_, capacity) = access(&network, vec![]);
            let mut whole = expand_whole(&network, &capacity, lanes(&network, &capacity));
            // The last plan went where no plan need go.
            let mut issued = planned(&network).expect("there is a plan");
            let needed = ways(&expand(&network, &capacity));
            let needless = ways(&whole).into_iter().filter(|way| !needed.contains(way)).skip(skip).take(3);
            let Some(any) = issued.movements.first().cloned() else { continue };
            let gone = |(day, lane, commodity): (usize, usize, CommodityIndex)| {
                let lane = &whole.lanes[lane];
                Movement {
                    depart: capacity.horizon.date(day),
                    from: network[lane.from].id.clone(),
                    to: network[lane.to].id.clone(),
                    corridors: lane.corridors.iter().map(|corridor| network[*corridor].id.clone()).collect(),
                    commodity: network[commodity].id.clone(),
                    quantity: Kg(1_000),
                    ..any.clone()
                }
            };
            issued.movements = needless.map(gone).collect();
            let last = LastPlan::read(&network, &capacity, &issued);
            let mut near = expand_near(&network, &capacity, &last);
            near.measure_change(&last);
            whole.measure_change(&last);
            for price in [0.0, price] {
                let (near, whole) = (relaxed_at(&near, price).primal, relaxed_at(&whole, price).primal);
                prop_assert!(
                    (near - whole).abs() <= 1e-5 * whole.abs().max(1.0),
                    "{near} without them, {whole} with all, at {price} a tonne"
                );
            }
        }
    }

    #[test]
    fn a_last_plan_makes_no_higher_level_worse(network in any_network()) {
        // Issued while the first corridor was closed.
        let (timeline, capacity) = access(&network, vec![close(CorridorIndex(0), None)]);
        let last = plan(&network, &timeline, &capacity, &terms()).expect("there is a plan").plan;
        let (_, capacity) = access(&network, vec![]);
        let (without, with) = (planned(&network).expect("there is a plan"), against(&network, &capacity, &last));
        for level in without.status.levels.iter().filter(|level| level.name != "movement") {
            let same = with.status.levels.iter().find(|other| other.name == level.name);
            let value = same.expect("a last plan takes no level away").primal;
            let tolerance = 1e-5 * level.primal.abs().max(1.0);
            prop_assert!((value - level.primal).abs() <= tolerance, "{level:?} became {value}");
        }
        // In whole trucks too: the first level is not worse by more than rounding.
        let (a, b) = (with.summary.person_days_short, without.summary.person_days_short);
        let is_first_only = network.needs.iter().all(|need| need.priority == 1.0) && network.settings.cover_days == 0;
        if is_first_only && b == 0.0 {
            prop_assert_eq!(a, 0.0);
        }
        prop_assert!(with.status.gap <= without.status.gap + 1e-3);
    }
}
