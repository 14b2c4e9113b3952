//! What stands at each site when the plan starts: counts, and what moved since.

mod support;

use passage_model::calendar::Date;
use passage_model::measure::Kg;
use passage_model::network::Network;
use passage_model::stock::{Account, CODES, RolledForward, roll_forward};
use proptest::prelude::*;
use support::{date, network};

/// The plan starts on 11 January.
const PLACES: &str = "
    plan 2030-01-11 10
    site HUB warehouse
    site GATE crossing
    site EAST community people=10000
    corridor NORTH
    commodity FLOUR group=food kcal=3500
    commodity BEANS group=food kcal=3400
    count HUB FLOUR 100000 on=2030-01-05
    count EAST FLOUR 8000 on=2030-01-05
";

fn place(rows: &str) -> Network {
    network(&format!("{PLACES}\n{rows}"))
}

fn roll(network: &Network) -> RolledForward {
    roll_forward(network, network.settings.horizon.start, None)
}

/// What stands there in kilograms at the start: HUB, then EAST.
fn flour(rolled: &RolledForward) -> [i64; 2] {
    ["HUB", "EAST"].map(|site| account(rolled, site).opening.0)
}

fn account<'a>(rolled: &'a RolledForward, site: &str) -> &'a Account {
    let mut accounts = rolled.accounts.iter();
    accounts.find(|account| account.site == site && account.commodity == "FLOUR").expect("it has an account")
}

fn codes(rolled: &RolledForward) -> Vec<&str> {
    rolled.faults.iter().map(|fault| fault.code).collect()
}

fn flour_after(rows: &str) -> [i64; 2] {
    flour(&roll(&place(rows)))
}

#[test]
fn where_nothing_moved_the_count_is_the_stock() {
    let rolled = roll(&place(""));
    assert_eq!(flour(&rolled), [100_000, 8_000]);
    assert_eq!(rolled.stocks.iter().map(|stock| stock.quantity.0).collect::<Vec<_>>(), [100_000, 8_000]);
    assert_eq!(rolled.stocks[0].counted_on, Some(date("2030-01-05")));
    assert!(rolled.faults.is_empty() && rolled.accounts.iter().all(|account| account.because.is_empty()));
}

#[test]
fn what_was_delivered_since_the_count_is_here_and_no_longer_there() {
    let rolled = roll(&place("delivery D1 2030-01-07 delivered from=HUB to=EAST commodity=FLOUR kg=20000"));
    assert_eq!(flour(&rolled), [80_000, 28_000]);
    let east = account(&rolled, "EAST");
    assert_eq!((east.count, east.received, east.sent), (Kg(8_000), Kg(20_000), Kg::ZERO));
    assert_eq!(east.because, ["D1"]);
    assert!(rolled.faults.is_empty());
}

#[test]
fn the_stages_of_one_convoy_are_counted_once() {
    let stages = |ids: &str| {
        format!(
            "delivery D1 2030-01-07 staged corridor=NORTH from=HUB to=EAST commodity=FLOUR kg=20000 {ids}
             delivery D2 2030-01-07 departed corridor=NORTH from=HUB to=EAST commodity=FLOUR kg=20000 {ids}
             delivery D3 2030-01-08 crossed corridor=NORTH from=HUB to=EAST commodity=FLOUR kg=20000 {ids}
             delivery D4 2030-01-09 delivered corridor=NORTH from=HUB to=EAST commodity=FLOUR kg=20000 {ids}"
        )
    };
    for ids in ["convoy=C1", "", "commitment=A1"] {
        let agreed = "commitment A1 2030-01-07 HUB EAST kg=20000";
        assert_eq!(flour_after(&format!("{agreed}\n{}", stages(ids))), [80_000, 28_000], "{ids}");
    }
}

#[test]
fn two_convoys_of_the_same_size_are_two() {
    let rows = "delivery D1 2030-01-07 departed from=HUB to=EAST commodity=FLOUR kg=20000
        delivery D2 2030-01-08 departed from=HUB to=EAST commodity=FLOUR kg=20000
        delivery D3 2030-01-08 delivered from=HUB to=EAST commodity=FLOUR kg=20000
        delivery D4 2030-01-09 delivered from=HUB to=EAST commodity=FLOUR kg=20000";
    assert_eq!(flour_after(rows), [60_000, 48_000]);
}

