//! The star: the crates around the model know it and not each other; only `passage` knows them all.
//!
//! Tests may read what another crate makes (the planner its cases from tables); what is built may not.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// The crates of the workspace with those crates of the workspace that each is built with.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let name = |value: &Value| value["name"].as_str().unwrap().to_owned();
    let packages = metadata["packages"].as_array().unwrap();
    let own: BTreeSet<String> = packages.iter().map(name).collect();
    let of = |package: &Value| {
        let list = package["dependencies"].as_array().unwrap();
        let built_with = list.iter().filter(|dependency| dependency["kind"] != "dev");
        built_with.map(name).filter(|dependency| own.contains(dependency)).collect()
    };
    packages.iter().map(|package| (name(package), of(package))).collect()
}

#[test]
fn the_crates_know_the_model_and_not_each_other() {
    let dependencies = dependencies();
    for (package, known) in &dependencies {
        let allowed: BTreeSet<String> = match package.as_str() {
            // The one knows no other, the other no aid at all: it sets what it is given.
            "passage-model" | "passage-pdf" => BTreeSet::new(),
            "passage" => dependencies.keys().filter(|name| *name != "passage").cloned().collect(),
            _ => BTreeSet::from(["passage-model".to_owned()]),
        };
        let beyond: Vec<&String> = known.difference(&allowed).collect();
        assert!(beyond.is_empty(), "`{package}` may not depend on {beyond:?}");
    }
}

#[test]
fn no_crate_is_a_bag_of_odds_and_ends() {
    for package in dependencies().keys() {
        let is_bag = ["core", "util", "utils", "common", "helpers"].iter().any(|word| package.ends_with(word));
        assert!(!is_bag, "`{package}`");
    }
}
