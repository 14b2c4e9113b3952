//! Closure models: rates fitted to simulated logs lie where they should, and futures are what their model says.

mod support;

use passage_model::belief::{AccessDay, Basis, State, SubjectTimeline, Timeline, View, fold};
use passage_model::calendar::{Date, Horizon, is_within, shift};
use passage_model::closure::{
    ClosureError, Closures, ENDED_SPELLS_NEEDED, Event, Fit, Future, Lasts, Occurs, OnOff, Rate, RatesFrom, Shock,
    Spell, TooFewSpells, fit, history, spells,
};
use passage_model::network::{CorridorIndex, Need, Network, SiteIndex, Subject, WhenUnmet};
use passage_model::settings::Rule;
use passage_model::statement::Says;
use std::sync::Arc;
use std::thread;
use support::network;

const ROAD: Subject = Subject::Corridor(CorridorIndex(0));
const OTHER: Subject = Subject::Corridor(CorridorIndex(1));

fn date(day: i64) -> Date {
    shift(Date::new(2031, 3, 1).expect("it is a day"), day)
}

fn horizon(days: usize) -> Horizon {
    Horizon { start: date(0), days }
}

/// Chance that shares nothing with the code under test: SplitMix64.
struct Luck(u64);

impl Luck {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn day(state: State, basis: Basis) -> AccessDay {
    let nobody: Arc<[_]> = Arc::default();
    AccessDay {
        state,
        share: Some(if state == State::Closed { 0.0 } else { 0.5 }),
        trucks_per_day: None,
        kg_per_day: None,
        basis,
        because: nobody.clone(),
        disputed_by: nobody.clone(),
        exposed_by: nobody,
    }
}

fn timeline(days: Vec<AccessDay>) -> Timeline {
    let road = SubjectTimeline { subject: ROAD, days, groups: Vec::new() };
    Timeline { horizon: horizon(road.days.len()), subjects: vec![road] }
}

/// `O` open, `R` restricted, `C` closed by statements; `w` closed by its weekday; `.` nobody speaks.
fn told(days: &str) -> Timeline {
    let days = days.chars().map(|letter| match letter {
        'O' => day(State::Open, Basis::Statements),
        'R' => day(State::Restricted, Basis::Statements),
        'C' => day(State::Closed, Basis::Statements),
        'w' => day(State::Closed, Basis::Weekday),
        _ => day(State::Closed, Basis::Default),
    });
    timeline(days.collect())
}

/// A road that closes and opens with these chances, of which nobody speaks on a share of the days; it is met in the middle of
/// whatever spell it is in.
fn simulated(closes: f64, opens: f64, unspoken: f64, days: usize, seed: u64) -> Timeline {
    let mut luck = Luck(seed);
    let mut is_passable = luck.unit() < opens / (closes + opens);
    let mut is_silent = false;
    let days = (0..days).map(|_| {
        let state = if is_passable { State::Open } else { State::Closed };
        // Silence comes in runs of about ten days.
        is_silent = luck.unit() < if is_silent { 0.9 } else { 0.1 * unspoken / (1.0 - unspoken) };
        if luck.unit() < if is_passable { closes } else { opens } {
            is_passable = !is_passable;
        }
        day(state, if is_silent { Basis::Default } else { Basis::Statements })
    });
    timeline(days.collect())
}

/// Of many simulated logs: the share whose interval holds the truth, for closing and opening; the mean of the rates; and
/// the number of logs that were refused.
fn coverage(closes: f64, opens: f64, unspoken: f64, days: usize) -> ((f64, f64), (f64, f64), usize) {
    let logs = 2_000;
    let fits: Vec<Fit> =
        (0..logs).filter_map(|seed| fit(&simulated(closes, opens, unspoken, days, seed), ROAD).ok()).collect();
    let count = fits.len() as f64;
    let holds = |rate: &Rate, truth: f64| (rate.lowest..=rate.highest).contains(&truth);
    let share = |of: &dyn Fn(&Fit) -> bool| fits.iter().filter(|fit| of(fit)).count() as f64 / count;
    let mean = |of: &dyn Fn(&Fit) -> f64| fits.iter().map(of).sum::<f64>() / count;
    (
        (share(&|fit| holds(&fit.closes, closes)), share(&|fit| holds(&fit.opens, opens))),
        (mean(&|fit| fit.closes.chance), mean(&|fit| fit.opens.chance)),
        logs as usize - fits.len(),
    )
}

#[test]
fn fitted_rates_hold_the_truth_as_often_as_their_interval_says() {
    // The interval is said to hold it 95 times in 100; over 2,000 logs three standard deviations are 1.5 in 100.
    for (closes, opens, unspoken, days) in [(0.05, 0.1, 0.0, 600), (0.02, 0.03, 0.0, 1500), (0.1, 0.1, 0.3, 800)] {
        let ((closing, opening), (mean_closes, mean_opens), refused) = coverage(closes, opens, unspoken, days);
        assert!(refused < 20, "{refused} refused: the rest would be a choice among logs");
        assert!(closing >= 0.935 && opening >= 0.935, "{closing} and {opening} for {closes} and {opens}");
        assert!(closing < 0.999 && opening < 0.999, "an interval that always holds says nothing: {closing}, {opening}");
        // Cut-off spells do not bend the rates: what bends a ratio of counts is of the order of 1 / events.
        assert!((mean_closes / closes - 1.0).abs() < 0.06, "{mean_closes} for {closes}");
        assert!((mean_opens / opens - 1.0).abs() < 0.06, "{mean_opens} for {opens}");
    }
}

#[test]
fn a_log_with_too_few_spells_is_refused_and_says_how_many_there_are() {
    let four = "OC".repeat(4) + "O";
    let error = fit(&told(&four), ROAD).unwrap_err();
    assert_eq!(error, TooFewSpells { passable: 4, closed: 4, needed: ENDED_SPELLS_NEEDED });
    assert_eq!(
        error.to_string(),
        "the log has seen 4 passable and 4 closed spells end; 5 of each are needed to fit rates"
    );
    assert!(fit(&told(&("OC".repeat(5) + "O")), ROAD).is_ok());
    assert_eq!(fit(&told("OOO"), OTHER).unwrap_err().passable, 0, "nobody speaks of the other road");
}

#[test]
fn spells_are_cut_off_at_both_ends_and_where_nobody_speaks() {
    let timeline = told("OORCC..COwOC");
    let spells = spells(timeline.horizon, &timeline.subjects[0]);
    let told: Vec<(bool, usize, bool, bool)> =
        spells.iter().map(|spell: &Spell| (spell.is_passable, spell.days, spell.has_begun, spell.has_ended)).collect();
    let (cut, seen) = (false, true);
    assert_eq!(
        told,
        [
            (true, 3, cut, seen),
            (false, 2, seen, cut),
            (false, 1, cut, seen),
            // The closed weekday between is passed over.
            (true, 2, seen, seen),
            (false, 1, seen, cut),
        ]
    );
}

#[test]
fn the_rate_is_the_ended_spells_over_the_days_on_which_they_could_have_ended() {
    let fitted = fit(&told(&("OOC".repeat(5) + "O..OO")), ROAD).unwrap();
    // Passable: 5 ended of 10 days, and one more day of the last two, after the first of which it was open still.
    assert_eq!((fitted.closes.ended, fitted.closes.days), (5, 11));
    assert_eq!((fitted.opens.ended, fitted.opens.days, fitted.opens.mean_days()), (5, 5, Some(1.0)));
    assert_eq!((fitted.road().share, fitted.road().from), (0.5, RatesFrom::Log));
}

const WORLD: &str = "
    plan 2031-03-01 40
    site A supply
    site B community people=1000
    site C community people=500
    corridor UPPER kg=40000 default=open
    corridor LOWER kg=10000 default=open weekday=sun
    leg U A B 60 corridors=UPPER
    leg L A C 60 corridors=LOWER
    commodity FLOUR group=food
    commodity KIT group=shelter
    need B FLOUR 0.5
    need C FLOUR 0.5 to=2031-03-20
    need B KIT 1 unmet=deferred
    source WATCH
";

fn view(network: &Network) -> View {
    let horizon = network.settings.horizon;
    View { rule: Rule::Latest, as_of: None, without: Vec::new(), overrides: Vec::new(), horizon }
}

#[test]
fn the_history_is_the_log_before_a_day_without_what_ifs() {
    let network = network(&format!(
        "{WORLD}
        statement S1 UPPER open 2031-02-01 to=2031-02-03
        statement S2 UPPER closed 2031-02-04
        "
    ));
    let mut view = view(&network);
    let shut = Closures::new(vec![road(1.0, 0.0, 1.0)], vec![], vec![]).unwrap();
    view.overrides = shut.future(&network, &fold(&network, &view), 1, 1).overrides;
    let past = history(&network, &view, date(0)).unwrap();
    assert_eq!(past.horizon, Horizon { start: date(-28), days: 28 });
    let found = spells(past.horizon, past.of(ROAD).unwrap());
    assert_eq!(found.iter().map(|spell| spell.days).collect::<Vec<_>>(), [3, 25]);
    view.as_of = Some(date(-26));
    let past = history(&network, &view, date(0)).unwrap();
    assert_eq!(spells(past.horizon, past.of(ROAD).unwrap()).len(), 1, "what was said later is not known");
    view.as_of = Some(date(-40));
    assert_eq!(history(&network, &view, date(0)), None);
}

fn road(closes: f64, opens: f64, share: f64) -> OnOff {
    OnOff { subject: ROAD, closes, opens, share, from: RatesFrom::User }
}

fn shock(chance_per_day: f64, days: usize, need_factor: f64) -> Shock {
    let lasts = Lasts::Days(days);
    Shock { id: "FORCE".into(), closes: vec![ROAD, OTHER], chance_per_day, lasts, need_factor, needy: Vec::new() }
}

fn event(id: &str, occurs: Occurs, lasts: Lasts) -> Event {
    let (about, says) = (vec![ROAD], Says::Closed);
    Event { id: id.into(), about, says, share: None, occurs, chance: 1.0, lasts, need_factor: 1.0, needy: Vec::new() }
}

fn future(network: &Network, closures: &Closures, number: u64) -> Future {
    closures.future(network, &fold(network, &view(network)), 1, number)
}

/// The days on which a road is closed in a future, as the planner would see it.
fn closed(network: &Network, future: &Future, subject: Subject) -> Vec<usize> {
    let timeline = fold(network, &future.view(&view(network)));
    let days = timeline.of(subject).expect("corridors have one").days.iter().enumerate();
    days.filter(|(_, day)| day.state == State::Closed).map(|(day, _)| day).collect()
}

#[test]
fn the_same_seed_gives_the_same_futures_in_any_order_on_any_thread() {
    let network = network(WORLD);
    let closures = Closures::new(vec![road(0.2, 0.3, 1.0)], vec![shock(0.05, 3, 2.0)], vec![]).unwrap();
    let forward: Vec<Future> = (0..40).map(|number| future(&network, &closures, number)).collect();
    let from_threads = thread::scope(|scope| {
        let draw = |number| future(&network, &closures, number);
        let running: Vec<_> = (0..40).rev().map(|number| scope.spawn(move || draw(number))).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<Future>>()
    });
    assert!(forward.iter().rev().eq(&from_threads));
    let distinct = forward.iter().filter(|one| one.overrides != forward[0].overrides).count();
    assert!(distinct > 30, "only {distinct} of 40 futures differ from the first");
}

#[test]
fn a_road_added_to_the_model_does_not_change_the_luck_of_another() {
    let network = network(WORLD);
    let one = Closures::new(vec![road(0.2, 0.3, 1.0)], vec![], vec![]).unwrap();
    let other = OnOff { subject: OTHER, ..road(0.5, 0.5, 1.0) };
    let two = Closures::new(vec![other, road(0.2, 0.3, 1.0)], vec![], vec![]).unwrap();
    for number in 0..20 {
        let (a, b) = (future(&network, &one, number), future(&network, &two, number));
        assert_eq!(closed(&network, &a, ROAD), closed(&network, &b, ROAD));
    }
}

#[test]
fn drawn_roads_are_closed_for_the_share_of_days_that_their_rates_say() {
    let network = network(WORLD);
    let closures = Closures::new(vec![road(0.2, 0.3, 1.0)], vec![], vec![]).unwrap();
    let late = (0..4_000).map(|number| {
        let days = closed(&network, &future(&network, &closures, number), ROAD);
        assert!(!days.contains(&0), "on the first day it is as believed");
        days.iter().filter(|day| **day >= 30).count()
    });
    // By then the first day is forgotten: closed / (closed + open) = 0.2 / (0.2 + 0.3).
    let share = late.sum::<usize>() as f64 / (4_000.0 * 10.0);
    assert!((share - 0.4).abs() < 0.02, "{share}");
}

#[test]
fn rates_fitted_to_a_long_future_are_those_it_was_drawn_with() {
    let network = network(&WORLD.replace("2031-03-01 40", "2031-03-01 20000"));
    let closures = Closures::new(vec![road(0.02, 0.05, 0.4)], vec![], vec![]).unwrap();
    let drawn = fold(&network, &future(&network, &closures, 5).view(&view(&network)));
    let days = drawn.of(ROAD).unwrap().days.iter();
    let told = days.map(|day| AccessDay { basis: Basis::Statements, ..day.clone() });
    let fitted = fit(&timeline(told.collect()), ROAD).unwrap();
    assert!((fitted.closes.lowest..fitted.closes.highest).contains(&0.02), "{:?}", fitted.closes);
    assert!((fitted.opens.lowest..fitted.opens.highest).contains(&0.05), "{:?}", fitted.opens);
    assert!((fitted.share - 0.4).abs() < 1e-9, "{}", fitted.share);
}

#[test]
fn a_shock_closes_all_its_roads_at_once_and_raises_need_while_it_lasts() {
    let network = network(WORLD);
    let closures = Closures::new(vec![], vec![shock(0.05, 3, 1.5)], vec![]).unwrap();
    let mut raised = 0;
    for number in 0..60 {
        let future = future(&network, &closures, number);
        let sundays: Vec<usize> = (0..40).filter(|day| (day + 5) % 7 == 6).collect();
        let upper = closed(&network, &future, ROAD);
        let mut both: Vec<usize> = upper.iter().copied().chain(sundays).collect();
        both.sort_unstable();
        both.dedup();
        assert_eq!(closed(&network, &future, OTHER), both, "the closed weekday apart");
        let needs = future.needs(&network, network.settings.horizon);
        let people = |day: usize| {
            let on_day = |need: &&Need| {
                is_within(date(day as i64), need.from, need.to)
                    && need.site == SiteIndex(1)
                    && need.when_unmet == WhenUnmet::Lost
            };
            needs.iter().filter(on_day).map(|need| need.people).collect::<Vec<_>>()
        };
        for day in 0..40 {
            assert_eq!(people(day), [if upper.contains(&day) { 1500 } else { 1000 }], "future {number}, day {day}");
        }
        raised += usize::from(!upper.is_empty());
        assert_eq!(needs.iter().filter(|need| need.when_unmet == WhenUnmet::Deferred).count(), 1);
    }
    assert!(raised > 30, "only {raised} of 60 futures have a shock");
}

#[test]
fn events_happen_when_and_as_long_as_their_table_says_and_what_follows_follows() {
    let network = network(WORLD);
    let events = vec![
        event("RAIN", Occurs::On(date(5)), Lasts::Days(4)),
        event("SLIDE", Occurs::After { event: 0, least_days: 2, most_days: 2 }, Lasts::Days(3)),
        Event {
            says: Says::Open,
            ..event("MENDED", Occurs::After { event: 1, least_days: 1, most_days: 1 }, Lasts::ToTheEnd)
        },
        event("NEVER", Occurs::After { event: 2, least_days: 1, most_days: 5 }, Lasts::ToTheEnd),
        Event { chance: 0.0, ..event("NOT", Occurs::On(date(1)), Lasts::ToTheEnd) },
        event("OVER", Occurs::On(date(-5)), Lasts::Days(5)),
    ];
    let closures = Closures::new(vec![], vec![], events).unwrap();
    let future = future(&network, &closures, 3);
    assert_eq!(closed(&network, &future, ROAD), [5, 6, 7, 8, 10, 11, 12]);
    assert_eq!(future.overrides.len(), 3);
}

#[test]
fn an_event_with_a_chance_happens_about_that_often_on_any_of_its_days() {
    let network = network(WORLD);
    let rain = Event { chance: 0.3, ..event("RAIN", Occurs::Within(date(3), date(6)), Lasts::EndsWithChance(0.5)) };
    let closures = Closures::new(vec![], vec![], vec![rain]).unwrap();
    let days: Vec<Vec<usize>> =
        (0..4_000).map(|number| closed(&network, &future(&network, &closures, number), ROAD)).collect();
    let happened: Vec<&Vec<usize>> = days.iter().filter(|days| !days.is_empty()).collect();
    assert!((happened.len() as f64 / 4_000.0 - 0.3).abs() < 0.03, "{}", happened.len());
    for first in 3..=6 {
        let share = happened.iter().filter(|days| days[0] == first).count() as f64 / happened.len() as f64;
        assert!((share - 0.25).abs() < 0.05, "day {first}: {share}");
    }
    let mean = happened.iter().map(|days| days.len()).sum::<usize>() as f64 / happened.len() as f64;
    assert!((mean - 2.0).abs() < 0.15, "a chance of 0.5 of ending is a mean of two days, not {mean}");
}

#[test]
fn a_model_that_makes_no_sense_says_why() {
    let model = |roads, shocks, events| Closures::new(roads, shocks, events).unwrap_err().to_string();
    assert_eq!(
        model(vec![road(1.5, 0.1, 1.0)], vec![], vec![]),
        "the chance of closing of road 1 is 1.5; expected a chance from 0 to 1"
    );
    assert!(model(vec![road(f64::NAN, 0.1, 1.0)], vec![], vec![]).contains("NaN"));
    assert_eq!(model(vec![road(0.1, 0.1, 1.0), road(0.1, 0.1, 1.0)], vec![], vec![]), "road 2 is given twice");
    assert!(model(vec![road(0.1, 0.1, 0.0)], vec![], vec![]).contains("expected above 0"));
    assert!(model(vec![], vec![shock(0.1, 0, 1.0)], vec![]).contains("expected 1 or more"));
    let second = event("B", Occurs::After { event: 0, least_days: 1, most_days: 1 }, Lasts::ToTheEnd);
    assert!(model(vec![], vec![], vec![second]).contains("does not stand before it"));
    let twice =
        vec![event("a", Occurs::On(date(1)), Lasts::ToTheEnd), event("A", Occurs::On(date(2)), Lasts::ToTheEnd)];
    assert_eq!(model(vec![], vec![], twice), "`A` is given twice");
    let idle = Event { about: vec![], ..event("IDLE", Occurs::On(date(1)), Lasts::ToTheEnd) };
    assert_eq!(Closures::new(vec![], vec![], vec![idle]), Err(ClosureError::Nothing("IDLE".into())));
    let back = event("BACK", Occurs::Within(date(2), date(1)), Lasts::ToTheEnd);
    assert_eq!(Closures::new(vec![], vec![], vec![back]), Err(ClosureError::EndsFirst("BACK".into())));
}
