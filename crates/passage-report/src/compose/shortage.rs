//! Who goes without, and why.

use super::service::{Service, SiteService};
use super::{item_of_id, site_name, site_of_id, subject_name};
use crate::material::Material;
use crate::report::{ServiceRow, Shortage, WhyRow};
use crate::words;
use passage_model::audience::Redaction;
use passage_model::explanation::Reason;
use passage_model::network::Network;

/// Places that the figure has room for.
const ROWS: usize = 40;

/// Draws together who goes short and the reasons that may be told.
pub(crate) fn shortage(material: &Material<'_>, service: Option<&Service>, redaction: &Redaction<'_>) -> Shortage {
    let network = material.network;
    let sites: Vec<&SiteService> = service.map(|service| service.sites.iter().collect()).unwrap_or_default();
    let mut short: Vec<&SiteService> = sites.iter().copied().filter(|service| service.is_short()).collect();
    // Stable: equals stay in table order.
    short.sort_by(|a, b| a.mean().total_cmp(&b.mean()));
    let row = |service: &&SiteService| ServiceRow {
        site: site_name(network, service.site),
        people: service.people,
        met: service.met.clone(),
    };
    Shortage {
        rows: short.iter().take(ROWS).map(row).collect(),
        more_rows: short.len().saturating_sub(ROWS),
        served: sites.len() - short.len(),
        reasons: material.reasons.iter().map(|reason| why(network, reason, redaction)).collect(),
    }
}

fn why(network: &Network, reason: &Reason, redaction: &Redaction<'_>) -> WhyRow {
    let mut behind = reason.because.iter().chain(&reason.disputed_by);
    let is_sayable = behind.all(|id| redaction.has_statement(id)) && redaction.is_clean(&reason.sentence);
    let sentence =
        if is_sayable { redaction.text(&reason.sentence) } else { plain_sentence(network, reason, redaction) };
    WhyRow {
        site: site_of_id(network, &reason.site),
        item: item_of_id(network, &reason.item),
        date: reason.date,
        met_share: reason.met_share,
        sentence,
    }
}

/// The reason without the statements behind it.
fn plain_sentence(network: &Network, reason: &Reason, redaction: &Redaction<'_>) -> String {
    let names: Vec<String> = reason
        .ids
        .iter()
        .map(|id| network.subject(id).map_or_else(|| id.clone(), |subject| subject_name(network, subject).name))
        .collect();
    let what = words::bottleneck(reason.bottleneck);
    let at = if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) };
    format!("{what}{at}. It rests on {}.", words::withheld(redaction.audience()))
}
