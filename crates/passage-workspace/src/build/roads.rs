//! Corridors and legs.

use super::Tables;
use super::places::Places;
use crate::row::{Faulty, Row, rows};
use passage_model::calendar::Weekday;
use passage_model::fault::Fault;
use passage_model::measure::minutes;
use passage_model::network::{ConvoyLimit, Corridor, CorridorIndex, Leg, Mode, Site, SiteIndex};
use std::collections::BTreeMap;

pub(super) fn corridors(tables: &Tables<'_>, faults: &mut Vec<Fault>) -> Vec<Option<Corridor>> {
    rows(tables.get("corridors"), tables.ids, faults, corridor)
}

fn corridor(row: &mut Row<'_>) -> Result<Corridor, Faulty> {
    let (id, name, other_names) = (row.text("id"), row.text("name"), row.texts("other_names"));
    let weight = row.weight("capacity_t_per_day");
    let trucks = row.integer("capacity_trucks_per_day");
    let convoys = convoys(row);
    let (inspection, notice) = (row.number("inspection_h"), row.integer("notice_days"));
    let weekdays = row.weekdays("closed_weekdays");
    let access = row.word("default_access");
    let (controlled_by, note) = (row.text("controlled_by"), row.text("note"));
    let convoys = convoys?;
    let trucks = match (trucks?, convoys.map(trucks_in)) {
        (Some(trucks), Some(convoys)) => Some(trucks.min(convoys)),
        (trucks, convoys) => trucks.or(convoys),
    };
    Ok(Corridor {
        id: id?,
        name: name?,
        other_names: other_names?,
        kg_per_day: weight?.map(|weight| weight.0),
        trucks_per_day: trucks,
        convoys,
        inspection: minutes(inspection?.unwrap_or(0.0)),
        notice_days: notice?.unwrap_or(0),
        closed_weekdays: closed_weekdays(&weekdays?),
        open_by_default: access?.map(|word| word == "open"),
        controlled_by: controlled_by?,
        note: note?,
        origin: row.origin(),
    })
}

/// Trucks that convoys let through in a day. A hair is added so that 0.29 convoys of 100 trucks are 29 trucks, not 28.
fn trucks_in(convoys: ConvoyLimit) -> i64 {
    (convoys.convoys_per_day * convoys.convoy_max_trucks as f64 + 1e-9).floor() as i64
}

/// The convoys in which trucks pass; both columns are needed for it.
fn convoys(row: &mut Row<'_>) -> Result<Option<ConvoyLimit>, Faulty> {
    let (convoys, trucks) = (row.number("convoys_per_day"), row.integer("convoy_max_trucks"));
    let (given, lacking) = match (convoys?, trucks?) {
        (Some(convoys_per_day), Some(convoy_max_trucks)) => {
            return Ok(Some(ConvoyLimit { convoys_per_day, convoy_max_trucks }));
        }
        (None, None) => return Ok(None),
        (Some(_), None) => ("convoys_per_day", "convoy_max_trucks"),
        (None, Some(_)) => ("convoy_max_trucks", "convoys_per_day"),
    };
    let message = format!("`{given}` without `{lacking}` is no limit");
    row.fault("W113", given, message, format!("fill in `{lacking}` too, or use `capacity_trucks_per_day`"));
    Ok(None)
}

fn closed_weekdays(days_from_monday: &[usize]) -> Vec<Weekday> {
    let mut weekdays = Vec::new();
    for days in days_from_monday {
        let weekday = Weekday::from_monday_zero_offset(*days as i8).expect("it is below 7");
        if !weekdays.contains(&weekday) {
            weekdays.push(weekday);
        }
    }
    weekdays
}

