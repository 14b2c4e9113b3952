//! What holds for papers, and how those of the sample look.

use super::*;
use crate::language::Language;
use crate::sample::{Sample, march, valley};
use insta::assert_snapshot;
use passage_model::audience::Audience;
use passage_model::calendar::shift;
use passage_model::measure::Kg;
use passage_model::network::{ConvoyLimit, CorridorIndex, Fleet, Mode, SiteIndex};
use passage_model::plan::Movement;
use std::collections::BTreeSet;

/// The sample with fleets, legs, a commitment and goods that share trucks.
fn loaded() -> Sample {
    let mut sample = valley();
    let network = &mut sample.network;
    network.sites[0].pcode = "PA-0001".to_owned();
    network.sites[2].held_by = "AUTH-B".to_owned();
    network.corridors[0].controlled_by = "AUTH-A".to_owned();
    network.corridors[0].notice_days = 0;
    network.corridors[1].notice_days = 2;
    network.corridors[1].convoys = Some(ConvoyLimit { convoys_per_day: 2.0, convoy_max_trucks: 3 });
    network.commodities[1].m3_per_t = Some(1.5);
    network.commodities[1].is_cold_chain = true;
    network.fleets = vec![fleet("PORT-TRUCKS", 1.0), fleet("SLOW-TRUCKS", 0.5)];
    let plan = &mut sample.plans[0].1;
    for movement in &mut plan.movements {
        movement.fleet = Some("PORT-TRUCKS".to_owned());
        movement.legs = match movement.corridors[0].as_str() {
            "EAST" => vec!["L4".to_owned(), "L5".to_owned()],
            _ => vec!["L1".to_owned(), "L2".to_owned(), "L3".to_owned()],
        };
    }
    let first = plan.movements[0].clone();
    let load = Some("LOAD-1".to_owned());
    plan.movements[0].load = load.clone();
    plan.movements.extend([
        Movement { commodity: "oil".to_owned(), trucks: 0, quantity: Kg(2_000), load, ..first.clone() },
        Movement { fleet: Some("SLOW-TRUCKS".to_owned()), trucks: 1, quantity: Kg(12_345), ..first.clone() },
        Movement { depart: march(4), arrive: march(5), commitment: Some("AGREED-1".to_owned()), ..first.clone() },
        Movement { depart: march(4), arrive: march(5), to: "KASIRA".to_owned(), ..first },
    ]);
    sample.audience = Audience::Partners;
    sample
}

fn fleet(id: &str, speed_factor: f64) -> Fleet {
    Fleet {
        id: id.to_owned(),
        base: SiteIndex(0),
        trucks: 9,
        payload_kg: 20_000,
        volume_m3: None,
        work_per_day: 600,
        load_unload: 240,
        speed_factor,
        cost_per_km: 0.0,
        serves: vec![SiteIndex(0)],
        modes: vec![Mode::Road],
        from: None,
        to: None,
        origin: passage_model::fault::Origin::Command,
    }
}

fn selected(sample: &Sample, selection: Selection) -> Option<Papers> {
    let (network, plan) = (&sample.network, &sample.plans[0].1);
    let timeline = &sample.readings[0].1;
    convoys(&ConvoyMaterial { network, plan, timeline, audience: sample.audience }, &selection)
}

fn papers(sample: &Sample) -> Papers {
    selected(sample, Selection::default()).expect("the sample is for partners")
}

fn departure(sample: &Sample, number: &str) -> Departure {
    let found = papers(sample).departures.into_iter().find(|departure| departure.number == number);
    found.unwrap_or_else(|| panic!("no departure {number}"))
}

#[test]
fn the_papers_of_the_sample_in_english() {
    assert_snapshot!(convoys_page(&papers(&loaded()), Language::English));
}

#[test]
fn the_papers_of_the_sample_in_french() {
    assert_snapshot!(convoys_page(&papers(&loaded()), Language::French));
}

