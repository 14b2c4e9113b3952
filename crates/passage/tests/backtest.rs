//! Past days played again: a small workspace whose scores are worked by hand, no leak of later knowledge, the screen.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use passage::backtest::{AccessScore, Backtest, Crossed, Passed, PlanOfDay, SignKind, Turn, Window, backtest};
use passage::model::belief::State;
use passage::model::calendar::Date;
use passage::model::measure::Kg;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use tempfile::TempDir;

/// One road from a depot to a town of 1,000 that needs 1 t of flour a day. In hindsight the road is open from the 1st to the
/// 5th of March, closed to the 8th, restricted on the 9th and closed on the 10th.
const TABLES: [(&str, &str); 10] = [
    (
        "workspace.toml",
        "[workspace]\nname = \"One road\"\n[plan]\nstart = 2031-03-01\ndays = 10\n[access]\nrule = \"latest\"\nwhen_unknown = \"closed\"\n",
    ),
    ("sites.csv", "id,name,kind,lat,lon,people\nDEPOT,Depot,supply,20,-35,\nTOWN,Town,community,20.1,-34.9,1000\n"),
    ("legs.csv", "id,from,to,mode,length_km,transit_h,corridor\nL1,DEPOT,TOWN,road,20,1,ROAD\n"),
    ("corridors.csv", "id,name,capacity_t_per_day,default_access\nROAD,The road,30,closed\n"),
    ("commodities.csv", "id,name,group\nFLOUR,Flour,food\n"),
    ("needs.csv", "site,item,per_person_per_day,unit\nTOWN,FLOUR,1,kg\n"),
    ("stocks.csv", "site,commodity,quantity_t,counted_on\nDEPOT,FLOUR,20,2031-03-02\n"),
    ("sources.csv", "id,name,role\nOWN,Our drivers,own\nGUARD,River Guard,party\n"),
    (
        "statements.csv",
        "id,about,says,modality,valid_from,valid_to,said_on,recorded_on,source,supersedes,note\n\
         S1,ROAD,open,observation,,,2031-03-01,,OWN,,\n\
         S2,ROAD,threatened,threat,2031-03-06,,2031-03-04,,GUARD,,warns of closing\n\
         S3,ROAD,closed,statement,,,2031-03-06,,GUARD,,closes it\n\
         S4,ROAD,restricted,observation,,2031-03-09,2031-03-09,,OWN,,one truck passes\n",
    ),
    (
        "deliveries.csv",
        "id,date,corridor,commodity,quantity_t,trucks,status,counted_by\n\
         D1,2031-03-03,ROAD,FLOUR,4,1,crossed,OWN\n\
         D2,2031-03-03,ROAD,FLOUR,5,1,crossed,GUARD\n\
         D3,2031-03-06,ROAD,FLOUR,5,1,turned_back,OWN\n\
         D4,2031-03-09,ROAD,FLOUR,1,1,delivered,OWN\n\
         D5,2031-03-10,ROAD,FLOUR,7,1,staged,OWN\n",
    ),
];

fn date(day: i8) -> Date {
    Date::constant(2031, 3, day)
}

/// The road, with these rows added to its tables.
fn road_with(rows: &[(&str, String)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in TABLES {
        let more: String = rows.iter().filter(|(table, _)| *table == name).map(|(_, row)| format!("{row}\n")).collect();
        fs::write(folder.path().join(name), format!("{text}{more}")).unwrap();
    }
    folder
}

/// From the 1st to the 10th of March, three days ahead.
fn window() -> Window {
    Window { ahead: 3, ..Window::daily(date(1), date(10)) }
}

fn played(folder: &TempDir) -> Backtest {
    backtest(folder.path(), &window()).unwrap()
}

/// The road as it is, played once.
fn road() -> &'static Backtest {
    static ROAD: LazyLock<Backtest> = LazyLock::new(|| played(&road_with(&[])));
    &ROAD
}

fn access(found: &Backtest, days_ahead: usize) -> &AccessScore {
    found.scores.access.iter().find(|score| score.days_ahead == days_ahead).unwrap()
}

#[test]
fn access_is_scored_day_by_day_against_hindsight() {
    let found = road();
    let next_day = access(found, 1);
    assert_eq!((next_day.cases, next_day.agree, next_day.unspoken), (9, 7, 0));
    assert_eq!(next_day.confusion, [[4, 0, 1], [0, 0, 0], [0, 1, 3]]);
    assert_eq!((next_day.believed_passable(), next_day.believed_closed()), ((5, 4), (4, 3)));
    // On the 9th the passage of one day is known to end, which "as today" does not see.
    assert_eq!((next_day.agree_as_today, next_day.agree_always_closed), (6, 4));
    let third_day = access(found, 3);
    assert_eq!((third_day.cases, third_day.agree, third_day.agree_passable), (7, 3, 3));
    assert!(found.scores.access.iter().all(|score| score.days_ahead <= 3), "nothing is scored beyond the days ahead");
}

