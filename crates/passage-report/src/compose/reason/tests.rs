use super::*;
use crate::language::{Language, Words};
use crate::sample::{Sample, march, valley};
use insta::assert_snapshot;
use passage_model::audience::{Audience, Redaction};
use passage_model::network::{CommodityIndex, CorridorIndex, Fleet, FleetIndex, LegIndex, Mode};

/// The sample with a fleet, and a corridor with two days of notice.
fn sample() -> Sample {
    let mut sample = valley();
    sample.network.corridors[1].notice_days = 2;
    let origin = sample.network.sites[0].origin.clone();
    sample.network.fleets.push(Fleet {
        id: "GREEN".to_owned(),
        base: SiteIndex(0),
        trucks: 12,
        payload_kg: 20_000,
        volume_m3: None,
        work_per_day: 600,
        load_unload: 120,
        speed_factor: 1.0,
        cost_per_km: 0.0,
        serves: vec![SiteIndex(0)],
        modes: vec![Mode::Road],
        from: None,
        to: None,
        origin,
    });
    sample
}

fn grounds(basis: Basis, because: &[usize], disputed_by: &[usize]) -> Grounds {
    let set = |list: &[usize]| list.iter().copied().map(StatementIndex).collect();
    Grounds { basis, because: set(because), disputed_by: set(disputed_by) }
}

fn shut(corridor: usize, is_in_notice: bool, grounds: Grounds) -> ShutGate {
    ShutGate { gate: Subject::Corridor(CorridorIndex(corridor)), last: march(11), is_in_notice, grounds }
}

fn full(gate: Subject, most: Option<Kg>, trucks: Option<i64>, grounds: Option<Grounds>) -> Cause {
    Cause::Full { gate, date: march(9), most, trucks, grounds }
}

/// One of each kind.
fn causes() -> Vec<Cause> {
    let (west, leg) = (Subject::Corridor(CorridorIndex(0)), Subject::Leg(LegIndex(0)));
    let from = vec![SiteIndex(0), SiteIndex(1)];
    let spoken = || grounds(Basis::Statements, &[0], &[1]);
    let both = vec![shut(0, false, spoken()), shut(1, true, grounds(Basis::Default, &[], &[]))];
    vec![
        Cause::Met,
        Cause::OutsideDays,
        Cause::NoGoods { has_own: false },
        Cause::NoGoods { has_own: true },
        Cause::NoRoad { from: from.clone() },
        Cause::TooLate { from, earliest: march(12) },
        Cause::Shut { gates: Vec::new(), earliest: None },
        Cause::Shut { gates: both, earliest: Some(march(12)) },
        Cause::Shut { gates: vec![shut(0, false, grounds(Basis::Scenario, &[], &[]))], earliest: None },
        Cause::Shut { gates: vec![shut(0, false, grounds(Basis::WhatIf, &[], &[]))], earliest: None },
        Cause::Shut { gates: vec![shut(1, false, grounds(Basis::Weekday, &[], &[]))], earliest: None },
        full(west, Some(Kg(1_500)), Some(1), Some(spoken())),
        full(leg, Some(Kg(120_000)), None, None),
        full(leg, None, Some(8), None),
        Cause::NoTrucks { fleet: FleetIndex(0), trucks: 0 },
        Cause::NoTrucks { fleet: FleetIndex(0), trucks: 1 },
        Cause::NoTrucks { fleet: FleetIndex(0), trucks: 12 },
        Cause::StoreFull { site: SiteIndex(1) },
        Cause::BudgetSpent,
        Cause::NoMoreGoods { commodity: CommodityIndex(0), site: SiteIndex(1) },
        Cause::Shared,
    ]
}

/// A reason with a cause, as a report words it.
fn told(sample: &Sample, audience: Audience, language: Language, cause: Cause) -> String {
    let redaction = Redaction::new(&sample.network, audience);
    let words = Words::of(language);
    let wording = Wording { network: &sample.network, redaction: &redaction, words: &words };
    let reason = Reason { cause: Some(cause), ..sample.reasons[0].clone() };
    wording.why(&reason).iter().map(Node::text).collect()
}

#[test]
fn every_cause_is_told_in_every_language() {
    let sample = sample();
    let lines = causes()
        .into_iter()
        .flat_map(|cause| Language::ALL.map(|language| told(&sample, Audience::Internal, language, cause.clone())));
    assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_cause_that_rests_on_what_may_not_be_read_is_told_without_it() {
    let sample = sample();
    let canary = sample.network.statements.iter().position(|one| one.id == "S-CANARY").expect("it is in the sample");
    let west = Subject::Corridor(CorridorIndex(0));
    for grounds in [grounds(Basis::Statements, &[canary], &[]), grounds(Basis::Statements, &[0], &[canary])] {
        for cause in [
            Cause::Shut { gates: vec![shut(0, false, grounds.clone())], earliest: None },
            full(west, Some(Kg(1_500)), None, Some(grounds)),
        ] {
            for language in Language::ALL {
                let words = Words::of(language);
                let told = |audience: Audience| told(&sample, audience, language, cause.clone());
                assert!(told(Audience::Public).contains(&words.withheld(Audience::Public)));
                assert!(!told(Audience::Public).contains("S-1") && !told(Audience::Partners).contains("CANARY"));
                assert!(told(Audience::Internal).contains("A friend of the mission [S-CANARY]"));
            }
        }
    }
}
