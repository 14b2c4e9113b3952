//! Planned to cross against what crossed, over the same days.

use super::{Crossed, Day, PlanOfDay, Window};
use passage_model::calendar::shift;
use passage_model::measure::Kg;
use passage_model::network::Network;
use serde::Serialize;

/// Planned against crossed. A case is a day whose days ahead all lie within the window.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct TonnesScore {
    /// The corridor; `None`: all together.
    pub corridor: Option<String>,
    /// Cases in which there is a plan and every crossing recorded has a weight, at least one.
    pub cases: usize,
    /// Mean over the cases of what was planned to cross, in tonnes; `None` without cases.
    pub planned_mean_t: Option<f64>,
    /// Mean of the lowest counts.
    pub crossed_low_mean_t: Option<f64>,
    /// Mean of the highest counts.
    pub crossed_high_mean_t: Option<f64>,
    /// Mean of planned less crossed: 0 within the range of counts, else to its nearer end; above 0, too much was planned.
    pub mean_error_t: Option<f64>,
    /// Mean of the same without its sign.
    pub mean_absolute_error_t: Option<f64>,
    /// Cases with a plan in which nothing is recorded to have crossed: not in the error.
    pub nothing_recorded: usize,
    /// Mean of what was planned to cross in those.
    pub nothing_recorded_planned_mean_t: Option<f64>,
    /// Cases with a plan in which something crossed of which no weight is known: not in the error.
    pub weight_unknown: usize,
    /// Cases without known goods: what would have been sent is not known.
    pub goods_unknown: usize,
    /// Cases in which the commitments contradicted each other.
    pub contradictions: usize,
}

/// One case: what the plan sends and what crossed.
struct Case {
    plan: PlanOfDay,
    planned: Option<Kg>,
    crossed: Crossed,
}

/// Over all corridors, then each.
pub(super) fn scores(network: &Network, days: &[Day], window: &Window) -> Vec<TonnesScore> {
    let whole: Vec<&Day> = days.iter().filter(|day| shift(day.date, window.ahead as i64 - 1) <= window.to).collect();
    let all = whole.iter().map(|day| {
        let planned = day.corridors.iter().map(|corridor| corridor.planned).sum::<Option<Kg>>();
        let crossed = day.corridors.iter().fold(Crossed::default(), |sum, corridor| sum.and(corridor.crossed));
        Case { plan: day.plan, planned, crossed }
    });
    let mut scores = vec![score(None, all)];
    if network.corridors.len() > 1 {
        scores.extend(network.corridors.iter().enumerate().map(|(position, corridor)| {
            let own = whole.iter().map(|day| {
                let seen = &day.corridors[position];
                Case { plan: day.plan, planned: seen.planned, crossed: seen.crossed }
            });
            score(Some(corridor.id.clone()), own)
        }));
    }
    scores
}

fn score(corridor: Option<String>, cases: impl Iterator<Item = Case>) -> TonnesScore {
    let mut score = TonnesScore { corridor, ..TonnesScore::default() };
    let mut known: Vec<(Kg, Crossed)> = Vec::new();
    let mut unrecorded: Vec<Kg> = Vec::new();
    for case in cases {
        match (case.planned, case.crossed) {
            (None, _) if case.plan == PlanOfDay::Contradiction => score.contradictions += 1,
            (None, _) => score.goods_unknown += 1,
            (Some(planned), crossed) if crossed.rows == 0 => unrecorded.push(planned),
            (Some(_), crossed) if crossed.days_without_weight > 0 => score.weight_unknown += 1,
            (Some(planned), crossed) => known.push((planned, crossed)),
        }
    }
    let of = |value: fn(&(Kg, Crossed)) -> f64| mean(known.iter().map(value));
    score.cases = known.len();
    score.planned_mean_t = of(|(planned, _)| planned.tonnes());
    score.crossed_low_mean_t = of(|(_, crossed)| crossed.low.tonnes());
    score.crossed_high_mean_t = of(|(_, crossed)| crossed.high.tonnes());
    score.mean_error_t = of(|(planned, crossed)| error(*planned, crossed));
    score.mean_absolute_error_t = of(|(planned, crossed)| error(*planned, crossed).abs());
    score.nothing_recorded = unrecorded.len();
    score.nothing_recorded_planned_mean_t = mean(unrecorded.iter().map(|planned| planned.tonnes()));
    score
}

fn error(planned: Kg, crossed: &Crossed) -> f64 {
    if planned > crossed.high {
        (planned - crossed.high).tonnes()
    } else if planned < crossed.low {
        (planned - crossed.low).tonnes()
    } else {
        0.0
    }
}

/// The mean, to the kilogram; `None` of nothing.
fn mean(values: impl ExactSizeIterator<Item = f64>) -> Option<f64> {
    let number = values.len();
    (number > 0).then(|| (values.sum::<f64>() / number as f64 * 1000.0).round() / 1000.0)
}
