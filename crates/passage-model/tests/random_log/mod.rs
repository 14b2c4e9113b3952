//! Logs at random: every column that access rests on, over a network with each kind of subject.

use super::support::{date, network};
use passage_model::belief::View;
use passage_model::calendar::{Date, shift};
use passage_model::network::{CorridorIndex, GroupIndex, Network, SourceIndex, StatementIndex};
use passage_model::settings::Rule;
use passage_model::statement::{Modality, Says, Statement};
use proptest::prelude::*;

/// Twelve days from Tuesday 2030-01-01 on.
pub const ROADS: &str = "
    plan 2030-01-01 12
    site A supply
    site B community held_by=REB
    site X crossing handling=50000
    corridor NORTH trucks=40 kg=400000 by=GOV
    corridor SOUTH trucks=10 by=REBELS weekday=sat|sun
    corridor EAST default=open
    corridor WEST kg=90000 default=closed by=GOV
    leg ROAD A B 60 trucks=30 corridors=NORTH
    commodity FLOUR group=food
    commodity KIT group=shelter
    commodity DRUG group=medical
    source GOV-MFA party=GOV reliability=C
    source REBELS party=REB reliability=C
    source MONITOR reliability=A
    source PAPER
    statement S NORTH open 2030-01-01 scope=food
    statement S NORTH open 2030-01-01 scope=shelter
";

/// The subjects that it speaks of; of one of them often, so that many speak at once.
pub const SUBJECTS: [&str; 10] = ["NORTH", "NORTH", "NORTH", "NORTH", "SOUTH", "EAST", "WEST", "ROAD", "X", "B"];
/// What it says, openings twice as often.
pub const SAYS: [Says; 6] = [Says::Open, Says::Closed, Says::Restricted, Says::Open, Says::Threatened, Says::None];
const MODALITIES: [Modality; 8] = [
    Modality::Statement,
    Modality::Observation,
    Modality::Denial,
    Modality::Agreement,
    Modality::Statement,
    Modality::Demand,
    Modality::Plan,
    Modality::Threat,
];

/// A day near the horizon.
pub fn day(days: i64) -> Date {
    shift(date("2030-01-01"), days)
}

fn statement() -> impl Strategy<Value = Statement> {
    let days = (-4_i64..13, -2_i64..4, proptest::option::of(0_i64..8), proptest::option::of(0_i64..5));
    let what = (0_usize..SUBJECTS.len(), 0_usize..SAYS.len(), 0_usize..4, 0_usize..MODALITIES.len());
    let figures = (
        proptest::option::weighted(0.3, 0_u32..5),
        proptest::option::weighted(0.3, 0_i64..3),
        proptest::option::weighted(0.3, 0_i64..3),
        proptest::option::of(1_u8..7),
    );
    let ties = (
        proptest::option::weighted(0.3, proptest::collection::vec(0_usize..2, 0..3)),
        proptest::option::weighted(0.4, 0_usize..4),
        proptest::option::weighted(0.3, 0_usize..20),
    );
    (days, what, figures, ties).prop_map(|(days, (about, says, source, modality), figures, (scope, with, old))| {
        let network = network(ROADS);
        let (said_on, from, length, recorded) = days;
        let mut statement = network.statements[0].clone();
        statement.about = network.subject(SUBJECTS[about]).expect("it is in the tables");
        (statement.says, statement.modality) = (SAYS[says], MODALITIES[modality]);
        statement.said_on = day(said_on);
        statement.valid_from = day(said_on + from);
        statement.valid_to = length.map(|length| day(said_on + from + length));
        statement.recorded_on = recorded.map(|days| day(said_on + days));
        statement.source = SourceIndex(source);
        statement.share = figures.0.map(|quarters| f64::from(quarters) / 4.0);
        statement.trucks_per_day = figures.1.map(|tens| tens * 10);
        statement.kg_per_day = figures.2.map(|tonnes| tonnes * 10_000);
        statement.credibility = figures.3;
        statement.is_scoped = scope.is_some();
        statement.scope = scope.unwrap_or_default().into_iter().map(GroupIndex).collect();
        statement.with = with.map(CorridorIndex);
        statement.supersedes = old.map(StatementIndex);
        statement
    })
}

/// A network with a log of up to `most` statements.
pub fn log(most: usize) -> impl Strategy<Value = Network> {
    let settings = (proptest::option::of(0_i64..9), any::<bool>());
    (proptest::collection::vec(statement(), 0..most), settings).prop_map(|(statements, (stale, is_open))| {
        let mut network = network(ROADS);
        network.settings.stale_after_days = stale;
        network.settings.open_when_unknown = is_open;
        network.statements = statements;
        let count = network.statements.len();
        for (position, statement) in network.statements.iter_mut().enumerate() {
            statement.id = format!("S{position}");
            // In every direction, in rings too; but never itself.
            statement.supersedes = statement.supersedes.filter(|old| old.0 < count && old.0 != position);
        }
        network
    })
}

/// Reads everything by a rule.
pub fn view(network: &Network, rule: Rule) -> View {
    View { rule, as_of: None, without: Vec::new(), overrides: Vec::new(), horizon: network.settings.horizon }
}

/// The log without some rows, and where each row of it stood before.
pub fn cut(network: &Network, is_kept: impl Fn(usize, &Statement) -> bool) -> (Network, Vec<StatementIndex>) {
    let rows = network.statements.iter().enumerate();
    let kept: Vec<StatementIndex> =
        rows.filter(|(position, row)| is_kept(*position, row)).map(|(position, _)| StatementIndex(position)).collect();
    let mut cut = network.clone();
    cut.statements = kept.iter().map(|index| network[*index].clone()).collect();
    for statement in &mut cut.statements {
        let old = statement.supersedes.and_then(|old| kept.binary_search(&old).ok());
        statement.supersedes = old.map(StatementIndex);
    }
    (cut, kept)
}
