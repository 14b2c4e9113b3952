//! What really moved, and early warnings: `passage.reconcile/1` and `passage.alerts/1`.

use passage_model::alert::Alert;
use passage_model::calendar::Date;
use passage_model::reconcile::Variance;
use passage_model::stock::Account;
use serde::Serialize;

/// What really moved against a plan and what was agreed: `passage.reconcile/1`.
#[derive(Clone, Debug, Serialize)]
pub struct ReconcileDocument<'a> {
    schema: &'static str,
    as_of: Option<Date>,
    /// Digest of the plan's tables; `None`: no plan was given.
    plan: Option<&'a str>,
    #[serde(flatten)]
    variance: &'a Variance,
    /// How each opening stock comes from its count and what moved since.
    stocks: &'a [Account],
}

impl<'a> ReconcileDocument<'a> {
    /// The document of a variance and of the opening stocks.
    #[must_use]
    pub fn new(as_of: Option<Date>, plan: Option<&'a str>, variance: &'a Variance, stocks: &'a [Account]) -> Self {
        Self { schema: "passage.reconcile/1", as_of, plan, variance, stocks }
    }
}

/// Early warnings: `passage.alerts/1`.
#[derive(Clone, Debug, Serialize)]
pub struct AlertsDocument<'a> {
    schema: &'static str,
    since: Option<Date>,
    today: Date,
    /// The most urgent first.
    alerts: &'a [Alert],
    /// The same in one paragraph of plain words.
    paragraph: &'a str,
}

impl<'a> AlertsDocument<'a> {
    /// The document of these warnings.
    #[must_use]
    pub fn new(since: Option<Date>, today: Date, alerts: &'a [Alert], paragraph: &'a str) -> Self {
        Self { schema: "passage.alerts/1", since, today, alerts, paragraph }
    }
}