#[test]
fn what_is_lost_on_the_way_has_left_and_not_arrived() {
    let rows = "delivery D1 2030-01-07 departed from=HUB to=EAST commodity=FLOUR kg=20000 convoy=C1
        delivery D2 2030-01-08 intercepted commodity=FLOUR kg=5000 convoy=C1
        delivery D3 2030-01-08 delivered to=EAST commodity=FLOUR kg=15000 convoy=c1";
    assert_eq!(flour_after(rows), [80_000, 23_000]);
}

#[test]
fn a_convoy_that_is_turned_back_brings_its_goods_home() {
    let back = "delivery D2 2030-01-08 turned_back from=HUB to=EAST commodity=FLOUR kg=20000 convoy=C1";
    let out = "delivery D1 2030-01-07 departed from=HUB to=EAST commodity=FLOUR kg=20000 convoy=C1";
    let before_the_count = out.replace("01-07", "01-04");
    assert_eq!(flour_after(&format!("{out}\n{back}")), [100_000, 8_000]);
    assert_eq!(flour_after(back), [100_000, 8_000]);
    assert_eq!(flour_after(&format!("{before_the_count}\n{back}")), [120_000, 8_000]);
}

#[test]
fn what_moved_on_the_day_of_the_count_or_from_the_start_on_is_not_counted() {
    for day in ["2030-01-05", "2030-01-11", "2030-01-12"] {
        let row = format!("delivery D1 {day} delivered from=HUB to=EAST commodity=FLOUR kg=20000");
        assert_eq!(flour_after(&row), [100_000, 8_000], "{day}");
    }
}

#[test]
fn a_convoy_on_the_road_at_the_start_is_in_no_stock_and_told() {
    let rolled = roll(&place("delivery D1 2030-01-10 departed from=HUB to=EAST commodity=FLOUR kg=20000"));
    assert_eq!(flour(&rolled), [80_000, 8_000]);
    assert_eq!(codes(&rolled), ["W128"]);
}

#[test]
fn of_counts_that_do_not_agree_the_cautious_one_is_booked_and_both_are_told() {
    let rows = "delivery D1 2030-01-07 delivered from=HUB to=EAST commodity=FLOUR kg=20000 by=DRIVERS
        delivery D2 2030-01-07 delivered from=HUB to=EAST commodity=FLOUR kg=18000 by=MONITOR";
    let rolled = roll(&place(rows));
    assert_eq!(flour(&rolled), [80_000, 26_000]);
    assert_eq!(codes(&rolled), ["W126", "W126"]);
    assert!(rolled.faults[0].message.contains("20 t by `DRIVERS` (`D1`), 18 t by `MONITOR` (`D2`)"));
}

#[test]
fn a_correction_takes_the_place_of_the_old_row_from_the_day_it_was_recorded() {
    let network = place(
        "delivery D1 2030-01-07 delivered from=HUB to=EAST commodity=FLOUR kg=20000
         delivery D2 2030-01-07 delivered from=HUB to=EAST commodity=FLOUR kg=12000 supersedes=D1 recorded=2030-01-09",
    );
    let as_of = |day| flour(&roll_forward(&network, date("2030-01-11"), Some(date(day))));
    assert_eq!(flour(&roll(&network)), [88_000, 20_000]);
    assert_eq!(as_of("2030-01-06"), [100_000, 8_000]);
    assert_eq!(as_of("2030-01-08"), [80_000, 28_000]);
    assert_eq!(as_of("2030-01-09"), [88_000, 20_000]);
}

#[test]
fn a_later_count_takes_the_place_of_what_was_rolled_forward() {
    let rows = "delivery D1 2030-01-07 delivered from=HUB to=EAST commodity=FLOUR kg=20000
        count EAST FLOUR 25000 on=2030-01-08";
    let network = place(rows);
    let rolled = roll(&network);
    assert_eq!(flour(&rolled), [80_000, 25_000]);
    assert_eq!(codes(&rolled), ["W110"]);
    let before = roll_forward(&network, date("2030-01-11"), Some(date("2030-01-07")));
    assert_eq!(flour(&before), [80_000, 28_000]);
}

#[test]
fn a_count_after_the_start_is_used_only_where_there_is_none_before() {
    let later = roll(&place("count EAST FLOUR 25000 on=2030-01-12"));
    assert_eq!((flour(&later), codes(&later)), ([100_000, 8_000], vec!["W124"]));
    let only = roll(&place("count EAST BEANS 5000 on=2030-01-12"));
    assert_eq!(only.stocks[2].quantity, Kg(5_000));
    assert_eq!(codes(&only), ["W121"]);
}

