//! KML for phones: places and roads with their state in words, in dashes and in colour, and no picture from outside.

use super::road::{Spell, ids, of_leg, spells};
use super::{GeoMaterial, people};
use passage_model::belief::{Basis, State};
use passage_model::network::{Leg, LegIndex, Site, SiteIndex, SiteKind, Subject};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// Sites and legs as a KML file. KML knows no dashes, so roads that are not open are drawn in pieces: few long ones where
/// restricted, many short ones where closed; a label in the middle says it in words.
#[must_use]
pub fn kml(material: &GeoMaterial<'_>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    write(&mut writer, material).expect("memory takes all that is written to it");
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

type Xml = Writer<Vec<u8>>;

const STATES: [State; 3] = [State::Open, State::Restricted, State::Closed];

const KINDS: [SiteKind; 5] =
    [SiteKind::Supply, SiteKind::Warehouse, SiteKind::Crossing, SiteKind::Junction, SiteKind::Community];

fn write(writer: &mut Xml, material: &GeoMaterial<'_>) -> io::Result<()> {
    let network = material.network;
    let horizon = material.timeline.horizon;
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = writer.create_element("kml").with_attribute(("xmlns", "http://www.opengis.net/kml/2.2"));
    root.write_inner_content(|writer| {
        writer.create_element("Document").write_inner_content(|writer| {
            let name = if network.settings.name.is_empty() { "Passage" } else { &network.settings.name };
            text(writer, "name", name)?;
            let about = format!(
                "What is believed of places and roads on {}, and until {}. For: {}. Made under {}.",
                horizon.start,
                horizon.last(),
                material.audience,
                material.terms()
            );
            text(writer, "description", &about)?;
            styles(writer)?;
            writer.create_element("Folder").write_inner_content(|writer| {
                text(writer, "name", "Places")?;
                for (position, one) in network.sites.iter().enumerate() {
                    site(writer, material, one, SiteIndex(position))?;
                }
                Ok(())
            })?;
            writer.create_element("Folder").write_inner_content(|writer| {
                text(writer, "name", "Roads")?;
                for (position, one) in network.legs.iter().enumerate() {
                    leg(writer, material, one, LegIndex(position))?;
                }
                Ok(())
            })?;
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

/// Colour (alpha, blue, green, red) and width of a road; the colours of the report.
fn stroke(state: State) -> (&'static str, &'static str) {
    match state {
        State::Open => ("ff8b5f1f", "4"),
        State::Restricted => ("ff006a8f", "5"),
        State::Closed => ("ff1a1a8b", "6"),
    }
}

/// Pieces in which a road is drawn.
fn pieces(state: State) -> usize {
    match state {
        State::Open => 1,
        State::Restricted => 4,
        State::Closed => 12,
    }
}

fn styles(writer: &mut Xml) -> io::Result<()> {
    for state in STATES {
        let (colour, width) = stroke(state);
        style(writer, &format!("road-{}", state.word()), |writer| {
            // The label in the middle of the road stands without a pin.
            element(writer, "IconStyle", &[("scale", "0")])?;
            element(writer, "LabelStyle", &[("color", colour), ("scale", "0.8")])?;
            element(writer, "LineStyle", &[("color", colour), ("width", width)])
        })?;
    }
    for kind in KINDS {
        let scale = if matches!(kind, SiteKind::Crossing | SiteKind::Junction) { "0.6" } else { "1" };
        style(writer, &format!("site-{kind}"), |writer| {
            element(writer, "IconStyle", &[("color", "ff1b1b1b"), ("scale", scale)])?;
            element(writer, "LabelStyle", &[("scale", scale)])
        })?;
    }
    Ok(())
}

fn style(writer: &mut Xml, id: &str, inner: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<()> {
    writer.create_element("Style").with_attribute(("id", id)).write_inner_content(inner)?;
    Ok(())
}

fn element(writer: &mut Xml, name: &str, values: &[(&str, &str)]) -> io::Result<()> {
    writer
        .create_element(name)
        .write_inner_content(|writer| values.iter().try_for_each(|(name, value)| text(writer, name, value)))?;
    Ok(())
}

fn site(writer: &mut Xml, material: &GeoMaterial<'_>, site: &Site, index: SiteIndex) -> io::Result<()> {
    let believed = spells(material.timeline, std::iter::once(Subject::Site(index)));
    let mut lines = vec![format!("{} ({}).", sentence_word(site.kind), site.id)];
    lines.extend((!site.areas.is_empty()).then(|| site.areas.join(" / ")));
    lines.extend(people(site).map(|people| format!("{people} people.")));
    if let Some(row) = material.shortest(site)
        && let Some(days) = row.days_of_supply
    {
        let until = row.runs_out.map_or_else(String::new, |date| format!(", short from {date} on"));
        lines.push(format!("Stocks of {} last {days:.1} days if nothing more arrives{until}.", row.item));
    }
    lines.extend(access(material, &believed));
    lines.extend((!site.note.is_empty()).then(|| site.note.clone()));
    let data = [
        ("table", "sites".to_owned()),
        ("id", site.id.clone()),
        ("name", site.name.clone()),
        ("other_names", site.other_names.join("|")),
        ("kind", site.kind.to_string()),
        ("audience", material.audience.name().to_owned()),
    ];
    let place =
        Placemark { name: &site.full_name(), lines: &lines, style: &format!("site-{}", site.kind), data: &data };
    place.write(writer, |writer| point(writer, [site.lon, site.lat]))
}

fn leg(writer: &mut Xml, material: &GeoMaterial<'_>, leg: &Leg, index: LegIndex) -> io::Result<()> {
    let network = material.network;
    let believed = of_leg(material.timeline, leg, index);
    let Some(first) = believed.first() else { return Ok(()) };
    let (from, to) = (&network[leg.from], &network[leg.to]);
    let corridors: Vec<&str> = leg.corridors.iter().map(|corridor| network[*corridor].name.as_str()).collect();
    let words = first.day.words();
    let name = format!("{} – {}: {words}", from.full_name(), to.full_name());
    let mut lines = vec![format!("{} km ({}).", leg.length_km, leg.id)];
    if !corridors.is_empty() {
        lines.push(format!("Part of {}.", corridors.join(", ")));
    }
    lines.extend(access(material, &believed));
    lines.extend((!leg.note.is_empty()).then(|| leg.note.clone()));
    let data = [
        ("table", "legs".to_owned()),
        ("id", leg.id.clone()),
        ("state", first.day.state.word().to_owned()),
        ("audience", material.audience.name().to_owned()),
    ];
    let style = format!("road-{}", first.day.state.word());
    let ends = ([from.lon, from.lat], [to.lon, to.lat]);
    let road = Placemark { name: &name, lines: &lines, style: &style, data: &data };
    road.write(writer, |writer| {
        writer.create_element("MultiGeometry").write_inner_content(|writer| {
            point(writer, along(ends, 0.5))?;
            let number = pieces(first.day.state);
            for piece in 0..number {
                let place = |step: usize| along(ends, step as f64 / (2 * number - 1) as f64);
                line(writer, place(2 * piece), place(2 * piece + 1))?;
            }
            Ok(())
        })?;
        Ok(())
    })
}

/// What is believed, in plain sentences; none where nobody speaks of it.
fn access(material: &GeoMaterial<'_>, spells: &[Spell]) -> Vec<String> {
    let told = spells.iter().any(|spell| spell.day.basis.is_some());
    let sentence = |spell: &Spell| {
        let days =
            if spell.from == spell.to { format!("{}", spell.from) } else { format!("{} to {}", spell.from, spell.to) };
        let because = ids(material.network, &spell.day.because).replace('|', ", ");
        let why = match spell.day.basis {
            Some(Basis::Statements) if because.is_empty() => "by a statement that is not for this audience".to_owned(),
            Some(Basis::Statements) => format!("by {because}"),
            Some(Basis::Weekday) => "closed on this weekday".to_owned(),
            Some(Basis::Scenario) => "in the scenario".to_owned(),
            Some(Basis::WhatIf) => "what if".to_owned(),
            Some(Basis::Default) | None => "nobody who is heard speaks of it".to_owned(),
        };
        let otherwise = ids(material.network, &spell.day.disputed_by).replace('|', ", ");
        let otherwise = if otherwise.is_empty() { otherwise } else { format!("; otherwise: {otherwise}") };
        format!("{days}: {} ({why}{otherwise}).", spell.day.words())
    };
    if told { spells.iter().map(sentence).collect() } else { Vec::new() }
}

struct Placemark<'a> {
    name: &'a str,
    lines: &'a [String],
    style: &'a str,
    data: &'a [(&'a str, String)],
}

impl Placemark<'_> {
    fn write(&self, writer: &mut Xml, geometry: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<()> {
        writer.create_element("Placemark").write_inner_content(|writer| {
            text(writer, "name", self.name)?;
            text(writer, "description", &self.lines.join("\n"))?;
            text(writer, "styleUrl", &format!("#{}", self.style))?;
            writer.create_element("ExtendedData").write_inner_content(|writer| {
                for (name, value) in self.data.iter().filter(|(_, value)| !value.is_empty()) {
                    let datum = writer.create_element("Data").with_attribute(("name", *name));
                    datum.write_inner_content(|writer| text(writer, "value", value))?;
                }
                Ok(())
            })?;
            geometry(writer)
        })?;
        Ok(())
    }
}

fn point(writer: &mut Xml, [lon, lat]: [f64; 2]) -> io::Result<()> {
    element(writer, "Point", &[("coordinates", &format!("{lon},{lat}"))])
}

fn line(writer: &mut Xml, from: [f64; 2], to: [f64; 2]) -> io::Result<()> {
    let coordinates = format!("{},{} {},{}", from[0], from[1], to[0], to[1]);
    element(writer, "LineString", &[("tessellate", "1"), ("coordinates", &coordinates)])
}

/// The point at a share of a line; ends are exact, others in steps of about 1 cm.
fn along((from, to): ([f64; 2], [f64; 2]), share: f64) -> [f64; 2] {
    if share >= 1.0 {
        return to;
    }
    let between = |one: f64, other: f64| ((one + (other - one) * share) * 1e7).round() / 1e7;
    if share <= 0.0 { from } else { [between(from[0], to[0]), between(from[1], to[1])] }
}

fn sentence_word(kind: SiteKind) -> &'static str {
    match kind {
        SiteKind::Supply => "Supply",
        SiteKind::Warehouse => "Warehouse",
        SiteKind::Crossing => "Crossing",
        SiteKind::Junction => "Junction",
        SiteKind::Community => "Community",
    }
}

/// An element with text; letters that XML cannot hold are left out.
fn text(writer: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    let is_allowed = |letter: &char| matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}');
    let value: String = value.chars().filter(is_allowed).collect();
    writer.create_element(name).write_text_content(BytesText::new(&value))?;
    Ok(())
}
