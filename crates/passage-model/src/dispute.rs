//! Where sources contradict each other: found in the log, whatever rule is read by.
//!
//! `belief` says of a day who claims otherwise than what is believed. Here the contradictions themselves are laid side by
//! side: who claims what, against whom, on which days, for which goods. See `docs/model.md`, "Access".

mod counts;
mod relations;
mod sweep;

pub use relations::{Relations, relations};

use crate::belief::{Life, State, View, state_of};
use crate::calendar::Date;
use crate::measure::Kg;
use crate::network::{GroupIndex, Network, SourceIndex, StatementIndex, Subject};
use crate::statement::Statement;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use sweep::{Said, runs};

/// What a dispute is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DisputeKind {
    /// Whether the road is open, restricted or closed.
    State,
    /// How much it lets through, its state being agreed.
    Figure,
    /// How much went through.
    Count,
}

/// A figure that a statement gives for a state.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub enum Figure {
    /// Share of the full capacity, 0 to 1.
    Share(f64),
    /// Trucks a day.
    TrucksPerDay(i64),
    /// Kilograms a day.
    KgPerDay(i64),
}

/// What one side says.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub enum Claim {
    /// The road is in this state.
    State(State),
    /// In this state it lets so much through.
    Figure(State, Figure),
    /// So many trucks went through on the day: all rows of one counter together.
    Trucks(i64),
    /// So much went through on the day: all rows of one counter together.
    Quantity(Kg),
}

/// Those who say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// What they say.
    pub claim: Claim,
    /// The statements that say it and contradict one of another side, in the order of the log.
    pub statements: Vec<StatementIndex>,
    /// The rows that count it: positions in [`Network::deliveries`].
    pub deliveries: Vec<usize>,
    /// Whose statements and counts these are; a counter that is not listed as a source is only named in the row.
    pub sources: Vec<SourceIndex>,
}

/// Claims of different sources that cannot all hold, on days that follow on each other.
///
/// On each of its days every side has somebody who contradicts another side; where a side joins or leaves, another
/// dispute begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispute {
    /// The corridor, leg or site.
    pub subject: Subject,
    /// The goods for which they clash; `None`: all goods.
    pub group: Option<GroupIndex>,
    /// First day, within the horizon.
    pub first: Date,
    /// Last day, within the horizon.
    pub last: Date,
    /// What it is about.
    pub kind: DisputeKind,
    /// Two or more, by what they claim.
    pub sides: Vec<Side>,
}

/// A row that takes part in a dispute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// A statement.
    Statement(StatementIndex),
    /// A position in [`Network::deliveries`].
    Delivery(usize),
}

impl Dispute {
    /// Every two rows that contradict each other on a day of the dispute: of different sides, by different sources.
    #[must_use]
    pub fn pairs(&self, network: &Network) -> Vec<(Entry, Entry)> {
        let mut pairs = Vec::new();
        for (position, a) in self.sides.iter().enumerate() {
            for b in &self.sides[position + 1..] {
                for (a, b) in each(&a.statements, &b.statements) {
                    if self.is_pair(network, &network[a], &network[b]) {
                        pairs.push((Entry::Statement(a), Entry::Statement(b)));
                    }
                }
                pairs.extend(each(&a.deliveries, &b.deliveries).map(|(a, b)| (Entry::Delivery(a), Entry::Delivery(b))));
            }
        }
        pairs
    }

    fn is_pair(&self, network: &Network, a: &Statement, b: &Statement) -> bool {
        let is_in_scope = self.group.is_none() || a.is_scoped || b.is_scoped;
        let meet = Life::of(network, a).meets(&Life::of(network, b), Some(self.first));
        a.source != b.source && is_in_scope && meet.is_some_and(|day| day <= self.last)
    }
}

fn each<T: Copy>(a: &[T], b: &[T]) -> impl Iterator<Item = (T, T)> {
    a.iter().flat_map(move |a| b.iter().map(move |b| (*a, *b)))
}

/// The disputes among what is known in a view, within its horizon: by subject, then kind, goods and day.
///
/// The rule and the overrides of the view make no difference. A demand, a plan or a threat disputes nothing, and no source
/// disputes its own word.
#[must_use]
pub fn disputes(network: &Network, view: &View) -> Vec<Dispute> {
    let dates: Vec<Date> = view.horizon.dates().collect();
    let mut by_subject: BTreeMap<Subject, Vec<Spoken>> = BTreeMap::new();
    for index in view.known(network) {
        if let Some(spoken) = Spoken::new(network, &dates, index) {
            by_subject.entry(network[index].about).or_default().push(spoken);
        }
    }
    let mut found: BTreeMap<Subject, Vec<Dispute>> = BTreeMap::new();
    for (subject, spoken) in by_subject {
        let disputes = of_subject(network, &dates, subject, &spoken);
        if !disputes.is_empty() {
            found.insert(subject, disputes);
        }
    }
    for dispute in counts::disputes(network, view) {
        found.entry(dispute.subject).or_default().push(dispute);
    }
    found.into_values().flatten().collect()
}

