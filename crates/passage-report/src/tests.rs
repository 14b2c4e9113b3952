//! What holds for every page, and how the sample looks.

use crate::compose::{compose, compose_in};
use crate::language::{Language, Words, loose_mark};
use crate::markup::Element;
use crate::report::Report;
use crate::sample::{Sample, march, nothing, reasons, valley};
use crate::{figure, html, page};
use insta::assert_snapshot;
use passage_model::audience::Audience;
use passage_model::explanation::Cause;
use passage_model::network::{CommodityIndex, SiteIndex};
use passage_model::plan::Unmet;
use passage_model::statement::Sensitivity;

fn report(sample: &Sample) -> Report<'_> {
    compose(&sample.material())
}

fn english() -> Words {
    Words::of(Language::English)
}

fn svg(element: Element) -> String {
    element.to_string()
}

#[test]
fn the_map_shows_places_and_what_is_believed_of_roads() {
    let sample = valley();
    assert_snapshot!(svg(figure::map::svg(&report(&sample).map, None, &english())));
}

#[test]
fn a_closer_map_shows_the_communities() {
    let mut sample = valley();
    sample.network.sites[4].lon = 45.3;
    assert!(report(&sample).map.close_up.is_none());
    sample.network.sites[4].lon = 46.45;
    (sample.network.sites[0].lat, sample.network.sites[0].lon) = (41.6, 43.1);
    let map = report(&sample).map;
    assert!(map.close_up.is_some());
    assert_snapshot!(svg(figure::map::svg(&map, map.close_up, &english())));
}

#[test]
fn the_timeline_shows_states_disputes_and_threats() {
    let sample = valley();
    let access = report(&sample).access;
    assert_snapshot!(svg(figure::access::svg(&access, sample.network.settings.horizon, &english())));
}

#[test]
fn the_curve_shows_a_line_for_each_scenario() {
    let sample = valley();
    assert_snapshot!(svg(figure::curve::svg(&report(&sample).scenarios, sample.network.settings.horizon, &english())));
}

#[test]
fn the_panels_show_stocks_and_rations() {
    let sample = valley();
    assert_snapshot!(svg(figure::stock::svg(&report(&sample).stocks, sample.network.settings.horizon, &english())));
}

#[test]
fn the_stacks_show_what_moves_each_week_by_corridor() {
    let sample = valley();
    assert_snapshot!(svg(figure::delivery::svg(&report(&sample).weeks, sample.network.settings.horizon, &english())));
}

#[test]
fn the_tornado_shows_bars_to_both_sides_of_its_centre() {
    use figure::tornado::{Bar, Centre, svg as tornado};
    let bar = |words: &str, value: f64| Bar { words: words.to_owned(), note: "کاسيرا".to_owned(), value };
    let centre = Centre { value: 400.0, words: "latest: 400", is_amount: true };
    assert_snapshot!(svg(tornado(
        &[bar("pessimistic", 900.0), bar("optimistic", 120.0)],
        &centre,
        "Readings",
        &english()
    )));
}

#[test]
fn a_stock_that_nothing_reaches_is_empty_from_the_day_it_runs_out() {
    let sample = valley();
    let horizon = sample.network.settings.horizon;
    let flour = report(&sample).stocks.into_iter().find(|curve| curve.item == "Wheat flour").expect("flour is needed");
    assert!(flour.full.is_sorted_by(|a, b| a >= b) && flour.full.len() == horizon.days + 1);
    let all_out = sample.outlook.rows.iter().filter(|row| row.item == "flour").filter_map(|row| row.runs_out).max();
    let day = horizon.day(all_out.expect("every stock runs out")).expect("within the days");
    assert!(flour.full[day] > 0.0 && flour.full[day + 1] == 0.0, "{:?} {day}", flour.full);
}

#[test]
fn a_stock_under_the_plan_is_told_at_the_ends_of_weeks_only() {
    let sample = valley();
    for curve in report(&sample).stocks {
        let days: Vec<usize> = curve.planned.iter().map(|(day, _)| *day).collect();
        assert_eq!(days, [0, 7, 14]);
    }
}

