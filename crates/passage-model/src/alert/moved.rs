//! Corridors on which less crossed than was planned.

use super::{Alert, AlertMaterial, CROSSED_UNDER_PLAN_SHARE, figure, name};
use crate::measure::Kg;
use crate::network::Subject;
use crate::reconcile::Passage;

pub(super) fn tell(material: &AlertMaterial<'_>, alerts: &mut Vec<Alert>) {
    let share = material.network.settings.alerts.crossed_under_plan_share;
    let Some(variance) = material.variance else { return };
    let (Some(from), Some(to)) = (variance.from, variance.to) else { return };
    for corridor in &variance.corridors {
        let total = &corridor.total;
        let Some(told) = under_plan(total, share) else { continue };
        let subject = material.network.subject(&corridor.corridor);
        let road = subject.map_or_else(|| corridor.corridor.clone(), |subject| name(material.network, subject));
        let (Told { crossed, more }, percent) = (told, figure(share * 100.0));
        let message = format!(
            "{crossed} planned from {from} to {to} have been seen to cross {road}, less than {percent} %{more}"
        );
        let mut because: Vec<String> = total
            .stages
            .iter()
            .flat_map(|stage| &stage.counts)
            .flat_map(|count| count.because.iter().cloned())
            .collect();
        because.sort();
        because.dedup();
        let about = subject.map_or(corridor.corridor.as_str(), |subject: Subject| material.network.subject_id(subject));
        let (rule, about) = (CROSSED_UNDER_PLAN_SHARE, about.to_owned());
        alerts.push(Alert { rule, about, date: to, message, because });
    }
}

/// How what crossed is told.
struct Told {
    /// `40 of 60 t`, or `2 of 3 trucks` where not all was weighed.
    crossed: String,
    /// What else is known of it.
    more: String,
}

/// Where less crossed than that share of the plan: by weight, or by trucks where not all was weighed. `None` where enough
/// crossed, or where nobody can tell: what was not measured is not 0.
fn under_plan(total: &Passage, share: f64) -> Option<Told> {
    // By the highest count: where even that is under the plan, nobody disagrees.
    let crossed = total.crossed;
    let (planned, planned_trucks) = (total.planned.tonnes(), total.planned_trucks);
    if !total.planned.is_positive() || crossed.most.tonnes() >= share * planned {
        return None;
    }
    if crossed.is_weighed {
        let more = match crossed.most_trucks {
            trucks if trucks > 0 && crossed.is_counted => format!(", {trucks} of {planned_trucks} trucks"),
            _ => String::new(),
        };
        return Some(Told { crossed: format!("{} of {planned} t", tonnes(crossed.least, crossed.most)), more });
    }
    let is_under = (crossed.most_trucks as f64) < share * planned_trucks as f64;
    let more = match crossed.most {
        Kg::ZERO => "; not weighed".to_owned(),
        _ => format!("; only {} t were weighed", tonnes(crossed.least, crossed.most)),
    };
    (crossed.is_counted && planned_trucks > 0 && is_under)
        .then(|| Told { crossed: format!("{} of {planned_trucks} trucks", crossed.most_trucks), more })
}

/// `5`, or `5 to 8` where those who counted do not agree.
fn tonnes(least: Kg, most: Kg) -> String {
    let (least, most) = (least.tonnes(), most.tonnes());
    if least < most { format!("{least} to {most}") } else { format!("{most}") }
}
