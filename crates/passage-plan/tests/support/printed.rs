//! Figures as they are printed.

/// Asserts that a value rounds to a figure as printed: it lies within half a unit of the last digit.
#[track_caller]
pub fn assert_printed(what: &str, value: f64, printed: &str) {
    let plain = printed.replace(',', "");
    let (mantissa, exponent) = plain.split_once('E').unwrap_or((&plain, "0"));
    let exponent: i32 = exponent.parse().expect("the exponent of a printed figure is a whole number");
    let decimals = mantissa.split_once('.').map_or(0, |(_, decimals)| decimals.len() as i32);
    let half = 0.5 * 10_f64.powi(exponent - decimals);
    let figure: f64 = plain.parse().expect("a printed figure is a number");
    assert!((value - figure).abs() <= half, "{what}: {value} does not round to {printed}");
}

#[test]
fn a_value_rounds_to_a_printed_figure_within_half_a_unit_of_its_last_digit() {
    assert_printed("money", 7501.4198, "7,501.42");
    assert_printed("exponent", 28_857_862_010.4, "2.8857862010E10");
    assert!(std::panic::catch_unwind(|| assert_printed("money", 7501.426, "7,501.42")).is_err());
}
