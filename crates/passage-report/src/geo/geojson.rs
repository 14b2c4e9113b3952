//! GeoJSON (RFC 7946): sites as points, legs as lines, with the columns of the tables and what was worked out.

use super::road::{Spell, ids, of_leg, spells};
use super::{GeoMaterial, basis_word, people};
use passage_model::calendar::Date;
use passage_model::measure::Kg;
use passage_model::network::{Leg, LegIndex, Network, Site, SiteIndex, Subject};
use serde::Serialize;

/// Sites and legs as one FeatureCollection, one feature a line: sites in table order, then legs. Longitude comes before
/// latitude. Properties have the names of columns; `import` reads those back and leaves the results alone.
#[must_use]
pub fn geojson(material: &GeoMaterial<'_>) -> Vec<u8> {
    let network = material.network;
    let mut lines = Vec::new();
    for (position, site) in network.sites.iter().enumerate() {
        let geometry = Geometry::Point { coordinates: [site.lon, site.lat] };
        let properties = SiteProperties::new(material, site, SiteIndex(position));
        lines.push(line(&Feature { kind: "Feature", id: format!("site-{}", site.id), geometry, properties }));
    }
    for (position, leg) in network.legs.iter().enumerate() {
        let ends = [&network[leg.from], &network[leg.to]].map(|site| [site.lon, site.lat]);
        let geometry = Geometry::LineString { coordinates: ends };
        let properties = LegProperties::new(material, leg, LegIndex(position));
        lines.push(line(&Feature { kind: "Feature", id: format!("leg-{}", leg.id), geometry, properties }));
    }
    let head = Head {
        schema: "passage.geo/1",
        workspace: &network.settings.name,
        audience: material.audience.name(),
        rule: material.rule,
        as_of: material.as_of,
        scenario: material.scenario,
        what_ifs: material.what_ifs,
        start: material.timeline.horizon.start,
        last: material.timeline.horizon.last(),
    };
    let bbox = bbox(network).map_or_else(String::new, |bbox| format!("\"bbox\":{},\n", line(&bbox)));
    let head = line(&head);
    let features = lines.join(",\n");
    format!("{{\"type\":\"FeatureCollection\",\n{bbox}\"passage\":{head},\n\"features\":[\n{features}\n]}}\n")
        .into_bytes()
}

/// Under what the file was made: a foreign member, which other programs skip.
#[derive(Serialize)]
struct Head<'a> {
    schema: &'static str,
    workspace: &'a str,
    audience: &'static str,
    rule: &'a str,
    as_of: Option<Date>,
    scenario: Option<&'a str>,
    what_ifs: &'a [String],
    start: Date,
    last: Date,
}

#[derive(Serialize)]
struct Feature<T> {
    #[serde(rename = "type")]
    kind: &'static str,
    id: String,
    geometry: Geometry,
    properties: T,
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Geometry {
    Point { coordinates: [f64; 2] },
    LineString { coordinates: [[f64; 2]; 2] },
}

#[derive(Serialize)]
struct SiteProperties<'a> {
    table: &'static str,
    id: &'a str,
    name: &'a str,
    other_names: Option<String>,
    kind: String,
    pcode: Option<&'a str>,
    /// Names of the areas that it lies in, from the country down.
    areas: Option<String>,
    people: Option<i64>,
    storage_t: Option<f64>,
    handling_t_per_day: Option<f64>,
    held_by: Option<&'a str>,
    note: Option<&'a str>,
    source: Option<&'a str>,
    /// Of the need that is short first, if nothing more arrives.
    days_of_supply: Option<f64>,
    first_short_item: Option<&'a str>,
    runs_out: Option<Date>,
    #[serde(flatten)]
    access: Access,
    audience: &'static str,
}

#[derive(Serialize)]
struct LegProperties<'a> {
    table: &'static str,
    id: &'a str,
    name: String,
    from: &'a str,
    to: &'a str,
    mode: passage_model::network::Mode,
    length_km: f64,
    capacity_t_per_day: Option<f64>,
    capacity_trucks_per_day: Option<i64>,
    max_truck_t: Option<f64>,
    one_way: &'static str,
    corridor: Option<String>,
    note: Option<&'a str>,
    source: Option<&'a str>,
    #[serde(flatten)]
    access: Access,
    audience: &'static str,
}

