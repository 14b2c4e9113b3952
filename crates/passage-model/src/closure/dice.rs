//! Numbers by chance that are the same on every machine, in every version, on any number of threads.
//!
//! The stream is that of the cipher ChaCha with 8 rounds: the key is made of the seed and of what is drawn for, the nonce is
//! the number of the future. So each part of each future has a stream of its own that depends on nothing drawn elsewhere.
//! From its words everything is made here with additions and comparisons only: no logarithm, which differs between
//! machines, and no distribution of a crate, which may differ between versions.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

/// A stream of numbers.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of one part of one future; `part` ignores case, as ids do.
    pub fn new(seed: u64, future: u64, part: &str) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        key[8..16].copy_from_slice(&fingerprint(part).to_le_bytes());
        let mut stream = ChaCha8Rng::from_seed(key);
        stream.set_stream(future);
        Self(stream)
    }

    /// A number from 0 to below 1, in steps of 2^-53.
    pub fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Yes with this chance.
    pub fn is(&mut self, chance: f64) -> bool {
        self.unit() < chance
    }

    /// A whole number, each of `least..=most` alike (but for a chance of 2^-64 times their number).
    pub fn between(&mut self, least: usize, most: usize) -> usize {
        let count = most.saturating_sub(least) as u128 + 1;
        let step = (u128::from(self.0.next_u64()) * count) >> 64;
        least + step as usize
    }
}

/// FNV-1a, 64 bits: spreads ids over keys, nothing more.
fn fingerprint(part: &str) -> u64 {
    part.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_that_of_the_published_cipher() {
        // ChaCha8 with a key and a nonce of zeros, first two words (eSTREAM test vectors, set 1).
        let mut stream = ChaCha8Rng::from_seed([0; 32]);
        assert_eq!(stream.next_u32(), u32::from_le_bytes([0x3e, 0x00, 0xef, 0x2f]));
        assert_eq!(stream.next_u32(), u32::from_le_bytes([0x89, 0x5f, 0x40, 0xd6]));
    }

    #[test]
    fn what_is_drawn_stays_the_same_from_version_to_version() {
        let mut dice = Dice::new(7, 3, "UPPER");
        let drawn: Vec<u64> = (0..3).map(|_| (dice.unit() * 1e6) as u64).collect();
        assert_eq!(drawn, [291_850, 922_754, 441_229]);
        let mut dice = Dice::new(7, 3, "upper");
        assert_eq!((dice.unit() * 1e6) as u64, drawn[0], "ids ignore case");
    }

    #[test]
    fn seeds_futures_and_parts_each_have_a_stream_of_their_own() {
        let first = |seed, future, part| Dice::new(seed, future, part).unit();
        let one = first(1, 1, "A");
        assert!(one != first(2, 1, "A") && one != first(1, 2, "A") && one != first(1, 1, "B"));
    }

    #[test]
    fn whole_numbers_stay_within_their_ends_and_reach_both() {
        let mut dice = Dice::new(1, 1, "A");
        let drawn: Vec<usize> = (0..200).map(|_| dice.between(3, 6)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&3), Some(&6)));
        assert_eq!(dice.between(5, 5), 5);
    }
}