#[test]
fn every_movement_is_on_exactly_one_sheet() {
    let sample = loaded();
    let papers = papers(&sample);
    let lines = papers.departures.iter().flat_map(|departure| &departure.ways).flat_map(|way| &way.truck_lines);
    let mut rows: Vec<usize> = lines.flat_map(|line| line.movements.iter().copied()).collect();
    rows.sort_unstable();
    assert_eq!(rows, (1..=sample.plans[0].1.movements.len()).collect::<Vec<_>>());
}

#[test]
fn sheets_add_up_to_the_plan() {
    let sample = loaded();
    let (papers, plan) = (papers(&sample), &sample.plans[0].1);
    assert_eq!(papers.trucks(), plan.movements.iter().map(|movement| movement.trucks).sum::<i64>());
    assert_eq!(papers.quantity(), plan.movements.iter().map(|movement| movement.quantity).sum());
    for departure in &papers.departures {
        let lines = || departure.ways.iter().flat_map(|way| &way.truck_lines);
        assert_eq!(departure.trucks, lines().map(|line| line.trucks).sum::<i64>());
        assert_eq!(departure.quantity, lines().flat_map(|line| &line.cargo).map(|cargo| cargo.quantity).sum());
        assert_eq!(departure.quantity, departure.cargo.iter().map(|cargo| cargo.quantity).sum());
    }
}

#[test]
fn a_departure_is_a_day_an_origin_a_destination_and_its_corridors() {
    let papers = papers(&loaded());
    let numbers: Vec<&str> = papers.departures.iter().map(|departure| departure.number.as_str()).collect();
    let expected = ["20310304-01", "20310304-02", "20310306-01", "20310309-01", "20310310-01", "20310311-01"];
    assert_eq!(numbers, expected);
    assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len());
}

#[test]
fn a_selection_changes_no_number() {
    let sample = loaded();
    let days = Selection { from: Some(march(10)), to: Some(march(11)), corridor: None };
    let papers = selected(&sample, days).expect("partners");
    let numbers: Vec<&str> = papers.departures.iter().map(|departure| departure.number.as_str()).collect();
    assert_eq!(numbers, ["20310310-01", "20310311-01"]);
    assert_eq!(papers.departures_in_plan, 6);
    let west = selected(&sample, Selection { corridor: Some(CorridorIndex(0)), ..Selection::default() });
    let west = west.expect("partners");
    assert!(west.departures.iter().all(|departure| departure.corridors[0].id == "WEST"));
    assert_eq!(west.departures.len(), 1);
    let page = convoys_page(&west, Language::English);
    assert!(page.contains("1 of the 6 departures of the plan are shown"), "{page}");
    let none = Selection { from: Some(march(12)), ..Selection::default() };
    let page = convoys_page(&selected(&sample, none).expect("partners"), Language::English);
    assert!(page.contains("No departure of the plan is on these days") && !page.contains("Dispatch sheet"));
}

#[test]
fn there_are_no_papers_for_the_public() {
    let mut sample = loaded();
    sample.audience = Audience::Public;
    assert!(selected(&sample, Selection::default()).is_none());
}

#[test]
fn a_plan_without_movements_says_so() {
    let mut sample = loaded();
    sample.plans[0].1.movements.clear();
    for (language, words) in [(Language::English, "Nothing moves in this plan"), (Language::French, "Rien ne circule")]
    {
        let page = convoys_page(&papers(&sample), language);
        assert!(page.contains(words), "{page}");
        assert_eq!(page.matches("class=\"sheet\"").count(), 1);
    }
}

#[test]
fn goods_on_shared_trucks_are_one_line() {
    let departure = departure(&loaded(), "20310309-01");
    let lines: Vec<&TruckLine> = departure.ways.iter().flat_map(|way| &way.truck_lines).collect();
    assert_eq!(lines[0].movements, [1, 5]);
    assert_eq!((lines[0].trucks, lines[0].cargo.len()), (4, 2));
    let oil = departure.cargo.iter().find(|cargo| cargo.named.id == "oil").expect("oil is on board");
    assert_eq!((oil.trucks, oil.is_shared, oil.volume_m3), (4, true, Some(3.0)));
    assert_eq!((departure.trucks, departure.quantity), (5, Kg(78_000 + 2_000 + 12_345)));
}

