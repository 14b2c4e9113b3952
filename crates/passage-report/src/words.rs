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
    /// Somebody who is shown by a role, by its code: `MONITOR-1` is `Monitor 1`; `None` where it is no such code.
    pub(crate) fn role(&self, code: &str) -> Option<String> {
        let (role, number) = code.rsplit_once('-')?;
        Some(self.tell(&format!("role-{}", role.to_lowercase()), [("number", number.into())]))
    }

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

    /// The same where there is no markup.
    pub(crate) fn rule_sentence(&self, written: &str) -> String {
        self.rule_meaning(written).iter().map(Node::text).collect()
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