#[test]
fn a_closure_that_no_forecast_showed_is_a_surprise_with_its_signs() {
    let found = road();
    let turns: Vec<(Date, Turn, bool)> =
        found.surprises.iter().map(|turn| (turn.date, turn.turn, turn.is_surprise)).collect();
    assert_eq!(
        turns,
        [(date(6), Turn::Closure, true), (date(9), Turn::Opening, true), (date(10), Turn::Closure, false)]
    );
    let closure = &found.surprises[0];
    assert_eq!((closure.forecasts, closure.wrong, closure.warned_days), (3, 3, Some(2)));
    assert_eq!(
        closure.signs.iter().map(|sign| (sign.statement.as_str(), sign.kind)).collect::<Vec<_>>(),
        [("S2", SignKind::Threat)]
    );
    assert_eq!(closure.because[0].statement, "S3");
    assert!(found.surprises[1].signs.is_empty());
    assert_eq!((found.surprises[2].foreseen_days, found.surprises[2].wrong), (Some(3), 0));
    let score = found.scores.surprises;
    assert_eq!((score.closures, score.surprise_closures, score.with_sign), (2, 1, 1));
    assert_eq!((score.openings, score.surprise_openings, score.closures_by_silence), (1, 1, 0));
}

#[test]
fn a_road_that_falls_silent_has_not_closed() {
    let folder = road_with(&[]);
    let settings = fs::read_to_string(folder.path().join("workspace.toml")).unwrap();
    fs::write(folder.path().join("workspace.toml"), format!("{settings}stale_after_days = 3\n")).unwrap();
    let found = played(&folder);
    // S1 is stale on the 4th; the road closes on the 6th, when somebody says so, and was closed by default before.
    let closure = &found.surprises[0];
    assert_eq!((closure.date, closure.is_surprise, closure.is_by_silence), (date(6), false, true));
    assert_eq!(found.scores.surprises.closures_by_silence, 1);
    // The 4th, the 5th and, with S3 stale on the 9th, the 10th.
    assert_eq!(access(&found, 0).unspoken, 3);
}

#[test]
fn planned_is_held_against_what_crossed_in_the_same_days() {
    let found = road();
    let score = &found.scores.tonnes[0];
    assert_eq!((score.cases, score.nothing_recorded, score.goods_unknown, score.weight_unknown), (4, 3, 1, 0));
    // On the 2nd and 3rd 3 t are planned and 4 to 5 t cross; on the 7th and 8th nothing is planned and 1 t crosses.
    assert_eq!(score.planned_mean_t, Some(1.5));
    assert_eq!((score.crossed_low_mean_t, score.crossed_high_mean_t), (Some(2.5), Some(3.0)));
    assert_eq!((score.mean_error_t, score.mean_absolute_error_t), (Some(-1.0), Some(1.0)));
    // On the 4th and 5th 3 t are planned, on the 6th none.
    assert_eq!(score.nothing_recorded_planned_mean_t, Some(2.0));
}

#[test]
fn rival_counts_make_a_range_and_are_not_summed() {
    let crossed = road().days[1].corridors[0].crossed;
    assert_eq!(crossed, Crossed { rows: 2, low: Kg(4000), high: Kg(5000), days_without_weight: 0 });
}

/// The road with these rows of `deliveries` and no others.
fn road_crossed_by(rows: &str) -> TempDir {
    let folder = road_with(&[]);
    let heading = "id,date,corridor,commodity,quantity_t,status,counted_by,supersedes,convoy\n";
    fs::write(folder.path().join("deliveries.csv"), format!("{heading}{rows}")).unwrap();
    folder
}

#[test]
fn one_convoy_crosses_once_and_as_it_was_corrected() {
    let found = played(&road_crossed_by(
        "D1,2031-03-03,ROAD,FLOUR,5,crossed,OWN,,C1\n\
         D2,2031-03-03,ROAD,FLOUR,6,crossed,OWN,D1,C1\n\
         D3,2031-03-04,ROAD,FLOUR,6,delivered,OWN,,C1\n",
    ));
    let crossed = found.days[1].corridors[0].crossed;
    assert_eq!(crossed, Crossed { rows: 1, low: Kg(6000), high: Kg(6000), days_without_weight: 0 });
    let rows: Vec<&str> = found.crossings.iter().map(|row| row.delivery.as_str()).collect();
    assert_eq!((rows, found.scores.crossings.crossed), (vec!["D2"], 1));
    // Played from the day after: what crossed before has not crossed again.
    assert_eq!(found.days[3].corridors[0].crossed, Crossed::default());
}

