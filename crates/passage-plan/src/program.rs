//! A linear program as plain data: columns, rows, coefficients. Knows no solver.

/// Position of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Column(pub usize);

/// Position of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Row(pub usize);

/// Lower and upper bound of a column or a row; infinite where there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Lower bound.
    pub lower: f64,
    /// Upper bound.
    pub upper: f64,
}

impl Bounds {
    /// `0..=upper`.
    #[must_use]
    pub fn up_to(upper: f64) -> Self {
        Self { lower: 0.0, upper }
    }

    /// Any value from 0 on.
    pub const POSITIVE: Self = Self { lower: 0.0, upper: f64::INFINITY };

    /// Exactly this value.
    #[must_use]
    pub fn exactly(value: f64) -> Self {
        Self { lower: value, upper: value }
    }

    /// This value or more.
    #[must_use]
    pub fn at_least(lower: f64) -> Self {
        Self { lower, upper: f64::INFINITY }
    }

    /// This value or less.
    #[must_use]
    pub fn at_most(upper: f64) -> Self {
        Self { lower: f64::NEG_INFINITY, upper }
    }
}

/// Minimise costs over columns within bounds, such that the rows are within bounds.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// Bounds of the columns.
    pub columns: Vec<Bounds>,
    /// Bounds of the rows.
    pub rows: Vec<Bounds>,
    /// Where each row begins in `indices` and `values`; one entry more than rows once built.
    pub(crate) starts: Vec<i32>,
    /// Columns of the coefficients, row by row.
    pub(crate) indices: Vec<i32>,
    /// Values of the coefficients.
    pub(crate) values: Vec<f64>,
}

impl Program {
    /// Adds a column.
    pub fn column(&mut self, bounds: Bounds) -> Column {
        self.columns.push(bounds);
        Column(self.columns.len() - 1)
    }

    /// Adds a row: the sum of `coefficient x column` lies within the bounds. Coefficients of 0 are left out.
    pub fn row(&mut self, bounds: Bounds, terms: &[(Column, f64)]) -> Row {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        for (column, value) in terms {
            if *value != 0.0 {
                self.indices.push(column.0 as i32);
                self.values.push(*value);
            }
        }
        self.starts.push(i32::try_from(self.indices.len()).unwrap_or(i32::MAX));
        self.rows.push(bounds);
        Row(self.rows.len() - 1)
    }

    /// The columns of a row with their coefficients.
    pub(crate) fn row_terms(&self, row: Row) -> impl Iterator<Item = (Column, f64)> {
        let terms = self.starts[row.0] as usize..self.starts[row.0 + 1] as usize;
        terms.map(|term| (Column(self.indices[term] as usize), self.values[term]))
    }

    /// The sum of `coefficient x value` over a row.
    pub(crate) fn row_value(&self, row: Row, values: &[f64]) -> f64 {
        let terms = self.starts[row.0] as usize..self.starts[row.0 + 1] as usize;
        terms.map(|term| self.values[term] * values[self.indices[term] as usize]).sum()
    }
}

/// An optimal solution of a program, with its prices.
#[derive(Clone, Debug, Default)]
pub struct Solution {
    /// Value of the objective.
    pub primal: f64,
    /// The bound that the prices prove, computed here from rows and reduced costs, not taken from the solver.
    pub dual: f64,
    /// Values of the columns.
    pub columns: Vec<f64>,
    /// Reduced costs of the columns.
    pub reduced_costs: Vec<f64>,
    /// Prices of the rows: change of the objective per unit of the bound that holds.
    pub prices: Vec<f64>,
    /// Values of the rows.
    pub rows: Vec<f64>,
}

impl Solution {
    /// Value of a column.
    #[must_use]
    pub fn value(&self, column: Column) -> f64 {
        self.columns[column.0]
    }

    /// Price of a row.
    #[must_use]
    pub fn price(&self, row: Row) -> f64 {
        self.prices[row.0]
    }
}

/// What the prices prove: sum of price x the bound it stands on, over rows and columns (weak duality).
#[must_use]
pub(crate) fn dual_bound(columns: &[Bounds], rows: &[Bounds], reduced_costs: &[f64], prices: &[f64]) -> f64 {
    let part = |price: f64, bounds: &Bounds| {
        let bound = if price > 0.0 { bounds.lower } else { bounds.upper };
        // A price within rounding of zero on a missing bound proves nothing and costs nothing.
        if price.abs() < 1e-9 || !bound.is_finite() { 0.0 } else { price * bound }
    };
    let of_rows: f64 = rows.iter().zip(prices).map(|(bounds, price)| part(*price, bounds)).sum();
    let of_columns: f64 = columns.iter().zip(reduced_costs).map(|(bounds, price)| part(*price, bounds)).sum();
    of_rows + of_columns
}

/// Where a column or a row stands in a corner of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At its lower bound.
    Lower,
    /// At its upper bound.
    Upper,
    /// Between its bounds, where the others put it.
    Basic,
}

/// A corner of a program, from which the simplex method can begin; as many columns and rows are basic as there are rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// Where each column stands.
    pub columns: Vec<Place>,
    /// Where each row stands.
    pub rows: Vec<Place>,
}
