//! Dense arithmetic, compiled for the widest vectors of the machine it runs on.

use pulp::{Arch, Simd, WithSimd};

/// Columns of a packed panel.
const PANEL: usize = 16;

/// Rows that a tile covers.
const TILE: usize = 8;

/// Rows of a product that are packed at once.
const DEPTH: usize = 256;

/// Columns of a block of the dense factor.
const BLOCK: usize = 64;

/// Runs a function with the widest vectors there are.
pub(super) fn vectorised<R>(work: impl FnOnce() -> R) -> R {
    struct Work<F>(F);
    impl<F: FnOnce() -> R, R> pulp::NullaryFnOnce for Work<F> {
        type Output = R;
        #[inline(always)]
        fn call(self) -> R {
            (self.0)()
        }
    }
    Arch::new().dispatch(Work(work))
}

/// `target -= row · factor`, element by element.
#[inline(always)]
pub(super) fn subtract_scaled(target: &mut [f64], row: &[f64], factor: f64) {
    for (target, value) in target.iter_mut().zip(row) {
        *target = (-factor).mul_add(*value, *target);
    }
}

/// `target -= Σ factor · row`, for `COUNT` rows of the target at once.
pub(super) struct Subtraction<'a, const COUNT: usize> {
    /// Holds the rows that change.
    pub(super) target: &'a mut [f64],
    /// Where they begin.
    pub(super) starts: [usize; COUNT],
    /// How many columns change.
    pub(super) columns: usize,
    /// The rows that are subtracted, one after the other.
    pub(super) rows: &'a [f64],
    /// By row that is subtracted, and row that changes.
    pub(super) factors: &'a [[f64; COUNT]],
}

impl<const COUNT: usize> Subtraction<'_, COUNT> {
    /// Does it.
    pub(super) fn run(self) {
        Arch::new().dispatch(self);
    }

    /// As many columns as `VECTORS` vectors hold, again and again; returns where it ended.
    #[inline(always)]
    fn strips<S: Simd, const VECTORS: usize>(&mut self, simd: S, mut at: usize) -> usize {
        let strip = VECTORS * S::F64_LANES;
        while at + strip <= self.columns {
            let mut sums = [[simd.splat_f64s(0.0); VECTORS]; COUNT];
            for (row, factors) in self.rows.chunks_exact(self.columns).zip(self.factors) {
                let row = S::as_simd_f64s(&row[at..at + strip]).0;
                for (sums, factor) in sums.iter_mut().zip(factors) {
                    let factor = simd.splat_f64s(*factor);
                    for (sum, value) in sums.iter_mut().zip(row) {
                        *sum = simd.mul_add_e_f64s(factor, *value, *sum);
                    }
                }
            }
            for (start, sums) in self.starts.iter().zip(&sums) {
                let target = S::as_mut_simd_f64s(&mut self.target[start + at..start + at + strip]).0;
                for (value, sum) in target.iter_mut().zip(sums) {
                    *value = simd.sub_f64s(*value, *sum);
                }
            }
            at += strip;
        }
        at
    }
}

impl<const COUNT: usize> WithSimd for Subtraction<'_, COUNT> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(mut self, simd: S) {
        let at = self.strips::<S, 4>(simd, 0);
        let at = self.strips::<S, 1>(simd, at);
        for (row, factors) in self.rows.chunks_exact(self.columns).zip(self.factors) {
            for (start, factor) in self.starts.iter().zip(factors) {
                subtract_scaled(&mut self.target[start + at..start + self.columns], &row[at..], *factor);
            }
        }
    }
}

/// A symmetric matrix of which the lower half is used.
#[derive(Debug, Default)]
pub(super) struct Dense {
    /// Rows and columns.
    pub(super) size: usize,
    /// Row by row; the upper half holds nothing of use.
    pub(super) values: Vec<f64>,
    packed: Vec<f64>,
}

impl Dense {
    /// All zero.
    pub(super) fn reset(&mut self, size: usize) {
        self.size = size;
        self.values.clear();
        self.values.resize(size * size, 0.0);
    }

