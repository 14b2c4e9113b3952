//! Whoever asked for plans sees how many are made and can call them off, on the worked example `two-bridges`.

use passage_model::belief::{View, fold};
use passage_model::calendar::Date;
use passage_model::capacity::by_day;
use passage_model::network::Network;
use passage_model::settings::Rule;
use passage_plan::compare::{Question, compare, compare_with};
use passage_plan::control::{Cancel, Control, Progress};
use passage_plan::planner::{PlanError, Terms, plan_with};
use passage_plan::readings::{influence_with, readings_with};
use passage_workspace::{Options, read};
use std::path::Path;
use std::sync::{Arc, Mutex};

fn bridges() -> Network {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/two-bridges");
    let workspace = read(&folder, &Options::default()).expect("the examples are part of the repository");
    workspace.network.expect("the examples have no errors")
}

fn view(network: &Network) -> View {
    let settings = &network.settings;
    View { rule: settings.rule.clone(), as_of: None, overrides: vec![], horizon: settings.horizon, without: vec![] }
}

fn known_by(network: &Network) -> Date {
    network.settings.known_by.unwrap_or(network.settings.horizon.start)
}

fn question(network: &Network) -> Question {
    Question { from: network.settings.horizon.start, delay_days: 1, days_between: 2 }
}

/// A control that writes down all that it is told.
fn noting() -> (Control, Arc<Mutex<Vec<Progress>>>) {
    let told = Arc::new(Mutex::new(Vec::new()));
    let notes = Arc::clone(&told);
    let note = move |progress| notes.lock().expect("nobody panics while writing").push(progress);
    (Control::default().telling(note), told)
}

/// Each number of plans from none to all was told once.
fn assert_told_of_each_plan(told: &Mutex<Vec<Progress>>) {
    let told = told.lock().expect("nobody panics while writing");
    let total = told[0].total;
    assert!(total > 0 && told.iter().all(|progress| progress.total == total), "{told:?}");
    let mut done: Vec<usize> = told.iter().map(|progress| progress.done).collect();
    assert_eq!(done[0], 0, "the start is told first");
    done.sort_unstable();
    assert_eq!(done, (0..=total).collect::<Vec<_>>());
}

#[test]
fn a_comparison_tells_of_each_plan_and_is_the_same_as_without() {
    let network = bridges();
    let (control, told) = noting();
    let watched = compare_with(&network, &view(&network), known_by(&network), &question(&network), &control);
    assert_told_of_each_plan(&told);
    // Four sets, a day of delay for each corridor and for both, two orders, and as the log has it.
    assert_eq!(told.lock().expect("nobody panics while writing")[0].total, 4 + 3 + 2 + 1);
    let unwatched = compare(&network, &view(&network), known_by(&network), &question(&network));
    assert_eq!(watched.expect("there are plans"), unwatched.expect("there are plans"));
}

#[test]
fn readings_tell_of_each_plan_that_differs() {
    let network = bridges();
    let (control, told) = noting();
    let rules = [Rule::Latest, Rule::Optimistic, Rule::Pessimistic];
    readings_with(&network, &view(&network), known_by(&network), &rules, &control).expect("there are plans");
    assert_told_of_each_plan(&told);
    assert_eq!(told.lock().expect("nobody panics while writing")[0].total, 2, "two rules agree");
    let (control, told) = noting();
    influence_with(&network, &view(&network), known_by(&network), &control).expect("there are plans");
    assert_told_of_each_plan(&told);
}

#[test]
fn a_plan_tells_of_its_start_and_its_end() {
    let network = bridges();
    let timeline = fold(&network, &view(&network));
    let capacity = by_day(&network, &timeline, known_by(&network));
    let (control, told) = noting();
    plan_with(&network, &timeline, &capacity, &Terms::default(), &control).expect("there is a plan");
    assert_told_of_each_plan(&told);
}

#[test]
fn work_that_is_called_off_half_way_ends_without_a_result() {
    let network = bridges();
    let cancel = Cancel::default();
    let raised = cancel.clone();
    let control = Control::new(cancel).telling(move |progress| {
        if progress.done == 3 {
            raised.cancel();
        }
    });
    let made = compare_with(&network, &view(&network), known_by(&network), &question(&network), &control);
    assert!(matches!(made, Err(PlanError::Cancelled)), "{made:?}");

    // What was called off once stays so.
    let rules = [Rule::Latest];
    let made = readings_with(&network, &view(&network), known_by(&network), &rules, &control);
    assert!(matches!(made, Err(PlanError::Cancelled)), "{made:?}");
    let timeline = fold(&network, &view(&network));
    let capacity = by_day(&network, &timeline, known_by(&network));
    let made = plan_with(&network, &timeline, &capacity, &Terms::default(), &control);
    assert!(matches!(made, Err(PlanError::Cancelled)), "{made:?}");
}
