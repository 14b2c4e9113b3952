//! ESUPS / STOCKHOLM, Madagascar: buckets in 16 depots against 64 disasters of the past, as in the notebook "Disaster
//! pre-positioning with mathematical optimization" (Gurobi modeling examples, Apache-2.0).
//!
//! The notebook's reading, kept here: a bucket for every person affected, as far as there are buckets (40,811); every
//! disaster counts as likely as any other; and the hours from a depot are those to the first place hit by the third
//! disaster, for all of them. A bucket is a kilogram here, and an hour on the road costs 1 a bucket.

use crate::row;
use crate::support;
use crate::support::printed::assert_printed;
use crate::support::table::Table;
use crate::support::workspace::{Workspace, plan_with_open, relaxed_cost, slug};
use passage_model::plan::Plan;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The case as the notebook reads it.
struct Case {
    /// Buckets and hours on the road by depot.
    depots: BTreeMap<String, (i64, f64)>,
    /// People affected, by disaster, in the order of their ids.
    affected: Vec<i64>,
}

impl Case {
    fn read(folder: &Path) -> Self {
        let table = |file: &str| Table::read(folder, file);
        let types = table("disasterTypeSelection.csv");
        let types: BTreeSet<&str> =
            types.rows().filter(|row| row.text("include") == "1").map(|row| row.text("disasterType")).collect();
        let disasters = table("disasters.csv");
        let mut hits: BTreeMap<&str, Vec<(&str, f64)>> = BTreeMap::new();
        for row in disasters.rows() {
            if types.contains(row.text("Type")) && !row.text("TotAffected").is_empty() {
                hits.entry(row.text("DisasterID"))
                    .or_default()
                    .push((row.text("gglAddress"), row.number("TotAffected")));
            }
        }
        let (place, _) = hits.values().nth(2).expect("there are more than two disasters")[0];

        let moved = table("depotMapping.csv");
        let moved: BTreeMap<&str, &str> =
            moved.rows().map(|row| (row.text("gglAddressAsciiMapFrom"), row.text("gglAddressAsciiMapTo"))).collect();
        let mut depots: BTreeMap<String, (i64, f64)> = BTreeMap::new();
        for row in table("inventory_actual.csv").rows().filter(|row| row.text("ItemName") == "Buckets") {
            let address = row.text("gglAddress");
            let depot = moved.get(address).copied().unwrap_or(address);
            depots.entry(depot.to_owned()).or_default().0 += row.number("Total") as i64;
        }
        for row in table("distanceMatrix.csv").rows().filter(|row| row.text("disasterGglAddressAscii") == place) {
            if let Some((_, hours)) = depots.get_mut(row.text("depotGglAddressAscii")) {
                *hours = row.number("drivingTime_hrs");
            }
        }
        let affected = hits.values().map(|hits| hits.iter().map(|(_, people)| people).sum::<f64>() as i64);
        Self { affected: affected.collect(), depots }
    }

    fn buckets(&self) -> i64 {
        self.depots.values().map(|(buckets, _)| buckets).sum()
    }

    /// The plan for so many people in need of a bucket.
    fn plan(&self, people: i64) -> Plan {
        let people = people.min(self.buckets());
        let depots = || self.depots.iter().map(|(address, depot)| (slug(address), depot));
        let sites = depots().map(|(id, _)| row![id, id, "warehouse", -20, 47, ""]);
        let network = Workspace::new("days = 1")
            .table(
                "sites",
                "id,name,kind,lat,lon,people",
                sites.chain([row!["disaster", "Disaster", "community", -19, 47, people]]),
            )
            .table(
                "legs",
                "id,from,to,length_km,transit_h,cost_per_t,one_way",
                depots()
                    .map(|(id, (_, hours))| row![format!("from-{id}"), id, "disaster", 200, 0, 1000.0 * hours, "yes"]),
            )
            .table("commodities", "id,name", [row!["buckets", "Buckets"]])
            .table("needs", "site,item,per_person_per_day,unit", [row!["disaster", "buckets", 1, "kg"]])
            .table(
                "stocks",
                "site,commodity,quantity_t",
                depots().map(|(id, (buckets, _))| row![id, "buckets", *buckets as f64 / 1000.0]),
            )
            .read();
        let plan = plan_with_open(&network, &[]);
        assert_eq!(plan.summary.met_share, 1.0, "a bucket for each of {people} people");
        plan
    }
}

#[test]
fn buckets_reach_one_disaster_in_the_published_hours() {
    let Some(folder) = support::case("esups-madagascar") else { return };
    let case = Case::read(&folder);
    assert_eq!((case.depots.len(), case.buckets()), (16, 40_811));
    let plan = case.plan(case.affected[2]);
    assert_printed("hours x buckets", relaxed_cost(&plan), "98,293");

    let mut sent: BTreeMap<String, i64> = BTreeMap::new();
    for movement in &plan.movements {
        let (_, hours) =
            case.depots.iter().find(|(address, _)| slug(address) == movement.from).expect("from a depot").1;
        *sent.entry(hours.to_string()).or_default() += movement.quantity.0;
    }
    let published = [("0", 26), ("6", 9046), ("7", 3), ("8", 1580), ("10", 610), ("11", 2296)];
    assert_eq!(sent, published.map(|(hours, buckets)| (hours.to_owned(), buckets)).into());
}

#[test]
fn buckets_reach_64_disasters_in_the_published_hours_on_average() {
    let Some(folder) = support::case("esups-madagascar") else { return };
    let case = Case::read(&folder);
    assert_eq!(case.affected.len(), 64);
    let sum: f64 = case.affected.iter().map(|people| relaxed_cost(&case.plan(*people))).sum();
    assert_printed("expected hours x buckets", sum / 64.0, "327,403.0");
}
