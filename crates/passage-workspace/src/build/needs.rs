//! Needs: units to kilograms or nutrient units, `*` to communities, and no need counted twice.

use super::Tables;
use super::goods::Groups;
use super::places::Places;
use crate::ids::Found;
use crate::nearest::nearest;
use crate::raw::RawTable;
use crate::row::{Faulty, Row, rows};
use passage_model::calendar::Date;
use passage_model::fault::{Fault, Origin};
use passage_model::network::{Commodity, CommodityIndex, Item, Need, Nutrient, SiteIndex, WhenUnmet};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The most that one person can need of any goods in a day, in kilograms: beyond it a unit or a piece was mistaken.
const MOST_PER_PERSON_KG: f64 = 1e4;

/// The most of any goods that all people of a site can need in a day, in kilograms.
const MOST_A_DAY_KG: f64 = 1e12;

/// The most of a nutrient that all people of a site can need in a day, in its unit.
const MOST_A_DAY_UNITS: f64 = 1e13;

/// A row of the table before it is spread over sites.
struct Wish {
    /// `None`: every community.
    site: Option<SiteIndex>,
    item: Item,
    per_person_per_day: f64,
    people: Option<i64>,
    from: Option<Date>,
    to: Option<Date>,
    priority: f64,
    when_unmet: WhenUnmet,
    source: String,
    origin: Origin,
}

pub(super) fn needs(
    tables: &Tables<'_>,
    places: &Places<'_>,
    commodities: &[Option<Commodity>],
    groups: &Groups,
    faults: &mut Vec<Fault>,
) -> Vec<Need> {
    let Some(table) = tables.get("needs").filter(|table| table.is_usable) else {
        return Vec::new();
    };
    let goods_are_clear = tables.get("commodities").is_some_and(|table| table.is_usable);
    let goods = Goods { commodities, groups, is_clear: goods_are_clear };
    let wishes = rows(Some(table), tables.ids, faults, |row| wish(row, places, &goods));
    tell_overlaps(table, &wishes, faults);
    let needs = spread(table, places, &wishes, faults);
    tell_deferred_twice(table, &needs, faults);
    tell_excess(table, &needs, faults);
    tell_missing_people(table, places, &wishes, &needs, faults);
    needs.into_iter().map(|(_, need)| need).collect()
}

struct Goods<'a> {
    commodities: &'a [Option<Commodity>],
    groups: &'a Groups,
    is_clear: bool,
}

fn wish(row: &mut Row<'_>, places: &Places<'_>, goods: &Goods<'_>) -> Result<Wish, Faulty> {
    let site = site(row, places);
    let item = item(row, goods);
    let amount = row.number("per_person_per_day");
    let unit = row.word("unit");
    let people = row.integer("people");
    let range = row.range("from", "to");
    let priority = row.number("priority");
    let when_unmet = row.named("when_unmet");
    let source = row.text("source");
    let item = item?;
    let amount = in_base_unit(row, item, unit?.ok_or(Faulty)?, goods, amount?.ok_or(Faulty)?);
    let amount = within_reason(row, item, amount?)?;
    let (from, to) = range?;
    let (site, people) = (site?, people?);
    if site.is_none() && people.is_some() {
        let message = "`people` on a row for `*` counts at every single community";
        row.fault("W120", "people", message, "leave `people` empty to use the people of each site");
    }
    Ok(Wish {
        site,
        item,
        per_person_per_day: amount,
        people,
        from,
        to,
        priority: priority?.unwrap_or(1.0),
        when_unmet: when_unmet?.unwrap_or_default(),
        source: source?,
        origin: row.origin(),
    })
}

fn site(row: &mut Row<'_>, places: &Places<'_>) -> Result<Option<SiteIndex>, Faulty> {
    let typed = row.text("site")?;
    if typed == "*" {
        return Ok(None);
    }
    let position = row.resolve_part("site", &typed)?;
    row.check_store("site", position, places, "people in need")?;
    Ok(Some(SiteIndex(position)))
}

