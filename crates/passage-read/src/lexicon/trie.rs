//! All entries of all lists in one tree over words, so that a text is looked up in one pass.

use super::class::{Classes, Forms};
use crate::hash::HashMap;
use crate::token::WordId;

/// What an entry gives to the words it matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    /// Classes, on the first word of verbs and on the last of nouns.
    Classes {
        classes: Classes,
        forms: Forms,
        is_on_last: bool,
    },
    /// The words have none of the classes that their parts have by themselves.
    Discard,
    Actor(usize),
    Unit(usize),
    Place(usize),
}

/// A node; 0 is the root.
type NodeId = u32;

/// The tree.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trie {
    /// First words, by their id.
    first: Vec<NodeId>,
    next: HashMap<(NodeId, WordId), NodeId>,
    outputs: Vec<Vec<Output>>,
    /// Whether something follows.
    goes_on: Vec<bool>,
}

impl Trie {
    /// Adds an entry; one of no words is nothing.
    pub(crate) fn add(&mut self, words: &[WordId], output: Output) {
        let Some((head, rest)) = words.split_first() else { return };
        if self.outputs.is_empty() {
            self.outputs.push(Vec::new());
            self.goes_on.push(false);
        }
        let slot = *head as usize;
        if self.first.len() <= slot {
            self.first.resize(slot + 1, 0);
        }
        let mut node = self.first[slot];
        if node == 0 {
            node = self.grow();
            self.first[slot] = node;
        }
        for word in rest {
            self.goes_on[node as usize] = true;
            node = match self.next.get(&(node, *word)) {
                Some(next) => *next,
                None => {
                    let next = self.grow();
                    self.next.insert((node, *word), next);
                    next
                }
            };
        }
        if !self.outputs[node as usize].contains(&output) {
            self.outputs[node as usize].push(output);
        }
    }

    fn grow(&mut self) -> NodeId {
        self.outputs.push(Vec::new());
        self.goes_on.push(false);
        NodeId::try_from(self.outputs.len() - 1).expect("a lexicon has fewer than four thousand million entries")
    }

    /// Calls `found` with the length and the outputs of each entry that begins at the first of the words.
    pub(crate) fn walk(&self, words: impl Iterator<Item = WordId>, mut found: impl FnMut(usize, &[Output])) {
        let mut node = 0;
        for (position, word) in words.enumerate() {
            node = if position == 0 {
                self.first.get(word as usize).copied().unwrap_or(0)
            } else {
                self.next.get(&(node, word)).copied().unwrap_or(0)
            };
            if word == 0 || node == 0 {
                return;
            }
            let outputs = &self.outputs[node as usize];
            if !outputs.is_empty() {
                found(position + 1, outputs);
            }
            if !self.goes_on[node as usize] {
                return;
            }
        }
    }
}
