//! What the section tells, and what it keeps to itself.

use super::*;
use crate::compose::compose;
use crate::language::Language;
use crate::sample::{Sample, march, nothing, valley};
use insta::assert_snapshot;
use passage_model::calendar::shift;
use passage_model::fault::Origin;
use passage_model::network::{CorridorIndex, Delivery, DeliveryStatus};
use passage_model::statement::Sensitivity;

/// The sample with legs in the plan, and with records of what crossed.
fn recorded() -> Sample {
    let mut sample = valley();
    let network = &mut sample.network;
    network.sites[2].handling_per_day = Some(Kg(60_000));
    network.sites[2].held_by = "AUTH-B".to_owned();
    network.corridors[0].controlled_by = "AUTH-A".to_owned();
    network.corridors[1].notice_days = 2;
    network.deliveries = vec![
        delivery("D1", 1, DeliveryStatus::Crossed, (4, 70_000), "WATCH"),
        delivery("D2", 1, DeliveryStatus::Crossed, (3, 60_000), "AUTH-B"),
        delivery("D3", 2, DeliveryStatus::TurnedBack, (2, 38_000), "WATCH"),
        delivery("D4", -40, DeliveryStatus::Crossed, (9, 170_000), "WATCH"),
        Delivery {
            sensitivity: Sensitivity::Internal,
            ..delivery("CANARY-DELIVERY", 1, DeliveryStatus::Intercepted, (7, 133_000), "CANARY-COUNT")
        },
    ];
    for movement in &mut sample.plans[0].1.movements {
        movement.legs = match movement.corridors[0].as_str() {
            "EAST" => vec!["L4".to_owned(), "L5".to_owned()],
            _ => vec!["L1".to_owned(), "L2".to_owned(), "L3".to_owned()],
        };
    }
    sample
}

/// A row of the east road, so many days from 1 March.
fn delivery(id: &str, day: i64, status: DeliveryStatus, (trucks, kg): (i64, i64), by: &str) -> Delivery {
    Delivery {
        id: id.to_owned(),
        date: shift(march(1), day),
        corridor: Some(CorridorIndex(1)),
        from: None,
        to: None,
        commodity: None,
        quantity: Some(Kg(kg)),
        trucks: Some(trucks),
        status: Some(status),
        counted_by: by.to_owned(),
        recorded_on: None,
        supersedes: None,
        convoy: Some(format!("{day} {status:?}")),
        commitment: None,
        sensitivity: Sensitivity::Public,
        source: "invented".to_owned(),
        note: String::new(),
        origin: Origin::Command,
    }
}

fn section(sample: &Sample) -> String {
    crossings(&compose(&sample.material())).expect("the sample has corridors").to_string()
}

fn row<'a>(report: &'a Report<'_>, name: &str) -> &'a Crossing {
    report.crossings.rows.iter().find(|row| row.name.name == name).expect("it is in the sample")
}

#[test]
fn the_section_of_the_sample_in_english() {
    assert_snapshot!(section(&recorded()));
}

#[test]
fn the_section_of_the_sample_in_french() {
    let mut sample = recorded();
    sample.language = Language::French;
    assert_snapshot!(section(&sample));
}

#[test]
fn weeks_add_up_to_the_plan() {
    let sample = recorded();
    let report = compose(&sample.material());
    let planned = |name: &str| row(&report, name).weeks.iter().map(|week| week.planned).sum::<Kg>();
    let all: Kg = sample.plans[0].1.movements.iter().map(|movement| movement.quantity).sum();
    assert_eq!(planned("East road") + planned("West road"), all);
    assert_eq!(planned("East Gate"), planned("East road"));
}

#[test]
fn counts_of_the_same_convoy_are_a_range() {
    let sample = recorded();
    let report = compose(&sample.material());
    // The weeks begin on a Monday, 3 March; the 2nd is in the week before.
    let week = &row(&report, "East road").weeks[0];
    let crossed = week.crossed.expect("two counted what crossed");
    assert_eq!((week.from, crossed.least_trucks, crossed.most_trucks), (shift(march(3), -7), 3, 4));
    assert_eq!((crossed.least, crossed.most), (Kg(60_000), Kg(70_000)));
    assert!(section(&sample).contains("trucks: 3–4, 60.0–70.0"), "{}", section(&sample));
}

#[test]
fn a_convoy_counted_on_both_sides_of_a_week_is_one() {
    let mut sample = recorded();
    let by = |id: &str, day: i64, by: &str| Delivery {
        convoy: Some("AT-THE-WEEKEND".to_owned()),
        ..delivery(id, day, DeliveryStatus::Crossed, (5, 90_000), by)
    };
    // Sunday the 9th and Monday the 10th.
    sample.network.deliveries = vec![by("D1", 8, "WATCH"), by("D2", 9, "AUTH-B")];
    let report = compose(&sample.material());
    let weeks = &row(&report, "East road").weeks;
    let trucks = weeks.iter().filter_map(|week| week.crossed).map(|crossed| crossed.most_trucks).sum::<i64>();
    assert_eq!(trucks, 5);
    assert_eq!(weeks.iter().find(|week| week.crossed.is_some()).map(|week| week.from), Some(march(3)));
}

