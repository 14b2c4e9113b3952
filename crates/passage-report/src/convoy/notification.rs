//! The movement-notification form: the fields that notification systems ask for. Notifying is voluntary, and nothing is
//! sent from here.

use super::form::{
    Cell, NONE, cargo_list, content, day, exact_tonnes, fields, heading, joined, list, note, payload, place, table,
};
use super::papers::{Departure, Papers, Place, Standing, Way};
use super::sheet::{each_truck, fleet, more_trucks};
use crate::language::{Part, Words};
use crate::markup::{Element, name};
use passage_model::audience::Audience;
use passage_model::network::SiteKind;

/// The form of a departure.
pub(super) fn notification(papers: &Papers, words: &Words, departure: &Departure) -> Element {
    let mut sheet = content(papers, words);
    sheet = sheet.children(submit_by(papers, words, departure));
    sheet.push(note(words.say("convoy-no-protection")));
    sheet.push(who_and_why(words, departure));
    let decimals = decimals(departure);
    for way in &departure.ways {
        let notes = notes(way);
        sheet.push(heading(words, "convoy-route"));
        sheet.push(route(words, way, &notes, decimals));
        sheet = sheet.children(sources(words, &notes));
    }
    sheet.push(note(coordinates(papers, words)));
    sheet.push(heading(words, "convoy-vehicles"));
    sheet.push(lines(words, departure));
    sheet.push(vehicles(words, departure));
    sheet = sheet.children(more_trucks(words, departure));
    sheet.push(heading(words, "convoy-others"));
    sheet.push(others(words));
    let checks = Element::new("div").with("class", "keep").child(heading(words, "convoy-checks")).child(checks(words));
    super::form::sheet(&words.say("convoy-notification"), &departure.number, sheet.child(checks))
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
fn route(words: &Words, way: &Way, notes: &[Note<'_>], decimals: usize) -> Element {
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
        let rough = notes.iter().position(|note| note.is_rough() && note.points.contains(&(position + 1)));
        let degrees = |read: fn((f64, f64)) -> f64| {
            let Some(both) = point.place.coordinates else { return NONE.to_owned() };
            // With a point in every language, as receivers and maps read it.
            let degrees = written(read(both), decimals);
            if rough.is_some() { format!("≈\u{a0}{degrees}") } else { degrees }
        };
        let mut told = place(&point.place);
        if let Some(note) = rough {
            let rough = words.tell("convoy-approximate", [("note", (note + 1).to_string().into())]);
            told.push(Element::new("br").into());
            told.push(Element::new("strong").child(rough).into());
        }
        vec![
            Cell::figure((position + 1).to_string()),
            Cell::of(told),
            Cell::words(point.place.kind.map_or_else(|| NONE.to_owned(), |kind| kind_of(words, kind))),
            Cell::figure(degrees(|(lat, _)| lat)),
            Cell::figure(degrees(|(_, lon)| lon)),
            Cell::words(words.day(point.on)),
            Cell::blank(),
        ]
    });
    table("route", &headings, rows.collect())
}

/// As many decimals as any point of the form has, up to a metre: fewer at one would look as if it were less exact.
fn decimals(departure: &Departure) -> usize {
    let points = departure.ways.iter().flat_map(|way| &way.points);
    let degrees = points.filter_map(|point| point.place.coordinates).flat_map(|(lat, lon)| [lat, lon]);
    let of = |degrees: f64| {
        let text = format!("{degrees:.5}");
        text.trim_end_matches('0').split_once('.').map_or(0, |(_, decimals)| decimals.len())
    };
    degrees.map(of).max().unwrap_or_default()
}

/// Degrees with so many decimals.
fn written(degrees: f64, decimals: usize) -> String {
    let text = format!("{degrees:.decimals$}");
    let is_zero = text.chars().all(|letter| matches!(letter, '-' | '0' | '.'));
    if is_zero { text.trim_start_matches('-').to_owned() } else { text }
}

fn kind_of(words: &Words, kind: SiteKind) -> String {
    words.say(&format!("convoy-kind-{kind}"))
}

/// Where the coordinates of some points come from.
struct Note<'a> {
    source: &'a str,
    /// Positions of the points, from 1.
    points: Vec<usize>,
}

impl Note<'_> {
    /// Whether it says that the position is not exact.
    fn is_rough(&self) -> bool {
        const ROUGH: [&str; 11] =
            ["approx", "precision", "rough", "estimat", "assumed", "centroid", "unsure", "uncertain", "≈", "±", "~"];
        let source = self.source.to_lowercase();
        ROUGH.iter().any(|word| source.contains(word))
    }
}

/// Where the coordinates of a way come from, as the tables say: points of the same origin together.
fn notes(way: &Way) -> Vec<Note<'_>> {
    let mut notes: Vec<Note<'_>> = Vec::new();
    for (position, point) in way.points.iter().enumerate() {
        let source = match point.place.source.trim() {
            "" => continue,
            source => source,
        };
        match notes.iter_mut().find(|note| note.source == source) {
            Some(note) => note.points.push(position + 1),
            None => notes.push(Note { source, points: vec![position + 1] }),
        }
    }
    notes
}

/// The notes in small print; `None` where the tables say nothing.
fn sources(words: &Words, notes: &[Note<'_>]) -> Option<Element> {
    let told = notes.iter().enumerate().map(|(position, note)| {
        let points = joined(words, "list-comma", note.points.iter().map(usize::to_string).collect());
        let parts = [
            ("note", Part::from((position + 1).to_string())),
            ("count", note.points.len().into()),
            ("points", points.into()),
            ("source", name(note.source).into()),
        ];
        words.nodes("convoy-source-note", parts)
    });
    let told = words.list("list-semicolon", told);
    (!told.is_empty()).then(|| {
        let told = words.nodes("convoy-sources", [("notes", told.into())]);
        Element::new("p").with("class", "foot").children(told)
    })
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
    let rows = each_truck(words, departure, |_| vec![Cell::blank(); keys.len() - 1]);
    table("drivers", &headings, rows)
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