#[test]
fn readings_tell_what_the_audience_may_know() {
    let mut sample = valley();
    let page = html(&sample.material());
    assert!(
        page.contains("between 120\u{202f}500 (rule optimistic) and 500\u{202f}000 (rule pessimistic) person-days")
    );
    assert!(page.contains("Statements that this audience may not read are left out here."));
    assert!(page.contains("1\u{a0}commitment cannot be kept"));
    for word in ["S-CANARY", "CANARY-CONVOY", "party:FRIEND", "party:withheld"] {
        assert!(!page.contains(word), "the page holds `{word}`");
    }
    sample.audience = Audience::Internal;
    let page = html(&sample.material());
    assert!(page.contains(
        "Without <bdi dir=\"auto\">S-CANARY</bdi> (<bdi dir=\"auto\">A friend of the mission</bdi>, 9 March 2031)"
    ));
    assert!(page.contains("party:<bdi dir=\"auto\">FRIEND</bdi>"));
}

#[test]
fn a_tick_tells_who_said_what() {
    let mut sample = valley();
    let figure =
        |sample: &Sample| svg(figure::access::svg(&report(sample).access, sample.network.settings.horizon, &english()));
    assert!(figure(&sample).contains("S-3: open (demand), Authority of the west, 4 March 2031"));
    assert!(!figure(&sample).contains("S-CANARY"));
    sample.audience = Audience::Internal;
    assert!(figure(&sample).contains("S-CANARY: closed (observation), A friend of the mission, 9 March 2031"));
}

#[test]
fn people_short_by_day_add_up_to_the_person_days_of_the_plan() {
    let mut sample = valley();
    // A nutrient of fewer people is met worse, and weighs less.
    sample.network.needs.iter_mut().filter(|need| !need.item.is_weight()).for_each(|need| need.people /= 10);
    let plan = &mut sample.plans[0].1;
    let worse: Vec<_> =
        plan.unmet.iter().map(|row| Unmet { item: "energy".into(), met_share: 0.0, ..row.clone() }).collect();
    plan.unmet.extend(worse.into_iter().filter(|row| row.date > march(14)));
    let report = report(&sample);
    for scenario in report.scenarios {
        let days: f64 = scenario.short_by_day.iter().sum();
        assert!((days - scenario.person_days_short).abs() < 1e-6, "{days} {}", scenario.person_days_short);
    }
}

#[test]
fn the_strip_shows_the_worst_place_first() {
    let sample = valley();
    assert_snapshot!(svg(figure::heat::svg(
        &report(&sample).shortage.rows,
        sample.network.settings.horizon,
        &english()
    )));
}

#[test]
fn the_bars_show_what_each_road_is_worth() {
    let sample = valley();
    let worth = report(&sample).worth.expect("the sample has a comparison");
    assert_snapshot!(svg(figure::worth::svg(&worth, &english())));
}

#[test]
fn the_page_of_the_sample() {
    assert_snapshot!(html(&valley().material()));
}

#[test]
fn the_page_of_the_sample_in_french() {
    let mut sample = valley();
    sample.language = Language::French;
    assert_snapshot!(without_figures(&html(&sample.material())));
}

/// A page without its figures.
fn without_figures(page: &str) -> String {
    without(page, "<svg", "</figure>")
}

/// A text without what stands between two marks, and without the marks.
fn without(text: &str, from: &str, to: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once(from) {
        kept.push_str(before);
        rest = after.split_once(to).map_or("", |(_, after)| after);
    }
    kept + rest
}

/// What a reader sees of a page in its own words: no markup, no figures, no names, quotes or words of the tables.
fn own_words(page: &str) -> String {
    let page = without(&without_figures(page), "<style>", "</style>");
    let page = without(&page, "<title>", "</title>");
    without(&without(&page, "<bdi", "</bdi>"), "<", ">")
}

