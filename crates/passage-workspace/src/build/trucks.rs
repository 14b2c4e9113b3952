//! Fleets.

use super::Tables;
use super::places::Places;
use crate::raw::Place;
use crate::row::{Faulty, Row, rows, value_of_word};
use passage_model::fault::Fault;
use passage_model::measure::minutes;
use passage_model::network::{Fleet, SiteIndex};
use passage_model::settings::Settings;

pub(super) fn fleets(
    tables: &Tables<'_>,
    places: &Places<'_>,
    settings: &Settings,
    faults: &mut Vec<Fault>,
) -> Vec<Option<Fleet>> {
    let table = tables.get("fleets");
    let is_unclear = tables.raw.unreadable.contains(&"fleets") || table.is_some_and(|table| !table.is_usable);
    if !is_unclear && table.is_none_or(|table| table.rows.is_empty()) {
        let place = table.map_or_else(|| absent_place(tables), |table| table.place.clone());
        let message = format!(
            "without fleets the number of trucks is no limit; where a corridor or leg limits trucks they are counted at {} t each",
            settings.nominal_payload_kg as f64 / 1000.0
        );
        let hint = "list the trucks in `fleets`, or set `payload_t` under `[plan]`";
        faults.push(Fault::new("W112", place.whole(), message).hint(hint));
    }
    rows(table, tables.ids, faults, |row| fleet(row, places, settings))
}

/// Where the table would be.
fn absent_place(tables: &Tables<'_>) -> Place {
    let settings = &tables.raw.settings.place;
    match &settings.sheet {
        Some(_) => Place { file: settings.file.clone(), sheet: Some("fleets".to_owned()) },
        None => Place { file: "fleets.csv".to_owned(), sheet: None },
    }
}

fn fleet(row: &mut Row<'_>, places: &Places<'_>, settings: &Settings) -> Result<Fleet, Faulty> {
    let id = row.text("id");
    let base = row.required_reference("base");
    let trucks = row.integer("trucks");
    let payload = payload(row);
    let volume = row.number("volume_m3");
    let hours = row.number("hours_per_day");
    let loading = row.number("load_unload_h");
    let speed = row.number("speed_factor");
    let cost = row.number("cost_per_km");
    let serves = serves(row, base, places);
    let modes = row.words("modes");
    let range = row.range("from", "to");
    let (from, to) = range?;
    Ok(Fleet {
        id: id?,
        base: SiteIndex(base?),
        trucks: trucks?.ok_or(Faulty)?,
        payload_kg: payload?,
        volume_m3: volume?,
        work_per_day: hours?.map_or(settings.driving_per_day, minutes),
        load_unload: minutes(loading?.unwrap_or(0.0)),
        speed_factor: speed?.unwrap_or(1.0),
        cost_per_km: cost?.unwrap_or(0.0),
        serves: serves?,
        modes: modes?.into_iter().map(value_of_word).collect(),
        from,
        to,
        origin: row.origin(),
    })
}

/// A payload below a kilogram would carry nothing.
fn payload(row: &mut Row<'_>) -> Result<i64, Faulty> {
    let payload = row.weight("payload_t")?.ok_or(Faulty)?;
    if payload.is_positive() {
        return Ok(payload.0);
    }
    row.fault(
        "E113",
        "payload_t",
        "a truck that carries less than a kilogram carries nothing",
        "write the payload in tonnes",
    );
    Err(Faulty)
}

fn serves(row: &mut Row<'_>, base: Result<usize, Faulty>, places: &Places<'_>) -> Result<Vec<SiteIndex>, Faulty> {
    let named = row.references("serves")?;
    let origins = if named.is_empty() { vec![base?] } else { named.clone() };
    let column = if named.is_empty() { "base" } else { "serves" };
    let mut is_faulty = false;
    for origin in &origins {
        is_faulty |= row.check_store(column, *origin, places, "trips begin").is_err();
    }
    if is_faulty { Err(Faulty) } else { Ok(origins.into_iter().map(SiteIndex).collect()) }
}
