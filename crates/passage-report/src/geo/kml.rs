//! KML for phones: places and roads with their state in words, in dashes and in colour, and no picture from outside.

use super::road::{Spell, ids, of_leg, spells};
use super::{GeoMaterial, people};
use crate::language::Words;
use passage_model::belief::{Basis, State};
use passage_model::calendar::Date;
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
    let words = &Words::of(material.language);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = writer.create_element("kml").with_attribute(("xmlns", "http://www.opengis.net/kml/2.2"));
    root.write_inner_content(|writer| {
        writer.create_element("Document").write_inner_content(|writer| {
            let name = if network.settings.name.is_empty() { "Passage" } else { &network.settings.name };
            text(writer, "name", name)?;
            let about = words.tell(
                "figure-file-about",
                [
                    ("from", words.date(horizon.start).into()),
                    ("to", words.date(horizon.last()).into()),
                    ("audience", words.say(&format!("workbook-audience-name-{}", material.audience)).into()),
                    ("terms", material.terms(words).into()),
                ],
            );
            text(writer, "description", &about)?;
            styles(writer)?;
            writer.create_element("Folder").write_inner_content(|writer| {
                text(writer, "name", &words.say("figure-file-places"))?;
                for (position, one) in network.sites.iter().enumerate() {
                    site(writer, material, (one, SiteIndex(position)), words)?;
                }
                Ok(())
            })?;
            writer.create_element("Folder").write_inner_content(|writer| {
                text(writer, "name", &words.say("figure-file-roads"))?;
                for (position, one) in network.legs.iter().enumerate() {
                    leg(writer, material, (one, LegIndex(position)), words)?;
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

fn site(
    writer: &mut Xml,
    material: &GeoMaterial<'_>,
    (site, index): (&Site, SiteIndex),
    words: &Words,
) -> io::Result<()> {
    let believed = spells(material.timeline, std::iter::once(Subject::Site(index)));
    let mut lines = vec![format!("{} ({}).", words.say(kind_key(site.kind)), site.id)];
    lines.extend(Some(site.area_names()).filter(|names| !names.is_empty()));
    lines.extend(people(site).map(|people| format!("{}.", words.tell("figure-people", [("count", people.into())]))));
    if let Some(row) = material.shortest(site)
        && let Some(days) = row.days_of_supply
    {
        let (item, days) = (row.item.as_str().into(), words.decimal(days, 1).into());
        lines.push(match row.runs_out {
            Some(date) => {
                words.tell("figure-file-short", [("item", item), ("days", days), ("date", words.date(date).into())])
            }
            None => words.tell("figure-file-stock", [("item", item), ("days", days)]),
        });
    }
    lines.extend(access(material, &believed, words));
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

fn leg(writer: &mut Xml, material: &GeoMaterial<'_>, (leg, index): (&Leg, LegIndex), words: &Words) -> io::Result<()> {
    let network = material.network;
    let believed = of_leg(material.timeline, leg, index);
    let Some(first) = believed.first() else { return Ok(()) };
    let (from, to) = (&network[leg.from], &network[leg.to]);
    let corridors: Vec<&str> = leg.corridors.iter().map(|corridor| network[*corridor].name.as_str()).collect();
    let ends = format!("{} – {}", from.full_name(), to.full_name());
    let name = words.tell("figure-map-road", [("names", ends.into()), ("state", first.day.words(words).into())]);
    let length = words.tell("figure-km", [("length", words.amount(leg.length_km).into())]);
    let mut lines = vec![format!("{length} ({}).", leg.id)];
    if !corridors.is_empty() {
        lines.push(words.tell("figure-file-part-of", [("corridors", words.joined("list-comma", corridors).into())]));
    }
    lines.extend(access(material, &believed, words));
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
fn access(material: &GeoMaterial<'_>, spells: &[Spell], words: &Words) -> Vec<String> {
    let told = spells.iter().any(|spell| spell.day.basis.is_some());
    if told { spells.iter().map(|spell| sentence(material, spell, words)).collect() } else { Vec::new() }
}

fn sentence(material: &GeoMaterial<'_>, spell: &Spell, words: &Words) -> String {
    let date = |date: Date| words.short_date(date);
    let days = match spell.from == spell.to {
        true => date(spell.from),
        false => words.tell("days-from-to", [("from", date(spell.from).into()), ("to", date(spell.to).into())]),
    };
    let because = ids(material.network, &spell.day.because).replace('|', &words.say("list-comma"));
    let why = match spell.day.basis {
        Some(Basis::Statements) if because.is_empty() => words.say("figure-file-withheld"),
        Some(Basis::Statements) => words.tell("figure-file-by", [("statements", because.into())]),
        Some(Basis::Weekday) => words.say("closed-on-weekday"),
        Some(Basis::Scenario) => words.say("figure-file-in-scenario"),
        Some(Basis::WhatIf) => words.say("figure-file-what-if"),
        Some(Basis::Default) | None => words.say("figure-file-nobody"),
    };
    let otherwise = ids(material.network, &spell.day.disputed_by).replace('|', &words.say("list-comma"));
    let parts = [("days", days.into()), ("state", spell.day.words(words).into()), ("why", why.into())];
    if otherwise.is_empty() {
        return words.tell("figure-file-believed", parts);
    }
    let [days, state, why] = parts;
    words.tell("figure-file-believed-otherwise", [days, state, why, ("otherwise", otherwise.into())])
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

/// The message that says what a place is.
fn kind_key(kind: SiteKind) -> &'static str {
    match kind {
        SiteKind::Supply => "figure-file-supply",
        SiteKind::Warehouse => "figure-file-warehouse",
        SiteKind::Crossing => "figure-file-crossing",
        SiteKind::Junction => "figure-file-junction",
        SiteKind::Community => "figure-file-community",
    }
}

/// An element with text; letters that XML cannot hold are left out.
fn text(writer: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    let is_allowed = |letter: &char| matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}');
    let value: String = value.chars().filter(is_allowed).collect();
    writer.create_element(name).write_text_content(BytesText::new(&value))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::sample::valley;
    use passage_model::audience::Audience;
    use std::collections::BTreeSet;

    /// Each line of what a phone shows beside the pins.
    fn lines(language: Language) -> BTreeSet<String> {
        let sample = valley();
        let what_ifs = ["open:WEST".to_owned()];
        let bytes = kml(&GeoMaterial {
            network: &sample.network,
            timeline: &sample.readings[0].1,
            outlook: &sample.outlook,
            audience: Audience::Public,
            rule: "latest",
            as_of: Some(sample.network.settings.horizon.start),
            scenario: Some("both"),
            what_ifs: &what_ifs,
            language,
        });
        let text = String::from_utf8(bytes).unwrap();
        let descriptions = text.split("<description>").skip(1).filter_map(|part| part.split_once("</description>"));
        descriptions.flat_map(|(text, _)| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
    }

    #[test]
    fn descriptions_are_in_the_language_that_was_asked_for() {
        let [english, french] = Language::ALL.map(lines);
        assert!(french.iter().any(|line| line.contains("fermé (sur la foi de S-1")), "{french:#?}");
        assert!(french.iter().any(|line| line.starts_with("Les stocks de")), "{french:#?}");
        let notes: Vec<String> = valley().network.sites.iter().map(|site| site.note.clone()).collect();
        // A length and an id are the same in both.
        let is_words = |line: &&String| !line.contains("km (") && !notes.contains(line);
        let same: Vec<&String> = english.intersection(&french).filter(is_words).collect();
        assert!(same.is_empty(), "{same:#?}");
    }
}
