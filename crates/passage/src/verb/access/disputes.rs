//! `access --disputes`: who contradicts whom, side by side.

use super::{cite, heading, title};
use crate::answer::{counted, put};
use crate::screen::days;
use passage::Session;
use passage::document::dispute::claim;
use passage::model::dispute::{Dispute, DisputeKind, Side};
use passage::model::network::{Network, Subject};

pub(super) fn text(session: &Session, disputes: &[Dispute]) -> String {
    let network = session.network();
    let mut text = heading(session, "who contradicts whom");
    let mut about: Option<Subject> = None;
    for dispute in disputes {
        if about != Some(dispute.subject) {
            put(&mut text, format_args!("\n{}\n", title(network, dispute.subject)));
            about = Some(dispute.subject);
        }
        let goods = dispute.group.map_or(String::new(), |group| format!(", only for `{}`", network[group]));
        let what = match dispute.kind {
            DisputeKind::State => "whether it is open",
            DisputeKind::Figure => "how much it lets through",
            DisputeKind::Count => "how much went through",
        };
        put(&mut text, format_args!("  {}: {what}{goods}\n", days(dispute.first, dispute.last)));
        for side in &dispute.sides {
            put(&mut text, format_args!("    {}\n", claim(&side.claim)));
            for line in lines(network, side) {
                put(&mut text, format_args!("      {line}\n"));
            }
        }
    }
    let count = counted(disputes.len(), "dispute");
    put(&mut text, format_args!("\n{count}; a demand, a plan or a threat disputes nothing\n"));
    text
}

fn lines(network: &Network, side: &Side) -> Vec<String> {
    let statements = side.statements.iter().map(|index| cite(network, *index, false));
    let deliveries = side.deliveries.iter().map(|index| {
        let delivery = &network.deliveries[*index];
        let by = if delivery.counted_by.is_empty() { "nobody named" } else { &delivery.counted_by };
        format!("{} (counted by {by}, {})", delivery.id, delivery.date)
    });
    statements.chain(deliveries).collect()
}
