//! How long stocks last if nothing more arrives.

mod support;

use passage_model::calendar::Date;
use passage_model::measure::Kg;
use passage_model::outlook::{Outlook, OutlookRow, outlook};
use proptest::prelude::*;
use support::{date, network};

const PLACES: &str = "
    plan 2030-01-01 10
    site HUB warehouse
    site EAST community people=10000
    commodity FLOUR group=food kcal=3500
    commodity BEANS group=food kcal=3400
    commodity KIT
";

fn look(rows: &str) -> Outlook {
    let network = network(&format!("{PLACES}\n{rows}"));
    outlook(&network, network.settings.horizon)
}

fn only_row(rows: &str) -> OutlookRow {
    let mut outlook = look(rows);
    assert_eq!(outlook.rows.len(), 1);
    outlook.rows.remove(0)
}

fn levels(row: &OutlookRow) -> Vec<(f64, Option<Date>)> {
    row.ration_levels.iter().map(|level| (level.share, level.runs_out)).collect()
}

#[test]
fn ten_tonnes_at_four_a_day_last_two_and_a_half_days_and_run_out_on_the_third() {
    let row = only_row("need EAST FLOUR 0.4\nstock EAST FLOUR 10000");
    assert_eq!((row.site.as_str(), row.item.as_str()), ("EAST", "FLOUR"));
    assert_eq!((row.weight, row.need_t_per_day), (Kg(10_000), Some(4.0)));
    assert_eq!(row.days_of_supply, Some(2.5));
    assert_eq!(row.runs_out, Some(date("2030-01-03")));
}

#[test]
fn a_stock_that_is_used_up_exactly_runs_out_on_the_next_day() {
    let row = only_row("need EAST FLOUR 0.4\nstock EAST FLOUR 8000");
    assert_eq!((row.days_of_supply, row.runs_out), (Some(2.0), Some(date("2030-01-03"))));
}

#[test]
fn a_site_without_stock_runs_out_on_the_first_day() {
    let row = only_row("need EAST FLOUR 0.4\nstock HUB FLOUR 8000");
    assert_eq!((row.weight, row.days_of_supply), (Kg::ZERO, Some(0.0)));
    assert_eq!(row.runs_out, Some(date("2030-01-01")));
}

#[test]
fn smaller_rations_stretch_the_stock() {
    let row = only_row("need EAST FLOUR 0.4\nstock EAST FLOUR 12000");
    let expected = [(0.75, "2030-01-05"), (0.5, "2030-01-07"), (0.25, "2030-01-13")];
    assert_eq!(row.runs_out, Some(date("2030-01-04")));
    assert_eq!(levels(&row), expected.map(|(share, day)| (share, Some(date(day)))));
}

#[test]
fn the_search_goes_on_past_the_horizon_and_ends_after_ten_years() {
    let row = only_row("need EAST FLOUR 0.4\nstock EAST FLOUR 400000");
    assert_eq!((row.days_of_supply, row.runs_out), (Some(100.0), Some(date("2030-04-11"))));
    let row = only_row("need EAST FLOUR 0.4\nstock EAST FLOUR 14600000");
    assert_eq!((row.days_of_supply, row.runs_out), (Some(3650.0), None));
}

#[test]
fn a_supply_to_the_same_site_comes_on_its_day_and_is_not_in_the_quantity() {
    let rows = "need EAST FLOUR 0.4\nstock EAST FLOUR 8000\nsupply EAST FLOUR 4000 2030-01-03";
    let row = only_row(rows);
    assert_eq!((row.weight, row.days_of_supply), (Kg(8000), Some(2.0)));
    assert_eq!(row.runs_out, Some(date("2030-01-04")));
    let late = rows.replace("2030-01-03", "2030-01-04");
    assert_eq!(only_row(&late).runs_out, Some(date("2030-01-03")));
    let pledged = format!("{rows} pledged=yes");
    assert_eq!(only_row(&pledged).runs_out, Some(date("2030-01-03")));
}

#[test]
fn a_nutrient_is_counted_by_what_the_goods_hold_of_it() {
    let row = only_row("need EAST energy 2000\nstock EAST FLOUR 10000\nstock EAST BEANS 10000\nstock EAST KIT 5000");
    assert_eq!((row.weight, row.need_t_per_day), (Kg(20_000), None));
    assert_eq!((row.quantity, row.need_per_day, row.unit), (69e6, Some(20e6), "kcal"));
    assert_eq!((row.days_of_supply, row.runs_out), (Some(3.45), Some(date("2030-01-04"))));
}

