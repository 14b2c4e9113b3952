//! Commodities and their groups, stocks, supplies and offers.

use super::Tables;
use super::places::Places;
use super::settings::Draft;
use crate::raw::RawTable;
use crate::row::{Faulty, Row, rows};
use passage_model::fault::Fault;
use passage_model::measure::Kg;
use passage_model::network::{
    Commodity, CommodityIndex, GroupIndex, Network, Nutrient, Offer, SiteIndex, Stock, Supply,
};
use passage_model::stock::roll_forward;
use std::collections::HashMap;

/// The names of the groups, in the order of their first commodity.
#[derive(Default)]
pub(super) struct Groups {
    pub names: Vec<String>,
    by_key: HashMap<String, GroupIndex>,
}

impl Groups {
    pub fn find(&self, name: &str) -> Option<GroupIndex> {
        self.by_key.get(&name.to_lowercase()).copied()
    }

    fn add(&mut self, name: String) -> GroupIndex {
        let next = GroupIndex(self.names.len());
        *self.by_key.entry(name.to_lowercase()).or_insert_with(|| {
            self.names.push(name);
            next
        })
    }
}

pub(super) fn commodities(tables: &Tables<'_>, faults: &mut Vec<Fault>) -> (Vec<Option<Commodity>>, Groups) {
    let mut groups = Groups::default();
    let columns = Nutrient::ALL.map(|nutrient| {
        let name = nutrient.column();
        let schema = crate::schema::table("commodities").expect("the schema has it");
        schema.column(&name).expect("the schema has a column for every nutrient").name
    });
    let table = tables.get("commodities");
    let commodities = rows(table, tables.ids, faults, |row| commodity(row, &columns, &mut groups));
    if let Some(table) = table {
        tell_keeping(table, &commodities, faults);
        tell_names(table, &commodities, &groups, faults);
    }
    (commodities, groups)
}

fn commodity(row: &mut Row<'_>, columns: &[&'static str; 12], groups: &mut Groups) -> Result<Commodity, Faulty> {
    let (id, name) = (row.text("id"), row.text("name"));
    let group = group(row, groups);
    let (volume, piece) = (row.number("m3_per_t"), row.number("kg_per_each"));
    let content = columns.map(|column| row.number(column));
    let most = row.number("max_g_per_person_day");
    let shelf_life = row.integer("shelf_life_days");
    let is_cold_chain = row.yes_no("cold_chain");
    let note = row.text("note");
    let mut content_milli = [0; Nutrient::ALL.len()];
    for (milli, content) in content_milli.iter_mut().zip(content) {
        *milli = (content?.unwrap_or(0.0) * 1000.0).round() as i64;
    }
    Ok(Commodity {
        id: id?,
        name: name?,
        group: group?,
        m3_per_t: volume?,
        kg_per_each: piece?,
        content_milli,
        max_g_per_person_day: most?,
        shelf_life_days: shelf_life?,
        is_cold_chain: is_cold_chain?,
        note: note?,
        origin: row.origin(),
    })
}

fn group(row: &mut Row<'_>, groups: &mut Groups) -> Result<Option<GroupIndex>, Faulty> {
    let name = row.text("group")?;
    if name.contains('|') {
        let message = format!("group `{name}` holds a `|`, which separates groups elsewhere");
        row.fault("E103", "group", message, "a commodity has one group; give its name without `|`");
        return Err(Faulty);
    }
    Ok((!name.is_empty()).then(|| groups.add(name)))
}

