//! The symmetric system of a step: commodities in parallel on one pattern, and what couples them last.
//!
//! With `A` the rows of the program and `theta` the weights of its columns, the matrix is `A · theta · Aᵀ`. Its network part
//! falls apart by commodity, and all commodities have the same pattern: one symbolic factor serves them, and numbers of all
//! commodities lie side by side, `LANES` at a time. Coupling rows that are nearly full form a dense border. The others are
//! left to their diagonal here; conjugate gradients in [`super::interior`] make up for it.

use super::formulate::Problem;
use super::kernel::{Dense, HUGE, Subtraction, TINY, product, subtract_scaled, vectorised};
use super::order::{Elimination, eliminate};

/// Commodities whose numbers lie side by side; where there are more, in several groups.
const LANES: usize = 8;

/// Border rows that change at once.
const ROWS: usize = 4;

type Lanes = [f64; LANES];

const ZERO: Lanes = [0.0; LANES];

const ONE: Lanes = [1.0; LANES];

/// Not in the factor.
const NONE: u32 = u32::MAX;

/// A coupling row joins the border where what is left of it weighs less than this many times its other columns.
const BORDER_WEIGHT: f64 = 2.0;

/// Most coupling rows in the border: its work grows with the square of their number.
const MOST_BORDER: usize = 1500;

/// Where the network entries of a column go.
#[derive(Clone, Copy, Debug)]
struct Target {
    /// Positions of the rows.
    rows: [u32; 2],
    /// Places of the two diagonals and of the entry between them, in a group of lanes.
    places: [u32; 3],
}

/// The factor of the system.
#[derive(Debug)]
pub(super) struct Factor {
    elimination: Elimination,
    /// Where the numbers of each block begin.
    starts: Vec<usize>,
    stored: usize,
    targets: Vec<Target>,
    /// Group by group of lanes.
    values: Vec<Lanes>,
    /// Coupling rows in the border, by slot.
    border: Vec<u32>,
    /// Slot of each coupling row.
    slots: Vec<u32>,
    /// Border columns that each block touches, from and to.
    ranges: Vec<(u32, u32)>,
    /// Where the border rows of each block begin: by commodity, column of the block, border column.
    border_starts: Vec<usize>,
    border_values: Vec<f64>,
    schur: Dense,
    /// Diagonal of coupling rows.
    diagonal: Vec<f64>,
    groups: usize,
    /// Coupling rows by day: the order in which they take slots.
    by_day: Vec<u32>,
    scratch: Scratch,
}

#[derive(Debug, Default)]
struct Scratch {
    place_of: Vec<u32>,
    heads: Vec<u32>,
    next: Vec<u32>,
    done: Vec<u32>,
    lanes: Vec<Lanes>,
    slots: Vec<f64>,
    factors: Vec<[f64; ROWS]>,
    single: Vec<[f64; 1]>,
}

