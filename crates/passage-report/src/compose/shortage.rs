//! Who goes without, and why.

use super::service::{Service, SiteService};
use super::wording::Wording;
use super::{item_in, site_name, site_of_id};
use crate::language::Words;
use crate::markup::Node;
use crate::material::Material;
use crate::report::{ServiceRow, Shortage, WhyRow};
use passage_model::audience::Redaction;
use passage_model::explanation::Reason;

/// Places that the figure has room for.
const ROWS: usize = 40;

/// Draws together who goes short and the reasons that may be told.
pub(crate) fn shortage(
    material: &Material<'_>,
    service: Option<&Service>,
    redaction: &Redaction<'_>,
    words: &Words,
) -> Shortage {
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
    let wording = Wording { network, redaction, words };
    Shortage {
        rows: short.iter().take(ROWS).map(row).collect(),
        more_rows: short.len().saturating_sub(ROWS),
        served: sites.len() - short.len(),
        reasons: material.reasons.iter().map(|reason| why(reason, wording)).collect(),
    }
}

fn why(reason: &Reason, wording: Wording<'_>) -> WhyRow {
    let why = wording.why(reason);
    WhyRow {
        site: site_of_id(wording.network, &reason.site),
        item: item_in(wording.words, wording.network, &reason.item),
        date: reason.date,
        met_share: reason.met_share,
        sentence: why.iter().map(Node::text).collect(),
        why,
    }
}