#[test]
fn a_convoy_without_a_name_is_recognised_by_its_load() {
    let found = played(&road_crossed_by(
        "D1,2031-03-03,ROAD,FLOUR,6,crossed,OWN,,\n\
         D2,2031-03-04,ROAD,FLOUR,6,delivered,OWN,,\n",
    ));
    let crossed = found.days[1].corridors[0].crossed;
    assert_eq!(crossed, Crossed { rows: 1, low: Kg(6000), high: Kg(6000), days_without_weight: 0 });
    assert_eq!(found.scores.crossings.crossed, 1);
}

#[test]
fn convoys_of_one_day_are_added_whoever_counted_them() {
    let found = played(&road_crossed_by(
        "D1,2031-03-03,ROAD,FLOUR,6,crossed,OWN,,C1\n\
         D2,2031-03-03,ROAD,FLOUR,4,crossed,GUARD,,C2\n\
         D3,2031-03-03,ROAD,FLOUR,,crossed,GUARD,,C3\n",
    ));
    let crossed = found.days[1].corridors[0].crossed;
    assert_eq!(crossed, Crossed { rows: 3, low: Kg(10_000), high: Kg(10_000), days_without_weight: 1 });
}

#[test]
fn a_convoy_that_was_sent_back_by_two_counts_is_told_by_both_and_corrected_rows_are_not() {
    let found = played(&road_crossed_by(
        "D1,2031-03-06,ROAD,FLOUR,6,crossed,OWN,,C1\n\
         D2,2031-03-06,ROAD,FLOUR,6,turned_back,OWN,D1,C1\n\
         D3,2031-03-06,ROAD,FLOUR,5,turned_back,GUARD,,C1\n",
    ));
    let rows: Vec<(&str, Passed)> = found.crossings.iter().map(|row| (row.delivery.as_str(), row.what)).collect();
    assert_eq!(rows, [("D2", Passed::SentBack), ("D3", Passed::SentBack)]);
    assert_eq!((found.scores.crossings.crossed, found.scores.crossings.sent_back), (0, 1));
}

#[test]
fn crossings_are_held_against_what_was_believed_the_day_before() {
    let found = road();
    let rows: Vec<(&str, Passed, State, State, bool)> = found
        .crossings
        .iter()
        .map(|row| (row.delivery.as_str(), row.what, row.believed_before, row.hindsight, row.is_against_belief()))
        .collect();
    assert_eq!(
        rows,
        [
            ("D1", Passed::Crossed, State::Open, State::Open, false),
            ("D2", Passed::Crossed, State::Open, State::Open, false),
            ("D3", Passed::SentBack, State::Open, State::Closed, true),
            ("D4", Passed::Crossed, State::Closed, State::Restricted, true),
        ]
    );
    let score = found.scores.crossings;
    assert_eq!((score.crossed, score.missed, score.closed_in_hindsight), (2, 1, 0));
    assert_eq!((score.sent_back, score.sent_back_believed_passable), (1, 1));
}

#[test]
fn a_day_without_known_goods_has_no_plan_and_not_a_plan_of_nothing() {
    let found = road();
    assert_eq!((found.days[0].plan, found.days[0].corridors[0].planned), (PlanOfDay::NothingToSend, None));
    assert_eq!((found.days[1].plan, found.days[1].corridors[0].planned), (PlanOfDay::Made, Some(Kg(3000))));
    assert_eq!((found.days[6].plan, found.days[6].corridors[0].planned), (PlanOfDay::AllClosed, Some(Kg::ZERO)));
}

#[test]
fn a_plan_of_a_past_day_uses_the_latest_count_of_that_day() {
    let earlier = ("stocks.csv", "DEPOT,FLOUR,2,2031-03-01".to_owned());
    let later = ("stocks.csv", "DEPOT,FLOUR,1,2031-03-04".to_owned());
    let found = played(&road_with(&[earlier, later]));
    let planned: Vec<Option<Kg>> = found.days[..4].iter().map(|day| day.corridors[0].planned).collect();
    assert_eq!(planned, [Some(Kg(2000)), Some(Kg(3000)), Some(Kg(3000)), Some(Kg(1000))]);
}

