//! Hashtags of the Humanitarian Exchange Language, `#loc+code`.

use std::collections::BTreeSet;

/// A hashtag with its attributes, in lower case; the order of attributes does not matter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Tag {
    hashtag: String,
    attributes: BTreeSet<String>,
}

impl Tag {
    /// Reads a tag; spaces around `+` are allowed.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().strip_prefix('#')?.split('+').map(str::trim);
        let is_word = |word: &str| {
            word.starts_with(|first: char| first.is_ascii_alphabetic())
                && word.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
        };
        let hashtag = parts.next().filter(|word| is_word(word))?.to_ascii_lowercase();
        let mut attributes = BTreeSet::new();
        for part in parts {
            if !is_word(part) {
                return None;
            }
            attributes.insert(part.to_ascii_lowercase());
        }
        Some(Self { hashtag, attributes })
    }

    /// Whether this tag says all that `general` says, and perhaps more: `#loc+name+i_en` is a `#loc+name`.
    pub fn is_a(&self, general: &Self) -> bool {
        self.hashtag == general.hashtag && general.attributes.is_subset(&self.attributes)
    }

    /// How many attributes it has.
    pub fn attribute_count(&self) -> usize {
        self.attributes.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_case_and_spaces_of_a_tag_do_not_matter() {
        assert_eq!(Tag::parse("#Loc +origin+ CODE"), Tag::parse("#loc+code+origin"));
        assert!(Tag::parse("#loc+name+i_en").unwrap().is_a(&Tag::parse("#loc+name").unwrap()));
    }

    #[test]
    fn what_is_not_a_tag_is_refused() {
        for text in ["", "#", "loc", "#5", "#loc+", "#N/A", "#loc code"] {
            assert_eq!(Tag::parse(text), None, "{text}");
        }
    }
}
