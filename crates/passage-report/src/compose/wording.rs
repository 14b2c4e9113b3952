//! What it takes to put something of a network into the words of a report.

use crate::language::Words;
use passage_model::audience::Redaction;
use passage_model::network::{Network, SourceIndex};
use passage_model::statement::Statement;

/// The network, what of it may be told, and in which words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wording<'a> {
    pub(super) network: &'a Network,
    pub(super) redaction: &'a Redaction<'a>,
    pub(super) words: &'a Words,
}

impl Wording<'_> {
    /// The name under which a source is shown; a role is in the language of the report.
    pub(super) fn source(&self, index: SourceIndex) -> String {
        let shown = self.redaction.source(index);
        let role = shown.is_role.then(|| self.words.role(&shown.id)).flatten();
        role.unwrap_or_else(|| self.redaction.source_name(index).to_owned())
    }

    /// Through whom a statement came, under the name of [`Wording::source`]; empty where the audience may not know.
    pub(super) fn relay(&self, statement: &Statement) -> String {
        let relay = self.redaction.relayed_by(statement);
        let role = (0..self.network.sources.len()).map(SourceIndex).find(|index| {
            let shown = self.redaction.source(*index);
            shown.is_role && !shown.is_left_out && shown.name == relay
        });
        role.map_or(relay, |index| self.source(index))
    }
}
