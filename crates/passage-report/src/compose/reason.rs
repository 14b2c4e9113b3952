//! Why a need is not met, in the words of the report: with names in the place of ids, and with the sources of the
//! statements behind it.

use super::wording::Wording;
use super::{item_of_id, site_name, subject_name};
use crate::language::Part;
use crate::markup::{Node, name};
use passage_model::belief::Basis;
use passage_model::calendar::Date;
use passage_model::explanation::{Cause, Grounds, Reason, ShutGate};
use passage_model::measure::Kg;
use passage_model::network::{SiteIndex, StatementIndex, Subject};
use std::collections::BTreeSet;

impl Wording<'_> {
    /// Why, without a full stop; without the statements behind it where the audience may not read them all.
    pub(super) fn why(&self, reason: &Reason) -> Vec<Node> {
        match &reason.cause {
            Some(cause) if self.is_sayable(reason, cause) => self.told(cause),
            _ => self.kept_back(reason),
        }
    }

    fn is_sayable(&self, reason: &Reason, cause: &Cause) -> bool {
        let mut ids = reason.because.iter().chain(&reason.disputed_by);
        let mut statements = cause.grounds().flat_map(|grounds| grounds.because.iter().chain(&grounds.disputed_by));
        ids.all(|id| self.redaction.has_statement(id))
            && statements.all(|index| self.redaction.statement(*index).is_some())
            && self.redaction.is_clean(&reason.sentence)
    }

    fn told(&self, cause: &Cause) -> Vec<Node> {
        let words = self.words;
        match cause {
            Cause::Met => words.nodes("reason-met", []),
            Cause::OutsideDays => words.nodes("reason-outside-days", []),
            Cause::NoGoods { has_own: false } => words.nodes("reason-no-goods", []),
            Cause::NoGoods { has_own: true } => words.nodes("reason-no-goods-elsewhere", []),
            Cause::NoRoad { from } => words.nodes("reason-no-road", [("places", self.sites(from))]),
            Cause::TooLate { from, earliest } => {
                words.nodes("reason-too-late", [("places", self.sites(from)), ("date", words.date(*earliest).into())])
            }
            Cause::Shut { gates, earliest } => self.shut(gates, *earliest),
            Cause::Full { gate, date, most, trucks, grounds } => {
                let most: Part = self.most(*most, *trucks).into();
                let (gate, date): (Part, Part) = (self.subject(*gate), words.date(*date).into());
                match grounds {
                    None => words.nodes("reason-full", [("gate", gate), ("most", most), ("date", date)]),
                    Some(grounds) => {
                        let grounds: Part = self.grounds(grounds, None).into();
                        let parts = [("gate", gate), ("most", most), ("date", date), ("grounds", grounds)];
                        words.nodes("reason-full-grounds", parts)
                    }
                }
            }
            Cause::NoTrucks { fleet, trucks: 0 } => {
                words.nodes("reason-no-trucks", [("fleet", name(&self.network[*fleet].id).into())])
            }
            Cause::NoTrucks { fleet, trucks } => {
                let fleet: Part = name(&self.network[*fleet].id).into();
                words.nodes("reason-trucks-at-work", [("fleet", fleet), ("count", (*trucks).into())])
            }
            Cause::StoreFull { site } => words.nodes("reason-store-full", [("place", self.site(*site))]),
            Cause::BudgetSpent => words.nodes("bottleneck-budget", []),
            Cause::NoMoreGoods { commodity, site } => {
                let goods = item_of_id(self.network, &self.network[*commodity].id);
                words.nodes("reason-no-more-goods", [("goods", name(&goods).into()), ("place", self.site(*site))])
            }
            Cause::Shared => words.nodes("reason-shared", []),
        }
    }

    fn shut(&self, gates: &[ShutGate], earliest: Option<Date>) -> Vec<Node> {
        let words = self.words;
        let arrival: Part = match earliest {
            Some(date) => words.tell("reason-arrival", [("date", words.date(date).into())]),
            None => words.say("reason-no-arrival"),
        }
        .into();
        if gates.is_empty() {
            return words.nodes("reason-shut-in-turn", [("arrival", arrival)]);
        }
        let gates = gates.iter().map(|shut| {
            let notice = match shut.gate {
                Subject::Corridor(corridor) if shut.is_in_notice => Some(self.network[corridor].notice_days),
                _ => None,
            };
            words.nodes(
                "reason-gate",
                [
                    ("gate", self.subject(shut.gate)),
                    ("date", words.date(shut.last).into()),
                    ("grounds", self.grounds(&shut.grounds, notice).into()),
                ],
            )
        });
        words.nodes("reason-shut", [("gates", words.list("list-semicolon", gates).into()), ("arrival", arrival)])
    }

    /// The limits of a gate on a day.
    fn most(&self, most: Option<Kg>, trucks: Option<i64>) -> String {
        let words = self.words;
        let weight = most.map(|most| words.tell("reason-weight", [("weight", words.tonnes(most).into())]));
        let trucks = trucks.map(|trucks| words.tell("reason-trucks", [("count", trucks.into())]));
        match (weight, trucks) {
            (Some(weight), Some(trucks)) => {
                words.tell("reason-weight-and-trucks", [("weight", weight.into()), ("trucks", trucks.into())])
            }
            (weight, trucks) => weight.or(trucks).unwrap_or_default(),
        }
    }

    /// On whose word, by whom disputed, and the days of notice that have to pass first.
    fn grounds(&self, grounds: &Grounds, notice_days: Option<i64>) -> Vec<Node> {
        let words = self.words;
        let by = match grounds.basis {
            _ if !grounds.because.is_empty() => {
                words.nodes("reason-by", [("voices", self.voices(&grounds.because).into())])
            }
            Basis::Scenario => words.nodes("basis-scenario", []),
            Basis::WhatIf => words.nodes("basis-what-if", []),
            Basis::Weekday => words.nodes("closed-on-weekday", []),
            Basis::Statements | Basis::Default => words.nodes("reason-by-default", []),
        };
        let mut parts = vec![by];
        if !grounds.disputed_by.is_empty() {
            parts.push(words.nodes("reason-disputed", [("voices", self.voices(&grounds.disputed_by).into())]));
        }
        if let Some(days) = notice_days {
            parts.push(words.nodes("reason-notice", [("count", days.into())]));
        }
        words.list("list-semicolon", parts)
    }

    /// Who says it, with the ids of the statements.
    fn voices(&self, statements: &BTreeSet<StatementIndex>) -> Vec<Node> {
        let told = statements.iter().filter_map(|index| self.redaction.statement(*index)).map(|statement| {
            let source: Part = name(&self.source(statement.source)).into();
            self.words.nodes("voice-cited", [("source", source), ("id", name(&statement.id).into())])
        });
        self.words.list("list-comma", told)
    }

    /// The reason without the statements behind it.
    fn kept_back(&self, reason: &Reason) -> Vec<Node> {
        let what: Part = self.words.bottleneck(reason.bottleneck).into();
        let withheld: Part = self.words.withheld(self.redaction.audience()).into();
        if reason.ids.is_empty() {
            return self.words.nodes("reason-kept-back", [("what", what), ("withheld", withheld)]);
        }
        let names = reason.ids.iter().map(|id| {
            let subject = self.network.subject(id);
            name(&subject.map_or_else(|| id.clone(), |subject| subject_name(self.network, subject).name))
        });
        let places: Part = self.words.list("list-comma", names).into();
        self.words.nodes("reason-kept-back-at", [("what", what), ("places", places), ("withheld", withheld)])
    }

    fn subject(&self, subject: Subject) -> Part {
        name(&subject_name(self.network, subject).name).into()
    }

    fn site(&self, site: SiteIndex) -> Part {
        name(&site_name(self.network, site).name).into()
    }

    fn sites(&self, sites: &[SiteIndex]) -> Part {
        let names = sites.iter().map(|site| name(&site_name(self.network, *site).name));
        self.words.list("list-comma", names).into()
    }
}

#[cfg(test)]
mod tests;
