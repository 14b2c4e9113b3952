//! Which closures would make a place run out.

use crate::choice::out_of_range;
use crate::question::QuestionError;
use crate::{Faulty, Session};
use passage_model::calendar::Date;
use passage_model::cut::Cut;
use passage_plan::cut::{CutQuestion, cut};
use passage_plan::explain::Shortage;

impl Session {
    /// The fewest corridors whose closure from a day on (`None`: the first) makes a place run out by the day of the shortage
    /// (`None`: the last day planned), however everything is planned for it.
    ///
    /// # Errors
    /// [`QuestionError::Faulty`] where a day lies outside of the days planned, or the closures begin after it; else a
    /// fault of the program.
    pub fn cut(&self, shortage: &Shortage, closed_from: Option<Date>) -> Result<Cut, QuestionError> {
        let horizon = self.view().horizon;
        let day = |date: Date| {
            horizon.day(date).ok_or_else(|| {
                let message =
                    format!("{date} lies outside of the days planned, {} to {}", horizon.start, horizon.last());
                Faulty(vec![
                    out_of_range(message).hint("choose another day, or other days with `--start` and `--days`"),
                ])
            })
        };
        let from = closed_from.map_or(Ok(0), day)?;
        let by = shortage.date.map_or(Ok(horizon.days - 1), day)?;
        if from > by {
            let message = format!("closures from {} on come after {}", horizon.date(from), horizon.date(by));
            return Err(Faulty(vec![out_of_range(message).hint("choose an earlier `--closed-from`")]).into());
        }
        let question = CutQuestion { site: shortage.site, item: shortage.item, from, by };
        cut(self.network(), &self.capacity(), question).map_err(QuestionError::Plan)
    }
}