/// A statement that claims a state on some day of the horizon.
struct Spoken {
    index: StatementIndex,
    state: State,
    days: std::ops::Range<usize>,
}

impl Spoken {
    fn new(network: &Network, dates: &[Date], index: StatementIndex) -> Option<Self> {
        let statement = &network[index];
        let state = claimed_state(statement)?;
        let days = Life::of(network, statement).within(dates);
        (!days.is_empty()).then_some(Self { index, state, days })
    }
}

/// The state that a statement claims; `None` where it claims none or cannot change belief.
fn claimed_state(statement: &Statement) -> Option<State> {
    state_of(statement.says).filter(|_| statement.modality.can_change_access())
}

/// The figures that a statement gives, one of each measure; none of a closing, which lets nothing through.
fn figures(statement: &Statement) -> [Option<Figure>; 3] {
    if claimed_state(statement).is_none_or(|state| state == State::Closed) {
        return [None; 3];
    }
    [
        // Adding 0 makes one zero of two.
        statement.share.map(|share| Figure::Share(share + 0.0)),
        statement.trucks_per_day.map(Figure::TrucksPerDay),
        statement.kg_per_day.map(Figure::KgPerDay),
    ]
}

/// The disputes of one subject about its state and its figures.
fn of_subject(network: &Network, dates: &[Date], subject: Subject, spoken: &[Spoken]) -> Vec<Dispute> {
    let scoped = spoken.iter().flat_map(|spoken| network[spoken.index].scope.iter().copied());
    let groups: BTreeSet<GroupIndex> = scoped.collect();
    let groups: Vec<Option<GroupIndex>> = std::iter::once(None).chain(groups.into_iter().map(Some)).collect();
    let mut disputes = Vec::new();
    for group in &groups {
        let claims = spoken.iter().map(|spoken| (spoken, Claim::State(spoken.state)));
        disputes.extend(contradictions(network, dates, subject, *group, DisputeKind::State, claims));
    }
    for group in &groups {
        for state in [State::Open, State::Restricted] {
            for measure in 0..3 {
                let claims = spoken.iter().filter(|spoken| spoken.state == state).filter_map(|spoken| {
                    let figure = figures(&network[spoken.index])[measure]?;
                    Some((spoken, Claim::Figure(state, figure)))
                });
                disputes.extend(contradictions(network, dates, subject, *group, DisputeKind::Figure, claims));
            }
        }
    }
    disputes
}

/// The disputes among claims that answer the same question, for goods of a group (`None`: all goods). What clashes for
/// all goods is not told again for a group: there one of two who clash must speak of the group by name.
fn contradictions<'s>(
    network: &Network,
    dates: &[Date],
    subject: Subject,
    group: Option<GroupIndex>,
    kind: DisputeKind,
    claims: impl Iterator<Item = (&'s Spoken, Claim)>,
) -> Vec<Dispute> {
    let claims: Vec<(&Spoken, Claim)> = claims.filter(|(spoken, _)| network[spoken.index].covers(group)).collect();
    let mut answers: Vec<Claim> = claims.iter().map(|(_, claim)| *claim).collect();
    answers.sort_by(order);
    answers.dedup();
    let said: Vec<Said> = claims
        .iter()
        .map(|(spoken, claim)| Said {
            source: network[spoken.index].source,
            answer: answers.partition_point(|answer| order(answer, claim).is_lt()),
            days: spoken.days.clone(),
            is_named: group.is_none() || network[spoken.index].is_scoped,
        })
        .collect();
    let runs = runs(&said, answers.len(), dates.len());
    let disputes = runs.into_iter().map(|run| {
        let mut by_answer: BTreeMap<usize, Vec<StatementIndex>> = BTreeMap::new();
        for position in run.said {
            by_answer.entry(said[position].answer).or_default().push(claims[position].0.index);
        }
        let sides = by_answer.into_iter().map(|(answer, statements)| {
            let sources: BTreeSet<SourceIndex> = statements.iter().map(|index| network[*index].source).collect();
            let (deliveries, sources) = (Vec::new(), sources.into_iter().collect());
            Side { claim: answers[answer], statements, deliveries, sources }
        });
        let (first, last) = (dates[run.days.start], dates[run.days.end - 1]);
        Dispute { subject, group, first, last, kind, sides: sides.collect() }
    });
    disputes.collect()
}

/// Claims in order; all shares are numbers.
fn order(a: &Claim, b: &Claim) -> std::cmp::Ordering {
    a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal)
}
