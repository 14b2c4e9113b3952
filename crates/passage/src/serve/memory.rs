//! What has been worked out, kept within so many bytes: the longest unused goes first.

use super::pack::Packed;
use std::collections::HashMap;

/// Answers by key.
#[derive(Debug)]
pub(crate) struct Memory {
    entries: HashMap<String, Entry>,
    /// Bytes held.
    size: usize,
    /// Bytes that may be held.
    limit: usize,
    clock: u64,
}

#[derive(Debug)]
struct Entry {
    packed: Packed,
    used: u64,
    size: usize,
}

impl Memory {
    pub fn new(limit: usize) -> Self {
        Self { entries: HashMap::new(), size: 0, limit, clock: 0 }
    }

    /// What is kept under a key.
    pub fn get(&mut self, key: &str) -> Option<Packed> {
        self.clock += 1;
        let entry = self.entries.get_mut(key)?;
        entry.used = self.clock;
        Some(entry.packed.clone())
    }

    /// Keeps it, and forgets what was not used for longest; what alone is larger than the limit is not kept.
    pub fn put(&mut self, key: String, packed: Packed) {
        self.clock += 1;
        let size = packed.size() + key.len();
        self.forget(&key);
        if size > self.limit {
            return;
        }
        while self.size + size > self.limit {
            let oldest = self.entries.iter().min_by_key(|(_, entry)| entry.used).map(|(key, _)| key.clone());
            let Some(oldest) = oldest else { break };
            self.forget(&oldest);
        }
        self.size += size;
        self.entries.insert(key, Entry { packed, used: self.clock, size });
    }

    fn forget(&mut self, key: &str) {
        if let Some(entry) = self.entries.remove(key) {
            self.size -= entry.size;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(number: usize) -> Packed {
        // Too short to be packed.
        Packed::json(vec![b'x'; number])
    }

    #[test]
    fn the_longest_unused_is_forgotten_first() {
        let mut memory = Memory::new(1000);
        memory.put("a".into(), bytes(400));
        memory.put("b".into(), bytes(400));
        assert!(memory.get("a").is_some());
        memory.put("c".into(), bytes(400));
        assert!(memory.get("b").is_none(), "it was not used since");
        assert!(memory.get("a").is_some() && memory.get("c").is_some());
    }

    #[test]
    fn no_more_is_held_than_may_be() {
        let mut memory = Memory::new(1000);
        for number in 0..50 {
            memory.put(format!("{number}"), bytes(300));
            assert!(memory.size <= 1000);
        }
        memory.put("large".into(), bytes(2000));
        assert!(memory.get("large").is_none());
        assert!(memory.get("49").is_some(), "what is too large pushes nothing out");
    }

    #[test]
    fn what_is_put_twice_counts_once() {
        let mut memory = Memory::new(1000);
        memory.put("a".into(), bytes(400));
        memory.put("a".into(), bytes(500));
        assert_eq!(memory.size, 501);
    }
}
