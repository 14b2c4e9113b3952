//! Plain words for what the tables write short.

use passage_model::audience::Audience;
use passage_model::belief::{Basis, State};
use passage_model::calendar::Weekday;
use passage_model::explanation::Bottleneck;
use passage_model::settings::Rule;
use passage_model::statement::{Modality, Says};

/// What is believed of a road.
pub(crate) fn state(state: State) -> &'static str {
    match state {
        State::Open => "open",
        State::Restricted => "restricted",
        State::Closed => "closed",
    }
}

/// Why it is believed.
pub(crate) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Statements => "statements",
        Basis::Default => "nobody speaks of these days: the default of the tables",
        Basis::Weekday => "always closed on this weekday",
        Basis::Scenario => "the scenario says so",
        Basis::WhatIf => "a what-if says so",
    }
}

/// What a statement says.
pub(crate) fn says(says: Says) -> &'static str {
    match says {
        Says::Open => "open",
        Says::Restricted => "restricted",
        Says::Closed => "closed",
        Says::Threatened => "threatened",
        Says::None => "nothing about access",
    }
}

/// In what manner it was said.
pub(crate) fn modality(modality: Modality) -> &'static str {
    match modality {
        Modality::Observation => "observation",
        Modality::Statement => "statement",
        Modality::Denial => "denial",
        Modality::Demand => "demand",
        Modality::Agreement => "agreement",
        Modality::Plan => "plan",
        Modality::Threat => "threat",
    }
}

/// A rule, as written in the settings, as a sentence; as it stands where it is not one that is known.
pub(crate) fn rule(written: &str) -> String {
    match Rule::parse(written) {
        Some(Rule::Latest) => "the latest statement counts".to_owned(),
        Some(Rule::Pessimistic) => "any live “closed” closes a road".to_owned(),
        Some(Rule::Optimistic) => "any live “open” opens a road".to_owned(),
        Some(Rule::Reliable) => "the most reliable source counts".to_owned(),
        Some(Rule::Party(party)) => format!("only what {party} says counts"),
        Some(Rule::Controller) => "only what the party in control of a road says counts".to_owned(),
        None => written.to_owned(),
    }
}

/// What stands in the way.
pub(crate) fn bottleneck(bottleneck: Bottleneck) -> &'static str {
    match bottleneck {
        Bottleneck::None => "There is no shortage to explain",
        Bottleneck::NoRoad => "No road leads there",
        Bottleneck::Closed => "Every road there is closed, or needs notice first, on the days that would have helped",
        Bottleneck::TooLate => "Even on open roads goods arrive after that day",
        Bottleneck::Capacity => "A road or crossing lets no more through",
        Bottleneck::Trucks => "There are no more trucks",
        Bottleneck::Supply => "There are no more goods to send",
        Bottleneck::Store => "A store or its loading bay is full",
        Bottleneck::Budget => "The money is spent",
        Bottleneck::Shared => "Others need it as much: sharing leaves this place short",
    }
}

/// A day of the week.
pub(crate) fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// Stands for a statement that the audience may not read.
pub(crate) fn withheld(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "a statement not for publication",
        Audience::Partners | Audience::Internal => "a statement not for partners",
    }
}

/// For whom a page is, in words.
pub(crate) fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "For: public. Anyone may read this page.",
        Audience::Partners => "For: partners of the operation. Do not pass this page on.",
        Audience::Internal => "For: internal use. This page names sources and places: keep it where the tables are.",
    }
}