fn item(row: &mut Row<'_>, goods: &Goods<'_>) -> Result<Item, Faulty> {
    let typed = row.text("item")?;
    if let Some(nutrient) = Nutrient::ALL.into_iter().find(|nutrient| nutrient.name().eq_ignore_ascii_case(&typed)) {
        return Ok(Item::Nutrient(nutrient));
    }
    let ids = &row.ids.commodities;
    match ids.find(&typed) {
        Found::Row(position) => return Ok(Item::Commodity(CommodityIndex(position))),
        Found::Unclear => return Err(Faulty),
        Found::Unknown => {}
    }
    if let Some(group) = goods.groups.find(&typed) {
        return Ok(Item::Group(group));
    }
    if !goods.is_clear {
        return Err(Faulty);
    }
    let groups = goods.groups.names.iter().map(String::as_str);
    let near = nearest(&typed, groups.chain(Nutrient::ALL.map(Nutrient::name)));
    let hint = ids.hint(&typed).or_else(|| near.map(|near| format!("did you mean `{near}`?")));
    let hint = hint.unwrap_or_else(|| "name a commodity, a group of commodities, or a nutrient".to_owned());
    row.fault("E104", "item", format!("unknown item `{typed}` in column `item`"), hint);
    Err(Faulty)
}

/// The amount in kilograms, or in the unit of the nutrient.
fn in_base_unit(row: &mut Row<'_>, item: Item, unit: &str, goods: &Goods<'_>, amount: f64) -> Result<f64, Faulty> {
    match (item, unit) {
        (Item::Nutrient(nutrient), _) => {
            if unit == nutrient.unit() {
                return Ok(amount);
            }
            let message = format!("`{}` is counted in `{}`, not in `{unit}`", nutrient.name(), nutrient.unit());
            row.fault("E116", "unit", message, format!("write `{}` and the amount in it", nutrient.unit()));
            Err(Faulty)
        }
        (_, "g") => Ok(amount / 1000.0),
        (_, "kg") => Ok(amount),
        (_, "mg" | "ug" | "kcal") => {
            let message = format!("goods are counted by weight, not in `{unit}`");
            let hint = if unit == "kcal" {
                "name the item `energy`, or write the weight in `g`"
            } else {
                "name a nutrient, or write the weight in `g`"
            };
            row.fault("E116", "unit", message, hint);
            Err(Faulty)
        }
        (Item::Group(_), _) => {
            let message = format!("a group of goods is counted by weight, not in `{unit}`");
            row.fault(
                "E116",
                "unit",
                message,
                "write `g` or `kg`: a litre or a piece weighs differently from good to good",
            );
            Err(Faulty)
        }
        (Item::Commodity(commodity), _) => {
            let commodity = goods.commodities.get(commodity.0).and_then(Option::as_ref).ok_or(Faulty)?;
            if unit == "l" { litres(row, commodity, amount) } else { pieces(row, commodity, amount) }
        }
    }
}

/// Litres to kilograms: a cubic metre a tonne is a litre a kilogram.
fn litres(row: &mut Row<'_>, commodity: &Commodity, amount: f64) -> Result<f64, Faulty> {
    if let Some(litres_per_kg) = commodity.m3_per_t.filter(|volume| *volume > 0.0) {
        return Ok(amount / litres_per_kg);
    }
    let message = format!("`{}` has no `m3_per_t`; a litre of it is taken to weigh 1 kg", commodity.id);
    row.fault("W115", "unit", message, "fill in `m3_per_t` in `commodities`");
    Ok(amount)
}

fn pieces(row: &mut Row<'_>, commodity: &Commodity, amount: f64) -> Result<f64, Faulty> {
    if let Some(weight) = commodity.kg_per_each {
        return Ok(amount * weight);
    }
    let message = format!("`{}` is needed in pieces, but the weight of a piece is not known", commodity.id);
    row.fault("E126", "unit", message, "fill in `kg_per_each` in `commodities`, or write the need in `g` or `kg`");
    Err(Faulty)
}

/// An amount of goods that one person can need, whatever the weight of a piece or the volume of a tonne makes of it.
fn within_reason(row: &mut Row<'_>, item: Item, amount: f64) -> Result<f64, Faulty> {
    if !item.is_weight() || amount <= MOST_PER_PERSON_KG {
        return Ok(amount);
    }
    let message = format!("{amount} kg for one person in a day is above {MOST_PER_PERSON_KG}");
    let hint = "check the amount, its unit, and `kg_per_each` and `m3_per_t` in `commodities`";
    row.fault("E113", "per_person_per_day", message, hint);
    Err(Faulty)
}

