//! Plain words for what the tables write short.

use crate::language::{Part, Words};
use crate::markup::{Node, name};
use passage_model::audience::Audience;
use passage_model::belief::{Basis, State};
use passage_model::calendar::Weekday;
use passage_model::explanation::Bottleneck;
use passage_model::network::Nutrient;
use passage_model::settings::Rule;
use passage_model::statement::{Modality, Says};

impl Words {
    /// What is believed of a road.
    pub(crate) fn state(&self, state: State) -> String {
        self.say(match state {
            State::Open => "state-open",
            State::Restricted => "state-restricted",
            State::Closed => "state-closed",
        })
    }

    /// Why it is believed.
    pub(crate) fn basis(&self, basis: Basis) -> String {
        self.say(match basis {
            Basis::Statements => "basis-statements",
            Basis::Default => "basis-default",
            Basis::Weekday => "basis-weekday",
            Basis::Scenario => "basis-scenario",
            Basis::WhatIf => "basis-what-if",
        })
    }

    /// What a statement says.
    pub(crate) fn says(&self, says: Says) -> String {
        self.say(match says {
            Says::Open => "says-open",
            Says::Restricted => "says-restricted",
            Says::Closed => "says-closed",
            Says::Threatened => "says-threatened",
            Says::None => "says-none",
        })
    }

    /// In what manner it was said.
    pub(crate) fn modality(&self, modality: Modality) -> String {
        self.say(match modality {
            Modality::Observation => "modality-observation",
            Modality::Statement => "modality-statement",
            Modality::Denial => "modality-denial",
            Modality::Demand => "modality-demand",
            Modality::Agreement => "modality-agreement",
            Modality::Plan => "modality-plan",
            Modality::Threat => "modality-threat",
        })
    }

    /// What a statement says, and in what manner: `open (demand)`.
    pub(crate) fn said(&self, says: Says, modality: Modality) -> String {
        self.tell("said", [("says", self.says(says).into()), ("modality", self.modality(modality).into())])
    }

    /// The name of a rule, written as in the settings; as it stands where it is not one that is known.
    pub(crate) fn rule(&self, written: &str) -> Vec<Node> {
        match Rule::parse(written) {
            Some(Rule::Latest) => vec![self.say("rule-latest").into()],
            Some(Rule::Pessimistic) => vec![self.say("rule-pessimistic").into()],
            Some(Rule::Optimistic) => vec![self.say("rule-optimistic").into()],
            Some(Rule::Reliable) => vec![self.say("rule-reliable").into()],
            Some(Rule::Party(party)) => self.nodes("rule-party", [("party", name(&party).into())]),
            Some(Rule::Controller) => vec![self.say("rule-controller").into()],
            None => vec![name(written).into()],
        }
    }

    /// The same where there is no markup.
    pub(crate) fn rule_name(&self, written: &str) -> String {
        self.rule(written).iter().map(Node::text).collect()
    }

    /// What a rule, written as in the settings, means.
    pub(crate) fn rule_meaning(&self, written: &str) -> Vec<Node> {
        match Rule::parse(written) {
            Some(Rule::Latest) => vec![self.say("rule-latest-means").into()],
            Some(Rule::Pessimistic) => vec![self.say("rule-pessimistic-means").into()],
            Some(Rule::Optimistic) => vec![self.say("rule-optimistic-means").into()],
            Some(Rule::Reliable) => vec![self.say("rule-reliable-means").into()],
            Some(Rule::Party(party)) => self.nodes("rule-party-means", [("party", name(&party).into())]),
            Some(Rule::Controller) => vec![self.say("rule-controller-means").into()],
            None => vec![name(written).into()],
        }
    }

    /// What stands in the way.
    pub(crate) fn bottleneck(&self, bottleneck: Bottleneck) -> String {
        self.say(match bottleneck {
            Bottleneck::None => "bottleneck-none",
            Bottleneck::NoRoad => "bottleneck-no-road",
            Bottleneck::Closed => "bottleneck-closed",
            Bottleneck::TooLate => "bottleneck-too-late",
            Bottleneck::Capacity => "bottleneck-capacity",
            Bottleneck::Trucks => "bottleneck-trucks",
            Bottleneck::Supply => "bottleneck-supply",
            Bottleneck::Store => "bottleneck-store",
            Bottleneck::Budget => "bottleneck-budget",
            Bottleneck::Shared => "bottleneck-shared",
        })
    }

    /// A day of the week.
    pub(crate) fn weekday(&self, weekday: Weekday) -> String {
        self.say(match weekday {
            Weekday::Monday => "weekday-monday",
            Weekday::Tuesday => "weekday-tuesday",
            Weekday::Wednesday => "weekday-wednesday",
            Weekday::Thursday => "weekday-thursday",
            Weekday::Friday => "weekday-friday",
            Weekday::Saturday => "weekday-saturday",
            Weekday::Sunday => "weekday-sunday",
        })
    }

    /// What people call a nutrient.
    pub(crate) fn nutrient(&self, nutrient: Nutrient) -> String {
        self.say(&format!("nutrient-{}", nutrient.name()))
    }

    /// Stands for a statement that the audience may not read.
    pub(crate) fn withheld(&self, audience: Audience) -> String {
        self.say(match audience {
            Audience::Public => "withheld-public",
            Audience::Partners | Audience::Internal => "withheld-partners",
        })
    }

    /// For whom a page is.
    pub(crate) fn audience(&self, audience: Audience) -> String {
        self.say(match audience {
            Audience::Public => "audience-public",
            Audience::Partners => "audience-partners",
            Audience::Internal => "audience-internal",
        })
    }

    /// Things side by side, with what the message of this key puts between them.
    pub(crate) fn list<P: Into<Part>>(&self, separator: &str, items: impl IntoIterator<Item = P>) -> Vec<Node> {
        let between = self.say(separator);
        let mut nodes: Vec<Node> = Vec::new();
        for item in items {
            if !nodes.is_empty() {
                nodes.push(between.as_str().into());
            }
            nodes.extend(item.into().nodes());
        }
        nodes
    }
}

/// What is believed of a road, in English.
pub(crate) fn state(state: State) -> &'static str {
    match state {
        State::Open => "open",
        State::Restricted => "restricted",
        State::Closed => "closed",
    }
}

/// Why it is believed, in English.
pub(crate) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Statements => "statements",
        Basis::Default => "nobody speaks of these days: the default of the tables",
        Basis::Weekday => "always closed on this weekday",
        Basis::Scenario => "the scenario says so",
        Basis::WhatIf => "a what-if says so",
    }
}

/// What a statement says, in English.
pub(crate) fn says(says: Says) -> &'static str {
    match says {
        Says::Open => "open",
        Says::Restricted => "restricted",
        Says::Closed => "closed",
        Says::Threatened => "threatened",
        Says::None => "nothing about access",
    }
}

/// In what manner it was said, in English.
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

/// A rule, written as in the settings, as an English sentence; as it stands where it is not one that is known.
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

/// Stands for a statement that the audience may not read, in English.
pub(crate) fn withheld(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "a statement not for publication",
        Audience::Partners | Audience::Internal => "a statement not for partners",
    }
}

/// For whom a page is, in English.
pub(crate) fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "For: public. Anyone may read this page.",
        Audience::Partners => "For: partners of the operation. Do not pass this page on.",
        Audience::Internal => "For: internal use. This page names sources and places: keep it where the tables are.",
    }
}