#[test]
fn trucks_of_another_speed_are_a_way_of_their_own() {
    let departure = departure(&loaded(), "20310309-01");
    let [quick, slow] = departure.ways.as_slice() else { panic!("{:?}", departure.ways) };
    assert_eq!((quick.drive_h, slow.drive_h), (Some(3.0), Some(6.0)));
    assert_eq!((quick.length_km, quick.inspection_h), (Some(135.0), 1.0));
    let points: Vec<&str> = quick.points.iter().map(|point| point.place.named.id.as_str()).collect();
    assert_eq!(points, ["PORT", "GATE", "DORA"]);
}

#[test]
fn a_way_of_several_days_tells_the_day_of_each_point() {
    let mut sample = loaded();
    sample.network.settings.driving_per_day = 120;
    let departure = departure(&sample, "20310310-01");
    let days: Vec<_> = departure.ways[0].points.iter().map(|point| point.on).collect();
    // An hour of inspection and ninety minutes a leg, in days of two hours.
    assert_eq!(days, [march(10), march(11), march(12)]);
    assert_eq!(departure.ways[0].passages[0].enters_on, march(10));
}

#[test]
fn notice_is_counted_back_from_departure() {
    let sample = loaded();
    let notice = departure(&sample, "20310309-01").notice.expect("EAST asks for notice");
    assert_eq!((notice.submit_by, notice.days, notice.standing), (march(7), 2, Standing::InTime));
    assert!(departure(&sample, "20310306-01").notice.is_none());
    let page = convoys_page(&papers(&sample), Language::English);
    assert!(page.contains("<strong>Friday, 7 March 2031</strong>: 2 days before departure, as "), "{page}");
    assert!(page.contains("To be handed in by: no notice period in the tables."));
}

#[test]
fn a_day_of_notice_that_is_past_is_told() {
    let sample = loaded();
    let standing = |number: &str| departure(&sample, number).notice.map(|notice| notice.standing);
    // Known by 3 March, departing on the 4th, with two days of notice.
    assert_eq!(standing("20310304-01"), Some(Standing::Agreed));
    assert_eq!(standing("20310304-02"), Some(Standing::Late));
    let page = convoys_page(&papers(&sample), Language::English);
    assert_eq!(page.matches("so the plan keeps it as agreed: see that it has been notified").count(), 1);
    assert_eq!(page.matches("notice cannot be given in time").count(), 1);
    assert!(page.contains("2 Mar 2031 (agreed)") && page.contains("2 Mar 2031 (past)"));
}

#[test]
fn notice_that_is_kept_for_the_day_of_entry_is_told_as_such() {
    let mut sample = loaded();
    sample.network.settings.driving_per_day = 60;
    let legs = vec!["L1".to_owned(), "L2".to_owned(), "L3".to_owned()];
    sample.network.corridors[0].notice_days = 2;
    let movement = &mut sample.plans[0].1.movements[3];
    (movement.depart, movement.legs) = (march(4), legs);
    // Ninety minutes to the corridor are a day: it is entered on the 5th, two days after the 3rd.
    let notice = departure(&sample, "20310304-01").notice.expect("WEST asks for notice");
    assert_eq!((notice.submit_by, notice.standing), (march(2), Standing::InTimeForEntry));
}

#[test]
fn the_state_is_that_of_the_day_of_entry_on_whose_word() {
    let sample = loaded();
    let passage = |number: &str| departure(&sample, number).ways[0].passages[0].clone();
    let east = passage("20310310-01");
    assert_eq!((east.believed[0].state.word(), east.believed[0].trucks_per_day), ("restricted", Some(6)));
    assert_eq!(east.believed[0].because.told[0].source.name, "Authority of the east");
    assert_eq!(east.believed[0].because.told[0].relayed_by.name, "Harbour Radio");
    // The 9th is a Sunday, on which it is always closed.
    let sunday = &passage("20310309-01").believed[0];
    assert_eq!((sunday.state.word(), sunday.because.told.len()), ("closed", 0));
    assert_eq!(passage("20310306-01").controlled_by.name, "Authority of the west");
    let page = convoys_page(&papers(&sample), Language::English);
    assert!(page.contains("4 trucks in 2 convoys"), "{page}");
}

