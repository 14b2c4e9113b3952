//! CARE Food Manual (1998), chapter 11: how many trucks bring the food of one cycle.
//!
//! Three regions of 50,000, 40,000 and 10,000 people are given two meals of 200 g on 12 days: 240, 192 and 48 t. A truck
//! carries 7 t (8 t, derated) and is back after 2, 1 or half a day; of 12 working days that makes 6, 12 or 24 trips. The
//! manual's own count of trucks could not be read; 6, 3 and 1 are tonnes / (trips x load), rounded up.

use crate::row;
use crate::support::workspace::{Workspace, plan_with_open};
use passage_model::plan::Plan;

struct Region {
    people: i64,
    /// Driving one way, and loading plus unloading; a truck works ten hours a day.
    drive_h: f64,
    load_unload_h: f64,
    tonnes: f64,
    trips: i64,
    trucks: i64,
}

const REGIONS: [Region; 3] = [
    Region { people: 50_000, drive_h: 8.0, load_unload_h: 4.0, tonnes: 240.0, trips: 6, trucks: 6 },
    Region { people: 40_000, drive_h: 3.0, load_unload_h: 4.0, tonnes: 192.0, trips: 12, trucks: 3 },
    Region { people: 10_000, drive_h: 1.0, load_unload_h: 3.0, tonnes: 48.0, trips: 24, trucks: 1 },
];

/// The plan of a cycle with so many trucks, for so many people.
fn plan(region: &Region, people: i64, trucks: i64) -> Plan {
    let network = Workspace::new("days = 12\ndriving_hours_per_day = 10")
        .table(
            "sites",
            "id,name,kind,lat,lon,people",
            [row!["store", "Store", "warehouse", 1, 1, ""], row!["region", "Region", "community", 1, 2, people]],
        )
        .table("legs", "id,from,to,length_km,transit_h", [row!["road", "store", "region", 120, region.drive_h]])
        .table("commodities", "id,name", [row!["food", "Food"]])
        .table("needs", "site,item,per_person_per_day,unit", [row!["region", "food", 400, "g"]])
        .table("stocks", "site,commodity,quantity_t", [row!["store", "food", 10_000]])
        .table(
            "fleets",
            "id,base,trucks,payload_t,hours_per_day,load_unload_h",
            [row!["trucks", "store", trucks, 7, 10, region.load_unload_h]],
        )
        .read();
    plan_with_open(&network, &[])
}

#[test]
fn six_three_and_one_trucks_bring_the_food_of_a_cycle_and_one_less_does_not() {
    for region in &REGIONS {
        let enough = plan(region, region.people, region.trucks);
        assert_eq!(enough.summary.need.tonnes(), region.tonnes);
        assert_eq!(enough.summary.met_share, 1.0, "{} trucks for {} t", region.trucks, region.tonnes);
        let fewer = plan(region, region.people, region.trucks - 1);
        assert!(fewer.summary.met_share < 1.0, "{} trucks for {} t", region.trucks - 1, region.tonnes);
    }
}

#[test]
fn a_truck_makes_the_published_trips_in_twelve_working_days() {
    for region in &REGIONS {
        let plan = plan(region, 1_000_000, 1);
        let trips: i64 = plan.movements.iter().map(|movement| movement.trucks).sum();
        assert_eq!(trips, region.trips);
        assert_eq!(plan.summary.delivered.tonnes(), 7.0 * region.trips as f64);
    }
}
