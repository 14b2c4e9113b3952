//! The workspace as it could have been known on a past day.

use super::{Day, PlanOfDay, Window};
use crate::{Choice, Faulty, OpenError, Session};
use passage_model::calendar::{Date, shift};
use passage_model::network::Network;
use passage_model::stock::roll_forward;
use passage_workspace::raw::{Cell, RawTable, RawTables};
use passage_workspace::{Options, build, read_tables};
use std::path::Path;

/// Tables as typed, from which the network of any past day is built.
pub(super) struct Archive {
    /// The whole workspace, with the rule looked up.
    pub session: Session,
    tables: RawTables,
}

impl Archive {
    pub(super) fn open(path: &Path, choice: &Choice) -> Result<Self, OpenError> {
        let session = Session::open(path, choice)?;
        let (tables, _) = read_tables(path).map_err(OpenError::Read)?;
        Ok(Self { session, tables })
    }

    /// The network of a plan that starts on a day: its stocks rest on no count after that day and on no delivery recorded
    /// after it. What is said later is hidden by the view, not here: statements refer to each other.
    pub(super) fn as_of(&self, date: Date, days: usize) -> Result<Network, Faulty> {
        let mut tables = self.tables.clone();
        let start = self.session.network().settings.horizon.start;
        for table in &mut tables.tables {
            if table.schema.name == "stocks" {
                // A count without a date is that of the start in the settings.
                cut(table, "counted_on", date, Some(start));
            }
        }
        let (network, faults) = build(&tables, &Options { start: Some(date), days: Some(days) });
        let mut network = network.ok_or(Faulty(faults))?;
        network.stocks = roll_forward(&network, date, Some(date)).stocks;
        Ok(network)
    }

    /// What the scores cannot show.
    pub(super) fn notes(&self, window: &Window, days: &[Day]) -> Vec<String> {
        let network = self.session.network();
        let mut notes = vec![
            "The log holds what somebody chose to enter. Scores measure belief against the same log read later, not \
             against the road."
                .to_owned(),
            "Needs, places, roads, fleets, capacities, commitments and settings carry no date of entry: the plan of \
             each day knows them as they stand now."
                .to_owned(),
        ];
        let undated = network.statements.iter().filter(|statement| statement.recorded_on.is_none()).count();
        if undated > 0 {
            notes.push(format!(
                "{undated} of {} statements have no `recorded_on`: they count as known on the day they were said, \
                 which is the best case.",
                network.statements.len()
            ));
        }
        let later = days.iter().filter(|day| day.plan == PlanOfDay::Made && day.supplies_ahead.is_positive()).count();
        if later > 0 {
            notes.push(format!(
                "Supplies carry no date of entry: {later} plans count on supplies dated after their day, which may \
                 have been entered later."
            ));
        }
        if days.iter().any(|day| day.plan != PlanOfDay::NothingToSend) {
            notes
                .push("Between two counts, stocks are moved only by recorded deliveries, and by what people use only where the \
                 settings say so (`consumption_since_count`).".to_owned());
        }
        let unplaced = network.deliveries.iter().filter(|one| {
            let is_within = (window.from..=window.to).contains(&one.date);
            is_within && (one.corridor.is_none() || one.status.is_none())
        });
        let unplaced = unplaced.count();
        if unplaced > 0 {
            notes.push(format!("{unplaced} rows of deliveries name no corridor or no status and are not judged."));
        }
        if let Some(last) = network.statements.iter().map(|statement| statement.known_on()).max()
            && last < window.to
        {
            notes.push(format!(
                "Nothing was recorded after {last}: from then on hindsight knows no more than forecast."
            ));
        }
        if window.every < window.ahead {
            notes.push(
                "The days planned for overlap: one crossing counts in several of the cases of planned against crossed."
                    .to_owned(),
            );
        }
        notes
    }
}

/// Leaves out the rows dated after a day. Rows without a date are dated `undated`; `None`: they are left out.
fn cut(table: &mut RawTable, column: &str, date: Date, undated: Option<Date>) {
    let position = table.position(column);
    let dated = |row: &passage_workspace::raw::RawRow| {
        let cell = position.and_then(|position| row.cells.get(position)).unwrap_or(&Cell::Empty);
        if cell.is_empty() { undated } else { date_of(cell) }
    };
    table.rows.retain(|row| dated(row).is_some_and(|dated| dated <= date));
    if let (Some(position), Some(undated)) = (position, undated) {
        for row in &mut table.rows {
            if row.cells.len() <= position {
                row.cells.resize(position + 1, Cell::Empty);
            }
            if row.cells[position].is_empty() {
                row.cells[position] = Cell::Date(undated);
            }
        }
    }
}

/// The date of a cell that `build` has passed; `None` for anything else, which then counts as not known.
fn date_of(cell: &Cell) -> Option<Date> {
    match cell {
        Cell::Date(date) => Some(*date),
        // The serial number of a workbook cell that lost its date format: days after 30 December 1899.
        Cell::Number(serial) => Some(shift(Date::constant(1899, 12, 30), *serial as i64)),
        Cell::Text(text) => text.trim().parse().ok(),
        Cell::Empty | Cell::Error(_) => None,
    }
}
