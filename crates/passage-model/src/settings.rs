//! Settings of a workspace (`workspace.toml`, or the sheet `workspace`).

use crate::calendar::{Date, Horizon};
use crate::measure::Minutes;
use std::fmt;

/// How belief is made from the log. See `docs/model.md`, "Access".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The latest said counts.
    Latest,
    /// Any live "closed" closes.
    Pessimistic,
    /// Any live "open" opens.
    Optimistic,
    /// The most reliable source counts, then the more credible statement, then the latest.
    Reliable,
    /// Only what this party says counts (a source id, or the `party` of sources).
    Party(String),
    /// Only what the party that controls the corridor says counts.
    Controller,
}

impl Rule {
    /// The rules that need no name of a party, in the order of `docs/reference/tables.md`.
    #[must_use]
    pub fn without_party() -> [Self; 5] {
        [Self::Latest, Self::Pessimistic, Self::Optimistic, Self::Reliable, Self::Controller]
    }

    /// Reads a rule as written in the settings or on the command line.
    ///
    /// ```
    /// use passage_model::settings::Rule;
    /// assert_eq!(Rule::parse("party:UN"), Some(Rule::Party("UN".into())));
    /// assert_eq!(Rule::parse("newest"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let lower = text.trim().to_lowercase();
        Some(match lower.as_str() {
            "latest" => Self::Latest,
            "pessimistic" => Self::Pessimistic,
            "optimistic" => Self::Optimistic,
            "reliable" => Self::Reliable,
            "controller" => Self::Controller,
            _ => {
                let party = lower.strip_prefix("party:")?.trim();
                if party.is_empty() {
                    return None;
                }
                let typed = text.trim();
                Self::Party(typed[typed.len() - party.len()..].to_owned())
            }
        })
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Latest => write!(f, "latest"),
            Self::Pessimistic => write!(f, "pessimistic"),
            Self::Optimistic => write!(f, "optimistic"),
            Self::Reliable => write!(f, "reliable"),
            Self::Party(party) => write!(f, "party:{party}"),
            Self::Controller => write!(f, "controller"),
        }
    }
}

/// One slice of a need: how much of it, and how heavily a shortage in it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tier {
    /// Share of the need, 0 to 1; the shares of all tiers add up to 1.
    pub share: f64,
    /// Weight of a shortage in this slice; never below that of the slice before.
    pub weight: f64,
}

/// The tiers where the settings name none: 25 % at 1, 35 % at 3, 40 % at 9 (`docs/model.md`, constraint 3).
pub const DEFAULT_TIERS: [Tier; 3] =
    [Tier { share: 0.25, weight: 1.0 }, Tier { share: 0.35, weight: 3.0 }, Tier { share: 0.40, weight: 9.0 }];

/// Which early warnings are given, and from where on. The names are those of the section `[alerts]`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AlertSettings {
    /// Tell of a need with fewer days of supply than this; 0: never.
    pub supply_days_under: f64,
    /// Tell of a need that cannot be met in full within so many days; 0: only of what has run out.
    pub runs_out_within_days: i64,
    /// Tell when what is believed of a road changes.
    pub state_changed: bool,
    /// Tell when sources begin to disagree about a road.
    pub newly_disputed: bool,
    /// Tell when somebody threatens a road, or warns of danger on it.
    pub threatened: bool,
    /// Tell of a corridor on which less than this share of what was planned has crossed; 0: never.
    pub crossed_under_plan_share: f64,
    /// Tell when the last that was said of a road grows too old to count.
    pub stale: bool,
    /// Tell when a count or a delivery contradicts what the tables, the log or the plan assume.
    pub assumption_contradicted: bool,
}

impl Default for AlertSettings {
    fn default() -> Self {
        Self {
            supply_days_under: 7.0,
            runs_out_within_days: 14,
            state_changed: true,
            newly_disputed: true,
            threatened: true,
            crossed_under_plan_share: 0.8,
            stale: true,
            assumption_contradicted: true,
        }
    }
}

/// Settings of a workspace, with defaults filled in.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Name of the workspace.
    pub name: String,
    /// Free text.
    pub note: String,
    /// Currency of every price and cost, as typed.
    pub currency: String,
    /// The days planned for.
    pub horizon: Horizon,
    /// The day on which the plan is made known to those who control the corridors; `None`: the as-of date, else the start.
    pub known_by: Option<Date>,
    /// Driving in one day.
    pub driving_per_day: Minutes,
    /// What purchases and transport together may cost; `None`: no limit.
    pub budget: Option<f64>,
    /// Days of need that communities should have in store after the last day.
    pub cover_days: usize,
    /// How shortage counts, mildest slice first.
    pub tiers: Vec<Tier>,
    /// Whether pledged supplies are planned with; else only confirmed ones are.
    pub count_pledged: bool,
    /// Whether what people need is taken off the stock for the days between its count and the start: assumed, not seen.
    pub consumption_since_count: bool,
    /// Load of a truck where no fleet is given, in kilograms; it only turns limits in trucks into tonnes.
    pub nominal_payload_kg: i64,
    /// The belief rule.
    pub rule: Rule,
    /// Days after which a statement stops counting; `None`: never.
    pub stale_after_days: Option<i64>,
    /// State of a corridor without `default_access` on days of which nobody speaks.
    pub open_when_unknown: bool,
    /// Share of the capacity that a restriction leaves where the statement gives no figure.
    pub restricted_share: f64,
    /// Early warnings.
    pub alerts: AlertSettings,
}

impl Settings {
    /// Settings with every default, for a horizon.
    #[must_use]
    pub fn new(horizon: Horizon) -> Self {
        Self {
            name: String::new(),
            note: String::new(),
            currency: String::new(),
            horizon,
            known_by: None,
            driving_per_day: 600,
            budget: None,
            cover_days: 0,
            tiers: DEFAULT_TIERS.to_vec(),
            count_pledged: false,
            consumption_since_count: false,
            nominal_payload_kg: 20_000,
            rule: Rule::Latest,
            stale_after_days: None,
            open_when_unknown: false,
            restricted_share: 0.5,
            alerts: AlertSettings::default(),
        }
    }
}
