//! The same operation as the textbook writes it, for solvers that do not know its structure.
//!
//! Trucks are counted by leg and type, so that there are fewer columns than in [`super::formulate`], but a row ties all
//! goods on a leg and day together. Both programs have the same optimum; tests and the benchmark hold them against each
//! other.

use super::relief::{COST_PER_TRUCK, HOLDING_PER_T_DAY, Relief};
use crate::program::{Bounds, Column, Program};
use std::io::{self, Write};

/// The program, and the cost of each column.
#[must_use]
pub fn compact(relief: &Relief) -> (Program, Vec<f64>) {
    let (days, goods) = (relief.days, relief.goods.len());
    let mut program = Program::default();
    let mut costs = Vec::new();
    let mut column = |program: &mut Program, cost: f64, upper: f64| {
        costs.push(cost);
        program.column(Bounds::up_to(upper))
    };
    let at = |place: usize, good: usize, day: usize| (place * goods + good) * days + day;
    let mut balance: Vec<Vec<(Column, f64)>> = vec![Vec::new(); relief.places.len() * goods * days];
    let mut stored: Vec<Vec<(Column, f64)>> = vec![Vec::new(); relief.places.len() * days];
    for (place, site) in relief.places.iter().enumerate() {
        for (good, account) in site.accounts.iter().enumerate() {
            for day in 0..days {
                let stock = column(&mut program, HOLDING_PER_T_DAY, account.most_t);
                balance[at(place, good, day)].push((stock, 1.0));
                stored[place * days + day].push((stock, 1.0));
                if day + 1 < days {
                    balance[at(place, good, day + 1)].push((stock, -1.0));
                }
                if account.need_t.is_empty() {
                    continue;
                }
                let tier_costs = relief.tier_costs(good, day);
                for (size, cost) in relief.tier_sizes(place, good, day).into_iter().zip(tier_costs) {
                    let short = column(&mut program, cost, size);
                    balance[at(place, good, day)].push((short, -1.0));
                    if relief.goods[good].is_deferred && day + 1 < days {
                        balance[at(place, good, day + 1)].push((short, 1.0));
                    }
                }
            }
        }
    }
    let mut entering = vec![Vec::new(); relief.corridors.len() * days];
    let mut at_work = vec![Vec::new(); relief.fleets.len() * days];
    for leg in &relief.legs {
        for day in 0..days.saturating_sub(leg.lag_days) {
            let mut carried = Vec::new();
            for good in 0..goods {
                let flow = column(&mut program, leg.cost_per_t * 1.0e-3, f64::INFINITY);
                balance[at(leg.from, good, day)].push((flow, 1.0));
                balance[at(leg.to, good, day + leg.lag_days)].push((flow, -1.0));
                carried.push(flow);
            }
            let mut trucks = Vec::new();
            if let [fleet] = leg.fleets[..] {
                let per_t = 1.0 / relief.fleets[fleet].payload_t;
                trucks.extend(carried.iter().map(|flow| (*flow, per_t, fleet)));
            } else {
                let mut link: Vec<(Column, f64)> = carried.iter().map(|flow| (*flow, 1.0)).collect();
                for &fleet in &leg.fleets {
                    let driven = column(&mut program, COST_PER_TRUCK, f64::INFINITY);
                    link.push((driven, -relief.fleets[fleet].payload_t));
                    trucks.push((driven, 1.0, fleet));
                }
                program.row(Bounds::at_most(0.0), &link);
            }
            if leg.trucks_per_day.is_finite() {
                let terms: Vec<(Column, f64)> = trucks.iter().map(|(column, value, _)| (*column, *value)).collect();
                program.row(Bounds::at_most(leg.trucks_per_day), &terms);
            }
            for (column, value, fleet) in trucks {
                if let Some(corridor) = leg.corridor {
                    entering[corridor * days + day].push((column, value));
                }
                for (after, held) in leg.holds.iter().take(days - day).enumerate() {
                    at_work[fleet * days + day + after].push((column, value * held));
                }
            }
        }
    }
    for (place, site) in relief.places.iter().enumerate() {
        for (good, account) in site.accounts.iter().enumerate() {
            for day in 0..days {
                let amount = account.inflow(day) - account.need(day);
                program.row(Bounds::exactly(amount), &balance[at(place, good, day)]);
            }
        }
        if site.storage_t.is_finite() {
            for day in 0..days {
                program.row(Bounds::at_most(site.storage_t), &stored[place * days + day]);
            }
        }
    }
    for (corridor, limits) in relief.corridors.iter().enumerate() {
        for (day, trucks) in limits.trucks_per_day.iter().enumerate() {
            program.row(Bounds::at_most(*trucks), &entering[corridor * days + day]);
        }
    }
    for (fleet, limits) in relief.fleets.iter().enumerate() {
        for (day, trucks) in limits.trucks.iter().enumerate() {
            program.row(Bounds::at_most(*trucks), &at_work[fleet * days + day]);
        }
    }
    (program, costs)
}

/// Writes a program in free MPS, which every solver reads.
///
/// # Errors
/// Where it cannot be written.
pub fn write_mps(program: &Program, costs: &[f64], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "NAME relief\nROWS\n N cost")?;
    for (row, bounds) in program.rows.iter().enumerate() {
        let kind = if bounds.lower == bounds.upper { "E" } else { "L" };
        writeln!(out, " {kind} r{row}")?;
    }
    let mut by_column: Vec<Vec<(usize, f64)>> = vec![Vec::new(); program.columns.len()];
    for row in 0..program.rows.len() {
        for term in program.starts[row] as usize..program.starts[row + 1] as usize {
            by_column[program.indices[term] as usize].push((row, program.values[term]));
        }
    }
    writeln!(out, "COLUMNS")?;
    for (column, terms) in by_column.iter().enumerate() {
        writeln!(out, " c{column} cost {}", costs[column])?;
        for (row, value) in terms {
            writeln!(out, " c{column} r{row} {value}")?;
        }
    }
    writeln!(out, "RHS")?;
    for (row, bounds) in program.rows.iter().enumerate() {
        if bounds.upper != 0.0 {
            writeln!(out, " rhs r{row} {}", bounds.upper)?;
        }
    }
    writeln!(out, "BOUNDS")?;
    for (column, bounds) in program.columns.iter().enumerate() {
        if bounds.upper.is_finite() {
            writeln!(out, " UP bounds c{column} {}", bounds.upper)?;
        }
    }
    writeln!(out, "ENDATA")
}
