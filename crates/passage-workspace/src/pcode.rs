//! Place codes: opaque texts, of which a spreadsheet may have taken a part away.

use crate::nearest::nearest;
use std::collections::{HashMap, HashSet};

/// The longest number of which digits are compared; longer ones no spreadsheet keeps.
const MOST_DIGITS: usize = 15;

/// A code in the form in which codes are compared: upper case, without spaces, dashes, points and underscores.
pub(crate) fn compared(code: &str) -> String {
    code.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// Whether a text is a number as spreadsheets write long ones, `4.61E+12`.
pub(crate) fn is_rounded(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else { return false };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let exponent = exponent.strip_prefix('+');
    let mantissa = mantissa.replacen(['.', ','], "", 1);
    exponent.is_some_and(is_digits) && is_digits(&mantissa)
}

/// The codes of a gazetteer, to be looked up as people and spreadsheets write them.
#[derive(Default)]
pub(crate) struct Codes {
    typed: Vec<String>,
    by_compared: HashMap<String, usize>,
    /// Positions by what follows the letters of the country, without zeros before it.
    by_rest: HashMap<String, Vec<usize>>,
    /// Letters with which codes begin.
    countries: HashSet<String>,
}

/// What a code leads to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// The code at this position.
    Exact(usize),
    /// The code at this position, in other letters, spaces or dashes.
    Otherwise(usize),
    /// No code; those at these positions have the digits that are left of it.
    Damaged(Vec<usize>),
    /// No code.
    Unknown,
}

impl Codes {
    /// Adds a code; the position of the one that is there already under it.
    pub fn add(&mut self, code: &str) -> Result<usize, usize> {
        let key = compared(code);
        if let Some(first) = self.by_compared.get(&key) {
            return Err(*first);
        }
        let position = self.typed.len();
        self.by_rest.entry(split(&key).1.to_owned()).or_default().push(position);
        self.countries.insert(split(&key).0.to_owned());
        self.by_compared.insert(key, position);
        self.typed.push(code.to_owned());
        Ok(position)
    }

    /// The code at a position, as the gazetteer writes it.
    pub fn typed(&self, position: usize) -> &str {
        &self.typed[position]
    }

    /// Whether any code begins with the letters of this one.
    pub fn has_country(&self, code: &str) -> bool {
        self.countries.contains(split(&compared(code)).0)
    }

    /// What a code leads to.
    pub fn find(&self, code: &str) -> Found {
        let key = compared(code);
        if let Some(position) = self.by_compared.get(&key) {
            let is_exact = self.typed[*position] == code.trim();
            return if is_exact { Found::Exact(*position) } else { Found::Otherwise(*position) };
        }
        let found = if is_rounded(code.trim()) { self.of_rounded(code.trim()) } else { self.of_digits(code) };
        if found.is_empty() { Found::Unknown } else { Found::Damaged(found) }
    }

    /// The code that was most likely meant.
    pub fn nearest(&self, code: &str) -> Option<&str> {
        nearest(code, self.typed.iter().map(String::as_str))
    }

    /// Codes of which zeros, the letters of the country, or both were lost, or which became numbers with a decimal.
    fn of_digits(&self, code: &str) -> Vec<usize> {
        let code = code.trim();
        let whole = code.strip_suffix(".0").or_else(|| code.strip_suffix(",0")).unwrap_or(code);
        let key = compared(whole);
        let (letters, rest) = split(&key);
        if rest.is_empty() {
            return Vec::new();
        }
        let found = self.by_rest.get(rest).into_iter().flatten().copied();
        found.filter(|at| letters.is_empty() || split(&compared(&self.typed[*at])).0 == letters).collect()
    }

    /// Codes that a spreadsheet would round to this number.
    fn of_rounded(&self, number: &str) -> Vec<usize> {
        let form = number.to_uppercase().replace(',', ".").replace("E+0", "E+").replace("E+", "E");
        let decimals =
            form.split_once('E').and_then(|(mantissa, _)| mantissa.split_once('.')).map_or(0, |(_, rest)| rest.len());
        let is_it = |code: &&(usize, String)| {
            let (_, digits) = split(&code.1);
            let is_number =
                !digits.is_empty() && digits.len() <= MOST_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
            let value = digits.parse::<f64>().ok().filter(|_| is_number);
            value.is_some_and(|value| format!("{value:.decimals$E}") == form)
        };
        let codes: Vec<(usize, String)> = self.typed.iter().map(|code| compared(code)).enumerate().collect();
        codes.iter().filter(is_it).map(|(at, _)| *at).collect()
    }
}

/// The letters at the beginning of a code, and what follows without zeros before it.
fn split(compared: &str) -> (&str, &str) {
    let end = compared.find(|letter: char| !letter.is_alphabetic()).unwrap_or(compared.len());
    let (letters, rest) = compared.split_at(end);
    (letters, rest.trim_start_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Forms that are in use: three letters, spaces and dashes, eight digits, no letters at all.
    const REAL: [&str; 8] =
        ["BDI014", "HT 0811-07", "AZ91100002", "62179", "UA4611500000", "HT0114-0101", "CF0114", "0215"];

    fn codes() -> Codes {
        let mut codes = Codes::default();
        for code in REAL {
            codes.add(code).unwrap();
        }
        codes
    }

    fn found(typed: &str) -> Vec<String> {
        let codes = codes();
        match codes.find(typed) {
            Found::Damaged(found) => found.iter().map(|at| codes.typed(*at).to_owned()).collect(),
            other => panic!("{typed}: {other:?}"),
        }
    }

    #[test]
    fn every_form_that_is_in_use_is_taken_as_it_is() {
        let codes = codes();
        for (position, code) in REAL.into_iter().enumerate() {
            assert_eq!(codes.find(code), Found::Exact(position), "{code}");
        }
    }

    #[test]
    fn other_letters_spaces_and_dashes_lead_to_the_same_code() {
        let codes = codes();
        for typed in ["bdi014", "HT0811-07", "HT081107", "az 91100002", "ht0114 0101"] {
            assert!(matches!(codes.find(typed), Found::Otherwise(_)), "{typed}");
        }
    }

    #[test]
    fn what_a_spreadsheet_took_away_is_found_again() {
        for (typed, code) in [
            ("CF114", "CF0114"),
            ("114", "CF0114"),
            ("0114", "CF0114"),
            ("114.0", "CF0114"),
            ("215", "0215"),
            ("14", "BDI014"),
            ("4.61E+09", "UA4611500000"),
            ("4,6115E+9", "UA4611500000"),
            ("9.11E+07", "AZ91100002"),
        ] {
            assert_eq!(found(typed), [code], "{typed}");
        }
    }

    #[test]
    fn what_is_no_code_leads_to_none() {
        let codes = codes();
        for typed in ["CF0115", "XX0114", "CF", "5E+03", "", "E", "1E", "0"] {
            assert_eq!(codes.find(typed), Found::Unknown, "{typed}");
        }
        assert_eq!(codes.nearest("CF0115"), Some("CF0114"));
    }
}
