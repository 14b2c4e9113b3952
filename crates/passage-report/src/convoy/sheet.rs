//! The dispatch sheet: times, way, corridors, trucks and cargo, and the waybill that travels with the goods.

use super::form::{
    Cell, NONE, cargo_list, cargo_of_truck, content, day, exact_tonnes, fields, goods, heading, hours, joined, names,
    note, payload, place, somebody, table, volume,
};
use super::papers::{Believed, Departure, Papers, Passage, TruckLine, Voices, Way};
use crate::language::{Part, Words};
use crate::markup::{Element, Node, name};
use passage_model::audience::Audience;
use passage_model::belief::{Basis, State};

/// Rows for single trucks on one sheet; what has more trucks is written on copies.
const MOST_ROWS: usize = 100;

/// The dispatch sheet of a departure.
pub(super) fn sheet(papers: &Papers, words: &Words, departure: &Departure) -> Element {
    let mut sheet = content(papers, words);
    sheet.push(fields(vec![
        vec![
            Cell::label(words.say("convoy-from")),
            Cell::of(place(&departure.from)),
            Cell::label(words.say("convoy-departs")),
            Cell::words(day(words, departure.depart)),
        ],
        vec![
            Cell::label(words.say("convoy-to")),
            Cell::of(place(&departure.to)),
            Cell::label(words.say("convoy-arrives")),
            Cell::words(day(words, departure.arrive)),
        ],
        vec![
            Cell::label(words.say("convoy-trucks")),
            Cell::words(words.count(departure.trucks)),
            Cell::label(words.say("convoy-weight")),
            Cell::words(weight(words, departure)),
        ],
    ]));
    if !departure.commitments.is_empty() {
        let commitments = words.list("list-comma", departure.commitments.iter().map(|id| name(id)));
        sheet.push(note_of(words.nodes("convoy-keeps", [("commitments", commitments.into())])));
    }
    let is_several = departure.ways.len() > 1;
    for (position, way) in departure.ways.iter().enumerate() {
        if is_several {
            let trucks: i64 = way.truck_lines.iter().map(|line| line.trucks).sum();
            let parts = [
                ("position", Part::from(position + 1)),
                ("trucks", trucks.into()),
                ("date", words.date(way.arrive).into()),
            ];
            sheet.push(Element::new("h3").child(words.tell("convoy-way-of", parts)));
        }
        sheet = sheet.children(corridors(papers, words, departure, way));
        sheet = sheet.children(legs(words, way));
        sheet.push(heading(words, "convoy-trucks-and-cargo"));
        sheet.push(trucks(words, way));
    }
    sheet.push(note(words.say("convoy-goods-stay")));
    sheet.push(heading(words, "convoy-by-hand"));
    sheet.push(times(words));
    sheet.push(drivers(words, departure));
    sheet = sheet.children(more_trucks(words, departure));
    // On a page of its own where the trucks fill the first, and to be found there.
    let title = words.tell("convoy-waybill", [("number", departure.number.as_str().into())]);
    let waybill = Element::new("div")
        .with("class", "keep")
        .child(Element::new("h3").child(title))
        .child(consignee(words, departure))
        .child(waybill(words, departure))
        .child(signatures(words));
    super::form::sheet(&words.say("convoy-sheet"), &departure.number, sheet.child(waybill))
}

fn weight(words: &Words, departure: &Departure) -> String {
    let parts =
        [("tonnes", Part::from(exact_tonnes(words, departure.quantity))), ("kilograms", departure.quantity.0.into())];
    words.tell("convoy-tonnes-and-kilograms", parts)
}

fn note_of(nodes: Vec<Node>) -> Element {
    Element::new("p").with("class", "note").children(nodes)
}