/// The samples that together show every sentence that a small sample can.
fn every_kind_of_page(language: Language) -> Vec<Sample> {
    let mut samples = vec![valley(), nothing(), valley(), valley(), valley()];
    samples[2].audience = Audience::Internal;
    samples[2].network.statements.clear();
    samples[2].plans[0].1.as_of = Some(march(9));
    samples[2].plans[0].1.what_ifs = vec!["--open WEST".to_owned()];
    samples[2].plans[0].1.scenario = Some("main".to_owned());
    samples[2].network.corridors[0].closed_weekdays.push(passage_model::calendar::Weekday::Sunday);
    samples[2].read_again();
    samples[3].audience = Audience::Partners;
    samples[3].plans.iter_mut().for_each(|(_, plan)| plan.unmet.clear());
    samples[3].reasons.clear();
    samples[3].influence.clear();
    samples[4].network.corridors.clear();
    samples[4].network.statements.clear();
    samples[4].network.legs.iter_mut().for_each(|leg| leg.corridors.clear());
    samples[4].plans[0].1.status.outcome = "optimal".to_owned();
    samples[4].read_again();
    samples.iter_mut().for_each(|sample| sample.language = language);
    samples
}

#[test]
fn a_page_in_french_holds_no_english_words() {
    const ENGLISH: [&str; 22] = [
        "the", "of", "people", "is", "are", "and", "by", "with", "from", "to", "no", "not", "in", "rule", "day",
        "days", "open", "closed", "road", "short", "need", "for",
    ];
    for sample in every_kind_of_page(Language::French) {
        let page = html(&sample.material());
        assert!(page.contains("<html lang=\"fr\">"));
        let seen = own_words(&page);
        assert!(!seen.contains("{$") && !seen.contains("page-") && !seen.contains("reason-"), "{seen}");
        let found: Vec<&str> = seen
            .split(|letter: char| !letter.is_alphabetic() && letter != '-' && letter != '’')
            .filter(|word| ENGLISH.contains(&word.to_lowercase().as_str()))
            .collect();
        assert!(found.is_empty(), "{found:?} in {seen}");
    }
}

#[test]
fn french_marks_never_begin_a_line_of_the_page() {
    for sample in every_kind_of_page(Language::French) {
        let page = html(&sample.material());
        let figures =
            page.split("<svg").skip(1).filter_map(|figure| figure.split_once("</svg>")).map(|(figure, _)| figure);
        let texts = figures.map(|figure| own_words(&format!("<svg{figure}"))).chain([own_words(&page)]);
        for text in texts.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()) {
            let told = plain_marks(&text);
            if let Some(mark) = loose_mark(&told) {
                let at = told.find(mark).unwrap_or_default();
                let near: String = told[..at].chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
                panic!("a space that does not break is missing before `{mark:.12}`, after: {near}");
            }
        }
    }
}

/// Text without the marks by which markup is written.
fn plain_marks(text: &str) -> String {
    ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].into_iter().fold(text.to_owned(), |text, mark| text.replace(mark, " "))
}

#[test]
fn every_text_of_the_page_is_a_message() {
    for sample in every_kind_of_page(Language::English) {
        // Every letter of a message is masked; one that is not stands in the code.
        let page = page::html(&compose_in(Words::masked(), &sample.material()));
        let plain: Vec<String> = own_words(&page)
            .split_whitespace()
            .filter(|word| word.chars().any(|letter| letter.is_ascii_alphabetic()) && !is_unit(word))
            .map(str::to_owned)
            .collect();
        assert!(plain.is_empty(), "not from a message: {plain:?}");
    }
}

/// Whether a word is a quantity in `t` or in the unit of a nutrient, which are the same in every language.
fn is_unit(word: &str) -> bool {
    ["t", "g", "mg", "ug", "kcal"].contains(&word)
}