    /// Subtracts the products of all pairs of columns of `rows` (row by row, `width` columns each) from the square that
    /// begins at `from`.
    #[inline(always)]
    pub(super) fn subtract_products(&mut self, from: usize, rows: &[f64], width: usize) {
        let panels = width.div_ceil(PANEL);
        for chunk in rows.chunks(DEPTH * width) {
            let depth = chunk.len() / width;
            self.packed.clear();
            self.packed.resize(panels * depth * PANEL, 0.0);
            for (at, row) in chunk.chunks_exact(width).enumerate() {
                for (panel, part) in row.chunks(PANEL).enumerate() {
                    let start = (panel * depth + at) * PANEL;
                    self.packed[start..start + part.len()].copy_from_slice(part);
                }
            }
            self.subtract_packed(from, width, depth);
        }
    }

    fn subtract_packed(&mut self, from: usize, width: usize, depth: usize) {
        let size = self.size;
        Arch::new().dispatch(Products { packed: &self.packed, target: &mut self.values, size, from, width, depth });
    }

    /// Replaces the lower half by its factor. A row that has nothing left is taken out: its solution is 0.
    #[inline(always)]
    pub(super) fn factorise(&mut self) {
        let size = self.size;
        for first in (0..size).step_by(BLOCK) {
            let last = (first + BLOCK).min(size);
            for row in first..size {
                for column in first..last.min(row + 1) {
                    let (above, below) = self.values.split_at_mut(row * size);
                    let own = &mut below[first..=column];
                    if column == row {
                        let rest = own[column - first] - square(&own[..column - first]);
                        own[column - first] = if rest > TINY { rest.sqrt() } else { HUGE };
                    } else {
                        let other = &above[column * size + first..=column * size + column];
                        let rest = own[column - first] - product(&own[..column - first], other);
                        own[column - first] = rest / other[column - first];
                    }
                }
            }
            if last == size {
                break;
            }
            let (width, depth) = (size - last, last - first);
            let panels = width.div_ceil(PANEL);
            self.packed.clear();
            self.packed.resize(panels * depth * PANEL, 0.0);
            for row in last..size {
                let (panel, within) = ((row - last) / PANEL, (row - last) % PANEL);
                for at in 0..depth {
                    self.packed[(panel * depth + at) * PANEL + within] = self.values[row * size + first + at];
                }
            }
            self.subtract_packed(last, width, depth);
        }
    }

    /// Solves with the factor, in place.
    #[inline(always)]
    pub(super) fn solve(&self, rhs: &mut [f64]) {
        let size = self.size;
        for row in 0..size {
            let own = &self.values[row * size..=row * size + row];
            rhs[row] = (rhs[row] - product(&rhs[..row], own)) / own[row];
        }
        for row in (0..size).rev() {
            let own = &self.values[row * size..=row * size + row];
            rhs[row] /= own[row];
            let (before, from) = rhs.split_at_mut(row);
            subtract_scaled(before, own, from[0]);
        }
    }
}

/// A pivot below this is none.
pub(super) const TINY: f64 = 1.0e-200;

/// Stands for a pivot that is none.
pub(super) const HUGE: f64 = 1.0e100;

/// Products of packed columns to be subtracted from a square.
struct Products<'a> {
    packed: &'a [f64],
    target: &'a mut [f64],
    size: usize,
    from: usize,
    width: usize,
    depth: usize,
}

impl WithSimd for Products<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let Self { packed, target, size, from, width, depth } = self;
        for (column_panel, columns) in packed.chunks_exact(depth * PANEL).enumerate() {
            let first_column = column_panel * PANEL;
            let column_count = PANEL.min(width - first_column);
            for first_row in (first_column..width).step_by(TILE) {
                let start = first_row / PANEL * depth * PANEL;
                let rows = &packed[start..start + depth * PANEL];
                let mut sums = [[0.0; PANEL]; TILE];
                if first_row % PANEL == 0 {
                    tile::<S, 0>(simd, columns, rows, &mut sums);
                } else {
                    tile::<S, TILE>(simd, columns, rows, &mut sums);
                }
                let row_count = TILE.min(width - first_row);
                for (row, sums) in sums.iter().enumerate().take(row_count) {
                    let start = (from + first_row + row) * size + from + first_column;
                    let target = &mut target[start..start + column_count];
                    for (value, sum) in target.iter_mut().zip(sums) {
                        *value -= sum;
                    }
                }
            }
        }
    }
}

