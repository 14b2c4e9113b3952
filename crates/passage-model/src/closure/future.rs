//! A future: one run of a model of closures, as overrides of a view and raised needs.

use super::dice::Dice;
use super::event::{Event, Lasts, Occurs, Shock};
use super::{Closures, OnOff};
use crate::belief::{Basis, Override, State, Timeline, View};
use crate::calendar::{Date, Horizon, is_within};
use crate::network::{Need, Network, SiteIndex, Subject, WhenUnmet};
use crate::statement::Says;

/// More people in need on some days.
#[derive(Clone, Debug, PartialEq)]
pub struct RaisedNeed {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Factor on the people in need.
    pub factor: f64,
    /// Where; empty: everywhere.
    pub sites: Vec<SiteIndex>,
}

/// One way in which things may go. The same model, seed and number give the same future, whatever else is drawn and on
/// whichever thread.
#[derive(Clone, Debug, PartialEq)]
pub struct Future {
    /// Its number.
    pub number: u64,
    /// What overrules the log: chance closures of roads first, then events in their order, then shocks, of which the last
    /// that names a day counts.
    pub overrides: Vec<Override>,
    /// Raised needs; those of a day multiply.
    pub raised: Vec<RaisedNeed>,
}

impl Closures {
    /// A future of the days of a timeline. A road is on the first day as the timeline has it, and changes by chance from
    /// day to day from there on, whatever the log says of later days; days closed by their weekday stay so.
    #[must_use]
    pub fn future(&self, network: &Network, believed: &Timeline, seed: u64, number: u64) -> Future {
        let horizon = believed.horizon;
        let mut future = Future { number, overrides: Vec::new(), raised: Vec::new() };
        for road in self.roads() {
            let mut dice = Dice::new(seed, number, &format!("road {}", network.subject_id(road.subject)));
            let days = believed.of(road.subject).into_iter().flat_map(|road| &road.days);
            // A weekday says nothing of the days around it.
            let first = days.into_iter().find(|day| day.basis != Basis::Weekday);
            let is_passable = first.is_none_or(|day| day.state != State::Closed);
            future.overrides.extend(drawn(horizon, road, is_passable, &mut dice));
        }
        let mut spans: Vec<Option<(usize, usize)>> = Vec::new();
        for event in self.events() {
            let mut dice = Dice::new(seed, number, &format!("event {}", event.id));
            let span = span(horizon, event, &spans, &mut dice);
            spans.push(span);
            if let Some((first, last)) = span {
                future.happen(horizon, (first, last), &event.about, (event.says, event.share));
                future.raise(horizon, (first, last), event.need_factor, &event.needy);
            }
        }
        for shock in self.shocks() {
            let mut dice = Dice::new(seed, number, &format!("shock {}", shock.id));
            for (first, last) in shocks(horizon, shock, &mut dice) {
                future.happen(horizon, (first, last), &shock.closes, (Says::Closed, None));
                future.raise(horizon, (first, last), shock.need_factor, &shock.needy);
            }
        }
        future
    }
}

impl Future {
    /// The view with this future on top of what overrules the log already.
    #[must_use]
    pub fn view(&self, view: &View) -> View {
        View { overrides: [view.overrides.clone(), self.overrides.clone()].concat(), ..view.clone() }
    }

    /// The needs with their people raised, each cut into spans of days. Deferred needs stay as they are: what is owed of one
    /// row would count the goods of the next.
    #[must_use]
    pub fn needs(&self, network: &Network, horizon: Horizon) -> Vec<Need> {
        if self.raised.is_empty() {
            return network.needs.clone();
        }
        network.needs.iter().flat_map(|need| self.spans(need, horizon)).collect()
    }

    fn spans(&self, need: &Need, horizon: Horizon) -> Vec<Need> {
        let at_site = |raised: &&RaisedNeed| raised.sites.is_empty() || raised.sites.contains(&need.site);
        let raised: Vec<&RaisedNeed> = self.raised.iter().filter(at_site).collect();
        if raised.is_empty() || need.when_unmet == WhenUnmet::Deferred {
            return vec![need.clone()];
        }
        let factor = |date: Date| -> f64 {
            let on_day = raised.iter().filter(|one| is_within(date, Some(one.from), Some(one.to)));
            on_day.map(|one| one.factor).product()
        };
        let mut spans: Vec<(f64, Need)> = Vec::new();
        for date in horizon.dates().filter(|date| is_within(*date, need.from, need.to)) {
            let factor = factor(date);
            match spans.last_mut() {
                Some((before, span)) if before.total_cmp(&factor).is_eq() => span.to = Some(date),
                _ => {
                    let people = (need.people as f64 * factor).round() as i64;
                    spans.push((factor, Need { people, from: Some(date), to: Some(date), ..need.clone() }));
                }
            }
        }
        if let Some((_, span)) = spans.last_mut().filter(|(_, span)| span.to == Some(horizon.last())) {
            // What is to be left at the end is for a need that goes on.
            span.to = need.to;
        }
        spans.into_iter().map(|(_, need)| need).collect()
    }

