//! Place codes: opaque texts, of which a spreadsheet may have taken a part away.

/// A code in the form in which codes are compared: upper case, without spaces, dashes, points and underscores.
pub(crate) fn compared(code: &str) -> String {
    code.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}
