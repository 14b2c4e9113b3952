//! The lexicon held against its own examples, and what in it hides or repeats what.

use super::class::Classes;
use super::rule::{Element, Patient, Shape};
use super::{Lexicon, LexiconFault};
use crate::gazetteer::Gazetteer;
use crate::hash::HashMap;
use crate::reader::Reader;
use crate::token::WordId;

/// File and line.
type Place = (&'static str, usize);

/// What a check of the lexicon found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LexiconReport {
    /// Examples that do not come out as written: errors.
    pub failed: Vec<LexiconFault>,
    /// Entries that do nothing, because another entry or a phrase to be passed over hides them: warnings.
    pub shadowed: Vec<LexiconFault>,
    /// How many examples were run.
    pub examples: usize,
}

impl Lexicon {
    /// Runs every example, and looks for entries that do nothing.
    #[must_use]
    pub fn check(&self) -> LexiconReport {
        let mut report = LexiconReport::default();
        self.run_examples(&mut report);
        self.find_repeated(&mut report);
        self.find_discarded(&mut report);
        self.find_unused(&mut report);
        report
    }

    fn run_examples(&self, report: &mut LexiconReport) {
        let reader = Reader::new(self, &Gazetteer::default());
        for (index, rule) in self.rules.iter().enumerate() {
            if rule.finds.is_empty() {
                report.failed.push(LexiconFault::new(rule.place, format!("rule `{}` has no example to find", rule.id)));
            }
            for text in &rule.finds {
                report.examples += 1;
                if !reader.fitting(text).contains(&index) {
                    report
                        .failed
                        .push(LexiconFault::new(rule.place, format!("rule `{}` does not find `{text}`", rule.id)));
                } else if !reader.settled(text).iter().any(|found| found.kind == rule.kind) {
                    let message = format!("no {} stands in the end in `{text}` of rule `{}`", rule.kind, rule.id);
                    report.failed.push(LexiconFault::new(rule.place, message));
                }
            }
            for text in &rule.leaves {
                report.examples += 1;
                if reader.fitting(text).contains(&index) {
                    report.failed.push(LexiconFault::new(rule.place, format!("rule `{}` finds `{text}`", rule.id)));
                }
            }
        }
    }

    /// The same words twice in one class.
    fn find_repeated(&self, report: &mut LexiconReport) {
        let mut seen: HashMap<(&[WordId], Option<u8>), Place> = HashMap::default();
        for entry in &self.entries {
            if let Some(first) = seen.insert((&entry.words, entry.class), entry.place)
                && first != entry.place
            {
                let message =
                    format!("`{}` is already listed at {}:{} in the same class", entry.text, first.0, first.1);
                report.shadowed.push(LexiconFault::new(entry.place, message));
            }
        }
    }

    /// Entries that a phrase to be passed over always hides: they are part of no more than that phrase.
    fn find_discarded(&self, report: &mut LexiconReport) {
        let discards: Vec<_> = self.entries.iter().filter(|entry| entry.class.is_none()).collect();
        for entry in self.entries.iter().filter(|entry| entry.class.is_some() && entry.words.len() > 1) {
            if let Some(hides) = discards.iter().find(|discard| {
                discard.words.len() > entry.words.len()
                    && discard.words.windows(entry.words.len()).any(|part| part == entry.words)
            }) {
                let message = format!(
                    "`{}` does nothing within `{}` of {}:{}",
                    entry.text, hides.text, hides.place.0, hides.place.1
                );
                report.shadowed.push(LexiconFault::new(entry.place, message));
            }
        }
    }

    /// Classes that no rule and no code asks for.
    fn find_unused(&self, report: &mut LexiconReport) {
        let mut used = self.grammar.named().union(self.grammar.arguments);
        for rule in &self.rules {
            used = used.union(rule.needs).union(rule.unless);
            match &rule.shape {
                Shape::Frame(frame) => {
                    used = used.union(Classes::of(frame.verb)).union(frame.agent.unwrap_or_default());
                    if let Patient::Of(classes) = frame.patient {
                        used = used.union(classes);
                    }
                }
                Shape::Phrase(elements) | Shape::Clause(elements) => {
                    for element in elements {
                        let (Element::One { classes, .. } | Element::Gap { without: classes, .. }) = element;
                        used = used.union(*classes);
                    }
                }
            }
        }
        for entry in &self.entries {
            if let Some(class) = entry.class.filter(|class| !used.has(*class)) {
                let name = &self.classes[usize::from(class)];
                let message = format!("no rule asks for the class `{name}` of `{}`", entry.text);
                if !report.shadowed.iter().any(|fault| fault.message.contains(&format!("class `{name}`"))) {
                    report.shadowed.push(LexiconFault::new(entry.place, message));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_does_what_its_examples_say() {
        let report = Lexicon::built_in().check();
        let lines: Vec<String> = report.failed.iter().map(ToString::to_string).collect();
        assert!(lines.is_empty(), "{} of {} examples:\n{}", lines.len(), report.examples, lines.join("\n"));
    }

    #[test]
    fn no_entry_of_the_lexicon_is_hidden_by_another() {
        let report = Lexicon::built_in().check();
        let lines: Vec<String> = report.shadowed.iter().map(ToString::to_string).collect();
        assert!(lines.is_empty(), "{}", lines.join("\n"));
    }
}