/// The corridors of a way, each with what is believed of it on the day on which it is entered.
fn corridors(papers: &Papers, words: &Words, departure: &Departure, way: &Way) -> Vec<Element> {
    if way.passages.is_empty() {
        return vec![note(words.say("convoy-passes-none"))];
    }
    let headings = [
        words.say("convoy-corridor"),
        words.say("convoy-enters"),
        words.say("convoy-believed"),
        words.say("convoy-on-whose-word"),
        words.say("convoy-controlled-by"),
        words.say("convoy-rules"),
    ];
    let trucks: i64 = way.truck_lines.iter().map(|line| line.trucks).sum();
    let rows = way.passages.iter().map(|passage| {
        let controller = &passage.controlled_by;
        let controller = if controller.name.is_empty() { NONE.into() } else { somebody(words, controller) };
        vec![
            Cell::of(names(&passage.named)),
            Cell::words(words.short_date(passage.enters_on)),
            Cell::of(states(words, passage)),
            Cell::of(on_whose_word(papers, words, passage)),
            Cell::of(vec![controller]),
            Cell::words(rules(words, passage, trucks)),
        ]
    });
    let mut elements = vec![heading(words, "convoy-corridors"), table("corridors", &headings, rows.collect())];
    if papers.as_of.is_none_or(|as_of| as_of < departure.depart) {
        elements.push(note(words.say("convoy-ask-again")));
    }
    elements
}

/// A line for goods in general, and one for each group of the cargo of which something else is believed.
fn states(words: &Words, passage: &Passage) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    for believed in &passage.believed {
        if !nodes.is_empty() {
            nodes.push(Element::new("br").into());
        }
        if let Some(group) = &believed.group {
            nodes.extend(words.nodes("convoy-of-group", [("group", name(group).into())]));
            nodes.push(" ".into());
        }
        let mut state: Vec<Node> = vec![Element::new("strong").child(words.state(believed.state)).into()];
        if !believed.disputed_by.told.is_empty() || believed.disputed_by.has_withheld {
            state.push(words.say("convoy-disputed").into());
        }
        if believed.is_threatened {
            state.push(words.say("convoy-threatened").into());
        }
        let state = words.list("list-comma", state);
        nodes.extend(words.list("list-semicolon", std::iter::once(state).chain(may_pass(words, believed))));
    }
    if nodes.is_empty() {
        nodes.push(words.say("convoy-not-known").into());
    }
    nodes
}

fn may_pass(words: &Words, believed: &Believed) -> Option<Vec<Node>> {
    if believed.state == State::Closed {
        return None;
    }
    let trucks = believed.trucks_per_day.map(|trucks| words.tell("convoy-trucks-a-day", [("trucks", trucks.into())]));
    let weight = believed.t_per_day.map(|kg| words.tell("convoy-tonnes-a-day", [("tonnes", words.tonnes(kg).into())]));
    let parts: Vec<String> = [trucks, weight].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| words.list("list-comma", parts))
}

fn on_whose_word(papers: &Papers, words: &Words, passage: &Passage) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    for believed in &passage.believed {
        if !nodes.is_empty() {
            nodes.push(Element::new("br").into());
        }
        match believed.basis {
            Basis::Statements => nodes.extend(voices(papers, words, &believed.because)),
            basis => nodes.push(words.basis(basis).into()),
        }
        if !believed.disputed_by.told.is_empty() || believed.disputed_by.has_withheld {
            nodes.push(Element::new("br").into());
            let against = Element::new("span").children(voices(papers, words, &believed.disputed_by));
            nodes.extend(words.nodes("convoy-otherwise", [("voices", against.into())]));
        }
    }
    if nodes.is_empty() {
        nodes.push(NONE.into());
    }
    nodes
}

fn voices(papers: &Papers, words: &Words, voices: &Voices) -> Vec<Node> {
    let told = voices.told.iter().map(|word| {
        let who = match word.relayed_by.name.is_empty() {
            true => vec![somebody(words, &word.source)],
            false => {
                let parts = [
                    ("source", Part::from(somebody(words, &word.source))),
                    ("name", somebody(words, &word.relayed_by).into()),
                ];
                words.nodes("convoy-through", parts)
            }
        };
        let parts = [
            ("who", Part::from(who)),
            ("date", words.short_date(word.said_on).into()),
            ("statement", name(&word.statement).into()),
        ];
        words.nodes("convoy-voice", parts)
    });
    let withheld = voices.has_withheld.then(|| match papers.audience {
        Audience::Internal => vec![NONE.into()],
        Audience::Partners | Audience::Public => vec![words.withheld(papers.audience).into()],
    });
    let nodes = words.list("list-semicolon", told.chain(withheld));
    if nodes.is_empty() { vec![NONE.into()] } else { nodes }
}

