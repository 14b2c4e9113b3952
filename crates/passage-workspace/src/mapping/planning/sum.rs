//! Decimal numbers added up as they are written, so that their order does not change the sum.

/// Decimals that are kept; numbers of tables have fewer.
const DECIMALS: usize = 12;

/// A sum of decimal numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Sum {
    /// In units of the last decimal kept.
    units: i128,
    /// Numbers too large for units, in no order.
    large: Vec<f64>,
}

impl Sum {
    pub fn of(number: f64) -> Self {
        let mut sum = Self::default();
        sum.add(number);
        sum
    }

    pub fn add(&mut self, number: f64) {
        match units(number).and_then(|more| self.units.checked_add(more)) {
            Some(sum) => self.units = sum,
            None => self.large.push(number),
        }
    }

    pub fn total(&self) -> f64 {
        let digits = format!("{:0width$}", self.units.unsigned_abs(), width = DECIMALS + 1);
        let (whole, decimals) = digits.split_at(digits.len() - DECIMALS);
        let size: f64 = format!("{whole}.{decimals}").parse().expect("digits with a point are a number");
        let mut large = self.large.clone();
        large.sort_by(f64::total_cmp);
        large.into_iter().fold(if self.units < 0 { -size } else { size }, |sum, number| sum + number)
    }
}

/// A number in units of the last decimal kept, by the digits with which it is written; `None` where it is too large.
fn units(number: f64) -> Option<i128> {
    let text = number.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let kept: String = decimals.chars().chain(std::iter::repeat('0')).take(DECIMALS).collect();
    format!("{whole}{kept}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(numbers: &[f64]) -> f64 {
        let mut sum = Sum::default();
        numbers.iter().for_each(|number| sum.add(*number));
        sum.total()
    }

    #[test]
    fn the_order_of_numbers_does_not_change_their_sum() {
        assert_eq!(sum(&[0.1, 0.2, 0.3]).to_string(), "0.6");
        assert_eq!(sum(&[0.3, 0.2, 0.1]).to_string(), "0.6");
        assert_eq!(sum(&[1_234_567.1, 0.2, 1e-3]).to_string(), "1234567.301");
        assert_eq!(sum(&[-0.5, 0.25]).to_string(), "-0.25");
        assert_eq!(sum(&[1e30, 0.5, -1e30]), sum(&[0.5, -1e30, 1e30]));
        assert_eq!(sum(&[]), 0.0);
    }
}
