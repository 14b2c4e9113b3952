//! The movement-notification form: the fields that notification systems ask for. Notifying is voluntary, and nothing is
//! sent from here.

use super::form::{Cell, NONE, cargo_list, day, exact_tonnes, fields, heading, list, note, payload, place, table};
use super::papers::{Departure, Papers, Place, Standing, Way};
use super::sheet::{each_truck, fleet, more_trucks};
use crate::language::{Part, Words};
use crate::markup::{Element, Node, name};
use passage_model::audience::Audience;
use passage_model::network::SiteKind;

/// The form of a departure.
pub(super) fn notification(papers: &Papers, words: &Words, departure: &Departure) -> Element {
    let mut sheet = super::form::sheet(papers, words, &words.say("convoy-notification"), &departure.number);
    sheet = sheet.children(submit_by(papers, words, departure));
    sheet.push(note(words.say("convoy-no-protection")));
    sheet.push(who_and_why(words, departure));
    for way in &departure.ways {
        sheet.push(heading(words, "convoy-route"));
        sheet.push(route(words, way));
        sheet = sheet.children(sources(words, way));
    }
    sheet.push(note(coordinates(papers, words)));
    sheet.push(heading(words, "convoy-vehicles"));
    sheet.push(lines(words, departure));
    sheet.push(vehicles(words, departure));
    sheet = sheet.children(more_trucks(words, departure));
    sheet.push(heading(words, "convoy-others"));
    sheet.push(others(words));
    let checks = Element::new("div").with("class", "keep").child(heading(words, "convoy-checks")).child(checks(words));
    sheet.child(checks)
}

/// Until when it has to be handed in, and a warning where that day is past by the plan's own dates.
fn submit_by(papers: &Papers, words: &Words, departure: &Departure) -> Vec<Element> {
    let Some(notice) = &departure.notice else {
        return vec![Element::new("p").with("class", "submit").child(words.say("convoy-no-notice"))];
    };
    let corridor = departure.corridors.iter().find(|corridor| corridor.id == notice.corridor);
    let corridor = corridor.map_or(&notice.corridor, |corridor| &corridor.name);
    let parts = [
        ("date", Part::from(Element::new("strong").child(day(words, notice.submit_by)))),
        ("count", notice.days.into()),
        ("corridor", name(corridor).into()),
    ];
    let submit = Element::new("p").with("class", "submit").children(words.nodes("convoy-submit", parts));
    let past = || [("known_by", Part::from(words.date(papers.known_by)))];
    let told = match notice.standing {
        Standing::InTime => return vec![submit],
        Standing::Agreed => words.tell("convoy-past-agreed", past()),
        Standing::InTimeForEntry => words.tell("convoy-past-departure", past()),
        Standing::Late => words.tell("convoy-past", past()),
    };
    vec![submit, Element::new("p").with("class", "warning").child(told)]
}

/// The fields on top: those that the plan holds are filled in.
fn who_and_why(words: &Words, departure: &Departure) -> Element {
    let label = |key: &str| Cell::label(words.say(key));
    let from_to = |place: &Place| name(&place.named.name);
    let parts = [("from", Part::from(from_to(&departure.from))), ("to", from_to(&departure.to).into())];
    fields(vec![
        vec![label("convoy-organisation"), Cell::blank(), label("convoy-reference"), Cell::blank()],
        vec![label("convoy-focal-point"), Cell::blank(), label("convoy-contact"), Cell::blank()],
        vec![
            label("convoy-purpose"),
            Cell::of(words.nodes("convoy-purpose-of", parts)),
            label("convoy-corridors"),
            Cell::of(list(&departure.corridors, words)),
        ],
        vec![
            label("convoy-departs"),
            Cell::words(day(words, departure.depart)),
            label("convoy-departure-window"),
            Cell::blank(),
        ],
        vec![
            label("convoy-arrives"),
            Cell::words(day(words, departure.arrive)),
            label("convoy-arrival-window"),
            Cell::blank(),
        ],
        vec![label("convoy-return"), Cell::blank(), label("convoy-stops"), Cell::blank()],
    ])
}

/// The points of a way in order.
fn route(words: &Words, way: &Way) -> Element {
    let headings = [
        "##".to_owned(),
        words.say("convoy-point"),
        words.say("convoy-kind"),
        format!("#{}", words.say("convoy-latitude")),
        format!("#{}", words.say("convoy-longitude")),
        words.say("convoy-on"),
        words.say("convoy-time"),
    ];
    let rows = way.points.iter().enumerate().map(|(position, point)| {
        let degrees = |read: fn((f64, f64)) -> f64| {
            // With a point in every language, as receivers and maps read it.
            point.place.coordinates.map_or_else(|| NONE.to_owned(), |both| written(read(both)))
        };
        vec![
            Cell::figure((position + 1).to_string()),
            Cell::of(place(&point.place)),
            Cell::words(point.place.kind.map_or_else(|| NONE.to_owned(), |kind| kind_of(words, kind))),
            Cell::figure(degrees(|(lat, _)| lat)),
            Cell::figure(degrees(|(_, lon)| lon)),
            Cell::words(words.day(point.on)),
            Cell::blank(),
        ]
    });
    table("route", &headings, rows.collect())
}