#[test]
fn counts_without_a_date_are_those_of_the_start_whenever_the_log_is_read() {
    let network = place("count EAST FLOUR 3000\ncount EAST FLOUR 4000 on=2030-01-11");
    assert_eq!(flour(&roll(&network)), [100_000, 7_000]);
    let early = roll_forward(&network, date("2030-01-11"), Some(date("2030-01-06")));
    assert_eq!(flour(&early), [100_000, 3_000]);
}

#[test]
fn goods_that_nobody_counted_are_what_was_delivered_since_the_first_count() {
    let rows = "delivery D1 2030-01-04 delivered to=EAST commodity=BEANS kg=9000
        delivery D2 2030-01-08 delivered to=EAST commodity=BEANS kg=2000";
    let rolled = roll(&place(rows));
    assert_eq!(rolled.stocks[2].quantity, Kg(2_000));
    assert_eq!(codes(&rolled), ["W129"]);
}

#[test]
fn rows_without_goods_or_place_are_named_and_change_nothing() {
    let rows = "delivery D1 2030-01-07 delivered from=HUB to=EAST kg=20000
        delivery D2 2030-01-07 delivered from=HUB to=EAST commodity=FLOUR
        delivery D3 2030-01-07 delivered from=HUB to=GATE commodity=BEANS kg=1
        delivery D4 2030-01-03 delivered from=HUB to=EAST kg=20000
        delivery D5 2030-01-07 departed from=HUB to=EAST kg=700
        delivery D6 2030-01-07 staged from=HUB to=EAST kg=600";
    let rolled = roll(&place(rows));
    assert_eq!(flour(&rolled), [100_000, 8_000]);
    assert_eq!(codes(&rolled), ["W125"]);
    let named = |id: &str| rolled.faults[0].message.contains(&format!("`{id}`"));
    assert_eq!(["D1", "D2", "D3", "D4", "D5", "D6"].map(named), [true, true, true, false, true, false]);
}

#[test]
fn no_stock_is_negative() {
    let rolled = roll(&place("delivery D1 2030-01-07 intercepted from=HUB commodity=FLOUR kg=120000"));
    assert_eq!(flour(&rolled), [0, 8_000]);
    assert_eq!(account(&rolled, "HUB").missing, Kg(20_000));
    assert_eq!(codes(&rolled), ["W127"]);
}

#[test]
fn what_people_need_is_taken_off_only_where_it_is_asked_for_and_never_below_nothing() {
    let rows = "need EAST FLOUR 0.1\nneed EAST food 0.15\ncount EAST BEANS 2000 on=2030-01-05";
    assert_eq!(flour_after(rows), [100_000, 8_000]);
    // Five days, 6 to 10 January: 1 t of flour a day for itself, half a tonne of flour a day more for the group.
    let assumed = format!("plan 2030-01-11 10 consumption=yes\n{rows}");
    let rolled = roll(&place(&assumed));
    assert_eq!(flour(&rolled), [100_000, 500]);
    assert_eq!(account(&rolled, "EAST").issued, Kg(7_500));
    assert_eq!(rolled.stocks[2].quantity, Kg(2_000));
    // 4 t are used up by the third day; what comes on 9 January is there to be used on that day.
    let short = "plan 2030-01-11 10 consumption=yes\nneed EAST FLOUR 0.4
        delivery D1 2030-01-09 delivered to=EAST commodity=FLOUR kg=5000";
    let rolled = roll(&place(short));
    assert_eq!(account(&rolled, "EAST").issued, Kg(13_000));
    assert_eq!(flour(&rolled), [100_000, 0]);
    assert!(rolled.faults.is_empty(), "{:?}", rolled.faults);
}

#[test]
fn a_count_of_what_people_use_is_told_when_it_is_a_week_old() {
    let told = |rows: &str, start: &str| codes(&roll_forward(&place(rows), date(start), None)).join(" ");
    let need = "need EAST FLOUR 0.4";
    assert_eq!(told(need, "2030-01-11"), "", "six days old");
    assert_eq!(told(need, "2030-01-12"), "W130");
    assert_eq!(told("need EAST BEANS 0.4", "2030-01-12"), "", "nobody uses the flour");
    assert_eq!(told(&format!("plan 2030-01-11 10 consumption=yes\n{need}"), "2030-01-12"), "");
}

