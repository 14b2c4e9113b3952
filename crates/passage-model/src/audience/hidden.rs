//! Words by which something that is left out could be known, looked for in other texts.

use std::collections::HashMap;

/// Ids, names and texts of what is left out.
#[derive(Clone, Debug, Default)]
pub struct HiddenWords {
    /// Phrases in lower case, by their first word.
    by_first: HashMap<String, Vec<String>>,
}

impl HiddenWords {
    /// Adds an id, a name or a whole text; one without letters and digits is passed over.
    pub fn add(&mut self, phrase: &str) {
        let phrase = phrase.to_lowercase();
        let phrase = phrase.trim_matches(|letter: char| !is_part(letter));
        let first: String = phrase.chars().take_while(|letter| is_part(*letter)).collect();
        if first.chars().any(char::is_alphanumeric) {
            let phrases = self.by_first.entry(first).or_default();
            if !phrases.iter().any(|known| known == phrase) {
                phrases.push(phrase.to_owned());
            }
        }
    }

    /// Adds a place code, unless it is a number so short that texts hold it as a figure.
    pub fn add_code(&mut self, code: &str) {
        let code = code.trim();
        if code.chars().any(char::is_alphabetic) || code.chars().count() > 3 {
            self.add(code);
        }
    }

    /// Whether a text holds any of them as words of their own, in any case: `S-1` does not stand in `S-10`.
    #[must_use]
    pub fn are_in(&self, text: &str) -> bool {
        if self.by_first.is_empty() {
            return false;
        }
        let text = text.to_lowercase();
        let mut was_part = false;
        for (start, letter) in text.char_indices() {
            if is_part(letter) && !was_part && self.begins(&text[start..]) {
                return true;
            }
            was_part = is_part(letter);
        }
        false
    }

    fn begins(&self, text: &str) -> bool {
        let end = text.find(|letter| !is_part(letter)).unwrap_or(text.len());
        let phrases = self.by_first.get(&text[..end]);
        phrases
            .into_iter()
            .flatten()
            .any(|phrase| text.strip_prefix(phrase.as_str()).is_some_and(|rest| !rest.starts_with(is_part)))
    }
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-' || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::HiddenWords;

    fn names(text: &str, word: &str) -> bool {
        let mut words = HiddenWords::default();
        words.add(word);
        words.are_in(text)
    }

    #[test]
    fn an_id_is_found_as_a_word_of_its_own() {
        assert!(names("closed (S-1)", "s-1"));
        assert!(names("«S-1»", "S-1"));
        assert!(!names("S-10 says so", "S-1"));
        assert!(!names("XS-1", "S-1"));
    }

    #[test]
    fn a_text_is_found_within_another() {
        assert!(names("he said: The road, is SHUT. So be it", "the road, is shut."));
        assert!(!names("the road, is shutting", "the road, is shut."));
        assert!(names("see https://canary.example/LINK for more", "https://canary.example/link"));
        assert!(!names("anything", " … "));
    }
}