#[test]
fn the_page_of_nothing_says_so() {
    let page = html(&nothing().material());
    for sentence in [
        "The tables name no places.",
        "The log was not read for this report.",
        "Nothing is needed anywhere, so nothing runs out.",
        "No plan was made.",
        "Opening roads was not compared for this report.",
        "Nothing moves in this plan.",
        "Plans under other rules were not made for this report.",
    ] {
        assert!(page.contains(sentence), "missing: {sentence}");
    }
    assert!(!page.contains("<svg"));
}

#[test]
fn a_road_without_statements_says_that_nobody_speaks() {
    let mut sample = valley();
    sample.network.statements.clear();
    sample.read_again();
    let page = html(&sample.material());
    assert!(page.contains("No statement decides on any of these days"));
    assert!(page.contains("nobody speaks of these days"));
}

#[test]
fn an_operation_without_corridors_says_so() {
    let mut sample = valley();
    sample.network.statements.clear();
    sample.network.corridors.clear();
    sample.network.legs.iter_mut().for_each(|leg| leg.corridors.clear());
    sample.read_again();
    assert!(html(&sample.material()).contains("The tables name no corridors"));
}

#[test]
fn a_plan_without_shortage_says_so() {
    let mut sample = valley();
    sample.plans.iter_mut().for_each(|(_, plan)| plan.unmet.clear());
    sample.reasons.clear();
    let page = html(&sample.material());
    assert!(page.contains("Nobody goes short on these days."));
    assert!(page.contains("Nobody goes short in any of them."));
}

#[test]
fn the_same_material_gives_the_same_bytes() {
    assert_eq!(html(&valley().material()), html(&valley().material()));
}

#[test]
fn the_order_of_statements_changes_nothing() {
    let mut turned = valley();
    turned.network.statements.reverse();
    turned.read_again();
    turned.reasons = reasons(&turned.network);
    assert_eq!(html(&turned.material()), html(&valley().material()));
}

