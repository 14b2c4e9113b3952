//! For whom a result is: what of the log, of places, names and times those may see. The rules and their reasons stand
//! in `docs/concepts/audiences.md`; this module is the one place that decides them, for tables, reports and documents.

mod clock;
mod hidden;
mod naming;
mod redaction;

pub use clock::without_times;
pub use hidden::HiddenWords;
pub use naming::{Shown, Speaker, shown};
pub use redaction::{Redaction, WITHHELD};

use crate::statement::Sensitivity;
use serde::{Deserialize, Serialize};
use std::fmt;

/// For whom a result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Anyone.
    Public,
    /// The partners of the operation.
    Partners,
    /// Only the owner of the workspace: nothing is left out.
    Internal,
}

/// The deepest level of areas that the public is told: the first division of a country. Deeper ones can be smaller than a
/// cell of its coordinates.
pub const PUBLIC_AREA_LEVEL: i64 = 1;

impl Audience {
    /// Whether an area of this level may be told; one of no known level may lie at any depth.
    #[must_use]
    pub fn may_know_area(self, level: Option<i64>) -> bool {
        self != Self::Public || level.is_some_and(|level| level <= PUBLIC_AREA_LEVEL)
    }

    /// Every audience, the widest first.
    pub const ALL: [Self; 3] = [Self::Public, Self::Partners, Self::Internal];

    /// Reads an audience as written on the command line.
    ///
    /// ```
    /// use passage_model::audience::Audience;
    /// assert_eq!(Audience::parse(" Partners "), Some(Audience::Partners));
    /// assert_eq!(Audience::parse("press"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.name().eq_ignore_ascii_case(text.trim()))
    }

    /// The word for it: `public`, `partners` or `internal`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Partners => "partners",
            Self::Internal => "internal",
        }
    }

    /// Whether a row of this sensitivity may be read.
    #[must_use]
    pub fn may_read(self, sensitivity: Sensitivity) -> bool {
        match self {
            Self::Public => sensitivity == Sensitivity::Public,
            Self::Partners => sensitivity != Sensitivity::Internal,
            Self::Internal => true,
        }
    }

    /// Cells of the grid to whose centres coordinates move, per degree: 10 are cells of 0.1°, about 11 km from south to
    /// north. `None`: coordinates stay exact.
    #[must_use]
    pub fn cells_per_degree(self) -> Option<u32> {
        match self {
            Self::Public => Some(10),
            Self::Partners => Some(100),
            Self::Internal => None,
        }
    }

    /// A latitude or longitude as the audience may see it: the centre of its cell. The same place gives the same centre
    /// in every export, so that nothing is gained by averaging many.
    ///
    /// ```
    /// use passage_model::audience::Audience;
    /// assert_eq!(Audience::Public.coarse(39.8266), 39.85);
    /// assert_eq!(Audience::Partners.coarse(-0.001), -0.005);
    /// assert_eq!(Audience::Internal.coarse(39.8266), 39.8266);
    /// ```
    #[must_use]
    pub fn coarse(self, degrees: f64) -> f64 {
        let Some(cells) = self.cells_per_degree().map(f64::from) else { return degrees };
        // The poles and the date line belong to the last cell: a centre beyond them would be no coordinate.
        let edge = if degrees == 90.0 || degrees == 180.0 { 1.0 } else { 0.0 };
        ((degrees * cells).floor() - edge + 0.5) / cells
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Whether a text holds a link to somewhere else.
///
/// ```
/// use passage_model::audience::is_link;
/// assert!(is_link("https://news.example/1") && is_link("seen on www.news.example"));
/// assert!(!is_link("assumed"));
/// ```
#[must_use]
pub fn is_link(text: &str) -> bool {
    let text = text.to_lowercase();
    text.contains("://") || text.contains("www.")
}

/// Which rows of a log stay out: those that may not be read, and what they supersede, directly or by way of others; else
/// a claim that was taken back would stand again.
#[must_use]
pub fn left_out(is_readable: &[bool], supersedes: &[Option<usize>]) -> Vec<bool> {
    let mut is_out: Vec<bool> = is_readable.iter().map(|readable| !readable).collect();
    let mut waiting: Vec<usize> = (0..is_out.len()).filter(|row| is_out[*row]).collect();
    while let Some(row) = waiting.pop() {
        if let Some(earlier) = supersedes.get(row).copied().flatten()
            && is_out.get(earlier) == Some(&false)
        {
            is_out[earlier] = true;
            waiting.push(earlier);
        }
    }
    is_out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coarse_coordinate_stays_where_it_is() {
        for audience in Audience::ALL {
            for degrees in [-180.0, -90.0, -12.34567, -0.0, 0.0, 39.8, 45.05, 89.99, 90.0, 179.99, 180.0] {
                let coarse = audience.coarse(degrees);
                assert_eq!(audience.coarse(coarse), coarse, "{audience} {degrees}");
                assert!((coarse - degrees).abs() <= 0.1 && coarse.abs() <= 180.0, "{audience} {degrees} {coarse}");
            }
            assert!(audience.coarse(90.0) <= 90.0);
        }
    }

    #[test]
    fn a_wider_audience_reads_no_more() {
        for sensitivity in [Sensitivity::Public, Sensitivity::Partners, Sensitivity::Internal] {
            let may: Vec<bool> = Audience::ALL.iter().map(|audience| audience.may_read(sensitivity)).collect();
            assert!(may.is_sorted(), "{sensitivity:?}: {may:?}");
        }
        assert!(!Audience::Public.may_read(Sensitivity::Partners));
        assert!(!Audience::Partners.may_read(Sensitivity::Internal));
    }

    #[test]
    fn what_a_hidden_row_supersedes_goes_with_it() {
        // 3 is hidden and takes the place of 2, which took that of 0; 1 stays.
        assert_eq!(left_out(&[true, true, true, false], &[None, None, Some(0), Some(2)]), [true, false, true, true]);
        assert_eq!(left_out(&[true, false, true], &[None, None, Some(1)]), [false, true, false]);
        assert_eq!(left_out(&[false, true], &[Some(1), Some(0)]), [true, true]);
    }
}
