//! Deliveries that were counted and commitments that are agreed.

use super::Tables;
use super::access::cycles;
use super::access::tell_foresight;
use super::places::Places;
use super::settings::Draft;
use crate::row::{Faulty, Row, rows};
use passage_model::fault::Fault;
use passage_model::network::{
    Commitment, CommitmentIndex, CommodityIndex, CorridorIndex, Delivery, DeliveryIndex, SiteIndex,
};

pub(super) fn deliveries(tables: &Tables<'_>, faults: &mut Vec<Fault>) -> Vec<Option<Delivery>> {
    let table = tables.get("deliveries");
    let deliveries = rows(table, tables.ids, faults, delivery);
    if let Some(table) = table {
        for row in cycles(&deliveries, |delivery| delivery.supersedes.map(|next| next.0)) {
            let row = &table.rows[row];
            let id = table.cell(row, "id").text().into_owned();
            let message = format!("delivery `{id}` supersedes itself, directly or by way of others");
            let hint = "a correction supersedes an earlier row";
            faults.push(Fault::new("E204", table.origin(row, "supersedes"), message).hint(hint));
        }
    }
    deliveries
}

fn delivery(row: &mut Row<'_>) -> Result<Delivery, Faulty> {
    let (id, date, recorded_on) = (row.text("id"), row.date("date"), row.date("recorded_on"));
    let corridor = row.reference("corridor");
    let (from, to) = (row.reference("from"), row.reference("to"));
    let commodity = row.reference("commodity");
    let (quantity, trucks) = (row.weight("quantity_t"), row.integer("trucks"));
    let status = row.named("status");
    let (counted_by, source, note) = (row.text("counted_by"), row.text("source"), row.text("note"));
    let (supersedes, commitment) = (row.reference("supersedes"), row.reference("commitment"));
    let convoy = row.text("convoy");
    let sensitivity = row.named("sensitivity");
    let (id, date) = (id?, date?.ok_or(Faulty)?);
    tell_foresight(row, "date", &id, date, recorded_on);
    Ok(Delivery {
        id,
        date,
        corridor: corridor?.map(CorridorIndex),
        from: from?.map(SiteIndex),
        to: to?.map(SiteIndex),
        commodity: commodity?.map(CommodityIndex),
        quantity: quantity?,
        trucks: trucks?,
        status: status?,
        counted_by: counted_by?,
        recorded_on: recorded_on?,
        supersedes: supersedes?.map(DeliveryIndex),
        convoy: Some(convoy?).filter(|convoy| !convoy.is_empty()),
        commitment: commitment?.map(CommitmentIndex),
        sensitivity: sensitivity?.unwrap_or_default(),
        source: source?,
        note: note?,
        origin: row.origin(),
    })
}

pub(super) fn commitments(
    tables: &Tables<'_>,
    places: &Places<'_>,
    draft: &Draft,
    faults: &mut Vec<Fault>,
) -> Vec<Option<Commitment>> {
    rows(tables.get("commitments"), tables.ids, faults, |row| commitment(row, places, draft))
}

fn commitment(row: &mut Row<'_>, places: &Places<'_>, draft: &Draft) -> Result<Commitment, Faulty> {
    let (id, date) = (row.text("id"), row.date("date"));
    let from = row.store("from", places, "a convoy cannot start");
    let to = row.store("to", places, "a convoy cannot end");
    let corridor = row.reference("corridor");
    let commodity = row.reference("commodity");
    let (quantity, trucks) = (row.weight("quantity_t"), row.integer("trucks"));
    if let (Ok(from), Ok(to)) = (from, to)
        && from == to
    {
        let typed = row.table.cell(row.raw, "to").text().into_owned();
        row.fault("E115", "to", format!("the convoy begins and ends at `{typed}`"), "name two different sites");
        return Err(Faulty);
    }
    if (quantity, trucks) == (Ok(None), Ok(None)) {
        let message = "the commitment names neither a quantity nor trucks";
        row.fault("E120", "quantity_t", message, "fill in `quantity_t`, `trucks`, or both");
        return Err(Faulty);
    }
    let date = date?.ok_or(Faulty)?;
    if let Some(start) = draft.start
        && date < start
    {
        let message =
            format!("the convoy of {date} leaves before the plan starts on {start}; it is not kept by the plan");
        row.fault("W122", "date", message, "enter what it brought in `stocks`, or what it will bring in `supplies`");
    }
    if let Some(last) = draft.last
        && date > last
    {
        let message =
            format!("the convoy of {date} leaves after the last day planned, {last}; it is not kept by the plan");
        row.fault("W123", "date", message, "plan for more days to keep it: `days` under `[plan]`, or `--days`");
    }
    Ok(Commitment {
        id: id?,
        date,
        from: SiteIndex(from?),
        to: SiteIndex(to?),
        corridor: corridor?.map(CorridorIndex),
        commodity: commodity?.map(CommodityIndex),
        quantity: quantity?,
        trucks: trucks?,
        origin: row.origin(),
    })
}