#[test]
fn markup_in_a_name_stays_text() {
    const EVIL: &str = "<script>alert(1)</script>\"'><img src=x>";
    let mut sample = valley();
    let network = &mut sample.network;
    network.settings.name = EVIL.to_owned();
    network.sites.iter_mut().for_each(|site| site.name = EVIL.to_owned());
    network.sites[4].other_names = vec![EVIL.to_owned()];
    network.corridors[0].name = EVIL.to_owned();
    network.commodities[0].name = EVIL.to_owned();
    network.sources[2].name = EVIL.to_owned();
    network.statements[0].quote = EVIL.to_owned();
    network.statements[0].url = "javascript:alert(1)\" onclick=\"x".to_owned();
    sample.read_again();
    sample.plans[0].1.workspace = EVIL.to_owned();
    sample.plans[1].0 = EVIL.to_owned();
    sample.plans[0].1.what_ifs = vec![EVIL.to_owned()];
    sample.plans[0].1.inputs_digest = EVIL.to_owned();
    sample.reasons[0].cause = Some(Cause::NoMoreGoods { commodity: CommodityIndex(0), site: SiteIndex(4) });
    let page = html(&sample.material());
    assert!(!page.contains("<script"));
    assert!(!page.contains("<img"));
    assert!(!page.contains("\" onclick="));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn nothing_is_asked_for_from_outside() {
    let page = html(&valley().material()).to_lowercase();
    for request in ["src=", "href", "@import", "url(", "<script", "<link", "<iframe", "<object", "<img", "<base"] {
        assert!(!page.contains(request), "the page holds `{request}`");
    }
}

#[test]
fn what_is_not_public_stays_out_of_the_page() {
    for sensitivity in [Sensitivity::Internal, Sensitivity::Partners] {
        let mut sample = valley();
        sample.network.statements[5].sensitivity = sensitivity;
        let page = html(&sample.material());
        for word in ["CANARY", "canary.example", "A friend of the mission", "FRIEND"] {
            assert!(!page.contains(word), "the page holds `{word}`");
        }
        assert!(page.contains("a statement not for publication"));
        assert!(page.contains("1\u{a0}warning touches statements not for publication"));
    }
    // The words of one who is shown by a role would tell who that is, and so would the link.
    let mut open = valley();
    open.network.statements[5].sensitivity = Sensitivity::Public;
    let page = html(&open.material());
    assert!(page.contains("Own staff 1") && !page.contains("CANARY-QUOTE") && !page.contains("canary.example"));
}

#[test]
fn partners_read_what_is_theirs_and_nothing_internal() {
    let mut sample = valley();
    sample.audience = Audience::Partners;
    assert!(!html(&sample.material()).contains("CANARY"));
    assert!(html(&sample.material()).contains("a statement not for partners"));
    sample.network.statements[5].sensitivity = Sensitivity::Partners;
    let page = html(&sample.material());
    assert!(page.contains("S-CANARY") && page.contains("Own staff 1"));
    assert!(!page.contains("A friend of the mission") && !page.contains("CANARY-QUOTE"));
    sample.audience = Audience::Internal;
    let page = html(&sample.material());
    assert!(page.contains("A friend of the mission") && page.contains("CANARY-QUOTE"));
}

#[test]
fn the_page_says_for_whom_it_is_at_both_ends() {
    for (audience, words) in Audience::ALL.into_iter().zip(["For: public.", "For: partners", "For: internal use."]) {
        let mut sample = valley();
        sample.audience = audience;
        assert_eq!(html(&sample.material()).matches(words).count(), 2, "{audience}");
    }
}

#[test]
fn monitors_are_roles_in_public_and_parties_are_not() {
    let mut sample = valley();
    let page = html(&sample.material());
    assert!(page.contains("Monitor 1") && !page.contains("Road watch") && page.contains("Authority of the east"));
    sample.language = Language::French;
    let page = html(&sample.material());
    assert!(page.contains("Observateur\u{a0}1") && !page.contains("Monitor 1") && !page.contains("Road watch"));
    sample.language = Language::English;
    sample.audience = Audience::Partners;
    assert!(html(&sample.material()).contains("Road watch"));
}

#[test]
fn places_on_the_map_are_the_centres_of_cells() {
    for (audience, lat) in [(Audience::Public, 39.85), (Audience::Partners, 39.825), (Audience::Internal, 39.82)] {
        let mut sample = valley();
        sample.audience = audience;
        assert_eq!(report(&sample).map.places[4].lat, lat, "{audience}");
    }
}

#[test]
fn a_clock_time_in_a_quote_stays_inside() {
    let mut sample = valley();
    // That of a party: the public reads no words of one who is shown by a role.
    let party = sample.network.sources.iter().position(|source| source.name == "Authority of the east");
    sample.network.statements[0].source = passage_model::network::SourceIndex(party.unwrap());
    sample.network.statements[0].relayed_by.clear();
    sample.network.statements[0].quote = "seen at 22.15 hrs on 2031-03-01".to_owned();
    assert!(html(&sample.material()).contains("seen at [time] on 2031-03-01"));
    sample.audience = Audience::Internal;
    assert!(html(&sample.material()).contains("seen at 22.15 hrs"));
}

#[test]
fn a_convoy_has_no_day_on_the_page() {
    let sample = valley();
    let weeks = report(&sample).weeks;
    let week: Vec<_> = weeks.iter().map(|week| (week.from, week.corridors[0].as_str(), week.trucks)).collect();
    assert_eq!(
        week,
        [
            (march(3), "West road", 3),
            (march(3), "East road", 4),
            (march(10), "East road", 2),
            (march(10), "East road", 1)
        ]
    );
}

#[test]
fn what_was_recorded_later_makes_no_mark() {
    let mut sample = valley();
    sample.plans[0].1.as_of = Some(march(4));
    let ticks: usize = report(&sample).access.lanes.iter().map(|lane| lane.ticks.len()).sum();
    assert_eq!(ticks, 1);
}
