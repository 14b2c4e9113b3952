//! The places and sources of a workspace, as texts are read with them.

use passage_model::network::{Network, SiteKind};
use passage_model::statement::Role;
use passage_read::gazetteer::{Gazetteer, KnownSource, Place};

/// All sites and corridors under all their names, ids included, and all sources.
#[must_use]
pub fn gazetteer(network: &Network) -> Gazetteer {
    let names = |id: &str, name: &str, others: &[String]| {
        let mut list = vec![name.to_owned()];
        list.extend(others.iter().cloned());
        // An id is a name where it reads as a word: `LACHIN`, not `C1`.
        if id.len() > 3 && id.chars().all(char::is_alphabetic) {
            list.push(id.to_owned());
        }
        list
    };
    let corridors = network.corridors.iter().map(|corridor| Place {
        id: corridor.id.clone(),
        is_corridor: true,
        is_passage: true,
        names: names(&corridor.id, &corridor.name, &corridor.other_names),
    });
    let sites = network.sites.iter().map(|site| Place {
        id: site.id.clone(),
        is_corridor: false,
        is_passage: site.kind == SiteKind::Crossing,
        names: names(&site.id, &site.name, &site.other_names),
    });
    let source = |source: &passage_model::statement::Source| KnownSource {
        id: source.id.clone(),
        name: source.name.clone(),
        party: source.party.clone(),
        is_media: source.role == Some(Role::Media),
    };
    Gazetteer { places: corridors.chain(sites).collect(), sources: network.sources.iter().map(source).collect() }
}