/// Two rows of the same site (or both of `*`) and item may not share a day: it would be counted twice.
fn tell_overlaps(table: &RawTable, wishes: &[Option<Wish>], faults: &mut Vec<Fault>) {
    let mut by_key: HashMap<(Option<SiteIndex>, Item), Vec<usize>> = HashMap::new();
    for (position, wish) in wishes.iter().enumerate() {
        if let Some(wish) = wish {
            by_key.entry((wish.site, wish.item)).or_default().push(position);
        }
    }
    for mut rows in by_key.into_values().filter(|rows| rows.len() > 1) {
        let wish = |row: usize| wishes[row].as_ref().expect("only rows that could be read are grouped");
        rows.sort_by_key(|row| (wish(*row).from, *row));
        let mut latest = rows[0];
        for row in rows.into_iter().skip(1) {
            if overlaps((wish(latest).from, wish(latest).to), (wish(row).from, wish(row).to)) {
                let (first, second) = (latest.min(row), latest.max(row));
                let typed = |column: &str| table.cell(&table.rows[second], column).text().into_owned();
                let message = format!(
                    "`{}` at `{}` is already needed on line {} on some of the same days",
                    typed("item"),
                    typed("site"),
                    table.rows[first].line
                );
                let hint = "give the rows days that do not overlap, or add them up in one row";
                faults.push(Fault::new("E119", table.row_origin(&table.rows[second]), message).hint(hint));
            }
            let ends_later = match (wish(row).to, wish(latest).to) {
                (_, None) => false,
                (None, Some(_)) => true,
                (Some(end), Some(latest_end)) => end > latest_end,
            };
            if ends_later {
                latest = row;
            }
        }
    }
}

type Days = (Option<Date>, Option<Date>);

fn overlaps(a: Days, b: Days) -> bool {
    let is_before =
        |end: Option<Date>, start: Option<Date>| matches!((end, start), (Some(end), Some(start)) if end < start);
    !is_before(a.1, b.0) && !is_before(b.1, a.0)
}

/// Whether the days of `outer` hold all those of `inner`.
fn covers(outer: Days, inner: Days) -> bool {
    let starts_first = outer.0.is_none_or(|outer| inner.0.is_some_and(|inner| outer <= inner));
    let ends_last = outer.1.is_none_or(|outer| inner.1.is_some_and(|inner| inner <= outer));
    starts_first && ends_last
}

/// One need per community for a `*` row, except where the community has a row of its own for the item and the days.
/// The number is the position of the row.
fn spread(
    table: &RawTable,
    places: &Places<'_>,
    wishes: &[Option<Wish>],
    faults: &mut Vec<Fault>,
) -> Vec<(usize, Need)> {
    let mut own: HashMap<(SiteIndex, Item), Vec<(usize, Days)>> = HashMap::new();
    for (row, wish) in wishes.iter().enumerate() {
        let Some(wish) = wish else { continue };
        if let Some(site) = wish.site {
            own.entry((site, wish.item)).or_default().push((row, (wish.from, wish.to)));
        }
    }
    let mut needs = Vec::new();
    for (row, wish) in wishes.iter().enumerate() {
        let Some(wish) = wish else { continue };
        let need = |site: SiteIndex| Need {
            site,
            item: wish.item,
            per_person_per_day: wish.per_person_per_day,
            people: wish.people.or_else(|| Some(places.get(site.0)?.people)).unwrap_or(0),
            from: wish.from,
            to: wish.to,
            priority: wish.priority,
            when_unmet: wish.when_unmet,
            source: wish.source.clone(),
            origin: wish.origin.clone(),
        };
        if let Some(site) = wish.site {
            needs.push((row, need(site)));
            continue;
        }
        let days = (wish.from, wish.to);
        for site in places.communities().map(SiteIndex) {
            let rivals = own.get(&(site, wish.item)).into_iter().flatten();
            let rivals: Vec<_> = rivals.filter(|(_, rival)| overlaps(*rival, days)).collect();
            match rivals.first() {
                None => needs.push((row, need(site))),
                Some((rival, _)) if !rivals.iter().any(|(_, rival)| covers(*rival, days)) => {
                    tell_gap(table, places, site, row, *rival, faults);
                }
                Some(_) => {}
            }
        }
    }
    needs
}