pub(super) fn legs(tables: &Tables<'_>, places: &Places<'_>, faults: &mut Vec<Fault>) -> Vec<Option<Leg>> {
    let mut assumed: BTreeMap<Mode, usize> = BTreeMap::new();
    let table = tables.get("legs");
    let legs = rows(table, tables.ids, faults, |row| leg(row, places, &mut assumed));
    if let Some(table) = table
        && !assumed.is_empty()
    {
        let count: usize = assumed.values().sum();
        let each = assumed
            .iter()
            .map(|(mode, count)| format!("{} {} km/h ({count})", mode_name(*mode), mode.default_speed_km_per_h()));
        let legs = if count == 1 { "1 leg".to_owned() } else { format!("{count} legs") };
        let message = format!(
            "`transit_h` is empty on {legs}; it is computed from the length and an assumed speed: {}",
            each.collect::<Vec<_>>().join(", ")
        );
        let hint = "fill in `transit_h` where driving times are known";
        faults.push(Fault::new("W104", table.place.whole(), message).hint(hint));
    }
    legs
}

fn leg(row: &mut Row<'_>, places: &Places<'_>, assumed: &mut BTreeMap<Mode, usize>) -> Result<Leg, Faulty> {
    let id = row.text("id");
    let (from, to) = (row.required_reference("from"), row.required_reference("to"));
    let mode = row.named::<Mode>("mode");
    let (length, transit) = (row.number("length_km"), row.number("transit_h"));
    let (weight, trucks) = (row.weight("capacity_t_per_day"), row.integer("capacity_trucks_per_day"));
    let max_truck = row.weight("max_truck_t");
    let cost = row.number("cost_per_t");
    let is_one_way = row.yes_no("one_way");
    let corridors = row.references("corridor");
    let (note, source) = (row.text("note"), row.text("source"));

    if let (Ok(from), Ok(to)) = (from, to) {
        if from == to {
            let typed = row.table.cell(row.raw, "to").text().into_owned();
            row.fault("E115", "to", format!("the leg begins and ends at `{typed}`"), "a leg joins two different sites");
            return Err(Faulty);
        }
        if let (Some(from), Some(to), Ok(Some(length))) = (places.get(from), places.get(to), length) {
            check_length(row, from, to, length);
        }
    }
    let (mode, length) = (mode?.ok_or(Faulty)?, length?.ok_or(Faulty)?);
    let hours = match transit? {
        Some(hours) => hours,
        None => {
            *assumed.entry(mode).or_default() += 1;
            length / mode.default_speed_km_per_h()
        }
    };
    Ok(Leg {
        id: id?,
        from: SiteIndex(from?),
        to: SiteIndex(to?),
        mode,
        length_km: length,
        transit: minutes(hours),
        kg_per_day: weight?.map(|weight| weight.0),
        trucks_per_day: trucks?,
        max_truck_kg: max_truck?.map(|weight| weight.0),
        cost_per_t: cost?.unwrap_or(0.0),
        is_one_way: is_one_way?,
        corridors: corridors?.into_iter().map(CorridorIndex).collect(),
        note: note?,
        source: source?,
        origin: row.origin(),
    })
}

/// A road cannot be shorter than the straight line; 1 % and half a kilometre are left to rough coordinates.
fn check_length(row: &mut Row<'_>, from: &Site, to: &Site, length: f64) {
    let straight = straight_km(from, to);
    if length * 1.01 + 0.5 < straight {
        let message = format!(
            "the leg is {length} km long, but `{}` and `{}` are {straight:.1} km apart in a straight line",
            from.id, to.id
        );
        row.fault("W105", "length_km", message, "check the length, and the coordinates of both sites");
    }
}

/// Great-circle distance in kilometres.
fn straight_km(from: &Site, to: &Site) -> f64 {
    const EARTH_RADIUS_KM: f64 = 6371.0;
    let (lat_a, lat_b) = (from.lat.to_radians(), to.lat.to_radians());
    let (d_lat, d_lon) = (lat_b - lat_a, (to.lon - from.lon).to_radians());
    let half = (d_lat / 2.0).sin().powi(2) + lat_a.cos() * lat_b.cos() * (d_lon / 2.0).sin().powi(2);
    2.0 * EARTH_RADIUS_KM * half.sqrt().min(1.0).asin()
}

fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Road => "road",
        Mode::Rail => "rail",
        Mode::River => "river",
        Mode::Sea => "sea",
        Mode::Air => "air",
        Mode::Foot => "foot",
    }
}
