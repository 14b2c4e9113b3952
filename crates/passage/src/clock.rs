//! The one place that asks the clock for a day.

use passage_model::calendar::Date;

/// The day it is where this computer stands. Only what is entered by hand is dated by it; no result rests on it.
#[must_use]
pub fn today() -> Date {
    jiff::ZonedDateTime::now().date()
}
