//! Classes of words, as sets of bits, and the forms of a word.

/// A class of words: its number in the lexicon.
pub(crate) type ClassId = u8;

/// Most classes a lexicon can have.
pub(crate) const MOST_CLASSES: usize = 256;

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes([u64; 4]);

impl Classes {
    /// No class.
    pub(crate) const NONE: Self = Self([0; 4]);

    /// The set of one class.
    pub(crate) fn of(class: ClassId) -> Self {
        let mut set = Self::NONE;
        set.insert(class);
        set
    }

    /// Adds a class.
    pub(crate) fn insert(&mut self, class: ClassId) {
        self.0[usize::from(class >> 6)] |= 1 << (class & 63);
    }

    /// Whether the class is in the set.
    pub(crate) fn has(self, class: ClassId) -> bool {
        self.0[usize::from(class >> 6)] & (1 << (class & 63)) != 0
    }

    /// Whether the sets share a class.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.0.iter().zip(other.0).any(|(one, two)| one & two != 0)
    }

    /// The classes of either.
    pub(crate) fn union(self, other: Self) -> Self {
        let mut set = self;
        for (one, two) in set.0.iter_mut().zip(other.0) {
            *one |= two;
        }
        set
    }

    /// The classes of both.
    pub(crate) fn and(self, other: Self) -> Self {
        let mut set = self;
        for (one, two) in set.0.iter_mut().zip(other.0) {
            *one &= two;
        }
        set
    }

    /// The classes of this set that are not in the other.
    pub(crate) fn without(self, other: Self) -> Self {
        let mut set = self;
        for (one, two) in set.0.iter_mut().zip(other.0) {
            *one &= !two;
        }
        set
    }

    /// The classes in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = ClassId> {
        (0..4u8).flat_map(move |word| {
            let mut bits = self.0[usize::from(word)];
            std::iter::from_fn(move || {
                (bits != 0).then(|| {
                    let bit = bits.trailing_zeros() as u8;
                    bits &= bits - 1;
                    word * 64 + bit
                })
            })
        })
    }
}

/// Forms in which a word can stand, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Forms(u8);

impl Forms {
    /// No verb form.
    pub(crate) const NONE: Self = Self(0);
    /// `close`.
    pub(crate) const BASE: Self = Self(1);
    /// `closes`.
    pub(crate) const THIRD: Self = Self(2);
    /// `closed`, as in `they closed it`.
    pub(crate) const PAST: Self = Self(4);
    /// `closed`, as in `it was closed`; also adjectives: `impassable`.
    pub(crate) const PARTICIPLE: Self = Self(8);
    /// `closing`.
    pub(crate) const ING: Self = Self(16);
    /// A noun as well.
    pub(crate) const NOUN: Self = Self(32);

    /// The forms of either.
    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it can stand in any of those forms.
    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_back_what_was_put_in() {
        let mut set = Classes::of(3);
        set.insert(64);
        set.insert(255);
        assert_eq!(set.iter().collect::<Vec<_>>(), [3, 64, 255]);
        assert!(set.meets(Classes::of(255)) && !set.meets(Classes::of(4)));
        assert!(set.without(Classes::of(64)).without(Classes::of(3)) == Classes::of(255));
    }
}
