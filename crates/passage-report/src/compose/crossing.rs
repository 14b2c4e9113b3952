//! Crossings and corridors: what is believed of them, what is planned through them and what was recorded there, by week.

use super::{corridor_name, site_name};
use crate::material::Material;
use crate::report::{Crossing, CrossingWeek, Crossings, StatusNow};
use passage_model::audience::Redaction;
use passage_model::belief::{AccessDay, Basis, SubjectTimeline};
use passage_model::calendar::{Date, Horizon, days_between, shift};
use passage_model::convoy::{Range, convoys, counted};
use passage_model::measure::Kg;
use passage_model::network::{CorridorIndex, DeliveryIndex, DeliveryStatus, Network, SiteIndex, SiteKind, Subject};
use passage_model::plan::{Movement, Plan};
use std::collections::{BTreeMap, BTreeSet};

/// Weeks with records that are shown before the first day.
const WEEKS_BEFORE: i64 = 4;

/// Draws the section together.
pub(super) fn crossings(material: &Material<'_>, redaction: &Redaction<'_>) -> Crossings {
    let network = material.network;
    let plan = material.plans.first().map(|(_, plan)| plan);
    let corridors = network.corridor_indices().map(|index| corridor(material, redaction, plan, index));
    let sites = network.site_indices().filter(|index| network[*index].kind == SiteKind::Crossing);
    let sites = sites.map(|index| site(material, redaction, plan, index));
    let rows: Vec<Crossing> = corridors.chain(sites).collect();
    let has_withheld = !rows.is_empty() && redaction.deliveries_left_out() > 0;
    Crossings { rows, has_plan: plan.is_some(), has_withheld }
}

fn corridor(material: &Material<'_>, redaction: &Redaction<'_>, plan: Option<&Plan>, index: CorridorIndex) -> Crossing {
    let (network, corridor) = (material.network, &material.network[index]);
    let legs = network.legs.iter().filter(|leg| leg.corridors.contains(&index));
    let ends: BTreeSet<SiteIndex> = legs.flat_map(|leg| [leg.from, leg.to]).collect();
    let beside = ends.into_iter().filter(|site| network[*site].kind == SiteKind::Crossing);
    let passes = |movement: &Movement| movement.corridors.iter().any(|id| network.corridor(id) == Some(index));
    let timeline = timeline(material, Subject::Corridor(index));
    let mut weeks = Weeks::of(start(material, plan));
    weeks.plan(plan, passes);
    weeks.record(material, redaction, plan, index);
    Crossing {
        name: corridor_name(network, index),
        is_site: false,
        beside: beside.map(|site| site_name(network, site)).collect(),
        status: timeline.and_then(|timeline| status(timeline, horizon(material)?)),
        controlled_by: redaction.controller(&corridor.controlled_by),
        weight_per_day: corridor.kg_per_day.map(Kg),
        trucks_per_day: corridor.trucks_per_day,
        convoys: corridor.convoys.map(|convoys| (convoys.convoys_per_day, convoys.convoy_max_trucks)),
        inspection_h: corridor.inspection as f64 / 60.0,
        notice_days: corridor.notice_days,
        closed_weekdays: corridor.closed_weekdays.clone(),
        used_share: plan.and_then(|plan| used(plan, timeline, passes)),
        weeks: weeks.done(),
    }
}

fn site(material: &Material<'_>, redaction: &Redaction<'_>, plan: Option<&Plan>, index: SiteIndex) -> Crossing {
    let (network, site) = (material.network, &material.network[index]);
    let legs = || network.legs.iter().filter(|leg| leg.from == index || leg.to == index);
    let beside: BTreeSet<CorridorIndex> = legs().flat_map(|leg| leg.corridors.iter().copied()).collect();
    let passes =
        |movement: &Movement| legs().any(|leg| movement.legs.iter().any(|id| id.eq_ignore_ascii_case(&leg.id)));
    let timeline = timeline(material, Subject::Site(index));
    let mut weeks = Weeks::of(start(material, plan));
    weeks.plan(plan, passes);
    let by_handling = |plan: &Plan| {
        let room = site.handling_per_day?.0.checked_mul(i64::try_from(plan.days).ok()?)?;
        share(sum(plan, passes).0.0, room)
    };
    Crossing {
        name: site_name(network, index),
        is_site: true,
        beside: beside.into_iter().map(|corridor| corridor_name(network, corridor)).collect(),
        status: timeline.and_then(|timeline| status(timeline, horizon(material)?)),
        controlled_by: redaction.controller(&site.held_by),
        weight_per_day: site.handling_per_day,
        trucks_per_day: None,
        convoys: None,
        inspection_h: 0.0,
        notice_days: 0,
        closed_weekdays: Vec::new(),
        used_share: plan.and_then(|plan| match timeline {
            Some(_) => used(plan, timeline, passes),
            None => by_handling(plan),
        }),
        weeks: weeks.done(),
    }
}

fn timeline<'a>(material: &Material<'a>, subject: Subject) -> Option<&'a SubjectTimeline> {
    material.readings.first().and_then(|(_, timeline)| timeline.of(subject))
}

fn horizon(material: &Material<'_>) -> Option<Horizon> {
    material.readings.first().map(|(_, timeline)| timeline.horizon)
}

/// The day from which weeks are counted.
fn start(material: &Material<'_>, plan: Option<&Plan>) -> Date {
    plan.map_or(material.network.settings.horizon.start, |plan| plan.start)
}

