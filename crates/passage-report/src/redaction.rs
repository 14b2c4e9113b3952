//! What may not travel: the words by which a statement that is not public, or its source, could be known.

use passage_model::fault::Origin;
use passage_model::network::{Network, SourceIndex, StatementIndex};
use passage_model::statement::{Sensitivity, Statement};
use std::collections::BTreeSet;

/// What of the log may be published: what is public, and nothing else.
#[derive(Clone, Debug)]
pub(crate) struct Redaction<'a> {
    network: &'a Network,
    /// Ids of the statements that are not public, and ids and names of sources and relays that no public statement names.
    words: BTreeSet<&'a str>,
    hidden_sources: BTreeSet<SourceIndex>,
}

impl<'a> Redaction<'a> {
    /// Reads from the log what has to be kept back.
    pub(crate) fn new(network: &'a Network) -> Self {
        let is_hidden = |statement: &&Statement| statement.sensitivity != Sensitivity::Public;
        let named: BTreeSet<SourceIndex> =
            network.statements.iter().filter(|statement| !is_hidden(statement)).map(|public| public.source).collect();
        let hidden_sources: BTreeSet<SourceIndex> = network
            .statements
            .iter()
            .filter(is_hidden)
            .map(|hidden| hidden.source)
            .filter(|s| !named.contains(s))
            .collect();
        let mut words: BTreeSet<&str> = BTreeSet::new();
        for statement in network.statements.iter().filter(is_hidden) {
            words.extend([statement.id.as_str(), &statement.quote, &statement.url, &statement.note]);
        }
        let relays: BTreeSet<&str> =
            network.statements.iter().filter(|s| !is_hidden(s)).map(|public| public.relayed_by.as_str()).collect();
        let hidden_relays = network.statements.iter().filter(is_hidden).map(|hidden| hidden.relayed_by.as_str());
        words.extend(hidden_relays.filter(|relay| !relays.contains(relay)));
        for source in &hidden_sources {
            words.extend([network[*source].id.as_str(), &network[*source].name]);
        }
        words.retain(|word| !word.trim().is_empty());
        Self { network, words, hidden_sources }
    }

    /// The statement, where it is public.
    pub(crate) fn public(&self, index: StatementIndex) -> Option<&'a Statement> {
        let statement = &self.network.statements[index.0];
        (statement.sensitivity == Sensitivity::Public).then_some(statement)
    }

    /// Whether a text written elsewhere names nothing that is kept back.
    pub(crate) fn is_clean(&self, text: &str) -> bool {
        !self.words.iter().any(|word| names(text, word))
    }

    /// Whether a place in the tables is that of a statement or a source that is kept back.
    pub(crate) fn is_kept_back(&self, origin: &Origin) -> bool {
        let line = |origin: &Origin| (origin.file().to_owned(), sheet(origin), origin.position().0);
        let place = line(origin);
        let statements = self.network.statements.iter();
        let hidden = statements.filter(|statement| statement.sensitivity != Sensitivity::Public);
        let mut origins = hidden
            .map(|statement| &statement.origin)
            .chain(self.hidden_sources.iter().map(|source| &self.network[*source].origin));
        place.2 > 0 && origins.any(|origin| line(origin) == place)
    }
}

fn sheet(origin: &Origin) -> Option<String> {
    match origin {
        Origin::Sheet { sheet, .. } => Some(sheet.clone()),
        _ => None,
    }
}

/// Whether a word stands in a text as a word of its own, in any case: `S-1` does not stand in `S-10`.
fn names(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    text.match_indices(&word).any(|(start, found)| {
        let before = text[..start].chars().next_back();
        let after = text[start + found.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn an_id_is_found_as_a_word_of_its_own() {
        assert!(names("closed (S-1)", "s-1"));
        assert!(names("«S-1»", "S-1"));
        assert!(!names("S-10 says so", "S-1"));
        assert!(!names("XS-1", "S-1"));
    }
}