/// Inspection, convoys and notice, as far as the tables give them.
fn rules(words: &Words, passage: &Passage, trucks: i64) -> String {
    let mut parts = Vec::new();
    if passage.inspection_h > 0.0 {
        parts.push(words.tell("convoy-inspection", [("hours", hours(passage.inspection_h).into())]));
    }
    if let Some(convoys) = passage.convoys {
        let most = convoys.convoy_max_trucks;
        let per_day = words.amount(convoys.convoys_per_day);
        parts.push(words.tell("convoy-limit", [("trucks", most.into()), ("convoys", per_day.into())]));
        if most > 0 && trucks > most {
            let needed = trucks.div_euclid(most) + i64::from(trucks.rem_euclid(most) > 0);
            parts.push(words.tell("convoy-needs", [("trucks", trucks.into()), ("convoys", needed.into())]));
        }
    }
    if passage.notice_days > 0 {
        parts.push(words.tell("convoy-notice-days", [("count", passage.notice_days.into())]));
    }
    if parts.is_empty() { NONE.to_owned() } else { joined(words, "list-semicolon", parts) }
}

/// The legs of a way with length and driving time.
fn legs(words: &Words, way: &Way) -> Vec<Element> {
    let title = heading(words, "convoy-way");
    let (Some(length), Some(drive)) = (way.length_km, way.drive_h) else {
        return vec![title, note(words.say("convoy-no-legs"))];
    };
    let headings = [
        words.say("convoy-leg"),
        words.say("convoy-mode"),
        format!("#{}", words.say("convoy-kilometres")),
        format!("#{}", words.say("convoy-hours")),
        words.say("convoy-reached"),
    ];
    let ends = way.points.iter().zip(way.points.iter().skip(1));
    let mut rows: Vec<Vec<Cell>> = ends
        .zip(&way.stretches)
        .map(|((from, to), stretch)| {
            let mut nodes = super::form::short_names(&from.place.named);
            nodes.push(" → ".into());
            nodes.extend(super::form::short_names(&to.place.named));
            vec![
                Cell::of(nodes),
                Cell::words(words.say(&format!("convoy-mode-{}", mode(stretch.mode)))),
                Cell::figure(words.decimal(stretch.length_km, 1)),
                Cell::figure(hours(stretch.drive_h)),
                Cell::words(words.day(to.on)),
            ]
        })
        .collect();
    let inspection = match way.inspection_h {
        none if none <= 0.0 => String::new(),
        some => words.tell("convoy-and-inspection", [("hours", hours(some).into())]),
    };
    rows.push(vec![
        Cell::label(words.say("convoy-in-all")),
        Cell::label(""),
        Cell::sum(words.decimal(length, 1)),
        Cell::sum(hours(drive)),
        Cell::words(inspection),
    ]);
    vec![title, table("legs", &headings, rows)]
}

fn mode(mode: passage_model::network::Mode) -> &'static str {
    use passage_model::network::Mode;
    match mode {
        Mode::Road => "road",
        Mode::Rail => "rail",
        Mode::River => "river",
        Mode::Sea => "sea",
        Mode::Air => "air",
        Mode::Foot => "foot",
    }
}

/// The trucks of a way and what is on them, one row a load.
fn trucks(words: &Words, way: &Way) -> Element {
    let headings = [
        words.say("convoy-fleet"),
        format!("#{}", words.say("convoy-trucks")),
        format!("#{}", words.say("convoy-payload")),
        format!("#{}", words.say("convoy-loading-hours")),
        words.say("convoy-cargo"),
        format!("#{}", words.say("convoy-tonnes")),
    ];
    let rows = way.truck_lines.iter().map(|line| {
        vec![
            Cell::of(fleet(words, line)),
            Cell::figure(words.count(line.trucks)),
            Cell::figure(payload(words, line)),
            Cell::figure(line.load_unload_h.map_or_else(|| NONE.to_owned(), hours)),
            Cell::of(cargo_list(words, line)),
            Cell::figure(exact_tonnes(words, line.cargo.iter().map(|cargo| cargo.quantity).sum())),
        ]
    });
    table("trucks", &headings, rows.collect())
}

/// A fleet by its id.
pub(super) fn fleet(words: &Words, line: &TruckLine) -> Vec<Node> {
    line.fleet.as_ref().map_or_else(|| vec![words.say("convoy-no-fleet").into()], |fleet| vec![name(fleet).into()])
}