fn tell_gap(table: &RawTable, places: &Places<'_>, site: SiteIndex, every: usize, own: usize, faults: &mut Vec<Fault>) {
    let Some(site) = places.get(site.0) else {
        return;
    };
    let message = format!(
        "this row takes the place of the `*` row on line {} for `{}` on all days, also on those it does not name",
        table.rows[every].line, site.id
    );
    let hint = "add rows of the site for the remaining days if there is a need on them";
    faults.push(Fault::new("W119", table.row_origin(&table.rows[own]), message).hint(hint));
}

/// What is deferred is owed after its days too: beside another row of its site and item the same goods would count for
/// both. Rows that share a day are told as E119.
fn tell_deferred_twice(table: &RawTable, needs: &[(usize, Need)], faults: &mut Vec<Fault>) {
    let mut by_key: BTreeMap<(SiteIndex, Item), Vec<&(usize, Need)>> = BTreeMap::new();
    for need in needs {
        by_key.entry((need.1.site, need.1.item)).or_default().push(need);
    }
    let mut told = BTreeSet::new();
    for needs in by_key.into_values() {
        if !needs.iter().any(|(_, need)| need.when_unmet == WhenUnmet::Deferred) {
            continue;
        }
        let (first, first_need) = needs[0];
        for (row, need) in &needs[1..] {
            let share_days = overlaps((first_need.from, first_need.to), (need.from, need.to));
            if share_days || !told.insert(*row) {
                continue;
            }
            let typed = |column: &str| table.cell(&table.rows[*row], column).text().into_owned();
            let message = format!(
                "`{}` at `{}` is needed on line {} too, and a need that is deferred may stand in one row only",
                typed("item"),
                typed("site"),
                table.rows[*first].line
            );
            let hint = "what is owed on would count goods of the other row: write one row for all days";
            faults.push(Fault::new("E132", table.row_origin(&table.rows[*row]), message).hint(hint));
        }
    }
}

/// Sums over all days and rows are made in whole kilograms and units: none may come near the largest whole number.
fn tell_excess(table: &RawTable, needs: &[(usize, Need)], faults: &mut Vec<Fault>) {
    let mut told = BTreeSet::new();
    for (row, need) in needs {
        let amount = need.per_person_per_day * need.people as f64;
        let (most, shown, unit) = match need.item {
            Item::Nutrient(nutrient) => (MOST_A_DAY_UNITS, 1.0, nutrient.unit()),
            Item::Commodity(_) | Item::Group(_) => (MOST_A_DAY_KG, 1000.0, "t"),
        };
        if amount > most && told.insert(*row) {
            let message =
                format!("{} {unit} in a day for {} people is above {}", amount / shown, need.people, most / shown);
            let hint = "check `per_person_per_day`, its unit, and `people`";
            let origin = table.origin(&table.rows[*row], "per_person_per_day");
            faults.push(Fault::new("E113", origin, message).hint(hint));
        }
    }
}

/// Nobody knows how much is needed where nobody says for how many.
fn tell_missing_people(
    table: &RawTable,
    places: &Places<'_>,
    wishes: &[Option<Wish>],
    needs: &[(usize, Need)],
    faults: &mut Vec<Fault>,
) {
    let mut told = BTreeSet::new();
    for (row, need) in needs {
        let is_given = wishes[*row].as_ref().is_none_or(|wish| wish.people.is_some());
        let is_known = is_given || places.has_people.get(need.site.0).copied().unwrap_or(true);
        let Some(site) = places.get(need.site.0) else {
            continue;
        };
        if is_known || !told.insert(need.site) {
            continue;
        }
        let Some((sites, site_row)) = places.row(need.site.0) else {
            continue;
        };
        let message = format!("`people` is empty at `{}`, which has needs", site.id);
        let hint =
            format!("fill it in, or fill in `people` on line {} of `{}`", table.rows[*row].line, table.place.name());
        faults.push(Fault::new("E117", sites.origin(site_row, "people"), message).hint(hint));
    }
}
