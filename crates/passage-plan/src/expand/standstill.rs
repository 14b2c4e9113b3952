//! Where the solver begins: nothing moves and nothing is given out.

use super::{Expansion, RowKind};
use crate::program::{Basis, Place};

impl Expansion<'_> {
    /// The corner at which all goods stay where they stand or come in. No price is wrong there on the first level of the
    /// objective, where only shortage has a cost, so that the dual simplex begins at once; and it need not find out for
    /// each store and day that what is not sent is kept, which is most of what it does from nothing.
    #[must_use]
    pub fn standstill(&self) -> Basis {
        let program = &self.program;
        let mut basis =
            Basis { columns: vec![Place::Lower; program.columns.len()], rows: vec![Place::Basic; program.rows.len()] };
        for (row, kind) in self.row_kinds.iter().enumerate() {
            if let RowKind::Balance(site, commodity, day) = kind {
                basis.rows[row] = Place::Lower;
                basis.columns[self.stores[&(*site, *commodity)].stock[*day].0] = Place::Basic;
            }
        }
        basis
    }
}