/// Degrees to a metre, without zeros at the end.
fn written(degrees: f64) -> String {
    let text = format!("{degrees:.5}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn kind_of(words: &Words, kind: SiteKind) -> String {
    words.say(&format!("convoy-kind-{kind}"))
}

/// Where the coordinates come from, as the tables say: points of the same origin together.
fn sources(words: &Words, way: &Way) -> Option<Element> {
    let mut told: Vec<(&str, Vec<String>)> = Vec::new();
    for (position, point) in way.points.iter().enumerate() {
        let source = match point.place.source.trim() {
            "" => continue,
            source => source,
        };
        let number = (position + 1).to_string();
        match told.iter_mut().find(|(other, _)| *other == source) {
            Some((_, numbers)) => numbers.push(number),
            None => told.push((source, vec![number])),
        }
    }
    if told.is_empty() {
        return None;
    }
    let mut nodes: Vec<Node> = vec![words.say("convoy-sources").into()];
    for (source, numbers) in told {
        nodes.push(format!(" {}: ", numbers.join(", ")).into());
        nodes.push(name(source).into());
        nodes.push(";".into());
    }
    nodes.pop();
    nodes.push(".".into());
    Some(Element::new("p").with("class", "foot").children(nodes))
}

/// How exact the coordinates are.
fn coordinates(papers: &Papers, words: &Words) -> String {
    match (papers.audience, papers.audience.cells_per_degree()) {
        (Audience::Internal, _) | (_, None) => words.say("convoy-coordinates-exact"),
        (_, Some(cells)) => {
            let degrees = 1.0 / f64::from(cells);
            let parts = [
                ("degrees", Part::from(words.decimal(degrees, 2))),
                ("kilometres", words.amount(degrees * 111.32).into()),
            ];
            words.tell("convoy-coordinates-coarse", parts)
        }
    }
}

/// Vehicles and cargo, one row a load.
fn lines(words: &Words, departure: &Departure) -> Element {
    let headings = [
        words.say("convoy-fleet"),
        format!("#{}", words.say("convoy-trucks")),
        format!("#{}", words.say("convoy-payload")),
        words.say("convoy-vehicle-type"),
        words.say("convoy-cargo"),
        format!("#{}", words.say("convoy-tonnes")),
    ];
    let rows = departure.ways.iter().flat_map(|way| &way.truck_lines).map(|line| {
        vec![
            Cell::of(fleet(words, line)),
            Cell::figure(words.count(line.trucks)),
            Cell::figure(payload(words, line)),
            Cell::blank(),
            Cell::of(cargo_list(words, line)),
            Cell::figure(exact_tonnes(words, line.cargo.iter().map(|cargo| cargo.quantity).sum())),
        ]
    });
    table("trucks", &headings, rows.collect())
}

/// One row a truck.
fn vehicles(words: &Words, departure: &Departure) -> Element {
    let keys = ["convoy-fleet", "convoy-plate", "convoy-driver", "convoy-licence", "convoy-phone"];
    let headings: Vec<String> = std::iter::once("##".to_owned()).chain(keys.iter().map(|key| words.say(key))).collect();
    table("drivers", &headings, each_truck(words, departure, keys.len() - 1))
}

/// Blanks for those who travel and do not drive.
fn others(words: &Words) -> Element {
    let keys = ["convoy-name", "convoy-function", "convoy-nationality", "convoy-document", "convoy-phone"];
    let headings: Vec<String> = keys.iter().map(|key| words.say(key)).collect();
    table("drivers", &headings, vec![vec![Cell::blank(); keys.len()]; 2])
}

/// What somebody has to look at before the form leaves the house.
fn checks(words: &Words) -> Element {
    let headings = [words.say("convoy-check"), words.say("convoy-done-by"), words.say("convoy-date-and-time")];
    let keys = ["convoy-check-coordinates", "convoy-check-names", "convoy-check-vehicles", "convoy-check-received"];
    let row = |key: &str| vec![Cell::words(format!("☐ {}", words.say(key))), Cell::blank(), Cell::blank()];
    table("checks", &headings, keys.iter().map(|key| row(key)).collect())
}
