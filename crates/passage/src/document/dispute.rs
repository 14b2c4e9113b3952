//! Disputes side by side, part of `passage.access/1`.

use passage_model::calendar::Date;
use passage_model::dispute::{Claim, Dispute, DisputeKind, Entry, Figure, Side};
use passage_model::network::Network;
use serde::Serialize;

/// Claims of different sources that cannot all hold.
#[derive(Clone, Debug, Serialize)]
pub struct DisputeEntry {
    /// The corridor, leg or site.
    pub about: String,
    /// What it is about.
    pub kind: DisputeKind,
    /// The group of goods for which they clash; `None`: all goods.
    pub group: Option<String>,
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
    /// Two or more.
    pub sides: Vec<SideEntry>,
    /// Ids of every two rows that contradict each other.
    pub pairs: Vec<[String; 2]>,
}

/// Those who say the same.
#[derive(Clone, Debug, Serialize)]
pub struct SideEntry {
    /// What they say, in words: `closed`, `open: 10 trucks a day`, `361 t counted`.
    pub claim: String,
    /// Ids of their statements.
    pub statements: Vec<String>,
    /// Ids of the deliveries that they counted.
    pub deliveries: Vec<String>,
    /// Ids of the sources.
    pub sources: Vec<String>,
}

impl DisputeEntry {
    /// The entry of a dispute.
    #[must_use]
    pub fn new(network: &Network, dispute: &Dispute) -> Self {
        let id = |entry: Entry| match entry {
            Entry::Statement(index) => network[index].id.clone(),
            Entry::Delivery(index) => network.deliveries[index].id.clone(),
        };
        Self {
            about: network.subject_id(dispute.subject).to_owned(),
            kind: dispute.kind,
            group: dispute.group.map(|group| network[group].clone()),
            first: dispute.first,
            last: dispute.last,
            sides: dispute.sides.iter().map(|side| SideEntry::new(network, side)).collect(),
            pairs: dispute.pairs(network).into_iter().map(|(a, b)| [id(a), id(b)]).collect(),
        }
    }
}

impl SideEntry {
    fn new(network: &Network, side: &Side) -> Self {
        Self {
            claim: claim(&side.claim),
            statements: side.statements.iter().map(|index| network[*index].id.clone()).collect(),
            deliveries: side.deliveries.iter().map(|index| network.deliveries[*index].id.clone()).collect(),
            sources: side.sources.iter().map(|index| network[*index].id.clone()).collect(),
        }
    }
}

/// What a side says, in words.
#[must_use]
pub fn claim(claim: &Claim) -> String {
    match claim {
        Claim::State(state) => state.word().to_owned(),
        Claim::Figure(state, figure) => {
            let figure = match figure {
                Figure::Share(share) => format!("{} % of capacity", (share * 1000.0).round() / 10.0),
                Figure::TrucksPerDay(trucks) => format!("{} a day", of_trucks(*trucks)),
                Figure::KgPerDay(kg) => format!("{} t a day", *kg as f64 / 1000.0),
            };
            format!("{}: {figure}", state.word())
        }
        Claim::Trucks(trucks) => format!("{} counted", of_trucks(*trucks)),
        Claim::Quantity(weight) => format!("{} t counted", weight.tonnes()),
    }
}

/// `1 truck`, `2 trucks`.
fn of_trucks(number: i64) -> String {
    if number == 1 { "1 truck".to_owned() } else { format!("{number} trucks") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use passage_model::belief::State;

    #[test]
    fn one_truck_is_told_in_the_singular() {
        assert_eq!(claim(&Claim::Trucks(1)), "1 truck counted");
        assert_eq!(claim(&Claim::Trucks(2)), "2 trucks counted");
        assert_eq!(claim(&Claim::Figure(State::Restricted, Figure::TrucksPerDay(1))), "restricted: 1 truck a day");
    }
}