#[test]
fn every_code_told_is_in_the_list_of_codes() {
    let rows = "count EAST FLOUR 1 on=2030-01-01\ndelivery D1 2030-01-10 departed from=HUB commodity=FLOUR kg=200000";
    let rolled = roll(&place(rows));
    assert_eq!(codes(&rolled).len(), 3, "{:?}", rolled.faults);
    assert!(codes(&rolled).iter().all(|code| CODES.contains(code)));
}

const STATUSES: [&str; 6] = ["staged", "departed", "crossed", "delivered", "turned_back", "intercepted"];

/// Rows of deliveries, some of which share a convoy, a person who counts, or both.
fn rows() -> impl Strategy<Value = Vec<String>> {
    let row = (2_u8..13, 0..6_usize, 0..3_u8, 1..4_i64, 0..4_u8, 0..3_u8);
    proptest::collection::vec(row, 0..12).prop_map(|rows| {
        let text = |(number, (day, status, way, tonnes, convoy, by)): (usize, (u8, usize, u8, i64, u8, u8))| {
            let way = ["from=HUB to=EAST", "from=HUB", "to=EAST"][usize::from(way)];
            let convoy = if convoy == 0 { String::new() } else { format!("convoy=C{convoy}") };
            let by = if by == 0 { String::new() } else { format!("by=P{by}") };
            let (status, kg) = (STATUSES[status], tonnes * 10_000);
            format!("delivery D{number} 2030-01-{day:02} {status} corridor=NORTH {way} commodity=FLOUR kg={kg} {convoy} {by}")
        };
        rows.into_iter().enumerate().map(text).collect()
    })
}

proptest! {
    #[test]
    fn nothing_comes_from_nothing_and_nothing_is_lost_unseen(rows in rows(), consumption in any::<bool>()) {
        let assumes = if consumption { "plan 2030-01-11 10 consumption=yes\nneed EAST FLOUR 0.1" } else { "" };
        let rolled = roll(&place(&format!("{assumes}\n{}", rows.join("\n"))));
        for (account, stock) in rolled.accounts.iter().zip(&rolled.stocks) {
            let Account { count, received, returned, sent, issued, missing, opening, .. } = account.clone();
            prop_assert_eq!(opening, count + received + returned - sent - issued + missing);
            prop_assert_eq!(opening, stock.quantity);
            prop_assert!(opening >= Kg::ZERO && missing >= Kg::ZERO && issued >= Kg::ZERO);
            prop_assert!(!missing.is_positive() || opening == Kg::ZERO);
            prop_assert!(consumption || issued == Kg::ZERO);
        }
        let sum = |of: fn(&Account) -> Kg| rolled.accounts.iter().map(of).sum::<Kg>();
        // All flour that is somewhere was counted, came from where nobody counts, or has left and come back.
        prop_assert!(sum(|one| one.opening) <= sum(|one| one.count + one.received + one.returned + one.missing));
    }

    #[test]
    fn the_order_of_rows_makes_no_difference(rows in rows(), turn in 0..12_usize) {
        let mut other = rows.clone();
        if !other.is_empty() {
            let turn = turn % other.len();
            other.rotate_left(turn);
            other[turn..].reverse();
        }
        let of = |rows: &[String]| {
            let rolled = roll(&place(&rows.join("\n")));
            let figures = |one: &Account| (one.received, one.returned, one.sent, one.missing, one.opening);
            rolled.accounts.iter().map(figures).collect::<Vec<_>>()
        };
        prop_assert_eq!(of(&rows), of(&other));
    }

    #[test]
    fn what_is_read_as_of_a_day_is_what_a_log_cut_at_that_day_gives(rows in rows(), day in 1..13_u8) {
        let as_of: Date = date(&format!("2030-01-{day:02}"));
        let whole = place(&rows.join("\n"));
        let mut cut = whole.clone();
        cut.deliveries.retain(|row| row.date <= as_of);
        let start = whole.settings.horizon.start;
        let figures = |rolled: RolledForward| rolled.accounts;
        let (a, b) = (figures(roll_forward(&whole, start, Some(as_of))), figures(roll_forward(&cut, start, Some(as_of))));
        prop_assert_eq!(a.iter().map(|one| one.opening).collect::<Vec<_>>(), b.iter().map(|one| one.opening).collect::<Vec<_>>());
    }
}
