//! Numbers as text, and how to write what was probably meant.

/// A plain decimal number: digits, a point, an exponent; no separators of thousands and no words.
pub(crate) fn parse_number(text: &str) -> Option<f64> {
    let is_plain = |letter: char| letter.is_ascii_digit() || matches!(letter, '+' | '-' | '.' | 'e' | 'E');
    if !text.chars().all(is_plain) || !text.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// How to write what was probably meant.
pub(super) fn number_hint(text: &str) -> Option<String> {
    let western = western_digits(text);
    if western != text {
        return Some(match readings(&western).as_slice() {
            [one] => format!("write Western digits: `{one}`"),
            _ => "write Western digits, 0 to 9".to_owned(),
        });
    }
    let lower = text.to_lowercase();
    if ["nan", "inf", "-inf", "infinity", "n/a", "na", "-", "?", "unknown", "none", "null"].contains(&lower.as_str()) {
        return Some("leave the cell empty if the number is not known".to_owned());
    }
    if lower.parse::<f64>().is_ok_and(f64::is_infinite) {
        return Some("the number is too large to be meant; check the digits".to_owned());
    }
    if let Some(percent) = text.strip_suffix('%').and_then(|number| parse_number(number.trim())) {
        return Some(format!("write a share as a part of 1: `{}`", percent / 100.0));
    }
    match readings(text).as_slice() {
        [one] if text.contains(',') && !one.contains(['e', 'E']) && is_single_comma(text) => {
            Some(format!("write the decimal mark as a point: `{one}`"))
        }
        [one] => Some(format!("write the number without separators of thousands: `{one}`")),
        [thousands, decimal] => {
            Some(format!("write `{thousands}` if the comma separates thousands, `{decimal}` if it is the decimal mark"))
        }
        _ => odd_letters_hint(text),
    }
}

fn is_single_comma(text: &str) -> bool {
    text.matches(',').count() == 1 && !text.contains(['.', ' ', '\'', '\u{a0}', '\u{202f}'])
}

fn odd_letters_hint(text: &str) -> Option<String> {
    let zeros = text.replace(['O', 'o'], "0");
    if zeros != text && parse_number(&zeros).is_some() {
        return Some(format!("there is a letter O among the digits: `{zeros}`"));
    }
    let minus = text.replace(['\u{2212}', '\u{2013}'], "-");
    if minus != text && parse_number(&minus).is_some() {
        return Some(format!("write the sign as a hyphen: `{minus}`"));
    }
    let end = text.find(|letter: char| letter.is_alphabetic())?;
    let number = text[..end].trim();
    parse_number(number).map(|_| format!("the column name states the unit; write the number alone: `{number}`"))
}

/// The numbers that a text with separators may stand for; two where a single comma may be either mark.
fn readings(text: &str) -> Vec<String> {
    let spaceless: String = text
        .chars()
        .filter(|letter| !matches!(letter, ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}'))
        .collect();
    let (sign, digits) = spaceless.strip_prefix('-').map_or(("", spaceless.as_str()), |rest| ("-", rest));
    let groups = |text: &str, separator: char| {
        let mut parts = text.split(separator);
        let head = parts.next().is_some_and(|head| (1..=3).contains(&head.len()) && is_digits(head));
        head && parts.all(|part| part.len() == 3 && is_digits(part))
    };
    let plain = |whole: &str, rest: &str, separator: char| format!("{sign}{}{rest}", whole.replace(separator, ""));
    let mut found = Vec::new();
    let (commas, points) = (digits.matches(',').count(), digits.matches('.').count());
    match (commas, points) {
        (0, 0 | 1) if spaceless != text && parse_number(&spaceless).is_some() => found.push(spaceless.clone()),
        (1, 0) => {
            if groups(digits, ',') && !digits.starts_with("0,") {
                found.push(plain(digits, "", ','));
            }
            let decimal = format!("{sign}{}", digits.replace(',', "."));
            found.extend(parse_number(&decimal).map(|_| decimal));
        }
        (2.., 0) if groups(digits, ',') => found.push(plain(digits, "", ',')),
        (0, 2..) if groups(digits, '.') => found.push(plain(digits, "", '.')),
        (1.., 1) => {
            let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
            if groups(whole, ',') && is_digits(rest) {
                found.push(plain(whole, &format!(".{rest}"), ','));
            } else if let Some((whole, rest)) = digits.split_once(',')
                && groups(whole, '.')
                && is_digits(rest)
            {
                found.push(plain(whole, &format!(".{rest}"), '.'));
            }
        }
        (1, 2..) => {
            if let Some((whole, rest)) = digits.split_once(',')
                && groups(whole, '.')
                && is_digits(rest)
            {
                found.push(plain(whole, &format!(".{rest}"), '.'));
            }
        }
        (0, 0 | 1) if spaceless == text && parse_number(text).is_some() => found.push(text.to_owned()),
        _ => {}
    }
    found
}

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Arabic-Indic and Persian digits and their decimal mark, written as Western ones.
pub(super) fn western_digits(text: &str) -> String {
    let western = |letter: char| {
        let digit = match letter {
            '\u{660}'..='\u{669}' => letter as u32 - 0x660,
            '\u{6f0}'..='\u{6f9}' => letter as u32 - 0x6f0,
            '\u{966}'..='\u{96f}' => letter as u32 - 0x966,
            '\u{66b}' => return Some('.'),
            '\u{66c}' => return None,
            _ => return Some(letter),
        };
        char::from_digit(digit, 10)
    };
    text.chars().filter_map(western).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hint(text: &str) -> String {
        assert_eq!(parse_number(text), None, "{text}");
        number_hint(text).unwrap_or_default()
    }

    #[test]
    fn a_number_that_cannot_be_read_comes_with_the_way_to_write_it() {
        assert_eq!(hint("12,5"), "write the decimal mark as a point: `12.5`");
        assert_eq!(hint("1,200"), "write `1200` if the comma separates thousands, `1.200` if it is the decimal mark");
        assert_eq!(hint("1,200.5"), "write the number without separators of thousands: `1200.5`");
        assert_eq!(hint("1.200,5"), "write the number without separators of thousands: `1200.5`");
        assert_eq!(hint("1 200"), "write the number without separators of thousands: `1200`");
        assert_eq!(hint("1.200.000"), "write the number without separators of thousands: `1200000`");
        assert_eq!(hint("١٢٫٥"), "write Western digits: `12.5`");
        assert_eq!(hint("۱۲"), "write Western digits: `12`");
        assert_eq!(hint("12O"), "there is a letter O among the digits: `120`");
        assert_eq!(hint("12 t"), "the column name states the unit; write the number alone: `12`");
        for text in ["NaN", "inf", "-", "n/a"] {
            assert_eq!(hint(text), "leave the cell empty if the number is not known");
        }
        assert_eq!(hint("1e999"), "the number is too large to be meant; check the digits");
        assert_eq!(hint("many"), "");
    }
}
