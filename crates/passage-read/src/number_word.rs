//! Numbers in words: `three`, `forty`.

const SMALL: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

const TENS: [&str; 7] = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The value of a number word, in whatever case; `None`: it is none.
pub(crate) fn number_word(word: &str) -> Option<u8> {
    let position = |words: &[&str]| words.iter().position(|one| one.eq_ignore_ascii_case(word));
    let value = position(&SMALL).or_else(|| position(&TENS).map(|tens| tens * 10 + 30))?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_up_to_ninety_have_their_value() {
        let values = ["zero", "one", "Twelve", "twenty", "thirty", "NINETY", "hundred", ""].map(number_word);
        assert_eq!(values, [Some(0), Some(1), Some(12), Some(20), Some(30), Some(90), None, None]);
    }
}
