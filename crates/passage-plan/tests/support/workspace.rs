//! Workspace folders written for a test, read by the reader that every workspace is read by, and planned.

use passage_model::belief::{Basis, Override, Timeline, View, fold};
use passage_model::capacity::{Capacity, by_day};
use passage_model::network::{Network, Subject};
use passage_model::plan::Plan;
use passage_model::statement::Says;
use passage_plan::planner::{Terms, plan};
use passage_workspace::Options;
use std::fs;
use tempfile::TempDir;

/// A workspace folder; it is gone when this is dropped.
pub struct Workspace(TempDir);

impl Workspace {
    /// A folder with `workspace.toml`: these lines under `[plan]`, from 1 January 2024 on.
    pub fn new(plan: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder for temporary files can be made");
        let workspace = Self(folder);
        workspace.write("workspace.toml", &format!("[plan]\nstart = 2024-01-01\n{plan}\n"));
        workspace
    }

    /// Adds a table. Cells hold no commas.
    pub fn table(self, name: &str, header: &str, rows: impl IntoIterator<Item = Vec<String>>) -> Self {
        let mut text = format!("{header}\n");
        for row in rows {
            text.push_str(&row.join(","));
            text.push('\n');
        }
        self.write(&format!("{name}.csv"), &text);
        self
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.0.path().join(file), text).expect("a file can be written to the folder just made");
    }

    /// Reads the folder.
    pub fn read(&self) -> Network {
        let workspace =
            passage_workspace::read(self.0.path(), &Options::default()).expect("the folder just written is there");
        let faults: Vec<String> =
            workspace.faults.iter().filter(|fault| fault.is_error()).map(ToString::to_string).collect();
        workspace.network.unwrap_or_else(|| panic!("the workspace is at fault:\n{}", faults.join("\n")))
    }
}

/// Cells of a row.
#[macro_export]
macro_rules! row {
    ($($cell:expr),+ $(,)?) => { vec![$($cell.to_string()),+] };
}

/// An id made of a name: `Ar Raqqa` is `Ar-Raqqa`.
pub fn slug(name: &str) -> String {
    let words: Vec<&str> = name.split(|letter: char| !letter.is_ascii_alphanumeric()).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// What may pass with the named corridors open and all others closed throughout.
pub fn with_open(network: &Network, corridors: &[&str]) -> (Timeline, Capacity) {
    let overrides = network.corridor_indices().map(|corridor| {
        let is_open = corridors.iter().any(|id| network[corridor].id == *id);
        Override {
            subject: Subject::Corridor(corridor),
            says: if is_open { Says::Open } else { Says::Closed },
            from: None,
            to: None,
            share: None,
            trucks_per_day: None,
            basis: Basis::WhatIf,
        }
    });
    let settings = &network.settings;
    let view = View {
        rule: settings.rule.clone(),
        as_of: None,
        overrides: overrides.collect(),
        horizon: settings.horizon,
        without: Vec::new(),
    };
    let timeline = fold(network, &view);
    let capacity = by_day(network, &timeline, settings.horizon.start);
    (timeline, capacity)
}

/// The plan with the named corridors open and all others closed throughout.
pub fn plan_with_open(network: &Network, corridors: &[&str]) -> Plan {
    let (timeline, capacity) = with_open(network, corridors);
    let terms = Terms { rule: network.settings.rule.to_string(), ..Terms::default() };
    plan(network, &timeline, &capacity, &terms).unwrap_or_else(|error| panic!("{error}")).plan
}

/// The least cost with divisible trucks and kilograms, after every better use of the goods.
pub fn relaxed_cost(plan: &Plan) -> f64 {
    plan.status.relaxed_cost.expect("cost is a level of every plan with anything to pay for")
}