#[test]
fn words_that_the_audience_may_not_read_are_not_quoted() {
    let mut sample = loaded();
    // On the 12th only the canary decides on the west road.
    sample.plans[0].1.movements[3].depart = march(12);
    let page = convoys_page(&papers(&sample), Language::English);
    for word in ["CANARY", "A friend of the mission", "canary.example"] {
        assert!(!page.contains(word), "the papers hold `{word}`");
    }
    assert!(page.contains("a statement not for partners"));
    sample.audience = Audience::Internal;
    let page = convoys_page(&papers(&sample), Language::English);
    assert!(page.contains("A friend of the mission") && page.contains("S-CANARY"));
}

#[test]
fn a_role_is_in_the_language_of_the_papers() {
    let mut sample = loaded();
    let own = sample.network.sources.iter().find(|source| source.role == Some(passage_model::statement::Role::Own));
    sample.network.corridors[1].controlled_by = own.expect("the sample has own staff").id.clone();
    let page = |language| convoys_page(&papers(&sample), language);
    assert!(page(Language::English).contains(">Own staff 1<"), "{}", page(Language::English));
    let page = page(Language::French);
    assert!(page.contains(">Personnel") && !page.contains("Own staff"), "{page}");
}

#[test]
fn a_party_that_one_source_speaks_for_is_shown_by_its_name() {
    let mut sample = loaded();
    sample.network.sources[0].party = Some("ONLY".to_owned());
    sample.network.sources[0].role = Some(passage_model::statement::Role::Party);
    sample.network.corridors[0].controlled_by = "only".to_owned();
    let told = departure(&sample, "20310306-01").ways[0].passages[0].controlled_by.name.clone();
    assert_eq!(told, sample.network.sources[0].name);
    sample.network.corridors[0].controlled_by = "NOBODY".to_owned();
    assert_eq!(departure(&sample, "20310306-01").ways[0].passages[0].controlled_by.name, "NOBODY");
}

#[test]
fn a_truck_has_a_row_with_what_is_planned_on_it() {
    let mut sample = loaded();
    let page = convoys_page(&papers(&sample), Language::English);
    // A load of two goods on four trucks is not told apart; the slow truck carries its own.
    let line = |page: &str, truck: &str| {
        let from = page.find(&format!(">{truck}<")).expect("the truck has a row");
        page[from..].split("</tr>").next().unwrap_or_default().to_owned()
    };
    assert!(line(&page, "5/5").contains("12\u{202f}345\u{a0}kg"), "{}", line(&page, "5/5"));
    assert!(!line(&page, "1/5").contains("kg"), "{}", line(&page, "1/5"));
    // Full trucks of one commodity each carry their payload.
    let movement = &mut sample.plans[0].1.movements[3];
    (movement.trucks, movement.quantity) = (7, Kg(140_000));
    let page = convoys_page(&papers(&sample), Language::English);
    assert!(line(&page, "3/7").contains("20\u{202f}000\u{a0}kg"), "{}", line(&page, "3/7"));
}

#[test]
fn every_printed_page_of_a_sheet_repeats_its_number() {
    let page = convoys_page(&papers(&loaded()), Language::English);
    let departures = papers(&loaded()).departures.len();
    assert_eq!(
        page.matches("<table class=\"paper\" role=\"presentation\">\n<thead>").count(),
        2 * departures,
        "{page}"
    );
}

#[test]
fn a_position_that_is_not_sure_says_so_in_its_row() {
    let mut sample = loaded();
    sample.network.sites.iter_mut().for_each(|site| site.source = "survey of 2030".to_owned());
    sample.network.sites[0].source = "approximate; precision 5 km; check before use".to_owned();
    let page = convoys_page(&papers(&sample), Language::English);
    assert!(page.contains("approximate: see note 1"), "{page}");
    assert!(
        page.contains(">≈\u{a0}40.025<") && page.contains(">39.975<") && page.contains("Note 1, point 1: "),
        "{page}"
    );
    assert_eq!(page.matches("approximate: see note 2").count(), 0);
}