    fn happen(
        &mut self,
        horizon: Horizon,
        days: (usize, usize),
        about: &[Subject],
        (says, share): (Says, Option<f64>),
    ) {
        let rows = about.iter().map(|subject| overriding(horizon, *subject, days, says, share));
        self.overrides.extend(rows);
    }

    fn raise(&mut self, horizon: Horizon, (first, last): (usize, usize), factor: f64, sites: &[SiteIndex]) {
        if factor.total_cmp(&1.0).is_ne() {
            let (from, to) = (horizon.date(first), horizon.date(last));
            self.raised.push(RaisedNeed { from, to, factor, sites: sites.to_vec() });
        }
    }
}

/// A road day by day, as runs of days.
fn drawn(horizon: Horizon, road: &OnOff, mut is_passable: bool, dice: &mut Dice) -> Vec<Override> {
    let mut rows = Vec::new();
    let mut first = 0;
    let mut row = |days, is_passable| {
        let (says, share) = match is_passable {
            false => (Says::Closed, None),
            true if road.share < 1.0 => (Says::Restricted, Some(road.share)),
            true => (Says::Open, None),
        };
        rows.push(overriding(horizon, road.subject, days, says, share));
    };
    for day in 1..horizon.days {
        // One draw a day, whatever the state, so that two rates see the same luck.
        let luck = dice.unit();
        if luck < if is_passable { road.closes } else { road.opens } {
            row((first, day - 1), is_passable);
            is_passable = !is_passable;
            first = day;
        }
    }
    row((first, horizon.days.saturating_sub(1)), is_passable);
    rows
}

fn overriding(
    horizon: Horizon,
    subject: Subject,
    (first, last): (usize, usize),
    says: Says,
    share: Option<f64>,
) -> Override {
    Override {
        subject,
        says,
        from: Some(horizon.date(first)),
        to: Some(horizon.date(last)),
        share,
        trucks_per_day: None,
        basis: Basis::Scenario,
    }
}

/// First and last day of an event; `None` where it does not happen within the days. What began before them lasts into them.
fn span(horizon: Horizon, event: &Event, before: &[Option<(usize, usize)>], dice: &mut Dice) -> Option<(usize, usize)> {
    // All is drawn, whether it is needed or not, so that one figure does not change the luck of the next.
    let (happens, place, length) = (dice.is(event.chance), dice.unit(), lasting(event.lasts, horizon.days, dice));
    let among = |count: i64| (place * count as f64) as i64;
    let first = match event.occurs {
        Occurs::On(date) => horizon.offset(date),
        Occurs::Within(from, to) => horizon.offset(from) + among(horizon.offset(to) - horizon.offset(from) + 1),
        Occurs::After { event, least_days, most_days } => {
            let (_, last) = before.get(event).copied().flatten().filter(|(_, last)| last + 1 < horizon.days)?;
            last as i64 + least_days as i64 + among((most_days - least_days) as i64 + 1)
        }
    };
    let last = length.map_or(i64::MAX, |length| first.saturating_add(length as i64 - 1));
    let is_within_days = last >= 0 && first < horizon.days as i64;
    let end = horizon.days as i64 - 1;
    (happens && is_within_days).then(|| (first.max(0) as usize, last.min(end) as usize))
}

/// The runs of days on which a shock lasts.
fn shocks(horizon: Horizon, shock: &Shock, dice: &mut Dice) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut day = 0;
    while day < horizon.days {
        if dice.is(shock.chance_per_day) {
            let length = lasting(shock.lasts, horizon.days, dice).unwrap_or(horizon.days).max(1);
            let last = day.saturating_add(length - 1).min(horizon.days - 1);
            runs.push((day, last));
            day = last;
        }
        day += 1;
    }
    runs
}

/// A number of days, at least 1 and at most one more than `most`; `None`: to the end.
fn lasting(lasts: Lasts, most: usize, dice: &mut Dice) -> Option<usize> {
    match lasts {
        Lasts::ToTheEnd => None,
        Lasts::Days(days) => Some(days),
        Lasts::Between(least, most) => Some(dice.between(least, most)),
        Lasts::EndsWithChance(chance) => {
            let mut days = 1;
            while days <= most && !dice.is(chance) {
                days += 1;
            }
            Some(days)
        }
    }
}
