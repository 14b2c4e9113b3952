//! Workspaces small enough to be solved by hand: `fixtures/tiny/NAME/README.md` has the arithmetic, `expected.json` the
//! figures that the plan must show.

use passage_model::belief::{View, fold};
use passage_model::calendar::shift;
use passage_model::capacity::by_day;
use passage_model::measure::Kg;
use passage_model::plan::Plan;
use passage_plan::planner::{PlanError, Terms, plan};
use passage_workspace::{Options, read};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Figures of the plan are of whole kilograms; beyond this they are not what the hand found.
const TOLERANCE: f64 = 1e-6;

#[test]
fn every_tiny_workspace_comes_out_as_solved_by_hand() {
    let mut wrong = Vec::new();
    let folders = folders();
    assert!(folders.len() >= 10, "fixtures/tiny holds only {} workspaces", folders.len());
    for folder in folders {
        let name = folder.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        wrong.extend(differences(&folder).into_iter().map(|what| format!("{name}: {what}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/tiny");
    let entries = fs::read_dir(&root).expect("fixtures/tiny is part of the repository");
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a folder of the repository can be listed").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

/// What differs from the figures found by hand, one line each.
fn differences(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join("expected.json")).expect("each workspace has its expected.json");
    let expected: Value = serde_json::from_str(&text).expect("expected.json is JSON");
    let mut wrong = Wrong(Vec::new());
    match (expected.get("contradiction"), made(folder)) {
        (_, Err(error)) => wrong.0.push(error),
        (Some(ids), Ok(Outcome::Contradiction(culprits))) => wrong.equal("contradiction", &Value::from(culprits), ids),
        (Some(ids), Ok(Outcome::Plan(_))) => {
            wrong.0.push(format!("contradiction: expected {ids}, but there is a plan"))
        }
        (None, Ok(Outcome::Contradiction(culprits))) => {
            wrong.0.push(format!("no plan: {} contradict", culprits.join(", ")))
        }
        (None, Ok(Outcome::Plan(plan))) => compare(&plan, &expected, &mut wrong),
    }
    wrong.0
}

enum Outcome {
    Plan(Box<Plan>),
    /// The ids of the commitments that cannot be kept, in order.
    Contradiction(Vec<String>),
}

/// Plans a workspace as the program does without any flags.
fn made(folder: &Path) -> Result<Outcome, String> {
    let workspace = read(folder, &Options::default()).map_err(|error| error.to_string())?;
    let faults: Vec<String> =
        workspace.faults.iter().filter(|fault| fault.is_error()).map(ToString::to_string).collect();
    let network = workspace.network.ok_or_else(|| faults.join("\n"))?;
    let settings = &network.settings;
    let view = View {
        rule: settings.rule.clone(),
        as_of: None,
        overrides: vec![],
        horizon: settings.horizon,
        without: vec![],
    };
    let timeline = fold(&network, &view);
    let capacity = by_day(&network, &timeline, settings.known_by.unwrap_or(settings.horizon.start));
    let rule = settings.rule.to_string();
    let terms = Terms { inputs_digest: workspace.digest, rule, ..Terms::default() };
    match plan(&network, &timeline, &capacity, &terms) {
        Ok(planned) => Ok(Outcome::Plan(Box::new(planned.plan))),
        Err(PlanError::Contradiction(culprits)) => {
            let mut ids: Vec<String> = culprits.into_iter().map(|culprit| culprit.commitment).collect();
            ids.sort();
            Ok(Outcome::Contradiction(ids))
        }
        Err(error) => Err(error.to_string()),
    }
}

/// Every key of `expected.json` against the plan.
fn compare(plan: &Plan, expected: &Value, wrong: &mut Wrong) {
    let fields = expected.as_object().expect("expected.json is an object");
    for (key, wanted) in fields {
        match key.as_str() {
            "summary" => {
                let summary = json(&plan.summary);
                for (figure, wanted) in wanted.as_object().expect("`summary` is an object") {
                    wrong.equal(&format!("summary.{figure}"), &summary[figure], wanted);
                }
            }
            "outcome" => wrong.equal(key, &Value::from(plan.status.outcome.as_str()), wanted),
            "runs_out" => rows(key, &json(&plan.runs_out), wanted, wrong),
            "unmet" => rows(key, &json(&plan.unmet), wanted, wrong),
            "trips" => {
                let trucks: i64 = plan.movements.iter().map(|movement| movement.trucks).sum();
                wrong.equal(key, &Value::from(trucks), wanted);
            }
            "corridors" => corridors(plan, wanted, wrong),
            "first_arrival" => {
                for (site, wanted) in wanted.as_object().expect("`first_arrival` is an object") {
                    let arrivals = plan.movements.iter().filter(|movement| movement.to == *site);
                    let first = arrivals.map(|movement| movement.arrive).min().map(|date| date.to_string());
                    wrong.equal(&format!("first_arrival.{site}"), &Value::from(first), wanted);
                }
            }
            "given_t" => {
                for (store, wanted) in wanted.as_object().expect("`given_t` is an object") {
                    let rows = plan.distribution.iter();
                    let rows = rows.filter(|row| format!("{} {}", row.site, row.commodity) == *store);
                    wrong.equal(&format!("given_t.{store}"), &tonnes(rows.map(|row| row.quantity)), wanted);
                }
            }
            "left_t" => {
                let last = shift(plan.start, plan.days as i64 - 1);
                for (site, wanted) in wanted.as_object().expect("`left_t` is an object") {
                    let rows = plan.stocks.iter().filter(|row| row.date == last && row.site == *site);
                    wrong.equal(&format!("left_t.{site}"), &tonnes(rows.map(|row| row.quantity)), wanted);
                }
            }
            _ => wrong.0.push(format!("`{key}` of expected.json is not known to this test")),
        }
    }
}

/// Trucks and tonnes that start through a corridor on a day, where `expected.json` names them.
fn corridors(plan: &Plan, wanted: &Value, wrong: &mut Wrong) {
    for row in wanted.as_array().expect("`corridors` is a list") {
        let (id, date) = (row["id"].as_str().expect("a corridor has an id"), row["date"].as_str().expect("and a date"));
        let through = plan.movements.iter().filter(|movement| {
            movement.depart.to_string() == date && movement.corridors.iter().any(|corridor| corridor == id)
        });
        let trucks: i64 = through.clone().map(|movement| movement.trucks).sum();
        if let Some(wanted) = row.get("trucks") {
            wrong.equal(&format!("trucks by {id} on {date}"), &Value::from(trucks), wanted);
        }
        if let Some(wanted) = row.get("quantity_t") {
            let quantity = tonnes(through.map(|movement| movement.quantity));
            wrong.equal(&format!("tonnes by {id} on {date}"), &quantity, wanted);
        }
    }
}

/// A list of rows, complete but in any order; of each row only the fields that `expected.json` names.
fn rows(what: &str, found: &Value, wanted: &Value, wrong: &mut Wrong) {
    let (found, wanted) = (found.as_array().expect("rows are a list"), wanted.as_array().expect("rows are a list"));
    let is_same = |found: &Value, wanted: &Value| {
        let fields = wanted.as_object().expect("a row is an object");
        fields.iter().all(|(key, value)| is_equal(&found[key], value))
    };
    if found.len() != wanted.len() {
        wrong.0.push(format!("{what}: {} rows, by hand {}: {}", found.len(), wanted.len(), Value::from(found.clone())));
    }
    for row in wanted.iter().filter(|row| !found.iter().any(|other| is_same(other, row))) {
        wrong.0.push(format!("{what}: {row} is not among {}", Value::from(found.clone())));
    }
}

fn json(part: &impl serde::Serialize) -> Value {
    serde_json::to_value(part).expect("every part of a plan can be written as JSON")
}

fn tonnes(quantities: impl Iterator<Item = Kg>) -> Value {
    Value::from(quantities.sum::<Kg>().tonnes())
}

/// Figures that are not as found by hand.
struct Wrong(Vec<String>);

impl Wrong {
    fn equal(&mut self, what: &str, found: &Value, wanted: &Value) {
        if !is_equal(found, wanted) {
            self.0.push(format!("{what}: {found}, by hand {wanted}"));
        }
    }
}

fn is_equal(found: &Value, wanted: &Value) -> bool {
    match (found.as_f64(), wanted.as_f64()) {
        (Some(found), Some(wanted)) => (found - wanted).abs() <= TOLERANCE * wanted.abs().max(1.0),
        _ => found == wanted,
    }
}