/// Times that only those at the gate can know.
fn times(words: &Words) -> Element {
    let keys = ["convoy-loading-start", "convoy-loading-end", "convoy-departure-time", "convoy-leader"];
    let label = |key: &str| [Cell::label(words.say(key)), Cell::blank()];
    fields(keys.chunks(2).map(|pair| pair.iter().flat_map(|key| label(key)).collect()).collect())
}

/// One row a truck.
fn drivers(words: &Words, departure: &Departure) -> Element {
    let keys = [
        "convoy-fleet",
        "convoy-truck-cargo",
        "convoy-plate",
        "convoy-driver",
        "convoy-licence",
        "convoy-phone",
        "convoy-seal",
    ];
    let headings: Vec<String> = std::iter::once("##".to_owned()).chain(keys.iter().map(|key| words.say(key))).collect();
    let rows = each_truck(words, departure, |line| {
        let mut row = vec![cargo_of_truck(words, line)];
        row.extend(std::iter::repeat_n(Cell::blank(), keys.len() - 2));
        row
    });
    table("drivers", &headings, rows)
}

/// A row for each truck with its number of all trucks and its fleet, and what else stands in it.
pub(super) fn each_truck(
    words: &Words,
    departure: &Departure,
    rest: impl Fn(&TruckLine) -> Vec<Cell>,
) -> Vec<Vec<Cell>> {
    let lines = departure.ways.iter().flat_map(|way| &way.truck_lines);
    let trucks = lines.flat_map(|line| {
        let trucks = usize::try_from(line.trucks).unwrap_or_default();
        std::iter::repeat_n(line, trucks)
    });
    trucks
        .take(MOST_ROWS)
        .enumerate()
        .map(|(position, line)| {
            let number = format!("{}/{}", position + 1, departure.trucks);
            let mut row = vec![Cell::figure(number), Cell::of(fleet(words, line))];
            row.extend(rest(line));
            row
        })
        .collect()
}

/// Says where there are more trucks than rows.
pub(super) fn more_trucks(words: &Words, departure: &Departure) -> Option<Element> {
    let more = departure.trucks - MOST_ROWS as i64;
    (more > 0).then(|| note(words.tell("convoy-more-trucks", [("count", more.into())])))
}

/// Who receives the goods, and when they arrived.
fn consignee(words: &Words, departure: &Departure) -> Element {
    let label = |key: &str| Cell::label(words.say(key));
    fields(vec![
        vec![label("convoy-to"), Cell::of(place(&departure.to)), label("convoy-arrival-time"), Cell::blank()],
        vec![label("convoy-consignee"), Cell::blank(), label("convoy-consignee-phone"), Cell::blank()],
    ])
}

/// What was sent, and blanks for what arrives.
fn waybill(words: &Words, departure: &Departure) -> Element {
    let mut headings = [
        words.say("convoy-cargo"),
        format!("#{}", words.say("convoy-trucks")),
        format!("#{}", words.say("convoy-sent-tonnes")),
        format!("#{}", words.say("convoy-sent-kilograms")),
    ]
    .to_vec();
    let has_volume = departure.cargo.iter().any(|cargo| cargo.volume_m3.is_some());
    headings.extend(has_volume.then(|| "#m³".to_owned()));
    let blanks = ["convoy-packages", "convoy-donor", "convoy-received", "convoy-damaged", "convoy-remarks"];
    headings.extend(blanks.map(|key| words.say(key)));
    let rows = departure.cargo.iter().map(|cargo| {
        let trucks = match cargo.is_shared {
            true => words.tell("convoy-shared", [("trucks", cargo.trucks.into())]),
            false => words.count(cargo.trucks),
        };
        let mut row = vec![
            Cell::of(goods(words, cargo)),
            Cell::figure(trucks),
            Cell::figure(exact_tonnes(words, cargo.quantity)),
            Cell::figure(words.count(cargo.quantity.0)),
        ];
        row.extend(has_volume.then(|| Cell::figure(volume(words, cargo))));
        row.extend(blanks.map(|_| Cell::blank()));
        row
    });
    table("waybill", &headings, rows.collect())
}

fn signatures(words: &Words) -> Element {
    let headings =
        [String::new(), words.say("convoy-name"), words.say("convoy-signature"), words.say("convoy-date-and-time")];
    let rows = ["convoy-loaded-by", "convoy-carried-by", "convoy-received-by"]
        .map(|key| vec![Cell::label(words.say(key)), Cell::blank(), Cell::blank(), Cell::blank()]);
    table("signatures", &headings, rows.to_vec())
}
