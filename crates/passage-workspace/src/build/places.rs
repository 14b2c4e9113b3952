//! Sites.

use super::Tables;
use super::pcodes::Gazetteer;
use crate::raw::{RawRow, RawTable};
use crate::row::{Faulty, Reading, Row, rows};
use passage_model::fault::Fault;
use passage_model::network::{Site, SiteKind};

/// The sites, and what else other tables ask about them.
pub(super) struct Places<'a> {
    pub sites: Vec<Option<Site>>,
    /// Whether `people` is filled in, site by site.
    pub has_people: Vec<bool>,
    table: Option<&'a RawTable>,
}

impl<'a> Places<'a> {
    /// The site at this position; `None` where its row is faulty.
    pub fn get(&self, position: usize) -> Option<&Site> {
        self.sites.get(position)?.as_ref()
    }

    /// The positions of the communities.
    pub fn communities(&self) -> impl Iterator<Item = usize> {
        let is_community = |site: &Option<Site>| site.as_ref().is_some_and(|site| site.kind == SiteKind::Community);
        (0..self.sites.len()).filter(move |position| is_community(&self.sites[*position]))
    }

    /// The row of a site.
    pub fn row(&self, position: usize) -> Option<(&'a RawTable, &'a RawRow)> {
        let table = self.table?;
        Some((table, table.rows.get(position)?))
    }
}

impl Row<'_> {
    /// The reference of a column to a site at which goods can stand; at a crossing or junction they cannot.
    pub(super) fn store(&mut self, column: &'static str, places: &Places<'_>, what: &str) -> Result<usize, Faulty> {
        let position = self.required_reference(column)?;
        self.check_store(column, position, places, what)?;
        Ok(position)
    }

    pub(super) fn check_store(
        &mut self,
        column: &'static str,
        position: usize,
        places: &Places<'_>,
        what: &str,
    ) -> Result<(), Faulty> {
        match places.get(position) {
            Some(site) if !site.is_store() => {
                let message = format!("{what} at `{}`, which is a {}", site.id, site.kind);
                self.fault(
                    "E118",
                    column,
                    message,
                    "goods only pass crossings and junctions; name a place where they stand",
                );
                Err(Faulty)
            }
            _ => Ok(()),
        }
    }
}

pub(super) fn places<'a>(tables: &Tables<'a>, gazetteer: &mut Gazetteer, faults: &mut Vec<Fault>) -> Places<'a> {
    let table = tables.get("sites").filter(|table| table.is_usable);
    let mut has_people = Vec::new();
    let sites = rows(table, tables.ids, faults, |row| {
        let people = row.integer("people");
        has_people.push(people != Ok(None));
        site(row, people, gazetteer)
    });
    Places { sites, has_people, table }
}

fn site(row: &mut Row<'_>, people: Reading<i64>, gazetteer: &mut Gazetteer) -> Result<Site, Faulty> {
    let (id, name, other_names) = (row.text("id"), row.text("name"), row.texts("other_names"));
    let kind = row.named("kind");
    let (lat, lon) = coordinates(row);
    let pcode = row.text("pcode");
    let areas = pcode.as_ref().map_or_else(|_| Vec::new(), |pcode| gazetteer.look_up(row, pcode));
    let (storage, handling) = (row.weight("storage_t"), row.weight("handling_t_per_day"));
    let (held_by, note, source) = (row.text("held_by"), row.text("note"), row.text("source"));
    Ok(Site {
        id: id?,
        name: name?,
        other_names: other_names?,
        kind: kind?.ok_or(Faulty)?,
        lat: lat?.ok_or(Faulty)?,
        lon: lon?.ok_or(Faulty)?,
        pcode: pcode?,
        areas,
        people: people?.unwrap_or(0),
        storage: storage?,
        handling_per_day: handling?,
        held_by: held_by?,
        note: note?,
        source: source?,
        origin: row.origin(),
    })
}

fn coordinates(row: &mut Row<'_>) -> (Reading<f64>, Reading<f64>) {
    let first_fault = row.faults.len();
    let (lat, lon) = (row.number("lat"), row.number("lon"));
    let typed = |column: &str| row.table.cell(row.raw, column).text().parse::<f64>().ok();
    let (lat_typed, lon_typed) = (typed("lat"), typed("lon"));
    if let (Some(typed_lat), Some(typed_lon)) = (lat_typed, lon_typed) {
        let is_swapped = typed_lat.abs() > 90.0 && typed_lat.abs() <= 180.0 && typed_lon.abs() <= 90.0;
        if let Some(fault) = row.faults[first_fault..].iter_mut().find(|fault| fault.code == "E112" && is_swapped) {
            fault.hint = Some(format!("`lon` is {typed_lon} on this row; the two columns may be swapped"));
        }
    }
    if (lat, lon) == (Ok(Some(0.0)), Ok(Some(0.0))) {
        row.fault(
            "W106",
            "lat",
            "the site lies at 0, 0, in the Gulf of Guinea",
            "a program may have written 0 for an unknown place",
        );
    }
    (lat, lon)
}
