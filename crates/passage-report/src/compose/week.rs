//! The plan by week: the page may travel, so it tells no day and no convoy.

use super::{corridor_of_id, item_of_id};
use crate::report::WeekRow;
use passage_model::calendar::{days_between, shift};
use passage_model::network::Network;
use passage_model::plan::Plan;
use std::collections::BTreeMap;

/// Movements added up by week of departure, corridors and commodity.
pub(crate) fn weeks(network: &Network, plan: &Plan) -> Vec<WeekRow> {
    let position = |corridor: &String| network.corridor(corridor).map(|index| index.0);
    let mut rows: BTreeMap<_, WeekRow> = BTreeMap::new();
    for movement in &plan.movements {
        let week = days_between(plan.start, movement.depart).div_euclid(7);
        let order: Vec<Option<usize>> = movement.corridors.iter().map(position).collect();
        let commodity = network.commodity(&movement.commodity).map(|index| index.0);
        let key = (week, order, movement.corridors.clone(), commodity, movement.commodity.clone());
        let row = rows.entry(key).or_insert_with(|| WeekRow {
            from: shift(plan.start, week * 7),
            corridors: movement.corridors.iter().map(|id| corridor_of_id(network, id).name).collect(),
            commodity: item_of_id(network, &movement.commodity),
            trucks: 0,
            quantity: Default::default(),
        });
        row.trucks += movement.trucks;
        row.quantity += movement.quantity;
    }
    rows.into_values().collect()
}
