//! The keys of `workspace.toml` (or of the sheet `workspace`), as data.

use super::{Column, Kind, MOST_DAYS, Presence, Range, Table};

/// The settings; keys are written `plan.start`.
pub const SETTINGS: Table = Table {
    name: "workspace",
    noun: "setting",
    is_required: true,
    meaning: "Settings of the workspace.",
    columns: &[
        key("workspace.name", Kind::Text, Presence::Empty("none"), "Name of the workspace."),
        key("workspace.note", Kind::Text, Presence::Empty("none"), "Free text."),
        key("workspace.currency", Kind::Text, Presence::Empty("not stated"), "Currency of every price and cost."),
        key(
            "workspace.audience",
            Kind::Word(&["public", "partners"]),
            Presence::Empty("nothing was left out"),
            "For whom this copy was made; `export --audience` sets it, and such a copy is not taken back in.",
        ),
        key("plan.start", Kind::Date, Presence::Required, "First day of the plan; `--start` overrides it."),
        key(
            "plan.days",
            Kind::Integer(Range::between("days", 1.0, MOST_DAYS as f64)),
            Presence::Default("30"),
            "Days planned for; `--days` overrides it.",
        ),
        key(
            "plan.known_by",
            Kind::Date,
            Presence::Empty("the as-of date, else the start"),
            "Day on which the plan is made known to those who control the corridors; notice runs from it.",
        ),
        key(
            "plan.driving_hours_per_day",
            Kind::Number(Range::WORK_HOURS),
            Presence::Default("10"),
            "Driving in one day.",
        ),
        key(
            "plan.budget",
            Kind::Number(Range::from_zero("").up_to(1e15)),
            Presence::Empty("no limit"),
            "What purchases and transport together may cost.",
        ),
        key(
            "plan.cover_days",
            Kind::Integer(Range::from_zero("days").up_to(MOST_DAYS as f64)),
            Presence::Default("0"),
            "Days of need that communities should have in store after the last day.",
        ),
        key(
            "plan.count_pledged",
            Kind::YesNo,
            Presence::Default("no"),
            "Whether pledged supplies are planned with; else only confirmed ones are.",
        ),
        key(
            "plan.consumption_since_count",
            Kind::YesNo,
            Presence::Default("no"),
            "Whether what people need is taken off the stocks for the days between their count and the start: assumed, not seen.",
        ),
        key(
            "plan.payload_t",
            Kind::Number(Range::above_zero("tonnes").up_to(1e6)),
            Presence::Default("20"),
            "Load of a truck where no fleet is given; it only turns limits in trucks into tonnes.",
        ),
        key(
            "plan.tier.share",
            Kind::Number(Range::SHARE),
            Presence::Empty("0.25, 0.35, 0.40"),
            "Share of a need in each tier of shortage, mildest first; the shares add up to 1.",
        ),
        key(
            "plan.tier.weight",
            Kind::Number(Range::above_zero("").up_to(1e6)),
            Presence::Empty("1, 3, 9"),
            "Weight of a shortage in each tier; never below that of the tier before.",
        ),
        key("access.rule", Kind::Rule, Presence::Default("latest"), "How belief is made from the log."),
        key(
            "access.stale_after_days",
            Kind::Integer(Range::from_zero("days").up_to(100_000.0)),
            Presence::Empty("never"),
            "Days after which a statement stops counting.",
        ),
        key(
            "access.when_unknown",
            Kind::Word(&["open", "closed"]),
            Presence::Default("closed"),
            "State of a corridor without `default_access` on days of which nobody speaks.",
        ),
        key(
            "access.restricted_share",
            Kind::Number(Range::SHARE),
            Presence::Default("0.5"),
            "Share of the capacity that a restriction leaves where the statement gives no figure.",
        ),
        key(
            "alerts.supply_days_under",
            Kind::Number(Range::from_zero("days").up_to(MOST_DAYS as f64)),
            Presence::Default("7"),
            "Warn of a need with fewer days of supply than this; 0: never.",
        ),
        key(
            "alerts.runs_out_within_days",
            Kind::Integer(Range::from_zero("days").up_to(MOST_DAYS as f64)),
            Presence::Default("14"),
            "Warn of a need that cannot be met in full within so many days; 0: only of what has run out.",
        ),
        key(
            "alerts.state_changed",
            Kind::YesNo,
            Presence::Default("yes"),
            "Warn when what is believed of a road changes.",
        ),
        key(
            "alerts.newly_disputed",
            Kind::YesNo,
            Presence::Default("yes"),
            "Warn when sources begin to disagree about a road.",
        ),
        key(
            "alerts.threatened",
            Kind::YesNo,
            Presence::Default("yes"),
            "Warn when somebody threatens a road, or warns of danger on it.",
        ),
        key(
            "alerts.crossed_under_plan_share",
            Kind::Number(Range::SHARE),
            Presence::Default("0.8"),
            "Warn of a corridor on which less than this share of what was planned has crossed; 0: never.",
        ),
        key(
            "alerts.stale",
            Kind::YesNo,
            Presence::Default("yes"),
            "Warn when the last that was said of a road grows too old to count.",
        ),
        key(
            "alerts.assumption_contradicted",
            Kind::YesNo,
            Presence::Default("yes"),
            "Warn when a count or a delivery contradicts what the tables, the log or the plan assume.",
        ),
    ],
};

const fn key(name: &'static str, kind: Kind, presence: Presence, meaning: &'static str) -> Column {
    Column { name, presence, kind, meaning, tag: "" }
}