fn status(timeline: &SubjectTimeline, horizon: Horizon) -> Option<StatusNow> {
    let first = timeline.days.first()?;
    // A weekday on which it is always closed says nothing of what is believed of the days around it.
    let mut ordinary = timeline.days.iter().enumerate().filter(|(_, day)| day.basis != Basis::Weekday);
    let state = ordinary.clone().next().map_or(first.state, |(_, day)| day.state);
    let next = ordinary.find(|(_, day)| day.state != state).map(|(position, day)| (horizon.date(position), day.state));
    let run = |is: fn(&AccessDay) -> bool| {
        let days: Vec<usize> = (0..timeline.days.len()).filter(|day| is(&timeline.days[*day])).collect();
        let (from, to) = (days.first()?, days.last()?);
        Some((days.len(), horizon.date(*from), horizon.date(*to)))
    };
    Some(StatusNow {
        state: first.state,
        is_disputed: !first.disputed_by.is_empty(),
        next: if first.basis == Basis::Weekday && first.state != state {
            let opens = timeline.days.iter().position(|day| day.basis != Basis::Weekday);
            opens.map(|position| (horizon.date(position), state))
        } else {
            next
        },
        disputed: run(|day| !day.disputed_by.is_empty()),
        threatened: run(|day| !day.exposed_by.is_empty()),
        days: timeline.days.len(),
    })
}

/// Weight and trucks of the movements that pass.
fn sum(plan: &Plan, passes: impl Fn(&Movement) -> bool) -> (Kg, i64) {
    let moved = || plan.movements.iter().filter(|movement| passes(movement));
    (moved().map(|movement| movement.quantity).sum(), moved().map(|movement| movement.trucks).sum())
}

/// What is planned against what may pass on all days together, by weight or by trucks, whichever is fuller. Where groups of
/// goods fall under limits of their own there is no one limit.
fn used(plan: &Plan, timeline: Option<&SubjectTimeline>, passes: impl Fn(&Movement) -> bool) -> Option<f64> {
    let timeline = timeline.filter(|timeline| timeline.groups.is_empty())?;
    let (weight, trucks) = sum(plan, passes);
    let room = |of_day: fn(&AccessDay) -> Option<i64>| {
        timeline.days.iter().try_fold(0_i64, |room, day| room.checked_add(of_day(day)?))
    };
    let by_weight = room(|day| day.kg_per_day).and_then(|room| share(weight.0, room));
    let by_trucks = room(|day| day.trucks_per_day).and_then(|room| share(trucks, room));
    by_weight.into_iter().chain(by_trucks).reduce(f64::max)
}

fn share(part: i64, whole: i64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Weeks from a first day on, some of them before it.
struct Weeks {
    start: Date,
    rows: BTreeMap<i64, CrossingWeek>,
}

impl Weeks {
    fn of(start: Date) -> Self {
        Self { start, rows: BTreeMap::new() }
    }

    fn position(&self, date: Date) -> i64 {
        days_between(self.start, date).div_euclid(7)
    }

    fn week(&mut self, position: i64) -> &mut CrossingWeek {
        let from = shift(self.start, position * 7);
        self.rows.entry(position).or_insert(CrossingWeek {
            from,
            planned_trucks: 0,
            planned: Kg::ZERO,
            crossed: None,
            turned_back: None,
            intercepted: None,
        })
    }

    /// Adds what is planned, by day of departure.
    fn plan(&mut self, plan: Option<&Plan>, passes: impl Fn(&Movement) -> bool) {
        let movements = plan.into_iter().flat_map(|plan| &plan.movements);
        for movement in movements.filter(|movement| passes(movement)) {
            let week = self.week(self.position(movement.depart));
            week.planned_trucks += movement.trucks;
            week.planned += movement.quantity;
        }
    }

    /// Adds what was recorded at a corridor, of rows that the audience may read: counts of several people of the same
    /// convoy are a range, and are never summed, whichever week they are of.
    fn record(
        &mut self,
        material: &Material<'_>,
        redaction: &Redaction<'_>,
        plan: Option<&Plan>,
        corridor: CorridorIndex,
    ) {
        let network: &Network = material.network;
        let as_of = plan.and_then(|plan| plan.as_of);
        for convoy in convoys(network, as_of) {
            for stage in [DeliveryStatus::Crossed, DeliveryStatus::TurnedBack, DeliveryStatus::Intercepted] {
                let is_meant =
                    |row: &DeliveryIndex| redaction.has_delivery(row.0) && network[*row].corridor == Some(corridor);
                let rows: Vec<DeliveryIndex> = convoy.at(network, stage).into_iter().filter(is_meant).collect();
                // In the week of its first row: counts on either side of a Sunday are still of one convoy.
                let first = rows.iter().map(|row| network[*row].date).min();
                let Some(position) = first.map(|date| self.position(date)) else { continue };
                if position < -WEEKS_BEFORE {
                    continue;
                }
                let range = counted(network, &rows);
                let week = self.week(position);
                let told = match stage {
                    DeliveryStatus::Crossed => &mut week.crossed,
                    DeliveryStatus::TurnedBack => &mut week.turned_back,
                    _ => &mut week.intercepted,
                };
                *told = Some(told.map_or(range, |sum: Range| sum.and(range)));
            }
        }
    }

    fn done(self) -> Vec<CrossingWeek> {
        self.rows.into_values().collect()
    }
}
