//! What a plan comes to over several scenarios: mean, tail, worst.
//!
//! Values are costs: less is better. Weights are probabilities that somebody gave; nothing here makes any up.

/// Weights that add up to 1; `None` where one is negative or not finite, or none is above 0.
#[must_use]
pub fn shares(weights: &[f64]) -> Option<Vec<f64>> {
    let sum: f64 = weights.iter().sum();
    let is_sound = weights.iter().all(|weight| *weight >= 0.0) && sum > 0.0 && sum.is_finite();
    is_sound.then(|| weights.iter().map(|weight| weight / sum).collect())
}

/// The mean, by weights that add up to 1.
#[must_use]
pub fn mean(values: &[f64], weights: &[f64]) -> f64 {
    values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}

/// The largest; 0 of none.
#[must_use]
pub fn worst(values: &[f64]) -> f64 {
    values.iter().copied().reduce(f64::max).unwrap_or(0.0)
}

/// Conditional value at risk: the mean of the worst `1 - tail` of all cases, by weights that add up to 1; at 0 the mean of
/// all, at 1 the worst that has a weight (Rockafellar and Uryasev 2000).
#[must_use]
pub fn cvar(values: &[f64], weights: &[f64], tail: f64) -> f64 {
    let mut cases: Vec<(f64, f64)> = values.iter().copied().zip(weights.iter().copied()).collect();
    cases.retain(|(_, weight)| *weight > 0.0);
    cases.sort_by(|a, b| b.0.total_cmp(&a.0));
    let worst = cases.first().map_or(0.0, |(value, _)| *value);
    let mut left = (1.0 - tail).clamp(0.0, 1.0);
    if left <= 0.0 {
        return worst;
    }
    let whole = left;
    let mut sum = 0.0;
    for (value, weight) in cases {
        let part = weight.min(left);
        sum += value * part;
        left -= part;
    }
    // What rounding of the weights leaves over counts as the worst.
    (sum + left * worst) / whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    #[test]
    fn a_tail_takes_the_worst_cases_and_a_part_of_the_next() {
        let (values, weights) = ([10.0, 40.0, 20.0], [0.5, 0.1, 0.4]);
        assert!((mean(&values, &weights) - 17.0).abs() < 1e-12);
        // The worst fifth: 0.1 of 40 and 0.1 of 20.
        assert!((cvar(&values, &weights, 0.8) - 30.0).abs() < 1e-9);
        assert_eq!(worst(&values), 40.0);
    }

    #[test]
    fn weights_are_divided_by_their_sum_and_refused_where_they_are_none() {
        assert_eq!(shares(&[2.0, 6.0]), Some(vec![0.25, 0.75]));
        assert_eq!(shares(&[0.0, 0.0]), None);
        assert_eq!(shares(&[1.0, -1.0]), None);
        assert_eq!(shares(&[1.0, f64::NAN]), None);
        assert_eq!(shares(&[]), None);
    }

    proptest! {
        #[test]
        fn from_the_mean_at_0_a_tail_grows_to_the_worst_at_1(
            cases in vec((0.0_f64..1e6, 1_u32..9), 1..8),
            tails in (0.0_f64..1.0, 0.0_f64..1.0),
        ) {
            let values: Vec<f64> = cases.iter().map(|(value, _)| *value).collect();
            let weights = shares(&cases.iter().map(|(_, weight)| f64::from(*weight)).collect::<Vec<_>>()).expect("above 0");
            let close = |a: f64, b: f64| (a - b).abs() <= 1e-6 * a.abs().max(1.0);
            prop_assert!(close(cvar(&values, &weights, 0.0), mean(&values, &weights)));
            prop_assert!(close(cvar(&values, &weights, 1.0), worst(&values)));
            let (low, high) = (tails.0.min(tails.1), tails.0.max(tails.1));
            prop_assert!(cvar(&values, &weights, low) <= cvar(&values, &weights, high) + 1e-6);
        }
    }
}
