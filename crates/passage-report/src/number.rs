//! Numbers, shares and weights as people read them: thousands apart, no false precision.

use passage_model::measure::Kg;

/// Narrow no-break space: stands between thousands and before a per cent sign.
const NARROW: char = '\u{202f}';

/// A whole number with its thousands apart; a true minus sign where negative.
pub(crate) fn count(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    if number < 0 {
        text.push('\u{2212}');
    }
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(NARROW);
        }
        text.push(digit);
    }
    text
}

/// A quantity: whole from 10 on, one decimal below.
pub(crate) fn amount(number: f64) -> String {
    if number.abs() >= 9.95 || number.fract() == 0.0 {
        return count(number.round() as i64);
    }
    let text = format!("{:.1}", number.abs());
    if number < 0.0 && text != "0.0" { format!("\u{2212}{text}") } else { text }
}

/// A weight in tonnes, without the unit: whole from 100 t on, one decimal from 1 t on, else to the kilogram.
pub(crate) fn tonnes(weight: Kg) -> String {
    let value = weight.tonnes();
    match value.abs() {
        0.0 => "0".to_owned(),
        size if size >= 99.95 => count(value.round() as i64),
        size if size >= 0.9995 => format!("{value:.1}").replace('-', "\u{2212}"),
        _ => format!("{value:.3}").replace('-', "\u{2212}"),
    }
}

/// A share, 0 to 1, as a percentage; only nothing is 0 % and only everything is 100 %.
pub(crate) fn percent(share: f64) -> String {
    let value = share * 100.0;
    if value > 0.0 && value < 0.5 {
        return format!("<1{NARROW}%");
    }
    if (99.5..100.0 - 1e-7).contains(&value) {
        return format!(">99{NARROW}%");
    }
    format!("{}{NARROW}%", count(value.round() as i64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(count(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(count(999), "999");
        assert_eq!(count(-1000), "\u{2212}1\u{202f}000");
    }

    #[test]
    fn small_amounts_keep_one_decimal() {
        assert_eq!(amount(0.44), "0.4");
        assert_eq!(amount(12.6), "13");
        assert_eq!(amount(-0.01), "0.0");
        assert_eq!(tonnes(Kg(250)), "0.250");
        assert_eq!(tonnes(Kg(12_340)), "12.3");
        assert_eq!(tonnes(Kg(1_234_400)), "1\u{202f}234");
    }

    #[test]
    fn only_everything_is_a_hundred_percent() {
        assert_eq!(percent(0.999), ">99\u{202f}%");
        assert_eq!(percent(1.0), "100\u{202f}%");
        assert_eq!(percent(0.001), "<1\u{202f}%");
        assert_eq!(percent(0.0), "0\u{202f}%");
    }
}