#[test]
fn a_count_without_a_date_is_not_known_before_the_start_of_the_settings() {
    let folder = road_with(&[]);
    fs::write(folder.path().join("stocks.csv"), "site,commodity,quantity_t\nDEPOT,FLOUR,20\n").unwrap();
    let window = Window { ahead: 3, ..Window::daily(Date::constant(2031, 2, 27), date(2)) };
    let plans: Vec<PlanOfDay> = backtest(folder.path(), &window).unwrap().days.iter().map(|day| day.plan).collect();
    assert_eq!(plans, [PlanOfDay::NothingToSend, PlanOfDay::NothingToSend, PlanOfDay::Made, PlanOfDay::Made]);
}

#[test]
fn a_day_on_which_the_commitments_cannot_be_kept_is_told_apart() {
    let folder = road_with(&[]);
    let convoy = "id,date,from,to,corridor,commodity,quantity_t\nC1,2031-03-07,DEPOT,TOWN,ROAD,FLOUR,2\n";
    fs::write(folder.path().join("commitments.csv"), convoy).unwrap();
    let found = played(&folder);
    let plans: Vec<PlanOfDay> = found.days[4..8].iter().map(|day| day.plan).collect();
    // On the 5th the road is believed open on the 7th, on the 6th and 7th it is not; on the 8th it is over and not kept.
    assert_eq!(plans, [PlanOfDay::Made, PlanOfDay::Contradiction, PlanOfDay::Contradiction, PlanOfDay::AllClosed]);
    assert_eq!(found.scores.tonnes[0].contradictions, 2);
}

#[test]
fn only_every_so_many_days_are_played() {
    let window = Window { every: 4, ..window() };
    let found = backtest(road_with(&[]).path(), &window).unwrap();
    assert_eq!(found.days.iter().map(|day| day.date).collect::<Vec<_>>(), [date(1), date(5), date(9)]);
}

#[test]
fn every_rule_is_also_held_against_the_hindsight_of_the_main_one() {
    let found = backtest(road_with(&[]).path(), &Window { is_every_rule: true, ..window() }).unwrap();
    let optimistic = found.by_rule.iter().find(|score| score.rule == "optimistic").unwrap();
    let at =
        |scores: &[AccessScore]| scores.iter().find(|score| score.days_ahead == 1).map(|one| (one.cases, one.agree));
    // It believes S1 throughout: right by itself on all days, by `latest` up to the 5th.
    assert_eq!((at(&optimistic.access), at(&optimistic.access_by_main)), (Some((9, 9)), Some((9, 4))));
    assert_eq!((optimistic.crossings.missed, optimistic.crossings.sent_back_believed_passable), (0, 1));
}

/// What a back-test found, but for what tells of the tables as they are now.
fn findings(found: &Backtest) -> String {
    let (days, scores) = (&found.days, &found.scores);
    format!("{days:?}{scores:?}{:?}{:?}{:?}", found.surprises, found.crossings, found.hindsight_rests_on)
}

/// What was believed and planned, without hindsight.
fn foresight(found: &Backtest) -> Vec<(Date, PlanOfDay, Vec<State>, Option<Kg>)> {
    let road = |day: &passage::backtest::Day| {
        (day.date, day.plan, day.corridors[0].forecast.clone(), day.corridors[0].planned)
    };
    found.days.iter().map(road).collect()
}

fn later_statement(
    number: usize,
    says: &str,
    modality: &str,
    day: i8,
    from: &str,
    supersedes: &str,
) -> (&'static str, String) {
    let row = format!("X{number},ROAD,{says},{modality},{from},,2031-03-{day:02},2031-03-{day:02},GUARD,{supersedes},");
    ("statements.csv", row)
}

fn says() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["open", "restricted", "closed", "threatened", "none"])
}

fn modality() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["observation", "statement", "denial", "demand", "agreement", "plan", "threat"])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_recorded_later_of_later_days_changes_nothing(
        statements in prop::collection::vec((says(), modality(), 11_i8..=28), 0..4),
        counts in prop::collection::vec((1_u32..50, 11_i8..=28), 0..3),
        crossed in prop::collection::vec((1_u32..50, 11_i8..=28), 0..3),
    ) {
        let mut rows: Vec<(&str, String)> = Vec::new();
        for (number, (says, modality, day)) in statements.iter().enumerate() {
            rows.push(later_statement(number, says, modality, *day, "", ""));
        }
        rows.extend(counts.iter().map(|(t, day)| ("stocks.csv", format!("DEPOT,FLOUR,{t},2031-03-{day:02}"))));
        rows.extend(crossed.iter().enumerate().map(|(number, (t, day))| {
            ("deliveries.csv", format!("Y{number},2031-03-{day:02},ROAD,FLOUR,{t},1,crossed,OWN"))
        }));
        prop_assert_eq!(findings(&played(&road_with(&rows))), findings(road()));
    }

    #[test]
    fn what_is_recorded_later_of_days_in_the_window_changes_hindsight_only(
        statements in prop::collection::vec((says(), modality(), 11_i8..=28, 1_i8..=10), 1..4),
        is_superseding in any::<bool>(),
    ) {
        let rows: Vec<(&str, String)> = statements.iter().enumerate().map(|(number, (says, modality, day, from))| {
            let supersedes = if is_superseding && number == 0 { "S1" } else { "" };
            later_statement(number, says, modality, *day, &format!("2031-03-{from:02}"), supersedes)
        }).collect();
        prop_assert_eq!(foresight(&played(&road_with(&rows))), foresight(road()));
    }
}

