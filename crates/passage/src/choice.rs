//! Under which glasses a workspace is looked at, and what they make of its log.

use crate::WhatIf;
use crate::nearest::unknown;
use passage_model::belief::{Basis, Override, View};
use passage_model::calendar::{Date, days_between};
use passage_model::fault::{Fault, Origin};
use passage_model::network::Network;
use passage_model::settings::Rule;

/// What is chosen beside the tables; where nothing is chosen the settings of the workspace count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// Name of a scenario; `None`: as the log has it.
    pub scenario: Option<String>,
    /// What was recorded after this day is hidden; `None`: nothing is.
    pub as_of: Option<Date>,
    /// The day from which notice runs; `None`: the as-of date, else the setting, else the start.
    pub known_by: Option<Date>,
    /// A belief rule; `None`: that of the settings.
    pub rule: Option<String>,
    /// First day; `None`: that of the settings.
    pub start: Option<Date>,
    /// Number of days; `None`: that of the settings.
    pub days: Option<usize>,
    /// What overrules log and scenario; on a day that several name, the last counts.
    pub what_ifs: Vec<WhatIf>,
}

/// A choice whose every name was found in the tables.
#[derive(Clone, Debug)]
pub(crate) struct Resolved {
    pub view: View,
    pub known_by: Date,
    /// As the table writes it.
    pub scenario: Option<String>,
}

impl Choice {
    /// Looks every name up; all that are not known become faults.
    pub(crate) fn resolve(&self, network: &Network) -> Result<Resolved, Vec<Fault>> {
        let mut faults = Vec::new();
        let horizon = network.settings.horizon;
        if days_between(horizon.start, horizon.last()) + 1 != horizon.days as i64 {
            let message = format!("{} days from {} run past the end of the calendar", horizon.days, horizon.start);
            faults.push(out_of_range(message).hint("choose an earlier start or fewer days"));
        }
        let rule = match &self.rule {
            Some(typed) => rule(network, typed, &mut faults).unwrap_or_else(|| network.settings.rule.clone()),
            None => network.settings.rule.clone(),
        };
        let scenario = self.scenario.as_ref().and_then(|typed| {
            let names = network.scenario_names();
            let found = names.iter().find(|name| name.eq_ignore_ascii_case(typed));
            if found.is_none() {
                faults.push(unknown("E104", "scenario", typed, names.iter().copied()));
            }
            found.map(|name| (*name).to_owned())
        });
        let mut overrides = scenario.as_deref().map_or_else(Vec::new, |name| scenario_overrides(network, name));
        for what_if in &self.what_ifs {
            match network.subject(&what_if.id) {
                Some(subject) => overrides.push(Override {
                    subject,
                    says: what_if.says,
                    from: what_if.from,
                    to: what_if.to,
                    share: None,
                    trucks_per_day: None,
                    basis: Basis::WhatIf,
                }),
                None => faults.push(unknown_subject(network, &what_if.id)),
            }
        }
        let known_by = self.known_by.or(self.as_of).or(network.settings.known_by).unwrap_or(horizon.start);
        if faults.is_empty() {
            Ok(Resolved {
                view: View { rule, as_of: self.as_of, without: Vec::new(), overrides, horizon },
                known_by,
                scenario,
            })
        } else {
            Err(faults)
        }
    }
}

/// What overrules the log in a scenario of the tables.
pub(crate) fn scenario_overrides(network: &Network, name: &str) -> Vec<Override> {
    let rows = network.scenarios.iter().filter(|row| row.scenario.eq_ignore_ascii_case(name));
    rows.map(|row| Override {
        subject: row.about,
        says: row.says,
        from: row.from,
        to: row.to,
        share: row.share,
        trucks_per_day: row.trucks_per_day,
        basis: Basis::Scenario,
    })
    .collect()
}

/// Reads a rule; the party of `party:ID` has to be one that the tables know. `None`: the fault was told.
fn rule(network: &Network, typed: &str, faults: &mut Vec<Fault>) -> Option<Rule> {
    if typed.trim().eq_ignore_ascii_case("all") {
        let fault = Fault::new("E111", Origin::Command, "`--rule all` stands for every rule; one is needed here");
        faults.push(fault.hint("`access`, `outlook`, `plan`, `compare` and `replay` show every rule"));
        return None;
    }
    let Some(rule) = Rule::parse(typed) else {
        let rules = Rule::without_party().map(|rule| rule.to_string());
        let known = rules.iter().map(String::as_str).chain(["party:ID"]);
        faults.push(unknown("E111", "rule", typed, known));
        return None;
    };
    let Rule::Party(party) = &rule else { return Some(rule) };
    let parties = parties(network);
    match parties.iter().find(|known| known.eq_ignore_ascii_case(party)) {
        Some(known) => Some(Rule::Party((*known).to_owned())),
        None => {
            faults.push(unknown("E104", "party", party, parties));
            None
        }
    }
}

/// The parties that sources belong to, then the ids of the sources.
pub(crate) fn parties(network: &Network) -> Vec<&str> {
    let mut parties: Vec<&str> = Vec::new();
    let of_sources = network.sources.iter().filter_map(|source| source.party.as_deref());
    for party in of_sources.chain(network.sources.iter().map(|source| source.id.as_str())) {
        if !party.is_empty() && !parties.iter().any(|known| known.eq_ignore_ascii_case(party)) {
            parties.push(party);
        }
    }
    parties
}

fn unknown_subject(network: &Network, typed: &str) -> Fault {
    let corridors = network.corridors.iter().map(|corridor| corridor.id.as_str());
    let legs = network.legs.iter().map(|leg| leg.id.as_str());
    let sites = network.sites.iter().map(|site| site.id.as_str());
    unknown("E104", "corridor, leg or site", typed, corridors.chain(legs).chain(sites))
}

/// The fault of a value on the command line that is out of range.
pub(crate) fn out_of_range(message: String) -> Fault {
    Fault::new("E113", Origin::Command, message)
}