#[test]
fn what_nobody_counted_makes_the_rest_a_least() {
    let mut sample = recorded();
    sample.network.deliveries = vec![
        delivery("D1", 3, DeliveryStatus::Crossed, (5, 90_000), "WATCH"),
        Delivery { quantity: None, ..delivery("D2", 4, DeliveryStatus::Crossed, (2, 0), "WATCH") },
        Delivery { trucks: None, ..delivery("D3", 4, DeliveryStatus::TurnedBack, (0, 20_000), "WATCH") },
        delivery("D4", 5, DeliveryStatus::TurnedBack, (3, 20_000), "WATCH"),
    ];
    let page = section(&sample);
    assert!(page.contains(">trucks: 7, at least 90.0 t<"), "{page}");
    assert!(page.contains(">trucks: at least 3, 40.0 t<"), "{page}");
    sample.language = Language::French;
    let page = section(&sample);
    assert!(page.contains("au moins 90,0 t"), "{page}");
}

#[test]
fn a_corridor_and_a_crossing_of_one_name_are_told_apart() {
    let mut sample = recorded();
    sample.network.corridors[1].name = "East Gate".to_owned();
    let page = section(&sample);
    assert!(page.contains("(corridor)</h3>") && page.contains("(crossing)</h3>"), "{page}");
    assert_eq!(page.matches("(corridor)").count(), 1);
}

#[test]
fn free_words_on_who_controls_name_nobody_who_is_shown_by_a_role() {
    let mut sample = recorded();
    let own = sample.network.sources.iter().find(|source| source.role == Some(passage_model::statement::Role::Own));
    let own = own.expect("the sample has own staff").clone();
    sample.network.corridors[0].controlled_by = format!("{} and {}", own.id, own.name);
    sample.network.sites[2].held_by = "the people of the valley".to_owned();
    let page = section(&sample);
    assert!(!page.contains(&own.id) && !page.contains(&own.name), "{page}");
    assert!(page.contains("the people of the valley"), "{page}");
    sample.audience = Audience::Internal;
    assert!(section(&sample).contains(&own.id));
}

#[test]
fn what_was_recorded_long_ago_is_left_out() {
    let sample = recorded();
    let report = compose(&sample.material());
    assert!(row(&report, "East road").weeks.iter().all(|week| week.from >= shift(march(3), -28)));
}

#[test]
fn records_above_the_audience_are_in_no_figure() {
    let mut sample = recorded();
    let page = section(&sample);
    assert!(!page.contains("CANARY") && !page.contains("trucks: 7") && page.contains("Records that are not public"));
    sample.audience = Audience::Internal;
    let page = section(&sample);
    assert!(page.contains("trucks: 7") && !page.contains("Records that are not"));
}

#[test]
fn no_day_of_a_convoy_is_told() {
    let sample = recorded();
    let page = section(&sample);
    for movement in &sample.plans[0].1.movements {
        let day = Words::of(Language::English).short_date(movement.depart);
        assert!(!page.contains(&format!(">{day}<")) || day == "10 Mar 2031", "{day}");
    }
}

#[test]
fn the_share_of_what_may_pass_is_by_what_is_fuller() {
    let mut sample = recorded();
    let used = |sample: &Sample| row(&compose(&sample.material()), "East road").used_share;
    // Six trucks a day from 8 March on, closed on Sundays the 9th and 16th and, before, by default: 7 days of 6.
    assert_eq!(used(&sample), Some(7.0 / 42.0));
    sample.network.corridors[1].trucks_per_day = None;
    sample
        .network
        .statements
        .retain(|statement| statement.about != passage_model::network::Subject::Corridor(CorridorIndex(1)));
    sample.network.corridors[1].open_by_default = Some(true);
    sample.read_again();
    assert_eq!(used(&sample), None, "without a limit there is no share");
}

#[test]
fn a_closed_weekday_is_no_change() {
    let mut sample = recorded();
    sample.network.statements.clear();
    sample.network.corridors[1].open_by_default = Some(true);
    sample.read_again();
    let report = compose(&sample.material());
    assert_eq!(row(&report, "East road").status.as_ref().and_then(|status| status.next), None);
    assert!(section(&sample).contains("Always closed on: Sunday."));
}

#[test]
fn disputed_days_are_open_questions() {
    let report = recorded();
    let page = section(&report);
    assert!(page.contains("Sources disagree on "), "{page}");
    let threatened = "Its use is threatened on 4 of 14 days, from 10 March 2031 to 13 March 2031.";
    assert!(page.contains(threatened), "{page}");
}

#[test]
fn without_crossings_and_corridors_there_is_no_section() {
    let mut sample = valley();
    assert!(crossings(&compose(&nothing().material())).is_none());
    sample.plans.clear();
    assert!(section(&sample).contains("What is believed of each on the first day, and what was recorded"));
}