#[test]
fn exact_places_are_on_the_internal_copy_only() {
    let mut sample = loaded();
    sample.network.sites[0].lat = 40.123_456;
    sample.network.sites[0].source = "surveyed".to_owned();
    let page = convoys_page(&papers(&sample), Language::French);
    assert!(page.contains(">40.125<") && !page.contains("40.12346"), "{page}");
    assert!(page.contains("centres de cellules de 0,01°"));
    sample.audience = Audience::Internal;
    assert!(convoys_page(&papers(&sample), Language::French).contains(">40.12346<"));
}

#[test]
fn sheets_under_a_scenario_say_so_on_each() {
    let mut sample = loaded();
    sample.plans[0].1.what_ifs = vec!["open:WEST".to_owned()];
    let page = convoys_page(&papers(&sample), Language::English);
    let sheets = page.matches("class=\"sheet\"").count();
    assert_eq!(page.matches("Do not dispatch on this sheet.").count(), sheets);
    assert_eq!(sheets, 1 + 2 * papers(&sample).departures.len());
}

#[test]
fn what_the_tables_do_not_hold_is_not_made_up() {
    let mut sample = loaded();
    sample.network.fleets.clear();
    for movement in &mut sample.plans[0].1.movements {
        movement.fleet = None;
        movement.legs.clear();
    }
    let departure = departure(&sample, "20310309-01");
    let way = &departure.ways[0];
    assert_eq!((way.length_km, way.drive_h, way.points.len()), (None, None, 2));
    assert!(way.truck_lines.iter().all(|line| line.payload.is_none() && line.load_unload_h.is_none()));
    let page = convoys_page(&papers(&sample), Language::English);
    assert!(page.contains("The plan names no legs") && page.contains("not in the tables"));
}

#[test]
fn a_plan_of_other_tables_is_shown_by_its_ids() {
    let mut sample = loaded();
    sample.network.sites.clear();
    sample.network.legs.clear();
    sample.network.corridors.clear();
    sample.network.commodities.clear();
    sample.network.statements.clear();
    sample.network.needs.clear();
    sample.network.stocks.clear();
    sample.network.fleets.clear();
    sample.read_again();
    let movement = &mut sample.plans[0].1.movements[0];
    movement.trucks = i64::MAX / 4;
    movement.depart = shift(march(1), 9_000_000);
    let page = convoys_page(&papers(&sample), Language::English);
    assert!(page.contains("PORT") && page.contains("flour") && page.contains("use copies of this sheet"));
}

#[test]
fn markup_in_a_name_stays_text() {
    const EVIL: &str = "<script>alert(1)</script>\"'><img src=x>";
    let mut sample = loaded();
    sample.network.sites.iter_mut().for_each(|site| site.name = EVIL.to_owned());
    sample.network.corridors.iter_mut().for_each(|corridor| corridor.name = EVIL.to_owned());
    sample.network.commodities.iter_mut().for_each(|commodity| commodity.name = EVIL.to_owned());
    sample.network.sources.iter_mut().for_each(|source| source.name = EVIL.to_owned());
    sample.plans[0].1.workspace = EVIL.to_owned();
    sample.plans[0].1.movements[0].fleet = Some(EVIL.to_owned());
    sample.plans[0].1.movements[3].commitment = Some(EVIL.to_owned());
    sample.plans[0].1.scenario = Some(EVIL.to_owned());
    for language in Language::ALL {
        let page = convoys_page(&papers(&sample), language);
        assert!(!page.contains("<script") && !page.contains("<img"));
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }
}

#[test]
fn nothing_is_asked_for_from_outside() {
    let page = convoys_page(&papers(&loaded()), Language::English).to_lowercase();
    for request in ["src=", "href", "@import", "url(", "<script", "<link", "<iframe", "<object", "<img", "<base"] {
        assert!(!page.contains(request), "the page holds `{request}`");
    }
}