/// What is believed on the first day, and day by day; all empty where nobody speaks of it.
#[derive(Serialize)]
struct Access {
    state: Option<&'static str>,
    basis: Option<&'static str>,
    disputed: Option<bool>,
    threatened: Option<bool>,
    because: Option<String>,
    disputed_by: Option<String>,
    access: Vec<Interval>,
}

/// Days in a row, both ends included.
#[derive(Serialize)]
struct Interval {
    from: Date,
    to: Date,
    state: &'static str,
    disputed: bool,
    threatened: bool,
    because: String,
}

impl Access {
    fn new(network: &Network, spells: &[Spell]) -> Self {
        let is_spoken = spells.iter().any(|spell| spell.day.basis.is_some());
        let first = spells.first().filter(|_| is_spoken).map(|spell| &spell.day);
        let interval = |spell: &Spell| Interval {
            from: spell.from,
            to: spell.to,
            state: spell.day.state.word(),
            disputed: spell.day.is_disputed(),
            threatened: spell.day.is_threatened(),
            because: ids(network, &spell.day.because),
        };
        Self {
            state: first.map(|day| day.state.word()),
            basis: first.and_then(|day| day.basis).map(basis_word),
            disputed: first.map(super::road::Day::is_disputed),
            threatened: first.map(super::road::Day::is_threatened),
            because: first.map(|day| ids(network, &day.because)),
            disputed_by: first.map(|day| ids(network, &day.disputed_by)),
            access: if is_spoken { spells.iter().map(interval).collect() } else { Vec::new() },
        }
    }
}

impl<'a> SiteProperties<'a> {
    fn new(material: &GeoMaterial<'a>, site: &'a Site, index: SiteIndex) -> Self {
        let shortest = material.shortest(site);
        let spells = spells(material.timeline, std::iter::once(Subject::Site(index)));
        Self {
            table: "sites",
            id: &site.id,
            name: &site.name,
            other_names: filled(site.other_names.join("|")),
            kind: site.kind.to_string(),
            pcode: given(&site.pcode),
            areas: filled(site.area_names()),
            people: people(site),
            storage_t: site.storage.map(Kg::tonnes),
            handling_t_per_day: site.handling_per_day.map(Kg::tonnes),
            held_by: given(&site.held_by),
            note: given(&site.note),
            source: given(&site.source),
            days_of_supply: shortest.and_then(|row| row.days_of_supply),
            first_short_item: shortest.map(|row| row.item.as_str()),
            runs_out: shortest.and_then(|row| row.runs_out),
            access: Access::new(material.network, &spells),
            audience: material.audience.name(),
        }
    }
}

impl<'a> LegProperties<'a> {
    fn new(material: &GeoMaterial<'a>, leg: &'a Leg, index: LegIndex) -> Self {
        let network = material.network;
        let corridors: Vec<&str> = leg.corridors.iter().map(|corridor| network[*corridor].id.as_str()).collect();
        let tonnes = |kilograms: i64| Kg(kilograms).tonnes();
        Self {
            table: "legs",
            id: &leg.id,
            name: format!("{} – {}", network[leg.from].full_name(), network[leg.to].full_name()),
            from: &network[leg.from].id,
            to: &network[leg.to].id,
            mode: leg.mode,
            length_km: leg.length_km,
            capacity_t_per_day: leg.kg_per_day.map(tonnes),
            capacity_trucks_per_day: leg.trucks_per_day,
            max_truck_t: leg.max_truck_kg.map(tonnes),
            one_way: if leg.is_one_way { "yes" } else { "no" },
            corridor: filled(corridors.join("|")),
            note: given(&leg.note),
            source: given(&leg.source),
            access: Access::new(network, &of_leg(material.timeline, leg, index)),
            audience: material.audience.name(),
        }
    }
}

fn given(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn filled(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// West, south, east, north of all sites; `None` where there is none. Sites on both sides of the date line give the long
/// way round.
fn bbox(network: &Network) -> Option<[f64; 4]> {
    let mut sites = network.sites.iter();
    let first = sites.next()?;
    let start = [first.lon, first.lat, first.lon, first.lat];
    Some(sites.fold(start, |[west, south, east, north], site| {
        [west.min(site.lon), south.min(site.lat), east.max(site.lon), north.max(site.lat)]
    }))
}

fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("map files hold only numbers, words and lists")
}