#[test]
fn what_is_recorded_within_the_window_changes_foresight() {
    // The two laws above would hold of a program that reads nothing.
    let row = ("statements.csv", "X,ROAD,closed,statement,,,2031-03-02,,GUARD,,".to_owned());
    assert_ne!(foresight(&played(&road_with(&[row]))), foresight(road()));
    let count = ("stocks.csv", "DEPOT,FLOUR,1,2031-03-03".to_owned());
    assert_ne!(foresight(&played(&road_with(&[count]))), foresight(road()));
}

#[test]
fn a_window_that_ends_before_it_begins_is_bad_input() {
    let folder = road_with(&[]);
    let error = backtest(folder.path(), &Window::daily(date(2), date(1))).unwrap_err();
    let cause = std::error::Error::source(&error).unwrap().to_string();
    assert!(cause.contains("E113") && cause.contains("the window ends on 2031-03-01"), "{cause}");
}

// From outside

fn passage(arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passage"));
    let output = command.args(arguments).current_dir(repository()).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn the_screen_of_replay() {
    let window = ["--from", "2031-02-24", "--to", "2031-03-12", "--ahead", "7", "--rule", "all"];
    let (code, screen) = passage(&[&["replay", "examples/two-bridges"], &window[..]].concat());
    assert_eq!(code, 0);
    insta::assert_snapshot!(screen);
}

#[test]
fn the_document_of_replay_has_its_schema() {
    let window = ["--from", "2031-03-01", "--to", "2031-03-03", "--ahead", "2", "--json"];
    let (code, document) = passage(&[&["replay", "examples/two-bridges"], &window[..]].concat());
    assert_eq!(code, 0);
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    assert_eq!(document["schema"], "passage.replay/1");
    for key in
        ["workspace", "from", "to", "every", "ahead", "rule", "days", "scores", "surprises", "crossings", "notes"]
    {
        assert!(document.get(key).is_some(), "`{key}` is missing");
    }
    assert_eq!(document["days"].as_array().unwrap().len(), 3);
    assert_eq!(document["days"][0]["corridors"][0]["forecast"].as_array().unwrap().len(), 3);
}

/// The parts of a screen, by their first line.
fn sections(screen: &str) -> BTreeMap<&str, &str> {
    let parts = screen.split("\n\n").map(|part| part.trim_end_matches('\n'));
    parts.filter_map(|part| Some((part.lines().next()?, part))).collect()
}

/// Every block of text in the guide that begins as a part of the screen does is that part, to the letter.
#[test]
fn the_guide_tells_what_the_program_says() {
    let command = "replay examples/nagorno-karabakh-2023 --from 2022-12-12 --to 2023-09-19 --rule all";
    let path = repository().join("docs/guides/back-test.md");
    let guide = fs::read_to_string(&path).unwrap();
    assert!(guide.contains(&format!("passage {command}")), "the guide names the command of its figures");
    let (code, screen) = passage(&command.split(' ').collect::<Vec<_>>());
    assert_eq!(code, 0);
    let sections = sections(&screen);
    let mut blocks: Vec<String> = guide.split("```text\n").map(str::to_owned).collect();
    let mut found = 0;
    for block in blocks.iter_mut().skip(1) {
        let (shown, rest) = block.split_once("\n```").unwrap();
        if let Some(section) = shown.lines().next().and_then(|line| sections.get(line)) {
            found += 1;
            *block = format!("{section}\n```{rest}");
        }
    }
    assert!(found >= 5, "{found} blocks of the guide begin as a part of the screen does");
    let fresh = blocks.join("```text\n");
    if std::env::var_os("PASSAGE_BLESS").is_some() {
        fs::write(&path, &fresh).unwrap();
    } else {
        assert_eq!(guide, fresh, "refresh it with `PASSAGE_BLESS=1 cargo test -p passage --test backtest`");
    }
}
