//! Plain words for what the tables write short.

use crate::language::{Part, Words};
use crate::markup::{Node, name};
use crate::report::{BestCorridor, PeopleShort};
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
            Says::Open => "state-open",
            Says::Restricted => "state-restricted",
            Says::Closed => "state-closed",
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

    /// How many warnings touch what the audience may not read.
    pub(crate) fn warnings_withheld(&self, audience: Audience, count: usize) -> String {
        let key = match audience {
            Audience::Public => "warnings-withheld-public",
            Audience::Partners | Audience::Internal => "warnings-withheld-partners",
        };
        self.tell(key, [("count", count.into())])
    }

    /// Who goes short: the worst day first, then the whole period; each a sentence.
    pub(crate) fn people_short(&self, people: &PeopleShort) -> Vec<String> {
        let share = self.percent(people.met_share);
        let all = self.tell("headline-people-all", [("days", people.days.into()), ("share", share.into())]);
        let Some(worst) = people.worst_day else { return vec![self.say("headline-nobody-short"), all] };
        let parts = [("date", self.date(worst).into()), ("people", people.people.into())];
        let person_days = self.tell("headline-people-days", [("amount", self.amount(people.person_days).into())]);
        vec![self.tell("headline-people-worst", parts), all, person_days]
    }

    /// What the best corridor is opened against, with how much is short then.
    pub(crate) fn opened_alone(&self, best: &BestCorridor, corridor: Part) -> Vec<Node> {
        match best.all_closed {
            None => self.nodes("headline-opening-alone", [("corridor", corridor)]),
            Some(closed) => {
                let closed = self.amount(closed).into();
                self.nodes("headline-opening-against", [("corridor", corridor), ("closed", closed)])
            }
        }
    }

    /// How far a plan can be from the best, in per cent of the first objective.
    pub(crate) fn gap(&self, gap: f64) -> String {
        self.tell("percent", [("number", self.decimal(gap.max(0.0) * 100.0, 2).into())])
    }

    /// For whom a page is.
    pub(crate) fn audience(&self, audience: Audience) -> String {
        self.say(match audience {
            Audience::Public => "audience-public",
            Audience::Partners => "audience-partners",
            Audience::Internal => "audience-internal",
        })
    }

    /// Texts side by side, with what the message of this key puts between them, where there is no markup.
    pub(crate) fn joined<T: Into<String>>(&self, separator: &str, items: impl IntoIterator<Item = T>) -> String {
        items.into_iter().map(Into::into).collect::<Vec<String>>().join(&self.say(separator))
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
