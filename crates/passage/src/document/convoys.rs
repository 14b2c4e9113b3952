//! Papers for convoys: `passage.convoys/1`.

use passage_report::convoy::Papers;
use serde::Serialize;

/// The papers of a plan, with days and places.
#[derive(Clone, Debug, Serialize)]
pub struct Convoys<'a> {
    schema: &'static str,
    trucks: i64,
    quantity_t: f64,
    #[serde(flatten)]
    papers: &'a Papers,
}

/// In place of papers: the plan does not hold.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct NoConvoys {
    schema: &'static str,
    violations: usize,
}

impl<'a> Convoys<'a> {
    /// The document of these papers, with the sums over all departures in it.
    #[must_use]
    pub fn new(papers: &'a Papers) -> Self {
        let (trucks, quantity_t) = (papers.trucks(), papers.quantity().tonnes());
        Self { schema: "passage.convoys/1", trucks, quantity_t, papers }
    }
}

impl NoConvoys {
    /// The document of a plan with so many violations.
    #[must_use]
    pub fn new(violations: usize) -> Self {
        Self { schema: "passage.convoys/1", violations }
    }
}
