//! The answer to a choice, made of its plan.

use super::api::answer::{Answer, CorridorDay, CorridorDays, Limit, RunsOut, Status, Summary};
use super::api::choice::{Choice, State};
use super::api::fault::entries;
use super::pack::Packed;
use super::planning;
use super::refusal::Refusal;
use super::series::Series;
use super::shown::word;
use super::tables::Tables;
use crate::Session;
use crate::audience::redact_plan;
use crate::document::{DayAccess, to_line};
use passage_model::audience::{Audience, Redaction};
use passage_model::belief::Timeline;
use passage_model::calendar::Date;
use passage_model::network::Subject;
use passage_model::plan::{self, Plan};
use passage_plan::control::Cancel;

/// Said to those who may not see where what stands and moves by day.
const NO_DAYS: &str = "what stands, moves and is given out on which day is not for `public`";

/// What is kept of a plan.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// The [`Answer`].
    pub answer: Packed,
    /// The plan document, as the command line prints it.
    pub plan: Packed,
    /// Documents of reasons by what they are [`about`].
    pub reasons: Vec<(String, Packed)>,
}

/// What a question for reasons is about; ids ignore case.
pub(crate) fn about(site: &str, item: Option<&str>, date: Option<Date>) -> String {
    let date = date.map_or_else(String::new, |date| date.to_string());
    format!("{}/{}/{date}", site.to_lowercase(), item.unwrap_or_default().to_lowercase())
}

/// A question that has been looked up in the tables.
pub(crate) struct Asked<'a> {
    pub tables: &'a Tables,
    pub session: &'a Session,
    pub choice: &'a Choice,
    pub audience: Audience,
    pub key: &'a str,
}

/// Plans, and reads the answer off the plan; `None` where it was called off.
pub(crate) fn make(asked: &Asked<'_>, cancel: &Cancel) -> Result<Option<Made>, Refusal> {
    let Asked { tables, session, audience, .. } = *asked;
    let Some(found) = planning::plan(session, cancel)? else { return Ok(None) };
    let plan = redact_plan(session.network(), &found.plan, audience);
    let mut warnings = session.warnings();
    warnings.extend(found.unreached);
    let answer = answer(asked, &plan, &tables.told(&warnings, audience));
    let answer = serde_json::to_vec(&answer).map_err(|error| Refusal::fault_of_ours(&error))?;
    let reasons = found.reasons.iter().map(|(site, item, reasons)| {
        (about(site, item.as_deref(), None), Packed::json(planning::told(session, reasons, audience)))
    });
    let reasons = reasons.collect();
    Ok(Some(Made { answer: Packed::json(answer), plan: Packed::json(to_line(&plan)), reasons }))
}

fn answer(asked: &Asked<'_>, plan: &Plan, warnings: &[passage_model::fault::Fault]) -> Answer {
    let Asked { tables, session, choice, audience, key } = *asked;
    let series = Series::new(session.network(), plan);
    let has_days = audience != Audience::Public;
    let notices = [session.left_out(audience), (!has_days).then(|| NO_DAYS.to_owned())];
    let notices: Vec<String> = notices.into_iter().flatten().collect();
    Answer {
        key: key.to_owned(),
        revision: tables.revision().to_owned(),
        choice: choice.clone(),
        start: plan.start,
        days: plan.days,
        summary: summary(&plan.summary),
        status: Status {
            solver: plan.status.solver.clone(),
            outcome: plan.status.outcome.clone(),
            gap: plan.status.gap,
            seconds: plan.status.seconds,
        },
        people_short: series.people_short(),
        runs_out: plan.runs_out.iter().map(runs_out).collect(),
        places: series.places(has_days),
        corridors: corridors(session, audience),
        corridor_use: if has_days { series.corridor_use() } else { Vec::new() },
        shortages: series.shortages(),
        limits: plan.limits.iter().map(limit).collect(),
        warnings: entries(warnings),
        notice: (!notices.is_empty()).then(|| notices.join("; ")),
    }
}

fn summary(summary: &plan::Summary) -> Summary {
    Summary {
        people: summary.people,
        need_t: summary.need.tonnes(),
        met_t: summary.met.tonnes(),
        unmet_t: summary.unmet.tonnes(),
        met_share: summary.met_share,
        worst_site: summary.worst_site.clone(),
        worst_site_met_share: summary.worst_site_met_share,
        person_days_short: summary.person_days_short,
        delivered_t: summary.delivered.tonnes(),
        cost: summary.cost,
    }
}

fn runs_out(row: &plan::RunsOut) -> RunsOut {
    RunsOut { site: row.site.clone(), item: row.item.clone(), date: row.date }
}

fn limit(limit: &plan::Limit) -> Limit {
    let plan::Limit { what, id, date, worth, because } = limit.clone();
    Limit { what, id, date, worth, because }
}

/// What is believed of each corridor, as `access --json` tells it.
fn corridors(session: &Session, audience: Audience) -> Vec<CorridorDays> {
    let timeline: Timeline = Redaction::new(session.network(), audience).timeline(&session.timeline());
    let network = session.network();
    let corridors = timeline.subjects.iter().filter(|one| matches!(one.subject, Subject::Corridor(_)));
    let days = corridors.map(|one| {
        let days = timeline.horizon.dates().zip(&one.days);
        CorridorDays {
            id: network.subject_id(one.subject).to_owned(),
            days: days.map(|(date, day)| corridor_day(DayAccess::new(network, date, day))).collect(),
        }
    });
    days.collect()
}

fn corridor_day(day: DayAccess) -> CorridorDay {
    CorridorDay {
        date: day.date,
        state: State::from(day.state),
        share: day.share,
        trucks_per_day: day.trucks_per_day,
        t_per_day: day.t_per_day.map(passage_model::measure::Kg::tonnes),
        basis: word(&day.basis),
        because: day.because,
        disputed_by: day.disputed_by,
        exposed_by: day.exposed_by,
    }
}
