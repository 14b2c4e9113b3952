//! Corridors on which less crossed than was planned.

use super::{Alert, AlertMaterial, CROSSED_UNDER_PLAN_SHARE, figure, name};
use crate::measure::Kg;
use crate::network::Subject;

pub(super) fn tell(material: &AlertMaterial<'_>, alerts: &mut Vec<Alert>) {
    let share = material.network.settings.alerts.crossed_under_plan_share;
    let Some(variance) = material.variance else { return };
    let (Some(from), Some(to)) = (variance.from, variance.to) else { return };
    for corridor in &variance.corridors {
        let total = &corridor.total;
        // By the highest count: where even that is under the plan, nobody disagrees.
        let reached = match (total.crossed.most, total.crossed.most_trucks) {
            // Where nobody weighed anything, trucks are all there is to compare.
            (Kg::ZERO, trucks) if trucks > 0 => trucks as f64 >= share * total.planned_trucks as f64,
            (weight, _) => weight.tonnes() >= share * total.planned.tonnes(),
        };
        if !total.planned.is_positive() || reached {
            continue;
        }
        let subject = material.network.subject(&corridor.corridor);
        let road = subject.map_or_else(|| corridor.corridor.clone(), |subject| name(material.network, subject));
        let crossed = tonnes(total.crossed.least, total.crossed.most);
        let (planned, percent) = (total.planned.tonnes(), figure(share * 100.0));
        let trucks = match total.crossed.most_trucks {
            0 => String::new(),
            trucks => format!(", {trucks} of {} trucks", total.planned_trucks),
        };
        let message = format!(
            "{crossed} of {planned} t planned from {from} to {to} have been seen to cross {road}, less than {percent} %{trucks}"
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

/// `5`, or `5 to 8` where those who counted do not agree.
fn tonnes(least: Kg, most: Kg) -> String {
    let (least, most) = (least.tonnes(), most.tonnes());
    if least < most { format!("{least} to {most}") } else { format!("{most}") }
}