impl Factor {
    /// Works out order and pattern.
    pub(super) fn new(problem: &Problem) -> Self {
        let nodes = problem.nodes;
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        let ends = |column: usize| -> [Option<usize>; 2] {
            let mut network = problem.column(column).map(|(row, _)| row).filter(|row| *row < problem.network_rows());
            [network.next(), network.next()]
        };
        for column in 0..problem.column_count() {
            if let [Some(one), Some(other)] = ends(column) {
                let (one, other) = ((one % nodes) as u32, (other % nodes) as u32);
                pairs.push((one, other));
                pairs.push((other, one));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut neighbours = vec![Vec::new(); nodes];
        for (one, other) in pairs {
            neighbours[one as usize].push(other);
        }
        let elimination = eliminate(&neighbours);
        let mut starts = Vec::with_capacity(elimination.supernodes.len());
        let mut stored = 0;
        for supernode in &elimination.supernodes {
            starts.push(stored);
            stored += supernode.width * (supernode.width + supernode.below.len());
        }
        let place = |row: u32, column: u32| -> u32 {
            let block = elimination.supernode_of[column as usize] as usize;
            let supernode = &elimination.supernodes[block];
            let own = row as usize - supernode.first;
            let row = if own < supernode.width {
                own
            } else {
                let below = supernode.below.binary_search(&row).expect("the factor holds every entry of the matrix");
                supernode.width + below
            };
            (starts[block] + row * supernode.width + column as usize - supernode.first) as u32
        };
        let targets = (0..problem.column_count())
            .map(|column| {
                let position = |row: usize| elimination.position[row % nodes];
                match ends(column) {
                    [Some(one), Some(other)] => {
                        let (one, other) = (position(one), position(other));
                        let between = place(one.max(other), one.min(other));
                        Target { rows: [one, other], places: [place(one, one), place(other, other), between] }
                    }
                    [Some(one), None] => {
                        let one = position(one);
                        Target { rows: [one, NONE], places: [place(one, one), NONE, NONE] }
                    }
                    _ => Target { rows: [NONE; 2], places: [NONE; 3] },
                }
            })
            .collect();
        let groups = problem.goods.div_ceil(LANES);
        let mut by_day: Vec<u32> = (0..problem.couplings as u32).collect();
        by_day.sort_by_key(|coupling| problem.coupling_days[*coupling as usize]);
        Self {
            starts,
            stored,
            targets,
            values: vec![ZERO; groups * stored],
            border: Vec::new(),
            slots: vec![NONE; problem.couplings],
            ranges: Vec::new(),
            border_starts: Vec::new(),
            border_values: Vec::new(),
            schur: Dense::default(),
            diagonal: vec![0.0; problem.couplings],
            groups,
            by_day,
            scratch: Scratch::default(),
            elimination,
        }
    }

    /// Number of coupling rows in the border.
    pub(super) fn border_len(&self) -> usize {
        self.border.len()
    }

    /// Factorises for weights of the columns.
    pub(super) fn factorise(&mut self, problem: &Problem, theta: &[f64]) {
        self.choose_border(problem, theta);
        vectorised(
            #[inline(always)]
            || {
                self.assemble(problem, theta);
                for group in 0..self.groups {
                    self.factorise_group(group);
                }
                self.border_rows(problem.goods);
                self.schur.factorise();
            },
        );
    }

    /// Takes into the border what is nearly full, and works out which blocks touch which part of it.
    fn choose_border(&mut self, problem: &Problem, theta: &[f64]) {
        let network = problem.network_rows();
        self.diagonal.fill(0.0);
        for (column, weight) in theta.iter().enumerate() {
            for (row, value) in problem.column(column) {
                if row >= network {
                    self.diagonal[row - network] += value * value * weight;
                }
            }
        }
        let mut fullest: Vec<(f64, u32)> = Vec::new();
        for coupling in &self.by_day {
            let at = *coupling as usize;
            let slack = theta[problem.slack(at)];
            let others = self.diagonal[at] - slack;
            if others > 0.0 && slack < BORDER_WEIGHT * others {
                fullest.push((slack / others, *coupling));
            }
        }
        if fullest.len() > MOST_BORDER {
            fullest.select_nth_unstable_by(MOST_BORDER, |one, other| one.0.total_cmp(&other.0));
            fullest.truncate(MOST_BORDER);
        }
        let mut border: Vec<u32> = fullest.into_iter().map(|(_, coupling)| coupling).collect();
        border.sort_unstable_by_key(|coupling| (problem.coupling_days[*coupling as usize], *coupling));
        if border == self.border && !self.ranges.is_empty() {
            return;
        }
        self.slots.fill(NONE);
        for (slot, coupling) in border.iter().enumerate() {
            self.slots[*coupling as usize] = slot as u32;
        }
        self.border = border;
        self.find_ranges(problem);
    }

    fn find_ranges(&mut self, problem: &Problem) {
        let network = problem.network_rows();
        let supernodes = &self.elimination.supernodes;
        let mut ranges = vec![(u32::MAX, 0); supernodes.len()];
        for (column, target) in self.targets.iter().enumerate() {
            if target.rows[0] == NONE {
                continue;
            }
            for (row, _) in problem.column(column).filter(|(row, _)| *row >= network) {
                let slot = self.slots[row - network];
                if slot == NONE {
                    continue;
                }
                for position in target.rows.into_iter().filter(|position| *position != NONE) {
                    let range = &mut ranges[self.elimination.supernode_of[position as usize] as usize];
                    *range = (range.0.min(slot), range.1.max(slot + 1));
                }
            }
        }
        for (block, supernode) in supernodes.iter().enumerate() {
            let (from, to) = ranges[block];
            for row in &supernode.below {
                let above = &mut ranges[self.elimination.supernode_of[*row as usize] as usize];
                *above = (above.0.min(from), above.1.max(to));
            }
        }
        self.border_starts.clear();
        let mut stored = 0;
        for (range, supernode) in ranges.iter_mut().zip(supernodes) {
            *range = (range.0.min(range.1), range.1);
            self.border_starts.push(stored);
            stored += problem.goods * supernode.width * (range.1 - range.0) as usize;
        }
        self.ranges = ranges;
        self.border_values.clear();
        self.border_values.resize(stored, 0.0);
    }

    #[inline(always)]
    fn assemble(&mut self, problem: &Problem, theta: &[f64]) {
        let network = problem.network_rows();
        self.values.fill(ZERO);
        self.border_values.fill(0.0);
        self.schur.reset(self.border.len());
        for (column, weight) in theta.iter().enumerate() {
            if *weight == 0.0 {
                continue;
            }
            let range = problem.starts[column] as usize..problem.starts[column + 1] as usize;
            let (rows, values) = (&problem.rows[range.clone()], &problem.values[range]);
            let target = &self.targets[column];
            let ends = target.rows.iter().filter(|row| **row != NONE).count();
            if let (Some(row), Some(value)) = (rows.first(), values.first())
                && ends > 0
            {
                let good = *row as usize / problem.nodes;
                let base = good / LANES * self.stored;
                let lane = good % LANES;
                self.values[base + target.places[0] as usize][lane] += weight * value * value;
                if ends == 2 {
                    self.values[base + target.places[1] as usize][lane] += weight * values[1] * values[1];
                    self.values[base + target.places[2] as usize][lane] += weight * value * values[1];
                }
            }
            for (at, row) in rows.iter().enumerate().skip(ends) {
                let slot = self.slots[*row as usize - network];
                if slot == NONE {
                    continue;
                }
                let weighted = weight * values[at];
                for end in 0..ends {
                    let position = target.rows[end] as usize;
                    let good = rows[end] as usize / problem.nodes;
                    let block = self.elimination.supernode_of[position] as usize;
                    let supernode = &self.elimination.supernodes[block];
                    let (from, to) = self.ranges[block];
                    let row = good * supernode.width + position - supernode.first;
                    let place = self.border_starts[block] + row * (to - from) as usize + (slot - from) as usize;
                    self.border_values[place] += weighted * values[end];
                }
                for (other_at, other) in rows.iter().enumerate().skip(ends) {
                    let other = self.slots[*other as usize - network];
                    if other != NONE && other <= slot {
                        let place = slot as usize * self.border.len() + other as usize;
                        self.schur.values[place] += weighted * values[other_at];
                    }
                }
            }
        }
    }

    /// The factor of one group of commodities, block by block, each taking what the blocks before it do to it.
    #[inline(always)]
    fn factorise_group(&mut self, group: usize) {
        let supernodes = &self.elimination.supernodes;
        let values = &mut self.values[group * self.stored..(group + 1) * self.stored];
        let scratch = &mut self.scratch;
        scratch.place_of.clear();
        scratch.place_of.resize(self.elimination.position.len(), NONE);
        scratch.heads.clear();
        scratch.heads.resize(supernodes.len(), NONE);
        scratch.next.clear();
        scratch.next.resize(supernodes.len(), NONE);
        scratch.done.clear();
        scratch.done.resize(supernodes.len(), 0);
        for (block, supernode) in supernodes.iter().enumerate() {
            let (first, width) = (supernode.first, supernode.width);
            let end = first + width;
            for own in 0..width {
                scratch.place_of[first + own] = own as u32;
            }
            for (at, row) in supernode.below.iter().enumerate() {
                scratch.place_of[*row as usize] = (width + at) as u32;
            }
            let (before, own) = values.split_at_mut(self.starts[block]);
            let mut child = scratch.heads[block];
            while child != NONE {
                let next = scratch.next[child as usize];
                let source = &supernodes[child as usize];
                let from = scratch.done[child as usize] as usize;
                let inside = source.below[from..].iter().take_while(|row| (**row as usize) < end).count();
                let start = self.starts[child as usize] + source.width * source.width;
                let entries = &before[start..start + source.below.len() * source.width];
                for column in from..from + inside {
                    let target = scratch.place_of[source.below[column] as usize] as usize;
                    let left = &entries[column * source.width..(column + 1) * source.width];
                    for row in column..source.below.len() {
                        let place = scratch.place_of[source.below[row] as usize] as usize;
                        let right = &entries[row * source.width..(row + 1) * source.width];
                        let sum = lanes_product(left, right);
                        let entry = &mut own[place * width + target];
                        *entry = lanes_less(*entry, sum, ONE);
                    }
                }
                scratch.done[child as usize] = (from + inside) as u32;
                if let Some(row) = source.below.get(from + inside) {
                    let above = self.elimination.supernode_of[*row as usize] as usize;
                    scratch.next[child as usize] = scratch.heads[above];
                    scratch.heads[above] = child;
                }
                child = next;
            }
            for row in 0..width + supernode.below.len() {
                for column in 0..width.min(row + 1) {
                    let (above, own_row) = own.split_at_mut(row * width);
                    let rest = if row == column {
                        lanes_product(&own_row[..column], &own_row[..column])
                    } else {
                        lanes_product(&own_row[..column], &above[column * width..column * width + column])
                    };
                    let entry = &mut own_row[column];
                    for lane in 0..LANES {
                        entry[lane] -= rest[lane];
                        if row == column {
                            // The reciprocal is stored: divisions are slow, and each pivot divides many entries.
                            let pivot = if entry[lane] > TINY { entry[lane].sqrt() } else { HUGE };
                            entry[lane] = 1.0 / pivot;
                        } else {
                            entry[lane] *= above[column * width + column][lane];
                        }
                    }
                }
            }
            if let Some(row) = supernode.below.first() {
                let above = self.elimination.supernode_of[*row as usize] as usize;
                scratch.next[block] = scratch.heads[above];
                scratch.heads[above] = block as u32;
            }
        }
    }

    /// The border rows of each block, and what is left of the border.
    #[inline(always)]
    fn border_rows(&mut self, goods: usize) {
        let supernodes = &self.elimination.supernodes;
        let scratch = &mut self.scratch;
        scratch.heads.fill(NONE);
        scratch.done.fill(0);
        for (block, supernode) in supernodes.iter().enumerate() {
            let (from, to) = self.ranges[block];
            let columns = (to - from) as usize;
            let width = supernode.width;
            let end = supernode.first + width;
            let start = self.border_starts[block];
            let (before, own) = self.border_values.split_at_mut(start);
            let own = &mut own[..goods * width * columns];
            let mut child = scratch.heads[block];
            while child != NONE {
                let next = scratch.next[child as usize];
                let source = &supernodes[child as usize];
                let (child_from, child_to) = self.ranges[child as usize];
                let child_columns = (child_to - child_from) as usize;
                let done = scratch.done[child as usize] as usize;
                let inside = source.below[done..].iter().take_while(|row| (**row as usize) < end).count();
                let entries = self.starts[child as usize] + source.width * source.width;
                for good in 0..goods {
                    if child_columns == 0 {
                        break;
                    }
                    let base = good / LANES * self.stored + entries;
                    let lane = good % LANES;
                    let start = self.border_starts[child as usize] + good * source.width * child_columns;
                    let rows = &before[start..start + source.width * child_columns];
                    let offset = (child_from - from) as usize;
                    let mut at = done;
                    let place = |at: usize| {
                        let column = source.below[at] as usize - supernode.first;
                        (good * width + column) * columns + offset
                    };
                    let factor = |at: usize, column: usize| self.values[base + at * source.width + column][lane];
                    while at + ROWS <= done + inside {
                        scratch.factors.clear();
                        let factors = |column| std::array::from_fn(|row| factor(at + row, column));
                        scratch.factors.extend((0..source.width).map(factors));
                        let starts = std::array::from_fn(|row| place(at + row));
                        let factors = &scratch.factors;
                        Subtraction { target: own, starts, columns: child_columns, rows, factors }.run();
                        at += ROWS;
                    }
                    for at in at..done + inside {
                        scratch.single.clear();
                        scratch.single.extend((0..source.width).map(|column| [factor(at, column)]));
                        let factors = &scratch.single;
                        Subtraction { target: own, starts: [place(at)], columns: child_columns, rows, factors }.run();
                    }
                }
                scratch.done[child as usize] = (done + inside) as u32;
                if let Some(row) = source.below.get(done + inside) {
                    let above = self.elimination.supernode_of[*row as usize] as usize;
                    scratch.next[child as usize] = scratch.heads[above];
                    scratch.heads[above] = child;
                }
                child = next;
            }
            if columns > 0 {
                for good in 0..goods {
                    let base = good / LANES * self.stored + self.starts[block];
                    let lane = good % LANES;
                    let rows = &mut own[good * width * columns..(good + 1) * width * columns];
                    for column in 0..width {
                        let (above, below) = rows.split_at_mut(column * columns);
                        let target = &mut below[..columns];
                        let entries = &self.values[base + column * width..=base + column * width + column];
                        scratch.single.clear();
                        scratch.single.extend(entries[..column].iter().map(|entry| [entry[lane]]));
                        let (rows, factors) = (&*above, &scratch.single);
                        Subtraction { target: &mut *target, starts: [0], columns, rows, factors }.run();
                        let reciprocal = entries[column][lane];
                        target.iter_mut().for_each(|value| *value *= reciprocal);
                    }
                }
                self.schur.subtract_products(from as usize, own, columns);
            }
            if let Some(row) = supernode.below.first() {
                let above = self.elimination.supernode_of[*row as usize] as usize;
                scratch.next[block] = scratch.heads[above];
                scratch.heads[above] = block as u32;
            }
        }
    }

    /// Solves with the factor: exactly but for coupling rows outside of the border.
    pub(super) fn solve(&mut self, problem: &Problem, rhs: &[f64], solution: &mut [f64]) {
        vectorised(
            #[inline(always)]
            || self.solve_vectorised(problem, rhs, solution),
        );
    }

    #[inline(always)]
    fn solve_vectorised(&mut self, problem: &Problem, rhs: &[f64], solution: &mut [f64]) {
        let (nodes, network, goods) = (problem.nodes, problem.network_rows(), problem.goods);
        let position = &self.elimination.position;
        let mut lanes = std::mem::take(&mut self.scratch.lanes);
        lanes.clear();
        lanes.resize(self.groups * nodes, ZERO);
        for good in 0..goods {
            let group = &mut lanes[good / LANES * nodes..(good / LANES + 1) * nodes];
            for node in 0..nodes {
                group[position[node] as usize][good % LANES] = rhs[good * nodes + node];
            }
        }
        let mut slots = std::mem::take(&mut self.scratch.slots);
        slots.clear();
        slots.extend(self.border.iter().map(|coupling| rhs[network + *coupling as usize]));
        for group in 0..self.groups {
            self.forward(group, &mut lanes[group * nodes..(group + 1) * nodes]);
        }
        for (block, supernode) in self.elimination.supernodes.iter().enumerate() {
            let (from, to) = (self.ranges[block].0 as usize, self.ranges[block].1 as usize);
            let columns = to - from;
            let rows = &self.border_values[self.border_starts[block]..];
            for row in 0..if columns > 0 { goods * supernode.width } else { 0 } {
                let (good, own) = (row / supernode.width, row % supernode.width);
                let value = lanes[good / LANES * nodes + supernode.first + own][good % LANES];
                subtract_scaled(&mut slots[from..to], &rows[row * columns..(row + 1) * columns], value);
            }
        }
        self.schur.solve(&mut slots);
        for (block, supernode) in self.elimination.supernodes.iter().enumerate() {
            let (from, to) = (self.ranges[block].0 as usize, self.ranges[block].1 as usize);
            let columns = to - from;
            let rows = &self.border_values[self.border_starts[block]..];
            for row in 0..if columns > 0 { goods * supernode.width } else { 0 } {
                let (good, own) = (row / supernode.width, row % supernode.width);
                lanes[good / LANES * nodes + supernode.first + own][good % LANES] -=
                    product(&slots[from..to], &rows[row * columns..(row + 1) * columns]);
            }
        }
        for group in 0..self.groups {
            self.backward(group, &mut lanes[group * nodes..(group + 1) * nodes]);
        }
        for good in 0..goods {
            let group = &lanes[good / LANES * nodes..(good / LANES + 1) * nodes];
            for node in 0..nodes {
                solution[good * nodes + node] = group[position[node] as usize][good % LANES];
            }
        }
        for coupling in 0..problem.couplings {
            let diagonal = self.diagonal[coupling];
            solution[network + coupling] = match self.slots[coupling] {
                NONE if diagonal > TINY => rhs[network + coupling] / diagonal,
                NONE => 0.0,
                slot => slots[slot as usize],
            };
        }
        self.scratch.lanes = lanes;
        self.scratch.slots = slots;
    }

    #[inline(always)]
    fn forward(&self, group: usize, rhs: &mut [Lanes]) {
        for (block, supernode) in self.elimination.supernodes.iter().enumerate() {
            let (first, width) = (supernode.first, supernode.width);
            let start = group * self.stored + self.starts[block];
            let entries = &self.values[start..start + width * (width + supernode.below.len())];
            for column in 0..width {
                let (before, own) = rhs.split_at_mut(first + column);
                let row = &entries[column * width..(column + 1) * width];
                let sum = lanes_product(&before[first..], &row[..column]);
                own[0] = lanes_times(lanes_less(own[0], sum, ONE), row[column]);
            }
            let (solved, rest) = rhs.split_at_mut(first + width);
            let solved = &solved[first..];
            for (row, entries) in supernode.below.iter().zip(entries[width * width..].chunks_exact(width)) {
                let sum = lanes_product(solved, entries);
                let target = &mut rest[*row as usize - first - width];
                *target = lanes_less(*target, sum, ONE);
            }
        }
    }

    #[inline(always)]
    fn backward(&self, group: usize, rhs: &mut [Lanes]) {
        for (block, supernode) in self.elimination.supernodes.iter().enumerate().rev() {
            let (first, width) = (supernode.first, supernode.width);
            let start = group * self.stored + self.starts[block];
            let entries = &self.values[start..start + width * (width + supernode.below.len())];
            let (own, rest) = rhs.split_at_mut(first + width);
            let own = &mut own[first..];
            for (row, entries) in supernode.below.iter().zip(entries[width * width..].chunks_exact(width)) {
                let value = rest[*row as usize - first - width];
                for (target, entry) in own.iter_mut().zip(entries) {
                    *target = lanes_less(*target, *entry, value);
                }
            }
            for column in (0..width).rev() {
                let row = &entries[column * width..(column + 1) * width];
                let (before, from) = own.split_at_mut(column);
                let value = lanes_times(from[0], row[column]);
                from[0] = value;
                for (target, entry) in before.iter_mut().zip(row) {
                    *target = lanes_less(*target, *entry, value);
                }
            }
        }
    }
}

#[inline(always)]
fn lanes_times(left: Lanes, right: Lanes) -> Lanes {
    std::array::from_fn(|lane| left[lane] * right[lane])
}

/// `from - left · right`.
#[inline(always)]
fn lanes_less(from: Lanes, left: Lanes, right: Lanes) -> Lanes {
    std::array::from_fn(|lane| (-left[lane]).mul_add(right[lane], from[lane]))
}

#[inline(always)]
fn lanes_product(left: &[Lanes], right: &[Lanes]) -> Lanes {
    let mut sum = ZERO;
    for (left, right) in left.iter().zip(right) {
        sum = std::array::from_fn(|lane| left[lane].mul_add(right[lane], sum[lane]));
    }
    sum
}
