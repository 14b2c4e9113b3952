//! Quantities with their unit in the name.
//!
//! Weights are whole kilograms and times are whole minutes everywhere but inside the solver, so that sums are exact.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// A weight in whole kilograms. Written to JSON as tonnes (`quantity_t`), with three decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kg(pub i64);

impl Kg {
    /// No weight.
    pub const ZERO: Self = Self(0);

    /// The weight in tonnes.
    #[must_use]
    pub fn tonnes(self) -> f64 {
        self.0 as f64 / 1000.0
    }

    /// The nearest whole kilogram to a weight in tonnes.
    #[must_use]
    pub fn from_tonnes(tonnes: f64) -> Self {
        Self((tonnes * 1000.0).round() as i64)
    }

    /// Whether there is any.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.0 > 0
    }
}

impl Add for Kg {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
impl Sub for Kg {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
impl Neg for Kg {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}
impl AddAssign for Kg {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}
impl SubAssign for Kg {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}
impl Sum for Kg {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        Self(iter.map(|kg| kg.0).sum())
    }
}

impl Serialize for Kg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.tonnes())
    }
}

impl<'de> Deserialize<'de> for Kg {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tonnes = f64::deserialize(deserializer)?;
        let kilograms = tonnes * 1000.0;
        if !kilograms.is_finite() || kilograms.abs() > 1e15 {
            return Err(de::Error::custom(format!("`{tonnes}` is not a weight in tonnes")));
        }
        if (kilograms - kilograms.round()).abs() > 1e-3 {
            return Err(de::Error::custom(format!("`{tonnes}` tonnes is not a whole number of kilograms")));
        }
        Ok(Self(kilograms.round() as i64))
    }
}

/// Whole minutes of travel, inspection or loading.
pub type Minutes = i64;

/// Hours, as people write them, to whole minutes.
#[must_use]
pub fn minutes(hours: f64) -> Minutes {
    (hours * 60.0).round() as Minutes
}