/// One warning for what is kept and does not yet limit the plan.
fn tell_keeping(table: &RawTable, commodities: &[Option<Commodity>], faults: &mut Vec<Fault>) {
    let has_limit = |commodity: &&Commodity| commodity.shelf_life_days.is_some() || commodity.is_cold_chain;
    let concerned: Vec<&str> =
        commodities.iter().flatten().filter(has_limit).map(|commodity| commodity.id.as_str()).collect();
    if let Some(first) = concerned.first() {
        let others = match concerned.len() - 1 {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let message = format!(
            "`shelf_life_days` and `cold_chain` are kept but are not yet a limit on the plan (`{first}`{others})"
        );
        let hint = "check by hand that these goods arrive in time and stay cold";
        faults.push(Fault::new("W111", table.place.whole(), message).hint(hint));
    }
}

/// An item of needs is looked up as a nutrient, then as a commodity, then as a group: what is hidden that way is told.
fn tell_names(table: &RawTable, commodities: &[Option<Commodity>], groups: &Groups, faults: &mut Vec<Fault>) {
    let is_nutrient = |name: &str| Nutrient::ALL.iter().any(|nutrient| nutrient.name().eq_ignore_ascii_case(name));
    let mut by_id = HashMap::new();
    let mut members: HashMap<GroupIndex, usize> = HashMap::new();
    for (position, commodity) in commodities.iter().enumerate() {
        let Some(commodity) = commodity else { continue };
        by_id.insert(commodity.id.to_lowercase(), position);
        if let Some(group) = commodity.group {
            *members.entry(group).or_default() += 1;
        }
        if is_nutrient(&commodity.id) {
            let message = format!("commodity `{}` has the name of a nutrient", commodity.id);
            let hint = "an item of this name in `needs` means the nutrient; rename the commodity";
            faults.push(Fault::new("W116", table.origin(&table.rows[position], "id"), message).hint(hint));
        }
    }
    for (index, name) in groups.names.iter().enumerate() {
        let group = GroupIndex(index);
        let Some(namesake) = by_id.get(&name.to_lowercase()) else {
            continue;
        };
        let is_member = commodities[*namesake].as_ref().is_some_and(|commodity| commodity.group == Some(group));
        let others = members.get(&group).copied().unwrap_or(0) - usize::from(is_member);
        if others > 0 {
            let message = format!("`{name}` is both a commodity and a group with other goods in it");
            let hint = "an item of this name in `needs` means the commodity alone; rename one of the two";
            faults.push(Fault::new("W116", table.origin(&table.rows[*namesake], "id"), message).hint(hint));
        }
    }
}

/// Every count, in table order.
pub(super) fn counts(tables: &Tables<'_>, places: &Places<'_>, faults: &mut Vec<Fault>) -> Vec<Option<Stock>> {
    rows(tables.get("stocks"), tables.ids, faults, |row| stock(row, places))
}

/// The stocks at the start: the counts with what moved since. Faults are placed at the cell that they speak of.
pub(super) fn opening(tables: &Tables<'_>, network: &Network, faults: &mut Vec<Fault>) -> Vec<Stock> {
    let rolled = roll_forward(network, network.settings.horizon.start, None);
    faults.extend(rolled.faults.into_iter().map(|fault| {
        let column = match fault.code {
            "W107" => "quantity_t",
            "W121" => "counted_on",
            _ => return fault,
        };
        let row = tables.get("stocks").and_then(|table| {
            let row = table.rows.iter().find(|row| table.row_origin(row) == fault.origin)?;
            Some(table.origin(row, column))
        });
        Fault { origin: row.unwrap_or_else(|| fault.origin.clone()), ..fault }
    }));
    rolled.stocks
}

fn stock(row: &mut Row<'_>, places: &Places<'_>) -> Result<Stock, Faulty> {
    let site = row.store("site", places, "stock");
    let commodity = row.required_reference("commodity");
    let quantity = row.weight("quantity_t");
    let counted_on = row.date("counted_on");
    let source = row.text("source");
    Ok(Stock {
        site: SiteIndex(site?),
        commodity: CommodityIndex(commodity?),
        quantity: quantity?.ok_or(Faulty)?,
        counted_on: counted_on?,
        source: source?,
        origin: row.origin(),
    })
}

/// The supplies that are planned with.
pub(super) fn supplies(
    tables: &Tables<'_>,
    places: &Places<'_>,
    draft: &Draft,
    faults: &mut Vec<Fault>,
) -> Vec<Supply> {
    let table = tables.get("supplies");
    let mut pledged = Kg::ZERO;
    let mut counted = Vec::new();
    rows(table, tables.ids, faults, |row| {
        let supply = supply(row, places)?;
        if let Some(start) = draft.start
            && supply.date < start
        {
            let message = format!("the supply of {} is not counted: the plan starts on {start}", supply.date);
            row.fault("W108", "date", message, "what came in before the start belongs into `stocks`");
        } else if supply.is_pledged && !draft.settings.count_pledged {
            pledged += supply.quantity;
        } else {
            counted.push(supply);
        }
        Ok(())
    });
    if let Some(table) = table
        && pledged.is_positive()
    {
        let message = format!("pledged supplies of {} t in all are not counted", pledged.tonnes());
        let hint = "set `count_pledged = true` under `[plan]` to plan with them";
        faults.push(Fault::new("W109", table.place.whole(), message).hint(hint));
    }
    counted
}

fn supply(row: &mut Row<'_>, places: &Places<'_>) -> Result<Supply, Faulty> {
    let site = row.store("site", places, "supply");
    let commodity = row.required_reference("commodity");
    let quantity = row.weight("quantity_t");
    let date = row.date("date");
    let status = row.word("status");
    let (donor, source) = (row.text("donor"), row.text("source"));
    Ok(Supply {
        site: SiteIndex(site?),
        commodity: CommodityIndex(commodity?),
        quantity: quantity?.ok_or(Faulty)?,
        date: date?.ok_or(Faulty)?,
        is_pledged: status? == Some("pledged"),
        donor: donor?,
        source: source?,
        origin: row.origin(),
    })
}

pub(super) fn offers(tables: &Tables<'_>, places: &Places<'_>, faults: &mut Vec<Fault>) -> Vec<Option<Offer>> {
    rows(tables.get("offers"), tables.ids, faults, |row| {
        let site = row.store("site", places, "offer");
        let commodity = row.required_reference("commodity");
        let price = row.number("price_per_t");
        let quantity = row.weight("quantity_t");
        let lead = row.integer("lead_days");
        let range = row.range("from", "to");
        let (from, to) = range?;
        Ok(Offer {
            site: SiteIndex(site?),
            commodity: CommodityIndex(commodity?),
            price_per_t: price?.ok_or(Faulty)?,
            quantity: quantity?,
            lead_days: usize::try_from(lead?.unwrap_or(0)).map_err(|_| Faulty)?,
            from,
            to,
            origin: row.origin(),
        })
    })
}