#[test]
fn a_commodity_counts_in_full_for_each_item_it_serves() {
    let outlook = look("need EAST FLOUR 0.4\nneed EAST food 0.5\nneed EAST energy 2000\nstock EAST FLOUR 10000");
    let weights: Vec<Kg> = outlook.rows.iter().map(|row| row.weight).collect();
    assert_eq!(weights, [Kg(10_000); 3]);
}

#[test]
fn needs_of_two_periods_are_one_row() {
    let rows = "need EAST FLOUR 0.4 to=2030-01-02\nneed EAST FLOUR 0.2 from=2030-01-03\nstock EAST FLOUR 12000";
    let row = only_row(rows);
    assert_eq!((row.need_t_per_day, row.days_of_supply), (Some(4.0), Some(3.0)));
    assert_eq!(row.runs_out, Some(date("2030-01-05")));
}

#[test]
fn a_need_that_starts_later_is_measured_by_its_first_day() {
    let row = only_row("need EAST FLOUR 0.4 from=2030-01-05\nstock EAST FLOUR 8000");
    assert_eq!((row.days_of_supply, row.runs_out), (Some(2.0), Some(date("2030-01-07"))));
}

#[test]
fn where_nothing_is_needed_there_are_no_days_of_supply() {
    let row = only_row("need EAST FLOUR 0.4 to=2029-12-31\nstock EAST FLOUR 8000");
    assert_eq!((row.need_t_per_day, row.days_of_supply, row.runs_out), (None, None, None));
}

#[test]
fn a_deferred_need_lasts_until_what_stands_there_is_handed_out() {
    let row = only_row("need EAST KIT 0.02 to=2030-01-03 unmet=deferred\nstock EAST KIT 500");
    assert_eq!((row.days_of_supply, row.runs_out), (Some(2.5), Some(date("2030-01-03"))));
    let row = only_row("need EAST KIT 0.02 to=2030-01-03 unmet=deferred\nstock EAST KIT 600");
    assert_eq!(row.runs_out, None);
}

#[test]
fn totals_count_every_store() {
    let rows = "site WEST community people=5000\nneed EAST FLOUR 0.4\nneed WEST FLOUR 0.4\n\
                stock EAST FLOUR 4000\nstock HUB FLOUR 20000";
    let outlook = look(rows);
    assert_eq!(outlook.totals.len(), 1);
    let total = &outlook.totals[0];
    assert_eq!((total.item.as_str(), total.weight, total.unit), ("FLOUR", Kg(24_000), "t"));
    assert_eq!((total.need_t_per_day, total.days_of_supply), (Some(6.0), Some(4.0)));
}

#[test]
fn the_json_has_the_keys_of_the_contract() {
    let row = serde_json::to_value(only_row("need EAST energy 2000\nstock EAST FLOUR 10000")).unwrap();
    assert_eq!(row["quantity_t"], 10.0);
    assert!(row["need_t_per_day"].is_null());
    assert_eq!(row["days_of_supply"], 1.75);
    assert_eq!(row["runs_out"], "2030-01-02");
}

proptest! {
    #[test]
    fn more_stock_never_runs_out_earlier(stock in 0_i64..100_000, more in 0_i64..100_000, grams in 1_i64..1000) {
        let rows = |kg: i64| format!("need EAST FLOUR {}\nstock EAST FLOUR {kg}", grams as f64 / 1000.0);
        let (less, more) = (only_row(&rows(stock)), only_row(&rows(stock + more)));
        prop_assert!(less.runs_out.unwrap_or(Date::MAX) <= more.runs_out.unwrap_or(Date::MAX));
    }

    #[test]
    fn a_smaller_ration_never_runs_out_earlier(stock in 0_i64..100_000, grams in 1_i64..1000) {
        let row = only_row(&format!("need EAST FLOUR {}\nstock EAST FLOUR {stock}", grams as f64 / 1000.0));
        let mut before = row.runs_out.unwrap_or(Date::MAX);
        for (_, day) in levels(&row) {
            prop_assert!(before <= day.unwrap_or(Date::MAX));
            before = day.unwrap_or(Date::MAX);
        }
    }
}
