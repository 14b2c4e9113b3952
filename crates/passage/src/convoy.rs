//! Papers for the convoys of a plan, and their index as a table.

use crate::nearest::unknown;
use crate::{Faulty, Session};
use passage_model::audience::Audience;
use passage_model::network::CorridorIndex;
use passage_model::plan::Plan;
use passage_report::convoy::{ConvoyMaterial, Departure, Named, Papers, Selection, Standing, convoys};
use passage_workspace::flat::{FlatColumn, FlatTable, Values};

impl Session {
    /// Papers for the convoys of a plan that was made in this session; `None` for the public, since they tell what leaves
    /// where on which day.
    #[must_use]
    pub fn convoys(&self, plan: &Plan, audience: Audience, selection: &Selection) -> Option<Papers> {
        let timeline = self.timeline();
        convoys(&ConvoyMaterial { network: self.network(), plan, timeline: &timeline, audience }, selection)
    }

    /// Looks up a corridor.
    ///
    /// # Errors
    /// When the tables define no such corridor.
    pub fn corridor(&self, id: &str) -> Result<CorridorIndex, Faulty> {
        let known = self.network.corridors.iter().map(|corridor| corridor.id.as_str());
        self.network.corridor(id).ok_or_else(|| Faulty(vec![unknown("E104", "corridor", id, known)]))
    }
}

/// The index of the papers as a flat table, one row a departure.
#[must_use]
pub fn index(papers: &Papers) -> FlatTable {
    let rows = &papers.departures;
    let text = |name, tag, read: fn(&Departure) -> String| {
        let values = rows.iter().map(|row| Some(read(row)).filter(|text| !text.is_empty()));
        FlatColumn { name, tag, values: Values::Text(values.collect()) }
    };
    let date = |name, tag, read: fn(&Departure) -> Option<passage_model::calendar::Date>| FlatColumn {
        name,
        tag,
        values: Values::Date(rows.iter().map(read).collect()),
    };
    let columns = vec![
        text("number", "#x_movement+code", |row| row.number.clone()),
        date("depart", "#date+dispatch", |row| Some(row.depart)),
        date("arrive", "#date+arrival", |row| Some(row.arrive)),
        text("from", "#loc+origin+code", |row| row.from.named.id.clone()),
        text("from_name", "#loc+origin+name", |row| row.from.named.name.clone()),
        text("to", "#loc+dest+code", |row| row.to.named.id.clone()),
        text("to_name", "#loc+dest+name", |row| row.to.named.name.clone()),
        text("corridors", "#x_corridor+code", |row| ids(&row.corridors)),
        FlatColumn {
            name: "trucks",
            tag: "#x_vehicle+num",
            values: Values::Integer(rows.iter().map(|row| Some(row.trucks)).collect()),
        },
        FlatColumn {
            name: "quantity_t",
            tag: "#value+planned+unit_mt",
            values: Values::Number(rows.iter().map(|row| Some(row.quantity.tonnes())).collect()),
        },
        date("submit_by", "#date+deadline", |row| row.notice.as_ref().map(|notice| notice.submit_by)),
        text("notice", "#status+notice", |row| row.notice.as_ref().map_or_else(String::new, standing)),
        text("commitments", "#x_commitment+code", |row| row.commitments.join("|")),
    ];
    FlatTable { name: "convoys", columns }
}

fn ids(named: &[Named]) -> String {
    named.iter().map(|named| named.id.as_str()).collect::<Vec<_>>().join("|")
}

fn standing(notice: &passage_report::convoy::Notice) -> String {
    match notice.standing {
        Standing::InTime => "in_time",
        Standing::Agreed => "agreed",
        Standing::InTimeForEntry => "in_time_for_entry",
        Standing::Late => "late",
    }
    .to_owned()
}