/// Sums of products over the depth: eight rows of a packed panel by a packed panel.
#[inline(always)]
fn tile<S: Simd, const OFFSET: usize>(simd: S, columns: &[f64], rows: &[f64], sums: &mut [[f64; PANEL]; TILE]) {
    // Two vectors at a time: with the widest vectors there are, that is the whole panel.
    let vectors = PANEL / S::F64_LANES;
    for pair in 0..vectors / 2 {
        let mut held = [[simd.splat_f64s(0.0); 2]; TILE];
        for (columns, rows) in columns.as_chunks::<PANEL>().0.iter().zip(rows.as_chunks::<PANEL>().0) {
            let columns = S::as_simd_f64s(columns).0;
            let (left, right) = (columns[2 * pair], columns[2 * pair + 1]);
            for row in 0..TILE {
                let factor = simd.splat_f64s(rows[OFFSET + row]);
                held[row][0] = simd.mul_add_e_f64s(factor, left, held[row][0]);
                held[row][1] = simd.mul_add_e_f64s(factor, right, held[row][1]);
            }
        }
        for (sums, held) in sums.iter_mut().zip(held) {
            let sums = S::as_mut_simd_f64s(sums).0;
            sums[2 * pair] = held[0];
            sums[2 * pair + 1] = held[1];
        }
    }
}

/// Sum of products, in a fixed order.
#[inline(always)]
pub(super) fn product(left: &[f64], right: &[f64]) -> f64 {
    let count = left.len().min(right.len());
    let (left, left_rest) = left[..count].as_chunks::<PANEL>();
    let (right, right_rest) = right[..count].as_chunks::<PANEL>();
    let mut sums = [0.0; PANEL];
    for (left, right) in left.iter().zip(right) {
        for at in 0..PANEL {
            sums[at] = left[at].mul_add(right[at], sums[at]);
        }
    }
    let rest: f64 = left_rest.iter().zip(right_rest).map(|(left, right)| left * right).sum();
    sums.iter().sum::<f64>() + rest
}

#[inline(always)]
fn square(values: &[f64]) -> f64 {
    product(values, values)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A made-up value for each place.
    fn value(row: usize, column: usize) -> f64 {
        ((row * 37 + column * 17) % 23) as f64 / 23.0 - 0.5
    }

    #[test]
    fn products_are_subtracted_from_their_square_only() {
        for (rows, width, from, size) in [(3, 5, 2, 9), (300, 33, 1, 40), (17, 48, 0, 48)] {
            let panel: Vec<f64> = (0..rows * width).map(|at| value(at / width, at % width)).collect();
            let mut dense = Dense::default();
            dense.reset(size);
            vectorised(|| dense.subtract_products(from, &panel, width));
            for row in 0..width {
                for column in 0..=row {
                    let expected: f64 = (0..rows).map(|at| value(at, row) * value(at, column)).sum();
                    let found = dense.values[(from + row) * size + from + column];
                    assert!((found + expected).abs() < 1e-9, "{row} {column}: {found} {expected}");
                }
            }
            assert!(dense.values[..from * size].iter().all(|value| *value == 0.0));
        }
    }

    #[test]
    fn the_factor_solves_its_system() {
        for size in [1, 7, 64, 65, 150] {
            let mut dense = Dense::default();
            dense.reset(size);
            for row in 0..size {
                for column in 0..=row {
                    dense.values[row * size + column] =
                        value(row, column) + if row == column { size as f64 } else { 0.0 };
                }
            }
            let wanted: Vec<f64> = (0..size).map(|at| value(at, 3)).collect();
            let entry = |row: usize, column: usize| dense.values[row.max(column) * size + row.min(column)];
            let mut rhs: Vec<f64> =
                (0..size).map(|row| (0..size).map(|column| entry(row, column) * wanted[column]).sum()).collect();
            vectorised(|| {
                dense.factorise();
                dense.solve(&mut rhs);
            });
            assert!(rhs.iter().zip(&wanted).all(|(found, wanted)| (found - wanted).abs() < 1e-9), "size {size}");
        }
    }
}
