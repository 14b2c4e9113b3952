//! How well the stock stands where it stands: the same stock in the best places, by mean shortage and then by carriage.

use super::Situation;
use super::joint::{Joint, expansion, ways};
use super::measure::hours;
use crate::expand::{Expansion, RowKind};
use crate::planner::PlanError;
use crate::program::{Bounds, Column, Program, Row};
use crate::solver::{Solver, Start};
use passage_model::measure::Kg;
use passage_model::network::{CommodityIndex, Network, SiteIndex, SiteKind, Stock};
use passage_model::staging::Balance;
use std::collections::BTreeMap;

/// Shortages that differ by less than this share of them are the same.
const SAME: f64 = 1e-6;

/// Compares the stock as it stands with the same stock spread over supplies and warehouses as is best before it is known
/// which situation holds; from the first day on each has a plan of its own. `weights` add up to 1.
///
/// # Errors
/// [`PlanError::Solver`]: a fault of the program.
pub fn balance(situations: &[Situation], weights: &[f64]) -> Result<Balance, PlanError> {
    let networks: Vec<Network> = situations.iter().map(|one| with_every_store(&one.network)).collect();
    let pairs = || networks.iter().zip(situations).map(|(network, one)| (network, &one.capacity));
    let ways = ways(pairs());
    let expansions: Vec<Expansion<'_>> =
        pairs().map(|(network, capacity)| expansion(network, capacity, &ways)).collect();
    let joint = Joint::new(&expansions.iter().collect::<Vec<_>>(), 0);
    let mean: Vec<(Column, f64)> = joint.short.iter().copied().zip(weights.iter().copied()).collect();
    let carriage: Vec<(Column, f64)> = expansions
        .iter()
        .zip(&joint.columns)
        .zip(weights)
        .flat_map(|((expansion, columns), weight)| {
            expansion.flows.iter().map(move |flow| {
                let hours = hours(expansion, &expansion.trips[flow.trip]);
                (columns[flow.column.0], weight * hours)
            })
        })
        .filter(|(_, cost)| *cost > 0.0)
        .collect();
    let levels = [mean, carriage.clone()];
    let figures = |joint: &Joint| -> Result<(f64, f64), PlanError> {
        let mut solver = Solver::new(&joint.program)?;
        let (solution, short) = joint.solve(&mut solver, joint.program.columns.clone(), &levels, Start::Cold)?;
        let carried = carriage.iter().map(|(column, cost)| solution.value(*column) * cost).sum();
        Ok((short * joint.unit, carried))
    };
    let (short, carried) = figures(&joint)?;
    let (short_ideal, carriage_ideal) = figures(&anywhere(joint, &networks[0]))?;
    let is_same = (short - short_ideal).abs() <= SAME * short.abs().max(1.0);
    let metric = (is_same && carriage_ideal > 0.0).then(|| carried / carriage_ideal);
    Ok(Balance { short, short_ideal, carriage: carried, carriage_ideal, metric })
}

/// Whether stock may stand there in the best places.
fn is_depot(network: &Network, site: SiteIndex) -> bool {
    matches!(network[site].kind, SiteKind::Supply | SiteKind::Warehouse)
}

/// The network with a stock of nothing in every place where stock may stand, so that the program knows it there.
fn with_every_store(network: &Network) -> Network {
    let depots: Vec<SiteIndex> = network.site_indices().filter(|site| is_depot(network, *site)).collect();
    let mut moved: BTreeMap<CommodityIndex, &Stock> = BTreeMap::new();
    for stock in network.stocks.iter().filter(|stock| is_depot(network, stock.site)) {
        moved.entry(stock.commodity).or_insert(stock);
    }
    let of = |stock: &Stock| -> Vec<Stock> {
        depots.iter().map(|site| Stock { site: *site, quantity: Kg::ZERO, ..stock.clone() }).collect()
    };
    let stocks = moved.values().flat_map(|stock| of(stock));
    Network { stocks: network.stocks.iter().cloned().chain(stocks).collect(), ..network.clone() }
}

/// The joint program with the stock of depots free to stand in any of them, the same in every situation.
fn anywhere(joint: Joint, network: &Network) -> Joint {
    let mut total: BTreeMap<CommodityIndex, f64> = BTreeMap::new();
    let mut standing: BTreeMap<(SiteIndex, CommodityIndex), f64> = BTreeMap::new();
    for stock in network.stocks.iter().filter(|stock| is_depot(network, stock.site)) {
        *total.entry(stock.commodity).or_default() += stock.quantity.tonnes();
        *standing.entry((stock.site, stock.commodity)).or_default() += stock.quantity.tonnes();
    }
    let Joint { program, kinds, columns, shared, short, unit } = joint;
    let mut free = Program { columns: program.columns.clone(), ..Program::default() };
    let placed: BTreeMap<(SiteIndex, CommodityIndex), Column> =
        standing.keys().map(|store| (*store, free.column(Bounds::POSITIVE))).collect();
    for (row, kind) in kinds.iter().enumerate() {
        let mut terms: Vec<(Column, f64)> = program.row_terms(Row(row)).collect();
        let mut bounds = program.rows[row];
        // What stands there in the morning of the first day, in the balance and in what may leave on it.
        if let Some(RowKind::Balance(site, commodity, 0) | RowKind::Departure(site, commodity, 0)) = kind
            && let Some(column) = placed.get(&(*site, *commodity))
        {
            let stood = standing[&(*site, *commodity)];
            terms.push((*column, -1.0));
            bounds = Bounds { lower: bounds.lower - stood, upper: bounds.upper - stood };
        }
        free.row(bounds, &terms);
    }
    for (commodity, tonnes) in total {
        let places = placed.iter().filter(|((_, other), _)| *other == commodity);
        let terms: Vec<(Column, f64)> = places.map(|(_, column)| (*column, 1.0)).collect();
        free.row(Bounds::exactly(tonnes), &terms);
    }
    Joint { program: free, kinds, columns, shared, short, unit }
}
